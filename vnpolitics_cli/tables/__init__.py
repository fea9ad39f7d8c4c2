"""Loads the package's knowledge: one TOML file a table, data that an editor can change without Python."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, cast

from vnpolitics_cli.errors import TableError


@cache
def table(name: str) -> dict[str, Any]:
    """The table `name` (`tables/NAME.toml`) as plain dictionaries and lists, with the other spellings of their words. Raises `TableError` if it is empty."""
    # By the path of this file: `importlib.resources` takes longer to import than all tables to read.
    content = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))
    if not content:
        raise TableError(f"tables/{name}.toml: an empty table")
    spellings: dict[str, str] = content.pop("spellings", {})
    return cast(dict[str, Any], _spelled(content, spellings)) if spellings else content


def _spelled(part: object, spellings: dict[str, str]) -> object:
    """A part of a table with each word of its lists in the other spelling as well: "ký kết" brings "kí kết"."""
    if isinstance(part, dict):
        return {name: _spelled(inner, spellings) for name, inner in part.items()}
    if not isinstance(part, list):
        return part
    others = (" ".join(spellings.get(syllable, syllable) for syllable in word.split(" ")) for word in part)
    return [*part, *(other for word, other in zip(part, others, strict=True) if other != word)]


def any_of(words: Iterable[str]) -> str:
    """A regular expression (no group) for any of `words`, longest first, each blank as any blanks, ready to be anchored."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first) + ")"


def tree_of(words: Iterable[str]) -> str:
    """The same as `any_of` for many words in a pattern that is read forwards: words that begin alike are compiled and tried as one.

    ("Ban Bí thư", "Ban Dân vận", "Bộ Y tế") → `(?:Ban\\s+(?:Bí\\s+thư|Dân\\s+vận)|Bộ\\s+Y\\s+tế)`; without regard to capitals, give small letters.
    """
    return _tree({tuple(word.split()) for word in words})


def _tree(phrases: Iterable[tuple[str, ...]]) -> str:
    behind: dict[str, set[tuple[str, ...]]] = {}
    for first, *rest in phrases:
        behind.setdefault(first, set()).add(tuple(rest))
    alternatives = []
    for first in sorted(behind, key=lambda word: (-len(word), word)):
        rests = behind[first]
        further = _tree(rest for rest in rests if rest) if any(rests) else ""
        alternatives.append(re.escape(first) + (rf"(?:\s+{further})?" if further and () in rests else rf"\s+{further}" if further else ""))
    return "(?:" + "|".join(alternatives) + ")" if len(alternatives) > 1 else alternatives[0]


def tails(words: Iterable[str]) -> frozenset[str]:
    """The last three characters of each word (a shorter one with the blank before it): a look at them tells most words that are none of these."""
    return frozenset(f"{blank}{word}"[-3:] for word in words for blank in " \n")
