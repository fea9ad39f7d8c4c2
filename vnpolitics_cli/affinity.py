"""Which of several documents with one number a text speaks of: the one whose field (lĩnh vực) is the text's.

"Nghị định 67" among fishing boats is 67/2014/NĐ-CP, which other articles name among fishing boats, and not 67/2020/NĐ-CP on
customs. Texts are compared by pairs of neighbouring syllables, since most Vietnamese words are such a pair ("tàu cá", "vỏ thép"),
and by abbreviations ("BHXH").
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from vnpolitics_cli import lazy
from vnpolitics_cli.tables import table

# How far on both sides of a mention the text tells of its field for certain, and how far it still may.
_NEAR, _FAR = 400, 800
# Measured on 2,000 mentions in the press whose symbols were hidden, their own articles left out. Of several documents with one number
# the one with 9 words near it of its own, and three times as many as any other, was the right one in 96 of 100 answers (most of the
# rest were misprints of the right symbol); far words made three times as many mistakes. Of documents alone with their number those that
# shared two words or fewer were wrong nine times in ten: another was meant, which no article named in full.
_NEEDED, _TIMES, _FEW = 9, 3, 3
_COMMON = frozenset(table("identity")["common_pairs"])
# Words with nothing but blanks between them: numbers and marks part them.
_RUN = lazy.re(r"(?<!\w)[^\W\d_]+(?:\s+[^\W\d_]+)+(?!\w)")
# "BHXH", "PCCC": capitals without a vowel are no syllable of a headline.
_ABBREVIATION = lazy.re(r"(?<![\w/&-])[BCDĐGHKLMNPQRSTVX]{3,8}(?![\w/&-])")


class Around(NamedTuple):
    """The text on both sides of a mention."""

    left: str
    right: str


def around(text: str, start: int, end: int) -> Around:
    """The text on both sides of `start:end` that may tell of the field."""
    return Around(text[max(0, start - _FAR) : start], text[end : end + _FAR])


def nearest(asked: Sequence[Around], told: Sequence[Sequence[Around]]) -> int | None:
    """Which of some documents mentions stand for, by the texts around them and around each document's; None where that is not plain."""
    wanted = _words(asked, _NEAR)
    shared = [wanted & _words(texts, _NEAR) for texts in told]
    holders = Counter(word for words in shared for word in words)
    own = [sum(holders[word] == 1 for word in words) for words in shared]
    *_, second, first = [0, *sorted(own)]
    return own.index(first) if first >= _NEEDED and first >= _TIMES * second else None


def strange(asked: Sequence[Around], told: Sequence[Around]) -> bool:
    """Whether mentions are of another field than those of a document, by the texts around both; little text is never strange."""
    return min(_length(asked), _length(told)) > _NEAR and len(_words(asked, _FAR) & _words(told, _FAR)) < _FEW


def _length(texts: Sequence[Around]) -> int:
    return sum(len(left) + len(right) for left, right in texts)


def _words(texts: Sequence[Around], reach: int) -> set[str]:
    """The pairs and abbreviations within this reach of any of the mentions."""
    return set().union(*(_words_of(part) for left, right in texts for part in (left[-reach:], right[:reach])))


# The texts around one document are compared with many.
@lru_cache(maxsize=2048)
def _words_of(text: str) -> frozenset[str]:
    text = unicodedata.normalize("NFC", text)
    pairs = (" ".join(pair) for run in _RUN.findall(text.casefold()) for pair in pairwise(run.split()))
    return frozenset(chain(pairs, _ABBREVIATION.findall(text))) - _COMMON
