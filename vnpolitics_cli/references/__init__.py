"""Which words around a document mention belong to it: date of issue, issuer, title, scope, pinpoint.

A Vietnamese citation runs in one order, and every part but the first may be missing: pinpoint (điểm, khoản, điều), type,
number and symbol, date ("ngày 7/8/2023"), issuer ("của Ban Thường vụ Thành ủy"), title ("về …"). In news the issuer often
stands in front as the subject ("Ngày 7/8, Thành ủy ban hành Chỉ thị …"), and then the day of that clause is the date of issue.

`titles` and `pinpoints` read these two; `antecedents` knows which document of the article a short form or a pointer continues.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

import msgspec
import regex

from vnpolitics_cli.calendar import Period
from vnpolitics_cli.kinds.mentions import Mention
from vnpolitics_cli.model import CalendarDate, DocumentRef
from vnpolitics_cli.references.antecedents import resolve
from vnpolitics_cli.references.pinpoints import pinpoint
from vnpolitics_cli.references.titles import title
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.symbols import KNOWN_ISSUERS, Symbol
from vnpolitics_cli.tables import any_of, table, tree_of
from vnpolitics_cli.text import DASH, DASHES, LOWER, UPPER, Page

_ISSUERS = table("issuers")


_HEADS = tree_of(word.lower() for word in (*_ISSUERS["heads"], *_ISSUERS["names"]))
# A head word may have other capitals than the table's ("Bảo Hiểm Xã Hội"), but begins with one unless the table's begins small.
_BEGINS = rf"(?=[{UPPER}]|chính\s+phủ|cục\s+thuế|huyện|liên|quận|thành|tỉnh)"
_HEAD = rf"{_BEGINS}(?i:{_HEADS})"
_NAMES = tree_of(name.lower() for name in _ISSUERS["names"])
_FIELDS = tree_of(field.lower() for field in _ISSUERS["fields"])
_SMALL = "|".join(
    sorted(
        {*_ISSUERS["small"], *(word.strip(",") for name in _ISSUERS["names"] for word in name.split() if word.islower())} - {"và", "-"}, key=len, reverse=True
    )
)
_PROVINCES = tree_of(_ISSUERS["provinces"])

# A name of an issuer from its first word on: a whole name of the table, or a head word, then capitalised words and the small words
# of such names, "và" only between two of them. "Bộ Chính trị (khóa XI)", "Ban Thường vụ Tỉnh ủy Nghệ An", "Cục Thuế TP. Hà Nội".
_NO_WORD = r"(?!(?:Chỉ\s+thị|Kết\s+luận|Khoản|Luật|Mục|Nghị|Phụ\s+lục|Quy|Quyết|Thông\s+tư|Tải|Về|Điểm|Điều\s+\d)(?![^\W_]))"
_NO_PART = r"(?!(?:Ban|Bộ|Chính|Chỉ|Hội|Kết|Khoản|Luật|Mục|Nghị|Phụ|Quy|Quyết|Quốc|Sở|Thông|Thủ|Tải|UBND|HĐND|Về|Điểm|Điều|Ủy)(?![^\W_]))"
_ISSUER = re.compile(
    rf"(?:(?:(?:[Bb]ộ\s{{1,3}}trưởng|[Tt]hống\s{{1,3}}đốc|[Tt]hứ\s{{1,3}}trưởng|[Cc]hủ\s{{1,3}}nhiệm|[Vv]ăn\s{{1,3}}phòng)\s{{1,3}})?(?i:{_NAMES})(?![^\W_])"
    rf"(?:\s{{1,3}}(?:Trung\s{{1,3}}ương|Đảng|Cộng\s{{1,3}}sản|Việt\s{{1,3}}Nam)(?![^\W_])){{0,4}}"
    rf"|(?:{_HEAD})(?![^\W_])"
    rf"(?:\s{{1,3}}(?i:{_FIELDS})(?![^\W_])|\s{{1,3}}{_NO_WORD}(?:TP\.(?=\s[{UPPER}])|[{UPPER}][\w&.]*(?<!\.))"
    rf"|\s{{1,3}}(?!ban\s+hành)(?:{_SMALL})(?![^\W_])|,\s(?=chống\s)|\s\([{UPPER}&]{{2,10}}\)(?=\s(?:[{UPPER}]|tỉnh\s|thành\s))|\s?[{DASH}]\s?(?:Huế|Thương|Tài|Vũng)(?![^\W_])|-19(?!\d)|\s\d{{2,3}}(?=\s(?:[qQ]uốc\s|[tT]ỉnh\s))"
    rf"|\s{{1,3}}(?=[BTH])(?i:{_NAMES})(?![^\W_])"
    rf"|\s{{1,3}}và\s{{1,3}}{_NO_PART}[{UPPER}]\w*(?=\s(?:[{LOWER}]|[{UPPER}]))"
    rf"){{0,14}})"
    rf"(?:\s(?:\([Kk](?:hóa|hoá)[^()\n]{{1,20}}\)|[Kk](?:hóa|hoá)\s[IVX]{{1,5}}(?![^\W_])))?"
)
_WHOLE = frozenset(_ISSUERS["names"])
_MORE_ISSUER = re.compile(r"(?:,\s{1,3}|\svà\s)(?=(?:Ban\s+Bí\s+thư|Bộ\s+Chính\s+trị|Ban\s+Chấp\s+hành|[Cc]hủ\s+nhiệm)(?![^\W_]))")
_JOINT_CODES = frozenset(table("documents")["words"]["joint"])
# Between the issuers of a joint circular: "Bộ Kế hoạch và Đầu tư và Bộ Tài chính", "Bộ trưởng Bộ Quốc phòng - Bộ trưởng Bộ Công an".
_ONE_MORE_BODY = re.compile(rf"(?:\s?[{DASH}]\s?|,\s{{1,3}}(?:và\s{{1,3}})?|\s{{1,3}}và\s{{1,3}}){_BEGINS}")
_PROVINCE = re.compile(rf"(?:{_PROVINCES})(?![^\W_])")
_OF = re.compile(
    rf"\s{{0,3}},?\s{{0,3}}[*_]{{0,2}}(?:của|do|được|(?:được\s+)?ban\s+hành\s+bởi)\s{{1,3}}(?:Hội\s+nghị\s+(?:lần\s+thứ\s+[^\W_]+(?:\s+[^\W_]+)?,?\s+)?(?=Ban\s+Chấp\s|BCH\s))?{_BEGINS}"
)
# "… do Bộ Công Thương ban hành" behind a title; group: issuer.
_BY = re.compile(rf"\s{{1,2}}do\s{{1,2}}{_BEGINS}")

# "Y (đã) (ký) ban hành Z", read backwards from Z; group: verb.
_ISSUING = regex.compile(
    r"(?r)(?<![^\W_])(?P<verb>(?:(?:đã|vừa|vừa\s+mới|mới|sẽ|tiếp\s+tục|cũng|cũng\s+đã|chính\s+thức|có|kịp\s+thời|đồng\s+loạt)\s{1,2}){0,3}"
    r"(?:ký\s+ban\s+hành|ký\s+quyết\s+định\s+ban\s+hành|ban\s+hành|ký|ra|thông\s+qua|có|công\s+bố|gửi))\s{1,3}(?:(?:các|bản|cả|\d+|hai)\s{1,2})?"
)
_A_HEAD = re.compile(rf"(?:(?<![^\W_])|(?<=[{LOWER}])(?=[{UPPER}])){_BEGINS}")

# "theo đề nghị của Chính phủ tại ", read backwards from a mention; group: issuer.
_ASKED = regex.compile(r"(?r)(?:đề\s+nghị|kiến\s+nghị|báo\s+cáo)\s{1,2}của\s{1,2}(?P<issuer>[^.,;:()]{3,60}?)\s{1,2}tại\s{1,2}")

# Between a mention and its date: ", ", " ngày" is the date's own; "(", "được ban hành ", "ký ".
_BEFORE_DATE = re.compile(
    r"\s{0,3}[*_]{0,2}(?:\s{0,3},)?\s{0,3}(?:\((?:dự\s+thảo\s+|ban\s+hành\s+)?)?(?:(?:được\s+)?(?:ký|ban\s+hành|thông\s+qua|ký\s+ban\s+hành)\s+(?:vào\s+)?)?(?:từ\s+|vào\s+|hồi\s+|ngày\s+)?"
)


def issue_dates(page: Page, documents: Sequence[Claim], dates: Sequence[Claim]) -> dict[int, int]:
    """Which date claim states which document's date of issue: index of the document → index of the date."""
    text = page.text
    issued: dict[int, int] = {}
    starts = [claim.start for claim in dates] if documents else []
    for index, claim in enumerate(documents):
        following = documents[index + 1].start if index + 1 < len(documents) else len(text)
        behind = _date_behind(text, claim, following, dates, starts)
        if behind is not None and not _YEAR_ONLY.fullmatch(text, dates[behind].start, dates[behind].end):
            issued[index] = behind
            continue
        day = _day_of_clause(page, claim, dates, starts)
        if day is None and behind is None:
            day = _day_of_letterhead(text, claim, following, dates, starts)
        if day is not None and (behind is None or text[dates[day].start : dates[day].end].endswith(text[dates[behind].end - 4 : dates[behind].end])):
            issued[index] = day
        elif behind is not None:
            issued[index] = behind
    return issued


def _date_behind(text: str, claim: Claim, following: int, dates: Sequence[Claim], starts: Sequence[int]) -> int | None:
    """The index of the date right of a mention that is its date of issue; a day counts for more than the year in front of it
    ("Quyết định 12/QĐ-TTg năm 2025, ngày 3/1/2025")."""
    at = bisect_left(starts, claim.end)
    if at >= len(starts) or starts[at] - claim.end >= 140:
        return None
    if _SINCE.fullmatch(text, claim.end, starts[at]) is not None:
        return at
    if starts[at] >= following or not _belongs(text, claim.end, dates[at]):
        return None
    after = at + 1
    if after < len(starts) and _YEAR_ONLY.fullmatch(text, starts[at], dates[at].end) and starts[after] < min(following, dates[at].end + 60):
        year = text[dates[at].end - 4 : dates[at].end]
        if text.endswith(year, 0, dates[after].end) and _belongs(text, dates[at].end, dates[after]):
            return after
    return at


# Between a mention and its year: "Nghị định 11 (sửa đổi Nghị định 163) có từ năm 2012".
_SINCE = re.compile(r"(?:\s?\([^()\n]{1,60}\))?\s{1,2}(?:có|(?:được\s+)?ban\s+hành|ra\s+đời)\s{1,2}(?:từ|vào)\s{1,2}")
_YEAR_ONLY = re.compile(r"(?:[nN]ăm\s+)?\d{4}")


# "Z về sử dụng pháo được ban hành " in front of Z's date.
_ENACTED = re.compile(r"[^.;:?!\n]{0,110}\sđược\s(?:[^\W\d_]+\s){0,5}?(?:ban\s+hành|ký|thông\s+qua)\s+(?:vào\s+)?")


def _belongs(text: str, end: int, date: Claim) -> bool:
    """Whether the date right of a mention that ends at `end` is its date of issue."""
    if isinstance(date.reading, Period) and date.reading.last is not None:
        # "Z (15/8/2017 đến 31/5/2020)": nothing is issued over years.
        return False
    between = text[end : date.start]
    # "Z của Y, ngày X Bộ Tài chính đã ban hành W": the day opens the next clause.
    if "," in between[-8:] and text[date.end : date.end + 1].isspace() and text[date.end + 1 : date.end + 2].isupper():
        return False
    # A day on a new line begins a sentence, unless the line was only broken: "Nghị định 67⏎Ngày 30/6, Bộ …".
    if "\n" in between and not text[date.start].islower():
        return False
    if _BEFORE_DATE.fullmatch(between):
        return not between.rstrip().endswith(("từ", "vào")) or "ký" in between or "ban hành" in between or "thông qua" in between
    if _ENACTED.fullmatch(between):
        return True
    of = _OF.match(text, end)
    if of is None:
        return False
    issuer = _ISSUER.match(text, of.end())
    if issuer is None or issuer.end() > date.start:
        return False
    return _BEFORE_DATE.fullmatch(text, issuer.end(), date.start) is not None and "từ" not in text[issuer.end() : date.start]


_CONDITIONS = tuple(_ISSUERS["conditions"])
# The last words of `_ISSUING`, a number left out.
_ISSUING_ENDS = frozenset(("hành", "ký", "ra", "qua", "có", "bố", "gửi", "các", "bản", "cả", "hai"))
# The last two letters of a word tell of nearly all that they are none of these.
_ISSUING_TAILS = frozenset(word[-2:] for word in _ISSUING_ENDS)


# What may stand in front of the body that issued: a mark, or the verb by which another one drafted ("Bộ A trình Chính phủ ban hành").
_PARTING = re.compile(r"[,;:(]\s|[*#–-]+\s|\)[–-]|(?<=\s)(?:thay\s+mặt|trình|tham\s+mưu(?:\s+cho)?|trước\s+đó|báo\s+cáo)\s+")


def _subject(page: Page, start: int) -> tuple[int, int, str] | None:
    """Of "Y đã ban hành Z" with Z at `start`: where Y begins and ends, and the verb; None where no such clause is found."""
    text = page.text
    tail = text[max(0, start - 5) : start].rstrip()[-2:]
    if tail not in _ISSUING_TAILS and not tail[-1:].isdigit():
        return None
    words = text[max(0, start - 20) : start].split()
    # "ban hành 2 Nghị quyết"
    last = words[-2] if words[-1].isdigit() and len(words) > 1 else words[-1]
    verb = _ISSUING.match(text, max(0, start - 60), start) if last in _ISSUING_ENDS else None
    if verb is None or text[max(0, verb.start() - 8) : verb.start()].rstrip().endswith(_CONDITIONS):
        return None
    left = page.sentence(start, start + 1)[0]
    left = max(left, verb.start() - 200)
    end = verb.start()
    while end > left and text[end - 1] in " \t\n,*":
        end -= 1
    candidates = [left, *(m.end() for m in _PARTING.finditer(text[left:end]))]
    candidates = [left] + [left + offset for offset in candidates[1:]]
    best = None
    for at in reversed(candidates):
        while at < end and text[at] in " *#\t-–":
            at += 1
        issuer = _ISSUER.match(text, at, end + 1)
        if issuer is not None:
            best = (at, end)
            more = re.search(r"(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương), $", text[max(left, at - 30) : at])
            if (
                more
                and text.startswith(("Ban Bí thư", "Bộ Chính trị"), at)
                and not re.search(r"(?:của|do)\s+$", text[max(left, at - len(more[0]) - 6) : at - len(more[0])])
            ):
                best = (at - len(more[0]), end)
            break
    if best is None:
        # "… thì Chính phủ đã ban hành Z", "Ngày 19/12/2013 Tổng cục Thuế đã có Z": the longest name that ends at the verb.
        for found in _A_HEAD.finditer(text, left, end):
            issuer = _ISSUER.match(text, found.start(), end + 1)
            if issuer is not None and issuer.end() == end:
                return found.start(), end, verb["verb"]
        return None
    return best[0], best[1], verb["verb"]


def _day_of_clause(page: Page, claim: Claim, dates: Sequence[Claim], starts: Sequence[int]) -> int | None:
    """Of "Ngày X, Y ban hành Z": the index of X."""
    subject = _subject(page, claim.start)
    if subject is None:
        return _day_of_unknown(page.text, claim.start, dates, starts)
    if re.search(r"(?:công\s+bố|gửi)$", subject[2]):
        return None
    text = page.text
    at = bisect_left(starts, subject[0]) - 1
    if at >= 0 and _YEAR_ONLY.fullmatch(text, starts[at], dates[at].end) and text[max(0, starts[at] - 3) : starts[at]].strip()[-1:].isalnum():
        # "hoàn thành kế hoạch năm 2021, Y ban hành Z": the year is the plan's.
        at = -1
    if at >= 0 and dates[at].end <= subject[0] and re.fullmatch(r"\s*[,*]*\s*(?:[^.;:,\n]{0,90}thay\s+mặt\s+)?", text[dates[at].end : subject[0]]):
        return at
    at = bisect_left(starts, claim.end)
    if (
        at < len(starts)
        and starts[at] - claim.end < 120
        and re.search(r"(?:^|[^.;\n])\svào\s+$", text[claim.end : starts[at]])
        and not re.search(r"[.;\n]|\shiệu\slực", text[claim.end : starts[at]])
    ):
        return at
    return None


# Between a day and the verb of issuing, where the names are of no known body: ", Trạng Nguyên Tiếng Việt ".
_NAMES_ALONE = re.compile(rf"[,*]{{0,3}}\s{{1,2}}(?:[{UPPER}][\w&.]*\s{{1,2}}){{1,8}}")


def _day_of_unknown(text: str, start: int, dates: Sequence[Claim], starts: Sequence[int]) -> int | None:
    """Of "Ngày X, Y ban hành Z" with a Y that no table knows: the index of X."""
    if text[max(0, start - 5) : start].rstrip()[-2:] not in _ISSUING_TAILS:
        return None
    verb = _ISSUING.match(text, max(0, start - 60), start)
    at = bisect_left(starts, start) - 1
    if verb is None or at < 0 or not 0 < verb.start() - dates[at].end < 80 or verb["verb"].endswith(("công bố", "gửi")):
        return None
    return at if _NAMES_ALONE.fullmatch(text, dates[at].end, verb.start()) is not None else None


# "BỘ TÀI CHÍNH … Số: ", read backwards from a symbol: the letterhead, with or without the motto of the State in between; group: issuer.
_LETTERHEAD = regex.compile(
    rf"(?r)(?:^|[\n|*])\s*(?P<issuer>[{UPPER}][{UPPER} ,*\n–-]{{5,90}}[{UPPER}])[\s|*_.–—-]{{1,60}}"
    rf"(?:CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM[\s|*]*Độc\s+lập[^\n]{{5,40}}[\s|*_.–—-]{{1,60}})?Số\s?:[\s*|]{{0,6}}"
)
_PLACE = regex.compile(rf"(?r)(?:[\n|*]|\s\s)\s*[{UPPER}][\w. ]{{1,30}},\s{{1,3}}")


def _day_of_letterhead(text: str, claim: Claim, following: int, dates: Sequence[Claim], starts: Sequence[int]) -> int | None:
    """Of "Số: 28/2026/TT-BKHCN … Hà Nội, ngày 31 tháng 5 năm 2026": the index of the day."""
    before = text[max(0, claim.start - 14) : claim.start]
    if "Số" not in before or not re.search(r"Số\s?:[\s*|]{0,6}$", before):
        return None
    at = bisect_left(starts, claim.end)
    if at < len(starts) and starts[at] < min(following, claim.end + 260) and _PLACE.match(text, max(claim.end, starts[at] - 40), starts[at]):
        return at
    return None


def _issuer_of_letterhead(text: str, start: int) -> str | None:
    found = _LETTERHEAD.match(text, max(0, start - 280), start)
    if found is None or "CỘNG H" in found["issuer"]:
        return None
    words = _NO_BODY.sub(" ", _plain(found["issuer"])).split()
    # A gazette prints the name twice, above and in the letterhead.
    half = len(words) // 2
    return " ".join(words[half:] if words[:half] == words[half:] else words) or None


_NO_BODY = re.compile(any_of(_ISSUERS["no_body"]))


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
    return resolve(page, documents, refs)


def _refer(page: Page, claim: Claim, following: int, day: CalendarDate | None) -> DocumentRef:
    text = page.text
    mention = claim.reading
    assert isinstance(mention, Mention)
    pinned = pinpoint(text, claim.start, claim.end)
    year, issuer, titled = _stated_behind(text, claim, following, pinned=pinned is not None)
    issued = None
    # "(15/8/2017 đến 31/5/2020)" is the time of something else.
    if day is not None and not day.date.startswith("XXXX") and "/" not in day.date:
        issued = day.date
    elif year is not None and mention.form != "named":
        issued = year
    if issuer is None:
        issuer = _issuer_in_front(page, claim.start)
    symbol = mention.symbol
    if symbol is not None and symbol.party and symbol.issuer == "TƯ":
        local = issuer is not None and re.search(r"(?:Tỉnh|Thành)\s+ủy|TỈNH\s+ỦY|THÀNH\s+ỦY", issuer)
        symbol = msgspec.structs.replace(symbol, issuer="TU" if local else "TW")
    return DocumentRef(
        doc_id=symbol.doc_id if symbol is not None else mention.doc_id,
        doc_type=mention.doc_type,
        number=mention.number,
        year=mention.year,
        issuer_code=symbol.issuer if symbol is not None else None,
        name=mention.name,
        form=mention.form,
        issued=issued,
        issuer=issuer,
        scope=_scope(symbol, issuer) or _scope_beside(text, claim.end, following, symbol),
        title=titled,
        pinpoint=pinned,
    )


# The first two letters of what may stand behind a mention and belong to it ("ngày", "năm", "(ban hành", "của", "do", "về", "quy định"),
# or a digit or an opening quote: nearly all else is told from them.
_OPENINGS = frozenset(("QU", "Qu", "TẢ", "Tả", "V/", "Về", "ba", "củ", "do", "ký", "ng", "nă", "qu", "tả", "v/", "về", "đư"))
_OPENING_MARKS = frozenset('0123456789“"«')


def _stated_behind(text: str, claim: Claim, following: int, *, pinned: bool) -> tuple[str | None, str | None, str | None]:
    """What stands right of a mention: the year (where the date is no more), the issuer, the title, in this order."""
    ahead = text[claim.end : claim.end + 10].lstrip(" \t\n,:*_(–")
    if ahead[:2] not in _OPENINGS and ahead[:1] not in _OPENING_MARKS:
        return None, None, None
    mention = claim.reading
    assert isinstance(mention, Mention)
    at, year = _skip_date(text, claim.end)
    dated = at > claim.end and year is None
    issuer, at = _issuer_behind(text, at, following)
    if issuer is not None and mention.symbol is not None and mention.symbol.code in _JOINT_CODES:
        issuer, at = _joint_issuers(text, issuer, at, following)
    if issuer is not None:
        issued_at, late = _skip_date(text, at)
        dated = dated or (issued_at > at and late is None)
        at = issued_at
    if mention.name is not None and mention.doc_type in _LAWS:
        return year, issuer, None
    found = title(text, claim.start, claim.end, at, dated=dated, pinned=pinned)
    if found is None:
        return year, issuer, None
    if issuer is None and text[claim.start - 1 : claim.start] in _QUOTES_OPEN and text[found[1] : found[1] + 1] in _QUOTES_CLOSE:
        issuer, _ = _issuer_behind(text, found[1] + 1, following)
    by = _BY.match(text, found[1]) if issuer is None else None
    if by is not None and by.end() < following:
        end = _issuer_end(text, by.end(), following)
        if end is not None and _ENACTS.match(text, end) is not None:
            issuer = _plain(text[by.end() : end])
    return year, issuer, found[0]


# Marks around a whole citation: "“Quy định số 105 về phân cấp quản lý” của Bộ Chính trị".
_QUOTES_OPEN, _QUOTES_CLOSE = frozenset('"“'), frozenset('"”')
_ENACTS = re.compile(r"\s{1,2}ban\s+hành")


def _issuer_in_front(page: Page, start: int) -> str | None:
    """The issuer named left of a mention: its letterhead, the subject of "Y ban hành Z", or who asked ("đề nghị của Y tại Z")."""
    text = page.text
    before = text[max(0, start - 10) : start].rstrip(" \t\n*|")
    if before.endswith(":"):
        return _issuer_of_letterhead(text, start)
    if before.endswith(("tại", "tại các")):
        asked = _ASKED.match(text, max(0, start - 90), start)
        if asked is not None and _issuer_end(text, asked.start("issuer"), asked.end("issuer")) == asked.end("issuer"):
            return _plain(asked["issuer"])
        return _issuer_that_approved(text, start - (4 if before.endswith("các") else 0))
    subject = _subject(page, start)
    return None if subject is None else _issuer_of(text, subject[0], subject[1])


# "được Thủ tướng Chính phủ phê duyệt … tại Quyết định 1454/QĐ-TTg": in front of the body, and behind it.
_BY_WHOM = re.compile(r"(?<![^\W_])(?:do|được)\s{1,2}")
_APPROVES = re.compile(rf"\s{{1,2}}(?:(?:mới|vừa|đã)\s{{1,2}})?(?i:{any_of(_ISSUERS['approving'])})(?![^\W_])[^.,;:()\n]{{0,90}}")


def _issuer_that_approved(text: str, start: int) -> str | None:
    """The body by which something was approved, set up or ruled "tại" the mention at `start`, in the clause in front of it."""
    for found in _BY_WHOM.finditer(text, max(0, start - 160), start):
        end = _issuer_end(text, found.end(), start)
        if end is not None and _APPROVES.fullmatch(text, end, start) is not None:
            return _plain(text[found.end() : end])
    return None


# A date behind a mention, in the forms that belong to a citation; only to step over it. Group: year alone.
_DATE_BEHIND = re.compile(
    r"\s{0,3}[*_]{0,2}(?:\s{0,3},)?\s{0,3}(?:"
    r"\(?(?:ký\s+|ban\s+hành\s+)?(?:ngày\s{1,3})?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\)?"
    r"|\(?(?:ngày\s{1,3})\d{1,2}\s?[/.-]\s?\d{1,2}\)?"
    r"|(?:ngày\s{1,3})?\d{1,2}\s{1,3}tháng\s{1,3}[^\W_]+(?:[\s,]{1,3}năm\s{1,3}\d{4})?"
    r"|\((?:ngày\s)?\d{1,2}/\d{1,2}\)"
    r"|(?:năm\s{1,2})?(?P<year>(?:19|20)\d\d)(?![\d/%]|[.,]\d|\s?[-–]\s?\d)(?=\s|$|[^\w\s])(?!\s+(?:người|đồng|tỷ|triệu|hộ|cán|đơn)))"
)


def _skip_date(text: str, at: int) -> tuple[int, str | None]:
    """Where the date behind `at` ends (`at` itself without one), and its year if it is no more than a year."""
    found = _DATE_BEHIND.match(text, at)
    return (at, None) if found is None else (found.end(), found["year"])


def _issuer_behind(text: str, at: int, following: int) -> tuple[str | None, int]:
    of = _OF.match(text, at)
    if of is None or of.end() >= following:
        return None, at
    end = _issuer_end(text, of.end(), following)
    if end is None or (of[0].rstrip().endswith(("được", "do")) and _SIGNS.match(text, end) is None):
        return None, at
    return _plain(text[of.end() : end]), end


def _joint_issuers(text: str, first: str, at: int, following: int) -> tuple[str | None, int]:
    """All issuers of a joint document, the `first` of which ends at `at`, and their end; None where only one is read."""
    begin = at
    while (more := _ONE_MORE_BODY.match(text, at, following)) is not None:
        end = _issuer_end(text, more.end(), following)
        if end is None:
            break
        at = end
    if at == begin:
        return (first if first.startswith("Liên ") and not DASHES.isdisjoint(first) else None), at
    return f"{first}{'' if text[begin] == ',' else ' '}{_plain(text[begin:at])}", at


# "Chỉ thị 20 được Thủ tướng ký", "Luật Giá do Quốc hội thông qua": behind the issuer of a document in the passive. "do Cục X tổ chức" is
# of a meeting about it.
_SIGNS = re.compile(r"\s{1,2}(?:(?:chính\s+thức|mới|vừa|đã)\s{1,2}){0,2}(?:ban\s+hành|công\s+bố|ký|phê\s+duyệt|thông\s+qua|xây\s+dựng)(?![^\W_])")


def _issuer_end(text: str, start: int, limit: int) -> int | None:
    found = _ISSUER.match(text, start, limit)
    if found is None or (text[found.end() : found.end() + 2].lstrip()[:1] == "…" and found[0] not in _WHOLE):
        return None
    end = found.end()
    # A province ends the name: what follows in capitals is the next clause ("của UBND tỉnh Bình Phước Thành lập …").
    for province in _PROVINCE.finditer(text, start, end):
        last = province.end()
        if last < end and text[last] in " \n" and "(" not in text[last:end]:
            end = last
            break
    more = _MORE_ISSUER.match(text, end, limit)
    if more is not None:
        second = _ISSUER.match(text, more.end(), limit)
        if second is not None:
            end = second.end()
    return end


def _issuer_of(text: str, start: int, end: int) -> str | None:
    """The issuer that is the subject `text[start:end]`: its whole if it is short and plain, else the name it begins with."""
    stop = _issuer_end(text, start, end)
    if stop is None:
        return None
    rest = text[stop:end].partition("(")[0].split()
    if rest and (rest[0] == "về" or len(rest) < 7) and rest[0].islower() and rest[0] not in _PREDICATES and "," not in text[stop:end]:
        # "Chi cục Hải quan cửa khẩu cảng Sài Gòn khu vực 1": words that no table holds, up to the verb or a bracket.
        stop = text.index("(", stop) if "(" in text[stop:end] else end
    return _plain(text[start:stop])


_PREDICATES = frozenset(_ISSUERS["predicates"])


def _plain(words: str) -> str:
    return " ".join(words.replace("*", " ").split()).rstrip(" .,-–")


_LAWS = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")


def _scope(symbol: Symbol | None, issuer: str | None) -> str | None:
    """The province or central city that an issuer's own words name; None for the central bodies."""
    if issuer is None or issuer in _WHOLE or (symbol is not None and symbol.issuer in _CENTRAL):
        return None
    found = _NAMED_PROVINCE.search(issuer)
    return None if found is None else _CANONICAL[" ".join(found[0].split()).casefold()]


_CENTRAL = KNOWN_ISSUERS - set(_ISSUERS["local"])
_CANONICAL = {name.casefold(): name for name in _ISSUERS["provinces"]} | {written.casefold(): name for written, name in _ISSUERS["province_aliases"].items()}
_NAMED_PROVINCE = re.compile(
    rf"(?<![^\W_])(?:{tree_of(_CANONICAL)})(?![^\W_])",
    re.IGNORECASE,
)

# "đối với địa bàn tỉnh Quảng Nam cũ", "trên địa bàn thành phố Hà Nội"; group: the province.
_GROUND = re.compile(rf"địa\s+bàn\s+(?:[Tt]ỉnh|[Tt]hành\s+phố|TP\.?)\s*(?P<province>(?i:{tree_of(_CANONICAL)}))(?![^\W_])")


def _scope_beside(text: str, end: int, following: int, symbol: Symbol | None) -> str | None:
    """The province whose ground a provincial committee's or council's document rules, by the words right of its mention in its sentence."""
    if symbol is None or not symbol.issuer.startswith(("UBND", "HĐND")):
        return None
    limit = min(following, end + 240, *(at for at in (text.find("\n", end), text.find(". ", end)) if at >= 0))
    ground = _GROUND.search(text, end, limit) if "bàn" in text[end:limit] else None
    return None if ground is None else _CANONICAL[" ".join(ground["province"].split()).casefold()]


_AND = re.compile(r"\s{0,3}(?:,|;|và|,\s?và)\s{1,3}(?:các\s+)?")


def _share_issuers(text: str, documents: Sequence[Claim], refs: list[DocumentRef | None]) -> None:
    """ "Chỉ thị số 35-CT/TW và Kết luận số 118-KL/TW của Bộ Chính trị": both are the Bộ Chính trị's."""
    for index in range(len(documents) - 2, -1, -1):
        ref, after = refs[index], refs[index + 1]
        if ref is None or after is None or ref.issuer is not None or after.issuer is None or ref.issuer_code != after.issuer_code:
            continue
        if ref.issuer_code is None and (ref.form != "short" or after.form != "short" or ref.doc_type != after.doc_type):
            continue
        at, _ = _skip_date(text, documents[index].end)
        joined = _AND.match(text, at)
        if joined is not None and joined.end() == documents[index + 1].start:
            refs[index] = msgspec.structs.replace(ref, issuer=after.issuer, scope=after.scope)
