"""The year of a month, a quarter or a half of a year: from the publication date, or from what the article itself says."""

from datetime import date
from typing import cast

from vnpolitics_cli import lazy
from vnpolitics_cli.anchoring.compared import year_of_compared
from vnpolitics_cli.anchoring.course import Course, Source
from vnpolitics_cli.anchoring.evidence import Evidence
from vnpolitics_cli.anchoring.named import before_new_year, long_before
from vnpolitics_cli.anchoring.outlook import looks_ahead, year_from_publication
from vnpolitics_cli.anchoring.reach import close_left
from vnpolitics_cli.anchoring.recurring import EVERY_YEAR, NEXT_YEAR, YEARLY_BEFORE, is_of_a_rule
from vnpolitics_cli.calendar import Moment, Period
from vnpolitics_cli.rules import Claim

# "tháng 5, những tháng còn lại của năm 2017": the year of the month in front.
_REST_OF_YEAR = lazy.re(r",?\s+(?:và\s+)?(?:các|những)\s+tháng\s+(?:còn\s+lại|sau|cuối)(?:\s+của)?\s+năm\s+(\d+)")


def period_year(claim: Claim, course: Course, evidence: Evidence | None) -> int | None:
    """The year of a month, quarter or half without one; none for one of every year ("hàng năm từ tháng 6")."""
    period: Period = claim.reading
    text = course.text
    if EVERY_YEAR.match(text, claim.end) or NEXT_YEAR.search(text, claim.start, claim.end) or YEARLY_BEFORE.match(text, max(0, claim.start - 24), claim.start):
        return None
    rest = _REST_OF_YEAR.match(text, claim.end)
    if rest is not None:
        course.source = Source.ARTICLE
        # "năm 20120" is a slip that says nothing.
        return int(rest[1]) if len(rest[1]) == 4 else None
    if evidence is None:
        return year_from_publication(text, period.last or period.first, claim, cast(date, course.published))
    return _year_from_article(claim, period, course, evidence)


DISTANT = 500
"""Characters to the left, within the paragraph, beyond which a year named says nothing of a month: some articles are one paragraph."""

# "tháng 4 vừa qua", "tháng 6 tới": counted from a day of publication that is not known, unless the same month is told of in full elsewhere.
_RECENT = lazy.re(r"\s+(?:vừa|qua|tới|sắp|này)(?!\w)")
_PAST = lazy.re(r"\s+(?:vừa\s+)?qua(?!\w)")


def _year_from_article(claim: Claim, period: Period, course: Course, evidence: Evidence) -> int | None:
    """The year of the date named last in the paragraph, of the sentence, or of the same month elsewhere; the latest for what is to come."""
    text, at, part = course.text, claim.start, period.first.part
    left, right = course.page.sentence(at, claim.end)
    if is_of_a_rule(text[left : min(right, left + 600)].lower()):
        return None
    compared = year_of_compared(text, claim, right)
    if compared is not None:
        return compared
    span = part if period.last is None else f"{part}/{period.last.part}"
    if _RECENT.match(text, claim.end):
        year = _year_elsewhere(span, evidence) or (evidence.year_of_last(part) if _PAST.match(text, claim.end) else None)
        return year if year == evidence.named.latest else None
    if looks_ahead(text, claim) and evidence.named.before(at, 0) is not None:
        return evidence.main_year()
    named = evidence.named.before(at, close_left(text, at))
    distant = evidence.named.before(at, max(text.rfind("\n", 0, at) + 1, at - DISTANT))
    if distant is not None and period.last is None and long_before(part, distant.part):
        return None
    if named is not None and (_is_forecast(named, at, left, evidence) or before_new_year(part, named.part)):
        return None
    if (named is None or not named.part) and span in evidence.full and evidence.full[span] == evidence.named.latest:
        # "Năm 2019 … báo cáo quý 1 …", where the article tells of "quý 1/2020" elsewhere.
        return evidence.named.latest
    year = named.year if named is not None else course.spoken_of(at)
    year = year or evidence.named.one_in(left, right if evidence.is_of_today else at, part) or (distant.year if distant is not None else None)
    year = year or (_year_elsewhere(part, evidence) if period.last is None else _year_of_span(period, evidence))
    year = year or evidence.year_after_compared() or evidence.named.mainly()
    return year or (evidence.year_of_days_near(part) if period.last is None else None)


def _is_forecast(named: Moment, at: int, left: int, evidence: Evidence) -> bool:
    """Whether the year named in front of the sentence, which begins at `left`, is not that of the article: "… sẽ tăng trong năm 2021. Xuất khẩu
    hồi phục từ tháng 4", in an article of 2020."""
    return not named.part and not evidence.named.are_mainly(named.year) and evidence.named.before(at, left) is None


def _year_elsewhere(part: str, evidence: Evidence) -> int | None:
    """The year of the same month or quarter elsewhere, if the article is no chronicle: "quý 4" after "Quý 4/2020" is the same one; "tháng 11"
    beside "12/11/2020" is that day's."""
    if evidence.named.are_a_chronicle:
        return None
    return evidence.full.get(part) or evidence.year_of_days_in(part) or (evidence.year_reported(part) if part[1:].isdigit() else None)


def _year_of_span(period: Period, evidence: Evidence) -> int | None:
    """The year of the first months of a year, by the last of them told of elsewhere: "5 tháng đầu năm" beside "tháng 5/2020"."""
    year = evidence.full.get(cast(Moment, period.last).part) if period.first.part == "-01" else None
    return year if year == evidence.named.latest else None
