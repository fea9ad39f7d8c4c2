"""Years that the text leaves out: from the publication date, from other dates of the article, or left open.

In this order, for a day: the year that heads its section ("## Năm 1962"); the publication date; the nearest full date of the article
within 45 days of it in the calendar (a month or quarter of its own sentence as well); the one year that its sentence names, in a date or
in the name of what is held every year; the first such day after the latest date of issue that the article cites, if the article names
that year; the one year that the headline names; that of the months whose figures it adds up, or the one behind the year with which its
sentence compares; in its season the year of what is held every year ("V.League 2017"), wherever it is named. Else it stays open
(`XXXX-09-27`).

`stamps` reads the publication date, `outlook` the year that follows from it. Without one, `evidence` gathers what the article says of
its years (those it names are in `named`, those of what is held every year in `held`) and `course` what the reading has told so far;
`days`, `periods` and `shifted` ask them, and `reach` says what is close by. `roles` sorts out the dates that say nothing of when the
article speaks, `recurring` the days of every year.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from vnpolitics_cli.anchoring.course import Course, Source, exists, in_order
from vnpolitics_cli.anchoring.days import day_year
from vnpolitics_cli.anchoring.evidence import Evidence
from vnpolitics_cli.anchoring.periods import period_year
from vnpolitics_cli.anchoring.roles import tells_of_its_day
from vnpolitics_cli.anchoring.shifted import shifted_year
from vnpolitics_cli.anchoring.stamps import is_stamp, publication
from vnpolitics_cli.calendar import Period
from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page

__all__ = ["Source", "anchor", "is_stamp", "publication"]

Dated = tuple[CalendarDate | None, int | None]
"""The value of a date, None where it cannot be known, and its year."""


def anchor(
    page: Page, dates: Sequence[Claim], published: str | None, issued: Collection[int], cited: Collection[int]
) -> tuple[list[CalendarDate | None], list[Source]]:
    """The value of each date claim, None where it cannot be known; and what each was inferred from.

    `issued` are indices of dates of issue; those of them that are only `cited` ("Nghị quyết 5 ngày 19/11/2020") tell of no day of the
    article's own, as "Ngày 19/11/2020, Bộ ban hành …" does.
    """
    periods: list[Period] = [claim.reading for claim in dates]
    if all(period.full for period in periods):
        return [CalendarDate(period.text()) for period in periods], [Source.WRITTEN] * len(periods)
    course = Course(page, published, {dates[index].start for index in cited})
    evidence = Evidence(page.text, dates, issued, cited) if course.published is None else None
    values: list[CalendarDate | None] = []
    sources: list[Source] = []
    asked = any(period.told is not None for period in periods)
    for index, (claim, period) in enumerate(zip(dates, periods, strict=True)):
        value, year = _dated(claim, period, course, evidence)
        values.append(value)
        sources.append(course.source)
        course.begun = course.begun or (value is not None and period.is_day and period.shift is None)
        if value is not None and asked and period.is_day and index not in cited and tells_of_its_day(page.text, claim):
            # Of two days "cùng ngày" may be either.
            course.days.append((claim, value.date if period.last is None else None))
        if year is not None and (period.last is None or period.last.year == period.first.year):
            course.before.append((claim, year))
    if evidence is not None:
        for index, value in _looked_back(dates, values, course, evidence):
            values[index], sources[index] = value, course.source
    return values, sources


def _looked_back(dates: Sequence[Claim], values: Sequence[CalendarDate | None], course: Course, evidence: Evidence) -> Iterator[tuple[int, CalendarDate]]:
    """Asks again for the years of the months and quarters that stayed open, now that all is read: a headline's "tháng 8" is that of the text."""
    told, course.before = course.before, []
    for index, claim in enumerate(dates):
        value, period = values[index], claim.reading
        if value is None or value.date[0] != "X" or not evidence.has_learnt(period):
            continue
        course.before += told[len(course.before) : bisect_left(told, claim.start, key=_place)]
        course.source = Source.ARTICLE
        year = _year_of(claim, period, course, evidence)
        if year is not None:
            yield index, CalendarDate(period.text(year), True)


def _place(known: tuple[Claim, int]) -> int:
    return known[0].start


def _dated(claim: Claim, period: Period, course: Course, evidence: Evidence | None) -> Dated:
    """The value and the year of one date: as it says ("27/9/2020"), from what was told last ("cùng ngày"), or with its year inferred ("27/9")."""
    if period.full:
        course.source = Source.WRITTEN
        course.take_heading(claim, period)
        return CalendarDate(period.text()), period.first.year
    course.source = course.usual
    if period.told is not None:
        found = _relative_day(claim, period.shift, period.told, course) if period.is_day else course.part_told(claim, period.told)
        return (None, None) if found is None else (CalendarDate(found, True), int(found[:4]) if found[:4].isdigit() else None)
    year = _year_of(claim, period, course, evidence)
    if year is None:
        # "27/9" and "tháng 4 năm nay" stay open; "năm ngoái" and "tháng 4 năm ngoái" say nothing.
        return (CalendarDate(period.text()) if period.shift is None or (period.shift == 0 and period.first.part) else None), None
    if course.before and period.shift is None:
        year = in_order(course, claim, year)
    if evidence is not None:
        evidence.learn(period, year)
    return CalendarDate(period.text(year), True), year


def _relative_day(claim: Claim, shift: int | None, told: int, course: Course) -> str | None:
    """ "hôm qua" from the publication date, "cùng ngày" from the day told last, which may have no year, "hôm sau" from one close by."""
    if shift is not None:
        return course.day_from_publication(shift)
    course.source = Source.BEFORE
    return course.latest_day(claim) if not told else course.day_behind(claim, told)


# How a date ends that is of the year told last: "ngày 22 tháng 6 cùng năm", "tháng 9 năm đó".
_SAME_YEAR = ("cùng năm", "năm đó", "năm ấy", "năm này")
_SAME_YEAR_REACH = 700
"""How far in front of it that year is told, within the paragraph, in code points."""


def _year_of(claim: Claim, period: Period, course: Course, evidence: Evidence | None) -> int | None:
    """The year of a date without one, if that year has such a day: from the publication date, or else from the article's own `evidence`."""
    year: int | None
    if period.first.year is not None and period.last is not None:
        # "từ ngày 5/1/2025 đến ngày 20/1"
        year = period.first.year + (period.first.part > period.last.part)
        course.source = Source.RANGE
    elif course.text.endswith(_SAME_YEAR, claim.start, claim.end):
        year = course.spoken_of(claim.start, _SAME_YEAR_REACH)
        course.source = Source.BEFORE
    elif period.shift is not None:
        year = shifted_year(claim, period, course, evidence)
        if year is None and period.is_day and period.shift >= 0:
            # "ngày 20/10 năm nay" is a day as any other where nothing says which year "this year" is.
            year = day_year(claim, course, evidence)
    elif (year := course.year_of_section(claim.start)) is not None:
        course.source = Source.HEADING
    elif (year := course.year_begun(claim)) is not None:
        course.source = Source.BEFORE
    else:
        year = (day_year if period.is_day else period_year)(claim, course, evidence)
    return year if year is not None and exists(period, year) else None
