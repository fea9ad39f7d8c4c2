"""`vnp documents`: the register of distinct documents, and what they do to one another."""

from collections.abc import Sequence
from typing import IO, Annotated

import typer

from vnpolitics_cli.cli.listed import listed
from vnpolitics_cli.cli.options import Bom, Database, Fields, Output, Places, Published, RowFormat
from vnpolitics_cli.cli.report import Report, deliver
from vnpolitics_cli.cli.where import found_in
from vnpolitics_cli.errors import InputError


def documents(
    paths: Places = None,
    db: Database = None,
    format: RowFormat = None,
    output: Output = None,
    graph: Annotated[str | None, typer.Option("--graph", metavar="FORMAT", help="Instead, what acts on what: dot, graphml or mermaid.")] = None,
    fields: Fields = None,
    published: Published = None,
    bom: Bom = False,
) -> int:
    """List the distinct documents that articles mention.

    A document is its type, number and symbol, its province, and its term or year: 24-CT/TU of Hà Nội and of Nghệ An are
    two. Where its mentions give several dates of issue, the one given most often stands in issued, and all of them in
    conflicts. Mentions whose document stays open are left out, and counted on standard error.
    """
    # Kept out of start-up: they compile every rule.
    from vnpolitics_cli.export.graphs import GRAPHS
    from vnpolitics_cli.export.listing import DOCUMENTS
    from vnpolitics_cli.register import KINDS, Register

    if graph is not None and graph not in GRAPHS:
        raise InputError(f"no graph {graph!r}; there are {', '.join(GRAPHS)}")
    suffix = (output or "").rpartition(".")[2].lower()
    if graph is None and format is None and suffix in GRAPHS:
        raise InputError(f"{output}: a graph is asked for with --graph", example=f"--graph {suffix} -o {output}")
    if graph is not None and (format is not None or fields or bom):
        raise InputError("--graph is a format of its own: leave out --format, --fields and --bom")
    wanted = listed(DOCUMENTS, format, output, fields=fields or (), bom=bom) if graph is None else None
    report = Report()
    found = found_in(paths or (), db, kinds=KINDS, published=published, report=report, leave=output)
    known = Register()

    def write(out: IO[bytes]) -> None:
        for finding in found:
            known.add(finding)
        if left := known.unsettled():
            report.note(_left(left))
        if wanted is not None:
            wanted(known.documents(), out)
        else:
            out.write(GRAPHS[graph or ""](known.links()).encode())

    deliver(report, output, write)
    return report.status


MOST = 5
"""How many of the short forms that stay open are named; the others are counted."""


def _left(unsettled: Sequence[tuple[str, int]]) -> str:
    """What is told of the short forms that stay open."""
    mentions = sum(count for _, count in unsettled)
    named = ", ".join(f"{words} ({count})" if count > 1 else words for words, count in unsettled[:MOST])
    more = f", and {len(unsettled) - MOST} more numbers" if len(unsettled) > MOST else ""
    return f"{mentions} {'mention of a number is' if mentions == 1 else 'mentions of numbers are'} left open, as no one document fits: {named}{more}"
