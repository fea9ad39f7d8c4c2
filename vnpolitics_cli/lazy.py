"""Patterns that are compiled when they are first used: a sentence needs a tenth of them all, and with the others begins half as fast.

A pattern is written where it always was, `_X = lazy.re(r"…")` in place of `re.compile`; it has all that the compiled pattern has.
"""

import re as _re
from typing import Any, cast

import regex as _regex

# What patterns are mostly asked for.
_METHODS = ("findall", "finditer", "flags", "fullmatch", "match", "pattern", "search", "split", "sub")

_waiting: list["_Lazy"] = []


class _Lazy:
    """Stands for a pattern. At the first use it takes on the pattern's own methods, so that a call costs then what it costs there."""

    def __init__(self, engine: Any, source: str, flags: int) -> None:
        self._engine, self._source, self._given = engine, source, flags
        self._compiled: Any = None
        _waiting.append(self)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            # What a copy asks for before it has anything.
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = self._engine.compile(self._source, self._given)
            for method in _METHODS:
                setattr(self, method, getattr(self._compiled, method))
        return getattr(self._compiled, name)

    def __reduce__(self) -> tuple[object, ...]:
        return (re if self._engine is _re else regex), (self._source, self._given)


def re(source: str, flags: int = 0) -> _re.Pattern[str]:
    """A pattern of the standard library. A fault in `source` shows when the pattern is first used, or by `compile_all`."""
    return cast(_re.Pattern[str], _Lazy(_re, source, flags))


def regex(source: str, flags: int = 0) -> "_regex.Pattern[str]":
    """The same of the library `regex`, for patterns that are read backwards."""
    return cast("_regex.Pattern[str]", _Lazy(_regex, source, flags))


def compile_all() -> None:
    """Compiles all patterns of the modules imported so far: before processes are forked, which then share them."""
    while _waiting:
        _waiting.pop().match  # noqa: B018 to ask for it is to compile it
