"""Parquet and SQLite: the same facts as in JSON Lines, in typed columns."""

import json
import sqlite3
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.test_commands import vnp
from tests.test_export import ALL, FOUND, fact
from vnpolitics_cli.errors import InputError
from vnpolitics_cli.export import FORMATS, Choice, format_for
from vnpolitics_cli.export.contract import FIELDS, HEAD, TAIL, TIMES, choose, columns_of
from vnpolitics_cli.export.typed import columns
from vnpolitics_cli.model import Article, CalendarDate, Finding, Money, Percentage

FILES = [form.name for form in FORMATS if form.file]


def parquet(path: Path, found: list[Finding], choice: Choice = ALL) -> Any:
    """What is read from a Parquet file of these findings."""
    pq = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
    with path.open("wb") as out:
        format_for("parquet", str(path), terminal=False).writer()(found, choice, out)
    return pq.read_table(path)


def database(path: Path, found: list[Finding], choice: Choice = ALL) -> sqlite3.Connection:
    """A database of these findings."""
    path.unlink(missing_ok=True)
    with path.open("wb") as out:
        format_for("sqlite", str(path), terminal=False).writer()(found, choice, out)
    return sqlite3.connect(path)


def lines(*arguments: object) -> list[dict[str, Any]]:
    return [json.loads(line, parse_float=Decimal) for line in vnp("extract", "seeds", *arguments).stdout.splitlines()]


def plain(cell: Any) -> Any:
    """A cell as the contract has it in JSON: days as text, numbers as numbers."""
    return cell.isoformat() if isinstance(cell, date) else cell


def test_parquet_says_what_the_lines_say(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
    expected = lines("--kind", "all")
    done = vnp("extract", "seeds", "--kind", "all", "-o", tmp_path / "facts.parquet")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    table = pq.read_table(tmp_path / "facts.parquet")
    names = columns_of(choose(["all"]))
    assert [name for name in table.schema.names if not name.endswith(("_from", "_to")) or name == "published_from"] == list(names)
    assert [{name: plain(row[name]) for name in fact} for row, fact in zip(table.to_pylist(), expected, strict=True)] == expected


def test_sqlite_says_what_the_lines_say(tmp_path: Path) -> None:
    expected = lines("--kind", "all")
    done = vnp("extract", "seeds", "--kind", "all", "-o", tmp_path / "facts.sqlite")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["facts.sqlite"]
    connection = sqlite3.connect(tmp_path / "facts.sqlite")
    connection.row_factory = sqlite3.Row
    for kind in FIELDS:
        found = [dict(row) for row in connection.execute(f'SELECT * FROM "{kind}" ORDER BY rowid')]
        own = [fact for fact in expected if fact["kind"] == kind]
        assert [
            {name: Decimal(repr(row[name])) if isinstance(row[name], float) else row[name] for name in fact} for row, fact in zip(found, own, strict=True)
        ] == own
    # The amount that a percentage is about is found by its id.
    (count,) = connection.execute("SELECT count(*) FROM percent JOIN money ON money.id = percent.about").fetchone()
    assert count == sum(fact.get("about") is not None for fact in expected) > 0
    connection.close()


def test_types(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="needs pyarrow")
    table = parquet(tmp_path / "a.parquet", FOUND)
    schema = {field.name: field.type for field in table.schema}
    assert {schema[name] for name in ("start", "end", "line", "year")} == {pa.int64()}
    assert {schema[name] for name in ("amount", "amount_max", "value", "value_max")} == {pa.decimal128(38, 9)}
    assert {schema[name] for name in ("published", "date_from", "date_to", "issued_from")} == {pa.date32()}
    assert schema["implied"] == pa.bool_() and schema["date"] == schema["kind"] == pa.string()
    (money,) = (row for row in table.to_pylist() if row["kind"] == "money")
    assert (money["amount"], money["amount_max"]) == (Decimal("81000000000000"), Decimal("81033180000000.5"))
    rows = database(tmp_path / "a.sqlite", FOUND).execute("SELECT typeof(amount), typeof(amount_max), amount_max, published FROM money")
    assert rows.fetchall() == [("integer", "real", 81033180000000.5, "2024-09-28")]


def test_every_column_has_a_type_and_every_time_its_days() -> None:
    named = [column.name for column in columns(ALL)]
    assert len(set(named)) == len(named) and set(TIMES) <= {name for fields in FIELDS.values() for name in fields}
    for name in TIMES:
        at = named.index(name)
        assert named[at : at + 3] == [name, f"{name}_from", f"{name}_to"]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024-09-27", "2024-09-27", "2024-09-27"),
        ("2024-Q3", "2024-07-01", "2024-09-30"),
        ("2020/2025", "2020-01-01", "2025-12-31"),
        ("XXXX-09-27", None, None),
    ],
)
def test_a_time_has_its_first_and_last_day(tmp_path: Path, written: str, first: str | None, last: str | None) -> None:
    found = [Finding(Article("x", "a"), None, None, [fact("date", CalendarDate(written))])]
    (row,) = parquet(tmp_path / "a.parquet", found).to_pylist()
    assert (row["date"], plain(row["date_from"]), plain(row["date_to"])) == (written, first, last)
    assert database(tmp_path / "a.db", found).execute("SELECT date, date_from, date_to FROM date").fetchall() == [(written, first, last)]


# A number that no float and no column of 9 decimals can say.
LONG = Decimal("12345678901234567890.1234567891")


def test_no_number_is_rounded(tmp_path: Path) -> None:
    values = [Percentage(LONG), Percentage(Decimal("0.1")), Percentage(Decimal("-2.5"))]
    found = [Finding(Article("x", "a"), None, None, [fact("percent", value, start) for start, value in enumerate(values)])]
    table = parquet(tmp_path / "a.parquet", found)
    assert [row["value"] for row in table.to_pylist()] == [None, Decimal("0.1"), Decimal("-2.5")]
    assert database(tmp_path / "a.sqlite", found).execute("SELECT value FROM percent").fetchall() == [(str(LONG),), (0.1,), (-2.5,)]
    big = [Finding(Article("x", "a"), None, None, [fact("money", Money(Decimal(2**63)))])]
    assert database(tmp_path / "a.sqlite", big).execute("SELECT amount FROM money").fetchall() == [(str(2**63),)]


def test_chosen_fields_and_nothing_found(tmp_path: Path) -> None:
    choice = choose(["money,percent"], ["amount", "text"])
    assert parquet(tmp_path / "a.parquet", FOUND, choice).schema.names == ["amount", "text"]
    connection = database(tmp_path / "a.sqlite", FOUND, choice)
    assert [row[1] for row in connection.execute("PRAGMA table_info(money)")] == ["amount", "text"]
    assert [row[1] for row in connection.execute("PRAGMA table_info(percent)")] == ["text"]
    assert parquet(tmp_path / "a.parquet", []).num_rows == 0
    tables = [name for (name,) in database(tmp_path / "a.sqlite", []).execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert tables == list(FIELDS) and {*HEAD, *TAIL} <= {row[1] for row in database(tmp_path / "b.db", []).execute("PRAGMA table_info(event)")}


def test_a_fact_of_one_column(tmp_path: Path) -> None:
    assert parquet(tmp_path / "a.parquet", FOUND, choose(["money"], ["amount"])).to_pylist() == [{"amount": Decimal("81000000000000")}]


@pytest.mark.parametrize("name", FILES)
def test_they_go_to_files_only(name: str) -> None:
    for options in ((), ("-o", "-")):
        done = vnp("extract", "seeds", "--format", name, *options)
        assert done.returncode == 2 and not done.stdout and done.stderr.decode().count("\n") == 1 and "-o facts." in done.stderr.decode()


def test_a_database_needs_a_file() -> None:
    done = vnp("extract", "seeds", "--format", "sqlite", "-o", "/dev/null")
    assert done.returncode == 2 and done.stderr.decode().count("\n") == 1 and "is not a file" in done.stderr.decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told() -> None:
    pytest.importorskip("pyarrow", reason="needs pyarrow")
    done = vnp("extract", "seeds", "--format", "parquet", "-o", "/dev/full")
    assert done.returncode == 2 and done.stderr.decode().startswith("vnp: /dev/full: cannot be written") and done.stderr.count(b"\n") == 1


@pytest.fixture
def no_pyarrow(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in [
        name for name in sys.modules if name.split(".")[0] == "pyarrow" or name.startswith(("vnpolitics_cli.export.arrow", "vnpolitics_cli.export.parquet"))
    ]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    yield


def test_a_missing_extra_is_named(no_pyarrow: None) -> None:
    with pytest.raises(InputError) as raised:
        format_for("parquet", "a.parquet", terminal=False).writer()
    assert "pip install 'vnpolitics-cli[parquet]'" in str(raised.value) and "\n" not in str(raised.value)


def test_a_missing_extra_ends_the_command(tmp_path: Path) -> None:
    (tmp_path / "pyarrow.py").write_text("raise ModuleNotFoundError('no', name='pyarrow')")
    (tmp_path / "pyspark.py").write_text("raise ModuleNotFoundError('no', name='pyspark')")
    for arguments, extra in (
        (("extract", "seeds", "-o", tmp_path / "a.parquet"), "parquet"),
        (("spark", "seeds", tmp_path / "a.parquet", "--read", "jsonl"), "spark"),
    ):
        done = vnp(*arguments, PYTHONPATH=f"{tmp_path}:{Path(__file__).parent.parent}")
        assert done.returncode == 2 and done.stderr.decode().count("\n") == 1 and f"pip install 'vnpolitics-cli[{extra}]'" in done.stderr.decode()
        assert not (tmp_path / "a.parquet").exists()


def test_spark_asked_for_in_ways_that_cannot_be() -> None:
    help_ = vnp("spark", "--help").stdout.decode()
    assert all(len(line) <= 80 for line in help_.splitlines()) and help_.strip().endswith("vnp spark articles.jsonl facts.parquet")
    for arguments, words in (
        (("a.csv", "b.parquet"), "a.csv: name its format with --read"),
        (("a.jsonl", "b", "--format", "csv"), "there are parquet and jsonl"),
    ):
        done = vnp("spark", *arguments)
        assert done.returncode == 2 and not done.stdout and words in done.stderr.decode() and done.stderr.count(b"\n") == 1
