"""The same function on Apache Spark: articles in, facts out, as data frames on a cluster of any size. Needs `pyspark`.

Both ways go in Arrow batches: one call of Python for thousands of rows. Every machine of the cluster needs this package.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import partial
from hashlib import blake2b
from itertools import chain, islice
from typing import Any, TypeVar

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from vnpolitics_cli.corpus import treated
from vnpolitics_cli.errors import InputError, SourceError
from vnpolitics_cli.export import Choice
from vnpolitics_cli.export.arrow import batch, schema
from vnpolitics_cli.export.contract import choose
from vnpolitics_cli.export.objects import lines_piece
from vnpolitics_cli.export.typed import rows
from vnpolitics_cli.model import Article, Finding
from vnpolitics_cli.sources.days import VIETNAM, written_day

Thing = TypeVar("Thing")

ROWS = 2_000
"""Rows of one Arrow batch out, at least where there are so many."""

UNREAD = "unread"
"""In place of a kind: a row that is no fact but says of an article why it was left out, in its sentence."""


def extract_articles(articles: DataFrame, *, kinds: str = "document,event,money,percent", source: str = "") -> DataFrame:
    """The facts of a data frame of articles, one row a fact, in the columns that a Parquet file of `vnp extract` has.

    `articles` has the columns `id` and `text`, and it may have `published`, a date or text as in a corpus; others are passed over.
    `kinds` are as for `--kind`. The `source` of a fact is the one given with the article's id behind it: with "corpus.jsonl#" facts
    are those of `vnp extract corpus.jsonl`, down to their ids. Ids must differ; an article without has a digest of its text. An
    article that cannot be read, its text being null or its `published` no date, gives one row of the kind "unread", whose
    `sentence` says why. Raises `InputError` for a missing column or an unknown kind.
    """
    choice = choose([kinds])
    # Kept here: it asks for pandas, which the workers do without.
    from pyspark.sql.pandas.types import from_arrow_schema

    return _columns(articles).mapInArrow(partial(_facts, choice, source), from_arrow_schema(schema(choice)))


def extract_lines(articles: DataFrame, *, kinds: str = "document,event,money,percent", source: str = "") -> DataFrame:
    """The same facts as the lines that `vnp extract --format jsonl` prints, in the column `value`.

    For an article that cannot be read it is null, and the column `unread` says why.
    """
    return _columns(articles).mapInArrow(partial(_lines, choose([kinds]), source), "value string, unread string")


def _columns(articles: DataFrame) -> DataFrame:
    for name in ("id", "text"):
        if name not in articles.columns:
            raise InputError(f"no column {name!r} in these articles; there are {', '.join(articles.columns)}")
    published = F.col("published") if "published" in articles.columns else F.lit(None).cast("string").alias("published")
    return articles.select(F.col("id").cast("string"), F.col("text").cast("string"), published)


def _facts(choice: Choice, source: str, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What a worker does with its part of the articles."""
    failures: list[SourceError] = []
    for group in _groups(
        chain.from_iterable(treated(_articles(batches, source), partial(_rows, choice), kinds=frozenset(choice.kinds), report=failures.append))
    ):
        yield batch(group, choice)
    if failures:
        yield batch([_unread(choice, failure) for failure in failures], choice)


def _lines(choice: Choice, source: str, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    failures: list[SourceError] = []
    pieces = treated(_articles(batches, source), partial(_piece, choice), kinds=frozenset(choice.kinds), report=failures.append)
    for group in _groups(line for piece in pieces for line in piece.decode().split("\n") if line):
        yield pa.record_batch({"value": pa.array(group, pa.string()), "unread": pa.nulls(len(group), pa.string())})
    if failures:
        yield pa.record_batch({"value": pa.nulls(len(failures), pa.string()), "unread": pa.array(map(str, failures), pa.string())})


def _groups(things: Iterable[Thing]) -> Iterator[list[Thing]]:
    rest = iter(things)
    while group := list(islice(rest, ROWS)):
        yield group


def _piece(choice: Choice, finding: Finding) -> bytes:
    return lines_piece(finding, choice)


def _rows(choice: Choice, finding: Finding) -> list[list[Any]]:
    return list(rows(finding, choice))


def _articles(batches: Iterable[pa.RecordBatch], source: str) -> Iterator[Article | SourceError]:
    for some in batches:
        for identity, text, published in zip(*(column.to_pylist() for column in some.columns), strict=True):
            name = source + (identity or blake2b((text or "").encode(), digest_size=8).hexdigest())
            try:
                day = _day(published)
                yield Article(text, name, day, "record" if day else None) if text is not None else SourceError(name, "no text")
            except InputError as error:
                yield SourceError(name, f'"published": {error.reason}')


def _day(published: str | date | None) -> str | None:
    if isinstance(published, datetime):
        return (published.astimezone(VIETNAM) if published.tzinfo else published).date().isoformat()
    if isinstance(published, date):
        return published.isoformat()
    return written_day(published) if published else None


def _unread(choice: Choice, failure: SourceError) -> list[Any]:
    said = {"kind": UNREAD, "source": failure.file, "sentence": failure.reason}
    return [said.get(name) for name in schema(choice).names]
