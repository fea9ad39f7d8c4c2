"""The tables of numbers, units, measures and the rows made of facts: sorted, clean, and every unit and word in some corpus line."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from vnpolitics_cli import tables

NAMES = ("figures", "measures", "numerals", "quantities", "timeline", "units", "writing")
CORPUS = Path(__file__).parent / "corpus"


def source(name: str) -> str:
    return resources.files(tables).joinpath(f"{name}.toml").read_text(encoding="utf-8")


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from strings(item)


def lists(value: Any) -> Iterator[list[str]]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from lists(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from lists(item)


def corpus() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (CORPUS / "money.toml", CORPUS / "percents.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_words_are_composed_and_clean(name: str) -> None:
    for word in strings(tables.table(name)):
        assert word == unicodedata.normalize("NFC", word), word
        assert word == " ".join(word.split()), word


@pytest.mark.parametrize("name", NAMES)
def test_no_word_twice_in_a_list(name: str) -> None:
    for words in lists(tables.table(name)):
        assert len(words) == len(set(words)), sorted(word for word in words if words.count(word) > 1)


@pytest.mark.parametrize("name", NAMES)
def test_lists_and_keys_are_sorted(name: str) -> None:
    for words in lists(tables.table(name)):
        assert words == sorted(words), words
    for section in tables.table(name).values():
        if isinstance(section, dict):
            assert list(section) == sorted(section), list(section)


@pytest.mark.parametrize("name", NAMES)
def test_the_source_is_given(name: str) -> None:
    assert re.search(r"^# .*[Ss]ources?:", source(name), re.MULTILINE), f"{name}.toml says no source"


def test_currencies_are_codes_in_order() -> None:
    codes = [entry["code"] for entry in tables.table("units")["currency"]]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)


def test_no_currency_word_has_two_codes() -> None:
    words = [word for entry in tables.table("units")["currency"] for word in (*entry["words"], *entry.get("scaled", ()), *entry.get("hundredths", ()))]
    assert len(words) == len(set(words))


def test_no_currency_word_begins_one_that_is_tried_behind_it() -> None:
    """Words of a currency that says what may not follow them are tried behind all others."""
    tried: list[str] = []
    for entry in sorted(tables.table("units")["currency"], key=lambda entry: "not_before" in entry):
        words = [*entry["words"], *entry.get("scaled", ()), *entry.get("hundredths", ())]
        if "not_before" in entry:
            assert not [(word, other) for word in words for other in tried if word.startswith(f"{other} ")]
        tried += words


def test_every_currency_stands_in_the_corpus() -> None:
    said = {
        fields.get("currency")
        for construct in tomllib.loads((CORPUS / "money.toml").read_text(encoding="utf-8"))["construct"]
        for line in construct.get("says", [])
        for fields in line[1:]
    }
    assert {entry["code"] for entry in tables.table("units")["currency"]} <= said


def test_every_number_word_and_scale_stands_in_the_corpus() -> None:
    numerals, text = tables.table("numerals"), corpus().lower()
    for word in (*numerals["digits"], *numerals["digits_after_ten"], *numerals["tens"], *numerals["scales"], *numerals["fillers"]):
        assert re.search(rf"(?<!\w){word}(?!\w)", text), word
    for word in tables.table("units")["scales"]:
        assert re.search(rf"(?<![^\W\d]){word}(?!\w)", text), word


def test_every_unit_of_measure_stands_in_the_corpus() -> None:
    said = {
        fields.get("noun")
        for construct in tomllib.loads((CORPUS / "quantities.toml").read_text(encoding="utf-8"))["construct"]
        for line in construct.get("says", [])
        for fields in line[1:]
    }
    units = tables.table("quantities")
    assert {*units["units"], *units["nouns"]["measures"]} <= said


def test_what_is_said_of_counted_nouns_is_said_of_nouns() -> None:
    counted = tables.table("quantities")
    nouns = [noun for group in counted["nouns"].values() for noun in group]
    assert len(nouns) == len(set(nouns)), sorted({noun for noun in nouns if nouns.count(noun) > 1})
    assert {*counted["opening"], *counted["sharing"]} <= set(nouns)
    assert {noun.lower() for noun in counted["capitals"]} <= set(nouns)
    assert not set(counted["no_nouns"]) & set(nouns)
