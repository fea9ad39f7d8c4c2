"""CSV by RFC 4180 and TSV: one header, one row a fact, empty for what is unknown, in UTF-8."""

import csv
from collections.abc import Iterable, Sequence
from decimal import Decimal
from types import SimpleNamespace
from typing import IO, Any

from vnpolitics_cli.export import Choice
from vnpolitics_cli.export.contract import columns_of
from vnpolitics_cli.export.numbers import plain
from vnpolitics_cli.export.rows import row
from vnpolitics_cli.model import Finding

BATCH = 1000
"""Rows gathered before they are written."""


def write_csv(found: Iterable[Finding], choice: Choice, out: IO[bytes]) -> None:
    """Commas and CRLF, as RFC 4180 has it."""
    _write(found, choice, out, ",", "\r\n")


def write_tsv(found: Iterable[Finding], choice: Choice, out: IO[bytes]) -> None:
    """Tabs and LF; cells with a tab, a quote or a line break are quoted as in CSV."""
    _write(found, choice, out, "\t", "\n")


def _write(found: Iterable[Finding], choice: Choice, out: IO[bytes], delimiter: str, ending: str) -> None:
    columns = columns_of(choice)
    cells = ([cell(value) for value in row(finding, fact, columns)] for finding in found for fact in finding.facts if fact.kind in choice.kinds)
    separated(columns, cells, out, delimiter, ending)


def separated(columns: Sequence[str], rows: Iterable[Sequence[str]], out: IO[bytes], delimiter: str, ending: str) -> None:
    """A header and rows of cells; what has come is written even when the rows end in an exception."""
    batch: list[str] = []
    # The csv module quotes a lone carriage return only when it is part of its own line end: so that is CRLF here always.
    add = csv.writer(SimpleNamespace(write=batch.append), delimiter=delimiter, lineterminator="\r\n").writerow
    add(columns)

    def flush() -> None:
        out.write("".join(line[:-2] + ending for line in batch).encode())
        batch.clear()

    try:
        for cells in rows:
            add(cells)
            if len(batch) >= BATCH or out.isatty():
                flush()
    finally:
        flush()


def cell(value: Any) -> str:
    """A value as a cell; several values are joined by a semicolon."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "; ".join(value)
    return plain(value) if isinstance(value, Decimal) else str(value)
