"""Many articles, many cores: what is found in each article, in order, whichever of several processes found it.

A pool of processes costs time to start, so little work is done here and now: the pool starts when more comes than `little`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Generic, TypeVar

import msgspec

from vnpolitics_cli import lazy, register
from vnpolitics_cli.errors import SourceError
from vnpolitics_cli.model import Article, Fact, Finding
from vnpolitics_cli.pipeline import EVERY, facts_of, found_in
from vnpolitics_cli.processes import Batch, Lost, in_order
from vnpolitics_cli.sources import article as read
from vnpolitics_cli.sources.unread import Seen, Unread

Treated = TypeVar("Treated")

Item = Unread | Article | SourceError
"""An article, read or not, or what failed in its place."""

BATCH = 1 << 19
"""Bytes of articles that are read at once: large beside the cost of handing them over to a process, small beside its memory."""


class _Done(msgspec.Struct, Generic[Treated], frozen=True, gc=False):
    """What came of an article: the source that it has, and what was made of it."""

    source: str
    made: Treated


def treated(
    items: Iterable[Item],
    treat: Callable[[Finding], Treated],
    *,
    report: Callable[[SourceError], None],
    kinds: frozenset[str] = EVERY,
    published: str | None = None,
    jobs: int = 1,
    little: int = BATCH,
    passed: Callable[[int], None] | None = None,
) -> Iterator[Treated]:
    """What `treat` makes of the finding of each article, its facts of some kinds, in the order of the articles, by `jobs` processes.

    Failures are reported in their places: what cannot be read, a second record of one id, an article over which the process died
    that read it, and a fault of our own, which costs one article and not the run. `published` is the day to assume for articles
    not yet read; `little` bytes are read before a pool starts; `passed` is told the bytes of each item that is done. With more
    than one job `treat` and what it makes must be such as can be pickled.
    """
    seen = Seen()
    for item, done in _all(partial(_done, kinds, published, treat), items, jobs, little):
        try:
            if isinstance(done, Lost):
                raise _left_out(item, done)
            if isinstance(done, SourceError):
                raise done
            if isinstance(item, Unread):
                seen.check(item, done.source)
        except SourceError as error:
            report(error)
        else:
            yield done.made
        if passed is not None:
            passed(_size(item))


def found(
    articles: Iterable[Article],
    *,
    report: Callable[[SourceError], None],
    kinds: frozenset[str] = EVERY,
    jobs: int = 1,
    little: int = BATCH,
    passed: Callable[[int], None] | None = None,
) -> Iterator[Finding]:
    """What is found in each article, in order, by `jobs` processes; failures are reported as by `treated`."""
    return treated(articles, _whole, report=report, kinds=kinds, jobs=jobs, little=little, passed=passed)


def settled(
    first: Iterable[Item],
    second: Iterable[Item],
    treat: Callable[[Finding], Treated],
    *,
    report: Callable[[SourceError], None],
    kinds: frozenset[str] = EVERY,
    published: str | None = None,
    jobs: int = 1,
    little: int = BATCH,
    passed: Callable[[int], None] | None = None,
) -> Iterator[Treated]:
    """The same, with the short forms resolved over all articles; `first` and `second` are the same items.

    The first pass gathers the documents; the second, which begins when it is over, resolves. A failure in both is reported once.
    """
    told: set[str] = set()

    def tell(error: SourceError) -> None:
        if str(error) not in told:
            told.add(str(error))
            report(error)

    known = register.Register()
    for finding in treated(first, _whole, report=tell, kinds=register.KINDS, published=published, jobs=jobs, little=little, passed=passed):
        known.add(finding)
    settle = partial(_settled, known, treat)
    yield from treated(second, settle, report=tell, kinds=kinds, published=published, jobs=jobs, little=little, passed=passed)


def _whole(finding: Finding) -> Finding:
    return finding


def _settled(known: register.Register, treat: Callable[[Finding], Treated], finding: Finding) -> Treated:
    return treat(known.settle(finding))


_Results = Sequence[_Done[Treated] | SourceError]


def _all(
    work: Callable[[Sequence[Item]], _Results[Treated]], items: Iterable[Item], jobs: int, little: int
) -> Iterator[tuple[Item, _Done[Treated] | SourceError | Lost]]:
    batches = _batches(items)
    size = 0
    for batch in batches:
        size += sum(map(_size, batch.things))
        if jobs > 1 and size > little:
            lazy.compile_all()
            yield from in_order(work, chain([batch], batches), processes=jobs)
            return
        yield from zip(batch.things, work(batch.things), strict=True)


def _batches(items: Iterable[Item]) -> Iterator[Batch[Item]]:
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += _size(item)
        waits = item.waits if isinstance(item, Unread) else None
        if size >= BATCH or waits is not None:
            yield Batch(batch, waits)
            batch, size = [], 0
    if batch:
        yield Batch(batch)


def _done(kinds: frozenset[str], published: str | None, treat: Callable[[Finding], Treated], items: Sequence[Item]) -> _Results[Treated]:
    """Reads articles, finds their facts and treats them. Runs in any process, and never raises."""
    articles = [_read(item, published) for item in items]
    try:
        found = iter(facts_of([article for article in articles if isinstance(article, Article)], kinds))
        return [article if isinstance(article, SourceError) else _made(article, *next(found), treat) for article in articles]
    except Exception as error:
        if len(items) > 1:
            # One by one, the others are done.
            return [done for item in items for done in _done(kinds, published, treat, [item])]
        source = articles[0].source if isinstance(articles[0], Article) else articles[0].file
        if isinstance(error, MemoryError):
            return [SourceError(source, "left out: there is not enough memory to read it")]
        return [SourceError(source, f"a fault of vnp's own ({type(error).__name__}: {error}); please report it with the article")]


def _read(item: Item, published: str | None) -> Article | SourceError:
    try:
        return read(item, published) if isinstance(item, Unread) else item
    except SourceError as error:
        return error


def _made(article: Article, day: str | None, some: list[Fact], treat: Callable[[Finding], Treated]) -> _Done[Treated]:
    return _Done(article.source, treat(found_in(article, day, some)))


def _left_out(item: Item, lost: Lost) -> SourceError:
    reason = f"left out: the process that read it {lost.reason}"
    if isinstance(item, Unread):
        return SourceError(item.name, reason, line=item.number or None)
    return SourceError(item.source if isinstance(item, Article) else item.file, reason)


def _size(item: Item) -> int:
    if isinstance(item, Unread):
        return item.size
    return len(item.text) if isinstance(item, Article) else 0
