"""What a share is of, or a change is compared with: the words behind the figure."""

import re

from vnpolitics_cli.measures.nouns import LINKS, PREDICATES
from vnpolitics_cli.measures.phrases import PLANS, STOPS, noun_at
from vnpolitics_cli.tables import table

_TABLE = table("measures")
# Behind a plan, who set it: " do Bộ Tài chính giao", " được Thủ tướng thông qua".
_GIVEN = re.compile(r"\s(?:do|được)\s(?:[^\W\d]+\s){1,7}?(?:ban hành|giao|phê duyệt|thông qua|đề ra|đặt ra)(?!\w)")

# "còn 5,5% năm 2014": the time of the figure, no base; nor is a degree ("bỏng 45% độ 3").
_TIME_WORD = re.compile(
    r"trước\s(?:năm|tháng|ngày|khi)|(?:các|những)\s(?:ngày|tuần|tháng|năm)(?!\w)|(?:hàng|hằng|mỗi|một)\s(?:ngày|tuần|tháng|quý|năm)"
    r"|độ\s\d|(?:cuối|giữa|đầu)\s(?:giai đoạn|kỳ|năm|ngày|phiên|quý|tháng|tuần)(?!\w)|bao\s(?!bì|gói|hàng|tải|thuốc)|trước\sđó(?!\w)"
    r"|(?:năm|tháng|quý|giai đoạn|kỳ)\s(?:nay|này|trước|\d)"
)
VERSUS = re.compile(r"so\s(?:với\s)?(?=\w)")
# A dealer's prices that changed, in front of what they are compared with: "giảm 900 đồng ⟦cho cả 2 chiều mua – bán ⟧so với tuần trước".
_SIDES = re.compile(
    r"(?:(?:cả\s)?(?:cho|theo|ở)\s)?(?:(?:cả|mỗi)\s)?(?:(?:hai|2)\s)?chiều(?:\s(?:mua|bán)(?:\s(?:ra|vào))?)?"
    r"(?:\s?(?:và|[–-])\s(?:(?:không đổi|giữ nguyên)\s)?(?:ở\s)?(?:chiều\s)?bán(?:\sra)?)?\s(?=so\s)"
)


def base_behind(text: str, figure: int, at: int, right: int, *, percent: bool) -> tuple[str | None, str | None]:
    """What a share is of, or a change compared with ("dự toán", "cùng kỳ năm 2022"); and what changed, if that stands between.

    The figure begins at `figure`, the words behind it at `at`.
    """
    sides = _SIDES.match(text, at) if text.find("chiều ", at, at + 16) >= 0 else None
    at = sides.end() if sides is not None else at
    if text.startswith("so", at):
        versus = VERSUS.match(text, at, min(right, at + 40))
        if versus is not None:
            return _compared(text, versus.end(), right), None
    if text.startswith("về ", at) and (percent or text.find(" so với ", at, min(right, at + 60)) >= 0):
        about = noun_at(text, at + 3, right, versus=False, vague=())  # "tăng 5% về lượng"
        behind = text.find(" so với ", at, min(right, at + 60))
        return (_compared(text, behind + 8, right) if about is not None and 0 <= behind <= at + 4 + len(about) else None), about
    if not percent:
        return None, None
    if text.startswith(("của ", "trong tổng", "trên tổng"), at):
        whole = text.index(" ", at) + 1
        if text.startswith("cùng ", whole) and not text.endswith("bằng ", 0, figure):
            return None, None  # "mức 36,7% của cùng kỳ năm 2019"
        if text.endswith(_ANOTHERS, 0, figure) or text.find("hơn mức ", figure, at) >= 0:
            return None, None  # "so với 39% của hãng kia", "cao hơn mức 2,6% của nửa đầu mùa"
        return (None if _TIME_WORD.match(text, whole + 3 if text.startswith("cả ", whole) else whole) else noun_at(text, whole, right, versus=False)), None
    if _TIME_WORD.match(text, at):
        return None, None
    noun = noun_at(text, at, right, versus=False)
    if noun is not None and text.startswith(" trên ", at + len(noun)) and noun.startswith(_LEVIED):
        return noun_at(text, at + len(noun) + 6, right, versus=False), noun  # "2% phí trên giá trị hợp đồng"
    if noun is not None and text.startswith(" trên tổng ", at + len(noun)):
        return noun_at(text, at + len(noun) + 6, right, versus=False), None  # "3% đảng viên mới trên tổng số đảng viên"
    if noun is not None and noun.startswith(PLANS):
        given = _GIVEN.match(text, at + len(noun), right)
        return (" ".join(text[at : given.end()].split()) if given is not None and text.startswith(noun, at) else noun), None
    if noun is not None and text.startswith(" so với ", at + len(noun)):
        return _compared(text, at + len(noun) + 8, right), noun
    return noun, None


# Behind a noun, the others of its list, to the mark at their end: " và người dân tham dự.", ", khách mời và người dân,", ", vật tư.". Groups: the second
# of two, of more.
_LISTED = re.compile(
    r"\s(?:và|hoặc)\s([^\W\d]+)(?:\s[^\W\d]+){0,9}(?:[.,;:)…\n]|$)"
    r"|,\s([^\W\d]+)(?:(?:\s[^\W\d]+){0,2}(?:[.;\n]|$)|(?:,?\s[^\W\d]+){0,7}?\s(?:và|hoặc)\s[^\W\d])"
)


def is_first_of_list(text: str, at: int, noun: str, right: int) -> bool:
    """Whether the share is of more than the noun that stands behind it: "100% vận động viên, trọng tài và khán giả"; not "60% GDP và cao nhất vùng"."""
    begin = text.find(noun, at, at + len(noun) + _REACH)
    end = begin + len(noun)
    if begin < 0 or (text[end : end + 2] != ", " and text[end : end + 4] not in _LINKED):
        return False
    listed = _LISTED.match(text, end, right)
    return listed is not None and (listed[1] or listed[2]).lower() not in _TELLING


_REACH = 8
"""How far behind the figure the noun may begin, in characters: "tất cả "."""
_LINKED = (" và ", " hoặ")
_TELLING = LINKS | PREDICATES | STOPS
"""What a clause may begin with that goes on about the figure."""


# A time as a base: "cùng kỳ", "năm trước".
TIMED = re.compile(r"(?i:cùng|đầu|cuối|dịp|năm|tháng|quý|kỳ|ngày|phiên|tuần|hôm|thời điểm|thời kỳ|[\d.,]+ tháng)(?!\w)")
# Behind what a change is compared with, the time that says which: " thực hiện của năm 2019", " đạt được trong quý I/2020".
_ITS_TIME = re.compile(
    r"(?:\s(?:đạt được|ghi nhận|thực hiện))?"
    r"(?:(?:\s(?:của|trong|hồi))?\s(?:cùng kỳ\s|nửa (?:cuối|đầu)\s)?(?:năm|tháng|quý)\s(?:(?:[IVX]+|\d{1,2})/)?(?:năm\s)?|\scủa\s)\d{4}(?!\d|\.\d)"
)
_LEVIED = tuple(_TABLE["levied"])
_ANOTHERS = ("giảm từ ", "so với ", "so với mức ", "tăng từ ", "với con số ")
"""In front of a figure that "của" behind it says whose it is, and of what no more."""
_SEVERAL = ("các ", "mấy ", "nhiều ", "những ")


def _compared(text: str, at: int, right: int) -> str | None:
    """What a change is compared with, which begins at `at`, with the time that says which."""
    noun = noun_at(text, at, right, versus=True)
    if noun is not None and text.startswith(_SEVERAL, at) and TIMED.match(noun):
        return None  # "so với các năm trước": the year before alone is not meant
    if noun is None or not noun.replace(" ", "").isalpha() or TIMED.match(noun) or not text.startswith(noun, at):
        return noun
    time = _ITS_TIME.match(text, at + len(noun), right)
    return text[at : time.end()] if time is not None else noun
