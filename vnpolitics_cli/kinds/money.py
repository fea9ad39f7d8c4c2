"""Kind money: amounts of money (số tiền), from the number to the end of its unit and currency words.

Only this file knows where a number with a scale word is money and where it counts people or kilowatt-hours, how amounts
join into ranges and mixed units, and how a number borrows the unit of its neighbour:

    81.033,18 tỷ đồng · 343,6 nghìn tỷ · 1 tỷ 200 triệu đồng · ba mươi tư tỷ đồng · 85 tỷ USD · 40.000đ/kg
    từ 1.200 đến 1.500 tỷ đồng (one range) · từ 1,49 lên 1,6 triệu đồng (two) · 2.477/10.825 tỷ đồng (two)
    not: 7 tỷ người · 2 tỷ kWh · 10 đồng chí · hàng nghìn tỷ đồng

A reader starts at the number run whose unit stands right of it; what modifies or measures the amount is read later.
"""

from collections.abc import Iterable
from decimal import Decimal

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.model import Money
from vnpolitics_cli.numerals import (
    DIGITS,
    JOINT,
    SHARING,
    broken,
    glued,
    has_minus,
    low_end,
    read,
    read_words,
    shared_number,
    spelled,
    whole_low,
    word_as_written,
)
from vnpolitics_cli.rules import LITERALS, Claim, Kind, Rule
from vnpolitics_cli.tables import any_of, table

_UNITS = table("units")
_SCALES: dict[str, int] = _UNITS["scales"]


def _either(words: Iterable[str]) -> str:
    """Any of `words`, ending at a word's end ("đồng", but "$" before anything)."""
    return any_of(words) + r"(?!(?<=\w)\w)"


def _currency_words() -> tuple[dict[str, str], frozenset[str], frozenset[str], str]:
    """Currency words → ISO code, the words that need a scale or thousands, those of hundredths ("cent"), and the pattern of them all.

    What may not follow is said once for all words of one currency, so these stand behind the others: no other begins as a longer one of theirs.
    """
    codes: dict[str, str] = {}
    scaled: set[str] = set()
    hundredths: set[str] = set()
    groups: dict[str, list[str]] = {"": []}
    for entry in _UNITS["currency"]:
        tail = f"(?!\\s(?:{_either(entry['not_before'])}))" if "not_before" in entry else ""
        if "but_before" in entry:
            tail = f"(?:(?=\\s(?:{_either(entry['but_before'])}))|{tail})"
        glued = f"|(?=(?:{any_of(entry['glued'])})\\s)" if "glued" in entry else ""
        words = [*entry["words"], *entry.get("scaled", ()), *entry.get("hundredths", ())]
        codes |= dict.fromkeys(words, entry["code"])
        groups.setdefault(tail + glued, []).extend(words)
        scaled.update(entry.get("scaled", ()))
        hundredths.update(entry.get("hundredths", ()))
    return codes, frozenset(scaled), frozenset(hundredths), "|".join(f"{any_of(words)}(?:(?!(?<=\\w)\\w){tail})" for tail, words in groups.items())


_CODES, _SCALED, _HUNDREDTHS, _CURRENCY = _currency_words()
_BIG_WORDS = [word for word in _SCALES if word not in ("k", "tr")]
_BIG = _either(_BIG_WORDS)
# Before a currency that stands too close: "10,8 triệuđồng".
_BIG_CLOSE = rf"(?:{any_of(_BIG_WORDS)})(?:(?!(?<=\w)\w)|(?=đồng|USD))"

# What stands right of a number, "nghìn tỷ đồng", "triệu USD", "đ": the scale words (a product of two at most), a half
# ("2 tỷ rưỡi"), the currency. At least one of scale and currency is there.
_UNIT = lazy.re(
    rf"[ \n]?\s?(?=\w|[$€£¥₫₩])(?:(?P<scale>(?i:{_BIG_CLOSE})(?:\s{{1,2}}(?i:{_BIG_CLOSE}))?|tr(?:\b(?!\.\s?\w)|(?=đ(?!\w)))|k\b)(?P<half>\s{{1,2}}rư[ỡở]i)?)?"
    rf"(?:\s{{0,2}}(?=[^\W\d]|[$€£¥₫₩])(?P<currency>{_CURRENCY}))?"
)
# The units that nearly all amounts have: they need no pattern where what follows begins no longer unit, and no word that makes "đồng" another.
_COMMON_UNITS = ((" tỷ đồng", "tỷ"), (" triệu đồng", "triệu"), (" nghìn đồng", "nghìn"), (" đồng", None))
_COMMON_WRITTEN = tuple(written for written, _ in _COMMON_UNITS)
_ENDS = frozenset(".,;:)/")
_OTHER_HEADS = frozenset(word[:2] for entry in _UNITS["currency"] for word in entry.get("not_before", ())) | frozenset(
    word.split()[1][:2] for word in _CODES if word.startswith("đồng ")
)
_GROUPED = lazy.re(r"[1-9]\d{0,2}(?:\.\d{3})+")
_NUMBER = r"\d[\d.,]{0,24}(?<=\d)"
# The smaller part of a mixed unit: the " 200 triệu" of "1 tỷ 200 triệu đồng". Groups: "và", its number.
_SMALLER = lazy.re(rf"\s{{1,2}}(và\s)?({_NUMBER})")
# What may stand behind the blank in front of it.
_SMALLER_HEADS = frozenset("0123456789v \t\n")
# The second end of a range whose first end has a unit of its own: " đến 7 tỷ đồng", " – 30 triệu". Group 1 the number.
_HIGH_END = lazy.re(rf"(?:\s?/\s?\w{{1,8}})?{JOINT}(?:mức\s)?({_NUMBER})")
# Behind such a number without a currency, where it plainly ends: ".", " đối với".
_OPEN_END = lazy.re(r"[.;,)]?\s*(?:\n|$)|\sđối với\s")
# Behind a difference, which is no range: "6 triệu đồng – 10 triệu đồng = ".
_EQUALS = lazy.re(r"\s?=\s")
# A neighbour further right that lends its currency: the " lên 1,5 tỷ đồng" of "từ 900 triệu lên 1,5 tỷ đồng".
_LENDER = lazy.re(rf"(?:/\w{{1,8}})?,?\s(?:{_either(SHARING)})\s(?:(?:đến|tới|mức|còn|hơn|gần|khoảng|trên)\s){{0,2}}({_NUMBER})")

# Not a word that its asterisks break: "lớp 10 tỉ****nh".
_COMPLETE = lazy.re(rf"(?!\*{{4}}[^\W\d])\s{{0,2}}(?:$|[^\w\s$€£%]|\n|{_either(_UNITS['complete'])})")
_COUNTED = lazy.re(rf"\s{{1,2}}(?:{_either(_UNITS['counted'])})")
# What only money is multiplied by: the " x 5%" of "Thuế TNCN bậc 1 = 5 triệu x 5%".
_TAXED = lazy.re(r"\s[x×]\s\d[\d.,]{0,6}\s?%")
_PER_UNIT = lazy.re(r"\s?/\s?[^\W\d]")
_MONEY_BEFORE = lazy.re(rf"(?<!\w)(?i:{_either(_UNITS['money_before'])})")
_HANDED = lazy.regex(rf"(?r)(?<!\w|tiếp\s)(?i:{_either(_UNITS['handed'])})\s(?:(?:cả|gần|hơn|khoảng|lại|thêm|trước|tổng cộng|tới)\s){{0,2}}")
_COUNT_BEFORE = lazy.re(rf"(?<!\w)(?i:{_either(_UNITS['count_before'])})")
# The last letters of those words, a capital or not: most amounts have none of them in front.
_COUNT_HINTS = tuple(sorted({written for words in _UNITS["count_before"] for last in words.split()[-1:] for written in (last[1:], last[1:].upper())}))
# What makes the number behind it an ordinal or a table's unit, read backwards: "người thứ 10 ngàn", "Đơn vị tính: 1.000 đồng".
_NO_AMOUNT = lazy.regex(r"(?r)(?<!\w)(?i:thứ|(?:đơn vị\*?\s\*?tính|đvt)\s?:?|(?<=[(\n*])đơn vị\s?:)\**\s")
_NO_AMOUNT_LETTERS = frozenset("ứỨhHịỊtT:*")


class _Amount(msgspec.Struct, frozen=True, gc=False):
    """An amount with its unit: where its words end, its value, its currency (None: not written), its power of ten."""

    end: int
    value: Decimal
    currency: str | None
    power: int


class _Unit(msgspec.Struct, frozen=True, gc=False):
    """The words of a unit: where they end, the scale words, whether a half is added, the currency's word; None for what is not there."""

    end: int
    scale: str | None
    half: bool
    currency: str | None


def _unit(text: str, end: int) -> _Unit | None:
    """The unit right of the number that ends at `end`."""
    for written, scale in _COMMON_UNITS if text.startswith(_COMMON_WRITTEN, end) else ():
        if text.startswith(written, end):
            stop = end + len(written)
            behind = text[stop : stop + 1]
            if behind in _ENDS or (
                behind == " " and text[stop + 1 : stop + 2].isalpha() and _OTHER_HEADS.isdisjoint((text[stop + 1], text[stop + 1 : stop + 3]))
            ):
                return _Unit(stop, scale, False, "đồng")
            break
    found = _UNIT.match(text, end)
    if found is None:
        return None
    scale, half, currency = found.groups()
    return _Unit(found.end(), scale, half is not None, currency) if scale is not None or currency is not None else None


def _power(scale: str) -> int:
    """The power of ten of scale words: 9 of "tỷ", 12 of "nghìn tỷ"."""
    return _SCALES[scale] if scale in _SCALES else sum(_SCALES[part] for part in scale.lower().split())


_ANY_POWER = 99


def _amount(text: str, start: int, end: int, *, below: int = _ANY_POWER) -> _Amount | None:
    """The amount whose number is `text[start:end]`, with its mixed units; None without a unit of money right of it.

    As the smaller part of a mixed unit its power of ten must lie `below` that of the part before.
    """
    unit = _unit(text, end)
    if unit is None:
        return None
    scale, word = unit.scale, unit.currency
    digits = text[start:end]
    currency = None
    if word is not None:
        currency = _CODES[" ".join(word.split())]
    power = _power(scale) if scale else -2 if word in _HUNDREDTHS else 0
    if power >= below:
        return None
    stop = unit.end
    smaller: _Amount | None = None
    if currency is None and text[stop : stop + 1].isspace():
        if power in _THOUSANDS and digits.isdecimal() and not unit.half:
            of_these = _of_these(text, stop, Decimal(digits), power)
            if of_these is not None:
                return of_these
        smaller = _smaller(text, stop, power) if power and not unit.half and "," not in digits else None
        if smaller is None and text[stop] == " " and text[stop + 1 : stop + 2].isdigit():
            return None  # "5 tỷ 3 năm liền": another number, and no currency
    if currency not in (None, "VND") and not power and "," in digits and not digits.endswith("00"):
        # "2,513 USD" is a price in decimals or English thousands: only the latter has groups of three throughout.
        value = read(digits) if digits.count(",") == 1 and len(digits.rsplit(",", 1)[1]) != 3 else read(digits, comma_groups=digits.count(",") > 1)
    else:
        value = read(digits, power, comma_groups=not power)
    if value is None:
        return None
    if scale is None and word in _SCALED and value < 1000 and below == _ANY_POWER and text[stop : stop + 1] != "/":
        return None  # "5 bảng tin", "2.1 Bảng lương"
    if smaller is not None:
        return _Amount(smaller.end, value + smaller.value, smaller.currency, power)
    if unit.half:
        value += read("5", power - 1) or 0
    return _Amount(stop, value, currency, power)


# The rest of an amount whose thousands or millions are told apart from it: the " 200 tỷ" of "1 nghìn 200 tỷ đồng". Group: its number.
_REST = lazy.re(r"\s(\d{1,3})\s(?:(?:nghìn|ngàn)\s)?(?:tỷ|tỉ|triệu)(?!\w)")
_THOUSANDS = (3, 6)
_POWER_OF_TY = 9


def _of_these(text: str, stop: int, head: Decimal, power: int) -> _Amount | None:
    """The whole amount whose thousands or millions end at `stop`: "⟦1 nghìn⟧ 200 tỷ đồng", "⟦1 triệu⟧ 234 nghìn tỷ đồng"."""
    found = _REST.match(text, stop)
    rest = _amount(text, found.start(1), found.end(1)) if found is not None else None
    if rest is None or found is None:
        return None
    unit = min(rest.power, _POWER_OF_TY)
    # Millions are told apart only from "nghìn tỷ".
    if rest.power != unit + power - _THOUSANDS[0] or rest.value >= head.scaleb(unit + power):
        return None
    return _Amount(rest.end, head.scaleb(unit + power) + rest.value, rest.currency, rest.power)


_BILLIONS = (" tỷ", " tỉ")


def _smaller(text: str, stop: int, power: int) -> _Amount | None:
    """The smaller part of a mixed unit whose greater part, of this power of ten, ends at `stop`: the "200 triệu đồng" of "1 tỷ 200 triệu đồng"."""
    found = _SMALLER.match(text, stop) if text[stop + 1 : stop + 2] in _SMALLER_HEADS else None
    if found is None or (found[1] and power == _THOUSANDS[0]):
        return None  # "loại 1 nghìn và 500 đồng" are two
    if text.startswith(_BILLIONS, found.end()) and power <= _POWER_OF_TY:
        return None  # "5 tỷ 5 tỷ": no smaller part
    rest = _amount(text, *found.span(2), below=power)
    return rest if rest is not None and rest.value < 10**power and (rest.currency or rest.power) else None


_MIXED_REACH = 48
"""How far behind a number the currency of a mixed unit stands at most, in code points."""


def _unread(text: str, start: int, end: int) -> Claim | None:
    """The words of a mixed unit that is none, so that no part of them is an amount: "1,5 tỷ 200 triệu đồng", "5 nghìn 2.000 đồng"."""
    if text.find("đ", end, end + _MIXED_REACH) < 0:
        return None  # nearly always
    unit = _unit(text, end)
    if unit is None or unit.scale is None or unit.currency is not None or not text[unit.end : unit.end + 1].isspace():
        return None
    smaller = _SMALLER.match(text, unit.end)
    rest = _amount(text, *smaller.span(2), below=_power(unit.scale)) if smaller is not None and not smaller[1] else None
    return Claim("money", start, rest.end, "money.amount", None) if rest is not None and rest.currency is not None else None


def _meant(text: str, start: int, found: _Amount) -> bool:
    """Whether an amount without a currency is money: what follows leaves it complete, what stands before speaks of money."""
    if found.power < 3 or found.power == 4:
        return False
    if found.power >= 6 and _TAXED.match(text, found.end):
        return True
    if text.startswith(" |", found.end) and text.endswith("đồng | ", 0, start):
        return True  # the cell beside an amount: "| Dưới 50 triệu đồng | 50 nghìn |"
    line = text.rfind("\n", max(0, start - 60), start) + 1 or max(0, start - 60)
    per = _PER_UNIT.match(text, found.end) is not None
    if not per and not _COMPLETE.match(text, found.end):
        # "đầu tư 50 tỷ xây bến xe": a verb of money just before, and no counted noun behind.
        if found.power < 9 or _COUNTED.match(text, found.end) or not _MONEY_BEFORE.search(text, max(line, start - 16), start):
            return False
    elif not per and found.power < 9 and not _MONEY_BEFORE.search(text, line, start) and not _HANDED.match(text, line, start):
        return False
    return not (any(text.find(word, line, start) >= 0 for word in _COUNT_HINTS) and _COUNT_BEFORE.search(text, line, start))


def _plain_currency(text: str, start: int, end: int, found: _Amount) -> bool:
    """Whether a small number before a bare currency word is an amount: "20 đồng", but not "2025 đồng lòng"."""
    if found.power or found.currency != "VND" or end - start > 4 or not text[start:end].isdecimal():
        return True
    if end - start < 3 and text.startswith((" bằng", " tiền"), found.end):
        return False  # "6 đồng tiền chủ chốt" are six currencies, "2 đồng bằng" two plains
    if end - start == 4 and text[start] in "12" and word_as_written(text, start).lower() in ("năm", "khóa"):
        return False
    return _PER_UNIT.match(text, found.end) is not None or _COMPLETE.match(text, found.end) is not None


def _currency(text: str, start: int, found: _Amount) -> str | None:
    """The currency of an amount, its own, written in front of it or plainly đồng; None where no money is meant."""
    if found.currency is not None:
        return found.currency
    before = _written_before(text, start)
    if before is not None:
        return before[1]
    return (_foreign(text, start, found) or "VND") if _meant(text, start, found) else None


# A currency in front of its number, read backwards: "US$", "€", "USD ". Group 1.
_BEFORE = {word: entry["code"] for entry in _UNITS["currency"] for word in entry.get("before", ())}
_WRITTEN_BEFORE = lazy.regex(rf"(?r)(?<!\w)({any_of(_BEFORE)})\s?")
_BEFORE_ENDS = frozenset(word[-1] for word in _BEFORE)


def _written_before(text: str, start: int) -> tuple[int, str] | None:
    """Where the currency in front of the number at `start` begins, and its code."""
    if text[start - 1 : start] not in _BEFORE_ENDS and text[start - 2 : start - 1] not in _BEFORE_ENDS:
        return None
    found = _WRITTEN_BEFORE.match(text, max(0, start - 5), start)
    return (found.start(), _BEFORE[found[1]]) if found is not None else None


# A number with one scale word and another word behind it, perhaps a currency: the "3,17 triệu tệ". Group: number.
_WRITTEN = lazy.re(rf"(?<![\d.,])({_NUMBER})(?=\s(?i:{_BIG})\s(?!đồng|VN|đ\b))")
# What says the amount in front of it again in another currency, read backwards: "7 tỷ won (khoảng ", ", tương đương hơn ".
_AGAIN = lazy.regex(r"(?r)(?:[(]|(?:tức|tương đương|tương ứng|hay|quy đổi)\s)(?:[^\W\d]+\s){0,3}")


def _foreign(text: str, start: int, found: _Amount) -> str | None:
    """The currency that an amount without one shares with all amounts of its size in its sentence: "một căn giá 6 triệu, một căn giá 3 triệu tệ"."""
    left = max(text.rfind("\n", max(0, start - 160), start), text.rfind(". ", max(0, start - 160), start), start - 160, 0)
    right = min((at for at in (text.find("\n", found.end, found.end + 160), text.find(". ", found.end, found.end + 160)) if at >= 0), default=found.end + 160)
    codes = set()
    for written in _WRITTEN.finditer(text, left, right):
        unit = _UNIT.match(text, written.end())
        power = _SCALES.get(unit["scale"].lower()) if unit is not None and unit["scale"] is not None else None
        if unit is None or power is None or unit["currency"] is None or unit.start("currency") != unit.end("scale") + 1:
            continue
        value = read(written[1], found.power)
        if power != found.power or value is None or not value / 20 < found.value < value * 20:
            return None
        codes.add(_CODES[" ".join(unit["currency"].split())])
    return codes.pop() if len(codes) == 1 and not _AGAIN.match(text, left, start) else None


# What a low end leaves to the high one: the "tỷ" of "5 nghìn đến 6 nghìn tỷ đồng". Groups: the scale word that both have, what stands behind it.
_SHARED_SCALE = lazy.re(rf"[ \n]?\s?((?i:{_BIG}))\s{{1,2}}((?i:{_BIG}))")


def _low_of(text: str, digits: str, low: _Amount, number: int) -> _Amount | None:
    """The low end `low`, its number `digits`, with the scale words that it leaves to the high end, whose number ends at `number`.

    None where the high end has another scale word in front of its last one: "5 nghìn đến 1 triệu tỷ đồng".
    """
    shared = _SHARED_SCALE.match(text, number) if low.currency is None and low.power else None
    if shared is None or _power(shared[2]) <= low.power or low.power > _power(shared[1]):
        return low
    power = low.power + _power(shared[2])
    value = read(digits, power) if _power(shared[1]) == low.power else None
    return None if value is None else _Amount(low.end, value, None, power)


def _lent(text: str, start: int, digits: str, found: _Amount) -> _Amount | None:
    """An amount without a currency, its number `digits` at `start`, with the currency and scale words that one further right says for both."""
    if found.currency is not None or not found.power:
        return found
    lender = _LENDER.match(text, found.end)
    other = _amount(text, lender.start(1), lender.end(1)) if lender is not None and _written_before(text, start) is None else None
    if lender is None or other is None or other.currency is None or other.power < _THOUSANDS[0]:
        return found
    own = _low_of(text, digits, found, lender.end(1))
    if own is None or own.power < _THOUSANDS[0]:
        return None
    return _Amount(own.end, own.value, other.currency, own.power)


def _range(text: str, start: int, end: int, low: _Amount) -> Claim | None:
    """The range whose first end `low` at `start:end` has a unit of its own: "5 triệu đồng đến 7 tỷ đồng", "5 nghìn đến 6 nghìn tỷ đồng"."""
    high = _HIGH_END.match(text, low.end)
    if high is None:
        return None
    found = _amount(text, high.start(1), high.end(1))
    if found is None and low.currency is not None and _GROUPED.fullmatch(high[1]) and _OPEN_END.match(text, high.end(1)):
        found = _Amount(high.end(1), read(high[1]) or low.value, None, 0)  # "5.000.000 đồng đến 10.000.000."
    if found is None:
        return None
    own = _low_of(text, text[start:end], low, high.end(1))
    if own is None or 0 < own.power < _THOUSANDS[0]:
        return Claim("money", start, found.end, "money.amount", None)  # "từ 5 trăm đến 1 triệu đồng": five hundred thousand are meant
    if found.value <= own.value or _EQUALS.match(text, found.end) or (own.currency is not None and found.currency not in (None, own.currency)):
        return None
    top = _lent(text, high.start(1), high[1], found)
    currency = own.currency or (_currency(text, start, top) if top is not None else None)
    return Claim("money", start, found.end, "money.amount", Money(own.value, top.value, currency)) if top is not None and currency is not None else None


# In front of the last group of a number whose groups stand apart, the "5 " and "000 " of "5 000 000 đồng", read backwards.
_GROUP_BEFORE = lazy.regex(r"(?r)(?<![\w.,/-])[1-9]\d{0,2}\s(?:\d{3}\s)*")


def _torn(text: str, start: int, end: int) -> bool:
    """Whether the number `start:end` is only the last group of one whose groups stand apart: "5 000 000 đồng"."""
    return (
        end - start == len("000")
        and text[start:end].isdecimal()
        and text[start - 2 : start - 1].isdigit()
        and _GROUP_BEFORE.match(text, max(0, start - 16), start) is not None
    )


# What says in words that an amount is below zero, read backwards: "lợi nhuận sau thuế âm gần ". Behind "siêu", "thu" or "ghi" the word is sound.
_MINUS_REACH = 32
_BELOW_ZERO = lazy.regex(rf"(?r)(?<!\w)(?i:(?<!{any_of(_UNITS['sounds'])}\s)âm)\s(?:{any_of(_UNITS['below_zero'])}\s){{0,2}}")


def _is_fraction(part: str, whole: str) -> bool:
    """Whether an amount may be a fraction of a unit, "1/2 tỷ đồng", and no part of a whole, "3/7 tỷ đồng"."""
    return len(part) == len(whole) == 1 and part < whole < "5"


# In front of the whole that an amount is a part of: the "tỷ đồng/" of "đã thu 1 tỷ đồng/40,5 tỷ đồng".
_OF_AMOUNT = ("tỉ/", "tỷ/", "triệu/", "đồng/")


def _bottom(low: str, digits: str, top: _Amount) -> Decimal | None:
    """The low end of a range whose high end `top` was written with `digits`: "từ 1.200 đến 1.500 tỷ đồng", "500.000 - 1 triệu đồng"."""
    bottom = read(whole_low(low, digits), top.power, comma_groups=not top.power)
    if bottom is not None and bottom >= top.value and _GROUPED.fullmatch(low):
        bottom = read(low)
        if bottom is not None and bottom * _WIDEST_RANGE < top.value:
            return None  # "vốn từ 1.500 đến 2 tỷ đồng" leaves out a unit
    return bottom if bottom is not None and bottom < top.value else None


_WIDEST_RANGE = 1000
"""So many times the low end the high end may be, where their units differ."""


def _read_amount(text: str, start: int, end: int) -> Claim | None:
    """One amount or one range: "81.033,18 tỷ đồng", "5-7 tỷ đồng", "500 triệu đến 1 tỷ đồng"."""
    if glued(text, start) and not text.endswith(_OF_AMOUNT, 0, start):
        return None
    run = text[start:end]
    low: str | None = None
    at = start
    if not run.isdecimal() and ("/" in run or ":" in run or "-" in run):
        if "/" in run:
            head, _, run = run.rpartition("/")
            if "/" in head or ":" in run or "-" in run or _is_fraction(head, run):
                return None
            at = end - len(run)
        else:
            low, _, run = run.partition("-")
            if ":" in low or "-" in run or ":" in run:
                return None
            at = end - len(run)
    found = _amount(text, at, end)
    if found is None:
        return _unread(text, start, end)
    if broken(text, start) or _torn(text, at, end) or not _plain_currency(text, at, end, found):
        return None
    if text[start - 2 : start - 1] in _NO_AMOUNT_LETTERS and _NO_AMOUNT.match(text, max(0, start - 20), start):
        return None
    found = _lent(text, at, run, found)
    if found is None:
        return None
    begin = at if low is None else start
    value, stop, top = found.value, found.end, None
    if low is None and at == start:
        partner = low_end(text, start)
        if partner is not None:
            bottom = _bottom(partner[1], run, found)
            if bottom is not None:
                begin, value, top = partner[0], bottom, value
        if top is None and not has_minus(text, start) and (ranged := _range(text, start, end, found)) is not None:
            return ranged
    elif low is not None:
        bottom = read(whole_low(low, run), found.power, comma_groups=not found.power)
        if bottom is None or bottom >= value or (low.endswith(".00") and _GROUPED.fullmatch(run)):
            return None  # "8.00-1.000 đồng" is a slip
        value, top = bottom, value
    if found.currency is None and text[end] == "k" and _PER_UNIT.match(text, found.end) is None:
        return None
    currency = _currency(text, begin, found)
    if currency is None:
        return None
    if found.currency is None and (before := _written_before(text, begin)) is not None:
        begin = before[0]
    if top is None and begin == start and value:
        if has_minus(text, start):
            return Claim("money", start - 1, stop, "money.amount", Money(value.copy_negate(), None, currency))
        if text.find("âm ", max(0, start - _MINUS_REACH), start) >= 0 and _BELOW_ZERO.match(text, max(0, start - _MINUS_REACH), start):
            value = value.copy_negate()
    return Claim("money", begin, stop, "money.amount", Money(value, top, currency))


def _read_shared(text: str, start: int, end: int) -> Claim | None:
    """The number that borrows the unit of the one at `start:end`: the "1,49" of "từ 1,49 lên 1,6 triệu đồng", the "2.477" of "2.477/10.825 tỷ đồng"."""
    run = text[start:end]
    if "/" in run:
        first, _, second = run.partition("/")
        if "/" in second or "-" in run or ":" in run or glued(text, start) or _is_fraction(first, second):
            return None
        found = _amount(text, end - len(second), end)
        begin = start
    else:
        partner = shared_number(text, start)
        if partner is None:
            return None
        begin, first = partner
        found = _amount(text, start, end)
    if found is None or found.currency is None:
        return None
    value = read(first, found.power, comma_groups=not found.power)
    if value is None:
        return None
    return Claim("money", begin, begin + len(first), "money.shared-unit", Money(value, None, found.currency))


# What makes a number behind a currency's sign no amount of its own: another end, a scale word, in English too, or a cell of a formula ("C$2:D$9").
_NOT_PLAIN = lazy.re(rf"\s?(?:[-–~]\s?\d|[:;$=*]|(?i:{_BIG}|billion|bln|bn|k|m|million|mln|trillion)\b)|[^\W\d]|\.\w")
_SIGNED_NUMBER = lazy.re(_NUMBER)
_CELLS = frozenset("$=")


def _read_signed(text: str, start: int, end: int) -> Claim | None:
    """The amount that has nothing but a currency's sign, in front of it: "€1.200", "US$ 250". The sign stands at `start`, the number at `end`."""
    number = _SIGNED_NUMBER.match(text, end)
    before = _written_before(text, end)
    if number is None or before is None or text[before[0] - 1 : before[0]] in _CELLS or _NOT_PLAIN.match(text, number.end()) is not None:
        return None
    digits = number[0]
    value = read(digits, comma_groups=True)
    return Claim("money", before[0], number.end(), "money.signed", Money(value, None, before[1])) if value is not None else None


_OR = (" hay ", " hoặc ")
_SPELLED_JOINT = lazy.regex(r"(?r)(?:\sđồng)?\s(?:đến|tới)\s(?:dưới\s)?")


def _spelled(text: str, end: int, scale: str) -> tuple[int, Decimal] | None:
    """The number in words that ends at `end`, times the scale words `scale`: its start and value."""
    found = spelled(text, end)
    if found is None:
        return None
    start, words = found
    power = _power(scale)
    if words == ["nửa"]:
        return start, read("5", power - 1) or Decimal(0)
    if "phẩy" in words:
        cut = words.index("phẩy")
        whole, part = read_words(words[:cut]), read_words(words[cut + 1 :])
        value = read(f"{whole},{part}", power) if whole is not None and part is not None else None
    else:
        number = read_words([*words, *scale.lower().split()])
        value = Decimal(number) if number is not None else None
    return (start, value) if value is not None else None


# An amount that is said in digits and again in words, the currency once: "10.000.000 (mười triệu) đồng", "mười triệu (10.000.000) đồng". Read
# behind the words, and backwards in front of them.
_DIGITS_BEHIND = lazy.re(r"\s{0,2}\((\d[\d.,]{0,24})\)")
_DIGITS_BEFORE = lazy.regex(r"(?r)(?<![\w.,/-])(\d[\d.,]{0,24})\s{0,2}[(]")


def _read_restated(text: str, start: int, end: int, value: Decimal) -> Claim | None:
    """The amount whose words are `text[start:end]`, in parentheses behind its digits or in front of them, if these say the same."""
    said, at = None, end
    if text[end : end + 1] == ")":
        if (before := _DIGITS_BEFORE.match(text, max(0, start - 30), start)) is not None:
            start, said, at = before.start(), before[1], end + 1
    elif (behind := _DIGITS_BEHIND.match(text, end)) is not None:
        said, at = behind[1], behind.end()
    after = _UNIT.match(text, at) if said is not None else None
    if said is None or after is None or after["scale"] or not after["currency"] or read(said, comma_groups=True) != value:
        return None
    return Claim("money", start, after.end(), "money.in-words", Money(value, None, _CODES[" ".join(after["currency"].split())]))


# Behind one of them another scale word ends no amount of its own: "tỷ tỷ".
_BIG_ENDS = tuple(word for word in _BIG_WORDS if not _SCALES[word] % 3)
_SPELLED_REACH = 40
"""How far in front of its scale word an amount in words and what speaks of money begin at most, in code points."""


def _ends_amount(text: str, start: int, end: int) -> bool:
    """Whether scale words without a currency, at `start:end`, may end an amount: "mất hơn nửa tỷ.", "vay hai tỷ để", "(mười triệu)"; but not "tỷ lệ"."""
    if text.startswith(" lệ", end) or text[max(0, start - 6) : start].lower().endswith(_BIG_ENDS):
        return False
    told = text.startswith((")", " ("), end) or _COMPLETE.match(text, end) is not None
    return told or _MONEY_BEFORE.search(text, max(0, start - _SPELLED_REACH), start) is not None


def _read_spelled(text: str, start: int, end: int) -> Claim | None:
    """An amount in words ("ba mươi tư tỷ đồng"): the scale word with its currency, behind the number's last letter at `start`."""
    start += 1
    m = _UNIT.match(text, start)
    if m is None or m["scale"] is None or (m["currency"] is None and not _ends_amount(text, start, m.end())):
        return None
    number = _spelled(text, start, m["scale"])
    if number is None:
        return None
    begin, value = number
    if text.endswith(_OR, 0, begin) and word_as_written(text, text.rindex(" ", 0, begin - 1) + 1).lower() in DIGITS:
        return None  # "hai hoặc ba triệu đồng"
    currency = _CODES[" ".join(m["currency"].split())] if m["currency"] is not None else None
    if currency is None and (text[m.end() : m.end() + 1] == ")" or _DIGITS_BEHIND.match(text, m.end()) is not None):
        return _read_restated(text, begin, m.end(), value)
    if currency is None:
        # "mất hơn nửa tỷ", "bán căn nhà hai tỷ"
        if not _meant(text, begin, _Amount(m.end(), value, None, _power(m["scale"]))):
            return None
        currency = "VND"
    if m["half"]:
        value += read("5", _power(m["scale"]) - 1) or 0
    top = None
    joint = _SPELLED_JOINT.match(text, max(0, begin - 16), begin)
    if joint is not None:
        at = joint.start()
        scale_at = text.rfind(" ", 0, at)
        scale = text[scale_at + 1 : at]
        own = scale_at > 0 and _SCALES.get(scale.lower(), 0) >= _THOUSANDS[0]
        # "bốn triệu đến sáu triệu đồng", "bốn đến sáu triệu đồng".
        below = _spelled(text, scale_at, scale) if own else _spelled(text, at, m["scale"])
        if below is not None and below[1] < value:
            begin, value, top = below[0], below[1], value
    return Claim("money", begin, m.end(), "money.in-words", Money(value, top, currency))


MONEY = Kind(
    "money",
    (
        Rule("money.amount", "unit", _read_amount, "81.033,18 tỷ đồng"),
        *(Rule("money.signed", LITERALS + sign + r"\s?(?=\d)", _read_signed, "€1.200") for sign in ("<$>", "<€>", "<£>", "<¥>")),
        Rule("money.shared-unit", "unit", _read_shared, "từ 1,49 lên 1,6 triệu đồng"),
        *(
            Rule("money.in-words", LITERALS + r"[^\W\d] " + word + r"(?!\w)", _read_spelled, "ba mươi tư tỷ đồng")
            for word in ("ngh<ì>n", "ng<à>n", "tri<ệ>u", "t<ỉ>", "t<ỷ>")
        ),
    ),
    Money.__struct_fields__,
)
