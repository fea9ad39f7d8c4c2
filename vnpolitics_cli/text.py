"""Unicode and sentence bounds: the one place that knows how a text as given differs from the text that rules read.

Rules read a *clean* text: NFC, no zero-width characters, every blank a plain space (tabs and line feeds stay), `Ð`
(U+00D0) as `Đ`, `uỷ` as `ủy`, `\\r` as `\\n`, a blank for a line feed that only the margin made (`wrapping`). Most articles
are clean as given, and then nothing is copied. Where cleaning changes lengths, two arrays lead every offset back to the
text as given. Dashes are not touched: titles are verbatim, so patterns spell the dashes out (`DASH`).
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from string import ascii_lowercase, ascii_uppercase
from typing import NamedTuple

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.wrapping import unwrapped

DASH = r"\-" "\u2010\u2011\u2012\u2013\u2014\u2212"
"""The characters that stand for a hyphen in real text, for use inside a character class."""

DASHES = frozenset(DASH.replace("\\", ""))
"""The same as a set."""

UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(chr(code) for code in range(ord("Ạ"), ord("ỹ")) if chr(code).isupper())
"""Vietnamese capitals, for use inside a character class."""

LOWER = UPPER.lower()
"""Vietnamese small letters, for use inside a character class."""

_SMALL = str.maketrans({capital: capital.lower() for capital in ascii_uppercase + UPPER})
_PLAIN_LETTERS = _SMALL | {ord(letter): unicodedata.normalize("NFD", letter)[0].lower().replace("đ", "d") for letter in UPPER + LOWER if not letter.isascii()}
# The older way to set the tone of an open syllable: "hoà", "khoẻ" for "hòa", "khỏe".
_OLD_TONE = lazy.re(r"([oO])([àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])(?!\w)")
_TONES = str.maketrans({"à": "òa", "á": "óa", "ả": "ỏa", "ã": "õa", "ạ": "ọa", "è": "òe", "é": "óe", "ẻ": "ỏe", "ẽ": "õe", "ẹ": "ọe"})


def retoned(text: str) -> str:
    """Clean text with its tones set the newer way ("hoà" → "hòa"); every character keeps its place."""
    return _OLD_TONE.sub(lambda found: found[2].lower().translate(_TONES), text)


def small(text: str) -> str:
    """Clean text in small letters, its tones set the newer way ("HOÀ" → "hòa"); every character keeps its place."""
    return retoned(text).translate(_SMALL)


def unmarked(text: str) -> str:
    """Clean text in small letters without marks, as one types in a hurry ("Thủ đô" → "thu do"); every character keeps its place."""
    return text.translate(_PLAIN_LETTERS)


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of `words` stands somewhere in `text`."""
    for word in words:  # noqa: SIM110 a generator would cost twice the search
        if word in text:
            return True
    return False


# Characters that never change the meaning: zero-width space, (non-)joiners, direction marks, word joiner, soft hyphen, BOM.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u0085\u2028\u2029\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_MARKS = "\u0300-\u036f"
_COMPATIBLE = "\u0374\u037e\u0387\u1f00-\u1fff\u2126\u212a\u212b"
# Anything at all that a clean text does not hold: one search tells that most articles need no cleaning. What nearly all text is made
# of is passed over before, by a run that gives nothing back: in half the time of a search.
_COMMON = lazy.re(r"[\t\n -~À-ÏÑ-˿Ạ-ỹ‐-‧]*+")
_ODD = lazy.re(f"[{_MARKS}{_COMPATIBLE}{_INVISIBLE}{_BLANKS}Ð\r]")
# "uỷ" is the older way to write "ủy"; in "quỷ" the u belongs to the q. One search for a rare letter tells that most texts have none.
_OLD_UY = lazy.re("ỷ(?<=[uU]ỷ)(?<![qQ][uU]ỷ)")
_NEW_UY = (("uỷ", "ủy"), ("Uỷ", "Ủy"), ("UỶ", "ỦY"), ("qủy", "quỷ"), ("Qủy", "Quỷ"), ("QỦY", "QUỶ"))

# A run of what composing changes, and its parts: a letter with its marks, characters to drop, a letter that has a plainer twin.
_TROUBLE = lazy.re(f"[{_MARKS}{_INVISIBLE}{_COMPATIBLE}\r]+")
_CLUSTER = lazy.re(f"[^{_MARKS}][{_MARKS}]+|[{_MARKS}]+|[{_INVISIBLE}]+|\r(?=\n)|[{_COMPATIBLE}]")
_DROPPED = lazy.re(f"[{_INVISIBLE}\r]")

# What is swapped one for one: blanks for a blank, line and paragraph separators for a line feed, Ð (U+00D0) for Đ.
_SWAPPED = lazy.re(f"[{_BLANKS}Ð\r]")
_PLAIN = defaultdict(lambda: " ", {"Ð": "Đ", "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\u0085": "\n"})

# Where a sentence may begin: behind a full stop and before a capital, or on a new line that does not go on with a small letter.
# One pattern for each character: a search for one character runs ten times as fast as one for any of several.
# A blank may be lost behind a full stop: "… tụ hội.Sáng mùng 9, …".
_BEHIND_STOP = {
    stop: lazy.re(
        rf"{re.escape(stop)}(?:[.!?…]*[\"”’»)\]*_]*[ \t]+(?=[“\"‘«(\[*_]*[{UPPER}\d{DASH}])"
        + (rf"|(?<=[{LOWER}]{{3}}\.)(?=[{UPPER}][{LOWER}]+\s))" if stop == "." else ")")
    )
    for stop in ".!?…"
}
_BEHIND_LINE = lazy.re(rf"\n(?:(?=[^{LOWER}\n])|[ \t]*\n)\s*")

# Words behind which a full stop ends no sentence: titles and place words ("TP. Hồ Chí Minh", "GS. TS. Nguyễn").
_TITLES = frozenset({"TP", "Tp", "TS", "GS", "PGS", "ThS", "BS", "KS", "KTS", "LS", "Th", "St", "Mr", "Mrs", "Dr", "tr", "Tr", "vs", "No"})


# "khu vực Đông Nam Á", "nước Ý": Asia and Italy are no initials.
_CONTINENTS = "ÁÝ"


def _ends_none(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` ends no sentence: behind a title, a single capital ("anh M. vào"), a list number."""
    last = text[stop - 1 : stop]
    if last.isdigit():
        return text[max(0, stop - 3) : stop].rpartition("\n")[2].isdigit() and (stop < 3 or "\n" in text[stop - 3 : stop])
    if not last.isupper() and last not in "phtrso":
        return False
    words = text[max(0, stop - 4) : stop].split()
    return bool(words) and ((len(words[-1]) == 1 and last.isupper() and last not in _CONTINENTS) or words[-1].rpartition(".")[2].lstrip('(“"') in _TITLES)


# Small letters that end no such word: behind most full stops there is nothing else to look at.
_PLAIN_ENDS = frozenset(ascii_lowercase + LOWER) - frozenset("phtrso-")


def _paragraph_bounds(text: str) -> list[int]:
    """Where the paragraphs of a text begin, and its end."""
    return [0, *[line.end() for line in _BEHIND_LINE.finditer(text)], len(text)]


_Stops = Sequence[tuple[str, re.Pattern[str]]]
"""The full stops that stand anywhere in a text, each with its pattern: most texts have a dot and no other."""


def _stops_of(text: str) -> _Stops:
    return [(stop, pattern) for stop, pattern in _BEHIND_STOP.items() if stop in text]


def _sentence_bounds(text: str, stops: _Stops, left: int, right: int) -> list[int]:
    """Where the sentences of the paragraph `left:right` begin, and its end."""
    starts = [left]
    for stop, pattern in stops:
        at = text.find(stop, left, right)
        if at >= 0:
            for found in pattern.finditer(text, at, right):
                at = found.start()
                if text[at - 1 : at] in _PLAIN_ENDS or stop != "." or not _ends_none(text, at):
                    starts.append(found.end())
    starts.sort()
    starts.append(right)
    return starts


class Phrase(msgspec.Struct, frozen=True):
    """Words that someone typed, to be found as whole words in clean text, in capitals or not.

    Typed without any mark they stand for the words with marks too; typed with marks they are exact.
    """

    typed: str
    marked: bool
    pattern: re.Pattern[str]

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the words stand in clean text."""
        return (found.span() for found in self.pattern.finditer(small(text) if self.marked else unmarked(text)))

    def stands_in(self, text: str) -> bool:
        """Whether the words stand anywhere in clean text."""
        return next(self.spans(text), None) is not None

    def equals(self, text: str) -> bool:
        """Whether the clean text is these words and no more."""
        return self.pattern.fullmatch(small(text) if self.marked else unmarked(text)) is not None


def phrase(given: str) -> Phrase:
    """The phrase that someone typed; it finds nothing where nothing was typed."""
    clean = small(" ".join(Page(given).text.split()))
    pattern = r"\s+".join(map(re.escape, clean.split())) or "(?!)"
    return Phrase(clean, clean != unmarked(clean), re.compile(rf"(?<!\w){pattern}(?!\w)"))


SENTENCE_LIMIT = 1000
"""The longest sentence that a fact carries, in code points; a longer one is cut around the fact."""


class Page:
    """The clean text of one article, with its sentences, and the way back to the text as given.

    `text` is the clean text. All offsets that the rules and links use are offsets into it; `origin` turns a span of it
    into a span of the text as given.
    """

    __slots__ = ("_bounds", "_last", "_paragraphs", "_pieces", "_spans", "_stops", "text")

    def __init__(self, given: str) -> None:
        self.text, self._pieces = _clean(given)
        # Found when a sentence is asked for: the paragraphs of all the text, the sentences of the paragraphs that facts stand in.
        self._paragraphs: list[int] | None = None
        self._stops: _Stops = ()
        self._bounds: dict[int, list[int]] = {}
        # The sentences asked for, by where each begins with its blanks.
        self._spans: dict[int, tuple[int, int]] = {}
        # The sentence asked for last: facts come in order, and most share one.
        self._last = (0, 0)

    @property
    def moved(self) -> bool:
        """Whether offsets of the clean text differ from those of the text as given: of most articles they do not."""
        return self._pieces is not None

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the text as given that the clean span `start:end` (not empty) stands for."""
        pieces = self._pieces
        if pieces is None:
            return start, end
        first, last = bisect_right(pieces.at, start) - 1, bisect_right(pieces.at, end - 1) - 1
        begin, stop = pieces.starts[first], pieces.ends[last]
        # A piece as long as what it stands for is a copy: its characters are found by counting.
        if pieces.copied[first]:
            begin += start - pieces.at[first]
        if pieces.copied[last]:
            stop = pieces.starts[last] + end - pieces.at[last]
        return begin, stop

    def sentences(self) -> list[tuple[int, int]]:
        """The clean spans of all sentences, the blanks between them included."""
        return [
            span
            for index, (left, right) in enumerate(pairwise(self._lines()))
            if left < right
            for span in pairwise(self._bounds_of(index))
            if span[0] < span[1]
        ]

    def paragraphs(self) -> list[tuple[int, int]]:
        """The clean spans of all paragraphs: a line ends one, unless the next goes on with a small letter."""
        return [(left, right) for left, right in pairwise(self._lines()) if left < right]

    def _lines(self) -> list[int]:
        if self._paragraphs is None:
            self._paragraphs = _paragraph_bounds(self.text)
            self._stops = _stops_of(self.text)
        return self._paragraphs

    def _bounds_of(self, paragraph: int) -> list[int]:
        """Where the sentences of one paragraph begin, and its end."""
        bounds = self._bounds.get(paragraph)
        if bounds is None:
            lines = self._lines()
            bounds = self._bounds[paragraph] = _sentence_bounds(self.text, self._stops, lines[paragraph], lines[paragraph + 1])
        return bounds

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The clean span of the sentence around `start:end`, without blanks at its edges."""
        last = self._last
        if last[0] <= start and end <= last[1]:
            return last
        lines = self._lines()
        bounds = self._bounds_of(bisect_right(lines, start) - 1)
        index = bisect_right(bounds, start)
        left, right = bounds[index - 1], bounds[index]
        if right < end:
            bounds = self._bounds_of(bisect_left(lines, end) - 1)
            return self._cut(left, bounds[bisect_left(bounds, end)], start, end)
        span = self._spans.get(left)
        if span is None:
            span = self._spans[left] = self._cut(left, right, start, end)
        self._last = span
        return span

    def _cut(self, left: int, right: int, start: int, end: int) -> tuple[int, int]:
        """The span `left:right` around `start:end` without blanks at its edges."""
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


class _Pieces(NamedTuple):
    """Where the pieces of a clean text come from: the piece at `at[i]` stands for `starts[i]:ends[i]` of the text as given."""

    at: list[int]
    starts: list[int]
    ends: list[int]
    copied: list[bool]


# Markdown's bold around a few words of a line, "đạt **516.793 tỷ đồng**, bằng", "theo **Nghị định 15**", and no footnote of an encyclopaedia, "**^**".
_BOLD = lazy.re(r"\*\*(?<![*^]\*\*)(?!\^)([^*\n]{2,40})(?<!\^)\*\*(?![*^])")


def _without_bold(text: str) -> str:
    """The text with invisible characters for the marks around bold words of a line; a whole line or cell keeps them, for they tell a heading."""

    def unmarked(bold: "re.Match[str]") -> str:
        start, end = bold.span()
        if text[max(0, start - 3) : start].rstrip(" ")[-1:] in _APART and text[end : end + 3].lstrip(" ")[:1] in _APART:
            return bold[0]
        # "xem thêm**Nghị định 15**": where a mark parts two words, a blank does.
        opening = " \u2060" if text[start - 1 : start].isalnum() and not bold[1].startswith(" ") else "\u2060\u2060"
        return opening + bold[1] + (" \u2060" if text[end : end + 1].isalnum() and not bold[1].endswith(" ") else "\u2060\u2060")

    return _BOLD.sub(unmarked, text)


_APART = ("", "\n", "|")


def _clean(given: str) -> tuple[str, _Pieces | None]:
    """The clean text and, where lengths changed, where its pieces come from."""
    text, pieces = _without_bold(given) if "**" in given else given, None
    common = _COMMON.match(text)
    if common is not None and common.end() < len(text) and _ODD.search(text, common.end()):
        if _TROUBLE.search(text):
            text, pieces = _compose(text)
        for odd in set(_SWAPPED.findall(text)):
            text = text.replace(odd, _PLAIN[odd])
    if ("ỷ" in text and _OLD_UY.search(text)) or ("Ỷ" in text and "UỶ" in text):
        for old, new in _NEW_UY:
            text = text.replace(old, new)
    if "&" in text and "&nbsp" in text:
        text = text.replace("&nbsp;", " " * len("&nbsp;")).replace("&nbsp", " " * len("&nbsp"))  # what a page's code leaves in front of a word
    return unwrapped(text), pieces


def _compose(given: str) -> tuple[str, _Pieces]:
    """NFC without invisible characters, and where each piece came from."""
    texts: list[str] = []
    pieces = _Pieces([], [], [], [])
    at = length = 0

    def add(text: str, start: int, end: int, copied: bool) -> None:
        nonlocal length
        if text:
            texts.append(text)
            pieces.at.append(length)
            pieces.starts.append(start)
            pieces.ends.append(end)
            pieces.copied.append(copied)
            length += len(text)

    for trouble in _TROUBLE.finditer(given):
        for found in _CLUSTER.finditer(given, max(at, trouble.start() - 1), trouble.end() + 1):
            start, end = found.span()
            add(given[at:start], at, start, True)
            composed = unicodedata.normalize("NFC", found[0])
            if not _DROPPED.match(composed):
                add(composed, start, end, False)
            at = end
    add(given[at:], at, len(given), True)
    return "".join(texts), pieces
