"""Events: a date and the clause around it, with its verb, actor, place and status."""

from collections.abc import Sequence

from vnpolitics_cli.model import CalendarDate, Event
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page


def events(page: Page, dates: Sequence[tuple[Claim, CalendarDate]], documents: Sequence[Claim]) -> list[tuple[Claim, Event]]:
    """The event that each date carries, for the dates that carry one."""
    return []
