"""What the readers of all dates share: words of the calendar, and looks at what stands right beside a date."""

import re
from collections.abc import Callable

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import Moment
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, DASHES, UPPER

WORDS = table("calendar")
COUNTING = frozenset(WORDS["before_counted_years"])
MONTHS: dict[str, int] = WORDS["months"]
COUNTS: dict[str, int] = WORDS["counts"]
YEAR_SHIFTS: dict[str, int] = WORDS["year_shifts"]
DAY_SHIFTS: dict[str, int] = WORDS["day_shifts"]
PART = any_of(WORDS["parts_of_day"])
YEAR = r"(?:19|20)\d\d(?!\d)"
# A year behind a comma, and nothing that it could count: "30 tháng 3, 1938 –", "30 tháng 3, 1938 tại Huế".
YEAR_ALONE = rf"{YEAR}(?=\s*(?:[.,;:)|”\"{DASH}]|\n|$)|\s(?:tại|và|ở|đến)\s)"
EDGES = ("đầu", "giữa", "cuối")
# "cùng kỳ", "cùng thời điểm": the same time of another year.
COMPARED = r"cùng\s+(?:k[ỳì]|thời\s+điểm)"
# "đầu", "giữa", "cuối", for patterns that are read backwards; the "đầu" of "bắt đầu" is none.
EDGE = rf"(?:(?<!{any_of(WORDS['before_no_edge'])}\s)đầu|giữa|cuối)"
# "cuối", "nửa đầu", "trung tuần".
PART_OF_MONTH = rf"(?:nửa\s+(?:đầu|cuối)|{EDGE}|(?:thượng|trung|hạ)\s+tuần)"
# A dash behind a line's end begins an item of a list.
UP_TO = rf"(?:[^\S\n]*[{DASH}]\s*|\s*(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?)"
# A year told from another: "cùng năm" (the same year), "năm đó" (that year), "năm sau" (the next year).
TOLD_YEAR = r"(?:cùng\s+năm|năm\s+(?:đó|ấy|này|sau|trước|tới|kế\s+tiếp|tiếp\s+theo|liền\s+kề|báo\s+cáo))"
DIGITS = frozenset("0123456789")


def led_by(text: str, start: int, word: str, belongs: Callable[[str, int], bool]) -> int:
    """Where `word` ("ngày ") begins, if it stands right of a blank or slash and right in front of `start`, and nothing before it belongs to it.

    -1 where it is not so, or where only a pattern can tell, because the word that ends before it may belong to it (`belongs`).
    """
    first = start - len(word)
    if first < 4 or text[first:start].lower() != word:
        return -1
    before = text[first - 1]
    if before == "/" or (before.islower() and text[first].isupper()):
        # "moreNgày 27/9": the end of another line was glued to the word.
        return first
    return -1 if before not in BLANKS or belongs(text, first - 1) else first


# What right of a date may be more of it, whatever kind it is.
BLANKS = frozenset(" \n\t")
_JOINTS = DASHES | {"/"}


def goes_on(text: str, end: int, heads: frozenset[str]) -> bool:
    """Whether a date that stops at `end` may go on: a joint follows, or behind a comma or blank a word that begins with one of `heads`.

    Most dates do not, and are read without a pattern for all that could follow.
    """
    if text[end : end + 1] == ",":
        end += 1
    while text[end : end + 1] in BLANKS:
        end += 1
    return text[end : end + 1] in _JOINTS or text[end : end + 2].lower() in heads


# "20h", "14 giờ 30 phút", "7 giờ 30’", "7h30' phút", "9:30", "14-16 giờ", "9h15 - 11h00", "0 giờ đến 2 giờ", "9 đến 11 giờ".
CLOCK = (
    rf"(?:(?<!\d)(?<!ngày\s)\d{{1,2}}(?:(?:\s?(?:h|g|giờ)\s?\d{{0,2}}|:\d\d)?\s?[{DASH}]\s?|(?<=(?<![\d/.,-])(?:[01]?\d|2[0-4]))(?:\s?(?:h|giờ)\d{{0,2}})?\s(?:đến|tới)\s))?"
    rf"(?:\d{{1,2}}\s?(?:h|g|giờ)\s?(?:\d{{1,2}}\s?(?:['’′]?\s?phút|['’′])?)?|\d{{1,2}}:\d\d)"
)
# How the words begin that a full date may go on with: "đến", "tới", "cho đến".
RANGE_HEADS = frozenset(("đế", "tớ", "ch"))
# The name of a lunar year: "Giáp Thìn".
LUNAR_NAME = rf"{any_of(WORDS['stems'])}\s+{any_of(WORDS['branches'])}"
# A lunar day, which has no place in this calendar, with its year: "10/3 âm lịch năm 2024", "mùng 5 tháng Giêng", "ngày 9/5 năm Kỷ Hợi (2019)",
# "ngày 9 tháng 1 năm Minh Mạng thứ 2", "mùng 3 Tết".
_YEAR_NAME = rf"năm\s+(?:{LUNAR_NAME}|(?-i:[{UPPER}][^\W\d]+\s+[{UPPER}][^\W\d]+)\s+thứ)"
LUNAR = lazy.re(
    rf"\s*(?:,\s*)?\(?(?:(?:âm\s+lịch|[Ââ]L\b|[Tt]ết\b)(?:\)?\s+{_YEAR_NAME})?|{_YEAR_NAME})(?:\)?\s+\(?(?:năm\s+)?{YEAR}\)?)?|\s*tháng\s+(?:giêng|chạp)",
    re.IGNORECASE,
)


def opening_year(opening: Moment, ending: Moment) -> int | None:
    """The year of the first day of "12/12 đến 31/1/2021", told by the last."""
    if ending.year is None:
        return None
    return ending.year - 1 if opening.part > ending.part else ending.year


def first_group(found: re.Match[str], *names: str) -> str | None:
    """The words of the first of the named groups that took part in a match and is not empty."""
    return next((found[name] for name in names if found[name]), None)


# "1, quý IV" behind "tháng": the first month of a contest's fourth quarter. Groups: month, quarter.
_ROUND = lazy.re(r"(?P<m>[1-3]),?\s+[Qq]u[ýí]\s+(?P<q>III|II|IV|[2-4])(?![\w%/]|\s+(?:năm\s+)?\d)")


def is_round(text: str, start: int) -> bool:
    """Whether a month's number stands with a quarter that does not hold the month: both number the rounds of a contest."""
    return _ROUND.match(text, start) is not None


# Read backwards: what is numbered within a month, "kỳ 1 " (the first period) in front of "tháng 9".
NUMBERED_IN_MONTH = lazy.regex(rf"(?ri)(?<!\w){any_of(WORDS['numbered_in_month'])}\s+(?:\d{{1,2}}\s+)?")


def shift_of(words: str | None) -> int | None:
    """How many years "năm nay" or "năm ngoái" lie from the article's own."""
    return YEAR_SHIFTS[" ".join(words.lower().split())] if words else None
