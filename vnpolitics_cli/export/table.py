"""The table for reading: one block an article, a line a fact, with its value as people write it and its own words.

Fits 80 columns. Long words wrap; nothing is cut except what would only repeat the sentence.
"""

import io
import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import IO, Any

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from vnpolitics_cli.export import NARROWEST, Choice
from vnpolitics_cli.export.delimited import cell
from vnpolitics_cli.export.rows import row
from vnpolitics_cli.model import CalendarDate, DocumentRef, Event, Fact, Finding, Money, Percentage, Quantity, Relation, Value
from vnpolitics_cli.writing import grouped

COLOURS = {"document": "cyan", "date": "blue", "event": "green", "money": "yellow", "percent": "magenta", "quantity": "bright_yellow", "relation": "red"}

MODIFIERS = {"approx": "≈", "more_than": ">", "less_than": "<", "at_least": "≥", "at_most": "≤"}

DIRECTIONS = {"increase": "↑ ", "decrease": "↓ "}

GAP = 2
"""The blanks between two columns."""

KIND = 8
"""The room for the name of a kind."""

WORDS = 12
"""The least room for a column of words that has more of them: a day, or the longest syllable."""

# A table is drawn after all the rows of its article are known: an article of thousands of facts comes in several.
ROWS = 500


def write(found: Iterable[Finding], choice: Choice, out: IO[bytes]) -> None:
    """A heading an article, and its facts below; articles without facts are passed over."""
    by_article(found, choice, out, lambda finding, facts: _block(finding, facts, choice.columns))


def _block(finding: Finding, facts: list[Fact], columns: tuple[str, ...] | None) -> Table:
    return _for_reading(facts) if columns is None else _columned([row(finding, fact, columns) for fact in facts], columns)


def write_columns(rows: Iterable[Any], columns: Sequence[str], out: IO[bytes]) -> None:
    """Rows that are no facts, with the columns that were asked for."""
    drawing(out)(_columned([[getattr(row, name) for name in columns] for row in rows], columns))


def _columned(rows: Sequence[Sequence[Any]], columns: Sequence[str]) -> Table:
    """The columns that were asked for, exact numbers as people write them; one below the other where not all have room side by side."""
    cells = [[_cell(value) for value in values] for values in rows]
    widths = [max(cell_len(words) for words in (name, *(own[index] for own in cells))) for index, name in enumerate(columns)]
    numbers = _numbers(rows, len(columns))
    left = room() - GAP * (len(columns) - 1) - sum(widths[index] for index in numbers)
    if left < sum(min(width, WORDS) for index, width in enumerate(widths) if index not in numbers):
        return _one_below_the_other(cells, columns)
    table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="dim")
    for index, name in enumerate(columns):
        # Numbers are never torn.
        is_number = index in numbers
        table.add_column(name, overflow="fold", justify="right" if is_number else "left", width=widths[index] if is_number else None)
    for own in cells:
        table.add_row(*map(Text, own))
    return table


def _one_below_the_other(rows: Sequence[Sequence[str]], columns: Sequence[str]) -> Table:
    """A block a row, a line a column that is not empty."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, GAP, 0, 0))
    table.add_column(style="dim", overflow="fold")
    table.add_column(overflow="fold")
    for index, own in enumerate(rows):
        if index:
            table.add_row()
        for name, words in zip(columns, own, strict=True):
            if words:
                table.add_row(name, Text(words))
    return table


def _numbers(rows: Sequence[Sequence[Any]], count: int) -> set[int]:
    """Which of so many columns hold numbers."""
    return {index for index in range(count) if any(isinstance(values[index], int | Decimal) and not isinstance(values[index], bool) for values in rows)}


def _cell(value: Any) -> str:
    return grouped(value) if isinstance(value, Decimal) else clean(cell(value))


def by_article(found: Iterable[Finding], choice: Choice, out: IO[bytes], block: Callable[[Finding, list[Fact]], RenderableType]) -> None:
    """Writes a heading an article and below it a `block` for each `ROWS` of its facts of the kinds chosen; articles without are passed over."""
    draw = drawing(out)
    before: tuple[str, ...] = ()
    for finding in found:
        facts = [fact for fact in finding.facts if fact.kind in choice.kinds]
        if not facts:
            continue
        draw(*before, heading(finding))
        before = ("",)
        for start in range(0, len(facts), ROWS):
            draw(block(finding, facts[start : start + ROWS]))


def drawing(out: IO[bytes]) -> Callable[..., None]:
    """What draws things for rich on a stream of bytes, in colour where it is a terminal."""
    # The console only draws, and never sees the stream: it would end the process by itself when a pipe is closed.
    # A height, because without one a dumb terminal has 80 columns whatever is said of it.
    console = Console(file=io.StringIO(), width=room(), height=25, force_terminal=True if out.isatty() else None, highlight=False, markup=False, emoji=False)

    def draw(*things: RenderableType) -> None:
        with console.capture() as capture:
            for thing in things:
                console.print(thing)
        out.write("".join(line.rstrip() + "\n" for line in capture.get().splitlines()).encode())

    return draw


def room() -> int:
    """How many columns there are to draw on: those of the terminal, and 80 where there is none."""
    return max(NARROWEST, Console(file=io.StringIO()).width)


def heading(finding: Finding) -> Text:
    """The line above an article's facts: its source, and when it was published."""
    line = Text(clean(finding.article.source) or "an article", style="bold", overflow="fold")
    if finding.published:
        says = {"record": "by its record", "option": "by --published", "stamp": "by a stamp in the text"}.get(finding.published_from or "", "")
        line.append(f"  published {finding.published} {says}", style="dim not bold")
    return line


def _for_reading(facts: list[Fact]) -> Table:
    """A line a fact; where the longest number has no room beside the words, these stand below it."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, GAP, 0, 0), expand=True)
    line = max(4, len(str(facts[-1].line)))
    table.add_column("line", justify="right", style="dim", width=line)
    table.add_column("kind", width=KIND)
    values = [shown(fact.value) for fact in facts]
    number = max((len(word) for value in values for word in value.plain.split() if word[0].isdigit()), default=0)
    left = room() - line - KIND - 3 * GAP
    if 2 * left // 5 >= number:
        table.add_column("value", ratio=2, overflow="fold")
        table.add_column("words", ratio=3, overflow="fold")
    elif left - number >= WORDS:
        table.add_column("value", width=number, overflow="fold")
        table.add_column("words", ratio=1, overflow="fold")
    else:
        table.add_column("value and words", ratio=1, overflow="fold")
        for fact, value in zip(facts, values, strict=True):
            table.add_row(str(fact.line), _kind(fact), value.append("\n").append_text(_words(fact)))
        return table
    for fact, value in zip(facts, values, strict=True):
        table.add_row(str(fact.line), _kind(fact), value, _words(fact))
    return table


def _kind(fact: Fact) -> Text:
    return Text(fact.kind, style=COLOURS.get(fact.kind, ""))


def shown(value: Value) -> Text:
    """A value as a person would note it: "> 81.033.180.000.000 VND", "↑ 18,2%", "24-CT/TU 2023-08-07"."""
    match value:
        case DocumentRef():
            name = value.doc_id or " ".join(part for part in (value.doc_type, value.number, "/" + str(value.year) if value.year else None) if part)
            issued = f" {value.issued}" if value.issued else ""
            return Text(clean(name or "?"), style="bold").append(issued, style="not bold")
        case CalendarDate():
            return _day(value.date, value.implied)
        case Event():
            status = "" if value.status == "happened" else f" {value.status.replace('_', ' ')}"
            return _day(value.date, value.implied).append(status, style="not bold")
        case Money():
            per = f" / {clean(value.per)}" if value.per else ""
            return _figure(value.modifier, value.direction, _range(value.amount, value.amount_max), f" {value.currency}{per}")
        case Percentage():
            return _figure(value.modifier, value.direction, _range(value.value, value.value_max), "%" if value.unit == "percent" else " điểm %")
        case Quantity():
            whole = f" / {grouped(value.whole)}" if value.whole is not None else ""
            return _figure(value.modifier, None, _range(value.value, value.value_max) + whole, f" {clean(value.noun)}")
        case Relation():
            return Text(clean(f"{value.subject} {value.relation.replace('_', ' ')} {value.object}"), style="bold")


def _day(date: str, implied: bool) -> Text:
    day = Text(date, style="bold")
    return day.append(" (inferred)", style="dim not bold") if implied else day


def _figure(modifier: str | None, direction: str | None, number: str, unit: str) -> Text:
    mark = MODIFIERS[modifier] + " " if modifier in MODIFIERS else ""
    return Text(DIRECTIONS.get(direction or "", "") + mark + number + unit, style="bold")


def _range(low: Decimal, high: Decimal | None) -> str:
    return grouped(low) if high is None else f"{grouped(low)}–{grouped(high)}"


def _words(fact: Fact) -> Text:
    """The fact's own words, and what they are about where that is known."""
    words = Text(clean(fact.text))
    match fact.value:
        case DocumentRef(issuer=issuer, title=title):
            about = " · ".join(part for part in (issuer, title) if part)
        case Event(actor=actor, trigger=trigger, what=what):
            about = what or " ".join(part for part in (actor, trigger) if part)
        case Money(measure=measure, base=base) | Percentage(measure=measure, base=base):
            about = " · ".join(part for part in (measure, base) if part)
        case _:
            about = ""
    return words.append(f" · {clean(about)}", style="dim") if about else words


def clean(text: str) -> str:
    """One line, and no control characters: an article must not be able to steer the terminal."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]", "", re.sub(r"\s+", " ", text))
