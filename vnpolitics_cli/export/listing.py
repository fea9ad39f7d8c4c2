"""Rows that are no facts (documents, figures, happenings), written in every format that facts are written in but sentences.

A sort of rows is declared as one `Sheet`: its name, its columns and how it looks on a terminal. The other formats are the same
for all.
"""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import IO, Any

import msgspec

from vnpolitics_cli.export.delimited import cell, separated
from vnpolitics_cli.export.numbers import json_number
from vnpolitics_cli.writing import grouped

Row = Any
"""A value with an attribute for each column: text, a number, a truth value, None, or a tuple of texts."""

Listing = Callable[[Iterable[Row], Sequence[str], IO[bytes]], None]
"""Writes rows with the given columns."""


class Sheet(msgspec.Struct, frozen=True):
    """A sort of rows: what they are called, their columns in order, and what writes them for reading."""

    name: str
    columns: tuple[str, ...]
    table: Listing

    @property
    def formats(self) -> dict[str, Listing]:
        """What writes these rows, by the name of the format."""
        return {"table": self.table, "json": write_array, "jsonl": write_lines, "csv": write_csv, "tsv": write_tsv}


def write_lines(rows: Iterable[Row], columns: Sequence[str], out: IO[bytes]) -> None:
    """JSON Lines: one object a row."""
    for row in rows:
        out.write(_object(row, columns) + b"\n")


def write_array(rows: Iterable[Row], columns: Sequence[str], out: IO[bytes]) -> None:
    """A JSON array with one object a line; `[]` without rows."""
    objects = b",\n".join(_object(row, columns) for row in rows)
    out.write(b"[\n" + objects + b"\n]\n" if objects else b"[]\n")


def write_csv(rows: Iterable[Row], columns: Sequence[str], out: IO[bytes]) -> None:
    """Commas and CRLF, as RFC 4180 has it; several values in a cell are joined by a semicolon."""
    separated(columns, _cells(rows, columns), out, ",", "\r\n")


def write_tsv(rows: Iterable[Row], columns: Sequence[str], out: IO[bytes]) -> None:
    """Tabs and LF."""
    separated(columns, _cells(rows, columns), out, "\t", "\n")


def _cells(rows: Iterable[Row], columns: Sequence[str]) -> Iterable[list[str]]:
    return ([cell(getattr(row, name)) for name in columns] for row in rows)


def _object(row: Row, columns: Sequence[str]) -> bytes:
    return msgspec.json.encode({name: json_number(getattr(row, name)) for name in columns})


def plain_table(rows: Iterable[Row], columns: Sequence[str], out: IO[bytes]) -> None:
    """For reading, the columns that were asked for: numbers as people write them, right-aligned."""
    # Kept out of the other formats: the library takes time to load.
    from rich.table import Table
    from rich.text import Text

    # It draws, and so loads the same library.
    from vnpolitics_cli.export.table import clean, drawing

    known = list(rows)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in columns:
        numbers = any(isinstance(getattr(row, name), int | Decimal) for row in known)
        table.add_column(name, overflow="fold", justify="right" if numbers else "left")
    for row in known:
        values = [getattr(row, name) for name in columns]
        table.add_row(*(Text(grouped(value) if isinstance(value, Decimal) else clean(cell(value))) for value in values))
    drawing(out)(table)
