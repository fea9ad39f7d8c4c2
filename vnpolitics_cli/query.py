"""What a person asks of facts: conditions on documents, days, amounts, percentages and words, and which facts meet them.

The conditions on one kind of fact must all hold of one fact; those on different kinds, and the words, must all hold in one
sentence (paragraph, article). What people type is read by `asking`; here is only what it means. Pure: text and facts in,
facts out.
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import msgspec

from vnpolitics_cli.calendar import Moment, bounds
from vnpolitics_cli.identities import year_in
from vnpolitics_cli.kinds import DEFAULT_KINDS
from vnpolitics_cli.model import CalendarDate, DocumentRef, Event, Fact, Money, Percentage, Value
from vnpolitics_cli.symbols import bare, codes_of, parts_of
from vnpolitics_cli.text import Page, Phrase, unmarked

WITHIN = ("sentence", "paragraph", "article")
"""How near to each other the facts of different kinds must stand."""


SHORT_RUN = timedelta(days=31)
"""A run of days shorter than this happens on each of them; a longer one is a time for something that happened at some point of it."""


class IsDocument(msgspec.Struct, frozen=True):
    """A document: of one of `types` (empty: of any), with this number, year, symbol and name, as far as they are given.

    `parts` are what follows the number in the symbol, unmarked, each with its alternatives: (("ct",), ("tu", "tw")); one part alone
    may be the type's code or the issuer's. `name` is a proper name, with the type's noun in front or without.
    """

    types: tuple[str, ...] = ()
    number: str | None = None
    year: int | None = None
    parts: tuple[tuple[str, ...], ...] = ()
    name: Phrase | None = None

    def holds(self, value: Value) -> bool:
        """Whether a value is a document that fits in all that is given."""
        return (
            isinstance(value, DocumentRef)
            and (self.number is None or (value.number is not None and bare(value.number) == self.number))
            and (self.year is None or self._dated(value, self.year))
            and (not self.types or self._typed(value))
            and (not self.parts or self._symbol(value))
            and (self.name is None or self._named(value, self.name))
        )

    def _dated(self, value: DocumentRef, year: int) -> bool:
        # A short form that was resolved has its year in the id alone.
        said = value.year or year_in(value.doc_id or "") or (value.issued or "")[:4]
        return str(said) == str(year)

    def _typed(self, value: DocumentRef) -> bool:
        if value.doc_type is not None:
            return value.doc_type in self.types
        # A bare symbol whose code names two types (QĐ): it may be either.
        return value.doc_id is not None and any(code in codes_of(name) for code in parts_of(value.doc_id)[:1] for name in self.types)

    def _symbol(self, value: DocumentRef) -> bool:
        if value.doc_id is None or value.number is None:
            return False
        parts = [unmarked(part) for part in parts_of(value.doc_id)]
        if len(self.parts) == 1:
            return bool(set(self.parts[0]) & set(parts))
        return len(parts) == len(self.parts) and all(part in asked for part, asked in zip(parts, self.parts, strict=True))

    def _named(self, value: DocumentRef, name: Phrase) -> bool:
        full = value.name
        return full is not None and (name.equals(full) or (value.doc_type is not None and name.equals(full.removeprefix(value.doc_type).lstrip())))


class HasIssuer(msgspec.Struct, frozen=True):
    """A document whose mention names an issuer with these words in its name."""

    words: Phrase

    def holds(self, value: Value) -> bool:
        """Whether a value is a document whose mention names such an issuer."""
        return isinstance(value, DocumentRef) and value.issuer is not None and self.words.stands_in(value.issuer)


class HasScope(msgspec.Struct, frozen=True):
    """A document of this province or central city."""

    scope: str

    def holds(self, value: Value) -> bool:
        """Whether a value is a document of this scope; one without a scope is not."""
        return isinstance(value, DocumentRef) and value.scope == self.scope


class InTime(msgspec.Struct, frozen=True):
    """An event or date that surely lies between two days, both inclusive; None is open.

    A short run of days ("26-27/9") lies there when one of its days does; a longer one, a month, a quarter or a year only as a whole;
    what has no year, nowhere.
    """

    first: date | None = None
    last: date | None = None

    def holds(self, value: Value) -> bool:
        """Whether a value is an event or a date and surely lies in the time, as the class says."""
        if not isinstance(value, CalendarDate | Event):
            return False
        period = days_of(value.date)
        if period is None:
            return False
        begin, end = period
        if _has_days(value.date) and end - begin < SHORT_RUN:
            begin, end = end, begin
        return (self.first is None or begin >= self.first) and (self.last is None or end <= self.last)


class IsAmount(msgspec.Struct, frozen=True):
    """An amount in this currency between two others, both inclusive, a range as a whole; None is open."""

    low: Decimal | None = None
    high: Decimal | None = None
    currency: str = "VND"

    def holds(self, value: Value) -> bool:
        """Whether a value is an amount of money in this currency and lies between the two."""
        return isinstance(value, Money) and value.currency == self.currency and _between(value.amount, value.amount_max, self.low, self.high)


class IsPercent(msgspec.Struct, frozen=True):
    """A percentage, or points, between two others, both inclusive, a range as a whole; None is open."""

    low: Decimal | None = None
    high: Decimal | None = None

    def holds(self, value: Value) -> bool:
        """Whether a value is a percentage and lies between the two."""
        return isinstance(value, Percentage) and _between(value.value, value.value_max, self.low, self.high)


Condition = IsDocument | HasIssuer | HasScope | InTime | IsAmount | IsPercent


class Demand(msgspec.Struct, frozen=True):
    """One fact of one of `kinds` must meet all `conditions`."""

    kinds: tuple[str, ...]
    conditions: tuple[Condition, ...]

    def met_by(self, fact: Fact) -> bool:
        """Whether a fact is of one of the kinds and meets all conditions."""
        return fact.kind in self.kinds and all(condition.holds(fact.value) for condition in self.conditions)


class Query(msgspec.Struct, frozen=True):
    """All that is asked: what must be there, within what, and the `kinds` to show (empty: those that are asked about)."""

    demands: tuple[Demand, ...] = ()
    words: tuple[Phrase, ...] = ()
    kinds: tuple[str, ...] = ()
    within: str = WITHIN[0]

    @property
    def shown(self) -> tuple[str, ...]:
        """The kinds that an answer holds."""
        asked = tuple(kind for demand in self.demands for kind in demand.kinds)
        return self.kinds or asked or DEFAULT_KINDS

    @property
    def needed(self) -> frozenset[str]:
        """The kinds of which facts are shown, or decide what is."""
        return frozenset(self.shown).union(*(demand.kinds for demand in self.demands))

    def about(self, kind: str) -> bool:
        """Whether facts of a kind are shown, or decide what is."""
        return kind in self.needed

    def select(self, text: str, facts: Sequence[Fact]) -> list[Fact]:
        """The facts of an article that answer the query, in their order; `text` is the article's as given."""
        met = [{fact.id for fact in facts if demand.met_by(fact)} for demand in self.demands]
        if not all(met):
            return []
        chosen = [fact for fact in facts if fact.kind in self.shown and self._answers(fact, met)]
        return self._near(text, facts, chosen, met) if chosen and self._joins else chosen

    @property
    def _joins(self) -> bool:
        """Whether anything is asked of more than one fact, so that their nearness counts."""
        return bool(self.words) or len(self.demands) > 1 or any(not set(self.shown) <= set(demand.kinds) for demand in self.demands)

    def _answers(self, fact: Fact, met: Sequence[set[str]]) -> bool:
        """Whether a fact meets what is demanded of its own kind."""
        return all(fact.kind not in demand.kinds or fact.id in ids for demand, ids in zip(self.demands, met, strict=True))

    def _near(self, text: str, facts: Sequence[Fact], chosen: list[Fact], met: Sequence[set[str]]) -> list[Fact]:
        """Those of the chosen facts in whose sentence (paragraph, article) every demand is met and all words stand."""
        page = Page(text)
        units = {"sentence": page.sentences, "paragraph": page.paragraphs}[self.within]() if self.within != "article" else [(0, len(page.text))]
        starts = [0, *(page.origin(left, left + 1)[0] for left, _ in units[1:])]
        unit_of = {fact.id: bisect_right(starts, fact.start) - 1 for fact in facts}
        good = set(unit_of.values())
        for ids in met:
            good &= {unit_of[identity] for identity in ids}
        for words in self.words:
            good = {unit for unit in good if words.stands_in(page.text[slice(*units[unit])])}
        return [fact for fact in chosen if unit_of[fact.id] in good]


def days_of(written: str) -> tuple[date, date] | None:
    """The first and last day of a date in the grammar of the contract; None where its year is open or the calendar lacks it."""
    first, _, last = written.partition("/")
    begin, end = _moment(first), _moment(last or first)
    if begin is None or end is None:
        return None
    opening, closing = bounds(begin)[0], bounds(end)[1]
    return None if opening is None or closing is None else (opening, closing)


def time_order(written: str) -> tuple[date, int, str]:
    """What dates in the grammar of the contract are sorted by: the first day; what lasts longer comes first, what has no year last."""
    days = days_of(written)
    return (date.max, 0, written) if days is None else (days[0], -(days[1] - days[0]).days, written)


def _moment(written: str) -> Moment | None:
    return Moment(int(written[:4]), written[4:]) if written[:4].isdecimal() else None


def _has_days(written: str) -> bool:
    return len(written.partition("/")[0]) == 10


def _between(low: Decimal, high: Decimal | None, at_least: Decimal | None, at_most: Decimal | None) -> bool:
    return (at_least is None or low >= at_least) and (at_most is None or (low if high is None else high) <= at_most)
