"""What people type when they ask: symbols, names, days, amounts and percentages, read into conditions or refused with a caret.

Typing is looser than print: "24 ct/tu", "luat thu do", "quy III/2024", "500 ty". Facts' own rules read what they can; here is
only what they would not meet in an article.
"""

import difflib
import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import msgspec

from vnpolitics_cli.errors import InputError
from vnpolitics_cli.model import Article, CalendarDate, Money
from vnpolitics_cli.numerals import DASHES
from vnpolitics_cli.numerals import read as read_number
from vnpolitics_cli.pipeline import facts
from vnpolitics_cli.query import WITHIN, Condition, Demand, HasIssuer, HasScope, InTime, IsAmount, IsDocument, IsPercent, Query, days_of
from vnpolitics_cli.symbols import bare, codes_of
from vnpolitics_cli.tables import table
from vnpolitics_cli.text import DASH, Page, Phrase, phrase, small, unmarked

_TYPES = table("documents")["types"]

DOCUMENT = "document"
"""The option that asks for a document of any type."""

OPTIONS: dict[str, tuple[str, ...]] = {DOCUMENT: ()} | {
    record["option"]: (name, *record.get("option_covers", ())) for name, record in _TYPES.items() if "option" in record
}
"""The options that ask for a document → the types that each asks for."""


class Typed(msgspec.Struct, frozen=True):
    """What was typed, option by option, unread; `today` is what "hôm qua" counts from."""

    today: date
    documents: tuple[tuple[str, str], ...] = ()
    issuer: str | None = None
    scope: str | None = None
    since: str | None = None
    until: str | None = None
    on: str | None = None
    min_amount: str | None = None
    max_amount: str | None = None
    min_percent: str | None = None
    max_percent: str | None = None
    text: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    within: str = WITHIN[0]


def ask(typed: Typed) -> Query:
    """The query that was typed. Raises `InputError` for what cannot be read, contradicts itself, or asks for nothing."""
    if typed.within not in WITHIN:
        raise InputError(f"--within is one of {', '.join(WITHIN)}, not {typed.within!r}")
    of_document: list[Condition] = [document(given, option) for option, given in _one_document(typed.documents)]
    if typed.issuer is not None:
        of_document.append(HasIssuer(words(typed.issuer, "--issuer", "'Bộ Chính trị'")))
    if typed.scope is not None:
        of_document.append(scope(typed.scope))
    of_time = times(typed)
    # Every event has a date of its own in its place: both would say the same twice.
    happening = tuple(kind for kind in ("date", "event") if kind in typed.kinds) or ("event",)
    demands = [
        Demand(kinds, tuple(conditions))
        for kinds, conditions in (
            (("document",), of_document),
            (happening, of_time),
            (("money",), amounts(typed.min_amount, typed.max_amount)),
            (("percent",), percents(typed.min_percent, typed.max_percent)),
        )
        if conditions
    ]
    said = tuple(words(given, "--text", "'giải phóng mặt bằng'") for given in typed.text)
    if not demands and not said and not typed.kinds:
        raise InputError("nothing is asked for", example="vnp find --directive 24-CT/TU")
    return Query(tuple(demands), said, typed.kinds, typed.within)


def words(given: str, option: str, example: str) -> Phrase:
    """The words that were typed behind an option, to be found with their marks or, typed without, with any."""
    if not re.search(r"\w", given):
        raise InputError(f"{option} names no word", given, 0, f"{option} {example}")
    return phrase(given)


def _one_document(documents: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    if len(documents) > 1:
        both = " and ".join(f"--{option} {given}" for option, given in documents)
        raise InputError(f"a mention is of one document, never of {both}; ask for one at a time")
    return documents


# Documents

# "05", "66.7", "30a": the number, and a letter that belongs to it.
_NUMBER = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,3})?)([a-zđ](?!\w))?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?!\w)")
# "CT", "QH15", "BGD&ĐT", "T.Ư".
_PART = re.compile(r"[^\W_]+(?:[.&][^\W_]+)*")
_JOINT = re.compile(rf"\s*[{DASH}/]\s*|\s+")
# What a name may carry behind it: "(sửa đổi)", "năm 2024".
_BEHIND_NAME = re.compile(r"\s*\((?:sửa đổi|sua doi)[^()]*\)|,?\s+(?:(?:năm|nam)\s+)?((?:19|20)[0-9]{2})(?!\w)", re.IGNORECASE)

_LAWS = table("laws")
_NAMED = frozenset({*_LAWS, "Hiến pháp", "Nghị quyết"})
"""The types of which a document may have a name and no number."""

_NOUNS = {unmarked(noun): name for name, record in _TYPES.items() for noun in (name, *record.get("written", ()))} | {unmarked(noun): noun for noun in _NAMED}
# "chi thi so " in front of a number, "luat " in front of a name, unmarked; groups: noun, number.
_NOUN = re.compile(rf"(?P<noun>{'|'.join(map(re.escape, sorted(_NOUNS, key=len, reverse=True)))})\b\s*(?:so\b\s*:?\s*)?(?P<number>(?=[0-9]))?")

# What stands between a name and a number: "Quy chế làm việc số 09-QC/TU", "Luật Viễn thông số 24/2023/QH15".
_BEHIND_SO = re.compile(r"\bso\s*:?\s*(?=[0-9])")

_CODES = {unmarked(code): name for name in reversed(_TYPES) for code in codes_of(name)}
_LOOSE_CODES = frozenset({*_CODES, *map(unmarked, table("issuers")["codes"])})
# Ways to write a part of a symbol that leave open what it is: "28-NQ/TƯ" is the centre's, "134-KH/TƯ" a city's; 08-QĐi/TW is also
# cited 08-QĐ/TW.
_EITHER = {"tư": ("tu", "tw"), "t.ư": ("tu", "tw")} | dict.fromkeys(("qđ", "qd", "qđi", "qdi"), ("qd", "qdi"))
_ALIASES = {unmarked(f"{noun} {alias}"): f"{noun} {name}" for noun, record in _LAWS.items() for alias, name in record["aliases"].items()}


def document(given: str, option: str = DOCUMENT) -> IsDocument:
    """The document that was typed behind an option: by number ("5"), by symbol ("24 ct/tu", "nd-cp") or by name ("luat thu do")."""
    types = OPTIONS[option]
    text = _clean(given).rstrip()
    begin = at = len(text) - len(text.lstrip())
    plain = unmarked(text)
    noun = _NOUN.match(plain, at)
    number = _BEHIND_SO.search(plain, at)
    if number:
        begin = number.end()
    if noun and (noun["number"] is not None or number or _NOUNS[noun["noun"]] in _NAMED):
        said = _NOUNS[noun["noun"]]
        # "Hiến pháp 2013", "Bộ luật 2015": what has no numbers has a year.
        counted = noun["number"] is not None and said in _TYPES
        if types and said not in types:
            raise InputError(f"--{option} asks for no {said}", text, at, _example(types))
        types = (said,)
        begin = noun.end() if counted else begin
    if text[begin : begin + 1].isdecimal() or _is_symbol(text[begin:]):
        return _symbol(text, begin, option, types)
    if not re.search(r"[^\W\d_]", text) or not re.match(r"\w", text[at:]):
        raise InputError(f"--{option}: a document is asked for by its number, its symbol or its name", text, at, _example(types))
    if types and not _NAMED & set(types):
        raise InputError(f"a {option} is asked for by its number and symbol", text, begin, _example(types))
    return _name(text[at:], types)


def _is_symbol(text: str) -> bool:
    """Whether words without a number are a part of a symbol ("nd-cp", "CT") rather than a name."""
    return unmarked(text) in _LOOSE_CODES or (" " not in text and re.search(rf"\w[{DASH}/]", text) is not None)


def _symbol(text: str, at: int, option: str, types: tuple[str, ...]) -> IsDocument:
    """The number and symbol that begin at `at`, each as far as it was typed."""
    number = _NUMBER.match(text, at)
    year: int | None = None
    parts: list[tuple[str, ...]] = []
    if number:
        at = number.end()
        if text[at : at + 1].isdecimal():
            raise InputError("a document's number has no more than six digits", text, at, _example(types))
    while at < len(text):
        joint = _JOINT.match(text, at)
        begin = joint.end() if joint else at
        if begin == len(text):
            raise InputError(f"after {text[at:].strip()!r} comes a part of the symbol", text, begin, _example(types))
        found_year = _YEAR.match(text, begin) if number and not parts and year is None else None
        part = found_year or _PART.match(text, begin)
        # "24CT/TU": only the first part may be glued to what stands before it.
        if part is None or (joint is None and (parts or year)):
            raise InputError(f"no symbol of a document holds {text[begin]!r}", text, begin, _example(types))
        # "24 ct tu", but not "24-CT/TU ngày 7/8".
        if joint and joint[0].isspace() and not found_year and unmarked(part[0]) not in _LOOSE_CODES:
            raise InputError(f"{part[0]!r} is no part of a symbol that is known", text, begin, _example(types))
        if found_year:
            year = int(found_year[0])
        else:
            if not parts:
                _agrees(text, begin, part[0], option)
            parts.append(_EITHER.get(part[0].lower(), (unmarked(part[0]),)))
        at = part.end()
    return IsDocument(types, bare(number[1]) + (number[2] or "") if number else None, year, tuple(parts))


def _agrees(text: str, at: int, part: str, option: str) -> None:
    """Refuses a symbol whose code, which stands at `at`, names another type than the option asks for."""
    types = OPTIONS[option]
    code = unmarked(part)
    if not types or code not in _CODES or any(code == unmarked(own) for name in types for own in codes_of(name)):
        return
    said = _CODES[code]
    right = next((other for other, names in OPTIONS.items() if said in names), DOCUMENT)
    raise InputError(f"{part} is the code of a {said}, which --{option} does not ask for", text, at, f"--{right} {text.strip()}")


def _name(text: str, types: tuple[str, ...]) -> IsDocument:
    year = next((int(found[1]) for found in _BEHIND_NAME.finditer(text) if found[1]), None)
    name = " ".join(_BEHIND_NAME.sub("", text).split())
    nouns = [unmarked(noun) + " " for noun in types if noun in _LAWS]
    typed = unmarked(name)
    known = next((_ALIASES[tried] for tried in (typed, *(noun + typed for noun in nouns)) if tried in _ALIASES), name)
    return IsDocument(types, None, year, (), phrase(known))


def _example(types: tuple[str, ...]) -> str:
    """A right way to ask for a document of one of these types."""
    codes = codes_of(types[0]) if types else ("CT",)
    if not codes:
        return "'Luật Thủ đô'"
    state = types and not _TYPES[types[0]].get("party")
    return f"30/2020/{codes[0]}-CP" if state else f"24-{codes[0]}/TU"


def scope(given: str) -> HasScope:
    """The province or central city that was typed: "Hà Nội", "ha noi", "tỉnh Nghệ An", "TP.HCM"."""
    text = _clean(given)
    typed = small(" ".join(text.split()))
    plain = re.sub(r"^(?:tinh|thanh pho|tp\.?)\s+", "", unmarked(typed))
    issuers = table("issuers")
    names = {name: name for name in issuers["provinces"]} | issuers["province_aliases"]
    for written, name in names.items():
        if unmarked(written) == plain and (typed == unmarked(typed) or typed.endswith(small(written))):
            return HasScope(name)
    near = difflib.get_close_matches(plain, [unmarked(name) for name in names], n=1)
    guess = next((name for written, name in names.items() if near and unmarked(written) == near[0]), None)
    raise InputError("--scope is no province or central city" + (f" (did you mean {guess}?)" if guess else ""), text, _first(text), "--scope 'Hà Nội'")


# Times

_DAY = "2024-09-30, 30/9/2024, 'quý III/2024'"
# The grammar of the contract: "2024", "2024-09", "2024-09-30", "2024-Q3", "2024-H1".
_MOMENT = r"(?:19|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?|-[Qq][1-4]|-[Hh][12])?"
_WRITTEN = re.compile(rf"{_MOMENT}(?:/{_MOMENT})?")
# "30/9", "30-9-2024".
_DAY_MONTH = re.compile(r"([0-9]{1,4})([/.-])([0-9]{1,2})(?:\2([0-9]{4}))?(?![0-9])")
_TYPED_TIMES = {unmarked(word): word for word in table("calendar")["typed"]}


def times(typed: Typed) -> list[Condition]:
    """The condition that --since, --until and --on make together."""
    found = between(typed.today, since=typed.since, until=typed.until, on=typed.on)
    return [] if found is None else [found]


def between(today: date, **options: str | None) -> InTime | None:
    """The time that --since, --until and other options together name; None where none was given."""
    spans = [(option, given, period(given, option, today)) for option, given in _given(**options)]
    if not spans:
        return None
    first = max((begin for option, _, (begin, _) in spans if option != "until"), default=None)
    last = min((end for option, _, (_, end) in spans if option != "since"), default=None)
    if first is not None and last is not None and first > last:
        said = " and ".join(f"--{option} {given}" for option, given, _ in spans)
        raise InputError(f"{said} contradict each other: no day is on or after {first} and on or before {last}")
    return InTime(first, last)


def period(given: str, option: str, today: date) -> tuple[date, date]:
    """The first and last day of a time that was typed: by the contract's grammar, as in an article, or counted from today."""
    text = _clean(given)
    clean = " ".join(text.split())
    found = days_of(clean.upper()) if _WRITTEN.fullmatch(clean) else None
    found = found or _as_in_articles(clean, today) or _counted(clean, today)
    if found is None or not 1900 <= found[0].year <= found[1].year <= 2100:
        raise InputError(f"--{option} is no time that can be read", text, _wrong_in_time(text), _DAY)
    return found


def _as_in_articles(clean: str, today: date) -> tuple[date, date] | None:
    marked = re.sub(r"\b[ivx]+\b", lambda roman: roman[0].upper(), _marked(clean, _TYPED_TIMES))
    for words in (marked, f"ngày {marked}"):
        found = [fact for fact in facts(Article(words, published=today.isoformat()))[1] if fact.text == words and isinstance(fact.value, CalendarDate)]
        for fact in found:
            if isinstance(fact.value, CalendarDate):
                return days_of(fact.value.date)
    return None


def _counted(clean: str, today: date) -> tuple[date, date] | None:
    """ "hôm qua", "tuần trước", "30 Sept 2024"; only of words, as dateparser reads nearly any figure as some date."""
    if not re.search(r"[^\W\d_]{3}", clean) or re.search(r"[^\w\s,./:-]", clean):
        return None
    # Kept out of start-up: it takes longer to import than most questions to answer.
    from dateparser.date import DateDataParser

    base = datetime.combine(today, time())
    parser = DateDataParser(languages=["vi", "en"], settings={"DATE_ORDER": "DMY", "PREFER_DATES_FROM": "past", "RELATIVE_BASE": base})
    data = parser.get_date_data(clean)
    if data.date_obj is None:
        return None
    day = data.date_obj.date()
    if data.period == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    if data.period == "month":
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return (date(day.year, 1, 1), date(day.year, 12, 31)) if data.period == "year" else (day, day)


def _wrong_in_time(text: str) -> int:
    """Where a time that cannot be read goes wrong: the month of "30/13/2024", the day of "32/9/2024", else where it begins."""
    found = _DAY_MONTH.search(text)
    if not found:
        return _first(text)
    return found.start(1) if len(found[1]) < 3 and 1 <= int(found[3]) <= 12 else found.start(3)


# Figures

_AMOUNT = "'500 tỷ', '1,2 nghìn tỷ đồng', '5 triệu USD'"
_PERCENT = "18,2 or 18,2%"
_DIGITS = re.compile(r"[0-9][0-9.,]*")
_TYPED_UNITS = {unmarked(word): word for word in (*table("units")["scales"], "đồng", "rưỡi", "đô", "la", "điểm", "phần")}
# "18,2", "-0,5%", "0,5 điểm phần trăm"; group: number.
_TYPED_PERCENT = re.compile(rf"([{DASH}]?[0-9][0-9.,]*)\s*(?:%|(?:điểm\s+)?(?:%|phần\s+trăm))?")


def amounts(low: str | None, high: str | None) -> list[Condition]:
    """The condition that --min-amount and --max-amount make together."""
    read = {option: amount(given, option) for option, given in _given(min_amount=low, max_amount=high)}
    if not read:
        return []
    currencies = sorted({money.currency for money in read.values()})
    if len(currencies) > 1:
        raise InputError(f"--min-amount {low} and --max-amount {high} contradict each other: one is in {currencies[0]}, the other in {currencies[1]}")
    least, most = read.get("min-amount"), read.get("max-amount")
    bottom, top = None if least is None else least.amount, None if most is None else most.amount
    _in_order(bottom, top, f"--min-amount {low}", f"--max-amount {high}")
    return [IsAmount(bottom, top, currencies[0])]


def amount(given: str, option: str) -> Money:
    """The amount that was typed; in đồng, where it does not say its currency."""
    text = _clean(given)
    found = _money(text)
    if found is not None:
        return found
    number = _DIGITS.match(text.lstrip())
    if number is None:
        raise InputError(f"--{option} begins with a number", text, _first(text), _AMOUNT)
    # The longest beginning that can be read tells what cannot; no amount has more words than these.
    for word in reversed(list(re.finditer(r"\S+", text))[:8]):
        if _money(text[: word.start()]) is not None:
            raise InputError(f"--{option}: the amount ends before {word[0]!r}", text, word.start(), _AMOUNT)
    raise InputError(f"--{option} is no amount that can be read", text, _first(text), _AMOUNT)


def _money(text: str) -> Money | None:
    marked = _marked(text, _TYPED_UNITS)
    for words in (marked, f"{marked} đồng"):
        for fact in facts(Article(words))[1]:
            if isinstance(fact.value, Money) and fact.text == words and fact.value.amount_max is None:
                return fact.value
    return None


def percents(low: str | None, high: str | None) -> list[Condition]:
    """The condition that --min-percent and --max-percent make together."""
    read = {option: percent(given, option) for option, given in _given(min_percent=low, max_percent=high)}
    if not read:
        return []
    least, most = read.get("min-percent"), read.get("max-percent")
    _in_order(least, most, f"--min-percent {low}", f"--max-percent {high}")
    return [IsPercent(least, most)]


def percent(given: str, option: str) -> Decimal:
    """The percentage that was typed, with its sign or without."""
    text = _clean(given)
    found = _TYPED_PERCENT.match(_marked(text, _TYPED_UNITS))
    digits = found[1].lstrip("".join(DASHES)) if found else ""
    value = read_number(digits) if digits else None
    if found is None or value is None:
        raise InputError(f"--{option} is no percentage that can be read", text, _first(text), _PERCENT)
    if found.end() < len(" ".join(text.split())):
        raise InputError(f"--{option}: the percentage ends here", text, _first(text) + found.end(), _PERCENT)
    return value if digits == found[1] else -value


def _in_order(low: Decimal | None, high: Decimal | None, least: str, most: str) -> None:
    if low is not None and high is not None and low > high:
        raise InputError(f"{least} and {most} contradict each other: nothing is at least the one and at most the other")


def _given(**options: str | None) -> Iterable[tuple[str, str]]:
    """The options that were given, by their names on the command line."""
    return [(name.replace("_", "-"), given) for name, given in options.items() if given is not None]


def _clean(given: str) -> str:
    """What was typed, composed and without tabs or line ends, so that a caret under it stands where it should."""
    return re.sub(r"\s", " ", Page(given).text)


def _first(text: str) -> int:
    """Where typed words begin."""
    return len(text) - len(text.lstrip())


def _marked(text: str, words: Mapping[str, str]) -> str:
    """Gives each of these words that was typed without marks its marks: "500 ty" → "500 tỷ"."""
    return " ".join(words.get(word, word) for word in text.split())
