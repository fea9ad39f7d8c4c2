"""Vietnamese numbers: how digits and number words become an exact `Decimal` in plain form.

A number is kept as its digits and the place of its point until the very end and is never computed in binary or within a
decimal context, so nothing is rounded, and `str()` of a result never shows an exponent or a trailing zero.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from vnpolitics_cli import lazy
from vnpolitics_cli.tables import any_of, table, tails
from vnpolitics_cli.text import DASH, DASHES

"""The characters of `DASH` as a set."""

LONGEST = 40
"""Digits and separators of the longest number that is read; a longer run is no number of an article."""

_WORDS = table("numerals")
DIGITS: Mapping[str, int] = _WORDS["digits"]
AFTER_TEN: Mapping[str, int] = _WORDS["digits_after_ten"]
TENS: Mapping[str, int] = _WORDS["tens"]
SCALES: Mapping[str, int] = _WORDS["scales"]
FILLERS = frozenset(_WORDS["fillers"])
WORDS = frozenset({*DIGITS, *AFTER_TEN, *TENS, *SCALES, *FILLERS})
"""Every word that may stand in a number in words."""

# Digits in groups of three after dots, then perhaps a decimal comma: "81.033,18", "1.200", "1.234.567".
_DOTTED = lazy.re(r"([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$")
# The English manner, only where it cannot be read the Vietnamese way: "1,234.5", "1,234,567", "1,234,567.89".
_ENGLISH = lazy.re(r"([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$|([1-9]\d{0,2}(?:,\d{3}){2,})$")
# Digits with one separator or none; the separator is a decimal point: "343,6", "1.5", "0.125", "2024".
_POINTED = lazy.re(r"(\d+)(?:[.,](\d+))?$")
# Groups of three after commas: "30,000" before a bare đồng.
_COMMAS = lazy.re(r"[1-9]\d{0,2}(?:,\d{3})+$")


def read(digits: str, power: int = 0, *, comma_groups: bool = False) -> Decimal | None:
    """The value of a number in digits times ten to the `power`; None where it is none ("1.23.4").

    A dot before exactly three digits groups thousands, any other dot is a decimal; a comma is a decimal, except that
    with `comma_groups` a comma before three digits groups thousands too ("30,000 đồng").
    """
    if len(digits) > LONGEST:
        return None
    if digits.isdecimal():
        return shifted(digits, 0, power)
    if comma_groups and _COMMAS.match(digits):
        return shifted(digits.replace(",", ""), 0, power)
    m = _DOTTED.match(digits)
    if m is not None:
        part = m[2] or ""
        return shifted(m[1].replace(".", "") + part, len(part), power)
    m = _POINTED.match(digits)
    if m is not None:
        part = m[2] or ""
        return shifted(m[1] + part, len(part), power)
    m = _ENGLISH.match(digits)
    if m is not None:
        part = m[2] or ""
        return shifted((m[1] or m[3]).replace(",", "") + part, len(part), power)
    return None


def shifted(digits: str, places: int, power: int) -> Decimal:
    """The number `digits` with its last `places` behind the point, times ten to the `power`, in plain form."""
    places -= power
    if places <= 0:
        return Decimal(digits + "0" * -places)
    whole, part = (digits[:-places], digits[-places:]) if len(digits) > places else ("0", digits.zfill(places))
    part = part.rstrip("0")
    return Decimal(f"{whole}.{part}" if part else whole)


def plain(value: Decimal) -> Decimal:
    """`value` without exponent and trailing zeros, exactly the same number."""
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        raise ValueError(f"not a finite number: {value}")
    result = shifted("".join(map(str, digits)), 0, exponent)
    # By its sign alone: a minus would round a number of more digits than the decimal context has.
    return result.copy_negate() if sign and result else result


def read_words(words: Sequence[str]) -> int | None:
    """The value of a number in words ("ba", "mươi", "tư", "tỷ"), lower case; None where they are no one number.

    "hai ba" (two or three), "trăm" without a count and "mươi" without a digit are vague or broken, and none.
    """
    total = group = 0
    digit: int | None = None
    tens = hundreds = False
    last_scale = 0
    said = False
    for word in words:
        if word in DIGITS or word in AFTER_TEN:
            if digit is not None or (word in AFTER_TEN and not tens):
                return None
            digit = DIGITS[word] if word in DIGITS else AFTER_TEN[word]
            said = True
        elif word in FILLERS:
            if digit is not None or not (hundreds or last_scale):
                return None
            tens = True
        elif word in TENS:
            if word == "mười":
                if digit is not None or tens:
                    return None
                group, tens, said = group + 10, True, True
            elif digit is None:
                return None
            elif TENS[word] == 2:
                if hundreds or tens:
                    return None
                group, hundreds = group + digit * 100, True
            else:
                if tens:
                    return None
                group, tens = group + digit * 10, True
            digit = None
        elif word in SCALES:
            if hundreds and digit is not None and not tens:
                return None  # "trăm hai": twenty or two, the text does not say
            group += digit or 0
            if not group and not total:
                return None
            power = SCALES[word]
            if last_scale and power >= last_scale:
                total = (total + group) * 10**power
            elif group or not last_scale:
                total += group * 10**power
            else:
                return None
            last_scale, group, digit, tens, hundreds = power, 0, None, False, False
        else:
            return None
    if hundreds and digit is not None and not tens:
        return None
    return total + group + (digit or 0) if said else None


JOINT = rf"\*{{0,2}}(?:\s{{1,2}}\*?(?:cho\s)?(?:đến|tới)\*?\s{{1,2}}|\s{{0,2}}[{DASH}~÷]\s{{0,2}})\*{{0,2}}(?:(?:{'|'.join(_WORDS['bounds'])})\s)?"
"""What stands between the ends of a range: "5-7", "5÷7", "1.200 đến 1.500", "10% đến dưới 30%", "**5** đến **7", "*5* *đến* *7"."""

# The number left of a range's second one, with the joint: "1.200 - ", "5 đến dưới ", but not the square of "39 m2 đến". Read backwards; group 1 the number.
_LOW_END = lazy.regex(rf"(?r)(?<![\d.,/:{DASH}$m])(\d[\d.,]{{0,24}}){JOINT}")


# The last letters of the words that `JOINT` can end in: few numbers stand behind one.
_JOINT_LETTERS = tails(("đến", "tới", *_WORDS["bounds"]))
# A word before that number which makes it a year, a class or a name: "năm 2019 - 1.200 tỷ đồng".
_NAMED = frozenset(_WORDS["names_a_number"])


_ALL_YEARS = ("nhiều năm ", "hàng năm ", "hằng năm ", "mọi năm ", "mỗi năm ")
"""They name no year: "nhỏ hơn trung bình nhiều năm 35 - 50%"."""
_FIGURES = frozenset("0123456789")
JOINING = DASHES | {"~", "÷"}
"""The marks between the ends of a range."""
_WIDEST = 28
"""No joint between two numbers is as long as this."""


def _follows_number(text: str, start: int) -> bool:
    """Whether a digit stands so near in front of the number at `start` that both may be one range: a look that costs no pattern."""
    return not _FIGURES.isdisjoint(text[max(0, start - _WIDEST) : start])


def _names(word: str, digits: str) -> bool:
    """Whether a word makes the number behind it a name: "năm 2019", "Nhóm 1", but not "nhóm 25 - 50%"."""
    return (word in _NAMED or word.lower() in _NAMED) and (word != "nhóm" or len(digits) == 1)


def low_end(text: str, start: int) -> tuple[int, str] | None:
    """The first number of a range whose second number starts at `start` and whose unit stands behind the second only."""
    before = text[start - 1] if start else ""
    if before != " " and before != "*" and before not in JOINING:
        return None
    if before == " " and not (text[max(0, start - 4) : start - 1] in _JOINT_LETTERS or text[start - 2] in " \t\n" or text[start - 2] in JOINING):
        return None
    m = _LOW_END.match(text, max(0, start - 48), start) if _follows_number(text, start) else None
    if m is None:
        return _low_in_words(text, start)
    low = m.start()
    digits = m[1].rstrip(".,")  # "từ 300.000. đến 700.000 đồng"
    if glued(text, low):
        return None  # "Galaxy S8 – 18,49 triệu đồng"
    if digits.isdecimal() and not text.endswith(_ALL_YEARS, 0, low) and _names(word_as_written(text, low), digits):
        return None
    return low, digits


# A first number of one word, which "từ" must open, for it may also end a name: "từ hai đến 3,5 tỷ đồng", "đợt hai đến 15 tỷ đồng". Group 1 it.
_LOW_IN_WORDS = lazy.regex(rf"(?ri)(?<!\w)(?<=(?<!\w)từ\s)({any_of([*DIGITS, 'mười'])})\s(?:đến|tới)\s(?:dưới\s)?")


def _low_in_words(text: str, start: int) -> tuple[int, str] | None:
    """The first number of such a range, in digits, and where its word starts."""
    m = _LOW_IN_WORDS.match(text, max(0, start - _WIDEST), start)
    number = read_words([m[1].lower()]) if m is not None else None
    return (m.start(1), str(number)) if m is not None and number else None


_THOUSANDS = lazy.re(r"([1-9]\d{0,2})((?:\.\d00)+)$")


def whole_low(low: str, high: str) -> str:
    """The first number of a range with the thousands that it leaves to the second: of "15-20.000" the "15.000", but "900" of "900-1.200"."""
    if "." not in high or len(low) > len("999") or not low.isdecimal():
        return low
    m = _THOUSANDS.match(high)
    return low + ".000" * m[2].count(".") if m is not None and 0 < int(low) < int(m[1]) else low


SHARING = tuple(_WORDS["sharing"])
"""Words between two amounts of which the second may say the unit for both."""

VAGUE_BEFORE = frozenset(_WORDS["not_after"])
"""Words left of a number in words that make it an ordinal or vague."""

# The number left of one of those words: "1,49 lên ", "15,7 và ". Read backwards; group 1 the number, 2 the word.
_SHARED = lazy.regex(rf"(?r)(?<![\d.,/:{DASH}$])(\d[\d.,]{{0,24}})\s({'|'.join(SHARING)})\s(?:(?:mức|hơn|gần|khoảng|trên|tới|đến)\s){{0,2}}")
_SHARED_LETTERS = tails((*SHARING, "mức", "hơn", "gần", "khoảng", "trên", "tới", "đến"))
_FROM = lazy.regex(r"(?r)\b[Tt]ừ\s(?:(?:mức|hơn|gần|khoảng|trên|dưới)\s){0,2}")


def shared_number(text: str, start: int) -> tuple[int, str] | None:
    """The number without a unit that borrows the one of the number at `start`: in "từ 1,49 lên 1,6 triệu đồng" the "1,49".

    It does so after "từ" before a word of change, or after "lần lượt" before "và" ("lần lượt là 12,4 và 26,8 triệu đồng").
    """
    if not start or text[start - 1] != " " or text[max(0, start - 4) : start - 1] not in _SHARED_LETTERS:
        return None
    m = _SHARED.match(text, max(0, start - 48), start) if _follows_number(text, start) else None
    if m is None:
        return None
    at = m.start()
    told = text.find("lần lượt", max(0, at - 40), at) >= 0 if m[2] == "và" else _FROM.match(text, max(0, at - 20), at) is not None
    return (at, m[1]) if told else None


_LAST_LETTERS = frozenset(word[-1] for word in {*WORDS, "nửa"})
_ANY = "|".join(sorted({*WORDS, "nửa", "phẩy"}, key=lambda word: (-len(word), word)))
# A number in words, read backwards from its end: "ba mươi tư", "Sáu nghìn, chín trăm tám mươi chín".
_SPELLED = lazy.regex(rf"(?r)(?<!\w)(?:(?i:{_ANY}),?\s{{1,2}}){{0,14}}(?i:{_ANY})")


def spelled(text: str, end: int) -> tuple[int, list[str]] | None:
    """The number words that end at `end`, lower case, and where they start; None where they are vague or an ordinal.

    "nửa" and the decimal "phẩy" stand among them as they are; whether they make a number, `read_words` says.
    """
    if text[end - 1 : end] not in _LAST_LETTERS:
        return None
    m = _SPELLED.match(text, max(0, end - 90), end)
    if m is None:
        return None
    start = m.start()
    words = m[0].replace(",", " ").lower().split()
    if words[0] == "tư":  # "đầu tư hai tỷ đồng"
        words = words[1:]
        start += len(m[0]) - len(m[0][2:].lstrip(" ,\n"))
    before = word_as_written(text, start).lower()
    if (
        not words
        or (before in VAGUE_BEFORE and (before != "cả" or words[0] not in DIGITS))
        or (start > 1 and text[start - 1] == " " and text[start - 2].isdigit())
    ):
        return None
    return start, words


# The letters in front of a number, read backwards.
_LETTERS_BEFORE = lazy.regex(r"(?r)[^\W\d_]{1,20}")


def glued(text: str, start: int) -> bool:
    """Whether the number at `start` is the tail of a name, a code or another number ("SEA-5", "Covid19", "x1.5", "News4euro", "99 ,9").

    A word of small letters that has lost its blank is none of these: "đạt5 tỷ đồng".
    """
    if not start:
        return False
    before = text[start - 1]
    if before.isalpha():
        if not before.islower() or start < 2 or not text[start - 2].islower():
            return True
        word = _LETTERS_BEFORE.match(text, max(0, start - 20), start)
        return word is not None and word[0].isascii() and not word[0].islower()
    if before == ":" and text[start - 2].islower():
        return False  # "lương cơ sở là:1.490.000đ"
    if before in ".,/:":
        return start > 1 and (text[start - 2].isalnum() or (before == "," and text[start - 2] == " " and text[max(0, start - 3)].isdigit()))
    return before in DASHES and start > 1 and text[start - 2].isalpha()


# In front of the last digits of a number that a blank has broken: the "tăng 211, " of "tăng 211, 6 tỷ đồng", "(80, ". Read backwards; group 1 the word.
_BROKEN = lazy.regex(r"(?r)(?:(?<!\w)([^\W\d_]+)\s|[(]|\d\s)\d{1,3},\s")


def broken(text: str, start: int) -> bool:
    """Whether the number at `start` is the rest of one that a blank has broken, "211, 6": not of a date, a name or a list ("10, 12, 14")."""
    if start < len("1, ") or text[start - 2] != "," or not text[start - 3].isdigit():
        return False
    m = _BROKEN.match(text, max(0, start - 24), start)
    return m is not None and (m[1] is None or (m[1].islower() and m[1] not in _NAMED))


# A minus sign that belongs to the value of a level, read backwards: "= -73%", "ở mức -0,5%", "lợi nhuận -5 tỷ đồng". In parentheses it says a
# decrease.
_MINUS = lazy.regex(
    r"(?r)(?:=|(?<!gồm|đó|sau|đây):|(?<!\w)(?i:hay|là|mức|đạt|còn|xuống|lên|bằng|ở|từ|nhận|lãi|lợi nhuận(?:\s(?:gộp|ròng|trước thuế|sau thuế))?|ebitda"
    r"|dòng tiền(?:\sthuần)?|cán cân))\s[-−–]"
)
_MINUSES = ("-", "−", "–")


def has_minus(text: str, start: int) -> bool:
    """Whether the number at `start` has a minus sign of its own: "là -12,5 tỷ đồng", and no dash of a list or a range."""
    return text[start - 1 : start] in _MINUSES and _MINUS.match(text, max(0, start - 24), start) is not None


def word_as_written(text: str, at: int) -> str:
    """The word that ends one blank before `at`, as written, without what is not a letter; empty if there is none."""
    piece = text[max(0, at - 16) : at]
    if not piece or piece[-1] not in " \n":
        return ""
    words = piece.split()
    return words[-1] if words else ""
