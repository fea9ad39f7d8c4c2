"""`vnp index`: a database of articles and their facts, brought up to date with files."""

import sys
from contextlib import nullcontext
from functools import partial
from typing import Annotated

import typer

from vnpolitics_cli.cli.extract import findings
from vnpolitics_cli.cli.options import Published, named
from vnpolitics_cli.cli.report import Report


def index(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files and folders, as for extract.", show_default=False)],
    db: Annotated[str, typer.Option("--db", metavar="FILE", help="The SQLite database to write; made if there is none.", show_default=False, callback=named)],
    prune: Annotated[bool, typer.Option("--prune", help="Remove the articles of files that are gone from the PATHs.")] = False,
    published: Published = None,
) -> int:
    """Write the facts of articles into a database, for --db.

    What is in it stays; only new and changed articles are read and extracted. A file whose size and time of change are as
    they were is not opened.

    Killed at any moment, it goes on where it was when it is run again.

    The database is one of SQLite; its tables are described in the README.
    """
    # Kept out of start-up: they compile every rule.
    from vnpolitics_cli.cli.bar import Bar, watched
    from vnpolitics_cli.pipeline import EVERY
    from vnpolitics_cli.sources.days import typed_day
    from vnpolitics_cli.store.writing import index as bring_up_to_date

    day = typed_day(published) if published is not None else None
    report = Report()
    # Nobody knows how many of the files are new before the last one has been looked at.
    bar = Bar(lambda: None) if watched(db) else None
    extraction = partial(findings, report=report, kinds=EVERY, passed=bar.passed if bar else None)
    try:
        with bar or nullcontext():
            tally = bring_up_to_date(db, paths, extraction=extraction, published=day, prune=prune, report=report.failure, note=report.note)
    finally:
        report.close()
    if sys.stderr is not None and sys.stderr.isatty():
        report.note(f"{db}: {tally.extracted} articles extracted, {tally.removed} removed; {tally.unchanged} files were as before")
    return report.status
