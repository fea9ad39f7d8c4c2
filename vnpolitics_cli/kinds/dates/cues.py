"""What stands in front of a day and belongs to it: its part of the day, its clock time, its weekday, other days of its list."""

from vnpolitics_cli import lazy
from vnpolitics_cli.count_nouns import noun_end
from vnpolitics_cli.kinds.dates.words import BLANKS, CLOCK, DAY_SHIFTS, DIGITS, PART, WORDS, led_by
from vnpolitics_cli.rules import word_before
from vnpolitics_cli.tables import any_of, tails
from vnpolitics_cli.text import DASH, DASHES, LOWER, UPPER, holds_any

# A clock time in front of a day: "9h30, ", but no name of a model, "Camry 2.⟦5G, ⟧2.5Q". On a line of its own it is the page's, unless the
# next one goes on with a small letter.
_AT = rf"(?:(?<!\d[.,]){CLOCK}[^\S\n]*,?(?:[^\S\n]*|\s*(?-i:(?=[{LOWER}]))))?"
# "sáng nay", "18h chiều nay", "đầu giờ chiều nay", "trưa ngày hôm qua".
_TODAY = rf"{_AT}(?:(?:đầu|cuối)\s+giờ\s+|(?:{PART}\s+)?(?:ngày\s+)?){any_of(DAY_SHIFTS)}"
# What belongs to a day and stands in front of it, read backwards from its first digit: "20h ngày ", "Chiều ", "đầu giờ
# chiều ngày ", "ngày và đêm ", "chiều và tối ", "thứ Sáu, ngày ", "hai ngày ", "hôm ", "mùng ", and behind a joint "đầu ngày " (which
# "bắt đầu ngày " is not). Everything is optional, so it always matches.
_BEFORE_DAY = lazy.regex(
    rf"(?ri)(?<!\w)(?!\s)(?:(?:ngày|{PART})\s+và\s+(?={PART}\s))?(?:{_TODAY}\s*,?\s+(?={any_of(WORDS['weekdays'])}|ngày)|{_AT}(?:{PART}(?:\s*,\s*(?={any_of(WORDS['weekdays'])}|ngày|hôm)|\s*))?)"
    rf"(?:(?:hôm\s+)?{any_of(WORDS['weekdays'])}\s*[,]?\s*\(?)?(?:{PART}\s*)?"
    rf"(?:(?:(?P<count>(?<!{any_of(WORDS['before_rank'])}\s){any_of(WORDS['day_counts'])})\s+|(?<=(?:^|[.,;:(\n]\s?|(?<!\w)(?:{any_of(WORDS['before_edges'])})\s))(?:đầu|cuối)\s+|(?-i:Đầu|Cuối)\s+)?ngày|hôm)?\s*(?:m[ùồ]ng\s+)?"
)
# Read backwards: a day further left of the same list, "ngày 5, 6 và " in front of "7/10".
_IN_DAY_LIST = lazy.regex(rf"(?ri)(?<!\w)(?:ngày|{PART})\s+(?:\d{{1,2}}(?:[/.]\d{{1,2}})?\s*(?:,|và|;|[{DASH}])\s*){{1,6}}")
# Read backwards: an expression that the day only repeats, "hôm nay (28/4)"; with no mark but a comma between, "ngày hôm nay 10.2",
# "sáng nay, 28/4", both are one.
_BEFORE_REPEATED = lazy.regex(rf"(?ri)(?<!\w){_TODAY}\s*[,({DASH}]?\s*")

_TODAY_TAILS = tails(DAY_SHIFTS)
_REPEATED_BY = frozenset(word.split()[-1] for word in DAY_SHIFTS) | {",", "-", "–"}

# The last word before a lone day number, "ngày 5 và 6/3"; anything else costs no pattern.
DAY_WORDS = frozenset(word.split()[-1] for words in ("parts_of_day", "weekdays") for word in WORDS[words]) | {"ngày", "hôm", "mùng", "mồng", "và", ","}
# How the words end that may belong to a day further left: "sáng ngày", "9 giờ ngày", "hai ngày", "rạng sáng", "cuối giờ chiều", "chiều nay ngày".
_DAY_TAILS = tails(
    (
        *(word for words in ("parts_of_day", "weekdays", "day_counts") for phrase in WORDS[words] for word in phrase.split()),
        "và",
        "giờ",
        "phút",
        "đầu",
        "cuối",
        "nay",
        "qua",
    )
)
# The last two characters of a weekday.
_WEEKDAY_TAILS = frozenset(f" {word}"[-2:] for word in WORDS["weekdays"])
# Words in front of a day that mostly stand alone there.
_LONE_DAY_WORDS = frozenset(word for word in WORDS["parts_of_day"] if " " not in word) | {"hôm"}


# Read backwards: a clock time as one word, "12:50 06/02/2017", "22h30 27/9".
_CLOCK_TIME = lazy.regex(r"(?r)(?<!\S)\d{1,2}(?::\d\d|[hg]\d{0,2})[^\S\n]+")
_CLOCK_MARKS = frozenset(":hg")


def _belongs_to_day(text: str, end: int) -> bool:
    """Whether the word that ends at `end`, a comma or bracket behind it left out, may belong to a day right of it: "thứ Sáu,", "9h30", "hai"."""
    if text[end - 1 : end] in _OPENS:
        end -= 1
    while text[end - 1 : end] == " ":
        end -= 1
    tail = text[max(0, end - 3) : end].lower()
    # Three digits in a row are of no clock and count no days.
    return tail in _DAY_TAILS or not (DIGITS.isdisjoint(tail) or tail.isdigit())


_OPENS = frozenset((",", "("))


def cue_of_day(text: str, start: int) -> tuple[int, bool]:
    """Where the words that belong to a day begin, `start` for none, and whether they count days ("hai ngày ").

    Most days have "ngày" in front and nothing before it, or nothing at all: only the others are worth the pattern.
    """
    first = led_by(text, start, "ngày ", _belongs_to_day)
    if first < 0 and text.endswith("(ngày ", 0, start) and not _belongs_to_day(text, start - len("ngày ")):
        first = start - len("ngày ")
    if first >= 0:
        return first, False
    before = text[start - 1 : start]
    if before == "(":
        # "thứ Bảy (17/2)": nothing but a weekday opens a parenthesis.
        if text[max(0, start - 6) : start - 1].rstrip(" \n\t,")[-2:].lower() not in _WEEKDAY_TAILS:
            return start, False
    elif before not in BLANKS and not before.isalpha() and before not in _REPEATED_BY:
        return start, False
    elif before == " " and text[start - 2] in DIGITS and _CLOCK_MARKS.isdisjoint(text[start - 4 : start - 2]):
        # Of numbers only a clock time belongs to a day.
        return start, False
    word = word_before(text, start)
    # An empty line parts a word from a day, and a word from the number of a heading: "… 09:30⏎⏎Chiều 11/10", "… ban đêm⏎⏎2. 8 cách".
    low = max(0, start - 48)
    gap = text.rfind("\n\n", low, start)
    low = low if gap < 0 else gap + 2
    if word in _REPEATED_BY and (word != "," or text[max(0, start - 6) : start].rstrip(" ,")[-3:].lower() in _TODAY_TAILS):
        left = _BEFORE_REPEATED.match(text, low, start)
        return start if left is None or word in DASHES else left.start(), False
    if word == "," and text[start - 1] == " " and text[start - 2] == "," and not _belongs_to_day(text, start - 1):
        # Most commas end something else than "thứ Sáu, 27/9".
        return start, False
    if word in _LONE_DAY_WORDS:
        first = led_by(text, start, f"{word} ", _belongs_to_day)
        if first >= 0:
            return first, False
    elif word == "và" or (word not in DAY_WORDS and before != "(" and not (word[:1].isdigit() and _CLOCK_TIME.match(text, max(0, start - 8), start))):
        return start, False
    if before == "\n" and _AGE.match(text, low, start):
        return start, False
    left = _BEFORE_DAY.match(text, low, start)
    return (left.start(), left["count"] is not None) if left is not None and left[0].strip() and left[0].count("\n") < 2 else (start, False)


# The words that count days, in front of "ngày"; a clock time ("9h ngày") is none.
_COUNT = lazy.regex(rf"(?i){any_of(WORDS['day_counts'])}\s+(?=ngày)")


def uncounted(text: str, first: int) -> int:
    """Where the words of a single day begin that seem to count days, "Ông Ba ngày 5/3", "lớp 4 ngày 5/3": at "ngày"."""
    count = _COUNT.match(text, first)
    return first if count is None else count.end()


# Read backwards from a line: an age or a length of time that ends the line in front, as in tables of terms of office: "32 năm, 206 ngày⏎".
_AGE = lazy.regex(r"(?ri)(?:năm|tháng),?\s\d{1,3}\sngày\n")
# The words that a list of days begins with.
_LIST_HEADS = tuple(sorted({"ngày", *(word.split()[-1] for word in WORDS["parts_of_day"])}))


def in_day_list(text: str, start: int) -> bool:
    """Whether days further left of the same list stand in front of the number at `start`: "ngày 5, 6 và "."""
    before = text[max(0, start - 48) : start].lower()
    return holds_any(before, _LIST_HEADS) and _IN_DAY_LIST.match(text, max(0, start - 48), start) is not None


def is_share(text: str, start: int, end: int) -> bool:
    """Whether figures behind a comma say how many of how many: "Hôm qua, ⟦8/12⟧ đội bóng đã rút"."""
    return text[start - 2 : start] == ", " and text[end : end + 1] == " " and noun_end(text, end + 1) > end + 1


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a day and month without a word in front are a date all the same: in parentheses, in a list, repeating "hôm nay".

    With a dash, which scores and ranges have as well, only in parentheses that repeat, "sáng nay (10-1)", behind "Từ" that opens a sentence, or
    as the last of a list, "ngày 21 và 22-3".
    """
    if text[start - 1 : start] == " " and text[start - 2] in DIGITS:
        return False
    word = word_before(text, start)
    if word in _LEADING and _is_led(text, start, end, word):
        return True
    if not DASHES.isdisjoint(text[start:end]):
        if text.startswith("và ", start - len("và ")) and in_day_list(text, start):
            return True
        if text.startswith("Từ ", start - len("Từ ")) and text.startswith(", ", end) and text[end + 2 : end + 3].isalpha():
            return True  # "Từ 1-7, xã mới hoạt động."
        return text[start - 1] == "(" and text[end : end + 1] == ")" and _BEFORE_REPEATED.match(text, max(0, start - 24), start) is not None
    if text[start - 1 : start] == "(" and text[end : end + 1] in (")", ",", ";"):
        return True
    if word in ("và", ",") and in_day_list(text, start):
        return True
    return word in _REPEATED_BY and _BEFORE_REPEATED.match(text, max(0, start - 24), start) is not None


# A day with a hyphen whose two numbers do not rise: "đến 30-9" is no range and, with so late a day, no score.
_NO_RANGE = lazy.re(r"(?:1[3-9]|2\d|3[01])-(?:0?\d|1[0-2])")
_LEADING = frozenset(WORDS["before_lone_days"])
_SINCE = lazy.regex(rf"(?ri)(?<!\w){any_of(WORDS['before_since'])}\s(?:từ|đến|tới|đến hết)\s")
# Behind figures that are a house's, "từ 20/5 đường Ba Sao", "đến 30/4 Lê Lai".
_STREET = lazy.re(rf"\s(?:[{UPPER}]|(?:đường|hẻm|phố|tỉnh lộ)(?!\w))")


def _is_led(text: str, start: int, end: int, word: str) -> bool:
    """Whether figures behind "đến" or "từ" are a day and no share: "đến 20/9", "trước 01/7", "phiên 6/7", "Từ 1/7, …", "áp dụng từ 1/8"."""
    day, _, month = text[start:end].partition("/")
    if _STREET.match(text, end):
        return False
    if not (day.isdigit() and month.isdigit()):
        return _NO_RANGE.match(text, start, end) is not None
    if word == "phiên" or int(day) + (word in _EDGE) > int(month) or "0" in (day[0], month[0]):
        return True
    ended = text[end : end + 1] != " "
    if word == "từ" and text[start - 3] == "T" and text[end : end + 1] == ",":
        return True
    # "trước 1/7.", "từ 2/9,": most shares have a small divisor, "từ 1/3,", and a noun behind, "sau 2/3 quãng đường".
    if ended and word in _BEFORE_NO_SHARE and int(month) > _DIVISOR and month != "10":
        return True
    return (ended or int(month) > _DIVISOR) and _SINCE.match(text, max(0, start - 24), start) is not None


_EDGE = frozenset(("sau", "trước"))
_BEFORE_NO_SHARE = _EDGE | {"từ"}
_DIVISOR = 5
