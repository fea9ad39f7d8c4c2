"""Kind `date`: calendar expressions, from a day with its clock time to a term of five years.

What must be found, and what must not: tests/corpus/dates.toml. Readings are `calendar.Period`s, as much as the words
alone say; missing years are filled in by `anchoring`.

Vietnamese writes the day before the month before the year ("27/9/2024", "ngày 03 tháng 4 năm 2018"), the word for
"day" (ngày), "month" (tháng), "quarter" (quý) and "year" (năm) before the number, and the part of the day before all.
"""

from vnpolitics_cli import lazy
from vnpolitics_cli.kinds.dates.cues import DAY_WORDS
from vnpolitics_cli.kinds.dates.days import day_filled_in, day_in_figures, day_in_words, day_of_list, iso_day
from vnpolitics_cli.kinds.dates.months import month_in_figures, month_in_words, month_with_word
from vnpolitics_cli.kinds.dates.quarters import edge_of_year, months_from_edge, months_in_words_of_year, quarter
from vnpolitics_cli.kinds.dates.relative import month_beside, next_day, relative_day, relative_year, same_day
from vnpolitics_cli.kinds.dates.words import MONTHS
from vnpolitics_cli.kinds.dates.years import year_or_term
from vnpolitics_cli.model import CalendarDate
from vnpolitics_cli.rules import JOINED, LITERALS, PLAIN, SHORT, Claim, Kind, Rule
from vnpolitics_cli.tables import any_of
from vnpolitics_cli.text import DASH


def _in_figures(text: str, start: int, end: int) -> Claim | None:
    """A day, a month or a year in figures. Where the first separator stands tells which: "27/9/2024", "8/2023", "2020-2025"."""
    if text[start + 1] in "/.-" or text[start + 2] in "/.-":
        if "." in text[start + 1 : start + 3] and _THOUSANDS.match(text, start):
            return None
        return day_in_figures(text, start, end) or month_in_figures(text, start, end)
    return (iso_day(text, start) if end - start >= 10 and text[start + 4] == "-" else None) or year_or_term(text, start, end)


def _set_off(text: str, start: int, end: int) -> Claim | None:
    """The same in front of a dash with blanks around and a capital, where a document's symbol may stand: "tháng 5/2019 - Ban 3 …"."""
    if end - start < 3 or not text[end].isspace() or _SET_OFF.match(text, end) is None:
        return None
    return _in_figures(text, start, end)


_SET_OFF = lazy.re(rf"\s+[{DASH}]\s")


# "16.900", "4.000.000": a dot before exactly three digits groups thousands.
_THOUSANDS = lazy.re(r"\d{1,2}\.\d{3}(?!\d)")

# Initials of month words: a look at one letter before any word is compared.
_INITIALS = "".join(sorted({initial for word in MONTHS for initial in (word[0], word[0].upper())}))

DATE = Kind(
    "date",
    (
        Rule("date.day", JOINED, _in_figures, "Chiều 27/9"),
        Rule("date.day", "unit", day_in_figures, "Chiều 27/9 đồng chí", least=3),
        Rule("date.day", "symbol", _set_off, "tháng 5/2019 - Ban 3", least=3),
        Rule("date.day", "months", day_in_words, "ngày 03 tháng 4 năm 2018"),
        Rule("date.day", SHORT, day_of_list, "ngày 5 và 6/3", tuple(DAY_WORDS | {"nay", "từ"})),
        Rule(
            "date.day", LITERALS + r"[Nn]gà<y>(?= ?[.…]+ ?\d| \d{1,2}(?:…|\.| [./-]|[-/]) ?[.…]* ?[Tt]háng)", day_filled_in, "ngày ..31.. tháng ..12.. năm 2017"
        ),
        Rule("date.months-of-year", "months", months_from_edge, "8 tháng đầu năm 2024"),
        Rule("date.month", f"{SHORT} unit months", month_with_word, "cuối tháng 9", ("tháng", "t", "t.", "và", ",")),
        Rule("date.quarter", LITERALS + r"<q>(?:u[ýí]|úy)(?=\s*[IV0-4])", quarter, "quý III/2024"),
        Rule("date.quarter", LITERALS + r"<Q>(?:u[ýí]|úy|UÝ)(?=\s*[IV0-4])", quarter, "QUÝ III NĂM 2024"),
        Rule("date.quarter", LITERALS + r"[Qq]u<ý> (?=(?:đầu|cuối) )", edge_of_year, "quý cuối năm"),
        Rule("date.half", LITERALS + r"[Nn]<ử>a (?=(?:đầu|cuối) (?:của )?năm(?!\w))", edge_of_year, "nửa cuối năm"),
        Rule("date.year", f"{PLAIN} unit months", year_or_term, "nhiệm kỳ 2020-2025", least=3),
        Rule("date.months-in-words-of-year", LITERALS + r" th<á>ng(?= (?:đầu |cuối |năm (?:19|20)\d\d))", months_in_words_of_year, "sáu tháng đầu năm 2020"),
        Rule("date.month-in-words", LITERALS + rf"[Tt]h<á>ng (?=[{_INITIALS}])(?=(?i:{any_of(MONTHS)})\b)", month_in_words, "tháng Tám năm 1945"),
        Rule(
            "date.relative-year",
            LITERALS + r"[Nn]<ă>m (?:nay|ngoái|tới|trước(?:(?<=ùng k. năm trước)|(?<=ùng thời điểm năm trước)|(?<=so với năm trước)|(?<= so năm trước)))(?!\w)",
            relative_year,
            "cùng kỳ năm trước",
        ),
        Rule(
            "date.relative-day",
            LITERALS + r" na<y>(?!\w)(?:(?<=ôm nay)|(?<=áng nay)|(?<=ưa nay)|(?<=iều nay)|(?<=ối nay)|(?<=êm nay))",
            relative_day,
            "sáng nay",
        ),
        Rule("date.relative-day", LITERALS + r" <q>ua(?!\w)(?:(?<=ôm qua)|(?<=áng qua)|(?<=iều qua)|(?<=ối qua)|(?<=êm qua))", relative_day, "hôm qua"),
        Rule(
            "date.relative-day",
            LITERALS + r" ma<i>(?!\w)(?:(?<=áng mai)|(?<=ưa mai)|(?<=iều mai)|(?<=ối mai)|(?<=êm mai)|(?<=gày mai))",
            relative_day,
            "sáng mai",
        ),
        Rule("date.next-day", LITERALS + r"[Hh]<ô>m sau(?!\w)", next_day, "Sáng hôm sau"),
        Rule("date.previous", LITERALS + r"[Tt]h<á>ng (?:trước|này|tới)(?!\w)", month_beside, "so với tháng trước"),
        Rule("date.previous", LITERALS + r"[Qq]u<ý> trước(?!\w)", month_beside, "so với quý trước"),
        Rule("date.same-day", LITERALS + r"[Cc]ùng ngà<y>(?!\w)", same_day, "tối cùng ngày"),
    ),
    CalendarDate.__struct_fields__,
)
