"""Bytes: opening, unzipping, and telling text in UTF-8 from everything else, with a word on what the else is.

Errors raised here carry no file name (`file` is ""): the caller knows under which name the file stands in the output.
"""

import contextlib
import gzip
import hashlib
import io
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

from vnpolitics_cli.errors import SourceError

BOM = b"\xef\xbb\xbf"

BUFFER = 1 << 20
"""Bytes read at once: the lines of a corpus are long."""

# A head of ten bytes, a tail of eight.
_LEAST_GZIP = 18

# What a file is that begins so, and what to do about it.
_KNOWN = (
    (b"\xff\xfe\x00\x00", "in UTF-32, not UTF-8; convert it: iconv -f UTF-32 -t UTF-8"),
    (b"\xff\xfe", "in UTF-16, not UTF-8; convert it: iconv -f UTF-16 -t UTF-8"),
    (b"\xfe\xff", "in UTF-16, not UTF-8; convert it: iconv -f UTF-16 -t UTF-8"),
    (b"%PDF-", "not text but a PDF; convert it: pdftotext"),
    (b"PK\x03\x04", "not text but a zip archive or an Office document; save it as plain text"),
    (b"\xd0\xcf\x11\xe0", "not text but an Office document; save it as plain text"),
    (b"{\\rtf", "not plain text but RTF; save it as plain text"),
    (b"BZh", "not text but bzip2; unpack it first, or use gzip"),
    (b"\xfd7zXZ\x00", "not text but xz; unpack it first, or use gzip"),
    (b"\x28\xb5\x2f\xfd", "not text but zstd; unpack it first, or use gzip"),
)


@contextlib.contextmanager
def opened(path: str | None, stdin: IO[bytes] | None = None) -> Iterator[io.BufferedReader]:
    """The unzipped bytes of the file at `path`, or of standard input. Raises `SourceError` for what is plainly no text."""
    with contextlib.ExitStack() as stack, _reasons():
        if path is None and stdin is None and sys.stdin is None:
            raise SourceError("", "standard input is closed")
        raw = (stdin or sys.stdin.buffer) if path is None else stack.enter_context(Path(path).open("rb", buffering=BUFFER))
        stream = _peekable(raw)
        if stream.peek(2)[:2] == b"\x1f\x8b":
            # A GzipFile reads and peeks as a BufferedReader does; around it, one more buffer would lose the end of a cut file.
            stream = cast(io.BufferedReader, gzip.GzipFile(fileobj=stream))
        _refuse(stream.peek(4096))
        yield stream


def digest(path: str) -> bytes:
    """16 bytes that tell the content of the file at `path`, as it lies there, from others. Raises `SourceError` where it cannot be read."""
    with _reasons(), Path(path).open("rb", buffering=0) as raw:
        return hashlib.file_digest(raw, lambda: hashlib.blake2b(digest_size=16)).digest()


def _peekable(raw: IO[bytes]) -> io.BufferedReader:
    return raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, raw), buffer_size=BUFFER)


def unzipped(path: str) -> int:
    """The bytes of the file at `path`; of a gzipped one as it says of its last part, modulo 2**32. 0 where nobody can tell."""
    try:
        size = Path(path).stat().st_size if Path(path).is_file() else 0
        if not path.lower().endswith(".gz") or size < _LEAST_GZIP:
            return size
        with Path(path).open("rb") as stream:
            stream.seek(-4, io.SEEK_END)
            return int.from_bytes(stream.read(4), "little")
    except OSError:
        return 0


def decoded(content: bytes) -> str:
    """Text of UTF-8 bytes without a leading byte-order mark. Raises `SourceError` that says which byte is wrong."""
    if content.startswith(BOM):
        content = content[len(BOM) :]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SourceError("", f"not UTF-8 (byte 0x{content[error.start]:02x} at offset {error.start}); save it as UTF-8", line=line) from None
    if "\0" in text:
        raise SourceError("", "not text (it holds NUL bytes)", line=content.count(b"\n", 0, content.index(b"\0")) + 1)
    return text


@contextlib.contextmanager
def _reasons() -> Iterator[None]:
    """Turns what the system says of a file that cannot be read into a `SourceError`."""
    try:
        yield
    except EOFError:
        raise SourceError("", "the gzip data ends too early; what came before was read") from None
    except (gzip.BadGzipFile, zlib.error) as error:
        raise SourceError("", f"damaged gzip data ({error})") from None
    except IsADirectoryError:
        raise SourceError("", "a folder, not a file") from None
    except OSError as error:
        raise SourceError("", f"cannot be read ({(error.strerror or str(error)).lower()})") from None


def _refuse(head: bytes) -> None:
    for magic, reason in _KNOWN:
        if head.startswith(magic):
            raise SourceError("", reason)
    if b"\0" in head:
        # UTF-16 without its mark: every other byte of Latin letters is NUL, all on one side.
        even, odd = head[::2].count(0), head[1::2].count(0)
        one_sided = max(even, odd) > len(head) // 8 and min(even, odd) * 20 < max(even, odd)
        name = "UTF-16BE" if even > odd else "UTF-16LE"
        raise SourceError("", f"in UTF-16, not UTF-8; convert it: iconv -f {name} -t UTF-8" if one_sided else "not text (it holds NUL bytes)")


def first_line(head: bytes) -> bytes:
    """The first line of some leading bytes that is not blank, without a byte-order mark."""
    return head.removeprefix(BOM).lstrip().split(b"\n", 1)[0]
