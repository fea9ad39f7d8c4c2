"""The timeline for reading: a heading a date, and below it what happened, who tells it, and which documents and amounts go with it."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import IO

from rich.padding import Padding
from rich.text import Text

from vnpolitics_cli.export.table import clean, drawing
from vnpolitics_cli.timeline import Happening

COLOURS = {"happened": "green", "planned": "blue", "deadline": "magenta", "in_force": "cyan", "as_of": "", "negated": "red"}

SOURCES = 3
"""How many of the articles that tell a happening are named; the others are counted."""


def write(happenings: Iterable[Happening], out: IO[bytes]) -> None:
    """One block a date; happenings of one date in the order of reading."""
    draw = drawing(out)
    for date, some in groupby(happenings, key=lambda happening: happening.date):
        draw(Text(clean(date), style="bold"), *(Padding(_told(happening), (0, 0, 0, 2)) for happening in some))


def _told(happening: Happening) -> Text:
    """What happened, with who and the verb made visible; below it where, documents and amounts, and the places that tell it."""
    words = Text(clean(happening.what or ""), overflow="fold")
    for part, style in ((clean(happening.trigger or ""), "yellow"), (clean(happening.actor or ""), "bold")):
        found = re.search(rf"(?<!\w){re.escape(part)}(?!\w)", words.plain) if part else None
        if found:
            words.stylize(style, *found.span())
        elif part:
            words = Text(part, style=style).append_text(Text(" ", style="not bold")).append_text(words)
    if happening.status != "happened":
        words = Text(happening.status.replace("_", " "), style=COLOURS.get(happening.status, "")).append(": ").append_text(words)
    asides = (happening.place, *happening.documents, *happening.amounts)
    # Amounts are written with "tỷ", whichever spelling the clause has.
    said = words.plain.replace("tỉ", "tỷ")
    if shown := " · ".join(clean(aside) for aside in asides if aside and clean(aside) not in said):
        words.append(f"\n{shown}", style="cyan")
    return words.append(f"\n{clean(_sources(happening.told_in))}{' (date inferred)' if happening.implied else ''}", style="dim")


def _sources(places: Iterable[str]) -> str:
    """Where it is told, an article with its lines at a time: "a.txt:3, 7, 9; b.txt:5"."""
    lines: dict[str, list[str]] = {}
    for place in places:
        source, _, line = place.rpartition(":")
        lines.setdefault(source, []).append(line)
    named = [f"{source}:{', '.join(own)}" for source, own in list(lines.items())[:SOURCES]]
    return "; ".join(named) + (f"; {len(lines) - SOURCES} more" if len(lines) > SOURCES else "")
