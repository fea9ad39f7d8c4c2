"""Date values: what a calendar expression says before and after its missing year is known.

A `Moment` is one point at its own precision: a year that may be missing, and the part within the year as the contract
writes it ("", "-09", "-09-27", "-Q3", "-H1"). A `Period` is a moment, or two that are both inclusive.
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

import msgspec

from vnpolitics_cli import lazy

# The beginning of a date that tells when something happened, and does not date a paper: with a part of day, an hour or a weekday, "sáng 12/9".
TIMED = lazy.re(r"(?i:rạng\s|sáng|trưa|chiều|tối|đêm|hôm\s|thứ\s|chủ\s+nhật|\d{1,2}\s?(?:giờ|h))")

OPEN = "XXXX"
"""What stands for a year that is not known."""

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""The years in which an article may be published; `9999-12-31` and `0001-01-01` are what databases write for none."""


class Moment(msgspec.Struct, frozen=True, gc=False):
    """One point of the calendar; `year` None where the text does not say it."""

    year: int | None
    part: str = ""

    def text(self, year: int | None = None) -> str:
        """In the grammar of the contract; `year` fills in where the moment has none of its own."""
        own = self.year if self.year is not None else year
        return f"{OPEN if own is None else f'{own:04d}'}{self.part}"

    @property
    def is_day(self) -> bool:
        """Whether it is one day, with its year or without."""
        return len(self.part) == 6

    def day(self, year: int | None = None) -> date | None:
        """This moment as a day of `year` (or its own), None if it is no whole day or that year has no such day."""
        own = self.year if self.year is not None else year
        return _day(own, self.part) if own is not None and len(self.part) == 6 else None


class Period(msgspec.Struct, frozen=True, gc=False):
    """A moment (`last` None) or an inclusive range of two.

    `shift` says that the years are not written but counted from the article's own ("năm ngoái" -1, "năm nay" 0); `told` that the
    day, month or quarter is, and how far it lies from the one told before it ("tối cùng ngày" 0, "sáng hôm sau" 1, "tháng trước" -1).
    """

    first: Moment
    last: Moment | None = None
    shift: int | None = None
    told: int | None = None

    @property
    def is_day(self) -> bool:
        """Whether it is a day or a range from one day to another."""
        return len(self.first.part) == 6 and (self.last is None or len(self.last.part) == 6)

    @property
    def full(self) -> bool:
        """Whether nothing has to be inferred."""
        return self.first.year is not None and (self.last is None or self.last.year is not None) and self.shift is None and self.told is None

    def text(self, year: int | None = None) -> str:
        """The value; `year` is that of the end of the period where the period has none: a range may begin the year before."""
        if self.last is None:
            return self.first.text(year)
        own_last = self.last.year if self.last.year is not None else year
        first_year = own_last
        if own_last is not None and self.first.part > self.last.part:
            first_year = own_last - 1
        return f"{self.first.text(first_year)}/{self.last.text(own_last)}"


@lru_cache(maxsize=4096)
def _day(year: int, part: str) -> date | None:
    """The day "-09-27" of a year, None where it has no such day. The same days are asked for again and again."""
    month, day = int(part[1:3]), int(part[4:6])
    return date(year, month, day) if day <= 28 or day <= monthrange(year, month)[1] else None


def month_day(month: int, day: int, year: int | None = None) -> str | None:
    """The part "-09-27" of a day, None for one that the calendar (of `year`, or of any year) does not have."""
    if not 1 <= month <= 12 or not 1 <= day <= 31 or (day > 28 and day > monthrange(year if year is not None else 2000, month)[1]):
        return None
    return f"-{month:02d}-{day:02d}"


def months_of_year(count: int, *, from_end: bool) -> tuple[str, str | None] | None:
    """The parts of "8 tháng đầu năm" (first eight months) or "3 tháng cuối năm"; six months are a half-year."""
    if not 1 <= count <= 12:
        return None
    if count == 12:
        return "", None
    if count == 6:
        return ("-H2" if from_end else "-H1"), None
    first, last = (13 - count, 12) if from_end else (1, count)
    return (f"-{first:02d}", f"-{last:02d}") if first != last else (f"-{first:02d}", None)


def nearest_year(moment: Moment, around: date, *, ahead: bool) -> int | None:
    """The year of the last such moment on or before `around`, or with `ahead` of the first on or after it.

    A month, quarter or half counts from its first day when looking back: "tháng 9" on 28 September is this September.
    """
    if moment.is_day and moment.part != "-02-29":
        month_and_day = int(moment.part[1:3]), int(moment.part[4:])
        today = around.month, around.day
        return around.year + (ahead and month_and_day < today) - (not ahead and month_and_day > today)
    for step in (0, 1, 2, 3, 4):
        year = around.year + (step if ahead else -step)
        begin, end = bounds(Moment(year, moment.part))
        if begin is None or end is None:
            continue
        if (end >= around) if ahead else (begin <= around):
            return year
    return None


def bounds(moment: Moment) -> tuple[date | None, date | None]:
    """The first and last day of a moment whose year is known; (None, None) for a day its year does not have."""
    year, part = moment.year, moment.part
    if year is None:
        return None, None
    if not part:
        return date(year, 1, 1), date(year, 12, 31)
    if moment.is_day:
        day = moment.day()
        return day, day
    if part[1] == "Q":
        first = 3 * int(part[2]) - 2
        last = first + 2
    elif part[1] == "H":
        first, last = (1, 6) if part[2] == "1" else (7, 12)
    else:
        first = last = int(part[1:3])
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def later_day(day: str, days: int) -> str | None:
    """The day so many days behind another, both in the grammar of the contract; None where only its year says which: "XXXX-02-28"."""
    if day[0] != OPEN[0]:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    if days and "-02-28" <= day[4:] <= "-02-29":
        return None
    # Any other year has the same days; the last one goes on with the first.
    return f"{OPEN}{(date.fromisoformat('2000' + day[4:]) + timedelta(days=days)).isoformat()[4:]}"


def later_part(year: int, part: str, steps: int) -> str:
    """The month or quarter so many steps behind one ("-01", "-Q1") of a year, or in front of it: "2020-12", "2020-Q4"."""
    parts, head = (4, "-Q") if part[1] == "Q" else (12, "-")
    years, index = divmod(year * parts + int(part[len(head) :]) - 1 + steps, parts)
    return f"{years:04d}{head}{index + 1:0{len(part) - len(head)}d}"


def days_apart(day: date, part: str) -> tuple[int, int] | None:
    """How far from `day` the nearest day `part` ("-09-27") lies, and its year; None if no such day is near."""
    own = _day(day.year, part)
    if own is not None and abs((own - day).days) < 180:
        return abs((own - day).days), day.year
    best: tuple[int, int] | None = None
    for year in (day.year - 1, day.year, day.year + 1):
        other = Moment(year, part).day()
        if other is not None:
            distance = abs(other - day) // timedelta(days=1)
            if best is None or distance < best[0]:
                best = distance, year
    return best
