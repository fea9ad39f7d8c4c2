"""What the clause in front of a figure says is measured."""

import re
from collections.abc import Sequence

import msgspec
import regex

from vnpolitics_cli.measures.bases import TIMED
from vnpolitics_cli.measures.phrases import (
    ACTORS,
    ASIDE,
    CLOSERS,
    CONNECTORS,
    DEEDS,
    DEPENDENT,
    JOINED,
    LINKS,
    MARKS_AROUND,
    PREDICATES,
    SCALE_WORDS,
    UNITS,
    bears_figures,
    counted_noun,
    goes_on,
    holds_any,
    is_measure,
    names_measure,
    noun_at,
    noun_of_measure,
    phrase_of,
    subject_named,
)
from vnpolitics_cli.tables import table
from vnpolitics_cli.text import DASHES

_TABLE = table("measures")

_HEADS_RIGHT = frozenset(_TABLE["heads_right"])
_JOINING = frozenset(_TABLE["joining"])
_VERSUS_ENDS = frozenset(_TABLE["versus_ends"])
_WORD = re.compile(r"[^\W_]+(?:[-./&][^\W_]+)*")
_LIST_MARK = re.compile(r"^[ \t*]*(?:[-–+•]|\w{1,2}[).])\s")
# What an opening line says behind the noun that its items measure: "thuế suất cụ thể như sau:".
_OPENING = re.compile(r"[\s,]*(?:cụ thể\s|được quy định\s|được tính\s){0,2}(?:như sau|sau đây|như dưới đây|sau)?[\s:*]*$")


def subject_of_list(text: str, start: int) -> tuple[str | None, str | None]:
    """What the opening line of the list says that its items measure, and are of: "doanh thu nhân với thuế suất như sau:" over "- Dịch vụ: 2%"."""
    lines = text[max(0, start - 800) : start].split("\n")
    for line in reversed(lines if start <= 800 else lines[1:]):
        opened = line is not lines[-1] and line.rstrip(" *").endswith(":")
        if not opened and (not line or _LIST_MARK.match(line)):
            continue
        if not opened:
            break
        clause = _OPENING.sub("", _LIST_MARK.sub("", line[-200:], count=1))
        named = noun_of_measure(clause[max(clause.rfind(", "), clause.rfind(". "), clause.rfind(") ")) + 1 :])
        return None if named is not None and named.endswith(" khác nhau") else named, factor_of(clause)
    return None, None


LIST_ENDS = frozenset((": ", "- ", "+ "))
# A rate that multiplies something: "bằng thu nhập tính thuế nhân (x) với thuế suất". Group 1 what it multiplies.
_FACTOR = re.compile(
    r"(?:^|[:=)]|\s(?:bằng|là))\s*((?:(?!nhân\s)[^\W\d]+\s){1,5})(?:nhân\s(?:\(?[x×]\)?\s)?|\(?[x×]\)?\s)(?:với\s)?(?:[Mm]ức\s)?(?:[Tt]huế suất|[Tt][ỷỉ] lệ)"
)


def factor_of(clause: str) -> str | None:
    """What the rate that the clause ends in multiplies."""
    found = _FACTOR.search(clause)
    return phrase_of(found[1].split()) if found is not None else None


_GETTING = regex.compile(r"(?r)(?<!\w)(?:nhận|nhận được|được hưởng|hưởng)\s")


def what_is_divided(text: str, left: int, floor: int, at: int) -> str | None:
    """What is divided, where the sentence at `left` opens with it: "Trong khoản tiền trên, xã A nhận 5 tỷ đồng, xã B nhận 3 tỷ đồng"."""
    if _GETTING.match(text, floor, at) is None:
        return None
    comma = text.find(", ", left, left + 120)
    whole = text[left + len("Trong ") : comma] if comma > 0 else ""
    found = noun_of_measure(whole)
    return found if found is not None and whole.startswith(found) else None


_TOPIC = re.compile(r"(?:[Nn]hưng|[Tt]uy nhiên,|[Rr]iêng)?\s?[Vv]ề\s([^,.;:()\n\d]{3,60}), ")


def topic_of(text: str, left: int, at: int) -> str | None:
    """What the sentence at `left` says that it is about: "Về giá trị giải ngân, tỉnh đứng thứ hai và cao hơn năm trước 5 tỷ đồng"."""
    opened = _TOPIC.match(text, left, at)
    found = noun_of_measure(opened[1]) if opened is not None else None
    return found if opened is not None and found is not None and opened[1].startswith(found) else None


_FOLD = frozenset(("lần", "đôi"))
_ONLY = frozenset(("chỉ", "giảm", "vẫn", "xuống"))
"""Words in front of "còn" with which it is a verb and joins nothing: "chỉ còn 5%"."""


class Subject(msgspec.Struct, frozen=True, gc=False):
    """What the clause left of a figure says: what is measured, whether the figure goes on about the last one, a base."""

    measure: str | None
    inherits: bool
    base: str | None
    linked: bool


_GOING_ON = Subject(None, True, None, True)
_ONLY_MARKS = frozenset((" ", ", ", "; ", " (", ", (", ") "))
"""What stands between two figures of which the second goes on about the first: "5 tỷ đồng, tăng 7%", "5 tỷ đồng (bằng 90% dự toán"."""
# Between the two prices of a dealer: "55 triệu đồng/lượng mua vào – 56 triệu đồng/lượng bán ra".
_BOTH_SIDES = re.compile(r"\s?\(?(?:(?:giá|chiều|ở)\s){0,2}mua vào\)?\s?(?:[–-]|,|và|;)\s(?:(?:giá|chiều|ở|bán ra|là)\s){0,4}")
_NO_WORDS = frozenset(("", *DASHES))


def subject_of(text: str, floor: int, at: int, *, adjacent: bool, verb: bool, changed: bool = False) -> Subject:
    """Reads the clause left of the figure, from the last mark (or the last figure, if `adjacent`) to `at`.

    `verb` says that a modifier or a verb of change stands there, `changed` that it is a verb: what precedes is its subject.
    """
    segment = text[floor:at]
    if adjacent and (segment in _ONLY_MARKS or ("mua vào" in segment and _BOTH_SIDES.fullmatch(segment))):
        return _GOING_ON
    if ")" in segment or "]" in segment:
        segment = ASIDE.sub(lambda found: " " * len(found[0]), segment)
    # The four marks of two characters, then the line feed; a colon right before the figure leads to it.
    mark = segment.rfind(", ")
    while mark >= 0 and segment[mark + 2 : mark + 5] in _JOINED_STARTS and _joins(segment, mark):
        mark = segment.rfind(", ", 0, mark)  # "khu vực nông, lâm nghiệp và thủy sản"
    later = segment.rfind("; ", mark + 1)
    if later > mark:
        mark = later
    later = segment.rfind(". ", mark + 1)
    if later > mark and not segment.endswith(_SHORT, 0, later):
        mark = later
    later = segment.rfind(": ", mark + 1, -2)
    if later > mark:
        mark = later
    cut = mark + 2 if mark >= 0 else 0
    if "\n" in segment:
        cut = max(cut, _line_start(segment))
    paren = segment.rfind("(", cut)
    if paren >= 0 and paren > segment.rfind(")", cut):
        cut = paren + 1
    clause = segment[cut:]
    own = clause.split()
    words = clause.lower().split()
    if not "".join(words).isalpha():
        words = [word if word.isalpha() else word.strip(MARKS_AROUND) for word in words]
    while len(words) > 1 and (words[0] in _NO_WORDS or (own[0][-1] == ")" and len(own[0]) < 4)):
        del own[0], words[0]
    while len(words) > 1 and words[-1] in _NO_WORDS and own[-1][-1] != ":":
        del own[-1], words[-1]
    if adjacent and not cut and not _JOINING.isdisjoint(words):
        # Between two figures without a mark: what follows the last "và" or "nhưng" is the new clause.
        joins = [index for index, word in enumerate(words) if word in _JOINING]
        joined = ([index for index in joins if words[index - 1] not in _ONLY] or joins)[-1]
        if joined and all(word in PREDICATES for word in words[joined:]):
            own, words = own[joined:], words[joined:]
    opened = 0 if _OPENERS.isdisjoint(words) else _opened(words)
    if opened:
        own, words = own[opened:], words[opened:]
    base = None
    if "so" in words and "so" in words[:-1] and "giữa" not in words:
        index = words.index("so")
        step = index + (2 if words[index + 1] == "với" else 1)
        stop = step
        while stop < len(words) and (stop == step or words[stop] not in _VERSUS_ENDS):
            stop += 1
        level = phrase_of(own[step:stop]) if not verb and (stop == len(words) or (not index and words[stop:] == ["là"])) else None
        if is_measure(level):
            return Subject(level, False, None, True)  # "khá tốt so với kinh phí sản xuất 38 triệu USD", "so với mức yêu cầu là 90 triệu euro"
        if level is not None and not TIMED.match(level):
            return Subject(None, False, None, True)  # "rẻ hơn nhiều so với đường trắng 14.000 đồng": that is its price
        if not index or words[index - 1] not in _FOLD:
            base = phrase_of(own[step:stop])  # "tăng gấp 28 lần so với năm ngoái và đạt" compares the 28
        own, words = own[:index] + own[stop:], words[:index] + words[stop:]
    label = own[-1:] != [] and own[-1][-1] == ":"
    if (label and words[-1:] == ["gồm"]) or goes_on(words):
        if adjacent and (cut < 90 if segment[cut - 1 : cut] != "(" else cut < 16):
            before = max(segment.rfind(", ", 0, max(0, cut - 2)), segment.rfind("; ", 0, max(0, cut - 2)))
            if before >= 0 and not segment.startswith("chưa ", before + 2):
                earlier = subject_of(text, floor + before + 2, floor + cut - 2, adjacent=False, verb=False)
                named = earlier.measure or counted_noun(segment[before + 2 : cut - 2])
                if named is not None or segment[before] == ";":
                    return Subject(named, False, earlier.base, True)
            if before < 0 < cut and "nhưng " in segment[:cut]:
                # "5% tổng số nhưng tỷ lệ sai sót rất thấp, chỉ chiếm 2%": the clause between the figures has a subject of its own.
                named = noun_of_measure(segment[segment.rindex("nhưng ", 0, cut) + len("nhưng ") : max(0, cut - 2)])
                if named is not None:
                    return Subject(named, False, base, True)
            return Subject(None, True, base, True)
        if adjacent:
            return Subject(None, False, base, True)
        told = words not in _NO_LINK or changed or (verb and segment[cut - 1 : cut] == "(")  # "3 đề xuất, hơn 250 tỷ đồng" is another thing
        return Subject(counted_noun(segment[:cut]) if cut and told else None, False, base, True)
    if words[-1] == "thì" or (words[-1] == "và" and not adjacent and not changed):
        return Subject(None, False, base, False)  # "khi vàng tăng giá thì 57% người dân mua nhà", "9 gói ma túy và 6 triệu đồng"
    if "lượt" in words and "và" in words and names_measure(words[: words.index("và")]) and names_measure(words[words.index("và") + 1 : words.index("lượt")]):
        return Subject(None, False, base, True)  # "chỉ số DAX 30 và chỉ số CAC 40 lần lượt tiến 0,4% và 0,7%": which of the two
    found, linked, headed = subject_named(own, words, verb=verb, changed=changed, label=label)
    if found is None and adjacent and segment.startswith(" đã "):
        return Subject(None, True, base, True)  # "kế hoạch là 254 tỷ đồng đã phân bổ cho nhiệm vụ, dự án là 249 tỷ đồng"
    if mark + 2 == cut and segment[mark] == "," and not headed and words[0].isalpha() and words[0] not in CONNECTORS and (verb or label or words[-1] in LINKS):
        last = found if found is not None and clause.startswith(found) else None
        if last is None and not changed and words[0] != "năm" and (words[0] in ACTORS or " ".join(words[:2]) in ACTORS):
            return Subject(None, False, base, linked)  # "công ty nợ thuế, cơ quan Hải quan đã trích 800 triệu đồng"
        if last is not None or not names_measure([word for word in words if word != "mức"]):
            listed = _listed_subject(segment[:mark], last)
            found, headed = listed or found, is_measure(listed)
    if headed and found is not None and mark + 2 == cut and segment[mark] == "," and clause.startswith(found):
        listed_before = segment[segment.rfind(", ", 0, mark) + 2 : mark] if segment.find(", ", 0, mark) >= 0 else ""
        if listed_before and len(listed_before) < 30 and noun_of_measure(listed_before) == listed_before:
            found = None  # "nợ tiền thuế, tiền chậm nộp, tiền phạt dưới 5 tỷ đồng": all of them
    if found is not None and not headed and not bears_figures(found):
        # What is said to be a share may be anything: "Nam giới chiếm 51%"; but not the end of a list: "dép, trái cây chiếm 34%".
        goes_on_list = segment[cut - 2 : cut] == ", " and words[0] not in CONNECTORS and " ".join(words[:2]) not in CONNECTORS
        told = words[-1] == "chiếm" or (changed and found == " ".join(own) and _changes_itself(own, text, floor + cut))
        if not told or found.endswith(" này") or (goes_on_list and not _BACKDROP.fullmatch(segment, 0, cut - 2)):
            found = None
    return Subject(found, False, base, linked)


def _changes_itself(thing: Sequence[str], text: str, start: int) -> bool:
    """Whether the thing at `start` is what a change is told of: "HPG tăng 3,8%", "Sắt thép giảm 5%".

    Not the item of a list whose head says what is measured ("Lượng tiêu thụ đồ hộp tăng 30%, xúc xích tăng 20%"), nor a place or a person.
    """
    if any(not word.islower() for word in thing[1:]):
        return False
    opening = max(text.rfind(". ", max(0, start - 200), start), text.rfind("\n", max(0, start - 200), start), start - 200, -1) + 1
    return thing[0].isupper() or noun_of_measure(text[opening:start]) is None


# A part of a date inside a list: "giá trị xuất khẩu 7 tháng đầu năm 2020 của máy tính, linh kiện".
_DAY_OR_YEAR = re.compile(r"\d{1,2}(?:/\d{4})?|\d{4}")


_JOINED_STARTS = frozenset(pair.split()[1][:3] for pair in JOINED)
"""What the words begin with at which a list goes on: few clauses begin so, and this is cheaper than to look at both words."""


def _joins(segment: str, mark: int) -> bool:
    """Whether the comma at `mark` stands inside a list of nouns: "nông, lâm nghiệp"."""
    return f"{segment[:mark].rpartition(' ')[2]} {segment[mark + 2 :].partition(' ')[0]}".lower() in JOINED


_NO_LINK: tuple[list[str], ...] = ([], ["và"], ["với"])
"""Between a count and a figure they leave open that the figure is about the count: "cho 3.000 khách hàng, với 7.000 tỷ đồng"."""

# What may open a sentence in front of its subject: "Trong cơ cấu kinh tế, lao động nông nghiệp chiếm 40%".
_BACKDROP = re.compile(r"\s*(?:Theo|Trong|Tại|Với|Ở)\s[^,]+")


def _listed_subject(segment: str, last: str | None) -> str | None:
    """The noun of measure in front of a list that ends in the noun phrase `last`: "Lãi suất vay để mua, thuê nhà", "Giá tiêu tại A, B"."""
    pieces = segment[max(segment.rfind("\n"), segment.rfind("; "), segment.rfind(". "), segment.rfind(": ")) + 1 :].split(", ")
    for behind, piece in enumerate(pieces[:-6:-1]):
        words = piece.lower().replace(" cho vay", " vay").replace("tăng trưởng", "trưởng").lstrip('“"-–+•* ').split()
        if not _TELLING.isdisjoint(words) or words[:1] in (["ngoài"], ["trong"]) or not all(word.isalpha() or _DAY_OR_YEAR.fullmatch(word) for word in words):
            return None
        found = noun_of_measure(piece)
        if found is None and last is not None and bears_figures(piece) and CLOSERS.isdisjoint(words):
            found = phrase_of(piece.split())  # "ngành chế biến, chế tạo"
        if found is not None:
            if piece.find(found) >= 40:
                return None
            # "tổng kim ngạch nông, lâm, thủy sản": the items go on the phrase; "Giá tiêu tại A, B" is measured in both places.
            whole = ", ".join((found, *pieces[len(pieces) - behind :], last)) if last is not None and piece.endswith(found) else found
            return whole if whole.count(" ") < 12 else found if is_measure(found) else None
    return None


def _opened(words: Sequence[str]) -> int:
    """Where the last clause or example begins behind "nhưng", "nên" or "như" inside `words`; 0 for none."""
    for index in range(len(words) - 2, -1, -1):
        if words[index] in _OPENERS and words[index + 1] not in _LIKE and (not index or words[index - 1] not in _MODAL):
            return index + 1
    return 0


def _line_start(segment: str) -> int:
    """Where the last line of `segment` begins; a line that goes on in small letters after a word is the same line."""
    at = segment.rfind("\n")
    while at > 1 and segment[at + 1 : at + 2].islower() and segment[at - 1 :].lstrip()[:1] and segment[:at].rstrip(" ")[-1:].isalnum():
        at = segment.rfind("\n", 0, at)
    return at + 1


_SHORT = (" TP", " Tp", " TX", " TT", " Q", " P")
"""Short forms of names of places ("TP. Quảng Ngãi") behind which no clause begins."""
_TELLING = frozenset(_TABLE["telling"])
_OPENERS = frozenset(("nhưng", "như", "nên"))
_MODAL = frozenset(("chỉ", "không", "trở"))
"""Words in front of "nên" with which it opens nothing: "trở nên", "chỉ nên chiếm 15%"."""
_LIKE = frozenset(("nhau", "sau", "thế", "trên", "vậy"))
"""Words behind "như" with which it does not open examples."""


_PRICED = "trị giá "
_TAKING = frozenset(_TABLE["taking"])
_GIFT_REACH = 30
_BESIDE = frozenset(("&", "cùng", "hoặc", "và"))
_GIFTS = frozenset(_TABLE["gifts"])
_MARKS = re.compile(r"[,;:.(\n]\s?|“")


def thing_priced(text: str, floor: int, at: int) -> str | None:
    """The thing whose price the amount is, in front of "trị giá" or behind a verb of giving: "thu giữ lô hàng trị giá 3 tỷ đồng", "tặng quà Tết 5 triệu"."""
    priced = text.endswith(_PRICED, floor, at)
    if not priced and not holds_any(text[max(floor, at - _GIFT_REACH) : at], _GIFTS):
        return None
    clause = text[max(floor, at - 110) : at - len(_PRICED) if priced else at]
    start = 0
    for mark in _MARKS.finditer(clause):
        start = mark.end()
    own = clause[start:].split()
    while priced and own and own[-1] in ("có", "được", "với"):
        own.pop()
    words = [word.lower() for word in own]
    begin = None if start == 0 and at - 110 > floor else 0
    verb = False
    for index, word in enumerate(words):
        pair = f"{word} {words[index + 1]}" if index + 1 < len(words) else ""
        if pair in _TAKING or word in _TAKING:
            begin, verb = index + (2 if pair in _TAKING else 1), True
        elif word in DEPENDENT or word in _BESIDE:
            begin = None  # "tài sản của Mỹ trị giá": which of the two is priced is not told
        elif (word in CLOSERS and not (word == "tính" and words[index - 1] == "máy")) or word[0].isdigit():
            begin, verb = index + (2 if words[index + 1 : index + 2] and words[index + 1] in UNITS else 1), False
    if begin is None or not 0 < len(words) - begin <= 9 or words[begin] in ACTORS or words[begin] in SCALE_WORDS or words[begin] in DEEDS:
        return None
    if not priced and not (verb and (words[begin] in _GIFTS or " ".join(words[begin : begin + 2]) in _GIFTS)):
        return None
    thing = phrase_of(own[begin:])
    return noun_of_measure(thing) or thing if thing is not None else None  # "xé tan số tiền mặt trị giá"


def object_behind(text: str, at: int, right: int) -> str | None:
    """What an amount is, from the words behind it, which begin at `at`: "1.700 tỷ đồng tiền trái phiếu"."""
    if text.startswith("từ nguồn ", at):
        return noun_at(text, at + len("từ "), right, versus=False)
    if text.startswith("cho ", at):
        purpose = noun_at(text, at + len("cho "), right, versus=False)
        return purpose if purpose is not None and is_measure(purpose) and not purpose.startswith("quỹ") else None  # "cho đầu tư công", not "cho quỹ"
    word = _WORD.match(text, at, right)
    if word is None or word[0] not in _HEADS_RIGHT or text.startswith("chi tiết", at):
        return None
    return noun_at(text, at, right, versus=False)
