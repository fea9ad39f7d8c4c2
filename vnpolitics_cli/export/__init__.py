"""How facts are written: `FORMATS` is the one list of output formats; `--format`, suffixes, help and tests go by it.

A format is one function in a file of its own, loaded when it is asked for, so that a table's library costs nobody else
its start-up time.
"""

from collections.abc import Callable, Collection, Iterable
from importlib import import_module
from typing import IO, Any

import msgspec

from vnpolitics_cli.errors import InputError, near
from vnpolitics_cli.model import Finding
from vnpolitics_cli.text import Phrase


class Choice(msgspec.Struct, frozen=True):
    """What of the facts is wanted: the kinds, and the columns in order, or None for all that the contract names.

    `words` are highlighted where sentences are shown to a person.
    """

    kinds: tuple[str, ...]
    columns: tuple[str, ...] | None = None
    words: tuple[Phrase, ...] = ()


Piece = Callable[[Finding, Choice], Any]
"""What stands in the output for one finding. It depends on nothing else, so that any process can make it."""

Join = Callable[[Iterable[Any], Choice, IO[bytes]], None]
"""Writes pieces as they come; what has come is written even when they end in an exception."""

Write = Callable[[Iterable[Finding], Choice, IO[bytes]], None]
"""Writes findings as they come, in the same way."""


class Format(msgspec.Struct, frozen=True):
    """An output format: its `--format` word, the suffixes of `-o` that mean it, where its functions are and what they are called.

    Without a `piece` the pieces are the findings themselves. `extra` is the part of the package that has its libraries;
    `file` says that it is written to files only.
    """

    name: str
    suffixes: tuple[str, ...]
    room: str
    write: str = "write"
    piece: str | None = None
    extra: str | None = None
    file: bool = False

    def pieces(self) -> Piece:
        """The function that makes the pieces of this format. Raises `InputError` when its libraries are missing."""
        return self._function(self.piece) if self.piece is not None else _whole

    def joiner(self) -> Join:
        """The function that writes the pieces of this format. Raises `InputError` when its libraries are missing."""
        return self._function(self.write)

    def writer(self) -> Write:
        """The function that writes findings in this format: pieces made and joined. Raises `InputError` when its libraries are missing."""
        piece, join = self.pieces(), self.joiner()
        return lambda found, choice, out: join((piece(finding, choice) for finding in found), choice, out)

    def _function(self, name: str) -> Callable[..., Any]:
        try:
            function: Callable[..., Any] = getattr(import_module(f"{__package__}.{self.room}"), name)
        except ModuleNotFoundError as error:
            if self.extra is None:
                raise
            raise missing(f"the format {self.name}", self.extra, error) from None
        return function


def missing(wanted: str, extra: str, error: ModuleNotFoundError) -> InputError:
    """What to say when something wanted needs a library of an extra that is not installed."""
    return InputError(f"{wanted} needs {error.name}; install it: pip install 'vnpolitics-cli[{extra}]'")


def _whole(finding: Finding, choice: Choice) -> Finding:
    return finding


FORMATS = (
    Format("table", (".txt",), "table"),
    Format("sentences", (), "sentences"),
    Format("json", (".json",), "objects", "write_array", "array_piece"),
    Format("jsonl", (".jsonl", ".ndjson"), "objects", "write_lines", "lines_piece"),
    Format("csv", (".csv",), "delimited", "write_csv", "csv_piece"),
    Format("tsv", (".tsv",), "delimited", "write_tsv", "tsv_piece"),
    Format("parquet", (".parquet",), "parquet", "write", "piece", extra="parquet", file=True),
    Format("sqlite", (".sqlite", ".db"), "database", "write", "piece", file=True),
)

NARROWEST = 40
"""The least width, in columns, that anything for reading is laid out in: below it a terminal breaks the lines."""

BOM = b"\xef\xbb\xbf"
"""What makes Excel read a CSV file as UTF-8."""

WITH_BOM = ("csv", "tsv")


def opening(form: Format, *, bom: bool) -> bytes:
    """What comes before all else in a format: the byte-order mark where one is wanted. Raises `InputError` for a format without."""
    if bom and form.name not in WITH_BOM:
        raise InputError(f"--bom is for {' and '.join(WITH_BOM)}, not for {form.name}")
    return BOM if bom else b""


NAMES = tuple(form.name for form in FORMATS)


def format_for(
    name: str | None,
    output: str | None,
    *,
    terminal: bool,
    reading: str = "table",
    names: Collection[str] = NAMES,
    tell: Callable[[str], None] = lambda _: None,
) -> Format:
    """The format, one of `names`, asked for by name, else by the suffix of the output file, else by where the output goes: `reading` on a terminal.

    A file whose suffix says another format than the name is told of: who opens it may go by the suffix.
    Raises `InputError` for an unknown name, an unknown suffix without a name, and a format of files without a file.
    """
    forms = [form for form in FORMATS if form.name in names]
    if name is not None:
        for form in forms:
            if form.name == name:
                if form.file and output is None:
                    raise InputError(f"{name} is written to a file; name it with -o", example=f"-o facts{form.suffixes[0]}")
                other = next((one for one in FORMATS if (output or "").lower().endswith(one.suffixes)), form)
                # A .txt may be anything to read.
                if other.name not in (name, "table"):
                    tell(f"{output}: written as {name}, though its suffix says {other.name}")
                return form
        raise InputError(f"no format {name!r}{near(name, (form.name for form in forms))}; there are {', '.join(form.name for form in forms)}")
    if output is None:
        return format_for(reading if terminal else "jsonl", None, terminal=terminal, names=names)
    for form in forms:
        if output.lower().endswith(form.suffixes):
            return form
    known = ", ".join(suffix for form in forms for suffix in form.suffixes)
    raise InputError(f"{output}: no format has this suffix (there are {known}); name one with --format")
