"""Documents across articles: the register of distinct documents, and which of them a short form means.

A mention says of a document what it says: here a number alone, there the province, elsewhere the day. Mentions are one document
where they agree in type and number and contradict each other in nothing; what a mention leaves open it takes from its article,
then from the corpus, if only one document fits, or only one of those that fit is of the article's field. `identities` says what
tells documents apart, `entries` which of them is meant.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from vnpolitics_cli.affinity import around
from vnpolitics_cli.identities import Identity, identity_of
from vnpolitics_cli.model import DocumentRef, Fact, Finding, Relation
from vnpolitics_cli.register.entries import TEXTS, Entry, Mention, Setting, entries_of, meant
from vnpolitics_cli.symbols import bare, padded

__all__ = ["Document", "Identity", "Link", "Register", "identity", "is_open", "label", "register", "resolve"]


KINDS = frozenset(("document", "relation"))
"""The kinds of fact that a register is made of."""


class Document(msgspec.Struct, frozen=True):
    """One distinct document, with what its mentions say of it.

    `issuer` and `title` are the fullest of the usual wordings; `issued` is the date of issue that most mentions give; `conflicts`
    holds all the dates that were given where they contradict each other, in order. `mentions` and `articles` are counts, `first`
    and `last` places ("a.txt:12"), by day of publication where it is known and else in the order of reading.
    """

    doc_id: str
    doc_type: str | None = None
    issuer: str | None = None
    scope: str | None = None
    term: str | None = None
    year: int | None = None
    issued: str | None = None
    title: str | None = None
    name: str | None = None
    mentions: int = 0
    articles: int = 0
    first: str | None = None
    last: str | None = None
    conflicts: tuple[str, ...] = ()


class Link(msgspec.Struct, frozen=True):
    """One document acting on another, and how often that is said."""

    subject: Document
    relation: str
    object: Document
    mentions: int


class _Open(msgspec.Struct, frozen=True, gc=False):
    """A short form that its article leaves open, and what stands around it."""

    mention: Mention
    setting: Setting


_Key = tuple[str | None, str]


def identity(fact: Fact) -> Identity:
    """What document the mention `fact` means, as far as the mention itself says it."""
    assert isinstance(fact.value, DocumentRef)
    return identity_of(fact.value)


def is_open(ref: DocumentRef) -> bool:
    """Whether a corpus may say of which document a mention is: of a short form, and of a law that is named with its year."""
    return ref.doc_id is None or (ref.doc_id == ref.name and ref.year is not None)


class Register:
    """The documents of a corpus. `add` every finding, then ask."""

    def __init__(self) -> None:
        self._articles = 0
        self._mentions: list[Mention] = []
        self._open: list[_Open] = []
        # Of each document how many texts around its mentions are kept.
        self._texts: Counter[tuple[str | None, str | None, str | None]] = Counter()
        # Of each relation said: the mention that acts, what it does, and the other one, by their places in `_mentions`.
        self._said: list[tuple[int, str, int]] = []
        self._shelves: dict[_Key, list[Entry]] | None = None
        self._numbers: dict[tuple[str | None, str], list[Entry]] = {}
        # Of each law by its name and year, the mention that alone gives it a number.
        self._laws: dict[tuple[str, int | None], DocumentRef] = {}
        # The short forms of which no document, or none alone, is meant: "Nghị quyết 68", and how often each stands.
        self._unsettled: Counter[str] = Counter()

    def add(self, finding: Finding) -> None:
        """Takes in the mentions of one article."""
        self._shelves = None
        source = finding.article.source
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}
        told: set[tuple[str | None, str | None, str | None]] = set()
        setting: Setting | None = None
        for fact in finding.facts:
            ref = fact.value
            if not isinstance(ref, DocumentRef):
                continue
            words = None
            key = ref.doc_type, ref.doc_id, ref.scope
            if ref.number is not None and ref.doc_id is not None and ref.resolved_by != "corpus" and key not in told and self._texts[key] < TEXTS:
                told.add(key)
                self._texts[key] += 1
                words = around(finding.article.text, fact.start, fact.end)
            mention = Mention(ref, f"{source}:{fact.line}", self._articles, finding.published, len(self._mentions), words)
            if ref.doc_id is not None:
                starts[fact.start] = ends[fact.end] = mention.index
                self._mentions.append(mention)
            elif ref.number is not None:
                setting = setting or Setting(finding)
                self._open.append(_Open(mention, setting))
        for fact in finding.facts:
            if isinstance(fact.value, Relation) and fact.start in starts and fact.end in ends:
                first, last = starts[fact.start], ends[fact.end]
                forwards = self._mentions[first].ref.doc_id == fact.value.subject
                self._said.append((first, fact.value.relation, last) if forwards else (last, fact.value.relation, first))
        self._articles += 1

    def documents(self) -> list[Document]:
        """The distinct documents, by type, then number."""
        return [document for document, _ in self._documents()]

    def unsettled(self) -> list[tuple[str, int]]:
        """The short forms that stay open ("Nghị quyết 68"), the most frequent first, and how many mentions each has."""
        self._sorted()
        return self._unsettled.most_common()

    def links(self) -> list[Link]:
        """What the documents do to one another, in the order of the documents."""
        found = self._documents()
        places = {mention.index: at for at, (_, entry) in enumerate(found) for mention in entry.mentions}
        counts = Counter((places[subject], relation, places[target]) for subject, relation, target in self._said)
        return [Link(found[subject][0], relation, found[target][0], count) for (subject, relation, target), count in sorted(counts.items())]

    def issues(self) -> list[tuple[Document, tuple[str, ...]]]:
        """The documents whose date of issue is stated, each with the places of the mentions that state that date."""
        return [
            (document, tuple(mention.place for mention in entry.mentions if mention.ref.issued == document.issued))
            for document, entry in self._documents()
            if document.issued is not None
        ]

    def _documents(self) -> list[tuple[Document, Entry]]:
        found = [(key, entry) for key, entries in self._sorted().items() for entry in entries]
        found.sort(key=lambda item: (item[0][0] or "", _number_of(item[0][1]), item[0][1], item[1].scope or "", item[1].time or ""))
        return [(_document(key, entry), entry) for key, entry in found]

    def settle(self, finding: Finding) -> Finding:
        """The finding, with each short form that its article leaves open resolved if the register has one document that fits, and each
        law that is named with its year by the number that the register has for it."""
        self._sorted()
        setting: Setting | None = None
        facts = list(finding.facts)
        renamed: dict[int, tuple[str, str]] = {}
        for index, fact in enumerate(facts):
            ref = fact.value
            if not isinstance(ref, DocumentRef) or not is_open(ref):
                continue
            taken: DocumentRef | None = None
            if ref.doc_id is not None:
                law = self._laws.get((ref.doc_id, ref.year))
                if law is not None and law.doc_id is not None:
                    taken = msgspec.structs.replace(ref, doc_id=law.doc_id, number=law.number, resolved_by="corpus")
                    renamed[fact.start] = renamed[fact.end] = ref.doc_id, law.doc_id
            elif ref.number is not None:
                setting = setting or Setting(finding)
                entry = self._meant(ref, setting)
                taken = None if entry is None else _taken(ref, entry)
            if taken is not None:
                facts[index] = msgspec.structs.replace(fact, value=taken)
        return msgspec.structs.replace(finding, facts=_renamed(facts, renamed) if renamed else facts)

    def _meant(self, ref: DocumentRef, setting: Setting) -> Entry | None:
        return meant(ref, self._numbers.get((ref.doc_type, ref.number or ""), ()), setting)

    def _sorted(self) -> dict[_Key, list[Entry]]:
        """The entries of each type and number, every mention with the one that it fits."""
        if self._shelves is not None:
            return self._shelves
        refs = [mention.ref for mention in self._mentions]
        self._laws = _laws(refs)
        keys = _keys(refs, self._laws)
        groups: dict[_Key, dict[int, list[Mention]]] = {}
        for mention, key in zip(self._mentions, keys, strict=True):
            groups.setdefault(key, {}).setdefault(mention.article, []).append(mention)
        self._shelves = {key: entries_of(list(articles.values())) for key, articles in groups.items()}
        self._numbers = {}
        for (doc_type, _), entries in self._shelves.items():
            for entry in entries:
                number = next((mention.ref.number for mention in entry.mentions if mention.ref.number), None)
                if number is not None and not entry.vague:
                    self._numbers.setdefault((doc_type, number), []).append(entry)
        settled = [(self._meant(open_.mention.ref, open_.setting), open_.mention) for open_ in self._open]
        self._unsettled = Counter()
        for found, mention in settled:
            if found is not None:
                found.mentions.append(msgspec.structs.replace(mention, ref=_taken(mention.ref, found), index=-1))
            else:
                self._unsettled[f"{mention.ref.doc_type or ''} {padded(mention.ref.number or '')}".strip()] += 1
        return self._shelves


def resolve(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, with the short forms that their own articles leave open resolved over all of them (`resolved_by: corpus`)."""
    known = Register()
    found = list(findings)
    for finding in found:
        known.add(finding)
    return [known.settle(finding) for finding in found]


def register(findings: Iterable[Finding]) -> list[Document]:
    """The distinct documents of the findings, by type, then number."""
    known = Register()
    for finding in findings:
        known.add(finding)
    return known.documents()


def _laws(refs: Iterable[DocumentRef]) -> dict[tuple[str, int | None], DocumentRef]:
    """Of each law, by its name and year, a mention in full, where all of them give it one number."""
    said: dict[tuple[str, int | None], dict[str, DocumentRef]] = {}
    for ref in refs:
        if ref.form == "full" and ref.name is not None and ref.doc_id is not None:
            said.setdefault((ref.name, ref.year), {}).setdefault(ref.doc_id, ref)
    return {law: next(iter(own.values())) for law, own in said.items() if len(own) == 1}


def _keys(refs: Sequence[DocumentRef], laws: Mapping[tuple[str, int | None], DocumentRef]) -> list[_Key]:
    """The type and id by which each mention is looked up: a law that one mention names with its number has that number wherever
    it is named with its year, and a bare symbol, or a short form with a noun of its own ("Đề án 89"), the type that the mentions in
    full say."""
    types: dict[str, set[str]] = {}
    for ref in refs:
        assert ref.doc_id is not None
        if ref.doc_type is not None and ref.form == "full":
            types.setdefault(ref.doc_id, set()).add(ref.doc_type)
    keys: list[_Key] = []
    for ref in refs:
        doc_type, doc_id, _, _ = identity_of(ref)
        assert doc_id is not None
        if (doc_type is None or ref.form == "short") and len(said := types.get(doc_id, set())) == 1:
            (doc_type,) = said
        if ref.name == doc_id and ref.year is not None and (law := laws.get((doc_id, ref.year))) is not None:
            doc_id = law.doc_id or doc_id
        keys.append((doc_type, doc_id))
    return keys


def _renamed(facts: Sequence[Fact], ids: Mapping[int, tuple[str, str]]) -> list[Fact]:
    """The facts, with the relations that begin or end with a mention whose id (the first of its `ids`) is another one now."""
    found: list[Fact] = []
    for fact in facts:
        value = fact.value
        if isinstance(value, Relation):
            for place, sides in ((fact.start, ("subject", "object")), (fact.end, ("object", "subject"))):
                before, after = ids.get(place, ("", ""))
                side = next((side for side in sides if getattr(value, side) == before), None)
                value = value if side is None else msgspec.structs.replace(value, **{side: after})
            fact = msgspec.structs.replace(fact, value=value)
        found.append(fact)
    return found


def _taken(ref: DocumentRef, entry: Entry) -> DocumentRef:
    """A short form as a mention of the document that the corpus gives it."""
    doc_id = next((mention.ref.doc_id for mention in entry.mentions if mention.ref.number), entry.mentions[0].ref.doc_id)
    return msgspec.structs.replace(ref, doc_id=doc_id, scope=ref.scope or entry.scope, resolved_by="corpus")


def label(document: Document) -> str:
    """What a person calls a document: "Chỉ thị 24-CT/TU (Hà Nội, 2020/2025)", "Luật Đất đai (2024)"."""
    named = document.doc_id if document.name == document.doc_id else f"{document.doc_type or ''} {document.doc_id}".strip()
    time = document.term or (str(document.year) if document.year and f"/{document.year}/" not in document.doc_id else None)
    aside = ", ".join(part for part in (document.scope, time) if part)
    return f"{named} ({aside})" if aside else named


def _document(key: _Key, entry: Entry) -> Document:
    refs = [mention.ref for mention in entry.mentions]
    first, last = _ends(entry.mentions)
    issued, conflicts = _issued([ref.issued for ref in refs if ref.issued])
    time = entry.time
    return Document(
        doc_id=key[1],
        doc_type=key[0],
        name=next((ref.name for ref in refs if ref.name), None),
        issuer=_wording([ref.issuer for ref in refs if ref.issuer]),
        scope=entry.scope,
        term=time if time is not None and "/" in time else None,
        year=int(time) if time is not None and "/" not in time else None,
        issued=issued,
        title=_wording([ref.title for ref in refs if ref.title]),
        mentions=len(refs),
        articles=len({mention.article for mention in entry.mentions}),
        first=first,
        last=last,
        conflicts=conflicts,
    )


def _ends(mentions: Sequence[Mention]) -> tuple[str, str]:
    """Where a document is mentioned first and last: by day if every article has one, else in the order of reading."""
    if all(mention.published for mention in mentions):
        ordered = sorted(mentions, key=lambda mention: (mention.published or "", mention.article))
    else:
        ordered = sorted(mentions, key=lambda mention: mention.article)
    return ordered[0].place, ordered[-1].place


def _issued(said: Sequence[str]) -> tuple[str | None, tuple[str, ...]]:
    """The date of issue that is given most often (of two, the one given first), and all of them where they contradict each other.

    A year or a month contradicts no day within it.
    """
    exact = [date for date in said if not any(other != date and other.startswith(date) for other in said)]
    if not exact:
        return None, ()
    dates = sorted(set(exact))
    return Counter(exact).most_common(1)[0][0], tuple(dates) if len(dates) > 1 else ()


def _wording(said: Sequence[str]) -> str | None:
    """The usual wording, or the longest that holds it: "Thành ủy" is told in full by "Ban Thường vụ Thành ủy Hà Nội"."""
    if not said:
        return None
    counts = Counter(said)
    usual = max(counts, key=lambda words: (counts[words], len(words)))
    return max((words for words in counts if usual in words), key=len)


def _number_of(doc_id: str) -> tuple[int, str]:
    """The number that an id begins with, for order; named documents come last."""
    digits = doc_id.partition("-")[0].partition("/")[0].partition(".")[0]
    return (int(bare(digits)), "") if digits.isdecimal() else (1 << 30, doc_id)
