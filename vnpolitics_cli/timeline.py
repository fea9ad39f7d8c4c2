"""The timeline: what happened when, each happening once however often and by however many articles it is told.

Two tellings are one happening where they are of one date and nothing in them speaks of two: actors where neither is the other,
numbers, names or documents that only the one has and the other has others, a morning and an afternoon. And where enough says that
they are one: most of what the shorter one says stands in the other, too; across articles, with names in it, or word for word. What is
unsure stays two rows: two decisions of one committee on one day must never become one.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from hashlib import blake2b
from operator import attrgetter
from typing import NamedTuple

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import OPEN
from vnpolitics_cli.model import CalendarDate, DocumentRef, Event, Fact, Finding, Money
from vnpolitics_cli.query import InTime, time_order
from vnpolitics_cli.register import Document, Register, label
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import SENTENCE_LIMIT, Page, retoned, small
from vnpolitics_cli.writing import amount

ISSUED = "ban hành"
"""The trigger of a row that a document's date of issue makes."""


KINDS = frozenset(("document", "event", "money"))
"""The kinds of fact that a timeline is made of."""


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """What happened, happens or is set for a date: who did what where, and which articles tell it.

    `date` is in the grammar of the contract, `implied` where every telling leaves some part of it to be inferred. `what` is the clause
    in the words that are used most. `documents` (ids) and `amounts` (in words) stand in a sentence that tells it. `tellings` and
    `articles` are counts, `told_in` the places of the tellings ("path:line") in the order of reading.
    """

    date: str
    implied: bool = False
    status: str = "happened"
    actor: str | None = None
    trigger: str | None = None
    what: str | None = None
    place: str | None = None
    documents: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    tellings: int = 1
    articles: int = 1
    told_in: tuple[str, ...] = ()


class _Signs(NamedTuple):
    """What a telling is compared by: the words of its actor, of its trigger, of its content (its clause without both, in order), of all,
    its names and numbers, the part of the day, whether several may have done the same, and whether a document comes into force."""

    actor: frozenset[str]
    trigger: frozenset[str]
    content: tuple[str, ...]
    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    part: str | None
    several: bool
    force: bool


class _Telling(NamedTuple):
    """An event as one sentence tells it, with the documents and amounts of the sentence.

    `sentence` is for comparison; `copy` is the same for the same telling of articles that are alike in every word.
    """

    article: int
    at: int
    event: Event
    documents: tuple[str, ...]
    amounts: tuple[str, ...]
    told_in: str
    signs: _Signs
    sentence: str
    copy: tuple[int, int]


class Timeline:
    """The happenings of a corpus. `add` every finding, then ask for the `rows`."""

    def __init__(self) -> None:
        self._tellings: list[_Telling] = []
        self._articles = 0
        # Of each text, the first article that has it.
        self._texts: dict[bytes, int] = {}
        self._known = Register()
        # Of the tellings with short forms that their article leaves open: the place in `_tellings`, the documents of the article, and
        # where those forms begin.
        self._open: list[tuple[int, Finding, frozenset[int]]] = []

    def add(self, finding: Finding) -> None:
        """Takes in the events of one article."""
        self._known.add(finding)
        companions = [fact for fact in finding.facts if isinstance(fact.value, DocumentRef | Money)]
        cited = msgspec.structs.replace(finding, facts=[fact for fact in companions if isinstance(fact.value, DocumentRef)])
        first = self._texts.setdefault(blake2b(_plain(finding.article.text).encode(), digest_size=16).digest(), self._articles)
        for number, fact in enumerate(finding.facts):
            if isinstance(fact.value, Event):
                documents, amounts, unsettled = _around(fact, companions)
                if unsettled:
                    self._open.append((len(self._tellings), cited, frozenset(fact.start for fact in unsettled)))
                place = f"{finding.article.source}:{fact.line}"
                signs = _signs(fact.value, Page(fact.text).text)
                told = (documents, amounts, place, signs, _plain(fact.sentence), (first, number))
                self._tellings.append(_Telling(self._articles, len(self._tellings), fact.value, *told))
        self._articles += 1

    def rows(self, *, issues: bool = False) -> list[Happening]:
        """The happenings by date; with `issues` the dates of issue of documents join in."""
        for index, cited, starts in self._open:
            told = self._tellings[index]
            facts = [fact for fact in self._known.settle(cited).facts if fact.start in starts]
            settled = [fact.value.doc_id for fact in facts if isinstance(fact.value, DocumentRef) and fact.value.doc_id]
            self._tellings[index] = told._replace(documents=_once((*told.documents, *settled)))
        self._open.clear()
        days: dict[str, list[_Telling]] = {}
        for told in self._tellings:
            days.setdefault(told.event.date, []).append(told)
        rows = [row for tellings in days.values() for row in _of_one_date(tellings)]
        if issues:
            rows = _with_issues(rows, self._known.issues())
        return sorted(rows, key=lambda row: time_order(row.date))


def timeline(findings: Iterable[Finding], *, issues: bool = False) -> list[Happening]:
    """The happenings that the findings tell, by date, and within a date in the order of reading."""
    known = Timeline()
    for finding in findings:
        known.add(finding)
    return known.rows(issues=issues)


def chosen(rows: Iterable[Happening], *, time: InTime | None = None, statuses: Sequence[str] = ()) -> list[Happening]:
    """The rows that surely lie in this time, of these statuses (none: of any)."""
    return [row for row in rows if (time is None or time.holds(CalendarDate(row.date))) and (not statuses or row.status in statuses)]


def is_undated(row: Happening) -> bool:
    """Whether a row has no year, and so lies surely in no time."""
    return row.date.startswith(OPEN)


def _around(event: Fact, companions: Sequence[Fact]) -> tuple[tuple[str, ...], tuple[str, ...], list[Fact]]:
    """The documents and amounts of an event's sentence, and the short forms in it that are still open."""
    first = bisect_left(companions, event.start - SENTENCE_LIMIT, key=attrgetter("start"))
    last = bisect_right(companions, event.start + SENTENCE_LIMIT, key=attrgetter("start"))
    near = [fact for fact in companions[first:last] if fact.sentence == event.sentence]
    documents = _once(fact.value.doc_id for fact in near if isinstance(fact.value, DocumentRef) and fact.value.doc_id)
    amounts = _once(amount(fact.value.amount, fact.value.currency, to=fact.value.amount_max) for fact in near if isinstance(fact.value, Money))
    return documents, amounts, [fact for fact in near if isinstance(fact.value, DocumentRef) and fact.value.doc_id is None]


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


# What a telling is compared by

_TABLE = table("timeline")
_EMPTY = frozenset(word for words in _TABLE["empty"] for word in words.split())
_PARTS: Mapping[str, str] = _TABLE["parts"]
_PART = lazy.re(rf"(?<!\w){any_of(_PARTS)}(?!\w)", re.IGNORECASE)
_SHORT: Mapping[str, str] = _TABLE["abbreviations"]
_ABBREVIATION = lazy.re(rf"(?<!\w){any_of(_SHORT)}(?!\w)\.?")
# What a parenthesis adds tells no happenings apart.
_ASIDE = lazy.re(r"\([^()]*\)")
# "Hà", "27.5", "24": a word or a number.
_TOKEN = lazy.re(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_FORCE = "hiệu lực"
_POINTING = lazy.re(rf"(?<!\w){any_of(_TABLE['pointing'])}(?!\w)")
_ANOTHER = frozenset(_TABLE["another"])
_SEVERAL = frozenset(_TABLE["several"])


def _plain(text: str) -> str:
    """Words for comparison, however they are encoded, spaced and written in capitals."""
    return retoned(" ".join(Page(text).text.split())).lower()


def _tokens(text: str) -> list[str]:
    """The words of a clause that say something, abbreviations in full, capitals kept: "Anh" in "Đông Anh" is no form of address."""
    found = _TOKEN.findall(_ABBREVIATION.sub(lambda found: _SHORT[found[0].rstrip(".")], _ASIDE.sub(" ", text)))
    return [token for at, token in enumerate(found) if small(token) not in _EMPTY or (at and token[0].isupper())]


def _without_date(what: str, when: str, written: str) -> str:
    """A clause without its own date, as it stands in the event (`when`) or in other words for the same day (`written`)."""
    what = what.replace(when, " ")
    if len(written) != 10 or written.startswith(OPEN):
        return what
    year, month, day = written[:4], int(written[5:7]), int(written[8:])
    return re.sub(rf"(?<!\d)0?{day}(?:\s?[/.\-]\s?|\s+tháng\s+)0?{month}(?:(?:\s?[/.\-]\s?|\s+năm\s+){year})?(?!\d)", " ", what)


def _signs(event: Event, when: str) -> _Signs:
    what = _without_date(event.what or "", when, event.date)
    actor, trigger = event.actor or "", event.trigger or ""
    # "có hiệu lực thi hành": the verb may be only the end of it.
    before = what.partition(trigger)[0] if trigger else ""
    tokens = _tokens(what)
    part = _PART.search(when)
    return _Signs(
        actor=frozenset(map(small, _tokens(actor))),
        trigger=frozenset(small(trigger).split()),
        content=tuple(map(small, _tokens(what.replace(actor, " ", 1).replace(trigger, " ", 1)))),
        words=frozenset(map(small, (*tokens, *_tokens(actor), *trigger.split()))),
        names=frozenset(small(token) for token in tokens if token[0].isupper()),
        numbers=frozenset(token for token in tokens if token[0].isdigit()),
        part=_PARTS[small(" ".join(part[0].split()))] if part else None,
        several=small(actor) in _SEVERAL,
        force=event.status == "in_force" and _FORCE in small(" ".join(f"{before[-12:]}{trigger}".split())),
    )


# Whether two tellings of one date are one happening

MOST_OF = 0.75
"""How much of the shorter content must stand in the longer one."""

FEW = 3
"""Contents of fewer words than these say too little to be compared."""

MANY = 7
"""So many shared words say that a happening is one where nobody says who did it."""

LONG = 15
"""A sentence with a content of so many words is written once, and then copied."""

CROWD = 50
"""A word that more happenings of one day share than these tells none of them."""

_BEFORE = frozenset(("happened", "planned"))
"""What one article announces and another reports."""


def _contradict(one: _Telling, other: _Telling) -> bool:
    """Whether something in two tellings speaks of two happenings."""
    a, b = one.signs, other.signs
    if one.event.status != other.event.status and not {one.event.status, other.event.status} <= _BEFORE:
        return True
    if a.part != b.part and a.part is not None and b.part is not None:
        return True
    if a.actor and b.actor and not (a.actor <= b.actor or b.actor <= a.actor):
        return True
    if one.documents and other.documents and not set(one.documents) & set(other.documents):
        return True
    if (a.words ^ b.words) & _ANOTHER:
        return True
    return bool((a.names - b.words and b.names - a.words) or (a.numbers - b.numbers and b.numbers - a.numbers))


def _same(one: _Telling, other: _Telling) -> bool:
    """Whether enough says that two tellings that do not contradict each other are one happening."""
    a, b = one.signs, other.signs
    apart = one.article != other.article
    if a.several or b.several or (apart and one.event.date.startswith(OPEN)):
        return False
    documents = set(one.documents) & set(other.documents)
    together = bool(documents) and set(one.documents) == set(other.documents)
    if a.force and b.force and (together or (a.actor == b.actor and len(a.names & a.actor) > 1)):
        # A document comes into force once, whatever else is said of it.
        return True
    content, others = set(a.content), set(b.content)
    shared, least = content & others, min(len(content), len(others))
    if least < FEW:
        # "Công an tỉnh họp": who or which document it is must be said by both.
        alike = a.trigger <= b.trigger or b.trigger <= a.trigger
        return content == others and alike and (together or (bool(a.actor) and a.actor == b.actor and not apart))
    if len(shared) < max(FEW, MOST_OF * least) or not (a.trigger & b.trigger or a.trigger <= b.words or b.trigger <= a.words):
        return False
    if _exchanged(a.content, b.content) or not (a.actor or b.actor or together or len(shared) >= MANY):
        return False
    return not apart or bool(documents) or _names_enough(one, other, len(shared), least)


def _names_enough(one: _Telling, other: _Telling, shared: int, least: int) -> bool:
    """Whether two articles whose contents share so many words name enough: a few words are enough of a person who is named in full,
    where they are all that the shorter one says."""
    a, b = one.signs, other.signs
    if len((a.names | a.actor) & (b.names | b.actor) & (a.names | b.names)) < 2:
        return False
    return shared > FEW + 1 or (shared == least and len(a.actor & b.actor & a.names) > FEW and not _POINTING.search(f"{one.sentence} {other.sentence}"))


def _repeats(one: _Telling, other: _Telling) -> bool:
    """Whether two articles tell a happening in the same words, and these are no other's: by the name of who did it, or by their number.

    "Nghị quyết này được HĐND tỉnh Nghệ An thông qua ngày 12/7" is said of many.
    """
    if one.article == other.article or one.copy == other.copy:
        return one.article != other.article
    a, b = one.signs, other.signs
    if a.several or (a.actor, a.trigger, a.content) != (b.actor, b.trigger, b.content) or one.event.date.startswith(OPEN):
        return False
    return _POINTING.search(one.sentence) is None and (len(a.names & a.actor) > 1 or (one.sentence == other.sentence and len(a.content) >= LONG))


def _exchanged(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a few words of the one stand in the place of a few of the other: "đề thi môn sinh học", "đề thi môn hóa học"."""
    changes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return any(tag == "replace" and max(b - a, d - c) <= FEW for tag, a, b, c, d in changes)


class _Group:
    """Tellings that are one happening; `forms` are those that differ in what they are compared by."""

    def __init__(self, first: _Telling) -> None:
        self.tellings = [first]
        self.forms = [first]

    def repeats(self, told: _Telling) -> bool:
        return not any(_contradict(told, form) for form in self.forms) and any(_repeats(told, form) for form in self.forms)

    def holds(self, told: _Telling) -> bool:
        return not any(_contradict(told, form) for form in self.forms) and any(_same(told, form) for form in self.forms)

    def add(self, told: _Telling) -> None:
        self.tellings.append(told)
        alike = [form for form in self.forms if (told.signs, told.documents) == (form.signs, form.documents)]
        # A report that a hundred papers print in the same words need not be compared with each of them.
        if not alike or (len(alike) < CROWD and all(told.article != form.article for form in alike)):
            self.forms.append(told)


def _of_one_date(tellings: Sequence[_Telling]) -> list[Happening]:
    """The happenings of one date, in the order of reading.

    Who says most comes first, and what fits two happenings is neither's. A telling is compared only with those that share one of its
    rarest words: most of its words must be shared, so that the rarest quarter and one more cannot all be lacking.
    """
    if len(tellings) == 1:
        return [_happening(tellings)]
    counts = Counter(word for told in tellings for word in set(told.signs.content))
    groups: list[_Group] = []
    shelves: dict[str, dict[int, _Group]] = {}
    for told in sorted(tellings, key=lambda told: (-len(set(told.signs.content)), told.at)):
        words = sorted(set(told.signs.content), key=lambda word: (counts[word], word))
        own = _marks(told)
        looked = own + words[: len(words) - int(MOST_OF * len(words)) + 1]
        near = {at: group for mark in looked if len(shelf := shelves.get(mark, {})) <= CROWD for at, group in shelf.items()}
        fits = _fitting(told, near)
        if len(fits) == 1:
            at = fits[0]
            groups[at].add(told)
        else:
            at = len(groups)
            groups.append(_Group(told))
        for mark in own + words:
            shelves.setdefault(mark, {})[at] = groups[at]
    found = [sorted(group.tellings, key=lambda told: told.at) for group in groups]
    return [_happening(group) for group in sorted(found, key=lambda group: group[0].at)]


def _fitting(told: _Telling, groups: Mapping[int, _Group]) -> list[int]:
    """The groups that a telling fits; the one that tells it word for word in another article comes before others."""
    again = [at for at, group in groups.items() if group.repeats(told)]
    return again if len(again) == 1 else [at for at, group in groups.items() if group.holds(told)]


def _marks(told: _Telling) -> list[str]:
    """By what a telling is found besides its words: its whole content, and where that says too little, its documents and its actor."""
    whole = ["=" + " ".join(told.signs.content)]
    if len(told.signs.content) < FEW or told.signs.force:
        return whole + [f"#{document}" for document in told.documents] + ["@" + " ".join(sorted(told.signs.actor))]
    return whole


def _happening(tellings: Sequence[_Telling]) -> Happening:
    """The row of tellings of one happening, which stand in the order of reading: in the words used most, of those the fullest."""
    events = [told.event for told in tellings]
    counts = Counter(event.what for event in events)
    best = max(events, key=lambda event: (counts[event.what], event.actor is not None, len(event.what or "")))
    return Happening(
        date=best.date,
        implied=all(event.implied for event in events),
        status=next((event.status for event in events if event.status == "happened"), best.status),
        actor=max((event.actor for event in events if event.actor), key=len, default=None),
        trigger=best.trigger,
        what=best.what,
        place=best.place or next((event.place for event in events if event.place), None),
        documents=_once(document for told in tellings for document in told.documents),
        amounts=_once(written for told in tellings for written in told.amounts),
        tellings=len(tellings),
        articles=len({told.article for told in tellings}),
        told_in=_once(told.told_in for told in tellings),
    )


# Dates of issue


def _with_issues(rows: Sequence[Happening], issues: Iterable[tuple[Document, tuple[str, ...]]]) -> list[Happening]:
    """The rows with one for each document's issue, unless an event of that day tells it: then that names its places, too."""
    found = list(rows)
    telling: dict[tuple[str, str], int] = {}
    for at, row in enumerate(found):
        if ISSUED in (row.trigger or ""):
            for doc_id in row.documents:
                telling.setdefault((row.date, doc_id), at)
    for document, places in issues:
        assert document.issued is not None
        own = telling.get((document.issued, document.doc_id))
        if own is not None:
            found[own] = msgspec.structs.replace(found[own], told_in=_once((*found[own].told_in, *places)))
            continue
        title = " · ".join(part for part in (label(document), document.title) if part)
        found.append(
            Happening(
                date=document.issued,
                actor=document.issuer,
                trigger=ISSUED,
                what=title,
                documents=(document.doc_id,),
                tellings=len(places),
                articles=len({place.rpartition(":")[0] for place in places}),
                told_in=_once(places),
            )
        )
    return found
