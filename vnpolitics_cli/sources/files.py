"""Which files a path means, in which order, and under which names they stand in the output."""

import glob
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import msgspec

from vnpolitics_cli.errors import OutputError, SourceError

STDIN = "-"


class File(msgspec.Struct, frozen=True):
    """A file to read: its `name` in the output, and where it is (`path` None is standard input)."""

    name: str
    path: str | None


def files(
    paths: Iterable[str],
    *,
    suffixes: tuple[str, ...],
    report: Callable[[SourceError], None],
    note: Callable[[str], None],
    leave: str | None = None,
) -> Iterator[File]:
    """The files of `paths`: each once, however often it is reached; a folder's by code point of the relative path.

    A folder does not yield `leave`, which the output goes to, where an answer of an earlier run stands. Raises `OutputError` when it is
    a file named outright, or anything else that a folder would yield.
    """
    seen: set[str] = set()
    left = None if leave is None else os.path.realpath(leave)
    for path in paths:
        if path == STDIN:
            if STDIN not in seen:
                seen.add(STDIN)
                yield File(STDIN, None)
            continue
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            report(SourceError(printable(path), _why(error, path)))
            continue
        real = os.path.realpath(path)
        if not stat.S_ISDIR(mode):
            if real == left and stat.S_ISREG(mode):
                raise _would_be_lost(path)
            if real not in seen:
                seen.add(real)
                yield File(printable(path), path)
            continue
        inside, others = _walk(path, suffixes, report, left)
        if not inside:
            report(SourceError(printable(path), f"no articles in this folder; vnp reads {', '.join(suffixes)}, and .gz of each"))
        if others:
            count = others.total()
            kinds = ", ".join(f"{number} {suffix}" for suffix, number in sorted(others.items()))
            note(f"{printable(path)}: {count} other {'file' if count == 1 else 'files'} left out ({kinds})")
        for relative in inside:
            found = os.path.join(real, relative)
            if found == left:
                if not _is_answer(found):
                    raise _would_be_lost(_join(path, relative))
            elif found not in seen:
                seen.add(found)
                yield File(printable(_join(path, relative)), os.path.join(path, relative))


def _would_be_lost(path: str) -> OutputError:
    return OutputError(printable(path), "is also to be read, and would be lost; write to another file")


def _is_answer(path: str) -> bool:
    """Whether a file holds what an earlier run may have written, and no article: nothing, or JSON Lines that have no `text` or a `kind`."""
    try:
        with open(path, "rb") as file:
            line = file.readline()
        keys = msgspec.json.decode(line, type=dict[str, msgspec.Raw]).keys() if line else ()
        return "text" not in keys or "kind" in keys
    except (OSError, msgspec.DecodeError):
        return False


def is_file(path: str) -> bool:
    """Whether there is a file at `path`, a pipe being none; `Path.is_file` raises where the words are too long for a name."""
    return os.path.isfile(path)


def is_folder(path: str) -> bool:
    """Whether there is a folder at `path`."""
    return os.path.isdir(path)


def matching(pattern: str) -> list[str]:
    """What a pattern that no shell expanded ("seeds/*.txt") would have been expanded to."""
    return [] if "\0" in pattern else sorted(glob.glob(pattern))


def printable(path: str) -> str:
    """A path as it stands in the output: with `/`, and as text even where the file system's bytes are not UTF-8."""
    text = path.replace(os.sep, "/") if os.sep != "/" else path
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _walk(root: str, suffixes: tuple[str, ...], report: Callable[[SourceError], None], leave: str | None) -> tuple[list[str], Counter[str]]:
    """The relative paths of a folder's files of known suffixes, and how many others there are of each suffix.

    Hidden files and folders are passed over, and links are not followed: a link may lead in a circle, or out. What the output goes to,
    `leave`, is no other file, nor is what SQLite keeps beside it.
    """
    own = [] if leave is None else [leave + more for more in ("", "-wal", "-shm", "-journal")]
    found: list[str] = []
    others: Counter[str] = Counter()
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        here = os.path.join(root, folder)
        try:
            with os.scandir(here) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    relative = os.path.join(folder, entry.name)
                    if entry.is_symlink():
                        others["links"] += 1
                    elif entry.is_dir(follow_symlinks=False):
                        waiting.append(relative)
                    elif not entry.is_file(follow_symlinks=False):
                        others["pipes and devices"] += 1
                    elif entry.name.lower().removesuffix(".gz").endswith(suffixes):
                        found.append(relative)
                    elif not own or os.path.realpath(entry.path) not in own:
                        others[os.path.splitext(entry.name)[1].lower() or "without suffix"] += 1
        except OSError as error:
            report(SourceError(printable(here), _why(error, here)))
    return sorted(found, key=lambda relative: relative.replace(os.sep, "/")), others


def _join(folder: str, relative: str) -> str:
    return folder.rstrip("/" + os.sep) + "/" + relative


def _why(error: OSError | ValueError, path: str) -> str:
    if isinstance(error, FileNotFoundError):
        words = "; words themselves go through standard input: echo … | vnp extract -" if " " in path else ""
        return f"no such file or folder{words}"
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
