"""The register of documents, written: one row a document, in every format that facts are written in.

`COLUMNS` is the order of the columns; `LISTINGS` has a function for each format of `FORMATS`.
"""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from typing import IO, Any

import msgspec

from vnpolitics_cli.register import Document, label

COLUMNS: tuple[str, ...] = Document.__struct_fields__
"""What the register says of a document, in order."""

Listing = Callable[[Iterable[Document], Sequence[str], IO[bytes]], None]
"""Writes documents with the given columns."""

_encode = msgspec.json.encode


def write_table(documents: Iterable[Document], columns: Sequence[str], out: IO[bytes]) -> None:
    """For reading: what a document is called, its date (all of them where they contradict each other), how often it is mentioned."""
    # Kept out of the other formats: the library takes time to load.
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    reading = tuple(columns) == COLUMNS
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("document", "issued", "mentions", "issuer and title") if reading else columns:
        table.add_column(name, overflow="fold", justify="right" if name == "mentions" else "left")
    for document in documents:
        cells = _for_reading(document) if reading else [_cell(getattr(document, name)) for name in columns]
        table.add_row(*(Text("".join(letter for letter in " ".join(cell.split()) if letter.isprintable())) for cell in cells))
    stream = io.StringIO()
    Console(file=stream, highlight=False, markup=False, emoji=False).print(table)
    out.write("".join(line.rstrip() + "\n" for line in stream.getvalue().splitlines()).encode())


def _for_reading(document: Document) -> list[str]:
    issued = " ≠ ".join(document.conflicts) or document.issued or ""
    about = " · ".join(part for part in (document.issuer, document.title) if part)
    return [label(document), issued, str(document.mentions), about]


def write_lines(documents: Iterable[Document], columns: Sequence[str], out: IO[bytes]) -> None:
    """JSON Lines: one object a document."""
    for document in documents:
        out.write(_object(document, columns) + b"\n")


def write_array(documents: Iterable[Document], columns: Sequence[str], out: IO[bytes]) -> None:
    """A JSON array with one object a line; `[]` without documents."""
    objects = b",\n".join(_object(document, columns) for document in documents)
    out.write(b"[\n" + objects + b"\n]\n" if objects else b"[]\n")


def write_csv(documents: Iterable[Document], columns: Sequence[str], out: IO[bytes]) -> None:
    """Commas and CRLF, as RFC 4180 has it."""
    _delimited(documents, columns, out, ",", "\r\n")


def write_tsv(documents: Iterable[Document], columns: Sequence[str], out: IO[bytes]) -> None:
    """Tabs and LF."""
    _delimited(documents, columns, out, "\t", "\n")


def _delimited(documents: Iterable[Document], columns: Sequence[str], out: IO[bytes], delimiter: str, ending: str) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=ending)
    writer.writerow(columns)
    writer.writerows([_cell(getattr(document, name)) for name in columns] for document in documents)
    out.write(stream.getvalue().encode())


def _object(document: Document, columns: Sequence[str]) -> bytes:
    return _encode({name: getattr(document, name) for name in columns})


def _cell(value: Any) -> str:
    """A cell of a delimited format; several values are joined by a semicolon."""
    return "" if value is None else "; ".join(value) if isinstance(value, tuple) else str(value)


LISTINGS: dict[str, Listing] = {"table": write_table, "json": write_array, "jsonl": write_lines, "csv": write_csv, "tsv": write_tsv}
