"""`vnp timeline`: what happened when, each happening once, over all articles."""

from datetime import datetime
from typing import IO, Annotated

import typer

from vnpolitics_cli.cli.listed import listed
from vnpolitics_cli.cli.options import Bom, Database, Fields, Output, Places, Published, RowFormat
from vnpolitics_cli.cli.report import Report, deliver, say
from vnpolitics_cli.cli.where import found_in


def timeline(
    paths: Places = None,
    db: Database = None,
    since: Annotated[str | None, typer.Option("--since", metavar="TIME", help="On or after: 30/9/2024, 2024-09, 'quý III/2024', 'hôm qua'.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="TIME", help="On or before.")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="TIME", help="On a day, in a month, quarter or year.")] = None,
    status: Annotated[
        list[str] | None, typer.Option("--status", metavar="STATUS", help="happened, planned, deadline, in_force, as_of, negated; several with commas.")
    ] = None,
    documents: Annotated[bool, typer.Option("--documents", help="Let the dates of issue of documents join in.")] = False,
    format: RowFormat = None,
    output: Output = None,
    fields: Fields = None,
    published: Published = None,
    bom: Bom = False,
) -> int:
    """List what happened when, by date, each happening once.

    Who did what where, its status, the documents and amounts of the sentence, and every place that tells it. Tellings
    of one date become one row where enough says that they are one happening; what is unsure stays apart.
    """
    # Kept out of start-up: they compile every rule.
    from vnpolitics_cli.asking import between
    from vnpolitics_cli.export.contract import values
    from vnpolitics_cli.export.listing import TIMELINE
    from vnpolitics_cli.sources.days import VIETNAM
    from vnpolitics_cli.timeline import KINDS, Timeline, chosen, is_undated

    put = listed(TIMELINE, format, output, fields=fields or (), bom=bom)
    statuses = values(status or (), "status")
    time = between(datetime.now(VIETNAM).date(), tell=say, since=since, until=until, on=on)

    report = Report()
    found = found_in(paths or (), db, kinds=KINDS, published=published, report=report, leave=output)
    known = Timeline()

    def write(out: IO[bytes]) -> None:
        for finding in found:
            known.add(finding)
        rows = known.rows(issues=documents)
        undated = len(chosen(filter(is_undated, rows), statuses=statuses)) if time is not None else 0
        if undated:
            report.note(left_out(undated))
        put(chosen(rows, time=time, statuses=statuses), out)

    deliver(report, output, write)
    return report.status


def left_out(undated: int) -> str:
    """What is said of rows that lie in no time that can be asked for."""
    rows = "1 happening has no year and is" if undated == 1 else f"{undated} happenings have no year and are"
    return f"{rows} left out; --published gives one to articles that do not say their day"
