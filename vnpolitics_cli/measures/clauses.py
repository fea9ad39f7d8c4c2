"""Where the clause in front of a figure begins, and which words it has."""

from collections.abc import Sequence

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.nouns import CONNECTORS, PREDICATES, goes_on, names_measure
from vnpolitics_cli.measures.phrases import ASIDE, JOINED, MARKS_AROUND, SPANS, bears_figures, is_measure, pair_at
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASHES

_TABLE = table("measures")


class Clause(msgspec.Struct, frozen=True, gc=False):
    """The clause that begins at `start` of `segment`, the text from the figure before it (or from far enough) to its own figure.

    `own` are the words of the clause as they are written, `words` the same in small letters without the marks around them.
    `adjacent` says that the segment begins at another figure; `verb` that a modifier or a verb of change stands behind the
    clause, `changed` that it is a verb.
    """

    segment: str
    start: int
    own: list[str]
    words: list[str]
    adjacent: bool
    verb: bool
    changed: bool

    @property
    def behind_comma(self) -> bool:
        """Whether it may be the last item of a list: "dép, trái cây chiếm 34%"."""
        return self.segment[self.start - 2 : self.start] == ", "

    @property
    def behind_backdrop(self) -> bool:
        """Whether it stands behind a comma and what opens a sentence: a time, a source, a word on how to take it ("Đáng chú ý, dép tăng 5%")."""
        front = self.segment[: self.start - 2] if self.behind_comma else ""
        opened = front[max(front.rfind(mark) for mark in _MARKS) + 1 :].lower().split(None, 2)[:2]
        timed = len(opened) > 1 and opened[0].isdigit() and opened[1] in SPANS  # "9 tháng năm 2023, dép tăng 5%"
        return timed or (bool(opened) and opened[0] in BACKDROPS and not is_measure(" ".join(opened)))

    @property
    def in_parentheses(self) -> bool:
        """Whether it opens an aside: "3 đề xuất (250 tỷ đồng"."""
        return self.segment[self.start - 1 : self.start] == "("

    @property
    def is_label(self) -> bool:
        """Whether a colon stands between it and the figure: "Giá bán: 5 triệu đồng"."""
        return bool(self.own) and self.own[-1][-1] == ":"

    def begins_with(self, phrase: str) -> bool:
        """Whether the clause begins with these very characters."""
        return self.segment.startswith(phrase, self.start)

    def without(self, begin: int, end: int) -> "Clause":
        """The clause without its words `begin:end`."""
        own, words = self.own[:begin] + self.own[end:], self.words[:begin] + self.words[end:]
        return Clause(self.segment, self.start, own, words, self.adjacent, self.verb, self.changed)


BACKDROPS = frozenset(_TABLE["backdrops"])
_MARKS = (",", ";", ":", ".", "\n", "(", "-")


def clause_in(segment: str, *, adjacent: bool, verb: bool, changed: bool) -> Clause:
    """The last clause of `segment`."""
    if ")" in segment or "]" in segment:
        segment = ASIDE.sub(lambda found: " " * len(found[0]), segment)
    if ", " in segment:
        segment = _without_aside(segment)
    start = _start(segment)
    own, words = _words(segment[start:])
    begin = _behind_joining(words) if adjacent and not start and not _JOINING.isdisjoint(words) else 0
    if begin:
        own, words = own[begin:], words[begin:]
    begin = 0 if _OPENERS.isdisjoint(words) else _behind_opener(words, changed=changed)
    if begin:
        own, words = own[begin:], words[begin:]
    return Clause(segment, start, own, words, adjacent, verb, changed)


# What a clause says beside its subject, between commas: the ", chủ yếu là gạo," of "Kim ngạch xuất khẩu, chủ yếu là gạo, đạt", ", không kể tiền thuê,".
_BETWEEN_COMMAS = lazy.re(rf",\s(?:{any_of(_TABLE['asides'])})\s[^;:.()\d\n]{{2,90}},(?=(?:\s[^,]*)?$)")


def _without_aside(segment: str) -> str:
    """The segment without what stands between commas in front of its last words, blanked, where these only tell the figure of what stands before."""
    aside = _BETWEEN_COMMAS.search(segment)
    if aside is None or not goes_on(segment[aside.end() :].lower().split()):
        return segment
    front = segment[: aside.start()]
    if not _TOLD.isdisjoint(front[_last_mark(front) + 1 :].lower().split()):
        return segment  # "Xuất khẩu tăng mạnh, trong đó có gạo, đạt"
    return front + " " * len(aside[0]) + segment[aside.end() :]


_TOLD = frozenset(("giảm", "là", "tăng", "đạt"))


def _start(segment: str) -> int:
    """Where the last clause of `segment` begins: behind its last mark, line feed or open parenthesis."""
    mark = _last_mark(segment)
    start = mark + 2 if mark >= 0 else 0
    if "\n" in segment:
        start = max(start, line_start(segment))
    paren = segment.rfind("(", start)
    return paren + 1 if paren >= 0 and paren > segment.rfind(")", start) else start


def _last_mark(segment: str) -> int:
    """Where the last of the marks of two characters stands that ends a clause; -1 for none."""
    mark = segment.rfind(", ")
    while mark >= 0 and segment[mark + 2 : mark + 5] in _JOINED_STARTS and _joins(segment, mark):
        mark = segment.rfind(", ", 0, mark)  # "khu vực nông, lâm nghiệp và thủy sản"
    later = segment.rfind("; ", mark + 1)
    if later > mark:
        mark = later
    later = segment.rfind("… ", mark + 1)
    if later > mark and not segment[later + 2 :].lower().startswith(_SAME_CLAUSE):
        mark = later
    later = segment.rfind(". ", mark + 1)
    if later > mark and not segment.endswith(_SHORT, 0, later):
        mark = later
    later = segment.rfind(": ", mark + 1, -2)  # a colon right before the figure leads to it
    return later if later > mark else mark


_JOINED_STARTS = frozenset(f"{pair.split()[1]} "[:3] for pair in JOINED)
"""What the words begin with at which a list goes on: few clauses begin so, and this is cheaper than to look at both words."""
_SAME_CLAUSE = ("bị ", "chiếm ", "cũng ", "có ", "giảm ", "là ", "tăng ", "vẫn ", "với ", "đã ", "đạt ", "đều ", "được ")
"""What goes on a list that ends in "…", so that it is no end of its clause."""
_SHORT = (" TP", " Tp", " TX", " TT", " Q", " P")
"""Short forms of names of places ("TP. Quảng Ngãi") behind which no clause begins."""


def _joins(segment: str, mark: int) -> bool:
    """Whether the comma at `mark` stands inside a list of nouns: "nông, lâm nghiệp"."""
    return f"{segment[:mark].rpartition(' ')[2]} {segment[mark + 2 :].partition(' ')[0].rstrip(',')}".lower() in JOINED


def behind_connectors(words: Sequence[str]) -> int:
    """Where a clause begins behind what connects it with the one before: "trong đó lao động nữ"."""
    begin = 0
    while begin < len(words) and (words[begin] in CONNECTORS or pair_at(words, begin) in CONNECTORS or (begin and words[begin] == "đó")):
        begin += 1 if words[begin] in CONNECTORS or words[begin] == "đó" else 2
    return begin


def line_start(segment: str) -> int:
    """Where the last line of `segment` begins; a line that goes on in small letters after a word is the same line."""
    at = segment.rfind("\n")
    while at > 1 and segment[at + 1 : at + 2].islower() and segment[at - 1 :].lstrip()[:1] and segment[:at].rstrip(" ")[-1:].isalnum():
        at = segment.rfind("\n", 0, at)
    return at + 1


def _words(clause: str) -> tuple[list[str], list[str]]:
    """The words of a clause as they are written, and in small letters without marks; no list mark or dash at the edges ("- ", "a)")."""
    own = clause.split()
    words = clause.lower().split()
    if "".join(words).isalpha():
        return own, words  # most of them: there is nothing to strip
    words = [word if word.isalpha() else word.strip(MARKS_AROUND) for word in words]
    if words and words[0][:1].isdigit() and (glued := _GLUED_MARK.match(own[0])) is not None:  # "1.Phạt tiền từ"
        own[0], words[0] = own[0][glued.end() :], words[0][glued.end() :]
    while len(words) > 1 and (words[0] in _NO_WORDS or (own[0][-1] == ")" and len(own[0]) < _LIST_LETTER)):
        del own[0], words[0]
    while len(words) > 1 and words[-1] in _NO_WORDS and own[-1][-1] != ":":
        del own[-1], words[-1]
    return own, words


_GLUED_MARK = lazy.re(r"\d{1,2}[.)](?=[^\W\d]{2})")
_NO_WORDS = frozenset(("", *DASHES))
_LIST_LETTER = 4


def _behind_joining(words: Sequence[str]) -> int:
    """Where between two figures without a mark the clause begins: at the last "và" or "nhưng", "5 tỷ đồng và tăng 7%"; 0 for the whole."""
    joins = [index for index, word in enumerate(words) if word in _JOINING]
    last = ([index for index in joins if words[index - 1] not in _ONLY] or joins)[-1]
    if words[last - 1] == "hẹp" and names_measure(words[:last]):
        return 0  # "5 tỷ đồng nên lợi nhuận thu hẹp còn 3 tỷ đồng"
    return last if all(word in PREDICATES for word in words[last:]) else 0


_JOINING = frozenset(_TABLE["joining"])
_ONLY = frozenset(("chỉ", "giảm", "hẹp", "vẫn", "xuống"))
"""Words in front of "còn" with which it is a verb and joins nothing: "chỉ còn 5%"."""


def _behind_opener(words: Sequence[str], *, changed: bool) -> int:
    """Where the last clause or example begins behind "nhưng", "nên", "như", "khiến", "giúp", "cho thấy" or "trong đó" inside `words`; 0 for none."""
    for index in range(len(words) - 2, -1, -1):
        word = words[index]
        if word not in _OPENERS or (word == "giúp" and not (changed and _bears(words[index + 1 :]))):
            continue
        if word in _TELLING:
            if index > 1 and words[index - 1] == _TELLING[word] and (word != "tiêu" or words[index - 2] == "đặt"):
                return index + 1
        elif words[index + 1] not in _LIKE and (not index or words[index - 1] not in _MODAL):
            return index + 1
    return 0


def _bears(words: Sequence[str]) -> bool:
    """Whether words begin with what may rise or fall: the "lợi nhuận của xưởng" of "giúp lợi nhuận của xưởng tăng 5%", but not "máy chạy êm"."""
    return names_measure(words[:2]) or bears_figures(" ".join(words[:2]))


_TELLING = {"biết": "cho", "thấy": "cho", "tiêu": "mục", "đó": "trong"}
"""Words that open what is told, each with the word in front: "bảng lương cho thấy doanh thu đạt", "tỉnh đặt mục tiêu dép tăng"."""
_OPENERS = frozenset((*_TELLING, "giúp", "khiến", "nhưng", "như", "nên"))
_MODAL = frozenset(("chỉ", "gây", "không", "làm", "trở", "trợ", "tạo"))
"""Words in front of "nên" with which it opens nothing: "trở nên", "gây nên", "chỉ nên chiếm 15%"; and of "giúp": "trợ giúp"."""
_LIKE = frozenset(("nhau", "sau", "thế", "trên", "vậy"))
"""Words behind "như" with which it does not open examples."""
