"""A document's number and symbol (số và ký hiệu): the one place that knows how they are built, misspelt and put right.

Two shapes mirror each other: the Party writes `24-CT/TU` (hyphen, then slash), the State `15/QĐ-UBND` and `30/2020/NĐ-CP`
(slash, then hyphen), the National Assembly `24/2023/QH15`, and a công văn has no type: `4079/ĐHĐN-TCCB`. Real text puts
blanks, line breaks and other dashes in between, writes `ND-CP` and `T.Ư`, and mixes the separators up.
"""

import re
from functools import lru_cache

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.errors import InputError
from vnpolitics_cli.tables import table
from vnpolitics_cli.text import DASH, LOWER, UPPER


class Symbol(msgspec.Struct, frozen=True):
    """A number and symbol, put right.

    `number` has no padding ("5", "66.7", "30a"); `year` only where the symbol holds one; `code` is the type's ("NĐ"), None
    where the symbol has none (a công văn, the National Assembly); `issuer` what stands for the issuer ("CP", "QH15"), `unit`
    what follows it in a công văn; `party` tells the Party's shape from the State's; `joint` is what joins number and year, a hyphen only in "19-2017/NQ-CP".
    """

    number: str
    year: int | None
    code: str | None
    issuer: str
    unit: str | None = None
    party: bool = False
    joint: str = "/"

    @property
    def doc_id(self) -> str:
        """The one spelling of this symbol: "05-QĐ/TW", "30/2020/NĐ-CP", "24/2023/QH15", "3878/BGDĐT-PC"."""
        number = padded(self.number)
        if self.party:
            return f"{number}-" + "/".join(filter(None, (self.code, self.issuer)))
        head = f"{number}{self.joint}{self.year}" if self.year else number
        return head + "/" + "-".join(filter(None, (self.code, self.issuer, self.unit)))


def padded(number: str) -> str:
    """A number with at least two digits in front: "5" → "05", "66.7" stays, "9a" → "09a"."""
    return "0" + number if number[:1].isdecimal() and not number[1:2].isdecimal() and "." not in number else number


def bare(number: str) -> str:
    """A number as digits without padding: "05" → "5"; a dot before three digits grouped thousands ("1.493" → "1493")."""
    whole, dot, rest = number.partition(".")
    if dot and len(rest) == 3:
        whole, rest = whole + rest, ""
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{rest}" if rest else whole


_TYPES = table("documents")["types"]

STATE_CODES: dict[str, tuple[str, ...]] = {}
"""The types that a State code may stand for."""

PARTY_CODES: dict[str, tuple[str, ...]] = {}
"""The types that a Party code may stand for: QĐ is both Quyết định and Quy định."""

for _type, _record in _TYPES.items():
    for _code in _record.get("state", ()):
        STATE_CODES[_code] = (*STATE_CODES.get(_code, ()), _type)
    for _code in _record.get("party", ()):
        PARTY_CODES[_code] = (*PARTY_CODES.get(_code, ()), _type)

_CODES = {code.casefold(): code for code in (*STATE_CODES, *PARTY_CODES)}
_ISSUERS: dict[str, str] = {code.casefold(): code for code in table("issuers")["codes"]}
KNOWN_ISSUERS = frozenset(_ISSUERS.values())
_TYPOS: dict[str, dict[str, str]] = table("issuers")["typos"]
_TAX_UNITS = frozenset(table("issuers")["tax_units"])


def codes_of(doc_type: str) -> tuple[str, ...]:
    """The codes that stand for a type in a symbol: ("CT",) of Chỉ thị; none of a type that has no code."""
    record = _TYPES.get(doc_type, {})
    return (*record.get("party", ()), *record.get("state", ()))


def parts_of(doc_id: str) -> list[str]:
    """What follows number and year in an id: ["CT", "TU"] of "24-CT/TU", ["NĐ", "CP"] of "30/2020/NĐ-CP"."""
    parts = re.split("[-/]", doc_id)[1:]
    return parts[1:] if parts and re.fullmatch(r"(?:19|20)[0-9]{2}", parts[0]) else parts


# "30", "05", "66.7", "1.493", "30a" of "30a/2008/NQ-CP": the number itself.
NUMBER = r"\d{1,6}(?:\.\d{1,3})?(?:[a-zđA-HĐ](?=\s{0,2}[/" + DASH + r"]))?"

# Words that real text glues to a symbol: "TT-BGDĐTsẽ", "NĐ-CPngày".
_GLUE = "(?:của|có|do|được|là|năm|ngày|như|này|quy|sẽ|thì|và|về|đã)(?![^\\W_])"
_END = rf"(?:(?![^\W\d_])|(?={_GLUE}))"
# Cyrillic and Greek capitals, as they get into a symbol by another keyboard: "16495/BТС-PTHT".
_STRAY = dict(zip("АВЕКМНОРСТХІЅΑΒΕΗΙΚΜΝΟΡΤΧ", "ABEKMHOPCTXISABEHIKMNOPTX", strict=True))
_CAPITAL = UPPER + "".join(_STRAY)
# "BLĐTBXH", "BGD&ĐT", "V.I", "TTg", "QH15": a part of a symbol, from a capital on, with no two small letters in a row.
_MIDDLE = rf"(?:[{_CAPITAL}\d&]|\.(?=[{UPPER}])|(?!{_GLUE})[{LOWER}](?:(?![{LOWER}])|(?={_GLUE})))*"
_PART = rf"[{_CAPITAL}]{_MIDDLE}{_END}"
# The same behind a plain hyphen, where a typo may end it: "Cpa" of "NĐ-Cpa".
_LOOSE = rf"[{_CAPITAL}]{_MIDDLE}(?:[a-z]{{2}}(?![^\W\d_])|{_END})"
# The same behind a hyphen with blanks, where another clause may begin: only capitals.
_STRICT = rf"(?:TTg|[{UPPER}]{{2}}[{UPPER}\d&]{{0,12}}){_END}"

# "24/2023/QH15", "30 /2020/NĐ - CP", "3051/QĐ UBND", "26/2015/TT/BTC", "81/2018 NĐ-CP", "48/2017-TT-BYT", "15/2018,QH14", "4079/ĐHĐN-TCCB"; groups:
# number, joint, year, assembly or parts (the whole from the first letter on).
_STATE = lazy.re(
    rf"(?P<number>{NUMBER})(?:\s{{0,3}}(?P<joint>/)\s{{0,3}}|(?P<hyphen>[{DASH}])(?=\d{{4}}/)|\.(?=(?:19|20)\d\d/))(?:(?P<year>(?:19|20)\d\d)(?:\s{{0,3}}/\s{{0,3}}|[\s,.{DASH}]?(?=(?:NĐ|TT|QĐ|NQ|TTLT)[{DASH}]|QH\d)))?"
    rf"(?:(?P<assembly>(?:NQ[{DASH}])?(?:UBTV)?QH\s?(?:\d{{1,2}}|[IVX]{{1,4}})){_END}"
    rf"|(?P<parts>{_PART}"
    rf"(?:[{DASH}/]\s{{0,2}}(?:{_LOOSE})|[ ][{DASH}]\s{{0,2}}(?:{_STRICT})"
    rf"|[ ](?:UBND|HĐND|CP|TTg|B[{UPPER}]{{2,8}})(?![^\W_]))?(?:[{DASH}]\n?(?:{_LOOSE})|[{DASH}] (?=ĐCT|BCA|BQP|BTP|TANDTC|VKSNDTC)(?:{_STRICT})){{0,5}}))"
)
# "189 2025 NĐ CP", "133 2016/TT-BTC": the shapes that page addresses leave, only after a noun.
_SLUG = lazy.re(rf"(?P<number>{NUMBER})[ ](?P<year>(?:19|20)\d\d)[ /](?P<code>NĐ|ND|TT|QĐ|NQ)[ {DASH}](?P<issuer>[{UPPER}]{{2,10}}|TTg)(?![^\W_])")
# "24-CT/TU", "26 - NQ/TW", "84 QĐ/TWĐTN", "28-NQ/T.Ư", "57-NQ/Trung ương", "19-NQ-TW"; groups: number, code, issuer.
_PARTY = lazy.re(
    rf"(?P<number>{NUMBER})(?:\s{{0,3}}[{DASH}]\s{{0,3}}|\s)(?P<code>{_PART})\s{{0,2}}(?:/\s{{0,2}}(?P<issuer>Trung\s+[ưƯ]ơng|{_PART}(?:[{DASH}]{_PART}){{0,3}})"
    rf"|[{DASH}](?P<mixed>TW|TU|TƯ|T\.Ư)(?![^\W_]))"
)
# "381 QĐ-BTC", "381-QĐ-BTC", "381QĐ-BTC": a blank, a hyphen or nothing for the slash, only after a noun, with the code of a known body.
_BLANK = lazy.re(rf"(?P<number>{NUMBER})[ {DASH}]?(?P<code>NĐ|TT|QĐ|NQ|TTLT)[{DASH}](?P<issuer>[{UPPER}&]{{2,10}}|TTg)(?![^\W_]|[{DASH}/])")
# "57-NQTW", "57NQ/TW": a symbol of the Party without its slash or hyphen, only after a noun.
_SLASHLESS = lazy.re(rf"(?P<number>{NUMBER})[{DASH}]?(?P<code>CT|KL|NQ|QĐ|TB)/?(?P<issuer>TW|TU)(?![^\W_]|[{DASH}/])")
# "64-CP", "327-CT": the State's shape before 1996, only after a noun.
_OLD = lazy.re(rf"(?P<number>{NUMBER})[{DASH}](?P<issuer>CP|TTg|HĐBT|CT|UB)(?![^\W_]|[{DASH}/])")
# "14-SL", "14 SL": a decree of 1945 to 1958, "14/SL" today.
_SAC_LENH = lazy.re(rf"(?P<number>{NUMBER})[ {DASH}]SL(?![^\W_]|[{DASH}/])")
# "26-TT-1982": the same with its year and no body.
_OLD_YEAR = lazy.re(rf"(?P<number>{NUMBER})[{DASH}](?P<code>CT|NĐ|NQ|QĐ|TT)[{DASH}/](?P<year>19\d\d)(?![^\W_]|[{DASH}/])")
# "37/2011/⏎52⏎CÔNG BÁO/Số 418 + 419/Ngày 16-06-2024⏎QTKĐ:03-2024/BXD⏎QĐ-BXD": a page of the gazette ends inside the symbol.
_OVER_PAGE = lazy.re(
    rf"(?P<number>{NUMBER})/(?P<year>(?:19|20)\d\d)/(?=[ \t]*\n)(?=[^/]{{1,40}}CÔNG\sBÁO/)(?:[^\n]{{0,60}}\n){{2,9}}?[ \t]{{0,2}}"
    rf"(?P<parts>(?:CT|NĐ|NQ|QĐ|TT|TTLT)[{DASH}]{_PART}(?:[{DASH}]{_PART}){{0,4}})"
)


def match_symbol(text: str, start: int) -> tuple[Symbol, int] | None:
    """The symbol whose number starts at `start`, and where it ends; None if there is none."""
    found = _STATE.match(text, start)
    if found is not None:
        return _state(found)
    found = _PARTY.match(text, start)
    if found is not None:
        return _party(found)
    return None


def match_old(text: str, start: int) -> tuple[Symbol, int] | None:
    """A symbol of a shape that is one only after a noun: "64-CP" of before 1996, "189 2025 NĐ CP", or one torn by the end of a page."""
    found = _OLD.match(text, start)
    if found is not None:
        return Symbol(bare(found["number"]), None, None, found["issuer"], party=True), found.end()
    found = _SAC_LENH.match(text, start)
    if found is not None:
        return Symbol(bare(found["number"]), None, None, "SL"), found.end()
    found = _OLD_YEAR.match(text, start)
    if found is not None:
        return Symbol(bare(found["number"]), int(found["year"]), found["code"], "", party=True), found.end()
    found = _BLANK.match(text, start)
    if found is not None and _part(found["issuer"]) in KNOWN_ISSUERS:
        return Symbol(bare(found["number"]), None, found["code"], _part(found["issuer"])), found.end()
    found = _SLASHLESS.match(text, start)
    if found is not None:
        return Symbol(bare(found["number"]), None, found["code"], found["issuer"], party=True), found.end()
    found = _OVER_PAGE.match(text, start)
    if found is not None:
        torn = _state_symbol(found["number"], found["year"], None, None, found["parts"])
        return None if torn is None else (torn, found.end())
    found = _SLUG.match(text, start)
    if found is not None:
        code = "NĐ" if found["code"] == "ND" else found["code"]
        return Symbol(bare(found["number"]), int(found["year"]), code, found["issuer"]), found.end()
    return None


def parse(given: str) -> Symbol:
    """Reads a number and symbol that someone typed ("24-CT/TU"). Raises `InputError` that points at the wrong character."""
    stripped = given.strip()
    lead = given.index(stripped) if stripped else 0
    number = re.match(NUMBER, stripped)
    if number is None:
        raise InputError("a document's symbol begins with its number", given, lead, "24-CT/TU")
    read = match_symbol(stripped, 0)
    if read is None:
        raise InputError("after the number comes “-LOẠI/CƠ QUAN”, “/LOẠI-CƠ QUAN” or “/YYYY/LOẠI-CƠ QUAN”", given, lead + number.end(), "30/2020/NĐ-CP")
    symbol, end = read
    if end != len(stripped):
        raise InputError("the symbol ends here", given, lead + end, symbol.doc_id)
    return symbol


def _part(part: str) -> str:
    """A part of a symbol as it should be written: blanks out, `T.Ư` and `TƯ` as TW, wrong capitals put right, and letters of other
    alphabets that look like ours."""
    if not part.isascii():
        part = part.translate(_LOOK_ALIKE)
    if "Ư" in part or "\n" in part or part == "T.W":
        part = part.replace("T.Ư", "TW").replace("T.W", "TW").replace("TƯ", "TW").replace("\n", "")
    return _TYPOS["issuers"].get(part) or _ISSUERS.get(part.casefold(), part)


_LOOK_ALIKE = str.maketrans(_STRAY)
_JOINTS = lazy.re(rf"[\s{DASH}/]+")
_DASHED = lazy.re(f"[{DASH}]")


def _state(found: "re.Match[str]") -> tuple[Symbol, int] | None:
    symbol = _state_symbol(*found.group("number", "year", "hyphen", "assembly", "parts"))
    return None if symbol is None else (symbol, found.end())


# An article names the same document again and again.
@lru_cache(maxsize=4096)
def _state_symbol(number: str, in_year: str | None, hyphen: str | None, assembly: str | None, written: str) -> Symbol | None:
    number = bare(number)
    year = int(in_year) if in_year else None
    joint = "-" if hyphen else "/"
    if assembly:
        issuer = re.sub(rf"[\s]|NQ[{DASH}]", "", assembly)
        return Symbol(number, year, "NQ" if assembly.startswith("NQ") else None, issuer)
    parts = [part for part in _JOINTS.split(written if written.isascii() else written.translate(_LOOK_ALIKE)) if part]
    dotted = parts[0].partition(".")
    if dotted[0] in STATE_CODES and dotted[2] in KNOWN_ISSUERS:
        # "15/2018/NĐ.CP"
        parts[:1] = dotted[::2]
    code = _CODES.get(parts[0].casefold())
    if parts[0] == "ND" and len(parts) > 1:
        code = "NĐ"
    if parts[0] in _TYPOS["codes"] and len(parts) > 1 and _part(parts[1]) in KNOWN_ISSUERS:
        code = _TYPOS["codes"][parts[0]]
    if code == "NĐ" and len(parts) == 1 and year:
        # Only the Government (CP) issues decrees.
        parts.append("CP")
    if code == "CT" and year is None and parts[-1] in _TAX_UNITS:
        code = None
    if code is None or len(parts) == 1:
        glued = _glued(parts[0]) if len(parts) == 1 and (year or parts[0].startswith(("NQ", "QĐ"))) else None
        if glued is not None:
            return Symbol(number, year, *glued)
        if len(parts) > 1 and " " in written and code is None and not _DASHED.search(written):
            return None
        return Symbol(number, year, None, _part(parts[0]), "-".join(parts[1:]) or None)
    issuers = [_part(part) for part in parts[1:]]
    if code == "TT" and year and issuers[0] not in KNOWN_ISSUERS and f"B{issuers[0]}" in KNOWN_ISSUERS:
        # Only ministries (bộ) issue circulars: "TT-TC" has lost a letter.
        issuers[0] = f"B{issuers[0]}"
    if len(issuers) == 1 and issuers[0] in ("TW", "TU") and code in PARTY_CODES:
        # The Party's numbers have no year: "55/2020/NQ-TW".
        return Symbol(number, None, code, _central(parts[1], issuers[0]), party=True)
    # Yearly resolutions alone have a hyphen in front of their year: "15-2018/NĐ-CP" is 15/2018/NĐ-CP.
    return Symbol(number, year, code, "-".join(issuers), joint=joint if code == "NQ" else "/")


def _glued(part: str) -> tuple[str, str] | None:
    """The code and issuer of a symbol that lost its hyphen: "TTBNNMT"; only where both are known."""
    for cut in (2, 4):
        if part[:cut] in ("TT", "NĐ", "QĐ", "NQ", "TTLT") and part[cut:] in KNOWN_ISSUERS:
            return part[:cut], part[cut:]
    return None


def _party(found: "re.Match[str]") -> tuple[Symbol, int] | None:
    code = _CODES.get(found["code"].casefold(), found["code"])
    if code == "ND":
        code = "NĐ"
    issuer = found["mixed"] or found["issuer"]
    if issuer.startswith("Trung"):
        return Symbol(bare(found["number"]), None, code, "TW", party=True), found.end()
    parts = [_part(part) for part in re.split(f"[{DASH}]", issuer)]
    if code not in PARTY_CODES:
        if code in STATE_CODES and parts[0] in ("CP", "TTg", "UBND", "HĐND"):
            return Symbol(bare(found["number"]), None, code, "-".join(parts)), found.end()
        if not re.search(rf"\d\s{{0,3}}[{DASH}]", found[0]):
            return None
    elif parts[0] in ("CP", "TTg", "UBND", "HĐND") and code in STATE_CODES:
        return Symbol(bare(found["number"]), None, code, "-".join(parts)), found.end()
    return Symbol(bare(found["number"]), None, code, _central(issuer, "-".join(parts)), party=True), found.end()


def _central(written: str, put_right: str) -> str:
    """`TƯ` stays readable as itself: it is TW unless the issuer turns out to be a Tỉnh ủy or Thành ủy."""
    return "TƯ" if written in ("TƯ", "T.Ư") else put_right
