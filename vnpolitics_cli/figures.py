"""Figures (số liệu): one row for each amount, with its percentage of the plan and its change, and what other articles say instead.

An article tells a figure in pieces: "405.252 tỷ đồng (bằng 114,8% dự toán, tăng 23,8% so với cùng kỳ năm 2022)" is one amount and two
percentages. Here they are one `Figure`. Every amount and percentage of an article stands in exactly one row.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import OPEN
from vnpolitics_cli.model import CalendarDate, Fact, Finding, Money, Percentage
from vnpolitics_cli.provinces import PROVINCE
from vnpolitics_cli.query import InTime, time_order
from vnpolitics_cli.sums import discrepancies
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import SENTENCE_LIMIT, Page, Phrase, small, unmarked
from vnpolitics_cli.writing import amount as written_amount

KINDS = frozenset(("money", "percent"))
"""The kinds of fact that figures are made of."""


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A figure: what is measured, for when and where, how much, of what plan, how it changed, and who tells it.

    `amount` is in `unit`: an ISO 4217 currency, or `percent` or `percentage_point` where the figure is a rate ("tỷ trọng kinh tế số đạt
    30%"); None where only a percentage of the plan or a change is told. `written` is the amount as people write it. `plan_percent`
    says how much that is of `plan`. `change` is signed, in `change_unit`, against `base`, whose time is `base_period`. Percentages that
    are neither ("chiếm 30% tổng thu"), further ones and ranges stand in `others`, in words. `scope` is the province that the sentence
    or the article is about, or "cả nước". `differs` are other figures for the same measure, period, scope and unit in other articles,
    with their places; `notes` what checks say of it. `place` is "path:line", `id`, `text` and `sentence` those of the fact the row begins
    with.
    """

    measure: str | None = None
    period: str | None = None
    scope: str | None = None
    amount: Decimal | None = None
    amount_max: Decimal | None = None
    unit: str | None = None
    written: str | None = None
    modifier: str | None = None
    per: str | None = None
    plan_percent: Decimal | None = None
    plan_modifier: str | None = None
    plan: str | None = None
    change: Decimal | None = None
    change_unit: str | None = None
    change_modifier: str | None = None
    base: str | None = None
    base_period: str | None = None
    others: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    published: str | None = None
    place: str = ""
    id: str = ""
    text: str = ""
    sentence: str = ""

    @property
    def source(self) -> str:
        """The article."""
        return self.place.rpartition(":")[0]

    @property
    def line(self) -> int:
        """The line of the article."""
        return int(self.place.rpartition(":")[2])


class _Draft:
    """A row in the making: the fact it begins with, and what is known of it."""

    def __init__(self, fact: Fact, value: Money | Percentage) -> None:
        self.fact = fact
        self.measure, self.period = value.measure, value.period
        self.level: Money | Percentage | None = None
        self.plan: Percentage | None = None
        self.change: Money | Percentage | None = None
        self.others: list[str] = []

    def take(self, value: Money | Percentage) -> None:
        """Takes in a percentage or a change where its place is free, and else in words."""
        if _is_range(value):
            self.others.append(_in_words(value))
        elif value.direction is not None and self.change is None:
            self.change = value
        elif isinstance(value, Percentage) and _of_plan(value) and self.plan is None:
            self.plan = value
        else:
            self.others.append(_in_words(value))

    def is_about(self, fact: Fact, value: Money | Percentage) -> bool:
        """Whether what no amount claims may join this row: it is of the same sentence, measure and time, and its place is free."""
        return (
            value.measure == self.measure
            and (value.period is None or value.period == self.period)
            and (self.change if value.direction is not None else self.plan) is None
            and fact.sentence == self.fact.sentence
            and fact.start - self.fact.start <= SENTENCE_LIMIT
        )


class _Told(NamedTuple):
    """A row, its article, and between which amounts its own surely lies, as precisely as it is written."""

    article: int
    figure: Figure
    low: Decimal
    high: Decimal

    def agrees(self, other: "_Told") -> bool:
        """Whether both may be one amount: "343,6 nghìn tỷ đồng" and "343.612 tỷ đồng"."""
        return self.low <= other.high and other.low <= self.high


class Figures:
    """The figures of a corpus. `add` every finding, then ask for the `rows`."""

    def __init__(self) -> None:
        self._told: list[_Told] = []
        self._articles = 0

    def add(self, finding: Finding) -> None:
        """Takes in the figures of one article."""
        text = Page(finding.article.text).text
        around = _places(text)
        notes = _notes(finding)
        for draft in _drafts(finding):
            figure = _figure(finding, draft, _scope(draft, around), notes.get(draft.fact.id, ()))
            self._told.append(_Told(self._articles, figure, *_bounds(draft)))
        self._articles += 1

    def rows(self) -> list[Figure]:
        """All figures in the order of reading, each with those of other articles that differ from it."""
        alike: dict[tuple[str, ...], list[_Told]] = {}
        for told in self._told:
            if (key := _compared_by(told.figure)) is not None:
                alike.setdefault(key, []).append(told)
        compared = {key: _compared(group) for key, group in alike.items()}
        return [_marked(told, *compared.get(_compared_by(told.figure) or (), (frozenset(), ()))) for told in self._told]


def _notes(finding: Finding) -> dict[str, tuple[str]]:
    """What is to be said of the figures of an article, in words, by the id of the fact: of each sum that does not come out."""
    amounts = {fact.id: fact.value.amount for fact in finding.facts if isinstance(fact.value, Money)}
    wrong = discrepancies(finding.article.text, finding.facts)
    return {one.whole: (f"the parts make {written_amount(amounts[one.whole] - one.difference, one.currency)}",) for one in wrong}


def figures(findings: Iterable[Finding]) -> list[Figure]:
    """The figures of the findings in the order of reading, with what differs between articles."""
    known = Figures()
    for finding in findings:
        known.add(finding)
    return known.rows()


def _drafts(finding: Finding) -> list[_Draft]:
    """The rows of an article: first the amounts, as a percentage may stand in front of its own; then what is about them, in order."""
    said = [(fact, fact.value) for fact in finding.facts if isinstance(fact.value, Money | Percentage)]
    home: dict[str, _Draft] = {}
    for fact, value in said:
        if _is_level(value):
            home[fact.id] = _Draft(fact, value)
            home[fact.id].level = value
    drafts: list[_Draft] = []
    latest: dict[str, _Draft] = {}
    for fact, value in said:
        draft = home.get(fact.id)
        if draft is None:
            owner = home.get(value.about) if isinstance(value, Percentage) and value.about is not None else None
            near = latest.get(value.measure) if value.measure is not None else None
            if owner is None and near is not None and near.is_about(fact, value):
                owner = near
            if owner is not None:
                owner.take(value)
                home[fact.id] = owner
                continue
            draft = home[fact.id] = _Draft(fact, value)
            draft.take(value)
        drafts.append(draft)
        if draft.measure is not None:
            latest[draft.measure] = draft
    return drafts


def _is_level(value: Money | Percentage) -> bool:
    """Whether a value is a figure by itself: an amount that is no change, a rate that is neither a change nor about an amount nor of a plan."""
    return value.direction is None and (isinstance(value, Money) or (value.about is None and not _of_plan(value)))


_TABLE = table("figures")
# "dự toán", "tổng kế hoạch", "chỉ tiêu Tổng cục Hải quan giao" at the head of what a percentage is of.
_PLAN = lazy.re(rf"(?:{any_of(_TABLE['before_plan'])}\s)?{any_of(_TABLE['plans'])}(?!\w)", re.IGNORECASE)


def _of_plan(value: Money | Percentage) -> bool:
    """Whether a percentage says how much of a plan was done."""
    return isinstance(value, Percentage) and value.direction is None and value.base is not None and _PLAN.match(value.base) is not None


def _is_range(value: Money | Percentage) -> bool:
    return (value.amount_max if isinstance(value, Money) else value.value_max) is not None


def _number(value: Money | Percentage) -> tuple[Decimal, Decimal | None, str]:
    """An amount, the upper end of a range, and the unit."""
    return (value.amount, value.amount_max, value.currency) if isinstance(value, Money) else (value.value, value.value_max, value.unit)


def _in_words(value: Money | Percentage) -> str:
    """A percentage or change for people: "30% tổng thu", "tăng 5–7% so với cùng kỳ năm 2022"."""
    low, high, unit = _number(value)
    words = written_amount(low, unit, to=high)
    if value.direction is None:
        return f"{words} {value.base}" if value.base else words
    against = f" so với {value.base}" if value.base else ""
    return f"{'tăng' if value.direction == 'increase' else 'giảm'} {words}{against}"


def _figure(finding: Finding, draft: _Draft, scope: str | None, notes: tuple[str, ...]) -> Figure:
    level, plan, change = draft.level, draft.plan, draft.change
    low, high, unit = _number(level) if level is not None else (None, None, None)
    others = [_in_words(level)] if isinstance(level, Percentage) and level.base else []
    moved, _, change_unit = _number(change) if change is not None else (None, None, None)
    return Figure(
        measure=draft.measure,
        period=draft.period,
        scope=scope,
        amount=low,
        amount_max=high,
        unit=unit,
        written=None if low is None or unit is None else written_amount(low, unit, to=high),
        modifier=level.modifier if level is not None else None,
        per=level.per if isinstance(level, Money) else None,
        plan_percent=plan.value if plan is not None else None,
        plan_modifier=plan.modifier if plan is not None else None,
        plan=plan.base if plan is not None else None,
        change=moved.copy_negate() if moved is not None and change is not None and change.direction == "decrease" else moved,
        change_unit=change_unit,
        change_modifier=change.modifier if change is not None else None,
        base=change.base if change is not None else None,
        base_period=change.base_period if change is not None else None,
        others=(*others, *draft.others),
        notes=notes,
        published=finding.published,
        place=f"{finding.article.source}:{draft.fact.line}",
        id=draft.fact.id,
        text=draft.fact.text,
        sentence=draft.fact.sentence,
    )


# Where a figure is of

_NAMED = {name: lazy.re(rf"(?<!\w){re.escape(name)}(?!\w)") for name in PROVINCE}
# "Thái Bình Dương" is no Thái Bình.
_NO_PROVINCES: Mapping[str, str] = _TABLE["no_provinces"]
_NATIONWIDE = tuple(_TABLE["nationwide"])
_PUBLIC, _NATIONAL, _LOCAL = (lazy.re(rf"(?<!\w){any_of(_TABLE[words])}(?!\w)", re.IGNORECASE) for words in ("public", "national", "local"))
WHOLE = "cả nước"
"""The scope of the whole country's figures."""

OFTEN = 2
"""How often an article names the place that it is about, at the least."""


@lru_cache(maxsize=64)
def _places(text: str) -> Counter[str]:
    """How often a clean text names each province and central city, and the whole country."""
    named: Counter[str] = Counter()
    for name, province in PROVINCE.items():
        if name in text:
            named[province] += len(_NAMED[name].findall(text)) - (text.count(_NO_PROVINCES[name]) if name in _NO_PROVINCES else 0)
    named[WHOLE] = sum(map(text.count, _NATIONWIDE))
    return +named


def _scope(draft: _Draft, around: Counter[str]) -> str | None:
    """The one place that the measure or the sentence names, or that the article is about; None where that is open.

    A sentence that names the whole country often only compares with it. An article is asked only for what a place has one of: a
    company's revenue is not its town's. What only the State has is the country's in an article that names no place.
    """
    measure = draft.measure or ""
    words = Page(draft.fact.sentence).text
    own, sentence = _places(measure), _places(words)
    public = _PUBLIC.search(measure) is not None
    if public and (_PAID.match(measure) or _of_a_part(measure, words, Page(draft.fact.text).text)):
        return None
    if public and re.search(rf"{re.escape(measure)}(?: của| trên| toàn)? {any_of(_NATIONWIDE)}", words):
        return WHOLE
    if own or sentence:
        named = own or sentence
        return min(named) if len(named) == 1 and (own or WHOLE not in named) else None
    if not public:
        return None
    provinces = [place for place in around if place != WHOLE]
    if provinces:
        return provinces[0] if len(provinces) == 1 and around[provinces[0]] >= OFTEN else None
    return WHOLE if _NATIONAL.search(measure) and not _LOCAL.search(measure) else None


# "Cục Hải quan TPHCM", "chi cục thuế"; "huyện Diễn Châu", "TP. Vinh", "quận 1": whose money is only a part of a place's; group: the name of a place.
_COLLECTOR = lazy.re(rf"(?<!\w){any_of(_TABLE['collectors'])}(?!\w)", re.IGNORECASE)
_DISTRICT = lazy.re(rf"(?<!\w)(?i:{any_of(_TABLE['districts'])})\.?\s(?P<name>(?:[A-ZĐ]\w*|\d+)(?:\s[A-ZĐ]\w*)*)")
_TOLD_BY = lazy.re(rf"(?<!\w){any_of(_TABLE['told_by'])}(?!\w)[^,;.]*$", re.IGNORECASE)
_TELLS = lazy.re(rf"(?<!\w){any_of(_TABLE['tells'])}(?!\w)|[;:]", re.IGNORECASE)
_PAID = lazy.re(rf"{any_of(_TABLE['paid'])}(?!\w)", re.IGNORECASE)


def _of_a_part(measure: str, sentence: str, figure: str) -> bool:
    """Whether a figure of public money is that of a collector or a district: one that stands in its measure, or in front of it and does
    not only tell it."""
    if _COLLECTOR.search(measure):
        return True
    before = sentence.partition(figure)[0]
    found = (*_COLLECTOR.finditer(before), *(one for one in _DISTRICT.finditer(before) if not one["name"].startswith(tuple(PROVINCE))))
    return any(not _TOLD_BY.search(before[: one.start()]) and not _TELLS.search(before[one.end() :]) for one in found)


# What differs

MOST = 10
"""How many differing figures are named beside one."""

_DIGITS = lazy.re(r"\d[\d.,]*")


def _bounds(draft: _Draft) -> tuple[Decimal, Decimal]:
    """Between which amounts the amount of a row lies: half a unit of the last digit that is written, and with a modifier a whole one
    of the last that is not zero."""
    if draft.level is None:
        return Decimal(0), Decimal(0)
    low, high, _ = _number(draft.level)
    if high is not None:
        return low, high
    written = _DIGITS.search(draft.fact.text)
    digits = re.sub(r"\D", "", written[0]).lstrip("0") if written else ""
    size = low.adjusted()
    half = Decimal((0, (5,), size - max(len(digits), 1)))
    if draft.level.modifier is not None:
        half = Decimal((0, (1,), size - max(len(digits.rstrip("0")), 1) + 1))
    return low - half, low + half


def _compared_by(figure: Figure) -> tuple[str, ...] | None:
    """What two figures must share to be the same one; None where something is open, a place may have many of them, or one is wanted."""
    if figure.measure is None or figure.period is None or figure.scope is None or figure.unit is None or figure.period.startswith(OPEN):
        return None
    if not _PUBLIC.search(figure.measure) or _WANTED.search(figure.sentence.partition(figure.text)[0]):
        return None
    measure = _OWN_PLACE.sub("", _WHOLE_OF.sub("", " ".join(small(in_full(figure.measure)).split())))
    return measure, figure.period, figure.scope, figure.unit, figure.per or ""


_WANTED = lazy.re(rf"(?<!\w){any_of(_TABLE['wanted'])}(?!\w)", re.IGNORECASE)
_WHOLE_OF = lazy.re(rf"{any_of(_TABLE['whole'])}\s")
# " của tỉnh Nghệ An" at the end of a measure in small letters, as the scope says the same.
_OWN_PLACE = lazy.re(rf"(?:\scủa)?(?:\s(?:cả|toàn|tỉnh|thành phố|tp\.?))?\s{any_of([small(name) for name in PROVINCE])}$")
_SHORT: Mapping[str, str] = _TABLE["abbreviations"]
_ABBREVIATION = lazy.re(rf"(?<!\w){any_of(_SHORT)}(?!\w)")
_SMALL_SHORT = {unmarked(short): words for short, words in _SHORT.items()}


def in_full(measure: str) -> str:
    """A measure with its abbreviations written out: "thu NSNN" is "thu ngân sách nhà nước"."""
    return _ABBREVIATION.sub(lambda found: _SHORT[found[0]], measure)


def typed_in_full(given: str) -> str:
    """Typed words with their abbreviations written out, without marks where they have none: "thu nsnn" is "thu ngan sach nha nuoc"."""
    plain = unmarked(given) == small(given)
    found = (_SMALL_SHORT.get(unmarked(word), word) for word in given.split())
    return " ".join(unmarked(word) if plain else word for word in found)


def _compared(group: Sequence[_Told]) -> tuple[frozenset[int], list[_Told]]:
    """Of rows that should be one figure, the articles that can be compared and their amounts, each once.

    An article that gives several amounts means several things: it is left out.
    """
    own: dict[int, _Told] = {}
    vague: set[int] = set()
    for told in group:
        if not own.setdefault(told.article, told).agrees(told):
            vague.add(told.article)
    plain = {article: told for article, told in own.items() if article not in vague}
    return frozenset(plain), list({told.figure.written: told for told in reversed(plain.values())}.values())[::-1]


def _marked(told: _Told, articles: frozenset[int], amounts: Sequence[_Told]) -> Figure:
    """The row with the figures of other articles that cannot be the same amount."""
    if told.article not in articles:
        return told.figure
    others = (other.figure for other in amounts if not told.agrees(other))
    differs = tuple(f"{other.written} ({other.place})" for other in islice(others, MOST))
    return msgspec.structs.replace(told.figure, differs=differs) if differs else told.figure


# Which rows are wanted, and in which order


def chosen(rows: Iterable[Figure], *, measure: Phrase | None = None, time: InTime | None = None) -> list[Figure]:
    """The rows with these words in their measure, abbreviations written out, and a period that lies in this time."""
    return [
        row
        for row in rows
        if (measure is None or (row.measure is not None and measure.stands_in(in_full(row.measure))))
        and (time is None or (row.period is not None and time.holds(CalendarDate(row.period))))
    ]


Key = tuple[object, ...]

_UNITS = {"VND": 0, "percent": 2, "percentage_point": 3}
"""Of several units each is by itself: đồng first, other currencies by name, rates last."""


def _by_unit(unit: str | None) -> Key:
    return _UNITS.get(unit or "", 1), unit or ""


def _rates_first(unit: str | None) -> Key:
    rank, name = _by_unit(unit)
    return rank not in _RATES, rank, name


_RATES = (_UNITS["percent"], _UNITS["percentage_point"])
"""What changes of different things can be compared in, and so stands first among them."""


ORDERS: dict[str, Callable[[Figure], tuple[Key, Key | None]]] = {
    "article": lambda row: ((), ()),
    "amount": lambda row: (_by_unit(row.unit), None if row.amount is None else (-row.amount,)),
    "change": lambda row: (_rates_first(row.change_unit), None if row.change is None else (-row.change,)),
    "measure": lambda row: ((), None if row.measure is None else (unmarked(row.measure), row.measure)),
    "period": lambda row: ((), None if row.period is None else time_order(row.period)),
    "plan": lambda row: ((), None if row.plan_percent is None else (-row.plan_percent,)),
}
"""Ways to sort rows, numbers from the largest: what is kept apart, and what is compared; None for what a row lacks."""


def ordered(rows: Iterable[Figure], order: str, *, backwards: bool = False) -> list[Figure]:
    """The rows in one of the `ORDERS`, or the other way round; what is alike stays in the order of reading, what lacks it comes last."""
    by = ORDERS[order]
    keyed = [(by(row), row) for row in rows]
    having = [(apart, key, row) for (apart, key), row in keyed if key is not None]
    having.sort(key=lambda item: item[1], reverse=backwards)
    having.sort(key=lambda item: item[0])
    return [row for _, _, row in having] + [row for (_, key), row in keyed if key is None]
