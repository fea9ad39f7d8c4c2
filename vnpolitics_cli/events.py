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
from vnpolitics_cli.verbs import Verb, may_start, opens_with_verb, verbs

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
# Where what an event carries ends: as above, or at a comma before words that open a clause of their own.
_WHAT_STOP = re.compile(rf"[;:.\n,](?:(?<=[;:])\s|(?<=[.])(?<!TP[.])\s(?=[{UPPER}])|(?<=\n)(?=[^{LOWER}])|(?<=,)\s(?={any_of(_MOODS['new_clause'])}\s))")
# Where one segment of a clause ends and the next begins: a comma, also one without a blank before a name, and "thì".
_CUT = re.compile(rf"[, ](?:(?<=,)(?=[\s{UPPER}])\s*|(?<= )(?=thì\s))")
_SEGMENTS = 12
"""The most segments of a clause that are read from its date on, so that a list of thousands costs no more than one of twelve."""

# What only repeats that the day is past or to come: "ngày 1/9 vừa qua, …".
_BEHIND = re.compile(r"\s+(?:vừa\s+qua|vừa\s+rồi|sắp\s+tới|tới\s+đây|tới|hằng\s+năm|hàng\s+năm|này)(?!\w)")
_TO_COME = re.compile(r"\s+(?:sắp\s+tới|tới\s+đây|tới(?=\s*(?:[,.;:)\n]|$|(?:này|tại|ở|và|sẽ|với|để|hay|khi|theo|nhân)\s)))")
_YEARLY = re.compile(r"\s+h[ằà]ng\s+năm")
# Read backwards from a date that leads its clause: opening words and prepositions, "Trước đó, vào ", "Theo đó, từ ", "vào khoảng ".
_LEADING = regex.compile(
    r"(?ri)(?<!\w)(?:(?:bắt\s+đầu|kể|ngay|mới\s+đây|trước\s+đó|mặc\s+dù|theo\s+đó|trong\s+khi|tiếp\s+đó|sau\s+đó|cụ\s+thể|và|nhưng|tuy\s+nhiên|dự\s+kiến|khoảng|riêng|chỉ|nếu|khi|mà|để|thì|là|rằng|trong\s+đó|đồng\s+thời|(?:sáng|trưa|chiều|tối|đêm|hôm)\s+(?:nay|qua|mai|kia)"
    r"|tính\s+(?:đến|tới)(?:\s+(?:hết|thời\s+điểm))?|từ\s+nay\s+đến(?:\s+hết)?|cho\s+đến|kể\s+từ|vào|từ|trong|đến(?:\s+hết)?|trước|sau|chậm\s+nhất(?:\s+(?:là|vào|đến))?|hết|tại(?:\s+thời\s+điểm)?|tới|qua|lúc|hồi|thời\s+điểm)\s*,?\s+){0,4}[\"“*_(]*"
)
# Read backwards from such opening words: a verb of telling, whose own clause ends here: "Thông tin ban đầu cho biết, vào khoảng …".
_TOLD = regex.compile(rf"(?ri)(?<!\w){any_of(_MOODS['reporting'])}\s*[,:]?\s+")
_SUBORDINATE = re.compile(r"(?:để|là|rằng|nếu|khi|thì|nhưng)\s")
_OPENING = regex.compile(
    rf"(?r)(?:^|[\n,;:.!?”\"\](…]|[^\d\s]\s?[{DASH}])[ \t]*(?:[*_#•>+\d.{DASH}]{{1,6}}[ \t]+)?(?:\([^()\n]{{1,30}}\)\s*[{DASH}]?\s*)?[*_]*"
)
_ADVERB_PHRASE = re.compile(rf"[\s*_{DASH}]*(?i:{any_of([*_MOODS['adverbial'], *_MOODS['before_subject']])})\s")
_TELLING = re.compile(rf"(?<!\w)(?P<verb>{any_of(_MOODS['telling'])})\s+(?:(?:được|hơn|gần|khoảng|trên|dưới|mức|ở|chỉ|xấp\s+xỉ|tổng|số)\s+){{0,2}}\d")
_PARTICIPLE = re.compile(any_of(_MOODS["before_subject"]) + r"(?!\w)")
_TITLE = re.compile(any_of(_MOODS["titles"]) + r"\b")
_TITLED = re.compile(rf"\s*[{DASH}]\s*{any_of(_MOODS['titles'])}\b")

# Read backwards from a date that something else is measured against: "tăng 8 đồng so với ngày 9/9", "thay vì ngày 25/4".
_COMPARED = regex.compile(
    r"(?ri)(?<!\w)(?:(?:so\s+với|thay\s+vì|thay\s+cho)\s+(?:\w+\s+){0,4}"
    r"|(?:(?:cao|thấp|nhiều|ít|sớm|muộn)\s+hơn|kém|như|bằng)\s+(?:phiên\s+)?(?:giao\s+dịch\s+)?)\(?"
)
# A phrase that names its date as part of something: "sau vụ cháy ngày 5/5, …".
_REFERRING = re.compile(rf"(?:[*_#>\s\d.{DASH}]*)(?i:{any_of(_MOODS['referring'])})\s")
_AHEAD = tuple(f" {words} " for words in _MOODS["ahead"])
# A time set: "thời gian theo dõi dữ liệu đến ngày 9/11".
_SPAN_OF_TIME = re.compile(r"(?:thời\s+gian|thời\s+hạn|hạn)\s", re.IGNORECASE)
_FIGURE_NEAR = re.compile(r"[^\d,.;\n]{1,60}(?<!số )\d")
_BOUND = re.compile(r"(?<!\w)(?:phải|chỉ\s+được|không\s+được|được\s+phép)(?!\w)")

# Read backwards from a date: what it says of status. Groups name the status.
_PREPOSITION = regex.compile(
    r"(?ri)(?<!\w)(?:(?P<as_of>tính\s+(?:đến|tới)(?:\s+(?:hết|thời\s+điểm))?|(?:đến|tới)\s+(?:hết|thời\s+điểm)|tại\s+thời\s+điểm|tại)"
    r"|(?P<deadline>trước|hạn\s+(?:\w+\s+){0,4}là|chậm\s+nhất(?:\s+(?:là|vào|đến|trước))*|muộn\s+nhất(?:\s+(?:là|vào|đến))*|hạn(?:\s+(?:chót|cuối|cuối\s+cùng))?(?:\s+(?:là|vào|đến))*|từ\s+nay\s+(?:đến|tới)(?:\s+hết)?)"
    r"|(?P<until>(?:cho\s+)?(?:đến|tới))|(?P<since>(?:kể\s+)?từ|bắt\s+đầu\s+từ|ngay\s+từ)|(?P<on>(?:vào|trong|hồi|lúc)(?:\s+(?:hồi|lúc))?))(?:\s+khoảng)?\s*[*_\"“]*\s*"
)

# Read backwards from a date that carries nothing: a birth or death ("sinh ngày", "SN"), a source cited or archived
# ("Lưu trữ ngày", "Truy cập ngày"), a caption or a signature stamp ("Ảnh chụp", "Ngày ký:").
_CARRIES_NONE = regex.compile(
    r"(?ri)(?<!\w)(?:(?:sn|sinh(?:\s+(?:ngày|năm|vào))*|s\.n|mất|từ\s+trần)\s*:?\s*"
    r"|(?:lưu\s+trữ(?:\s+bản\s+gốc)?|truy\s+cập|bản\s+gốc)\s*(?:vào\s+)?:?\s*"
    r"|(?:ảnh|ảnh\s+chụp|ảnh\s+tư\s+liệu|nguồn|video|ngày\s+ký|công\s+báo)\s*(?:[:/]|số\s+\S+)?\s*)"
)
# Read backwards from a date that is part of a paper's name, or only says which day is meant: "giấy phép số 12/GP ngày 5/4",
# "tờ khai hải quan ngày 27/10", "ngày đầu tiên là 1/1/1900".
_OF_A_PAPER = regex.compile(
    r"(?ri)(?<!\w)(?:(?:tờ\s+khai|giấy\s+phép|giấy\s+chứng\s+nhận|h[óo][áa]?\s+đơn|hợp\s+đồng)(?:\s+[^\s,.;:()]+){0,5}\s+số\s*:?\s*\S+|tờ\s+khai\s+hải\s+quan)\s+"
    r"|(?<!\w)ngày\s+(?:[^\s,.;:()\d]+\s+){1,6}là\s+"
)
_LETTERHEAD = regex.compile(rf"(?r)(?:^|\n)[ \t*_|]*(?:(?:TP\.?\s+)?[{UPPER}][\w.]*(?:[ -][{UPPER}][\w.]*){{0,4}}),\s*")
_CITED = re.compile(r"\)\.\s?[\"“]")
_PAIR = re.compile(rf"\s*[{DASH}]\s*(?:ngày\s+)?\d{{1,2}}[/.{DASH}]\d{{1,2}}[/.{DASH}](?:19|20)\d\d\s*\)")
_PAIRED = regex.compile(rf"(?r)\(\s*(?:ngày\s+)?\d{{1,2}}[/.{DASH}]\d{{1,2}}[/.{DASH}]\d{{4}}\s*[{DASH}]\s*(?:ngày\s+)?")
_ANNIVERSARY = regex.compile(r"(?ri)(?:kỷ\s+niệm|ngày\s+thành\s+lập|ngày\s+truyền\s+thống|năm\s+ngày|nhân\s+dịp)[^.;\n]{0,60}[(\s]\s*")
_HOLIDAY = regex.compile(rf"(?r)(?<!\w)Ngày\s+[{UPPER}][^.;:()\n]{{3,80}}\(")
_PLACE = re.compile(
    r"\s(?:tại|ở)\s+((?:(?:TP\.\s?)?[^\s,.;:()]+\s+){0,9}?(?:TP\.\s?)?[^\s,.;:()]+)"
    r"(?=\s*(?:[,.;:()\n]|$|\s(?:với|do|nhằm|để|và|đã|sẽ|về|theo|có|trong|vào|là|diễn|dưới|từ|được|cho)\s))"
)
_LEADING_PLACE = re.compile(r"(?:[Tt]ại|[Ởở])\s+((?:[^,.;:()\n]|(?<=TP)\.){2,80}(?:\([^()]{1,60}\))?),\s+")
# A phrase behind "tại" that is a place: a name, or a noun of places; "tại Điều 5", "tại kỳ họp" are none.
_PLACE_START = re.compile(rf"(?!{any_of(_TABLE['places']['no_names'])}\b)(?:[{UPPER}]|{any_of(_TABLE['places']['nouns'])}\b)")


def events(page: Page, dates: Sequence[tuple[Claim, CalendarDate]], stated: Collection[int], published: str | None) -> list[tuple[Claim, Event]]:
    """The event that each date carries, for the dates that carry one.

    `stated` holds the starts of the date claims that are part of something else: a reference, a page stamp.
    """
    days = [pair for pair in dates if cast(Period, pair[0].reading).is_day and pair[0].start not in stated and not _carries_none(page.text, pair[0])]
    found: list[tuple[Claim, Event]] = []
    for index, (claim, day) in enumerate(days):
        event = _event(page, claim, day, _room(days, index), published)
        if event is not None:
            found.append((Claim("event", claim.start, claim.end, "event.day", claim.reading), event))
    return found


def _room(days: Sequence[tuple[Claim, CalendarDate]], index: int) -> tuple[int, int]:
    """Where the words of a day end on both sides: at the next days that do not stand in a list with it ("ngày 3/6, 7/6 và 11/6")."""
    claim = days[index][0]
    lo, hi = 0, claim.end + 4 * REACH
    edge = claim.start
    for other, _ in days[max(0, index - 3) : index][::-1]:
        lo = other.end
        if edge - other.end > _LISTED:
            break
        edge = other.start
    edge = claim.end
    for other, _ in days[index + 1 : index + 4]:
        hi = other.start
        if other.start - edge > _LISTED:
            break
        edge = other.end
    return lo, hi


_LISTED = 12


def _carries_none(text: str, claim: Claim) -> bool:
    """A birth date, an anniversary pair, a letterhead, a caption, the base of a comparison, a day of something else ("vụ cháy ngày 5/5 của …")."""
    start, end = claim.start, claim.end
    if text[start - 1 : start] in ("", "\n") and text[start].isalpha():
        return text.startswith(" của ", end)
    word = _word_before(text, start)
    if (
        ((word in _NONE_BEHIND or word[-1:].isdigit()) and _CARRIES_NONE.match(text, max(0, start - 30), start))
        or text.startswith(" của ", end)
        or _compared(text, start)
    ):
        return True
    if (text[start].lower() == "n" or word == "là") and _OF_A_PAPER.match(text, max(0, start - 90), start):
        return True
    if text[start].isdigit() and text[start - 2 : start] in (", ", "? ", "! ", "- ") and (end == len(text) or text[end] in ",.*-;^)\n"):
        return True
    if (text[start - 1 : start] == "(" or text[end : end + 1] == ")") and (
        _PAIR.match(text, end) or _PAIRED.match(text, max(0, start - 40), start) or _ANNIVERSARY.match(text, max(0, start - 120), start)
    ):
        return True
    if text[start - 1 : start] == "(" and _CITED.match(text, end):
        # A source in a list of sources: "TUOI TRE (ngày 13 tháng 12 năm 2024). “Bộ Chính trị …”".
        return True
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")" and _HOLIDAY.match(text, max(0, start - 90), start):
        return True
    if text[start - 2 : start] == ", " and _LETTERHEAD.match(text, max(0, start - 60), start):
        line_end = text.find("\n", end)
        rest = text[end : line_end if line_end >= 0 else len(text)]
        return not rest.strip(" \t*_|.")
    return False


def _word_before(text: str, start: int) -> str:
    """The word in front of a date, in small letters, past blanks, colons, marks and quotes: the cheap look before a careful one."""
    return text[max(0, start - 10) : start].rstrip(' \n\t:/,*_"“(').replace("\n", " ").rpartition(" ")[2].lstrip('*_("“').lower()


_NONE_BEHIND = frozenset(_MOODS["none_behind"])
_BEFORE_DATE = frozenset(_MOODS["before_date"])


def _compared(text: str, start: int) -> bool:
    """Whether something else is measured against a date: "so với ngày 9/9"."""
    lo = max(0, start - 60)
    return any(text.find(word, lo, start) >= 0 for word in ("với ", "thay ", "hơn ", "kém ", "như ", "bằng ")) and _COMPARED.match(text, lo, start) is not None


def _event(page: Page, claim: Claim, day: CalendarDate, room: tuple[int, int], published: str | None) -> Event | None:
    text = page.text
    left, right = page.sentence(claim.start, claim.end)
    if (text[right - 1] == "?" or text.startswith("?", right - 2)) and text[claim.end : claim.end + 1] != ")":
        return None
    sentence_end = right
    left, right = max(left, claim.start - REACH), min(right, claim.end + REACH)
    led = claim.start > left and _word_before(text, claim.start) in _BEFORE_DATE
    preposition = _PREPOSITION.match(text, max(left, claim.start - 40), claim.start) if led else None
    before = preposition.start() if preposition is not None else claim.start
    while before > left and text[before - 1] in " *_":
        before -= 1
    opened = text.rfind("(", left, before)
    if opened >= 0 and ")" not in text[opened:before]:
        # Within parentheses the clause is what they hold: "(áp dụng từ 1/7/2020)"; a bare "(28/4)" belongs to what stands before.
        closed = text.find(")", claim.end, right)
        if before - opened > 4 or closed - claim.end > 12:
            left, right = opened + 1, closed if closed >= 0 else right
    group = preposition.lastgroup if preposition is not None else None
    clause = _clause_start(text, left, before)
    stop = _clause_stop(text, claim.end, right)
    opening = _opening(text, clause, claim, stop)
    if opening is not None and preposition is not None and preposition.start() < opening:
        group = None
    told = _find(text, claim, clause, before, left, stop, right, sentence_end, room, group, leads=opening is not None)
    if told is None:
        return None
    verb = told.verb
    status = _status(text, claim, day, told, group, clause=clause, published=published)
    finish = _what_stop(text, max(verb.end, claim.end if verb.end <= claim.start else verb.end), right)
    place = told.place or _place(text, verb, claim, finish)
    begin = told.subject[0] if told.subject is not None and told.subject[0] < verb.start else verb.start
    trigger = text[verb.start if verb.status == "negated" else verb.at : verb.end]
    return Event(day.date, day.implied, status, trigger, _actor(text, verb.agent or told.subject), place, _what(text[begin:finish]))


class _Told(NamedTuple):
    """The verb of a date's clause, the span of its subject, where it happened if that stands in front, which way it was
    found, and where its part of the clause begins."""

    verb: Verb
    subject: tuple[int, int] | None
    place: str | None
    leads: bool
    start: int


def _find(
    text: str,
    claim: Claim,
    clause: int,
    before: int,
    left: int,
    stop: int,
    right: int,
    sentence_end: int,
    room: tuple[int, int],
    group: str | None,
    *,
    leads: bool,
) -> _Told | None:
    """The verb of a date's clause, looked for on the side where it is likelier, and first this side of the neighbouring dates."""
    figure = group in ("as_of", "until")
    if leads:
        at = _behind(text, claim.end, stop)
        for hi in dict.fromkeys((min(stop, room[1]), stop, min(sentence_end, claim.end + 2 * REACH))):
            told = _leading(text, at, hi, figure=figure and hi <= stop) if at < hi else None
            if told is not None:
                return told
    elif figure:
        shown = _TELLING.search(text, claim.end, min(stop, claim.end + 40))
        if shown is not None:
            return _Told(Verb(shown.start(), shown.start(), shown.end("verb"), "", True, False), (clause, before), None, True, clause)
    if not text[before : claim.start].strip(" *_("):
        told = _around(text, max(clause, room[0]), before, claim.end, right)
        if told is not None:
            return told
    cuts = _segments(text, clause, before)
    if before > clause and text[before - 1] == "\n":
        before -= 1
    if not leads and group in (None, "on") and _refers(text, cuts[-1][0], before):
        told = _trailing(text, cuts[-1][0], before)
        return told if told is not None and before - told.verb.end < 2 else None
    for lo in dict.fromkeys((max(clause, room[0]), clause)):
        told = _trailing(text, lo, before)
        if told is not None:
            return told
    if clause > left:
        # The verb may stand before a colon: "Họp Quốc hội khóa mới: ngày 5/3".
        told = _trailing(text, left, before)
        if told is not None:
            return told
    at = _behind(text, claim.end, right)
    for hi in dict.fromkeys((min(right, room[1]), right)):
        told = _leading(text, at, hi, figure=False) if at < hi else None
        if told is not None:
            return told
    # Nothing but a verb of one syllable: "Sáng 14/5, đoàn xe đi …".
    return _leading(text, at, min(right, room[1]), figure=False, light=True) if leads and at < room[1] else None


def _behind(text: str, at: int, stop: int) -> int:
    """Where the clause goes on behind a date: past "vừa qua", a parenthesis and punctuation."""
    behind = _BEHIND.match(text, at)
    if behind is not None:
        at = behind.end()
    aside = _ASIDE.match(text, at, stop)
    if aside is not None:
        at = aside.end()
    while at < stop and text[at] in ' ,*_)"”:':
        at += 1
    return at


_ASIDE = re.compile(r"\s*\([^()]{1,60}\)")


def _opening(text: str, clause: int, claim: Claim, stop: int) -> int | None:
    """Where the clause that a date opens begins: nothing but opening words before it, an adverbial phrase closed by a comma, a
    verb of telling ("Ông Ba cho biết ngày 5/2, …"), or a capital that no full stop precedes (behind a caption). None where it opens none."""
    if claim.start <= clause:
        return claim.start
    opening = _LEADING.match(text, clause, claim.start) if _word_before(text, claim.start) in _BEFORE_DATE or text[claim.start - 1] != " " else None
    at = opening.start() if opening is not None else claim.start
    if text[claim.start].isupper() and not text[at].isupper():
        # Behind a caption that ends in no full stop: "… không còn như trước Chiều 14.7, ông …".
        return claim.start
    if opening is not None and _SUBORDINATE.match(text, at, claim.start):
        return at
    if at <= clause or text[at].isupper() or _OPENING.match(text, max(clause - 2, 0), at):
        return at
    behind = _BEHIND.match(text, claim.end)
    after = claim.end if behind is None else behind.end()
    after += text.startswith(")", after)
    goes_on = text[after : after + 2] in (", ", ": ") and text[after:stop].strip(" ,:") != ""
    if _TOLD.match(text, clause, at) and (goes_on or text[at - 2] in ",:" or text[after : after + 1] == " "):
        return at
    if not goes_on:
        return None
    if text.startswith(("và ", "nhưng ", "song "), at):
        # "… và đến ngày 30/3, dự án chưa xong": a clause of its own.
        return at
    comma = text.rfind(", ", clause, claim.start)
    phrase = comma + 2 if comma >= 0 else clause
    if not _ADVERB_PHRASE.match(text, phrase, claim.start) or _refers(text, phrase, claim.start):
        return None
    # "Báo cáo cho biết lũ đã đạt đỉnh vào …, trên báo động 3" is a clause that the date ends.
    return clause if not any(verb.marked or at - verb.end < 2 for verb in verbs(text, phrase, at)) else None


def _refers(text: str, start: int, end: int) -> bool:
    """Whether the phrase in front of a date names it as part of something: "sau vụ cháy ", but not "sau khi "."""
    refers = _REFERRING.match(text, start, end)
    return refers is not None and not text.startswith("khi ", refers.end()) and refers.end() < end


def _leading(text: str, lo: int, hi: int, *, figure: bool, light: bool = False) -> _Told | None:
    """The verb right of a date: of the first comma segment that has one, behind its subject."""
    if figure:
        told = _TELLING.search(text, lo, hi)
        if told is not None:
            first = next((verb for verb in verbs(text, lo, told.start()) if verb.marked), None)
            if first is None:
                verb = Verb(told.start(), told.start(), told.end("verb"), "", True, False)
                return _Told(verb, (lo, told.start()), None, True, lo)
    if text.startswith("là ", lo):
        # "Ngày 31/1 là hạn cuối để …": the day itself is the subject.
        return _Told(Verb(lo, lo, lo + 2, "", True, False), None, None, True, lo)
    pieces: list[tuple[int, int]] = []
    place: str | None = None
    fallback: _Told | None = None
    aside = False
    for start, stop in _segments(text, lo, hi)[:_SEGMENTS]:
        held = _LEADING_PLACE.match(text, start, min(stop + 2, hi))
        if held is not None and place is None and held.end() >= stop:
            place, aside = held[1], True
            continue
        word = _WORD.match(text, start, stop)
        first_word = word[0].lower() if word is not None else ""
        found = verbs(text, start, stop, light=light)
        strong = [verb for verb in found if not verb.weak]
        if stop < hi and (
            first_word in _ADVERBIAL
            or _PARTICIPLE.match(text, start)
            or (aside and found and found[0].start <= start + 1 and not found[0].marked and not found[0].weak)
        ):
            # A circumstance: "trong khi tuần tra, kiểm soát tại Khu 1, đội … phát hiện".
            aside = True
            pieces.clear()
            if fallback is None and strong:
                fallback = _Told(strong[0], None, place, True, start)
            continue
        if not found:
            listed = aside and (_ADDRESS.match(text, start) or (text[start:stop].islower() and not _PERSON.match(text, start)))
            aside = aside or first_word == "việc"
            if not listed and not _TIME.match(text, start) and text[start:stop].strip():
                pieces.append((start, stop))
            continue
        if not strong and pieces and text.startswith("là ", start):
            # "các anh chị em, là con đẻ của nạn nhân, …": says who they are.
            continue
        if not strong:
            weak = found[0]
            if fallback is None or fallback.subject is None:
                own = (start, weak.start) if weak.start > start + 1 else None
                fallback = _Told(weak, _joined(text, pieces, own), place, True, start)
            continue
        verb = _main(text, strong)
        if found[0].weak and found[0].start > start + 1 and not verb.marked and not text.startswith(("có ", "còn "), found[0].at):
            # "X là người đứng đầu": what follows "là" only says who.
            verb = found[0]
        # The subject ends at the first verb: "quý khách ⟦có⟧ cơ hội nhận được", "cá nhân ⟦nộp⟧ thuế sẽ sử dụng".
        own = (start, found[0].start) if found[0].start > start + 1 else None
        if fallback is not None and fallback.verb.weak and fallback.subject is not None and verb is not None:
            return fallback
        if place is not None and aside and own is not None and _ADDRESS.match(text, start) and not verb.status and text[verb.at : verb.end] == "diễn ra":
            # "tại thị xã Đông Triều, tỉnh Quảng Ninh đã diễn ra …": still the place.
            own = None
        subject = _joined(text, pieces, own)
        if own is not None or subject is not None or stop >= hi or text[verb.at : verb.end].lower() not in _BEFORE_SUBJECT:
            return _Told(verb, subject, place, True, start)
        if fallback is None:
            fallback = _Told(verb, None, place, True, start)
    return fallback


def _segments(text: str, lo: int, hi: int) -> list[tuple[int, int]]:
    """The comma segments of a stretch, outside parentheses and quotations; never none."""
    found: list[tuple[int, int]] = []
    start = at = lo
    if text.find(",", lo, hi) < 0 and text.find(" thì ", lo, hi) < 0:
        return [(lo, hi)]
    depth = quoted = 0
    nested = text.find("(", lo, hi) >= 0 or text.find("“", lo, hi) >= 0
    for cut in _CUT.finditer(text, lo, hi):
        stop = cut.start()
        if nested:
            depth = max(0, depth + text.count("(", at, stop) - text.count(")", at, stop))
            quoted = max(0, quoted + text.count("“", at, stop) - text.count("”", at, stop))
            at = stop
            if depth or (quoted and text.find("”", stop, hi) >= 0):
                continue
        found.append((start, stop))
        start = cut.end()
    found.append((start, hi))
    return found


def _main(text: str, found: list[Verb]) -> Verb:
    """The main verb of a segment: the first, unless a later one stands behind an auxiliary ("cá nhân nộp thuế sẽ sử dụng"), or
    the first only goes on while something happens ("đang làm nhiệm vụ bất ngờ phát hiện")."""
    first = found[0]
    going_on = text.startswith("đang ", first.start) or text.startswith("khi đang ", first.start)
    if (first.marked and not going_on) or text[first.at : first.end].lower() in _TOLD_FIRST:
        return first
    for verb in found[1:]:
        if (
            (verb.start - first.end > 1 or " " in text[first.at : first.end])
            and verb.marked
            and (going_on or text.startswith(_MAIN, verb.start))
            and not text.startswith("đang ", verb.start)
            and not _INNER.search(text, first.end, verb.start)
        ):
            return verb
    return first


# Auxiliaries of a main verb, where another verb stands before it.
_MAIN = ("đã ", "sẽ ", "vừa ", "chưa ", "phải ", "cần ", "cũng ", "đều ", "chính thức ", "chỉ được ")
# Between two verbs: the second is of an inner clause.
_INNER = re.compile(r"(?<!\w)(?:mà|do|vì|khi|để|rằng|nếu|nhằm|nên|cho biết)\s")


def _joined(text: str, pieces: list[tuple[int, int]], own: tuple[int, int] | None) -> tuple[int, int] | None:
    """The subject of a verb: the verbless segments in front and the words of its own segment.

    Bodies stand together ("Bộ Chính trị, Ban Bí thư"), a name goes on in small letters ("Ban chỉ đạo phòng, chống dịch"), a
    list ends in "và"; else the first is the subject and the rest says who that is ("ông Ba, Chủ tịch xã").
    """
    if own is not None and not text[own[0] : own[1]].strip(' *_"“”'):
        own = None
    if not pieces:
        return own
    first = pieces[0]
    if own is None:
        return first[0], pieces[-1][1]
    if _BODY.match(text, *first) and _BODY.match(text, *own):
        return first[0], own[1]
    if _PERSON.match(text, *first) and _NAMED.search(text, *first):
        return first
    if _LIST_TAIL.match(text, own[0]) and (_PLURAL.search(text, *first) or any(character.isdigit() for character in text[first[0] : first[1]])):
        return first[0], own[1]
    if " và " in text[own[0] : own[1]] and all(text[lo:hi].islower() and text.count(" ", lo, hi) < 4 for lo, hi in pieces):
        # "cán bộ, công chức, viên chức và lực lượng vũ trang"
        return first[0], own[1]
    head = _WORD.match(text, *own)
    if head is not None and head[0].islower():
        if head[0] in _ADDRESSES:
            return first
        if _PLURAL.match(text, *first):
            return first[0], own[1]
        if head[0] in _PEOPLE or _ENUMERATED.search(text, *first):
            return own
        return (first[0], own[1]) if text[first[0]].isupper() else own
    if " các " in text[first[0] : first[1]] and " và " in text[own[0] : own[1]]:
        return first[0], own[1]
    if text[first[0]].islower() and _WORD.match(text, *first) and not _PERSON.match(text, *first) and not _TITLE.match(text, own[0]):
        return own if text[first[0] : first[1]].islower() else first
    return first


# A time that stands where a subject would: "Năm nay, sự kiện …".
_TIME = re.compile(r"\s*(?:năm|hôm|sáng|chiều|tối|tháng|tuần|đêm)\s(?:nay|qua|mai|trước|sau|này|đó|\d)", re.IGNORECASE)
_PLURAL = re.compile(r"(?:các|những|nhiều)\s", re.IGNORECASE)
_PERSON = re.compile(any_of(_MOODS["people"]) + r"\b")
_LIST_TAIL = re.compile(any_of(_MOODS["list_tails"]) + r"(?!\w)")
_NAMED = re.compile(rf"\s[{UPPER}]")
_ENUMERATED = re.compile(r"\d\s*$")
_ADDRESSES = frozenset(_MOODS["addresses"])
_ADDRESS = re.compile(any_of(_MOODS["addresses"]) + r"(?:\s|(?<=\.))", re.IGNORECASE)


def _trailing(text: str, lo: int, hi: int) -> _Told | None:
    """The verb left of a date that ends its clause, in the last comma segment that has one."""
    weak: _Told | None = None
    segments = _segments(text, lo, hi)[-_SEGMENTS:]
    for index in range(len(segments) - 1, -1, -1):
        start, stop = segments[index]
        found = verbs(text, start, stop, dated=stop == hi)
        strong = [verb for verb in found if not verb.weak]
        named = index and strong and strong[0].start <= start + 1 and not strong[0].marked and stop - strong[-1].end > 2
        if named and weak is None and _GATHERING.search(text, *segments[index - 1]):
            # "phát biểu tại hội nghị tổng kết năm 2020, triển khai nhiệm vụ năm 2021": still the meeting's name.
            weak = _Told(strong[-1], None, None, False, start)
            continue
        if strong:
            last = strong[-1]
            marked = [verb for verb in strong if verb.marked]
            if marked and not last.marked and hi - last.end > 1 and last.at - marked[-1].end < 40:
                last = marked[-1]
            return _Told(last, _subject(text, segments[: index + 1], found, last), None, False, start)
        if found and weak is None:
            subject = (start, found[0].start) if found[0].start > start + 1 else None
            weak = _Told(found[-1], subject, None, False, start)
    return weak


def _subject(text: str, segments: list[tuple[int, int]], found: list[Verb], verb: Verb) -> tuple[int, int] | None:
    """The subject of a verb that a date ends: an agent behind "do", what stands between it and a verb of telling, else the
    words in front of the first verb of its segment, with the verbless segments before."""
    start, _ = segments[-1]
    agent = text.rfind(" do ", start, verb.start)
    if agent >= 0:
        return agent + 4, verb.start
    ahead = [other for other in found if other.end <= verb.start]
    inner = _INNER_SUBJECT.search(text, ahead[-1].end if ahead else start, verb.start)
    if inner is not None:
        return inner.end(), verb.start
    if ahead and verb.start - ahead[-1].end > 1:
        near = ahead[-1]
        if not near.weak and _MODIFIED.search(text, near.end, verb.start) and not verb.marked:
            # "ĐT Đức đã thắng trong trận chung kết diễn ra …": what took place is no longer what the first verb is of.
            return None
        if text[near.at : near.end].lower() in _SAYING or near.weak:
            return None if near.weak else (near.end, verb.start)
    first = found[0]
    own = (start, first.start) if first.start > start + 1 else None
    pieces: list[tuple[int, int]] = []
    for segment in reversed(segments[:-1] if own is None or text[start].islower() or text.find(" và ", *own) >= 0 else ()):
        byline = _BYLINE.match(text, *segment)
        if byline is not None:
            segment = byline.end(), segment[1]
        word = _WORD.match(text, *segment)
        if (
            word is None
            or word[0].lower() in _ADVERBIAL
            or _TIME.match(text, *segment)
            or _NO_ACTOR.match(text, segment[0])
            or len(pieces) > 3
            or verbs(text, *segment)
        ):
            break
        pieces.insert(0, segment)
    subject = _joined(text, pieces, own)
    if subject is not None and _MODIFIED.search(text, *subject):
        return None
    return subject


_GATHERING = re.compile(any_of(_TABLE["nouns"]["meetings"]) + r"\s", re.IGNORECASE)
_INNER_SUBJECT = re.compile(rf"(?<!\w)(?:mà|việc|rằng|khi)\s(?=[{UPPER}]|(?:ông|bà|anh|chị|cô)\s)")
# "(TTXVN) - " in front of an article's first words.
_BYLINE = re.compile(rf"\s*\([^()\n]{{2,20}}\)\s?[{DASH}]\s?")
_SAYING = frozenset(_GROUPS["speech"])


def _around(text: str, lo: int, start: int, end: int, hi: int) -> _Told | None:
    """The verb right behind a date that stands between subject and verb: "Đài truyền hình ngày 20/5 công bố …"."""
    at = end + 1 if text[end : end + 1] in (" ", ")") else end
    if not may_start(_WORD.match(text, at + 1 if text.startswith(" ", at) else at)):
        return None
    behind = next(iter(verbs(text, at, min(hi, end + 48), follows=True)), None)
    if behind is None or behind.weak or behind.start - end > 2:
        return None
    segments = _segments(text, lo, start)
    at = segments[-1][0]
    head = _WORD.search(text, at, start)
    if head is not None and head[0].lower() in _ADVERBIAL:
        # "Trong bài phỏng vấn hôm 11/5 trả lời kênh NBC, Tổng thống …": all that is a circumstance.
        return None
    if any(not verb.weak and (verb.marked or start - verb.end < 3) for verb in verbs(text, at, start)):
        return None
    return _Told(behind, (at, start), None, False, at)


def _place(text: str, verb: Verb, claim: Claim, finish: int) -> str | None:
    """Where it happened, if the clause says "tại" or "ở" and a place."""
    for lo, hi in ((verb.end, claim.start), (claim.end, finish)):
        found = min((at for at in (text.find(" tại ", lo, hi), text.find(" ở ", lo, hi)) if at >= 0), default=-1)
        if found >= 0 and not text.startswith("nhà", found - 3):
            held = _PLACE.match(text, found, hi)
            if held is not None and _PLACE_START.match(held[1]):
                return held[1]
    return None


def _clause_start(text: str, lo: int, hi: int) -> int:
    """Where the clause that ends at `hi` begins: behind the last full stop, semicolon, colon or line end."""
    at = lo
    for mark in ("; ", ": ", ". "):
        found = text.rfind(mark, lo, hi)
        if found >= at and (mark != ". " or text[found - 2 : found] not in ("TP", "Tp")):
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


def _what(clause: str) -> str | None:
    """The clause as it stands, cut at a word's end where it is longer than `WHAT`."""
    clause = clause.strip(" ,*_\n\t")
    if len(clause) > WHAT:
        clause = clause[: WHAT + 1].rpartition(" ")[0] or clause[:WHAT]
    return clause or None


# What is no part of an actor in front and behind: connectors, marks of lists and links, a byline's dash, words of time.
_CONNECTOR = re.compile(rf"(?:[\s*_>•#“\"”:.,]+|more\s?|\([^()]{{2,12}}\)\s?[{DASH}]\s?|[{DASH}]\s+|{any_of(_MOODS['connectors'])}(?:\s*,)?\s+)", re.IGNORECASE)
_TRAILING_WORDS = frozenset(_MOODS["trailing"])
_LEADING_WORDS = frozenset(words.split()[0] for words in _MOODS["connectors"])
# Where an actor ends: at a comma, a parenthesis that is no abbreviation inside a name, a title behind a dash, a phrase.
_ACTOR_END = re.compile(
    rf",\s|\s\((?![{UPPER}&.{DASH}]{{2,12}}\)\s[{LOWER}])|[;:]|{_TITLED.pattern}|\s[{DASH}]\s(?=[{LOWER}])|\s(?:theo|gồm|lần\s+thứ|tại|cùng|với|khi|trong|từ|sang|đến|tới)\s"
)
_BODY = re.compile(r"(?:Bộ|Ban|Chính phủ|Quốc hội|Thủ tướng|UBND|HĐND|Ủy ban|Hội đồng|Thành ủy|Tỉnh ủy|Thường trực|Sở|Cục|Tổng cục)\b")
# What no actor holds: a clause of its own.
_CLAUSE_WITHIN = re.compile(
    r"(?<!\w)(?:cho biết|cho thấy|cho hay|đã|sẽ|đang|được|bị|chưa|(?<![Hh]àng )không|mà|khiến|nhưng|rằng|vào|lên|gây|chạy|tuy nhiên|ngày|sau|trước|là)\s"
)
_LIST = re.compile(r"(?:Các|các|Những|những|Ban\s)")


def _actor(text: str, span: tuple[int, int] | None) -> str | None:
    """The noun phrase of a subject, without what a comma, a dash or a parenthesis adds to it; None where it is not plainly one."""
    if span is None:
        return None
    phrase = text[span[0] : span[1]].strip()
    while phrase and (not phrase[0].isalpha() or phrase.startswith("more") or phrase.split(maxsplit=1)[0].strip(",").lower() in _LEADING_WORDS):
        front = _CONNECTOR.match(phrase)
        if front is None:
            break
        phrase = phrase[front.end() :]
    cut = _ACTOR_END.search(phrase)
    while cut is not None and cut[0].startswith(",") and _goes_on(phrase, cut.start(), cut.end()):
        cut = _ACTOR_END.search(phrase, cut.end())
    if cut is not None:
        phrase = phrase[: cut.start()]
    phrase = _without_trailing(phrase)
    if not 2 <= len(phrase) <= 160 or phrase.lower() in _NO_ACTORS or _CLAUSE_WITHIN.search(phrase):
        return None
    if _NO_ACTOR.match(phrase) or opens_with_verb(phrase[0].lower() + phrase[1:]) or _YEAR_FIRST.match(phrase):
        return None
    if phrase.count("(") != phrase.count(")") or phrase.count("“") != phrase.count("”") or phrase.count('"') % 2 or "/" in phrase[-3:]:
        return None
    word = _WORD.match(phrase)
    if word is None or word[0].lower() in _ADVERBIAL or word[0] in _NO_HEADS:
        return None if word is not None or not phrase[0].isdigit() else phrase
    return phrase


def _without_trailing(phrase: str) -> str:
    """A phrase without the adverbs and words of time at its end: "Ngoại trưởng Bahrain hôm qua"."""
    while True:
        phrase = phrase.rstrip(' \n*_“"(,:–-')
        rest, _, last = phrase.rpartition(" ")
        if not rest:
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
    if _BODY.match(phrase) and _BODY.match(phrase, start):
        return True
    rest = phrase[start:]
    if rest.find(" và ") >= 0 and phrase[:stop].islower() and phrase[:stop].count(" ") < 4:
        return True
    if _LIST_TAIL.match(rest) and (_PLURAL.search(phrase, 0, stop) or any(character.isdigit() for character in phrase[:stop])):
        return True
    if rest[:1].islower():
        head = _WORD.match(rest)
        return _LIST.match(phrase) is not None and head is not None and head[0] not in _ADDRESSES and head[0] not in _PEOPLE
    return " các " in phrase[:stop] and " và " in rest


# Where something was told or shown is no actor ("Thông tin từ bộ đội biên phòng"), nor what was measured ("lũy kế giải ngân").
_NO_ACTOR = re.compile(any_of(_MOODS["no_actor_heads"]) + r"(?!\w)", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\s")
_NO_HEADS = frozenset(_MOODS["no_heads"])


def _status(text: str, claim: Claim, day: CalendarDate, told: _Told, group: str | None, *, clause: int, published: str | None) -> str:
    """What the words say of the event's time: see `Event`. `group` is what the preposition in front of the date says."""
    verb = told.verb
    trigger = " ".join(text[verb.at : verb.end].lower().split())
    if verb.status == "negated":
        return "negated"
    if trigger.endswith(_FORCE):
        return "in_force"
    if group == "deadline" and not told.leads and not verb.marked and trigger in _CONDITIONS:
        # "các khoản nợ phát sinh trước ngày 1/7/2020": which ones, not by when.
        return "happened"
    if group == "deadline" or _IS_DEADLINE.match(text, claim.end) or (told.leads and _BEFORE_WHEN.match(text, clause)):
        return "deadline"
    to_come = verb.status == "planned" or _TO_COME.match(text, claim.end) is not None
    if told.leads and not verb.marked and _WEATHER.search(text, claim.end, claim.end + 160):
        to_come = True
    if not told.leads and text.startswith(" sẽ ", claim.end):
        to_come = True
    if group == "as_of" and not told.leads and not _TELLING.match(text, verb.at) and _UNTIL_THE_END.match(text, max(0, claim.start - 16), claim.start):
        # "nhận hồ sơ từ ngày 3/12 đến hết ngày 2/1", "được sử dụng đến hết ngày 30/6": the end of a time set.
        group = "until"
    if group == "as_of" and (told.leads or not text[claim.start - 4 : claim.start].lower().startswith("tại")):
        return "as_of"
    if group == "until" and not told.leads and _BOUND_TO.search(text, told.start, claim.start):
        return "in_force"
    if group == "until":
        if to_come:
            return "planned"
        if _TELLING.match(text, verb.at) or (told.leads and trigger == "là"):
            return "as_of"
        if _SPAN_OF_TIME.match(text, told.start) or _looks_ahead(text, claim, told, clause):
            return "planned"
        if told.leads and verb.marked and verb.at > claim.start and _FIGURE_NEAR.match(text, verb.end):
            return "as_of"
        if text[claim.end : claim.end + 1] == ":":
            return "planned"
        if _DUE.search(text, max(0, verb.start - 30), verb.end):
            return "deadline"
    if group == "since" and verb.status != "planned" and _SINCE.match(trigger):
        return "in_force"
    if to_come or _looks_ahead(text, claim, told, clause):
        return "planned"
    if group == "since":
        own = text[verb.start : verb.at]
        if _BOUND.search(own) or (
            not verb.marked and not text.startswith("bắt đầu", verb.start) and _FROM_ON.search(text, max(0, claim.start - 8), claim.start)
        ):
            return "in_force"
    if _YEARLY.match(text, claim.end):
        return "in_force"
    if published is not None and day.date[:1] != "X" and day.date[:10] > published:
        return "planned"
    return "happened"


def _looks_ahead(text: str, claim: Claim, told: _Told, clause: int) -> bool:
    """Whether words in front of a verb and its date look ahead: "mục tiêu là đến ngày … hoàn thành", "chuẩn bị tổ chức … vào ngày"."""
    first = min(told.verb.start, claim.start)
    lo = max(clause if told.leads or told.subject is None else told.start, first - 120)
    if not told.leads and text.startswith("chuẩn bị", told.verb.at):
        return True
    words = f" {text[lo:first].lower()} "
    return any(word in words for word in _AHEAD)


# What a day is forecast: "ngày 10/2, không khí lạnh tăng cường".
_WEATHER = re.compile(any_of(_MOODS["weather"]))
# Read backwards from a date: "đến hết", but not "tính đến hết".
_UNTIL_THE_END = regex.compile(r"(?ri)(?<!tính\s+)(?:đến|tới)\s+hết\s+")
_BOUND_TO = re.compile(r"(?<!\w)(?:được\s+(?:tiếp\s+tục|phép)|tiếp\s+tục\s+được)\s")
_IS_DEADLINE = re.compile(r"\s+là\s+(?:thời\s+)?(?:hạn|ngày\s+cuối|ngày\s+hoàn\s+thành)")
_BEFORE_WHEN = re.compile(r"Trước\s+khi\s")
_CONDITIONS = frozenset(_MOODS["conditions"])
_DUE = re.compile(r"(?<!\w)(?:cần|phải|hạn|thời\s+hạn)\s")
_FROM_ON = re.compile(r"kể\s+từ\s", re.IGNORECASE)
