"""What an amount or a percentage measures: modifier, direction, base, measure, period, and the amount a percentage is about."""

from collections.abc import Sequence

from vnpolitics_cli.model import CalendarDate, Money, Percentage
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page


def measure(page: Page, figures: Sequence[Claim], dates: Sequence[tuple[int, int, CalendarDate]], ids: Sequence[str]) -> list[Money | Percentage | None]:
    """The value of each figure (money and percent claims together, in order of the text); None where it is no fact.

    `dates` are the article's dates as (start, end, value) in clean offsets; `ids` the fact ids the figures will have.
    """
    return [claim.reading if isinstance(claim.reading, Money | Percentage) else None for claim in figures]
