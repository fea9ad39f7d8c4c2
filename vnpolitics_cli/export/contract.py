"""The output contract: the columns of a fact in order, which of them belong to which kind, and their JSON Schema."""

import types
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Union, get_args, get_origin, get_type_hints

from vnpolitics_cli.errors import InputError, near
from vnpolitics_cli.export import Choice
from vnpolitics_cli.kinds import DEFAULT_KINDS, KINDS
from vnpolitics_cli.model import CalendarDate, DocumentRef, Event, Money, Percentage, Quantity, Relation

VERSION = "1.2"
"""The version of the contract: the first number grows when a column changes its meaning or goes."""

ALL = "all"
"""The `--kind` word for every kind."""

HEAD = ("kind", "source", "published", "published_from", "start", "end", "line", "text", "sentence")
"""What every fact begins with."""

TAIL = ("rule", "id")
"""What every fact ends with."""

VALUES: dict[str, type] = {
    "document": DocumentRef,
    "date": CalendarDate,
    "event": Event,
    "money": Money,
    "percent": Percentage,
    "quantity": Quantity,
    "relation": Relation,
}
"""The type of each kind's value, for its fields' types."""

FIELDS = {kind.name: kind.fields for kind in KINDS}

TIMES = ("date", "issued", "period", "base_period")
"""The fields that hold a time in the grammar of the contract."""

# What a text field can say, where that is a closed list.
_WORDS: dict[str, tuple[str, ...]] = {
    "published_from": ("record", "option", "stamp"),
    "form": ("full", "short", "named", "anaphor"),
    "resolved_by": ("type", "issuer", "article", "corpus"),
    "role": ("issued", "stamp", "event"),
    "status": ("happened", "planned", "deadline", "in_force", "as_of", "negated"),
    "modifier": ("approx", "more_than", "less_than", "at_least", "at_most"),
    "direction": ("increase", "decrease"),
    "unit": ("percent", "percentage_point"),
    "relation": ("carries_out", "guides", "amends", "replaces", "repeals", "based_on"),
}

# What each column means, in the words of the schema.
_MEANING = {
    "kind": "What kind of fact this is.",
    "source": "The path of the file as given, with #id for a record of a corpus; - is standard input.",
    "published": "The day the article was published (YYYY-MM-DD).",
    "published_from": "Who said so: the record, the option --published, or a stamp in the text.",
    "start": "Where the fact begins: code points of the text as given.",
    "end": "Where it ends; text[start:end] is the fact's text.",
    "line": "The line it begins on, from 1.",
    "text": "The words of the fact, verbatim.",
    "sentence": "The sentence around it, verbatim, at most 1,000 code points.",
    "rule": "The rule that found it.",
    "id": "Unique in the output, the same on every run.",
    "doc_id": "Số và ký hiệu, normalised (24-CT/TU, 30/2020/NĐ-CP), or the proper name; null for a short form that is not resolved.",
    "doc_type": "Loại văn bản (Chỉ thị, Nghị định, Luật …).",
    "number": "Số, digits without padding.",
    "year": "The year in a State symbol or a law's name; of a law named without one, the only year its article gives it.",
    "issuer_code": "The issuer as it stands in the symbol (TU, CP).",
    "name": "The proper name of a law.",
    "form": "Number and symbol (full), number alone (short), a proper name (named), or a demonstrative (anaphor).",
    "issued": "Ngày ban hành, as this mention states it.",
    "issuer": "Cơ quan ban hành, as this mention states it.",
    "scope": "The province or city of a provincial or lower issuer.",
    "title": "Trích yếu, verbatim.",
    "pinpoint": "Điểm, khoản, điều.",
    "resolved_by": "How a short form or anaphor got its doc_id, or a law its year: what its type or issuer alone allows, its article, the corpus.",
    "date": "2024-09-27, 2024-09, 2024, 2024-Q3, 2024-H1, XXXX-09-27 where the year stays open, or start/end, both inclusive.",
    "implied": "Whether some part of the date was inferred.",
    "role": "What the date is: a document's date of issue, the page's stamp, an event's day.",
    "status": "Whether it happened, is planned, is a deadline, comes into force, is a cut-off, or did not happen.",
    "trigger": "The verb group as written.",
    "actor": "Who acts.",
    "place": "Where.",
    "what": "The clause, verbatim.",
    "amount": "The amount in units of the currency, exact.",
    "amount_max": "The upper end of a range.",
    "currency": "ISO 4217.",
    "value": "The number, exact.",
    "value_max": "The upper end of a range.",
    "unit": "Percent, or percentage points.",
    "whole": "The number that the value is a part of.",
    "noun": "What is counted, verbatim.",
    "modifier": "How the figure is qualified.",
    "per": "What one unit of it is paid for (m2, tháng).",
    "direction": "Whether the figure is a rise or a fall; null for a level.",
    "base": "What it is of, or compared with, in the text's words.",
    "base_period": "The time of the base.",
    "measure": "The shortest noun phrase that says what is measured.",
    "period": "The time the figure is for.",
    "subject": "The id of the document that acts.",
    "relation": "What it does to the other: carries it out, guides, amends, replaces or repeals it, or is based on it.",
    "object": "The id of the document acted on.",
    "about": "The id of the amount that the percentage is about.",
}


def choose(kinds: Sequence[str] = (), columns: Sequence[str] = ()) -> Choice:
    """The choice that `--kind` and `--fields` make; each word may list several, with commas. Raises `InputError`."""
    return Choice(_kinds(kinds), _columns(columns, _kinds(kinds)))


def columns_of(choice: Choice) -> tuple[str, ...]:
    """The columns of an output with one header: those asked for, or the union of the kinds' in the order of the contract."""
    if choice.columns is not None:
        return choice.columns
    middle = dict.fromkeys(field for kind in FIELDS if kind in choice.kinds for field in FIELDS[kind])
    return (*HEAD, *middle, *TAIL)


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one fact: one alternative a kind."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:vnpolitics-cli:fact:{VERSION}",
        "title": "A fact as vnp prints it",
        "version": VERSION,
        "oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in FIELDS],
        "$defs": {kind: _kind_schema(kind) for kind in FIELDS},
    }


def _kind_schema(kind: str) -> dict[str, Any]:
    envelope: dict[str, Any] = dict.fromkeys((*HEAD, *TAIL), str)
    envelope |= {"start": int, "end": int, "line": int, "published": str | None, "published_from": str | None}
    hints = envelope | get_type_hints(VALUES[kind])
    columns = columns_of(Choice((kind,)))
    properties = {name: {"description": _MEANING[name]} | _type(name, hints[name]) for name in columns}
    properties["kind"] = {"description": _MEANING["kind"], "const": kind}
    properties["start"]["minimum"] = 0
    properties["end"]["minimum"] = properties["line"]["minimum"] = 1
    return {"type": "object", "properties": properties, "required": list(columns), "additionalProperties": False}


def _type(name: str, hint: Any) -> dict[str, Any]:
    members = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    names = {str: "string", int: "integer", bool: "boolean", Decimal: "number", type(None): "null"}
    said = [names[member] for member in members]
    found: dict[str, Any] = {"type": said[0] if len(said) == 1 else said}
    if name in _WORDS:
        found["enum"] = [*_WORDS[name], None] if "null" in said else list(_WORDS[name])
    return found


def _kinds(given: Sequence[str]) -> tuple[str, ...]:
    words = list(_words(given))
    for word in words:
        if word not in FIELDS and word != ALL:
            raise InputError(f"no kind {word!r}{near(word, FIELDS)}; there are {', '.join(FIELDS)}, and {ALL}")
    if given and not words:
        raise InputError(f"--kind names no kind; there are {', '.join(FIELDS)}, and {ALL}")
    if not words:
        return DEFAULT_KINDS
    return tuple(FIELDS) if ALL in words else tuple(kind for kind in FIELDS if kind in words)


def _columns(given: Sequence[str], kinds: tuple[str, ...]) -> tuple[str, ...] | None:
    if not given:
        return None
    words = tuple(_words(given))
    known = columns_of(Choice(kinds))
    for word in words:
        if word in known:
            continue
        elsewhere = [kind for kind, fields in FIELDS.items() if word in fields]
        if elsewhere:
            raise InputError(f"no kind asked for has the field {word!r}; it belongs to {' and '.join(elsewhere)}")
        raise InputError(f"no field {word!r}{near(word, known)}; there are {', '.join(known)}")
    return _once(words, known)


def pick(given: Sequence[str], columns: tuple[str, ...], more: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The columns that `--fields` names out of these, or of `more`, in its order; `columns` without it. Raises `InputError`."""
    if not given:
        return columns
    known = columns + more
    words = tuple(_words(given))
    for word in words:
        if word not in known:
            raise InputError(f"no field {word!r}{near(word, known)}; there are {', '.join(known)}")
    return _once(words, known)


def values(given: Sequence[str], column: str) -> tuple[str, ...]:
    """The values of a column that an option of its name lists, each of them with commas. Raises `InputError`."""
    words = tuple(dict.fromkeys(_words(given)))
    known = _WORDS[column]
    for word in words:
        if word not in known:
            raise InputError(f"no {column} {word!r}{near(word, known)}; there are {', '.join(known)}")
    if given and not words:
        raise InputError(f"--{column} names no {column}; there are {', '.join(known)}")
    return words


def _once(words: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    if not words:
        raise InputError("--fields names no field", example=f"--fields {','.join(known[:3])}")
    if len(set(words)) < len(words):
        raise InputError(f"--fields names {next(word for word in words if words.count(word) > 1)!r} twice")
    return words


def _words(given: Iterable[str]) -> Iterable[str]:
    return (word.strip() for text in given for word in text.split(",") if word.strip())
