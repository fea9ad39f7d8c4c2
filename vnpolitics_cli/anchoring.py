"""Years that the text leaves out: from the publication date, from other dates of the article, or left open.

In this order, for a day: the publication date; the nearest full date (or month, or quarter) of the article within 45 days
of it in the calendar; the first such day after the latest date of issue that the article cites, if the article names that
year; the one year that its sentence, the headline, or the whole article names. Else it stays open (`XXXX-09-27`).
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from operator import itemgetter
from typing import TypeVar, cast

import regex

from vnpolitics_cli.calendar import Moment, Period, bounds, days_apart, nearest_year
from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import DASHES, Page

NEAR = 45
"""Days between a day without a year and a full date of the same article that may lend it its year."""

CHRONICLE = 6
"""An article that names more years than so many tells a history: a month without its year may be of any of them, or of every one."""

CLOSE = 250
"""Characters to the left, within the paragraph, in which another date says what year a month is of."""

CENTURY = 2000
"""A day of an earlier year is history, whatever an article says of it."""

HISTORY = timedelta(days=183)
"""A day that would lie longer than this before the latest day of the article is history as well."""

_DAYS_BACK = 5
"""How many of the days told before are asked which one "cùng ngày" means."""

_ONE_HAPPENING = re.compile(r"(?i:rạng|sáng|trưa|chiều|tối|đêm|đầu giờ|cuối|thứ|chủ|\d{1,2}\s?(?:h|giờ))|Ngày")

FAR = timedelta(days=240)
"""News looks back, but a day that would lie eight months back is the one that comes: "từ 1/5", published on 28 April."""

RECENT = timedelta(days=31)
"""A day as recent as this has been, though its clause looks ahead: "ngày 15/4 thông báo sẽ …", published on 17 April."""

# What looks ahead in the clause of a day: "sẽ", "dự kiến", "tới", "trước ngày", "chậm nhất".
_AHEAD = re.compile(r"(?<!\w)(?:[Ss]ẽ|[Dd]ự\s+kiến|[Pp]hấn\s+đấu|[Cc]hậm\s+nhất|[Mm]uộn\s+nhất|[Hh]ạn\s+chót|[Ss]ắp)(?!\w)")
_AHEAD_BEFORE = regex.compile(r"(?ri)(?<!\w)(?:trước|chậm\s+nhất|dự\s+kiến|hạn\s+chót)\s+(?:là\s+|vào\s+|đến\s+|hết\s+)?")
_CLAUSE_ENDS = re.compile(r"[.;\n](?:\s|$)")
_AHEAD_AFTER = re.compile(r"\s*(?:,\s*)?(?:sắp\s+)?tới(?!\w)|\s+này(?!\w)")

# A page stamp: a label in front, or a clock time behind: "Ngày đăng 12/10/2024 | 09:30", "17/2/2024, 09:04 (GMT+7)".
_STAMP_LABEL = regex.compile(
    r"(?ri)(?:ngày[ ]đăng|đăng[ ]ngày|đăng[ ]lúc|đã[ ]đăng|ngày[ ]xuất[ ]bản|xuất[ ]bản)[ ]*:?[ ]*(?:\d{1,2}:\d\d(?:\s?[AP]M)?[ ]*[-,|]?[ ]*)?"
)
_STAMP_CLOCK = re.compile(r"[ ]*[,|–-]?[ ]*\d{1,2}(?::|h)\d\d(?!\d)")
_CLOCK_BEFORE = regex.compile(r"(?r)(?<!\S)\d{1,2}:\d\d\s*[|,–-]\s*")

# Read backwards from a date that says nothing of when the article speaks: a birth ("sinh năm 1990", "SN 1990"), a
# comparison ("so với năm 2019", "cao nhất kể từ năm 2008"), a month of delivery ("vàng giao tháng 2/2021");
# and of a year or month, a distant aim ("tầm nhìn đến năm 2050").
_SAYS_LITTLE = regex.compile(
    r"(?ri)(?<!\w)(?:(?:sn|sinh(?:\s+(?:ngày|năm|vào))*|s\.n)\s*:?\s*|giao\s+|"
    r"(?:so\s+với|hơn|như|bằng)\s+(?:mức\s+(?:của\s+)?|cùng\s+kỳ\s+|(?:thời\s+)?điểm\s+)?"
    r"|(?P<since>nhất\s+(?:kể\s+)?từ\s+)"
    r"|(?P<aim>(?:đến|tới|trước|tầm\s+nhìn|định\s+hướng)\s+(?:đến\s+|tới\s+|hết\s+)?))"
)

# Behind the first day of an anniversary: "(⟦18/7/1977⟧-18/7/2017)".
_ANNIVERSARY = re.compile(r"\s?[-–]\s?(?:ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*\)")

# The last letters of what that pattern ends with: "sinh năm", "SN:", "so với", "hơn", "mức của", "cùng kỳ", "đến", "tầm nhìn".
_LITTLE_ENDS = {"inh", "gày", "năm", "vào", "iao", "với", "hơn", "như", "ằng", "mức", "của", "iểm", "đến", "tới", "ước", "hìn", "ớng", "hết"}
_LITTLE_ENDS |= {" kỳ", "\nkỳ"}
_SHORT_ENDS = ("sn", ".n", ":")


def is_stamp(page: Page, claim: Claim) -> bool:
    """Whether a date is a page's own publication stamp: it stands in a short line, labelled or beside a clock time."""
    period = cast(Period, claim.reading)
    if period.last is not None or len(period.first.part) != 6 or not period.full:
        return False
    text, start, end = page.text, claim.start, claim.end
    around = text[max(0, start - 24) : end + 12]
    if ":" not in around and "h" not in text[end : end + 6] and "đăng" not in around and "bản" not in around:
        return False
    if _STAMP_LABEL.match(text, max(0, start - 40), start):
        return True
    if not (_STAMP_CLOCK.match(text, end) or _CLOCK_BEFORE.match(text, max(0, start - 12), start) or (end - start >= 16 and ":" in text[start:end])):
        return False
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    return start - line <= 25 and (stop if stop >= 0 else len(text)) - end <= 60


def publication(page: Page, stamps: Sequence[Claim]) -> str | None:
    """The day of the page's first publication stamp (`YYYY-MM-DD`), if the text carries one."""
    return cast(Period, stamps[0].reading).text() if stamps else None


_PLACE = itemgetter(0)
T = TypeVar("T")


def _between(placed: Sequence[tuple[int, T]], start: int, end: int) -> Sequence[tuple[int, T]]:
    """Those of `placed` (in order of the text) that stand in `start:end`."""
    return placed[bisect_left(placed, start, key=_PLACE) : bisect_left(placed, end, key=_PLACE)]


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


class _Course:
    """How far the reading has come: `published`, the days told so far (None for a range), and every date of one year, in order."""

    __slots__ = ("before", "days", "published", "text")

    def __init__(self, text: str, published: str | None) -> None:
        self.text = text
        self.published = date.fromisoformat(published) if published else None
        self.days: list[tuple[Claim, str | None]] = []
        self.before: list[tuple[Claim, int]] = []

    def latest_day(self) -> str | None:
        """The day told last, of those that are not only looked ahead to: "Ngày 14/6, … Hội nghị dự kiến diễn ra ngày 29/6. ⟦Cùng ngày⟧, …"."""
        for claim, day in self.days[: -_DAYS_BACK - 1 : -1]:
            if day is None or not _is_ahead(self.text, claim):
                return day
        return self.days[-1][1] if self.days else None

    def spoken_of(self, close: int) -> int | None:
        """The year of the last date that says when the text speaks, not further left than `close`."""
        for claim, year in reversed(self.before):
            if claim.start < close:
                return None
            if not _says_little(self.text, claim):
                return year
        return None


class _Evidence:
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
            if not period.full or _says_little(self.text, claim):
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
                    if not _is_of_a_case(self.text, claim.start):
                        self.days[day] = None
                    self.placed.append((claim.start, day))
                    if (self.last is None or day > self.last) and not _is_limit(self.text, claim.start):
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
            near = (bounds(moment) for _, moment in _between(self.periods, left, right))
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
            if not _NOT_TOLD.match(self.text, max(0, place - 8), place) and not _AHEAD.search(self.text, max(0, place - 60), place + 100):
                self.open.add(part)
                return True
        return False

    def _close_by(self, at: int, right: int) -> list[date]:
        """The full days in front of the place `at` in its paragraph, and behind it up to `right`."""
        left = max(self.text.rfind("\n", 0, at) + 1, at - CLOSE)
        return [day for _, day in _between(self.placed, left, right)]

    def year_after_issue(self, part: str) -> int | None:
        """The year of the first such day after the latest date of issue, if the article names that year, and is no chronicle."""
        if self.issue is None or len(self.named) > CHRONICLE:
            return None
        year = nearest_year(Moment(None, part), self.issue, ahead=True)
        return year if year in self.named else None

    def year_in(self, start: int, end: int, part: str) -> int | None:
        """The one year that the stretch `start:end` of the text names, if the article names none later and `part` lies not long before what names it."""
        found = [moment for _, moment in _between(self.years, start, end)]
        named = {moment.year for moment in found}
        if named != {self.latest} or any(_long_before(part, moment.part) or _before_new_year(part, moment.part) for moment in found):
            return None
        return self.latest if all(moment.year == self.latest for _, moment in _between(self.bare, start, end)) else None

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
        index = bisect_left(self.years, at, key=_PLACE) - 1
        return self.years[index][1] if index >= 0 and self.years[index][0] >= floor else None


def _long_before(part: str, named: str) -> bool:
    """Whether a day or month lies two months and more before the named one in the same year: it may as well be of the next.

    "Ngày 11/5, … sau cuộc đảo chính tháng 7/2016", "Tháng 9/2023 … Tháng 1, …".
    """
    return named[1:3].isdigit() and part[1:3].isdigit() and int(named[1:3]) - int(part[1:3]) >= 2


def _before_new_year(part: str, named: str) -> bool:
    """Whether the end of a year is asked for where the beginning of one is named: "6 tháng cuối năm, trước khi áp dụng từ 1/1/2026"."""
    return len(named) == 6 and named[1:3] in ("01", "02") and (part in ("-H2", "-Q4") or part[1:3] in ("10", "11", "12"))


# In front of a day up to or from which something lasts, and which may be far away: "đến ", "từ ngày ".
_LIMITS = ("đến ", "tới ", "hết ", "từ ", "trước ", "sau ")


def _is_limit(text: str, start: int) -> bool:
    return text[max(0, start - 6) : start].lower().endswith(_LIMITS)


# Read backwards from a day of the past that a case is about: "Theo cáo trạng, ngày 22-5-2013, …".
_OF_A_CASE = regex.compile(
    r"(?ri)(?<!\w)(?:cáo\s+trạng|bản\s+án|hồ\s+sơ|kết\s+luận\s+điều\s+tra)[^.;\n,]{0,40},\s+(?:(?:vào\s+)?(?:khoảng\s+)?(?:rạng\s+)?\w+,?\s+)?"
)


def _is_of_a_case(text: str, start: int) -> bool:
    return text[max(0, start - 12) : start].find(",") >= 0 and _OF_A_CASE.match(text, max(0, start - 80), start) is not None


# In front of a full date that bounds or names something, and so is not told of as past: "từ ⟦ngày 1/8/2020⟧", "(10/9/1945 - ⟦10/9/2020⟧)".
_NOT_TOLD = regex.compile(r"(?ri)(?:(?<!\w)(?:từ|đến|tới|trước|sau|hết|qua)\s+|[-–(/]\s*)")
_WEEK = timedelta(days=7)

# What says that a day comes every year: "ngày 31/3 hằng năm", "ngày 30/1 của năm kế tiếp", "ngày 31/12 của năm có biến động", "ngày 30/4 dương lịch".
_EVERY_YEAR = re.compile(
    r"\s*(?:,\s*)?(?:của\s+)?(?:(?:hằng|hàng|mỗi)\s+năm|năm\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề|trước|báo\s+cáo|quyết\s+toán))|\s+dương\s+lịch|\s+của\s+năm(?!\s+(?:\d|nay|ngoái))",
    re.IGNORECASE,
)
# "tháng 4 vừa qua", "tháng 6 tới": counted from a day of publication that is not known.
_RECENT = re.compile(r"\s+(?:vừa|qua|tới|sắp|này)(?!\w)")
_NEXT_YEAR = re.compile(r"năm\s+[skltê]")
# Searched for in small letters, each word by its first letter: a look-behind or capitals would make it ten times as slow.
_YEARLY = re.compile(r"h(?<!\wh)[ằà]ng\s+năm(?!\w)|m(?<!\wm)[ọỗ]i\s+năm(?!\w)|đ(?<!\wđ)ịnh\s+kỳ(?!\w)|k(?<!\wk)(?P<feast>ỷ\s+niệm)(?!\w)")
# Read backwards from a month: "hàng năm từ ", "mỗi năm, cứ đến ".
_YEARLY_BEFORE = regex.compile(r"(?ri)(?<!\w)(?:h[ằà]ng|mỗi)\s+năm,?\s+(?:cứ\s+)?(?:(?:từ|vào|đến|trong)\s+)?")
# "ngày 22 tháng 6 cùng năm": the year told last.
_SAME_YEAR = re.compile(r"\s+(?:của\s+)?cùng\s+năm(?!\w)")
# "tháng 9, các tháng còn lại của năm 2020": the year of the month in front.
_REST_OF_YEAR = re.compile(r",?\s+(?:và\s+)?(?:các|những)\s+tháng\s+(?:còn\s+lại|sau|cuối)(?:\s+của)?\s+năm\s+(\d{4})(?!\d)")


def _says_little(text: str, claim: Claim) -> bool:
    """Whether a full date tells nothing of the time the article speaks of: a birth, a comparison, a distant aim."""
    if text[claim.start : claim.start + 4].lower() == "cùng" or (text[claim.end : claim.end + 2].strip()[:1] in DASHES and _ANNIVERSARY.match(text, claim.end)):
        return True
    tail = text[max(0, claim.start - 5) : claim.start].rstrip()[-3:].lower()
    if tail not in _LITTLE_ENDS and not tail.endswith(_SHORT_ENDS) and not (tail[1:] == "từ" and "nhất" in text[max(0, claim.start - 14) : claim.start]):
        return False
    found = _SAYS_LITTLE.match(text, max(0, claim.start - 24), claim.start)
    period = cast(Period, claim.reading)
    return found is not None and not ((found["aim"] and period.is_day) or (found["since"] and period.first.part))


def anchor(page: Page, dates: Sequence[Claim], published: str | None, issued: Collection[int], cited: Collection[int]) -> list[CalendarDate | None]:
    """The value of each date claim; None where it cannot be known. `issued` are indices of dates of issue; those of them that are
    only `cited` ("Nghị quyết 5 ngày 19/11/2020") tell of no day of the article's own, as "Ngày 19/11/2020, Bộ ban hành …" does."""
    periods = [cast(Period, claim.reading) for claim in dates]
    if all(period.full for period in periods):
        return [CalendarDate(period.text()) for period in periods]
    course = _Course(page.text, published)
    evidence = _Evidence(page, dates, issued, cited) if course.published is None else None
    values: list[CalendarDate | None] = []
    asked = any(period.same_day for period in periods)
    for index, (claim, period) in enumerate(zip(dates, periods, strict=True)):
        year: int | None
        if period.full:
            value: CalendarDate | None = CalendarDate(period.text())
            year = period.first.year
        elif period.same_day:
            told = _relative_day(period, course)
            value = CalendarDate(told, True) if told is not None else None
            year = int(told[:4]) if told is not None and told[:4].isdigit() else None
        else:
            year = _year_of(page, claim, course, evidence)
            if year is not None and course.before and period.shift is None:
                year = _in_order(page.text, claim, year, *course.before[-1])
            value = CalendarDate(period.text(year), year is not None) if year is not None or period.shift is None else None
            if year is not None and evidence is not None:
                evidence.learn(claim, period, year)
        values.append(value)
        if value is not None:
            if asked and period.is_day and index not in cited and _tells_of_its_day(page.text, claim):
                # Of two days "cùng ngày" may be either.
                course.days.append((claim, value.date if period.last is None else None))
            if year is not None and (period.last is None or period.last.year == period.first.year):
                course.before.append((claim, year))
    return values


# Read backwards from a day that is not the one an article tells of: "sau ngày 1/1/2008", "trước đó, ngày 27/3/2020".
_ASIDE = regex.compile(r"(?ri)(?<!\w)(?:sau|trước|kể\s+từ|sinh|hợp\s+đồng\s+[^,.;:()\n]{1,40})\s+")


def _tells_of_its_day(text: str, claim: Claim) -> bool:
    """Whether a day may be the one that "cùng ngày" behind it means: no limit, no day to come, no date of a contract or a birth."""
    return _ASIDE.match(text, max(0, claim.start - 60), claim.start) is None and _TO_COME.match(text, claim.end) is None


_TO_COME = re.compile(r"\s+(?:sắp\s+)?tới(?!\w)")


def _year_of(page: Page, claim: Claim, course: _Course, evidence: _Evidence | None) -> int | None:
    """The year of a date without one: from the publication date, or else from the article's own `evidence`."""
    period = cast(Period, claim.reading)
    text = page.text
    if _SAME_YEAR.match(text, claim.end):
        told = course.spoken_of(max(text.rfind("\n", 0, claim.start) + 1, claim.start - CLOSE))
        return told if told is not None and _exists(period, told) else None
    if period.shift is not None:
        year = _shifted_year(text, claim, course, evidence)
        if year is None and period.shift >= 0 and not period.is_day and period.first.part and evidence is not None:
            year = evidence.year_beside(claim.start, max(text.rfind("\n", 0, claim.start), claim.start - CLOSE), period.first.part)
        if year is not None or period.shift < 0 or not period.is_day:
            return year if year is not None and _exists(period, year) else None
    if not period.is_day:
        return _period_year(page, claim, course, evidence)
    if _EVERY_YEAR.match(text, claim.end) or _NEXT_YEAR.search(text, claim.start, claim.end):
        return None
    moment = period.last or period.first
    year = _from_publication(text, moment, claim, cast(date, course.published)) if evidence is None else _day_year(page, claim, moment, course, evidence)
    return year if year is not None and _exists(period, year) else None


def _in_order(text: str, claim: Claim, year: int, last: Claim, told: int) -> int:
    """The year inferred for a date, or the later one inferred for the date in front of it in its sentence, where it goes on from that:
    "hoàn thành trước ngày 30/8 để vận hành từ ngày 1/9"."""
    before, period = cast(Period, last.reading), cast(Period, claim.reading)
    if (
        told <= year
        or before.full
        or not period.is_day
        or not before.is_day
        or last.end < claim.start - CLOSE
        or _CLAUSE_ENDS.search(text, last.end, claim.start)
    ):
        return year
    day, after = (before.last or before.first).day(told), period.first.day(told)
    return told if day is not None and after is not None and after >= day and _exists(period, told) else year


def _exists(period: Period, year: int) -> bool:
    """Whether the year has the days of a period."""
    return all(moment is None or not moment.is_day or moment.year is not None or moment.day(year) is not None for moment in (period.first, period.last))


def _relative_day(period: Period, course: _Course) -> str | None:
    """ "hôm qua" from the publication date, "cùng ngày" from the day told last."""
    if period.shift is None:
        return course.latest_day()
    if course.published is None:
        return None
    return (course.published + timedelta(days=period.shift)).isoformat()


# Read backwards from the day of a meeting or a feast that its year is part of: "Diễn đàn Xuất khẩu 2020 … tổ chức vào ".
_HELD = regex.compile(r"(?ri)(?<!\w)(?:tổ\s+chức|diễn\s+ra|khai\s+mạc)\s+(?:vào\s+)?")


def _day_year(page: Page, claim: Claim, last: Moment, course: _Course, evidence: _Evidence) -> int | None:
    """The year of a day, from what the article itself says."""
    text = page.text
    left, right = page.sentence(claim.start, claim.end)
    yearly = _YEARLY.search(text[left : min(right, left + 600)].lower())
    if yearly is not None and not yearly["feast"]:
        return None
    year = evidence.lent_year(last.part, claim.start, left, right) if last.part not in evidence.open else None
    if year is not None:
        return None if not course.days and evidence.is_before_told(last.part, year, claim.start) else year
    if yearly is not None:
        return evidence.year_after_issue(last.part)
    # "Hội nghị năm 2020, tổ chức ngày 18/11": the sentence says it better than a paper cited. In January and February, and in history,
    # a year named behind the day may be another: "Ngày 5/2, hội trao giải cho những phim của năm 2016".
    until = claim.start if last.part < "-03" or (evidence.latest or 0) < CENTURY else right
    year = evidence.year_in(left, until, last.part) or evidence.year_after_issue(last.part)
    if year is not None:
        return year
    beside = {moment.year for _, moment in _between(evidence.bare, left, claim.start)}
    if beside:
        # "Diễn đàn Xuất khẩu 2020 tổ chức ngày 29/10" in an article of 2020; but under a headline of 2021 it stays open.
        latest = evidence.latest or 0
        held = beside == {latest} and latest >= CENTURY and not _between(evidence.years, left, right)
        return latest if held and _HELD.match(text, max(0, claim.start - 20), claim.start) is not None else None
    year = evidence.year_in(0, max(text.find("\n"), 0), last.part) if (evidence.latest or 0) >= CENTURY else None
    # "Chiều 30/10" tells of one happening; "ngày 30/10" may as well be every year's.
    return year or (evidence.only_year() if _ONE_HAPPENING.match(text, claim.start) else None)


def _from_publication(text: str, moment: Moment, claim: Claim, around: date) -> int | None:
    """The year of the last such moment before the publication date, or of the next where the clause looks ahead."""
    back = nearest_year(moment, around, ahead=False)
    ahead = nearest_year(moment, around, ahead=True)
    if back is None or ahead is None or back == ahead:
        return back or ahead
    begin, _ = bounds(Moment(back, moment.part))
    ago = around - begin if begin is not None else FAR
    if ago < RECENT:
        return ahead if _AHEAD_AFTER.match(text, claim.end) else back
    return ahead if ago > FAR or _looks_ahead(text, claim) else back


def _looks_ahead(text: str, claim: Claim) -> bool:
    """Whether the clause around a date tells of what is to come."""
    if _AHEAD_BEFORE.match(text, max(0, claim.start - 24), claim.start) or _AHEAD_AFTER.match(text, claim.end):
        return True
    right = min(len(text), claim.end + 80)
    stop = _CLAUSE_ENDS.search(text, claim.end, right)
    return _AHEAD.search(text, _clause_left(text, claim), right if stop is None else stop.start()) is not None


def _is_ahead(text: str, claim: Claim) -> bool:
    """Whether the words in front of a date or right behind it say that it is to come."""
    if _AHEAD_BEFORE.match(text, max(0, claim.start - 24), claim.start) or _AHEAD_AFTER.match(text, claim.end):
        return True
    return _AHEAD.search(text, _clause_left(text, claim), claim.start) is not None


def _clause_left(text: str, claim: Claim) -> int:
    left = max(text.rfind(mark, max(0, claim.start - 80), claim.start) for mark in ".;,\n")
    return max(left + 1, claim.start - 79)


def _period_year(page: Page, claim: Claim, course: _Course, evidence: _Evidence | None) -> int | None:
    """The year of a month, quarter or half without one."""
    period, text = cast(Period, claim.reading), page.text
    if _EVERY_YEAR.match(text, claim.end) or _YEARLY_BEFORE.match(text, max(0, claim.start - 24), claim.start):
        return None
    rest = _REST_OF_YEAR.match(text, claim.end)
    if rest is not None:
        return int(rest[1])
    part = period.first.part
    if evidence is None:
        return _from_publication(text, period.last or period.first, claim, cast(date, course.published))
    if _RECENT.match(text, claim.end):
        return None
    if _looks_ahead(text, claim) and evidence.named_before(claim.start, 0) is not None:
        return evidence.latest
    paragraph = text.rfind("\n", 0, claim.start) + 1
    close = max(paragraph, claim.start - CLOSE)
    distant, named = evidence.named_before(claim.start, paragraph), evidence.named_before(claim.start, close)
    if distant is not None and period.last is None and _long_before(part, distant.part):
        return None
    year = named.year if named is not None else course.spoken_of(close)
    left, right = page.sentence(claim.start, claim.end)
    if named is not None and not named.part and not evidence.tells_mainly_of(named.year) and evidence.named_before(claim.start, left) is None:
        # "… sẽ tăng trong năm 2021. Xuất khẩu hồi phục từ tháng 4": a forecast, in an article of 2020.
        return None
    if year is None:
        year = evidence.year_in(left, right, part) or (distant.year if distant is not None else None)
    if year is not None or period.last is not None:
        return year
    if len(evidence.named) > CHRONICLE:
        return None
    # "quý 4" after "Quý 4/2020" is the same one; "tháng 11" beside "12/11/2020" is that day's.
    return evidence.full.get(part) or evidence.year_of_days_in(part)


def _shifted_year(text: str, claim: Claim, course: _Course, evidence: _Evidence | None) -> int | None:
    """The year of "năm nay", "năm ngoái": counted from the publication date or the days told before; "cùng kỳ năm trước" from the date it is compared with."""
    shift = cast(int, cast(Period, claim.reading).shift)
    since_published = evidence is None and text.endswith("ngoái", claim.start, claim.end)
    if shift < 0 and not since_published and text[claim.start : claim.start + 4].lower() == "cùng":
        latest = course.spoken_of(max(text.rfind("\n", 0, claim.start) + 1, claim.start - CLOSE))
        if latest is not None:
            return latest + shift
    if evidence is None:
        return cast(date, course.published).year + shift
    # Without a publication date only a day told before says which year "this year" is.
    told = evidence.told_before(claim.start)
    return None if told is None else told + shift
