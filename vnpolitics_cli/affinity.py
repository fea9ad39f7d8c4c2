"""Which of several documents with one number a text speaks of: the one whose field (lĩnh vực) is the text's.

"Nghị định 67" among fishing boats is 67/2014/NĐ-CP, which other articles name among fishing boats, and not 67/2020/NĐ-CP on
customs. Texts are compared by pairs of neighbouring syllables, since most Vietnamese words are such a pair ("tàu cá", "vỏ thép"),
and by abbreviations ("BHXH").
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from vnpolitics_cli.tables import table

_REACH = 400
# Measured on 2,500 mentions in the press whose symbols were hidden, their own articles left out. Of several documents with one number
# the one with 9 words of its own, and three times as many as any other, was the right one in 96 of 100 answers (most of the rest were
# misprints of the right symbol). Of documents alone with their number those that shared no more than one word were wrong six times
# in seven: another of that number was meant, which no article named in full.
_NEEDED, _TIMES, _FEW = 9, 3, 2
_COMMON = frozenset(table("identity")["common_pairs"])
# A word, a mark, or a number with what is glued to it: only words make pairs, and a mark parts them.
_WORD = re.compile(r"[^\W\d_]+|[^\w\s]|\d[\w/.-]*")
# "BHXH", "PCCC": capitals without a vowel are no syllable of a headline.
_ABBREVIATION = re.compile(r"(?<![\w/&-])[BCDĐGHKLMNPQRSTVX]{3,8}(?![\w/&-])")


def around(text: str, start: int, end: int) -> str:
    """The text on both sides of `start:end` that tells of the field."""
    return f"{text[max(0, start - _REACH) : start]} | {text[end : end + _REACH]}"


def nearest(asked: str, told: Sequence[Sequence[str]]) -> int | None:
    """Which of some documents the text `asked` speaks of, by the texts around each one's mentions; None where that is not plain."""
    wanted = _words(asked)
    shared = [wanted & _all_words(texts) for texts in told]
    holders = Counter(word for words in shared for word in words)
    own = [sum(holders[word] == 1 for word in words) for words in shared]
    *_, second, first = [0, *sorted(own)]
    return own.index(first) if first >= _NEEDED and first >= _TIMES * second else None


def strange(asked: str, texts: Sequence[str]) -> bool:
    """Whether the text `asked` is of another field than the `texts` around a document's mentions; little text is never strange."""
    return len(asked) > _REACH and sum(map(len, texts)) > _REACH and len(_words(asked) & _all_words(texts)) < _FEW


def _all_words(texts: Sequence[str]) -> set[str]:
    return set().union(*map(_words, texts))


def _words(text: str) -> set[str]:
    text = unicodedata.normalize("NFC", text)
    words = _WORD.findall(text.casefold())
    pairs = {f"{one} {other}" for one, other in pairwise(words) if one[0].isalpha() and other[0].isalpha()}
    return (pairs - _COMMON).union(_ABBREVIATION.findall(text))
