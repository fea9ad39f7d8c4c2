"""What an amount is, from the words right beside it: the thing that it prices or that each of is given, what is done with it, a price that is listed."""

from collections.abc import Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.nouns import ACTORS, CLOSERS, DEEDS, DEPENDENT, UNITS, is_one_phrase, noun_of_measure
from vnpolitics_cli.measures.phrases import AND, ASIDE, OPEN_PAIRS, SCALE_WORDS, is_measure, noun_at, pair_at, phrase_of
from vnpolitics_cli.measures.subjects import subject_of
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import holds_any

_TABLE = table("measures")
_HEADS_RIGHT = frozenset(_TABLE["heads_right"])
_HEADING_RIGHT = frozenset(_TABLE["heading_right"])
_WORD = lazy.re(r"[^\W_]+(?:[-./&][^\W_]+)*")
# What prices the thing in front of it, read backwards: the "trị giá ước tính " of "lô hàng trị giá ước tính 3 tỷ đồng". Group 1 the noun.
_PRICED = lazy.regex(r"(?r)(?i:(?<!\w)((?:tổng\s)?trị giá))\s(?:(?:khoảng|là|lên|mức|tính|tới|đạt|đến|ước)\s)*")
# The same behind whoever says so, or what it took: the "được hãng Bách Việt định giá lên tới " of "toà nhà được hãng Bách Việt định giá
# lên tới 3 tỷ đồng", the "đã tiêu tốn " of "hệ thống tưới đã tiêu tốn 3 tỷ đồng", the "được rao bán ".
_APPRAISED = lazy.regex(
    r"(?r)(?<!\w)(?:(?:được|bị)\s(?:[^\W\d][^\s,;.]*\s){0,4}?định giá|(?:đã\s)?tiêu tốn|(?:(?:hiện|đang|được)\s)*rao\sbán)"
    r"\s(?:(?:hết|khoảng|là|lên|tới|đến|ở|mức)\s)*"
)
_OFFERED = "rao bán "
# In front of "rao bán", a number of parts of what is offered: the "12 phòng " of "nhà nghỉ 12 phòng rao bán".
_COUNTING = lazy.re(r"\d\s[^,;]*$")
# A number with or without its unit: "500", "5kg"; no name as "5wx2".
_COUNT = lazy.re(r"\d[\d.,/–-]*[^\W\d]*")
_TAKING = frozenset(_TABLE["taking"])
_GIFT_REACH = 30
_COMPOUNDS = OPEN_PAIRS | frozenset(_TABLE["priced_compounds"])
_BESIDE = frozenset(("&", "cùng", "hoặc", "và"))
_GIFTS = frozenset(_TABLE["gifts"])
_PIECES = frozenset(_TABLE["pieces"])
_HOW_MANY = frozenset(_TABLE["how_many"])
_OWNING = frozenset(("của", "tại", "ở"))
"""What follows them says whose or where the thing in front of them is."""
# What is done with an amount or has it, at the end of the clause: the "đóng góp tổng cộng " of "đóng góp tổng cộng 5 tỷ đồng". Group 1 that.
_DONE = lazy.regex(rf"(?r)(?i:(?<!\w)({any_of(_TABLE['done'])}))[\"”’']?\s(?:(?:cộng|số|thêm|tổng|được|lên|đến|tới|là|mức)\s)*\**$")
_GIVING = frozenset(_TABLE["giving"])
_CLAUSE_MARKS = (", ", "; ", ": ", "\n")
# What lists a price told of before, at the end of the clause: the "niêm yết ở mức " of "Công ty A niêm yết ở mức 56 triệu đồng".
_LISTED = lazy.regex(r"(?r)(?<!\w)(?:công bố|giao dịch|niêm yết|mua vào|bán ra)\s(?:(?:là|mua|mức|giá|ngưỡng|quanh|tại|vào|ở)\s)*$")
# What is listed, between the verb and its amount: the "niêm yết vàng nhẫn ở mức: " of "Hãng niêm yết vàng nhẫn ở mức: 56 triệu đồng". Group 1 that.
_THING_LISTED = lazy.regex(
    r"(?r)(?<!\w)niêm yết\s((?:bạc|vàng|USD|đồng USD|đô la)(?:\s(?!giá\s)[^\s,;:.()]+){0,5}?)\s(?:(?:là|mức|quanh|tại|với|ở)\s)*(?:mức:\s)?"
)
_PRICES = (" giá ", "tỷ giá", "tỉ giá")
_DEALT = ("bạc", "tệ", "tỉ giá", "tỷ giá", "usd", "vàng", "đô")
"""Words of the prices that dealers list."""
_MARKS = lazy.re(r"[,;:.(\n]\s?|[“”]\s?")
_WEIGHT = lazy.re(r"\d[\d.,]*\s(?:(?:nghìn|triệu)\s)?(?:kg|m3|m²|tạ|tấn)$")
_LONGEST_THING = 7


def thing_priced(text: str, floor: int, at: int) -> str | None:
    """The thing whose price the amount is, in front of "trị giá" or behind a verb of giving: "thu giữ lô hàng trị giá 3 tỷ đồng", "tặng quà Tết 5 triệu".

    Only where "trị giá" is a noun ("với tổng trị giá 3 tỷ đồng") is it itself what is measured.
    """
    priced = _PRICED.match(text, floor, at)
    if priced is None and (appraised := _APPRAISED.match(text, floor, at)) is not None:
        offered = appraised[0].endswith(_OFFERED)
        return None if offered and _COUNTING.search(text, floor, appraised.start()) else _thing(text, floor, appraised.start(), priced=True)
    if priced is None:
        return _thing(text, floor, at, priced=False) if holds_any(text[max(floor, at - _GIFT_REACH) : at], _GIFTS) else None
    if len(priced[1]) > len("trị giá"):
        return priced[1]
    named = _thing(text, floor, priced.start(), priced=True)
    before = text[floor : priced.start()].rstrip()
    if before.endswith(","):
        return _thing_aside(before[:-1], priced[1]) or priced[1]
    return named or priced[1]


def _thing_aside(before: str, price: str) -> str | None:
    """What has the `price` told behind the comma at the end of `before`: "tạm giữ 320 mét lụa nhập lậu", ", trị giá 90 triệu đồng".

    It is the price itself behind a weight, of which it is another size ("xuất khẩu đạt 71 nghìn tấn, trị giá 212 triệu USD"), and
    behind a clause that says something of the thing; None where a noun stands there that is not plainly it.
    """
    clause = ASIDE.sub("", before[-110:]).rstrip()
    clause = clause[max((mark.end() for mark in _MARKS.finditer(clause)), default=0) :]
    if _WEIGHT.search(clause) is not None:
        return price
    own = clause.split()
    words = [word.lower() for word in own]
    begin = max((index + 1 for index, word in enumerate(words) if word == "là" or word in _HOW_MANY or _COUNT.fullmatch(word)), default=0)
    while 0 < begin < len(words) and (words[begin] in UNITS or words[begin] in SCALE_WORDS or words[begin] == "số"):
        begin += 1
    if begin == len(words) or not is_one_phrase(words[begin:]):
        return price  # "mực khô, đều do Lào sản xuất, trị giá 3 tỷ đồng"
    return phrase_of(own[begin:]) if begin > 0 and 1 < len(words) - begin <= _LONGEST_THING and words[begin] != "vụ" else None


def _thing(text: str, floor: int, at: int, *, priced: bool) -> str | None:
    """The thing named right in front of `at`, `priced` by the words there, else given away."""
    clause = text[max(floor, at - 110) : at]
    if ")" in clause:
        clause = ASIDE.sub(lambda aside: " " * len(aside[0]), clause)  # "giải đặc biệt (jackpot) trị giá"
    start = 0
    for mark in _MARKS.finditer(clause):
        start = mark.end()
    own = clause[start:].split()
    while priced and own and own[-1] in ("có", "được", "với"):
        own.pop()
    words = [word.lower() for word in own]
    begin, end, given = _thing_among(own, words, None if start == 0 and at - 110 > floor else 0)
    if begin is None or not 0 < end - begin <= 9 or words[begin] in SCALE_WORDS or words[begin] in DEEDS:
        return None
    if not priced and not (given and (words[begin] in _GIFTS or pair_at(words, begin) in _GIFTS)):
        return None
    thing = phrase_of(own[begin:end])
    return thing if thing is None or is_measure(thing) else noun_of_measure(thing) or thing  # "xé tan số tiền mặt trị giá"


def _thing_among(own: Sequence[str], words: Sequence[str], begin: int | None) -> tuple[int | None, int, bool]:
    """Where the last thing among `words` begins and ends, and whether a verb takes it; it may begin at `begin` where no other word tells."""
    pairs = [pair_at(words, index) for index in range(len(words))]
    piece: int | None = None
    owner: int | None = None
    beside = given = False
    for index, (word, pair) in enumerate(zip(words, pairs, strict=True)):
        whole = pair in _COMPOUNDS or (index > 0 and pairs[index - 1] in _COMPOUNDS)
        if piece is owner is None and not beside and (word in _PIECES or pair in _PIECES) and not own[index : index + 2][-1].istitle():
            piece = index
        elif piece is None and (pair in _TAKING or (word in _TAKING and not whole)):
            begin, owner, beside, given = index + (2 if pair in _TAKING else 1), None, False, True
        elif whole:
            continue
        elif word in _OWNING:
            owner = index if owner is None else owner
        elif word in DEPENDENT or word in _BESIDE:
            begin = piece = owner = None  # "lốp xe và phụ kiện trị giá": which of the two is priced is not told
            beside = word in AND
        elif word in CLOSERS or pair in CLOSERS or _COUNT.fullmatch(word):
            begin = index + (2 if pair in CLOSERS or (words[index + 1 : index + 2] and words[index + 1] in UNITS) else 1)
            piece, owner, beside, given = None, None, False, False
    while begin is not None and begin < len(words) and (words[begin] in _HOW_MANY or pairs[begin] in _HOW_MANY):
        begin += 2 if pairs[begin] in _HOW_MANY else 1
    if begin is None or begin == len(words) or (words[begin] in ACTORS and begin != piece):
        begin = piece  # "chị đeo | bộ váy"
    end = len(words) if owner is None or (words[owner] == "của" and piece is None and owner != begin) else owner
    return begin, end, given


# A number of things of which each has the amount, in front of it: the "50 suất quà cho hộ nghèo, mỗi suất " of "trao 50 suất quà cho hộ nghèo, mỗi suất
# 500.000 đồng". Groups 1 the things, 2 their first word.
_PORTIONED = lazy.re(
    rf"(?<![\w.,/])(?:\d{{1,3}}(?:\.\d{{3}})*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s(({any_of(_TABLE['portioned'])})(?:\s[^\W\d]+){{1,3}}?)"
    r"(?=,\s|\s\(|\s(?:cho|của|dành|tới|tặng|đến)\s)[^,;.(]{0,80}(?:,\s|\s\()(?:trị giá\s)?mỗi\s\2\s(?:(?:có giá|gần|hơn|khoảng|là|trên|trị giá|từ)\s)*"
)
# The same with the amount in brackets, told for each behind it, read backwards: the "50 suất quà cho hộ nghèo (" of "(500.000 đồng/suất)". Groups 1 the
# things, 2 their first word.
_IN_BRACKETS = lazy.regex(
    rf"(?r)(?<![\w.,/])(?:\d{{1,3}}(?:\.\d{{3}})*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s(({any_of(_TABLE['portioned'])})(?:\s[^\W\d]+){{1,3}}?)"
    r"(?:\s(?:cho|của|dành|tới|tặng|đến)\s[^\d,;.()]{2,60})?\s\((?:(?:có giá|gần|hơn|khoảng|trên|trị giá)\s)*"
)
_PORTION_REACH = 130


def portion_of(text: str, floor: int, at: int, per: str | None) -> str | None:
    """The things of which each has the amount: "trao 50 suất quà, mỗi suất 500.000 đồng", "50 suất quà (500.000 đồng/suất)", where `per` is "suất"."""
    near = max(floor, at - _PORTION_REACH)
    if per is not None and text.find("(", near, at) >= 0 and (things := _IN_BRACKETS.match(text, near, at)) is not None:
        return things[1] if per.startswith(things[2]) else None
    if text.find(" mỗi ", near, at) < 0 and text.find("(mỗi ", near, at) < 0:
        return None
    found = _PORTIONED.search(text, near, at)
    return found[1] if found is not None and found.end() == at else None


# What is sold by weight or measure and has each of it change in price, read backwards: the "mỗi lít xăng E5 " of "mỗi lít xăng E5 giảm 45 đồng". Group 1 it.
_EACH_CHANGES = lazy.regex(
    rf"(?r)(?<!\w)[Mm]ỗi\s(?:{any_of(_TABLE['weighed_by'])})\s((?:[^\s,;.:()]+\s){{1,6}}?)(?:(?:bán ra|chỉ|cũng|lại|sẽ|tiếp tục|đã|được)\s)*"
)


_BRINGING = r"(?:(?:cũng|hiện|tiếp tục|đã|đang|ước|ước tính)\s)*(?:mang|thu|đem)\svề\s(?:(?:cho\s(?:cả nước|nước ta|Việt Nam)|gần|hơn|khoảng|trên|tới|đến)\s)*"
# Goods that bring home what they are sold for, read backwards: the "cà phê xuất khẩu thu về " of "Riêng cà phê xuất khẩu thu về 2 tỷ USD". Group 1 they.
_SOLD_FOR = lazy.regex(
    r"(?r)(?:(?<=^|\n|[,;:.(]\s)|(?<=(?<!\w)(?i:còn|khi|riêng|trong đó|và|tháng)\s))"
    rf"((?i:(?:(?:hàng|mặt hàng|ngành hàng|nhóm hàng|ngành|xuất khẩu)\s)?(?:{any_of(_TABLE['exports'])}))(?:\s(?:chế biến|các loại|tươi|xuất khẩu))*)\s"
    rf"{_BRINGING}"
)
# The same of a part of a trade, in any currency: the "nhóm máy tính xách tay mang về " of "Nhóm máy tính xách tay mang về 3 tỷ đồng". Group 1 it.
_EARNING = lazy.regex(
    r"(?r)(?:(?<=^|\n|[,;:.(]\s)|(?<=(?<!\w)(?i:còn|khi|riêng|trong đó|và)\s))((?i:dòng|lĩnh vực|mảng|ngành|nhóm|phân khúc)(?:\s(?!này\s|đó\s)[^\W\d]+){1,7}?)"
    rf"\s{_BRINGING}"
)


def sold_for(text: str, floor: int, at: int) -> str | None:
    """The goods or the part of a trade that bring home the amount: "Sầu riêng mang về 2 tỷ USD", "Mảng bán lẻ thu về 5 tỷ đồng"; nobody who earns it."""
    near = max(floor, at - _TRADE_REACH)
    if text.find(" về ", near, at) < 0:
        return None
    # "hộ bán cà phê, hồ tiêu thu về 2 tỷ đồng": of both
    sold = (_SOLD_FOR.match(text, near, at) if text.find(" USD", at, at + _CURRENCY_REACH) >= 0 else None) or _EARNING.match(text, near, at)
    return sold[1] if sold is not None else None


_CURRENCY_REACH = 24
"""How far behind the beginning of an amount its currency stands, in characters."""


# What is traded with a country, read backwards: the "xuất khẩu sang Canada " of "Việt Nam xuất khẩu sang Canada 3 tỷ USD". Group 1 the trade.
_TRADED_WITH = lazy.regex(
    r"(?r)(?<!\w)((?i:xuất khẩu|nhập khẩu|xuất siêu|nhập siêu|XK|NK))(?:\shàng(?:\shóa)?)?\s(?:sang|từ|vào)\s(?:thị trường\s)?(?:\p{Lu}[^\s,;().]*\s){1,4}"
    r"(?:(?:gần|hơn|khoảng|trên|được|đạt)\s)*"
)


def traded_with(text: str, floor: int, at: int) -> str | None:
    """The trade with a country whose amount stands right behind that: "xuất khẩu sang Canada 3 tỷ USD"."""
    near = max(floor, at - _TRADE_REACH)
    traded = _TRADED_WITH.match(text, near, at) if holds_any(text[near:at], _TRADING) else None
    return traded[1] if traded is not None else None


_TRADING = (" sang ", " từ ", " vào ")
_TRADE_REACH = 80
"""How far in front of an amount the trade that it is of may begin, in characters."""


# What is sold in kinds, by the name of its kind, read backwards: the "gói 3 là " of "mua gói 3 là 10 triệu đồng". Group 1 it.
_KIND = lazy.regex(
    r"(?r)(?<!\w)(?<!một\s|các\s|những\s)((?i:gói|hạng|vé)\s(?:số\s)?(?=[\dIVX]|[^\W\d]{1,2}\s)[\w–-]+(?:\s(?!là\s)[\w–-]+){0,5})\s(?:có giá\s)?là\s"
)


def kind_sold(text: str, floor: int, at: int) -> str | None:
    """The kind whose price the amount is: "gói 3 là 10 triệu đồng"."""
    kind = _KIND.match(text, floor, at) if text.endswith(" là ", floor, at) else None
    return kind[1] if kind is not None else None


def each_changed(text: str, floor: int, at: int) -> str | None:
    """The thing of which each litre or kilogram changes in price by the amount: "mỗi lít xăng E5 giảm 45 đồng"."""
    found = _EACH_CHANGES.match(text, floor, at) if text.find("ỗi ", floor, at) >= 0 else None
    thing = found[1].split() if found is not None else []
    return phrase_of(thing) if thing and is_one_phrase([word.lower() for word in thing]) else None


def done_with(text: str, floor: int, at: int) -> str | None:
    """What is done with the amount, or the thing that has it, right in front of it: "ủng hộ 5 tỷ đồng", "giải thưởng 5 tỷ đồng"."""
    done = _DONE.search(text, floor, at)
    if done is None or (done[1] in _GIVING and done.start() > floor and not text.endswith(_CLAUSE_MARKS, floor, done.start())):
        return None  # "hãng tài trợ 5 tỷ đồng xây cầu": what they do
    return done[1]


def price_listed(text: str, floor: int, at: int, price: str | None) -> str | None:
    """What is listed by a clause that names no price: that of the clause before ("Giá USD ổn định, niêm yết ở mức"), else the last `price` told of."""
    listed = _LISTED.search(text, floor, at)
    if listed is None:
        thing = _THING_LISTED.match(text, floor, at) if text.find("niêm yết ", floor, at) >= 0 else None
        return phrase_of(thing[1].split()) if thing is not None else None
    mark = max(text.rfind(", ", floor, listed.start()), text.rfind("; ", floor, listed.start()))
    clause = text[mark + 2 if mark >= 0 else floor : listed.start()]
    if holds_any(f" {clause}".lower(), _PRICES):
        return noun_of_measure(clause)
    before = subject_of(text, floor, mark, adjacent=False, verb=True).measure if mark >= 0 else None
    if before is not None and f" {before}".lower().startswith(_PRICES):
        return before
    return price if price is not None and holds_any(price.lower(), _DEALT) else None


def object_behind(text: str, at: int, right: int) -> str | None:
    """What an amount is, from the words behind it, which begin at `at`: "1.700 tỷ đồng tiền trái phiếu", "5 tỷ đồng chưa phân bổ"."""
    undone = _UNDONE.match(text, at, right)
    return undone[0] if undone is not None else _noun_behind(text, at, right)


def _noun_behind(text: str, at: int, right: int) -> str | None:
    """The noun that those words name it by."""
    if text.startswith(_BEFORE_OBJECT, at):
        told = noun_at(text, text.index(" ", at) + 1, right, versus=False)
        return told if is_measure(told) and not (told or "").startswith("quỹ") else None  # "cho đầu tư công", "là vốn vay", not "cho quỹ"
    word = _WORD.match(text, at, right)
    if word is None or word[0] not in _HEADS_RIGHT or text.startswith("chi tiết", at) or (word[0] == "đầu" and not text.startswith("đầu tư", at)):
        return None
    noun = noun_at(text, at, right, versus=False)
    if noun is None or (word[0] in _HEADING_RIGHT and not is_measure(noun)):
        return None
    if noun.endswith(_GIVING_OUT) and text.startswith(" cho ", at + len(noun)):
        noun = noun.rpartition(" ")[0]  # "5 tỷ đồng vốn vay | cấp cho hợp tác xã"
    return _NOT_ITSELF.sub("", noun)


# What is yet to be done with the amount: "còn 5 tỷ đồng ⟦chưa phân bổ chi tiết⟧".
_UNDONE = lazy.re(rf"chưa {any_of(_TABLE['undone'])}(?: (?:chi tiết|hết|xong))?(?!\w)")
_BEFORE_OBJECT = ("cho ", "là ", "từ nguồn ")
_GIVING_OUT = (" cấp", " chi", " phát", " trao")
# Behind what an amount is, what it comes with, whose it is or for each of what: "tiền mặt | cùng bộ phụ kiện", "nợ thuế | của 74 doanh nghiệp", "tiền
# lãi | /ngày".
_NOT_ITSELF = lazy.re(r" (?:cùng |của \d).*|/.*")
