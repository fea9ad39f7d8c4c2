"""Whether something happened in a month, a quarter or a year as on a day: "⟦Năm 1973⟧, ông được bầu …" tells a deed, "⟦năm 2020⟧, xã có 20 hộ nghèo" a
figure."""

import re
from collections.abc import Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.events.bounds import REACH
from vnpolitics_cli.events.clauses import Told
from vnpolitics_cli.events.status import TELLING
from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import Page, holds_any

_MOODS: dict[str, list[str]] = table("verbs")["moods"]

# In front of a month or year that opens its sentence: "Trong ", "Trước đó, vào "; a capital of its own says as much.
_OPENS_PERIOD = tuple(_MOODS["opens_period"])
_OPENS_CIRCUMSTANCE = tuple(f"{words} " for words in _MOODS["opens_circumstance"])
_LONGEST_OPENING = max(map(len, _OPENS_PERIOD))
_STATES = frozenset(_MOODS["states"])
_LASTING = tuple(_MOODS["lasting"])
# What stands in front of nearly every verb that tells a happening of a month or a year: the cheap look before the careful one.
_DONE = tuple(_MOODS["done"])
_DEEDS = frozenset(_MOODS["deeds"])
_DONE_OR_DEED = (*_DONE, *(f" {verb}" for verb in _MOODS["deeds"]))
_PASSIVE = tuple(_MOODS["passive"])
_QUANTITY = lazy.re(any_of(_MOODS["quantities"]) + r"\s(?!lớn\s)", re.IGNORECASE)
_CLOSES_PERIOD = tuple(_MOODS["closes_period"])
# Behind a month or year that is one of several, or the subject itself: "năm 2019 và 6 tháng đầu năm 2020", "Năm 2020 được xem là bản lề".
_NO_TIME_BEHIND = (" và ", "; ", " được ", " với ", " là ", " đã ")
_BEHIND_PERIOD = frozenset(("", ",", ".", ";", "\n", ")"))


def may_tell_of(page: Page, claim: Claim, days: Sequence[tuple[Claim, CalendarDate]]) -> bool:
    """Whether something may be told of a month, quarter or year as of a day: it opens its sentence ("Năm 1973, ông được …") or ends a
    clause behind "vào" ("… thành lập vào năm 1986"), and no day in the sentence says better when."""
    text, start = page.text, claim.start
    before = text[max(0, start - _LONGEST_OPENING) : start]
    # "báo cáo của Quý I" has its capital for itself.
    opens = (text[start].isupper() and before[-1:] != "(" and not before.endswith("của ")) or before.endswith(_OPENS_PERIOD)
    if not opens and before.endswith(", "):
        # "Trước tình trạng trên, ⟦tháng 12/2016⟧, …"
        opens = holds_any(text[max(page.sentence(start, claim.end)[0], start - REACH) : start], _OPENS_CIRCUMSTANCE)
    if not opens and not (before.endswith(_CLOSES_PERIOD) and text[claim.end : claim.end + 1] in _BEHIND_PERIOD):
        return False
    if text.startswith((" đến ", " tới ", " nay", ", nếu ", ", khi "), claim.end):
        return False
    left, right = page.sentence(start, claim.end)
    lo, hi = (claim.end, min(right, claim.end + REACH)) if opens else (max(left, start - 120), start)
    if not holds_any(text[lo:hi], _DONE_OR_DEED if opens else _DONE):
        return False
    return not any(left <= day.start < right for day, _ in days)


def happens(text: str, told: Told, claim: Claim) -> bool:
    """Whether the main verb of a month's or year's clause tells a happening: by its "đã", "sẽ", "được", or as one deed of somebody ("⟦tháng
    9/2019⟧, Bộ Y tế ban hành …"), and no figure, no state: nothing of a quantity ("số hộ được cấp sổ là 6.271"). In a subject an adverb like
    "lại" belongs to another verb, which is not known."""
    verb = told.verb
    if (
        verb.weak
        or verb.status == "duty"
        or verb.key in _STATES
        or verb.opener.endswith("khi")
        or (told.leads and verb.opener == "do")
        or text.startswith(_NO_TIME_BEHIND, claim.end)
        or (told.leads and (text.find(" mỗi ", claim.end, verb.start) >= 0 or _QUANTITY.match(text, told.start + (text[told.start] == " "))))
        or TELLING.match(text, verb.at)
        or text.startswith(_LASTING, verb.start)
    ):
        return False
    passive = text.startswith(_PASSIVE, verb.start) and (told.subject is not None or not told.leads)
    deed = verb.key in _DEEDS and told.leads and told.subject is not None and not verb.status and text.find(" lại ", *told.subject) < 0
    done = (verb.mark == 2 or passive or deed) and text.find(", trong đó ", claim.end, verb.start) < 0
    return done and (verb.start - claim.end < 160 if told.leads else claim.start - verb.end < 60)
