"""Speed of `vnp extract` over a corpus, of its start-up beside a bare application of one command, and of the store.

    python -m tests.benchmarks CORPUS.jsonl

Each figure is the best of three runs of the real command, output thrown away, on one core.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import store
from vnpolitics_cli.sources import articles

RUNS = 3

BARE = """
import typer

app = typer.Typer()


@app.command()
def main() -> None:
    print("0.1.0")


app()
"""


def seconds(*command: str) -> float:
    """The shortest time of some runs of a command, its output thrown away."""
    return min(_once(command) for _ in range(RUNS))


def _once(command: tuple[str, ...]) -> float:
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def measured(corpus: str) -> Iterator[str]:
    """The lines of the report."""
    vnp = (sys.executable, "-m", "vnpolitics_cli")
    extract = (*vnp, "extract", corpus, "--kind", "all", "--format", "jsonl")
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(extract, stdout=out, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(child.pid, 0)
        out.seek(0)
        facts = sum(1 for _ in out)
    sizes = [len(article.text.encode("utf-8", "replace")) for article in articles([corpus], report=lambda _: None)]
    text = sum(sizes)
    took = seconds(*extract)
    yield f"{corpus}: {len(sizes):,} articles, {text / 1e6:.1f} MB of UTF-8 text, {facts:,} facts, {took:.2f} s with start-up"
    yield f"{text / 1e6 / took:.1f} MB/s   {facts / took:,.0f} facts/s   {facts / text * 1e3:.2f} facts/KB   {usage.ru_maxrss / 1024:.0f} MB of memory at most"
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE)
        plain, version = seconds(sys.executable, str(bare)), seconds(*vnp, "--version")
    yield f"vnp --version {version * 1e3:.0f} ms, a bare Typer application {plain * 1e3:.0f} ms: {version / plain:.2f} times"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.benchmarks CORPUS.jsonl")
    for line in (line for room in (measured, store.measured) for line in room(sys.argv[1])):
        print(line, flush=True)
