"""Numbers and amounts as people write them in Vietnamese, exactly: the way back from what `numerals` and the kind money read.

405252000000000, "VND" → "405.252 tỷ đồng"      1500000, "USD" → "1,5 triệu USD"      18.2, "percent" → "18,2%"
"""

from collections.abc import Mapping
from decimal import Decimal

from vnpolitics_cli import lazy
from vnpolitics_cli.numerals import plain
from vnpolitics_cli.tables import table

_TABLE = table("writing")
# What a unit is called behind a number ("VND": "đồng"); a unit that the table lacks stands as it is.
_UNITS: Mapping[str, str] = _TABLE["units"]
# The words for large numbers, largest first, with their powers of ten: people count money in tỷ and triệu.
_SCALES: tuple[tuple[int, str], ...] = tuple(sorted(((power, word) for word, power in _TABLE["scales"].items()), reverse=True))
_SCALE_WORDS = frozenset(_TABLE["scales"])
_UNSCALED = frozenset(_TABLE["unscaled"])
_DECIMALS = 3
"""The most decimals that are written before a scale word; an amount that needs more is written with the next smaller one."""

# Where a dot stands between the thousands of a whole number.
_THOUSANDS = lazy.re(r"(?<=\d)(?=(?:\d{3})+$)")
_THREE_DECIMALS = lazy.re(r",\d{3}$")


def grouped(number: Decimal) -> str:
    """A number with dots between its thousands and a decimal comma: "81.033,18"."""
    whole, _, rest = str(plain(number)).partition(".")
    return _THOUSANDS.sub(".", whole) + ("," + rest if rest else "")


def scaled(number: Decimal, unit: str) -> tuple[Decimal, str]:
    """The number and the words behind it with which people write an amount of a unit: (405252, "tỷ đồng"), (18.2, "%")."""
    name = _UNITS.get(unit, unit)
    if unit not in _UNSCALED:
        sign, digits, exponent = number.as_tuple()
        assert isinstance(exponent, int)
        for power, word in _SCALES:
            # The point is shifted: a division would round.
            moved = plain(Decimal((sign, digits, exponent - power)))
            if moved.copy_abs() >= 1 and len(str(moved).partition(".")[2]) <= _DECIMALS:
                return moved, f"{word} {name}"
    return number, name


def amount(number: Decimal, unit: str, *, to: Decimal | None = None) -> str:
    """An amount in words, or with `to` a range: "405.252 tỷ đồng", "5–7 tỷ đồng", "1,5 triệu USD", "18,2%"."""
    low, words = scaled(number, unit)
    if to is None:
        return _joined(_digits(low, words), words)
    high, last_words = scaled(to, unit)
    if words != last_words:
        return f"{amount(number, unit)} – {amount(to, unit)}"
    return _joined(f"{_digits(low, words)}–{_digits(high, words)}", words)


def _joined(digits: str, words: str) -> str:
    return digits + words if words == "%" else f"{digits} {words}"


def _digits(number: Decimal, words: str) -> str:
    """A grouped number; three decimals before a bare currency get a zero, or they would read as thousands ("30,125 đồng")."""
    digits = grouped(number)
    bare = words.partition(" ")[0] not in _SCALE_WORDS
    return digits + "0" if bare and _THREE_DECIMALS.search(digits) else digits
