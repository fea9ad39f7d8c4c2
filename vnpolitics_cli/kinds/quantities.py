"""Kind quantity: a number with what it counts (số lượng), from the number to the end of the counted noun.

Only this file knows which numbers count, and how far the counted noun goes:

    5.653 hội nghị · 61,6 vạn cán bộ, đảng viên · 164,1 nghìn lao động · 2 tỷ kWh · 05 dự án · 80 km/h · hai bị cáo
    50/50 đảng bộ (a part of a whole) · từ 5 đến 7 xã (one range)
    not: khóa 12 · phường 12 · thắng 3-0 · 25 tuổi · 3 lần · 6 tháng · 20 con/kg · 2/3 đại biểu (a fraction) · 7 tỷ đồng

**How far the noun goes.** The longest of `count_nouns` that stands behind the number is the noun. What describes it further (whose,
where, which, of what) stays outside: of "5 dự án đầu tư công ở Hà Nội" it is "dự án". Nouns of one list that share the number belong
to it together: "cán bộ, đảng viên", "xã, phường, thị trấn". A unit of measure stands alone: of "300 tấn gạo" it is "tấn".

A number that a word in front makes a name ("lớp 5"), or that another kind claims (a date, a document, an amount), counts nothing.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from string import ascii_letters, digits

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.count_nouns import CAPITALIZED, LIST_OF, OPENING, PHRASE, UNITS, beginnings, noun_in, noun_with_capitals
from vnpolitics_cli.model import Quantity
from vnpolitics_cli.numerals import JOINING, JOINT, LONGEST, WORDS, low_end, read, read_words, spelled, whole_low
from vnpolitics_cli.rules import LITERALS, Claim, Kind, Rule, word_before
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASHES, LOWER, UPPER

_TABLE = table("quantities")
_SCALES: Mapping[str, int] = table("units")["scales"]
_NO_NAMES = tuple(f" {words} " for words in _TABLE["no_names"])
_NAMES = tuple(f" {name} " for name in _TABLE["names"])
_NAME_ENDS = frozenset(name.split()[-1] for name in _TABLE["names"])
_RISING = frozenset(_TABLE["rising"])
_HALVED: Mapping[str, tuple[str, ...]] = {noun: tuple(f" {word}" for word in words) for noun, words in _TABLE["halved"].items()}
_SHARING = frozenset(_TABLE["sharing"])
_OPENERS = frozenset(_TABLE["openers"])
_BUT_AFTER = frozenset(_TABLE["but_after"])
_ANYONE = frozenset(_TABLE["anyone"])


def _looks(word: str) -> Iterator[str]:
    """What three characters can be where `word` stands."""
    for mark in (" ", *'\n,.;:!?()[]*/…|"“”’', "") if len(word) < 3 else ("",):
        look = word + mark
        if len(look) == 2 and mark:
            yield from (look + letter for letter in UPPER + LOWER + ascii_letters + digits + " (-–“\n")
        yield look[:3]


# One look behind a number tells of most that they count nothing: a blank and three characters, or the first letter of a unit.
_AHEAD = (
    frozenset(f" {look}" for head in {noun[:3] for noun in (*LIST_OF, *CAPITALIZED, *UNITS, *_SCALES)} for look in _looks(head))
    | {unit[0] for unit in UNITS}
    | {f" ({word[:2]}" for word in WORDS}
)

# Behind "5.000 xe tăng": that they grew, " trưởng 26%", " gần 26%".
_RISES = lazy.re(r" (?:trưởng|(?:gần |hơn |khoảng |mạnh |nhẹ |thêm |trên )?\d[\d.,]*\s?%|so )")
# Behind "4 căn nhà ở": the place that they stand in, " huyện Đại Từ", " Hội An", and not what they are for, " xã hội".
_PLACED = lazy.re(rf" (?:[{UPPER}]|(?:bản|huyện|khu|làng|phường|quận|thành phố|thôn|thị xã|tỉnh|xã(?! hội))(?!\w))")
# Between nouns that share a number: "cán bộ, đảng viên", "xã và phường", "tỉnh/thành phố".
_AND = lazy.re(r"(?:, (?:và )?| và | ?/ ?)(?=[^\W\d_])")
_AND_STARTS = frozenset((", ", " v", " /", "/ ", *(f"/{noun[0]}" for noun in _SHARING)))
# Behind a noun that often opens a longer one: here it plainly ends, and no line that goes on with a small letter is only wrapped, "điều⏎kiện".
_ENDING = lazy.re(rf"\s*(?:$|[^\w\s]|\n(?![{LOWER}]))|\s{{1,2}}(?:{any_of(_TABLE['ending'])})(?!\w)")
# Behind a noun: a slash makes a rate ("20 người/km2", "13 con/1kg"), unless time follows ("5.000 tấn/ngày") or another count ("40 vụ/39 đối tượng").
_RATE = lazy.re(rf"\s?/\s?(?:0?1(?![\d.])|(?!{any_of(_TABLE['per'])}(?!\w))[^\W\d])")
# Two counts of one matter, "443 vụ/1.488 bị can", "210 hộ/860 khẩu": the first and its noun (group 1) in front of the second's slash.
_BESIDE = lazy.re(r"(?<![\w.,/])[1-9][\d.]{0,8} ([^\W\d_]+(?: [^\W\d_]+){0,3})/$")
_HOUSEHOLDS = frozenset(_TABLE["households"])
# Between a number and its noun: the number again in words, " (hai)", " (hai mươi bốn)".
_AGAIN = lazy.re(r" \(([^\W\d_]+(?: [^\W\d_]+){0,5})\)(?= )")
# So is what is used or found in a round number of others: "5,3 lít/100 km", "8 bác sĩ/10.000 dân".
_RATIO = lazy.re(r"\s?/\s?10{1,2}(?:\.?000)?\s?(?:ha|kg|km|m2|mililít|ml|dân|trẻ|người dân)(?!\w)")
# The time in a unit of speed: the "/h" of "km/h".
_PER_TIME = lazy.re(r"/[^\W\d]+")
# A square or cube that was torn from its unit: the " 3" of "1,5 triệu m 3".
_TORN = lazy.re(r"(?<=m) [23](?![\d.,]?\d)")
# The scale words between a number and its noun: " nghìn", " vạn", " trăm triệu".
_SCALE = lazy.re(r" (nghìn|ngàn|vạn|triệu|tỷ|tỉ|trăm|chục)(?: (nghìn|ngàn|vạn|triệu|tỷ|tỉ))?(?= )")
_SCALE_LETTERS = frozenset(word[:2] for word in _SCALES)
# Thousands in groups: "5.653", "10,000".
_GROUPED = lazy.re(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
# A digit of its own in front of another: "2, 3 trang" is as often two or three as a list.
_VAGUE = lazy.re(r"(?<![\w.,])\d, \d(?![\d.,])")
# How what stands between the two numbers of a range can end: "đến", "tới", "đến dưới", a dash.
_JOINT_ENDS = frozenset(word[-2:] for word in ("đến", "tới", *table("numerals")["bounds"]))
_DASHED = JOINING | {"*"}
# In front of what looks like a year these say that it counts: "gần 2000 trường học".
_COUNTING = ("gần ", "hơn ", "khoảng ")
# The second end of a range whose first end has a noun of its own: " đến dưới 2 ha", " - 20,5m". Group 1 the number.
_HIGH_END = lazy.re(rf"{JOINT}(\d[\d.,]{{0,24}}(?<=\d))")
_JOINED = (" đến ", " tới ", " - ", "- ", " – ", "– ")
_RANKED = ("xếp ", "đứng ")
"""In front of a part of a whole they say a rank: "xếp 9/63 tỉnh, thành phố"."""
_PARTS = 5
"""One part of a whole, or a part of a whole smaller than this, may be a fraction: "2/3 đại biểu" are two thirds of them."""


class _Counted(msgspec.Struct, frozen=True, gc=False):
    """What a number counts: the span of its words, whether they are a unit of measure, whether a capital is not usual with them."""

    start: int
    end: int
    measured: bool
    capital: bool = False


def _counted(text: str, end: int) -> _Counted | None:
    """What the number (with its scale words) that ends at `end` counts."""
    at = end + 1 if text[end : end + 1] == " " else end
    phrase = PHRASE.match(text, at)
    if phrase is None:
        return None
    if phrase[1] in UNITS:
        stop = phrase.end(1)
        if text.startswith("/", stop) and (speed := _PER_TIME.match(text, stop)) is not None and phrase[1] + speed[0] in UNITS:
            stop = speed.end()
        for power in _TABLE["powers"]:
            if text.startswith(power, stop + 1) and text[stop] == " ":
                stop += 1 + len(power)
        if _TORN.match(text, stop):
            stop += 2
        found = _Counted(at, stop, True)
    else:
        size, group = noun_with_capitals(phrase[0]) if at > end else (0, None)
        if group is None:
            return None
        noun = text[at : at + size]
        if noun in _HALVED and text.startswith(_HALVED[noun], at + size):
            noun = noun.rpartition(" ")[0]  # "hộ"
            size = len(noun)
        elif noun in _RISING and _RISES.match(text, at + size):
            noun = noun.rpartition(" ")[0]  # "xe"
            size = len(noun)
        elif noun.endswith(" ở") and _PLACED.match(text, at + size):
            noun = noun.removesuffix(" ở")  # "căn nhà"
            size = len(noun)
        stop = _together(text, at, at + size, group)
        if stop == at + size and noun in OPENING and not _ENDING.match(text, stop):
            return None
        found = _Counted(at, stop, group == "measures", noun[0].isupper() and noun not in LIST_OF)
    behind = text[found.end : found.end + 2]
    return None if ("/" in behind and (_RATE.match(text, found.end) or _RATIO.match(text, found.end))) or behind[:1] == "%" else found


_ITEM_ENDS = frozenset(",;.)")
_NEAR = 48
"""How far in front of a counted noun another one may stand of which a list tells."""


def _together(text: str, start: int, stop: int, group: str) -> int:
    """Where the last of the nouns ends that share the number of the noun `start:stop`: of its list, in small letters, no name behind."""
    while text[stop : stop + 2] in _AND_STARTS:
        joint = _AND.match(text, stop)
        phrase = PHRASE.match(text, joint.end()) if joint is not None else None
        if phrase is None:
            break
        size, kind = noun_in(phrase[0])
        further = phrase.start() + size
        noun = phrase[0][:size]
        if _SHARING.isdisjoint(beginnings(noun)) or kind != group or (group == "places" and text[further + 1 : further + 2].isupper()):
            break
        if group == "people" and joint is not None and joint[0][0] == "," and noun in text[max(0, start - _NEAR) : start].lower():
            break  # "đảng viên nữ 359 đồng chí, đảng viên dân tộc 14 đồng chí"
        if noun in OPENING and not (_ENDING.match(text, further) or _AND.match(text, further) or (noun == "thành" and text.startswith("tỉnh", stop - 4))):
            break  # but "12 tỉnh, thành chịu rét"
        stop = further
    return stop


def _number(run: str, power: int, counted: _Counted) -> Decimal | None:
    """The value of a number of `counted`: things are counted in whole numbers, and a bare year counts none of them."""
    if counted.measured:
        return read(run, power, comma_groups=not power and run.endswith("00"))  # "347,100 tấn", but "2,750 km"
    if power:
        value = read(run, power)
        return value if value is not None and value == value.to_integral_value() else None
    if run.isdecimal():
        size = len(run)
        return None if (run[0] == "0" and size > 2) or (size == 4 and run[:2] in ("19", "20")) or size > LONGEST else Decimal(run)
    return read(run, comma_groups=True) if _GROUPED.fullmatch(run) else None


def _read_quantity(text: str, start: int, end: int) -> Claim | None:
    """A number and what it counts: "5.653 hội nghị", "50/50 đảng bộ", "5-7 xã", "36,6 ha", "61,6 vạn cán bộ, đảng viên"."""
    claim = _single(text, start, end)
    if claim is None or not text.startswith(_JOINED, claim.end):
        return None if claim is not None and text[start : claim.end] in _NO_COUNTS else claim
    high = _HIGH_END.match(text, claim.end)
    other = _single(text, high.start(1), high.end(1)) if high is not None else None
    if other is None:
        return claim
    low, top = claim.reading, other.reading
    if not (isinstance(low, Quantity) and isinstance(top, Quantity) and low.value < top.value):
        return claim
    noun = max(low.noun, top.noun, key=len)
    if not (noun.startswith(low.noun) and noun.startswith(top.noun)):
        return claim  # "11 người đến 50 người lao động", but not "11 tỉnh đến 50 huyện"
    if any(bound is not None for bound in (low.value_max, low.whole, top.value_max, top.whole)):
        return claim
    return Claim("quantity", claim.start, other.end, claim.rule, Quantity(low.value, top.value, None, noun))


def _single(text: str, start: int, end: int) -> Claim | None:
    """The quantity whose number is `text[start:end]`; of a range whose ends both name what they count, its first end."""
    behind = end if text[end + 1 : end + 2] != "(" else _behind(text, start, end)
    scale = _SCALE.match(text, behind) if text[behind + 1 : behind + 3] in _SCALE_LETTERS else None
    if scale is not None and not text[scale.end() + 1 : scale.end() + 2].isalpha():
        return None  # "5 tỷ 300"
    # "15 tỷ phú": a noun may begin with a scale word.
    counted = _counted(text, behind)
    if counted is not None:
        return _claim(text, start, end, counted, 0)
    counted = _counted(text, scale.end()) if scale is not None else None
    if scale is None or counted is None:
        return None
    return _claim(text, start, end, counted, sum(_SCALES[word] for word in scale.groups() if word is not None))


def _behind(text: str, start: int, end: int) -> int:
    """Where what the number `text[start:end]` counts begins: behind the number, or behind the same number in words, "02 (hai) xã"."""
    again = _AGAIN.match(text, end)
    return again.end() if again is not None and read_words(again[1].lower().split()) == read(text[start:end]) else end


def _claim(text: str, start: int, end: int, counted: _Counted, power: int) -> Claim | None:
    """The quantity of the number run `text[start:end]` times ten to the `power`: one number, a part of a whole or a range."""
    run = text[start:end]
    whole = top = None
    if "/" in run:
        part, _, run = run.partition("/")
        value, whole = _number(part, power, counted), _number(run, power, counted)
        if counted.measured or value is None or whole is None or value > whole or (value < whole and (value == 1 or whole < _PARTS)):
            return None
    elif "-" in run:
        low, _, run = run.partition("-")
        value, top = _number(whole_low(low, run), power, counted), _number(run, power, counted)
        if value is None or top is None or value >= top:
            return None
    else:
        value = _number(run, power, counted)
        if value is None and len(run) == 4 and run.isdecimal() and text.endswith(_COUNTING, 0, start):
            value = Decimal(run)
        if value is None:
            return None
        # Most numbers have no such word and no dash in front, and none is the second of a range.
        joined = text[start - 3 : start - 1] in _JOINT_ENDS or text[start - 1 : start] in _DASHED or text[start - 2 : start - 1] in _DASHED
        partner = low_end(text, start) if joined else None
        low_value = _number(whole_low(partner[1], run), power, counted) if partner is not None else None
        if partner is not None and low_value is not None and low_value < value:
            start, value, top = partner[0], low_value, value
    # "1 trong 5 người mẹ" says how often; but "1 trong 4 cây cầu của thị xã"
    often = text.endswith(" 1 trong ", 0, start) and text[counted.start : counted.end] in _ANYONE
    ranked = whole is not None and text.endswith(_RANKED, 0, start)
    if often or ranked or (counted.capital and not _in_clause(text, start, counted)):
        return None
    if _glued(text, start) or not (counted.measured or power or "." in run or not _named(text, start) or _listed(text, start, counted)):
        return None
    return Claim("quantity", start, counted.end, "quantity.number", Quantity(value, top, whole, text[counted.start : counted.end]))


def _in_clause(text: str, start: int, counted: _Counted) -> bool:
    """Whether a number that counts a noun with a capital stands in a clause, "lập 312 Tổ bầu cử", not in a list or a reference."""
    at = start - 3 if text[start - 2 : start] == ", " else start - 2
    return text[start - 1 : start] == " " and text[at].islower() and not text.startswith(" này", counted.end)


def _glued(text: str, start: int) -> bool:
    """Whether the number is the tail of a name, a code or a longer number: "Covid-19", "x10", "5 653"."""
    if not start:
        return False
    before = text[start - 1]
    if before == ":" and text[start - 2 : start - 1].islower():
        return False  # "gồm:5 xã"
    if before == "/":
        beside = _BESIDE.search(text, max(0, start - _NEAR), start)
        return beside is None or not (LIST_OF.get(beside[1]) == "cases" or beside[1] in _HOUSEHOLDS)
    if before.isalnum() or before in ".,/:_" or before in DASHES:
        return before not in DASHES or text[start - 2 : start - 1] not in ("", " ", "\n")
    if before != " ":
        return False
    last = text[start - 2 : start - 1]
    return last.isdigit() or (last == "," and _VAGUE.match(text, start - 3) is not None)


def _named(text: str, start: int) -> bool:
    """Whether the words in front of a plain number make it a name: "lớp 5", "Quân khu 7"."""
    last = text[text.rfind(" ", max(0, start - 16), start - 1) + 1 : start - 1]
    if last.islower() and last.isalpha() and last not in _NAME_ENDS:
        return False  # nearly always
    last = word_before(text, start)
    if last in _NAME_ENDS:
        tail = f" {' '.join(text[max(0, start - 24) : start].lower().split())} "
        if tail.endswith(_NO_NAMES):
            return False
        if tail.endswith(_NAMES):
            name = next(name for name in _NAMES if tail.endswith(name))
            return tail.removesuffix(name).rpartition(" ")[2] not in _BUT_AFTER
    if not last.isalpha() or last in _OPENERS or text[start - 1] != " " or text[start - 1 - len(last) : start - 1].islower():
        return False
    # A capital in front is a name.
    return not _opens(text, start - 1 - len(last))


def _opens(text: str, at: int) -> bool:
    """Whether the word at `at` opens a sentence or a quotation."""
    opening = text[max(0, at - 8) : at].rstrip(" *-")
    return not opening or opening[-1] in '.:;!?\n–>+•|“"('


def _listed(text: str, start: int, counted: _Counted) -> bool:
    """Whether a list counts the same of others too, so that a name in front is whose count it is: "Bắc Giang 45 ca, Bắc Ninh 20 ca"."""
    if text[counted.end : counted.end + 1] not in _ITEM_ENDS or not text[start - 1 - len(word_before(text, start))].isupper():
        return False
    noun = f" {text[counted.start : counted.end]}"
    before = text.rfind(noun, max(0, start - _NEAR), start)
    behind = text.find(noun, counted.end, counted.end + _NEAR)
    return (before > 0 and text[before - 1].isdigit() and text[before + len(noun)] in ",;") or (behind > 0 and text[behind - 1].isdigit())


# The words that a number in words goes on with, fourteen at most: the " năm nghìn" of "ba mươi năm nghìn".
_FURTHER = lazy.re(rf"(?: (?:{'|'.join(sorted(WORDS, key=lambda word: (-len(word), word)))})(?!\w)){{1,14}}")
# In front of a number in words, what makes it the end of a vague one: "hai hoặc ba người", "hai đến ba người".
_OR = tuple(f" {word} " for word in ("hay", "hoặc", "tới", "đến"))
_NO_COUNTS = frozenset(_TABLE["no_counts"])


def _read_spelled(text: str, start: int, end: int) -> Claim | None:
    """A number in words, from its "mười" or "mươi", its scale or its only digit: "ba mươi lăm đại biểu", "một triệu căn hộ"."""
    if text[start] == "M" and not _opens(text, start):
        return None  # a man of this name: "ông Đỗ Mười tổ chức hội nghị"
    last = text[start:end].rpartition(" ")[2]
    if last in WORDS and text.startswith(f" {last} ", end):
        return None  # "tỷ tỷ"
    further = _FURTHER.match(text, end)
    if further is not None:
        if any(one == other for one, other in pairwise((last, *further[0].split()))):
            return None
        end = further.end()
    counted = _counted(text, end)
    number = spelled(text, end) if counted is not None else None
    value = read_words(number[1]) if number is not None else None
    if counted is None or number is None or value is None:
        return None
    return Claim("quantity", number[0], counted.end, "quantity.in-words", Quantity(Decimal(value), None, None, text[counted.start : counted.end]))


_GO_ON = frozenset(("ba", "bảy", "bốn", "chín", "hai", "mươi", "sáu", "tám"))
"""Behind a number in words below ten they are a part of it."""


def _read_small(text: str, start: int, end: int) -> Claim | None:
    """A number in words below ten: "hai bị cáo", "bốn học sinh", but not the name of a man ("ông Ba") or of a thing ("ba lô")."""
    if text[start - 1 : start].isalnum() or (text[start].isupper() and not _opens(text, start)):
        return None
    if text[end + 1 : end + 6].partition(" ")[0] in _GO_ON:
        return None  # "hai mươi" is read from its end
    claim = _read_spelled(text, start, end)
    if claim is None or text[start : claim.end].lower() in _NO_COUNTS or _named(text, claim.start) or text.endswith(_OR, 0, claim.start):
        return None
    return claim


QUANTITY = Kind(
    "quantity",
    (
        Rule("quantity.number", "short plain joined unit", _read_quantity, "61,6 vạn cán bộ, đảng viên", ahead=_AHEAD),
        Rule("quantity.in-words", LITERALS + "[Mm]<ư>[ơờ]i(?= )", _read_spelled, "ba mươi lăm đại biểu"),
        *(
            Rule("quantity.in-words", LITERALS + word + r"(?= [^\W\d])", _read_small, "hai bị cáo")
            for word in ("[Bb]<a>", "[Bb]<ả>y", "[Bb]<ố>n", "[Cc]h<í>n", "[Hh]<a>i", "[Ss]<á>u", "[Tt]<á>m")
        ),
        *(Rule("quantity.in-words", LITERALS + rf"[^\W\d] {word}(?= )", _read_spelled, "một triệu căn hộ") for word in ("ngh<ì>n", "tri<ệ>u", "t<ỷ>")),
    ),
    Quantity.__struct_fields__,
)
