"""What holds for every text: facts are grounded, disjoint within their kind, told apart by their ids, and a function of the text."""

import gc
import io
import json
import random
import re
import time
import unicodedata
from collections import defaultdict
from datetime import date
from itertools import pairwise

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.test_corpus import LINES, joined
from vnpolitics_cli import Article, Fact, extract
from vnpolitics_cli.calendar import FIRST_YEAR, LAST_YEAR
from vnpolitics_cli.export import format_for
from vnpolitics_cli.export.contract import ALL, choose
from vnpolitics_cli.kinds import KINDS
from vnpolitics_cli.model import DocumentRef, Finding
from vnpolitics_cli.query import days_of

# Bricks of such articles: whole constructs, halves of constructs, and what looks like them.
WORDS = """
    Chiều 27/9|ngày 7/8/2023|ngày 32 tháng 4|tháng 8/2023|quý III/2024|8 tháng đầu năm 2024|nhiệm kỳ 2020-2025|năm học 2024-2025|hai ngày 26-27/9|(26/8)
    |năm 2024|cùng kỳ năm trước|hôm qua|22.4|30.4.1975|24/7|126 phố Hàng Trống|đường Vành đai 4|Chỉ thị số 24-CT/TU|Chị thị 24|Nghị định 30/2020/NĐ-CP
    |các Nghị quyết số 57, 59, 66 và 68-NQ/TW|Luật Đất đai năm 2024|Luật Thủ đô (sửa đổi)|Hiến pháp 2013|Nghị quyết Đại hội XIII|Nghị quyết này
    |Kế hoạch số 134-KH/TƯ|Mùng 6/8/2023|mồng 5 tháng 10 năm 2024
    |điểm a khoản 2 Điều 5|của Ban Thường vụ Thành ủy|về tăng cường kỷ cương|81.033,18 tỷ đồng|343,6 nghìn tỷ|1 tỷ 200 triệu đồng|ba mươi tư tỷ đồng|5-7 tỷ đồng
    |từ 1.200 đến 1.500 tỷ đồng|30,000 đồng|100 USD|tỷ lệ|601 điểm cầu|2 tỷ kWh|hàng nghìn tỷ đồng|114,8%|36,6 %|tăng 18,2%|5-7%|0,5 điểm phần trăm|giảm|đạt
    |so với cùng kỳ năm 2022|bằng 84,1% dự toán|Thành ủy Hà Nội|tổ chức|sẽ|dự kiến|khoảng|hơn|Ủy viên|uỷ ban|tỉ|Ð|TP. Hồ Chí Minh|Ngày đăng 12/10/2024 09:30
    |0|1|12|2024|1.5|,|.|;|:|(|)|“|”|-|–|/|%|đồng|tỷ|triệu|số|ngày|tháng|năm|từ|đến|và
"""
BRICKS = [word.strip() for word in WORDS.strip().split("|")]
GAPS = [" ", " ", " ", " ", ", ", ". ", "; ", "\n", "\n\n", "  ", ""]

brick = st.sampled_from(BRICKS) | st.integers(0, 99999).map(str) | st.text("aăđỷ0123456789.,/-% \n", max_size=8)
texts = st.lists(st.tuples(brick, st.sampled_from(GAPS)), max_size=14).map(lambda pairs: "".join(word + gap for word, gap in pairs))
anything = texts | st.text(max_size=60)
days = st.none() | st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)).map(date.isoformat)

thorough = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@thorough
@given(anything, days, st.sampled_from(["\n", "\n", "\r", "\r\n", "\x85", "\u2028", "\x0c"]))
def test_facts_are_grounded_disjoint_and_in_order(text: str, published: str | None, ending: str) -> None:
    text = text.replace("\n", ending)
    found = extract(Article(text, published=published))
    rank = {kind.name: index for index, kind in enumerate(KINDS)}
    for fact in found:
        assert 0 <= fact.start < fact.end <= len(text)
        assert text[fact.start : fact.end] == fact.text
        assert fact.text == fact.text.strip()
        assert fact.text in fact.sentence and fact.sentence in text and len(fact.sentence) <= max(1000, len(fact.text))
        assert fact.line == len(re.findall(r"\r\n|\n|\r", text[: fact.start])) + 1
    assert len({fact.id for fact in found}) == len(found)
    assert list(found) == sorted(found, key=lambda fact: (fact.start, -fact.end, rank[fact.kind]))
    by_kind: dict[str, list[Fact]] = defaultdict(list)
    for fact in found:
        by_kind[fact.kind].append(fact)
    for same in by_kind.values():
        for left, right in pairwise(same):
            assert left.end <= right.start, (left, right)


@pytest.mark.parametrize("gap", ["", " ", ". ", ", ", "\n- ", " | ", " (", ": "])
def test_no_fact_of_lines_in_a_row_begins_or_ends_with_a_blank(gap: str) -> None:
    lines = random.Random(gap).sample(LINES, 2000)
    for group in (lines[at : at + 8] for at in range(0, len(lines), 8)):
        for fact in extract(Article(gap + gap.join(line.text for line in group))):
            assert fact.text == fact.text.strip()


@thorough
@given(anything, days)
def test_extraction_is_a_function_of_the_article(text: str, published: str | None) -> None:
    once = extract(Article(text, published=published))
    extract(Article("Chiều 11/10/1999, chi 5 tỷ đồng theo Luật Đất đai."))
    assert extract(Article(text, published=published)) == once


@thorough
@given(anything, days)
def test_values_agree_with_themselves(text: str, published: str | None) -> None:
    for fact in extract(Article(text, published=published)):
        said = msgspec.structs.asdict(fact.value)
        for cell in said.values():
            assert not isinstance(cell, str) or (cell and cell == cell.strip()), fact
        low, high = (said.get("amount", said.get("value")), said.get("amount_max", said.get("value_max")))
        assert high is None or low < high, fact
        days_told = days_of(said.get("date") or "")
        assert days_told is None or days_told[0] <= days_told[1], fact


def values(text: str) -> list[tuple[str, str, object]]:
    """What the facts of a text say, but for the blanks in their words and the ids they name."""
    return [(fact.kind, fact.rule, plain(fact)) for fact in extract(Article(text))]


def plain(fact: Fact) -> object:
    said = msgspec.structs.asdict(fact.value)
    return {name: " ".join(cell.split()) if isinstance(cell, str) else cell for name, cell in said.items() if name != "about"}


@thorough
@given(texts)
def test_decomposed_text_says_the_same(text: str) -> None:
    assert values(unicodedata.normalize("NFD", text)) == values(unicodedata.normalize("NFC", text))


@thorough
@given(texts)
def test_line_ends_of_windows_say_the_same(text: str) -> None:
    assert values(text.replace("\n", "\r\n")) == values(text)


@thorough
@given(texts)
def test_other_blanks_and_letters_say_the_same(text: str) -> None:
    plain_text = text.replace("Ð", "Đ").replace("uỷ", "ủy")
    assert values(text.replace(" ", "\u00a0").replace("Đ", "Ð").replace("ủy", "uỷ")) == values(plain_text)


@thorough
@given(texts, st.integers(1, 5), st.sampled_from("\u200b\u200d\u2060\ufeff\u00ad"))
def test_invisible_characters_say_nothing(text: str, step: int, mark: str) -> None:
    marked = "".join(character + (mark if index % step == 0 else "") for index, character in enumerate(text))
    assert values(marked) == values(text)
    for fact in extract(Article(marked)):
        assert not fact.text.startswith(mark) and not fact.text.endswith(mark)


@thorough
@given(texts, st.integers(0, 20))
def test_bold_inside_a_line_says_nothing(text: str, which: int) -> None:
    """One fact of a text in Markdown's bold; a whole line or cell in bold is a heading."""
    spans = [(fact.start, fact.end) for fact in extract(Article(text)) if fact.kind != "relation" and len(fact.text) <= 40 and not {*fact.text} & {*"*\n"}]
    if "*" in text or not spans:
        return
    start, end = spans[which % len(spans)]
    if text[:start].rstrip(" ")[-1:] in ("", "\n", "|") and text[end:].lstrip(" ")[:1] in ("", "\n", "|"):
        return
    bold = f"{text[:start]}**{text[start:end]}**{text[end:]}"
    assert values(bold) == values(text)
    assert any(fact.start == start + 2 and fact.text == text[start:end] for fact in extract(Article(bold)))


@thorough
@given(st.lists(anything, max_size=3))
def test_every_format_takes_every_fact(some: list[str]) -> None:
    found = [Finding(article, None, None, list(extract(article))) for article in (Article(text, f"{index}") for index, text in enumerate(some))]
    for name in ("jsonl", "json", "csv", "table"):
        out = io.BytesIO()
        format_for(name, None, terminal=False).writer()(found, choose([ALL]), out)
        if name == "jsonl":
            assert [json.loads(line)["id"] for line in out.getvalue().splitlines()] == [fact.id for finding in found for fact in finding.facts]


@pytest.mark.parametrize(
    "brick", [*BRICKS, "3 tỷ ", "9", "9.", "1,", "tỷ ", "\n", " ", "(", "*", "A", "số 1-", "Luật A ", "ngày 5/5, ", "một trăm ", "e\u0301", "\u200b", "\r\n"]
)
def test_a_text_twelve_times_as_long_takes_twelve_times_as_long(brick: str) -> None:
    for glue in ("", " ", ", "):
        short = (brick + glue) * (4000 // len(brick + glue))
        # The first time, patterns are compiled.
        spent(short)
        # What grows with the square of a text takes up to twelve times that. Other work on the machine makes a run slower, never faster.
        took = [(spent(short), spent(short * 12))]
        while (times := min(long for _, long in took) / min(once for once, _ in took)) > 20 and len(took) < 5:
            took.append((spent(short), spent(short * 12)))
        assert times <= 20, (short[:80], took)


def spent(text: str) -> float:
    """The processor time that the facts of a text take, in seconds; without that of collecting what all tests so far have left."""
    gc.disable()
    try:
        began = time.process_time()
        extract(Article(text))
        return time.process_time() - began
    finally:
        gc.enable()


@pytest.mark.parametrize(
    "text",
    ["Ngày 5/6 họp.\nHọp năm 2017.\n" + "- " * 40 + "năm 2015", "-" * 60 + " năm 2015\nHọp năm 2017. Ngày 5/6 họp.", f"gà (35%), {'a' * 60}: (20%)."],
)
def test_a_row_of_marks_or_letters_is_given_up_soon(text: str) -> None:
    assert spent(text) < 2


@pytest.mark.parametrize(
    "words",
    ["Quyết định 89/2025/QĐ-UBND quy định ", "Giá bán cao hơn của 5 tỷ đồng.", "khoản ) 5 tỷ đồng", "chi 5 tỷ đồng, tăng ", "lãi suất kỳ hạn : giảm 0,2%"],
)
def test_a_text_may_end_anywhere(words: str) -> None:
    for end in range(len(words) + 1):
        extract(Article(words[:end]))


@pytest.mark.parametrize("article", joined(5, seed=4), ids=lambda article: article.text[:60])
def test_lines_in_a_row_may_end_anywhere(article: Article) -> None:
    for end in range(len(article.text)):
        for fact in extract(Article(article.text[:end], published=article.published)):
            assert fact.end <= end


@pytest.mark.parametrize("front", ["", ".", ".\n", "- ", "1. ", "(*) "])
def test_a_text_may_begin_with_any_mark(front: str) -> None:
    facts = extract(Article(f"{front}Thứ trưởng Bộ Nội vụ vừa ký ban hành Quyết định số 90 về lưu trữ."))
    assert [(fact.text, fact.value.issuer) for fact in facts if isinstance(fact.value, DocumentRef)] == [("Quyết định số 90", "Thứ trưởng Bộ Nội vụ")]
