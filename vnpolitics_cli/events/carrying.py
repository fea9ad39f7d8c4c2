"""Which dates carry nothing that happened: those that the words right around them show to be part of something else.

A birth date, an anniversary pair, a page's clock, a letterhead, a source in a list of sources, the day of a paper, the base of a
comparison, a day of something else ("vụ cháy ngày 5/5 của …"). No verb is looked for here: a look at a few characters comes
before every pattern.
"""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import TIMED
from vnpolitics_cli.events.words import Span
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, UPPER, holds_any

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]

# Read backwards from a date that carries nothing: a birth or death ("sinh ngày", "SN"), a source cited or archived
# ("Lưu trữ ngày", "Truy cập ngày"), a caption or a signature stamp ("Ảnh chụp", "Ngày ký:").
_CARRIES_NONE = lazy.regex(
    rf"(?ri)(?<!\w)(?:(?:sn|(?<!(?<!\w){any_of(_MOODS['before_no_birth'])}\s)sinh(?:\s+(?:ngày|năm|vào))*|s\.n|mất|từ\s+trần)\s*:?\s*"
    r"|(?:lưu\s+trữ(?:\s+bản\s+gốc)?|truy\s+cập|bản\s+gốc)\s*(?:vào\s+)?:?\s*"
    r"|(?:ảnh|ảnh\s+chụp|ảnh\s+tư\s+liệu|nguồn|video|ngày\s+ký|công\s+báo)\s*(?:[:/]|số\s+\S+)?\s*"
    r"|(?:chào\s+mừng|kỷ\s+niệm|mừng)\s+|hưởng\s+ứng\s+"
    r"|\((?:đã\s+)?(?:được\s+)?sửa\s+đổi(?:\s*,\s*bổ\s+sung)?\s+)"
)

# Read backwards from a date, a name that ends like one of these; and what goes on behind the date then.
_NAMED_SO = lazy.regex(rf"(?r)(?<!\w)[{UPPER}]\p{{Ll}}+\s[{UPPER}]\p{{Ll}}+\s")
_GOES_ON = lazy.re(r"\s(?!(?:tại|ở|của|và|đến|tới|trong|do|là)\s)[^\W\dA-ZĐ]")

# Read backwards from a date that is part of a paper's name, or only says which day is meant: "giấy phép số 12/GP ngày 5/4",
# "tờ khai hải quan ngày 27/10", "ngày đầu tiên là 1/1/1900".
_OF_A_PAPER = lazy.regex(
    r"(?ri)(?<!\w)(?:(?:chỉ\s+thị|quyết\s+định|nghị\s+định|thông\s+tư|công\s+văn|công\s+hàm|văn\s+bản|tờ\s+khai|giấy\s+phép|giấy\s+chứng\s+nhận|h[óo][áa]?\s+đơn|kết\s+luận|biên\s+bản|hợp\s+đồng)(?:\s+[^\s,.;:()]+){0,12}\s+số\s*:?\s*\S+(?:\s(?-i:\p{Lu}{2,6}))?(?:\s+\([^()\s]+\))?(?:[”\"]?\scủa\s(?-i:\p{Lu})[^\s,.;:()]*(?:\s[^\s,.;:()]+){0,6})?|tờ\s+khai\s+hải\s+quan|[QT]CVN\s+\S+|\w+[-/][\w/-]+\s*\[\d+\])\s+"
    r"|(?<!\w)ngày\s+(?:[^\s,.;:()\d]+\s+){1,6}là\s+"
)

# Read backwards from the day that something is set for: "Ngày khai giảng là ⟦ngày 5/9⟧", "thời gian tổ chức lễ hội là ⟦ngày 12/9⟧".
_SET_DAY = lazy.regex(rf"(?ri)(?<!\w)(?:ngày|thời\s+gian|thời\s+điểm)\s+(?P<verb>{any_of(_MOODS['day_set'])})(?:\s+[^\s,.;:()]+){{0,6}}\s+là\s+")

# Read backwards from the day of a numbered paper: "biên lai ký hiệu BK/27T số 000418 ⟦ngày 13/6⟧".
_NUMBER = lazy.regex(r"(?ri)(?<!\w)số\s*:?\s*\d{4,}\s+")

# Read backwards from the day of a licence: "giấy phép số 27/GP-XB do Bộ Thông tin cấp ⟦ngày 4-8-2011⟧".
_LICENCE = lazy.regex(r"(?ri)(?<!\w)số\s*:?\s*\S*\d\S*\s+(?:(?:do|của)(?:\s[^\s,;:()]+){1,12}?\s)?cấp\s+")

# Read backwards from the day of a paper that somebody follows: "theo Đơn từ nhiệm của ông Ba ⟦ngày 6/4⟧", "theo công văn gửi Sở Y tế ⟦ngày 5/3⟧".
_BY_A_PAPER = lazy.regex(
    rf"(?ri)(?<!\w)(?:theo|tại|căn\s+cứ)\s+(?:đơn|tờ\s+trình|biên\s+bản|văn\s+bản|công\s+văn|thư|giấy)(?:\s[^\s,.;:()]+){{0,8}}?\s(?:của|gửi|gởi|trả\s+lời)\s(?:ông\s|bà\s)?(?-i:[{UPPER}])(?:[^\s,.;:()]*\s){{1,7}}"
)
_BETWEEN_PAPER_AND_NAME = (" của ", " gửi ", " gởi ", " trả lời ")

# Read backwards from a date that something else is measured against: "tăng 8 đồng so với ngày 9/9", "thay vì ngày 25/4".
_COMPARED = lazy.regex(
    r"(?ri)(?<!\w)(?:(?:so(?:\s+với|(?!\s+(?:sánh|với|tài)))|thay\s+vì|thay\s+cho)\s+(?:\w+\s+){0,4}"
    r"|(?:(?:cao|thấp|nhiều|ít|(?<!không\s+)muộn|(?<![^,\s]\s+không\s+)sớm)\s+hơn|kém|như|bằng|nhất\s+(?:kể\s+)?từ)\s+(?:phiên\s+|thời\s+điểm\s+)?(?:giao\s+dịch\s+)?)\(?"
)

# Read backwards from the date of a day that is kept: "kỷ niệm 95 năm Ngày Truyền thống ngành ⟦ngày 18 tháng 11⟧".
_KEPT_DAY = lazy.regex(rf"(?r)(?:\d+\snăm|[Kk]ỷ\sniệm|[Cc]hào\smừng|[Nn]hân(?:\sdịp)?)\s[Nn]gày\s[{UPPER}][^.;:,()\n]{{3,70}}\s")

# Behind a date: that it is a day of rest, or which day of the week: "ngày 25/1 (mùng 1) trùng vào thứ bảy".
_IS_DAY_OF = lazy.re(
    r"\s(?:\([^()]{1,40}\)\s)?(?:lại\s|cũng\s)?(?:trùng\s(?:vào|với|ngày|dịp)|rơi\svào\s(?:thứ|ngày|đúng|cuối\stuần|chủ\snhật|dịp))\s", re.IGNORECASE
)

_COMPARING = tuple(_MOODS["comparing"])

_LETTERHEAD = lazy.regex(rf"(?r)(?:^|\n)[ \t*_|]*(?:(?:TP\.?\s+)?[{UPPER}][\w.]*(?:[ -][{UPPER}][\w.]*){{0,4}}),\s*")

_CITED = lazy.re(r"\)\.\s?[\"“]")

_PAIR = lazy.re(rf"\s*[{DASH}]\s*(?:ngày\s+)?\d{{1,2}}[/.{DASH}]\d{{1,2}}[/.{DASH}](?:19|20)\d\d\s*\)")

_PAIRED = lazy.regex(rf"(?r)\(\s*(?:ngày\s+)?\d{{1,2}}[/.{DASH}]\d{{1,2}}[/.{DASH}]\d{{4}}\s*[{DASH}]\s*(?:ngày\s+)?")

_ANNIVERSARY = lazy.regex(r"(?ri)(?:kỷ\s+niệm|ngày\s+thành\s+lập|ngày\s+truyền\s+thống|năm\s+ngày|nhân\s+dịp)[^.;\n]{0,60}[(\s]\s*")

_HOLIDAY = lazy.regex(rf"(?r)(?<!\w)Ngày\s+[{UPPER}][^.;:()\n]{{3,80}}\(")

# Read backwards from the day of a report: "Theo Reuters ⟦ngày 5/6⟧, …".
_SOURCE_SAYS = lazy.regex(rf"(?r)Theo\s(?:(?:hãng\s(?:tin|thông\stấn)|báo|tờ|kênh|đài|trang)\s)?(?:[{UPPER}][\w.]*\s){{1,4}}(?:\([^()]{{2,20}}\)\s)?")

# The same of what somebody made known, whose day it is: "Theo thông tin từ Tổng cục Thống kê ⟦ngày 3/12⟧, …".
_MADE_KNOWN = lazy.regex(
    r"(?ri)(?<!\w)theo\s(?:thông\s(?:tin|báo|cáo)|công\sbố|bản\stin|số\sliệu|thống\skê|báo\scáo|kết\sluận)(?:\s[^\s,.;:()]+){1,9}?(?:\s\([^()]{2,20}\))?\s"
)

# Read backwards from the day of a paper that is followed: "Theo công điện ⟦ngày 5/3⟧, …", "Thực hiện kết luận của Thủ tướng tại thông báo ⟦ngày 5/3⟧, …",
# but not "công an thực hiện lệnh khám nhà ⟦ngày 5/3⟧, …".
_FOLLOWED = lazy.regex(
    rf"(?r)(?<!\w)(?:(?i:theo|căn\scứ)|Thực\shiện|Triển\skhai|Chấp\shành)\s(?:[^\s,.;:()]+\s){{0,6}}?(?i:{any_of(_TABLE['nouns']['followed'])})"
    rf"(?!\s{any_of(_TABLE['nouns']['no_paper'])}\s)(?:\s(?!(?:vào|hôm|từ|trong|đến|trước)\s)[^\s,.;:()]+){{0,7}}?\s"
)
# The first words of such papers: the cheap look before the careful one.
_FOLLOWED_NOUNS = frozenset(form for noun in _TABLE["nouns"]["followed"] for form in (noun.split()[0], noun.split()[0].capitalize()))

# Read backwards from the day of a meeting at which somebody said what is passed on: "kết luận của ông Ba tại cuộc họp ⟦ngày 5/3⟧".
_SAID_AT = lazy.regex(
    r"(?r)(?:kết\sluận|ý\skiến|chỉ\sđạo)\scủa\s[^.;:\n]{3,90}\stại\s(?:[Cc]uộc\s(?:họp|làm\sviệc)|[Bb]uổi|[Hh]ội\snghị|[Kk]ỳ\shọp|[Pp]hiên\shọp)(?:\s[^.;:(\n]{1,120})?\s(?<!(?:diễn\sra|tổ\schức|khai\smạc|vào|hôm)\s)"
)

# The same of a paper's issue: "Cứu Quốc, số 295, ⟦ngày 18/7/1946⟧, Hà Nội".
_ISSUE = lazy.regex(r"(?ri)(?<!\w)số\s\d{1,6},\s")

# Read backwards from a day that only bounds a stage: "giai đoạn trước ⟦1/8/2018⟧".
_STAGE = lazy.regex(r"(?ri)(?<!\w)(?:giai\s+đoạn|thời\s+kỳ|khoảng\s+thời\s+gian)\s+(?:từ\s+)?(?:trước|sau)\s+")

# Behind a date that something is some time away from: "sau ngày 30/4 vài tháng, …".
_LATER = lazy.re(r"\s(?:vài|mấy|ít|một|hai|ba|\d+)\s(?:hôm|ngày|tuần|tháng|năm|giờ)(?!\w)")

# Read backwards from a date in front of "về": a paper that the date belongs to: "phán quyết của tòa trọng tài ⟦12/7/2016⟧ về …".
_PAPER_ON = lazy.regex(rf"(?ri)(?<!\w){any_of(_TABLE['nouns']['papers'])}(?:\s(?!vào\s|hôm\s|trong\s)[^\s,.;:()]+){{0,4}}\s")

# Read backwards from the day of a paper that opens its clause, and tells something itself: "Báo cáo của Ngân hàng Lúa Vàng ⟦ngày 19/6⟧ cho thấy …";
# not where a verb says what was done with it then ("Báo cáo công bố ⟦ngày 19/6⟧ cho thấy …").
_REPORT = lazy.regex(
    rf"(?r)(?:^|[\n.;:,?!“\"(]\s*|\s(?:và|rằng)\s)[*_]*(?i:(?:(?:các|những|một|trong|theo)\s)?(?:(?:bản|bài|bức|lá)\s)?{any_of(_TABLE['nouns']['reports'])})"
    rf"(?!\s{any_of(_TABLE['nouns']['no_paper'])}\s)(?:\s(?!(?:{any_of(_TABLE['nouns']['made_public'])}|vào|hôm|trong|từ|đến)\s)[^\s,.;:()]+){{0,12}}?\s"
)
# What such a paper does.
_REPORTS = lazy.re(
    rf"\s(?:(?:đã|cũng|có|còn)\s)?{any_of([*_MOODS['prescribes'], *_MOODS['reports']])}(?!\w)"
    rf"|\svà\s(?:(?:các|những|một)\s)?{any_of(_TABLE['nouns']['reports'])}\s"
)

# A page's own clock: "Thứ năm, 14/6/2018, 07:25 (GMT+7)".
_CLOCK = lazy.re(r"\s?[,|]?\s\d{1,2}:\d\d\b")

# Read backwards from a day that a term is counted from: "trong vòng 12 tháng kể từ ⟦ngày 31/12⟧".
_COUNTED = lazy.regex(
    r"(?ri)(?<!\w)(?:\d+|một|hai|ba|sáu)\s+(?:ngày|tháng|năm|giờ)(?:\s+làm\s+việc)?,?\s+(?:(?:tính|kể|bắt\s+đầu)\s+)+từ\s+(?:sau\s+|thời\s+điểm\s+)?"
)

# Right in front of a date: a week around it, a holiday's name, an hour that is not read ("15 giờ 00’ ⟦ngày 4/12⟧").
_AROUND = frozenset(("quanh", "khánh", "00’", "30’", "00'", "30'"))

# Read backwards from such a date.
_FEAST = lazy.regex(r"(?ri)(?<!\w)quốc\skhánh[\s(:–*_-]*")

_BOUNDING = _AROUND | {"giữa", "và", "sau", "trước", "từ", "điểm"}

_DAY_WORDS = frozenset({"nay", "qua", "mai", "kia"})

# In what somebody says, and in no name.
_SAID = (" sẽ ", " đã ", " vào ", " phải ")
_EDGES = frozenset(("", "\n"))
_SOURCE_END = frozenset(("", *",.*-;^)\n"))

_AFTER_ONE = lazy.re(r"sau (?:một |hai |\d+ )?(?:phiên|trận|vụ|đợt|cú)\s[^\n,.;:()]{0,40}")
_MARKS_BEHIND = frozenset((" |", "**", " –", " -"))
_NONE_BEHIND = frozenset(_MOODS["none_behind"])
# Last words of what leads a date or says its status.
BEFORE_DATE = frozenset(_MOODS["before_date"])


def carries_none(text: str, claim: Claim) -> bool:
    """A birth date, an anniversary pair, a letterhead, a caption, the base of a comparison, a day of something else ("vụ cháy ngày 5/5 của …")."""
    start, end = claim.start, claim.end
    if _is_laid_out(text, start, end) or _is_loose(text, start, end) or _is_fixture(text, end):
        return True
    if text[start - 1 : start] in _EDGES and text[start].isalpha():
        # A line that begins with its date: of something else ("Ngày 5/5 của …"), or a page's clock ("Thứ năm, 14/6/2018, 07:25 (GMT+7)").
        return text.startswith(" của ", end) or _CLOCK.match(text, end) is not None
    word = word_at_date(text, start)
    return bool(
        _is_clock(text, start, end)
        or _is_range_end(text, word, start)
        or (word in _BOUNDING and _is_bound(text, word, start, end))
        or _is_of_source(text, word, start, end)
        or _is_of_paper(text, word, start, end)
        or _is_of_other(text, word, start, end)
        or _compared(text, start)
        or _is_of_week(text, end)
        or _is_day_of_year(text, start)
        or _is_fraction(text, start)
        or _named(text, start, end)
        or _is_in_parentheses(text, start, end)
        or _is_letterhead(text, start, end)
    )


def _is_laid_out(text: str, start: int, end: int) -> bool:
    """Whether a date is a cell of a table ("| 5/5 |"), the end of a source in a list of notes ("**^"), the first day of two ("5/5 – đến 7/5"),
    part of a line of slashes ("CÔNG BÁO/Số 245/⟦Ngày 23-04-2026⟧") or has its line for itself."""
    if text[end : end + 2] in _MARKS_BEHIND and text.startswith((" |", "**^", " – đến ", " - đến "), end):
        return True
    return text.endswith("/", 0, start) or (text[start].isdigit() and text[start - 1 : start] in _EDGES and text[end : end + 1] in _EDGES)


def _is_loose(text: str, start: int, end: int) -> bool:
    """Whether more was read as a date than is one: "⟦ngày mùng 8. 4⟧h chiều", "⟦ngày 15 của tháng 12⟧" of any year."""
    if end - start > 12 and text.find(" của ", start, end) >= 0:
        return True
    return end - start > 8 and text.find("mùng ", start, end) >= 0 and text.find("/", start, end) < 0 and text.find("tháng", start, end) < 0


def _is_fixture(text: str, end: int) -> bool:
    """Whether two teams stand behind a date: "02h00 ⟦ngày 13/5⟧: West Brom vs Chelsea"."""
    return text.find(" vs ", end, end + 60) >= 0


def _is_clock(text: str, start: int, end: int) -> bool:
    """Whether a date is of a page's own clock: "⟦2017-06-22⟧ 08:35", "⟦1/2/2024⟧, 16:00 (GMT+7)"."""
    if text[start : start + 4].isdigit() and text.startswith("-", start + 4):
        return True
    return text.find(":", end, end + 6) >= 0 and _CLOCK.match(text, end) is not None


def _is_range_end(text: str, word: str, start: int) -> bool:
    """Whether a date ends a time that a dash stands in front of: "5/5 – đến ⟦7/5⟧"."""
    return word == "đến" and text.endswith((" – đến ", " - đến "), 0, start)


def _is_of_source(text: str, word: str, start: int, end: int) -> bool:
    """Whether a date says when a source came out: "Theo Reuters ⟦ngày 5/6⟧, …", or in a list of sources "Báo Nhân Dân. ⟦ngày 30 tháng 6 năm
    2023⟧.", "LAO DONG (⟦ngày 8 tháng 3 năm 2017⟧). “Mùa cá …”"."""
    if text.startswith(",", end) and text.find("heo ", max(0, start - 80), start) >= 0 and _says_source(text, word, start):
        return True
    if (text.endswith("(", 0, start) and _CITED.match(text, end)) or text.startswith(" Lưu trữ ", end):
        return True
    if text[end : end + 1] not in _SOURCE_END:
        return False
    near = text[start - 2 : start]
    if near == ". ":
        return text[start].islower()
    if near == ", " and _ISSUE.match(text, max(0, start - 16), start):
        return True
    # "để thực hiện, ⟦18h ngày 8/5⟧, Long …" has its hour.
    loose = near in (", ", "? ", "! ", "- ") and text[start].isdigit() and word not in _DAY_WORDS and text.find("h", start, start + 3) < 0
    return loose and _DAYS_IN_FRONT.match(text, max(0, start - 40), start) is None


# Read backwards from the last day of a list: the "ngày 21, " of "ngày 21, ⟦22/9⟧".
_DAYS_IN_FRONT = lazy.regex(r"(?r)[Nn]gày\s(?:\d{1,2}(?:[/.-]\d{1,2})?,\s){1,9}")


def _says_source(text: str, word: str, start: int) -> bool:
    """Whether a date ends the words for a source: "Theo Reuters ⟦ngày 5/6⟧, …", "Theo thông tin từ Cục Thuế ⟦ngày 5/6⟧, …"."""
    if _SOURCE_SAYS.match(text, max(0, start - 60), start):
        return True
    if text.endswith(_MADE_PUBLIC, 0, start):
        # "Theo số liệu công bố ⟦ngày 5/3⟧, …": when that was done.
        return False
    return word not in BEFORE_DATE and _MADE_KNOWN.match(text, max(0, start - 90), start) is not None


# Verbs of making something known, right in front of the day on which that was done.
_MADE_PUBLIC = tuple(f" {verb} " for verb in _TABLE["nouns"]["made_public"])


# Behind the day of an issue of a newspaper, and read backwards from it: "Báo Lao Động ra ⟦ngày 5/3⟧ đăng bài …".
_PRINTS = lazy.re(r"\)?,?\s(?:đã\s|có\s)?(?:bài|đăng|phản ánh|viết|đưa tin)\s")
_PAPER_OUT = lazy.regex(r"(?r)(?<!\w)(?:[Bb]áo|[Nn]hật báo|[Tt]ạp chí|[Tt]ờ|[Tt]uần báo)(?:\s[^\W\d_]+){1,5}\s+ra\s+")


def _is_of_paper(text: str, word: str, start: int, end: int) -> bool:
    """Whether a date is a paper's own day: "phán quyết ⟦ngày 12/7⟧ về …", "theo Đơn từ nhiệm của ông Ba ⟦ngày 6/4⟧", "số 000418 ⟦ngày
    13/6⟧", "Báo cáo của Bộ ⟦ngày 5/4⟧ cho thấy …", "Theo công điện ⟦ngày 5/3⟧, …", "Giấy phép số: 82/GP-STTTT ngày
    cấp ⟦17/9/2013⟧", "văn bản số 12/BTC ⟦ngày 5/4⟧"."""
    if text.startswith((",", " về "), end) and _is_of_followed(text, word, start):
        return True
    if text.startswith(" về ", end) and _PAPER_ON.match(text, max(0, start - 60), start):
        return True
    if text[end : end + 1] == " " and _REPORTS.match(text, end) and _REPORT.match(text, max(0, start - 120), start):
        return True
    near = "" if text[start].isdigit() else text[max(0, start - 60) : start]
    if holds_any(near, _BETWEEN_PAPER_AND_NAME) and _BY_A_PAPER.match(text, max(0, start - 120), start):
        return True
    if len(word) > 3 and word.isdigit() and _NUMBER.match(text, max(0, start - 24), start):
        return True
    if word == "ra" and (text.endswith("số ra ", 0, start) or _PRINTS.match(text, end) or _PAPER_OUT.match(text, max(0, start - 60), start)):
        # "Báo Lao Động số ra ⟦ngày 5/3⟧", "Lao Động ra ⟦ngày 5/3⟧ có bài …"
        return True
    if word == "cấp" and (text.endswith("ngày cấp ", 0, start) or _LICENCE.match(text, max(0, start - 100), start)):
        return True
    numbered = word in ("là", "quan") or word.endswith("]") or _has_number(text, start) or text.find("CVN ", max(0, start - 30), start) >= 0
    # "công bố Quyết định số 15/QĐ-UBND ⟦sáng 4/5⟧" is when it was made known.
    return numbered and TIMED.match(text, start) is None and _OF_A_PAPER.match(text, max(0, start - 120), start) is not None and set_for(text, start) is None


def set_for(text: str, start: int) -> Span | None:
    """The verb of what "là" sets a day for: "Ngày ⟦khai giảng⟧ là ngày 5/9"."""
    named = _SET_DAY.match(text, max(0, start - 90), start) if text.endswith("là ", 0, start) else None
    return named.span("verb") if named is not None else None


def _is_of_followed(text: str, word: str, start: int) -> bool:
    """Whether a date is that of a paper which somebody follows: "Theo công điện ⟦ngày 5/3⟧, các xã …"; a part of a day is when it was done."""
    if word in BEFORE_DATE or TIMED.match(text, start) is not None or text.endswith(_MADE_PUBLIC, 0, start):
        return False
    lo = max(0, start - 110)
    return not _FOLLOWED_NOUNS.isdisjoint(text[lo:start].split()) and _FOLLOWED.match(text, lo, start) is not None


def _is_day_of_year(text: str, start: int) -> bool:
    """Whether a date is that of a day of the year which is kept: "kỷ niệm 95 năm Ngày Truyền thống ngành ⟦ngày 18 tháng 11⟧"."""
    return text.find("gày ", max(0, start - 80), start - 10) >= 0 and _KEPT_DAY.match(text, max(0, start - 110), start) is not None


def _is_of_week(text: str, end: int) -> bool:
    """Whether a date is told to be a day of rest, or of the week: "⟦ngày 20/10⟧ trùng vào chủ nhật", "⟦ngày 25/1⟧ (mùng 1) rơi vào thứ bảy"."""
    return (text.find("trùng ", end, end + 60) >= 0 or text.find("rơi vào ", end, end + 60) >= 0) and _IS_DAY_OF.match(text, end) is not None


def _is_of_other(text: str, word: str, start: int, end: int) -> bool:
    """Whether a date is of something that is only named: "vụ cháy ⟦ngày 5/5⟧ của …", "sinh ⟦ngày 5/5⟧", "giá tăng trở lại sau một phiên giảm
    ⟦ngày 12/4⟧"."""
    if text.startswith(" của ", end):
        return True
    if text.find(" tại ", max(0, start - 140), start) >= 0 and _SAID_AT.match(text, max(0, start - 260), start):
        return True
    if (word in _NONE_BEHIND or word[-1:].isdigit()) and _CARRIES_NONE.match(text, max(0, start - 30), start):
        # Not behind a name that ends so: "Ông Lê Văn Sinh ⟦ngày 5/5⟧ bị bắt".
        return _NAMED_SO.match(text, max(0, start - 30), start) is None or _GOES_ON.match(text, end) is None
    near = text.rfind("sau ", max(0, start - 50), start)
    return near >= 0 and _AFTER_ONE.fullmatch(text, near, start) is not None


def _is_fraction(text: str, start: int) -> bool:
    """Whether what was read as a date is a mark out of ten: "thị lực đạt ⟦9-10/10⟧"."""
    return text[start].isdigit() and text.find("đạt ", max(0, start - 8), start) >= 0


def _is_in_parentheses(text: str, start: int, end: int) -> bool:
    """Whether parentheses say what day a name stands for: a life or an anniversary ("(⟦5/5/1950⟧ - 5/5/2020)"), a holiday ("Ngày Quốc tế Lao
    động (⟦1/5⟧)")."""
    opens, closes = text.endswith("(", 0, start), text.startswith(")", end)
    if not opens and not closes:
        return False
    if opens and text.startswith("):", end) and text[text.rfind("\n", 0, start) + 1 : start - 1].isupper():
        # "HẬU TRƯỜNG (⟦6.2⟧): Vì sao đội nhà thua": the day of a column.
        return True
    if _PAIR.match(text, end) or _PAIRED.match(text, max(0, start - 40), start) or _is_anniversary(text, start):
        return True
    return opens and closes and _HOLIDAY.match(text, max(0, start - 90), start) is not None


def _is_letterhead(text: str, start: int, end: int) -> bool:
    """Whether a date ends the line of a place: "Hà Nội, ⟦ngày 5 tháng 5 năm 2020⟧"."""
    if not text.endswith(", ", 0, start) or not _LETTERHEAD.match(text, max(0, start - 60), start):
        return False
    line_end = text.find("\n", end)
    rest = text[end : line_end if line_end >= 0 else len(text)]
    return not rest.strip(" \t*_|.")


def _is_bound(text: str, word: str, start: int, end: int) -> bool:
    """Whether a date only bounds or names something: "số ngày giữa 15/4 và ⟦15/5⟧", "12 tháng kể từ ⟦ngày 31/12⟧", "giai đoạn trước ⟦ngày 1/8⟧",
    "sau ⟦ngày 30/4⟧ vài tháng", "tuần lễ quanh ⟦ngày 5/6⟧"."""
    if word == "và":
        return text.find("giữa ", max(0, start - 30), start) >= 0
    if word == "khánh":
        # "dịp Quốc khánh ⟦2/9⟧"; not "Ông Khánh ⟦hôm 2/9⟧ nói …", "Nhân dịp Quốc khánh, ⟦ngày 1/9⟧, …".
        return _FEAST.match(text, max(0, start - 16), start) is not None
    if word in ("sau", "trước") and (_LATER.match(text, end) or _STAGE.match(text, max(0, start - 30), start)):
        return True
    if word in ("từ", "sau", "điểm"):
        since = text.rfind("từ ", max(0, start - 20), start)
        # "trong 14 ngày kể từ ⟦0h ngày 23/4 đến ngày 6/5⟧" says which days they are.
        if text.find(" đến ", start, end) >= 0:
            return False
        return since > 0 and text.endswith(("kể ", "tính ", "đầu "), 0, since) and _COUNTED.match(text, max(0, start - 60), start) is not None
    return word != "trước"


def _is_anniversary(text: str, start: int) -> bool:
    lo = max(0, start - 120)
    near = text.find("niệm", lo, start) >= 0 or text.find("gày ", lo, start) >= 0 or text.find("dịp", lo, start) >= 0
    return near and _ANNIVERSARY.match(text, lo, start) is not None


def _has_number(text: str, start: int) -> bool:
    """Whether "số" stands in front of a date, as in a paper's name: "văn bản số 12/BTC ", "văn bản số 12/BTC của Bộ Tài chính "."""
    near = text.find("số ", max(0, start - 60), start)
    return near > start - 30 or (near >= 0 and text.find(" của ", near, start) >= 0)


def _named(text: str, start: int, end: int) -> bool:
    """Whether a date ends a short quotation, a name: "“Sự kiện cộng đồng ngày 20/2”"."""
    mark = text[end : end + 1]
    if mark not in ("”", '"'):
        return False
    opened = text.find("“" if mark == "”" else mark, max(0, start - 40), start)
    # But "“Chúng tôi sẽ mở cửa khẩu vào ngày 2/8”": what somebody said.
    return opened >= 0 and not holds_any(text[opened:start], _SAID)


def _compared(text: str, start: int) -> bool:
    """Whether something else is measured against a date: "so với ngày 9/9"."""
    lo = max(0, start - 60)
    words = text[lo:start]
    for word in _COMPARING:
        if word in words:
            return _COMPARED.match(text, lo, start) is not None
    return False


def word_at_date(text: str, start: int) -> str:
    """The word in front of a date, in small letters, past blanks, colons, marks and quotes: the cheap look before a careful one."""
    return text[max(0, start - 10) : start].rstrip(' \n\t:/,*_"“(').replace("\n", " ").rpartition(" ")[2].lstrip('*_("“').lower()
