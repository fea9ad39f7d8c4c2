"""The worst input: time per byte of text and output, beside the median article of the corpus."""

import time
from collections.abc import Iterator
from itertools import islice
from statistics import median

from tests.benchmarks.running import RUNS
from vnpolitics_cli.export.contract import choose
from vnpolitics_cli.export.objects import lines_piece
from vnpolitics_cli.model import Article, Finding
from vnpolitics_cli.pipeline import facts
from vnpolitics_cli.sources import articles

ARTICLES = 300
"""Articles of the corpus that the median is of."""

SIZE = 300_000
"""Characters of each odd input; half of that shows whether time grows faster than text."""

ODD = {
    "digits without end": "1234567890",
    "digits and dots": "1.234.567,",
    "digits with blanks": "12 ",
    "tỷ tỷ tỷ": "tỷ ",
    "5 tỷ 5 tỷ": "5 tỷ ",
    "a number word after the other": "ba mươi tư ",
    "words without a full stop": "Thành ủy Hà Nội và các cơ quan tổ chức hội nghị về công tác cán bộ ",
    "amounts without a full stop": "chi 5 tỷ đồng và thu 18,2% dự toán ",
    "terms without a full stop": "kỳ hạn 9 tháng còn 3,4%/năm; ",
    "one long line of dates": "27/9 28/9/2024 tháng 9 ",
    "days and months in figures": "27/9 ",
    "days of which only the last has its month": "ngày 5, 6, 7/3 ",
    "weekdays in parentheses": "(thứ Hai, 5/3) ",
    "one-line events": "Ngày 5/3 ký kết. ",
    "shares without a full stop": "tăng 5% so với năm 2023 và ",
    "thousands of no currency": "5k ",
    "documents in a row": "24-CT/TU, Nghị định 30/2020/NĐ-CP, ",
    "symbols half written": "24-CT/24-CT/",
    "brackets that do not close": "((((",
    "blanks": " " * 10,
    "line ends": "\n",
    "combining marks": "á" * 5,
    "zero-width characters": "1\u200b",
    "one letter": "a",
    "Nghị quyết": "Nghị quyết ",
    "ngày": "ngày ",
    "percent signs": "%",
}


def measured(corpus: str) -> Iterator[str]:
    """The lines of the report."""
    usual = median(_seconds_per_byte(article.text) for article in islice(articles([corpus], report=lambda _: None), ARTICLES) if article.text)
    yield f"median article: {usual * 1e9:.0f} ns a byte"
    for name, piece in ODD.items():
        text = (piece * (SIZE // len(piece) + 1))[:SIZE]
        half, whole = _seconds_per_byte(text[: SIZE // 2]), _seconds_per_byte(text)
        yield f"{name}: {whole / usual:.2f} times the median" + (
            f", and twice the text takes {whole / half * 2:.1f} times as long" if whole > 1.3 * half else ""
        )


def _seconds_per_byte(text: str) -> float:
    return min(_once(Article(text)) for _ in range(RUNS))


def _once(article: Article) -> float:
    began = time.process_time()
    day, found = facts(article)
    written = lines_piece(Finding(article, day, None, found), choose(["all"]))
    return (time.process_time() - began) / (len(article.text.encode("utf-8", "replace")) + len(written))
