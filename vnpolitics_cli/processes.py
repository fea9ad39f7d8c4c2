"""Work on many things by several processes: in order, with bounded memory, and going on when one of them dies.

The pool of the standard library breaks whole when one process dies, and does not say over what. Here each process has a pipe
and a number in shared memory, the place of the thing that it works on: so the one that it died of is known, and left out.
"""

import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

import msgspec

Thing = TypeVar("Thing")
Result = TypeVar("Result")

AHEAD = 4
"""Batches a process that may be under way or wait for their turn: what a slow one can hold up, and what memory it takes."""

DEATHS = 3
"""How often a batch is given out again whose processes died before they came to its first thing."""


class Lost(msgspec.Struct, frozen=True):
    """In place of a result: how the process ended that worked on the thing."""

    reason: str


class Batch(msgspec.Struct, Generic[Thing], frozen=True):
    """Things that a process gets at once. The one behind it may be long in coming over the descriptor `waits`, if there is one."""

    things: Sequence[Thing]
    waits: int | None = None


class _Given(Generic[Thing, Result]):
    """A batch that was given out: which of its things were lost, and, once they are there, the results of the others. Its things are worked
    on together, and one by one when a process has died over it: then it is known over which."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self.things = things
        self.lost: dict[int, Lost] = {}
        self.deaths = 0
        self.together = True
        self.results: Sequence[Result] | None = None

    def left(self) -> list[int]:
        """The places of the things that are not lost."""
        return [place for place in range(len(self.things)) if place not in self.lost]

    def died(self, at: int, reason: str) -> None:
        """Takes note that a process died over the thing that is `at` among those left; before all of them, or nobody knows, if it is negative."""
        if self.together:
            self.together = False
            return
        self.deaths += 1
        if at >= 0 or self.deaths == DEATHS:
            self.lost[self.left()[max(at, 0)]] = Lost(reason)
            self.deaths = 0

    def pairs(self) -> Iterator[tuple[Thing, Result | Lost]]:
        """Each thing with what became of it."""
        results = iter(self.results or ())
        for place, thing in enumerate(self.things):
            yield thing, self.lost[place] if place in self.lost else next(results)


class _Process(Generic[Thing, Result]):
    """A process, its pipe, its place in its batch, and the batch, if it has one."""

    def __init__(self, work: Callable[[Sequence[Thing]], Sequence[Result]], others: Iterable["_Process[Thing, Result]"]) -> None:
        context = _context()
        self.connection, theirs = context.Pipe()
        self._at = context.RawValue("q", -1)
        self.given: _Given[Thing, Result] | None = None
        # A forked process has the other pipes too: while it holds them, their processes would not see that nobody reads any more.
        mine = [self.connection, *(other.connection for other in others)] if context.get_start_method() == "fork" else []
        self._process = context.Process(target=_serve, args=(work, theirs, self._at, mine), daemon=True)
        with _undisturbed():
            self._process.start()
        theirs.close()

    def give(self, given: _Given[Thing, Result]) -> bool:
        """Hands it a batch; False if it is dead."""
        self._at.value = -1
        self.given = given
        try:
            self.connection.send(([given.things[place] for place in given.left()], given.together))
        except OSError:
            return False
        return True

    def take(self) -> bool:
        """Takes the results of its batch; False if it died before they were all there."""
        assert self.given is not None
        try:
            self.given.results = self.connection.recv()
        except (EOFError, OSError):
            return False
        self.given = None
        return True

    def bury(self) -> _Given[Thing, Result] | None:
        """Ends it, if it has not ended, and gives back its batch."""
        # Its pipe closes a moment before it has ended, and killed then it would not say how it ended.
        self._process.join(1)
        self.end()
        given = self.given
        if given is not None:
            given.died(self._at.value, _ending(self._process.exitcode))
        return given

    def end(self) -> None:
        """Ends it at once, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self.connection.close()


def cores() -> int:
    """How many processors this process may use."""
    # Fewer than the machine has, in a container or under taskset; not every system tells.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(work: Callable[[Sequence[Thing]], Sequence[Result]], batches: Iterable[Batch[Thing]], *, processes: int) -> Iterator[tuple[Thing, Result | Lost]]:
    """Each thing of the batches with what `work` makes of it, in their order, by so many processes. `work` gets many things at once, and
    answers as many results.

    No more than `AHEAD` batches a process are read ahead. The processes are gone when this ends, in whatever way. `work` must
    not raise, and it, the things and the results are such as can be pickled.
    """
    pool = _Pool(work, batches, processes)
    # What there is by now is not looked through for waste any more, so that the processes go on sharing its memory.
    gc.collect()
    gc.freeze()
    try:
        while pool.hand_out():
            yield from pool.finished()
            pool.wait()
    finally:
        pool.end()
        gc.unfreeze()


class _Pool(Generic[Thing, Result]):
    """Processes, the batches that wait for them, and those given out, oldest first."""

    def __init__(self, work: Callable[[Sequence[Thing]], Sequence[Result]], batches: Iterable[Batch[Thing]], size: int) -> None:
        self._work = work
        self._source = iter(batches)
        self._size = size
        self._processes: list[_Process[Thing, Result]] = []
        self._order: deque[_Given[Thing, Result]] = deque()
        self._again: deque[_Given[Thing, Result]] = deque()
        self._ended = False
        # The descriptor over which the next batch may be long in coming.
        self._waits: int | None = None

    def hand_out(self) -> bool:
        """Gives a batch to each process that has none, as far as there are any; False when all is done."""
        while len(self._busy()) < self._size and (given := self._next()) is not None:
            process = next((process for process in self._processes if process.given is None), None)
            if process is None:
                process = _Process(self._work, self._processes)
                self._processes.append(process)
            if not process.give(given):
                self._bury(process)
        return bool(self._order)

    def finished(self) -> Iterator[tuple[Thing, Result | Lost]]:
        """What is done, as far as all before it is."""
        while self._order and self._order[0].results is not None:
            yield from self._order.popleft().pairs()

    def wait(self) -> None:
        """Waits for a process to finish or die, or for the next batch to come where a process has nothing to do."""
        connections: list[Any] = [process.connection for process in self._busy()]
        if connections and self._waits is not None and self._room():
            connections.append(self._waits)
        ready = wait(connections) if connections else []
        for process in self._busy():
            if process.connection in ready and not process.take():
                self._bury(process)

    def end(self) -> None:
        """Ends all processes at once."""
        for process in self._processes:
            process.end()

    def _busy(self) -> list[_Process[Thing, Result]]:
        return [process for process in self._processes if process.given is not None]

    def _room(self) -> bool:
        """Whether one more batch may be read."""
        return not self._ended and len(self._busy()) < self._size and len(self._order) < AHEAD * self._size

    def _next(self) -> _Given[Thing, Result] | None:
        """The batch to give out next; None if there is none by now."""
        if self._again:
            return self._again.popleft()
        # Whoever waits for the next cannot hand on what is finished: so only when nothing is under way.
        if not self._room() or (self._waits is not None and self._order and not wait([self._waits], 0)):
            return None
        batch = next(self._source, None)
        if batch is None:
            self._ended = True
            self._waits = None
            return None
        self._waits = batch.waits
        self._order.append(_Given(batch.things))
        return self._order[-1]

    def _bury(self, process: _Process[Thing, Result]) -> None:
        """Takes away a process that died; what is left of its batch is given to another."""
        self._processes.remove(process)
        given = process.bury()
        if given is not None and given.left():
            self._again.append(given)
        elif given is not None:
            given.results = ()


def _serve(work: Callable[[Sequence[Thing]], Sequence[Result]], connection: "Connection[Any, Any]", at: Any, others: Iterable["Connection[Any, Any]"]) -> None:
    """What a process does: batches in, results out, until nobody sends any more."""
    for other in others:
        other.close()
    # Ctrl-C goes to all processes of a terminal: the first of them ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDINGS)
    with suppress(EOFError, OSError):
        while True:
            things, together = connection.recv()
            results = [*work(things)] if together else []
            for place, thing in enumerate(things if not together else ()):
                at.value = place
                results += work([thing])
            at.value = -1
            connection.send(results)


_ENDINGS = {signal.SIGINT, signal.SIGTERM}


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keeps off, in this process for a while and in those started meanwhile until they say, what would end them."""
    # A process that has just begun would else end as this one does, in words.
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDINGS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _context() -> Any:
    # A forked process need not compile the rules again. Elsewhere than on Linux forking is not safe, or not possible.
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _ending(status: int | None) -> str:
    if status is not None and status < 0:
        with suppress(ValueError):
            return f"was killed ({signal.Signals(-status).name})"
    return f"ended (status {status})"
