"""What the clause in front of a figure says is measured."""

import re
from collections.abc import Sequence

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.bases import TIMED
from vnpolitics_cli.measures.clauses import Clause, clause_in, line_start
from vnpolitics_cli.measures.nouns import (
    ACTORS,
    CLOSERS,
    CONNECTORS,
    DEEDS,
    DEPENDENT,
    LINKS,
    PREDICATES,
    UNITS,
    counted_noun,
    goes_on,
    is_one_phrase,
    names_measure,
    noun_of_measure,
    subject_named,
)
from vnpolitics_cli.measures.phrases import ADJECTIVES, ASIDE, OPEN_PAIRS, SCALE_WORDS, YEARLY, bears_figures, is_measure, noun_at, pair_at, phrase_of
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASHES, holds_any

_TABLE = table("measures")

_HEADS_RIGHT = frozenset(_TABLE["heads_right"])
_VERSUS_ENDS = frozenset(_TABLE["versus_ends"])
_WORD = lazy.re(r"[^\W_]+(?:[-./&][^\W_]+)*")
_LIST_MARK = lazy.re(r"^[ \t*]*(?:[-–+•]|\w{1,2}[).])\s")
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
        if not opened and (line is lines[-1] or not line or ": " in line or _LIST_MARK.match(line)):
            continue
        if not opened:
            heads = is_measure(line) and line.count(" ") < _ITEM_WORDS and line[-1].isalpha()
            return (phrase_of(line.split()) if heads else None), None
        if (fine := _FINES.match(line)) is not None and " đồng" not in line:
            return fine[1], None
        if (paid := _PAID_BY.search(line)) is not None:
            return paid[1], paid[2].rstrip()
        clause = _OPENING.sub("", _LIST_MARK.sub("", line[-200:], count=1))
        named = noun_of_measure(clause[max(clause.rfind(", "), clause.rfind(". "), clause.rfind(") ")) + 1 :])
        beside = named is not None and (named.endswith(" khác nhau") or clause.endswith(")") or clause.partition(named)[0].endswith(_BESIDE_OPENING))
        beside = beside or (named is not None and " và từ " in clause.rpartition(named)[2])  # "có thu từ chè, mật và từ buôn bán:"
        return None if beside else named, factor_of(clause)
    return None, None


# The item of a list that says no more than a bound, or than for whom or when: "a) Mức ", "+ Tối thiểu ", "- Đối với người nộp thuế là ", "b) Vào ngày
# nghỉ, ít nhất bằng ".
_BARE_ITEM = lazy.re(
    r"[ \t*]*(?:[-–+•]|\w{1,2}[).])\s*(?:đối với\s[^\W\d][^\d:;.,\n]{3,50}?\s(?=là\s)|(?:nếu|vào)\s[^\d:;.\n]{3,80},\s(?=ít nhất\s|tối\s|không quá\s))?"
    r"(?:\*|(?:bằng|dưới|hơn|khoảng|không quá|là|mức|trên|tối thiểu|tối đa|từ|ít nhất|đến)\s)*",
    re.IGNORECASE,
)


def is_bare_item(text: str, at: int) -> bool:
    """Whether nothing but a list mark and a bound stand in front of the figure at `at` in its line: "a) Mức 5 triệu đồng"."""
    return _BARE_ITEM.fullmatch(text, text.rfind("\n", 0, at) + 1, at) is not None


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
    return named if named is not None and not named.endswith(" khác") else None  # "cơ hội tăng doanh thu khác đến từ: nhân tài (27%)"


def label_of(text: str, left: int, at: int) -> str | None:
    """The noun of measure in front of the colon that the sentence at `left` opens with: "Phí: 3.000 đồng/trang; từ trang thứ năm thu 1.500 đồng"."""
    colon = text.find(": ", left, min(at, left + _REACH_OF_LABEL))
    label = _LIST_MARK.sub("", text[left:colon], count=1).strip(" *") if colon > 0 else ""
    return label if label and noun_of_measure(label) == label else None


# An item that names a contribution in front of its rate, read backwards: the "Bảo hiểm y tế: " of "* Bảo hiểm y tế: 1,5%", "BHXH (". Group 1 it.
_CONTRIBUTION = lazy.regex(r"(?r)(?<![\w-])((?i:bảo hiểm|quỹ)(?:\s[^\W\d][^\s,;:()]*){1,8}|BHXH|BHYT|BHTN)(?::|\s\()\s?")


def contribution_of(text: str, start: int) -> str | None:
    """The insurance or the fund that a rate right behind its name is paid into: "Bảo hiểm y tế: 1,5%", where no heading says more."""
    found = _CONTRIBUTION.match(text, max(0, start - _REACH_OF_LABEL), start)
    return found[1] if found is not None else None


def sum_named(text: str, start: int) -> str | None:
    """What the line says that it calculates, whose sum stands at `start`: "Thuế nhập khẩu: 400 x 30% = 120 triệu đồng"."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    label = re.split(r":|\s=", line, maxsplit=1)[0]
    found = noun_of_measure(_LIST_MARK.sub("", label, count=1)) if 0 < len(label) < _REACH_OF_LABEL and "=>" not in line else None
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


class Subject(msgspec.Struct, frozen=True, gc=False):
    """What the clause left of a figure says: what is measured, whether the figure goes on about the last one, a base."""

    measure: str | None
    inherits: bool
    base: str | None
    linked: bool


# A change in points in front of the same as a share, at the end of the clause: the " tăng 9,8 điểm tương ứng " of "VN-Index tăng 9,8 điểm tương ứng 0,8%".
_POINTS = lazy.re(
    r"\s(?:(?:ghi nhận|đã|mức|chỉ|cũng|lại|vẫn|tiếp tục)\s){0,3}(?:cộng|giảm|lùi|mất|nhích|rớt|tiến|tăng)(?:\s[^\W\d]+){0,3}\s[\d.,]+\sđiểm"
    r"(?:,?\s\(?[-+–]?|,)\s?(?:(?:giảm|hay|là|mức|tức|tương đương|tương ứng|tăng|với)\s){0,3}$"
)
# How large a share is, in front of the figure in parentheses: the " chiếm tỷ trọng lớn (" of "dư nợ chiếm tỷ trọng lớn (70%)". Group 1 the verb.
_SHARING_MOST = lazy.re(r"(\schiếm)\s(?:tỉ|tỷ)\s(?:lệ|trọng)(?:\s[^\W\d]+){0,3}(?:\s\d)?\s\($")
# The mark of a share between two figures: "; HAI ".
_TICKER = lazy.re(r"[;,]\s[A-Z][A-Z0-9]{2}\s")
_FROM_LABEL = (": từ ", ": Từ ")
_GOING_ON = Subject(None, True, None, True)
_ONLY_MARKS = frozenset((" ", ", ", "; ", " (", ", (", ") ", " (+", " (-", " (–"))
"""What stands between two figures of which the second goes on about the first: "5 tỷ đồng, tăng 7%", "5 tỷ đồng (bằng 90% dự toán"."""
# From a figure in parentheses over what else these say to what goes on about it: ", chủ yếu là gạo, chè) đạt ".
_CLOSED_ASIDE = lazy.re(r",?\s[^\d()]{3,90}\),?\s(?:(?:chỉ|cũng|giảm|là|mới|tăng|vẫn|đã|đạt|ước)\s)*")
# Between the two prices of a dealer: "55 triệu đồng/lượng mua vào – 56 triệu đồng/lượng bán ra".
_BOTH_SIDES = lazy.re(r"\s?\(?(?:(?:giá|chiều|ở)\s){0,2}mua vào\)?\s?(?:[–-]|,|và|;)\s(?:(?:giá|chiều|ở|bán ra|là)\s){0,4}")


def subject_of(text: str, floor: int, at: int, *, adjacent: bool, verb: bool, changed: bool = False) -> Subject:
    """Reads the clause left of the figure, from the last mark (or the last figure, if `adjacent`) to `at`.

    `verb` says that a modifier or a verb of change stands there, `changed` that it is a verb: what precedes is its subject.
    """
    segment = text[floor:at]
    if segment.endswith(_FROM_LABEL):
        segment = segment[: -len("từ ")]  # "Mức phạt: từ 3 triệu đồng đến 8 triệu đồng"
    if adjacent and (segment in _ONLY_MARKS or ("mua vào" in segment and _BOTH_SIDES.fullmatch(segment))):
        return _GOING_ON
    if adjacent and ")" in segment and _CLOSED_ASIDE.fullmatch(segment) is not None:
        return _GOING_ON  # "hàng không thuế (80%, chủ yếu là gạo, chè) đạt 5 tỷ USD"
    if changed and segment.endswith(" làm ") and not segment.endswith("việc làm "):
        return Subject(None, False, None, True)  # "bão tác động làm giảm 0,3 điểm phần trăm": what falls is told behind
    points = _POINTS.search(segment) if "điểm" in segment else None
    if points is not None:  # "VN-Index tăng 9,8 điểm tương ứng 0,8%"
        at, verb, changed = floor + points.start(), True, True
        segment = text[floor:at]
    if changed and (segment.rstrip()[-6:].lower() == "-index" or _TICKER.fullmatch(segment)):
        return Subject(segment.split()[-1], False, None, True)  # "giúp VN-Index tăng 9,8 điểm tương ứng 0,8%", "; HAI giảm 0,6%"
    sharing = _SHARING_MOST.search(segment) if segment.endswith("(") and "chiếm" in segment else None
    if sharing is not None:
        segment = segment[: sharing.end(1)]
    clause = clause_in(segment, adjacent=adjacent, verb=verb, changed=changed)
    base = None
    compared = _comparison(clause.words) if "so" in clause.words else None
    if compared is not None:
        begin, named, end = compared
        level = _level(clause, begin, named, end) if not verb else None
        if level is not None:
            return level
        base = _base(clause, begin, named, end)
        clause = clause.without(begin, end)
    if clause.words[-1:] in _SHARES and clause.words[-3:-1] in _SHARING:
        clause = clause.without(len(clause.words) - 2, len(clause.words))  # "346 căn (chiếm tỷ lệ 80%)"
    if clause.words[:2] == ["trong", "khi"] and len(clause.words) > 2 and goes_on(clause.words[2:]):
        clause = clause.without(0, 2)  # "tăng 5% (trong khi cùng kỳ tăng 3%)"
    if (adjacent or clause.behind_comma) and clause.words and not goes_on(clause.words):
        clause = _without_how(clause)
    if clause.changed and clause.in_parentheses and not clause.words and (item := _item_in_front(clause)) is not None:
        return Subject(item, False, base, True)
    if goes_on(clause.words) or (clause.words[-1] == "gồm" and clause.is_label):
        if not adjacent:
            before = (
                (None if text.startswith("100%", at) else _glossed(clause))
                or _counted_before(clause)
                or _clause_before(text, floor, clause)
                or _weighed_before(text, floor, clause)
            )
            return Subject(before, False, base, True)
        if not _is_near(clause) or _counts_aside(segment):
            return Subject(_glossed(clause), False, base, True)
        return _subject_between(text, floor, clause, base) or Subject(None, True, base, True)
    if _opens_another(clause):
        return Subject(_weighed_too(text, floor, clause), False, base, False)
    if "lượt" in clause.words and _names_two(clause.words):
        return Subject(None, False, base, True)
    return _subject_named(text, floor, clause, base)


# A bare growth at the end of a clause: the " vẫn giữ được mức tăng trưởng dương" of "xuất khẩu vẫn giữ được mức tăng trưởng dương 5%", ", mức giảm dao động
# từ". Group 1 the growth.
_GROWING = lazy.re(
    r",?(?:\s(?:với|đạt|giữ|được|vững|duy trì|ghi nhận|có|đều|vẫn|đã|cũng))*\s((?:mức|tốc độ|đà|tỉ lệ|tỷ lệ)\s(?:giảm|tăng)(?:\strưởng)?)"
    r"(?:\s(?:ấn tượng|cao|dương|khá|mạnh|tốt|tương đối))*,?"
    r"(?:\s(?:bình quân|chỉ|dao động|gần|hơn|khoảng|là|lên|lần lượt|mức|trên|trung bình|tới|từ|đạt|ước|ở))*\s$"
)
_GROWING_REACH = 70


def what_grows(text: str, floor: int, at: int) -> str | None:
    """The noun of measure whose bare growth the figure at `at` is: "kim ngạch đạt mức tăng trưởng 5%", "giá thuê nhích lên, mức tăng từ 2%"."""
    growing = _GROWING.search(text, max(floor, at - _GROWING_REACH), at)
    if growing is None:
        return None
    front = growing.start()
    grown = what_grows(text, floor, front + 1) or subject_of(text, floor, front, adjacent=False, verb=True, changed=True).measure
    return grown if is_measure(grown) else None


# Behind a figure, parentheses that count something else: the "(khách quốc tế 210 nghìn lượt, tăng ", but not "(quý 1 tăng ".
_COUNT_ASIDE = lazy.re(r"\((?:[^\W\d]+\s){1,8}(?<!năm\s)(?<!quý\s)(?<!háng\s)\d[\d.,]*\s[^\d(),;]{2,30},\s[^()\d]*$")


def _counts_aside(segment: str) -> bool:
    """Whether parentheses opened behind the last figure count something else: " so với cùng kỳ (khách quốc tế 210 nghìn lượt, tăng "."""
    opened = segment.rfind("(")
    return opened >= 0 and _COUNT_ASIDE.match(segment, opened) is not None


def _without_how(clause: Clause) -> Clause:
    """A clause that only says how it goes on about the figure before, without the words for that: "tiếp tục tăng", "trong đó quý 3 tăng", "sang Nga giảm"."""
    words, begin = clause.words, 0
    kept: list[int] = []
    while begin < len(words):
        pair = pair_at(words, begin)
        if pair in _GOING_ON_SO or (not begin and pair == "trong đó" and words[2:3] in _SPANS) or (begin and pair == "tốc độ" and words[begin - 1] in _REACHED):
            begin += 2
        elif words[begin] in _THOUGH and not begin:
            begin += 1
        elif not begin and clause.behind_comma and words[0] in _TOWARDS and clause.own[1:2] and clause.own[1][0].isupper():
            begin = next((at for at in range(1, len(words)) if not clause.own[at][0].isupper()), len(words))
        else:
            kept.append(begin)
            begin += 1
    left = [words[index] for index in kept]
    if len(left) == len(words) or not goes_on(left) or not (left or clause.changed or clause.verb) or names_measure([word for word in left if word != "mức"]):
        return clause
    own = [clause.own[index] for index in kept]
    return Clause(clause.segment, clause.start, own, left, clause.adjacent, clause.verb, clause.changed)


_SPANS = (["năm"], ["quí"], ["quý"], ["tháng"])
_GOING_ON_SO = frozenset(_TABLE["going_on"])
_REACHED = frozenset(("nhận", "đạt"))
_THOUGH = frozenset(("dù", "mặc", "tuy", "đưa"))
_TOWARDS = frozenset(("sang", "từ", "vào", "với", "tại", "ở"))
"""In front of a name they say of whom the same is told next: "xuất khẩu sang Lào tăng 5%, sang Nga giảm 3%"."""


def _comparison(words: Sequence[str]) -> tuple[int, int, int] | None:
    """Where a comparison begins, names what it compares with, and ends: in "đã so với cùng kỳ tăng", 1, 3 and 5."""
    begin = words.index("so")
    if begin + 1 == len(words) or "giữa" in words or words[begin + 1] == "sánh":
        return None  # "giá so sánh năm 2010": prices of that year
    named = begin + (2 if words[begin + 1] == "với" else 1)
    end = named
    while end < len(words) and (end == named or (words[end] not in _VERSUS_ENDS and pair_at(words, end) not in _VERSUS_ENDS)):
        if end > named + 1 and (words[end - 1] in _WHICH_YEAR or words[end - 2] == "năm") and names_measure(words[end : end + 1]):
            break  # "so với cùng kỳ năm trước | tổng thu tăng"
        end += 1
    if words[end - 1] == "gia" and words[end - 2] != "quốc":
        end -= 1  # what "gia tăng" begins with
    return begin, named, end


_WHICH_YEAR = frozenset(("ngoái", "trước"))


def _level(clause: Clause, begin: int, named: int, end: int) -> Subject | None:
    """The subject where the figure is what is compared with: "khá tốt so với kinh phí dàn dựng 26 triệu USD", "so với mức yêu cầu là 64 triệu yen"."""
    if end < len(clause.words) and (begin or clause.words[end:] != ["là"]):
        return None
    level = phrase_of(clause.own[named:end])
    if level is None:
        return None
    if is_measure(level):
        return Subject(level, False, None, True)
    return None if TIMED.match(level) else Subject(None, False, None, True)  # "rẻ hơn nhiều so với đường trắng 14.000 đồng": that is its price


def _base(clause: Clause, begin: int, named: int, end: int) -> str | None:
    """What the figure is compared with: "so với cùng kỳ tăng 5%"."""
    before, behind = clause.words[begin - 1 : begin], clause.words[end : end + 1]
    if not _FOLD.isdisjoint(before) or behind == ["và"]:
        return None  # "tăng gấp 28 lần so với năm ngoái và đạt" compares the 28
    if not clause.changed and not _RISEN.isdisjoint((*before, *behind)):
        return None  # "độ lún tăng so với trước đó và dưới 9%"
    return phrase_of(clause.own[named:end])


_FOLD = frozenset(("lần", "đôi"))
_RISEN = ADJECTIVES | {"giảm", "hơn", "lệch", "tăng"}
"""Beside a comparison they tell another change than the figure."""


def _glossed(clause: Clause) -> str | None:
    """The noun of measure that a figure in parentheses stands behind: "giá dự thầu của xưởng Nam Hà (730 triệu đồng)", "tỷ lệ đồng thuận rất cao (98%)"."""
    if not clause.in_parentheses:
        return None
    front = clause_in(clause.segment[: clause.start - 1], adjacent=False, verb=False, changed=False)
    found, _, named = subject_named(front.own, front.words, verb=False, label=True)
    if found is None or not named or found.lower() in _SAYING_LITTLE:
        return None
    before, _, behind = " ".join(front.own).lower().rpartition(found.lower())
    words = before.split()[-_COUNTING_WORDS:]
    if words and (words[-1] in _NOT_GLOSSED or any(word < ":" for word in words[:-1])):
        return None  # "khi tính thuế (không quá 6 triệu đồng)", "143 điều kiện kinh doanh đò ngang (đạt 71%)"
    rest = behind.split()
    fits = all(word in PREDICATES or _PART.fullmatch(word) for word in rest) if not clause.words else goes_on(rest)
    return found if fits or (_BELONGING.fullmatch(behind) is not None and not names_measure(rest)) else None


_SAYING_LITTLE = frozenset(
    ("chi", "huy động", "mức", "mức trung bình", "thu", "tiết kiệm", "tỉ lệ", "tỉ trọng", "tỷ lệ", "tỷ lệ trung bình", "tỷ trọng", "đầu tư")
)
# A part of a whole, whose share is in parentheses: the "450/480" of "số phiếu thuận là 450/480 (93,75%)".
_PART = lazy.re(r"\d[\d.]*/\d[\d.]*")
_NOT_GLOSSED = frozenset(("nửa", "phần", "tính", "vượt"))
"""In front of a noun of measure they make it no more than what is counted with, or the whole of a part."""
_COUNTING_WORDS = 5
# Behind a noun of measure in front of parentheses, how high it is, or whose or where from: " rất cao", " của xưởng gốm nam hà".
_BELONGING = lazy.re(
    r"(?:\s(?:khá|quá|rất|tương đối|đặc biệt))?(?:\s(?:cao|cũ|kỷ lục|lớn|mới|nhỏ|thấp|hiện hành|hiện nay|hiện tại|nhất|trước đó|trước đây))*"
    r"(?:\s(?:cho|của|dành cho|qua|theo|tại|từ|đối với|ở)(?:\s(?!và\s)[^\s,;:]+){1,8})?"
)


def _counted_before(clause: Clause) -> str | None:
    """What is counted in front of a clause that names nothing: "đón 3.000 lượt khách, tăng 7%"."""
    if not clause.start:
        return None
    if clause.words in _NO_LINK and not clause.changed and not (clause.verb and clause.in_parentheses):
        return None  # "3 đề xuất, hơn 250 tỷ đồng" is another thing
    front = clause.segment[: clause.start]
    direct = clause.in_parentheses or (clause.behind_comma and (clause.changed or clause.words[-1:] == ["chiếm"]))
    if direct:
        front = ASIDE.sub("", front).rstrip(" (,")
        front = _RANK.sub("", front)
        counted = counted_noun(front, 4 if _LISTING.search(front) else _LONGEST_COUNTED)
    else:
        counted = counted_noun(front)
    if counted is None or is_measure(counted) or clause.changed or clause.words[-1:] == ["chiếm"] or counted in front[-len(counted) - _COUNT_REACH :]:
        return counted
    return None  # "lo 3 việc trước hết là bắc cầu và nạo kênh, đạt 40 tỷ đồng"


# Behind a number, more than one thing that it counts: "12.000 xe tải, xe con và xe máy".
_LISTING = lazy.re(r"\d[^\d,]*,\s[^\d]*$|\d[^\d]*\svà\s[^\d]*$")
# How high what is counted ranks, behind it: the ", đứng đầu vùng" of "3.000 lượt khách, đứng đầu vùng, tăng 7%".
_RANK = lazy.re(r",\s(?:cao|dẫn đầu|lớn|nhiều|đông|đứng)\s[^\d,()]{2,40}$")
_LONGEST_COUNTED = 9
"""Words of what is counted right in front of its change or its share: "2.300 xưởng mộc mở cửa trở lại, tăng 9%"."""
_COUNT_REACH = 3
"""How far from the end what is counted may stand where the clause behind tells no change and no share, in characters: ", (".
"""


def _item_in_front(clause: Clause) -> str | None:
    """The item of a list that a change in parentheses is told of: "nghề đan lưới (tăng 3%); nghề nung gốm (tăng 6%)", "; 1.346 đối tượng (giảm 5%"."""
    front = clause.segment[: clause.start - 1].rstrip()
    ends = [front.rfind(mark) for mark in ("; ", ": ", ") ", "),", "…")]
    item = front[max(ends) + 2 if max(ends) >= 0 else len(front) :].strip(" ,")
    words = item.lower().split()
    if not 0 < len(words) <= _LONGEST_ITEM:
        return None
    if words[0][:1].isdigit():
        return counted_noun(item)
    if any(word[0].isdigit() for word in words):
        return None
    listed = front[: len(front) - len(item)].rstrip().endswith((";", ":")) and opens_item(item)
    return phrase_of(item.split()) if listed or is_one_phrase([word.strip(",") for word in words]) else None


def opens_item(item: str) -> bool:
    """Whether an item of a list begins with what it is of: "sản xuất xe có động cơ", but not "tăng do", "năm trước"."""
    words = item.lower().split()
    first, pair = words[0], pair_at(words, 0)
    return first.isalpha() and first not in _NO_ITEM and pair not in CONNECTORS and not (first in CLOSERS and pair not in OPEN_PAIRS)


_NO_ITEM = frozenset((*CONNECTORS, *PREDICATES, "nhờ", "năm", "quý", "tháng", "đó"))


def item_changed(text: str, floor: int, at: int) -> str | None:
    """The item of a list whose change the verb at `at` tells, where the one before it ends at `floor`: "; sản xuất xe có động cơ giảm 5%"."""
    item = _NEXT_ITEM.fullmatch(text, floor, at)
    return phrase_of(item[1].split()) if item is not None and item[1].count(" ") < _LONGEST_ITEM and opens_item(item[1]) else None


# Between two changes of a list, the item of the second: the "chế biến gỗ và sản xuất sản phẩm từ tre, nứa" of ";…". Group 1 the item.
_NEXT_ITEM = lazy.re(r";\s([^\W\d][^\d;:.()]{3,90}?)\s(?:(?:chỉ|cũng|lại|tiếp tục|ước|đã)\s)*")


_LONGEST_ITEM = 12
_SHARES = (["lệ"], ["trọng"])
_SHARING = (["chiếm", "tỉ"], ["chiếm", "tỷ"])


def _clause_before(text: str, floor: int, clause: Clause) -> str | None:
    """What the clause in front of one that names nothing is about: "Lợi nhuận tăng mạnh, đạt 5 tỷ đồng", "Về thu ngân sách, 9 tháng ước đạt 5 tỷ đồng"."""
    if not clause.behind_comma:
        return None
    if not clause.words or clause.words == ["từ"]:
        # "Thu ngân sách khá tốt, ước đạt 5 tỷ đồng", "Sản lượng giữ đà tăng mạnh, tăng 14%", "Thuế giảm hơn một nửa, từ 11% xuống 5%"
        rising = clause.changed or bool(clause.words)
        goes_on_told = text.startswith("ước ", floor + len(clause.segment)) or (rising and _RISING_TOLD.search(clause.segment) is not None)
    elif clause.words == ["chỉ"] and clause.behind_backdrop:
        return None  # "Nếu xét trên quy mô toàn cầu, chỉ 0,9% dân số"
    else:
        goes_on_told = clause.words[0] in _TELLING_ON or clause.words[-1] in _REACHING or clause.segment.lstrip().startswith("Về ")
    if not goes_on_told:
        return None
    before = subject_of(text, floor, floor + clause.start - 2, adjacent=False, verb=True)
    return before.measure if is_measure(before.measure) and before.measure != "tăng trưởng" else None


# A rise or a fall at the end of a clause whose size the next one tells: " tăng mạnh, ".
_RISING_TOLD = lazy.re(
    r"\s(?:giảm|tăng|tăng trưởng)(?:\s(?:cao|dương|gần|hơn|khá|liên tục|một nửa|mạnh|nhanh|nhẹ|sâu|tốt|trở lại|ấn tượng|đáng kể))*, (?:từ )?$"
)


def _weighed_before(text: str, floor: int, clause: Clause) -> str | None:
    """What was weighed in front of a change: "Dầu thô đạt 610 nghìn tấn, giảm 16%"."""
    weighed = _WEIGHED.search(clause.segment, 0, clause.start) if clause.changed or clause.words in _EQUALLING else None
    return subject_of(text, floor, floor + weighed.start() + 1, adjacent=False, verb=True).measure if weighed is not None else None


_EQUALLING = (["bằng"], ["tương", "đương"])


def _weighed_too(text: str, floor: int, clause: Clause) -> str | None:
    """What was weighed in front of the amount that it is worth: "XK quế đạt 12 nghìn tấn và 0,4 tỷ USD"."""
    weighed = _WEIGHED.search(clause.segment) if clause.words[-1] == "và" else None
    if weighed is None:
        return None
    in_turn = clause.segment.rfind(" lần lượt", 0, weighed.start())
    found = subject_of(text, floor, floor + (weighed.start() + 1 if in_turn < 0 else in_turn), adjacent=False, verb=True).measure
    if found is not None and (worth := found.partition("hối lượng và ")[2]) and is_measure(worth):
        return worth  # "khối lượng và trị giá xuất khẩu quế đạt 71 nghìn tấn và 212 triệu USD"
    return found if found is not None and found.lower().startswith(_TRADES) else None


_TRADES = ("kim ngạch", "nhập khẩu", "nk ", "tổng kim ngạch", "xk ", "xuất khẩu")
# A weight in front of a clause that tells its change: the " 610 nghìn tấn, " of "đạt 610 nghìn tấn, giảm 16%".
_WEIGHED = lazy.regex(r"(?r)\s\d[\d.,]*\s(?:(?:nghìn|ngàn|triệu)\s)?(?:con|tấn|kg|lít|m3|m²|ha|MW|kWh)(?:,\s|\s\(|\s(?:và\s)?)$")
_NO_LINK: tuple[list[str], ...] = ([], ["mới"], ["và"], ["với"])
"""Between a count and a figure they leave open that the figure is about the count: "cho 3.000 khách hàng, với 7.000 tỷ đồng"."""


def _is_near(clause: Clause) -> bool:
    """Whether the figure before is near enough for a clause that names nothing to go on about it: "5 tỷ đồng …, tăng 7%"."""
    return clause.start < (_NEAR_ASIDE if clause.in_parentheses else _NEAR)


_NEAR = 90
_NEAR_ASIDE = 16


def _subject_between(text: str, floor: int, clause: Clause, base: str | None) -> Subject | None:
    """The subject of a clause that stands between the figure before and the last clause, which names nothing: "5 tỷ đồng, chi phí …, tăng 7%"."""
    segment, end = clause.segment, max(0, clause.start - 2)
    mark = max(segment.rfind(", ", 0, end), segment.rfind("; ", 0, end))
    if not clause.words and segment.endswith("; "):
        return None  # "được khoanh nợ, hạ phí…; 5% số hộ": a new item
    if mark < 0:
        # "5% tổng số nhưng tỷ lệ sai sót rất thấp, chỉ chiếm 2%": the clause between the figures has a subject of its own.
        but = segment.rfind("nhưng ", 0, clause.start)
        named = noun_of_measure(segment[but + len("nhưng ") : end]) if but >= 0 else None
        return Subject(named, False, base, True) if named is not None else None
    if segment.startswith("chưa ", mark + 2) or _ASIDE_COUNT.match(segment, mark):
        return None
    weighed = _WEIGHED.search(segment, mark + 2, clause.start) if clause.changed else None  # "; khai thác nội địa đạt 85.000 tấn, tăng 1,2%"
    told = end if weighed is None else weighed.start() + 1
    earlier = subject_of(text, floor + mark + 2, floor + told, adjacent=False, verb=weighed is not None)
    named = earlier.measure or counted_noun(segment[mark + 2 : end])
    return Subject(named, False, earlier.base, True) if named is not None or segment[mark] == ";" else None


# Between a figure and one that goes on about it: ", với 131.000 khách hàng còn dư nợ, đạt 99%", ", cho 28.000 lượt hộ vay vốn, bằng 115%".
_ASIDE_COUNT = lazy.re(r",\s(?:cho|với)\s(?:hơn\s|gần\s|trên\s|khoảng\s)?\d[\d.]*\s[^\W\d]")


def _opens_another(clause: Clause) -> bool:
    """Whether the figure opens a clause of its own: "khi vàng tăng giá thì 57% người dân mua nhà", "9 gói ma túy và 6 triệu đồng"."""
    last = clause.words[-1]
    return last == "thì" or (last == "và" and not clause.adjacent and not clause.changed)


def _names_two(words: Sequence[str]) -> bool:
    """Whether it stays open which of two is measured: "chỉ số DAX 30 và chỉ số CAC 40 lần lượt tiến 0,4% và 0,7%"."""
    if "và" not in words:
        return False
    joined = words.index("và")
    return names_measure(words[:joined]) and names_measure(words[joined + 1 : words.index("lượt")])


def _subject_named(text: str, floor: int, clause: Clause, base: str | None) -> Subject:
    """The subject that the clause names, or the list that it ends."""
    found, linked, headed = subject_named(clause.own, clause.words, verb=clause.verb, changed=clause.changed, label=clause.is_label)
    if found is not None and clause.behind_comma and (whole := _closed_list(clause, found)) is not None:
        return Subject(whole, False, base, linked)
    if found is None and clause.adjacent and clause.segment.startswith(" đã "):
        return Subject(None, True, base, True)  # "kế hoạch là 254 tỷ đồng đã phân bổ cho nhiệm vụ, dự án là 249 tỷ đồng"
    if not headed and clause.behind_comma and _may_end_list(clause):
        last = found if found is not None and clause.begins_with(found) else None
        if last is None and _acts(clause):
            return Subject(None, False, base, linked)
        last = last or _behind_which_time(clause)
        if last is not None or not names_measure([word for word in clause.words if word != "mức"]):
            listed = _listed_subject(clause.segment[: clause.start - 2], last)
            found, headed = listed or found, is_measure(listed)
    if found is None:
        return Subject(None, False, base, linked)
    measured = not _is_one_of_list(clause, found) if headed else bears_figures(found) or _has_share(clause, found, text, floor)
    if not measured and _is_thing(clause, found):
        return Subject(_whole_list(clause, found) if clause.behind_comma else found, False, base, linked)
    return Subject(found if measured else None, False, base, linked)


def _closed_list(clause: Clause, found: str) -> str | None:
    """The list that begins with a noun of measure and ends in `found`, its last two items joined: "Thu thuế, phí và thu khác đạt"."""
    end = clause.segment.find(found, clause.start) + len(found)
    last = clause.segment[clause.start : end]
    if " và " not in last:
        return None
    front = clause.segment[: clause.start - 2]
    items = front[max(line_start(front), *(front.rfind(mark) + len(mark) for mark in _LIST_OPENERS if mark in front), 0) :].split(", ")
    first = items.pop(0).split() or (items.pop(0).split() if items else [])
    words = [word.lower() for word in first]
    opened = next((at for at, word in enumerate(words) if word not in CONNECTORS and pair_at(words, at) not in CONNECTORS and word != "đó"), len(words))
    opening = " ".join(first[opened:])
    whole = ", ".join((opening, *items, last))
    plain = whole.lower().replace(",", "").removeprefix("các ").split()
    bare = opening[len("các ") :] if words[opened : opened + 1] == ["các"] else opening
    return whole if bare and noun_of_measure(bare) == bare and len(plain) <= _LONGEST_CLOSED and is_one_phrase(plain) else None


_LIST_OPENERS = ("; ", ": ", ". ", "… ")
_LONGEST_CLOSED = 17
"""Words in a list that a joined pair closes: "lệ phí trước bạ, thuế sử dụng đất và thuế bảo vệ môi trường"."""


def _behind_which_time(clause: Clause) -> str | None:
    """The words that the clause begins with where only a time and a verb follow: the "ăn uống" of "ăn uống 9 tháng đạt"."""
    words = clause.words
    end = 0
    while end < len(words) and words[end].isalpha() and (pair_at(words, end) in OPEN_PAIRS or CLOSERS.isdisjoint((words[end], pair_at(words, end)))):
        end += 1
    told = words[end + 2 :] if pair_at(words, end) == "phấn đấu" else words[end:]
    goes_with = goes_on(told) or told[0] in _HAVING
    return phrase_of(clause.own[:end]) if 0 < end < _ITEM_WORDS and goes_with and words[0] not in ACTORS else None


_HAVING = frozenset(("có", "của"))


_ITEM_WORDS = 6


def _may_end_list(clause: Clause) -> bool:
    """Whether a clause behind a comma may be the end of a list of which the figure tells: "Lãi suất vay để mua, thuê nhà là 5%"."""
    words = clause.words
    return words[0].isalpha() and words[0] not in CONNECTORS and (clause.verb or words[-1] in LINKS or clause.is_label)


def _acts(clause: Clause) -> bool:
    """Whether the clause begins with someone who acts: "công ty nợ thuế, cơ quan Hải quan đã trích 800 triệu đồng"."""
    words = clause.words
    return not clause.changed and words[0] != "năm" and (words[0] in ACTORS or " ".join(words[:2]) in ACTORS)


def _is_one_of_list(clause: Clause, found: str) -> bool:
    """Whether the noun of measure `found` is the last of some that all have the figure: "nợ tiền điện, tiền nước, tiền phạt dưới 6 tỷ đồng"."""
    if not clause.behind_comma or not clause.begins_with(found):
        return False
    before = clause.segment.rfind(", ", 0, clause.start - 2)
    item = clause.segment[before + 2 if before >= 0 else 0 : clause.start - 2]
    item = item.removeprefix("Các ").removeprefix("các ")
    return (before >= 0 or not clause.adjacent) and 0 < len(item) < _ITEM and noun_of_measure(item) == item


_ITEM = 30


def _has_share(clause: Clause, found: str, text: str, floor: int) -> bool:
    """Whether `found`, which has no size by itself, has the figure for a share or a change: "Nam giới chiếm 51%", "Sắt thép giảm 5%"."""
    if found.endswith(" này"):
        return False
    changes = clause.changed and found == " ".join(clause.own)
    if clause.words[-1] != "chiếm" and not (changes and _changes_itself(clause.own, text, floor + clause.start)):
        return False
    return not _goes_on_list(clause) or (clause.behind_backdrop and clause.begins_with(found))


def _is_thing(clause: Clause, found: str) -> bool:
    """Whether `found` is a thing, no one who acts, of which the clause says no more than its figure: "Xe máy các loại đạt 5 tỷ đồng"."""
    if " " not in found or found.endswith(" này") or not (clause.begins_with(found) or _is_example(clause, found) or _is_singled_out(clause, found)):
        return False
    if any(not word.islower() and not _CODE.fullmatch(word) for word in found.split()[1:]) and not (clause.changed and clause.adjacent and found[0].islower()):
        return False
    rest = clause.words[found.count(" ") + 1 + clause.own.index(found.split()[0]) :]
    if "được" in rest or (rest[:1] == ["và"] and clause.behind_comma) or (not clause.changed and (not rest or rest[-1] in _MOVING)):
        return False  # "thịt lợn từ 25% xuống 22%": what the tax on it is
    return goes_on(rest) and (clause.adjacent or found[0].isupper() or _opens_item(clause, found) or _is_singled_out(clause, found))


# A share or a currency by its code: the "VCB" of "cổ phiếu VCB tăng 2%".
_CODE = lazy.re(r"[A-Z]{3}")
# What opens a sentence and tells a time, and no first item of a list: "Tuần này, cổ phiếu và trái phiếu tăng 2%".
_SINCE_WHEN = lazy.re(r"(?:Cuối|Chiều|Giữa|Hiện|Hôm|Lúc|Mùa|Ngày|Năm|Quý|Sau|Sáng|Tháng|Thời|Trước|Tuần|Tối|Đầu|Đến)(?!\w)")


def _is_singled_out(clause: Clause, found: str) -> bool:
    """Whether no more than "riêng" stands in front of `found`: "Riêng hàng dệt may tăng 5%"."""
    return clause.words[0] == "riêng" and clause.own[1 : found.count(" ") + 2] == found.split()


def _is_example(clause: Clause, found: str) -> bool:
    """Whether `found` is the first example of many: "nhiều mặt hàng giảm như dầu cọ đạt"."""
    front = clause.segment[: clause.segment.rfind(found)].lower()
    return clause.own[: found.count(" ") + 1] == found.split() and front.endswith((" như ", " như: ")) and holds_any(front, _MANY_OF)


_MANY_OF = ("các ", "một số ", "nhiều ", "nhóm ", "những ")


def _opens_item(clause: Clause, found: str) -> bool:
    """Whether the thing `found`, or the list that it ends, is the first of those that are told of: "Cụ thể, than đá", "các mặt hàng như: máy móc, thiết bị"."""
    segment = clause.segment
    begin = segment.rfind(found)
    if clause.behind_backdrop:
        return True
    if clause.behind_comma:
        mark = max(segment.rfind("; ", 0, begin), segment.rfind(": ", 0, begin))
        words = segment[:begin].lower().split()
        if mark < 0 and not clause.adjacent and (words[-1] in CONNECTORS or " ".join(words[-2:]).strip(",") in CONNECTORS):
            return True
        begin = mark + 2 if mark >= 0 else line_start(segment)
        if mark < 0:
            first = segment[begin : clause.start - 2]
            return first[:1].isupper() and not first.startswith("Với ") and not _SINCE_WHEN.match(first)
    opening = segment[:begin].lower().rstrip()
    last = opening.strip(",").split()[-2:]
    return opening.endswith((":", " như")) or (bool(last) and (last[-1] in CONNECTORS or " ".join(last) in CONNECTORS))


_MOVING = frozenset(("lên", "từ", "về", "xuống"))


def _whole_list(clause: Clause, found: str) -> str | None:
    """The list that ends in the thing `found`, behind the figure before: "; máy móc, thiết bị đạt"; none for the end of a longer clause."""
    if ", " in found:
        return found
    if clause.behind_backdrop:
        return found if found[0].islower() or found.isupper() else None  # "Ngược lại, HPG giảm 2%", but not "Tháng 6, Honda Vision giảm 2 triệu đồng"
    before = clause.segment[max(clause.segment.rfind("; "), clause.segment.rfind(": ")) + 1 : clause.start - 2].strip()
    words = before.lower().replace(",", "").split()
    if not words or before[-1] in "…)":
        return found
    if len(words) > _ITEM_WORDS or words[0] in CONNECTORS or " ".join(words[:2]) in CONNECTORS or not is_one_phrase(words):
        return found if words[-1] in CONNECTORS or " ".join(words[-2:]) in CONNECTORS else None
    return f"{before}, {found}" if "".join(words).isalpha() else None


def _goes_on_list(clause: Clause) -> bool:
    """Whether the clause may be the end of a list and no subject alone: "dép, trái cây chiếm 34%"."""
    return clause.behind_comma and clause.words[0] not in CONNECTORS and " ".join(clause.words[:2]) not in CONNECTORS


def _changes_itself(thing: Sequence[str], text: str, start: int) -> bool:
    """Whether the thing at `start` is what a change is told of: "HPG tăng 3,8%", "Sắt thép giảm 5%".

    Not the item of a list whose head says what is measured ("Lượng tiêu thụ đồ hộp tăng 30%, xúc xích tăng 20%"), nor a place or a person.
    """
    if any(not word.islower() for word in thing[1:]):
        return False
    opening = max(text.rfind(". ", max(0, start - 200), start), text.rfind("\n", max(0, start - 200), start), start - 200, -1) + 1
    return thing[0].isupper() or noun_of_measure(text[opening:start]) is None


# A part of a date inside a list: "giá trị xuất khẩu 7 tháng đầu năm 2020 của máy tính, linh kiện".
_DAY_OR_YEAR = lazy.re(r"\d{1,2}(?:/\d{4})?|\d{4}")


def _listed_subject(segment: str, last: str | None) -> str | None:
    """The noun of measure in front of a list that ends in the noun phrase `last`: "Lãi suất vay để mua, thuê nhà", "Giá tiêu tại A, B"."""
    pieces = segment[max(line_start(segment) - 1, segment.rfind("; "), segment.rfind(". "), segment.rfind(": ")) + 1 :].split(", ")
    for behind, item in enumerate(pieces[:-6:-1]):
        piece = item.removeprefix("Trong đó ").removeprefix("trong đó ")
        words = piece.lower().replace(" cho vay", " vay").replace("tăng trưởng", "trưởng").lstrip('“"-–+•* ').split()
        if not _TELLING.isdisjoint(words) or words[:1] in (["ngoài"], ["trong"]) or not all(word.isalpha() or _DAY_OR_YEAR.fullmatch(word) for word in words):
            return None
        found = noun_of_measure(piece)
        if found is None and last is not None and bears_figures(piece) and CLOSERS.isdisjoint(words):
            found = phrase_of(piece.split())  # "ngành chế biến, chế tạo"
        if found is not None:
            if (found.startswith("tăng trưởng ") and not piece.startswith(found)) or piece.find(found) >= (len("Về ") + 1 if words[0] == "về" else 40):
                return None  # "Về sử dụng GDP, tiêu dùng tăng 7%", but "Về xuất khẩu, mục tiêu là 5 tỷ đồng"
            # "tổng kim ngạch nông, lâm, thủy sản": the items go on the phrase; "Giá tiêu tại A, B" is measured in both places.
            whole = ", ".join((found, *pieces[len(pieces) - behind :], last)) if last is not None and piece.endswith(found) else found
            longest = _LONGEST_GROUP if " nhóm " in found or found.lower().startswith("ngành ") else _LONGEST_LIST
            return whole if whole.count(" ") < longest else found if is_measure(found) and " nhóm " not in found else None
    return None


_LONGEST_LIST = 12
_LONGEST_GROUP = 18
"""Blanks in the name of a group of goods: "chỉ số giá nhóm nhà ở, điện nước, chất đốt và vật liệu xây dựng"."""
_REACHING = frozenset(("là", "đạt", "ước"))
_TELLING_ON = frozenset(_TABLE["telling_on"])
_TELLING = frozenset(_TABLE["telling"])
# What prices the thing in front of it, read backwards: the "trị giá ước tính " of "lô hàng trị giá ước tính 3 tỷ đồng". Group 1 the noun.
_PRICED = lazy.regex(r"(?r)(?i:(?<!\w)((?:tổng\s)?trị giá))\s(?:(?:khoảng|là|lên|tính|tới|đạt|đến|ước)\s)*")
# The same behind whoever says so: the "được hãng Bách Việt định giá lên tới " of "toà nhà được hãng Bách Việt định giá lên tới 3 tỷ đồng".
_APPRAISED = lazy.regex(r"(?r)(?<!\w)(?:được|bị)\s(?:[^\W\d][^\s,;.]*\s){0,4}?định giá\s(?:(?:khoảng|là|lên|tới|đến|ở|mức)\s)*")
# A number with or without its unit: "500", "5kg"; no name as "5wx2".
_COUNT = lazy.re(r"\d[\d.,/–-]*[^\W\d]*")
_TAKING = frozenset(_TABLE["taking"])
_GIFT_REACH = 30
_COMPOUNDS = OPEN_PAIRS | frozenset(_TABLE["priced_compounds"])
_BESIDE = frozenset(("&", "cùng", "hoặc", "và"))
_AND = frozenset(("hoặc", "và"))
_GIFTS = frozenset(_TABLE["gifts"])
_PIECES = frozenset(_TABLE["pieces"])
_HOW_MANY = frozenset(_TABLE["how_many"])
_OWNING = frozenset(("của", "tại", "ở"))
"""What follows them says whose or where the thing in front of them is."""
# What is done with an amount or has it, at the end of the clause: the "đóng góp tổng cộng " of "đóng góp tổng cộng 5 tỷ đồng". Group 1 that.
_DONE = lazy.regex(rf"(?r)(?i:(?<!\w)({any_of(_TABLE['done'])}))\s(?:(?:cộng|số|thêm|tổng|được|lên|đến|tới|là|mức)\s)*\**$")
_GIVING = frozenset(_TABLE["giving"])
_CLAUSE_MARKS = (", ", "; ", ": ", "\n")
# What lists a price told of before, at the end of the clause: the "niêm yết ở mức " of "Công ty A niêm yết ở mức 56 triệu đồng".
_LISTED = lazy.regex(r"(?r)(?<!\w)(?:công bố|giao dịch|niêm yết|mua vào|bán ra)\s(?:(?:là|mua|mức|giá|ngưỡng|quanh|tại|vào|ở)\s)*$")
_PRICES = (" giá ", "tỷ giá", "tỉ giá")
_DEALT = ("bạc", "tệ", "tỉ giá", "tỷ giá", "usd", "vàng", "đô")
"""Words of the prices that dealers list."""
_MARKS = lazy.re(r"[,;:.(\n]\s?|[“”]\s?")


_WEIGHT = lazy.re(r"\d[\d.,]*\s(?:(?:nghìn|triệu)\s)?(?:kg|m3|m²|tạ|tấn)$")
_LONGEST_THING = 7


def thing_priced(text: str, floor: int, at: int) -> str | None:
    """The thing whose price the amount is, in front of "trị giá" or behind a verb of giving: "thu giữ lô hàng trị giá 3 tỷ đồng", "tặng quà Tết 5 triệu".

    Only where "trị giá" is a noun ("với tổng trị giá 3 tỷ đồng") is it itself what is measured.
    """
    priced = _PRICED.match(text, floor, at)
    if priced is None and (appraised := _APPRAISED.match(text, floor, at)) is not None:
        return _thing(text, floor, appraised.start(), priced=True)
    if priced is None:
        return _thing(text, floor, at, priced=False) if holds_any(text[max(floor, at - _GIFT_REACH) : at], _GIFTS) else None
    if len(priced[1]) > len("trị giá"):
        return priced[1]
    named = _thing(text, floor, priced.start(), priced=True)
    before = text[floor : priced.start()].rstrip()
    if before.endswith(","):
        return _thing_aside(before[:-1], priced[1]) or priced[1]
    return named or priced[1]


def _thing_aside(before: str, price: str) -> str | None:
    """What has the `price` told behind the comma at the end of `before`: "tạm giữ 320 mét lụa nhập lậu", ", trị giá 90 triệu đồng".

    It is the price itself behind a weight, of which it is another size ("xuất khẩu đạt 71 nghìn tấn, trị giá 212 triệu USD"), and
    behind a clause that says something of the thing; None where a noun stands there that is not plainly it.
    """
    clause = ASIDE.sub("", before[-110:]).rstrip()
    clause = clause[max((mark.end() for mark in _MARKS.finditer(clause)), default=0) :]
    if _WEIGHT.search(clause) is not None:
        return price
    own = clause.split()
    words = [word.lower() for word in own]
    begin = max((index + 1 for index, word in enumerate(words) if word == "là" or word in _HOW_MANY or _COUNT.fullmatch(word)), default=0)
    while 0 < begin < len(words) and (words[begin] in UNITS or words[begin] in SCALE_WORDS or words[begin] == "số"):
        begin += 1
    if begin == len(words) or not is_one_phrase(words[begin:]):
        return price  # "mực khô, đều do Lào sản xuất, trị giá 3 tỷ đồng"
    return phrase_of(own[begin:]) if begin > 0 and 1 < len(words) - begin <= _LONGEST_THING and words[begin] != "vụ" else None


def _thing(text: str, floor: int, at: int, *, priced: bool) -> str | None:
    """The thing named right in front of `at`, `priced` by the words there, else given away."""
    clause = text[max(floor, at - 110) : at]
    if ")" in clause:
        clause = ASIDE.sub(lambda aside: " " * len(aside[0]), clause)  # "giải đặc biệt (jackpot) trị giá"
    start = 0
    for mark in _MARKS.finditer(clause):
        start = mark.end()
    own = clause[start:].split()
    while priced and own and own[-1] in ("có", "được", "với"):
        own.pop()
    words = [word.lower() for word in own]
    begin, end, given = _thing_among(own, words, None if start == 0 and at - 110 > floor else 0)
    if begin is None or not 0 < end - begin <= 9 or words[begin] in SCALE_WORDS or words[begin] in DEEDS:
        return None
    if not priced and not (given and (words[begin] in _GIFTS or pair_at(words, begin) in _GIFTS)):
        return None
    thing = phrase_of(own[begin:end])
    return thing if thing is None or is_measure(thing) else noun_of_measure(thing) or thing  # "xé tan số tiền mặt trị giá"


def _thing_among(own: Sequence[str], words: Sequence[str], begin: int | None) -> tuple[int | None, int, bool]:
    """Where the last thing among `words` begins and ends, and whether a verb takes it; it may begin at `begin` where no other word tells."""
    pairs = [pair_at(words, index) for index in range(len(words))]
    piece: int | None = None
    owner: int | None = None
    beside = given = False
    for index, (word, pair) in enumerate(zip(words, pairs, strict=True)):
        whole = pair in _COMPOUNDS or (index > 0 and pairs[index - 1] in _COMPOUNDS)
        if piece is owner is None and not beside and (word in _PIECES or pair in _PIECES) and not own[index : index + 2][-1].istitle():
            piece = index
        elif piece is None and (pair in _TAKING or (word in _TAKING and not whole)):
            begin, owner, beside, given = index + (2 if pair in _TAKING else 1), None, False, True
        elif whole:
            continue
        elif word in _OWNING:
            owner = index if owner is None else owner
        elif word in DEPENDENT or word in _BESIDE:
            begin = piece = owner = None  # "lốp xe và phụ kiện trị giá": which of the two is priced is not told
            beside = word in _AND
        elif word in CLOSERS or pair in CLOSERS or _COUNT.fullmatch(word):
            begin = index + (2 if pair in CLOSERS or (words[index + 1 : index + 2] and words[index + 1] in UNITS) else 1)
            piece, owner, beside, given = None, None, False, False
    while begin is not None and begin < len(words) and (words[begin] in _HOW_MANY or pairs[begin] in _HOW_MANY):
        begin += 2 if pairs[begin] in _HOW_MANY else 1
    if begin is None or begin == len(words) or (words[begin] in ACTORS and begin != piece):
        begin = piece  # "chị đeo | bộ váy"
    end = len(words) if owner is None or (words[owner] == "của" and piece is None and owner != begin) else owner
    return begin, end, given


# A number of things of which each has the amount, in front of it: the "50 suất quà cho hộ nghèo, mỗi suất " of "trao 50 suất quà cho hộ nghèo, mỗi suất
# 500.000 đồng". Groups 1 the things, 2 their first word.
_PORTIONED = lazy.re(
    rf"(?<![\w.,/])(?:\d{{1,3}}(?:\.\d{{3}})*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s(({any_of(_TABLE['portioned'])})(?:\s[^\W\d]+){{1,3}}?)"
    r"(?=,\s|\s\(|\s(?:cho|của|dành|tới|tặng|đến)\s)[^,;.(]{0,80}(?:,\s|\s\()(?:trị giá\s)?mỗi\s\2\s(?:(?:có giá|gần|hơn|khoảng|là|trên|trị giá|từ)\s)*"
)
_PORTION_REACH = 130


def portion_of(text: str, floor: int, at: int) -> str | None:
    """The things of which each has the amount: "trao 50 suất quà, mỗi suất 500.000 đồng"."""
    near = max(floor, at - _PORTION_REACH)
    if text.find(" mỗi ", near, at) < 0 and text.find("(mỗi ", near, at) < 0:
        return None
    found = _PORTIONED.search(text, near, at)
    return found[1] if found is not None and found.end() == at else None


def done_with(text: str, floor: int, at: int) -> str | None:
    """What is done with the amount, or the thing that has it, right in front of it: "ủng hộ 5 tỷ đồng", "giải thưởng 5 tỷ đồng"."""
    done = _DONE.search(text, floor, at)
    if done is None or (done[1] in _GIVING and done.start() > floor and not text.endswith(_CLAUSE_MARKS, floor, done.start())):
        return None  # "hãng tài trợ 5 tỷ đồng xây cầu": what they do
    return done[1]


def price_listed(text: str, floor: int, at: int, price: str | None) -> str | None:
    """What is listed by a clause that names no price: that of the clause before ("Giá USD ổn định, niêm yết ở mức"), else the last `price` told of."""
    listed = _LISTED.search(text, floor, at)
    if listed is None:
        return None
    mark = max(text.rfind(", ", floor, listed.start()), text.rfind("; ", floor, listed.start()))
    clause = text[mark + 2 if mark >= 0 else floor : listed.start()]
    if holds_any(f" {clause}".lower(), _PRICES):
        return noun_of_measure(clause)
    before = subject_of(text, floor, mark, adjacent=False, verb=True).measure if mark >= 0 else None
    if before is not None and f" {before}".lower().startswith(_PRICES):
        return before
    return price if price is not None and holds_any(price.lower(), _DEALT) else None


# Behind a rate of interest, and what tells that a rate is of a term: the "kỳ hạn 9" of "kỳ hạn 9 tháng còn 3,4%", " tại kỳ hạn" of "giảm 0,3% tại kỳ hạn".
_A_YEAR = (*YEARLY, " /năm", "/tháng")
_OF_TERM = lazy.re(r"(?i:kỳ hạn)\s(?:(?:dưới|trên|từ)\s)?\d")
_WITH_TERM = lazy.re(r"\s(?:cho|với|tại|đối với|ở)\s(?:các\s)?kỳ hạn(?!\w)")
# A rate of interest, read backwards.
_INTEREST = lazy.regex(rf"(?r)(?<!\w)[Ll]ãi suất(?:\s(?:{any_of(_TABLE['interests'])})(?!\w))?")
_INTEREST_REACH = 700
"""How far behind the last rate of interest told of a list of terms may go on, in characters."""


def interest_of(text: str, left: int, floor: int, at: int, end: int) -> str | None:
    """The rate of interest that a percentage a year or of a term is, in the sentence at `left`: "…, kỳ hạn 9 tháng còn 3,4%/năm"."""
    of_term = _WITH_TERM.match(text, end) is not None or ("hạn" in text[floor:at] and _OF_TERM.search(text, floor, at) is not None)
    yearly = text.startswith(_A_YEAR, end)
    if not (of_term or yearly):
        return None
    near = max(left, at - _INTEREST_REACH)
    said = _INTEREST.search(text, near, at)
    if said is not None:
        return said[0]
    told = text.rfind("ãi suất", max(0, near - _INTEREST_REACH), near) if of_term or (yearly and _OF_TERM.search(text, near, at)) else -1
    return "lãi suất" if told >= 0 else None


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
    noun = noun_at(text, at, right, versus=False)
    return _NOT_ITSELF.sub("", noun) if noun is not None else None


# Behind what an amount is, what it comes with, whose it is or for each of what: "tiền mặt | cùng bộ phụ kiện", "nợ thuế | của 74 doanh nghiệp", "tiền
# lãi | /ngày".
_NOT_ITSELF = lazy.re(r" (?:cùng |của \d).*|/.*")
