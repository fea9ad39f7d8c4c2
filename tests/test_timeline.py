"""`vnp timeline`: which tellings are one happening and which are two, what a row says, and how it is shown."""

import csv
import io
import json
import re
import subprocess
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.terminal import shown
from tests.test_commands import ROOT, SEEDS, VNP, facts, vnp
from tests.test_figures import finding
from vnpolitics_cli.export import FORMATS
from vnpolitics_cli.export.listing import TIMELINE
from vnpolitics_cli.model import Event
from vnpolitics_cli.query import InTime
from vnpolitics_cli.timeline import Happening, chosen, timeline

DAY = "2024-09-28"


def rows(*texts: str, published: str = DAY, **more: Any) -> list[Happening]:
    return timeline([finding(text, f"{chr(97 + number)}.txt", published) for number, text in enumerate(texts)], **more)


def tellings(*texts: str, **more: Any) -> list[int]:
    return [row.tellings for row in rows(*texts, **more)]


# What is one happening

LEAD = "Sáng 12/9, Huyện ủy Đông Anh tổ chức hội nghị tổng kết công tác dân vận năm 2023."


@pytest.mark.parametrize(
    "again",
    [
        LEAD,
        unicodedata.normalize("NFD", LEAD),
        LEAD.replace("Huyện ủy", "Huyện uỷ").replace("tổng kết", "TỔNG KẾT"),
        LEAD.replace("Sáng 12/9", "Ngày 12/9/2024"),
        LEAD.replace("Sáng 12/9", "Ngày 12 tháng 9 năm 2024"),
        LEAD.replace("năm 2023", "năm 2023, triển khai nhiệm vụ năm 2024"),
        LEAD.replace("Huyện ủy Đông Anh", "Huyện ủy"),
        "Hội nghị tổng kết công tác dân vận năm 2023 được Huyện ủy Đông Anh tổ chức sáng 12/9.",
    ],
)
def test_what_an_article_tells_again_is_one_row(again: str) -> None:
    assert tellings(f"{LEAD}\n\n{again}") == [2]


def test_abbreviations_and_asides_tell_nothing_apart() -> None:
    first = "Ngày 12/9, UBND TP Hà Nội họp bàn với Mặt trận Tổ quốc (MTTQ) Việt Nam về công tác giám sát đầu tư công."
    again = "Ngày 12/9, Ủy ban nhân dân thành phố Hà Nội họp bàn với MTTQ Việt Nam về công tác giám sát đầu tư công."
    assert tellings(f"{first}\n\n{again}") == [2]


@pytest.mark.parametrize(
    "other",
    [
        # Another decision, another matter, another person, another number of the same body on the same day.
        ("Ngày 12/9, UBND tỉnh Nghệ An ban hành Quyết định số 512/QĐ-UBND.", "Ngày 12/9, UBND tỉnh Nghệ An ban hành Quyết định số 513/QĐ-UBND."),
        (
            "Ngày 12/9, UBND tỉnh Nghệ An quyết định thành lập Ban Quản lý cảng cá Cửa Hội.",
            "Ngày 12/9, UBND tỉnh Nghệ An quyết định thành lập Ban Quản lý chợ đầu mối Vinh.",
        ),
        (
            "Ngày 12/9, Ban Thường vụ Tỉnh ủy Nghệ An bổ nhiệm bà Lê Thị Hoa giữ chức Phó Trưởng ban Tổ chức.",
            "Ngày 12/9, Ban Thường vụ Tỉnh ủy Nghệ An bổ nhiệm ông Trần Văn Bình giữ chức Phó Trưởng ban Tổ chức.",
        ),
        ("Ngày 12/9, Công an tỉnh Nghệ An bắt giữ 3 đối tượng buôn lậu thuốc lá.", "Ngày 12/9, Công an tỉnh Nghệ An bắt giữ 5 đối tượng buôn lậu thuốc lá."),
        # Another body, another part of the day, another one of the same.
        (LEAD, LEAD.replace("Đông Anh", "Gia Lâm")),
        (LEAD, LEAD.replace("Sáng", "Chiều")),
        (LEAD, LEAD.replace("tổ chức hội nghị", "tổ chức một hội nghị khác")),
        # A word in the place of another.
        (LEAD, LEAD.replace("dân vận", "tổ chức")),
        (LEAD, LEAD.replace("tổng kết", "sơ kết")),
        # What did not happen, and another day.
        ("Ngày 12/9, Huyện ủy Đông Anh họp bàn về giải phóng mặt bằng.", "Ngày 12/9, Huyện ủy Đông Anh chưa họp bàn về giải phóng mặt bằng."),
        (LEAD, LEAD.replace("12/9", "13/9")),
        # Nobody says who must report, and what is said is little.
        ("- Rà soát, báo cáo Thủ tướng trước ngày 12/10.", "- Thống kê, báo cáo Thủ tướng trước ngày 12/10."),
    ],
)
def test_two_happenings_of_a_day_stay_two(other: tuple[str, str]) -> None:
    for order in (other, other[::-1]):
        assert tellings("\n\n".join(order)) == [1, 1]
        assert tellings(*order) == [1, 1]


def test_articles_that_tell_one_happening() -> None:
    (row,) = rows(LEAD, LEAD.replace("Sáng 12/9", "Ngày 12/9").replace("năm 2023", "năm 2023, khen thưởng 15 tập thể"))
    assert (row.tellings, row.articles, row.told_in) == (2, 2, ("a.txt:1", "b.txt:1"))


MORE = "\n\nTin khác ở trang sau."


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 12/9, HĐND tỉnh Nghệ An thông qua 26 nghị quyết.",
        "Ngày 12/9, UBND tỉnh Nghệ An tổ chức hội nghị.",
        "Sáng 12/9, Quận ủy Lê Chân khai mạc hội thi.",
        "Ngày 12/9, đoàn viên thanh niên trồng cây xanh dọc bờ kênh, dọn rác ngoài bãi biển, sơn lại tường rào trường mầm non, tặng sách vở học trò nghèo.",
    ],
)
def test_what_another_article_tells_word_for_word_is_one_row(text: str) -> None:
    assert tellings(text, text + MORE) == tellings(text, MORE + "\n\n" + text) == [2]


def test_a_person_who_is_named_does_a_thing_of_which_another_article_says_more() -> None:
    first = "Chiều 12/9, Bí thư Tỉnh ủy Lê Thị Minh Châu tiếp Đại sứ Ý."
    again = "Chiều 12/9, tại Văn phòng Tỉnh ủy, Bí thư Tỉnh ủy Nghệ An Lê Thị Minh Châu đã tiếp Đại sứ Ý Marco Rossi."
    assert tellings(first, again) == [2]
    assert tellings(first.replace("Lê Thị Minh Châu", "Lê Văn Hùng"), again) == tellings(first.replace("Ý", "Áo"), again) == [1, 1]


def test_an_article_that_is_copied_whole_tells_nothing_new() -> None:
    told = ["Ngày 12/9, bệnh nhân có kết quả chụp phổi nhiễm lao.\n\nNgày 12/9, bệnh nhân có kết quả chụp phổi nhiễm lao.", "Ngày 12/9, công ty họp."]
    one, two, three = LEAD.replace("dân vận", "dân vận xã Cổ Loa"), LEAD.replace("dân vận", "dân vận xã Uy Nỗ"), LEAD
    text = "\n\n".join((*told, one, two, three))
    assert tellings(text, text.replace(" ", "  ")) == [2] * 6
    assert [row.tellings for row in timeline([finding(text, "a.txt"), finding(text, "b.txt")])] == [2] * 6


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 12/9, công an phát hiện và bắt giữ nhóm thanh niên tụ tập đua xe trái phép trong đêm.",
        "Ngày 12/9, bệnh nhân có kết quả chụp phổi nhiễm lao.",
        "Ngày 12/9, công ty họp Đại hội đồng cổ đông.",
        "Nghị quyết này được HĐND tỉnh Nghệ An khóa XVIII, kỳ họp thứ 21 thông qua ngày 12/9/2024.",
        "Công trình dự kiến hoàn thành, đưa vào sử dụng ngày 12/9/2025.",
    ],
)
def test_across_articles_what_many_may_do_is_not_one(text: str) -> None:
    assert tellings(text, text + MORE) == [1, 1]


def test_what_names_nobody_in_particular_is_one_in_its_article() -> None:
    text = "Ngày 12/9, công an phát hiện và bắt giữ nhóm thanh niên tụ tập đua xe trái phép trong đêm."
    assert tellings(f"{text}\n\n{text}") == [2]


def test_a_day_without_a_year_is_of_its_own_article() -> None:
    lead = LEAD.replace(" năm 2023", "")
    texts = [finding(lead, "a.txt"), finding(lead + MORE, "b.txt")]
    assert [(row.date, row.tellings) for row in timeline(texts)] == [("XXXX-09-12", 1), ("XXXX-09-12", 1)]


def test_what_was_announced_and_then_happened_is_one() -> None:
    told = LEAD.replace("tổ chức", "sẽ tổ chức")
    (row,) = rows(told, LEAD)
    assert row.status == "happened" and row.articles == 2
    assert [row.status for row in rows(f"{told}\n\n{told}")] == ["planned"]


def test_what_fits_two_happenings_is_neither() -> None:
    one, two = LEAD.replace("dân vận", "dân vận xã Cổ Loa"), LEAD.replace("dân vận", "dân vận xã Uy Nỗ")
    assert tellings(f"{one}\n\n{two}\n\n{LEAD}") == [1, 1, 1]


def test_a_document_comes_into_force_once() -> None:
    texts = (
        "Nghị định số 45/2024/NĐ-CP có hiệu lực từ ngày 1/10/2024.",
        "Nghị định số 45/2024/NĐ-CP chính thức có hiệu lực thi hành từ ngày 1/10/2024 với nhiều điểm mới về phí.",
        "Nghị định số 46/2024/NĐ-CP có hiệu lực từ ngày 1/10/2024.",
    )
    assert [(row.documents, row.articles) for row in rows(*texts)] == [(("45/2024/NĐ-CP",), 2), (("46/2024/NĐ-CP",), 1)]


SENTENCES = [
    LEAD,
    LEAD.replace("dân vận", "kiểm tra"),
    "Chiều 12/9, UBND tỉnh Nghệ An ban hành Quyết định số 512/QĐ-UBND.",
    "Ngày 12/9, Công an tỉnh Nghệ An bắt giữ 3 đối tượng.",
    "Ngày 13/9, Quốc hội thông qua Luật Thủ đô với 95% đại biểu tán thành.",
]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4), max_size=4), st.randoms(use_true_random=False))
def test_every_telling_is_counted_once_and_order_changes_no_row(articles: list[list[str]], random: Any) -> None:
    found = [finding("\n\n".join(sentences), f"{number}.txt", DAY) for number, sentences in enumerate(articles)]
    told = timeline(found)
    assert sum(row.tellings for row in told) == sum(fact.kind == "event" for one in found for fact in one.facts)
    random.shuffle(found)
    assert sorted((row.date, row.tellings, row.articles) for row in timeline(found)) == sorted((row.date, row.tellings, row.articles) for row in told)


# What a row says


def test_a_row_has_who_what_where_and_what_goes_with_it() -> None:
    (row,) = rows("Chiều 27/9, tại Hải Phòng, Thành ủy Hải Phòng tổ chức hội nghị triển khai Chỉ thị số 35-CT/TW với kinh phí 5 tỷ đồng.")
    assert (row.date, row.implied, row.status, row.actor, row.trigger) == ("2024-09-27", True, "happened", "Thành ủy Hải Phòng", "tổ chức")
    assert (row.documents, row.amounts, row.told_in) == (("35-CT/TW",), ("5 tỷ đồng",), ("a.txt:1",))


def test_documents_and_amounts_of_other_sentences_are_not_its() -> None:
    (row,) = rows(f"Nghị định 30/2020/NĐ-CP quy định mức chi 5 tỷ đồng. {LEAD}")
    assert row.documents == row.amounts == ()


def test_a_short_form_is_resolved_over_all_articles() -> None:
    told = rows(
        "Chỉ thị số 18-CT/TU ngày 7/8/2023 của Ban Thường vụ Thành ủy Hải Phòng.",
        "Ngày 12/9, Quận ủy Lê Chân (Hải Phòng) tổ chức hội nghị quán triệt Chỉ thị 18 của Thành ủy.",
    )
    assert [row.documents for row in told] == [("18-CT/TU",)]


def test_a_date_that_one_telling_states_is_not_implied() -> None:
    assert [row.implied for row in rows(f"{LEAD}\n\n{LEAD.replace('12/9', '12/9/2024')}")] == [False]


def test_rows_stand_in_time_and_those_without_a_year_last() -> None:
    found = timeline(
        [
            finding("Ngày 3/5, Huyện ủy A Lưới tổ chức hội nghị. Ngày 12/9/2024, Huyện ủy A Lưới họp bàn. Năm 2024, Huyện ủy A Lưới ban hành kế hoạch."),
            finding("Ngày 1/1/2024, Huyện ủy A Lưới khai mạc lễ hội.", "b.txt"),
        ]
    )
    dates = [row.date for row in found]
    assert dates == sorted(dates, key=lambda day: (day.startswith("XXXX"), day)) and dates[-1] == "XXXX-05-03"


# Dates of issue


def test_dates_of_issue_join_in() -> None:
    text = "Chỉ thị số 18-CT/TU ngày 7/8/2023 của Ban Thường vụ Thành ủy Hải Phòng về chuyển đổi số. Theo Chỉ thị số 18-CT/TU ngày 7/8/2023, các quận họp."
    assert rows(text) == []
    (row,) = rows(text, issues=True)
    assert (row.date, row.actor, row.trigger, row.documents) == ("2023-08-07", "Ban Thường vụ Thành ủy Hải Phòng", "ban hành", ("18-CT/TU",))
    assert (row.tellings, row.articles, row.told_in) == (2, 1, ("a.txt:1",))
    assert row.what is not None and row.what.startswith("Chỉ thị 18-CT/TU (Hải Phòng, 2020/2025)")


def test_an_event_that_tells_the_issue_is_its_row() -> None:
    told = rows(
        "Ngày 7/8/2023, Ban Thường vụ Thành ủy Hải Phòng ban hành Chỉ thị số 18-CT/TU về chuyển đổi số.",
        "Chỉ thị số 18-CT/TU ngày 7/8/2023 của Ban Thường vụ Thành ủy Hải Phòng.",
        issues=True,
    )
    assert [(row.date, row.trigger, row.told_in) for row in told] == [("2023-08-07", "ban hành", ("a.txt:1", "b.txt:1"))]


def test_an_event_of_which_little_is_known_is_a_row() -> None:
    found = finding(LEAD)
    facts = [msgspec.structs.replace(fact, value=Event("2024-09-12")) if fact.kind == "event" else fact for fact in found.facts]
    (row,) = timeline([msgspec.structs.replace(found, facts=facts)])
    assert (row.date, row.actor, row.trigger, row.what, row.tellings) == ("2024-09-12", None, None, None, 1)


# Which rows are wanted


def test_times_and_statuses() -> None:
    all_rows = [
        Happening(date=day, status=status)
        for day, status in (("2024-09-27", "happened"), ("2024-09", "planned"), ("XXXX-09-27", "happened"), ("2025", "in_force"))
    ]
    assert [row.date for row in chosen(all_rows, time=InTime(date(2024, 9, 1), date(2024, 9, 30)))] == ["2024-09-27", "2024-09"]
    assert [row.date for row in chosen(all_rows, statuses=("planned", "in_force"))] == ["2024-09", "2025"]
    assert chosen(all_rows) == all_rows


# The command


def test_each_dated_happening_of_the_seeds_is_there_once() -> None:
    found = facts(vnp("timeline", "seeds").stdout)
    assert all(tuple(row) == TIMELINE.columns for row in found)
    days = [str(row["date"]) for row in found if len(str(row["date"])) == 10]
    assert days == ["2023-09-30", "2024-01-09", "2024-09-25", "2024-09-27", "2024-10-11", "2025-07-23", "2025-07-24", "2025-07-24"]
    (conference,) = [row for row in found if row["date"] == "2024-09-27"]
    assert (conference["actor"], conference["tellings"], conference["articles"]) == ("Thành ủy Hà Nội", 3, 1)
    assert conference["told_in"] == [f"seeds/001_b7d73bd328b102b4.txt:{line}" for line in (3, 7, 9)]


def test_the_documents_of_the_seeds_join_in() -> None:
    plain, joined = (facts(vnp("timeline", "seeds", *more).stdout) for more in ((), ("--documents",)))
    added = [row for row in joined if row not in plain]
    assert len(joined) == len(plain) + len(added) and all(row["trigger"] == "ban hành" for row in added)
    (directive,) = [row for row in added if row["documents"] == ["24-CT/TU"]]
    assert (directive["date"], directive["articles"]) == ("2023-08-07", 3)


@pytest.mark.parametrize("name", TIMELINE.formats)
def test_every_format(name: str) -> None:
    done = vnp("timeline", SEEDS, "--on", "2024-09", "--format", name)
    text = done.stdout.decode()
    assert done.returncode == 0 and not done.stderr
    assert text.index("2024-09-25") < text.index("2024-09-27") and "2024-10-11" not in text
    if name == "json":
        assert len(json.loads(text)) == 2
    if name in ("csv", "tsv"):
        table = list(csv.DictReader(io.StringIO(text, newline=""), delimiter="," if name == "csv" else "\t"))
        assert tuple(table[0]) == TIMELINE.columns and table[1]["told_in"].count("; ") == 2 and table[1]["implied"] == "true"


def test_the_formats_are_those_of_facts_but_sentences() -> None:
    assert set(TIMELINE.formats) == {form.name for form in FORMATS if not form.file} - {"sentences"}


def test_empty_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    for name, output in (("jsonl", b""), ("json", b"[]\n"), ("table", b"")):
        for arguments in (("timeline", "--documents"), ("documents",), ("figures",)):
            done = vnp(*arguments, tmp_path, "--format", name)
            assert (done.returncode, done.stdout, done.stderr) == (0, output, b"")
    assert vnp("timeline", tmp_path, "--format", "csv").stdout.count(b"\r\n") == 1


def test_options(tmp_path: Path) -> None:
    assert {row["status"] for row in facts(vnp("timeline", SEEDS, "--status", "as_of,planned").stdout)} == {"as_of"}
    assert {row["date"] for row in facts(vnp("timeline", SEEDS, "--since", "2025", "--until", "23/7/2025").stdout)} == {"2025-07-23"}
    assert vnp("timeline", SEEDS, "--fields", "date,what", "-f", "csv", "--bom").stdout.decode().startswith("\ufeffdate,what\r\n")
    assert vnp("timeline", SEEDS, "-o", tmp_path / "a.json").stdout == b""
    assert (tmp_path / "a.json").read_bytes() == vnp("timeline", SEEDS, "-f", "json").stdout


def test_what_no_time_can_hold_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ngày 30/9, quận họp.")
    (tmp_path / "b.txt").write_text("Ngày 5/10/2024, xã họp.")
    done = vnp("timeline", tmp_path, "--since", "2024")
    assert [row["date"] for row in facts(done.stdout)] == ["2024-10-05"]
    assert done.stderr.decode().startswith("vnp: 1 happening has no year and is left out; --published")
    assert not vnp("timeline", tmp_path, "--since", "2024", "--published", "30/12/2024").stderr
    assert not vnp("timeline", tmp_path, "--since", "2024", "--status", "planned").stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--since", "31/2/2024"), "names a day that the calendar does not have, 31/2/2024"),
        (("--since", "quy 5/2024"), "quy 5/2024\n      ^"),
        (("--since", "30/13/2024"), "30/13/2024\n     ^"),
        (("--since", "2024-10", "--until", "2024-09"), "contradict each other"),
        (("--status", "hapened"), "did you mean happened?"),
        (("--status", ","), "--status names no status"),
        (("--format", "sentences"), "no format 'sentences'; there are table, json, jsonl, csv, tsv"),
        (("--fields", "dat"), "did you mean date?"),
    ],
)
def test_what_cannot_be_understood(arguments: tuple[str, ...], message: str) -> None:
    done = vnp("timeline", SEEDS, *arguments)
    assert done.returncode == 2 and not done.stdout and message in done.stderr.decode()


def test_an_amount_that_the_clause_tells_is_not_told_again() -> None:
    words = "Ngày 5/3/2024, Thành ủy họp, chi 28,7 tỉ đồng cho dự án; dự án cần 30 tỷ đồng."
    assert vnp("timeline", "-", "-f", "table", stdin=words.encode()).stdout.decode().count("28,7") == 1


def test_on_a_terminal_a_date_is_a_heading() -> None:
    text = shown(*VNP, "timeline", "seeds", "--documents", cwd=ROOT).replace("\r", "")
    assert re.search(r"\x1b\[1mThành ủy Hà Nội\x1b\[0m \x1b\[33mtổ chức\x1b\[0m Hội nghị", text)
    lines = re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines()
    assert all(len(line) <= 80 for line in lines)
    dates = [line for line in lines if not line.startswith(" ")]
    assert dates == sorted(set(dates), key=dates.index) and dates.count("2025-07-24") == 1
    assert "  seeds/001_b7d73bd328b102b4.txt:3, 7, 9 (date inferred)" in lines


def test_a_closed_pipe_is_silent() -> None:
    for command in ("timeline", "figures"):
        words = f"{' '.join(VNP)} {command} seeds seeds --format csv | head -1; echo ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", words], capture_output=True, cwd=ROOT, check=False)
        assert done.stdout.endswith(b"\n0\n") and not done.stderr
