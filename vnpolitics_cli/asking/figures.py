"""Amounts and percentages as people type them: "500 tỷ", "1,2 nghin ty", "18,2"."""

import re
from decimal import Decimal

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.asking.times import Tell
from vnpolitics_cli.asking.words import cleaned, given_options, start_of, with_marks
from vnpolitics_cli.errors import InputError
from vnpolitics_cli.model import Article, Money
from vnpolitics_cli.numerals import read as read_number
from vnpolitics_cli.pipeline import facts
from vnpolitics_cli.query import Condition, IsAmount, IsPercent
from vnpolitics_cli.tables import table
from vnpolitics_cli.text import DASH, DASHES, unmarked

_AMOUNT = "'500 tỷ', '1,2 nghìn tỷ đồng', '5 triệu USD'"
_PERCENT = "18,2 or 18,2%"
_DIGITS = lazy.re(r"[0-9][0-9.,]*")
_MINUS = lazy.re(rf"\s*[{DASH}]\s*(?=[0-9])")
_TYPED_UNITS = {unmarked(word): word for word in (*table("units")["scales"], "đồng", "rưỡi", "đô", "la", "điểm", "phần")}
# "18,2", "-0,5%", "0,5 điểm phần trăm"; group: number.
_TYPED_PERCENT = lazy.re(rf"([{DASH}]?[0-9][0-9.,]*)\s*(?:%|(?:điểm\s+)?(?:%|phần\s+trăm))?")


def amounts(low: str | None, high: str | None) -> list[Condition]:
    """The condition that --min-amount and --max-amount make together."""
    read = {option: amount(given, option) for option, given in given_options(min_amount=low, max_amount=high)}
    if not read:
        return []
    currencies = sorted({money.currency for money in read.values()})
    if len(currencies) > 1:
        raise InputError(f"--min-amount {low} and --max-amount {high} contradict each other: one is in {currencies[0]}, the other in {currencies[1]}")
    least, most = read.get("min-amount"), read.get("max-amount")
    bottom, top = None if least is None else least.amount, None if most is None else most.amount
    _in_order(bottom, top, f"--min-amount {low}", f"--max-amount {high}")
    return [IsAmount(bottom, top, currencies[0])]


def amount(given: str, option: str) -> Money:
    """The amount that was typed, with its sign or without; in đồng, where it does not say its currency."""
    text = cleaned(given)
    minus = _MINUS.match(text)
    # Blanks stand for the sign, so that an error points to its place.
    unsigned = text if minus is None else " " * minus.end() + text[minus.end() :]
    found = _money(unsigned)
    if found is not None:
        return found if minus is None else msgspec.structs.replace(found, amount=found.amount.copy_negate())
    if _DIGITS.match(unsigned.lstrip()) is None:
        raise InputError(f"--{option} begins with a number", text, start_of(text), _AMOUNT)
    # The longest beginning that can be read tells what cannot; no amount has more words than these.
    for word in reversed(list(re.finditer(r"\S+", unsigned))[:8]):
        if _money(unsigned[: word.start()]) is not None:
            raise InputError(f"--{option}: the amount ends before {word[0]!r}", text, word.start(), _AMOUNT)
    raise InputError(f"--{option} is no amount that can be read", text, start_of(text), _AMOUNT)


def _money(text: str) -> Money | None:
    marked = with_marks(text, _TYPED_UNITS)
    for words in (marked, f"{marked} đồng"):
        for fact in facts(Article(words))[1]:
            if isinstance(fact.value, Money) and fact.text == words and fact.value.amount_max is None:
                return fact.value
    return None


def percents(low: str | None, high: str | None, tell: Tell) -> list[Condition]:
    """The condition that --min-percent and --max-percent make together. That nearly no percentage has a sign is told where one is asked for."""
    read = {option: percent(given, option) for option, given in given_options(min_percent=low, max_percent=high)}
    if not read:
        return []
    for option, value in read.items():
        if value < 0:
            tell(f'--{option}: "giảm 5%" has the percentage 5, without a sign, and the direction decrease; vnp figures has the change -5')
    least, most = read.get("min-percent"), read.get("max-percent")
    _in_order(least, most, f"--min-percent {low}", f"--max-percent {high}")
    return [IsPercent(least, most)]


def percent(given: str, option: str) -> Decimal:
    """The percentage that was typed, with its sign or without."""
    text = cleaned(given)
    found = _TYPED_PERCENT.match(with_marks(text, _TYPED_UNITS))
    digits = found[1].lstrip("".join(DASHES)) if found else ""
    value = read_number(digits) if digits else None
    if found is None or value is None:
        raise InputError(f"--{option} is no percentage that can be read", text, start_of(text), _PERCENT)
    if found.end() < len(" ".join(text.split())):
        raise InputError(f"--{option}: the percentage ends here", text, start_of(text) + found.end(), _PERCENT)
    return value if digits == found[1] else -value


def _in_order(low: Decimal | None, high: Decimal | None, least: str, most: str) -> None:
    if low is not None and high is not None and low > high:
        raise InputError(f"{least} and {most} contradict each other: nothing is at least the one and at most the other")
