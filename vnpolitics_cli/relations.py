"""Relations between documents: which words between two mentions say that one acts on the other.

A relation is said in one sentence, from one mention to the next: "Kế hoạch số 128-KH/TU ngày 18/1/2023 của Thành ủy thực hiện
Nghị quyết số 28-NQ/TW". Between the mention that acts and its verb stand only its date, its issuer and a few joints; between the
verb and the other mention only what of it is meant ("một số điều của").
"""

from collections.abc import Iterator, Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.model import DocumentRef, Relation
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table, tree_of
from vnpolitics_cli.text import Page, holds_any

_TABLE = table("relations")
_RELATION = {verb: name for name, verbs in _TABLE["verbs"].items() for verb in verbs}
_WORDS = _TABLE["words"]
_FORCE = {doc_type: int(rank) for rank, doc_types in _TABLE["force"].items() for doc_type in doc_types}

_VERB = tree_of(_RELATION)
# "ngày 18/1/2023", ", ngày 14 tháng 8 năm 2023", "(7/8/2023)", "năm 2020".
_DAY = (
    r"[\s,(]{0,3}(?:ngày\s{1,2})?(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\s{1,2}tháng\s{1,2}\d{1,2}\s{1,2}năm\s{1,2}\d{4}|(?:năm\s{1,2})?\d{4})\)?"
)
_STATED = lazy.re(rf"(?:{_DAY})?")
_OF = lazy.re(r"[\s,]{0,3}của\s{1,2}")
# " được Quốc hội thông qua ngày 18/1/2024,".
_PASSED = r"(?:\s{1,3}(?:đã\s)?được\s[^.,;:\n]{2,60}?\s(?:thông\s+qua|ban\s+hành)(?:\s[^.,;:\n]{1,60}?)?,)?"
# " có hiệu lực thi hành từ ngày 19/8/2016 và".
_IN_FORCE = r"(?:,?\s{1,3}(?:sẽ\s)?(?:chính\s+thức\s+)?có\s+hiệu\s+lực[^.;:\n]{0,60}?(?:,(?:\s+và)?|\svà|\sthì)(?:\s+đồng\s+thời)?)?"
_BEFORE = rf"{_PASSED}{_IN_FORCE}(?:[\s,:“\"*]{{1,4}}{tree_of(_WORDS['before'])}(?![^\W_])){{0,4}}[\s,;:(“\"*]{{1,4}}"
# "khoản 2 Điều 5", "một số điều của", up to the next mention.
_PIECE = r"[Đđ]iều|[Kk]hoản|Mục|Phụ\s+lục|Chương|\d{1,3}[a-zđ]?|[a-zđ]|[IVX]{1,5}"
_BEHIND = rf"(?:[\s,]{{1,3}}(?:{tree_of(_WORDS['behind'])}|{_PIECE})(?![^\W_])){{0,14}}[\s“\"*]{{1,4}}"

# "thực hiện", "về việc sửa đổi, bổ sung một số điều của": the active words from the acting mention to the other; group: verb.
_ACTS = lazy.re(rf"{_BEFORE}(?P<verb>{_VERB})(?![^\W_]){_BEHIND}")
_CHANGES = frozenset(("amends", "repeals", "replaces"))
_CHANGE = tree_of(verb for verb, relation in _RELATION.items() if relation in _CHANGES)
# "được sửa đổi, bổ sung bởi", "bị bãi bỏ theo": the passive ones; group: verb.
_SUFFERS = lazy.re(
    rf"[\s,(]{{1,3}}(?:(?:đã|vừa|sẽ|hiện|nay)\s{{1,2}})*(?:được|bị)\s{{1,2}}(?P<verb>{_CHANGE})"
    rf"(?![^\W_])[^.;:\n]{{0,40}}?\s{{1,2}}(?:{any_of(_WORDS['by'])})(?![^\W_]){_BEHIND}"
)
# " (sửa đổi, bổ sung năm 2014 theo ": the same in short, in brackets; group: verb.
_ASIDE = lazy.re(rf"\s{{1,2}}\((?P<verb>{_CHANGE})(?:\s(?:năm|ngày)\s[\d/]{{1,10}})?\s{{1,2}}(?:{any_of(_WORDS['by'])})(?![^\W_]){_BEHIND}")
# " quy định về nhãn thuốc thay thế ": what a document does behind what it is about; group: verb.
_ABOUT = lazy.re(rf"\s{{1,2}}(?:[vV]ề|[vV]/[vV]|quy\s+định)\s{{1,2}}[^.,;:()\n]{{3,140}}?\s{{1,2}}(?P<verb>bãi\s+bỏ|thay\s+thế)(?![^\W_]){_BEHIND}")
_ENDINGS = ("bãi", "thay")
# In front of such a verb: words whose verb it would be, "về việc ban hành nghị định thay thế ".
_WHOSE_VERB = lazy.re(rf"(?<!\w)(?i:{any_of((*_FORCE, *_WORDS['not_acting']))})\s+$")
# "Căn cứ ", "Thực hiện " in front of the first mention, with a capital or at the head of a clause; group: verb.
_GIVEN = lazy.re(
    r"(?:(?<![^\W_])(?=[CT])|(?:^|[\n.;:,*–-]\s*)(?=[ct]))(?P<verb>(?i:căn\s+cứ|thực\s+hiện|triển\s+khai)(?:\s+(?:vào|theo|thực\s+hiện))?)\s{1,3}$"
)
# ", ngày 7/8/2023, Ban Thường vụ Thành ủy đã ban hành " between it and the document that was issued.
_ISSUES = lazy.re(rf"[^.;:\n]{{0,160}},[^.;:\n]{{2,120}}?\s(?:{any_of(_WORDS['issuing'])})\s{{1,2}}(?:bản\s{{1,2}})?$")
# From one item of a list to the next: ", ", " và các ".
_AND = lazy.re(r"[\s,;]{0,3}(?:,|;|và|cùng)\s{1,3}(?:(?:các|của|với)\s{1,2}){0,2}")

# The first letters of all the verbs: most gaps between two mentions hold none of them.
_HINTS = tuple(sorted({verb.split()[0].rstrip(",") for verb in _RELATION}))

# In front of a title: " quy định về ", " về việc “".
_TITLED = lazy.re(r",?\s{1,3}(?:[vV]ề(?:\s+việc)?|[vV]/[vV]|quy\s+định(?:\s+về)?)\s{1,3}[“\"]?")

# Behind a mention on which another one acts: what that one does besides.
_JOINING = (",", ";")

REACH = 300
"""How far apart two mentions of one relation may stand."""


def relations(page: Page, documents: Sequence[Claim], refs: Sequence[DocumentRef | None]) -> Iterator[tuple[Claim, Relation]]:
    """The relations that an article says of its documents, each with the words from the first mention to the last."""
    # Of each mention that another one acts on, the one that does.
    actors: dict[int, int] = {}
    for index in range(len(documents) - 1):
        first, second = documents[index], documents[index + 1]
        ref = refs[index]
        if second.start - first.end > REACH or ref is None or ref.doc_id is None:
            continue
        found = _between(page, first, second, ref)
        if found is None:
            continue
        relation, forwards = found
        left, right = page.sentence(first.start, first.end)
        if right < second.end:
            continue
        actor = index
        if forwards and page.text[first.end : first.end + 1] in _JOINING and index and documents[index - 1].start >= left:
            # "Nghị định A bãi bỏ Nghị định B, sửa đổi Nghị định C": what A does, or nobody knows who.
            actor = actors.get(index, -1)
            if actor < 0:
                continue
        own = refs[actor]
        assert own is not None
        at = index + 1
        while True:
            other = refs[at]
            if forwards:
                actors[at] = actor
            if other is not None and other.doc_id is not None and other.doc_id != own.doc_id:
                subject, target = (own, other) if forwards else (other, own)
                if _possible(subject, relation, target):
                    span = Claim("relation", documents[actor].start, documents[at].end, f"relation.{relation}", None)
                    yield span, Relation(subject.doc_id or "", relation, target.doc_id or "")
            if not forwards or at + 1 >= len(documents) or not _listed(page.text, documents[at], documents[at + 1], other, refs[at + 1]):
                break
            at += 1


def _possible(subject: DocumentRef, relation: str, target: DocumentRef) -> bool:
    """Whether one document can act so on the other, by their years and their force: else the words mean another one of their sentence.

    "Thông tư 87/2014/TT-BXD hướng dẫn Luật Nhà ở (được bổ sung tại Thông tư 31/2016/TT-BXD)": no circular amends a law.
    """
    later, earlier = _year(subject), _year(target)
    if later is not None and earlier is not None and later < earlier:
        return False
    rank, other = _FORCE.get(subject.doc_type), _FORCE.get(target.doc_type)
    if rank is None or other is None or relation not in _CHANGES:
        return True
    return rank == other if relation == "amends" else rank >= other


def _year(ref: DocumentRef) -> int | None:
    """The year of issue of a document as its own words say it: by its date, else by its number; none for a law of unsaid year."""
    stated = ref.issued[:4] if ref.issued else ""
    if stated.isdecimal():
        return int(stated)
    return ref.year if ref.resolved_by is None else None


def _between(page: Page, first: Claim, second: Claim, ref: DocumentRef) -> tuple[str, bool] | None:
    """What the words between two neighbouring mentions make of them: the relation, and whether the first one acts."""
    text = page.text
    gap = text[first.end : second.start]
    folded = gap.lower()
    if holds_any(folded, _HINTS):
        aside = _ASIDE.fullmatch(text, first.end, second.start) if gap.startswith(" (") else None
        if aside is not None:
            return _RELATION[_plain(aside["verb"])], False
        at = _stated(text, first.end, ref)
        active = _ACTS.fullmatch(text, at, second.start)
        if active is not None:
            return _RELATION[_plain(active["verb"])], True
        about = _ABOUT.fullmatch(text, first.end, second.start) if holds_any(folded, _ENDINGS) else None
        titled = _behind_title(text, first.end, ref) if about is None else first.end
        if about is None and first.end < titled < second.start:
            about = _ACTS.fullmatch(text, titled, second.start)
        if (
            about is not None
            and _WHOSE_VERB.search(text, about.start("verb") - 16, about.start("verb")) is None
            and _RELATION[_plain(about["verb"])] in _CHANGES
        ):
            return _RELATION[_plain(about["verb"])], True
        passive = _SUFFERS.fullmatch(text, at, second.start)
        if passive is not None:
            return _RELATION[_plain(passive["verb"])], False
    if "ban hành" in folded or "ký" in folded or "đã có" in folded:
        given = _GIVEN.search(text, max(0, first.start - 24), first.start)
        if given is not None and _ISSUES.match(text, first.end, second.start):
            return "based_on" if given["verb"].lower().startswith("căn") else "carries_out", False
    return None


def _behind_title(text: str, at: int, ref: DocumentRef) -> int:
    """Where the title that stands right behind a mention ends, with the date and issuer behind it; `at` where none does, or it has commas,
    behind which another one may act."""
    opening = _TITLED.match(text, at) if ref.title is not None and "," not in ref.title else None
    end = _behind(text, opening.end(), ref.title or "") if opening is not None else -1
    return at if end < 0 else _stated(text, end + text.startswith(("”", '"'), end), ref)


def _stated(text: str, at: int, ref: DocumentRef) -> int:
    """Where the date and the issuer behind a mention end."""
    for _ in range(2):
        day = _STATED.match(text, at)
        assert day is not None
        at = day.end()
        of = _OF.match(text, at)
        if of is None or ref.issuer is None:
            return at
        end = _behind(text, of.end(), ref.issuer)
        if end < 0:
            return at
        at = end
    return at


def _behind(text: str, at: int, words: str) -> int:
    """Where some words that stand at `at` end, whatever blanks are between them; -1 where they do not stand there."""
    for index, word in enumerate(words.split()):
        begin = at
        while index and text[at : at + 1].isspace():
            at += 1
        if (index and at == begin) or not text.startswith(word, at):
            return -1
        at += len(word)
    return at


def _listed(text: str, item: Claim, following: Claim, ref: DocumentRef | None, other: DocumentRef | None) -> bool:
    """Whether the next mention is one more item of the list that this one stands in: of its type, and doing nothing itself."""
    if ref is None or other is None or ref.doc_type != other.doc_type or following.start - item.end > 160:
        return False
    at = _stated(text, item.end, ref)
    return _AND.fullmatch(text, at, following.start) is not None and _ACTS.match(text, _stated(text, following.end, other)) is None


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
