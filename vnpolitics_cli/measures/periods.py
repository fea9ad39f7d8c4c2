"""The time that a figure is for (kỳ), and the time of what it is compared with.

The dates of the article are known; this file says which of them is the figure's own: the one right behind it ("5 tỷ đồng năm
2023"), else the nearest in front of it in its sentence, else the one that opened an earlier sentence of the paragraph ("8
tháng đầu năm 2024, …"). A date that belongs to a base ("so với năm 2022"), to a figure before ("5 tỷ đồng năm 2023 và …"), to
a parenthesis that is closed, to a name ("Đại hội đồng cổ đông năm 2020"), or to the start of something ("từ năm 2020", "thành
lập năm 1995") is none. Words between a date and its figure may say what part of it is meant ("năm 2020, … 10 tháng đạt"), or
another time ("tháng sau"). A single day is the time of a cut-off ("đến ngày 30/9") or of a price of that day, and of nothing
else: an amount that is granted on a day is not for it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.cut_offs import counted_up
from vnpolitics_cli.measures.parts_of_years import EACH_YEAR, before, count_months, first_months, from_new_year, half_of
from vnpolitics_cli.measures.phrases import OPENS_ASIDE, PLANS, YEARLY
from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASHES, SENTENCE_LIMIT, UPPER, holds_any

_TABLE = table("measures")
_DAILY = tuple(_TABLE["daily"])
_TIMELESS = tuple(_TABLE["timeless"])
_TIMELY = tuple(_TABLE["timely"])

# In front of a date, read backwards: what makes it the time of something else. "so với năm 2022", "kể từ năm 2020", "sinh năm 1990".
_OTHER = lazy.regex(
    rf"(?r)(?<!\w)(?i:{any_of(_TABLE['no_periods'])})(?<!(?:dưỡng|giáo|hy|học|phát|sản|thí|tuyển|vệ)\ssinh)(?:\s(?:cuối|giữa|đầu))?\s"
)  # not "tỷ lệ hộ có nước hợp vệ sinh năm 2022"
# The last words of those: most dates stand behind another word, and this costs a tenth of the pattern.
_OTHER_LAST = frozenset(word.split()[-1] for word in (*_TABLE["no_periods"], "cuối", "giữa", "đầu"))
# In front of a bare year, read backwards: the name that it is a part of, "World Cup 2014", or the make, "Hyundai i20 2017".
_NAME = lazy.regex(rf"(?r)(?<=[^\W\d]\s)(?:[{UPPER}][\w-]*|[\w-]*[a-zA-Z][\w-]*\d\w*)\s|(?<!\w)[a-z]+[A-Z]\w*\s")
# In front of a year: the law or the treaty of that year, "Hiệp định Breton-Wood năm 1944".
_NAMED = lazy.re(r"(?:Bộ luật|Công ước|Hiến pháp|Hiệp định|Hiệp ước|Luật|Nghị định|Thông tư)\s(?:[^\W\d][\w-]*\s){0,5}$")
# In front of a year: the meeting, the fair or the feast of that year, "Đại hội cổ đông thường niên năm 2018".
_MEETING = lazy.re(rf"(?<!\w)(?i:{any_of(_TABLE['meetings'])})(?:\s[^\W\d]\w*){{0,6}}\s$")
# In front of a month: the meeting that was then, "Tại hội nghị về biển hồi ".
_HELD = lazy.re(r"[Tt]ại\s(?:buổi|cuộc|diễn đàn|hội nghị|hội thảo|kỳ họp|lễ|phiên|Diễn đàn|Hội nghị|Hội thảo|Kỳ họp|Lễ)\s[^,.;:()\n]*$")
_HELD_AT = ("diễn ra ", "hồi ", "tổ chức ", "vào ")
_MEETING_LETTERS = tuple(sorted({word[1:4] for word in _TABLE["meetings"]}))
# In front of a month: the day that a dash parts from it, "ngày 1 – 3/2017".
_DAY_OF = lazy.re(r"ngày\s\d{1,2}\s?[–-]\s?$")
# In front of a figure: what is said of today, whatever the date before it. "tháng 12/2020 …, nhưng hiện tại mới chưa đầy 1%".
_TODAY = lazy.re(rf"(?<!\w)(?<!thực )(?<!thể )(?<!xuất )(?<!phát )(?<!biểu )(?i:{any_of(_TABLE['todays'])})(?!\w)")
_TODAY_WORDS = frozenset(word.split()[0][1:] for word in _TABLE["todays"])
"""The first word of each without its first letter, which may be a capital."""
# In front of a date that is a cut-off, read backwards: "tính đến ", "hết ".
_CUT_OFF = lazy.regex(rf"(?r)(?<!\w)(?i:{any_of(_TABLE['cut_offs'])})\s")
# At the start of a day, the hour of a deed: "Đến 20 giờ ngày 5/6, công an bắt ông Ba".
_HOUR = lazy.re(r"\d{1,2}\s?(?:h|giờ)|(?i:sáng|trưa|chiều|tối|đêm)")
# Between a figure and a date of its own behind it: "/m2/tháng trong ", " mỗi phút trong ", " vào cuối ", the end of its own parenthesis,
# " thị phần) ". Group 1 an opening parenthesis.
_BEHIND = lazy.re(rf"(?:(?:\s?/\s?[^\W\d]+\d?){{1,3}}|\s(?:mỗi|một)\s[^\W\d]+|(?:\s[^\W\d]+){{0,6}}\))?\**\s([(])?(?:(?:{any_of(_TABLE['period_links'])})\s)*")
_UNTIL = frozenset((" đến ", " đến hết ", " tới ", " tới hết "))
_AIDS = ("hỗ trợ ", "miễn ", "ưu đãi ", "ân hạn ")
# Behind a month: the number of the next one, " và 9".
_AND_NEXT = lazy.re(r"(?:,\s\d{1,2})?\svà\s(?:tháng\s)?\d{1,2}(?![\d.,]*\d|\s?%|\s(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|USD))(?!\w)")
# In front of a date behind a percentage of what that date had, read backwards: "bằng 107,5% " of "bằng 107,5% năm 2020".
_EQUALLING = lazy.regex(r"(?r)(?:bằng|tương đương|đương)\s(?:khoảng\s|gần\s|hơn\s)?[\d,.]+\s?%")
# Between the start of a sentence and the date that opens it: nothing, "Trong ", "Theo báo cáo, tính đến ", "Về kết quả thực hiện kế hoạch ", "Số liệu của
# Cục Thống kê tỉnh cho thấy, ".
_OPENING = lazy.re(
    r"[\s*\"“•+–-]*(?:[Vv]ề\s[^,.;:()\n]{1,80}\s|(?:[^\W\d]+(?:\s[^\W\d]+){0,5},\s"
    r"|(?:Cũng\stheo|Theo|Báo cáo|Số liệu|Thông tin|Thống kê)\s[^\d,;.:\n]{1,90}[,:]\s)?"
    rf"(?:(?i:{any_of(_TABLE['period_openers'])})\s)*)"
)
# In front of a date, the mark of its time that something is above or below: "thấp hơn mức tăng của cùng kỳ trong giai đoạn ".
_MARK = lazy.re(r"\shơn\s(?:con số|cùng kỳ|kết quả|mức)\s[^\d,;.:()\n]*$")
# In front of a date, what something else is as much as: "chỉ tương đương khoảng 1/3 của ".
_LIKE = lazy.re(r"\s(?:bằng|gấp|tương đương)\s[^,;.()\n]*$")
# In front of a figure, what makes it a base, whose time is not the one told before: "so với mức trung bình ", "cao hơn mức ", "tháng trước (".
_LEVEL = lazy.re(
    r"(?:so (?:với )?(?:mức|con số)\s[^\d,;.]*|hơn (?:mức|con số)\s(?:tăng\s|giảm\s|trung bình\s|khoảng\s|gần\s)*"
    r"|(?<!kỳ )(?:kỳ|năm|quý|tháng|tuần) trước(?: đó)? \((?:gần\s|hơn\s|khoảng\s|đạt\s)*)$"
)
# Between a date and a figure: the months that the figure is for, counted from New Year. Group 1 how many:
# "năm 2018, tỷ lệ thu nợ 8 tháng ước đạt 57%", "tháng 4 …, nâng tổng thu 4 tháng lên 9 tỷ đồng", but not "lãi suất kỳ hạn 6 tháng là 5%".
_MONTHS = lazy.re(
    r"(?<!hạn )(?<!hạn từ )(?<!hạn dưới )(?<!hạn trên )(?<![\d,=x] )(?<!\w)([2-9]|1[01])\stháng"
    r"(?=\s(?:\D{0,24}\s)?(?:ước|vẫn|đã|chỉ|mới|đạt|là|tăng|giảm|bằng)\s)"
    r"|(?:[Tt]rong|[Ss]au|[Qq]ua)\s(?:cả\s)?([2-9]|1[01])\stháng,"
    r"|(?:[Ll](?:ũy|uỹ) kế|[Tt]ính chung|[Cc]ộng dồn)\s(?:(?:cả|trong|qua|sau)\s)?([2-9]|1[01])\stháng(?!\w)(?!\s(?:cuối|liên|trước|tới))"
    r"|[,;]\s(?:(?:góp phần|qua đó|từ đó)\s)?(?:nâng|đưa)\s(?!mức\s)[^\d,;.()\n]{2,60}\s([2-9]|1[01])\stháng(?:\sđầu năm)?\slên\s"
)
# Behind a figure: the same, " trong 10 tháng".
_IN_MONTHS = lazy.re(r"\s(?:trong|sau|qua)\s([2-9]|1[01])\stháng(?!\w)(?!\s(?:cuối|của|liên|năm|qua|trước|tới|đầu))")
# Between a time told roughly and the day up to which it goes: "những tháng đầu năm 2019 (tính đến ngày 24/4)".
_UP_TO = lazy.re(r"\s\((?:tính\s)?(?:đến|tới)\s(?:hết\s)?")
# Between a month and the days that are meant by it: "trong tháng 6 (kỳ tính từ 12/5 đến 11/6)".
_FROM_TO = lazy.re(r"\s\((?:(?:trong\s)?kỳ\s(?:báo cáo\s|tính\s)?)?từ\s(?:ngày\s)?")
# In front of a range of dates in parentheses: the span of time that it is, "trong thời gian 7 ngày nghỉ Tết (từ ".
_SPAN = lazy.re(r"(?i:giai đoạn|thời gian|thời kỳ|đợt)\s[^,.;()\n]*\((?:từ\s(?:ngày\s)?)?$")
_SPAN_REACH = 60
# In front of a month: which half of it, "kỳ 1 tháng 9". Group 1 the number.
_HALF = lazy.regex(r"(?r)(?<!\w)[Kk]ỳ\s(1|2|I|II)\s")
# Between a figure and a date at which what it tells begins: " (từ ", " lên 75% (từ ", " chi phí từ ".
_SINCE = lazy.re(r"(?:\s(?:lên|xuống|còn)\s[\d.,]+\s?%)?\s(?:\((?:áp dụng\s)?(?:kể\s)?|(?:[^\W\d]+\s){1,6}kể\s)?từ\s")
_LAWS = ("Hi", "Lu", "Ngh", "Bộ l", "Công ư", "Thông t")
"""What the names of laws and treaties begin with."""
_SAME = ("cùng", "Cùng")
"""What a date begins with that is the time of a base: "cùng kỳ năm trước"."""
_TERMS = ("nhiệm", "Nhiệm")
# In front of a quarter: the report of it, "báo cáo tài chính hợp nhất "; and behind it, up to the end of the sentence, the plan of the whole year.
_REPORT = lazy.re(r"áo cáo tài chính\s(?:[^\W\d]+\s){0,3}$")
_OF_PLAN = lazy.re(r"[^\n;]{0,200}?%\skế hoạch")
_AIMING = (" nhằm ", " để ")
_RAISING = (", góp phần đưa ", ", qua đó đưa ", ", đưa ", "; đưa ", ", nâng tổng ")
"""In front of a total that an amount of a part of the year is added to."""
_CLOSINGS = (" khép lại", " kết thúc")
_LASTING = tuple(
    f"{lasting} {until} " for lasting in ("áp dụng", "hiệu lực", "kéo dài") for until in ("cho đến", "cho đến hết", "tới", "tới hết", "đến", "đến hết")
)
"""In front of a date they say how long an offer or a rule lasts."""
_OF_ANOTHER = ("bán niên ", *_LASTING)
_ELECTING = (" bầu ", "trúng cử", "đắc cử", "tái cử")
_SINCE_JANUARY = ("đầu năm đến ", "đầu năm đến hết ", "đầu năm tới hết ")
_AFTER = ("sau ", "Sau ")
_MONTH_OR_DAY = (len("2020-11"), len("2020-11-27"))
_DECREES = tuple(_TABLE["decrees"])
_UNTOLD = frozenset(_TABLE["untold"])
_OTHER_TIMES = tuple(f" {words}" for words in _TABLE["other_times"])
_OWN_TIMES = tuple(_TABLE["own_times"])
_OFFERING = (" quà ", " tặng ", " cơ hội ", " khuyến m", " ưu đãi ")
_DAYS_DASHES = "2021-04-27/2021-05-07".count("-")
_GRADES = (" tấm ", " tấm,", " tấm.")
_FIRMS = ("doanh nghiệp ", "DN ", "công ty ")
_ACCUSING = (" bị bắt ", " buộc tội ", " cáo buộc ", " nói với ")
_DECIDING = tuple(f" {words} " for words in _TABLE["deciding"])
_SUPPOSING = tuple(_TABLE["supposing"])
_CASE = "ường hợp "
_SUPPOSING_TAILS = tuple(word[1:] for word in _SUPPOSING)
_NO_SUPPOSING = tuple(_TABLE["no_supposing"])
_SPAN_LINKS = frozenset(("cả", "cho", "giữa", "hết", "năm", "suốt", "trong", "từ", "đoạn", "đầu"))
_TO = frozenset(("cho đến", "tính tới", "tính đến", "tính đến hết", "tới", "đến", "đến hết"))
_OPEN_ENDS = (" trở ", " đến nay", " tới nay", " đến thời điểm này", " đến thời điểm hiện")
_VERSUS_REACH = 60
"""How far behind "so với" or "hơn" a date is that of what is compared with, in characters."""
_TODAY_REACH = 120
"""How far in front of a figure its clause says that it is of today, in characters."""
_LIST_LINKS = frozenset((", ", " và "))
_FROM_NOW = tuple(f"ừ {now} {to} {last}" for now in ("nay", "đây", "giờ") for to in ("đến", "tới") for last in ("", "hết "))
"""In front of a date they say that it ends an offer, or what is planned; without their first letter, which may be a capital."""
_BEGINNINGS = (" từ ", "Từ ", " từ ngày ", "Từ ngày ", "Kể từ ", *_FROM_NOW)
_VENUES = (", tại buổi ", ", tại cuộc ", ", tại hội nghị", ", tại kỳ họp ", ", tại lễ ", ", tại phiên ", ", tại Hội nghị", ", tại Đại hội", ", tại đại hội")
"""Behind a date they say that it is that of a meeting."""
_DEFINING = ("(là các ", "(là những ", "(là người ")
_ROUGHLY = tuple(f"{many} {unit}" for many in ("các", "Các", "những", "Những") for unit in ("tháng", "ngày"))
_FIRST_HALVES = ("nửa đầu tháng", "Nửa đầu tháng")
_LAST_HALVES = ("nửa cuối tháng", "Nửa cuối tháng", "nửa sau tháng")
_COMPARING = ("so với ", *(f" so {time} " for time in ("cuối", "cùng", "giai đoạn", "năm", "quý", "tháng", "đầu")), "hơn ", "gấp ", "ngang ", "tương đương ")
_ASIDES = frozenset((" (", " (là ", " (với ", " (đạt ", " (chỉ ", " (mới ", " (gần ", " (hơn ", " (khoảng "))
"""Between what is compared with and its amount: "gấp đôi cùng kỳ năm 2015 (444 tỷ đồng)"."""
_CHANGES = {" (tăng ": "giảm", " (giảm ": "tăng"}
"""Between what is compared with and a change in parentheses, with the other change."""
_ITS_LEVEL = frozenset((" là ", " với ", " đạt ", " ở mức ", " với khoảng ", " với mức ", " đạt khoảng "))
"""Between a time that is compared with and an amount that may be of that time or the difference."""
_CLAUSE_ENDS = (", ", "; ", " (", ": ")
_NEW_TIMES = ("ần đây", "iện nay", "àng năm", "ằng năm", "ến nay", "ỗi năm")
"""In a sentence between they say that the paragraph goes on with another time; without their first letters, which may be capitals."""
_ENDINGS = ("đến ", "hết ", "kết thúc ")
"""In front of a date: what is owned is told of it as of a day, what is earned next as of more."""
_PART_WORDS = (" tháng", " quý", "ũy kế", "uỹ kế")
_FAR, _MANY = 1200, 12
"""How far back, in characters and in dates, the time of a figure is looked for: no reader goes further."""
_TOPIC_REACH = 350
"""How far in front of a sentence the date that opened its paragraph is its own, in characters: a paragraph that goes on tells of other things."""
_FIGURES = ("%", " đồng", "USD")
_OF_THEM = ("Trong đó", "Trong số đó", "Trong số này")
"""How a sentence begins that tells a part of what the one before it tells."""
_ITEMS = frozenset(("; ", "à "))
"""The last two characters in front of an item of a list, behind a semicolon or an "và"."""
_ITEM = 40
"""The longest item of a list whose items go on with the months of the first, in characters."""
_TOO_NEAR = 6
"""Between a date and its figure no word fits in so few characters that says another time."""
_NEAR = 40
"""How far behind a figure its own date is looked for, in characters."""
_QUOTED_REACH = 200
"""How far from a date the quotation marks are looked for that it stands in, in characters."""
_OPENING_REACH = 130
"""How far from the start of its sentence a date can open it, in characters."""
# Behind a figure: the years before the date that was told, " vào ba năm trước đó".
_YEARS_BEFORE = lazy.re(r"\s(?:vào\s|của\s)?\w+\s(?:năm|quý|tháng)\strước\sđó")
# In parentheses behind what is measured, its time; then the word that links it to the figure: the "(đến " and ") ước đạt " of
# "tỷ lệ che phủ rừng (đến năm 2029) ước đạt 50%". The first read backwards.
_ASIDE_OPENS = lazy.regex(r"(?r)[^\W\d]\s\((?:(?:tính\s)?đến(?:\shết)?\s|trong\s|của\s)?")
_LINKED_ON = lazy.re(r"\)\s(?:ước\s|sẽ\s|phấn đấu\s)?(?:chiếm|là|đạt)\s(?:(?:gần|hơn|khoảng|trên|ít nhất|tối thiểu)\s)?")
_LINK_REACH = 30
_COMPARED = ("cùng kỳ", "hơn ", "so với", " so cùng", " so năm")
_YEAR_EARLIER = (" của năm ngoái", " của năm trước")
_DAY_LENGTH = len("2024-09-27")


class Times:
    """The dates of one article, asked for by where they stand."""

    __slots__ = ("_dates", "_months", "_opened", "_others", "_ranged", "_starts", "_taken", "_text", "_topic", "compares")

    def __init__(self, text: str, dates: Sequence[tuple[int, int, CalendarDate]]) -> None:
        """`dates` are (start, end, value) in clean offsets, in order of the text."""
        self._text = text
        self._dates = dates
        self._starts = [start for start, _, _ in dates]
        self._taken: set[int] = set()
        self._others: dict[int, bool] = {}
        # Whether "cùng kỳ" or "cùng thời điểm" stands anywhere: few articles say it.
        self.compares = "cùng kỳ" in text or "cùng thời điểm" in text
        # By how many months they are, the times from New Year on; "" where the article tells of more than one.
        self._months: dict[int, str] | None = None
        # The times from New Year to the date by its index.
        self._ranged: dict[int, str | None] = {}
        self._opened = -1
        self._topic: int | None = None

    def inside(self, start: int, end: int) -> str | None:
        """The one date inside `start:end`, where its year is known: the time of a base. It is no figure's own from here on."""
        at = bisect_left(self._starts, start)
        found = None
        first = at
        while at < len(self._dates) and self._dates[at][1] <= end:
            self._taken.add(at)
            found = self._dates[at][2].date
            at += 1
        if at != first + 1 or found is None or found[0] == "X" or (at < len(self._starts) and self._starts[at] < end):
            return None
        if len(found) == len("2020-09") and found[5:].isdecimal() and self._half(self._starts[first]):
            return half_of(found, self._half(self._starts[first]))  # "so với kỳ 2 tháng 8/2020"
        return None if self._is_of_name(self._starts[first]) else found

    def exactly(self, start: int, end: int) -> str | None:
        """The date that is all of `start:end`, in brackets behind a base: the time of that base, and no figure's own from here on."""
        at = bisect_left(self._starts, start)
        return self.inside(start, end) if at < len(self._dates) and self._dates[at][:2] == (start, end) else None

    def _is_of_name(self, start: int) -> bool:
        """Whether the year at `start` is a name's or a make's: "World Cup 2014", "iPad Pro 2020"."""
        return self._text[start].isdigit() and _NAME.match(self._text, max(0, start - 24), start) is not None

    def of(self, sentence: tuple[int, int], start: int, end: int, measure: str | None) -> str | None:
        """The time that the figure `start:end` in its `sentence` is for."""
        if not self._dates or self._text.startswith(_GRADES, end):
            return None  # "gạo 5% tấm": which rice it is
        if self._text.startswith("100% vốn ", start) and self._text.endswith(_FIRMS, sentence[0], start):
            return None  # "doanh nghiệp 100% vốn nhà nước": which firms they are
        left, right = sentence
        at = bisect_left(self._starts, end)
        if at < len(self._starts) and self._starts[at] < right and self._starts[at] - end < _NEAR:
            if self._stands_behind(end, at) and not self._text.startswith(_OPEN_ENDS, self._dates[at][1]):
                if self._text.startswith(_SAME, self._starts[at]):
                    # "vượt con số 3,7 tỷ yen của cùng kỳ năm trước"
                    own = self._in_front(at - 1, left, start, measure, right)
                    return before(own, "cùng kỳ", self._value(at)) if own is not None else None
                if self._text[end : self._starts[at]] in _UNTIL and holds_any(self._text[max(0, end - _NEAR) : end], _AIDS):
                    self._taken.add(at)
                    return None  # "hỗ trợ lãi suất 0% đến tháng 9/2022": how long it is given
                if self._fits(at, measure):
                    self._taken.add(at)
                    return self._counted_up(at, self._value(at), measure, sentence) if not self._joined(at + 1) else None
            elif _SINCE.fullmatch(self._text, end, self._starts[at]):
                return None  # "70% lên 75% (từ 1/1/2016)", "100% chi phí từ ngày 1/1/2021": a beginning
        if self._text.find(" trong vòng ", end, min(right, end + _NEAR)) >= 0:
            return None  # "giảm 70% rác thải trong vòng 8 năm"
        period = self._in_front(at - 1, left, start, measure, right)
        if period is None:
            period = self._of_months(left, start)
        else:
            counted = _IN_MONTHS.match(self._text, end)
            period = period if counted is None else first_months(period, int(counted[1]))
        if (
            period is not None
            and len(period) == len("2020")
            and self._text[end - 1] == "%"
            and self._text.startswith(YEARLY, end)
            and (measure or "")[:3].lower() != "lãi"
        ):
            last = bisect_left(self._starts, start) - 1
            if self._text.endswith(("đến ", "tới "), left, self._starts[last]):
                return None  # "Mục tiêu đến năm 2025: tốc độ tăng trưởng 6%/năm": in all years up to then
        if self._text.startswith(_YEAR_EARLIER, end):
            return before(period, "năm trước", None)  # "nặng hơn mức lỗ 862 tỷ đồng của năm trước"
        if period is not None and _YEARS_BEFORE.match(self._text, end) is not None:
            return None
        if period is not None:
            near = self._text[max(left, start - _NEAR) : start]
            if ("mức " in near or "con số " in near or " trước " in near) and _LEVEL.search(near) is not None:
                return None  # "tăng 4%, kém hơn mức trung bình 11%"
        return None if period is not None and measure is not None and _is_timeless(measure.lower()) else period

    def _joined(self, at: int) -> bool:
        """Whether the date `at` goes on the one before it in a list: "các năm 2017, 2018, 2019", "tháng 9 và tháng 10"."""
        if not 0 < at < len(self._dates):
            return False
        link = self._text[self._dates[at - 1][1] : self._starts[at]]
        if link not in _LIST_LINKS or at - 1 in self._taken or self._is_others(at - 1):
            return False
        return link != ", " or len(self._dates[at - 1][2].date) == len(self._dates[at][2].date)

    def _stands_behind(self, end: int, at: int) -> bool:
        """Whether the date `at` is said of the figure that ends at `end`, and not of the next ("tăng 2% (quý 1 tăng 3%)")."""
        if self._text[end - 1] == "%" and self._starts[at] == end + 1 and _EQUALLING.match(self._text, max(0, end - _NEAR), end) is not None:
            return False  # "sản lượng bằng 107% năm 2020"
        between = _BEHIND.fullmatch(self._text, end, self._starts[at])
        return between is not None and (between[1] is None or self._text.startswith(")", self._dates[at][1]))

    def _in_front(self, at: int, left: int, start: int, measure: str | None, right: int = 0) -> str | None:
        """The time of a figure at `start`: the last date in front of it, from the one at `at` on, that is its own.

        Without any in its sentence, which ends at `right`, the one that opened its paragraph, if it is known what the figure measures.
        """
        dated = False
        behind = at + 1
        furthest = max(left, start - _FAR)
        last = at - _MANY
        while at > last and at >= 0 and self._starts[at] >= furthest:
            if at not in self._taken and not self._is_others(at) and not self._closed(at, start) and not self._ends_item(at):
                if not self._fits(at, measure) or self._supposed(at, start) or self._joined(at):
                    return None
                if measure is not None and measure.lower().startswith(PLANS) and self._is_looked_back_at(at, start):
                    return None  # "rà soát số thu năm 2020 để hoàn thành chỉ tiêu được giao 4 tỷ đồng"
                return self._counted_up(at, self._said_of(at, start), measure, (left, right))
            if self._closed(at, start):
                if not dated and "/" in self._dates[at][2].date and self._names_span(at):
                    return self._value(at)
                if at and (_FROM_TO if "/" in self._dates[at][2].date else _UP_TO).fullmatch(self._text, self._dates[at - 1][1], self._starts[at]):
                    value = self._value(at)
                    roughly = self._text.startswith(_ROUGHLY, self._starts[at - 1])
                    return (
                        from_new_year(value)
                        if roughly and value is not None and self._text.find(" đầu năm", self._starts[at - 1], self._starts[at]) >= 0
                        else value
                    )
            elif self._text.endswith(_BEGINNINGS, 0, self._starts[at]):
                return None  # "đến hết năm 2015 đang áp dụng 20% thì kể từ 1/1/2016 áp dụng 17%", "từ nay đến ngày 16/9 giảm 70%"
            elif at not in self._taken and self._is_compared(at):
                between = self._text[self._dates[at][1] : start]
                if between in _ASIDES or (between in _CHANGES and self._changes_back(at, between)):
                    return self._of_compared(at, left, start, measure)
                if between in _ITS_LEVEL and not self._opens_aside(at):
                    return None
            dated = dated or (at not in self._taken and not self._text.startswith(_SAME, self._starts[at]))
            at -= 1
        if dated or measure is None or measure.lower() in _UNTOLD:
            return None
        return self._from_paragraph((left, right), start, measure) if not self._dated_behind(behind, start, right) else None

    def _is_looked_back_at(self, at: int, start: int) -> bool:
        """Whether the date `at` is that of what is looked at for a plan, told at `start`: "số thu của năm 2020 để hoàn thành chỉ tiêu"."""
        return self._text.endswith(" của ", 0, self._starts[at]) and holds_any(self._text[self._dates[at][1] : start], _AIMING)

    def _ends_item(self, at: int) -> bool:
        """Whether the date `at` is the end of an item of a list: "về đích vào cuối năm 2024; tỷ lệ hộ nghèo còn 2%"."""
        return self._text.startswith(";", self._dates[at][1]) and self._text.startswith("vào ", self._starts[at] - 4)

    def _counted_up(self, at: int, value: str | None, measure: str | None, sentence: tuple[int, int]) -> str | None:
        """The `value` of the date `at`, or the time from New Year to it, as the time of what is measured.

        A figure that does not say what it measures goes on from the one before: "tính đến ngày 29/12, thu đạt 12 tỷ đồng; đạt 115% chỉ tiêu".
        """
        if value is None or (measure is None and at in self._ranged):
            return None if value is None else self._ranged[at]
        period = counted_up(self._text, self._dates[at][:2], value, measure, sentence)
        if period != value:
            self._ranged[at] = period
        return period

    def _from_paragraph(self, sentence: tuple[int, int], start: int, measure: str) -> str | None:
        """The time of a figure at `start` by the date that opened its paragraph, as far as the words of its `sentence` leave it."""
        left, right = sentence
        opening = self._opening(left)
        if opening is None or self._today(left, start):
            return None
        topic = self._counted_up(opening, self._value(opening), measure, (self._starts[opening], right))
        if topic is None:
            return None
        words = self._text[left:start]
        if holds_any(words, EACH_YEAR) or holds_any(words, _OTHER_TIMES) or holds_any(words, _OWN_TIMES):
            return None
        if len(topic) != len("2021/2025") and "ến nay" in words:
            return None  # "Lũy kế đến nay, xã có 14 trại giống với tổng vốn 8 tỷ đồng"
        topic = self._by_months(topic, left, start)
        # "Năm 2016, … Giá bán là 5 triệu đồng": a price is of the day it is told.
        return None if topic is not None and len(topic) == len("2020") and _is_daily(measure) else topic

    def _changes_back(self, at: int, between: str) -> bool:
        """Whether the change in parentheses is that of what is compared with.

        So it is in "giảm nhẹ so với cùng kỳ 2019 (tăng 9%)", and not in "giảm 3 giờ so với năm 2019 (giảm 9%)".
        """
        lo, hi = max(0, self._starts[at] - _VERSUS_REACH), self._starts[at]
        return self._text.rfind(_CHANGES[between], lo, hi) > self._text.rfind(between[2:-1], lo, hi)

    def _is_compared(self, at: int) -> bool:
        """Whether the date is the time of what something is compared with."""
        start = self._starts[at]
        return self._text.startswith(_SAME, start) or holds_any(self._text[max(0, start - _VERSUS_REACH) : start], _COMPARING)

    def _opens_aside(self, at: int) -> bool:
        """Whether the time `at` of a year before opens what is told of it beside the figure's own: "đạt 51% (cùng kỳ năm 2022 đạt 44%)"."""
        return self._text[max(0, self._starts[at] - 2) : self._starts[at]].strip() in OPENS_ASIDE

    def _of_compared(self, at: int, left: int, start: int, measure: str | None) -> str | None:
        """The time of the date `at`, which is that of what is compared with: "gấp đôi cùng kỳ năm 2015"."""
        if not self._text.startswith(_SAME, self._starts[at]):
            return self._value(at)
        own = self._in_front(at - 1, left, start, measure)
        return before(own, "cùng kỳ", self._value(at)) if own is not None else None

    def _dated_behind(self, at: int, start: int, right: int) -> bool:
        """Whether the date `at`, behind the figure at `start` in its clause, may be its own: "20 tỷ đồng sẽ được đầu tư trong năm 2008"."""
        if at == len(self._dates) or self._starts[at] >= right or at in self._taken or self._is_others(at):
            return False
        return not holds_any(self._text[start : self._starts[at]], _CLAUSE_ENDS)

    def _said_of(self, at: int, start: int) -> str | None:
        """The time of the figure at `start` whose last date is `at`, by the words between them."""
        past, value = self._dates[at][1], self._value(at)
        if value is None or start - past < _TOO_NEAR:
            return None if self._text.startswith(";", past) else value  # "70% chi phí đến ngày 31/12/2015; 100% chi phí"
        between = self._text[past:start]
        aside = between.rfind("(")
        if aside >= 0 and between.startswith(_DEFINING, aside):
            return None  # "đến ngày 20/8/2017 có 64 trại giống (là các hộ có doanh thu dưới 2 tỷ đồng)"
        if ".[" in between:
            return None  # "Theo bảng xếp hạng năm 2016, … là 29 điểm.[255] Tham nhũng gây thiệt hại 5 tỷ USD": a note ends a sentence, too
        if _AND_NEXT.match(between) is not None and len(value) == len("2020-09"):
            return None  # "tháng 8 và 9 đạt 16 triệu USD"
        if between.startswith(_VENUES) or holds_any(between, _OTHER_TIMES):
            return None  # "Tháng 12/2020, tại phiên họp, tỉnh giao thu 5 tỷ đồng", "tháng 12 là 5 triệu đồng, tháng sau đã lên 7 triệu đồng"
        if value.count("-") == _DAYS_DASHES and holds_any(between, _OFFERING):
            return None  # "đặt hàng từ ngày 27/4 đến 7/5, quý khách được tặng loa trị giá 1 triệu đồng"
        if holds_any(between, _ACCUSING):
            return None  # "Năm 2018, ông Lý bị bắt với cáo buộc nhận hối lộ 11 tỷ won"
        if "/" not in value and ((len(value) > len("2020") and holds_any(between, _DECIDING)) or (len(value) == _DAY_LENGTH and between.endswith(" với giá "))):
            return None  # "ngày 5/6, ông Ba mua với giá 5 triệu đồng": what one paid
        if self._today(past, start) or ("/" not in value and (" đến nay " in between or holds_any(between, EACH_YEAR))):
            return None  # "năm 2017 đạt 80%, đến nay đạt 85%", "hằng năm"
        if " phải công bố" in between:
            return None  # "cuối tháng 5 xưởng mới phải công bố, nhưng lãi đạt 5 tỷ đồng": a deadline
        if " cuối năm, " in between:
            return None  # "đến hết tháng 11 mới đạt 70%, xã gấp rút làm trong tháng cuối năm, phấn đấu thu 6 tỷ đồng"
        whole = between.find(" cả năm ")
        if whole >= 0 and not between.endswith(PLANS, 0, whole) and len({point[:4] for point in value.split("/")}) == 1:
            return value[:4]  # "3 tháng cuối năm 2020 đạt 10 tỷ USD và cả năm đạt 39 tỷ USD", but not "kế hoạch cả năm"
        said = self._by_months(value, past, start)
        if said == value and len(value) not in (len("2020"), _DAY_LENGTH) and holds_any(between, _RAISING):
            return None  # "quý IV/2020 xuất 33 triệu USD, đưa kim ngạch lên 123 triệu USD"
        return said

    def _by_months(self, value: str, lo: int, hi: int) -> str | None:
        """The time `value` as far as the months in `lo:hi` say what part of it is meant; None where they do not go with it."""
        if self._text.find(" tháng", lo, hi) < 0:
            return value
        counted = _MONTHS.search(self._text, lo, hi)
        return value if counted is None else first_months(value, int(counted[counted.lastindex or 0]))

    def _of_months(self, left: int, start: int) -> str | None:
        """The first months of the year that the words in front of `start` count, where the article tells once which year that is.

        "Lũy kế 9 tháng, ngân hàng lãi 5 tỷ đồng", where "9 tháng năm 2020" stands elsewhere.
        """
        months = self._counted_months(left, start)
        if not months:
            return None
        if self._months is None:
            self._months = {}
            for at, (_, _, day) in enumerate(self._dates):
                counted = count_months(day.date)
                if counted and not self._is_others(at):
                    self._months[counted] = day.date if self._months.get(counted, day.date) == day.date else ""
        return self._months.get(months) or None

    def _counted_months(self, left: int, start: int) -> int:
        """How many months the words in front of `start` count from New Year on, in the sentence at `left`; 0 where they do not."""
        left = max(left, start - SENTENCE_LIMIT)
        if self._text.find(" tháng", left, start) < 0:
            return 0
        counted = None
        for found in _MONTHS.finditer(self._text, left, start):
            counted = found
        if counted is None or self._today(counted.end(), start) or holds_any(self._text[counted.end() : start], _OTHER_TIMES):
            return 0
        for at in range(bisect_left(self._starts, counted.end()), bisect_left(self._starts, start)):
            if (at not in self._taken and not self._is_others(at)) or self._text[self._dates[at][1] : start] in _ASIDES:
                return 0
        return int(counted[counted.lastindex or 0])

    def months_counted(self, year: int, left: int, start: int) -> str | None:
        """The months of the `year` that the words in front of the figure at `start` count, in the sentence that begins at `left`.

        "Lũy kế 9 tháng, lãi đạt 5 tỷ đồng, tăng 7% so với cùng kỳ năm 2019": those of 2020; "đạt 80% dự toán năm 2019": those of 2019.
        """
        months = self._counted_months(left, start)
        return first_months(str(year), months) if months else None

    def year_after(self, base: str, then: str, left: int, start: int) -> str | None:
        """The time told last before the sentence that begins at `left`, for the figure at `start` whose `base` was `then`, a year earlier.

        "Năm 2019, công ty thu 9 tỷ đồng. Lãi đạt 2 tỷ đồng, tăng 23,5% so với năm 2018."
        """
        if start - left > SENTENCE_LIMIT:
            return None
        furthest = max(self._text.rfind("\n", 0, left), left - _TOPIC_REACH)
        at = bisect_left(self._starts, start) - 1
        while at >= 0 and self._starts[at] > furthest and (at in self._taken or self._is_others(at) or self._closed(at, start)):
            at -= 1
        if at < 0 or not furthest < self._starts[at] < left or not self._fits(at, None):
            return None
        period = self._value(at)
        if period is None or (len(period) != len("2020") and self._text.endswith(_ENDINGS, 0, self._starts[at])):
            return None
        if int(period[:4]) != int(then[:4]) + 1 or before(period, "cùng kỳ", None) != before(period, base, then):
            return None
        if base.startswith("cùng kỳ") and len(period) == len("2020"):
            return None  # "Năm 2020 được giao thu 9 tỷ đồng. Đến nay thu 5 tỷ đồng, tăng 3% so với cùng kỳ năm 2019"
        between = self._text[self._dates[at][1] : start]
        if any(holds_any(between, words) for words in (EACH_YEAR, _NEW_TIMES, _OTHER_TIMES, _OWN_TIMES, _PART_WORDS)):
            return None
        return None if self._today(left, start) else period

    def _value(self, at: int) -> str | None:
        """The value of a date, with that of the one in front of it where the two are a range ("từ tháng 1 năm 2015 đến tháng 10 năm 2017")."""
        start, _, day = self._dates[at]
        value = day.date
        if self._text.startswith(_ROUGHLY, start):
            return None
        if len(value) == len("2020-09") and value[5:].isdecimal():
            half = self._half(start)
            if half:
                return half_of(value, half) if value[0] != "X" else None
        if len(value) in _MONTH_OR_DAY and value[4] == "-" and value[0] != "X" and self._text.endswith(_SINCE_JANUARY, 0, self._starts[at]):
            return from_new_year(value)
        if at and "/" not in value:
            earlier = self._dates[at - 1]
            if self._text[earlier[1] : self._starts[at]].strip() in _TO and self._text[max(0, earlier[0] - 2) : earlier[0]] == "ừ ":
                first = earlier[2].date
                value = from_new_year(value) if first == value[:4] != value else f"{first}/{value}"
        if at and len(value) == len("2020") and self._text[start - 2 : start] in _ITEMS:
            value = self._as_in_item_before(at, value)
        return None if "X" in value else value

    def _as_in_item_before(self, at: int, year: str) -> str:
        """The months that the item before it in a list was for, in this `year`: "9 tháng năm 2016 tăng 13%; năm 2017 tăng 6%"."""
        link = self._text[self._dates[at - 1][1] : self._starts[at]]
        if len(link) > _ITEM or link.count("%") + link.count(" đồng") != 1 or "cả năm" in link:
            return year
        before = self._value(at - 1)
        if before is None or not before.startswith(f"{before[:4]}-01/{before[:4]}-") or before[:4] == year:
            return year
        return f"{year}-01/{year}{before[-3:]}"

    def _half(self, start: int) -> int:
        """Which half of the month at `start` is meant, the first or the second; 0 for the whole."""
        text = self._text
        if text.endswith("đến ", 0, start):
            return 0  # "tính đến nửa đầu tháng 8" begins earlier
        if text.startswith(_FIRST_HALVES, start):
            return 1
        if text.startswith(_LAST_HALVES, start):
            return 2
        half = _HALF.match(text, max(0, start - len(" kỳ II ")), start) if text.find("ỳ ", max(0, start - 5), start) >= 0 else None
        return 0 if half is None else 1 if half[1] in ("1", "I") else 2

    def _is_others(self, at: int) -> bool:
        """Whether the date is the time of something else than a figure; found once for all figures behind it."""
        others = self._others.get(at)
        if others is None:
            others = self._others[at] = self._belongs(at)
        return others

    def _belongs(self, at: int) -> bool:
        """Whether the date is the time of a base, of a beginning, or a part of a name."""
        start, _, day = self._dates[at]
        text = self._text
        if (
            len(day.date) == len("2020")
            and holds_any(text[max(0, start - _NEAR) : start], _LAWS)
            and _NAMED.search(text, max(0, start - _NEAR), start) is not None
        ):
            return True
        if text[start - 2 : start].strip() in DASHES and _DAY_OF.search(text, max(0, start - len("ngày 12 – ")), start) is not None:
            return True
        if text.startswith(_SAME, start) or (text[start : start + 4].isdigit() and _NAME.match(text, max(0, start - 24), start)):
            return True
        if text.startswith(_OPEN_ENDS, self._dates[at][1]) or text.endswith(_FROM_NOW, 0, start):
            return True  # "năm 2019 trở về trước", "từ nay đến hết năm 2019"
        if "-Q" in day.date and _REPORT.search(text, max(0, start - _NEAR), start) is not None and _OF_PLAN.match(text, self._dates[at][1]) is not None:
            return True  # "Theo báo cáo tài chính quý III/2020, ngân hàng lãi 900 tỷ đồng, bằng 110% kế hoạch năm": from New Year on
        if text.startswith(_CLOSINGS, self._dates[at][1]) and text.endswith(" là ", 0, start):
            return True  # "chỉ còn một tháng nữa là năm 2020 kết thúc"
        if text.endswith(_OF_ANOTHER, 0, start):
            return True  # "khuyến mại áp dụng đến hết năm nay", "báo cáo tài chính bán niên 2016"
        if text.startswith(_TERMS, start) and holds_any(text[max(0, start - 110) : start], _ELECTING):
            return True  # "được bầu giữ chức nhiệm kỳ 2021–2026 với tỷ lệ 96%"
        if text.endswith(_HELD_AT, 0, start) and len(day.date) > len("2020") and _HELD.search(text, max(0, start - 90), start) is not None:
            return True
        near = text[max(0, start - 60) : start]
        if len(day.date) == len("2020") and holds_any(near, _MEETING_LETTERS) and _MEETING.search(near) is not None:
            return True
        if "/" in day.date and (text.startswith(_TERMS, start) or len(day.date) == len("2020/2025")) and self._in_name(start):
            return True
        number = text[max(0, start - 20) : start].rstrip(" ").rpartition(" ")[2]
        if "/" in number and number[0].isdigit() and (number[-1].isalnum() or number[-1] == "/") and "%" not in number:
            return True  # "Công văn 4613/CT-CS năm 2025", but not "5 triệu đồng/tháng, năm 2018", "4%/năm, năm 2018" nor "tháng 8/2020. 9 tháng đầu năm"
        if at and self._goes_on_list(at) and self._follows_other(self._starts[at - 1]):
            return True  # "so với tháng 4 và quý I", but not "tăng 2% so với năm 2020, năm 2021 đạt 5 tỷ đồng"
        if text.endswith(_AFTER, 0, start) and count_months(day.date):
            return False  # "sau 10 tháng năm 2020, ngân hàng lãi 5 tỷ đồng"
        if self._follows_other(start):
            return not ("/" in day.date and text[max(0, start - 2) : start] == "ừ ")
        if text.endswith(" của ", 0, start) and _LIKE.search(text, max(0, start - _VERSUS_REACH), start) is not None:
            return True  # "tiền phạt chỉ tương đương 1/4 của năm 2016, ở mức 71 tỷ đồng"
        # "so với kết quả kinh doanh năm 2015", but not "so với quý trước vào quý 3".
        versus = text.rfind("o với ", max(0, start - _VERSUS_REACH), start)
        if versus > 0 and text[versus - 1] in "sS":
            return text[versus + 6 : start].replace(" ", "").isalpha() and not text.endswith((" trong ", " vào "), 0, start)
        return text.find(" hơn ", max(0, start - _VERSUS_REACH), start) >= 0 and _MARK.search(text, max(0, start - _VERSUS_REACH), start) is not None

    def _goes_on_list(self, at: int) -> bool:
        """Whether the date `at` is the next of a list behind the one before it; behind a comma a clause may begin with it."""
        link = self._text[self._dates[at - 1][1] : self._starts[at]]
        return link == " và " or (link == ", " and self._text.startswith((",", ".", ";", ")", " và "), self._dates[at][1]))

    def _in_name(self, start: int) -> bool:
        """Whether the term or the span of years at `start` is a part of a name: "khóa XIV nhiệm kỳ 2016-2021", "Đề án nông nghiệp 2012-2020"."""
        text = self._text
        before = text[max(0, start - 110) : start]
        for mark in (", ", "; ", ". ", "\n"):
            before = before.rpartition(mark)[2]
        last = before.rstrip().rpartition(" ")[2].lower()
        if text.startswith(_TERMS, start) or text[start : start + 4].isdigit():
            return bool(last) and last not in _SPAN_LINKS
        return holds_any(before, _DECREES)

    def _supposed(self, at: int, start: int) -> bool:
        """Whether the date stands in a supposition that ends before the figure at `start`: "nếu dịch kết thúc trong quý II, doanh thu giảm 5%"."""
        text, day = self._text, self._starts[at]
        if text.find(", ", self._dates[at][1], start) < 0 and text.find(": ", self._dates[at][1], start) < 0:
            return False
        clause = text[max(0, day - 90) : day]
        case = _CASE in clause
        if not case and not holds_any(clause, _SUPPOSING_TAILS):
            return False
        clause = clause.lower()
        clause = clause[max(clause.rfind(", "), clause.rfind(". "), clause.rfind("\n")) + 1 :]
        if case and clause.lstrip(" *+•–-").startswith(f"tr{_CASE}"):
            return True  # "Trường hợp nghỉ hưu từ 1/1/2021 đến 31/12/2021: đóng đủ 19 năm thì được 45%"
        return holds_any(clause, _SUPPOSING) and not holds_any(clause, _NO_SUPPOSING)

    def _follows_other(self, start: int) -> bool:
        """Whether the words in front of `start` make the date there the time of something else."""
        words = self._text[max(0, start - 12) : start].split()
        return bool(words) and words[-1].lower() in _OTHER_LAST and _OTHER.match(self._text, max(0, start - 24), start) is not None

    def _today(self, lo: int, hi: int) -> bool:
        """Whether words in the end of `lo:hi` say that what follows is of today; "năm 2019 vừa qua" is 2019."""
        if self._text.startswith(" vừa qua", lo):
            lo += len(" vừa qua")
        lo = max(lo, hi - _TODAY_REACH)
        for word in _TODAY_WORDS:
            if self._text.find(word, lo, hi) >= 0:
                return _TODAY.search(self._text, lo, hi) is not None
        return False

    def _closed(self, at: int, start: int) -> bool:
        """Whether the date stands in a parenthesis, or in quotation marks, that end before `start`."""
        past = self._dates[at][1]
        if self._quoted(at, start):
            return True
        closing = self._text.find(")", past, start)
        if closing < 0 or self._text.find("(", past, closing) >= 0:
            return False
        if closing != past or start - past > _LINK_REACH or _LINKED_ON.fullmatch(self._text, past, start) is None:
            return True
        opened = _ASIDE_OPENS.match(self._text, max(0, self._starts[at] - _LINK_REACH), self._starts[at])
        return opened is None or holds_any(self._text[max(0, opened.start() - _NEAR) : opened.start()], _COMPARED)

    def _quoted(self, at: int, start: int) -> bool:
        """Whether the date is a part of what is quoted before `start`: "đề án “Du lịch xanh đến năm 2030”, doanh thu đạt 5 tỷ đồng"."""
        text, (date, past, _) = self._text, self._dates[at]
        near, far = max(0, date - _QUOTED_REACH), min(start, past + _QUOTED_REACH)
        closing = text.find("”", past, far)
        if closing >= 0:
            return text.find("“", past, closing) < 0 and text.rfind("“", near, date) > text.rfind("”", near, date)
        closing = text.find('"', past, far)
        if closing < 0 or text[closing + 1].isalnum():
            return False
        paragraph = text.rfind("\n", near, date)
        return (paragraph >= 0 or near == 0) and text.count('"', paragraph + 1, date) % 2 == 1

    def _names_span(self, at: int) -> bool:
        """Whether the date `at` in parentheses says what span of time stands in front of it: "giai đoạn đầu Đổi mới (1986-1990), GDP tăng 4,4%"."""
        start, past, _ = self._dates[at]
        return self._text.startswith("),", past) and _SPAN.search(self._text, max(0, start - _SPAN_REACH), start) is not None

    def _fits(self, at: int, measure: str | None) -> bool:
        """Whether a figure can be for this date: longer than a day, a cut-off, or a day of what has a price each day."""
        start, past, day = self._dates[at]
        if len(day.date) != _DAY_LENGTH or (measure is not None and _is_daily(measure)):
            return True
        cut_off = _CUT_OFF.match(self._text, max(0, start - 24), start)
        if cut_off is None or self._text.endswith("cùng ngày", start, past):
            return False
        return "ính" in cut_off[0] or _HOUR.match(self._text, start) is None

    def _opening(self, left: int) -> int | None:
        """The date that opens the last sentence before `left` in its paragraph which a date opens, if its value is known."""
        if left != self._opened:
            self._opened = left
            self._topic = None
            part = self._text.startswith(_OF_THEM, left)
            reach = _FAR if part else _TOPIC_REACH
            close = left
            while part and close and self._text[close - 1].isspace():
                close -= 1  # a paragraph that begins with "Trong đó" goes on the one above
            paragraph = max(self._text.rfind("\n", max(0, left - reach), close) + 1, left - reach)
            at = bisect_right(self._starts, left) - 1
            last = at - _MANY
            latest = ""
            whole: set[str] = set()
            while at > last and at >= 0 and self._starts[at] >= paragraph:
                if self._opens_sentence(at, paragraph) and not self._is_others(at):
                    if self._fits(at, None) and not holds_any(self._text[self._dates[at][1] : left], _NEW_TIMES):
                        value = self._value(at)
                        # Nearer sentences may be of a later year, or of the whole of it.
                        if value is not None and value[:4] >= latest and (len(value) == len("2020") or value[:4] not in whole):
                            self._topic = at
                    break
                if at not in self._taken and not self._is_others(at):
                    if part and not self._closed(at, left):
                        # The time of the whole: "Thu phí năm 2014 đạt 873 tỷ đồng. Trong đó, phí cầu đường đạt 87 tỷ đồng".
                        if self._fits(at, None) and self._value(at) is not None and not self._joined(at) and self._dates_whole(at, left):
                            self._topic = at
                        break
                    year = self._dates[at][2].date[:4]
                    latest = max(latest, year) if year.isdecimal() else latest
                    whole.add(self._dates[at][2].date)
                at -= 1
        return self._topic

    def _dates_whole(self, at: int, left: int) -> bool:
        """Whether the date `at` is that of all figures of its sentence, the last one before `left`, and stands in front of them."""
        text, (start, past, _) = self._text, self._dates[at]
        near = max(0, start - _TOPIC_REACH)
        begin = max(text.rfind(". ", near, start), text.rfind("\n", near, start))
        if (begin < 0 < near) or text.find(". ", past, left - 2) >= 0:
            return False
        if at and self._starts[at - 1] > begin and at - 1 not in self._taken and not self._is_others(at - 1):
            return False
        return not holds_any(text[begin + 1 : start], _FIGURES) and holds_any(text[past:left], _FIGURES)

    def _opens_sentence(self, at: int, paragraph: int) -> bool:
        """Whether the date `at` opens its sentence; `paragraph` is where its line begins, or a place in it from which on it is read."""
        start = self._starts[at]
        near = max(paragraph, start - _OPENING_REACH)
        stop = self._text.rfind(". ", near, start)
        if stop < 0 and (near > paragraph or (paragraph > 0 and self._text[paragraph - 1] != "\n")):
            return False
        return _OPENING.fullmatch(self._text, stop + 2 if stop >= 0 else paragraph, start) is not None


def _is_timeless(name: str) -> bool:
    """Whether what is measured is for no time, as what a project costs; what is invested year by year is."""
    return name.startswith(_TIMELESS) and not name.startswith(_TIMELY)


def _is_daily(measure: str) -> bool:
    """Whether what is measured has a value on each day, as a price has; "giá trị" is a value."""
    name = measure.lower()
    return name.startswith(_DAILY) and (not name.startswith("giá trị") or name.startswith("giá trị giao dịch"))
