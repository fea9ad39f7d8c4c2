"""Count nouns and units of measure (danh từ đếm được, đơn vị): the longest that stands at a place, and what it is one of.

A noun is its head with its classifier ("ngôi mộ", "lượt khách") or a fixed term ("đơn vị hành chính cấp xã"). A head that is counted with any
noun of a list behind it takes that noun along: "chiếc xe tải", "lượt cán bộ", "loại giấy phép". The nouns are in tables/quantities.toml.
"""

from collections.abc import Iterator, Mapping
from itertools import accumulate

from vnpolitics_cli import lazy
from vnpolitics_cli.tables import any_of, table

_TABLE = table("quantities")
UNITS = frozenset(_TABLE["units"])
"""Units of measure, as they are written: "km2", "tấn"."""

_LISTS: dict[str, str] = {noun: name for name, nouns in _TABLE["nouns"].items() for noun in nouns}
LIST_OF: Mapping[str, str] = _LISTS | {noun: _LISTS[noun.lower()] for noun in _TABLE["capitals"]}
"""A noun → the list of the table that it stands in: "people", "places", "measures" …"""

OPENING = frozenset((*_TABLE["opening"], *_TABLE["capitals_of_names"])) | {noun for noun in _TABLE["capitals"] if noun.lower() in _TABLE["opening"]}
"""Nouns that often open a longer one, which the table lacks."""

_TAKING: Mapping[str, frozenset[str]] = {head: frozenset(lists) for head, lists in _TABLE["taking"].items()}
_NOT_TAKEN = OPENING | frozenset(_TABLE["not_taken"])


def beginnings(noun: str) -> Iterator[str]:
    """The words that a noun begins with: one word, two words, …, all of them."""
    return accumulate(noun.split(), lambda begun, word: f"{begun} {word}")


_PHRASES = (*LIST_OF, *_TABLE["no_nouns"])
_KNOWN: Mapping[str, bool] = dict.fromkeys((begun for phrase in _PHRASES for begun in beginnings(phrase)), False) | dict.fromkeys(_PHRASES, True)
"""The beginnings of all nouns, and of what only looks like one, and whether they are the whole."""

# A word, with its hyphens where the tables write it with them: "vắc-xin", "ki-lô-gam".
_WORD = rf"(?:{any_of({word for phrase in (*LIST_OF, *UNITS) for word in phrase.split() if '-' in word})}|[^\W\d_]+)"
# What may be counted, a word (group 1) and as many more as a noun has: "đơn vị hành chính cấp xã", "m2".
PHRASE = lazy.re(rf"({_WORD}[0-3]?)(?!\w)(?: {_WORD}){{0,{max(noun.count(' ') for noun in LIST_OF) + 1}}}")


def noun_in(words: str) -> tuple[int, str | None]:
    """The length of the longest noun that `words` begin with, and its list; without a list where no noun stands there."""
    size = longest = head = 0
    while size >= 0:
        size = words.find(" ", size + 1)
        begun = words[:size] if size >= 0 else words
        known = _KNOWN.get(begun)
        if known is None:
            break
        if known:
            longest = len(begun)
            head = longest if begun in _TAKING else head
    found = LIST_OF.get(words[:longest])
    if head and words[head + 1 :]:
        further, taken = noun_in(words[head + 1 :])
        end = head + 1 + further
        if end > longest and taken in _TAKING[words[:head]] and words[head + 1 : end] not in _NOT_TAKEN:
            return end, LIST_OF[words[:head]]
    return longest, found


# The lists whose nouns may be written with capitals: a place with one is a name, "3 xã Đảo Ngọc".
_IN_CAPITALS = frozenset(_TABLE["in_capitals"])
CAPITALIZED = frozenset(noun.capitalize() for noun, name in _LISTS.items() if " " in noun and name in _IN_CAPITALS)
"""Nouns of several words, with a capital in front: "Tổ bầu cử"."""


def noun_with_capitals(words: str) -> tuple[int, str | None]:
    """`noun_in`, but a noun may have capitals, "Tổ bầu cử", "tổ chức Đảng", "nhà Đại đoàn kết", unless a name goes on behind it, "Ngân hàng Nhà nước"."""
    size, found = noun_in(words)
    if words.islower() or " " not in words:
        return size, found  # only nouns of several words have capitals
    for small in (words[0].lower() + words[1:], words.lower()):
        longer, group = noun_in(small)
        if longer > size and group in _IN_CAPITALS and " " in small[:longer] and not words[longer + 1 :].removeprefix("và ")[:1].isupper():
            return longer, group
    return size, found


def noun_end(text: str, at: int) -> int:
    """Where the noun or the unit that stands at `at` ends, "đội bóng", "m2"; `at` where there is none."""
    phrase = PHRASE.match(text, at)
    if phrase is None:
        return at
    return phrase.end(1) if phrase[1] in UNITS else at + noun_in(phrase[0])[0]


def is_unit(noun: str) -> bool:
    """Whether a noun is a unit of measure: "ha", "cây số"."""
    return noun in UNITS or LIST_OF.get(noun) == "measures"


def is_place(noun: str) -> bool:
    """Whether a noun is a place: "quốc gia", "xã"."""
    return LIST_OF.get(noun) == "places"
