"""Shares beside each other under one verb: "người Kinh chiếm 86%, người Tày 2%", "công nghiệp chiếm 45% GRDP, dịch vụ 40%".

The noun between two figures is what the second one measures, as the first one's is told by its clause; both are of the same.
"""

from collections.abc import Sequence

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.figures import LEVELS
from vnpolitics_cli.measures.nouns import CLOSERS, CONNECTORS, DEEDS, LINKS
from vnpolitics_cli.measures.phrases import PLANS, SPANS, pair_at, phrase_of
from vnpolitics_cli.measures.shares import LONE
from vnpolitics_cli.model import Money, Percentage
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import table

_TABLE = table("measures")
# From a share, behind its base, to the next one's figure: ", người Tày ", " và dịch vụ chiếm ", "; kế đến là đất nền với khoảng ". Group 1 what has that.
_NEXT = lazy.re(
    r"(?:[,;]|,?\s(?:và|còn))\s(?:(?:còn|kế đến|kế đến là|tiếp theo|tiếp theo là|tiếp đến|tiếp đến là|và)\s)?([^\W\d]+(?:\s[^\W\d]+){0,6}?)"
    r"\s(?:(?:chiếm|chỉ|có|gần|hơn|khoảng|là|trên|với|đạt)\s)*"
)
_REACH = 70
"""How far apart the two figures may stand, in characters."""
_NO_HOLDER = frozenset((*_TABLE["no_holders"], *_TABLE["elsewhere"], "miền", "trừ", "vùng")) | CONNECTORS | DEEDS | LINKS | SPANS


def name_beside(text: str, figures: Sequence[Claim], values: list[Money | Percentage]) -> None:
    """Gives the second of two shares, where nothing else says what it measures, the noun between them and the base of the first."""
    for index in range(1, len(values)):
        first, second = values[index - 1], values[index]
        if not (isinstance(first, Percentage) and isinstance(second, Percentage)) or second.measure is not None or first.measure is None:
            continue
        end, start = figures[index - 1].end, figures[index].start
        if second.base is not None or start - end > _REACH or first.direction is not None or second.direction is not None or first.unit != second.unit:
            continue
        base = first.base if first.base is not None and not first.base.startswith(PLANS) and text.startswith(first.base, end + 1) else None
        told = _NEXT.fullmatch(text, end if base is None else end + 1 + len(base), start)
        if told is None or not _has_share(told[1].split(), first.measure):
            continue
        values[index] = msgspec.structs.replace(second, measure=phrase_of(told[1].split()), base=base, base_period=first.base_period if base else None)


def _has_share(own: Sequence[str], measure: str) -> bool:
    """Whether the words are one noun of a kind with the first `measure`: "người Tày"; behind a level only what it names, too, "luồng Vàng"."""
    words = [word.lower() for word in own]
    if not own[0].islower() or (len(own) == 1 and words not in LONE) or not _NO_HOLDER.isdisjoint((words[0], pair_at(words, 0))):
        return False
    whole = phrase_of(own) == " ".join(own) and all(CLOSERS.isdisjoint((word, pair_at(words, index))) for index, word in enumerate(words))
    return whole and (not measure.lower().startswith(LEVELS) or words[0] in measure.lower().split())
