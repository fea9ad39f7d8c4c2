"""Sentences for reading: one block an article, the line number and the sentence of each fact, the facts' words highlighted."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import IO

from rich.table import Table
from rich.text import Text

from vnpolitics_cli.export import Choice
from vnpolitics_cli.export.table import COLOURS, by_article, clean
from vnpolitics_cli.model import Article, Fact, Finding
from vnpolitics_cli.text import Phrase


def write(found: Iterable[Finding], choice: Choice, out: IO[bytes]) -> None:
    """A heading an article, and below it the sentences with facts of the kinds chosen; articles without are passed over."""
    # Facts of one sentence follow each other, so a block of rows may end within one: it is then shown again.
    by_article(found, choice, out, lambda finding, facts: _block(finding.article, facts, choice.words))


def _block(article: Article, facts: Sequence[Fact], words: Sequence[Phrase]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), expand=True)
    table.add_column("line", justify="right", style="dim", width=max(4, len(str(facts[-1].line))))
    table.add_column("sentence", ratio=1, overflow="fold")
    for start, some in groupby(facts, key=lambda fact: _start(article, fact)):
        together = list(some)
        table.add_row(str(together[0].line), _sentence(start, together, words))
    return table


def _start(article: Article, fact: Fact) -> int:
    """Where the sentence of a fact begins: at the last place where its words stand around the fact."""
    return article.text.rfind(fact.sentence, 0, fact.start + len(fact.sentence))


def _sentence(start: int, facts: Sequence[Fact], words: Sequence[Phrase]) -> Text:
    """A sentence that begins at `start`, on one line, with the words of its facts and the words asked for highlighted."""
    shown = Text()
    for piece, style in _pieces(facts[0].sentence, start, facts):
        shown.append(clean(unicodedata.normalize("NFC", piece)), style=style)
    for phrase in words:
        for begin, end in phrase.spans(shown.plain):
            shown.stylize("bold underline", begin, end)
    return shown


def _pieces(sentence: str, start: int, facts: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    """The pieces of a sentence with their styles; where facts overlap (an event on its date), the first has the colour."""
    at = 0
    for fact in facts:
        begin, end = max(at, fact.start - start), fact.end - start
        if begin < end:
            yield sentence[at:begin], ""
            yield sentence[begin:end], f"bold {COLOURS.get(fact.kind, '')}"
            at = end
    yield sentence[at:], ""
