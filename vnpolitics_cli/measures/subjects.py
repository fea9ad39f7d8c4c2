"""What the clause in front of a figure says is measured: its own subject, that of the clause before it, or none, where it goes on about the last figure."""

import re
from collections.abc import Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.apart import named_apart, without_height
from vnpolitics_cli.measures.bases import ALL, TIMED
from vnpolitics_cli.measures.clauses import Clause, clause_in
from vnpolitics_cli.measures.named import Subject, kind_changed, subject_in
from vnpolitics_cli.measures.nouns import (
    CLOSERS,
    CONNECTORS,
    PREDICATES,
    counted_noun,
    goes_on,
    is_one_phrase,
    names_measure,
    noun_of_measure,
    subject_named,
)
from vnpolitics_cli.measures.phrases import ADJECTIVES, ASIDE, OPEN_PAIRS, SPANS, is_measure, pair_at, phrase_of
from vnpolitics_cli.measures.wordings import OF_ALL, SHARE_REACH, in_one_clause
from vnpolitics_cli.tables import any_of, table

_TABLE = table("measures")
_VERSUS_ENDS = frozenset(_TABLE["versus_ends"])
# A change in points in front of the same as a share, at the end of the clause: the " tăng 9,8 điểm tương ứng " of "VN-Index tăng 9,8 điểm tương ứng 0,8%".
_POINTS = lazy.re(
    r"\s(?:(?:ghi nhận|đã|mức|chỉ|cũng|lại|vẫn|tiếp tục)\s){0,3}(?:cộng|giảm|lùi|mất|nhích|rớt|tiến|tăng)(?:\s[^\W\d]+){0,3}\s[\d.,]+\sđiểm"
    r"(?:,?\s\(?[-+–]?|,)\s?(?:(?:giảm|hay|là|mức|tức|tương đương|tương ứng|tăng|với)\s){0,3}$"
)
# A change whose size parentheses tell: the " tăng với tốc độ nhanh hơn (" of "Giá vốn tăng với tốc độ nhanh hơn (tăng 61%)".
_RISEN_ASIDE = lazy.re(
    r"\s(?:giảm|tăng|tăng trưởng)(?:\svới tốc độ)?(?:\s(?:cao|chậm|hơn|khá|khá cao|mạnh|nhanh|nhẹ|rất|sâu|trở lại|vọt|đáng kể|đột biến|ấn tượng))*\s\($"
)
# The worth that changes, at the end of the clause: the " nhưng trị giá ước tính " of "quặng tăng về lượng nhưng trị giá ước tính giảm 8%". Group 1 it.
_WORTH = lazy.re(r"(?:^|[,;:]\s|\s(?:nhưng|song|và)\s)((?:tổng\s)?trị giá)(?:\s(?:chỉ|cũng|lại|vẫn|đã|ước|ước tính))*\s$", re.IGNORECASE)
# What changes in size or in price, in front of the verb: the "về lượng " of "; về lượng giảm 2%". Group 1 it.
_IN_SIZE = lazy.re(r"(?:^|\s)[Vv]ề\s(giá trị|kim ngạch|lượng|số lượng|trị giá)(?:\s(?:chúng ta|cũng|lại|ta|thì|đã))*\s$")
_WORTH_REACH = 32
# The mark of a share between two figures: "; HAI ", ", HAI cũng ". Group 1 it.
_TICKER = lazy.re(r"[;,]\s([A-Z][A-Z0-9]{2})\s(?:(?:chỉ|cũng|lại|tiếp tục|vẫn|đang|đã|đều)\s)*")
_FROM_LABEL = (": từ ", ": Từ ")
_ITEM_MARKS = frozenset((", ", "; "))
_GOING_ON = Subject(None, True, None, True)
_ONLY_MARKS = frozenset((" ", " về ", " về mức ", ", ", "; ", " (", ", (", ") ", " (+", " (-", " (–"))
"""What stands between two figures of which the second goes on about the first: "5 tỷ đồng, tăng 7%", "5 tỷ đồng (bằng 90% dự toán", "giảm 2 USD về 50 USD"."""
# From a figure in parentheses over what else these say to what goes on about it: ", chủ yếu là gạo, chè) đạt ".
_CLOSED_ASIDE = lazy.re(r",?\s[^\d()]{3,90}\),?\s(?:(?:chỉ|cũng|giảm|là|mới|tăng|vẫn|đã|đạt|ước)\s)*")
# Between the two prices of a dealer: "55 triệu đồng/lượng mua vào – 56 triệu đồng/lượng bán ra".
_BOTH_SIDES = lazy.re(r"\s?\(?(?:(?:giá|chiều|ở)\s){0,2}mua vào\)?\s?(?:[–-]|,|và|;)\s(?:(?:giá|chiều|ở|bán ra|là)\s){0,4}")


# How something changes, at the end of the clause in front of the verb: the " bất ngờ " of "cổ phiếu HTK bất ngờ tăng 2%".
_MANNER = lazy.regex(rf"(?r)(?:\s(?:cũng|đã|lại|sẽ|đang|vẫn))*(?:\s(?:{any_of(_TABLE['manners'])}|(?<!chuẩn\s|thiết\s|trang\s)bị))+\s")
_CHANGES = ("tăng", "giảm", "sụt giảm", "suy giảm")


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
    if changed and segment.rstrip()[-6:].lower() == "-index":
        return Subject(segment.split()[-1], False, None, True)  # "giúp VN-Index tăng 9,8 điểm tương ứng 0,8%"
    if changed and segment[:2] in _ITEM_MARKS and (ticker := _TICKER.fullmatch(segment)) is not None:
        return Subject(ticker[1], False, None, True)
    if changed and (worth := _worth(segment)) is not None:
        return Subject(worth, False, None, True)
    if ", " in segment:
        if (apart := named_apart(segment, changed=changed)) is not None:
            return Subject(apart, False, None, True)
        segment = without_height(segment)
    segment = in_one_clause(segment, share=text.find("%", at, at + SHARE_REACH) >= 0)
    clause = clause_in(segment, adjacent=adjacent, verb=verb, changed=changed)
    if changed and text.startswith(_CHANGES, at) and (manner := _MANNER.match(segment, clause.start)) is not None:
        left = len(manner[0].split())
        clause = clause.without(len(clause.words) - left, len(clause.words)) if left < len(clause.words) else clause
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
    if clause.changed and clause.in_parentheses and not clause.words and (risen := _RISEN_ASIDE.search(segment)) is not None:
        return subject_of(text, floor, floor + risen.start() + 1, adjacent=adjacent, verb=True, changed=True)
    if goes_on(clause.words) or (clause.words[-1] == "gồm" and clause.is_label):
        if not adjacent:
            before = (
                (None if text.startswith(ALL, at) else _glossed(clause))
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
    subject = subject_in(text, floor, clause, base)
    if subject.measure is None and changed and (kind := kind_changed(clause)) is not None:
        return Subject(kind, False, base, True)
    return subject


# A bare growth at the end of a clause: the " vẫn giữ được mức tăng trưởng dương" of "xuất khẩu vẫn giữ được mức tăng trưởng dương 5%", ", mức giảm dao động
# từ". Group 1 the growth.
_GROWING = lazy.re(
    r",?(?:\s(?:với|đạt|giữ|được|vững|duy trì|ghi nhận|có|đều|vẫn|đã|cũng))*\s((?:mức|tốc độ|đà|tỉ lệ|tỷ lệ)\s(?:giảm|tăng)(?:\strưởng)?)"
    r"(?:\s(?:ấn tượng|cao|dương|khá|kỷ lục|mạnh|nhất|nhẹ|sâu|thấp|tốt|tương đối))*,?"
    r"(?:\s(?:bình quân|chỉ|dao động|gần|hơn|khoảng|là|lên|lần lượt|mức|trên|trung bình|tới|từ|đạt|ước|ở))*\s$"
)
_GROWING_REACH = 70
_SECTORS = ("cổ phiếu ", "khu vực ", "lĩnh vực ", "mã ", "ngành ", "sản xuất ")


def what_grows(text: str, floor: int, at: int) -> str | None:
    """The noun of measure whose bare growth the figure at `at` is: "kim ngạch đạt mức tăng trưởng 5%", "giá thuê nhích lên, mức tăng từ 2%"."""
    growing = _GROWING.search(text, max(floor, at - _GROWING_REACH), at)
    if growing is None:
        return None
    front = growing.start()
    grown = what_grows(text, floor, front + 1) or subject_of(text, floor, front, adjacent=False, verb=True, changed=True).measure
    return grown if is_measure(grown) or (grown or "").lower().startswith(_SECTORS) else None


# Behind a figure, parentheses that count something else: the "(khách quốc tế 210 nghìn lượt, tăng ", but not "(quý 1 tăng ".
_COUNT_ASIDE = lazy.re(r"\((?:[^\W\d]+\s){1,8}(?<!năm\s)(?<!quý\s)(?<!háng\s)\d[\d.,]*\s[^\d(),;]{2,30},\s[^()\d]*$")


def _worth(segment: str) -> str | None:
    """The worth or the size that changes, at the end of the clause: "tăng 40% về lượng và trị giá giảm 8%", "; về lượng giảm 2%"."""
    near = segment[-_WORTH_REACH:]
    found = _WORTH.search(segment) if "trị giá" in near.lower() else None
    if found is None and "ề " in near:
        found = _IN_SIZE.search(segment)
    return found[1] if found is not None else None


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
        if (
            pair in _GOING_ON_SO
            or (not begin and pair == "trong đó" and not SPANS.isdisjoint(words[2:3]))
            or (not begin and words[0] == "sang" and not SPANS.isdisjoint(words[1:2]))
            or (begin and pair == "tốc độ" and words[begin - 1] in _REACHED)
        ):
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
    while end < len(words) and (end == named or not _ends_versus(words, end)):
        if end > named + 1 and (words[end - 1] in _WHICH_YEAR or words[end - 2] == "năm") and names_measure(words[end : end + 1]):
            break  # "so với cùng kỳ năm trước | tổng thu tăng"
        end += 1
    if words[end - 1] == "gia" and words[end - 2] != "quốc":
        end -= 1  # what "gia tăng" begins with
    return begin, named, end


def _ends_versus(words: Sequence[str], at: int) -> bool:
    """Whether the comparison ends in front of the word at `at`: "so với năm trước | tăng", but not "so với mặt bằng chung"."""
    ends = words[at] in _VERSUS_ENDS and OPEN_PAIRS.isdisjoint((pair_at(words, at - 1), pair_at(words, at)))
    return ends or pair_at(words, at) in _VERSUS_ENDS


_WHICH_YEAR = frozenset(("ngoái", "trước"))


def _level(clause: Clause, begin: int, named: int, end: int) -> Subject | None:
    """The subject where the figure is what is compared with: "khá tốt so với kinh phí dàn dựng 26 triệu USD", "so với mức yêu cầu là 64 triệu yen"."""
    if end < len(clause.words) and (clause.words[:begin] not in _OPENING_LEVEL or clause.words[end:] != ["là"]):
        return None
    level = phrase_of(clause.own[named:end])
    if level is None:
        return None
    if is_measure(level):
        return Subject(level, False, None, True)
    return None if TIMED.match(level) else Subject(None, False, None, True)  # "rẻ hơn nhiều so với đường trắng 14.000 đồng": that is its price


_OPENING_LEVEL: tuple[list[str], ...] = ([], ["còn"], ["nhưng"], ["nếu"])


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
    rf"(?:\s(?:khá|quá|rất|tương đối|đặc biệt))?(?:\s(?:cao|cũ|kỷ lục|lớn|mới|nhỏ|thấp|hiện hành|hiện nay|hiện tại|nhất{OF_ALL}|trước đó|trước đây))*"
    r"(?:\s(?:cho|của|dành cho|qua|theo|tại|từ|đối với|ở)(?:\s(?!và\s)[^\s,;:]+){1,8}(?:\s[-–](?:\s[^\s,;:]+){1,5}){0,3})?"
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
    item = front[max((front.rfind(mark) + len(mark) for mark in _ITEM_OPENERS if mark in front), default=len(front)) :].strip(" ,")
    words = item.lower().split()
    if not 0 < len(words) <= _LONGEST_ITEM or "  " in item:
        return None  # "gồm Lào (gấp đôi) và Trung Quốc (": asides stood between
    if words[0][:1].isdigit():
        return counted_noun(item)
    if any(word[0].isdigit() for word in words):
        return None
    listed = front[: len(front) - len(item)].rstrip().endswith((";", ":")) and opens_item(item)
    return phrase_of(item.split()) if listed or is_one_phrase([word.strip(",") for word in words]) else None


_ITEM_OPENERS = ("; ", ": ", ") ", "),", "… ", " chủ yếu là ", " gồm ", " như ", " nhất là ", " trong đó ", " đó là ")


def opens_item(item: str) -> bool:
    """Whether an item of a list begins with what it is of: "sản xuất xe có động cơ", but not "tăng do", "năm trước"."""
    words = item.lower().split()
    first, pair = words[0], pair_at(words, 0)
    return first.isalpha() and first not in _NO_ITEM and pair not in CONNECTORS and not (first in CLOSERS and pair not in OPEN_PAIRS)


_NO_ITEM = frozenset((*CONNECTORS, *PREDICATES, "nhờ", "năm", "quý", "tháng", "đó"))


def item_changed(text: str, floor: int, at: int) -> str | None:
    """The item of a list whose change the verb at `at` tells, where the one before it ends at `floor`: "; sản xuất xe có động cơ giảm 5%"."""
    item = _NEXT_ITEM.fullmatch(text, floor, at)
    return phrase_of(item[1].split()) if item is not None and item[1].count(" ") < _LONGEST_CHANGED and opens_item(item[1]) else None


# Between two changes of a list, the item of the second: the "chế biến gỗ và sản xuất sản phẩm từ tre, nứa" of ";…". Group 1 the item.
_NEXT_ITEM = lazy.re(r"\)?;\s([^\W\d][^\d;:.()]{3,90}?)\s(?:(?:chỉ|cũng|lại|tiếp tục|ước|đã|đạt)\s)*")
_LONGEST_ITEM = 16
_LONGEST_CHANGED = 16
_SHARES = (["lệ"], ["trọng"])
_SHARING = (["chiếm", "tỉ"], ["chiếm", "tỷ"])


def _clause_before(text: str, floor: int, clause: Clause) -> str | None:
    """What the clause in front of one that names nothing is about: "Lợi nhuận tăng mạnh, đạt 5 tỷ đồng", "Về thu ngân sách, 9 tháng ước đạt 5 tỷ đồng"."""
    if not clause.behind_comma:
        return None
    if clause.changed and (risen := _RISING_TOLD.search(clause.segment)) is not None:
        return subject_of(text, floor, floor + risen.start() + 1, adjacent=False, verb=True, changed=True).measure  # "Xe con tăng trở lại, tăng 14%"
    if not _goes_on_told(text, floor, clause):
        return None
    before = subject_of(text, floor, floor + clause.start - 2, adjacent=False, verb=True)
    return before.measure if is_measure(before.measure) and before.measure != "tăng trưởng" else None


def _goes_on_told(text: str, floor: int, clause: Clause) -> bool:
    """Whether a clause that names nothing goes on about the one in front of it."""
    if not clause.words or clause.words == ["từ"]:
        # "Thu ngân sách khá tốt, ước đạt 5 tỷ đồng", "Sản lượng giữ đà tăng mạnh, tăng 14%", "Thuế giảm hơn một nửa, từ 11% xuống 5%"
        rising = bool(clause.words) and _RISING_TOLD.search(clause.segment) is not None
        return rising or text.startswith("ước ", floor + len(clause.segment)) or _HIGH_TOLD.search(clause.segment) is not None
    if clause.words == ["chỉ"] and clause.behind_backdrop:
        return False  # "Nếu xét trên quy mô cả lục địa, chỉ 2% dân số"
    if _MOST_TOLD.search(clause.segment) is not None:
        return True
    return clause.words[0] in _TELLING_ON or clause.words[-1] in _REACHING or clause.segment.lstrip().startswith("Về ")


# A rise or a fall at the end of a clause whose size the next one tells: " tăng mạnh, ".
_RISING_TOLD = lazy.re(
    r"\s(?:cải thiện|giảm|tăng|tăng trưởng)(?:\s(?:cao|dương|gần|hơn|khá|liên tục|một nửa|mạnh|nhanh|nhẹ|sâu|tốt|trở lại|ấn tượng|đáng kể))*, (?:từ )?$"
)


# How high something is at the end of a clause, which the next one tells: " rất nặng, từ ", " khá cao, ".
_HIGH_TOLD = lazy.re(r"\s(?:khá|quá|rất|tương đối)\s(?:cao|lớn|nhẹ|nặng|thấp|đắt), (?:từ )?$")


# What is highest at the end of a clause, whose figures the next one tells in turn: " lớn nhất, tương ứng ".
_MOST_TOLD = lazy.re(rf"\s(?:cao|lớn|nhiều|thấp)\snhất{OF_ALL}, (?:lần lượt|tương ứng)(?:\s(?:là|với|đạt))*\s$")


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


_REACHING = frozenset(("là", "đạt", "ước"))
_TELLING_ON = frozenset(_TABLE["telling_on"])
