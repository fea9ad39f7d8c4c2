"""What the events of an article say of each other: what is told without "đã" and "sẽ" behind all that has happened, and not before what is planned, is
still to come ("… sẽ công bố điểm ngày 6/7. Các sở công bố vào ⟦ngày 7/7⟧")."""

from collections.abc import Iterable, Sequence

import msgspec

from vnpolitics_cli.events.clauses import LASTING
from vnpolitics_cli.events.dated import Clause
from vnpolitics_cli.model import Event
from vnpolitics_cli.rules import Claim


def settled(text: str, clauses: Sequence[Clause], happened: Sequence[tuple[Claim, Event]], published: str | None) -> list[tuple[Claim, Event]]:
    """The events of an article, with the status that the others give to those of which their own words do not say whether they have come to pass."""
    found = list(happened)
    unsettled = [index for index, clause in enumerate(clauses) if not _is_settled(clause)] if published is None else []
    today = _today(text, found) if unsettled else ""
    outlook = _outlook(event for clause, (_, event) in zip(clauses, found, strict=True) if _is_settled(clause)) if unsettled else None
    for index in unsettled:
        claim, event = found[index]
        if (today and event.date[:4] == today[:4] and event.date[:10] > today) or (outlook and _is_to_come(event, outlook)):
            found[index] = claim, msgspec.structs.replace(event, status="planned")
    ended = [index for index, clause in enumerate(clauses) if _goes_on_until(clause)]
    latest = published or (_latest(event for _, event in found) if ended else "")
    for index in ended:
        claim, event = found[index]
        if event.date[0] != "X" and event.date < latest:
            found[index] = claim, msgspec.structs.replace(event, status="happened")
    return found


def _goes_on_until(clause: Clause) -> bool:
    """Whether a clause tells, with no "sẽ", what goes on until its day: "triển lãm mở cửa đến ⟦ngày 5/3⟧", planned but where that day is past."""
    verb = clause.told.verb
    return clause.status == "planned" and verb.key in LASTING and not verb.status and not clause.told.leads and clause.dated.at.group in ("until", "as_of")


def _latest(found: Iterable[Event]) -> str:
    """The last day on which something is told to have happened."""
    return max((event.date for event in found if event.status == "happened" and len(event.date) == _DAY and event.date[0] != "X"), default="")


_DAY = len("2025-03-05")


def _today(text: str, found: Sequence[tuple[Claim, Event]]) -> str:
    """The day on which an article is written, where it names it, and only one: "chiều nay, ⟦ngày 1/6/2017⟧", "sáng nay (⟦6/2⟧)"; else nothing."""
    named = {event.date for claim, event in found if text.find(" nay", max(0, claim.start - 8), claim.end) >= 0 and event.status == "happened"}
    return named.pop() if len(named) == 1 and "X" not in min(named) else ""


class _Outlook(msgspec.Struct, frozen=True, gc=False):
    """What the events of an article that are settled say of the others: by year the first day that is planned and the last that is done, without
    their years ("" for none), and the last year in which something is done."""

    planned: dict[str, str]
    done: dict[str, str]
    last_year: str


def _outlook(sure: Iterable[Event]) -> _Outlook:
    planned: dict[str, str] = {}
    done: dict[str, str] = {}
    last_year = ""
    for event in sure:
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


def _is_settled(clause: Clause) -> bool:
    """Whether the words themselves say that it has been, or is to come."""
    told, dated = clause.told, clause.dated
    verb = told.verb
    if clause.status != "happened" or verb.mark == 2 or verb.status != "":
        return True
    # "Ngày 17/7, cấp giấy chứng nhận …" may be a line of a timetable.
    ordered = told.leads and told.subject is None and not verb.mark and 0 < verb.start - dated.claim.end < 4
    return verb.start >= dated.claim.end and dated.at.group != "since" and not ordered
