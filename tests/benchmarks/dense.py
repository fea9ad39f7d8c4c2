"""Dense text: the seeds, inside the process, with the lines that are printed."""

import time
from collections.abc import Iterator
from pathlib import Path

from vnpolitics_cli.export.contract import choose
from vnpolitics_cli.export.objects import lines_piece
from vnpolitics_cli.model import Finding
from vnpolitics_cli.pipeline import facts_of
from vnpolitics_cli.sources import articles

SEEDS = Path(__file__).parent.parent.parent / "seeds"
RUNS = 10


def measured(corpus: str) -> Iterator[str]:
    """The lines of the report."""
    read = list(articles([str(SEEDS)], report=lambda _: None))
    choice = choose(["all"])
    took, count, written = [], 0, 0
    for _ in range(RUNS):
        began = time.process_time()
        findings = [Finding(article, *_said(article.published), found) for article, (_, found) in zip(read, facts_of(read), strict=True)]
        written = sum(len(lines_piece(finding, choice)) for finding in findings)
        took.append(time.process_time() - began)
        count = sum(len(finding.facts) for finding in findings)
    text = sum(len(article.text.encode()) for article in read)
    yield f"{min(took) / count * 1e6:.0f} µs a fact ({count} facts, {count / text * 1e3:.1f} facts/KB, {written / text:.1f} bytes written for one read)"


def _said(published: str | None) -> tuple[str | None, str | None]:
    return published, None
