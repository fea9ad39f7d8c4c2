"""One figure while it is read: what the words on both sides of it say, and which of them it takes from the figure before.

A figure that says nothing itself ("…, tăng 7%, đạt 57% kế hoạch") goes on about the figure before it in its sentence: it takes
that one's measure, and the amount that it is about. A figure that says the one before again ("giảm 5 tỷ đồng (3,2%)"), or is
the next item of a list under one verb ("cắt giảm 30% thời gian, 20% chi phí"), takes its direction too.
"""

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.bases import TIMED, VERSUS, base_behind, is_first_of_list, is_owned_whole, without_limit
from vnpolitics_cli.measures.changes import COMPARING, compared_with, is_noun, told
from vnpolitics_cli.measures.counted import counted_in_front, counted_with_amount
from vnpolitics_cli.measures.each import per_before, per_behind
from vnpolitics_cli.measures.goals import set_for
from vnpolitics_cli.measures.headed import Head, base_of_head, head_of
from vnpolitics_cli.measures.losses import loss_named
from vnpolitics_cli.measures.nouns import names_measure
from vnpolitics_cli.measures.parts_of_years import before
from vnpolitics_cli.measures.periods import Times
from vnpolitics_cli.measures.phrases import PLANS, SCALE_WORDS, VAGUE, YEARLY, bears_figures, behind_unit, is_measure, itself, noun_at
from vnpolitics_cli.measures.schedules import scheduled
from vnpolitics_cli.measures.shares import holder_of
from vnpolitics_cli.measures.subjects import (
    LIST_ENDS,
    Subject,
    column_named,
    contribution_of,
    done_with,
    factor_of,
    interest_of,
    is_bare_item,
    item_changed,
    label_of,
    object_behind,
    portion_of,
    price_listed,
    ranked_by,
    subject_of,
    subject_of_list,
    subject_opened,
    sum_named,
    thing_priced,
    topic_of,
    what_grows,
    what_is_divided,
)
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import holds_any

_TABLE = table("measures")
_RATES = tuple(_TABLE["rates"])
_ALONE = frozenset(_TABLE["alone"])
_TOLD_APART = tuple(f"{words} " for words in _TABLE["told_apart"])
_RESTATING = frozenset(_TABLE["restating"])
_AGAIN = _RESTATING - {"", "và"}
"""What says the figure before in another unit, so that the words behind are of both: "trước 20%, tương đương 267 triệu đồng giá trị căn hộ"."""
_SHARES = tuple(_TABLE["shares"])
_MARKET_SHARE = "thị phần"
_OWNED = (*_SHARES, *_TABLE["owned"])
"""What somebody has a share of, by name or not, without being measured: "chiếm 60% cổ phần"."""
# In front of an amount that was passed, read backwards: the "“vượt xa” con số " of "“vượt xa” con số 1,3 tỷ USD".
_PASSED = lazy.regex(r"(?r)vượt(?:\s(?:hẳn|qua|xa))?[\"”]?\s(?:con số|mức)\s(?:(?:gần|hơn|khoảng)\s)?")
# Behind an amount, the fee of which it is the bracket: the ": 5" of "- Dưới 1 tỷ đồng: 500 nghìn đồng".
_FEE_BEHIND = lazy.re(r":\s[^\d\n]{0,12}\d")
_ADDING = ("cộng thêm ", "tặng thêm ")
_POINTED = ("lãi suất", "thuế suất", "mức lãi suất", "mức thuế suất")
"""What changes by points, so that a few of them in front of it are no share of it: "giảm 0,2% lãi suất"."""
_FEW = lazy.re(r"[0-4](?:[.,]\d+)?\s?%")
_CHANCES = tuple(_TABLE["chances"])
_ABLE = ("khả năng ",)
_GIVING_TO = frozenset((", đóng góp ", " và đóng góp ", ", đóng góp khoảng ", ", đóng góp tới "))
_GIVING = ("hưởng", "nhận", "nhận được", "trả")
_GIVEN = tuple(f"{verb} " for verb in _GIVING)
"""In front of a share that somebody gets: the base says of what."""
_VALUED = tuple(_TABLE["valued"])

_VERSUS_REACH = 60
"""How far behind a figure its base may begin, in characters: "tăng 5% về trọng lượng so với năm 2015"."""
_NEAR = 16
"""How far in front of a share its verb stands, in characters."""
_REACH = 200
"""How far left of a figure its clause is read, in characters."""

_PER_SLASH = lazy.re(r"(?:\s?/\s?[^\W\d]{1,9}\d?){1,2}")
# In front of a percentage of which the noun behind is a part or an ingredient, read backwards: "chứa trên 80% đường", "gồm VAT+ 2% phí".
_PART = lazy.regex(rf"(?r)(?<!\w)(?i:{any_of(_TABLE['containing'])}):?\s")
_PART_LETTERS = frozenset(word[-2:] for word in _TABLE["containing"])
_LABELLING = frozenset((": ", " ("))
_OPENS_ASIDE = frozenset(("(", ",", ";"))
_REACHING = ("bằng ", "chiếm ", "đạt ", "ở mức ")
_NAMING = (" là ", " và ", ", ", "; ", "+ ", "= ", "bao gồm ", "chịu ", "khấu trừ ", "khấu trừ thuế ", "toàn bộ ", "tốn ")
_MULTIPLYING = (" * ", " x ", " × ")
# Behind an amount that is spent, what for: "chi 200 triệu đồng để mua xe", "chi 9.000 USD thuê thám tử".
_SPENT_ON = lazy.re(rf"(?:{any_of(_TABLE['spent_on'])})\s")
_HEADING = (", ", "; ", ": ", "\n", "(", "giảm ", "tăng ")
_ACCOUNTS = frozenset(("chi", "thu"))
_REVENUE_REACH = 600
"""How far from "thu" the sentence may say that the State takes it in, in characters."""
# A growth that is told of as a noun, in front of its figure, read backwards: the "tăng trưởng 9 tháng vẫn đạt " of "nhưng tăng trưởng 9 tháng vẫn đạt 2%".
# Group 1 the growth.
_GROWTH_TOLD = lazy.regex(
    r"(?r)(?:(?<=^|[,;.:\n]\s|nhưng\s|khi\s|và\s|song\s))((?:[Tt]ốc độ )?(?i:tăng trưởng)(?: bình quân)?)"
    r"(?:\s(?:cả|cao|chỉ|cuối|có thể|của|khoảng|kinh tế|năm|quý|sẽ|tháng|trong|vẫn|đã|đầu|[\d/]+|[IVX]+))*\s(?:đạt|là|ước đạt|ở mức)\s"
)
_GROWTH_REACH = 60
# The same right behind what it comes with, read backwards: the "cơ sở tăng trưởng GDP " of "lập trên cơ sở tăng trưởng GDP 6%". Group 1 the growth.
_GROWTH_SET = lazy.regex(r"(?r)(?<=\s(?:cơ sở|kịch bản|mục tiêu|với)\s)(tăng trưởng(?:\s(?:GDP|GRDP|kinh tế|tín dụng))?)\s")
_PRICE_CHANGES = ("giảm giá ", "tăng giá ", "hạ giá ")
_DEEDS = frozenset(_TABLE["deeds_alone"])
_GROWTHS = frozenset(f"{noun} {growth}" for noun in ("mức", "tốc độ", "đà", "tỉ lệ", "tỷ lệ") for growth in ("giảm", "tăng", "tăng trưởng"))
_REVENUE = tuple(_TABLE["revenue"])
_TIMES_SIGNS = ("nhân ", "x ", "x) ", "X ", "× ")
# Between a base and the amount that it is: "chỉ tiêu giao (57 tỷ đồng)", "cùng kỳ năm trước (là 319 tỷ đồng)".
_OF_BASE = frozenset((" ", " (", " (là ", " (với ", " (đạt ", " là "))
# Between the figures of two names, each in parentheses: the "), Quảng Ninh (" of "Hưng Yên (94%), Quảng Ninh (90%)", " như: Liên minh Hợp tác xã (".
_NAME_IN_LIST = lazy.re(r"(?:\)[…,;]?\s(?:(?:cùng|và|với)\s)?|(?:\strở\slên)?,?\s(?:như|gồm|là)(?::\s|\s(?:là\s)?)(?=[A-ZĐ]))[^().;:]{2,70}\s\(")
# Between those of two names that a list under one verb has: the "; tiếp đến là Nhật Bản đạt " of "Mỹ đạt 5 tỷ USD, tăng 3%; tiếp đến là Nhật Bản đạt 4 tỷ USD".
_NAME_NEXT = lazy.regex(
    r"[^,;.()]{0,40}[;,]\s(?:(?:còn|kế đến|là|riêng|sang|thị trường|tiếp theo|tiếp đến|trong khi|trong khi đó|trong đó|tại|từ|và|ở)\s)*"
    r"(?:\p{Lu}[^\s,;().]*\s){1,5}(?:là|nhận|với|đạt|ước)\s"
)
_NAME_REACH = 120
# From what is told of one to what is told of another, or of a part: the " và đối với cá nhân là ", the ", trong đó riêng Cục Thuế Nam Hà nộp ".
_NEXT_PARTY = lazy.regex(
    r"(?:\s[^\W\d]+){0,8}?(?:[,;]|,?\s(?:và|còn))\s(?:mức\s)?(?:(?:đối\s)?với|dành cho|của)(?:,?\s[^\W\d]+){1,12}?\s(?:là|ở mức)\s"
    rf"|(?:[,;](?:\strong đó,?)?(?:\s(?:có|còn|riêng|và))?|,?\s(?:và|còn|riêng))\s(?i:{any_of(_TABLE['parties'])})(?:\s[^\W\d]+){{0,9}}?"
    r"(?:\s(?:đóng góp|đạt|là|nộp|thu|ước|ước đạt|được)|(?<=\s)\p{Lu}\w*)\s"
)
# From one who has a rate or a sum to the next, whose verb may be left out: the ", trong đó doanh nghiệp ", the " và người phụ thuộc từ ", the ", Bách Việt ".
# Group 1 a name.
_TITLED = r"\p{Lu}[^\s,;():]*"
_HOLDER = rf"(?i:{any_of((*_TABLE['parties'], *_TABLE['holders']))})(?:\s(?:{any_of(_TABLE['holders_kinds'])}|{_TITLED})){{0,4}}"
_NEXT_HOLDER = lazy.regex(
    r"(?:\s?/\s?\w{1,8})?(?:,\s|;\s|,?\s(?:và|còn)\s)(?:(?:còn|của|riêng|trong đó|tại|và|đối với|ở)\s)*"
    rf"(?:{_HOLDER}|({_TITLED}(?:\s{_TITLED}){{0,3}}))(?:\s(?:chỉ|chịu|còn|là|nộp|trả|từ|đóng|đạt|được|ở mức))*\s"
)
# In front of "cùng kỳ", read backwards: the "cao hơn rất nhiều so với " of "cao hơn rất nhiều so với cùng kỳ năm 2017 tăng 5%".
_HIGHER_THAN = lazy.regex(r"(?r)(?<!\w)(?:cao|chậm|lớn|nhanh|nhỏ|thấp|ít)\shơn(?:\s(?:hẳn|khá|nhiều|rất)){0,2}\sso\svới\s")
_PURPOSES = ("cho ", "để ", "vào ")
# Around the first end of a change, which is of a time before: "giảm từ 25% xuống còn 22%", "từ mức 3,6 tỷ USD lên 4,3 tỷ USD".
_FROM = ("từ ", "từ mức ")
_ONWARDS = lazy.re(r"(?:\s?/\s?\w{1,8})?(?:\s(?!trở\s)[^\W\d]+){0,6}?\s(?:lên|xuống|về|sang|còn)(?!\w)")
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
_WHEN = (" của", " hồi", " năm", " quý", " tháng", " trong", " vào")
_FIRST_END = lazy.regex(r"(?r)(?<!\w)từ\s(?:[^\W\d]+\s){0,2}[\d.,]+(?:\s?[-–]\s?[\d.,]+)?(?:\s?%|(?:\s[^\W\d]+){1,3})(?:\s?/\s?\w{1,8})?")
# Behind an amount that something is added to or taken from: " – 9", " x 2".
# What is done with a sum of money, behind its name and up to the verb that links it to the figure.
_DOING_OF_SUM = lazy.re(
    r" (mà (?:\w+ ){1,8}?\w+|(?:không|đã|chưa|phải|bị|nhận|nộp|chiếm|được) (?:\w+ ){0,5}?\w+)(?: của (?:\w+ ){1,5}?\w+)?(?: vẫn)?"
    r"(?: (?:là|bằng|đạt|vào khoảng)(?: hơn| gần| khoảng)?| ước khoảng) ?$"
)
_TO_BE_DONE = ("ố thuế", "ố tiền")
"""The last letters of sums that something is done with."""
_TIMES = (" x ", " X ", " × ", " * ")
_OPERATOR = lazy.re(r"\s[–+x×*-]\s\d")
_SUM_REACH = 60
"""How far behind its first operator a sum is equalled, in characters."""
# A penalty inside the modifier: the "phạt tiền" of "phạt tiền đến 5 triệu đồng".
_FINE = lazy.re(r"[Pp]hạt(?:\stiền)?(?=\s)")
_PLACED = frozenset(_TABLE["placed"])
_PLACES = (" sang ", " từ ", " vào ")
# A verb of granting, whose object stands behind the amount, read backwards: the "bổ sung " of "và bổ sung 5 tỷ đồng vốn dự phòng".
_GRANTING = lazy.regex(r"(?r)(?<!\w)(?:bổ sung|bố trí|cấp|giải ngân|hỗ trợ|phân bổ|điều chuyển)\s(?:thêm\s|được\s)?")
_DOINGS = frozenset(_TABLE["doings"])
_PLACING = frozenset(("huy động", "quỹ", "đầu tư"))
"""Those that have a share for their object: "huy động 100% quân số"; but "chi 5% GDP" tells how high the chi is."""
_WEIGHED = tuple(_TABLE["weighed"])
_WORTH = (" tấn, tương ", " tấn (tương ", "giá trị ", "trị giá ")
# In front of a figure that is planned: "cao hơn mục tiêu 4%".
_PLANNED = tuple(f"{plan} " for plan in PLANS)
# Between the items of a list under one verb: "cắt giảm 30% thời gian, 20% chi phí và 10% hồ sơ".
_ENUMERATING = frozenset((", ", "; ", " và ", ", và "))
_RATIOS = frozenset(("tỉ lệ", "tỷ lệ"))
_SAYING_LITTLE = (VAGUE | _RATIOS | {"chỉ số", "cơ cấu", "tỉ trọng", "tỷ trọng", "đơn vị"}) - {"cho vay", "gói", "lượng"}
_LIMITS = ("at_least", "at_most")
_LEVELS = ("chỉ số", "công suất", "lãi suất", "mức", "thuế suất", "tỉ lệ", "tỉ trọng", "tỷ lệ", "tỷ suất", "tỷ trọng", "tốc độ", "tăng trưởng", "xác suất")
"""What is so and so many percent high."""
_OPENED = ("(tương ứng ", "(tương ứng với ", "(tương đương ", "(tương đương với ", "(hay ", "(tức ")
"""In brackets they say the figure before in another unit."""
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
# Between the limits of two goods: the ", dầu hỏa là " of "giá bán tối đa của xăng là 19.000 đồng/lít, dầu hỏa là 15.000 đồng/lít".
_OTHER_GOODS = lazy.re(r"[,;]\s(?:và\s)?(?:(?!nhất\s)[\w-]+\s){1,4}là\s")
# Between the least and the most: the " và cao nhất " of "mức giảm thấp nhất là 3% và cao nhất 12%".
_EXTREME = lazy.re(r",?\s(?:và\s)?(?:cao|thấp)\snhất(?:\slà)?\s")
# In front of another share of the same, read backwards: the ", " of "60% hộ dân ủng hộ, 30% phản đối", the " nhưng lại chỉ có ". And what is said of it.
_OTHERS = lazy.regex(r"(?r)(?:[,;]|\s(?:và|còn|nhưng|song)|\strong khi(?: đó)?,?)(?:\s(?:chỉ|cũng|có|còn|lại|tới|và|đến))*\s")
_TOLD_OF_PART = lazy.re(rf"(?:{any_of(_TABLE['told_of_part'])})(?!\w)")
# What all changes of a sentence are compared with, where it opens with that: "So với cùng kỳ năm 2019, doanh thu giảm 5%, lợi nhuận tăng 3%". Group 1 the base.
_COMPARED = lazy.re(rf"So với ((?={TIMED.pattern}|nửa )[^,.;:\n]{{3,40}}), ")
_PARTS_OF_MONTHS = ("nửa ", " ngày cuối ", " ngày đầu ")
"""Of a base they make its date too long a time: "nửa cuối tháng 11", "15 ngày đầu tháng 5"."""
# Behind a noun of measure, what picks out a part of it: the " của " of "doanh thu của mảng phân phối"; and behind that part what tells of its size, or when.
_OF_PART = lazy.re(r"\s(?:của|cho|dành cho|sang|từ|vào|đối với)\s(?:(?:các|những)\s)?(?=[^\W\d])")
_BEHIND_PART = lazy.re(r",?\s(?:(?:cũng|chỉ|còn|hiện|luôn|mới|nay|sẽ|vẫn|đang|đã|đều)\s)*(?:chiếm|giảm|là|tăng|đạt|ước)(?!\w)|\s(?:năm|tháng|quý|trong)\s|\s\(")
_BEFORE_PART = (", ", "; ", ": ", "\n", "- ", " còn ", " nhưng ", " thì ", " rằng ", " là ")
_LONGEST_PART = 9
_WEIGHTS = ("tỉ trọng", "tỷ trọng")
_WHOLES = ("GDP", "GRDP", "cơ cấu ", "dân số", "kim ngạch ", "tổng ")
# Between the whole that a weight is of and its figure: " chiếm khoảng ".
_BEHIND_WHOLE = lazy.re(r"(?:\s(?:chiếm|chỉ|còn|có|dưới|giảm|khoảng|là|lên|mức|ở|nâng|tăng|tới|từ|trên|gần|hơn|vào|xuống|đã|đạt|đến|ước|sẽ|năm|\d{4}))*\s")
# From one item of a list to the next whose figures stand in brackets: the "), đồng hồ (" of "mức tăng của dép cói (12%), mũ nan (9%)".
_NEXT_IN_BRACKETS = lazy.re(r"\)(?:[,;]|,?\svà)\s[^\d().;:]{2,60}\s\(")
# The first of two figures under one modifier, read backwards: "lần lượt khoảng 7 triệu đồng", "tương ứng xấp xỉ 40,5%".
_BOUND_IN_TURN = lazy.regex(r"(?r)(?:lần lượt|tương ứng)\s(?:đạt\s|là\s|ở mức\s)?(?:khoảng|từ|xấp xỉ)\s\d[\d.,]{0,12}(?:\s?%|(?:\s[^\W\d]+){1,2})")
# To what a growth is compared with, whose own stands in brackets: the " mỗi năm, cao hơn Lào (" of "tăng 3% mỗi năm, cao hơn Lào (1%)".
_THAN_IN_BRACKETS = lazy.re(r"(?:\s[^\d,.;:()]{1,20})?,?\s(?:cao|chậm|lớn|nhanh|nhỏ|thấp)\shơn\s[^,.;:()]{2,80}\s\(")
# From one part of an economy to the next under one verb: the ", dịch vụ " of "công nghiệp tăng 9%, dịch vụ 7%". Group 1 the next.
_NEXT_SECTOR = lazy.re(
    rf"(?:[,;]|,?\svà)\s(?:riêng\s|còn\s)?({any_of(_TABLE['sectors'])}(?:(?:\s-|,|\svà)?\s(?!{any_of((*_TABLE['links'], 'đóng'))}\s)[^\W\d]+){{0,6}})\s"
)
_SECTORS = tuple(_TABLE["sectors"])
# A part of an economy right in front of its weight, in a list of them, read backwards: the "công nghiệp và xây dựng " of "nông nghiệp 30%, công nghiệp và
# xây dựng 45%". Group 1 it.
_SECTOR_WORD = rf"(?:(?:\s[-–]|,)?\s(?!{any_of((*_TABLE['links'], 'đóng'))}\s)[^\W\d]+)"
_SECTOR = lazy.regex(rf"(?r)(?<=[,;:]\s|\s(?:bao gồm|gồm|là|và)\s)((?i:{any_of(_TABLE['sectors'])}){_SECTOR_WORD}{{0,6}})\s")
# The first of these figures, which has no verb of change in its brackets, read backwards: "(12%".
_IN_BRACKETS = lazy.regex(r"(?r)\(\d[\d.,]{0,12}\s?%")
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
    r"\s(?:(?:theo|với)\s)?t[ỷỉ] lệ\s"
)
# In front of "tăng" or "giảm", what makes it a noun, read backwards: the "tốc độ " of "tốc độ tăng GRDP khoảng 7%".
_HOW_FAST = lazy.regex(r"(?r)(?<!\w)(?i:mức|tốc độ|t[ỷỉ] lệ(?: gia)?|đà)\s")
# How many months, in front of "tháng"; what is left of "đề ra", "đảng trực thuộc" and "xếp loại", at which a noun phrase is cut.
_COUNTS = (" hai", " ba", " bốn", " năm", " sáu", " bảy", " tám", " chín", " mười", " một")
_CUT = ("ảng trực", " dân sống", " hộ sống", " người sống", " phục vụ nhu cầu", " khá trở", " đánh giá", " đề", " xếp")
_SUMS = frozenset(_TABLE["sums"])


def _counts_things(measure: str) -> bool:
    """Whether it says how many there are of what is no money: "số đơn vị bội chi"."""
    words = measure.lower().removeprefix("tổng ").split(None, 2)
    return len(words) > 1 and words[0] == "số" and words[1] not in _SUMS


class Context(msgspec.Struct, frozen=True, gc=False):
    """What a figure was about, for the next one in its sentence that says nothing itself.

    It ends at `figure_end`, behind "/kg", and with the words of its base behind it at `end`; `names_base` says that these
    name something that an amount may follow ("chỉ tiêu (57 tỷ đồng)"), and no time; `part` that the noun behind it is a part; `grows` that a noun tells
    the growth ("tăng trưởng đạt 5%").
    """

    figure_end: int
    end: int
    names_base: bool
    measure: str | None
    modifier: str | None
    direction: str | None
    base: str | None
    base_period: str | None
    about: str | None
    unit: str
    part: bool
    grows: bool


class Figure:
    """What is read of one figure; the fields fill up in the order of the methods `read`, `carry`, `name`, `date`."""

    __slots__ = (
        "_adjacent", "_again", "_at", "_behind", "_change", "_earlier", "_end", "_floor", "_head", "_left", "_listed", "_of_base", "_of_same", "_own",
        "_part", "_percent", "_reached", "_right", "_said", "_speaks", "_start", "_text", "_then", "_unit", "about", "base", "base_period", "direction",
        "measure", "modifier", "period",
    )  # fmt: skip

    def __init__(self, text: str, span: tuple[int, int], sentence: tuple[int, int], unit: str) -> None:
        """The figure `span` of the clean text in its `sentence`; `unit` is its currency, percent or percentage_point."""
        self._text = text
        self._start, self._end = span
        self._left, self._right = sentence
        self._unit = unit
        self._percent = unit.startswith("percent")
        self._floor = self._start - _REACH if self._start > self._left + _REACH else self._left
        self._behind = behind_unit(text, self._end)
        self._speaks = self._behind < self._right and text[self._behind].isalpha()
        self._again = self._of_base = self._of_same = self._earlier = self._listed = self._then = False
        self._head: str | None = None
        self.about: str | None = None
        self.base_period: str | None = None
        self.period: str | None = None

    def read(self, last: Context | None, times: Times, *, ranged: bool) -> None:
        """What the words between the figure before and this one say, and those behind it."""
        text, end, percent = self._text, self._end, self._percent
        self._adjacent = adjacent = last is not None and last.end >= self._floor
        if last is not None and adjacent:
            self._floor = last.end
        floor = self._floor
        self.modifier, at, change = told(text, floor, self._start, end, self._right, percent=percent, ranged=ranged)
        self._at, self._change, self.direction = at, change, change.direction
        if text.startswith(") so với ", self._behind) and (change.at is not None or text.endswith(_OPENED, floor, at)):
            # "tăng 12% (tương ứng tăng 5 tỷ đồng) so với năm 2017", "giảm 5 tỷ đồng (tương ứng 20%) so với cùng kỳ"
            self._behind, self._speaks = self._behind + len(") "), True
        self._part = percent and self._is_part(last)
        # "giảm thêm 0,5 điểm phần trăm của ngân hàng này", "mức tăng 8% của ngành tôm": whose change it is.
        whose = change.direction is not None and text.startswith("của ", self._behind) and (self._unit != "percent" or is_noun(change, text))
        base, self._own = base_behind(text, at, self._behind, self._right, percent=percent and not whose) if self._speaks and not self._part else (None, None)
        if base is not None and self._unit == "percentage_point" and not text.startswith("so ", self._behind) and self._own is None:
            named = is_measure(base) and not text.startswith("vào ", self._behind)
            base, self._own = None, base if named else None  # "giảm 0,5 điểm phần trăm lãi suất cho vay": points are no share
        if base is not None and base.startswith("thuế") and text.endswith(_NAMING, floor, at) and (last is None or last.direction is None):
            base, self._own = None, base  # "mức phải nộp là 2% thuế tài nguyên, 4% thuế đất" names the tax
        elif base is not None and text.startswith("của ", self._behind) and "thuế suất" in text[floor:at].lower():
            base = None  # "thuế suất 0% của nhóm 98.49": what has the rate
        if base is not None and (
            text.startswith(("/năm lãi suất", "/năm trần lãi suất"), end) or (base.startswith("lãi suất") and text.endswith(_ADDING, floor, at))
        ):
            # "giảm 0,4%/năm lãi suất huy động", "tặng thêm 0,3% lãi suất": the rate itself changes by so much
            base, self._own = None, base
        elif base is not None and base.startswith(_POINTED) and change.at is not None and text.startswith(base, self._behind) and _FEW.match(text, self._start):
            base, self._own = None, base  # "giảm 0,2% lãi suất", but "giảm 50% mức thuế suất"
        if self._own is not None and text.endswith(_REACHING, floor, at) and text.startswith(f"{self._own} so với ", self._behind):
            base, self._own = self._own, None  # "chỉ bằng 0,7% GDP so với con số 2% của nước kia"
        if percent and base is not None and change.at is None:
            if base.startswith(_CHANCES):
                base, self._own = None, base  # "50% khả năng có mưa"
            elif base in _PLACED and text.startswith(_PLACES, self._behind + len(base)):
                base = None  # "30% đầu tư vào nhà xưởng": what they do
        if change.direction is None and change.object is not None and change.object.startswith("so với "):
            level = change.object[len("so với ") :].removesuffix(" là")  # "thấp hơn so với giá niêm yết là 50 triệu đồng"
            said = Subject(level if is_measure(level) else None, False, None, True)
        elif change.object is not None and change.verb not in COMPARING and (is_measure(change.object) or bears_figures(change.object)):
            said = Subject(change.object.partition(" theo ")[0].partition(" tại ")[0], False, None, True)
        else:
            changed = change.at is not None or text.startswith("ước", at)
            verb = changed or at < self._start
            said = subject_of(text, floor, at if change.at is None else change.at, adjacent=adjacent, verb=verb, changed=changed)
            base = base or compared_with(change)
        if percent and base is None and holds_any(text[max(floor, self._start - 40) : self._start], _TIMES_SIGNS):
            base = factor_of(text[max(self._left, self._start - 120) : self._start])
        if percent and self.direction is not None and (said.measure is None or said.measure.lower() in _GROWTHS) and not said.inherits:
            grown = what_grows(text, floor, self._start) if "ăng" in text[floor : self._start] or "iảm" in text[floor : self._start] else None
            said = msgspec.structs.replace(said, measure=grown or said.measure)
        if last is not None and adjacent and not said.inherits and not is_measure(said.measure):
            then = _THEN.fullmatch(text, last.figure_end, at) if self._unit == last.unit else None
            self._then = then is not None and "thay " not in then[0]
            if then is not None or (said.measure is None and self._is_second_end(last)):
                said = Subject(None, True, said.base, True)
        self._said = said
        self.measure = None if percent and base is not None and self._own is None and not said.linked and not said.inherits else said.measure
        if self.measure is not None and " và " in self.measure and text.find("lần lượt", floor, self._start) >= 0:
            self.measure = None  # "chi phí vận tải và chi phí kho lạnh giảm lần lượt 18% và 7%": which of the two
        self._set_base(base, times)

    def _is_second_end(self, last: Context) -> bool:
        """Whether the figure is what the one before changed to: "thuế gạo giảm từ 40% năm 2016 về 30%"."""
        text = self._text
        if self._unit != last.unit or _TURNED.fullmatch(text, last.figure_end, self._at) is None:
            return False
        return _FIRST_END.match(text, self._left, last.figure_end) is not None

    def _set_base(self, base: str | None, times: Times) -> None:
        """The base and its time; `_reached` is where its words end if they stand behind the figure, else the figure's end."""
        text, behind = self._text, self._behind
        self._reached = self._end
        changed = self._percent or self._change.at is not None
        self.base = base or (self._said.base if changed else None)  # "giá tăng so với phiên trước, đạt 5 triệu đồng": an amount is no share
        if self.base is None and self.direction is not None and text.startswith("So với ", self._left):
            opened = _COMPARED.match(text, self._left, self._at)
            self.base = opened[1] if opened is not None else None
        if self.base is None and self.direction is not None and self._change.at is not None:
            self.base = base_of_head(self._text, self._left, self._start, self._at, self.direction)
        if self.base is None and self.direction is None and self._unit == "percent" and self._said.measure is not None:
            self.base = self._whole_in_front()
        if self.base is not None:
            stands = text.find(self.base, behind, behind + len(self.base) + _VERSUS_REACH) if base is not None else -1
            if stands >= 0:
                self._reached = stands + len(without_limit(self.base))
            else:
                stands = text.rfind(self.base, self._left, self._at)
            if stands >= 0 and not holds_any(self.base, _PARTS_OF_MONTHS):
                self.base_period = times.inside(stands, stands + len(self.base))
        if self._change.at is None and self.base is not None and self.base.startswith(PLANS) and text[self._start - 1] == " ":
            self.direction = None  # "tăng trưởng kinh tế đến nay đã đạt 60% kế hoạch"

    def _whole_in_front(self) -> str | None:
        """The whole that a weight is told of, in front of its figure: the "GRDP" of "tỷ trọng nghề gốm trong GRDP đạt 6%"."""
        text = self._text
        within = text.rfind(" trong ", self._floor, self._at)
        if within < 0 or text.find("trọng ", self._floor, within) < 0 or not (self._said.measure or "").lower().startswith(_WEIGHTS):
            return None
        whole = noun_at(text, within + len(" trong "), self._at, versus=False)
        if whole is None or not whole.startswith(_WHOLES) or not text.startswith(whole, within + len(" trong ")):
            return None
        if _BEHIND_WHOLE.fullmatch(text, within + len(" trong ") + len(whole), self._at) is None:
            return None
        return whole.partition(" của khu vực ")[0].partition(" của ngành ")[0]  # "tỷ trọng trong GRDP | của khu vực dịch vụ"

    def _is_part(self, last: Context | None) -> bool:
        """Whether the noun behind the percentage is a part, and no whole: "chứa 80% đường", and the next items of that list."""
        text, at = self._text, self._at
        if last is not None and last.part and text[at - 2 : at] == ", " and text.count(" ", last.figure_end, at) < 6:
            return True
        return text[at - 4 : at].rstrip(" :")[-2:] in _PART_LETTERS and _PART.match(text, self._floor, at) is not None

    def in_turn(self, last: Context) -> bool:
        """Whether the figure is the first of two that are said in turn of the two before: "lần lượt đạt 80% và 77% kế hoạch"."""
        return self._text.find("lần lượt", last.end, self._at) >= 0 and _NEXT_ITEM.match(self._text, self._reached) is not None

    @property
    def inherits(self) -> bool:
        """Whether the words in front of the figure say nothing of what it measures."""
        return self._said.inherits

    def handed(self, kept: Context) -> Context:
        """The context for the second of two figures that are said in turn: that of the second before, `kept`, behind this figure."""
        return msgspec.structs.replace(
            kept, figure_end=self._end, end=self._end, modifier=self.modifier, direction=self.direction, base=self.base, unit=self._unit
        )

    def carry(self, last: Context) -> None:
        """What the figure takes from the one before it, if it goes on about that."""
        self._listed = last.direction is not None and not is_measure(last.measure)
        if self.base is None and last.base is not None and self._is_share_too(last):
            self.base, self.base_period, self._of_same = last.base, last.base_period, True
            return
        if self.modifier is None and last.modifier is not None and self._is_bound_too(last):
            self.modifier = last.modifier
        changed = self.direction is None and last.direction is not None and self._unit == last.unit
        if changed and (self._is_next_in_brackets(last) or self._grows_on(last)):
            self.direction = last.direction
        elif changed and (sector := self._next_sector(last)) is not None:
            self.direction, self.measure = last.direction, sector
        if (
            self.measure is None
            and last.measure is not None
            and (self._is_next_name(last) or self._is_next_party(last) or self._is_than(last) or self._is_given(last))
        ):
            self.measure = last.measure
            return
        if not self._said.inherits:
            if self.direction is not None and last.measure is not None and self._is_priced() and self._is_next_thing(last):
                self._head = last.measure
                self.measure = None  # "giá gạch tăng 8%; vôi tăng 15%": the price of the vôi, too
            elif not self._percent and self._unit == last.unit and is_measure(last.measure) and self._is_another_of(last):
                self.measure = None  # "giá vé người lớn là 100.000 đồng, trẻ em là 50.000 đồng"
            return
        self._again = not self._percent and self._text[last.figure_end : self._at].strip(" ,(").lower() in _AGAIN
        if last.names_base and last.base is not None and self._text[last.end : self._at] in _OF_BASE and (not self._percent or self.base is None):
            self._of_base = True
            if last.direction is not None and last.base.startswith(PLANS) and self._text[self._at - 1] == "(":
                return  # "giao chỉ tiêu thu tăng 5% so với dự toán (41 tỷ đồng)": before or after that rise, the words do not say
            self.measure = without_limit(last.base)  # "đạt 47% chỉ tiêu giao (57 tỷ đồng)": the amount is that of the base
            return
        if (self._percent and self._is_apart(last)) or self._opens_item(last):
            return
        if not self._gets_its_own(last) and not self._is_carried_out(last):
            self.measure = self.measure or last.measure
        self.about = None if self._percent and self._is_of_plan(last) else last.about
        if self.direction is None and last.direction is not None:
            self._carry_direction(last)

    def _is_share_too(self, last: Context) -> bool:
        """Whether the figure is another share of those whom the last one counts: "60% hộ dân ủng hộ, 30% phản đối, 10% còn lại chưa rõ"."""
        text, unit = self._text, self._unit
        if unit != "percent" or last.unit != unit or not last.names_base or last.measure is not None or not self._speaks or self.direction is not None:
            return False
        if last.direction is not None or is_measure(last.base) or TIMED.match(last.base or "") or self._own is not None or self._said.measure is not None:
            return False
        return _TOLD_OF_PART.match(text, self._behind) is not None and _OTHERS.match(text, last.end, self._at) is not None

    def _is_next_thing(self, last: Context) -> bool:
        """Whether the same is told of the thing as of the one before: its price, or what a comma joins ("lượng tiêu thụ bún tăng 5%, phở tăng 3%")."""
        measure = (last.measure or "").lower()
        if measure.startswith("giá "):
            return True
        joined = self._text[last.figure_end : self._at].removeprefix(", ")
        return last.direction is not None and is_measure(measure) and self.measure is not None and joined.startswith(self.measure)

    def _is_another_of(self, last: Context) -> bool:
        """Whether no more than a thing, which has no size by itself, is told behind the figure before: ", trẻ em là"."""
        thing = self.measure
        return thing is not None and not is_measure(thing) and not bears_figures(thing) and self._text[last.figure_end : self._at] == f", {thing} là "

    def _is_priced(self) -> bool:
        """Whether a thing, which has no size by itself, is said to rise or fall."""
        return self._percent and self.measure is not None and not is_measure(self.measure) and not bears_figures(self.measure)

    def _is_bound_too(self, last: Context) -> bool:
        """Whether the modifier of the figure before is this one's too: of a list, or told in turn ("giá bán lần lượt khoảng 7 triệu đồng và 9 triệu đồng")."""
        if last.modifier in _LIMITS and self._enumerates(last):
            return True
        between = self._text[last.figure_end : self._at]
        return between == " và " and self._unit == last.unit and _BOUND_IN_TURN.match(self._text, self._left, last.figure_end) is not None

    def _opens_item(self, last: Context) -> bool:
        """Whether the figure opens an item whose like before named a second thing: "9 tháng giảm 11%, khu vực kinh tế giảm 7%; 10 tháng giảm 12%"."""
        if last.measure is None or not self._text.startswith("; ", last.end):
            return False
        item = self._text.rfind("; ", self._left, last.figure_end) + 1 or self._left
        first = self._text.find("%", item, last.figure_end - 1)
        return first >= 0 and self._text.find(last.measure, first, last.figure_end) >= 0

    def _is_of_plan(self, last: Context) -> bool:
        """Whether the amount in front of a share of a plan is the plan, and not what came of it.

        "mục tiêu xuất khẩu là 3,2 tỷ USD (6 tháng đã đạt 52% kế hoạch)", "chỉ tiêu được giao 4 tỷ đồng, tăng 5% so với chỉ tiêu".
        """
        if self.base is None or not self.base.startswith(PLANS):
            return False
        if self._change.at is not None and last.measure is not None and last.measure.lower().startswith(PLANS):
            return True
        between = self._text[last.figure_end : self._at]
        return " tháng" in between and "đạt" in between and holds_any(self._text[self._left : last.figure_end].lower(), PLANS)

    def _gets_its_own(self, last: Context) -> bool:
        """Whether the figure is of something else than the one before it, which it follows.

        A change behind a share ("chiếm 14% thị phần và bán tăng 8%"), another whole behind what said of what it tells ("65% về chỗ làm, 30% giá
        trị hàng hóa"), the next amount of a list, for a purpose ("800 tỷ USD tiền thuế, 200 tỷ USD cho trường học").
        """
        text = self._text
        if last.measure is not None and last.measure == last.base and self.direction is not None:
            return True
        if last.measure == "trị giá" and text[last.figure_end : self._at] == ") và ":
            return True  # "một điện thoại (trị giá 4 triệu đồng) và 960.000 đồng"
        if self.base is not None and TIMED.match(self.base) is None and text.find(f" về {last.measure}", last.figure_end, self._at) >= 0:
            return True
        named = last.measure is not None and text.startswith(last.measure, last.figure_end + 1)
        return named and not self._percent and text.startswith(_PURPOSES, self._behind) and text[self._at - 2 : self._at] == ", "

    def _is_carried_out(self, last: Context) -> bool:
        """Whether the figure before is a plan, and this one what came of it: "dự toán thu là 300 tỷ đồng, thực hiện đạt 150 tỷ đồng"."""
        return last.measure is not None and last.measure.lower().startswith(PLANS) and self._text.find("thực hiện", last.figure_end, self._at) >= 0

    def _is_next_name(self, last: Context) -> bool:
        """Whether no more than a name stands between the figure before and this one, of which the same is told: "A (5%), B (7%)", "; Nhật Bản đạt 5 tỷ USD"."""
        at, reach = self._at, self._at - last.figure_end
        if reach > _NAME_REACH:
            return False
        if self._text[at - 1] == "(":
            named = last.unit == self._unit and _NAME_IN_LIST.fullmatch(self._text, last.figure_end, at) is not None
            return named and not names_measure(self._text[last.figure_end : at].lower().split())
        return not self._percent and _NAME_NEXT.fullmatch(self._text, last.end, at) is not None

    def _is_next_in_brackets(self, last: Context) -> bool:
        """Whether the percentage is the next of a list in which each stands in brackets: "mức tăng của dép cói (12%), mũ nan (9%)".

        Or it is the growth that the last one is compared with: "tăng 5%, thấp hơn năm 2016 (7%)".
        """
        text, at = self._text, self._at
        if self._is_than(last):
            return True
        if text[at - 1] != "(" or _NEXT_IN_BRACKETS.fullmatch(text, last.figure_end, at) is None:
            return False
        return _IN_BRACKETS.match(text, self._left, last.figure_end) is not None

    def _is_than(self, last: Context) -> bool:
        """Whether the percentage is what the one before is compared with: "tăng 5%, thấp hơn năm 2016 (7%)"."""
        at = self._at
        return self._text[at - 1] == "(" and self._percent and _THAN_IN_BRACKETS.fullmatch(self._text, last.end, at) is not None

    def _is_given(self, last: Context) -> bool:
        """Whether the share is what the same one gives to a whole: "khu vực dịch vụ tăng 2%, đóng góp 30% vào mức tăng chung"."""
        return self._percent and self._text[last.end : self._at] in _GIVING_TO

    def _is_next_party(self, last: Context) -> bool:
        """Whether the same is told of another one, or of a part: "đối với tổ chức là 2 triệu đồng và đối với cá nhân là", ", trong đó Công ty Nam Hà đạt"."""
        qualified = not self._percent and last.about is not None  # "đạt 160 tỷ đồng, tăng 20%, trong đó Công ty Nam Hà đạt 52 tỷ đồng"
        if (self._unit != last.unit and not qualified) or self.direction is not None or self._at - last.end > _NAME_REACH:
            return False
        at = self._at + len("ước ") if self._text.startswith("ước ", self._at) else self._at
        holder = _NEXT_HOLDER.fullmatch(self._text, last.figure_end, at) if last.direction is None and is_measure(last.measure) else None
        if holder is not None and (not self._percent or holder[1] is not None or (last.measure or "").lower().startswith(_LEVELS)):
            return True
        return _NEXT_PARTY.fullmatch(self._text, last.end, at) is not None

    def _grows_on(self, last: Context) -> bool:
        """Whether the percentage is the same growth as the last one, for a longer time or as it may be: "tăng trưởng 9 tháng đạt 2%, cả năm đạt 3%"."""
        return last.grows and not (self.base or "").startswith(PLANS) and _MORE_OF_IT.fullmatch(self._text, last.end, self._at) is not None

    def _next_sector(self, last: Context) -> str | None:
        """The next part of an economy whose growth the verb of the figure before tells too: "công nghiệp tăng 9%, dịch vụ 7%"."""
        if not self._percent or last.measure is None or not last.measure.lower().startswith(_SECTORS) or self._change.at is not None or self.base is not None:
            return None
        found = _NEXT_SECTOR.fullmatch(self._text, last.end, self._at)
        return found[1] if found is not None else None

    def _is_apart(self, last: Context) -> bool:
        """Whether the percentage is of another thing than the figure before it: "60 tỷ USD; 40% sản phẩm", "2% có vốn 5 tỷ đồng, 3% có vốn 2 tỷ đồng"."""
        text, at = self._text, self._at
        between = text[last.end : at].strip()
        if text.startswith(" + ", last.end):
            return True  # "5 triệu đồng + (0,5% x phần trên 1 tỷ đồng)"
        if last.unit != self._unit and ("hoặc" in between or " * " in between + " "):
            return True  # "lớn hơn 500 tỷ đồng hoặc 50% vốn", "3.920.000 đồng * 20 * 2%"
        if self._change.at is not None:
            return False
        if text.startswith(_TOLD_APART, self._behind):
            return True
        if between.endswith("chiếm"):
            return last.modifier is not None and _COUNTED.search(text, max(self._left, last.figure_end - _COUNTED_REACH), last.figure_end) is not None
        if between.endswith(";") and self._reached > self._end and self.base is not None and not self.base.startswith(PLANS) and not TIMED.match(self.base):
            return True  # "tỷ lệ kết nạp đạt 7% trở lên so với đầu năm; 100% chi bộ"
        if between not in _ALONE or self._reached == self._end or self.base is None or self.base.startswith(PLANS):
            return False
        if last.base is None and last.measure is not None and last.measure[:5].lower() in _RATIOS:
            return True  # "tỷ lệ trường đạt chuẩn 80%; 100% huyện đạt chuẩn"
        risen = last.direction is not None and last.base is None  # "kỳ vọng tăng thu ít nhất 10%; 58% ngân hàng"
        return last.unit != self._unit or (risen and VERSUS.match(text, self._behind) is None and not TIMED.match(self.base))

    def _carry_direction(self, last: Context) -> None:
        if self._of_another(last):
            self.direction = last.direction
        elif self._restates(last):
            self.direction = last.direction
            self.base = self.base or last.base
        elif self._unit == last.unit and self._goes_on(last):
            self.direction = last.direction

    def _of_another(self, last: Context) -> bool:
        """Whether the percentage is the next of a list, of another noun: "cắt giảm 30% thời gian, 20% chi phí"."""
        return self._percent and self._unit == last.unit and self.base is not None and last.names_base and self._text[last.end : self._at] in _ENUMERATING

    def _enumerates(self, last: Context) -> bool:
        """Whether one limit is said of the figure before and of this one: "tối thiểu 60% thợ gốm, 75% thợ mộc", "ít nhất 150% hoặc 200%"."""
        if self._of_another(last):
            return True
        if self._unit != last.unit:
            return False
        between = self._text[last.figure_end : self._at]
        if self._percent and (between == " hoặc " or between.endswith(", ")):
            # "ít nhất 20%, 30%", but not "tối thiểu 25% cho thợ phụ, 70% cho thợ cả ở đảo xa"
            return between == " hoặc " or (between == ", " and self.base is None)
        if _OTHER_PARTY.fullmatch(self._text, last.figure_end, self._at) is not None:
            return True
        each = _PER_SLASH.match(self._text, self._end)
        priced = each is not None and self._text.endswith(each[0], self._left, last.figure_end)
        return priced and _OTHER_GOODS.fullmatch(self._text, last.figure_end, self._at) is not None

    def _goes_on(self, last: Context) -> bool:
        """Whether the figure is another one that the verb of the last one tells: of another side, another year, or against another time."""
        text, at = self._text, self._at
        if text.startswith("so ", self._behind) and text[last.end : at] in _ENUMERATING:
            return True  # "tăng 27% so với cùng kỳ và gần 15% so với cuối năm"
        if self._own is not None and _ABOUT.fullmatch(text, last.figure_end, at):
            return True
        if text.startswith(_CASES, self._behind) and _OTHER_CASE.fullmatch(text, last.figure_end, at) is not None:
            return True
        return any(between.fullmatch(text, last.figure_end, at) for between in (_ELIDED, _OTHER_SIDE, _EXTREME))

    def _restates(self, last: Context) -> bool:
        """Whether the figure says the last one again ("tăng 5 tỷ đồng (3,2%)", "tương đương 3%") or goes on a list of bare figures."""
        raw = self._text[last.figure_end : self._at]
        if last.base is not None and self._percent and self.base is None and last.unit != self._unit:
            raw = raw.removeprefix(f" so với {last.base}")  # "giảm 2 USD so với phiên trước, tương đương 3%"
        between = raw.strip(" ,(").lower()
        if between:
            return between in _RESTATING
        if raw == ", ":
            ends = not self._speaks and _TWO_ITEMS.match(self._text, self._left, last.figure_end) is not None
            return ends or _NEXT_ITEM.match(self._text, self._end) is not None
        return self._unit != last.unit and "(" in raw

    def name(self, price: str | None, times: Times) -> None:
        """What the figure measures, all told; `price` is the last price that was told of, for a dealer that lists it anew."""
        measure = self._unless_base_says(self._own or self._unless_share_changed())
        measure = self._or_elsewhere(measure, times)
        if not self._percent:
            measure = self._unless_no_money(measure)
        if (fined := _FINE.match(self._text, self._at)) is not None:
            measure = fined[0]
        if not self._percent:
            measure = self._of_amount(measure, price)
        measure = self._without_excess(self._as_changed(measure))
        measure = self._of_percentage(measure) if self._percent else None if measure is not None and self._says_little(measure) else measure
        self.measure = measure if measure is not None else scheduled(self._text, self._start, self._end)

    def _unless_share_changed(self) -> str | None:
        """What the words in front say is measured, unless a verb of change takes the share for an object: "cắt giảm 20% số vốn"."""
        if self._percent and self._change.verb and self._shares_what_is_changed() and not (self._said.linked and is_measure(self._said.measure)):
            self.measure = None  # whoever does it is not measured
        return self.measure

    def _unless_base_says(self, measure: str | None) -> str | None:
        """`measure`, unless the base says it, or that the figure is a share of something else."""
        base, said, text = self.base, self._said, self._text
        if measure is not None and (measure[0].isdigit() or (measure.lower() == (base or "").lower() and not self._equals_share())):
            measure = None  # "tiền thuê đất được giảm 50% tiền thuê đất": the base says it
        if (
            self._percent
            and measure is not None
            and measure.lower() in _PLACING
            and (base is not None or text.startswith("100%", self._start))
            and not said.inherits
            and self.direction is None
            and not (base or "").startswith(PLANS)
        ):
            measure = None  # "huy động 100% quân số": what is done to the share
        if self._percent and measure is not None and base is not None and self._names_whole(measure.lower(), base.lower()):
            measure = self._which_part(measure)  # "doanh thu chiếm 70% doanh thu cả nhóm": which part it is, the noun alone does not say
        if self._percent and measure is not None and base is not None and said.inherits and measure.lower().startswith(PLANS) and base.startswith(PLANS):
            measure = None  # "được giao dự toán 300 tỷ đồng và phấn đấu vượt 5% dự toán"
        if self._percent and measure is not None and base is not None and measure.startswith(_ABLE) and base.islower():
            measure = None  # "hãng có khả năng tiếp cận 92% người dùng"
        if self._percent and base is not None and text.endswith(_GIVEN, self._floor, self._at) and not (measure or "").endswith(_GIVING):
            measure = None  # "số ngày nghỉ phép hưởng 100% lương", but not "mức chi trả 20% tiền lương"
        if base is not None and base.startswith("khối lượng") and not is_measure(measure):
            measure = None  # "toàn bộ dự án đã hoàn thành 50% khối lượng"
        if self._percent and measure is not None and measure.startswith("tổng số ") and text.find(f"so với {measure}", self._floor, self._at) >= 0:
            self.base, measure = measure, None  # "so với tổng số học sinh là 10%"
        return measure

    def _equals_share(self) -> bool:
        """Whether the figure compares its measure with another of the same name: "mức thu bằng 50% mức thu cũ", "tăng 5% so với mức thu cũ"."""
        return self._text.startswith("so ", self._behind) or self._text[max(self._left, self._at - _NEAR) : self._at].rstrip().endswith("bằng")

    def _or_elsewhere(self, measure: str | None, times: Times) -> str | None:
        """`measure`, or what the opening of the sentence or the head of a list says is measured."""
        base, said, text = self.base, self._said, self._text
        if base is not None and base.startswith(_SHARES):
            measure = ranked_by(text, self._floor, self._at) or (base if base.startswith(_MARKET_SHARE) else None)  # "chiếm 17% thị phần"
        elif measure is None and not said.inherits:
            measure = self._named_elsewhere()
        elif (
            measure is not None
            and not said.inherits
            and self._own is None
            and not is_measure(measure)
            and not bears_figures(measure)
            and not text.endswith("chiếm ", 0, self._at)
        ):
            measure = subject_opened(text, self._left, self._at) or measure  # "có giá trị tăng như: than đá tăng 5%; quặng sắt tăng 3%"
        if (measure is None or (self.base is None and self.direction is not None)) and (head := head_of(text, self._left, self._start)) is not None:
            measure = self._told_by(head, measure, times)
        return measure

    def _unless_no_money(self, measure: str | None) -> str | None:
        """`measure`, unless it is told in other units than money, or the amount is only a part or a price of it."""
        if measure is None:
            return None
        no_money = measure.lower().startswith(_RATES) or _counts_things(measure) or self._is_operand() or self._is_addend() or self._is_worth(measure)
        return None if no_money else measure

    def _of_amount(self, measure: str | None, price: str | None) -> str | None:
        """`measure` or what the words right beside an amount say: what it is of, the thing that it prices, the price that is listed."""
        text, said = self._text, self._said
        if self._speaks and not self._again:
            thing = object_behind(text, self._behind, self._right)
            thing = None if thing is not None and thing.lower().startswith(_RATES) else thing  # "200 triệu đồng cho diện tích kho"
            if measure is None or said.inherits or measure in _DOINGS or (is_measure(thing) and _GRANTING.match(text, self._floor, self._at) is not None):
                measure = thing or measure
        if measure is None and self._change.at is None:
            floor, at = self._floor, self._at
            measure = portion_of(text, floor, at) or thing_priced(text, floor, at) or done_with(text, floor, at)
        if measure is None and not said.inherits:
            measure = price_listed(text, self._floor, self._at, price)
        return measure

    def _as_changed(self, measure: str | None) -> str | None:
        """`measure` as the verb in front of the figure tells it: with what is done with it, or how fast it changes, without what the verb says."""
        text = self._text
        if measure is not None and measure.endswith(_TO_BE_DONE):
            measure = self._with_doing(measure)
        if measure is not None and self._change.verb in _GROWING and self.direction is not None and (grown := _GROWTH.match(measure)) is not None:
            measure = measure[grown.end() :]
        if measure is not None and self._change.object is not None:
            measure = self._with_how_fast(measure, self._change.at or 0)
        if measure is not None and self._change.at is not None and text.startswith(YEARLY, self._end):
            measure = measure.removesuffix(" bình quân")  # "giá trị sản xuất bình quân tăng 5%/năm"
        if measure is not None and self.direction is not None and measure.lower() in PLANS:
            measure = None  # "đặt kế hoạch tăng trưởng 38%": of what, the word alone does not say
        if measure is None and self._percent:
            measure = self._growth_told()
        if self._changes_price() and not is_measure(measure) and (measure is None or not measure.isupper()):
            measure = "giá"  # "siêu thị giảm giá 30% cho bơ", but not "VNM tăng giá 2%"
        return measure

    def _without_excess(self, measure: str | None) -> str | None:
        """`measure` without how high it is or when; None where the figure is of something else, or the word alone does not say of what."""
        text = self._text
        if measure is not None and (self._is_factor(measure) if self._percent else self._is_taken_from(measure)):
            measure = None
        elif measure is not None and not self._said.inherits and measure.lower() in _DEEDS:
            measure = label_of(text, self._left, self._at) or (measure if self._is_account(measure) else None)
        # "chia cổ tức với tỷ lệ 25%", "chỉ số này tăng 5%": of what, the word alone does not say.
        measure = itself(measure) if measure is not None else None
        if measure is not None and measure.endswith(" đóng góp") and bears_figures(measure):
            measure = measure.removesuffix(" đóng góp") if self._percent else None  # "ngành gốm đóng góp 13% GRDP"
        if measure is not None and measure.endswith(_COUNTS) and text.find(f"{measure} tháng", self._floor, self._at) >= 0:
            measure = measure.rpartition(" ")[0]  # "doanh thu ⟦chín⟧ tháng năm 2024"
        return measure

    def _of_percentage(self, measure: str | None) -> str | None:
        """`measure`, or where it says little or nothing what else a percentage is: what is paid, an interest, what is counted in front, a goal, a loss."""
        text = self._text
        if (measure is None or measure.lower() in _RATIOS) and text.endswith(" lệ ", self._floor, self._at):
            paid = _PAID_OUT.match(text, self._floor, self._at)
            measure = paid[1] if paid is not None else measure
        if measure is not None and measure.lower() in _WEIGHTS:
            measure = self._which_part(measure) or measure  # "tỷ trọng của nghề gốm trong GRDP đạt 6%"
        if measure is None or self._says_little(measure):
            measure = interest_of(text, self._left, self._floor, self._start, self._end)
        if self._own is None and (measure is None or (not is_measure(measure) and text.find(measure, self._floor, self._start) < 0)):
            counted = counted_in_front(text, self._floor, self._start) if not (self.base or "").startswith(_SHARES) else None
            measure = counted if counted is not None and counted != self.base else measure
        if measure is None and text.find(" lệ ", self._floor, self._start) >= 0:
            measure = set_for(text, self._left, self._start)
        if measure is None and self._own is None and self._change.at is None and self.base is None:
            sector = _SECTOR.match(text, self._floor, self._at)
            measure = sector[1] if sector is not None else None
        if measure is None and self._change.at is not None and self._listed:
            measure = item_changed(text, self._floor, self._change.at)
        if measure is None and self._own is None:
            measure = counted_with_amount(text, self._left, self._at if self._change.at is None else self._change.at)
        if measure is None and text[self._start - 2 : self._start] in _LABELLING:
            measure = contribution_of(text, self._start)
        if measure is None and self._own is None and not (self.base or "").startswith(_OWNED):
            measure = holder_of(text, self._floor, self._start, adjacent=self._adjacent)
        return measure if measure is not None else loss_named(text, self._start)

    def _told_by(self, head: Head, measure: str | None, times: Times) -> str | None:
        """The measure of an item of a list of names, whose base is that of the `head`, too: "giảm sâu so với cùng kỳ như Đồng Tháp giảm 41%"."""
        if measure is not None and measure[0].islower() and measure != head.measure:
            return measure
        if self._percent and self._change.at is None:
            if head.direction is None and not head.measure.lower().startswith(_LEVELS):
                return measure  # "kim ngạch lớn như Mỹ (24%)": rather a share of it
            self.direction = self.direction or head.direction
        if self._percent and self.base is None and head.base is not None and self.direction == head.direction:
            self.base = head.base
            self.base_period = times.inside(head.base_at, head.base_at + len(head.base))
        return head.measure

    def _says_little(self, measure: str) -> bool:
        """Whether a phrase does not say what the figure measures: "tỷ trọng", a level of something else, one that is cut or only beside it."""
        if measure.lower() in _SAYING_LITTLE or measure.endswith(_CUT) or _LEVEL.match(measure) is not None:
            return True
        return self._percent and self._is_beside(measure)

    def _is_beside(self, measure: str) -> bool:
        """Whether the percentage is no size of `measure`: a grade ("giá gạo 5% tấm"), or what the same one gives ("mang lại vốn và đóng góp 5% số thu")."""
        text = self._text
        if text.startswith(" tấm", self._end):
            return True
        named = text.rfind(measure, self._floor, self._at)
        return named >= 0 and text.endswith("đóng góp ", self._floor, self._at) and " và " in text[named + len(measure) : self._at]

    def _with_how_fast(self, measure: str, at: int) -> str:
        """What changes, with the noun in front of the verb at `at` that tells how fast: "tốc độ tăng GRDP khoảng 7%", "tỷ lệ gia tăng dân số"."""
        noun = _HOW_FAST.match(self._text, self._floor, at)
        end = self._text.find(measure, at, self._at) + len(measure)
        return self._text[noun.start() : end] if noun is not None and end >= at + len(measure) else measure

    def _with_doing(self, measure: str) -> str:
        """A sum of money with what is done with it: "số tiền mà nhóm này phải đóng là", "số thuế được giảm bằng"."""
        at = self._text.rfind(measure, self._floor, self._at) + len(measure)
        doing = _DOING_OF_SUM.match(self._text, at, self._at) if at >= len(measure) else None
        return measure if doing is None else self._text[at - len(measure) : doing.end(1)]

    def _is_factor(self, measure: str) -> bool:
        """Whether the percentage is of something else than `measure`.

        It multiplies it ("Tiền lương giờ x Mức ít nhất 20%") or another ("Số thuế = 15% thu nhập – 1 triệu đồng"), is of more than it ("tiền
        quặng cộng với tiền điện chiếm 51%"), or tells how new it is ("giá bán xe mới 100%").
        """
        text, at = self._text, self._start
        if self.base is not None and text.endswith("= ", self._floor, at) and not text.startswith(_TIMES, self._end):
            return True  # but "Lệ phí = 0,5% x Giá trị nhà" says what the rate is of
        named = text.rfind(measure, self._floor, at)
        if named < 0:
            return False
        return (
            text.endswith("cộng với ", self._floor, named)
            or (text.endswith(" mới ", self._floor, at) and text.startswith("100%", at))
            or holds_any(text[named + len(measure) : at], _MULTIPLYING)
        )

    def _growth_told(self) -> str | None:
        """The growth that the figure is, told of as a noun: "tăng trưởng 9 tháng vẫn đạt 2%"."""
        near = max(self._left, self._at - _GROWTH_REACH)
        if self._text.find("ăng trưởng", near, self._at) < 0:
            return None
        growth = _GROWTH_TOLD.match(self._text, near, self._at) or _GROWTH_SET.match(self._text, near, self._at)
        return growth[1] if growth is not None else None

    def _changes_price(self) -> bool:
        """Whether the figure is how much a price changes by: "giảm giá 30%", but not "tăng giá đất 30%"."""
        change = self._change
        return change.at is not None and change.object is None and self.direction is not None and self._text.startswith(_PRICE_CHANGES, change.at)

    def _is_taken_from(self, measure: str) -> bool:
        """Whether the amount is taken out of `measure`: "trích ngân sách 5 tỷ đồng"."""
        return self._text.endswith("trích ", self._floor, self._text.rfind(measure, self._floor, self._at))

    def _is_account(self, measure: str) -> bool:
        """Whether a word of doing names a side of an account: at the head of its clause ("thu 5 tỷ đồng, chi 3 tỷ đồng"), or what the State takes in.

        Not what somebody does: "hứa chi 1 tỷ USD", "giúp tiết kiệm 5 tỷ đồng", "bộ phim thu 23 triệu USD".
        """
        text, account = self._text, measure.lower()
        if account not in _ACCOUNTS or _SPENT_ON.match(text, self._behind) is not None:
            return False
        named = text.rfind(measure, self._floor, self._at)
        heads = named == self._left or text.endswith(_HEADING, self._left, named)
        return heads or (account == "thu" and holds_any(text[max(self._left, named - _REVENUE_REACH) : min(self._right, named + _REVENUE_REACH)], _REVENUE))

    def _is_operand(self) -> bool:
        """Whether the amount is a part of a calculation, and not what comes of it: "Tiền lời: 5 tỷ đồng – 2 tỷ đồng = 3 tỷ đồng"."""
        sum_of = _OPERATOR.match(self._text, self._end)
        return sum_of is not None and self._text.find(" = ", sum_of.end(), min(self._right, sum_of.end() + _SUM_REACH)) >= 0

    def _is_addend(self) -> bool:
        """Whether the amount is a part of the sum told in front of the brackets: "1,4 tỷ đồng (1,2 tỷ + 0,2 tỷ) chiếm 70%"."""
        text, start, end = self._text, self._start, self._end
        return not self._percent and (
            (text[start - 1] == "(" and text.startswith(" + ", end)) or (text.startswith("+ ", start - 2) and text[end : end + 1] in ")+ ")
        )

    def _is_worth(self, measure: str) -> bool:
        """Whether the amount is the price of what was weighed: "khối lượng đạt 86 nghìn tấn với trị giá đạt 310 triệu USD"."""
        return measure.lower().startswith(_WEIGHED) and holds_any(self._text[self._floor : self._at], _WORTH)

    def _names_whole(self, measure: str, base: str) -> bool:
        """Whether the figure is a share of what it would measure: "chiếm 88% doanh thu", and not how high it is, "giá đất bằng 30% giá đất kề bên"."""
        if self._change.at is not None or self._text[max(self._left, self._at - _NEAR) : self._at].rstrip().endswith("bằng"):
            return False
        if base.startswith(measure) or (not self._said.inherits and base.startswith(f"tổng {measure}")):
            return True
        # "Tín dụng … tăng 5%, chiếm 19% tổng dư nợ tín dụng", "Lượng vốn đầu tư … chiếm 90% trong tổng vốn đầu tư"
        whole = base.removeprefix("tổng ").removeprefix("số ")
        return whole != base and self._text.rfind("chiếm", max(self._floor, self._at - _NEAR), self._at) >= 0 and (measure in whole or measure.endswith(whole))

    def _which_part(self, measure: str) -> str | None:
        """The measure with whose it is or what it is for, in front of its share of all of it: "Doanh thu của mảng phân phối chiếm 88% tổng doanh thu"."""
        text = self._text
        at = text.rfind(measure, self._left, self._at)
        heads = at == self._left or (at > 0 and text.endswith(_BEFORE_PART, self._left, at))  # "đã dùng Quỹ cho nghiên cứu": what they do with it
        part = _OF_PART.match(text, at + len(measure), self._at) if heads else None
        noun = noun_at(text, part.end(), self._at, versus=False) if part is not None else None
        if part is None or noun is None or noun.count(" ") > _LONGEST_PART or not text.startswith(noun, part.end()):
            return None
        end = part.end() + len(noun)
        return text[at:end] if _BEHIND_PART.match(text, end, self._at) is not None else None

    def _shares_what_is_changed(self) -> bool:
        """Whether a verb of change takes the percentage and its base for an object: "cắt giảm 20% số vốn"."""
        verb = self._change.verb
        if verb in COMPARING or self._own is not None or (self.base is not None and TIMED.match(self.base) is not None):
            return False
        return self._reached > self._end and self.base is not None and self._text.startswith(self.base, self._behind)

    def _named_elsewhere(self) -> str | None:
        """What the opening of the sentence or of the list says is measured, where the clause does not."""
        text, left = self._text, self._left
        if text.startswith("Trong ", left):
            return what_is_divided(text, left, self._floor, self._at)
        if self._change.at is not None and text.find("ề ", left, left + 24) >= 0:
            return topic_of(text, left, self._at)
        if text[self._start - 2 : self._start] == "= ":
            return sum_named(text, self._start) if not self._percent and _OPERATOR.match(text, self._end) is None else None
        if text.find("|", text.rfind("\n", 0, self._start) + 1, self._start) >= 0:
            return column_named(text, self._start)
        if (text[self._at - 2 : self._at] in LIST_ENDS or is_bare_item(text, self._start)) and _FEE_BEHIND.match(text, self._end) is None:
            measure, factor = subject_of_list(text, self._start)
            self.base = self.base or (factor if self._percent else None)
            return measure
        return subject_opened(text, left, self._at)

    def date(self, last: Context | None, times: Times) -> None:
        """The time that the figure is for, and that of its base as far as it follows from it."""
        # The base may stand between: "99% dân số trong năm 2020"; but "so với giá tại thời điểm 10/2019" is the base's.
        amount = self.base is not None and self._text.startswith("so", self._behind) and not self.base.replace(" ", "").isalpha()
        compared = amount or self._text.startswith(" tại", self._reached)
        behind = self._end if compared else max(self._end, self._reached)
        self.period = times.of((self._left, self._right), self._start, behind, self.measure)
        if self._then and not self._text.startswith(_WHEN, self._end):
            self.period = None  # "năm 2020 là 5% (trước đó là 6%)"
        planned = self.base is not None and self.base.startswith(PLANS)
        if last is not None and last.base_period is not None and not planned and self._text[last.end : self._at] in _OF_BASE:
            self.period = last.base_period  # "giảm 11% so với cùng kỳ năm 2022 (319 tỷ đồng)"
        elif self.period is not None and "-" in self.period and self._is_planned(last):
            self.period = None  # "tính đến 20/11 đạt 56% kế hoạch (900 tỷ đồng)": that is how far the plan is carried out
        elif self._text.endswith(_FROM, self._left, self._at) and _ONWARDS.match(self._text, self._end) is not None:
            self.period = None  # "giảm từ 25% xuống còn 22%": what it was before
        if times.compares:
            near = max(self._left, self._start - 40, 0 if last is None else last.end)
            opened = max(self._text.find("cùng kỳ", near, self._start), self._text.find("cùng thời điểm", near, self._start))
            if opened >= 0 and self._change.at is not None and _HIGHER_THAN.match(self._text, self._left, opened) is not None:
                self.period = before(self.period, "cùng kỳ", times.inside(opened, self._start))
                self.base = self.base_period = None  # "cao hơn nhiều so với cùng kỳ năm 2017 tăng 5%": what it was then
                self._earlier = True
            elif opened >= 0 and self._text[max(0, opened - 12) : opened].removesuffix("trong khi ").strip()[-1:] in _OPENS_ASIDE:
                then = times.inside(opened, self._start)
                self.period = before(self.period, "cùng kỳ", then) if self.period is not None else None  # "tăng 3% (cùng kỳ năm 2022 tăng 7%)"
                self._earlier = True
        if self._percent and self.base is not None and not amount and self._is_no_share_of(self.base):
            self.base = self.base_period = None
        if self.base is not None:
            then = self.base_period
            if self.period is None and then is not None and not planned and (self.direction is not None or self.base.startswith("cùng kỳ")):
                self.period = times.year_after(self.base, then, self._left, self._start)
            self.base_period = before(self.period, self.base, self.base_period)
            if self.period is None and self.base_period is not None and self.base.startswith("cùng kỳ"):
                self.base_period = None  # which part of "cùng kỳ năm 2019" is meant, only the figure's own time tells

    def _is_no_share_of(self, base: str) -> bool:
        """Whether the words behind the figure name no whole of its own: "100% vận động viên, trọng tài và khán giả", "100% vốn nước ngoài"."""
        if self._text.startswith("Với ", self._left) and self._left + len("Với ") == self._at and self._text.find(", ", self._end, self._right) < 0:
            return True  # "Với 32% đội Hoa Sen trở thành đội được yêu thích nhất": who has the share
        return is_first_of_list(self._text, self._behind, base, self._right) or is_owned_whole(self._text, self._start, base)

    def _is_planned(self, last: Context | None) -> bool:
        """Whether the figure is what is planned, told behind what came of it: "đạt 56% kế hoạch (900 tỷ đồng)", "cao hơn mục tiêu 4%"."""
        if self._of_base or self._text.endswith(_PLANNED, self._left, self._start) or self._text.endswith(_PLANNED, self._left, self._at):
            return True
        if self._text[self._start - 1] != "(":
            return False
        return holds_any(self._text[self._floor if last is None else last.figure_end : self._start], PLANS)

    def told(self) -> tuple[str | None, str | None, str | None, str | None, str | None, str | None]:
        """Modifier, direction, base, base_period, measure and period; what rises by a share is measured, and no base: "tăng 20% nhân sự"."""
        base = self.base
        if self._percent and base is not None and self._text.startswith(f"các {base}", self._behind):
            base = f"các {base}"
        rises = self.measure is None and self.direction == "increase" and self._change.verb.startswith("tăng")
        if rises and base is not None and self._text.startswith(base, self._behind) and not TIMED.match(base) and not base.startswith(PLANS):
            return self.modifier, self.direction, None, None, base, self.period
        return self.modifier, self.direction, base, self.base_period, self.measure, self.period

    def per(self) -> str | None:
        """What an amount is for each of."""
        behind = per_behind(self._text, self._end)
        if behind is not None or self._text.startswith("0 ", self._start):
            return behind  # "mỗi lần đi ngang quán cơm 0 đồng"
        return per_before(self._text, self._floor, self._at)

    def qualifies(self) -> str | None:
        """The amount that a percentage qualifies; none where it is about what is counted ("70 triệu USD, tăng 3% về lượng")."""
        return self.about if not self._earlier and (self._own is None or self._own.lower().startswith(_VALUED)) else None

    def context(self, last: Context | None) -> Context:
        """What the next figure of the sentence may take from this one; an amount has set its own id as `about`."""
        text, end = self._text, self._end
        unit = _PER_SLASH.match(text, end) if "/" in text[end : end + 2] else None
        figure_end = unit.end() if unit is not None else end
        if last is not None and self._is_addend():
            return msgspec.structs.replace(last, figure_end=figure_end, end=figure_end, measure=None)
        if self._of_base and last is not None:
            return msgspec.structs.replace(last, figure_end=figure_end, end=figure_end, names_base=False)
        measure, about = self._head or self.measure, self.about
        if not self._percent and last is not None and last.about is not None and self._said.inherits and self.direction is not None:
            about = last.about  # "đạt 138 tỷ USD, giảm 2,8 tỷ USD, chiếm 64% tổng trị giá"
        elif not self._percent and last is not None and last.about is not None and _PASSED.match(text, self._floor, self._start) is not None:
            about = last.about  # "đạt 2,2 tỷ USD, vượt xa con số 1,3 tỷ USD (tăng 63%)"
        if last is not None and text.find("chiếm t", last.end, self._start) >= 0:
            measure, about = last.measure, last.about  # "bông đạt 5 tỷ đồng, chiếm tỷ trọng 11% và giảm 16%": the bông fell
        if measure is None and last is not None and text[self._start - 1] == "/" and last.end == self._start - 1:
            measure = last.measure  # "giải ngân 1.362/5.448 tỷ đồng (25%)": the part names what the share is of, too
        names_base = self._of_same or (self._reached > figure_end and self.base is not None and not TIMED.match(self.base))
        return Context(
            figure_end, max(self._reached, figure_end), names_base, measure, self.modifier, self.direction, self.base, self.base_period, about,
            self._unit, self._part, self.direction is not None and is_noun(self._change, text),
        )  # fmt: skip
