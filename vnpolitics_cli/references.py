"""Which words around a document mention belong to it: date of issue, issuer, title, scope, pinpoint."""

from collections.abc import Mapping, Sequence

from vnpolitics_cli.model import CalendarDate, DocumentRef
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page


def issue_dates(page: Page, documents: Sequence[Claim], dates: Sequence[Claim]) -> dict[int, int]:
    """Which date claim states which document's date of issue: index of the document → index of the date."""
    return {}


def refer(page: Page, documents: Sequence[Claim], issued: Mapping[int, int], dates: Sequence[CalendarDate | None]) -> list[DocumentRef | None]:
    """What each document claim means, with what its mention states; None where it is no fact after all.

    `issued` is the answer of `issue_dates`; `dates` the values of all date claims, in order.
    """
    return [None] * len(documents)
