"""The modifiers of counts: "hơn 9.000 đại biểu", "10 người trở lên"."""

from collections.abc import Iterator, Sequence

import msgspec
import regex

from vnpolitics_cli.kinds.quantities import is_unit
from vnpolitics_cli.measures.changes import modifier_of
from vnpolitics_cli.model import Quantity
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import table

# "dựa trên 3 yếu tố": on them; but not "số lượng trên 50 trạm". Read backwards.
_ON = regex.compile(r"(?r)(?<!lượng )trên ")
# "dài hơn 100 m", "tầng cao tối đa 12 tầng": of a count the bound behind an adjective is one all the same, where nothing is compared.
_BOUNDS = {word: name for name, words in table("measures")["modifiers"].items() for word in words if name in ("at_least", "at_most")} | {"hơn": "more_than"}
_REACH = 40
"""How far behind a count "so với" makes "nhiều hơn" a comparison, in characters."""


def _compared(text: str, start: int, end: int) -> str | None:
    words = text[max(0, start - 16) : start].lower().split()[-2:]
    bound = _BOUNDS.get(" ".join(words)) or _BOUNDS.get(words[-1]) if words else None
    return bound if bound is None or text.find("so với", end, end + _REACH) < 0 else None


def counts(text: str, quantities: Sequence[Claim]) -> Iterator[tuple[Claim, Quantity]]:
    """The quantities with their modifiers, each with its claim."""
    for claim in quantities:
        value = claim.reading
        if not isinstance(value, Quantity):
            continue
        modifier = modifier_of(text, claim.start, claim.end) or _compared(text, claim.start, claim.end)
        if modifier == "more_than" and value.value < 100 and _ON.match(text, max(0, claim.start - 12), claim.start) and not is_unit(value.noun):
            modifier = None
        yield claim, value if modifier is None else msgspec.structs.replace(value, modifier=modifier)
