"""Peers on the same text, which look for dates alone: a slice of the corpus, in the same run."""

import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from vnpolitics_cli.pipeline import facts
from vnpolitics_cli.sources import articles

SLICE = 200_000
"""Bytes of text: peers are slow."""

CHRONO = """
const chrono = require("chrono-node");
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
const began = process.cpuUsage();
let found = 0;
for (const text of texts) found += chrono.vi.parse(text).length;
const used = process.cpuUsage(began);
console.log(JSON.stringify([(used.user + used.system) / 1e6, found]));
"""


def measured(corpus: str) -> Iterator[str]:
    """The lines of the report."""
    texts: list[str] = []
    size = 0
    for article in articles([corpus], report=lambda _: None):
        texts.append(article.text)
        size += len(article.text.encode("utf-8", "replace"))
        if size >= SLICE:
            break
    yield f"{len(texts)} articles, {size / 1e6:.2f} MB; processor time, one core"
    yield _line("vnp, all kinds", *_own(texts), size)
    yield _line("dateparser's search_dates, dates", *_dateparser(texts), size)
    chrono = _chrono(texts)
    yield _line("chrono's Vietnamese, dates", *chrono, size) if isinstance(chrono, tuple) else f"chrono's Vietnamese: left out, {chrono}"


def _line(name: str, took: float, found: int, size: int) -> str:
    return f"{name}: {size / 1e6 / took:.3f} MB/s, {found:,} found"


def _own(texts: list[str]) -> tuple[float, int]:
    from vnpolitics_cli.model import Article

    began = time.process_time()
    found = sum(len(facts(Article(text))[1]) for text in texts)
    return time.process_time() - began, found


def _dateparser(texts: list[str]) -> tuple[float, int]:
    from dateparser.search import search_dates

    began = time.process_time()
    found = sum(len(search_dates(text, languages=["vi"]) or ()) for text in texts)
    return time.process_time() - began, found


def _chrono(texts: list[str]) -> tuple[float, int] | str:
    """Seconds and what was found, or why it was not tried."""
    node = shutil.which("node")
    if node is None:
        return "Node is not installed"
    done = subprocess.run([node, "-e", CHRONO], input=json.dumps(texts).encode(), capture_output=True, check=False, cwd=Path.cwd())
    if done.returncode:
        return "the package chrono-node is not there (npm install chrono-node, in the folder that this runs in)"
    took, found = json.loads(done.stdout)
    return took, found
