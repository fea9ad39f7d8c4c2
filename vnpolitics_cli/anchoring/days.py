"""The year of a day: from the publication date, or from what the article itself says."""

from datetime import date
from typing import cast

from vnpolitics_cli import lazy
from vnpolitics_cli.anchoring.compared import year_of_compared
from vnpolitics_cli.anchoring.course import Course, Source, goes_back
from vnpolitics_cli.anchoring.evidence import NEAR, Evidence
from vnpolitics_cli.anchoring.held import is_held_on
from vnpolitics_cli.anchoring.named import CENTURY
from vnpolitics_cli.anchoring.outlook import year_from_publication
from vnpolitics_cli.anchoring.reach import between, close_left
from vnpolitics_cli.anchoring.recurring import EVERY_YEAR, NEXT_YEAR, YEARLY, is_of_a_sign
from vnpolitics_cli.anchoring.roles import says_little
from vnpolitics_cli.calendar import TIMED, Period, days_apart
from vnpolitics_cli.kinds.dates.words import WORDS
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import holds_any


def day_year(claim: Claim, course: Course, evidence: Evidence | None) -> int | None:
    """The year of a day, or of the last of two; none for one of every year ("ngày 31/3 hằng năm")."""
    text = course.text
    if EVERY_YEAR.match(text, claim.end) or NEXT_YEAR.search(text, claim.start, claim.end):
        return None
    period: Period = claim.reading
    if period.last is not None and is_of_a_sign(text, claim.start):
        return None
    moment = period.last or period.first
    if evidence is None:
        return _year_of_history(claim, moment.part, course) or year_from_publication(text, moment, claim, cast(date, course.published))
    year = _year_from_article(claim, moment.part, course, evidence)
    return None if year is not None and _is_other_weekday(text[claim.start : claim.end], period, year) else year


# The weekday that the words of a day name, "đêm thứ tư 9/7", and its number; a Sunday's "chủ nhật" has none.
_WEEKDAY = lazy.re(r"(?i)(?:thứ\s+(hai|ba|tư|năm|sáu|b[ảẩ]y|[2-7])|chủ\s+nhật)(?!\w)")
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5, None: 6}


def _is_other_weekday(words: str, period: Period, year: int) -> bool:
    """Whether one day of this year would be another weekday than its words say: 9 July 2019, a Tuesday, is no "thứ tư 9/7"."""
    day = period.first.day(year) if period.last is None else None
    named = _WEEKDAY.search(words) if day is not None else None
    return named is not None and day is not None and day.weekday() != _WEEKDAYS[named[1] and named[1].lower()]


def _year_of_history(claim: Claim, part: str, course: Course) -> int | None:
    """The year before this century that a day close by in front is of, whenever that is told: "Ngày 2.6.1911, anh xin việc. ⟦Sáng 3.6⟧, anh nhận thẻ"."""
    if not course.before or course.before[-1][1] >= CENTURY:
        return None
    last, year = course.before[-1]
    told = cast(Period, last.reading).first.day()
    if told is None or last.start < close_left(course.text, claim.start) or says_little(course.text, last):
        return None
    apart = days_apart(told, part)
    if apart is not None and apart[0] <= NEAR and apart[1] == year:
        course.source = Source.BEFORE
        return year
    return None


def _year_from_article(claim: Claim, part: str, course: Course, evidence: Evidence) -> int | None:
    """The year of the day `part`: lent by a full date, named in its sentence or in the headline, that of an issue cited, or of the months reported.

    A month with its year is no full date: half of those within weeks of a day are of another year ("vụ án ngày 5/2 … từ tháng 1/2016"), for
    it is such a month that is given its year. Only one that the article reports on says when it speaks.
    """
    left, right = course.page.sentence(claim.start, claim.end)
    yearly = YEARLY.search(course.text[left : min(right, left + 600)].lower())
    if yearly is not None and yearly["regular"] and left + yearly.start() > claim.start:
        yearly = None  # "Họp ⟦ngày 11/6⟧, sở yêu cầu nhà máy mở cửa định kỳ"
    elif yearly is not None and yearly["feast"] and (left + yearly.start() > claim.start or TIMED.match(course.text, claim.start)):
        yearly = None  # "⟦Ngày 14/6⟧, hội họp mặt nhân kỷ niệm …", "lễ kỷ niệm mở ⟦sáng 14/6⟧": no day that is kept
    if yearly is not None and not yearly["feast"]:
        return None
    year = evidence.lent_year(part, claim.start, left, right)
    if year is not None:
        if course.begun or not _is_too_early(claim, part, year, course, evidence):
            return year
        evidence.open.add(part)
        return None
    year = course.goes_on_in(claim.start, part) if evidence.named.are_a_chronicle else None
    if year is not None:
        return year
    if yearly is not None:
        # "Kỷ niệm ngày 30/4": a feast comes every year, and only the plan for it that is cited says of which it is.
        return evidence.year_after_issue(part) or (evidence.year_held(part) if evidence.named.spans else None)
    # "Hội nghị năm 2020, tổ chức ngày 18/11": the sentence says it better than a paper cited.
    named = evidence.named
    until = _until(claim, part, evidence, right)
    year = None if _is_planned_for(part, course, evidence, left, until) or _looks_back(claim, course, evidence, until) else named.one_in(left, until, part)
    year = year or _year_beside_aims(left, until, evidence) or evidence.year_after_issue(part) or _year_of_what_is_held(claim, part, course, evidence)
    if year is not None:
        return year
    if between(named.bare, left, claim.start):
        return _year_of_a_name(claim, course, evidence) or evidence.year_held(part)
    year = _year_of_headline(part, course, evidence) or (evidence.year_of_issue(part) if _is_one_happening(course.text, claim, right) else None)
    year = year or year_of_compared(course.text, claim, right) or evidence.year_reported(part) or _year_summed_up(part, evidence)
    return year or evidence.year_held(part) or (evidence.year_after_compared() if part >= _MARCH else None)


_MARCH = "-03"
"""Before this month an article may still compare the whole of the year before with the one before that."""
# What a body looks back to at the turn of a year, the year that ends: "tổng kết phong trào năm 2023, bàn việc năm 2024". Group 1 the year.
_SUMMED_UP = lazy.re(r"(?i:tổng\s+kết)\s(?:[^.;:\n]{0,60}?\s)?năm\s+(20\d\d)(?![\d-])")
# The last session of a year: "kỳ họp thường lệ cuối năm 2020", "kỳ họp cuối cùng của năm 2020". Group 1 the year.
_LAST_SESSION = lazy.re(r"(?i:kỳ|phiên)\s+họp\s(?:[^.;:,\n]{0,40}?\s)?cuối\s+(?:cùng\s+(?:của\s+|trong\s+)?)?năm\s+(20\d\d)(?![\d-])")


def _year_summed_up(part: str, evidence: Evidence) -> int | None:
    """The year of a day at the turn of two, one of which the article sums up: "Hội nghị tổng kết phong trào năm 2023, bàn việc năm 2024 diễn ra
    ⟦sáng 24/12⟧" is of the first, "⟦ngày 5/1⟧" of the second; that of the last session of a year is of its last quarter."""
    if _MARCH <= part < _LAST_QUARTER or evidence.named.are_a_chronicle or not evidence.named.latest:
        return None
    ending = part >= _LAST_QUARTER
    summed_up = not ending or (part >= _NOVEMBER and evidence.years_found(_SUMMED_UP))
    years = evidence.years_found(_SUMMED_UP if summed_up else _LAST_SESSION)
    year = next(iter(years)) if len(years) == 1 else 0
    if not year or (evidence.named.latest or year) > year + 1:
        return None
    return year if ending else year + 1


# In the sentence of a day in court ("TAND tỉnh xét xử phúc thẩm", "tuyên phạt"); of one on which somebody is arrested ("bị Công an tỉnh bắt").
_TRIED = lazy.re(r"xét\s+xử|(?:phúc|sơ)\s+thẩm|tuyên\s+(?:án|phạt)")
_CHARGED = lazy.re(r"(?:khởi|truy)\s+tố|bị\s[^,;\n]{0,40}\bbắt\s")


def _is_too_early(claim: Claim, part: str, year: int, course: Course, evidence: Evidence) -> bool:
    """Whether the day that an article begins with cannot be of this year, for what is told of further on had been by then."""
    text, at = course.text, claim.start
    left, right = course.page.sentence(at, claim.end)
    if _TRIED.search(text, left, right) and evidence.is_of_deeds(part, year, at):
        return True
    if _CHARGED.search(text, left, right) and evidence.is_amid_deeds(part, year, at):
        return True
    return not goes_back(text, at) and evidence.is_before_told(part, year, at)


def _until(claim: Claim, part: str, evidence: Evidence, right: int) -> int:
    """How far its sentence, which ends at `right`, may name the year of a day. In January and February, and in history, a year named behind the
    day may be another: "Ngày 5/2, hội trao giải cho những phim của năm 2016"."""
    return claim.start if part < "-03" or not evidence.is_of_today else right


def _year_beside_aims(left: int, until: int, evidence: Evidence) -> int | None:
    """The one year that the sentence of a day names, where all that is of a later year is still to come: "⟦Ngày 18/12⟧, tỉnh thông tin về kinh tế năm
    2020. … Dự kiến năm 2022, cầu sẽ xong"."""
    years = {cast(int, moment.year) for _, moment in between(evidence.named.dates, left, until)}
    year = years.pop() if len(years) == 1 else 0
    return year if year >= CENTURY and evidence.has_aims_behind(year) else None


_LAST_QUARTER = "-10"
"""From this month on, what is planned for a year is as often planned for the next one."""
_PLANS = tuple(WORDS["plans"])
_PLAN_REACH = 80
"""The longest words of a plan in front of its year, in characters."""


def _is_planned_for(part: str, course: Course, evidence: Evidence, left: int, right: int) -> bool:
    """Whether a year named in a stretch is one that something is planned for, which at the end of a year may be the next: "⟦Ngày 5/12⟧, HĐND
    thành phố thông qua dự toán ngân sách năm 2026"."""
    if part < _LAST_QUARTER:
        return False
    return any(holds_any(course.text[max(left, place - _PLAN_REACH) : place].lower(), _PLANS) for place, _ in between(evidence.named.dates, left, right))


_LOOKED_BACK = tuple(WORDS["looked_back"])


def _looks_back(claim: Claim, course: Course, evidence: Evidence, right: int) -> bool:
    """Whether a year named behind a day, up to `right`, is one that is only looked back to: "⟦Ngày 12/6⟧, HĐND phê chuẩn quyết toán ngân sách năm 2022"."""
    text, at = course.text, claim.end
    return any(holds_any(text[max(at, place - _PLAN_REACH) : place].lower(), _LOOKED_BACK) for place, _ in between(evidence.named.dates, at, right))


# Read backwards from the day of a meeting or a feast that its year is part of: "Diễn đàn Xuất khẩu 2020 … tổ chức vào ".
_HELD = lazy.regex(r"(?ri)(?<!\w)(?:tổ\s+chức|diễn\s+ra|khai\s+mạc)\s+(?:vào\s+)?")


def _year_of_a_name(claim: Claim, course: Course, evidence: Evidence) -> int | None:
    """The year in the name of what is held on a day: "Diễn đàn Xuất khẩu 2020 tổ chức ngày 29/10" in an article of no later year; under a
    headline of 2021 it stays open."""
    left, right = course.page.sentence(claim.start, claim.end)
    named = evidence.named
    beside = {cast(int, moment.year) for _, moment in between(named.bare, left, claim.start)}
    year = beside.pop()
    later = max(cast(int, moment.year) for _, moment in named.bare) > year or (named.latest or year) != year
    if beside or year < CENTURY or later or between(named.dates, left, right):
        return None
    return year if _HELD.match(course.text, max(0, claim.start - 20), claim.start) is not None else None


def _year_of_what_is_held(claim: Claim, part: str, course: Course, evidence: Evidence) -> int | None:
    """The year in the name of what the sentence of a day tells of: "Sáng 24/6, thí sinh làm bài thi cuối của kỳ thi THPT 2017", in an article that
    names no later year. At the end of a year the name may be the next one's."""
    named = evidence.named
    if not named.bare or part >= _NOVEMBER:
        return None
    left, right = course.page.sentence(claim.start, claim.end)
    beside = between(named.bare, left, right)
    year = cast(int, beside[0][1].year) if beside else 0
    if year < CENTURY or (named.latest or year) > year or between(named.dates, left, right):
        return None
    if not all(is_held_on(course.text, left, place) for place, _ in beside):
        return None
    return year if all(moment.year == year for _, moment in named.bare) else None


_NOVEMBER = "-11"


def _year_of_headline(part: str, course: Course, evidence: Evidence) -> int | None:
    """The one year that the first line names: "Kỳ họp cuối năm 2020"."""
    end = max(course.text.find("\n"), 0)
    if not evidence.is_of_today or _is_planned_for(part, course, evidence, 0, end):
        return None
    return evidence.named.one_in(0, end, part)


# What a day begins with that is one happening's: "Chiều 30/10", "thứ sáu, 30/10", "9h ngày 30/10"; "Ngày 30/10" where a sentence begins.
_ONE_HAPPENING = lazy.re(r"(?i:rạng|sáng|trưa|chiều|tối|đêm|đầu giờ|cuối|thứ|chủ|\d{1,2}\s?(?:h|giờ))|Ngày")

# What is told of one day behind it: "từ ngày 5/12, hãng ⟦đã⟧ tăng giá"; a duty "trước ngày 30/6" is one of every year.
_DONE = lazy.re(r"(?:,?\s[^\s,.;:]+){0,6}\s(?:đã|vừa)\s")


def _is_one_happening(text: str, claim: Claim, right: int) -> bool:
    """Whether a day is told of as one happening's, by its own words or by those behind it."""
    return _ONE_HAPPENING.match(text, claim.start) is not None or _DONE.match(text, claim.end, right) is not None
