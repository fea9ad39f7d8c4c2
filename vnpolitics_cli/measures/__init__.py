"""What an amount or a percentage measures: modifier, direction, base, measure, per, and the amount a percentage is about.

Claims know a number and its unit. This room reads the few words on both sides of it: whether the number is near, over or
under ("gần", "hơn", "trở lên"), a change or a level ("tăng 5%", "tăng lên 5%"), what it is compared with ("so với cùng
kỳ", "dự toán") and what is measured. A figure without a subject of its own ("…, tăng 7%, đạt 57% kế hoạch") takes that of
the figure before it in the sentence. Where the words do not say, the field stays None."""

import re
from collections.abc import Sequence

import msgspec
import regex

from vnpolitics_cli.measures.bases import TIMED, base_behind
from vnpolitics_cli.measures.changes import COMPARING, WRAPPED, told
from vnpolitics_cli.measures.each import per_before, per_behind
from vnpolitics_cli.measures.periods import Times, before
from vnpolitics_cli.measures.phrases import behind_unit, holds_any, is_measure
from vnpolitics_cli.measures.subjects import LIST_ENDS, Subject, factor_of, object_behind, subject_of, subject_of_list, what_is_divided
from vnpolitics_cli.model import CalendarDate, Money, Percentage
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import Page

_TABLE = table("measures")

_PER_SLASH = re.compile(r"(?:\s?/\s?[^\W\d]{1,9}\d?){1,2}")
_REACH = 200
"""How far left of a figure its clause is read, in characters."""


class _Context(msgspec.Struct, frozen=True, gc=False):
    """What the figure before this one in the sentence was about, for a figure that says nothing itself.

    It ends at `figure_end`, behind "/kg", and with the words of its base behind it at `end`; `names_base` says that these
    name something that an amount may follow ("chỉ tiêu (57 tỷ đồng)"), and no time.
    """

    figure_end: int
    end: int
    names_base: bool
    measure: str | None
    modifier: str | None
    direction: str | None
    base: str | None
    about: str | None
    unit: str
    base_period: str | None


def measure(page: Page, figures: Sequence[Claim], dates: Sequence[tuple[int, int, CalendarDate]], ids: Sequence[str]) -> list[Money | Percentage | None]:
    """The value of each figure (money and percent claims together, in order of the text); None where it is no fact.

    `dates` are the article's dates as (start, end, value) in clean offsets; `ids` the fact ids the figures will have.
    """
    text = page.text
    values: list[Money | Percentage | None] = []
    last: _Context | None = None
    left = right = 0
    times = Times(text, dates)
    for claim, fact_id in zip(figures, ids, strict=True):
        reading = claim.reading
        if isinstance(reading, Percentage):
            percent, counted, ranged = True, reading.unit, reading.value_max is not None
        elif isinstance(reading, Money):
            percent, counted, ranged = False, reading.currency, reading.amount_max is not None
        else:
            values.append(None)
            continue
        start, end = claim.start, claim.end
        if start >= right:
            left, right = page.sentence(start, end)
            last = None
            if left == start and text[start - 1 : start] == "\n" != text[start - 2] and text[start - 24 : start].rstrip().endswith(WRAPPED):
                left = text.rfind("\n", 0, start - 1) + 1  # "tối thiểu" at the end of the line before
        floor = max(left, start - _REACH)
        adjacent = last is not None and last.end >= floor
        if last is not None and adjacent:
            floor = last.end
        modifier, at, change = told(text, floor, start, end, right, percent=percent, ranged=ranged)
        direction = change.direction
        behind = behind_unit(text, end)
        speaks = behind < right and text[behind].isalpha()
        if speaks and percent and text[at - 3 : at - 1] in _PART_LETTERS and _PART.match(text, floor, at):
            speaks = False
        base, own = base_behind(text, behind, right, percent=percent) if speaks else (None, None)
        if base is not None and base.startswith("thuế ") and text.endswith(_NAMING, floor, at):
            base = None  # "mức phải nộp là 1% thuế giá trị gia tăng, 0,5% thuế thu nhập" names the tax
        if change.object is not None and change.verb not in COMPARING:
            said = Subject(change.object, False, None, True)
        else:
            changed = change.at is not None or text.startswith("ước", at)
            said = subject_of(text, floor, at if change.at is None else change.at, adjacent=adjacent, verb=changed or at < start, changed=changed)
            if change.object is not None:
                base = base or change.object
        subject = said.measure
        if percent and base is None and holds_any(text[max(floor, start - 40) : start], _TIMES_SIGNS):
            base = factor_of(text[max(left, start - 120) : start])
        if percent and base is not None and own is None and not said.linked and not said.inherits:
            subject = None
        reached = text.find(base, behind, behind + len(base) + 20) + len(base) if base is not None else end
        base_period = times.inside(reached - len(base), reached) if base is not None and reached > end else None
        base = base or said.base
        about = None
        of_base = said.inherits and last is not None and last.names_base and text[last.end : at] in _OF_BASE
        if of_base and last is not None:
            subject = last.base  # "đạt 47% chỉ tiêu giao (57 tỷ đồng)": the amount is that of the base
        elif said.inherits and last is not None:
            subject = subject or last.measure
            about = last.about
            if direction is None and last.direction is not None:
                if percent and base is not None and counted == last.unit and last.names_base and text[last.end : at] in _ENUMERATING:
                    direction = last.direction
                    if modifier is None and last.modifier in ("at_least", "at_most"):
                        modifier = last.modifier
                elif _restates(text, last.figure_end, at, same=counted == last.unit) or (text[last.figure_end : start] == ", " and _NEXT_ITEM.match(text, end)):
                    direction = last.direction
                    base = base or last.base
                elif counted == last.unit and (
                    _ELIDED.fullmatch(text, last.figure_end, at) or (own is not None and _ABOUT.fullmatch(text, last.figure_end, at))
                ):
                    direction = last.direction
        if percent and change.verb and change.verb not in COMPARING and reached > end and own is None and text.startswith(base or " ", behind):
            subject = subject if said.linked and is_measure(said.measure) else None  # "cắt giảm 20% số vốn": whoever does it is not measured
        subject = own or subject
        if subject is not None and (subject[0].isdigit() or (subject == base and not is_measure(base) and not base.startswith(_SHARES))):
            subject = None
        if base is not None and base.startswith(_SHARES):
            subject = base
        elif subject is None and not said.inherits and text.startswith("Trong ", left):
            subject = what_is_divided(text, left, floor, at)
        elif subject is None and not said.inherits and text[start - 2 : start] in LIST_ENDS:
            subject, factor = subject_of_list(text, start)
            base = base or (factor if percent else None)
        period = times.of(left, start, end, subject)
        if last is not None and last.base_period is not None and text[last.end : at] in _OF_BASE:
            period = last.base_period  # "giảm 11% so với cùng kỳ năm 2022 (319 tỷ đồng)"
        if base is not None:
            base_period = before(period, base, base_period)
        if isinstance(reading, Percentage):
            values.append(Percentage(reading.value, reading.value_max, counted, modifier, direction, base, base_period, subject, period, about))
        else:
            if subject is not None and subject.lower().startswith(_RATES):
                subject = None
            if subject is None and speaks:
                subject = object_behind(text, behind, right)
            per = per_behind(text, end) or per_before(text, floor, at)
            values.append(Money(reading.amount, reading.amount_max, counted, modifier, per, direction, base, base_period, subject, period))
            about = fact_id
        unit = _PER_SLASH.match(text, end) if "/" in text[end : end + 2] else None
        if last is not None and subject is None and text[start - 1] == "/" and last.end == start - 1:
            subject = last.measure  # "giải ngân 2.477/10.825 tỷ đồng (23%)": the part names what the share is of, too
        figure_end = unit.end() if unit is not None else end
        if of_base and last is not None:
            last = msgspec.structs.replace(last, figure_end=figure_end, end=figure_end, names_base=False)
            continue
        names_base = reached > figure_end and base is not None and not TIMED.match(base)
        last = _Context(figure_end, max(reached, figure_end), names_base, subject, modifier, direction, base, about, counted, base_period)
    return values


def _restates(text: str, floor: int, at: int, *, same: bool) -> bool:
    """Whether the figure says the last one again ("tăng 5 tỷ đồng (3,2%)", "tương đương 3%") or goes on a list with "và"."""
    raw = text[floor:at]
    between = raw.strip(" ,(").lower()
    return between in _RESTATING and (between != "" or (not same and "(" in raw))


_RESTATING = frozenset(_TABLE["restating"])
# Behind a bare item of a list: the " và 0,7%" of "lần lượt tăng 0,3%, 0,4% và 0,7%".
_NEXT_ITEM = re.compile(r"(?:,|,?\svà)\s\d[\d.,]{0,12}\s?%")
# The same figure of a year ago, whose verb of change is left out: the "(cùng kỳ là 7,9%)" behind "tăng 3,1%".
# What changed by the figure before, where this one says so too: the " về lượng và " of "tăng 4% về lượng và 11% về giá".
_ABOUT = re.compile(r"\svề(?:\s[^\W\d]+){1,5}(?:,|\svà)\s")
_ELIDED = re.compile(r"[\s,(]*(?:cùng kỳ|năm|quý|tháng)(?:\s(?:năm|trước|ngoái|20\d\d)){0,2}\s(?:chỉ\s)?(?:là|đạt|ở mức)\s")
# In front of a percentage of which the noun behind is a part or an ingredient, read backwards: "chứa trên 80% đường", "gồm VAT+ 2% phí".
_PART = regex.compile(rf"(?r)(?<!\w)(?i:{any_of(_TABLE['containing'])})\s")
_PART_LETTERS = frozenset(word[-2:] for word in _TABLE["containing"])
_RATES = tuple(_TABLE["rates"])
_NAMING = (" là ", ", ", "; ", "chịu ", "tốn ")
_OF_BASE = frozenset((" ", " (", " (là ", " (với ", " (đạt ", " là "))
# Between the items of a list under one verb: "cắt giảm 30% thời gian, 20% chi phí và 10% hồ sơ".
_ENUMERATING = frozenset((", ", "; ", " và ", ", và "))
_SHARES = tuple(_TABLE["shares"])
_TIMES_SIGNS = ("nhân ", "x ", "x) ", "× ")
