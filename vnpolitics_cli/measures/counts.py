"""The modifiers of counts: "hơn 9.000 đại biểu", "10 người trở lên"."""

from collections.abc import Iterator, Sequence

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.count_nouns import is_place, is_unit
from vnpolitics_cli.measures.changes import modifier_of
from vnpolitics_cli.model import Quantity
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table

_TABLE = table("quantities")

# "trồng trên 2 tuyến đường", "xung quanh 3 vấn đề", "vượt qua 26 đối thủ", "4 trên 60 sinh viên": on, about, past them, of them. Read backwards.
# Groups 1 what says that they are counted ("có trên 15 học giả"), 2 a number, 3 "trên".
_ON = lazy.regex(r"(?r)(?:(?<![\w/-])(?i:(có|cho|gồm|lượng|từ|với|đạt|được)|(\d(?:[\d.,]*\d)?(?:\s\w+)?))\s)?(?i:(trên)|quanh|sát|vượt qua)\s")
# "phanh đĩa cỡ 310 mm", "kích cỡ đến 194.000 tấn": a size. Read backwards.
_SIZE = lazy.regex(r"(?r)cỡ\s(?:[^\W\d]+\s)?")
# "trọng tải toàn phần đến 500 tấn", "công suất thiết kế tới 5 MW": what the most is that something bears or gives. Read backwards.
_CAPACITY = lazy.regex(rf"(?r)(?<!\w)(?i:{any_of(_TABLE['capacities'])})(?:\s(?!lên\s)[^\W\d]+){{0,2}}?\s(?:đến|tới)\s")
_UNDER = frozenset(("dạng", "góc độ", "hình thức"))
"""Behind "dưới" these say in what form a thing is, and are bounded by nothing: "hiển thị dưới 4 dạng"."""
_FEW = 100
"""From so many on a thing is told to be more than, and not on."""
_MANY = 1000
"""So many are not passed one by one: "gà chết vượt 12.000 con", but "vượt 26 đối thủ"."""
_LESS = frozenset(("ngắn", "nhẹ", "thấp"))
"""Adjectives of what has less: "thấp hơn 5 mét"."""
_FEWER = frozenset(("kém", "ít"))
"""These rather tell a difference: "thi đấu ít hơn 1 trận"."""
_REACH = 40
"""How far behind a count "so với" makes "nhiều hơn" a comparison, in characters."""


def _on(text: str, start: int, value: Quantity) -> bool:
    """Whether the word in front of a count says where it is, and bounds nothing: of few things or places, and not of a round number of things."""
    m = _ON.match(text, max(0, start - 24), start)
    if m is None or is_unit(value.noun):
        return False
    if m[3] is None or m[2] is not None:
        return True
    return value.value < _FEW and m[1] is None and (value.value % 10 != 0 or is_place(value.noun))


# Behind what was counted, that it is known what it is: "trước", "còn lại".
_THE_OTHERS = lazy.re(r" (?:còn lại|khác|kia|nói trên|trước|trước đó)(?!\w)(?! (?:đây|khi|ngày|năm|tháng))")


def _longer(text: str, start: int, end: int) -> str | None:
    """The bound that "hơn" says behind an adjective, where nothing is compared: "dài hơn 100 m", but not "đông hơn 2 đợt trước"."""
    if text.find(" so ", end, end + _REACH) >= 0 or _THE_OTHERS.match(text, end) is not None:
        return None
    adjective = text[max(0, start - 16) : start - 5].rpartition(" ")[2].lower()
    return None if adjective in _FEWER else "less_than" if adjective in _LESS else "more_than"


def _is_passed(text: str, start: int, value: Quantity) -> bool:
    """Whether "vượt" in front of a count says how many there are at least, and not what is passed: "xa cảng, vượt 12 km", "gà chết vượt 12.000 con"."""
    return text.endswith(", vượt ", 0, start) if is_unit(value.noun) else value.value >= _MANY


def counts(text: str, quantities: Sequence[Claim]) -> Iterator[tuple[Claim, Quantity]]:
    """The quantities with their modifiers, each with its claim."""
    for claim in quantities:
        value = claim.reading
        assert isinstance(value, Quantity)
        ranged = value.value_max is not None
        modifier = modifier_of(text, claim.start, claim.end, ranged=ranged)
        if modifier is None and not ranged and text.endswith("hơn ", 0, claim.start):
            modifier = _longer(text, claim.start, claim.end)
        elif modifier == "more_than" and text.endswith("lớn hơn ", 0, claim.start) and _THE_OTHERS.match(text, claim.end) is not None:
            modifier = None
        elif modifier is None and text.endswith(("đến ", "tới "), 0, claim.start) and is_unit(value.noun):
            modifier = "at_most" if _CAPACITY.match(text, max(0, claim.start - 40), claim.start) is not None else None
        elif modifier is None and text.endswith(" vượt ", 0, claim.start) and _is_passed(text, claim.start, value):
            modifier = "more_than"
        if modifier in ("more_than", "approx") and _on(text, claim.start, value):
            modifier = None
        if modifier == "less_than" and value.noun in _UNDER and text.endswith("dưới ", 0, claim.start):
            modifier = None
        if modifier == "approx" and is_unit(value.noun) and _SIZE.match(text, max(0, claim.start - 12), claim.start):
            modifier = None
        yield claim, value if modifier is None else msgspec.structs.replace(value, modifier=modifier)
