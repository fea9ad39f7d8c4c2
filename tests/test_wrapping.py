"""Texts whose lines were broken to a width: read as if they were whole, at the same places."""

import re
import textwrap
from collections import Counter
from pathlib import Path

import pytest

from vnpolitics_cli import extract
from vnpolitics_cli.model import Article
from vnpolitics_cli.wrapping import unwrapped

SEEDS = sorted(Path(__file__, "../../seeds").resolve().glob("*.txt"))

PARAGRAPH = (
    "Chiều 27/9/2026, Thành ủy Hà Nội tổ chức hội nghị giao ban quý III; tổng thu ngân sách trên địa bàn trong chín tháng ước đạt 312.405 tỷ "
    "đồng, tăng 12,4% so với cùng kỳ năm trước, trong đó thu nội địa chiếm phần lớn theo Nghị quyết số 45-NQ/TU của Ban Chấp hành Đảng bộ Thành phố."
)


def broken(text: str, width: int) -> str:
    """The text with each of its lines broken to a width."""
    return "\n".join("\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)) for line in text.split("\n"))


def told(text: str) -> Counter[tuple[str, str]]:
    """Kinds and values of the facts of a text, a line feed in them as a blank."""
    return Counter((fact.kind, re.sub(r"\s|\\n", " ", repr(fact.value))) for fact in extract(Article(text, source="a")))


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_broken_seed_tells_the_same(seed: Path, width: int) -> None:
    """A caption that ends at the margin goes on with the paragraph below it: one fact in fifty may differ."""
    text = seed.read_text(encoding="utf-8")
    whole = told(text)
    assert (whole - told(broken(text, width))).total() <= whole.total() / 50


@pytest.mark.parametrize("width", range(50, 130, 8))
def test_a_broken_paragraph_is_one_line(width: int) -> None:
    lines = broken(f"{PARAGRAPH}\n\n{PARAGRAPH}", width)
    assert unwrapped(lines) == f"{PARAGRAPH}\n\n{PARAGRAPH}"


def test_facts_stand_where_they_stand_in_the_text_as_given() -> None:
    given = broken(f"{PARAGRAPH}\n\n{PARAGRAPH}", 64)
    facts = extract(Article(given))
    assert any("\n" in fact.text for fact in facts)
    assert all(fact.text == given[fact.start : fact.end] for fact in facts)
    assert all(fact.line == 1 + given.count("\n", 0, fact.start) for fact in facts)


@pytest.mark.parametrize(
    "opening",
    [
        "- Thu nội địa đạt dự toán",
        "1. Thu nội địa đạt dự toán",
        "a) Thu nội địa đạt dự toán",
        "| Thu nội địa | 5 |",
        "Điều 5. Thu nội địa",
        "# Thu nội địa",
        "• Thu",
    ],
)
def test_an_item_keeps_its_line(opening: str) -> None:
    lines = broken(PARAGRAPH, 70)
    assert unwrapped(f"{lines[: lines.rindex(' ')]}\n{opening}").endswith(f"\n{opening}")


def test_short_lines_keep_theirs() -> None:
    verses = "\n".join(("Thu ngân sách đạt", "tăng 5% một năm", "chi đầu tư phát triển", "hơn ba trăm tỷ đồng", "người dân vui", "cán bộ mừng"))
    assert unwrapped(verses) == verses


@pytest.mark.parametrize("blanks", ["\n" * 9, " \n" * 9, "\n\t\n \n\n"])
def test_empty_lines_stay_as_they_are(blanks: str) -> None:
    assert unwrapped(blanks) == blanks


def test_a_paragraph_a_line_stays_as_it_is() -> None:
    assert unwrapped("\n".join([PARAGRAPH] * 9)) == "\n".join([PARAGRAPH] * 9)


def test_a_symbol_is_not_torn() -> None:
    """A dash at the margin joins; a blank behind it would part."""
    full = "Các đơn vị thực hiện theo hướng dẫn tại Thông tư số 28/2026/TT-\nBLĐTBXH và các văn bản khác của Bộ, các cơ quan ngang bộ có liên quan và\n"
    assert "TT-\nBLĐTBXH" in unwrapped(full * 3)


def test_lines_without_words_stay() -> None:
    assert unwrapped("\n" * 12) == "\n" * 12
