"""The head of a list of places, firms or goods, each with a figure of its own: what it says that all of them measure and are compared with.

"Nhiều tỉnh có sản lượng cá giảm sâu so với cùng kỳ như Đồng Tháp giảm 41%, An Giang giảm 33%": both are of the sản lượng cá, compared
with the same cùng kỳ. The items are names, so that none of them has a size by itself; a list of other things is left alone, since
each of them may be what its figure measures.
"""

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.bases import TIMED, compared_at
from vnpolitics_cli.measures.nouns import noun_of_measure
from vnpolitics_cli.measures.phrases import is_measure
from vnpolitics_cli.measures.subjects import subject_of
from vnpolitics_cli.tables import any_of, table


class Head(msgspec.Struct, frozen=True, gc=False):
    """What the head says is measured, how it changes (None: it tells a level), and what it is compared with, with the place of that base."""

    measure: str
    direction: str | None
    base: str | None
    base_at: int


_REACH = 420
"""How far in front of a figure the head of its list may end, in characters."""
# What stands in front of a name of the list and says what it is of: "tỉnh", "chi cục".
_KIND = any_of(table("measures")["listed_kinds"])
_NAME = (
    r"(?:(?:và|cùng|tiếp đến là|tiếp theo là|kế đến là|sau đó là|riêng|tại|ở)\s)*+"
    rf"(?:{_KIND}\s)?+"
    r"\p{Lu}[\p{L}.&-]*+(?:\s(?:[-–]\s)?(?!(?:cũng|chỉ|có|còn|giảm|là|tăng|với|đạt)\s)[\p{L}.&-]+){0,6}+(?:\s\(\p{Lu}[\p{L}\s]{1,20}\))?+"
)
_TOLD = r"(?:\s\(|:\s|\s)(?:(?:chỉ|còn|có|cũng|giảm|gần|hơn|khoảng|là|lại|mạnh|mức|sâu|sụt|thêm|trên|trưởng|tăng|tới|với|đạt|đến|ước|ở)\s){0,5}+"
_FIGURE = r"[\d.,]+(?:\s?%|\sphần\străm|(?:\s(?:nghìn|triệu|tỉ|tỷ)){1,2}+(?:\s(?:USD|đồng))?+|\s(?:USD|đồng))"
# An item in front of the last one: "Đồng Tháp giảm 41%, ", "Thái Bình (81%) và ".
_ITEM = lazy.regex(rf"{_NAME}{_TOLD}{_FIGURE}(?:\sso\s(?:với\s)?[^,;.()]{{2,40}})?+\)?(?:[,;]\s|\s(?=và\s|cùng\s))")
# The last one up to its figure: "An Giang giảm ".
_LAST = lazy.regex(rf"{_NAME}{_TOLD}")
# What opens the list: " như ", " gồm: ", ": ", ", cụ thể là ".
_OPENER = lazy.regex(
    r"(?:,?\s(?:như|bao gồm|gồm|cụ thể|điển hình|đó là|có thể kể đến|phải kể đến|trong đó có|trong đó|thuộc về|là)){0,2}+:?\s"
    r"(?<=(?:như|gồm|:|là|thể|hình|đến|có|đó|về)\s)"
    rf"(?=\p{{Lu}}|(?:{_KIND}|tại|ở)\s\p{{Lu}})"
)
# How the measure changes, or how high it is, with its adverbs: " giảm sâu", " vẫn còn rất cao". Group 1 the verb of change.
_CHANGING = lazy.regex(
    r"\s(?:(?:bị|còn|có|cũng|khá|mức|mức độ|rất|tiếp tục|tương đối|vẫn|đang|đã|đạt|đều|ở)\s)*+(?:(giảm|sụt giảm|suy giảm|tăng trưởng|tăng)"
    r"|cao|thấp|lớn|khá|tốt|đạt)"
    r"(?:\s(?:cao|cả nước|hơn cả|khá|khá cao|mạnh|nhanh|nhất|nhẹ|rất|sâu|tốt|trưởng|vọt|đáng kể|ấn tượng))*+"
    r"(?=\s(?:so|ở|tại|trên|trong)\s|[,:]|$|\s(?:như|gồm|bao gồm|cụ thể|điển hình|là|có thể|phải|thuộc)(?![\p{L}]))"
)
_VERSUS = lazy.re(r"\sso\s(?:với\s)?")


def head_of(text: str, left: int, start: int) -> Head | None:
    """The head of the list of names in whose sentence, which begins at `left`, the figure at `start` is an item."""
    if not _is_named(text, max(left, start - _NEAR), start):
        return None  # nearly always
    near = max(left, start - _REACH)
    openers = list(_OPENER.finditer(text, near, start))
    for opener in reversed(openers[-3:]):
        position = opener.end()
        while (item := _ITEM.match(text, position, start)) is not None:
            position = item.end()
        if _LAST.fullmatch(text, position, start) is not None:
            return _head(text, left, opener.start())
    return None


def _is_named(text: str, floor: int, start: int) -> bool:
    """Whether the clause in front of the figure may begin with a name."""
    clause = floor
    for mark in _BEFORE:
        # It may begin with the blank that ends another one.
        found = text.rfind(mark, clause - (clause > floor), start)
        if found >= 0:
            clause = found + len(mark)
    return text[clause : clause + 1].isupper() or text.startswith(_PLACES, clause)


_NEAR = 70
_BEFORE = (", ", "; ", ": ", " như ", " là ", " gồm ", " và ", " thuộc về ")
_PLACES = ("cùng ", "tiếp ", "tại ", "ở ", *(f"{kind} " for kind in table("measures")["listed_kinds"]))


def _head(text: str, left: int, end: int) -> Head | None:
    """What the head `left:end` says."""
    changing = next(reversed(list(_CHANGING.finditer(text, max(left, end - 160), end))), None)
    if changing is None:
        return _head_beside(text, left, end)
    verb = changing.start()
    changed = changing[1] is not None
    measure = subject_of(text, left, verb + 1, adjacent=False, verb=True, changed=True).measure if changed else _noun_in_front(text, left, verb)
    if measure is None or not is_measure(measure):
        return None
    versus = _VERSUS.match(text, changing.end(), end)
    base = compared_at(text, versus.end(), end) if versus is not None else None
    direction = None if changing[1] is None else "increase" if changing[1].startswith("tăng") else "decrease"
    return Head(measure, direction, base, versus.end() if versus is not None else 0)


def _head_beside(text: str, left: int, end: int) -> Head | None:
    """What a head says that compares the names of its list or ranks them, with no verb of change or level."""
    near = max(left, end - 160)
    if (than := _THAN.search(text, near, end)) is not None:
        measure = _noun_in_front(text, left, than.start())
        return Head(measure, None, None, 0) if measure is not None else None
    led = _LEADING.search(text, near, end)
    return Head(led[1], None, None, 0) if led is not None and noun_of_measure(led[1]) == led[1] else None


def _noun_in_front(text: str, left: int, end: int) -> str | None:
    """The noun of measure that the clause `left:end` ends in."""
    clause = text[left:end]
    return noun_of_measure(clause[max(clause.rfind(", "), clause.rfind("; "), clause.rfind(": ")) + 1 :])


# What others have it higher or lower, whose names follow: the " thấp hơn các nước láng giềng" of "lãi suất thấp hơn các nước láng giềng như Lào (9%)".
_THAN = lazy.re(
    r"\s(?:(?:còn|cũng|luôn|vẫn|đang)\s)*(?:cao|chậm|kém|lớn|nhanh|nhiều|nhỏ|thấp|ít)\shơn(?:\s(?:hẳn|nhiều|so với|đáng kể))*\s(?!so với\s)[^,;:.()\d%]{3,60}$"
)
# What the first of a list leads in: the "doanh thu" of "Dẫn đầu về doanh thu là Lào (5 tỷ USD)". Group 1 that.
_LEADING = lazy.re(r"(?<!\w)[Dd]ẫn đầu\s(?:về\s)?([^,;:.()\n\d]{3,60})$")


# What the items of a list of any things are compared with, up to the first item: " so với tháng 5 như: ", " so với quý trước là: ". Group 1 the base.
_COMPARED_HEAD = lazy.re(
    rf" so (?:với )?((?={TIMED.pattern}|nửa )[^,.;:()\n]{{3,40}}?)(?=[,:]?\s(?:bao gồm|cụ thể|gồm|là|như|điển hình)(?!\w)|: )"
    r"(?:[,:]?\s(?:bao gồm|có thể kể đến|cụ thể|gồm|là|như|điển hình)){0,2}:?\s(?=[^\W\d])"
)
# In front of it, how all of them change, read backwards: the "giảm mạnh" of "giảm mạnh so với", the "giảm sâu hoặc tăng thấp". Groups 1 another verb,
# 2 the verb.
_HOW = r"(?:\s(?:cao|khá|khá cao|mạnh|nhanh|nhẹ|rất thấp|sâu|thấp|trưởng))*"
_CHANGING_ALL = lazy.regex(rf"(?r)(?:(?<!\w)(giảm|tăng){_HOW}\shoặc\s)?(?<!\w)(giảm|tăng){_HOW}")
_CHANGE_REACH = 45
"""How far in front of "so với" that verb may begin, in characters."""


def base_of_head(text: str, left: int, start: int, at: int, direction: str) -> str | None:
    """What all items of a list that change alike are compared with, told in its head: "nghề biển giảm so với tháng 5 như: lưới giảm 3%".

    Unlike `head_of` it takes items of any kind, since each says by itself what it measures. The sentence begins at `left`, the figure at
    `start`, and what is told of it at `at`; `direction` is how it changes."""
    versus = text.rfind(" so ", max(left, start - _REACH), at)
    head = _COMPARED_HEAD.match(text, versus, at) if versus >= 0 else None
    changing = _CHANGING_ALL.match(text, max(left, versus - _CHANGE_REACH), versus) if head is not None else None
    if head is None or changing is None or not (changing[1] or (changing[2] == "tăng") == (direction == "increase")):
        return None
    return head[1]
