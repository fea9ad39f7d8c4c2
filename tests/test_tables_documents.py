"""The tables of documents, issuers and laws are data that an editor changes: sorted, NFC, without stray blanks, consistent."""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from vnpolitics_cli.tables import table

NAMES = ("documents", "identity", "issuers", "laws", "relations")


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def lists(value: Any, place: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(value, list) and isinstance(value[0], dict):
        for item in value:
            yield from lists(item, place)
    elif isinstance(value, list):
        yield place, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from lists(item, f"{place}.{key}")


@pytest.mark.parametrize("name", NAMES)
def test_text_is_clean(name: str) -> None:
    for text in strings(table(name)):
        assert text == " ".join(text.split()), f"{name}: stray blanks in {text!r}"
        assert unicodedata.is_normalized("NFC", text), f"{name}: {text!r} is not NFC"
        assert "Ð" not in text, f"{name}: {text!r} holds U+00D0"


@pytest.mark.parametrize("name", NAMES)
def test_lists_hold_nothing_twice_and_are_sorted(name: str) -> None:
    for place, items in lists(table(name), name):
        assert len(items) == len(set(items)), f"{place}: {sorted(item for item in items if items.count(item) > 1)}"
        assert items == sorted(items), f"{place}: {[b for a, b in pairwise(items) if a > b][:3]}"


@pytest.mark.parametrize("name", NAMES)
def test_keys_are_sorted(name: str) -> None:
    content = table(name)
    if name == "documents":
        assert list(content["types"]) == sorted(content["types"])
        assert list(content["words"]) == sorted(content["words"])
    if name == "identity":
        assert list(content["codes"]) == sorted(content["codes"])
        assert list(content["shapes"]) == sorted(content["shapes"])
    if name == "laws":
        for noun, record in content.items():
            assert list(record["aliases"]) == sorted(record["aliases"]), noun


def test_an_alias_stands_for_a_listed_name_and_is_none() -> None:
    for noun, record in table("laws").items():
        names = {name.casefold() for name in record["names"]}
        for alias, name in record["aliases"].items():
            assert name in record["names"], f"{noun} {alias}"
            assert alias.casefold() not in names, f"{noun} {alias}"


def test_a_type_says_how_its_short_form_is_known() -> None:
    for name, record in table("documents")["types"].items():
        assert set(record) <= {"option", "option_covers", "party", "state", "written", "short"}, name
        assert record.get("short", "plain") in ("plain", "marked", "numbered", "issued"), name
        assert record.get("party") or record.get("state") or record.get("short"), name


def test_the_noun_is_needed_only_where_a_code_names_two_types() -> None:
    types = table("documents")["types"]
    for shape, doubtful in (("party", {"QĐ"}), ("state", set())):
        codes = [code for record in types.values() for code in record.get(shape, ())]
        assert {code for code in codes if codes.count(code) > 1} == doubtful


def test_what_identity_speaks_of_is_known() -> None:
    identity = table("identity")
    assert set(identity["shapes"]) <= set(table("documents")["types"])
    assert set(identity["party"]) <= set(identity["codes"].values()) >= set(identity["ministries"])
    for terms in identity["terms"].values():
        days = [day for term in terms for day in (term["since"], term.get("until")) if day]
        assert days == sorted(days)


def test_there_is_a_table_of_hundreds_of_laws() -> None:
    assert len(table("laws")["Luật"]["names"]) > 200
    assert len(table("issuers")["provinces"]) >= 63
