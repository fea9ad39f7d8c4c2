"""The figure that a word points back to, and whose measure is told again by that word alone: "…là 60%. Ở huyện, tỷ lệ này là 75%"."""

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.bases import TIMED
from vnpolitics_cli.measures.figures import Figure
from vnpolitics_cli.measures.nouns import goes_on, names_measure
from vnpolitics_cli.model import Money, Percentage

# In front of a figure, the words that point back, up to their verb, read backwards: the "tỷ lệ này ở huyện chỉ còn ". Group 1 the verb and what says where.
_POINTING = lazy.regex(r"(?r)(?<!\w)(?i:chỉ số|con số|mức|số tiền|t[ỷỉ] lệ|t[ỷỉ] trọng)\s(?:này|đó)((?:\s[^\s,;:.()%]+){1,9}?)\s\(?")
# Where the words of the figure before end, which may name what it is of.
_MARK = lazy.re(r"[,;.](?=\s)|\svà\s")
_REACH = 90
"""How far in front of the figure they may stand, in characters."""
_FAR = 220
"""How far behind the figure that they point to, in characters."""
_PLACES = frozenset(("bản", "cả", "của", "huyện", "nước", "phố", "quốc", "thành", "thế", "toàn", "tại", "tỉnh", "xã", "ở"))
"""Words of where the same is told."""


def point_back(figure: Figure, end: int, value: Money | Percentage | None) -> None:
    """Gives the figure the measure, else the whole, of the figure before it, which ends at `end` and has the `value`, where its clause points to that."""
    text = figure.text
    if value is None or figure.start - end > _FAR or (text.rfind("này ", end, figure.start) < 0 and text.rfind("đó ", end, figure.start) < 0):
        return
    unit = value.currency if isinstance(value, Money) else value.unit
    if unit != figure.unit or (value.direction is not None and figure.direction is None):
        return
    pointing = _POINTING.match(text, max(end, figure.start - _REACH), figure.start)
    if pointing is None or text.count(". ", end, figure.start) > 1 or text.find("\n", end, figure.start) >= 0:
        return
    words = pointing[1].split()
    mark = _MARK.search(text, end, pointing.start())
    between = text[mark.start() : pointing.start()].lower().split() if mark is not None else []
    if not goes_on([word for word in words if word.islower() and word not in _PLACES]) or names_measure(between):
        return  # "lỗ 2 tỷ đồng và làm hao vốn góp. Nay con số này còn 9 tỷ đồng": whose figure it is
    figure.measure = value.measure
    elsewhere = not _PLACES.isdisjoint(words)
    if value.measure is None and figure.base is None and value.base is not None and not elsewhere and TIMED.match(value.base) is None:
        figure.base = value.base
