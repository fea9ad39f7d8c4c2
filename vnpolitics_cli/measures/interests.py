"""Rates and ratios: the interest that a percentage a year or of a term is, where no word beside it names it, and what is named right in front."""

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.phrases import YEARLY
from vnpolitics_cli.tables import any_of, table

_TABLE = table("measures")
# Behind a rate of interest, and what tells that a rate is of a term: the "kỳ hạn 9" of "kỳ hạn 9 tháng còn 3,4%", " tại kỳ hạn" of "giảm 0,3% tại kỳ hạn".
_A_YEAR = (*YEARLY, " /năm", "/tháng")
_OF_TERM = lazy.re(r"(?i:kỳ hạn)\s(?:(?:dưới|trên|từ)\s)?\d")
_WITH_TERM = lazy.re(r"\s(?:cho|với|tại|đối với|ở)\s(?:các\s)?kỳ hạn(?!\w)")
# A rate of interest, read backwards.
_INTEREST = lazy.regex(rf"(?r)(?<!\w)[Ll]ãi suất(?:\s(?:{any_of(_TABLE['interests'])})(?!\w))?")
_INTEREST_REACH = 700
"""How far behind the last rate of interest told of a list of terms may go on, in characters."""


# A rate right in front of its percentage, whatever it hangs on, read backwards: the "mức thuế suất " of "nộp thuế theo mức thuế suất 22%". Group 1 it.
_BESIDE = lazy.regex(r"(?r)(?<!\w)((?i:mức\s)?(?i:thuế suất|lãi suất|tỷ suất)(?:\s(?:cố định|phổ thông|thông thường|ưu đãi))?)\s(?:là\s|ở mức\s)?")


def rate_beside(text: str, floor: int, at: int) -> str | None:
    """The rate that is named right in front of its percentage: "áp dụng thuế suất 20%"."""
    rate = _BESIDE.match(text, floor, at) if text.find("suất ", floor, at) >= 0 else None
    return rate[1] if rate is not None else None


# A ratio right in front of its percentage that nothing says more of, read backwards: the "tỷ lệ " of "nộp vào quỹ với tỷ lệ 2%"; no share that somebody has.
# Group 1 it.
_RATIO = lazy.regex(r"(?r)(?<!\w)(?<!chiếm\s|một\s)((?i:t[ỷỉ] lệ))(?::|\s(?:bằng|là|ở mức|đạt))?\s")


def ratio_told(text: str, floor: int, at: int) -> str | None:
    """The ratio that is all that the words right in front of a percentage name: "đạt tỷ lệ 100%"."""
    ratio = _RATIO.match(text, floor, at) if text.rfind("ệ", max(floor, at - _RATIO_REACH), at) >= 0 else None
    return ratio[1] if ratio is not None else None


_RATIO_REACH = 12
"""How far in front of its figure the last letter of the ratio may stand, in characters."""


def interest_of(text: str, left: int, floor: int, at: int, end: int) -> str | None:
    """The rate of interest that a percentage a year or of a term is, in the sentence at `left`: "…, kỳ hạn 9 tháng còn 3,4%/năm"."""
    of_term = _WITH_TERM.match(text, end) is not None or ("hạn" in text[floor:at] and _OF_TERM.search(text, floor, at) is not None)
    yearly = text.startswith(_A_YEAR, end)
    if not (of_term or yearly):
        return None
    near = max(left, at - _INTEREST_REACH)
    said = _INTEREST.search(text, near, at)
    if said is not None:
        return said[0]
    told = text.rfind("ãi suất", max(0, near - _INTEREST_REACH), near) if of_term or (yearly and _OF_TERM.search(text, near, at)) else -1
    return "lãi suất" if told >= 0 else None
