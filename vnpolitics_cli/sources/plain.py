"""A text file is one article, its text exactly as it stands in the file, line ends included."""

from collections.abc import Callable, Iterator
from typing import IO

from vnpolitics_cli.errors import SourceError
from vnpolitics_cli.model import Article
from vnpolitics_cli.sources.content import decoded


def read(stream: IO[bytes], name: str, published: str | None, report: Callable[[SourceError], None]) -> Iterator[Article]:
    """The one article of a text file. Raises `SourceError` when it is not text."""
    yield Article(decoded(stream.read()), name, published, "option" if published else None)
