"""What no single reader sees: ranges whose ends are expressions of their own, "từ tháng 4/2011 đến 30/6/2013", and what belongs to any date
without a year, "tháng 9 năm đó"."""

from collections.abc import Sequence

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import Moment, Period, bounds
from vnpolitics_cli.kinds.dates.quarters import quarters_behind
from vnpolitics_cli.kinds.dates.words import TOLD_YEAR, UP_TO, WORDS, opening_year
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, tails
from vnpolitics_cli.text import DASH

_UP_TO = lazy.re(rf"{UP_TO}|[^\S\n][{DASH}]\s(?:đến|tới)\s+(?:hết\s+)?")
# The longest of what may join two dates, " cho đến hết ".
_REACH = 16
# Read backwards from a range: "giai đoạn từ ", "nhiệm kỳ ", "giai đoạn (".
_BEFORE_RANGE = lazy.regex(rf"(?ri)(?<!\w){any_of(WORDS['periods'])}(?:\s+(?:từ\s+)?|\s?\()")
_RANGE_CUES = tails((*WORDS["periods"], "từ"))
# Behind a day, month or quarter: a year told from another, "ngày 22 tháng 6 cùng năm" (of the same year), "tháng 9 năm đó" (of that year),
# "ngày 30/1 của năm kế tiếp" (of the next year).
_OF_ANOTHER_YEAR = lazy.re(rf"\s+(?:của\s+)?{TOLD_YEAR}(?!\w)")
# At the end of a date: a year that need not be that of the next one.
_IN_TOLD_YEAR = lazy.re(r"năm\s+(?:sau|trước|tới|\w+\s+(?:theo|tiếp|kề))$")
_YEAR_HEADS = frozenset((" cù", " nă", " củ"))


def with_ranges(text: str, dates: Sequence[Claim]) -> list[Claim]:
    """The date claims of a text, in order, with those joined that are one range, the noun of a span of time ("giai đoạn") in front, the year that is
    told from another ("năm đó") behind or stands behind the last of a list of days, and the further quarters of a list."""
    found: list[Claim] = []
    for claim in dates:
        if found and claim.start < found[-1].end:
            continue  # the "4/2020" of "quý 3, 4/2020"
        if found and claim.start - found[-1].end <= _REACH:
            joined = _joined(text, found[-1], claim)
            if joined is not None:
                found.pop()
                claim = joined
        if claim.reading.last is not None:
            claim = _with_noun(text, claim)
        if text[claim.end : claim.end + 3] in _YEAR_HEADS and not claim.reading.full:
            claim = _with_told_year(text, claim)
        if found and text[found[-1].end : claim.start] in _LINKS and claim.reading.is_day and claim.reading.full:
            _lend_year(text, found, claim)
        found.append(claim)
        if claim.rule == "date.quarter":
            found.extend(quarters_behind(text, claim))
    return found


_LINKS = frozenset((", ", "; ", " và "))
"""What stands between the days of a list."""


def _lend_year(text: str, dates: list[Claim], last: Claim) -> None:
    """Gives the days in front of the `last` of their list its year, as far as they go up to it: "các ngày ⟦12/3⟧, ⟦15/4⟧ và 20/5/2024"."""
    later: Moment = last.reading.first
    behind = last.start
    for index in range(len(dates) - 1, -1, -1):
        claim = dates[index]
        period: Period = claim.reading
        if not (_is_plain(period) and period.is_day and period.first.year is None and period.first.part < later.part and text[claim.end : behind] in _LINKS):
            break
        later = Moment(later.year, period.first.part)
        dates[index] = msgspec.structs.replace(claim, reading=Period(later))
        behind = claim.start


def _joined(text: str, left: Claim, right: Claim) -> Claim | None:
    """The range from one date to another: "từ ⟦quý II/2025⟧ đến ⟦quý I/2028⟧", "⟦7/2014⟧ - ⟦10/2017⟧"."""
    opening: Period = left.reading
    ending: Period = right.reading
    if not (_is_plain(opening) and _is_plain(ending)) or _UP_TO.fullmatch(text, left.end, right.start) is None:
        return None
    if text[right.start - 2].isalpha():
        # Without "từ", "đến" may begin another clause: "xây năm 2018 đến tháng 6/2020 thì hỏng".
        if "từ" not in text[max(0, left.start - 3) : left.end].lower():
            return None
    elif (not opening.first.part) != (not ending.first.part) or (opening.is_day and opening.first.part == ending.first.part):
        # A dash also stands between the days of an anniversary.
        return None
    if ending.first.year is None and (opening.first.year is not None or _IN_TOLD_YEAR.search(text, left.start, left.end)):
        # "từ ngày 15/12 năm trước đến ngày 14/9"
        return None
    first = opening.first if opening.first.year is not None else Moment(opening_year(opening.first, ending.first), opening.first.part)
    if not _in_order(first, ending.first):
        return None
    return Claim(left.kind, left.start, right.end, left.rule, Period(first, ending.first))


def _is_plain(period: Period) -> bool:
    """Whether a date is a single one of the calendar, told from no other."""
    return period.last is None and period.shift is None and period.told is None


def _in_order(opening: Moment, ending: Moment) -> bool:
    """Whether a range does not end before it begins, as far as its years tell."""
    (begin, _), (_, end) = bounds(opening), bounds(ending)
    return begin is None or end is None or begin <= end


def _with_told_year(text: str, claim: Claim) -> Claim:
    """A date with the year that is told from another: "⟦tháng 9 năm đó⟧", "⟦ngày 30/1 của năm kế tiếp⟧"."""
    year = _OF_ANOTHER_YEAR.match(text, claim.end)
    return claim if year is None or not claim.reading.first.part else msgspec.structs.replace(claim, end=year.end())


def _with_noun(text: str, claim: Claim) -> Claim:
    """A range with its noun: "⟦giai đoạn từ⟧ ngày 1/7/2025 đến 31/12/2025", "⟦giai đoạn (⟧2021-2025⟦)⟧"."""
    at = claim.start
    if text[at - 1 : at] == "(" and text[claim.end : claim.end + 1] == ")":
        noun = _BEFORE_RANGE.match(text, max(0, at - 24), at)
        return claim if noun is None else msgspec.structs.replace(claim, start=noun.start(), end=claim.end + 1)
    if text[max(0, at - 4) : at - 1].lower() not in _RANGE_CUES:
        return claim
    noun = _BEFORE_RANGE.match(text, max(0, at - 24), at)
    return claim if noun is None else msgspec.structs.replace(claim, start=noun.start())
