"""Where something happened: what "tại" or "ở" names right behind a verb or its date, with no clause between."""

import re

from vnpolitics_cli.events.clauses import Told
from vnpolitics_cli.events.verbs import Verb, Words
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import UPPER

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]

# The words of a place, with the dots inside them: "Q.Bình Tân", "TP. Huế".
_WORD = r"(?:T[Pp]\.\s)?[^\s,.;:()*]+(?:\.\w+)*"
# A place behind "tại", "ở", "trên địa bàn" ("diễn ra tại ⟦Trung tâm Hội nghị và Triển lãm⟧, …"), up to a mark or a word that is none of it.
# Group 1 is the place.
_PLACE = re.compile(
    rf"(?:\s|(?<!\w))(?:[Tt]ại|[Ởở]|[Tt]rên\sđịa\sbàn)\s+((?:{_WORD}\s+){{0,12}}?{_WORD})"
    rf"(?=\s*(?:,(?!\d)|(?<!T[Pp])\.(?!\w)|[;:()\n]|$|\s(?:{any_of(_TABLE['places']['ends'])}|và(?!\s[{UPPER}]))\s))"
)
# What a place of one word may go on with: "đến ⟦Bali⟧ ngày 24/4", but not "đến ⟦Cơ⟧ quan điều tra".
_ENDED = r"(?=\s*(?:[,.;:()\n]|$|\s\d)|\s(?:chiều|cùng|dự|ngày|sáng|sau|trong|trên|tối|từ|vào|để|lúc)\s)"
# Where somebody gets to or sets out from: "đến ⟦Huế⟧", "xuất phát từ ⟦Đà Nẵng⟧". Group 1 is the place.
_NAME = (
    rf"([{UPPER}][\w.]+{_ENDED}|[{UPPER}][\w.]*(?:\s[{UPPER}][\w.]*){{1,3}}(?!\w)"
    rf"|{any_of(_TABLE['places']['nouns'])}\s[{UPPER}][\w.]*(?:\s[{UPPER}][\w.]*){{0,3}}(?!\w))"
)
_REACHED = re.compile(rf"\s{_NAME}")
_SET_OUT = re.compile(rf"\s(?:đến|tới|xuống|từ)\s{_NAME}")

# A phrase behind "tại" that is a place: a name, or a noun of places; "tại Điều 5", "tại kỳ họp" are none.
_PLACE_START = re.compile(rf"(?!{any_of(_TABLE['places']['no_names'])}\b)(?:[{UPPER}]|{any_of(_TABLE['places']['nouns'])}\b)")

# Verbs with a clause of their own behind them, which has places of its own: "cho biết cháy ở Hà Nội".
_COMPLEMENT = frozenset((*_TABLE["groups"]["speech"], *_MOODS["complement"]))

# What "tại" names that is no place: "tại buổi họp báo", "tại ngày làm việc thứ nhất".
_GATHERING = re.compile(any_of([*_TABLE["nouns"]["gathered"], "ngày làm việc"]) + r"\s", re.IGNORECASE)
_NO_PLACE = re.compile(any_of([*_TABLE["places"]["no_names"], *_MOODS["bodies"], *_MOODS["titles"]]) + r"\b")
_REACHING = frozenset(_TABLE["places"]["reaching"])
_SETTING_OUT = frozenset(_TABLE["places"]["setting_out"])
_AT = (" tại ", " ở ", " trên địa bàn ")
_AT_WORDS = re.compile("|".join(_AT))
_AT_LENGTH = max(map(len, _AT))
_AT_FRONT = ("Tại ", "Ở ")

_NEAR = 80
"""How far behind its verb or date a place is looked for, in code points."""

_NO_NAME = re.compile(any_of(_TABLE["places"]["no_names"]) + r"\b")

# In front of "tại", "ở": where somebody lives or comes from, not where it happened; "tồn tại", "hiện tại".
_NO_PLACE_BEHIND = tuple(_TABLE["places"]["no_place_behind"])


def place_of(text: str, told: Told, claim: Claim, clause: int, finish: int) -> str | None:
    """Where it happened, if the clause says so: where somebody gets to, or what "tại" or "ở" names in front of its date or with no other verb
    between."""
    verb = told.verb
    if told.place is not None:
        return told.place if _GATHERING.match(told.place) is None and _NO_NAME.match(told.place) is None else None
    place = _reached(text, verb, claim.start if verb.end < claim.start else finish)
    if place is not None:
        return place
    near = 2 if verb.key in _COMPLEMENT else _NEAR
    spans = [(verb.end, claim.start, near), (max(claim.end, verb.end), finish, near)]
    if told.leads and (told.subject is None or text.startswith(_AT, told.subject[0] - 1)):
        # "⟦ngày 5/3⟧ tại phường Ba Đình xảy ra vụ cháy"
        spans.append((claim.end, verb.start, 2))
    for lo, hi, far in spans:
        named = _AT_WORDS.search(text, lo, min(hi, lo + far - 1 + _AT_LENGTH))
        if named is not None and (at := named.start()) < lo + far and _is_place(text, lo, at, hi):
            held = _PLACE.match(text, at, hi)
            if held is not None and (at - lo < 4 or not Words(text, lo, at).verbs(0)):
                return _bounded(text, *held.span(1))
    if text.startswith(_AT_FRONT, clause) and _PLACE_START.match(text, text.find(" ", clause) + 1, claim.start):
        held = _PLACE.match(text, clause, claim.start)
        return _bounded(text, *held.span(1)) if held is not None and text.startswith(",", held.end(1)) else None
    return None


def _reached(text: str, verb: Verb, hi: int) -> str | None:
    """Where somebody gets to or sets out from: "đặt chân đến ⟦Huế⟧"; a body or a person is no place."""
    named = (_REACHED if verb.key in _REACHING else _SET_OUT).match(text, verb.end, hi) if verb.key in _REACHING or verb.key in _SETTING_OUT else None
    if named is None or _NO_PLACE.match(named[1]) is not None:
        return None
    return named[1].rstrip(".")


def _is_place(text: str, lo: int, found: int, hi: int) -> bool:
    """Whether a place stands behind "tại" or "ở", of what stands in front of it: no comma, no inner clause, no other one's home between."""
    start = text.find(" ", found + 1) + 1
    if text.startswith("địa bàn ", start):
        start += 8
    return (
        _PLACE_START.match(text, start, hi) is not None
        and text.find(",", lo, found - 1) < 0
        and text.find(" khi ", lo, found) < 0
        and text.find(" về ", lo, found) < 0
        and text.rfind("(", lo, found) <= text.rfind(")", lo, found)
        and not text[lo:found].endswith(_NO_PLACE_BEHIND)
        and not text.startswith("nhà", found - 3)
    )


def _bounded(text: str, start: int, end: int) -> str | None:
    """A place up to the first verb behind it: "tại huyện Chợ Mới ⟦đang phối hợp⟧"."""
    found = Words(text, start, end).verbs(0)
    if found:
        end = found[0].start
    place = text[start:end].partition("[")[0].strip()
    return place if len(place) > 1 and not place.endswith(" của") else None
