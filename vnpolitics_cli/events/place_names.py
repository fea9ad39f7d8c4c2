"""What a place is, and where its words end: a name, a noun of places with its name, its address ("bản Khe Ba, xã Mường Lát, tỉnh Thanh Hóa")."""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.words import Span, Words
from vnpolitics_cli.provinces import PROVINCE, PROVINCES
from vnpolitics_cli.tables import any_of, table, tree_of
from vnpolitics_cli.text import LOWER, UPPER

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]
NOUNS = tree_of(_TABLE["places"]["nouns"])
# The words of a place, with the dots inside them: "Q.Bình Tân", "TP. Huế".
WORD = r"(?:T[Pp]\.\s)?[^\s,.;:()*]+(?:\.\w+)*"
# Words that else end a place, inside its name: "chợ ⟦đêm⟧", "Đồng ⟦bằng⟧ sông Cửu Long".
_HELD = "|".join(rf"(?<={front} ){last}" for front, last in (name.rsplit(" ", 1) for name in _TABLE["places"]["held"]))
# A place behind "tại", "ở", "trên", "trên địa bàn" ("diễn ra tại ⟦Trung tâm Hội nghị và Triển lãm⟧, …"), up to a mark or a word that is
# none of it. Group 1 is the place.
UP_TO = (
    rf"(?=\s*(?:,(?!\d)|(?<!T[Pp])\.(?!\w)|[;:()\n]|$|\s(?!{_HELD})(?:không|{any_of(_TABLE['places']['ends'])}|(?:và|ở)(?!\s(?:[{UPPER}]|{NOUNS}\b)))(?!\w)))"
)
PLACE = lazy.re(rf"(?:\s|(?<!\w))(?:[Tt]ại|[Ởở]|[Tt]rên(?:\sđịa\sbàn)?|trước|trong|gần|dưới|bên ngoài)\s+((?:{WORD}\s+){{0,18}}?{WORD}){UP_TO}")
_LAND_NAMES = PROVINCES | frozenset(_TABLE["places"]["lands"])
LANDS = tree_of(_LAND_NAMES)
_WRITTEN_LANDS = tree_of({*PROVINCE, *_LAND_NAMES})
# Behind one of them, others: "tại Hà Nội⟦, Huế và TP.HCM⟧".
_AND_LANDS = lazy.re(rf"(?:,\s{_WRITTEN_LANDS})*\svà\s{_WRITTEN_LANDS}(?!\w)")
# In front of the name of several of them, where they lie: "các tỉnh ⟦miền núi phía⟧ Bắc".
_OF_LAND = r"(?:(?:của|miền|phía|thuộc|ven|vùng|tại|ở|núi|trung du|và|đồng bằng|sông|biển|biên giới|duyên hải)\s){0,6}"
# A phrase behind "tại" that is a place: a name, or a noun of places, one of them or several with their name ("một quán nước", "các tỉnh Bắc
# Bộ"); "tại Điều 5", "tại kỳ họp" are none. Behind "trên" only what one stands or moves on, with its name: "trên ⟦đường Lê Lợi⟧".
_PLACE_START = lazy.re(
    rf"(?!{any_of(_TABLE['places']['no_names'])}\b)(?:[{UPPER}]|số\s\d|thị\strường\s[{UPPER}]|km\s?\d[\d+]*\s\w|(?:(?:một|1)\s)?{NOUNS}\b"
    rf"|(?:các|hai|ba|nhiều|một\ssố|\d)\s{NOUNS}\s{_OF_LAND}[{UPPER}])"
)
_SURFACE_START = lazy.re(rf"{any_of(_TABLE['places']['surfaces'])}\s(?:phía\s)?[{UPPER}\d]|mạng xã hội\b")
# Behind "trước", "trong", "gần", "bên ngoài", what has a front, an inside: "tập trung trước ⟦trụ sở Công ty Ba Sao⟧", "trong ⟦khuôn viên chùa Ba Sao⟧".
_FRONT_START = lazy.re(rf"{any_of(_TABLE['places']['fronts'])}\b", re.IGNORECASE)
_INSIDE_START = lazy.re(rf"(?i:{any_of(_TABLE['places']['insides'])})\s(?:[{LOWER}]+\s){{0,4}}[{UPPER}]")
_STARTS = {"trên": _SURFACE_START} | dict.fromkeys(("trước", "bên ngoài"), _FRONT_START) | dict.fromkeys(("trong", "gần", "dưới"), _INSIDE_START)
# What a place is, whose words are no verbs: "⟦khu cách ly⟧ huyện Ba Sao".
_HEAD = lazy.re(rf"(?:(?:một|1)\s)?{NOUNS}(?:\s|$)", re.IGNORECASE)
WARDS = any_of(_TABLE["places"]["wards"])
# How far away it was: "khu vực cách Côn Đảo ⟦khoảng 40 hải lý⟧".
_DISTANCE = lazy.re(r"(?:\s(?:khoảng|gần|hơn|chừng))?\s?\d[\d.,]*\s?(?:km|hải lý|cây số|mét|m)(?!\w)")
# What "tại" names that is no place: "tại buổi họp báo", "tại ngày làm việc thứ nhất"; but "tại vòng xoay Dân Chủ".
_GATHERING = lazy.re(r"(?!vòng\s(?:xoay|xuyến)\s)" + any_of([*_TABLE["nouns"]["gathered"], "ngày làm việc"]) + r"\s", re.IGNORECASE)
# The end of a gathering's name: its number, or its year: "MWC 2017".
_EDITION = lazy.re(r"\slần\sthứ\s|\s(?:19|20)\d\d$")
NO_PLACE = lazy.re(any_of([*_TABLE["places"]["no_names"], *_MOODS["bodies"], *_MOODS["titles"], "Công ty", "công ty"]) + r"\b")
_NO_NAME = lazy.re(any_of(_TABLE["places"]["no_names"]) + r"\b")
# Bodies, which are a place behind "tại" with their name, or where the clause opens with them: "tại ⟦Thành ủy Hải Phòng⟧, Bí thư chủ trì …"; "Ban Mê
# Thuột" is none.
_BODY = lazy.re(any_of(_MOODS["bodies"]) + r"\b(?! Mê\b)")
_NAMED = lazy.re(rf"\s[{UPPER}\d]")
AT = (" tại ", " ở ", " trên địa bàn ")
_ASIDES = lazy.re(r"\([^()]*\)")
# In front of "tại", "ở": where somebody lives or comes from, not where it happened; "tồn tại", "hiện tại".
_NO_PLACE_BEHIND = tuple(_TABLE["places"]["no_place_behind"])
# What only ends like them: "kỳ thi ⟦tuyển sinh⟧ tại tỉnh An Giang".
_PLACE_BEHIND = tuple(_TABLE["places"]["place_behind"])
# In front of "ở", where it says whose home it is, or of what: "tiếp nhận 5 ⟦em⟧ bé ở thôn Ba".
_OF_WHOM = lazy.re(rf"(?<!\w){any_of(_TABLE['places']['of_whom'])}(?!\w)")
_BETWEEN = (" khi ", " rằng ", " nên ")
# What something is about: "họp bàn ⟦về⟧ tình hình tại Ukraine", but not "từ Nga về Việt Nam".
_ABOUT = lazy.re(rf"\svề\s(?:[^{UPPER}]|{any_of(_TABLE['places']['no_names'])}\b)")
# A paper whose title goes on: "ban hành ⟦Luật⟧ Đầu tư nước ngoài tại Việt Nam".
_LAW = lazy.re(rf"\s{any_of(_TABLE['nouns']['numbered'])}\s")
PREPOSITIONS = tuple(f"{word} " for word in _TABLE["places"]["prepositions"])
# Nouns that are no place without a name: "trên địa bàn huyện".
_BARE = frozenset(_TABLE["places"]["bare"])


def with_name(text: str, found: re.Match[str] | None) -> str | None:
    """The place that a pattern found, if it is one with its name: "Bệnh viện Ba Sao", but not "bệnh viện"."""
    place = named_by(text, short_of_verb(text, found.span(1))) if found is not None else None
    return place if place is not None and (place in _LAND_NAMES or _NAMED.search(place) is not None) else None


def is_place(text: str, lo: int, found: int, hi: int) -> bool:
    """Whether a place stands behind "tại", "ở" or "trên", of what stands in front of it: no comma, no inner clause, no open quotation, no other
    one's home between."""
    if not text.startswith(PREPOSITIONS, found + 1):
        return False
    start = text.find(" ", found + (5 if text.startswith("bên ", found + 1) else 1)) + 1
    word = text[found + 1 : start - 1].lower()
    starts = _STARTS.get(word, _PLACE_START)
    if word == "trên" and text.startswith("địa bàn ", start):
        starts, start = _PLACE_START, start + len("địa bàn ")
    front = text[lo : max(lo, found)]
    if "(" in front:
        front = _ASIDES.sub("", front)
    return (
        starts.match(text, start, hi) is not None
        and "," not in front[:-1]
        and not any(words in front for words in _BETWEEN)
        and _ABOUT.search(front) is None
        and _LAW.search(front) is None
        and front.rfind("(") <= front.rfind(")")
        and front.count('"') % 2 == 0
        and front.rfind("“") <= front.rfind("”")
        and (not front.endswith(_NO_PLACE_BEHIND) or front.endswith(_PLACE_BEHIND))
        and not text.endswith("nhà", 0, found)
        and (word == "tại" or "ự án " not in front)
        and not (word == "ở" and _OF_WHOM.search(front) is not None)
    )


def bounded(text: str, at: int, hi: int) -> str | None:
    """The place behind the preposition at an offset, up to the first verb behind it: "tại huyện Chợ Mới ⟦đang phối hợp⟧"."""
    held = read(text, at, hi)
    body = _BODY.match(text, held[0]) if held is not None else None
    if held is None or (body is not None and not (text.startswith(" tại ", at) and _NAMED.search(text, body.end(), held[1]) is not None)):
        return None
    return named_by(text, short_of_verb(text, held))


def short_of_verb(text: str, held: Span) -> Span:
    """A place up to the first verb behind what it is: "Bệnh viện Ba Sao ⟦cấp cứu⟧", but "khu cách ly Ba Sao"."""
    head = _HEAD.match(text, *held)
    named = held[0] if head is None else head.end()
    return held[0], next((verb.start for verb in verbs_of(Words(text, *held), 0) if verb.start >= named), held[1])


# Behind a place, what it lies in, level by level: "bản Khe Ba⟦, xã Mường Lát, tỉnh Thanh Hóa⟧"; not the subject of the clause behind the comma, "tại
# thị trấn Ba Sao, huyện Ba Sao tổ chức lễ".
_ADDRESS = lazy.re(
    rf"(?:,\s(?:(?:số\s\d[\w/-]*,?\s)?{any_of(_TABLE['places']['levels'])}\s?[{UPPER}\d][\w.]*(?:(?<!\.)\s[{UPPER}\d][\w.]*)*"
    rf"|số\s\d[\w/-]*(?:\s[{UPPER}][\w.]*){{1,4}}|{WARDS}(?:\s[{LOWER}]+){{0,3}}(?:\s[{UPPER}][\w.]*){{1,4}}|{LANDS})"
    rf"(?=[,.;()\n]|\s\(|$|\s(?:{any_of([*_TABLE['places']['ends'], *_TABLE['places']['behind_address']])})\s))+"
)


def named_by(text: str, held: Span | None) -> str | None:
    """The words of a place with what it lies in, without a footnote; none of a noun that is no place alone."""
    place = text[slice(*held)].partition("[")[0].strip() if held is not None else ""
    if held is not None and place in _LAND_NAMES and (others := _AND_LANDS.match(text, held[0] + len(place))) is not None:
        place += others[0]
    elif held is not None and text.startswith(place, held[0]) and place not in PROVINCES and (within := _ADDRESS.match(text, held[0] + len(place))) is not None:
        place += within[0].rstrip(".")
    return place if len(place) > 1 and not place.endswith((" của", " trên")) and place not in _BARE and _EDITION.search(place) is None else None


def read(text: str, at: int, hi: int) -> Span | None:
    """The span of the place behind the preposition at an offset: no gathering, no paper, nothing that is cut or only near."""
    held = PLACE.match(text, at, hi)
    if held is None or (held.end(1) == hi and text[hi - 1 : hi + 1].isalnum() and hi < len(text)):
        return None
    start, end = held.span(1)
    if _GATHERING.match(text, start) is not None or _NO_NAME.match(text, start) is not None:
        return None
    apart = text.find(" cách ", start, end)
    if apart < 0 or text.startswith(" cách ly", apart):
        return start, end
    far = _DISTANCE.match(text, end, hi)
    return None if far is None else (start, far.end())
