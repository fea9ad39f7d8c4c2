"""A corpus in JSON Lines: one `{"id", "text", "published"}` a line, read line by line, each bad line reported by its number."""

import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from vnpolitics_cli.errors import InputError, SourceError
from vnpolitics_cli.model import Article
from vnpolitics_cli.sources.content import BOM, BUFFER, first_line
from vnpolitics_cli.sources.days import written_day
from vnpolitics_cli.sources.unread import Unread

_OBJECT = re.compile(rb'\s*\{\s*["}]')

# Half of a surrogate pair, left by software that cut an emoji in two: no character, and no UTF-8 can hold it. What
# stands for it has its length, so that offsets stay.
_LONE = re.compile("[\ud800-\udfff]")


class _Record(msgspec.Struct):
    """The keys of a record that matter; the others are passed over unread."""

    text: Any = None
    id: Any = None
    published: Any = None
    kind: Any = None
    start: Any = None


_decode = msgspec.json.Decoder(_Record).decode


def looks_like(head: bytes) -> bool:
    """Whether some leading bytes of a file are JSON Lines rather than prose: the first line begins an object."""
    return _OBJECT.match(first_line(head)) is not None


def unread(stream: Iterable[bytes], name: str) -> Iterator[Unread]:
    """The records of an open corpus, line by line; blank lines are none."""
    for number, line in enumerate(stream, 1):
        if not _blank(line, number):
            yield Unread(name, number, line, size=len(line))


def arriving(stream: io.BufferedReader, name: str) -> Iterator[Unread]:
    """The same of a corpus that somebody may still be writing: the last record that is there says that the next may take long."""
    begun: list[bytes] = []
    number = 0
    waits = stream.fileno()
    while piece := stream.read1(BUFFER):
        *whole, rest = piece.split(b"\n")
        if whole:
            whole[0] = b"".join((*begun, whole[0]))
            begun.clear()
        begun.append(rest)
        found = [Unread(name, at, line, size=len(line) + 1) for at, line in enumerate(whole, number + 1) if not _blank(line, at)]
        number += len(whole)
        if found:
            yield from found[:-1]
            yield msgspec.structs.replace(found[-1], waits=waits)
    line = b"".join(begun)
    if not _blank(line, number + 1):
        yield Unread(name, number + 1, line, size=len(line))


def _blank(line: bytes, number: int) -> bool:
    """Whether nothing stands on a line; the first may begin with a byte-order mark."""
    return not line or line.isspace() or (number == 1 and not line.removeprefix(BOM).strip())


def article(found: Unread, published: str | None) -> Article:
    """Reads a record; `published` is its day if it has none of its own. Raises `SourceError`.

    `source` is `name#id`; a record without an id has its line number, a number becomes text.
    """
    line = found.content or b""
    try:
        record = _parse(line.removeprefix(BOM) if found.number == 1 else line)
        text = _text(record)
        identity = _identity(record.id, found.number)
        day, said_by = _published(record.published, published)
    except SourceError as error:
        raise SourceError(found.name, error.reason, line=found.number) from None
    return Article(text, f"{found.name}#{identity}", day, said_by)


def _parse(line: bytes) -> _Record:
    try:
        return _decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        pass
    # The slow way: it reads lone surrogates, which are put right below, and its errors name the column.
    try:
        content = json.loads(line.decode("utf-8").rstrip("\r\n"))
    except UnicodeDecodeError as error:
        raise SourceError("", f"not UTF-8 (byte 0x{line[error.start]:02x} at column {error.start + 1}); save it as UTF-8") from None
    except json.JSONDecodeError as error:
        part = line.strip() in (b"[", b"{", b"]", b"}") or line.rstrip().endswith(b",")
        hint = "; JSON Lines wants one whole object a line, as jq -c . prints it" if part else ""
        what = error.msg[:1].lower() + error.msg[1:].removesuffix(" at")
        raise SourceError("", f"not JSON ({what} at column {error.colno}){hint}") from None
    except (RecursionError, ValueError) as error:
        raise SourceError("", f"not JSON that can be read ({'nested too deep' if isinstance(error, RecursionError) else error})") from None
    if not isinstance(content, dict):
        hint = "; jq -c '.[]' prints its records one a line" if isinstance(content, list) else ""
        raise SourceError("", f'{_json_type(content)}, not an object; a record is {{"id": …, "text": …}}{hint}')
    fields = {key: content.get(key) for key in _Record.__struct_fields__}
    return _Record(**{key: _LONE.sub("\ufffd", value) if isinstance(value, str) else value for key, value in fields.items()})


def _text(record: _Record) -> str:
    if record.kind is not None and record.start is not None:
        raise SourceError("", "a fact that vnp printed, not an article; give the articles that it was read from")
    if record.text is None:
        raise SourceError("", 'no "text" in this record; a record is {"id": …, "text": …}')
    if not isinstance(record.text, str):
        raise SourceError("", f'"text" is {_json_type(record.text)}, not a string')
    return record.text


def _identity(given: Any, number: int) -> str:
    if given is None or given == "":
        return str(number)
    if isinstance(given, str):
        return given
    if isinstance(given, int | float) and not isinstance(given, bool):
        return str(given)
    raise SourceError("", f'"id" is {_json_type(given)}, not a string or a number')


def _published(given: Any, otherwise: str | None) -> tuple[str | None, str | None]:
    if given is None or given == "":
        return otherwise, "option" if otherwise else None
    if not isinstance(given, str):
        raise SourceError("", f'"published" is {_json_type(given)}, not a date as text; write it as 2024-09-30')
    try:
        return written_day(given), "record"
    except InputError as error:
        raise SourceError("", f'"published": {error.reason}') from None


def _json_type(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    names = {type(None): "null", int: "a number", float: "a number", str: "a string", list: "a list", dict: "an object"}
    return names.get(type(value), "something else")
