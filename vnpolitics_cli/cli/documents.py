"""`vnp documents`: the register of distinct documents, and what they do to one another."""

import sys
from typing import IO, Annotated

import typer

from vnpolitics_cli.cli.report import Report, deliver
from vnpolitics_cli.cli.where import Database, found_in
from vnpolitics_cli.errors import InputError


def documents(
    paths: Annotated[list[str] | None, typer.Argument(metavar="[PATH...]", help="As for extract; else $VNP_CORPUS, else ./seeds.", show_default=False)] = None,
    db: Database = None,
    format: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="table, json, jsonl, csv or tsv; a table on a terminal, jsonl in a pipe.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all; its suffix says the format.")
    ] = None,
    graph: Annotated[str | None, typer.Option("--graph", metavar="FORMAT", help="Instead, what acts on what: dot, graphml or mermaid.")] = None,
    fields: Annotated[list[str] | None, typer.Option("--fields", metavar="A,B,C", help="Only these columns, in this order.")] = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="When the articles were published, where they do not say: 2024-09-30 or 30/9/2024.")
    ] = None,
    bom: Annotated[bool, typer.Option("--bom", help="Begin csv and tsv with a byte-order mark, for Excel.")] = False,
) -> int:
    """List the distinct documents that articles mention.

    A document is its type, number and symbol, its province, and its term or year: 24-CT/TU of Hà Nội and of Nghệ An are
    two. Where its mentions give several dates of issue, the one given most often stands in issued, and all of them in
    conflicts. Mentions whose document stays open are left out.
    """
    # Kept out of start-up: they compile every rule.
    from vnpolitics_cli.export import BOM, WITH_BOM, format_for
    from vnpolitics_cli.export.contract import pick
    from vnpolitics_cli.export.destination import STDOUT
    from vnpolitics_cli.export.graphs import GRAPHS
    from vnpolitics_cli.export.listing import COLUMNS, LISTINGS
    from vnpolitics_cli.register import Register

    target = None if output == STDOUT else output
    if graph is not None and graph not in GRAPHS:
        raise InputError(f"no graph {graph!r}; there are {', '.join(GRAPHS)}")
    if graph is not None and (format is not None or fields or bom):
        raise InputError("--graph is a format of its own: leave out --format, --fields and --bom")
    columns = pick(fields or (), COLUMNS)
    form = None if graph is not None else format_for(format, target, terminal=sys.stdout is not None and sys.stdout.isatty())
    if form is not None and form.name not in LISTINGS:
        raise InputError(f"no format {form.name!r} for documents; there are {', '.join(LISTINGS)}")
    if form is not None and bom and form.name not in WITH_BOM:
        raise InputError(f"--bom is for {' and '.join(WITH_BOM)}, not for {form.name}")
    report = Report()
    found = found_in(paths or (), db, published=published, report=report, leave=target, ask=lambda store: store.findings(("document", "relation")))
    known = Register()

    def write(out: IO[bytes]) -> None:
        for finding in found:
            known.add(finding)
        if form is None:
            out.write(GRAPHS[graph or ""](known.links()).encode())
            return
        if bom:
            out.write(BOM)
        LISTINGS[form.name](known.documents(), columns, out)

    deliver(report, target, write)
    return report.status
