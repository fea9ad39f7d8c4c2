"""The function: text → candidates → claims → linked facts, on one screen."""

from collections.abc import Generator, Iterator, Sequence
from datetime import date
from functools import partial
from hashlib import blake2b
from operator import attrgetter

from vnpolitics_cli.anchoring import anchor, is_stamp, publication
from vnpolitics_cli.calendar import FIRST_YEAR, LAST_YEAR
from vnpolitics_cli.errors import InputError
from vnpolitics_cli.events import events
from vnpolitics_cli.kinds import KINDS, RANK
from vnpolitics_cli.kinds.dates.ranges import with_ranges
from vnpolitics_cli.measures import counts, measure
from vnpolitics_cli.model import Article, CalendarDate, Fact, Finding, Value
from vnpolitics_cli.references import cited_only, is_enacted, issue_dates, refer, years_of_issue
from vnpolitics_cli.refine import refine
from vnpolitics_cli.relations import relations
from vnpolitics_cli.rules import Claim, scanners
from vnpolitics_cli.text import SENTENCE_LIMIT, Page, clip

_NUMBERS, _LITERALS = scanners(KINDS)

EVERY = frozenset(kind.name for kind in KINDS)
"""The names of all kinds."""

_ORDER = {kind.name: index for index, kind in enumerate(KINDS)}
_ID_HEADS = {kind.name: f"-{kind.name[:2]}" for kind in KINDS}


def extract(article: Article) -> tuple[Fact, ...]:
    """All facts of one article, of all kinds, in the order of the output contract (start, longer first, kind).

    Pure: the answer depends on the article's text, source and publication date and on nothing else. Raises `InputError` for what is no
    article.
    """
    return tuple(facts(article)[1])


def finding(article: Article) -> Finding:
    """The facts that `extract` gives, in a list, with the day on which the article was published and who says so. Raises `InputError`."""
    return found_in(article, *facts(article))


def found_in(article: Article, published: str | None, found: list[Fact]) -> Finding:
    """The finding of an article, of whose day and facts `facts` has told; a day that is not the article's own is its page stamp's."""
    return Finding(article, published, article.published_from if article.published else "stamp" if published else None, found)


Found = tuple[str | None, list[Fact]]
"""The publication day of an article (its own, else its page stamp's) and its facts."""


def facts(article: Article, kinds: frozenset[str] = EVERY) -> Found:
    """The publication day of the article and its facts of some kinds.

    They are those of `extract`, each as it is there: what only other kinds need is left out, and that may be half of the work.
    """
    return facts_of([article], kinds)[0]


def facts_of(articles: Sequence[Article], kinds: frozenset[str] = EVERY) -> list[Found]:
    """The same of many articles, in less time than one after the other: each stage is done for all of them before the next begins, so
    that its code and its tables stay in the processor's cache."""
    for article in articles:
        _check(article)
    under_way = [_stages(article, kinds) for article in articles]
    found: list[Found] = []
    while len(found) < len(under_way):
        for stages in under_way:
            try:
                next(stages)
            except StopIteration as end:
                found.append(end.value)
    return found


def _check(article: Article) -> None:
    """Raises `InputError` for what a program may hand over in place of an article."""
    if not isinstance(article, Article):
        raise InputError(f"an Article is wanted, not {_named(article)}", example="extract(Article('Thu 5 tỷ đồng'))")
    if not isinstance(article.text, str):
        raise InputError(f"an article's text is a str, not {_named(article.text)}", example="Article(content.decode('utf-8'))")
    if not isinstance(article.source, str):
        raise InputError(f"an article's source is a str, not {_named(article.source)}", example="Article(text, source='a.txt')")
    if article.published and not _is_day(article.published):
        reason = f"an article's day of publication is a str YYYY-MM-DD of {FIRST_YEAR} to {LAST_YEAR}, not {article.published!r}"
        raise InputError(reason, example="Article(text, published='2024-09-30')")


def _named(thing: object) -> str:
    return "None" if thing is None else type(thing).__name__


def _is_day(given: object) -> bool:
    try:
        return isinstance(given, str) and len(given) == 10 and FIRST_YEAR <= date.fromisoformat(given).year <= LAST_YEAR
    except ValueError:
        return False


def _stages(article: Article, kinds: frozenset[str]) -> Generator[None, None, Found]:
    """Reads an article stage by stage, with a pause behind each, and answers what is found. All articles have the same stages."""
    page = Page(article.text)
    yield
    claimed = _NUMBERS(page.text)
    yield
    claimed += _LITERALS(page.text)
    yield
    claims, _ = refine(claimed, RANK)
    documents, dates = claims.get("document", []), with_ranges(page.text, claims.get("date", []))
    figures = sorted((*claims.get("money", ()), *claims.get("percent", ())), key=attrgetter("start"))
    key = article_key(article)
    yield

    stamps = [claim for claim in dates if is_stamp(page, claim)]
    published = article.published or publication(page, stamps)
    yield

    issued = issue_dates(page, documents, dates)
    yield

    cited = cited_only(documents, dates, issued)
    days, _ = anchor(page, dates, published, set(issued.values()), cited)
    known = [(claim, day) for claim, day in zip(dates, days, strict=True) if day is not None]
    yield

    inside = {dates[date].start for document, date in issued.items() if date in cited and not is_enacted(page.text, documents[document], dates[date])}
    stamped = {claim.start for claim in stamps}
    # The dates of events say so.
    happened = [] if kinds.isdisjoint(("date", "event")) else (yield from events(page, known, inside | stamped, published))
    years = list(years_of_issue(page.text, documents, dates, issued))
    role = {dates[date].start: "issued" for date in (*issued.values(), *years)}
    role |= dict.fromkeys(stamped, "stamp") | {claim.start: "event" for claim, _ in happened}

    linked: list[tuple[Claim, Value]] = [*happened]
    if "date" in kinds:
        linked += [(claim, CalendarDate(day.date, day.implied, role[claim.start]) if claim.start in role else day) for claim, day in known]
    yield

    refs = refer(page, documents, issued, days) if not kinds.isdisjoint(("document", "relation")) else [None] * len(documents)
    linked += [(claim, value) for claim, value in zip(documents, refs, strict=True) if value is not None]
    yield

    linked += relations(page, documents, refs)
    yield

    if figures and not kinds.isdisjoint(("money", "percent")):
        # A day in front of its document is its clause's too: "Năm 2013, Thủ tướng ban hành Z; thu ngân sách đạt …".
        no_times = {dates[date].start for date in (*cited, *years)} | stamped
        spans = [(claim.start, claim.end, day) for claim, day in known if claim.start not in no_times]
        ids = [_identity(key, claim.kind, page.origin(claim.start, claim.end)[0]) for claim in figures]
        linked += zip(figures, measure(page, figures, spans, ids), strict=True)
    yield

    quantities = claims.get("quantity")
    if quantities and "quantity" in kinds:
        linked += counts(page.text, quantities)
    if kinds is not EVERY:
        linked = [found for found in linked if found[0].kind in kinds]
    linked.sort(key=_place)
    yield
    return published, list(_envelopes(article.text, page, key, linked))


def _place(found: tuple[Claim, Value]) -> int:
    """Where a fact stands in the order of the output contract: by its start, then longer first, then by its kind, in one number (no text
    has 2**40 characters), which is compared faster than three."""
    claim = found[0]
    return (claim.start << 48) - (claim.end << 8) + _ORDER[claim.kind]


def article_key(article: Article) -> str:
    """The part of a fact's id that is its article's: 16 characters of a digest of the source's name, or else of the text."""
    return blake2b((article.source or article.text).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _identity(key: str, kind: str, start: int) -> str:
    """The id of a fact: "3f9a0c12be77d105-mo1204". Where it starts makes it unique in its article, because spans of one kind never overlap."""
    return f"{key}{_ID_HEADS[kind]}{start}"


def _envelopes(given: str, page: Page, key: str, linked: list[tuple[Claim, Value]]) -> Iterator[Fact]:
    moved = page.moved
    line, counted = 1, 0
    line_ends = partial(_mixed_line_ends, given) if "\r" in given else partial(given.count, "\n")
    # The clean span of the sentence of the fact before, and its words as given.
    known: tuple[int, int] | None = None
    sentence = ""
    for claim, value in linked:
        kind = claim.kind
        clean = claim.start, claim.end
        start, end = page.origin(*clean) if moved else clean
        if start != counted:
            line += line_ends(counted, start)
            counted = start
        around = page.sentence(*clean)
        if around is not known or around[1] - around[0] > SENTENCE_LIMIT:
            left, right = clip(*around, *clean)
            if moved:
                left, right = page.origin(left, right)
            sentence = given[left:right]
            known = around
        identity = _identity(key, kind, start)
        if kind == "relation":
            # Relations alone may begin at one place, and end at others.
            identity += f".{end}"
        yield Fact(kind, start, end, line, given[start:end], sentence, value, claim.rule, identity)


def _mixed_line_ends(given: str, start: int, end: int) -> int:
    """How many lines end in `given[start:end]`: by LF, CRLF or a lone CR, and by nothing else."""
    return given.count("\n", start, end) + given.count("\r", start, end) - given.count("\r\n", start, end)
