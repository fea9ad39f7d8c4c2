"""What every branch of the rules is for, some line of the corpus shows: the body of each `if`, `else`, `for` and `while` is entered by one.

That a line fails without its branch only its writer can see: take the branch out and look. A branch that no line needs goes.
"""

import ast
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from tests.test_corpus import LINES
from vnpolitics_cli import Article, extract

PACKAGE = Path(__file__).parent.parent / "vnpolitics_cli"

# The rooms of rules, and how many of their branches no line enters: these numbers may only fall. The two of `measures` are for sentences and rows
# of a table longer than 1,000 characters, in which nothing is looked for; that of `anchoring` is for the first lines of an article.
UNREACHED = {"anchoring": 1, "events": 16, "measures": 2, "references": 3}


def bodies(source: str) -> Iterator[tuple[int, int]]:
    """The bodies of all branches inside functions, as their first and last line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            for inner in ast.walk(node):
                if isinstance(inner, ast.If | ast.For | ast.While):
                    yield inner.body[0].lineno, inner.body[-1].end_lineno or 0
                    # An "elif" is an `if` of its own.
                    if inner.orelse and not isinstance(inner.orelse[0], ast.If):
                        yield inner.orelse[0].lineno, inner.orelse[-1].end_lineno or 0


Tracer = Callable[[FrameType, str, Any], Any]


def watching(missing: dict[str, set[tuple[int, int]]]) -> Tracer:
    """A tracer that takes each body it sees entered out of `missing`, the bodies by file; a function with none left is not watched."""
    watched: dict[CodeType, dict[int, list[tuple[int, int]]]] = {}

    def enter(frame: FrameType, event: str, _: Any) -> Tracer | None:
        code = frame.f_code
        unseen = missing.get(code.co_filename)
        if not unseen:
            return None
        lines = watched.get(code)
        if lines is None:
            own = {line for *_, line in code.co_lines() if line}
            lines = watched[code] = {line: within for line in own if (within := [body for body in unseen if body[0] <= line <= body[1]])}

        def step(frame: FrameType, event: str, _: Any) -> Tracer:
            if frame.f_lineno in lines:
                unseen.difference_update(lines[frame.f_lineno])
                for line in [line for line, within in lines.items() if unseen.isdisjoint(within)]:
                    del lines[line]
            return step

        return step if lines else None

    return enter


def test_every_branch_is_entered() -> None:
    files = {room: sorted((PACKAGE / room).rglob("*.py")) for room in UNREACHED}
    missing = {str(file): set(bodies(file.read_text(encoding="utf-8"))) for room in files.values() for file in room}
    assert all(sum(len(missing[str(file)]) for file in room) > 20 for room in files.values())
    before = sys.gettrace()
    sys.settrace(watching(missing))
    try:
        for line in LINES:
            extract(Article(line.text, published=line.published))
    finally:
        sys.settrace(before)
    for room, most in UNREACHED.items():
        left = [f"{file.relative_to(PACKAGE)}:{first}" for file in files[room] for first, _ in sorted(missing[str(file)])]
        assert len(left) <= most, f"no line of the corpus enters {left}"
