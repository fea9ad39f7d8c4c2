"""The modifiers of counts: "hơn 9.000 đại biểu", "10 người trở lên"."""

from collections.abc import Iterator, Sequence

import msgspec

from vnpolitics_cli.kinds.quantities import is_unit
from vnpolitics_cli.measures.changes import modifier_of
from vnpolitics_cli.model import Quantity
from vnpolitics_cli.rules import Claim


def counts(text: str, quantities: Sequence[Claim]) -> Iterator[tuple[Claim, Quantity]]:
    """The quantities with their modifiers, each with its claim."""
    for claim in quantities:
        value = claim.reading
        if not isinstance(value, Quantity):
            continue
        modifier = modifier_of(text, claim.start, claim.end)
        if modifier == "more_than" and value.value < 100 and text.endswith("trên ", 0, claim.start) and not is_unit(value.noun):
            modifier = None  # "dựa trên 3 yếu tố": on them
        yield claim, value if modifier is None else msgspec.structs.replace(value, modifier=modifier)
