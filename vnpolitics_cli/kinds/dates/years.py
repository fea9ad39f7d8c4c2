"""Years behind their word, terms and plans of years: "đầu năm 2024", "nhiệm kỳ 2020-2025", "năm học 2024-2025"."""

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import Moment, Period
from vnpolitics_cli.count_nouns import UNITS
from vnpolitics_cli.kinds.dates.bare_years import AFTER_BARE_YEAR, DECADES, SINGLE_YEARS, UNTIL_NOW, bare_year
from vnpolitics_cli.kinds.dates.words import BLANKS, COMPARED, COUNTING, DIGITS, EDGE, EDGES, LUNAR_NAME, MONTHS, WORDS, YEAR, goes_on, led_by
from vnpolitics_cli.rules import Claim, word_before
from vnpolitics_cli.tables import any_of, tails
from vnpolitics_cli.text import DASH, UPPER

# In front of a year, read backwards: "năm ", "đầu năm ", "những tháng đầu năm ", "nửa cuối năm ", "quý cuối cùng của năm ", "cùng kỳ năm ",
# "cùng kỳ ", "nhiệm kỳ ", "năm học ", "giai đoạn từ năm ", "mùa hè năm ", "5 năm ", "đầu năm mới Mậu Tuất ". Groups: half, outer (its first
# or last quarter or month; "hai tháng đầu" are counted), period.
_SEASON = rf"(?:mùa\s+{any_of(WORDS['seasons'])}|(?:(?:những|các)\s+ngày\s+)?(?:đầu\s+)?xuân\s+{LUNAR_NAME})"
_OUTER = rf"(?<!(?:\d|{any_of(WORDS['before_counted_years'])})\s+)(?P<outer>(?:quý|tháng)\s+(?:đầu|cuối))(?:\s+(?:tiên|cùng))?(?:\s+của)?"
_BEFORE_YEAR = lazy.regex(
    rf"(?ri)(?<!\w)(?:(?:(?P<period>{any_of(WORDS['periods'])})(?:\s+từ)?|(?P<half>nửa\s+(?:đầu|cuối))|{_OUTER}|{_SEASON}|{COMPARED}|(?:(?:những|các)\s+(?:tháng|ngày)\s+)?{EDGE}(?:\s+của)?|(?<!\w)(?P<count>(?<!lớp\s)\d{{1,2}}|hai|ba|bốn|năm)(?!\n))\s+)?năm(?:\s+mới)?(?:\s+{LUNAR_NAME})?\s*"
    rf"|(?<!\w)(?:(?P<period2>{any_of(WORDS['periods'])})(?:\s+từ)?\s*:?|{_SEASON}|{COMPARED}|(?P<half2>nửa\s+(?:đầu|cuối))|{EDGE})\s+"
)
# "năm học 2025 2026", "nhiệm kỳ 2025 2030", "năm 2025 2026", as headings for search engines write them.
_NEXT_YEAR = lazy.re(rf" ({YEAR})(?![\w%]|[.,/-]\d|\s\d{{3,4}}(?!\d))")
# Read backwards: the month of the lunar calendar whose year stands behind it, "tháng Giêng ", "tháng 8 âm lịch ", "tháng tám (âm lịch) của ".
_OF_LUNAR_MONTH = lazy.regex(
    rf"(?ri)(?<!\w)tháng\s+(?:(?:giêng|chạp)(?:\s+âm\s+lịch)?|(?:\d{{1,2}}|{any_of(MONTHS)})\s+(?:\(âm\s+lịch\)|âm\s+lịch))\s+(?:của\s+)?"
)
_LUNAR_TAILS = tails(("giêng", "chạp", "lịch", "lịch)", "của"))
# The first and the last of its kind in a year.
_PARTS = {"nửa": ("-H1", "-H2"), "quý": ("-Q1", "-Q4"), "tháng": ("-01", "-12")}
# The years that terms and plans run, and a school year.
_TERMS = (1, 5, 10)
# Behind a round year that is no decade: others of a list that are not round, ", 2021"; "những năm 1980 và 1990" are decades.
_YEARS_LISTED = lazy.re(r"(?:\s*(?:,|và)\s*\d{3}0(?!\d)){0,4}\s*(?:,|và)\s*\d{3}[1-9]")
# How the words end that may belong to the year further left: "đầu năm", "cùng kỳ năm", "giai đoạn từ năm", "5 năm"; how the cues end
# behind which no "năm" is needed, "giai đoạn", "cùng kỳ", "đầu", "mùa hè"; and how the words begin with which it may go on.
_YEAR_TAILS = tails(
    (
        *WORDS["periods"],
        *EDGES,
        *WORDS["seasons"],
        *("cùng", "tiên", "của", "kỳ", "kì", "điểm", "từ", "hai", "ba", "bốn", "năm", "những"),
        *("giêng", "chạp", "lịch", "lịch)"),
    )
)
_YEAR_CUES = tails(
    (
        *(f"{word}{mark}" for word in WORDS["periods"] for mark in ("", ":", " :")),
        *WORDS["seasons"],
        *WORDS["branches"],
        *EDGES,
        "mới",
        "năm",
        "từ",
        "từ:",
        "kỳ",
        "kì",
    )
)
_YEAR_HEADS = frozenset(("đế", "tớ"))
# In front of two figures that are none of years, "tr. 2010-2012", and behind them, "từ 1950 đến 2010 m2".
_NUMBERED = frozenset(WORDS["numbered"])
_MEASURED = lazy.re(rf"\s{any_of(UNITS)}(?![\w/])")
_YEARS = lazy.re(
    rf"(?P<y>{YEAR})(?:(?:\s*[/{DASH}]\s*|\s+(?:đến|tới)\s+(?:hết\s+)?(?:năm\s+)?)(?P<z>{YEAR}|\d\d(?![\d/%]|[.,]\d|\s+năm(?!\w))))?(?![\d]|[.,]\d|[/{DASH}][\d{UPPER}])"
)


def _belongs_to_year(text: str, end: int) -> bool:
    """Whether the word that ends at `end` may belong to "năm" right of it: "đầu", "giai đoạn từ", "5"."""
    tail = text[max(0, end - 3) : end].lower()
    return tail in _YEAR_TAILS or not (DIGITS.isdisjoint(tail) or tail.isdigit())


def _year_cued(text: str, start: int) -> bool:
    """Whether the word in front of a year may be one that belongs to it: "năm", "giai đoạn", "cùng kỳ"."""
    before = text[start - 1 : start]
    if before not in BLANKS:
        return before.isalpha()
    return text[max(0, start - 4) : start - 1].lower() in _YEAR_CUES or text[start - 2 : start - 1] in BLANKS


def year_or_term(text: str, start: int, end: int) -> Claim | None:
    """A year, a term, a school year. "năm 2024", "đầu năm 2024", "nhiệm kỳ 2020-2025", "nhiệm vụ trọng tâm 2024"."""
    if end - start < 4 or text[start : start + 2] not in ("20", "19"):
        return _old_year(text, start) if text[start - 4 : start].lower() == "năm " else None
    single = SINGLE_YEARS.get(text[start:end])
    if single is None or goes_on(text, end, _YEAR_HEADS) or text[end : end + 3] == " 20":
        return _years(text, start)
    first = led_by(text, start, "năm ", _belongs_to_year)
    if first >= 0:
        # Nothing but "năm" belongs to most years.
        return Claim("date", first, end, "date.year", single)
    return _years(text, start) if _year_cued(text, start) else bare_year(text, start, end)


# "1858", "1898-1902".
_OLD_YEARS = lazy.re(rf"(?P<y>1[0-8]\d\d)(?:\s?[{DASH}]\s?(?P<z>1\d{{3}}))?(?![\w/%]|[.,{DASH}]\d|\s+(?:trước|TCN)(?!\w))")
_BEFORE_COUNTED = COUNTING | {"mỗi", "cả"}


def _old_year(text: str, start: int) -> Claim | None:
    """A year before 1900 behind its word, and nothing that it could count: "năm 1858", "năm 1898-1902"; "mỗi năm 1200 tấn" is none."""
    found = _OLD_YEARS.match(text, start)
    left = _BEFORE_YEAR.match(text, max(0, start - 40), start)
    if found is None or left is None or left["count"] or not AFTER_BARE_YEAR.match(text, found.end()) or word_before(text, left.start(), 8) in _BEFORE_COUNTED:
        return None
    last = Moment(int(found["z"])) if found["z"] else None
    return Claim("date", left.start(), found.end(), "date.year", Period(Moment(int(found["y"])), last))


def _school_year(text: str, start: int, end: int) -> Claim | None:
    """A school year without its words, as headings for search engines write it: "lớp 10 tỉnh Bạc Liêu 2025 2026?"."""
    following = _NEXT_YEAR.match(text, end)
    if following is None or int(following[1]) != int(text[start:end]) + 1 or bare_year(text, start, following.end()) is None:
        return None
    return Claim("date", start, following.end(), "date.year", Period(Moment(int(following[1]) - 1), Moment(int(following[1]))))


def _years(text: str, start: int) -> Claim | None:
    """A year or a range of years, whatever stands around it."""
    found = _YEARS.match(text, start)
    if found is None:
        return None
    year, stop = int(found["y"]), found.end()
    until: int | None = None
    if found["z"]:
        until = int(found["z"]) if len(found["z"]) == 4 else year // 100 * 100 + int(found["z"])
        if not year < until <= year + 100:
            until, stop = None, found.end("y")
    if year % 10 == 0 and (until or 0) % 10 == 0 and DECADES.match(text, max(0, start - 12), start) and not _YEARS_LISTED.match(text, stop):
        return Claim("date", start, stop, "date.year", None)
    left = _BEFORE_YEAR.match(text, max(0, start - 40), start) if _year_cued(text, start) else None
    if left is None:
        if until is None:
            return _school_year(text, start, stop) or bare_year(text, start, found.end("y"))
        if text[start - 1 : start].isalnum() or text[start - 1 : start] in ("/", "-", "."):
            return None
        if word_before(text, start, 10) in _NUMBERED or _MEASURED.match(text, stop):
            return None
        return Claim("date", start, stop, "date.year", Period(Moment(year), Moment(until)))
    first = left.start()
    if text[max(0, first - 4) : first - 1].lower() in _LUNAR_TAILS and (lunar := _OF_LUNAR_MONTH.match(text, max(0, first - 40), first)) is not None:
        return Claim("date", lunar.start(), stop, "date.year", None)
    if until is None and (left["count"] or ((left["period"] or left["period2"]) and UNTIL_NOW.match(text, stop))):
        # "giải ba năm 2018": it is no two or three years; "giai đoạn 2014 đến nay": it is the stage's beginning.
        first = start - len("năm ") if text[start - 4 : start].lower() == "năm " else start
    if until is None:
        following = _NEXT_YEAR.match(text, stop)
        if following is not None and int(following[1]) - year in (_TERMS if left["period"] or left["period2"] else _TERMS[:1]):
            until, stop = int(following[1]), following.end()
    part = left["half"] or left["half2"] or left["outer"]
    if part and until is None:
        return Claim("date", first, stop, "date.year", Period(Moment(year, _PARTS[part.lower().split()[0]][part.lower().endswith("cuối")])))
    return Claim("date", first, stop, "date.year", Period(Moment(year), Moment(until) if until is not None else None))
