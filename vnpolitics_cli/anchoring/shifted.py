"""The year of "năm nay" and "năm ngoái", which are counted from another."""

from datetime import date
from typing import cast

from vnpolitics_cli.anchoring.course import Course
from vnpolitics_cli.anchoring.evidence import Evidence
from vnpolitics_cli.anchoring.reach import close_left
from vnpolitics_cli.calendar import Period
from vnpolitics_cli.rules import Claim


def shifted_year(text: str, claim: Claim, course: Course, evidence: Evidence | None) -> int | None:
    """The year of "năm nay", "năm ngoái": counted from the publication date or the days told before; "cùng kỳ năm trước" from the date it is compared with."""
    shift = cast(int, cast(Period, claim.reading).shift)
    since_published = evidence is None and text.endswith("ngoái", claim.start, claim.end)
    if shift < 0 and not since_published and text[claim.start : claim.start + 4].lower() == "cùng":
        latest = course.spoken_of(close_left(text, claim.start))
        if latest is not None:
            return latest + shift
    if evidence is None:
        return cast(date, course.published).year + shift
    # Without a publication date only a day told before says which year "this year" is.
    told = evidence.told_before(claim.start)
    return None if told is None else told + shift
