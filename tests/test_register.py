"""Documents across articles: the chains of `tests/corpus/chains.toml`, the seeds, and what must hold of any register."""

import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.test_corpus import CORPUS, plain, read
from vnpolitics_cli.model import Article, DocumentRef, Finding
from vnpolitics_cli.pipeline import facts
from vnpolitics_cli.register import Register, identity, register, resolve

CHAINS = tomllib.loads((CORPUS / "chains.toml").read_text(encoding="utf-8"))["chain"]
SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def finding(text: str, source: str, published: str | None = None) -> Finding:
    day, found = facts(Article(text, source, published))
    return Finding(Article(text, source, published), day, None, found)


def mentions(of: Finding) -> list[DocumentRef]:
    return [fact.value for fact in of.facts if isinstance(fact.value, DocumentRef)]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: chain["name"])
def test_a_chain(chain: dict[str, Any], form: str) -> None:
    texts = [read(unicodedata.normalize(form, article["text"])) for article in chain["articles"]]  # type: ignore[arg-type]
    found = [finding(text, f"{number}.txt", chain["articles"][number].get("published")) for number, (text, _) in enumerate(texts)]
    for article, (_, spans), before, after in zip(chain["articles"], texts, found, resolve(found), strict=True):
        assert [(fact.start, fact.end) for fact in before.facts if fact.kind == "document"] == list(spans)
        for ref, expected in zip(mentions(after), article["marks"], strict=True):
            for field, value in expected.items():
                assert plain(getattr(ref, field)) == plain(value), f"{article['text']}: {field}"
    documents = register(found)
    assert documents == register(resolve(found))
    for document, expected in zip(documents, chain["documents"], strict=True):
        for field, value in expected.items():
            said = getattr(document, field)
            assert (list(said) if field == "conflicts" else plain(said)) == (value if field == "conflicts" else plain(value)), (document, field)


def seeds(form: str = "NFC") -> list[Finding]:
    return [finding(unicodedata.normalize(form, file.read_text(encoding="utf-8")), file.name) for file in SEEDS]  # type: ignore[arg-type]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_seeds_mention_one_directive_eighteen_times(form: str) -> None:
    meant = [(found.article.source[:3], ref.doc_id) for found in resolve(seeds(form)) for ref in mentions(found) if ref.number == "24"]
    assert [source for source, doc_id in meant if doc_id == "24-CT/TU"] == ["000"] * 2 + ["001"] + ["002"] + ["004"] * 14
    (directive,) = [document for document in register(seeds(form)) if document.doc_id == "24-CT/TU"]
    assert (directive.scope, directive.term, directive.mentions, directive.articles) == ("Hà Nội", "2020/2025", 18, 4)


def test_each_document_of_the_seeds_is_listed_once() -> None:
    ids = [document.doc_id for document in register(seeds())]
    assert len(ids) == len(set(ids)) == 18


def test_relations_link_documents() -> None:
    known = Register()
    for found in seeds():
        known.add(found)
    assert [(link.subject.doc_id, link.relation, link.object.doc_id) for link in known.links()] == [
        ("128-KH/TU", "carries_out", "28-NQ/TW"),
        ("171-KH/TU", "carries_out", "24-CT/TU"),
    ]


def test_identities_are_compared_by_what_they_say() -> None:
    found = finding(
        "Chỉ thị 13/CT-TTg ngày 10/5/2016. Chỉ thị 13/CT-TTg năm 2016. Chỉ thị 13/CT-TTg ngày 21/5/2025. Quy định 08-QĐi/TW và Quy định 08-QĐ/TW.", ""
    )
    said = [identity(fact) for fact in found.facts if fact.kind == "document"]
    assert said[0] == said[1] != said[2]
    assert said[3] == said[4]
    assert said[0] == ("Chỉ thị", "13/CT-TTg", None, "2016")


def test_resolving_leaves_the_findings_as_they_were() -> None:
    found = seeds()
    before = msgspec.json.encode([fact for one in found for fact in one.facts if fact.kind == "document"])
    after = resolve(found)
    assert msgspec.json.encode([fact for one in found for fact in one.facts if fact.kind == "document"]) == before
    assert [len(one.facts) for one in after] == [len(one.facts) for one in found]
    assert resolve(after) == after
    assert register([]) == [] and resolve([]) == []
