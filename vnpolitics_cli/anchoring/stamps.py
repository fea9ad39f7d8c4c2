"""Which date is the page's own publication stamp: labelled, beside a clock time in a short line, alone in parentheses, under the headline,
or the running head of a gazette."""

from collections.abc import Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import Period
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import UPPER, Page

# A page stamp: a label in front, or a clock time behind: "Ngày đăng 12/10/2024 | 09:30", "17/2/2024, 09:04 (GMT+7)"; or one in
# front, "09:04 | 17/2/2024".
_STAMP_LABEL = lazy.regex(
    r"(?ri)(?:(?:ngày|giờ)[ ]đăng(?:[ ]bài(?:[ ]viết)?[ ]gốc)?|đăng[ ](?:ngày|lúc)|(?<![^\n])đăng|đã[ ]đăng|(?:ngày[ ])?xuất[ ]bản)"
    r"[ ]*:?[ ]*(?:\d{1,2}:\d\d(?:\s?[AP]M)?[ ]*[-,|]?[ ]*)?"
)
_STAMP_CLOCK = lazy.re(r"[ ]*[,|–-]?[ ]*\d{1,2}(?::|h)\d\d(?!\d)(?P<zone> \(GMT)?")
# Behind the name of the source that ends an article: "Minh Anh - Báo Thể thao | ⟦08:45 07/02/2017⟧".
_BEHIND_SOURCE = lazy.re(r"\d{1,2}:\d\d ")
# All of its line, or in front of a text that was glued to it: "(⟦23/04/2020⟧)⏎", "(⟦16/07/2024⟧)Chiều ngày 16/7".
_ALONE = lazy.re(rf"(?:^|\n)\(\d{{1,2}}/\d{{1,2}}/\d{{4}}\)(?:\s*(?:\n|$)|(?=[{UPPER}]))")
# The time at which a paper was signed by machine: "Ngày ký: ⟦31-12-2017⟧ 09:15:22", "Ký lúc ⟦09:15 31/12/2017⟧".
_SIGNED = lazy.regex(r"(?ri)(?:(?:ngày|thời[ ]gian|giờ)[ ]ký[ ]*:|(?<!\w)ký[ ](?:lúc|ngày|vào)[ ]*:?)[ ]*(?:lúc[ ]*)?")
# A clock time in front of a date, with its seconds or a mark behind it: "09:15 | ", "09:15:22 ", also glued to its label, "lúc09:15, ".
_CLOCK_BEFORE = lazy.regex(r"(?r)(?:(?<!\S)|(?<=lúc))\d{1,2}:\d\d(?:\s*[|,–-]|:\d\d\s*[|,–-]?)\s*")
# The running head of the gazette (Công báo) that the page belongs to: "CÔNG BÁO/Số 31 + 32/⟦Ngày 5-3-2024⟧".
_GAZETTE = lazy.regex(r"(?r)CÔNG\s?BÁO\s?/\s?Số\s[\d+\s]{1,16}/\s?")
# The headline that is all of the text in front of a date which is all of the second line: "Tỉnh họp về lúa⏎⏎⟦25/06/2015⟧⏎".
_HEADLINE = lazy.re(r"\s*[^\n]{12,200}[^\s:;,|]\s*\n\s*")
_LINE_ENDS = lazy.re(r"[ \t]*\n")


_UNDER_HEADLINE = 220
"""Further from the beginning no headline ends, in code points."""


def is_stamp(page: Page, claim: Claim) -> bool:
    """Whether a date is a page's own publication stamp: it stands in a short line, labelled, beside a clock time, alone in parentheses, under the headline,
    in the running head of a gazette."""
    period: Period = claim.reading
    if period.last is not None or len(period.first.part) != 6 or not period.full:
        return False
    text, start, end = page.text, claim.start, claim.end
    if "/" in text[max(0, start - 2) : start] and _GAZETTE.match(text, max(0, start - 40), start) is not None:
        return True
    if text[start - 1 : start] == "(" and _ALONE.match(text, max(0, start - 2)):
        return True
    if start < _UNDER_HEADLINE and _HEADLINE.fullmatch(text, 0, start) and _LINE_ENDS.match(text, end):
        return True
    around = text[max(0, start - 24) : end + 12].lower()
    if ":" not in around and "h" not in text[end : end + 6] and "đăng" not in around and "bản" not in around:
        return False
    if _STAMP_LABEL.match(text, max(0, start - 40), start):
        return True
    if text[max(0, start - 3) : start].endswith(" | ") and _BEHIND_SOURCE.match(text, start):
        return True
    if "ký" in text[max(0, start - 12) : start].lower() and _SIGNED.match(text, max(0, start - 24), start):
        return False
    clock = _STAMP_CLOCK.match(text, end)
    if clock is not None and clock["zone"]:
        return True
    if not (clock or _CLOCK_BEFORE.match(text, max(0, start - 16), start) or ":" in text[start:end]):
        return False
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    return start - line <= 25 and (stop if stop >= 0 else len(text)) - end <= 60


def publication(page: Page, stamps: Sequence[Claim]) -> str | None:
    """The day of the page's first publication stamp (`YYYY-MM-DD`), if the text carries one."""
    return stamps[0].reading.text() if stamps else None
