"""Reckoning with the times of figures as they are printed: 2020, 2020-09, 2020-Q3, 2020-H1, 2020-01/2020-09.

How many months from New Year on, up to which day, the same a year or a month before.
"""

from calendar import monthrange

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.phrases import PLANS
from vnpolitics_cli.text import holds_any

# A base that is the figure's own time a year before: "cùng kỳ năm trước", "cùng kỳ", "con số 640 triệu USD của cùng kỳ năm trước".
_YEAR_BEFORE = lazy.re(
    r"(?:[^;()\n]*\s)?(?i:cùng\s(?:kỳ|thời điểm|giai đoạn)(?:\s(?:của\s)?(?:năm\s)?(?:trước|ngoái|20\d\d|19\d\d))?)(?!\s(?:tháng|quý|các|nhiều))"
)
# The time right before: "năm liền kề", "quý liền trước", "tháng liền kề trước đó". Group 1 its unit.
_ADJOINING = lazy.re(r"(năm|quý|tháng)\sliền(?:\skề)?(?:\strước)?(?:\sđó)?")
EACH_YEAR = ("àng năm", "ằng năm")
"""In a plan they say that it is one of each year; without the letters that differ."""
_HALF_YEAR = 6
"""Months."""
_LAST_MONTH = {"Q1": "-Q1", "Q2": "-H1", "Q3": "-01/{}-09", "Q4": "", "12": "", "01": "-01", "06": "-H1"}
"""From New Year to the end of a quarter or month; the other months have both their ends."""


def time_of_base(period: str | None, base: str, year: str | None) -> str | None:
    """The time of a base, as `before` says it; none where that is a part of the `year` that only a `period` would tell: "cùng kỳ năm 2019"."""
    part = period is None and year is not None and len(year) == len("2020") and _YEAR_BEFORE.fullmatch(base) is not None
    return None if part else before(period, base, year)


def before(period: str | None, base: str, year: str | None) -> str | None:
    """The time of a base told by the figure's own `period`: "cùng kỳ năm trước" beside 2020-Q4 is 2019-Q4.

    `year` is the time that the base's own words name; it stands where nothing better is known.
    """
    if period is None or (year is not None and len(year) != len("2020")) or len({point[:4] for point in period.split("/")}) != 1:
        return year
    base = _plainly(base)
    own = int(period[:4])
    if _YEAR_BEFORE.fullmatch(base):
        then = int(year) if year is not None else _year_before(base, own)
        return "/".join(f"{then:04d}{point[4:]}" for point in period.replace("-02-29", "-02-28").split("/"))
    if year is not None:
        return year
    if base.lower() in ("năm trước", "năm ngoái"):
        return f"{own - 1:04d}"
    if base in _PART_BEFORE:
        return _part_before(period, base)
    return period[:4] if base.endswith(" năm") and base.startswith(PLANS) and not holds_any(base, EACH_YEAR) else None


def _year_before(base: str, year: int) -> int:
    """The year that the words of a base name, else the one before `year`."""
    named = base[-len("2019") :]
    return int(named) if named.isdecimal() else year - 1


def _plainly(base: str) -> str:
    """The time right before in its plain words: "năm trước" for "năm liền kề trước đó"."""
    found = _ADJOINING.fullmatch(base) if "liền" in base else None
    return f"{found[1]} trước" if found is not None else base


_PART_BEFORE = frozenset(f"{unit} {before}" for unit in ("tháng", "quý") for before in ("trước", "trước đó"))


def _part_before(period: str, base: str) -> str | None:
    """The month or quarter before the one that a figure is for: "tháng trước" beside 2020-01 is 2019-12."""
    quarter = base.startswith("quý")
    if len(period) != len("2020-01") or not (period[5] == "Q" if quarter else period[5:].isdecimal()):
        return None
    year, part, parts = int(period[:4]), int(period[6:] if quarter else period[5:]), 4 if quarter else 12
    year, part = (year, part - 1) if part > 1 else (year - 1, parts)
    return f"{year:04d}-Q{part}" if quarter else f"{year:04d}-{part:02d}"


def count_months(value: str) -> int:
    """How many months of a known year from New Year on a time is; 0 for any other."""
    if value[5:] == "H1" and value[0] != "X":
        return 6
    return int(value[13:]) if value[4:8] == "-01/" and len(value) == len("2020-01/2020-09") and value[8:12] == value[:4] != "XXXX" else 0


def first_months(value: str, months: int) -> str | None:
    """The first `months` of the year that `value` is, or of the month or quarter that ends with them: 2020, 2020-09 and 2020-Q3 are 2020-01/2020-09.

    None where the two do not go together; a range that begins later in the year is another way to say how many.
    """
    year, last = value[:4], f"{value[:4]}-{months:02d}"
    if value in (year, last, f"{year}-01/{last}") or (value[5:6] == "Q" and 3 * int(value[6]) == months):
        return f"{year}-H1" if months == _HALF_YEAR else f"{year}-01/{last}"
    return value if "/" in value and not value.startswith(f"{year}-01/") else None


def same_months(period: str, base: str) -> str:
    """The months from New Year to the month `period`, where the base is the same months of another year: 2018-06 beside 2017-H1 is 2018-H1."""
    months = count_months(base) if len(period) == len("2020-09") and base[:4] != period[:4] else 0
    return first_months(period, months) or period if months else period


def half_of(month: str, half: int) -> str:
    """The first 15 days of a month, or the others."""
    if half == 1:
        return f"{month}-01/{month}-15"
    return f"{month}-16/{month}-{monthrange(int(month[:4]), int(month[5:]))[1]}"


def from_new_year(value: str) -> str:
    """The time from New Year to the end of a day, a month or a quarter: 2020-09 is 2020-01/2020-09, 2020-12-31 the year."""
    year, end = value[:4], value[5:]
    if end in _LAST_MONTH:
        return year + _LAST_MONTH[end].format(year)
    return year if end == "12-31" else f"{year}{'-01' * value.count('-')}/{value}"
