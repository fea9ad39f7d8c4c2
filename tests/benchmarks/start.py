"""Start-up: `vnp --version` beside a bare application of one command."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.running import VNP, cost

BARE = """
import typer

app = typer.Typer()


@app.command()
def main() -> None:
    print("0.1.0")


app()
"""


def measured(corpus: str) -> Iterator[str]:
    """The lines of the report."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE)
        plain, version = cost(sys.executable, str(bare)), cost(*VNP, "--version")
        (Path(folder) / "a.txt").write_text("chi 5 tỷ đồng")
        little = cost(*VNP, "extract", str(Path(folder) / "a.txt"))
    yield f"vnp --version {version.cpu * 1e3:.0f} ms of processor time, a bare Typer application {plain.cpu * 1e3:.0f} ms: {version.cpu / plain.cpu:.2f} times"
    yield f"vnp extract of one sentence {little.cpu * 1e3:.0f} ms: the rules are compiled"
