"""The day that a publication date names: ISO and Vietnamese day-first forms read here, the rest by dateparser."""

import re
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import FIRST_YEAR, LAST_YEAR
from vnpolitics_cli.errors import InputError

VIETNAM = timezone(timedelta(hours=7))
"""Where the papers are published: a moment with another offset is brought to this clock before its day is taken."""

EXAMPLE = "2024-09-30"

# "2024-09-30", "20240930", "2024-09-30T08:00:00+07:00", "2024-09-30 08:00".
_ISO = lazy.re(r"\d{4}-?\d{2}-?\d{2}(?:[T ]\d.*)?", re.ASCII)

# "30/9/2024", "30-9-2024", "30.9.2024", with a weekday before and a time of day around: day, month, year.
# "Thứ 6, 21/03/2025 | 15:45", "17/2/2024, 09:04 (GMT+7)", "09:04 17/2/2024".
_TIME = r"\d{1,2}(?::|h|g)\d{2}(?::\d{2})?(?:\s*(?:AM|PM|SA|CH))?"
_DAY_FIRST = lazy.re(
    rf"(?:(?:thứ\s+(?:\w+)|chủ\s+nhật|cn|ngày(?:\s+đăng)?)\s*[,:]?\s*){{0,2}}(?:{_TIME}\s*[,|-]?\s*)?(?:ngày\s+)?"
    rf"(\d{{1,2}})\s?([/.-])\s?(\d{{1,2}})\s?\2\s?(\d{{4}})(?:\s*[,|-]?\s*(?:lúc\s+)?{_TIME})?(?:\s*\(?(?:GMT|UTC)\s*\+?\s*0?7(?::00)?\)?)?",
    re.IGNORECASE,
)
# "30/9": it lacks only its year.
_DAY_MONTH = lazy.re(r"(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])", re.ASCII)


@lru_cache(maxsize=1024)
def written_day(given: str) -> str:
    """The day (`YYYY-MM-DD`) that a date in a record names, the same whenever it is read. Raises `InputError`."""
    return _quick(given.strip()) or _parsed(given, ("absolute-time",)) or _refuse(given)


def typed_day(given: str) -> str:
    """The day that someone typed: as in a record, or counted from today ("hôm qua"). Raises `InputError`, with a caret under what is wrong."""
    try:
        return _quick(given.strip()) or _parsed(given, ("relative-time", "absolute-time")) or _refuse(given)
    except InputError as error:
        # Kept out of start-up: it compiles every rule.
        from vnpolitics_cli.asking.times import wrong_in_time
        from vnpolitics_cli.asking.words import cleaned

        text = cleaned(given)
        no_year = _DAY_MONTH.fullmatch(text.strip())
        raise InputError(error.reason, text, len(text.rstrip()) if no_year else wrong_in_time(text), EXAMPLE) from None


def _quick(given: str) -> str | None:
    if _ISO.fullmatch(given):
        try:
            moment = datetime.fromisoformat(given)
        except ValueError:
            return _refuse(given)
        return _plausible((moment.astimezone(VIETNAM) if moment.tzinfo else moment).date(), given)
    if found := _DAY_FIRST.fullmatch(given):
        try:
            return _plausible(date(int(found[4]), int(found[3]), int(found[1])), given)
        except ValueError:
            return _refuse(given)
    return None


def _parsed(given: str, parsers: tuple[str, ...]) -> str | None:
    # dateparser reads nearly anything as some date ("84,1%" as a day of 1984, "24" as a day of this month), so it is
    # asked only about words that name a whole day.
    relative = "relative-time" in parsers and not re.search(r"\d{3}", given) and re.search(r"[^\W\d_]{3}", given)
    whole = re.search(r"(?<!\d)\d{1,2}(?!\d)", given) and re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", given) and not re.search(r"[%,]\d|\d[%]", given)
    if not (relative or whole):
        return None
    # Kept out of start-up: importing dateparser takes longer than reading most files.
    import dateparser

    moment = dateparser.parse(
        given,
        languages=["vi", "en"],
        settings={
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "past",
            "REQUIRE_PARTS": ["day", "month", "year"] if whole else [],
            "PARSERS": list(parsers) if relative else ["absolute-time"],
            "TIMEZONE": "Asia/Ho_Chi_Minh",
            "TO_TIMEZONE": "Asia/Ho_Chi_Minh",
        },
    )
    return None if moment is None else _plausible(moment.date(), given)


def _plausible(day: date, given: str) -> str:
    return day.isoformat() if FIRST_YEAR <= day.year <= LAST_YEAR else _refuse(given)


def _refuse(given: str) -> str:
    raise InputError(f"{given!r} is not a date that can be read", example=EXAMPLE)
