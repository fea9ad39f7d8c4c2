"""CSV by RFC 4180 and TSV, a line a fact: one header, one row a fact, empty for what is unknown, in UTF-8."""

import csv
from collections.abc import Iterable
from decimal import Decimal
from itertools import chain
from types import SimpleNamespace
from typing import IO, Any

from vnpolitics_cli import lazy
from vnpolitics_cli.export import Choice
from vnpolitics_cli.export.contract import columns_of
from vnpolitics_cli.export.numbers import plain
from vnpolitics_cli.export.pour import pour
from vnpolitics_cli.export.rows import row
from vnpolitics_cli.model import Finding


def csv_piece(finding: Finding, choice: Choice) -> bytes:
    """The rows of a finding, with commas."""
    columns = columns_of(choice)
    return lines((row(finding, fact, columns) for fact in finding.facts if fact.kind in choice.kinds), ",", "\r\n")


def write_csv(pieces: Iterable[bytes], choice: Choice, out: IO[bytes]) -> None:
    """Commas and CRLF, as RFC 4180 has it."""
    pour(chain([lines([columns_of(choice)], ",", "\r\n")], pieces), out)


def tsv_piece(finding: Finding, choice: Choice) -> bytes:
    """The rows of a finding, with tabs."""
    columns = columns_of(choice)
    return lines((row(finding, fact, columns) for fact in finding.facts if fact.kind in choice.kinds), "\t", "\n")


def write_tsv(pieces: Iterable[bytes], choice: Choice, out: IO[bytes]) -> None:
    """Tabs and LF; in cells blanks stand for tabs and the ends of lines, and a cell with a quote is quoted as in CSV."""
    pour(chain([lines([columns_of(choice)], "\t", "\n")], pieces), out)


def lines(rows: Iterable[Iterable[Any]], delimiter: str, ending: str) -> bytes:
    """Rows of values as lines of cells."""
    if delimiter == "\t":
        rows = (map(_one_line, cells) for cells in rows)
    written: list[str] = []
    # The csv module quotes a lone carriage return only when it is part of its own line end: so that is CRLF here always.
    csv.writer(SimpleNamespace(write=written.append), delimiter=delimiter, lineterminator="\r\n").writerows(map(cell, cells) for cells in rows)
    return "".join(line[:-2] + ending for line in written).encode()


def _one_line(value: Any) -> Any:
    """A value for a file of which tools read lines and tabs: "một\r\n\thai" is "một hai"."""
    return _BREAKS.sub(" ", cell(value)) if isinstance(value, str | tuple) else value


# All that some tool takes for the end of a line, and tabs.
_BREAKS = lazy.re(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


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
