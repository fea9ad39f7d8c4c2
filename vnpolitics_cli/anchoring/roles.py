"""What a date is named for: a birth, a comparison, a distant aim, a limit, a case; such dates tell nothing of when the article speaks."""

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import Period
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASHES

# Read backwards from a date that says nothing of when the article speaks: a birth ("sinh năm 1990", "SN 1990"), the day on which
# a source was looked up ("Truy cập ngày 6/12/2010", "Lưu trữ bản gốc ngày …"), a comparison ("so với năm 2019", "so với kết quả năm 2019",
# "bằng cả năm 2019", "cao nhất kể từ năm 2008"), a month of delivery ("vàng giao tháng 2/2021"), the prices of a year ("giá so sánh 2010");
# and of a year or month, a distant aim ("tầm nhìn đến năm 2050").
_SAYS_LITTLE = lazy.regex(
    rf"(?ri)(?<!\w)(?:(?:sn|(?<!(?<!\w){any_of(table('verbs')['moods']['before_no_birth'])}\s)sinh(?:\s+(?:ngày|năm|vào))*|s\.n)\s*:?\s*|giao\s+|"
    r"giá\s+(?:so\s+sánh|cố\s+định)\s+(?:của\s+)?|"
    r"truy\s+cập\s+|lưu\s+trữ\s+(?:(?:\(\w+\)\s+)?bản\s+gốc\s+)?|"
    r"(?:so(?:\s+với)?|hơn|như|bằng)\s+(?:(?:mức|kết\s+quả|con\s+số|số\s+thu)\s+(?:của\s+)?|cùng\s+kỳ\s+|(?:thời\s+)?điểm\s+|(?:(?:kỳ|dịp|ngày|nghỉ)\s+){1,2}lễ\s+|cả\s+)?"
    r"|(?P<since>nhất\s+(?:kể\s+)?từ\s+)"
    r"|(?P<aim>(?<!(?:tính|đầu\s+năm)\s)(?:đến|tới|trước|tầm\s+nhìn|định\s+hướng)\s+(?:đến\s+|tới\s+|hết\s+)?))"
)
# Behind the first day of an anniversary: "(⟦18/7/1977⟧-18/7/2017)".
_ANNIVERSARY = lazy.re(r"\s?[-–]\s?(?:ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*\)")
# Behind a year that is a picture's: "Tàu ngầm ngoài khơi Java ⟦năm 2014⟧ (Ảnh: AP)".
_CAPTION = lazy.re(r"\s?\(Ảnh\b")
# The last letters of what that pattern ends with: "sinh năm", "SN:", "truy cập", "bản gốc", "so với", "hơn", "mức của", "cùng kỳ", "đến", "tầm nhìn".
_LITTLE_ENDS = {"inh", "gày", "năm", "vào", "iao", "với", "hơn", "như", "ằng", "mức", "của", "iểm", "đến", "tới", "ước", "hìn", "ớng", "hết"}
_LITTLE_ENDS |= {" so", "ánh", "ịnh", "quả", " số", "\nsố", "thu", "cập", "trữ", "gốc", " cả", " kỳ", "\nkỳ", " lễ", "\nlễ"}
_SHORT_ENDS = ("sn", ".n", ":")


def says_little(text: str, claim: Claim) -> bool:
    """Whether a full date tells nothing of the time the article speaks of: a birth, a comparison, a distant aim."""
    start, end = claim.start, claim.end
    if text[start : start + 4].lower() == "cùng" or (text[end : end + 2].strip()[:1] in DASHES and _ANNIVERSARY.match(text, end)):
        return True
    if _CAPTION.match(text, end) and not claim.reading.first.part:
        return True
    tail = text[max(0, start - 5) : start].rstrip()[-3:].lower()
    if tail not in _LITTLE_ENDS and not tail.endswith(_SHORT_ENDS) and not (tail[1:] == "từ" and "nhất" in text[max(0, start - 14) : start]):
        return False
    found = _SAYS_LITTLE.match(text, max(0, start - 24), start)
    period: Period = claim.reading
    return found is not None and not ((found["aim"] and period.is_day) or (found["since"] and period.first.part))


_ASIDE_REACH = 40
"""How far in front of a year the bracket opens in which words describe what stands in front of it, in characters."""


def only_describes(text: str, claim: Claim, at: int) -> bool:
    """Whether a year stands with words of its own in brackets that close in front of `at`: "tỉnh (tái lập ⟦năm 1997⟧) thu tăng 8% so với năm trước"."""
    if claim.reading.first.part:
        return False
    opened = text.rfind("(", max(0, claim.start - _ASIDE_REACH), claim.start)
    return opened >= 0 and bool(text[opened + 1 : claim.start].strip()) and text.find(")", opened, claim.start) < 0 <= text.find(")", claim.end, at)


# In front of a day up to or from which something lasts, and which may be far away: "đến ", "từ ngày ".
_LIMITS = ("đến ", "tới ", "hết ", "từ ", "trước ", "sau ")


def is_limit(text: str, start: int) -> bool:
    """Whether something lasts up to or from the day at `start`: "đến 30/6/2026"."""
    return text[max(0, start - 6) : start].lower().endswith(_LIMITS)


# In front of a month whose figures are told: "trong ⟦tháng 10/2020⟧", "tính đến hết ⟦tháng 4/2017⟧".
_WHOLE = ("trong ", "hết ")


def is_told_whole(text: str, start: int) -> bool:
    """Whether it is what the whole of the month at `start` brought that is told: "trong ⟦tháng 10/2020⟧"."""
    return text[max(0, start - 6) : start].lower().endswith(_WHOLE)


# Read backwards from a month up to which something is counted: "tính đến hết ".
_COUNTED_TO = lazy.regex(r"(?ri)(?<!\w)(?:tính|lũy\s+kế)\s+(?:đến|tới)\s+(?:(?:hết|cuối)\s+)?")


def is_counted_to(text: str, start: int) -> bool:
    """Whether it is up to the month at `start` that something is counted: "tính đến ⟦tháng 3/2017⟧, huyện có 60 trang trại"."""
    return _COUNTED_TO.match(text, max(0, start - 24), start) is not None


# Read backwards from a day of the past that a case is about: "Theo cáo trạng, ngày 22-5-2013, …".
_OF_A_CASE = lazy.regex(
    r"(?ri)(?<!\w)(?:cáo\s+trạng|bản\s+án|hồ\s+sơ|kết\s+luận\s+điều\s+tra)[^.;\n,]{0,40},\s+(?:(?:vào\s+)?(?:khoảng\s+)?(?:rạng\s+)?\w+,?\s+)?"
)


def is_of_a_case(text: str, start: int) -> bool:
    """Whether the day at `start` is one of a case that goes back years: "Theo cáo trạng, ngày 22-5-2013, …"."""
    return text[max(0, start - 12) : start].find(",") >= 0 and _OF_A_CASE.match(text, max(0, start - 80), start) is not None


# In front of a full date that bounds or names something, and so is not told of as past: "từ ⟦ngày 1/8/2020⟧", "(10/9/1945 - ⟦10/9/2020⟧)".
_NOT_TOLD = lazy.regex(r"(?ri)(?:(?<!\w)(?:từ|đến|tới|trước|sau|hết|qua)\s+|[-–(/]\s*)")


def bounds_or_names(text: str, start: int) -> bool:
    """Whether a full date only says until when something lasts, or what it is called: "từ ⟦ngày 1/8/2020⟧"."""
    return _NOT_TOLD.match(text, max(0, start - 8), start) is not None


# Read backwards from a day that is not the one an article tells of: "sau ngày 1/1/2008", "trước đó, ngày 27/3/2020".
_ASIDE = lazy.regex(r"(?ri)(?<!\w)(?:sau|trước|kể\s+từ|sinh|hợp\s+đồng\s+[^,.;:()\n]{1,40})\s+")
_TO_COME = lazy.re(r"\s+(?:sắp\s+)?tới(?!\w|\s+(?:giờ|nay))")


def tells_of_its_day(text: str, claim: Claim) -> bool:
    """Whether a day may be the one that "cùng ngày" behind it means: no limit, no day to come, no date of a contract or a birth."""
    return _ASIDE.match(text, max(0, claim.start - 60), claim.start) is None and _TO_COME.match(text, claim.end) is None
