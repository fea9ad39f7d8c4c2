"""Where output goes: standard output, or a file that is written whole or not at all."""

import contextlib
import io
import os
import stat
import sys
from collections.abc import Iterator
from typing import IO

from vnpolitics_cli.errors import OutputError


@contextlib.contextmanager
def destination(path: str | None) -> Iterator[IO[bytes]]:
    """The stream to write to: a file, or standard output where `path` is None.

    A file appears under its name when all is written; after an exception it is as it was before.
    Raises `OutputError` when the place cannot be written to. A pipe that the reader closed raises `BrokenPipeError`.
    """
    if path is None:
        if sys.stdout is None:
            raise OutputError("standard output", "is closed")
        with _reasons("standard output"):
            out = _buffered(sys.stdout.buffer)
            try:
                yield out
            finally:
                out.flush()
        return
    with _reasons(path):
        # A link stays a link: what it points to is replaced.
        real = os.path.realpath(path)
        mode = os.stat(path).st_mode if os.path.exists(path) else None
        if mode is not None and stat.S_ISDIR(mode):
            raise OutputError(path, "is a folder; name a file")
        if mode is not None and not stat.S_ISREG(mode):
            # A device or a named pipe cannot be replaced.
            with open(path, "wb") as stream:
                yield stream
            return
        if mode is not None and _is_store(real):
            raise OutputError(path, "a database of vnp index, which would be lost; write to another file")
        folder, name = os.path.split(real)
        # Beside the file, so that the last step is a renaming; hidden, so that a folder being read does not yield it.
        draft = os.path.join(folder, f".{name[:100]}.{os.urandom(4).hex()}.part")
        try:
            with open(draft, "xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            if mode is not None:
                os.chmod(draft, stat.S_IMODE(mode))
            os.replace(draft, real)
        finally:
            with contextlib.suppress(OSError):
                os.unlink(draft)


STORE = b"vnpf"
"""What marks an SQLite file as a database of vnp index: its `application_id`."""


def _is_store(path: str) -> bool:
    with contextlib.suppress(OSError), open(path, "rb") as file:
        head = file.read(72)
        return head.startswith(b"SQLite format 3\0") and head.endswith(STORE)
    return False


def _buffered(stream: IO[bytes]) -> IO[bytes]:
    """The stream, or a buffered one in front of one that is not (under `python -u`): an interrupted write would leave half a line."""
    return io.BufferedWriter(io.FileIO(stream.fileno(), "wb", closefd=False)) if isinstance(stream, io.RawIOBase) else stream


@contextlib.contextmanager
def _reasons(place: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except FileNotFoundError:
        raise OutputError(place, "there is no such folder to write into") from None
    except OSError as error:
        raise OutputError(place, f"cannot be written ({(error.strerror or str(error)).lower()})") from None
