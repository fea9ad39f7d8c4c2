"""What a person means by FILE, FILE:LINE, FILE#ID or FILE#ID:LINE: one article, and a line of its text or none."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

from vnpolitics_cli.errors import InputError, SourceError
from vnpolitics_cli.model import Article
from vnpolitics_cli.sources import RECORDS, SUFFIXES, articles, form_of, plain, records
from vnpolitics_cli.sources.content import opened
from vnpolitics_cli.sources.files import STDIN, File
from vnpolitics_cli.sources.unread import Unread

# "seeds/001.txt:15", "corpus.jsonl#a7:3": what stands before the last colon, and the line.
_LINE = re.compile(r"(.+):(\d{1,9})", re.ASCII | re.DOTALL)


def place(words: str, line: int | None = None, *, published: str | None = None) -> tuple[Article, int | None] | None:
    """The article that `words` name, and the line of its text; None when they name no file, so are words themselves.

    In a corpus, FILE:LINE is the record on that line. Raises `SourceError` for a file that cannot be read, `InputError`
    for a corpus without a word on which record.
    """
    found = _LINE.fullmatch(words)
    if line is None and found and not Path(words).exists():
        words, line = found[1], int(found[2])
    name, _, identity = words.partition("#") if not Path(words).exists() else (words, "", "")
    if words != STDIN and not Path(name).is_file():
        if name.lower().removesuffix(".gz").endswith(SUFFIXES) and not re.search(r"\s", name):
            raise SourceError(name, "no such file")
        return None
    if words == STDIN or not identity:
        return _whole(name, line, published)
    for article in _read(name, published):
        if article.source == f"{name}#{identity}":
            return article, line
    raise SourceError(name, f"no record with the id {identity!r}")


def _whole(name: str, line: int | None, published: str | None) -> tuple[Article, int | None]:
    with opened(None if name == STDIN else name) as stream:
        many = form_of(File(name, None if name == STDIN else name), stream) is RECORDS
        if many and line is None:
            raise InputError(f"{name}: a corpus of many articles; name one by its line or id", example=f"{name}:1")
        if many and line is not None:
            one = next(itertools.islice(stream, line - 1, None), b"")
            if one.isspace() or not one:
                raise SourceError(name, "no record on this line", line=line)
            return records.article(Unread(name, line, one), published), None
        return plain.article(Unread(name, content=stream.read()), published), line


def _read(name: str, published: str | None) -> Iterator[Article]:
    return articles([name], published=published, report=lambda _: None)
