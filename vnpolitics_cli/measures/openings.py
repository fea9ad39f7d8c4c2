"""What a label, the head of a column, or the opening of a sentence or of a list says that its figures measure.

Asked where the clause right in front of a figure names nothing: "doanh thu nhân với thuế suất như sau:" over "- Dịch vụ: 2%".
"""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.nouns import ACTORS, CLOSERS, GOODS, LINKS, is_one_phrase, names_measure, noun_of_measure
from vnpolitics_cli.measures.phrases import is_measure, noun_at, phrase_of
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASHES

_TABLE = table("measures")
LIST_MARK = lazy.re(r"^[ \t*]*(?:[-–+•]|\w{1,2}[).])\s")
# What an opening line says behind the noun that its items measure: "thuế suất cụ thể như sau:".
_OPENING = lazy.re(
    r"[\s,]*(?:cụ thể\s|được quy định\s|được tính\s){0,2}(?:như sau|sau đây|như dưới đây|sau)?"
    r"(?:,?\s(?:có thể kể đến|cụ thể|như|đơn cử|điển hình))*[\s:*]*$"
)
# An opening line that sets penalties: "1. Phạt tiền đối với chủ lò có hành vi sau theo các mức sau đây:". Group 1 the penalty.
_FINES = lazy.re(r"[ \t*]*(?:\w{1,2}[).]\s|[-–+•]\s)?(Phạt tiền|Xử phạt)\s")
# An opening line that says by what pay is reckoned: "được trả lương tính theo đơn giá tiền công như sau:". Groups 1 what is paid, 2 what it is a share of.
_PAID_BY = lazy.re(r"(?:trả|hưởng)\s((?:tiền\s)?(?:công|lương|trợ cấp))\s(?:được\s)?tính\s(?:theo|trên)\s((?:[^\W\d]+\s){1,6}?)(?=hoặc\s|như sau)")
_BESIDE_OPENING = ("có ", "gồm ", "hơn ", "nộp ", "trả ", "đóng ")
"""Words in front of a noun that an opening line only mentions: "thuê xe không có tài sản thế chấp như sau:"."""


def subject_of_list(text: str, start: int) -> tuple[str | None, str | None]:
    """What the opening line of the list says that its items measure, and are of: "doanh thu nhân với thuế suất như sau:" over "- Dịch vụ: 2%"."""
    lines = text[max(0, start - 800) : start].split("\n")
    for line in reversed(lines if start <= 800 else lines[1:]):
        opened = line is not lines[-1] and line.rstrip(" *").endswith(":")
        if not opened and (line is lines[-1] or not line or ": " in line):
            continue
        if not opened and (mark := LIST_MARK.match(line)) is not None:
            if mark[0].strip()[0].isalnum() and not lines[-1].lstrip(" \t*")[:1].isalnum() and is_measure(line[mark.end() :]):
                return _heading(line[mark.end() :]), None
            continue
        if not opened:
            return _heading(line), None
        if (fine := _FINES.match(line)) is not None and " đồng" not in line:
            return fine[1], None
        if (paid := _PAID_BY.search(line)) is not None:
            return paid[1], paid[2].rstrip()
        clause = _OPENING.sub("", LIST_MARK.sub("", line[-200:], count=1))
        named = noun_of_measure(clause[max(clause.rfind(", "), clause.rfind(". "), clause.rfind(") ")) + 1 :])
        beside = named is not None and (named.endswith(" khác nhau") or clause.endswith(")") or clause.partition(named)[0].endswith(_BESIDE_OPENING))
        beside = beside or (named is not None and " và từ " in clause.rpartition(named)[2])  # "có thu từ chè, mật và từ buôn bán:"
        return None if beside else named, factor_of(clause)
    return None, None


def _heading(line: str) -> str | None:
    """The noun of measure that a heading is, numbered or not: "3. Mức giảm trừ gia cảnh"."""
    line = line.strip(" *")
    return phrase_of(line.split()) if is_measure(line) and line.count(" ") < ITEM_WORDS and line[-1].isalpha() else None


# The item of a list that says no more than a bound, or than for whom or when: "a) Mức ", "+ Tối thiểu ", "- Đối với người nộp thuế là ", "b) Vào ngày
# nghỉ, ít nhất bằng ".
_BARE_ITEM = lazy.re(
    r"[ \t*]*(?:[-–+•]|\w{1,2}[).])\s*(?:đối với\s[^\W\d][^\d:;.,\n]{3,50}?\s(?=là\s)|(?:nếu|vào)\s[^\d:;.\n]{3,80},\s(?=ít nhất\s|tối\s|không quá\s))?"
    r"(?:\*|(?:bằng|dưới|hơn|khoảng|không quá|là|mức|trên|tối thiểu|tối đa|từ|ít nhất|đến)\s)*",
    re.IGNORECASE,
)


# The item of a list that tells a figure: "- Cán bộ được hỗ trợ ", "d) Thuê tàu bay (kể cả động cơ), tàu biển là ". Group 1 what it is of.
_TELLING_ITEM = lazy.re(rf"[ \t*]*(?:[-–+•]|[a-zđ\d]{{1,2}}[).])\s(?=[^\W\d]|\d+ năm\s)([^:\n]{{3,160}}?)\s(?:{any_of(_TABLE['item_ends'])})[ *]*")


_ITEM_ENDS = tuple(f" {words}{end}" for words in _TABLE["item_ends"] for end in (" ", " *", " **"))


def tells_item(text: str, begin: int, at: int) -> bool:
    """Whether the figure at `at` is the first of the list item at `begin`, which names no measure itself: "- Cán bộ được hỗ trợ 8 triệu đồng"."""
    if not text.endswith(_ITEM_ENDS, 0, at):
        return False  # nearly always
    item = _TELLING_ITEM.fullmatch(text, begin, at)
    if item is None or any(character in item[0] for character in "%;"):
        return False
    words = item[1].lower().split()
    return _DENYING.isdisjoint(words) and not names_measure(words)


_DENYING = frozenset(("chưa", "không"))


# A label, and how the figure behind it is told: the "- Đối với giá đất trồng cỏ: tính bằng ", "* Bảo hiểm y tế: Trừ vào lương ". Groups 1 what it is
# for, 2 an insurance.
_LABELLED = lazy.re(
    r"[ \t*]*(?:(?:[-–+•]|\w{1,2}[).])\s)?(?:(?i:đối với)\s([^\W\d][^:;\n\d]{3,110}):\s\**(?:(?:bằng|là|mức|tính|được|áp dụng|không quá|tối đa|thu|nộp)\s)+"
    r"|((?i:bảo hiểm)(?:\s[^\W\d]+){1,4}|BHXH|BHYT|BHTN)(?:\s\([^()\n]{2,12}\))?:\s\**(?:[^;:\n]{3,70};\s)?(?:[^\W\d]+\s){1,8})\**"
)


def labelled(text: str, begin: int, at: int) -> str | None:
    """What the label in front of the figure's own words says it is of, in its line at `begin`: "Đối với đất trồng cỏ: tính bằng 50% giá đất lúa"."""
    near = at - begin < _REACH_OF_ITEM and text.find(": ", begin, at) >= 0
    found = _LABELLED.fullmatch(text, begin, at) if near else None
    if found is None:
        return None
    return found[2] or noun_at(found[1], 0, len(found[1]), versus=False)


# The item of a list that is no more than a thing and its figure: "- Dầu hỏa: ", "+ Đạo Cao Đài (khoảng ". Group 1 the thing.
_ITEM_LABEL = lazy.re(
    r"[ \t*]*(?:[-–+•]|\w{1,2}[.)])\s\**([^\W\d][^:;.,()\n]{3,60}?)\**(?::\s?\**|\s\()(?:(?:chiếm|gần|hơn|không cao hơn|khoảng|là|trên|đạt)\s)*"
)
# What ends it behind its figure: "/lít;", "%)", " đồng."
_ITEM_END = lazy.re(r"(?:\s?/\s?\w{1,8})?\**(?:[;.,)]|\s*(?:\n|$))")


def item_labelled(text: str, begin: int, at: int, end: int) -> str | None:
    """The thing that the list item at `begin` names in front of its figure, and nothing else: "- Dầu hỏa: 0 đồng/lít;", "- Đạo Cao Đài (2,6%)"."""
    item = _ITEM_LABEL.fullmatch(text, begin, at) if at - begin < _REACH_OF_LABEL else None
    if item is None or _ITEM_END.match(text, end) is None:
        return None
    own = _FOR_WHOM.split(item[1], maxsplit=1)[0].split()
    words = [word.lower() for word in own]
    named = len(own) < _TWO_WORDS or (not own[1].islower() and words[0] not in GOODS)
    return None if named or words[0] in _PLACES or words[0] in ACTORS or " ".join(words[:2]) in ACTORS or not is_one_phrase(words) else phrase_of(own)


_TWO_WORDS = 2
_PLACES = frozenset(("miền", "vùng"))
# Behind the thing, for whom it is: "Giảm trừ | đối với người nộp thuế".
_FOR_WHOM = lazy.re(r"\s(?:cho|của|đối với)\s")
_REACH_OF_ITEM = 200
_LONGEST_MARK = 6
"""Characters of a list mark with its blanks."""


def line_above(text: str, begin: int, at: int) -> str | None:
    """The noun of measure above the line at `begin`, which opens with its figure: "– Mức giảm trừ cho con nhỏ." over "4 triệu đồng/tháng"."""
    if not begin or at - begin > _LONGEST_MARK or text[begin:at].strip(" *\t-–+"):
        return None
    end = begin - 1 if text[begin - 2] != "\n" else begin - 2  # an empty line may stand between
    line = LIST_MARK.sub("", text[text.rfind("\n", 0, end) + 1 : end], count=1).strip(" *.:").removesuffix(" là").partition(" của ")[0]
    heads = is_measure(line) and line.count(" ") < _LONGEST_HEAD and noun_of_measure(line) is not None and line[-1].isalpha()
    return line if heads and not any(map(str.isdigit, line)) else None


def is_bare_item(text: str, begin: int, at: int) -> bool:
    """Whether nothing but a list mark and a bound stand in front of the figure at `at` in its line, which begins at `begin`: "a) Mức 5 triệu đồng"."""
    return _BARE_ITEM.fullmatch(text, begin, at) is not None


# What opens a list of the parts of a sum: "chia thành hai hạng mục: ".
_PARTS = lazy.re(r"\s(?:bao gồm|chia|cụ thể|gồm|hạng mục|khoản|nội dung|phần|trong đó)(?:\s[^\W\d]+){0,3}:\s")
_PARTS_OPEN = 40
_PARTS_REACH = 260


def part_named(text: str, left: int, at: int) -> str | None:
    """The part of a sum that an item right in front of its amount names: "hai hạng mục: khoan giếng 957 triệu đồng; lắp đường ống 785 triệu đồng"."""
    colon = text.rfind(": ", max(left, at - _PARTS_REACH), at)
    if colon < 0 or _PARTS.search(text, max(left, colon - _PARTS_OPEN), colon + 2) is None:
        return None
    item = text[max(colon, text.rfind("; ", colon, at)) + 2 : at].strip()
    words = item.lower().replace(",", "").split()
    plain = 1 < len(words) <= _LONGEST_OPENED and item[0].islower() and words[0] not in ACTORS and "".join(words).isalpha()
    return item if plain and is_one_phrase(words) and not names_measure(words) else None


# At the end of what opens a list, whose the items are: " ở một số mặt hàng".
_OF_SOME = lazy.re(r"\s(?:tại|ở)\s(?:các|một số|nhiều|những)\s(?:lĩnh vực|mặt hàng|ngành|nhóm|sản phẩm)(?:\s[^\W\d]+){0,4}$")


def subject_opened(text: str, left: int, at: int) -> str | None:
    """What the words in front of the colon say that the items behind it measure: "có giá như sau: dép 18 triệu đồng; thắt lưng 22 triệu đồng"."""
    colon = text.rfind(": ", left, at)
    if colon < 0:
        return None
    item = text[max(colon + 2, text.rfind("; ", colon, at) + 2) : at].lower().split()
    while item and (item[-1] in LINKS or item[-1] in DASHES):
        item.pop()
    if not 0 < len(item) <= _LONGEST_OPENED or not CLOSERS.isdisjoint(item) or any(word[0].isdigit() for word in item):
        return None
    clause = _OPENING.sub("", text[max(left, colon - 160) : colon + 1])
    named = noun_of_measure(clause[max(clause.rfind(", "), clause.rfind("; "), clause.rfind(": ")) + 1 :]) if item[-1][-1] != ")" else None
    if named is not None and _OF_SOME.search(clause) is not None and not named.lower().startswith(("giá", "mức giá")):
        return None  # "xuất khẩu giảm tại nhiều ngành: lưới giảm 3 tỷ đồng": that of each
    if named is not None and named.lower().startswith("cơ cấu"):
        return _part_of_structure(text, colon, at)
    return named if named is not None and not named.endswith(" khác") else None  # "cơ hội tăng doanh thu khác đến từ: nhân tài (27%)"


# A part of a structure in front of its share, read backwards: the "lúa lai " of "Cơ cấu giống: lúa lai 20%; lúa thuần 80%". Group 1 it.
_PART_OF_STRUCTURE = lazy.regex(r"(?r)[,;:]\s(?:còn\s|và\s)?([^\W\d]+(?:(?:\s[-–]|,)?\s[^\W\d]+){0,7})\s(?:(?:chiếm|gần|khoảng|là|trên)\s)*")


def _part_of_structure(text: str, colon: int, at: int) -> str | None:
    part = _PART_OF_STRUCTURE.match(text, colon, at)
    return part[1] if part is not None and is_one_phrase(part[1].lower().split()) else None


def label_of(text: str, left: int, at: int) -> str | None:
    """The noun of measure in front of the colon that the sentence at `left` opens with: "Phí: 3.000 đồng/trang; từ trang thứ năm thu 1.500 đồng"."""
    colon = text.find(": ", left, min(at, left + _REACH_OF_LABEL))
    label = LIST_MARK.sub("", text[left:colon], count=1).strip(" *") if colon > 0 else ""
    return label if label and noun_of_measure(label) == label else None


# An item that names a contribution in front of its rate, read backwards: the "Bảo hiểm y tế: " of "* Bảo hiểm y tế: 1,5%", "BHXH (". Group 1 it.
_CONTRIBUTION = lazy.regex(r"(?r)(?<![\w-])((?i:bảo hiểm|quỹ)(?:\s[^\W\d][^\s,;:()]*){1,8}|BHXH|BHYT|BHTN)(?::|\s\(|\s(?:theo|với)\st[ỷỉ] lệ)\s?")


def contribution_of(text: str, start: int) -> str | None:
    """The insurance or the fund that a rate right behind its name is paid into: "Bảo hiểm y tế: 1,5%", where no heading says more."""
    found = _CONTRIBUTION.match(text, max(0, start - _REACH_OF_LABEL), start)
    return found[1] if found is not None else None


# The year that a sum is for, at the end of its label: the " năm 2018" of "Tổng thu nhập chịu thuế năm 2018: 7 triệu đồng x 9 = 63 triệu đồng".
_YEAR = lazy.re(r"(?:\scủa)?\snăm\s\d{4}\s*$")


def sum_named(text: str, start: int) -> str | None:
    """What the line says that it calculates, whose sum stands at `start`: "Thuế nhập khẩu: 400 x 30% = 120 triệu đồng"."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    label = _YEAR.sub("", re.split(r":|\s=", line, maxsplit=1)[0])
    found = noun_of_measure(LIST_MARK.sub("", label, count=1)) if 0 < len(label) < _REACH_OF_LABEL and "=>" not in line else None
    return found if found is not None and label.endswith(found) else None


def column_named(text: str, start: int) -> str | None:
    """The head of the column that the figure at `start` stands in: "| Diện tích | Giá bán |" over "| 50 m2 | 3 tỷ đồng |"."""
    begin = text.rfind("\n", 0, start) + 1
    column = text[begin:start].lstrip().removeprefix("|").count("|")
    head = None
    for line in reversed(text[max(0, begin - 3000) : begin].split("\n")):
        if "|" in line:
            head = line if line.strip(" |-:") else head
        elif line.strip():
            break
    cells = head.strip().removeprefix("|").split("|") if head is not None else []
    cell = cells[column].strip(" *") if column < len(cells) else ""
    return phrase_of(cell.split()) if is_measure(cell) and cell.count(" ") < _LONGEST_HEAD and not any(character.isdigit() for character in cell) else None


_LONGEST_OPENED = 12
_REACH_OF_LABEL = 90
_LONGEST_HEAD = 12
LIST_ENDS = frozenset((": ", "- "))
# A rate that multiplies something: "bằng giá bán nhân (x) với thuế suất", "= Thu nhập tính thuế x ". Group 1 what it multiplies.
_FACTOR = lazy.re(
    r"(?:^|[:=)]|\s(?:bằng|là))\s*((?:(?!nhân\s)[^\W\d]+\s){1,5})(?:nhân\s(?:\(?[x×]\)?\s)?|\(?[xX×]\)?\s)(?:với\s)?"
    r"(?:(?:[Mm]ức\s)?(?:[Tt]huế suất|[Tt][ỷỉ] lệ)|$)"
)


def factor_of(clause: str) -> str | None:
    """What the rate that the clause ends in multiplies."""
    found = _FACTOR.search(clause)
    return phrase_of(found[1].split()) if found is not None else None


_GETTING = lazy.regex(r"(?r)(?<!\w)(?:nhận|nhận được|được hưởng|hưởng)\s")


def what_is_divided(text: str, left: int, floor: int, at: int) -> str | None:
    """What is divided, where the sentence at `left` opens with it: "Trong khoản tiền trên, xã A nhận 5 tỷ đồng, xã B nhận 3 tỷ đồng"."""
    if _GETTING.match(text, floor, at) is None:
        return None
    comma = text.find(", ", left, left + 120)
    whole = text[left + len("Trong ") : comma] if comma > 0 else ""
    found = noun_of_measure(whole)
    return found if found is not None and whole.startswith(found) else None


_TOPIC = lazy.re(r"(?:[Nn]hưng|[Tt]uy nhiên,|[Rr]iêng)?\s?[Vv]ề\s([^,.;:()\n\d]{3,60}), ")


def topic_of(text: str, left: int, at: int) -> str | None:
    """What the sentence at `left` says that it is about: "Về giá trị giải ngân, tỉnh đứng thứ hai và cao hơn năm trước 5 tỷ đồng"."""
    opened = _TOPIC.match(text, left, at)
    found = noun_of_measure(opened[1]) if opened is not None else None
    return found if opened is not None and found is not None and opened[1].startswith(found) else None


# What someone leads in, in front of their share of it, read backwards: the "về doanh thu, nắm giữ " of "đứng đầu về doanh thu, nắm giữ 5% thị phần". Group 1
# what.
_RANKED = lazy.regex(r"(?r)\svề\s([^,.;:()\n\d]{3,60}),\s(?:và\s)?(?:chiếm|giữ|nắm giữ)\s(?:(?:gần|hơn|khoảng|tới|trên|đến)\s)?")


def ranked_by(text: str, floor: int, at: int) -> str | None:
    """What a share of a market is counted in: "đứng thứ hai về sản lượng, chiếm 5% thị phần"."""
    ranked = _RANKED.match(text, floor, at)
    found = noun_of_measure(ranked[1]) if ranked is not None else None
    return found if ranked is not None and found == ranked[1] else None


ITEM_WORDS = 6
