"""What a rule and a kind are, and how the rules of all kinds run over a text in one pass.

Nearly every fact holds a digit. So the text is scanned once for runs of digits ("81.033,18", "27/9/2024", "24"); what
stands right of a run is its *cue* (a percent sign, a unit, a document symbol, or none), and only the rules of that cue
are tried there. Facts without digits ("Luật Đất đai", "quý III", "ba tỷ đồng") start from a literal of their own.

A rule is tried at one place and looks at its near context only. It answers a `Claim`, or nothing. A claim without a
reading says "these words look like mine and are none" ("ngày 32 tháng 4"): it keeps other rules of its kind away from
every part of them.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.tables import any_of, table, tree_of
from vnpolitics_cli.text import DASH, UPPER


class Claim(msgspec.Struct, frozen=True, gc=False):
    """What one rule says of the clean span `start:end`; `reading` is the kind's own (of a date a `calendar.Period`), None where it only blocks."""

    kind: str
    start: int
    end: int
    rule: str
    reading: Any


Reader = Callable[[str, int, int], Claim | None]
"""Reads the clean text where its cue was found: the number run (or the literal) is `text[start:end]`."""


class Rule(msgspec.Struct, frozen=True):
    """One construct: `cue` says where it is tried (one or several of `CUES` and `SHAPES`, or a literal), `read` reads it
    there or declines, `example` shows it. `after`, if given, are the words one of which must stand in front of the number
    (see `word_before`), `ahead` what must stand right behind it, by its first four characters or its first one, and `least`
    how many characters it has: most numbers mean nothing here, so they are sorted out first. A rule with an `ahead` is tried
    last, and only where no other one has claimed the number.
    """

    name: str
    cue: str
    read: Reader
    example: str
    after: tuple[str, ...] = ()
    ahead: frozenset[str] = frozenset()
    least: int = 1


class Kind(msgspec.Struct, frozen=True):
    """A kind of fact: its name in the output, its rules (earlier wins a tie), and the fields of its value in order."""

    name: str
    rules: tuple[Rule, ...]
    fields: tuple[str, ...]


# What is no digit is passed over by runs that give nothing back, faster than by a search for the next digit; behind the last number
# the pattern ends with the text. Of what is no digit, the letters and marks of nearly all text come first: a class of a few ranges is
# one look at a table, and `[^0-9]` three comparisons. A run with something between its digits is a `joined` one.
# Of a number that a mark or another letter follows, one look tells that none of the cues does.
_LETTERS = r"[\t\n -/:-~À-˿Ạ-ỹ‐-‧]*+"
_NUMBERS = rf"{_LETTERS}(?:[^0-9]{_LETTERS})*+(?:(?P<at>)[0-9]+(?P<joined>(?:[.,/:-][0-9]+)+)?(?:(?=\s{{0,3}}+[{{heads}}])(?:{{cues}}))?|\Z)"
_MONEY = table("units")
_SHORT = frozenset(("k", "tr"))
# "tỷ", "Tỷ", "TỶ"; "k" and "tr" as in price lists, "k" alone of no currency.
_SCALES = tree_of(way for word in _MONEY["scales"] if word not in _SHORT for way in (word, word.capitalize(), word.upper()))
_SHORT_SCALES = rf"trđ?\b|k\b(?=\s{{0,2}}[/$€£¥₫₩A-ZcđĐt{DASH}])"
# "đồng", but none of the words that it most often is a part of.
_DONG = r"(?:[đĐ]ồng|ĐỒNG)\b(?! (?:b[àộ]o|chí|loạt|nghiệp|thời(?! (?:gian|hạn|kỳ|điểm))|ý)\b)"
# The other words of all currencies; what makes one none of money follows it: "5 đô thị".
_WORDS = {
    code: [word for word in words if not word.lower().startswith("đồng")]
    for code, words in ((entry["code"], (*entry["words"], *entry.get("scaled", ()), *entry.get("hundredths", ()))) for entry in _MONEY["currency"])
}
_NO_MONEY = {entry["code"]: rf"(?!\s{any_of(entry['not_before'])})" for entry in _MONEY["currency"] if "not_before" in entry and entry["code"] != "VND"}
_CURRENCIES = "|".join(
    rf"{tree_of(words)}(?!(?<=\w)\w){tail}"
    for words, tail in (
        *((_WORDS[code], tail) for code, tail in _NO_MONEY.items()),
        ([word for code, words in _WORDS.items() if code not in _NO_MONEY for word in words], ""),
    )
)
_INITIALS = "".join(sorted({word[0] for words in _WORDS.values() for word in words} | {way for word in _MONEY["scales"] for way in (word[0], word[0].upper())}))
_HEADS = rf"%/{DASH}{UPPER}{''.join(sorted(set(_INITIALS) - set(UPPER)))}pqđ"

# What may stand right of a number run, tried in this order and never eaten. `symbol` is the start of a document symbol ("-CT/TU",
# "/NĐ-CP", " - NQ/TW", "/QH15"); `unit` is generous, its rules decide; `months` stands in "8 tháng đầu năm", "8 tháng/2024" and "ngày 5 tháng 3".
CUES = {
    "percent": r"\s{0,2}+(?:%|(?:điểm\s{1,2})?(?:%|phần\s{1,2}trăm))",
    # The first letters of all units tell of most words that they are none.
    "unit": rf"\s{{0,2}}+(?=[{_INITIALS}])(?:{_SCALES}(?:\b|(?=đồng|USD))|{_SHORT_SCALES}|{_DONG}|{_CURRENCIES})",
    "months": r"\s+(?:tháng|quý)[\s/]",
    "symbol": rf"\s{{0,3}}+[{DASH}/]\s{{0,2}}+(?=[{UPPER}])[^\W\d_]{{1,12}}\s?[{DASH}/&\d]|\s[{UPPER}][^\W\d_]{{1,4}}\s?/[{UPPER}]",
}
SHORT, PLAIN, JOINED = SHAPES = ("short", "plain", "joined")
"""The cues of a number run with none of `CUES` right of it: one or two digits ("24"), more digits ("2024"), or digits
with something between them ("27/9", "2020-2025")."""

_WIDE = 3
"""The fewest characters of a number that is no short one."""

LITERALS = "literal:"
"""A cue that starts with this needs no digit: a word with one letter in angle brackets, by which it is looked for.

"literal:[Ll]u<ậ>t(?= )": in front of the letter stand letters and classes of letters, behind it any regular expression. It is
read from the word's first letter. The rarer the letter, the cheaper: one search for a letter serves all words with it.
"""

_LITERAL = lazy.re(r"(?P<before>(?:\[[^]]*\]|[^][<>\\])*)<(?P<letter>.)>(?P<after>.*)", re.DOTALL)


class _Literal(NamedTuple):
    """A literal cue: its pattern from its letter on, how many characters of it stand before the letter, and its reader."""

    pattern: re.Pattern[str]
    before: int
    read: Reader


Scanner = Callable[[str], list[Claim]]

# What may stand between a number and the word in front of it: right in front of the number, before a blank there, glued to it.
_BLANKS = frozenset((" ", "\n", "\t"))
_MARKS = frozenset((",", ";", " ", "\n", "\t"))
_GLUED = frozenset(",;:.")
_COMMAS = frozenset((",", ";"))


_LAST_LETTERS = lazy.re(r"[^\W_]+\.?$")


def word_before(text: str, end: int, reach: int = 7) -> str:
    """The last word of the `reach` characters before `end`, in small letters; "," where a comma or a semicolon ends it, "" for none."""
    floor = end - reach if end > reach else 0
    if text[end - 1 : end] == " ":
        # Nearly always one blank, and letters between it and the one before.
        blank = text.rfind(" ", floor, end - 1)
        word = text[blank + 1 if blank >= 0 else floor : end - 1]
        if word.isalpha():
            return word.lower()
        if word[-1:] in _COMMAS:
            return ","
    words = text[floor:end].split()
    if not words:
        return ""
    word = words[-1]
    if word[-1] in ",;":
        return ","
    if not word.isalnum() and (word[-1].isalnum() or word[-1] == "."):
        # "-Chiều", "**ngày", "(PNTĐ)-Sáng": the letters are the word.
        letters = _LAST_LETTERS.search(word)
        word = letters[0] if letters is not None else word
    return word.lower()


def scanner(kinds: Iterable[Kind]) -> Scanner:
    """Builds the scanner of `kinds`: clean text → every claim, unordered, overlaps included."""
    numbers, literals = scanners(kinds)
    return lambda text: numbers(text) + literals(text)


def scanners(kinds: Iterable[Kind]) -> tuple[Scanner, Scanner]:
    """The two halves of the scanner of `kinds`: for what starts from a number, and from a literal."""
    rules = [rule for kind in kinds for rule in kind.rules]
    return (
        _of_numbers([rule for rule in rules if not rule.cue.startswith(LITERALS)]),
        _of_literals([rule for rule in rules if rule.cue.startswith(LITERALS)]),
    )


def _of_numbers(rules: Sequence[Rule]) -> Scanner:
    """Builds the one-pass scanner for the rules of numbers.

    A number run that lies inside a claim made further left is not tried again: a construct is read from its first number.
    """
    by_cue = {cue: [rule for rule in rules if cue in rule.cue.split()] for cue in (*CUES, *SHAPES)}
    # The same for one or two digits.
    by_cue |= {cue + SHORT: [rule for rule in by_cue[cue] if rule.least < _WIDE] for cue in CUES}
    first: dict[str | None, _Tried] = {cue: _by_word([rule for rule in rules if not rule.ahead]) for cue, rules in by_cue.items()}
    last: dict[str | None, tuple[Reader, ...]] = {cue: tuple(rule.read for rule in rules if rule.ahead) for cue, rules in by_cue.items()}
    ahead: frozenset[str] = frozenset().union(*(rule.ahead for rules in by_cue.values() for rule in rules))
    cues = "|".join(f"(?P<{cue}>(?={pattern}))" for cue, pattern in CUES.items())
    runs = re.compile(_NUMBERS.replace("{heads}", _HEADS).replace("{cues}", cues)).finditer

    def scan(text: str) -> list[Claim]:
        claims: list[Claim] = []
        covered = 0
        for run in runs(text):
            start, end = run.start(1), run.end()
            if start < covered:
                continue
            cue = run.lastgroup
            if cue == "at":
                # None of `CUES` stands right of it, and nothing between its digits.
                cue = SHORT if end - start < _WIDE else PLAIN
            elif end - start < _WIDE:
                cue = f"{cue}{SHORT}"
            by_word, tails, tried = first[cue]
            if by_word:
                before = text[start - 1 : start]
                if before not in _BLANKS:
                    # "(5", "/5" have no word in front, "T5" and "số:5" have.
                    if before.isalnum() or before in _GLUED:
                        tried = by_word.get(word_before(text, start)) or tried
                    elif before == "(" and text.endswith("ngày ", 0, start - 1):
                        # "trong 2 ngày (20 và 21/7)"
                        tried = by_word.get("ngày") or tried
                elif (tail := text[start - 4 if start > 4 else 0 : start - 1]) in tails or tail[-2:] in tails or tail[-1:] in _MARKS:
                    tried = by_word.get(word_before(text, start)) or tried
            for read in tried:
                claim = read(text, start, end)
                if claim is not None:
                    claims.append(claim)
                    if claim.end > covered:
                        covered = claim.end
            if covered <= start and (text[end : end + 4] in ahead or text[end : end + 1] in ahead):
                for read in last[cue]:
                    claim = read(text, start, end)
                    if claim is not None:
                        claims.append(claim)
                        covered = claim.end
            if cue == JOINED and start < covered < end and text[covered] == "-" and not text[covered + 1 : end].isdecimal():
                # "18/7/1977-18/7/2017": what a dash joins to a claim may be one of its own.
                claims += (claim for read in (*tried, *last[cue]) if (claim := read(text, covered + 1, end)) is not None)
        return claims

    return scan


def _of_literals(rules: Sequence[Rule]) -> Scanner:
    """Builds the scanner for the rules of literals: a search for each letter."""
    by_letter: dict[str, list[_Literal]] = {}
    for rule in rules:
        letter, literal = _literal(rule)
        by_letter.setdefault(letter, []).append(literal)
    searches = [(letter, _search(letter, literals).finditer, literals) for letter, literals in by_letter.items()]

    def scan(text: str) -> list[Claim]:
        claims: list[Claim] = []
        for letter, search, literals in searches:
            at = text.find(letter)
            if at < 0:
                continue
            for found in search(text, at):
                at = found.start()
                for pattern, before_letter, read in literals:
                    here = pattern.match(text, at)
                    claim = read(text, at - before_letter, here.end()) if here is not None else None
                    if claim is not None:
                        claims.append(claim)
        return claims

    return scan


class _Tried(NamedTuple):
    """The readers for a number of one cue: by the word in front of it, and those that take it behind any word.

    `tails` are the last three letters of those words, and whole words of two: nearly all others are told from them.
    """

    by_word: dict[str, tuple[Reader, ...]]
    tails: frozenset[str]
    always: tuple[Reader, ...]


def _by_word(rules: Sequence[Rule]) -> _Tried:
    words = {word for rule in rules for word in rule.after}
    by_word = {word: tuple(rule.read for rule in rules if not rule.after or word in rule.after) for word in words}
    tails = frozenset(tail for word in words for tail in (word[-3:], word[-3:].title(), word[-3:].upper(), word[:1].upper() + word[1:]))
    return _Tried(by_word, tails, tuple(rule.read for rule in rules if not rule.after))


def _literal(rule: Rule) -> tuple[str, _Literal]:
    """The letter that a literal cue is looked for by, and the cue taken apart. Raises `ValueError` for a cue without a letter."""
    cue = _LITERAL.fullmatch(rule.cue, len(LITERALS))
    if cue is None:
        raise ValueError(f"{rule.name}: the cue {rule.cue!r} has no letter in angle brackets")
    width, letter = len(re.sub(r"\[[^]]*\]", "x", cue["before"])), re.escape(cue["letter"])
    return cue["letter"], _Literal(re.compile(f"{letter}(?<={cue['before']}{letter}){cue['after']}"), width, rule.read)


def _search(letter: str, literals: Sequence[_Literal]) -> re.Pattern[str]:
    """Finds every `letter` where one of the literals stands."""
    if len(literals) == 1:
        return literals[0].pattern
    escaped = re.escape(letter)
    return re.compile(f"{escaped}(?={'|'.join(literal.pattern.pattern[len(escaped) :] for literal in literals)})")
