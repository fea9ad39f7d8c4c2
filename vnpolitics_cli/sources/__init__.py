"""Where articles come from: paths → files → articles, one at a time. What cannot be read is reported, and the rest is done.

`FORMS` is the one list of the forms of input and their suffixes; each also comes gzipped.
"""

import io
from collections.abc import Callable, Iterable, Iterator
from typing import IO

import msgspec

from vnpolitics_cli.errors import SourceError
from vnpolitics_cli.model import Article
from vnpolitics_cli.sources import plain, records
from vnpolitics_cli.sources.content import opened
from vnpolitics_cli.sources.files import File, files

Report = Callable[[SourceError], None]
"""Told of each thing that could not be read."""

Note = Callable[[str], None]
"""Told, in one line, what a person may want to know and what is no failure."""

Reader = Callable[[IO[bytes], str, str | None, Report], Iterator[Article]]
"""Reads the articles of one open file: its bytes, its name, the publication day to assume, whom to tell of bad records."""


class Form(msgspec.Struct, frozen=True):
    """A form of input: its name, the suffixes it is known by, and its reader."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader


TEXT = Form("text", (".txt", ".md"), plain.read)
RECORDS = Form("JSON Lines", (".jsonl", ".ndjson"), records.read)
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
    for file in files(paths, suffixes=SUFFIXES, report=report, note=note, leave=leave):
        yield from articles_of(file, published=published, report=report, stdin=stdin)


def articles_of(file: File, *, published: str | None = None, report: Report, stdin: IO[bytes] | None = None) -> Iterator[Article]:
    """The articles of one file, in order."""
    try:
        with opened(file.path, stdin) as stream:
            yield from form_of(file, stream).read(stream, file.name, published, report)
    except SourceError as error:
        # Errors know the file only as it was opened; the reader of the message knows it by its name in the output.
        report(error if error.file else SourceError(file.name, error.reason, line=error.line))


def form_of(file: File, stream: io.BufferedReader) -> Form:
    """By the suffix where it is known; else JSON Lines when the first line looks like an object, and text when not."""
    name = file.name.lower().removesuffix(".gz")
    for form in FORMS:
        if file.path is not None and name.endswith(form.suffixes):
            return form
    if name.endswith(".json") and file.path is not None:
        return RECORDS
    return RECORDS if records.looks_like(stream.peek(4096)) else TEXT
