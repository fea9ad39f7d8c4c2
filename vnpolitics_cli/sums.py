"""Sums that a sentence vouches for: a whole and the parts that it says make it up ("340 tỷ đồng, gồm: A là 254 tỷ đồng, B là 86 tỷ đồng").

This file knows which amounts of an article are told as a whole with all of its parts, and compares them exactly. A sum that
does not come out is noted, never corrected: the article says what it says. Only "gồm", "bao gồm" and the like name all parts;
"trong đó" names some of them, and is no sum. An amount in a parenthesis is a part of that part. Nothing is compared where words
between the parts make one of them doubtful ("A 5 tỷ đồng, trong đó X 3 tỷ đồng"), nor where an amount is a range, bounded or
estimated ("gần 5 tỷ đồng"), a change ("tăng 5 tỷ đồng"), for each ("5 triệu đồng/người"), or in another currency than the whole.
"""

import unicodedata
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.model import Fact, Money
from vnpolitics_cli.tables import any_of, table

_TABLE = table("measures")

# Between a whole and its first part: ", gồm: Cấp thành phố là ", " (bao gồm ", in one clause. Group 1 the parenthesis.
_PARTS_BEGIN = lazy.re(rf"[\s,*]*([(]?)(?:(?:được chia|được|và)\s)?{any_of(_TABLE['parts_begin'])}(?!\w|\scả\s)[^.;()]*")
# Where the parts end: with the sentence, or with the lines of a list.
_PARTS_END = lazy.re(r"[.!?…]\s|\n(?!\s*[-–+•*])")
# Words between two amounts that make the second another thing than the next part.
_DOUBT = lazy.re(rf"(?<!\w)(?i:{any_of(_TABLE['no_parts'])})(?!\w)")


_MOST = 60
"""The most amounts read behind a whole, so that a list of thousands costs no more; a longer one is compared with nothing."""


class Discrepancy(msgspec.Struct, frozen=True, gc=False):
    """A whole that its parts do not make up: the ids of the facts, and `difference`, whole minus parts, in units of `currency`."""

    whole: str
    parts: tuple[str, ...]
    difference: Decimal
    currency: str


def discrepancies(article_text: str, facts: Sequence[Fact]) -> list[Discrepancy]:
    """The sums of an article that do not come out, in order of the text.

    `facts` are those of `extract` for the article whose text, as given, is `article_text`; kinds other than money are passed
    over. Empty where every sum comes out and where no sentence tells one.
    """
    amounts = [(fact, fact.value) for fact in facts if isinstance(fact.value, Money)]
    found = []
    for index, (whole, value) in enumerate(amounts[:-2]):
        parts = _parts(article_text, whole, amounts[index + 1 : index + _MOST + 2])
        if len(parts) < 2 or not _exact(value) or not all(_exact(part) and part.currency == value.currency for _, part in parts):
            continue
        difference = value.amount - sum((part.amount for _, part in parts), Decimal(0))
        if difference:
            found.append(Discrepancy(whole.id, tuple(part.id for part, _ in parts), difference, value.currency))
    return found


def _exact(amount: Money) -> bool:
    """Whether an amount can be added: one exact level."""
    return amount.amount_max is None and amount.modifier is None and amount.per is None and amount.direction is None


def _parts(text: str, whole: Fact, behind: Sequence[tuple[Fact, Money]]) -> list[tuple[Fact, Money]]:
    """The amounts `behind` the whole that its sentence says make it up; empty where it says nothing of the kind, or is not plain."""
    parts: list[tuple[Fact, Money]] = []
    at, outer, depth = whole.end, 0, 0
    for fact, value in behind[:_MOST]:
        between = unicodedata.normalize("NFC", text[at : fact.start])
        if not parts:
            begun = _PARTS_BEGIN.fullmatch(between)
            if begun is None:
                return []
            outer = len(begun[1])
        elif _PARTS_END.search(between):
            break
        depth += between.count("(") - between.count(")")
        if depth < outer:
            break
        if depth == outer:
            if _DOUBT.search(between):
                return []
            parts.append((fact, value))
        at = fact.end
    else:
        if len(behind) > _MOST:
            return []
    return parts
