"""A stretch of text as words and as parts between commas, of which a verb group is a few: "⟦ông Ba⟧, ⟦Chủ tịch xã (khóa X)⟧, ⟦đã ký⟧" has three
parts, and a parenthesis that is no word of them.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.events.lexicon import QUOTED, ROOT, VERB
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import LOWER, UPPER

_MOODS: dict[str, list[str]] = table("verbs")["moods"]


Span = tuple[int, int]
"""Where something stands in the text: from, to."""


class Verb(msgspec.Struct, frozen=True, gc=False):
    """A verb group in the text: with its auxiliaries from `start`, its verb `at:end`, its `key` (in small letters), and what
    the auxiliaries say of its `status` ("past", "planned", "duty", "negated" or nothing); `weak` for "là", "có" and their like;
    `mark` 2 behind an auxiliary that only a main verb has ("đã", "sẽ"), 1 behind another one ("bị", "lại"), else 0; `agent`
    the span of who does it to the subject: "được ⟦Bộ Chính trị⟧ phân công"; `opener` the word that opens its inner clause
    ("mà", "khi", "do"), whose words begin at `inner`."""

    start: int
    at: int
    end: int
    key: str
    status: str
    weak: bool
    mark: int
    agent: Span | None
    opener: str
    inner: int


def bare_verb(at: int, end: int, key: str) -> Verb:
    """A verb of the clause itself, with no auxiliary in front and nobody who is said to do it."""
    return Verb(at, at, end, key, "", False, 0, None, "", at)


# Abbreviations of what a place is, whose dot closes nothing in front of its name: "Công an ⟦TP.⟧ Huế".
_OF_PLACES = frozenset(("P.", "Q.", "TP.", "TX.", "Tp.", "Tx."))
# Names and pairs with a comma inside, as what stands in front of it and behind: "các sở⟦, ⟧ngành", "Luật sửa đổi⟦, ⟧bổ sung"; and the words in front.
_PAIRS = tuple(
    (first, rest)
    for front, rest in (pair.split(", ") for pair in ("sửa đổi, bổ", *_MOODS["halves"]))
    for first in dict.fromkeys((front, front[0].upper() + front[1:]))
)
_BEFORE_COMMA = frozenset(f"{front.rpartition(' ')[2]}," for front, _ in _PAIRS)
_ABOUT_SO_MANY = frozenset(("gần", "hơn", "khoảng", "trên"))
_MONEY = frozenset(table("verbs")["nouns"]["money"])
# Marks of a list in front of a clause: "- Giao Sở Tài chính …".
_LIST_MARKS = frozenset("*+-–•")
_PUNCTUATION = ",.;:!?…\"'“”‘’()[]{}*_|–—-/"
# What a clause only holds: parentheses, brackets and quotations. "Hội thảo “Nắm bắt cơ hội” (do Sở tổ chức)" has no verb.
_HELD = lazy.re(r"\([^()]*(?:\)|$)|\[[^\[\]]*\]|“[^“”]*(?:”|$)|‘[^‘’]*’|\"[^\"]*\"")

# What two dashes set apart: "Bộ Công Thương ⟦– đơn vị chủ trì –⟧ công bố", "ông Ba ⟦- Chủ tịch xã -⟧ cho biết"; not "tuyến An Lạc – Bình Chánh – chợ Lớn".
_SET_APART = lazy.re(rf"(?<=\s)([–-])\s(?:[{LOWER}]|{any_of(_MOODS['titles'])}\s)(?:(?!\s(?:đã|sẽ|vừa)\s)[^–;:.-]){{2,90}}\s\1(?=\s[{LOWER}])")
_GLUED = lazy.re(rf"(?<=\w),(?=[{UPPER}][{LOWER}])")


def _hide(held: re.Match[str]) -> str:
    """As many low lines as the held words are long: they are punctuation, so that a word group ends there. A verb in quotes is told like any
    other: "đã bị "hạ gục" chóng vánh"."""
    return held[0] if held[0][1:-1] in QUOTED and held[0][0] != "(" else "_" * len(held[0])


def _is_abbreviated(piece: str, then: Sequence[str]) -> bool:
    """Whether the dot behind a word closes nothing: behind what a place is ("⟦TP.⟧ Huế"), or somebody's initials ("bị anh ⟦L.⟧ đi theo")."""
    if not then or piece[-1] != ".":
        return False
    return then[0][:1].isupper() if piece in _OF_PLACES else len(piece) < _INITIALS and piece[-2:-1].isupper() and then[0][:1].islower()


def in_name(text: str, comma: int) -> bool:
    """Whether what stands at `comma` is one inside a name or a pair: "Cục Quản lý khám⟦, ⟧chữa bệnh", "cán bộ⟦, ⟧chiến sĩ"."""
    if text[text.rfind(" ", 0, comma) + 1 : comma + 1] not in _BEFORE_COMMA:
        return False
    return any(text.endswith(front, 0, comma) and text.startswith(rest, comma + 2) for front, rest in _PAIRS)


_INITIALS = 8
"""More than the longest initials with their dots, "N.T.H.", in code points."""


class Words:
    """The words of a stretch without their punctuation, where each begins and ends, and its parts between commas (`parts`: the span of each, and its
    first and last word); `dated` where a date stands right behind it, `follows` where one stands right in front. `found` keeps what `scan` read."""

    __slots__ = ("closed", "dated", "ends", "follows", "found", "hi", "named", "parts", "starts", "tokens")

    def __init__(self, text: str, lo: int, hi: int, *, dated: bool = False, follows: bool = False) -> None:
        if text[lo : lo + 1] in _LIST_MARKS and text.startswith(" ", lo + 1, hi):
            lo += 2
        stretch = text[lo:hi].replace("\n", " ")
        if "(" in stretch or "“" in stretch or '"' in stretch or "‘" in stretch or "[" in stretch:
            stretch = _HELD.sub(_hide, stretch)
        # A comma without its blank: "tại phiên sơ thẩm,Tòa án huyện …".
        glued = [found.start() for found in _GLUED.finditer(stretch)] if stretch.count(",") > stretch.count(", ") else []
        for comma in glued:
            stretch = f"{stretch[:comma]} {stretch[comma + 1 :]}"
        if stretch.count(" – ") + stretch.count(" - ") > 1:
            stretch = _SET_APART.sub(_hide, stretch)
        tokens = stretch.split(" ")
        starts: list[int] = []
        ends: list[int] = []
        at = lo
        for token in tokens:
            starts.append(at)
            at += len(token)
            ends.append(at)
            at += 1
        # Words with punctuation behind them: no group of words goes on across one.
        closed: set[int] = set()
        cuts: list[tuple[int, int]] = []
        for index in [index for index, token in enumerate(tokens) if not token.isalnum()]:
            piece = tokens[index]
            if not piece:
                continue
            bare = piece.strip(_PUNCTUATION)
            lead = piece.find(bare)
            if lead or not bare:
                closed.add(index - 1)
            marked = len(bare) + lead != len(piece) and not _is_abbreviated(piece, tokens[index + 1 : index + 2])
            if marked and not in_name(stretch, ends[index] - lo - 1):
                closed.add(index)
                if piece[-1] == ",":
                    cuts.append((index + 1, ends[index] - 1))
            tokens[index] = bare
            starts[index] += lead
            ends[index] = starts[index] + len(bare)
        for comma in glued:
            index = bisect_left(starts, lo + comma + 1)
            closed.add(index - 1)
            cuts.append((index, lo + comma))
        if glued:
            cuts.sort()
        if "thì" in tokens:
            cuts += [(index, starts[index] - 1) for index, token in enumerate(tokens) if token == "thì" and index and index - 1 not in closed]
            cuts.sort()
        parts: list[tuple[int, int, int, int]] = []
        part, first = lo, 0
        for index, stop in cuts:
            parts.append((part, stop, first, index))
            part, first = starts[index] if tokens[index : index + 1] == ["thì"] or stop - lo in glued else stop + 2, index
        parts.append((part, hi, first, len(tokens)))
        if "" in tokens:
            kept = [index for index, token in enumerate(tokens) if token]
            closed = {bisect_left(kept, index + 1) - 1 for index in closed}
            parts = [(part, stop, bisect_left(kept, first), bisect_left(kept, last)) for part, stop, first, last in parts]
            tokens, starts, ends = [tokens[index] for index in kept], [starts[index] for index in kept], [ends[index] for index in kept]
        self.tokens, self.starts, self.ends, self.closed, self.parts = tokens, starts, ends, closed, parts
        self.hi, self.dated, self.follows = hi, dated, follows
        # Behind a comma a capital is a name's: "Ngày 12/9, Tổ chức hỗ trợ khởi nghiệp …".
        self.named = text.endswith(", ", 0, lo) and text[lo : lo + 1].isupper()
        self.found: dict[tuple[int, bool], list[Verb]] = {}

    def longest(self, at: int, first: str) -> tuple[int, int]:
        """How many words from `at` on are the longest entry, and what it is; 0 words for none. Only small letters make verbs."""
        node = ROOT.get(first)
        if node is None:
            return 0, VERB
        size, kind = (1, node[""]) if "" in node else (0, VERB)
        index, tokens, closed = at, self.tokens, self.closed
        last = len(tokens) - 1
        while index < last and index not in closed:
            index += 1
            node = node.get(tokens[index])
            if node is None:
                break
            if "" in node:
                size, kind = index - at + 1, node[""]
        return size, kind

    def verb(self, at: int) -> int:
        """How many words from `at` on are a verb; 0 for none."""
        size, kind = self.longest(at, self.tokens[at]) if at < len(self.tokens) else (0, VERB)
        return size if kind == VERB else 0

    def key(self, at: int, size: int) -> str:
        """The words from `at` on, in small letters."""
        return (self.tokens[at] if size == 1 else " ".join(self.tokens[at : at + size])).lower()

    def counted(self, at: int) -> int:
        """How many words from `at` on are a number, with what makes it about so many in front: "hơn 700"; 0 for none."""
        size = 2 if self.tokens[at : at + 1] and self.tokens[at] in _ABOUT_SO_MANY else 1
        return size if at + size <= len(self.tokens) and self.tokens[at + size - 1][0].isdigit() else 0

    def amount(self, at: int) -> bool:
        """Whether an amount of money stands at `at`: "gần 5 tỷ đồng"."""
        size = self.counted(at)
        return size > 0 and not _MONEY.isdisjoint(self.tokens[at + size : at + size + 1])

    def first(self, part: int) -> str:
        """The first word of a part in small letters; nothing where it has none."""
        _, _, first, last = self.parts[part]
        return self.tokens[first].lower() if first < last else ""
