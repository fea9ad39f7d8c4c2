"""What the article itself says of its years: its full dates, the years it names, the documents it cites."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import cast

from vnpolitics_cli.anchoring.outlook import AHEAD, RECENT
from vnpolitics_cli.anchoring.reach import PLACE, between, close_left
from vnpolitics_cli.anchoring.roles import NOT_TOLD, is_limit, is_of_a_case, says_little
from vnpolitics_cli.calendar import Moment, Period, bounds, days_apart, nearest_year
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page

NEAR = 45
"""Days between a day without a year and a full date of the same article that may lend it its year."""
CHRONICLE = 6
"""An article that names more years than so many tells a history: a month without its year may be of any of them, or of every one."""
CENTURY = 2000
"""A day of an earlier year is history, whatever an article says of it."""
HISTORY = timedelta(days=183)
"""A day that would lie longer than this before the latest day of the article is history as well."""
_WEEK = timedelta(days=7)


def _near(part: str, days: Iterable[date], floor: int) -> int | None:
    """The year that the nearest of `days` gives the day `part`, within `NEAR` days, of two as near the later; None for one before `floor`."""
    best: tuple[int, int] | None = None
    month = int(part[1:3])
    for day in days:
        if abs(day.month - month) not in (0, 1, 2, 10, 11):
            continue
        apart = days_apart(day, part)
        if apart is not None and apart[0] <= NEAR and (best is None or (apart[0], -apart[1]) < best):
            best = apart[0], -apart[1]
    return None if best is None or -best[1] < floor else -best[1]


def long_before(part: str, named: str) -> bool:
    """Whether a day or month lies two months and more before the named one in the same year: it may as well be of the next.

    "Ngày 11/5, … sau cuộc đảo chính tháng 7/2016", "Tháng 9/2023 … Tháng 1, …".
    """
    return named[1:3].isdigit() and part[1:3].isdigit() and int(named[1:3]) - int(part[1:3]) >= 2


def _before_new_year(part: str, named: str) -> bool:
    """Whether the end of a year is asked for where the beginning of one is named: "6 tháng cuối năm, trước khi áp dụng từ 1/1/2026"."""
    return len(named) == 6 and named[1:3] in ("01", "02") and (part in ("-H2", "-Q4") or part[1:3] in ("10", "11", "12"))


class Evidence:
    """What the article itself says of its years, gathered once and only where no publication date tells them.

    `days` and `periods` (months, quarters) are the full dates that may lend a year, `placed` the days with their places, `years`
    every single year named with its place, `bare` those named without "năm"; `issue` is the latest date of issue cited, `last` the
    latest day told of. Births, comparisons and distant aims count for none of them.
    """

    __slots__ = (
        "bare",
        "days",
        "floor",
        "full",
        "heard",
        "issue",
        "last",
        "latest",
        "named",
        "open",
        "periods",
        "placed",
        "plain",
        "text",
        "years",
        "years_told",
    )

    def __init__(self, page: Page, dates: Sequence[Claim], issued: Collection[int], cited: Collection[int]) -> None:
        self.text = page.text
        # As an ordered set: the same few days are named again and again.
        self.days: dict[date, None] = {}
        self.placed: list[tuple[int, date]] = []
        # Days without a year that no full date lends one.
        self.open: set[str] = set()
        self.last: date | None = None
        self.periods: list[tuple[int, Moment]] = []
        self.full: dict[str, int] = {}
        self.years: list[tuple[int, Moment]] = []
        self.bare: list[tuple[int, Moment]] = []
        # How often a year is named as a year: a month of another year may be a contract's or a plan's.
        self.plain: Counter[int] = Counter()
        self.heard = 0
        self.years_told: set[int] = set()
        self.issue: date | None = None
        latest_told = 0
        for index, claim in enumerate(dates):
            period = cast(Period, claim.reading)
            if not period.full or says_little(self.text, claim):
                continue
            moments = (period.first,) if period.last is None else (period.first, period.last)
            single = len(moments) == 1
            for moment in moments:
                year, part = cast(int, moment.year), moment.part
                if part and year > latest_told:
                    latest_told = year
                day = moment.day()
                if index in issued and day is not None and (self.issue is None or day > self.issue):
                    self.issue = day
                if index in cited:
                    continue
                if day is not None:
                    if not is_of_a_case(self.text, claim.start):
                        self.days[day] = None
                    self.placed.append((claim.start, day))
                    if (self.last is None or day > self.last) and not is_limit(self.text, claim.start):
                        self.last = day
                elif part and single:
                    self.periods.append((claim.start, moment))
                    self.full[part] = year
                # "World Cup 2014": a year without its "năm" may be part of a name.
                if moments[0].year == moments[-1].year and (part or not self.text[claim.start].isdigit()):
                    self.years.append((claim.start, moment))
                    if not part:
                        self.plain[year] += 1
                elif single:
                    self.bare.append((claim.start, moment))
        self.named = Counter(cast(int, moment.year) for _, moment in self.years)
        self.latest = max(self.named, default=None)
        # A year more than one before the latest that the article tells of is history and lends nothing. A round year
        # far ahead (2030) is an aim, not what the article tells of.
        self.floor = max((year for year in self.named if year % 5 or year <= latest_told + 1), default=latest_told) - 1

    def lent_year(self, part: str, at: int, left: int, right: int) -> int | None:
        """The year of the full date nearest in the calendar, within `NEAR` days, of two as near the later; else that of a
        month or quarter that near in the same sentence `left:right`. A day of history, which the article tells of beside later
        ones, is lent a year only by a date close by in the text."""
        year = _near(part, self.days, self.floor)
        if year is None:
            near = (bounds(moment) for _, moment in between(self.periods, left, right))
            year = _near(part, (day for span in near for day in span if day is not None), self.floor)
            return year if year is not None or not self.placed else _near(part, self._close_by(at, right), CENTURY)
        day = Moment(year, part).day()
        history = year < CENTURY or (day is not None and self.last is not None and self.last - day > HISTORY)
        return _near(part, self._close_by(at, right), min(self.floor, CENTURY)) if history else year

    def is_before_told(self, part: str, year: int, at: int) -> bool:
        """Whether a day of this year would lie before one that the text goes on to tell of as past: the first day of an article is its own,
        and what it tells behind it has been: "⟦Ngày 29/6⟧, công an bắt ông Ba. Trước đó, tối 10/8/2016, …"."""
        own = Moment(year, part).day()
        for place, day in self.placed:
            if own is None or place <= at or not _WEEK < day - own <= HISTORY:
                continue
            if not NOT_TOLD.match(self.text, max(0, place - 8), place) and not AHEAD.search(self.text, max(0, place - 60), place + 100):
                self.open.add(part)
                return True
        return False

    def _close_by(self, at: int, right: int) -> list[date]:
        """The full days in front of the place `at` in its paragraph, and behind it up to `right`."""
        left = close_left(self.text, at)
        return [day for _, day in between(self.placed, left, right)]

    def year_after_issue(self, part: str) -> int | None:
        """The year of the first such day after the latest date of issue, if the article names that year, and is no chronicle."""
        if self.issue is None or len(self.named) > CHRONICLE:
            return None
        year = nearest_year(Moment(None, part), self.issue, ahead=True)
        return year if year in self.named else None

    def year_in(self, start: int, end: int, part: str) -> int | None:
        """The one year that the stretch `start:end` of the text names, if the article names none later and `part` lies not long before what names it."""
        found = [moment for _, moment in between(self.years, start, end)]
        named = {moment.year for moment in found}
        if named != {self.latest} or any(long_before(part, moment.part) or _before_new_year(part, moment.part) for moment in found):
            return None
        return self.latest if all(moment.year == self.latest for _, moment in between(self.bare, start, end)) else None

    def year_of_days_in(self, month: str) -> int | None:
        """The year of the full dates that lie in this month, if they agree."""
        found = {day.year for day in self.days if day.year >= self.floor and f"-{day.month:02d}" == month}
        return found.pop() if len(found) == 1 else None

    def only_year(self) -> int | None:
        """The one year that the article names, more than once, if it names months or quarters of it as well: a year alone may be history."""
        year = self.latest
        return year if year is not None and len(self.named) == 1 and self.plain[year] > 1 and self.named[year] > self.plain[year] else None

    def learn(self, claim: Claim, period: Period, year: int) -> None:
        """Lets a date whose year was inferred lend it to those behind it."""
        if not period.is_day:
            if period.last is None and period.shift is None:
                self.full.setdefault(period.first.part, year)
            return
        day = (period.last or period.first).day(year)
        begin = period.first.day(year) if period.last is not None else day
        # A span of weeks may be a season's of every year.
        if day is not None and begin is not None and abs(day - begin) < RECENT / 2:
            self.days[day] = None
            self.years_told.add(day.year)

    def told_before(self, at: int) -> int | None:
        """The year of the days told before `at`, if they agree and are no history; asked in the order of the text."""
        while self.heard < len(self.placed) and self.placed[self.heard][0] < at:
            day = self.placed[self.heard][1]
            # New Year's Day may be told of in the year before it.
            if (day.month, day.day) != (1, 1) or day.year - 1 not in self.named:
                self.years_told.add(day.year)
            self.heard += 1
        return next((year for year in self.years_told if year >= max(self.floor, CENTURY)), None) if len(self.years_told) == 1 else None

    def year_beside(self, at: int, floor: int, month: str) -> int | None:
        """The year of the same month elsewhere, or of a month or day named last before `at`: "tháng 9/2020 … quý 2 năm nay"."""
        named = self.named_before(at, floor)
        year = self.full.get(month) or (named.year if named is not None and named.part else None)
        return year if year == self.latest else None

    def tells_mainly_of(self, year: int | None) -> bool:
        """Whether no other year is named twice as often, in an article that is no chronicle."""
        return year is not None and len(self.named) <= CHRONICLE and self.named[year] * 2 >= max(self.named.values())

    def named_before(self, at: int, floor: int) -> Moment | None:
        """The date of one year named last before `at`, not further left than `floor`."""
        index = bisect_left(self.years, at, key=PLACE) - 1
        return self.years[index][1] if index >= 0 and self.years[index][0] >= floor else None
