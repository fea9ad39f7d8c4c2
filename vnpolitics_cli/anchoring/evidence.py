"""What the article itself says of its years: the full dates that may lend one, the years it names, the documents it cites."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import cast

from vnpolitics_cli import lazy
from vnpolitics_cli.anchoring.held import names_held
from vnpolitics_cli.anchoring.named import CENTURY, NamedYears
from vnpolitics_cli.anchoring.outlook import AHEAD, is_ahead_at
from vnpolitics_cli.anchoring.reach import between, close_left
from vnpolitics_cli.anchoring.roles import bounds_or_names, is_counted_to, is_limit, is_of_a_case, is_told_whole, says_little
from vnpolitics_cli.calendar import Moment, Period, bounds, days_apart, nearest_year
from vnpolitics_cli.rules import Claim

NEAR = 45
"""Days between a day without a year and a full date of the same article that may lend it its year."""

_SOON = 2
"""Years before `floor` in which a day that an article tells of in full still lends its year to the same day without one."""

HISTORY = timedelta(days=183)
"""A day that would lie longer than this before the latest day of the article is history as well."""

SEASON = timedelta(days=16)
"""A span of so many days and more may be a season's of every year."""

# The months from January on that a report adds up, with the last of them where one word names them all.
_REPORTED = {"-01": 0, "-H1": 6}

# Months behind those that are added up within which an article speaks of them.
_BEHIND = 2
# The same of a month up to which it counts.
_BEHIND_COUNT = 4

# A year, in a date or in a document's number.
_A_YEAR = lazy.re(r"(?<!\d)20\d\d(?!\d)")

# From when on a year's names are its own, when a season is over and when the next one begins, and from when on a name may be the next year's.
_FEBRUARY, _SUMMER, _KICK_OFF, _AUTUMN = "-02", "-06", "-08", "-10"
_WEEK = timedelta(days=7)
_DECEMBER = 12


class Evidence:
    """What the article itself says of its years, gathered once and only where no publication date tells them.

    `days` and `periods` (months, quarters) are the full dates that may lend a year, `parts` these days without their years ("-09-27"),
    `placed` the days with their places, `near` what `year_of_days_near` has answered, `full` the year
    of each month, quarter or span of months; `reported` the latest first months of a year that it adds up, or the latest month told
    `whole`; `compared` the years whose same time it compares with, `named` the years it names, `issue` the latest date of issue
    cited, `last` the latest day told of. Births, comparisons and distant aims count for none of them. A year before `floor` is history
    and lends nothing.
    """

    __slots__ = (
        "aims", "compared", "days", "floor", "full", "heard", "issue", "last", "latest_written", "named", "near", "open", "parts", "periods", "placed",
        "reported", "searched", "text", "whole", "years_told",
    )  # fmt: skip

    def __init__(self, text: str, dates: Sequence[Claim], issued: Collection[int], cited: Collection[int]) -> None:
        self.text = text
        # As an ordered set: the same few days are named again and again.
        self.days: dict[date, None] = {}
        self.parts: set[str] = set()
        self.placed: list[tuple[int, date]] = []
        # Days without a year that no full date lends one.
        self.open: set[str] = set()
        self.last: date | None = None
        self.periods: list[tuple[int, Moment]] = []
        self.full: dict[str, int] = {}
        self.compared: set[int] = set()
        # A year, the last of its months that are reported on, and how many months later that may be.
        self.reported: tuple[int, int, int] | None = None
        self.named = NamedYears()
        self.heard = 0
        self.years_told: set[int] = set()
        self.issue: date | None = None
        # The latest year in the text, in whatever it stands; found when it is asked for.
        self.latest_written: int | None = None
        # What has been asked for: of days, of years and by patterns.
        self.near: dict[str, int | None] = {}
        self.aims: dict[int, bool] = {}
        self.searched: dict[re.Pattern[str], frozenset[int]] = {}
        self.whole: list[Moment] = []
        self._read(dates, issued, cited)

    def _read(self, dates: Sequence[Claim], issued: Collection[int], cited: Collection[int]) -> None:
        """Takes in all dates of the article, in order of the text."""
        bare: set[str] = set()
        latest_told = 0
        for index, claim in enumerate(dates):
            period: Period = claim.reading
            if not period.full:
                bare.add(period.first.part)
                continue
            if says_little(self.text, claim):
                if period.last is None and not period.first.part and self.text[claim.start : claim.start + 4].lower() == "cùng":
                    self.compared.add(cast(int, period.first.year))
                continue
            moments = (period.first,) if period.last is None else (period.first, period.last)
            for moment in moments:
                if moment.part and cast(int, moment.year) > latest_told:
                    latest_told = cast(int, moment.year)
            if index in issued:
                self._cite(moments)
            if index not in cited:
                self._tell(claim.start, moments)
                self._name(claim.start, moments)
        for month in self.whole:
            # A year that is named once need not be the article's, unless its month is spoken of again: "trong tháng 10 vừa qua".
            year = cast(int, month.year)
            if self.named.count[year] > 1 or month.part in bare:
                self._report(year, month.part, 0)
        # A year more than one before the latest that the article tells of is history. A round year far ahead (2030) is an
        # aim, not what the article tells of.
        self.floor = max((year for year in self.named.count if year % 5 or year <= latest_told + 1), default=latest_told) - 1

    def _cite(self, moments: Sequence[Moment]) -> None:
        """Takes in a date of issue: "Nghị quyết 5 ngày ⟦19/11/2020⟧"."""
        for day in (moment.day() for moment in moments):
            if day is not None and (self.issue is None or day > self.issue):
                self.issue = day

    def _tell(self, place: int, moments: Sequence[Moment]) -> None:
        """Takes in the days, or the one month or quarter, of a full date: "12/11/2020", "quý 4/2020"."""
        for moment in moments:
            day = moment.day()
            if day is not None:
                if not is_of_a_case(self.text, place):
                    self._lend(day)
                self.placed.append((place, day))
                if (self.last is None or day > self.last) and not is_limit(self.text, place):
                    self.last = day
            elif moment.part and len(moments) == 1:
                self.periods.append((place, moment))
                self._hold(moment.part, cast(int, moment.year))
                if moment.part[1:].isdigit() and is_told_whole(self.text, place):
                    self.whole.append(moment)
                elif moment.part[1:].isdigit() and is_counted_to(self.text, place):
                    self._report(cast(int, moment.year), moment.part, _BEHIND_COUNT)
        if len(moments) == 2 and len(moments[0].part) == 3 and moments[0].year == moments[1].year:
            self._hold(f"{moments[0].part}/{moments[1].part}", cast(int, moments[0].year))
        if moments[0].part in _REPORTED and moments[0].year == moments[-1].year and moments[-1].part != "-01":
            self._report(cast(int, moments[0].year), moments[-1].part, _BEHIND)

    def _hold(self, span: str, year: int) -> None:
        """Takes in the year of a month, a quarter or a span of months; of two the later: "9 tháng năm 2019" is only compared with."""
        self.full[span] = max(year, self.full.get(span, year))

    def _report(self, year: int, part: str, behind: int) -> None:
        """Takes in the months of a year that the article reports on, and how many months behind the last it may speak of them: "8 tháng đầu
        năm 2020", "trong tháng 8/2020"."""
        last = _REPORTED.get(part) or int(part[1:3])
        if self.reported is None or (year, last, behind) > self.reported:
            self.reported = year, last, behind

    def _name(self, place: int, moments: Sequence[Moment]) -> None:
        """Takes in the year of a full date of one year; "World Cup 2014": a year without its "năm" may be part of a name."""
        first, last = moments[0], moments[-1]
        if first.year != last.year and not first.part and not last.part:
            self.named.spans.append((place, cast(int, first.year), cast(int, last.year)))
        for moment in moments:
            if moments[0].year == moments[-1].year and (moment.part or not self.text[place].isdigit()):
                self.named.add(place, moment)
            elif len(moments) == 1:
                self.named.add_bare(place, moment)

    @property
    def is_of_today(self) -> bool:
        """Whether the latest year that the article names is of this century."""
        return (self.named.latest or 0) >= CENTURY

    def lent_year(self, part: str, at: int, left: int, right: int) -> int | None:
        """The year of the full date nearest in the calendar, within `NEAR` days, of two as near the later; else that of a
        month or quarter that near in the same sentence `left:right`. A day of history, which the article tells of beside later
        ones, is lent a year only by a date close by in the text."""
        if part in self.open:
            return None
        if part in self.parts and part != "-01-01" and not self.named.are_a_chronicle:
            # The day itself, told in full elsewhere: what an article says will be some years later makes it no history.
            same = {day.year for day in self.days if f"-{day.month:02d}-{day.day:02d}" == part and day.year >= max(self.floor - _SOON, CENTURY)}
            if len(same) == 1:
                return same.pop()
        year = _near(part, self.days, self.floor)
        if year is None:
            near = (bounds(moment) for _, moment in between(self.periods, left, right))
            year = _near(part, (day for span in near for day in span if day is not None), self.floor)
            return year if year is not None or not self.placed else _near(part, self._close_by(at, right), 0)
        return _near(part, self._close_by(at, right), min(self.floor, CENTURY)) if self._is_history(Moment(year, part)) else year

    def year_reported(self, part: str) -> int | None:
        """The year of the months that the article reports on, for a day of the last of them or soon behind it: "8 tháng đầu năm 2020 … thông
        tin đưa ra ngày 3/9"; for a month, also the one before. None where the article tells of a day, month or quarter of a later year."""
        if self.reported is None or self.named.are_a_chronicle:
            return None
        year, last, behind = self.reported
        ahead = int(part[1:3]) - last
        near = 0 <= ahead <= behind if len(part) == 6 else -1 <= ahead <= _BEHIND
        return year if near and self.named.latest_dated <= year else None

    def year_after_compared(self) -> int | None:
        """The year behind the one whose same time all is compared with, "so với cùng kỳ năm 2019", if the article names none later."""
        year = next(iter(self.compared)) + 1 if len(self.compared) == 1 else None
        return year if year is not None and (self.named.latest or year) in (year - 1, year) else None

    def has_aims_behind(self, year: int) -> bool:
        """Whether the article names later years, and all of them as still to come: "Dự kiến năm 2022, cầu sẽ xong"."""
        if (self.named.latest or year) <= year:
            return False
        if year not in self.aims:
            later = (place for place, moment in self.named.dates if cast(int, moment.year) > year)
            self.aims[year] = all(is_ahead_at(self.text, place) for place in later)
        return self.aims[year]

    def years_found(self, pattern: re.Pattern[str]) -> frozenset[int]:
        """The years that the only group of a pattern finds in the text, which is searched once."""
        found = self.searched.get(pattern)
        if found is None:
            found = self.searched[pattern] = frozenset(map(int, pattern.findall(self.text)))
        return found

    def _is_history(self, moment: Moment) -> bool:
        """Whether a day lies before this century, or long before the latest that the article tells of."""
        day = moment.day()
        return cast(int, moment.year) < CENTURY or (day is not None and self.last is not None and self.last - day > HISTORY)

    def _close_by(self, at: int, right: int) -> list[date]:
        """The full days in front of the place `at` in its paragraph, and behind it up to `right`."""
        return [day for _, day in between(self.placed, close_left(self.text, at), right)]

    def is_before_told(self, part: str, year: int, at: int) -> bool:
        """Whether a day of this year would lie before one that the text goes on to tell of as past: the first day of an article is its own,
        and what it tells behind it has been: "⟦Ngày 29/6⟧, công an bắt ông Ba. Trước đó, tối 10/8/2016, …"."""
        own = Moment(year, part).day()
        bounded = {day for place, day in self.placed if bounds_or_names(self.text, place)}
        for place, day in self.placed:
            if own is None or place <= at or not _WEEK < day - own <= HISTORY:
                continue
            if day not in bounded and not AHEAD.search(self.text, max(0, place - 60), place + 100):
                return True
        return False

    def year_held(self, part: str) -> int | None:
        """The year in the names of what is held every year ("V.League 2017"), for a day of its season: in January it may be the one to come, and in autumn
        the last one; of two years ("năm học 2016-2017") the one in which that day is of the season."""
        named = self.named
        if named.held is None:
            named.held = names_held(self.text, named)
        year, season = named.held
        of_season = season if season and part >= _KICK_OFF else season + 1 if season and part < _SUMMER else 0
        if _FEBRUARY <= part < _AUTUMN and year:
            return year if of_season in (0, year) else None
        return of_season or None

    def main_year(self) -> int | None:
        """The latest year that the article names, if it is no other's in passing: named again, or that of a day, and no other far more often."""
        latest = self.named.latest
        if latest is None or not self.named.are_mainly(latest):
            return None
        return latest if self.named.count[latest] > 1 or any(day.year == latest for day in self.days) else None

    def year_of_figures(self) -> int | None:
        """The year whose figures the article tells: behind the one that all is compared with, of the months that it adds up, or its main one."""
        return self.year_after_compared() or (self.reported[0] if self.reported is not None else None) or self.named.mainly()

    def is_of_deeds(self, part: str, year: int, at: int) -> bool:
        """Whether all that would lend a day this year are days before it, told of further on: a court tries no deeds of the weeks before."""
        own = Moment(year, part).day()
        near = [(place, day) for place, day in self.placed if own is not None and abs((day - own).days) <= NEAR]
        return bool(near) and own is not None and all(place > at and day < own for place, day in near)

    def is_amid_deeds(self, part: str, year: int, at: int) -> bool:
        """Whether a day of this year would lie in a span of days told of further on: nobody is arrested for what he goes on doing."""
        own = Moment(year, part).day()
        spans = ((first, last) for (place, first), (other, last) in pairwise(self.placed) if place == other and place > at)
        return own is not None and any(first < own < last for first, last in spans)

    def year_after_issue(self, part: str) -> int | None:
        """The year of the first such day after the latest date of issue, if the article names that year, and is no chronicle."""
        if self.issue is None or self.named.are_a_chronicle:
            return None
        year = nearest_year(Moment(None, part), self.issue, ahead=True)
        return year if year in self.named.count else None

    def year_of_issue(self, part: str) -> int | None:
        """The year of the latest date of issue, for a day of the half-year behind it, where the text has no later year: all that "⟦Ngày 9/6⟧, xã
        chi trả theo Quyết định số 309/QĐ-TTg ngày 9/3/2017" says of its year."""
        day = Moment(self.issue.year, part).day() if self.issue is not None else None
        if self.issue is None or day is None or not timedelta(0) <= day - self.issue <= HISTORY or self.named.are_a_chronicle:
            return None
        if self.latest_written is None:
            self.latest_written = max(map(int, _A_YEAR.findall(self.text)), default=0)
        return day.year if self.latest_written <= day.year else None

    def year_of_days_in(self, month: str) -> int | None:
        """The year of the full dates that lie in this month, if they agree."""
        found = {day.year for day in self.days if day.year >= self.floor and f"-{day.month:02d}" == month}
        return found.pop() if len(found) == 1 else None

    def year_of_days_near(self, month: str) -> int | None:
        """The latest year that the article names, if the full days of late years are all of it, and one that is no limit lies within `NEAR` days of
        the month: "vụ việc hồi ⟦tháng 4⟧ … mua ngày 11/6/2017"."""
        if month not in self.near:
            self.near[month] = self._year_of_days_near(month)
        return self.near[month]

    def _year_of_days_near(self, month: str) -> int | None:
        year = self.named.latest
        if year is None or year < CENTURY or self.named.are_a_chronicle or not month[1:].isdigit():
            return None
        if any(year != day.year >= self.floor for _, day in self.placed):
            return None
        first, last = (cast(date, day).toordinal() for day in bounds(Moment(year, month)))
        near = (place for place, day in self.placed if first - NEAR <= day.toordinal() <= last + NEAR)
        return year if any(not is_limit(self.text, place) for place in near) else None

    def year_of_last(self, month: str) -> int | None:
        """The year of the latest day told of, if it ends this month or lies in the half-year behind it: "đầu tháng 4 vừa qua … ngày 15/6/2018"."""
        if self.last is None or not month[1:].isdigit():
            return None
        return self.last.year if 0 <= self.last.month - int(month[1:]) <= 6 else None

    def year_beside(self, at: int, month: str) -> int | None:
        """The year of the same month elsewhere, or of a month or day named last before `at`: "tháng 9/2020 … quý 2 năm nay"."""
        named = self.named.before(at, close_left(self.text, at))
        year = self.full.get(month) or (named.year if named is not None and named.part else None)
        return year if year == self.named.latest else None

    def learn(self, period: Period, year: int) -> None:
        """Lets a date whose year was inferred lend it to those behind it."""
        if not period.is_day:
            if period.last is None and period.shift is None:
                self.full.setdefault(period.first.part, year)
            return
        day = (period.last or period.first).day(year)
        begin = period.first.day(year) if period.last is not None else day
        if day is not None and begin is not None and abs(day - begin) < SEASON:
            self._lend(day)
            self.years_told.add(day.year)

    def _lend(self, day: date) -> None:
        self.days[day] = None
        self.parts.add(f"-{day.month:02d}-{day.day:02d}")

    def has_learnt(self, period: Period) -> bool:
        """Whether the day, or the month or quarter, was told of elsewhere, or its year inferred there."""
        if not period.is_day:
            return period.last is None and period.first.part in self.full
        return (period.last or period.first).part in self.parts

    def told_before(self, at: int) -> int | None:
        """The year of the days told before `at`, if they agree and are no history; asked in the order of the text.

        None where they end a year and the next one is named as well: "thi ngày 25/12/2020 … đội tuyển năm 2021 … kỳ thi năm nay".
        """
        while self.heard < len(self.placed) and self.placed[self.heard][0] < at:
            day = self.placed[self.heard][1]
            # New Year's Day may be told of in the year before it.
            if (day.month, day.day) != (1, 1) or day.year - 1 not in self.named.count:
                self.years_told.add(day.year)
            self.heard += 1
        year = next(iter(self.years_told)) if len(self.years_told) == 1 else None
        if year is None or year < max(self.floor, CENTURY):
            return None
        if year + 1 not in self.named.count:
            return year
        latest = max(day for day in (*self.days, *(day for _, day in self.placed)) if day.year == year)
        return year if latest.month != _DECEMBER else None


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
