"""What is held every year, and so names the year of its days: "kỳ thi THPT quốc gia 2017", "Lễ hội xuân Yên Tử năm 2017"."""

from itertools import chain
from typing import cast

from vnpolitics_cli import lazy
from vnpolitics_cli.anchoring.named import CENTURY, NamedYears
from vnpolitics_cli.kinds.dates.words import WORDS
from vnpolitics_cli.tables import any_of

# How such a name goes on up to its year: " quốc gia ", " pháo hoa (DIFF ".
_UP_TO_YEAR = r"(?:[\s(“\"-]+[^\s.,;:()“”\"]+){0,9}[\s(“\"-]+"
# Read backwards from a year: the name of what is held every year, in the year that it names: "kỳ thi THPT quốc gia 2017", "Lễ hội pháo hoa (DIFF
# 2017)"; of its own day also "Giải Sao Mai 2017"; not a qualifying round's, nor one that somebody won or asks for, nor what is held in some years only.
_HELD = lazy.regex(rf"(?r)(?<!\w){any_of(WORDS['held_yearly'])}{_UP_TO_YEAR}")
_GIVEN = lazy.regex(rf"(?r)(?<!\w){any_of(WORDS['held_or_given'])}{_UP_TO_YEAR}")
_NOT_HELD = lazy.regex(rf"(?r)(?<!\w){any_of(WORDS['before_held'])}(?:\s[^\s.,;:()“”\"]+){{0,9}}[\s(“\"-]+")
_SELDOM = lazy.regex(rf"(?r)(?<!\w){any_of(WORDS['held_seldom'])}(?:\s[^\s.,;:()“”\"]+){{0,9}}[\s(“\"-]+")
_NAME_REACH = 90
"""The longest name of what is held every year, in characters."""


def is_held_on(text: str, left: int, place: int) -> bool:
    """Whether the year at `place` is that in the name, which begins behind `left`, of what is held on a day of the same sentence."""
    lo = max(left, place - _NAME_REACH)
    return (_HELD.match(text, lo, place) or _GIVEN.match(text, lo, place)) is not None and _NOT_HELD.match(text, lo, place) is None


def year_held(text: str, named: NamedYears) -> int:
    """The latest year in the names of what is held every year, if the article names none later but round ones far ahead, which are aims ("đến năm
    2030"), and nothing in that year which is held or looked back to in another way; else 0."""
    if named.are_a_chronicle:
        return 0
    names = [(place, cast(int, moment.year)) for place, moment in chain(named.bare, named.dates) if not moment.part]
    held = max((year for place, year in names if year >= CENTURY and _is_held(text, place)), default=0)
    if any(year == held and _SELDOM.match(text, _name_begins(text, place), place) is not None for place, year in names):
        return 0
    years = (cast(int, moment.year) for _, moment in chain(named.bare, named.dates))
    return held if all(year <= held or (year % 5 == 0 and year > held + 1) for year in years) else 0


def _is_held(text: str, place: int) -> bool:
    lo = _name_begins(text, place)
    return all(pattern.match(text, lo, place) is None for pattern in (_NOT_HELD, _SELDOM)) and _HELD.match(text, lo, place) is not None


def _name_begins(text: str, place: int) -> int:
    """How far left the name may begin whose year stands at `place`: in its line."""
    return max(text.rfind("\n", 0, place) + 1, place - _NAME_REACH)
