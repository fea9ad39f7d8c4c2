"""The exception tree: every error a user can cause is a `VnpError`, and says what, where, and what would be right."""

from collections.abc import Iterable
from functools import partial


class VnpError(Exception):
    """The root of the package's own errors; its message is meant for the person at the terminal."""


class SourceError(VnpError):
    """A file, folder or record that cannot be read: `file` as given, the 1-based `line` where there is one, and the reason."""

    def __init__(self, file: str, reason: str, *, line: int | None = None) -> None:
        self.file = file
        self.line = line
        self.reason = reason
        super().__init__(f"{file}:{line}: {reason}" if line is not None else f"{file}: {reason}")

    def __reduce__(self) -> tuple[object, ...]:
        # An exception is copied to another process by its message alone, if it does not say how.
        return partial(SourceError, self.file, self.reason, line=self.line), ()


class OutputError(VnpError):
    """A place that cannot be written to."""

    def __init__(self, place: str, reason: str) -> None:
        self.place = place
        self.reason = reason
        super().__init__(f"{place}: {reason}")


class StoreError(VnpError):
    """A database that cannot be used: `file` as given, and the reason."""

    def __init__(self, file: str, reason: str) -> None:
        self.file = file
        self.reason = reason
        super().__init__(f"{file}: {reason}")


class InputError(VnpError):
    """Something typed that cannot be understood; `column` is the 0-based index of the wrong character in `given`.

    One line, or, where a character can be pointed at, the line, what was given and a caret below it.
    """

    def __init__(self, reason: str, given: str = "", column: int | None = None, example: str = "") -> None:
        self.reason = reason
        self.given = given
        self.column = column
        self.example = example
        message = f"{reason}; for example: {example}" if example else reason
        if given and column is not None:
            message += f"\n  {given}\n  {' ' * column}^"
        super().__init__(message)


class TableError(VnpError):
    """A record of the package's own tables that breaks a rule of its table: the fault of an editor, not of a user."""


def near(word: str, known: Iterable[str]) -> str:
    """What to ask of who typed a word that is not among those known, " (did you mean money?)"; empty where none is like it."""
    # Kept out of start-up: few words are wrong.
    from difflib import get_close_matches

    found = get_close_matches(word, list(known), n=1)
    return f" (did you mean {found[0]}?)" if found else ""
