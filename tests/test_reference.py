"""The fast path against the plain one: all rules in one pass, with words sorted out first, against each rule alone over the whole text.

And some kinds alone against all of them, many articles against each alone;
and where a look at a few letters spares a pattern, or a paragraph the whole text: the same without it.
"""

import re
from functools import cache
from itertools import chain
from pathlib import Path

import msgspec
import pytest

from tests.test_corpus import LINES, joined
from vnpolitics_cli import rules
from vnpolitics_cli.kinds import KINDS, RANK, documents
from vnpolitics_cli.kinds.dates import cues, months, years
from vnpolitics_cli.model import Article
from vnpolitics_cli.pipeline import Found, facts, facts_of
from vnpolitics_cli.refine import refine
from vnpolitics_cli.rules import Claim, Kind, Rule, scanner
from vnpolitics_cli.text import Page

SEEDS = sorted((Path(__file__).parents[1] / "seeds").iterdir())

fast = scanner(KINDS)


def alone(kind: Kind, rule: Rule) -> Kind:
    """A kind with nothing but one rule, which is tried at every number of its cue."""
    return Kind(kind.name, (msgspec.structs.replace(rule, after=()),), kind.fields)


plain = [scanner([alone(kind, rule)]) for kind in KINDS for rule in kind.rules]


def standing(text: str, claims: list[Claim]) -> list[tuple[str, int, int, str]]:
    kept, _ = refine(claims, RANK)
    return [(claim.kind, claim.start, claim.end, text[claim.start : claim.end]) for kind in KINDS for claim in kept.get(kind.name, ())]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_seeds(seed: Path) -> None:
    text = Page(seed.read_text(encoding="utf-8")).text
    assert standing(text, fast(text)) == standing(text, list(chain.from_iterable(scan(text) for scan in plain)))


def test_corpus_lines() -> None:
    assert len(LINES) > 100
    for line in LINES:
        assert standing(line.text, fast(line.text)) == standing(line.text, list(chain.from_iterable(scan(line.text) for scan in plain))), line.text


TEXTS = [*(Page(seed.read_text(encoding="utf-8")).text for seed in SEEDS), *(line.text for line in LINES)]


ARTICLES = [*(Article(text, str(index)) for index, text in enumerate(TEXTS)), *joined(400, seed=2)]


@cache
def everything() -> list[Found]:
    """What is found in all of them, read together."""
    return facts_of(ARTICLES)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_kind_asked_for_alone_is_as_among_all(kind: str) -> None:
    alone = facts_of(ARTICLES, frozenset((kind,)))
    for article, (day, every), found in zip(ARTICLES, everything(), alone, strict=True):
        assert found == (day, [fact for fact in every if fact.kind == kind]), article.text


def test_articles_read_together_are_as_each_alone() -> None:
    assert everything() == [facts(article) for article in ARTICLES]
    assert facts_of([]) == []


def test_no_number_is_passed_over() -> None:
    seen: list[tuple[int, int]] = []

    def note(_: str, start: int, end: int) -> None:
        seen.append((start, end))

    look = scanner([Kind("number", (Rule("number", " ".join((*rules.CUES, *rules.SHAPES)), note, "5"),), ())])
    for text in (*TEXTS, "😀5😀 😀😀 7.5\x007", "\ud8005", "²٣5", ""):
        seen.clear()
        look(text)
        assert seen == [number.span() for number in re.finditer(r"[0-9]+(?:[.,/:-][0-9]+)*", text)], text


def test_cues_that_one_look_rules_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "_HEADS", r"\s\S")
    looking_everywhere = scanner(KINDS)
    for text in TEXTS:
        assert fast(text) == looking_everywhere(text), text


def test_patterns_that_letters_spare(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [standing(text, fast(text)) for text in TEXTS]
    for room, look in (
        (cues, "_belongs_to_day"),
        (months, "_belongs_to_month"),
        (years, "_belongs_to_year"),
        (years, "_year_cued"),
        (documents, "_may_end_a_noun"),
    ):
        monkeypatch.setattr(room, look, lambda *_: True)
    for text, found in zip(TEXTS, before, strict=True):
        assert standing(text, fast(text)) == found, text


# Texts with "|" where a sentence ends; the blanks behind it are its own.
DIVIDED = (
    "Chiều 27/9, Thành ủy họp. |Thu ngân sách đạt 5 tỷ đồng.",
    "Vì sao giá vàng tăng? |Không ai biết! |Chợ vẫn họp… |Rồi tan.",
    "Giá là 5.000 đồng. |10 người mua.",
    "Nghị định 30/2020/NĐ-CP ngày 5.3.2020 có hiệu lực. |Các xã thực hiện.",
    "Ông bảo TP. Hồ Chí Minh và GS. Trần Văn Ba đều dự. |Cô M. Nga cũng vậy.",
    "Cả đội sang Đông Nam Á. |Họ về hôm sau.",
    "1. Về thu ngân sách. |Đạt kế hoạch.\n|2. Về chi ngân sách.",
    "1. Quy định chung\n|2. Tổ chức thực hiện",
    "Tin ngắn\n|Chiều qua, trời mưa",
    "Dòng này bị ngắt\nở giữa câu. |Câu sau.",
    "Một đoạn.\n\n|đoạn sau bắt đầu bằng chữ thường.",
    "Ông nói: “Chúng ta làm được. |Ai cũng biết.” |Rồi ông về.",
    "Câu này kết thúc.) |(Câu kia trong ngoặc.)",
    "Lễ hội đông vui.|Sáng hôm sau, mọi người ra về.",
    "Xem tại vnp.example.com.vn. |Hết.",
    "Chi 5 tỷ đồng; thu 6 tỷ đồng;\n|- Giao Sở Tài chính;\n|- Giao Sở Y tế.",
    "  \n|Chỉ một câu",
    "Không có dấu chấm",
    "",
)


@pytest.mark.parametrize("divided", DIVIDED)
def test_where_sentences_end(divided: str) -> None:
    text = divided.replace("|", "")
    assert [text[left:right] for left, right in Page(text).sentences()] == [sentence for sentence in divided.split("|") if sentence]


def test_sentences_are_the_text_and_each_is_that_of_its_words() -> None:
    for given in TEXTS:
        page = Page(given)
        text = page.text
        assert "".join(text[left:right] for left, right in page.sentences()) == text
        for left, right in page.sentences():
            words = text[left:right].strip(" \t\n")
            if words:
                start = text.index(words, left)
                assert page.sentence(start, start + 1) == page.sentence(start, start + len(words)) == (start, start + len(words)), text
