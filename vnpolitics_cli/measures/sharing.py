"""What figures beside each other share, told once: what each amount is for ("từ 6.200 đồng lên 7.100 đồng/bó"), what a change is compared with,
the amount that a change led to ("tăng 37%, lên 2 tỷ đồng")."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.bases import TIMED
from vnpolitics_cli.measures.parts_of_years import before, count_months, same_months
from vnpolitics_cli.measures.phrases import PLANS
from vnpolitics_cli.model import Money, Percentage
from vnpolitics_cli.rules import Claim

_REACH = 45
"""How far apart two figures may stand that share something, in characters."""

# Between the two ends of a change of price: " lên ", "/container xuống còn ", " (+1,29%), lên ".
_TURN = lazy.re(
    r"(?:\s?/\s?[^\s,;.]+(?:\s\d\d\s\w+)?|\s(?:mỗi|một)\s\w+)?(?:\s\([^()\n]{2,30}\)|,\s(?:hay|tương đương|tương ứng|tức)\s(?:[^,;()\n]|,(?=\d)){2,30}(?=,)"
    r"|\snăm\s\d{4}|\schiều\s\w+\s(?:vào|ra))?,?"
    r"(?:\s(?:thì|năm|nay|và|sẽ|bị|sau|chỉ|tăng|giảm))*\s(?:lên|xuống|còn|sang|về)(?:\s(?:còn|tới|đến|mức|khoảng|gần|hơn|trên|dưới|quanh|sát))*\s"
)

# What the first of two amounts is for each of: "/kg", " mỗi tháng".
_EACH = r"(?:\s?/\s?[^\s,;.]+|\s(?:mỗi|một)\s\w+)?"
# Between an amount and the same in another currency or in words: " (khoảng ", "/tập (tương đương ".
_SAME = lazy.re(_EACH + r"(?:\s\**\(|,\s)(?:(?:chừng|gần|hơn|khoảng|tương|tức|trên|xấp|đương|xỉ|với|dưới|là|~|≈)\s?)*")
# Between an amount and how much it changed by: "/USD, giảm ", "/tháng khu vực nội thành (tăng thêm ".
_BY = lazy.re(_EACH + r"(?:\s[^\W\d]+){0,4}(?:\s\(|,\s)(?:(?:cao|chỉ|cũng|giảm|gần|hơn|khoảng|mạnh|nhẹ|nhỉnh|thêm|thấp|tiếp|trên|tục|tăng|đã)\s)+")

# Between the amounts of two places or parties: the ", trong khi đó ở Mỹ là " of "lương hàng năm ở Lào là 5.000 USD, trong khi đó ở Mỹ là 70.000 USD".
_ELSEWHERE = lazy.re(_EACH + r"(?:,|,?\s(?:và|còn)|,?\strong\skhi(?:\sđó)?,?)\s(?:ở|tại|của)(?:\s[^\W\d]+){1,4}\slà\s(?:(?:gần|hơn|khoảng|trên)\s)?")
# Between what is earned and what is left of it: ", trừ chi phí còn lãi " of "mỗi năm thu 500 triệu đồng, trừ chi phí còn lãi 300 triệu đồng".
_NET = lazy.re(_EACH + r",\s(?:sau khi\s)?trừ\s(?:[^\W\d]+\s){0,3}?chi phí,?\s(?:[^\W\d]+\s){0,4}")
# Between the amounts of two classes of one list: the "; hạng II là " of "vé hạng I là 90.000 đồng/lượt; hạng II là 60.000 đồng".
_CLASS = lazy.re(_EACH + r"(?:\s[^\W\d]+)?(?:[,;]|,?\s(?:và|còn))\s(?:bậc|cấp|hạng|loại|nhóm|vùng)\s[\w\s-]{1,30}?\s(?:là\s)?(?:(?:gần|hơn|khoảng|trên)\s)?")


_OR = frozenset((", ", " hay ", " hoặc "))
"""Between two amounts that are for each of the same, told behind the second."""


def share_each(text: str, figures: Sequence[Claim], values: list[Money | Percentage]) -> None:
    """Amounts beside each other that are for each of the same: the two ends of one change ("từ 6.200 đồng lên 7.100 đồng/bó"), one said twice."""
    for following, (here, there) in enumerate(pairwise(figures), 1):
        if there.start - here.end > _REACH:
            continue
        index = following - 1
        first, second = values[index], values[following]
        aside = None
        again = text[here.end] == ")" or (text[here.end] == "," and isinstance(first, Percentage))
        if index and again and isinstance(second, Money) and first is not None and _unit(first) != second.currency:
            # "tăng 15 USD (+1,2%), lên 1.235 USD/ounce", "giảm 2 USD, tương đương 3%, xuống 71 USD/thùng"
            aside, index, here = first, index - 1, figures[index - 1]
            first = values[index]
        if not (isinstance(first, Money) and isinstance(second, Money)) or (first.per is None) == (second.per is None):
            continue
        if _shares(text[here.end : there.start], first, second):
            if first.per is None:
                values[index] = msgspec.structs.replace(first, per=second.per)
                if isinstance(aside, Money) and aside.per is None:
                    values[index + 1] = msgspec.structs.replace(aside, per=second.per)
            else:
                values[following] = msgspec.structs.replace(second, per=first.per)


# Between two changes that are compared with the same, told behind the second: the " về lượng và tăng " of "tăng 14% về lượng và tăng 2% về giá so với
# cùng kỳ", the " (tương ứng " of "giảm 5 tỷ đồng (tương ứng 20%) so với cùng kỳ".
_TOO = (
    _EACH + r"(?:\svề(?:\s[^\W\d]+){1,5}(?:,|,?\s(?:và|nhưng|song))|\s(?:cho|sang|trong|tại|từ|với|vào|đối với|ở)(?:\s[^\W\d]+){1,6},?\s(?:và|nhưng|song)"
    r"|(?:\sở)?\schiều(?:\s[^\W\d]+){1,2},?\s(?:và|nhưng|song)|,?\s(?:và|nhưng|song)"
    r"|(?:,?\s|\s\()(?:tương ứng|tương đương|hay|tức)|(?=\s\((?:giảm|tăng)))"
    r"\s\(?(?:(?:chỉ|cũng|giảm|gần|hơn|khoảng|lại|mạnh|mức|nhẹ|thêm|tiếp|trên|tuyệt đối|tăng|tới|với|đã|ước)\s)*"
)
_COMPARED_TOO = lazy.re(_TOO)
# The same from an amount to the share that it is: the ", tăng " of "(tăng 40 tỷ đồng, tăng 8% so với năm 2022)" as well.
_SAID_AS_SHARE = lazy.re(rf"{_TOO}|,\s(?:giảm|tăng)\s(?:(?:gần|hơn|khoảng)\s)?")
_COMPARED_REACH = 120
_IN_REACH = 40


def share_base(text: str, figures: Sequence[Claim], values: list[Money | Percentage]) -> None:
    """Changes beside each other, the last one of which says what they are compared with: "tăng lần lượt 61% và 42% so với cùng kỳ"."""
    for index in range(len(figures) - 2, -1, -1):
        first, second = values[index], values[index + 1]
        if first.base is not None or second.base is None or not _both_compare(first, second):
            continue
        here, there = figures[index].end, figures[index + 1]
        compared = _compared(text, second.base, there.end, there.end + _COMPARED_REACH)
        level = text.endswith("đạt ", 0, figures[index].start)  # "giảm mạnh nhất đạt 5 tỷ USD, giảm 47% so với cùng kỳ"
        too = _SAID_AS_SHARE if isinstance(first, Money) and not level and _tell_the_same(first, second) else _COMPARED_TOO
        if there.start - here > _REACH or not compared or too.fullmatch(text, here, there.start) is None:
            continue
        values[index] = msgspec.structs.replace(first, base=second.base, base_period=second.base_period)
        if text.startswith(" và ", compared) and "lần lượt" in text[max(0, here - _IN_REACH) : here]:
            # "tăng lần lượt 14% và 9% so với cùng kỳ và đầu năm 2022": the second one's stands last
            values[index + 1] = msgspec.structs.replace(second, base=None, base_period=None)


def _compared(text: str, base: str, at: int, end: int) -> int:
    """Where the `base` ends that a figure at `at:end` is compared with; 0 for nowhere."""
    for versus in (" so với ", " so "):
        found = text.find(f"{versus}{base}", at, end)
        if found >= 0:
            return found + len(versus) + len(base)
    return 0


def _both_compare(first: Money | Percentage, second: Money | Percentage) -> bool:
    """Whether both are changes, or shares of a plan: "đạt 64% về số vụ, 59% về trị giá so với chỉ tiêu giao"."""
    if first.direction is None or second.direction is None:
        shares = isinstance(first, Percentage) and isinstance(second, Percentage)
        return shares and first.direction is second.direction is None and (second.base or "").startswith(PLANS)
    return True


def _tell_the_same(first: Money, second: Money | Percentage) -> bool:
    """Whether a share says the same rise or fall as the amount in front of it."""
    return isinstance(second, Percentage) and first.direction == second.direction and first.measure == second.measure


def share_period(values: list[Money | Percentage], ids: Sequence[str]) -> None:
    """Amounts whose share of a year's plan, or change against the same months of a year, says which months they and all told of them are for.

    "9 tháng lãi 5 tỷ đồng, tăng 7% so với cùng kỳ năm 2019", "9 tháng lãi 5 tỷ đồng, đạt 80% kế hoạch năm 2020".
    """
    for value in values:
        if not isinstance(value, Percentage) or value.about is None or value.period is None or not count_months(value.period):
            continue
        if not TIMED.match(value.base or "") and not (value.base or "").startswith(PLANS):
            continue
        index = ids.index(value.about)
        amount = values[index]
        of_another_time = amount.period is not None and same_months(amount.period, value.base_period or value.period) != value.period
        if of_another_time or amount.measure != value.measure:
            continue
        values[index] = msgspec.structs.replace(amount, period=value.period)
        for at in range(index + 1, len(values)):
            told = values[at]
            if not isinstance(told, Percentage) or told.about != value.about:
                break
            if told.period is None and told.measure == value.measure and told.base is not None and told.base_period is None:
                values[at] = msgspec.structs.replace(told, period=value.period, base_period=before(value.period, told.base, None))


# Between two shares of the same whole, told in turn: "lần lượt chiếm 32%, 14% và 12% tổng trị giá".
_IN_TURN = "lần lượt"
_SHARES_JOIN = frozenset((", ", " và ", ", và "))


def share_whole(text: str, figures: Sequence[Claim], values: list[Money | Percentage]) -> None:
    """Shares told in turn, the last of which says what they are of: "lần lượt chiếm 32%, 14% và 12% tổng trị giá xuất khẩu"."""
    _share_of_goals(text, figures, values)
    said = text.find(_IN_TURN)
    while said >= 0:
        first = bisect_left(figures, said, key=lambda claim: claim.start)
        near = first < len(figures) and figures[first].start - said < _REACH
        last = first
        while near and last + 1 < len(figures) and text[figures[last].end : figures[last + 1].start] in _SHARES_JOIN:
            last += 1
        whole = values[last] if first < last else None
        told = isinstance(whole, Percentage) and whole.direction is None
        if told and whole is not None and whole.base is not None and text.find(whole.base, figures[last].end, figures[last].end + _REACH) >= 0:
            for index in range(first, last):
                share = values[index]
                if isinstance(share, Percentage) and share.base is None and share.direction is None:
                    values[index] = msgspec.structs.replace(share, base=whole.base, base_period=whole.base_period)
        said = text.find(_IN_TURN, said + len(_IN_TURN))


# From the share of one year to that of the next: ", đến năm 2025 có ", " (đến năm 2025) và ".
_NEXT_GOAL = lazy.re(
    r"(?:\s\([^()\n]{2,40}\)(?:,|,?\s(?:và|rồi))\s|,?\s(?:và\s)?(?:tầm nhìn\s)?(?:(?:đến|tới)\s)?năm\s\d{4}\s(?:có|đạt|là)\s)"
    r"(?:(?:khoảng|trên|hơn|ít nhất|tối thiểu)\s)?"
)


# From the share of one grade to that of the next: " đối với Mức 1; ", " cho hạng hai và ".
_NEXT_GRADE = lazy.re(r"\s(?:cho|với|đối với|ở)\s[^.;:%\n]{2,60}(?:;|,|\svà)\s(?:và\s)?")
_GRADES_REACH = 260
"""How far behind the first of some shares the last one may say what all of them are of, in characters."""


def _share_of_goals(text: str, figures: Sequence[Claim], values: list[Money | Percentage]) -> None:
    """Shares of several years or grades, the last of which says what they are of: "đến năm 2022 có 40%, đến năm 2024 có 60% số xã"."""
    for index in range(len(figures) - 2, -1, -1):
        first, second = values[index], values[index + 1]
        if not (isinstance(first, Percentage) and isinstance(second, Percentage)) or second.base is None:
            continue
        here, there = figures[index].end, figures[index + 1]
        if first.base is first.direction is second.direction is None and _compared(text, second.base, there.end, there.end + _GRADES_REACH):
            if _NEXT_GRADE.fullmatch(text, here, there.start) is not None:
                values[index] = msgspec.structs.replace(first, base=second.base)
            continue  # "tỷ lệ: 4% đối với hạng một; 3% đối với hạng hai so với tổng quân số"
        if (first.base, first.measure, first.direction, second.measure, second.direction) != (None,) * 5:
            continue
        if _NEXT_GOAL.fullmatch(text, here, there.start) is not None:
            values[index] = msgspec.structs.replace(first, base=second.base)


# Between a change, or a share of a plan, and the amount that it led to: the " so với năm trước, ước tính đạt " of "giảm 56% so với năm trước, ước tính
# đạt 14 tỷ đồng", " lên ", " kế hoạch đề ra, tương đương ".
_LED_TO = lazy.re(
    r"(?:\s[^\s,;:()%]+(?<![.])){0,10}?(?:,|\s\(|,?\s(?:và|nhưng|song))?"
    r"(?:\s?(?:chỉ|còn|cũng|mới|thì|tương|đã|ước|ước tính|qua đó|từ đó|đưa doanh số))*(?:\s|(?<=\())(?:còn|lên|xuống|đạt|đương|ứng|đương với)"
    r"(?:\s(?:còn|dưới|gần|hơn|khoảng|mốc|mức|ngưỡng|tới|trên|xấp xỉ|đến|đạt|ở|với))*\s"
)
_LED_REACH = 90
# Between an amount that something changed by and the same as a share: " (tương ứng ", ", tương đương giảm ".
_RESTATED = lazy.re(r"\s\(|(?:,\s|\s\(|\s)(?:hay|tương ứng|tương đương|tức)(?:\s(?:giảm|gần|hơn|khoảng|là|mức|tăng|với))*\s")


def share_about(text: str, figures: Sequence[Claim], values: list[Money | Percentage], ids: Sequence[str]) -> None:
    """Percentages that stand in front of the amount that they qualify: "doanh thu tăng 37%, lên 2 tỷ đồng", "đạt 61% dự toán, tương đương 3 tỷ đồng"."""
    for index in range(len(figures) - 2, -1, -1):
        first, second = values[index], values[index + 1]
        here, there = figures[index].end, figures[index + 1].start
        if isinstance(first, Money) and isinstance(second, Percentage) and second.about is not None and first.direction == second.direction is not None:
            if there - here < _REACH and _RESTATED.fullmatch(text, here, there) is not None:
                values[index + 1] = msgspec.structs.replace(second, about=ids[index])  # "đạt 90 tỷ đồng, giảm 3 tỷ đồng (tương ứng 3,2%)"
            continue
        if not isinstance(first, Percentage) or first.about is not None or first.measure is None or first.measure != second.measure:
            continue
        tells = first.direction is not None or (first.base is not None and first.base.startswith(PLANS))
        aside = there - here == len(" (") and text.startswith(" (", here)
        if not tells or there - here > _LED_REACH or not (aside or _LED_TO.fullmatch(text, here, there) is not None):
            continue
        if isinstance(second, Money) and second.direction is None:
            values[index] = msgspec.structs.replace(first, about=ids[index + 1])


def _unit(value: Money | Percentage) -> str:
    return value.currency if isinstance(value, Money) else value.unit


def _shares(between: str, first: Money, second: Money) -> bool:
    """Whether two amounts are for each of the same, by what stands between them; one of the two does not say it."""
    if first.currency != second.currency or first.amount == second.amount:
        return _SAME.fullmatch(between) is not None
    if second.per is not None and between in _OR and first.direction is second.direction:
        return True  # "cổ phiếu lên mức 25.000 đồng, 27.000 đồng/cổ phiếu"
    if first.per is not None and (between == " và " or (second.direction is not None and first.direction is None and _BY.fullmatch(between) is not None)):
        return True  # "mỗi năm mua 500 triệu USD và 300 triệu USD", but not "5 triệu đồng/tháng và 3 triệu đồng tiền ăn"
    if second.per is None and any(pattern.fullmatch(between) is not None for pattern in (_ELSEWHERE, _NET, _CLASS)):
        return True
    return _TURN.fullmatch(between) is not None
