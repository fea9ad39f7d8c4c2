"""Whether something happened in a month, a quarter or a year as on a day: "⟦Năm 1973⟧, ông được bầu …" tells a deed, "⟦năm 2020⟧, xã có 20 hộ nghèo" a
figure."""

import re
from collections.abc import Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.events.bounds import REACH
from vnpolitics_cli.events.clauses import Told, going_on
from vnpolitics_cli.events.lexicon import DECIDING, PLANS, is_verb_start, opens_with_verb
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
_DEEDS_BY_HEAD: dict[str, list[str]] = {}
for _verb in _MOODS["deeds"]:
    _DEEDS_BY_HEAD.setdefault(_verb.split()[0], []).append(f" {_verb}")
_DEED_TAILS = tuple(sorted({f" {verb.split()[-1]} " for verb in _DEEDS if " " in verb and verb.split()[-1] not in _MOODS["leads_to"]}))
_LEADS_TO = tuple(f" {word} " for word in _MOODS["leads_to"])
_PASSIVE = tuple(_MOODS["passive"])
_QUANTITY = lazy.re(any_of(_MOODS["quantities"]) + r"\s(?!lớn\s)", re.IGNORECASE)
_CLOSES_PERIOD = tuple(_MOODS["closes_period"])
# Behind a month or year that is one of several, or the subject itself: "năm 2019 và 6 tháng đầu năm 2020", "Năm 2020 được xem là bản lề".
_NO_TIME_BEHIND = (" và ", "; ", " được ", " với ", " là ", " đã ", " sắp ")
_BEHIND_PERIOD = frozenset(("", ",", ".", ";", "\n", ")"))
# Behind a month or year that ends what its clause tells, how the clause goes on: "xây vào năm 2001 ở Dubai".
_GOES_ON = tuple(f" {words} " for words in _MOODS["behind_period"])
# Behind such a month or year, another one: "thi đấu vào năm 2019 và năm 2020".
_AND_ANOTHER = lazy.re(r"\svà\s(?:\d|(?:đầu|giữa|cuối|năm|quý|tháng)\s)")


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
    if not opens and not _closes(text, claim):
        return False
    if text.startswith((" đến ", " tới ", " nay", ", nếu ", ", khi "), claim.end):
        return False
    left, right = page.sentence(start, claim.end)
    near = text[claim.end : min(right, claim.end + REACH)] if opens else text[max(left, start - 120) : start]
    if not holds_any(near, _DONE) and not _holds_deed(near):
        return False
    return not any(left <= day.start < right for day, _ in days)


def _holds_deed(words: str) -> bool:
    """Whether the verb of a deed stands somewhere in `words`."""
    return any(holds_any(words, _DEEDS_BY_HEAD[head]) for head in _DEEDS_BY_HEAD.keys() & words.split())


def _closes(text: str, claim: Claim) -> bool:
    """Whether a month or year ends what its clause tells: "… thành lập vào ⟦năm 1986⟧", "… được thành lập ⟦năm 1986⟧ tại Huế"."""
    start, end = claim.start, claim.end
    ends = text[end : end + 1] in _BEHIND_PERIOD
    if not ends and not text.startswith(_GOES_ON, end):
        return False
    if not text.endswith(_CLOSES_PERIOD, 0, start) and not (text[start].islower() and _may_end_with_deed(text[max(0, start - 24) : start])):
        return False
    if text.endswith(" trong ", 0, start) and text.find(" sẽ ", max(0, start - _FAR), start) < 0:
        return False
    return ends or _AND_ANOTHER.match(text, end) is None


def _may_end_with_deed(words: str) -> bool:
    """Whether the words in front of a month or year may end with what was done: the cheap look before a verb is looked for."""
    return words.endswith(_DEED_TAILS) or (words[-2:-1].isalpha() and not words.endswith(_LEADS_TO) and holds_any(words, _DONE))


def happens(text: str, told: Told, claim: Claim) -> bool:
    """Whether the main verb of a month's or year's clause tells a happening: by its "đã", "sẽ", "được", or as one deed of somebody ("⟦tháng
    9/2019⟧, Bộ Y tế ban hành …")."""
    verb = told.verb
    if _is_figure_or_state(text, told, claim) or text.find(", trong đó ", claim.end, verb.start) >= 0 or _is_of_plan(text, told):
        return False
    passive = text.startswith(_PASSIVE, verb.start) and _was_done(text, claim, told)
    deed = verb.key in _DEEDS and _is_deed_of(text, claim, told)
    if not (verb.mark == 2 or passive or deed):
        return False
    if _is_within(text, claim):
        # "Hãng đã nhập 20 tấn trong ⟦năm 2020⟧" adds up a year, "Cầu sẽ thông xe trong ⟦năm 2020⟧" is one deed.
        return not told.leads and claim.start - verb.end < _FAR_BEHIND and text.startswith("sẽ ", verb.start)
    return verb.start - claim.end < _FAR if told.leads else _ends_clause(text, claim, told, passive=passive)


def _is_of_plan(text: str, told: Told) -> bool:
    """Whether a month or year that ends a clause may be when a plan is to be carried out, and not when it was decided on: "thông qua phương án tăng vốn vào
    ⟦cuối năm 2021⟧"."""
    if told.leads or told.verb.key not in DECIDING:
        return False
    words = text[told.verb.end : told.verb.end + _PLAN].split()
    return len(words) > 2 and " ".join(words[:2]) in PLANS and is_verb_start(words[2])


_PLAN = 40
"""Within how many code points behind a verb the plan stands that is decided on."""
_FAR, _FAR_BEHIND = 160, 60
"""How far behind the month or year that leads it a verb stands that is told of it, and how far in front of one that ends it, in code points."""


def _is_within(text: str, claim: Claim) -> bool:
    """Whether a month or year stands behind a "trong" that opens no sentence."""
    return text.endswith(" trong ", 0, claim.start) and not text.endswith(_OPENS_PERIOD, 0, claim.start)


def _ends_clause(text: str, claim: Claim, told: Told, *, passive: bool) -> bool:
    """Whether the month or year that ends a clause is told of by its verb."""
    verb = told.verb
    if text.endswith(_CLOSES_PERIOD, 0, claim.start):
        return claim.start - verb.end < _FAR_BEHIND
    # "đã duyệt kế hoạch ⟦năm 2020⟧", "bút toán kết chuyển ⟦năm 2020⟧": without "vào" only a plain verb right in front is told of it.
    plain = verb.mark == 2 or (passive and verb.at - verb.start < _RIGHT_BEHIND) or (" " in verb.key and verb.key in _DEEDS)
    return plain and claim.start - verb.end < 2


_RIGHT_BEHIND = 10
"""How long what makes a verb passive is, in code points, where nobody stands in it who does it: "đã được "."""


def _is_figure_or_state(text: str, told: Told, claim: Claim) -> bool:
    """Whether a verb tells a figure or a state, something of a quantity ("số hộ được cấp sổ là 6.271"), or what the month or year itself is."""
    verb = told.verb
    if verb.weak or verb.status == "duty" or verb.key in _STATES or verb.opener.endswith("khi"):
        return True
    if told.leads:
        of_year = verb.opener == "do" or text.startswith(_NO_TIME_BEHIND, claim.end) or text.find(" mỗi ", claim.end, verb.start) >= 0
        if of_year or _QUANTITY.match(text, told.start + (text[told.start] == " ")):
            return True
    return TELLING.match(text, verb.at) is not None or text.startswith(_LASTING, verb.start)


def _was_done(text: str, claim: Claim, told: Told) -> bool:
    """Whether something was done to a subject, and is no aim: "đến năm 2007, ông được bổ nhiệm", but not "đến năm 2030, người dân được miễn phí"."""
    if told.subject is None and told.leads:
        return False
    return told.verb.key in _DEEDS or not text[max(0, claim.start - 4) : claim.start].lower().endswith(("tới ", "đến "))


def _is_deed_of(text: str, claim: Claim, told: Told) -> bool:
    """Whether a verb of a deed is what somebody did: not what goes on, what it is for, how many did it ("có 13 nước nhận …") or who is meant ("người
    thành lập …"). An adverb like "lại" in the subject belongs to another verb, which is not known."""
    verb, (start, stop) = told.verb, told.subject or (0, 0)
    if (
        (verb.status and (told.leads or verb.status != "planned"))
        or verb.opener
        or going_on(text, verb)
        or text.find(" lại ", start, stop) >= 0
        or text.startswith((", có ", " có "), claim.end)
    ):
        return False
    who = text[start:stop].strip()
    return who.lower() not in ("", "người") and not (_SHARE.match(who) or opens_with_verb(who))


# A share of all, whose verb only says who is counted: "98,5% sinh viên tốt nghiệp có việc làm".
_SHARE = lazy.re(r"[\d.,]+\s?%")
