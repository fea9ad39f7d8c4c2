"""`vnp explain`: why these words are a fact, or none."""

import re
import shutil
from typing import Annotated

import typer

from vnpolitics_cli.cli.report import show
from vnpolitics_cli.errors import InputError


def explain(
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS...", help="Words to read, or FILE, FILE:LINE, FILE#ID, FILE#ID:LINE; - for standard input.", show_default=False),
    ],
    line: Annotated[int | None, typer.Option("--line", "-l", min=1, metavar="N", help="Only what begins on this line of the file.")] = None,
    published: Annotated[str | None, typer.Option("--published", metavar="DATE", help="When the article was published, where it does not say.")] = None,
) -> int:
    """Show why words are a fact, or none.

    Which rules fired on the words, which claim lost to which, what was inferred from what, and which rules looked and
    declined. A file's line is read with the whole file around it; in a corpus, FILE:LINE is the record on that line.
    """
    # Kept out of start-up: they compile every rule.
    from vnpolitics_cli.explain import explain as trace
    from vnpolitics_cli.export import NARROWEST
    from vnpolitics_cli.export.story import told
    from vnpolitics_cli.model import Article
    from vnpolitics_cli.sources.days import typed_day
    from vnpolitics_cli.sources.files import is_file
    from vnpolitics_cli.sources.places import place

    day = typed_day(published) if published is not None else None
    if line is None and len(words) == 2 and words[1].isdecimal():
        found = place(words[0], int(words[1]), published=day)
    else:
        if len(words) > 1 and all(map(is_file, words)):
            raise InputError(f"{len(words)} files; name one", example=f"vnp explain {words[0]}:13")
        if len(words) > 1 and is_file(words[0]) and all(re.fullmatch(r"[0-9,-]+", word) for word in words[1:]):
            raise InputError("one line, by its number", example=f"vnp explain {words[0]}:13")
        found = place(" ".join(words), line, published=day)
    article, only = found or (Article(" ".join(words), "", day, "option" if day else None), line)
    width = min(100, shutil.get_terminal_size((80, 24)).columns)
    show(told(trace(article), line=only, width=max(NARROWEST, width)))
    return 0
