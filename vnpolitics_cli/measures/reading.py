"""What the words around a figure say: its modifier, its direction, its base, and the subject of the clause in front of it."""

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.bases import TIMED, VERSUS, base_behind, is_set_apart, without_limit
from vnpolitics_cli.measures.changes import COMPARING, Change, compared_with, is_noun, told
from vnpolitics_cli.measures.distant import distant_subject
from vnpolitics_cli.measures.figures import WEIGHTS, Context, Figure
from vnpolitics_cli.measures.headed import base_of_head
from vnpolitics_cli.measures.named import Subject
from vnpolitics_cli.measures.openings import factor_of
from vnpolitics_cli.measures.periods import Times
from vnpolitics_cli.measures.phrases import PLANS, bears_figures, is_measure, noun_at
from vnpolitics_cli.measures.subjects import subject_of, what_grows
from vnpolitics_cli.measures.wholes import ratio_on
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import holds_any

_TABLE = table("measures")
_A_NUMBER = "con số "
"""In front of a figure it says no more than that: "lỗ tăng lên con số 3 tỷ đồng"."""
_RATE_ONLY = (", đạt tỉ lệ ", ", đạt tỷ lệ ")
"""So does the rate behind what it is told of: "giải ngân 120 tỷ đồng, đạt tỷ lệ 65%"."""
_ADDING = ("cộng thêm ", "tặng thêm ")
_POINTED = ("lãi suất", "mức lãi suất", "mức thuế suất", "thuế suất", "tăng trưởng")
"""What changes by points, so that a few of them in front of it are no share of it: "giảm 0,2% lãi suất"."""
_FEW = lazy.re(r"[0-4](?:[.,]\d+)?\s?%")
_CHANCES = tuple(_TABLE["chances"])
_VERSUS_REACH = 60
"""How far behind a figure its base may begin, in characters: "tăng 5% về trọng lượng so với năm 2015"."""
# In front of a percentage of which the noun behind is a part or an ingredient, read backwards: "chứa trên 80% đường", "gồm VAT+ 2% phí".
_PART = lazy.regex(rf"(?r)(?<!\w)(?i:{any_of(_TABLE['containing'])}):?\s")
_PART_LETTERS = frozenset(word[-2:] for word in _TABLE["containing"])
_REACHING = ("bằng ", "chiếm ", "đạt ", "ở mức ")
_NAMING = (" là ", " và ", ", ", "; ", "+ ", "= ", "chịu ", "gồm ", "khấu trừ ", "khấu trừ thuế ", "toàn bộ ", "tốn ")
_GROWTHS = frozenset(f"{noun} {growth}" for noun in ("mức", "tốc độ", "đà", "tỉ lệ", "tỷ lệ") for growth in ("giảm", "tăng", "tăng trưởng"))
_TIMES_SIGNS = ("nhân ", "x ", "x) ", "X ", "× ")
# From the first end of a change to the second: the " năm 2016 về " of "giảm từ 40% năm 2016 về 30%", " hồi đầu năm lên mức ".
_TURNED = lazy.re(
    r"(?:\s?/\s?\w{1,8}){0,2}(?:,?\s(?:cuối|cùng|giai đoạn|giữa|hiện nay|hồi|kỳ|năm|ngoái|nay|ngày|quý|tháng|thời điểm|thời kỳ|trong|trước|tại"
    r"|như|hiện tại|tính đến|vào|đầu|ở|[IVX]+|\d{1,2}(?:/\d{1,2})?(?:/\d{4})?|\d{4}(?:\s?[-–]\s?\d{4})?))*,?\s(?:lên|xuống|về|sang|còn)"
    r"(?:\s(?:chỉ|chừng|còn|dưới|gần|hơn|khoảng|mức|trên|tới|đến))*\s"
)
# From a figure to what it was before, or is to be no more: the " (trước đó là " of "lãi suất là 5% (trước đó là 6%)", " thay vì ".
_THEN = lazy.re(
    r"(?:\s?/\s?\w{1,8})?(?:\s\(|,?\s)(?:(?:con số|mức)\s)?(?:cũ|hiện hành|hiện nay|hiện tại|thay cho|thay vì|trước kia|trước đó|trước đây)"
    r"(?:\s(?:chỉ|của|cũ|là|mức|ở|đang))*\s"
)
# From a figure to what it is elsewhere or will be: the ", có nơi lên tới " of "khoảng 5%, có nơi lên tới 7%", ", sang năm 2021 là ".
_EVEN = lazy.re(
    r"(?:\s?/\s?\w{1,8})?,?\s(?:thậm chí|có chỗ|có khi|có lúc|có nơi|có thời điểm|cá biệt|nhiều nơi|sang|sắp tới|tới đây),?"
    r"(?:\s(?:chỉ|cao|còn|có|khi|là|lên|nay|nơi|năm|quý|sau|sẽ|tháng|tới|vọt|đạt|đến|[\dIVX/]{1,7}))*\s"
)
# From a level to another that brackets set beside it: the " (so với mức trung bình cả nước là ", the ", vượt mục tiêu đề ra (mục tiêu của năm 2026 là ".
_BESIDE = lazy.re(
    r"[^%;()\n]{0,50}\s\((?:so với\s)?(?:chỉ tiêu|con số|kế hoạch|mức|mục tiêu)(?:\s(?:[^\W\d]+|\d{4})){0,8}?\s(?:chỉ|là|đạt)\s(?:(?:gần|hơn|khoảng|trên)\s)?"
)
# From a figure to what it became: the "; sau đó được nâng lên ", the ", sau điều chỉnh giảm còn ", the " (và kể từ ngày 1/7/2020 là ".
_BECAME = lazy.re(
    r"(?:\s?/\s?\w{1,8})?(?:\s\([^()\n]{2,40}\))?[,;]\s(?:nhưng\s|và\s|rồi\s)?(?:sau|sau đó|sau này|về sau|đến nay|nay)"
    r"(?:\s(?:chỉ|còn|có|giảm|hạ|khi|lại|lên|là|mức|nâng|thành|tăng|tới|vốn|vọt|xuống|điều chỉnh|được|đã|đạt|đến|đội))*\s"
    r"|(?:\s?/\s?\w{1,8})?(?:\s\(|,\s|\s)và\s(?:kể\s)?từ\s(?:ngày|tháng|năm|quý)\s[\w/ ]{1,32}?\s(?:trở đi\s)?(?:còn|là)\s"
)
# From a figure to what it was at the time that it is compared with, told in brackets: the ", gấp đôi quý trước (", the ", cao hơn năm 2019 (là ".
_WAS = lazy.re(
    r"(?:\s?/\s?\w{1,8})?,\s(?:[^\W\d]+\s){0,4}?(?:so(?: với)?|gấp (?:ba|bốn|đôi|(?:[\d.,]+|hai|ba|bốn|năm)\slần)(?:\sso với)?|hơn)"
    r"\s(?=cùng kỳ|kỳ|năm|phiên|quý|tháng|tuần)[^,;()%\n]{3,40}\s\((?:(?:chỉ|gần|hơn|khoảng|là|mức|đạt)\s)*"
)
# From a price to the change of one side of it: the ", giữ nguyên ở chiều mua nhưng " of "ở mức 9 nghìn đồng, giữ nguyên ở chiều mua nhưng giảm 9 đồng".
_UNCHANGED = lazy.re(
    r"(?:\s?/\s?\w{1,8})?(?:\s\([^()\n]{2,40}\))?,?\s(?:không (?:thay )?đổi|giữ nguyên|đi ngang)\s(?:ở\s)?(?:chiều|giá)\s(?:bán|mua)(?:\s(?:ra|vào))?"
    r",?\s(?:và|nhưng|song)\s(?:lại\s)?"
)
_FIRST_END = lazy.regex(r"(?r)(?<!\w)từ\s(?:[^\W\d]+\s){0,2}[\d.,]+(?:\s?[-–]\s?[\d.,]+)?(?:\s?%|(?:\s[^\W\d]+){1,3})(?:\s?/\s?\w{1,8})?")
_PLACED = frozenset(_TABLE["placed"])
_PLACES = (" sang ", " từ ", " vào ")
_OPENED = ("(bằng ", "(tương ứng ", "(tương ứng với ", "(tương đương ", "(tương đương với ", "(hay ", "(tức ")
"""In brackets they say the figure before in another unit."""
# What all changes of a sentence are compared with, where it opens with that: "So với cùng kỳ năm 2019, doanh thu giảm 5%, lợi nhuận tăng 3%". Group 1 the base.
_COMPARED = lazy.re(
    rf"(?:[Ss]o|Nếu so|Còn so|Nhưng so)(?: với)? "
    rf"((?={TIMED.pattern}|(?:{any_of(_TABLE['compared_first'])}|{any_of(PLANS)})(?!\w)|\d{{1,2}} năm )[^,.;:\n]{{3,40}}), "
)
# What a change is compared with whose size the next clause tells, read backwards: the "giảm so với năm 2024, với mức giảm lần lượt là " of "chè đều giảm
# so với năm 2024, với mức giảm lần lượt là 19%". Group 1 the base.
_RATED = lazy.regex(
    rf"(?r)(?:giảm|tăng|trưởng)(?:\s[^\W\d]+){{0,3}}\sso\s(?:với\s)?((?={TIMED.pattern})[^,.;:()\n]{{3,40}}),\s(?:với\s|đạt\s)?(?:mức|tốc độ|tỉ lệ|tỷ lệ)\s"
    r"(?:giảm|tăng)(?:\strưởng)?(?:\s(?:gần|hơn|khoảng|lần lượt|là|tương ứng|đạt))*\s"
)
_COMPARED_NEXT = ", so "
_OPENING_REACH = 90
"""How far behind the beginning of a sentence that may stand, in characters."""
_COMPARING_ALL = ("Còn so ", "Nhưng so ", "Nếu so ", "So ")
_PARTS_OF_MONTHS = ("nửa ", " ngày cuối ", " ngày đầu ")
"""Of a base they make its date too long a time: "nửa cuối tháng 11", "15 ngày đầu tháng 5"."""
# The sum whose part in front of it is so and so many percent, read backwards: the "477/825 tỷ đồng (đạt " of "giải ngân 477/825 tỷ đồng (đạt 57%)". Group 1
# the sum.
_OF_SUM = lazy.regex(
    r"(?r)(?<![\w.,/])\d[\d.,]*/(\d[\d.,]*\s(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s)+đồng)(?:,|\s\()\s?(?:(?:bằng|chiếm|gần|hơn|khoảng|tương đương|đạt)\s)*"
)
_SUM_REACH = 70
# Behind a share, by when it is to be so high, with what it is of behind that: the " (đến năm 2025) " of "50% (đến năm 2025) số xã".
_DATED = lazy.re(r"\s\((?:cho đến|giai đoạn|năm|quý|trong|trước|tới|vào|đến)\s[\w /–-]{2,30}\)\s(?=[^\W\d])")
_BEFORE = (" trước", " trước đó")
_DATE_REACH = 40
"""The longest date in brackets behind a base, in characters."""
# In brackets behind a change, what else it is or led to, in front of what it is compared with: the " (5 tỷ đồng) " of "tăng 3% (5 tỷ đồng) so với năm 2022".
_ASIDE = lazy.re(r"\s\((?:(?:gần|hơn|khoảng|đạt)\s)?\d[\d.,]*(?:\s?%|\s[^()\d\n]{2,24})\)\s(?=so\s)")
_WHOLES = ("GDP", "GRDP", "cơ cấu ", "dân số", "kim ngạch ", "tổng ")
# Between the whole that a weight is of and its figure: " chiếm khoảng ".
_BEHIND_WHOLE = lazy.re(r"(?:\s(?:chiếm|chỉ|còn|có|dưới|giảm|khoảng|là|lên|mức|ở|nâng|tăng|tới|từ|trên|gần|hơn|vào|xuống|đã|đạt|đến|ước|sẽ|năm|\d{4}))*\s")


def read(figure: Figure, last: Context | None, times: Times, *, ranged: bool) -> None:
    """What the words between the figure before and this one say, and those behind it."""
    text, end, percent = figure.text, figure.end, figure.percent
    figure.adjacent = adjacent = last is not None and last.end >= figure.floor
    if last is not None and adjacent:
        figure.floor = last.end
    floor = figure.floor
    figure.modifier, at, change = told(text, floor, figure.start, end, figure.right, percent=percent, ranged=ranged)
    figure.at, figure.change, figure.direction = at, change, change.direction
    if text.startswith(") so ", figure.behind) and (
        change.at is not None or text.endswith(_OPENED, floor, at) or (percent and text[at - 1] == "(" and last is not None and last.direction is not None)
    ):
        # "tăng 12% (tương ứng tăng 5 tỷ đồng) so với năm 2017", "giảm 5 tỷ đồng (tương ứng 20%) so với cùng kỳ", "giảm 5 tỷ đồng (20%) so với"
        figure.behind, figure.speaks = figure.behind + len(") "), True
    elif change.at is not None and is_set_apart(text, end, figure.right):
        figure.behind, figure.speaks = end + len(", "), True
    elif change.at is not None and text.startswith(" (", end) and (aside := _ASIDE.match(text, end)) is not None:
        figure.behind, figure.speaks = aside.end(), True
    if percent and not figure.speaks and text.startswith(" (", end) and (dated := _DATED.match(text, end, figure.right)) is not None:
        figure.behind, figure.speaks = dated.end(), True
    figure.part = percent and _is_part(figure, last)
    # "giảm thêm 0,5 điểm phần trăm của ngân hàng này", "mức tăng 8% của ngành tôm": whose change it is.
    whose = change.direction is not None and text.startswith("của ", figure.behind) and (figure.unit != "percent" or is_noun(change, text))
    base, figure.own = base_behind(text, at, figure.behind, figure.right, percent=percent and not whose) if figure.speaks and not figure.part else (None, None)
    if figure.part and figure.speaks:
        figure.own = _part_named(figure)
    if base is not None and figure.unit == "percentage_point" and not text.startswith("so ", figure.behind) and figure.own is None:
        named = is_measure(base) and not text.startswith("vào ", figure.behind)
        base, figure.own = None, base if named else None  # "giảm 0,5 điểm phần trăm lãi suất cho vay": points are no share
    if base is not None and base.startswith("thuế") and text.endswith(_NAMING, floor, at) and (last is None or last.direction is None):
        base, figure.own = None, base  # "mức phải nộp là 2% thuế tài nguyên, 4% thuế đất" names the tax
    elif base is not None and text.startswith("của ", figure.behind) and "thuế suất" in text[floor:at].lower():
        base = None  # "thuế suất 0% của nhóm 98.49": what has the rate
    if base is not None and (
        text.startswith(("/năm lãi suất", "/năm trần lãi suất"), end) or (base.startswith("lãi suất") and text.endswith(_ADDING, floor, at))
    ):
        # "giảm 0,4%/năm lãi suất huy động", "tặng thêm 0,3% lãi suất": the rate itself changes by so much
        base, figure.own = None, base
    elif base is not None and base.startswith(_POINTED) and change.at is not None and text.startswith(base, figure.behind) and _FEW.match(text, figure.start):
        base, figure.own = None, base  # "giảm 0,2% lãi suất", but "giảm 50% mức thuế suất"
    if figure.own is not None and text.endswith(_REACHING, floor, at) and text.startswith(f"{figure.own} so với ", figure.behind):
        base, figure.own = figure.own, None  # "chỉ bằng 0,7% GDP so với con số 2% của nước kia"
    if percent and base is not None and change.at is None:
        if base.startswith(_CHANCES):
            base, figure.own = None, base  # "50% khả năng có mưa"
        elif base in _PLACED and text.startswith(_PLACES, figure.behind + len(base)):
            base = None  # "30% đầu tư vào nhà xưởng": what they do
    if change.direction is None and change.object is not None and change.object.startswith("so với "):
        level = change.object[len("so với ") :].removesuffix(" là")  # "thấp hơn so với giá niêm yết là 50 triệu đồng"
        said = Subject(level if is_measure(level) else None, False, None, True)
    elif change.object is not None and _is_what_changes(change):
        said = Subject(change.object.partition(" theo ")[0].partition(" tại ")[0], False, None, True)
    else:
        changed = change.at is not None or text.startswith("ước", at)
        verb = changed or at < figure.start
        front = change.at if change.at is not None else _without_mark(text, floor, at)
        said = subject_of(text, floor, front, adjacent=adjacent, verb=verb or front < at, changed=changed)
        base = base or compared_with(change)
    if percent and base is None and holds_any(text[max(floor, figure.start - 40) : figure.start], _TIMES_SIGNS):
        base = factor_of(text[max(figure.left, figure.start - 120) : figure.start])
    if percent and figure.direction is not None and (said.measure is None or said.measure.lower() in _GROWTHS) and not said.inherits:
        grown = what_grows(text, floor, figure.start) if "ăng" in text[floor : figure.start] or "iảm" in text[floor : figure.start] else None
        said = msgspec.structs.replace(said, measure=grown or said.measure)
    if last is not None and adjacent and not said.inherits and not is_measure(said.measure) and figure.unit == last.unit:
        figure.said = said
        if _is_of_other_time(figure, last):
            said = Subject(None, True, said.base, True)
    if said.measure is None and not said.inherits and (last is None or not adjacent or text.find("; ", floor, at) >= 0):
        opened = not adjacent and floor == figure.left
        begins = at if change.at is None else change.at
        distant = distant_subject(text, floor, begins, opened=opened, changed=change.at is not None)
        if distant is not None:
            said = Subject(distant, False, said.base, True)
    figure.said = said
    figure.measure = None if percent and base is not None and figure.own is None and not said.linked and not said.inherits else said.measure
    if figure.measure is not None and " và " in figure.measure and text.find("lần lượt", floor, figure.start) >= 0:
        figure.measure = None  # "chi phí vận tải và chi phí kho lạnh giảm lần lượt 18% và 7%": which of the two
    _set_base(figure, base, times)


# What may stand behind a part that is named in full: ", 2% đường", " bị thu thuế".
_BEHIND_PART = lazy.re(r"\s?(?:[,.;:)\n]|$|và\s|bị\s|có\s|không\s|phải\s|thì\s|được\s)")


def _without_mark(text: str, floor: int, at: int) -> int:
    """Where the words in front of a figure end without those that say no more than that it is one: "đạt | mức 5 tỷ đồng", "lên | con số 3%"."""
    if text.endswith(_A_NUMBER, floor, at):
        return at - len(_A_NUMBER)
    if text.endswith(_RATE_ONLY, floor, at):
        return at - len("tỷ lệ ")
    return at - len("mức ") if text.endswith(" đạt mức ", floor, at) else at


def _part_named(figure: Figure) -> str | None:
    """The part or ingredient that the percentage is of something: "gồm 93% nước, 2% đạm"; no part of a whole, "chứa 25% lượng nước ngọt"."""
    part = noun_at(figure.text, figure.behind, figure.right, versus=False)
    if part is None or part.startswith(_AMOUNTS) or not figure.text.startswith(part, figure.behind):
        return None
    return part if part.startswith(_LEVIED) or _BEHIND_PART.match(figure.text, figure.behind + len(part)) is not None else None


_LEVIED = ("phí", "thuế")
"""They are named in full, whatever follows: "gồm 3% thuế GTGT áp dụng với tài xế"."""
_AMOUNTS = tuple(f"{word} " for word in _TABLE["amounts_of"])


def _is_of_other_time(figure: Figure, last: Context) -> bool:
    """Whether the figure is the same as the last one at another time or elsewhere: what it was, what it became, how high it is in places."""
    text, end, at = figure.text, last.figure_end, figure.at
    then = _THEN.fullmatch(text, end, at)
    figure.then = then is not None and "thay " not in then[0]
    if then is not None or any(told.fullmatch(text, end, at) is not None for told in (_EVEN, _BECAME, _WAS, _BESIDE)):
        return True
    if figure.change.at is not None and _UNCHANGED.fullmatch(text, end, figure.change.at) is not None:
        return True
    return figure.said.measure is None and is_second_end(figure, last)


def _is_what_changes(change: Change) -> bool:
    """Whether what stands between a verb of change and its figure is what changes ("giảm ⟦lãi suất⟧ 0,5%"), and not what is compared with."""
    what = change.object or ""
    return change.verb not in COMPARING and VERSUS.match(what) is None and (is_measure(what) or bears_figures(what))


def is_second_end(figure: Figure, last: Context) -> bool:
    """Whether the figure is what the one before changed to: "thuế gạo giảm từ 40% năm 2016 về 30%"."""
    text = figure.text
    if figure.unit != last.unit or _TURNED.fullmatch(text, last.figure_end, figure.at) is None:
        return False
    return _FIRST_END.match(text, figure.left, last.figure_end) is not None


def _set_base(figure: Figure, base: str | None, times: Times) -> None:
    """The base and its time; `_reached` is where its words end if they stand behind the figure, else the figure's end."""
    text, behind = figure.text, figure.behind
    figure.reached = figure.end
    changed = figure.percent or figure.change.at is not None
    figure.base = base or (figure.said.base if changed else None)  # "giá tăng so với phiên trước, đạt 5 triệu đồng": an amount is no share
    equals = figure.percent and text.endswith(" bằng ", figure.floor, figure.at)  # "So với cùng kỳ, số vụ giảm, số tiền chỉ bằng 61%"
    if figure.base is None and (figure.direction is not None or equals) and (versus := _comparing_all(figure)) >= 0:
        opened = _COMPARED.match(text, versus, figure.at)
        figure.base = opened[1] if opened is not None else None
    if figure.base is None and figure.direction is not None and figure.change.at is not None:
        figure.base = base_of_head(figure.text, figure.left, figure.start, figure.at, figure.direction)
    if figure.base is None and figure.direction is not None and text.find(" so ", figure.floor, figure.at) >= 0:
        rated = _RATED.match(text, figure.floor, figure.start)
        figure.base = rated[1] if rated is not None else None
    if figure.base is None and figure.direction is None and figure.unit == "percent" and figure.said.measure is not None:
        figure.base = _whole_in_front(figure) or ratio_on(figure.said.measure)
    if figure.base is None and figure.direction is None and figure.percent and text.find("/", max(figure.left, figure.start - _SUM_REACH), figure.start) >= 0:
        whole = _OF_SUM.match(text, max(figure.left, figure.start - _SUM_REACH), figure.start)
        figure.base = whole[1] if whole is not None else None
    if figure.base is not None:
        stands = text.find(figure.base, behind, behind + len(figure.base) + _VERSUS_REACH) if base is not None else -1
        if stands >= 0:
            figure.reached = stands + len(without_limit(figure.base))
        else:
            stands = text.rfind(figure.base, figure.left, figure.at)
        if stands >= 0 and not holds_any(figure.base, _PARTS_OF_MONTHS):
            figure.base_period = times.inside(stands, stands + len(figure.base))
            if figure.base_period is None and text.startswith(" (", figure.reached) and (TIMED.match(figure.base) is not None or figure.base.endswith(_BEFORE)):
                # "so với phiên trước đó (ngày 7/3/2022)", but not "so với năm 2021 (quý IV giảm 2%)"
                closed = text.find(")", figure.reached, figure.reached + _DATE_REACH)
                if (then := times.exactly(figure.reached + len(" ("), closed)) is not None:
                    figure.base_period, figure.reached = then, closed + 1
    if figure.change.at is None and figure.base is not None and figure.base.startswith(PLANS) and text[figure.start - 1] == " ":
        figure.direction = None  # "tăng trưởng kinh tế đến nay đã đạt 60% kế hoạch"


def _comparing_all(figure: Figure) -> int:
    """Where the sentence says what all its changes are compared with, at its opening or right behind a time or place there; -1 for nowhere."""
    text, left = figure.text, figure.left
    if text.startswith(_COMPARING_ALL, left):
        return left
    versus = text.find(_COMPARED_NEXT, left, min(left + _OPENING_REACH, figure.at))
    return versus + len(", ") if versus >= 0 and text.find("%", left, versus) < 0 else -1


def _whole_in_front(figure: Figure) -> str | None:
    """The whole that a weight is told of, in front of its figure: the "GRDP" of "tỷ trọng nghề gốm trong GRDP đạt 6%"."""
    text = figure.text
    within = text.rfind(" trong ", figure.floor, figure.at)
    if within < 0 or text.find("trọng ", figure.floor, within) < 0 or not (figure.said.measure or "").lower().startswith(WEIGHTS):
        return None
    whole = noun_at(text, within + len(" trong "), figure.at, versus=False)
    if whole is None or not whole.startswith(_WHOLES) or not text.startswith(whole, within + len(" trong ")):
        return None
    if _BEHIND_WHOLE.fullmatch(text, within + len(" trong ") + len(whole), figure.at) is None:
        return None
    return whole.partition(" của khu vực ")[0].partition(" của ngành ")[0]  # "tỷ trọng trong GRDP | của khu vực dịch vụ"


def _is_part(figure: Figure, last: Context | None) -> bool:
    """Whether the noun behind the percentage is a part, and no whole: "chứa 80% đường", and the next items of that list."""
    text, at = figure.text, figure.at
    if last is not None and last.part and text.endswith((", ", " và "), 0, at) and text.count(" ", last.figure_end, at) < 6:
        return True
    return text[at - 4 : at].rstrip(" :")[-2:] in _PART_LETTERS and _PART.match(text, figure.floor, at) is not None
