"""What a figure measures, all told: by its clause, its base, the opening of its sentence or list, the words behind it."""

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.amounts import done_with, each_changed, kind_sold, object_behind, portion_of, price_listed, sold_for, thing_priced, traded_with
from vnpolitics_cli.measures.bases import ALL, TIMED
from vnpolitics_cli.measures.changes import COMPARING
from vnpolitics_cli.measures.counted import counted_in_front, counted_with_amount, dealt_in
from vnpolitics_cli.measures.figures import LEVELS, RATIOS, WEIGHTS, Figure
from vnpolitics_cli.measures.goals import set_for
from vnpolitics_cli.measures.growths import bare_growth, growth_told
from vnpolitics_cli.measures.headed import Head, head_of
from vnpolitics_cli.measures.interests import interest_of, rate_beside, ratio_told
from vnpolitics_cli.measures.losses import loss_named
from vnpolitics_cli.measures.openings import (
    LIST_ENDS,
    column_named,
    contribution_of,
    is_bare_item,
    item_labelled,
    label_of,
    labelled,
    line_above,
    part_named,
    ranked_by,
    subject_of_list,
    subject_opened,
    sum_named,
    tells_item,
    topic_of,
    what_is_divided,
)
from vnpolitics_cli.measures.periods import Times
from vnpolitics_cli.measures.phrases import BUDGETS, PLANS, VAGUE, YEARLY, bears_figures, is_measure, itself, noun_at
from vnpolitics_cli.measures.priced import thing_in_front, traded_at
from vnpolitics_cli.measures.schedules import scheduled
from vnpolitics_cli.measures.shares import holder_of
from vnpolitics_cli.measures.subjects import item_changed
from vnpolitics_cli.measures.wholes import planned
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import holds_any

_TABLE = table("measures")
_RATES = tuple(_TABLE["rates"])
_SHARES = tuple(_TABLE["shares"])
_MARKET_SHARE = "thị phần"
_OWNED = (*_SHARES, *_TABLE["owned"])
"""What somebody has a share of, by name or not, without being measured: "chiếm 60% cổ phần"."""
# Behind an amount, the fee of which it is the bracket: the ": 5" of "- Dưới 1 tỷ đồng: 500 nghìn đồng".
_FEE_BEHIND = lazy.re(r":\s[^\d\n]{0,12}\d")
_ABLE = ("khả năng ",)
_GIVING = ("hưởng", "nhận", "nhận được", "trả")
_GIVEN = tuple(f"{verb} " for verb in _GIVING)
"""In front of a share that somebody gets: the base says of what."""
_NEAR = 16
"""How far in front of a share its verb stands, in characters."""
_LABELLING = frozenset((": ", " ("))
_MULTIPLYING = (" * ", " x ", " × ")
# Behind an amount that is spent, what for: "chi 200 triệu đồng để mua xe", "chi 9.000 USD thuê thám tử".
_SPENT_ON = lazy.re(rf"(?:{any_of(_TABLE['spent_on'])})\s")
_HEADING = (", ", "; ", ": ", "\n", "(", "giảm ", "tăng ")
_REVENUE_REACH = 600
"""How far from "thu" the sentence may say that the State takes it in, in characters."""
# A price that went up or down to the amount, read backwards: the "đội giá lên tới " of "bị đội giá lên tới 3 tỷ đồng", the "giảm giá từ ".
_PRICE_MOVED = lazy.regex(
    r"(?r)(?<!\w)(?:bị|cho|có thể|được|lại|mạnh|sẽ|tiếp tục|đã|hiện|xe|nơi)\s(?:giảm|hạ|nâng|tăng|điều chỉnh|đẩy|đội)\sgiá\s"
    r"(?:(?:bán|còn|lên|mức|thành|từ|tới|về|xuống|đến)\s)+"
)
_PRICE_CHANGES = ("giảm giá ", "tăng giá ", "hạ giá ")
_DEEDS = frozenset(_TABLE["deeds_alone"])
_REVENUE = tuple(_TABLE["revenue"])
# What is done with a sum of money, behind its name and up to the verb that links it to the figure.
_DOING_OF_SUM = lazy.re(
    r" (mà (?:\w+ ){1,8}?\w+|(?:không|đã|chưa|phải|bị|nhận|nộp|chiếm|được) (?:\w+ ){0,5}?\w+)(?: của (?:\w+ ){1,5}?\w+)?(?: vẫn)?"
    r"(?: (?:là|bằng|đạt|vào khoảng)(?: hơn| gần| khoảng)?| ước khoảng) ?$"
)
_TO_BE_DONE = ("ố thuế", "ố tiền")
"""The last letters of sums that something is done with."""
_TIMES = (" x ", " X ", " × ", " * ")
# Behind an amount that something is added to or taken from: " – 9", " x 2".
_OPERATOR = lazy.re(r"\s[–+x×*-]\s\d")
_SUM_REACH = 60
"""How far behind its first operator a sum is equalled, in characters."""
# A penalty inside the modifier: the "phạt tiền" of "phạt tiền đến 5 triệu đồng".
_FINE = lazy.re(r"[Pp]hạt(?:\stiền)?(?=\s)")
# A verb of granting, whose object stands behind the amount, read backwards: the "bổ sung " of "và bổ sung 5 tỷ đồng vốn dự phòng".
_GRANTING = lazy.regex(r"(?r)(?<!\w)(?:bổ sung|bố trí|cấp|giải ngân|hỗ trợ|phân bổ|điều chuyển)\s(?:thêm\s|được\s)?")
_DOINGS = frozenset(_TABLE["doings"])
_PLACING = frozenset(("huy động", "quỹ", "đầu tư"))
"""Those that have a share for their object: "huy động 100% quân số"; but "chi 5% GDP" tells how high the chi is."""
_WEIGHED = tuple(_TABLE["weighed"])
_WORTH = (" tấn, tương ", " tấn (tương ", "giá trị ", "trị giá ")
_SAYING_LITTLE = (VAGUE | RATIOS | {"chỉ số", "cơ cấu", "tỉ trọng", "tỷ trọng", "đơn vị"}) - {"cho vay", "gói", "lượng"}
# Behind a noun of measure, what picks out a part of it: the " của " of "doanh thu của mảng phân phối"; and behind that part what tells of its size, or when.
_OF_PART = lazy.re(r"\s(?:của|cho|dành cho|sang|từ|vào|đối với)\s(?:(?:các|những)\s)?(?=[^\W\d])")
_BEHIND_PART = lazy.re(r",?\s(?:(?:cũng|chỉ|còn|hiện|luôn|mới|nay|sẽ|vẫn|đang|đã|đều)\s)*(?:chiếm|giảm|là|tăng|đạt|ước)(?!\w)|\s(?:năm|tháng|quý|trong)\s|\s\(")
_BEFORE_PART = (", ", "; ", ": ", "\n", "- ", " còn ", " nhưng ", " thì ", " rằng ", " là ")
_LONGEST_PART = 9
# A part of an economy right in front of its weight, in a list of them, read backwards: the "công nghiệp và xây dựng " of "nông nghiệp 30%, công nghiệp và
# xây dựng 45%". Group 1 it.
_SECTOR_WORD = rf"(?:(?:\s[-–]|,)?\s(?!{any_of((*_TABLE['links'], 'đóng'))}\s)[^\W\d]+)"
_SECTOR = lazy.regex(rf"(?r)(?<=[,;:]\s|\s(?:bao gồm|gồm|là|và)\s)((?i:{any_of(_TABLE['sectors'])}){_SECTOR_WORD}{{0,6}})\s")
# A level of something that is not said: "mức trung bình toàn cầu", "mức hiện hành", "mức chung".
_LEVEL = lazy.re(
    r"[Tt]hị trường [A-ZĐÂẤÚ]|[Mm]ức (?:chung|chạm|cũ|hiện hành|hiện tại|đáy|đỉnh|(?:bình quân|trung bình)(?= (?:chung|cả|của|nhiều|toàn)|\Z))(?!\w)"
)
# "tốc độ tăng trưởng" in front of what grows, where the figure is a change by itself: "tốc độ tăng trưởng GRDP tăng 7%".
_GROWTH = lazy.re(r"(?:[Mm]ức|[Tt]ốc độ) tăng(?: trưởng)? (?!bình quân|cao|chung|hằng|hàng|kép|trung bình|trưởng)")
_GROWING = frozenset(("tăng", "tăng trưởng"))
# What is paid out or kept back at a rate, read backwards: the "cổ tức bằng tiền mặt với tỷ lệ " of "trả cổ tức bằng tiền mặt với tỷ lệ 7%". Group 1 that.
_PAID_OUT = lazy.regex(
    r"(?r)(?<!\w)([Cc]ổ tức|thuế(?:\s(?:GTGT|TNCN|TNDN|giá trị gia tăng|thu nhập cá nhân|thu nhập doanh nghiệp))?)"
    r"(?:\sbằng(?:\s[^\W\d]+){1,2}|\scho(?:\s[^\W\d]+){1,3}|(?:\scho|\scủa)?\snăm\s\d{4}|\stiền(?: mặt)?|\scòn lại|\sđợt\s\d|\s(?:hai|ba|cả hai)\sđợt)*"
    r"\s(?:(?:theo|với)\s)?t[ỷỉ] lệ\s|(?<!\w)([Cc]ổ tức)(?:\s[^\W\d]+){1,6}?\s(?:theo|với)\st[ỷỉ] lệ\s"
)
# In front of "tăng" or "giảm", what makes it a noun, read backwards: the "tốc độ " of "tốc độ tăng GRDP khoảng 7%".
_HOW_FAST = lazy.regex(r"(?r)(?<!\w)(?i:mức|tốc độ|t[ỷỉ] lệ(?: gia)?|đà)\s")
# How many months, in front of "tháng"; what is left of "đề ra" and "đảng trực thuộc", at which a noun phrase is cut.
_COUNTS = (" hai", " ba", " bốn", " năm", " sáu", " bảy", " tám", " chín", " mười", " một")
_CUT = ("ảng trực", " dân sống", " hộ sống", " người sống", " phục vụ nhu cầu", " khá trở", " đánh giá", " đề")
_CUT_GRADE = " xếp"
"""What is left of "xếp loại", but not of "sắp xếp"."""
_SUMS = frozenset(_TABLE["sums"])
_VISITS = "lượt người"
"""They do not say whose: "Khách đến đảo ước đạt 40.000 lượt người, tăng 9%"."""


def _counts_things(measure: str) -> bool:
    """Whether it says how many there are of what is no money: "số đơn vị bội chi"."""
    words = measure.lower().removeprefix("tổng ").split(None, 2)
    return len(words) > 1 and words[0] == "số" and words[1] not in _SUMS


def name(figure: Figure, price: str | None, times: Times) -> None:
    """What the figure measures, all told; `price` is the last price that was told of, for a dealer that lists it anew."""
    measure = _unless_base_says(figure, figure.own or _unless_share_changed(figure))
    measure = _or_elsewhere(figure, measure, times)
    if not figure.percent:
        measure = _unless_no_money(figure, measure)
    if (fined := _FINE.match(figure.text, figure.at)) is not None:
        measure = fined[0]
    if not figure.percent:
        measure = _of_amount(figure, measure, price)
    measure = _without_excess(figure, _as_changed(figure, measure))
    measure = _of_percentage(figure, measure) if figure.percent else None if measure is not None and _says_little(figure, measure) else measure
    figure.measure = _UNCOUNTED.sub("", measure) if measure is not None else scheduled(figure.text, figure.start, figure.end)


# How many are counted, which is no part of what they are: the "Bốn " of "Bốn đại biểu không tán thành (0,8%)".
_UNCOUNTED = lazy.regex(r"\A(?i:hai|ba|bốn|sáu|bảy|tám|chín|mười)\s(?=\p{Ll})")


def _unless_share_changed(figure: Figure) -> str | None:
    """What the words in front say is measured, unless a verb of change takes the share for an object: "cắt giảm 20% số vốn"."""
    if figure.percent and figure.change.verb and _shares_what_is_changed(figure) and not (figure.said.linked and is_measure(figure.said.measure)):
        figure.measure = None  # whoever does it is not measured
    return figure.measure


def _unless_base_says(figure: Figure, measure: str | None) -> str | None:
    """`measure`, unless the base says it, or that the figure is a share of something else."""
    base, said, text = figure.base, figure.said, figure.text
    if measure is not None and (measure[0].isdigit() or (measure.lower() == (base or "").lower() and not _equals_share(figure))):
        measure = None  # "tiền thuê đất được giảm 50% tiền thuê đất": the base says it
    if (
        figure.percent
        and measure is not None
        and measure.lower() in _PLACING
        and (base is not None or text.startswith(ALL, figure.start))
        and not said.inherits
        and figure.direction is None
        and not (base or "").startswith(PLANS)
    ):
        measure = None  # "huy động 100% quân số": what is done to the share
    if figure.percent and measure is not None and base is not None and _names_whole(figure, measure.lower(), base.lower()):
        measure = _which_part(figure, measure)  # "doanh thu chiếm 70% doanh thu cả nhóm": which part it is, the noun alone does not say
    if figure.percent and measure is not None and base is not None and said.inherits and measure.lower().startswith(PLANS) and base.startswith(PLANS):
        measure = None  # "được giao dự toán 300 tỷ đồng và phấn đấu vượt 5% dự toán"
    if figure.percent and measure is not None and base is not None and measure.startswith(_ABLE) and base.islower():
        measure = None  # "hãng có khả năng tiếp cận 92% người dùng"
    if figure.percent and base is not None and text.endswith(_GIVEN, figure.floor, figure.at) and not (measure or "").endswith(_GIVING):
        measure = None  # "số ngày nghỉ phép hưởng 100% lương", but not "mức chi trả 20% tiền lương"
    if base is not None and base.startswith("khối lượng") and not is_measure(measure):
        measure = None  # "toàn bộ dự án đã hoàn thành 50% khối lượng"
    if figure.percent and measure is not None and measure.startswith("tổng số ") and text.find(f"so với {measure}", figure.floor, figure.at) >= 0:
        figure.base, measure = measure, None  # "so với tổng số học sinh là 10%"
    return measure


def _equals_share(figure: Figure) -> bool:
    """Whether the figure compares its measure with another of the same name: "mức thu bằng 50% mức thu cũ", "tăng 5% so với mức thu cũ"."""
    return figure.text.startswith("so ", figure.behind) or figure.text[max(figure.left, figure.at - _NEAR) : figure.at].rstrip().endswith("bằng")


def _or_elsewhere(figure: Figure, measure: str | None, times: Times) -> str | None:
    """`measure`, or what the opening of the sentence or the head of a list says is measured."""
    base, said, text = figure.base, figure.said, figure.text
    if base is not None and base.startswith(_SHARES):
        measure = ranked_by(text, figure.floor, figure.at) or (base if base.startswith(_MARKET_SHARE) else None)  # "chiếm 17% thị phần"
    elif measure is None and not said.inherits:
        measure = _named_elsewhere(figure)
    elif (
        measure is not None
        and not said.inherits
        and figure.own is None
        and not is_measure(measure)
        and not bears_figures(measure)
        and not text.endswith("chiếm ", 0, figure.at)
    ):
        measure = subject_opened(text, figure.left, figure.at) or measure  # "có giá trị tăng như: than đá tăng 5%; quặng sắt tăng 3%"
    if (measure is None or (figure.base is None and figure.direction is not None)) and (head := head_of(text, figure.left, figure.start)) is not None:
        measure = _told_by(figure, head, measure, times)
    return measure


def _unless_no_money(figure: Figure, measure: str | None) -> str | None:
    """`measure`, unless it is told in other units than money, or the amount is only a part or a price of it."""
    if measure is None:
        return None
    no_money = measure.lower().startswith(_RATES) or _counts_things(measure) or _is_operand(figure) or figure.is_addend() or _is_worth(figure, measure)
    return None if no_money else measure


# What is told to be above or below zero: the "cán cân thương mại" of "cán cân thương mại của cả nước ước thặng dư 3 tỷ USD".
_BALANCE = lazy.re(
    r"(?i:(?<!\w)cán cân)"
    r"(?:\s(?!(?:chuyển|có|cuối|của|giữa|hiện|là|năm|quý|sang|tháng|thâm|thặng|tiếp|trong|tính|tại|từ|vẫn|đang|đã|đạt|đầu|ước|ở)\s)[^\W\d]+){1,4}"
)
# Behind an amount, the same in another currency: the " (hơn 70 USD) " of "1,6 triệu đồng (hơn 70 USD) cho chi phí ăn ở".
_AGAIN_BEHIND = lazy.re(r"\s\([^()\n]{0,30}\d[\d.,]*\s[^()\d\n]{2,24}\)\s(?=[^\W\d])")
_BALANCES = frozenset(("mức thâm hụt", "mức thặng dư", "thâm hụt", "thặng dư"))
_WORTH_TOLD = ("trị giá đạt ", "trị giá ước đạt ")


def _of_amount(figure: Figure, measure: str | None, price: str | None) -> str | None:
    """`measure` or what the words right beside an amount say: what it is of, the thing that it prices, the price that is listed."""
    text, said = figure.text, figure.said
    if measure is not None and measure.lower() in _BALANCES and (balance := _BALANCE.search(text, figure.floor, figure.at)) is not None:
        return balance[0]
    if text.endswith(_WORTH_TOLD, figure.floor, figure.at) and text.find("ổng trị giá", figure.floor, figure.at) < 0:
        return "trị giá"  # "linh kiện trị giá đạt 5 triệu USD"
    again = _AGAIN_BEHIND.match(text, figure.end) if not figure.speaks else None
    if (figure.speaks and not figure.again) or again is not None:
        thing = object_behind(text, figure.behind if again is None else again.end(), figure.right)
        thing = None if thing is not None and thing.lower().startswith(_RATES) else thing  # "200 triệu đồng cho diện tích kho"
        if measure is None or said.inherits or measure in _DOINGS or (is_measure(thing) and _GRANTING.match(text, figure.floor, figure.at) is not None):
            measure = thing or measure
    bracketed = text[figure.at - 1] == "("
    if figure.change.at is None and (measure is None or bracketed):
        measure = portion_of(text, figure.floor, figure.at, figure.per() if bracketed else None) or measure
    if measure is None and figure.change.at is None:
        floor, at = figure.floor, figure.at
        measure = thing_priced(text, floor, at) or done_with(text, floor, at) or kind_sold(text, floor, at)
        measure = measure or traded_with(text, floor, at) or sold_for(text, floor, at) or thing_in_front(text, floor, at, figure.per())
    if measure is None and figure.change.at is not None:
        measure = each_changed(text, figure.floor, figure.change.at)
    if measure is None and figure.listed:
        measure = item_changed(text, figure.floor, figure.at if figure.change.at is None else figure.change.at)
    if measure is None and not said.inherits:
        measure = price_listed(text, figure.floor, figure.at, price) or traded_at(text, figure.floor, figure.at)
    return measure


def _as_changed(figure: Figure, measure: str | None) -> str | None:
    """`measure` as the verb in front of the figure tells it: with what is done with it, or how fast it changes, without what the verb says."""
    text = figure.text
    if measure is not None and measure.endswith(_TO_BE_DONE):
        measure = _with_doing(figure, measure)
    if measure is not None and figure.change.verb in _GROWING and figure.direction is not None and (grown := _GROWTH.match(measure)) is not None:
        measure = measure[grown.end() :]
    if measure is not None and figure.change.object is not None:
        measure = _with_how_fast(figure, measure, figure.change.at or 0)
    if measure is not None and figure.change.at is not None and text.startswith(YEARLY, figure.end):
        measure = measure.removesuffix(" bình quân")  # "giá trị sản xuất bình quân tăng 5%/năm"
    if measure is not None and figure.direction is not None and measure.lower() in PLANS:
        measure = None  # "đặt kế hoạch tăng trưởng 38%": of what, the word alone does not say
    if measure is None and figure.percent:
        measure = growth_told(text, figure.left, figure.at)
    if measure is None and not figure.percent and text.rfind("giá ", figure.floor, figure.at) >= 0 and _PRICE_MOVED.match(text, figure.floor, figure.at):
        measure = "giá"
    if _changes_price(figure) and not is_measure(measure) and (measure is None or not measure.isupper()):
        measure = "giá"  # "siêu thị giảm giá 30% cho bơ", but not "VNM tăng giá 2%"
    return measure


def _without_excess(figure: Figure, measure: str | None) -> str | None:
    """`measure` without how high it is or when; None where the figure is of something else, or the word alone does not say of what."""
    text = figure.text
    if measure is not None and (_is_factor(figure, measure) if figure.percent else _is_taken_from(figure, measure)):
        measure = None
    elif measure is not None and not figure.said.inherits and measure.lower() in _DEEDS:
        measure = label_of(text, figure.left, figure.at) or (measure if _is_account(figure, measure) else None)
    # "chia cổ tức với tỷ lệ 25%", "chỉ số này tăng 5%": of what, the word alone does not say.
    measure = itself(measure) if measure is not None else None
    if measure is not None and measure.endswith(_COUNTS) and text.find(f"{measure} tháng", figure.floor, figure.at) >= 0:
        measure = measure.rpartition(" ")[0]  # "doanh thu ⟦chín⟧ tháng năm 2024"
    return measure


def _of_percentage(figure: Figure, measure: str | None) -> str | None:
    """`measure`, or where it says little or nothing what else a percentage is: what is paid, an interest, what is counted in front, a goal, a loss."""
    text = figure.text
    if (measure is None or measure.lower() in RATIOS) and text.endswith(" lệ ", figure.floor, figure.at):
        paid = _PAID_OUT.match(text, figure.floor, figure.at)
        measure = (paid[1] or paid[2]) if paid is not None else measure
    if measure is None and figure.base is None and figure.change.at is None:
        measure = rate_beside(text, figure.floor, figure.at)
    if measure is not None and measure.lower() in WEIGHTS:
        measure = _which_part(figure, measure) or measure  # "tỷ trọng của nghề gốm trong GRDP đạt 6%"
    if measure is None or _says_little(figure, measure):
        measure = interest_of(text, figure.left, figure.floor, figure.start, figure.end)
    if figure.own is None and (measure is None or measure == _VISITS or (not is_measure(measure) and text.find(measure, figure.floor, figure.start) < 0)):
        counted = counted_in_front(text, figure.floor, figure.start) if not (figure.base or "").startswith(_SHARES) else None
        measure = counted if counted is not None and counted != figure.base else measure
    if measure is None and text.find(" lệ ", figure.floor, figure.start) >= 0:
        measure = set_for(text, figure.left, figure.start)
    if measure is None and figure.own is None and figure.change.at is None and figure.base is None:
        sector = _SECTOR.match(text, figure.floor, figure.at)
        measure = sector[1] if sector is not None else None
    if measure is None and figure.change.at is not None:
        measure = (item_changed(text, figure.floor, figure.change.at) if figure.listed else None) or dealt_in(text, figure.floor, figure.change.at)
    if measure is None and figure.own is None:
        measure = counted_with_amount(text, figure.left, figure.at if figure.change.at is None else figure.change.at)
    if measure is None and (text[figure.start - 2 : figure.start] in _LABELLING or text.endswith(" lệ ", figure.floor, figure.start)):
        measure = contribution_of(text, figure.start)
    if measure is None and figure.own is None and not (figure.base or "").startswith(_OWNED):
        measure = holder_of(text, figure.floor, figure.start, adjacent=figure.adjacent)
    if figure.base is not None and figure.base.startswith(PLANS) and (measure is None or (figure.said.inherits and figure.about is None)):
        measure = planned(figure.base) or measure
    if measure is None and figure.base is None and figure.change.at is None:
        measure = ratio_told(text, figure.floor, figure.at)
    if measure is None and figure.direction is not None and not figure.said.inherits:
        measure = bare_growth(text, figure.floor, figure.at)
    return measure if measure is not None else loss_named(text, figure.start)


def _told_by(figure: Figure, head: Head, measure: str | None, times: Times) -> str | None:
    """The measure of an item of a list of names, whose base is that of the `head`, too: "giảm sâu so với cùng kỳ như Đồng Tháp giảm 41%"."""
    if figure.percent and figure.change.at is None:
        if head.direction is None and not head.measure.lower().startswith(LEVELS):
            return measure  # "kim ngạch lớn như Mỹ (24%)": rather a share of it
        figure.direction = figure.direction or head.direction
    if figure.percent and figure.base is None and head.base is not None and figure.direction == head.direction:
        figure.base = head.base
        figure.base_period = times.inside(head.base_at, head.base_at + len(head.base))
    return head.measure


def _says_little(figure: Figure, measure: str) -> bool:
    """Whether a phrase does not say what the figure measures: "tỷ trọng", a level of something else, one that is cut or only beside it."""
    cut = measure.endswith(_CUT) or (measure.endswith(_CUT_GRADE) and not measure.endswith(" sắp xếp"))
    if measure.lower() in _SAYING_LITTLE or cut or _LEVEL.match(measure) is not None:
        return True
    return figure.percent and _is_beside(figure, measure)


def _is_beside(figure: Figure, measure: str) -> bool:
    """Whether the percentage is no size of `measure`: a grade ("giá gạo 5% tấm"), or what the same one gives ("mang lại vốn và đóng góp 5% số thu")."""
    text = figure.text
    if text.startswith(" tấm", figure.end):
        return True
    named = text.rfind(measure, figure.floor, figure.at)
    return named >= 0 and text.endswith("đóng góp ", figure.floor, figure.at) and " và " in text[named + len(measure) : figure.at]


def _with_how_fast(figure: Figure, measure: str, at: int) -> str:
    """What changes, with the noun in front of the verb at `at` that tells how fast: "tốc độ tăng GRDP khoảng 7%", "tỷ lệ gia tăng dân số"."""
    noun = _HOW_FAST.match(figure.text, figure.floor, at)
    end = figure.text.find(measure, at, figure.at) + len(measure)
    return figure.text[noun.start() : end] if noun is not None and end >= at + len(measure) else measure


def _with_doing(figure: Figure, measure: str) -> str:
    """A sum of money with what is done with it: "số tiền mà nhóm này phải đóng là", "số thuế được giảm bằng"."""
    at = figure.text.rfind(measure, figure.floor, figure.at) + len(measure)
    doing = _DOING_OF_SUM.match(figure.text, at, figure.at) if at >= len(measure) else None
    return measure if doing is None else figure.text[at - len(measure) : doing.end(1)]


def _is_factor(figure: Figure, measure: str) -> bool:
    """Whether the percentage is of something else than `measure`.

    It multiplies it ("Tiền lương giờ x Mức ít nhất 20%") or another ("Số thuế = 15% thu nhập – 1 triệu đồng"), is of more than it ("tiền
    quặng cộng với tiền điện chiếm 51%"), or tells how new it is ("giá bán xe mới 100%").
    """
    text, at = figure.text, figure.start
    if figure.base is not None and text.endswith("= ", figure.floor, at) and not text.startswith(_TIMES, figure.end):
        return True  # but "Lệ phí = 0,5% x Giá trị nhà" says what the rate is of
    named = text.rfind(measure, figure.floor, at)
    if named < 0:
        return False
    return (
        text.endswith("cộng với ", figure.floor, named)
        or (measure.endswith(" nhân") and text.startswith((" với (", " với t", " (x"), named + len(measure)))  # "doanh thu nhân với (x) 2%"
        or (text.endswith(" mới ", figure.floor, at) and text.startswith(ALL, at))
        or holds_any(text[named + len(measure) : at], _MULTIPLYING)
    )


def _changes_price(figure: Figure) -> bool:
    """Whether the figure is how much a price changes by: "giảm giá 30%", but not "tăng giá đất 30%"."""
    change = figure.change
    return change.at is not None and change.object is None and figure.direction is not None and figure.text.startswith(_PRICE_CHANGES, change.at)


def _is_taken_from(figure: Figure, measure: str) -> bool:
    """Whether the amount is taken out of `measure`, or paid back to it: "trích ngân sách 5 tỷ đồng", "thu hồi ngân sách huyện 1 tỷ đồng"."""
    named = figure.text.rfind(measure, figure.floor, figure.at)
    return figure.text.endswith("trích ", figure.floor, named) or (measure.startswith("ngân sách") and figure.text.endswith("thu hồi ", figure.floor, named))


def _is_account(figure: Figure, measure: str) -> bool:
    """Whether a word of doing names a side of an account: at the head of its clause ("thu 5 tỷ đồng, chi 3 tỷ đồng"), or what the State takes in.

    Not what somebody does: "hứa chi 1 tỷ USD", "giúp tiết kiệm 5 tỷ đồng", "bộ phim thu 23 triệu USD".
    """
    text, account = figure.text, measure.lower()
    if account not in BUDGETS or _SPENT_ON.match(text, figure.behind) is not None:
        return False
    named = text.rfind(measure, figure.floor, figure.at)
    heads = named == figure.left or text.endswith(_HEADING, figure.left, named)
    return heads or (account == "thu" and holds_any(text[max(figure.left, named - _REVENUE_REACH) : min(figure.right, named + _REVENUE_REACH)], _REVENUE))


def _is_operand(figure: Figure) -> bool:
    """Whether the amount is a part of a calculation, and not what comes of it: "Tiền lời: 5 tỷ đồng – 2 tỷ đồng = 3 tỷ đồng"."""
    sum_of = _OPERATOR.match(figure.text, figure.end)
    return sum_of is not None and figure.text.find(" = ", sum_of.end(), min(figure.right, sum_of.end() + _SUM_REACH)) >= 0


def _is_worth(figure: Figure, measure: str) -> bool:
    """Whether the amount is the price of what was weighed: "khối lượng đạt 86 nghìn tấn với trị giá đạt 310 triệu USD"."""
    return measure.lower().startswith(_WEIGHED) and holds_any(figure.text[figure.floor : figure.at], _WORTH)


def _names_whole(figure: Figure, measure: str, base: str) -> bool:
    """Whether the figure is a share of what it would measure: "chiếm 88% doanh thu", and not how high it is, "giá đất bằng 30% giá đất kề bên"."""
    if figure.change.at is not None or figure.text[max(figure.left, figure.at - _NEAR) : figure.at].rstrip().endswith("bằng"):
        return False
    if base.startswith(measure) or (not figure.said.inherits and base.startswith(f"tổng {measure}")):
        return True
    # "Tín dụng … tăng 5%, chiếm 19% tổng dư nợ tín dụng", "Lượng vốn đầu tư … chiếm 90% trong tổng vốn đầu tư"
    whole = base.removeprefix("tổng ").removeprefix("số ")
    return whole != base and figure.text.rfind("chiếm", max(figure.floor, figure.at - _NEAR), figure.at) >= 0 and (measure in whole or measure.endswith(whole))


def _which_part(figure: Figure, measure: str) -> str | None:
    """The measure with whose it is or what it is for, in front of its share of all of it: "Doanh thu của mảng phân phối chiếm 88% tổng doanh thu"."""
    text = figure.text
    at = text.rfind(measure, figure.left, figure.at)
    heads = at == figure.left or (at > 0 and text.endswith(_BEFORE_PART, figure.left, at))  # "đã dùng Quỹ cho nghiên cứu": what they do with it
    part = _OF_PART.match(text, at + len(measure), figure.at) if heads else None
    noun = noun_at(text, part.end(), figure.at, versus=False) if part is not None else None
    if part is None or noun is None or noun.count(" ") > _LONGEST_PART or not text.startswith(noun, part.end()):
        return None
    end = part.end() + len(noun)
    return text[at:end] if _BEHIND_PART.match(text, end, figure.at) is not None else None


def _shares_what_is_changed(figure: Figure) -> bool:
    """Whether a verb of change takes the percentage and its base for an object: "cắt giảm 20% số vốn"."""
    verb = figure.change.verb
    if verb in COMPARING or figure.own is not None or (figure.base is not None and TIMED.match(figure.base) is not None):
        return False
    return figure.reached > figure.end and figure.base is not None and figure.text.startswith(figure.base, figure.behind)


def _named_elsewhere(figure: Figure) -> str | None:
    """What the opening of the sentence or of the list says is measured, where the clause does not."""
    text, left = figure.text, figure.left
    if text.startswith("Trong ", left):
        return what_is_divided(text, left, figure.floor, figure.at)
    if figure.change.at is not None and text.find("ề ", left, left + 24) >= 0:
        return topic_of(text, left, figure.at)
    if text[figure.start - 2 : figure.start] == "= ":
        return sum_named(text, figure.start) if not figure.percent and _OPERATOR.match(text, figure.end) is None else None
    line = text.rfind("\n", 0, figure.start) + 1
    if text.find("|", line, figure.start) >= 0:
        return column_named(text, figure.start)
    if (label := labelled(text, line, figure.at) or line_above(text, line, figure.start)) is not None:
        return label
    itemised = text[figure.at - 2 : figure.at] in LIST_ENDS or is_bare_item(text, line, figure.start) or tells_item(text, line, figure.at)
    if itemised and _FEE_BEHIND.match(text, figure.end) is None:
        measure, factor = subject_of_list(text, figure.start)
        figure.base = figure.base or (factor if figure.percent else None)
        if measure is not None or not tells_item(text, line, figure.at):
            return measure or item_labelled(text, line, figure.start, figure.end)
    return (
        subject_opened(text, left, figure.at)
        or (None if figure.percent else part_named(text, left, figure.at))
        or item_labelled(text, line, figure.start, figure.end)
    )
