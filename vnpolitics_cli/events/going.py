"""Where somebody goes, comes, is taken or pays a visit: "đặt chân đến ⟦Huế⟧", "được đưa vào ⟦Bệnh viện Ba Sao⟧", "thăm ⟦Mông Cổ⟧"."""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.events.lexicon import GOING
from vnpolitics_cli.events.place_names import AT, LANDS, NO_PLACE, NOUNS, UP_TO, WARDS, WORD, named_by, short_of_verb, with_name
from vnpolitics_cli.events.words import Verb
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import LOWER, UPPER, holds_any

_TABLE = table("verbs")

_DIRECTIONS = [*_TABLE["going"]["directions"], "đến"]
_WAY = any_of(_DIRECTIONS)
# What a place of one word may go on with: "đến ⟦Bali⟧ ngày 24/4", but not "đến ⟦Cơ⟧ quan điều tra".
_GOES_ON = r"\s(?:bơi|chiều|chơi|cùng|của|dự|hôm|lúc|ngày|rồi|sáng|sau|thì|trong|trên|tại|tắm|tối|từ|vào|ở|để)(?!\w)"
_ENDED = rf"(?=\s*(?:[,.;:()\n]|$|\s\d)|{_GOES_ON})"
# Where somebody gets to, comes in or sets out from: "đến ⟦Huế⟧", "đổ bộ vào ⟦đảo Luzon⟧", "xuất phát từ ⟦Đà Nẵng⟧". Group 1 is the place.
_NAME = (
    rf"((?!T[Pp]\.)[{UPPER}][\w.]+{_ENDED}|T[Pp]\.\s?[{UPPER}][\w.]*(?:\s[{UPPER}][\w.]*){{0,3}}(?!\w)|[{UPPER}][\w.]*(?:\s[{UPPER}][\w.]*){{1,3}}(?!\w)"
    rf"|(?i:{NOUNS})\s(?:[{LOWER}]+\s){{0,3}}[{UPPER}][\w.]*(?:(?:\s[{UPPER}][\w.]*){{1,3}}(?!\w)|{_ENDED}))"
)
_REACHED = lazy.re(rf"\s(?:trực tiếp\s|thẳng\s|tận\s)?{_NAME}")
_SET_OUT = lazy.re(rf"\s{_WAY}\s{_NAME}")
_LEFT = lazy.re(rf"\stừ\s{_NAME}")
# The same of a noun of places whose name goes on with small words: "đột nhập vào ⟦trụ sở Ngân hàng Ba Sao⟧", "đổ về ⟦khu lưu niệm nhà thơ An Bình⟧".
_INTO = lazy.re(
    rf"\s(?:trực tiếp\s|thẳng\s|tận\s)?(?:{_WAY}\s)?((?!(?i:công ty)\s)(?i:{NOUNS}|{WARDS})\s(?:{WORD}\s+){{0,12}}?{WORD})(?:{UP_TO}|(?={_GOES_ON}))"
)
_NAMED = lazy.re(rf"[{UPPER}\d]")
# A noun of places with its name and what goes on with it, or a province or a country.
_FULL_NAME = rf"(?:(?i:{NOUNS}|{WARDS})\s(?:{WORD}\s+){{0,12}}?{WORD}|{LANDS}(?!\w))"
# Where somebody is taken, behind the verb: those who are, which way, the place. Group 1 is the place.
_TAKEN = lazy.re(rf"\s({_FULL_NAME}{UP_TO})")
_TAKEN_SOMEWHERE = lazy.re(rf"(?:\s[^\s,.;:()]+){{0,8}}?\s{_WAY}\s({_FULL_NAME}{UP_TO})")
TAKING = frozenset(_TABLE["places"]["taking"])
_INTO_WORDS = tuple(f" {way}" for way in _DIRECTIONS)
# What somebody visits: "thăm chính thức ⟦Nhật Bản⟧", "đến thăm ⟦xã An Bình⟧". Group 1 is the place.
_VISITED = lazy.re(rf"\s(?:chính thức\s|(?:và\s)?làm việc tại\s)?((?:(?i:{NOUNS}|{WARDS})\s(?:{WORD}\s+){{0,12}}?{WORD}{UP_TO}|{LANDS}(?!\w)(?!\s[{UPPER}])))")
_VISITING = frozenset(_TABLE["places"]["visiting"])
# What befalls people where they have gone.
_BEFALLEN = frozenset(_TABLE["places"]["befallen"])
_REACHING = frozenset((*_TABLE["places"]["reaching"], *_TABLE["places"]["docking"], *GOING))
_SETTING_OUT = frozenset(_TABLE["places"]["setting_out"])
_LEAVING = frozenset(_TABLE["places"]["leaving"])
# Verbs of going somewhere, and how where they go is written behind them.
_DOCKING = frozenset(_TABLE["places"]["docking"])
_WAYS = ((_VISITING, _VISITED), (_REACHING, _REACHED), (_SETTING_OUT, _SET_OUT), (_LEAVING, _LEFT))
# In front of where somebody only goes towards: "chạy ⟦hướng từ⟧ An Lạc về An Sương", "⟦trên đường⟧ tiến vào Bắc Kinh".
_ON_THE_WAY = lazy.re(r"\shướng từ\s|\strên đường\s(?=$)")


def reached(text: str, verb: Verb, hi: int) -> str | None:
    """Where somebody gets to or sets out from: "đặt chân đến ⟦Huế⟧"; a body or a person is no place."""
    key = text[verb.at : verb.end] if verb.key == "đi" else verb.key  # "đi vào"
    pattern = next((way for verbs, way in _WAYS if key in verbs), None)
    docked = verb.end - len(verb.key.rpartition(" ")[2]) - 1 if verb.key in _DOCKING else verb.end
    if pattern is _VISITED:
        return with_name(text, _VISITED.match(text, docked, hi))
    if pattern is None or _ON_THE_WAY.search(text, max(0, verb.start - 40), verb.start) is not None:
        return None
    return _gets_to(text, docked, hi, pattern)


def _gets_to(text: str, at: int, hi: int, pattern: re.Pattern[str]) -> str | None:
    """The place that a pattern of going somewhere finds behind an offset, by its whole name."""
    into = _INTO.match(text, at, hi) if pattern is not _LEFT else None
    if into is not None and _NAMED.search(into[1]) is not None:
        # "rơi xuống biển tại khu vực đảo Ba Sao" says more behind.
        held = short_of_verb(text, into.span(1))
        return named_by(text, held) if not holds_any(text[slice(*held)], AT) else None
    named = pattern.match(text, at, hi)
    return named_by(text, (named.start(1), named.start(1) + len(named[1].rstrip(".")))) if named is not None and NO_PLACE.match(named[1]) is None else None


# Where somebody is just then, in the circumstance of a clause: "khi ⟦đang lưu thông qua⟧ xã An Bình, tài xế …".
_JUST_COME = lazy.re(
    rf"(?:^|[\s,])(?:[Kk]hi|[Ll]úc)(?:\s(?!{any_of(_TABLE['places']['no_way'])}(?!\w))[^\s,.;:()]+){{0,5}}?\s(?:đến|qua|tới)(?:\sgần)?"
    rf"(?=\s(?:(?i:{NOUNS}|{WARDS})\s|{LANDS}(?!\w)|(?<=[Kk]hi\s(?:qua|tới|đến)\s)[{UPPER}]))"
)


def come_to(text: str, lo: int, hi: int) -> str | None:
    """Where those of whom is told behind a circumstance have just come: "khi đến ⟦xã An Bình⟧, tổ tuần tra phát hiện …"."""
    come = _JUST_COME.search(text, lo, hi) if holds_any(text[lo:hi], _JUST_THEN) else None
    return _gets_to(text, come.end(), hi, _REACHED) if come is not None else None


_JUST_THEN = ("khi ", "lúc ", "Khi ", "Lúc ")


def taken_to(text: str, verb: Verb, hi: int) -> str | None:
    """Where somebody is taken: "được chuyển tới ⟦Bệnh viện Ba Sao⟧", "đưa ba người đi cấp cứu tại ⟦Trạm Y tế xã⟧"."""
    if verb.key not in TAKING:
        return None
    named = _TAKEN.match(text, verb.end, hi) if verb.key.endswith(_INTO_WORDS) else _TAKEN_SOMEWHERE.match(text, verb.end, hi)
    return with_name(text, named)


def gone_to(text: str, lo: int, verb: Verb) -> str | None:
    """Where those whom something befalls had gone: "ba em ra ⟦sông Lô⟧ tắm, một em bị cuốn trôi"."""
    named = _SET_OUT.search(text, lo, verb.start) if verb.key in _BEFALLEN else None
    return named[1].rstrip(".") if named is not None and NO_PLACE.match(named[1]) is None else None
