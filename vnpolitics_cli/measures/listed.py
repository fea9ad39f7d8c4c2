"""Figures that stand each in brackets behind its item of a list: "vượt đèn đỏ (35%), uống rượu bia (20%) và chạy quá tốc độ (15%)".

The item is what the figure measures. One such bracket alone may be of anything, so only lists are read.
"""

from collections.abc import Sequence

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.phrases import phrase_of
from vnpolitics_cli.model import Money, Percentage
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table

_TABLE = table("measures")
_FEWEST = 2
"""So many items make a list."""
# In front of an item's figure: "(", "(khoảng ", "(chiếm ".
_OPENS = r"\s\((?:(?:chiếm|gần|hơn|khoảng|là|trên|tới|đạt)\s){0,2}"
# From a figure to the one of the next item: "), ⟦sử dụng rượu bia⟧ (", ") và ⟦giao dịch⟧ (". Group 1 the item.
_NEXT = lazy.re(rf"\)(?:[,;]|,?\s(?:và|cùng|hay|hoặc))\s(?:và\s)?((?:[^\s\d,;:.()%]+\s){{0,8}}?[^\s\d,;:.()%]+){_OPENS}")
# A word of an item, none that leads to one: "vượt", "đèn".
_WORD = rf"(?!{any_of(_TABLE['listing'])}\s)[^\s\d,;:.()%]+"
# The first item with what leads to it, read backwards: "mối lo lớn nhất là ⟦thiếu vốn⟧ (", ": ⟦kênh phân phối⟧ (". Group 1 the item.
_FIRST = lazy.regex(rf"(?r)(?:^|(?<=\n)|(?<=[.:;]\s)|(?<!\w){any_of(_TABLE['listing'])}\s)((?:{_WORD}\s){{0,8}}?{_WORD}){_OPENS}")
_REACH = 90
"""How far in front of its figure the first item may begin with what leads to it, in characters."""


def name_listed(text: str, figures: Sequence[Claim], values: list[Money | Percentage]) -> None:
    """Gives each figure in brackets the item of the list in front of them, where nothing else in the sentence says what it measures."""
    index = 0
    while index < len(figures):
        stop, items = _list_from(text, figures, values, index)
        if stop - index >= _FEWEST and all(items):
            for offset, item in enumerate(items):
                values[index + offset] = msgspec.structs.replace(values[index + offset], measure=item)
        index = stop


def _list_from(text: str, figures: Sequence[Claim], values: Sequence[Money | Percentage], index: int) -> tuple[int, Sequence[str | None]]:
    """The index behind the last figure of the list that the one at `index` begins, and the items."""
    claim, value = figures[index], values[index]
    if value.measure is not None or text[claim.end : claim.end + 1] != ")" or text.find("(", max(0, claim.start - _NEAR), claim.start) < 0:
        return index + 1, ()
    first = _FIRST.match(text, max(0, claim.start - _REACH), claim.start)
    items = [_item(first[1]) if first is not None else None]
    stop = index + 1
    while stop < len(figures) and values[stop].measure is None and type(values[stop]) is type(value) and text[figures[stop].end : figures[stop].end + 1] == ")":
        following = _NEXT.fullmatch(text, figures[stop - 1].end, figures[stop].start)
        if following is None:
            break
        items.append(_item(following[1]))
        stop += 1
    return stop, items


_NEAR = 16
"""The longest opening of brackets, in characters."""


def _item(words: str) -> str | None:
    """The item as a phrase; None for a name, which is who has the figure, and no measure: "Hàn Quốc"."""
    phrase = phrase_of(_NEXT_IS.sub("", words).split())
    item = phrase.split() if phrase is not None else []
    return phrase if any(word.islower() for word in item) and _TELLING.isdisjoint(item) else None


# What tells in which order items come, in front of one: "tiếp đến là xi măng".
_NEXT_IS = lazy.re(r"^(?:kế|sau|tiếp)\s(?:sau|theo|đó|đến)(?:\slà)?\s")
_TELLING = frozenset(_TABLE["no_item"])
