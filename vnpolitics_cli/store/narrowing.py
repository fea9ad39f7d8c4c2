"""Which articles of a database may answer a question: a selection by its indexes that never leaves one out.

It may hold too many: `Query.select` decides, so that a database answers as its files do. What the whole corpus says of a short form
("Chỉ thị 24") is in no table, so a short form that is open may turn out to be any document of its number.
"""

import json
import sqlite3
from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR
from typing import Any

import msgspec

from vnpolitics_cli.model import DocumentRef
from vnpolitics_cli.query import Condition, Demand, HasIssuer, HasScope, InTime, IsAmount, IsDocument, IsPercent, Query
from vnpolitics_cli.store.schema import TABLES
from vnpolitics_cli.store.words import match, match_each


class Clause(msgspec.Struct, frozen=True):
    """A piece of SQL and the values for its question marks."""

    sql: str
    values: tuple[Any, ...] = ()


def candidates(connection: sqlite3.Connection, query: Query) -> list[int] | None:
    """The numbers of the articles that may answer, in no order; None for all."""
    clauses = [_demanded(connection, demand) for demand in query.demands] + _worded(connection, query)
    if not clauses:
        return None
    rows = connection.execute(" INTERSECT ".join(clause.sql for clause in clauses), [value for clause in clauses for value in clause.values])
    return [article for (article,) in rows]


def listed(values: Iterable[Any]) -> Clause:
    """However many values, for an `IN`."""
    return Clause("(SELECT value FROM json_each(?))", (json.dumps(list(values), ensure_ascii=False),))


def _demanded(connection: sqlite3.Connection, demand: Demand) -> Clause:
    """The articles with a fact that may meet a demand."""
    conditions = [clause for condition in demand.conditions for clause in _conditions(connection, condition)] or [Clause("1")]
    where = " AND ".join(clause.sql for clause in conditions)
    values = tuple(value for clause in conditions for value in clause.values)
    tables = " UNION ALL ".join(f"SELECT article FROM {TABLES[kind]} WHERE {where}" for kind in demand.kinds)
    return Clause(f"SELECT article FROM ({tables})", values * len(demand.kinds))


def _worded(connection: sqlite3.Connection, query: Query) -> list[Clause]:
    """The articles with the words: in one sentence, or, where the words may go from one sentence into the next, each in some."""
    if query.within == "sentence":
        together = match(connection, query.words)
        wanted = [" AND ".join(f"({words})" for words in together)] if together else []
    else:
        wanted = match_each(connection, query.words)
    matching = "SELECT article FROM sentences WHERE sentence IN (SELECT rowid FROM sentences_fts WHERE sentences_fts MATCH ?)"
    return [Clause(matching, (words,)) for words in wanted]


def _conditions(connection: sqlite3.Connection, condition: Condition) -> list[Clause]:
    """What holds of the row of every fact that meets a condition."""
    match condition:
        case IsDocument():
            return _document(connection, condition)
        case HasIssuer():
            issuers = connection.execute("SELECT DISTINCT issuer FROM documents WHERE issuer IS NOT NULL")
            return [_among("issuer", (issuer for (issuer,) in issuers if condition.holds(DocumentRef(issuer=issuer))))]
        case HasScope():
            return [Clause("(scope = ? OR (doc_id IS NULL AND number IS NOT NULL))", (condition.scope,))]
        case InTime():
            first = [Clause("last_day >= ?", (condition.first.isoformat(),))] if condition.first else []
            return first + ([Clause("first_day <= ?", (condition.last.isoformat(),))] if condition.last else [Clause("last_day IS NOT NULL")])
        case IsAmount():
            return [Clause("currency = ?", (condition.currency,)), *_between("amount", condition)]
        case IsPercent():
            return _between("value", condition)


def _document(connection: sqlite3.Connection, asked: IsDocument) -> list[Clause]:
    clauses: list[Clause] = []
    if asked.number is not None:
        # A law that is named with its year may have its number elsewhere. "+" keeps SQLite from going through all that have no number
        # by the index of numbers, instead of through those of the name.
        laws = "SELECT name FROM documents WHERE number = ? AND name IS NOT NULL"
        clauses.append(Clause(f"(number = ? OR (+number IS NULL AND year IS NOT NULL AND name IN ({laws})))", (asked.number, asked.number)))
    if asked.types:
        types = listed(asked.types)
        clauses.append(Clause(f"(doc_type IS NULL OR doc_type IN {types.sql})", types.values))
    if asked.year is not None:
        clauses.append(Clause("(year = ? OR year IS NULL)", (asked.year,)))
    if asked.parts and asked.number is None:
        symbols = IsDocument(parts=asked.parts)
        ids = connection.execute("SELECT DISTINCT doc_id FROM documents WHERE doc_id IS NOT NULL")
        own = _among("doc_id", (doc_id for (doc_id,) in ids if symbols.holds(DocumentRef(doc_id=doc_id, number=""))))
        clauses.append(Clause(f"({own.sql} OR doc_id IS NULL OR (doc_id = name AND year IS NOT NULL))", own.values))
    if asked.name is not None:
        named = IsDocument(name=asked.name)
        names = connection.execute("SELECT DISTINCT name, doc_type FROM documents WHERE name IS NOT NULL")
        clauses.append(_among("name", {name for name, doc_type in names if named.holds(DocumentRef(name=name, doc_type=doc_type))}))
    return clauses


def _among(column: str, values: Iterable[Any]) -> Clause:
    found = listed(values)
    return Clause(f"{column} IN {found.sql}", found.values)


def _between(column: str, asked: IsAmount | IsPercent) -> list[Clause]:
    """Bounds rounded outwards, because a column of numbers is not exact where a decimal is; what is no number there is text."""
    clauses: list[Clause] = []
    if asked.low is not None:
        clauses.append(Clause(f"{column} >= ?", (_bounded(int(asked.low.to_integral_value(ROUND_FLOOR))),)))
    if asked.high is not None:
        clauses.append(Clause(f"({column} <= ? OR typeof({column}) = 'text')", (_bounded(int(asked.high.to_integral_value(ROUND_CEILING))),)))
    return clauses


def _bounded(number: int) -> int | float:
    """SQLite's integers have 64 bits; beyond them there is text alone, or a number that is none."""
    return number if abs(number) < 1 << 63 else float("inf") if number > 0 else float("-inf")
