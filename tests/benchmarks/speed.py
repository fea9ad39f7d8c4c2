"""One core: `vnp extract CORPUS --kind all --format jsonl --jobs 1`."""

import subprocess
from collections.abc import Iterator

from tests.benchmarks.running import VNP, cost
from vnpolitics_cli.sources import articles


def measured(corpus: str) -> Iterator[str]:
    """The lines of the report."""
    extract = (*VNP, "extract", corpus, "--kind", "all", "--format", "jsonl", "--jobs", "1")
    sizes = [len(article.text.encode("utf-8", "replace")) for article in articles([corpus], report=lambda _: None)]
    with subprocess.Popen(extract, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert child.stdout is not None
        facts = sum(1 for _ in child.stdout)
    text, took = sum(sizes), cost(*extract)
    yield f"{len(sizes):,} articles, {text / 1e6:.1f} MB of UTF-8 text, {facts:,} facts, {facts / text * 1e3:.2f} facts/KB"
    yield f"{text / 1e6 / took.cpu:.1f} MB/s of processor time ({text / 1e6 / took.wall:.1f} on the wall), start-up included; {facts / took.cpu:,.0f} facts/s"
    yield f"{took.memory:.0f} MB of memory at most"
