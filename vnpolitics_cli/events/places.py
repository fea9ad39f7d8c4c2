"""Where something happened: what "tại" or "ở" names right behind a verb or its date, with no clause between."""

import re
from collections.abc import Collection

from vnpolitics_cli import lazy
from vnpolitics_cli.events.bounds import REACH
from vnpolitics_cli.events.clauses import Told, is_joined
from vnpolitics_cli.events.lexicon import COMPLEMENT, GOING, MOVING, TAKING_PLACE
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.words import Span, Verb, Words
from vnpolitics_cli.provinces import PROVINCE, PROVINCES
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import LOWER, UPPER, holds_any

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]

_NOUNS = any_of(_TABLE["places"]["nouns"])
# The words of a place, with the dots inside them: "Q.Bình Tân", "TP. Huế".
_WORD = r"(?:T[Pp]\.\s)?[^\s,.;:()*]+(?:\.\w+)*"
# A place behind "tại", "ở", "trên", "trên địa bàn" ("diễn ra tại ⟦Trung tâm Hội nghị và Triển lãm⟧, …"), up to a mark or a word that is
# none of it. Group 1 is the place.
_UP_TO = (
    rf"(?=\s*(?:,(?!\d)|(?<!T[Pp])\.(?!\w)|[;:()\n]|$|\s(?:(?<!hàng )không|{any_of(_TABLE['places']['ends'])}|(?:và|ở)(?!\s(?:[{UPPER}]|{_NOUNS}\b)))(?!\w)))"
)
_PLACE = lazy.re(rf"(?:\s|(?<!\w))(?:[Tt]ại|[Ởở]|[Tt]rên(?:\sđịa\sbàn)?|trước|trong|gần|dưới|bên ngoài)\s+((?:{_WORD}\s+){{0,18}}?{_WORD}){_UP_TO}")
# What a place of one word may go on with: "đến ⟦Bali⟧ ngày 24/4", but not "đến ⟦Cơ⟧ quan điều tra".
_ENDED = r"(?=\s*(?:[,.;:()\n]|$|\s\d)|\s(?:bơi|chiều|chơi|cùng|của|dự|hôm|lúc|ngày|rồi|sáng|sau|thì|trong|trên|tại|tắm|tối|từ|vào|ở|để)(?!\w))"
# Where somebody gets to, comes in or sets out from: "đến ⟦Huế⟧", "đổ bộ vào ⟦đảo Luzon⟧", "xuất phát từ ⟦Đà Nẵng⟧". Group 1 is the place.
_NAME = (
    rf"((?!T[Pp]\.)[{UPPER}][\w.]+{_ENDED}|T[Pp]\.\s?[{UPPER}][\w.]*(?:\s[{UPPER}][\w.]*){{0,3}}(?!\w)|[{UPPER}][\w.]*(?:\s[{UPPER}][\w.]*){{1,3}}(?!\w)"
    rf"|(?i:{_NOUNS})\s(?:[{LOWER}]+\s){{0,3}}[{UPPER}][\w.]*(?:(?:\s[{UPPER}][\w.]*){{1,3}}(?!\w)|{_ENDED}))"
)
_LAND_NAMES = PROVINCES | frozenset(_TABLE["places"]["lands"])
_LANDS = any_of(_LAND_NAMES)
# Behind one of them, others: "tại Hà Nội⟦, Huế và TP.HCM⟧".
_AND_LANDS = lazy.re(rf"(?:,\s{_LANDS})*\svà\s{any_of({*PROVINCE, *_LAND_NAMES})}(?!\w)")
_REACHED = lazy.re(rf"\s(?:trực tiếp\s|thẳng\s|tận\s)?{_NAME}")
_SET_OUT = lazy.re(rf"\s(?:đến|tới|xuống|vào|lên|sang|ra)\s{_NAME}")
_LEFT = lazy.re(rf"\stừ\s{_NAME}")
# The same of a noun of places whose name goes on with small words: "đột nhập vào ⟦trụ sở Ngân hàng Ba Sao⟧", "đổ về ⟦khu lưu niệm nhà thơ An Bình⟧".
_INTO = lazy.re(rf"\s(?:(?:đến|tới|xuống|vào|lên|sang)\s)?({_NOUNS}\s(?:{_WORD}\s+){{0,12}}?{_WORD}){_UP_TO}")

# A phrase behind "tại" that is a place: a name, or a noun of places, one of them or several with their name ("một quán nước", "các tỉnh Bắc
# Bộ"); "tại Điều 5", "tại kỳ họp" are none. Behind "trên" only what one stands or moves on, with its name: "trên ⟦đường Lê Lợi⟧".
_PLACE_START = lazy.re(
    rf"(?!{any_of(_TABLE['places']['no_names'])}\b)(?:[{UPPER}]|số\s\d|thị\strường\s[{UPPER}]|km\s?\d[\d+]*\s\w|(?:(?:một|1)\s)?{_NOUNS}\b|(?:các|hai|ba|nhiều|một\ssố|\d)\s{_NOUNS}\s(?:(?:của|thuộc|tại|ở)\s)?[{UPPER}])"
)
_SURFACE_START = lazy.re(rf"{any_of(_TABLE['places']['surfaces'])}\s(?:phía\s)?[{UPPER}\d]|mạng xã hội\b")
# Behind "trước", "trong", "gần", "bên ngoài", what has a front, an inside: "tập trung trước ⟦trụ sở Công ty Ba Sao⟧", "trong ⟦khuôn viên chùa Ba Sao⟧".
_FRONT_START = lazy.re(rf"{any_of(_TABLE['places']['fronts'])}\b", re.IGNORECASE)
_INSIDE_START = lazy.re(rf"(?i:{any_of(_TABLE['places']['insides'])})\s(?:[{LOWER}]+\s){{0,4}}[{UPPER}]")
_STARTS = {"trên": _SURFACE_START} | dict.fromkeys(("trước", "bên ngoài"), _FRONT_START) | dict.fromkeys(("trong", "gần", "dưới"), _INSIDE_START)

# What a place is, whose words are no verbs: "⟦khu cách ly⟧ huyện Ba Sao".
_HEAD = lazy.re(rf"(?:(?:một|1)\s)?{_NOUNS}(?:\s|$)", re.IGNORECASE)

_WARDS = any_of(_TABLE["places"]["wards"])
_DIRECTIONS = [*_TABLE["going"]["directions"], "đến"]
# Where somebody is taken, behind the verb: those who are, which way, the place. Group 1 is the place.
_TAKEN = lazy.re(rf"\s((?:(?i:{_NOUNS}|{_WARDS})\s(?:{_WORD}\s+){{0,12}}?{_WORD}|{_LANDS}(?!\w)){_UP_TO})")
_TAKEN_SOMEWHERE = lazy.re(
    rf"(?:\s[^\s,.;:()]+){{0,8}}?\s{any_of(_DIRECTIONS)}"
    rf"\s((?:(?i:{_NOUNS}|{_WARDS})\s(?:{_WORD}\s+){{0,12}}?{_WORD}|{_LANDS}(?!\w)){_UP_TO})"
)
_TAKING = frozenset(_TABLE["places"]["taking"])
_INTO_WORDS = tuple(f" {way}" for way in _DIRECTIONS)

# What somebody visits: "thăm chính thức ⟦Nhật Bản⟧", "đến thăm ⟦xã An Bình⟧". Group 1 is the place.
_VISITED = lazy.re(
    rf"\s(?:chính thức\s|(?:và\s)?làm việc tại\s)?((?:(?i:{_NOUNS}|{_WARDS})\s(?:{_WORD}\s+){{0,12}}?{_WORD}{_UP_TO}|{_LANDS}(?!\w)(?!\s[{UPPER}])))"
)
_VISITING = frozenset(_TABLE["places"]["visiting"])

# What befalls people where they have gone.
_BEFALLEN = frozenset(_TABLE["places"]["befallen"])
# Verbs of catching somebody in a deed, and such deeds, which are done where he is caught; what somebody is taken, or goes somewhere, for.
_CATCHING = frozenset(_TABLE["places"]["catching"])
_WITHIN = dict.fromkeys(_CATCHING, frozenset(_TABLE["places"]["caught_at"])) | dict.fromkeys((*_TAKING, *MOVING), frozenset(_TABLE["places"]["treating"]))
_WITHIN |= dict.fromkeys(_TABLE["places"]["rites"], frozenset(_TABLE["places"]["gathered_for"]))

# What stands where it is, and what strikes it: "kho hàng ở quận 7 ⟦bốc cháy⟧", "căn cứ tại Huế bị ⟦tấn công⟧".
_STANDING = frozenset(_TABLE["places"]["standing"])
_STRUCK = frozenset(_TABLE["places"]["struck"])
_PASSIVES = ("bị ", "được ")
# Verbs of what a happening does to others, and such a happening: "⟦trận động đất ở Đài Loan⟧ khiến ba ngôi nhà đổ".
_HARMING = frozenset(_TABLE["places"]["harming"])
_HARM = lazy.re(rf"\W*(?:(?:một|hai|ba|các)\s)?(?:{any_of(_TABLE['places']['harms'])})\s", re.IGNORECASE)
# Verbs that a place itself has, and such a place: "⟦chợ Ba Sao⟧ xảy ra cháy", "⟦toàn tỉnh An Giang⟧". Group 1 is the place.
_HOSTING = frozenset(_TABLE["places"]["hosting"])
_HOST = lazy.re(
    rf"[\s,]*((?i:{_NOUNS})\s(?:[{LOWER}]+\s){{0,3}}[{UPPER}\d][\w.]*(?:\s[{UPPER}\d][\w.]*){{0,4}}(?:\s\([^()]{{2,40}}\))?|{any_of(PROVINCES)})\s*"
)
_ALL_OVER = lazy.re(rf"\W*(?:[Tt]oàn|[Cc]ả)\s((?:{any_of(_TABLE['places']['levels'])})\s[{UPPER}][\w.]*(?:\s[{UPPER}][\w.]*){{0,3}})(?!\w)")
# Behind those who are caught, what they were doing: "bắt giữ ông Ba ⟦khi⟧ đang lẩn trốn tại Huế".
_JUST_THEN = lazy.re(r"(?:\s[^\s,.;:()]+){0,6}?\s(?:trong )?(?:khi|lúc)(?=\s)")
_JUST_THERE = _CATCHING | frozenset(_TABLE["places"]["just_there"])
# In front of the verb, what those who catch somebody did there: "lực lượng ⟦làm nhiệm vụ⟧ tại xóm Đông bắt quả tang …".
_ON_DUTY = lazy.re(rf"\s{any_of(_TABLE['places']['on_duty'])}(?=\s(?:tại|trên|ở)\s)")
_AND_CAUGHT = lazy.re(rf"\svà\s{any_of(_CATCHING)}(?=\s)")
_LEVELS = 2
"""How many commas an address in front of its verb has at most."""

# How far away it was: "khu vực cách Côn Đảo ⟦khoảng 40 hải lý⟧".
_DISTANCE = lazy.re(r"(?:\s(?:khoảng|gần|hơn|chừng))?\s?\d[\d.,]*\s?(?:km|hải lý|cây số|mét|m)(?!\w)")

# Verbs that what stands behind them is no place of: "trở thành đơn vị đầu tiên tại Việt Nam".
_ELSEWHERE = frozenset(_TABLE["places"]["elsewhere"])

# What "tại" names that is no place: "tại buổi họp báo", "tại ngày làm việc thứ nhất".
_GATHERING = lazy.re(any_of([*_TABLE["nouns"]["gathered"], "ngày làm việc"]) + r"\s", re.IGNORECASE)
# The end of a gathering's name: its number, or its year: "MWC 2017".
_EDITION = lazy.re(r"\slần\sthứ\s|\s(?:19|20)\d\d$")
_NO_PLACE = lazy.re(any_of([*_TABLE["places"]["no_names"], *_MOODS["bodies"], *_MOODS["titles"], "Công ty", "công ty"]) + r"\b")
_NO_NAME = lazy.re(any_of(_TABLE["places"]["no_names"]) + r"\b")
# Bodies, which are a place behind "tại" with their name, or where the clause opens with them: "tại ⟦Thành ủy Hải Phòng⟧, Bí thư chủ trì …"; "Ban Mê
# Thuột" is none.
_BODY = lazy.re(any_of(_MOODS["bodies"]) + r"\b(?! Mê\b)")
_NAMED = lazy.re(rf"\s[{UPPER}\d]")
_REACHING = frozenset((*_TABLE["places"]["reaching"], *_TABLE["places"]["docking"], *GOING))
_SETTING_OUT = frozenset(_TABLE["places"]["setting_out"])
_DRIVING = tuple(f" {verb}" for verb in _TABLE["places"]["driving"])
# Right behind a verb the gathering that it is told of, and what gatherings are held for: "dự ⟦lễ⟧ khánh thành cầu tại Huế".
_OF_GATHERING = lazy.re(rf"\s(?:(?:các|một|buổi|cuộc)\s)?{any_of(_TABLE['places']['gatherings'])}\s")
_GATHERED_FOR = frozenset(_TABLE["places"]["gathered_for"])
_LEAVING = frozenset(_TABLE["places"]["leaving"])
# Verbs of going somewhere, and how where they go is written behind them.
_DOCKING = frozenset(_TABLE["places"]["docking"])
_WAYS = ((_VISITING, _VISITED), (_REACHING, _REACHED), (_SETTING_OUT, _SET_OUT), (_LEAVING, _LEFT))
# In front of where somebody only goes towards: "chạy ⟦hướng từ⟧ An Lạc về An Sương", "⟦trên đường⟧ tiến vào Bắc Kinh".
_ON_THE_WAY = lazy.re(r"\shướng từ\s|\strên đường\s(?=$)")
# What comes about between people: "xảy ra ⟦xô xát⟧ tại chợ".
_BEFALLING = frozenset(_MOODS["befalling"])
_AT_FRONT = ("Tại ", "Ở ")
_AT = (" tại ", " ở ", " trên địa bàn ")
_AT_WORDS = lazy.re(" (?:tại|ở|trên(?: địa bàn)?|trước|trong|gần|dưới|bên ngoài)(?= )")
_AT_END = (*_AT[:2], " trên ")
_AT_LENGTH = max(map(len, _AT))

# Behind a place, the rest of its address and the preposition of its date: "tại Moskva⟦, Nga vào ⟧ngày 6/2".
_UP_TO_DATE = lazy.re(r"(?:\s\([^()]*\))?(?:,\s[^,()]{2,30}){0,2},?\s?(?:\(|(?:(?:vào|lúc|hồi|trong|khoảng)\s){0,2})")
_ASIDE = lazy.re(r"\s\([^()]{1,60}\)")
# Behind a date, that only the place is not yet certain: "ngày 5/3 tới⟦, dự kiến là⟧ ở Huế".
_EXPECTED = lazy.re(r"(?:\s(?:tới|sắp tới|này))?,\sdự kiến(?:\s(?:là|sẽ|diễn ra|tổ chức)){0,2}(?=\s(?:tại|ở)\s)")
_ASIDES = lazy.re(r"\([^()]*\)")
_FAR = 100
"""How far in front of its date a place stands at most, in code points."""

_JOINED = len(", và ")
_JOINED_NEAR = 40
"""How far behind a verb one that a comma joins to it ends, in code points."""
_NEAR = 80
"""How far behind its verb or date a place is looked for, in code points."""

# In front of "tại", "ở": where somebody lives or comes from, not where it happened; "tồn tại", "hiện tại".
_NO_PLACE_BEHIND = tuple(_TABLE["places"]["no_place_behind"])
# What only ends like them: "kỳ thi ⟦tuyển sinh⟧ tại tỉnh An Giang".
_PLACE_BEHIND = tuple(_TABLE["places"]["place_behind"])
# In front of "ở", where it says whose home it is, or of what: "tiếp nhận 5 ⟦em⟧ bé ở thôn Ba".
_OF_WHOM = lazy.re(rf"(?<!\w){any_of(_TABLE['places']['of_whom'])}(?!\w)")
# How a circumstance opens that has the clause's own place: "⟦trong quá trình⟧ tuần tra tại khu vực Cửa Bé, …".
_MEANWHILE = lazy.re(any_of(_TABLE["places"]["meanwhile"]) + r"\s", re.IGNORECASE)
_BETWEEN = (" khi ", " rằng ", " nên ")
# What something is about: "họp bàn ⟦về⟧ tình hình tại Ukraine", but not "từ Nga về Việt Nam".
_ABOUT = lazy.re(rf"\svề\s(?:[^{UPPER}]|{any_of(_TABLE['places']['no_names'])}\b)")
# A paper whose title goes on: "ban hành ⟦Luật⟧ Đầu tư nước ngoài tại Việt Nam".
_LAW = lazy.re(rf"\s{any_of(_TABLE['nouns']['numbered'])}\s")
_PREPOSITIONS = tuple(f"{word} " for word in _TABLE["places"]["prepositions"])
# Nouns that are no place without a name: "trên địa bàn huyện".
_BARE = frozenset(_TABLE["places"]["bare"])


def place_of(text: str, told: Told, claim: Claim, clause: int, room: int, finish: int) -> str | None:
    """Where it happened, if the clause says so: where somebody gets to, what "tại" or "ở" names behind the verb or its date with no other verb
    between, or in the circumstance in front of them. Where another day, which ends at `room`, stands between, what is behind that: "diễn ra
    ở Huế ngày 3/6 và ở ⟦Vinh⟧ ngày 7/6"."""
    verb = told.verb
    if verb.end < room <= claim.start:
        return _beside(text, claim, room, finish)
    named = _named_by(text, _read(text, told.place, verb.start)) if told.place is not None else None
    hi = claim.start if verb.end < claim.start else finish
    named = named or _reached(text, verb, hi) or _taken_to(text, verb, hi) or (_gone_to(text, claim.end, verb) if told.leads else None)
    if named is not None or not holds_any(text[max(0, clause - 1) : finish], _PREPOSITIONS):
        return named or _host(text, told, claim)
    return (
        (_meanwhile(text, claim.end, _subject_start(text, told), REACH) if told.leads else None)
        or _behind(text, told, claim, finish)
        or _where_caught(text, told, claim, finish)
        or _of_happening(text, told)
        or (_meanwhile(text, clause, claim.start, _FAR) if told.leads or text.startswith(_AT_FRONT, clause) else None)
        or _of_verb_before(text, told)
        or _host(text, told, claim)
    )


def _of_verb_before(text: str, told: Told) -> str | None:
    """The place of the verb that "và" joins the main one to: "tập luyện tại ⟦sân Ba Sao⟧ và đấu giao hữu"."""
    verb = told.verb
    lo = max(told.start, verb.start - _FAR) if is_joined(text, verb) else verb.start
    at = text.rfind(" tại ", lo, verb.start)
    end = verb.start - len(" và ")
    held = _read(text, at, verb.start) if at >= 0 and _is_place(text, at, at, verb.start) else None
    return _bounded(text, at, verb.start) if held is not None and held[1] == end else None


def _subject_start(text: str, told: Told) -> int:
    """Where the words of a circumstance end at last, in front of the subject, or of the verb: "⟦trên mạng xã hội⟧ xuất hiện"."""
    return told.verb.start if told.subject is None or text.startswith(_PREPOSITIONS, told.subject[0]) else told.subject[0]


def _beside(text: str, claim: Claim, room: int, finish: int) -> str | None:
    """What "tại" or "ở" names right behind a date, or behind the day in front of it: "… ngày 3/6⟦ và ở Vinh ⟧ngày 7/6"."""
    if text.startswith(_AT, claim.end):
        return _bounded(text, claim.end, finish) if _is_place(text, claim.end, claim.end, finish) else None
    at = _in_front(text, room, claim.start)
    return _bounded(text, at, claim.start) if at is not None and at - room < _JOINED else None


def _behind(text: str, told: Told, claim: Claim, finish: int) -> str | None:
    """What "tại" or "ở" names behind the verb or behind the date."""
    verb = told.verb
    if verb.key in _ELSEWHERE:
        return None
    if claim.end > verb.end and (expected := _EXPECTED.match(text, claim.end, finish)) is not None:
        # "hội quân ⟦ngày 5/3⟧ tới, dự kiến là ở Huế"
        return _bounded(text, expected.end(), finish)
    inner = _WITHIN.get(verb.key)
    end = _end_of_joined(text, verb, finish)
    near = 2 if verb.key in COMPLEMENT and inner is None else _NEAR  # "cho biết cháy ở Hà Nội": the clause behind has places of its own
    for lo, hi, far in _stretches(text, told, claim, (end, finish), near):
        at = _named(text, lo, lo, min(hi, lo + far - 1 + _AT_LENGTH), hi)
        own = at is not None and (_is_own(text, lo, at) or (inner is not None and text.startswith(" tại ", at) and _holds_only(text, lo, at, inner)))
        if not own and hi == claim.start and lo < hi:
            at = _in_front(text, lo, hi)
            # "chào đời khỏe mạnh tại ⟦bệnh viện Ba⟧ ngày 5/4", whatever verb stands between
            own = at is not None and ((near == _NEAR and text.startswith(" tại ", at)) or _is_own(text, lo, at))
        place = _bounded(text, at, hi) if at is not None and own else None
        if place is not None:
            return place
    return None


def _end_of_joined(text: str, verb: Verb, finish: int) -> int:
    """Where a verb ends, or the one that a comma joins to it: "kiểm tra⟦, chỉ đạo⟧ công tác chống bão tại …"."""
    if not text.startswith(", ", verb.end):
        return verb.end
    found = verbs_of(Words(text, verb.end + 2, min(finish, verb.end + _JOINED_NEAR)), 0)
    return found[0].end if found and found[0].start == verb.end + 2 and not found[0].mark else verb.end


def _stretches(text: str, told: Told, claim: Claim, behind: Span, near: int) -> list[tuple[int, int, int]]:
    """Where a place may stand behind the verb, whose end and whose clause's end is `behind`, and behind its date, in the order in which it is looked
    for, with how far of it is read."""
    verb = told.verb
    end, finish = behind
    found = [(end, claim.start, near), (max(claim.end, end), finish, near)]
    if text.startswith(_AT, claim.end) and claim.end > verb.end:
        # "kéo dài đến ngày 5/6 ở đồng bằng và ⟦ngày 7/6⟧ ở miền núi"
        found.reverse()
    if told.leads and (told.subject is None or text.startswith(_AT, told.subject[0] - 1)):
        # "⟦ngày 5/3⟧ (tức mùng 2 Tết) tại phường Ba Đình xảy ra vụ cháy"
        aside = _ASIDE.match(text, claim.end, verb.start)
        found.append((claim.end if aside is None else aside.end(), verb.start, 2))
    return found


def _is_own(text: str, lo: int, at: int) -> bool:
    """Whether a place is the verb's own, which ends at `lo`: no other verb stands between, but for one that "và" joins to it, what a driver does
    ("điều khiển xe máy ⟦lưu thông⟧ trên đường Lê Lợi"), what a gathering is held for ("dự lễ ⟦ra mắt⟧ sách tại Huế"), or what somebody is taken
    there for: "đưa con đi ⟦khám⟧ tại bệnh viện"."""
    if at - lo < 4 or text.endswith(_DRIVING, lo, at):
        return True
    found = verbs_of(Words(text, lo, at), 0)
    if not found:
        return True
    if text.startswith(" tại ", at) and _OF_GATHERING.match(text, lo, at) is not None and _GATHERED_FOR.issuperset(verb.key for verb in found):
        return True
    joined = is_joined(text, found[0]) or found[0].start - lo < 2 or found[0].key in _BEFALLING
    return len(found) == 1 and joined and at == found[0].end


def _holds_only(text: str, lo: int, at: int, inner: Collection[str]) -> bool:
    """Whether no other verbs stand between `lo` and `at`: "bắt giữ một người ⟦vận chuyển⟧ gỗ tại bến phà"."""
    return all(verb.key in inner for verb in verbs_of(Words(text, lo, at), 0))


def _in_front(text: str, lo: int, hi: int) -> int | None:
    """The preposition of a place right in front of a date, however far its verb: "trả lời phỏng vấn của đài tại ⟦Moskva, Nga⟧ ngày 6/2"."""
    far = max(lo, hi - _FAR)
    for named in _AT_WORDS.finditer(text, far, hi):
        at = named.start()
        held = _PLACE.match(text, at, hi) if _is_place(text, lo, at, hi) else None
        if held is not None and _UP_TO_DATE.fullmatch(text, held.end(1), hi):
            return at
    return None


def _named(text: str, lo: int, at: int, far: int, hi: int) -> int | None:
    """The first preposition up to `far` that a place stands behind, of a clause from `lo` to `hi`."""
    return next((named.start() for named in _AT_WORDS.finditer(text, at, far) if _is_place(text, lo, named.start(), hi)), None)


def _of_happening(text: str, told: Told) -> str | None:
    """What "tại" names at the end of the happening that takes place or does harm ("Vụ cháy tại ⟦chợ Ba⟧ xảy ra"), or of what stands there: "Kho
    hàng ở ⟦quận 7⟧ bốc cháy", "căn cứ quân sự tại ⟦Huế⟧ bị tấn công"."""
    verb = told.verb
    lo = told.start if told.subject is None else told.subject[0]
    stands = _stands(text, verb)
    if not stands and verb.key not in TAKING_PLACE and not (verb.key in _HARMING and _HARM.match(text, lo, verb.start)):
        return None
    at = -1 if told.leads and told.subject is None else max(text.rfind(word, lo, verb.start) for word in _AT_END)
    if at < 0 or text.count(",", at, verb.start) > (_LEVELS if stands else 0):
        return None
    return _bounded(text, at, _short_of_marks(text, at, verb.start)) if _is_place(text, lo, at, verb.start) else None


def _stands(text: str, verb: Verb) -> bool:
    """Whether a verb is what befalls something where it stands."""
    return verb.key in _STANDING or (verb.key in _STRUCK and text.startswith(_PASSIVES, verb.start))


def _short_of_marks(text: str, lo: int, hi: int) -> int:
    """Where the words in front of an offset end, without blanks and marks of emphasis."""
    return lo + len(text[lo:hi].rstrip(" *_"))


def _host(text: str, told: Told, claim: Claim) -> str | None:
    """The place that is itself told to hold what comes about: "⟦đền Trần⟧ diễn ra lễ khai ấn", "⟦toàn tỉnh An Giang⟧ xử phạt 33 người"."""
    verb = told.verb
    lo, hi = told.subject or (told.start, verb.start)
    whole = _ALL_OVER.match(text, lo, hi)
    if whole is not None:
        return whole[1]
    if verb.key not in _HOSTING:
        return None
    if told.leads and lo - claim.end > _JOINED:
        return None
    host = _HOST.fullmatch(text, max(lo, claim.end) if told.leads else lo, verb.start)
    return host[1] if host is not None and _NO_PLACE.match(host[1]) is None else None


def _where_caught(text: str, told: Told, claim: Claim, finish: int) -> str | None:
    """Where those who are caught, or who die, were just then: "bị bắt khi đang nhận hàng tại ⟦bến xe Ba Sao⟧"; where those were who caught them:
    "tổ tuần tra làm nhiệm vụ tại ⟦xóm Đông⟧ phát hiện …"."""
    verb = told.verb
    also = _AND_CAUGHT.match(text, verb.end)
    if verb.key not in _JUST_THERE and also is None:
        return None
    duty = _ON_DUTY.search(text, claim.end, verb.start) if told.leads else None
    if duty is not None:
        return _bounded(text, duty.end(), _short_of_marks(text, duty.end(), verb.start)) if _is_place(text, duty.end(), duty.end(), verb.start) else None
    end = max(verb.end if also is None else also.end(), 0 if told.leads else claim.end)
    when = _JUST_THEN.match(text, end, min(finish, end + _FAR))
    at = _named(text, when.end(), when.end(), min(finish, when.end() + _FAR), finish) if when is not None else None
    return _bounded(text, at, finish) if at is not None else None


def _meanwhile(text: str, lo: int, hi: int, far: int) -> str | None:
    """What "tại" names in a circumstance in front of the date or of the subject, no further than `far` from it: "trong khi tuần tra tại
    ⟦khu vực Cửa Bé⟧, …"."""
    while lo < hi and text[lo] in " ,\n*_-–":
        lo += 1
    if _MEANWHILE.match(text, lo, hi) is None:
        return None
    at = lo - 1 if _is_place(text, lo, lo - 1, hi) else _named(text, lo, lo, hi, hi)
    return _bounded(text, max(at, 0), hi) if at is not None and hi - at < far else None


def _reached(text: str, verb: Verb, hi: int) -> str | None:
    """Where somebody gets to or sets out from: "đặt chân đến ⟦Huế⟧"; a body or a person is no place."""
    key = text[verb.at : verb.end] if verb.key == "đi" else verb.key  # "đi vào"
    pattern = next((way for verbs, way in _WAYS if key in verbs), None)
    docked = verb.end - len(verb.key.rpartition(" ")[2]) - 1 if verb.key in _DOCKING else verb.end
    named = pattern.match(text, docked, hi) if pattern is not None else None
    if pattern is _VISITED:
        return _with_name(text, named)
    if pattern is None or _ON_THE_WAY.search(text, max(0, verb.start - 40), verb.start) is not None:
        return None
    if named is None:
        into = _INTO.match(text, verb.end, hi) if pattern is not _LEFT else None
        if into is None or into[1].islower() or holds_any(into[1], _AT) or verbs_of(Words(text, *into.span(1)), 0):
            # "rơi xuống biển tại khu vực đảo Ba Sao" says more behind.
            return None
        return _named_by(text, into.span(1))
    return named[1].rstrip(".") if _NO_PLACE.match(named[1]) is None else None


def _taken_to(text: str, verb: Verb, hi: int) -> str | None:
    """Where somebody is taken: "được chuyển tới ⟦Bệnh viện Ba Sao⟧", "đưa ba người đi cấp cứu tại ⟦Trạm Y tế xã⟧"."""
    if verb.key not in _TAKING:
        return None
    named = _TAKEN.match(text, verb.end, hi) if verb.key.endswith(_INTO_WORDS) else _TAKEN_SOMEWHERE.match(text, verb.end, hi)
    return _with_name(text, named)


def _gone_to(text: str, lo: int, verb: Verb) -> str | None:
    """Where those whom something befalls had gone: "ba em ra ⟦sông Lô⟧ tắm, một em bị cuốn trôi"."""
    named = _SET_OUT.search(text, lo, verb.start) if verb.key in _BEFALLEN else None
    return named[1].rstrip(".") if named is not None and _NO_PLACE.match(named[1]) is None else None


def _with_name(text: str, found: re.Match[str] | None) -> str | None:
    """The place that a pattern found, if it is one with its name: "Bệnh viện Ba Sao", but not "bệnh viện"."""
    place = _named_by(text, _short_of_verb(text, found.span(1))) if found is not None else None
    return place if place is not None and (place in _LAND_NAMES or _NAMED.search(place) is not None) else None


def _is_place(text: str, lo: int, found: int, hi: int) -> bool:
    """Whether a place stands behind "tại", "ở" or "trên", of what stands in front of it: no comma, no inner clause, no open quotation, no other
    one's home between."""
    if not text.startswith(_PREPOSITIONS, found + 1):
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


def _bounded(text: str, at: int, hi: int) -> str | None:
    """The place behind the preposition at an offset, up to the first verb behind it: "tại huyện Chợ Mới ⟦đang phối hợp⟧"."""
    held = _read(text, at, hi)
    body = _BODY.match(text, held[0]) if held is not None else None
    if held is None or (body is not None and not (text.startswith(" tại ", at) and _NAMED.search(text, body.end(), held[1]) is not None)):
        return None
    return _named_by(text, _short_of_verb(text, held))


def _short_of_verb(text: str, held: Span) -> Span:
    """A place up to the first verb behind what it is: "Bệnh viện Ba Sao ⟦cấp cứu⟧", but "khu cách ly Ba Sao"."""
    head = _HEAD.match(text, *held)
    named = held[0] if head is None else head.end()
    return held[0], next((verb.start for verb in verbs_of(Words(text, *held), 0) if verb.start >= named), held[1])


# Behind a place, what it lies in, level by level: "bản Khe Ba⟦, xã Mường Lát, tỉnh Thanh Hóa⟧"; not the subject of the clause behind the comma, "tại
# thị trấn Ba Sao, huyện Ba Sao tổ chức lễ".
_ADDRESS = lazy.re(
    rf"(?:,\s(?:(?:số\s\d[\w/-]*,?\s)?{any_of(_TABLE['places']['levels'])}\s?[{UPPER}\d][\w.]*(?:(?<!\.)\s[{UPPER}\d][\w.]*)*"
    rf"|số\s\d[\w/-]*(?:\s[{UPPER}][\w.]*){{1,4}}|{_WARDS}(?:\s[{LOWER}]+){{0,3}}(?:\s[{UPPER}][\w.]*){{1,4}}|{_LANDS})"
    rf"(?=[,.;()\n]|\s\(|$|\s(?:{any_of([*_TABLE['places']['ends'], *_TABLE['places']['behind_address']])})\s))+"
)


def _named_by(text: str, held: Span | None) -> str | None:
    """The words of a place with what it lies in, without a footnote; none of a noun that is no place alone."""
    place = text[slice(*held)].partition("[")[0].strip() if held is not None else ""
    if held is not None and place in _LAND_NAMES and (others := _AND_LANDS.match(text, held[0] + len(place))) is not None:
        place += others[0]
    elif held is not None and text.startswith(place, held[0]) and place not in PROVINCES and (within := _ADDRESS.match(text, held[0] + len(place))) is not None:
        place += within[0].rstrip(".")
    return place if len(place) > 1 and not place.endswith((" của", " trên")) and place not in _BARE and _EDITION.search(place) is None else None


def _read(text: str, at: int, hi: int) -> Span | None:
    """The span of the place behind the preposition at an offset: no gathering, no paper, nothing that is cut or only near."""
    held = _PLACE.match(text, at, hi)
    if held is None or (held.end(1) == hi and text[hi - 1 : hi + 1].isalnum() and hi < len(text)):
        return None
    start, end = held.span(1)
    if _GATHERING.match(text, start) is not None or _NO_NAME.match(text, start) is not None:
        return None
    if text.find(" cách ", start, end) < 0 or text.startswith(" cách ly", text.find(" cách ", start, end)):
        return start, end
    far = _DISTANCE.match(text, end, hi)
    return None if far is None else (start, far.end())
