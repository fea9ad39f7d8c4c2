"""What an amount is for each of: "/kg", "mỗi tháng"."""

import re

from vnpolitics_cli.tables import any_of, table

_TABLE = table("measures")

_PER_LONG = any_of(word for word in _TABLE["per"] if " " in word)
# What the amount is for each of: "/m2", "/người/ngày", "/Giấy phép", " mỗi tháng", " trở lên mỗi lần", " cho một ounce".
_PER = re.compile(
    rf"\s?/\s?(?:0?1\s?)?((?:(?i:{_PER_LONG})|[^\W\d]{{1,9}}[23²³]?)(?:\s?/\s?(?:{_PER_LONG}|[^\W\d]{{1,9}}))?)"
    rf"|(?:\strở\s(?:lên|xuống))?(?:\scho)?\s(?:mỗi|một|1)\s({any_of(_TABLE['per'])})(?!\w)"
)
_PER_STARTS = frozenset(("/", "1", "c", "m", "t"))


def per_behind(text: str, end: int) -> str | None:
    if text[end : end + 2].lstrip()[:1] not in _PER_STARTS:
        return None
    m = _PER.match(text, end)
    return (m[1] or m[2]).strip() if m is not None else None


# In front of the amount: "Mỗi năm, tỉnh chi ", "đóng hàng tháng là "; nothing but words may follow.
_PER_TIME = re.compile(rf"(?<!\w)(?:[Mm]ỗi|[Hh][àằ]ng)\s({any_of(_TABLE['per_times'])})(?!\w),?(?=(?:\s(?!và\s)[^\W\d]+){{0,10}}\s\Z)")
# "mỗi suất trị giá ", right in front of it.
_PER_EACH = re.compile(rf"(?<!\w)[Mm]ỗi\s({any_of(_TABLE['per'])})(?:\s(?:{any_of(_TABLE['per_links'])}))?\s\Z")


def per_before(text: str, floor: int, at: int) -> str | None:
    """What the amount is for each of, where that stands in front of it."""
    clause = text[max(floor, at - 90) : at]
    if "ỗi " in clause:
        m = _PER_EACH.search(clause) or _PER_TIME.search(clause)
    elif "àng " in clause or "ằng " in clause:
        m = _PER_TIME.search(clause)
    else:
        return None
    return m[1].lower() if m is not None else None
