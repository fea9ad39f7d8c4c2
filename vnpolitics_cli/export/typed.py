"""Columns with types, for databases and data frames: which columns an output has, of which type, and the cells of a fact.

What a column holds is told by the values' own fields: whole numbers, exact decimals, yes or no, text. A time is text in the
grammar of the contract, which says a month or a term as well as a day; behind it stand two columns of days, the first and the last
(`date_from`, `date_to`), so that it can be compared and joined. The day of publication is a whole day always.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from operator import attrgetter, itemgetter
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from vnpolitics_cli.export import Choice
from vnpolitics_cli.export.contract import FIELDS, TIMES, VALUES, columns_of
from vnpolitics_cli.export.numbers import plain
from vnpolitics_cli.model import Finding
from vnpolitics_cli.query import days_of

Type = Literal["text", "integer", "decimal", "boolean", "day"]

_NAMES: dict[type, Type] = {str: "text", int: "integer", Decimal: "decimal", bool: "boolean"}

_ENVELOPE: dict[str, Type] = {"start": "integer", "end": "integer", "line": "integer", "published": "day"}


class Column(msgspec.Struct, frozen=True):
    """A column of an output: its name, its type, and the field that it is of; `side` is the day of a time that it holds, 0 the first, 1 the last."""

    name: str
    type: Type
    field: str
    side: int | None = None


@cache
def columns(choice: Choice) -> tuple[Column, ...]:
    """The columns of an output, those of times each with its two columns of days."""
    found: list[Column] = []
    for name in columns_of(choice):
        found.append(Column(name, _type(name), name))
        if name in TIMES:
            found += [Column(f"{name}_from", "day", name, 0), Column(f"{name}_to", "day", name, 1)]
    return tuple(found)


def rows(finding: Finding, choice: Choice) -> Iterator[list[Any]]:
    """The cells of the facts of a finding: decimals in plain notation and days (`YYYY-MM-DD`) are text still."""
    article = (finding.article.source, finding.published, finding.published_from)
    for fact in finding.facts:
        if fact.kind not in choice.kinds:
            continue
        picked, decimals, days = _plan(choice, fact.kind)
        cells = list(picked((*article, *_OF_FACT(fact), *_of_value(fact.kind)(fact.value), None)))
        for index in decimals:
            if cells[index] is not None:
                cells[index] = plain(cells[index])
        for index, side in days:
            if cells[index] is not None:
                cells[index] = _days(cells[index])[side]
        yield cells


_ARTICLE = ("source", "published", "published_from")
_FACT = ("kind", "start", "end", "line", "text", "sentence", "rule", "id")
_OF_FACT = attrgetter(*_FACT)


@cache
def _of_value(kind: str) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*FIELDS[kind])


@cache
def _plan(choice: Choice, kind: str) -> tuple[Callable[[tuple[Any, ...]], tuple[Any, ...]], list[int], list[tuple[int, int]]]:
    """How the cells of a fact of this kind are put together: what picks them out of all that is known of it, each once and at the end
    None, which of them are decimals, and which are the first or last day of a time."""
    places = {name: index for index, name in enumerate((*_ARTICLE, *_FACT, *FIELDS[kind]))}
    wanted = columns(choice)
    picked = [places.get(column.field, len(places)) for column in wanted]
    own = [(index, column) for index, column in enumerate(wanted) if column.field in places]
    return (
        # With one place alone, an itemgetter answers no tuple.
        itemgetter(*picked) if len(picked) > 1 else lambda cells: (cells[picked[0]],),
        [index for index, column in own if column.type == "decimal"],
        [(index, column.side) for index, column in own if column.side is not None],
    )


@lru_cache(maxsize=4096)
def _days(written: str) -> tuple[str | None, str | None]:
    days = days_of(written)
    return (None, None) if days is None else (days[0].isoformat(), days[1].isoformat())


@cache
def _type(name: str) -> Type:
    if name in _ENVELOPE:
        return _ENVELOPE[name]
    hint = next((get_type_hints(VALUES[kind])[name] for kind, fields in FIELDS.items() if name in fields), str)
    said = {member for member in (get_args(hint) if get_origin(hint) is UnionType else (hint,)) if member is not type(None)}
    (one,) = said
    return _NAMES[one]
