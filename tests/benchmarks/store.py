"""Speed of the store: how fast a corpus is indexed, and how fast questions are answered out of a million facts.

The million is a corpus of 20 MB again and again under other names; a smaller one makes fewer. Figures are processor time of one
core; look-ups are within the process, from the question as typed to its answer as JSON Lines: the first, and the best of five.
"""

import itertools
import json
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from vnpolitics_cli.asking import Typed, ask
from vnpolitics_cli.cli.extract import findings
from vnpolitics_cli.cli.find import Answers
from vnpolitics_cli.cli.report import Report
from vnpolitics_cli.export import Choice
from vnpolitics_cli.export.objects import lines_piece, write_lines
from vnpolitics_cli.kinds import KINDS
from vnpolitics_cli.model import Article, DocumentRef, Finding
from vnpolitics_cli.pipeline import EVERY
from vnpolitics_cli.store.reading import opened
from vnpolitics_cli.store.writing import Extraction, index

FACTS = 1_000_000

COPIES = 25
"""How often a corpus is repeated at most."""


def measured(corpus: str) -> Iterator[str]:
    """The lines of the report."""
    report = Report(tell=lambda words: None)
    known: dict[str, Finding] = {}

    def extraction(wanted: Iterable[Article]) -> Iterator[Finding]:
        for finding in findings(wanted, report, kinds=EVERY):
            known[finding.article.source] = finding
            yield finding

    with tempfile.TemporaryDirectory() as folder:
        small, large, repeated = (str(Path(folder) / name) for name in ("small.db", "large.db", "repeated.jsonl"))
        took = _seconds(lambda: _index(small, corpus, extraction, report))
        size = Path(small).stat().st_size
        text = sum(len(finding.article.text.encode("utf-8", "replace")) for finding in known.values())
        yield f"index: {len(known) / took:,.0f} articles/s, {text / 1e6 / took:.1f} MB/s, {size / text:.1f} bytes a byte of text"
        yield f"index again, nothing changed: {_seconds(lambda: _index(small, corpus, extraction, report)) * 1e3:.0f} ms"
        found = list(known.values())
        times = min(COPIES, -(-FACTS // sum(len(finding.facts) for finding in found)))
        with Path(repeated).open("w", encoding="utf-8") as lines:
            for time_, (number, finding) in itertools.product(range(times), enumerate(found)):
                lines.write(json.dumps({"id": f"{time_}.{number}", "text": finding.article.text, "published": finding.article.published}) + "\n")
        took = _seconds(lambda: _index(large, repeated, lambda wanted: (_again(article, found) for article in wanted), report))
        yield f"{times * len(found):,} articles, {times * sum(len(finding.facts) for finding in found):,} facts: written in {took:.0f} s without extraction"
        values = (fact.value for finding in found for fact in finding.facts)
        cited = Counter(value.doc_id for value in values if isinstance(value, DocumentRef) and value.doc_type == "Chỉ thị" and value.doc_id)
        most = next(iter(cited.most_common(1)), ("05-CT/TW", 0))[0]
        asked: list[dict[str, Any]] = [{"documents": (("directive", doc_id),)} for doc_id in dict.fromkeys(("24-CT/TU", most, "5"))]
        asked += [{"documents": (("law", "luat dat dai"),)}, {"text": ("giải phóng mặt bằng",)}, {"text": ("giai ngan",), "min_amount": "50 tỷ"}]
        asked += [{"on": "2024-09"}, {"min_amount": "10 nghìn tỷ"}]
        for question in asked:
            yield _looked_up(large, question)


def _index(database: str, corpus: str, extraction: Extraction, report: Report) -> None:
    index(database, [corpus], extraction=extraction, published=None, prune=False, report=report.failure, note=report.note)


def _again(article: Article, found: list[Finding]) -> Finding:
    """What was found in the article of which this one is a copy."""
    copied = found[int(article.source.rpartition(".")[2])]
    return Finding(article, copied.published, copied.published_from, copied.facts)


def _looked_up(database: str, question: dict[str, Any]) -> str:
    count = 0
    choice = Choice(tuple(kind.name for kind in KINDS))

    def look_up() -> None:
        nonlocal count
        query = ask(Typed(date(2024, 10, 15), **question))
        with opened(database) as store:
            answers = Answers(query, store.settled(query))
            write_lines((lines_piece(finding, choice) for finding in answers), choice, BytesIO())
        count = answers.facts

    took = [_seconds(look_up) for _ in range(5)]
    return f"find {question}: {count:,} facts, {took[0] * 1e3:.1f} ms, at best {min(took) * 1e3:.1f} ms"


def _seconds(act: Callable[[], None]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began
