"""What was typed, before it means anything: cleaned for a caret to stand under it, and given the tone marks that it lacks."""

import re
from collections.abc import Iterable, Mapping

from vnpolitics_cli.errors import InputError
from vnpolitics_cli.text import Page, Phrase, phrase


def given_options(**options: str | None) -> Iterable[tuple[str, str]]:
    """The options that were given, by their names on the command line."""
    return [(name.replace("_", "-"), given) for name, given in options.items() if given is not None]


def words(given: str, option: str, example: str) -> Phrase:
    """The words that were typed behind an option, to be found with their marks or, typed without, with any. Raises `InputError` for none."""
    if not re.search(r"\w", given):
        raise InputError(f"{option} names no word", given, 0, f"{option} {example}")
    return phrase(given)


def cleaned(given: str) -> str:
    """What was typed, composed and without tabs or line ends, so that a caret under it stands where it should."""
    return re.sub(r"\s", " ", Page(given).text)


def start_of(text: str) -> int:
    """Where typed words begin."""
    return len(text) - len(text.lstrip())


def with_marks(text: str, words: Mapping[str, str]) -> str:
    """Gives each of these words that was typed without marks its marks: "500 ty" → "500 tỷ"."""
    return " ".join(words.get(word, word) for word in text.split())
