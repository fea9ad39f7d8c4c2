"""Figures for reading: numbers under numbers, with a bar for the eye, article by article.

Where that leaves too little room for the measure, fewer columns stand beside it, and what they held stands below in words.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import IO, NamedTuple

from rich.cells import cell_len
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from vnpolitics_cli.export.table import MODIFIERS, clean, drawing, room
from vnpolitics_cli.figures import Figure
from vnpolitics_cli.writing import amount, grouped, scaled

BAR = 6
"""The width of the longest bar."""

WORDS = 16
"""The most room that units and changes get on one line: "đồng/người/tháng"."""

MEASURE = 16
"""The least room for the measure: in less, its words are torn."""


class _Cells(NamedTuple):
    """What a row shows in its narrow columns."""

    line: str
    digits: str
    unit: str
    bar: str
    plan: str
    change: str


HEADS = _Cells("line", "amount", "", "", "of plan", "change")

LAYOUTS = (("digits", "unit", "bar", "plan", "change"), ("digits", "unit", "plan", "change"), ("digits", "unit"), ())
"""The columns beside the measure: the first of these that leave it room, else the last."""


def write(figures: Iterable[Figure], out: IO[bytes]) -> None:
    """A heading an article; what is measured, where and when, how much, of what plan, how it changed; below it what differs."""
    rows = list(figures)
    if not rows:
        return
    cells = _cells(rows)
    widths = {name: max(cell_len(getattr(one, name)) for one in (HEADS, *cells)) for name in _Cells._fields}
    widths |= {name: min(widths[name], WORDS) for name in ("unit", "change")}
    columns = next((some for some in LAYOUTS if _left(widths, some) >= MEASURE), LAYOUTS[-1])
    draw = drawing(out)
    head = True
    for source, some in groupby(zip(rows, cells, strict=True), key=lambda pair: pair[0].place.rpartition(":")[0]):
        draw(Text(clean(source) or "an article", style="bold", overflow="fold"))
        table = _table(widths, columns, head=head)
        head = False
        for row, own in some:
            measure = Text(clean(row.measure or "–"), style="bold" if row.measure else "dim")
            table.add_row(own.line, measure, *(_shown(name, own, row, widths[name]) for name in columns))
            if below := list(_below(row, own, columns)):
                # Over the whole width: a table has no cell that spans columns.
                draw(table, *(Padding(Text(line, style=style, overflow="fold"), (0, 0, 0, widths["line"] + 1)) for line, style in below))
                table = _table(widths, columns, head=False)
        if table.row_count:
            draw(table)


def _left(widths: Mapping[str, int], columns: Sequence[str]) -> int:
    """The room that these columns leave for the measure, with a blank behind each."""
    return room() - 1 - sum(widths[name] + 1 for name in ("line", *columns))


def _table(widths: Mapping[str, int], columns: Sequence[str], *, head: bool) -> Table:
    table = Table(box=None, show_header=head, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim", expand=True)
    table.add_column(HEADS.line, justify="right", width=widths["line"], style="dim")
    table.add_column("measure", overflow="fold", ratio=1)
    for name in columns:
        title = HEADS.digits.rjust(widths[name]) if name == "digits" else getattr(HEADS, name)
        table.add_column(title, justify="right" if name in ("plan", "change") else "left", width=widths[name], overflow="fold")
    return table


def _shown(name: str, own: _Cells, row: Figure, width: int) -> Text:
    """What a row shows in a narrow column."""
    if name == "digits":
        # Padded by hand: right-justified, the blanks in place of decimals would be stripped.
        return Text(own.digits.rjust(width), style="bold yellow")
    if name == "change" and row.change is not None:
        return Text(own.change, style="green" if row.change > 0 else "red")
    return Text(getattr(own, name), style="cyan" if name == "bar" else "")


def _below(row: Figure, own: _Cells, columns: Sequence[str]) -> Iterable[tuple[str, str]]:
    """The lines below a row, with their styles: what no column holds, where and when, of what plan and against what, what else is said,
    and what differs."""
    amounts = [] if "digits" in columns else [f"{own.digits.strip()} {own.unit}".replace(" %", "%").strip()]
    amounts += [] if "plan" in columns else [own.plan and f"{own.plan} of plan", own.change]
    if words := " · ".join(filter(None, amounts)):
        yield words, "yellow"
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
    decimals = max(len(_decimals(digits)) for digits, _ in numbers)
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
    own = len(_decimals(digits))
    return digits + " " * (decimals - own + (decimals > 0 and not own))


def _decimals(digits: str) -> str:
    """The decimals of a number, of a range those of its upper end."""
    return digits.rpartition("–")[2].partition(",")[2]


def _change(row: Figure) -> str:
    if row.change is None or row.change_unit is None:
        return ""
    sign = "+" if row.change > 0 else "−" if row.change < 0 else ""
    return sign + MODIFIERS.get(row.change_modifier or "", "") + amount(row.change.copy_abs(), row.change_unit)
