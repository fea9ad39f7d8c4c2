"""Who: the noun phrase of a subject, freed of what stands around it in the text, or nothing where it is not plainly one.

A subject comes as a span ("ông Ba - Chủ tịch xã (Hà Nam), nhà ở …"); an actor is the name in it ("ông Ba").
"""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.events.lexicon import ADVERBIAL, PEOPLE, opens_with_verb
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.words import Span, Words, in_name
from vnpolitics_cli.provinces import PROVINCES
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, LOWER, UPPER

_MOODS: dict[str, list[str]] = table("verbs")["moods"]
_ADDRESSES = frozenset(_MOODS["addresses"])
_NO_ACTORS = frozenset(_MOODS["no_actors"])
# The first word of a phrase, letters alone.
WORD = lazy.re(r"[^\W\d_]+")
_TITLED = lazy.re(rf"\s*[{DASH}]\s*{any_of(_MOODS['titles'])}\b")
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
_BODY = lazy.re(any_of(_MOODS["bodies"]) + r"\b")
# Bodies that neither hold nor stand above one another, so that a comma only lists them: "⟦Sở Y tế⟧, ⟦Hội Chữ thập đỏ⟧ tỉnh".
_PEER = lazy.re(rf"\s?{any_of(_MOODS['peers'])}(?!\w)")
# Those who lead bodies, which stand side by side: "⟦lãnh đạo⟧ Sở Y tế, Sở Nội vụ".
_LEADERS = lazy.re(r"\s?(?:(?:[Cc]ác\s)?(?:[Đđ]ồng\schí\s)?(?:[Đđ]ại\sdiện\s)?[Ll]ãnh\sđạo|[Đđ]ại\sdiện)\s(?:các\s)?")
# In front of a list of names what they all are: "Hội Nông dân ⟦các tỉnh B⟧ắc Giang, Bắc Ninh"; and one item of it, or the last two.
_ENUMERATING = lazy.re(
    rf"(?<!\w)(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|\d+)\s{any_of(table('verbs')['nouns']['enumerated'])}\s[{UPPER}\d][^\s,]*(?:\s[{UPPER}\d][^\s,]*){{0,3}}$"
)
_NAMES_ONLY = lazy.re(rf"[{UPPER}\d][^\s,]*(?:\s(?:và\s(?:\w+\s)?)?[{UPPER}\d][^\s,]*){{0,7}}")
# In front of what is no subject: a credit, the first half of a wrapped symbol ("TT-⏎BLĐTBXH") or of a profession ("các y, bác sĩ").
_NO_SUBJECT_BEHIND = (" y, ", " y,", *(f"{word}{end}" for word in ("-", "Bộ", "Sở", "của") for end in ("\n", " \n")))
# A credit in front of a sentence, and who took the picture: "Ảnh: ⟦Tư Ba⟧ Các xe dừng lại …".
_CREDITS = tuple(f"{of}:{space}" for of in ("Ảnh", "Nguồn", "Video") for space in (" ", ""))
_CREDIT = lazy.re(rf"\s?\S+(?:\s\S+){{0,3}}?\s(?=(?:Các|Những)\s[{LOWER}]|(?:Bà|Ông)\s[{UPPER}])|[^/\n.,]{{2,25}}/(?:TTXVN|VNA|AFP|AP|EPA|Reuters|THX)\s")
# What is no part of an actor in front and behind: connectors, marks of lists and links, a byline's dash, words of time ("chỉ trong một ngày").
_CONNECTOR = lazy.re(
    rf"(?:[\s*_>•#“\"”:.,]+|more\s?|\d{{1,2}}[.)]\s?(?=\D)|\d{{1,3}}\s(?=(?:Điểm|Điều|Khoản)\s)|\([^()]{{2,12}}\)\s?[{DASH}]\s?|[{DASH}]\s+|chỉ\strong\s(?:\w+\s){{1,2}}(?-i:(?=[{UPPER}]))|{any_of(_MOODS['connectors'])}(?:\s*,)?\s+)",
    re.IGNORECASE,
)
# Those whose title or name says where they are: "Đại sứ Việt Nam tại Nga", "Hội Làng nghề Việt Nam tại Bỉ".
POSTED = lazy.re(
    rf"Hội\s(?=[{UPPER}])|(?:Tổng\s)?(?:TAND|Tòa án|Toà án|VKSND|Viện [Kk]iểm sát|[Đđ]ại sứ"
    r"|[Đđ]ại biện|[Ll]ãnh sự|[Đđ]ại diện|[Tt]rưởng đại diện|[Pp]hóng viên)\s"
)
# Whose name goes on behind a word that else ends an actor: "Đại sứ Việt Nam ⟦tại⟧ Nga", "Hội nghị ⟦lần thứ⟧ 3 Ban Liên lạc", "buổi làm việc ⟦với⟧ Thành
# ủy", "lễ ra mắt phần mềm ⟦trong⟧ nội soi", but not "lễ hội trong ngày đầu xuân".
_GATHERED = lazy.re(any_of(table("verbs")["nouns"]["gathered"]) + r"\s", re.IGNORECASE)
_NAMED_ON = {" tại ": POSTED, " lần thứ ": _GATHERED, " với ": _GATHERED, " trong ": _GATHERED}
# Those of whom some are counted: "3 người trong ⟦gia đình⟧ bà Tư"; and many as one, which says too little alone: "⟦một nhóm⟧ gồm 8 học sinh".
_GROUP = lazy.re(r"(?:(?:cùng\s)?một\s)?(?:ban|gia đình|lớp|nhóm|tổ|đoàn|đội)\s")
_COLLECTIVE = lazy.re(r"(?:(?:một|hai|ba|các)\s)?(?:nhóm|đoàn|tốp|tổ|đội|phái đoàn|đoàn công tác|đoàn kiểm tra)", re.IGNORECASE)
_SEVERAL = ("ác", "hững", "ột số", "ọi")
_CIRCUMSTANCE = lazy.re(r"\d|(?:chiều|chuyến|chủ đề|dịp|hai|khuôn khổ|không khí|mùa|năm|ngày|phiên|quy mô|sáng|sự|thời|tháng|tuần|tên|tối|tỷ số|vòng|đêm)\s")
# A place glued to what happened there: "⟦Khánh Hòa⟧Ô tô 52 chỗ".
_GLUED = lazy.re(rf"[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]+){{0,3}}(?=[{UPPER}])")
_PROVINCES = frozenset((*PROVINCES, "Mỹ", "Trung Quốc", "Nhật Bản", "Hàn Quốc"))
# Who somebody is, by an office: "Đại sứ Lào tại Huế", "người đứng đầu đội cứu hộ"; and right behind it, across a comma, the person whose it is,
# by rank or by the name alone: ", ⟦bà Lê Thị Sen⟧ tuyên bố". Groups: the person, the rank.
OFFICE = lazy.re(any_of([*_MOODS["titles"], *_MOODS["offices"]]) + r"\s", re.IGNORECASE)
_WHOSE = lazy.re(rf",\s+(({any_of(_MOODS['ranks'])}\s)?[{UPPER}][\w'-]*(?:\s(?:(?:al|bin|da|de|van|von)\s)?[{UPPER}][\w'-]*){{1,4}})(?=,|\s(?!và\s)[{LOWER}])")
# In front of an office the person whose it is, by rank and name: "⟦ông Ba⟧, Trưởng phòng Thanh tra".
_HOLDER = lazy.re(rf"(?<!\w)({any_of(_MOODS['ranks'])}(?:\s[{UPPER}][\w'-]*){{1,5}}),\s$")
# In front of those who did it, how many of them: "với 91,7% tổng số đại biểu Quốc hội tán thành".
_SHARE = lazy.re(r"với\s[\d.,/]+%?\s(?:tổng số\s|số\s)?")
# Who a piece of news is from, which says it: "thông tin ban đầu từ ⟦Công an tỉnh⟧ cho biết".
_SOURCE = lazy.re(rf"(?:[Tt]hông\s|[Nn]guồn\s)?[Tt]in\s(?:ban\sđầu\s)?từ\s(?=[{UPPER}]|{any_of(_MOODS['people'])}\b)")
_SAYING = (" cho biết", " cho hay", " cho thấy", "cho biết", "cho hay", "cho thấy")
# The body behind "được", in front of its session: "được ⟦Quốc hội khóa XV⟧, kỳ họp thứ 8 thông qua". Group 1 is the body.
_IN_SESSION = lazy.re(rf"\sđược\s([{UPPER}][^,;:.()]{{2,90}}),\s(?:kỳ|phiên)\shọp\sthứ\s")
# Papers, which are about something: "Hiệp định về ⟦thực thi Luật Lâm nghiệp⟧".
_PAPER = lazy.re(any_of(table("verbs")["nouns"]["papers"]) + r"\s|" + any_of(table("verbs")["nouns"]["numbered"]) + r"\s", re.IGNORECASE)
# Behind "bị", "được": who did it, or how much it was: "được ⟦Quốc hội⟧ …", "thu nộp được ⟦trên 2⟧ tỷ".
_DONE_BY = lazy.re(rf"[{UPPER}\d]|(?:gần|hơn|khoảng|kẻ|trên)\b|{any_of(_MOODS['people'])}\b")
# What is shown to all: "một đoạn clip".
_SHOWN = lazy.re(rf"(?:(?:một|hai|những|các)\s)?{any_of(table('verbs')['nouns']['shown'])}\s", re.IGNORECASE)
_RELATIVE = frozenset(_MOODS["relative"])
_TRAILING_WORDS = frozenset(_MOODS["trailing"])
# What only ends like one: "thiết bị".
_WHOLE_WORDS = frozenset(_MOODS["whole_words"])
# Nouns that only begin like a word that no actor holds: "bị cáo".
_WHOLE_HEADS = tuple(head for noun in _MOODS["whole_heads"] for head in (noun, noun.capitalize()))
# Who drives, for a living: "⟦lái xe⟧ Lê Văn Ba".
_DRIVER = lazy.re(rf"(?<!\w )[Ll]ái xe(?=\s[{UPPER}])")
_WHOLE_ENDS = tuple(_MOODS["whole_words"])
# What only begins like a connector: "hiện trường".
_NO_CONNECTORS = tuple(_MOODS["no_connectors"])
_LEADING_WORDS = frozenset(("chỉ", *(words.split()[0] for words in _MOODS["connectors"])))
# Where an actor ends: at a comma, a parenthesis that is no abbreviation inside a name, a title behind a dash, a phrase.
_ACTOR_END = lazy.re(
    rf",\s|(?<!\svà)\s\d{{1,2}}\stuổi$"
    rf"|\s\((?![{UPPER}&. {DASH}]{{2,16}}\)\s\w|[A-Z]{{1,3}}\d{{1,3}}\)\s[{UPPER}])|;|:(?!\d)|{_TITLED.pattern}|\s[{DASH}]\s(?=[{LOWER}])"
    rf"|\s(?:dài|rộng|cao|nặng)\s(?=\d)|(?<!\svà)\s(?:(?<!tự\s)do|(?<!cuối\s)cùng|(?<!sắp\s)tới|(?<!liên\squan\s)đến|(?<!chứng\s)từ|(?<!tiếp\s)theo|{any_of(_MOODS['actor_ends'])})(?:\s|$)"
)
_END_WORDS = frozenset(("tuổi", "theo", "cao", "dài", "nặng", "rộng", "do", "cùng", "tới", "từ", "đến", *(words.split()[0] for words in _MOODS["actor_ends"])))
# What no actor holds: a clause of its own; the words that may begin one are looked for first.
_CLAUSE_WORDS = frozenset(("không", "dự", "có", *(words.split()[0] for words in _MOODS["within_clause"])))
_CLAUSE_WITHIN = lazy.re(
    rf"(?<!\w)(?:{any_of(_MOODS['within_clause'])}(?! (?:mắt|đời|quân|lòng|lớp))|(?<![Hh]àng )không(?! (?:chuyên|gian|kích|lưu|phận|quân))|dự(?= [{UPPER}])"
    r"|có(?! (?:liên|thẩm|trách|nguyện|nhu|điều|hoàn|uy|công)))\s|(?<!đội )(?<!trạm )(?<!tổ )(?:chết|dự đoán|làm nhiệm vụ|tuần tra|tập luyện|đấu tranh)$"
)
# A second person whose title goes on behind a comma: "Chủ tịch nước Ba và Tổng Bí thư⟦, Chủ tịch Năm⟧".
_AND_TITLE = lazy.re(rf"\svà\s{any_of(_MOODS['titles'])}(?:\s\w+){{0,2}}$")
_NAMED_BEHIND = frozenset(("các bà", "các đồng chí", "các ông", "các ông bà", "các ông, bà"))
_SESSION = lazy.re(r"(?:[Kk]ỳ|[Pp]hiên)\shọp\sthứ\s\w+")
_LIST = lazy.re(r"(?:Các|các|Những|những|Ban\s)")


def joined(text: str, pieces: list[Span], own: Span | None) -> Span | None:
    """The subject of a verb: the verbless parts in front and the words of its own part.

    Bodies stand together ("Bộ Chính trị, Ban Bí thư"), a list ends in "và"; else the first is the subject and the rest says who that is
    ("ông Ba, Chủ tịch xã").
    """
    if not pieces:
        return own
    pieces = _who_acts_for(text, pieces)
    first = pieces[0]
    if own is None:
        return first[0], pieces[-1][1]
    if with_titles(text, pieces, own) == (first[0], own[1]):
        return first[0], own[1]
    if is_session(text[slice(*first)]) and is_body(text[own[0] : own[1]].strip()):
        return first[0], own[1]
    if (_is_of_body(text, *first) and _is_of_body(text, *own)) or lists_bodies(text[first[0] : own[1]]):
        return first[0], own[1]
    if are_peers(text[slice(*first)], text[slice(*own)]):
        return first[0], own[1]
    at = first[0] + text.startswith(" ", first[0])
    if _SOURCE.match(text, at) and not text.startswith(_SAYING, own[1]):
        # "thông tin từ Bộ Công an, Cơ quan Cảnh sát điều tra đã khởi tố": told by the one, done by the other
        return own
    if COUNTED.match(text, *own) and text.find(" và ", *own) < 0 and not text[at].isdigit():
        # "phối hợp cùng Công ty Ba Sao, bệnh viện tỉnh, ⟦gần 200 bệnh nhân⟧ được khám": no item of a list, none of whom stands in front
        return own
    if _NAMED.search(text, *first) and (PERSON.match(text, at) or TITLE.match(text, at)):
        return (first[0], own[1]) if lists_people(text[first[0] : own[1]]) else first
    if _one_name(text[slice(*first)].strip(), text[slice(*own)].strip()):
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
        if head[0] in _ADDRESSES:
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


def _who_acts_for(text: str, pieces: list[Span]) -> list[Span]:
    """The parts from the person on who acts for those named in front: "thay mặt Tỉnh ủy, UBND tỉnh, ⟦đồng chí Ba⟧, Bí thư Tỉnh ủy, đã …"."""
    if text.startswith("thay mặt ", pieces[0][0] + (text[pieces[0][0]] == " ")):
        for index, piece in enumerate(pieces):
            if RANKED.match(text, *piece):
                return pieces[index:]
    return pieces


def with_titles(text: str, pieces: list[Span], own: Span) -> Span:
    """The words of a title and a name, with the titles of the same person in the parts right before: "⟦Bí thư Tỉnh ủy⟧, Chủ tịch HĐND Lê Văn Ba"."""
    begin = own[0]
    for start, stop in reversed(pieces):
        if not _titled_on(text[start:stop].strip(), text[begin : own[1]].strip()):
            break
        begin = start
    return begin, own[1]


# The end of a title that names the person or the place, behind which another one is told of: "Chủ tịch nước ⟦Lê Ba⟧, Thủ tướng Trần Năm".
_NAME_ENDS = lazy.re(rf"\s[{UPPER}][{LOWER}]+\s[{UPPER}][{LOWER}]+$")


def _titled_on(front: str, rest: str) -> bool:
    """Whether a title in front of a comma is one more of the person named behind it: "Tổng Bí thư⟦, ⟧Chủ tịch nước Lê Văn Ba"."""
    return TITLE.match(front) is not None and TITLE.match(rest) is not None and not front.startswith("Người") and _NAME_ENDS.search(front) is None


def lists_bodies(phrase: str) -> bool:
    """Whether a phrase is a list of bodies, three or more: "Sở Xây dựng, Sở Công Thương, Công an tỉnh", "Các ban đảng, Ủy ban Kiểm tra, Văn phòng"; what
    stands above a body has another first word: "Đội Ba, Phòng Cảnh sát, Công an tỉnh"; or of names behind what they all are: "các huyện Ba Vì, Sóc Sơn"."""
    items = phrase.strip().split(", ")
    if len(items) > 1 and _ENUMERATING.search(items[0]) and all(_NAMES_ONLY.fullmatch(item) for item in items[1:]):
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


def _one_name(phrase: str, rest: str) -> bool:
    """Whether a name goes on behind a comma, or a list of bodies: "Luật Khoa học, Công nghệ và Đổi mới", "Hội Nông dân, Bộ Công Thương và VCCI"."""
    if _AND_NAME.search(rest) is None or not rest[0].isupper() or TITLE.match(rest):
        return False
    return bool(NAMING.match(phrase) or _BODY.match(rest) or (phrase[0].isupper() and not TITLE.match(phrase) and _BODY_LIKE.search(rest)))


def is_body(phrase: str) -> bool:
    """Whether a noun phrase names a body of the State or the Party: "Chính phủ", "Bộ Tài chính"."""
    return _BODY.match(phrase) is not None


def are_peers(front: str, rest: str) -> bool:
    """Whether two phrases name bodies of which neither is a part of the other: "Sở Y tế⟦, ⟧Hội Chữ thập đỏ tỉnh"."""
    return _PEER.match(front) is not None and _PEER.match(rest) is not None and " và " not in front


def _is_of_body(text: str, lo: int, hi: int) -> bool:
    """Whether a noun phrase names a body, or those who lead it."""
    led = _LEADERS.match(text, lo, hi)
    return _BODY.match(text, lo if led is None else led.end(), hi) is not None


def is_item(text: str, lo: int, hi: int) -> bool:
    """Whether words are one item of a list of common nouns: "- Cán bộ", "công chức"."""
    words = text[lo:hi].strip(" -–*+•\n")
    return words[1:].islower() and words.count(" ") < 4


def actor(text: str, span: Span | None) -> str | None:
    """The noun phrase of a subject, without what a comma, a dash or a parenthesis adds to it; None where it is not plainly one."""
    if span is not None and text.endswith(_CREDITS, 0, span[0]):
        credit = _CREDIT.match(text, *span)
        span = (credit.end(), span[1]) if credit is not None else None
    if span is None or text.endswith(_NO_SUBJECT_BEHIND, 0, span[0]):
        return None
    if text.find("họp thứ ", *span) >= 0:
        session = _IN_SESSION.search(text, max(0, span[0] - 100), span[1])
        if session is not None:
            return session[1]
    if span[0] and text[span[0] - 1 : span[0] + 1].isalnum():
        # Cut off in the middle of a word, where no more of the clause is read.
        return None
    phrase = text[span[0] : span[1]].partition("…")[0].strip()
    if " lãnh đạo" in phrase and text.find(" lãnh đạo, chỉ đạo ", span[0], span[1] + 12) >= 0:
        # "Đảng ủy phường ⟦lãnh đạo, chỉ đạo⟧ thực hiện": what they do, and a noun as often.
        phrase = phrase.partition(" lãnh đạo")[0]
    glued = _GLUED.match(phrase)
    if glued is not None and phrase[: glued.end()] in _PROVINCES:
        # "Hải PhòngChiến thắng 3-1 …": the place of a caption.
        phrase = phrase[glued.end() :]
    if phrase.endswith(" nên"):
        # "⟦người dân⟧ nghe tiếng hô nên đã chạy sang": the same one.
        found = verbs_of(Words(text, *span), 0, light=True)
        phrase = text[span[0] : found[0].start].strip() if found else ""
    elif " nên" in phrase:
        # "mất nhiều máu nên nạn nhân": who it is stands behind the reason.
        phrase = f"{phrase} ".rpartition(" nên ")[2]
    if " thì " in phrase:
        # "ngoài sáu đội của Anh thì hai đội của Ý đã …"
        phrase = phrase.rpartition(" thì ")[2]
    marked = phrase.rfind(":** ") + 4
    if marked > 3:
        # "***Lưu ý:** Thông tư 6/2025/TT-BTC"
        phrase = phrase[marked:]
    if ") " in phrase and "(" not in phrase.partition(") ")[0]:
        # "(Ảnh: AP) Dennis Rodman": the end of a caption.
        phrase = phrase.partition(") ")[2]
    phrase = _SHARE.sub("", _without_leading(phrase), count=1) if phrase.startswith("với ") else _without_leading(phrase)
    source = _SOURCE.match(phrase)
    if source is not None:
        phrase = phrase[source.end() :]
    ends = not _END_WORDS.isdisjoint(phrase.split()) or not phrase.replace(" ", "").isalnum()
    cut = _ACTOR_END.search(phrase) if ends and not _small_list(phrase) else None
    while cut is not None and _named_on(phrase, cut):
        cut = _ACTOR_END.search(phrase, cut.end())
    if cut is not None:
        if cut[0] == " với " and " giữa " in phrase[: cut.start()]:
            # "phiên tòa giữa bà Ba với nhà hát"
            return None
        if cut[0] == ":" and phrase[: cut.start()].lower() in _NAMED_BEHIND:
            # "các đồng chí: Lê Ba, Bí thư Tỉnh ủy; …": who they are stands behind.
            return None
        if cut[0] == ":":
            # "kết quả của 222 khách: 218 người …": a clause of its own stands behind.
            return None
        phrase = phrase[: cut.start()]
    phrase = _without_trailing(phrase)
    if phrase.count('"') % 2 and text.find(f'{phrase}" ', span[0], span[1]) >= 0:
        # 'Chương trình "Nhà đẹp"'
        phrase += '"'
    if " khóa " in phrase or " khoá " in phrase:
        # "tại kỳ họp thứ 5, Quốc hội khóa XV, ⟦Quốc hội⟧ đã …": the term belongs to the session.
        front, _, last = phrase.rpartition(", ")
        phrase = last if last and front.startswith((f"{last} khóa ", f"{last} khoá ")) else phrase
    if not 2 <= len(phrase) <= 160 or phrase.lower() in _NO_ACTORS or "*" in phrase:
        return None
    words = phrase.split()
    if not _CLAUSE_OPENS.isdisjoint(words[1:-1]):
        return None
    within = _CLAUSE_WITHIN.search(phrase) if not _CLAUSE_WORDS.isdisjoint(words) else None
    if within is not None and within[0] == "tình hình " and _NAMED_ON[" lần thứ "].match(phrase):
        # "Hội nghị đánh giá tình hình chợ": what it is about.
        within = _CLAUSE_WITHIN.search(phrase, within.end())
    while within is not None and _is_whole(phrase, within):
        within = _CLAUSE_WITHIN.search(phrase, within.end())
    if within is not None:
        head = _noun_before(phrase, within)
        if head is None:
            return None
        phrase, words = head, head.split()
    about = phrase.find(" về ")
    if about > 0 and opens_with_verb(phrase[about + 4 :]):
        # "Bộ Thủy lợi về nạo vét kênh mương": what some paper is about, but the paper itself is an actor.
        if _PAPER.match(phrase) is None:
            return None
        phrase = _without_trailing(phrase[:about])
    if (
        (" và " in phrase and _AND_TITLE.search(phrase) and text.startswith(",", text.find(phrase, span[0]) + len(phrase)))
        or (words[0].strip(",").lower() in _NO_ACTOR_WORDS and NO_ACTOR.match(phrase) and not _COMMAND.match(phrase))
        or opens_with_verb(phrase[0].lower() + phrase[1:])
        or ((phrase[0].isdigit() or words[0] in _TIMES or " khoảng " in phrase) and _YEAR_FIRST.match(phrase))
    ):
        return None
    if phrase.count("(") != phrase.count(")") or phrase.count("“") != phrase.count("”") or phrase.count('"') % 2 or "/" in phrase[-3:] or "http" in phrase:
        return None
    word = WORD.match(phrase)
    if word is None:
        return phrase if phrase[0].isdigit() and not phrase.isdigit() else None
    if (word[0].lower() in ADVERBIAL and not (word[0].lower() == "trên" and phrase[5:6].isdigit())) or " ".join(words[:2]).lower() in ADVERBIAL:
        return None
    if (word[0] in _NO_HEADS or word[0].lower() in _NO_HEADS) and not phrase.startswith(_WHOLE_HEADS):
        return None
    return _whose(text, span[0], phrase) or phrase


# A command of the navy or the coast guard: "Vùng 4 Hải quân", "Vùng Cảnh sát biển 2"; any other region does nothing.
_COMMAND = lazy.re(r"Vùng (?:\d+ Hải quân|Cảnh sát biển)")


# What a vehicle bears that tells which one it is: "xe mang ⟦biển số⟧ 29C-123.45".
_PLATES = tuple(f"{words} " for words in _MOODS["plates"])


def _is_whole(phrase: str, within: re.Match[str]) -> bool:
    """Whether what looks like a word of a clause is part of a longer one: "thiết ⟦bị⟧", "⟦bị⟧ cáo", "⟦lái⟧ xe Lê Văn Ba"."""
    if phrase[: within.end() - 1].lower().endswith(_WHOLE_ENDS) or phrase.startswith(_WHOLE_HEADS, within.start()):
        return True
    if within[0] == "gồm ":
        return _COLLECTIVE.fullmatch(phrase, 0, within.start() - 1) is not None
    if within[0] == "mang ":
        # "xe mang biển số 29C-123.45"; but "máy bay Airbus A321" says enough
        return phrase.find(" ") == within.start() - 1 and phrase.startswith(_PLATES, within.end())
    return _DRIVER.match(phrase, within.start()) is not None


def _whose(text: str, start: int, phrase: str) -> str | None:
    """The person across a comma whose office a phrase, which begins at or behind `start`, only names: "Đại sứ Lào tại Huế, ⟦ông Khăm Bun⟧", "bổ nhiệm ⟦ông
    Ba⟧, Trưởng phòng Thanh tra, giữ chức …"."""
    if OFFICE.match(phrase) is None:
        return None
    start = text.find(phrase, start)
    end = start + len(phrase)
    if text.endswith(", ", 0, start) and (held := _HOLDER.search(text, max(0, start - 50), start)) is not None and not _NAME_ENDS.search(phrase):
        return held[1]
    whose = _WHOSE.match(text, end) if text.startswith(", ", end) else None
    if whose is None:
        return None
    if whose[2] is not None:
        return whose[1]
    return None if TITLE.match(whose[1]) or is_body(whose[1]) or _NAME_ENDS.search(phrase) else whose[1]


def _named_on(phrase: str, cut: re.Match[str]) -> bool:
    """Whether a name goes on behind what else ends an actor: a comma, a colon in quotes, "tại", "lần thứ"."""
    if cut[0].startswith(","):
        return _goes_on(phrase, cut.start(), cut.end())
    if cut[0] == ":":
        # "Vở kịch “Làng Ba: Mùa nước nổi”"
        return phrase.count("“", 0, cut.start()) > phrase.count("”", 0, cut.start()) or phrase.count('"', 0, cut.start()) % 2 == 1
    if cut[0].strip() == "quy định":
        # "Các quy định này": rules, and nothing that somebody lays down.
        return phrase[: cut.start()].rstrip().endswith(_SEVERAL)
    if cut[0] == " trong " and COUNTED.match(f"{phrase[: cut.start()]} "):
        # "2 người trong nhóm chuyên gia": some of them.
        return _GROUP.match(phrase, cut.end()) is not None
    if cut[0] == " gồm ":
        return _COLLECTIVE.fullmatch(phrase, 0, cut.start()) is not None
    if cut[0] not in _NAMED_ON or _NAMED_ON[cut[0]].match(phrase) is None:
        return False
    return cut[0] == " lần thứ " or _CIRCUMSTANCE.match(phrase, cut.end()) is None


# Those of them that only people do: "⟦người đàn ông⟧ dùng dao".
_PEOPLES_OWN = frozenset(("dùng", "gây", "lên", "ra", "thuê", "vào", "xuống", "đi"))


def _noun_before(phrase: str, within: re.Match[str]) -> str | None:
    """The noun in front of words that only say which one is meant: "một nhóm thanh niên ⟦chạy xe độ⟧", "dự án ⟦được đầu tư lớn⟧"."""
    word = within[0].strip()
    head = _without_trailing(phrase[: within.start()])
    if word == "ngày" and _PAPER.match(phrase) is not None:
        # "Luật Chăn nuôi số 32/2018/QH14 ⟦ngày 19/11/2018 của Quốc hội⟧"
        return head
    if word == "khiến" and _GATHERED.match(phrase) is not None:
        # "Vụ tai nạn ⟦khiến 3 người chết⟧"
        return head if " " in head else None
    if word not in _RELATIVE and not (word in ("có", "là") and (head[:1].isdigit() or (word == "là" and PERSON.match(head)))):
        return None
    if word in _PEOPLES_OWN and PERSON.match(head) is None:
        # "mọi đường đi nước bước"
        return None
    if word in ("bị", "được") and _SHOWN.match(phrase) is not None:
        # "một clip ⟦thể hiện cảnh ghe bị cướp⟧"
        found = verbs_of(Words(phrase, 0, within.start()), 0, light=True)
        return _without_trailing(phrase[: found[0].start]) if found else None
    if word in ("bị", "được") and _DONE_BY.match(phrase, within.end()) and not verbs_of(Words(phrase, within.end(), len(phrase)), 0, light=True):
        # "thu nộp ⟦được trên 2⟧ tỷ", but "cầu treo ⟦được Sở Giao thông xây⟧ đã sập"
        return None
    head = head.partition(" làm ")[0]  # "vụ lật xe ⟦làm hai người⟧ bị thương"
    return head if " " in head and "," not in head else None


def _small_list(phrase: str) -> bool:
    """Whether a phrase is nothing but a list of common nouns: "Cán bộ, công chức, viên chức"."""
    items = phrase.split(", ")
    return len(items) > 2 and all(item[1:].islower() and item.count(" ") < 4 for item in items)


def _without_leading(phrase: str) -> str:
    """A phrase without marks and connectors in front: "Tuy nhiên, ông Ba"; "hiện trường" only begins like one."""
    while phrase and not phrase.lower().startswith(_NO_CONNECTORS):
        if phrase[0].isalpha() and not phrase.startswith("more") and phrase.split(maxsplit=1)[0].strip(",").lower() not in _LEADING_WORDS:
            return phrase
        if phrase[:5].lower() == "việc " and phrase[5:6].islower() and (PERSON.match(phrase, 5) is None or verbs_of(Words(phrase, 5, len(phrase)), 0)):
            # "việc chấm thi", "việc các xã giao đất", but not "việc ⟦các xã⟧"
            return phrase
        front = _CONNECTOR.match(phrase)
        if front is None or (phrase.startswith("Song ") and phrase[5:6].isupper()):
            # "Song Hye Kyo" is a name.
            return phrase
        phrase = phrase[front.end() :]
    return phrase


def _without_trailing(phrase: str) -> str:
    """A phrase without the adverbs and words of time at its end: "Ngoại trưởng Bahrain hôm qua"."""
    while True:
        phrase = phrase.rstrip(' \n*_“"(,:–-')
        last = phrase[phrase.replace("\n", " ").rfind(" ") + 1 :]
        rest = phrase[: -len(last)].rstrip()
        if not rest:
            return phrase
        if f"{rest.rpartition(' ')[2]} {last}".lower() in _WHOLE_WORDS:
            return phrase
        pair = f"{rest.rpartition(' ')[2]} {last}"
        if pair in _TRAILING_WORDS:
            phrase = rest.rpartition(" ")[0]
        elif last in _TRAILING_WORDS:
            phrase = rest
        else:
            return phrase


def _goes_on(phrase: str, stop: int, start: int) -> bool:
    """Whether a comma stands inside a name or a list: of bodies, of provinces, of words in small letters in a name."""
    if (_is_of_body(phrase, 0, stop) and _BODY.match(phrase, start)) or are_peers(phrase[:stop], phrase[start:]):
        return True
    if lists_bodies(phrase) or lists_people(phrase):
        return True
    rest = phrase[start:]
    if (is_session(phrase[:stop]) and is_body(rest)) or _titled_on(phrase[:stop], rest):
        return True
    if phrase[:stop].lower().endswith("cán bộ") and rest[:1].islower():
        # "Cán bộ, chiến sĩ công an"
        return True
    if in_name(phrase, stop):
        return True
    if phrase[:stop].rpartition(" ")[2].isupper() and rest.partition(" ")[0].strip(",").isupper():
        # "tiền BHXH, BHYT, BHTN tháng này"
        return True
    if _one_name(phrase, rest) or (rest[:1].islower() and phrase.find("tội phạm về ", 0, stop) > 0):
        # "Phòng Cảnh sát phòng ngừa tội phạm về buôn lậu, môi trường"
        return True
    if " và " in rest and (rest[0].isdigit() or (phrase[:stop].istitle() and rest.partition(" và ")[0].istitle())):
        return True
    if (rest.find(" và ") >= 0 or LIST_TAIL.match(rest)) and phrase[1:stop].islower() and phrase[:stop].count(" ") < 4:
        return True
    if LIST_TAIL.match(rest) and (PLURAL.search(phrase, 0, stop) or any(character.isdigit() for character in phrase[:stop])):
        return True
    if rest[:1].islower():
        head = WORD.match(rest)
        return _LIST.match(phrase) is not None and head is not None and head[0] not in _ADDRESSES and head[0] not in PEOPLE
    return (" các " in phrase[:stop] or phrase.startswith(("các ", "Các "))) and " và " in rest


# Where something was told or shown is no actor ("Thông tin từ bộ đội biên phòng"), nor what was measured ("lũy kế giải ngân").
NO_ACTOR = lazy.re(rf"(?!(?:Điểm|Điều|Khoản)\s(?:\d|[a-zđ]\s)(?![^\n]*(?:số\s\d|/))){any_of(_MOODS['no_actor_heads'])}(?!\w)", re.IGNORECASE)
# Their first words: the cheap look before the careful one.
_NO_ACTOR_WORDS = frozenset(words.split()[0] for words in _MOODS["no_actor_heads"])
_TIMES = frozenset(("sáng", "trưa", "chiều", "tối", "đêm", "ngày", "năm", "tháng", "quý", "kỳ"))
# A capital that opens a clause, behind a caption: "Lâm Khánh Tại vòng đấu loại".
_CLAUSE_OPENS = frozenset(_MOODS["clause_opens"])
_YEAR_FIRST = lazy.re(
    r"(?:19|20)\d\d\s|\d{1,2}h|\d+/|\d+,\s\d+[,\s]|(?:sáng|trưa|chiều|tối|đêm(?! (?:nhạc|thơ|diễn|hội|gala|chung))|ngày(?! hội))\s"
    r"|(?:năm|tháng|quý|kỳ)\s[\dIV]|[^\n]*\skhoảng\s\d"
)
_NO_HEADS = frozenset(_MOODS["no_heads"])
