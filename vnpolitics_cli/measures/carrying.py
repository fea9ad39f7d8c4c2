"""What a figure takes from the one before it in its sentence.

A figure that says nothing itself ("…, tăng 7%, đạt 57% kế hoạch") goes on about the figure before it: it takes that one's measure, and the
amount that it is about. A figure that says the one before again ("giảm 5 tỷ đồng (3,2%)"), or is the next item of a list under one verb
("cắt giảm 30% thời gian, 20% chi phí"), takes its direction too.
"""

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.bases import TIMED, VERSUS, without_limit
from vnpolitics_cli.measures.figures import LEVELS, OF_BASE, PER_SLASH, RATIOS, WEIGHTS, Context, Figure
from vnpolitics_cli.measures.nouns import names_measure
from vnpolitics_cli.measures.phrases import HEADS, PLANS, SCALE_WORDS, bears_figures, is_measure, phrase_of
from vnpolitics_cli.measures.reading import is_second_end
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import holds_any

_TABLE = table("measures")
_ALONE = frozenset(_TABLE["alone"])
_TOLD_APART = tuple(f"{words} " for words in _TABLE["told_apart"])
_RESTATING = frozenset(_TABLE["restating"])
_AGAIN = _RESTATING - {"", "và"}
"""What says the figure before in another unit, so that the words behind are of both: "trước 20%, tương đương 267 triệu đồng giá trị căn hộ"."""
# From the growth of a part to what that gives to the whole: the "), đóng góp khoảng ", the ", thấp hơn mức tăng của cùng kỳ năm trước, đóng góp ".
_GIVING_TO = lazy.re(r"\)?(?:,\s(?:cao|thấp)\shơn\s[^,;.()\d]{3,80})?(?:,|,?\svà)\sđóng góp(?:\s(?:gần|hơn|khoảng|thêm|tới|vào))*\s")
# Between the figures of two names, each in parentheses: the "), Quảng Ninh (" of "Hưng Yên (94%), Quảng Ninh (90%)", " như: Liên minh Hợp tác xã (".
_NAME_IN_LIST = lazy.re(r"(?:\)[…,;]?\s(?:(?:cùng|và|với)\s)?|(?:\strở\slên)?,?\s(?:như|gồm|là)(?::\s|\s(?:là\s)?)(?=[A-ZĐ]))[^().;:]{2,70}\s\(")
# The same of shares, each of which stands in brackets: the ", Thái Lan (" of "(chiếm 40% tổng lượng), Thái Lan (20%)".
_NEXT_SHARE = lazy.regex(r"[^,;()]{0,20}\)(?:[,;]|,?\s(?:cùng|và|với))\s(?:\p{Lu}[^\s,;().]*\s){1,7}\((?:(?:chiếm|gần|hơn|khoảng|trên)\s)*")
# Between those of two names that a list under one verb has: the "; tiếp đến là Nhật Bản đạt " of "Mỹ đạt 5 tỷ USD, tăng 3%; tiếp đến là Nhật Bản đạt 4 tỷ USD".
_NAME_NEXT = lazy.regex(
    r"[^,;.()]{0,40}[;,]\s(?:(?:còn|kế đến|là|riêng|sang|thị trường|tiếp theo|tiếp đến|trong khi|trong khi đó|trong đó|tại|từ|và|ở)\s)*"
    r"(?:\p{Lu}[^\s,;().]*\s){1,5}(?:là|nhận|với|đạt|ước)\s(?:mức\s)?"
)
_NAME_REACH = 120
# From what is told of one to what is told of another, or of a part: the " và đối với cá nhân là ", the ", trong đó riêng Cục Thuế Nam Hà nộp ".
_NEXT_PARTY = lazy.regex(
    r"(?:\s[^\W\d]+){0,8}?(?:[,;]|,?\s(?:và|còn|trong khi(?: đó)?,?))\s(?:mức\s)?(?:(?:đối\s)?với|cho|dành cho|của|tại|ở)(?:,?\s[^\W\d]+){1,12}?"
    r"\s(?:chỉ\s)?(?:là|ở mức)\s"
    rf"|(?:[,;](?:\strong đó,?)?(?:\s(?:có|còn|riêng|và))?|,?\s(?:và|còn|riêng))\s(?i:{any_of(_TABLE['parties'])})(?:\s[^\W\d]+){{0,9}}?"
    r"(?:\s(?:đóng góp|đạt|là|nộp|thu|ước|ước đạt|được)|(?<=\s)\p{Lu}\w*)\s"
)
# From one who has a rate or a sum to the next, whose verb may be left out: the ", trong đó doanh nghiệp ", the " và người phụ thuộc từ ", the ", Bách Việt ".
# Group 1 a name.
_TITLED = r"(?!Từ\s)\p{Lu}[^\s,;():]*"
_HOLDER = rf"(?i:{any_of((*_TABLE['parties'], *_TABLE['holders']))})(?:\s(?:{any_of(_TABLE['holders_kinds'])}|{_TITLED})){{0,4}}"
_NEXT_HOLDER = lazy.regex(
    r"(?:\s?/\s?\w{1,8})?(?:,\s|;\s|,?\s(?:và|còn|trong khi)\s)(?:(?:còn|của|riêng|trong đó|tại|và|đó|đối với|ở)\s)*"
    rf"(?:{_HOLDER}|(?:các|những)\s(?:[^\W\d]+\s){{1,3}}khác|({_TITLED}(?:\s{_TITLED}){{0,3}}))(?:\s(?:chỉ|chịu|còn|là|nộp|trả|từ|đóng|đạt|đều|được|ở mức))*\s"
)
# Behind a price or a share, for whom or where the first figure is: the " tại nội thành là " of "giá vé tại nội thành là 9.000 đồng".
_CLASS = rf"(?i:{any_of(_TABLE['classes'])})"
_FOR_ONE = lazy.re(rf"\s(?:(?:đối với|cho|dành cho|của|tại|với|ở)\s)?{_CLASS}(?:\s[^\W\d]+){{0,6}}\s(?:chỉ|còn|hiện|là|từ|đạt|ở mức)\s")
# From that to the next: the "/lượt và ngoại thành là ", ", khối tiểu học đạt ".
_FOR_NEXT = lazy.re(rf"(?:\s?/\s?\w{{1,8}})?(?:[,;]|,?\s(?:còn|và))\s(?:(?:còn|riêng)\s)?{_CLASS}(?:\s[^\W\d]+){{0,6}}\s(?:chỉ|còn|là|từ|đạt|ở mức)\s")
# From a share to that of a part, or from there to the next part: the ", trong đó, khối tiểu học đạt ".
_OF_PART = lazy.re(rf",\strong đó,?\s(?:riêng\s)?{_CLASS}(?:\s[^\W\d]+){{0,6}}\s(?:chỉ|còn|là|đạt|ở mức)\s")
_SCHEDULED = tuple(_TABLE["scheduled"])
# Between the change of the whole and that of a place: the " thì Nam Hà " of "cả nước tăng 0,4% thì Nam Hà tăng 0,5%".
_ELSEWHERE = lazy.regex(r",?\sthì\s(?:(?:riêng|tại|tỉnh|thành phố|ở)\s)*(?:\p{Lu}\p{Ll}+\s){1,4}(?:(?:chỉ|cũng|lại|vẫn|đã)\s)*")
_TELLING_WHO = ("còn lại ", "là ")
"""Behind a share they say whose it is."""
_PURPOSES = ("cho ", "để ", "vào ")
# Between the items of a list under one verb: "cắt giảm 30% thời gian, 20% chi phí và 10% hồ sơ".
_ENUMERATING = frozenset((", ", "; ", " và ", ", và "))
_LIMITS = ("at_least", "at_most")
# Behind a bare item of a list: the " và 0,7%" of "lần lượt tăng 0,3%, 0,4% và 0,7%".
_NEXT_ITEM = lazy.re(r"(?:,|,?\svà)\s(?:(?:gần|hơn|khoảng|trên)\s)?\d[\d.,]{0,12}\s?%")
# What changed by the figure before, where this one says so too: the " về lượng và " of "tăng 4% về lượng và 11% về giá".
_ABOUT = lazy.re(r"\svề(?:\s[^\W\d]+){1,5}(?:,|\svà)\s")
# Between the changes of the two prices of a dealer: the " ở chiều mua và " of "giảm 45 xu ở chiều mua và 70 xu ở chiều bán".
_OTHER_SIDE = lazy.re(r"\s(?:ở\s)?(?:chiều\s|giá\s)?(?:mua(?:\svào)?|bán(?:\sra)?)(?:,|,?\svà)\s")
# Between the changes of two times, places or cases: the " năm 2020 và " of "tăng 6% năm 2020 và 7% năm 2021", " theo kịch bản 1, và ".
_OTHER_CASE = lazy.re(r"\s(?:năm|quý|tháng|theo|trong|tại|vào|ở)(?:\s[\w/]+){1,5}(?:,|,?\svà)\s")
_CASES = ("năm ", "quý ", "tháng ", "theo ", "trong ", "tại ", "vào ", "ở ")
"""How what is said of the second one begins."""
# From a growth to what it is for a longer time, or may be: the ", cả năm ước đạt " of "tăng trưởng 9 tháng đạt 2%, cả năm ước đạt 3%", ", thậm chí là ".
_MORE_OF_IT = lazy.re(
    r",\s(?:(?:cả\s)?(?:năm|quý)(?:\s(?:nay|[\d/IVX]+))*(?:\s(?:có thể|dự báo|dự kiến|sẽ|ước|đạt|mức))*"
    r"|thậm chí(?:\s(?:có thể|còn|là|lên tới|đạt))+|phấn đấu(?:\s(?:là|lên|từ|đạt))*)\s"
)
# Between the limits of two parties: the " đối với cá nhân, " of "đến 5 triệu đồng đối với cá nhân, 10 triệu đồng đối với tổ chức", ", với tổ chức là ".
_OTHER_PARTY = lazy.re(r"\s(?:cho|đối với|với)(?:,?\s[^\W\d]+){1,24}?(?:\s\d)?(?:[,;]|,?\svà)\s(?:đến\s)?|,?\s(?:và\s)?(?:đối\s)?với(?:\s[^\W\d]+){1,6}?\slà\s")
_FOR_WHOM = ("cho ", "với ", "đối với ")
# Between the limits of what each of two things gets, behind the "/nhà" of the first: the " xây mới và " of "tối đa 5 triệu đồng/nhà xây mới và 3 triệu
# đồng/nhà sửa chữa".
_EACH_THING = lazy.re(r"[^\d,;.:()]{0,40}(?:[,;]|,?\s(?:và|hoặc))\s")
_SLASH = len("/nghiệp")
# Between the limits of two goods: the ", dầu hỏa là " of "giá bán tối đa của xăng là 19.000 đồng/lít, dầu hỏa là 15.000 đồng/lít".
_OTHER_GOODS = lazy.re(r"[,;]\s(?:và\s)?(?:(?!nhất\s)[\w-]+\s){1,4}là\s")
# Between the least and the most: the " và cao nhất " of "mức giảm thấp nhất là 4% và cao nhất 11%".
_EXTREME = lazy.re(r",?\s(?:và\s)?(?:cao|thấp)\snhất(?:\slà)?\s")
# In front of another share of the same, read backwards: the ", " of "60% hộ dân ủng hộ, 30% phản đối", the " nhưng lại chỉ có ". And what is said of it.
_OTHERS = lazy.regex(r"(?r)(?:[,;]|\s(?:và|còn|nhưng|song)|\strong khi(?: đó)?,?)(?:\s(?:chỉ|cũng|có|còn|lại|tới|và|đến))*\s")
_TOLD_OF_PART = lazy.re(rf"(?:{any_of(_TABLE['told_of_part'])})(?!\w)")
# From one item of a list to the next whose figures stand in brackets: the "), đồng hồ (" of "mức tăng của dép cói (12%), mũ nan (9%)".
_NEXT_IN_BRACKETS = lazy.re(r"\)(?:[,;]|,?\svà)\s[^\d().;:]{2,60}\s\((?:chiếm\s)?")
# The first of two figures under one modifier, read backwards: "lần lượt khoảng 7 triệu đồng", "tương ứng xấp xỉ 40,5%".
_BOUND_IN_TURN = lazy.regex(r"(?r)(?:lần lượt|tương ứng)\s(?:đạt\s|là\s|ở mức\s)?(?:khoảng|từ|xấp xỉ)\s\d[\d.,]{0,12}(?:\s?%|(?:\s[^\W\d]+){1,2})")
# To what a growth is compared with, whose own stands in brackets: the " mỗi năm, cao hơn Lào (" of "tăng 3% mỗi năm, cao hơn Lào (1%)".
_THAN_IN_BRACKETS = lazy.re(
    r"(?:\s[^\d,.;:()]{1,60})?,?\s(?:(?:cao|chậm|kém|lớn|nhanh|nhiều|nhỏ|thấp|ít)\shơn|(?:cao|lớn|nhiều|thấp|xếp|đứng)\sthứ\s[^,.;:()]{1,40}\ssau|(?:chỉ|xếp|đứng)\ssau)"
    r"\s[^,.;:()%]{2,80}\s\("
)
# From a place that yields so many tonnes, and by how much more, to the next one's: "; Phú Yên đạt 3.200 tấn, tăng ".
_NEXT_PRODUCER = lazy.regex(
    r"[^;%\n]{0,60}?[;,](?:\strong đó,?)?\s(?:(?:huyện|tỉnh|tại|ở)\s)*(?:\p{Lu}[^\s,;().%]*\s){1,4}(?:(?:cũng|ước|đã)\s)*(?:đón|đạt)\s"
    r"\d[\d.,]*\s(?:(?:nghìn|ngàn|triệu)\s)?(?:con|ha|lượt|lượt khách|m3|tấn),\s"
)
# From what is paid for the first years to what is added for each more: ", sau đó cứ thêm mỗi năm được tính thêm ".
_FOR_EACH_MORE = lazy.re(r",?\s(?:và\s)?sau\sđó,?\s(?:cứ\s)?(?:thêm\s)?(?:mỗi|một)\snăm[^,;.()%]{0,60}\s(?:cộng|giảm|thêm|tăng)\s(?:thêm\s)?$")
# From one part of an economy to the next under one verb: the ", dịch vụ " of "công nghiệp tăng 9%, dịch vụ 7%". Group 1 the next.
_NEXT_SECTOR = lazy.re(
    rf"(?:[,;]|,?\svà)\s(?:riêng\s|còn\s)?({any_of(_TABLE['sectors'])}(?:(?:\s-|,|\svà)?\s(?!{any_of((*_TABLE['links'], 'đóng'))}\s)[^\W\d]+){{0,6}})\s"
)
_SECTORS = tuple(_TABLE["sectors"])
# The first of these figures, which has no verb of change in its brackets, read backwards: "(12%".
_IN_BRACKETS = lazy.regex(r"(?r)\((?:chiếm\s)?\d[\d.,]{0,12}\s?%")
# The two items in front of the last one of a bare list, read backwards: the "6,1%, 5,3%" of "6,1%, 5,3%, 2,4%".
_TWO_ITEMS = lazy.regex(r"(?r)%,\s\d[\d.,]{0,12}\s?%")
# In front of an amount, what is counted and has it: the "25 mặt hàng đạt kim ngạch trên 1 tỷ" whose share is told next.
_COUNTED = lazy.re(
    rf"(?:(?<![\w.,])\d[\d.]{{0,9}}|(?i:số lượng|t[ỷỉ] lệ(?=\s(?:doanh nghiệp|hộ|người))))\s(?!{any_of(SCALE_WORDS)}|đồng|USD)"
    r"(?:[^\W\d]+\s){1,8}?(?:có|với|đạt)\s(?:[^\W\d]+\s){0,8}\d"
)
_COUNTED_REACH = 110
# The same figure of a year ago, whose verb of change is left out: the "(cùng kỳ là 7,9%)" behind "tăng 3,1%".
_ELIDED = lazy.re(r"[\s,(]*(?:cùng kỳ|năm|quý|tháng)(?:\s(?:năm|trước|ngoái|20\d\d)){0,2}\s(?:chỉ\s)?(?:là|đạt|ở mức)\s")


def is_in_turn(figure: Figure, last: Context) -> bool:
    """Whether the figure is the first of two that are said in turn of the two before: "lần lượt đạt 80% và 77% kế hoạch"."""
    return figure.text.find("lần lượt", last.end, figure.at) >= 0 and _NEXT_ITEM.match(figure.text, figure.reached) is not None


def handed(figure: Figure, kept: Context) -> Context:
    """The context for the second of two figures that are said in turn: that of the second before, `kept`, behind this figure."""
    return msgspec.structs.replace(
        kept, figure_end=figure.end, end=figure.end, modifier=figure.modifier, direction=figure.direction, base=figure.base, unit=figure.unit
    )


def carry(figure: Figure, last: Context) -> None:
    """What the figure takes from the one before it, if it goes on about that."""
    figure.listed = last.direction is not None and not is_measure(last.measure)
    if figure.base is None and last.base is not None and _is_share_too(figure, last):
        figure.base, figure.base_period, figure.of_same = last.base, last.base_period, True
        return
    if figure.modifier is None and last.modifier is not None and _is_bound_too(figure, last):
        figure.modifier = last.modifier
    if figure.base is None and last.base is not None and last.names_base and _has_share_too(figure, last):
        figure.base, figure.base_period, figure.of_same = last.base, last.base_period, True
    changed = figure.direction is None and last.direction is not None and figure.unit == last.unit
    if figure.measure is None and not figure.said.inherits and _is_elsewhere(figure, last):
        figure.measure = last.measure
        return
    if changed and (_is_next_in_brackets(figure, last) or _grows_on(figure, last)):
        figure.direction = last.direction
    elif changed and (sector := _next_sector(figure, last)) is not None:
        figure.direction, figure.measure = last.direction, sector
    if (
        figure.measure is None
        and last.measure is not None
        and (
            _is_next_name(figure, last) or _is_next_party(figure, last) or _is_than(figure, last) or _is_given(figure, last) or _goes_on_elsewhere(figure, last)
        )
    ):
        figure.measure = _of_next_code(figure, last)
        return
    if not figure.said.inherits:
        if not is_measure(figure.measure) and _is_next_class(figure, last):
            figure.measure = last.measure
        elif not figure.percent and figure.unit == last.unit and is_measure(last.measure) and _is_another_of(figure, last):
            figure.measure = None  # "giá vé người lớn là 100.000 đồng, trẻ em là 50.000 đồng"
        return
    figure.again = not figure.percent and figure.text[last.figure_end : figure.at].strip(" ,(").lower() in _AGAIN
    if last.names_base and last.base is not None and figure.text[last.end : figure.at] in OF_BASE and (not figure.percent or figure.base is None):
        figure.of_base = True
        if last.direction is not None and last.base.startswith(PLANS) and figure.text[figure.at - 1] == "(":
            return  # "giao chỉ tiêu thu tăng 5% so với dự toán (41 tỷ đồng)": before or after that rise, the words do not say
        figure.measure = without_limit(last.base)  # "đạt 47% chỉ tiêu giao (57 tỷ đồng)": the amount is that of the base
        return
    if (figure.percent and _is_apart(figure, last)) or _opens_item(figure, last):
        return
    figure.measure = figure.measure or _handed_on(figure, last)
    figure.about = None if figure.percent and _is_of_plan(figure, last) else last.about
    if figure.direction is None and last.direction is not None:
        _carry_direction(figure, last)


def _of_next_code(figure: Figure, last: Context) -> str | None:
    """The measure of the figure before without the code of what it is of, where this one names another: "mức đóng BHXH là 8%, BHYT là 2%"."""
    coded = _CODED.fullmatch(last.measure or "")
    if coded is None or coded[2].lower() in HEADS or _CODE.search(figure.text, last.figure_end, figure.at) is None:
        return last.measure
    return phrase_of(coded[1].removeprefix("Tổng ").split())


_CODE = lazy.re(r"(?<!\w)[A-ZĐ][A-ZĐ\d]+(?!\w)")
# A noun of measure with such a code: "tỷ lệ đóng BHXH mới nhất". Groups 1 what stands in front of it, 2 the code.
_CODED = lazy.re(rf"(.+?)\s({_CODE.pattern})(?:\s.*)?")


def _is_share_too(figure: Figure, last: Context) -> bool:
    """Whether the figure is another share of those whom the last one counts: "60% hộ dân ủng hộ, 30% phản đối, 10% còn lại chưa rõ"."""
    text, unit = figure.text, figure.unit
    if unit != "percent" or last.unit != unit or not last.names_base or last.measure is not None or not figure.speaks or figure.direction is not None:
        return False
    if last.direction is not None or is_measure(last.base) or TIMED.match(last.base or "") or figure.own is not None or figure.said.measure is not None:
        return False
    return _TOLD_OF_PART.match(text, figure.behind) is not None and _OTHERS.match(text, last.end, figure.at) is not None


def _has_share_too(figure: Figure, last: Context) -> bool:
    """Whether the figure is the share that the next of a list of names has of the same: "Lào (chiếm 40% tổng lượng), Thái Lan (20%)"."""
    text = figure.text
    if not figure.percent or last.unit != "percent" or last.direction is not None or figure.direction is not None or text[figure.at - 1] != "(":
        return False
    return _NEXT_SHARE.fullmatch(text, last.end, figure.at) is not None


def _is_another_of(figure: Figure, last: Context) -> bool:
    """Whether no more than a thing, which has no size by itself, is told behind the figure before: ", trẻ em là"."""
    thing = figure.measure
    return thing is not None and not is_measure(thing) and not bears_figures(thing) and figure.text[last.figure_end : figure.at] == f", {thing} là "


def _is_bound_too(figure: Figure, last: Context) -> bool:
    """Whether the modifier of the figure before is this one's too: of a list, or told in turn ("giá bán lần lượt khoảng 7 triệu đồng và 9 triệu đồng")."""
    if last.modifier in _LIMITS and (_enumerates(figure, last) or is_second_end(figure, last)):
        return True  # the second: "mức phạt tối đa tăng từ 5 triệu đồng lên 10 triệu đồng"
    between = figure.text[last.figure_end : figure.at]
    return between == " và " and figure.unit == last.unit and _BOUND_IN_TURN.match(figure.text, figure.left, last.figure_end) is not None


def _opens_item(figure: Figure, last: Context) -> bool:
    """Whether the figure opens an item whose like before named a second thing: "9 tháng giảm 11%, khu vực kinh tế giảm 7%; 10 tháng giảm 12%"."""
    if last.measure is None or not figure.text.startswith("; ", last.end):
        return False
    item = figure.text.rfind("; ", figure.left, last.figure_end) + 1 or figure.left
    first = figure.text.find("%", item, last.figure_end - 1)
    return first >= 0 and figure.text.find(last.measure, first, last.figure_end) >= 0


def _is_of_plan(figure: Figure, last: Context) -> bool:
    """Whether the amount in front of a share of a plan is the plan, and not what came of it.

    "mục tiêu xuất khẩu là 3,2 tỷ USD (6 tháng đã đạt 52% kế hoạch)", "chỉ tiêu được giao 4 tỷ đồng, tăng 5% so với chỉ tiêu".
    """
    if figure.base is None or not figure.base.startswith(PLANS):
        return False
    if figure.change.at is not None and last.measure is not None and last.measure.lower().startswith(PLANS):
        return True
    between = figure.text[last.figure_end : figure.at]
    return " tháng" in between and "đạt" in between and holds_any(figure.text[figure.left : last.figure_end].lower(), PLANS)


_WORTHS = frozenset(("giá trị", "trị giá"))


def _is_of_what_grew(figure: Figure, measure: str) -> bool:
    """Whether the share is that of what grew, and not of the growth: "với tỷ lệ tăng trưởng 65%, chiếm 59% tổng số dư"."""
    return figure.percent and measure.endswith(" tăng trưởng") and figure.text.endswith("chiếm ", 0, figure.at)


def _gets_its_own(figure: Figure, last: Context) -> bool:
    """Whether the figure is of something else than the one before it, which it follows.

    A change behind a share ("chiếm 14% thị phần và bán tăng 8%"), another whole behind what said of what it tells ("65% về chỗ làm, 30% giá
    trị hàng hóa"), the next amount of a list, for a purpose ("800 tỷ USD tiền thuế, 200 tỷ USD cho trường học").
    """
    text = figure.text
    if last.measure is not None and last.measure == last.base and figure.direction is not None:
        return True
    if figure.percent and figure.change.at is None and not is_measure(last.measure) and text.startswith(_TELLING_WHO, figure.behind):
        return True  # "Tin Lành là 20%, 15% là Phật tử"
    if last.measure in _WORTHS and text.startswith("; ", last.end):
        return True  # "từ 2 triệu đồng nếu lô hàng có giá trị dưới 20 triệu đồng; từ 5 triệu đồng nếu"
    if last.measure == "trị giá" and text[last.figure_end : figure.at] == ") và ":
        return True  # "một điện thoại (trị giá 4 triệu đồng) và 960.000 đồng"
    if figure.base is not None and TIMED.match(figure.base) is None and text.find(f" về {last.measure}", last.figure_end, figure.at) >= 0:
        return True
    named = last.measure is not None and text.startswith(last.measure, last.figure_end + 1)
    return named and not figure.percent and text.startswith(_PURPOSES, figure.behind) and text[figure.at - 2 : figure.at] == ", "


# From a plan to what came of it: "thực hiện đạt", "đã phân bổ chi tiết cho các dự án là". Group 1 what was done with it.
_CARRIED_OUT = lazy.re(rf"thực hiện|đã ({any_of(_TABLE['undone'])}(?: chi tiết)?)(?!\w)")


def _handed_on(figure: Figure, last: Context) -> str | None:
    """The measure of the figure before, unless this one is of something else or tells what came of that plan.

    "Dự toán thu là 300 tỷ đồng, thực hiện đạt 150 tỷ đồng" has no noun for the second amount, "đã phân bổ là 150 tỷ đồng" has the deed.
    """
    if last.measure is not None and last.measure.lower().startswith(PLANS):
        done = _CARRIED_OUT.search(figure.text, last.figure_end, figure.at)
        if done is not None:
            return done[1]
    return None if _gets_its_own(figure, last) or _is_of_what_grew(figure, last.measure or "") else last.measure


def _is_next_name(figure: Figure, last: Context) -> bool:
    """Whether no more than a name stands between the figure before and this one, of which the same is told: "A (5%), B (7%)", "; Nhật Bản đạt 5 tỷ USD"."""
    at, reach = figure.at, figure.at - last.figure_end
    if reach > _NAME_REACH:
        return False
    if figure.text[at - 1] == "(":
        named = last.unit.startswith("percent") == figure.percent and _NAME_IN_LIST.fullmatch(figure.text, last.figure_end, at) is not None
        return named and not names_measure(figure.text[last.figure_end : at].lower().split())
    if figure.percent and (last.direction is not None or last.unit != figure.unit or not (last.measure or "").lower().startswith((*LEVELS, *WEIGHTS))):
        return False
    return _NAME_NEXT.fullmatch(figure.text, last.end, at) is not None


def _is_next_in_brackets(figure: Figure, last: Context) -> bool:
    """Whether the percentage is the next of a list in which each stands in brackets: "mức tăng của dép cói (12%), mũ nan (9%)".

    Or it is the growth that the last one is compared with: "tăng 5%, thấp hơn năm 2016 (7%)".
    """
    text, at = figure.text, figure.at
    if _is_than(figure, last):
        return True
    if not text.endswith(("(", "(chiếm "), 0, at) or _NEXT_IN_BRACKETS.fullmatch(text, last.figure_end, at) is None:
        return False
    return _IN_BRACKETS.match(text, figure.left, last.figure_end) is not None


def _is_than(figure: Figure, last: Context) -> bool:
    """Whether the percentage is what the one before is compared with: "tăng 5%, thấp hơn năm 2016 (7%)"."""
    at = figure.at
    return figure.text[at - 1] == "(" and figure.percent and _THAN_IN_BRACKETS.fullmatch(figure.text, last.end, at) is not None


def _is_elsewhere(figure: Figure, last: Context) -> bool:
    """Whether the same change is told of a place beside that of the whole: "Trong khi chỉ số giá cả nước tăng 0,4% thì Nam Hà tăng 0,5%"."""
    if figure.unit != last.unit or last.direction is None or figure.direction is None or figure.change.at is None or not is_measure(last.measure):
        return False
    beside = figure.text.find("rong khi ", figure.left, last.figure_end) >= 0
    return beside and _ELSEWHERE.fullmatch(figure.text, last.end, figure.change.at) is not None


def _goes_on_elsewhere(figure: Figure, last: Context) -> bool:
    """Whether the percentage is added to the last one for each further year, or told of the next place.

    "bằng 45%, sau đó cứ thêm mỗi năm được tính thêm 2%", "tăng 3%; Phú Yên đạt 3.200 tấn, tăng 5%".
    """
    if not figure.percent or last.unit != figure.unit:
        return False
    at = figure.change.at if last.direction is not None and is_measure(last.measure) else None
    if at is not None and _NEXT_PRODUCER.fullmatch(figure.text, last.end, at) is not None:
        return True
    return _FOR_EACH_MORE.fullmatch(figure.text, last.figure_end, figure.start) is not None


def _is_given(figure: Figure, last: Context) -> bool:
    """Whether the share is what the same one gives to a whole: "khu vực dịch vụ tăng 2%, đóng góp 30% vào mức tăng chung"."""
    given = figure.percent and figure.text.endswith("đóng góp ", last.end, figure.at)
    return given and _GIVING_TO.fullmatch(figure.text, last.end, figure.at) is not None


def _is_next_party(figure: Figure, last: Context) -> bool:
    """Whether the same is told of another one, or of a part: "đối với tổ chức là 2 triệu đồng và đối với cá nhân là", ", trong đó Công ty Nam Hà đạt"."""
    qualified = not figure.percent and last.about is not None  # "đạt 160 tỷ đồng, tăng 20%, trong đó Công ty Nam Hà đạt 52 tỷ đồng"
    if (figure.unit != last.unit and not qualified) or figure.direction is not None or figure.at - last.end > _NAME_REACH:
        return False
    at = figure.at + len("ước ") if figure.text.startswith("ước ", figure.at) else figure.at
    holder = _NEXT_HOLDER.fullmatch(figure.text, last.figure_end, at) if last.direction is None and is_measure(last.measure) else None
    if holder is not None and (not figure.percent or holder[1] is not None or (last.measure or "").lower().startswith(LEVELS)):
        return True
    return _NEXT_PARTY.fullmatch(figure.text, last.end, at) is not None


def _is_next_class(figure: Figure, last: Context) -> bool:
    """Whether the same price or share is told for the next class or place: "giá vé tại nội thành là 9.000 đồng/lượt và ngoại thành là 12.000 đồng"."""
    if last.measure is None or figure.unit != last.unit or last.direction is not None or figure.direction is not None or figure.at - last.end > _NAME_REACH:
        return False
    text, at = figure.text, figure.at
    if figure.percent and _OF_PART.fullmatch(text, last.end, at) is not None:
        return last.measure[:5].lower() in RATIOS
    if not last.measure.lower().startswith(tuple(RATIOS) if figure.percent else _SCHEDULED) or _FOR_NEXT.fullmatch(text, last.figure_end, at) is None:
        return False
    named = text.rfind(last.measure, figure.left, last.figure_end) + len(last.measure)
    part = figure.percent and text.find(", trong đó", named, last.figure_end) >= 0
    return part or _FOR_ONE.match(text, named, last.figure_end) is not None


def _grows_on(figure: Figure, last: Context) -> bool:
    """Whether the percentage is the same growth as the last one, for a longer time or as it may be: "tăng trưởng 9 tháng đạt 2%, cả năm đạt 3%"."""
    return last.grows and not (figure.base or "").startswith(PLANS) and _MORE_OF_IT.fullmatch(figure.text, last.end, figure.at) is not None


def _next_sector(figure: Figure, last: Context) -> str | None:
    """The next part of an economy whose growth the verb of the figure before tells too: "công nghiệp tăng 9%, dịch vụ 7%"."""
    if not figure.percent or last.measure is None or not last.measure.lower().startswith(_SECTORS) or figure.change.at is not None or figure.base is not None:
        return None
    found = _NEXT_SECTOR.fullmatch(figure.text, last.end, figure.at)
    return found[1] if found is not None else None


def _is_apart(figure: Figure, last: Context) -> bool:
    """Whether the percentage is of another thing than the figure before it: "60 tỷ USD; 40% sản phẩm", "2% có vốn 5 tỷ đồng, 3% có vốn 2 tỷ đồng"."""
    text, at = figure.text, figure.at
    between = text[last.end : at].strip()
    if text.startswith(" + ", last.end):
        return True  # "5 triệu đồng + (0,5% x phần trên 1 tỷ đồng)"
    if last.unit != figure.unit and ("hoặc" in between or " * " in between + " "):
        return True  # "lớn hơn 500 tỷ đồng hoặc 50% vốn", "3.920.000 đồng * 20 * 2%"
    if figure.change.at is not None:
        return False
    if text.startswith(_TOLD_APART, figure.behind):
        return True
    if between.endswith("chiếm"):
        return last.modifier is not None and _COUNTED.search(text, max(figure.left, last.figure_end - _COUNTED_REACH), last.figure_end) is not None
    if between.endswith(";") and figure.reached > figure.end and figure.base is not None and not figure.base.startswith(PLANS) and not TIMED.match(figure.base):
        return True  # "tỷ lệ kết nạp đạt 7% trở lên so với đầu năm; 100% chi bộ"
    if between not in _ALONE or figure.reached == figure.end or figure.base is None or figure.base.startswith(PLANS):
        return False
    if last.base is None and last.measure is not None and last.measure[:5].lower() in RATIOS:
        return True  # "tỷ lệ trường đạt chuẩn 80%; 100% huyện đạt chuẩn"
    risen = last.direction is not None and last.base is None  # "kỳ vọng tăng thu ít nhất 10%; 58% ngân hàng"
    return last.unit != figure.unit or (risen and VERSUS.match(text, figure.behind) is None and not TIMED.match(figure.base))


def _carry_direction(figure: Figure, last: Context) -> None:
    if _of_another(figure, last):
        figure.direction = last.direction
    elif _restates(figure, last):
        figure.direction = last.direction
        if figure.base is None:
            figure.base, figure.base_period = last.base, last.base_period
    elif figure.unit == last.unit and _goes_on(figure, last):
        figure.direction = last.direction


def _of_another(figure: Figure, last: Context) -> bool:
    """Whether the percentage is the next of a list, of another noun: "cắt giảm 30% thời gian, 20% chi phí"."""
    return figure.percent and figure.unit == last.unit and figure.base is not None and last.names_base and figure.text[last.end : figure.at] in _ENUMERATING


def _enumerates(figure: Figure, last: Context) -> bool:
    """Whether one limit is said of the figure before and of this one: "tối thiểu 60% thợ gốm, 75% thợ mộc", "ít nhất 150% hoặc 200%"."""
    if _of_another(figure, last):
        return True
    return figure.unit == last.unit and _limits_too(figure, last, figure.text[last.figure_end : figure.at])


def _limits_too(figure: Figure, last: Context, between: str) -> bool:
    """Whether one limit is said of both figures, by the words `between` them and behind the second."""
    if figure.percent and (between == " hoặc " or between.endswith(", ")):
        # "ít nhất 20%, 30%", but not "tối thiểu 25% cho thợ phụ, 70% cho thợ cả ở đảo xa"
        return between == " hoặc " or (between == ", " and figure.base is None)
    text, end = figure.text, last.figure_end
    if _OTHER_PARTY.fullmatch(between) is not None or (between in _ENUMERATING and text.startswith(_FOR_WHOM, figure.behind)):
        return True  # "tối đa đối với cá nhân là 5 triệu đồng và 10 triệu đồng đối với tổ chức"
    each = PER_SLASH.match(text, figure.end)
    if each is None or "/" not in text[end - _SLASH : end]:
        return False
    return _EACH_THING.fullmatch(between) is not None or (text.endswith(each[0], figure.left, end) and _OTHER_GOODS.fullmatch(between) is not None)


def _goes_on(figure: Figure, last: Context) -> bool:
    """Whether the figure is another one that the verb of the last one tells: of another side, another year, or against another time."""
    text, at = figure.text, figure.at
    if text.startswith("so ", figure.behind) and text[last.end : at] in _ENUMERATING:
        return True  # "tăng 20% so với cùng kỳ và gần 12% so với cuối năm"
    if figure.own is not None and _ABOUT.fullmatch(text, last.figure_end, at):
        return True
    if text.startswith(_CASES, figure.behind) and _OTHER_CASE.fullmatch(text, last.figure_end, at) is not None:
        return True
    return any(between.fullmatch(text, last.figure_end, at) for between in (_ELIDED, _OTHER_SIDE, _EXTREME))


def _restates(figure: Figure, last: Context) -> bool:
    """Whether the figure says the last one again ("tăng 5 tỷ đồng (3,2%)", "tương đương 3%") or goes on a list of bare figures."""
    raw = figure.text[last.figure_end : figure.at]
    if last.base is not None and figure.percent and figure.base is None and last.unit != figure.unit:
        raw = raw.removeprefix(f" so với {last.base}")  # "giảm 2 USD so với phiên trước, tương đương 3%"
    between = raw.strip(" ,(").lower()
    if between:
        return between in _RESTATING
    if raw == ", ":
        ends = not figure.speaks and _TWO_ITEMS.match(figure.text, figure.left, last.figure_end) is not None
        return ends or _NEXT_ITEM.match(figure.text, figure.end) is not None
    # "tăng 3% (5 tỷ đồng)": by so much or to so much, the words do not say; by so much in "đạt 90 tỷ đồng, tăng 3% (3 tỷ đồng)"
    return figure.unit != last.unit and "(" in raw and (figure.percent or last.about is not None)
