"""A fact as a row: its columns by name, whether they stand in the envelope, in the article or in the value."""

from typing import Any

from vnpolitics_cli.model import Fact, Finding

_ARTICLE = frozenset(("source", "published", "published_from"))
_ENVELOPE = frozenset(("kind", "start", "end", "line", "text", "sentence", "rule", "id"))


def row(finding: Finding, fact: Fact, columns: tuple[str, ...]) -> tuple[Any, ...]:
    """The cells of a fact for `columns`; None for what is unknown and for what its kind does not have."""
    return tuple(
        getattr(fact, name) if name in _ENVELOPE else _of_article(finding, name) if name in _ARTICLE else getattr(fact.value, name, None) for name in columns
    )


def _of_article(finding: Finding, name: str) -> str | None:
    if name == "source":
        return finding.article.source
    return finding.published if name == "published" else finding.published_from
