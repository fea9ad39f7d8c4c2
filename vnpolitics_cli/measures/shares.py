"""Who or what has the share that "chiếm" tells: "lao động nữ chiếm 40%", "phần lớn là hộ nghèo (chiếm 60%)".

Other figures are of a noun of measure, or of a thing that rises or falls; a share has anything that can be counted or weighed, people too.
So whatever the clause says from its first word up to "chiếm" is it, as far as that is one noun phrase: not a name, since what of
the named one is measured is told elsewhere ("Nga chiếm 30% số vốn"), nor what only points back ("nhóm này"), nor the last item of a list.
"""

from collections.abc import Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.clauses import Clause, behind_connectors, clause_in
from vnpolitics_cli.measures.nouns import ACTORS, CLOSERS, DEEDS, DEPENDENT
from vnpolitics_cli.measures.phrases import AND, BOUNDS, OPEN_PAIRS, is_measure, pair_at, phrase_of
from vnpolitics_cli.tables import any_of, table

_TABLE = table("measures")

# From what has the share to its figure, read backwards: " hiện chiếm khoảng ", " (chiếm tỷ lệ ", " chiếm tỷ trọng lớn nhất với ", " chiếm tỷ trọng lớn (".
# Group 1 the parenthesis.
_HOLDING = lazy.regex(
    rf"(?r)\s(\()?(?:(?:{any_of(_TABLE['adverbs'])}|còn|có thể|luôn|lại|nên|phải|thường|ước|đều)\s)*chiếm\s"
    r"(?:(?:chưa|cao|chủ yếu|cả|dưới|gần|hơn|khoảng|không|khá|là|lên|lớn|mức|nhiều|nhất|nhỏ|quá|rất|thấp|tới|tỉ lệ|tỉ trọng|tỷ lệ|tỷ trọng|từ|trên|với|xấp xỉ"
    r"|áp đảo|đa số|đến|đạt|ít nhất|tối đa|tối thiểu)\s)*\(?"
)
# Who says so or when, between the subject and "chiếm": the ", theo dự báo đến năm 2031" of "Tầng lớp trung lưu, theo dự báo đến năm 2031 có thể chiếm".
_ASIDE = lazy.re(r",\s(?:theo|tính đến|ước tính)\s[^,;:.()\n]{3,70},?$")
_REACH = 130
"""How far in front of "chiếm" its subject may begin, in characters."""


# A part of an economy that gives to the whole, read backwards: the "khu vực dịch vụ đóng góp tới " of "; khu vực dịch vụ đóng góp tới 3 điểm phần trăm".
# Group 1 it.
_GIVING = lazy.regex(
    rf"(?r)(?:(?<=^|\n|[,;:.(]\s)|(?<=(?<!\w)(?i:còn|riêng|trong đó|và)\s))((?i:{any_of(_TABLE['sectors'])})(?:(?:\s-|,|\svà)?\s(?!đóng\s)[^\W\d]+){{0,7}})\s"
    r"(?:(?:chỉ|cũng|hiện|sẽ|vẫn|đang|đã|ước)\s)*đóng góp\s(?:(?:chỉ|gần|hơn|khoảng|thêm|trên|tới|đến)\s)*"
)


def _contributor(text: str, near: int, start: int) -> str | None:
    """The part of an economy that gives the share to the whole: "nông nghiệp đóng góp 0,6 điểm phần trăm"."""
    giving = _GIVING.match(text, near, start) if text.find("đóng góp ", near, start) >= 0 else None
    return giving[1] if giving is not None and not is_measure(giving[1]) else None


def holder_of(text: str, floor: int, start: int, *, adjacent: bool) -> str | None:
    """What has the share at `start`, in a clause that begins at `floor` or later; None where that is not plain.

    `adjacent` says that another figure ends at `floor`.
    """
    near = max(floor, start - _REACH)
    if text.find("chiếm", near, start) < 0:
        return _contributor(text, near, start)
    holding = _HOLDING.match(text, near, start)
    if holding is None:
        return None
    segment = _ASIDE.sub("", text[near : holding.start()])
    if not segment.strip() or segment.rstrip()[-1] in _MARKS:
        return None
    clause = clause_in(segment, adjacent=adjacent, verb=False, changed=False)
    begin = behind_connectors(clause.words)
    while begin < len(clause.words) - 1 and clause.words[begin] in _NOW:
        begin += 1  # "Hiện nay hộ nghèo chiếm"
    if holding[1] is not None:
        begin = max(begin, _behind_naming(clause.words))
        if not begin:
            return None
    own, words = clause.own[begin:], clause.words[begin:]
    if not words or words[-1] in AND or (not begin and not _heads(clause, adjacent=adjacent, cut=near > floor)):
        return None
    end = _end(words)
    holder = phrase_of(own[:end]) if (1 < end <= _LONGEST and _is_holder(own, words, end)) or words[:end] in LONE else None
    return None if is_measure(holder) else holder  # "Doanh thu chiếm 64% doanh thu cả nhóm": which part, the noun alone does not say


_LONGEST = 9
"""Words."""
LONE = (["nam"], ["nữ"])
"""The words that have a share alone."""


def _behind_naming(words: Sequence[str]) -> int:
    """Where what is told of begins behind the last word that names it: "số còn lại là | hộ nghèo"; 0 for none."""
    return next((at + 1 for at in range(len(words) - 1, -1, -1) if words[at] in _NAMING), 0)


_NAMING = frozenset(("gồm", "là", "như"))


def _heads(clause: Clause, *, adjacent: bool, cut: bool) -> bool:
    """Whether the clause begins with its subject, and is no end of a list: "Năm 2020, lao động nữ chiếm 34%", but not "dép, trái cây chiếm 34%".

    `adjacent` says that a figure stands in front of its segment, `cut` that the segment may begin inside a clause.
    """
    if not clause.behind_comma:
        return bool(clause.start) or not cut
    return clause.behind_backdrop or (adjacent and not clause.segment[: clause.start].strip(" ,"))


_NOW = frozenset(("hiện", "nay"))
_MARKS = (",", ";", ":", ".", "(")


def _end(words: Sequence[str]) -> int:
    """Where the phrase that `words` begin with ends: at what says whose or where ("của", "ở"); 0 where a verb stands in it that is another clause's."""
    for index, word in enumerate(words):
        pair = pair_at(words, index)
        if pair in OPEN_PAIRS or (index and pair_at(words, index - 1) in OPEN_PAIRS) or (word not in CLOSERS and pair not in CLOSERS):
            if word[:1].isdigit() and (not index or words[index - 1] not in BOUNDS):
                return 0
            continue
        if word in _PLACING:
            return index
        if word in DEPENDENT or word not in _SAYING_OF:
            return 0
    return len(words)


_PLACING = frozenset(("của", "trong", "tại", "ở"))
_SAYING_OF = frozenset(("bị", "chưa", "dưới", "không", "trên", "từ", "được"))
"""What begins that which is said of those who have the share: "hồ sơ chưa đạt", "người trên 60 tuổi"."""


def _is_holder(own: Sequence[str], words: Sequence[str], end: int) -> bool:
    """Whether the phrase of `end` words may have a share: no name, no one who only points back, no deed."""
    first, pair = words[0], pair_at(words, 0)
    if first in DEEDS or pair in DEEDS or first in _NO_HOLDERS or pair in _NO_HOLDERS or words[end - 1] in _POINTING or not first.isalpha():
        return False
    named = [word[0].isupper() for word in own[1:end]]
    if first in _PEOPLE and named[0]:
        return True  # "khách Hàn Quốc", "người Thái"
    if named[0] or (own[0][0].isupper() and any(named)):
        return False  # "Nam Hà", "Công ty than Hòn Gai"
    return not any(named) or first in _PEOPLE or (first not in ACTORS and pair not in ACTORS)


_NO_HOLDERS = frozenset(_TABLE["no_holders"])
_POINTING = frozenset(("kia", "này", "trên", "đó", "ấy"))
_PEOPLE = frozenset(("hộ", "khách", "người"))
