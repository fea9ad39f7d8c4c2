"""Many articles by many processes: the same output in the same order, and going on when one of them dies."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from tests.terminal import shown
from tests.test_commands import ROOT, SEEDS, VNP, vnp
from vnpolitics_cli import corpus as corpus_
from vnpolitics_cli import pipeline
from vnpolitics_cli.cli import bar
from vnpolitics_cli.corpus import found, settled, treated
from vnpolitics_cli.errors import SourceError
from vnpolitics_cli.model import Article, DocumentRef, Finding
from vnpolitics_cli.processes import AHEAD, Batch, Lost, in_order
from vnpolitics_cli.sources import unread

TEXTS = [file.read_text(encoding="utf-8") for file in sorted(SEEDS.glob("*.txt"))]


FILLING = "Hội nghị thảo luận sôi nổi và thống nhất cao.\n" * 400


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of two megabytes: enough for a pool. One record is no record, and one has the id of another."""
    lines = [json.dumps({"id": f"a{number}", "text": TEXTS[number % 5] + FILLING}, ensure_ascii=False) for number in range(80)]
    lines[30] = "{"
    lines[60] = json.dumps({"id": "a7", "text": "chi 5 tỷ đồng"}, ensure_ascii=False)
    path = tmp_path_factory.mktemp("corpus") / "corpus.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def long_corpus(corpus: Path) -> Path:
    """Ten times as much: work that is not done before it is interrupted, however busy the machine is."""
    lines = [json.dumps({"text": TEXTS[number % 5] + FILLING}, ensure_ascii=False) for number in range(800)]
    path = corpus.with_name("long.jsonl")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def batches(count: int, size: int = 3) -> Iterator[Batch[int]]:
    for start in range(0, count, size):
        yield Batch(range(start, min(start + size, count)))


# Processes


def each(work: Callable[[int], int], numbers: Sequence[int]) -> list[int]:
    return [work(number) for number in numbers]


def slow_square(number: int) -> int:
    # What comes first takes longest.
    time.sleep(0.05 if number < 3 else 0)
    return number * number


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_results_come_in_order(processes: int) -> None:
    assert list(in_order(partial(each, slow_square), batches(50), processes=processes)) == [(number, number * number) for number in range(50)]
    assert list(in_order(partial(each, slow_square), [], processes=processes)) == []


def test_no_more_is_read_ahead_than_said() -> None:
    read = []

    def reading() -> Iterator[Batch[int]]:
        for batch in batches(300):
            read.append(batch)
            yield batch

    some = in_order(partial(each, slow_square), reading(), processes=2)
    for _ in range(3):
        next(some)
    assert len(read) <= 2 * AHEAD + 2
    some.close()  # type: ignore[attr-defined]


def self_killing(number: int) -> int:
    if number in (4, 10, 11):
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 20:
        os._exit(3)
    return number


def test_what_a_process_dies_of_is_lost_alone() -> None:
    done = dict(in_order(partial(each, self_killing), batches(30), processes=2))
    assert list(done) == list(range(30))
    lost = {number: result.reason for number, result in done.items() if isinstance(result, Lost)}
    assert lost == {4: "was killed (SIGKILL)", 10: "was killed (SIGKILL)", 11: "was killed (SIGKILL)", 20: "ended (status 3)"}
    assert all(result == number for number, result in done.items() if number not in lost)


def hanging_once(file: Path, number: int) -> int:
    if number == 7 and not file.exists():
        file.write_text(str(os.getpid()))
        time.sleep(60)
    return number


def test_a_process_that_someone_kills(tmp_path: Path) -> None:
    file = tmp_path / "pid"

    def killer() -> None:
        while not (file.exists() and file.read_text()):
            time.sleep(0.01)
        os.kill(int(file.read_text()), signal.SIGKILL)

    threading.Thread(target=killer, daemon=True).start()
    # Its batch is given to another one.
    done = dict(in_order(partial(each, partial(hanging_once, file)), batches(20), processes=2))
    assert done == {number: number for number in range(20)}


needs_proc = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc to find the processes")


@needs_proc
def test_a_process_that_dies_with_nothing_to_do_costs_nothing() -> None:
    some = in_order(partial(each, os.getpgid), [Batch([0])] * 2, processes=1)
    assert next(some)[1] == os.getpgid(0)
    (child,) = children(os.getpid())
    os.kill(child, signal.SIGKILL)
    assert [result for _, result in some] == [os.getpgid(0)]


def children(parent: int) -> list[int]:
    """The processes that a process started and that still run."""
    listed = Path(f"/proc/{parent}/task/{parent}/children")
    return [pid for pid in map(int, listed.read_text().split()) if runs(pid)] if listed.exists() else []


def runs(pid: int) -> bool:
    """Whether a process has not ended; one that nobody has asked yet how it ended has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


# Articles


def fail(error: SourceError) -> None:
    raise error


def ids(finding: Finding) -> tuple[str, list[str]]:
    return finding.article.source, [fact.id for fact in finding.facts]


def test_findings_are_the_same_however_many_processes(corpus: Path) -> None:
    failures: list[list[str]] = []
    made = []
    for jobs in (1, 2, 3):
        told: list[SourceError] = []
        made.append(list(treated(unread([str(corpus), "gone.txt"], note=print), ids, report=told.append, jobs=jobs, little=0)))
        failures.append([str(error) for error in told])
    assert made[0] == made[1] == made[2] and len(made[0]) == 78
    assert failures[0] == failures[1] == failures[2]
    assert [words.rsplit("/", 1)[-1][:17] for words in failures[0]] == ["corpus.jsonl:31: ", "corpus.jsonl:61: ", "gone.txt: no such"]


def test_articles_give_findings_in_order() -> None:
    articles = [Article(TEXTS[number % 5], str(number)) for number in range(12)]
    one, two = (list(found(articles, report=fail, jobs=jobs, little=0)) for jobs in (1, 2))
    assert one == two and [finding.article for finding in two] == articles


def test_short_forms_are_resolved_by_many_processes() -> None:
    items = list(unread([str(SEEDS)], note=print))
    one, two = (list(settled(items, items, document_ids, report=fail, jobs=jobs, little=0)) for jobs in (1, 2))
    assert one == two and ("24-CT/TU", "corpus") in one[0]


@pytest.mark.parametrize("stage", ["refer", "events"])
def test_a_fault_of_one_pass_or_of_both_is_told_once(monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    def broken(*_: object) -> NoReturn:
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, stage, broken)
    told: list[SourceError] = []
    items = list(unread([str(SEEDS)], note=print))
    assert not list(settled(items, items, document_ids, report=told.append))
    assert len(told) == len({str(error) for error in told}) == 5 and all("fault of vnp's own" in error.reason for error in told)


def document_ids(finding: Finding) -> list[tuple[str | None, str | None]]:
    return [(fact.value.doc_id, fact.value.resolved_by) for fact in finding.facts if isinstance(fact.value, DocumentRef)]


def test_little_work_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus_, "in_order", lambda *_, **__: pytest.fail("a pool was started"))
    assert len(list(treated(unread([str(SEEDS)], note=print), ids, report=fail, jobs=4))) == 5


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_has_come_through_a_pipe_does_not_wait_for_more(jobs: int) -> None:
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as stdin, os.fdopen(writer, "wb", buffering=0) as pipe:
        some = treated(unread(["-"], note=print, stdin=stdin), ids, report=fail, jobs=jobs, little=0)
        for number in range(5):
            # Half of the next record comes with each.
            pipe.write((b'"chi 5"}\n' if number else b'{"text": "chi 5"}\n') + b'{"text": ')
            assert next(some)[0] == f"-#{number + 1}"
        # A process of the pool has the writing end too, so the end of the pipe cannot be waited for.
        some.close()  # type: ignore[attr-defined]


def test_a_pipe_may_end_in_the_middle_of_a_line() -> None:
    stdin = subprocess.Popen(["printf", '{"text": "một"}\n\n{"text": "hai"}'], stdout=subprocess.PIPE).stdout
    assert [source for source, _ in treated(unread(["-"], note=print, stdin=stdin), ids, report=fail)] == ["-#1", "-#3"]


def test_a_corpus_cut_off_in_its_zip_gives_what_came_before(tmp_path: Path, corpus: Path) -> None:
    cut = tmp_path / "cut.jsonl.gz"
    subprocess.run(f"gzip -c {corpus} | head -c 20000 > {cut}", shell=True, check=True)
    made = []
    for jobs in (1, 2):
        told: list[SourceError] = []
        made.append(list(treated(unread([str(cut)], note=print), ids, report=told.append, jobs=jobs, little=0)))
        assert "ends too early" in str(told[-1])
    assert made[0] == made[1] != []


# The command


def test_output_is_the_same_however_many_jobs(corpus: Path) -> None:
    one, two = (vnp("extract", corpus, "--jobs", jobs, "--resolve", "corpus") for jobs in (1, 2))
    assert one.returncode == two.returncode == 2
    assert one.stdout == two.stdout and one.stderr == two.stderr and one.stderr.count(b"\n") == 2


def test_no_job_at_all_is_refused() -> None:
    for jobs in ("0", "-1", "two"):
        done = vnp("extract", "seeds", "--jobs", jobs)
        assert done.returncode == 2 and not done.stdout and 1 <= done.stderr.count(b"\n") <= 4


def started(corpus: Path, out: Path, *options: str) -> tuple[subprocess.Popen[bytes], list[int]]:
    """A run in a session of its own, and its processes once it has some."""
    with out.open("wb") as stdout:
        command = [*VNP, "extract", str(corpus), "--jobs", "2", *options]
        process = subprocess.Popen(command, stdout=stdout, stderr=subprocess.PIPE, cwd=ROOT, start_new_session=True)
    for _ in range(6000):
        if len(pool := children(process.pid)) == 2 or process.poll() is not None:
            break
        time.sleep(0.01)
    return process, pool


def gone(pids: list[int]) -> bool:
    """Whether all of these have ended, after a while."""
    for _ in range(1000):
        if not any(map(runs, pids)):
            return True
        time.sleep(0.01)
    return False


@needs_proc
def test_a_killed_process_costs_no_article(corpus: Path, tmp_path: Path) -> None:
    whole = vnp("extract", corpus, "--jobs", "1")
    process, pool = started(corpus, tmp_path / "out")
    os.kill(pool[0], signal.SIGKILL)
    _, stderr = process.communicate(timeout=100)
    assert stderr == whole.stderr and (tmp_path / "out").read_bytes() == whole.stdout


def dying(finding: Finding) -> str:
    if finding.article.source == "7":
        os.kill(os.getpid(), signal.SIGKILL)
    return finding.article.source


def test_what_a_process_dies_of_is_named_and_left_out() -> None:
    told: list[SourceError] = []
    articles = [Article(TEXTS[number % 5], str(number)) for number in range(12)]
    assert list(treated(articles, dying, report=told.append, jobs=2, little=0)) == [str(number) for number in range(12) if number != 7]
    assert [str(error) for error in told] == ["7: left out: the process that read it was killed (SIGKILL)"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_costs_one_article(jobs: int) -> None:
    told: list[SourceError] = []
    articles = [Article(TEXTS[number % 5], str(number)) for number in range(12)]
    assert list(treated(articles, faulty, report=told.append, jobs=jobs, little=0)) == [str(number) for number in range(12) if number != 7]
    assert [error.file for error in told] == ["7"] and "fault of vnp's own (ZeroDivisionError" in told[0].reason


def faulty(finding: Finding) -> str:
    return finding.article.source if finding.article.source != "7" else str(1 // 0)


@needs_proc
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_leaves_no_half_file_and_no_process(long_corpus: Path, tmp_path: Path, number: int, status: int) -> None:
    if signal.getsignal(number) is signal.SIG_IGN:
        pytest.skip("a job in the background ignores this signal, and so do its children")
    for name in ("facts.jsonl", "facts.parquet", "facts.sqlite"):
        process, pool = started(long_corpus, Path(os.devnull), "-o", str(tmp_path / name))
        # As a terminal does it: to all of them at once.
        os.killpg(process.pid, number)
        _, stderr = process.communicate(timeout=30)
        assert process.returncode == status and b"Traceback" not in stderr, stderr.decode()
        assert len(pool) == 2 and gone(pool) and not list(tmp_path.iterdir())


@needs_proc
def test_no_process_outlives_a_run_that_is_killed(corpus: Path) -> None:
    process, pool = started(corpus, Path(os.devnull))
    process.kill()
    process.communicate(timeout=30)
    assert len(pool) == 2 and gone(pool)


# The bar


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_is_drawn_only_of_long_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for seconds, drawn in ((0.1, False), (1.0, True)):
        monkeypatch.setattr(sys, "stderr", screen := Screen())
        times = iter(range(100))
        with bar.Bar(lambda: 4_000_000, clock=lambda times=times, seconds=seconds: next(times) * seconds) as shown_bar:  # type: ignore[misc]
            for _ in range(4):
                shown_bar.passed(1_000_000)
        text = screen.getvalue()
        assert bool(text) == drawn
        assert not drawn or ("75%" in text and "100%" in text and "B/s" in text and ":" in text)


def test_a_bar_on_a_terminal_stands_aside_from_the_output(tmp_path: Path) -> None:
    code = "from vnpolitics_cli.cli import bar, main; bar.LONG = 0; main()"
    aside = shown(sys.executable, "-c", code, "extract", "seeds", "-o", str(tmp_path / "a.jsonl"), cwd=ROOT, errors=True)
    assert re.search(r"\d%.*:", aside)
    among = shown(sys.executable, "-c", code, "extract", "seeds", cwd=ROOT, errors=True)
    assert "24-CT/TU" in among and "━━━" not in among and "━━━" in aside


def test_a_bar_tells_how_fast_a_database_is_written(tmp_path: Path) -> None:
    code = "from vnpolitics_cli.cli import bar, main; bar.LONG = 0; main()"
    seen = shown(sys.executable, "-c", code, "index", "seeds", "--db", str(tmp_path / "a.db"), cwd=ROOT, errors=True)
    assert "━" in seen and "5 articles extracted" in seen
