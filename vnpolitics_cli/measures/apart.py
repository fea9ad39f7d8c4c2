"""The subject of a figure where a comma parts the two: how high it is stands between, a list is in its name, or it is told of as what leads."""

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.nouns import names_measure
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import holds_any

_TABLE = table("measures")
# How high something is or how it goes, between it and the words that lead to its figure: the " vẫn duy trì ở mức cao, " of "Sản lượng vẫn duy trì ở mức cao,
# bình quân đạt 5 tấn", the " tiếp tục ghi nhận mức tăng trưởng ấn tượng, ", the " có bước phát triển khá, ".
_HIGH_ASIDE = lazy.re(
    r"(?:\s(?:cũng|luôn|tiếp tục|vẫn|đang|đã|đều|được)){0,3}\s(?:"
    r"(?:duy trì|giữ|nằm|đạt|ở)(?:\sở)?\s(?:mức|t[ỉỷ] lệ)(?:\s(?:khá|rất|tương đối))?\s(?:cao|khá|lớn|thấp|tốt|ổn định)"
    r"|(?:duy trì|ghi nhận|giữ|trên|đạt|có)\s(?:được\s)?(?:mức|đà)\s(?:giảm|phục hồi|tăng(?:\strưởng)?)"
    r"(?:\s(?:cao|dương|khá|mạnh|tích cực|tốt|ấn tượng|ổn định))?"
    r"|có\s(?:bước|nhiều)\s(?:chuyển biến|khởi sắc|phát triển|tiến bộ)(?:\s(?:khá|mạnh|rõ rệt|tích cực|tốt))?"
    r"),\s(?:(?:bình quân|trung bình)\s)?(?=(?:(?:chỉ|hiện|là|đã|đạt|ước|ước tính|ở mức)\s)*$)"
)
_ASIDE_WORDS = (" mức ", " lệ ", " đà ", " có ")
# A ratio whose name holds a list, up to its figure: the "Tỷ lệ hộ có hố xí, nhà tắm hợp vệ sinh" of "Tỷ lệ hộ có hố xí, nhà tắm hợp vệ sinh năm 2022 là ".
# Group 1 it.
_PLAIN_WORD = r"(?!(?:cao|chiếm|giảm|khi|là|mà|nhưng|thì|thấp|tăng|xã|đạt)(?!\w))[^\W\d]+"
_RATIO_OF_LIST = lazy.re(
    rf"(?:^|\n|[;:.(]\s)(T[ỉỷ] lệ(?:\s{_PLAIN_WORD}){{1,5}}\s(?:có|qua|sử dụng|tham gia|được)(?:\s{_PLAIN_WORD}){{1,6}},(?:\s{_PLAIN_WORD}){{1,6}}?)"
    r"(?:\s(?:cuối|hết|năm|quý|tháng|trong|đến|đầu|[IVX\d/]+))*\s(?:chiếm|là|đạt|ước|ước đạt)(?:\s(?:khoảng|là|mức|đạt))?\s$"
)
# What leads, told right in front of how it changes: the "ngành dệt" of "Động lực chính là ngành dệt, tăng 9%". Group 1 it.
_LEADING = lazy.re(
    rf"(?i:(?<!\w)(?:dẫn đầu|cao nhất|lớn nhất|mạnh nhất|nổi bật|điểm sáng|đáng chú ý|động lực))(?:\s[^\W\d]+){{0,7}}\slà\s"
    rf"((?:{any_of(_TABLE['sectors'])})(?:\s(?!(?:có|với|do)\s)[^\W\d]+){{0,8}}),\s$"
)


def named_apart(segment: str, *, changed: bool) -> str | None:
    """What the end of `segment` says is measured, by a ratio with a list in its name or, where it `changed`, by what leads."""
    if " lệ " in segment and (listed := _RATIO_OF_LIST.search(segment)) is not None:
        return listed[1]
    leading = _LEADING.search(segment) if changed and " là " in segment else None
    return leading[1] if leading is not None else None


def without_height(segment: str) -> str:
    """The segment without how high its noun of measure is, where that stands between the noun and its figure."""
    aside = _HIGH_ASIDE.search(segment) if holds_any(segment, _ASIDE_WORDS) else None
    if aside is None:
        return segment
    front = segment[: aside.start()]
    mark = max(front.rfind(mark) for mark in (", ", "; ", ": "))
    own = front[mark + 1 :].lower().split()
    return f"{front} {segment[aside.end() :]}" if names_measure(own) else segment
