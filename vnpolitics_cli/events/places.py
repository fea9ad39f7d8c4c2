"""Where something happened: what "tại" or "ở" names right behind a verb or its date, with no clause between."""

import re

from vnpolitics_cli.events.verbs import Verb, Words
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import UPPER

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]

_PLACE = re.compile(
    r"\s(?:tại|ở)\s+((?:(?:TP\.\s?)?[^\s,.;:()*]+\s+){0,12}?(?:TP\.\s?)?[^\s,.;:()*]+)"
    r"(?=\s*(?:[,.](?!\d)|[;:()\n]|$|\s(?:đang|trời|sau|trước|ngày|ông|bà|anh|chị|họ|nơi|mà|thì|nên|khiến|không|chưa|vừa|như|lúc|hồi|còn|bị|khi|cho|với|do|nhằm|để|và(?=\s[a-zđ])|đã|sẽ|về|theo|có|trong|vào|là|diễn|dưới|từ|được|cho)\s))"
)

# A phrase behind "tại" that is a place: a name, or a noun of places; "tại Điều 5", "tại kỳ họp" are none.
_PLACE_START = re.compile(rf"(?!{any_of(_TABLE['places']['no_names'])}\b)(?:[{UPPER}]|{any_of(_TABLE['places']['nouns'])}\b)")

# Verbs with a clause of their own behind them, which has places of its own: "cho biết cháy ở Hà Nội".
_COMPLEMENT = frozenset((*_TABLE["groups"]["speech"], *_MOODS["complement"]))

_NEAR = 80
"""How far behind its verb or date a place is looked for, in code points."""

# In front of "tại", "ở": where somebody lives or comes from, not where it happened; "tồn tại", "hiện tại".
_NO_PLACE_BEHIND = tuple(_TABLE["places"]["no_place_behind"])


def place_of(text: str, verb: Verb, claim: Claim, finish: int) -> str | None:
    """Where it happened, if the clause says "tại" or "ở" and a place, with no other verb between."""
    near = 2 if verb.key in _COMPLEMENT else _NEAR
    for lo, hi in ((verb.end, claim.start), (max(claim.end, verb.end), finish)):
        found = min((at for at in (text.find(" tại ", lo, hi), text.find(" ở ", lo, hi)) if at >= 0), default=-1)
        if (
            0 <= found < lo + near
            and _PLACE_START.match(text, text.find(" ", found + 1) + 1, hi)
            and text.find(",", lo, found - 1) < 0
            and text.find(" khi ", lo, found) < 0
            and text.rfind("(", lo, found) <= text.rfind(")", lo, found)
            and not text[lo:found].endswith(_NO_PLACE_BEHIND)
            and not text.startswith("nhà", found - 3)
        ):
            held = _PLACE.match(text, found, hi)
            if held is not None and (found - lo < 4 or not Words(text, lo, found).verbs(0)):
                return _bounded(text, *held.span(1))
    return None


def _bounded(text: str, start: int, end: int) -> str | None:
    """A place up to the first verb behind it: "tại huyện Chợ Mới ⟦đang phối hợp⟧"."""
    found = Words(text, start, end).verbs(0)
    if found:
        end = found[0].start
    place = text[start:end].strip()
    return place if len(place) > 1 else None
