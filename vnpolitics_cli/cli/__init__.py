"""The command line: `app` gathers the commands, `main` runs them and turns every ending into an exit status.

The commands import what they work with when they run, not here: `vnp --version` and the helps would otherwise wait for
every rule to be compiled.
"""

import contextlib
import gc
import io
import os
import signal
import sys
import threading
import traceback
from pathlib import Path
from types import FrameType
from typing import Annotated

import click
import typer

from vnpolitics_cli import __version__
from vnpolitics_cli.cli.documents import documents
from vnpolitics_cli.cli.explain import explain
from vnpolitics_cli.cli.extract import extract
from vnpolitics_cli.cli.figures import figures
from vnpolitics_cli.cli.find import Finder, find
from vnpolitics_cli.cli.index import index
from vnpolitics_cli.cli.report import say
from vnpolitics_cli.cli.schema import schema
from vnpolitics_cli.cli.spark import spark
from vnpolitics_cli.cli.timeline import timeline
from vnpolitics_cli.errors import VnpError

TROUBLE = 2
INTERRUPTED = 130

app = typer.Typer(
    name="vnp",
    add_completion=False,
    no_args_is_help=True,
    # The library below says what may have been meant, too.
    suggest_commands=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example:  vnp extract seeds/ --kind money",
)
app.command(epilog="Example:  vnp extract seeds/ --kind money --format csv -o money.csv")(extract)
app.command(cls=Finder, epilog="Example:  vnp find --directive 24-CT/TU seeds/")(find)
app.command(epilog="Example:  vnp documents seeds/ --format csv -o documents.csv")(documents)
app.command(epilog="Example:  vnp figures --measure 'ngan sach' --sort amount seeds/")(figures)
app.command(epilog="Example:  vnp timeline --since 2024-01 --documents seeds/")(timeline)
app.command(epilog="Example:  vnp index seeds/ --db facts.db --prune")(index)
app.command(epilog="Example:  vnp explain 'Chiều 27/9, thu 5 tỷ đồng' --published 28/9/2024")(explain)
app.command(epilog="Example:  vnp schema")(schema)
app.command(epilog="Example:  vnp spark articles.jsonl facts.parquet")(spark)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"vnp {__version__}")
        raise typer.Exit


@app.callback()
def vnp(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")] = False,
) -> None:
    """Facts from Vietnamese political, administrative and budget news.

    Documents, dated events, money and percentages: exact, with their place in the text.
    """


def main() -> None:
    """Runs `vnp`: 0 when all went well, 1 when `find` found nothing, 2 when anything failed, 130 when interrupted. A closed pipe is no failure."""
    signal.signal(signal.SIGTERM, _terminated)
    sys.unraisablehook = _again
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Helps name types of documents, which not every terminal has the letters for; data is written as bytes.
        sys.stdout.reconfigure(errors="replace")
    # Rules, tables and facts hold no circles: to look for such waste after every 700 things made costs a fortieth of the time.
    gc.set_threshold(50_000)
    try:
        status = _run()
    except KeyboardInterrupt:
        status = INTERRUPTED
    except BrokenPipeError:
        status = 0
    _leave(status)


def _run() -> int:
    try:
        return app(standalone_mode=False) or 0
    except click.ClickException as error:
        with contextlib.suppress(OSError):
            error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except VnpError as error:
        say(str(error))
        return TROUBLE
    except SystemExit as ending:
        # So the library ends where the reader of a help has gone away; nothing of ours ends with this status.
        if ending.code != 1:
            raise
        return 0
    except BrokenPipeError:
        raise
    except OSError as error:
        say(f"stopped by the system: {(error.strerror or str(error)).lower()}" + (f" ({error.filename})" if error.filename else ""))
        return TROUBLE
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        what = f"{type(error).__name__}: {error}".partition("\n")[0]
        say(f"a fault of vnp's own ({what}, at {Path(place.filename).name}:{place.lineno}); please report it with the command")
        return TROUBLE


def _terminated(number: int, frame: FrameType | None) -> None:
    # As an exception, so that a half-written file is removed on the way out.
    raise SystemExit(128 + number)


def _again(lost: "sys.UnraisableHookArgs") -> None:
    # An interrupt that comes while Python tidies up (`__del__`) is told to this hook and forgotten: it has to come once more.
    if isinstance(lost.exc_value, KeyboardInterrupt | SystemExit):
        number = signal.SIGINT if isinstance(lost.exc_value, KeyboardInterrupt) else signal.SIGTERM
        threading.Timer(0.01, os.kill, (os.getpid(), number)).start()
    else:
        sys.__unraisablehook__(lost)


def _leave(status: int) -> None:
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        # Nobody reads any more: point the stream elsewhere, or Python complains about it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        say(f"standard output: cannot be written ({(error.strerror or str(error)).lower()})")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = TROUBLE
    sys.exit(status)
