"""Where output goes: standard output, or a file that is written whole or not at all."""

import contextlib
import io
import os
import stat
import sys
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from vnpolitics_cli.errors import OutputError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


@contextlib.contextmanager
def destination(path: str | None) -> Iterator[IO[bytes]]:
    """The stream to write to: a file, or standard output where `path` is None.

    A file appears under its name when all is written; after an exception it is as it was before.
    Raises `OutputError` when the place cannot be written to. A pipe that the reader closed raises `BrokenPipeError`.
    """
    if path is None:
        if sys.stdout is None:
            raise OutputError("standard output", "is closed")
        with _reasons("standard output", OSError):
            out = _buffered(sys.stdout.buffer)
        with _reasons("standard output", Unwritten):
            try:
                yield out
            finally:
                out.flush()
        return
    with _reasons(path, OSError):
        # A link stays a link: what it points to is replaced.
        real = os.path.realpath(path)
        mode = os.stat(path).st_mode if os.path.exists(path) else None
        if mode is not None and stat.S_ISDIR(mode):
            raise OutputError(path, "is a folder; name a file")
        if mode is not None and stat.S_ISREG(mode) and _is_store(real):
            raise OutputError(path, "a database of vnp index, which would be lost; write to another file")
    if mode is not None and not stat.S_ISREG(mode):
        # A device or a named pipe cannot be replaced.
        with _opened(path, path, "wb") as stream:
            yield stream
        return
    folder, name = os.path.split(real)
    # Beside the file, so that the last step is a renaming; hidden, so that a folder being read does not yield it.
    draft = os.path.join(folder, f".{name[:100]}.{os.urandom(4).hex()}.part")
    try:
        with _opened(path, draft, "xb") as stream:
            yield stream
            stream.flush()
            with _reasons(path, OSError):
                os.fsync(stream.fileno())
        with _reasons(path, OSError):
            if mode is not None:
                os.chmod(draft, stat.S_IMODE(mode))
            os.replace(draft, real)
    finally:
        with contextlib.suppress(OSError):
            os.unlink(draft)


class Unwritten(OSError):
    """What was to be written could not be; any other fault of the system that meets a writer is not the fault of the place."""


class _Raw(io.FileIO):
    """A file whose own faults are told from those of whoever writes to it."""

    def write(self, data: "ReadableBuffer") -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise Unwritten(error.errno, error.strerror) from None


@contextlib.contextmanager
def _opened(place: str, path: str, mode: str) -> Iterator[IO[bytes]]:
    """The file at `path`, opened to be written; its faults are those of `place`."""
    with _reasons(place, OSError):
        raw = _Raw(path, mode)
    with _reasons(place, Unwritten), io.BufferedWriter(raw) as stream:
        yield stream


STORE = b"vnpf"
"""What marks an SQLite file as a database of vnp index: its `application_id`."""


def _is_store(path: str) -> bool:
    with contextlib.suppress(OSError), open(path, "rb") as file:
        head = file.read(72)
        return head.startswith(b"SQLite format 3\0") and head.endswith(STORE)
    return False


def _buffered(stream: IO[bytes]) -> IO[bytes]:
    """What writes to the file of a stream. Buffered also where that is not (under `python -u`): an interrupted write would leave half a line."""
    stream.flush()
    try:
        file = stream.fileno()
    except io.UnsupportedOperation:
        # A stream in memory: a program or a test has put it there.
        return stream
    return io.BufferedWriter(_Raw(file, "wb", closefd=False))


@contextlib.contextmanager
def _reasons(place: str, fault: type[OSError]) -> Iterator[None]:
    """Tells such faults as those of a place that cannot be written to."""
    try:
        yield
    except BrokenPipeError:
        raise
    except fault as error:
        if isinstance(error, FileNotFoundError) and not os.path.isdir(os.path.dirname(os.path.realpath(place))):
            raise OutputError(place, "there is no such folder to write into") from None
        raise OutputError(place, f"cannot be written ({(error.strerror or str(error)).lower()})") from None
