"""The year of a date without one, by the time that its sentence compares it with: "hết tháng 8, thu giảm 15% so với cùng kỳ năm 2019" is 2020."""

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import Period
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import SENTENCE_LIMIT

# Behind a month, the one before it, which it is compared with: "tháng 8, xuất khẩu tăng 10% so với tháng 7/2020". Groups: month, year.
_MONTH_BEFORE = lazy.re(r"so\s+(?:với\s+)?tháng\s+(\d{1,2})[/-](\d{4})(?!\d)")
# Behind a date, the same time of the year before. Group 1 the year.
_SAME_TIME = lazy.re(r"cùng\s+kỳ\s+(?:của\s+)?(?:năm\s+)?(20\d\d)(?![\d/-]|\.\d)")
_YEAR = lazy.re(r"(?<!\d)20\d\d(?!\d)")
_CUT_OFFS = ("đến ", "đến ngày ", "hết ", "hết ngày ")


def year_of_compared(text: str, claim: Claim, right: int) -> int | None:
    """The year of the date `claim`, told by what the rest of its sentence, up to `right`, compares it with."""
    period: Period = claim.reading
    part = period.first.part
    right = min(right, claim.end + SENTENCE_LIMIT)
    if period.last is None and part[1:].isdecimal() and text.find(" so ", claim.end, right) >= 0:
        found = _MONTH_BEFORE.search(text, claim.end, right)
        months = 12 * int(found[2]) + int(found[1]) if found is not None else 0
        if months and months % 12 + 1 == int(part[1:]):
            return months // 12
    if text.find("cùng kỳ", claim.end, right) < 0 or (period.is_day and period.last is None and not text.endswith(_CUT_OFFS, 0, claim.start)):
        return None  # "Ngày 5/1, Bộ cho biết xuất khẩu tăng 5% so với cùng kỳ năm 2019": the day of speaking
    found = _SAME_TIME.search(text, claim.end, right)
    return int(found[1]) + 1 if found is not None and _YEAR.search(text, claim.end, found.start()) is None else None
