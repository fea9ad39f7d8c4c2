"""Dates told from another: "năm nay", "cùng kỳ năm trước" and "sáng nay" from the article's own, "cùng ngày", "hôm sau" and "tháng trước" from
what was told last."""

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import Moment, Period
from vnpolitics_cli.kinds.dates.cues import is_share
from vnpolitics_cli.kinds.dates.words import CLOCK, DAY_SHIFTS, EDGES, PART, WORDS, YEAR_SHIFTS
from vnpolitics_cli.rules import Claim, word_before
from vnpolitics_cli.tables import any_of

# Read backwards from the end of "năm nay": the whole expression, and what makes it a count or a date of another kind.
_SHIFTED_YEAR = lazy.regex(rf"(?ri)(?<!\w){any_of(YEAR_SHIFTS)}")
_BEFORE_COUNT = lazy.regex(rf"(?ri)(?:\d|(?<!\w){any_of(WORDS['before_counted_years'])})\s+")


# Behind "năm tới" that is the next year a clause ends or goes on.
_AFTER_NEXT = lazy.re(rf"\s{any_of(WORDS['after_next_year'])}(?!\w)")
# In front of "năm ngoái", read backwards: "giữa năm ngoái", "mùa hè năm ngoái".
_EDGE_OF_YEAR = lazy.regex(rf"(?ri)(?<!\w)(?:đầu|giữa|cuối|mùa\s{any_of(WORDS['seasons'])})\s")


def relative_year(text: str, start: int, end: int) -> Claim | None:
    """A year told from the article's own. "cùng kỳ năm trước", "năm ngoái", "năm nay"."""
    found = _SHIFTED_YEAR.match(text, max(0, end - 28), end)
    if found is None or _BEFORE_COUNT.match(text, max(0, found.start() - 8), found.start()):
        return None
    if text.endswith("tới", 0, end) and text[end : end + 1] not in _ENDS and _AFTER_NEXT.match(text, end) is None:
        return None  # "từ đầu năm tới nay"
    left = _EDGE_OF_YEAR.match(text, max(0, found.start() - 10), found.start())
    period = Period(Moment(None), shift=YEAR_SHIFTS[" ".join(found[0].lower().split())])
    return Claim("date", (left or found).start(), end, "date.relative-year", period)


# The day itself stands behind: "Sáng nay 26/4", "hôm qua (27/9)"; or is left to be written in, "Hôm nay, ngày… tháng…".
_REPEATED_AFTER = lazy.re(r"\s*(?:[,(]\s*)?(?:(?:ngày\s+)?\d{1,2}\s?[/.-]\d|ngày\s*[.…_])")
_BEFORE_NO_PART = frozenset(WORDS["before_no_part_of_day"])
_SHIFTED_DAY = lazy.regex(rf"(?ri)(?<!\w){any_of(DAY_SHIFTS)}")
_LONGEST_DAY = max(map(len, DAY_SHIFTS)) + len(" ")


# How many of how many behind a comma.
_SHARE = lazy.re(r",\s(\d{1,2}/\d{1,2})(?=\s)")


def _is_share_behind(text: str, end: int) -> bool:
    share = _SHARE.match(text, end)
    return share is not None and is_share(text, *share.span(1))


def relative_day(text: str, start: int, end: int) -> Claim | None:
    """A day told from the day of publication, where it opens its clause or is set off. "Hôm qua, …", "chiều nay"."""
    found = _SHIFTED_DAY.match(text, max(0, end - _LONGEST_DAY), end)
    if found is None or (_REPEATED_AFTER.match(text, end) and not _is_share_behind(text, end)) or word_before(text, found.start(), 8) in _BEFORE_NO_PART:
        return None
    first, words = found.start(), " ".join(found[0].lower().split())
    if words.startswith("hôm") and text[max(0, first - 5) : first].lower() == "ngày ":
        day = first - len("ngày ")
        if words == "hôm qua" or word_before(text, day) in _UP_TO_TODAY:
            left = _BEFORE_SAME_DAY.match(text, max(0, day - 32), day)
            return Claim("date", left.start() if left else day, end, "date.relative-day", Period(Moment(None, "-01-01"), shift=DAY_SHIFTS[words], told=0))
    if words.startswith(_ALSO_VAGUE):
        part = _PART_BEFORE.match(text, max(0, first - 40), first) if words == "hôm qua" else None
        if part is not None and word_before(text, part.start(), 8) not in _BEFORE_NO_PART:
            return Claim("date", part.start(), end, "date.relative-day", Period(Moment(None, "-01-01"), shift=DAY_SHIFTS[words], told=0))
        opens = text[first].isupper() or text[max(0, first - 2) : first] in (", ", ". ")
        if not (opens and text[end : end + 2].startswith((",", " (", " -"))):
            return None
    clock = _CLOCK_BEFORE.match(text, max(0, first - 24), first)
    return Claim("date", clock.start() if clock else first, end, "date.relative-day", Period(Moment(None, "-01-01"), shift=DAY_SHIFTS[words], told=0))


# "Hôm qua" is as often a time of ours, and "ngày mai" one to come; their parts are not, "tối hôm qua", "sáng mai".
_ALSO_VAGUE = ("hôm", "ngày")
# In front of "ngày hôm nay" that is a day, and no time of ours: "kể từ ngày hôm nay", but not "có được ngày hôm nay".
_UP_TO_TODAY = frozenset(("hết", "trong", "từ", "vào", "đến"))
# In front of "chiều nay", read backwards: "14h ", "8 giờ 30 phút ".
_CLOCK_BEFORE = lazy.regex(rf"(?ri)(?<!\w){CLOCK} ")
# In front of "hôm qua", read backwards: "tối ", "9 giờ sáng ".
_PART_BEFORE = lazy.regex(rf"(?ri)(?<!\w)(?:{CLOCK}\s+)?{PART}\s+")
_BEFORE_SAME_DAY = lazy.regex(rf"(?ri)(?<!\w)(?:{CLOCK}\s+)?(?:{PART}\s+)?")


def same_day(text: str, start: int, end: int) -> Claim | None:
    """The day that was told last. "tối cùng ngày", "Cùng ngày, …"."""
    if text[start - 1 : start].isalnum() or text[end : end + 2].strip().isdigit():
        return None
    if text[max(0, start - 5) : start - 1].lower().endswith("cuối") or text.startswith(" với ", end):
        # "cuối cùng, ngày ấy …", "ký cùng ngày với hóa đơn kia"
        return None
    left = _BEFORE_SAME_DAY.match(text, max(0, start - 32), start)
    stop = end + len(_THAT) if text.startswith(_THAT, end) else end
    return Claim("date", left.start() if left else start, stop, "date.same-day", Period(Moment(None, "-01-01"), told=0))


_THAT = " hôm đó"


def next_day(text: str, start: int, end: int) -> Claim | None:
    """The day behind the one told last, where a clause opens with it. "Sáng hôm sau, …", "đến ngày hôm sau, …"."""
    left = _BEFORE_NEXT_DAY.match(text, max(0, start - 36), start)
    first = left.start() if left is not None else start
    opens = text[first].isupper() or text[max(0, first - 2) : first] in (", ", ". ") or text.endswith(_UP_TO_DAY, 0, first)
    return Claim("date", first, end, "date.next-day", Period(Moment(None, "-01-01"), told=1)) if opens else None


_BEFORE_NEXT_DAY = lazy.regex(rf"(?ri)(?<!\w)(?:{CLOCK}\s+)?(?:{PART}\s+)?(?:ngày\s+)?")
_UP_TO_DAY = ("Đến ", "đến ", "Tới ", "tới ", "Vào ", "vào ")


def month_beside(text: str, start: int, end: int) -> Claim | None:
    """The month or quarter that is told of, or the one beside it, counted from the day of publication where none is told. "so với tháng trước",
    "Đầu tháng này, …"."""
    word = word_before(text, start)
    steps = _STEPS[text[start:end].split()[-1]]
    sets_off = text[start].isupper() and text[end : end + 1] == ","
    if not sets_off and (
        word not in (_EDGES_OF_MONTH if steps >= 0 else _BEFORE_PREVIOUS) or not (text[end : end + 1] in _ENDS or _AFTER_PREVIOUS.match(text, end))
    ):
        return None
    first = start - len(word) - 1 if word in _EDGES_OF_MONTH and text[start - 1] == " " else start
    return Claim("date", first, end, "date.previous", Period(Moment(None, "-01" if text[start] in "tT" else "-Q1"), told=steps))


_STEPS: dict[str, int] = WORDS["month_shifts"]
_EDGES_OF_MONTH = frozenset(EDGES)
_BEFORE_PREVIOUS = frozenset(WORDS["before_previous"])
_ENDS = frozenset(("", ".", ",", ";", ")", "\n"))
# Behind it a clause goes on; what would name a feast or an event, "tháng trước Tết", "tháng trước khi bầu cử", does not.
_AFTER_PREVIOUS = lazy.re(rf"\s{any_of(WORDS['after_previous'])}(?!\w)")
