"""Unicode and sentence bounds: the one place that knows how a text as given differs from the text that rules read.

Rules read a *clean* text: NFC, no zero-width characters, every blank a plain space (tabs and line feeds stay), `Ð`
(U+00D0) as `Đ`, `uỷ` as `ủy`, `\\r` as `\\n`. Most articles are clean as given, and then nothing is copied. Where
cleaning changes lengths, two arrays lead every offset back to the text as given. Dashes are not touched: titles are
verbatim, so patterns spell the dashes out (`DASH`).
"""

import re
import unicodedata
from array import array
from bisect import bisect_right

DASH = r"\-" "\u2010\u2011\u2012\u2013\u2014\u2212"
"""The characters that stand for a hyphen in real text, for use inside a character class."""

UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(chr(code) for code in range(ord("Ạ"), ord("ỹ")) if chr(code).isupper())
"""Vietnamese capitals, for use inside a character class."""

LOWER = UPPER.lower()
"""Vietnamese small letters, for use inside a character class."""

# Characters that never change the meaning: zero-width space, (non-)joiners, direction marks, word joiner, soft hyphen, BOM.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u0085\u2028\u2029\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_ODD = re.compile(f"[{_INVISIBLE}{_BLANKS}Ð\r\ufffd]")
_UY = re.compile("(?<![qQ])([uU])(ỷ|Ỷ)")
_CLUSTER = re.compile(f"[^\u0300-\u036f][\u0300-\u036f]+|[\u0300-\u036f]+|[{_INVISIBLE}]+|\r(?=\n)|[\u0340-\u037f\u1f00-\u1fff\u2126\u212a\u212b]")

_TRANSLATION = {ord("Ð"): "Đ", 0x2028: "\n", 0x2029: "\n", 0x85: "\n"}
for _span in re.findall(r"(.)(?:-(.))?", _BLANKS):
    for _code in range(ord(_span[0]), ord(_span[1] or _span[0]) + 1):
        _TRANSLATION.setdefault(_code, " ")

# A full stop that ends no sentence: after a title or a place word ("TP. Hồ Chí Minh", "GS. TS."), a single capital
# ("anh M. vào"), a list number at the start of a line ("1. Nội dung"). The pattern starts with the rare character, and
# looks back only from there: a look-behind in front would be tried at every position of the text.
_TITLES = ("TP", "Tp", "TS", "GS", "PGS", "ThS", "BS", "KS", "LS", "Th", "St", "Mr", "Mrs", "Dr", "tr", "Tr", "vs", "No", f"[{UPPER}]")
_NO_STOP = "".join(rf"(?<!\b{word}\.)" for word in _TITLES) + r"(?<!^\d\.)(?<!^\d\d\.)(?<!\n\d\.)(?<!\n\d\d\.)"
_SENTENCE_START = re.compile(
    rf"(?:\.{_NO_STOP}|[!?…])[.!?…]*[\"”’»)\]*_]*[ \t]+(?=[“\"‘«(\[*_]*[{UPPER}\d{DASH}])"
    rf"|\n(?:(?=[^{LOWER}\n])|[ \t]*\n)\s*"
)

SENTENCE_LIMIT = 1000
"""The longest sentence that a fact carries, in code points; a longer one is cut around the fact."""


class Page:
    """The clean text of one article, with its sentences, and the way back to the text as given.

    `text` is the clean text. All offsets that the rules and links use are offsets into it; `origin` turns a span of it
    into a span of the text as given.
    """

    __slots__ = ("_bounds", "_ends", "_starts", "text")

    def __init__(self, given: str) -> None:
        self.text, self._starts, self._ends = _clean(given)
        self._bounds: list[int] | None = None

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the text as given that the clean span `start:end` (not empty) stands for."""
        if self._starts is None or self._ends is None:
            return start, end
        return self._starts[start], self._ends[end - 1]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The clean span of the sentence around `start:end`, without blanks at its edges."""
        bounds = self._bounds
        if bounds is None:
            bounds = self._bounds = [0, *(m.end() for m in _SENTENCE_START.finditer(self.text)), len(self.text)]
        index = bisect_right(bounds, start)
        left = bounds[index - 1]
        while index < len(bounds) - 1 and bounds[index] < end:
            index += 1
        right = bounds[index] if index < len(bounds) else len(self.text)
        text = self.text
        while right > end and text[right - 1] in " \t\n":
            right -= 1
        while left < start and text[left] in " \t\n":
            left += 1
        return left, right


def clip(left: int, right: int, start: int, end: int) -> tuple[int, int]:
    """Cuts the sentence `left:right` to `SENTENCE_LIMIT` around the fact `start:end`."""
    if right - left <= SENTENCE_LIMIT:
        return left, right
    room = max(0, SENTENCE_LIMIT - (end - start))
    cut = max(left, start - room // 2)
    cut_end = min(right, max(end, cut + SENTENCE_LIMIT))
    return max(left, min(cut, cut_end - SENTENCE_LIMIT)), cut_end


def _clean(given: str) -> tuple[str, "array[int] | None", "array[int] | None"]:
    """The clean text and, where lengths changed, the start and end in `given` of each of its characters."""
    text = given
    starts = ends = None
    odd = _ODD.search(text) is not None
    if not unicodedata.is_normalized("NFC", text) or (odd and re.search(f"[{_INVISIBLE}]|\r\n", text)):
        text, starts, ends = _compose(text)
    if odd:
        text = text.replace("\r", "\n").translate(_TRANSLATION)
    if "ỷ" in text or "Ỷ" in text:
        text = _UY.sub(lambda m: ("Ủ" if m[1] == "U" else "ủ") + ("Y" if m[2] == "Ỷ" else "y"), text)
    return text, starts, ends


def _compose(given: str) -> tuple[str, "array[int]", "array[int]"]:
    """NFC without invisible characters, and where each character came from."""
    pieces: list[str] = []
    starts, ends = array("I"), array("I")
    at = 0
    for m in _CLUSTER.finditer(given):
        start, end = m.span()
        if start > at:
            pieces.append(given[at:start])
            starts.extend(range(at, start))
            ends.extend(range(at + 1, start + 1))
        composed = unicodedata.normalize("NFC", m[0])
        if not re.match(f"[{_INVISIBLE}\r]", composed):
            pieces.append(composed)
            starts.extend([start] * len(composed))
            ends.extend([end] * len(composed))
        at = end
    pieces.append(given[at:])
    starts.extend(range(at, len(given)))
    ends.extend(range(at + 1, len(given) + 1))
    return "".join(pieces), starts, ends
