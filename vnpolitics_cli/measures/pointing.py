"""The figure that a word points back to, and whose measure is told again by that word alone: "…là 60%. Ở huyện, tỷ lệ này là 75%".

Or by a time alone, with which a sentence goes on: "…là 60%. Đến cuối năm 2020 là 75%".
"""

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.bases import TIMED
from vnpolitics_cli.measures.clauses import behind_connectors
from vnpolitics_cli.measures.figures import Figure
from vnpolitics_cli.measures.nouns import LINKS, goes_on, names_measure
from vnpolitics_cli.measures.phrases import SPANS
from vnpolitics_cli.model import Money, Percentage
from vnpolitics_cli.tables import table

# In front of a figure, the words that point back, up to their verb, read backwards: the "tỷ lệ này ở huyện chỉ còn ". Group 1 the verb and what says where.
_POINTING = lazy.regex(r"(?r)(?<!\w)(?i:chỉ số|con số|mức|số tiền|t[ỷỉ] lệ|t[ỷỉ] trọng)\s(?:này|đó)((?:\s[^\s,;:.()%]+){1,9}?)\s\(?")
# Where the words of the figure before end, which may name what it is of.
_MARK = lazy.re(r"[,;.](?=\s)|\svà\s")
_REACH = 90
"""How far in front of the figure they may stand, in characters."""
_FAR = 220
"""How far behind the figure that they point to, in characters."""
_PLACES = frozenset(table("measures")["elsewhere"])


def point_back(figure: Figure, end: int, value: Money | Percentage) -> None:
    """Gives the figure the measure, else the whole, of the figure before it, which ends at `end` and has the `value`, where its clause points to that."""
    if (value.currency if isinstance(value, Money) else value.unit) != figure.unit:
        return
    if value.measure is not None and (value.direction is None) == (figure.direction is None) and _tells_time(figure, end):
        figure.measure = value.measure
        return
    words = _pointing(figure, end) if value.direction is None or figure.direction is not None else None
    if words is None:
        return
    figure.measure = value.measure
    whole = value.base if value.measure is None and _PLACES.isdisjoint(words) else None
    if figure.base is None and whole is not None and TIMED.match(whole) is None:
        figure.base = whole


def _tells_time(figure: Figure, end: int) -> bool:
    """Whether the sentence, the next behind the figure that ends at `end`, says no more in front of its figure than when: "Từ ngày 1/7/2019 là 5%"."""
    text, left, start = figure.text, figure.left, figure.start
    if not 0 < left - end < _FAR or start - left > _REACH or not text[left : left + 1].isupper() or text.find("\n", end, start) >= 0:
        return False
    words = text[left:start].lower().replace(",", "").split()
    begin = behind_connectors(words)
    told = words[begin:]
    timed = any(word in SPANS for word in told) and goes_on(told) and told[-1] in LINKS
    return timed and text.count(". ", end, left) < _TWO


_TWO = 2
"""Full stops between two figures, one of which ends another sentence."""


def _pointing(figure: Figure, end: int) -> list[str] | None:
    """The words that point back to the figure that ends at `end`, no other one being named between; None for none."""
    text, start = figure.text, figure.start
    if start - end > _FAR or max(text.rfind("này ", end, start), text.rfind("đó ", end, start)) < 0:
        return None
    pointing = _POINTING.match(text, max(end, start - _REACH), start)
    if pointing is None or text.count(". ", end, start) > 1 or text.find("\n", end, start) >= 0:
        return None
    words = pointing[1].split()
    mark = _MARK.search(text, end, pointing.start())
    named = mark is not None and names_measure(text[mark.start() : pointing.start()].lower().split())
    # "lỗ 2 tỷ đồng và làm hao vốn góp. Nay con số này còn 9 tỷ đồng": whose figure it is
    return words if not named and goes_on([word for word in words if word.islower() and word not in _PLACES]) else None
