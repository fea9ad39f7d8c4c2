"""Where articles come from: paths → files → unread articles → articles. What cannot be read is reported, and the rest is done.

`FORMS` is the one list of the forms of input and their suffixes; each also comes gzipped. Finding out what there is to read
(`unread`) and reading it (`article`) are two steps, so that the second can be done by other processes.
"""

import gzip
import io
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

import msgspec

from vnpolitics_cli.errors import SourceError
from vnpolitics_cli.model import Article
from vnpolitics_cli.sources import plain, records
from vnpolitics_cli.sources.content import opened, unzipped
from vnpolitics_cli.sources.files import File, files, is_file, is_folder
from vnpolitics_cli.sources.unread import Seen, Unread

Report = Callable[[SourceError], None]
"""Told of each thing that could not be read."""

Note = Callable[[str], None]
"""Told, in one line, what a person may want to know and what is no failure."""


class Form(msgspec.Struct, frozen=True):
    """A form of input: its name, the suffixes it is known by, what finds the unread articles of an open file of a given name,
    and what reads one of them with the publication day to assume."""

    name: str
    suffixes: tuple[str, ...]
    unread: Callable[[io.BufferedReader, str], Iterator[Unread]]
    article: Callable[[Unread, str | None], Article]


TEXT = Form("text", (".txt", ".md"), plain.unread, plain.article)
RECORDS = Form("JSON Lines", (".jsonl", ".ndjson"), records.unread, records.article)
FORMS = (TEXT, RECORDS)

SUFFIXES = tuple(suffix for form in FORMS for suffix in form.suffixes)


def articles(
    paths: Iterable[str],
    *,
    published: str | None = None,
    report: Report,
    note: Note = lambda _: None,
    stdin: IO[bytes] | None = None,
    leave: str | None = None,
) -> Iterator[Article]:
    """The articles of `paths` (files, folders, `-` for `stdin`) in the order of the output contract.

    `published` is the day (`YYYY-MM-DD`) of every article that does not say its own. `leave` is a file that folders do
    not yield: the one that the output goes to.
    """
    return _read(unread(paths, note=note, stdin=stdin, leave=leave), published, report)


def articles_of(file: File, *, published: str | None = None, report: Report) -> Iterator[Article]:
    """The articles of one file, in order."""
    return _read(_unread_of(file, None), published, report)


def _read(found: Iterable[Unread | SourceError], published: str | None, report: Report) -> Iterator[Article]:
    seen = Seen()
    for one in found:
        try:
            if isinstance(one, SourceError):
                raise one
            read = article(one, published)
            seen.check(one, read.source)
        except SourceError as error:
            report(error)
            continue
        yield read


def unread(paths: Iterable[str], *, note: Note, stdin: IO[bytes] | None = None, leave: str | None = None) -> Iterator[Unread | SourceError]:
    """What there is to read at `paths`, in order, and in its place each thing that cannot be."""
    failures: list[SourceError] = []
    for file in files(paths, suffixes=SUFFIXES, report=failures.append, note=note, leave=leave):
        yield from failures
        failures.clear()
        yield from _unread_of(file, stdin)
    yield from failures


def _unread_of(file: File, stdin: IO[bytes] | None) -> Iterator[Unread | SourceError]:
    try:
        if file.path is not None and _form_named(file.name) is TEXT and Path(file.path).is_file():
            # Opened only when it is read. What is no file (a pipe) can be opened only once.
            yield Unread(file.name, path=file.path, size=unzipped(file.path))
            return
        with opened(file.path, stdin) as stream:
            form = form_of(file, stream)
            yield from (records.arriving if form is RECORDS and _is_pipe(stream) else form.unread)(stream, file.name)
    except SourceError as error:
        # Errors know the file only as it was opened; the reader of the message knows it by its name in the output.
        yield error if error.file else SourceError(file.name, error.reason, line=error.line)


def once(paths: Iterable[str]) -> bool:
    """Whether some of it can be read only once: standard input, a pipe."""
    return not all(is_file(path) or is_folder(path) for path in paths)


def size(paths: Iterable[str]) -> int | None:
    """How many bytes there are to read at `paths`, unzipped; None if that cannot be known."""
    paths = list(paths)
    if once(paths):
        return None
    found = files(paths, suffixes=SUFFIXES, report=lambda _: None, note=lambda _: None)
    return sum(unzipped(file.path) for file in found if file.path is not None)


def article(found: Unread, published: str | None) -> Article:
    """Reads an article; `published` is the day to assume where it does not say its own. Raises `SourceError`."""
    return (RECORDS if found.number else TEXT).article(found, published)


def form_of(file: File, stream: io.BufferedReader) -> Form:
    """By the suffix where it is known; else JSON Lines when the first line looks like an object, and text when not."""
    named = _form_named(file.name) if file.path is not None else None
    return named or (RECORDS if records.looks_like(stream.peek(4096)) else TEXT)


def _is_pipe(stream: io.BufferedReader) -> bool:
    """Whether somebody may still be writing what is read; zipped, it comes in blocks in any case."""
    try:
        return not isinstance(stream, gzip.GzipFile) and not stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except io.UnsupportedOperation:
        return False


def _form_named(name: str) -> Form | None:
    name = name.lower().removesuffix(".gz")
    return next((form for form in FORMS if name.endswith(form.suffixes)), RECORDS if name.endswith(".json") else None)
