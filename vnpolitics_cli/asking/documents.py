"""Documents as people ask for them: by number ("5"), by symbol ("24 ct/tu", "nd-cp"), by name ("luat thu do"); and their province."""

import difflib
import re

from vnpolitics_cli import lazy
from vnpolitics_cli.asking.words import cleaned, start_of
from vnpolitics_cli.errors import InputError
from vnpolitics_cli.provinces import PROVINCE
from vnpolitics_cli.query import HasScope, IsDocument
from vnpolitics_cli.symbols import bare, codes_of
from vnpolitics_cli.tables import table
from vnpolitics_cli.text import DASH, phrase, small, unmarked

_TYPES = table("documents")["types"]

DOCUMENT = "document"
"""The option that asks for a document of any type."""

OPTIONS: dict[str, tuple[str, ...]] = {DOCUMENT: ()} | {
    record["option"]: (name, *record.get("option_covers", ())) for name, record in _TYPES.items() if "option" in record
}
"""The options that ask for a document → the types that each asks for."""


# "05", "66.7", "30a": the number, and a letter that belongs to it.
_NUMBER = lazy.re(r"([0-9]{1,6}(?:\.[0-9]{1,3})?)([a-zđ](?!\w))?")
_YEAR = lazy.re(r"(?:19|20)[0-9]{2}(?!\w)")
# "CT", "QH15", "BGD&ĐT", "T.Ư".
_PART = lazy.re(r"[^\W_]+(?:[.&][^\W_]+)*")
_JOINT = lazy.re(rf"\s*[{DASH}/]\s*|\s+")
# What a name may carry behind it: "(sửa đổi)", "năm 2024".
_BEHIND_NAME = lazy.re(r"\s*\((?:sửa đổi|sua doi)[^()]*\)|,?\s+(?:(?:năm|nam)\s+)?((?:19|20)[0-9]{2})(?!\w)", re.IGNORECASE)

_LAWS = table("laws")
_NAMED = frozenset({*_LAWS, "Hiến pháp", "Nghị quyết"})
"""The types of which a document may have a name and no number."""

_NOUNS = {unmarked(noun): name for name, record in _TYPES.items() for noun in (name, *record.get("written", ()))} | {unmarked(noun): noun for noun in _NAMED}
# "chi thi so " in front of a number, "luat " in front of a name, unmarked; groups: noun, number.
_NOUN = lazy.re(rf"(?P<noun>{'|'.join(map(re.escape, sorted(_NOUNS, key=len, reverse=True)))})\b\s*(?:so\b\s*:?\s*)?(?P<number>(?=[0-9]))?")

# "nghi quyet", "luat nam 2024", "bo luat 2015": a noun with nothing behind it that tells one document from others of its type.
_ALONE = lazy.re(rf"(?P<noun>{'|'.join(map(re.escape, _NOUNS))})(?:\s+so)?(?:,?\s+(?P<nam>nam\s+)?(?P<year>(?:19|20)[0-9]{{2}}))?")

# What stands between a name and a number: "Quy chế làm việc số 09-QC/TU", "Luật Viễn thông số 24/2023/QH15".
_BEHIND_SO = lazy.re(r"\bso\s*:?\s*(?=[0-9])")

_CODES = {unmarked(code): name for name in reversed(_TYPES) for code in codes_of(name)}
_LOOSE_CODES = frozenset({*_CODES, *map(unmarked, table("issuers")["codes"])})
# Ways to write a part of a symbol that leave open what it is: "28-NQ/TƯ" is the centre's, "134-KH/TƯ" a city's; 08-QĐi/TW is also
# cited 08-QĐ/TW.
_EITHER = {"tư": ("tu", "tw"), "t.ư": ("tu", "tw")} | dict.fromkeys(("qđ", "qd", "qđi", "qdi"), ("qd", "qdi"))
_ALIASES = {unmarked(f"{noun} {alias}"): f"{noun} {name}" for noun, record in _LAWS.items() for alias, name in record["aliases"].items()}


def document(given: str, option: str = DOCUMENT) -> IsDocument:
    """The document that was typed behind an option: by number ("5"), by symbol ("24 ct/tu", "nd-cp") or by name ("luat thu do").

    A type's noun alone ("luat", "nghị quyết") is any document of that type, one with a year ("luật năm 2024") any of that year.
    """
    types = OPTIONS[option]
    text = cleaned(given).rstrip()
    begin = at = len(text) - len(text.lstrip())
    plain = unmarked(text)
    noun = _NOUN.match(plain, at)
    number = _BEHIND_SO.search(plain, at)
    if number:
        begin = number.end()
    if (alone := _ALONE.fullmatch(plain, at)) and not _is_symbol(text[at:]) and (alone["nam"] or not alone["year"] or _NOUNS[alone["noun"]] in _LAWS):
        return IsDocument(_agreed(text, at, _NOUNS[alone["noun"]], option), None, int(alone["year"]) if alone["year"] else None)
    if noun and (noun["number"] is not None or number or _NOUNS[noun["noun"]] in _NAMED):
        said = _NOUNS[noun["noun"]]
        # "Hiến pháp 2013", "Bộ luật 2015": what has no numbers has a year.
        counted = noun["number"] is not None and said in _TYPES
        types = _agreed(text, at, said, option)
        begin = noun.end() if counted else begin
    if text[begin : begin + 1].isdecimal() or _is_symbol(text[begin:]):
        return _symbol(text, begin, option, types)
    if not re.search(r"[^\W\d_]", text) or not re.match(r"\w", text[at:]):
        raise InputError(f"--{option}: a document is asked for by its number, its symbol or its name", text, at, _example(types))
    if types and not _NAMED & set(types):
        raise InputError(f"a {option} is asked for by its number and symbol", text, begin, _example(types))
    return _name(text[at:], types)


def _agreed(text: str, at: int, said: str, option: str) -> tuple[str, ...]:
    """The type whose noun was typed, at `at`. Raises `InputError` where the option asks for others."""
    types = OPTIONS[option]
    if types and said not in types:
        raise InputError(f"--{option} asks for no {said}", text, at, _example(types))
    return (said,)


def _is_symbol(text: str) -> bool:
    """Whether words without a number are a part of a symbol ("nd-cp", "CT") rather than a name."""
    return unmarked(text) in _LOOSE_CODES or (" " not in text and re.search(rf"\w[{DASH}/]", text) is not None)


def _symbol(text: str, at: int, option: str, types: tuple[str, ...]) -> IsDocument:
    """The number and symbol that begin at `at`, each as far as it was typed."""
    number = _NUMBER.match(text, at)
    year: int | None = None
    parts: list[tuple[str, ...]] = []
    if number:
        at = number.end()
        if text[at : at + 1].isdecimal():
            raise InputError("a document's number has no more than six digits", text, at, _example(types))
    while at < len(text):
        joint = _JOINT.match(text, at)
        begin = joint.end() if joint else at
        if begin == len(text):
            raise InputError(f"after {text[at:].strip()!r} comes a part of the symbol", text, begin, _example(types))
        found_year = _YEAR.match(text, begin) if number and not parts and year is None else None
        part = found_year or _PART.match(text, begin)
        # "24CT/TU": only the first part may be glued to what stands before it.
        if part is None or (joint is None and (parts or year)):
            raise InputError(f"no symbol of a document holds {text[begin]!r}", text, begin, _example(types))
        # "24 ct tu", but not "24-CT/TU ngày 7/8".
        if joint and joint[0].isspace() and not found_year and unmarked(part[0]) not in _LOOSE_CODES:
            raise InputError(f"{part[0]!r} is no part of a symbol that is known", text, begin, _example(types))
        if found_year:
            year = int(found_year[0])
        else:
            if not parts:
                _agrees(text, begin, part[0], option)
            parts.append(_EITHER.get(part[0].lower(), (unmarked(part[0]),)))
        at = part.end()
    return IsDocument(types, bare(number[1]) + (number[2] or "") if number else None, year, tuple(parts))


def _agrees(text: str, at: int, part: str, option: str) -> None:
    """Refuses a symbol whose code, which stands at `at`, names another type than the option asks for."""
    types = OPTIONS[option]
    code = unmarked(part)
    if not types or code not in _CODES or any(code == unmarked(own) for name in types for own in codes_of(name)):
        return
    said = _CODES[code]
    right = next((other for other, names in OPTIONS.items() if said in names), DOCUMENT)
    raise InputError(f"{part} is the code of a {said}, which --{option} does not ask for", text, at, f"--{right} {text.strip()}")


def _name(text: str, types: tuple[str, ...]) -> IsDocument:
    year = next((int(found[1]) for found in _BEHIND_NAME.finditer(text) if found[1]), None)
    name = " ".join(_BEHIND_NAME.sub("", text).split())
    nouns = [unmarked(noun) + " " for noun in types if noun in _LAWS]
    typed = unmarked(name)
    known = next((_ALIASES[tried] for tried in (typed, *(noun + typed for noun in nouns)) if tried in _ALIASES), name)
    return IsDocument(types, None, year, (), phrase(known))


def _example(types: tuple[str, ...]) -> str:
    """A right way to ask for a document of one of these types."""
    codes = codes_of(types[0]) if types else ("CT",)
    if not codes:
        return "'Luật Thủ đô'"
    state = types and not _TYPES[types[0]].get("party")
    return f"30/2020/{codes[0]}-CP" if state else f"24-{codes[0]}/TU"


def scope(given: str) -> HasScope:
    """The province or central city that was typed: "Hà Nội", "ha noi", "tỉnh Nghệ An", "TP.HCM"."""
    text = cleaned(given)
    typed = small(" ".join(text.split()))
    plain = re.sub(r"^(?:tinh|thanh pho|tp\.?)\s+", "", unmarked(typed))
    for written, name in PROVINCE.items():
        if unmarked(written) == plain and (typed == unmarked(typed) or typed.endswith(small(written))):
            return HasScope(name)
    near = difflib.get_close_matches(plain, [unmarked(name) for name in PROVINCE], n=1)
    guess = next((name for written, name in PROVINCE.items() if near and unmarked(written) == near[0]), None)
    raise InputError("--scope is no province or central city" + (f" (did you mean {guess}?)" if guess else ""), text, start_of(text), "--scope 'Hà Nội'")
