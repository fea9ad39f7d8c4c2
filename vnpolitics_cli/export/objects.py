"""JSON: one object a line, or the same objects in one array.

Facts are many (some forty a page), so this file is on the hot path: a fact is laid out flat and encoded in one go.
"""

from collections.abc import Iterable, Iterator
from typing import IO

import msgspec

from vnpolitics_cli.export import Choice
from vnpolitics_cli.export.contract import FIELDS, HEAD, TAIL
from vnpolitics_cli.export.numbers import cells, encode, json_number
from vnpolitics_cli.export.rows import row
from vnpolitics_cli.model import Finding

BATCH = 1 << 16
"""Bytes gathered before they are written."""


def write_lines(found: Iterable[Finding], choice: Choice, out: IO[bytes]) -> None:
    """JSON Lines: one object a line, nothing at all without facts."""
    batch: list[bytes] = []
    size = 0
    # Someone who watches sees each article when it is done.
    limit = 0 if out.isatty() else BATCH
    try:
        for finding in found:
            for piece in _objects(finding, choice):
                batch.append(piece)
                size += len(piece)
            if size > limit:
                batch.append(b"")
                out.write(b"\n".join(batch))
                if not limit:
                    out.flush()
                batch, size = [], 0
    finally:
        if batch:
            out.write(b"\n".join([*batch, b""]))


def write_array(found: Iterable[Finding], choice: Choice, out: IO[bytes]) -> None:
    """A JSON array with one object a line; `[]` without facts."""
    before = b"[\n"
    try:
        for finding in found:
            for piece in _objects(finding, choice):
                out.write(before + piece)
                before = b",\n"
    finally:
        out.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def _objects(finding: Finding, choice: Choice) -> Iterator[bytes]:
    if choice.columns is None:
        return _whole(finding, choice.kinds)
    columns = choice.columns
    return (encode(dict(zip(columns, map(json_number, row(finding, fact, columns)), strict=True))) for fact in finding.facts if fact.kind in choice.kinds)


def _whole(finding: Finding, kinds: tuple[str, ...]) -> Iterator[bytes]:
    article = finding.article
    head = article.source, finding.published, finding.published_from
    for fact in finding.facts:
        kind = fact.kind
        if kind in kinds:
            line = _LINES[kind]
            yield encode(line(kind, *head, fact.start, fact.end, fact.line, fact.text, fact.sentence, *cells(fact.value), fact.rule, fact.id))


# One struct a kind, with all its columns in order: what is encoded in one go.
_LINES = {kind: msgspec.defstruct("Line", (*HEAD, *fields, *TAIL), gc=False) for kind, fields in FIELDS.items()}
