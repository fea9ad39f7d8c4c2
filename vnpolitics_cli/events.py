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
from vnpolitics_cli.tables import table
from vnpolitics_cli.text import DASH, UPPER, Page

REACH = 320
"""How far right or left of its date the verb of an event is looked for, in code points."""

WHAT = 240
"""The longest clause that an event carries."""


class _Verb(NamedTuple):
    """A verb group in the text: with its auxiliaries from `start`, its verb `at:end`, and what the auxiliaries say."""

    start: int
    at: int
    end: int
    status: str
    weak: bool
    marked: bool


def _index(words: Collection[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """First syllable → the remaining syllables of each entry, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in words:
        first, *rest = entry.split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(set(rests), key=len, reverse=True)) for first, rests in found.items()}


_TABLE = table("verbs")
_GROUPS: dict[str, list[str]] = _TABLE["groups"]
_WEAK = frozenset(_GROUPS["weak"])
_FORCE = frozenset(_GROUPS["force"])
_STATUS: dict[str, str] = _TABLE["auxiliaries"]
_VERBS = _index([verb for group in _GROUPS.values() for verb in group])
_AUXILIARIES = _index(_STATUS)
_NOUNS_BEFORE = frozenset(_TABLE["nouns"]["before"])
_ALSO_NOUNS = frozenset(_TABLE["nouns"]["also_nouns"])

_WORD = re.compile(r"[^\W\d_]+|[()“”\"]|\d[\d.,/]*")
# Where a clause ends for good: a full stop, a semicolon, a line end. (Sentence bounds come from the page.)
_CLAUSE_END = re.compile(r"[;:]\s|\n|\.\s|\s[–—-]\s|\.$")
_COMMA = re.compile(r",\s")

# What may stand between the start of a clause and a date that leads it: "Trước đó, vào ", "Theo đó, từ ", "(BĐ) - ".
_LEAD = re.compile(
    rf"\s*(?:[*_#•>+\d.\s{DASH}]{{0,6}})(?:\([^()]{{1,30}}\)\s*[{DASH}]?\s*)?(?:(?:[^\s,.;]+\s+){{0,4}}[^\s,.;]+,\s*)?"
    r"(?:(?:[Bb]ắt\s+đầu|[Kk]ể|[Nn]gay|[Mm]ới\s+đây|[Tt]rước\s+đó|[Mm]ặc\s+dù|[Tt]heo\s+đó|[Tt]rong\s+khi|[Tt]iếp\s+đó|[Ss]au\s+đó|[Cc]ụ\s+thể|[Vv]à|[Nn]hưng|[Tt]uy\s+nhiên|[Dd]ự\s+kiến|[Kk]hoảng|[Ll]úc|[Hh]ồi|[Rr]iêng|[Cc]hỉ)\s*,?\s*){0,2}"
    r"(?:[Vv]ào|[Tt]ừ|[Tt]rong|[Đđ]ến(?:\s+hết)?|[Tt]ính\s+(?:đến|tới)(?:\s+hết)?|[Tt]rước|[Ss]au|[Cc]hậm\s+nhất(?:\s+là|\s+vào|\s+đến)?|[Hh]ết|[Tt]ại(?:\s+thời\s+điểm)?|[Tt]ới|[Qq]ua)?\s*(?:lúc\s+|thời\s+điểm\s+)?[\"“*_(]*\s*"
)

# Read backwards from a date: what it says of status. Groups name the status.
_PREPOSITION = regex.compile(
    r"(?ri)(?<!\w)(?:(?P<as_of>tính\s+(?:đến|tới)(?:\s+(?:hết|thời\s+điểm))?|(?:đến|tới)\s+(?:hết|thời\s+điểm)|tại\s+thời\s+điểm|tại)"
    r"|(?P<deadline>trước|chậm\s+nhất(?:\s+(?:là|vào|đến|trước))*|muộn\s+nhất(?:\s+(?:là|vào|đến))*|hạn(?:\s+(?:chót|cuối|cuối\s+cùng))?(?:\s+(?:là|vào|đến))*|từ\s+nay\s+(?:đến|tới)(?:\s+hết)?)"
    r"|(?P<until>đến|tới|cho\s+đến)|(?P<since>(?:kể\s+)?từ|bắt\s+đầu\s+từ|ngay\s+từ)|(?P<on>vào|trong|hồi|lúc))\s*[*_\"“]*\s*"
)

_BORN = regex.compile(r"(?ri)(?<!\w)(?:sn|sinh(?:\s+(?:ngày|năm|vào))*|s\.n|mất|từ\s+trần)\s*:?\s*")
_LETTERHEAD = regex.compile(rf"(?r)(?:^|\n)[ \t*_|]*(?:(?:TP\.?\s+)?[{UPPER}][\w.]*(?:[ -][{UPPER}][\w.]*){{0,4}}),\s*")
_CAPTION = regex.compile(r"(?ri)(?:ảnh|ảnh\s+chụp|ảnh\s+tư\s+liệu|nguồn|video|ngày\s+ký|công\s+báo)\s*(?:[:/]|số\s+\S+)?\s*")
_PAIR = re.compile(rf"\s*[{DASH}]\s*(?:ngày\s+)?\d{{1,2}}[/.{DASH}]\d{{1,2}}[/.{DASH}](?:19|20)\d\d\s*\)")
_PAIRED = regex.compile(rf"(?r)\(\s*(?:ngày\s+)?\d{{1,2}}[/.{DASH}]\d{{1,2}}[/.{DASH}]\d{{4}}\s*[{DASH}]\s*(?:ngày\s+)?")
_ANNIVERSARY = regex.compile(r"(?ri)(?:kỷ\s+niệm|ngày\s+thành\s+lập|ngày\s+truyền\s+thống|năm\s+ngày|nhân\s+dịp)[^.;\n]{0,60}[(\s]\s*")
_PLACE = re.compile(rf"(?:tại|ở)\s+((?:[^\s,.;:()]+\s+){{0,9}}?[^\s,.;:()]+)(?=\s*(?:[,.;:()\n]|$|\s(?:với|do|nhằm|để|và|đã|sẽ|về|theo|có|trong|vào|là|diễn|dưới|từ|được|cho)\s))")
_LEADING_PLACE = re.compile(rf"(?:[Tt]ại|[Ởở])\s+([^,.;:()\n]{{2,80}}(?:\([^()]{{1,60}}\))?),\s+")
_COUNTED = re.compile(r"\s*(?:là|đạt|có|còn|bằng|ở mức|chiếm)?\s*(?:hơn|gần|khoảng|trên)?\s*\d")


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
    lo = max(0, start - 30)
    if _BORN.match(text, lo, start) or _CAPTION.match(text, lo, start):
        return True
    if text[start - 1 : start] == "(" or text[end : end + 1] == ")":
        if _PAIR.match(text, end) or _PAIRED.match(text, max(0, start - 40), start) or _ANNIVERSARY.match(text, max(0, start - 120), start):
            return True
    if _LETTERHEAD.match(text, max(0, start - 60), start):
        line_end = text.find("\n", end)
        rest = text[end : line_end if line_end >= 0 else len(text)]
        return not rest.strip(" \t*_|.")
    return False


def _event(page: Page, claim: Claim, day: CalendarDate, published: str | None) -> Event | None:
    text = page.text
    left, right = page.sentence(claim.start, claim.end)
    start, end = claim.start, claim.end
    clause = _clause_start(text, max(left, start - REACH), start)
    stop = _clause_stop(text, end, min(right, end + REACH))
    leads = _LEAD.fullmatch(text, clause, start) is not None
    verb: _Verb | None = None
    subject = 0
    place: str | None = None
    if leads:
        at = end
        while at < stop and text[at] in " ,*_)\"”:":
            at += 1
        held = _LEADING_PLACE.match(text, at, stop)
        if held is not None:
            place, at = held[1], held.end()
        verb = _first_verb(text, at, stop)
        subject = at
        if verb is None:
            leads = False
    if verb is None:
        lo = clause
        verb = _last_verb(text, lo, start)
        if verb is None and clause > left:
            # The verb may stand before a colon or a dash: "Thời gian họp: ngày 5/3".
            lo = max(left, start - REACH)
            verb = _last_verb(text, lo, start)
        if verb is None:
            at = end
            while at < stop and text[at] in " ,*_)\"”:":
                at += 1
            verb = _first_verb(text, at, min(right, end + REACH))
            if verb is None:
                return None
            subject = at
        else:
            subject = _segment_start(text, lo, verb.start)
    status = _status(text, claim, day, verb, leads=leads, stop=stop, published=published)
    actor = _actor(text, subject, verb.start)
    if place is None:
        held = _PLACE.search(text, verb.end if verb.end >= end or not leads else end, min(stop, verb.end + 160) if verb.end > end else min(stop, end + 120))
        place = held[1] if held is not None and held[1][:1].isupper() or held is not None and " " in held[1] else None
    begin = subject if verb.start >= subject else verb.start
    finish = _what_stop(text, verb.end if verb.end > end else end, stop)
    what = text[min(begin, start if not leads else begin) : finish].strip(" ,*_\n\t")
    return Event(day.date, day.implied, status, text[verb.at if verb.status != "negated" else verb.start : verb.end], actor, place, what[:WHAT] or None)


def _clause_start(text: str, lo: int, hi: int) -> int:
    """Where the clause that ends at `hi` begins: behind the last full stop, semicolon, colon, dash or line end."""
    at = lo
    for mark in _CLAUSE_END.finditer(text, lo, hi):
        if text[mark.start()] in "-–— " and text[mark.start() - 1 : mark.start()] == ")":
            continue
        at = mark.end()
    return at


def _clause_stop(text: str, lo: int, hi: int) -> int:
    mark = re.compile(r"[;]\s|\n").search(text, lo, hi)
    return mark.start() if mark is not None else hi


def _segment_start(text: str, lo: int, hi: int) -> int:
    """Where the comma segment that holds the verb at `hi` begins; the one before it where the verb opens its segment."""
    commas = [lo, *(comma.end() for comma in _COMMA.finditer(text, lo, hi))]
    if hi - commas[-1] < 2 and len(commas) > 1:
        return commas[-2] if len(commas) == 2 else commas[-2]
    return commas[-1]


def _what_stop(text: str, lo: int, hi: int) -> int:
    mark = re.compile(r"[.;:]\s|\n|,\s").search(text, min(lo + 12, hi), hi)
    return mark.start() if mark is not None else hi


def _first_verb(text: str, lo: int, hi: int) -> _Verb | None:
    """The first verb group of a stretch: a strong one, else a weak one."""
    weak: _Verb | None = None
    for verb in _verbs(text, lo, hi):
        if not verb.weak:
            if weak is not None and "," in text[weak.end : verb.start]:
                return weak
            return verb
        if weak is None:
            weak = verb
    return weak


def _last_verb(text: str, lo: int, hi: int) -> _Verb | None:
    """The verb group nearest to a date that follows it: a strong one, else a weak one."""
    found = list(_verbs(text, lo, hi))
    strong = [verb for verb in found if not verb.weak]
    if not strong:
        return found[-1] if found else None
    marked = [verb for verb in strong if verb.marked]
    last = strong[-1]
    if marked and not last.marked and "," not in text[marked[-1].end : last.start] and last.at - marked[-1].end < 40:
        return marked[-1]
    return last


def _verbs(text: str, lo: int, hi: int) -> list[_Verb]:
    """Every verb group of a stretch, left to right, outside parentheses."""
    words = list(_WORD.finditer(text, lo, hi))
    found: list[_Verb] = []
    index, count, depth = 0, len(words), 0
    previous = ""
    before = ""
    aux_start: int | None = None
    status = ""
    while index < count:
        word = words[index]
        token = word[0]
        if token in "()":
            depth += 1 if token == "(" else -1 if depth else 0
            index += 1
            continue
        if depth:
            index += 1
            continue
        first = token.lower() if word.start() == lo else token
        size = _longest(_AUXILIARIES, words, index, first)
        if size:
            key = " ".join(words[index + offset][0].lower() for offset in range(size))
            verb_too = _longest(_VERBS, words, index, first)
            if verb_too <= size:
                if aux_start is None:
                    aux_start, status = word.start(), ""
                status = _STATUS[key] or status
                index += size
                continue
        size = _longest(_VERBS, words, index, first)
        if size:
            key = " ".join(words[index + offset][0].lower() for offset in range(size))
            last = words[index + size - 1]
            marked = aux_start is not None
            following = words[index + size][0].lower() if index + size < count else ""
            is_noun = not marked and (
                previous in _NOUNS_BEFORE
                or before in _NOUNS_BEFORE
                or (key in _ALSO_NOUNS and (following in ("của", "số", "này", "đó", "trên", "nêu", "về") or word.start() == lo))
                or (word.start() == lo and key in _ALSO_NOUNS)
            )
            if not is_noun:
                end = last.end()
                index += size
                # A chain of verbs is one group: "tiến hành chất vấn", "thực hiện đăng ký".
                if key in _CHAINING and index < count:
                    more = _longest(_VERBS, words, index, words[index][0])
                    if more and not _COMMA.search(text, end, words[index].start() + 1):
                        end = words[index + more - 1].end()
                        index += more
                found.append(_Verb(aux_start if aux_start is not None else word.start(), word.start(), end, status, key in _WEAK, marked))
                previous, before, aux_start, status = "", "", None, ""
                continue
            index += size
            previous, before = words[index - 1][0].lower(), key
            aux_start, status = None, ""
            continue
        before = f"{previous} {token.lower()}" if previous else token.lower()
        previous = token.lower()
        if aux_start is not None and "," in text[aux_start : word.start()]:
            aux_start, status = None, ""
        index += 1
    return found


_CHAINING = frozenset({"tiến hành", "thực hiện", "tổ chức", "triển khai", "tham gia", "bắt đầu", "quyết định", "đi"})


def _longest(index: dict[str, tuple[tuple[str, ...], ...]], words: list[re.Match[str]], at: int, first: str) -> int:
    """How many words from `at` on are the longest entry of `index`; 0 for none. Only small letters make verbs."""
    rests = index.get(first)
    if rests is None:
        return 0
    for rest in rests:
        if not rest:
            return 1
        if len(rest) < len(words) - at and all(words[at + 1 + offset][0] == syllable for offset, syllable in enumerate(rest)):
            return 1 + len(rest)
    return 0


_TRIMMED = re.compile(r"^(?:và|thì|nhưng|trong đó|theo đó|theo|khi|ngay|cũng|đại diện cho|do|mà|trước đó|sau đó|hiện|nay|nhằm|để|việc)\s+", re.IGNORECASE)


def _actor(text: str, lo: int, hi: int) -> str | None:
    """The noun phrase before the verb, without what a comma or a parenthesis adds to it."""
    phrase = text[lo:hi].strip(" ,*_\n\t\"“”:–-")
    while (shorter := _TRIMMED.sub("", phrase)) != phrase:
        phrase = shorter
    cut = re.search(r",\s|\s\(|\s[–—-]\s|[;:]", phrase)
    if cut is not None and cut.start() > 1:
        head = phrase[: cut.start()]
        # A list of actors stays whole: "Bộ Chính trị, Ban Bí thư".
        if cut[0].startswith(",") and phrase[cut.end() : cut.end() + 1].isupper() and "," not in phrase[cut.end() :] and _BODY.match(head) and _BODY.match(phrase[cut.end() :]):
            return phrase
        phrase = head
    if not phrase or len(phrase) > 160 or len(phrase) < 2 or phrase[0].isdigit() and " " not in phrase:
        return None
    return phrase


_BODY = re.compile(r"(?:Bộ|Ban|Chính phủ|Quốc hội|Thủ tướng|UBND|HĐND|Ủy ban|Hội đồng|Thành ủy|Tỉnh ủy|Thường trực|Sở|Cục|Tổng cục)\b")


def _status(text: str, claim: Claim, day: CalendarDate, verb: _Verb, *, leads: bool, stop: int, published: str | None) -> str:
    """What the words say of the event's time: see `Event`."""
    trigger = " ".join(text[verb.at : verb.end].lower().split())
    preposition = _PREPOSITION.match(text, max(0, claim.start - 40), claim.start)
    group = preposition.lastgroup if preposition is not None else None
    if verb.status == "negated":
        return "negated"
    if trigger in _FORCE or any(trigger.endswith(force) for force in _FORCE):
        return "in_force"
    if group == "deadline":
        return "deadline"
    if group == "as_of" and (leads or text[claim.start - 4 : claim.start] != "tại "):
        return "as_of"
    if group == "until":
        if verb.status == "planned":
            return "planned"
        if leads and (verb.weak or trigger in ("đạt", "giải ngân", "thu", "chi", "hoàn thành", "thực hiện", "tăng", "giảm", "ghi nhận")) and re.search(r"\d", text[verb.end : stop]):
            return "as_of"
        if not leads and re.search(r"(?:cần|phải|hạn|thời hạn)\s", text[max(0, verb.start - 30) : verb.end]):
            return "deadline"
    if verb.status == "planned":
        return "planned"
    if group == "since" and (trigger in ("thực hiện", "thực hiện đăng ký", "tham gia", "bắt đầu", "tăng", "hưởng") or "phải" in text[verb.start : verb.at]):
        return "in_force"
    if published is not None and day.date[:1] != "X" and day.date[:10] > published:
        return "planned"
    return "happened"
