"""Bringing a database up to date with files: what is new or changed is extracted, what is as it was is not even opened.

A file is known by where it really lies and by its size and time of change; one whose time alone changed is read and compared by a
digest. In a corpus the articles are compared one by one, so that a record added to a million costs one extraction. Articles go
through extraction in a row, whatever file they are of, and what is to be written waits its turn behind them: each transaction
holds some articles whole, and a file counts as read only when all of it is in. A run that was killed is gone on with by the
next, which finds by the digests what is done.
"""

import contextlib
import os
import sqlite3
import stat
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import blake2b
from typing import Any

import msgspec

from vnpolitics_cli.errors import SourceError, StoreError
from vnpolitics_cli.model import Article, Finding
from vnpolitics_cli.sources import SUFFIXES, Note, Report, articles_of
from vnpolitics_cli.sources.content import digest
from vnpolitics_cli.sources.files import STDIN, File, files, is_file, printable
from vnpolitics_cli.store.database import is_ours, writable, writing
from vnpolitics_cli.store.schema import TABLES, cells, insertion
from vnpolitics_cli.store.words import marked, split

BATCH = 1 << 20
"""Characters of text that are written in one transaction."""

Extraction = Callable[[Iterable[Article]], Iterable[Finding]]
"""What is found in each of some articles, in their order; an article that it fails at is left out, and told of."""


class Tally(msgspec.Struct):
    """What a run did: articles extracted, files that were as before, articles removed."""

    extracted: int = 0
    unchanged: int = 0
    removed: int = 0


def index(file: str, paths: Iterable[str], *, extraction: Extraction, published: str | None, prune: bool, report: Report, note: Note) -> Tally:
    """Brings the database `file` up to date with what lies at `paths`.

    `published` is the day of the articles that do not say their own. With `prune`, articles whose files are gone from `paths` are
    removed. Raises `StoreError`; what was committed stays, and the next run goes on behind it. No database is made where nothing can
    be read.
    """
    paths = list(paths)
    if not os.path.lexists(file):
        _look(file, paths, report, note)
    with writable(file) as connection:
        run = _Run(connection, file, published, report)
        run.begin()
        try:
            for finding in extraction(run.articles(paths, prune, note)):
                run.take(finding)
        except (KeyboardInterrupt, SystemExit):
            # What was extracted before is kept.
            run.commit()
            raise
        run.end()
        return run.tally


def _look(file: str, paths: Sequence[str], report: Report, note: Note) -> None:
    """Tells what is wrong with the PATHs, and raises `StoreError`, where none of them has an article; else is silent, as they are to be read."""
    told: list[Callable[[], None]] = []
    failed = False

    def fail(error: SourceError) -> None:
        nonlocal failed
        failed = True
        told.append(partial(report, error))

    for path in paths:
        if path == STDIN:
            fail(_no_place())
            continue
        for found in files([path], suffixes=SUFFIXES, report=fail, note=lambda words: told.append(partial(note, words)), leave=file):
            if not is_file(found.path or ""):
                fail(_no_file(found.name))
            elif any(True for _ in articles_of(found, report=fail)):
                return
    if failed:
        for tell in told:
            tell()
        raise StoreError(file, "not written, because nothing could be read")


def _no_place() -> SourceError:
    return SourceError(STDIN, "standard input cannot be kept up to date with; name a file or a folder")


def _no_file(name: str) -> SourceError:
    return SourceError(name, "no regular file: what it says cannot be kept up to date with")


class _Stamp(msgspec.Struct, frozen=True):
    """What a file looks like from outside."""

    size: int
    mtime_ns: int


class _Place(msgspec.Struct, frozen=True):
    """A file on its way into the database: its name in the output, where it really lies, and the PATH it was reached by."""

    name: str
    path: str | bytes
    root: str | bytes


class _Stored(msgspec.Struct, frozen=True):
    """What the database has of a file; `stamp` is None where it was not read to its end."""

    file: int
    root: str | bytes
    name: str
    path: str | bytes
    stamp: _Stamp | None
    digest: bytes | None
    assumed: str | None


class _Step(msgspec.Struct, frozen=True):
    """Something to be written in its turn: when the finding of the article `source` is there, or at once (None).

    `faults` are those of the article's `file`, to be written behind its articles.
    """

    act: Callable[..., object]
    source: str | None = None
    file: _Place | None = None
    faults: list[SourceError] | None = None


class _Run:
    """One run of `index`: what it has seen, and what waits to be written."""

    def __init__(self, connection: sqlite3.Connection, database: str, published: str | None, report: Report) -> None:
        self._sql = connection.execute
        self._connection = connection
        self._database = database
        self._published = published
        self._report = report
        # What extraction has taken and not given back; then, what is written with the next commit.
        self._waiting: deque[_Step] = deque()
        self._ready: list[Callable[[], object]] = []
        self._size = 0
        # Files with an article that extraction failed at: they are read again the next time.
        self._faulty: set[str | bytes] = set()
        self._words: set[str] = set()
        self.tally = Tally()

    def begin(self) -> None:
        """Notes in the database that a run is unfinished, until `end`. Raises `StoreError` where another version has taken it over."""
        with self._writing():
            self._sql("REPLACE INTO meta VALUES ('unfinished', '1')")

    def end(self) -> None:
        """Writes what is still to be written, and that the run is finished; what waits for a finding that never came is given up."""
        self._wait(partial(self._sql, "DELETE FROM meta WHERE name = 'unfinished'"))
        self._give_up(None)
        self.commit()

    def take(self, finding: Finding) -> None:
        """A finding, in the order of the articles: all that waited for it is ready to be written."""
        step = self._give_up(finding.article.source)
        if step is not None:
            self._ready.append(partial(step.act, finding))
            self._size += len(finding.article.text)
            self.tally.extracted += 1
        if self._size > BATCH:
            self.commit()

    def commit(self) -> None:
        """Writes what is ready: all of it, or nothing."""
        try:
            with self._writing():
                for act in self._ready:
                    act()
        except BaseException:
            # None of them was written.
            self._words = set()
            raise
        self._ready, self._size = [], 0

    def _give_up(self, source: str | None) -> _Step | None:
        """The step that waits for the article `source`; those before it are ready, and articles that nothing came back of are given up."""
        while self._waiting:
            step = self._waiting.popleft()
            if step.source is None:
                self._ready.append(step.act)
            elif step.source == source:
                return step
            elif step.file is not None:
                self._ready.append(partial(self._remove_source, step.source))
                self._faulty.add(step.file.path)
                if step.faults is not None:
                    # The reason was told by extraction itself.
                    step.faults.append(SourceError(step.source, "left out, because extraction failed at it; index again"))
        return None

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        with writing(self._connection):
            # Another vnp may have brought the database to its own rules in between.
            if not is_ours(self._connection):
                raise StoreError(self._database, "another version of vnp has taken it over; index again")
            yield

    # What is to be extracted

    def articles(self, paths: Iterable[str], prune: bool, note: Note) -> Iterator[Article]:
        """The articles to extract; behind each waits what is to be written of it, and between them what is to be written of files."""
        yield from self._of_other_rules()
        seen: set[str] = set()
        names: set[str] = set()
        for path in paths:
            if path == STDIN:
                self._report(_no_place())
                continue
            root = _real(path)
            if prune and not os.path.lexists(path) and self._is_known(root):
                self._wait(partial(self._prune, root))
                continue
            faults: list[SourceError] = []
            kept: list[SourceError] = []
            for file in files([path], suffixes=SUFFIXES, report=faults.append, note=note, leave=self._database):
                real = os.path.realpath(file.path or "")
                if real in seen:
                    continue
                seen.add(real)
                if file.name in names:
                    faults.append(SourceError(file.name, "another file goes by this name; give its path in other words"))
                    continue
                names.add(file.name)
                yield from self._of_file(_Place(file.name, _plain(real), root), file, kept)
            for fault in faults:
                self._report(fault)
            # A folder that cannot be read, or stands empty, may be a disk that is not there.
            if prune and not faults:
                self._wait(partial(self._prune, root))
            self._wait(partial(self._put_root_failures, root, printable(path), faults + kept))

    def _of_other_rules(self) -> Iterator[Article]:
        """The articles whose facts were dropped with the rules they were extracted by."""
        rows = self._sql("SELECT article, source, published, published_from FROM articles WHERE NOT extracted ORDER BY article").fetchall()
        for article, source, published, said_by in rows:
            text = "".join(words for (words,) in self._sql("SELECT text FROM sentences WHERE article = ? ORDER BY sentence", (article,)))
            given = said_by != "stamp"
            self._waiting.append(_Step(partial(self._write_again, article), source))
            yield Article(text, source, published if given else None, said_by if given else None)

    def _of_file(self, place: _Place, file: File, kept: list[SourceError]) -> Iterator[Article]:
        """The articles of a file that are to be extracted. What keeps it from being looked into is told, and `kept` with its PATH."""
        path = file.path or ""
        try:
            status = os.stat(path)
            if not stat.S_ISREG(status.st_mode):
                raise _no_file(place.name)
            stamp = _Stamp(status.st_size, status.st_mtime_ns)
            known = self._stored(place)
            if known is not None and known.path != place.path and not _is_gone(known.path):
                raise SourceError(place.name, f"another file is in the database by this name ({_shown(known.path)}); give its path in other words")
            alike = known is not None and known.assumed == self._published
            if known is not None and alike and known.stamp == stamp and known.path == place.path:
                self._as_before(known, place)
                return
            content = digest(path)
        except (OSError, SourceError) as error:
            reason = error.reason if isinstance(error, SourceError) else f"cannot be read ({(error.strerror or '').lower()})"
            kept.append(SourceError(place.name, reason))
            self._report(kept[-1])
            return
        self._wait(partial(self._put_file, place, known))
        if known is not None and alike and known.digest == content:
            self._as_before(known, place)
        else:
            yield from self._of_changed(place, File(place.name if known is None else known.name, file.path))
        self._wait(partial(self._finish, place, stamp, content))

    def _as_before(self, known: _Stored, place: _Place) -> None:
        self.tally.unchanged += 1
        for name, line, reason in self._sql("SELECT name, line, reason FROM failures WHERE file = ? ORDER BY rowid", (known.file,)).fetchall():
            self._report(SourceError(name, reason, line=line))
        if known.root != place.root:
            self._wait(partial(self._put_file, place, known))

    def _of_changed(self, place: _Place, file: File) -> Iterator[Article]:
        """The articles of a file that are new or changed."""
        self._wait(partial(self._begin_file, place))
        faults: list[SourceError] = []
        # Hashes, not the names themselves, so that a corpus of millions of records needs little memory.
        seen: set[int] = set()

        def tell(error: SourceError) -> None:
            faults.append(error)
            self._report(error)

        for record, article in enumerate(articles_of(file, published=self._published, report=tell)):
            own = _digest_of(article)
            seen.add(hash(article.source))
            stored = self._sql("SELECT article, record, digest FROM articles WHERE source = ? AND extracted", (article.source,)).fetchone()
            if stored is not None and stored[2] == own:
                if stored[1] != record:
                    self._wait(partial(self._sql, "UPDATE articles SET record = ? WHERE article = ?", (record, stored[0])))
                continue
            self._waiting.append(_Step(partial(self._write_new, place, record, own), article.source, place, faults))
            yield article
        self._wait(partial(self._put_failures, place, faults))
        self._wait(partial(self._remove_others, place, seen))

    def _wait(self, act: Callable[[], object]) -> None:
        self._waiting.append(_Step(act))

    def _stored(self, place: _Place) -> _Stored | None:
        """What the database has of a file: by its place, or by its name, which it had before its folder was moved."""
        for column, key in (("path", place.path), ("name", place.name)):
            row = self._sql(
                f"SELECT file, roots.path, name, files.path, size, mtime_ns, digest, assumed FROM files JOIN roots USING (root) WHERE files.{column} = ?",
                (key,),
            ).fetchone()
            if row is not None:
                file, root, name, path, size, mtime_ns, content, assumed = row
                return _Stored(file, root, name, path, None if size is None else _Stamp(size, mtime_ns), content, assumed)
        return None

    def _below(self, root: str | bytes) -> list[tuple[int, str | bytes]]:
        """The files of the database that are, or were, at or below a place."""
        below = os.fsdecode(root).rstrip(os.sep) + os.sep
        rows = self._sql("SELECT file, path FROM files ORDER BY file").fetchall()
        return [(file, path) for file, path in rows if path == root or os.fsdecode(path).startswith(below)]

    def _is_known(self, root: str | bytes) -> bool:
        """Whether the database has anything of a place: files at or below it, or that it could not be read."""
        failed = self._sql("SELECT 1 FROM failures JOIN roots USING (root) WHERE path = ?", (root,)).fetchone()
        return failed is not None or bool(self._below(root))

    # What is written, each within a transaction

    def _put_file(self, place: _Place, known: _Stored | None) -> None:
        """The row of a file, under the PATH that it was reached by."""
        root = self._root(place.root)
        if known is not None:
            self._sql("UPDATE files SET root = ?, path = ? WHERE file = ?", (root, place.path, known.file))
        if self._sql("SELECT 1 FROM files WHERE path = ?", (place.path,)).fetchone() is None:
            self._sql("INSERT INTO files (root, name, path) VALUES (?, ?, ?)", (root, place.name, place.path))

    def _begin_file(self, place: _Place) -> None:
        self._sql("UPDATE files SET size = NULL, digest = NULL WHERE path = ?", (place.path,))

    def _file(self, place: _Place) -> int:
        row = self._sql("SELECT file FROM files WHERE path = ?", (place.path,)).fetchone()
        if row is None:
            # Another process removed it just now.
            self._put_file(place, None)
            return self._file(place)
        return int(row[0])

    def _finish(self, place: _Place, stamp: _Stamp, content: bytes) -> None:
        """A file that is in, to its end; one with an article that extraction failed at is to be read again."""
        if place.path not in self._faulty:
            self._sql(
                "UPDATE files SET size = ?, mtime_ns = ?, digest = ?, assumed = ? WHERE path = ?",
                (stamp.size, stamp.mtime_ns, content, self._published, place.path),
            )

    def _put_failures(self, place: _Place, faults: list[SourceError]) -> None:
        file = self._file(place)
        self._sql("DELETE FROM failures WHERE file = ?", (file,))
        # Of a file that could not be looked into the last time.
        self._sql("DELETE FROM failures WHERE file IS NULL AND name = ?", (place.name,))
        self._connection.executemany("INSERT INTO failures VALUES (?, NULL, ?, ?, ?)", [(file, fault.file, fault.line, fault.reason) for fault in faults])

    def _put_root_failures(self, root: str | bytes, name: str, faults: list[SourceError]) -> None:
        """What of a PATH could not be looked into: itself, a folder, a file of which there is no row."""
        number = self._root(root)
        self._sql("DELETE FROM failures WHERE root = ? OR (file IS NULL AND name = ?)", (number, name))
        self._connection.executemany("INSERT INTO failures VALUES (NULL, ?, ?, ?, ?)", [(number, fault.file, fault.line, fault.reason) for fault in faults])

    def _root(self, root: str | bytes) -> int:
        self._sql("INSERT OR IGNORE INTO roots (path) VALUES (?)", (root,))
        return int(self._sql("SELECT root FROM roots WHERE path = ?", (root,)).fetchone()[0])

    def _write_new(self, place: _Place, record: int, own: bytes, finding: Finding) -> None:
        """An article that is new or changed."""
        source = finding.article.source
        row = self._sql("SELECT article FROM articles WHERE source = ?", (source,)).fetchone()
        if row is not None:
            self._remove_article(row[0])
        article = self._sql("INSERT INTO articles VALUES (?, ?, ?, ?, NULL, NULL, ?, 0)", (row and row[0], self._file(place), record, source, own)).lastrowid
        self._write(article or 0, finding)

    def _write_again(self, article: int, finding: Finding) -> None:
        """An article of which only the text was left."""
        if self._sql("SELECT 1 FROM articles WHERE article = ? AND NOT extracted", (article,)).fetchone():
            self._sql("DELETE FROM sentences WHERE article = ?", (article,))
            self._write(article, finding)

    def _write(self, article: int, finding: Finding) -> None:
        """The sentences and facts of an article that has none."""
        self._sql(
            "UPDATE articles SET published = ?, published_from = ?, extracted = 1 WHERE article = ?", (finding.published, finding.published_from, article)
        )
        sentences = split(finding.article.text)
        (last,) = self._sql("SELECT coalesce(max(sentence), 0) FROM sentences").fetchone()
        numbers = range(last + 1, last + 1 + len(sentences))
        self._connection.executemany(
            "INSERT INTO sentences VALUES (?, ?, ?, ?)", [(number, article, start, text) for number, (start, text, _) in zip(numbers, sentences, strict=True)]
        )
        self._connection.executemany(
            "INSERT INTO sentences_fts (rowid, text) VALUES (?, ?)",
            [(number, " ".join(words)) for number, (_, _, words) in zip(numbers, sentences, strict=True)],
        )
        self._put_words(set().union(*(words for _, _, words in sentences)))
        for kind, rows in _rows(finding, article, [(start, number) for number, (start, _, _) in zip(numbers, sentences, strict=True)]).items():
            self._connection.executemany(insertion(kind), rows)

    def _put_words(self, words: set[str]) -> None:
        new = words - self._words
        self._connection.executemany("INSERT OR IGNORE INTO words VALUES (?, ?)", sorted(marked(new)))
        # Bounded, however many names a corpus has.
        self._words = new if len(self._words) > 1 << 18 else self._words
        self._words |= new

    def _remove_others(self, place: _Place, seen: set[int]) -> None:
        """Removes the articles of a file that it no longer holds."""
        for article, source in self._sql("SELECT article, source FROM articles WHERE file = ? ORDER BY article", (self._file(place),)).fetchall():
            if hash(source) not in seen:
                self._remove_article(article)
                self.tally.removed += 1

    def _remove_article(self, article: int) -> None:
        """Removes an article with its sentences and facts."""
        rows = self._sql("SELECT sentence, text FROM sentences WHERE article = ? ORDER BY sentence", (article,)).fetchall()
        (extracted,) = self._sql("SELECT extracted FROM articles WHERE article = ?", (article,)).fetchone()
        if extracted and rows:
            # The index of words keeps no text of its own: it is told what it holds.
            held = [(number, " ".join(words)) for (number, _), (_, _, words) in zip(rows, split("".join(text for _, text in rows)), strict=True)]
            self._connection.executemany("INSERT INTO sentences_fts (sentences_fts, rowid, text) VALUES ('delete', ?, ?)", held)
        for table in (*TABLES.values(), "sentences", "articles"):
            self._sql(f"DELETE FROM {table} WHERE article = ?", (article,))

    def _remove_source(self, source: str) -> None:
        for (article,) in self._sql("SELECT article FROM articles WHERE source = ?", (source,)).fetchall():
            self._remove_article(article)

    def _prune(self, root: str | bytes) -> None:
        """Removes the files at or below a place that are there no more."""
        for file, path in self._below(root):
            if not _is_gone(path):
                continue
            for (article,) in self._sql("SELECT article FROM articles WHERE file = ?", (file,)).fetchall():
                self._remove_article(article)
                self.tally.removed += 1
            self._sql("DELETE FROM failures WHERE file = ?", (file,))
            self._sql("DELETE FROM files WHERE file = ?", (file,))
        if _is_gone(root):
            self._sql("DELETE FROM failures WHERE root IN (SELECT root FROM roots WHERE path = ?)", (root,))


def _rows(finding: Finding, article: int, sentences: Sequence[tuple[int, int]]) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of an article's facts, by kind; `sentences` are where its sentences begin, and their numbers."""
    text = finding.article.text
    starts = [start for start, _ in sentences]
    rows: dict[str, list[tuple[Any, ...]]] = {}
    said, left, right = "", 0, 0
    for fact in finding.facts:
        if fact.sentence is not said or not left <= fact.start < fact.end <= right:
            said = fact.sentence
            # At the last place where its words stand around the fact.
            left = text.rfind(said, 0, fact.start + len(said))
            right = left + len(said)
        number = sentences[bisect_right(starts, fact.start) - 1][1]
        place = (article, fact.start, fact.end, fact.line, fact.text, number, left, right)
        rows.setdefault(fact.kind, []).append((*place, *cells(fact.kind, fact.value), fact.rule, fact.id))
    return rows


def _digest_of(article: Article) -> bytes:
    """What tells an article from itself before a change."""
    said = f"{article.published}\n{article.published_from}\n{article.text}"
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _real(path: str) -> str | bytes:
    try:
        return _plain(os.path.realpath(path))
    except ValueError:
        # No path at all, as reading it will tell.
        return path.encode("utf-8", "surrogateescape")


def _plain(path: str) -> str | bytes:
    """A path as text, or, where it is none in UTF-8, as the bytes it is."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path


def _shown(path: str | bytes) -> str:
    return printable(os.fsdecode(path))


def _is_gone(path: str | bytes) -> bool:
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        # There, for all we know.
        return False
    return False
