"""One figure while it is read, and what it leaves to the next one of its sentence.

The fields of a `Figure` fill up in this order: `reading` (the words around it), `carrying` (what it takes from the figure before), `naming`
(what it measures), `dating` (for what time).
"""

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.bases import TIMED
from vnpolitics_cli.measures.changes import Change, is_noun
from vnpolitics_cli.measures.each import per_before, per_behind
from vnpolitics_cli.measures.named import Subject
from vnpolitics_cli.measures.phrases import PLANS, behind_unit
from vnpolitics_cli.tables import table

_TABLE = table("measures")
# In front of an amount that was passed, read backwards: the "“vượt xa” con số " of "“vượt xa” con số 1,3 tỷ USD".
_PASSED = lazy.regex(r"(?r)vượt(?:\s(?:hẳn|qua|xa))?[\"”]?\s(?:con số|mức)\s(?:(?:gần|hơn|khoảng)\s)?")
_VALUED = tuple(_TABLE["valued"])
_REACH = 200
"""How far left of a figure its clause is read, in characters."""
PER_SLASH = lazy.re(r"(?:\s?/\s?[^\W\d]{1,9}\d?){1,2}")
# Between a base and the amount that it is: "chỉ tiêu giao (57 tỷ đồng)", "cùng kỳ năm trước (là 319 tỷ đồng)".
OF_BASE = frozenset((" ", " (", " (là ", " (với ", " (đạt ", " là "))
RATIOS = frozenset(("tỉ lệ", "tỷ lệ"))
# Between a bound and what it is of: the "trở lên " of "90% trở lên số hộ"; not of "suy giảm 61% trở lên mới đủ điều kiện".
_ONWARD = lazy.re(r"trở\s(?:lên|xuống)\s(?!mới\s|thì\s)(?=\w)")
LEVELS = ("chỉ số", "công suất", "lãi suất", "mức", "thuế suất", "tỉ lệ", "tỉ trọng", "tỷ lệ", "tỷ suất", "tỷ trọng", "tốc độ", "tăng trưởng", "xác suất")
"""What is so and so many percent high."""
WEIGHTS = ("tỉ trọng", "tỷ trọng")


class Context(msgspec.Struct, frozen=True, gc=False):
    """What a figure was about, for the next one in its sentence that says nothing itself.

    It ends at `figure_end`, behind "/kg", and with the words of its base behind it at `end`; `names_base` says that these
    name something that an amount may follow ("chỉ tiêu (57 tỷ đồng)"), and no time; `part` that the noun behind it is a part; `grows` that a noun tells
    the growth ("tăng trưởng đạt 5%").
    """

    figure_end: int
    end: int
    names_base: bool
    measure: str | None
    modifier: str | None
    direction: str | None
    base: str | None
    base_period: str | None
    about: str | None
    unit: str
    part: bool
    grows: bool


class Figure:
    """What is read of one figure, its words at `start`–`end` of `text`; its clause begins at `floor`, its sentence is `left`–`right`."""

    __slots__ = (
        "about", "adjacent", "again", "at", "base", "base_period", "behind", "change", "direction", "earlier", "end", "floor", "left",
        "listed", "measure", "modifier", "of_base", "of_same", "own", "part", "percent", "period", "reached", "right", "said", "speaks", "start",
        "text", "then", "unit",
    )  # fmt: skip

    # What `read` finds: where the words in front of the figure begin to say how it stands ("tăng hơn | 5%"), the verb of change, the clause, how far
    # its base reaches behind it, a noun behind it that is measured, and whether the figure before is near, and whether the noun behind is a part.
    at: int
    change: Change
    said: Subject
    reached: int
    own: str | None
    adjacent: bool
    part: bool
    modifier: str | None
    direction: str | None
    base: str | None
    measure: str | None

    def __init__(self, text: str, span: tuple[int, int], sentence: tuple[int, int], unit: str) -> None:
        """The figure `span` of the clean text in its `sentence`; `unit` is its currency, percent or percentage_point."""
        self.text = text
        self.start, self.end = span
        self.left, self.right = sentence
        self.unit = unit
        self.percent = unit.startswith("percent")
        self.floor = self.start - _REACH if self.start > self.left + _REACH else self.left
        self.behind = behind_unit(text, self.end)
        if self.percent and (onward := _ONWARD.match(text, self.behind)) is not None:
            self.behind = onward.end()
        self.speaks = self.behind < self.right and text[self.behind].isalpha()
        self.again = self.of_base = self.of_same = self.earlier = self.listed = self.then = False
        self.about: str | None = None
        self.base_period: str | None = None
        self.period: str | None = None

    @property
    def inherits(self) -> bool:
        """Whether the words in front of the figure say nothing of what it measures."""
        return self.said.inherits

    def is_addend(self) -> bool:
        """Whether the amount is a part of the sum told in front of the brackets: "1,4 tỷ đồng (1,2 tỷ + 0,2 tỷ) chiếm 70%"."""
        text, start, end = self.text, self.start, self.end
        return not self.percent and (
            (text[start - 1] == "(" and text.startswith(" + ", end)) or (text.startswith("+ ", start - 2) and text[end : end + 1] in ")+ ")
        )

    def told(self) -> tuple[str | None, str | None, str | None, str | None, str | None, str | None]:
        """Modifier, direction, base, base_period, measure and period; what rises by a share is measured, and no base: "tăng 20% nhân sự"."""
        base = self.base
        if self.percent and base is not None and self.text.startswith(f"các {base}", self.behind):
            base = f"các {base}"
        rises = self.measure is None and self.direction == "increase" and self.change.verb.startswith("tăng")
        if rises and base is not None and self.text.startswith(base, self.behind) and not TIMED.match(base) and not base.startswith(PLANS):
            return self.modifier, self.direction, None, None, base, self.period
        return self.modifier, self.direction, base, self.base_period, self.measure, self.period

    def per(self) -> str | None:
        """What an amount is for each of."""
        behind = per_behind(self.text, self.end)
        if behind is not None or self.text.startswith("0 ", self.start):
            return behind  # "mỗi lần đi ngang quán cơm 0 đồng"
        return per_before(self.text, self.floor, self.at)

    def qualifies(self) -> str | None:
        """The amount that a percentage qualifies; none where it is about what is counted ("70 triệu USD, tăng 3% về lượng")."""
        return self.about if not self.earlier and (self.own is None or self.own.lower().startswith(_VALUED)) else None

    def context(self, last: Context | None) -> Context:
        """What the next figure of the sentence may take from this one; an amount has set its own id as `about`."""
        text, end = self.text, self.end
        unit = PER_SLASH.match(text, end) if "/" in text[end : end + 2] else None
        figure_end = unit.end() if unit is not None else end
        if last is not None and self.is_addend():
            return msgspec.structs.replace(last, figure_end=figure_end, end=figure_end, measure=None)
        if self.of_base and last is not None:
            return msgspec.structs.replace(last, figure_end=figure_end, end=figure_end, names_base=False)
        measure, about = self.measure, self.about
        if not self.percent and last is not None and last.about is not None and self.said.inherits and self.direction is not None:
            about = last.about  # "đạt 138 tỷ USD, giảm 2,8 tỷ USD, chiếm 64% tổng trị giá"
        elif not self.percent and last is not None and last.about is not None and _PASSED.match(text, self.floor, self.start) is not None:
            about = last.about  # "đạt 2,2 tỷ USD, vượt xa con số 1,3 tỷ USD (tăng 63%)"
        if last is not None and text.find("chiếm t", last.end, self.start) >= 0:
            measure, about = last.measure, last.about  # "bông đạt 5 tỷ đồng, chiếm tỷ trọng 11% và giảm 16%": the bông fell
        if measure is None and last is not None and text[self.start - 1] == "/" and last.end == self.start - 1:
            measure = last.measure  # "giải ngân 1.362/5.448 tỷ đồng (25%)": the part names what the share is of, too
        names_base = self.of_same or (self.reached > figure_end and self.base is not None and not TIMED.match(self.base))
        return Context(
            figure_end, max(self.reached, figure_end), names_base, measure, self.modifier, self.direction, self.base, self.base_period, about,
            self.unit, self.part, self.direction is not None and is_noun(self.change, text),
        )  # fmt: skip
