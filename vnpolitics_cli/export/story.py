"""A story of an article's facts as lines to read: each fact with its rule and grounds, then what came to nothing and why."""

import textwrap
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import accumulate

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.explain import Story
from vnpolitics_cli.export.numbers import plain
from vnpolitics_cli.kinds import KINDS
from vnpolitics_cli.model import Fact
from vnpolitics_cli.rules import Claim

_LINE_ENDS = lazy.re(r"\r\n|[\r\n]")

# Of rules of one name the first is the plainest.
EXAMPLES = {rule.name: rule.example for kind in reversed(KINDS) for rule in reversed(kind.rules)}


def told(story: Story, *, line: int | None = None, width: int = 80) -> Iterator[str]:
    """The lines of a story, wrapped at `width`; with `line`, of what begins on that line of the text alone."""
    yield from _heading(story, width)
    shown = [fact for fact in story.facts if line is None or fact.line == line]
    claims = {(claim.kind, story.page.origin(claim.start, claim.end)[0]): claim for claim in story.claims}
    for fact in shown:
        yield ""
        yield from _fact(story, fact, claims.get((fact.kind, fact.start)), width)
    if not shown:
        yield ""
        yield "No facts." if line is None else f"No facts on line {line}."
    here = _places(story.article.text, line)
    if fallen := list(_fallen(story, here)):
        yield ""
        yield "No facts of their own:"
        yield from _items(fallen, width)
    if declined := list(_declined(story, here)):
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


def _fact(story: Story, fact: Fact, claim: Claim | None, width: int) -> Iterator[str]:
    yield from _wrapped(f"{fact.kind}  {_one_line(fact.text)}", "", width)
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


def _fallen(story: Story, here: range) -> Iterator[str]:
    """Claims without a fact: those that only keep others away, those beaten by them, and those that a later step let go."""
    text = story.page.text
    blocks = {trial.claim for trial in story.trials if trial.claim is not None and trial.claim.reading is None}
    for claim in sorted(blocks, key=lambda claim: claim.start):
        if _on(story, claim.start, here):
            yield f"{_one_line(text[claim.start : claim.end])!r}: rule {claim.rule} says that this looks like a {claim.kind} and is none"
    for loss in story.losses:
        if loss.winner in blocks and _on(story, loss.loser.start, here):
            yield f"{_one_line(text[loss.loser.start : loss.loser.end])!r}: rule {loss.loser.rule} fired, kept away by {loss.winner.rule}"
    for claim in story.claims:
        if _on(story, claim.start, here) and story.fact_of(claim) is None:
            yield f"{_one_line(text[claim.start : claim.end])!r}: rule {claim.rule} fired, but what the {claim.kind} lacks was not found"


def _declined(story: Story, here: range) -> Iterator[str]:
    """Places where rules were tried and none answered."""
    spans = sorted((trial.claim.start, trial.claim.end) for trial in story.trials if trial.claim is not None)
    starts = [start for start, _ in spans]
    # How far the spans reach that begin no later than each.
    reach = [0, *accumulate((end for _, end in spans), max)]
    tried: dict[tuple[int, int], dict[str, None]] = {}
    for trial in story.trials:
        if reach[bisect_left(starts, trial.end)] <= trial.start and _on(story, trial.start, here):
            tried.setdefault((trial.start, trial.end), {})[trial.rule] = None
    for (start, end), rules in sorted(tried.items()):
        left, right = max(0, start - 20), min(len(story.page.text), end + 20)
        around = _one_line(story.page.text[left:right])
        yield f"{_one_line(story.page.text[start:end]).strip()!r} in “…{around}…”: {', '.join(rules)}"


def _places(text: str, line: int | None) -> range:
    """The places of a text that stand on one of its lines, its end with them; of all lines for None."""
    if line is None:
        return range(len(text) + 1)
    bounds = [0, *(end.end() for end in _LINE_ENDS.finditer(text)), len(text) + 1]
    return range(bounds[line - 1], bounds[line]) if line < len(bounds) else range(0)


def _on(story: Story, at: int, here: range) -> bool:
    """Whether a place of the clean text is one of these places of the text as given."""
    return story.page.origin(at, at + 1)[0] in here


def _items(items: Iterable[str], width: int) -> Iterator[str]:
    for item in items:
        yield from _wrapped(item, "    ", width)


def _wrapped(text: str, indent: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent + "    ", break_on_hyphens=False) or [indent.rstrip()]


def _one_line(text: str) -> str:
    return "".join(character for character in " ".join(text.split()) if character.isprintable())
