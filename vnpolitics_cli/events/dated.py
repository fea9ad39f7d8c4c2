"""The dates that may carry an event, each with where it stands, and with what its clause tells."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vnpolitics_cli.events.bounds import At, stands
from vnpolitics_cli.events.clauses import Told
from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page


class Dated(NamedTuple):
    """A date with the rule that its event would be of, and where it stands."""

    rule: str
    claim: Claim
    day: CalendarDate
    at: At


class Clause(NamedTuple):
    """A date with what its clause tells, where that clause begins, and what it says of its status."""

    dated: Dated
    told: Told
    start: int
    status: str


def _room(days: Sequence[tuple[Claim, CalendarDate]], index: int) -> int:
    """Where the words in front of a day begin: behind the last day that does not stand in a list with it ("ngày 3/6, 7/6 và 11/6")."""
    edge = days[index][0].start
    for other, _ in days[max(0, index - 3) : index][::-1]:
        if edge - other.end > _LISTED:
            return other.end
        edge = other.start
    return 0


_LISTED = 12


def _another_leads(text: str, claim: Claim, other: Claim) -> bool:
    """Whether a day only says when something was told of another one: "⟦Ngày 13/1⟧, theo nguồn tin của báo, ngày 11/1, công an khởi tố …"."""
    return (
        other.start - claim.end < 100
        and text.startswith(_ACCORDING, claim.end)
        and text.endswith(", ", 0, other.start)
        and text.startswith(",", other.end)
        and text.find(".", claim.end, other.start) < 0
    )


_ACCORDING = (", theo ", ", thông tin ", ", nguồn tin ")


def dated_of(page: Page, rule: str, dates: Sequence[tuple[Claim, CalendarDate]]) -> Iterator[Dated]:
    """Where the dates stand that may carry an event."""
    for index, (claim, day) in enumerate(dates):
        if index + 1 < len(dates) and _another_leads(page.text, claim, dates[index + 1][0]):
            continue
        at = stands(page, claim, _room(dates, index))
        if at is not None:
            yield Dated(rule, claim, day, at)
