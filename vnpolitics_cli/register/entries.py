"""The documents that bear one number, and which of them a short form means.

Mentions of one number are one document or several, told apart by scope and time (`identities`). A short form means the only one that
agrees with it and is of its article's field, or of several the one whose title or field (`affinity`) is the article's.
"""

import unicodedata
from collections.abc import Sequence

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.affinity import Around, around, nearest, strange
from vnpolitics_cli.identities import Face, agrees, face, identity_of, is_torn, series_year
from vnpolitics_cli.model import DocumentRef, Finding
from vnpolitics_cli.provinces import PROVINCES
from vnpolitics_cli.tables import any_of, table


class Mention(msgspec.Struct, frozen=True, gc=False):
    """What the register keeps of a mention: its value, its place, the day its article was published, and, of the first one in
    each of some articles, the text around it."""

    ref: DocumentRef
    place: str
    article: int
    published: str | None
    index: int
    around: Around | None = None


class Setting:
    """What an article says around the short forms that it leaves open."""

    __slots__ = ("arounds", "cited", "provinces", "published")

    def __init__(self, finding: Finding) -> None:
        text = finding.article.text
        self.published = finding.published
        # The provinces and the documents that the article names.
        self.provinces = _provinces(finding)
        self.cited = frozenset(fact.value.doc_id for fact in finding.facts if isinstance(fact.value, DocumentRef) and fact.value.doc_id)
        # By type and number: the texts around the mentions.
        self.arounds: dict[tuple[str | None, str | None], list[Around]] = {}
        for fact in finding.facts:
            if isinstance(fact.value, DocumentRef) and fact.value.doc_id is None:
                texts = self.arounds.setdefault((fact.value.doc_type, fact.value.number), [])
                if len(texts) < TEXTS:
                    texts.append(around(text, fact.start, fact.end))


# As many texts tell the field of a document, or of a short form: some documents are named a thousand times.
TEXTS = 8


class Entry:
    """A document in the making: what is known of its identity, and the mentions that are its own."""

    __slots__ = ("earliest", "faces", "mentions", "scope", "time", "titles", "vague")

    def __init__(self, scope: str | None, time: str | None, *, vague: bool) -> None:
        self.scope, self.time = scope, time
        # Whether its mentions may be of several other documents: no short form means it.
        self.vague = vague
        # What its mentions say of it, each once, and the earliest day of issue they give.
        self.faces: dict[Face, DocumentRef] = {}
        self.titles: set[str] = set()
        self.earliest: str | None = None
        self.mentions: list[Mention] = []

    def fits(self, scope: str | None, time: str | None, published: str | None) -> bool:
        """Whether mentions of this scope and time, in an article of this day, may be of this document."""
        if scope is not None and self.scope is not None and scope != self.scope:
            return False
        if time is not None and self.time is not None:
            return time == self.time
        return published is None or self.time is None or self.time[:4] <= published[:4]

    def add(self, mentions: Sequence[Mention], scope: str | None, time: str | None) -> None:
        """Takes in mentions that are its own; `scope` and `time` are what they say of it together."""
        self.scope, self.time = self.scope or scope, self.time or time
        self.mentions += mentions
        for mention in mentions:
            ref = mention.ref
            if ref.resolved_by != "article" or ref.form == "named":
                self.faces.setdefault(face(ref), ref)
            if ref.title is not None:
                self.titles.add(ref.title)
            if ref.issued and (self.earliest is None or ref.issued < self.earliest):
                self.earliest = ref.issued


def entries_of(articles: Sequence[Sequence[Mention]]) -> list[Entry]:
    """The documents that bear one number, out of its mentions article by article.

    Within an article a mention that leaves scope or time open has that of the only other one; then those who say most come first.
    """
    groups: list[tuple[str | None, str | None, list[Mention]]] = []
    for mentions in articles:
        said = [identity_of(mention.ref)[2:] for mention in mentions]
        scopes = {scope for scope, _ in said if scope}
        times = {time for _, time in said if time}
        only_scope = scopes.pop() if len(scopes) == 1 else None
        only_time = times.pop() if len(times) == 1 else None
        alike: dict[tuple[str | None, str | None], list[Mention]] = {}
        for mention, (scope, time) in zip(mentions, said, strict=True):
            alike.setdefault((scope or only_scope, time or only_time), []).append(mention)
        groups += [(scope, time, own) for (scope, time), own in alike.items()]
    groups.sort(key=lambda group: (group[0] is None) + (group[1] is None))
    entries: list[Entry] = []
    for scope, time, own in groups:
        fits = [entry for entry in entries if entry.fits(scope, time, own[0].published)]
        if len(fits) != 1:
            # None or several: what fits several is kept apart, and joins its like.
            fits = [entry for entry in entries if (entry.scope, entry.time) == (scope, time)] or [Entry(scope, time, vague=bool(fits))]
            if fits[0] not in entries:
                entries.append(fits[0])
        fits[0].add(own, scope, time)
    return entries


def meant(ref: DocumentRef, candidates: Sequence[Entry], setting: Setting) -> Entry | None:
    """The one of the documents with a short form's type and number that it may mean in this setting; None for none or several."""
    fits = [entry for entry in candidates if _may_mean(ref, entry, setting)]
    for apart in (_is_torn, _is_gone):
        fits = [entry for entry in fits if not apart(entry)] or fits
    if len(fits) < 2:
        return fits[0] if fits and not _of_another_field(ref, fits[0], setting) else None
    return _titled(ref.title, fits) or _of_field(ref, fits, setting)


def _provinces(finding: Finding) -> frozenset[str]:
    """The provinces that an article names."""
    text = unicodedata.normalize("NFC", finding.article.text)
    return frozenset(place for place in PROVINCES if place in text)


def _may_mean(ref: DocumentRef, entry: Entry, setting: Setting) -> bool:
    """Whether a short form may mean this document: it was issued before the article, and its province is one that the article names."""
    if not any(agrees(ref, other) for other in entry.faces.values()):
        return False
    if entry.scope is not None and entry.scope not in setting.provinces and entry.scope != ref.scope:
        return False
    if setting.published is None:
        return True
    earliest = entry.earliest or (entry.time[:4] if entry.time else None)
    return earliest is None or earliest <= setting.published


def _is_torn(entry: Entry) -> bool:
    return is_torn(*_said_of(entry))


def _is_gone(entry: Entry) -> bool:
    """Whether a document is named only as what another one does away with: "Nghị định 100/2020/NĐ-CP (thay thế Nghị định
    167/2016/NĐ-CP)"."""
    texts = _texts_of(entry)
    return bool(texts) and all(_AWAY.search(unicodedata.normalize("NFC", left[-40:])) for left, _ in texts)


_RELATIONS = table("relations")["verbs"]
_AWAY = lazy.re(rf"(?<![^\W_]){any_of((*_RELATIONS['repeals'], *_RELATIONS['replaces']))}(?:\s(?:cho|các))?\s*$")


def _said_of(entry: Entry) -> tuple[str | None, str]:
    ref = entry.mentions[0].ref
    return ref.doc_type, ref.doc_id or ""


def _titled(title: str | None, fits: Sequence[Entry]) -> Entry | None:
    """The one of these documents that bears this title, or, of a yearly series, the year that the title names first."""
    if title is None:
        return None
    folded = title.casefold()
    alike = [entry for entry in fits if any(other.casefold() == folded for other in entry.titles)]
    year = _YEAR.search(title)
    if not alike and year is not None:
        alike = [entry for entry in fits if series_year(_said_of(entry)[1]) == year[0]]
    return alike[0] if len(alike) == 1 else None


_YEAR = lazy.re(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _of_field(ref: DocumentRef, fits: Sequence[Entry], setting: Setting) -> Entry | None:
    """The one of these documents that is of the field of which the article speaks around the short form.

    None where the article names one of them itself, so that its own words have not settled it, or where they are of one field for
    certain: the resolutions of a yearly series.
    """
    if any(_said_of(entry)[1] in setting.cited or series_year(_said_of(entry)[1]) for entry in fits):
        return None
    told = [_texts_of(entry) for entry in fits]
    index = nearest(setting.arounds[ref.doc_type, ref.number], told) if all(told) else None
    return None if index is None else fits[index]


def _of_another_field(ref: DocumentRef, entry: Entry, setting: Setting) -> bool:
    """Whether a short form that says no more of itself than its number stands among other matters than the only document that fits."""
    return not (ref.year or ref.issued or ref.issuer or ref.title) and strange(setting.arounds[ref.doc_type, ref.number], _texts_of(entry))


def _texts_of(entry: Entry) -> list[Around]:
    return [mention.around for mention in entry.mentions if mention.around is not None][:TEXTS]
