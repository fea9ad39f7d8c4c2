"""When a document was issued (ngày ban hành): which of an article's dates belongs to which mention.

The date stands behind the number ("ngày 7/8/2023"), or in front of the clause in which the document is issued ("Ngày 7/8, Thành
ủy ban hành Chỉ thị …"), or under a letterhead.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import TIMED, Period
from vnpolitics_cli.identities import code_of
from vnpolitics_cli.kinds.mentions import Mention
from vnpolitics_cli.references.issuers import ISSUING, ISSUING_TAILS, OF, is_code_of, issuer_end, issuers_end, plain, subject_of
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.symbols import Symbol
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, LOWER, UPPER, Page

# Behind the symbol of a council's or committee's document: of which level or place it is, " tỉnh", " thành phố Hà Nội".
_LEVEL = lazy.re(
    rf"\s(?:tỉnh|[Tt]hành\sphố|TP\.?|huyện|quận|thị\sxã|xã|phường)(?:\s[{UPPER}]\w*){{0,4}}(?=,?\s(?:ngày\s\d|năm\s\d|của\s|về\s|quy\sđịnh\s)|\s\()"
)
_OF_LEVELS = ("UBND", "HĐND")


def behind_symbol(text: str, end: int) -> int:
    """Where what belongs to a mention's symbol ends, which is read up to `end`: behind "tỉnh" in "Nghị quyết số 10/2016/NQ-HĐND tỉnh ngày …"."""
    level = _LEVEL.match(text, end) if text.endswith(_OF_LEVELS, 0, end) else None
    return end if level is None else level.end()


# Behind a mention: the words that open its title, and the date and issuer behind that: " quy định |lương tối thiểu| ngày 12/4/2012 của ".
_ENTITLED = lazy.re(r"(?:,?\s{1,3}(?:[vV]ề|[vV]/[vV]|ban\s+hành|hướng\s+dẫn|phê\s+duyệt|quy\s+định)|\s{1,3}[“\"])\s{0,3}(?=\w)")
_LATE = lazy.re(
    r"(?P<title>[^.;:\n()]{5,200}?)(?:,?\s{1,3}|[”\"],?\s)(?P<day>ngày\s{1,2}\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|\s{1,2}tháng\s{1,2}\d{1,2}\s{1,2}năm\s{1,2})(?P<year>\d{4}))\s{1,3}của\s{1,3}"
)
# How far behind a mention such a date may begin.
_LONGEST_TITLE = 220
# In what is read as a title: another document, whose date it would be, or what the day is of.
_PAPERS = [noun for noun in table("documents")["titles"]["papers"] if noun != "Luật"]
_NOT_LATE = lazy.re(
    rf"\d[/-]|(?<!\w)(?:số\s{{1,2}}\d|(?i:{any_of(_PAPERS)}|buổi|cuộc|họp|kỷ\s+niệm|phiên|văn\s+bản|ý\s+kiến)(?!\w)|(?:sau|trước|từ|đến|vào|trong)$)"
)


def late_date(text: str, end: int, symbol: Symbol | None) -> tuple[int, int, int] | None:
    """Where the date and the issuer stand behind the title of a mention that ends at `end`, "… quy định lương tối thiểu ⟦ngày 12/4/2012⟧ của
    ⟦Chính phủ⟧": start and end of the date, end of the issuer; None unless the issuer's code is the symbol's."""
    opening = _ENTITLED.match(text, end) if symbol is not None and symbol.issuer else None
    found = _LATE.match(text, opening.end()) if opening is not None and text.find("ngày", end, end + _LONGEST_TITLE) > 0 else None
    if symbol is None or found is None or (symbol.year is not None and found["year"] != str(symbol.year)) or _NOT_LATE.search(found["title"]) is not None:
        return None
    stop = issuer_end(text, found.end(), len(text))
    body = code_of(text[found.end() : stop]) if stop is not None else None
    return None if stop is None or body is None or symbol.issuer != body[0] else (found.start("day"), found.end("day"), stop)


# At the end of a title, in front of "của" and the body whose matter it is: "chức năng, nhiệm vụ", "chương trình công tác năm 2024".
_OWN = lazy.re(rf"(?<!\w)(?:(?i:{any_of(table('documents')['titles']['own'])})(?:\s(?:năm|nhiệm\s+kỳ)\s[\d-]+)?|thuộc(?:\s[^\s,;]+){{1,6}})$")
_OF = " của "
_MOST_OF = 4
"""So many "của" at the end of a title may stand in front of its issuer."""
_OF_ALL = frozenset(table("issuers")["of_all"])
_CENTRAL = tuple(table("issuers")["central"])


def late_issuer(text: str, stop: int, words: str, symbol: Symbol | None) -> tuple[str, str] | None:
    """What is left of the `words` of a title that ends at `stop`, and the issuer at their end or in front of a comma, "phát triển kinh tế tư nhân
    ⟦của Bộ Chính trị⟧"; None unless the issuer's code is the symbol's, and of a mention without a symbol unless it is a central body."""
    at = stop
    for _ in range(min(words.count(_OF), _MOST_OF)):
        at = text.rfind(_OF, max(0, at - _LONGEST_TITLE), max(0, at))
        words = words.rpartition(_OF)[0]
        begin = at + len(_OF)
        end = issuer_end(text, begin, stop) if at >= 0 else None
        if end is None or (end != stop and text[end] not in ",."):
            continue
        body = code_of(text[begin:end])
        its = body is not None and body[0] in _OF_ALL and (text.startswith(_CENTRAL, begin) if symbol is None else is_code_of(body[0], symbol.issuer))
        if its and " " in words and _OWN.search(words) is None and _NOT_LATE.search(words) is None:
            return words.rstrip(" ,"), plain(text[begin:end])
    return None


# Between a mention and its date: ", ", " ngày" is the date's own; "(", "được ban hành ", "ký ", "đề ", a footnote "[23] ", the blanks that
# fill a line in a gazette.
_BEFORE_DATE = lazy.re(
    r"\s{0,16}(?:\[\d{1,3}\]\s)?[*_]{0,2}(?:\s{0,3},)?\s{0,3}(?:\((?:dự\s+thảo\s+|ban\s+hành\s+)?)?"
    r"(?:(?:được\s+)?(?:ký|ban\s+hành|thông\s+qua|ký\s+ban\s+hành|phát\s+(?:đi|hành)|đề)\s+(?:vào\s+)?)?(?:từ\s+|vào\s+|hồi\s+|lúc\s+|ngày\s+)?"
)


def issue_dates(page: Page, documents: Sequence[Claim], dates: Sequence[Claim]) -> dict[int, int]:
    """Which date claim states which document's date of issue: index of the document → index of the date."""
    text = page.text
    issued: dict[int, int] = {}
    starts = [claim.start for claim in dates] if documents else []
    # The date behind a title, which the law at the title's end does not have.
    entitled: int | None = None
    # Dates behind a mention: "Thực hiện Nghị quyết số 10-NQ/TU ⟦ngày 5/3⟧, UBND tỉnh ban hành Kế hoạch …" is no day of the plan's.
    cited: set[int] = set()
    # The mention before, if the day in front of its clause is its date, and that day.
    told: tuple[Claim, int] | None = None
    for index, claim in enumerate(documents):
        following = documents[index + 1].start if index + 1 < len(documents) else len(text)
        behind = _date_behind(text, claim, following, dates, starts)
        if behind is None:
            behind = entitled = _date_of_title(text, claim, dates, starts)
        elif behind == entitled:
            # "Nghị định … quy định chi tiết Luật Giá ngày 2/2/2018 của Chính phủ": not the law's.
            continue
        if behind is not None and not _YEAR_ONLY.fullmatch(text, dates[behind].start, dates[behind].end):
            issued[index] = behind
            cited.add(behind)
            told = None
            continue
        day = _day_of_clause(page, claim, dates, starts)
        day = None if day in cited else day
        if day is None and told is not None and are_listed(text, told[0], claim):
            # "Ngày 5/3, Y ban hành Nghị quyết 12/NQ-HĐND và 13/NQ-HĐND"
            day = told[1]
        told = (claim, day) if day is not None else None
        if day is None and behind is None:
            day = _day_of_letterhead(text, claim, following, dates, starts)
            day = _day_of_card(text, claim, following, starts) if day is None else day
        if day is not None and (behind is None or text[dates[day].start : dates[day].end].endswith(text[dates[behind].end - 4 : dates[behind].end])):
            issued[index] = day
        elif behind is not None:
            issued[index] = behind
    return issued


# Between two mentions of a list.
_AND = lazy.re(r"\s{0,3}(?:,|;|và|,\s?và)\s{1,3}(?:các\s+)?(?:số\s+)?")


def are_listed(text: str, first: Claim, second: Claim, pinned: str | None = None) -> bool:
    """Whether two mentions are items of one list and of one issuer's code, the first's date and the second's `pinned` part apart.

    "Chỉ thị số 21-CT/TW ngày 4/5/2023 và Kết luận số 63-KL/TW", "Thông tư 12/2021/TT-BYT và khoản 3 Điều 6 Thông tư 14/2022/TT-BYT".
    """
    joined = _AND.match(text, skip_date(text, first.end)[0]) if second.start - first.end < _LONGEST_LINK else None
    if joined is None or not (joined.end() == second.start or (pinned is not None and " ".join(text[joined.end() : second.start].split()).startswith(pinned))):
        return False
    one, two = first.reading, second.reading
    assert isinstance(one, Mention) and isinstance(two, Mention)
    if one.symbol is None or two.symbol is None or not one.symbol.issuer:
        return one.symbol is two.symbol and one.form == two.form == "short" and one.doc_type == two.doc_type
    return _without_term(one.symbol.issuer) == _without_term(two.symbol.issuer)


_LONGEST_LINK = 160
"""Characters between two mentions of a list: a date and a part."""


def _without_term(code: str) -> str:
    """The code of a National Assembly or its committee without the number of its term: "QH" of "QH15"; others as they are."""
    return code.rstrip("0123456789") if code.startswith(("QH", "UBTVQH")) else code


def _date_of_title(text: str, claim: Claim, dates: Sequence[Claim], starts: Sequence[int]) -> int | None:
    """The index of the date behind the title of a mention that is its date of issue."""
    at = bisect_left(starts, claim.end)
    if at >= len(starts) or starts[at] - claim.end > _LONGEST_TITLE or not isinstance(claim.reading, Mention):
        return None
    late = late_date(text, claim.end, claim.reading.symbol)
    index = bisect_left(starts, late[0]) if late is not None else len(starts)
    return index if late is not None and index < len(starts) and starts[index] == late[0] else None


def _date_behind(text: str, claim: Claim, following: int, dates: Sequence[Claim], starts: Sequence[int]) -> int | None:
    """The index of the date right of a mention that is its date of issue; a day counts for more than the year in front of it
    ("Quyết định 12/QĐ-TTg năm 2025, ngày 3/1/2025")."""
    at = bisect_left(starts, claim.end)
    if at >= len(starts) or starts[at] - claim.end >= 140:
        return None
    if _SINCE.fullmatch(text, claim.end, starts[at]) is not None:
        return at
    if starts[at] >= following or not _belongs(text, behind_symbol(text, claim.end), dates[at], claim.reading.symbol) or _is_of_clause(text, claim, dates[at]):
        return None
    after = at + 1
    if after < len(starts) and _YEAR_ONLY.fullmatch(text, starts[at], dates[at].end) and starts[after] < min(following, dates[at].end + 60):
        year = text[dates[at].end - 4 : dates[at].end]
        if text.endswith(year, 0, dates[after].end) and _belongs(text, dates[at].end, dates[after]):
            return after
    return at


def cited_only(documents: Sequence[Claim], dates: Sequence[Claim], issued: Mapping[int, int]) -> set[int]:
    """The dates of issue, of the answer of `issue_dates`, that stand behind their documents: "Chỉ thị 24-CT/TU ⟦ngày 7/8/2023⟧"."""
    return {date for document, date in issued.items() if dates[date].start > documents[document].start}


def years_of_issue(text: str, documents: Sequence[Claim], dates: Sequence[Claim], issued: Mapping[int, int]) -> Iterator[int]:
    """Which dates are no more than the year behind a mention whose day of issue stands elsewhere: "Ngày 3/1/2025, Y ban hành Z ⟦năm 2025⟧"."""
    starts = [claim.start for claim in dates] if issued else []
    for document, date in issued.items():
        end = documents[document].end
        at = bisect_left(starts, end)
        if at < len(starts) and at != date and text[end : starts[at]] in (" ", " (") and _YEAR_ONLY.fullmatch(text, starts[at], dates[at].end):
            yield at


# In front of a mention that no verb stands before: "Theo Công điện … sáng 22/6, các tỉnh phải …", "Chỉ thị 16 sáng 1/4 đặt cả nước vào …".
_NO_VERB = lazy.regex(r"(?r)(?:^|[.:;!?\n(]|(?i:(?<!\w)(?:theo|tại|sau|trước|cùng)(?:\s+với)?))[\s*“\"–-]*")
_OF_DRAFT = lazy.regex(r"(?ri)(?<!\w)(?:dự\s+(?:án|thảo|luật))\s{1,2}")


def _is_of_clause(text: str, claim: Claim, date: Claim) -> bool:
    """Whether the date right of a mention tells when its clause happened: "quán triệt Nghị quyết số 57-NQ/TW ⟦sáng 12/9⟧", and any behind a bill."""
    if _OF_DRAFT.match(text, max(0, claim.start - 12), claim.start) is not None:
        return True
    if TIMED.match(text, date.start) is None or text[claim.end : date.start].strip(" (") not in ("", "hồi", "lúc") or text.startswith(" của ", date.end):
        return False
    return _issued_from(text, claim.start) is None and _NO_VERB.match(text, max(0, claim.start - 12), claim.start) is None


def _issued_from(text: str, start: int) -> int | None:
    """Where the verb of issuing begins that stands right in front of a mention, "Thủ tướng ⟦ký⟧ Quyết định 861/QĐ-TTg"; None for none, or for one that
    only makes it known."""
    if text[max(0, start - 5) : start].rstrip()[-2:] not in ISSUING_TAILS:
        return None
    verb = ISSUING.match(text, max(0, start - 60), start)
    return None if verb is None or verb["verb"].endswith(("công bố", "gửi")) else verb.start()


# Between a mention and its year: "Nghị định 11 (sửa đổi Nghị định 163) có từ năm 2012".
_SINCE = lazy.re(r"(?:\s?\([^()\n]{1,60}\))?\s{1,2}(?:có|(?:được\s+)?ban\s+hành|ra\s+đời)\s{1,2}(?:từ|vào)\s{1,2}")
_YEAR_ONLY = lazy.re(r"(?:[nN]ăm\s+)?\d{4}")


# "Z về sử dụng pháo được ban hành " in front of Z's date.
_ENACTED = lazy.re(r"[^.;:?!\n]{0,110}\sđược\s(?:[^\W\d_]+\s){0,7}?(?:(?:ký\s+)?ban\s+hành|ký|thông\s+qua)\s+(?:vào\s+)?")


def is_enacted(text: str, document: Claim, date: Claim) -> bool:
    """Whether a clause tells of a mention that it was passed on a day: "Z được Quốc hội thông qua ⟦ngày 5/3⟧", "ban hành Z vào ⟦ngày 5/3⟧",
    "ký Z ⟦sáng 5/3⟧"."""
    between = text[document.end : date.start]
    if between == " vào " or (between.isspace() and TIMED.match(text, date.start) is not None and _issued_from(text, document.start) is not None):
        return True
    return text.startswith((" được ", " đã được ", " vừa được "), document.end) and _ENACTED.fullmatch(text, document.end, date.start) is not None


_DAY_ALONE = lazy.re(r"(?:(?:sáng|trưa|chiều|tối|đêm)\s(?:nay\s)?)?(?:ngày\s)?\(?\d{1,2}\s?[/.-]\s?\d{1,2}\)?", re.IGNORECASE)


def _belongs(text: str, end: int, date: Claim, symbol: Symbol | None = None) -> bool:
    """Whether the date right of a mention with that `symbol` that ends at `end` is its date of issue."""
    if isinstance(date.reading, Period) and date.reading.last is not None:
        # "Z (15/8/2017 đến 31/5/2020)": nothing is issued over years.
        return False
    between = text[end : date.start]
    # "Z của Y, ngày X Bộ Tài chính đã ban hành W": the day opens the next clause.
    if (
        "," in between[-8:]
        and text[date.end : date.end + 1].isspace()
        and text[date.end + 1 : date.end + 2].isupper()
        and not text.startswith(" CỦA ", date.end)
    ):
        return False
    # "Thực hiện Kế hoạch số 12-KH/TU, sáng 15/9, đoàn kiểm tra …": so does one without its year between two commas.
    if between.strip() == "," and text.startswith(", ", date.end) and _DAY_ALONE.fullmatch(text, date.start, date.end):
        return False
    # A day on a new line begins a sentence, unless the line was only broken: "Nghị định 67⏎Ngày 30/6, Bộ …", "Thông tư 67/2014/TT-BTC⏎Ngày
    # 3/4/2014 của Bộ …".
    if "\n" in between and not (text[date.start].islower() or text.startswith(" của ", date.end)):
        return False
    if _BEFORE_DATE.fullmatch(between):
        return not between.rstrip().endswith(("từ", "vào")) or "ký" in between or "ban hành" in between or "thông qua" in between
    if _ENACTED.fullmatch(between):
        return True
    of = OF.match(text, end)
    if of is None:
        return False
    issuer = issuers_end(text, of.end(), date.start, symbol)
    if issuer is None:
        return False
    return _BEFORE_DATE.fullmatch(text, issuer, date.start) is not None and "từ" not in text[issuer : date.start]


# Between a day and who issued: ", ", " vừa qua, ", ", tại xã Yên Trị, tỉnh Nam Định, ", ", ông Lê Văn Nam thay mặt ", ", ông Lê Văn Nam, Tỉnh ủy viên, ", and
# the colon of a timeline.
_UP_TO_SUBJECT = lazy.re(
    r"(?:\svừa\squa)?\s*[,:*]*\s*(?:tại\s[^.;:,()\n]{2,60}(?:,\s(?:huyện|quận|thành\sphố|thị\sxã|tỉnh|TP\.?)\s[^.;:,()\n]{2,30}){0,3},\s)?"
    rf"(?:[^.;:,\n]{{0,90}}thay\s+mặt\s+)?(?:(?:ông|bà|đồng\s+chí)\s(?:[{UPPER}][{LOWER}]*\s?){{1,5}},\s(?:[^.;:,()\n]{{2,60}},\s){{0,3}})?"
)


def _day_of_clause(page: Page, claim: Claim, dates: Sequence[Claim], starts: Sequence[int]) -> int | None:
    """Of "Ngày X, Y ban hành Z": the index of X."""
    subject = subject_of(page, claim.start)
    if subject is None:
        return _day_of_unknown(page.text, claim.start, dates, starts)
    if re.search(r"(?:công\s+bố|gửi)$", subject[2]):
        return None
    text = page.text
    at = bisect_left(starts, subject[1])
    if at < len(starts) and starts[at] < claim.start:
        return at  # "Bộ Tài chính ngày 5/3/2024 ban hành Z"
    at = bisect_left(starts, subject[0]) - 1
    if at >= 0 and _YEAR_ONLY.fullmatch(text, starts[at], dates[at].end) and text[max(0, starts[at] - 3) : starts[at]].strip()[-1:].isalnum():
        # "hoàn thành kế hoạch năm 2021, Y ban hành Z": the year is the plan's.
        at = -1
    if at >= 0 and dates[at].end <= subject[0] and _UP_TO_SUBJECT.fullmatch(text, dates[at].end, subject[0]) is not None:
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


# Between a day and the verb of issuing, where the names are of no known body: ", Trạng Nguyên Tiếng Việt "; behind the colon of a
# timeline there may be none: "- 2001: ban hành …".
_NAMES_ALONE = lazy.re(rf"(?:[,*]{{0,3}}\s{{1,2}}(?=[{UPPER}])|:\*{{0,2}}\s{{1,2}})(?:[{UPPER}][\w&.]*\s{{1,2}}){{0,8}}")


def _day_of_unknown(text: str, start: int, dates: Sequence[Claim], starts: Sequence[int]) -> int | None:
    """Of "Ngày X, Y ban hành Z" with a Y that no table knows: the index of X."""
    verb = _issued_from(text, start)
    at = bisect_left(starts, start) - 1
    if verb is None or at < 0 or not 0 < verb - dates[at].end < 80:
        return None
    return at if _NAMES_ALONE.fullmatch(text, dates[at].end, verb) is not None else None


# The place in front of the day of a letterhead: the "Phan Rang - Tháp Chàm, " of "Phan Rang - Tháp Chàm, ngày 5/3/2007".
_PLACE = lazy.regex(rf"(?r)(?:[\n|*]|\s\s)\s*[{UPPER}][\w. {DASH}]{{1,30}},\s{{1,3}}")


def _day_of_letterhead(text: str, claim: Claim, following: int, dates: Sequence[Claim], starts: Sequence[int]) -> int | None:
    """Of "Số: 28/2026/TT-BKHCN … Hà Nội, ngày 31 tháng 5 năm 2026": the index of the day."""
    before = text[max(0, claim.start - 14) : claim.start]
    # "Luật số: 31/2013/QH13" has the words of the letterhead in itself.
    if "ố:" not in text[claim.start : claim.end] and ("Số" not in before or not re.search(r"(?:Số\s?:|(?:^|[\n|*])\s?Số\s)[\s*|]{0,6}$", before)):
        return None
    at = bisect_left(starts, claim.end)
    if at < len(starts) and starts[at] < min(following, claim.end + 260) and _PLACE.match(text, max(claim.end, starts[at] - 40), starts[at]):
        return at
    return None


# What a card calls the number of its document, read backwards, and further down its day: "**Số hiệu:** | 1489/QĐ-UBND | … | **Ngày ban hành:** |
# 18/11/2025", "Số ký hiệu: 71/CĐ-TTg … Ngày ban hành: 06-06-2025".
_NUMBER_LABEL = lazy.regex(r"(?ri)(?<!\w)số\s?/?\s?(?:ký\s)?hiệu[\s:*|]{1,12}")
_DAY_LABEL = lazy.re(r"Ngày ban hành[\s:*|]{1,12}")
_CARD = 400
"""The longest stretch of a card between the number and the day, in code points."""


def _day_of_card(text: str, claim: Claim, following: int, starts: Sequence[int]) -> int | None:
    """Of a card with "Số hiệu: 1489/QĐ-UBND … Ngày ban hành: 18/11/2025": the index of the day."""
    start, end = claim.start, claim.end
    if "hiệu" not in text[max(0, start - 18) : start] or _NUMBER_LABEL.match(text, max(0, start - 32), start) is None:
        return None
    label = _DAY_LABEL.search(text, end, min(following, end + _CARD))
    at = bisect_left(starts, label.end()) if label is not None else len(starts)
    return at if label is not None and at < len(starts) and starts[at] == label.end() else None


# A date behind a mention, in the forms that belong to a citation; only to step over it. Group: year alone.
_DATE_BEHIND = lazy.re(
    r"\s{0,16}(?:\[\d{1,3}\]\s)?[*_]{0,2}(?:\s{0,3},)?\s{0,3}"
    r"(?:(?:phát\s+(?:đi|hành)\s+)?(?:hồi|lúc)\s{1,3}\d{1,2}\s?(?:giờ|h|:)\s?(?:\d{1,2}\s?(?:phút)?)?,?\s{1,3})?(?:"
    r"\(?(?:ký\s+|ban\s+hành\s+|đề\s+)?(?:(?:[nN]gày\s{0,3}|hôm\s{1,3}))?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\)?"
    r"|\(?(?:[nN]gày\s{1,3})\d{1,2}\s?[/.-]\s?\d{1,2}\)?"
    r"|(?:đề\s+)?(?:[nN]gày\s{1,3})?\d{1,2}\s{1,3}tháng\s{1,3}[^\W_]+(?:[\s,]{1,3}năm\s{1,3}\d{4})?"
    r"|\((?:[nN]gày\s)?\d{1,2}/\d{1,2}\)"
    r"|tháng\s\d{1,2}(?:/|\s{1,2}năm\s{1,2})\d{4}"
    r"|(?:năm\s{1,2})?(?P<year>(?:19|20)\d\d)(?![\d/%]|[.,]\d|\s?[-–]\s?\d)(?=\s|$|[^\w\s])(?!\s+(?:người|đồng|tỷ|triệu|hộ|cán|đơn)))"
)


def skip_date(text: str, at: int) -> tuple[int, str | None]:
    """Where the date behind `at` ends (`at` itself without one), and its year if it is no more than a year."""
    found = _DATE_BEHIND.match(text, at)
    return (at, None) if found is None else (found.end(), found["year"])
