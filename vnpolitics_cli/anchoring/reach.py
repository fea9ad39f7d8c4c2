"""Which dates stand close to a place of the text."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import TypeVar

CLOSE = 250
"""Characters to the left, within the paragraph, in which another date says what year a month is of."""

PLACE = itemgetter(0)
T = TypeVar("T")


def between(placed: Sequence[tuple[int, T]], start: int, end: int) -> Sequence[tuple[int, T]]:
    """Those of `placed` (in order of the text) that stand in `start:end`."""
    return placed[bisect_left(placed, start, key=PLACE) : bisect_left(placed, end, key=PLACE)]


def close_left(text: str, at: int, within: int = CLOSE) -> int:
    """How far left of the place `at` another date is close to it: in its paragraph, and `within` so many characters."""
    near = max(0, at - within)
    return max(text.rfind("\n", near, at) + 1, near)
