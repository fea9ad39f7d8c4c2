"""Years that the text leaves out: from the publication date, from other dates of the article, or left open.

In this order, for a day: the publication date; the nearest full date (or month, or quarter) of the article within 45 days
of it in the calendar; the first such day after the latest date of issue that the article cites, if the article names that
year; the one year that its sentence, the headline, or the whole article names. Else it stays open (`XXXX-09-27`).

`stamps` reads the publication date, `outlook` the year that follows from it; without one, `evidence` gathers what the article says
of its years and `course` what the reading has told so far; `days`, `periods` and `shifted` ask them. `roles` sorts out the dates that
say nothing of when the article speaks, `recurring` the days of every year.
"""

import re
from collections.abc import Collection, Sequence
from datetime import date
from typing import cast

from vnpolitics_cli.anchoring.course import Course, exists, in_order, relative_day
from vnpolitics_cli.anchoring.days import day_year
from vnpolitics_cli.anchoring.evidence import Evidence
from vnpolitics_cli.anchoring.outlook import year_from_publication
from vnpolitics_cli.anchoring.periods import period_year
from vnpolitics_cli.anchoring.reach import close_left
from vnpolitics_cli.anchoring.recurring import EVERY_YEAR, NEXT_YEAR
from vnpolitics_cli.anchoring.roles import tells_of_its_day
from vnpolitics_cli.anchoring.shifted import shifted_year
from vnpolitics_cli.anchoring.stamps import is_stamp, publication
from vnpolitics_cli.calendar import Period
from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page

__all__ = ["anchor", "is_stamp", "publication"]


def anchor(page: Page, dates: Sequence[Claim], published: str | None, issued: Collection[int], cited: Collection[int]) -> list[CalendarDate | None]:
    """The value of each date claim; None where it cannot be known. `issued` are indices of dates of issue; those of them that are
    only `cited` ("Nghị quyết 5 ngày 19/11/2020") tell of no day of the article's own, as "Ngày 19/11/2020, Bộ ban hành …" does."""
    periods = [cast(Period, claim.reading) for claim in dates]
    if all(period.full for period in periods):
        return [CalendarDate(period.text()) for period in periods]
    course = Course(page.text, published)
    evidence = Evidence(page, dates, issued, cited) if course.published is None else None
    values: list[CalendarDate | None] = []
    asked = any(period.same_day for period in periods)
    for index, (claim, period) in enumerate(zip(dates, periods, strict=True)):
        year: int | None
        if period.full:
            value: CalendarDate | None = CalendarDate(period.text())
            year = period.first.year
        elif period.same_day:
            told = relative_day(period, course)
            value = CalendarDate(told, True) if told is not None else None
            year = int(told[:4]) if told is not None and told[:4].isdigit() else None
        else:
            year = _year_of(page, claim, course, evidence)
            if year is not None and course.before and period.shift is None:
                year = in_order(page.text, claim, year, *course.before[-1])
            value = CalendarDate(period.text(year), year is not None) if year is not None or period.shift is None else None
            if year is not None and evidence is not None:
                evidence.learn(claim, period, year)
        values.append(value)
        if value is not None:
            if asked and period.is_day and index not in cited and tells_of_its_day(page.text, claim):
                # Of two days "cùng ngày" may be either.
                course.days.append((claim, value.date if period.last is None else None))
            if year is not None and (period.last is None or period.last.year == period.first.year):
                course.before.append((claim, year))
    return values


# "ngày 22 tháng 6 cùng năm": the year told last.
_SAME_YEAR = re.compile(r"\s+(?:của\s+)?cùng\s+năm(?!\w)")


def _year_of(page: Page, claim: Claim, course: Course, evidence: Evidence | None) -> int | None:
    """The year of a date without one: from the publication date, or else from the article's own `evidence`."""
    period = cast(Period, claim.reading)
    text = page.text
    if _SAME_YEAR.match(text, claim.end):
        told = course.spoken_of(close_left(text, claim.start))
        return told if told is not None and exists(period, told) else None
    if period.shift is not None:
        year = shifted_year(text, claim, course, evidence)
        if year is None and period.shift >= 0 and not period.is_day and period.first.part and evidence is not None:
            year = evidence.year_beside(claim.start, close_left(text, claim.start), period.first.part)
        if year is not None or period.shift < 0 or not period.is_day:
            return year if year is not None and exists(period, year) else None
    if not period.is_day:
        return period_year(page, claim, course, evidence)
    if EVERY_YEAR.match(text, claim.end) or NEXT_YEAR.search(text, claim.start, claim.end):
        return None
    moment = period.last or period.first
    year = year_from_publication(text, moment, claim, cast(date, course.published)) if evidence is None else day_year(page, claim, moment, course, evidence)
    return year if year is not None and exists(period, year) else None
