"""The specification as sentences: every line of `tests/corpus/*.toml`, alone and in company.

A file names its `kind` and lists `[[construct]]`s. A construct has a `name`, the lines that say something (`says`: the
sentence with its facts between ⟦ and ⟧, then one table of expected fields for each mark), the lines that must stay
`silent`, and sometimes `published`, or `whole_line = true` where a line means what it means only as a line. Only the fields that a table names are compared;
`about` is the text of the amount that it links to.
In an `overlapping` construct, where marks cannot show where facts end, a fact's `text` stands in its table instead.

What a whole text says of one of its mentions stands in `tests/corpus/chains.toml`, read by `test_chains`.
"""

import random
import tomllib
import unicodedata
from collections.abc import Iterator, Set
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from vnpolitics_cli import Article, Fact, extract
from vnpolitics_cli.kinds import KINDS
from vnpolitics_cli.model import Percentage

CORPUS = Path(__file__).parent / "corpus"
FILES = sorted(file for file in CORPUS.glob("*.toml") if file.stem != "chains")

# What may reach into the sentence around a line: a title ends with its clause, who acts may be told in front of it. All else holds wherever a line stands.
REACHING = {
    "document": {"issued", "issuer", "title"},
    "event": {"actor", "place", "status", "trigger", "what"},
    "money": {"base", "measure", "period"},
    "percent": {"base", "direction", "measure", "period"},
}


class Line(NamedTuple):
    place: str
    kind: str
    text: str
    spans: tuple[tuple[int, int], ...]
    expected: tuple[dict[str, Any], ...]
    published: str | None
    whole_line: bool


def read(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A marked sentence as its bare text and the spans of its marks."""
    text, spans, opened = "", [], None
    for character in marked:
        if character == "⟦":
            opened = len(text)
        elif character == "⟧":
            assert opened is not None, f"a mark closes that was not opened: {marked}"
            spans.append((opened, len(text)))
            opened = None
        else:
            text += character
    assert opened is None, f"a mark is not closed: {marked}"
    return text, tuple(spans)


def lines() -> Iterator[Line]:
    for file in FILES:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        for construct in table["construct"]:
            place = f"{file.stem}: {construct['name']}"
            for marked, *expected in construct.get("says", []):
                text, spans = read(marked)
                if construct.get("overlapping"):
                    starts = [text.index(table["text"]) for table in expected]
                    spans = tuple((start, start + len(table["text"])) for start, table in zip(starts, expected, strict=True))
                assert len(spans) == len(expected) > 0, f"{place}: a table for each mark: {marked}"
                yield Line(place, table["kind"], text, spans, tuple(expected), construct.get("published"), construct.get("whole_line", False))
            for silent in construct.get("silent", []):
                yield Line(place, table["kind"], silent, (), (), construct.get("published"), construct.get("whole_line", False))


LINES = list(lines())


def joined(count: int, seed: int) -> list[Article]:
    """Articles of six lines each, drawn from all the corpus, the same ones for the same seed: what a line alone would not show."""
    draw = random.Random(seed)
    return [
        Article(draw.choice(("\n", " ", "\n\n")).join(line.text for line in draw.sample(LINES, 6)), str(index), draw.choice((None, "2024-09-28")))
        for index in range(count)
    ]


def found(line: Line, text: str) -> list[Fact]:
    return [fact for fact in extract(Article(text, published=line.published)) if fact.kind == line.kind]


def plain(value: Any) -> Any:
    """A value of a TOML table and one of a fact in one shape: numbers as Decimal, empty text as None."""
    if value == "":
        return None
    return Decimal(str(value)) if isinstance(value, int | float | Decimal) and not isinstance(value, bool) else value


def check(line: Line, text: str, offset: int, but: Set[str] = frozenset()) -> None:
    facts = found(line, text)
    got = [(fact.start - offset, fact.end - offset) for fact in facts]
    assert got == list(line.spans), f"{line.place}\n  {text}\n  found {[fact.text for fact in facts]}"
    for fact, expected in zip(facts, line.expected, strict=True):
        for field, value in expected.items():
            if field in but or (field == "text" and unicodedata.normalize("NFC", fact.text) == value):
                continue
            said = getattr(fact, field) if field in ("rule", "text") else getattr(fact.value, field)
            if field == "about" and said is not None:
                said = next(other.text for other in extract(Article(text, published=line.published)) if other.id == said)
            if field in ("amount", "amount_max", "value", "value_max", "whole"):
                value = Decimal(str(value)) if value != "" else None
            assert plain(said) == plain(value), f"{line.place}\n  {text}\n  {fact.text}: {field} is {said!r}, not {value!r}"


def test_there_is_a_corpus() -> None:
    assert {line.kind for line in LINES} == {kind.name for kind in KINDS}
    for kind in KINDS:
        assert any(line.kind == kind.name and not line.spans for line in LINES), f"no silent line for {kind.name}"


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.text[:60])
def test_alone(line: Line) -> None:
    check(line, line.text, 0)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.text[:60])
def test_in_company(line: Line) -> None:
    # One line end in front: a blank line would part the two more than a page that was saved as text does.
    before, after = "Đại biểu dự hội nghị.\n", "\n\nẢnh minh họa"
    check(line, before + line.text + after, len(before))


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.text[:60])
def test_cut_behind_any_word(line: Line) -> None:
    for at in sorted({cut for blank, character in enumerate(line.text) if character in " \n" for cut in (blank, blank + 1)}):
        for fact in extract(Article(line.text[:at], published=line.published)):
            assert line.text[fact.start : fact.end] == fact.text and fact.end <= at


@pytest.mark.parametrize("article", joined(60, seed=1), ids=lambda article: article.text[:60])
def test_lines_in_a_row_cut_behind_any_word(article: Article) -> None:
    text = article.text
    for at in (at for at, character in enumerate(text) if character in " \n"):
        for fact in extract(Article(text[:at], published=article.published)):
            assert text[fact.start : fact.end] == fact.text and fact.end <= at


@pytest.mark.parametrize("line", [line for line in LINES if not line.whole_line], ids=lambda line: line.text[:60])
def test_mid_sentence(line: Line) -> None:
    before = "Các đại biểu cho rằng "
    check(line, before + line.text + ", theo ý kiến chung.", len(before), REACHING.get(line.kind, set()))


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.text[:60])
def test_at_the_end_of_a_text(line: Line) -> None:
    before = "Hội nghị đã bế mạc." + ("\n" if line.whole_line else " ")
    check(line, before + line.text, len(before))


def unlinked(fact: Fact) -> Any:
    """A fact's value without the id of another fact, which holds an offset of the text as given."""
    return msgspec.structs.replace(fact.value, about=None) if isinstance(fact.value, Percentage) else fact.value


@pytest.mark.parametrize("line", [line for line in LINES if line.spans], ids=lambda line: line.text[:60])
def test_decomposed(line: Line) -> None:
    text = unicodedata.normalize("NFD", line.text)
    facts = found(line, text)
    assert [unicodedata.normalize("NFC", fact.text) for fact in facts] == [line.text[start:end] for start, end in line.spans], line.place
    plain_facts = found(line, line.text)
    assert [unlinked(fact) for fact in facts] == [unlinked(fact) for fact in plain_facts], line.place


def test_every_rule_is_hit() -> None:
    hit = {fact.rule for line in LINES if line.spans for fact in found(line, line.text)}
    declared = {rule.name for kind in KINDS for rule in kind.rules}
    assert declared <= hit, f"no corpus line for {sorted(declared - hit)}"
