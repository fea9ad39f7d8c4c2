"""The README runs: every shell command in it, in order, in a copy of the project; and what it says they print, they print."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from vnpolitics_cli.export import FORMATS
from vnpolitics_cli.export.contract import FIELDS, HEAD, TAIL
from vnpolitics_cli.export.listing import DOCUMENTS, FIGURES, TIMELINE
from vnpolitics_cli.sources import SUFFIXES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


class Block(NamedTuple):
    language: str
    code: str
    output: str | None


def blocks() -> Iterator[Block]:
    """The blocks of code, each with the text block right behind it: what it prints."""
    for found in re.finditer(r"^```(sh|python)\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", README, re.MULTILINE | re.DOTALL):
        yield Block(found[1], found[2], found[3])


BLOCKS = list(blocks())
INSTALLING = [block for block in BLOCKS if "-m venv" in block.code]
OTHERS = [block for block in BLOCKS if "-m venv" not in block.code]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, for commands to leave their files in."""
    copy = tmp_path_factory.mktemp("project") / "vnp"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis"))
    return copy


@pytest.fixture(scope="module")
def commands(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `vnp`, `python` and `python3`, as the README takes them to be on the path."""
    folder = tmp_path_factory.mktemp("bin")
    for name, words in (("vnp", f'"{sys.executable}" -m vnpolitics_cli'), ("python", f'"{sys.executable}"'), ("python3", f'"{sys.executable}"')):
        (folder / name).write_text(f'#!/bin/sh\nexec {words} "$@"\n')
        (folder / name).chmod(0o755)
    return folder


def run(code: str, project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", code], capture_output=True, text=True, cwd=project, env={**os.environ, **environment}, check=False, timeout=600
    )


def test_there_are_commands() -> None:
    assert len(INSTALLING) == 2 and len(OTHERS) >= 8
    assert BLOCKS[0] == INSTALLING[0] and BLOCKS[0].code.count("\n") == 1


@pytest.mark.parametrize("block", OTHERS, ids=lambda block: block.code.splitlines()[0][:60])
def test_a_command_runs_and_prints_what_is_said(block: Block, project: Path, commands: Path) -> None:
    if "jq " in block.code and not shutil.which("jq"):
        pytest.skip("needs jq")
    code = block.code if block.language == "sh" else f"python - <<'PYTHON'\n{block.code}PYTHON"
    done = run(code, project, PATH=f"{commands}:{os.environ['PATH']}", PYTHONPATH=str(ROOT), COLUMNS="80")
    assert done.returncode == 0 and not done.stderr, done.stderr
    assert done.stdout or " > " in block.code or " -o " in block.code
    assert "No facts on line" not in done.stdout
    if block.output is not None:
        assert done.stdout == block.output


@pytest.mark.parametrize("block", INSTALLING, ids=lambda block: block.code[-40:].strip())
def test_an_installing_command_runs(block: Block, project: Path, commands: Path) -> None:
    # The new environment sees the libraries of this one, so that nothing is downloaded twice; of the tests it only collects.
    libraries = {"PYTHONPATH": sysconfig.get_path("purelib"), "PIP_NO_BUILD_ISOLATION": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    libraries["PATH"] = f"{commands}:{os.environ['PATH']}"
    done = run(block.code, project, **libraries, PYTEST_ADDOPTS="--collect-only -q")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    assert ("test_floors" if "pytest" in block.code else '"kind":"document"') in done.stdout
    shutil.rmtree(project / ".venv")


def test_the_tables_name_what_there_is() -> None:
    for kind, fields in FIELDS.items():
        row = next(line for line in README.splitlines() if line.startswith(f"| `{kind}` |"))
        assert re.findall(r"`(\w+)`", row.rsplit("|", 2)[1]) == list(fields)
    assert f"`{' '.join(HEAD)}`" in " ".join(README.split()) and f"`{' '.join(TAIL)}`" in README
    assert f"--format {'|'.join(form.name for form in FORMATS)}`" in README
    for sheet in (DOCUMENTS, FIGURES, TIMELINE):
        assert f"`{' '.join(sheet.columns)}`" in " ".join(README.split()), sheet.room
    for suffix in SUFFIXES:
        assert f"`{suffix}`" in README
