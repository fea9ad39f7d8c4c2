"""Events: a date and the clause around it, with its verb, actor, place and status.

Nearly every day told in the news carries something that happened on it, a month or a year only where its clause tells of
it as of a day; days that carry nothing stand inside a reference
("Chỉ thị số 24-CT/TU ngày 7/8/2023"), a page stamp, a birth date, an anniversary pair, a letterhead or a caption. A date
either leads its clause ("Chiều 27/9, Thành ủy Hà Nội tổ chức …") or trails it ("… sẽ bế mạc vào tối 25/9").

`carrying` knows dates that carry none, `bounds` where the clause of a date begins and ends, `general` rules and examples that tell of no
happening; `leading` and `ending` find the words that tell it, with `clauses`, `scan`, `actors` and `places`; `status` says whether it has come to pass.
"""

import re
from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec
import regex

from vnpolitics_cli import lazy
from vnpolitics_cli.events.across import verb_across, verb_as_noun, verb_of_happening
from vnpolitics_cli.events.actors import PERSON, RANKED, actor
from vnpolitics_cli.events.bounds import REACH, At, goes_on, refers, stands, told_in, told_until
from vnpolitics_cli.events.carrying import carries_none
from vnpolitics_cli.events.clauses import BEFORE_SUBJECT, COMPANION, LASTING, PURPOSE, Told
from vnpolitics_cli.events.ending import verb_in_front
from vnpolitics_cli.events.general import is_general, is_open
from vnpolitics_cli.events.leading import verb_behind
from vnpolitics_cli.events.lexicon import ADVERBIAL, COMPLEMENT, EFFECTING, HAPPENING, MOVING
from vnpolitics_cli.events.orders import verb_of_limit, verb_of_order
from vnpolitics_cli.events.places import place_of
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.status import TELLING, status
from vnpolitics_cli.events.subject_parts import subject_of_cut_off, subject_set_apart
from vnpolitics_cli.events.subjects import across_colon, by_whom, comes_about, comes_into_force, coming_about, done_by, in_force, taking_place, told_of
from vnpolitics_cli.events.whose import plain_subject
from vnpolitics_cli.events.words import Verb, Words
from vnpolitics_cli.model import CalendarDate, Event
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import UPPER, Page, holds_any

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]


class _Dated(NamedTuple):
    """A date with the rule that its event would be of, and where it stands."""

    rule: str
    claim: Claim
    day: CalendarDate
    at: At


class _Clause(NamedTuple):
    """A date with what its clause tells, where that clause begins, and what it says of its status."""

    dated: _Dated
    told: Told
    start: int
    status: str


def events(
    page: Page, dates: Sequence[tuple[Claim, CalendarDate]], stated: Collection[int], published: str | None
) -> Generator[None, None, list[tuple[Claim, Event]]]:
    """The event that each date carries, for the dates that carry one; with a pause behind each of its stages, see `pipeline.facts_of`.

    `stated` holds the starts of the date claims that are part of something else: a reference, a page stamp.
    """
    text = page.text
    days: list[tuple[Claim, CalendarDate]] = []
    longer: list[tuple[Claim, CalendarDate]] = []
    none = -1
    for pair in dates:
        claim, day = pair
        if claim.start in stated:
            continue
        if not claim.reading.is_day:
            if day.date[0] != "X" and "/" not in day.date:
                longer.append(pair)
        elif (claim.start - none == _AND and text.startswith(" và ", none)) or carries_none(text, claim):
            none = claim.end
        else:
            days.append(pair)
    periods = [pair for pair in longer if _told_of(page, pair[0], days)]
    yield

    dated = [*_dated(page, "event.day", days), *_dated(page, "event.period", periods)]
    yield

    told = list(_told_of_all(text, dated))
    for index in range(1, len(told)):
        told[index] = told[index][0], _in_same_breath(text, *told[index - 1], told[index][1])
    yield

    clauses = [clause for date, found in told if (clause := _clause(text, date, found, published)) is not None]
    clauses = [clause for index, clause in enumerate(clauses) if not index or not _is_told_again(text, clauses[index - 1], clause)]
    yield

    happened = [_event(text, clause) for clause in clauses]
    unsettled = [index for index, clause in enumerate(clauses) if not _is_settled(clause)] if published is None else []
    today = _today(text, happened) if unsettled else ""
    outlook = _outlook(event for clause, (_, event) in zip(clauses, happened, strict=True) if _is_settled(clause)) if unsettled else None
    for index in unsettled:
        claim, event = happened[index]
        if (today and event.date[:4] == today[:4] and event.date[:10] > today) or (outlook and _is_to_come(event, outlook)):
            happened[index] = claim, msgspec.structs.replace(event, status="planned")
    ended = [index for index, clause in enumerate(clauses) if _goes_on_until(clause)]
    latest = published or (_latest(event for _, event in happened) if ended else "")
    for index in ended:
        claim, event = happened[index]
        if event.date[0] != "X" and event.date < latest:
            happened[index] = claim, msgspec.structs.replace(event, status="happened")
    return happened


def _told_of_all(text: str, dated: Iterable[_Dated]) -> Iterator[tuple[_Dated, Told]]:
    """What is told of each of the dates, for those of which something is told."""
    front: tuple[_Dated, Told] | None = None
    for date in dated:
        found = _find(text, date.claim, date.at)
        if found is not None:
            found = _joined_on(text, date, found)
            if front is not None and found.subject is not None and front[1].verb.start == found.verb.start < front[0].claim.start:
                found = _next_of_its_kind(text, front[0].claim.end, date.at.before, found, found.subject)
        elif front is not None and not front[1].leads and _AND_ON.fullmatch(text, front[0].claim.end, date.claim.start):
            found = front[1]
        front = (date, found) if found is not None else None
        if front is not None:
            yield front


# Between two days of one verb, where the second has a place of its own: "diễn ra ngày 3/6 ⟦tại Huế và⟧ ngày 7/6 tại Vinh".
_AND_ON = lazy.re(r"(?:\s(?:tại|ở|trên)\s[^,;:.()\n]{2,60}|\s?\([^()\n]{2,60}\))?(?:,|,?\s(?:và|rồi))(?:\svào)?\s")


def _next_of_its_kind(text: str, room: int, before: int, told: Told, subject: tuple[int, int]) -> Told:
    """What is told of two days, with the subject that stands in front of the second: "Đợt 1 khởi công ngày 4/3, ⟦đợt 2⟧ ngày 9/6"."""
    joint = next((words for words in (", ", " và ") if text.startswith(words, room)), "")
    kind = text[slice(*subject)].split()[0].lower()
    return told._replace(subject=(room + len(joint), before)) if joint and text.startswith(f"{kind} ", room + len(joint), before) else told


def _goes_on_until(clause: _Clause) -> bool:
    """Whether a clause tells, with no "sẽ", what goes on until its day: "triển lãm mở cửa đến ⟦ngày 5/3⟧", planned but where that day is past."""
    verb = clause.told.verb
    return clause.status == "planned" and verb.key in LASTING and not verb.status and not clause.told.leads and clause.dated.at.group in ("until", "as_of")


def _latest(found: Iterable[Event]) -> str:
    """The last day on which something is told to have happened."""
    return max((event.date for event in found if event.status == "happened" and len(event.date) == _DAY and event.date[0] != "X"), default="")


_DAY = len("2025-03-05")


def _is_told_again(text: str, before: _Clause, clause: _Clause) -> bool:
    """Whether "cùng ngày" stands behind a verb that tells of the day before it: "⟦Ngày 6/2⟧, công an đã tìm thấy ông Ba mất tích vào sáng cùng ngày"."""
    claim, verb = clause.dated.claim, clause.told.verb
    return text.endswith("ùng ngày", claim.start, claim.end) and verb.at == before.told.verb.at and verb.end <= claim.start


def _today(text: str, found: Sequence[tuple[Claim, Event]]) -> str:
    """The day on which an article is written, where it names it, and only one: "chiều nay, ⟦ngày 1/6/2017⟧", "sáng nay (⟦6/2⟧)"; else nothing."""
    named = {event.date for claim, event in found if text.find(" nay", max(0, claim.start - 8), claim.end) >= 0 and event.status == "happened"}
    return named.pop() if len(named) == 1 and "X" not in min(named) else ""


class _Outlook(NamedTuple):
    """What the events of an article that are settled say of the others: by year the first day that is planned and the last that is done, without
    their years ("" for none), and the last year in which something is done."""

    planned: dict[str, str]
    done: dict[str, str]
    last_year: str


def _outlook(settled: Iterable[Event]) -> _Outlook:
    planned: dict[str, str] = {}
    done: dict[str, str] = {}
    last_year = ""
    for event in settled:
        if len(event.date) < 10:
            continue
        year, day = event.date[:4], event.date[4:10]
        if event.status == "planned":
            planned[year] = min(planned.get(year, day), day)
        elif event.status in ("happened", "as_of", "negated"):
            done[year] = max(done.get(year, ""), day)
            if event.status == "happened" and year[0] != "X":
                last_year = max(last_year, year)
    return _Outlook(planned, done, last_year)


def _is_to_come(event: Event, outlook: _Outlook) -> bool:
    """Whether a day is not before one that the article looks ahead to, and behind all that it tells as done: "… sẽ công bố điểm ngày 6/7. Các
    sở công bố vào ⟦ngày 7/7⟧"."""
    year, day = event.date[:4], event.date.rpartition("/")[2][4:10]
    if year not in outlook.planned or outlook.planned[year] > day:
        return False
    return outlook.done.get(year, "") < day and (year[0] == "X" or outlook.last_year <= year)


# In front of a month or year that opens its sentence: "Trong ", "Trước đó, vào "; a capital of its own says as much.
_OPENS_PERIOD = tuple(_MOODS["opens_period"])
_OPENS_CIRCUMSTANCE = tuple(f"{words} " for words in _MOODS["opens_circumstance"])
_LONGEST_OPENING = max(map(len, _OPENS_PERIOD))
_STATES = frozenset(_MOODS["states"])
_LASTING = tuple(_MOODS["lasting"])
# What stands in front of nearly every verb that tells a happening of a month or a year: the cheap look before the careful one.
_DONE = tuple(_MOODS["done"])
_DEEDS = frozenset(_MOODS["deeds"])
_DONE_OR_DEED = (*_DONE, *(f" {verb}" for verb in _MOODS["deeds"]))
_PASSIVE = tuple(_MOODS["passive"])
_QUANTITY = lazy.re(any_of(_MOODS["quantities"]) + r"\s(?!lớn\s)", re.IGNORECASE)
_CLOSES_PERIOD = tuple(_MOODS["closes_period"])
# Behind a month or year that is one of several, or the subject itself: "năm 2019 và 6 tháng đầu năm 2020", "Năm 2020 được xem là bản lề".
_NO_TIME_BEHIND = (" và ", "; ", " được ", " với ", " là ", " đã ")
_BEHIND_PERIOD = frozenset(("", ",", ".", ";", "\n", ")"))


def _told_of(page: Page, claim: Claim, days: Sequence[tuple[Claim, CalendarDate]]) -> bool:
    """Whether something may be told of a month, quarter or year as of a day: it opens its sentence ("Năm 1973, ông được …") or ends a
    clause behind "vào" ("… thành lập vào năm 1986"), and no day in the sentence says better when."""
    text, start = page.text, claim.start
    before = text[max(0, start - _LONGEST_OPENING) : start]
    # "báo cáo của Quý I" has its capital for itself.
    opens = (text[start].isupper() and before[-1:] != "(" and not before.endswith("của ")) or before.endswith(_OPENS_PERIOD)
    if not opens and before.endswith(", "):
        # "Trước tình trạng trên, ⟦tháng 12/2016⟧, …"
        opens = holds_any(text[max(page.sentence(start, claim.end)[0], start - REACH) : start], _OPENS_CIRCUMSTANCE)
    if not opens and not (before.endswith(_CLOSES_PERIOD) and text[claim.end : claim.end + 1] in _BEHIND_PERIOD):
        return False
    if text.startswith((" đến ", " tới ", " nay", ", nếu ", ", khi "), claim.end):
        return False
    left, right = page.sentence(start, claim.end)
    lo, hi = (claim.end, min(right, claim.end + REACH)) if opens else (max(left, start - 120), start)
    if not holds_any(text[lo:hi], _DONE_OR_DEED if opens else _DONE):
        return False
    return not any(left <= day.start < right for day, _ in days)


def _happens(text: str, told: Told, claim: Claim) -> bool:
    """Whether the main verb of a month's or year's clause tells a happening: by its "đã", "sẽ", "được", or as one deed of somebody ("⟦tháng
    9/2019⟧, Bộ Y tế ban hành …"), and no figure, no state: nothing of a quantity ("số hộ được cấp sổ là 6.271"). In a subject an adverb like
    "lại" belongs to another verb, which is not known."""
    verb = told.verb
    if (
        verb.weak
        or verb.status == "duty"
        or verb.key in _STATES
        or verb.opener.endswith("khi")
        or (told.leads and verb.opener == "do")
        or text.startswith(_NO_TIME_BEHIND, claim.end)
        or (told.leads and (text.find(" mỗi ", claim.end, verb.start) >= 0 or _QUANTITY.match(text, told.start + (text[told.start] == " "))))
        or TELLING.match(text, verb.at)
        or text.startswith(_LASTING, verb.start)
    ):
        return False
    passive = text.startswith(_PASSIVE, verb.start) and (told.subject is not None or not told.leads)
    deed = verb.key in _DEEDS and told.leads and told.subject is not None and not verb.status and text.find(" lại ", *told.subject) < 0
    done = (verb.mark == 2 or passive or deed) and text.find(", trong đó ", claim.end, verb.start) < 0
    return done and (verb.start - claim.end < 160 if told.leads else claim.start - verb.end < 60)


def _room(days: Sequence[tuple[Claim, CalendarDate]], index: int) -> int:
    """Where the words in front of a day begin: behind the last day that does not stand in a list with it ("ngày 3/6, 7/6 và 11/6")."""
    edge = days[index][0].start
    for other, _ in days[max(0, index - 3) : index][::-1]:
        if edge - other.end > _LISTED:
            return other.end
        edge = other.start
    return 0


_AND = len(" và ")
"""Behind a day that carries nothing, how far off the next one of its list stands: "ngày nghỉ lễ là 30/4/2019 và ⟦1/5/2019⟧"."""
_LISTED = 12
_LIST_END = 5
"""The most words in front of a verb that may be the end of a list, and none of its clause: "mắm, muối, ⟦chè khô⟧ được bán"."""
_IN_FRONT, _FAR_IN_FRONT = 100, 180
"""The most words in front of a verb that are told with it, in code points, where none of them is known to be its subject; and where they hold no verb."""


def _another_leads(text: str, claim: Claim, other: Claim) -> bool:
    """Whether a day only says when something was told of another one: "⟦Ngày 13/1⟧, theo nguồn tin của báo, ngày 11/1, công an khởi tố …"."""
    return (
        other.start - claim.end < 100
        and text.startswith(_ACCORDING, claim.end)
        and text.startswith(", ", other.start - 2)
        and text.startswith(",", other.end)
        and text.find(".", claim.end, other.start) < 0
    )


_ACCORDING = (", theo ", ", thông tin ", ", nguồn tin ")


def _dated(page: Page, rule: str, dates: Sequence[tuple[Claim, CalendarDate]]) -> Iterator[_Dated]:
    """Where the dates stand that may carry an event."""
    for index, (claim, day) in enumerate(dates):
        if index + 1 < len(dates) and _another_leads(page.text, claim, dates[index + 1][0]):
            continue
        at = stands(page, claim, _room(dates, index))
        if at is not None:
            yield _Dated(rule, claim, day, at)


def _clause(text: str, dated: _Dated, told: Told, published: str | None) -> _Clause | None:
    """The clause of a date, where it tells of what has happened or is to happen, and no rule or example."""
    _, claim, day, at = dated
    # "đoàn kiểm tra do Cục Thuế chủ trì phối hợp với …": what they have done is not read.
    unread = told.leads and told.verb.opener == "do" and told.verb.key in COMPANION
    if unread or _is_title(text, told):
        return None
    if told.conditional or is_general(text, claim, day, told, at) or not (claim.reading.is_day or _happens(text, told, claim)):
        return None
    # Behind a caption: "… chuẩn bị xuất kích Ngày 11/5, các đơn vị giành lại …".
    caption = told.leads and at.opening is not None and at.opening > at.clause and (text[at.opening].isupper() or " Ngày " in text[claim.start : claim.end])
    start = at.opening if caption and at.opening is not None else at.clause
    said = status(text, claim, day, told, at.group, clause=start, published=published)
    if said == "as_of" and _is_bidden(text, claim, told):
        return None
    return None if is_open(text, claim, day, told, at, said) else _Clause(dated, told, start, said)


def _is_title(text: str, told: Told) -> bool:
    """Whether a verb only says what a paper is about: "Pháp lệnh ⟦bổ sung⟧, sửa đổi một số điều lệ"."""
    verb, subject = told.verb, told.subject
    return verb.key in _AMENDING and not verb.mark and subject is not None and text[slice(*subject)].strip() in _NUMBERED


def _is_bidden(text: str, claim: Claim, told: Told) -> bool:
    """Whether a bare verb right behind a cut-off tells neither a figure nor a deed: "Thời gian bay đến hết ⟦31/12⟧, tham gia ngay …"."""
    verb = told.verb
    if not told.leads or told.subject is not None or verb.mark or verb.weak or verb.start - claim.end > 3:
        return False
    return TELLING.match(text, verb.at) is None


_NUMBERED = frozenset(_TABLE["nouns"]["numbered"])
_AMENDING = frozenset(("bãi bỏ", "bổ sung", "hướng dẫn", "quy định", "sửa đổi", "thay thế"))


def _is_settled(clause: _Clause) -> bool:
    """Whether the words themselves say that it has been, or is to come."""
    (verb, subject, _, leads, _), dated = clause.told, clause.dated
    if clause.status != "happened" or verb.mark == 2 or verb.status != "":
        return True
    # "Ngày 17/7, cấp giấy chứng nhận …" may be a line of a timetable.
    ordered = leads and subject is None and not verb.mark and 0 < verb.start - dated.claim.end < 4
    return verb.start >= dated.claim.end and dated.at.group != "since" and not ordered


# What befalls somebody, in front of its verb: "bị ⟦nước lũ⟧ cuốn trôi".
_FORCE = lazy.re(rf"(?:một\s)?(?:cơn\s|con\s|trận\s)?{any_of(_TABLE['nouns']['forces'])}\s")


def _event(text: str, clause: _Clause) -> tuple[Claim, Event]:
    """The event that a clause tells: its verb, who did it, and where."""
    (rule, claim, day, at), told, start, said = clause
    verb = told.verb
    finish = told_until(text, max(verb.end, claim.end), at.right)
    begin = told.subject[0] if told.subject is not None and told.subject[0] < verb.start else _clause_of(text, verb, told)
    doer = actor(text, told.subject if verb.agent is None or _FORCE.match(text, *verb.agent) else verb.agent)
    if doer is not None and _is_new(text, told, at, doer):
        doer += " mới"
    elif doer is not None:
        doer = done_by(text, doer, verb) if comes_into_force(doer, verb) and not comes_about(text, verb) else None
    event = Event(
        day.date,
        day.implied,
        said,
        text[verb.start if verb.status == "negated" else verb.at : verb.end],
        by_whom(text, verb, finish)
        or across_colon(text, verb, at.clause)
        or doer
        or coming_about(text, verb, claim, finish)
        or taking_place(text, verb, at.left)
        or told_of(text, verb, at.left)
        or in_force(text, verb, at.left if text.startswith("(", at.left - 1) else at.clause),
        place_of(text, told, claim, start, at.room, finish),
        told_in(text[begin : _in_circumstance(text, claim, verb, begin, start, finish)]),
    )
    return Claim("event", claim.start, claim.end, rule, claim.reading), event


def _is_new(text: str, told: Told, at: At, doer: str) -> bool:
    """Whether "mới" in front of a verb says of what begins on a day that it is new: "⟦Mức thuế mới⟧ có hiệu lực từ ngày 7/8"."""
    verb, subject = told.verb, told.subject
    if subject is None or at.group != "since" or not text.startswith("mới ", verb.start):
        return False
    return text[slice(*subject)].strip().endswith(doer) and subject[1] == verb.start and doer.split()[-1].islower()


def _in_circumstance(text: str, claim: Claim, verb: Verb, begin: int, start: int, finish: int) -> int:
    """Where a clause ends, up to `finish`, that only says on what occasion the main one behind its comma came: "Tại diễn đàn tổ chức ⟦ngày 22/7⟧, các
    công ty đã kiến nghị"."""
    if verb.end > claim.start or begin <= start:
        return finish
    comma = text.find(", ", claim.end, min(finish, claim.end + _CLOSE))
    if comma < 0:
        return finish
    opened = text.rfind(", ", start, begin)
    front = text[(opened + 2 if opened >= 0 else start) : begin].lower().split()
    return comma if front and (front[0] in ADVERBIAL or front[0] in BEFORE_SUBJECT or " ".join(front[:2]) in BEFORE_SUBJECT) else finish


def _clause_of(text: str, verb: Verb, told: Told) -> int:
    """Where a clause whose subject is not plainly one begins: with what stands in front of its verb, unless that is long or the end of a list."""
    start = verb.inner if verb.opener else told.start
    if _IN_FRONT <= verb.start - start < _FAR_IN_FRONT and not verb.opener:
        # "⟦Chế độ trợ cấp một lần đối với sĩ quan …⟧ được thực hiện từ ngày 1/12": a long subject, without a verb of its own.
        words = Words(text, start, verb.start)
        if words.first(0) not in ADVERBIAL and not verbs_of(words, 0):
            return start
    ends = text.startswith(", ", start - 2) and text.count(" ", start, verb.start) < _LIST_END and not plain_subject(text, start, verb.start)
    return start if 0 <= verb.start - start < _IN_FRONT and not ends else verb.start


def _find(text: str, claim: Claim, at: At) -> Told | None:
    """The verb of a date's clause, looked for on the side where it is likelier."""
    told: Told | None = None
    group = at.group
    if at.opening is not None:
        told = _leading(text, claim, at, figure=group in ("as_of", "until"))
        if told is not None and told.verb.key == "kéo dài" and told.subject is None and not told.verb.mark and at.opening > at.clause:
            # "sẽ đóng cửa các điểm vui chơi, kể từ hôm nay (⟦26/4⟧), kéo dài 14 ngày"
            closed = verb_in_front(text, at.clause, at.opening, group)
            told = closed if closed is not None and closed.verb.mark == 2 else told
        if told is not None and told.subject is None and told.verb.start - claim.end < 4 and text.startswith(", ", claim.start - 2):
            told = told._replace(subject=subject_set_apart(text, max(at.clause, at.room), claim.start - 2))
    elif group in ("as_of", "until"):
        if text.startswith("tính ", at.before + 1) and text.endswith(" được", at.clause, at.before):
            # "số liệu làm căn cứ cho việc chia đất được tính đến ⟦ngày 31/12⟧"
            start = at.before + 1
            return Told(Verb(at.before - 4, start, start + 4, "tính", "", True, 1, None, "", start), None, None, False, at.clause)
        shown = TELLING.search(text, claim.end, min(at.stop, claim.end + 40))
        if shown is not None:
            # "trong năm (tính đến ⟦31/12/2020⟧), tài sản của ngân hàng là …": what is measured stands behind.
            behind_it = text.startswith((", ", "), "), claim.end)
            verb = _told(text, shown)
            who = (text.index(", ", claim.end) + 2, verb.start) if behind_it else subject_of_cut_off(text, at.clause, at.before)
            # "các xã tập trung giải ngân, phấn đấu đến ⟦31/12⟧ đạt 95%": the words in front tell something of their own.
            aim = text.endswith(", phấn đấu", at.clause, at.before)
            return Told(verb, None if aim or who[1] <= who[0] else who, None, True, at.clause)
    if told is None and group in (None, "on"):
        told = verb_as_noun(text, at.clause, at.before)
    if told is None:
        told = verb_across(text, max(at.clause, at.room), at.before, claim.end, at.right)
        if told is not None and group is None and (named := _names(text, max(at.clause, at.before - 80), at.before)) is not None:
            # "kẻ chủ mưu của vụ trộm ⟦ngày 5/3⟧ đã bị bắt": the day of what is only named.
            return verb_of_happening(text, named.start("what"), named.end("what"), at.before)
    if told is not None:
        return told
    before = at.before - (at.before > at.clause and text[at.before - 1] == "\n")
    if at.opening == claim.start and text.startswith(", ", claim.start - 2):
        phrase = text.rfind(", ", at.clause, claim.start - 2)
        if phrase >= 0 and refers(text, phrase + 2, claim.start - 2):
            # "chốt dàn nhạc, trước buổi diễn ở Hải Phòng, ⟦ngày 14/6⟧ tới": the day of what is only named.
            return None
    if not at.leads:
        comma = text.rfind(", ", at.clause, before)
        start = comma + 2 if comma >= 0 else at.clause
        named = _names(text, max(at.clause, before - 80), before) if group in (None, "on") else None
        told = verb_of_happening(text, named.start("what"), named.end("what"), before) if named is not None else None
        if told is not None:
            return told
        if group in (None, "on") and (refers(text, start, before) or text.startswith("Xuất phát từ ", start)):
            told = verb_in_front(text, start, before)
            return told if told is not None and before - told.verb.end < 2 else None
        if (named is not None and named["only"] is not None and len(named["name"].split()) < 4) or _is_of_words(text, at.clause, before):
            return None
    # First this side of the date before; the verb may stand before a colon: "Họp Quốc hội khóa mới: ngày 5/3".
    far = at.left if text[at.clause - 2 : at.clause] == ": " else at.clause
    # What stands before a date that leads is another day's, where one stands there: "ngày 6/7, quân đội tấn công, đến ⟦ngày 7/7⟧, …".
    others = at.opening is not None and at.room > at.clause and not text.startswith("và ", at.opening)
    limited = group == "deadline" or text.find(" thời hạn để ", at.clause, before) >= 0
    limit = text.rfind(" thời hạn ", at.clause, before) + 1 if limited else 0
    if limit > at.clause and text.find("ếu ", at.clause, limit) < 0 and text.find(",", limit, before) < 0:
        # "đơn vị phải quyết toán theo năm thì ⟦thời hạn nộp hồ sơ⟧ là ngày 31/3"
        told = verb_of_order(text, limit, before)
        if told is not None:
            return told
    if text.startswith(_LIMIT_LABELS, at.clause) and text.find(" để ", at.clause, before) >= 0 and text.find(",", at.clause, before) < 0:
        # "Thời hạn cuối cùng để thợ lò nộp sổ là vào ngày 5/3"
        told = verb_of_limit(text, at.clause, before)
        if told is not None:
            return told
    for lo in dict.fromkeys((max(at.clause, at.room), at.clause, far)) if not others else ():
        # "rời Huế ngày 21/4 và về Hà Nam ⟦ngày 22/4⟧", "… đến Hà Nam lúc ⟦7h ngày 22/4⟧"
        moves = lo > at.clause and _MOVES_ON.match(text, lo, before) is not None
        told = verb_in_front(text, lo, before, group, light=moves)
        if told is not None:
            if told.verb.key in _TOLD and text.startswith(_AS_TOLD, told.start):
                return None
            if told.verb.end <= at.room and _ANOTHER_VERB.match(text, at.room, before):
                return None
            if group in ("as_of", "until") and told.verb.key in _ISSUING and text.find(" về ", told.verb.end, before) >= 0:
                # "ra Công văn 5 về tình hình giải ngân lũy kế đến hết ⟦ngày 27/11⟧": of what it is about.
                return None
            if (moves or told.subject is None) and lo > at.clause:
                return _carried_on(text, told, at, lo, before)
            return _with_doer_behind(text, claim, at, told) if told.subject is None and text.startswith(", ", claim.end) else told
    # "Hạn đăng ký: ⟦ngày 5/3⟧"
    labelled = text.endswith(":", at.clause, before) and text.startswith(_LIMIT_LABELS, at.clause)
    if group == "deadline" or labelled or (group == "since" and text.startswith("Thời gian ", far)):
        told = verb_of_order(text, far if group == "since" else at.clause, before)
        if told is not None:
            return told
    if group == "deadline" and text.startswith(" là ", before) and text.endswith(_LIMITS, at.clause, before):
        # "Hạn chót là ⟦ngày 5/3⟧"
        start = before + 1
        return Told(Verb(start, start, start + 2, "là", "", True, 0, None, "", start), None, None, False, at.clause)
    if text[claim.end : claim.end + 1] in _ENDS:
        return None
    if not at.leads:
        # "Tổng thống đến Warsaw ⟦ngày 5/7⟧ trên đường dự hội nghị"
        near = max(at.clause, at.room)
        told = None if MOVING.isdisjoint(text[near:before].split()) else verb_in_front(text, near, before, group, light=True)
        if told is not None and text[told.verb.at : told.verb.end] in MOVING and actor(text, told.subject) is not None:
            return told
        if text.startswith(_NO_CLAUSE_BEHIND, claim.end):
            return None
    lo = goes_on(text, claim.end, at.right)
    told = verb_behind(text, Words(text, lo, at.right), paused=True) if lo < at.right else None
    return told if told is not None and _told_behind(text, claim, at, told, lo) else None


def _carried_on(text: str, told: Told, at: At, lo: int, before: int) -> Told:
    """What is told, with the subject that a clause has had since before the day in front: "4 hành khách nhập cảnh ngày 7/4, hoàn thành cách ly
    ⟦ngày 21/4⟧"."""
    whole = verb_in_front(text, at.clause, before, at.group)
    if whole is None or whole.subject is None or whole.subject[1] > lo or (whole.verb.start != told.verb.start and told.verb.key not in MOVING):
        return told
    return told._replace(subject=whole.subject)


def _with_doer_behind(text: str, claim: Claim, at: At, told: Told) -> Told:
    """What is told in front of a comma without its subject, with those whom the clause behind it names: "Sau khi rời nhiệm sở vào ⟦ngày 5/3⟧,
    ⟦ông Ba⟧ đã về quê"."""
    verb = told.verb
    front = verb.inner if verb.opener in _AFTER else verb.start
    if verb.start - front > 12 or text[at.clause : front].strip(_MARKS).lower().removeprefix("ngay ") not in ("", verb.opener):
        return told
    main = verb_behind(text, Words(text, claim.end + 2, at.right), paused=True)
    if main is None or main.subject is None or main.verb.opener:
        return told
    who = main.subject[0] + (text[main.subject[0]] == " "), main.subject[1]
    if verb.key in HAPPENING or verb.key in _OPENED:
        # "Diễn ra từ ⟦ngày 5/3⟧, ⟦lễ hội⟧ đã đón 20.000 khách"
        plainly = not verb.opener and (not verb.mark or text.startswith(_PASSIVES, verb.start))
        return told._replace(subject=who) if plainly else told
    named = text[who[0]].isupper() or text.startswith("ngành ", who[0]) or PERSON.match(text, *who) or RANKED.match(text, *who)
    return told._replace(subject=who) if named else told


# What may stand in front of a verb that has the subject of the one before: "khởi công ngày 4/3 ⟦và⟧ hoàn thành …", "… ngày 4/3, có hiệu lực từ …".
_JOINS = frozenset(("", "rồi", "và"))


def _in_same_breath(text: str, dated: _Dated, before: Told, told: Told) -> Told:
    """What is told right behind another day, with the subject of what that day's clause tells: "⟦Bảo tàng⟧ khởi công ngày 4/3 và hoàn thành ngày
    9/3"."""
    verb = told.verb
    if before.subject is None or verb.opener or before.verb.opener or verb.agent is not None:
        return told
    if told.subject is not None and text[slice(*told.subject)].strip() != "và":
        return told
    joined = dated.claim.end < verb.start < dated.claim.end + 8 and text[dated.claim.end : verb.start].strip(" ,") in _JOINS
    return told._replace(subject=before.subject) if joined else told


def _joined_on(text: str, dated: _Dated, told: Told) -> Told:
    """What "và" or a semicolon joins on together with its day, with the subject of the clause in front: "⟦Đội cứu hộ⟧ đã tìm hai em và đến ⟦11 giờ⟧ đã vớt
    được một em"."""
    verb, at, claim = told.verb, dated.at, dated.claim
    if (told.subject is not None and text[slice(*told.subject)] != "thì ") or verb.opener or verb.agent is not None or verb.weak or at.group == "deadline":
        return told
    if not 0 < verb.start - claim.end < _AT_ONCE or (joint := _JOINT.match(text, max(at.left, claim.start - 40), claim.start)) is None:
        return told
    lo = goes_on(text, max(at.left, at.room), joint.start()) if at.room > at.left else at.left
    if lo >= joint.start() or lo == claim.start - REACH:
        return told
    words = Words(text, lo, joint.start())
    front = verb_behind(text, words, paused=lo > at.room + 1) or verb_behind(text, words, paused=lo > at.room + 1, light=True)
    if front is None or front.subject is None or front.verb.opener or front.verb.weak or front.verb.key in COMPLEMENT or "hiệu lực" in front.verb.key:
        return told
    # "hai mốc được đưa ra là …": of what they are more is told.
    return told._replace(subject=front.subject) if text.find(" là ", front.verb.end, joint.start()) < 0 else told


# Read backwards from a day that is joined on, with what stands in front of it: "; ", ", và nay ", " và đến ".
_JOINT = lazy.regex(r"(?r)(?:;|(?:,)?\s(?:và|rồi))\s(?:(?:nay|đến|tới|vào|trong|từ|sau đó|lúc|ngay|khoảng)\s){0,2}")
_AT_ONCE = 8
"""How far behind its day a verb stands at most that has no subject of its own, in code points."""
# Behind an older day, where somebody gets to on the next one.
_MOVES_ON = lazy.re(rf"(?:,?\s(?:và|rồi))?\s?(?:đến|sang|về)\s(?=[{UPPER}])")
# Behind an older day, what was done on the next one, by a verb that is not known: "bị bắt ngày 5/3, được tại ngoại ⟦ngày 12/3⟧".
_ANOTHER_VERB = lazy.re(r"(?:,|\svà|\srồi|,\srồi)?\s(?:bị|được|sẽ|đã|đến|sang|về)\s")
# In front of what has been told before: "Như đã đưa tin trước đó, ⟦đêm 27/5⟧, …".
_AS_TOLD = ("Như đã ", "như đã ", "Như tin đã ")
_ISSUING = frozenset(verb.lower() for verb in _TABLE["groups"]["decision"] if verb.startswith(("ra ", "gửi ")) or verb.endswith(("ban hành", "văn")))
_TOLD = frozenset(("nói", "phản ánh", "thông báo", "thông tin", "đăng tải", "đưa tin"))
# Verbs that are told of a thing that the clause behind the day names: "Ra mắt ngày 5/3, ⟦bộ phim⟧ đã …".
_OPENED = frozenset(("công chiếu", "khai trương", "khánh thành", "khởi chiếu", "khởi tranh", "ra mắt", "ra đời"))
_PASSIVES = ("Được ", "được ")
_AFTER = frozenset(("khi", "sau khi", "trước khi", "từ khi"))
_MARKS = " *_\n\t-–+•>#"


def _is_of_words(text: str, lo: int, hi: int) -> bool:
    """Whether a day is that of what somebody said, of which the clause tells something else: "bị cáo giữ nguyên lời khai ⟦ngày 12/7⟧"."""
    said = text.rfind(" lời ", lo, hi)
    return said >= 0 and text.count(" ", said + 5, hi) < 2 and not text.endswith(_BEFORE_WORDS, lo, said)


# What makes a verb of "lời": "trả ⟦lời⟧ phỏng vấn", "lấy ⟦lời⟧ khai".
_BEFORE_WORDS = tuple(sorted({verb.partition(" lời")[0] for verbs in _TABLE["groups"].values() for verb in verbs if " lời" in verb}))


def _told_behind(text: str, claim: Claim, at: At, told: Told, lo: int) -> bool:
    """Whether the verb behind a date that ends its clause is told of it, where no verb of the clause is known.

    Not whom it is for ("đợt một vào ⟦ngày 16/8⟧, đối với các đội đã bị loại"), what it is ("Trận đấu vào ⟦chiều 7/2⟧ chỉ là một bước
    đệm"), what for ("… để tổng hợp"), what follows from it ("vào ⟦ngày 29/6⟧, đánh dấu …"), whom a limit is for ("linh kiện tồn kho trước
    ⟦ngày 1/1⟧, đã kê khai …")."""
    verb = told.verb
    if (
        text.startswith(_FOR_WHOM, lo)
        or text.startswith(_HEADS, claim.end)
        or verb.opener in PURPOSE
        or (verb.key == "là" and at.group not in ("as_of", "until", "deadline"))
        or text.startswith(_IF, at.clause)
    ):
        return False
    if at.group == "on":
        return verb.start > lo or verb.mark == 2
    mark = text[claim.end : claim.end + 1]
    if at.group == "since" and not at.leads and verb.start - claim.end > _CLOSE and text.find(" đến ", claim.start, claim.end) < 0:
        # "đối với các phiếu cân lập từ ⟦ngày 5/3⟧, trong thời hạn một năm …": of what is only named.
        return False
    if at.group == "deadline":
        return verb.start - claim.end < 12 if mark == ":" else verb.status in ("planned", "duty")
    return at.leads or mark != ":"


_CLOSE = 60
"""How far behind "từ ngày …" a verb may stand that is told of it, or behind a day the comma that ends its circumstance, in code points."""
_HEADS = (": '", ': "', ": “")
_FOR_WHOM = ("đối với ", "dành cho ")
_IF = ("Nếu ", "Giả sử ", "giả sử ")
# Behind a date that stands between a subject and a verb that is not read: a quotation, "mức lương từ ngày 1/7 bằng mức cũ".
_NO_CLAUSE_BEHIND = (" “", ' "', " bằng ")
# What a limit is named by in front of a colon or "là", where no verb says what it is for.
_LIMIT_LABELS = ("Hạn ", "Thời hạn ", "hạn ", "thời hạn ")
_LIMITS = tuple(f"{word}ạn{more}" for word in ("H", "h") for more in (" chót", " cuối", " cuối cùng"))
# Behind a date that ends its clause.
_ENDS = frozenset(";.?!")
# The first words of the happenings that such a date names: the cheap look before the careful one.
_ABOUT_NOUNS = frozenset(noun.split()[0] for noun in _TABLE["nouns"]["about"])
# Read backwards from a date that says which happening is meant: "cam kết không truy cứu về vụ việc ⟦hôm 15/4⟧", "từ chức sau vụ tấn công ga
# tàu ⟦ngày 7/6⟧". Groups: what the clause cannot have happened with (`only`), the happening (`what`) and how its name goes on.
_NAMES = lazy.regex(
    rf"(?ri)(?<!\w)(?:(?P<only>về|quanh|tới|đến|liên\s+quan)|sau|từ|của|khỏi|khiến|vì|do)\s+(?:(?:chi\s+tiết|nội\s+dung|những|các|hai|một)\s+)?"
    rf"(?P<what>{any_of(_TABLE['nouns']['about'])})(?P<name>(?:\s+[^\s,.;:()]+){{0,8}})"
)


def _names(text: str, lo: int, hi: int) -> regex.Match[str] | None:
    """The happening whose name ends at an offset, where a preposition in front says that the clause tells of something else."""
    return _NAMES.match(text, lo, hi) if not _ABOUT_NOUNS.isdisjoint(text[lo:hi].split()) else None


def _told(text: str, shown: re.Match[str]) -> Verb:
    """A verb of telling a figure as a verb group: "đạt 20 tỷ đồng", "⟦phải⟧ giải ngân 95% vốn"."""
    at, end = shown.span("verb")
    if text.startswith("đã ", at):
        # "đã giải ngân được 5 tỷ đồng": its auxiliary is no part of the verb.
        start, at = at, at + len("đã ")
        return Verb(start, at, end, text[at:end], "past", False, 2, None, "", start)
    aim = next((words for words in _AIMS if text.endswith(words, 0, at)), "")
    return Verb(at - len(aim), at, end, shown["verb"], _AIMS[aim], True, 2 if aim else 0, None, "", at)


# In front of a figure, what says that it is yet to be.
_AIMS = {f"{words} ": said for words, said in _TABLE["auxiliaries"].items() if said in ("planned", "duty")} | {"": ""}


def _is_hidden(text: str, told: Told, lo: int) -> bool:
    """Whether a verb found behind words that are no subject may stand behind the main one: "ghe chở mía về bến để các lò ép nước, nấu mật và
    ⟦bán⟧"."""
    return told.verb.start > lo + 12 if told.subject is None else text.find(" để ", *told.subject) >= 0


def _is_person(text: str, subject: tuple[int, int] | None) -> bool:
    return subject is not None and PERSON.match(text, subject[0] + (text[subject[0]] == " ")) is not None


def _tells_more(text: str, verb: Verb, shown: int) -> bool:
    """Whether a verb in front of what tells a figure is the main one: "đã đạt", or the figure is only a company of it: "27.000 hộ ⟦giải thể⟧ với
    số vốn giảm 140 tỷ đồng"."""
    if verb.key in EFFECTING and text[verb.end + 1 : verb.end + 2].isdigit():
        return True  # "bão ⟦làm⟧ 3 người chết, còn 5 xã bị cô lập"
    return bool(verb.mark) or (not verb.weak and (shown - verb.end <= 1 or text.find(" với ", verb.end, shown) >= 0))


def _leading(text: str, claim: Claim, at: At, *, figure: bool) -> Told | None:
    """The verb right of a date that leads its clause; of a date that is a cut-off, first what tells a figure."""
    lo = goes_on(text, claim.end, at.stop)
    if lo >= at.stop or text.startswith(_HEADS, claim.end):
        # "Nhận định thị trường ⟦ngày 12/7⟧: 'Rủi ro còn cao'": a heading.
        return None
    if figure:
        if text.startswith("ước tính ", lo):
            lo += len("ước tính ")  # "ước tính ⟦các đơn vị⟧ đã giải ngân 5 tỷ đồng"
        shown = TELLING.search(text, lo, at.stop)
        if shown is not None:
            front = Words(text, lo, shown.start())
            found = verbs_of(front, 0)
            if not any(_tells_more(text, verb, shown.start()) for verb in found):
                # "giá bạc đứng ở mức 24 USD/ounce, ⟦tăng⟧ 1 USD": the subject of both.
                verb = _told(text, shown)
                stop = found[0].start if found and len(front.parts) > 1 else verb.start
                return Told(verb, (lo, stop) if stop > lo else None, None, True, lo)
    if text.startswith("là ", lo):
        # "Ngày 31/1 là hạn cuối để …"; else the day itself is the subject.
        act = verb_of_limit(text, lo + len("là "), at.stop)
        if act is not None:
            return act._replace(leads=True)
        return Told(Verb(lo, lo, lo + 2, "là", "", True, 0, None, "", lo), None, None, True, lo)
    paused = lo > claim.end + 1
    words = Words(text, lo, at.stop)
    told = verb_behind(text, words, paused=paused)
    far = at.end > at.stop and not text.startswith(";", at.stop)
    if (told is None and far) or (told is not None and told.verb.key in COMPANION and (far or text.startswith(";", at.stop))):
        # "phối hợp với Công an thị xã; Công an xã và dân quân bắt giữ …" goes on behind its semicolon, or behind many names.
        whole = verb_behind(text, Words(text, lo, at.end), paused=paused)
        told = whole if whole is not None else told
    inner = told is not None and (told.verb.opener in PURPOSE or told.verb.opener.endswith("khi") or _is_hidden(text, told, lo))
    if told is None or (inner and told.verb.mark < 2) or told.verb.opener == "mà":
        # The main verb has one syllable: "Sáng 14/5, đoàn xe đi …", "anh Ba đi đến quán để bàn việc", "khi đang tuần tra, tổ nghe tiếng hô",
        # "trinh sát đưa ông Ba đến nơi mà ông đã bán xe".
        plain = verb_behind(text, words, paused=paused, light=True)
        if plain is not None and (told is None or (not plain.verb.opener and (told.verb.opener or _is_person(text, plain.subject)))):
            told = plain
    return told
