"""Who issued a document (cơ quan ban hành): how bodies are named, and where a citation names them.

In full style the issuer stands behind the number and the date ("của Ban Thường vụ Thành ủy"); in news often in front, as the
subject ("Thành ủy ban hành Chỉ thị …"), as the one who asked or approved ("được Thủ tướng phê duyệt tại …"), or in a letterhead.
"""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.identities import code_of
from vnpolitics_cli.provinces import PROVINCES, WRITTEN, province_written
from vnpolitics_cli.symbols import KNOWN_ISSUERS, Symbol
from vnpolitics_cli.tables import any_of, table, tree_of
from vnpolitics_cli.text import DASH, DASHES, LOWER, UPPER, Page

_ISSUERS = table("issuers")


# All names begin with a head.
_HEADS = tree_of(word.lower() for word in _ISSUERS["heads"])
# A head word may have other capitals than the table's ("Bảo Hiểm Xã Hội"), but begins with one unless the table's begins small.
_BEGINS = rf"(?=[{UPPER}]|chính\s+phủ|cục\s+thuế|huyện|liên|quận|thành|tỉnh|đảng\s+ủy|ủy\s+ban)"
_HEAD = rf"{_BEGINS}(?i:{_HEADS})"
_NAMES = tree_of(name.lower() for name in (*_ISSUERS["names"], *_ISSUERS["boards"], *_ISSUERS["bodies"]))
# The names that may stand inside another one, "Văn phòng Bộ Y tế".
_HELD_NAMES = tree_of(name.lower() for name in _ISSUERS["names"] if name[0] in "BHT")
_FIELDS = tree_of(field.lower() for field in _ISSUERS["fields"])
_SMALL = "|".join(
    sorted(
        {*_ISSUERS["small"], *(word.strip(",") for name in _ISSUERS["names"] for word in name.split() if word.islower())} - {"và", "-"}, key=len, reverse=True
    )
)
_PROVINCES = tree_of(PROVINCES)

# A name of an issuer from its first word on: a whole name of the table, or a head word, then capitalised words and the small words
# of such names, "và" only between two of them. "Bộ Chính trị (khóa XI)", "Ban Thường vụ Tỉnh ủy Nghệ An", "Cục Thuế TP. Hà Nội".
# Nor is the number of what comes next a word of it: "của Tỉnh ủy⏎⟦I.⟧ Mục tiêu".
_NO_WORD = (
    r"(?![A-Z][./)]\s|V/[vV]\s|[IVX]{1,5}[./)]\s)"
    r"(?!(?:Chỉ\s+thị|Kết\s+luận|Khoản|Luật(?!\s+(?:gia|sư))|Mục|Nghị\s+(?:quyết|định)|Phụ\s+lục|Quy(?!\s+(?:Nhơn|hoạch))|Quyết\s+định|Thông\s+tư|Tải|Về|Điểm|Điều\s+\d)(?![^\W_]))"
)
_NO_PART = r"(?!(?:Ban|Bộ|Chính|Chỉ|Hội|Kết|Khoản|Luật|Mục|Nghị|Phụ|Quy(?!\s+(?:Nhơn|hoạch))|Quyết|Quốc|Sở|Thông|Thủ|Tải|UBND|HĐND|Về|Điểm|Điều|Ủy)(?![^\W_]))"
ISSUER = lazy.re(
    rf"(?:(?:(?:[Bb]ộ\s{{1,3}}trưởng|[Tt]hống\s{{1,3}}đốc|[Tt]hứ\s{{1,3}}trưởng|[Cc]hủ\s{{1,3}}nhiệm|[Vv]ăn\s{{1,3}}phòng)\s{{1,3}})?(?i:{_NAMES})(?![^\W_])"
    rf"(?:\s{{1,3}}(?:Trung\s{{1,3}}ương|Đảng|Cộng\s{{1,3}}sản|Việt\s{{1,3}}Nam)(?![^\W_])){{0,4}}"
    rf"(?:\s[kK]hu\svực\s(?:\d{{1,2}}|[IVX]{{1,5}})(?!\w)|\s[cC]hi\snhánh\s(?:tỉnh\s|thành\sphố\s|TP\.?\s)?(?:{_PROVINCES})(?![^\W_]))?"
    rf"|(?:{_HEAD})(?![^\W_])"
    rf"(?:\s{{1,3}}(?i:{_FIELDS})(?![^\W_])|\s{{1,3}}{_NO_WORD}(?:TP\.(?=\s[{UPPER}])|[{UPPER}][\w&.]*(?<!\.)(?:-[{UPPER}][{UPPER}&]{{1,6}}(?![\w/-]))*)"
    rf"|\s{{1,3}}khu\s{{1,3}}vực\s(?:\d{{1,2}}|[IVX]{{1,5}})(?!\w)(?:\s[{DASH}]\s(?=[{UPPER}][{LOWER}]+\s[{UPPER}])[{UPPER}]\w+)?"
    rf"|\s{{1,3}}(?!ban\s+hành|kh[óo][aá]\s+[IVX]+(?![^\W_]))(?:{_SMALL})(?![^\W_])|,(?=\schống\s)|\s\([{UPPER}&]{{2,10}}\)(?=\s(?:[{UPPER}]|tỉnh\s|thành\s))|\s?[{DASH}]\s?(?:Công(?=\san\s)|Huế|[Kk]hen|Ngân|Thương|Tài|Vũng|Xã(?=\shội))(?![^\W_])|-19(?!\d)|(?:(?<=nghị\sTrung\sương)|(?<=Quân\skhu)|(?<=\s[qQ]uận)|(?<=\s[pP]hường)|(?<=\sđoàn)|(?<=dự\sán)|(?<=cơ\ssở)|(?<=sát\sbiển))\s\d{{1,3}}(?![\w/{DASH}]|[.,]\d)|(?<=cấp\scao)\stại(?=\s(?:Hà|Đà|TP|[Tt]hành))|(?:(?<=QLTT)|(?<=giao\sthông)|(?<=thị\strường))\ssố\s\d{{1,2}}(?![\w/{DASH}]|[.,]\d)|\s\d{{2,3}}(?=\s(?:[qQ]uốc\s|[tT]ỉnh\s|Chính\sphủ))|(?<=Chỉ\sđạo)\s\d{{2,3}}(?![\w/{DASH}]|[.,]\d|\s?%)"
    rf"|\s{{1,3}}(?=[BHT])(?i:{_HELD_NAMES})(?![^\W_])"
    r"|\svà\s(?:các\s(?:[Kk]hu\s[Cc]ông\snghiệp|KCN)|chế\sxuất)(?![^\W_])"
    rf"|\s{{1,3}}và\s{{1,3}}{_NO_PART}[{UPPER}]\w*(?=\s(?:[{LOWER}]|[{UPPER}]))"
    rf"){{0,14}})"
    rf"(?:\s(?:\([Kk](?:hóa|hoá)[^()\n]{{1,20}}\)|[Kk](?:hóa|hoá)\s(?:[IVX]{{1,5}}|\d{{1,2}})(?![^\W_])|lần\sthứ\s(?:[IVX]{{1,6}}|\d{{1,2}})(?![^\W_]))){{0,2}}"
)
_WHOLE = frozenset(_ISSUERS["names"])
_MORE_ISSUER = lazy.re(r"(?:,\s{1,3}|\svà\s)(?=(?:Ban\s+Bí\s+thư|Bộ\s+Chính\s+trị|Ban\s+Chấp\s+hành|[Cc]hủ\s+nhiệm)(?![^\W_]))")
_JOINT_CODES = frozenset(table("documents")["words"]["joint"])
# Between the issuers of a joint circular: "Bộ Thông tin và Truyền thông và Bộ Y tế", "Bộ trưởng Bộ Nội vụ - Bộ trưởng Bộ Y tế".
_ONE_MORE_BODY = lazy.re(rf"(?:\s?[{DASH}]\s?|,\s{{1,3}}(?:và\s{{1,3}})?|\s{{1,3}}và\s{{1,3}}){_BEGINS}")
_PROVINCE = lazy.re(rf"(?:{_PROVINCES})(?![^\W_])")
# The province behind the name of a body of a commune or district: "UBND xã Hoài Nhơn, tỉnh Gia Lai", "UBND huyện A Lưới (Thừa Thiên Huế)".
_OF_PLACE = lazy.re(r"(?<![^\W_])(?:[Xx]ã|[Pp]hường|[Tt]hị\s+(?:trấn|xã)|[Hh]uyện|[Qq]uận|[Tt]hành\s+phố|TP\.?)\s")
_ITS_DISTRICT = lazy.re(rf",\s{{1,3}}(?:huyện|quận|thị\s+xã)\s(?:\d{{1,2}}(?![\w/]|[.,]\d)|[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]+){{0,3}})")
_ITS_PROVINCE = lazy.re(rf",\s{{1,3}}(?:tỉnh|[Tt]hành\s{{1,3}}phố|TP\.?)\s{{0,3}}(?:{_PROVINCES}|HCM)(?![^\W_])|\s\((?:tỉnh\s)?(?:{_PROVINCES})\)")
OF = lazy.re(
    rf"\s{{0,3}},?\s{{0,3}}[*_]{{0,2}}(?:của|do|(?:(?:đã|mới|vừa|vừa\s+mới)\s)?được|(?:được\s+)?ban\s+hành\s+bởi)\s{{1,3}}(?:Hội\s+nghị\s+(?:lần\s+thứ\s+[^\W_]+(?:\s+[^\W_]+)?,?\s+)?(?=Ban\s+Chấp\s|BCH\s))?{_BEGINS}"
)
# "…, Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII về", and what ends it, for it may also open a clause: "… thảo luận".
_IN_SESSION = lazy.re(rf",?\s{{1,3}}(?:tại\s{{1,3}})?Hội\s+nghị\s+lần\s+thứ\s+[^\W_]+(?:\s+[^\W_]+)?,?\s+(?=Ban\s+Chấp\s|BCH\s){_BEGINS}")
_SESSION_ENDS = lazy.re(r"\s*(?:[.;,)]|$|\s[vV]ề\s|\s[“\"])")
# "… do Bộ Công Thương ban hành" behind a title.
BY = lazy.re(rf"\s{{1,2}}do\s{{1,2}}{_BEGINS}")

# "Y (đã) (ký) ban hành Z", read backwards from Z; group: verb.
ISSUING = lazy.regex(
    r"(?r)(?<![^\W_])(?P<verb>(?:(?:đã|vừa|vừa\s+mới|mới|sẽ|tiếp\s+tục|cũng|cũng\s+đã|chính\s+thức|có|kịp\s+thời|đồng\s+loạt)\s{1,2}){0,3}"
    r"(?:ký\s+ban\s+hành|ký\s+quyết\s+định\s+ban\s+hành|ban\s+hành|ký|ra|(?:biểu\s+quyết\s+)?thông\s+qua|có|công\s+bố|gửi))\s{1,3}(?:(?:các|bản|cả|\d+|hai)\s{1,2})?"
)
_A_HEAD = lazy.re(rf"(?:(?<![^\W_])|(?<=[{LOWER}])(?=[{UPPER}])){_BEGINS}(?!(?<=Hải\s)Phòng)")

# "theo đề nghị của Chính phủ tại ", read backwards from a mention; group: issuer.
_ASKED = lazy.regex(r"(?r)(?:đề\s+nghị|kiến\s+nghị|báo\s+cáo)\s{1,2}của\s{1,2}(?P<issuer>[^.,;:()]{3,60}?)\s{1,2}tại\s{1,2}")


_CONDITIONS = tuple(_ISSUERS["conditions"])
# The last words of `ISSUING`, a number left out.
_ISSUING_ENDS = frozenset(("hành", "ký", "ra", "qua", "có", "bố", "gửi", "các", "bản", "cả", "hai"))
# The last two letters of a word tell of nearly all that they are none of these.
ISSUING_TAILS = frozenset(word[-2:] for word in _ISSUING_ENDS)


# Places, which are issuers only where no word in front belongs to them: the "tỉnh Bắc Ninh" of "Trạm Thú y tỉnh Bắc Ninh ban hành Z" is none.
_PLACE = lazy.re(rf"(?:TP\.?|huyện|quận|thành\s+phố|tỉnh)\s?(?=[{UPPER}])")
# What may stand in front of the body that issued: a mark, or the verb by which another one drafted ("Bộ A trình Chính phủ ban hành").
_PARTING = lazy.re(r"[,;:(]\s|[*#–-]+\s|\)[–-]|(?<=\s)(?:thay\s+mặt|trình|tham\s+mưu(?:\s+cho)?|trước\s+đó|báo\s+cáo)\s+")


# Between who issues and the verb, read backwards from it: "Bộ Tài chính⟦ ngày 5/3/2024⟧ ban hành Z", "Bộ Y tế⟦ chiều nay (5/3)⟧ ban hành Z".
_ITS_DAY = lazy.regex(
    r"(?ri),?\s{1,2}(?:vào\s)?(?:(?:rạng\ssáng|sáng|trưa|chiều|tối|đêm|hôm)\s){0,2}(?:nay,?\s|qua,?\s)?(?:ngày\s)?"
    r"(?:\(?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?\)?|\d{1,2}\stháng\s\d{1,2}(?:,?\snăm\s\d{4})?|hôm\s(?:nay|qua)|(?<=(?:sáng|trưa|chiều|tối)\s)nay)"
)


# Read backwards: the verb of who tells of an issuing, "Sở Nội vụ⟦ thông tin⟧, UBND tỉnh vừa ban hành Z", not the end of "Cục Công nghệ thông tin".
_SAYS = lazy.regex(rf"(?r)(?<!(?:[Cc]ông\snghệ|[Vv]ăn\shóa|\s(?:toàn|tâm|và)|,)(?=\sthông\stin))\s(?:(?:cũng|mới|vừa|đã)\s)?{any_of(_ISSUERS['saying'])}")


def subject_of(page: Page, start: int) -> tuple[int, int, str] | None:
    """Of "Y đã ban hành Z" with Z at `start`: where Y begins and ends, and the verb; None where no such clause is found."""
    text = page.text
    while text[start - 1 : start] == "*":
        start -= 1
    tail = text[max(0, start - 5) : start].rstrip()[-2:]
    if tail not in ISSUING_TAILS and not tail[-1:].isdigit():
        return None
    words = text[max(0, start - 20) : start].split()
    # "ban hành 2 Nghị quyết"
    last = words[-2] if words[-1].isdigit() and len(words) > 1 else words[-1]
    verb = ISSUING.match(text, max(0, start - 60), start) if last in _ISSUING_ENDS else None
    if verb is None or text[max(0, verb.start() - 10) : verb.start()].rstrip().endswith(_CONDITIONS):
        return None
    left = page.sentence(start, start + 1)[0]
    left = max(left, verb.start() - 200)
    end = verb.start()
    while end > left and text[end - 1] in " \t\n,*":
        end -= 1
    said = _SAYS.match(text, max(left, end - 20), end)
    if said is not None:
        # "UBND huyện A cho biết, vừa ban hành Z"
        end = said.start()
    day = _ITS_DAY.match(text, max(left, end - 40), end) if text[end - 1].isdigit() or text[end - 1] in ")ay" else None
    if day is not None and day.start() > left:
        end = day.start()
    candidates = [left, *(m.end() for m in _PARTING.finditer(text[left:end]))]
    candidates = [left] + [left + offset for offset in candidates[1:]]
    best = None
    for at in reversed(candidates):
        while at < end and text[at] in " *#\t-–":
            at += 1
        issuer = ISSUER.match(text, at, end + 1)
        if issuer is not None:
            best = (at, end)
            more = re.search(r"(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương), $", text[max(left, at - 30) : at])
            if (
                more
                and text.startswith(("Ban Bí thư", "Bộ Chính trị"), at)
                and not re.search(r"(?:của|do)\s+$", text[max(left, at - len(more[0]) - 6) : at - len(more[0])])
            ):
                best = (at - len(more[0]), end)
            else:
                # "UBND xã Hoài Nhơn, tỉnh Gia Lai ban hành Z", "Phòng Văn hóa - Xã hội ban hành Z": what is part of the name in front of it.
                best = next(((whole, end) for whole in candidates if whole < at < (issuer_end(text, whole, end) or 0)), best)
            for first in reversed(candidates):
                # "Hội A, Công ty B, Sở C ban hành Z": the first of several; but "Tỉnh ủy viên, Giám đốc Sở C ký Z".
                if (
                    first < best[0]
                    and not text.endswith("ủy viên, ", first, best[0])
                    and _PLACE.match(text, first) is None
                    and issuer_end(text, first, best[0]) == best[0] - 2
                ):
                    # "Sở A cho biết, Sở C ban hành Z": who told of it.
                    best = best if _SAYS.match(text, max(first, best[0] - 16), best[0] - 2) is not None else (first, end)
            break
    if best is None:
        # "… thì Chính phủ đã ban hành Z", "Ngày 17/8/2012 Tổng cục Thống kê đã có Z": the longest name that ends at the verb.
        for found in _A_HEAD.finditer(text, left, end):
            torn = _PLACE.match(text, found.start()) is not None and text[found.start() - 2 : found.start() - 1].isalpha()
            if not torn and issuer_end(text, found.start(), end + 1) == end:
                return found.start(), end, verb["verb"]
        return None
    return best[0], best[1], verb["verb"]


# "BỘ TÀI CHÍNH … Số: ", read backwards from a symbol: the letterhead, with or without the motto of the State or the Party in between; group: issuer.
_LETTERHEAD = lazy.regex(
    rf"(?r)(?:^|[\n|*])\s*(?P<issuer>[{UPPER}][{UPPER} ,*\n–-]{{5,90}}[{UPPER}])[\s|*_.–—-]{{1,60}}"
    r"(?:(?:CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM(?:[\s|*]*Độc\s+lập[^\n]{5,40})?|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM)"
    r"[\s|*_.–—-]{1,60})?Số\s?:?[\s*|]{0,6}"
)


def _issuer_of_letterhead(text: str, start: int) -> str | None:
    found = _LETTERHEAD.match(text, max(0, start - 280), start)
    if found is None or "CỘNG H" in found["issuer"]:
        return None
    words = _SUPERIOR.sub("", _NO_BODY.sub(" ", plain(found["issuer"])).strip()).split()
    # A gazette prints the name twice, above and in the letterhead.
    half = len(words) // 2
    return " ".join(words[half:] if words[:half] == words[half:] else words) or None


_NO_BODY = lazy.re(any_of(_ISSUERS["no_body"]))
# The line above the body's own: the "BỘ TÀI CHÍNH" of "BỘ TÀI CHÍNH⏎CỤC THUẾ".
_SUPERIOR = lazy.re(r"(?:BỘ|CỤC|TỔNG\sCỤC)\s.*?\s(?=(?:CHI\sCỤC|CỤC|TỔNG\sCỤC|THUẾ\sTỈNH|THUẾ\sTHÀNH\sPHỐ)\s)")


def issuer_in_front(page: Page, start: int, *, symbol: Symbol | None) -> str | None:
    """The issuer named left of a mention: its letterhead, the subject of "Y ban hành Z", who asked ("đề nghị của Y tại Z") or who spoke in it.

    Of a document whose `symbol` has a joint code it is all of them.
    """
    text = page.text
    before = text[max(0, start - 10) : start].rstrip(" \t\n*|")
    if before.endswith(":") or (before.endswith("Số") and before[-3:-2] in ("", "\n", "|", "*")):
        return _issuer_of_letterhead(text, start)
    if before.endswith(("tại", "tại các")):
        asked = _ASKED.match(text, max(0, start - 90), start)
        if asked is not None and issuer_end(text, asked.start("issuer"), asked.end("issuer")) == asked.end("issuer"):
            return plain(asked["issuer"])
        return _issuer_that_approved(text, start - (4 if before.endswith("các") else 0)) or _issuer_that_spoke(
            text, start, symbol.issuer if symbol is not None else None
        )
    subject = subject_of(page, start)
    if subject is None or (subject[2].endswith("công bố") and text[max(0, subject[0] - 90) : subject[1]].rfind("oàn ") >= 0):
        return None  # "Đoàn Kiểm tra của Bộ A công bố Quyết định số 5/QĐ-BA": messengers
    if subject[2].endswith("công bố") and symbol is not None and symbol.issuer in KNOWN_ISSUERS:
        body = code_of(text[subject[0] : subject[1]])
        if body is None or not symbol.issuer.startswith(body[0]):
            return None  # "Sở Nội vụ công bố Quyết định số 15/QĐ-UBND"
    if symbol is not None and symbol.code in _JOINT_CODES:
        first = issuer_end(text, subject[0], subject[1])
        issuers, end = _joint_issuers(text, plain(text[subject[0] : first]), first, subject[1]) if first is not None else (None, 0)
        if issuers is not None and end == subject[1]:
            return issuers
    return _issuer_of(text, subject[0], subject[1])


# "được Thủ tướng Chính phủ phê duyệt … bằng Quyết định 862/QĐ-TTg": in front of the body, and behind it.
_BY_WHOM = lazy.re(r"(?<![^\W_])(?:do|được)\s{1,2}")
_DOES = r"\s{1,2}(?:(?:mới|vừa|đã)\s{1,2})?(?i:%s)(?![^\W_])[^.,;:()\n]{0,90}"
_APPROVES = lazy.re(_DOES % any_of(_ISSUERS["approving"]))
_STATES = lazy.re(_DOES % any_of((*_ISSUERS["approving"], *_ISSUERS["proposing"])))


def _issuer_that_approved(text: str, start: int) -> str | None:
    """The body by which something was approved, set up or ruled "tại" the mention at `start`, in the clause in front of it."""
    for found in _BY_WHOM.finditer(text, max(0, start - 160), start):
        end = issuer_end(text, found.end(), start)
        if end is not None and _APPROVES.fullmatch(text, end, start) is not None:
            return plain(text[found.end() : end])
    return None


# "theo chỉ đạo của Chính phủ tại Z": in front of the body; and the subject of "UBND tỉnh đã phê duyệt dự án tại Z".
_WHOSE_WORDS = lazy.re(rf"(?<![^\W_])(?i:{any_of(_ISSUERS['words_of'])})\s{{1,2}}của\s{{1,2}}{_BEGINS}")
_OPENS_CLAUSE = lazy.re(rf"(?:^|[.;:,\n]\s{{0,2}}){_BEGINS}")
_AT = lazy.re(r"\s{1,3}(?:nêu\s{1,2})?tại\s{1,3}(?:các\s{1,2})?")


def is_code_of(body: str, code: str) -> bool:
    """Whether the `code` in a symbol is that of a body; the National Assembly's and its committee's go on with their term ("QH15")."""
    return body == code or (body in ("QH", "UBTVQH") and code.startswith(body))


def _issuer_that_spoke(text: str, start: int, code: str | None) -> str | None:
    """The body whose words or approval stand "tại" the mention at `start`, if the `code` in the mention's symbol is that body's."""
    if code is None:
        return None
    for opening, told in ((_WHOSE_WORDS, _AT), (_OPENS_CLAUSE, _STATES)):
        for found in opening.finditer(text, max(0, start - 160), start):
            end = issuer_end(text, found.end(), start)
            if end is None or told.fullmatch(text, end, start) is None:
                continue
            issuer = plain(text[found.end() : end])
            body = code_of(issuer)
            return issuer if body is not None and is_code_of(body[0], code) else None
    return None


# In front of a mention, and behind it and its date: "Tại ⟦Nghị quyết số 892⟧, Ủy ban Thường vụ Quốc hội quyết định …".
_SPOKEN_AT = lazy.regex(r"(?r)(?:(?:^|[.;:!?\n,])[\s*–-]{0,4}tại|(?<!\w)Tại)\s{1,2}")
_SPEAKER = lazy.re(rf",\s{{1,3}}{_BEGINS}")
_SPEAKS = lazy.re(rf"\s{{1,2}}(?:(?:mới|vừa|đã|cũng)\s{{1,2}})?{any_of((*_ISSUERS['approving'], *_ISSUERS['proposing']))}(?![^\W_])")


def issuer_that_speaks(text: str, start: int, at: int, *, symbol: Symbol | None, doc_type: str | None) -> str | None:
    """The body that speaks in the mention at `start`, whose date ends at `at`: its code is known, and the one in the symbol."""
    speaker = _SPEAKER.match(text, at) if _SPOKEN_AT.match(text, max(0, start - 12), start) is not None else None
    end = issuer_end(text, speaker.end(), len(text)) if speaker is not None else None
    if speaker is None or end is None or _SPEAKS.match(text, end) is None:
        return None
    issuer = plain(text[speaker.end() : end])
    body = code_of(issuer)
    if body is None:
        return None
    if symbol is None:
        # A notice tells what somebody else decided; a decree is the Government's.
        return issuer if doc_type not in _OTHERS_WORDS and (doc_type != "Nghị định" or body[0] == "CP") else None
    return issuer if is_code_of(body[0], symbol.issuer) else None


_OTHERS_WORDS = frozenset(_ISSUERS["others_words"])


def _is_anothers(issuer: str, symbol: Symbol) -> bool:
    """Whether a body's own code is known and not the one in the symbol, which is that of another body."""
    body = code_of(issuer)
    return body is not None and symbol.issuer in KNOWN_ISSUERS and body[0] != symbol.issuer and not symbol.issuer.startswith(body[0])


def issuer_behind(text: str, at: int, following: int, *, symbol: Symbol | None = None) -> tuple[str | None, int]:
    """The issuer that is named from `at` on, and where it ends; of a document whose `symbol` has a joint code all its issuers."""
    of = OF.match(text, at)
    session = of is None
    of = _IN_SESSION.match(text, at) if session else of
    if of is None or of.end() >= following:
        return None, at
    end = issuer_end(text, of.end(), following)
    if end is None or (session and _SESSION_ENDS.match(text, end) is None):
        return None, at
    code = symbol.code if symbol is not None else None
    issuer = plain(text[of.end() : end])
    issuers, last = _joint_issuers(text, issuer, end, following) if code in _JOINT_CODES else (issuer, end)
    if of[0].rstrip().endswith(("được", "do")) and SIGNS.match(text, last) is None:
        return None, at
    if symbol is not None and "do" in of[0].split() and _is_anothers(issuer, symbol):
        return None, at  # "Thông tư 7/2017/TT-BTC kèm theo Quyết định 41/2016/QĐ-TTg do Bộ trưởng Bộ Tài chính ban hành"
    return issuers, last


def issuers_end(text: str, start: int, limit: int, symbol: Symbol | None) -> int | None:
    """Where the name of the issuer that begins at `start` ends; of a document whose `symbol` has a joint code the last of their names."""
    end = issuer_end(text, start, limit)
    return end if end is None or symbol is None or symbol.code not in _JOINT_CODES else _joint_issuers(text, "", end, limit)[1]


def _joint_issuers(text: str, first: str, at: int, following: int) -> tuple[str | None, int]:
    """All issuers of a joint document, the `first` of which ends at `at`, and their end; None where only one is read."""
    begin = at
    while (more := _ONE_MORE_BODY.match(text, at, following)) is not None:
        end = issuer_end(text, more.end(), following)
        if end is None:
            break
        at = end
    if at == begin:
        return (first if first.startswith("Liên ") and not DASHES.isdisjoint(first) else None), at
    return f"{first}{'' if text[begin] == ',' else ' '}{plain(text[begin:at])}", at


# "Chỉ thị 20 được Thủ tướng ký", "Luật Giá do Quốc hội thông qua": behind the issuer of a document in the passive. "do Cục X tổ chức" is
# of a meeting about it.
SIGNS = lazy.re(r"\s{1,2}(?:(?:chính\s+thức|mới|vừa|đã)\s{1,2}){0,2}(?:ban\s+hành|công\s+bố|ký|phê\s+duyệt|thông\s+qua|xây\s+dựng)(?![^\W_])")


# Offices that are named after what they do, in words that no table can hold: "Cục Thú y", "Tập đoàn Điện lực Việt Nam".
_WORKING = lazy.re(rf"{any_of(_ISSUERS['working'])}\s(?!{any_of(_ISSUERS['not_working'])}(?![^\W_]))[{UPPER}{LOWER}]")
_NEXT_WORD = lazy.re(r"\s([^\W\d_]+)(?=(?:\s([^\W\d_]+))?)")
# Behind such words: names ("Việt Nam"), the second of two fields (" - Khoáng sản", " và Công nghệ Việt Nam"), a number ("Quân khu 7").
_CAPITALS = lazy.re(rf"(?:\s{{1,3}}{_NO_WORD}(?:TP\.(?=\s[{UPPER}])|[{UPPER}](?:[\w&]|\.(?=[{UPPER}]))*(?!/)))+")
_FIELD_TOO = lazy.re(rf"(?:\s?[{DASH}]\s?|\svà\s){_NO_WORD}([{UPPER}][{LOWER}]+)")
_ITS_NUMBER = lazy.re(r"(?<=\skhu|quận|\svực|\sđạo)\s\d{1,3}(?:/CP)?(?![\w/.,]*\d|\s?%)")
_NAME_ENDS = frozenset(_ISSUERS["name_ends"])
_WORK = frozenset(_ISSUERS["work"])
_WORK_ENDS = tuple(f" {work}" for work in _ISSUERS["work_ends"])
_DEEDS = frozenset(verb for group in table("verbs")["groups"].values() for verb in group if verb.count(" ") == 1) - _WORK
_MOST_WORDS = 16
"""Words of the longest name, runs in capitals counted as one."""
_MOST_FIELDS = 4
"""Fields of one office."""


def _whole_office(text: str, start: int, end: int, limit: int) -> int:
    """Where the name that is read from `start` to `end` ends if it is of a working office: behind all words that no clause begins with."""
    if _WORKING.match(text, start, limit) is None:
        return end
    stop = end
    for _ in range(_MOST_FIELDS):
        stop = _behind_words(text, stop, limit)
        other = _FIELD_TOO.match(text, stop, limit)
        if other is None or (ISSUER.match(text, other.start(1), limit) is not None and not text.startswith(_PREVENTING, other.start(1))):
            break
        stop = other.end()
    number = _ITS_NUMBER.match(text, stop, limit)
    return number.end() if number is not None else stop


# No room of an office: "Ban Chỉ huy Phòng thủ dân sự và ⟦Phòng chống⟧ thiên tai".
_PREVENTING = ("Phòng chống ", "Phòng thủ ")


def _behind_words(text: str, start: int, limit: int) -> int:
    """Where the words of a name end that begin at `start`."""
    stop = start
    for _ in range(_MOST_WORDS):
        word = _NEXT_WORD.match(text, stop, limit)
        if word is None:
            break
        one, two = word.groups()
        if one[0].isupper():
            named = _CAPITALS.match(text, stop, limit)
            if named is None:
                break
            stop = named.end()
        elif _opens_clause(text, word.end(1), one, two):
            break
        else:
            stop = word.end(1)
    return stop


def _opens_clause(text: str, end: int, one: str, two: str | None) -> bool:
    """Whether the word `one`, which ends at `end` and which the word `two` follows, begins a clause, and goes on no name."""
    pair = f"{one} {two}"
    if pair in _WORK or text.endswith(_WORK_ENDS, 0, end):
        return False
    return one in _NAME_ENDS or pair in _NAME_ENDS or pair in _DEEDS


def issuer_end(text: str, start: int, limit: int) -> int | None:
    """Where the name of the issuer that begins at `start` ends, not further right than `limit`; None where none begins or dots cut it short."""
    found = ISSUER.match(text, start, limit)
    if found is None or (text[found.end() : found.end() + 2].lstrip()[:1] == "…" and found[0] not in _WHOLE):
        return None
    end = _whole_office(text, start, found.end(), limit) if found[0] not in _WHOLE else found.end()
    # A province ends the name: what follows in capitals is the next clause ("của UBND tỉnh Bình Phước Thành lập …").
    for province in _PROVINCE.finditer(text, start, end):
        last = province.end()
        if text.endswith(_AFTER_A_MAN, start, province.start()):
            continue
        if last < end and text[last] in " \n" and "(" not in text[last:end] and not text.startswith(_TERM, last + 1):
            end = last
            break
    more = _MORE_ISSUER.match(text, end, limit)
    if more is not None:
        second = ISSUER.match(text, more.end(), limit)
        if second is not None:
            end = second.end()
    if text.startswith(_OF_ASSEMBLY, end) and text.startswith(_COMMITTEES, start):
        return end + len(_OF_ASSEMBLY)
    if _CUT.fullmatch(text, start, end) is not None and (next_word := _NEXT_WORD.match(text, end, limit)) is not None:
        one, two = next_word.groups()
        if one[0].islower() and not _opens_clause(text, next_word.end(1), one, two):
            return None
    if _OF_PLACE.search(text, start, end) is None:
        return end
    for place in (_ITS_DISTRICT, _ITS_PROVINCE):
        its_place = place.match(text, end, limit)
        end = its_place.end() if its_place is not None else end
    return end


# Behind the province of a council or committee: its term.
_TERM = ("Khóa ", "khoá ", "khóa ", "lần thứ ")
# Behind a committee of the National Assembly: whose it is.
_OF_ASSEMBLY = " của Quốc hội"
_COMMITTEES = ("Ban ", "Hội đồng ", "Ủy ban ")
# A head alone, which small words behind it go on: the "Hội đồng" of "Hội đồng tuyển dụng viên chức" is no issuer.
_CUT = lazy.re(r"(?:Ban|Bộ|Bộ\sChỉ|Cục|Hội|Hội\sđồng|Phòng|Sở|Trung\stâm|Viện|Vụ|Đoàn|Tòa\sán\snhân\sdân\skhu)")


# In front of the committee that decides: "Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XI".
_OF_SESSION = lazy.re(r"Hội\s+nghị\s+(?:lần\s+thứ\s+[^\W_]+(?:\s+[^\W_]+)?,?\s+)?(?=Ban\s+Chấp\s|BCH\s)")


def _issuer_of(text: str, start: int, end: int) -> str | None:
    """The issuer that is the subject `text[start:end]`: its whole if it is short and plain, else the name it begins with."""
    session = _OF_SESSION.match(text, start, end)
    start = session.end() if session is not None else start
    stop = issuer_end(text, start, end)
    if stop is None:
        return None
    both, last = _joint_issuers(text, plain(text[start:stop]), stop, end)
    if both is not None and last == end:
        return both
    rest = text[stop:end].partition("(")[0].split()
    if rest and (rest[0] == "về" or len(rest) < 7) and rest[0].islower() and rest[0] not in _PREDICATES and "," not in text[stop:end]:
        # "Trạm Kiểm dịch động vật cảng Vũng Áng khu vực 3": words that no table holds, up to the verb or a bracket.
        stop = text.index("(", stop) if "(" in text[stop:end] else end
    return plain(text[start:stop])


_PREDICATES = frozenset(_ISSUERS["predicates"])


# The person behind an office: the " Nguyễn Văn An" of "Cục trưởng Cục Hải quan Nguyễn Văn An"; a commune, street or school may have such a name.
_PERSON = lazy.re(rf"(?<![Xx]ã)(?<!ường)(?<!uyện)(?<!uận)(?<!iện)(?<!phố)(?<!THPT)\s(?:{any_of(_ISSUERS['surnames'])})(?:\s[{UPPER}][{LOWER}]+){{2,3}}$")
_OFFICES = tuple(_ISSUERS["offices"])
# The leaders of the Party, in no place: whose name may have two words, "Tổng Bí thư Tô Lâm".
_LEADER = lazy.re(rf"(?:Tổng Bí thư|Thường trực Ban Bí thư)(?=\s(?:{any_of(_ISSUERS['surnames'])})\s[{UPPER}])")


def plain(words: str) -> str:
    """The words of an issuer on one line, without the marks at the end and the name of the person in office."""
    name = " ".join(words.replace("*", " ").split()).rstrip(" .,-–")
    leader = _LEADER.match(name)
    if leader is not None:
        return leader[0]
    return _PERSON.sub("", name) if name.startswith(_OFFICES) else name


def province_of(symbol: Symbol | None, issuer: str | None) -> str | None:
    """The province or central city that an issuer's own words name; None for the central bodies."""
    if issuer is None or issuer in _WHOLE or (symbol is not None and symbol.issuer in _CENTRAL):
        return None
    found = next((place for place in _NAMED_PROVINCE.finditer(issuer) if not issuer.endswith(_NO_PROVINCE, 0, place.start())), None)
    return None if found is None or any(school in issuer for school in _SCHOOLS) else province_written(found[0])


# In front of "Hồ Chí Minh", where it is the man and not the city: "Lăng Chủ tịch Hồ Chí Minh"; and schools of the State, wherever they are:
# "Giám đốc Đại học Quốc gia Hà Nội".
_AFTER_A_MAN = tuple(f"{word} " for word in _ISSUERS["after_a_man"])
# In front of a commune, a ward or a district of a province's name: "Đảng ủy xã Hòa Bình".
_NO_PROVINCE = (*_AFTER_A_MAN, *(f"{place} " for place in _ISSUERS["below"]))
_SCHOOLS = ("Học viện", "Đại học")
_DEPARTMENTS = tuple(_ISSUERS["departments"])
_CENTRAL = KNOWN_ISSUERS - {*_ISSUERS["local"], *_DEPARTMENTS}
_NAMED_PROVINCE = lazy.re(
    rf"(?<![^\W_])(?:{tree_of(WRITTEN)})(?![^\W_])",
    re.IGNORECASE,
)


# The organisation of a province or city whose congress passed a resolution: "Đảng bộ tỉnh Hà Giang", "Đảng bộ thành phố"; group: the province.
_ORGANISATION = lazy.re(
    rf"(?<!\w)(?:(?:(?:Đảng\s+bộ\s+)?(?:tỉnh|[Tt]hành\s+phố|TP\.?)|Đảng\s+bộ)\s{{0,2}}(?i:({tree_of(WRITTEN)}))|Đảng\s+bộ\s+(?:tỉnh|[Tt]hành\s+phố))(?!\w)"
)
_CONGRESS = ("Nghị quyết Đại hội", "Nghị quyết của Đại hội")
_ITS = lazy.re(r",?\s{1,2}(?:của\s{1,2})?")


def province_of_congress(text: str, start: int, end: int, name: str | None) -> str | None:
    """The province of the congress that passed the resolution `start:end`, in its name or right behind: "" where it is one of a province or
    city that is not said, None of other congresses and documents."""
    if name is None or not name.startswith(_CONGRESS):
        return None
    link = _ITS.match(text, end)
    found = _ORGANISATION.search(text, start, end) or (_ORGANISATION.match(text, link.end()) if link is not None else None)
    return None if found is None else province_written(found[1]) if found[1] else ""


def province_beside(text: str, end: int, following: int, symbol: Symbol | None) -> str | None:
    """The one province that the sentence names right of a mention of a provincial body's document: whose ground or matter it rules.

    "Quyết định 41/2024/QĐ-UBND bảng giá cát tỉnh Bình Dương" is Bình Dương's.
    """
    if symbol is None or not symbol.issuer.startswith(PROVINCIAL):
        return None
    limit = min(following, end + 240)
    limit = min((at for at in (text.find("\n", end, limit), text.find(". ", end, limit)) if at >= 0), default=limit)
    named = {province_written(found[0]) for found in _NAMED_PROVINCE.finditer(text, end, limit)}
    return named.pop() if len(named) == 1 else None


PROVINCIAL = ("HĐND", "SGD&ĐT", "UBND", *_DEPARTMENTS)
"""How the codes of the bodies begin that every province has, the Party's apart."""
