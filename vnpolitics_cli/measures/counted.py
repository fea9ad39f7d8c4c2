"""What is counted right in front of a percentage that is its share or its change: "xử lý 1.250 trường hợp vi phạm, giảm 12%".

The clauses know the counted noun where it is short and the clause says nothing else; here it is read from the number on, with the words
that pick out which are meant ("2,3 nghìn xưởng mộc mở cửa trở lại"), so far as nothing but the words of the share or the
change stand between it and the percentage. A weight or a length is no noun: it is another size of what the clause tells.
"""

from vnpolitics_cli import lazy
from vnpolitics_cli.count_nouns import is_unit, noun_end
from vnpolitics_cli.measures.nouns import CLOSERS
from vnpolitics_cli.measures.phrases import OPEN_PAIRS, is_measure, pair_at, phrase_of
from vnpolitics_cli.tables import any_of, table

_TABLE = table("measures")
_REACH = 130
"""How far in front of a percentage the number may begin, in characters."""
# Between the counted noun and its percentage: ", chiếm gần ", " (", ", đã tăng mạnh ". Read backwards.
_TOLD = lazy.regex(
    r"(?r)(?:,\s(?!(?:tỉ|tỷ)\slệ)|\s\(|\svà\s)(?:(?:bằng|chiếm|chỉ|cũng|giảm|gần|hay|hơn|khoảng|là|mạnh|mức|nhẹ|sâu|thêm|tới|tương đương|tương ứng"
    r"|tăng|tỉ lệ|tỷ lệ|trên|với|đã|đến|đạt|ước)\s)*+"
)
# The last number in front, with its scale: "2,3 nghìn ", "503/3.193 ", "có hai "; no number of a name or a time, no level that is reached.
_NUMBER = lazy.regex(
    r"(?r)(?<![\w.,/%–-])(?<!(?i:điểm|điều|khoá|khóa|khoản|kỳ|lớp|lên|lên tới|lên đến|mức|ngày|năm|quý|tháng|thứ|top|vùng|xuống|xuống còn|đợt"
    r"|trong tổng số(?: hơn| gần| khoảng| trên)?)\s)(\d[\d.,]*(?:/\d[\d.]*)?)\s(?:(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s){0,2}+"
    r"|(?<=\A|[.,;:(\n]|[.,;:(\n]\s|(?<!\w)(?i:có|và)\s)(?i:hai|ba|bốn|sáu|bảy|tám|chín|mười)\s(?=\p{Ll})"
)
# In front of a count of visits ("lượt"), whose they are: the "khách lưu trú" of ", khách lưu trú ước đạt hơn 40.000 lượt", the "Lượng khách đến đảo" of
# "Lượng khách đến đảo vẫn duy trì ở mức cao, đạt 40.000 lượt". Read backwards. Group 1 they.
_WHO = lazy.regex(
    r"(?r)(?<=\A|[.,;:(\n–-]|[.,;:(\n–-]\s|(?<!\w)(?i:riêng|và)\s)"
    r"((?i:hành khách|(?:lượng |số |tổng số |tổng lượng )?(?:du )?khách|vận chuyển|vận tải)(?:\s[^\W\d]+){1,7}?)"
    r"(?:\s(?:cũng|duy trì|giữ|liên tục|luôn|tiếp tục|trên đà|tăng|vẫn)(?:\s[^\W\d]+){0,8},)?\s(?:ước\s(?:tính\s)?|đã\s)?(?:là|đạt)\s"
    r"(?:(?:gần|hơn|khoảng|trên|xấp xỉ)\s)?"
)
_BARE_TIMES = 2
"""Words of "lượt" and "lượt người", which do not say whose."""
# From the counted noun on, no other figure: the number of "Covid-19" is none.
_PLAIN = lazy.re(r"[^\W\d](?:[^\d,;:.()\n%]|(?<=[^\W\d]-)\d{1,2}(?!\d))*")
_LONGEST = 12
"""Words."""
_WHERE = frozenset(("tại", "ở"))
_NOT_COUNTED = frozenset(("đồng", "usd", "vnd", *_TABLE["not_counted"]))


def counted_in_front(text: str, floor: int, start: int) -> str | None:
    """What is counted in front of the percentage at `start`, in a clause that begins at `floor` or later; None where that is not plain."""
    near = max(floor, start - _REACH)
    told = _TOLD.match(text, near, start)
    if told is None:
        return None
    number = _NUMBER.search(text, near, told.start())
    if number is None or _PLAIN.fullmatch(text, number.end(), told.start()) is None:
        return None
    if text.rfind("(", near, number.start()) > text.rfind(")", near, number.start()):
        return None
    words = text[number.end() : told.start()].split()
    stop = 1
    while stop < len(words) and not _ends(words, stop):
        stop += 1
    if stop == 1 and len(words) <= _LONGEST and words[1:2] and words[1] in _WHERE:
        stop = len(words)  # "36 cuộc tại trụ sở"
    first = text[number.end() : noun_end(text, number.end())]
    if stop > _LONGEST or words[0].lower() in _NOT_COUNTED or (first and is_unit(first)) or (stop == 1 and not first) or not _is_noun(words[0], stop):
        return None
    if words[0] == "lượt" and stop <= _BARE_TIMES:
        who = _WHO.match(text, near, number.start())
        if who is not None:
            return phrase_of(who[1].split())
    counted = phrase_of(words[:stop])
    return None if is_measure(counted) and words[0] != "lượt" else counted


def _is_noun(word: str, length: int) -> bool:
    """Whether a phrase of that many words may begin with `word`: no name, but short for a noun, "DN quay trở lại hoạt động"."""
    return word.islower() or (length > 1 and word.isupper() and word.isalpha() and 1 < len(word) <= _LONGEST_SHORT)


_LONGEST_SHORT = 5
"""Letters."""


# What is done with so many tonnes, whose change follows, read backwards: the "nhập khẩu ròng 51 tấn vàng, " of "Lào nhập khẩu ròng 51 tấn
# vàng, giảm 60%". Group 1 that.
_DEALT = lazy.regex(
    rf"(?r)(?<!\w)(?<!(?:lượng|giá trị|hàng|kim ngạch|mức)\s)((?i:{any_of(_TABLE['dealt'])})(?:\sròng)?)\s"
    r"(?:(?:gần|hơn|khoảng|trên|tổng cộng|được|ước|ước đạt|tới)\s)*"
    r"\d[\d.,]*\s(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s)*(?:kg|lít|m3|mét khối|tạ|tấn|thùng)(?:\s[^\s,;:.()%]+){1,9}?(?:\s\([^()]{3,40}\))?,\s"
)


def dealt_in(text: str, floor: int, at: int) -> str | None:
    """What was done with a weight of goods, the change of which is told at `at`: "nhập khẩu 51 tấn vàng trong tháng 12, giảm 60%"."""
    near = max(floor, at - _REACH)
    dealt = _DEALT.match(text, near, at) if text.startswith(", ", at - 2) else None
    return dealt[1] if dealt is not None else None


# A number of those who have an amount, in front of what their change or share is told with, read backwards: the "Số người sở hữu trên 1 triệu USD tại
# Lào " of "Số người sở hữu trên 1 triệu USD tại Lào tăng 80%". Group 1 whose number it is.
_WITH_AMOUNT = lazy.regex(
    r"(?r)(?<!\w)([Ss]ố(?:\slượng)?(?:\s[^\W\d]+){1,5}?)\s(?:có|nợ|sở hữu|vay|với|đạt)\s(?:[^\W\d]+\s){0,6}?\d[\d.,]*\s(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s)*"
    r"(?:đồng|USD|euro|đô la)(?:\strở\s(?:lên|xuống))?(?:\s(?:của|trong|tại|ở)(?:\s[^\W\d]+){1,5})?(?:,\s(?=chiếm\s))?\s"
    r"(?:(?:chỉ|chiếm|cũng|hiện|vẫn|đã)\s)*"
)
_AMOUNT_REACH = 150


def counted_with_amount(text: str, left: int, at: int) -> str | None:
    """Those whose number the percentage tells, picked out by an amount that they have: "Số người sở hữu trên 1 triệu USD tại Lào tăng 80%"."""
    near = max(left, at - _AMOUNT_REACH)
    if text.find("ố ", near, at) < 0:
        return None
    found = _WITH_AMOUNT.match(text, near, at)
    return phrase_of(found[1].split()) if found is not None else None


def _ends(words: list[str], at: int) -> bool:
    """Whether the noun ends in front of the word at `at`: a preposition, or a verb of another clause."""
    pair = pair_at(words, at)
    return pair not in OPEN_PAIRS and pair_at(words, at - 1) not in OPEN_PAIRS and (words[at].lower() in CLOSERS or pair in CLOSERS)
