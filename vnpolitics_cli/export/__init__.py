"""How facts are written: `FORMATS` is the one list of output formats; `--format`, suffixes, help and tests go by it.

A format is one function in a file of its own, loaded when it is asked for, so that a table's library costs nobody else
its start-up time.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import IO, cast

import msgspec

from vnpolitics_cli.errors import InputError
from vnpolitics_cli.model import Finding
from vnpolitics_cli.text import Phrase


class Choice(msgspec.Struct, frozen=True):
    """What of the facts is wanted: the kinds, and the columns in order, or None for all that the contract names.

    `words` are highlighted where sentences are shown to a person.
    """

    kinds: tuple[str, ...]
    columns: tuple[str, ...] | None = None
    words: tuple[Phrase, ...] = ()


Write = Callable[[Iterable[Finding], Choice, IO[bytes]], None]
"""Writes findings as they come; what has been found is written even when the findings end in an exception."""


class Format(msgspec.Struct, frozen=True):
    """An output format: its `--format` word, the suffixes of `-o` that mean it, and where its function is."""

    name: str
    suffixes: tuple[str, ...]
    room: str
    function: str = "write"

    def writer(self) -> Write:
        """The function that writes this format."""
        return cast(Write, getattr(import_module(f"{__package__}.{self.room}"), self.function))


FORMATS = (
    Format("table", (".txt",), "table"),
    Format("sentences", (), "sentences"),
    Format("json", (".json",), "objects", "write_array"),
    Format("jsonl", (".jsonl", ".ndjson"), "objects", "write_lines"),
    Format("csv", (".csv",), "delimited", "write_csv"),
    Format("tsv", (".tsv",), "delimited", "write_tsv"),
)

BOM = b"\xef\xbb\xbf"
"""What makes Excel read a CSV file as UTF-8."""

WITH_BOM = ("csv", "tsv")


def format_for(name: str | None, output: str | None, *, terminal: bool, reading: str = "table") -> Format:
    """The format asked for by name, else by the suffix of the output file, else by where the output goes: `reading` on a terminal.

    Raises `InputError` for an unknown name, or an unknown suffix without a name.
    """
    if name is not None:
        for form in FORMATS:
            if form.name == name:
                return form
        raise InputError(f"no format {name!r}; there are {', '.join(form.name for form in FORMATS)}")
    if output is None:
        return format_for(reading if terminal else "jsonl", None, terminal=terminal)
    for form in FORMATS:
        if output.lower().endswith(form.suffixes):
            return form
    known = ", ".join(suffix for form in FORMATS for suffix in form.suffixes)
    raise InputError(f"{output}: no format has this suffix (there are {known}); name one with --format")
