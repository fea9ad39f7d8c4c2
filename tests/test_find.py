"""`vnp find`: what people type, what it means, what is found by it, and what is said when it cannot be read."""

import csv
import io
import json
import re
import subprocess
import sys
import unicodedata
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from tests.terminal import shown
from vnpolitics_cli import Article
from vnpolitics_cli.asking import OPTIONS, Typed, amount, ask, between, document, percent, period, scope
from vnpolitics_cli.cli import app
from vnpolitics_cli.errors import InputError, VnpError
from vnpolitics_cli.model import DocumentRef
from vnpolitics_cli.pipeline import facts
from vnpolitics_cli.query import days_of
from vnpolitics_cli.tables import table

ROOT = Path(__file__).parent.parent
TODAY = date(2024, 10, 15)
DIRECTIVE = ("--directive", "24-CT/TU")


# What is typed, and the documents that it means


def mention(doc_id: str, doc_type: str | None, **more: Any) -> DocumentRef:
    number = re.match(r"[\d.]+[a-z]?", doc_id)
    year = re.search(r"/((?:19|20)\d\d)/", doc_id)
    return DocumentRef(doc_id, doc_type, number[0].lstrip("0") if number else None, int(year[1]) if year else None, **more)


DIRECTIVE_24 = mention("24-CT/TU", "Chỉ thị")
REGULATION = mention("05-QĐ/TW", "Quy định")
BARE = mention("05-QĐ/TW", None)
DECREE = mention("30/2020/NĐ-CP", "Nghị định")
LAW = DocumentRef("Luật Thủ đô", "Luật", name="Luật Thủ đô", form="named")
NEW_LAW = DocumentRef("Luật Thủ đô", "Luật", year=2024, name="Luật Thủ đô", form="named")
NUMBERED_LAW = DocumentRef("24/2023/QH15", "Luật", "24", 2023, "QH15", name="Luật Viễn thông")
CODE = DocumentRef("Bộ luật Hình sự", "Bộ luật", name="Bộ luật Hình sự", form="named")
FIRE = DocumentRef("Luật Phòng cháy và chữa cháy", "Luật", name="Luật Phòng cháy và chữa cháy", form="named")
CONGRESS = DocumentRef("Nghị quyết Đại hội XVII", "Nghị quyết", name="Nghị quyết Đại hội XVII", form="named")
CONSTITUTION = DocumentRef("Hiến pháp", "Hiến pháp", year=2013, name="Hiến pháp", form="named")
OLD_18 = mention("18-NQ/TW", "Nghị quyết", issued="2017-10-25")
CHANGED_18 = mention("18-NQ/TW", "Nghị quyết", issued="2022-06-16")
EXAMPLE = mention("08-QĐi/TW", "Quy định", issued="2018")
SHORT = DocumentRef(None, "Chỉ thị", "24", form="short")
RESOLVED = DocumentRef("15/2020/NĐ-CP", "Nghị định", "15", form="short", resolved_by="article")
DISPATCH = mention("4079/ĐHĐN-TCCB", "Công văn")
DOCUMENTS = {name: value for name, value in globals().items() if isinstance(value, DocumentRef)}


@pytest.mark.parametrize(
    ("option", "given", "meant"),
    [
        *(("directive", given, "DIRECTIVE_24") for given in ("24-CT/TU", "24 ct/tu", "24–CT/TU", " 24 - CT / TU ", "24CT/TU", "Chỉ thị số 24-CT/TU")),
        *(("directive", given, "DIRECTIVE_24 SHORT") for given in ("24", "Chỉ thị 24", "chi thi so 24", "CT 24")),
        *(("directive", given, "DIRECTIVE_24") for given in ("24-CT", "CT/TU", "ct", "tu")),
        ("directive", "35-CT/TU", ""),
        ("directive", unicodedata.normalize("NFD", "Chỉ thị số 24-CT/TƯ"), "DIRECTIVE_24"),
        ("document", "24", "DIRECTIVE_24 NUMBERED_LAW SHORT"),
        ("document", "24/2023", "NUMBERED_LAW"),
        ("document", "24/2023/qh15", "NUMBERED_LAW"),
        ("document", "Quy định số 05-QĐ/TƯ", "REGULATION BARE"),
        ("regulation", "05", "REGULATION BARE"),
        ("regulation", "5", "REGULATION BARE"),
        ("regulation", "05-qd/tw", "REGULATION BARE"),
        ("decision", "5", "BARE"),
        *(("decree", given, "DECREE") for given in ("30/2020/NĐ-CP", "30/2020/nd-cp", "30/NĐ-CP", "30/2020", "NĐ 30", "Nghị định 30/2020/NĐ-CP")),
        ("decree", "nd-cp", "DECREE RESOLVED"),
        ("decree", "30/2021", ""),
        *(("decree", given, "RESOLVED") for given in ("15/2020/NĐ-CP", "15/2020", "15")),
        ("decree", "15/2021", ""),
        ("dispatch", "4079/dhdn-tccb", "DISPATCH"),
        *(("law", given, "LAW NEW_LAW") for given in ("Luật Thủ đô", "luật thủ đô", "luat thu do", "Thủ đô", "thu do", "Luật Thủ đô (sửa đổi)")),
        ("law", "Luật Thủ đô năm 2024", "NEW_LAW"),
        ("law", "luat thu do 2024", "NEW_LAW"),
        ("law", "Luật Thu đô", ""),
        ("law", "Thủ", ""),
        ("law", "hình sự", "CODE"),
        ("law", "bo luat hinh su", "CODE"),
        ("law", "PCCC", "FIRE"),
        ("law", "24/2023/QH15", "NUMBERED_LAW"),
        ("law", "Luật Viễn thông số 24/2023/QH15", "NUMBERED_LAW"),
        ("law", "vien thong", "NUMBERED_LAW"),
        ("document", "luat thu do", "LAW NEW_LAW"),
        ("document", "Thủ đô", "LAW NEW_LAW"),
        *(("document", given, "CONSTITUTION") for given in ("Hiến pháp", "hien phap 2013", "Hiến pháp năm 2013")),
        ("law", "Hiến pháp 1992", ""),
        ("resolution", "18-NQ/TW", "CHANGED_18 OLD_18"),
        ("resolution", "18/2017", "OLD_18"),
        ("regulation", "08-QĐ/TW", "EXAMPLE"),
        ("resolution", "Nghị quyết Đại hội XVII", "CONGRESS"),
        ("resolution", "dai hoi xvii", "CONGRESS"),
        *(("law", given, "LAW NEW_LAW NUMBERED_LAW FIRE") for given in ("luat", "Luật ", "luật số")),
        *(("law", given, "NEW_LAW") for given in ("luat nam 2024", "Luật 2024")),
        ("law", "bo luat", "CODE"),
        *(("resolution", given, "CHANGED_18 OLD_18 CONGRESS") for given in ("nghị quyết", "nghi quyet")),
        ("document", "nghị quyết năm 2017", "OLD_18"),
        ("document", "Nghị quyết 2017", ""),
        ("directive", "chi thi", "DIRECTIVE_24 SHORT"),
    ],
)
def test_documents_that_are_meant(option: str, given: str, meant: str) -> None:
    condition = document(given, option)
    assert {name for name, value in DOCUMENTS.items() if condition.holds(value)} == set(meant.split())


def test_every_option_of_the_table_asks_for_its_type() -> None:
    for name, record in table("documents")["types"].items():
        if "option" in record:
            assert OPTIONS[record["option"]][0] == name and re.fullmatch(r"[a-z-]+", record["option"])
    named = re.findall(r"^  (?:-\w, )?--([a-z-]+)", find("--help").stdout, re.MULTILINE)
    assert len(named) == len(set(named)) and set(OPTIONS) <= set(named)
    for option in ("directive", "resolution", "decision", "regulation", "plan", "conclusion", "decree", "circular", "law", "dispatch"):
        assert option in OPTIONS


# Times, figures, places


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("27/9", "--on: 27/9 was read as 2024-09-27"),
        (" tháng  9", "--on: tháng 9 was read as 2024-09-01/2024-09-30"),
        ("quy iii", "--on: quy iii was read as 2024-07-01/2024-09-30"),
        ("30 Sept", "--on: 30 Sept was read as 2024-09-30"),
        *((given, None) for given in ("27/9/2024", "2024-09", "30 Sept 2024", "hôm qua", "tháng trước", "năm nay", "tuần trước")),
    ],
)
def test_a_year_that_was_inferred_is_told(given: str, told: str | None) -> None:
    said: list[str] = []
    between(TODAY, tell=said.append, on=given)
    assert said == ([] if told is None else [told])


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        *((given, "2024-09-30", "2024-09-30") for given in ("30/9/2024", "30-9-2024", "30.9.2024", "2024-09-30", "ngày 30/9", "30/9", "30 tháng 9 năm 2024")),
        *((given, "2024-09-01", "2024-09-30") for given in ("2024-09", "9/2024", "tháng 9", "thang 9/2024", "tháng trước", "Sept 2024")),
        *((given, "2024-07-01", "2024-09-30") for given in ("quý III/2024", "quy iii/2024", "quý 3 năm 2024", "2024-Q3", "2024-q3")),
        *((given, "2024-01-01", "2024-12-31") for given in ("2024", "năm 2024", "nam nay")),
        *((given, "2024-10-14", "2024-10-14") for given in ("hôm qua", "hom qua", "yesterday")),
        ("hôm nay", "2024-10-15", "2024-10-15"),
        ("tuần trước", "2024-10-07", "2024-10-13"),
        ("3 ngày trước", "2024-10-12", "2024-10-12"),
        ("6 tháng đầu năm 2024", "2024-01-01", "2024-06-30"),
        ("nhiem ky 2020-2025", "2020-01-01", "2025-12-31"),
        ("2020/2025", "2020-01-01", "2025-12-31"),
    ],
)
def test_times(given: str, first: str, last: str) -> None:
    for written in (given, unicodedata.normalize("NFD", given), f" {given} "):
        assert tuple(map(str, period(written, "since", TODAY))) == (first, last)


@pytest.mark.parametrize(
    ("given", "amount_of", "currency"),
    [
        *((given, "500000000000", "VND") for given in ("500 tỷ", "500 ty", "500tỷ", "500 tỷ đồng", "0,5 nghìn tỷ", "500.000.000.000", "500000000000")),
        ("1,2 nghìn tỷ", "1200000000000", "VND"),
        ("1 ty 200 trieu", "1200000000", "VND"),
        ("2 tỷ rưỡi", "2500000000", "VND"),
        ("30,000", "30000", "VND"),
        ("5 triệu USD", "5000000", "USD"),
        ("5 trieu do la", "5000000", "USD"),
        ("-15 tỷ", "-15000000000", "VND"),
        ("− 1,5 triệu USD", "-1500000", "USD"),
    ],
)
def test_amounts(given: str, amount_of: str, currency: str) -> None:
    found = amount(given, "min-amount")
    assert (found.amount, found.currency) == (Decimal(amount_of), currency)


@pytest.mark.parametrize(
    ("given", "value"), [("18,2", "18.2"), ("18.2%", "18.2"), ("5 %", "5"), ("-0,5", "-0.5"), ("−0,5%", "-0.5"), ("0,5 diem phan tram", "0.5")]
)
def test_percentages(given: str, value: str) -> None:
    assert percent(given, "min-percent") == Decimal(value)


def test_a_percentage_with_a_sign_is_explained() -> None:
    told: list[str] = []
    ask(Typed(date(2024, 9, 30), max_percent="-5"), tell=told.append)
    ask(Typed(date(2024, 9, 30), max_percent="5"), tell=told.append)
    assert len(told) == 1 and told[0].startswith("--max-percent:") and "without a sign" in told[0]


@pytest.mark.parametrize(
    ("given", "province"),
    [
        ("Hà Nội", "Hà Nội"),
        ("ha noi", "Hà Nội"),
        ("thành phố Hà Nội", "Hà Nội"),
        ("tỉnh Nghệ An", "Nghệ An"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("tp hcm", "Hồ Chí Minh"),
    ],
)
def test_provinces(given: str, province: str) -> None:
    assert scope(given).scope == province


def test_days_of_dates() -> None:
    assert days_of("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))
    assert days_of("2024-09-26/2024-09-27") == (date(2024, 9, 26), date(2024, 9, 27))
    assert days_of("XXXX-09-27") is None and days_of("2023-02-29") is None


# What cannot be read, with what stands above the caret


@pytest.mark.parametrize(
    ("asked", "above", "example"),
    [
        ({"documents": (("directive", "24_CT/TU"),)}, "_", "24-CT/TU"),
        ({"documents": (("directive", "24-CT/TU;x"),)}, ";", "24-CT/TU"),
        ({"documents": (("directive", "24-CT/"),)}, "", "24-CT/TU"),
        ({"documents": (("decree", "30//2020"),)}, "/", "30/2020/NĐ-CP"),
        ({"documents": (("directive", "#24"),)}, "#", "24-CT/TU"),
        ({"documents": (("directive", "1234567"),)}, "7", "24-CT/TU"),
        ({"documents": (("directive", "24-NQ/TU"),)}, "N", "--resolution 24-NQ/TU"),
        ({"documents": (("directive", "Nghị quyết 24"),)}, "N", "24-CT/TU"),
        ({"documents": (("directive", unicodedata.normalize("NFD", "Chỉ thị số 24-CT/TU?")),)}, "?", "24-CT/TU"),
        ({"documents": (("directive", "24-CT/TU ngày 7/8/2023"),)}, "n", "24-CT/TU"),
        ({"documents": (("document", "24 nào đó"),)}, "n", "24-CT/TU"),
        ({"documents": (("plan", "nào đó"),)}, "n", "24-KH/TU"),
        ({"documents": (("law", "@@"),)}, "@", "Luật Thủ đô"),
        ({"documents": (("law", ""),)}, None, "Luật Thủ đô"),
        ({"scope": "Hà Nôi"}, "H", "--scope 'Hà Nội'"),
        ({"issuer": "..."}, ".", "--issuer"),
        ({"text": ("?",)}, "?", "--text"),
        ({"since": "32/9/2024"}, "3", "2024-09-30"),
        ({"until": "30/13/2024"}, "1", "2024-09-30"),
        ({"on": "2024-13"}, "1", "2024-09-30"),
        ({"since": "2024-99"}, "9", "2024-09-30"),
        ({"on": "84,1%"}, "8", "2024-09-30"),
        ({"on": "24"}, "2", "2024-09-30"),
        ({"since": "  hôm nào đó"}, "h", "2024-09-30"),
        ({"min_amount": "5 tỷ người"}, "n", "500 tỷ"),
        ({"min_amount": "hơn 5 tỷ"}, "h", "500 tỷ"),
        ({"max_amount": "-5 tỷ xu"}, "x", "500 tỷ"),
        ({"max_amount": "5-7 tỷ"}, "5", "500 tỷ"),
        ({"min_percent": "5 kg"}, "k", "18,2"),
        ({"max_percent": "năm"}, "n", "18,2"),
    ],
)
def test_what_cannot_be_read_is_pointed_at(asked: dict[str, Any], above: str | None, example: str) -> None:
    with pytest.raises(InputError) as error:
        ask(Typed(TODAY, **asked))
    said = str(error.value).splitlines()
    assert example in said[0]
    if above is None:
        assert len(said) == 1
    else:
        assert said[1].ljust(len(said[2]))[said[2].index("^")].strip() == above


@pytest.mark.parametrize(
    "asked",
    [
        {"documents": (("directive", "24"), ("plan", "171"))},
        {"documents": (("directive", "24"), ("directive", "35"))},
        {"since": "2024-10", "until": "2024-09"},
        {"on": "2023", "since": "2024"},
        {"min_amount": "2 tỷ", "max_amount": "1 tỷ"},
        {"min_amount": "1 USD", "max_amount": "1 tỷ"},
        {"min_percent": "2", "max_percent": "1,5"},
        {"within": "chapter", "text": ("x",)},
        {},
    ],
)
def test_conditions_that_cannot_be(asked: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        ask(Typed(TODAY, **asked))


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("240/-–.,% ctuTƯqdnăquýIIIluậtđồngtỷhôm(\u0301\n\x00\ud800ß٣"), max_size=14))
def test_whatever_is_typed_is_read_or_refused(given: str) -> None:
    asked: list[dict[str, Any]] = [{"documents": ((option, given),)} for option in ("law", "document", "directive")]
    asked += [{option: given} for option in ("scope", "issuer", "since", "min_amount", "max_percent")]
    for conditions in [{"text": (given,)}, *asked]:
        try:
            query = ask(Typed(TODAY, **conditions))
        except InputError as error:
            assert error.column is None or 0 <= error.column <= len(error.given)
        else:
            query.select(TEXT, facts(Article(TEXT))[1])


# What is found in an article

TEXT = (
    "Chiều 27/9, Thành ủy Hà Nội tổ chức hội nghị về Chỉ thị số 24-CT/TU. Thu ngân sách 405.252 tỷ đồng, tăng 18,2%, chi 5-7 tỷ đồng.\n"
    "Từ 1/8/2022 đến 30/9/2024, UBND họp 2 lần; hai ngày 26-27/8/2024 họp thêm. "
    "Ngày 26/9/2024, UBND tỉnh Nghệ An ban hành Kế hoạch số 31/KH-UBND. Năm 2023, chi hoà giải 2 triệu USD theo Luật Thủ đô.\n"
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"documents": (("directive", "24"),)}, ["Chỉ thị số 24-CT/TU"]),
        ({"documents": (("directive", "24"),), "min_amount": "1 tỷ"}, []),
        ({"documents": (("directive", "24"),), "min_amount": "1 tỷ", "within": "paragraph"}, ["Chỉ thị số 24-CT/TU", "405.252 tỷ đồng", "5-7 tỷ đồng"]),
        ({"documents": (("directive", "24"),), "min_amount": "1 tỷ", "within": "paragraph", "kinds": ("money",)}, ["405.252 tỷ đồng", "5-7 tỷ đồng"]),
        ({"documents": (("directive", "24"),), "min_amount": "1 USD", "within": "paragraph"}, []),
        ({"documents": (("directive", "24"),), "min_amount": "1 USD", "within": "article"}, ["Chỉ thị số 24-CT/TU", "2 triệu USD"]),
        ({"documents": (("directive", "24"),), "kinds": ("event",)}, ["Chiều 27/9"]),
        ({"documents": (("directive", "24"),), "kinds": ("percent",)}, []),
        ({"issuer": "ubnd"}, ["Kế hoạch số 31/KH-UBND"]),
        ({"scope": "nghe an"}, ["Kế hoạch số 31/KH-UBND"]),
        ({"scope": "nghe an", "documents": (("plan", "31/kh-ubnd"),)}, ["Kế hoạch số 31/KH-UBND"]),
        ({"scope": "ha noi", "documents": (("plan", "31"),)}, []),
        ({"min_amount": "6 tỷ"}, ["405.252 tỷ đồng"]),
        ({"max_amount": "6 tỷ"}, []),
        ({"max_amount": "7 tỷ"}, ["5-7 tỷ đồng"]),
        ({"min_amount": "2 triệu USD"}, ["2 triệu USD"]),
        ({"min_percent": "18,2", "max_percent": "18.2%"}, ["18,2%"]),
        ({"min_percent": "18,3"}, []),
        ({"on": "27/9/2024"}, ["Chiều 27/9"]),
        ({"on": "hôm qua"}, []),
        ({"on": "2024-08-27"}, ["hai ngày 26-27/8/2024"]),
        ({"on": "2024-08"}, ["hai ngày 26-27/8/2024"]),
        ({"since": "27/9/2024"}, ["Chiều 27/9"]),
        ({"until": "26/9/2024"}, ["hai ngày 26-27/8/2024", "Ngày 26/9/2024"]),
        ({"on": "quý III/2024"}, ["Chiều 27/9", "hai ngày 26-27/8/2024", "Ngày 26/9/2024"]),
        ({"until": "2023", "kinds": ("date",)}, ["Năm 2023"]),
        ({"on": "2024-09", "kinds": ("date",)}, ["Chiều 27/9", "Ngày 26/9/2024"]),
        ({"text": ("ngan sach",)}, ["405.252 tỷ đồng", "18,2%", "5-7 tỷ đồng"]),
        ({"text": ("ngân sách",)}, ["405.252 tỷ đồng", "18,2%", "5-7 tỷ đồng"]),
        ({"text": ("ngán sách",)}, []),
        ({"text": ("ngan",)}, ["405.252 tỷ đồng", "18,2%", "5-7 tỷ đồng"]),
        ({"text": ("nga",)}, []),
        ({"text": ("hòa giải",)}, ["2 triệu USD", "Luật Thủ đô"]),
        ({"text": ("HOA GIAI", "luật thủ đô"), "kinds": ("money",)}, ["2 triệu USD"]),
        ({"text": ("thu", "kế hoạch")}, []),
        ({"kinds": ("percent",)}, ["18,2%"]),
    ],
)
def test_what_is_found(asked: dict[str, Any], found: list[str]) -> None:
    query = ask(Typed(TODAY, **asked))
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, TEXT)
        chosen = query.select(text, facts(Article(text, published="2024-09-28"))[1])
        assert [unicodedata.normalize("NFC", fact.text) for fact in chosen] == found


# The command


def find(*arguments: str, **environment: str | None) -> Result:
    return CliRunner().invoke(app, ["find", *arguments], standalone_mode=False, env=environment)


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("VNP_CORPUS", raising=False)


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_all_mentions_of_a_directive(tmp_path: Path) -> None:
    for path in (ROOT / "seeds").iterdir():
        (tmp_path / path.name).write_text(unicodedata.normalize("NFD", path.read_text(encoding="utf-8")), encoding="utf-8")
    for arguments in (DIRECTIVE, ("--directive", "24 ct/tu", "seeds"), (*DIRECTIVE, str(tmp_path))):
        result = find(*arguments)
        assert result.return_value == 0 and not result.stderr
        found = lines(result)
        assert [sum(f"/{seed}_" in fact["source"] for fact in found) for seed in ("000", "001", "002", "003", "004")] == [2, 1, 1, 0, 14]
        assert {(fact["kind"], fact["doc_id"]) for fact in found} == {("document", "24-CT/TU")}


def test_two_provinces_have_a_directive_of_one_number(tmp_path: Path) -> None:
    texts = {
        "hn": "Chỉ thị số 24-CT/TU ngày 7/8/2023 của Ban Thường vụ Thành ủy Hà Nội. Hà Nội làm tốt Chỉ thị số 24-CT/TU.",
        "na": "Chỉ thị số 24-CT/TU ngày 2/3/2023 của Ban Thường vụ Tỉnh ủy Nghệ An.",
        "open": "Hà Nội và Nghệ An đều có Chỉ thị 24. Hội nghị kết thúc.",
        "short": "Thành phố Hà Nội sơ kết Chỉ thị 24. Hội nghị kết thúc.",
    }
    records = "".join(json.dumps({"id": name, "text": text, "published": "2024-01-05"}) + "\n" for name, text in texts.items())
    (tmp_path / "a.jsonl").write_text(records, encoding="utf-8")

    def sources(*conditions: str) -> list[str]:
        return [fact["source"].rpartition("#")[2] for fact in lines(find(*conditions, str(tmp_path)))]

    assert sources(*DIRECTIVE) == ["hn", "hn", "na", "short"]
    assert sources(*DIRECTIVE, "--scope", "nghe an") == ["na"]
    assert sources(*DIRECTIVE, "--scope", "Hà Nội") == ["hn", "hn", "short"]
    assert sources("--directive", "24") == ["hn", "hn", "na", "open", "short"]
    assert sources(*DIRECTIVE, "--text", "so ket") == ["short"]


def test_status_and_counts(tmp_path: Path) -> None:
    result = find("--law", "luat thu do", "--count")
    assert (result.return_value, result.stdout) == (0, "6\n")
    result = find("--law", "luat thu do", "--files")
    assert (result.return_value, result.stdout.count("\n")) == (0, 3) and result.stdout.startswith("seeds/000_")
    result = find("--law", "PCCC", "--count")
    assert (result.return_value, result.stdout) == (1, "0\n")
    result = find("--law", "PCCC")
    assert (result.return_value, result.stdout, result.stderr) == (1, "", "")
    # Trouble wins, found or not.
    for law in ("luat thu do", "PCCC"):
        result = find("--law", law, "seeds", str(tmp_path / "gone.txt"))
        assert result.return_value == 2 and "gone.txt: no such file" in result.stderr


def test_formats(tmp_path: Path) -> None:
    found = lines(find(*DIRECTIVE))
    assert json.loads(find(*DIRECTIVE, "--format", "json").stdout) == found
    assert find(*DIRECTIVE, "-o", str(tmp_path / "a.csv")).stdout == ""
    rows = list(csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8"), newline="")))
    assert [row["id"] for row in rows] == [fact["id"] for fact in found]
    assert find(*DIRECTIVE, "-o", str(tmp_path / "n.txt"), "--count").return_value == 0
    assert (tmp_path / "n.txt").read_text() == f"{len(found)}\n"
    assert lines(find(*DIRECTIVE, "--fields", "line,text"))[-1] == {"line": 44, "text": "Chỉ thị số 24-CT/TU"}


def test_sentences_for_reading() -> None:
    shown = find("--directive", "24", "--format", "sentences", COLUMNS="80").stdout
    assert all(len(line) <= 80 for line in shown.splitlines())
    blocks = shown.split("\n\n")
    assert len(blocks) == 4 and [block.splitlines()[0][:9] for block in blocks] == ["seeds/000", "seeds/001", "seeds/002", "seeds/004"]
    # Line 16 has one sentence with two mentions, line 32 two sentences with one each.
    numbers = re.findall(r"^ {1,4}(\d+) ", blocks[3], re.MULTILINE)
    assert (numbers.count("16"), numbers.count("32")) == (1, 2)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("seeds",),
        ("--directive", "24-CT/"),
        ("--directive", "24", "--plan", "171"),
        ("--since", "2024-10", "--until", "2024-09"),
        ("--min-amount", "nhiều"),
        ("--kind", "mony", *DIRECTIVE),
        ("--within", "book", *DIRECTIVE),
        ("--fields", "amount", *DIRECTIVE),
        ("--count", "--files", *DIRECTIVE),
        ("--count", "--format", "csv", *DIRECTIVE),
        ("--bom", *DIRECTIVE),
        ("--format", "xml", *DIRECTIVE),
        ("--published", "hôm nào đó", *DIRECTIVE),
    ],
)
def test_what_cannot_be_understood_is_an_error(arguments: tuple[str, ...]) -> None:
    result = find(*arguments)
    assert isinstance(result.exception, VnpError) and not result.stdout


def test_where_is_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Chỉ thị số 24-CT/TU", encoding="utf-8")
    assert [fact["source"] for fact in lines(find(*DIRECTIVE, VNP_CORPUS=str(tmp_path / "a.txt")))] == [str(tmp_path / "a.txt")]
    assert find(*DIRECTIVE, "seeds/002_57e536416049cb05.txt", "--count", VNP_CORPUS=str(tmp_path)).stdout == "1\n"
    monkeypatch.chdir(tmp_path)
    result = find(*DIRECTIVE)
    assert isinstance(result.exception, InputError)
    for way in ("PATH", "$VNP_CORPUS", "./seeds"):
        assert way in str(result.exception)


# The command as a process

VNP = (sys.executable, "-m", "vnpolitics_cli")


def test_a_closed_pipe_is_silent() -> None:
    command = f"{' '.join(VNP)} find --directive 24-CT/TU --format csv | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, check=False)
    assert done.stdout.startswith(b"kind,source,") and done.stdout.endswith(b"\n0\n") and not done.stderr


def test_the_status_of_the_process() -> None:
    for arguments, status in ((DIRECTIVE, 0), (("--directive", "99"), 1), (("--directive", "?"), 2)):
        done = subprocess.run([*VNP, "find", *arguments], capture_output=True, cwd=ROOT, check=False)
        assert done.returncode == status and bool(done.stdout) == (status == 0) and bool(done.stderr) == (status == 2)


def test_on_a_terminal_the_words_are_highlighted_and_the_source_is_named() -> None:
    text = shown(*VNP, "find", *DIRECTIVE, "--text", "ban hanh", cwd=ROOT, errors=True)
    assert "vnp: looking in seeds" in text
    assert re.search(r"\x1b\[[\d;]*mChỉ thị số 24-CT/TU\x1b", text) and re.search(r"\x1b\[[\d;]*mban hành\x1b", text)
