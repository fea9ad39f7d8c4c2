"""Which years the article names, how often, and where: a year of its own, a forecast's, or a chronicle of many."""

from bisect import bisect_left
from collections import Counter
from typing import NamedTuple, cast

from vnpolitics_cli.anchoring.reach import PLACE, between
from vnpolitics_cli.calendar import Moment

CENTURY = 2000
"""A day of an earlier year is history, whatever an article says of it."""

CHRONICLE = 6
"""An article that names more years than so many tells a history: a month without its year may be of any of them, or of every one."""


class Held(NamedTuple):
    """The years in the names of what is held: the one `year` in which it is held, and the first of the two of a season; 0 for none."""

    year: int
    season: int


class NamedYears:
    """The years that the full dates of an article name, in order of the text.

    `dates` is every date of one year with its place, `bare` the years written without "năm", which may be part of a name ("World Cup
    2014"); `count` how often each year is named by `dates`, `plain` how often as a year, without a month or day: "năm 2020". `latest` is
    the latest of `dates`, `latest_dated` the latest of those with a month or day, 0 for none; `spans` are pairs of years without months
    ("2016-2017"); `held` is None where it has not been asked for.
    """

    __slots__ = ("bare", "count", "dates", "held", "latest", "latest_dated", "plain", "spans")

    def __init__(self) -> None:
        self.dates: list[tuple[int, Moment]] = []
        self.bare: list[tuple[int, Moment]] = []
        self.count: Counter[int] = Counter()
        # A month of another year may be a contract's or a plan's.
        self.plain: Counter[int] = Counter()
        self.latest: int | None = None
        self.spans: list[tuple[int, int, int]] = []
        self.held: Held | None = None
        self.latest_dated = 0

    def add(self, place: int, moment: Moment) -> None:
        """Takes in a date with its year, which is named at `place` in the text; places only grow."""
        year = cast(int, moment.year)
        self.dates.append((place, moment))
        self.count[year] += 1
        if self.latest is None or year > self.latest:
            self.latest = year
        if not moment.part:
            self.plain[year] += 1
        elif year > self.latest_dated:
            self.latest_dated = year

    def add_bare(self, place: int, moment: Moment) -> None:
        """Takes in a year without its "năm", which may be part of a name."""
        self.bare.append((place, moment))

    @property
    def are_a_chronicle(self) -> bool:
        """Whether the article names so many years that none of them is its own."""
        return len(self.count) > CHRONICLE

    def before(self, at: int, left: int) -> Moment | None:
        """The date of one year named last before `at`, not further left than `left`."""
        index = bisect_left(self.dates, at, key=PLACE) - 1
        return self.dates[index][1] if index >= 0 and self.dates[index][0] >= left else None

    def one_in(self, start: int, end: int, part: str) -> int | None:
        """The one year that the stretch `start:end` of the text names, if the article names none later and `part` lies not long before what names it."""
        found = [moment for _, moment in between(self.dates, start, end)]
        named = {moment.year for moment in found}
        if named != {self.latest} or any(long_before(part, moment.part) or before_new_year(part, moment.part) for moment in found):
            return None
        return self.latest if all(moment.year == self.latest for _, moment in between(self.bare, start, end)) else None

    def mainly(self) -> int | None:
        """The latest year, if the article names it again and again and is mainly about it."""
        return self.latest if self.latest is not None and self.plain[self.latest] > 2 and self.are_mainly(self.latest) else None

    def are_mainly(self, year: int | None) -> bool:
        """Whether no other year is named twice as often, in an article that is no chronicle."""
        return year is not None and not self.are_a_chronicle and self.count[year] * 2 >= max(self.count.values())


def long_before(part: str, named: str) -> bool:
    """Whether a day or month lies two months and more before the named one in the same year: it may as well be of the next.

    "Ngày 11/5, … sau cuộc đảo chính tháng 7/2016", "Tháng 9/2023 … Tháng 1, …".
    """
    return named[1:3].isdigit() and part[1:3].isdigit() and int(named[1:3]) - int(part[1:3]) >= 2


def before_new_year(part: str, named: str) -> bool:
    """Whether the end of a year is asked for where the beginning of one is named: "6 tháng cuối năm, trước khi áp dụng từ 1/1/2026"."""
    return len(named) == 6 and named[1:3] in ("01", "02") and (part in ("-H2", "-Q4") or part[1:3] in ("10", "11", "12"))
