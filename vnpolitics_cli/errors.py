"""The exception tree: every error a user can cause is a `VnpError`, and says what, where, and what would be right."""


class VnpError(Exception):
    """The root of the package's own errors; its message is one line meant for the person at the terminal."""


class SourceError(VnpError):
    """A file, folder or record that cannot be read. `place` is the path, with `:line` or `#id` where there is one."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


class InputError(VnpError):
    """Something typed that cannot be understood; `column` is the 0-based index of the wrong character in `given`."""

    def __init__(self, reason: str, given: str = "", column: int | None = None, example: str = "") -> None:
        lines = [reason]
        if given and column is not None:
            lines += ["  " + given, "  " + " " * column + "^"]
        if example:
            lines.append(f"for example: {example}" if len(lines) > 1 else "")
            if len(lines) == 2 and not lines[1]:
                lines = [f"{reason}; for example: {example}"]
        super().__init__("\n".join(lines))
        self.reason = reason
        self.given = given
        self.column = column
        self.example = example


class TableError(VnpError):
    """A record of the package's own tables that breaks a rule of its table: the fault of an editor, not of a user."""
