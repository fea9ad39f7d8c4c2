"""Which words around a document mention belong to it: date of issue, issuer, title, scope, pinpoint.

A Vietnamese citation runs in one order, and every part but the first may be missing: pinpoint (điểm, khoản, điều), type,
number and symbol, date ("ngày 7/8/2023"), issuer ("của Ban Thường vụ Thành ủy"), title ("về …"). In news the issuer often
stands in front as the subject ("Ngày 7/8, Thành ủy ban hành Chỉ thị …"), and then the day of that clause is the date of issue.

`days`, `issuers`, `titles` and `pinpoints` read these; `antecedents` knows which document of the article a short form or a pointer
continues.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.kinds.mentions import Mention
from vnpolitics_cli.model import CalendarDate, DocumentRef
from vnpolitics_cli.references.antecedents import resolve
from vnpolitics_cli.references.days import are_listed, behind_symbol, cited_only, is_enacted, issue_dates, late_date, late_issuer, skip_date, years_of_issue
from vnpolitics_cli.references.issuers import (
    BY,
    SIGNS,
    issuer_behind,
    issuer_end,
    issuer_in_front,
    issuer_that_speaks,
    plain,
    province_beside,
    province_of,
    province_of_congress,
)
from vnpolitics_cli.references.pinpoints import pinpoint
from vnpolitics_cli.references.titles import title
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.symbols import codes_of
from vnpolitics_cli.tables import table
from vnpolitics_cli.text import DASH, UPPER, Page

__all__ = ["cited_only", "is_enacted", "issue_dates", "refer", "years_of_issue"]


def refer(page: Page, documents: Sequence[Claim], issued: Mapping[int, int], dates: Sequence[CalendarDate | None]) -> list[DocumentRef | None]:
    """What each document claim means, with what its mention states; None where it is no fact after all.

    `issued` is the answer of `issue_dates`; `dates` the values of all date claims, in order.
    """
    refs: list[DocumentRef | None] = []
    if not documents:
        return refs
    for index, claim in enumerate(documents):
        following = documents[index + 1].start if index + 1 < len(documents) else len(page.text)
        day = dates[issued[index]] if index in issued else None
        refs.append(_refer(page, claim, following, day))
    _share_issuers(page.text, documents, refs)
    _hand_on_issuers(page.text, documents, refs)
    return resolve(page, documents, refs)


def _refer(page: Page, claim: Claim, following: int, day: CalendarDate | None) -> DocumentRef:
    text = page.text
    mention = claim.reading
    assert isinstance(mention, Mention)
    pinned = pinpoint(text, claim.start, claim.end, following)
    year, issuer, titled = _stated_behind(text, claim, following, pinned=pinned is not None)
    issued = None
    # "(15/8/2017 đến 31/5/2020)" is the time of something else.
    if day is not None and not day.date.startswith("XXXX") and "/" not in day.date:
        # "Luật Đất đai 1993, 2003, 2013" are several laws.
        issued = None if len(day.date) == 4 and mention.form == "named" and mention.year is not None else day.date
    elif year is not None and mention.form != "named":
        issued = year
    symbol = mention.symbol
    if issuer is None:
        within = _within(text, claim) if mention.name is None else None
        issuer = plain(within[1]) if within is not None else issuer_in_front(page, claim.start, symbol=symbol)
        if issuer is None and text.endswith("ại ", 0, claim.start):
            issuer = issuer_that_speaks(text, claim.start, skip_date(text, claim.end)[0], symbol=symbol, doc_type=mention.doc_type)
        if issuer is not None and mention.doc_type in ("Luật", "Bộ luật") and issuer.startswith("Chủ tịch nước"):
            issuer = None  # "Chủ tịch nước ký Lệnh công bố Luật Giá": who makes it known
    if symbol is not None and symbol.party and symbol.issuer == "TƯ":
        local = issuer is not None and re.search(r"(?:Tỉnh|Thành)\s+ủy|TỈNH\s+ỦY|THÀNH\s+ỦY", issuer)
        symbol = msgspec.structs.replace(symbol, issuer="TU" if local else "TW")
    return DocumentRef(
        doc_id=symbol.doc_id if symbol is not None else mention.doc_id,
        doc_type=mention.doc_type,
        number=mention.number,
        year=mention.year,
        # "31/TTr" has its type's code alone.
        issuer_code=symbol.issuer if symbol is not None and symbol.issuer and symbol.issuer not in codes_of(mention.doc_type or "") else None,
        name=mention.name,
        form=mention.form,
        issued=issued,
        issuer=issuer,
        scope=province_of(symbol, issuer)
        or province_beside(text, claim.end, following, symbol)
        or province_of_congress(text, claim.start, claim.end, mention.name)
        or None,
        title=titled,
        pinpoint=pinned,
    )


# "Nghị định của Chính phủ số 163/2006/NĐ-CP": whose it is stands between noun and number. Group 1.
_WITHIN = lazy.re(r"\scủa\s+([^\d:]{4,60}?)\s*(?::\s*)?(?:số\s*:?\s*)?\d[\w./-]*$")


def _within(text: str, claim: Claim) -> "re.Match[str] | None":
    """Whose a document is, where its mention says that between its noun and its number."""
    return _WITHIN.search(text, claim.start, claim.end) if text.find("của", claim.start, claim.end) >= 0 else None


# The first two letters of what may stand behind a mention and belong to it ("ngày", "năm", "(ban hành", "của", "do", "về", "quy định", "hướng dẫn"),
# or a digit or an opening quote: nearly all else is told from them.
_OPENINGS = frozenset(
    (
        "Hư",
        "Hộ",
        "Kh",
        "Ng",
        "QU",
        "Qu",
        "TẢ",
        "Tả",
        "V/",
        "Về",
        "ba",
        "củ",
        "do",
        "gử",
        "hô",
        "hư",
        "hồ",
        "kh",
        "ký",
        "lú",
        "mộ",
        "mớ",
        "ng",
        "nă",
        "ph",
        "qu",
        "th",
        "tạ",
        "tả",
        "v/",
        "về",
        "vừ",
        "đã",
        "đư",
        "đề",
    )
)
_OPENING_MARKS = frozenset('0123456789[“"«')


def _stated_behind(text: str, claim: Claim, following: int, *, pinned: bool) -> tuple[str | None, str | None, str | None]:
    """What stands right of a mention: the year (where the date is no more), the issuer, the title, in this order."""
    begin = behind_symbol(text, claim.end)
    ahead = text[begin : begin + 20].lstrip(" \t\n,:*_(–")
    mention = claim.reading
    assert isinstance(mention, Mention)
    last = late_date(text, claim.end, mention.symbol)
    last_issuer = plain(text[last[1] : last[2]].strip().removeprefix("của").lstrip()) if last is not None else None
    if ahead[:2] not in _OPENINGS and ahead[:1] not in _OPENING_MARKS:
        return None, last_issuer, None
    term = _TERM.match(text, begin)
    begin = begin if term is None else term.end()
    at, year = skip_date(text, begin)
    dated = at > begin and year is None
    if dated and text[at - 1] == ")" and "(" not in text[begin:at] and text[claim.start - 1 : claim.start] != "(":
        return None, None, None  # "Thông tư 8 (sửa đổi Thông tư 5 ngày 3/4/2024) của Bộ Tài chính": what follows is said of Thông tư 8
    issuer, behind = issuer_behind(text, at, following, symbol=mention.symbol)
    if issuer is not None and mention.name is not None and mention.doc_type in _LAWS and not issuer.startswith(_LAWGIVERS):
        issuer = None  # "Ban chỉ đạo tổng kết Hiến pháp năm 1992 của Chính phủ": whose board it is
    elif issuer is not None and mention.name is not None and mention.name.startswith(_PLENARY) and "Trung ương" not in issuer:
        issuer = None  # "chương trình thực hiện Nghị quyết Trung ương 6 của Đảng bộ Sở": whose programme it is
    elif issuer is not None:
        renamed = _RENAMED.match(text, behind)
        at = _past_superior(text, behind if renamed is None else renamed.end(), following)
        issued_at, late = skip_date(text, at)
        dated = dated or (issued_at > at and late is None)
        at = issued_at
    if mention.name is not None and mention.doc_type in _LAWS:
        return year, issuer, None
    sent = _SENT.match(text, at, following)
    at = at if sent is None else sent.end()
    found = title(text, claim.start, claim.end, at, dated=dated or last is not None, pinned=pinned)
    if last is not None:
        words = plain(found[0].partition(" ".join(text[last[0] : last[1]].split()))[0]) if found is not None else None
        return year, issuer or last_issuer, words
    if found is None:
        return year, issuer, None
    at_end = late_issuer(text, found[1], found[0], mention.symbol) if issuer is None and mention.name is None else None
    entitled, issuer = at_end if at_end is not None else (found[0], issuer)
    if issuer is None and text[found[1] : found[1] + 1] in _QUOTES_CLOSE:
        # “Quy định số 84 về lễ tân” của Bộ Chính trị, Quy định số 84 “Về lễ tân” của Bộ Chính trị
        issuer, _ = issuer_behind(text, found[1] + 1, following)
    by = BY.match(text, found[1]) if issuer is None and not text.startswith(_CHANGING, max(0, claim.start - 8)) else None
    if by is not None and by.end() < following:
        end = issuer_end(text, by.end(), following)
        if end is not None and SIGNS.match(text, end) is not None:
            issuer = plain(text[by.end() : end])
    return year, issuer, entitled


# Behind a number: the term of the committee, "Nghị quyết 18 (khóa XII)", or a footnote, "[16]".
_TERM = lazy.re(r"\s\([kK]h[oó][aá]\s[IVX]{1,5}\)|\s?\[\d{1,3}\](?=[\s,])")
# In front of the title: to whom a letter goes.
_SENT = lazy.re(r",?\s{1,3}gửi\s[^.;:()\n]{3,100}?(?=\svề\sviệc\s)|\s{1,3}của\s{1,2}Đảng(?=\svề\s)")

# Behind an issuer: that it is no more, or what became of it: "của UBND tỉnh Hà Tây (cũ)", "của Bộ Thủy sản (nay là Bộ Nông nghiệp và Môi trường)".
_RENAMED = lazy.re(r"\s\((?:cũ|trước\s+đây|trước\s+khi\s|nay\s)[^()\n]{0,80}\)")

# Between an issuer and the body above it, "Cục Thú y, Bộ Nông nghiệp", "Tổng cục Thuế (Bộ Tài chính)", or its session, and behind that the title.
_SUPERIOR = lazy.re(rf"(?:,\s{{1,3}}|\s[{DASH}]\s|\s\()(?=[{UPPER}])")
_SESSION = lazy.re(
    r",?\s{1,3}(?:tại\s{1,2})?[pP]hiên\s{1,2}họp\s[^.,;:()\n]{3,70}?(?=,?\s{1,3}(?:[vV]ề|quy\s+định)\s)"
    r"|,?\s{1,3}(?:tại\s{1,2})?[kK]ỳ\s{1,2}họp\s(?:thứ\s)?[^\s,;.]{1,8}(?:\s[^\W\d]{2,4})?(?=,?\s{1,3}(?:[vV]ề|quy\s+định)\s)"
)
_TITLE_OPENS = lazy.re(r"\)?,?\s{1,3}(?:[vV]ề|[vV]/[vV]|quy\s+định)(?![^\W_])")


def _past_superior(text: str, at: int, following: int) -> int:
    """Behind the body above the issuer that ends at `at`, or its session ("kỳ họp thứ 9"), if a title follows; else `at`."""
    session = _SESSION.match(text, at, following)
    if session is not None:
        return session.end()
    joint = _SUPERIOR.match(text, at, following)
    end = issuer_end(text, joint.end(), following) if joint is not None else None
    return at if end is None or _TITLE_OPENS.match(text, end) is None else end + text.startswith(")", end)


# Names of the resolutions of the Central Committee and of national congresses.
_PLENARY = ("Nghị quyết Hội nghị", "Nghị quyết Trung ương", *(f"Nghị quyết Đại hội {number}" for number in "IVX"))

# In front of a mention: another document that changes it, whose issuer the one behind the title is.
_CHANGING = ("sửa đổi ", "bổ sung ", "thay thế ")

# Whoever makes a law, a code, an ordinance or the constitution.
_LAWGIVERS = tuple(table("issuers")["lawgivers"])

_QUOTES_CLOSE = frozenset('"”')


_LAWS = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Điều lệ")


# Between two of a list whose noun says whose all are: " về giá xăng, số ", ", ".
_WITHIN_LIST = lazy.re(r",|[^.\n]{0,160}?(?:[,;]|\svà)\s(?:số\s)?")


def _hand_on_issuers(text: str, documents: Sequence[Claim], refs: list[DocumentRef | None]) -> None:
    """ "các Công văn của Bộ Tài chính số 12/BTC-QLG về giá xăng, số 15/BTC-QLG về giá dầu": the later ones are the Bộ Tài chính's too."""
    heads: set[int] = set()
    for index, (claim, ref) in enumerate(zip(documents, refs, strict=True)):
        if ref is None or ref.form != "full":
            continue
        before = refs[index - 1] if index - 1 in heads else None
        if ref.name is None and _within(text, claim) is not None:
            heads.add(index)
        elif before is None or ref.issuer is not None or not text[claim.start].isdigit() or ref.issuer_code != before.issuer_code:
            continue
        elif _WITHIN_LIST.fullmatch(text, documents[index - 1].end, claim.start) is not None:
            refs[index] = msgspec.structs.replace(ref, issuer=before.issuer, scope=before.scope or ref.scope)
            heads.add(index)


def _share_issuers(text: str, documents: Sequence[Claim], refs: list[DocumentRef | None]) -> None:
    """Items of a list have one issuer, which stands behind the last ("Chỉ thị số 21-CT/TW và Kết luận số 63-KL/TW của Bộ Chính trị") or in front
    of the first ("Bộ Y tế ban hành Thông tư 5/2022/TT-BYT và Thông tư 6/2022/TT-BYT")."""
    last = len(documents) - 1
    for one, other in (*((at, at + 1) for at in range(last - 1, -1, -1)), *((at, at - 1) for at in range(1, last + 1))):
        ref, known = refs[one], refs[other]
        if ref is None or known is None or ref.issuer is not None or known.issuer is None:
            continue
        first, second = min(one, other), max(one, other)
        behind = refs[second]
        if are_listed(text, documents[first], documents[second], behind.pinpoint if behind is not None else None):
            refs[one] = msgspec.structs.replace(ref, issuer=known.issuer, scope=known.scope)
