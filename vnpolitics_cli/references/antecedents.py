"""Which document a mention continues, inside its article.

Official style names a document in full first ("Chỉ thị số 24-CT/TU ngày 7/8/2023 của …"), then by type and number ("Chỉ thị 24") or
by a demonstrative ("Chỉ thị này"). A mention takes its one antecedent or none: two that fit leave it open, and so does an
unrecognised document in between. What is taken over is marked by `resolved_by`.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.identities import Face, agrees, built, code_of, face, time_of
from vnpolitics_cli.model import DocumentRef
from vnpolitics_cli.provinces import WRITTEN, province_written
from vnpolitics_cli.references.issuers import PROVINCIAL, province_of_congress
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.symbols import codes_of
from vnpolitics_cli.tables import any_of, table, tree_of
from vnpolitics_cli.text import Page, holds_any

Refs = list[DocumentRef | None]

_replace = msgspec.structs.replace


def resolve(page: Page, documents: Sequence[Claim], refs: Refs) -> Refs:
    """The values of an article's document claims, each with the document it continues; None where a pointer points at nothing."""
    forms = {ref.form for ref in refs if ref is not None}
    _put_right(refs)
    _place(page, documents, refs)
    if "alias" in forms:
        _unmask(page, documents, refs)
    if "short" in forms:
        _continue(page, documents, refs)
        _leave_companies(page.text, documents, refs)
    if "named" in forms:
        _date_laws(page.text, documents, refs)
    if "anaphor" in forms:
        _point(page, documents, refs)
    return refs


def _put_right(refs: Refs) -> None:
    """Gives "Thông tư 21/2016/TT-BXD ngày 5/3/2018" the year of its day where the article names that document too: a number is of the
    year in which it was issued. So too "Nghị định 61/2019/TT-BYT" the symbol 61/2019/NĐ-CP that the article has for it elsewhere."""
    slips = [index for index, ref in enumerate(refs) if ref is not None and ref.year and ref.issued and not ref.issued.startswith(str(ref.year))]
    ids = {ref.doc_id for ref in refs if ref is not None} if slips else set()
    for index in slips:
        ref = refs[index]
        assert ref is not None and ref.issued is not None
        meant = (ref.doc_id or "").replace(f"/{ref.year}/", f"/{ref.issued[:4]}/")
        if ref.form == "full" and meant != ref.doc_id and meant in ids:
            refs[index] = _replace(ref, doc_id=meant, year=int(ref.issued[:4]))
    for index, ref in enumerate(refs):
        if ref is not None and _contradicts(ref):
            right = {(other.doc_id, other.issuer_code) for other in refs if other is not None and _is_meant(other, ref)}
            if len(right) == 1:
                doc_id, code = right.pop()
                refs[index] = _replace(ref, doc_id=doc_id, issuer_code=code)


def _contradicts(ref: DocumentRef) -> bool:
    """Whether the noun of a mention in full is not that of its symbol's type: "Nghị định 61/2019/TT-BYT"."""
    if ref.form != "full" or ref.doc_id is None or ref.year is None or ref.name is not None:
        return False
    code = ref.doc_id.rpartition("/")[2].partition("-")[0]
    return code in _TYPE_CODES and code not in codes_of(ref.doc_type or "")


def _is_meant(ref: DocumentRef, slip: DocumentRef) -> bool:
    """Whether a mention in full names the document of which another one has the noun, the number and the year alone."""
    same = (ref.form, ref.doc_type, ref.number, ref.year) == ("full", slip.doc_type, slip.number, slip.year)
    return same and not _contradicts(ref)


# The codes of decrees, circulars and resolutions, which no other document's symbol has.
_TYPE_CODES = frozenset(code for doc_type in ("Nghị định", "Thông tư", "Thông tư liên tịch", "Nghị quyết") for code in codes_of(doc_type))


# How much of a sentence is looked at, from one mention on: some texts have no full stops.
_SENTENCE = 600

# ---- documents called by what they approve


def _unmask(page: Page, documents: Sequence[Claim], refs: Refs) -> None:
    """Gives "Đề án 89" the decision of that number whose sentence goes on with such a scheme: "Quyết định 89/QĐ-TTg … (gọi tắt là Đề án
    89)". Takes out what the article does not explain so."""
    nouns: dict[str | None, set[str]] = {}
    for ref in refs:
        if ref is not None and ref.form == "alias" and ref.doc_type is not None:
            nouns.setdefault(ref.number, set()).add(ref.doc_type)
    meant: dict[tuple[str | None, str | None], dict[str | None, DocumentRef]] = {}
    for claim, ref in zip(documents, refs, strict=True):
        if ref is not None and ref.form == "full" and ref.number in nouns:
            behind = page.text[claim.end : min(page.sentence(claim.start, claim.end)[1], claim.end + _SENTENCE)].casefold()
            for noun in nouns[ref.number]:
                if noun.casefold() in behind:
                    meant.setdefault((noun, ref.number), {})[ref.doc_id] = ref
    for index, ref in enumerate(refs):
        if ref is not None and ref.form == "alias":
            found = [*meant.get((ref.doc_type, ref.number), {}).values()]
            refs[index] = _replace(ref, form="short", doc_id=found[0].doc_id, scope=found[0].scope, resolved_by="article") if len(found) == 1 else None


# ---- scope

_ISSUERS = table("issuers")
_CITIES = frozenset(_ISSUERS["cities"])
# "Thành ủy Hà Nội", "UBND tỉnh Nghệ An", "Đảng bộ thành phố Hà Nội": a local body with its province; group: the province.
_LOCAL = lazy.re(
    rf"(?:[Tt]hành\s+ủy|[Tt]ỉnh\s+ủy|(?:UBND|HĐND|[ỦU]y\s+ban\s+nhân\s+dân|Hội\s+đồng\s+nhân\s+dân|Đảng\s+bộ)\s+(?:[Tt]hành\s+phố|[Tt]ỉnh|TP\.?))\s+(?i:({tree_of(WRITTEN)}))(?![^\W_])"
)


_OF_A_CITY = ("hành ủy", "bộ thành phố", "bộ Thành phố")


def _is_local(ref: DocumentRef) -> bool:
    code = ref.issuer_code
    if code is None and ref.issuer is not None and (body := code_of(ref.issuer)) is not None:
        code = body[0]  # of a short form
    return code is not None and (code.endswith("TU") or code.startswith(PROVINCIAL))


def _place(page: Page, documents: Sequence[Claim], refs: Refs) -> None:
    """Gives the documents of local bodies the scope that another mention of the same one has, or the article's only province."""
    unplaced = [
        index
        for index, (claim, ref) in enumerate(zip(documents, refs, strict=True))
        if ref is not None and ref.scope is None and (_is_local(ref) or province_of_congress(page.text, claim.start, claim.end, ref.name) is not None)
    ]
    if not unplaced:
        return
    known: dict[tuple[str | None, str | None], set[str]] = {}
    for ref in refs:
        if ref is not None and ref.scope is not None and ref.doc_id is not None:
            known.setdefault((ref.doc_type, ref.doc_id), set()).add(ref.scope)
    named: set[str] | None = None
    for index in unplaced:
        ref = refs[index]
        assert ref is not None
        scopes = known.get((ref.doc_type, ref.doc_id))
        if scopes is None:
            if named is None:
                named = {province_written(found[1]) for found in _LOCAL.finditer(page.text)} or set().union(*known.values())
            scopes = named
        if len(scopes) == 1:
            (scope,) = scopes
            # A "Thành ủy" or a "Đảng bộ thành phố" in an article of a province may be that of one of its towns.
            if not holds_any(f"{ref.issuer} {ref.name}", _OF_A_CITY) or scope in _CITIES:
                refs[index] = _replace(ref, scope=scope)


# ---- short forms


def _continue(page: Page, documents: Sequence[Claim], refs: Refs) -> None:
    """Gives a short form the symbol of the one full mention that it continues, else the only one its issuer or type allows."""
    # Each antecedent once for what it says of itself: a text may repeat it a thousand times.
    full: dict[tuple[str, str], dict[Face, DocumentRef]] = {}
    for ref in refs:
        if ref is not None and ref.form == "full" and ref.doc_type and ref.number and ref.doc_id:
            full.setdefault((ref.doc_type, ref.number), {}).setdefault(face(ref), ref)
    short = [index for index, ref in enumerate(refs) if ref is not None and ref.form == "short"]
    for index in short:
        ref = refs[index]
        assert ref is not None
        if ref.doc_type is None or ref.number is None or _take(refs, index, full.get((ref.doc_type, ref.number), {})):
            continue
        symbol = built(ref) or _told_before(page.text, documents[index], ref)
        if symbol is not None:
            refs[index] = _replace(ref, doc_id=symbol[0], resolved_by=symbol[1])
    # A short form that says whose it is stands for the full mention of those that do not.
    for index in short:
        ref = refs[index]
        assert ref is not None
        if ref.resolved_by in ("issuer", "type") and ref.doc_type and ref.number:
            full.setdefault((ref.doc_type, ref.number), {}).setdefault(face(ref), ref)
    surviving: dict[tuple[str, str], dict[Face, DocumentRef]] = {}
    for index in short:
        ref = refs[index]
        if ref is None or ref.doc_id is not None or not ref.doc_type or not ref.number:
            continue
        key = ref.doc_type, ref.number
        if not _take(refs, index, full.get(key, {})) and len(full.get(key, {})) > 1:
            if key not in surviving:
                surviving[key] = _surviving(page, documents, refs, full[key])
            _take(refs, index, surviving[key])


# Behind a short form that comes back to a document told of before without its number.
_BACK = lazy.re(r"\s{1,2}(?:này|nói\s+trên|nêu\s+trên)(?![^\W_])")
# How far before it may have been told of.
_TOLD = 600
# As many letters hold the name of a body.
_NAME = 60


def _told_before(text: str, claim: Claim, ref: DocumentRef) -> tuple[str, str] | None:
    """The symbol of "Quyết định 486 này" behind "đúng quyết định của Thủ tướng": whose it is stands there, if of one body alone."""
    if ref.issuer is not None or ref.doc_type is None or _BACK.match(text, claim.end) is None:
        return None
    ends = [found.end() for found in _whose(ref.doc_type).finditer(text, max(0, claim.start - _TOLD), claim.start)]
    names = [text[end : end + _NAME] for end in ends]
    codes = {None if (body := code_of(name)) is None else body[0] for name in names}
    return built(_replace(ref, issuer=names[0])) if len(codes) == 1 and None not in codes else None


@cache
def _whose(doc_type: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?i:{doc_type.replace(' ', chr(92) + 's+')})\s{{1,2}}của\s{{1,2}}")


_RELATIONS = table("relations")
_AWAY = any_of((*_RELATIONS["verbs"]["repeals"], *_RELATIONS["verbs"]["replaces"]))
# "X thay thế Y", "X bãi bỏ Y", and "Y được thay thế bởi X": what one document does away with.
_DOES_AWAY = lazy.re(rf"(?<!không\s)(?<!được\s)(?<!bị\s){_AWAY}(?![^\W_])")
_DONE_AWAY = lazy.re(rf"(?:được|bị)\s+{_AWAY}[^.;]{{0,60}}?\s{any_of(_RELATIONS['words']['by'])}\s")


def _surviving(page: Page, documents: Sequence[Claim], refs: Refs, mentions: dict[Face, DocumentRef]) -> dict[Face, DocumentRef]:
    """Of documents of one type and number, those that the article names for their own sake, not only as what a later one of them
    replaces: "Nghị định 26/2025/NĐ-CP bãi bỏ Nghị định 26/2014/NĐ-CP" is about the first."""
    times = {ref.doc_id: time_of(ref) or "" for ref in mentions.values()}
    latest = max(times, key=lambda doc_id: (times[doc_id], doc_id or ""))
    places: dict[str | None, list[int]] = {doc_id: [] for doc_id in times}
    for at, ref in enumerate(refs):
        if ref is not None and ref.doc_id in places:
            places[ref.doc_id].append(at)
    later = places[latest]
    gone = {
        doc_id
        for doc_id, found in places.items()
        if "" < times[doc_id] < times[latest] and all(any(_does_away(page, documents, one, at) for one in _beside(later, at)) for at in found)
    }
    return {key: ref for key, ref in mentions.items() if ref.doc_id not in gone}


def _beside(places: Sequence[int], at: int) -> Sequence[int]:
    """The nearest of `places`, which are in order, on both sides of `at`."""
    right = bisect_left(places, at)
    return places[max(0, right - 1) : right + 1]


def _does_away(page: Page, documents: Sequence[Claim], later: int, earlier: int) -> bool:
    """Whether a sentence says that the document of one mention does away with that of the other."""
    left, right = documents[min(later, earlier)], documents[max(later, earlier)]
    if right.start - left.end > _SENTENCE or page.sentence(left.start, left.end)[1] < right.end:
        return False
    pattern = _DOES_AWAY if later < earlier else _DONE_AWAY
    return pattern.search(page.text, left.end, right.start) is not None


def _take(refs: Refs, index: int, mentions: Mapping[Face, DocumentRef]) -> bool:
    """Resolves the short form at `index` if the mentions that fit it are of one document."""
    ref = refs[index]
    assert ref is not None
    fits = [other for other in mentions.values() if agrees(ref, other)]
    if len({other.doc_id for other in fits}) != 1:
        return False
    scopes = {other.scope for other in fits if other.scope}
    if len(scopes) > 1 or len({time for other in fits if (time := time_of(other))}) > 1:
        return False
    refs[index] = _replace(ref, doc_id=fits[0].doc_id, scope=ref.scope or (scopes.pop() if scopes else None), resolved_by="article")
    return True


# The board or the shareholders' meeting of a company, whose papers are no official documents.
_BOARD = lazy.re(rf"(?<![^\W_])(?:{any_of(table('documents')['words']['boards'])})(?![^\W_])")
_BOARD_PAPERS = frozenset(table("documents")["words"]["board_papers"])
# How near to a number its company is named.
_NEAR = 250


def _leave_companies(text: str, documents: Sequence[Claim], refs: Refs) -> None:
    """Takes out "Nghị quyết số 156" where a company's board is named beside one of its mentions and no document is known that it continues."""
    for index, ref in enumerate(refs):
        if ref is None or ref.form != "short" or ref.doc_id is not None or ref.doc_type not in _BOARD_PAPERS:
            continue
        claim = documents[index]
        if (ref.issuer is None or code_of(ref.issuer) is None) and _BOARD.search(text, max(0, claim.start - _NEAR), claim.end + _NEAR):
            refs[index] = None


# ---- laws


# In front of a law that is only looked back on: "Từ khi Luật Doanh nghiệp năm 1999 có hiệu lực".
_PAST = lazy.re(rf"(?:{any_of(table('documents')['words']['looking_back'])})\s+$", re.IGNORECASE)
_OWN_NUMBER = lazy.re(r"\s?[–-]\s?Luật\s+số\s")
_BILL = lazy.re(r"(?:dự\s+án|dự\s+thảo|dự\s+luật)\s+$", re.IGNORECASE)


def _date_laws(text: str, documents: Sequence[Claim], refs: Refs) -> None:
    """Gives a law without a year that of the only dated mention of its name; a bill of the same name in the article forbids it."""
    years: dict[str, set[str]] = {}
    for claim, ref in zip(documents, refs, strict=True):
        if ref is not None and ref.name is not None and (time := time_of(ref)) is not None and not _PAST.search(text, max(0, claim.start - 12), claim.start):
            years.setdefault(ref.name, set()).add(time)
    dated = {name: int(*known) for name, known in years.items() if len(known) == 1}
    undated = [index for index, ref in enumerate(refs) if ref is not None and ref.form == "named" and time_of(ref) is None and ref.name in dated]
    bills = set()
    for index in undated:
        claim, ref = documents[index], refs[index]
        assert ref is not None
        if text[claim.start : claim.end].endswith(("đổi)", "sửa đổi")) or _BILL.search(text, max(0, claim.start - 12), claim.start):
            bills.add(ref.name)
    for index in undated:
        ref = refs[index]
        assert ref is not None and ref.name is not None
        # "Luật Xây dựng và Luật Xây dựng sửa đổi về cấp phép": the second one amends the first.
        # What a quoted law rests on, "Căn cứ Hiến pháp …;", is that law's time's; "Luật Giá – Luật số 70/2014/QH13" says its own.
        start, end = documents[index].start, documents[index].end
        other = text.startswith(" sửa đổi ", end) or _OWN_NUMBER.match(text, end) or (ref.doc_type == "Hiến pháp" and text.endswith("Căn cứ ", 0, start))
        if ref.name not in bills and not other:
            refs[index] = _replace(ref, year=dated[ref.name], resolved_by="article")


# ---- pointing back

# In front of a mention that news brings up: "Chính phủ vừa ban hành ", "Thủ tướng ký ".
_BROUGHT_UP = lazy.re(r"(?:ban\s+hành|ký|thông\s+qua|công\s+bố)\s+(?:bản\s+)?$")
# On the rest of a line, behind a mention whose words are quoted below it: " có quy định:", " như sau:".
_QUOTES = lazy.re(r"quy\s+[dđ]ịnh|nêu|nội\s+dung|giải\s+thích|như\s+sau")
_QUOTE_ENDS = (":", "như sau")
_CHANGED = lazy.re(r"(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ)", re.IGNORECASE)
# Between a mention and that of the document that amended it: what is quoted then is the first one's, and "này" in it means that.
# "Điều 7 Nghị định 12/2015/NĐ-CP (được sửa đổi bởi khoản 3 Điều 1 Nghị định 34/2020/NĐ-CP) quy định như sau:".
_AMENDED_BY = lazy.re(r",?\s+\(?(?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung)[^\n.;:]{0,160}")
_LETTERHEAD = lazy.re(r"(?:Số|SỐ)\s?:[\s*|]*$")
# In front of a pointer that means several documents: "những ", "02 ".
_MANY = lazy.re(rf"(?<![^\W_])(?:{any_of(table('documents')['words']['plurals'])}|\d{{1,2}})\s+$", re.IGNORECASE)
# How far the words quoted from a document, or told of it, may reach.
_REACH = 3000
# How long the rest of a line may be that introduces them.
_LINE = 450


@cache
def _unrecognised(doc_type: str) -> re.Pattern[str]:
    """What may be another document of the type, though it names none: "một nghị định", "Nghị định của Chính phủ", "Nghị định về …"."""
    noun = doc_type.replace(" ", r"\s+")
    return re.compile(
        rf"(?<![^\W_])(?:[Mm]ột\s+(?i:{noun})(?![^\W_])|{noun}\s+(?:của|do|hướng\s+dẫn|khác|liên\s+quan|mới|năm|ngày|phê\s+duyệt|quy\s+định|số|sửa\s+đổi|thay\s+thế|về)(?![^\W_]))"
    )


@cache
def _draft(doc_type: str) -> re.Pattern[str]:
    return re.compile(rf"[Dd]ự\s+thảo\s+(?i:{doc_type.replace(' ', chr(92) + 's+')})(?![^\W_])")


class _Thread:
    """What is known of the documents of one type while the pointers of an article are followed."""

    __slots__ = ("alone", "before", "blocked", "draft", "introduced", "nearest", "tail", "told")

    def __init__(self, page: Page, doc_type: str, mentions: Sequence[DocumentRef]) -> None:
        ids = {ref.doc_id or ref.number for ref in mentions}
        years = {ref.year for ref in mentions if ref.year is not None}
        scopes = {ref.scope for ref in mentions if ref.scope is not None}
        self.alone = max(len(ids), len(years), len(scopes)) <= 1
        draft = _draft(doc_type).search(page.text) if "ự thảo" in page.text else None
        self.draft = len(page.text) if draft is None else draft.start()
        # The nearest mention, and the one before it.
        self.nearest: int | None = None
        self.before: int | None = None
        # Where the nearest mention ends, or that of the document that amended it.
        self.tail = 0
        # Whether the nearest mention is quoted or brought up, once that was asked.
        self.introduced: bool | None = None
        self.blocked = False
        # Up to where the text has been searched for other documents of the type.
        self.told = 0


def _point(page: Page, documents: Sequence[Claim], refs: Refs) -> None:
    """Gives a pointer ("Chỉ thị này") the document of its type that it continues; takes it out where that is not plain.

    That is the only one of its type in the article, or the nearest one where it is quoted or brought up just before.
    """
    wanted = {ref.doc_type for ref in refs if ref is not None and ref.form == "anaphor"}
    threads: dict[str, _Thread] = {}
    for doc_type in wanted:
        assert doc_type is not None
        threads[doc_type] = _Thread(page, doc_type, [ref for ref in refs if ref is not None and ref.doc_type == doc_type and ref.form != "anaphor"])
    for index, ref in enumerate(refs):
        if ref is None or ref.doc_type not in threads:
            continue
        thread = threads[ref.doc_type]
        if ref.form != "anaphor":
            claim = documents[index]
            if thread.nearest is None or _AMENDED_BY.fullmatch(page.text, documents[thread.nearest].end, claim.start) is None:
                thread.before, thread.nearest = thread.nearest, index
            thread.tail = thread.told = claim.end
            thread.blocked, thread.introduced = False, None
            continue
        antecedent = _antecedent(page.text, documents[index], ref.pinpoint, documents, refs, thread)
        if antecedent is None:
            refs[index] = None
        else:
            refs[index] = _replace(
                antecedent, form="anaphor", issued=None, issuer=None, title=None, pinpoint=ref.pinpoint, resolved_by="article" if antecedent.doc_id else None
            )


def _antecedent(text: str, pointer: Claim, pinpoint: str | None, documents: Sequence[Claim], refs: Refs, thread: _Thread) -> DocumentRef | None:
    if thread.nearest is None or thread.draft < pointer.start:
        return None
    many = _MANY.search(text, max(0, pointer.start - 8), pointer.start)
    # "Điều 12 Nghị định này" is one decree.
    if many is not None and not (pinpoint or "").endswith(many[0].rstrip()):
        return None
    nearest = refs[thread.nearest]
    # "Nghị quyết số 892" is found by its number, though its symbol is not known.
    if nearest is None or (nearest.doc_id is None and nearest.form != "short") or nearest.doc_type is None:
        return None
    if not thread.alone:
        if thread.introduced is None:
            thread.introduced = _introduced(text, documents, refs, thread)
        if not thread.introduced or pointer.start - documents[thread.nearest].end > _REACH:
            return None
    if not thread.blocked:
        others = _unrecognised(nearest.doc_type).finditer(text, thread.told, pointer.start)
        # Under its own letterhead a document enacts itself: "Chính phủ ban hành Nghị định lập quỹ …".
        own = _in_letterhead(text, documents[thread.nearest])
        thread.blocked = any(not (own and text.startswith("ban hành", max(0, other.start() - 9))) for other in others)
        thread.told = pointer.start
    return None if thread.blocked else nearest


def _introduced(text: str, documents: Sequence[Claim], refs: Refs, thread: _Thread) -> bool:
    """Whether the words below the nearest mention are quoted from it, or news brings it up, so that "này" can only be it."""
    index, before = thread.nearest, thread.before
    assert index is not None
    claim = documents[index]
    if before is not None and "\n" not in text[documents[before].end : claim.start] and _other(refs[before], refs[index]):
        # Two of the type in one paragraph: which of them is quoted is not plain.
        return False
    if any(_in_letterhead(text, other) for other in documents[: min(index, 3)]):
        return False
    line = text.rfind("\n", max(0, claim.start - 300), claim.start) + 1
    if _CHANGED.search(text, line, claim.start):
        return False
    rest = text[thread.tail : thread.tail + _LINE].partition("\n")[0].rstrip(" *")
    ref = refs[index]
    # "Theo Điều 33 Luật Nhà ở 2023:" needs no verb.
    if rest.endswith(_QUOTE_ENDS) and ((ref is not None and ref.pinpoint is not None) or _QUOTES.search(rest) is not None):
        return _CHANGED.search(rest) is None
    # "Tại Nghị quyết số 892, Ủy ban Thường vụ Quốc hội quyết định …"
    spoken = ref is not None and ref.issuer is not None and text.startswith(", ", claim.end) and text.endswith("ại ", 0, claim.start)
    return spoken or _BROUGHT_UP.search(text, max(0, claim.start - 16), claim.start) is not None


def _in_letterhead(text: str, claim: Claim) -> bool:
    """Whether a bare number stands behind "Số:": that of the document whose text this is."""
    return _LETTERHEAD.search(text, max(0, claim.start - 12), claim.start) is not None


def _other(ref: DocumentRef | None, another: DocumentRef | None) -> bool:
    return ref is None or another is None or ref.doc_id != another.doc_id or ref.year != another.year
