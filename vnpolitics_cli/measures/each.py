"""What an amount is for each of: "/kg", "mỗi tháng"."""

from vnpolitics_cli import lazy
from vnpolitics_cli.count_nouns import is_unit, noun_end
from vnpolitics_cli.tables import any_of, table

_TABLE = table("measures")
_PER = frozenset(noun.lower() for noun in _TABLE["per"])
_PORTIONS = _PER | frozenset(_TABLE["per_portions"])
_MOST_WORDS = max(noun.count(" ") for noun in _PORTIONS)
_WORDS = lazy.re(rf"[^\W\d_]+[23²³]?(?: [^\W\d_]+){{0,{_MOST_WORDS}}}")
_ANY_WORD = lazy.re(r"[^\W\d]{1,9}[23²³]?")

# Behind the amount: "/m2", "/người/ngày", "/2 hộp". Group 1 a number.
_SLASH = lazy.re(r"\**\s?/\s?(?:mỗi\s|0?1\s?(?!\d)|(\d{1,3})\s?(?![\d.,]))?")
_NEXT_SLASH = lazy.re(r"(\s?/\s?)(?:0?1\s)?(?=[^\W\d])")
# Behind the amount, perhaps with the same amount again: " mỗi tháng", " một ounce", " trở lên mỗi lần", " (3,6 USD) cho một mét". Groups 1 "mỗi", 2 "cho".
_EACH = lazy.re(
    r"(?:\)|\s\([^()\n]{2,40}\)(?=\s[cmt]))?(?:\strở\s(?:lên|xuống))?(?:\s(?:(cho)|trên|(?:khi\svi\sphạm\s)?(?:đối\s)?với(?=\smỗi\s)))?\s(?:(mỗi)|một|0?1)\s"
)
# At the end of the amount's clause, behind what the money is: " tiền thuế mỗi năm", " giá trị hàng hóa đi qua eo biển mỗi năm". Group 1 the time.
_LATER = lazy.re(rf"\s(?:{any_of(_TABLE['per_worth'])})(?:\s[^\W\d]+){{1,9}}?\smỗi\s({any_of(_TABLE['per_times'])})(?!\w|\s\d|\s(?:gần|hơn|khoảng|trên)\s)")
_YEARLY = lazy.re(rf"\s[Hh](?:à|ằ)ng\s({any_of(_TABLE['per_times'])})(?!\w)")
# Behind "/container": its size.
_SIZED = lazy.re(r"(?<=container)\s\d\d\s(?:feet|foot)(?!\w)")
_STARTS = frozenset("/*01()")
_HEADS = frozenset(("cho", "hàn", "hằn", "khi", "mỗi", "một", "trê", "trở", "với", "đối", "Hàn", "Hằn"))
_WORTH_HEADS = frozenset(f"{word} "[:3] for word in _TABLE["per_worth"])
"""How the words begin that can follow."""


def _noun(text: str, at: int, nouns: frozenset[str]) -> str | None:
    """The longest noun of `nouns` that stands at `at`, as written."""
    words = _WORDS.match(text, at)
    noun = words[0] if words is not None else ""
    while noun and noun.lower() not in nouns:
        noun = noun.rpartition(" ")[0]
    return noun or None


def _counted(text: str, at: int, nouns: frozenset[str]) -> str | None:
    """The longest noun at `at`, of `nouns` or of what is counted."""
    noun = _noun(text, at, nouns) or ""
    if noun and text[at + len(noun) : at + len(noun) + 1] != " ":
        return noun  # nearly always
    stop = noun_end(text, at)
    counted = text[at:stop]
    return counted if stop - at > len(noun) and not (noun and is_unit(counted)) else noun or None  # "lượng", not "lượng vàng"


def per_behind(text: str, end: int) -> str | None:
    """What the amount is for each of, where that stands behind it."""
    first, head = text[end : end + 1], text[end + 1 : end + 4]
    worded = head in _HEADS and first != "/"
    if not worded and (head[:1] if first == " " else first) not in _STARTS:
        return _later(text, end) if head in _WORTH_HEADS else None  # nearly always none
    slash = None if worded else _SLASH.match(text, end)
    if slash is not None:
        at = slash.end()
        noun = _counted(text, at, _PORTIONS)
        if slash[1] is not None:
            return f"{slash[1]} {noun}" if noun is not None else None
        if noun is None:
            word = _ANY_WORD.match(text, at)
            if word is None:
                return None
            noun = word[0]
        stop = at + len(noun)
        if (sized := _SIZED.match(text, stop)) is not None:
            return noun + sized[0]
        joint = _NEXT_SLASH.match(text, stop) if text.find("/", stop, stop + 2) >= 0 else None
        if joint is None:
            return noun
        word = _ANY_WORD.match(text, joint.end())
        return noun + joint[1] + (_counted(text, joint.end(), _PORTIONS) or (word[0] if word is not None else ""))
    each = _EACH.match(text, end)
    if each is not None:
        return _counted(text, each.end(), _PORTIONS) if each[2] else _noun(text, each.end(), _PER if each[1] else _PORTIONS)
    yearly = _YEARLY.match(text, end) if worded else None
    return yearly[1] if yearly is not None else _later(text, end)


def _later(text: str, end: int) -> str | None:
    """The time at the end of the clause that goes on behind the amount."""
    later = _LATER.match(text, end)
    return later[1] if later is not None else None


# A word between, a year, a span of months or the name of a make: "E5 RON 92", "SM-6".
_WORD = r"(?:[^\W\d]+|[A-Z]+-?\d{1,4}|(?<=RON )\d\d|(?<=[Nn]ăm )(?:19|20)\d\d|(?<=tháng )\d{1,2}|\d{1,2}(?=\stháng))"
# In front of the amount: "Mỗi năm, tỉnh chi ", "đóng hàng tháng là ", "Chi phí hằng năm: "; nothing but words may follow.
_TIME = lazy.re(rf"(?<!\w)(?:[Mm]ỗi|[Hh][àằ]ng)\s({any_of(_TABLE['per_times'])})(?!\w),?(?=(?:\s(?!và\s){_WORD}){{0,12}}(?:\s?[:|]|(?<=\w),)?\s\Z)")
# "Mỗi lượng vàng hôm nay tăng ", "bình quân một chuyến đạt ", "giá một mét mặt đường là ", "GDP đầu người ". Group 1 what counts as "mỗi".
_EACH_BEFORE = lazy.re(r"(?<!\w)(?i:(mỗi(?:\smột)?|từng(?!\slần))|(?:bình quân|trung bình|giá)\s(?:cho\s)?(?:một|1|đầu)|đầu(?=\sngười))\s")
# "Một bát cháo được bán với giá từ ", "một chai rượu có giá khoảng ". Group 1 the portion.
_ONE_COSTS = lazy.re(rf"(?<!\w)[Mm]ột\s({any_of(_TABLE['per_portions'])})(?:\s\w+){{0,9}}?(?<!trị)\sgiá(?:\s[^\W\d]+){{0,3}}\s\Z")
# "Thuê máy chủ một tháng hết ", "Quán một ngày thu được ", but not "sau một tháng thu được ". Groups 1 the word in front, 2 the time.
_ONE_TAKES = lazy.re(rf"(?:(\w+)\s)?(?:[Mm]ột|1)\s({any_of(_TABLE['per_times'])})\s(?:cũng\s|có thể\s|phải\s)?{any_of(_TABLE['per_takes'])}\s\Z")
_SPANS = frozenset(_TABLE["per_spans"])
_WORTH_ENDS = ("tương đương ", "tương đương với ", "trị giá ")
_EVERY = ("Mỗi", "mỗi", "mỗi một")
_ON_AVERAGE = lazy.re(rf"(?<!\w)(?i:bình quân)\s({any_of(_TABLE['per_times'])})(?!\w)")
# "mức lương tối thiểu một tháng (", "mức hưởng một tháng là ": the amount is what each of those times has. Group 1 the time.
_GLOSSED = lazy.re(rf"(?<!\w)[Mm]ức\s(?:[^\W\d]+\s){{1,7}}?(?:một|mỗi)\s({any_of(_TABLE['per_times'])})\s{{1,2}}(?:[(]|là\s)\Z")
# Nothing but words, and a comma at most before what is reached: "GDP đầu người cao nhất vùng, đạt ", "doanh thu hàng tháng cao, " (over).
_ONLY_WORDS = lazy.re(rf"(?:\s(?!(?:{any_of(_TABLE['per_ends'])})\s){_WORD}(?:,(?=\sđạt\s))?){{0,14}}(?:\s?[:|]|(?<=\w),)?\s\Z")
# What a number of things is worth, read up to its amount: "/năm, tương đương ". Group 1 the time.
_WORTH = lazy.re(rf"/({any_of(_TABLE['per_times'])}),?\s(?:tương đương|trị giá)(?:\svới)?\s\Z")


def per_before(text: str, floor: int, at: int) -> str | None:
    """What the amount is for each of, where that stands in front of it."""
    clause = text[max(floor, at - 90) : at]
    every = "ỗi " in clause
    if every or "àng " in clause or "ằng " in clause:
        time = _TIME.search(clause)
        if time is not None:
            return time[1].lower()
    if clause.endswith(_WORTH_ENDS):
        worth = _WORTH.search(clause, len(clause) - 40 if len(clause) > 40 else 0)
        if worth is not None:
            return worth[1]
    if clause.endswith(("(", " là ")) and (every or "ột " in clause) and (glossed := _GLOSSED.search(clause)) is not None:
        return glossed[1]
    if not (every or "ột " in clause or "ình quân" in clause or "iá 1 " in clause or "đầu người" in clause or "ừng " in clause or "trung b" in clause):
        return None
    for each in reversed(list(_EACH_BEFORE.finditer(clause))):
        any_noun = each[1] in _EVERY or (each[0].endswith((" một ", " 1 ")) and not each[0].lower().startswith("giá"))
        noun = _counted(clause, each.end(), _PORTIONS) if any_noun else _noun(clause, each.end(), _PORTIONS)
        if noun is not None:
            return noun if _ONLY_WORDS.match(clause, each.end() + len(noun)) else None
    average = _ON_AVERAGE.search(clause)
    if average is not None and _ONLY_WORDS.match(clause, average.end()):
        return average[1]
    takes = _ONE_TAKES.search(clause)
    if takes is not None and (takes[1] or "").lower() not in _SPANS:
        return takes[2]
    one = _ONE_COSTS.search(clause)
    return one[1] if one is not None else None
