"""Kind percent: percentages (tỷ lệ phần trăm) and percentage points, from the number to the sign.

Only this file knows the ways a percentage is written and how two of them make one range or stay two:

    114,8% · 36,6 % · 6,5 phần trăm · 0,5 điểm phần trăm · 14 điểm % · 5-7% · từ 10% đến dưới 30% (one range)
    từ 5% lên 7% (two) · từ 27,3 lên 45,4% (two)

A minus sign in parentheses ("(-1,22%)") says a decrease and is read later; elsewhere it makes the value negative.
"""

from decimal import Decimal

from vnpolitics_cli import lazy
from vnpolitics_cli.model import Percentage
from vnpolitics_cli.numerals import JOINT, broken, glued, has_minus, low_end, read, read_words, shared_number, spelled, word_as_written
from vnpolitics_cli.rules import LITERALS, Claim, Kind, Rule

# The sign right of the number; group 1 says that points are meant: " điểm phần trăm", " điểm %". "%20" is part of an address, and "2,5%o",
# "3%0" are per mille.
_SIGN = lazy.re(r"\s{0,2}(điểm\s{1,2})?(?:%(?![0-9A-F]{2}|(?:oo?|0)(?!\w|[.,]\d))|phần\s{1,2}trăm)")
# The second end of a range whose first end has a sign of its own: " đến dưới 30%", " - 7 %". Group 1 the number.
_HIGH_END = lazy.re(rf"(?:\s?/\s?năm)?{JOINT}(?:mức\s)?(\d[\d.,]{{0,24}}(?<=\d))")


def _read_percent(text: str, start: int, end: int) -> Claim | None:
    """One percentage or one range of them."""
    sign = _SIGN.match(text, end)
    if sign is None or glued(text, start) or broken(text, start):
        return None
    run = text[start:end]
    if "/" in run or ":" in run:
        return None
    unit = "percentage_point" if sign[1] else "percent"
    low, dash, high = run.partition("-")
    if dash:
        if "-" in high:
            return None
        bottom, top = read(low), read(high)
        if bottom is None or top is None or bottom >= top:
            return None
        return _claim(start, sign.end(), bottom, top, unit)
    value = read(run)
    if value is None:
        return None
    if has_minus(text, start):
        return _claim(start - 1, sign.end(), -value if value else value, None, unit)
    partner = low_end(text, start)
    if partner is not None:
        bottom = read(partner[1])
        if bottom is not None and bottom < value:
            return _claim(partner[0], sign.end(), bottom, value, unit)
    joint = _HIGH_END.match(text, sign.end())
    if joint is not None:
        top = read(joint[1])
        second = _SIGN.match(text, joint.end())
        if top is not None and second is not None and value < top and bool(second[1]) >= bool(sign[1]):
            return _claim(start, second.end(), value, top, "percentage_point" if second[1] else unit)
    return _claim(start, sign.end(), value, None, unit)


def _claim(start: int, end: int, value: Decimal, top: Decimal | None, unit: str) -> Claim:
    return Claim("percent", start, end, "percent.sign", Percentage(value, top, unit))


def _read_shared(text: str, start: int, end: int) -> Claim | None:
    """The number that borrows the sign of the one at `start:end`: the "27,3" of "từ 27,3 lên 45,4%"."""
    partner = shared_number(text, start)
    sign = _SIGN.match(text, end) if partner is not None else None
    if partner is None or sign is None:
        return None
    value = read(partner[1])
    if value is None or read(text[start:end]) is None:
        return None
    return Claim(
        "percent", partner[0], partner[0] + len(partner[1]), "percent.shared-sign", Percentage(value, None, "percentage_point" if sign[1] else "percent")
    )


def _read_spelled(text: str, start: int, end: int) -> Claim | None:
    """A percentage in words, "năm mươi phần trăm", from its number's last letter."""
    start += 1
    points = text.endswith(" điểm", max(0, start - 5), start)
    found = spelled(text, start - 5 if points else start)
    if found is None or word_as_written(text, found[0]).lower() == "bao":
        return None
    value = read_words(found[1])
    if value is None:
        return None
    return Claim("percent", found[0], end, "percent.in-words", Percentage(Decimal(value), None, "percentage_point" if points else "percent"))


PERCENT = Kind(
    "percent",
    (
        Rule("percent.sign", "percent", _read_percent, "114,8%"),
        Rule("percent.shared-sign", "percent", _read_shared, "từ 27,3 lên 45,4%"),
        Rule("percent.in-words", LITERALS + r"[^\W\d] phần tr<ă>m", _read_spelled, "năm mươi phần trăm"),
    ),
    Percentage.__struct_fields__,
)
