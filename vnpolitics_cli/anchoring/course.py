"""What the reading has told so far, in the order of the text: the day that "cùng ngày" means, the year that a date goes on in."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import Enum, auto

from vnpolitics_cli import lazy
from vnpolitics_cli.anchoring.outlook import CLAUSE_ENDS, is_ahead
from vnpolitics_cli.anchoring.reach import CLOSE, close_left
from vnpolitics_cli.anchoring.roles import only_describes, says_little
from vnpolitics_cli.calendar import Moment, Period, later_day, later_part
from vnpolitics_cli.kinds.dates.words import UP_TO
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page


class Source(Enum):
    """What a date was inferred from: nothing where all is written, else the publication date, a date told before it, the other end of its range, the
    year that heads its section, or else what the article says of its years."""

    WRITTEN = auto()
    PUBLICATION = auto()
    BEFORE = auto()
    RANGE = auto()
    HEADING = auto()
    ARTICLE = auto()


_DAYS_BACK = 5
"""How many of the days told before are asked which one "cùng ngày" means."""


# Read backwards: what goes back to an earlier day, "trước đó, vào ".
_GONE_BACK = lazy.regex(r"(?ri)(?<!\w)trước\s+đó,?\s+(?:vào\s+)?")
# A heading around its year: "## Năm 1962", "**Năm 1962:**"; a line of nothing but "Năm 1962" may be a cell of a table.
_MARKED = ("#", "*", "_")
_AROUND_HEADING = " \t#*_:."
_MARKS = 16
"""The most marks and blanks on either side of such a year, in code points."""
# What a day told by its part begins with, and who tells something on it: "Sở ⟦chiều cùng ngày⟧ cũng cho biết".
_AFTERNOON = lazy.re(r"(?i:sáng|trưa|chiều)\s")
_EVENING = lazy.re(r"(?i:tối|đêm|khuya)\s")
_TELLS = lazy.re(r"\s(?:cũng\s)?(?:đã\s)?(?:cho\s(?:biết|hay)|thông\s(?:tin|báo)|khẳng\sđịnh|xác\snhận)(?!\w)")


# How a year's beginning is written, and what leads from it to a date of the same year.
_OPENING = ("đầu năm ", "Đầu năm ")
_UP_TO = lazy.re(UP_TO)


def goes_back(text: str, start: int) -> bool:
    """Whether the day at `start` is an earlier one than that of which the text speaks: "Trước đó, ⟦tối 29/7⟧, …"."""
    return _GONE_BACK.match(text, max(0, start - 20), start) is not None


class Course:
    """How far the reading has come: `published`, whether a day has been told (`begun`), the days told so far (None for a range; gathered
    where one is asked for), every date of one year, in order, the year that heads the section, with how far that has been read, where the
    dates begin that are only of a paper `cited`, and the `source` of the answer given last, as a rule the `usual` one."""

    __slots__ = ("_section", "_section_read", "before", "begun", "cited", "days", "page", "published", "source", "text", "usual")

    def __init__(self, page: Page, published: str | None, cited: Collection[int] = ()) -> None:
        self.page = page
        self.cited = cited
        self.text = page.text
        self.published = date.fromisoformat(published) if published else None
        self.usual = Source.ARTICLE if self.published is None else Source.PUBLICATION
        self.source = self.usual
        self.begun = False
        self.days: list[tuple[Claim, str | None]] = []
        self.before: list[tuple[Claim, int]] = []
        self._section: int | None = None
        self._section_read = 0

    def take_heading(self, claim: Claim, period: Period) -> None:
        """Takes in a year that heads a section, alone on its line: "## Năm 1962"."""
        text = self.text
        if period.first.part or period.last is not None or not text.startswith("Năm ", claim.start):
            return
        front, behind = text[max(0, claim.start - _MARKS) : claim.start], text[claim.end : claim.end + _MARKS]
        _, opened, front = front.rpartition("\n")
        behind, ended, _ = behind.partition("\n")
        alone = (opened or claim.start < _MARKS) and ended and not front.strip(_AROUND_HEADING) and not behind.strip(_AROUND_HEADING)
        if alone and (front.startswith(_MARKED) or ":" in behind):
            self._section, self._section_read = period.first.year, claim.end + len(behind)

    def year_of_section(self, at: int) -> int | None:
        """The year that heads the section of the place `at`, up to the next heading; asked in the order of the text."""
        if self._section is not None:
            if self.text.find("\n#", self._section_read, at) >= 0:
                self._section = None
            self._section_read = max(at, self._section_read)
        return self._section

    def year_begun(self, asked: Claim) -> int | None:
        """The year from whose beginning something is counted up to a date: "từ đầu năm 2020 đến hết ⟦tháng 5⟧"."""
        last, year = self.before[-1] if self.before else (asked, 0)
        if last.end >= asked.start or not self.text.startswith(_OPENING, last.start) or last.reading.first.part:
            return None
        return year if _UP_TO.fullmatch(self.text, last.end, asked.start) is not None else None

    def latest_day(self, asked: Claim) -> str | None:
        """The day told last, of those that are not only looked ahead to: "Ngày 14/6, … Hội nghị dự kiến diễn ra ngày 29/6. ⟦Cùng ngày⟧, …".

        A line that begins with "cùng ngày" goes on from the day before what the line in front went back to: "Trước đó, ngày 12/6, …". And
        nobody tells of an evening in the afternoon before it: "Vụ việc xảy ra tối 27/4. Sở ⟦chiều cùng ngày⟧ cho biết, …".
        """
        begins_line = self.text[asked.start - 1 : asked.start] == "\n"
        afternoon = _AFTERNOON.match(self.text, asked.start) is not None and _TELLS.match(self.text, asked.end) is not None
        for claim, day in self.days[: -_DAYS_BACK - 1 : -1]:
            if day is None or not (
                is_ahead(self.text, claim) or (begins_line and goes_back(self.text, claim.start)) or (afternoon and _EVENING.match(self.text, claim.start))
            ):
                return day
        return self.days[-1][1] if self.days else None

    def day_behind(self, asked: Claim, days: int) -> str | None:
        """The day so many days behind the day told last, if that stands close by: "Tối 27/4, anh ra đi. ⟦Sáng hôm sau⟧, …"."""
        if not self.days or self.days[-1][0].start < self._of_paragraph_before(asked.start):
            return None
        last = self.latest_day(asked)
        return None if last is None else later_day(last, days)

    def _of_paragraph_before(self, at: int) -> int:
        """How far left a day stands close to the place `at`: in its paragraph or the one before, and within `CLOSE` characters."""
        line = self.text.rfind("\n", 0, at)
        return max(self.text.rfind("\n", 0, max(0, line)) + 1, at - CLOSE)

    def part_told(self, asked: Claim, steps: int) -> str | None:
        """The month or quarter so many steps behind the one that the sentence tells of in front, "tháng 9 đạt 5 tỷ, tăng 2% so với ⟦tháng trước⟧";
        in what is not compared, a month counts from the publication date."""
        month = asked.reading.first.part[1].isdigit()
        left, _ = self.page.sentence(asked.start, asked.end)
        last, year = self.before[-1] if self.before else (None, 0)
        if last is not None and last.start >= left:
            part = last.reading.first.part
            self.source = Source.BEFORE
            alike = last.reading.last is None and (part[1:].isdigit() if month else part[1:2] == "Q")
            return later_part(year, part, steps) if alike else None
        if self.published is None or not month or self.text.endswith("với ", 0, asked.start) or (steps >= 0 and self._is_of_another_month(asked)):
            return None
        return later_part(self.published.year, f"-{self.published.month:02d}", steps)

    def _is_of_another_month(self, asked: Claim) -> bool:
        """Whether a date close by in front is of another month than that of publication: behind it "tháng này" may be that one."""
        last, year = self.before[-1] if self.before else (asked, 0)
        close = self._of_paragraph_before(asked.start) <= last.start < asked.start
        return close and self.published is not None and f"{year}{last.reading.first.part}"[:7] != self.published.isoformat()[:7]

    def day_from_publication(self, shift: int) -> str | None:
        """The day so many days behind the publication date, or in front of it: "hôm qua" -1."""
        return None if self.published is None else (self.published + timedelta(days=shift)).isoformat()

    def spoken_of(self, at: int, within: int = CLOSE) -> int | None:
        """The year of the last date close by in front of the place `at` that says when the text speaks, in its paragraph and `within` so many characters."""
        close = close_left(self.text, at, within)
        for claim, year in reversed(self.before):
            if claim.start < close:
                return None
            if claim.start not in self.cited and not says_little(self.text, claim) and not only_describes(self.text, claim, at):
                return year
        return None

    def goes_on_in(self, at: int, part: str) -> int | None:
        """The year of the day told last, whose chronicle goes on with the day `part` soon behind it: "Từ ngày 12 đến 19 tháng 7 năm 1983, … ⟦Ngày 17
        tháng 7⟧, …"."""
        last, year = self.before[-1] if self.before else (None, 0)
        if last is None or not last.reading.is_day or last.start < at - _CHRONICLE_REACH or says_little(self.text, last):
            return None
        first, then = last.reading.first.day(year), Moment(year, part).day()
        return year if first is not None and then is not None and timedelta(0) <= then - first <= _GOES_ON else None


_GOES_ON = timedelta(days=45)
_CHRONICLE_REACH = 1500
"""How far in front of a day of a chronicle the one stands from which it goes on, in code points."""


def in_order(course: Course, claim: Claim, year: int) -> int:
    """The year inferred for a date, or the later one inferred for the date in front of it in its sentence, where it goes on from that:
    "hoàn thành trước ngày 30/8 để vận hành từ ngày 1/9"; and where that is to come, a quarter as well: "dự kiến trong quý III và quý IV"."""
    text, (last, told) = course.text, course.before[-1]
    before: Period = last.reading
    period: Period = claim.reading
    if told <= year or before.full or last.end < claim.start - CLOSE or CLAUSE_ENDS.search(text, last.end, claim.start):
        return year
    opening, ending = period.first.part, (before.last or before.first).part
    if not (period.is_day and before.is_day) and (
        opening[:2] != ending[:2] or opening[:2] != "-Q" or text[max(0, claim.start - 8) : claim.start].endswith(_COMPARED)
    ):
        return year
    if opening >= ending and exists(period, told):
        course.source = Source.BEFORE
        return told
    return year


# In front of a quarter that another is compared with: "giảm 5% so với ".
_COMPARED = ("so với ", " so ", "hơn ")


def exists(period: Period, year: int) -> bool:
    """Whether the year has the days of a period."""
    return all(moment is None or not moment.is_day or moment.year is not None or moment.day(year) is not None for moment in (period.first, period.last))
