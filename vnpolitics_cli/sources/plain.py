"""A text file is one article, its text exactly as it stands in the file, line ends included."""

from collections.abc import Iterator
from typing import IO

from vnpolitics_cli.errors import SourceError
from vnpolitics_cli.model import Article
from vnpolitics_cli.sources.content import decoded, opened
from vnpolitics_cli.sources.unread import Unread


def unread(stream: IO[bytes], name: str) -> Iterator[Unread]:
    """The one article of an open text file."""
    content = stream.read()
    yield Unread(name, content=content, size=len(content))


def article(found: Unread, published: str | None) -> Article:
    """Reads it; `published` is its day, where that is known. Raises `SourceError` when it is not text."""
    try:
        content = found.content
        if content is None:
            with opened(found.path) as stream:
                content = stream.read()
        return Article(decoded(content), found.name, published, "option" if published else None)
    except SourceError as error:
        raise SourceError(found.name, error.reason, line=error.line) from None
