"""What a command shows on a terminal, of 80 columns if not told otherwise."""

import os
import pty
import subprocess
from pathlib import Path


def shown(*command: str, cwd: Path, term: str = "xterm-256color", errors: bool = False, columns: int = 80) -> str:
    """All that the command shows, with its colours; with `errors` what goes to standard error too. It must end with status 0."""
    leader, follower = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(columns), "TERM": term}
    process = subprocess.Popen(command, stdout=follower, stderr=follower if errors else None, cwd=cwd, env=environment)
    os.close(follower)
    seen = b""
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    assert process.wait(60) == 0
    return seen.decode()
