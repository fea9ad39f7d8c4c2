"""How far long work has come: a bar on a terminal's standard error, with the rate and the time left."""

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

LONG = 2.0
"""Seconds after which work is long."""

EVERY = 0.2
"""Seconds from one drawing to the next."""


def watched(target: str | None) -> bool:
    """Whether a bar would be seen, and not stand among output that goes to `target` (None: standard output)."""
    aside = target is not None or sys.stdout is None or not sys.stdout.isatty()
    return aside and sys.stderr is not None and sys.stderr.isatty()


class Bar:
    """Drawn from the time on when work has taken `LONG`; gone when it ends.

    `total` says how many bytes there are to read, None if nobody knows; each is read in so many `passes`.
    """

    def __init__(self, total: Callable[[], int | None], *, passes: int = 1, clock: Callable[[], float] = time.monotonic) -> None:
        self._total = total
        self._passes = passes
        self._clock = clock
        self._next = clock() + LONG
        self._done = 0
        self._drawn: tuple[Progress, TaskID] | None = None

    def passed(self, size: int) -> None:
        """So many bytes more are done."""
        self._done += size
        if self._clock() >= self._next:
            self._next = self._clock() + EVERY
            progress, task = self._drawn = self._drawn or self._begun()
            progress.update(task, completed=self._done, refresh=True)

    def _begun(self) -> "tuple[Progress, TaskID]":
        # Kept out of start-up: most work is not long.
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TimeRemainingColumn, TransferSpeedColumn

        columns = (BarColumn(bar_width=None), TaskProgressColumn(), TransferSpeedColumn(), TimeRemainingColumn())
        # It draws when told to: a thread of its own would be copied, in an unknown state, into each new process.
        progress = Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True, expand=True, redirect_stdout=False)
        total = self._total()
        progress.start()
        return progress, progress.add_task("", total=total * self._passes if total is not None else None)

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._drawn is not None:
            self._drawn[0].stop()
