"""What a person means by FILE, FILE:LINE, FILE#ID or FILE#ID:LINE: one article, and a line of its text or none."""

import itertools
import re
from collections.abc import Iterator

from vnpolitics_cli import lazy
from vnpolitics_cli.errors import InputError, SourceError
from vnpolitics_cli.model import Article
from vnpolitics_cli.sources import RECORDS, SUFFIXES, articles, form_of, plain, records
from vnpolitics_cli.sources.content import opened
from vnpolitics_cli.sources.files import STDIN, File, is_file, is_folder, matching
from vnpolitics_cli.sources.unread import Unread

# "seeds/001.txt:15", "corpus.jsonl#a7:3": what stands before the last colon, and the line.
_LINE = lazy.re(r"(.+):(\d{1,9})", re.ASCII | re.DOTALL)

# "seeds/001.txt:13-15", "corpus.jsonl#a7:x": what stands before the last colon, and something that may have been meant as a line.
_NO_LINE = lazy.re(r"(.+):(\S*)", re.DOTALL)

_LINE_ENDS = lazy.re(r"\r\n|[\r\n]")


def place(words: str, line: int | None = None, *, published: str | None = None) -> tuple[Article, int | None] | None:
    """The article that `words` name, and the line of its text; None when they name no file, so are words themselves.

    In a corpus, FILE:LINE is the record on that line. Raises `SourceError` for a file that cannot be read, `InputError`
    for a corpus without a word on which record, several lines of a file, and several files.
    """
    given = words
    found = _LINE.fullmatch(words)
    if line is None and found and not (is_file(words) or is_folder(words)):
        words, line = found[1], int(found[2])
    name, _, identity = words.partition("#") if not (is_file(words) or is_folder(words)) else (words, "", "")
    if words != STDIN and not is_file(name):
        if found is None and (other := _NO_LINE.fullmatch(words)):
            name = other[1]
            if is_file(name) or is_file(name.partition("#")[0]):
                raise InputError("one line, by its number", given, other.start(2), f"{name}:13")
        if is_folder(name):
            raise SourceError(name, "a folder; name a file")
        if files := matching(name):
            raise InputError(f"a pattern, of {len(files)} {'file' if len(files) == 1 else 'files'}; name one", example=given.replace(name, files[0], 1))
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
    try:
        return _opened(name, line, published)
    except SourceError as error:
        # What was wrong before a record or an article was begun does not know the name.
        raise error if error.file else SourceError(name, error.reason, line=error.line) from None


def _opened(name: str, line: int | None, published: str | None) -> tuple[Article, int | None]:
    with opened(None if name == STDIN else name) as stream:
        many = form_of(File(name, None if name == STDIN else name), stream) is RECORDS
        if many and line is None:
            raise InputError(f"{name}: a corpus of many articles; name one by its line or id", example=f"{name}:1")
        if many and line is not None:
            one = next(itertools.islice(stream, line - 1, None), b"")
            if one.isspace() or not one:
                raise SourceError(name, "no record on this line", line=line)
            return records.article(Unread(name, line, one), published), None
        whole = plain.article(Unread(name, content=stream.read()), published)
        last = len(_LINE_ENDS.findall(whole.text)) + (not whole.text.endswith(("\n", "\r")))
        if line is not None and not 1 <= line <= last:
            raise SourceError(name, f"no such line; the last is {last}", line=line)
        return whole, line


def _read(name: str, published: str | None) -> Iterator[Article]:
    return articles([name], published=published, report=lambda _: None)
