"""The fast path against the plain one: all rules in one pass, with words sorted out first, against each rule alone over the whole text."""

from itertools import chain
from pathlib import Path

import msgspec
import pytest

from tests.test_corpus import LINES
from vnpolitics_cli.kinds import KINDS, RANK
from vnpolitics_cli.refine import refine
from vnpolitics_cli.rules import Claim, Kind, Rule, scanner
from vnpolitics_cli.text import Page

SEEDS = sorted((Path(__file__).parents[1] / "seeds").iterdir())

fast = scanner(KINDS)


def alone(kind: Kind, rule: Rule) -> Kind:
    """A kind with nothing but one rule, which is tried at every number of its cue."""
    return Kind(kind.name, (msgspec.structs.replace(rule, after=()),), kind.fields)


plain = [scanner([alone(kind, rule)]) for kind in KINDS for rule in kind.rules]


def standing(text: str, claims: list[Claim]) -> list[tuple[str, int, int, str]]:
    kept, _ = refine(claims, RANK)
    return [(claim.kind, claim.start, claim.end, text[claim.start : claim.end]) for kind in KINDS for claim in kept.get(kind.name, ())]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_seeds(seed: Path) -> None:
    text = Page(seed.read_text(encoding="utf-8")).text
    assert standing(text, fast(text)) == standing(text, list(chain.from_iterable(scan(text) for scan in plain)))


def test_corpus_lines() -> None:
    assert len(LINES) > 100
    for line in LINES:
        assert standing(line.text, fast(line.text)) == standing(line.text, list(chain.from_iterable(scan(line.text) for scan in plain))), line.text
