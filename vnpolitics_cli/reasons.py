"""Why a date carries an event, and why it carries none: the stages of `events`, run again and told of."""

from collections.abc import Mapping, Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.events import Pair, candidates, told_once
from vnpolitics_cli.events.dated import Clause, dated_of
from vnpolitics_cli.events.days_in_a_row import told_of_all
from vnpolitics_cli.events.general import is_general
from vnpolitics_cli.events.telling import clause_of
from vnpolitics_cli.events.words import Verb
from vnpolitics_cli.model import Event
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page

PERIOD = (
    "a month, quarter or year has an event only where it opens its sentence or ends what its clause tells, "
    'with a verb that tells of a deed ("đã họp", "được xây", "khởi công") and no day beside it'
)
LABEL = "it stands in a question or behind a label, or says only when another day was told of"
NO_VERB = "no verb was found that tells of it"
AGAIN = "what is told of it is told of the day in front"
GENERAL = "it tells a rule, an example or a day of every year, and no one happening"
OPEN = "it leaves open what happened on that day"

# In front of a date that something is measured by: "so với ⟦ngày 5/3⟧", "tăng 5% so với cùng thời điểm ⟦5/3⟧".
_COMPARED = lazy.re(r"\bso với\b[^,.;:\n]{0,30}$")
_REACH = 300
"""How far from its verb an actor is looked for, in code points."""


def reasons(page: Page, dates: Sequence[Pair], stated: Mapping[int, str], published: str | None, happened: Mapping[int, Event]) -> dict[int, tuple[str, ...]]:
    """By the start of each date: of what its event was made, or why it has none.

    `stated` says of dates that are part of something else what that is, `happened` has the events. Offsets are of the clean text.
    """
    text = page.text
    why: dict[int, tuple[str, ...]] = {start: (words,) for start, words in stated.items()}
    days, periods = candidates(page, dates, why)
    dated = [*dated_of(page, "event.day", days), *dated_of(page, "event.period", periods)]
    told = told_of_all(text, dated)
    clauses: list[Clause] = []
    for date, found in told:
        clause = clause_of(text, date, found, published)
        if clause is None:
            general = found.conditional or is_general(text, date.claim, date.day, found, date.at)
            why[date.claim.start] = _verb(text, found.verb, date.claim), GENERAL if general else OPEN
        else:
            clauses.append(clause)
            why[date.claim.start] = (AGAIN,)
    for clause in told_once(text, clauses):
        event = happened.get(clause.dated.claim.start)
        why[clause.dated.claim.start] = (OPEN,) if event is None else tuple(_made(text, clause, event, published))
    for date in dated:
        why.setdefault(date.claim.start, (NO_VERB,))
    for claim, _ in (*days, *periods):
        why.setdefault(claim.start, (LABEL,))
    for claim, _ in dates:
        why.setdefault(claim.start, (_of_other(text, claim) if claim.reading.is_day else PERIOD,))
    return why


def _of_other(text: str, claim: Claim) -> str:
    """What a day is of that has none of its own, as far as that is plain."""
    if _COMPARED.search(text, max(0, claim.start - 60), claim.start):
        return "it is what something is compared with"
    if text[: claim.start].endswith("(") or text.startswith(")", claim.end):
        return "it stands in parentheses: a birth date, an anniversary, the day of what stands in front"
    return "it is the day of something else: of a thing that is named by it, of a letterhead or a caption, a bound or a cell"


def _made(text: str, clause: Clause, event: Event, published: str | None) -> list[str]:
    """Of what an event was made: its verb, its actor, its status."""
    verb, claim = clause.told.verb, clause.dated.claim
    return [_verb(text, verb, claim), _actor(text, clause, event), f"{event.status}: {_status(text, clause, event, published)}"]


def _verb(text: str, verb: Verb, claim: Claim) -> str:
    return f"verb {text[verb.at : verb.end]!r}, {'behind' if verb.at >= claim.end else 'in front of'} the date"


def _actor(text: str, clause: Clause, event: Event) -> str:
    verb, subject = clause.told.verb, clause.told.subject
    if event.actor is None:
        words = "" if subject is None else text[slice(*subject)].strip()
        return f"no actor: {words!r} is not plainly one" if words else "no actor: no subject was found"
    if text.rfind(event.actor, max(0, verb.start - _REACH), verb.start) >= 0:
        return f"actor {event.actor!r}, in front of the verb"
    return f"actor {event.actor!r}" + (", behind the verb" if text.find(event.actor, verb.at, verb.end + _REACH) >= 0 else "")


def _status(text: str, clause: Clause, event: Event, published: str | None) -> str:
    """What made the status of an event."""
    verb, (_, claim, day, at) = clause.told.verb, clause.dated
    before = text[at.before : claim.start].strip()
    front = text[verb.start : verb.at].strip()
    if event.status != clause.status:
        return "by the other events of the article"
    if event.status in ("deadline", "as_of", "in_force") and before:
        return f"{before!r} in front of the date, with the verb"
    if front and (verb.status or verb.mark):
        return f"{front!r} in front of the verb"
    if event.status == "planned" and published and day.date[:10] > published:
        return f"the day is later than the publication date {published}"
    if event.status == "happened":
        return f"nothing says that it is to come, and the day is not later than {published}" if published else "nothing says that it is to come"
    return "by the verb and the words around it"
