"""The function: text → candidates → claims → linked facts, on one screen."""

from collections.abc import Iterator
from hashlib import blake2b
from operator import attrgetter

from vnpolitics_cli.anchoring import anchor, is_stamp, publication
from vnpolitics_cli.events import events
from vnpolitics_cli.kinds import KINDS, RANK
from vnpolitics_cli.kinds.dates.ranges import with_ranges
from vnpolitics_cli.measures import counts, measure
from vnpolitics_cli.model import Article, CalendarDate, Fact, Value
from vnpolitics_cli.references import issue_dates, refer
from vnpolitics_cli.refine import refine
from vnpolitics_cli.relations import relations
from vnpolitics_cli.rules import Claim, scanner
from vnpolitics_cli.text import SENTENCE_LIMIT, Page, clip

scan = scanner(KINDS)

EVERY = frozenset(kind.name for kind in KINDS)
"""The names of all kinds."""

_ORDER = {kind.name: index for index, kind in enumerate(KINDS)}
_OF_DOCUMENTS = frozenset(("issued", "stamp"))
"""Roles of dates that are the time of a document or a page, and of no figure."""
_TAG = {kind.name: kind.name[:2] for kind in KINDS}


def extract(article: Article) -> tuple[Fact, ...]:
    """All facts of one article, of all kinds, in the order of the output contract (start, longer first, kind).

    Pure: the answer depends on the article's text, source and publication date and on nothing else.
    """
    return tuple(facts(article)[1])


def facts(article: Article, kinds: frozenset[str] = EVERY) -> tuple[str | None, list[Fact]]:
    """The publication day of the article (its own, else its page stamp's) and its facts of some kinds.

    They are those of `extract`, each as it is there: what only other kinds need is left out, and that may be half of the work.
    """
    page = Page(article.text)
    claims, _ = refine(scan(page.text), RANK)
    documents, dates = claims.get("document", []), with_ranges(page.text, claims.get("date", []))
    figures = sorted((*claims.get("money", ()), *claims.get("percent", ())), key=attrgetter("start"))
    key = article_key(article)

    stamps = [claim for claim in dates if is_stamp(page, claim)]
    published = article.published or publication(page, stamps)
    issued = issue_dates(page, documents, dates)
    cited = {date for document, date in issued.items() if dates[date].start > documents[document].start}
    days = anchor(page, dates, published, set(issued.values()), cited)
    known = [(claim, day) for claim, day in zip(dates, days, strict=True) if day is not None]

    inside = {dates[date].start for date in cited}
    stamped = {claim.start for claim in stamps}
    # The dates of events say so.
    happened = [] if kinds.isdisjoint(("date", "event")) else events(page, known, inside | stamped, published)
    role = {dates[date].start: "issued" for date in issued.values()} | dict.fromkeys(stamped, "stamp") | {claim.start: "event" for claim, _ in happened}

    linked: list[tuple[Claim, Value]] = [*happened]
    if "date" in kinds:
        linked += ((claim, CalendarDate(day.date, day.implied, role[claim.start]) if claim.start in role else day) for claim, day in known)
    if documents and not kinds.isdisjoint(("document", "relation")):
        refs = refer(page, documents, issued, days)
        linked += [(claim, value) for claim, value in zip(documents, refs, strict=True) if value is not None]
        linked += relations(page, documents, refs)
    if figures and not kinds.isdisjoint(("money", "percent")):
        spans = [(claim.start, claim.end, day) for claim, day in known if role.get(claim.start) not in _OF_DOCUMENTS]
        ids = [fact_id(key, claim.kind, page.origin(claim.start, claim.end)[0]) for claim in figures]
        linked += [(claim, value) for claim, value in zip(figures, measure(page, figures, spans, ids), strict=True) if value is not None]
    quantities = claims.get("quantity")
    if quantities and "quantity" in kinds:
        linked += counts(page.text, quantities)
    linked = sorted((found for found in linked if found[0].kind in kinds), key=_place)
    return published, list(_envelopes(article.text, page, key, linked))


def _place(found: tuple[Claim, Value]) -> tuple[int, int, int]:
    """Where a fact stands in the order of the output contract."""
    claim = found[0]
    return claim.start, -claim.end, _ORDER[claim.kind]


def article_key(article: Article) -> str:
    """The part of a fact's id that is its article's: 16 characters of a digest of the source's name, or else of the text."""
    return blake2b((article.source or article.text).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def fact_id(key: str, kind: str, start: int) -> str:
    """Unique in its article because spans of one kind never overlap: "3f9a0c12be77d105-mo1204"."""
    return f"{key}-{_TAG[kind]}{start}"


def _envelopes(given: str, page: Page, key: str, linked: list[tuple[Claim, Value]]) -> Iterator[Fact]:
    line, counted = 1, 0
    line_ends = _mixed_line_ends if "\r" in given else _line_feeds
    # The clean span of the sentence of the fact before, and its words as given.
    known: tuple[int, int] | None = None
    sentence = ""
    for claim, value in linked:
        kind = claim.kind
        start, end = page.origin(claim.start, claim.end)
        if start != counted:
            line += line_ends(given, counted, start)
            counted = start
        around = page.sentence(claim.start, claim.end)
        if (around is not known and around != known) or around[1] - around[0] > SENTENCE_LIMIT:
            left, right = page.origin(*clip(*around, claim.start, claim.end))
            sentence = given[left:right]
        known = around
        identity = fact_id(key, kind, start)
        if kind == "relation":
            # Relations alone may begin at one place, and end at others.
            identity += f".{end}"
        yield Fact(kind, start, end, line, given[start:end], sentence, value, claim.rule, identity)


def _line_feeds(given: str, start: int, end: int) -> int:
    return given.count("\n", start, end)


def _mixed_line_ends(given: str, start: int, end: int) -> int:
    """How many lines end in `given[start:end]`: by LF, CRLF or a lone CR, and by nothing else."""
    return given.count("\n", start, end) + given.count("\r", start, end) - given.count("\r\n", start, end)
