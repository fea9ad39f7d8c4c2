"""Pieces of bytes, one behind the other, to a stream: gathered where nobody watches, each at once where somebody does."""

from collections.abc import Iterable
from typing import IO

BATCH = 1 << 16
"""Bytes gathered before they are written."""


def pour(pieces: Iterable[bytes], out: IO[bytes]) -> None:
    """Writes pieces as they come; what has come is written even when they end in an exception."""
    batch: list[bytes] = []
    size = 0
    limit = 0 if out.isatty() else BATCH
    try:
        for piece in pieces:
            batch.append(piece)
            size += len(piece)
            if size > limit:
                out.write(b"".join(batch))
                if not limit:
                    out.flush()
                batch, size = [], 0
    finally:
        out.write(b"".join(batch))
