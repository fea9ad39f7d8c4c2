"""Times as people type them: by the contract's grammar, as in an article, or counted from today ("hôm qua")."""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta

from vnpolitics_cli import lazy
from vnpolitics_cli.asking.words import cleaned, given_options, start_of, with_marks
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
_TYPED_TIMES = {unmarked(word): word for word in table("calendar")["typed"]}


def between(today: date, **options: str | None) -> InTime | None:
    """The time that --since, --until and other options together name; None where none was given."""
    spans = [(option, given, period(given, option, today)) for option, given in given_options(**options)]
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
    text = cleaned(given)
    clean = " ".join(text.split())
    found = days_of(clean.upper()) if _WRITTEN.fullmatch(clean) else None
    if found is None and not _NO_MONTH.fullmatch(clean):
        found = _as_in_articles(clean, today) or _counted(clean, today)
    if found is None or not 1900 <= found[0].year <= found[1].year <= 2100:
        raise InputError(f"--{option} is no time that can be read", text, wrong_in_time(text), _DAY)
    return found


def _as_in_articles(clean: str, today: date) -> tuple[date, date] | None:
    marked = re.sub(r"\b[ivx]+\b", lambda roman: roman[0].upper(), with_marks(clean, _TYPED_TIMES))
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


def wrong_in_time(text: str) -> int:
    """Where a time that cannot be read goes wrong, as an offset: the month of "30/13/2024", the day of "32/9/2024", else where it begins."""
    found = _DAY_MONTH.search(text)
    if not found:
        return start_of(text)
    return found.start(1) if len(found[1]) < 3 and 1 <= int(found[3]) <= 12 else found.start(3)
