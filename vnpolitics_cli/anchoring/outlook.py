"""Whether the words around a date look ahead, and so of which year it is, seen from the publication date."""

from datetime import date, timedelta

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import Moment, bounds, nearest_year
from vnpolitics_cli.rules import Claim

FAR = timedelta(days=240)
"""News looks back, but a day that would lie eight months back, in the year before, is the one that comes: "từ 1/5", published on 28 April. Of a
month or quarter its last day counts."""

RECENT = timedelta(days=31)
"""A day as recent as this has been, though its clause looks ahead: "ngày 15/4 thông báo sẽ …", published on 17 April."""

# What looks ahead in the clause of a day: "sẽ", "dự kiến", "trước khi tham dự".
AHEAD = lazy.re(
    r"(?<!\w)(?:[Ss]ẽ|[Tt]rước\s+khi\s+(?:(?:tham\s+)?dự|bước\s+vào)|[Dd]ự\s+kiến|[Pp]hấn\s+đấu|[Cc]hậm\s+nhất|[Mm]uộn\s+nhất|[Hh]ạn\s+chót|[Ss]ắp(?!\s+(?:xếp|đặt)\b))(?!\w)"
)
# What looks back behind a day that opens its clause, ", tỉnh đã", ", tại TP. Huế, tỉnh đã"; and, read backwards from a day, what goes back to it,
# "Trước đó, ", "đã diễn ra vào ".
_HAS_BEEN = lazy.re(r"(?:,\s+tại\s[^,;:\n]{1,50}(?=,))?,?\s(?:[^\s,.;:\n][^,.;:\n]{0,70}\s)?(?:đã|vừa)\s")
_BEFORE_THAT = lazy.regex(r"(?ri)(?<!\w)(?:trước\s+đó,?|đã\s+(?:diễn|xảy)\s+ra)\s+(?:vào\s+)?")
# Read backwards from a day to come: "trước ⟦ngày 30/8⟧", "chậm nhất là ".
_AHEAD_BEFORE = lazy.regex(r"(?ri)(?<!\w)(?:trước|chậm\s+nhất|dự\s+kiến|hạn\s+chót)\s+(?:là\s+|vào\s+|đến\s+|hết\s+)?")
# Read backwards from a year to come: "đến năm 2022", "giai đoạn đến cuối ".
_UP_TO = lazy.regex(r"(?ri)(?<!\w)(?:đến|tới|trước|tầm\s+nhìn)\s+(?:(?:cuối|đầu|hết|giữa)\s+)?")
CLAUSE_ENDS = lazy.re(r"[.;\n](?:\s|$)")
# Behind one: "⟦ngày 30/8⟧ tới", "⟦ngày 30/8⟧ này".
_AHEAD_AFTER = lazy.re(r"\s*(?:,\s*)?(?:sắp\s+)?tới(?!\w|\s+(?:giờ|nay))|\s+này(?!\w)")


def year_from_publication(text: str, moment: Moment, claim: Claim, around: date) -> int | None:
    """The year of the last such moment before the publication date, or of the next where the clause looks ahead."""
    back = nearest_year(moment, around, ahead=False)
    ahead = nearest_year(moment, around, ahead=True)
    if back is None or ahead is None or back == ahead:
        return back or ahead
    begin, end = bounds(Moment(back, moment.part))
    if begin is not None and around - begin < RECENT:
        return ahead if _AHEAD_AFTER.match(text, claim.end) else back
    far = end is not None and around - end > FAR and back < around.year and not _looks_back(text, claim)
    return ahead if far or looks_ahead(text, claim) else back


def _looks_back(text: str, claim: Claim) -> bool:
    """Whether the clause that a date opens tells of what has been: "Sáng 30/9, tỉnh đã họp", "Trước đó, ngày 1/7, …"."""
    if _BEFORE_THAT.match(text, max(0, claim.start - 24), claim.start) is not None:
        return True
    front = text[_clause_left(text, claim.start) : claim.start].strip(" *").lower()
    return (front in ("", "vào") or front.endswith(" rằng")) and _HAS_BEEN.match(text, claim.end) is not None


def looks_ahead(text: str, claim: Claim) -> bool:
    """Whether the clause around a date tells of what is to come."""
    if _is_set(text, claim):
        return True
    return AHEAD.search(text, _clause_left(text, claim.start), _clause_right(text, claim.end, 80)) is not None


def is_ahead(text: str, claim: Claim) -> bool:
    """Whether the clause in front of a date says that it is to come."""
    return AHEAD.search(text, _clause_left(text, claim.start), claim.start) is not None


def is_ahead_at(text: str, place: int) -> bool:
    """Whether the clause around a year at `place` says that it is to come: "đến ⟦năm 2022⟧", "đầu ⟦năm 2022⟧ sẽ đưa vào sử dụng"."""
    return (
        _UP_TO.match(text, max(0, place - 24), place) is not None or AHEAD.search(text, _clause_left(text, place), _clause_right(text, place, 40)) is not None
    )


def _is_set(text: str, claim: Claim) -> bool:
    """Whether the words right beside a date set it as one to come: "trước ngày 30/8", "ngày 30/8 tới"."""
    return _AHEAD_BEFORE.match(text, max(0, claim.start - 24), claim.start) is not None or _AHEAD_AFTER.match(text, claim.end) is not None


def _clause_left(text: str, place: int) -> int:
    """Where the clause in front of a date at `place` begins, not further left than 79 characters."""
    left = max(text.rfind(mark, max(0, place - 80), place) for mark in ".;,\n")
    return max(left + 1, place - 79)


def _clause_right(text: str, place: int, within: int) -> int:
    """Where the clause behind `place` ends, not further right than so many characters."""
    stop = CLAUSE_ENDS.search(text, place, place + within)
    return place + within if stop is None else stop.start()
