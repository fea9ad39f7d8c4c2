"""Symbols: one spelling for each document, whatever the text did to it, and errors that point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnpolitics_cli import Article, extract
from vnpolitics_cli.errors import InputError
from vnpolitics_cli.symbols import KNOWN_ISSUERS, PARTY_CODES, STATE_CODES, bare, match_old, match_symbol, padded, parse


@pytest.mark.parametrize(
    ("written", "doc_id"),
    [
        ("24-CT/TU", "24-CT/TU"),
        ("5-QĐ/TW", "05-QĐ/TW"),
        ("26 - NQ / TW", "26-NQ/TW"),
        ("31–QĐ/TW", "31-QĐ/TW"),
        ("19-NQ-TW", "19-NQ/TW"),
        ("19/NQ-TW", "19-NQ/TW"),
        ("84 QĐ/TWĐTN", "84-QĐ/TWĐTN"),
        ("57-NQ/Trung ương", "57-NQ/TW"),
        ("30/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("30 / 2020 / ND - CP", "30/2020/NĐ-CP"),
        ("92/2009/NĐ-Cpa", "92/2009/NĐ-CP"),
        ("184/2025/NĐ-CPP", "184/2025/NĐ-CP"),
        ("177/2013/NĐ", "177/2013/NĐ-CP"),
        ("28/2020/QĐ-TTh", "28/2020/QĐ-TTg"),
        ("24/2025/QN-HĐND", "24/2025/NQ-HĐND"),
        ("1234/QN-KHTC", "1234/QN-KHTC"),
        ("48/2017-TT-BYT", "48/2017/TT-BYT"),
        ("1493/QĐ-Ttg", "1493/QĐ-TTg"),
        ("1.493/QĐ-TTg", "1493/QĐ-TTg"),
        ("66.7/2025/NQ-CP", "66.7/2025/NQ-CP"),
        ("30a/2008/NQ-CP", "30a/2008/NQ-CP"),
        ("19-2017/NQ-CP", "19-2017/NQ-CP"),
        ("10/2019/TTLT-BTC-BNV", "10/2019/TTLT-BTC-BNV"),
        ("26/2015/TT/BTC", "26/2015/TT-BTC"),
        ("60/2025/TTBNNMT", "60/2025/TT-BNNMT"),
        ("24/2023/QH15", "24/2023/QH15"),
        ("1664/NQ-UBTVQH15", "1664/NQ-UBTVQH15"),
        ("3878/BGDĐT-PC", "3878/BGDĐT-PC"),
        ("31/CV-BCĐTKNQ18", "31/CV-BCĐTKNQ18"),
        ("3051/QĐ UBND", "3051/QĐ-UBND"),
    ],
)
def test_one_spelling(written: str, doc_id: str) -> None:
    assert parse(written).doc_id == doc_id


@pytest.mark.parametrize(("written", "column"), [("CT/TU", 0), ("24", 2), ("24-CT", 2), ("24-CT/TU và", 8), ("  24-CT/TU x", 10), ("", 0)])
def test_an_error_points_at_the_wrong_character(written: str, column: int) -> None:
    with pytest.raises(InputError) as error:
        parse(written)
    assert error.value.column == column
    assert error.value.example


@pytest.mark.parametrize("text", ["tỷ số 24-12", "27/9/2024", "24 – Chi nhánh", "5 - Quy định", "100/km", "12/ngày"])
def test_no_symbol(text: str) -> None:
    start = next(index for index, letter in enumerate(text) if letter.isdigit())
    assert match_symbol(text, start) is None


def test_a_word_glued_to_a_symbol_stays_outside() -> None:
    for text in ("10/2021/TT-BGDĐTsẽ có", "15/QĐ-TTgvề việc", "30/2020/NĐ-CPngày 5"):
        found = match_symbol(text, 0)
        assert found is not None
        assert text[found[1] :].split()[0] in ("sẽ", "về", "ngày")


def test_old_shapes_need_a_noun() -> None:
    assert match_symbol("64-CP", 0) is None
    found = match_old("64-CP ", 0)
    assert found is not None and found[0].doc_id == "64-CP"


def test_numbers() -> None:
    assert (bare("05"), bare("66.7"), bare("1.493"), bare("0")) == ("5", "66.7", "1493", "0")
    assert (padded("5"), padded("24"), padded("66.7"), padded("9a")) == ("05", "24", "66.7", "09a")


@given(st.integers(1, 99999), st.sampled_from(sorted(PARTY_CODES)), st.sampled_from(["TW", "TU", "HU", "ĐU", "BTCTW"]))
def test_party_symbols_read_back(number: int, code: str, issuer: str) -> None:
    symbol = parse(f"{number}-{code}/{issuer}")
    assert parse(symbol.doc_id) == symbol
    assert (symbol.number, symbol.code, symbol.issuer, symbol.party) == (str(number), code, issuer, True)


@given(st.integers(1, 99999), st.integers(1945, 2099) | st.none(), st.sampled_from(sorted(STATE_CODES)), st.sampled_from(sorted(KNOWN_ISSUERS - {"TW", "TU"})))
def test_state_symbols_read_back(number: int, year: int | None, code: str, issuer: str) -> None:
    symbol = parse(f"{number}/{year}/{code}-{issuer}" if year else f"{number}/{code}-{issuer}")
    assert parse(symbol.doc_id) == symbol
    assert (symbol.number, symbol.year, symbol.code, symbol.issuer) == (str(number), year, code, issuer)


@given(st.text(alphabet="0123456789-–/. ,CTUNQĐPtgr\nsố", max_size=60))
def test_nothing_raises(text: str) -> None:
    for fact in extract(Article(f"Nghị quyết số {text}")):
        assert fact.text


@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000,
        "Nghị quyết số " + "1, " * 60_000,
        "24-CT/" + "TU-" * 60_000,
        "Luật " * 40_000,
        "Điều 1, " * 25_000 + "Luật Giá",
        "Nghị quyết " * 20_000,
        "Nghị định 15/2018/NĐ-CP về giá, Bộ (A) " * 8_000,
        "điểm a, " * 25_000 + "Luật Giá",
        "Luật Giá, khoản 2 Điều 5 " * 10_000,
    ],
)
def test_long_runs_stay_linear(text: str) -> None:
    extract(Article(text))


LETTERHEAD = """BỘ TÀI CHÍNH
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: {symbol}
Hà Nội, ngày 31 tháng 5 năm 2026
"""


@pytest.mark.parametrize(("symbol", "doc_type"), [("28/2026/TT-BTC", "Thông tư"), ("4079/BTC-TCT", "Công văn")])
def test_a_letterhead_names_its_issuer_and_day(symbol: str, doc_type: str) -> None:
    (fact,) = [fact for fact in extract(Article(LETTERHEAD.format(symbol=symbol))) if fact.kind == "document"]
    assert (fact.text, fact.value.doc_type, fact.value.issuer, fact.value.issued) == (symbol, doc_type, "BỘ TÀI CHÍNH", "2026-05-31")  # type: ignore[union-attr]


def test_a_dispatch_of_a_tax_office_is_no_directive() -> None:
    symbol = parse("11505/CT-TTHT")
    assert (symbol.code, symbol.issuer, symbol.unit) == (None, "CT", "TTHT")
    assert parse("16/CT-TTg").code == "CT"


def test_a_gazette_prints_the_issuer_twice() -> None:
    (fact,) = [
        fact
        for fact in extract(Article("BỘ NỘI VỤ\n\n" + LETTERHEAD.replace("TÀI CHÍNH", "NỘI VỤ").format(symbol="28/2026/TT-BNV")))
        if fact.kind == "document"
    ]
    assert fact.value.issuer == "BỘ NỘI VỤ"  # type: ignore[union-attr]
