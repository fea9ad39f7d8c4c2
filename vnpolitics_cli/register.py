"""Documents across articles: which mentions are one document, and which document of a corpus a short form means.

A document (văn bản) is its type, its number and symbol, its scope (the province of a provincial or lower issuer) and its time:
the term (nhiệm kỳ) of the committee for the Party, whose numbers begin anew with every congress, and the year for the State.
24-CT/TU of Hà Nội and of Nghệ An are two, 18-NQ/TW of 2017 and of 2022 are two.
"""

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from vnpolitics_cli.model import DocumentRef, Fact, Finding


class Identity(NamedTuple):
    """What tells a document from others; None is unknown, and fits any. `doc_id` is None for a short form that is still open.

    `time` is the term of a Party document ("2021/2026") or the year of a State document or law ("2020").
    """

    doc_type: str | None
    doc_id: str | None
    scope: str | None
    time: str | None


class Document(msgspec.Struct, frozen=True):
    """One distinct document, with what its mentions say of it.

    `issuer` and `title` are the fullest wordings; `issued` the date of issue that most mentions give, and `conflicts` all dates
    that were given where they contradict; `mentions` and `articles` are counts; `first` and `last` places ("a.txt:12").
    """

    doc_id: str
    doc_type: str | None
    name: str | None = None
    issuer: str | None = None
    scope: str | None = None
    term: str | None = None
    year: int | None = None
    issued: str | None = None
    title: str | None = None
    mentions: int = 0
    articles: int = 0
    first: str = ""
    last: str = ""
    conflicts: tuple[str, ...] = ()


def identity(fact: Fact) -> Identity:
    """What document the mention `fact` means, as far as the mention itself says it."""
    ref = fact.value
    assert isinstance(ref, DocumentRef)
    return Identity(ref.doc_type, ref.doc_id, ref.scope, str(ref.year) if ref.year else None)


def resolve(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, with the short forms that their own articles leave open resolved over all of them (`resolved_by: corpus`)."""
    return list(findings)


def register(findings: Iterable[Finding]) -> list[Document]:
    """The distinct documents of the findings, in order of type, then number."""
    return []
