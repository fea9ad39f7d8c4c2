"""Writing: the columns of the contract, exact numbers, and one shape in every format."""

import csv
import io
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from vnpolitics_cli.errors import InputError, OutputError
from vnpolitics_cli.export import FORMATS, Choice, format_for
from vnpolitics_cli.export.contract import FIELDS, HEAD, TAIL, VALUES, choose, columns_of, schema
from vnpolitics_cli.export.destination import destination
from vnpolitics_cli.export.numbers import plain
from vnpolitics_cli.kinds import DEFAULT_KINDS, KINDS
from vnpolitics_cli.model import Article, CalendarDate, DocumentRef, Event, Fact, Finding, Money, Percentage, Quantity, Relation, Value

# The table of the contract, spelled out once more: a field that moves or goes breaks what others built.
CONTRACT = {
    "document": "doc_id doc_type number year issuer_code name form issued issuer scope title pinpoint resolved_by",
    "date": "date implied role",
    "event": "date implied status trigger actor place what",
    "money": "amount amount_max currency modifier per direction base base_period measure period",
    "percent": "value value_max unit modifier direction base base_period measure period about",
    "quantity": "value value_max whole noun modifier measure period",
    "relation": "subject relation object",
}

SENTENCE = 'Dòng "một",\nvà\thai\r= 5 tỷ'


def fact(kind: str, value: Value, start: int = 0) -> Fact:
    return Fact(kind, start, start + 4, 1, SENTENCE[start : start + 4], SENTENCE, value, f"{kind}-rule", f"k-{kind[:2]}{start}")


FACTS = [
    fact("document", DocumentRef(doc_id="24-CT/TU", doc_type="Chỉ thị", number="24", year=None, title="Tăng cường kỷ cương; “một”")),
    fact("date", CalendarDate("2024-09-27", True)),
    fact("event", Event("2024-09-27", True, actor="Thành ủy")),
    fact("money", Money(Decimal("8.1E+13"), Decimal("81033180000000.50"), per="m2")),
    fact("percent", Percentage(Decimal("114.80"), about="k-mo0")),
    fact("quantity", Quantity(Decimal("45"), None, Decimal("51"), "đại biểu")),
    fact("relation", Relation("171-KH/TU", "carries_out", "24-CT/TU")),
]
FOUND = [Finding(Article(SENTENCE, "thư mục/a.txt"), "2024-09-28", "stamp", FACTS), Finding(Article("", "b.txt"), None, None, [])]
ALL = choose(["all"])


def written(name: str, found: list[Finding] | Iterator[Finding] = FOUND, choice: Choice = ALL) -> str:
    out = io.BytesIO()
    format_for(name, None, terminal=False).writer()(found, choice, out)
    return out.getvalue().decode()


def test_the_contract() -> None:
    assert {kind: " ".join(fields) for kind, fields in FIELDS.items()} == CONTRACT
    assert " ".join(HEAD) == "kind source published published_from start end line text sentence"
    assert " ".join(TAIL) == "rule id"
    assert list(CONTRACT) == [kind.name for kind in KINDS] == list(VALUES)


def test_a_line_has_the_columns_of_its_kind_in_order() -> None:
    lines = written("jsonl").splitlines()
    assert [list(json.loads(line)) for line in lines] == [[*HEAD, *CONTRACT[kind].split(), *TAIL] for kind in CONTRACT]
    assert lines[3] == (
        '{"kind":"money","source":"thư mục/a.txt","published":"2024-09-28","published_from":"stamp","start":0,"end":4,"line":1,"text":"Dòng",'
        '"sentence":"Dòng \\"một\\",\\nvà\\thai\\r= 5 tỷ","amount":81000000000000,"amount_max":81033180000000.5,"currency":"VND","modifier":null,"per":"m2",'
        '"direction":null,"base":null,"base_period":null,"measure":null,"period":null,"rule":"money-rule","id":"k-mo0"}'
    )


def test_the_fast_way_and_the_plain_way_agree() -> None:
    for kind in CONTRACT:
        whole = [json.loads(line) for line in written("jsonl", choice=Choice((kind,))).splitlines()]
        chosen = [json.loads(line) for line in written("jsonl", choice=Choice((kind,), columns_of(Choice((kind,))))).splitlines()]
        assert whole == chosen and len(whole) == 1


def test_an_array_is_the_same_objects() -> None:
    assert json.loads(written("json")) == [json.loads(line) for line in written("jsonl").splitlines()]


def test_cells_are_the_same_values() -> None:
    objects = [json.loads(line, parse_float=Decimal) for line in written("jsonl").splitlines()]
    for name, delimiter in (("csv", ","), ("tsv", "\t")):
        rows = list(csv.DictReader(io.StringIO(written(name), newline=""), delimiter=delimiter))
        assert [tuple(row) for row in rows] == [columns_of(ALL)] * len(FACTS)
        for row, thing in zip(rows, objects, strict=True):
            cells = {column: cell(thing.get(column)) for column in columns_of(ALL)}
            assert row == (cells if name == "csv" else {column: re.sub(r"[\t\r\n]+", " ", words) for column, words in cells.items()})


def cell(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_csv_ends_its_lines_by_the_rfc_and_tsv_by_a_line_feed() -> None:
    assert written("csv", choice=choose(["date"], ["text", "date"])) == "text,date\r\nDòng,2024-09-27\r\n"
    assert written("tsv", choice=choose(["date"], ["text", "date"])) == "text\tdate\nDòng\t2024-09-27\n"


def test_tsv_has_a_line_a_fact_and_as_many_tabs_in_each() -> None:
    lines = written("tsv").split("\n")
    assert any("\n" in found.sentence or "\t" in found.sentence for finding in FOUND for found in finding.facts)
    assert len(lines) == 2 + len(FACTS) and lines[-1] == ""
    assert {line.count("\t") for line in lines[:-1]} == {len(columns_of(ALL)) - 1}
    assert not re.search(r"[\r\v\f\x85\u2028]", written("tsv"))


@pytest.mark.parametrize("width", [40, 50, 60, 80])
def test_no_number_is_torn_however_little_room_there_is(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    amounts = [Money(Decimal("315E+12"), measure="dự toán thu ngân sách nhà nước"), Money(Decimal("59_700_000_000_000"), modifier="more_than")]
    lines = written("table", [Finding(Article(SENTENCE, "a.txt"), None, None, [fact("money", amount) for amount in amounts])]).splitlines()
    assert all(len(line) <= width for line in lines)
    assert {"315.000.000.000.000", "59.700.000.000.000"} <= set(" ".join(lines).split())
    assert {"dự", "toán", "thu", "ngân", "sách", "nhà", "nước"} <= set(" ".join(lines).split())


def test_columns_are_those_of_the_kinds_asked_for() -> None:
    for kind in CONTRACT:
        assert columns_of(Choice((kind,))) == (*HEAD, *CONTRACT[kind].split(), *TAIL)
    assert columns_of(choose(["event,date"])) == (*HEAD, "date", "implied", "role", "status", "trigger", "actor", "place", "what", *TAIL)


def test_no_facts() -> None:
    assert [written(name, []) for name in ("json", "jsonl", "table")] == ["[]\n", "", ""]
    assert written("csv", []) == ",".join(columns_of(ALL)) + "\r\n"
    assert written("tsv", []) == "\t".join(columns_of(ALL)) + "\n"


@pytest.mark.parametrize("name", [form.name for form in FORMATS if not form.file])
def test_what_was_found_before_a_fault_is_written(name: str) -> None:
    def broken() -> Iterator[Finding]:
        yield FOUND[0]
        raise KeyboardInterrupt

    out = io.BytesIO()
    with pytest.raises(KeyboardInterrupt):
        format_for(name, None, terminal=False).writer()(broken(), ALL, out)
    assert out.getvalue().decode() == written(name, FOUND[:1])


# Numbers


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("81033180000000", "81033180000000"),
        ("8.1E+13", "81000000000000"),
        ("114.80", "114.8"),
        ("5.00", "5"),
        ("1E-7", "0.0000001"),
        ("0E+3", "0"),
        ("1E+2", "100"),
        ("-2.50", "-2.5"),
    ],
)
def test_numbers_are_plain_in_every_format(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text
    for value in (Money(Decimal(number), Decimal(number)), Percentage(Decimal(number), Decimal(number))):
        kind = "money" if isinstance(value, Money) else "percent"
        found = [Finding(Article("", ""), None, None, [fact(kind, value)])]
        first = next(iter(FIELDS[kind]))
        assert f'"{first}":{text},"{first}_max":{text},' in written("jsonl", found)
        assert written("csv", found, choose([kind], [first, f"{first}_max"])).splitlines()[1] == f"{text},{text}"


# Choices


def test_kinds() -> None:
    assert choose().kinds == DEFAULT_KINDS
    assert choose(["percent,date", "money"]).kinds == ("date", "money", "percent")
    assert choose(["date", "all"]).kinds == tuple(CONTRACT)


@pytest.mark.parametrize(
    ("kinds", "fields", "message"),
    [
        (["mony"], [], "no kind 'mony' (did you mean money?); there are document, date, event, money, percent, quantity, relation, and all"),
        ([","], [], "--kind names no kind"),
        (["money"], ["amout"], "no field 'amout' (did you mean amount?)"),
        (["date"], ["amount"], "no kind asked for has the field 'amount'; it belongs to money"),
        ([], ["text,text"], "--fields names 'text' twice"),
        ([], [" "], "--fields names no field"),
    ],
)
def test_choices_that_cannot_be(kinds: list[str], fields: list[str], message: str) -> None:
    with pytest.raises(InputError) as error:
        choose(kinds, fields)
    assert message in str(error.value)


def test_formats() -> None:
    assert format_for(None, None, terminal=True).name == "table"
    assert format_for(None, None, terminal=False).name == "jsonl"
    for form in FORMATS:
        for suffix in form.suffixes:
            assert format_for(None, f"a.b{suffix.upper()}", terminal=True) == form
        assert format_for(form.name, "a.xlsx", terminal=True) == form
    for name, output in (("xml", None), (None, "a.xlsx"), (None, "a")):
        with pytest.raises(InputError, match="csv"):
            format_for(name, output, terminal=False)


# The schema


def test_the_schema_takes_what_is_written_and_nothing_else() -> None:
    checker = jsonschema.Draft202012Validator(schema())
    checker.check_schema(schema())
    for line in written("jsonl").splitlines():
        thing = json.loads(line)
        checker.validate(thing)
        assert not checker.is_valid(thing | {"more": 1})
        for column in thing:
            assert not checker.is_valid({name: value for name, value in thing.items() if name != column}), column
    assert schema()["version"]


# Tables


def test_a_table_fits_eighty_columns_and_cannot_steer_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    evil = Fact(
        "money", 0, 9, 1, "5 tỷ\x1b[31m\x07 đồng", "s", Money(Decimal("81033180000000"), Decimal("1200000000000.5"), measure="tổng thu " * 30), "r", "i"
    )
    found = [*FOUND, Finding(Article("", "[red]x[/red]" * 20), None, None, [evil])]
    for choice in (ALL, choose(["money"], ["text", "amount", "measure", "sentence", "source", "id"])):
        table = written("table", found, choice)
        assert all(len(line) <= 80 for line in table.splitlines())
        assert "\x1b" not in table and "\x07" not in table
    table = written("table", found)
    assert "24-CT/TU" in table and "81.033.180.000.000" in table and "114,8%" in table and "[red]" in table and "b.txt" not in table


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_chosen_columns_never_tear_a_number(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    names = ["kind", "line", "text", "amount", "measure", "value", "base", "source", "implied"]
    table = written("table", FOUND, choose(["money", "percent", "date"], names))
    assert all(len(line) <= width for line in table.splitlines())
    words = table.split()
    assert "81.000.000.000.000" in words and "114,8" in words
    side_by_side = any("kind" in line and "amount" in line for line in table.splitlines())
    assert side_by_side == (width == 200)


# Destinations


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    with destination(str(file)) as out:
        out.write(b"one")
        assert not file.exists()
    assert file.read_bytes() == b"one"
    file.chmod(0o640)
    with pytest.raises(KeyboardInterrupt), destination(str(file)) as out:
        out.write(b"two")
        raise KeyboardInterrupt
    assert file.read_bytes() == b"one" and [path.name for path in tmp_path.iterdir()] == ["a.csv"]
    link = tmp_path / "link.csv"
    link.symlink_to(file)
    with destination(str(link)) as out:
        out.write(b"three")
    assert link.is_symlink() and file.read_bytes() == b"three" and file.stat().st_mode & 0o777 == 0o640


def test_a_fault_of_who_writes_is_not_that_of_the_place(tmp_path: Path) -> None:
    for place in (str(tmp_path / "a.csv"), "/dev/null", None):
        with pytest.raises(FileNotFoundError, match="python3"), destination(place):
            raise FileNotFoundError(2, "No such file or directory", "python3")
    assert not list(tmp_path.iterdir())


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    for place, reason in ((tmp_path, "is a folder"), (tmp_path / "gone" / "a.csv", "no such folder")):
        with pytest.raises(OutputError, match=reason), destination(str(place)):
            pass
    if Path("/proc").is_dir():
        with pytest.raises(OutputError, match="cannot be written"), destination("/proc/a.csv"):
            pass
    with destination("/dev/null") as out:
        out.write(b"x")
    assert Path("/dev/null").is_char_device()
