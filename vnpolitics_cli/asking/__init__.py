"""What people type when they ask: symbols, names, days, amounts and percentages, read into conditions or refused with a caret.

Typing is looser than print: "24 ct/tu", "luat thu do", "quy III/2024", "500 ty". Facts' own rules read what they can; here is
only what they would not meet in an article.
"""

from collections.abc import Sequence
from datetime import date

import msgspec

from vnpolitics_cli.asking.documents import OPTIONS, document, scope
from vnpolitics_cli.asking.figures import amount, amounts, percent, percents
from vnpolitics_cli.asking.times import Tell, between, period
from vnpolitics_cli.asking.words import words
from vnpolitics_cli.errors import InputError
from vnpolitics_cli.query import WITHIN, Condition, Demand, HasIssuer, Query

__all__ = ["OPTIONS", "Typed", "amount", "ask", "between", "document", "percent", "period", "scope", "words"]


class Typed(msgspec.Struct, frozen=True):
    """What was typed, option by option, unread; `today` is what "hôm qua" counts from."""

    today: date
    documents: tuple[tuple[str, str], ...] = ()
    issuer: str | None = None
    scope: str | None = None
    since: str | None = None
    until: str | None = None
    on: str | None = None
    min_amount: str | None = None
    max_amount: str | None = None
    min_percent: str | None = None
    max_percent: str | None = None
    text: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    within: str = WITHIN[0]


def ask(typed: Typed, tell: Tell = lambda _: None) -> Query:
    """The query that was typed; a year that was inferred is told. Raises `InputError` for what cannot be read, contradicts itself, or
    asks for nothing."""
    if typed.within not in WITHIN:
        raise InputError(f"--within is one of {', '.join(WITHIN)}, not {typed.within!r}")
    of_document: list[Condition] = [document(given, option) for option, given in _one_document(typed.documents)]
    if typed.issuer is not None:
        of_document.append(HasIssuer(words(typed.issuer, "--issuer", "'Bộ Chính trị'")))
    if typed.scope is not None:
        of_document.append(scope(typed.scope))
    of_time = between(typed.today, tell=tell, since=typed.since, until=typed.until, on=typed.on)
    # Every event has a date of its own in its place: both would say the same twice.
    happening = tuple(kind for kind in ("date", "event") if kind in typed.kinds) or ("event",)
    demands = [
        Demand(kinds, tuple(conditions))
        for kinds, conditions in (
            (("document",), of_document),
            (happening, [] if of_time is None else [of_time]),
            (("money",), amounts(typed.min_amount, typed.max_amount)),
            (("percent",), percents(typed.min_percent, typed.max_percent, tell)),
        )
        if conditions
    ]
    said = tuple(words(given, "--text", "'giải phóng mặt bằng'") for given in typed.text)
    if not demands and not said and not typed.kinds:
        raise InputError("nothing is asked for", example="vnp find --directive 24-CT/TU")
    return Query(tuple(demands), said, typed.kinds, typed.within)


def _one_document(documents: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    if len(documents) > 1:
        both = " and ".join(f"--{option} {given}" for option, given in documents)
        raise InputError(f"a mention is of one document, never of {both}; ask for one at a time")
    return documents
