"""The table for reading: one block an article, a line a fact, with its value as people write it and its own words.

Fits 80 columns. Long words wrap; nothing is cut except what would only repeat the sentence.
"""

import io
import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import IO, Any

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from vnpolitics_cli.export import NARROWEST, Choice
from vnpolitics_cli.export.delimited import cell
from vnpolitics_cli.export.numbers import plain
from vnpolitics_cli.export.rows import row
from vnpolitics_cli.model import CalendarDate, DocumentRef, Event, Fact, Finding, Money, Percentage, Quantity, Relation, Value
from vnpolitics_cli.writing import grouped

COLOURS = {"document": "cyan", "date": "blue", "event": "green", "money": "yellow", "percent": "magenta", "quantity": "bright_yellow", "relation": "red"}

MODIFIERS = {"approx": "≈", "more_than": ">", "less_than": "<", "at_least": "≥", "at_most": "≤"}

DIRECTIONS = {"increase": "↑ ", "decrease": "↓ "}

# A table is drawn after all the rows of its article are known: an article of thousands of facts comes in several.
ROWS = 500


def write(found: Iterable[Finding], choice: Choice, out: IO[bytes]) -> None:
    """A heading an article, and its facts below; articles without facts are passed over."""
    by_article(found, choice, out, lambda finding, facts: _by_columns(finding, facts, choice.columns) if choice.columns else _for_reading(facts))


def write_columns(rows: Iterable[Any], columns: Sequence[str], out: IO[bytes]) -> None:
    """Rows that are no facts, with the columns that were asked for: numbers as people write them, right-aligned."""
    known = [[getattr(row, name) for name in columns] for row in rows]
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for index, name in enumerate(columns):
        numbers = any(isinstance(values[index], int | Decimal) for values in known)
        table.add_column(name, overflow="fold", justify="right" if numbers else "left")
    for values in known:
        table.add_row(*(Text(grouped(value) if isinstance(value, Decimal) else clean(cell(value))) for value in values))
    drawing(out)(table)


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
    console = Console(file=io.StringIO(), force_terminal=True if out.isatty() else None, highlight=False, markup=False, emoji=False)
    console.width = room()

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
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), expand=True)
    table.add_column("line", justify="right", style="dim", width=max(4, len(str(facts[-1].line))))
    table.add_column("kind", width=8)
    table.add_column("value", ratio=2, overflow="fold")
    table.add_column("words", ratio=3, overflow="fold")
    for fact in facts:
        table.add_row(str(fact.line), Text(fact.kind, style=COLOURS.get(fact.kind, "")), shown(fact.value), _words(fact))
    return table


def _by_columns(finding: Finding, facts: list[Fact], columns: tuple[str, ...]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in columns:
        table.add_column(name, overflow="fold")
    for fact in facts:
        table.add_row(*(Text(_cell(cell)) for cell in row(finding, fact, columns)))
    return table


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain(value)
    return clean(value) if isinstance(value, str) else str(value).lower()


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
