"""Figures that are told in turn of nouns of measure named together: "doanh thu và lợi nhuận lần lượt tăng 5% và 7%".

Each figure alone would not know which of the nouns is its own, and has no measure until here.
"""

from collections.abc import Sequence

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.nouns import DEPENDENT
from vnpolitics_cli.measures.phrases import is_measure
from vnpolitics_cli.measures.subjects import subject_of
from vnpolitics_cli.model import Money, Percentage
from vnpolitics_cli.rules import Claim

_IN_TURN = "lần lượt"
_NEAR = 45
"""How far in front of the first figure the words "lần lượt" stand, in characters."""
_REACH = 150
"""How far in front of these words the first noun begins, in characters."""
# Between "lần lượt" and the first figure: no other figure, no mark.
_PLAIN = lazy.re(r"[^\d,.;:()\n]*")
# Between one of the figures and the next: ", ", " và ", "/năm và gần ".
_NEXT = lazy.re(r"(?:\s?/\s?\w{1,9})?(?:,|,?\s(?:và|cùng))\s(?:(?:gần|hơn|khoảng|trên|xấp xỉ)\s)?")


def name_in_turn(text: str, figures: Sequence[Claim], values: list[Money | Percentage], ids: Sequence[str]) -> None:
    """Gives each of the figures behind "lần lượt" its noun, where as many nouns stand in front as figures behind.

    As many percentages behind amounts told in turn are of these in turn: "lần lượt đạt 5 tỷ đồng và 2 tỷ đồng, tăng 7% và 9%".
    """
    if _IN_TURN not in text:
        return
    for index, claim in enumerate(figures):
        value = values[index]
        at = text.rfind(_IN_TURN, max(0, claim.start - _NEAR), claim.start)
        if at < 0 or _PLAIN.fullmatch(text, at + len(_IN_TURN), claim.start) is None:
            continue
        stop = _joined_end(text, figures, values, index)
        floor = max(figures[index - 1].end if index else 0, at - _REACH, text.rfind("\n", 0, at) + 1, text.rfind(". ", 0, at) + 1)
        nouns = _nouns(text, floor, at, stop - index)
        if value.measure is not None and value.measure not in (*nouns, ", ".join(nouns)):
            continue
        for offset, noun in enumerate(nouns):
            _set(values, index + offset, noun, None)
        again = stop < len(figures) and isinstance(value, Money) and isinstance(values[stop], Percentage) and len(nouns) > 0
        if again and _CHANGED.fullmatch(text, figures[stop - 1].end, figures[stop].start) and _joined_end(text, figures, values, stop) == stop + len(nouns):
            for offset, noun in enumerate(nouns):
                _set(values, stop + offset, noun, ids[index + offset])


# Between the last of the amounts and the first of their percentages: ", lần lượt tăng trưởng ".
_CHANGED = lazy.re(
    r"(?:,|,?\svà)\s(?:tương ứng\s)?(?:lần lượt\s)?(?:bằng|chiếm|giảm|hoàn thành|tăng trưởng|tăng|vượt|đạt)\s(?:(?:lần lượt|tương ứng|gần|hơn|khoảng)\s)*"
)


def _joined_end(text: str, figures: Sequence[Claim], values: Sequence[Money | Percentage], index: int) -> int:
    """The index behind the last figure of the list that the one at `index` begins: "5%, 6% và 7%"."""
    stop = index + 1
    while stop < len(figures) and type(values[stop]) is type(values[index]) and _NEXT.fullmatch(text, figures[stop - 1].end, figures[stop].start) is not None:
        stop += 1
    return stop


def _set(values: list[Money | Percentage], index: int, measure: str, about: str | None) -> None:
    value = values[index]
    if isinstance(value, Percentage):
        values[index] = msgspec.structs.replace(value, measure=measure, about=about if about is not None else value.about)
    elif value is not None:
        values[index] = msgspec.structs.replace(value, measure=measure)


def _nouns(text: str, floor: int, at: int, count: int) -> Sequence[str]:
    """As many nouns of measure as figures are told of, named in `floor:at`; none where that is not plain."""
    telling = _TELLING.match(text, floor, at)
    at = telling.start() if telling is not None else at
    joined = text.rfind(" và ", floor, at)
    link = " và " if joined >= 0 else ", "  # "doanh thu, lợi nhuận lần lượt đạt"
    joined = text.rfind(link, floor, at)
    if count < _FEWEST or joined < 0 or text.find(", ", joined + 1, at) >= 0:
        return ()
    spans = [(joined + len(link), at)]
    for _ in range(count - 1):
        end = spans[0][0] - len(link if len(spans) == 1 else ", ")
        comma = text.rfind(", ", floor, end)
        if comma < 0 and len(spans) < count - 1:
            return ()
        spans.insert(0, (comma + len(", ") if comma >= 0 else floor, end))
    nouns = [subject_of(text, begin, end, adjacent=False, verb=True).measure or "" for begin, end in spans]
    if not all(map(is_measure, nouns)) or len({*nouns}) < count:
        return ()
    alike = len({" ".join(noun.lower().split()[:2]) for noun in nouns}) == 1  # "tỷ suất lợi nhuận trên doanh thu và tỷ suất lợi nhuận trên vốn"
    return nouns if alike or all(_HANGING.isdisjoint(text[begin:end].lower().split()) for begin, end in spans[:-1]) else ()


_HANGING = DEPENDENT - {"của", "tại", "ở"}
"""What the second noun may hang on too: "tỷ trọng trong doanh thu và lợi nhuận"."""


# Between the last noun and "lần lượt", read backwards: " ước đạt ".
_TELLING = lazy.regex(r"(?r)(?:\s(?:có|cũng|cùng|dự báo|dự kiến|ghi nhận|giảm|hạ|là|mức|nhích|sẽ|tiến|tăng|tăng trưởng|đã|đạt|đều|được|ước|ở))*\s")
_FEWEST = 2
