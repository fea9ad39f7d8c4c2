"""What the words of a clause say of its day: that something happened, is planned, is a deadline, is in force, a figure's cut-off,
or did not happen.

Four things decide: the preposition in front of the date ("từ", "trước", "tính đến"), what the verb's auxiliaries say ("đã", "sẽ",
"phải", "chưa"), what kind of verb it is ("có hiệu lực", "đạt 20 tỷ đồng") and on which side of it the date stands. `_ROWS` is
the table of them.
"""

import re
from functools import cache

from vnpolitics_cli import lazy
from vnpolitics_cli.events.carrying import set_for
from vnpolitics_cli.events.clauses import DUE, LASTING, PURPOSE, PUTTING_OFF, WHICH_CASES, Told, is_joined, is_ordered
from vnpolitics_cli.events.lexicon import DEEDS_OF_PEOPLE, HAPPENING, TAKING_PLACE
from vnpolitics_cli.events.words import Verb
from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import UPPER, holds_any

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]

# Preposition, auxiliary, kind of verb, whether the date leads ("*" for any) → status. The first row that fits counts.
_ROWS = (
    # "từ ngày 1/7, người bán không bắt buộc lập hóa đơn"
    ("since", "negated", "freed", "*", "in_force"),
    # "đến ngày 30/3, dự án chưa hoàn thành"; so too "từ ngày 1/1, không tuyển dụng ngạch này": "không", "chưa" are the specification's own words
    # for it, whatever is in force with them.
    ("*", "negated", "*", "*", "negated"),
    # "sẽ hết hiệu lực từ ngày …": then it no longer is.
    ("*", "planned", "ended", "*", "planned"),
    # "sẽ có hiệu lực từ ngày …"
    ("*", "*", "ended", "*", "in_force"),
    ("*", "*", "force", "*", "in_force"),
    # "trước ngày 1/11, doanh nghiệp vẫn được dùng hóa đơn giấy"
    ("deadline", "*", "allowed", "*", "in_force"),
    # "các khoản nợ phát sinh trước ngày 1/7/2020": which ones, not by when
    ("deadline", "*", "case", False, "happened"),
    # "trước ngày 5/3, ông Ba đã về quê": done by then, and no limit
    ("deadline", "past", "*", True, "happened"),
    ("deadline", "*", "*", "*", "deadline"),
    # "phấn đấu đến hết ngày 31/12, thu ngân sách đạt …"
    ("as_of", "planned", "*", True, "planned"),
    # "tính đến ngày 30/9, nợ vay là …"
    ("as_of", "*", "*", "*", "as_of"),
    # "được tiếp tục sử dụng đến ngày …"
    ("until", "*", "allowed", False, "in_force"),
    ("until", "planned", "*", "*", "planned"),
    # "đến ngày 31/12, các chủ đầu tư phải giải ngân 95% vốn"
    ("until", "duty", "figure", "*", "deadline"),
    # "đến ngày 25/9, giải ngân đạt 29.647 tỷ đồng"
    ("until", "*", "figure", "*", "as_of"),
    # "cần hoàn thành đến ngày …"
    ("until", "*", "due", "*", "deadline"),
    # "ngày 12/7, các sở phải hoàn thành việc xét tốt nghiệp"
    ("on", "duty", "due", "*", "planned"),
    # "từ ngày 4/1, công ty đã tăng thêm …"
    ("since", "past", "*", "*", "happened"),
    # "từ ngày 1/7, mức lương cơ sở sẽ tăng"
    ("since", "planned", "charge", "*", "in_force"),
    # "từ ngày 1/3, du khách có thể nhập cảnh mà khỏi xin giấy"
    ("since", "planned", "freed", "*", "in_force"),
    # "từ ngày 1/7, doanh nghiệp sẽ dùng hóa đơn điện tử"
    ("since", "planned", "bound", "*", "in_force"),
    ("since", "planned", "*", "*", "planned"),
    # "từ ngày 1/1, trưởng ban phải có bằng đại học"
    ("since", "duty", "*", "*", "in_force"),
    # "từ ngày 1/1, bãi bỏ …"
    ("since", "*", "rule", "*", "in_force"),
    ("since", "*", "charge", "*", "in_force"),
    ("*", "planned", "*", "*", "planned"),
    # "nộp trước tháng 3 hằng năm"
    ("yearly", "*", "*", "*", "in_force"),
    ("*", "*", "*", "*", "happened"),
)


@cache
def _by_rows(*case: str | bool) -> str:
    """The status of a preposition, an auxiliary, a kind of verb and whether the date leads, by the first row that fits."""
    return next(row[4] for row in _ROWS if all(want in ("*", said) for want, said in zip(row, case, strict=False)))


_FORCE = tuple(_TABLE["groups"]["force"])
_PUTTING_OFF = ("hoãn ", "tạm ")
# In front of the day that something is put off to.
_TO_DAY = (" lên", " lại", " sang", " sang ngày")
_PUT_OFF = lazy.re(r"(?<!\w)(?:lùi|dời|hoãn)\s")
_ENDING = ("hết ", "không còn ", "mất ", "ngừng ")
_DUE_VERBS = DUE - WHICH_CASES
# A limit that is one whatever the verb: "chậm nhất ngày 5/3".
_FIXED = lazy.re(r"(?:nhất|hạn|hơn|quá|chót|cuối|nay)\W", re.IGNORECASE)
_SINCE = lazy.re(any_of(_MOODS["in_force_since"]) + r"(?!\w)")
_STOPPING = frozenset(_MOODS["stopping"])
# Verbs of no rule, though "kể từ" stands in front: of what begins, is said or is noted on the day.
_NO_RULE = frozenset((*_MOODS["beginning"], *_TABLE["groups"]["speech"], "bắt đầu", "ghi nhận"))
_CHARGES = lazy.re(any_of(_MOODS["charges"]) + r"\s", re.IGNORECASE)
# A rule kept over some days: "giữ nguyên ⟦bảng giá⟧ từ ngày 1/7 đến ngày 31/12".
_KEPT = lazy.re(rf"\s(?:bảng\s|các\s)?(?:giá|{any_of(_MOODS['charges'])})\s", re.IGNORECASE)
_RULING = frozenset(_MOODS["ruling"])
_PUNISHING = frozenset(_MOODS["punishing"])
# A duty taken away, and those whom a rule gives a right: "các hộ kinh doanh", "du khách".
_RELEASED = ("không bắt buộc ", "không phải ", "không còn phải ")
_ENTITLED = lazy.re(rf"\s?(?:(?:các|những|mọi)\s)?{any_of(_MOODS['entitled'])}\s", re.IGNORECASE)
_LISTED = 320
"""How far behind such a verb, names between, in code points."""
# Of whom a rule speaks as a kind: "tổ chức, cá nhân", "mọi hộ kinh doanh".
_ANY_OF = lazy.re(rf"\W*(?:(?:các|những|mọi|tất\scả|toàn\sbộ)\s)*{any_of(_MOODS['bound'])}(?!\s+[{UPPER}0-9])(?!\w)")
# Behind a verb that only says which of them are meant, what they will do: "khách trả tiền tại các quầy Ba Sao, Lá Xanh ⟦sẽ được giảm giá⟧".
_WILL = lazy.re(rf"(?:[^.;:,\n(]|,\s(?=[{UPPER}])){{0,{_LISTED - 5}}}?\ssẽ\s")
# Verbs of what is held or shows itself from a day on, which is no rule.
_HELD = HAPPENING | {"có", "tiến hành", "triển khai", "xuất hiện"}
# What people do within a time that is set for it, and of how many bodies a country or a body consists.
_HANDING_IN = frozenset(("nộp", "nộp đơn", "đăng ký"))
_DIVIDED = lazy.re(rf"(?:có|còn)\s(?:\w+\s)?\d+\s(?:bộ|cấp|cơ\squan|phòng|sở|thôn|tỉnh|{any_of(_MOODS['list_tails'])})(?!\w)")
# What somebody may do for longer: "được kéo dài thời gian bán hàng".
_OPEN_LONGER = lazy.re(r"kéo dài (?:giờ|thời gian|thời hạn|tuổi)\s")
# What a number is of, and the number: "đến ngày 20/9, số lò xây xong đi vào nung thử là 34 lò".
_NUMBER_OF = lazy.re(r"(?:tổng\s+)?số\s", re.IGNORECASE)
_IS_SO_MANY = lazy.re(r"\s(?:là|đạt|còn)\s(?:\w+\s)?\d")
_AS_FOLLOWS = (" như sau", ", như sau")
# Behind the list of a plan: "… xây dựng kế hoạch thực hiện như sau:\n- Hoàn thành lắp đặt ⟦ngày 31/7⟧".
_PLAN_FOLLOWS = lazy.re(
    r"(?:(?:kế\s+hoạch|lịch\s+trình|lộ\s+trình|tiến\s+độ|dự\s+kiến)\s[^.;:\n]{0,100}như\s+sau|lịch\s+(?:thi|công\s+tác|tiếp\s+xúc)(?:\s[^.;:\n]{0,60})?):",
    re.IGNORECASE,
)
_PLANNED_LINES = 300
"""How far in front of a clause the words that open a plan's list are looked for, in code points."""
# Read behind a date that ends its clause: what is hoped of what it tells.
_HOPED = lazy.re(r"[^.;:\n]{0,80}?\s" + any_of(_MOODS["hoped"]) + r"\s")
_SCHEDULED = frozenset(_MOODS["scheduled"])
# What opens the clause of something that a paper or a timetable sets: "Theo Quyết định số 382/QĐ-UBND ", "Như vậy, lịch thi ".
_BY_PAPER = lazy.re(
    rf"\W*(?:(?:Theo|Căn cứ)\s(?:{any_of(_TABLE['nouns']['numbered'])}|Công văn|Kế hoạch|Thông báo)\s(?:số\s)?\d|(?:[\w\s]{{2,12}},\s)?[Ll]ịch\s(?:thi|nghỉ)\s)"
)
TELLING = lazy.re(
    rf"(?<!\w)(?P<verb>{any_of(_MOODS['telling'])})[\s*]+(?:(?:được|hơn|gần|khoảng|trên|dưới|mốc|mức|ở|chỉ|xấp\s+xỉ|tổng|số|cộng|thêm)\s+){{0,2}}\d"
)
_FIGURE_NEAR = lazy.re(r"[^\d,.;(\n]{1,60}(?<!số )(?<!Điều )(?<!khoản )(?<!hồi )(?<!lúc )(?<!ngày )(?<!sáng )(?<!chiều )(?<!tối )\d")
_TO_COME = lazy.re(r"\s+(?:sắp\s+tới|tới\s+đây|tới(?=\s*(?:[,.;:)\n]|$|(?:này|tại|ở|và|sẽ|với|để|hay|khi|theo|nhân)\s)))")
_YEARLY = lazy.re(r"\s+h[ằà]ng\s+năm")
# "từ nay đến ngày 30/6", "từ đây đến hết 20/1".
_FROM_NOW = lazy.regex(r"(?ri)(?<!\w)từ\s+(?:hôm\s+)?(?:nay|đây)\s+(?:đến|tới)\s+(?:hết\s+)?")
# A time set: "thời gian theo dõi dữ liệu đến ngày 9/11".
_SPAN_OF_TIME = lazy.re(r"(?:thời\s+gian|thời\s+hạn(?!\s+tù)|hạn(?!\s+chế))\s", re.IGNORECASE)
# What a day is forecast: "ngày 10/2, không khí lạnh tăng cường".
_WEATHER = lazy.re(any_of(_MOODS["weather"]))
# In front of a forecast's verb: "đêm 20/5, trên biển tiếp tục có mưa rào".
_GOING_ON = ("cũng ", "còn ", "tiếp tục ", "vẫn ", "đều ")
# Verbs of people, which no forecast has.
_PEOPLES = DEEDS_OF_PEOPLE - {"chuyển", "diễn ra"}
# "Theo kế hoạch, 5 thủ tục được thực hiện từ ngày …"
_AS_PLANNED = lazy.re(r"\W*(?:theo\s+)?(?:kế\s+hoạch(?!\s+số\s)|dự\s+kiến|lịch\s+trình|lịch(?=,)|mục\s+tiêu)\W", re.IGNORECASE)
# "Sáng nay (11/7), theo dự kiến, Ủy ban họp phiên thứ 12"
_THEN_AS_PLANNED = lazy.re(r"[)\s]{0,2},\stheo\s(?:đúng\s)?(?:kế\s+hoạch|dự\s+kiến|lịch\s+trình|lịch)\s?,")
# Read backwards from a day that an order or an aim sets: "yêu cầu đến hết ".
_SET = lazy.regex(rf"(?ri)(?<!\w){any_of(_MOODS['setting'])}(?:\s+(?:là|rằng))?\s*[,:]?\s+(?:đến|tới)(?:\s+hết)?\s+")
# "Không có chuyến tàu nào …", "Ngày 5/3, chưa có ca nào …".
_NONE = lazy.re(r"(?:[^.;:\n]{0,60},)?\W*(?:không|chưa)\scó\s[^,.;:\n]{1,60}\snào\s", re.IGNORECASE)
# Read backwards from a verb: "không ai bị thương", "chưa người nào trong số họ được thả".
_NOBODY = lazy.regex(
    r"(?ri)(?<!\w)(?:không|chưa|chẳng)\s(?:có\s)?(?:một\s)?(?:ai|(?:người|đội|nước|đơn\svị|công\sty)\snào)(?:\s(?:trong|của|ở|tại)(?:\s[^\W\d]+){1,4})?\s(?:bị\s|được\s)?"
)
# Somebody is told, in front of a day, what to do from then on: "⟦Giao Sở Y tế⟧, ngay từ tối 5/3, tổ chức tiêm chủng".
_ORDER = lazy.re(r"[\W\d]*(?:Chỉ\s+đạo|Giao|Yêu\s+cầu|Đề\s+nghị)\s(?!(?:dịch|thông|này|trên)(?!\w))")
_QUOTED = lazy.re(r"“[^”]*”|\"[^\"]*\"")
_AHEAD = tuple(f" {words} " for words in _MOODS["ahead"])
_ASKING = tuple(f" {words} " for words in _MOODS["asking"])
_AHEAD_HEADS = frozenset(words.split()[0] for words in (*_MOODS["ahead"], *_MOODS["asking"]))
"""Their first words: few clauses hold one, and this is cheaper than to look for each of them."""
_NEAR_NONE = 50
"""How far in front of a verb it may be said that nobody does it, in code points."""
_ASKED = 60
"""How far in front of a verb and its date words of asking still say that it is to come, in code points."""
_ASKED_FOR = 120
"""How far where the verb is one of what is asked for ("yêu cầu các đơn vị rà soát … và báo cáo trong ngày 8/2"), or the second of what is
wished ("mong khán giả cảm thông … và ủng hộ mình")."""
# What only looks like a word that looks ahead: "Trung tâm Dự báo khí tượng", "sắp xếp", "vắc xin".
_LOOKS_LIKE = lazy.re(r" (?:sắp (?:xếp|đặt)|(?:trung tâm|cơ quan|đài) dự báo|vắc xin|xin lỗi)(?= )")
# Behind a day up to which something went on: "kéo dài đến ⟦ngày 5/3⟧ thì dừng".
_THEN = (" thì ", " mới ", " rồi ", ", sau đó ", " trước khi ", " sau khi ")
# A verb in quotes, which is not read, behind what says its time: "sẽ “quay” ông Ba". Group 1 that word.
_AUXILIARY_QUOTED = lazy.re(r"\s(sẽ|đã)\s[“\"]")
_SO_THAT = ("để ", "để đến ", "để từ ", "để vào ")
_TONIGHT = tuple(_MOODS["tonight"])
_TOMORROW = (*_TONIGHT, *(f"{part} mai" for part in ("Sáng", "sáng", "Trưa", "trưa", "Chiều", "chiều", "Tối", "tối", "Đêm", "đêm", "Ngày", "ngày")))
_TURNS = tuple(f" {words} " for words in _MOODS["turns"])
_IS_DEADLINE = lazy.re(r"\s+là\s+(?:thời\s+)?(?:hạn|ngày\s+cuối|ngày\s+hoàn\s+thành)")
_LIMIT = lazy.re(
    r"\W*(?:thời\s+hạn(?!\s+(?:chấp\s+hành|tạm\s+giam|tạm\s+giữ|tù))|thời\s+gian\s+chậm\s+nhất"
    rf"|hạn\s+(?:cuối|chót|nộp|đăng\s+ký|gửi|nhận|{any_of(_MOODS['within_limit'])}))[\s:]",
    re.IGNORECASE,
)
_TIME_LIMIT = lazy.re(r"(?<!\w)(?:thời\s+hạn|hạn\s+(?:chót|cuối|nộp)|thời\s+gian\s+chậm\s+nhất)\s", re.IGNORECASE)
_BEFORE_WHEN = lazy.re(r"Trước\s+khi\s")
_BOUND = lazy.re(r"(?<!\w)(?:phải|chỉ\s+được|không\s+được|được\s+phép)(?!\w)")
_BOUND_TO = lazy.re(
    r"(?<!\w)(?:(?:được|có\s+thể)\s+(?:tiếp\s+tục|phép|sử\s+dụng|áp\s+dụng|dùng|giữ|hưởng|lưu\s+hành|miễn|thực\s+hiện(?!\s+thí))|tiếp\s+tục\s+được|chỉ\s+được)\s"
)
_DUE = lazy.re(r"(?<!\w)(?:cần|phải|hạn|thời\s+hạn|tập\s+trung|khẩn\s+trương)\s")
# Read backwards from a date: "đến hết", but not "tính đến hết".
_UNTIL_THE_END = lazy.regex(r"(?ri)(?<!tính\s+)(?:đến|tới)\s+hết\s+")
_FROM_ON = lazy.regex(r"(?ri)kể\s+từ\s+")


def status(text: str, claim: Claim, day: CalendarDate, told: Told, group: str | None, *, clause: int, published: str | None) -> str:
    """What the words say of an event's time: see `Event`. `group` is what the preposition in front of the date says, `clause` where
    the date's clause begins."""
    verb = told.verb
    preposition = _preposition(text, claim, day, told, group, clause)
    said = _said(text, claim, told, preposition, clause)
    answer = _by_rows(preposition, said, _kind(text, claim, told, preposition, clause), told.leads)
    if (
        answer == "happened"
        and preposition != "deadline"
        and said != "past"
        and published is None
        and (_scheduled(told) or _is_laid_down(text, claim.start, day, told, clause))
    ):
        answer = "planned"
    if answer == "happened" and "/" in day.date and not verb.status and verb.key not in _PEOPLES and _OFFER.search(text, clause, claim.end + 80):
        answer = "planned"
    if answer == "happened" and "/" in day.date and told.leads and not verb.status and told.subject is not None and _ENTITLED.match(text, *told.subject):
        answer = "planned" if _WILL.match(text, verb.end, verb.end + _LISTED) else answer
    if answer == "happened" and verb.key == "giữ nguyên" and "/" in day.date and _KEPT.match(text, verb.end):
        return "in_force"
    if answer == "in_force" and "/" in day.date and told.leads and not verb.mark and verb.key in _HANDING_IN:
        # "Từ ngày 5 đến 8/3, thí sinh nộp hồ sơ": when it is to be done.
        answer = "happened" if published is not None and day.date[-10:] < published else "planned"
    if (
        not told.leads
        and (preposition == "since" or "/" in day.date)
        and not verb.mark
        and published is None
        and (verb.key in _STOPPING or verb.key in LASTING)
        and text.endswith(_ANNOUNCING, 0, verb.start)
    ):
        return "planned"
    if answer == "happened" and published is not None and day.date[:1] != "X" and day.date[:10] > published and verb.status != "past":
        answer = "deadline" if preposition == "deadline" else "planned"
    return answer


# What a shop offers between two days: "khách hàng nhận ưu đãi giảm 20% giá vé từ ngày 8 đến 31/1".
_OFFER = lazy.re(any_of(_MOODS["offers"]) + r"(?!\w)", re.IGNORECASE)
# In front of what is still to be: "đã có thông báo ⟦dừng phát sóng⟧ từ ngày 15/1".
_ANNOUNCING = ("thông báo ", "tuyên bố ")
# In front of a day up to which something has been summed up: "từ đầu năm đến", "theo thống kê đến".
_SUMMED_UP = lazy.re(r"(?:từ\sđầu|báo\scáo|thống\skê|số\sliệu|cập\snhật|tổng\shợp)\s(?:[^\s,.;:()]+\s){0,4}$", re.IGNORECASE)
_COUNTED_FROM = ("ính từ ", "ính từ ngày ", "ũy kế từ ", "ũy kế từ ngày ")


def _preposition(text: str, claim: Claim, day: CalendarDate, told: Told, group: str | None, clause: int) -> str:
    start, end = claim.start, claim.end
    limit = _BEFORE_WHEN.match(text, clause) if told.leads else _LIMIT.match(text, told.start, told.start + 40)
    if group in ("deadline", "until") and (told.leads or not _DUE.search(text, clause, start)) and _FROM_NOW.match(text, max(0, start - 24), start):
        return "until"
    if limit is not None and group == "since" and "/" in day.date:
        # "thời hạn nhận hồ sơ: từ ngày 5/3 đến hết ngày 15/3"
        return "on"
    if group == "deadline" or limit is not None or _IS_DEADLINE.match(text, end):
        return "deadline"
    if told.verb.opener in PURPOSE and not told.leads and _TIME_LIMIT.search(text, told.start, told.verb.start):
        # "thời hạn chậm nhất để gửi bài thi vào ⟦ngày 17/8⟧"
        return "deadline"
    if text.startswith((" hàng", " hằng"), end) and _YEARLY.match(text, end):
        return "yearly"
    if group == "as_of":
        bound = told.verb.status == "duty"
        if (bound or not (told.leads or TELLING.match(text, told.verb.at))) and _UNTIL_THE_END.match(text, max(0, start - 16), start):
            # "nhận hồ sơ từ ngày 3/12 đến hết ngày 2/1", "được sử dụng đến hết ngày 30/6": the end of a time set.
            return "until"
        return "on" if not told.leads and text[start - 4 : start].lower() == "tại " else "as_of"
    if (
        group == "since"
        and "/" in day.date
        and not text.startswith(_AS_FOLLOWS, end)
        and (told.verb.status == "past" or not text[told.verb.at : told.verb.end].lower().endswith(_FORCE))
        and not (told.leads and not told.verb.mark and _SINCE.match(told.verb.key))
        and not _frees(text, told)
    ):
        # "từ 3/9 đến 5/9": when it takes place; "tính từ 1/1 đến 15/6": what has come together.
        return "as_of" if text.endswith(_COUNTED_FROM, 0, start) else "on"
    if group == "until" and told.leads and _SUMMED_UP.search(text, max(0, start - 40), start):
        # "từ đầu năm đến ngày 5/3, huyện xảy ra ba vụ cháy": what has come together.
        return "as_of"
    return group if group in ("until", "since") else "on"


def _said(text: str, claim: Claim, told: Told, preposition: str, clause: int) -> str:
    """What the auxiliaries say, or else words around that look ahead ("dự kiến", "tới")."""
    verb = told.verb
    said = verb.status
    if said == "past" and preposition == "since" and text.startswith("mới ", verb.start):
        # "từ ngày 1/7 mới bắt buộc sử dụng": not before then.
        return ""
    quoted = _AUXILIARY_QUOTED.search(text, claim.end, verb.at) if told.leads and holds_any(text[claim.end : max(claim.end, verb.at)], '“"') else None
    if quoted is not None:
        # "ủy ban sẽ “quay” ông Ba rằng có phải bà Na đã yêu cầu …"
        return "planned" if quoted[1] == "sẽ" else "past"
    if said in ("negated", "planned") or (said == "past" and preposition != "until"):
        return said
    if told.leads and preposition == "until" and said != "past" and _SET.match(text, max(0, claim.start - _ASKED), claim.start) is not None:
        # "Bộ yêu cầu đến ngày 30/6 phải hoàn thành …", "nghị quyết xác định đến ngày 30/6 …"
        return "duty" if _is_bidden(text, claim, told) else "planned"
    if text.find(" nào ", told.start, verb.start) >= 0 and _NONE.match(text, clause, verb.start) is not None:
        # "không có chuyến tàu nào bị hủy trong ngày 5/3"
        return "negated"
    near = max(0, verb.start - _NEAR_NONE)
    if (text.find(" ai ", near, verb.start) >= 0 or text.find(" nào ", near, verb.start) >= 0) and _NOBODY.match(text, near, verb.start) is not None:
        return "negated"
    if preposition == "until" and said != "past" and _FROM_NOW.match(text, max(0, claim.start - 24), claim.start):
        # "từ nay đến ngày 31/10, ngân hàng dành tặng khách hàng …"
        return "planned"
    if text.startswith((" vừa qua", " vừa rồi", " năm ngoái"), claim.end):
        return "past"
    if told.leads and not said and text.endswith(_SO_THAT, 0, claim.start):
        # "phải hoàn thành việc đếm chim để đến ngày 9/5 nộp sổ cho Viện"
        return "planned"
    if text[max(0, claim.start - 12) : claim.start].rstrip("( ,").endswith((" mai", *_TONIGHT)) or text.startswith(_TOMORROW, claim.start):
        # "được thực hiện từ ngày mai (17/10)", "làm khách trên sân Bilbao đêm nay"
        return "planned"
    if text.startswith((" tới", " sắp"), claim.end) and _TO_COME.match(text, claim.end):
        return "planned"
    if (not told.leads and text.startswith((" sẽ ", ", sẽ "), claim.end)) or text.endswith(("Có thể ", "có thể "), 0, claim.start):
        return "planned"
    goes_on = text.startswith(_GOING_ON, verb.start)
    if (verb.mark < 2 or goes_on) and (told.leads or verb.weak or verb.key == "chuyển") and verb.key not in _PEOPLES:
        # "đêm 9/6 Bắc Bộ có mưa rào", "do rãnh áp thấp, từ ngày 17/9 đến ngày 20/9 ở Nam Bộ có dông"
        stop = claim.end + 60 if not told.leads else verb.end + 40 if goes_on else verb.end if verb.mark else claim.end + 240
        if _WEATHER.search(text, claim.end, stop):
            return "planned"
    if text.endswith("không sớm hơn ", 0, claim.start) or (told.leads and said != "past" and _ORDER.match(text, clause, claim.start)):
        return "planned"
    if verb.key == "dự báo" and text.startswith("được ", verb.start):
        # "nhiệt độ hôm nay 3/6 được dự báo ở mức 40 độ"
        return "planned"
    if not told.leads and text.find(" dự kiến ", verb.end, claim.start) >= 0:
        return "planned"
    if not told.leads and verb.key == "ấn định" and text.startswith("được ", verb.start):
        # "lễ khởi công được ấn định vào ngày 19/8": what is to be then.
        return "planned"
    if (
        not told.leads
        and verb.key.startswith(PUTTING_OFF)
        and (preposition == "until" or text[max(0, claim.start - 8) : claim.start].rstrip().endswith(_TO_DAY))
    ):
        # "trận đấu bị hoãn sang ngày 12/3": what was put off is to come on that day.
        return "planned"
    if not told.leads and text.endswith((" sang ", " sang ngày "), 0, claim.start) and _PUT_OFF.search(text, told.start, verb.start):
        # "huyện lùi việc khai mạc sang ngày 12/3": what was put off is to come on that day.
        return "planned"
    if not verb.status and text.find("hời gian: ", max(0, claim.start - 14), claim.start) >= 0:
        # "Thời gian: buổi sáng, ⟦ngày 27/11⟧, bắt đầu từ 8h"
        return "planned"
    if preposition == "until" and not told.leads and not said and verb.key in LASTING and not text.startswith(_THEN, claim.end):
        # "triển lãm mở cửa đến hết ngày 5/3"
        return "planned"
    if preposition == "until" and (_SPAN_OF_TIME.match(text, told.start) or text[claim.end : claim.end + 1] == ":"):
        return "planned"
    if not told.leads and verb.key != "xảy ra" and said != "past" and (_SPAN_OF_TIME.match(text, told.start) or _is_hoped_of(text, claim, told)):
        # "thời gian thực hiện từ ngày 15/12 đến ngày 15/2"
        return "planned"
    if not said and preposition in ("on", "since") and _is_of_plan(text, clause):
        return "planned"
    if _AS_PLANNED.match(text, clause, clause + 40) or (told.leads and _THEN_AS_PLANNED.match(text, claim.end)) or _looks_ahead(text, claim, told, clause):
        return "planned"
    return said


def _kind(text: str, claim: Claim, told: Told, preposition: str, clause: int) -> str:
    """The kind of a verb, as far as it matters behind this preposition."""
    verb = told.verb
    if text.find("dự kiến ", max(0, verb.start - len("dự kiến ")), verb.at) >= 0:
        # "mức phí mới dự kiến áp dụng từ ngày 1/7": not yet laid down
        return "other"
    if text[verb.at : verb.end].lower().endswith(_FORCE) and not verb.key.startswith(_PUTTING_OFF):
        # "áp dụng", "thi hành" are verbs like others, but for what stands from a day on: "được áp dụng từ ngày …".
        lasting = "hiệu" in verb.key or "hết" in verb.key or verb.key.startswith("đi vào")
        if lasting or preposition == "since" or (verb.status != "past" and (preposition == "until" or verb.mark or verb.key.startswith("được"))):
            return "ended" if verb.key.startswith(_ENDING) else "force"
    if preposition == "deadline":
        if told.leads and text.startswith("vẫn được ", verb.start):
            return "allowed"
        told_to = not told.leads and is_ordered(text, max(clause, verb.start - _ASKED_FOR), verb.start)
        which = verb.key in WHICH_CASES or (verb.key not in _DUE_VERBS and not told_to)
        if verb.status or not which or _LIMIT.match(text, told.start, told.start + 40):
            return "other"
        return "other" if _FIXED.search(text, max(0, claim.start - 20), claim.start) else "case"
    if preposition == "until" and _is_bidden(text, claim, told):
        return "due"
    if preposition == "until":
        if told.leads and text.endswith("phải ", 0, verb.at) and text.startswith(("giảm", "tăng"), verb.at):
            # "đến 17 giờ giá vàng phải giảm 100.000 đồng": forced, not due.
            return "other"
        if not told.leads and _BOUND_TO.search(text, told.start, claim.start):
            return "allowed"
        if (
            tells_figure(text, verb)
            or (told.leads and (verb.key == "là" or _is_number(text, told)))
            or (told.leads and verb.mark and not text.startswith("mới ", verb.start) and verb.at > claim.start and _FIGURE_NEAR.match(text, verb.end))
        ):
            return "figure"
        if told.leads and text.startswith("vẫn ", verb.start):
            # "đến chiều 5/3, hơn 500 hộ dân vẫn bị cô lập"
            return "figure"
        return "due" if verb.key in _DUE_VERBS and _DUE.search(text, max(0, verb.start - 30), verb.end) else "other"
    if preposition == "since":
        if _frees(text, told):
            return "freed"
        if not told.leads and text.endswith("% bắt đầu từ ", 0, claim.start):
            # "phí đã giảm còn 30% bắt đầu từ ngày 1/1": what it is from then on.
            return "force"
        if _binds(text, told):
            return "bound"
        if text.startswith(" trở đi", claim.end) or _threatens(text, told):
            return "rule"
        if verb.key in _STOPPING and _stops(text, claim, told):
            return "other"
        if verb.key in _RULING or _CHARGES.match(text, told.start if told.subject is None else told.subject[0]):
            return "charge"
        if text.startswith("chỉ ", verb.start) or text.startswith(_AS_FOLLOWS, claim.end):
            # "từ ngày 1/12, chỉ làm thủ tục tại quầy", "áp dụng từ ngày 1/7 đến ngày 31/12 như sau: …"
            return "rule"
        if told.leads and not verb.status and (verb.key not in HAPPENING or _OPEN_LONGER.match(text, verb.at)) and text.startswith("được ", verb.start):
            # "từ ngày 1/7, chủ tịch xã được giao thêm việc …", "từ ngày 1/9, quán ăn được kéo dài giờ mở cửa"
            return "rule"
        if told.leads and not verb.mark and told.subject is None and 0 < verb.start - claim.end < 4 and verb.key not in _HELD:
            # "từ ngày 1/7, xác định mức trợ cấp là …", "từ ngày 1/7, cấp giấy tại xã": what is to be done from then on.
            return "rule"
        if TELLING.match(text, verb.at) and text.find(" so ", verb.end, verb.end + 30) >= 0:
            # "kể từ ngày 17/8, giống hoa này giảm gần 7% so với …"
            return "other"
        if verb.key == "là" and text.find(" đã ", verb.end, verb.end + 80) >= 0:
            # "từ 1h sáng 30/4, sáu người là F1 đã được cách ly": who they are.
            return "other"
        if verb.weak and told.leads and told.subject is not None and _DIVIDED.match(text, verb.at):
            # "từ ngày 1/7, cả nước có 34 tỉnh, thành phố"
            return "rule"
        if verb.key == "là" or _SINCE.match(text[verb.at : verb.end].lower()) or _BOUND.search(text, verb.start, verb.at):
            return "rule"
        if not verb.status and verb.key not in _NO_RULE and _FROM_ON.match(text, max(0, claim.start - 8), claim.start):
            return "rule"
    if preposition == "on" and verb.status == "duty" and verb.key in _DUE_VERBS:
        return "due"
    return "other"


def tells_figure(text: str, verb: Verb) -> bool:
    """Whether a verb, or the one right behind it, says how high something is: "đạt 5 tỷ đồng", "giải ngân đạt 5 tỷ đồng"."""
    return TELLING.match(text, verb.at) is not None or TELLING.match(text, verb.end + 1) is not None


def _is_bidden(text: str, claim: Claim, told: Told) -> bool:
    """Whether somebody is told to do by a day what its clause says: "Bộ yêu cầu đến ngày 30/6 phải hoàn thành …"."""
    lo = max(0, claim.start - _ASKED)
    return told.leads and is_ordered(text, lo, claim.start) and _SET.match(text, lo, claim.start) is not None


def _frees(text: str, told: Told) -> bool:
    """Whether a clause that a day leads gives or takes a right, takes away a duty or threatens: "du khách có thể nhập cảnh", "người bán không bắt
    buộc …", "trốn phí có thể bị phạt", but not "Bắc Bộ có thể có mưa"."""
    verb, subject = told.verb, told.subject
    if not told.leads:
        return False
    if text.startswith(_RELEASED, verb.start) or text.find("có thể bị ", verb.start, verb.at) >= 0:
        return True
    return text.startswith(("có thể ", "không được "), verb.start) and subject is not None and _ENTITLED.match(text, *subject) is not None


def _binds(text: str, told: Told) -> bool:
    """Whether a clause that a day leads says what all of a kind will do from then on, which is a rule: "từ ngày 1/7, doanh nghiệp sẽ (phải) dùng
    hóa đơn điện tử", but not "từ ngày 1/7, công ty sẽ mở bán", what one of them does."""
    verb, subject = told.verb, told.subject
    if not told.leads or subject is None or verb.key in HAPPENING or text.find("sẽ ", verb.start, verb.at) < 0:
        return False
    return _ANY_OF.match(text, *subject) is not None


def _threatens(text: str, told: Told) -> bool:
    """Whether a clause that a day leads says how whoever does something is punished: "từ ngày 1/1, người vượt đèn đỏ bị phạt 20 triệu đồng"."""
    verb, subject = told.verb, told.subject
    if not told.leads or verb.status or verb.key not in _PUNISHING or not text.startswith("bị ", verb.start) or subject is None:
        return False
    return text[slice(*subject)].strip(" ,").islower()


def _stops(text: str, claim: Claim, told: Told) -> bool:
    """Whether somebody stops: "kênh này ngừng phát sóng từ ngày 15/1", but not "huyện dừng hoạt động các quán ăn từ ngày 1/5", an order."""
    if told.subject is None:
        return False
    end = told.verb.end
    if text.startswith(" hoạt động ", end):
        # "hợp tác xã chấm dứt hoạt động từ ngày 1/7"
        end += len(" hoạt động")
    return told.verb.key == "kết thúc" or (text[end : end + 1] in ".,;\n" if told.leads else claim.start - end < 10)


def _is_number(text: str, told: Told) -> bool:
    """Whether a clause says how many there are by its day: "số lò xây xong đi vào nung thử là 34 lò"."""
    subject, end = told.subject, told.verb.end
    return subject is not None and _NUMBER_OF.match(text, *subject) is not None and _IS_SO_MANY.match(text, end) is not None


def _is_hoped_of(text: str, claim: Claim, told: Told) -> bool:
    """Whether the words behind a date hope for what it tells: "khởi tranh từ ngày 25/4, hứa hẹn thu hút 1.000 người"."""
    if told.verb.key not in HAPPENING and told.verb.key not in _SCHEDULED:
        return False
    return _HOPED.match(text, claim.end) is not None


def _is_of_plan(text: str, clause: int) -> bool:
    """Whether a clause is of the list that a plan opens: "kế hoạch thực hiện như sau: hoàn thành lắp đặt ⟦ngày 31/7⟧", or of a timetable: "Lịch
    thi năm 2017: ⟦Sáng 9/5⟧: Họp giám khảo"."""
    lo = max(0, clause - _PLANNED_LINES)
    if text.find("như sau:", lo, clause) < 0 and text.find("ịch ", lo, clause) < 0:
        return False
    return _PLAN_FOLLOWS.search(text, lo, clause) is not None


def _looks_ahead(text: str, claim: Claim, told: Told, clause: int) -> bool:
    """Whether words in front of a verb and its date look ahead: "mục tiêu là đến ngày … hoàn thành", "chuẩn bị tổ chức … vào ngày"."""
    first = min(told.verb.start, claim.start)
    lo = max(clause if told.leads or told.subject is None else told.start, first - 120)
    if not told.leads and text.startswith("chuẩn bị", told.verb.at):
        return True
    words = text[lo:first]
    if "“" in words or '"' in words:
        words = _QUOTED.sub("", words)
    words = f" {words.lower()} "
    if _AHEAD_HEADS.isdisjoint(words.split()):
        return False
    # "ông sẽ được hỏi về vụ cách chức …", "chuẩn bị sản xuất sau khi …": what lies ahead is something else.
    turn = max(words.rfind(word) for word in _TURNS)
    words = _LOOKS_LIKE.sub("", words[max(turn, 0) :])
    far = (told.verb.key in _DUE_VERBS and not told.verb.mark) or (is_joined(text, told.verb) and " mong " in words)
    asked = words[words.rfind(",") + 1 :][-(_ASKED_FOR if far else _ASKED) :]
    return holds_any(words, _AHEAD) or holds_any(asked, _ASKING)


def _is_laid_down(text: str, start: int, day: CalendarDate, told: Told, clause: int) -> bool:
    """Whether a paper or a timetable says when something takes place, or people are off: "Theo Quyết định 382/QĐ-UBND của tỉnh, kỳ thi ⟦diễn ra⟧ từ
    ngày 1/6", "lịch thi ⟦diễn ra⟧ trong hai ngày 6 và 7/6", "công chức được ⟦nghỉ⟧ lễ từ ngày 30/8 đến ngày 2/9"."""
    verb = told.verb
    if verb.mark == 2 or told.leads:
        return False
    if set_for(text, start) is not None:
        # "Ngày khai giảng là ngày 5/9"
        return True
    if verb.key == "nghỉ":
        return "/" in day.date and text.startswith("được ", verb.start)
    return verb.key in TAKING_PLACE and _BY_PAPER.match(text, clause, verb.start) is not None


def _scheduled(told: Told) -> bool:
    """Whether a clause is one of a timetable: "Chiều 17/5: Học viên dự thi tay nghề"."""
    return told.leads and not told.verb.mark and told.verb.key in _SCHEDULED
