"""Events: a date and the clause around it, with its verb, actor, place and status.

Nearly every day told in the news carries something that happened on it, a month or a year only where its clause tells of
it as of a day; days that carry nothing stand inside a reference
("Chỉ thị số 24-CT/TU ngày 7/8/2023"), a page stamp, a birth date, an anniversary pair, a letterhead or a caption. A date
either leads its clause ("Chiều 27/9, Thành ủy Hà Nội tổ chức …") or trails it ("… sẽ bế mạc vào tối 25/9").

The rooms, in the order in which a date goes through them:

- `carrying`, `months_and_years`, `bounds`, `dated`: which dates may carry an event, and where their clauses begin and end.
- `finding`: the verb that tells of a date, by `leading` for what stands behind it, and by `ending` (with `belonging`), `across` and `orders` for
  what stands in front; `days_in_a_row`: what a date has from the one in front of it.
- `general`, `status`: whether that is a rule or an example, and whether it has come to pass; `outlook`: what the events of an article say of each other.
- `telling`: the event, with its actor by `subjects` and `actors` and its place by `places`.

All of them read verbs: `lexicon` has the words, `words` a stretch of them, `scan` its verb groups, with `verb_or_noun` and
`one_syllable`; `clauses`, `subject_parts` and `whose` say whose deed a verb tells.
"""

from collections.abc import Collection, Generator, Sequence

from vnpolitics_cli.events.carrying import carries_none
from vnpolitics_cli.events.dated import Clause, dated_of
from vnpolitics_cli.events.days_in_a_row import is_told_again, told_of_all
from vnpolitics_cli.events.months_and_years import may_tell_of
from vnpolitics_cli.events.outlook import settled
from vnpolitics_cli.events.telling import clause_of, event_of
from vnpolitics_cli.model import CalendarDate, Event
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page

Pair = tuple[Claim, CalendarDate]
"""A date as it stands in the text, and its value."""


def events(page: Page, dates: Sequence[Pair], stated: Collection[int], published: str | None) -> Generator[None, None, list[tuple[Claim, Event]]]:
    """The event that each date carries, for the dates that carry one; with a pause behind each of its stages, see `pipeline.facts_of`.

    `stated` holds the starts of the date claims that are part of something else: a reference, a page stamp.
    """
    text = page.text
    days, periods = candidates(page, dates, stated)
    yield

    dated = [*dated_of(page, "event.day", days), *dated_of(page, "event.period", periods)]
    yield

    told = told_of_all(text, dated)
    yield

    clauses = [clause for date, found in told if (clause := clause_of(text, date, found, published)) is not None]
    clauses = told_once(text, clauses)
    yield

    happened = [event_of(text, clause) for clause in clauses]
    return settled(text, clauses, happened, published)


def candidates(page: Page, dates: Sequence[Pair], stated: Collection[int]) -> tuple[list[Pair], list[Pair]]:
    """The days, and the longer times, that may have an event; `stated` as for `events`."""
    text = page.text
    days: list[Pair] = []
    longer: list[Pair] = []
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
    return days, [pair for pair in longer if may_tell_of(page, pair[0], days)]


def told_once(text: str, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses but those that are told again of a day with the one in front."""
    return [clause for index, clause in enumerate(clauses) if not index or not is_told_again(text, clauses[index - 1], clause)]


_AND = len(" và ")
"""Behind a day that carries nothing, how far off the next one of its list stands: "ngày nghỉ lễ là 30/4/2019 và ⟦1/5/2019⟧"."""
