"""The noun of measure that opens a clause, where more stands between it and its figure than `subjects` reads.

"Mức hưởng cho một ngày nghỉ bù, an dưỡng bằng 30%": a list in its own phrase; "Giá bán của mẫu này sẽ không đổi, dao động khoảng 20
triệu đồng": what is said of it first. It is the subject only where no other noun of measure, nobody who acts and no other clause stands behind it,
and where the last words link it to the figure.
"""

from collections.abc import Sequence

from vnpolitics_cli.measures.clauses import BACKDROPS, behind_connectors, line_start
from vnpolitics_cli.measures.nouns import ACTORS, DEEDS, PREDICATES, goes_on, names_measure
from vnpolitics_cli.measures.openings import LIST_MARK
from vnpolitics_cli.measures.phrases import ASIDE, BREAKS, PLANS, is_measure, noun_at, pair_at
from vnpolitics_cli.tables import table

_TABLE = table("measures")
_BLOCKING = frozenset(_TABLE["blocking"])
_GOING_ON = frozenset((*_TABLE["going_on"], *_TABLE["telling_on"]))
_PLACING = (["của"], ["tại"], ["ở"])
"""Behind a total they say whose it is, and no verb need follow: "tổng số nợ thuế tại huyện Nam Hà 2 tỷ đồng"."""
_REACHING = frozenset(("lên tới", "lên đến", "vào khoảng", "ở mức"))
_LINKING = frozenset(("bằng", "chiếm", "còn", "là", "ước", "đạt"))
_TELLING = PREDICATES | {"kiến", "trì", "vào", "động"}
"""Last words of a clause that tells a figure: "dao động", "duy trì"."""
_PREPOSITIONS = frozenset(("hiện", "hoặc", "như", "theo", "thành", "thực", "tính", "trên", "tối", "tới", "từ", "với", "và", "đến", "được", "ở"))
"""Predicates that may stand inside a noun phrase: they say nothing of it yet."""
_BARE_HEADS = ("mức", "số")
_REACH = 190
_LONGEST_OPENING = 3
"""Words."""


def distant_subject(text: str, floor: int, at: int, *, opened: bool, changed: bool) -> str | None:
    """The noun of measure that opens the last clause of `floor:at`; `opened` says that a sentence, and no other figure, stands at `floor`."""
    last = text[text.rfind(" ", floor, at - 1) + 1 : at].rstrip(" (*:")
    if text.find(", ", floor, at) < 0 if changed else last not in _TELLING and text.find("ổng ", floor, at) < 0:
        return None  # nearly always
    segment = text[floor:at]
    start = max(line_start(segment), *(segment.rfind(mark) + len(mark) for mark in BREAKS if mark in segment), 0)
    if (start == 0 and not opened) or len(segment) - start > _REACH:
        return None
    clause = LIST_MARK.sub("", segment[start:], count=1)
    if "(" in clause:
        clause = ASIDE.sub(lambda aside: " " * len(aside[0]), clause)
    if "(" in clause[:-1]:
        return None
    pieces = clause.rstrip(" (*:").split(", ")
    words = pieces[0].lower().split()
    begin = behind_connectors(words)
    if not is_measure(" ".join(words[begin : begin + _LONGEST_OPENING])):
        if len(pieces) == 1 or not words or words[0] not in BACKDROPS:
            return None
        del pieces[0]  # "Trong 5 năm qua, tổng giá trị"
        words = pieces[0].lower().split()
        begin = behind_connectors(words)
        if not is_measure(" ".join(words[begin : begin + _LONGEST_OPENING])):
            return None
    behind = pieces[0].split(None, begin)[-1]
    noun = noun_at(behind, 0, len(behind), versus=False)
    if noun is None or "%" in noun or not is_measure(noun) or noun.lower() in DEEDS or noun.lower().startswith(PLANS) or not behind.startswith(noun):
        return None
    rest = [behind[len(noun) :].lower().split(), *(piece.lower().split() for piece in pieces[1:])]
    total = noun.lower().startswith("tổng ") and len(rest) == 1 and rest[0][:1] in _PLACING and _is_phrase(rest)
    if not total and not _tells(rest, changed=changed):
        return None
    noun = noun.partition(" của ")[0].removesuffix(" niêm yết")
    return noun.partition(" các ")[0] if rest[0][:1] == ["này"] else noun  # "tổng số tiền | các hộ này góp"


def _tells(rest: Sequence[Sequence[str]], *, changed: bool) -> bool:
    """Whether the words behind the noun, piece by piece, tell its figure and nothing of another."""
    words = [word for piece in rest for word in piece]
    if not words or _breaks_off(words) or names_measure([word for word in words if word not in _BARE_HEADS]):
        return False
    last = rest[-1]
    if len(rest) > 1 and goes_on(_without_how(last)) and (last or changed):
        return len(rest) == _TOLD_TWICE or _is_phrase(rest[:-1])
    if changed or not last or (last[-1] not in _LINKING and pair_at(last, len(last) - 2) not in _REACHING):
        return False
    inside = list(last)
    while inside and inside[-1] in PREDICATES:
        inside.pop()
    return _is_phrase([*rest[:-1], inside])


_TOLD_TWICE = 2
"""Pieces where the first says something of the noun, and the last tells the figure."""


def _is_phrase(pieces: Sequence[Sequence[str]]) -> bool:
    """Whether the pieces of a clause, cut at its commas, only go on a noun phrase: no verb tells of it, nobody acts."""
    told = any(word in PREDICATES and word not in _PREPOSITIONS for piece in pieces for word in piece)
    return not told and not any(piece and piece[0] in ACTORS for piece in pieces[1:])


def _breaks_off(words: Sequence[str]) -> bool:
    """Whether another clause begins among the words: "giá tăng khiến", but not "sau khi ốm"."""
    return any(word in _BLOCKING and (word != "khi" or not ("mà" in words[:index] or words[index - 1] in _BEFORE_WHEN)) for index, word in enumerate(words))


_BEFORE_WHEN = frozenset(("sau", "trong", "trước"))


def _without_how(words: Sequence[str]) -> Sequence[str]:
    """The words without those that only say how it goes on: "dao động", "dự kiến"."""
    kept: list[str] = []
    index = 0
    while index < len(words):
        if pair_at(words, index) in _GOING_ON:
            index += 2
        else:
            kept.append(words[index])
            index += 1
    return kept
