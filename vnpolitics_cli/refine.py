"""Overlaps: of claims to the same words, which one stands."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

import msgspec

from vnpolitics_cli.rules import Claim

SHADOWS = {"document": ("date", "money", "percent")}
"""A claim of a kind on the right that lies inside a standing claim of the kind on the left is none: a year in a number."""

YIELDS = {"quantity": ("document", "date", "money", "percent")}
"""A claim of the kind on the left falls where a standing claim of one on the right has any part of it: the "5 tỷ" of an amount counts nothing."""


class Loss(msgspec.Struct, frozen=True):
    """A claim that fell, and the claim it fell to."""

    loser: Claim
    winner: Claim


def refine(claims: Iterable[Claim], rank: Mapping[str, int]) -> tuple[dict[str, list[Claim]], list[Loss]]:
    """The claims of each kind that stand, in order of the text, and the others with what beat them.

    Of overlapping claims of one kind the longest stands, then the rule of the lower `rank`, then the one further left.
    Claims without a reading compete like others and are left out of the answer.
    """
    by_kind: dict[str, list[Claim]] = {}
    for claim in claims:
        by_kind.setdefault(claim.kind, []).append(claim)
    losses: list[Loss] = []
    standing = {kind: _disjoint(found, rank, losses) for kind, found in by_kind.items()}
    for shadow, kinds in SHADOWS.items():
        if shadow in standing:
            for kind in kinds:
                if kind in standing:
                    standing[kind] = _outside(standing[kind], standing[shadow], losses)
    for kind, stronger in YIELDS.items():
        if kind in standing:
            standing[kind] = _apart(standing[kind], [standing[other] for other in stronger if other in standing], losses)
    return {kind: [claim for claim in found if claim.reading is not None] for kind, found in standing.items()}, losses


_start = attrgetter("start")


def _disjoint(claims: list[Claim], rank: Mapping[str, int], losses: list[Loss]) -> list[Claim]:
    claims.sort(key=_start)
    # Overlaps come in short runs: only inside a run is the order of strength needed.
    kept: list[Claim] = []
    run: list[Claim] = []
    reach = 0
    for claim in claims:
        if claim.start >= reach:
            kept += run if len(run) < 2 else _strongest(run, rank, losses)
            run = [claim]
            reach = claim.end
        else:
            run.append(claim)
            reach = max(reach, claim.end)
    return kept + (run if len(run) < 2 else _strongest(run, rank, losses))


def _strongest(run: list[Claim], rank: Mapping[str, int], losses: list[Loss]) -> list[Claim]:
    # In order of the text, and apart: of those that begin before a claim ends, the last is the only one that it need be compared with.
    kept: list[Claim] = []
    for claim in sorted(run, key=lambda c: (c.start - c.end, rank[c.rule], c.start)):
        at = bisect_left(kept, claim.end, key=_start)
        if at and kept[at - 1].end > claim.start:
            losses.append(Loss(claim, kept[at - 1]))
        else:
            kept.insert(at, claim)
    return kept


def _outside(claims: Sequence[Claim], shadows: Sequence[Claim], losses: list[Loss]) -> list[Claim]:
    kept = []
    at = 0
    for claim in claims:
        while at < len(shadows) and shadows[at].end <= claim.start:
            at += 1
        if at < len(shadows) and shadows[at].start <= claim.start and claim.end <= shadows[at].end and shadows[at].reading is not None:
            losses.append(Loss(claim, shadows[at]))
        else:
            kept.append(claim)
    return kept


def _apart(claims: Sequence[Claim], stronger: Sequence[Sequence[Claim]], losses: list[Loss]) -> list[Claim]:
    kept = []
    for claim in claims:
        for others in stronger:
            # Claims of one kind are apart, so the last that begins before this one ends is the only one that can reach into it.
            at = bisect_left(others, claim.end, key=_start) - 1
            if at >= 0 and others[at].end > claim.start and others[at].reading is not None:
                losses.append(Loss(claim, others[at]))
                break
        else:
            kept.append(claim)
    return kept
