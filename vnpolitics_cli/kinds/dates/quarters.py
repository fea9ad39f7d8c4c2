"""Quarters, and the first or last months of a year: "quý III/2024", "8 tháng đầu năm 2024", "6 tháng cuối năm"."""

import re
from collections.abc import Iterator

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import Moment, Period, months_of_year
from vnpolitics_cli.kinds.dates.words import COMPARED, COUNTING, COUNTS, EDGE, YEAR, first_group, is_round
from vnpolitics_cli.rules import Claim, word_before
from vnpolitics_cli.tables import any_of
from vnpolitics_cli.text import DASH

# "8 tháng đầu năm 2024", "6 tháng cuối năm", "9 tháng năm 2024", "9 tháng của năm 2024", "9 tháng/2024", "9 tháng 2024", "2 quý đầu năm 2024".
# Groups: n, unit, edge, y.
_MONTHS_OF_YEAR = lazy.re(
    rf"(?P<n>\d{{1,2}}|{any_of(COUNTS)})\s+(?P<unit>tháng|quý)(?:/(?P<y4>{YEAR})|\s+(?:(?P<edge>đầu|cuối|còn\s+lại)\s+(?:của\s+)?(?:năm(?!\s+(?:học|thứ|tới|sau))(?:\s+(?P<y>{YEAR}|nay|ngoái|trước))?|(?P<y2>{YEAR}))|(?:của\s+)?năm\s+(?P<y3>{YEAR}|nay|ngoái)|(?P<y5>{YEAR})))(?!\w)",
    re.IGNORECASE,
)
_MONTHS_OF_YEAR_HEADS = frozenset("đĐcCnN \n12")
# Words in front of the number of a day, or of its last figure: "hai mươi ba tháng năm".
_OF_A_DAY = frozenset({"hôm", "mùng", "mươi", "mồng", "ngày", "tháng"})
_BEFORE_COMPARED = lazy.regex(rf"(?ri)(?<!\w){COMPARED}\s+")


# Read backwards: the number word in front of "tháng".
_COUNT_WORD = lazy.regex(rf"(?ri)(?<!\w){any_of(COUNTS)}")


def months_from_edge(text: str, start: int, end: int) -> Claim | None:
    """The first or last months of a year. "8 tháng đầu năm 2024", "6 tháng cuối năm", "2 quý đầu năm"."""
    # "8 tháng đầu", "2 quý cuối", "3 tháng còn lại", "9 tháng của năm", "9 tháng năm 2024", "9 tháng/2024"; "8  tháng" is left to the pattern.
    at = end + (len(" quý ") if text[end + 1] == "q" else len(" tháng "))
    if end - start > 2 or (text[at : at + 1] not in _MONTHS_OF_YEAR_HEADS and text[at - 1] != "/" and not text[end + 1].isspace()):
        return None
    return _months_from(text, start, int(text[start:end]), "date.months-of-year")


def months_in_words_of_year(text: str, start: int, end: int) -> Claim | None:
    """The same with the number in words. "sáu tháng đầu năm 2020"."""
    word = _COUNT_WORD.match(text, max(0, start - 12), start)
    return None if word is None else _months_from(text, word.start(), COUNTS[" ".join(word[0].lower().split())], "date.months-in-words-of-year")


def _months_from(text: str, start: int, count: int, rule: str) -> Claim | None:
    found = _MONTHS_OF_YEAR.match(text, start)
    if found is None or "\n\n" in found[0] or (not found["edge"] and word_before(text, start) in _OF_A_DAY):
        # "ngày 6 tháng 2025" is no time, "ngày mười tháng năm 1975" is a day.
        return None
    if found["unit"].lower() == "quý":
        count *= 3
    edge = (found["edge"] or "").lower()
    parts = months_of_year(count, from_end=edge == "cuối" or edge.startswith("còn"))
    if parts is None:
        return None
    year = first_group(found, "y", "y2", "y3", "y4", "y5")
    left = _BEFORE_COMPARED.match(text, max(0, start - 12), start)
    number, shift = (int(year), None) if year and year.isdigit() else (None, None if not year else 0 if year == "nay" else -1)
    first = Moment(number, parts[0])
    return Claim("date", left.start() if left else start, found.end(), rule, Period(first, Moment(number, parts[1]) if parts[1] else None, shift))


# "quý III/2024", "quý IV năm 2024", "quí 3/2016", "Quý I", "quý I, II/2024", "quý I và quý II năm 2024".
_QUARTER_NUMBER = r"(?P<q>III|II|IV|I|0?[1-4])(?![\w%])"
_QUARTER = lazy.re(
    rf"[Qq](?:[Uu][ýíÝÍ]|úy)\s*{_QUARTER_NUMBER}(?:\s?[/.{DASH}]\s?(?P<y>{YEAR})|\s*(?:,\s*)?(?:của\s+)?(?:năm\s*(?P<yw>{YEAR}|nay|ngoái)|(?P<yb>{YEAR})))?"
)
_QUARTER_LIST = lazy.re(rf"(?:\s*(?:,|và|[{DASH}])\s*(?:[Qq]u[ýí]\s*)?(?:III|II|IV|I|[1-4])(?!\w)){{1,3}}(?:\s?[/.{DASH}]\s?|\s+năm\s+|\s+)(?P<y>{YEAR})")
# Behind a quarter, the last of several: " - III/2024", "-4 năm 2024". What is joined by words, or has its own "quý", is joined with the dates.
_TO_QUARTER = lazy.re(rf"\s?[{DASH}]\s?{_QUARTER_NUMBER}(?:(?:/|\s+năm\s+|\s)(?P<y>{YEAR}))?")
_MONTH_OF_ROUND = lazy.regex(r"(?ri)tháng\s+(?P<m>[1-3]),?\s+")
_BEFORE_QUARTER = lazy.regex(rf"(?ri)(?<!\w)(?:{EDGE}|{COMPARED})\s+")
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


# "quý cuối năm", "quý đầu tiên của năm nay", "nửa cuối năm": the first or last of its kind in a year that is not written. Groups: unit, edge,
# shifted.
_EDGE_OF_YEAR = lazy.re(
    rf"(?P<unit>qu[ýí]|nửa)\s+(?P<edge>đầu|cuối)(?:\s+(?:tiên|cùng))?\s+(?:của\s+)?năm(?!\s+(?:{YEAR}|học|mới|thứ|tới|sau|trước))(?:\s+(?P<shifted>nay|ngoái))?(?!\w)",
    re.IGNORECASE,
)
_EDGES = {"n": {"đầu": "-H1", "cuối": "-H2"}, "q": {"đầu": "-Q1", "cuối": "-Q4"}}


def edge_of_year(text: str, start: int, end: int) -> Claim | None:
    """The first or last quarter, or half, of a year that is not written. "quý cuối năm", "nửa đầu năm nay"."""
    count = _COUNT_WORD.match(text, max(0, start - 12), start - 1)
    if count is not None:
        return _months_from(text, count.start(), COUNTS[" ".join(count[0].lower().split())], "date.months-in-words-of-year")
    found = _EDGE_OF_YEAR.match(text, start)
    if found is None or word_before(text, start) in COUNTING or text[start - 2 : start - 1].isdigit():
        return None
    unit, shifted = found["unit"][0].lower(), found["shifted"]
    shift = None if shifted is None else 0 if shifted.lower() == "nay" else -1
    return Claim(
        "date", start, found.end(), "date.half" if unit == "n" else "date.quarter", Period(Moment(None, _EDGES[unit][found["edge"].lower()]), shift=shift)
    )


def quarter(text: str, start: int, end: int) -> Claim | None:
    """A quarter. "quý III/2024", "quý IV năm 2024", "cuối quý II/2025", "Quý I"."""
    found = _QUARTER.match(text, start)
    if found is None or (text[start - 1 : start].isalnum() and not found["y"]):
        # "trongquý 1/2021" lost its blank.
        return None
    if (of := _MONTH_OF_ROUND.match(text, max(0, start - 12), start)) is not None and is_round(text, of.start("m")):
        return None
    left = _BEFORE_QUARTER.match(text, max(0, start - 10), start)
    first = left.start() if left else start
    year = found["y"] or found["yw"] or found["yb"]
    ending = _TO_QUARTER.match(text, found.end()) if year is None else None
    if ending is not None and _number_of(ending) > _number_of(found):
        own = int(ending["y"]) if ending["y"] else None
        return Claim("date", first, ending.end(), "date.quarter", Period(Moment(own, f"-Q{_number_of(found)}"), Moment(own, f"-Q{_number_of(ending)}")))
    if year is None:
        listed = _QUARTER_LIST.match(text, found.end())
        year = listed["y"] if listed else None
    part = f"-Q{_number_of(found)}"
    number, shift = (int(year), None) if year and year.isdigit() else (None, None if not year else 0 if year == "nay" else -1)
    return Claim("date", first, found.end(), "date.quarter", Period(Moment(number, part), shift=shift))


def _number_of(quarter: re.Match[str]) -> int:
    return _QUARTERS[quarter["q"].lstrip("0")]


# Behind a quarter, the next of its list: ", IV/2025", " và II", "; 4 năm 2025".
_NEXT_QUARTER = lazy.re(rf"(?:,\s?|\s+và\s+){_QUARTER_NUMBER}(?![.,]\d)(?:(?:\s?/\s?|\s+năm\s+|\s)(?P<y>{YEAR}))?")
_JOINTS = (",", " và")


def quarters_behind(text: str, claim: Claim) -> Iterator[Claim]:
    """The further quarters of a list that the quarter `claim` opens: of "quý III, IV/2025" the fourth."""
    period: Period = claim.reading
    number, end = _QUARTERS.get(period.first.part[2:], 0), claim.end
    while period.last is None and period.shift is None and text.startswith(_JOINTS, end):
        found = _NEXT_QUARTER.match(text, end)
        if found is None or _number_of(found) <= number or (found["y"] is None and found["q"].isdigit() and _COUNTS.match(text, found.end())):
            return
        number, end = _number_of(found), found.end()
        yield Claim("date", found.start("q"), end, claim.rule, Period(Moment(int(found["y"]) if found["y"] else period.first.year, f"-Q{number}")))


# Behind a number that counts something: "trong quý I và 2 tháng sau".
_COUNTS = lazy.re(r"\s*%|\s+[^\W\d_]")
