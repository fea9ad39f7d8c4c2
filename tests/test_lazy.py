"""Patterns that wait: all of them are sound, and each is compiled when it is used."""

import copy
import pickle
import pkgutil
import re
from collections.abc import Callable
from importlib import import_module

import pytest

import vnpolitics_cli
from vnpolitics_cli import lazy


def test_every_pattern_of_the_package_compiles() -> None:
    optional = ("spark", "arrow")
    for module in pkgutil.walk_packages(vnpolitics_cli.__path__, "vnpolitics_cli."):
        if not module.name.endswith(("__main__", *optional)):
            import_module(module.name)
    lazy.compile_all()


@pytest.fixture
def _apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """The patterns of a test do not wait among those of the package."""
    monkeypatch.setattr(lazy, "_waiting", [])


@pytest.mark.usefixtures("_apart")
def test_a_pattern_waits_until_it_is_used() -> None:
    pattern = lazy.re("(")
    with pytest.raises(re.error):
        pattern.match("a")
    with pytest.raises(re.error):
        lazy.compile_all()


@pytest.mark.usefixtures("_apart")
@pytest.mark.parametrize("make", [lazy.re, lazy.regex])
def test_a_pattern_can_be_copied_and_handed_over(make: Callable[[str, int], re.Pattern[str]]) -> None:
    for pattern in (make("b+", re.IGNORECASE), make("b+", re.IGNORECASE)):
        for other in (copy.copy(pattern), pickle.loads(pickle.dumps(pattern))):
            assert other.fullmatch("Bb") is not None and pattern.fullmatch("Bb") is not None


@pytest.mark.usefixtures("_apart")
def test_a_used_pattern_is_that_of_its_engine() -> None:
    small, backwards = lazy.re("b+", re.IGNORECASE), lazy.regex("(?r)a(b)?")
    assert small.fullmatch("Bb") is not None
    found = backwards.match("ab", 0, 2)
    assert found is not None and found[1] == "b"
    assert small.sub("c", "abb") == "ac"
    assert (small.groups, backwards.groups, dict(lazy.re("(?P<first>a)").groupindex)) == (0, 1, {"first": 1})
    assert small.subn("c", "abb") == ("ac", 1)
    with pytest.raises(AttributeError):
        _ = small.nothing  # type: ignore[attr-defined]
