"""Opening a database of facts: ours and of a version that is known, or refused in one line.

While it is written it keeps a write-ahead log: who reads is not kept waiting, and a process that is killed loses no more than
what it had not committed. When the writing is done the log is given up for a rollback journal, so that a finished database is
one file, to be copied, or read where nothing can be written.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from vnpolitics_cli.errors import StoreError
from vnpolitics_cli.sources.files import is_file, is_folder
from vnpolitics_cli.store.schema import APPLICATION, LAYOUT, RULES, TABLES, base, derived, dropped, workings

WAIT = 10.0
"""Seconds to wait for another process that is writing."""


@contextlib.contextmanager
def reasons(file: str) -> Iterator[None]:
    """Turns what SQLite says of the database into a `StoreError` of one line."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(file, _why(error)) from None


@contextlib.contextmanager
def readable(file: str) -> Iterator[sqlite3.Connection]:
    """The database, as it is at this moment. Raises `StoreError` where it is missing, not ours, or of other rules."""
    with reasons(file):
        if is_folder(file):
            raise StoreError(file, _FOLDER)
        if not is_file(file):
            raise StoreError(file, f"no such database; make one: vnp index PATH --db {file}")
        with contextlib.closing(_connected(f"{Path(file).absolute().as_uri()}?mode=ro")) as connection:
            connection.execute("BEGIN")
            if _is_empty(connection):
                raise StoreError(file, "holds nothing; fill it: vnp index PATH --db FILE")
            _recognised(connection, file)
            rules = stored_rules(connection)
            if rules != RULES:
                raise StoreError(file, f"its facts are by other rules ({rules}, not {RULES}); bring it up to date: vnp index PATH --db FILE")
            yield connection


@contextlib.contextmanager
def writable(file: str) -> Iterator[sqlite3.Connection]:
    """The database, made if there is none, its facts dropped if they are by other rules. Raises `StoreError`."""
    with reasons(file):
        if is_folder(file):
            raise StoreError(file, _FOLDER)
        if not is_folder(str(Path(file).absolute().parent)):
            raise StoreError(file, "there is no such folder to write into")
        with contextlib.closing(_connected(Path(file).absolute().as_uri())) as connection:
            with writing(connection):
                if _is_empty(connection):
                    _run(connection, base() + derived())
                    connection.execute(f"PRAGMA application_id = {APPLICATION}")
                    connection.execute(f"PRAGMA user_version = {LAYOUT}")
                    _sign(connection)
                _recognised(connection, file)
                if not is_ours(connection):
                    _renew(connection)
            # Refused while someone reads: then the database is as safe, and readers and writers wait for each other.
            with contextlib.suppress(sqlite3.OperationalError):
                connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA cache_size = -32000")
            yield connection
            connection.execute("PRAGMA busy_timeout = 0")
            # Refused while another process has it open, which will do it in its turn.
            with contextlib.suppress(sqlite3.OperationalError):
                connection.execute("PRAGMA journal_mode = DELETE")


@contextlib.contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction, in which nobody else writes: all of it is done, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def stored_rules(connection: sqlite3.Connection) -> str:
    """The rules that the facts of the database were extracted by."""
    for (rules,) in connection.execute("SELECT value FROM meta WHERE name = 'rules'"):
        return str(rules)
    raise sqlite3.DatabaseError(_REASONS["SQLITE_CORRUPT"])


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether the facts of the database were extracted by these very rules, which may change within a version."""
    found = connection.execute("SELECT value FROM meta WHERE name = 'workings'").fetchone()
    return stored_rules(connection) == RULES and found == (workings(),)


def _connected(uri: str) -> sqlite3.Connection:
    # Several threads may hand articles on; SQLite itself lets only one of them in at a time.
    return sqlite3.connect(uri, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False)


def _is_empty(connection: sqlite3.Connection) -> bool:
    (count,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return not count and not connection.execute("PRAGMA application_id").fetchone()[0]


def _recognised(connection: sqlite3.Connection, file: str) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise StoreError(file, "not a database of vnp index")
    (layout,) = connection.execute("PRAGMA user_version").fetchone()
    if layout != LAYOUT:
        raise StoreError(file, f"its tables are of version {layout}, and this vnp knows version {LAYOUT}; index into a new file")


def _sign(connection: sqlite3.Connection) -> None:
    connection.executemany("REPLACE INTO meta VALUES (?, ?)", [("rules", RULES), ("workings", workings()), ("tables", " ".join(TABLES.values()))])


def _renew(connection: sqlite3.Connection) -> None:
    """Drops all that follows from the articles by other rules, and marks every article to be extracted anew."""
    (tables,) = connection.execute("SELECT value FROM meta WHERE name = 'tables'").fetchone()
    _run(connection, dropped(tables.split()) + derived())
    connection.execute("DELETE FROM words")
    connection.execute("UPDATE articles SET extracted = 0")
    _sign(connection)


def _run(connection: sqlite3.Connection, statements: str) -> None:
    # Not `executescript`, which would commit first.
    for statement in statements.split(";\n"):
        connection.execute(statement)


def _why(error: sqlite3.Error) -> str:
    """What is wrong, and what to do about it."""
    name = "SQLITE_CORRUPT" if str(error).startswith("no such table") else getattr(error, "sqlite_errorname", "")
    return next((words for beginning, words in _REASONS.items() if name.startswith(beginning)), str(error))


_FOLDER = "a folder; name a file"

_REASONS = {
    "SQLITE_BUSY": "another process is using it; try again when that is done",
    "SQLITE_CANTOPEN": "cannot be opened; perhaps nothing can be written there",
    "SQLITE_CORRUPT": "damaged; delete it and index again",
    "SQLITE_FULL": "the disk is full; what was written stays, and the next run goes on behind it",
    "SQLITE_IOERR": "cannot be read or written (disk i/o error); what was written stays, and the next run goes on behind it",
    "SQLITE_LOCKED": "another process is using it; try again when that is done",
    "SQLITE_NOTADB": "not a database of vnp index",
    "SQLITE_PERM": "cannot be written (permission denied)",
    "SQLITE_READONLY": "cannot be written: it is read-only, or its folder is",
}
