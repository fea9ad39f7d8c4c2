"""Imports go down: every module stands on a floor and imports only from lower ones, or from its own room."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "vnpolitics_cli"

# From the ground up. A name ending in "*" is a room: a package whose files may import one another.
FLOORS = (
    ("lazy",),
    ("wrapping",),
    ("__init__", "errors", "model", "text"),
    ("tables*",),
    ("numerals", "calendar", "count_nouns", "provinces", "symbols", "rules"),
    ("writing",),
    ("affinity", "kinds*", "identities"),
    ("refine", "anchoring*", "references*", "relations", "measures*", "events*"),
    ("pipeline",),
    ("register*", "sums", "reasons"),
    ("explain", "query"),
    ("asking*", "figures", "timeline"),
    ("sources*", "export*", "processes"),
    ("corpus", "store*"),
    ("spark",),
    ("cli*",),
    ("__main__",),
)

FILES = sorted(PACKAGE.rglob("*.py"))


def name(file: Path) -> str:
    """A file's module name inside the package: "kinds.dates"; a package's own is the package's."""
    parts = file.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def floor(module: str) -> tuple[int, str]:
    """The floor a module stands on, and its room there."""
    room = module.split(".")[0]
    for number, rooms in enumerate(FLOORS):
        if room in rooms or f"{room}*" in rooms:
            return number, room
    raise AssertionError(f"{module} stands on no floor: give it one in FLOORS")


def imported(file: Path) -> Iterator[tuple[int, str]]:
    """The modules of the package that a file imports, wherever in the file, with the line."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: imports name the package in full"
            # "from package import module" imports the module.
            within = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [inner if inner.startswith("vnpolitics_cli.") and module_exists(inner) else node.module or "" for inner in within]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for found in names:
            if found == "vnpolitics_cli" or found.startswith("vnpolitics_cli."):
                yield (
                    node.lineno,
                    found.removeprefix(
                        "vnpolitics_cli",
                    ).removeprefix(".")
                    or "__init__",
                )


def module_exists(dotted: str) -> bool:
    path = PACKAGE.parent / dotted.replace(".", "/")
    return path.is_dir() or path.with_suffix(".py").is_file()


def test_there_are_modules() -> None:
    assert len(FILES) > 20


@pytest.mark.parametrize("file", [file for file in FILES if name(file) != "__init__"], ids=name)
def test_imports_go_down(file: Path) -> None:
    own, room = floor(name(file))
    for line, module in imported(file):
        other, other_room = floor(module)
        assert other < own or other_room == room, f"{file}:{line}: {name(file)} (floor {own}) imports {module} (floor {other})"


def test_the_package_itself_loads_nothing_at_start() -> None:
    source = (PACKAGE / "__init__.py").read_text(encoding="utf-8")
    top = [node for node in ast.parse(source).body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert not [
        node
        for node in top
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith(
            "vnpolitics_cli",
        )
    ]


def test_no_circles() -> None:
    graph = {name(file): {module for _, module in imported(file)} - {name(file)} for file in FILES if name(file) != "__init__"}
    done: set[str] = set()

    def visit(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, f"a circle: {' → '.join((*above[above.index(module) :], module))}"
        if module not in done:
            for other in sorted(graph.get(module, ())):
                visit(other, (*above, module))
            done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("file", FILES, ids=name)
def test_an_import_inside_a_function_says_why(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    lines = source.splitlines()
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef):
            continue
        inner = [node.lineno for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom)]
        if inner:
            above = [line.strip() for line in lines[function.lineno : min(inner)]]
            assert any(line.startswith("#") for line in above[-3:]), f"{file}:{min(inner)}: a comment says why this is not imported at the top"


@pytest.mark.parametrize("file", FILES, ids=name)
def test_every_module_says_what_it_knows(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))), file


def test_no_rooms_without_a_name() -> None:
    assert not {part for file in FILES for part in name(file).split(".")} & {"utils", "util", "helpers", "helper", "common", "misc"}


def test_nothing_lies_at_the_top() -> None:
    own = {"README.md", "pyproject.toml", "seeds", "tests", PACKAGE.name}
    made = {"__pycache__", "build", "dist"}
    beside = {path.name for path in PACKAGE.parent.iterdir() if not path.name.startswith(".") and path.suffix != ".egg-info"}
    assert beside - made == own
