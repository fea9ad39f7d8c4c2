"""The table of verbs and that of the calendar are data that an editor changes: clean, nothing twice; and every verb of the table is read as one."""

import ast
import unicodedata
from collections import defaultdict
from itertools import permutations
from pathlib import Path

import pytest

import vnpolitics_cli
from tests.test_tables_documents import lists, strings
from vnpolitics_cli import Article
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.words import Words
from vnpolitics_cli.model import Event
from vnpolitics_cli.pipeline import facts_of
from vnpolitics_cli.tables import table
from vnpolitics_cli.text import Page

GROUPS: dict[str, list[str]] = table("verbs")["groups"]
VERBS = [verb for verbs in GROUPS.values() for verb in verbs]


@pytest.mark.parametrize("name", ["calendar", "verbs"])
def test_text_is_clean_and_nothing_is_said_twice(name: str) -> None:
    for text in strings(table(name)):
        assert text.strip() == " ".join(text.split()) and unicodedata.is_normalized("NFC", text), text
    for place, items in lists(table(name), name):
        assert len(items) == len(set(items)), f"{place}: {sorted(item for item in items if items.count(item) > 1)}"


@pytest.mark.parametrize("name", ["documents", "figures", "measures", "quantities", "relations", "verbs"])
def test_words_are_as_clean_text_has_them(name: str) -> None:
    """An entry in an older spelling ("huỷ") is never met: clean text has the newer one."""
    assert [text for text in strings(table(name)) if Page(text).text != text] == []


def test_a_verb_stands_in_one_group() -> None:
    assert len(VERBS) == len(set(VERBS)), sorted({verb for verb in VERBS if VERBS.count(verb) > 1})


def test_no_verb_is_also_an_auxiliary_or_a_noun_that_only_looks_like_one() -> None:
    """Those are found first, so that the verb would never be."""
    verbs = table("verbs")
    assert not {*VERBS} & {*verbs["auxiliaries"], *verbs["nouns"]["compounds"]}


def test_a_list_of_the_table_is_made_a_set_once() -> None:
    """Several modules that read by the same words import them from the lowest one."""
    made: dict[tuple[str, str], set[Path]] = defaultdict(set)
    package = Path(vnpolitics_cli.__file__).parent
    for file in sorted(package.glob("*/**/*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "frozenset" and isinstance(node.args[0], ast.Subscript):
                made[file.relative_to(package).parts[0], ast.unparse(node.args[0])].add(file)
    assert made
    assert {name: files for name, files in made.items() if len(files) > 1} == {}


def test_the_verbs_of_a_part_are_the_same_whoever_asks_first() -> None:
    """A stretch keeps what was read of it; a date in front counts for its first part alone, a date behind for its last."""
    text = "giảm mạnh, người dân về thôn, hội nghị của các tổ chức"
    read = {}
    for near in ({}, {"dated": True}, {"follows": True}):
        answers = set()
        for order in permutations((part, light) for part in range(3) for light in (False, True)):
            words = Words(text, 0, len(text), **near)
            told = {(part, light): tuple(verb.key for verb in verbs_of(words, part, light=light)) for part, light in order}
            answers.add(tuple(sorted(told.items())))
        assert len(answers) == 1
        read[", ".join(near)] = dict(answers.pop())
    plain, dated, follows = read.values()
    assert plain[1, False] != plain[1, True]
    assert {part for part, light in plain if dated[part, light] != plain[part, light]} == {2}
    assert {part for part, light in plain if follows[part, light] != plain[part, light]} == {0}


# Verbs that a frame does not bring out, each with its reason.
LEADING = "Ngày 5/3/2024, Sở Y tế đã {} ở đây."
TRAILING = "Sở Y tế {} vào ngày 5/3/2024."
OWNED = {"thuộc quyền", "thuộc thẩm quyền", "thuộc trách nhiệm"}  # "thuộc" alone is the trigger.
NOT_READ = {
    # "đã được" is an auxiliary: what is left is the verb. What a paper reports is told in the clause behind "đưa tin".
    LEADING: {"được bầu", "được chọn", "được áp dụng", "đưa tin"} | OWNED,
    # Births are no events; "còn" and "là" tell nothing without what they say.
    TRAILING: {"còn", "hạ sinh", "là", "sinh"} | OWNED,
}


@pytest.mark.parametrize("frame", NOT_READ)
def test_every_verb_is_read_as_one(frame: str) -> None:
    """The words come from the table: that each is a verb of Vietnamese, and tells a happening, only a reader can say."""
    found = facts_of([Article(frame.format(verb), verb) for verb in VERBS])
    told = {verb: [fact.value.trigger for fact in facts if isinstance(fact.value, Event)] for verb, (_, facts) in zip(VERBS, found, strict=True)}
    assert {verb for verb in VERBS if told[verb] != [verb]} == NOT_READ[frame], {verb: told[verb] for verb in VERBS if told[verb] != [verb]}
