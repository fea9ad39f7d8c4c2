"""What a day's clause has from the day in front of it: its verb ("diễn ra ngày 3/6 tại Huế và ⟦ngày 7/6⟧ tại Vinh") or its subject ("Bảo tàng khởi công
ngày 4/3 và hoàn thành ⟦ngày 9/3⟧")."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from vnpolitics_cli import lazy
from vnpolitics_cli.events.bounds import REACH, goes_on
from vnpolitics_cli.events.clauses import Told
from vnpolitics_cli.events.dated import Clause, Dated
from vnpolitics_cli.events.finding import find_told
from vnpolitics_cli.events.leading import verb_behind
from vnpolitics_cli.events.lexicon import COMPLEMENT
from vnpolitics_cli.events.words import Span, Words


def told_of_all(text: str, dated: Iterable[Dated]) -> list[tuple[Dated, Told]]:
    """What is told of each of the dates, for those of which something is told."""
    told = list(_each_with_the_last(text, dated))
    for index in range(1, len(told)):
        told[index] = told[index][0], _in_same_breath(text, *told[index - 1], told[index][1])
    return told


def _each_with_the_last(text: str, dated: Iterable[Dated]) -> Iterator[tuple[Dated, Told]]:
    """What is told of each date, where the one in front does not say it for both."""
    front: tuple[Dated, Told] | None = None
    for date in dated:
        found = find_told(text, date.claim, date.at)
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


def _next_of_its_kind(text: str, room: int, before: int, told: Told, subject: Span) -> Told:
    """What is told of two days, with the subject that stands in front of the second: "Đợt 1 khởi công ngày 4/3, ⟦đợt 2⟧ ngày 9/6"."""
    joint = next((words for words in (", ", " và ") if text.startswith(words, room)), "")
    # A blank alone where a page has two: nobody.
    kind = text[slice(*subject)].lower().lstrip().partition(" ")[0]
    again = joint and kind and text.startswith(f"{kind} ", room + len(joint), before)
    return replace(told, subject=(room + len(joint), before)) if again else told


def is_told_again(text: str, before: Clause, clause: Clause) -> bool:
    """Whether "cùng ngày" stands behind a verb that tells of the day before it: "⟦Ngày 6/2⟧, công an đã tìm thấy ông Ba mất tích vào sáng cùng ngày"."""
    claim, verb = clause.dated.claim, clause.told.verb
    return text.endswith("ùng ngày", claim.start, claim.end) and verb.at == before.told.verb.at and verb.end <= claim.start


# What may stand in front of a verb that has the subject of the one before: "khởi công ngày 4/3 ⟦và⟧ hoàn thành …", "… ngày 4/3, có hiệu lực từ …".
_JOINS = frozenset(("", "rồi", "và"))


def _in_same_breath(text: str, dated: Dated, before: Told, told: Told) -> Told:
    """What is told right behind another day, with the subject of what that day's clause tells, and its "sẽ": "⟦Bảo tàng⟧ khởi công ngày 4/3 và hoàn
    thành ngày 9/3"."""
    verb = told.verb
    if before.subject is None or verb.opener or before.verb.opener or verb.agent is not None:
        return told
    if told.subject is not None and text[slice(*told.subject)].strip() != "và":
        return told
    joined = dated.claim.end < verb.start < dated.claim.end + 8 and text[dated.claim.end : verb.start].strip(" ,") in _JOINS
    if not joined:
        return told
    # "Cầu sẽ khởi công ngày 5/3 và hoàn thành ⟦ngày 6/8⟧": both are to come.
    to_come = before.verb.status == "planned" and not verb.status and not before.leads
    return replace(told, subject=before.subject, verb=replace(verb, status="planned") if to_come else verb)


def _joined_on(text: str, dated: Dated, told: Told) -> Told:
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
    words = Words(text, lo, joint.start(), follows=True)
    front = verb_behind(text, words, paused=lo > at.room + 1) or verb_behind(text, words, paused=lo > at.room + 1, light=True)
    if front is None or front.subject is None or front.verb.opener or front.verb.weak or front.verb.key in COMPLEMENT or "hiệu lực" in front.verb.key:
        return told
    # "hai mốc được đưa ra là …": of what they are more is told.
    return replace(told, subject=front.subject) if text.find(" là ", front.verb.end, joint.start()) < 0 else told


# Read backwards from a day that is joined on, with what stands in front of it: "; ", ", và nay ", " và đến ".
_JOINT = lazy.regex(r"(?r)(?:;|(?:,)?\s(?:và|rồi))\s(?:(?:nay|đến|tới|vào|trong|từ|sau đó|lúc|ngay|khoảng)\s){0,2}")
_AT_ONCE = 8
"""How far behind its day a verb stands at most that has no subject of its own, in code points."""
