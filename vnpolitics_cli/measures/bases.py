"""What a share is of, or a change is compared with: the words behind the figure."""

import re

from vnpolitics_cli.measures.phrases import noun_at

# "còn 5,5% năm 2014": the time of the figure, no base.
_TIME_WORD = re.compile(
    r"trước\s(?:năm|tháng|ngày|khi)|(?:hàng|hằng|mỗi|một)\s(?:ngày|tuần|tháng|quý|năm)|(?:năm|tháng|quý|giai đoạn|kỳ)\s(?:nay|này|trước|\d)"
)
_VERSUS = re.compile(r"so\s(?:với\s)?(?=\w)")


def base_behind(text: str, at: int, right: int, *, percent: bool) -> tuple[str | None, str | None]:
    """What a share is of, or a change compared with ("dự toán", "cùng kỳ năm 2022"); and what changed, if that stands between.

    The words behind the figure begin at `at`.
    """
    if text.startswith("so", at):
        versus = _VERSUS.match(text, at, min(right, at + 40))
        if versus is not None:
            return noun_at(text, versus.end(), right, versus=True), None
    if text.startswith("về ", at):
        about = noun_at(text, at + 3, right, versus=False, vague=())  # "tăng 5% về lượng"
        behind = text.find(" so với ", at, min(right, at + 60))
        return (noun_at(text, behind + 8, right, versus=True) if about is not None and 0 <= behind <= at + 4 + len(about) else None), about
    if not percent:
        return None, None
    if text.startswith(("của ", "trong tổng", "trên tổng"), at):
        whole = text.index(" ", at) + 1
        return (None if _TIME_WORD.match(text, whole + 3 if text.startswith("cả ", whole) else whole) else noun_at(text, whole, right, versus=False)), None
    if _TIME_WORD.match(text, at):
        return None, None
    noun = noun_at(text, at, right, versus=False)
    if noun is not None and text.startswith(" so với ", at + len(noun)):
        return noun_at(text, at + len(noun) + 8, right, versus=True), noun
    return noun, None


TIMED = re.compile(r"(?i:cùng|đầu|cuối|năm|tháng|quý|kỳ|ngày|phiên|tuần|hôm|thời điểm|thời kỳ|[\d.,]+ tháng)(?!\w)")
