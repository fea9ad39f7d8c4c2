"""What the tables of a database of facts are: made from the contract's kinds, one table a kind, so that a new kind is a new table.

The text of an article is stored once, as its sentences: joined, they are the text as given, and every fact is a place in it.
Decimals, which SQLite lacks, are integers where they are whole, floating-point numbers where those read back as the same
decimal, and text where neither holds.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from operator import attrgetter
from typing import Any, get_args, get_type_hints

from vnpolitics_cli import __version__
from vnpolitics_cli.export.contract import FIELDS, VALUES, VERSION
from vnpolitics_cli.export.destination import STORE
from vnpolitics_cli.model import Value
from vnpolitics_cli.query import days_of

APPLICATION = int.from_bytes(STORE, "big")
"""SQLite's `application_id` of our databases: what tells them from all others."""

LAYOUT = 2
"""SQLite's `user_version`: grows when a table that holds articles changes. The facts' own tables are made anew with the rules."""

_PLURALS = {"money": "money", "quantity": "quantities"}

TABLES = {kind: _PLURALS.get(kind, f"{kind}s") for kind in FIELDS}
"""The table of each kind."""

_TYPES: dict[type, str] = {str: " TEXT", int: " INTEGER", bool: " INTEGER", Decimal: ""}

_BASE = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE roots (root INTEGER PRIMARY KEY, path NOT NULL UNIQUE);
CREATE TABLE files (
  file INTEGER PRIMARY KEY, root INTEGER NOT NULL REFERENCES roots, name TEXT NOT NULL UNIQUE, path NOT NULL UNIQUE,
  size INTEGER, mtime_ns INTEGER, digest BLOB, assumed TEXT
);
CREATE TABLE failures (file INTEGER REFERENCES files, root INTEGER REFERENCES roots, name TEXT NOT NULL, line INTEGER, reason TEXT NOT NULL);
CREATE INDEX failures_file ON failures (file);
CREATE INDEX failures_root ON failures (root);
CREATE INDEX failures_name ON failures (name);
CREATE TABLE articles (
  article INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files, record INTEGER NOT NULL, source TEXT NOT NULL,
  published TEXT, published_from TEXT, digest BLOB NOT NULL, extracted INTEGER NOT NULL
);
CREATE INDEX articles_source ON articles (source);
CREATE INDEX articles_file ON articles (file);
CREATE TABLE sentences (sentence INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles, start INTEGER NOT NULL, text TEXT NOT NULL);
CREATE INDEX sentences_article ON sentences (article);
CREATE TABLE words (plain TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (plain, word)) WITHOUT ROWID;
"""

_WORDS_INDEX = "CREATE VIRTUAL TABLE sentences_fts USING fts5 (text, content='sentences', content_rowid='sentence', tokenize='unicode61 remove_diacritics 0');"

# What a person asks for, by the kind of the fact; a kind without any is read article by article only.
_INDEXES = {
    "document": (
        "(number, doc_type)",
        "(doc_id)",
        "(name, doc_type) WHERE name IS NOT NULL",
        "(issuer) WHERE issuer IS NOT NULL",
        "(scope) WHERE scope IS NOT NULL",
    ),
    "date": ("(last_day, first_day)",),
    "event": ("(last_day, first_day)",),
    "money": ("(currency, amount)",),
    "percent": ("(value)",),
}

DAYS = ("first_day", "last_day")
"""The first and last day of what has a date, where its year and days are known."""


def _signature() -> str:
    return f"{__version__}/{VERSION}/{blake2b(derived().encode(), digest_size=3).hexdigest()}"


def base() -> str:
    """The statements that make the tables of articles."""
    return _BASE


def derived() -> str:
    """The statements that make what follows from the articles by the rules: facts, the index of words."""
    made = [_WORDS_INDEX]
    for kind, table in TABLES.items():
        hints = get_type_hints(VALUES[kind])
        fields = [f'"{name}"{_TYPES[_bare(hints[name])]}' for name in FIELDS[kind]]
        days = [f"{name} TEXT" for name in days_columns(kind)]
        columns = ", ".join((*fields, *days))
        made.append(
            f'CREATE TABLE {table} (article INTEGER NOT NULL REFERENCES articles, start INTEGER NOT NULL, "end" INTEGER NOT NULL, line INTEGER NOT NULL, '
            f"text TEXT NOT NULL, sentence INTEGER NOT NULL REFERENCES sentences, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, "
            f'{columns}, rule TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (article, start, "end")) WITHOUT ROWID;'
        )
        made += [f"CREATE INDEX {table}_{number} ON {table} {columns};" for number, columns in enumerate(_INDEXES.get(kind, ()), 1)]
    parts = [f"SELECT '{kind}' AS kind, article, start, \"end\", line, text, sentence, rule, id FROM {table}" for kind, table in TABLES.items()]
    made.append(f"CREATE VIEW facts AS {' UNION ALL '.join(parts)};")
    return "\n".join(made)


def dropped(tables: Sequence[str]) -> str:
    """The statements that drop what `derived` of some version made; `tables` are those of its kinds."""
    return "".join(("DROP VIEW facts;\n", "DROP TABLE sentences_fts;\n", *(f"DROP TABLE {table};\n" for table in tables)))


def days_columns(kind: str) -> tuple[str, ...]:
    """The columns of a kind's table that the contract does not have."""
    return DAYS if "date" in FIELDS[kind] else ()


@cache
def insertion(kind: str) -> str:
    """The statement that writes a fact of a kind: its article, its place, the cells of `cells`, rule and id."""
    count = 8 + len(FIELDS[kind]) + len(days_columns(kind)) + 2
    return f"INSERT INTO {TABLES[kind]} VALUES ({','.join('?' * count)})"


def cells(kind: str, value: Any) -> list[Any]:
    """A value as the cells of its kind's fields."""
    found: list[Any] = [getattr(value, name) for name in FIELDS[kind]]
    for index in _of_type(kind, Decimal):
        if found[index] is not None:
            found[index] = _number(found[index])
    if days_columns(kind):
        found += [day.isoformat() for day in days_of(value.date) or ()] or [None, None]
    return found


def value(kind: str, found: Sequence[Any]) -> Value:
    """The value of which a row has these cells in the fields of its kind."""
    own = list(found)
    for index in _of_type(kind, Decimal):
        if own[index] is not None:
            own[index] = Decimal(repr(own[index]) if isinstance(own[index], float) else own[index])
    for index in _of_type(kind, bool):
        own[index] = bool(own[index])
    made: Value = VALUES[kind](*own)
    return made


def _number(number: Decimal) -> int | float | str:
    if number == number.to_integral_value():
        return int(number) if abs(number) < 1 << 63 else str(number)
    return float(number) if Decimal(repr(float(number))) == number else str(number)


@cache
def _of_type(kind: str, wanted: type) -> tuple[int, ...]:
    """Which of a kind's fields, by their places, are of a type."""
    hints = get_type_hints(VALUES[kind])
    return tuple(index for index, name in enumerate(FIELDS[kind]) if _bare(hints[name]) is wanted)


def _bare(hint: Any) -> type:
    """The type of a field that may be None."""
    found: type = next((member for member in get_args(hint) if member is not type(None)), hint)
    return found


RULES = _signature()
"""The rules that facts were extracted by: the versions of the package and of the output contract, and what their tables look like."""

_APART = frozenset(("asking", "cli", "export", "sources", "store"))
"""The rooms whose code finds no facts."""


@cache
def workings() -> str:
    """What tells the rules from those of the same version before a change: a digest of the code and the tables that find facts."""
    found = blake2b(digest_size=8)
    waiting = [files("vnpolitics_cli")]
    while waiting:
        for one in sorted(waiting.pop().iterdir(), key=attrgetter("name")):
            if one.is_dir():
                waiting += [one] if one.name not in _APART else []
            elif one.name.endswith((".py", ".toml")):
                found.update(one.name.encode() + b"\0" + one.read_bytes())
    return found.hexdigest()
