"""Who or what a goal is set for, told in front of the comma that the goal follows: "Thợ học nghề là nữ, phấn đấu đạt tỷ lệ trên 40%".

The clause of the goal has no noun of its own but "tỷ lệ"; what opens its sentence or its item of a list is what has the share.
"""

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.nouns import CONNECTORS
from vnpolitics_cli.measures.phrases import phrase_of

# The clause of a goal up to its figure: ", phấn đấu đạt tỷ lệ không dưới ".
_GOAL = lazy.re(
    r"[^,;:.()\n]{3,110}(?:\([^()\n]{3,40}\))?,\s(?:phấn đấu|bảo đảm|đảm bảo)(?:\s(?:chiếm|có|cơ cấu|đạt|được|giữ|ở mức))*\s(?:tỉ|tỷ)\slệ"
    r"(?:\s(?:chiếm|khoảng|không dưới|không thấp hơn|không ít hơn|là|trên|tối thiểu|từ|ít nhất|đạt))*\s"
)
_MARK = lazy.re(r"[ \t*]*(?:[-–+•]|\w{1,2}[.)])\s+")
_ASIDE = lazy.re(r"\s\([^()\n]*\)$")
_LONGEST = 16
"""Words."""


def set_for(text: str, left: int, start: int) -> str | None:
    """What the sentence at `left` opens with and sets a share for as a goal, which stands at `start`."""
    mark = _MARK.match(text, left, start)
    begin = mark.end() if mark is not None else left
    if _GOAL.fullmatch(text, begin, start) is None:
        return None
    words = _ASIDE.sub("", text[begin : text.index(", ", begin)]).split()
    opens = words[0].lower() in CONNECTORS or " ".join(words[:2]).lower() in CONNECTORS or words[0] in _OPENERS
    return phrase_of(words) if len(words) <= _LONGEST and not opens else None


_OPENERS = frozenset(("Căn", "Giai", "Hàng", "Năm", "Theo", "Trong", "Từ", "Về", "Đến", "Để", "Tới"))
"""What opens a sentence with a time or a purpose, which has no share."""
