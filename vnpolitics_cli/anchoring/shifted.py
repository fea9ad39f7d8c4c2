"""The year of "năm nay" and "năm ngoái", which are counted from another."""

from datetime import date
from typing import cast

from vnpolitics_cli.anchoring.compared import year_of_compared
from vnpolitics_cli.anchoring.course import Course, Source
from vnpolitics_cli.anchoring.evidence import Evidence
from vnpolitics_cli.anchoring.reach import CLOSE
from vnpolitics_cli.calendar import Period
from vnpolitics_cli.rules import Claim


def shifted_year(claim: Claim, period: Period, course: Course, evidence: Evidence | None) -> int | None:
    """The year of "năm nay", "năm ngoái": counted from the publication date or the days told before; "cùng kỳ năm trước" from the date
    it is compared with, or the year whose figures the article tells."""
    shift = cast(int, period.shift)
    if shift < 0 and _is_compared(claim, course):
        latest = course.spoken_of(claim.start, _reach(claim, course))
        if evidence is not None:
            # "đầu tư từ năm 2014. … cùng kỳ năm ngoái", in an article of 2017: that is history.
            latest = latest if latest is not None and latest >= evidence.floor else evidence.year_of_figures()
            return latest + shift if latest is not None else None
        if latest is not None:
            course.source = Source.BEFORE
            return latest + shift
    if evidence is None:
        return cast(date, course.published).year + shift
    # Without a publication date only a day told before says which year "this year" is.
    told = evidence.told_before(claim.start)
    if told is not None and shift <= 0:
        # "cuộc gặp ngày 3/6/2016 … hồi năm ngoái" may be the same one: a year that is named once need not be the article's.
        return told + shift if shift >= 0 or evidence.named.count[told] > 1 else None
    part = period.first.part
    if shift or not part or period.is_day:
        return None
    year = evidence.year_beside(claim.start, part)
    if year is None:
        year = year_of_compared(course.text, claim, course.page.sentence(claim.start, claim.end)[1])
    return year


def _is_compared(claim: Claim, course: Course) -> bool:
    """Whether the year is the one before that of what is compared with it, "cùng kỳ năm trước", "so với năm trước"; "cùng kỳ năm ngoái" and "hơn năm
    ngoái" are that before the publication date, where one is known."""
    if course.text.endswith("trước", claim.start, claim.end):
        return True
    return course.published is None and (course.text[claim.start : claim.start + 4].lower() == "cùng" or course.text.endswith(_COMPARING, 0, claim.start))


def _reach(claim: Claim, course: Course) -> int:
    """How far in front of it the year is told that "hơn năm ngoái" is counted from: in its sentence; that of "cùng kỳ năm ngoái" may be told before."""
    if not course.text.endswith("ngoái", claim.start, claim.end) or course.text[claim.start : claim.start + 4].lower() == "cùng":
        return CLOSE
    return claim.start - course.page.sentence(claim.start, claim.end)[0]


_COMPARING = (" với ", " so ", " hơn ")
"""In front of the time that something is compared with."""
