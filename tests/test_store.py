"""The store: it answers as the files do, opens no more of them than it must, and survives what may happen to it."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from typer.testing import CliRunner

from tests.test_corpus import CORPUS, joined, read
from vnpolitics_cli.asking import Typed, ask
from vnpolitics_cli.cli import app
from vnpolitics_cli.errors import SourceError, StoreError, VnpError
from vnpolitics_cli.export.contract import FIELDS
from vnpolitics_cli.model import Article, Fact, Finding, Money
from vnpolitics_cli.pipeline import facts
from vnpolitics_cli.query import Query
from vnpolitics_cli.register import resolve
from vnpolitics_cli.store import database, schema, writing
from vnpolitics_cli.store.narrowing import candidates
from vnpolitics_cli.store.reading import opened
from vnpolitics_cli.store.words import split

ROOT = Path(__file__).parent.parent
TODAY = date(2024, 10, 15)


class Answer(NamedTuple):
    status: int
    stdout: str
    stderr: str


def vnp(*arguments: object) -> Answer:
    """Runs `vnp` in this process; nothing but our own errors may come out of it."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], standalone_mode=False)
    if isinstance(result.exception, VnpError):
        return Answer(2, result.stdout, result.stderr + f"vnp: {result.exception}\n")
    if result.exception is not None:
        raise result.exception
    return Answer(int(result.return_value or 0), result.stdout, result.stderr)


def extraction(articles: Iterable[Article]) -> Iterator[Finding]:
    for article in articles:
        published, found = facts(article)
        yield Finding(article, published, article.published_from if article.published else "stamp" if published else None, found)


class Run(NamedTuple):
    tally: writing.Tally
    failures: list[str]
    extracted: list[str]


def index(db: Path, *paths: Path, prune: bool = False, published: str | None = None, extract: writing.Extraction = extraction) -> Run:
    """Brings a database up to date; what was told, and the articles that were extracted."""
    failures: list[SourceError] = []
    extracted: list[str] = []

    def watched(articles: Iterable[Article]) -> Iterator[Finding]:
        for finding in extract(articles):
            extracted.append(finding.article.source.rpartition("/")[2])
            yield finding

    tally = writing.index(str(db), map(str, paths), extraction=watched, published=published, prune=prune, report=failures.append, note=lambda _: None)
    return Run(tally, [str(failure) for failure in failures], extracted)


def dump(db: Path) -> dict[str, list[Any]]:
    """All that a database says, without the numbers it gives its rows."""
    articles = "SELECT name, record, source, published, published_from, a.digest, extracted FROM articles a JOIN files USING (file) ORDER BY source"
    files = "SELECT name, files.path, roots.path, size, mtime_ns, digest, assumed FROM files JOIN roots USING (root) ORDER BY name"
    with sqlite3.connect(db) as connection:
        sql = connection.execute
        assert sql("PRAGMA integrity_check").fetchall() == [("ok",)]
        sql("INSERT INTO sentences_fts (sentences_fts) VALUES ('integrity-check')")
        said = {
            table: sql(f"SELECT source, {table}.* FROM {table} JOIN articles USING (article)").fetchall() for table in (*schema.TABLES.values(), "sentences")
        }
        # Behind the source stand the numbers of the article and, in the facts' tables, of the sentence.
        dumped: dict[str, list[Any]] = {name: sorted(repr((row[0], *row[2:6], *row[7:])) for row in rows) for name, rows in said.items() if name != "sentences"}
        dumped["sentences"] = sorted((row[0], *row[3:]) for row in said["sentences"])
        dumped["sentence of a fact"] = sql("SELECT f.id, s.start, s.text FROM facts f JOIN sentences s USING (sentence) ORDER BY f.id").fetchall()
        dumped["articles"] = sql(articles).fetchall()
        dumped["files"] = sql(files).fetchall()
        failures = "SELECT name, file IS NULL, line, reason, path FROM failures LEFT JOIN roots USING (root) ORDER BY name, line"
        dumped["failures"] = sql(failures).fetchall()
        dumped["words"] = sql("SELECT * FROM words").fetchall()
        dumped["meta"] = sql("SELECT * FROM meta").fetchall()
        sql("CREATE VIRTUAL TABLE temp.held USING fts5vocab (main, sentences_fts, row)")
        dumped["index"] = sql("SELECT * FROM temp.held ORDER BY term").fetchall()
    connection.close()
    return dumped


RECORDS = (
    ("a", "Chiều 27/9, Thành ủy Hà Nội họp về Chỉ thị số 24-CT/TU ngày 7/8/2023. Thu 405.252 tỷ đồng, tăng 18,2%.", "2024-09-28"),
    ("b", "Thành phố Hà Nội sơ kết Chỉ thị 24. Chi giải phóng mặt bằng 12,5 tỷ đồng; mỗi hộ 1.234.567,125 đồng.", "2024-10-05"),
    ("c", unicodedata.normalize("NFD", "Ủy ban nhân dân tỉnh Nghệ An: Hoà bình là trên hết.\r\nKế hoạch số 31/KH-UBND ngày 26/9/2024."), None),
    ("d", "Ngày đăng 12/10/2024 | 09:30\n\nChiều 11/10, bộ họp. Luật Đất đai số 31/2024/QH15; Luật Đất đai năm 2024; Luật Đất đai.", None),
    ("e", "Nghị định 24/2012/NĐ-CP và Nghị định 30/2020/NĐ-CP. Nghị định 24 quản lý vàng.", "2020-06-01"),
    ("f", "Nghị định 30 về văn thư. Ngân sách, ngân hàng và Quy định 08-QĐi/TW.", "2021-06-01"),
    ("g", "", None),
    ("h", " \n\u200b\n ", None),
)  # fmt: skip


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with a corpus, articles above and below it in the order of reading, and some that cannot be read."""
    folder = tmp_path / "corpus"
    (folder / "sub").mkdir(parents=True)
    lines = [json.dumps({"id": name, "text": text, "published": day}) for name, text, day in RECORDS]
    (folder / "m.jsonl").write_text("\n".join([*lines[:3], '{"id": "x"}', *lines[3:], '{"id": "a", "text": ""}']) + "\n", encoding="utf-8")
    (folder / "a.txt").write_text("Bộ Chính trị ban hành Nghị quyết số 57-NQ/TW ngày 19/11/2024. Chi 5 tỷ USD.", encoding="utf-8")
    (folder / "sub" / "z.txt").write_text("Nghị quyết 57 nêu rõ. Giải ngân đạt 45%, khoảng 50 nghìn tỷ đồng.", encoding="utf-8")
    (folder / "latin.txt").write_bytes(b"H\xe0 N\xf4i")
    return folder


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "facts.db"


# The same answers

QUESTIONS = (
    ("--directive", "24-CT/TU"),
    ("--directive", "24"),
    ("--decree", "24", "--format", "csv"),
    ("--decree", "30/2020"),
    ("--decree", "nd-cp", "--format", "json"),
    ("--document", "tw", "--fields", "doc_id,resolved_by,line"),
    ("--document", "08-QĐ/TW"),
    ("--law", "luat dat dai"),
    ("--law", "Luật Đất đai năm 2024", "--count"),
    ("--issuer", "bo chinh tri"),
    ("--scope", "ha noi"),
    ("--scope", "Nghệ An", "--plan", "31"),
    ("--since", "27/9/2024"),
    ("--until", "2023"),
    ("--on", "2024-09", "--kind", "date,event"),
    ("--min-amount", "50 nghìn tỷ"),
    ("--max-amount", "1.234.568 đồng"),
    ("--min-amount", "1 USD", "--format", "sentences"),
    ("--min-percent", "18,2", "--max-percent", "18,2"),
    ("--text", "giai phong mat bang"),
    ("--text", "giải phóng"),
    ("--text", "hoà bình", "--kind", "all"),
    ("--text", "uỷ ban", "--kind", "document"),
    ("--text", "ngan", "--text", "ngân sách"),
    ("--text", "hà nội", "--within", "paragraph"),
    ("--text", "tu", "--min-amount", "1 tỷ", "--within", "article"),
    ("--text", "18,2%", "--files"),
    ("--text", "han hau"),
    ("--kind", "relation"),
    ("--kind", "document", "--format", "csv"),
)


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_find_answers_as_the_files_do(question: tuple[str, ...], corpus: Path, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    vnp("index", "seeds/", corpus, "--db", db)
    assert vnp("find", *question, "--db", db) == vnp("find", *question, "seeds/", corpus)


def test_the_questions_find_something_and_nothing(corpus: Path) -> None:
    found = [vnp("find", *question, corpus / "m.jsonl", corpus / "a.txt", corpus / "sub").stdout for question in QUESTIONS]
    assert sum(map(bool, found)) > len(QUESTIONS) // 2 and not all(found)


def test_all_mentions_of_a_directive(db: Path) -> None:
    assert vnp("index", ROOT / "seeds", "--db", db) == (0, "", "")
    assert vnp("find", "--directive", "24 ct/tu", "--count", "--db", db) == (0, "18\n", "")


@pytest.mark.parametrize("arguments", [(), ("--format", "csv"), ("--graph", "dot"), ("--format", "table"), ("--fields", "doc_id,first,last")], ids=" ".join)
def test_documents_are_those_of_the_files(arguments: tuple[str, ...], corpus: Path, db: Path) -> None:
    index(db, corpus, ROOT / "seeds")
    assert vnp("documents", *arguments, "--db", db) == vnp("documents", *arguments, corpus, ROOT / "seeds")


@pytest.mark.parametrize("command", [("figures",), ("figures", "--sort", "amount"), ("timeline",), ("timeline", "--documents", "--since", "2024")])
def test_rows_are_those_of_the_files(command: tuple[str, ...], corpus: Path, db: Path) -> None:
    index(db, corpus, ROOT / "seeds")
    assert vnp(*command, "--db", db) == vnp(*command, corpus, ROOT / "seeds")


def test_what_could_not_be_read_is_told_again(corpus: Path, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(corpus.parent)
    (corpus / "empty").mkdir()
    paths = ("gone", "corpus", "corpus/empty", "corpus/sub/none.txt")
    first = vnp("index", *paths, "--db", db)
    assert first.status == 2 and vnp("index", *paths, "--db", db) == first
    for command in (("find", "--text", "tỷ"), ("documents",), ("figures",), ("timeline",)):
        assert vnp(*command, "--db", db) == vnp(*command, *paths) and vnp(*command, "--db", db).stderr.startswith("vnp: gone: no such file or folder\n")
    (corpus / "pipe.txt").symlink_to("/dev/null")
    vnp("index", "corpus/pipe.txt", "--db", db)
    assert "vnp: corpus/pipe.txt: no regular file" in vnp("timeline", "--db", db).stderr
    # What is there now, and what nobody looks for any more.
    (corpus / "empty" / "a.txt").write_text("Chi 1 tỷ đồng.")
    vnp("index", "corpus/empty", "corpus/sub/none.txt", "gone", "--db", db, "--prune")
    told = vnp("timeline", "--db", db).stderr
    assert "empty" not in told and "gone" not in told and "none.txt" not in told and "latin.txt" in told


def test_no_database_is_made_where_nothing_can_be_read(corpus: Path, db: Path) -> None:
    for path in ("gone", corpus / "latin.txt", "-", "/dev/null"):
        answer = vnp("index", path, "--db", db)
        assert answer.status == 2 and answer.stderr.splitlines()[1:] == [f"vnp: {db}: not written, because nothing could be read"]
        assert not db.exists()
    (corpus / "none.jsonl").write_text("")
    assert vnp("index", corpus / "none.jsonl", "--db", db) == (0, "", "") and db.exists()


JOINED = (
    ("find", "--kind", "all", "--min-amount", "1"),
    ("find", "--kind", "document"),
    ("find", "--text", "ngay", "--since", "2020"),
    ("documents",),
    ("figures",),
    ("timeline", "--documents"),
)


@pytest.mark.parametrize("command", JOINED, ids=" ".join)
def test_of_lines_in_a_row_the_answers_are_those_of_the_files(command: tuple[str, ...], tmp_path: Path, db: Path) -> None:
    lines = [json.dumps({"id": article.source, "text": article.text, "published": article.published}) for article in joined(150, seed=3)]
    (tmp_path / "joined.jsonl").write_text("\n".join(lines), encoding="utf-8")
    index(db, tmp_path / "joined.jsonl")
    answer = vnp(*command, "--db", db)
    assert answer == vnp(*command, tmp_path / "joined.jsonl") and answer.stdout


@pytest.mark.parametrize("chain", tomllib.loads((CORPUS / "chains.toml").read_text(encoding="utf-8"))["chain"], ids=lambda chain: chain["name"])
def test_short_forms_mean_what_the_whole_corpus_says(chain: dict[str, Any], tmp_path: Path, db: Path) -> None:
    lines = [json.dumps({"text": read(article["text"])[0], "published": article.get("published")}) for article in chain["articles"]]
    (tmp_path / "chain.jsonl").write_text("\n".join(lines), encoding="utf-8")
    index(db, tmp_path / "chain.jsonl")
    with opened(str(db)) as store:
        found = list(store.findings(("document", "relation")))
        expected = resolve(found)
        assert list(store.settled(ask(Typed(TODAY, kinds=("document", "relation"))))) == expected
        for finding in expected:
            # As narrow as can be: the short forms of one number, in one article.
            for ref in (fact.value for fact in finding.facts if fact.kind == "document"):
                number = getattr(ref, "number", None)
                if number is not None:
                    query = ask(Typed(TODAY, documents=(("document", number),)))
                    assert answers(query, store.settled(query)) == answers(query, expected)


def test_as_many_mentions_are_found_as_the_register_counts(tmp_path: Path, db: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Nghị định số 126/2020/NĐ-CP hướng dẫn Luật Quản lý thuế năm 2019. Bỏ Luật Quản lý thuế năm 2006. Luật Quản lý thuế số 38/2019/QH14 đã rõ.",
        encoding="utf-8",
    )
    (tmp_path / "b.txt").write_text("Theo Luật Quản lý thuế năm 2019, người nộp thuế tự khai. Luật Quản lý thuế đã rõ.", encoding="utf-8")
    index(db, tmp_path)

    def rows(done: Answer) -> list[dict[str, Any]]:
        return [json.loads(line) for line in done.stdout.splitlines()]

    counted = {row["doc_id"]: row["mentions"] for row in rows(vnp("documents", tmp_path))}
    for place in ((tmp_path,), ("--db", db)):
        for asked in (("--document", "38/2019/QH14"), ("--law", "38"), ("--law", "38/2019")):
            assert vnp("find", *asked, *place, "--count").stdout == f"{counted['38/2019/QH14']}\n"
        assert vnp("find", "--law", "Luật Quản lý thuế năm 2006", *place, "--count").stdout == "1\n"
    relations = rows(vnp("extract", tmp_path, "--kind", "relation", "--resolve", "corpus"))
    assert [(row["subject"], row["object"]) for row in relations] == [("126/2020/NĐ-CP", "38/2019/QH14")]
    assert vnp("documents", tmp_path, "--graph", "mermaid").stdout == vnp("documents", "--db", db, "--graph", "mermaid").stdout


def answers(query: Query, found: Iterable[Finding]) -> list[list[Fact]]:
    return [chosen for finding in found if (chosen := query.select(finding.article.text, finding.facts))]


def test_articles_come_back_as_they_went_in(corpus: Path, db: Path) -> None:
    went: list[Finding] = []

    def watched(articles: Iterable[Article]) -> Iterator[Finding]:
        for finding in extraction(articles):
            went.append(finding)
            yield finding

    index(db, corpus, ROOT / "seeds", extract=watched)
    with opened(str(db)) as store:
        assert list(store.findings()) == went
        assert [finding.facts for finding in store.findings(("money",))] == [[fact for fact in finding.facts if fact.kind == "money"] for finding in went]
    assert len(went) == 15 and {fact.kind for finding in went for fact in finding.facts} == set(FIELDS)


@pytest.mark.parametrize(
    "number", ["0", "5", "-3.5", "12.50", "8.1E+13", "81033180000000", "9223372036854775807", "9223372036854775808", "1E+40", "0.1", "1234567890123456.789"]
)
def test_a_number_comes_back_exact(number: str) -> None:
    money = Money(Decimal(number), Decimal(number))
    with sqlite3.connect(":memory:") as connection:
        cells = schema.cells("money", money)
        row = connection.execute(f"SELECT {','.join('?' * len(cells))}", cells).fetchone()
    assert schema.value("money", row) == money


@pytest.mark.parametrize("text", ["", " \n", "\u200b", "Một. Hai\r\nBa", unicodedata.normalize("NFD", "Hoà bình.\n\n\u200bUỷ ban họp. Hết"), "a" * 3000])
def test_sentences_are_the_text(text: str) -> None:
    sentences = split(text)
    assert "".join(own for _, own, _ in sentences) == text
    assert [text[start:][: len(own)] for start, own, _ in sentences] == [own for _, own, _ in sentences]


def test_anyone_can_ask_with_sql(corpus: Path, db: Path) -> None:
    index(db, corpus, ROOT / "seeds" / "002_57e536416049cb05.txt")
    with sqlite3.connect(db) as connection:
        sql = connection.execute
        assert sql("SELECT amount FROM money WHERE currency = 'USD'").fetchall() == [(5_000_000_000,)]
        assert sql("SELECT amount FROM money WHERE text LIKE '%125 đồng'").fetchall() == [(1234567.125,)]
        assert sql("SELECT first_day, last_day FROM events WHERE date = '2024-10-11'").fetchall() == [("2024-10-11", "2024-10-11")]
        assert sql("SELECT count(*) FROM sentences_fts WHERE sentences_fts MATCH '\"giải phóng\"'").fetchone() == (1,)
        assert sql("SELECT count(*) FROM sentences_fts WHERE sentences_fts MATCH 'ngan'").fetchone() == (0,)
        kinds = dict(sql("SELECT kind, count(*) FROM facts GROUP BY kind"))
        assert kinds == {kind: sql(f"SELECT count(*) FROM {table}").fetchone()[0] for kind, table in schema.TABLES.items()}


def test_a_document_is_looked_up_by_its_number_and_its_name(corpus: Path, db: Path) -> None:
    index(db, corpus)
    plans: list[str] = []
    with sqlite3.connect(db) as connection:
        connection.set_trace_callback(plans.append)
        candidates(connection, ask(Typed(TODAY, documents=(("directive", "24-CT/TU"),))))
        connection.set_trace_callback(None)
        steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {plans[-1]}")]
    connection.close()
    assert [step for step in steps if "documents_3 (name=?" in step]
    assert not [step for step in steps if step.startswith("SCAN documents")]


def test_the_readme_describes_the_tables(db: Path, corpus: Path) -> None:
    index(db, corpus)
    words = (ROOT / "README.md").read_text(encoding="utf-8").partition("### The store")[2].partition("\n### ")[0]
    with sqlite3.connect(db) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
        # The index of words keeps tables of its own behind its name.
        for name in (name for name in names if not name.startswith("sentences_fts_")):
            assert f"`{name}`" in words, name
            fields = {column for kind, table in schema.TABLES.items() if table == name for column in FIELDS[kind]}
            for _, column, *_ in connection.execute(f"PRAGMA table_info({name})"):
                assert column in fields or f"`{column}`" in words, (name, column)
    connection.close()


# No more work than there is


@pytest.fixture
def sealed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Seals steps of the work, so that taking them is an error."""

    def seal(*names: str) -> None:
        for name in names:
            monkeypatch.setattr(writing, name, lambda *_, **__: pytest.fail("a file was opened"))

    return seal


def test_what_is_unchanged_is_not_opened(corpus: Path, db: Path, sealed: Callable[..., None]) -> None:
    first = index(db, corpus)
    before = dump(db)
    sealed("digest", "articles_of")
    again = index(db, corpus)
    assert again.tally == writing.Tally(extracted=0, unchanged=4) and again.failures == first.failures != []
    assert dump(db) == before


def test_what_was_only_touched_is_not_extracted(corpus: Path, db: Path, sealed: Callable[..., None]) -> None:
    index(db, corpus)
    os.utime(corpus / "m.jsonl", ns=(5, 5))
    sealed("articles_of")
    assert index(db, corpus).extracted == []
    sealed("digest")
    assert index(db, corpus).tally.unchanged == 4


def test_of_a_changed_corpus_only_what_changed_is_extracted(corpus: Path, db: Path, tmp_path: Path) -> None:
    index(db, corpus)
    lines = (corpus / "m.jsonl").read_text(encoding="utf-8").splitlines()
    new = json.dumps({"id": "new", "text": "Chi 9 tỷ đồng."})
    changed = json.dumps({"id": "b", "text": "Thu 7 tỷ đồng.", "published": "2024-10-05"})
    (corpus / "m.jsonl").write_text("\n".join([new, lines[0], changed, *lines[4:9]]), encoding="utf-8")
    run = index(db, corpus)
    assert run.extracted == ["m.jsonl#new", "m.jsonl#b"] and run.tally.removed == 1
    index(tmp_path / "anew.db", corpus)
    after, anew = dump(db), dump(tmp_path / "anew.db")
    # Words that no sentence has any more are kept: they find nothing.
    assert set(after.pop("words")) > set(anew.pop("words"))
    assert after == anew
    assert vnp("find", "--text", "tỷ", "--db", db) == vnp("find", "--text", "tỷ", corpus)


def test_files_that_come_later_stand_in_their_place(corpus: Path, db: Path) -> None:
    (corpus / "m.jsonl").rename(corpus.parent / "m.jsonl")
    index(db, corpus)
    (corpus.parent / "m.jsonl").rename(corpus / "m.jsonl")
    index(db, corpus / "sub")
    index(db, corpus)
    assert vnp("find", "--kind", "all", "--db", db).stdout == vnp("find", "--kind", "all", corpus).stdout != ""


def test_a_file_has_one_name(corpus: Path, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(corpus)
    index(db, Path("sub"))
    assert index(db, corpus).tally.unchanged == 1
    # A folder that was moved, and another that has its name.
    monkeypatch.chdir(corpus.parent)
    corpus.rename("moved")
    monkeypatch.chdir("moved")
    assert index(db, Path("sub")).tally == writing.Tally(unchanged=1)
    other = corpus.parent / "other"
    (other / "sub").mkdir(parents=True)
    (other / "sub" / "z.txt").write_text("Chi 1 tỷ đồng.")
    monkeypatch.chdir(other)
    (failure,) = index(db, Path("sub")).failures
    assert failure.startswith("sub/z.txt: another file is in the database by this name")


def test_prune_removes_what_is_gone_from_where_it_looks(corpus: Path, db: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("Chi 3 tỷ đồng.")
    index(db, corpus, tmp_path / "other.txt")
    (corpus / "a.txt").unlink()
    (corpus / "sub" / "z.txt").rename(corpus / "z.txt")
    assert index(db, corpus).tally.removed == 0
    (tmp_path / "other.txt").unlink()
    assert index(db, corpus, prune=True).tally.removed == 2
    with opened(str(db)) as store:
        assert [finding.article.source.rpartition("/")[2] for finding in store.findings()][-2:] == ["z.txt", "other.txt"]
    run = index(db, tmp_path / "other.txt", prune=True)
    assert run.tally.removed == 1 and not run.failures
    # What stands empty may be a disk that is not there.
    for file in corpus.rglob("*.*"):
        file.unlink()
    run = index(db, corpus, prune=True)
    assert run.tally.removed == 0 and len(run.failures) == 1
    with opened(str(db)) as store:
        assert store.articles == len(RECORDS) + 1


def test_the_day_of_publication_is_part_of_what_is_extracted(corpus: Path, db: Path) -> None:
    assert index(db, corpus / "sub").extracted == ["z.txt"]
    assert index(db, corpus / "sub", published="2024-12-31").extracted == ["z.txt"]
    assert index(db, corpus / "sub", published="2024-12-31").extracted == []
    with opened(str(db)) as store:
        assert [(finding.published, finding.published_from) for finding in store.findings()] == [("2024-12-31", "option")]


def test_an_article_that_extraction_fails_at_is_tried_again(corpus: Path, db: Path, tmp_path: Path) -> None:
    def faulty(articles: Iterable[Article]) -> Iterator[Finding]:
        return extraction(article for article in articles if not article.source.endswith("#d"))

    assert "m.jsonl#d" not in index(db, corpus, extract=faulty).extracted
    assert f"vnp: {corpus}/m.jsonl#d: left out, because extraction failed at it" in vnp("documents", "--db", db).stderr
    assert index(db, corpus).extracted == ["m.jsonl#d"]
    index(tmp_path / "at-once.db", corpus)
    assert dump(db) == dump(tmp_path / "at-once.db")


def test_articles_may_be_asked_for_ahead(corpus: Path, db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "BATCH", 100)
    index(db, corpus, extract=lambda articles: extraction(list(articles)))
    index(tmp_path / "one-by-one.db", corpus)
    assert dump(db) == dump(tmp_path / "one-by-one.db")


# What may happen to it

# Brings a database up to date in small transactions, and kills itself before the given statement.
KILLED = """
import os, signal, sys
from vnpolitics_cli.store import database, writing
from vnpolitics_cli.cli import main

writing.BATCH = 150
left = int(sys.argv.pop(1))
connected = database._connected

def watched(uri):
    connection = connected(uri)
    def count(statement):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
    connection.set_trace_callback(count)
    return connection

database._connected = watched
main()
"""


def process(*arguments: object, code: str | None = None, **more: Any) -> "subprocess.Popen[bytes]":
    command = ["-c", code] if code else ["-m", "vnpolitics_cli"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, *command, *map(str, arguments)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def finished(running: "subprocess.Popen[bytes]") -> Answer:
    stdout, stderr = (stream.decode() for stream in running.communicate(timeout=120))
    assert "Traceback" not in stderr, stderr
    return Answer(running.returncode, stdout, stderr)


@pytest.mark.parametrize("seed", range(3))
def test_killed_at_any_moment_it_goes_on_where_it_was(seed: int, corpus: Path, db: Path, tmp_path: Path) -> None:
    moments = random.Random(seed)
    index(tmp_path / "undisturbed.db", corpus)
    statuses = [finished(process(moments.randint(2, 250), "index", corpus, "--db", db, code=KILLED)).status for _ in range(4)]
    assert -signal.SIGKILL in statuses
    if db.is_file() and statuses[-1] == -signal.SIGKILL:
        # What is there already can be asked for.
        assert vnp("find", "--text", "tỷ", "--db", db).status in (0, 1, 2)
    finished(process("index", corpus, "--db", db))
    assert dump(db) == dump(tmp_path / "undisturbed.db")
    assert [path.name for path in db.parent.glob("facts.db*")] == ["facts.db"]


def test_an_unfinished_database_says_so(corpus: Path, db: Path) -> None:
    assert finished(process(150, "index", corpus, "--db", db, code=KILLED)).status == -signal.SIGKILL
    answer = vnp("find", "--text", "tỷ", "--db", db)
    assert answer.status == 2 and "not all there" in answer.stderr
    index(db, corpus)
    assert "not all there" not in vnp("find", "--text", "tỷ", "--db", db).stderr


def test_interrupted_it_keeps_what_was_extracted(corpus: Path, db: Path) -> None:
    def interrupted(articles: Iterable[Article]) -> Iterator[Finding]:
        for number, finding in enumerate(extraction(articles)):
            if number == 3:
                raise KeyboardInterrupt
            yield finding

    with pytest.raises(KeyboardInterrupt):
        index(db, corpus, extract=interrupted)
    extracted = index(db, corpus).extracted
    assert "a.txt" not in extracted and len(extracted) == 7


def test_two_writers_do_not_harm_each_other(corpus: Path, db: Path, tmp_path: Path) -> None:
    for number in range(40):
        (corpus / f"{number:02}.txt").write_text(f"Chi {number} tỷ đồng. Nghị định {number + 1}/2020/NĐ-CP.", encoding="utf-8")
    both = [process(10**9, "index", corpus, "--db", db, code=KILLED) for _ in range(2)]
    answers = [finished(one) for one in both]
    assert {answer.status for answer in answers} == {2} and all(answer.stderr.count("\n") == 3 for answer in answers)
    index(tmp_path / "one.db", corpus)
    assert dump(db) == dump(tmp_path / "one.db")


def test_a_writer_that_waits_in_vain_says_so(corpus: Path, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index(db, corpus / "sub")
    monkeypatch.setattr(database, "WAIT", 0.05)
    with sqlite3.connect(db, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = vnp("index", corpus, "--db", db)
        assert answer.status == 2 and answer.stderr == f"vnp: {db}: another process is using it; try again when that is done\n"
        assert vnp("find", "--text", "tỷ", "--db", db).stdout
    other.close()


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (a)")
    connection.close()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.write_text("no database, but words " * 100), "not a database of vnp index"),
        (foreign, "not a database of vnp index"),
        (lambda path: path.mkdir(), "a folder; name a file"),
    ],
)
def test_what_is_not_ours_is_left_alone(make: Callable[[Path], object], words: str, corpus: Path, db: Path) -> None:
    make(db)
    before = db.read_bytes() if db.is_file() else None
    for arguments in (("index", corpus), ("find", "--directive", "24"), ("documents",)):
        answer = vnp(*arguments, "--db", db)
        assert answer.status == 2 and not answer.stdout and answer.stderr.count("\n") == 1 and words in answer.stderr
    assert (db.read_bytes() if db.is_file() else None) == before


@pytest.mark.parametrize("damage", ["DROP TABLE meta", "DELETE FROM meta", "DROP TABLE documents"])
def test_a_database_with_holes_is_refused(damage: str, corpus: Path, db: Path) -> None:
    index(db, corpus)
    with sqlite3.connect(db) as connection:
        connection.execute(damage)
    connection.close()
    for arguments in (("documents",),) if "documents" in damage else (("documents",), ("index", corpus)):
        answer = vnp(*arguments, "--db", db)
        assert answer.status == 2 and answer.stderr.splitlines()[-1] == f"vnp: {db}: damaged; delete it and index again"


def test_a_database_is_no_file_for_output_and_no_other_file(corpus: Path, db: Path) -> None:
    (corpus / "a.csv").write_text("")
    for _ in range(2):
        assert f"vnp: {corpus}: 1 other file left out (1 .csv)" in vnp("index", corpus, "--db", corpus / "facts.db").stderr
    index(db, corpus / "sub")
    before = db.read_bytes()
    answer = vnp("extract", corpus / "sub", "-o", db)
    assert answer == (2, "", f"vnp: {db}: a database of vnp index, which would be lost; write to another file\n") and db.read_bytes() == before


def test_a_database_of_another_layout_is_refused(corpus: Path, db: Path) -> None:
    index(db, corpus)
    with sqlite3.connect(db) as connection:
        connection.execute(f"PRAGMA user_version = {schema.LAYOUT + 1}")
    connection.close()
    for arguments in (("index", corpus), ("find", "--directive", "24")):
        answer = vnp(*arguments, "--db", db)
        assert answer.status == 2 and f"version {schema.LAYOUT + 1}" in answer.stderr and answer.stderr.count("\n") == 1


def test_facts_of_other_rules_are_extracted_anew(corpus: Path, db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (schema, database):
        monkeypatch.setattr(module, "RULES", "0.0.1 1.0")
    run = index(db, corpus)
    monkeypatch.undo()
    answer = vnp("find", "--directive", "24", "--db", db)
    assert answer.status == 2 and "by other rules (0.0.1 1.0, not" in answer.stderr
    # Out of the texts in the database: those whose files are gone are not lost.
    (corpus / "a.txt").unlink()
    monkeypatch.setattr(writing, "articles_of", lambda *_, **__: pytest.fail("a file was opened"))
    assert sorted(index(db, corpus / "sub").extracted) == sorted(run.extracted)
    monkeypatch.undo()
    (corpus / "a.txt").write_text("Bộ Chính trị ban hành Nghị quyết số 57-NQ/TW ngày 19/11/2024. Chi 5 tỷ USD.", encoding="utf-8")
    index(db, corpus)
    index(tmp_path / "anew.db", corpus)
    assert dump(db) == dump(tmp_path / "anew.db")


def test_rules_that_changed_within_a_version_are_other_rules(corpus: Path, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "workings", lambda: "before")
    run = index(db, corpus)
    assert index(db, corpus).extracted == []
    monkeypatch.undo()
    # Its facts are as good as they were, until it is brought up to date.
    assert vnp("find", "--text", "tỷ", "--db", db).stdout
    assert sorted(index(db, corpus).extracted) == sorted(run.extracted)
    assert index(db, corpus).extracted == []


def test_what_tells_rules_apart_is_made_of_what_finds_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def changed(name: str) -> bool:
        with monkeypatch.context() as patch:
            (package := tmp_path / name.replace("/", "-")).mkdir()
            shutil.copytree(Path(schema.__file__).parent.parent, package, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
            (package / name).write_bytes((package / name).read_bytes() + b"# more")
            patch.setattr(schema, "files", lambda _: package)
            return schema.workings.__wrapped__() != schema.workings()

    assert changed("tables/units.toml") and changed("kinds/money.py") and changed("pipeline.py")
    assert not changed("cli/find.py") and not changed("store/schema.py")


def test_a_database_taken_over_by_other_rules_is_not_mixed(corpus: Path, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def overtaken(articles: Iterable[Article]) -> Iterator[Finding]:
        for finding in extraction(articles):
            with sqlite3.connect(db) as connection:
                connection.execute("UPDATE meta SET value = '9.9 9.9' WHERE name = 'rules'")
            connection.close()
            yield finding

    with pytest.raises(StoreError, match="another version of vnp"):
        index(db, corpus, extract=overtaken)


@pytest.mark.parametrize("place", ["no/such/folder/facts.db", "/proc/facts.db"])
def test_where_nothing_can_be_written(place: str, corpus: Path) -> None:
    answer = vnp("index", corpus, "--db", place)
    assert answer.status == 2 and answer.stderr.startswith(f"vnp: {place}: ") and answer.stderr.count("\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="who may do everything can write everywhere")
def test_a_folder_that_is_read_only(corpus: Path, db: Path) -> None:
    index(db, corpus)
    db.parent.chmod(0o555)
    assert vnp("find", "--text", "tỷ", "--db", db).stdout
    assert vnp("index", corpus, "--db", db.parent / "new.db").status == 2
    db.parent.chmod(0o755)


def test_a_full_disk_loses_nothing(corpus: Path, db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index(db, corpus / "sub")
    before = dump(db)
    connected = database._connected

    def filled(uri: str) -> sqlite3.Connection:
        connection = connected(uri)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(database, "_connected", filled)
    (corpus / "long.txt").write_text("Chi 5 tỷ đồng cho một xã. " * 5000)
    answer = vnp("index", corpus / "long.txt", "--db", db)
    assert answer.status == 2 and answer.stderr.count("\n") == 1 and "the disk is full" in answer.stderr
    monkeypatch.undo()
    index(db, corpus / "sub")
    assert dump(db) == before
    index(db, corpus)
    index(tmp_path / "anew.db", corpus / "sub")
    index(tmp_path / "anew.db", corpus)
    assert dump(db) == dump(tmp_path / "anew.db")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("find", "seeds", "--directive", "24", "--db", "x.db"), "give one of them"),
        (("documents", "seeds", "--db", "x.db"), "give one of them"),
        (("find", "--directive", "24", "--db", "x.db", "--published", "2024-01-01"), "vnp index PATH --db x.db --published 2024-01-01"),
        (("find", "--directive", "24", "--db", "gone.db"), "no such database; make one: vnp index PATH --db gone.db"),
        (("index", "-", "--db", "{db}"), "name a file or a folder"),
        (("index", "gone.txt", "--db", "{db}"), "no such file"),
        (("index", "/dev/null", "--db", "{db}"), "no regular file"),
        (("index", "\0", "--db", "{db}"), "null"),
    ],
)
def test_what_cannot_be_asked(arguments: tuple[str, ...], words: str, db: Path) -> None:
    answer = vnp(*(argument.format(db=db) for argument in arguments))
    # Where nothing can be read, a second line says that nothing is written.
    assert answer.status == 2 and not answer.stdout and words in answer.stderr and answer.stderr.count("\n") == 1 + (arguments[0] == "index")
