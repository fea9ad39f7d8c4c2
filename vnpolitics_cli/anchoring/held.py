"""What is held every year, and so names the year of its days: "kỳ thi THPT quốc gia 2017", "Lễ hội xuân Yên Tử năm 2017", "vụ Đông Xuân 2018-2019", "lễ kỷ niệm
55 năm thành lập ngành (1962-2017)"."""

from collections.abc import Collection, Iterator
from itertools import chain
from typing import cast

from vnpolitics_cli import lazy
from vnpolitics_cli.anchoring.named import CENTURY, Held, NamedYears
from vnpolitics_cli.anchoring.reach import close_left
from vnpolitics_cli.kinds.dates.words import WORDS
from vnpolitics_cli.tables import any_of

# How such a name goes on up to its year: " quốc gia ", " pháo hoa (DIFF "; what parts two words is no part of one, or a row of dashes could be cut
# in any number of ways.
_UP_TO_YEAR = r"(?:[\s(“\"-]+[^\s.,;:()“”\"-]+){0,9}[\s(“\"-]+"
# Read backwards from a year: the name of what is held every year, in the year that it names: "kỳ thi THPT quốc gia 2017", "Lễ hội pháo hoa (DIFF
# 2017)"; of its own day also "Giải Sao Mai 2017"; not a qualifying round's, nor one that somebody won or asks for, nor what is held in some years only.
_HELD = lazy.regex(rf"(?r)(?<!\w){any_of(WORDS['held_yearly'])}{_UP_TO_YEAR}")
_GIVEN = lazy.regex(rf"(?r)(?<!\w){any_of(WORDS['held_or_given'])}{_UP_TO_YEAR}")
_WORDS_UP_TO_YEAR = r"(?:\s[^\s.,;:()“”\"]+){0,9}[\s(“\"-]+"
_NOT_HELD = lazy.regex(rf"(?r)(?<!\w){any_of(WORDS['before_held'])}{_WORDS_UP_TO_YEAR}")
_SELDOM = lazy.regex(rf"(?r)(?<!\w){any_of(WORDS['held_seldom'])}{_WORDS_UP_TO_YEAR}")
# Read backwards from two years: "vụ Đông Xuân ".
_SEASON = lazy.regex(rf"(?ri)(?<!\w){any_of(WORDS['autumn_to_spring'])}\s")
# Read backwards from a school year: whom a school takes in for it, in the first of its two years: "tuyển sinh lớp 6 năm học 2024-2025".
_ENROLS = lazy.regex(rf"(?ri)(?<!\w){any_of(WORDS['enrolling'])}(?:\s[^\s.,;:()“”\"]+){{0,12}}\s")
# From the beginning of a year or month up to now, which is of that year: "⟦đầu năm 2017⟧ đến nay", "quý I/2021 đến nay".
_UP_TO_NOW = lazy.re(r"(?i:đầu\s+(?:năm\s+|tháng\s+\d{1,2}\s?[/.-]\s?)|quý\s+(?:[1-4]|I{1,3}|IV)\s?[/.-]\s?)\d{4},?\s+(?:cho\s+)?(?:đến|tới)\s+(?:nay|giờ)")
_NAME_REACH = 90
"""The longest name of what is held every year, in characters."""


def is_held_on(text: str, left: int, place: int) -> bool:
    """Whether the year at `place` is that in the name, which begins behind `left`, of what is held on a day of the same sentence."""
    lo = max(left, place - _NAME_REACH)
    return (_HELD.match(text, lo, place) or _GIVEN.match(text, lo, place)) is not None and _NOT_HELD.match(text, lo, place) is None


def names_held(text: str, named: NamedYears) -> Held:
    """The latest years in the names of what is held, if the article names none later but round ones far ahead, which are aims ("đến năm 2030"), and
    nothing in that year which is held or looked back to in another way."""
    if named.are_a_chronicle:
        return Held(0, 0)
    year = max(_years_held(text, named), default=0)
    seldom = {place: cast(int, moment.year) for place, moment in chain(named.bare, named.dates) if _SELDOM.match(text, _name_begins(text, place), place)}
    # "World Cup 2022" is spoken of in the years before it.
    told = {cast(int, moment.year) for place, moment in chain(named.bare, named.dates) if place not in seldom}
    if year in seldom.values():
        year = 0
    season = max((first for place, first, _ in _pairs(named) if _is_season(text, place)), default=0)
    return Held(year if _is_latest(year, told) else 0, season if _is_latest(season + 1, told) else 0)


def _years_held(text: str, named: NamedYears) -> Iterator[int]:
    """The years in the names of what is held in one year, of anniversaries, and of what goes on up to now."""
    for place, moment in chain(named.bare, named.dates):
        year = cast(int, moment.year)
        if (not moment.part and year >= CENTURY and _is_held(text, place)) or _UP_TO_NOW.match(text, place):
            yield year
    yield from (last for place, first, last in named.spans if _is_anniversary(text, place, last - first))
    yield from (first for place, first, _ in _pairs(named) if _ENROLS.match(text, _name_begins(text, place), place))


def _pairs(named: NamedYears) -> list[tuple[int, int, int]]:
    """Two successive years: "2016-2017"."""
    return [(place, first, last) for place, first, last in named.spans if last == first + 1 and first >= CENTURY]


def _is_latest(year: int, told: Collection[int]) -> bool:
    """Whether no later year is told but round ones far ahead, which are aims."""
    return all(other <= year or (other % 5 == 0 and other > year + 1) for other in told)


def _is_held(text: str, place: int) -> bool:
    """Whether the year at `place` is that in the name of what is held every year; not of what somebody does "vào năm 2020", or did "cuối
    năm 2020"."""
    if text.endswith("vào ", 0, place) or text.startswith("cuối ", place):
        return False
    lo = _name_begins(text, place)
    return all(pattern.match(text, lo, place) is None for pattern in (_NOT_HELD, _SELDOM)) and _HELD.match(text, lo, place) is not None


def _is_season(text: str, place: int) -> bool:
    """Whether two years at `place` are those of a season: "vụ Đông Xuân ⟦2018-2019⟧", "⟦năm học 2016-2017⟧"."""
    lo = _name_begins(text, place)
    if _SEASON.match(text, lo, place) is not None:
        return True
    return text.startswith(_SCHOOL, place) and all(pattern.match(text, lo, place) is None for pattern in (_ENROLS, _SELDOM))


def _is_anniversary(text: str, place: int, years: int) -> bool:
    """Whether so many years at `place` are those that are kept: "kỷ niệm 55 năm thành lập ngành (⟦1962-2017⟧)"."""
    return years >= _KEPT and text.find(f"{years} năm", max(0, place - _NAME_REACH), place) >= 0


_SCHOOL = ("năm học", "Năm học")
_KEPT = 5
"""So many years and more are kept as an anniversary."""


def _name_begins(text: str, place: int) -> int:
    """How far left the name may begin whose year stands at `place`: in its line."""
    return close_left(text, place, _NAME_REACH)
