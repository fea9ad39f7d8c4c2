"""Wholes and parts: what sentence tells a sum, and whether it comes out."""

import unicodedata
from decimal import Decimal

import pytest

from vnpolitics_cli import Article, extract
from vnpolitics_cli.sums import discrepancies


def said(text: str) -> list[tuple[str, tuple[str, ...], Decimal, str]]:
    """The discrepancies of a text, with the words of the facts for their ids."""
    facts = extract(Article(text))
    words = {fact.id: fact.text for fact in facts}
    return [(words[note.whole], tuple(words[part] for part in note.parts), note.difference, note.currency) for note in discrepancies(text, facts)]


@pytest.mark.parametrize(
    ("text", "parts", "difference"),
    [
        ("Tổng nguồn là 340,5 tỷ đồng, gồm: Cấp tỉnh là 254,3 tỷ đồng, cấp huyện là 85 tỷ đồng.", ("254,3 tỷ đồng", "85 tỷ đồng"), 1200000000),
        ("Xã chi 9 tỷ đồng, bao gồm 4 tỷ đồng cho y tế, 3 tỷ đồng cho giáo dục và 3 tỷ đồng khác.", ("4 tỷ đồng", "3 tỷ đồng", "3 tỷ đồng"), -1000000000),
        ("Quỹ có 10 tỷ đồng (gồm vốn tỉnh 6 tỷ đồng, vốn xã 3 tỷ đồng), cao hơn năm trước 4 tỷ đồng.", ("6 tỷ đồng", "3 tỷ đồng"), 1000000000),
        ("Vốn là 10 tỷ đồng, gồm: đường 6 tỷ đồng (cầu 2 tỷ đồng, cống 4 tỷ đồng); trường 3 tỷ đồng.", ("6 tỷ đồng", "3 tỷ đồng"), 1000000000),
        ("Kinh phí 10 tỷ đồng, gồm:\n- Cấp tỉnh: 6 tỷ đồng;\n- Cấp xã: 3 tỷ đồng.\nXã còn nợ 1 tỷ đồng.", ("6 tỷ đồng", "3 tỷ đồng"), 1000000000),
        ("Dự án vay 0,3 triệu USD, gồm: 0,1 triệu USD và 0,1 triệu USD.", ("0,1 triệu USD", "0,1 triệu USD"), 100000),
    ],
)
def test_a_sum_that_does_not_come_out(text: str, parts: tuple[str, ...], difference: int) -> None:
    ((_, named, missing, _),) = said(text)
    assert (named, missing) == (parts, Decimal(difference))


@pytest.mark.parametrize(
    "text",
    [
        "Tổng nguồn là 340.152,726 tỷ đồng, gồm: Cấp thành phố là 254.315,726 tỷ đồng, cấp huyện là 85.837 tỷ đồng.",
        "Xã chi 9 tỷ đồng, trong đó 4 tỷ đồng cho y tế, 3 tỷ đồng cho giáo dục.",
        "Xã chi 9 tỷ đồng, gồm 4-5 tỷ đồng cho y tế, 3 tỷ đồng cho giáo dục.",
        "Xã chi gần 9 tỷ đồng, gồm 4 tỷ đồng cho y tế, 3 tỷ đồng cho giáo dục.",
        "Xã chi 9 tỷ đồng, gồm hơn 4 tỷ đồng cho y tế, 3 tỷ đồng cho giáo dục.",
        "Xã chi 9 tỷ đồng, gồm 4 tỷ đồng cho y tế, 3 triệu USD cho giáo dục.",
        "Xã chi 9 tỷ đồng, gồm 4 tỷ đồng cho y tế.",
        "Xã chi 9 tỷ đồng, gồm y tế 4 tỷ đồng, giáo dục 3 tỷ đồng, bằng 90% của kế hoạch 10 tỷ đồng.",
        "Xã chi 9 tỷ đồng, gồm y tế 4 tỷ đồng, trong đó thuốc 3 tỷ đồng, giáo dục 3 tỷ đồng.",
        "Xã chi 9 tỷ đồng. Quà gồm gạo 4 tỷ đồng, sữa 3 tỷ đồng.",
        "Phí 9 triệu đồng/người, gồm ăn 4 triệu đồng, ở 3 triệu đồng.",
        "Thu tăng 9 tỷ đồng, gồm thuế 4 tỷ đồng, phí 3 tỷ đồng.",
        "Hội nghị khai mạc.",
        "Xã chi 9 tỷ đồng, bao gồm cả nợ 4 tỷ đồng, lãi 3 tỷ đồng.",
        "Xã chi 9 tỷ đồng, gồm " + ", ".join(["đường 1 tỷ đồng"] * 70) + ".",
    ],
)
def test_silent(text: str) -> None:
    assert said(text) == []


def test_in_decomposed_text_too() -> None:
    text = unicodedata.normalize("NFD", "Quỹ có 10 tỷ đồng, gồm: tỉnh 6 tỷ đồng, xã 3 tỷ đồng.")
    assert len(discrepancies(text, extract(Article(text)))) == 1
