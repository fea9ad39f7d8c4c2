"""Events: a date and the clause around it, with its verb, actor, place and status.

Nearly every day told in the news carries something that happened on it, a month or a year only where its clause tells of
it as of a day; days that carry nothing stand inside a reference
("Chỉ thị số 24-CT/TU ngày 7/8/2023"), a page stamp, a birth date, an anniversary pair, a letterhead or a caption. A date
either leads its clause ("Chiều 27/9, Thành ủy Hà Nội tổ chức …") or trails it ("… sẽ bế mạc vào tối 25/9").
"""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple, cast

import regex

from vnpolitics_cli.actors import actor
from vnpolitics_cli.calendar import Period
from vnpolitics_cli.clauses import Told, ahead, around, behind, ordered
from vnpolitics_cli.model import CalendarDate, Event
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.status import TELLING, status
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, LOWER, UPPER, Page
from vnpolitics_cli.verbs import Verb, Words

REACH = 320
"""How far right or left of its date the verb of an event is looked for, in code points."""

WHAT = 240
"""The longest clause that an event carries."""


_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]
_PURPOSE = frozenset(_TABLE["openers"]["purpose"])

# Where what an event carries ends: at a mark, a line that does not go on, or a comma before words that open a clause of their own.
_WHAT_STOP = re.compile(rf"[;:.\n,](?:(?<=[;:])\s|(?<=[.])(?<!TP[.])\s(?=[{UPPER}])|(?<=\n)(?=[^{LOWER}])|(?<=,)\s(?={any_of(_MOODS['new_clause'])}\s))")

# What only repeats that the day is past or to come: "ngày 1/9 vừa qua, …".
_BEHIND = re.compile(r"\s+(?:vừa\s+qua|vừa\s+rồi|sắp\s+tới|tới\s+đây|tới|hằng\s+năm|hàng\s+năm|trở\s+(?:đi|về\s+sau)|này)(?!\w)")
# Read backwards from a date that leads its clause: opening words and prepositions, "Trước đó, vào ", "Theo đó, từ ", "vào khoảng ".
_LEADING = regex.compile(
    r"(?ri)(?<!\w)(?:(?:bắt\s+đầu|kể|ngay|nên|mãi|cũng|đặc\s+biệt|l[uũ][yỹ]\s+kế|mới\s+đây|trước\s+đó|mặc\s+dù|theo\s+đó|trong\s+khi|tiếp\s+đó|sau\s+đó|cụ\s+thể|và|nhưng|tuy\s+nhiên|dự\s+kiến|khoảng|riêng|chỉ|nếu|khi|mà|để|thì|là|rằng|trong\s+đó|đồng\s+thời|(?:\d{1,2}(?:h\d{0,2}|\s+giờ)\s+)?(?:sáng|trưa|chiều|tối|đêm|hôm)\s+(?:nay|qua|mai|kia)"
    r"|tính\s+(?:đến|tới)(?:\s+(?:hết|thời\s+điểm))?|từ\s+nay\s+đến(?:\s+hết)?|cho\s+đến|kể\s+từ|vào|từ|trong|đến(?:\s+hết)?|trước|sau|chậm\s+nhất(?:\s+(?:là|vào|đến))?|hết|tại(?:\s+thời\s+điểm)?|tới|qua|lúc|hồi|thời\s+điểm)\s*,?\s+){0,4}[\"“*_(]*"
)
# Read backwards from such opening words: a verb of telling, whose own clause ends here: "Thông tin ban đầu cho biết, vào khoảng …".
_TOLD = regex.compile(rf"(?ri)(?<!\w){any_of(_MOODS['reporting'])}\s*[,:]?\s+")
# Behind a date that follows a verb of telling: the subject of what is told.
_SUBJECT_BEHIND = re.compile(rf"\s(?:[{UPPER}]|{any_of(_MOODS['people'])}\b)")
_SUBORDINATE = re.compile(r"(?:để|nên|là|rằng|nếu|khi|thì|nhưng)\s")
_OPENING = regex.compile(rf"(?r)(?:^|[\n,;:.!?^\](…]|[^\d\s]\s?[{DASH}])[ \t]*(?:[*_#•>+\d.{DASH}]{{1,6}}[ \t]+)?(?:\([^()\n]{{1,30}}\)\s*[{DASH}]?\s*)?[*_]*")
_ADVERB_PHRASE = re.compile(
    rf"[\s*_{DASH}]*(?i:(?:đáng\s+(?:chú\s+ý|nói|kể)|đặc\s+biệt|điển\s+hình)\s+là\s+)?(?i:{any_of([*_MOODS['adverbial'], *_MOODS['before_subject']])})\s"
)

# Read backwards from a date that something else is measured against: "tăng 8 đồng so với ngày 9/9", "thay vì ngày 25/4".
_COMPARED = regex.compile(
    r"(?ri)(?<!\w)(?:(?:so\s+với|thay\s+vì|thay\s+cho)\s+(?:\w+\s+){0,4}"
    r"|(?:(?:cao|thấp|nhiều|ít|sớm|(?<!không\s+)muộn)\s+hơn|kém|như|bằng|nhất\s+(?:kể\s+)?từ)\s+(?:phiên\s+|thời\s+điểm\s+)?(?:giao\s+dịch\s+)?)\(?"
)
# A phrase that names its date as part of something: "sau vụ cháy ngày 5/5, …".
_REFERRING = re.compile(rf"(?:[*_#>\s\d.{DASH}]*)(?i:{any_of(_MOODS['referring'])})\s")

# Read backwards from a date: what it says of status. Groups name the status.
_PREPOSITION = regex.compile(
    r"(?ri)(?<!\w)(?:(?P<as_of>(?:tính|l[uũ][yỹ]\s+kế)\s+(?:đến|tới)(?:\s+(?:hết|thời\s+điểm))?|(?:đến|tới)\s+(?:hết|thời\s+điểm)|tại\s+thời\s+điểm|tại)"
    r"|(?P<deadline>trước|hạn\s+(?:\w+\s+){0,4}là|không\s+(?:muộn|chậm|trễ)\s+hơn|không\s+quá|(?:chậm|muộn)\s+nhất(?:\s+(?:là|vào|đến|trước|trong|sau))*|hạn(?:\s+(?:chót|cuối|cuối\s+cùng))?(?:\s+(?:là|vào|đến))*|từ\s+nay\s+(?:đến|tới)(?:\s+hết)?)"
    r"|(?P<until>(?:cho\s+)?(?:đến|tới))|(?P<since>ngay\s+từ|(?:kể\s+)?từ)|(?P<on>(?:vào|trong|hồi|lúc)(?:\s+(?:hồi|lúc))?))(?:\s+khoảng)?\s*[*_\"“]*\s*"
)

# Read backwards from a date that carries nothing: a birth or death ("sinh ngày", "SN"), a source cited or archived
# ("Lưu trữ ngày", "Truy cập ngày"), a caption or a signature stamp ("Ảnh chụp", "Ngày ký:").
_CARRIES_NONE = regex.compile(
    r"(?ri)(?<!\w)(?:(?:sn|sinh(?:\s+(?:ngày|năm|vào))*|s\.n|mất|từ\s+trần)\s*:?\s*"
    r"|(?:lưu\s+trữ(?:\s+bản\s+gốc)?|truy\s+cập|bản\s+gốc)\s*(?:vào\s+)?:?\s*"
    r"|(?:ảnh|ảnh\s+chụp|ảnh\s+tư\s+liệu|nguồn|video|ngày\s+ký|công\s+báo)\s*(?:[:/]|số\s+\S+)?\s*"
    r"|(?:để|nhằm)\s+(?:chào\s+mừng|kỷ\s+niệm|mừng)\s+|hưởng\s+ứng\s+"
    r"|\((?:đã\s+)?(?:được\s+)?sửa\s+đổi(?:\s*,\s*bổ\s+sung)?\s+)"
)
_LIMIT_IS = re.compile(r"(?<=\w)\s+là(?:\s+vào)?\s")
# Read backwards from a date that is part of a paper's name, or only says which day is meant: "giấy phép số 12/GP ngày 5/4",
# "tờ khai hải quan ngày 27/10", "ngày đầu tiên là 1/1/1900".
_OF_A_PAPER = regex.compile(
    r"(?ri)(?<!\w)(?:(?:chỉ\s+thị|quyết\s+định|nghị\s+định|thông\s+tư|công\s+văn|công\s+hàm|văn\s+bản|tờ\s+khai|giấy\s+phép|giấy\s+chứng\s+nhận|h[óo][áa]?\s+đơn|kết\s+luận|biên\s+bản|hợp\s+đồng)(?:\s+[^\s,.;:()]+){0,12}\s+số\s*:?\s*\S+(?:\s+\([^()\s]+\))?|tờ\s+khai\s+hải\s+quan|\w+[-/][\w/-]+\s*\[\d+\])\s+"
    r"|(?<!\w)ngày\s+(?:[^\s,.;:()\d]+\s+){1,6}là\s+"
)
_LETTERHEAD = regex.compile(rf"(?r)(?:^|\n)[ \t*_|]*(?:(?:TP\.?\s+)?[{UPPER}][\w.]*(?:[ -][{UPPER}][\w.]*){{0,4}}),\s*")
_CITED = re.compile(r"\)\.\s?[\"“]")
_PAIR = re.compile(rf"\s*[{DASH}]\s*(?:ngày\s+)?\d{{1,2}}[/.{DASH}]\d{{1,2}}[/.{DASH}](?:19|20)\d\d\s*\)")
_PAIRED = regex.compile(rf"(?r)\(\s*(?:ngày\s+)?\d{{1,2}}[/.{DASH}]\d{{1,2}}[/.{DASH}]\d{{4}}\s*[{DASH}]\s*(?:ngày\s+)?")
_ANNIVERSARY = regex.compile(r"(?ri)(?:kỷ\s+niệm|ngày\s+thành\s+lập|ngày\s+truyền\s+thống|năm\s+ngày|nhân\s+dịp)[^.;\n]{0,60}[(\s]\s*")
_HOLIDAY = regex.compile(rf"(?r)(?<!\w)Ngày\s+[{UPPER}][^.;:()\n]{{3,80}}\(")
_PLACE = re.compile(
    r"\s(?:tại|ở)\s+((?:(?:TP\.\s?)?[^\s,.;:()*]+\s+){0,9}?(?:TP\.\s?)?[^\s,.;:()*]+)"
    r"(?=\s*(?:[,.](?!\d)|[;:()\n]|$|\s(?:đang|trời|sau|trước|ngày|ông|bà|anh|chị|họ|nơi|mà|thì|nên|khiến|không|chưa|vừa|như|lúc|hồi|còn|bị|khi|cho|với|do|nhằm|để|và|đã|sẽ|về|theo|có|trong|vào|là|diễn|dưới|từ|được|cho)\s))"
)
# A phrase behind "tại" that is a place: a name, or a noun of places; "tại Điều 5", "tại kỳ họp" are none.
_PLACE_START = re.compile(rf"(?!{any_of(_TABLE['places']['no_names'])}\b)(?:[{UPPER}]|{any_of(_TABLE['places']['nouns'])}\b)")


def events(page: Page, dates: Sequence[tuple[Claim, CalendarDate]], stated: Collection[int], published: str | None) -> list[tuple[Claim, Event]]:
    """The event that each date carries, for the dates that carry one.

    `stated` holds the starts of the date claims that are part of something else: a reference, a page stamp.
    """
    free = [pair for pair in dates if pair[0].start not in stated]
    days = [pair for pair in free if cast(Period, pair[0].reading).is_day and not _carries_none(page.text, pair[0])]
    periods = [
        pair
        for pair in free
        if not cast(Period, pair[0].reading).is_day and pair[1].date[0] != "X" and "/" not in pair[1].date and _told_of(page, pair[0], days)
    ]
    found: list[tuple[Claim, Event]] = []
    for rule, told in (("event.day", days), ("event.period", periods)):
        for index, (claim, day) in enumerate(told):
            event = _event(page, claim, day, _room(told, index), published)
            if event is not None:
                found.append((Claim("event", claim.start, claim.end, rule, claim.reading), event))
    return found


# In front of a month or year that opens its sentence: "Trong ", "Trước đó, vào "; a capital of its own says as much.
_OPENS_PERIOD = ("Trong ", "Vào ", "Hồi ", ", vào ", ", trong ", ", hồi ", "Cũng trong ", "Ngay trong ")
_STATES = frozenset(_MOODS["states"])
_LASTING = tuple(_MOODS["lasting"])
# What stands in front of nearly every verb that tells a happening of a month or a year: the cheap look before the careful one.
_DONE = tuple(_MOODS["done"])
_PASSIVE = ("được ", "bị ")
_CLOSES_PERIOD = (" vào ", " hồi ")
_BEHIND_PERIOD = frozenset(("", ",", ".", ";", "\n", ")"))


def _told_of(page: Page, claim: Claim, days: Sequence[tuple[Claim, CalendarDate]]) -> bool:
    """Whether something may be told of a month, quarter or year as of a day: it opens its sentence ("Năm 1973, ông được …") or ends a
    clause behind "vào" ("… thành lập vào năm 1986"), and no day in the sentence says better when."""
    text, start = page.text, claim.start
    before = text[max(0, start - 11) : start]
    # "báo cáo của Quý I" has its capital for itself.
    opens = (text[start].isupper() and before[-1:] != "(" and not before.endswith("của ")) or before.endswith(_OPENS_PERIOD)
    if not opens and not (before.endswith(_CLOSES_PERIOD) and text[claim.end : claim.end + 1] in _BEHIND_PERIOD):
        return False
    if text.startswith((" đến ", " tới ", " nay", ", nếu ", ", khi "), claim.end):
        return False
    left, right = page.sentence(start, claim.end)
    lo, hi = (claim.end, min(right, claim.end + REACH)) if opens else (max(left, start - 120), start)
    if not any(text.find(word, lo, hi) >= 0 for word in _DONE):
        return False
    return not any(left <= day.start < right for day, _ in days)


def _happens(text: str, told: Told, claim: Claim) -> bool:
    """Whether the main verb of a month's or year's clause tells a happening: by its "đã", "sẽ", "được", and no figure, no state."""
    verb = told.verb
    if verb.weak or verb.status == "duty" or verb.key in _STATES or TELLING.match(text, verb.at) or text.startswith(_LASTING, verb.start):
        return False
    done = verb.mark == 2 or text.startswith(_PASSIVE, verb.start)
    return done and (told.leads or claim.start - verb.end < 60)


def _room(days: Sequence[tuple[Claim, CalendarDate]], index: int) -> int:
    """Where the words in front of a day begin: behind the last day that does not stand in a list with it ("ngày 3/6, 7/6 và 11/6")."""
    lo, edge = 0, days[index][0].start
    for other, _ in days[max(0, index - 3) : index][::-1]:
        lo = other.end
        if edge - lo > _LISTED:
            break
        edge = other.start
    return lo


_LISTED = 12


def _carries_none(text: str, claim: Claim) -> bool:
    """A birth date, an anniversary pair, a letterhead, a caption, the base of a comparison, a day of something else ("vụ cháy ngày 5/5 của …")."""
    start, end = claim.start, claim.end
    if text[start - 1 : start] in ("", "\n") and text[start].isalpha():
        return text.startswith(" của ", end) or _CLOCK.match(text, end) is not None
    if text[start].islower() and text[start - 2 : start] == ". " and text[end : end + 1] in _SOURCE_END:
        # A source in a list of sources: "Báo Nhân Dân. ngày 30 tháng 6 năm 2023.".
        return True
    word = _word_before(text, start)
    if (
        word == "giữa"
        or (word == "và" and text.find("giữa ", max(0, start - 30), start) >= 0)
        or (word in ("sau", "trước") and _LATER.match(text, end))
        or (word in ("từ", "sau", "điểm") and _COUNTED.match(text, max(0, start - 60), start))
        or (text.startswith(",", end) and text.find("Theo ", max(0, start - 40), start) >= 0 and _SOURCE_SAYS.match(text, max(0, start - 60), start))
        or (word in ("trước", "sau") and _STAGE.match(text, max(0, start - 30), start))
        or (text.startswith(" về ", end) and _PAPER_ON.match(text, max(0, start - 60), start))
        or (text[start].isdigit() and "đạt " in text[max(0, start - 8) : start])
    ):
        # "số ngày giữa 15/4 và 15/5"; "12 tháng kể từ ngày 31/12"; "giai đoạn trước ngày 1/8"; "sau ngày 30/4 vài tháng"; "phán quyết ngày
        # 12/7 về …"; a fraction: "thị lực đạt 9-10/10".
        return True
    if (
        ((word in _NONE_BEHIND or (word and word[-1].isdigit())) and _CARRIES_NONE.match(text, max(0, start - 30), start))
        or text.startswith(" của ", end)
        or _compared(text, start)
    ):
        return True
    numbered = word in ("là", "quan") or word.endswith("]") or text.find(" số", max(0, start - 30), start) >= 0
    if numbered and _OF_A_PAPER.match(text, max(0, start - 120), start):
        return True
    if text[start].isdigit() and text[start - 2 : start] in (", ", "? ", "! ", "- ") and word not in _DAY_WORDS and text[end : end + 1] in _SOURCE_END:
        return True
    if (text[start - 1 : start] == "(" or text[end : end + 1] == ")") and (
        _PAIR.match(text, end) or _PAIRED.match(text, max(0, start - 40), start) or _ANNIVERSARY.match(text, max(0, start - 120), start)
    ):
        return True
    if _CLOCK.match(text, end) or _named(text, start, end):
        return True
    if text[start - 1 : start] == "(" and _CITED.match(text, end):
        # A source in a list of sources: "TUOI TRE (ngày 13 tháng 12 năm 2024). “Bộ Chính trị …”".
        return True
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")" and _HOLIDAY.match(text, max(0, start - 90), start):
        return True
    if text[start - 2 : start] == ", " and _LETTERHEAD.match(text, max(0, start - 60), start):
        line_end = text.find("\n", end)
        rest = text[end : line_end if line_end >= 0 else len(text)]
        return not rest.strip(" \t*_|.")
    return False


def _named(text: str, start: int, end: int) -> bool:
    """Whether a date ends a short quotation, a name: "“Sự kiện cộng đồng ngày 20/2”"."""
    mark = text[end : end + 1]
    return mark in ("”", '"') and text.find("“" if mark == "”" else mark, max(0, start - 40), start) >= 0


# Read backwards from the day of a report: "Theo Reuters ⟦ngày 5/6⟧, …".
_SOURCE_SAYS = regex.compile(rf"(?r)Theo\s(?:(?:hãng\s(?:tin|thông\stấn)|báo|tờ|kênh|đài|trang)\s)?(?:[{UPPER}][\w.]*\s){{1,4}}")
# Read backwards from a day that only bounds a stage: "giai đoạn trước ⟦1/8/2018⟧".
_STAGE = regex.compile(r"(?ri)(?<!\w)(?:giai\s+đoạn|thời\s+kỳ|khoảng\s+thời\s+gian)\s+(?:từ\s+)?(?:trước|sau)\s+")
# Behind a date that something is some time away from: "sau ngày 30/4 vài tháng, …".
_LATER = re.compile(r"\s(?:vài|mấy|ít|một|hai|ba|\d+)\s(?:hôm|ngày|tuần|tháng|năm|giờ)(?!\w)")
# Read backwards from a date in front of "về": a paper that the date belongs to: "phán quyết của tòa trọng tài ⟦12/7/2016⟧ về …".
_PAPER_ON = regex.compile(rf"(?ri)(?<!\w){any_of(_TABLE['nouns']['papers'])}(?:\s(?!vào\s|hôm\s|trong\s)[^\s,.;:()]+){{0,4}}\s")
# A page's own clock: "Thứ năm, 1/2/2024, 16:00 (GMT+7)".
_CLOCK = re.compile(r"\s?[,|]?\s\d{1,2}:\d\d\b")


def _word_before(text: str, start: int) -> str:
    """The word in front of a date, in small letters, past blanks, colons, marks and quotes: the cheap look before a careful one."""
    return text[max(0, start - 10) : start].rstrip(' \n\t:/,*_"“(').replace("\n", " ").rpartition(" ")[2].lstrip('*_("“').lower()


# "Hôm nay, 27/11, Cục Thuế ban hành …" is no list of sources.
_TODAY = regex.compile(r"(?ri)(?<!\w)(?:ngày\s+)?(?:hôm|sáng|trưa|chiều|tối|đêm)\s+(?:nay|qua)\s*")
_DAY_WORDS = frozenset({"nay", "qua", "mai", "kia"})
# Read backwards from a day that a term is counted from: "trong vòng 12 tháng kể từ ⟦ngày 31/12⟧".
_COUNTED = regex.compile(
    r"(?ri)(?<!\w)(?:\d+|một|hai|ba|sáu)\s+(?:ngày|tháng|năm|giờ)(?:\s+làm\s+việc)?,?\s+(?:(?:tính|kể|bắt\s+đầu)\s+)+từ\s+(?:sau\s+|thời\s+điểm\s+)?"
)
_SOURCE_END = frozenset(("", *",.*-;^)\n"))
_NONE_BEHIND = frozenset(_MOODS["none_behind"])
# "kể từ ngày ký (tức là 26/11/2025)": the date belongs to what stands before the parenthesis.
_THAT_IS = re.compile(r"\((?:tức|nghĩa)\s+(?:là|từ|ngày|vào)\s")
_BEFORE_DATE = frozenset(_MOODS["before_date"])


_COMPARING = ("với ", "thay ", "hơn ", "kém ", "như ", "bằng ", "nhất ")


def _compared(text: str, start: int) -> bool:
    """Whether something else is measured against a date: "so với ngày 9/9"."""
    lo = max(0, start - 60)
    words = text[lo:start]
    for word in _COMPARING:
        if word in words:
            return _COMPARED.match(text, lo, start) is not None
    return False


def _supposed(text: str, told: Told, claim: Claim, clause: int, stop: int) -> bool:
    """Whether a rule only says whom or what it is for: "Đối với người có thời gian công tác trước ngày 1/1 …", "… trước ngày 1/1 thì …",
    "thương binh được công nhận trước ngày 31/12 theo quy định tại khoản 2"."""
    if not told.leads and _THEN_RULE.match(text, claim.end, stop):
        return True
    if told.leads or told.verb.status in ("planned", "duty", "negated") or "hiệu lực" in told.verb.key or told.verb.key.endswith("áp dụng"):
        return False
    if _FOR_WHOM.match(text, told.start, told.start + 80) or _THEN.match(text, claim.end, stop):
        return True
    return not told.verb.status and told.verb.key not in _DUE and _LEGAL.search(text, clause, stop) is not None


def _general(text: str, day: CalendarDate, told: Told, left: int, clause: int, claim: Claim, stop: int, group: str | None) -> bool:
    """Whether nothing happens on one certain day: what a day of the calendar is ("rơi vào thứ Bảy, ngày 31/5"), a supposition, a made-up example ("Ví dụ: con sinh ngày …, mẹ chết ngày … thì ghi …"), a rule for
    every year ("kết thúc vào ngày 31/12 hàng năm"; "được nghỉ ngày 2/9"), whom a rule is for ("thương binh được công nhận trước ngày …")."""
    start, end = claim.start, claim.end
    if _EXAMPLE.match(text, left, stop) or _COUNTS_DAYS.match(text, clause, stop) or _in_example(text, left) or text.find("ví dụ ", left, start) >= 0:
        return True
    verb = told.verb
    if not told.leads and ((text.startswith(" nếu ", end) and group is None) or (not verb.status and text.startswith("sau ", start - 4))):
        # "được nghỉ vào ngày 20/10 nếu …"; "27 hộ được cấp sau ngày 1/1": which ones.
        return True
    if verb.key in _FALLING and not verb.mark and not told.leads and _CALENDAR_DAY.search(text, clause, verb.start):
        return True
    if told.leads and text.startswith(", thời điểm ", end):
        # "trước ngày 15/9, thời điểm công an khởi tố vụ án, …"
        return True
    if told.leads and verb.status not in ("planned", "duty") and _SUPPOSES.match(text, verb.at if end > verb.at else end, stop):
        return True
    if group == "deadline":
        return not told.leads and verb.key in _RECOGNISED and not verb.status and text.startswith("được ", verb.start)
    if day.date[0] != "X":
        return False
    if verb.key == "nghỉ" and not verb.status and text.startswith("được ", verb.start):
        return True
    return _EVERY_YEAR.search(text, clause, stop) is not None


def _in_example(text: str, left: int) -> bool:
    """Whether a sentence stands in a paragraph that begins as a made-up example: "Ví dụ: Ông Ba có hai con. Tháng 1/2020 ông nhận …"."""
    line = text.rfind("\n", max(0, left - _PARAGRAPH), left) + 1
    return line < left and (line > 0 or left <= _PARAGRAPH) and _EXAMPLE_OPENS.match(text, line, left) is not None


_PARAGRAPH = 1000
"""How far in front of a sentence the line it stands in is looked for."""
_EXAMPLE_OPENS = re.compile(r"\W*(?:Ví dụ|VD)(?:\s\d+)?:")
# What a day of the calendar does: "Tết Đoan Ngọ năm nay rơi vào ⟦thứ Bảy, ngày 31/5⟧".
_FALLING = frozenset(("rơi", "rơi vào", "trùng", "trùng với"))
_CALENDAR_DAY = re.compile(r"(?:[Mm]ùng|[Tt]ết|[Ll]ễ|lịch)\s")
# Behind a date that leads: "từ ngày 1/7, trường hợp hàng hóa bán ra có mã …".
_SUPPOSES = re.compile(r"[\s,]*(?:trường hợp|nếu|giả sử)\s")
_EXAMPLE = re.compile(r"\W*(?:Ví dụ|VD)(?:\s\d+)?:|\W*Giả sử\W|\W*(?:Ví dụ|VD)\W[^\n]*(?:\sthì\s|\s[A-ZĐ](?=[\s,.]))")
# "Số ngày làm việc tính từ ngày 15/4 đến ngày 15/5: …"
_COUNTS_DAYS = re.compile(r"\W*Số\sngày\s")
_EVERY_YEAR = re.compile(r"[Hh][ằà]ng\snăm(?!\w)")
_RECOGNISED = frozenset(("công nhận", "cấp"))
_DUE = frozenset((*_MOODS["due"], *_TABLE["groups"]["force"]))
_LEGAL = re.compile(r"(?:[Kk]hoản|Điều)\s\d|[Đđ]iểm\s[a-zđ]\s|theo quy định|đối tượng|được hưởng|\n?[a-zđ]\)\s")
_FOR_WHOM = re.compile(rf"(?:\W|\d)*(?:[a-zđ]\d?[.)]\s+)?{any_of(_MOODS['for_whom'])}\s", re.IGNORECASE)
_THEN_RULE = re.compile(r"(?:\s+trở\s+(?:đi|về\s+trước))?,?\s+thì\s+(?:được|không|thực hiện|áp dụng|phải|bị)\s")
_THEN = re.compile(r"[^.;\n]{0,40}\sthì\s")


_WHETHER = re.compile(r"(?:\s+tới)?\s+hay\s+(?:không|chưa)(?!\w)")


def _asks(text: str, lo: int, hi: int) -> bool:
    """Whether a date stands in a question: "Ngày 20/11 học sinh có được nghỉ không?", but not where only a quotation asks."""
    if _WHETHER.match(text, lo):
        return True
    mark = text.find("?", lo, hi)
    return mark >= 0 and text[lo] != ")" and not any(text.find(quote, lo, mark) >= 0 for quote in "“\"'‘")


class _At(NamedTuple):
    """Where a date stands: its sentence as far as it is read (`left`, `right`, `end`), its clause (`clause`, `stop`), the end of the words
    before it and its preposition (`before`), the end of the day before (`room`), and whether it leads its clause."""

    left: int
    right: int
    end: int
    clause: int
    stop: int
    before: int
    room: int
    leads: bool


def _event(page: Page, claim: Claim, day: CalendarDate, room: int, published: str | None) -> Event | None:
    text = page.text
    left, end = page.sentence(claim.start, claim.end)
    if _asks(text, claim.end, min(end, claim.end + REACH)):
        return None
    left, right = max(left, claim.start - REACH), min(end, claim.end + REACH)
    led = claim.start > left and _word_before(text, claim.start) in _BEFORE_DATE
    preposition = _PREPOSITION.match(text, max(left, claim.start - 40), claim.start) if led else None
    before = preposition.start() if preposition is not None else claim.start
    limit = _LIMIT_IS.search(text, before, claim.start) if preposition is not None and preposition.lastgroup == "deadline" else None
    if limit is not None:
        # "Hạn chót nộp hồ sơ là ngày 5/3": the verb stands in the limit's name.
        before = limit.start()
    while before > left and text[before - 1] in " *_":
        before -= 1
    opened, bare, today = text.rfind("(", left, before), False, None
    if opened >= 0 and ")" not in text[opened:before]:
        # Within parentheses the clause is what they hold: "(áp dụng từ 1/7/2020)"; a bare "(28/4)" belongs to what stands before.
        closed = text.find(")", claim.end, right)
        if (before - opened > 4 and not _THAT_IS.match(text, opened, claim.start)) or not -1 < closed - claim.end <= 12:
            left, right = opened + 1, closed if closed >= 0 else right
            end = right
        else:
            before, bare = opened, True
            while before > left and text[before - 1] in " *_":
                before -= 1
            today = _TODAY.match(text, max(left, before - 16), before)
            if today is not None:
                before = today.start()
                at = _PREPOSITION.match(text, max(left, before - 16), before)
                before = at.start() if at is not None else before
    group = preposition.lastgroup if preposition is not None else None
    if group is None and led and text[before - 3 : before] == " là" and not text.startswith(", ", claim.end):
        # "Ngày ghi chỉ số là ngày 10/10": which day it is, no happening.
        return None
    clause = _clause_start(text, left, before)
    stop = _clause_stop(text, claim.end, right)
    # A date in bare parentheses opens no clause, but for "Hôm nay (28/4), …".
    may_open = not bare or clause >= before or today is not None
    opening = _opening(text, clause, claim, stop, led=led) if limit is None and may_open else None
    if opening is not None and preposition is not None and preposition.start() < opening:
        group = None
    told = _find(text, claim, _At(left, right, end, clause, stop, before, room, opening is not None), group)
    if (
        told is None
        or told.conditional
        or _general(text, day, told, left, clause, claim, stop, group)
        or (group in ("deadline", "since") and _supposed(text, told, claim, clause, stop))
    ):
        return None
    if bare and group == "since" and "/" in day.date and told.verb.end < claim.start:
        # "nghỉ dưỡng trong một năm (từ 1/1 đến 31/12)": how long.
        return None
    if not cast(Period, claim.reading).is_day and not _happens(text, told, claim):
        return None
    verb = told.verb
    if told.leads and opening is not None and opening > clause and text[opening].isupper():
        # Behind a caption: "… chuẩn bị xuất kích Ngày 11/5, các đơn vị giành lại …".
        clause = opening
    said = status(text, claim, day, told, group, clause=clause, published=published)
    if said == "happened" and verb.key == "là" and not verb.mark:
        # "Ngày 20/11 là ngày Nhà giáo": what something is, no happening.
        return None
    finish = _what_stop(text, max(verb.end, claim.end), right)
    place = told.place or _place(text, verb, claim, finish)
    begin = told.subject[0] if told.subject is not None and told.subject[0] < verb.start else verb.start
    trigger = text[verb.start if verb.status == "negated" else verb.at : verb.end]
    return Event(day.date, day.implied, said, trigger, actor(text, verb.agent or told.subject), place, _what(text[begin:finish]))


def _find(text: str, claim: Claim, at: "_At", group: str | None) -> Told | None:
    """The verb of a date's clause, looked for on the side where it is likelier."""
    told: Told | None = None
    if at.leads:
        told = _leading(text, claim, at, figure=group in ("as_of", "until"))
    elif group in ("as_of", "until"):
        shown = TELLING.search(text, claim.end, min(at.stop, claim.end + 40))
        if shown is not None:
            return Told(_told(shown), (at.clause, at.before), None, True, at.clause)
    if told is None:
        told = around(text, max(at.clause, at.room), at.before, claim.end, at.right)
    if told is not None:
        return told
    before = at.before - (at.before > at.clause and text[at.before - 1] == "\n")
    if not at.leads:
        comma = text.rfind(", ", at.clause, before)
        start = comma + 2 if comma >= 0 else at.clause
        if group in (None, "on") and _refers(text, start, before):
            told = ahead(text, start, before)
            return told if told is not None and before - told.verb.end < 2 else None
        if _ABOUT.match(text, max(at.clause, before - 60), before):
            return None
    # First this side of the date before; the verb may stand before a colon: "Họp Quốc hội khóa mới: ngày 5/3".
    far = at.left if text[at.clause - 2 : at.clause] == ": " else at.clause
    for lo in dict.fromkeys((max(at.clause, at.room), at.clause, far)):
        told = ahead(text, lo, before, group)
        if told is not None:
            return told
    if group == "deadline":
        told = ordered(text, at.clause, before)
        if told is not None:
            return told
    lo = _behind(text, claim.end, at.right)
    told = behind(text, lo, at.right, paused=True) if lo < at.right else None
    # "Trận đấu vào ⟦chiều 7/2⟧ chỉ là một bước đệm" tells what it is, no happening; "… để tổng hợp" only what for.
    return told if told is None or (told.verb.opener not in _PURPOSE and (told.verb.key != "là" or group not in (None, "on"))) else None


# Read backwards from a date that says which happening is meant: "cam kết không truy cứu về vụ việc ⟦hôm 15/4⟧".
_ABOUT = regex.compile(rf"(?ri)(?<!\w)(?:về|quanh|tới|đến|liên\s+quan)\s+{any_of(_TABLE['nouns']['about'])}(?:\s+\w+){{0,3}}")


def _told(shown: re.Match[str]) -> Verb:
    """A verb of telling a figure as a verb group: "đạt 20 tỷ đồng"."""
    start, end = shown.span("verb")
    return Verb(start, start, end, shown["verb"], "", True, 0, None, "", start)


def _leading(text: str, claim: Claim, at: "_At", *, figure: bool) -> Told | None:
    """The verb right of a date that leads its clause; of a date that is a cut-off, first what tells a figure."""
    lo = _behind(text, claim.end, at.stop)
    if lo >= at.stop:
        return None
    if figure:
        shown = TELLING.search(text, lo, at.stop)
        if shown is not None and not any(verb.mark for verb in Words(text, lo, shown.start()).verbs(0)):
            return Told(_told(shown), (lo, shown.start()), None, True, lo)
    if text.startswith("là ", lo):
        # "Ngày 31/1 là hạn cuối để …": the day itself is the subject.
        return Told(Verb(lo, lo, lo + 2, "là", "", True, 0, None, "", lo), None, None, True, lo)
    paused = lo > claim.end + 1
    told = behind(text, lo, at.stop, paused=paused)
    if told is None and not text.startswith(";", at.stop) and at.end > at.stop:
        told = behind(text, lo, min(at.end, claim.end + 2 * REACH), paused=paused)
    if told is None or (told.verb.opener in _PURPOSE and not told.verb.mark):
        # The main verb has one syllable: "Sáng 14/5, đoàn xe đi …", "anh Ba đi đến quán để bàn việc".
        told = behind(text, lo, at.stop, paused=paused, light=True) or told
    return told


def _behind(text: str, at: int, stop: int) -> int:
    """Where the clause goes on behind a date: past "vừa qua", a parenthesis and punctuation."""
    behind = _BEHIND.match(text, at)
    if behind is not None:
        at = behind.end()
    aside = _ASIDE.match(text, at, stop)
    if aside is not None:
        at = aside.end()
    while at < stop and text[at] in ' ,*_)"”:':
        at += 1
    return at


_ASIDE = re.compile(r"\s*\([^()]{1,60}\)")


def _opening(text: str, clause: int, claim: Claim, stop: int, *, led: bool) -> int | None:
    """Where the clause that a date opens begins: nothing but opening words before it, an adverbial phrase closed by a comma, a
    verb of telling ("Ông Ba cho biết ngày 5/2, …"), or a capital that no full stop precedes (behind a caption). None where it opens none."""
    if claim.start <= clause:
        return claim.start
    if text[claim.start - 2 : claim.start] == ", ":
        # "…, ngày 8/1, cơ quan điều tra đã …", but "…, sáng 17/2." ends its clause.
        return claim.start if claim.end < stop and text[claim.end] not in ".!…)\n" else None
    opening = _LEADING.match(text, clause, claim.start) if led or text[claim.start - 1] != " " else None
    at = opening.start() if opening is not None else claim.start
    if text[claim.start].isupper() and not text[at].isupper():
        # Behind a caption that ends in no full stop: "… không còn như trước Chiều 14.7, ông …".
        return claim.start
    if opening is not None and _SUBORDINATE.match(text, at, claim.start):
        return at
    if at <= clause or text[at].isupper() or _OPENING.match(text, max(clause - 2, 0), at):
        return at
    behind = _BEHIND.match(text, claim.end)
    after = claim.end if behind is None else behind.end()
    after += text.startswith(")", after)
    goes_on = text[after : after + 2] in (", ", ": ") and text[after:stop].strip(" ,:") != ""
    if _TOLD.match(text, clause, at) and (goes_on or text[at - 2] in ",:" or _SUBJECT_BEHIND.match(text, after)):
        return at
    if not goes_on:
        return None
    if text.startswith(("và ", "nhưng ", "song "), at):
        # "… và đến ngày 30/3, dự án chưa xong": a clause of its own.
        return at
    comma = text.rfind(", ", clause, claim.start)
    phrase = comma + 2 if comma >= 0 else clause
    if text.startswith("do ", phrase) or not _ADVERB_PHRASE.match(text, phrase, claim.start) or _refers(text, phrase, claim.start):
        return None
    # "Báo cáo cho biết lũ đã đạt đỉnh vào …, trên báo động 3" is a clause that the date ends.
    return clause if not any(verb.mark or at - verb.end < 2 for verb in Words(text, phrase, at).verbs(0, dated=True)) else None


def _refers(text: str, start: int, end: int) -> bool:
    """Whether the phrase in front of a date names it as part of something: "sau vụ cháy ", but not "sau khi "."""
    refers = _REFERRING.match(text, start, end)
    return refers is not None and not text.startswith("khi ", refers.end()) and refers.end() < end


def _bounded(text: str, start: int, end: int) -> str | None:
    """A place up to the first verb behind it: "tại huyện Chợ Mới ⟦đang phối hợp⟧"."""
    found = Words(text, start, end).verbs(0)
    if found:
        end = found[0].start
    place = text[start:end].strip()
    return place if len(place) > 1 else None


def _place(text: str, verb: Verb, claim: Claim, finish: int) -> str | None:
    """Where it happened, if the clause says "tại" or "ở" and a place, with no other verb between."""
    near = 2 if verb.key in _COMPLEMENT else _NEAR
    for lo, hi in ((verb.end, claim.start), (max(claim.end, verb.end), finish)):
        found = min((at for at in (text.find(" tại ", lo, hi), text.find(" ở ", lo, hi)) if at >= 0), default=-1)
        if found >= 0 and not text.startswith("nhà", found - 3):
            held = _PLACE.match(text, found, hi)
            if (
                held is not None
                and _PLACE_START.match(held[1])
                and text.find(",", lo, found - 1) < 0
                and text.find(" khi ", lo, found) < 0
                and found - lo < near
                and text.rfind("(", lo, found) <= text.rfind(")", lo, found)
                and not text[lo:found].endswith(_NO_PLACE_BEHIND)
                and (found - lo < 4 or not Words(text, lo, found).verbs(0))
            ):
                return _bounded(text, *held.span(1))
    return None


# Verbs with a clause of their own behind them, which has places of its own: "cho biết cháy ở Hà Nội".
_COMPLEMENT = frozenset((*_TABLE["groups"]["speech"], *_MOODS["complement"]))
_NEAR = 80
"""How far behind its verb or date a place is looked for, in code points."""
# In front of "tại", "ở": where somebody lives or comes from, not where it happened; "tồn tại", "hiện tại".
_NO_PLACE_BEHIND = (
    "trú",
    "ngụ",
    "quê",
    "sống",
    "khẩu",
    "đang làm việc",
    ", công tác",
    "đang công tác",
    "sinh",
    "tồn",
    "hiện",
    "tình hình",
    "xung đột",
    "chiến sự",
)
_OPENS_CLAUSE = (" Trước đó, ", " Sau đó, ", " Theo đó, ", " Tuy nhiên, ")
_QUOTES = frozenset('“"')
_GOES_ON = frozenset(",-–")


def _clause_start(text: str, lo: int, hi: int) -> int:
    """Where the clause that ends at `hi` begins: behind the last full stop, semicolon, colon or line end."""
    at = lo
    for mark in ("; ", ": ", ". "):
        found = text.rfind(mark, lo, hi)
        if found >= at and (mark != ". " or text[found - 2 : found] not in ("TP", "Tp")):
            at = found + 2
    # Behind a caption: "Ảnh: Lâm Khánh  Tại vòng đấu loại …".
    wide = text.rfind("  ", lo, hi)
    if wide >= at and text[wide + 2 : wide + 3].isupper():
        at = wide + 2
    for word in _OPENS_CLAUSE:
        found = text.rfind(word, at, hi)
        if found > at and text[found - 1].isalnum():
            # Behind a caption: "… được phát hành ở An Giang Trước đó, tại kỳ quay …".
            at = found + 1
    quoted = text.rfind("”", lo, hi)
    if quoted >= at and text.rfind("“", lo, quoted) < 0:
        # The end of what somebody said: "… của Nhà Trắng” – ông Ba viết ngày 30/5".
        at = quoted + 1
    if at > lo and text[at : at + 1] in _QUOTES and text.find("”" if text[at] == "“" else text[at], at + 1, hi) < 0:
        # "Ông Ba cho biết: “Cuộc họp sẽ bắt đầu vào ngày 22/9 …”"
        at += 1
    line = text.rfind("\n", lo, hi)
    # A line that goes on with a small letter, or behind a comma or a dash, is only wrapped.
    while line >= at and (text[line + 1 : line + 2].islower() or text[max(lo, line - 3) : line].rstrip()[-1:] in _GOES_ON):
        line = text.rfind("\n", lo, line)
    return line + 1 if line >= at else at


def _clause_stop(text: str, lo: int, hi: int) -> int:
    """Where the clause that goes on from `lo` ends for good: at a semicolon, or at a line end that is no wrapped line."""
    mark = text.find("; ", lo, hi)
    if mark >= 0:
        hi = mark
    mark = text.find("\n", lo, hi)
    while mark >= 0 and text[mark + 1 : mark + 2].islower():
        mark = text.find("\n", mark + 1, hi)
    return mark if mark >= 0 else hi


def _what_stop(text: str, lo: int, hi: int) -> int:
    mark = _WHAT_STOP.search(text, min(lo + 12, hi), hi)
    return mark.start() if mark is not None else hi


def _what(clause: str) -> str | None:
    """The clause as it stands, cut at a word's end where it is longer than `WHAT`."""
    clause = clause.strip(" ,*_\n\t")
    if len(clause) > WHAT:
        clause = clause[: WHAT + 1].rpartition(" ")[0] or clause[:WHAT]
    return clause or None
