"""Documents: which words name one identifiable official document (văn bản), and in which form.

A number is a document's when a type noun stands in front of it ("Chỉ thị số 24") or a symbol behind it ("24-CT/TU"), or when
it is an item of a list that has them; documents with a name instead are read by `names`. What else a mention states (date,
issuer, title) is read by `references`, from what is read here.
"""

import re
from collections.abc import Iterable

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.kinds.mentions import Mention, claimed
from vnpolitics_cli.kinds.names import (
    read_capital_law,
    read_charter,
    read_code,
    read_constitution,
    read_further_plenum,
    read_further_term,
    read_law,
    read_ordinance,
    read_resolution,
    read_short_code,
    read_small_law,
)
from vnpolitics_cli.model import DocumentRef
from vnpolitics_cli.rules import LITERALS, SHAPES, Claim, Kind, Rule
from vnpolitics_cli.symbols import KNOWN_ISSUERS, PARTY_CODES, STATE_CODES, Symbol, bare, match_old, match_symbol
from vnpolitics_cli.tables import table
from vnpolitics_cli.text import DASH, LOWER, UPPER

_TABLE = table("documents")
_TYPES = _TABLE["types"]
_WORDS = _TABLE["words"]
_SHORT = {name: record["short"] for name, record in _TYPES.items() if "short" in record}


def _spaced(words: str) -> str:
    """The pattern of some words with any short run of blanks or line breaks between them."""
    return r"\s{1,3}".join(re.escape(word) for word in words.split())


def _noun_forms() -> dict[str, str]:
    """Every way of writing a type noun, blanks plain → the type."""
    forms: dict[str, str] = {}
    for name, record in _TYPES.items():
        for form in (name, *record.get("written", ())):
            variants = (
                (form,)
                if form.isupper() or (" " not in form and form not in ("Luật", "Lệnh"))
                else (form, form[0].lower() + form[1:], form.lower(), form.upper(), form.title(), form[:2].upper() + form[2:])
            )
            for variant in variants:
                forms.setdefault(variant, name)
    forms["luật"] = "Luật"
    forms.pop("lệnh", None)
    return forms


_NOUNS = _noun_forms()
_ABBREVIATED = frozenset(form for form in _NOUNS if " " not in form and form not in ("Luật", "luật", "Lệnh"))
_NOUN = "|".join(_spaced(form) for form in sorted(_NOUNS, key=len, reverse=True))
_GLUED = "|".join(("NĐ", "NQ", "QĐ", "TT", "TTLT"))
_QUALIFIERS = tuple(sorted((*_WORDS["qualifiers"], *_WORDS["purposes"]), key=len, reverse=True))
_QUALIFIER = "|".join(_spaced(word) for word in _QUALIFIERS)
_PURPOSES = frozenset(_WORDS["purposes"])

# Read backwards from a number. "Chỉ thị số ", "Quy chế làm việc số ", "Nghị định của Chính phủ số ", "NĐ", "Số: "; groups: noun,
# so (the word "số"), name (words of the noun's name).
_LEFT = lazy.regex(
    rf"(?r)(?:(?<![^\W_]|[{DASH}/&])|(?<=[{LOWER}\d])(?=[{UPPER}][{LOWER}]))(?:"
    rf"(?P<noun>{_NOUN})(?P<name>\s{{1,3}}(?:{_QUALIFIER})|\s{{1,3}}của\s{{1,3}}(?:Chính\s+phủ|Quốc\s+hội|Thủ\s+tướng\s+Chính\s+phủ|Bộ\s+Chính\s+trị))?"
    rf"(?:(?:\s{{1,3}}|\s?:\s{{1,2}})(?P<so>[sS]ố|SỐ)\s{{0,2}}:?[*_]{{0,2}}\s{{0,3}}|\s{{1,3}}|:\s{{1,2}}|(?<=[{LOWER}]))"
    rf"|(?P<glued>{_GLUED}))"
)
# Read backwards from the number of a full symbol whose noun stands further left: " số ", and one word of a noun's name.
_FAR_NUMBER = lazy.regex(r"(?r):?\s{1,2}số\s{0,2}:?\s{0,2}")
_FAR_WORD = lazy.regex(r"(?r)\s{1,2}[^\W\d_]+")
_FAR_WORDS = 8
# Read backwards from a number that is no first item: "57, ", "81/2021/NĐ-CP và ", "6721 /VPCP-V.I và ", "66; "; group: item.
_ITEM = lazy.regex(
    rf"(?r)(?<![\w/{DASH}.])(?P<item>\d(?:\d{{0,5}}\s{{1,3}}(?=/))?[\w/&{DASH}.]{{0,40}}(?:\s–\s[{UPPER}]{{2,9}})?)"
    rf"(?:\s{{1,2}}ngày\s{{1,2}}\d{{1,2}}(?:[/.-]\d{{1,2}}[/.-]\d{{4}}|\s+tháng\s+\d{{1,2}}\s+năm\s+\d{{4}})|\s{{1,2}}năm\s{{1,2}}\d{{4}})?"
    rf"(?:\s?[,;]\s{{1,2}}|,|\s{{1,2}}(?:và|hoặc|hay)\s{{1,2}})(?:số\s+)?"
)
# Forwards from the end of a bare number: further bare numbers of a list, up to the last one: " , 59, 66 và 68".
_MORE = lazy.re(r"(?:\s?[,;]\s?|\s{1,2}(?:và|hoặc|,\s?và)\s{1,2})(?:số\s+)?(\d{1,5})(?!\d)")
# A number that counts something.
_COUNTS = sorted(_WORDS["counted"], key=len, reverse=True)
_COUNTED = lazy.re(
    rf"\s{{0,2}}(?:(?!(?:{'|'.join(map(_spaced, _WORDS['uncounted']))})(?![^\W_]))(?:{'|'.join(map(_spaced, _COUNTS))})"
    rf"|yêu\s+cầu(?=\s*(?:[,.;:)\n]|$)|\s+(?:{'|'.join(map(_spaced, _WORDS['demands']))})(?![^\W_])))(?![^\W_])(?!\s\d)"
)
# What may follow the number of a document whose noun is also a verb: punctuation, the end, or a word that cannot be counted.
_FOLLOWED = lazy.re(rf"\s*(?:$|[^\w\s%$]|(?:{'|'.join(sorted(_WORDS['following'], key=len, reverse=True))})(?![^\W_])|[{UPPER}])")
# The date or the issuer right behind a number: the noun in front need not be written with a capital.
_DATED = lazy.re(rf"\s{{1,3}}(?:ngày\s+\d|của\s+[{UPPER}]|năm\s+\d{{4}}(?!\s?[{DASH}]))")
# The same behind the items of a list that are left: " và 131 của Bộ Chính trị".
_ITEMS_DATED = lazy.re(rf"(?:(?:\s?,|\s{{1,2}}và)\s{{1,2}}(?:số\s)?\d{{2,5}}){{0,8}}{_DATED.pattern}")
# Behind a number that could be a year: the day or the issuer of its document.
_OF_DAY = lazy.re(r",?\s+ngày\s+\d")
_OF_DECISION = lazy.re(rf"{_OF_DAY.pattern}|\s+của\s+[{UPPER}]")
# Words of a citation in front of a noun in small letters: "theo quyết định 15", "Điều 2, quyết định 595".
_CITED = lazy.regex(
    r"(?ri)(?<![^\W_])(?:theo|tại|căn\s+cứ|ban\s+hành|thực\s+hiện|triển\s+khai|thi\s+hành|áp\s+dụng|sử\s+dụng|ra|trái|(?:điều|khoản)\s+\d{1,3},?)\s{1,2}"
)
_ISSUED = lazy.re(rf"(?:,?\s{{1,3}}ngày\s+\d|\s{{1,3}}của\s+(?:{'|'.join(_spaced(word) for word in _WORDS['issuing'])})(?![^\W_]))")
_FOREIGN_BODY = lazy.re(rf"\s{{1,3}}của\s+(?:{'|'.join(_spaced(word) for word in _WORDS['foreign'])})(?![^\W_])")
# Not in a card: "Số ký hiệu: 71/2025/NĐ-CP".
_STRANGER = lazy.regex(
    rf"(?ri)(?<![^\W_])(?!(?<=số[\s/]{{1,2}})ký)(?:{'|'.join(_spaced(word) for word in _WORDS['strangers'])})(?:\s{{1,3}}số)?\s{{0,2}}[:.]?\s{{0,2}}"
)
_PLAIN_NUMBER = lazy.re(r"(\d{1,5}[a-zđ]?)(?:/((?:19|20)\d\d))?(?![\w%]|[.,/:\-–]\d)")
_TAILS = frozenset(form[-2:] for form in _NOUNS) | {"số", "Số", "SỐ"}
_BLANKS = " \n\t"
# The words one of which stands in front of the short number of a document: the end of its noun, "số", a list's joint.
_WORDS_BEFORE = tuple({word for form in (*_NOUNS, "số") for last in (form.split()[-1].lower(),) for word in (last, last + ":")} | {",", "và"})


class Noun(msgspec.Struct, frozen=True, gc=False):
    """A type noun in front of a number: where it begins, as written, whether "số" follows it, whether the number is glued to it."""

    start: int
    written: str
    numbered: bool
    glued: bool


def _word_pairs(forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The last word of each form, and the words that stand in front of it in one; "" where it is a form by itself."""
    pairs: dict[str, set[str]] = {}
    for form in forms:
        before, _, last = form.rpartition(" ")
        pairs.setdefault(last, set()).add(before.rpartition(" ")[2])
    return {last: tuple(sorted(words)) for last, words in pairs.items()}


# What `_LEFT` can end in, in front of "số", by its last word: most numbers stand behind another one, and this sorts them out first.
_ENDS = _word_pairs((*_NOUNS, *_QUALIFIERS, *_GLUED.split("|"), "Chính phủ", "Quốc hội", "Chính trị"))
_END_TAILS = frozenset(end[-2:] for end in _ENDS)


def _may_end_a_noun(before: str) -> bool:
    """Whether the last two words may be those of a noun; the last alone where other letters are glued to it."""
    words = ["", *before.rsplit(None, 2)]
    pairs = _ENDS.get(words[-1])
    return words[-1].endswith(_ALL_ENDS) if pairs is None else words[-2].endswith(pairs)


_ALL_ENDS = tuple(sorted(_ENDS))
# In front of a noun that ends a longer one: the "Thông báo " of "Thông báo kết luận", the "Công văn " of "Công văn hướng dẫn".
_LONGER = tuple(
    {form.rpartition(" ")[0].rpartition(" ")[0] + " " for form in _NOUNS if form.rpartition(" ")[0].partition(" ")[2] and " ".join(form.split()[-2:]) in _NOUNS}
    | {form + " " for form in _NOUNS if _NOUNS[form] in ("Công văn", "Thông tư", "Văn bản")}
)


def _noun_before(text: str, start: int) -> Noun | None:
    before = text[max(0, start - 24) : start].rstrip(" \t\n:*_")
    numbered = before.endswith(("số", "Số", "SỐ"))
    if numbered:
        before = before[:-2].rstrip(" \t\n:")
    if before[-2:] not in _END_TAILS or not _may_end_a_noun(before):
        return None
    # Most stand plainly, "Nghị định số 15", "Thông tư 02": two words of the table and one blank between all.
    words = before.rsplit(" ", 2)
    if len(words) == 3 and (written := f"{words[1]} {words[2]}") in _NOUNS:
        left = start - len(written) - (4 if numbered else 1)
        if text.startswith(written + " ", left) and not text.endswith(_LONGER, 0, left):
            return Noun(left, written, numbered, glued=False)
    found = _LEFT.match(text, max(0, start - 60), start)
    if found is None:
        return None
    return Noun(found.start(), found["noun"] or found["glued"], found["so"] is not None, found["noun"] is None)


def _far_noun(text: str, start: int) -> Noun | None:
    """The noun in front of "số" and a full symbol with up to eight words of its name in between: "Kế hoạch phát triển đô thị số 24-KH/TU";
    in front of a colon whose it is, "các Thông tư của Bộ Tài chính: số 38/2015/TT-BTC"."""
    floor = max(0, start - 110)
    word = number = _FAR_NUMBER.match(text, floor, start)
    for _ in range(_FAR_WORDS):
        word = _FAR_WORD.match(text, floor, word.start()) if word is not None else None
        if word is None:
            return None
        begin = _noun_at(text, word.start())
        if begin is not None and begin >= floor and not text[begin - 1 : begin].isalnum():
            if number is not None and text[number.start()] == ":" and not (text.startswith(" của ", word.start()) and text[word.start() + 5].isupper()):
                return None
            return Noun(begin, text[begin : word.start()], numbered=True, glued=False)
    return None


def _type_of(noun: str, symbol: Symbol | None) -> str:
    """The type that a noun as written stands for; TT and QĐ alone are read by the symbol's shape."""
    name = _NOUNS[" ".join(noun.split())]
    if name == "Thông tư" and noun == "TT" and symbol is not None and symbol.party:
        return "Thông tri"
    return name


def _list_noun(text: str, start: int) -> Noun | None:
    """The noun of the list that the number at `start` is a later item of."""
    at = start
    for _ in range(8):
        item = _ITEM.match(text, max(0, at - 90), at)
        if item is None:
            return None
        at = item.start("item")
        noun = _noun_before(text, at)
        if noun is not None:
            return noun
    return None


# In front of "văn bản:" and a symbol, as portals list them: no type of a document.
_LABELS = ("Số hiệu ", "số hiệu ", "Ký hiệu ", "ký hiệu ", "Số ký hiệu ")


def read_symbol(text: str, start: int, end: int) -> Claim | None:
    """A full symbol, with its noun, as an item of a list, or bare."""
    comma = text.rfind(",", start, end)
    if comma > 0:
        start = comma + 1
    if text[start - 1 : start] in ("/", "-", ".", ",") and start and text[start - 2 : start - 1].isalnum() and comma < 0:
        return None
    if text[start - 1 : start] == "/" and start:
        # "Quyết định số      /2025/QĐ-UBND": the number is still to be written.
        return None
    noun = _noun_before(text, start)
    if noun is not None and text.endswith(_LABELS, 0, noun.start):
        noun = None
    found = match_symbol(text, start)
    if found is None:
        if noun is None:
            return None
        found = match_old(text, start)
        if found is None:
            return _short(text, start, noun, noun.start)
    symbol, stop = found
    if _is_no_paper(text, stop, symbol):
        return None
    if noun is not None:
        written = noun.written
        return claimed(noun.start, stop, "document.symbol", _full(_type_of(written, symbol), symbol))
    far = _far_noun(text, start)
    if far is not None and (_suits(_type_of(far.written, symbol), symbol) or _is_letter(_type_of(far.written, symbol), symbol)):
        return claimed(far.start, stop, "document.symbol", _full(_type_of(far.written, symbol), symbol))
    listed = _list_noun(text, start)
    if listed is not None:
        return claimed(start, stop, "document.symbol", _full(_listed_type(symbol, listed), symbol))
    if symbol.code is None and symbol.unit and not symbol.party and len(symbol.number) > 1 and _LETTERHEAD.match(text, max(0, start - 20), start) is not None:
        return claimed(start, stop, "document.symbol", _full("Công văn", symbol))
    if _cited_letter(text, start, stop, symbol):
        return claimed(start, stop, "document.symbol", _full("Công văn", symbol))
    if not _plausible(symbol) or _STRANGER.match(text, max(0, start - 30), start) is not None:
        return None
    return claimed(start, stop, "document.symbol", _full(_code_type(symbol), symbol))


_COMPANIES = frozenset(_WORDS["companies"])


# Behind a letter's symbol: " ngày 6/10/2025 của Công ty TNHH …", "-2025 ngày 6 tháng 10 năm 2025 của Ngân hàng …".
_BY_COMPANY = lazy.re(
    rf"(?:[{DASH}]\d{{2,4}})?(?:,?\s+ngày\s+[^;:\n]{{6,24}}?)?\s+của\s+(?:Quý\s+|các\s+)?(?:[Cc]ông\s+[Tt]y|Ngân\s+hàng(?!\s+(?:Nhà\s+nước|Chính\s+sách|Phát\s+triển)))(?![^\W_])"
)


def _is_no_paper(text: str, stop: int, symbol: Symbol) -> bool:
    """Whether a symbol that ends at `stop` is a company's, by its issuer or the words behind it, or was cut short ("23/2015/TT…")."""
    if symbol.issuer in _COMPANIES:
        return True
    if symbol.code not in (None, "CV") or symbol.party or symbol.issuer in KNOWN_ISSUERS:
        return False
    return (symbol.issuer in STATE_CODES and text.startswith(("…", "..."), stop)) or _BY_COMPANY.match(text, stop) is not None


def _cited_letter(text: str, start: int, stop: int, symbol: Symbol) -> bool:
    """Of "… số 404/BTC-QLG ngày 17/4/2018": whether a known body's symbol without a type, between "số" and a date, is a công văn's."""
    if symbol.code is not None or symbol.unit is None or symbol.party or symbol.issuer not in KNOWN_ISSUERS:
        return False
    return _SO.match(text, max(0, start - 8), start) is not None and re.match(r",?\s+ngày\s+\d", text[stop : stop + 12]) is not None


def _listed_type(symbol: Symbol, noun: Noun) -> str | None:
    """The type of a later item of a list: what its code says, else the list's noun unless the symbol cannot be of that type."""
    listed = _type_of(noun.written, symbol)
    if symbol.code is None and re.match(r"(?:UBTV)?QH\d", symbol.issuer) and not _suits(listed, symbol):
        return None
    if _suits(listed, symbol):
        return listed
    return _code_type(symbol) or listed


# Normative acts always hold their type's code: "Thông tư số 38/2015/BTC" can only be 38/2015/TT-BTC.
_CODED = {"Nghị định": "NĐ", "Quyết định": "QĐ", "Thông tư": "TT"}


def _full(doc_type: str | None, symbol: Symbol) -> Mention:
    if symbol.code is None and symbol.unit is None and symbol.year is not None and doc_type in _CODED and symbol.issuer in KNOWN_ISSUERS:
        symbol = msgspec.structs.replace(symbol, code=_CODED[doc_type])
    elif symbol.code is None and symbol.unit == "CP" and symbol.year is not None and doc_type == "Nghị định":
        # "78/2015/BĐ-CP"
        symbol = msgspec.structs.replace(symbol, code="NĐ", issuer="CP", unit=None)
    return Mention("full", doc_type, symbol, symbol.number, symbol.year)


def _suits(doc_type: str, symbol: Symbol) -> bool:
    """Whether a symbol's code is one of the type's: "Kế hoạch … số 134-KH/TU"."""
    record = _TYPES[doc_type]
    return (
        symbol.code in record.get("party", ())
        or symbol.code in record.get("state", ())
        or (symbol.code is None and symbol.issuer.startswith(("QH", "UBTVQH")) and doc_type in ("Nghị quyết", "Luật", "Pháp lệnh"))
    )


def _is_letter(doc_type: str, symbol: Symbol) -> bool:
    """Whether a symbol without a code is a công văn's, as its type says: "văn bản thẩm định thiết kế số 61/SXD-QLN"."""
    return doc_type in ("Công văn", "Văn bản") and symbol.code is None and symbol.unit is not None and not symbol.party


def _code_type(symbol: Symbol) -> str | None:
    """The type that a symbol's code names by itself; None where it names two or none."""
    types = (PARTY_CODES if symbol.party else STATE_CODES).get(symbol.code or "", ())
    return types[0] if len(types) == 1 else None


def _plausible(symbol: Symbol) -> bool:
    """Whether a symbol without a noun can only be a document's: forms ("02/QTT-TNCN") and accounts look like one."""
    if symbol.code is None:
        return symbol.year is not None and re.fullmatch(r"(?:UBTV)?QH(?:\d{1,2}|[IVX]+)", symbol.issuer) is not None
    if symbol.party:
        return symbol.code in PARTY_CODES and re.match("T[WUƯ]|[HQĐ]U|[A-ZĐ]{2,5}T[WU]", symbol.issuer) is not None
    first = symbol.issuer.split("-")[0]
    return symbol.code in STATE_CODES and (
        first in KNOWN_ISSUERS or (symbol.year is not None and len(first) > 1) or re.match("UBND|HĐND|UBTVQH|B[A-ZĐ]{2,}", first) is not None
    )


# The words that the first item of a list stands behind: the last of a noun, "số", a body's ("Nghị định của Chính phủ 15 và 16").
_LIST_HEADS = frozenset(form.split()[-1].lower().rstrip(":") for form in (*_NOUNS, *_QUALIFIERS, *_GLUED.split("|"), "số", "phủ", "hội", "trị"))
# Items of a list that are looked for in front of one, with a joint each.
_LONGEST_LIST = 2 * 8
_LIST_JOINTS = frozenset(("và", "hoặc", "hay", "ngày", "tháng", "năm", "–", "-"))


def _in_list(text: str, joint: int) -> bool:
    """Whether the item in front of the `joint` of a number stands, with others before it and their dates, behind a document's noun."""
    before = text[max(0, joint - 90) : joint]
    words = before.split()
    if _LIST_HEADS.isdisjoint(before.lower().replace(":", " ").split()) and "/" not in before and "ngày" not in before and len(words) > _LONGEST_LIST:
        # Bare numbers only, and more of them than a list has.
        return False
    for word in reversed(words):
        if word.lower().rstrip(":") in _LIST_HEADS:
            return True
        if not (word[0].isdigit() or word.isupper() or word in _LIST_JOINTS or word[-1] in ",;"):
            return False
    return True


def read_bare(text: str, start: int, end: int) -> Claim | None:
    """A number without a symbol of its own right behind it: a short form, an item of a shared list, or a torn symbol."""
    before = text[start - 1 : start]
    listed = False
    if before in _BLANKS and before:
        at = start - 1
        while at > 0 and text[at - 1] in _BLANKS and start - at < 4:
            at -= 1
        tail = text[at - 2 : at]
        if tail not in _TAILS and tail[-1:] != ":":
            # An item of a list: ", " or " và " behind a digit or a symbol's capital.
            last = tail[:1] if tail[-1:] in (",", ";") else text[at - 4 : at - 3] if tail == "và" else ""
            if not (last.isdigit() or last.isupper()) or not _in_list(text, at - 2 if tail == "và" else at - 1):
                return None
            listed = True
    elif not before or before not in "ố:ĐQT":
        return None
    noun = None if listed else _noun_before(text, start)
    if noun is None:
        if not listed:
            return _torn(text, start, end)
        noun = _list_noun(text, start)
        if noun is None:
            return None
        torn = match_symbol(text, start)
        if torn is not None:
            return claimed(start, torn[1], "document.number", _full(_listed_type(torn[0], noun), torn[0]))
        return _shared(text, start, noun, start) or _short(text, start, noun, start)
    torn = match_symbol(text, start) or match_old(text, start)
    if torn is not None and _is_no_paper(text, torn[1], torn[0]):
        return None
    if torn is not None:
        return claimed(noun.start, torn[1], "document.number", _full(_type_of(noun.written, torn[0]), torn[0]))
    return _shared(text, start, noun, noun.start) or _short(text, start, noun, noun.start)


# "Số: " at the start of a line: the letterhead of a document.
_LETTERHEAD = lazy.regex(r"(?r)(?:^|[\n|])[ \t*]{0,3}Số(?:\s{1,2}hiệu)?\s?:[\s*|]{0,6}")

_SO = lazy.regex(r"(?r)(?<![^\W_])[sS]ố:?\s{0,3}")


_SYMBOL_BEGINS = frozenset("/" + DASH.replace("\\", ""))


def _torn(text: str, start: int, end: int) -> Claim | None:
    """Reads "Số: 19   /2025/QĐ-UBND": a symbol that blanks keep from its number, which ends at `end`."""
    behind = text[end : end + 4].lstrip()[:1]
    if behind not in _SYMBOL_BEGINS and not behind.isupper():
        return None
    if _SO.match(text, max(0, start - 8), start) is None:
        return None
    found = match_symbol(text, start)
    noun = _list_noun(text, start) if found is not None else None
    if found is not None and noun is not None:
        return claimed(start, found[1], "document.number", _full(_listed_type(found[0], noun), found[0]))
    if found is None or not _plausible(found[0]) or _STRANGER.match(text, max(0, start - 30), start) is not None:
        return None
    return claimed(start, found[1], "document.number", _full(_code_type(found[0]), found[0]))


def _shared(text: str, start: int, noun: Noun, left: int) -> Claim | None:
    """Reads "các Nghị quyết số 57, 59, 66 và 68-NQ/TW": this number shares the symbol of the list's last one."""
    own = _PLAIN_NUMBER.match(text, start)
    if own is None or own[2]:
        return None
    at = own.end(1)
    last = None
    for _ in range(10):
        more = _MORE.match(text, at)
        if more is None:
            break
        last, at = more.start(1), more.end()
    if last is None:
        return None
    found = match_symbol(text, last)
    if found is None or found[0].year is not None or found[0].code is None:
        return None
    symbol = msgspec.structs.replace(found[0], number=bare(own[1]))
    return claimed(left, own.end(1), "document.number", _full(_type_of(noun.written, symbol), symbol))


# "QĐ 105 - QUY ĐỊNH về …": the noun that QĐ stands for, behind the number.
_REGULATION = lazy.re(rf"\s?[{DASH}:]\s?QUY\s+ĐỊNH(?![^\W_])")


# Behind a noun: the number of the item on the next line, "… ban hành kèm theo Nghị quyết⏎⟦1.⟧ Thay cụm từ".
_NEXT_ITEM = lazy.re(r"[ \t:*_]*\n(?:\s*\n|\s*[*_]*\d{1,3}[.)/]\s)")


def _short(text: str, start: int, noun: Noun, left: int) -> Claim | None:
    """Reads "Chỉ thị 24", "Nghị định 24/2012", "quy định số 124 của Bộ Chính trị": a noun and a number that counts nothing."""
    own = _PLAIN_NUMBER.match(text, start)
    if own is None:
        return None
    written = noun.written
    doc_type = _type_of(written, None)
    if written == "QĐ" and _REGULATION.match(text, own.end()) is not None:
        doc_type = "Quy định"
    manner = _SHORT.get(doc_type)
    year = int(own[2]) if own[2] else None
    number = own[1]
    stop = own.end()
    numbered = noun.numbered
    listed = left != noun.start
    if manner is None or (listed and 1900 <= int(re.sub(r"\D", "", number)) < 2100):
        return None
    if listed and manner != "plain" and (manner != "marked" or len(number) < 2 or _ITEMS_DATED.match(text, stop) is None):
        return None
    if (doc_type == "Luật" and year is None) or (not numbered and _NEXT_ITEM.match(text, noun.start + len(written)) is not None):
        return None
    if manner == "numbered" and not (numbered or year):
        return None
    alias = manner == "issued" and _ISSUED.match(text, stop) is None
    if alias and (len(number) < 2 or re.fullmatch(r"(?:19|20)\d\d", number)):
        return None
    if written in _ABBREVIATED and not numbered and (written not in ("NĐ", "NQ", "QĐ", "TT", "TTLT") or len(number) < 2):
        return None
    if noun.glued and text[noun.start - 1 : noun.start].isalnum():
        return None
    if not (numbered or listed) and " ".join(text[noun.start + len(written) : start].split()) in _PURPOSES:
        return None  # "Thông tư hướng dẫn 12 chính sách"
    # "số" makes the number a name: "công điện số 541 yêu cầu …" counts no demands.
    if (not numbered and _COUNTED.match(text, stop) is not None) or _FOREIGN_BODY.match(text, stop) is not None:
        return None
    if listed and _FOLLOWED.match(text, stop) is None:
        return None
    if manner == "marked" and not numbered:
        capital = written[0].isupper()
        # "theo kế hoạch 2016" is a year's plan; nobody says "quyết định 2016" of a year's decision.
        if re.fullmatch(r"(?:19|20)\d\d", number) and not (_OF_DECISION if doc_type == "Quyết định" else _OF_DAY).match(text, stop):
            return None
        cited = capital or (_CITED.match(text, max(0, left - 14), left) is not None and "\n" not in text[left:stop])
        if len(number) < 2 or not (_DATED.match(text, stop) or (cited and (year or _FOLLOWED.match(text, stop) is not None))):
            return None
        if re.match(r"\s+năm(?!\s+\d)", text[stop : stop + 12]):
            return None
    if not numbered and re.match(r"\s+(?:năm|ngày|tháng)(?!\s+(?:\d|nay|này))", text[stop : stop + 14]):
        return None
    return claimed(left, stop, "document.number", Mention("alias" if alias else "short", doc_type, None, bare(number), year))


# ---- pointing back


# "(Nghị", "**a**\"Nghị": a noun begins behind any mark.
_LAST_LETTERS = lazy.re(r"[^\W\d_]+$")


_LAST_WORDS = frozenset(form.rpartition(" ")[2] for form in _NOUNS)


def _noun_at(text: str, end: int) -> int | None:
    """Where the longest type noun that ends at `end` begins; None where none does."""
    last = text[text.rfind(" ", 0, end) + 1 : end]
    if last.isalpha() and last not in _LAST_WORDS:
        return None  # nearly always
    words = text[max(0, end - 30) : end].split()[-5:]
    for index, word in enumerate(words):
        letters = _LAST_LETTERS.search(word)
        bare = letters[0] if letters is not None else word
        if " ".join((bare, *words[index + 1 :])) in _NOUNS:
            at = end
            for piece in (*words[:index:-1], bare):
                at = text.rindex(piece, 0, at)
            return at
    return None


_ON_SCREEN = tuple(_WORDS["screens"])


def read_anaphor(text: str, start: int, end: int) -> Claim | None:
    """Reads "Chỉ thị này", "Nghị quyết nêu trên", from the blank behind the noun: what it points to is for `references` to find."""
    if text[start - 2 : start] not in _TAILS:
        return None
    code = text.endswith(("Bộ luật", "Bộ Luật"), 0, start)
    begin = start - len("Bộ luật") if code else _noun_at(text, start)
    if begin is None or not text[begin].isupper() or text[begin:start] in _ABBREVIATED or re.match(r"\s+đây", text[end : end + 8]):
        return None
    doc_type = "Bộ luật" if code else _type_of(" ".join(text[begin:start].split()), None)
    # "Văn bản này" may mean a document of any type; a page switches its own notice on ("đã bật Thông báo này").
    if doc_type == "Văn bản" or text.endswith(_ON_SCREEN, 0, max(0, begin - 1)):
        return None
    return claimed(begin, end, "document.anaphor", Mention("anaphor", doc_type))


DOCUMENT = Kind(
    "document",
    (
        Rule("document.law", LITERALS + "Lu<ậ>t", read_law, "Luật Đất đai năm 2024"),
        Rule("document.law-in-capitals", LITERALS + "LU<Ậ>T(?= )", read_capital_law, "LUẬT ĐẤT ĐAI"),
        Rule("document.law-in-small-letters", LITERALS + "lu<ậ>t (?<!áp luật )(?<!ỷ luật )(?<!ộ luật )(?<!ỉ luật )", read_small_law, "luật Đất đai"),
        Rule("document.code", LITERALS + "[Bb]ộ [Ll]u<ậ>t", read_code, "Bộ luật Hình sự"),
        Rule("document.code-by-initials", LITERALS + r"<B>L(?:HS|DS|TTHS|TTDS|LĐ)(?![^\W_])", read_short_code, "BLHS"),
        Rule("document.ordinance", LITERALS + "[Pp]háp l<ệ>nh", read_ordinance, "Pháp lệnh Ngoại hối"),
        Rule("document.ordinance", LITERALS + "PHÁP L<Ệ>NH(?= )", read_ordinance, "PHÁP LỆNH NGOẠI HỐI"),
        Rule("document.charter", LITERALS + "Điều l<ệ>(?= [CHLMĐ])", read_charter, "Điều lệ Đảng Cộng sản Việt Nam"),
        Rule("document.constitution", LITERALS + "Hiến ph<á>p", read_constitution, "Hiến pháp năm 2013"),
        Rule(
            "document.resolution",
            LITERALS + r"[Nn]ghị <q>uyết (?=Đại|Trung|[Hh]ội nghị|TW|T\.Ư|TƯ|của Đại|của [Hh]ội)",
            read_resolution,
            "Nghị quyết Đại hội XIII",
        ),
        Rule("document.resolution-of-further-term", LITERALS + r"[,àa] <X>[IVX]{0,4}(?![^\W_])", read_further_term, "Nghị quyết Trung ương 4 (khóa XI, XII)"),
        Rule("document.resolution-of-further-plenum", "short", read_further_plenum, "Nghị quyết Trung ương 4, 5, 6 khóa XII", (",", "và")),
        Rule("document.anaphor", LITERALS + r" nà<y>(?![^\W_])", read_anaphor, "Chỉ thị này"),
        Rule("document.anaphor", LITERALS + r" n[êó][ui] tr<ê>n(?![^\W_])", read_anaphor, "Nghị quyết nêu trên"),
        Rule("document.symbol", "symbol", read_symbol, "Chỉ thị số 24-CT/TU"),
        Rule("document.number", f"{' '.join(SHAPES)} months", read_bare, "Nghị định 24/2012", _WORDS_BEFORE),
    ),
    DocumentRef.__struct_fields__,
)
