"""The growth that a percentage is, told of as a noun: "tăng trưởng 9 tháng vẫn đạt 2%", "lập trên cơ sở tăng trưởng GDP 6%"."""

from vnpolitics_cli import lazy

# A growth that is told of as a noun, in front of its figure, read backwards: the "tăng trưởng cả vụ vẫn đạt " of "mùa kém nhưng tăng trưởng cả vụ vẫn đạt 2%".
# Group 1 the growth.
_TOLD = lazy.regex(
    r"(?r)(?:(?<=^|[,;.:\n]\s|nhưng\s|khi\s|và\s|song\s|năm\s\d{4}\s))((?:[Tt]ốc độ )?(?i:tăng trưởng)(?: bình quân)?)"
    r"(?:\s(?:cả|cao|chỉ|cuối|có thể|của|khoảng|kinh tế|năm|quý|sẽ|tháng|trong|vẫn|đã|đầu|[\d/]+|[IVX]+))*\s(?:đạt|là|ước đạt|ở mức)\s"
)
_REACH = 60
"""How far in front of its figure it may begin, in characters."""
# The same right behind what it comes with, read backwards: the "cơ sở tăng trưởng GDP " of "lập trên cơ sở tăng trưởng GDP 6%". Group 1 the growth.
_SET = lazy.regex(r"(?r)(?<=\s(?:cơ sở|kịch bản|mục tiêu|với)\s)(tăng trưởng(?:\s(?:GDP|GRDP|kinh tế|tín dụng))?)\s")

# A growth that nothing says more of, right in front of its figure, read backwards: the "mức tăng trưởng " of "với mức tăng trưởng 30%", the "tăng trưởng " of
# "vẫn duy trì tăng trưởng 2%". Group 1 it.
_BARE = lazy.regex(
    r"(?r)(?<!\w)(?:((?i:mức|tốc độ|t[ỷỉ] lệ)\stăng trưởng)|(?<=(?:duy trì|giữ|đạt)\s)(tăng trưởng))"
    r"(?:\s(?:bình quân|dương|cao|là|lên|lên tới|tới|đạt))*\s"
)


def bare_growth(text: str, floor: int, at: int) -> str | None:
    """The growth that is all that the words right in front of a change name: "duy trì mức tăng trưởng 30%"."""
    bare = _BARE.match(text, floor, at)
    return (bare[1] or bare[2]) if bare is not None else None


def growth_told(text: str, left: int, at: int) -> str | None:
    """The growth in front of `at`, in the sentence that begins at `left`."""
    near = max(left, at - _REACH)
    if text.find("ăng trưởng", near, at) < 0:
        return None
    growth = _TOLD.match(text, near, at) or _SET.match(text, near, at)
    return growth[1] if growth is not None else None
