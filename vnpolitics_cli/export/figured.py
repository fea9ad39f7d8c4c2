"""Figures for reading: numbers under numbers, with a bar for the eye, article by article."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby
from typing import IO, NamedTuple

from rich.cells import cell_len
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from vnpolitics_cli.export.table import MODIFIERS, clean, drawing
from vnpolitics_cli.figures import Figure
from vnpolitics_cli.writing import amount, grouped, scaled

BAR = 6
"""The width of the longest bar."""

WORDS = 14
"""The most room that units and changes get on one line: the measure needs the rest."""


class _Cells(NamedTuple):
    """What a row shows in its narrow columns."""

    line: str
    digits: str
    unit: str
    bar: str
    plan: str
    change: str


HEADS = _Cells("line", "amount", "", "", "of plan", "change")


def write(figures: Iterable[Figure], out: IO[bytes]) -> None:
    """A heading an article; what is measured, where and when, how much, of what plan, how it changed; below it what differs."""
    rows = list(figures)
    if not rows:
        return
    cells = _cells(rows)
    widths = _Widths(*(max(cell_len(one[index]) for one in (HEADS, *cells)) for index in range(len(HEADS))))
    draw = drawing(out)
    head = True
    for source, some in groupby(zip(rows, cells, strict=True), key=lambda pair: pair[0].place.rpartition(":")[0]):
        draw(Text(clean(source) or "an article", style="bold", overflow="fold"))
        table = _table(widths, head=head)
        head = False
        for row, own in some:
            # Padded by hand: right-justified, the blanks in place of decimals would be stripped.
            number = Text(own.digits.rjust(widths.digits), style="bold yellow")
            colour = "" if row.change is None else "green" if row.change > 0 else "red"
            measure = Text(clean(row.measure or "–"), style="bold" if row.measure else "dim")
            table.add_row(own.line, measure, number, Text(own.unit), own.bar, Text(own.plan), Text(own.change, style=colour))
            if below := list(_below(row)):
                # Over the whole width: a table has no cell that spans columns.
                draw(table, *(Padding(Text(line, style=style, overflow="fold"), (0, 0, 0, widths.line + 1)) for line, style in below))
                table = _table(widths, head=False)
        if table.row_count:
            draw(table)


class _Widths(NamedTuple):
    """How wide the narrow columns are in all tables."""

    line: int
    digits: int
    unit: int
    bar: int
    plan: int
    change: int


def _table(widths: _Widths, *, head: bool) -> Table:
    table = Table(box=None, show_header=head, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim", expand=True)
    table.add_column(HEADS.line, justify="right", width=widths.line, style="dim")
    table.add_column("measure", overflow="fold", ratio=1)
    table.add_column(HEADS.digits.rjust(widths.digits), width=widths.digits)
    table.add_column(HEADS.unit, width=min(widths.unit, WORDS), overflow="fold")
    table.add_column(HEADS.bar, width=widths.bar, style="cyan")
    table.add_column(HEADS.plan, justify="right", width=widths.plan)
    table.add_column(HEADS.change, justify="right", width=min(widths.change, WORDS), overflow="fold")
    return table


def _below(row: Figure) -> Iterable[tuple[str, str]]:
    """The lines below a row, with their styles: where and when, of what plan and against what, what else is said, and what differs."""
    asides = (row.scope, row.period, f"plan: {row.plan}" if row.plan else None, f"against: {row.base}" if row.base else None, *row.others)
    if words := " · ".join(clean(aside) for aside in asides if aside):
        yield words, "dim"
    for other in row.differs:
        yield f"≠ {clean(other)}", "red"
    for note in row.notes:
        yield f"! {clean(note)}", "red"


def _cells(rows: Sequence[Figure]) -> list[_Cells]:
    most = _largest(rows)
    numbers = [_number(row) for row in rows]
    decimals = max(len(digits.partition(",")[2]) for digits, _ in numbers)
    return [
        _Cells(
            row.place.rpartition(":")[2],
            _aligned(digits, decimals),
            clean(unit),
            _bar(row, most),
            "" if row.plan_percent is None else MODIFIERS.get(row.plan_modifier or "", "") + amount(row.plan_percent, "percent"),
            _change(row),
        )
        for row, (digits, unit) in zip(rows, numbers, strict=True)
    ]


def _largest(rows: Iterable[Figure]) -> dict[str, Decimal]:
    """The largest amount of each unit: a bar compares only what can be compared."""
    most: dict[str, Decimal] = {}
    for row in rows:
        if row.amount is not None and row.unit is not None:
            most[row.unit] = max(most.get(row.unit, Decimal(0)), row.amount)
    return most


def _bar(row: Figure, most: dict[str, Decimal]) -> str:
    if row.amount is None or row.unit is None or row.amount <= 0:
        return ""
    eighths = max(1, int(row.amount * BAR * 8 / most[row.unit]))
    return "█" * (eighths // 8) + " ▏▎▍▌▋▊▉"[eighths % 8].strip()


def _number(row: Figure) -> tuple[str, str]:
    """The digits of an amount, with what qualifies it, and the words behind them."""
    if row.amount is None or row.unit is None:
        return "", ""
    number, words = scaled(row.amount, row.unit)
    per = f"/{row.per}" if row.per else ""
    digits = grouped(number)
    if row.amount_max is not None:
        high, words = scaled(row.amount_max, row.unit)
        digits = f"{grouped(number)}–{grouped(high)}"
    return MODIFIERS.get(row.modifier or "", "") + digits, words + per


def _aligned(digits: str, decimals: int) -> str:
    """Digits with blanks for the decimals that they lack, so that point stands under point."""
    own = len(digits.partition(",")[2])
    return digits + " " * (decimals - own + (decimals > 0 and not own))


def _change(row: Figure) -> str:
    if row.change is None or row.change_unit is None:
        return ""
    sign = "+" if row.change > 0 else "−" if row.change < 0 else ""
    return sign + MODIFIERS.get(row.change_modifier or "", "") + amount(row.change.copy_abs(), row.change_unit)
