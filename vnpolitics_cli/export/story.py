"""A story of an article's facts as lines to read: each fact with its rule and grounds, then what came to nothing and why."""

import re
import textwrap
from collections.abc import Iterable, Iterator
from decimal import Decimal

import msgspec

from vnpolitics_cli.explain import Story
from vnpolitics_cli.export.numbers import plain
from vnpolitics_cli.kinds import KINDS
from vnpolitics_cli.model import Fact

EXAMPLES = {rule.name: rule.example for kind in KINDS for rule in kind.rules}


def told(story: Story, *, line: int | None = None, width: int = 80) -> Iterator[str]:
    """The lines of a story, wrapped at `width`; with `line`, of what begins on that line of the text alone."""
    yield from _heading(story, width)
    shown = [fact for fact in story.facts if line is None or fact.line == line]
    for fact in shown:
        yield ""
        yield from _fact(story, fact, width)
    if not shown:
        yield ""
        yield "No facts." if line is None else f"No facts on line {line}."
    if fallen := list(_fallen(story, line)):
        yield ""
        yield "No facts of their own:"
        yield from _items(fallen, width)
    if declined := list(_declined(story, line)):
        yield ""
        yield "Looked at and declined by every rule tried:"
        yield from _items(declined, width)


def _heading(story: Story, width: int) -> Iterator[str]:
    if story.article.source:
        yield from _wrapped(story.article.source, "", width)
    if story.published:
        by = {"record": "by its record", "option": "by --published"}.get(story.article.published_from or "", "by a stamp in the text")
        yield f"published {story.published} {by}"
    else:
        yield "publication date not known"


def _fact(story: Story, fact: Fact, width: int) -> Iterator[str]:
    yield from _wrapped(f"{fact.kind}  {_one_line(fact.text)}", "", width)
    claim = next((c for c in story.claims if c.kind == fact.kind and story.page.origin(c.start, c.end)[0] == fact.start), None)
    like = f", as in {EXAMPLES[fact.rule]!r}" if EXAMPLES.get(fact.rule) else ""
    yield from _wrapped(f"rule: {fact.rule}{like}", "    ", width)
    for name, value in msgspec.structs.asdict(fact.value).items():
        if value is None or value is False:
            continue
        text = plain(value) if isinstance(value, Decimal) else "yes" if value is True else _one_line(str(value))
        yield from _wrapped(f"{name}: {text}", "    ", width)
    for ground in story.grounds(fact):
        yield from _wrapped(f"← {_one_line(ground)}", "    ", width)
    if claim is not None:
        for loss in story.losses:
            if loss.winner == claim:
                words = _one_line(story.page.text[loss.loser.start : loss.loser.end])
                yield from _wrapped(f"beat: {loss.loser.kind} {words!r} (rule {loss.loser.rule}), {_why_beaten(loss.loser.kind, claim.kind)}", "    ", width)


def _why_beaten(loser: str, winner: str) -> str:
    return "which is shorter or ranks lower" if loser == winner else f"which lies inside this {winner}"


def _fallen(story: Story, line: int | None) -> Iterator[str]:
    """Claims without a fact: those that only keep others away, those beaten by them, and those that a later step let go."""
    text = story.page.text
    blocks = {trial.claim for trial in story.trials if trial.claim is not None and trial.claim.reading is None}
    for claim in sorted(blocks, key=lambda claim: claim.start):
        if _on(story, claim.start, line):
            yield f"{_one_line(text[claim.start : claim.end])!r}: rule {claim.rule} says that this looks like a {claim.kind} and is none"
    for loss in story.losses:
        if loss.winner in blocks and _on(story, loss.loser.start, line):
            yield f"{_one_line(text[loss.loser.start : loss.loser.end])!r}: rule {loss.loser.rule} fired, kept away by {loss.winner.rule}"
    for claim in story.claims:
        if _on(story, claim.start, line) and story.fact_of(claim) is None:
            yield f"{_one_line(text[claim.start : claim.end])!r}: rule {claim.rule} fired, but what the {claim.kind} lacks was not found"


def _declined(story: Story, line: int | None) -> Iterator[str]:
    """Places where rules were tried and none answered."""
    spans = [(trial.claim.start, trial.claim.end) for trial in story.trials if trial.claim is not None]
    tried: dict[tuple[int, int], dict[str, None]] = {}
    for trial in story.trials:
        if _on(story, trial.start, line) and not any(start < trial.end and trial.start < end for start, end in spans):
            tried.setdefault((trial.start, trial.end), {})[trial.rule] = None
    for (start, end), rules in sorted(tried.items()):
        left, right = max(0, start - 20), min(len(story.page.text), end + 20)
        around = _one_line(story.page.text[left:right])
        yield f"{_one_line(story.page.text[start:end]).strip()!r} in “…{around}…”: {', '.join(rules)}"


def _on(story: Story, at: int, line: int | None) -> bool:
    """Whether a place of the clean text stands on a line of the text as given; `line` None is every line."""
    if line is None:
        return True
    start, _ = story.page.origin(at, at + 1)
    return len(re.findall(r"\r\n|\r|\n", story.article.text[:start])) + 1 == line


def _items(items: Iterable[str], width: int) -> Iterator[str]:
    for item in items:
        yield from _wrapped(item, "    ", width)


def _wrapped(text: str, indent: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent + "    ", break_on_hyphens=False) or [indent.rstrip()]


def _one_line(text: str) -> str:
    return "".join(character for character in " ".join(text.split()) if character.isprintable())
