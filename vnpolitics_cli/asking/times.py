"""Times as people type them: by the contract's grammar, as in an article, or counted from today ("hôm qua")."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.asking.words import cleaned, given_options, start_of, with_marks
from vnpolitics_cli.calendar import FIRST_YEAR, LAST_YEAR
from vnpolitics_cli.errors import InputError
from vnpolitics_cli.model import Article, CalendarDate
from vnpolitics_cli.pipeline import facts
from vnpolitics_cli.query import InTime, days_of
from vnpolitics_cli.tables import table
from vnpolitics_cli.text import unmarked

_DAY = "2024-09-30, 30/9/2024, 'quý III/2024'"
# The grammar of the contract: "2024", "2024-09", "2024-09-30", "2024-Q3", "2024-H1".
_MOMENT = r"(?:19|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?|-[Qq][1-4]|-[Hh][12])?"
_WRITTEN = lazy.re(rf"{_MOMENT}(?:/{_MOMENT})?")
# "2024-99": a month by the grammar, and not the years 2024 to 2099, as an article may have them.
_NO_MONTH = lazy.re(r"[0-9]{4}-(?!0[1-9]|1[0-2])[0-9]{2}")
# "30/9", "30-9-2024".
_DAY_MONTH = lazy.re(r"([0-9]{1,4})([/.-])([0-9]{1,2})(?:\2([0-9]{4}))?(?![0-9])")
# "quý 5", "thang 13"; group: number.
_PART = lazy.re(r"\s*(?:quý|quy|tháng|thang)\s+([0-9]+)", re.IGNORECASE)
# "30 Sept": a number, none of them a year's.
_NO_YEAR = lazy.re(r"(?!.*[0-9]{4}).*[0-9].*")
_TYPED_TIMES = {unmarked(word): word for word in table("calendar")["typed"]}


Tell = Callable[[str], None]
"""Told, in one line, how something typed was read where it could have been read otherwise."""


def between(today: date, *, tell: Tell = lambda _: None, **options: str | None) -> InTime | None:
    """The time that --since, --until and other options together name; None where none was given. A year that is not said is told."""
    read = [(option, given, _read(given, option, today)) for option, given in given_options(**options)]
    if not read:
        return None
    for option, given, found in read:
        if not found.dated:
            tell(f"--{option}: {' '.join(given.split())} was read as {found.first}{'' if found.first == found.last else f'/{found.last}'}")
    spans = [(option, given, (found.first, found.last)) for option, given, found in read]
    first = max((begin for option, _, (begin, _) in spans if option != "until"), default=None)
    last = min((end for option, _, (_, end) in spans if option != "since"), default=None)
    if first is not None and last is not None and first > last:
        said = " and ".join(f"--{option} {given}" for option, given, _ in spans)
        raise InputError(f"{said} contradict each other: no day is on or after {first} and on or before {last}")
    return InTime(first, last)


def period(given: str, option: str, today: date) -> tuple[date, date]:
    """The first and last day of a time that was typed: by the contract's grammar, as in an article, or counted from today."""
    read = _read(given, option, today)
    return read.first, read.last


class _Time(msgspec.Struct, frozen=True):
    """A time that was typed; `dated` says that it names its year or counts from today, so that no year was inferred."""

    first: date
    last: date
    dated: bool


def _read(given: str, option: str, today: date) -> _Time:
    text = cleaned(given)
    clean = " ".join(text.split())
    found = days_of(clean.upper()) if _WRITTEN.fullmatch(clean) else None
    dated = True
    if found is None and not _NO_MONTH.fullmatch(clean):
        written = _as_in_articles(clean, today)
        if written is not None:
            found, dated = days_of(written), not (_as_in_articles(clean, None) or "").startswith("XXXX")
        else:
            found, dated = _counted(clean, today), not _NO_YEAR.fullmatch(clean)
    if found is None or not FIRST_YEAR <= found[0].year <= found[1].year <= LAST_YEAR:
        day = _no_day(text)
        reason = "is no time that can be read" if day is None else f"names a day that the calendar does not have, {day}"
        raise InputError(f"--{option} {reason}", text, wrong_in_time(text), _DAY)
    return _Time(*found, dated)


def _as_in_articles(clean: str, today: date | None) -> str | None:
    """The date that the words are in an article of today, or, where that is None, in one without a day."""
    marked = re.sub(r"\b[ivx]+\b", lambda roman: roman[0].upper(), with_marks(clean, _TYPED_TIMES))
    for words in (marked, f"ngày {marked}"):
        for fact in facts(Article(words, published=today.isoformat() if today else None), frozenset(("date",)))[1]:
            if fact.text == words and isinstance(fact.value, CalendarDate):
                return fact.value.date
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


def _no_day(text: str) -> str | None:
    """The day that was typed, "31/2/2024", where its month is none that has so many; 29 February is one of some year."""
    found = _DAY_MONTH.match(text.strip())
    if found is None or len(found[1]) > 2 or not 1 <= int(found[3]) <= 12:
        return None
    return found[0] if int(found[1]) > monthrange(int(found[4] or 2000), int(found[3]))[1] else None


def wrong_in_time(text: str) -> int:
    """Where a time that cannot be read goes wrong, as an offset: the month of "30/13/2024", the day of "32/9/2024", the number of "quý 5", else
    where it begins."""
    found = _DAY_MONTH.search(text)
    if not found:
        part = _PART.match(text)
        return part.start(1) if part is not None else start_of(text)
    return found.start(1) if len(found[1]) < 3 and 1 <= int(found[3]) <= 12 else found.start(3)
