"""The year of a month, a quarter or a half of a year."""

import re
from datetime import date
from typing import cast

from vnpolitics_cli.anchoring.course import Course
from vnpolitics_cli.anchoring.evidence import CHRONICLE, Evidence, long_before
from vnpolitics_cli.anchoring.outlook import looks_ahead, year_from_publication
from vnpolitics_cli.anchoring.reach import CLOSE
from vnpolitics_cli.anchoring.recurring import EVERY_YEAR, YEARLY_BEFORE
from vnpolitics_cli.calendar import Period
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page

# "tháng 4 vừa qua", "tháng 6 tới": counted from a day of publication that is not known.
_RECENT = re.compile(r"\s+(?:vừa|qua|tới|sắp|này)(?!\w)")
# "tháng 9, các tháng còn lại của năm 2020": the year of the month in front.
_REST_OF_YEAR = re.compile(r",?\s+(?:và\s+)?(?:các|những)\s+tháng\s+(?:còn\s+lại|sau|cuối)(?:\s+của)?\s+năm\s+(\d{4})(?!\d)")


def period_year(page: Page, claim: Claim, course: Course, evidence: Evidence | None) -> int | None:
    """The year of a month, quarter or half without one."""
    period, text = cast(Period, claim.reading), page.text
    if EVERY_YEAR.match(text, claim.end) or YEARLY_BEFORE.match(text, max(0, claim.start - 24), claim.start):
        return None
    rest = _REST_OF_YEAR.match(text, claim.end)
    if rest is not None:
        return int(rest[1])
    part = period.first.part
    if evidence is None:
        return year_from_publication(text, period.last or period.first, claim, cast(date, course.published))
    if _RECENT.match(text, claim.end):
        return None
    if looks_ahead(text, claim) and evidence.named_before(claim.start, 0) is not None:
        return evidence.latest
    paragraph = text.rfind("\n", 0, claim.start) + 1
    close = max(paragraph, claim.start - CLOSE)
    distant, named = evidence.named_before(claim.start, paragraph), evidence.named_before(claim.start, close)
    if distant is not None and period.last is None and long_before(part, distant.part):
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
