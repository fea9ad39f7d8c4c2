"""What an amount or a percentage measures: measure, period, modifier, direction, base, per, and the amount a percentage is about.

Claims know a number and its unit. This room reads the few words on both sides of it: whether the number is near, over or
under ("gần", "hơn", "trở lên"), a change or a level ("tăng 5%", "tăng lên 5%"), what it is compared with ("so với cùng
kỳ", "dự toán"), what is measured and for what time. Where the words do not say, the field stays None.

`phrases` and `nouns` know where a noun phrase ends and which nouns name a measure. In front of a figure, `clauses` cuts
the clause, `named` says which subject it names, `subjects` reads it with the clause before it, `distant` and `apart`
where much stands between, `wordings` how it words a share. `bases` reads the words behind a figure, `changes` bounds
and rises, `each` what an amount is for each of, `periods` the times. Where the clause is silent, `openings` reads
labels, column heads and the openings of lists, `headed` the head of a list of names, `schedules` the line above a
schedule, `goals` and `losses` what an earlier clause set a goal for or named as lost, `amounts` the words right beside
an amount, `priced` the thing that costs it, `interests` a rate of interest, `growths` a growth told as a noun,
`counted` what is counted in front of a share, `shares` who has one, `wholes` what its whole says of it.

A `Figure` of `figures` is filled by `reading` (its words), `carrying` (what it takes from the figure before), `naming`,
`pointing` (what a word of it points back to) and `dating`. `in_turn` gives figures told in turn their nouns, `listed`
those in brackets their items of a list, `beside` shares under one verb theirs, `sharing` completes the one of two
figures beside each other that leaves to the other what both are for each of or compared with. `counts` reads the bounds
of numbers that only count.
"""

from collections.abc import Sequence

import msgspec

from vnpolitics_cli.measures.beside import name_beside
from vnpolitics_cli.measures.carrying import carry, handed, is_in_turn
from vnpolitics_cli.measures.changes import FORBIDDING, LINKING, WRAPPED
from vnpolitics_cli.measures.counts import counts
from vnpolitics_cli.measures.dating import date
from vnpolitics_cli.measures.figures import Context, Figure
from vnpolitics_cli.measures.in_turn import name_in_turn
from vnpolitics_cli.measures.listed import name_listed
from vnpolitics_cli.measures.naming import name
from vnpolitics_cli.measures.periods import Times
from vnpolitics_cli.measures.pointing import point_back
from vnpolitics_cli.measures.reading import read
from vnpolitics_cli.measures.sharing import share_about, share_base, share_each, share_period, share_whole
from vnpolitics_cli.model import CalendarDate, Money, Percentage
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.text import Page

__all__ = ["counts", "measure"]


def measure(page: Page, figures: Sequence[Claim], dates: Sequence[tuple[int, int, CalendarDate]], ids: Sequence[str]) -> list[Money | Percentage]:
    """The value of each figure (money and percent claims together, in order of the text).

    `dates` are the article's dates as (start, end, value) in clean offsets; `ids` the fact ids the figures will have.
    """
    text = page.text
    times = Times(text, dates)
    values: list[Money | Percentage] = []
    # The figure before in the sentence, and the one before that which said itself what it measures.
    last: Context | None = None
    earlier: Context | None = None
    sentence = (0, 0)
    price: tuple[int, str | None] = (0, None)
    following = [*(claim.start for claim in figures[1:]), len(text)]
    for claim, fact_id, behind in zip(figures, ids, following, strict=True):
        reading = claim.reading
        if isinstance(reading, Percentage):
            unit, ranged = reading.unit, reading.value_max is not None
        else:
            assert isinstance(reading, Money)
            unit, ranged = reading.currency, reading.amount_max is not None
        if claim.start >= sentence[1]:
            sentence = _sentence(page, claim)
            last = earlier = None
        figure = Figure(text, (claim.start, claim.end), sentence, unit)
        read(figure, last, times, ranged=ranged)
        kept = None
        if last is not None:
            if earlier is not None and is_in_turn(figure, last):
                last, kept = earlier, last
            elif not figure.inherits:
                earlier = last
            carry(figure, last)
        name(figure, price[1] if claim.start - price[0] < _PRICE_REACH else None, times)
        if figure.measure is None and values:
            point_back(figure, figures[len(values) - 1].end, values[-1])
        if figure.measure is not None and figure.measure.lower().startswith(_PRICES):
            price = claim.end, figure.measure
        date(figure, last, times)
        if isinstance(reading, Percentage) and reading.value < 0 and figure.direction == "increase":
            # "tốc độ tăng trưởng là -5%"
            figure.direction, reading = "decrease", msgspec.structs.replace(reading, value=-reading.value)
        said = figure.told()
        if isinstance(reading, Percentage):
            values.append(Percentage(reading.value, reading.value_max, unit, *said, figure.qualifies()))
        else:
            values.append(Money(reading.amount, reading.amount_max, unit, said[0], figure.per(), *said[1:]))
            figure.about = fact_id
        if behind < sentence[1]:
            last = figure.context(last) if kept is None else handed(figure, kept)
    name_in_turn(text, figures, values, ids)
    name_listed(text, figures, values)
    name_beside(text, figures, values)
    share_each(text, figures, values)
    share_base(text, figures, values)
    share_whole(text, figures, values)
    share_about(text, figures, values, ids)
    share_period(values, ids)
    return values


_PRICES = ("giá ", "tỉ giá", "tỷ giá")
_PRICE_REACH = 700
"""How far behind the last price told of a dealer may list it anew, in characters."""
_ABOVE = 24
_LINKING_REACH = max(len(word) for word in LINKING) + 2


def _sentence(page: Page, claim: Claim) -> tuple[int, int]:
    """The sentence of a figure, with the line before it where that ends in a modifier of the figure: "tối thiểu" at its end."""
    text, start = page.text, claim.start
    left, right = page.sentence(start, claim.end)
    if text[left - 2 : left] == "\n ":
        left -= 1  # the blank in front of a wrapped line
    if start - left < _LINKING_REACH and text[left - 1 : left] == "\n":
        first = text[left:start].strip()
        above = text[max(0, left - _ABOVE) : left].rstrip()
        goes_on = first or text[left - 2] != "\n" or above.endswith(FORBIDDING)
        if first in LINKING and goes_on and above.endswith(WRAPPED):
            left = text.rfind("\n", 0, text.rfind(above, 0, left)) + 1
    return left, right
