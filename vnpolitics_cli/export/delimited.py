"""CSV by RFC 4180 and TSV: one header, one row a fact, empty for what is unknown, in UTF-8."""

import csv
from collections.abc import Iterable
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
    rows: list[str] = []
    # The csv module quotes a lone carriage return only when it is part of its own line end: so that is CRLF here always.
    add = csv.writer(SimpleNamespace(write=rows.append), delimiter=delimiter, lineterminator="\r\n").writerow
    add(columns)

    def flush() -> None:
        out.write("".join(line[:-2] + ending for line in rows).encode())
        rows.clear()

    try:
        for finding in found:
            for fact in finding.facts:
                if fact.kind in choice.kinds:
                    add([_cell(cell) for cell in row(finding, fact, columns)])
            if len(rows) >= BATCH or out.isatty():
                flush()
    finally:
        flush()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return plain(value) if isinstance(value, Decimal) else str(value)
