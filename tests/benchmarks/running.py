"""A command run and measured: time on the wall, processor time of all its processes, memory of the largest of them."""

import os
import subprocess
import sys
import time
from typing import NamedTuple

VNP = (sys.executable, "-m", "vnpolitics_cli")
RUNS = 3

COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment of the commands: their modules stay compiled from one run to the next, as those of an installed program are."""


class Cost(NamedTuple):
    """Seconds on the wall, seconds of processors, megabytes of the process that took most."""

    wall: float
    cpu: float
    memory: float


def cost(*command: str) -> Cost:
    """What a command costs, its output thrown away: the least of each over some runs."""
    return Cost(*map(min, zip(*(_once(command) for _ in range(RUNS)), strict=True)))


def _once(command: tuple[str, ...]) -> Cost:
    began = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=COMPILED)
    # It is waited for here, as only this tells what it used, with all processes that it waited for itself.
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return Cost(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
