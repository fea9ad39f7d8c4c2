"""Years that the text leaves out: from the publication date, from other dates of the article, or left open."""

from collections.abc import Sequence

from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page


def anchor(page: Page, dates: Sequence[Claim], published: str | None, issued: Sequence[int]) -> list[CalendarDate | None]:
    """The value of each date claim; None where it cannot be known. `issued` are indices of dates of issue."""
    return [None] * len(dates)


def publication(page: Page, dates: Sequence[Claim]) -> str | None:
    """The day of the page's own publication stamp (`YYYY-MM-DD`), if the text carries one."""
    return None
