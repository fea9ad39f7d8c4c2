"""Years without "năm" (year): "nhiệm vụ trọng tâm 2024" is one; "2000 hộ dân", "TCVN 5740 : 2023" and "82 < 1900" are none."""

from vnpolitics_cli import lazy
from vnpolitics_cli.calendar import Moment, Period
from vnpolitics_cli.kinds.dates.words import WORDS
from vnpolitics_cli.rules import Claim, word_before
from vnpolitics_cli.tables import any_of, tails
from vnpolitics_cli.text import DASH, UPPER, holds_any

# "những năm 1960", "những năm 1960-1970", "thập niên 1960" are decades, and vague; "những năm 2020, 2021" are years.
DECADES = lazy.regex(r"(?ri)(?<!\w)(?:những\s+năm|thập\s+(?:niên|kỷ))\s+")
# Read backwards: the decades before it in a list, "thập niên 1970, 1980", "những năm 1980 và ".
_IN_DECADES = lazy.regex(r"(?ri)(?<!\w)(?:những\s+năm|thập\s+(?:niên|kỷ))\s+(?:\d{3}0\s*(?:,|và)\s*){1,4}")
SINGLE_YEARS = {str(year): Period(Moment(year)) for year in range(1900, 2100)}
_BEFORE_NO_YEAR = frozenset(WORDS["before_no_year"])
# What may follow a year that has no "năm": punctuation, the end, a capital, a function word; never a counted noun.
AFTER_BARE_YEAR = lazy.re(rf"\s*(?:[,.;:)\]!?”\"’*|{DASH}…/]|\n|$)|\s+(?:{any_of(WORDS['after_bare_year'])}\b|[({UPPER}“\"])")

# Read backwards: the symbol of a document, "Quyết định 3683/QĐ-UBND 2025": the year is its year of issue.
_AFTER_SYMBOL = lazy.regex(rf"(?r)[\d/{DASH}][{UPPER}][{UPPER}a-zđ&]{{0,6}}(?:[{DASH}/][{UPPER}\d][{UPPER}a-zđ&\d]{{0,8}}){{0,2}}\s")

# Read backwards: what a year behind it belongs to: the short name of a law, "Bộ luật Lao động (BLLĐ) 2019", or an English day.
_OF_A_NAME = lazy.regex(
    rf"(?r)\([{UPPER}]{{2,8}}\)\s|(?i:(?<!\w)(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\s?,?\s)"
)

# Read backwards: a law that the year behind it belongs to, though it is not called what the law is: "Luật thuế xuất và nhập khẩu 2016", "điều 43
# luật doanh nghiệp 2014". The law of the sea is a treaty, and a faculty of law and the law at large are no documents.
_LAW = lazy.regex(
    rf"(?r)(?:(?<!\w)(?<!(?:về|ành|học)\s)Luật|(?<=\d\s)luật)\s(?!(?:sư|pháp)\s)(?:(?!{any_of(WORDS['after_bare_year'])}\s)[^\W\d_]+\s|và\s){{1,6}}"
)

# Read backwards: the years before it in a list, "năm 2024, 2025 cấp thành phố", "các năm 2021 và 2022".
_IN_YEAR_LIST = lazy.regex(r"(?ri)(?<!\w)năm\s+(?:\d{4}\s*(?:,|và)\s*){1,6}")

# The next cell of a table's row, a number as well: "**⏎|⏎1602⏎|".
_NUMBER_CELL = lazy.re(r"[\s*]{0,6}\|[\s*]{0,6}(?!(?:19|20)\d\d[\s*|])[\d.,]+%?[\s*]{0,6}\|")


def _is_cell_of_numbers(text: str, start: int, end: int) -> bool:
    """Whether a number of four digits fills a cell of a table beside another number: 2001 procedures are no year."""
    return text[max(0, start - 6) : start].rstrip(" \n*")[-1:] == "|" and _NUMBER_CELL.match(text, end) is not None


# A name in Latin letters behind a year: " Yamaha Exciter", " World Risk".
_LATIN_NAME = lazy.re(r" [A-Z][A-Za-z]+ [A-Z][A-Za-z0-9]+(?!\w)")
_BEFORE_TITLE = frozenset(WORDS["before_model_year"])


def _is_of_title(text: str, start: int, end: int) -> bool:
    """Whether a year begins a name in another language: "hình ảnh về 2017 Yamaha Exciter", "“2019 World Risk Index”"."""
    if not _LATIN_NAME.match(text, end):
        return False
    return text[max(0, start - 2) : start].strip(" ")[-1:] in _OPENS_TITLE or word_before(text, start, 10) in _BEFORE_TITLE


# In front of the last of several years.
_LINKS = ("và", "hoặc")
# Read backwards: the model or the edition that a year is part of, "Toyota Camry 2.5Q ", "Incoterms ", "các phiên bản Word/Excel từ ", "Excel
# 2003, ".
_OF_A_MODEL = lazy.regex(
    rf"(?ri)(?<!\w)(?:{any_of(WORDS['makers'])}\s(?-i:[A-Z\d][A-Za-z\d.-]*\s){{1,5}}|{any_of(WORDS['wares'])}\s(?-i:[A-Z\d][A-Za-z\d.-]*\s){{0,3}}(?:từ\s|(?:\d{{4}}(?:,\s|\s(?:{'|'.join(_LINKS)})\s)){{1,4}})?)"
)
_MODEL_REACH = 60
_MODEL_NAMES = (*WORDS["makers"], *WORDS["wares"])
_BEFORE_MODEL_YEAR = frozenset(("từ", *_LINKS, *(ware.split()[-1].lower() for ware in WORDS["wares"])))


def _is_of_model(text: str, start: int) -> bool:
    """Whether a year is part of the name of a model or an edition: "Mazda CX-5 2018"."""
    floor = max(0, start - _MODEL_REACH)
    last = text[text.rfind(" ", floor, start - 1) + 1 : start - 1]
    if last.isalpha() and last.islower() and last not in _BEFORE_MODEL_YEAR:
        return False  # nearly always
    return holds_any(text[floor:start].lower(), _MODEL_NAMES) and _OF_A_MODEL.match(text, floor, start) is not None


_OPENS_TITLE = ("", ".", "\n", '"', "“")
# "82 < 1900": two numbers compared.
_COMPARES = ("< ", "≤ ", "≥ ", " > ")
_CLOSES_A_NAME = frozenset("),0123456789htd")
_ENGLISH_MONTHS = frozenset(WORDS["english_months"])
# Read backwards: the standard that a year is part of, "TCVN 5740 : 2023", "ISO 9001: 2015".
_OF_A_STANDARD = lazy.regex(r"(?r)[A-Z/]{2,}[\s:][\d-]{1,9}\s?:\s")


def bare_year(text: str, start: int, end: int) -> Claim | None:
    """A year without "năm": after a noun, at the start of a clause or in parentheses, and never before a counted noun."""
    before = text[start - 1 : start]
    if before == "(":
        # "C(2025) 5947" is a number of a paper.
        if text[start - 2 : start - 1].isalnum() or (
            text[end : end + 1] not in (")", ",", "-", "–", ";") and not text.startswith(_TELLS_YEAR, end) and not _AND_YEAR.match(text, end)
        ):
            return None
    elif (
        (before and before not in ' \n*“"')
        or (text[start - 2 : start - 1] in _CLOSES_A_NAME and _OF_A_NAME.match(text, max(0, start - 20), start))
        or (text[start - 2 : start - 1] == ":" and _OF_A_STANDARD.match(text, max(0, start - 24), start))
        or text[max(0, start - 3) : start].endswith(_COMPARES)
        or _is_cell_of_numbers(text, start, end)
        or _is_of_title(text, start, end)
        or _is_of_law(text, start)
    ):
        return None
    elif _is_of_lunar_year(text, start) or _is_of_symbol(text, start) or _is_of_list(text, start) or _is_of_festival(text, start):
        pass
    elif not AFTER_BARE_YEAR.match(text, end):
        return None
    else:
        word = word_before(text, start, 10)
        if (
            (word in _BEFORE_NO_YEAR and not _is_year_all_the_same(text, start, end))
            or word.rstrip(".,") in _ENGLISH_MONTHS
            or _is_of_model(text, start)
            or (text[end - 1] == "0" and word in (",", "và") and _IN_DECADES.match(text, max(0, start - 40), start))
            or (word in ("niên", "kỷ") and DECADES.match(text, max(0, start - 12), start))
            or (
                word
                and (
                    (word[-1].isdigit() and not word[0].isalpha())
                    or (word[-1] in "=+%$°|-–/#" and not (text[end : end + 1] == ":" and _ITEM.match(text, max(0, start - 4), start)))
                )
            )
        ):
            return None
    return Claim("date", start, end, "date.year", SINGLE_YEARS[text[start : start + 4]])


_TELLS_YEAR = (" giảm ", " tăng ", " đạt ")
"""Behind a year that opens parentheses they tell what it was in that year: "(2001 tăng 7,1%; 2002 tăng 6,5%)"."""
# "(2015 và 2016)": the first of two years in parentheses.
_AND_YEAR = lazy.re(r"\s(?:và|đến)\s(?:19|20)\d\d\)")
# Read backwards: the mark of a line of a chronicle, "- 1990: Luật công ty ra đời".
_ITEM = lazy.regex(r"(?r)(?:^|\n)[-–*+]\s{1,2}")
# Behind a year since which something has been: "từ khoảng 2015 đến nay", "giai đoạn 2014 đến nay".
UNTIL_NOW = lazy.re(r"\s(?:cho\s)?(?:đến|tới)\s(?:nay|giờ)(?!\w)")


def _is_year_all_the_same(text: str, start: int, end: int) -> bool:
    """Whether what else would be a quantity is a year: "từ khoảng 2015 đến nay", "mẫu đơn mới nhất 2023"."""
    before = text[max(0, start - 10) : start]
    return before.endswith("mới nhất ") or (before == "từ khoảng " and UNTIL_NOW.match(text, end) is not None)


# Read backwards: the name of the lunar year that a year stands for, "Tết Tân Sửu 2021".
_LUNAR_YEAR = lazy.regex(rf"(?ri)(?<!\w){any_of(WORDS['stems'])}\s+{any_of(WORDS['branches'])}\s")
_BRANCH_TAILS = tails(WORDS["branches"])


def _is_of_lunar_year(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start - 1].lower() in _BRANCH_TAILS and _LUNAR_YEAR.match(text, max(0, start - 16), start) is not None


def _is_of_law(text: str, start: int) -> bool:
    return "uật " in text[max(0, start - 44) : start] and _LAW.match(text, max(0, start - 52), start) is not None


def _is_of_symbol(text: str, start: int) -> bool:
    return "/" in text[max(0, start - 16) : start] and _AFTER_SYMBOL.match(text, max(0, start - 16), start) is not None


# Read backwards: the festival, contest or moment whose year it is, whatever follows: "thực đơn tết Nguyên đán 2018 dễ làm".
_FESTIVAL = lazy.regex(rf"(?ri)(?<!\w){any_of(WORDS['festivals'])}\s")
_FESTIVAL_TAILS = tails(WORDS["festivals"])


def _is_of_festival(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start - 1].lower() in _FESTIVAL_TAILS and _FESTIVAL.match(text, max(0, start - 20), start) is not None


def _is_of_list(text: str, start: int) -> bool:
    return (
        text[max(0, start - 3) : start - 1].endswith((",", "và"))
        and _IN_YEAR_LIST.match(text, max(0, start - 40), start) is not None
        and not (text[start + 3] == "0" and _IN_DECADES.match(text, max(0, start - 40), start))
    )
