"""What a person is told: data on standard output, the rest on standard error; and whether it amounts to a failure."""

import contextlib
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import IO, TypeVar

from vnpolitics_cli.errors import OutputError, SourceError

Thing = TypeVar("Thing")

MOST = 20
"""How many faults of one file are told one by one; the others are counted."""


class Report:
    """Tells of failures as they come, one line each; `status` is the exit status they amount to.

    `articles` counts those that were read; `tell` is whom the lines go to, standard error if not given.
    """

    def __init__(self, tell: Callable[[str], None] | None = None) -> None:
        self._tell = tell or say
        self._faults: Counter[str] = Counter()
        self.articles = 0

    def failure(self, error: SourceError) -> None:
        """Something that could not be read, and is left."""
        self._faults[error.file] += 1
        if self._faults[error.file] <= MOST:
            # A file's name may hold the end of a line.
            self._tell(str(error).replace("\n", "\ufffd"))

    def note(self, words: str) -> None:
        """Something worth knowing that is no failure."""
        self._tell(words)

    def counted(self, things: Iterable[Thing]) -> Iterator[Thing]:
        """The same things, each counted as an article that was read."""
        for thing in things:
            self.articles += 1
            yield thing

    def close(self) -> None:
        """Counts what was not told one by one."""
        for file, number in self._faults.items():
            if number > MOST:
                self._tell(f"{file}: {number - MOST} more like these")

    @property
    def status(self) -> int:
        """0, or 2 when anything failed."""
        return 2 if self._faults else 0


def deliver(report: Report, target: str | None, write: Callable[[IO[bytes]], None]) -> None:
    """Lets `write` write to `target` (None: standard output), and closes the report. A closed pipe is no failure.

    A file is left as it was when nothing could be read. Raises `OutputError`.
    """
    # Kept out of start-up: other commands write nowhere.
    from vnpolitics_cli.export.destination import destination

    try:
        with destination(target) as out:
            write(out)
            if target is not None and report.status and not report.articles:
                raise OutputError(target, "not written, because nothing could be read")
    except BrokenPipeError:
        pass
    finally:
        report.close()


def show(lines: Iterable[str]) -> None:
    """Lines on standard output. A reader that has gone away is no failure. Raises `OutputError`."""
    # Kept out of start-up: other commands write nowhere.
    from vnpolitics_cli.export.destination import destination

    with contextlib.suppress(BrokenPipeError), destination(None) as out:
        for line in lines:
            out.write(line.encode() + b"\n")


def say(words: str) -> None:
    """Words on standard error, never an escape sequence out of a file's name or text. Where they cannot be written, the work goes on."""
    if sys.stderr is not None:
        try:
            print("vnp: " + re.sub(r"[^\n\S ]|[\x00-\x09\x0b-\x1f\x7f-\x9f]", "\ufffd", words), file=sys.stderr, flush=True)
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
