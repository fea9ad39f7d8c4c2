"""Days and ranges of days: "Chiều 27/9", "ngày 03 tháng 4 năm 2018", "hai ngày 26-27/9", "5, 6 và 7/10", "2026-06-16"."""

import re
from functools import lru_cache

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import Moment, Period, month_day
from vnpolitics_cli.kinds.dates.cues import cue_of_day, in_day_list, is_share, stands_alone, uncounted
from vnpolitics_cli.kinds.dates.words import (
    LUNAR,
    MONTHS,
    NUMBERED_IN_MONTH,
    PART,
    RANGE_HEADS,
    UP_TO,
    WORDS,
    YEAR,
    YEAR_ALONE,
    first_group,
    goes_on,
    opening_year,
    shift_of,
)
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of
from vnpolitics_cli.text import DASH, DASHES, LOWER, UPPER

# A day and a month, perhaps a year: "27/9", "22.4", "15-8", "7/8/2023", "30 . 4 . 1975", "03 tháng tư năm 2018",
# "14 tháng 6/2024", "29/1.2020", "5, tháng 3, năm 2025", "07/ 6/2024". Groups: d, s (separator, c its mark), m, y, and for the words mw, yw.
_DAY = lazy.re(
    rf"(?P<d>\d{{1,2}})(?:(?P<s>\s?(?P<c>[/.{DASH}])\s?)(?P<m>\d{{1,2}})(?![\d%h]|\s?giờ\b)(?:(?:(?P=s)\s?|\s?(?P=c)\s?(?={YEAR})|(?:(?<=[/.]\d)|(?<=[/.]\d\d))(?:[/.](?=\d{{4}})|\s?/\s?(?={YEAR})|-(?={YEAR}(?!-))))(?P<y>\d{{4}})(?!\d)|\s+năm\s+(?P<y2>\d{{4}})(?!\d)|(?![.,]\d{{3}}))"
    rf"|(?:\s*|,\s+)(?:của\s+)?tháng\s*(?P<mw>\d{{1,2}}(?![\d%]|\s%)|{any_of(MONTHS)}\b)"
    rf"(?:(?:\s*(?:,\s*)?(?:năm|[/{DASH}])\s*|\s(?={YEAR})|, (?={YEAR_ALONE}))(?P<yw>\d{{4}})(?!\d))?)",
    re.IGNORECASE,
)
# Behind a day with its year as well: "ngày 10/3/2025 âm lịch".
_LUNAR_YEAR = lazy.re(r"\s*\(?âm\s+lịch")
_LONE_DAY = lazy.re(r"\d{1,2}(?![\d.]*\d)")

# What joins two days to one range: "26-27/9", "24/4 đến 31/7/2021", "04/5 đến ngày 14/5/2025", "12/12 - ngày 31/12", "10 đến 17h ngày 20/9".
_DAY_TO = lazy.re(
    rf"{UP_TO}(?:\d{{1,2}}\s?(?:h|giờ)\d{{0,2}}\s(?=ngày\s))?(?:{PART}\s+)?(?:{any_of(WORDS['weekdays'])},?\s+)?(?:ngày\s+)?(?:m[ùồ]ng\s+)?(?=\d)",
    re.IGNORECASE,
)
# What joins days to a list, each its own fact: "26 và 27/9", "5, 6 và 7/10", "đêm 26 rạng sáng 27/9", "đêm 26 rạng ngày 27/9".
_DAY_AND = lazy.re(rf"(?:\s*,\s*|\s+và\s+|\s+(?=rạng\s))(?:{PART}\s+|rạng\s+)?(?:ngày\s+)?(?=\d)", re.IGNORECASE)

_ISO = lazy.re(rf"(?P<y>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)(?:[ T]\d\d:\d\d(?::\d\d)?(?:\s?[+-]\d\d:?\d\d)?)?")
# The least that a day in figures looks like.
_DAY_SHAPE = lazy.re(rf"\d{{1,2}}\s?[/.{DASH}]\s?\d{{1,2}}(?![\d%])")
# How the words begin that a day without a year may go on with as well: "năm 2024", "của năm sau", "tháng 9", "âm lịch", "(âm lịch)".
_DAY_HEADS = RANGE_HEADS | {"nă", "củ", "th", "âm", "âl", "tế", "(â", "(n", "(t"}
# And behind one with its year: "âm lịch", "(âm lịch)".
_FULL_DAY_HEADS = RANGE_HEADS | {"âm", "(â"}


class _Days(msgspec.Struct, frozen=True, gc=False):
    """What stands at the first digit of a day: the day that carries the month, and the day before it that borrows it.

    `leading` is the "26" of "26-27/9" and of "26 và 27/9", None for a day alone; `listed` tells the second from the first.
    """

    carrier: re.Match[str]
    leading: str | None = None
    listed: bool = False


# Behind a day whose words count days: the next one.
_MORE_DAYS = lazy.re(r"\s*(?:,|;|và)\s*(?:ngày\s+)?\d")
_FIGURES = lazy.re(r"(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}))?")


@lru_cache(maxsize=4096)
def _written(figures: str) -> Period | None:
    """The day that "27/9/2024", "22.4" or "15-8" is; None for other figures. Days repeat within an article and between articles."""
    found = _FIGURES.fullmatch(figures)
    day = _moment(found[1], int(found[3]), found[4]) if found is not None else None
    return None if day is None else Period(day)


def day_in_figures(text: str, start: int, end: int) -> Claim | None:
    """A day or a range of days in figures. "Chiều 27/9", "27/9/2024", "hai ngày 26-27/9", "(26/8)", "2026-06-16", "Ngày27/9"."""
    if end - start < 3:
        return None
    if text[start + 1] not in "/.-" and text[start + 2] not in "/.-":
        return iso_day(text, start) if end - start >= 10 and text[start + 4] == "-" else None
    before = text[start - 1 : start]
    if text[start:end] in _SCHOOL_YEARS and text.endswith(_SCHOOLING, 0, start):
        return None
    if (before.isalnum() and text[max(0, start - 4) : start].lower() != "ngày") or (before and before in "/.,_<>"):
        return None
    # Figures of ten characters at most are a day, or begin one.
    day = _written(text[start:end]) if end - start <= 10 else None
    if day is None and not _DAY_SHAPE.match(text, start):
        return None
    first, counted = cue_of_day(text, start)
    if (
        day is None
        or goes_on(text, end, _DAY_HEADS if day.first.year is None else _FULL_DAY_HEADS)
        or (text[end : end + 2] == ". " and text[end + 2 : end + 3].isdigit())
    ):
        return _day_at(text, start, first, counted=counted)
    if first == start and day.first.year is None and not stands_alone(text, start, end):
        return None
    if first == start and (opened := _opened(text, start, day.first)) is not None:
        return Claim("date", opened[0], end, "date.day", opened[1])
    if first < start and day.first.year is None and is_share(text, start, end):
        return None
    if counted and not _MORE_DAYS.match(text, end):
        first = uncounted(text, first)
    # "sáng thứ Bảy (17/2)" ends with its parenthesis.
    closed = first < start and text[start - 1] == "(" and text[end : end + 1] == ")"
    return Claim("date", first, end + closed, "date.day", day)


# Read backwards: the first day of a range in parentheses or behind a comma, "(07 - " of "(07 - 12/08/2008)", "Hà Nội, 26 – ". Group: its number.
_OPENING = lazy.regex(rf"(?r)(?:(?<=[(])|(?<=[^\W\d],\s))(\d{{1,2}})\s?[{DASH}]\s?")


def _opened(text: str, start: int, last: Moment) -> tuple[int, Period] | None:
    """Where the range begins whose `last` day, with its year, is written at `start`, and the range."""
    if last.year is None or DASHES.isdisjoint(text[max(0, start - 2) : start]):
        return None
    found = _OPENING.match(text, max(0, start - 8), start)
    opening = Moment(last.year, f"{last.part[:4]}{found[1].zfill(2)}") if found is not None else None
    if found is None or opening is None or not "-00" < opening.part[3:] < last.part[3:]:
        return None
    return found.start(), Period(opening, last)


# How many years of school somebody has: "học xong phổ thông 10/10 năm 1981".
_SCHOOL_YEARS = frozenset(("10/10", "12/12", "7/10", "9/12"))
_SCHOOLING = ("phổ thông ", "văn hóa ", "học vấn ", " hệ ", " lớp ")

# "tháng 4 năm 2018" right of the day of "ngày 03 tháng 4 năm 2018"; and as tables of terms of office write it, "tháng 4, 2018".
_MONTH_AND_YEAR = lazy.re(rf"\stháng (\d{{1,2}})(?: năm |, (?={YEAR_ALONE}))(\d{{4}})(?!\d)")
_MONTH_HEADS = frozenset(word[:2] for word in MONTHS)


def day_in_words(text: str, start: int, end: int) -> Claim | None:
    """A day in front of its month. "ngày 03 tháng 4 năm 2018", "ngày 15-18 tháng 4"; with its year it needs no "ngày"."""
    if end - start > 2 or text[end + 1] == "q":
        return day_in_figures(text, start, end)
    at = end + len(" tháng ")
    if not text[at : at + 1].isdigit() and not text[at : at + 1].isspace() and text[at : at + 2].lower() not in _MONTH_HEADS:
        return None
    first, counted = cue_of_day(text, start)
    found = _MONTH_AND_YEAR.match(text, end)
    if found is not None and (first < start or not (text[start - 1 : start].isdigit() or NUMBERED_IN_MONTH.match(text, max(0, start - 10), start))):
        if goes_on(text, found.end(), _FULL_DAY_HEADS):
            return _day_at(text, start, first, counted=counted, cued=True)
        day = _written(f"{text[start:end]}/{found[1]}/{found[2]}")
        if day is not None:
            return Claim("date", first, found.end(), "date.day", day)
    written = _DAY.match(text, start) if first == start and not text[start - 1 : start].isalnum() else None
    if written is not None and written["yw"] and not written["mw"].isdigit() and written["mw"].lower() != "năm":
        # "15 Tháng Sáu 1946"
        return _day_at(text, start, first, counted=counted, cued=True)
    return _lone_day(text, start, first, counted=counted)


# How a form's day is written out, the dots that its numbers were typed between left standing: "ngày .31. Tháng 12. năm 2017", "ngày 31/tháng 12/năm 2017".
_FILLED_IN = lazy.re(rf"[\s.…]*(\d{{1,2}})[\s.…/{DASH}]+tháng[\s.…]*(\d{{1,2}})[\s.…/{DASH}]+năm[\s.…]*({YEAR})", re.IGNORECASE)


def day_filled_in(text: str, start: int, end: int) -> Claim | None:
    """A day as a form has it. "ngày ...31... tháng ...12... năm 2017"."""
    found = _FILLED_IN.match(text, end)
    day = _written("/".join(found.groups())) if found is not None else None
    return None if found is None or day is None else Claim("date", start, found.end(), "date.day", day)


# What a day goes on with that its own number does not tell from others: "5 và 6/7", "5, 6/7", "26 - 27/9", "5 của tháng 6".
_LONE_DAY_HEADS = RANGE_HEADS | {"và", "củ", "th", "rạ"}


def day_of_list(text: str, start: int, end: int) -> Claim | None:
    """The first day of a range or a list whose month stands behind the last. "ngày 5 và 6/3", "26 - 27/9", "từ ngày 5 đến ngày 9/4"."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit():
        return _day_with_blanks(text, start)
    if text[start - 3 : start] == "và " and not in_day_list(text, start):
        return None
    if text[end : end + 1] not in (",", ".") and not goes_on(text, end, _LONE_DAY_HEADS):
        return None
    first, counted = cue_of_day(text, start)
    return _lone_day(text, start, first, counted=counted)


# "18 5 2025", as headings for search engines write it.
_BLANKS_BETWEEN = lazy.re(rf"(\d{{1,2}}) (\d{{1,2}}) ({YEAR})")


# In front of it: words that belong to the day, and one that only leads to it.
_WORDS_OF_BLANKS = ("ngày ", "hôm nay ")
_LEADS_TO_BLANKS = "từ "


def _day_with_blanks(text: str, start: int) -> Claim | None:
    """A day without its slashes, behind a word of days only. "ngày 18 5 2025", "hôm nay 18 5 2025", "từ 1 7 2025"."""
    found = _BLANKS_BETWEEN.match(text, start)
    day = _written("/".join(found.groups())) if found is not None else None
    if found is None or day is None:
        return None
    before = text[max(0, start - 8) : start].lower()
    word = next((word for word in _WORDS_OF_BLANKS if before.endswith(word)), "")
    return Claim("date", start - len(word), found.end(), "date.day", day) if word or before.endswith(_LEADS_TO_BLANKS) else None


# "25 – 27/4/2018", "5 đến 7/5/2018", "6 tháng 5 - 12 tháng 5", "3 đến 9 tháng 8 năm 1991": behind "từ" with its year or in words for certain no mark
# out of ten; nor is all of a parenthesis, "(từ 4 - 8/6)". "từ 6 đến 12 tháng 5 quyển" are months.
_TO_FULL_DAY = lazy.regex(
    rf"\d{{1,2}}(?:\s?[{DASH}]\s?|\s(?:đến|tới)\s(?:hết\s)?)\d{{1,2}}(?:([/.-])\d{{1,2}}\1{YEAR}(?!\d)|(?<=\(từ\s\d{{1,2}}\D{{1,10}}\d{{1,2}})/\d{{1,2}}\))"
    rf"|\d{{1,2}}\stháng\s\d{{1,2}}(?:\s?[{DASH}]\s?|\s(?:đến|tới)\s)\d{{1,2}}\stháng\s\d"
    rf"|\d{{1,2}}(?:\s?[{DASH}]\s?|\s(?:đến|tới)\s(?:hết\s)?)\d{{1,2}}\stháng\s\d{{1,2}}(?=\snăm\s{YEAR}|[,.;)\n](?!\d)|$)"
)


# "14 đến 16/2". Groups: first day, last day, mark, month.
_TO_DAY = lazy.re(r"(\d{1,2})\s(?:đến|tới)\s(?:hết\s)?(\d{1,2})([/.-])(\d{1,2})(?![\d%/-]|[.,]\d)")
_HELD_FROM = tuple(f"{words} " for words in WORDS["held_from"])


def _is_to_day(text: str, start: int) -> bool:
    """Whether what is ranged from ends with a day of a month: "từ 14 đến 16/2" is no share of two, "Từ 5 đến 8/10, …" and "diễn ra từ 5 đến 8/10" tell when."""
    found = _TO_DAY.match(text, start)
    if found is None or not 0 < int(found[1]) < int(found[2]) < 32 or int(found[4]) > 12:
        return False
    return (
        (int(found[2]) > int(found[4]) and found[3] != ".")
        or (text.startswith("Từ ", start - 3) and text[found.end()] == ",")
        or text.endswith(_HELD_FROM, 0, start)
    )


# Read backwards: days that are counted and then named, "trong 2 ngày (20 và 21/7)", "trong 3 ngày, từ 20 đến 22/7", "hai ngày, 20 và 21/7".
_DAYS_ASIDE = lazy.regex(r"(?ri)(?<!\w)(?:hai|ba|bốn|0?[2-9])\s+ngày(?:\s+\(|,\s+|(?:,?\s+|\s+\()từ\s+)")


def _lone_day(text: str, start: int, first: int, *, counted: bool) -> Claim | None:
    """A number of one or two digits as a day: it needs a word in front, or a list that has one, or "từ" and the end with its year."""
    if first == start and _DAYS_ASIDE.match(text, max(0, start - 16), start):
        return _day_at(text, start, first, counted=True, cued=True)
    if first == start and not in_day_list(text, start) and not (_is_ranged_from(text, start) and (_TO_FULL_DAY.match(text, start) or _is_to_day(text, start))):
        return None
    return _day_at(text, start, first, counted=counted, cued=True)


def _day_at(text: str, start: int, first: int, *, counted: bool, cued: bool = False) -> Claim | None:
    """A day, however far it goes on. `first` is where the words in front of it begin, `counted` says that they count days."""
    cued = cued or first < start
    days = _days_at(text, start, cued=cued)
    if days is None:
        return None
    carrier = days.carrier
    if not carrier["y"] and carrier["s"] and "." in carrier["s"] and len(carrier["s"]) > 1:
        # "ngày 5. 3 người ở lại"
        return None
    stop = carrier.end()
    month, year = _month(carrier), first_group(carrier, "y", "y2", "yw")
    lunar = (LUNAR if year is None else _LUNAR_YEAR).match(text, stop)
    if lunar is not None:
        return Claim("date", first, lunar.end(), "date.day", None)
    day = _moment(carrier["d"], month, year)
    if days.leading is not None:
        opening = _moment(days.leading, month, year)
        if opening is None or day is None:
            return Claim("date", first, stop, "date.day", None)
        if not (cued or year is not None or _is_ranged_from(text, start) or (text[start - 1 : start] == "(" and text[stop : stop + 1] in (")", ",", ";"))):
            # "9-10/10" is a mark out of ten.
            return None
        apart = int(carrier["d"]) - int(days.leading) != 1 and "," not in text[start : carrier.start()]
        if days.listed and (not counted or apart):
            # The first of a list; the others find themselves by it. "hai ngày 26 và 27/6" is one time, "hai ngày 21 và 23/10" are two.
            return Claim("date", first, start + len(days.leading), "date.day", Period(opening))
        return Claim("date", first, stop, "date.day", Period(opening, day))
    if day is None:
        # A day that the calendar does not have is none, nor is any part of it; a number without a cue is no claim at all.
        return Claim("date", first, stop, "date.day", None) if cued or year is not None else None
    ranged = _range_from(text, first, stop, day, cued=cued or _is_ranged_from(text, start))
    if ranged is not None:
        return ranged
    if counted and not _MORE_DAYS.match(text, stop):
        first = uncounted(text, first)
    if year is not None:
        return Claim("date", first, stop, "date.day", Period(day))
    if _DAY_CONTINUES.match(text, stop) or not (cued or stands_alone(text, start, stop)):
        return None
    shifted = _OF_THIS_YEAR.match(text, stop)
    if shifted is not None:
        return Claim("date", first, shifted.end(), "date.day", Period(day, shift=shift_of(shifted[1])))
    return Claim("date", first, stop, "date.day", Period(day))


def _days_at(text: str, start: int, *, cued: bool) -> _Days | None:
    """The days that begin at `start`: "27/9", "26-27/9", "26 và 27/9", "5, 6 và 7/10"."""
    carrier = _DAY.match(text, start)
    if carrier is not None:
        if not carrier["s"] or carrier["y"] or DASHES.isdisjoint(carrier["s"]):
            return _Days(carrier)
        # "15-8" is a day of August, "15 - 18/4/2017" and "26-27/9" are ranges, "24-1-2" is nothing.
        beyond = _DAY.match(text, carrier.start("m"))
        if beyond is None:
            return _Days(carrier)
        # "25 – 27-4-2018": the dash with blanks is the range's.
        return _Days(beyond, carrier["d"]) if not beyond["s"] or DASHES.isdisjoint(beyond["s"]) or len(carrier["s"]) > len(beyond["s"]) else None
    leading = _LONE_DAY.match(text, start)
    at, items, ranged = leading, 0, False
    while at is not None and cued and items < 7:
        join = _DAY_TO.match(text, at.end())
        listed = join is None
        join = join or _DAY_AND.match(text, at.end())
        if join is None or (ranged and listed):
            # "ngày 22 đến 23 và chiều ngày 25 đến 27/9" is two ranges.
            return None
        ranged = ranged or not listed
        carrier = _DAY.match(text, join.end())
        if carrier is not None and leading is not None:
            return _Days(carrier, leading[0], listed)
        at, items = _LONE_DAY.match(text, join.end()), items + 1
    return None


def _range_from(text: str, first: int, stop: int, opening: Moment, *, cued: bool) -> Claim | None:
    """A range of two days that each have their month: "24/4 đến 31/7/2021", "(20/1 đến 18/2)". An anniversary pair (10/10/1954 - 10/10/2024) is none."""
    join = _DAY_TO.match(text, stop)
    other = _DAY.match(text, join.end()) if join is not None else None
    if join is None or other is None:
        return None
    ending = _moment(other["d"], _month(other), first_group(other, "y", "y2", "yw"))
    cued = cued or (text[first - 1 : first] == "(" and text[other.end() : other.end() + 1] == ")")
    if ending is None or not (cued or ending.year is not None or opening.year is not None):
        return None
    if _SHARES.match(text, first):
        return None
    year = opening.year if opening.year is not None else opening_year(opening, ending)
    if year is not None and ending.year is not None and (year, opening.part) > (ending.year, ending.part):
        return None
    if opening.part == ending.part and not any(character.isalpha() for character in join[0]):
        return None
    return Claim("date", first, other.end(), "date.day", Period(Moment(year, opening.part), ending))


# "từ 1/3 đến 1/2 khối lượng" is from one share to another: small divisors, and a noun behind.
_SHARES = lazy.re(rf"[1-4]/[2-5]\s(?:đến|tới)\s[1-4]/[2-5]\s[{LOWER}]")

# What right of "27/9" says that it was none: a further fraction or number part, "1/3/24", "27/9%", or a symbol.
_DAY_CONTINUES = lazy.re(rf"[/{DASH}.,]\d|%|/[{UPPER}]")
# "ngày 5/9 năm ngoái", "2 tháng 9 năm nay".
_OF_THIS_YEAR = lazy.re(r"\s+(năm\s+(?:nay|ngoái))(?!\w)", re.IGNORECASE)


def iso_day(text: str, start: int) -> Claim | None:
    """ "2026-06-16", with its clock time where it is one stamp: "2026-06-16 07:30:34 +07:00"."""
    found = _ISO.match(text, start)
    if found is None:
        return None
    part = month_day(int(found["m"]), int(found["d"]), int(found["y"]))
    return Claim("date", start, found.end(), "date.day", Period(Moment(int(found["y"]), part))) if part else None


def _is_ranged_from(text: str, start: int) -> bool:
    """Whether "từ" or "vào" stands in front: "từ 23.4 - 1.5", and not "đạt từ 18-20/10", which are marks."""
    return text[max(0, start - 4) : start].lower().endswith(("từ ", "vào ")) and not text.startswith("đạt ", max(0, start - 7))


def _month(found: re.Match[str]) -> int | None:
    digits = found["m"] or found["mw"]
    if not digits:
        return None
    return int(digits) if digits.isdigit() else MONTHS[" ".join(digits.lower().split())]


def _moment(day: str, month: int | None, year: str | None) -> Moment | None:
    """A day of the calendar; None for one it does not have, or of a year out of all reach."""
    if month is None or (year is not None and not "1000" <= year <= "2199"):
        return None
    number = int(year) if year else None
    part = month_day(month, int(day), number)
    return Moment(number, part) if part else None


# Read backwards: the day in front of a month with a capital, "15 Tháng Sáu 1946".
_BEFORE_OF_DAY = lazy.regex(r"(?r)(?<![\w.,/])\d{1,2}\s")


def day_of_capital(text: str, start: int) -> Claim | None:
    """ "15 Tháng Sáu 1946", from its month on."""
    day = _BEFORE_OF_DAY.match(text, max(0, start - 4), start)
    return None if day is None else _day_at(text, day.start(), cue_of_day(text, day.start())[0], counted=False, cued=True)
