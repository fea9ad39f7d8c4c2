"""Looking inside: how the facts of an article came about, told by running the same rules with someone watching."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

import msgspec

from vnpolitics_cli.anchoring import Source, anchor
from vnpolitics_cli.kinds import KINDS, RANK
from vnpolitics_cli.kinds.dates.ranges import with_ranges
from vnpolitics_cli.model import Article, CalendarDate, Event, Fact
from vnpolitics_cli.pipeline import facts
from vnpolitics_cli.reasons import reasons
from vnpolitics_cli.references import cited_only, issue_dates
from vnpolitics_cli.refine import Loss, refine
from vnpolitics_cli.rules import Claim, Kind, Rule, scanner
from vnpolitics_cli.text import Page


class Trial(msgspec.Struct, frozen=True):
    """One rule tried at one place of the clean text, and what it answered; None when it declined."""

    rule: str
    start: int
    end: int
    claim: Claim | None


class Story(msgspec.Struct, frozen=True):
    """How the facts of an article came about. Offsets of trials and claims are of the clean text, `page.text`.

    `claims` stand after overlaps are settled, `losses` fell to others; a claim may stand and still be no fact, because
    what it lacks (a year, an antecedent) was not found. By the start of each date, in the text as given: `sources` has what it was
    inferred from, and `events` says of what its event was made, or why it has none.
    """

    article: Article
    page: Page
    published: str | None
    trials: tuple[Trial, ...]
    claims: tuple[Claim, ...]
    losses: tuple[Loss, ...]
    facts: tuple[Fact, ...]
    sources: dict[int, Source]
    events: dict[int, tuple[str, ...]]

    def fact_of(self, claim: Claim) -> Fact | None:
        """The fact that a standing claim became."""
        start, _ = self.page.origin(claim.start, claim.end)
        return next((fact for fact in self.facts if fact.kind == claim.kind and fact.start == start), None)

    def grounds(self, fact: Fact) -> tuple[str, ...]:
        """What of a fact was inferred, and from what."""
        found: list[str] = []
        value = fact.value
        if isinstance(value, CalendarDate | Event) and value.implied:
            found.append(self._year(fact, value.date))
        if isinstance(value, CalendarDate | Event) and value.date.startswith("XXXX"):
            found.append("no year is written, and nothing in the article or its publication date gives one")
        if isinstance(value, Event):
            date = next((other for other in self.facts if other.kind == "date" and other.start == fact.start), None)
            found.append(f"built on the date {date.text!r} and the clause around it" if date else "built on the clause around it")
            found += self.events.get(fact.start, ())
        elif isinstance(value, CalendarDate) and value.role != "event":
            found += [f"no event: {'; '.join(self.events[fact.start])}"] if fact.start in self.events else []
        issued = getattr(value, "issued", None)
        if issued is not None:
            date = next((o for o in self.facts if isinstance(o.value, CalendarDate) and o.value.role == "issued" and o.value.date == issued), None)
            if date is not None:
                found.append(f"issued is the date {date.text!r} beside it")
        about = getattr(value, "about", None)
        if about is not None:
            amount = next((other for other in self.facts if other.id == about), None)
            if amount is not None:
                found.append(f"about the amount {amount.text!r}")
        resolved = getattr(value, "resolved_by", None)
        if resolved is not None:
            found.append(f"doc_id resolved by {resolved}")
        return tuple(found)

    def _year(self, fact: Fact, date: str) -> str:
        """From what the rest of a date was inferred, with the date or place that says it, where there is one such."""
        source = self.sources[fact.start]
        if source is Source.PUBLICATION:
            by = {"record": "its record", "option": "--published"}.get(self.article.published_from or "", "a stamp in the text")
            return f"the rest of the date from the publication date {self.published} (by {by})"
        if source is Source.RANGE:
            return "the rest of the date from the other end of its range"
        if source is Source.HEADING:
            return "the rest of the date from the year that heads its section"
        alike = [other for other in self.facts if _says_year(other, date[:4]) and other.start != fact.start]
        if source is Source.BEFORE:
            last = next((other for other in reversed(alike) if other.start < fact.start), None)
            return "the rest of the date from the one told before it" + (f", {last.text!r} (line {last.line})" if last is not None else "")
        # A whole day says more than a month, and a near one more than a far one.
        written = [other for other in alike if isinstance(other.value, CalendarDate) and not other.value.implied]
        near = min(written, key=lambda other: (-len(getattr(other.value, "date", "")), abs(other.start - fact.start)), default=None)
        if near is None:
            return "the rest of the date from the years that the article tells"
        return f"the rest of the date from the years that the article tells, such as {near.text!r} (line {near.line})"


def _says_year(fact: Fact, year: str) -> bool:
    return isinstance(fact.value, CalendarDate) and fact.value.date.startswith(year)


def explain(article: Article) -> Story:
    """The story of an article's facts: every trial, claim, loss and fact."""
    trials: list[Trial] = []
    page = Page(article.text)
    claims, losses = refine(scanner([_watched(kind, trials.append) for kind in KINDS])(page.text), RANK)
    published, found = facts(article)
    documents, dated = claims.get("document", []), with_ranges(page.text, claims.get("date", []))
    issued = issue_dates(page, documents, dated)
    _, sources = anchor(page, dated, published, set(issued.values()), cited_only(documents, dated, issued))
    inferred = {page.origin(claim.start, claim.end)[0]: source for claim, source in zip(dated, sources, strict=True)}
    dates = list(_known(page, dated, found))
    events = {fact.start: fact.value for fact in found if isinstance(fact.value, Event)}
    by_claim = {claim.start: page.origin(claim.start, claim.end)[0] for claim, _, _ in dates}
    stated = {claim.start: _stated(fact, found) for claim, _, fact in dates if isinstance(fact.value, CalendarDate) and fact.value.role in ("issued", "stamp")}
    happened = {start: events[given] for start, given in by_claim.items() if given in events}
    why = {by_claim[start]: words for start, words in reasons(page, [(c, d) for c, d, _ in dates], stated, published, happened).items()}
    standing = sorted(chain.from_iterable(claims.values()), key=lambda claim: (claim.start, -claim.end))
    return Story(article, page, published, tuple(trials), tuple(standing), tuple(losses), tuple(found), inferred, why)


def _known(page: Page, claims: Sequence[Claim], found: Sequence[Fact]) -> Iterator[tuple[Claim, CalendarDate, Fact]]:
    """The claims of dates that became facts, each with its date, without its role, and its fact."""
    by_start = {fact.start: fact for fact in found if isinstance(fact.value, CalendarDate)}
    for claim in claims:
        fact = by_start.get(page.origin(claim.start, claim.end)[0])
        if fact is not None and isinstance(fact.value, CalendarDate):
            yield claim, CalendarDate(fact.value.date, fact.value.implied), fact


def _stated(fact: Fact, found: Sequence[Fact]) -> str:
    """What a date without an event is part of, by its role."""
    value = fact.value
    if isinstance(value, CalendarDate) and value.role == "stamp":
        return "it is the page's own time of publication"
    of = (other for other in found if isinstance(value, CalendarDate) and getattr(other.value, "issued", None) == value.date)
    document = min(of, key=lambda other: abs(other.start - fact.start), default=None)
    return f"it stands in a reference, of {document.text!r}" if document else "it stands in a reference"


def _watched(kind: Kind, tell: Callable[[Trial], None]) -> Kind:
    """The same kind, whose rules tell of each trial; no number is sorted out before a rule has seen it."""

    def watched(rule: Rule) -> Rule:
        def read(text: str, start: int, end: int) -> Claim | None:
            claim = rule.read(text, start, end)
            tell(Trial(rule.name, start, end, claim))
            return claim

        return msgspec.structs.replace(rule, read=read, after=())

    return msgspec.structs.replace(kind, rules=tuple(watched(rule) for rule in kind.rules))
