"""JSON: one object a line, or the same objects in one array.

Facts are many (some forty a page), so this file is on the hot path: a fact is laid out flat and encoded in one go.
"""

from collections.abc import Iterable, Iterator
from typing import IO, Any

import msgspec

from vnpolitics_cli.export import Choice
from vnpolitics_cli.export.contract import FIELDS, HEAD, TAIL
from vnpolitics_cli.export.numbers import cells, encode, encode_lines, json_number
from vnpolitics_cli.export.pour import pour, runs
from vnpolitics_cli.export.rows import row
from vnpolitics_cli.model import Finding


def lines_piece(finding: Finding, choice: Choice) -> bytes:
    """The lines of a finding."""
    return encode_lines(list(_objects(finding, choice)))


def write_lines(pieces: Iterable[bytes], choice: Choice, out: IO[bytes]) -> None:
    """JSON Lines: one object a line, nothing at all without facts."""
    pour(pieces, out)


def array_piece(finding: Finding, choice: Choice) -> bytes:
    """The elements of a finding."""
    return b",\n".join(map(encode, _objects(finding, choice)))


def write_array(pieces: Iterable[bytes], choice: Choice, out: IO[bytes]) -> None:
    """A JSON array with one object a line; `[]` without facts."""
    before = b"[\n"
    try:
        for piece in pieces:
            for run in runs(piece) if piece else ():
                out.write(before + run.removesuffix(b",\n"))
                before = b",\n"
    finally:
        out.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def _objects(finding: Finding, choice: Choice) -> Iterator[Any]:
    if choice.columns is None:
        return _whole(finding, choice.kinds)
    columns = choice.columns
    return (dict(zip(columns, map(json_number, row(finding, fact, columns)), strict=True)) for fact in finding.facts if fact.kind in choice.kinds)


def _whole(finding: Finding, kinds: tuple[str, ...]) -> Iterator[msgspec.Struct]:
    article = finding.article
    head = article.source, finding.published, finding.published_from
    for fact in finding.facts:
        kind = fact.kind
        if kind in kinds:
            line = _LINES[kind]
            yield line(kind, *head, fact.start, fact.end, fact.line, fact.text, fact.sentence, *cells(fact.value), fact.rule, fact.id)


# One struct a kind, with all its columns in order: what is encoded in one go.
_LINES = {kind: msgspec.defstruct("Line", (*HEAD, *fields, *TAIL), gc=False) for kind, fields in FIELDS.items()}
