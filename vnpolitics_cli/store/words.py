"""The words of sentences as the index of words has them, and how a phrase that someone typed is looked up among them.

A word is a run of letters and digits of clean text, in small letters, its tone marks as they stand. Words typed without marks are
widened to all words of the database that are these without their marks (the table `words`). A look-up may find too much, never
too little: `Phrase` itself decides.
"""

import sqlite3
from collections.abc import Iterable, Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.text import LOWER, Page, Phrase, retoned, unmarked

_WORD = lazy.re(r"\w+")
# What the index surely takes for one word, too: it knows fewer letters than Python.
_SURE = lazy.re(rf"[a-z0-9{LOWER}]+")


def split(text: str) -> list[tuple[int, str, list[str]]]:
    """The sentences of an article: where each begins in the text as given, its text as given, and its words.

    Joined, the sentences are the text, blanks and line ends included.
    """
    page = Page(text)
    units = page.sentences() or [(0, 0)]
    starts = [0, *(page.origin(left, left + 1)[0] for left, _ in units[1:]), len(text)]
    toned = retoned(page.text)
    # Lowering is ten times as fast as `small`, and the two are one for the letters that are looked up.
    words = (_WORD.findall(toned[left:right].lower()) for left, right in units)
    return [(start, text[start:end], own) for start, end, own in zip(starts, starts[1:], words, strict=False)] if text else []


def marked(words: Iterable[str]) -> list[tuple[str, str]]:
    """Those of some words that have marks, each behind what it is without them."""
    return [(plain, word) for word in words if (plain := unmarked(word)) != word]


def match(connection: sqlite3.Connection, phrases: Sequence[Phrase]) -> list[str]:
    """For each phrase what its words are looked up by in the index: every sentence with the phrase matches."""
    return [
        found for phrase in phrases if (found := _exact(phrase) if phrase.marked else " AND ".join(_any_of(connection, word) for word in _sure_words(phrase)))
    ]


def match_each(connection: sqlite3.Connection, phrases: Sequence[Phrase]) -> list[str]:
    """For each word of the phrases what it is looked up by."""
    return [f'"{word}"' if phrase.marked else _any_of(connection, word) for phrase in phrases for word in _sure_words(phrase)]


def _exact(phrase: Phrase) -> str:
    words = _WORD.findall(phrase.typed)
    return f'"{" ".join(words)}"' if all(map(_SURE.fullmatch, words)) else " AND ".join(f'"{word}"' for word in _sure_words(phrase))


def _sure_words(phrase: Phrase) -> list[str]:
    return [word for word in _WORD.findall(phrase.typed) if _SURE.fullmatch(word)]


def _any_of(connection: sqlite3.Connection, word: str) -> str:
    found = [word, *(other for (other,) in connection.execute("SELECT word FROM words WHERE plain = ?", (word,)) if _SURE.fullmatch(other))]
    return "(" + " OR ".join(f'"{one}"' for one in found) + ")"
