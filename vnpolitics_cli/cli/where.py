"""Where a command looks that was given no path: `$VNP_CORPUS`, else `./seeds`."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from vnpolitics_cli.cli.report import say
from vnpolitics_cli.errors import InputError

VARIABLE = "VNP_CORPUS"
FOLDER = "seeds"


def where(paths: Sequence[str]) -> list[str]:
    """The paths given, else the corpus of the environment, else the folder of seeds. Raises `InputError` if there is none.

    A place that was not given is named on standard error where someone watches.
    """
    if paths:
        return list(paths)
    place = os.environ.get(VARIABLE) or (FOLDER if Path(FOLDER).is_dir() else None)
    if place is None:
        raise InputError(f"nowhere to look: give a PATH, set ${VARIABLE}, or have a folder ./{FOLDER}")
    if sys.stderr is not None and sys.stderr.isatty():
        say(f"looking in {place}")
    return [place]
