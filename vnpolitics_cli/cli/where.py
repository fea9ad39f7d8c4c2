"""Where a command looks: at the PATHs given, else in the database of `--db`, else at `$VNP_CORPUS`, else in `./seeds`."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vnpolitics_cli.cli.extract import findings
from vnpolitics_cli.cli.report import Report, say
from vnpolitics_cli.errors import InputError, SourceError

if TYPE_CHECKING:
    from vnpolitics_cli.model import Finding
    from vnpolitics_cli.store.reading import Store

VARIABLE = "VNP_CORPUS"
FOLDER = "seeds"


def where(paths: Sequence[str]) -> list[str]:
    """The paths given, else the corpus of the environment, else the folder of seeds. Raises `InputError` if there is none.

    A place that was not given is named on standard error where someone watches.
    """
    if paths:
        return list(paths)
    place = os.environ.get(VARIABLE) or (FOLDER if Path(FOLDER).is_dir() else None)
    if place is None:
        raise InputError(f"nowhere to look: give a PATH, name a database with --db, set ${VARIABLE}, or have a folder ./{FOLDER}")
    if sys.stderr is not None and sys.stderr.isatty():
        say(f"looking in {place}")
    return [place]


def found_in(
    paths: Sequence[str],
    db: str | None,
    *,
    kinds: frozenset[str],
    published: str | None,
    report: Report,
    leave: str | None,
    ask: "Callable[[Store], Iterator[Finding]] | None" = None,
) -> "Iterator[Finding]":
    """The facts of some kinds where a command looks, in the order of the output contract; of a database what `ask`, if given, asks of it.

    `published`, as typed, is the day of articles that do not say their own; `leave` a file that the output goes to. Raises
    `InputError` for places that do not go together, `StoreError` for a database that cannot be read.
    """
    # Kept out of start-up: they compile every rule.
    from vnpolitics_cli.sources import articles
    from vnpolitics_cli.sources.days import typed_day

    if db is None:
        day = typed_day(published) if published is not None else None
        return findings(articles(where(paths), published=day, report=report.failure, note=report.note, leave=leave), report, kinds=kinds)
    if paths:
        raise InputError("a PATH and --db are two places to look: give one of them")
    if published is not None:
        raise InputError("--published is for reading files, not for --db", example=f"vnp index PATH --db {db} --published {published}")
    return _stored(db, report, ask or (lambda store: store.findings(kinds)))


def _stored(db: str, report: Report, ask: "Callable[[Store], Iterator[Finding]]") -> "Iterator[Finding]":
    # Kept out of start-up: it reads the tables.
    from vnpolitics_cli.store.reading import opened

    with opened(db) as store:
        if store.unfinished:
            report.failure(SourceError(db, "not all there: a run of vnp index is at work on it, or did not come to its end; run it again"))
        for failure in store.failures():
            report.failure(failure)
        report.articles = store.articles
        yield from ask(store)
