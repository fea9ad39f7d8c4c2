"""Giving back from a database what was found in its articles, as reading their files would find it, in the same order.

What a short form means is asked of the whole database when it is asked for, and of no more of it than can matter: of the documents of
its type and number, and of the laws that are named with such a number.
"""

import contextlib
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from vnpolitics_cli.errors import SourceError
from vnpolitics_cli.export.contract import FIELDS
from vnpolitics_cli.model import Article, Fact, Finding
from vnpolitics_cli.query import IsDocument, Query
from vnpolitics_cli.register import Register
from vnpolitics_cli.store.database import readable
from vnpolitics_cli.store.narrowing import candidates, listed
from vnpolitics_cli.store.schema import TABLES, value

_ORDER = {kind: order for order, kind in enumerate(FIELDS)}
_BY_PLACE = "ORDER BY files.root, files.name, record"


@contextlib.contextmanager
def opened(file: str) -> Iterator["Store"]:
    """The database `file`, as it is at this moment. Raises `StoreError`."""
    with readable(file) as connection:
        yield Store(connection)


class Store:
    """A database that is open for reading. What goes wrong with it later is a `StoreError`, too."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._sql = connection.execute
        self._connection = connection

    @property
    def articles(self) -> int:
        """How many articles there are."""
        return int(self._sql("SELECT count(*) FROM articles").fetchone()[0])

    @property
    def unfinished(self) -> bool:
        """Whether the last run that wrote it did not come to its end, or is at work."""
        return self._sql("SELECT 1 FROM meta WHERE name = 'unfinished'").fetchone() is not None

    def failures(self) -> Iterator[SourceError]:
        """What could not be read of the PATHs and of their files, as reading them tells it."""
        rows = self._sql(
            "SELECT failures.name, line, reason FROM failures LEFT JOIN files USING (file) "
            "ORDER BY coalesce(files.root, failures.root), files.name, failures.rowid"
        )
        return (SourceError(name, reason, line=line) for name, line, reason in rows)

    def findings(self, kinds: Collection[str] = tuple(FIELDS), *, among: Sequence[int] | None = None) -> Iterator[Finding]:
        """All articles, or those of these numbers, in order, with their facts of these kinds."""
        chosen = listed(among or ())
        where = "" if among is None else f"WHERE article IN {chosen.sql}"
        statement = f"SELECT article, source, published, published_from FROM articles JOIN files USING (file) {where} {_BY_PLACE}"
        for article, source, published, said_by in self._sql(statement, () if among is None else chosen.values):
            text = self._text(article)
            facts = [fact for kind in kinds for fact in self._facts(kind, article, text)]
            facts.sort(key=_place)
            given = said_by != "stamp"
            yield Finding(Article(text, source, published if given else None, said_by if given else None), published, said_by, facts)

    def _text(self, article: int) -> str:
        return "".join(words for (words,) in self._sql("SELECT text FROM sentences WHERE article = ? ORDER BY sentence", (article,)))

    def settled(self, query: Query) -> Iterator[Finding]:
        """The articles that may answer a query, with the facts that it needs, their short forms resolved over all articles."""
        among = candidates(self._connection, query)
        found = self.findings(query.needed, among=among)
        return map(self.register(self._open(among), self._laws(among, query)).settle, found) if query.about("document") else found

    def register(self, numbers: Sequence[tuple[str | None, str]], laws: Sequence[tuple[str | None, str]] = ()) -> Register:
        """A register that settles short forms of these types and numbers, and names of these laws, as the register of all articles does."""
        known = Register()
        # What stands around a mention says which document a short form means; of a law its name and year say it.
        open_ = {number for _, number in numbers}
        for (article, source, published), mentions in groupby(self._mentions([*numbers, *laws]), key=lambda row: row[:3]):
            rows = [row[3:] for row in mentions]
            text = self._text(article) if any(row[_NUMBER] in open_ for row in rows) else ""
            facts = [_fact("document", text, row) for row in rows]
            known.add(Finding(Article(text, source), published, None, facts))
        return known

    def _mentions(self, numbers: Iterable[tuple[str | None, str]]) -> Iterator[Any]:
        """The mentions that decide what short forms of these types and numbers mean, article by article."""
        ids: set[str] = set()
        for doc_type, number in numbers:
            rows = self._sql(
                "SELECT DISTINCT doc_id FROM documents WHERE number = ? AND (doc_type IS ? OR doc_type IS NULL) AND doc_id IS NOT NULL", (number, doc_type)
            )
            ids.update(doc_id for (doc_id,) in rows)
        # 08-QĐi/TW is also cited 08-QĐ/TW.
        ids |= {doc_id.replace("-QĐi/", "-QĐ/") for doc_id in ids} | {doc_id.replace("-QĐ/", "-QĐi/") for doc_id in ids}
        own = listed(ids)
        # A law that is named with its number somewhere has it wherever it is named.
        names = listed(name for (name,) in self._sql(f"SELECT DISTINCT name FROM documents WHERE doc_id IN {own.sql} AND name IS NOT NULL", own.values))
        return self._sql(
            f"SELECT article, source, published, {_columns('document')} FROM documents JOIN articles USING (article) JOIN files USING (file) "
            f'WHERE doc_id IN {own.sql} OR documents.name IN {names.sql} {_BY_PLACE}, start, "end" DESC',
            own.values + names.values,
        )

    def _open(self, among: Sequence[int] | None) -> list[tuple[str | None, str]]:
        """The types and numbers of the short forms that their articles leave open."""
        chosen = listed(among or ())
        where = "" if among is None else f"AND article IN {chosen.sql}"
        statement = f"SELECT DISTINCT doc_type, number FROM documents WHERE doc_id IS NULL AND number IS NOT NULL {where}"
        return self._sql(statement, () if among is None else chosen.values).fetchall()

    def _laws(self, among: Sequence[int] | None, query: Query) -> list[tuple[str | None, str]]:
        """The types and numbers of the laws that are named with their year, of the types that a query asks for."""
        types = [set(condition.types) for demand in query.demands for condition in demand.conditions if isinstance(condition, IsDocument) and condition.types]
        chosen, wanted = listed(among or ()), listed(types[0] if types else ())
        where = ("" if among is None else f" AND article IN {chosen.sql}") + (f" AND doc_type IN {wanted.sql}" if types else "")
        values = (() if among is None else chosen.values) + (wanted.values if types else ())
        named = f"SELECT name FROM documents WHERE doc_id = name AND year IS NOT NULL{where}"
        statement = f"SELECT DISTINCT doc_type, number FROM documents WHERE form = 'full' AND number IS NOT NULL AND name IN ({named})"
        return self._sql(statement, values).fetchall()

    def _facts(self, kind: str, article: int, text: str) -> Iterator[Fact]:
        for row in self._sql(f"SELECT {_columns(kind)} FROM {TABLES[kind]} WHERE article = ?", (article,)):
            yield _fact(kind, text, row)


_PLACES = ("start", "end", "line", "sentence_start", "sentence_end", "rule", "id")
_NUMBER = len(_PLACES) + FIELDS["document"].index("number")


def _columns(kind: str) -> str:
    table = TABLES[kind]
    return ", ".join(f'{table}."{name}"' for name in (*_PLACES, *FIELDS[kind]))


def _fact(kind: str, text: str, row: Sequence[Any]) -> Fact:
    start, end, line, left, right, rule, identity = row[:7]
    return Fact(kind, start, end, line, text[start:end], text[left:right], value(kind, row[7:]), rule, identity)


def _place(fact: Fact) -> tuple[int, int, int]:
    return fact.start, -fact.end, _ORDER[fact.kind]
