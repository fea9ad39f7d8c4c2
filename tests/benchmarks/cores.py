"""Two processes beside one: `--jobs 2` and `--jobs 1`."""

from collections.abc import Iterator

from tests.benchmarks.running import VNP, cost
from vnpolitics_cli.processes import cores


def measured(corpus: str) -> Iterator[str]:
    """The lines of the report."""
    one, two = (cost(*VNP, "extract", corpus, "--kind", "all", "--format", "jsonl", "--jobs", jobs) for jobs in ("1", "2"))
    yield f"{one.wall / two.wall:.2f} times as fast on the wall ({one.wall:.2f} s and {two.wall:.2f} s, {cores()} processors here)"
    yield f"{two.cpu / one.cpu:.2f} times the processor time, {one.cpu:.2f} s and {two.cpu:.2f} s: on idle processors {one.cpu / two.cpu * 2:.2f} times as fast"
    yield f"{two.memory:.0f} MB of memory at most in a process"
