"""`vnp extract`: the facts of files, folders and corpora."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from functools import partial
from typing import IO, TYPE_CHECKING, Annotated, Any

import typer

from vnpolitics_cli.cli.options import Bom, Fields, Output, Published
from vnpolitics_cli.cli.report import Report, deliver, say
from vnpolitics_cli.errors import InputError

if TYPE_CHECKING:
    from vnpolitics_cli.export import Choice, Piece
    from vnpolitics_cli.model import Article, Finding


def extract(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, or - for standard input.", show_default=False)],
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="table, sentences, json, jsonl, csv, tsv; to a file also parquet, sqlite. A table on a terminal, jsonl in a pipe.",
        ),
    ] = None,
    output: Output = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            "-k",
            metavar="KIND",
            help="document, date, event, money, percent, quantity, relation, or all; several with commas. All but date, quantity and relation.",
        ),
    ] = None,
    fields: Fields = None,
    published: Published = None,
    bom: Bom = False,
    resolve: Annotated[
        str, typer.Option("--resolve", metavar="SCOPE", help="What short forms are resolved by: their article, or with a second pass the corpus.")
    ] = "article",
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", metavar="N", help="How many processes read; as many as there are processors, and one for little.")
    ] = None,
) -> int:
    """Print the facts of articles.

    A PATH is a text file (.txt, .md), a corpus in JSON Lines (.jsonl, .ndjson: one {"id", "text", "published"} a line),
    either gzipped (.gz), a folder of such files, or - for standard input.

    What cannot be read is named on standard error, the rest is done, and the exit status is 2.
    """
    # Kept out of start-up: they compile every rule.
    from vnpolitics_cli.cli.bar import Bar, watched
    from vnpolitics_cli.corpus import settled, treated
    from vnpolitics_cli.export import format_for, opening
    from vnpolitics_cli.export.contract import choose
    from vnpolitics_cli.processes import cores
    from vnpolitics_cli.sources import once, size, unread
    from vnpolitics_cli.sources.days import typed_day

    choice = choose(kind or (), fields or ())
    form = format_for(format, output, terminal=sys.stdout is not None and sys.stdout.isatty(), tell=say)
    mark = opening(form, bom=bom)
    day = typed_day(published) if published is not None else None
    if resolve not in SCOPES:
        raise InputError(f"no scope {resolve!r} to resolve by; there are {' and '.join(SCOPES)}")
    if jobs is not None and jobs < 1:
        raise InputError(f"--jobs {jobs}: one process is the least", example="--jobs 2")

    report = Report()
    bar = Bar(lambda: size(paths), passes=1 + (resolve == "corpus")) if watched(output) else None
    items = partial(unread, paths, leave=output)
    piece = partial(_piece, form.pieces(), choice)
    join = form.joiner()

    def write(out: IO[bytes]) -> None:
        out.write(mark)
        done = partial(treated, items(note=report.note))
        if resolve == "corpus":
            # What can be read only once (a pipe) is kept in memory.
            kept = list(items(note=report.note)) if once(paths) else None
            done = partial(settled, items(note=report.note), items(note=_nothing)) if kept is None else partial(settled, kept, kept)
        passed = bar.passed if bar else None
        # What a corpus says of documents, relations say, too.
        kinds = frozenset(choice.kinds).union(("document",) if resolve == "corpus" and "relation" in choice.kinds else ())
        join(report.counted(done(piece, report=report.failure, kinds=kinds, published=day, jobs=jobs or cores(), passed=passed)), choice, out)

    with bar or nullcontext():
        deliver(report, output, write)
    return report.status


SCOPES = ("article", "corpus")
"""What a short form is resolved by."""


def _piece(make: "Piece", choice: "Choice", finding: "Finding") -> Any:
    return make(finding, choice)


def _nothing(_: object) -> None:
    """Tells nobody: in a second pass all has been told."""


def findings(articles: "Iterable[Article]", report: Report, *, kinds: frozenset[str], passed: Callable[[int], None] | None = None) -> "Iterator[Finding]":
    """The facts of some kinds of each article, by all processors. A fault of our own costs one article, not the run, and is named."""
    # Kept out of start-up: it compiles every rule.
    from vnpolitics_cli.corpus import found
    from vnpolitics_cli.processes import cores

    return report.counted(found(articles, report=report.failure, kinds=kinds, jobs=cores(), passed=passed))
