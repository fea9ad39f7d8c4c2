"""What a whole says of its share: what the plan is for of which it is a share, and what a ratio is on that its measure names.

"mới hoàn thành 41% chỉ tiêu doanh thu" names the doanh thu in the plan alone, "tỷ suất lợi nhuận trên doanh thu là 6%" the whole in the measure alone.
"""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.phrases import PLANS, is_measure, noun_at
from vnpolitics_cli.tables import any_of

# A plan up to what it is for: the "chỉ tiêu thu " of "chỉ tiêu doanh thu", the "kế hoạch năm về " of "kế hoạch năm về doanh thu".
_PLAN = lazy.re(rf"(?:{any_of(PLANS)})\s(?:(?:cả\s)?năm\s|\d{{4}}\s)?(?:về\s)?(?=[^\W\d])")
# Behind what it is for, when: the " cả năm" of "chỉ tiêu lợi nhuận cả năm".
_WHEN = lazy.re(r"\s(?:của\s)?(?:trong\s)?(?:cả năm|năm nay|năm|quý|tháng|đợt)(?:\s.*)?$")
# A ratio up to what it is on: the "Tỷ suất lợi nhuận sau thuế trên " of "Tỷ suất lợi nhuận sau thuế trên tổng tài sản".
_RATIO = lazy.re(r"(?:chỉ số|hệ số|t[ỷỉ] (?:lệ|suất|trọng))\s.{2,60}?\strên\s(?=[^\W\d])", re.IGNORECASE)

# The short form of the ratio's own name at its end: the " CIR" of "chỉ số chi phí trên thu nhập CIR".
_SHORT = lazy.re(r"(?<=[^\W\dA-ZĐ])\s[A-Z]{2,5}$")


def planned(base: str) -> str | None:
    """What the plan that a share is of is for: the "doanh thu" of "chỉ tiêu doanh thu cả năm"; None where it says none that is measured."""
    plan = _PLAN.match(base)
    named = noun_at(base, plan.end(), len(base), versus=False) if plan is not None else None
    named = _WHEN.sub("", named) if named is not None else None
    return named if named is not None and is_measure(named) and not named.startswith(PLANS) else None


def ratio_on(measure: str) -> str | None:
    """What a ratio is on, so far as its own name says it: the "vốn chủ sở hữu" of "tỷ suất lợi nhuận trên vốn chủ sở hữu"."""
    ratio = _RATIO.match(measure)
    whole = _SHORT.sub("", measure[ratio.end() :]) if ratio is not None else None
    return whole if whole is not None and (is_measure(whole) or whole.isupper()) else None
