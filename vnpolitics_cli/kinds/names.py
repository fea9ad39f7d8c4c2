"""Documents with a proper name (tên riêng): laws, codes, ordinances, the constitution, resolutions of congresses and plenums.

A law's name is looked up word by word in the table of laws, and the longest counts: "Luật Giáo dục nghề nghiệp" is not "Luật
Giáo dục". A law that the table lacks is one where capitals and the words behind it leave no doubt.
"""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.kinds.mentions import Mention, claimed
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.symbols import match_symbol
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, LOWER, UPPER

_WORDS = table("documents")["words"]
_LAWS = table("laws")


# Where a tone mark stands in an open syllable, the old way and the new: "hoà" is "hòa".
_TONES = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "uý": "úy", "uỳ": "ùy", "uỷ": "ủy", "uỵ": "ụy"}


def _folded(word: str) -> str:
    """A word for comparison: small letters, and tone marks in the new place ("hoà" is "hòa")."""
    word = word.casefold()
    new = _TONES.get(word[-2:])
    return word if new is None else word[:-2] + new


class _Node:
    """The words that may follow in the name of a law, folded, and the name that ends here with its own way of writing."""

    __slots__ = ("ends", "words")

    def __init__(self) -> None:
        self.words: dict[str, _Node] = {}
        self.ends: tuple[str, str] | None = None


# One word of a name behind its joint: " đai", ", bổ sung", " – thương mại", " “Bà", " HIV/AIDS". Group: the word.
_NAME_WORD = lazy.re(r"(?:\s{0,2}[,;\-–])?\s{1,3}[“\"]?([^\W_]+(?:[&/][^\W_]+)*)[”\"]?")


def _tree(noun: str) -> _Node:
    """All names of `noun` (Luật …), word by word."""
    root = _Node()
    for written, name in [*((name, name) for name in _LAWS[noun]["names"]), *_LAWS[noun]["aliases"].items()]:
        node = root
        for word in _NAME_WORD.findall(" " + written):
            node = node.words.setdefault(_folded(word), _Node())
        node.ends = written, name
    return root


_TREES = {noun: _tree(noun) for noun in _LAWS}


def _named(text: str, end: int, noun: str) -> tuple[str, int] | None:
    """The longest name in the table that stands behind the noun that ends at `end`: (canonical name, its end)."""
    node = _TREES[noun]
    found: tuple[str, int] | None = None
    word = _NAME_WORD.match(text, end)
    if word is None or not text[end : word.start(1)].strip('“"').isspace():
        return None
    while True:
        following = None if word is None else node.words.get(_folded(word[1]))
        if word is None or following is None:
            return found
        node = following
        if node.ends is not None:
            written, name = node.ends
            # Initials are capitals: "Luật NSNN".
            if not written.isupper() or word[1] == written:
                quoted = written[-1] in '”"'
                found = name, word.end() if quoted else word.end(1)
        word = _NAME_WORD.match(text, word.end())


# Behind a law's name: " 2024", " (BHXH) năm 2024", " năm 2013 (sửa đổi)", " (sửa đổi) năm 2024", " sửa đổi"; groups: first, second year.
_SUFFIX = lazy.re(
    rf"(?:\s\((?-i:[{UPPER}]{{2,8}})\)(?=\s(?:năm\s|sửa\s|\(sửa\s)?(?:đổi\)?\s(?:năm\s)?)?(?:19|20)\d\d))?"
    r"(?:\s{1,3}(?:năm\s{0,3})?(?P<first>(?:19|20)\d\d)(?![\d/]|[.,]\d))?"
    r"(?:\s{0,3}\((?:sửa\s+đổi|thay\s+thế|sửa\s+đổi,?\s+bổ\s+sung|hợp\s+nhất|mới)\)"
    r"|\s{1,3}sửa\s+đổi,?\s+bổ\s+sung(?=\s{1,3}(?:năm\s{1,3})?(?:19|20)\d\d)"
    r"|\s{1,3}(?:sửa\s+đổi|hợp\s+nhất)(?=\s*(?:$|[.,;:?!)”\"(*\n](?!\s*bổ)|\s(?:19|20)\d\d|\s+(?:năm|lần|được|có|đã|sẽ|mới|và|tại|là|theo|quy|này|cũng|trong|số"
    r"|chưa|cho|của|do|hiện|khi|không|nhằm|nêu|sau|thì|từ|với|vừa|đang|để)(?![^\W_]))))?"
    r"(?:\s{1,3}(?:năm\s{0,3})?(?P<second>(?:19|20)\d\d)(?![\d/]|[.,]\d))?",
    re.IGNORECASE,
)
_NUMBERED = lazy.re(r"\s{1,3}(?:\(\s?)?(?:số\s{0,2}:?\s{0,3})?(?=\d)|\s{1,3}số\s{0,2}:?\s{0,3}(?=\d)")
_AMENDING = lazy.re(
    r"\s{1,3}[sS]ửa\s+đổi(?:(?:,|\s+và)?\s+bổ\s+sung)?(?:\s+(?:một\s+số|các)\s+(?:[đĐ]iều|điểm|nội\s+dung|quy\s+định)|\s+Điều\s+\d{1,3})?"
    r"(?:\s+có\s+liên\s+quan\s+đến\s+quy\s+hoạch)?(?:\s+của)?(?:\s+các|\s+\d{1,2}|\s+một\s+số)?\s+(?=(?:Bộ\s+)?[lL]uật\s|Pháp\s+lệnh\s)"
)
# "các Luật về thuế", "11 luật trong lĩnh vực quân sự, quốc phòng": the amended laws by their subject, fields of the table or words up to a boundary.
_FIELD = any_of(_WORDS["law_fields"])
_MANY_LAWS = lazy.re(
    r"[lL]uật\s+(?:về|thuộc\s+lĩnh\s+vực|trong\s+(?:các\s+)?lĩnh\s+vực|(?:có\s+)?liên\s+quan(?:\s+(?:đến|tới))?)\s+"
    rf"(?:{_FIELD}(?![^\W_])(?:(?:,\s+|\s+và\s+|,\s+và\s+){_FIELD}(?![^\W_]))*"
    rf"|(?!{any_of(_WORDS['law_stops'])}(?![^\W_]))[{LOWER}]+(?:\s(?!{any_of(_WORDS['law_stops'])}(?![^\W_]))[{LOWER}]+){{0,5}}(?=\s*[.;:?!)”\"\n]|\s*$|\s+(?:19|20)\d\d|\s+{any_of(_WORDS['law_stops'])}(?![^\W_])))"
)
# In front of a law that is passed: what stands behind it is what it amends, the number too.
_PASSED = lazy.regex(r"(?r)ban\s+hành\s{1,3}")
_NEXT_LAW = lazy.re(r"(?:\s?,\s{1,2}|\s?;\s{1,2}|,?\s{1,2}và\s{1,2})(?=(?:Bộ\s+)?Luật\s)")
_LAW_NOUN = lazy.re(r"(Bộ\s+[lL]uật|[lL]uật|Pháp\s+lệnh)")
# In front of "Luật" where it names no law: firms, faculties, people.
_NO_LAW = lazy.regex(
    r"(?r)(?<![^\W_])(?:[Cc]ông\s+ty|ty|[Đđ]ại\s+học|ĐH|[Tt]rường|[Kk]hoa|[Vv]ăn\s+phòng|[Hh]ãng|[Cc]ử\s+nhân|[Tt]hạc\s+sĩ|[Tt]iến\s+sĩ|[Tt]ạp\s+chí|[Bb]áo|[Vv]iện|[Hh]ọc\s+viện|[Nn]gành|[Hh]ội|Công\s+ước|[Đđ]ạo|Bộ|Phòng|Tiểu\s+ban|Trung\s+tâm|kỷ|pháp|Pháp|Ban|trợ\s+lý|chuyên\s+gia)\s{1,2}"
)
# The last two letters of those words.
_NO_LAW_TAILS = frozenset(("ty", "ọc", "ĐH", "ng", "oa", "ân", "sĩ", "hí", "áo", "ện", "nh", "ội", "ớc", "ạo", "Bộ", "âm", "kỷ", "áp", "an", "lý", "ia"))
# Behind a law's name inside the name of a treaty: "Hiệp định về thực thi Luật Lâm nghiệp, quản lý rừng và buôn bán gỗ".
_TREATY = lazy.re(r",?\s+[qQ]uản\s+(?:trị|lý)\s+rừng")
# Behind a law of another country or of a dynasty: "Luật Lao động cơ bản của Đài Loan", "Luật an ninh quốc gia Hàn Quốc", "Luật Thương mại
# năm 1974 của Mỹ", "Bộ luật Hình sự (nhà Thanh)"; "Anh", "Nga", "Pháp", which open other names too, only behind "của" or in brackets.
_ABROAD = lazy.re(
    r"(?:\s{1,2}(?:năm\s{1,2})?(?:19|20)\d\d)?(?:\s{1,2}cơ\s+bản)?"
    rf"(?:\s{{1,2}}\(?(?:của\s+)?(?:nước\s+)?(?:{any_of(_WORDS['lands'])}|(?:nhà|triều)\s+[{UPPER}])"
    rf"|\s{{1,2}}(?:\(|của\s+)(?:nước\s+)?(?:{any_of(_WORDS['short_lands'])})(?!\s+(?:[{UPPER}]|hùng|lệnh|nhân)))(?:(?<=\s[{UPPER}])|(?![^\W_]))"
)
# A law that the table lacks: a capital, then words up to a boundary. "Luật Chuyển đổi xanh", "Luật Tài sản số"; group: the name.
_STOP = rf"(?:số(?=\s{{0,3}}:?\s{{0,3}}\d)|{any_of(_WORDS['law_stops'])}(?![^\W_]))"
_UNLISTED = lazy.re(
    rf"\s{{1,2}}(?!{_STOP})(?P<name>[{UPPER}][{LOWER}]+(?:\s(?!{_STOP}|và(?![^\W_]))[{LOWER}]+){{1,7}})"
    rf"(?=\s*[.;:?!)”\"*\n]|\s?,\s(?![{LOWER}])|\s*$|\s+\(|\s+(?:19|20)\d\d|\s+{_STOP}|\s+và\s+(?:[{UPPER}]|các|những))"
)


def _law_at(text: str, start: int, doc_type: str, noun_end: int, rule: str) -> Claim | None:
    """The law, code or ordinance whose noun is `text[start:noun_end]`, with year, "(sửa đổi)" and number."""
    if (text[start - 3 : start - 1] in _NO_LAW_TAILS or text[start - 2 : start] == "  ") and _NO_LAW.match(text, max(0, start - 14), start) is not None:
        return None
    found = _named(text, noun_end, doc_type)
    if found is None:
        if doc_type == "Luật":
            amending = _amending(text, start, noun_end, rule)
            if amending is not None:
                return amending
        if not text[start].isupper() or doc_type in _LISTED:
            return None
        found = _unlisted(text, noun_end)
        if found is None:
            return None
    name, end = found
    if _TREATY.match(text, end) is not None or _ABROAD.match(text, end) is not None:
        return None
    if (
        text[start].islower()
        and not any(letter.isupper() for letter in text[noun_end:end])
        and (name in _GENERIC or not _CITING.match(text, max(0, start - 24), start))
        and not _OF_A_YEAR.match(text, end)
    ):
        return None
    return _finished(text, start, end, *_titled(doc_type, name), rule)


def _unlisted(text: str, noun_end: int) -> tuple[str, int] | None:
    """The name behind "Luật" that the table lacks, and its end."""
    unlisted = _UNLISTED.match(text, noun_end)
    return None if unlisted is None or _foreign(unlisted["name"]) else (unlisted["name"], unlisted.end("name"))


_CODES = frozenset(_LAWS["Bộ luật"]["names"])
_LISTED = ("Bộ luật", "Điều lệ")
"""Types of which the table has all documents."""


def _titled(doc_type: str, name: str) -> tuple[str, str]:
    """The type of a law of this name, and its whole name: "Luật Lao động" is the Bộ luật Lao động."""
    noun = "Bộ luật" if doc_type == "Luật" and name in _CODES else doc_type
    return noun, f"{noun} {name}"


# In front of "luật" in small letters: words of a citation.
_CITING = lazy.regex(r"(?ri)(?<![^\W_])(?:theo|của|điều(?:\s+\d+)?|thi\s+hành|hướng\s+dẫn|dự\s+thảo|dự\s+án|sửa\s+đổi|bổ\s+sung|căn\s+cứ)\s{1,2}")
_GENERIC = frozenset(_WORDS["generic_laws"])
# Behind a name in small letters: its year leaves no doubt that it is one, "luật doanh nghiệp 2014", "bộ luật lao động năm 2019".
_OF_A_YEAR = lazy.re(r"\s(?:năm\s)?(?:19|20)\d\d(?![\d/]|[.,]\d)")

_FOREIGN = lazy.re(rf"(?:{'|'.join(_WORDS['no_law'])})(?![^\W_])")


def _foreign(name: str) -> bool:
    """Whether the words behind "Luật" are known to be no Vietnamese law's name: "Luật Việt Nam", "Luật Nhân quả"."""
    return _FOREIGN.match(name) is not None


def _amending(text: str, start: int, noun_end: int, rule: str) -> Claim | None:
    """Reads "Luật sửa đổi, bổ sung một số điều của Luật Giá": one mention, the law's name inside included.

    Its name has one spelling, however it is written: with its comma, "của", and the laws' own names.
    """
    opening = _AMENDING.match(text, noun_end)
    if opening is None:
        return None
    at = opening.end()
    ends: list[int] = []
    joints: list[str] = []
    laws: list[str] = []
    for _ in range(12):
        noun = _LAW_NOUN.match(text, at)
        found = None if noun is None else _named(text, noun.end(), _kind_of_law(noun[0])) or (_unlisted(text, noun.end()) if noun[0] == "Luật" else None)
        if found is None:
            break
        ends.append(found[1])
        laws.append(_titled(_kind_of_law(noun[0]) if noun is not None else "Luật", found[0])[1])
        more = _NEXT_LAW.match(text, found[1])
        if more is None:
            break
        joints.append(more[0])
        at = more.end()
    if not ends:
        many = _MANY_LAWS.match(text, opening.end())
        if many is None:
            return None
        ends.append(many.end())
        laws.append(f"Luật{many[0][4:]}")
    # A comma may also part this law from the next one: a list of two or three without "và" is read as its first law alone.
    end = ends[-1]
    numbered = _NUMBERED.match(text, end)
    if len(ends) in (2, 3) and not any("và" in joint or ";" in joint for joint in joints) and (numbered is None or match_symbol(text, numbered.end()) is None):
        end = ends[0]
    amended = laws[0]
    for joint, law in zip(joints, laws[1 : ends.index(end) + 1], strict=False):
        amended += f"{joint.rstrip()} {law}"
    name = " ".join(f"Luật {_amends(opening[0])} {amended}".split())
    if numbered is not None and end == ends[-1] and _PASSED.match(text, max(0, start - 12), start) is not None:
        symbol = match_symbol(text, numbered.end())
        if symbol is not None:
            return claimed(start, symbol[1], rule, Mention("named", "Luật", None, None, None, name, name))
    return _finished(text, start, end, "Luật", name, rule)


# At the end of such words: the article that is amended.
_ITS_ARTICLE = lazy.re(r"\sđiều\s\d+$")
_ALSO = lazy.re(r"sửa đổi,?(?: và)? bổ sung")


def _amends(opening: str) -> str:
    """The words between "Luật" and the amended laws in their one spelling: "Sửa đổi bổ sung một số Điều" with its comma and its "của"."""
    words = _ALSO.sub("sửa đổi, bổ sung", " ".join(opening.split()).lower())
    return f"{words} của" if words.endswith(("điều", "điểm", "nội dung", "quy định")) or _ITS_ARTICLE.search(words) is not None else words


def _kind_of_law(noun: str) -> str:
    folded = " ".join(noun.casefold().split())
    return {"luật": "Luật", "bộ luật": "Bộ luật", "pháp lệnh": "Pháp lệnh"}[folded]


def _finished(text: str, start: int, end: int, doc_type: str, name: str, rule: str) -> Claim:
    suffix = _SUFFIX.match(text, end)
    year = None
    if suffix is not None:
        end = suffix.end()
        years = suffix["first"] or suffix["second"]
        year = int(years) if years else None
    numbered = _NUMBERED.match(text, end)
    if numbered is not None and "(" not in numbered[0]:
        symbol = match_symbol(text, numbered.end())
        if symbol is not None and (symbol[0].issuer.startswith(("QH", "UBTVQH")) or symbol[0].code in ("L", "PL", "LCT", "VBHN")):
            return claimed(start, symbol[1], rule, Mention("full", doc_type, symbol[0], symbol[0].number, symbol[0].year, name))
    return claimed(start, end, rule, Mention("named", doc_type, None, None, year, name, name))


def read_law(text: str, start: int, end: int) -> Claim | None:
    """Reads "Luật Đất đai năm 2024", from its first letter; a small letter or a digit in front is of another word that lost its blank."""
    before = text[start - 1 : start]
    if before.isalpha() and not before.islower():
        return None
    return _law_at(text, start, "Luật", end, "document.law")


def read_capital_law(text: str, start: int, end: int) -> Claim | None:
    """Reads "LUẬT ĐẤT ĐAI" in a headline."""
    if text[start - 1 : start].isalnum():
        return None
    return _law_at(text, start, "Luật", end, "document.law-in-capitals")


def read_small_law(text: str, start: int, end: int) -> Claim | None:
    """Reads "luật Đất đai", "luật thuế GTGT": where a capital follows, or a listed name after the words of a citation."""
    if text[start - 1 : start].isalnum():
        return None
    return _law_at(text, start, "Luật", start + 4, "document.law-in-small-letters")


def read_code(text: str, start: int, end: int) -> Claim | None:
    """Reads "Bộ luật Hình sự năm 2015"."""
    return None if text[start - 1 : start].isalnum() else _law_at(text, start, "Bộ luật", end, "document.code")


def read_ordinance(text: str, start: int, end: int) -> Claim | None:
    """Reads "Pháp lệnh Ngoại hối"."""
    return None if text[start - 1 : start].isalnum() else _law_at(text, start, "Pháp lệnh", end, "document.ordinance")


def read_charter(text: str, start: int, end: int) -> Claim | None:
    """Reads "Điều lệ Đảng Cộng sản Việt Nam"."""
    return None if text[start - 1 : start].isalnum() else _law_at(text, start, "Điều lệ", end, "document.charter")


_SHORT_CODES = {f"BL{initials}": name for initials, name in _LAWS["Bộ luật"]["aliases"].items()}


def read_short_code(text: str, start: int, end: int) -> Claim | None:
    """Reads "Điều 168 BLHS": an abbreviation that holds its noun."""
    if text[start - 1 : start].isalnum():
        return None
    return _finished(text, start, end, "Bộ luật", f"Bộ luật {_SHORT_CODES[text[start:end]]}", "document.code-by-initials")


_CONSTITUTION = lazy.re(
    r"(?P<nation>\s+Việt\s+Nam(?=\s+(?:năm\s+)?\d{4})|\s+nước\s+Cộng\s+h(?:òa|oà)\s+(?:[Xx]ã|XHCN)[^\d.,;:()*]{0,60}?Việt\s+Nam)?"
    r"(?:\s+\(?(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?!\d)\)?)?"
)
_NO_CONSTITUTION = lazy.regex(r"(?r)(?:T[òo][aà]\s+án|[Nn]gày|Ủy\s+ban|Hội\s+đồng|[Cc]hính\s+thể|[Tt]u\s+chính)\s+")
# Vietnam had five constitutions; other countries have theirs.
_CONSTITUTIONS = frozenset({"1946", "1959", "1980", "1992", "2013"})
# Without a year the constitution is Vietnam's where the law of the land stands beside it: "Hiến pháp và pháp luật".
_BESIDE_LAW = lazy.re(r"(?:,?\s+và|\s?[,;])\s+(?:các\s+)?(?:pháp\s+luật|[Ll]uật|quy\s+định\s+của\s+pháp|nghị\s+quyết)(?![^\W_])(?!\s+(?:quốc\s+tế|Mỹ))")


def read_constitution(text: str, start: int, end: int) -> Claim | None:
    """Reads "Hiến pháp năm 2013", "Hiến pháp" beside "pháp luật"; not those of other countries."""
    if text[start - 1 : start].isalnum() or _NO_CONSTITUTION.match(text, max(0, start - 12), start) is not None:
        return None
    found = _CONSTITUTION.match(text, end)
    year = found["year"] if found else None
    stop = found.end() if found else end
    if year is not None and year not in _CONSTITUTIONS:
        return None
    if year is None and not (found and found["nation"]) and (_BESIDE_LAW.match(text, stop) is None or text.endswith(("Bản ", "bản "), 0, start)):
        return None
    if text[stop - 1] == ")" and "(" not in text[end:stop]:
        stop -= 1
    return claimed(start, stop, "document.constitution", Mention("named", "Hiến pháp", None, None, int(year) if year else None, "Hiến pháp", "Hiến pháp"))


# "Nghị quyết Đại hội XIII", "Nghị quyết Đại hội Đoàn xã lần thứ XX": up to the congress's number.
_CONGRESS = lazy.re(
    rf"\s+(?:của\s+)?Đại\s+hội(?:\s+(?!lần\s)(?:TP\.\s?)?[^\W\d_]+){{0,9}}?(?:\s+lần\s+thứ)?\s+(?P<number>[IVX]{{1,6}}|\d{{1,2}})(?![\w/]|[{DASH}]\w)"
)
# "Nghị quyết Trung ương 4 (khóa XII)", "Nghị quyết Hội nghị Trung ương 3 khoá VI", "Nghị quyết Hội nghị lần thứ 17 Ban Chấp hành
# Trung ương Đảng khóa III".
_PLENUM = lazy.re(
    r"\s+(?:(?:của\s+)?[Hh]ội\s+nghị\s+)?(?:(?:lần\s+thứ\s+)?(?:(?:Trung\s+ương|TW|T\.Ư|TƯ)(?:\s+Đảng)?\s+(?:lần\s+thứ\s+)?|(?:TW|T\.Ư|TƯ)(?=\d))(?P<number>\d{1,2}|[IVX]{1,4}|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:\s+một|\s+hai)?)(?![^\W_])"
    r"|lần\s+thứ\s+[^\W_]+(?:\s+[^\W\d_]+)?,?\s+(?:Ban\s+Chấp\s+hành|BCH)\s+(?:Trung\s+ương|TW|T\.Ư)(?:\s+Đảng)?(?=[\s,(]{1,3}kh[óo][aá]))"
    r"(?:\s*[,(]?\s*[Kk](?:hóa|hoá)\s+(?:[IVX]{1,5}|1\d)(?![^\W_])\)?)?"
)
# "Nghị quyết Trung ương 4 (khóa XI, ", "Nghị quyết Đại hội XII và ", read backwards from a further term of the list; group: name.
_TERMS = lazy.regex(
    r"(?r)(?P<name>[Nn]ghị\s+quyết\s+(?:(?:(?:của\s+)?[Hh]ội\s+nghị\s+)?(?:lần\s+thứ\s+)?(?:Trung\s+ương|TW|T\.Ư|TƯ)(?:\s+Đảng)?\s+(?:lần\s+thứ\s+)?(?:\d{1,2}|[IVX]{1,4})"
    r"(?:\s+Đảng)?\s*[,(]?\s*[Kk](?:hóa|hoá)|(?:của\s+)?Đại\s+hội(?:\s+[^\W\d_]+){0,9}?))\s+(?:[IVX]{1,5},\s?){0,4}[IVX]{1,5}(?:,\s?|\s+và\s+)(?:[Kk](?:hóa|hoá)\s+)?"
)

# The term that plenums of a list share, behind the number of one of them: the ", 5, 6 khóa XII" of "Nghị quyết Trung ương 4, 5, 6 khóa
# XII"; without more numbers it stands behind the last one. Groups: the numbers, the term.
_SHARED_TERM = lazy.re(r"(?P<more>(?:(?:,|\s+và)\s+\d{1,2}(?!\w)){0,7})\s*[,(]?\s*[Kk]h[óo][aá]\s+(?P<term>[IVX]{1,5}|1\d)(?![^\W_])\)?")
# "Nghị quyết Trung ương 4, 5, ", read backwards from a further number; group: the words in front of the numbers.
_PLENUMS = lazy.regex(
    r"(?r)[Nn]ghị\s+quyết\s+(?P<name>(?:(?:của\s+)?[Hh]ội\s+nghị\s+)?(?:lần\s+thứ\s+)?(?:Trung\s+ương|TW|T\.Ư|TƯ)(?:\s+Đảng)?)\s+(?:\d{1,2},\s+){0,7}\d{1,2}(?:,|\s+và)\s+"
)

_CENTRE = lazy.re(r"(?<![^\W_])(?:TW|T\.Ư|TƯ)(?:\s|(?=\d)|$)")


def read_resolution(text: str, start: int, end: int) -> Claim | None:
    """Reads "Nghị quyết Đại hội XIII": a resolution that is known by its congress or plenum."""
    if text[start - 1 : start].isalnum():
        return None
    found = _CONGRESS.match(text, end - 1) or _PLENUM.match(text, end - 1)
    if found is None:
        return None
    stop = found.end()
    if text[stop - 1] == ")" and "(" not in text[end:stop]:
        stop -= 1
    words = text[end:stop]
    shared = _SHARED_TERM.match(text, stop) if words[-1:].isdecimal() else None
    return _resolution(start, stop, words if shared is None else f"{words} khóa {shared['term']}", "document.resolution")


def _resolution(start: int, stop: int, words: str, rule: str) -> Claim:
    """The resolution named by these words behind its noun: "Đại hội lần thứ XVII", "TW 4 (khóa XII)"."""
    name = "Nghị quyết " + " ".join(re.sub(r"[(),]", " ", words).split())
    name = " ".join(re.sub(r"\b(?:lần thứ|[đĐ]ại biểu)\b", " ", name).split())
    name = _CENTRE.sub("Trung ương ", name).replace(" Khóa ", " khóa ").replace(" Khoá ", " khoá ")
    return claimed(start, stop, rule, Mention("named", "Nghị quyết", None, None, None, name, name))


def read_further_term(text: str, start: int, end: int) -> Claim | None:
    """Reads the "XII" of "Nghị quyết Trung ương 4 (khóa XI, XII)", from the joint in front of it: one more resolution."""
    term = _TERM.search(text, start, end)
    opening = _TERMS.match(text, max(0, start - 90), term.start()) if term is not None else None
    if term is None or opening is None:
        return None
    words = opening["name"].split(None, 2)[2]
    return _resolution(term.start(), term.end(), f"{words} {term[0]}", "document.resolution-of-further-term")


_TERM = lazy.re(r"X[IVX]*")


def read_further_plenum(text: str, start: int, end: int) -> Claim | None:
    """Reads the "5" and the "6 khóa XII" of "Nghị quyết Trung ương 4, 5, 6 khóa XII": resolutions of more plenums of one term."""
    shared = _SHARED_TERM.match(text, end)
    opening = _PLENUMS.match(text, max(0, start - 80), start) if shared is not None else None
    if shared is None or opening is None:
        return None
    stop = end if shared["more"] else shared.end()
    if text[stop - 1] == ")" and "(" not in text[end:stop]:
        stop -= 1
    return _resolution(start, stop, f"{opening['name']} {text[start:end]} khóa {shared['term']}", "document.resolution-of-further-plenum")
