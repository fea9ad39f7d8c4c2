"""The line above a schedule of fees, rates or prices (biểu phí, biểu thuế, bảng giá): what it says that the figures of its rows are.

"Mức thu phí công chứng như sau:" over "| Dưới 50 triệu đồng | 50 nghìn |" or "- Từ 1 tỷ đến 3 tỷ đồng: 0,06%". What stands in front in the
row is the bracket that the fee is for, and no fee; a column that has a head of its own says itself what it is.
"""

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.phrases import noun_at
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import SENTENCE_LIMIT

_TABLE = table("measures")
_REACH = 3000
"""How far above its row the head of a schedule may stand, in characters."""
# The row of a schedule that is no table, up to its fee: "- Trên 10 đến 20 tỷ đồng: ".
_BRACKET = lazy.re(r"[ \t*]*(?:(?:[-–+•]|\w{1,2}[.)])\s*)?(?:Dưới|Không quá|Quá|Trên|Từ|Đến)\s[^:|\n]{0,80}\d[^:|\n]{0,60}:\s")
# What a schedule is of, in the line above: "mức thu phí công chứng" of "mức thu phí công chứng mua bán nhà được xác định như sau:".
_SCHEDULED = lazy.re(rf"(?<!\w)(?i:{any_of(_TABLE['scheduled'])})(?=\s[^\W\d]|\s?:)")
_HEADLESS = lazy.re(r"[\s|:*-]*")
_LONGEST = 14


def scheduled(text: str, start: int, end: int) -> str | None:
    """What the line above the schedule says that the figure `start:end` is; None for a figure that is none of its fees."""
    begin = text.rfind("\n", max(0, start - SENTENCE_LIMIT), start) + 1
    if not begin and start > SENTENCE_LIMIT:
        return None  # no row is as long
    front = text[begin:start]
    if "|" in front:
        stop = text.find("\n", end)
        if any(cell.strip() for cell in text[end : stop if stop >= 0 else len(text)].split("|")[1:]):
            return None  # "| Dưới 50 triệu đồng | 50 nghìn |": the fee stands last
        head = _head_of_table(text, begin, front)
    elif ": " in front and (bracket := _BRACKET.match(text, begin, start)) is not None:
        head = _head_of_list(text, begin) if "\n" not in text[bracket.end() : start] else None
    else:
        return None
    return _named(head) if head is not None else None


def _head_of_table(text: str, begin: int, front: str) -> str | None:
    """The line above the table, for a cell behind another one in a column without a head."""
    cells = front.lstrip().removeprefix("|").split("|")
    if not any(cell.strip() for cell in cells[:-1]):
        return None
    top: list[str] = []
    for line in reversed(text[max(0, begin - _REACH) : begin].split("\n")):
        if "|" in line:
            if _HEADLESS.fullmatch(line) is None:
                top = line.lstrip().removeprefix("|").split("|")
        elif line.strip():
            column = len(cells) - 1
            own = top[column].strip() if column < len(top) else ""
            return line if not own or any(character.isdigit() for character in own) else None
    return None


def _head_of_list(text: str, begin: int) -> str | None:
    """The line above the brackets of a list."""
    for line in reversed(text[max(0, begin - _REACH) : begin].split("\n")):
        if line.strip() and _BRACKET.match(line) is None:
            return line
    return None


def _named(head: str) -> str | None:
    """The fee, the rate or the price that the line names which opens a schedule."""
    head = head.rstrip(" *")
    if not head.endswith(":"):
        return None
    clause = head[max(0, head.rfind(". ") + 1, len(head) - 300) :]
    found = _SCHEDULED.search(clause)
    noun = noun_at(clause, found.start(), len(clause), versus=False, vague=()) if found is not None else None
    return noun.removesuffix(" cụ thể") if noun is not None and noun.count(" ") < _LONGEST else None
