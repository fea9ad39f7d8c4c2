"""Exact numbers in plain notation: no exponent, no trailing zeros, no binary floating point on the way."""

from decimal import Decimal
from functools import cache
from typing import Any, get_type_hints

import msgspec
from msgspec.structs import astuple

from vnpolitics_cli.model import Value

_JSON = msgspec.json.Encoder(decimal_format="number")
encode, encode_lines = _JSON.encode, _JSON.encode_lines
"""To JSON, one object or a line each; of the numbers, plain ones only are written plainly."""


def plain(number: Decimal) -> str:
    """A number as the contract writes it: "81033180000000", "114.8"."""
    text = str(number)
    if "E" in text:
        text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def cells(value: Value) -> tuple[Any, ...]:
    """The fields of a value in order, for the encoder."""
    found = astuple(value)
    for index in _numbers(type(value)):
        number = found[index]
        if number is not None and not str(number).isdigit() and plain(number) != str(number):
            # The encoder would write 8.1E+13, or 5.00.
            return tuple(map(json_number, found))
    return found


def json_number(cell: Any) -> Any:
    """A cell for the encoder: a number as the text that it is to write, everything else as it is."""
    return msgspec.Raw(plain(cell).encode()) if isinstance(cell, Decimal) else cell


@cache
def _numbers(value: type) -> tuple[int, ...]:
    """The places of the fields of a type of value that hold exact numbers."""
    return tuple(index for index, hint in enumerate(get_type_hints(value).values()) if hint in (Decimal, Decimal | None))
