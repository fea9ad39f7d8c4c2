"""Exact numbers in plain notation: no exponent, no trailing zeros, no binary floating point on the way."""

from decimal import Decimal

import msgspec

from vnpolitics_cli.model import Money, Percentage, Value


def plain(number: Decimal) -> str:
    """A number as the contract writes it: "81033180000000", "114.8"."""
    text = str(number)
    if "E" in text:
        text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def exact(value: Value) -> Value:
    """The value with its numbers in the form whose JSON is `plain`: an encoder writes 8.1E+13 for some Decimals."""
    if isinstance(value, Money):
        amount, limit = value.amount, value.amount_max
        if _is_plain(amount) and (limit is None or _is_plain(limit)):
            return value
        return msgspec.structs.replace(value, amount=Decimal(plain(amount)), amount_max=None if limit is None else Decimal(plain(limit)))
    if isinstance(value, Percentage):
        number, limit = value.value, value.value_max
        if _is_plain(number) and (limit is None or _is_plain(limit)):
            return value
        return msgspec.structs.replace(value, value=Decimal(plain(number)), value_max=None if limit is None else Decimal(plain(limit)))
    return value


def _is_plain(number: Decimal) -> bool:
    text = str(number)
    return text.isdigit() or plain(number) == text
