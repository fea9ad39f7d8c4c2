"""Events: a date and the clause around it, with its verb, actor, place and status.

Nearly every day told in the news carries something that happened on it; those that do not stand inside a reference
("Chỉ thị số 24-CT/TU ngày 7/8/2023"), a page stamp, a birth date, an anniversary pair, a letterhead or a caption. A date
either leads its clause ("Chiều 27/9, Thành ủy Hà Nội tổ chức …") or trails it ("… sẽ bế mạc vào tối 25/9").
"""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple, cast

import regex

from vnpolitics_cli.calendar import Period
from vnpolitics_cli.model import CalendarDate, Event
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, LOWER, UPPER, Page
from vnpolitics_cli.verbs import Verb, verbs

REACH = 320
"""How far right or left of its date the verb of an event is looked for, in code points."""

WHAT = 240
"""The longest clause that an event carries."""


_TABLE = table("verbs")
_GROUPS: dict[str, list[str]] = _TABLE["groups"]
_MOODS: dict[str, list[str]] = _TABLE["moods"]
_FORCE = tuple(_GROUPS["force"])
_TOLD_FIRST = frozenset(verb for group in ("speech", "meeting", "decision") for verb in _GROUPS[group])
_SINCE = re.compile(any_of(_MOODS["in_force_since"]) + r"(?!\w)")
_BEFORE_SUBJECT = frozenset(_MOODS["before_subject"])
_ADVERBIAL = frozenset(_MOODS["adverbial"])
_PEOPLE = frozenset(_MOODS["people"])
_NO_ACTORS = frozenset(_MOODS["no_actors"])
# In the words before a verb: a preposition says that they are more than a subject.
_MODIFIED = re.compile(r"(?<!\w)(?:tại|từ|do|khi|để|mà|với|theo|trước|sau|bằng|nhằm|trong|trên|nơi)\s")

_WORD = re.compile(r"[^\W\d_]+")
# Where a clause ends for good: a semicolon, a line end that is no wrapped line. (Sentence bounds come from the page.)
_STOP = re.compile(rf"[;]\s|\n(?=[^{LOWER}])")
_WHAT_STOP = re.compile(rf"[.;:]\s|\n(?=[^{LOWER}])|,\s")
_COMMA = re.compile(r",\s")

# What only repeats that the day is past or to come: "ngày 1/9 vừa qua, …".
_BEHIND = re.compile(r"\s+(?:vừa\s+qua|vừa\s+rồi|sắp\s+tới|tới\s+đây|tới|hằng\s+năm|hàng\s+năm|này)(?!\w)")
# Read backwards from a date that leads its clause: an opening word and a preposition, "Trước đó, vào ", "Theo đó, từ ".
_LEADING = regex.compile(
    r"(?ri)(?:(?:bắt\s+đầu|kể|ngay|mới\s+đây|trước\s+đó|mặc\s+dù|theo\s+đó|trong\s+khi|tiếp\s+đó|sau\s+đó|cụ\s+thể|và|nhưng|tuy\s+nhiên|dự\s+kiến|khoảng|riêng|chỉ|nếu|khi|mà|thì|là|rằng|trong\s+đó|đồng\s+thời)\s*,?\s+){0,2}"
    r"(?:(?:tính\s+(?:đến|tới)(?:\s+(?:hết|thời\s+điểm))?|từ\s+nay\s+đến(?:\s+hết)?|cho\s+đến|kể\s+từ|vào|từ|trong|đến(?:\s+hết)?|trước|sau|chậm\s+nhất(?:\s+(?:là|vào|đến))?|hết|tại(?:\s+thời\s+điểm)?|tới|qua|lúc|hồi|thời\s+điểm)\s+){0,2}[\"“*_(]*"
)
_SUBORDINATE = re.compile(r"(?:là|rằng|nếu|khi|thì|nhưng)\s")
_OPENING = regex.compile(rf"(?r)(?:^|[\n,;:.!?”\"\](*…]|\s[{DASH}])[ \t]*(?:[*_#•>+\d.{DASH}]{{1,6}}[ \t]+)?(?:\([^()\n]{{1,30}}\)\s*[{DASH}]?\s*)?[*_]*")
_ADVERB_PHRASE = re.compile(rf"[\s*_{DASH}]*(?i:{any_of([*_MOODS['adverbial'], *_MOODS['before_subject']])})\s")
_TELLING = re.compile(rf"(?<!\w)(?P<verb>{any_of(_MOODS['telling'])})\s+(?:(?:được|hơn|gần|khoảng|trên|mức|ở|chỉ|xấp\s+xỉ|tổng|số)\s+){{0,2}}\d")
_PARTICIPLE = re.compile(any_of(_MOODS["before_subject"]) + r"(?!\w)")
_TITLE = re.compile(any_of(_MOODS["titles"]) + r"\b")
_TITLED = re.compile(rf"\s*[{DASH}]\s*{any_of(_MOODS['titles'])}\b")

# Read backwards from a date: what it says of status. Groups name the status.
_PREPOSITION = regex.compile(
    r"(?ri)(?<!\w)(?:(?P<as_of>tính\s+(?:đến|tới)(?:\s+(?:hết|thời\s+điểm))?|(?:đến|tới)\s+(?:hết|thời\s+điểm)|tại\s+thời\s+điểm|tại)"
    r"|(?P<deadline>trước|hạn\s+(?:\w+\s+){0,4}là|chậm\s+nhất(?:\s+(?:là|vào|đến|trước))*|muộn\s+nhất(?:\s+(?:là|vào|đến))*|hạn(?:\s+(?:chót|cuối|cuối\s+cùng))?(?:\s+(?:là|vào|đến))*|từ\s+nay\s+(?:đến|tới)(?:\s+hết)?)"
    r"|(?P<until>đến|tới|cho\s+đến)|(?P<since>(?:kể\s+)?từ|bắt\s+đầu\s+từ|ngay\s+từ)|(?P<on>vào|trong|hồi|lúc))\s*[*_\"“]*\s*"
)

# Read backwards from a date that carries nothing: a birth or death ("sinh ngày", "SN"), a source cited or archived
# ("Lưu trữ ngày", "Truy cập ngày"), a caption or a signature stamp ("Ảnh chụp", "Ngày ký:").
_CARRIES_NONE = regex.compile(
    r"(?ri)(?<!\w)(?:(?:sn|sinh(?:\s+(?:ngày|năm|vào))*|s\.n|mất|từ\s+trần)\s*:?\s*"
    r"|(?:lưu\s+trữ(?:\s+bản\s+gốc)?|truy\s+cập|bản\s+gốc)\s*(?:vào\s+)?:?\s*"
    r"|(?:ảnh|ảnh\s+chụp|ảnh\s+tư\s+liệu|nguồn|video|ngày\s+ký|công\s+báo)\s*(?:[:/]|số\s+\S+)?\s*)"
)
_LETTERHEAD = regex.compile(rf"(?r)(?:^|\n)[ \t*_|]*(?:(?:TP\.?\s+)?[{UPPER}][\w.]*(?:[ -][{UPPER}][\w.]*){{0,4}}),\s*")
_PAIR = re.compile(rf"\s*[{DASH}]\s*(?:ngày\s+)?\d{{1,2}}[/.{DASH}]\d{{1,2}}[/.{DASH}](?:19|20)\d\d\s*\)")
_PAIRED = regex.compile(rf"(?r)\(\s*(?:ngày\s+)?\d{{1,2}}[/.{DASH}]\d{{1,2}}[/.{DASH}]\d{{4}}\s*[{DASH}]\s*(?:ngày\s+)?")
_ANNIVERSARY = regex.compile(r"(?ri)(?:kỷ\s+niệm|ngày\s+thành\s+lập|ngày\s+truyền\s+thống|năm\s+ngày|nhân\s+dịp)[^.;\n]{0,60}[(\s]\s*")
_HOLIDAY = regex.compile(rf"(?r)(?<!\w)Ngày\s+[{UPPER}][^.;:()\n]{{3,80}}\(")
_PLACE = re.compile(
    r"(?:tại|ở)\s+((?:[^\s,.;:()]+\s+){0,9}?[^\s,.;:()]+)(?=\s*(?:[,.;:()\n]|$|\s(?:với|do|nhằm|để|và|đã|sẽ|về|theo|có|trong|vào|là|diễn|dưới|từ|được|cho)\s))"
)
_LEADING_PLACE = re.compile(r"(?:[Tt]ại|[Ởở])\s+([^,.;:()\n]{2,80}(?:\([^()]{1,60}\))?),\s+")
# A phrase behind "tại" that is a place: a name, or a noun of places; "tại Điều 5", "tại kỳ họp" are none.
_PLACE_START = re.compile(rf"(?!{any_of(_TABLE['places']['no_names'])}\b)(?:[{UPPER}]|{any_of(_TABLE['places']['nouns'])}\b)")


def events(page: Page, dates: Sequence[tuple[Claim, CalendarDate]], stated: Collection[int], published: str | None) -> list[tuple[Claim, Event]]:
    """The event that each date carries, for the dates that carry one.

    `stated` holds the starts of the date claims that are part of something else: a reference, a page stamp.
    """
    found: list[tuple[Claim, Event]] = []
    for claim, day in dates:
        if not cast(Period, claim.reading).is_day or claim.start in stated or _carries_none(page.text, claim):
            continue
        event = _event(page, claim, day, published)
        if event is not None:
            found.append((Claim("event", claim.start, claim.end, "event.day", claim.reading), event))
    return found


def _carries_none(text: str, claim: Claim) -> bool:
    """A birth date, an anniversary pair, a letterhead, a caption."""
    start, end = claim.start, claim.end
    if _CARRIES_NONE.match(text, max(0, start - 30), start):
        return True
    if text[start].isdigit() and text[start - 2 : start] in (", ", "? ", "! ", "- ") and (end == len(text) or text[end] in ",.*-;^)\n"):
        return True
    if (text[start - 1 : start] == "(" or text[end : end + 1] == ")") and (
        _PAIR.match(text, end) or _PAIRED.match(text, max(0, start - 40), start) or _ANNIVERSARY.match(text, max(0, start - 120), start)
    ):
        return True
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")" and _HOLIDAY.match(text, max(0, start - 90), start):
        return True
    if text[start - 2 : start] == ", " and _LETTERHEAD.match(text, max(0, start - 60), start):
        line_end = text.find("\n", end)
        rest = text[end : line_end if line_end >= 0 else len(text)]
        return not rest.strip(" \t*_|.")
    return False


def _event(page: Page, claim: Claim, day: CalendarDate, published: str | None) -> Event | None:
    text = page.text
    left, right = page.sentence(claim.start, claim.end)
    sentence_end = right
    left, right = max(left, claim.start - REACH), min(right, claim.end + REACH)
    preposition = _PREPOSITION.match(text, max(left, claim.start - 40), claim.start)
    before = preposition.start() if preposition is not None else claim.start
    opened = text.rfind("(", left, before)
    if opened >= 0 and ")" not in text[opened:before]:
        # Within parentheses the clause is what they hold: "(áp dụng từ 1/7/2020)"; a bare "(28/4)" belongs to what stands before.
        closed = text.find(")", claim.end, right)
        if before - opened > 4 or closed - claim.end > 12:
            left, right = opened + 1, closed if closed >= 0 else right
    group = preposition.lastgroup if preposition is not None else None
    clause = _clause_start(text, left, before)
    stop = _clause_stop(text, claim.end, right)
    told: _Told | None = None
    if _leads(text, clause, claim, stop):
        behind = _BEHIND.match(text, claim.end)
        at = claim.end if behind is None else behind.end()
        while at < stop and text[at] in ' ,*_)"”:':
            at += 1
        told = _leading(text, at, stop, figure=group in ("as_of", "until"))
        if told is None and stop < sentence_end:
            told = _leading(text, at, min(sentence_end, claim.end + 2 * REACH), figure=False)
    elif group in ("as_of", "until"):
        figure = _TELLING.search(text, claim.end, min(stop, claim.end + 40))
        if figure is not None:
            verb = Verb(figure.start(), figure.start(), figure.end("verb"), "", True, False)
            told = _Told(verb, (clause, before), None, True)
    if told is None:
        told = _around(text, clause, before, claim.end, right) if before == claim.start else None
    if told is None:
        told = _trailing(text, clause, before)
    if told is None and clause > left:
        # The verb may stand before a colon: "Họp Quốc hội khóa mới: ngày 5/3".
        told = _trailing(text, left, before)
    if told is None:
        at = claim.end
        while at < right and text[at] in ' ,*_)"”:':
            at += 1
        told = _leading(text, at, right, figure=False)
        if told is None:
            return None
    verb = told.verb
    status = _status(text, claim, day, told, group, stop=stop, published=published)
    finish = _what_stop(text, max(verb.end, claim.end if verb.end <= claim.start else verb.end), right)
    place = told.place or _place(text, verb, claim, finish)
    begin = told.subject[0] if told.subject is not None else verb.start
    what = text[begin:finish].strip(" ,*_\n\t")
    trigger = text[verb.start if verb.status == "negated" else verb.at : verb.end]
    return Event(day.date, day.implied, status, trigger, _actor(text, told.subject), place, what[:WHAT] or None)


class _Told(NamedTuple):
    """The verb of a date's clause, the span of its subject, where it happened if that stands in front, and which way it was found."""

    verb: Verb
    subject: tuple[int, int] | None
    place: str | None
    leads: bool


def _leads(text: str, clause: int, claim: Claim, stop: int) -> bool:
    """Whether a date opens its clause: nothing but opening words before it, or an adverbial phrase closed by a comma."""
    opening = _LEADING.match(text, clause, claim.start)
    at = opening.start() if opening is not None else claim.start
    if opening is not None and _SUBORDINATE.match(text, at, claim.start):
        return True
    if at <= clause or _OPENING.match(text, max(clause - 2, 0), at):
        return True
    behind = _BEHIND.match(text, claim.end)
    after = claim.end if behind is None else behind.end()
    if text[after : after + 2] not in (", ", ": ") or text[claim.end : stop].strip(" ,:") == "":
        return False
    comma = text.rfind(", ", clause, claim.start)
    return _ADVERB_PHRASE.match(text, comma + 2 if comma >= 0 else clause, claim.start) is not None


def _leading(text: str, lo: int, hi: int, *, figure: bool) -> _Told | None:
    """The verb right of a date: of the first comma segment that has one, behind its subject."""
    if figure:
        told = _TELLING.search(text, lo, hi)
        if told is not None:
            first = next((verb for verb in verbs(text, lo, told.start()) if verb.marked), None)
            if first is None or first.status != "negated":
                verb = Verb(told.start(), told.start(), told.end("verb"), "", True, False)
                return _Told(verb, (lo, told.start()), None, True)
    if text.startswith("là ", lo):
        # "Ngày 31/1 là hạn cuối để …": the day itself is the subject.
        return _Told(Verb(lo, lo, lo + 2, "", True, False), None, None, True)
    subject: tuple[int, int] | None = None
    place: str | None = None
    fallback: _Told | None = None
    at = lo
    for stop in (*_commas(text, lo, hi), hi):
        start, at = at, stop + 2
        if start >= stop:
            continue
        held = _LEADING_PLACE.match(text, start, min(stop + 2, hi))
        if held is not None and place is None and held.end() >= stop:
            place = held[1]
            continue
        word = _WORD.match(text, start, stop)
        first_word = word[0].lower() if word is not None else ""
        found = [verb for verb in verbs(text, start, stop) if not verb.weak]
        if stop < hi and (first_word in _ADVERBIAL or _PARTICIPLE.match(text, start)):
            if fallback is None and found:
                fallback = _Told(found[0], None, place, True)
            continue
        if not found:
            if fallback is None:
                weak = next(iter(verbs(text, start, stop)), None)
                if weak is not None:
                    fallback = _Told(weak, subject or ((start, weak.start) if weak.start > start + 1 else None), place, True)
                    if weak.start > start + 1 and subject is None:
                        subject = start, weak.start
                    continue
            if subject is None and text[start:stop].strip():
                subject = start, stop
            continue
        verb = _main(text, start, found)
        if verb.start > start + 1:
            if fallback is not None and fallback.verb.weak and fallback.subject is not None and fallback.verb.end - fallback.verb.at <= 3:
                return fallback
            own = start, verb.start
            return _Told(verb, own if place is not None and not _TITLE.match(text, start) else _joined(text, subject, own), place, True)
        trigger = text[verb.at : verb.end].lower()
        if subject is not None or trigger not in _BEFORE_SUBJECT or stop >= hi:
            return _Told(verb, subject, place, True)
        if fallback is None:
            fallback = _Told(verb, None, place, True)
    return fallback


def _commas(text: str, lo: int, hi: int) -> list[int]:
    """Where the comma segments of a stretch end: at its commas outside parentheses."""
    found = []
    at, depth = lo, 0
    for comma in _COMMA.finditer(text, lo, hi):
        depth = max(0, depth + text.count("(", at, comma.start()) - text.count(")", at, comma.start()))
        at = comma.start()
        if not depth:
            found.append(at)
    return found


def _main(text: str, start: int, found: list[Verb]) -> Verb:
    """The main verb of a segment: the first, unless a later one stands behind an auxiliary ("cá nhân nộp thuế sẽ sử dụng")."""
    first = found[0]
    if first.marked or text[first.at : first.end].lower() in _TOLD_FIRST:
        return first
    return next((verb for verb in found if verb.marked and not text.startswith("đang", verb.start)), first)


def _joined(text: str, first: tuple[int, int] | None, own: tuple[int, int]) -> tuple[int, int]:
    """The subject of a verb whose segment has one of its own: "Bộ Chính trị, Ban Bí thư" together, else the first ("ông Ba, Chủ tịch xã")."""
    if first is None:
        return own
    if _BODY.match(text, first[0], first[1]) and _BODY.match(text, own[0], own[1]):
        return first[0], own[1]
    head = _WORD.match(text, first[0], first[1])
    if head is not None and head[0].islower() and head[0] not in _PEOPLE and not _TITLE.match(text, own[0]):
        return own
    return first


def _trailing(text: str, lo: int, hi: int) -> _Told | None:
    """The verb left of a date that ends its clause, in the last comma segment that has one."""
    stop = hi
    commas = [comma + 2 for comma in _commas(text, lo, hi)]
    weak: _Told | None = None
    for start in (*reversed(commas), lo):
        found = verbs(text, start, stop, dated=stop == hi)
        strong = [verb for verb in found if not verb.weak]
        subject = (start, found[0].start) if found and found[0].start > start + 1 else None
        if strong:
            last = strong[-1]
            marked = [verb for verb in strong if verb.marked]
            if marked and not last.marked and hi - last.end > 1 and last.at - marked[-1].end < 40:
                last = marked[-1]
            agent = text.rfind(" do ", start, last.start)
            if agent >= 0:
                subject = agent + 4, last.start
            elif subject is not None and _MODIFIED.search(text, *subject):
                subject = None
            return _Told(last, subject, None, False)
        if found and weak is None:
            weak = _Told(found[-1], subject, None, False)
        stop = max(lo, start - 2)
        if hi - stop > REACH:
            break
    return weak


def _around(text: str, lo: int, start: int, end: int, hi: int) -> _Told | None:
    """The verb right behind a date that stands between subject and verb: "Đài truyền hình ngày 20/5 công bố …"."""
    behind = next(iter(verbs(text, end, min(hi, end + 48))), None)
    if behind is None or behind.weak or behind.start - end > 2:
        return None
    commas = _commas(text, lo, start)
    at = commas[-1] + 2 if commas else lo
    if any(not verb.weak and (verb.marked or start - verb.end < 3) for verb in verbs(text, at, start)):
        return None
    return _Told(behind, (at, start), None, False)


def _place(text: str, verb: Verb, claim: Claim, finish: int) -> str | None:
    """Where it happened, if the clause says "tại" or "ở" and a place."""
    for lo, hi in ((verb.end, claim.start), (claim.end, finish)):
        if lo < hi:
            held = _PLACE.search(text, lo, hi)
            if held is not None and _PLACE_START.match(held[1]):
                return held[1]
    return None


def _clause_start(text: str, lo: int, hi: int) -> int:
    """Where the clause that ends at `hi` begins: behind the last full stop, semicolon, colon or line end."""
    at = lo
    for mark in ("; ", ": ", ". "):
        found = text.rfind(mark, lo, hi)
        if found >= at:
            at = found + 2
    line = text.rfind("\n", lo, hi)
    # A line that goes on with a small letter is only wrapped.
    while line >= at and text[line + 1 : line + 2].islower():
        line = text.rfind("\n", lo, line)
    return line + 1 if line >= at else at


def _clause_stop(text: str, lo: int, hi: int) -> int:
    mark = _STOP.search(text, lo, hi)
    return mark.start() if mark is not None else hi


def _what_stop(text: str, lo: int, hi: int) -> int:
    mark = _WHAT_STOP.search(text, min(lo + 12, hi), hi)
    return mark.start() if mark is not None else hi


_TRIMMED = re.compile(r"^(?:và|thì|nhưng|trong đó|theo đó|theo|khi|ngay|cũng|đại diện cho|do|mà|trước đó|sau đó|hiện|nay|nhằm|để|việc)\s+", re.IGNORECASE)


def _actor(text: str, span: tuple[int, int] | None) -> str | None:
    """The noun phrase of a subject, without what a comma, a dash or a parenthesis adds to it."""
    if span is None:
        return None
    phrase = text[span[0] : span[1]].strip(' ,*_\n\t"“”:–-')
    while (shorter := _TRIMMED.sub("", phrase)) != phrase:
        phrase = shorter
    cut = _ACTOR_END.search(phrase)
    if cut is not None and not (cut[0].startswith(",") and _BODY.match(phrase) and _BODY.match(phrase[cut.end() :])):
        phrase = phrase[: cut.start()]
    phrase = _TRAILING_WORDS.sub("", phrase)
    if phrase.count("(") != phrase.count(")") or phrase.lower() in _NO_ACTORS:
        return None
    if not 2 <= len(phrase) <= 160 or phrase[0] in "([" or phrase.split()[0].lower() in _ADVERBIAL:
        return None
    return phrase


_TRAILING_WORDS = re.compile(r"(?:\s+(?:đến|đi|có|về|ra|vào|sang|lên|cùng|còn|đã|và|thì|là|bị|được|cũng|sẽ|đang|vừa|mới|lại|rồi))+$")
_ACTOR_END = re.compile(rf",\s|\s\(|[;:]|{_TITLED.pattern}|\s+theo\s")
_BODY = re.compile(r"(?:Bộ|Ban|Chính phủ|Quốc hội|Thủ tướng|UBND|HĐND|Ủy ban|Hội đồng|Thành ủy|Tỉnh ủy|Thường trực|Sở|Cục|Tổng cục)\b")


def _status(text: str, claim: Claim, day: CalendarDate, told: _Told, group: str | None, *, stop: int, published: str | None) -> str:
    """What the words say of the event's time: see `Event`. `group` is what the preposition in front of the date says."""
    verb = told.verb
    trigger = " ".join(text[verb.at : verb.end].lower().split())
    if verb.status == "negated":
        return "negated"
    if trigger.endswith(_FORCE):
        return "in_force"
    if group == "deadline" or _IS_DEADLINE.match(text, claim.end):
        return "deadline"
    if group == "as_of" and (told.leads or not text[claim.start - 4 : claim.start].lower().startswith("tại")):
        return "as_of"
    if group == "until":
        if verb.status == "planned":
            return "planned"
        if _TELLING.match(text, verb.at) or (told.leads and trigger == "là"):
            return "as_of"
        if text[claim.end : claim.end + 1] == ":":
            return "planned"
        if _DUE.search(text, max(0, verb.start - 30), verb.end):
            return "deadline"
    if verb.status == "planned":
        return "planned"
    if group == "since" and (_SINCE.match(trigger) or "phải" in text[verb.start : verb.at]):
        return "in_force"
    if published is not None and day.date[:1] != "X" and day.date[:10] > published:
        return "planned"
    return "happened"


_IS_DEADLINE = re.compile(r"\s+là\s+(?:thời\s+)?(?:hạn|ngày\s+cuối)")
_DUE = re.compile(r"(?<!\w)(?:cần|phải|hạn|thời\s+hạn)\s")
