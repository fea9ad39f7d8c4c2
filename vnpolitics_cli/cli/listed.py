"""How a command's rows are wanted: what --format, -o, --fields and --bom say together, checked before anything is read."""

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import IO, TYPE_CHECKING, Any

from vnpolitics_cli.cli.report import say

if TYPE_CHECKING:
    from vnpolitics_cli.export.listing import Sheet

Put = Callable[[Iterable[Any], IO[bytes]], None]
"""Writes rows to a stream."""


def listed(sheet: "Sheet", format: str | None, target: str | None, *, fields: Sequence[str], bom: bool) -> Put:
    """What writes the rows of a sheet as the options want them; `target` is the file they go to. Raises `InputError`."""
    # Kept out of start-up: other commands write no rows.
    from vnpolitics_cli.export import format_for, opening
    from vnpolitics_cli.export.contract import pick

    columns = pick(fields, sheet.columns, sheet.more)
    form = format_for(format, target, terminal=sys.stdout is not None and sys.stdout.isatty(), names=sheet.formats, tell=say)
    mark = opening(form, bom=bom)

    def put(rows: Iterable[Any], out: IO[bytes]) -> None:
        out.write(mark)
        sheet.formats[form.name](rows, columns, out)

    return put
