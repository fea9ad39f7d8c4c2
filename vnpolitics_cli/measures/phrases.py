"""Noun phrases: where one begins and ends, and whether it begins with a noun of measure."""

from collections.abc import Container, Iterable, Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASHES

_TABLE = table("measures")
OPENS_ASIDE = frozenset(("(", ",", ";"))
PLANS = tuple(_TABLE["plans"])
"""What is set beforehand, and reached or missed: "dự toán", "kế hoạch"."""
SPANS = frozenset(("ngày", "năm", "quí", "quý", "tháng", "tuần"))
"""Spans of time: "trong chín ⟦năm⟧", "9 ⟦tháng⟧ năm 2023"."""
AND = frozenset(("hoặc", "và"))
RISES = frozenset(("giảm", "tăng"))
BOUNDS = frozenset(("dưới", "trên", "từ"))
"""In front of a number they make it a bound: "⟦trên⟧ 60 tuổi"."""
BUDGETS = frozenset(("chi", "thu"))
"""The two sides of a budget: "⟦thu⟧ nội địa", "⟦chi⟧ thường xuyên"."""
BREAKS = ("; ", ": ", ". ", "… ")
"""What another item or sentence begins behind."""


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """What the phrases begin with, so that a look at one word rules out most places."""
    return frozenset(phrase.partition(" ")[0] for phrase in phrases)


HEADS = frozenset(_TABLE["heads"])
HEADING = first_words(HEADS)
VAGUE = frozenset(_TABLE["vague"])
_BEARERS = frozenset(_TABLE["bearers"])
_EDGES = frozenset(_TABLE["edges"])
_ENDINGS = _EDGES | frozenset(_TABLE["endings"])
NO_HEADS = frozenset(_TABLE["no_heads"])
_LOOSE_ENDS = frozenset(_TABLE["loose_ends"])
_LOOSE_LAST = frozenset(pair.split()[-1] for pair in _LOOSE_ENDS)
SCALE_WORDS = frozenset(("nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"))
OPEN_PAIRS = frozenset(_TABLE["open_pairs"])
YEARLY = ("/năm", " mỗi năm", " một năm")
"""Behind a percentage they make it a rate a year."""
ADJECTIVES = frozenset(_TABLE["adjectives"])
# "/kg", "/hợp đồng"; of "2%/tổng số hộ" the slash alone.
_AFTER_UNIT = lazy.re(rf"(?:\s?/\s?(?:(?=tổng\s)|{any_of(word for word in _TABLE['per'] if ' ' in word)}|[^\W\d]+\d?))?\**\s{{0,2}}")


def behind_unit(text: str, end: int) -> int:
    """Where the words behind a figure begin: behind "/kg", asterisks and blanks."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha():
        return end + 1
    unit = _AFTER_UNIT.match(text, end)
    return unit.end() if unit is not None else end


_GROWING_HEADS = frozenset(("chỉ", "kế", "mục", "mức", "tỉ", "tốc", "tỷ"))
_VERY = frozenset(("khá", "quá", "rất"))
_TRIMMING = _VERY | {"hoặc", "nhất", "này"}


_FUTURE_GOLD = ["vàng", "kỳ", "hạn"]
_WHOSE_ENDS = frozenset(("các", "có", "học", "không", "nghiệp"))
"""In front of a loose end they make it the noun itself: "tiền gửi không kỳ hạn", "mức lương doanh nghiệp áp dụng"."""


def pair_at(words: Sequence[str], index: int) -> str:
    """The word at `index` with the next one, in small letters; empty where there is none."""
    return f"{words[index]} {words[index + 1]}".lower() if 0 <= index < len(words) - 1 else ""


_LONGEST_VAGUE = max(map(len, VAGUE)) + len(" này")


def _lower(words: Sequence[str]) -> list[str]:
    return [word.lower() for word in words]


def _trimmed(words: Sequence[str], begin: int, end: int) -> tuple[int, int]:
    """The phrase `begin:end` without what is said twice or only of its size: "thu nhập hoặc thu nhập", "doanh thu thấp nhất", "giá rất cao"."""
    if "hoặc" in words:
        other = words.index("hoặc") + 1
        if _lower(words[begin : other - 1]) == _lower(words[other : 2 * other - begin - 1]):
            begin = other
    if "nhất" in words:
        best = words.index("nhất") - 1
        if best > begin and words[best] in ADJECTIVES:
            end = best
    if "này" in words[begin:end]:
        end = words.index("này", begin) + 1
    if end - begin > 2 and not _VERY.isdisjoint(words):
        very = max(words.index(word) for word in _VERY if word in words)
        if begin < very < end - 1 and words[very + 1] in ADJECTIVES:
            end = very
    return begin, end


def phrase_of(words: Sequence[str], vague: Container[str] = VAGUE) -> str | None:
    """Words as a phrase, without the marks at its edges; None if nothing is left, or a noun that is `vague`."""
    begin, end = 0, len(words)
    if end > 1 and words[0] == "tất" and words[1] == "cả":
        begin = 2  # "tất cả các chi nhánh"
    while begin < end and words[begin].lower() in _EDGES:
        begin += 1
    if not _TRIMMING.isdisjoint(words):
        begin, end = _trimmed(words, begin, end)
    if end - begin > 2 and words[begin].lower() not in _GROWING_HEADS:
        grown = end - (words[end - 1] in ADJECTIVES)
        if words[grown - 1] == "trưởng" and words[grown - 2] == "tăng" and grown - begin > 2:
            end = grown - 2  # "doanh thu tăng trưởng 750 lần", "sản lượng tăng trưởng nhanh qua các năm"
    while begin < end:
        if end - begin > 2 and words[end - 1] in _LOOSE_LAST and words[end - 3] not in _WHOSE_ENDS and pair_at(words, end - 2) in _LOOSE_ENDS:
            if words[end - 3 : end] == _FUTURE_GOLD:
                break
            end -= 2
        elif words[end - 1].lower() not in _ENDINGS or pair_at(words, end - 2) in _ENDING_PAIRS or (end - begin > 1 and words[end - 1][0].isupper()):
            break  # "ống thép Hòa Phát"
        else:
            end -= 1
    phrase = " ".join(words[begin:end])
    if not phrase.replace(" ", "").isalpha():  # most have letters only
        phrase = phrase.strip(" *,;:.?!\"“”'()[]-–•+#>…|/=")
        if '"' in phrase or ": " in phrase or "=" in phrase or "[" in phrase:
            return None
        if "“" in phrase or "”" in phrase:
            phrase = phrase.partition("“")[0].rstrip(" -–") if "”" not in phrase else ""
    if len(phrase) > _LONGEST_VAGUE:
        return phrase
    return phrase if len(phrase) > 1 and phrase.lower().removesuffix(" này").removesuffix(" đó") not in vague else None


# A full stop or a comma inside a word, where the blank behind it was lost: "khối lượng.Hướng", "năm 2020,cùng kỳ", but not "TP.HCM"; a note: "dân số.[254]".
_GLUED = lazy.re(r"(?<=\w{2}),(?=[^\W\d]{2})|(?<=[^\W\d]{3})\.(?=[^\W\d]{2}|[\"“”])|(?<=\d{4})\.(?=[^\W\d])|\.?\[\d")
# The words on both sides of a comma or an "và" at which a list goes on: "công chức, viên chức".
JOINED = frozenset(_TABLE["joined"])
_WHOLE = frozenset(_TABLE["whole"])
_PURPOSES = frozenset(_TABLE["purposes"])
_ENDING_PAIRS = HEADS | _WHOLE | OPEN_PAIRS | _PURPOSES | {"thu được"}
STOPS = frozenset(_TABLE["stops"])
_STOPS_PAIR = frozenset(word for word in STOPS if " " in word)
_STOPS_FIRST = frozenset(pair.partition(" ")[0] for pair in _STOPS_PAIR)


_DELIVERED = frozenset(_TABLE["delivered"])
_ACTS = frozenset(_TABLE["acts"])

_COSTS = frozenset(_TABLE["costs"])
_COSTING = tuple(f" {noun}" for noun in sorted(_COSTS))

_OPENING = frozenset(_TABLE["sentence_openings"])
_LONGEST = 18
"""Words of the longest noun phrase behind a figure."""
_REACH = 140
"""Characters that so many words have at most."""


def noun_at(text: str, at: int, right: int, *, versus: bool, vague: Container[str] = VAGUE) -> str | None:
    """The noun phrase that begins at `at`, to the first mark or word that cannot belong to it; None if it is `vague`."""
    words: list[str] = []
    pieces = text[at : min(right, at + _REACH)].split(None, _LONGEST + 1)[: _LONGEST + 1]
    before = ""
    for index, piece in enumerate(pieces):
        bare = bare_word(piece)
        if not bare or (piece[0] in '(“"' and words) or (piece in DASHES and pieces[index + 1 : index + 2] and pieces[index + 1][0].isdigit()):
            break
        if piece == "nhất" and before in ADJECTIVES:
            return None  # "1% người Mỹ giàu nhất": rather none than a cut phrase
        if (bare in STOPS or bare in _STOPS_FIRST) and (words or not versus) and _stops(pieces, index, bare, before):
            break
        if words and piece in _OPENING:
            break  # "thuế môi trường Dự thảo luật": a headline whose full stop was lost
        if words and piece[0].isdigit() and ("%" in piece or (not versus and "".join(pieces[index + 1 : index + 2]).lower() in SCALE_WORDS)):
            break  # "77% đàn ông 11% phụ nữ", "76,5% chỉ tiêu được giao 43.000 tỷ đồng"
        glued = _GLUED.search(piece) if "." in piece or "[" in piece or "," in piece[:-1] else None
        if glued is not None:
            words += filter(None, [piece[: glued.start()]])  # nothing of "[5]"
            break
        words.append(piece)
        if piece[-1] in ',;.:)…"”?!' and not (piece[-1] == "," and index + 1 < len(pieces) and f"{bare} {bare_word(pieces[index + 1])}" in JOINED):
            break
        if len(words) == _LONGEST:
            if "của" in words:
                del words[len(words) - 1 - words[::-1].index("của") :]  # rather a whole phrase than a cut one
            else:
                del words[max((at + 1 for at, word in enumerate(words) if word[-1] == ","), default=0) :]
            break
        before = bare
    return phrase_of(words, vague)


def _stops(pieces: Sequence[str], index: int, bare: str, before: str) -> bool:
    """Whether the word at `index`, `bare` of its marks, ends the phrase whose last word is `before`."""
    following = bare_word(pieces[index + 1]) if index + 1 < len(pieces) else ""
    pair = f"{bare} {following}"
    if f"{before} {bare}" in _DELIVERED:
        return True
    if (bare not in STOPS and pair not in _STOPS_PAIR) or pair in _WHOLE or f"{before} {bare}" in _WHOLE:
        return False
    if not before and pair in _ACTS:
        return False  # "80% hoạt động giám sát"
    if f"{before} {bare}" in _PURPOSES or ((bare in _PURPOSES or pair in _PURPOSES) and _costs(pieces[:index])):
        return False  # "chi phí thực hiện dự án", "tiền sử dụng đất"
    if bare == "mỗi" and index > 1 and pieces[index - 2][0].isdigit():
        return False  # "phụ nữ ngồi 5 giờ mỗi ngày"
    if bare == "và" and (f"{before} {following}" in JOINED or "giữa" in pieces[:index] or _says_again(pieces, index, following)):
        return False  # "lượng nước mắm và nước tương"
    if bare == "hoặc" and is_measure(" ".join(pieces[index + 1 : index + 3])):
        return False  # "tiền lương hưu hoặc trợ cấp mất sức"
    return not (before and pieces[index][0].isupper() and pieces[index][1:].islower())  # "tỉnh Cao Bằng"


def _costs(words: Sequence[str]) -> bool:
    """Whether a noun of cost, time or quantity is all of `words`, or the end of a noun of measure: "kinh phí", "số tiền thuế"; not "người nộp thuế"."""
    noun = " ".join(words).lower()
    return noun in _COSTS or (noun.endswith(_COSTING) and is_measure(noun))


def _says_again(pieces: Sequence[str], index: int, following: str) -> bool:
    """Whether the list behind the "và" at `index` goes on with what it named: "nước mắm và nước tương", "mủ cao su tươi và cao su khô"."""
    if following in HEADS:
        return False
    again = pieces[index + 1 : index + 3]
    return following in pieces[: min(index, 2)] or (len(again) > 1 and any(pieces[at : at + 2] == again for at in range(1, index - 1)))


def is_measure(phrase: str | None) -> bool:
    """Whether a phrase begins with a noun of measure."""
    if phrase is None:
        return False
    words = phrase.lower().split(None, 2)
    if not words or words[0] not in HEADING:
        return False
    pair = " ".join(words[:2])
    return pair not in NO_HEADS and (words[0] in HEADS or pair in HEADS)


# At the end of a noun of measure, how high it is or which one is meant: the " tương đối cao" of "tốc độ tăng trưởng tương đối cao",
# " kỳ này"; not of "sản phẩm công nghệ cao", and what is large only of a bare noun ("giá trị lớn", but "thuế của doanh nghiệp lớn"). Group 1 that.
_HOW_HIGH = lazy.re(
    r"(?:(?: và)?(?: cực kỳ| khá| quá| rất| tương đối| đặc biệt)?"
    r"(?:(?<!công nghệ)(?<!chất lượng)(?<!nâng)(?<!cấp) cao| khổng lồ| khủng| kỷ lục(?: thế giới)?|(?<!ngân) hàng đầu| ổn định| thấp| tương tự| rơi mạnh))+\Z"
    r"|(\A\w+ \w+) lớn\Z|(?: kỳ| lĩnh vực| lần| mặt hàng| nhóm hàng| năm| nước| phiên| quý| tháng| thị trường| tuần)? (?:này|đó)\Z"
)
_HIGH = ("cao", "hàng đầu", "khổng lồ", "khủng", "kỷ lục", "lớn", "này", "rơi mạnh", "thấp", "thế giới", "tương tự", "đó", "ổn định")

# The year that it is for, at its end: the " năm 2019" of "mức lỗ của năm 2019".
_OF_YEAR = lazy.re(r"(?: của)?(?: giao)? năm \d{4}\Z")


_TAKEN_IN_PLACE = tuple(_TABLE["taken_in_place"])
"""What "trên địa bàn" belongs to: "thu ngân sách nhà nước trên địa bàn"."""


# What the next figure has another of: the time of "nhập khẩu cùng kỳ năm nay", the side of "giá vàng mua vào 57 triệu đồng, bán ra 58 triệu đồng", but
# not of "giá mua vào". Groups: the rest.
_TAILED = lazy.re(r"\A([Gg]iá (?!mua)[^–-]+) mua vào\Z|\A(.+) cùng kỳ\Z")


def itself(measure: str) -> str:
    """What is measured without how high it is or which one: "tỷ lệ đồng thuận cao" → "tỷ lệ đồng thuận", "doanh thu này" → "doanh thu".

    Neither "số tiền" at the end of what a sum is for: "vốn vay hộ nghèo số tiền" → "vốn vay hộ nghèo".
    """
    if measure.endswith(" số tiền") and measure.count(" ") > 2 and not measure.endswith(("ổng số tiền", "các số tiền", "những số tiền")):
        return measure.removesuffix(" số tiền")
    if measure.endswith((" cùng kỳ", " mua vào")):
        return _TAILED.sub(r"\1\2", measure)
    if measure.endswith(" trên địa bàn") and not measure.lower().startswith(_TAKEN_IN_PLACE):
        return measure.removesuffix(" trên địa bàn")  # "tiền điện trên địa bàn"
    if " trên địa bàn " in measure and not measure.lower().startswith("tổng sản phẩm"):
        # "số vốn trên địa bàn huyện"; what a budget takes in has "trên địa bàn" in its name.
        measure = measure.partition(" trên địa bàn ")[0] + (" trên địa bàn" if " ngân sách" in measure else "")
    if measure.startswith("gói lãi suất"):
        return measure[len("gói ") :]
    if measure[-1].isdigit():
        return _OF_YEAR.sub("", measure)
    return _HOW_HIGH.sub(r"\1", measure) if measure.endswith(_HIGH) else measure


MARKS_AROUND = ',;.:()*"“”…'
"""What may stand at the edges of a word and is no part of it."""
# An aside inside a clause, which the clause goes on behind: "vốn đầu tư (kể cả vay) đạt", "ngân sách[12] đạt".
ASIDE = lazy.re(r"\([^()\n]{0,80}\)|\[\d{1,3}\]")


def bears_figures(phrase: str | None) -> bool:
    """Whether a phrase, no noun of measure, has a size by itself: "khu vực dịch vụ", "VN-Index", but not "xe máy", of which something is told."""
    words = phrase.lower().split(None, 2)[:2] if phrase else []
    return bool(words) and (words[0] in _BEARERS or pair_at(words, 0) in _BEARERS or (len(words) == 1 and words[0].endswith("-index")))


def bare_word(word: str) -> str:
    """A word in small letters, without the marks around it."""
    return word.lower() if word.isalpha() else word.strip(MARKS_AROUND).lower()
