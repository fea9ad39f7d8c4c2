"""Kind `date`: calendar expressions, from a day with its clock time to a term of five years.

What must be found, and what must not: tests/corpus/dates.toml. Readings are `calendar.Period`s, as much as the words
alone say; missing years are filled in by `anchoring`.

Vietnamese writes the day before the month before the year ("27/9/2024", "ngày 03 tháng 4 năm 2018"), the word for
"day" (ngày), "month" (tháng), "quarter" (quý) and "year" (năm) before the number, and the part of the day before all.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import regex

from vnpolitics_cli.calendar import Moment, Period, month_day, months_of_year
from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.rules import JOINED, LITERALS, PLAIN, SHORT, Claim, Kind, Rule, word_before
from vnpolitics_cli.tables import any_of, table, tails
from vnpolitics_cli.text import DASH, DASHES, UPPER

_WORDS = table("calendar")
_MONTHS: dict[str, int] = _WORDS["months"]
_COUNTS: dict[str, int] = _WORDS["counts"]
_YEAR_SHIFTS: dict[str, int] = _WORDS["year_shifts"]
_DAY_SHIFTS: dict[str, int] = _WORDS["day_shifts"]
_PART = any_of(_WORDS["parts_of_day"])
_YEAR = r"(?:19|20)\d\d(?!\d)"
# A year behind a comma, and nothing that it could count: "30 tháng 3, 1938 –".
_YEAR_ALONE = rf"{_YEAR}(?=\s*(?:[.,;:)|{DASH}]|\n|$))"
_EDGES = ("đầu", "giữa", "cuối")
# "cuối", "nửa đầu", "trung tuần".
_COMPARED = r"cùng\s+(?:k[ỳì]|thời\s+điểm)"
_PART_OF_MONTH = r"(?:(?:nửa\s+)?(?:đầu|cuối)|giữa|(?:thượng|trung|hạ)\s+tuần)"
_TO = rf"(?:\s*[{DASH}]\s*|\s*(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?)"


_DIGITS = frozenset("0123456789")


def _led_by(text: str, start: int, word: str, belongs: Callable[[str, int], bool]) -> int:
    """Where `word` ("ngày ") begins, if it stands right of a blank or slash and right in front of `start`, and nothing before it belongs to it.

    -1 where it is not so, or where only a pattern can tell, because the word that ends before it may belong to it (`belongs`).
    """
    first = start - len(word)
    if first < 4 or text[first:start].lower() != word:
        return -1
    before = text[first - 1]
    if before == "/":
        return first
    return -1 if before not in _BLANKS or belongs(text, first - 1) else first


# What right of a date may be more of it, whatever kind it is.
_BLANKS = frozenset(" \n\t")
_JOINTS = DASHES | {"/"}


def _goes_on(text: str, end: int, heads: frozenset[str]) -> bool:
    """Whether a date that stops at `end` may go on: a joint follows, or behind a comma or blank a word that begins with one of `heads`.

    Most dates do not, and are read without a pattern for all that could follow.
    """
    if text[end : end + 1] == ",":
        end += 1
    while text[end : end + 1] in _BLANKS:
        end += 1
    return text[end : end + 1] in _JOINTS or text[end : end + 2].lower() in heads


# "20h", "14 giờ 30 phút", "9:30", "14-16 giờ", "9h15 - 11h00".
_CLOCK = rf"(?:\d{{1,2}}(?:\s?(?:h|g|giờ)\s?\d{{0,2}}|:\d\d)?\s?[{DASH}]\s?)?(?:\d{{1,2}}\s?(?:h|g|giờ)\s?(?:\d{{1,2}}\s?(?:phút|')?)?|\d{{1,2}}:\d\d)"
# What belongs to a day and stands in front of it, read backwards from its first digit: "20h ngày ", "Chiều ", "đầu giờ
# chiều ngày ", "thứ Sáu, ngày ", "hai ngày ", "hôm ", "mùng ", and behind a joint "đầu ngày " (which "bắt đầu ngày " is not). Everything
# is optional, so it always matches.
_BEFORE_DAY = regex.compile(
    rf"(?ri)(?<!\w)(?:{_CLOCK}\s*,?\s*)?"
    rf"(?:{_PART}\s*,?\s*)?(?:(?:hôm\s+)?{any_of(_WORDS['weekdays'])}\s*[,]?\s*\(?)?(?:{_PART}\s*)?"
    rf"(?:(?:(?P<count>{any_of(_WORDS['day_counts'])})\s+|(?<=(?:^|[.,;:(\n]\s?|(?<!\w)(?:{any_of(_WORDS['before_edges'])})\s))(?:đầu|cuối)\s+|(?-i:Đầu|Cuối)\s+)?ngày|hôm)?\s*(?:m[ùồ]ng\s+)?"
)

# A day and a month, perhaps a year: "27/9", "22.4", "15-8", "7/8/2023", "30 . 4 . 1975", "03 tháng tư năm 2018",
# "14 tháng 6/2024". Groups: d, s (separator), m, y, and for the words mw, yw.
_DAY = re.compile(
    rf"(?P<d>\d{{1,2}})(?:(?P<s>\s?[/.{DASH}]\s?)(?P<m>\d{{1,2}})(?![\d%])(?:(?P=s)\s?(?P<y>\d{{4}})(?!\d)|\s+năm\s+(?P<y2>\d{{4}})(?!\d)|(?![.,]\d{{3}}))"
    rf"|\s*(?:của\s+)?tháng\s*(?P<mw>\d{{1,2}}(?!\d)|{any_of(_MONTHS)}\b)"
    rf"(?:(?:\s*(?:,\s*)?(?:năm|[/{DASH}])\s*|\s(?={_YEAR})|, (?={_YEAR_ALONE}))(?P<yw>\d{{4}})(?!\d))?)",
    re.IGNORECASE,
)
_LONE_DAY = re.compile(r"\d{1,2}(?![\d.]*\d)")

# What joins two days to one range: "26-27/9", "24/4 đến 31/7/2021", "04/5 đến ngày 14/5/2025", "12/12 - ngày 31/12".
_DAY_TO = re.compile(rf"{_TO}(?:{_PART}\s+)?(?:ngày\s+)?(?:m[ùồ]ng\s+)?(?=\d)", re.IGNORECASE)
# What joins days to a list, each its own fact: "26 và 27/9", "5, 6 và 7/10".
_DAY_AND = re.compile(r"(?:\s*,\s*|\s+và\s+)(?:ngày\s+)?(?=\d)", re.IGNORECASE)
# Read backwards: a day further left of the same list, "ngày 5, 6 và " in front of "7/10".
_IN_DAY_LIST = regex.compile(rf"(?ri)(?<!\w)(?:ngày|{_PART})\s+(?:\d{{1,2}}(?:[/.]\d{{1,2}})?\s*(?:,|và|;|[{DASH}])\s*){{1,6}}")
# Read backwards: an expression that the day only repeats, "hôm nay (28/4)", "sáng nay, 28/4"; without a mark between, "ngày hôm nay 10.2", both are one.
_BEFORE_REPEATED = regex.compile(rf"(?ri)(?<!\w)(?:{_CLOCK}\s*,?\s*)?(?:(?:đầu|cuối)\s+giờ\s+|ngày\s+)?{any_of(_DAY_SHIFTS)}\s*[,({DASH}]?\s*")

_REPEATED_BY = frozenset(word.split()[-1] for word in _DAY_SHIFTS) | {",", "-", "–"}

_ISO = re.compile(rf"(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)(?:[ T]\d\d:\d\d(?::\d\d)?(?:\s?[+-]\d\d:?\d\d)?)?")

# The last word before a lone day number, "ngày 5 và 6/3"; anything else costs no pattern.
_DAY_WORDS = frozenset(word.split()[-1] for words in ("parts_of_day", "weekdays") for word in _WORDS[words]) | {"ngày", "hôm", "mùng", "mồng", "và", ","}
# How the words end that may belong to a day further left: "sáng ngày", "9 giờ ngày", "hai ngày", "rạng sáng", "cuối giờ chiều".
_DAY_TAILS = tails(
    (*(word for words in ("parts_of_day", "weekdays", "day_counts") for phrase in _WORDS[words] for word in phrase.split()), "giờ", "phút", "đầu", "cuối")
)
# The last two characters of a weekday.
_WEEKDAY_TAILS = frozenset(f" {word}"[-2:] for word in _WORDS["weekdays"])
# Words in front of a day that mostly stand alone there.
_LONE_DAY_WORDS = frozenset(word for word in _WORDS["parts_of_day"] if " " not in word) | {"hôm"}
# The least that a day in figures looks like.
_DAY_SHAPE = re.compile(rf"\d{{1,2}}\s?[/.{DASH}]\s?\d{{1,2}}(?![\d%])")
# How the words begin that a full date may go on with, "đến", "tới", "cho đến"; and a day without a year: "năm 2024", "của năm sau",
# "tháng 9", "âm lịch", "(âm lịch)".
_RANGE_HEADS = frozenset(("đế", "tớ", "ch"))
_DAY_HEADS = _RANGE_HEADS | {"nă", "củ", "th", "âm", "âl", "tế", "(â", "(n", "(t"}


def _belongs_to_day(text: str, end: int) -> bool:
    """Whether the word that ends at `end`, a comma or bracket behind it left out, may belong to a day right of it: "thứ Sáu,", "9h30", "hai"."""
    if text[end - 1 : end] in _OPENS:
        end -= 1
    tail = text[max(0, end - 3) : end].lower()
    # Three digits in a row are of no clock and count no days.
    return tail in _DAY_TAILS or not (_DIGITS.isdisjoint(tail) or tail.isdigit())


_OPENS = frozenset((",", "("))


def _cue_of_day(text: str, start: int) -> tuple[int, bool]:
    """Where the words that belong to a day begin, `start` for none, and whether they count days ("hai ngày ").

    Most days have "ngày" in front and nothing before it, or nothing at all: only the others are worth the pattern.
    """
    first = _led_by(text, start, "ngày ", _belongs_to_day)
    if first >= 0:
        return first, False
    before = text[start - 1 : start]
    if before == "(":
        # "thứ Bảy (17/2)": nothing but a weekday opens a parenthesis.
        if text[max(0, start - 6) : start - 1].rstrip(" \n\t,")[-2:].lower() not in _WEEKDAY_TAILS:
            return start, False
    elif before not in _BLANKS and not before.isalpha() and before not in _REPEATED_BY:
        return start, False
    word = word_before(text, start)
    if word == "," and text[start - 1] == " " and text[start - 2] == "," and not _belongs_to_day(text, start - 1):
        # Most commas end something else than "thứ Sáu, 27/9".
        return start, False
    if word in _REPEATED_BY and word != ",":
        left = _BEFORE_REPEATED.match(text, max(0, start - 40), start)
        return start if left is None or word in DASHES else left.start(), False
    if word in _LONE_DAY_WORDS:
        first = _led_by(text, start, f"{word} ", _belongs_to_day)
        if first >= 0:
            return first, False
    elif word == "và" or (word not in _DAY_WORDS and before != "("):
        return start, False
    # An empty line parts a word from a day, and a word from the number of a heading: "… 09:30⏎⏎Chiều 11/10", "… ban đêm⏎⏎2. 8 cách".
    low = max(0, start - 48)
    gap = text.rfind("\n\n", low, start)
    left = _BEFORE_DAY.match(text, low if gap < 0 else gap + 2, start)
    return (left.start(), left["count"] is not None) if left is not None and left[0].strip() and left[0].count("\n") < 2 else (start, False)


class _Days(NamedTuple):
    """What stands at the first digit of a day: the day that carries the month, and the day before it that borrows it.

    `leading` is the "26" of "26-27/9" and of "26 và 27/9", None for a day alone; `listed` tells the second from the first.
    """

    carrier: re.Match[str]
    leading: str | None = None
    listed: bool = False


_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}))?")


@lru_cache(maxsize=4096)
def _written(figures: str) -> Period | None:
    """The day that "27/9/2024", "22.4" or "15-8" is; None for other figures. Days repeat within an article and between articles."""
    found = _FIGURES.fullmatch(figures)
    day = _moment(found[1], int(found[3]), found[4]) if found is not None else None
    return None if day is None else Period(day)


def _day_in_figures(text: str, start: int, end: int) -> Claim | None:
    """A day or a range of days in figures. "Chiều 27/9", "27/9/2024", "hai ngày 26-27/9", "(26/8)", "2026-06-16"."""
    if end - start < 3:
        return None
    if text[start + 1] not in "/.-" and text[start + 2] not in "/.-":
        return _iso_day(text, start) if end - start >= 10 and text[start + 4] == "-" else None
    before = text[start - 1 : start]
    if before.isalnum() or (before and before in "/.,_"):
        return None
    # Figures of ten characters at most are a day, or begin one.
    day = _written(text[start:end]) if end - start <= 10 else None
    if day is None and not _DAY_SHAPE.match(text, start):
        return None
    first, counted = _cue_of_day(text, start)
    if (
        day is None
        or _goes_on(text, end, _DAY_HEADS if day.first.year is None else _RANGE_HEADS)
        or (text[end : end + 2] == ". " and text[end + 2 : end + 3].isdigit())
    ):
        return _day_at(text, start, first, counted=counted)
    if first == start and day.first.year is None and not _stands_alone(text, start, end):
        return None
    # "sáng thứ Bảy (17/2)" ends with its parenthesis.
    closed = first < start and text[start - 1] == "(" and text[end : end + 1] == ")"
    return Claim("date", first, end + closed, "date.day", day)


# "tháng 4 năm 2018" right of the day of "ngày 03 tháng 4 năm 2018"; and as tables of terms of office write it, "tháng 4, 2018".
_MONTH_AND_YEAR = re.compile(rf"\stháng (\d{{1,2}})(?: năm |, (?={_YEAR_ALONE}))(\d{{4}})(?!\d)")
_MONTH_HEADS = frozenset(word[:2] for word in _MONTHS)


def _day_in_words(text: str, start: int, end: int) -> Claim | None:
    """A day in front of its month. "ngày 03 tháng 4 năm 2018", "ngày 15-18 tháng 4"; with its year it needs no "ngày"."""
    if end - start > 2 or text[end + 1] == "q":
        return _day_in_figures(text, start, end)
    at = end + len(" tháng ")
    if not text[at : at + 1].isdigit() and not text[at : at + 1].isspace() and text[at : at + 2].lower() not in _MONTH_HEADS:
        return None
    first, counted = _cue_of_day(text, start)
    found = _MONTH_AND_YEAR.match(text, end)
    if found is not None and (first < start or not (text[start - 1 : start].isdigit() or _NUMBERED_IN_MONTH.match(text, max(0, start - 10), start))):
        if _goes_on(text, found.end(), _RANGE_HEADS):
            return _day_at(text, start, first, counted=counted, cued=True)
        day = _written(f"{text[start:end]}/{found[1]}/{found[2]}")
        if day is not None:
            return Claim("date", first, found.end(), "date.day", day)
    written = _DAY.match(text, start) if first == start and not text[start - 1 : start].isalnum() else None
    if written is not None and written["yw"] and not written["mw"].isdigit() and written["mw"].lower() != "năm":
        # "15 Tháng Sáu 1946"
        return _day_at(text, start, first, counted=counted, cued=True)
    return _lone_day(text, start, first, counted=counted)


# What a day goes on with that its own number does not tell from others: "5 và 6/7", "5, 6/7", "26 - 27/9", "5 của tháng 6".
_LONE_DAY_HEADS = _RANGE_HEADS | {"và", "củ", "th"}


def _day_of_list(text: str, start: int, end: int) -> Claim | None:
    """The first day of a range or a list whose month stands behind the last. "ngày 5 và 6/3", "26 - 27/9", "từ ngày 5 đến ngày 9/4"."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit():
        return _day_with_blanks(text, start)
    if text[start - 3 : start] == "và " and not _in_day_list(text, start):
        return None
    if text[end : end + 1] not in (",", ".") and not _goes_on(text, end, _LONE_DAY_HEADS):
        return None
    first, counted = _cue_of_day(text, start)
    return _lone_day(text, start, first, counted=counted)


# "18 5 2025", as headings for search engines write it.
_BLANKS_BETWEEN = re.compile(rf"(\d{{1,2}}) (\d{{1,2}}) ({_YEAR})")


def _day_with_blanks(text: str, start: int) -> Claim | None:
    """A day without its slashes, behind "ngày" only. "ngày 18 5 2025"."""
    found = _BLANKS_BETWEEN.match(text, start)
    day = _written("/".join(found.groups())) if found is not None else None
    first = start - len("ngày ")
    return Claim("date", first, found.end(), "date.day", day) if found and day and text[first:start].lower() == "ngày " else None


# The words that a list of days begins with.
_LIST_HEADS = tuple(sorted({"ngày", *(word.split()[-1] for word in _WORDS["parts_of_day"])}))


def _in_day_list(text: str, start: int) -> bool:
    """Whether days further left of the same list stand in front of the number at `start`: "ngày 5, 6 và "."""
    before = text[max(0, start - 48) : start].lower()
    return any(head in before for head in _LIST_HEADS) and _IN_DAY_LIST.match(text, max(0, start - 48), start) is not None


def _lone_day(text: str, start: int, first: int, *, counted: bool) -> Claim | None:
    """A number of one or two digits as a day: it needs a word in front, or a list that has one."""
    if first == start and not _in_day_list(text, start):
        return None
    return _day_at(text, start, first, counted=counted, cued=True)


def _day_at(text: str, start: int, first: int, *, counted: bool, cued: bool = False) -> Claim | None:
    """A day, however far it goes on. `first` is where the words in front of it begin, `counted` says that they count days."""
    cued = cued or first < start
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
        if not (cued or year is not None or _is_ranged_from(text, start) or (text[start - 1 : start] == "(" and text[stop : stop + 1] in (")", ",", ";"))):
            # "9-10/10" is a mark out of ten.
            return None
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
    if _DAY_CONTINUES.match(text, stop) or not (cued or _stands_alone(text, start, stop)):
        return None
    shifted = _OF_THIS_YEAR.match(text, stop)
    if shifted is not None:
        return Claim("date", first, shifted.end(), "date.day", Period(day, shift=_shift(shifted[1])))
    following = _OF_THE_NEXT_YEAR.match(text, stop)
    return Claim("date", first, stop if following is None else following.end(), "date.day", Period(day))


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
        return _Days(beyond, carrier["d"]) if not beyond["s"] or DASHES.isdisjoint(beyond["s"]) else None
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
    """A range of two days that each have their month: "24/4 đến 31/7/2021", "(20/1 đến 18/2)". An anniversary pair (10/10/1954 - 10/10/2024) is none."""
    join = _DAY_TO.match(text, stop)
    other = _DAY.match(text, join.end()) if join is not None else None
    if join is None or other is None:
        return None
    ending = _moment(other["d"], _month(other), _group(other, "y", "y2", "yw"))
    cued = cued or (text[first - 1 : first] == "(" and text[other.end() : other.end() + 1] == ")")
    if ending is None or not (cued or ending.year is not None or opening.year is not None):
        return None
    year = opening.year if opening.year is not None else _opening_year(opening, ending)
    if year is not None and ending.year is not None and (year, opening.part) > (ending.year, ending.part):
        return None
    if opening.part == ending.part and not any(character.isalpha() for character in join[0]):
        return None
    return Claim("date", first, other.end(), "date.day", Period(Moment(year, opening.part), ending))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a day and month without a word in front are a date all the same: in parentheses, in a list, repeating "hôm nay"."""
    if not DASHES.isdisjoint(text[start:end]):
        return False
    if text[start - 1 : start] == "(" and text[end : end + 1] in (")", ",", ";"):
        return True
    word = word_before(text, start)
    if word in ("và", ",") and _in_day_list(text, start):
        return True
    return word in _REPEATED_BY and _BEFORE_REPEATED.match(text, max(0, start - 24), start) is not None


# What right of "27/9" says that it was none: a further fraction or number part, "1/3/24", "27/9%", or a symbol.
_DAY_CONTINUES = re.compile(rf"[/{DASH}.,]\d|%|/[{UPPER}]")
# "ngày 30/1 của năm kế tiếp": part of the expression, and no year that could be known.
_OF_THE_NEXT_YEAR = re.compile(r"\s+(?:của\s+)?năm\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề)(?!\w)")
# "ngày 5/9 năm ngoái", "2 tháng 9 năm nay".
_OF_THIS_YEAR = re.compile(r"\s+(năm\s+(?:nay|ngoái))(?!\w)", re.IGNORECASE)
# A lunar day, which has no place in this calendar: "10/3 âm lịch", "mùng 5 tháng Giêng", "ngày 3/8 năm Giáp Thìn", "mùng 3 Tết".
_LUNAR = re.compile(
    rf"\s*(?:,\s*)?\(?(?:âm\s+lịch|[Ââ]L\b|[Tt]ết\b|năm\s+{any_of(_WORDS['stems'])}\s+{any_of(_WORDS['branches'])})|\s*tháng\s+(?:giêng|chạp)", re.IGNORECASE
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
    """Whether "từ" or "vào" stands in front: "từ 23.4 - 1.5"."""
    return text[max(0, start - 4) : start].lower().endswith(("từ ", "vào "))


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


# In front of a month number, read backwards: "đầu tháng ", "nửa cuối tháng ", "trung tuần tháng ", "cùng kỳ tháng ", "T".
_BEFORE_MONTH = regex.compile(rf"(?ri)(?<!\w)(?:(?:{_PART_OF_MONTH}|{_COMPARED})\s+)?tháng[^\S\n]*(?:\n[^\S\n]*)?")
_BEFORE_T = regex.compile(r"(?r)(?<!\w)T\.?")
# Read backwards from the month: "10 ngày đầu tháng ".
_OPENING_DAYS = regex.compile(r"(?ri)(?<![\w.,])(?P<n>\d{1,2})\s+ngày\s+đầu\s+tháng\s*")
# "8/2023", "8-2023", "8.2023", "8 2023", "8, 2023", "8 năm 2023", or "8" alone.
_MONTH = re.compile(
    rf"(?P<m>\d{{1,2}})(?!\d|[.,]\d{{3}}(?!\d))(?:(?:\s?[/.{DASH}]\s?|\s|,\s(?={_YEAR_ALONE}))(?P<y>{_YEAR})|\s*(?:,\s*)?(?:của\s+)?năm\s+(?P<yw>{_YEAR}|nay|ngoái))?(?![\d/%])"
)
# "tháng 9-10/2024", "tháng 1 đến tháng 8/2024": a range.
_MONTH_TO = re.compile(rf"{_TO}(?:tháng\s*)?(?=\d)", re.IGNORECASE)
# The rest of a list that ends in the year of all: ", tháng 4 năm 2020", " và 4/2020".
_MONTH_LIST = re.compile(rf"(?:\s*(?:,|và)\s*(?:tháng\s*)?\d{{1,2}}(?!\d)){{1,11}}(?:\s?[/.{DASH}]\s?|\s+năm\s+)(?P<y>{_YEAR})", re.IGNORECASE)
_IN_MONTH_LIST = regex.compile(r"(?ri)(?<!\w)tháng\s*(?:\d{1,2}\s*(?:,|và)\s*){1,11}")
_NO_MONTH_AFTER = re.compile(rf"\s+(?:{any_of(_WORDS['counted_after_month'])}\b|âm\s+lịch)|\s*[/.,]\d", re.IGNORECASE)
_BEFORE_NO_MONTH = frozenset(_WORDS["before_no_month"])
# How the words end in front of "tháng" that belong to it or undo it, and how those behind the number begin.
_MONTH_TAILS = tails((*_BEFORE_NO_MONTH, *_EDGES, "tuần", "kỳ", "kì"))
_MONTH_GOES_ON = _RANGE_HEADS | {"và", "củ", "nă", "th", "âm", "qu"} | {word[:2] for word in _WORDS["counted_after_month"]}
# " năm 2024" right of the number of a month.
_YEAR_OF_MONTH = re.compile(rf" năm ({_YEAR})")
_MONTH_PARTS = {digits: f"-{month:02d}" for month in range(1, 13) for digits in (str(month), f"{month:02d}")}


@lru_cache(maxsize=1024)
def _written_month(month: str, year: str | None) -> Period | None:
    """The month that these digits are."""
    part = _MONTH_PARTS.get(month)
    return None if part is None else Period(Moment(int(year) if year else None, part))


def _belongs_to_month(text: str, end: int) -> bool:
    """Whether the word that ends at `end` may belong to "tháng" right of it, or undo it: "cuối", "mỗi", "5"."""
    tail = text[max(0, end - 3) : end].lower()
    return tail in _MONTH_TAILS or not _DIGITS.isdisjoint(tail)


def _month_with_word(text: str, start: int, end: int) -> Claim | None:
    """A month behind its word. "tháng 8", "cuối tháng 9 năm 2024", "tháng 3, tháng 4 năm 2020"."""
    if end - start > 2:
        return _month_in_figures(text, start, end)
    last = text[max(0, start - 4) : start].rstrip()[-1:]
    if last not in _MONTH_CUE_ENDS or (last in _LIST_ENDS and "háng" not in text[max(0, start - 40) : start].lower()):
        return None
    first = _led_by(text, start, "tháng ", _belongs_to_month)
    if first >= 0:
        named = _YEAR_OF_MONTH.match(text, end)
        stop = end if named is None else named.end()
        month = _written_month(text[start:end], named and named[1])
        if month is not None and not _goes_on(text, stop, _MONTH_GOES_ON) and not text[stop : stop + 4].lstrip(", ")[:1].isdigit():
            return Claim("date", first, stop, "date.month", month)
    cue = _cue_of_month(text, start)
    return None if cue is None else _month_at(text, start, cue)


# The last letters of what may stand in front of a month: "tháng", "T", "T.", "và", a comma.
_MONTH_CUE_ENDS = frozenset("gGtT.,;àÀ")
_LIST_ENDS = frozenset(",;àÀ")


# "8/2023", "T8-2023": the digits and what stands between them.
_MONTH_FIGURES = re.compile(rf"(\d{{1,2}})([/.-])({_YEAR})")


def _month_in_figures(text: str, start: int, end: int) -> Claim | None:
    """A month and its year in figures. "tháng 8/2023", "tháng 9-10/2024", "T8/2023", "7/2014"; without a word only a slash makes a month."""
    if end - start > 12 or end - start < 3 or (text[start + 1] not in "/-." and text[start + 2] not in "/-."):
        return None
    slash = "/" in text[start:end]
    if not slash and text[start - 5 : start - 1].lower() != "háng":
        return None
    figures = _MONTH_FIGURES.fullmatch(text, start, end)
    month = _written_month(figures[1], figures[3]) if figures is not None else None
    if month is not None and not _goes_on(text, end, _RANGE_HEADS):
        first = _led_by(text, start, "tháng ", _belongs_to_month)
        if first >= 0:
            return Claim("date", first, end, "date.month", month)
    cue = _cue_of_month(text, start)
    if cue is not None:
        return _month_at(text, start, cue)
    if not slash or text[start - 1 : start].isalnum():
        return None
    found = _MONTH.match(text, start)
    if found is None or not found["y"] or text[found.end("m")] != "/" or text[start - 1 : start] in ("/", "-", ".", ","):
        # "7/2014" needs nothing in front, but is none as part of something longer.
        return None
    month = _written_month(found["m"], found["y"])
    return None if month is None or word_before(text, start, 12) in ("số", "điều", "khoản", "mẫu") else Claim("date", start, found.end(), "date.month", month)


class _MonthCue(NamedTuple):
    """What stands in front of the number of a month: where it begins, and whether it is "tháng" (else "T", or other months of a list)."""

    first: int
    named: bool


def _cue_of_month(text: str, start: int) -> _MonthCue | None:
    if text[max(0, start - 4) : start].rstrip()[-1:] not in _MONTH_CUE_ENDS:
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
    if found["y"] and text[found.end("m") : stop - 4].isspace() and text[max(0, first - 3) : first].rstrip()[-1:].isdigit():
        # "12 tháng 2 1912" is a day, which wants its "ngày".
        return None
    number = int(year) if year and year.isdigit() else None
    if number is None and year is not None:
        return Claim("date", first, stop, "date.month", Period(Moment(None, part), shift=0 if year == "nay" else -1))
    opening = _opening_days(text, start, first, Moment(number, part))
    if opening is not None:
        return Claim("date", opening[0], stop, "date.month", opening[1])
    ranged = _months_to(text, stop, Moment(number, part))
    if ranged is not None:
        return Claim("date", first, ranged[0], "date.month", ranged[1])
    if number is not None:
        return Claim("date", first, stop, "date.month", Period(Moment(number, part)))
    listed = _MONTH_LIST.match(text, stop)
    if listed is not None:
        return Claim("date", first, stop, "date.month", Period(Moment(int(listed["y"]), part)))
    word = word_before(text, first, 8) if text[first] in "tT" else ""
    if not cue.named or (word and (word in _BEFORE_NO_MONTH or _is_counted(text, first, word))) or _NO_MONTH_AFTER.match(text, stop) or _is_round(text, start):
        return None
    return Claim("date", first, stop, "date.month", Period(Moment(None, part)))


# "1, quý IV" behind "tháng": the first month of a contest's fourth quarter. Groups: month, quarter.
_ROUND = re.compile(r"(?P<m>[1-3]),?\s+[Qq]u[ýí]\s+(?P<q>III|II|IV|[2-4])(?![\w%/]|\s+(?:năm\s+)?\d)")


def _is_round(text: str, start: int) -> bool:
    """Whether a month's number stands with a quarter that does not hold the month: both number the rounds of a contest."""
    return _ROUND.match(text, start) is not None


# Read backwards: what is numbered within a month, "kỳ 1 " (the first period) in front of "tháng 9".
_NUMBERED_IN_MONTH = regex.compile(rf"(?ri)(?<!\w){any_of(_WORDS['numbered_in_month'])}\s+(?:\d{{1,2}}\s+)?")


def _is_counted(text: str, first: int, word: str) -> bool:
    """Whether the number in front of "tháng" counts months: "3 tháng 2" does, "kỳ 1 tháng 9" does not."""
    return word[-1].isdigit() and _NUMBERED_IN_MONTH.match(text, max(0, first - 12), first) is None


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
        return (other.end(), Period(opening, Moment(int(other["y"]), part))) if other["y"] else None
    if not (year and year.isdigit()) and _NO_MONTH_AFTER.match(text, other.end()):
        return None
    last = Moment(int(year) if year and year.isdigit() else None, part)
    return other.end(), Period(Moment(_opening_year(opening, last), opening.part), last)


# "8 tháng đầu năm 2024", "6 tháng cuối năm", "9 tháng năm 2024", "9 tháng của năm 2024", "2 quý đầu năm 2024".
# Groups: n, unit, edge, y.
_MONTHS_OF_YEAR = re.compile(
    rf"(?P<n>\d{{1,2}}|{any_of(_COUNTS)})\s+(?P<unit>tháng|quý)\s+(?:(?P<edge>đầu|cuối|còn\s+lại)\s+(?:của\s+)?(?:năm(?!\s+(?:học|thứ|tới|sau))(?:\s+(?P<y>{_YEAR}|nay|ngoái|trước))?|(?P<y2>{_YEAR}))|(?:của\s+)?năm\s+(?P<y3>{_YEAR}|nay|ngoái))(?!\w)",
    re.IGNORECASE,
)
_MONTHS_OF_YEAR_HEADS = frozenset("đĐcCnN \n")
_BEFORE_COMPARED = regex.compile(rf"(?ri)(?<!\w){_COMPARED}\s+")


# Read backwards: the number word in front of "tháng".
_COUNT_WORD = regex.compile(rf"(?ri)(?<!\w){any_of(_COUNTS)}")


def _months_of_year(text: str, start: int, end: int) -> Claim | None:
    """The first or last months of a year. "8 tháng đầu năm 2024", "6 tháng cuối năm", "2 quý đầu năm"."""
    # "8 tháng đầu", "2 quý cuối", "3 tháng còn lại", "9 tháng của năm", "9 tháng năm 2024".
    at = end + (len(" quý ") if text[end + 1] == "q" else len(" tháng "))
    if end - start > 2 or text[at : at + 1] not in _MONTHS_OF_YEAR_HEADS:
        return None
    return _months_from(text, start, int(text[start:end]), "date.months-of-year")


def _months_in_words_of_year(text: str, start: int, end: int) -> Claim | None:
    """The same with the number in words. "sáu tháng đầu năm 2020"."""
    word = _COUNT_WORD.match(text, max(0, start - 12), start)
    return None if word is None else _months_from(text, word.start(), _COUNTS[" ".join(word[0].lower().split())], "date.months-in-words-of-year")


def _months_from(text: str, start: int, count: int, rule: str) -> Claim | None:
    found = _MONTHS_OF_YEAR.match(text, start)
    if found is None or "\n\n" in found[0]:
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
# "nhiệm kỳ ", "năm học ", "giai đoạn từ năm ", "mùa hè năm ", "5 năm ". Groups: half, period.
_SEASON = rf"(?:mùa\s+{any_of(_WORDS['seasons'])}|(?:(?:những|các)\s+ngày\s+)?(?:đầu\s+)?xuân\s+{any_of(_WORDS['stems'])}\s+{any_of(_WORDS['branches'])})"
_BEFORE_YEAR = regex.compile(
    rf"(?ri)(?<!\w)(?:(?:(?P<period>{any_of(_WORDS['periods'])})(?:\s+từ)?|(?P<half>nửa\s+(?:đầu|cuối))|{_SEASON}|{_COMPARED}|(?:(?:những|các)\s+(?:tháng|ngày)\s+)?(?:đầu|giữa|cuối)(?:\s+của)?|(?<!\w)(?P<count>\d{{1,2}}|hai|ba|bốn|năm))\s+)?năm\s*"
    rf"|(?<!\w)(?:(?P<period2>{any_of(_WORDS['periods'])})(?:\s+từ)?\s*:?|{_SEASON}|{_COMPARED}|đầu|giữa|cuối)\s+"
)
# "năm học 2025 2026", "nhiệm kỳ 2025 2030", "năm 2025 2026", as headings for search engines write them.
_NEXT_YEAR = re.compile(rf" ({_YEAR})(?![\w%]|[.,/-]\d|\s\d)")
# The years that terms and plans run, and a school year.
_TERMS = (1, 5, 10)
# "những năm 1960", "những năm 1960-1970", "thập niên 1960" are decades, and vague; "những năm 2020, 2021" are years.
_DECADES = regex.compile(r"(?ri)(?<!\w)(?:những\s+năm|thập\s+(?:niên|kỷ))\s+")
_YEARS_LISTED = re.compile(r"\s*(?:,|và)\s*\d{4}")
# How the words end that may belong to the year further left: "đầu năm", "cùng kỳ năm", "giai đoạn từ năm", "5 năm"; how the cues end
# behind which no "năm" is needed, "giai đoạn", "cùng kỳ", "đầu", "mùa hè"; and how the words begin with which it may go on.
_YEAR_TAILS = tails((*_WORDS["periods"], *_EDGES, "của", "kỳ", "kì", "điểm", "từ", "hai", "ba", "bốn", "năm", "những", *_WORDS["seasons"]))
_YEAR_CUES = tails(
    (
        *(f"{word}{mark}" for word in _WORDS["periods"] for mark in ("", ":", " :")),
        *_WORDS["seasons"],
        *_WORDS["branches"],
        *_EDGES,
        "năm",
        "từ",
        "từ:",
        "kỳ",
        "kì",
    )
)
_YEAR_HEADS = frozenset(("đế", "tớ"))
_SINGLE_YEARS = {str(year): Period(Moment(year)) for year in range(1900, 2100)}
_YEARS = re.compile(
    rf"(?P<y>{_YEAR})(?:(?:\s*[/{DASH}]\s*|\s+(?:đến|tới)\s+(?:hết\s+)?(?:năm\s+)?)(?P<z>{_YEAR}|\d\d(?![\d/.,%])))?(?![\d]|[.,]\d|[/{DASH}][\d{UPPER}])"
)
_BEFORE_NO_YEAR = frozenset(_WORDS["before_no_year"])
# What may follow a year that has no "năm": punctuation, the end, a capital, a function word; never a counted noun.
_AFTER_BARE_YEAR = re.compile(rf"\s*(?:[,.;:)\]!?”\"’*|{DASH}…/]|\n|$)|\s+(?:{any_of(_WORDS['after_bare_year'])}\b|[({UPPER}“\"])")


def _belongs_to_year(text: str, end: int) -> bool:
    """Whether the word that ends at `end` may belong to "năm" right of it: "đầu", "giai đoạn từ", "5"."""
    tail = text[max(0, end - 3) : end].lower()
    return tail in _YEAR_TAILS or not (_DIGITS.isdisjoint(tail) or tail.isdigit())


def _year_cued(text: str, start: int) -> bool:
    """Whether the word in front of a year may be one that belongs to it: "năm", "giai đoạn", "cùng kỳ"."""
    before = text[start - 1 : start]
    if before not in _BLANKS:
        return before.isalpha()
    return text[max(0, start - 4) : start - 1].lower() in _YEAR_CUES or text[start - 2 : start - 1] in _BLANKS


def _year(text: str, start: int, end: int) -> Claim | None:
    """A year, a term, a school year. "năm 2024", "đầu năm 2024", "nhiệm kỳ 2020-2025", "nhiệm vụ trọng tâm 2024"."""
    if end - start < 4 or text[start : start + 2] not in ("20", "19"):
        return None
    single = _SINGLE_YEARS.get(text[start:end])
    if single is None or _goes_on(text, end, _YEAR_HEADS) or text[end : end + 3] == " 20":
        return _years(text, start)
    first = _led_by(text, start, "năm ", _belongs_to_year)
    if first >= 0:
        # Nothing but "năm" belongs to most years.
        return Claim("date", first, end, "date.year", single)
    return _years(text, start) if _year_cued(text, start) else _bare_year(text, start, end)


def _years(text: str, start: int) -> Claim | None:
    """A year or a range of years, whatever stands around it."""
    found = _YEARS.match(text, start)
    if found is None:
        return None
    year, stop = int(found["y"]), found.end()
    until: int | None = None
    if found["z"]:
        until = int(found["z"]) if len(found["z"]) == 4 else year // 100 * 100 + int(found["z"])
        if not year < until <= year + 100:
            until, stop = None, found.end("y")
    if year % 10 == 0 and (until or 0) % 10 == 0 and _DECADES.match(text, max(0, start - 12), start) and not _YEARS_LISTED.match(text, stop):
        return Claim("date", start, stop, "date.year", None)
    left = _BEFORE_YEAR.match(text, max(0, start - 40), start) if _year_cued(text, start) else None
    if left is None:
        if until is None:
            return _bare_year(text, start, found.end("y"))
        if text[start - 1 : start].isalnum() or text[start - 1 : start] in ("/", "-", "."):
            return None
        word = word_before(text, start, 10)
        return None if word in ("số", "từ số") else Claim("date", start, stop, "date.year", Period(Moment(year), Moment(until)))
    first = left.start()
    if until is None and left["count"]:
        # "giải ba năm 2018": it is no two or three years.
        first = start - len("năm ") if text[start - 4 : start] == "năm " else start
    if until is None:
        following = _NEXT_YEAR.match(text, stop)
        if following is not None and int(following[1]) - year in (_TERMS if left["period"] or left["period2"] else _TERMS[:1]):
            until, stop = int(following[1]), following.end()
    if left["half"] and until is None:
        part = "-H1" if left["half"].lower().endswith("đầu") else "-H2"
        return Claim("date", first, stop, "date.year", Period(Moment(year, part)))
    return Claim("date", first, stop, "date.year", Period(Moment(year), Moment(until) if until is not None else None))


# Read backwards: the symbol of a document, "Quyết định 3683/QĐ-UBND 2025": the year is its year of issue.
_AFTER_SYMBOL = regex.compile(rf"(?r)[\d/{DASH}][{UPPER}][{UPPER}a-zđ&]{{0,6}}(?:[{DASH}/][{UPPER}\d][{UPPER}a-zđ&\d]{{0,8}}){{0,2}}\s")


# Read backwards: what a year behind it belongs to: the short name of a law, "Bộ luật Lao động (BLLĐ) 2019", or an English day.
_OF_A_NAME = regex.compile(
    rf"(?r)\([{UPPER}]{{2,8}}\)\s|(?i:(?<!\w)(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\s?,?\s)"
)


# Read backwards: the years before it in a list, "năm 2024, 2025 cấp thành phố", "các năm 2021 và 2022".
_IN_YEAR_LIST = regex.compile(r"(?ri)(?<!\w)năm\s+(?:\d{4}\s*(?:,|và)\s*){1,6}")


# The next cell of a table's row, a number as well: "**⏎|⏎1602⏎|".
_NUMBER_CELL = re.compile(r"[\s*]{0,6}\|[\s*]{0,6}(?!(?:19|20)\d\d[\s*|])[\d.,]+%?[\s*]{0,6}\|")


def _is_cell_of_numbers(text: str, start: int, end: int) -> bool:
    """Whether a number of four digits fills a cell of a table beside another number: 2001 procedures are no year."""
    return text[max(0, start - 6) : start].rstrip(" \n*")[-1:] == "|" and _NUMBER_CELL.match(text, end) is not None


# "82 < 1900": two numbers compared.
_COMPARES = ("< ", "≤ ", "≥ ", " > ")
_CLOSES_A_NAME = frozenset("),0123456789htd")
_ENGLISH_MONTHS = frozenset(_WORDS["english_months"])
# Read backwards: the standard that a year is part of, "TCVN 5740 : 2023", "ISO 9001: 2015".
_OF_A_STANDARD = regex.compile(r"(?r)[A-Z/]{2,}[\s:][\d-]{1,9}\s?:\s")


def _bare_year(text: str, start: int, end: int) -> Claim | None:
    """A year without "năm": after a noun, at the start of a clause or in parentheses, and never before a counted noun."""
    before = text[start - 1 : start]
    if before == "(":
        # "C(2025) 5947" is a number of a paper.
        if text[start - 2 : start - 1].isalnum() or text[end : end + 1] not in (")", ",", "-", "–", ";"):
            return None
    elif (
        (before and before not in ' \n*“"')
        or (text[start - 2 : start - 1] in _CLOSES_A_NAME and _OF_A_NAME.match(text, max(0, start - 20), start))
        or (text[start - 2 : start - 1] == ":" and _OF_A_STANDARD.match(text, max(0, start - 24), start))
        or text[max(0, start - 3) : start].endswith(_COMPARES)
        or _is_cell_of_numbers(text, start, end)
    ):
        return None
    elif (lunar := _lunar_year(text, start)) is not None:
        return Claim("date", lunar.start("named") if lunar["named"] else start, end, "date.year", _SINGLE_YEARS[text[start:end]])
    elif _is_of_symbol(text, start) or _is_of_list(text, start):
        pass
    elif not _AFTER_BARE_YEAR.match(text, end):
        return None
    else:
        word = word_before(text, start, 10)
        if (
            word in _BEFORE_NO_YEAR
            or word.rstrip(".,") in _ENGLISH_MONTHS
            or (word in ("niên", "kỷ") and _DECADES.match(text, max(0, start - 12), start))
            or (word and ((word[-1].isdigit() and not word[0].isalpha()) or word[-1] in "=+%$°|-–/#"))
        ):
            return None
    return Claim("date", start, end, "date.year", _SINGLE_YEARS[text[start:end]])


# Read backwards: the name of the lunar year that a year stands for, "Tết Tân Sửu 2021"; behind "năm" it belongs to the expression.
_LUNAR_YEAR = regex.compile(rf"(?ri)(?<!\w)(?P<named>năm\s+)?{any_of(_WORDS['stems'])}\s+{any_of(_WORDS['branches'])}\s")
_BRANCH_TAILS = tails(_WORDS["branches"])


def _lunar_year(text: str, start: int) -> regex.Match[str] | None:
    return _LUNAR_YEAR.match(text, max(0, start - 16), start) if text[max(0, start - 4) : start - 1].lower() in _BRANCH_TAILS else None


def _is_of_symbol(text: str, start: int) -> bool:
    return "/" in text[max(0, start - 16) : start] and _AFTER_SYMBOL.match(text, max(0, start - 16), start) is not None


def _is_of_list(text: str, start: int) -> bool:
    return text[max(0, start - 3) : start - 1].endswith((",", "và")) and _IN_YEAR_LIST.match(text, max(0, start - 40), start) is not None


# "quý III/2024", "quý IV năm 2024", "quí 3/2016", "Quý I", "quý I, II/2024", "quý I và quý II năm 2024".
_QUARTER_NUMBER = r"(?P<q>III|II|IV|I|[1-4])(?![\w%])"
_QUARTER = re.compile(
    rf"[Qq][Uu][ýíÝÍ]\s*{_QUARTER_NUMBER}(?:\s?[/.{DASH}]\s?(?P<y>{_YEAR})|\s*(?:,\s*)?(?:của\s+)?(?:năm\s*(?P<yw>{_YEAR}|nay|ngoái)|(?P<yb>{_YEAR})))?"
)
_QUARTER_LIST = re.compile(rf"(?:\s*(?:,|và|[{DASH}])\s*(?:[Qq]u[ýí]\s*)?(?:III|II|IV|I|[1-4])(?!\w)){{1,3}}(?:\s?[/.{DASH}]\s?|\s+năm\s+|\s+)(?P<y>{_YEAR})")
_TO_QUARTER = re.compile(rf"{_TO}(?=[Qq]u[ýí])")
_MONTH_OF_ROUND = regex.compile(r"(?ri)tháng\s+(?P<m>[1-3]),?\s+")
_BEFORE_QUARTER = regex.compile(rf"(?ri)(?<!\w)(?:đầu|giữa|cuối|{_COMPARED})\s+")
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _quarter(text: str, start: int, end: int) -> Claim | None:
    """A quarter. "quý III/2024", "quý IV năm 2024", "cuối quý II/2025", "Quý I"."""
    found = _QUARTER.match(text, start)
    if found is None or text[start - 1 : start].isalnum():
        return None
    if (of := _MONTH_OF_ROUND.match(text, max(0, start - 12), start)) is not None and _is_round(text, of.start("m")):
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
_MONTH_WORDS = re.compile(
    rf"[Tt]háng\s+(?P<m>(?i:{any_of(_MONTHS)}))(?!\w)"
    rf"(?:(?:\s*(?:năm|/)\s*|(?<!năm)(?<!Năm)\s(?={_YEAR_ALONE}))(?P<y>{_YEAR})|\s+(?P<shifted>năm\s+(?:nay|ngoái))(?!\w))?"
)
_BEFORE_MONTH_WORD = regex.compile(rf"(?ri)(?<!\w)(?:{_PART_OF_MONTH}|{_COMPARED})\s+")
_NAME_OF_MONTH = regex.compile(r"(?ri)(?<!\w)(?:mạng|khởi\s+nghĩa|bão\s+táp|rằm)\s+")


def _shift(words: str | None) -> int | None:
    """How many years "năm nay" or "năm ngoái" lie from the article's own."""
    return _YEAR_SHIFTS[" ".join(words.lower().split())] if words else None


def _month_in_words(text: str, start: int, end: int) -> Claim | None:
    """A month in words. "tháng Tám năm 1945", "tháng Sáu"."""
    found = _MONTH_WORDS.match(text, start)
    if found is None or text[start - 1 : start].isalnum() or _LUNAR.match(text, found.end()):
        return None
    if text[start - 1 : start].isspace() and text[start - 2 : start - 1].isdigit():
        return _day_of_capital(text, start) if text[start] == "T" and found["y"] else None
    if not found["y"] and not found["shifted"] and (found["m"].islower() or _NAME_OF_MONTH.match(text, max(0, start - 14), start)):
        return None
    month = _MONTHS[" ".join(found["m"].lower().split())]
    left = _BEFORE_MONTH_WORD.match(text, max(0, start - 14), start)
    period = Period(Moment(int(found["y"]) if found["y"] else None, f"-{month:02d}"), shift=_shift(found["shifted"]))
    return Claim("date", left.start() if left else start, found.end(), "date.month-in-words", period)


# Read backwards: the day in front of a month with a capital, "15 Tháng Sáu 1946".
_BEFORE_OF_DAY = regex.compile(r"(?r)(?<![\w.,/])\d{1,2}\s")


def _day_of_capital(text: str, start: int) -> Claim | None:
    """ "15 Tháng Sáu 1946", from its month on."""
    day = _BEFORE_OF_DAY.match(text, max(0, start - 4), start)
    return None if day is None else _day_at(text, day.start(), _cue_of_day(text, day.start())[0], counted=False, cued=True)


# Read backwards from the end of "năm nay": the whole expression, and what makes it a count or a date of another kind.
_SHIFTED_YEAR = regex.compile(rf"(?ri)(?<!\w){any_of(_YEAR_SHIFTS)}")
_BEFORE_COUNT = regex.compile(r"(?ri)(?:\d|những|các|vài|nhiều|hằng|hàng|một|nửa|mấy)\s+")


# In front of "năm ngoái", read backwards: "giữa năm ngoái".
_EDGE_OF_YEAR = regex.compile(r"(?ri)(?<!\w)(?:đầu|giữa|cuối)\s")


def _relative_year(text: str, start: int, end: int) -> Claim | None:
    """A year told from the article's own. "cùng kỳ năm trước", "năm ngoái", "năm nay"."""
    found = _SHIFTED_YEAR.match(text, max(0, end - 24), end)
    if found is None or _BEFORE_COUNT.match(text, max(0, found.start() - 8), found.start()):
        return None
    left = _EDGE_OF_YEAR.match(text, max(0, found.start() - 6), found.start())
    return Claim(
        "date", left.start() if left else found.start(), end, "date.relative-year", Period(Moment(None), shift=_YEAR_SHIFTS[" ".join(found[0].lower().split())])
    )


# The day itself stands behind: "Sáng nay 26/4", "hôm qua (27/9)".
_REPEATED_AFTER = re.compile(r"\s*(?:[,(]\s*)?(?:ngày\s+)?\d{1,2}\s?[/.-]\d")
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
    if text[max(0, start - 5) : start - 1].lower().endswith("cuối") or text.startswith(" với ", end):
        # "cuối cùng, ngày ấy …", "ký cùng ngày với hóa đơn kia"
        return None
    left = _BEFORE_SAME_DAY.match(text, max(0, start - 32), start)
    return Claim("date", left.start() if left else start, end, "date.same-day", Period(Moment(None, "-01-01"), same_day=True))


def _in_figures(text: str, start: int, end: int) -> Claim | None:
    """A day, a month or a year in figures. Where the first separator stands tells which: "27/9/2024", "8/2023", "2020-2025"."""
    if text[start + 1] in "/.-" or text[start + 2] in "/.-":
        if _THOUSANDS.match(text, start):
            return None
        return _day_in_figures(text, start, end) or _month_in_figures(text, start, end)
    return (_iso_day(text, start) if end - start >= 10 and text[start + 4] == "-" else None) or _year(text, start, end)


# "16.900", "4.000.000": a dot before exactly three digits groups thousands.
_THOUSANDS = re.compile(r"\d{1,2}\.\d{3}(?!\d)")

# Initials of month words: a look at one letter before any word is compared.
_INITIALS = "".join(sorted({initial for word in _MONTHS for initial in (word[0], word[0].upper())}))

DATE = Kind(
    "date",
    (
        Rule("date.day", JOINED, _in_figures, "Chiều 27/9"),
        Rule("date.day", "unit", _day_in_figures, "Chiều 27/9 đồng chí"),
        Rule("date.day", "months", _day_in_words, "ngày 03 tháng 4 năm 2018"),
        Rule("date.day", SHORT, _day_of_list, "ngày 5 và 6/3", tuple(_DAY_WORDS)),
        Rule("date.months-of-year", "months", _months_of_year, "8 tháng đầu năm 2024"),
        Rule("date.month", f"{SHORT} unit months", _month_with_word, "cuối tháng 9", ("tháng", "t", "t.", "và", ",")),
        Rule("date.quarter", LITERALS + "[Qq]u<ý>(?= ?[IV1-4])", _quarter, "quý III/2024"),
        Rule("date.quarter", LITERALS + "[Qq]u<í>(?= ?[IV1-4])", _quarter, "quí 3/2016"),
        Rule("date.quarter", LITERALS + "QU<Ý>(?= ?[IV1-4])", _quarter, "QUÝ III NĂM 2024"),
        Rule("date.year", f"{PLAIN} unit months", _year, "nhiệm kỳ 2020-2025"),
        Rule("date.months-in-words-of-year", LITERALS + " th<á>ng(?= (?:đầu|cuối) )", _months_in_words_of_year, "sáu tháng đầu năm 2020"),
        Rule("date.month-in-words", LITERALS + rf"[Tt]h<á>ng (?=[{_INITIALS}])(?=(?i:{any_of(_MONTHS)})\b)", _month_in_words, "tháng Tám năm 1945"),
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
