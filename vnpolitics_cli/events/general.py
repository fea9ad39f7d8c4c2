"""What is told of no certain day: rules and whom they are for, made-up examples, suppositions, questions, days of the calendar."""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.events.bounds import BEFORE_OR_AFTER, At
from vnpolitics_cli.events.clauses import LASTING, PURPOSE, PUTTING_OFF, WHICH_CASES, Told, is_ordered
from vnpolitics_cli.events.lexicon import CONNECTORS, HAPPENING, LIGHT, WEAK
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.status import TELLING
from vnpolitics_cli.events.words import Words
from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]

_EXAMPLE = lazy.re(
    r"\W*(?:V[íi] dụ|VD)(?:\s\d+)?:|\W*Giả sử\W|\W*(?:V[íi] dụ|VD)\W[^\n]*(?:\sthì\s|\s[A-ZĐ](?=[\s,.]))|\W*(?:V[íi] dụ|VD)\W\s*(?:ta|bạn|chúng ta)\s"
)

_EXAMPLE_OPENS = lazy.re(r"\W*(?:V[íi] dụ|VD)(?:\s\d+)?:")

_PARAGRAPH = 1000
"""How far in front of a sentence the line it stands in is looked for."""

# What a day of the calendar does: "Tết Đoan Ngọ năm nay rơi vào ⟦thứ Bảy, ngày 31/5⟧".
_FALLING = frozenset(_MOODS["falling"])

_CALENDAR_DAY = lazy.re(r"(?:[Mm]ùng|[Nn]gày|[Tt]ết|[Ll]ễ|lịch)\s")

# How far behind the start of such a clause its date stands, at most: "Nếu đến ngày …", in code points.
_IF_NEAR = 16

# Behind a date that leads: "từ ngày 1/7, trường hợp hàng hóa bán ra có mã …".
_SUPPOSES = lazy.re(r"[\s,]*(?:trường hợp|nếu|giả sử|mà)\s")

# "Số ngày làm việc tính từ ngày 15/4 đến ngày 15/5: …", "Thời kỳ thanh tra: từ ngày 1/1 đến ngày 31/12": how long, or for what time.
_COUNTS_DAYS = lazy.re(r"\W*(?:Số\sngày|Mốc(?:\sthời\sgian)?|Niên\sđộ|Thời\s(?:kỳ|điểm))\s(?!này)(?=\w)")

# Between a verb and a date: what is celebrated then, or what happened some time before: "một tuần sau vụ nổ ⟦hôm 22/5⟧".
_CELEBRATING = lazy.re(r"(?:nhằm|để)\s(?:hưởng ứng|chào mừng|kỷ niệm|mừng|phục vụ)\s")
_TIME_AFTER = lazy.re(r"(?:giờ|ngày|tuần|tháng|năm)\s(?:sau|trước)\s(?!khi\s)")
# What a page says of itself: "Dưới đây là danh mục văn bản từ ngày 5/12".
_HERE = lazy.re(r"[\s*_>+-]*(?:[DdTtSs](?:ưới|rên|au) đây|Trường hợp(?: nếu(?: như)?)? (?:đến|từ|sau|trước|quá))\s")
_EVERY_YEAR = lazy.re(r"[Hh][ằà]ng\snăm(?!\w)")

_RECOGNISED = frozenset(_MOODS["recognised"])

_DUE = frozenset((*_MOODS["due"], *_TABLE["groups"]["force"]))

_LEGAL = lazy.re(r"(?:[Kk]hoản|Điều)\s\d|[Đđ]iểm\s[a-zđ]\s|theo quy định|đối tượng|được hưởng|\n?[a-zđ]\)\s")

_FOR_WHOM = lazy.re(rf"(?:\W|\d)*(?:[a-zđ]\d?[.)]\s+)?{any_of(_MOODS['for_whom'])}\s", re.IGNORECASE)

_THEN_RULE = lazy.re(r"(?:\s+trở\s+(?:đi|về\s+trước))?,?\s+thì\s+(?:được|không|thực hiện|áp dụng|phải|bị)\s")

# A numbered paper at the start of its clause: "Công điện 220/CĐ-TTg ".
_NUMBERED = lazy.re(rf"[\s*_#]*(?:{any_of(_TABLE['nouns']['numbered'])}|Công điện|Công văn|Kế hoạch)\s(?:số\s)?\d")

# The clause of a condition, behind the mark of a list too: "* Nếu giấy phép cấp vào ⟦ngày 1/7⟧ …".
_IF = lazy.re(r"[\s*_>+–-]*(?:Nếu|Giả sử)\s")

# In front of those to whom, or to what, a rule applies.
_APPLIES_TO = lazy.re(r"áp\sdụng\s(?:đối\svới|cho|với)\s")

# Verbs of a paper's title.
_TITLED = frozenset(("sửa đổi", "bổ sung", "thay thế", "quy định"))

# "mức lương hưu của người hưởng lương hưu từ ngày 1/1 được tính như sau": whom the rule is for.
_RULED = lazy.re(r"\s(?:trở\sđi\s)?(?:được|phải)\s(?!ban\shành)")

_THEN = lazy.re(r"(?:[^.;\n]{0,40}|\s+và\s[^.;\n]{0,100})(?<!tức)\sthì\s")

# Right behind a limit: "Trước ⟦ngày 1/1⟧ thì áp dụng …", a rule for what lies before; "từ nay đến ⟦ngày 19/12⟧ chỉ còn 1 tháng", a time left.
_NO_LIMIT = lazy.re(r"(?:\s+năm\s+\d{4})?,?\s+(?:thì|(?:chỉ\s+)?còn)\s")

# How a line of a worked example goes on: "-> ⟦Ngày 10/5⟧ thanh toán 2 triệu", "– Đến ⟦ngày 15/5⟧, bà B về nước".
_ARROWS = ("->", "=>", "–>", "-->", "→")
_LISTED = lazy.re(r"[ \t]*(?:[-–+*•=]|\(?[a-zđ\d]\)|\n)")
_SUPPOSED = 300
"""How far in front of a sentence, in its line, "Giả sử" makes one of it that is only supposed, in code points."""
# Lines of a list that are read back to the example which they belong to.
_LINES = 12

# "⟦Ngày 10/10⟧ hằng năm được chọn làm Ngày Chuyển đổi số quốc gia"
_MADE_DAY = lazy.re(r"(?:\s+h[àằ]ng\s+năm)?(?:\s+đã)?\s+được(?:\s+\w+){0,3}\s+(?:chọn|lấy|coi|xem)\s+(?:làm|là)\s+(?:ngày|mốc)\s", re.IGNORECASE)
# Verbs that a day is the object of: "thì lấy ⟦ngày 1/1⟧ làm ngày sinh".
_CHOOSING = frozenset(("lấy", "chọn", "ấn định"))
# In front of a bare parenthesis: the limit's own day, "dời thời hạn chót (vào ⟦ngày 17/8⟧) thêm 36 giờ".
_LIMITS = ("hạn chót", "thời hạn", "hạn cuối", "kỳ hạn")


def is_general(text: str, claim: Claim, day: CalendarDate, told: Told, at: At) -> bool:
    """Whether nothing happens on one certain day: a made-up example ("Ví dụ: con sinh ngày …, mẹ chết ngày … thì ghi …"), what a day of the
    calendar is ("rơi vào thứ Bảy, ngày 31/5"), a rule for every year ("kết thúc vào ngày 31/12 hàng năm"; "được nghỉ ngày 2/9"), whom a
    rule is for ("thương binh được công nhận trước ngày …"), how long something takes ("trong một năm (từ ngày … đến ngày …)")."""
    if _is_made_up(text, claim, at) or _COUNTS_DAYS.match(text, at.clause, at.stop):
        return True
    if at.group == "deadline" and _is_no_limit(text, claim, day, at):
        return True
    if at.group in ("until", "as_of", "deadline") and text.endswith((" có giá trị", " có thời"), 0, at.before):
        # "hợp đồng có giá trị đến ⟦ngày 31/1⟧", "thẻ có thời hạn đến ⟦ngày 5/3⟧": how long something holds.
        return True
    if (at.group in ("deadline", "since") and _is_supposed(text, claim, told, at)) or _speaks_of_page(text, told, at):
        return True
    if told.leads:
        if _leads_no_event(text, claim, told, at):
            return True
    elif (
        _is_condition(text, claim, told)
        or _is_applied_to(text, told, at)
        or _is_papers_own(text, claim, told, at)
        or _says_which_ones(text, claim, told, at)
        or _is_chosen(text, claim, told, at)
        or _is_of_calendar(text, told, at)
        or _is_aimed_at(text, told, at)
        or _is_counted(text, claim, day, told, at)
    ):
        return True
    if at.group == "deadline":
        return _is_recognised(text, told)
    return (day.date[0] == "X" or day.implied) and _is_of_every_year(text, told, at)


def _is_made_up(text: str, claim: Claim, at: At) -> bool:
    """Whether a sentence is or holds an example: "Ví dụ: con sinh ⟦ngày 5/3⟧ …", "chẳng hạn, ví dụ từ ⟦ngày 5/3⟧ …"."""
    return _EXAMPLE.match(text, at.left, at.stop) is not None or text.find("ví dụ", at.left, claim.start) >= 0 or _in_example(text, at.left)


def _is_no_limit(text: str, claim: Claim, day: CalendarDate, at: At) -> bool:
    """Whether what looks like a limit is none: a rule for what lies before ("Trước ⟦ngày 1/1⟧ thì áp dụng …"), a time's end ("trong năm (đến
    ⟦ngày 31/12⟧)"), or a limit of every year, in words and without one ("phải hoàn thành trước ⟦ngày 31 tháng 12⟧")."""
    start, end = claim.start, claim.end
    if _NO_LIMIT.match(text, end) or text.find("ng năm (", max(0, start - 24), start) >= 0:
        return True
    return (day.implied or day.date[0] == "X") and text.find(" tháng ", start, end) >= 0 and not (day.implied and is_ordered(text, at.clause, start))


def _speaks_of_page(text: str, told: Told, at: At) -> bool:
    """Whether a page says something of itself, or of a case: "Dưới đây là danh mục văn bản từ ⟦ngày 5/12⟧", "Trường hợp đến ⟦ngày 5/12⟧ …"."""
    return told.verb.mark < 2 and _HERE.match(text, at.clause) is not None and "hiệu lực" not in told.verb.key


def _leads_no_event(text: str, claim: Claim, told: Told, at: At) -> bool:
    """Whether a date in front of a clause leads a rule, or is only said to be some time: "trước ⟦ngày 15/9⟧, thời điểm công an khởi tố vụ
    án, …"; "từ ⟦ngày 1/7⟧, trường hợp hàng hóa có mã thì …"; "sau khi nước này độc lập ⟦ngày 15/8⟧, quân đội được thành lập": the verb is another day's."""
    if text.startswith(", thời điểm ", claim.end) or _MADE_DAY.match(text, claim.end) is not None:
        return True
    if told.verb.status != "negated" and claim.start - at.clause < _IF_NEAR and _IF.match(text, at.clause, claim.start):
        # "Nếu đến ⟦ngày 31/7⟧ nhà thầu bàn giao …"
        return True
    if text.endswith("ùng ngày", claim.start, claim.end) and _is_time_of(text, claim, told, at):
        return True
    phrase = text.rfind(", ", at.clause, claim.start) + 2
    bound = told.verb.status in ("planned", "duty")
    if not bound and text.startswith(BEFORE_OR_AFTER, phrase if phrase > 1 else at.clause) and not text.endswith("thì ", 0, claim.start):
        return True
    return not bound and _SUPPOSES.match(text, claim.end, at.stop) is not None


def _is_time_of(text: str, claim: Claim, told: Told, at: At) -> bool:
    """Whether "cùng ngày" is that of an act which stands right behind it: "⟦Cùng ngày⟧ thực hiện vụ phóng, ông Ba cho biết …"."""
    if told.verb.start != claim.end + 1 or text[claim.end] != " " or told.verb.mark:
        return False
    words = Words(text, told.verb.end, at.stop)
    return len(words.parts) > 1 and bool(verbs_of(words, 1))


def _is_condition(text: str, claim: Claim, told: Told) -> bool:
    """Whether a verb and its date only suppose, or say who is shown: "Nếu giấy phép cấp vào ⟦ngày 1/7⟧ thì …", "Người tham gia lễ hội
    ⟦tối 17/2⟧. Ảnh: …"."""
    if told.verb.end > claim.start:
        return False
    if _IF.match(text, told.start):
        return True
    shown = not told.verb.mark and text[told.start : told.verb.start].strip() == "Người"
    return shown and text.find(" là ", told.verb.end, claim.start) < 0


def _is_applied_to(text: str, told: Told, at: At) -> bool:
    """Whether a clause only says to which ones a rule applies: "chỉ áp dụng đối với các tờ khai ⟦phát sinh⟧ từ ngày 1/8 đến ngày 31/12"."""
    return told.verb.key in WHICH_CASES and not told.verb.mark and _APPLIES_TO.search(text, at.clause, told.verb.start) is not None


def _is_papers_own(text: str, claim: Claim, told: Told, at: At) -> bool:
    """Whether a date is a paper's own day: "Pháp lệnh sửa đổi một số điều về thuế muối ⟦ngày 8/6/1987⟧", "Công điện 146/CĐ-TTg
    tập trung hoàn thành … ⟦ngày 7/9/2023⟧ do Thủ tướng ban hành", "bị phạt 20 triệu đồng theo quyết định ⟦ngày 5/3⟧"."""
    if at.group is None and told.verb.end < claim.start and _BY_PAPER.search(text, told.verb.end, claim.start):
        return True
    if told.verb.mark or at.group is not None:
        return False
    return told.verb.key in _TITLED or (text.startswith((" do ", " của "), claim.end) and _NUMBERED.match(text, at.clause) is not None)


def _says_which_ones(text: str, claim: Claim, told: Told, at: At) -> bool:
    """Whether a date only says in which case, or which ones: "được nghỉ vào ⟦ngày 20/10⟧ nếu …"; "27 hộ được cấp sau ⟦ngày 1/1⟧"."""
    if at.group in (None, "on") and text.startswith(" nếu ", claim.end):
        return True
    return not told.verb.status and text.endswith("sau ", 0, claim.start)


def _is_chosen(text: str, claim: Claim, told: Told, at: At) -> bool:
    """Whether a day is itself what is spoken of: "xác định ⟦ngày 19/12⟧ là ngày hoàn thành các gói thầu", "thì lấy ⟦ngày 1/1⟧ làm ngày sinh",
    "dời thời hạn chót (vào ⟦ngày 17/8⟧) thêm 36 giờ"."""
    if text.startswith((" là ngày ", " là thời ", " là mốc ", " là hạn ", " làm ngày ", " làm mốc ", " làm hạn "), claim.end):
        return True
    chosen = told.verb.key in _CHOOSING and (told.verb.key != "lấy" or text.endswith("thì ", 0, told.verb.start) or text.startswith(" làm ", claim.end))
    if claim.start - told.verb.end < 2 and (chosen or (text.startswith(" là ", claim.end) and told.verb.key not in HAPPENING)):
        return True
    return at.bare and text.endswith(_LIMITS, at.left, at.before)


def _is_of_calendar(text: str, told: Told, at: At) -> bool:
    """Whether a clause says what day of the calendar another one is: "Tết Đoan Ngọ năm nay rơi vào ⟦thứ Bảy, ngày 31/5⟧"."""
    return told.verb.key in _FALLING and _CALENDAR_DAY.search(text, at.clause, told.verb.start) is not None


def _is_aimed_at(text: str, told: Told, at: At) -> bool:
    """Whether a date is of what is celebrated, or of what happened some time before: "nhằm chào mừng lễ Quốc khánh ⟦2/9⟧", "một tuần sau vụ nổ
    ⟦hôm 22/5⟧"."""
    end, start = told.verb.end, at.before
    return end < start and (_CELEBRATING.search(text, end, start) or _TIME_AFTER.search(text, end, start)) is not None


def _is_counted(text: str, claim: Claim, day: CalendarDate, told: Told, at: At) -> bool:
    """Whether two days say how long something takes: "trong một năm (từ ⟦ngày 1/1 đến ngày 31/12⟧)", "tính từ ⟦ngày 15/4 đến ngày 15/5⟧",
    but not of when a figure is told right behind them: "xuất khẩu trong kỳ 2 tháng 11 (từ ⟦ngày 16-30/11⟧) đạt …"."""
    if at.group != "since" or "/" not in day.date or (at.bare and told.verb.start == claim.end + len(") ") and TELLING.match(text, told.verb.at)):
        return False
    if at.bare and told.verb.key in _HELD_ON and not told.leads:
        return False  # "Kỳ họp diễn ra trong ba ngày (từ ⟦ngày 8 đến 10/12⟧)": when it takes place
    return at.bare or (told.verb.end < claim.start and text.endswith("tính từ ", 0, claim.start))


_HELD_ON = frozenset(("diễn ra", "kéo dài", "tổ chức"))


def _is_recognised(text: str, told: Told) -> bool:
    """Whether a limit only says who is meant: "thương binh ⟦được công nhận⟧ trước ngày …"."""
    return not told.leads and told.verb.key in _RECOGNISED and not told.verb.status and text.startswith("được ", told.verb.start)


def _is_of_every_year(text: str, told: Told, at: At) -> bool:
    """Whether a day without a year of its own is one of every year: "được nghỉ ⟦ngày 2/9⟧", "kết thúc vào ⟦ngày 31/12⟧ hàng năm"."""
    verb = told.verb
    if verb.key == "nghỉ" and not verb.status and text.startswith(("được ", "Được "), verb.start):
        return True
    return text.find("ng năm", at.clause, at.stop) >= 0 and _EVERY_YEAR.search(text, at.clause, at.stop) is not None


# Verbs of an act that is done at once, so that nothing of it goes on from a day or until one: "ban hành", "công bố".
_AT_ONCE = frozenset((*_TABLE["groups"]["speech"], *_TABLE["groups"]["decision"]))
# Verbs of what begins, or ends, on a day by being done: "được bổ nhiệm làm giám đốc từ ⟦ngày 1/8⟧", "ngừng phát sóng từ ⟦ngày 15/1⟧".
_BEGINNING = frozenset((*_MOODS["beginning"], *_MOODS["stopping"]))
_BEGINS = tuple(f" {verb}" for verb in _MOODS["beginning"])
_TODAYS = (" nay", " qua", " mai")
_MODEL = lazy.re(r"[\s*_>-]*(?:(?:Tải về|Tham khảo)[\s*_]+)?[Mm]ẫu ")
_TASK = ("+ Từ ", "- Từ ", "\nTừ ")
_APPLYING = ("áp dụng", "thi hành")
_IS_SO = ("áp dụng", "nghỉ")
# Somebody in a worked example: "công ty A ".
_NAMELESS = lazy.re(r"(?:ty|viên|nghiệp)\s[A-ZĐ]\s(?![A-ZĐ])")
_INITIAL = lazy.re(r"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)\s[A-ZĐ]\s?$")
_SUPPOSING = ("Giả định ", "Giả sử ", "Ví dụ", "giả sử ")
# Behind a verb, the paper that it follows: "bị phạt theo quyết định ⟦ngày 5/3⟧", but not "theo quyết định ký ⟦ngày 5/3⟧".
_BY_PAPER = lazy.re(
    rf"\s(?:theo|tại|căn\scứ)\s(?:các\s)?(?i:{any_of(_TABLE['nouns']['papers'])})(?:\s(?!(?:{any_of(_TABLE['nouns']['made_public'])}|vào|hôm)\s)[^\s,.;:()]+){{0,6}}\s$"
)
# How much something is: "từ ngày 1/7, mức lương là: 1.490.000 đồng", "là bằng 10%".
_IS_FIGURE = lazy.re(r"là\W{1,5}(?:\w+\s){0,2}\d")
# What no day is told with, unless "đã" or "sẽ" says that it is: "⟦Ngày 20/11⟧ là ngày Nhà giáo", "tài liệu ⟦ngày 5/3⟧ còn đó".
_STATIC = frozenset(("là", "còn"))
_GRANTED = frozenset(_MOODS["granted"])


def is_open(text: str, claim: Claim, day: CalendarDate, told: Told, at: At, said: str) -> bool:
    """Whether the words leave open if what they tell happened on the day: what something is ("từ ⟦ngày 1/1⟧, tiền lương đóng bảo hiểm là mức
    lương"), what is so from a day on ("từ ⟦ngày 1/7⟧ có thêm 3 trường hợp") or until one ("mở cửa đến ⟦ngày 5/3⟧"), with no "đã" to say that it
    has been."""
    behind = told.verb.start >= claim.end
    if (told.verb.status == "negated" and _negates_which(text, claim, told, at)) or _is_of_nameless(text, told):
        return True
    if not behind and _is_before_act(text, told, at):
        return True
    if at.group == "deadline":
        # "các khoản nợ phát sinh trước ⟦ngày 1/7⟧": which ones.
        return not behind and (said == "happened" or _is_before_limit(told, said))
    if said in ("happened", "negated") and text.endswith(("sau ", "Sau "), 0, claim.start):
        # What comes behind a day is not of it.
        return True
    if not behind and _is_of_words_before(text, claim, told, at):
        return True
    if at.group == "since" and told.leads and (told.verb.opener in PURPOSE or (said == "in_force" and told.verb.start - claim.end > 150)):
        # "từ ⟦10/10⟧ lãi suất vay để mua nhà bằng 5,4%": the main verb is not known.
        return True
    if said == "in_force":
        what = told.verb.key == "là" and not told.verb.mark and _IS_FIGURE.match(text, told.verb.at) is None
        what = what or (told.verb.key.startswith("thuộc ") and told.subject is None)
        return what or (day.date[0] == "X" and "/" in day.date and "hiệu lực" not in told.verb.key) or (not behind and _is_end_of_force(text, claim, told, at))
    if said == "planned":
        return not behind and (_is_form(text, told, at) or _is_yearly_time(text, claim, day, told, at))
    return said == "happened" and _is_open_happening(text, claim, day, told, at)


def _negates_which(text: str, claim: Claim, told: Told, at: At) -> bool:
    """Whether a verb behind "không" says who or which one is meant, or what a day is not: "hộ nghèo không có nhà ở được …"."""
    verb, subject = told.verb, told.subject
    up_to = at.group in ("until", "as_of")
    if verb.weak:
        # "Từ ⟦1/5 đến 3/5⟧, tỉnh không ghi nhận ca mắc mới", "đến ⟦ngày 5/3⟧, huyện chưa có ca mắc mới"
        return verb.key not in ("ghi nhận", "có") if told.leads and up_to else verb.key != "ghi nhận" or subject is None
    if told.leads and (verb.start == claim.end + 1 and not up_to if subject is None else text.startswith("những ", subject[0])):
        # "sau ⟦ngày 15/8⟧ những quán không tháo mái che, huyện sẽ …"; "⟦Ngày 15/3⟧ không nằm trong tuần thi": the day itself.
        return True
    # "Từ ⟦ngày 1/4/2018⟧, phần gạo chưa dùng hết được chuyển vào kho": which one.
    return at.group == "since" and verb.start >= claim.end and text.find(" được ", verb.end, verb.end + 40) >= 0


def _is_of_nameless(text: str, told: Told) -> bool:
    """Whether the subject is somebody in a worked example: "công ty A", "ông Q" where something is supposed."""
    if told.subject is None:
        return False
    start, stop = told.subject
    if _NAMELESS.search(text, start, stop + 1):
        return True
    if _INITIAL.match(text, start + (text[start] == " "), stop) is None:
        return False
    return any(text.find(word, max(0, start - _PARAGRAPH), start + 400) >= 0 for word in _SUPPOSING)


def _is_before_act(text: str, told: Told, at: At) -> bool:
    """Whether a clause tells of a time before an act, which may be still to come: "trước khi công bố, áp dụng bảng giá vào ⟦ngày 1/1/2026⟧"."""
    verb = told.verb
    if verb.mark == 2 or (verb.key not in _AT_ONCE and (at.group == "since" or not verb.key.endswith(_APPLYING))):
        # "trước khi có biểu phí mới áp dụng từ ngày 1/1": in force from that day on.
        return False
    return text.find("trước khi ", max(at.clause, verb.start - 40), verb.start) >= 0


def _is_before_limit(told: Told, said: str) -> bool:
    """Whether a limit only says which ones are meant, or some time before: "đã sử dụng đất trước ⟦ngày 1/7⟧"."""
    return said == "negated" or told.verb.status == "past" or (not told.verb.status and told.verb.key.endswith(_APPLYING))


def _is_of_words_before(text: str, claim: Claim, told: Told, at: At) -> bool:
    """Whether a date in parentheses is of what stands right before it, far from the verb: "đạt điểm rơi phong độ đúng trận khai mạc với Bỉ
    (⟦22/5⟧)"; not in "hôm nay (22/5)". So is that of a day which what somebody tells begins with: "cho biết kể từ ngày công bố (⟦23/5⟧) …"."""
    if at.bare and told.verb.key in _AT_ONCE and text.find("từ ngày ", told.verb.end, claim.start) >= 0:
        return True
    if not at.bare or claim.start - told.verb.end <= 40 or "hiệu lực" in told.verb.key:
        return False
    if at.group == "as_of" and _SO_MANY.match(text, told.verb.end) and claim.start - told.verb.end < _SUMMED:
        # "đàn vịt chết vượt 900 con, nặng tổng cộng 80 tấn (tính đến ⟦ngày 4/5⟧)"
        return False
    return not text[at.before : claim.start].strip(" (").endswith(_TODAYS)


# Behind a verb, how many there are: "vượt ⟦mốc 9⟧00 con".
_SO_MANY = lazy.re(r"\s(?:(?:con số|gần|hơn|khoảng|mốc|mức|trên)\s){0,2}\d")
_SUMMED = 120
"""How far behind such a verb a cut-off in parentheses may stand, in code points."""


def _is_end_of_force(text: str, claim: Claim, told: Told, at: At) -> bool:
    """Whether a time in force ends on the day, which does not say when it begins ("được sử dụng đến hết ⟦ngày 31/10⟧"); or the day says which
    ones are meant: "các tờ khai đăng ký kể từ ⟦ngày 25/5/2020⟧ trở đi"."""
    if at.group == "since":
        return told.verb.key in WHICH_CASES and (text.startswith(" trở đi", claim.end) or _goes_on_with_verb(text, claim.end, at.stop))
    if at.group not in ("until", "as_of"):
        return False
    # "Phí này được áp dụng đến hết ⟦ngày 31/12⟧", but not "từ khi nội quy có hiệu lực đến hết ⟦ngày 8/4⟧", "tính đến hết ⟦ngày 31/5⟧".
    if text.startswith("tính ", at.before + 1) or text.find("ngày ", told.start, told.verb.start) >= 0 or _FROM_WHEN.search(text, told.start, told.verb.start):
        return True
    return not (text.startswith(_ALLOWED, told.verb.start) or told.verb.key.startswith(_IS_IN_FORCE) or told.verb.key.endswith(_APPLYING))


# How a verb group begins that tells what holds up to a day, and the verbs that say so of themselves.
_ALLOWED = ("được ", "vẫn được ", "chỉ được ", "tiếp tục được ", "được tiếp tục ", "có thể ", "vẫn có thể ")
_IS_IN_FORCE = ("có hiệu lực", "hiệu lực")
_FROM_WHEN = lazy.re(r"(?:từ|kể từ|trước|sau)\s(?:khi|lúc|thời\sđiểm)\s")


def _is_form(text: str, told: Told, at: At) -> bool:
    """Whether a form's title has the day in it: "Tải về mẫu tờ trình xin hoa tổ chức ⟦ngày 8 tháng 3⟧"."""
    return text.find("ẫu ", at.clause, told.verb.start) >= 0 and _MODEL.match(text, at.clause) is not None


def _is_open_happening(text: str, claim: Claim, day: CalendarDate, told: Told, at: At) -> bool:
    """Whether it is open that something happened on the day, though nothing puts it in the future: a state, a time that only begins then."""
    verb = told.verb
    if _is_way_to(text, claim, told) or _is_yearly_time(text, claim, day, told, at) or _is_task(text, claim, day, told):
        return True
    behind = verb.start >= claim.end
    if verb.mark == 2:
        # "đã đồng ý gia hạn miễn vé đến hết ⟦ngày 30/6⟧": it was done on another day.
        ends = at.group in ("until", "as_of") and not behind and verb.key in _AT_ONCE and not verb.key.startswith(PUTTING_OFF)
        return ends or (at.group == "since" and _is_plans_own(claim, day, told))
    if verb.key in _STATIC:
        return True
    if at.group in ("until", "as_of"):
        return not behind and verb.key not in LASTING
    if at.group != "since" or text.startswith(" vừa ", claim.end):
        return False
    if behind:
        return "/" not in day.date and verb.key in WEAK
    if "/" in day.date:
        return (verb.key in _AT_ONCE and verb.key not in LASTING) or verb.opener in PURPOSE
    begins = verb.key in _BEGINNING or text[verb.at : verb.end].endswith(_BEGINS)
    return not text.startswith("bị ", verb.start) and not begins and not _goes_on_since(text, claim, told, at)


def _goes_on_since(text: str, claim: Claim, told: Told, at: At) -> bool:
    """Whether a sentence tells what somebody has done since a day: "(Cụ thể,) Cảng Ba Sao khai thác lại từ ⟦ngày 28/10⟧."; not a heading, and no words that
    say which ones are meant: "Lao động nữ nghỉ hưu từ ⟦ngày 1/1⟧ mà chưa đủ 30 năm …"."""
    verb, subject = told.verb, told.subject
    if subject is None or verb.weak or (verb.key in _AT_ONCE and verb.key not in _CHANGING) or verb.key in WHICH_CASES or text[at.left] in _LINE_MARKS:
        return False
    start = subject[0] + (text[subject[0]] == " ")
    opens = start <= at.clause + 1 or text[at.clause : start].strip(", ").lower() in CONNECTORS
    return opens and text[start].isupper() and _SENTENCE_ENDS.match(text, claim.end) is not None


# Decisions that a body lives with from a day on: "Sở Ba Sao sáp nhập vào Sở Hoa quả từ ⟦ngày 1/3⟧".
_CHANGING = frozenset(_MOODS["changing"])
# Marks in front of a heading or the item of a list.
_LINE_MARKS = frozenset("#*-+–•[")
# Behind a date that ends what its sentence tells: no verb, no "mà", no comma that a rule's other half may stand behind.
_SENTENCE_ENDS = lazy.re(r"[.;]|\s\((?:tức|nhằm|thứ|mùng|mồng)\s|,?\s(?:đến nay|cho đến nay|theo|với|sau|nhằm|để|tại|trên|do|vì)(?!\w)")


def _is_way_to(text: str, claim: Claim, told: Told) -> bool:
    """Whether a date is of what somebody gets to: "vô địch để có vé dự Siêu cúp ⟦ngày 8/8⟧ tới Trận Siêu cúp …"."""
    return not told.leads and text.startswith(" tới ", claim.end) and told.verb.start != claim.end + 1


def _is_yearly_time(text: str, claim: Claim, day: CalendarDate, told: Told, at: At) -> bool:
    """Whether a list gives a time of every year: "- Thời gian đốt lửa vào 20 giờ ⟦ngày 15 tháng 3⟧"."""
    if day.date[0] != "X" or told.verb.start >= claim.end:
        return False
    return text.find(" tháng ", claim.start, claim.end) >= 0 and text.find("hời gian ", at.clause, told.verb.start) >= 0


def _is_task(text: str, claim: Claim, day: CalendarDate, told: Told) -> bool:
    """Whether a line of a list says what is to be done: "+ Từ ⟦ngày 15/9 đến ngày 30/11⟧, phối hợp với các hãng …"."""
    if told.subject is not None or told.verb.mark == 2 or told.verb.start < claim.end:
        return False
    return "/" in day.date and text.endswith(_TASK, 0, claim.start)


def _is_plans_own(claim: Claim, day: CalendarDate, told: Told) -> bool:
    """Whether two days behind a decision are of what it decides: "đã ban hành kế hoạch kiểm tra từ ⟦ngày 5/3 đến ngày 8/3⟧"."""
    return not told.leads and told.verb.key in _AT_ONCE and claim.start - told.verb.end > 20 and "/" in day.date


def _goes_on_with_verb(text: str, end: int, stop: int) -> bool:
    """Whether the main verb is still to come right behind a date: "người có văn bản ban hành trước ⟦ngày 1/1⟧ tham gia bảo hiểm …"."""
    words = Words(text, end, min(stop, end + 40), follows=True) if text.startswith(" ", end) else None
    found = verbs_of(words, 0) if words is not None else []
    return bool(found) and found[0].start == end + 1 and not found[0].weak and not found[0].opener and found[0].key not in LIGHT


def _only_says_whom(told: Told) -> bool:
    """Whether a verb in front of its date says no more than which case is meant: no "đã", no "sẽ", nothing that is in force."""
    return not told.verb.status and "hiệu lực" not in told.verb.key and not told.verb.key.endswith("áp dụng")


def _in_example(text: str, left: int) -> bool:
    """Whether a sentence stands in a made-up example: in its paragraph ("Ví dụ: Ông Ba có hai con. Tháng 1/2020 ông nhận …"), in a list
    below it, or in a line with an arrow."""
    floor = max(0, left - _PARAGRAPH)
    line = text.rfind("\n", floor, left) + 1
    if text.startswith(_ARROWS, line + text.startswith(" ", line)):
        return True
    if text.find("iả sử", max(line, left - _SUPPOSED), left) >= 0:
        # "Giả sử, đến ngày 5/5 đoàn phát hiện … Đến ⟦ngày 10/5⟧, công ty nộp phạt."
        return True
    if text.find("dụ", floor, left) < 0 and text.find("VD", floor, left) < 0:
        return False
    loose = 0
    for _ in range(_LINES):
        if line <= floor and floor:
            return False
        if _EXAMPLE_OPENS.match(text, line, left):
            return line < left
        if line == 0:
            return False
        if not _LISTED.match(text, line) and not (text[line].islower() and text.endswith(" \n", 0, line)):
            # A page that breaks its lines leaves open where a paragraph ends: one line that opens a sentence may stand between.
            if loose or not text.endswith(" \n", 0, line):
                return False
            loose = 1
        line = text.rfind("\n", floor, line - 1) + 1
    return False


def _is_supposed(text: str, claim: Claim, told: Told, at: At) -> bool:
    """Whether a rule only says whom or what it is for: "Đối với người có thời gian công tác trước ngày 1/1 …", "… trước ngày 1/1 thì …",
    "thương binh được công nhận trước ngày 31/12 theo quy định tại khoản 2"."""
    if not at.leads and (
        _THEN_RULE.match(text, claim.end, at.stop) or (at.group == "since" and _RULED.match(text, claim.end, at.stop) and _only_says_whom(told))
    ):
        return True
    if told.leads or told.verb.status in ("planned", "duty", "negated") or "hiệu lực" in told.verb.key or told.verb.key.endswith(_IS_SO):
        # "Người lao động được ⟦nghỉ⟧ 5 ngày, từ 30/4 đến 4/5"
        return False
    if at.group == "since" and not told.verb.status and text.startswith(("Đối với ", "đối với "), at.clause):
        return True
    if at.group == "deadline" and not told.verb.mark and told.verb.end < claim.start and _goes_on_with_verb(text, claim.end, at.stop):
        return True
    if at.group == "since" and text.startswith("được ", told.verb.start) and told.verb.key in _GRANTED and not _goes_on_with_verb(text, claim.end, at.stop):
        # "người lao động được tăng lương từ ngày 1/1/2026"
        return False
    if _FOR_WHOM.match(text, told.start, told.start + 80) or _THEN.match(text, claim.end, at.stop):
        return True
    return not told.verb.status and told.verb.key not in _DUE and _LEGAL.search(text, at.clause, at.stop) is not None
