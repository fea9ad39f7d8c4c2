"""Where something happened: what "tại" or "ở" names right behind a verb or its date, with no clause between."""

import re
from collections.abc import Collection

from vnpolitics_cli import lazy
from vnpolitics_cli.events.bounds import REACH
from vnpolitics_cli.events.clauses import Told, is_joined
from vnpolitics_cli.events.going import TAKING, come_to, gone_to, reached, taken_to
from vnpolitics_cli.events.lexicon import COMPLEMENT, MOVING, TAKING_PLACE
from vnpolitics_cli.events.place_names import AT, NO_PLACE, NOUNS, PLACE, PREPOSITIONS, bounded, is_place, named_by, read
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.words import Span, Verb, Words
from vnpolitics_cli.provinces import PROVINCES
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import LOWER, UPPER, holds_any

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]

# Verbs of catching somebody in a deed, and such deeds, which are done where he is caught; what somebody is taken, or goes somewhere, for.
_CATCHING = frozenset(_TABLE["places"]["catching"])
_WITHIN = dict.fromkeys(_CATCHING, frozenset(_TABLE["places"]["caught_at"])) | dict.fromkeys((*TAKING, *MOVING), frozenset(_TABLE["places"]["treating"]))
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
_HOST = lazy.re(rf"[\s,]*((?i:{NOUNS})\s(?:[{LOWER}]+\s){{0,3}}[{UPPER}\d][\w.]*(?:\s[{UPPER}\d][\w.]*){{0,4}}(?:\s\([^()]{{2,40}}\))?|{any_of(PROVINCES)})\s*")
_ALL_OVER = lazy.re(rf"\W*(?:[Tt]oàn|[Cc]ả)\s((?:{any_of(_TABLE['places']['levels'])})\s[{UPPER}][\w.]*(?:\s[{UPPER}][\w.]*){{0,3}})(?!\w)")
# Behind those who are caught, what they were doing: "bắt giữ ông Ba ⟦khi⟧ đang lẩn trốn tại Huế".
_JUST_THEN = lazy.re(r"(?:\s[^\s,.;:()]+){0,6}?\s(?:trong )?(?:khi|lúc)(?=\s)")
_JUST_THERE = _CATCHING | frozenset(_TABLE["places"]["just_there"])
# In front of the verb, what those who catch somebody did there: "lực lượng ⟦làm nhiệm vụ⟧ tại xóm Đông bắt quả tang …".
_ON_DUTY = lazy.re(rf"\s{any_of(_TABLE['places']['on_duty'])}(?=\s(?:tại|trên|ở)\s)")
_AND_CAUGHT = lazy.re(rf"\svà\s{any_of(_CATCHING)}(?=\s)")
_LEVELS = 2
"""How many commas an address in front of its verb has at most."""
# Verbs that what stands behind them is no place of: "trở thành đơn vị đầu tiên tại Việt Nam".
_ELSEWHERE = frozenset(_TABLE["places"]["elsewhere"])
_DRIVING = tuple(f" {verb}" for verb in _TABLE["places"]["driving"])
# Right behind a verb the gathering that it is told of, and what gatherings are held for: "dự ⟦lễ⟧ khánh thành cầu tại Huế".
_OF_GATHERING = lazy.re(rf"\s(?:(?:các|một|buổi|cuộc)\s)?{any_of(_TABLE['places']['gatherings'])}\s")
_GATHERED_FOR = frozenset(_TABLE["places"]["gathered_for"])
# What comes about between people: "xảy ra ⟦xô xát⟧ tại chợ".
_BEFALLING = frozenset(_MOODS["befalling"])
_AT_FRONT = ("Tại ", "Ở ")
_AT_WORDS = lazy.re(" (?:tại|ở|trên(?: địa bàn)?|trước|trong|gần|dưới|bên ngoài)(?= )")
_AT_END = (*AT[:2], " trên ")
_AT_LENGTH = max(map(len, AT))
# Behind a place, the rest of its address and the preposition of its date: "tại Moskva⟦, Nga vào ⟧ngày 6/2".
_UP_TO_DATE = lazy.re(r"(?:\s\([^()]*\))?(?:,\s[^,()]{2,30}){0,2},?\s?(?:\(|(?:(?:vào|lúc|hồi|trong|khoảng)\s){0,2})")
_ASIDE = lazy.re(r"\s\([^()]{1,60}\)")
# Behind a date, that only the place is not yet certain: "ngày 5/3 tới⟦, dự kiến là⟧ ở Huế".
_EXPECTED = lazy.re(r"(?:\s(?:tới|sắp tới|này))?,\sdự kiến(?:\s(?:là|sẽ|diễn ra|tổ chức)){0,2}(?=\s(?:tại|ở)\s)")
_FAR = 100
"""How far in front of its date a place stands at most, in code points."""
_JOINED = len(", và ")
_JOINED_NEAR = 40
"""How far behind a verb one that a comma joins to it ends, in code points."""
_NEAR = 80
"""How far behind its verb or date a place is looked for, in code points."""
# How a circumstance opens that has the clause's own place: "⟦trong quá trình⟧ tuần tra tại khu vực Cửa Bé, …".
_MEANWHILE = lazy.re(any_of(_TABLE["places"]["meanwhile"]) + r"\s", re.IGNORECASE)


def place_of(text: str, told: Told, claim: Claim, clause: int, room: int, finish: int) -> str | None:
    """Where it happened, if the clause says so: where somebody gets to, what "tại" or "ở" names behind the verb or its date with no other verb
    between, or in the circumstance in front of them. Where another day, which ends at `room`, stands between, what is behind that: "diễn ra
    ở Huế ngày 3/6 và ở ⟦Vinh⟧ ngày 7/6"."""
    verb = told.verb
    if verb.end < room <= claim.start:
        return _beside(text, claim, room, finish)
    named = named_by(text, read(text, told.place, verb.start)) if told.place is not None else None
    hi = claim.start if verb.end < claim.start else finish
    named = named or reached(text, verb, hi) or taken_to(text, verb, hi)
    if told.leads:
        named = named or gone_to(text, claim.end, verb) or come_to(text, claim.end, verb.start)
    if named is not None or not holds_any(text[max(0, clause - 1) : finish], PREPOSITIONS):
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
    held = read(text, at, verb.start) if at >= 0 and is_place(text, at, at, verb.start) else None
    return bounded(text, at, verb.start) if held is not None and held[1] == end else None


def _subject_start(text: str, told: Told) -> int:
    """Where the words of a circumstance end at last, in front of the subject, or of the verb: "⟦trên mạng xã hội⟧ xuất hiện"."""
    return told.verb.start if told.subject is None or text.startswith(PREPOSITIONS, told.subject[0]) else told.subject[0]


def _beside(text: str, claim: Claim, room: int, finish: int) -> str | None:
    """What "tại" or "ở" names right behind a date, or behind the day in front of it: "… ngày 3/6⟦ và ở Vinh ⟧ngày 7/6"."""
    if text.startswith(AT, claim.end):
        return bounded(text, claim.end, finish) if is_place(text, claim.end, claim.end, finish) else None
    at = _in_front(text, room, claim.start)
    return bounded(text, at, claim.start) if at is not None and at - room < _JOINED else None


def _behind(text: str, told: Told, claim: Claim, finish: int) -> str | None:
    """What "tại" or "ở" names behind the verb or behind the date."""
    verb = told.verb
    if verb.key in _ELSEWHERE:
        return None
    if claim.end > verb.end and (expected := _EXPECTED.match(text, claim.end, finish)) is not None:
        # "hội quân ⟦ngày 5/3⟧ tới, dự kiến là ở Huế"
        return bounded(text, expected.end(), finish)
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
        place = bounded(text, at, hi) if at is not None and own else None
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
    if text.startswith(AT, claim.end) and claim.end > verb.end:
        # "kéo dài đến ngày 5/6 ở đồng bằng và ⟦ngày 7/6⟧ ở miền núi"
        found.reverse()
    if told.leads and (told.subject is None or text.startswith(AT, told.subject[0] - 1)):
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
        held = PLACE.match(text, at, hi) if is_place(text, lo, at, hi) else None
        if held is not None and _UP_TO_DATE.fullmatch(text, held.end(1), hi):
            return at
    return None


def _named(text: str, lo: int, at: int, far: int, hi: int) -> int | None:
    """The first preposition up to `far` that a place stands behind, of a clause from `lo` to `hi`."""
    return next((named.start() for named in _AT_WORDS.finditer(text, at, far) if is_place(text, lo, named.start(), hi)), None)


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
    return bounded(text, at, _short_of_marks(text, at, verb.start)) if is_place(text, lo, at, verb.start) else None


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
    return host[1] if host is not None and NO_PLACE.match(host[1]) is None else None


def _where_caught(text: str, told: Told, claim: Claim, finish: int) -> str | None:
    """Where those who are caught, or who die, were just then: "bị bắt khi đang nhận hàng tại ⟦bến xe Ba Sao⟧"; where those were who caught them:
    "tổ tuần tra làm nhiệm vụ tại ⟦xóm Đông⟧ phát hiện …"."""
    verb = told.verb
    also = _AND_CAUGHT.match(text, verb.end)
    if verb.key not in _JUST_THERE and also is None:
        return None
    duty = _ON_DUTY.search(text, claim.end, verb.start) if told.leads else None
    if duty is not None:
        return bounded(text, duty.end(), _short_of_marks(text, duty.end(), verb.start)) if is_place(text, duty.end(), duty.end(), verb.start) else None
    end = max(verb.end if also is None else also.end(), 0 if told.leads else claim.end)
    when = _JUST_THEN.match(text, end, min(finish, end + _FAR))
    at = _named(text, when.end(), when.end(), min(finish, when.end() + _FAR), finish) if when is not None else None
    return bounded(text, at, finish) if at is not None else None


def _meanwhile(text: str, lo: int, hi: int, far: int) -> str | None:
    """What "tại" names in a circumstance in front of the date or of the subject, no further than `far` from it: "trong khi tuần tra tại
    ⟦khu vực Cửa Bé⟧, …"."""
    while lo < hi and text[lo] in " ,\n*_-–":
        lo += 1
    if _MEANWHILE.match(text, lo, hi) is None:
        return None
    at = lo - 1 if is_place(text, lo, lo - 1, hi) else _named(text, lo, lo, hi, hi)
    return bounded(text, max(at, 0), hi) if at is not None and hi - at < far else None
