"""The year of a day, from what the article itself says."""

import re

import regex

from vnpolitics_cli.anchoring.course import Course
from vnpolitics_cli.anchoring.evidence import CENTURY, Evidence
from vnpolitics_cli.anchoring.reach import between
from vnpolitics_cli.anchoring.recurring import YEARLY
from vnpolitics_cli.calendar import Moment
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page

_ONE_HAPPENING = re.compile(r"(?i:rạng|sáng|trưa|chiều|tối|đêm|đầu giờ|cuối|thứ|chủ|\d{1,2}\s?(?:h|giờ))|Ngày")
# Read backwards from the day of a meeting or a feast that its year is part of: "Diễn đàn Xuất khẩu 2020 … tổ chức vào ".
_HELD = regex.compile(r"(?ri)(?<!\w)(?:tổ\s+chức|diễn\s+ra|khai\s+mạc)\s+(?:vào\s+)?")


def day_year(page: Page, claim: Claim, last: Moment, course: Course, evidence: Evidence) -> int | None:
    """The year of a day, from what the article itself says."""
    text = page.text
    left, right = page.sentence(claim.start, claim.end)
    yearly = YEARLY.search(text[left : min(right, left + 600)].lower())
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
    beside = {moment.year for _, moment in between(evidence.bare, left, claim.start)}
    if beside:
        # "Diễn đàn Xuất khẩu 2020 tổ chức ngày 29/10" in an article of 2020; but under a headline of 2021 it stays open.
        latest = evidence.latest or 0
        held = beside == {latest} and latest >= CENTURY and not between(evidence.years, left, right)
        return latest if held and _HELD.match(text, max(0, claim.start - 20), claim.start) is not None else None
    year = evidence.year_in(0, max(text.find("\n"), 0), last.part) if (evidence.latest or 0) >= CENTURY else None
    # "Chiều 30/10" tells of one happening; "ngày 30/10" may as well be every year's.
    return year or (evidence.only_year() if _ONE_HAPPENING.match(text, claim.start) else None)
