"""`vnp find`: the facts that answer a question, with their sentences."""

import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import IO, TYPE_CHECKING, Annotated

import click
import typer
from typer.core import TyperCommand

from vnpolitics_cli.cli.options import Bom, Database, Fields, Output, Places, Published
from vnpolitics_cli.cli.report import Report, deliver, say
from vnpolitics_cli.cli.where import found_in
from vnpolitics_cli.errors import InputError

if TYPE_CHECKING:
    from vnpolitics_cli.model import Finding
    from vnpolitics_cli.query import Query

NONE_FOUND = 1
"""The exit status where all went well and nothing answers the question."""


class Finder(TyperCommand):
    """The command with an option for each type of document that the table of documents gives one."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        own = super().get_params(ctx)
        # Behind the argument; only now, because the table need not be read for other commands.
        return [*own[:1], *_document_options(), *own[1:]]


def _document_options() -> Iterator[click.Option]:
    # Kept out of start-up: other commands need no table.
    from vnpolitics_cli.tables import table

    yield _document_option("document", "A document of any type, by number, symbol or name.")
    for name, record in table("documents")["types"].items():
        if "option" in record:
            yield _document_option(record["option"], f"{name}.")


def _document_option(name: str, words: str) -> click.Option:
    def keep(ctx: click.Context, _: click.Parameter, given: tuple[str, ...]) -> None:
        ctx.meta.setdefault(__name__, []).extend((name, one) for one in given)

    return click.Option([f"--{name}"], metavar="ID", multiple=True, expose_value=False, callback=keep, help=words)


def find(
    context: typer.Context,
    paths: Places = None,
    db: Database = None,
    issuer: Annotated[str | None, typer.Option("--issuer", metavar="WORDS", help="Words in the issuer's name, where the mention has it.")] = None,
    scope: Annotated[str | None, typer.Option("--scope", metavar="PROVINCE", help="The province or city of the document's issuer.")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="TIME", help="Events on or after: 30/9/2024, 2024-09, 'quý III/2024', 'hôm qua'.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="TIME", help="Events on or before.")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="TIME", help="Events on a day, in a month, quarter or year.")] = None,
    min_amount: Annotated[
        str | None, typer.Option("--min-amount", metavar="AMOUNT", help="Amounts of at least: '500 tỷ', '5 triệu USD'; 500 is 500 đồng.")
    ] = None,
    max_amount: Annotated[str | None, typer.Option("--max-amount", metavar="AMOUNT", help="Amounts of at most.")] = None,
    min_percent: Annotated[str | None, typer.Option("--min-percent", metavar="NUMBER", help="Percentages of at least: 18,2; of a fall, too.")] = None,
    max_percent: Annotated[str | None, typer.Option("--max-percent", metavar="NUMBER", help="Percentages of at most.")] = None,
    text: Annotated[list[str] | None, typer.Option("--text", metavar="WORDS", help="Words in the sentence; without tone marks, any.")] = None,
    kind: Annotated[list[str] | None, typer.Option("--kind", "-k", metavar="KIND", help="The kinds to show; else those asked about.")] = None,
    within: Annotated[str, typer.Option("--within", metavar="PART", help="Where all must hold: sentence, paragraph or article.")] = "sentence",
    count: Annotated[bool, typer.Option("--count", help="Print only how many facts there are.")] = False,
    files: Annotated[bool, typer.Option("--files", help="Print only the articles' names.")] = False,
    format: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="FORMAT", help="table, sentences, json, jsonl, csv or tsv; sentences on a terminal, jsonl in a pipe."),
    ] = None,
    output: Output = None,
    fields: Fields = None,
    published: Published = None,
    bom: Bom = False,
) -> int:
    """Find the facts that answer a question.

    What is asked of one kind (document, event, amount, percentage) must all hold of one fact; all kinds, and the words of
    --text, must be met in one sentence. Short forms ("Chỉ thị 24") are resolved over all articles.

    An ID is what people type: 24-CT/TU, "24 ct/tu", 24, 30/2020, nd-cp, "luat thu do".

    Without a PATH or --db the articles named by $VNP_CORPUS are searched, else the folder ./seeds.

    The exit status is 0 when something was found, 1 when nothing was, and 2 when anything failed.
    """
    # Kept out of start-up: they compile every rule.
    from vnpolitics_cli.asking import Typed, ask
    from vnpolitics_cli.export import Choice, format_for, opening
    from vnpolitics_cli.export.contract import choose
    from vnpolitics_cli.sources.days import VIETNAM
    from vnpolitics_cli.sources.files import is_file, is_folder

    conditions = (issuer, scope, since, until, on, min_amount, max_amount, min_percent, max_percent, text, kind, context.meta.get(__name__))
    if paths and not any(conditions) and not (is_file(paths[0]) or is_folder(paths[0])):
        raise InputError(f"{paths[0]!r} is read as a PATH; what is asked for stands behind an option", example=f"vnp find --document {paths[0]!r}")
    query = ask(
        Typed(
            today=datetime.now(VIETNAM).date(),
            documents=tuple(context.meta.get(__name__, ())),
            issuer=issuer,
            scope=scope,
            since=since,
            until=until,
            on=on,
            min_amount=min_amount,
            max_amount=max_amount,
            min_percent=min_percent,
            max_percent=max_percent,
            text=tuple(text or ()),
            kinds=choose(kind).kinds if kind else (),
            within=within,
        ),
        tell=say,
    )
    summary = _summary({"--count": (count, _count), "--files": (files, _files)}, {"--format": format, "--fields": fields, "--bom": bom})
    choice = Choice(query.shown, choose(query.shown, fields or ()).columns, query.words)
    terminal = sys.stdout is not None and sys.stdout.isatty()
    form = format_for(format, output if summary is None else None, terminal=terminal, reading="sentences", tell=say)
    mark = opening(form, bom=bom)
    report = Report()
    found = found_in(paths or (), db, kinds=query.needed, published=published, report=report, leave=output, ask=lambda store: store.settled(query))
    # A database resolves short forms over all its articles by itself.
    answers = Answers(query, settled(query, found) if db is None and query.about("document") else found)

    def write(out: IO[bytes]) -> None:
        out.write(mark)
        form.writer()(answers, choice, out)

    deliver(report, output, write if summary is None else lambda out: summary(answers, out))
    return report.status or (0 if answers.facts else NONE_FOUND)


class Answers:
    """The findings that answer a query, each with the facts that do, out of those with their short forms resolved; `facts` counts
    those that were handed out."""

    def __init__(self, query: "Query", found: "Iterable[Finding]") -> None:
        self._query = query
        self._found = found
        self.facts = 0

    def __iter__(self) -> "Iterator[Finding]":
        # Kept out of start-up: they read the tables.
        from vnpolitics_cli.model import Finding

        for finding in self._found:
            chosen = self._query.select(finding.article.text, finding.facts)
            if chosen:
                self.facts += len(chosen)
                yield Finding(finding.article, finding.published, finding.published_from, chosen)


def settled(query: "Query", found: "Iterable[Finding]") -> "Iterator[Finding]":
    """Those of the findings that may answer, with their short forms resolved over all.

    What a short form means is known only when all articles have been read; those without one that is still open are known
    to answer or not at once, so that few need to be kept.
    """
    # Kept out of start-up: it reads the tables.
    from vnpolitics_cli.model import DocumentRef
    from vnpolitics_cli.register import Register, is_open

    known = Register()
    kept: list[Finding] = []
    for finding in found:
        known.add(finding)
        still_open = any(isinstance(fact.value, DocumentRef) and is_open(fact.value) for fact in finding.facts)
        if still_open or query.select(finding.article.text, finding.facts):
            kept.append(finding)
    yield from map(known.settle, kept)


Summary = Callable[["Answers", IO[bytes]], None]
"""What is written in place of facts."""


def _count(answers: Answers, out: IO[bytes]) -> None:
    number = sum(len(finding.facts) for finding in answers)
    out.write(f"{number}\n".encode())


def _files(answers: Answers, out: IO[bytes]) -> None:
    for finding in answers:
        out.write(f"{finding.article.source}\n".encode())


def _summary(wanted: dict[str, tuple[bool, Summary]], others: dict[str, object]) -> Summary | None:
    """What --count or --files print; None where the facts themselves are wanted. Raises `InputError` where both, or a format with them, are."""
    given = {option: write for option, (said, write) in wanted.items() if said}
    clash = [*given, *(option for option, value in others.items() if given and value)]
    if len(clash) > 1:
        raise InputError(f"{clash[0]} and {clash[1]} cannot go together")
    return next(iter(given.values()), None)
