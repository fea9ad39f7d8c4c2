"""How far back a figure reaches that is told up to a day or a month: "đến hết tháng 9/2020, thu ngân sách đạt 5 tỷ đồng" are nine months.

What is owed, owned or lent has its value on the day; what is earned, spent or shipped is counted up, and mostly from New Year on.
"""

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.parts_of_years import from_new_year
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import holds_any

_TABLE = table("measures")
_RUNNING = lazy.re(rf"(?<!\w)(?:{any_of(_TABLE['running'])})(?!\w)")
_STANDING = tuple(_TABLE["standing"])
_YEARLY = tuple(_TABLE["yearly"])
_UP_TO = ("đến ", "Đến ", "đến thời điểm ", "hết ", "Hết ", "tới ")
_PARTS = ("nửa đầu", "giữa", "đầu", "trung tuần", "thượng tuần")
# In front of a cut-off: a beginning that no date tells, "Kể từ khi thành lập ", "Từ ngày Luật này có hiệu lực ".
_SINCE = lazy.re(r"(?<!\w)[Tt]ừ\s(?:khi|lúc|ngày|thời điểm|đầu nhiệm kỳ)\s[^,;.]*$")
_REACH = 90
"""How far in front of a cut-off the beginning is told that belongs to it, in characters."""


def counted_up(text: str, date: tuple[int, int], value: str, measure: str | None, sentence: tuple[int, int]) -> str | None:
    """The time of a figure whose `date` (start, end) is `value`, a day, a month or a quarter, and perhaps only the end of it.

    None where it began on a day that is not told, or where nothing in its `sentence` says that it began with the year.
    """
    start, past = date
    left, right = sentence
    if len(value) == len("2020") or "/" in value or not text.endswith(_UP_TO, 0, start):
        return value
    if _SINCE.search(text, max(left, start - _REACH), start) is not None:
        return None
    name = (measure or "").lower()
    if holds_any(name, _STANDING):
        return value
    if text.startswith(_PARTS, start):
        return None  # "tính đến nửa đầu tháng 8"
    if _RUNNING.search(name) is None:
        return value
    around = text[left:start] + text[past:right]
    return from_new_year(value) if holds_any(around, _YEARLY) or f"ăm {value[:4]}" in around else None
