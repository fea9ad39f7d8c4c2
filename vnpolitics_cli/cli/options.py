"""The arguments and options that several commands have, each declared once."""

from typing import Annotated

import typer

from vnpolitics_cli.errors import InputError

Places = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATH]...", help="Files, folders, or - for standard input; else $VNP_CORPUS, else ./seeds.", show_default=False),
]
"""Where to look."""


def named(given: str | None) -> str | None:
    """The file that is named. Raises `InputError` for an empty name, as a variable without a value leaves."""
    if given == "":
        raise InputError("an empty name of a file; name one, or leave the option out")
    return given


Database = Annotated[
    str | None,
    typer.Option("--db", metavar="FILE", help="In place of a PATH: a database that vnp index wrote.", show_default=False, callback=named),
]
"""The database to ask."""

RowFormat = Annotated[
    str | None, typer.Option("--format", "-f", metavar="FORMAT", help="table, json, jsonl, csv or tsv; a table on a terminal, jsonl in a pipe.")
]
"""The format of rows that are no facts."""


def _target(given: str | None) -> str | None:
    """The file that is named; a lone dash is standard output, as no option is."""
    return None if given == "-" else named(given)


Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all; its suffix says the format.", callback=_target),
]
"""The file to write; None for standard output."""

Fields = Annotated[list[str] | None, typer.Option("--fields", metavar="A,B,C", help="Only these columns, in this order.")]
"""The columns to write."""

Published = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="When the articles were published, where they do not say: 2024-09-30 or 30/9/2024.")
]
"""The day of articles that do not say their own."""

Bom = Annotated[bool, typer.Option("--bom", help="Begin csv and tsv with a byte-order mark, for Excel.")]
"""Whether a byte-order mark comes first."""
