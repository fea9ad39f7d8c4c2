"""Things that stand right in front of the amount that they cost, with no word of price between: "rau muống 15.000 đồng/mớ", "chiếc xe hơi 6 tỷ đồng".

Any noun may stand in front of an amount, so only three kinds are read: goods that are sold by the piece or by weight and told so, things of which it is
news what they cost, and what is traded at a level.
"""

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.nouns import ACTORS, CLOSERS, CONNECTORS, DEEDS, LINKS
from vnpolitics_cli.measures.phrases import is_measure, pair_at, phrase_of
from vnpolitics_cli.tables import any_of, table

_TABLE = table("measures")
_BOUNDS = r"(?:(?:giá|chỉ|gần|hơn|khoảng|tới|trên|từ|xấp xỉ)\s)*"
# The goods of a list of prices, read backwards: the "; trứng gà " of "trứng cút 800 đồng một quả; trứng gà 3.000 đồng một quả". Group 1 they.
_GOODS = lazy.regex(rf"(?r)(?<=^|\n|[,;:.(]\s|\svà\s|[-–+•]\s)([^\W\d]+(?:\s[^\W\d]+){{0,4}}?)\s(?:là\s|còn\s)?{_BOUNDS}")
_SOLD_BY = frozenset(_TABLE["sold_by"])
_CLASSES = frozenset(_TABLE["classes"])
# A thing of which it is news what it costs, read backwards: the "chiếc xe hơi " of "tặng vợ chiếc xe hơi 6 tỷ đồng". Group 1 it.
_VALUABLE = lazy.regex(
    r"(?r)(?<=[^\W\d]\s)(?<!(?<!\w)(?:cho|của|trong|trên|tại|từ|vào|với|về|ở)\s)"
    rf"((?i:(?:bộ|chiếc|căn|cây|lô)\s)?(?i:{any_of(_TABLE['valuables'])})(?:\s[^\W\d]+){{0,4}}?)\s(?:rao bán\s)?{_BOUNDS}"
)
# The same with where it stands and how large it is in front of "rao bán": the "Khách sạn 200m2 với 8 tầng tại phố Hàng Dầu rao bán ".
_OFFERED = lazy.regex(rf"(?r)(?<!\w)((?i:{any_of(_TABLE['valuables'])}))(?:\s[^\s;.:]+){{1,24}}\srao bán\s(?:với giá\s)?{_BOUNDS}")
# What is traded at a level, up to it, read backwards: the "Cổ phiếu ACB lên mức " of "Cổ phiếu ACB lên mức 25.000 đồng". Group 1 it.
_TRADED = lazy.regex(
    r"(?r)(?:(?<=^|\n|[,;:.(]\s)|(?<=(?<!\w)(?i:còn|cho rằng|khi|khiến|nhưng|rằng|và|đưa)\s))"
    rf"((?i:{any_of(_TABLE['traded_at'])})(?:\s(?!này\s)[^\W\d]+){{0,4}}?)(?:\snày)?(?:\s(?:có thể|cũng|hiện|lại|sẽ|tiếp tục|đã|đang|được))*"
    r"\s(?:chạm|giao dịch|giảm|hạ|leo|lên|lùi|rơi|rớt|tăng|trượt|vượt|vọt|xuống|áp sát|đạt)"
    r"(?:\s(?:còn|dưới|gần|giá|hơn|khỏi|lên|mốc|mức|ngưỡng|quanh|sát|tại|trên|tới|về|vùng|xuống|đến|đỉnh|ở))+\s"
)
_REACH = 90
_FAR = 170


def thing_in_front(text: str, floor: int, at: int, per: str | None) -> str | None:
    """The thing that costs the amount whose words begin at `at`, in a clause that begins at `floor` or later; `per` is what the amount is for each of."""
    near = max(floor, at - _REACH)
    if per in _SOLD_BY and (goods := _GOODS.match(text, near, at)) is not None and _is_goods(goods[1].split()):
        return goods[1]
    if text.endswith("rao bán ", near, at) and (offered := _OFFERED.match(text, max(floor, at - _FAR), at)) is not None:
        return offered[1]
    valuable = _VALUABLE.match(text, near, at)
    return valuable[1] if valuable is not None and _is_whole(valuable[1].split()) else None


def traded_at(text: str, floor: int, at: int) -> str | None:
    """What is traded at the amount: "Cổ phiếu ACB lên mức 25.000 đồng", where no price is named."""
    traded = _TRADED.match(text, max(floor, at - _REACH), at)
    return traded[1] if traded is not None and not is_measure(traded[1]) else None


def _is_goods(own: list[str]) -> bool:
    words = [word.lower() for word in own]
    first = pair_at(words, 0)
    opens = {words[0], first}.isdisjoint(ACTORS | CONNECTORS | DEEDS | _CLASSES | LINKS)
    named = len(own) == 1 and not own[0].islower()
    return opens and not named and all(word.islower() for word in own[1:]) and _is_whole(own) and not is_measure(" ".join(own))


def _is_whole(own: list[str]) -> bool:
    """Whether the words are one noun, without a verb or what says whose or where it is."""
    words = [word.lower() for word in own]
    whole = all(word not in CLOSERS and pair_at(words, index) not in CLOSERS for index, word in enumerate(words))
    return whole and phrase_of(own) == " ".join(own)
