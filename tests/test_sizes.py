"""How much is large: counts that may only fall, so that what was split stays split and lists of words move into tables.

Whoever brings a number down lowers it here.
"""

import ast
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "vnpolitics_cli"

# Of each room ("" for the package's own modules): modules of more than 500 lines; functions of more than 50 lines, with more than 15 branches,
# more than 5 parameters; and constants of a module that list three or more words in Vietnamese.
LARGE = {
    "": {"lines": 3, "branches": 14, "parameters": 3, "words": 6},
    "anchoring": {"branches": 6, "words": 5},
    "asking": {"branches": 2, "words": 2},
    "cli": {"lines": 3, "branches": 1, "parameters": 7},
    "events": {"modules": 2, "lines": 12, "branches": 37, "parameters": 7, "words": 89},
    "export": {"branches": 1, "parameters": 1, "words": 1},
    "kinds": {"modules": 2, "lines": 1, "branches": 19, "parameters": 1, "words": 39},
    "measures": {"modules": 3, "lines": 5, "branches": 53, "parameters": 7, "words": 184},
    "references": {"modules": 1, "lines": 2, "branches": 11, "parameters": 2, "words": 9},
    "register": {"branches": 1},
    "sources": {"branches": 2, "parameters": 1},
    "store": {"modules": 1, "parameters": 1},
}


def lists_words(statement: ast.stmt) -> bool:
    """Whether a statement is a constant with three or more literals that only Vietnamese is written with; patterns are none."""
    if not isinstance(statement, ast.Assign | ast.AnnAssign) or statement.value is None:
        return False
    said = [node.value for node in ast.walk(statement.value) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return sum("\\" not in words and any("À" <= letter <= "ỹ" for letter in words) for words in said) >= 3


def large(source: str) -> Iterator[str]:
    """What is large in a module, by the names of `LARGE`."""
    tree = ast.parse(source)
    if source.count("\n") > 500:
        yield "modules"
    yield from ("words" for statement in tree.body if lists_words(statement))
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            inner = Counter(type(node) for node in ast.walk(function))
            if (function.end_lineno or 0) - function.lineno >= 50:
                yield "lines"
            if sum(inner[branch] for branch in (ast.If, ast.IfExp, ast.For, ast.While, ast.Try, ast.comprehension, ast.BoolOp)) > 15:
                yield "branches"
            if len([*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]) > 5:
                yield "parameters"


def test_what_is_large_gets_no_more() -> None:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for file in sorted(PACKAGE.rglob("*.py")):
        found[file.relative_to(PACKAGE).parent.as_posix().split("/")[0].strip(".")].update(large(file.read_text(encoding="utf-8")))
    assert len(found) > 10
    grown = {(room, what): count for room, counts in found.items() for what, count in counts.items() if count > LARGE.get(room, {}).get(what, 0)}
    assert not grown, f"split what is new, or say it with less: {grown}"


def words_of(statement: ast.stmt) -> tuple[str, ...]:
    """The words of a constant that is a set of three or more literals, in order; nothing of other statements."""
    call = statement.value if isinstance(statement, ast.Assign) else None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or call.func.id != "frozenset" or not call.args:
        return ()
    listed = call.args[0]
    if not isinstance(listed, ast.Tuple | ast.Set) or not all(isinstance(node, ast.Constant) for node in listed.elts):
        return ()
    return tuple(sorted(ast.unparse(node) for node in listed.elts)) if len(listed.elts) > 1 else ()


def test_no_two_modules_of_a_room_list_the_same_words() -> None:
    """Several modules that read by the same words import them from the lowest one."""
    listed: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for file in sorted(PACKAGE.rglob("*.py")):
        for statement in ast.parse(file.read_text(encoding="utf-8")).body:
            if words := words_of(statement):
                listed[file.relative_to(PACKAGE).parts[0], words].append(file.name)
    assert listed
    assert {key: files for key, files in listed.items() if len(files) > 1} == {}
