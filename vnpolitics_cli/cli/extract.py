"""`vnp extract`: the facts of files, folders and corpora."""

import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from vnpolitics_cli.cli.report import Report, deliver
from vnpolitics_cli.errors import InputError, SourceError

if TYPE_CHECKING:
    from vnpolitics_cli.model import Article, Finding


def extract(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, or - for standard input.", show_default=False)],
    format: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="table, sentences, json, jsonl, csv or tsv; a table on a terminal, jsonl in a pipe.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all; its suffix says the format.")
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            "-k",
            metavar="KIND",
            help="document, date, event, money, percent, quantity, relation, or all; several with commas. All but date, quantity and relation.",
        ),
    ] = None,
    fields: Annotated[list[str] | None, typer.Option("--fields", metavar="A,B,C", help="Only these columns, in this order.")] = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="When the articles were published, where they do not say: 2024-09-30 or 30/9/2024.")
    ] = None,
    bom: Annotated[bool, typer.Option("--bom", help="Begin csv and tsv with a byte-order mark, for Excel.")] = False,
    resolve: Annotated[
        str, typer.Option("--resolve", metavar="SCOPE", help="What short forms are resolved by: their article, or with a second pass the corpus.")
    ] = "article",
) -> int:
    """Print the facts of articles.

    A PATH is a text file (.txt, .md), a corpus in JSON Lines (.jsonl, .ndjson: one {"id", "text", "published"} a line),
    either gzipped (.gz), a folder of such files, or - for standard input.

    What cannot be read is named on standard error, the rest is done, and the exit status is 2.
    """
    # Kept out of start-up: they compile every rule.
    from vnpolitics_cli.export import BOM, WITH_BOM, format_for
    from vnpolitics_cli.export.contract import choose
    from vnpolitics_cli.export.destination import STDOUT
    from vnpolitics_cli.sources import articles
    from vnpolitics_cli.sources.days import typed_day

    target = None if output == STDOUT else output
    choice = choose(kind or (), fields or ())
    form = format_for(format, target, terminal=sys.stdout is not None and sys.stdout.isatty())
    if bom and form.name not in WITH_BOM:
        raise InputError(f"--bom is for {' and '.join(WITH_BOM)}, not for {form.name}")
    day = typed_day(published) if published is not None else None

    if resolve not in SCOPES:
        raise InputError(f"no scope {resolve!r} to resolve by; there are {' and '.join(SCOPES)}")

    report = Report()

    def read(told: Report) -> "Iterator[Article]":
        return articles(paths, published=day, report=told.failure, note=told.note, leave=target)

    found = settled(read, paths, report) if resolve == "corpus" else findings(read(report), report)

    def write(out: IO[bytes]) -> None:
        if bom:
            out.write(BOM)
        form.writer()(found, choice, out)

    deliver(report, target, write)
    return report.status


SCOPES = ("article", "corpus")
"""What a short form is resolved by."""


def settled(read: "Callable[[Report], Iterator[Article]]", paths: Sequence[str], report: Report) -> "Iterator[Finding]":
    """What is found in each article, with the short forms resolved over all of them: the first pass gathers the documents.

    What can be read only once (a pipe) is kept in memory.
    """
    # Kept out of start-up: it compiles every rule.
    from vnpolitics_cli.register import Register

    once = not all(Path(path).is_file() or Path(path).is_dir() for path in paths)
    kept = list(read(report)) if once else None
    known = Register()
    for finding in findings(kept if kept is not None else read(report), report):
        known.add(finding)
    # All that can go wrong has been told.
    silent = Report(tell=lambda words: None)
    for finding in findings(kept if kept is not None else read(silent), silent):
        yield known.settle(finding)


def findings(articles: "Iterable[Article]", report: Report) -> "Iterator[Finding]":
    """What is found in each article. A fault of our own costs one article, not the run, and is named."""
    # Kept out of start-up: it compiles every rule.
    from vnpolitics_cli.model import Finding
    from vnpolitics_cli.pipeline import facts

    # Rules and tables stay to the end: the collector need not look at them again and again.
    gc.freeze()
    for article in articles:
        try:
            published, found = facts(article)
        except Exception as error:
            report.failure(SourceError(article.source, f"a fault of vnp's own ({type(error).__name__}: {error}); please report it with the article"))
            continue
        report.articles += 1
        said_by = article.published_from if article.published else "stamp" if published else None
        yield Finding(article, published, said_by, found)
