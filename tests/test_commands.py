"""The commands as a user runs them: a process, its two streams and its exit status."""

import csv
import gzip
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.terminal import shown
from vnpolitics_cli import Article, InputError, VnpError, __version__, extract
from vnpolitics_cli.export import FORMATS
from vnpolitics_cli.export.contract import HEAD, TAIL, schema
from vnpolitics_cli.export.listing import DOCUMENTS
from vnpolitics_cli.kinds import DEFAULT_KINDS, KINDS

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
VNP = (sys.executable, "-m", "vnpolitics_cli")
TEXT = "Chiều 27/9, Thành ủy Hà Nội tổ chức hội nghị; thu 81.033,18 tỷ đồng, tăng 18,2%, theo Chỉ thị số 24-CT/TU.\n"


def in_shell(words: str) -> subprocess.CompletedProcess[bytes]:
    """Runs `vnp` with what bash makes of the words behind it."""
    return subprocess.run(["bash", "-c", f"{' '.join(VNP)} {words}"], capture_output=True, cwd=ROOT, check=False, timeout=120)


def vnp(*arguments: object, stdin: bytes = b"", cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs `vnp`; whatever happens, no traceback may reach the user."""
    done = subprocess.run(
        [*VNP, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=False,
        timeout=120,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done


def facts(output: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good article, and one of each sort of junk beside it."""
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "latin.txt").write_bytes(b"H\xe0 N\xf4i 27/9")
    (tmp_path / "utf16.md").write_bytes(TEXT.encode("utf-16"))
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))
    (tmp_path / "cut.txt.gz").write_bytes(gzip.compress(TEXT.encode() * 50)[:-9])
    (tmp_path / "corpus.jsonl").write_text('{"id": 1, "text": "chi 5 tỷ đồng"}\n{"text"\n{"id": 2}\n{"id": 1, "text": "x"}\n')
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-")
    return tmp_path


def test_version_and_helps(tmp_path: Path) -> None:
    assert vnp("--version").stdout.decode() == f"vnp {__version__}\n"
    for command in ((), ("extract",), ("find",), ("documents",), ("figures",), ("timeline",), ("index",), ("explain",), ("schema",)):
        done = vnp(*command, "--help")
        assert done.returncode == 0 and not done.stderr
        assert all(len(line) <= 80 for line in done.stdout.decode().splitlines())
        # What an argument is, stands beside its name.
        assert "Arguments:" not in done.stdout.decode() or re.search(r"Arguments:\n  \S+  +\w", done.stdout.decode())
        last = done.stdout.decode().strip().splitlines()[-1]
        assert last.startswith("  Example:  vnp ")
        command_line = re.sub(r"-o \S+", "-o /dev/null", last.removeprefix("  Example:  vnp ")).replace("--db ", f"--db {tmp_path}/")
        example = subprocess.run(["bash", "-c", f"{sys.executable} -m vnpolitics_cli {command_line}"], capture_output=True, cwd=ROOT, check=False)
        assert example.returncode == 0 and not example.stderr


def test_the_help_of_extract_names_every_kind_and_format() -> None:
    text = vnp("extract", "--help").stdout.decode()
    for word in [*(kind.name for kind in KINDS), *(form.name for form in FORMATS)]:
        assert re.search(rf"\b{word}\b", text), word
    *others, last = (kind.name for kind in KINDS if kind.name not in DEFAULT_KINDS)
    assert f"All but {', '.join(others)} and {last}." in " ".join(text.split())


def test_a_pipe_gets_json_lines_of_the_default_kinds() -> None:
    done = vnp("extract", "seeds")
    assert done.returncode == 0 and not done.stderr
    found = facts(done.stdout)
    assert {fact["kind"] for fact in found} == set(DEFAULT_KINDS)
    texts = {str(path.relative_to(ROOT)): path.read_bytes().decode() for path in SEEDS.iterdir()}
    for fact in found:
        assert tuple(fact)[: len(HEAD)] == HEAD and tuple(fact)[-len(TAIL) :] == TAIL
        start, end = fact["start"], fact["end"]
        assert isinstance(start, int) and isinstance(end, int)
        assert texts[str(fact["source"])][start:end] == fact["text"]
    assert len({fact["id"] for fact in found}) == len(found)


def test_standard_input_and_the_date_of_publication() -> None:
    for arguments in (("-",), ("-", "-")):
        done = vnp("extract", *arguments, "--kind", "event", "--published", "28/9/2024", stdin=TEXT.encode())
        assert done.returncode == 0
        assert [(f["source"], f["date"], f["implied"], f["published"], f["published_from"]) for f in facts(done.stdout)] == [
            ("-", "2024-09-27", True, "2024-09-28", "option")
        ]
    record = json.dumps({"id": "k", "text": TEXT, "published": "2023-09-28"}).encode()
    assert [(f["source"], f["date"], f["published_from"]) for f in facts(vnp("extract", "-", "--kind", "event", stdin=record).stdout)] == [
        ("-#k", "2023-09-27", "record")
    ]
    stamped = "Ngày đăng 12/10/2024 | 09:30\n\nChiều 11/10, Thành ủy tổ chức hội nghị.".encode()
    assert {(f["published"], f["published_from"]) for f in facts(vnp("extract", "-", "--kind", "all", stdin=stamped).stdout)} == {("2024-10-12", "stamp")}


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Huyện vùng cao mở chợ phiên\n\n25/02/2015\n\nSáng nay, chợ đã họp.", "2015-02-25"),
        ("Huyện vùng cao mở chợ phiên\nThứ tư, 25/02/2015\nSáng nay, chợ đã họp.", "2015-02-25"),
        ("Danh sách các xã đã nộp sổ:\n25/02/2015\nXã Hòa Phú nộp sớm.", None),
        ("Huyện vùng cao mở chợ phiên\n\nChợ họp từ sớm.\n25/02/2015\nDân về đông.", None),
    ],
)
def test_a_day_alone_under_the_headline_is_the_stamp(text: str, published: str | None) -> None:
    assert {f["published"] for f in facts(vnp("extract", "-", "--kind", "date", stdin=text.encode()).stdout)} == {published}


def test_every_format_tells_the_same(tmp_path: Path) -> None:
    lines = facts(vnp("extract", "seeds", "--kind", "money").stdout)
    assert json.loads(vnp("extract", "seeds", "--kind", "money", "--format", "json").stdout) == lines
    for name, delimiter in (("csv", ","), ("tsv", "\t")):
        done = vnp("extract", "seeds", "--kind", "money", "-o", tmp_path / f"a.{name}")
        assert done.returncode == 0 and not done.stdout
        rows = list(csv.DictReader(io.StringIO((tmp_path / f"a.{name}").read_bytes().decode(), newline=""), delimiter=delimiter))
        assert [row["id"] for row in rows] == [fact["id"] for fact in lines]
        assert [row["amount"] for row in rows] == [str(fact["amount"]) for fact in lines]
    table = vnp("extract", "seeds", "--kind", "money", "--format", "table", COLUMNS="80").stdout.decode()
    amounts = [f"{fact['amount']:,}".replace(",", ".") for fact in lines]
    assert re.findall(r"(?m)^ *\d+ +money +(?:[≈↑] )?([\d.]+) ", table) == amounts and table.count(" VND") == len(lines)
    assert all(len(line) <= 80 for line in table.splitlines())


@pytest.mark.parametrize(
    ("name", "file", "told"),
    [
        ("json", "a.csv", "though its suffix says csv"),
        ("jsonl", "a.json", "though its suffix says json"),
        ("csv", "a.txt", ""),
        ("csv", "a.CSV", ""),
        ("csv", "a", ""),
    ],
)
def test_a_suffix_that_says_another_format_is_told_of(name: str, file: str, told: str, tmp_path: Path) -> None:
    for command in ("extract", "find", "documents"):
        done = vnp(command, "seeds", *(["--text", "tỷ"] if command == "find" else []), "--format", name, "-o", tmp_path / file)
        assert done.returncode == 0 and (tmp_path / file).stat().st_size
        assert done.stderr.decode() == (f"vnp: {tmp_path / file}: written as {name}, {told}\n" if told else "")


def test_a_narrow_terminal_gets_lines_that_can_be_read() -> None:
    for arguments in (("extract", "seeds"), ("documents", "seeds"), ("find", "seeds", "--text", "tỷ", "--format", "sentences")):
        narrow, wide = (vnp(*arguments, *(() if "--format" in arguments else ("--format", "table")), COLUMNS=columns).stdout for columns in ("12", "40"))
        assert narrow == wide


def test_a_byte_order_mark_for_excel() -> None:
    assert vnp("extract", "seeds", "--format", "csv", "--bom").stdout.startswith(b"\xef\xbb\xbfkind,source,")
    assert vnp("extract", "seeds", "--bom").returncode == 2


def test_fields() -> None:
    done = vnp("extract", "-", "--kind", "money,percent", "--fields", "text,amount, value", stdin=TEXT.encode())
    assert done.stdout.decode().splitlines() == [
        '{"text":"81.033,18 tỷ đồng","amount":81033180000000,"value":null}',
        '{"text":"18,2%","amount":null,"value":18.2}',
    ]


def test_one_bad_file_is_not_the_end(folder: Path) -> None:
    done = vnp("extract", folder.name, "gone.txt", "--kind", "money", cwd=folder.parent)
    assert done.returncode == 2
    assert [fact["source"] for fact in facts(done.stdout)] == [f"{folder.name}/corpus.jsonl#1", f"{folder.name}/good.txt"]
    lines = done.stderr.decode().splitlines()
    assert all(line.startswith("vnp: ") for line in lines)
    for words in ("binary.txt: not text", "corpus.jsonl:2: not JSON", 'corpus.jsonl:3: no "text"', "corpus.jsonl:4: a second record with the id '1'"):
        assert sum(words in line for line in lines) == 1, words
    for words in (
        "cut.txt.gz: the gzip data ends too early",
        "latin.txt:1: not UTF-8",
        "utf16.md: in UTF-16",
        "gone.txt: no such file",
        "1 other file left out (1 .pdf)",
    ):
        assert sum(words in line for line in lines) == 1, words
    assert len(lines) == 9


def test_an_empty_article_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    for name, output in (("jsonl", b""), ("json", b"[]\n"), ("table", b"")):
        done = vnp("extract", tmp_path, "--format", name)
        assert (done.returncode, done.stdout, done.stderr) == (0, output, b"")
    assert vnp("extract", tmp_path, "--format", "csv").stdout.count(b"\r\n") == 1


def test_facts_are_refused_as_articles(tmp_path: Path) -> None:
    vnp("extract", "seeds", "-o", tmp_path / "facts.jsonl")
    done = vnp("extract", tmp_path / "facts.jsonl")
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 2 and not done.stdout and "a fact that vnp printed" in lines[0]
    assert len(lines) == 21 and re.search(r"\d+ more like these$", lines[-1])


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract",),
        ("extract", "seeds", "--knd", "money"),
        ("extract", "seeds", "--kind", "mony"),
        ("extract", "seeds", "--fields", "amuont"),
        ("extract", "seeds", "--format", "xml"),
        ("extract", "seeds", "--published", "hôm nào đó"),
        ("extract", "seeds", "--published", "84,1%"),
        ("extract", "seeds", "-o", "facts.xlsx"),
        ("extract", "seeds", "-o", "no/such/folder/facts.csv"),
        ("extract", "seeds", "-o", "seeds", "--format", "csv"),
        ("extract", ""),
        ("extract", "vnpolitics_cli/cli"),
        ("explain", "seeds/gone.txt:3"),
        ("explain", "seeds"),
        ("explain", "seeds/001_b7d73bd328b102b4.txt:9999"),
        ("explain", "--line", "0", "seeds"),
        ("explain", "seeds/001_b7d73bd328b102b4.txt:13-15"),
        ("explain", "seeds/001_b7d73bd328b102b4.txt:"),
        ("explain", "seeds/gone.txt:13-15"),
        ("explain", "seeds/001*:13"),
        ("explain", "seeds/*.txt"),
        ("explain", "seeds/000_676530b6ca404949.txt", "seeds/001_b7d73bd328b102b4.txt"),
        ("extrac",),
    ],
)
def test_what_cannot_be_understood_is_told_in_a_few_words(arguments: tuple[str, ...]) -> None:
    done = vnp(*arguments)
    assert done.returncode == 2 and not done.stdout
    assert 1 <= len(done.stderr.decode().strip().splitlines()) <= 4 and done.stderr.count(b"Did you mean") <= 1


def test_a_file_is_left_as_it_was_when_nothing_could_be_read(tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_text("precious")
    done = vnp("extract", "gone.txt", "-o", tmp_path / "facts.csv")
    assert done.returncode == 2 and (tmp_path / "facts.csv").read_text() == "precious"
    assert [path.name for path in tmp_path.iterdir()] == ["facts.csv"]


def test_a_closed_pipe_is_silent() -> None:
    for form in (form for form in FORMATS if not form.file):
        command = f"{' '.join(VNP)} extract {' '.join(['seeds'] * 3)} --kind all --format {form.name} | head -c 10 >/dev/null; echo ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, check=False)
        assert (done.stdout, done.stderr) == (b"0\n", b""), form.name
    for arguments in ("schema", "--version", "--help"):
        done = in_shell(f"{arguments} | true; echo ${{PIPESTATUS[0]}}")
        assert (done.stdout, done.stderr) == (b"0\n", b""), arguments


def test_a_file_without_a_name_and_a_question_without_an_option() -> None:
    for arguments in (("extract", "seeds", "-o", ""), ("find", "--text", "a", "--db", ""), ("index", "seeds", "--db", "")):
        done = vnp(*arguments)
        assert (done.returncode, done.stderr) == (2, b"vnp: an empty name of a file; name one, or leave the option out\n")
    done = vnp("find", "24-CT/TU")
    assert done.returncode == 2 and b"'24-CT/TU' is read as a PATH" in done.stderr and b"vnp find --document '24-CT/TU'" in done.stderr


def test_a_help_on_a_terminal_without_vietnamese_letters() -> None:
    done = vnp("find", "--help", PYTHONIOENCODING="latin-1")
    assert done.returncode == 0 and b"--decree ID" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told() -> None:
    for arguments in ("extract seeds", "schema", "explain 5%"):
        done = in_shell(f"{arguments} > /dev/full")
        assert done.returncode == 2 and done.stderr.decode().startswith("vnp: standard output: cannot be written") and done.stderr.count(b"\n") == 1
    done = in_shell("--version > /dev/full")
    assert (done.returncode, done.stderr) == (2, b"vnp: stopped by the system: no space left on device\n")
    # Messages that find no room cost no facts.
    done = in_shell("extract gone.txt seeds --kind money 2> /dev/full")
    assert done.returncode == 2 and len(facts(done.stdout)) == 13


def test_a_closed_stream_is_told() -> None:
    for arguments in ("extract seeds", "schema", "explain 5%"):
        done = in_shell(f"{arguments} >&-")
        assert (done.returncode, done.stderr) == (2, b"vnp: standard output: is closed\n"), arguments
    for arguments in ("explain -", "extract - seeds --kind money"):
        done = in_shell(f"{arguments} <&-")
        assert (done.returncode, done.stderr) == (2, b"vnp: -: standard input is closed\n"), arguments
    assert len(facts(done.stdout)) == 13


def test_an_article_is_not_overwritten_with_its_facts(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    for arguments in (("extract", article, "-o", article), ("figures", "seeds", article, "-o", tmp_path / "." / "a.txt")):
        done = vnp(*arguments)
        assert done.returncode == 2 and done.stderr.decode() == f"vnp: {article}: is also to be read, and would be lost; write to another file\n"
        assert article.read_text(encoding="utf-8") == TEXT and [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_is_not_lost_while_python_tidies_up(number: int, status: int) -> None:
    if signal.getsignal(number) is signal.SIG_IGN:
        pytest.skip("a job in the background ignores this signal, and so do its children")
    # In place of a command, something that is interrupted where exceptions are lost, and would go on for a minute.
    code = """if True:
        import os, sys, time
        from vnpolitics_cli import cli

        class Waste:
            def __del__(self):
                os.kill(os.getpid(), int(sys.argv[1]))
                time.sleep(0.1)

        def command(**_):
            Waste()
            time.sleep(60)

        cli.app = command
        cli.main()
    """
    done = subprocess.run([sys.executable, "-c", code, str(int(number))], capture_output=True, cwd=ROOT, check=False, timeout=30)
    assert (done.returncode, done.stderr) == (status, b"")


def test_a_fault_of_our_own_is_told_in_one_line() -> None:
    code = "from vnpolitics_cli import cli; cli.app = lambda **_: 1 // 0; cli.main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == 2 and done.stderr.startswith(b"vnp: a fault of vnp's own (ZeroDivisionError: ") and done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_keeps_what_it_printed_and_leaves_no_half_file(tmp_path: Path, number: int, status: int) -> None:
    if signal.getsignal(number) is signal.SIG_IGN:
        pytest.skip("a job in the background ignores this signal, and so do its children")
    record = json.dumps({"text": TEXT}).encode() + b"\n"
    for arguments in ((), ("-o", str(tmp_path / "facts.jsonl"))):
        process = subprocess.Popen([*VNP, "extract", "-", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
        assert process.stdin is not None
        assert process.stdout is not None and process.stderr is not None
        # More than is gathered before it is written, so that something is there when the signal comes.
        process.stdin.write(record * 400)
        process.stdin.flush()
        begun = process.stdout.read(1) if not arguments else b""
        while arguments and not any(file.stat().st_size for file in tmp_path.iterdir()):
            time.sleep(0.05)
        process.send_signal(number)
        # The pipe stays open until the process is gone, or it would see the end of its input.
        stdout, stderr = begun + process.stdout.read(), process.stderr.read()
        process.wait(30)
        process.stdin.close()
        assert process.returncode == status and b"Traceback" not in stderr
        assert bool(facts(stdout)) != bool(arguments)
        assert not list(tmp_path.iterdir())


def test_a_terminal_gets_a_table() -> None:
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown(*VNP, "extract", "seeds", cwd=ROOT, term="xterm")).split("\r\n")
    assert [line[:9] for line in lines if line.startswith("seeds/")] == [f"seeds/00{number}" for number in range(5)]
    assert all(len(line) <= 80 for line in lines)


def test_output_to_a_device() -> None:
    done = subprocess.run(["bash", "-c", f"{' '.join(VNP)} extract seeds -o /dev/stdout --format csv | wc -l"], capture_output=True, cwd=ROOT, check=False)
    assert int(done.stdout) == vnp("extract", "seeds", "--format", "csv").stdout.count(b"\n") and not done.stderr


def test_the_schema_is_printed() -> None:
    assert json.loads(vnp("schema").stdout) == schema()


EVENTS = """Chiều 27/9, Thành ủy họp. Hội chợ sẽ bế mạc vào ngày 30/9. Trước ngày 5/10 phải nộp báo cáo.
Chỉ thị số 24-CT/TU ngày 7/8/2023. Thu tăng 5% so với ngày 1/9/2024. Trong quý III/2024, thu 5 tỷ đồng.
Ví dụ: ngày 1/2/2024, công ty chuyển tiền. Hà Nội, ngày 3/3/2024."""


def test_explain() -> None:
    words = "Chiều 27/9, Thành ủy họp; ngày 32 tháng 4 không có thật; Hội nghị lần 16."
    done = vnp("explain", words, "--published", "28/9/2024", COLUMNS="80")
    text = done.stdout.decode()
    assert done.returncode == 0 and all(len(line) <= 80 for line in text.splitlines())
    assert "date: 2024-09-27" in text and "from the publication date 2024-09-28" in text
    assert "'16' in “" in text and "declined" in text
    for arguments in (("seeds/001_b7d73bd328b102b4.txt:13",), ("seeds/001_b7d73bd328b102b4.txt", "13"), ("seeds/001_b7d73bd328b102b4.txt", "--line", "13")):
        text = vnp("explain", *arguments).stdout.decode()
        assert "343600000000000" in text and "258-KH/TU" not in text
    assert "5000000000" in vnp("explain", "-", stdin="chi 5 tỷ đồng".encode()).stdout.decode()
    assert "Traceback" not in vnp("explain", "").stderr.decode()
    for line, declined in (("2", "'16'"), ("4", "'17'"), ("5", "'18'")):
        text = vnp("explain", "-", "--line", line, stdin="Họp.\r\nHội nghị lần 16\r\rHội nghị lần 17\nHội nghị lần 18".encode()).stdout.decode()
        assert declined in text and text.count("in “") == 1
    assert b"for example: seeds/001_b7d73bd328b102b4.txt:13" in vnp("explain", "seeds/001_b7d73bd328b102b4.txt:x").stderr
    assert b"of 5 files; name one; for example: seeds/000_676530b6ca404949.txt:7" in vnp("explain", "seeds/*.txt:7").stderr
    assert "percent  5%" in vnp("explain", "Thu: 5%? [*]: x").stdout.decode()
    text = " ".join(vnp("explain", EVENTS, "--published", "28/9/2024").stdout.decode().split())
    for words in (
        "← verb 'họp', behind the date ← actor 'Thành ủy', in front of the verb ← happened: nothing says that it is to come",
        "← verb 'bế mạc', in front of the date ← actor 'Hội chợ', in front of the verb ← planned: 'sẽ' in front of the verb",
        "← deadline: 'Trước' in front of the date",
        "← no event: it stands in a reference, of 'Chỉ thị số 24-CT/TU'",
        "← no event: it is what something is compared with",
        "← no event: verb 'chuyển tiền', behind the date; it tells a rule",
        "← no event: a month, quarter or year has an event only where",
        "← no event: no verb was found that tells of it",
    ):
        assert words in text, words
    # Too long for the name of a file.
    assert "5000000000" in vnp("explain", "Thành ủy họp. " * 500 + "\nChi 5 tỷ đồng.").stdout.decode()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("Thu 5%.", "an Article is wanted, not str; for example: extract(Article("),
        (None, "not None"),
        (Article("x", published="28/9/2024"), "YYYY-MM-DD of 1900 to 2100, not '28/9/2024'; for example: Article(text, published='2024-09-30')"),
        (Article("x", published="9999-12-31"), "YYYY-MM-DD of 1900 to 2100, not '9999-12-31'; for example: Article(text, published='2024-09-30')"),
        (Article("x", published="0001-01-01"), "YYYY-MM-DD of 1900 to 2100, not '0001-01-01'; for example: Article(text, published='2024-09-30')"),
        (Article("x", published="2024-02-31"), "not '2024-02-31'"),
        (Article(b"x"), "a str, not bytes; for example: Article(content.decode('utf-8'))"),  # type: ignore[arg-type]
        (Article("x", 5), "a str, not int"),  # type: ignore[arg-type]
    ],
)
def test_the_library_says_what_it_wants(given: Article, words: str) -> None:
    with pytest.raises(InputError) as caught:
        extract(given)
    assert isinstance(caught.value, VnpError) and words in str(caught.value)


# The register


def test_documents_have_every_format_that_is_not_of_sentences() -> None:
    assert {form.name for form in FORMATS if not form.file} - {"sentences"} == set(DOCUMENTS.formats)
    assert vnp("documents", SEEDS, "--format", "sentences").returncode == 2


@pytest.mark.parametrize("name", DOCUMENTS.formats)
def test_documents_in_every_format(name: str) -> None:
    done = vnp("documents", SEEDS, "--format", name)
    assert done.returncode == 0 and not done.stderr
    text = done.stdout.decode()
    assert text.count("24-CT/TU (Hà Nội" if name == "table" else '"doc_id":"24-CT/TU"' if name.startswith("json") else "\n24-CT/TU") == 1
    if name == "json":
        assert [tuple(thing) for thing in json.loads(text)] == [DOCUMENTS.columns] * 18
    if name == "csv":
        assert {tuple(row) for row in csv.DictReader(io.StringIO(text, newline=""))} == {DOCUMENTS.columns}


def test_documents_conflicts_are_marked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nghị định 77/2018/NĐ-CP ngày 12/9/2018. Nghị định 77/2018/NĐ-CP ngày 17/9/2018.")
    (found,) = facts(vnp("documents", tmp_path, "-f", "jsonl").stdout)
    assert found["conflicts"] == ["2018-09-12", "2018-09-17"]
    assert b"2018-09-12; 2018-09-17" in vnp("documents", tmp_path, "-f", "csv").stdout
    assert "2018-09-12 ≠" in vnp("documents", tmp_path, "-f", "table").stdout.decode()


def test_documents_tell_what_is_left_open(tmp_path: Path) -> None:
    text = "Nghị quyết 68 và Nghị quyết 68, Thông tư 01. Chỉ thị số 24-CT/TU."
    done = vnp("documents", "-", "-f", "csv", stdin=text.encode())
    assert done.returncode == 0 and done.stdout.count(b"\n") == 2
    assert done.stderr.decode().startswith("vnp: 3 mentions of numbers are left open") and "Nghị quyết 68 (2), Thông tư 01" in done.stderr.decode()
    many = " ".join(f"Thông tư {number}." for number in range(10, 20))
    assert "and 5 more numbers" in vnp("documents", "-", "-f", "csv", stdin=many.encode()).stderr.decode()


def test_documents_looks_where_it_is_told(tmp_path: Path) -> None:
    assert vnp("documents", "--fields", "doc_id").stdout == vnp("documents", "--fields", "doc_id", cwd=tmp_path, VNP_CORPUS=str(SEEDS)).stdout != b""
    nowhere = vnp("documents", cwd=tmp_path, VNP_CORPUS="")
    assert nowhere.returncode == 2 and b"PATH" in nowhere.stderr and b"VNP_CORPUS" in nowhere.stderr and b"seeds" in nowhere.stderr
    assert vnp("documents", tmp_path, "-f", "json").stdout == b"[]\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--graph", "svg"), "there are dot, graphml, mermaid"),
        (("--graph", "dot", "--format", "csv"), "leave out --format"),
        (("-o", "links.graphml"), "--graph graphml -o links.graphml"),
        (("--fields", "docid"), "did you mean doc_id?"),
        (("--fields", "doc_id,doc_id"), "twice"),
        (("--bom", "--format", "json"), "--bom is for csv and tsv"),
    ],
)
def test_documents_asked_for_in_ways_that_cannot_be(arguments: tuple[str, ...], message: str) -> None:
    done = vnp("documents", SEEDS, *arguments)
    assert done.returncode == 2 and not done.stdout and message in done.stderr.decode()


def test_documents_as_a_graph() -> None:
    dot, mermaid, graphml = (vnp("documents", SEEDS, "--graph", name).stdout.decode() for name in ("dot", "mermaid", "graphml"))
    assert dot.startswith("digraph") and 'd3 -> d4 [label="carries_out"]' in dot
    assert mermaid.startswith("graph LR") and "d3 -->|carries_out| d4" in mermaid
    root = ElementTree.fromstring(graphml)
    assert len(root.findall(".//{*}node")) == 4 and len(root.findall(".//{*}edge")) == 2
    assert vnp("documents", "-", "--graph", "dot", stdin=b"x").stdout.decode().endswith("}\n")


def test_the_corpus_resolves_short_forms_when_asked(tmp_path: Path) -> None:
    open_forms = [fact for fact in facts(vnp("extract", SEEDS, "--kind", "document").stdout) if fact["doc_id"] is None]
    assert [fact["text"] for fact in open_forms] == ["Chỉ thị 24", "Chỉ thị 24"]
    settled = facts(vnp("extract", SEEDS, "--kind", "document", "--resolve", "corpus").stdout)
    assert [fact["doc_id"] for fact in settled if fact["resolved_by"] == "corpus"] == ["24-CT/TU", "24-CT/TU"]
    corpus = "".join(json.dumps({"id": file.stem, "text": file.read_text(encoding="utf-8")}) + "\n" for file in sorted(SEEDS.glob("*.txt")))
    piped = facts(vnp("extract", "-", "--kind", "document", "--resolve", "corpus", stdin=corpus.encode()).stdout)
    assert [fact["doc_id"] for fact in piped] == [fact["doc_id"] for fact in settled]
    broken = vnp("extract", SEEDS, tmp_path / "gone.txt", "--resolve", "corpus")
    assert broken.returncode == 2 and broken.stderr.count(b"gone.txt") == 1 and broken.stdout
    assert b"article and corpus" in vnp("extract", SEEDS, "--resolve", "province").stderr
