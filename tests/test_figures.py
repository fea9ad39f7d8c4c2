"""`vnp figures`: what becomes one row, what is said of it, what differs between articles, and how it is shown."""

import csv
import io
import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.terminal import shown
from tests.test_commands import ROOT, SEEDS, VNP, facts, vnp
from vnpolitics_cli import Article, extract
from vnpolitics_cli.export import FORMATS
from vnpolitics_cli.export.listing import FIGURES
from vnpolitics_cli.figures import ORDERS, Figure, chosen, figures, ordered, typed_in_full
from vnpolitics_cli.model import Finding, Money, Percentage
from vnpolitics_cli.pipeline import facts as read
from vnpolitics_cli.query import InTime
from vnpolitics_cli.text import phrase
from vnpolitics_cli.writing import amount, grouped

# Amounts as people write them


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        ("405252000000000", "VND", "405.252 tỷ đồng"),
        ("81033180000000", "VND", "81.033,18 tỷ đồng"),
        ("340152726000000", "VND", "340.152,726 tỷ đồng"),
        ("343600000000000", "VND", "343.600 tỷ đồng"),
        ("1E+13", "VND", "10.000 tỷ đồng"),
        ("1500000", "USD", "1,5 triệu USD"),
        ("1500000000", "VND", "1,5 tỷ đồng"),
        ("1234567", "VND", "1.234.567 đồng"),
        # More decimals than people count: no scale word at all.
        ("1234567890123", "VND", "1.234.567.890.123 đồng"),
        ("30000", "VND", "30.000 đồng"),
        ("0", "VND", "0 đồng"),
        ("30.125", "USD", "30,1250 USD"),
        ("114.80", "percent", "114,8%"),
        ("1000000", "percent", "1.000.000%"),
        ("0.5", "percentage_point", "0,5 điểm phần trăm"),
    ],
)
def test_an_amount_is_written_for_people(number: str, unit: str, written: str) -> None:
    assert amount(Decimal(number), unit) == written


def test_a_range_has_its_unit_once() -> None:
    assert amount(Decimal("5E+9"), "VND", to=Decimal("7E+9")) == "5–7 tỷ đồng"
    assert amount(Decimal("900E+6"), "VND", to=Decimal("1.5E+9")) == "900 triệu đồng – 1,5 tỷ đồng"
    assert amount(Decimal(5), "percent", to=Decimal(7)) == "5–7%"


CURRENCIES = st.sampled_from(["VND", "USD", "EUR", "CNY", "JPY", "LKR", "SGD"])
NUMBERS = st.integers(1, 10**17).flatmap(lambda digits: st.integers(-3, 6).map(lambda power: Decimal(digits).scaleb(power)))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(NUMBERS, CURRENCIES)
def test_what_is_written_is_read_as_the_same_amount(number: Decimal, currency: str) -> None:
    written = amount(number, currency)
    (fact,) = [fact for fact in extract(Article(f"chi {written}")) if fact.kind == "money"]
    assert isinstance(fact.value, Money)
    assert (fact.text, fact.value.amount, fact.value.currency) == (written, number, currency)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_grouping_loses_nothing(number: Decimal) -> None:
    assert Decimal(grouped(number).replace(".", "").replace(",", ".")) == number


# What becomes one row


def finding(text: str, source: str = "a.txt", published: str | None = None) -> Finding:
    day, found = read(Article(text, source, published))
    return Finding(Article(text, source, published), day, None, found)


def rows(*texts: str) -> list[Figure]:
    return figures(finding(text, f"{chr(97 + number)}.txt") for number, text in enumerate(texts))


def said(row: Figure, *names: str) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in names)


def test_an_amount_with_its_percentages_is_one_row() -> None:
    (row,) = rows("Thu ngân sách của thành phố đạt 12.500 tỷ đồng (bằng 104,2% dự toán, tăng 9,5% so với cùng kỳ năm 2022).")
    assert said(row, "written", "amount", "unit") == ("12.500 tỷ đồng", Decimal(12500 * 10**9), "VND")
    assert said(row, "plan_percent", "plan") == (Decimal("104.2"), "dự toán")
    assert said(row, "change", "change_unit", "base", "others") == (Decimal("9.5"), "percent", "cùng kỳ năm 2022", ())
    assert row.place == "a.txt:1"


def test_a_fall_is_negative_and_a_bound_is_kept() -> None:
    (row,) = rows("Chi thường xuyên đạt 320 tỷ đồng, bằng gần 48% dự toán, giảm hơn 3,5% so với cùng kỳ năm trước.")
    assert said(row, "plan_percent", "plan_modifier") == (Decimal(48), "approx")
    assert said(row, "change", "change_modifier") == (Decimal("-3.5"), "more_than")


def test_percentages_without_an_amount_of_their_own_join_what_they_measure() -> None:
    (row,) = rows("Tỷ lệ giải ngân đạt 42,5% kế hoạch, tăng 3,1% so với cùng kỳ năm 2022.")
    assert said(row, "amount", "plan_percent", "plan", "change") == (None, Decimal("42.5"), "kế hoạch", Decimal("3.1"))


def test_a_rate_is_a_figure_of_its_own() -> None:
    (row,) = rows("Tỷ lệ hộ nghèo còn 1,2%.")
    assert said(row, "amount", "unit", "written", "plan_percent", "change") == (Decimal("1.2"), "percent", "1,2%", None, None)


def test_further_percentages_and_shares_are_told_in_words() -> None:
    (row,) = rows("Thu nội địa đạt 900 tỷ đồng, bằng 95% dự toán, bằng 91% kế hoạch tỉnh giao, tăng 2% so với cùng kỳ năm 2022.")
    assert said(row, "plan_percent", "plan") == (Decimal(95), "dự toán")
    assert row.others == ("91% kế hoạch tỉnh giao",)


@pytest.mark.parametrize(("words", "plan"), [("kế hoạch năm", True), ("tổng kế hoạch", True), ("chỉ tiêu được giao", True), ("tổng thu", False)])
def test_what_is_a_plan(words: str, plan: bool) -> None:
    (row,) = rows(f"Thu nội địa đạt 900 tỷ đồng, bằng 95% {words}.")
    assert (row.plan is not None) == plan and bool(row.others) != plan


def test_a_change_in_money_stands_with_its_amount() -> None:
    value = Money(Decimal(5_000_000_000), direction="increase", measure="Thu nội địa", base="cùng kỳ")
    found = finding("Thu nội địa đạt 90 tỷ đồng, tăng 5 tỷ đồng so với cùng kỳ.")
    levels = [fact for fact in found.facts if fact.kind == "money"]
    facts = [
        msgspec.structs.replace(levels[0], value=msgspec.structs.replace(levels[0].value, measure="Thu nội địa")),
        msgspec.structs.replace(levels[1], value=value),
    ]
    (row,) = figures([msgspec.structs.replace(found, facts=facts)])
    assert said(row, "written", "change", "change_unit") == ("90 tỷ đồng", Decimal(5_000_000_000), "VND")


def test_a_change_of_another_measure_is_a_row_of_its_own() -> None:
    assert len(rows("Thu nội địa đạt 90 tỷ đồng. Chi thường xuyên giảm 7,4 tỷ đồng so với cùng kỳ năm 2022.")) == 2


def test_a_range_of_change_is_no_number() -> None:
    (row,) = rows("Dư nợ tín dụng tăng 12-14% so với cuối năm 2022.")
    assert row.change is None and row.others[0].startswith("tăng 12–14%")


TEXTS = [
    "Tổng thu ngân sách đạt 405,2 tỷ đồng (bằng 114,8% dự toán, tăng 23,8%), chi 5-7 tỷ đồng, giảm 3 tỷ đồng.",
    "Bằng 84,1% dự toán (1.200 tỷ đồng). Kim ngạch đạt 3,2 tỷ USD, tăng 5%; nhập khẩu giảm 2%, chiếm 30% tổng kim ngạch.",
    "GRDP tăng 6,12%, đạt 99,4% kế hoạch năm; 100% đại biểu tán thành; phạt từ 2 đến 4 triệu đồng.",
]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from([sentence for text in TEXTS for sentence in re.split(r"(?<=[,;.])\s", text)]), max_size=8))
def test_every_amount_and_percentage_stands_in_exactly_one_row(sentences: list[str]) -> None:
    found = finding(" ".join(sentences))
    told = sum((row.amount is not None) + (row.plan_percent is not None) + (row.change is not None) + len(row.others) for row in figures([found]))
    again = sum(isinstance(fact.value, Percentage) and _is_share(fact.value, found) for fact in found.facts)
    assert told - again == sum(isinstance(fact.value, Money | Percentage) for fact in found.facts)


def _is_share(value: Percentage, found: Finding) -> bool:
    """Whether a rate is a row whose base is told in words besides: "30% tổng thu"."""
    plan = re.match(r"(?:tổng )?(?:dự toán|kế hoạch|chỉ tiêu)", value.base or "")
    return value.direction is None and value.about is None and value.base is not None and not plan


# Where a figure is of, and what differs


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Thu ngân sách Hải Phòng đạt 90 tỷ đồng.", "Hải Phòng"),
        ("Tại Hải Phòng, thu ngân sách đạt 90 tỷ đồng.", "Hải Phòng"),
        ("Hải Phòng họp. Thu ngân sách đạt 90 tỷ đồng. Hải Phòng xếp thứ ba.", "Hải Phòng"),
        ("Hải Phòng họp. Thu ngân sách đạt 90 tỷ đồng.", None),
        ("Hải Phòng họp. Doanh thu của công ty đạt 90 tỷ đồng. Hải Phòng xếp thứ ba.", None),
        ("Hải Phòng và Nghệ An cùng họp. Thu ngân sách đạt 90 tỷ đồng.", None),
        ("So với Nghệ An, thu ngân sách Hải Phòng đạt 90 tỷ đồng.", "Hải Phòng"),
        ("Hải Phòng đứng thứ hai cả nước với thu ngân sách đạt 90 tỷ đồng.", None),
        ("Tổng thu ngân sách nhà nước đạt 1.750 nghìn tỷ đồng.", "cả nước"),
        ("Tổng chi ngân sách nhà nước trên địa bàn huyện đạt 1.750 tỷ đồng.", None),
        # A collector, a payer and a district have only a part of a place's.
        ("Năm 2021, Tổng cục Hải quan thu ngân sách nhà nước đạt 315.000 tỷ đồng.", None),
        ("Cục Hải quan Cần Thơ thu ngân sách đạt 90 tỷ đồng.", None),
        ("Huyện Tiên Lãng (Hải Phòng) thu ngân sách đạt 90 tỷ đồng.", None),
        ("Theo Cục Thuế Hải Phòng, thu ngân sách đạt 90 tỷ đồng.", "Hải Phòng"),
        ("Cục Thuế Hải Phòng cho biết thu ngân sách đạt 90 tỷ đồng.", "Hải Phòng"),
        ("Thành phố Hải Phòng thu ngân sách đạt 90 tỷ đồng.", "Hải Phòng"),
        ("Năm 2021, thu ngân sách nhà nước cả nước đạt 1.563.300 tỷ đồng.", "cả nước"),
        ("Ở châu Á - Thái Bình Dương, doanh thu đạt 90 tỷ đồng.", None),
    ],
)
def test_the_scope_is_said_or_left_open(text: str, scope: str | None) -> None:
    (row,) = rows(text)
    assert row.scope == scope


def dated(found: Finding, period: str | None = "2023", measure: str = "thu ngân sách") -> Finding:
    """The finding with this measure and time for each amount."""
    facts = [
        msgspec.structs.replace(fact, value=msgspec.structs.replace(fact.value, measure=measure, period=period)) if isinstance(fact.value, Money) else fact
        for fact in found.facts
    ]
    return msgspec.structs.replace(found, facts=facts)


def differing(*texts: str, **more: Any) -> list[tuple[str, ...]]:
    return [row.differs for row in figures(dated(finding(text, f"{chr(97 + number)}.txt"), **more) for number, text in enumerate(texts))]


ONE, OTHER = "Năm 2023, thu ngân sách Hải Phòng đạt 95.000 tỷ đồng.", "Thu ngân sách Hải Phòng năm 2023 là 101.250 tỷ đồng."


def test_articles_that_contradict_each_other_name_each_other() -> None:
    assert differing(ONE, OTHER) == [("101.250 tỷ đồng (b.txt:1)",), ("95.000 tỷ đồng (a.txt:1)",)]


@pytest.mark.parametrize(
    ("other", "more"),
    [
        (ONE, {}),
        (OTHER, {"period": None}),
        (OTHER, {"period": "XXXX-09"}),
        (OTHER, {"measure": "doanh thu"}),
        ("Mục tiêu thu ngân sách Hải Phòng năm 2023 là 101.250 tỷ đồng.", {}),
        ("Cục Hải quan Hải Phòng năm 2023 thu ngân sách đạt 101.250 tỷ đồng.", {}),
        (OTHER.replace("Hải Phòng", "Nghệ An"), {}),
        ("Thu ngân sách Hải Phòng đạt khoảng 96.000 tỷ đồng.", {}),
        ("Thu ngân sách Hải Phòng đạt 95 nghìn tỷ đồng.", {}),
        ("Thu ngân sách Hải Phòng đạt 4 tỷ USD.", {}),
        # One article that gives several amounts means several things.
        (f"{OTHER} Thu ngân sách Hải Phòng đạt 88.000 tỷ đồng.", {}),
    ],
)
def test_articles_that_may_mean_the_same_or_another_thing_are_not_marked(other: str, more: dict[str, Any]) -> None:
    assert not any(differing(ONE, other, **more))


@pytest.mark.parametrize("measure", ["thu NSNN", "Tổng thu ngân sách nhà nước", "tổng thu NSNN Hải Phòng", "thu ngân sách nhà nước của thành phố Hải Phòng"])
def test_one_measure_in_other_words_is_the_same(measure: str) -> None:
    found = [dated(finding(ONE, "a.txt"), measure="thu ngân sách nhà nước"), dated(finding(OTHER, "b.txt"), measure=measure)]
    assert all(row.differs for row in figures(found))
    found[1] = dated(finding(OTHER, "b.txt"), measure=measure.replace("hu", "hu nội địa", 1))
    assert not any(row.differs for row in figures(found))


def test_one_article_does_not_differ_from_itself() -> None:
    assert differing(f"{ONE} {OTHER}") == [(), ()]


@pytest.mark.parametrize(("first", "second"), [("343,6 nghìn tỷ đồng", "343.612 tỷ đồng"), ("hơn 95.000 tỷ đồng", "95.400 tỷ đồng")])
def test_a_rounded_amount_is_no_other(first: str, second: str) -> None:
    assert differing(f"Thu ngân sách Hải Phòng đạt {first}.", f"Thu ngân sách Hải Phòng đạt {second}.") == [(), ()]


def test_a_sum_that_does_not_come_out_is_noted() -> None:
    said = "Tổng vốn là {} tỷ đồng, gồm: vốn vay là 6 tỷ đồng, vốn tự có là 5 tỷ đồng."
    assert [row.notes for row in rows(said.format(10))] == [("the parts make 11 tỷ đồng",), (), ()]
    assert [row.notes for row in rows(said.format(11))] == [(), (), ()]


def test_nothing_has_no_rows() -> None:
    assert figures([]) == [] and rows("") == [] and rows("Không có số liệu.") == []


# Which rows, in which order


def test_words_typed_without_marks_find_any() -> None:
    found = rows("Thu ngân sách đạt 5 tỷ đồng. Chi ngân sách đạt 4 tỷ đồng. Doanh thu đạt 3 tỷ đồng.")
    assert [row.measure for row in chosen(found, measure=phrase("ngan sach"))] == ["Thu ngân sách", "Chi ngân sách"]
    assert [row.measure for row in chosen(found, measure=phrase("thu ngân sách"))] == ["Thu ngân sách"]
    assert chosen(found, measure=phrase("thu ngân sạch")) == []


@pytest.mark.parametrize("typed", ["thu ngan sach", "thu NSNN", "nsnn", "ngân sách nhà nước"])
def test_abbreviations_stand_for_their_words(typed: str) -> None:
    found = [Figure(measure="Thu NSNN"), Figure(measure="thu ngân sách nhà nước"), Figure(measure="chi thường xuyên")]
    assert chosen(found, measure=phrase(typed_in_full(typed))) == found[:2]


def test_a_period_holds_what_lies_in_it() -> None:
    year = [Figure(period=period) for period in ("2023", "2023-Q3", "2023-01/2023-08", "2024", "XXXX", None)]

    assert [row.period for row in chosen(year, time=InTime(date(2023, 1, 1), date(2023, 12, 31)))] == ["2023", "2023-Q3", "2023-01/2023-08"]


def test_the_orders() -> None:
    found = [
        Figure(amount=Decimal(5), unit="USD", measure="b", period="2024", id="1"),
        Figure(amount=Decimal(7), unit="VND", measure="á", period="2023", id="2"),
        Figure(amount=Decimal(9), unit="VND", change=Decimal(-2), change_unit="percent", id="3"),
        Figure(amount=None, change=Decimal(3), change_unit="percent", plan_percent=Decimal(90), measure="c", id="4"),
    ]
    told = {name: "".join(row.id for row in ordered(found, name)) for name in ORDERS}
    assert told == {"article": "1234", "amount": "3214", "change": "4312", "measure": "2143", "period": "2134", "plan": "4123"}
    assert "".join(row.id for row in ordered(found, "amount", backwards=True)) == "2314"
    assert "".join(row.id for row in ordered(found, "period", backwards=True)) == "1234"


# The command


def test_the_seeds() -> None:
    found = facts(vnp("figures", "seeds").stdout)
    first = found[0]
    assert tuple(first) == FIGURES.columns
    assert (first["written"], first["plan_percent"], first["plan"], first["change"], first["base"]) == (
        "405.252 tỷ đồng",
        114.8,
        "dự toán",
        23.8,
        "cùng kỳ năm 2022",
    )
    assert [fact["written"] for fact in found if str(fact["place"]).startswith("seeds/001") and fact["amount"]] == ["343.600 tỷ đồng"]
    assert sum(fact["unit"] == "VND" for fact in found) == 12


@pytest.mark.parametrize("name", FIGURES.formats)
def test_every_format(name: str) -> None:
    done = vnp("figures", SEEDS, "--measure", "ngan sach", "--sort", "amount", "--format", name)
    text = done.stdout.decode()
    assert done.returncode == 0 and not done.stderr
    assert text.index("405.252") < text.index("343.600")
    if name == "json":
        assert len(json.loads(text)) == 2
    if name in ("csv", "tsv"):
        table = list(csv.DictReader(io.StringIO(text, newline=""), delimiter="," if name == "csv" else "\t"))
        assert tuple(table[0]) == FIGURES.columns and table[0]["amount"] == "405252000000000" and table[0]["plan_percent"] == "114.8"


def test_the_formats_are_those_of_facts_but_sentences() -> None:
    assert set(FIGURES.formats) == {form.name for form in FORMATS if not form.file} - {"sentences"}
    assert vnp("figures", SEEDS, "--format", "sentences").returncode == 2


def test_fields_and_a_byte_order_mark(tmp_path: Path) -> None:
    assert vnp("figures", SEEDS, "--fields", "written,place", "-f", "csv", "--bom").stdout.decode().splitlines()[0] == "\ufeffwritten,place"
    assert vnp("figures", SEEDS, "-o", tmp_path / "a.csv").stdout == b"" and (tmp_path / "a.csv").read_bytes().startswith(b"measure,period,")


def test_the_words_are_there_on_request() -> None:
    row = facts(vnp("figures", "seeds", "--fields", "text,sentence,source,line").stdout)[0]
    assert row["text"] == "405.252 tỷ đồng" and row["text"] in str(row["sentence"]) and (str(row["source"])[:9], row["line"]) == ("seeds/000", 31)


def test_empty_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    for name, output in (("jsonl", b""), ("json", b"[]\n"), ("table", b"")):
        done = vnp("figures", tmp_path, "--format", name)
        assert (done.returncode, done.stdout, done.stderr) == (0, output, b"")
    assert vnp("figures", tmp_path, "--format", "csv").stdout.count(b"\r\n") == 1


def test_one_bad_file_is_not_the_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Thu ngân sách đạt 5 tỷ đồng.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(bytes(range(256)))
    done = vnp("figures", tmp_path, "--fields", "written")
    assert done.returncode == 2 and done.stdout.decode() == '{"written":"5 tỷ đồng"}\n' and done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("arguments", "message", "caret"),
    [
        (("--period", "30/13/2024"), "--period is no time that can be read", "30/13/2024\n     ^"),
        (("--measure", "?"), "--measure names no word", "?\n  ^"),
        (("--sort", "amout"), "no order 'amout' to sort by (did you mean amount?)", ""),
        (("--format", "jsn"), "no format 'jsn' (did you mean json?)", ""),
        (("--sort", "size"), "there are article, amount, change, measure, period, plan", ""),
        (("--fields", "amuont"), "did you mean amount?", ""),
        (("--bom",), "--bom is for csv and tsv", ""),
        (("--published", "hôm nào đó"), "hôm nào đó", ""),
    ],
)
def test_what_cannot_be_understood(arguments: tuple[str, ...], message: str, caret: str) -> None:
    done = vnp("figures", SEEDS, *arguments)
    assert done.returncode == 2 and not done.stdout
    assert message in done.stderr.decode() and caret in done.stderr.decode()


def test_where_is_looked(tmp_path: Path) -> None:
    assert vnp("figures").stdout == vnp("figures", "seeds").stdout == vnp("figures", cwd=ROOT, VNP_CORPUS="seeds").stdout != b""
    nowhere = vnp("figures", cwd=tmp_path, VNP_CORPUS="")
    assert nowhere.returncode == 2 and b"VNP_CORPUS" in nowhere.stderr


def test_on_a_terminal_numbers_stand_under_numbers() -> None:
    text = re.sub(r"\x1b\[[0-9;]*m", "", shown(*VNP, "figures", "seeds", cwd=ROOT, term="xterm"))
    lines = text.replace("\r", "").splitlines()
    assert all(len(line) <= 80 for line in lines)
    points = {found.start(1) for line in lines if (found := re.search(r"\d(,\d+ *| +) tỷ đồng(?: |$)", line))}
    assert len(points) == 1 and any("█" in line for line in lines)
    assert sum(line.startswith("seeds/") for line in lines) == 4


@pytest.mark.parametrize("term", ["xterm", "dumb", "unknown"])
def test_any_terminal_has_as_many_columns_as_it_says(term: str) -> None:
    lines = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in shown(*VNP, "figures", "seeds", cwd=ROOT, term=term, columns=60).splitlines()]
    assert max(map(len, lines)) <= 60


def test_on_a_terminal_what_differs_is_marked(tmp_path: Path) -> None:
    done = {"a.txt": Figure(measure="thu", amount=Decimal(5), unit="VND", place="a.txt:1", differs=("7 đồng (b.txt:2)",), notes=("the parts make 6 đồng",))}
    out = io.BytesIO()
    FIGURES.formats["table"](done.values(), FIGURES.columns, out)
    text = out.getvalue().decode()
    assert "≠ 7 đồng (b.txt:2)" in text and "! the parts make 6 đồng" in text


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_word_of_a_measure_is_torn_however_little_room_there_is(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    rows = [
        Figure(measure="phí chuyển khoản liên ngân hàng", amount=Decimal(8800), amount_max=Decimal(11000), unit="VND", written="8.800–11.000 đồng", per="quý"),
        Figure(measure="giá vàng miếng", change=Decimal(-1250000), change_unit="VND", amount=Decimal("36.53"), unit="percent", written="36,53%"),
        Figure(measure="thu nghiêng", plan_percent=Decimal("114.8"), amount=Decimal("81033180000000"), unit="VND", written="81.033,18 tỷ đồng"),
    ]
    out = io.BytesIO()
    FIGURES.formats["table"](rows, FIGURES.columns, out)
    lines = out.getvalue().decode().splitlines()
    assert all(len(line) <= width for line in lines)
    text = " ".join(" ".join(lines).split())
    words = "phí chuyển khoản liên ngân hàng giá vàng miếng thu nghiêng 8.800–11.000 81.033,18 114,8%"
    assert set(words.split(" ")) <= set(text.split()) and "36,53" in text
    assert "−1,25 triệu" in text


def test_decimals_stand_under_decimals_in_ranges_too() -> None:
    rows = [
        Figure(measure="giá", amount=Decimal("36330000"), amount_max=Decimal("36530000"), unit="VND", written="36,33–36,53 triệu đồng"),
        Figure(measure="giá", amount=Decimal("36500000"), unit="VND", written="36,5 triệu đồng"),
    ]
    out = io.BytesIO()
    FIGURES.formats["table"](rows, FIGURES.columns, out)
    one, other = out.getvalue().decode().splitlines()[2:4]
    assert one.index(",53") == other.index(",5") and one.index("triệu") == other.index("triệu")
