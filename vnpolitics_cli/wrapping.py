"""Lines that were broken to a width: where a page, a mail or a PDF breaks a sentence for no reason but the margin, a blank stands for it.

"… thu ngân sách⏎của thành phố đạt …" is read as one line; the items of a list, headings of a law
and rows of a table keep their line feeds.
"""

from bisect import bisect_left
from itertools import pairwise

from vnpolitics_cli import lazy

_NARROWEST, _WIDEST = 40, 140
"""Characters of the longest line of a text that was broken to a width."""
_ODD = 50
"""One line of so many may be longer: an address that cannot be broken, a table."""
_FULL = 0.85
"""So much of the width a broken line takes up, with the word that did not fit: in print, letters have widths of their own."""
_FEWEST_FULL = 3
_SHARE_FULL = 0.4
"""So many of a text's lines, and such a part of them, are full."""

# What a line begins with that does not go on with the one before: an item of a list, a row of a table, a heading, a part of a law.
_OPENS = lazy.re(r"\s*(?:[-–—•*+#|>_=]|\(?(?:\d{1,2}|[IVX]{1,5}|[a-zđ])[.)/](?:\s|$)|(?:Chương|Khoản|Mục|Phần|Phụ\slục|Điều)\s[\dIVX])")
# What a line ends with that goes on with no blank: a cell of a table; a symbol or a name whose parts a dash joins.
_CLOSES = ("|", "*", "-", "–", "/")
# The same where no empty lines tell the paragraphs apart: a sentence or an item, the head of a list.
_CLOSES_PARAGRAPH = (".", "!", "?", "…", "”", '"', ":", ";")


def unwrapped(text: str) -> str:
    """The text with a blank for each line feed that only the margin is the reason of; every character keeps its place."""
    feeds = text.count("\n")
    if feeds < _FEWEST_FULL or len(text) > (feeds + 1) * _WIDEST or text.isspace():
        return text  # most articles: a paragraph is one line
    lines = text.split("\n")
    written = sorted(filter(None, map(len, lines)))
    width = written[-1 - len(written) // _ODD]
    full = width * _FULL
    if not _NARROWEST <= width <= _WIDEST or len(written) - bisect_left(written, full) < max(_FEWEST_FULL, len(written) * _SHARE_FULL):
        return text
    closes = _CLOSES if "\n\n" in text else _CLOSES + _CLOSES_PARAGRAPH
    joined = [lines[0]]
    for line, following in pairwise(lines):
        words, length = following.split(None, 1), len(line.rstrip())
        broken = bool(length and words) and length + 1 + len(words[0]) >= full and not line.endswith(closes, 0, length) and _OPENS.match(following) is None
        joined += (" " if broken else "\n", following)
    return "".join(joined)
