"""Noun phrases by how they begin and go on: people ("ông Ba"), bodies, lists ("các sở, ngành"), and which of those between commas make one subject."""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.events.lexicon import PEOPLE
from vnpolitics_cli.events.words import Span
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import LOWER, UPPER

_MOODS: dict[str, list[str]] = table("verbs")["moods"]

# First words of places that go on an address.
ADDRESSED = frozenset(_MOODS["addresses"])
# The first word of a phrase, letters alone.
WORD = lazy.re(r"[^\W\d_]+")
# How noun phrases begin and go on: many ("các sở"), people ("ông Ba"), a bare name of a place ("Hà Nội"), a list's last item
# ("63 tỉnh, thành"), a number at an end, a name that goes on behind a comma ("Luật Khoa học, Công nghệ và …").
PLURAL = lazy.re(r"(?:rất\s+)?(?:các|những|nhiều)\s", re.IGNORECASE)
PERSON = lazy.re(any_of(_MOODS["people"]) + r"\b")
PLACE_NAME = lazy.re(rf"\s*(?:[{UPPER}]\w+\s+){{1,3}}")
# What may open those who are told of by what they have done, and what they are called: "hai ", "nghi phạm".
SOME = r"\s?(?:(?:các|hai|ba|những|một|\d+)\s)?"
SUSPECTS = "|".join(_MOODS["suspects"])
LIST_TAIL = lazy.re(any_of(_MOODS["list_tails"]) + r"(?!\w)")
# People by how many they are: "gần 200 bệnh nhân", "hàng trăm người".
COUNTED = lazy.re(rf"\s?(?:(?:gần|hơn|khoảng|trên)\s)?(?:\d[\d.]*|hàng\s(?:chục|trăm|nghìn|ngàn|vạn))\s{any_of(table('verbs')['nouns']['persons'])}\s")
# Some of many: "một trong số những nạn nhân".
ONE_OF = lazy.re(r"\s?(?:một|hai|ba|nhiều|\d+)\strong\s(?:số\s)?(?:các|những|\d)", re.IGNORECASE)
_NAMED = lazy.re(rf"\s[{UPPER}]")
_ENUMERATED = lazy.re(r"\d\s*$")
# So many of a kind, in front of a second one: "8 huyện", "các tỉnh".
_ENUMERATED_TAIL = lazy.re(r"\s?(?:\d+|[Cc]ác|[Nn]hững)\s[^\s,]+(?:\s[^\s,]+)?")
NAMING = lazy.re(any_of(_MOODS["naming"]) + r"\b")
# In a list of names, one that is plainly a body's: "Hội Dừa, ⟦Công ty⟧ An Phú và Trường …".
_BODY_LIKE = lazy.re(r"(?:^|\s)(?:Công ty|Hiệp hội|Hội|Liên đoàn|Ngân hàng|Trường|Viện|Tổng công ty|Tổng cục)\s")
_AND_NAME = lazy.re(rf"\svà\s[{UPPER}]")
TITLE = lazy.re(any_of(_MOODS["titles"]) + r"\b")
# Somebody by rank and name: "Thượng tướng Lê Ba", "ông Ba".
RANKED = lazy.re(rf"\s?{any_of([*_MOODS['ranks'], *(rank[0].upper() + rank[1:] for rank in _MOODS['ranks'] if rank[0].islower())])}\s(?=[{UPPER}])")
_BY_RANK = rf"(?:{any_of(_MOODS['ranks'])}|[Aa]nh|[Cc]hị|[Cc]háu|[Ee]m)(?:\s[{UPPER}][\w.-]*){{1,5}}"
_PEOPLE_LISTED = lazy.re(rf"{_BY_RANK}(?:,\s{_BY_RANK})+\svà\s{_BY_RANK}")
# First words of bodies.
BODY = lazy.re(any_of(_MOODS["bodies"]) + r"\b")
# Bodies that neither hold nor stand above one another, so that a comma only lists them: "⟦Sở Y tế⟧, ⟦Hội Chữ thập đỏ⟧ tỉnh".
_PEER = lazy.re(rf"\s?{any_of(_MOODS['peers'])}(?!\w)")
# Committees and councils of one level, which are listed side by side: "⟦Tỉnh ủy⟧, ⟦HĐND⟧, ⟦UBND⟧ tỉnh".
_ORGAN = lazy.re(rf"\s?(?:(?:Ban Thường vụ|Thường trực)\s)?{any_of(_MOODS['organs'])}(?!\w)")
# Those who lead bodies, which stand side by side: "⟦lãnh đạo⟧ Sở Y tế, Sở Nội vụ".
_LEADERS = lazy.re(r"\s?(?:(?:[Cc]ác\s)?(?:[Đđ]ồng\schí\s)?(?:[Đđ]ại\sdiện\s)?[Ll]ãnh\sđạo|[Đđ]ại\sdiện)\s(?:các\s)?")
# In front of a list of names what they all are: "Hội Nông dân ⟦các tỉnh B⟧ắc Giang, Bắc Ninh"; and one item of it, or the last two.
_ENUMERATING = lazy.re(
    rf"(?<!\w)(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|\d+)\s{any_of(table('verbs')['nouns']['enumerated'])}\s[{UPPER}\d][^\s,]*(?:\s[{UPPER}\d][^\s,]*){{0,3}}$"
)
_NAMES_ONLY = lazy.re(rf"[{UPPER}\d][^\s,]*(?:\s(?:và\s(?:\w+\s)?)?[{UPPER}\d][^\s,]*){{0,7}}")
# In front of the comma, whoever leads them, by rank and name, and behind his title that he leads: "do bà Sáu⟦, ⟧Phó Chủ tịch xã ⟦làm trưởng đoàn⟧".
LED_BY = lazy.re(rf"\sdo(?=\s{any_of([*_MOODS['ranks'], *_MOODS['titles']])}\s[{UPPER}])")
LEADING_THEM = lazy.re(r"[^,;:]{3,90}?\s(?:làm\s(?:phó\s)?trưởng\sđoàn|chủ\strì|chủ\stọa|dẫn\sđầu|đứng\sđầu)(?!\w)", re.IGNORECASE)
# Those whose title or name says where they are: "Đại sứ Việt Nam tại Nga", "Hội Làng nghề Việt Nam tại Bỉ".
POSTED = lazy.re(
    rf"Hội\s(?=[{UPPER}])|(?:Tổng\s)?(?:TAND|Tòa án|Toà án|VKSND|Viện [Kk]iểm sát|[Đđ]ại sứ"
    r"|[Đđ]ại biện|[Ll]ãnh sự|[Đđ]ại diện|[Tt]rưởng đại diện|[Pp]hóng viên)\s"
)
# Who somebody is, by an office: "Đại sứ Lào tại Huế", "người đứng đầu đội cứu hộ".
OFFICE = lazy.re(any_of([*_MOODS["titles"], *_MOODS["offices"]]) + r"\s", re.IGNORECASE)
# Who a piece of news is from, which says it: "thông tin ban đầu từ ⟦Công an tỉnh⟧ cho biết".
SOURCE = lazy.re(rf"(?:[Tt]hông\s|[Nn]guồn\s)?[Tt]in\s(?:ban\sđầu\s)?từ\s(?=[{UPPER}]|{any_of(_MOODS['people'])}\b)")
_SAYING = (" cho biết", " cho hay", " cho thấy", "cho biết", "cho hay", "cho thấy")
_SESSION = lazy.re(r"(?:[Kk]ỳ|[Pp]hiên)\shọp\sthứ\s\w+")


def joined(text: str, pieces: list[Span], own: Span | None) -> Span | None:
    """The subject of a verb: the verbless parts in front and the words of its own part.

    Bodies stand together ("Bộ Chính trị, Ban Bí thư"), a list ends in "và"; else the first is the subject and the rest says who that is
    ("ông Ba, Chủ tịch xã").
    """
    if not pieces:
        return own
    if own is not None and len(pieces) == 1 and _acts_for(text, pieces[0]) and (RANKED.match(text, *own) or TITLE.match(text, own[0] + (text[own[0]] == " "))):
        # "thay mặt Chính phủ, ⟦Phó Thủ tướng Ba⟧ đã ký …"
        return own
    pieces = _who_acts_for(text, pieces)
    first = pieces[0]
    if own is None:
        return first[0], pieces[-1][1]
    if with_titles(text, pieces, own) == (first[0], own[1]):
        return first[0], own[1]
    if is_session(text[slice(*first)]) and is_body(text[own[0] : own[1]].strip()):
        return first[0], own[1]
    if (is_of_body(text, *first) and is_of_body(text, *own)) or lists_bodies(text[first[0] : own[1]]):
        return first[0], own[1]
    if are_peers(text[slice(*first)], text[slice(*own)]):
        return first[0], own[1]
    at = first[0] + text.startswith(" ", first[0])
    if SOURCE.match(text, at) and not text.startswith(_SAYING, own[1]):
        # "thông tin từ Bộ Công an, Cơ quan Cảnh sát điều tra đã khởi tố": told by the one, done by the other
        return own
    if COUNTED.match(text, *own) and text.find(" và ", *own) < 0 and not text[at].isdigit():
        # "phối hợp cùng Công ty Ba Sao, bệnh viện tỉnh, ⟦gần 200 bệnh nhân⟧ được khám": no item of a list, none of whom stands in front
        return own
    if _NAMED.search(text, *first) and (PERSON.match(text, at) or TITLE.match(text, at)):
        return (first[0], own[1]) if lists_people(text[first[0] : own[1]]) else first
    if one_name(text[slice(*first)].strip(), text[slice(*own)].strip()):
        return first[0], own[1]
    if LIST_TAIL.match(text, own[0]) and (PLURAL.search(text, *first) or any(character.isdigit() for character in text[first[0] : first[1]])):
        return first[0], own[1]
    if len(pieces) > 1 and text.find(" gồm", *pieces[1]) > 0 and LIST_TAIL.match(text, pieces[1][0]) and _ENUMERATED_TAIL.fullmatch(text, *first):
        # "8 huyện, thị xã gồm: Ba Vì, Sơn Tây"
        return first[0], text.find(" gồm", *pieces[1])
    if (" và " in text[own[0] : own[1]] or LIST_TAIL.match(text, own[0])) and all(is_item(text, lo, hi) for lo, hi in pieces):
        # "kỹ sư, thợ hàn, thợ điện và đội bảo vệ"
        return first[0], own[1]
    head = WORD.match(text, *own)
    if head is not None and len(head[0]) > 2 and head[0].isupper() and text[slice(*pieces[-1])].split()[-1].isupper():
        # "tiền BHXH, BHYT, BHTN tháng này"
        return first[0], own[1]
    if head is None and " và " in text[own[0] : own[1]]:
        # "thuyền 12 chèo, 20 chèo và xuồng cứu nạn"
        return first[0], own[1]
    if head is not None and head[0].islower():
        if head[0] in ADDRESSED:
            return first
        if PLURAL.match(text, at, first[1]) and text[slice(*own)].islower():
            return first[0], own[1]
        if head[0] == "người" and PLACE_NAME.fullmatch(f"{text[slice(*first)].strip()} "):
            # "Peter Ba, cháu ngoại của bà Năm, người chủ trại ngựa lớn nhất bang đã tổ chức …"
            return first
        if head[0] in PEOPLE or _ENUMERATED.search(text, *first):
            return own
        return (first[0], own[1]) if text[first[0]].isupper() else own
    if " và " in text[own[0] : own[1]] and all(PLACE_NAME.fullmatch(f"{text[lo:hi]} ") for lo, hi in pieces):
        # "Saudi Arabia, Ai Cập và Bahrain"
        return first[0], own[1]
    if text[first[0]].islower() and WORD.match(text, *first) and not PERSON.match(text, *first) and not TITLE.match(text, own[0]):
        return own if text[first[0] : first[1]].islower() else first
    return first


def _acts_for(text: str, piece: Span) -> bool:
    return text.startswith(("thay mặt ", "Thay mặt "), piece[0] + (text[piece[0]] == " "))


def _who_acts_for(text: str, pieces: list[Span]) -> list[Span]:
    """The parts from the person on who acts for those named in front: "thay mặt Tỉnh ủy, UBND tỉnh, ⟦đồng chí Ba⟧, Bí thư Tỉnh ủy, đã …"."""
    if _acts_for(text, pieces[0]):
        for index, piece in enumerate(pieces):
            if RANKED.match(text, *piece):
                return pieces[index:]
    return pieces


def with_titles(text: str, pieces: list[Span], own: Span) -> Span:
    """The words of a title and a name, with the titles of the same person in the parts right before: "⟦Bí thư Tỉnh ủy⟧, Chủ tịch HĐND Lê Văn Ba"."""
    begin = own[0]
    for start, stop in reversed(pieces):
        if not titled_on(text[start:stop].strip(), text[begin : own[1]].strip()):
            break
        begin = start
    return begin, own[1]


# The end of a title that names the person or the place, behind which another one is told of: "Chủ tịch nước ⟦Lê Ba⟧, Thủ tướng Trần Năm".
NAME_ENDS = lazy.re(rf"\s[{UPPER}][{LOWER}]+\s[{UPPER}][{LOWER}]+$")


def titled_on(front: str, rest: str) -> bool:
    """Whether a title in front of a comma is one more of the person named behind it: "Tổng Bí thư⟦, ⟧Chủ tịch nước Lê Văn Ba"."""
    return TITLE.match(front) is not None and TITLE.match(rest) is not None and not front.startswith("Người") and NAME_ENDS.search(front) is None


def lists_bodies(phrase: str) -> bool:
    """Whether a phrase is a list of bodies, three or more: "Sở Xây dựng, Sở Công Thương, Công an tỉnh", "Các ban đảng, Ủy ban Kiểm tra, Văn phòng"; what
    stands above a body has another first word: "Đội Ba, Phòng Cảnh sát, Công an tỉnh"; or of names behind what they all are: "các huyện Ba Vì, Sóc Sơn"."""
    items = phrase.strip().split(", ")
    if len(items) > 1 and _ENUMERATING.search(items[0]) and all(_NAMES_ONLY.fullmatch(item) for item in items[1:]):
        return True
    if len(items) > 1 and all(_ORGAN.match(item) for item in items):
        return True
    if len(items) < 3 or not all(item[:1].isupper() and TITLE.match(item) is None and PERSON.match(item) is None for item in items[1:]):
        return False
    return items[0].startswith("Các ") or items[0].partition(" ")[0] == items[1].partition(" ")[0]


def lists_people(phrase: str) -> bool:
    """Whether a phrase names several by rank and name: "ông Ba, bà Tư và anh Năm"."""
    return _PEOPLE_LISTED.fullmatch(phrase.strip()) is not None


def is_session(phrase: str) -> bool:
    """Whether a phrase names a session whose body stands behind a comma: "Kỳ họp thứ 10⟦, Quốc hội khóa XV⟧"."""
    return "họp thứ " in phrase and _SESSION.fullmatch(phrase.strip()) is not None


def one_name(phrase: str, rest: str) -> bool:
    """Whether a name goes on behind a comma, or a list of bodies: "Luật Khoa học, Công nghệ và Đổi mới", "Hội Nông dân, Bộ Công Thương và VCCI"."""
    if _AND_NAME.search(rest) is None or not rest[0].isupper() or TITLE.match(rest):
        return False
    return bool(NAMING.match(phrase) or BODY.match(rest) or (phrase[0].isupper() and not TITLE.match(phrase) and _BODY_LIKE.search(rest)))


def is_body(phrase: str) -> bool:
    """Whether a noun phrase names a body of the State or the Party: "Chính phủ", "Bộ Tài chính"."""
    return BODY.match(phrase) is not None


def are_peers(front: str, rest: str) -> bool:
    """Whether two phrases name bodies of which neither is a part of the other: "Sở Y tế⟦, ⟧Hội Chữ thập đỏ tỉnh"."""
    return _PEER.match(front) is not None and _PEER.match(rest) is not None and " và " not in front


def is_of_body(text: str, lo: int, hi: int) -> bool:
    """Whether a noun phrase names a body, or those who lead it."""
    led = _LEADERS.match(text, lo, hi)
    return BODY.match(text, lo if led is None else led.end(), hi) is not None


def is_item(text: str, lo: int, hi: int) -> bool:
    """Whether words are one item of a list of common nouns: "- Cán bộ", "công chức"."""
    words = text[lo:hi].strip(" -–*+•\n")
    return words[1:].islower() and words.count(" ") < 4


# Where something was told or shown is no actor ("Thông tin từ bộ đội biên phòng"), nor what was measured ("lũy kế giải ngân").
NO_ACTOR = lazy.re(rf"(?!(?:Điểm|Điều|Khoản)\s(?:\d|[a-zđ]\s)(?![^\n]*(?:số\s\d|/))){any_of(_MOODS['no_actor_heads'])}(?!\w)", re.IGNORECASE)
