"""What a share is of, or a change is compared with: the words behind the figure."""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.nouns import LINKS, PREDICATES
from vnpolitics_cli.measures.phrases import PLANS, SPANS, STOPS, VAGUE, is_measure, noun_at
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import holds_any

_TABLE = table("measures")
# Behind a plan, who set it: " do Bộ Tài chính giao", " được Thủ tướng thông qua".
_GIVEN = lazy.re(r"\s(?:do|được)\s(?:[^\W\d]+\s){1,7}?(?:ban hành|giao|phê duyệt|thông qua|đề ra|đặt ra)(?!\w)")

# "còn 5,5% năm 2014": the time of the figure, no base; nor is a degree ("bỏng 45% độ 3").
_TIME_WORD = lazy.re(
    r"trước\s(?:năm|tháng|ngày|khi)|(?:các|những)\s(?:ngày|tuần|tháng|năm)(?!\w)|(?:hàng|hằng|mỗi|một)\s(?:ngày|tuần|tháng|quý|năm)"
    r"|độ\s\d|(?:cuối|giữa|đầu)\s(?:giai đoạn|kỳ|năm|ngày|phiên|quý|tháng|tuần)(?!\w)|bao\s(?!bì|gói|hàng|tải|thuốc)|trước\sđó(?!\w)"
    r"|(?:năm|tháng|quý|giai đoạn|kỳ)\s(?:nay|này|trước|\d)"
)
# "so với ", "so "; not the "so sánh" of "giá so sánh năm 2010".
VERSUS = lazy.re(r"so\s(?!sánh\s)(?:với\s)?(?=\w)")
_VERSUS_BEHIND = lazy.re(rf"\s{VERSUS.pattern}")


def versus_in(text: str, at: int, end: int) -> re.Match[str] | None:
    """The first " so với " or " so " of `at:end`, behind which stands what is compared with."""
    found = text.find(" so ", at, end)
    return _VERSUS_BEHIND.match(text, found) if found >= 0 else None


# What was carried out in another time, as a base: "thực hiện năm 2024", "ước thực hiện cả năm", "mức thực hiện của cùng kỳ năm trước".
_CARRIED_OUT = lazy.re(
    r"(?:(?:(?:kết quả|số)\s)?ước\s|(?:kết quả|mức|số)\s)?thực hiện(?:\s(?:của|trong))?"
    r"\s(?:cùng kỳ(?:\snăm)?|(?:\d{1,2}\s)?tháng|(?:cả\s)?năm|quý|giai đoạn)(?!\w)(?:\s(?:[IVX]+|\d{1,2})(?:[/-](?=\d{4}(?!\d))|(?=\snăm\s)))?"
    r"(?:\s?(?:đầu\s)?(?:năm\s)?(?:\d{4}(?:\s?[-–]\s?\d{4})?(?!\d|\.\d)|trước(?:\sđó)?(?!\skhi)|ngoái)(?!\w))?"
)
# A dealer's prices that changed, in front of what they are compared with: "giảm 900 đồng ⟦cho cả 2 chiều mua – bán ⟧so với tuần trước".
_SIDES = lazy.re(
    r"(?:(?:cả\s)?(?:cho|theo|ở)\s)?(?:(?:cả|mỗi)\s)?(?:(?:hai|2)\s)?chiều(?:\s(?:mua|bán)(?:\s(?:ra|vào))?)?"
    r"(?:\s?(?:và|[–-])\s(?:(?:không đổi|giữ nguyên)\s)?(?:ở\s)?(?:chiều\s)?bán(?:\sra)?)?\s(?=so\s)"
)


_CLAUSE_ENDS = lazy.re(r"\s*(?:[.;)\n]|$)")


def is_set_apart(text: str, at: int, right: int) -> bool:
    """Whether a comma at `at` sets apart what a figure is compared with, "tăng 26%, so với năm 2020."; not so "chiếm 26%, so với năm 2020 là cao"."""
    versus = VERSUS.match(text, at + 2) if text.startswith(", so ", at) else None
    base = compared_at(text, versus.end(), right) if versus is not None else None
    return versus is not None and base is not None and _CLAUSE_ENDS.match(text, versus.end() + len(base)) is not None


# Where a change led to, and no "về" of what changed: "giảm từ 5% về 0%", "về mức 3%".
_DOWN_TO = lazy.re(r"về\s(?:(?:chỉ|còn|dưới|gần|khoảng|mốc|mức|quanh)\s){0,2}\d")

# Where, for whom or when a change is told of, in front of what it is compared with: the "tại Đà Nẵng so với " of "tăng 25% tại Đà Nẵng so với cùng kỳ".
_WHERE_THEN = lazy.re(
    r"(?:cho|sang|trong|tại|từ|với|vào|đối với|ở)\s(?!danh sách\s|số\s|tổng\s)(?:(?:\d{1,2}(?:/\d{1,4})?|[^\W\d]+)\s){1,8}?so\s(?:với\s)?(?=\w)"
)
_WHERE_FIRST = "cstvđở"
"""What such words begin with."""
_WHERE_REACH = 70
"""How far behind a figure "so với" may end that, in characters."""


def base_behind(text: str, figure: int, at: int, right: int, *, percent: bool) -> tuple[str | None, str | None]:
    """What a share is of, or a change compared with ("dự toán", "cùng kỳ năm 2022"); and what changed, if that stands between.

    The figure begins at `figure`, the words behind it at `at`.
    """
    sides = _SIDES.match(text, at) if text.find("chiều ", at, at + 16) >= 0 else None
    at = sides.end() if sides is not None else at
    at += len("nếu ") if text.startswith("nếu so ", at) else 0
    if text.startswith("so", at):
        versus = VERSUS.match(text, at, min(right, at + 40))
        if versus is not None:
            base = compared_at(text, versus.end(), right)
            return base, _of_which(text, base, versus.end(), right)
    if text.startswith("về ", at) and not _DOWN_TO.match(text, at) and (percent or versus_in(text, at, min(right, at + 60)) is not None):
        about = noun_at(text, at + 3, right, versus=False, vague=())  # "tăng 5% về lượng"
        if about is not None and about.startswith("tổng ") and _HAVING.match(text, max(0, figure - _HAVING_REACH), figure) is not None:
            return about, None  # "chiếm 38% về tổng vốn đầu tư"
        behind = versus_in(text, at, min(right, at + 60))
        return (compared_at(text, behind.end(), right) if about is not None and behind is not None and behind.start() <= at + 4 + len(about) else None), about
    if text[at : at + 1] in _WHERE_FIRST and versus_in(text, at, min(right, at + _WHERE_REACH)) is not None:
        there = _WHERE_THEN.match(text, at, right)
        if there is not None:
            return compared_at(text, there.end(), right), None
    if not percent:
        return None, None
    if text[at : at + 2] in _TIMES:
        opens = text[max(0, figure - 3) : figure].rstrip(" \n*")[-1:] in _OPENS_FORMULA
        factor = noun_at(text, at + 2, right, versus=False, vague=()) if opens else None
        return factor if is_measure(factor) else None, None  # "= 17,5% x lương cơ bản"
    if text.startswith("vào ", at) and text.endswith("đóng góp ", 0, figure):
        return noun_at(text, at + len("vào "), right, versus=False), None  # "đóng góp 13% vào mức tăng chung"
    if text.startswith(("của ", "trong danh sách ", "trong tổng", "trên tổng"), at):
        whole = text.index(" ", at) + 1
        if text.startswith("cùng ", whole) and not text.endswith("bằng ", 0, figure):
            return None, None  # "mức 36,7% của cùng kỳ năm 2019"
        if text.endswith(_ANOTHERS, 0, figure) or text.find("hơn mức ", figure, at) >= 0:
            return None, None  # "so với 39% của hãng kia", "cao hơn mức 2,6% của nửa đầu mùa"
        if _TIME_WORD.match(text, whole + 3 if text.startswith("cả ", whole) else whole):
            return None, None
        noun = noun_at(text, whole, right, versus=False)
        return _picked_out(text, noun, whole, right, _follows(text, figure, at)), None
    if _TIME_WORD.match(text, at):
        return None, None
    at += len("tính ") if text.startswith("tính trên ", at) else 0
    if text.startswith("trên ", at):  # "2% trên thu nhập tính thuế", but not "2% trên địa bàn"
        noun = noun_at(text, at + len("trên "), right, versus=False)
        levied = noun is not None and is_measure(noun) and not any(character.isdigit() for character in noun)
        return _picked_out(text, noun, at + len("trên "), right, _ANYTHING) if levied else None, None
    if text.startswith("còn lại", at):
        return None, None  # "46% còn lại chia đều": of what, the words in front say
    noun = noun_at(text, at, right, versus=False, vague=_NO_WHOLE)
    if noun is not None and noun.startswith("cùng kỳ") and text.find("hơn mức ", max(0, figure - _LEVEL_REACH), figure) >= 0:
        return None, None  # "cao hơn mức tăng 12,1% cùng kỳ": whose level it is
    if noun is not None and text.startswith(" trên ", at + len(noun)) and noun.startswith(_LEVIED):
        whole = at + len(noun) + 6
        return _picked_out(text, noun_at(text, whole, right, versus=False), whole, right, _ANYTHING), noun  # "2% phí trên giá trị hợp đồng"
    if noun is not None and text.startswith(" trên tổng ", at + len(noun)):
        return noun_at(text, at + len(noun) + 6, right, versus=False), None  # "3% đảng viên mới trên tổng số đảng viên"
    if noun is not None and noun.startswith(PLANS):
        given = _GIVEN.match(text, at + len(noun), right)
        if given is not None and text.startswith(noun, at):
            return " ".join(text[at : given.end()].split()), None
        named = at + len(noun) + len(" về ")
        return noun, noun_at(text, named, right, versus=False, vague=()) if text.endswith(" về ", 0, named) else None  # "300% chỉ tiêu về số vụ"
    if noun is not None and (behind := _VERSUS_BEHIND.match(text, at + len(noun))) is not None:
        return compared_at(text, behind.end(), right), noun
    if noun is not None and noun.startswith(_PARTS):
        return None, None
    if noun is not None and noun.startswith(_PEOPLE):
        noun = _without_deed(text, noun, at, figure)
    if noun is not None and noun.endswith(_REST) and text.find("%", max(0, figure - _REST_REACH), figure) >= 0:
        noun = noun.removesuffix(_REST)  # "33% diện tích dành cho nhà xưởng, 67% diện tích còn lại"
    return _picked_out(text, noun, at, right, _follows(text, figure, at)), None


def _of_which(text: str, base: str | None, at: int, right: int) -> str | None:
    """What changed, told behind what it is compared with: the "số dự án" of "tăng 5% so với cùng kỳ năm trước về số dự án"."""
    if base is None or not text.startswith(base, at) or not text.startswith(" về ", at + len(base)):
        return None
    about = noun_at(text, at + len(base) + len(" về "), right, versus=False, vague=())
    return about if about is not None and about.startswith(_CHANGING) else None


_CHANGING = ("diện tích", "giá trị", "khối lượng", "kim ngạch", "lượng", "sản lượng", "số ", "tổng ", "trị giá", "vốn")


def _without_deed(text: str, noun: str, at: int, figure: int) -> str:
    """Those that the share at `figure` counts, without what they do: "hộ dân" in "65% hộ dân hiến đất làm đường.".

    Only where the clause has no other verb, neither in front ("chiếm 65% hộ dân trồng chè") nor behind ("65% hộ dân trồng chè đã vay vốn").
    """
    deed = _DEED.search(noun, noun.index(" "))
    end = text.find(noun, at, at + len(noun) + _REACH) + len(noun)
    if deed is None or end < len(noun) or _CLAUSE_OPENS.match(text, max(0, figure - 24), figure) is None:
        return noun
    last = deed.end() == len(noun)
    if (_GOES_ON_TELLING if last else _TELLS_MORE).match(text, end) or (last and not text[end : end + 2].strip(".,;:)") and deed[1] not in _DONE):
        return noun
    kept = noun[: deed.start()]
    return kept if kept in _WHOLE_PEOPLE or kept.startswith(_PEOPLE) else noun


_WHOLE_PEOPLE = frozenset(_TABLE["people"])
_PEOPLE = tuple(f"{people} " for people in _TABLE["people"])
# What those who are counted do, inside their noun phrase: the " hiến đất" of "hộ dân hiến đất làm đường". Group 1 the verb.
_DEED = lazy.re(rf"\s({any_of(_TABLE['deeds_of_people'])})(?!\w)")
_DONE = frozenset(_TABLE["deeds_done"])
# Behind it, what tells something else of those who do it: " đã vay vốn"; behind a deed that has its object, all but the end of the clause and what says
# when, where or how.
_GOES_ON_TELLING = lazy.re(r"\s(?:bị|chưa|cho biết|cho hay|cho rằng|cũng|cần|có thể|gặp|không|là|muốn|nói|phải|sẽ|vẫn|đang|đã|được|đạt|đều|đồng ý)(?!\w)")
_TELLS_MORE = lazy.re(
    r"\s(?!(?:bằng|cho|cùng|do|hoặc|khi|mỗi|nhưng|nhờ|qua|sang|sau|so|theo|trong|trên|trước|trở|tại|từ|và|vào|vì|về|với|đến|để|ở)(?!\w))[^\W\d]"
)
# In front of the share, what brings no verb, read backwards.
_CLAUSE_OPENS = lazy.regex(
    r"(?r)(?:\A|[.,;:(\n–-]\s?|(?<!\w)(?i:biết|có|còn|chỉ|cũng|hiện|khi|là|mà|nay|nhưng|phấn đấu|rằng|thì|thấy|tới|và|với|đó|đã|đến|đảm bảo|bảo đảm)\s)"
)

_TIMES = frozenset(("x ", "X ", "× "))
"""Signs of a product, with the blank behind them."""
_OPENS_FORMULA = frozenset(("=", ":", "(", ""))
_PARTS = ("luồng ", "thiếu ", "thừa ", "trồng ")
"""First words of what is a part, or of what a part does, and no whole: "72% luồng Vàng", "60% số xưởng khó vay vốn, 28% thiếu thợ"."""
# What has the share behind it for its object, read backwards: the "chiếm tới " of "chiếm tới 64% tổng số tàu cá của xã".
_HAVING = lazy.regex(r"(?r)(?<!\w)(?i:bằng|chiếm|cho|giữ|kiểm soát|nắm|sở hữu|tương đương|tại)\s(?:(?:tới|tỉ lệ|tỉ trọng|tỷ lệ|tỷ trọng|đến|ít nhất)\s){0,2}")
_HAVING_REACH = 40
_REST = " còn lại"
_REST_REACH = 120
_CAPITAL = ("cổ phần", "vốn")
"""What somebody has in a firm: "54% vốn tại hãng này"."""
_LIMITING = ("bằng ", "quá ")
"""Inside a bound they say the same: "không vượt quá 5%", "tối đa bằng 5%"."""
_GOES_ON = lazy.re(r"\s[^\W\d]")
_ANYTHING = lazy.re("")
# Behind a noun, where it is or what it belongs to: the " trong ngành" of "68% doanh nghiệp trong ngành đánh giá"; no time and no number.
_WHERE = (" liên quan đến ", " thuộc ", " trong ", " trên ", " tại ", " ở ")
_WHERE_TO = (*_WHERE, " vào ")
_NO_PLACE = lazy.re(r"(?:buổi|cuối|giai đoạn|khi|khoảng|kỳ|lúc|mỗi|mức|ngày|năm|quá trình|quý|suốt|thời|thời điểm|tháng|tuần|vòng|đó|đầu|độ)(?!\w)|[\W\d]")
# Behind a noun, up to which age or size it is told of: " từ 15 đến 17 tuổi", " vượt quá 1 tỷ đồng".
_AGED = lazy.re(r"\s(?:dưới|trên|từ)\s\d+(?:\s?(?:đến|-|–)\s?\d+)?\s(?:tuổi|tháng)(?:\strở lên)?(?!\w)")
_ABOVE = lazy.re(r"\s(?:trên|vượt|vượt quá)\s\d[\d.,]*(?:\s(?:nghìn|triệu|tỉ|tỷ|đồng))+(?!\w)")
# Behind a noun that is held, what was done to it or what it did: the " đã mở" of "chiếm 3% tổng số kiện đã mở.".
_DONE_TO = lazy.re(
    r"(?:\s(?:đã|được)(?:\s[^\W\d]+){1,3}?|\stham (?:dự|gia)(?:\s[^\W\d]+){1,5}|\s(?:lấy|nhận|thu) được|(?<=\slương)\sthực hiện|\scó mặt(?:\s[^\W\d]+){0,2}?"
    r"|\s(?:nhập khẩu|sản xuất)(?:\s(?:trong|tại|từ))?(?:\s[^\W\d]+){1,2})(?=\s?[.,;)\n]|\s\(|$|\s(?:hoặc|trước|đó trước)\s)(?:\sđó)?"
)
# Behind the month or months that a base is of, which ones: " trước khi nghỉ việc".
_BEFORE = lazy.re(r"(?:(?<=tháng)|(?<=liền kề)|(?<=nhất))\strước khi(?:\s[^\W\d]+){1,4}?(?=\s?[.,;)\n]|$|\s(?:hưởng|nếu|nhưng|để)\s)")
_TRADED = ("khẩu", "khẩu hàng hóa", "NK", "XK")
"""Behind goods that are traded "vào" says where they go: "4% tổng lượng gạo nhập khẩu vào Lào"."""
_LONGEST_PLACE = 10
"""Words."""
_SHARES = tuple(_TABLE["shares"])
"""They are measured, too, and that without their place."""


def _follows(text: str, figure: int, at: int) -> re.Pattern[str]:
    """What must stand behind the words that say where a whole is: more words, unless the figure is held ("chiếm 5%"), since else they may be told of it.

    "50% căn hộ trong toà nhà nhìn ra sông", but "50% căn hộ ở khu trung tâm."
    """
    held = holds_any(text[figure:at], _LIMITING) or _HAVING.match(text, max(0, figure - _HAVING_REACH), figure) is not None
    return _ANYTHING if held else _GOES_ON


def _picked_out(text: str, noun: str | None, at: int, right: int, follows: re.Pattern[str]) -> str | None:
    """The whole `noun` behind `at` with the words that pick out which: "doanh nghiệp trong ngành", "phần giá trị vượt quá 1 tỷ đồng"."""
    if noun is None:
        return None
    begin = text.find(noun, at, at + len(noun) + _REACH)
    end = begin + len(noun)
    if begin < 0 or text[end : end + 1] != " " or noun.startswith(_SHARES) or TIMED.match(noun):
        return noun
    end = _behind_this(text, end)
    limit = _ABOVE.match(text, end, right) if noun.startswith("phần ") else _AGED.match(text, end, right)
    done = _DONE_TO.match(text, end, right) if follows is _ANYTHING else None
    if limit is not None and (text[limit.end() - 1] != "g" or noun.endswith("kỳ hạn") or noun.startswith("phần ")):
        end = limit.end()
    elif text.startswith(" nhận được", end) and done is None and " của " in noun:
        return noun.rpartition(" của ")[0]  # "số phí của phần công thợ nhận được": rather a whole phrase than a cut one
    elif (told := done or _BEFORE.match(text, end, right)) is not None:
        end = told.end()
    elif word := next((word for word in (_WHERE_TO if noun.endswith(_TRADED) else _WHERE) if text.startswith(word, end)), ""):
        place = end + len(word)
        where = noun_at(text, place, right, versus=False) if _NO_PLACE.match(text, place) is None else None
        if where is not None and text.startswith(where, place) and _is_place(where):
            behind = _behind_this(text, place + len(where))
            end = behind if noun.startswith(_CAPITAL) or follows.match(text, behind, right) else end
    return text[begin:end]


def _is_place(where: str) -> bool:
    words = where.split()
    return len(words) <= _LONGEST_PLACE and where.replace(" ", "").isalpha() and words[-1] not in SPANS and "đăng ký" not in where


def without_limit(base: str) -> str:
    """The whole without the amount that it begins above: "phần giá trị vượt quá 1 tỷ đồng" is "phần giá trị"; the amount is a figure by itself."""
    limit = _ABOVE.search(base) if base.startswith("phần ") else None
    return base[: limit.start()] if limit is not None else base


def _behind_this(text: str, end: int) -> int:
    """Where a noun that ends at `end` ends with the "này" behind it."""
    return end + 4 if text.startswith(" này", end) and not text[end + 4 : end + 5].isalpha() else end


_LEVEL_REACH = 30
"""How far in front of a figure "hơn mức" makes it a level, in characters."""
# Behind a noun, the others of its list, to the mark at their end: " và người dân tham dự.", ", khách mời và người dân,", ", vật tư.". Groups: the second
# of two, of more.
_LISTED = lazy.re(
    r"\s(?:và|hoặc)\s([^\W\d]+)(?:\s[^\W\d]+){0,9}(?:[.,;:)…\n]|$)"
    r"|,\s([^\W\d]+)(?:(?:\s[^\W\d]+){0,2}(?:[.;\n]|$)|(?:,?\s[^\W\d]+){0,7}?\s(?:và|hoặc)\s[^\W\d])"
)

# Behind what a payment is reckoned by, what is done with it: the " và đóng" of "bằng 3% tiền lương và đóng qua nhà trường".
_THEN_PAID = lazy.re(r"\svà\s(?:chi trả|chuyển|hưởng|nộp|thanh toán|trả|đóng)(?!\w)")


def is_first_of_list(text: str, at: int, noun: str, right: int) -> bool:
    """Whether the share is of more than the noun that stands behind it: "100% vận động viên, trọng tài và khán giả"; not "60% GDP và cao nhất vùng"."""
    begin = text.find(noun, at, at + len(noun) + _REACH)
    end = begin + len(noun)
    if begin < 0 or (text[end : end + 2] != ", " and text[end : end + 4] not in _LINKED):
        return False
    listed = _LISTED.match(text, end, right)
    if listed is None or (_THEN_PAID.match(text, end) is not None and is_measure(noun)):
        return False
    words = text[listed.start(listed.lastindex or 0) : right].lower().split(None, 2)
    return words[0].strip(".,;:)…") not in _TELLING and " ".join(words[:2]) not in _TELLING


# Behind the first of a list, the others, and the word that tells something of them all: the ", học sinh và phụ huynh" in front of " được". Two at least, or
# one behind "và", so that no new clause is taken for one: "80% hộ, xã được khen".
_ITEM = r"[^\W\d]+(?:\s[^\W\d]+){0,4}?"
_TOLD_OF_ALL = r"(?=\s(?:bị|chưa|có|không|phải|sẽ|tham gia|đã|đạt|đều|được)\s)"
_OTHERS = lazy.re(rf"(?:,\s{_ITEM}){{0,5}}?(?:,\s{_ITEM},|(?:,\s{_ITEM},?)?\s(?:và|hoặc))\s{_ITEM}{_TOLD_OF_ALL}")
# The last of them, behind a noun that is a list already: the ", phụ huynh" behind "giáo viên, học sinh".
_LAST = lazy.re(rf",\s{_ITEM}{_TOLD_OF_ALL}")
_BETWEEN_ITEMS = lazy.re(r",\s|\s(?:và|hoặc)\s")


def listed_whole(text: str, at: int, noun: str, right: int) -> str | None:
    """All that a share is of, where the `noun` behind `at` is the first of a list: the "hộ, xã và phường" of "95% hộ, xã và phường được khen".

    None where it is no list, or what is measured in it, or a word of it may be a verb.
    """
    begin = text.find(noun, at, at + len(noun) + _REACH)
    end = begin + len(noun)
    if begin < 0 or text[end : end + 2] not in (", ", " v", " h") or is_measure(noun):
        return None
    others = _OTHERS.match(text, end, right) or (_LAST.match(text, end, right) if ", " in noun else None)
    words = _BETWEEN_ITEMS.sub(" ", others[0]).split() if others is not None else []
    told = not _TELLING.isdisjoint(words) or any(word[0].isupper() for word in words)
    return None if others is None or told else " ".join(text[begin : others.end()].split())


# Whose the capital is: the "vốn nước ngoài" of "doanh nghiệp 100% vốn nước ngoài".
_OWNED = lazy.re(r"vốn\s(?:của\s|(?:ngoại|nội|tư nhân|[Nn]hà nước|nước ngoài|trong nước)(?!\w)|[A-ZĐ])")


def is_owned_whole(text: str, figure: int, base: str) -> bool:
    """Whether the share at `figure` is all of a capital, whose owner the `base` names, and no share of that."""
    return text.startswith(ALL, figure) and _OWNED.match(base) is not None


ALL = ("100%", "100 %", "100 phần trăm")


_REACH = 8
"""How far behind the figure the noun may begin, in characters: "tất cả "."""
_LINKED = (" và ", " hoặ")
_TELLING = LINKS | PREDICATES | STOPS
"""What a clause may begin with that goes on about the figure."""


# A time as a base: "cùng kỳ", its short form "CK", "năm trước".
TIMED = lazy.re(r"(?i:CK(?!\w)|cùng(?!\schủng)|đầu|cuối|dịp|năm|tháng|quý|kỳ|ngày|phiên|tuần|hôm|thời điểm|thời kỳ|[\d.,]+ tháng)(?!\w)")
# Behind what a change is compared with, the time that says which: " thực hiện của năm 2019", " đạt được trong quý I/2020".
_ITS_TIME = lazy.re(
    r"(?:\s(?:đạt được|ghi nhận|thực hiện))?"
    r"(?:(?:\s(?:của|trong|hồi))?\s(?:cùng kỳ\s|nửa (?:cuối|đầu)\s)?(?:năm|tháng|quý)\s(?:(?:[IVX]+|\d{1,2})/)?(?:năm\s)?|\scủa\s)\d{4}(?!\d|\.\d)"
)
_NO_WHOLE = VAGUE | {"câu", "khác", "tỉ lệ", "tỷ lệ", "đáp án", "đồng"}
_LEVIED = tuple(_TABLE["levied"])
_ANOTHERS = ("giảm từ ", "so với ", "so với mức ", "tăng từ ", "với con số ")
"""In front of a figure that "của" behind it says whose it is, and of what no more."""
_SEVERAL = ("các ", "mấy ", "nhiều ", "những ")


def compared_at(text: str, at: int, right: int) -> str | None:
    """What a change is compared with, which begins at `at`, with the time that says which."""
    done = _CARRIED_OUT.match(text, at, right)
    if done is not None:
        return " ".join(done[0].split())
    noun = noun_at(text, at, right, versus=True)
    if noun is not None and text.startswith(_SEVERAL, at) and TIMED.match(noun):
        return None  # "so với các năm trước": the year before alone is not meant
    if noun is None or TIMED.match(noun) or not text.startswith(noun, at):
        return noun
    if " " not in noun and text.startswith(_RELATING, at + len(noun)):
        told = text.index(" ", at + len(noun) + 1) + 1
        which = noun_at(text, told, right, versus=False)  # "so với nước đang đứng đầu"
        return text[at : told + len(which)] if which is not None and text.startswith(which, told) else None
    time = _ITS_TIME.match(text, at + len(noun), right) if noun.startswith(_LEVELS) or noun.replace(" ", "").isalpha() else None
    return text[at : time.end()] if time is not None else _picked_out(text, noun, at, right, _ANYTHING)


_RELATING = (" có ", " không ", " đang ")
_LEVELS = ("con số ", "mức ")
"""Before the amount that something is compared with: "so với mức 37 tỷ đồng trong năm 2019"."""
