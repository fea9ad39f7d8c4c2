"""Reading: which files a path means, what is text, what a record is; and for all bad input, one reason each."""

import gzip
import io
import json
import os
from pathlib import Path

import pytest

from vnpolitics_cli.errors import InputError, OutputError, SourceError
from vnpolitics_cli.model import Article
from vnpolitics_cli.sources import FORMS, SUFFIXES, articles
from vnpolitics_cli.sources.days import typed_day, written_day
from vnpolitics_cli.sources.places import place

TEXT = "Chiều 27/9, Thành ủy tổ chức hội nghị."


def read(*paths: Path | str, published: str | None = None, stdin: bytes = b"", leave: str | None = None) -> tuple[list[Article], list[str], list[str]]:
    """The articles of some paths, the failures, and the notes."""
    failures: list[SourceError] = []
    notes: list[str] = []
    found = list(articles(map(str, paths), published=published, report=failures.append, note=notes.append, stdin=io.BytesIO(stdin), leave=leave))
    return found, [str(error) for error in failures], notes


def texts(*paths: Path | str, stdin: bytes = b"") -> list[str]:
    found, failures, _ = read(*paths, stdin=stdin)
    assert not failures
    return [article.text for article in found]


def write(path: Path, content: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def corpus(path: Path, *records: object) -> Path:
    return write(path, "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))


# Files


def test_a_text_is_one_article_as_it_stands(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", TEXT + "\r\nDòng hai\r\rDòng ba\n")
    found, failures, _ = read(file)
    assert [(a.text, a.source, a.published, a.published_from) for a in found] == [(TEXT + "\r\nDòng hai\r\rDòng ba\n", str(file), None, None)]
    assert not failures


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("zipped", [False, True])
def test_every_suffix_is_read_plain_and_gzipped(tmp_path: Path, suffix: str, zipped: bool) -> None:
    content = (json.dumps({"id": 1, "text": TEXT}) if suffix in FORMS[1].suffixes else TEXT).encode()
    file = write(tmp_path / f"a{suffix}{'.gz' if zipped else ''}", gzip.compress(content) if zipped else content)
    assert texts(file) == [TEXT]
    assert texts(tmp_path) == [TEXT]


def test_a_byte_order_mark_is_not_counted(tmp_path: Path) -> None:
    assert texts(write(tmp_path / "a.txt", b"\xef\xbb\xbf" + TEXT.encode())) == [TEXT]
    assert texts(write(tmp_path / "a.jsonl", b"\xef\xbb\xbf" + json.dumps({"text": TEXT}).encode())) == [TEXT]


def test_an_empty_file_is_an_empty_article(tmp_path: Path) -> None:
    assert texts(write(tmp_path / "a.txt", "")) == [""]
    assert texts(write(tmp_path / "a.jsonl", "")) == []
    assert texts(write(tmp_path / "b.jsonl", "\n \r\n")) == []


def test_a_file_of_unknown_suffix_is_tried(tmp_path: Path) -> None:
    assert texts(write(tmp_path / "a.news", TEXT)) == [TEXT]
    assert texts(corpus(tmp_path / "b.news", {"text": TEXT}, {"text": "hai"})) == [TEXT, "hai"]
    assert texts(write(tmp_path / "c.news", gzip.compress(TEXT.encode()))) == [TEXT]


def test_standard_input_is_told_apart_by_its_first_line() -> None:
    assert texts("-", stdin=TEXT.encode()) == [TEXT]
    assert texts("-", stdin=b'\n {"text": "a"}\n{"text": "b"}\n') == ["a", "b"]
    assert texts("-", stdin=gzip.compress(TEXT.encode())) == [TEXT]
    assert [article.source for article in read("-", "-", stdin=b"x")[0]] == ["-"]
    assert [article.source for article in read("-", stdin=b'{"text": "a", "id": "k"}')[0]] == ["-#k"]


# Folders


def test_a_folder_by_code_point_of_the_relative_path(tmp_path: Path) -> None:
    names = ["b.txt", "a/z.txt", "a-b/x.txt", "B.txt", "ă.txt", "a.txt", "a/y.md"]
    for name in names:
        write(tmp_path / name, name)
    assert texts(tmp_path) == sorted(names) == ["B.txt", "a-b/x.txt", "a.txt", "a/y.md", "a/z.txt", "b.txt", "ă.txt"]


def test_a_folder_leaves_hidden_files_links_and_others(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    write(folder / "a.txt", "a")
    write(folder / ".hidden.txt", "no")
    write(folder / ".git" / "b.txt", "no")
    write(folder / "scan.pdf", "no")
    write(folder / "NOTES", "no")
    outside = write(tmp_path / "outside" / "c.txt", "no")
    (folder / "link.txt").symlink_to(outside)
    (folder / "circle").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    found, failures, notes = read(folder)
    assert [article.text for article in found] == ["a"] and not failures
    assert notes == [f"{folder}: 5 other files left out (1 .pdf, 2 links, 1 pipes and devices, 1 without suffix)"]


def test_a_link_named_outright_is_followed(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(write(tmp_path / "a.txt", "a"))
    assert texts(link) == ["a"]


def test_a_path_reached_twice_is_read_once(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "a")
    write(tmp_path / "b.txt", "b")
    assert texts(file, tmp_path, file, f"{tmp_path}/./b.txt", f"{tmp_path}/") == ["a", "b"]


def test_names_stay_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "x" / "a.txt", "a")
    for given in ("x", "x/", "./x", "x//"):
        assert [article.source for article in read(given)[0]] == [given.rstrip("/") + "/a.txt"]
    assert [article.source for article in read("./x/a.txt")[0]] == ["./x/a.txt"]


def test_the_output_file_is_no_input(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "a")
    out = corpus(tmp_path / "facts.jsonl", {"kind": "date", "start": 0, "text": "x"})
    found, failures, _ = read(tmp_path, leave=str(out))
    assert [article.text for article in found] == ["a"] and not failures
    with pytest.raises(OutputError, match="would be lost"):
        read(tmp_path / "a.txt", out, leave=str(out))


def test_an_article_in_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    plain = write(tmp_path / "a.txt", "a")
    records = corpus(tmp_path / "b.jsonl", {"id": "b", "text": "x"})
    for article in (plain, records):
        with pytest.raises(OutputError, match=f"{article.name}: is also to be read"):
            read(tmp_path, leave=str(article))


def test_other_answers_and_empty_files_may_be_overwritten(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "a")
    for answer in (write(tmp_path / "b.jsonl", ""), corpus(tmp_path / "c.jsonl", {"id": "24-CT/TU", "mentions": 1})):
        assert [article.text for article in read(tmp_path, leave=str(answer))[0]] == ["a"]
        answer.unlink()


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    try:
        write(tmp_path / os.fsdecode(b"a\xff.txt"), "a")
    except OSError:
        pytest.skip("this file system holds no such names")
    assert [article.source for article in read(tmp_path)[0]] == [f"{tmp_path}/a\ufffd.txt"]
    # Names that differ only in what is no text are one name in the output, under which one article can stand.
    write(tmp_path / os.fsdecode(b"a\xfe.txt"), "a")
    found, failures, _ = read(tmp_path)
    assert len(found) == 1 and failures == [f"{tmp_path}/a\ufffd.txt: another file goes by this name; rename one of them"]


# What is not text

BAD = {
    "gone": (None, "no such file or folder"),
    "utf16": ("Thành ủy".encode("utf-16"), "in UTF-16"),
    "utf16-without-mark": ("Hanoi: the Party committee".encode("utf-16-le"), "iconv -f UTF-16LE"),
    "utf16-big-without-mark": ("Hanoi: the Party committee".encode("utf-16-be"), "iconv -f UTF-16BE"),
    "binary": (b"\x7fELF\x02\x01\x01\x00\x00\x00", "not text"),
    "late-nul": (b"a" * 9000 + b"\0", "not text"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
    "office": (b"PK\x03\x04\x14\x00", "Office"),
    "latin": (TEXT.encode("utf-8") + b"\nT\xe2y H\xe5", "not UTF-8 (byte 0xe2"),
    "cut-zip": (gzip.compress(os.urandom(5000).hex().encode())[:-400], "gzip"),
    "bad-zip": (b"\x1f\x8b\x08\x00nonsense and more of it", "gzip"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_not_text_has_one_reason_and_the_rest_is_read(tmp_path: Path, case: str) -> None:
    content, reason = BAD[case]
    bad = tmp_path / "bad.txt"
    if content is not None:
        write(bad, content)
    found, failures, _ = read(bad, write(tmp_path / "good.txt", TEXT))
    assert [article.text for article in found] == [TEXT]
    assert len(failures) == 1 and failures[0].startswith(f"{bad}:") and reason in failures[0] and "\n" not in failures[0]


def test_a_byte_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    bad = write(tmp_path / "bad.txt", b"m\xe1\xbb\x99t\nhai\nb\xe0")
    assert read(bad)[1] == [f"{bad}:3: not UTF-8 (byte 0xe0 at offset 11); save it as UTF-8"]


def test_a_folder_without_articles(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf", "x")
    found, failures, _ = read(tmp_path)
    assert not found and failures == [f"{tmp_path}: no articles in this folder; vnp reads {', '.join(SUFFIXES)}, and .gz of each"]


# Records


def test_records_say_who_they_are_and_when(tmp_path: Path) -> None:
    file = corpus(
        tmp_path / "c.jsonl",
        {"id": "a/1", "text": "x", "published": "2024-09-28", "more": {"is": ["ignored"]}},
        {"text": "y"},
        {"id": 7, "text": "z", "published": "28/9/2024"},
        {"id": None, "text": "w", "published": None},
        {"id": "", "text": "v", "published": ""},
        {"id": 1.5, "text": "u", "published": "2024-09-27T20:00:00Z"},
        {"id": 123456789012345678901234567890, "text": "t"},
    )
    found, failures, _ = read(file, published="2020-01-01")
    assert not failures
    assert [(a.source.split("#")[1], a.text, a.published, a.published_from) for a in found] == [
        ("a/1", "x", "2024-09-28", "record"),
        ("2", "y", "2020-01-01", "option"),
        ("7", "z", "2024-09-28", "record"),
        ("4", "w", "2020-01-01", "option"),
        ("5", "v", "2020-01-01", "option"),
        ("1.5", "u", "2024-09-28", "record"),
        ("123456789012345678901234567890", "t", "2020-01-01", "option"),
    ]


def test_half_a_surrogate_pair_becomes_a_replacement_of_its_length(tmp_path: Path) -> None:
    assert texts(write(tmp_path / "c.jsonl", rb'{"text": "a\ud83d 27/9 \ude00 \ud83d\ude00"}')) == ["a\ufffd 27/9 \ufffd 😀"]


BAD_RECORDS = {
    '{"text": "cut': "not JSON (unterminated string starting at column 10)",
    '{"id": 3}': 'no "text"',
    '{"text": null}': 'no "text"',
    '{"text": 5}': '"text" is a number',
    '{"text": ["a"]}': '"text" is a list',
    '[{"text": "a"}]': "jq -c '.[]' prints its records one a line",
    '["a"]': "a list, not an object",
    '"a"': "a string, not an object",
    "null": "null, not an object",
    "[": "JSON Lines wants one whole object a line",
    '{"kind": "date", "start": 0, "end": 3, "text": "27/9", "id": "x"}': "a fact that vnp printed",
    '{"id": "first", "text": "a"}': "a second record with the id 'first'",
    '{"id": [1], "text": "a"}': '"id" is a list',
    '{"id": true, "text": "a"}': '"id" is true or false',
    '{"text": "a", "published": "hôm nào đó"}': '"published": ',
    '{"text": "a", "published": "31/4/2025"}': '"published": ',
    '{"text": "a", "published": "hôm qua"}': '"published": ',
    '{"text": "a", "published": 1727481600}': '"published" is a number',
    '{"text": "a\tb"}': "not JSON (invalid control character at column 12)",
    '{"a":' * 100_000: "not JSON",
    "prose": "not JSON",
}


@pytest.mark.parametrize("line", BAD_RECORDS, ids=lambda line: line[:40])
def test_a_bad_record_is_named_by_its_line_and_the_rest_is_read(tmp_path: Path, line: str) -> None:
    file = write(tmp_path / "c.jsonl", '{"id": "first", "text": "a"}\n\n' + line + '\n{"text": "b"}')
    found, failures, _ = read(file)
    assert [article.source for article in found] == [f"{file}#first", f"{file}#4"]
    assert len(failures) == 1 and failures[0].startswith(f"{file}:3: ") and BAD_RECORDS[line] in failures[0] and "\n" not in failures[0]


def test_a_record_that_is_not_utf8(tmp_path: Path) -> None:
    file = write(tmp_path / "c.jsonl", b'{"text": "a\xff"}\n{"text": "b"}')
    found, failures, _ = read(file)
    assert len(found) == 1 and failures == [f"{file}:1: not UTF-8 (byte 0xff at column 12); save it as UTF-8"]


def test_a_corpus_cut_short_keeps_what_came_before(tmp_path: Path) -> None:
    content = b"".join(json.dumps({"id": n, "text": os.urandom(400).hex()}).encode() + b"\n" for n in range(200))
    file = write(tmp_path / "c.jsonl.gz", gzip.compress(content)[:-2000])
    found, failures, _ = read(file)
    assert len(found) > 100 and len(failures) == 1 and "gzip data ends too early" in failures[0]


# Days


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2024-09-30", "2024-09-30"),
        ("30/9/2024", "2024-09-30"),
        ("1.2.2024", "2024-02-01"),
        ("05-06-2024", "2024-06-05"),
        ("Thứ 6, 21/03/2025 | 15:45", "2025-03-21"),
        ("17/2/2024, 09:04 (GMT+7)", "2024-02-17"),
        ("ngày 30 tháng 9 năm 2024", "2024-09-30"),
        ("30 Sep 2024", "2024-09-30"),
        ("2024-09-27T20:00:00Z", "2024-09-28"),
        ("2024-09-28T00:00:00+07:00", "2024-09-28"),
    ],
)
def test_days(given: str, day: str) -> None:
    assert written_day(given) == day
    assert typed_day(given) == day


@pytest.mark.parametrize(
    "given", ["", "abc", "84,1%", "24", "2024", "9/2024", "31/4/2025", "9/30/2024", "2024-13-01", "0001-01-01", "24 tỷ", "30/9/2024 hay 1/10/2024"]
)
def test_no_days(given: str) -> None:
    for read_day in (written_day, typed_day):
        with pytest.raises(InputError, match="2024-09-30"):
            read_day(given)


@pytest.mark.parametrize(
    ("given", "below"), [("32/9/2024", "32"), ("30/13/2024", "13"), ("2024-13-01", "13"), ("30/9", ""), ("9/2024", "9/2024"), ("  tỷ lệ", "tỷ lệ")]
)
def test_a_caret_stands_under_what_is_wrong(given: str, below: str) -> None:
    with pytest.raises(InputError) as wrong:
        typed_day(given)
    assert wrong.value.column is not None and given[wrong.value.column :].startswith(below)
    assert bool(given[wrong.value.column :]) == bool(below)


def test_only_what_is_typed_may_count_from_today() -> None:
    assert typed_day("hôm qua") < typed_day("hôm nay")
    with pytest.raises(InputError):
        written_day("hôm qua")


# Places


def test_places(tmp_path: Path) -> None:
    text = write(tmp_path / "a.txt", "một\nhai")
    many = corpus(tmp_path / "c.jsonl", {"id": "k", "text": "một\nhai"}, {"text": "ba"})
    assert place("Chiều 27/9: 12") is None
    for words, line, expected in [
        (f"{text}", None, (str(text), None)),
        (f"{text}:2", None, (str(text), 2)),
        (f"{text}", 2, (str(text), 2)),
        (f"{many}:2", None, (f"{many}#2", None)),
        (f"{many}#k", None, (f"{many}#k", None)),
        (f"{many}#k:2", None, (f"{many}#k", 2)),
    ]:
        found = place(words, line)
        assert found is not None and (found[0].source, found[1]) == expected
    damaged = write(tmp_path / "b.txt", b"%PDF-1.4")
    for words, reason in [
        (f"{many}#gone", "no record with the id 'gone'"),
        (f"{many}:9", "no record on this line"),
        (f"{tmp_path}/gone.txt:3", "no such file"),
        (f"{text}:3", "no such line; the last is 2"),
        (f"{text}:0", "no such line; the last is 2"),
        (f"{tmp_path}", "a folder; name a file"),
        (f"{damaged}", "not text but a PDF"),
    ]:
        with pytest.raises(SourceError) as caught:
            place(words)
        assert str(caught.value).startswith(str(tmp_path)) and reason in str(caught.value)
    with pytest.raises(InputError, match="many articles"):
        place(str(many))
