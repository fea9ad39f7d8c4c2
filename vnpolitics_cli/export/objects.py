"""JSON: one object a line, or the same objects in one array.

Built from pieces, each encoded once: an article's source and day once an article, a sentence once for all its facts, a
value in one go. Facts are many (some forty a page), so this file is on the hot path.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import IO

import msgspec

from vnpolitics_cli.export import Choice
from vnpolitics_cli.export.numbers import encoded, json_number
from vnpolitics_cli.export.pour import pour
from vnpolitics_cli.export.rows import row
from vnpolitics_cli.model import Finding

_encode = msgspec.json.encode


def lines_piece(finding: Finding, choice: Choice) -> bytes:
    """The lines of a finding."""
    return b"\n".join([*_objects(finding, choice), b""])


def write_lines(pieces: Iterable[bytes], choice: Choice, out: IO[bytes]) -> None:
    """JSON Lines: one object a line, nothing at all without facts."""
    pour(pieces, out)


def array_piece(finding: Finding, choice: Choice) -> bytes:
    """The elements of a finding."""
    return b",\n".join(_objects(finding, choice))


def write_array(pieces: Iterable[bytes], choice: Choice, out: IO[bytes]) -> None:
    """A JSON array with one object a line; `[]` without facts."""
    before = b"[\n"
    try:
        for piece in pieces:
            if piece:
                out.write(before + piece)
                before = b",\n"
    finally:
        out.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def _objects(finding: Finding, choice: Choice) -> Iterator[bytes]:
    if choice.columns is None:
        return _whole(finding, choice.kinds)
    columns = choice.columns
    return (_encode(dict(zip(columns, map(json_number, row(finding, fact, columns)), strict=True))) for fact in finding.facts if fact.kind in choice.kinds)


def _whole(finding: Finding, kinds: tuple[str, ...]) -> Iterator[bytes]:
    source = _encode({"source": finding.article.source, "published": finding.published, "published_from": finding.published_from})
    head = b"," + source[1:-1] + b',"start":'
    said: str | None = None
    sentence = b""
    for fact in finding.facts:
        if fact.kind not in kinds:
            continue
        if fact.sentence is not said:
            said = fact.sentence
            sentence = b',"sentence":' + _encode(said) + b","
        yield b"".join(
            (
                _opening(fact.kind),
                head,
                f'{fact.start},"end":{fact.end},"line":{fact.line},"text":'.encode(),
                _encode(fact.text),
                sentence,
                encoded(fact.value)[1:-1],
                # The names of rules and the ids hold nothing that JSON escapes.
                f',"rule":"{fact.rule}","id":"{fact.id}"}}'.encode(),
            )
        )


@cache
def _opening(kind: str) -> bytes:
    return b'{"kind":' + _encode(kind)
