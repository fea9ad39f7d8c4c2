"""`vnp figures`: one row a figure, with its percentage of the plan and its change, over all articles."""

from datetime import datetime
from typing import IO, Annotated

import typer

from vnpolitics_cli.cli.listed import listed
from vnpolitics_cli.cli.options import Bom, Database, Fields, Output, Places, Published, RowFormat
from vnpolitics_cli.cli.report import Report, deliver, say
from vnpolitics_cli.cli.where import found_in
from vnpolitics_cli.errors import InputError, near


def figures(
    paths: Places = None,
    db: Database = None,
    measure: Annotated[str | None, typer.Option("--measure", metavar="WORDS", help="Words of the measure; without tone marks, any: 'thu ngan sach'.")] = None,
    period: Annotated[
        str | None, typer.Option("--period", metavar="TIME", help="For a time or what lies in it: 2023, 'quý III/2024', '8 tháng đầu năm 2024'.")
    ] = None,
    sort: Annotated[
        str, typer.Option("--sort", metavar="ORDER", help="article, amount, change, measure, period or plan; numbers from the largest.")
    ] = "article",
    reverse: Annotated[bool, typer.Option("--reverse", help="The other way round; what lacks it stays last.")] = False,
    format: RowFormat = None,
    output: Output = None,
    fields: Fields = None,
    published: Published = None,
    bom: Bom = False,
) -> int:
    """List the figures that articles give, one a row.

    What is measured, for when and where, how much, what percentage of the plan, and how it changed against what. Where
    articles give different figures for one measure, period and place, each row names the others in differs.
    """
    # Kept out of start-up: they compile every rule.
    from vnpolitics_cli.asking import between, words
    from vnpolitics_cli.export.listing import FIGURES
    from vnpolitics_cli.figures import KINDS, ORDERS, Figures, chosen, ordered, typed_in_full
    from vnpolitics_cli.sources.days import VIETNAM

    put = listed(FIGURES, format, output, fields=fields or (), bom=bom)
    if sort not in ORDERS:
        raise InputError(f"no order {sort!r} to sort by{near(sort, ORDERS)}; there are {', '.join(ORDERS)}")
    said = words(typed_in_full(measure), "--measure", "'thu ngan sach'") if measure is not None else None
    time = between(datetime.now(VIETNAM).date(), tell=say, period=period)

    report = Report()
    found = found_in(paths or (), db, kinds=KINDS, published=published, report=report, leave=output)
    known = Figures()

    def write(out: IO[bytes]) -> None:
        for finding in found:
            known.add(finding)
        put(ordered(chosen(known.rows(), measure=said, time=time), sort, backwards=reverse), out)

    deliver(report, output, write)
    return report.status
