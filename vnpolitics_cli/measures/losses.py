"""The loss of the ability to work that a rule of insurance named a clause or a sentence before: "nếu suy giảm 31%", "cứ thêm 1% thì được cộng".

Such rules name the loss once (suy giảm khả năng lao động) and go on about it by its verb alone, or by the step from one grade to the next.
"""

from vnpolitics_cli import lazy

_NAMED = lazy.re(r"(?i:suy\s{1,2}giảm)\s{1,3}(?:khả\s{1,3}năng|sức)\s{1,3}lao\s{1,3}động")
_REACH = 500
"""How far in front of a figure the loss may be named, in characters."""
# The verb alone in front of its figure, or the step: "bị suy giảm từ ", "cứ suy giảm thêm ", "sau đó cứ tăng thêm ". Read backwards.
_BARE = lazy.regex(r"(?r)(?<!\w)(?:(?i:suy giảm)(?:\s(?:tăng|thêm))*|(?i:cứ)(?:\s(?:tăng|thêm))+)(?:\s(?:dưới|trên|từ|đến|ít nhất))?\s{1,2}")


def loss_named(text: str, start: int) -> str | None:
    """The loss that the percentage at `start` is a grade of, or a step of, where an earlier clause named it."""
    near = max(0, start - _REACH)
    bare = _BARE.match(text, near, start)
    if bare is None:
        return None
    named = [*_NAMED.finditer(text, near, bare.start())]
    return " ".join(named[-1][0].split()) if named else None
