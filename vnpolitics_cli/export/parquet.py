"""Parquet: one table with the columns of the choice, typed, compressed. Needs `pyarrow`."""

from collections.abc import Iterable, Iterator
from typing import IO, Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from vnpolitics_cli.export import Choice
from vnpolitics_cli.export.arrow import batch, schema
from vnpolitics_cli.export.typed import rows
from vnpolitics_cli.model import Finding

ROWS = 2_000
"""Rows made into columns at once: in rows they take much memory."""

GROUP = 10_000
"""Rows of one group of the file, which is written at once."""


def piece(finding: Finding, choice: Choice) -> bytes:
    """The rows of a finding, packed."""
    return msgspec.msgpack.encode(list(rows(finding, choice)))


def write(pieces: Iterable[bytes], choice: Choice, out: IO[bytes]) -> None:
    """One file; without facts, one with the columns alone."""
    with pq.ParquetWriter(out, schema(choice), compression="zstd") as writer:
        for group in _gathered(_batches(pieces, choice)):
            writer.write_table(pa.Table.from_batches(group), row_group_size=GROUP + ROWS)
            group.clear()
            pa.default_memory_pool().release_unused()


def _gathered(batches: Iterable[pa.RecordBatch]) -> Iterator[list[pa.RecordBatch]]:
    group: list[pa.RecordBatch] = []
    for one in batches:
        group.append(one)
        if sum(len(some) for some in group) >= GROUP:
            yield group
            group = []
    if group:
        yield group


def _batches(pieces: Iterable[bytes], choice: Choice) -> Iterator[pa.RecordBatch]:
    unpack = msgspec.msgpack.Decoder(list[list[Any]]).decode
    held: list[list[Any]] = []
    for piece in pieces:
        held += unpack(piece)
        if len(held) >= ROWS:
            yield batch(held, choice)
            held = []
    if held:
        yield batch(held, choice)
