"""Pieces of bytes, one behind the other, to a stream: gathered where nobody watches, each at once where somebody does."""

import io
from collections.abc import Iterable, Iterator
from typing import IO

BATCH = 1 << 16
"""Bytes gathered before they are written."""

RUN = io.DEFAULT_BUFFER_SIZE - 16
"""Bytes that a buffered stream takes all or not at all, however long it waits for its reader and whatever interrupts it."""


def pour(pieces: Iterable[bytes], out: IO[bytes]) -> None:
    """Writes pieces as they come; what has come is written even when they end in an exception, and no half line."""
    batch: list[bytes] = []
    size = 0
    limit = 0 if out.isatty() else BATCH
    try:
        for piece in pieces:
            batch.append(piece)
            size += len(piece)
            if size > limit:
                # What is interrupted on its way out is not written again.
                ready, batch, size = batch, [], 0
                _write(ready, out)
                if not limit:
                    out.flush()
    finally:
        _write(batch, out)


def _write(pieces: Iterable[bytes], out: IO[bytes]) -> None:
    for run in runs(b"".join(pieces)):
        out.write(run)


def runs(lines: bytes) -> Iterator[bytes]:
    """The lines in runs of whole ones, none larger than `RUN` but a line that is so itself."""
    start = 0
    while len(lines) - start > RUN:
        end = lines.rfind(b"\n", start, start + RUN) + 1 or lines.find(b"\n", start + RUN) + 1 or len(lines)
        yield lines[start:end]
        start = end
    yield lines[start:]
