"""Rows that are no facts (documents, figures, happenings), written in every format that facts are written in but sentences.

A sort of rows is declared as one `Sheet`: its columns and what shows it on a terminal, which is loaded when it is asked
for. The other formats are the same for all.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import IO, Any

import msgspec

from vnpolitics_cli.export.delimited import lines
from vnpolitics_cli.export.numbers import json_number
from vnpolitics_cli.figures import Figure
from vnpolitics_cli.register import Document
from vnpolitics_cli.timeline import Happening

Row = Any
"""A value with an attribute for each column: text, a number, a truth value, None, or a tuple of texts."""

Listing = Callable[[Iterable[Row], Sequence[str], IO[bytes]], None]
"""Writes rows with the given columns."""


class Sheet(msgspec.Struct, frozen=True):
    """A sort of rows: their columns in order, the file whose `write` shows them to a person, and the columns that are there on request."""

    columns: tuple[str, ...]
    room: str
    more: tuple[str, ...] = ()

    @property
    def formats(self) -> dict[str, Listing]:
        """What writes these rows, by the name of the format."""
        return {"table": self._write_table, "json": write_array, "jsonl": write_lines, "csv": write_csv, "tsv": write_tsv}

    def _write_table(self, rows: Iterable[Row], columns: Sequence[str], out: IO[bytes]) -> None:
        """For reading: as suits these rows, or the columns that were chosen."""
        if tuple(columns) == self.columns:
            import_module(f"{__package__}.{self.room}").write(rows, out)
        else:
            import_module(f"{__package__}.table").write_columns(rows, columns, out)


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
    out.write(lines(_cells(rows, columns), ",", "\r\n"))


def write_tsv(rows: Iterable[Row], columns: Sequence[str], out: IO[bytes]) -> None:
    """Tabs and LF."""
    out.write(lines(_cells(rows, columns), "\t", "\n"))


def _cells(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[Sequence[Any]]:
    yield columns
    for row in rows:
        yield [getattr(row, name) for name in columns]


def _object(row: Row, columns: Sequence[str]) -> bytes:
    return msgspec.json.encode({name: json_number(getattr(row, name)) for name in columns})


DOCUMENTS = Sheet(Document.__struct_fields__, "registered")
"""The rows of `vnp documents`."""

FIGURES = Sheet(Figure.__struct_fields__[:-2], "figured", (*Figure.__struct_fields__[-2:], "source", "line"))
"""The rows of `vnp figures`."""

TIMELINE = Sheet(Happening.__struct_fields__, "dated")
"""The rows of `vnp timeline`."""
