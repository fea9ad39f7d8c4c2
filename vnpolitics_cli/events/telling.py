"""What is told of a day as an event, with its verb, its actor and its place, or as none: of a rule, an example, a condition, a paper's title."""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.events.actors import actor
from vnpolitics_cli.events.bounds import At, told_in, told_until
from vnpolitics_cli.events.clauses import BEFORE_SUBJECT, COMPANION, Told
from vnpolitics_cli.events.dated import Clause, Dated
from vnpolitics_cli.events.general import is_general, is_open
from vnpolitics_cli.events.lexicon import ADVERBIAL
from vnpolitics_cli.events.months_and_years import happens
from vnpolitics_cli.events.places import place_of
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.status import status, tells_figure
from vnpolitics_cli.events.subjects import (
    across_colon,
    by_whom,
    comes_about,
    comes_into_force,
    coming_about,
    done_by,
    in_force,
    taking_place,
    time_for,
    told_of,
)
from vnpolitics_cli.events.whose import plain_subject
from vnpolitics_cli.events.words import Verb, Words
from vnpolitics_cli.model import Event
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table

_TABLE = table("verbs")

_LIST_END = 5
"""The most words in front of a verb that may be the end of a list, and none of its clause: "mắm, muối, ⟦chè khô⟧ được bán"."""
_IN_FRONT, _FAR_IN_FRONT = 100, 180
"""The most words in front of a verb that are told with it, in code points, where none of them is known to be its subject; and where they hold no verb."""


def clause_of(text: str, dated: Dated, told: Told, published: str | None) -> Clause | None:
    """The clause of a date, where it tells of what has happened or is to happen, and no rule or example."""
    _, claim, day, at = dated
    # "đoàn kiểm tra do Cục Thuế chủ trì phối hợp với …": what they have done is not read.
    unread = told.leads and told.verb.opener == "do" and told.verb.key in COMPANION
    if unread or _is_title(text, told):
        return None
    if told.conditional or is_general(text, claim, day, told, at) or not (claim.reading.is_day or happens(text, told, claim)):
        return None
    # Behind a caption: "… chuẩn bị xuất kích Ngày 11/5, các đơn vị giành lại …".
    caption = told.leads and at.opening is not None and at.opening > at.clause and (text[at.opening].isupper() or " Ngày " in text[claim.start : claim.end])
    start = at.opening if caption and at.opening is not None else at.clause
    said = status(text, claim, day, told, at.group, clause=start, published=published)
    if said == "as_of" and _is_bidden(text, claim, told):
        return None
    return None if is_open(text, claim, day, told, at, said) else Clause(dated, told, start, said)


def _is_title(text: str, told: Told) -> bool:
    """Whether a verb only says what a paper is about: "Pháp lệnh ⟦bổ sung⟧, sửa đổi vài điều khoản"."""
    verb, subject = told.verb, told.subject
    return verb.key in _AMENDING and not verb.mark and subject is not None and text[slice(*subject)].strip() in _NUMBERED


def _is_bidden(text: str, claim: Claim, told: Told) -> bool:
    """Whether a bare verb right behind a cut-off tells neither a figure nor a deed: "Thời gian bay đến hết ⟦31/12⟧, tham gia ngay …"."""
    verb = told.verb
    if not told.leads or told.subject is not None or verb.mark or verb.weak or verb.start - claim.end > 3:
        return False
    return not tells_figure(text, verb)


_NUMBERED = frozenset(_TABLE["nouns"]["numbered"])
_AMENDING = frozenset(("bãi bỏ", "bổ sung", "hướng dẫn", "quy định", "sửa đổi", "thay thế"))

# What befalls somebody, in front of its verb: "bị ⟦nước lũ⟧ cuốn trôi".
_FORCE = lazy.re(rf"(?:một\s)?(?:cơn\s|con\s|trận\s)?{any_of(_TABLE['nouns']['forces'])}\s")


def event_of(text: str, clause: Clause) -> tuple[Claim, Event]:
    """The event that a clause tells: its verb, who did it, and where."""
    (rule, claim, day, at), told, start, said = clause
    verb = told.verb
    finish = told_until(text, max(verb.end, claim.end), at.right)
    begin = told.subject[0] if told.subject is not None and told.subject[0] < verb.start else _start_of(text, verb, told)
    doer = actor(text, told.subject if verb.agent is None or _FORCE.match(text, *verb.agent) else verb.agent)
    if doer is not None and _is_new(text, told, at, doer):
        doer += " mới"
    elif doer is not None:
        doer = done_by(text, doer, verb) if comes_into_force(doer, verb) and not comes_about(text, verb) else None
    event = Event(
        day.date,
        day.implied,
        said,
        text[verb.start if verb.status == "negated" else verb.at : _end_of(text, verb)],
        by_whom(text, verb, finish)
        or across_colon(text, verb, at.clause)
        or doer
        or coming_about(text, verb, claim, finish)
        or taking_place(text, verb, at.left)
        or told_of(text, verb, at.left)
        or time_for(text, told)
        or in_force(text, verb, at.left if text.endswith("(", 0, at.left) else at.clause),
        place_of(text, told, claim, start, at.room, finish),
        told_in(text[begin : _in_circumstance(text, claim, verb, begin, start, finish)]),
    )
    return Claim("event", claim.start, claim.end, rule, claim.reading), event


def _end_of(text: str, verb: Verb) -> int:
    """Where a verb ends: short of the paper behind it that has its number ("⟦ra⟧ Công văn số 5/BTC", but "⟦ra công văn⟧ yêu cầu …"), with "nhau"; short of
    how something is somebody's ("⟦thuộc⟧ thẩm quyền của xã")."""
    if verb.key in _OWNED:
        return verb.at + len("thuộc")
    giving = _GIVING.fullmatch(text, verb.at, verb.end)
    if giving is not None and _NUMBER.match(text, verb.end) is not None:
        return giving.end(1)
    return verb.end + (len(" nhau") if text.startswith(" nhau", verb.end) and not text[verb.end + 5 : verb.end + 6].isalpha() else 0)


# What only says whose something is, with how it is theirs: "⟦thuộc⟧ thẩm quyền của xã".
_OWNED = frozenset(_TABLE["moods"]["owned"])
# Verbs of giving a paper, and the number behind it. Group 1 is the verb alone.
_GIVING = lazy.re(rf"(có|gửi|ký|nhận|ra)\s{any_of([*_TABLE['nouns']['numbered'], *_TABLE['nouns']['papers'], *_TABLE['nouns']['followed']])}", re.IGNORECASE)
_NUMBER = lazy.re(r"\s(?:số\s)?\d")


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
    comma = text.find(", ", claim.end, min(finish, claim.end + _OCCASION))
    if comma < 0:
        return finish
    opened = text.rfind(", ", start, begin)
    front = text[(opened + 2 if opened >= 0 else start) : begin].lower().split()
    return comma if front and (front[0] in ADVERBIAL or front[0] in BEFORE_SUBJECT or " ".join(front[:2]) in BEFORE_SUBJECT) else finish


_OCCASION = 60
"""How far behind a day the comma stands that ends its circumstance, in code points."""


def _start_of(text: str, verb: Verb, told: Told) -> int:
    """Where a clause whose subject is not plainly one begins: with what stands in front of its verb, unless that is long or the end of a list."""
    start = verb.inner if verb.opener else told.start
    if _IN_FRONT <= verb.start - start < _FAR_IN_FRONT and not verb.opener:
        # "⟦Chế độ bồi dưỡng hằng tháng của dân quân …⟧ được thực hiện từ ngày 1/12": a long subject, without a verb of its own.
        words = Words(text, start, verb.start)
        if words.first(0) not in ADVERBIAL and not verbs_of(words, 0):
            return start
    ends = text.endswith(", ", 0, start) and text.count(" ", start, verb.start) < _LIST_END and not plain_subject(text, start, verb.start)
    return start if 0 <= verb.start - start < _IN_FRONT and not ends else verb.start
