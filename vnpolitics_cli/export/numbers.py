"""Exact numbers in plain notation: no exponent, no trailing zeros, no binary floating point on the way."""

from decimal import Decimal
from functools import cache
from typing import Any, get_type_hints

import msgspec

from vnpolitics_cli.model import Value

_encode = msgspec.json.Encoder(decimal_format="number").encode


def plain(number: Decimal) -> str:
    """A number as the contract writes it: "81033180000000", "114.8"."""
    text = str(number)
    if "E" in text:
        text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def encoded(value: Value) -> bytes:
    """A value as a JSON object, its numbers plain."""
    for name in _numbers(type(value)):
        number = getattr(value, name)
        if number is not None and not str(number).isdigit() and plain(number) != str(number):
            # The encoder would write 8.1E+13, or 5.00.
            return _encode({key: json_number(cell) for key, cell in msgspec.structs.asdict(value).items()})
    return _encode(value)


def json_number(cell: Any) -> Any:
    """A cell for the encoder: a number as the text that it is to write, everything else as it is."""
    return msgspec.Raw(plain(cell).encode()) if isinstance(cell, Decimal) else cell


@cache
def _numbers(value: type) -> tuple[str, ...]:
    """The fields of a type of value that hold exact numbers."""
    return tuple(name for name, hint in get_type_hints(value).items() if hint in (Decimal, Decimal | None))
