"""SQLite: one table a kind, with its columns, typed as far as SQLite has types.

SQLite has no decimals. A number is an integer where it is whole and fits 64 bits, a float where the nearest one says exactly what was
written (up to 15 digits always), and else text: nothing is rounded. Days are text (`YYYY-MM-DD`), as its date functions want them.
"""

import errno
import os
import sqlite3
import stat
from collections.abc import Iterable
from functools import cache
from typing import IO, Any

import msgspec

from vnpolitics_cli.errors import OutputError
from vnpolitics_cli.export import Choice
from vnpolitics_cli.export.contract import FIELDS, HEAD, TAIL
from vnpolitics_cli.export.destination import Unwritten
from vnpolitics_cli.export.typed import Column, columns, rows
from vnpolitics_cli.model import Finding

# A column without a type takes numbers and text as they are given; a numeric one would round text that looks like a number.
_TYPES = {"text": " TEXT", "integer": " INTEGER", "decimal": "", "boolean": " BOOLEAN", "day": " DATE"}


def piece(finding: Finding, choice: Choice) -> bytes:
    """The rows of a finding, packed, those of each kind together."""
    tables = _tables(choice)
    present = {fact.kind for fact in finding.facts}
    return msgspec.msgpack.encode({kind: _stored(finding, tables[kind]) for kind in tables if kind in present})


def write(pieces: Iterable[bytes], choice: Choice, out: IO[bytes]) -> None:
    """One database in the file that `out` is; each kind chosen has its table, if only an empty one."""
    if not stat.S_ISREG(os.fstat(out.fileno()).st_mode):
        raise OutputError(out.name, "is not a file, and a database cannot go elsewhere")
    unpack = msgspec.msgpack.Decoder(dict[str, list[list[Any]]]).decode
    # Autocommit, and no journal beside a file that stands whole or not at all.
    connection = sqlite3.connect(out.name, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        insert = {kind: _create(connection, kind, columns(own)) for kind, own in _tables(choice).items()}
        for some in pieces:
            for kind, cells in unpack(some).items():
                connection.executemany(insert[kind], cells)
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        raise Unwritten(errno.EIO, str(error)) from None
    finally:
        connection.close()


@cache
def _tables(choice: Choice) -> dict[str, Choice]:
    """The kinds of a choice, each with the columns that it has of those chosen; kinds with none are left out."""
    own = {kind: (*HEAD, *FIELDS[kind], *TAIL) for kind in FIELDS if kind in choice.kinds}
    chosen = {kind: tuple(name for name in choice.columns or own[kind] if name in own[kind]) for kind in own}
    return {kind: Choice((kind,), names) for kind, names in chosen.items() if names}


def _create(connection: sqlite3.Connection, table: str, wanted: tuple[Column, ...]) -> str:
    """Makes a table, and answers the statement that fills it."""
    named = ", ".join(f'"{column.name}"{_TYPES[column.type]}{" PRIMARY KEY" if column.name == "id" else ""}' for column in wanted)
    connection.execute(f'CREATE TABLE "{table}" ({named})')
    return f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(wanted))})'


def _stored(finding: Finding, choice: Choice) -> list[list[Any]]:
    numbers = [index for index, column in enumerate(columns(choice)) if column.type == "decimal"]
    found = list(rows(finding, choice))
    for cells in found:
        for index in numbers:
            cells[index] = _number(cells[index])
    return found


def _number(written: str | None) -> int | float | str | None:
    if written is None:
        return None
    if "." not in written:
        return int(written) if -(2**63) <= int(written) < 2**63 else written
    nearest = float(written)
    return nearest if repr(nearest) == written else written
