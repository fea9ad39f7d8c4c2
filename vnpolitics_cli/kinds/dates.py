"""Kind `date`: calendar expressions, from a day with its clock time to a term of five years.

What must be found, and what must not: tests/corpus/dates.toml. Readings are `calendar.Period`s, as much as the words
alone say; missing years are filled in by `anchoring`.

Vietnamese writes the day before the month before the year ("27/9/2024", "ngày 03 tháng 4 năm 2018"), the word for
"day" (ngày), "month" (tháng), "quarter" (quý) and "year" (năm) before the number, and the part of the day before all.
"""

import re
from typing import NamedTuple

import regex

from vnpolitics_cli.calendar import Moment, Period, month_day, months_of_year
from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.rules import JOINED, LITERALS, PLAIN, SHORT, Claim, Kind, Rule, word_before
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, UPPER

_WORDS = table("calendar")
_MONTHS: dict[str, int] = _WORDS["months"]
_COUNTS: dict[str, int] = _WORDS["counts"]
_YEAR_SHIFTS: dict[str, int] = _WORDS["year_shifts"]
_DAY_SHIFTS: dict[str, int] = _WORDS["day_shifts"]
_PART = any_of(_WORDS["parts_of_day"])
_YEAR = r"(?:19|20)\d\d(?!\d)"
_TO = rf"(?:\s*[{DASH}]\s*|\s*(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?)"

# "20h", "14 giờ 30 phút", "9:30", "14-16 giờ".
_CLOCK = rf"(?:\d{{1,2}}\s?[{DASH}]\s?)?(?:\d{{1,2}}\s?(?:h|g|giờ)\s?(?:\d{{1,2}}\s?(?:phút|')?)?|\d{{1,2}}:\d\d)"
# What belongs to a day and stands in front of it, read backwards from its first digit: "20h ngày ", "Chiều ", "đầu giờ
# chiều ngày ", "thứ Sáu, ngày ", "hai ngày ", "hôm ", "mùng ". Everything is optional, so it always matches.
_BEFORE_DAY = regex.compile(
    rf"(?ri)(?<!\w)(?:{_CLOCK}\s*,?\s*)?"
    rf"(?:{_PART}\s*,?\s*)?(?:{any_of(_WORDS['weekdays'])}\s*[,]?\s*\(?)?(?:{_PART}\s*)?"
    rf"(?:(?:(?P<count>{any_of(_WORDS['day_counts'])})\s+)?ngày|hôm)?\s*(?:m[ùồ]ng\s+)?"
)

# A day and a month, perhaps a year: "27/9", "22.4", "15-8", "7/8/2023", "30 . 4 . 1975", "03 tháng tư năm 2018",
# "14 tháng 6/2024". Groups: d, s (separator), m, y, and for the words mw, yw.
_DAY = re.compile(
    rf"(?P<d>\d{{1,2}})(?:(?P<s>\s?[/.{DASH}]\s?)(?P<m>\d{{1,2}})(?![\d%])(?:(?P=s)\s?(?P<y>\d{{4}})(?!\d)|\s+năm\s+(?P<y2>\d{{4}})(?!\d)|(?![.,]\d{{3}}))"
    rf"|\s*(?:của\s+)?tháng\s*(?P<mw>\d{{1,2}}(?!\d)|{any_of(_MONTHS)}\b)(?:\s*,?\s*(?:năm|[/{DASH}])\s*(?P<yw>\d{{4}})(?!\d))?)",
    re.IGNORECASE,
)
_LONE_DAY = re.compile(r"\d{1,2}(?![\d.]*\d)")

# What joins two days to one range: "26-27/9", "24/4 đến 31/7/2021", "04/5 đến ngày 14/5/2025", "12/12 - ngày 31/12".
_DAY_TO = re.compile(rf"{_TO}(?:{_PART}\s+)?(?:ngày\s+)?(?:m[ùồ]ng\s+)?(?=\d)", re.IGNORECASE)
# What joins days to a list, each its own fact: "26 và 27/9", "5, 6 và 7/10".
_DAY_AND = re.compile(r"(?:\s*,\s*|\s+và\s+)(?:ngày\s+)?(?=\d)", re.IGNORECASE)
# Read backwards: a day further left of the same list, "ngày 5, 6 và " in front of "7/10".
_IN_DAY_LIST = regex.compile(rf"(?ri)(?<!\w)(?:ngày|{_PART})\s+(?:\d{{1,2}}(?:[/.]\d{{1,2}})?\s*(?:,|và|;|[{DASH}])\s*){{1,6}}")
# Read backwards: an expression that the day only repeats, "hôm nay (28/4)", "sáng nay, 28/4".
_BEFORE_REPEATED = regex.compile(rf"(?ri)(?<!\w){any_of(_DAY_SHIFTS)}\s*[,({DASH}]?\s*")

_REPEATED_BY = frozenset(word.split()[-1] for word in _DAY_SHIFTS) | {",", "-", "–"}

_ISO = re.compile(rf"(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)(?:[ T]\d\d:\d\d(?::\d\d)?(?:\s?[+-]\d\d:?\d\d)?)?")

# The last word before a lone day number, "ngày 5 và 6/3"; anything else costs no pattern.
_DAY_WORDS = frozenset(word.split()[-1] for words in ("parts_of_day", "weekdays") for word in _WORDS[words]) | {"ngày", "hôm", "mùng", "mồng", "và", ","}
# The last word before "ngày" that belongs to the day too: "sáng ngày", "9 giờ ngày", "hai ngày".
_EXTENDS = frozenset(word.split()[-1] for words in ("parts_of_day", "weekdays", "day_counts") for word in _WORDS[words]) | {"giờ", "phút", "g"}
# The least that a day without such a word looks like.
_DAY_SHAPE = re.compile(rf"\d{{1,2}}\s?[/.{DASH}]\s?\d{{1,2}}(?![\d%])")


def _cue_of_day(text: str, start: int) -> tuple[int, bool]:
    """Where the words that belong to a day begin, `start` for none, and whether they count days ("hai ngày ").

    Most days have "ngày" in front and nothing before it, or nothing at all: only the others are worth the pattern.
    """
    word = word_before(text, start)
    if word == "ngày":
        words = text[max(0, start - 20) : start].split()
        before = words[-2].lower().rstrip(",(") if len(words) > 1 else ""
        if before not in _EXTENDS and not (before and before[-1].isdigit()) and before[-1:] != "h":
            first = start
            while text[first - 1] in " \n\t":
                first -= 1
            return first - len("ngày"), False
    elif word not in _DAY_WORDS and text[start - 1 : start] != "(":
        return start, False
    left = _BEFORE_DAY.match(text, max(0, start - 48), start)
    return (left.start(), left["count"] is not None) if left is not None and left[0].strip() else (start, False)


class _Days(NamedTuple):
    """What stands at the first digit of a day: the day that carries the month, and the day before it that borrows it.

    `leading` is the "26" of "26-27/9" and of "26 và 27/9", None for a day alone; `listed` tells the second from the first.
    """

    carrier: re.Match[str]
    leading: str | None = None
    listed: bool = False


def _day(text: str, start: int, end: int) -> Claim | None:
    """A day or a range of days. "Chiều 27/9", "ngày 03 tháng 4 năm 2018", "hai ngày 26-27/9", "(26/8)"."""
    lone = end - start <= 2
    if not lone:
        if not _DAY_SHAPE.match(text, start):
            return _iso_day(text, start) if end - start >= 10 else None
        before = text[start - 1 : start]
        if before.isalnum() or (before and before in "/.,_"):
            return None
    first, counted = _cue_of_day(text, start)
    cued = first < start
    if not cued and lone:
        cued = _IN_DAY_LIST.match(text, max(0, start - 48), start) is not None
        if not cued:
            return None
    days = _days_at(text, start, cued=cued)
    if days is None:
        return None
    carrier = days.carrier
    stop = carrier.end()
    month, year = _month(carrier), _group(carrier, "y", "y2", "yw")
    if year is None and _LUNAR.match(text, stop):
        return Claim("date", first, stop, "date.day", None)
    day = _moment(carrier["d"], month, year)
    if days.leading is not None:
        opening = _moment(days.leading, month, year)
        if opening is None or day is None:
            return Claim("date", first, stop, "date.day", None)
        if days.listed and not counted:
            # The first of a list; the others find themselves by it.
            return Claim("date", first, start + len(days.leading), "date.day", Period(opening))
        return Claim("date", first, stop, "date.day", Period(opening, day))
    if day is None:
        # A day that the calendar does not have is none, nor is any part of it; a number without a cue is no claim at all.
        return Claim("date", first, stop, "date.day", None) if cued or year is not None else None
    ranged = _range_from(text, first, stop, day, cued=cued or _is_ranged_from(text, start))
    if ranged is not None:
        return ranged
    if year is not None:
        return Claim("date", first, stop, "date.day", Period(day))
    if _DAY_CONTINUES.match(text, stop) or not (cued or _stands_alone(text, start, stop, carrier)):
        return None
    following = _OF_THE_NEXT_YEAR.match(text, stop)
    return Claim("date", first, stop if following is None else following.end(), "date.day", Period(day))


def _days_at(text: str, start: int, *, cued: bool) -> _Days | None:
    """The days that begin at `start`: "27/9", "26-27/9", "26 và 27/9", "5, 6 và 7/10"."""
    carrier = _DAY.match(text, start)
    if carrier is not None:
        if not carrier["s"] or carrier["y"] or DASH_CHARACTERS.isdisjoint(carrier["s"]):
            return _Days(carrier)
        # "15-8" is a day of August, "15 - 18/4/2017" and "26-27/9" are ranges, "24-1-2" is nothing.
        beyond = _DAY.match(text, carrier.start("m"))
        if beyond is None:
            return _Days(carrier)
        return _Days(beyond, carrier["d"]) if not beyond["s"] or DASH_CHARACTERS.isdisjoint(beyond["s"]) else None
    leading = _LONE_DAY.match(text, start)
    at, items = leading, 0
    while at is not None and cued and items < 7:
        join = _DAY_TO.match(text, at.end())
        listed = join is None
        join = join or _DAY_AND.match(text, at.end())
        if join is None:
            return None
        carrier = _DAY.match(text, join.end())
        if carrier is not None and leading is not None:
            return _Days(carrier, leading[0], listed)
        at, items = _LONE_DAY.match(text, join.end()), items + 1
    return None


def _range_from(text: str, first: int, stop: int, opening: Moment, *, cued: bool) -> Claim | None:
    """A range of two days that each have their month: "24/4 đến 31/7/2021". An anniversary pair (10/10/1954 - 10/10/2024) is none."""
    join = _DAY_TO.match(text, stop)
    other = _DAY.match(text, join.end()) if join is not None else None
    if other is None:
        return None
    ending = _moment(other["d"], _month(other), _group(other, "y", "y2", "yw"))
    if ending is None or not (cued or ending.year is not None or opening.year is not None):
        return None
    year = opening.year if opening.year is not None else _opening_year(opening, ending)
    if year is not None and ending.year is not None and (opening.part == ending.part or (year, opening.part) > (ending.year, ending.part)):
        return None
    return Claim("date", first, other.end(), "date.day", Period(Moment(year, opening.part), ending))


def _stands_alone(text: str, start: int, end: int, carrier: re.Match[str]) -> bool:
    """Whether a day and month without a word in front are a date all the same: in parentheses, in a list, repeating "hôm nay"."""
    if carrier["s"] and not DASH_CHARACTERS.isdisjoint(carrier["s"]):
        return False
    if text[start - 1 : start] == "(" and text[end : end + 1] in (")", ",", ";"):
        return True
    word = word_before(text, start)
    if word in ("và", ",") and _IN_DAY_LIST.match(text, max(0, start - 48), start):
        return True
    return word in _REPEATED_BY and _BEFORE_REPEATED.match(text, max(0, start - 24), start) is not None


DASH_CHARACTERS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
# What right of "27/9" says that it was none: a further fraction or number part, "1/3/24", "27/9%", or a symbol.
_DAY_CONTINUES = re.compile(rf"[/{DASH}.,]\d|%|/[{UPPER}]")
# "ngày 30/1 của năm kế tiếp": part of the expression, and no year that could be known.
_OF_THE_NEXT_YEAR = re.compile(r"\s+(?:của\s+)?năm\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề)(?!\w)")
# A lunar day, which has no place in this calendar: "10/3 âm lịch", "mùng 5 tháng Giêng", "ngày 3/8 năm Giáp Thìn", "mùng 3 Tết".
_LUNAR = re.compile(
    rf"\s*,?\s*\(?(?:âm\s+lịch|[Ââ]L\b|[Tt]ết\b|năm\s+{any_of(_WORDS['stems'])}\s+{any_of(_WORDS['branches'])})|\s*tháng\s+(?:giêng|chạp)", re.IGNORECASE
)


def _iso_day(text: str, start: int) -> Claim | None:
    """ "2026-06-16", with its clock time where it is one stamp: "2026-06-16 07:30:34 +07:00"."""
    found = _ISO.match(text, start)
    if found is None:
        return None
    part = month_day(int(found["m"]), int(found["d"]), int(found["y"]))
    return Claim("date", start, found.end(), "date.day", Period(Moment(int(found["y"]), part))) if part else None


def _opening_year(opening: Moment, ending: Moment) -> int | None:
    """The year of the first day of "12/12 đến 31/1/2021", told by the last."""
    if ending.year is None:
        return None
    return ending.year - 1 if opening.part > ending.part else ending.year


def _is_ranged_from(text: str, start: int) -> bool:
    """Whether "từ" stands in front: "từ 23.4 - 1.5"."""
    return text[max(0, start - 4) : start].lower().endswith("từ ")


def _group(found: re.Match[str], *names: str) -> str | None:
    return next((found[name] for name in names if found[name]), None)


def _month(found: re.Match[str]) -> int | None:
    digits = found["m"] or found["mw"]
    if not digits:
        return None
    return int(digits) if digits.isdigit() else _MONTHS[" ".join(digits.lower().split())]


def _moment(day: str, month: int | None, year: str | None) -> Moment | None:
    """A day of the calendar; None for one it does not have, or of a year out of all reach."""
    if month is None or (year is not None and not "1000" <= year <= "2199"):
        return None
    number = int(year) if year else None
    part = month_day(month, int(day), number)
    return Moment(number, part) if part else None


# In front of a month number, read backwards: "đầu tháng ", "cuối tháng ", "cùng kỳ tháng ", "T".
_BEFORE_MONTH = regex.compile(r"(?ri)(?<!\w)(?:(?:đầu|giữa|cuối|cùng\s+k[ỳì])\s+)?tháng\s*")
_BEFORE_T = regex.compile(r"(?r)(?<!\w)T\.?")
# Read backwards from the month: "10 ngày đầu tháng ".
_OPENING_DAYS = regex.compile(r"(?ri)(?<![\w.,])(?P<n>\d{1,2})\s+ngày\s+đầu\s+tháng\s*")
# "8/2023", "8-2023", "8.2023", "8 năm 2023", or "8" alone.
_MONTH = re.compile(
    rf"(?P<m>\d{{1,2}})(?![\d]|[.,]\d{{3}})(?:\s?[/.{DASH}]\s?(?P<y>{_YEAR})|\s*(?:,\s*)?(?:của\s+)?năm\s+(?P<yw>{_YEAR}|nay|ngoái))?(?![\d/%])"
)
# "tháng 9-10/2024", "tháng 1 đến tháng 8/2024": a range.
_MONTH_TO = re.compile(rf"{_TO}(?:tháng\s*)?(?=\d)", re.IGNORECASE)
# The rest of a list that ends in the year of all: ", tháng 4 năm 2020", " và 4/2020".
_MONTH_LIST = re.compile(rf"(?:\s*(?:,|và)\s*(?:tháng\s*)?\d{{1,2}}(?!\d)){{1,11}}(?:\s?[/.{DASH}]\s?|\s+năm\s+)(?P<y>{_YEAR})", re.IGNORECASE)
_IN_MONTH_LIST = regex.compile(r"(?ri)(?<!\w)tháng\s*(?:\d{1,2}\s*(?:,|và)\s*){1,11}")
_NO_MONTH_AFTER = re.compile(rf"\s+(?:{any_of(_WORDS['counted_after_month'])}\b|âm\s+lịch)|\s*[/.,]\d", re.IGNORECASE)
_BEFORE_NO_MONTH = frozenset(_WORDS["before_no_month"])


def _month_rule(text: str, start: int, end: int) -> Claim | None:
    """A month or a range of months. "tháng 8/2023", "cuối tháng 9", "tháng 9-10/2024", "7/2014"."""
    if end - start > 2:
        # "tháng 8-2023", "T8/2023", "7/2014": without "tháng" only a slash makes a month.
        if end - start > 12 or (text[start + 1] not in "/-." and text[start + 2] not in "/-."):
            return None
        if "/" not in text[start:end] and text[start - 5 : start - 1].lower() != "háng":
            return None
    word = word_before(text, start)
    cued = word.endswith("tháng")
    left = None
    if cued:
        left = _BEFORE_MONTH.match(text, max(0, start - 20), start)
    elif word.endswith(("t", "t.")):
        left = _BEFORE_T.match(text, max(0, start - 2), start)
    elif word in ("và", ","):
        left = _IN_MONTH_LIST.match(text, max(0, start - 40), start)
    if left is None and (text[start - 1 : start].isalnum() or "/" not in text[start:end]):
        return None
    cued = cued and left is not None
    found = _MONTH.match(text, start)
    if found is None or not 1 <= int(found["m"]) <= 12:
        if cued and found is not None:
            return Claim("date", left.start() if left else start, found.end(), "date.month", None)
        return None
    first = left.start() if cued and left is not None else start
    if left is not None and not cued and left[0].startswith("T"):
        first = left.start()
    year = _group(found, "y", "yw")
    part = f"-{int(found['m']):02d}"
    opening_days = _OPENING_DAYS.match(text, max(0, first - 12), start) if left is not None and left[0].startswith("đầu") else None
    if opening_days is not None and (year is None or year.isdigit()):
        last_day = month_day(int(found["m"]), int(opening_days["n"]))
        if last_day is not None:
            number = int(year) if year else None
            return Claim("date", opening_days.start(), found.end(), "date.month", Period(Moment(number, f"{part}-01"), Moment(number, last_day)))
    if left is None:
        # "7/2014" needs nothing in front, but is none as part of something longer, or with a dot ("2.2024" is an amount).
        if not found["y"] or text[found.end("m")] != "/" or text[start - 1 : start] in ("/", "-", ".", ","):
            return None
        word = word_before(text, start, 12)
        return None if word in ("số", "điều", "khoản", "mẫu") else Claim("date", start, found.end(), "date.month", Period(Moment(int(found["y"]), part)))
    if year is None:
        join = _MONTH_TO.match(text, found.end())
        other = _MONTH.match(text, join.end()) if join is not None else None
        if other is not None and 1 <= int(other["m"]) <= 12:
            ending = other["y"] or other["yw"]
            if (ending and ending.isdigit()) or not _NO_MONTH_AFTER.match(text, other.end()):
                last = Moment(int(ending) if ending and ending.isdigit() else None, f"-{int(other['m']):02d}")
                opening = Moment(_opening_year(Moment(None, part), last), part)
                return Claim("date", first, other.end(), "date.month", Period(opening, last))
    elif year.isdigit():
        join = _MONTH_TO.match(text, found.end())
        other = _MONTH.match(text, join.end()) if join is not None else None
        if other is not None and other["y"] and 1 <= int(other["m"]) <= 12:
            return Claim("date", first, other.end(), "date.month", Period(Moment(int(year), part), Moment(int(other["y"]), f"-{int(other['m']):02d}")))
        return Claim("date", first, found.end(), "date.month", Period(Moment(int(year), part)))
    else:
        return Claim("date", first, found.end(), "date.month", Period(Moment(None, part), shift=0 if year == "nay" else -1))
    listed = _MONTH_LIST.match(text, found.end())
    if listed is not None:
        return Claim("date", first, found.end(), "date.month", Period(Moment(int(listed["y"]), part)))
    word = word_before(text, first, 8) if cued and left[0][0] in "tT" else ""
    if (word and (word in _BEFORE_NO_MONTH or word[-1].isdigit())) or _NO_MONTH_AFTER.match(text, found.end()) or not cued:
        return None
    return Claim("date", first, found.end(), "date.month", Period(Moment(None, part)))


# "8 tháng đầu năm 2024", "6 tháng cuối năm", "9 tháng năm 2024", "9 tháng của năm 2024", "2 quý đầu năm 2024".
# Groups: n, unit, edge, y.
_MONTHS_OF_YEAR = re.compile(
    rf"(?P<n>\d{{1,2}}|{any_of(_COUNTS)})\s+(?P<unit>tháng|quý)\s+(?:(?P<edge>đầu|cuối|còn\s+lại)\s+(?:của\s+)?(?:năm(?!\s+(?:học|thứ|tới|sau))(?:\s+(?P<y>{_YEAR}|nay|ngoái|trước))?|(?P<y2>{_YEAR}))|(?:của\s+)?năm\s+(?P<y3>{_YEAR}))",
    re.IGNORECASE,
)
_BEFORE_COMPARED = regex.compile(r"(?ri)(?<!\w)cùng\s+k[ỳì]\s+")


# Read backwards: the number word in front of "tháng".
_COUNT_WORD = regex.compile(rf"(?ri)(?<!\w){any_of(_COUNTS)}")


def _months_of_year(text: str, start: int, end: int) -> Claim | None:
    """The first or last months of a year. "8 tháng đầu năm 2024", "6 tháng cuối năm", "2 quý đầu năm"."""
    if end - start > 2:
        return None
    return _months_from(text, start, int(text[start:end]), "date.months-of-year")


def _months_in_words_of_year(text: str, start: int, end: int) -> Claim | None:
    """The same with the number in words. "sáu tháng đầu năm 2020"."""
    word = _COUNT_WORD.match(text, max(0, start - 12), start)
    return None if word is None else _months_from(text, word.start(), _COUNTS[" ".join(word[0].lower().split())], "date.months-in-words-of-year")


def _months_from(text: str, start: int, count: int, rule: str) -> Claim | None:
    found = _MONTHS_OF_YEAR.match(text, start)
    if found is None:
        return None
    if found["unit"].lower() == "quý":
        count *= 3
    edge = (found["edge"] or "").lower()
    parts = months_of_year(count, from_end=edge == "cuối" or edge.startswith("còn"))
    if parts is None:
        return None
    year = _group(found, "y", "y2", "y3")
    left = _BEFORE_COMPARED.match(text, max(0, start - 12), start)
    number, shift = (int(year), None) if year and year.isdigit() else (None, None if not year else 0 if year == "nay" else -1)
    first = Moment(number, parts[0])
    return Claim("date", left.start() if left else start, found.end(), rule, Period(first, Moment(number, parts[1]) if parts[1] else None, shift))


# In front of a year, read backwards: "năm ", "đầu năm ", "những tháng đầu năm ", "nửa cuối năm ", "cùng kỳ năm ", "cùng kỳ ",
# "nhiệm kỳ ", "năm học ", "giai đoạn từ năm ", "5 năm ". Groups: half, period.
_BEFORE_YEAR = regex.compile(
    rf"(?ri)(?<!\w)(?:(?:(?P<period>{any_of(_WORDS['periods'])})(?:\s+từ)?|(?P<half>nửa\s+(?:đầu|cuối))|cùng\s+k[ỳì]|(?:(?:những|các)\s+(?:tháng|ngày)\s+)?(?:đầu|giữa|cuối)(?:\s+của)?|(?<!\w)(?:\d{{1,2}}|hai|ba|bốn|năm))\s+)?năm\s*"
    rf"|(?<!\w)(?:(?:những|các)\s+ngày\s+)?(?:(?:đầu|dịp)\s+)?(?:xuân|tết)\s+(?:nguyên\s+đán\s+)?{any_of(_WORDS['stems'])}\s+{any_of(_WORDS['branches'])}\s+(?:năm\s+)?"
    rf"|(?<!\w)(?:(?P<period2>{any_of(_WORDS['periods'])})(?:\s+từ)?\s*:?|cùng\s+k[ỳì]|đầu|giữa|cuối)\s+"
)
# The last word before "năm" that may belong to the year too: "đầu năm", "cùng kỳ năm", "giai đoạn từ năm", "5 năm".
_EXTENDS_YEAR = frozenset(words.split()[-1] for words in _WORDS["periods"]) | {"đầu", "giữa", "cuối", "của", "kỳ", "kì", "từ", "hai", "ba", "bốn", "năm"}
_YEARS = re.compile(
    rf"(?P<y>{_YEAR})(?:(?:\s*[/{DASH}]\s*|\s+(?:đến|tới)\s+(?:hết\s+)?(?:năm\s+)?)(?P<z>{_YEAR}|\d\d(?![\d/.,%])))?(?![\d]|[.,]\d|[/{DASH}][\d{UPPER}])"
)
_BEFORE_NO_YEAR = frozenset(_WORDS["before_no_year"])
# What may follow a year that has no "năm": punctuation, the end, a capital, a function word; never a counted noun.
_AFTER_BARE_YEAR = re.compile(rf"\s*(?:[,.;:)\]!?”\"’*|{DASH}…/]|\n|$)|\s+(?:{any_of(_WORDS['after_bare_year'])}\b|[({UPPER}“\"])")


def _year(text: str, start: int, end: int) -> Claim | None:
    """A year, a term, a school year. "năm 2024", "đầu năm 2024", "nhiệm kỳ 2020-2025", "nhiệm vụ trọng tâm 2024"."""
    head = text[start : start + 2]
    if head not in ("20", "19") or end - start < 4:
        return None
    found = _YEARS.match(text, start)
    if found is None:
        return None
    year, stop = int(found["y"]), found.end()
    until: int | None = None
    if found["z"]:
        until = int(found["z"]) if len(found["z"]) == 4 else year // 100 * 100 + int(found["z"])
        if not year < until <= year + 100:
            until, stop = None, found.end("y")
    words = text[max(0, start - 20) : start].split()
    if len(words) > 1 and words[-1] == "năm" and text[start - 1] == " " and words[-2].lower() not in _EXTENDS_YEAR and not words[-2][-1].isdigit():
        # Nothing but "năm" belongs to most years.
        first = start - len("năm ")
        if text.startswith("năm ", first):
            return Claim("date", first, stop, "date.year", Period(Moment(year), Moment(until) if until is not None else None))
    left = _BEFORE_YEAR.match(text, max(0, start - 40), start)
    if left is None:
        if until is None:
            return _bare_year(text, start, found.end("y"))
        if text[start - 1 : start].isalnum() or text[start - 1 : start] in ("/", "-", "."):
            return None
        word = word_before(text, start, 10)
        return None if word in ("số", "từ số") else Claim("date", start, stop, "date.year", Period(Moment(year), Moment(until)))
    first = left.start()
    if left["half"] and until is None:
        part = "-H1" if left["half"].lower().endswith("đầu") else "-H2"
        return Claim("date", first, stop, "date.year", Period(Moment(year, part)))
    if until is None and left[0][0].isdigit():
        first = start - len("năm ") if text[start - 4 : start] == "năm " else start
    return Claim("date", first, stop, "date.year", Period(Moment(year), Moment(until) if until is not None else None))


# Read backwards: the symbol of a document, "Quyết định 3683/QĐ-UBND 2025": the year is its year of issue.
_AFTER_SYMBOL = regex.compile(rf"(?r)[\d/{DASH}][{UPPER}][{UPPER}a-zđ&]{{0,6}}(?:[{DASH}/][{UPPER}\d][{UPPER}a-zđ&\d]{{0,8}}){{0,2}}\s")


# Read backwards: what a year behind it belongs to: the short name of a law, "Bộ luật Lao động (BLLĐ) 2019", or an English day.
_OF_A_NAME = regex.compile(
    rf"(?r)\([{UPPER}]{{2,8}}\)\s|(?i:(?<!\w)(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\s?,?\s)"
)


# Read backwards: the years before it in a list, "năm 2024, 2025 cấp thành phố", "các năm 2021 và 2022".
_IN_YEAR_LIST = regex.compile(r"(?ri)(?<!\w)năm\s+(?:\d{4}\s*(?:,|và)\s*){1,6}")


_CLOSES_A_NAME = frozenset("),0123456789htd")


def _bare_year(text: str, start: int, end: int) -> Claim | None:
    """A year without "năm": after a noun, at the start of a clause or in parentheses, and never before a counted noun."""
    before = text[start - 1 : start]
    if before == "(":
        if text[end : end + 1] not in (")", ",", "-", "–", ";"):
            return None
    elif (before and before not in ' \n*“"') or (text[start - 2 : start - 1] in _CLOSES_A_NAME and _OF_A_NAME.match(text, max(0, start - 20), start)):
        return None
    elif _AFTER_SYMBOL.match(text, max(0, start - 16), start) or _IN_YEAR_LIST.match(text, max(0, start - 40), start):
        pass
    elif not _AFTER_BARE_YEAR.match(text, end):
        return None
    else:
        word = word_before(text, start, 10)
        if word in _BEFORE_NO_YEAR or (word and (word[-1].isdigit() or word[-1] in "=+%$°|-–/#")):
            return None
    return Claim("date", start, end, "date.year", Period(Moment(int(text[start:end]))))


# "quý III/2024", "quý IV năm 2024", "quí 3/2016", "Quý I", "quý I, II/2024", "quý I và quý II năm 2024".
_QUARTER_NUMBER = r"(?P<q>III|II|IV|I|[1-4])(?![\w%])"
_QUARTER = re.compile(
    rf"[Qq][Uu][ýíÝÍ]\s*{_QUARTER_NUMBER}(?:\s?[/.{DASH}]\s?(?P<y>{_YEAR})|\s*,?\s*(?:của\s+)?(?:năm\s+(?P<yw>{_YEAR}|nay|ngoái)|(?P<yb>{_YEAR})))?"
)
_QUARTER_LIST = re.compile(rf"(?:\s*(?:,|và|[{DASH}])\s*(?:[Qq]u[ýí]\s*)?(?:III|II|IV|I|[1-4])(?!\w)){{1,3}}(?:\s?[/.{DASH}]\s?|\s+năm\s+|\s+)(?P<y>{_YEAR})")
_TO_QUARTER = re.compile(rf"{_TO}(?=[Qq]u[ýí])")
_BEFORE_QUARTER = regex.compile(r"(?ri)(?<!\w)(?:đầu|giữa|cuối|cùng\s+k[ỳì])\s+")
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _quarter(text: str, start: int, end: int) -> Claim | None:
    """A quarter. "quý III/2024", "quý IV năm 2024", "cuối quý II/2025", "Quý I"."""
    found = _QUARTER.match(text, start)
    if found is None or text[start - 1 : start].isalnum():
        return None
    left = _BEFORE_QUARTER.match(text, max(0, start - 10), start)
    first = left.start() if left else start
    year = found["y"] or found["yw"] or found["yb"]
    if year is None:
        listed = _QUARTER_LIST.match(text, found.end())
        year = listed["y"] if listed else None
    part = f"-Q{_QUARTERS[found['q']]}"
    join = _TO_QUARTER.match(text, found.end()) if found["y"] or found["yw"] or found["yb"] else None
    other = _QUARTER.match(text, join.end()) if join is not None else None
    if other is not None and year and year.isdigit() and (other["y"] or other["yb"]):
        last = Moment(int(other["y"] or other["yb"]), f"-Q{_QUARTERS[other['q']]}")
        return Claim("date", first, other.end(), "date.quarter", Period(Moment(int(year), part), last))
    number, shift = (int(year), None) if year and year.isdigit() else (None, None if not year else 0 if year == "nay" else -1)
    return Claim("date", first, found.end(), "date.quarter", Period(Moment(number, part), shift=shift))


# "tháng Tám năm 1945"; with a capital also without a year, "tháng Sáu tới", but never the name "Cách mạng tháng Tám".
_MONTH_WORDS = re.compile(rf"[Tt]háng\s+(?P<m>(?i:{any_of(_MONTHS)}))(?!\w)(?:\s*(?:năm|/)\s*(?P<y>{_YEAR}))?")
_NAME_OF_MONTH = regex.compile(r"(?ri)(?<!\w)(?:mạng|khởi\s+nghĩa|bão\s+táp|rằm)\s+")


def _month_in_words(text: str, start: int, end: int) -> Claim | None:
    """A month in words. "tháng Tám năm 1945", "tháng Sáu"."""
    found = _MONTH_WORDS.match(text, start)
    if found is None or text[start - 1 : start].isalnum() or _BEFORE_OF_DAY.match(text, max(0, start - 4), start):
        return None
    if not found["y"] and (found["m"].islower() or _NAME_OF_MONTH.match(text, max(0, start - 14), start)):
        return None
    month = _MONTHS[" ".join(found["m"].lower().split())]
    left = _BEFORE_QUARTER.match(text, max(0, start - 10), start)
    period = Period(Moment(int(found["y"]) if found["y"] else None, f"-{month:02d}"))
    return Claim("date", left.start() if left else start, found.end(), "date.month-in-words", period)


_BEFORE_OF_DAY = regex.compile(r"(?r)\d\s*")
# Read backwards from the end of "năm nay": the whole expression, and what makes it a count or a date of another kind.
_SHIFTED_YEAR = regex.compile(rf"(?ri)(?<!\w){any_of(_YEAR_SHIFTS)}")
_BEFORE_COUNT = regex.compile(r"(?ri)(?:\d|những|các|vài|nhiều|hằng|hàng)\s+")


def _relative_year(text: str, start: int, end: int) -> Claim | None:
    """A year told from the article's own. "cùng kỳ năm trước", "năm ngoái", "năm nay"."""
    found = _SHIFTED_YEAR.match(text, max(0, end - 24), end)
    if found is None or _BEFORE_COUNT.match(text, max(0, found.start() - 8), found.start()):
        return None
    return Claim("date", found.start(), end, "date.relative-year", Period(Moment(None), shift=_YEAR_SHIFTS[" ".join(found[0].lower().split())]))


# The day itself stands behind: "Sáng nay 26/4", "hôm qua (27/9)".
_REPEATED_AFTER = re.compile(r"\s*[,(]?\s*(?:ngày\s+)?\d{1,2}\s?[/.-]\d")
_SHIFTED_DAY = regex.compile(rf"(?ri)(?<!\w){any_of(_DAY_SHIFTS)}")


def _relative_day(text: str, start: int, end: int) -> Claim | None:
    """A day told from the day of publication, where it opens its clause or is set off. "Hôm qua, …", "chiều nay"."""
    found = _SHIFTED_DAY.match(text, max(0, end - 12), end)
    if found is None or _REPEATED_AFTER.match(text, end):
        return None
    first, words = found.start(), " ".join(found[0].lower().split())
    opens = text[first].isupper() or text[max(0, first - 2) : first] in (", ", ". ")
    if words.startswith("hôm") and not (opens and text[end : end + 2].startswith((",", " (", " -"))):
        return None
    return Claim("date", first, end, "date.relative-day", Period(Moment(None, "-01-01"), shift=_DAY_SHIFTS[words], same_day=True))


_BEFORE_SAME_DAY = regex.compile(rf"(?ri)(?<!\w)(?:{_CLOCK}\s+)?(?:{_PART}\s+)?")


def _same_day(text: str, start: int, end: int) -> Claim | None:
    """The day that was told last. "tối cùng ngày", "Cùng ngày, …"."""
    if text[start - 1 : start].isalnum() or text[end : end + 2].strip().isdigit():
        return None
    left = _BEFORE_SAME_DAY.match(text, max(0, start - 32), start)
    return Claim("date", left.start() if left else start, end, "date.same-day", Period(Moment(None, "-01-01"), same_day=True))


_JOINED_AND_UNIT = f"{JOINED} unit months"
"""Dates stand before words that begin like a unit: "Chiều 27/9 đồng chí …"."""

DATE = Kind(
    "date",
    (
        Rule("date.day", _JOINED_AND_UNIT, _day, "Chiều 27/9"),
        Rule("date.day", SHORT, _day, "ngày 26 và 27/9", tuple(_DAY_WORDS)),
        Rule("date.months-of-year", "months", _months_of_year, "8 tháng đầu năm 2024"),
        Rule("date.month", _JOINED_AND_UNIT, _month_rule, "tháng 8/2023"),
        Rule("date.month", SHORT, _month_rule, "tháng 9", ("tháng", "t", "t.", "và", ",")),
        Rule("date.quarter", LITERALS + "[Qq]u<ý>(?= ?[IV1-4])", _quarter, "quý III/2024"),
        Rule("date.quarter", LITERALS + "[Qq]u<í>(?= ?[IV1-4])", _quarter, "quí 3/2016"),
        Rule("date.quarter", LITERALS + "QU<Ý>(?= ?[IV1-4])", _quarter, "QUÝ III NĂM 2024"),
        Rule("date.year", f"{PLAIN} {_JOINED_AND_UNIT}", _year, "nhiệm kỳ 2020-2025"),
        Rule("date.months-in-words-of-year", LITERALS + " th<á>ng(?= (?:đầu|cuối) )", _months_in_words_of_year, "sáu tháng đầu năm 2020"),
        Rule("date.month-in-words", LITERALS + rf"[Tt]h<á>ng (?=(?i:{any_of(_MONTHS)})\b)", _month_in_words, "tháng Tám năm 1945"),
        Rule("date.relative-year", LITERALS + r"[Nn]<ă>m (?:nay|ngoái|trước(?<=ùng k. năm trước))(?!\w)", _relative_year, "cùng kỳ năm trước"),
        Rule(
            "date.relative-day",
            LITERALS + r" na<y>(?!\w)(?:(?<=ôm nay)|(?<=áng nay)|(?<=ưa nay)|(?<=iều nay)|(?<=ối nay)|(?<=êm nay))",
            _relative_day,
            "sáng nay",
        ),
        Rule("date.relative-day", LITERALS + r" <q>ua(?!\w)(?:(?<=ôm qua)|(?<=áng qua)|(?<=iều qua)|(?<=ối qua)|(?<=êm qua))", _relative_day, "hôm qua"),
        Rule("date.same-day", LITERALS + r"[Cc]<ù>ng ngày(?!\w)", _same_day, "tối cùng ngày"),
    ),
    CalendarDate.__struct_fields__,
)
