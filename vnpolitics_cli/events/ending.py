"""The verb of the innermost clause that ends with a day, as in "… nói radar đã thấy tên lửa mà Triều Tiên ⟦phóng thử⟧ ngày 14/5".

`belonging` says which of its verbs the day is of, `whose` whose deed that is.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from vnpolitics_cli import lazy
from vnpolitics_cli.events.belonging import attached, done_together
from vnpolitics_cli.events.clauses import PARTS, UNDER_WAY, Told, gathering
from vnpolitics_cli.events.lexicon import AGENT_NOUNS, AGENTS, DECIDING, HAPPENING, ORDERING, PLANS, SUBMITTING
from vnpolitics_cli.events.phrases import PLURAL, TITLE, is_of_body
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.whose import subject_of
from vnpolitics_cli.events.words import Span, Verb, Words
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import UPPER

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]

# What is done with what is due: "nộp".
_DELIVERING = frozenset(_MOODS["delivering"])
# Behind a verb that orders: those who are told to do something.
_TOLD_TO = lazy.re(rf"\s(?:[{UPPER}]|(?:các|những|mọi|từng)\s|{any_of(_MOODS['people'])}\b)")
# A meeting, whose name goes on behind a comma.
_GATHERING = lazy.re(any_of(_TABLE["nouns"]["meetings"]) + r"\s", re.IGNORECASE)


def verb_in_front(text: str, lo: int, hi: int, group: str | None = None, *, light: bool = False) -> Told | None:
    """The verb of the innermost clause that ends at `hi`, where its date stands; `group` is what the preposition in front of the date says,
    `light` whether verbs of one syllable count too."""
    words = Words(text, lo, hi, dated=True)
    weak: Told | None = None
    meeting = False
    last = len(words.parts) - 1
    for part in range(last, max(-1, last - PARTS), -1):
        start, stop, _, _ = words.parts[part]
        found = verbs_of(words, part, light=light)
        strong = [verb for verb in found if not verb.weak or (part and verb.key == "ghi nhận" and verb.start <= start + 1)]
        if _only_says_since(text, words, part, strong):
            strong.pop()
        if part and strong:
            allowed = group in ("until", "as_of") and strong[0].status == "past" and text.find("được tiếp tục ", lo, start) >= 0
            if allowed:
                # "được tiếp tục sử dụng biên lai tự in, biên lai đã mua đến hết ngày 31/10": what may be used.
                continue
            if weak is None and not meeting and strong[0].start <= start + 1 and not strong[0].mark:
                if stop - strong[-1].end > 2 and _GATHERING.search(text, *words.parts[part - 1][:2]):
                    # "phát biểu tại hội nghị tổng kết năm 2020, triển khai nhiệm vụ năm 2021": still the meeting's name.
                    meeting = True
                    continue
                if _goes_on_naming(text, words, part, strong[0], group):
                    weak = Told(strong[0], start)
                    continue
            if _is_what_they_decide(words, part, strong[0]):
                continue
        done = _done_in_front(words, part, strong) if strong and part and group in (None, "on") else None
        if done is not None:
            return Told(done, words.parts[part - 1][0])
        if strong:
            verb = done_together(strong, attached(text, strong, stop, group))
            subject = _told_to(text, words, part, verb) if group == "deadline" and verb.mark < 2 else None
            subject = subject or subject_of(text, words, part, found, verb)
            if subject is None or verb.key in UNDER_WAY or text.startswith(("Trong ", "Tại "), subject[0]):
                whole = subject if verb.key in UNDER_WAY else None
                subject = _taking_place(text, words, part, verb, stop) or whole
            if part and verb.start <= start + 1 and not verb.mark and verb.key not in HAPPENING and _is_to_be(words, part - 1):
                # "giá dầu sẽ hồi phục, ⟦giúp⟧ chỉ số này tăng trong phiên ngày 6/7"
                verb = replace(verb, status="planned")
            return Told(verb, start, subject)
        if found and weak is None:
            subject = (start, found[0].start) if found[0].start > start + 1 and not found[0].opener else None
            weak = Told(found[-1], start, subject)
    return None if meeting else weak


def _only_says_since(text: str, words: Words, part: int, strong: Sequence[Verb]) -> bool:
    """Whether the last verb only says since when the one in front is so: "có hiệu lực ⟦bắt đầu⟧ từ 1/8", "lễ viếng tổ chức tại Hà Nội, ⟦bắt đầu⟧ từ 7 giờ
    ngày 5/3"."""
    if not strong or strong[-1].key != "bắt đầu":
        return False
    if len(strong) > 1:
        return strong[-1].start - strong[-2].end <= 1 or _is_of_rate(text, strong[-2], strong[-1])
    start, stop = words.parts[part][:2]
    return part > 0 and strong[0].start <= start + 1 and stop - strong[0].end < 2


def _goes_on_naming(text: str, words: Words, part: int, first: Verb, group: str | None) -> bool:
    """Whether a verb behind a comma is still what a noun names in front of it: "chấm dứt việc thu, ⟦nộp⟧ lệ phí từ …", "ban hành kế hoạch kiểm tra, ⟦kiểm
    soát⟧ thị trường từ …"."""
    if "hiệu lực" in first.key or (group == "deadline" and first.key in _DELIVERING):
        return False
    return text.find(" việc ", *words.parts[part - 1][:2]) >= 0 or _ends_nominal(words, part - 1)


def _is_what_they_decide(words: Words, part: int, first: Verb) -> bool:
    """Whether a verb behind a comma is what those do to whom something is submitted: "trình Hội đồng xã xem xét, ⟦thông qua⟧ trước ngày 17/5"."""
    if first.key not in DECIDING or first.start > words.parts[part][0] + 1:
        return False
    before = [verb for verb in verbs_of(words, part - 1) if not verb.weak]
    return len(before) > 1 and before[-2].key in SUBMITTING and before[-1].key in DECIDING


def _is_of_rate(text: str, changed: Verb, begun: Verb) -> bool:
    """Whether only how much something changed stands in front of "bắt đầu": "phí chợ ⟦đã giảm⟧ từ 9% xuống 4% bắt đầu từ 1/3"."""
    return changed.mark == 2 and not changed.opener and text.startswith("bắt đầu", begun.start) and text.endswith("%", changed.end, begun.start - 1)


def _done_in_front(words: Words, part: int, strong: Sequence[Verb]) -> Verb | None:
    """What was done to the subject by those who are named, of which a part that opens with its verb tells the rest: "bị Biên phòng tỉnh ⟦triệt phá⟧, thu giữ
    20 m3 gỗ ngày 5/3"."""
    if strong[0].start > words.parts[part][0] + 1 or strong[0].mark or len(strong) > 1:
        return None
    before = verbs_of(words, part - 1)
    last = before[-1] if before else None
    return last if last is not None and last.agent is not None and words.parts[part - 1][1] - last.end < 2 else None


def _told_to(text: str, words: Words, part: int, verb: Verb) -> Span | None:
    """Those who are told to do by a limit what a verb tells: "yêu cầu ⟦các sở, ban, ngành⟧ rà soát, hoàn thành trước ngày 5/3", "giao ⟦Sở Tài chính⟧
    tham mưu". Behind them every part opens with its verb, else it has a subject of its own."""
    act = verb.start
    for index in range(part, max(-1, part - PARTS), -1):
        found = [other for other in verbs_of(words, index) if other.start < verb.start]
        for other in reversed(found):
            if other.key in ORDERING and act - other.end > 2 and _TOLD_TO.match(text, other.end):
                return other.end + 1, act
            act = other.start
        if found and found[0].start > words.parts[index][0] + 1:
            return None
    return None


def doer_before_semicolon(text: str, told: Told, clause: int) -> Span | None:
    """Who is to do, by a limit, what a clause tells that opens with its verb behind a semicolon: those of the clause in front, or whom that orders:
    "⟦Sở Tài chính⟧ rà soát hồ sơ; báo cáo …", "đề nghị ⟦Sở Y tế⟧ kiểm tra; gửi báo cáo …"."""
    opens = not told.verb.mark and (told.verb.start <= clause + 1 or _opens_with_verb(text, clause, told.verb.end))
    for start, stop in _clauses_before(text, clause) if opens else ():
        words = Words(text, start, stop)
        ordered = _told_to(text, words, len(words.parts) - 1, told.verb)
        if ordered is not None:
            return _named_doer(text, (ordered[0], min(ordered[1], stop)))
        found = verbs_of(words, 0)
        if not found or found[0].opener or found[0].start > words.starts[0]:
            who = subject_of(text, words, 0, found, found[0]) if found and not found[0].opener else None
            return _named_doer(text, who) if who is not None else None
    return None


def _clauses_before(text: str, clause: int) -> list[Span]:
    """The spans between semicolons in front of a clause, back to where its sentence begins, the nearest first."""
    left = max((found.end() for found in _SENTENCE.finditer(text, max(0, clause - _ORDER), clause)), default=0 if clause < _ORDER else clause)
    stops = [found.start() for found in re.finditer(";", text[left:clause])]
    starts = [0, *(stop + 2 for stop in stops)]
    return [(left + start, left + stop) for start, stop in zip(starts, stops, strict=False)][: -_SEMICOLONS - 1 : -1]


def _opens_with_verb(text: str, lo: int, hi: int) -> bool:
    """Whether the words between two offsets begin with a verb of their own."""
    words = Words(text, lo, hi)
    found = verbs_of(words, 0)
    return bool(found) and found[0].start == words.starts[0]


def _named_doer(text: str, who: Span) -> Span | None:
    """Those who plainly do something by how they are called: a body, people, many."""
    start, stop = who[0] + (text[who[0]] == " "), who[1]
    if is_of_body(text, start, stop) or TITLE.match(text, start):
        return who
    several = PLURAL.match(text, start)
    first, *rest = text[start if several is None else several.end() : stop].lower().split(maxsplit=2) or [""]
    return who if first.strip(",") in AGENTS or f"{first} {rest[0] if rest else ''}" in AGENT_NOUNS else None


# Where a sentence begins, or a line: the mark of a list goes with the words in front.
_SENTENCE = lazy.re(rf"(?:[.:]\s|(?<=[.;:\n])\n)(?:[-+*•–]\s|\d{{1,2}}(?:\.\d{{1,2}})*[.)]\s|[a-zđ]\)\s)?(?=[{UPPER}])")
_ORDER = 700
"""How far in front of its last clause an order begins, in code points."""
_SEMICOLONS = 4
"""How many clauses in front of that are read."""


def _is_to_be(words: Words, part: int) -> bool:
    """Whether a part tells, outside inner clauses, of something planned."""
    return any(verb.status == "planned" and not verb.opener for verb in verbs_of(words, part))


def _taking_place(text: str, words: Words, part: int, verb: Verb, stop: int) -> Span | None:
    """The happening that a verb of taking place is told of, though more stands in front: "tại ⟦Diễn đàn năng lượng⟧ tổ chức ngày 22/7"."""
    if verb.key == "tổ chức" and stop - verb.end > 1 and not text.startswith("được ", verb.start):
        return None
    start = words.parts[part][0]
    named = gathering(text, start, verb)
    if named is None and part and verb.key in HAPPENING and not _with_people(text, words, part, verb):
        # "tại hội nghị sơ kết năm 2017, triển khai nhiệm vụ năm 2018 của Hội diễn ra …"
        named = gathering(text, words.parts[part - 1][0], verb)
    return named


def _with_people(text: str, words: Words, part: int, verb: Verb) -> bool:
    """Whether words of another subject stand between a comma and a verb."""
    start = words.parts[part][0]
    found = verbs_of(words, part)
    return not found or found[0].start > start + 1 or (found[0].mark > 0 and found[0].start != verb.start)


def _ends_nominal(words: Words, part: int) -> bool:
    """Whether a part ends in a plan's name with a verb in it: "kế hoạch cao điểm kiểm tra", behind another verb."""
    found = verbs_of(words, part)
    stop = words.parts[part][1]
    if len(found) < 2 or found[-1].mark or stop - found[-1].end > 1:
        return False
    at = bisect_left(words.starts, found[-1].start)
    return any(words.key(index, size) in PLANS for index in range(max(0, at - 4), at) for size in (1, 2))
