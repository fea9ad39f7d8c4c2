"""Months and ranges of months: "tháng 8/2023", "T8/2023", "cuối tháng 9", "tháng 3, tháng 4 năm 2020", "tháng Tám năm 1945"."""

import re
from functools import lru_cache
from typing import NamedTuple

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import Moment, Period, month_day
from vnpolitics_cli.kinds.dates.bare_years import AFTER_BARE_YEAR
from vnpolitics_cli.kinds.dates.cues import cue_of_day
from vnpolitics_cli.kinds.dates.days import day_of_capital
from vnpolitics_cli.kinds.dates.words import (
    COMPARED,
    DIGITS,
    EDGES,
    LUNAR,
    MONTHS,
    NUMBERED_IN_MONTH,
    PART_OF_MONTH,
    RANGE_HEADS,
    TOLD_YEAR,
    UP_TO,
    WORDS,
    YEAR,
    YEAR_ALONE,
    goes_on,
    is_round,
    led_by,
    opening_year,
    shift_of,
)
from vnpolitics_cli.numerals import AFTER_TEN, TENS, read_words, spelled
from vnpolitics_cli.numerals import DIGITS as NUMBER_DIGITS
from vnpolitics_cli.rules import Claim, word_before
from vnpolitics_cli.tables import any_of, tails
from vnpolitics_cli.text import DASH

# In front of a month number, read backwards: "đầu tháng ", "nửa cuối tháng ", "trung tuần tháng ", "cùng kỳ tháng ", "T".
_BEFORE_MONTH = lazy.regex(rf"(?ri)(?<!\w)(?:(?:{PART_OF_MONTH}|{COMPARED})\s+)?tháng[^\S\n]*(?:\n[^\S\n]*)?")
_BEFORE_T = lazy.regex(r"(?r)(?<!\w)T\.?")
# Read backwards from the month: "10 ngày đầu tháng ".
_OPENING_DAYS = lazy.regex(r"(?ri)(?<![\w.,])(?P<n>\d{1,2})\s+ngày\s+đầu\s+tháng\s*")
# "8/2023", "8-2023", "8.2023", "8 2023", "8, 2023", "8 năm 2023", "8 năm 1895" (before 1800 months are lunar), or "8" alone.
_MONTH = lazy.re(
    rf"(?P<m>\d{{1,2}})(?!\d|[.,]\d{{3}}(?!\d))(?:(?:\s?[/.{DASH}]\s?|\s|,\s(?={YEAR_ALONE}))(?P<y>{YEAR})|\s*(?:,\s*)?(?:của\s+)?năm\s+(?P<yw>(?:1[89]|20)\d\d(?!\d)|nay|ngoái))?(?![\d/%])"
)
# "tháng 9-10/2024", "tháng 1 đến tháng 8/2024": a range.
_MONTH_TO = lazy.re(rf"{UP_TO}(?:tháng\s*)?(?=\d)", re.IGNORECASE)
# The rest of a list that ends in the year of all: ", tháng 4 năm 2020", " và 4/2020".
_MONTH_LIST = lazy.re(rf"(?:\s*(?:,|và)\s*(?:tháng\s*)?\d{{1,2}}(?!\d)){{1,11}}(?:\s?[/.{DASH}]\s?|\s+năm\s+)(?P<y>{YEAR})", re.IGNORECASE)
_IN_MONTH_LIST = lazy.regex(r"(?ri)(?<!\w)tháng\s*(?:\d{1,2}\s*(?:,|và)\s*){1,11}")
_NO_MONTH_AFTER = lazy.re(
    rf"\s+(?!{TOLD_YEAR}(?!\w)){any_of(WORDS['counted_after_month'])}\b|(?:\s*(?:,|và)\s*\d{{1,2}})*\s+âm\s+lịch|\s*[/.,]\d", re.IGNORECASE
)
_BEFORE_NO_MONTH = frozenset(WORDS["before_no_month"])
# How the number of a day in words can end.
_DAY_NUMBERS = (*NUMBER_DIGITS, *AFTER_TEN, *TENS)
# How the words end in front of "tháng" that belong to it or undo it, and how those behind the number begin.
_MONTH_TAILS = tails((*_BEFORE_NO_MONTH, *_DAY_NUMBERS, *EDGES, *(f"{season}," for season in WORDS["seasons"]), "tuần", "kỳ", "kì"))
_MONTH_GOES_ON = RANGE_HEADS | {"và", "củ", "nă", "th", "âm", "qu"} | {word[:2] for word in WORDS["counted_after_month"]}
# " năm 2024" right of the number of a month.
_YEAR_OF_MONTH = lazy.re(rf" năm ({YEAR})")
_MONTH_PARTS = {digits: f"-{month:02d}" for month in range(1, 13) for digits in (str(month), f"{month:02d}")}


@lru_cache(maxsize=1024)
def _written_month(month: str, year: str | None) -> Period | None:
    """The month that these digits are."""
    part = _MONTH_PARTS.get(month)
    return None if part is None else Period(Moment(int(year) if year else None, part))


def _belongs_to_month(text: str, end: int) -> bool:
    """Whether the word that ends at `end` may belong to "tháng" right of it, or undo it: "cuối", "mỗi", "5"."""
    tail = text[max(0, end - 3) : end].lower()
    return tail in _MONTH_TAILS or not DIGITS.isdisjoint(tail)


def month_with_word(text: str, start: int, end: int) -> Claim | None:
    """A month behind its word. "tháng 8", "cuối tháng 9 năm 2024", "tháng 3, tháng 4 năm 2020"."""
    if end - start > 2:
        return month_in_figures(text, start, end)
    last = text[max(0, start - 4) : start].rstrip()[-1:]
    if last not in _MONTH_CUE_ENDS or (last in _LIST_ENDS and "háng" not in text[max(0, start - 40) : start].lower()):
        return None
    first = led_by(text, start, "tháng ", _belongs_to_month)
    if first >= 0:
        named = _YEAR_OF_MONTH.match(text, end)
        stop = end if named is None else named.end()
        month = _written_month(text[start:end], named and named[1])
        if month is not None and not goes_on(text, stop, _MONTH_GOES_ON) and not text[stop : stop + 4].lstrip(", ")[:1].isdigit():
            return Claim("date", first, stop, "date.month", month)
    cue = _cue_of_month(text, start)
    return None if cue is None else _month_at(text, start, cue)


# The last letters of what may stand in front of a month: "tháng", "T", "T.", "và", a comma.
_MONTH_CUE_ENDS = frozenset("gGtT.,;àÀ")
_LIST_ENDS = frozenset(",;àÀ")


# "8/2023", "T8-2023": the digits and what stands between them.
_MONTH_FIGURES = lazy.re(rf"(\d{{1,2}})([/.-])({YEAR})")


# "11/2013-01/2016", "9.1985-8.1987": two months with their years as one run of figures.
_MONTHS_JOINED = lazy.re(rf"(\d{{1,2}})([/.])({YEAR})[{DASH}](\d{{1,2}})\2({YEAR})")


def _months_joined(text: str, start: int, end: int) -> Claim | None:
    """A range of months that no blank parts, as lives of leaders tell their offices. "Từ tháng 11/2013-01/2016", "- 9.1985-8.1987: giáo viên"."""
    figures = _MONTHS_JOINED.fullmatch(text, start, end)
    opening = _written_month(figures[1], figures[3]) if figures is not None else None
    ending = _written_month(figures[4], figures[5]) if figures is not None else None
    if opening is None or ending is None or figures is None or (figures[3], figures[1].zfill(2)) >= (figures[5], figures[4].zfill(2)):
        return None
    cue = _cue_of_month(text, start)
    return Claim("date", start if cue is None else cue.first, end, "date.month", Period(opening.first, ending.first))


def month_in_figures(text: str, start: int, end: int) -> Claim | None:
    """A month and its year in figures. "tháng 8/2023", "tháng 9-10/2024", "T8/2023", "7/2014"; without a word only a slash makes a month, or a parenthesis."""
    if 13 <= end - start <= 15:
        return _months_joined(text, start, end)
    if end - start > 12 or end - start < 3 or (text[start + 1] not in "/-." and text[start + 2] not in "/-."):
        return None
    if end - start < len("7/2014") and not _is_cued(text, start):
        return None
    slash = "/" in text[start:end]
    figures = _MONTH_FIGURES.fullmatch(text, start, end)
    month = _written_month(figures[1], figures[3]) if figures is not None else None
    if not slash and text[start - 5 : start - 1].lower() != "háng":
        if month is not None and text[start - 1 : start] == "(" and text[end : end + 1] == ")":
            return Claim("date", start, end, "date.month", month)  # "Đại hội VII (6.1991)"
        if month is not None and text[end - 5] == "-" and word_before(text, start, 8) in _TIME_BEFORE and _CLAUSE_ENDS.match(text, end):
            return _month_at(text, start, _MonthCue(start, False))  # "từ đầu năm đến 10-2019,"
        return None
    if month is not None and not goes_on(text, end, RANGE_HEADS):
        first = led_by(text, start, "tháng ", _belongs_to_month)
        if first >= 0:
            return Claim("date", first, end, "date.month", month)
    cue = _cue_of_month(text, start)
    if cue is not None:
        return _month_at(text, start, cue)
    if not slash or end - start < len("7/2014") or text[start - 1 : start].isalnum():
        return None
    found = _MONTH.match(text, start)
    if found is None or not found["y"] or text[found.end("m")] != "/" or text[start - 1 : start] in ("/", "-", ".", ","):
        # "7/2014" needs nothing in front, but is none as part of something longer.
        return None
    month = _written_month(found["m"], found["y"])
    word = word_before(text, start, 12).rstrip(":.")
    if month is None or word in _NUMBERED or (text.startswith("1/2000", start) and (word in _SCALED or "1/500" in text[max(0, start - 12) : start])):
        return None
    return Claim("date", start, found.end(), "date.month", month)


_NUMBERED = frozenset(WORDS["numbered_in_year"])
# In front of a month in figures with a hyphen, and behind it: "từ 5-2018 đến 9-2019,".
_TIME_BEFORE = frozenset(WORDS["before_months"])
_CLAUSE_ENDS = lazy.re(r"[,;.)](?!\d)|\s*(?:$|\n)|\s(?:đến|tới)\s")
_SCALED = frozenset(("hoạch", "khu", "lệ", "tiết", "đồ"))
"""Last words in front of the scale of a plan or a map: "tỷ lệ 1/2000", "quy hoạch phân khu 1/2000"."""


class _MonthCue(NamedTuple):
    """What stands in front of the number of a month: where it begins, and whether it is "tháng" (else "T", or other months of a list)."""

    first: int
    named: bool


def _is_cued(text: str, start: int) -> bool:
    """Whether what stands in front of the number may be of a month, by its last letter: most numbers need no more."""
    return text[max(0, start - 4) : start].rstrip()[-1:] in _MONTH_CUE_ENDS


def _cue_of_month(text: str, start: int) -> _MonthCue | None:
    if not _is_cued(text, start):
        return None
    word = word_before(text, start)
    if word.endswith("tháng"):
        left = _BEFORE_MONTH.match(text, max(0, start - 20), start)
        return None if left is None else _MonthCue(left.start(), True)
    if word.endswith(("t", "t.")):
        left = _BEFORE_T.match(text, max(0, start - 2), start)
        return None if left is None else _MonthCue(left.start(), False)
    if word in ("và", ",") and "háng" in text[max(0, start - 40) : start].lower() and _IN_MONTH_LIST.match(text, max(0, start - 40), start) is not None:
        return _MonthCue(start, False)
    return None


def _month_at(text: str, start: int, cue: _MonthCue) -> Claim | None:
    """A month with a word in front, however it goes on."""
    first = cue.first
    found = _MONTH.match(text, start)
    if found is None:
        return None
    part, year, stop = _MONTH_PARTS.get(found["m"]), found["y"] or found["yw"], found.end()
    if part is None:
        return Claim("date", first, stop, "date.month", None) if cue.named else None
    if text[max(0, first - 4) : first].lower() == "rằm ":
        return Claim("date", first, stop, "date.month", None)  # the full moon of a lunar month: "Rằm tháng 8 năm nay"
    if found["y"] and text[found.end("m") : stop - 4].isspace() and text[max(0, first - 3) : first].rstrip()[-1:].isdigit():
        # "12 tháng 2 1912" is a day, which wants its "ngày".
        return None
    number = int(year) if year and year.isdigit() else None
    if number is None and year is not None:
        return Claim("date", first, stop, "date.month", Period(Moment(None, part), shift=0 if year == "nay" else -1))
    opening = _opening_days(text, start, first, Moment(number, part))
    if opening is not None:
        return Claim("date", opening[0], stop, "date.month", opening[1])
    spelt = _spelt_day(text, first, stop, int(found["m"]), year) if cue.named else None
    if spelt is not None:
        return spelt
    word = word_before(text, first, 8) if text[first] in "tT" else ""
    if number is None and word and (_is_counted(text, first, word) or (word == "," and _OF_A_SEASON.match(text, max(0, first - 12), first))):
        return None
    ranged = _months_to(text, stop, Moment(number, part))
    if ranged is not None:
        return Claim("date", first, ranged[0], "date.month", ranged[1])
    if number is not None:
        return Claim("date", first, stop, "date.month", Period(Moment(number, part)))
    listed = _MONTH_LIST.match(text, stop)
    if listed is not None:
        return Claim("date", first, stop, "date.month", Period(Moment(int(listed["y"]), part)))
    if not cue.named and _IN_MONTH_LIST.match(text, max(0, start - 40), start) is not None and _is_listed(text, start, stop, int(found["m"])):
        return Claim("date", first, stop, "date.month", Period(Moment(None, part)))
    if not cue.named or word in _BEFORE_NO_MONTH or _NO_MONTH_AFTER.match(text, stop) or is_round(text, start):
        return None
    return Claim("date", first, stop, "date.month", Period(Moment(None, part)))


# The rest of a list of months without their year, ", 8 và 9"; read backwards, the number in front of one: "7, ".
_MORE_MONTHS = lazy.re(r"(?:\s*(?:,|và)\s*\d{1,2}(?!\d))*+(?!\s+[âÂ]m\s)")
_MONTH_IN_FRONT = lazy.regex(r"(?r)(\d{1,2})\s*(?:,|và)\s*")


def _is_listed(text: str, start: int, stop: int, month: int) -> bool:
    """Whether a number goes on a list of months, later than the one in front of it, and counts nothing: "các tháng 7, ⟦8⟧ và ⟦9⟧, …"."""
    last = _MONTH_IN_FRONT.match(text, max(0, start - 8), start)
    more = _MORE_MONTHS.match(text, stop)
    return last is not None and int(last[1]) < month and more is not None and AFTER_BARE_YEAR.match(text, more.end()) is not None


_NUMBER_TAILS = tails(_DAY_NUMBERS)
_DAY_WORDS = frozenset(("ngày", "mùng", "mồng"))


def _spelt_day(text: str, first: int, stop: int, month: int, year: str | None) -> Claim | None:
    """The day in words in front of its month `text[first:stop]`: "ngày mười lăm tháng 9 năm 2024".

    Without "ngày" or a year the calendar may be the lunar one, "mồng ba tháng ba": no part of that is a date.
    """
    words = spelled(text, first - 1) if text[max(0, first - 4) : first - 1].lower() in _NUMBER_TAILS else None
    before = word_before(text, words[0], 8) if words is not None else ""
    if words is None or before not in _DAY_WORDS:
        return None
    begin, counted = cue_of_day(text, words[0])
    number = read_words(words[1])
    part = month_day(month, number, int(year)) if year and number and not counted and not LUNAR.match(text, stop) else None
    if year is None or part is None or "ngày" not in text[begin : words[0]].lower():
        return Claim("date", begin, stop, "date.day", None)
    return Claim("date", begin, stop, "date.day", Period(Moment(int(year), part)))


# Read backwards: the season that a chronicle tells before its lunar month, "Mùa đông, tháng 10, vua ban chiếu".
_OF_A_SEASON = lazy.regex(rf"(?ri)(?<!\w)mùa\s{any_of(WORDS['seasons'])},\s")


def _is_counted(text: str, first: int, word: str) -> bool:
    """Whether the number in front of "tháng" counts months: "3 tháng 2" does, "kỳ 1 tháng 9" does not."""
    return word[-1].isdigit() and NUMBERED_IN_MONTH.match(text, max(0, first - 12), first) is None


def _opening_days(text: str, start: int, first: int, month: Moment) -> tuple[int, Period] | None:
    """Where "10 ngày đầu tháng " begins in front of the month at `start`, and those days."""
    left = _OPENING_DAYS.match(text, max(0, first - 12), start) if text[first : first + 3].lower() == "đầu" else None
    last = month_day(int(month.part[1:]), int(left["n"])) if left is not None else None
    return None if left is None or last is None else (left.start(), Period(Moment(month.year, f"{month.part}-01"), Moment(month.year, last)))


def _months_to(text: str, stop: int, opening: Moment) -> tuple[int, Period] | None:
    """Where a range of months that opens with `opening` ends, and the range: "9-10/2024", "1 đến tháng 8/2024", "8/2020 - 9/2021"."""
    join = _MONTH_TO.match(text, stop)
    other = _MONTH.match(text, join.end()) if join is not None else None
    part = _MONTH_PARTS.get(other["m"]) if other is not None else None
    if other is None or part is None:
        return None
    year = other["y"] or other["yw"]
    if opening.year is not None:
        return _months_of_years(opening, other, part)
    if not (year and year.isdigit()) and _NO_MONTH_AFTER.match(text, other.end()):
        return None
    last = Moment(int(year) if year and year.isdigit() else None, part)
    return other.end(), Period(Moment(opening_year(opening, last), opening.part), last)


def _months_of_years(opening: Moment, other: "re.Match[str]", part: str) -> tuple[int, Period] | None:
    """The same where the opening has its year: the `other` month needs one, and to lie behind it."""
    ending = Moment(int(other["y"]), part) if other["y"] else opening
    return (other.end(), Period(opening, ending)) if opening.text() < ending.text() else None


# "tháng Tám năm 1945"; with a capital also without a year, "tháng Sáu tới", but never the names "Cách mạng tháng Tám" and "Ba Tháng Hai" (a street).
_MONTH_WORDS = lazy.re(
    rf"[Tt]háng\s+(?P<m>(?i:{any_of(MONTHS)}))(?!\w)"
    rf"(?:(?:\s*(?:năm|/)\s*|(?<!năm)(?<!Năm),?\s(?={YEAR_ALONE}))(?P<y>{YEAR})|\s+(?P<shifted>năm\s+(?:nay|ngoái))(?!\w))?"
)
_YEAR_BEHIND = lazy.re(rf"\s{YEAR}(?![/.-]\d)")
_BEFORE_MONTH_WORD = lazy.regex(rf"(?ri)(?<!\w)(?:{PART_OF_MONTH}|{COMPARED})\s+")
_NAME_OF_MONTH = lazy.regex(r"(?ri)(?<!\w)(?:mạng|khởi\s+nghĩa|bão\s+táp|rằm|(?-i:Ba))\s+")


# A month that only the lunar year has, behind or in front of others of its list: "tháng Giêng, tháng Ba và tháng Chạp".
_LISTED = r"tháng\s+\w+(?:,\s+|\s+và\s+)"
_TO_LUNAR = lazy.re(rf"(?:{_LISTED}){{1,6}}tháng\s+(?:giêng|chạp)(?!\w)", re.IGNORECASE)
_FROM_LUNAR = lazy.regex(rf"(?ri)tháng\s+(?:giêng|chạp)(?:,\s+|\s+và\s+)(?:{_LISTED}){{0,6}}")


def _is_lunar(text: str, start: int) -> bool:
    """Whether a month stands in a list with one that only the lunar year has."""
    return _TO_LUNAR.match(text, start) is not None or _FROM_LUNAR.match(text, max(0, start - 80), start) is not None


def month_in_words(text: str, start: int, end: int) -> Claim | None:
    """A month in words. "tháng Tám năm 1945", "tháng Sáu"."""
    found = _MONTH_WORDS.match(text, start)
    if found is None or text[start - 1 : start].isalnum() or LUNAR.match(text, found.end()):
        return None
    if text[start - 1 : start].isspace() and text[start - 2 : start - 1].isdigit():
        return day_of_capital(text, start) if text[start] == "T" and found["y"] else None
    if not found["y"] and not found["shifted"] and (found["m"].islower() or _NAME_OF_MONTH.match(text, max(0, start - 14), start) or _is_lunar(text, start)):
        return None
    if not found["y"] and not found["shifted"] and (year := _YEAR_BEHIND.match(text, found.end())) is not None:
        # "Tháng Mười Một 2020 công ty": behind a capital the year counts nothing.
        found = _MONTH_WORDS.match(text, start, year.end())
        assert found is not None
    month = MONTHS[" ".join(found["m"].lower().split())]
    spelt = _spelt_day(text, start, found.end(), month, found["y"])
    if spelt is not None:
        return spelt
    if text[max(0, start - 4) : start].lower() == "rằm ":
        return Claim("date", start, found.end(), "date.month-in-words", None)
    left = _BEFORE_MONTH_WORD.match(text, max(0, start - 14), start)
    period = Period(Moment(int(found["y"]) if found["y"] else None, f"-{month:02d}"), shift=shift_of(found["shifted"]))
    return Claim("date", left.start() if left else start, found.end(), "date.month-in-words", period)
