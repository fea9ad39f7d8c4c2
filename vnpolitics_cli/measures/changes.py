"""The words left of a figure that bound it or make it a change."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
import regex

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.bases import TIMED, VERSUS
from vnpolitics_cli.measures.phrases import ADJECTIVES, ASIDE, JOINED, MARKS_AROUND, PLANS, RISES, bears_figures, behind_unit, is_measure, noun_at
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import holds_any

_TABLE = table("measures")

_MODIFIERS: Mapping[str, str] = {word: name for name, words in _TABLE["modifiers"].items() for word in words}
_VERBS: Mapping[str, str] = _TABLE["verbs"]
_CHANGES: Mapping[str, str] = _TABLE["changes"]
_BEHIND_MODIFIER = ("được", "từ", "là", "bằng", "đạt", "đến", "lên", "mức", "tới", "ở mức")
_SIGNS = "<>=≤≥~"
"""What the signs end in that are modifiers."""
_HOW_MUCH = frozenset(("chậm", "mạnh", "nhanh", "nhẹ", "sâu"))
"""Adverbs of a change."""
_NOT_COMPARED = "".join(f"(?<!{word} )" for word in sorted(ADJECTIVES - _HOW_MUCH))
_NO_OATH = r"(?:(?<!(?i:công|giao|hiệp|điều|khế|quy|ao|cầu|mong)\s)|(?=ước\s(?:tính|đạt|khoảng|thu|chi|tăng|giảm)(?!\w)))"
"""In front of "ước", what makes it no other word: not "công ước", "ao ước", but "đầu tư công ước đạt"."""
_NO_WATCH = r"(?<!(?i:cảnh|giám|khảo|kiểm|quan|thị|trinh)\s(?i:sát))"
"""Behind a modifier, what makes "sát" no other word: not "khảo sát", "giám sát"."""
_NO_GUESS = r"\s(?!cứ\s|mơ\s|rằng\s)"
# Behind "ước", a subject and its verb: " giá trị thu hoạch trong năm 2018 đạt"; not whose estimate it is, nor what has a verb before.
_LONG_GUESS = (
    r"(?!\s(?:tính\s)?(?:chỉ\s)?(?:cho|của|giảm|khoảng|tăng|đạt)\s)"
    rf"(?:{_NO_GUESS}[\w/-]{{1,12}}){{1,16}}\s(?:giảm|là|tăng|đạt(?:\smức)?|lên\s(?:đến|tới))"
)
# Behind "ước", a weight in front of what it is worth: " đạt 71 nghìn tấn và".
_WEIGHT_GUESS = r"(?:\s(?:tính|đạt)){1,2}\s\d[\d.,]{0,9}(?:\s[^\W\d]{1,8}){1,3}\svà"
# Left of the number, read backwards. Group 1 a modifier ("hơn", "không quá"), which a small word may follow ("tối đa là",
# "khoảng từ") or which is a sign ("< 5%", but not the ">" of a quoted line); group 2 an "ước" up to four words back
# ("ước tính cả năm đạt"), or in front of the whole clause, or of a weight and what it is worth ("ước đạt 71 nghìn tấn và").
_MODIFIER = lazy.regex(
    rf"(?r)(?<!\w)(?:(?i:({any_of(word for word in _MODIFIERS if word != 'hơn')}|{_NOT_COMPARED}hơn))"
    rf"(?<!\n>){_NO_WATCH}(?:\s{{1,3}}(?:{'|'.join(_BEHIND_MODIFIER)}))?:?|{_NO_OATH}(?i:(ước))(?:(?:{_NO_GUESS}[^\W\d]{{1,8}}){{1,4}}|{_WEIGHT_GUESS}|{_LONG_GUESS}))(?:\s{{1,3}}|(?<=[{_SIGNS}]))[*(]{{0,3}}"
)
# Right of it: " trở lên", with what the number counts in between ("5% vốn điều lệ trở lên", "6 con dấu, giấy phép hoặc giấy tờ khác trở lên").
_ONWARD = lazy.re(
    r"\)?(?:\s?/\s?\w{1,8})?(?:(?:\s[^\W\d]{1,8}){0,4},(?!\s(?:có|đạt)\s)(?=[^\d.;,]{3,30}\shoặc\s))?(?:\s[^\W\d]{1,8}){0,8}?\s{0,3}(?:trở\s{1,2}(lên|xuống|đi)|hoặc\s(cao|thấp)\shơn)"
)
# In between, that it is the rank of those counted: "870 người ⟦có trình độ⟧ đại học trở lên", "12 cán bộ ⟦từ⟧ cấp phòng trở lên".
_OF_RANK = lazy.re(r"\w\s(?:có|đạt|từ|trình\sđộ|(?<!cùng\s)cấp|hạng|bậc|loại|hoàn\sthành)\s")
_FILLERS = any_of(_TABLE["fillers"]["words"])
# A verb of change directly left ("tăng", "giảm nhẹ", "tăng lên từ", "“lao dốc”"), read backwards; groups 1 the verb, 2 "từ".
_NO_VERB = r"(?<!(?i:trị\sgia\stăng|trị\sgiá\stăng|mức giảm trừ|cải tiến|thâm hụt|thiếu hụt|hao hụt|yếu kém|thua kém|tốn kém|chia cắt|giao cắt))"
_VERB = lazy.regex(rf"(?r)(?<![\w-])(?i:({any_of(_VERBS)})){_NO_VERB}(?:\s(?i:{_FILLERS})){{0,3}}(?:,?\s((?:lên\s)?từ))?[”\x22]?,?\s{{1,2}}[*(]{{0,2}}")
_SAYING = ("hay", "tương đương", "tương ứng", "tức")
_SAYING_HOW = ("giảm", "mức", "tăng", "với")
# What is told again in percent, in points or pieces, read backwards: the " 9,84 điểm tương ứng " of "tăng 9,84 điểm tương ứng 0,8%", " 141 điểm (".
_COUNT = lazy.regex(rf"(?r)\s\d[\d.,]{{0,12}}(?:\s[^\W\d]{{1,9}}){{1,2}},?\s(?:[(]|[(]?{any_of(_SAYING)}\s(?:{any_of(_SAYING_HOW)}\s){{0,3}})")
# A verb of change with its object in between: "vượt kế hoạch 23%", "giảm lãi suất cho vay 0,5%". Groups: verb, object.
_VERB_OBJECT = lazy.regex(
    rf"(?r)(?<![\w-])(?i:({any_of(_TABLE['object_verbs'])}))(?<!(?i:trị gia tăng|suy giảm|hao hụt|thiếu hụt|thâm hụt))\s((?:\**[\w/]{{1,10}}\s){{1,9}}?)"
)
_CHANGE = lazy.re(rf"(?<!\w)(?i:({any_of(_CHANGES)}))(?!\w|\strừ)")
_LEVEL = frozenset(_TABLE["levels"])
_SIGN = {"+": "increase", "-": "decrease", "−": "decrease", "–": "decrease"}


class Change(msgspec.Struct, frozen=True, gc=False):
    """A rise or a fall (None: a level), where its verb begins, and the object between verb and number."""

    direction: str | None
    at: int | None = None
    verb: str = ""
    object: str | None = None


def modifier_of(text: str, start: int, end: int, *, ranged: bool) -> str | None:
    """The modifier of a number that is no amount and no percentage: in front of it ("hơn") or behind what it counts ("trở lên")."""
    if text.find("trở ", end, end + 60) >= 0 and (onward := _onward(text, end, len(text))) is not None:
        return onward
    floor = start - _TAIL if start > _TAIL else 0
    last = text[text.rfind(" ", floor, start - 1) + 1 : start - 1]
    if last.isalpha() and last.lower() not in _SAY_MORE and text.find("ước", floor, start) < 0 and text.find("Ước", floor, start) < 0:
        return None  # nearly always
    tail = text[floor:start].lower()
    modifier = _modifier(text, floor, start, _words(tail), tail)[0]
    return None if modifier is not None and ranged and _of_one_end(text, start, end, modifier) else modifier


def _of_one_end(text: str, start: int, end: int, modifier: str) -> bool:
    """Whether the modifier of the range `start:end` is that of its first end alone: "trên 5 đến 10 tỷ đồng", "tối thiểu 5 đến tối đa 10 tỷ đồng"."""
    return holds_any(text[start:end], _TO) and (modifier in ("more_than", "less_than") or (modifier == "at_least" and " tối đa " in text[start:end]))


def told(text: str, floor: int, start: int, end: int, right: int, *, percent: bool, ranged: bool) -> tuple[str | None, int, Change]:
    """The modifier of the figure `start:end`, where it begins (else where the figure does), and the change in front of it."""
    tail = text[start - _TAIL if start > floor + _TAIL else floor : start].lower()
    words = _words(tail)
    modifier, at = _modifier(text, floor, start, words, tail)
    if modifier == "at_least" and text[floor:at].endswith(_WAGE):
        modifier, at = None, start  # "mức lương tối thiểu 4 triệu đồng": that wage itself
    elif modifier == "at_least" and words[-1] == "từ" and (ranged or _ONTO.match(text, end)):
        modifier, at = None, start  # "chỉ từ 5%" is a lower bound, "chỉ từ 5-7%" a range
    if modifier is None and (words[-1] in _BOUNDING or (not words[-1].isalpha() and words[-1].strip("(*") in _BOUNDING)):
        modifier = _bound_by_word(text, floor, start, end, right, words, percent=percent, ranged=ranged)
    if ranged and modifier is not None and _of_one_end(text, start, end, modifier):
        modifier = None
    elif ranged and modifier == "approx" and text.endswith("trong ", floor, at):
        modifier, at = None, at - len("trong ")  # "tăng nhẹ trong khoảng 5-7%"
    elif modifier is not None and text.startswith(_HIGHER, at) and text.startswith("của ", behind_unit(text, end)):
        modifier = None  # "cao hơn mức 4 tỷ đồng của năm trước": last year's own
    if text.find("trở ", end, end + 60) >= 0 or text.find(" hơn", end, end + 40) >= 0:
        modifier = _onward(text, end, right) or modifier
    if at < start:
        tail = text[at - _TAIL if at > floor + _TAIL else floor : at].lower()
        words = _words(tail)
    change = _change(text, floor, at, start, end, words, tail, percent=percent, ranged=ranged)
    if change.direction is not None and at < start and holds_any(text[at:start], _PASSED):
        change = Change(None, change.at)  # "nhích dần vượt khỏi mốc 56 triệu đồng"
    if change.at is not None and modifier is None and change.verb not in COMPARING:
        modifier = _bound(text, floor, change.at)
    if change.verb and change.direction is None and modifier is None:
        modifier = "less_than" if change.verb in _FALLING_SHORT else "more_than"
    return modifier, at, change


def _bound_by_word(text: str, floor: int, start: int, end: int, right: int, words: Sequence[str], *, percent: bool, ranged: bool) -> str | None:
    """The bound that the word in front of the figure says together with where it stands, or with the noun before it."""
    last = words[-1].strip("(*")
    if not ranged and "nhất" in words[-3:] and (extreme := _MOST.search(text, max(0, start - _MOST_REACH), start)) is not None:
        return "at_most" if extreme[1] is not None or extreme.start() >= floor else None
    if last != "từ" and text.find("tối ", floor, start) >= 0:
        limit = _LIMIT.match(text, floor, start)
        if limit is not None:
            return _MODIFIERS[limit[1]]
    if not ranged and last == "là":
        return _bound_of_list(text, start)
    if ranged or last in _ARE:
        return None
    if last == "từ":
        return "at_least" if not percent and _from_on(text, end, right, words) else None
    if not _LIST_MARKS.isdisjoint(text[max(0, start - _MARK_REACH) : start]) and _UP_TO_MARK.match(text, max(0, start - 16), start) is not None:
        return "at_most"
    return "at_most" if text.endswith(_CELL, 0, start) and _CELL_END.match(text, end) is not None else None


# What makes "nhất" a limit in front of the figure: "ít nhất là 2 triệu đồng/năm, nhiều nhất là", "bị xử phạt cao nhất đến". Group 1 the least.
_MOST = lazy.regex(r"(?:(ít nhất)\s[^.;\n]*\snhiều nhất là|[Pp]hạt(?:,?\s[^\W\d]+){0,9}\sc[aá]o nhất (?:đến|tới))\s{1,2}\**$")
_MOST_REACH = 80

# The mark of an item of a list, "b) ", "- ".
_ITEM_MARK = r"(?:[-–+•]|\w{1,2}[).])\s"
# The item of a list up to its figure, "b) Trong lĩnh vực đấu thầu là ", and a line that opens a list of limits: "1. Mức phạt tối đa với chủ tàu được quy
# định như sau:". Group 1 the bound.
_ITEM = lazy.re(rf"[ \t*]*{_ITEM_MARK}[^\d\n]{{1,200}}\slà\s{{1,2}}\**$")
_LIMITS_OPENED = lazy.re(rf"[ \t*]*(?:{_ITEM_MARK})?(?:T[^\d:;,]{{5,60}},\s)?[Mm]ức\s(?!lương\s)(?:[^\W\d]+\s){{1,3}}(tối đa|tối thiểu)\s[^\d:;]*:[ *]*$")
_ITEM_OPENS = lazy.re(rf"[ \t*]*{_ITEM_MARK}")
_OPENED_ABOVE = 800


def _bound_of_list(text: str, start: int) -> str | None:
    """The bound that the opening line of a list says of its items: "Mức phạt tiền tối đa như sau:" over "a) Trong lĩnh vực đầu tư là 5 triệu đồng"."""
    line = text.rfind("\n", 0, start) + 1
    if not line or _ITEM.match(text[line:start]) is None:
        return None
    above = text[max(0, line - _OPENED_ABOVE) : line - 1]
    if ":" not in above or " tối " not in above:
        return None
    opened = (above + "\n").rfind(":\n") + 1
    opening, between = above[:opened], above[opened:].split("\n")
    if any(item and _ITEM_OPENS.match(item) is None for item in between):
        return None
    found = _LIMITS_OPENED.match(opening[opening.rfind("\n") + 1 :])
    return _MODIFIERS[found[1]] if found is not None else None


# "Đến 5 triệu đồng" behind a bracket or a letter of a list, read backwards: the mark up to which a rule goes.
_UP_TO_MARK = lazy.regex(r"(?r)(?:[(]|[(:;\n]\s?(?:[a-zđ\d]{1,2}[.)]|[-–+*])\s)(?i:đến|tới)\s{1,2}")
# "Đến 5 triệu đồng" alone on its line or in its cell.
_CELL = ("\nĐến ", "| Đến ")
_CELL_END = lazy.re(r"(?:\s\([^()\n]{1,9}\))?\s?[\n|]")
_LIST_MARKS = frozenset("(.)-–+*")
_MARK_REACH = 8
_ARE = frozenset(("là", "bằng", "mức"))
_BOUNDING = _ARE | {"từ", "tới", "đến"}
# A limit that the noun in front of "là" tells, read backwards: "mức phạt tiền tối đa đối với chủ tàu là", "lãi suất tối đa hiện ở mức", but not a
# lowest wage. Group 1 the bound.
_LIMIT = lazy.regex(r"(?r)(?<![Ll]ương\s|ở mức\s)(tối đa|tối thiểu)(?!\s\d)(?:,?\s[\w/]+){0,22}?\s(?:là|bằng|ở mức|lên đến|lên tới):?\s{1,2}")
# Behind "từ" and its amount, what makes the amount a starting level: " lên 350 đồng", " năm 2011 xuống".
_GOES_ON = lazy.re(r"(?<!\w)(?:còn|lên|sang|thành|tới|về|xuống|đến)(?!\w)")


def _from_on(text: str, end: int, right: int, words: Sequence[str]) -> bool:
    """Whether "từ" in front of an amount says that this is the least: "giá từ 5 triệu đồng", but not "tăng từ 5 lên 7 triệu đồng"."""
    return len(words) > 1 and words[-2].lstrip(MARKS_AROUND) in _PRICES and _GOES_ON.search(text, end, min(right, end + 60)) is None


_PRICES = frozenset(_TABLE["from_on"])
_TO = (" đến ", " tới ")
_WAGE = ("lương ", "lương \n")
_HIGHER = ("cao hơn ", "thấp hơn ")
_PASSED = ("mốc", "ngưỡng", "tiệm cận")
_TAIL = 80
"""How much of the clause in front of a figure is searched for words of change, in characters: longer than any of their patterns."""


def _last_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in phrases)


def _words(tail: str) -> list[str]:
    """The last words of `tail`, without what may stand between them and the number; never empty."""
    return tail[-24:].rstrip(" \n\t*(:").split() or [""]


def _in(word: str, ends: frozenset[str]) -> bool:
    """Whether `word` is one of `ends`, or has other characters in front, so that only a pattern can tell.

    Most figures have no such word, and this costs a tenth of the pattern.
    """
    return word in ends or (not word.isalpha() and (word[-1:].isalpha() or word.lstrip("(*") in ends))


def _tail_pair(words: Sequence[str]) -> str:
    """The last two of `words`, without the marks in front of the first."""
    return f"{words[-2].lstrip(MARKS_AROUND)} {words[-1]}"


_MODIFIER_ENDS = _last_words(_MODIFIERS)
_MODIFIER_WORDS = frozenset(word for word in _MODIFIERS if " " not in word)
_MODIFIER_PAIRS = frozenset(" ".join(word.split()[-2:]) for word in _MODIFIERS if " " in word)
_BEHIND_ENDS = _last_words(_BEHIND_MODIFIER)
WRAPPED = tuple(f" {word}" for word in sorted(_MODIFIERS))
"""The modifiers as a line ends in them."""
FORBIDDING = tuple(word for word in WRAPPED if word.startswith(" không "))
"""Those with which no paragraph ends."""
LINKING = frozenset(("", *_BEHIND_MODIFIER))
"""What the next line may begin with, in front of its number."""
_MODIFIER_BEFORE = _MODIFIER_ENDS | {"ở"}
_ESTIMATED = lazy.re(r"(?<!\w)ước\s")
_VERB_ENDS = _last_words({*_VERBS, "từ"})
_VERB_HINTS = tuple(sorted(_last_words(verb for verb in _VERBS if not any(other in verb for other in _VERBS if other != verb))))
"""One of them stands in each verb."""
_FILLER_ENDS = _last_words(_TABLE["fillers"]["words"])
_BEFORE_FROM = _VERB_ENDS | _FILLER_ENDS | {"lên"}
_COUNTED_ENDS = _last_words(_SAYING) | _last_words(_SAYING_HOW)
"""What stands right before the percentage behind `_COUNT`, where no parenthesis does."""
_OBJECT_VERBS = tuple(sorted(_last_words(_TABLE["object_verbs"])))
"""What a verb of `_VERB_OBJECT` ends in."""
_CHANGE_ENDS = tuple(sorted(_last_words(_CHANGES)))


def _modifier(text: str, floor: int, start: int, words: Sequence[str], tail: str) -> tuple[str | None, int]:
    """The modifier left of the number and where it begins (where the number begins if there is none).

    `tail` is what ends there, in small letters, `words` its last words.
    """
    last = words[-1]
    if last not in _SAY_MORE and last.isalpha() and "ước" not in tail:
        return None, start
    modified = _in(last, _MODIFIER_WORDS)
    if not modified and len(words) > 1:
        modified = (last in _MODIFIER_ENDS and _tail_pair(words) in _MODIFIER_PAIRS) or (last in _BEHIND_ENDS and _in(words[-2], _MODIFIER_BEFORE))
    if not modified and ("ước" not in tail or _ESTIMATED.search(tail) is None):
        return None, start
    if last in _MODIFIER_WORDS and tail.endswith(f" {last} ") and " không " not in tail:
        longer = len(words) > 1 and (last == "sát" or (last in _MORE and words[-2] in ADJECTIVES) or _tail_pair(words) in _MODIFIER_PAIRS)
        if not longer:
            return _MODIFIERS[last], start - len(last) - 1  # the common case, without the pattern
    m = _MODIFIER.match(text, floor, start)
    if m is None:
        return None, start
    if m[1] is None:
        return "approx", start
    word = " ".join(m[1].lower().split())
    if word in ("trên", "dưới") and text.startswith((" là", " bằng", ":"), m.end(1)):
        return None, start  # "các tỷ lệ trên là 45%": those above
    if word.startswith("vượt") and text.endswith(_HARDLY, floor, m.start(1)):
        return None, start
    if word in _MORE and m.start(1) > floor:
        before = text[max(floor, m.start(1) - 24) : m.start(1)].lower().split()
        if before and before[-1] in ADJECTIVES and "không" in before:
            return "at_least" if before[-1] in _SMALL else "at_most", m.start(1)  # "không được dài quá 9 trang"
        if word == "hơn" and before and before[-1] in _HOW_MUCH and _RISING.isdisjoint(before[-3:-1]):
            return None, start  # "chạy nhanh hơn 55%", but "tăng mạnh hơn 5 tỷ đồng"
    if word == "quá" and _NOT.match(text, floor, m.start(1)) is not None:
        return "at_most", m.start(1)
    if word in _FORBIDDEN and _MUST_NOT.match(text, floor, m.start(1)) is not None:
        return "at_most", m.start(1)
    return _MODIFIERS[word], m.start(1)


# In front of a bound, what forbids more, read backwards: the "không được thu tiền " of "không được thu tiền vượt quá 95%".
_MUST_NOT = lazy.regex(r"(?r)(?<!\w)(?i:không)\sđược(?:\s(?!mà\s|nếu\s|khi\s)[^\W\d]+){1,4}\s")
# "không kiêm nhiệm quá 2 nhiệm vụ", read backwards.
_NOT = lazy.regex(r"(?r)(?<!\w)(?<!nếu\s)(?i:không)(?:\s(?!mà\s|nếu\s)[^\W\d]+){1,2}\s")
_FORBIDDEN = frozenset(("hơn", "quá", "trên", "vượt mức", "vượt quá"))
_MORE = frozenset(("hơn", "quá"))
_SMALL = frozenset(("ngắn", "nhỏ", "thấp", "ít"))


_HARDLY = ("khó ", "khó có thể ")
"""In front of "vượt mốc" they say that it is not passed."""
_RISING = frozenset(("giảm", "nhích", "sụt", "trưởng", "tăng"))


def _bound(text: str, floor: int, at: int) -> str | None:
    """`at_least` or `at_most` where the modifier stands in front of the verb at `at`: "ít nhất tăng 5%"."""
    if text[at - 3 : at] not in _BOUND_LETTERS:
        return None
    m = _MODIFIER.match(text, floor, at)
    modifier = _MODIFIERS.get(" ".join((m[1] or "").lower().split())) if m is not None else None
    return modifier if modifier in ("at_least", "at_most") else None


_SAY_MORE = _MODIFIER_WORDS | _MODIFIER_ENDS | _BEHIND_ENDS
"""Last words in front of a figure without which it has no modifier but "ước"."""
_BOUND_LETTERS = frozenset(f"{word[-2:]} " for name in ("at_least", "at_most") for word in _TABLE["modifiers"][name])


def _onward(text: str, end: int, right: int) -> str | None:
    """`at_least` or `at_most` where "trở lên" or "trở xuống" follows."""
    m = _ONWARD.match(text, end, right)
    if m is None or _OF_RANK.search(text, end, m.end()):
        return None
    return "at_most" if m[1] == "xuống" or m[2] == "thấp" else "at_least"


_LEVEL_FIGURE = Change(None)


def _by_how_much(text: str, floor: int, at: int, end: int, *, percent: bool) -> bool:
    """Whether the figure behind "vượt" says by how much a target was passed, and not which mark."""
    if _TARGET.search(text, end, min(len(text), end + 60)):
        return True
    return percent and not _RATE.search(text, max(floor, at - 60), at)


_TARGET = lazy.re(rf"(?<!\w)(?:{any_of(_TABLE['targets'])})(?!\w)")
_RATE = lazy.re(r"(?i:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|lãi suất|lạm phát)")
# Right of a figure that is a starting level: " xuống 0%" behind "giảm từ 7-11%".
_ONTO = lazy.re(r"(?:\s?/\s?\w{1,8})?\**\s(?:còn|lên|sang|về(?=\s(?:[^\W\d]+\s){0,2}\d)|xuống)(?!\w)")
_TARGET_REACH = 30
_CONDITION_REACH = 110


def _on_condition(text: str, at: int) -> bool:
    """Whether the words before `at` suppose something: "nếu chi phí cao hơn 5 tỷ đồng" tells a mark, and no change."""
    condition = _CONDITION.search(text, max(0, at - _CONDITION_REACH), at)
    return condition is not None and text.find(". ", condition.end(), at) < 0


_CONDITION = lazy.re(r"(?<!\w)(?i:nếu|(?<!trong )khi(?! đó)|trường hợp)\s")


def _change(text: str, floor: int, at: int, start: int, end: int, words: Sequence[str], tail: str, *, percent: bool, ranged: bool) -> Change:
    """Whether the figure is a rise or a fall: by its sign, a verb of change, or a noun of growth in its clause.

    The words are those in front of `at`, where its modifier begins; `tail` is what ends there, in small letters, `words` its last words.
    """
    last = words[-1]
    if last in RISES and tail.endswith((f" {last} ", f" {last}")) and len(words) > 1 and words[-2] not in _BEFORE_PLAIN:
        return Change(_VERBS[last], at - len(tail) + tail.rindex(last), last)  # "tăng 5%", "tăng5%": most changes, without a pattern
    if len(last) > _SYLLABLE and last.endswith(_GLUED_VERBS):
        return Change(_VERBS[last[-4:]], at - len(tail) + tail.rindex(last) + len(last) - 4, last[-4:])  # "đượcgiảm 5%"
    if start >= 3 and text[start - 1] in _SIGN and (text[start - 2] == "(" or text[start - 3 : start - 1] == ", "):
        return Change(_SIGN[text[start - 1]])  # "(-1,2%)", ", +12% so với cùng kỳ"
    if percent and text.endswith(" +", floor, start):
        return Change("increase")  # "tăng tới +47%", "BVBank +140%"
    if percent and text.endswith(_SHRINKING, floor, start) and not text.endswith(_HOW_FAST, floor, start - len(_SHRINKING)):
        return Change("decrease", start - len(_SHRINKING) + 1, "tăng trưởng")  # "doanh thu tăng trưởng âm 2%"
    if percent and (text.endswith(" âm ", floor, start) or (text[start - 1] in _MINUS and tail.endswith(_FALLING))):
        return Change("decrease")  # "tăng trưởng âm 2%", "tăng trưởng -2%"
    verbal = (last in _VERB_ENDS or (not last.isalpha() and last[-1:].isalpha() and last not in _OPENED_LEVELS)) and (
        last != "từ" or _in(words[-2].rstrip(",") if len(words) > 1 else "", _BEFORE_FROM)
    )
    if last.endswith(_CLOSING_QUOTES):
        verbal = True  # "giá vàng “lao dốc” gần 30 USD"
    if at < start and last.endswith(",") and not text[(behind := behind_unit(text, end)) : behind + 1].isalpha():
        verbal = True  # "giảm nhẹ, khoảng 9%", but not "tăng mạnh, khoảng 9% doanh nghiệp"
    m = _VERB.match(text, floor, at) if (verbal and last != "từ") or ((verbal or last in _FILLER_ENDS) and holds_any(tail, _VERB_HINTS)) else None
    if m is not None:
        if last.endswith(",") and text.startswith("ước", at):
            return Change(None, m.start(1))  # "tăng mạnh, ước đạt 9 tỷ đồng"
        changed = ranged or m[1].endswith("hơn")
        if text.find("thêm đạt ", m.start(1), m.end()) >= 0:
            return Change(None, m.start(1))  # "nguyên giá tăng thêm đạt 20% tổng nguyên giá"
        onto = m[2] is not None and not text.startswith(" trở ", end) and (not changed or _ONTO.match(text, end) is not None)
        return Change(None, m.start(1)) if onto else _by_verb(text, floor, m.start(1), end, " ".join(m[1].lower().split()), tail, percent=percent)
    if percent and (tail.endswith("(") or last in _COUNTED_ENDS):
        count = _COUNT.match(text, floor, at)
        m = _VERB.match(text, floor, count.start() + 1) if count is not None else None
        if m is not None and m[2] is None:
            return Change(_VERBS[" ".join(m[1].lower().split())], m.start(1))
    m = _VERB_OBJECT.match(text, floor, at) if tail[-1:].isspace() and holds_any(tail, _OBJECT_VERBS) else None
    change = _by_object(text, end, m, percent=percent, ranged=ranged) if m is not None else None
    if change is not None:
        return change
    if percent and last in _UP_TO_ENDS and "tiết kiệm" in tail and _SAVED.match(text, floor, at) is not None:
        return Change("decrease")
    if percent and holds_any(tail if at <= floor + _TAIL else text[max(floor, at - _GROWTH_REACH) : at].lower(), _CHANGE_ENDS):
        return _by_growth(text, floor, at)
    return _LEVEL_FIGURE


# A share that is saved, "tiết kiệm nhiên liệu đến 10%", read backwards; not money that is put by ("gửi tiết kiệm").
_SAVED = lazy.regex(r"(?r)(?<!(?:gửi|suất|tiền)\s)tiết kiệm(?:\s[^\W\d]+){0,7}?\s(?:lên\s)?(?:đến|tới)\s")
_UP_TO_ENDS = frozenset(("tới", "đến"))
_CLOSING_QUOTES = ("”", '"')
_SHRINKING = " tăng trưởng âm "
_HOW_FAST = ("mức", "tốc độ", "đà")
_MINUS = frozenset("-−")
_FALLING = ("tăng trưởng -", "tăng trưởng −", "giảm -", "giảm −")
_OPENED_LEVELS = frozenset(("(bằng", "(chiếm", "(đạt"))
_GLUED_VERBS = tuple(RISES)
_SYLLABLE = 7
"""Letters of the longest Vietnamese syllable."""
_BEFORE_PLAIN = frozenset(("gia", "giá", "từ", *(verb.split()[0] for verb in _VERBS if verb.split()[-1] in RISES and " " in verb)))
"""Words in front of those that make them another verb, or none: "cắt giảm", "thuế giá trị gia tăng"."""
_GROWTH_REACH = 110


def _by_verb(text: str, floor: int, at: int, end: int, verb: str, tail: str, *, percent: bool) -> Change:
    """The change that the verb at `at`, right in front of the figure, tells."""
    if verb in _PERCENT_ONLY and not percent and not (text.startswith("/", end) and "giá " in tail):
        return Change(None, at)  # "hạ 5 tỷ đồng", but "giá vàng rớt 200.000 đồng/lượng"
    if verb == "vượt" and percent and text.endswith("đạt và ", floor, at):
        return Change(None, at)  # "đạt và vượt 50% dự toán"
    if verb == "vượt" and not _by_how_much(text, floor, at, end, percent=percent):
        return Change(None, at, verb)
    if (verb == "sụt" and "ở mức" in tail[-8:]) or (verb == "tiến" and text.startswith(_NEARING, at)):
        return Change(None, at)  # "sụt nguồn ở mức 20%", "tiến gần tới 5%"
    if verb == "tăng" and "lên tới" in tail[-12:] and not text.endswith("mức ", floor, at):
        return Change(None, at)  # up to a level: "tăng lên tới 60%", but "giảm lên tới 60%" by so much
    if not percent and tail.endswith(" nhất đạt "):
        return Change(None, at)  # "xăng giảm mạnh nhất, đạt 5 tỷ đồng"
    if verb in COMPARING and tail.endswith("(") and not text.startswith(") so ", behind_unit(text, end)):
        return Change(None, at)  # "ở vùng núi còn lớn hơn (khoảng 15%)"
    if text.endswith("từ ", floor, at) and text.startswith((" xuống ", " lên "), end):
        return Change(None, at)  # "từ giảm 8-10% xuống còn 0%" for "giảm từ"
    if verb in COMPARING and tail.endswith("hơn mức "):
        return Change(None, at)  # "cao hơn mức khoảng 2% của năm trước": that year's own
    if verb == "nhanh hơn" and "thời gian" in tail:
        return Change(None, at)  # "tiết kiệm thời gian nhanh hơn 55%"
    if verb in _COUNTING and not percent and not _TARGET.search(text, end, end + _TARGET_REACH):
        return Change(None, at, verb)
    if verb in COMPARING and not percent and "nâng " in tail[-_RAISED_REACH:]:
        return Change(None, at, verb)  # "nâng mức thưởng cao hơn 14 triệu đồng"
    if verb in COMPARING and _on_condition(text, at):
        clause = text.find(", ", end, end + _TARGET_REACH)
        if not _TARGET.search(text, end, clause if clause >= 0 else end + _TARGET_REACH):
            return Change(None, at, verb)
    if verb == "tăng trưởng" and text.endswith(_GROWING, floor, at):
        return Change("increase")
    return Change(_VERBS[verb], at, verb)


_NEARING = tuple(f"{word} " for word in _TABLE["nearing"])
_RAISED_REACH = 40
"""How far in front of a comparison "nâng" makes its amount a mark, in characters."""


def _by_object(text: str, end: int, m: regex.Match[str], *, percent: bool, ranged: bool) -> Change | None:
    """The change told by a verb with its object in front of the figure, "giảm lãi suất cho vay 0,5%"; None where the figure may still be one."""
    verb = " ".join(m[1].lower().split())
    if text.endswith(_SUMS, 0, m.start(1)) and (verb == "vượt" or not (percent or m[2].startswith("so "))):
        return Change(None, m.start(1))  # "số tiền vượt quỹ gần 3 tỷ đồng", "số tiền giảm phí là 4 tỷ đồng": that sum itself
    if not percent and text.endswith("guồn ", 0, m.start(1)) and m[2].startswith("thu "):
        return _LEVEL_FIGURE  # "chi từ nguồn vượt thu 9 tỷ đồng"
    compares = verb.endswith("hơn")
    versus = None if compares else _CHANGED_FROM.fullmatch(m[2])
    if versus is not None and (versus["base"] in PLANS or _A_TIME.fullmatch(versus["base"]) or (versus["link"] and TIMED.match(versus["base"]))):
        return Change(_VERBS[verb], m.start(1), verb, f"so với {versus['base']}")
    words = _object_words(m[2], verb)
    if compares and percent and words[0] in _LEVEL_OBJECTS and not _holds_digit(m[2]) and text.endswith(_POINTS, 0, end):
        return _of_object(m, verb)  # "cao hơn mức bình quân chung 0,12 điểm phần trăm": no level is told in points
    if words[-1] in _LEADING_ON:
        return _LEVEL_FIGURE  # "21% tin giá tăng và 30% tin giá giảm"
    if verb in _SIZES and "giá" in words:
        return _LEVEL_FIGURE  # "loại nhỏ hơn giá 2.300 đồng"
    by_range = ranged and words[-1] == "từ" and not _ONTO.match(text, end)
    # The word between object and figure: "giảm lãi suất thêm 0,5%", "cao hơn cùng kỳ năm 2019 là 5%", "giảm giá từ 5-7%",
    # "vượt chỉ tiêu được giao là 4%".
    link = words.pop() if len(words) > 1 and (by_range or words[-1] == ("là" if compares or (verb == "vượt" and m[2].startswith(PLANS)) else "thêm")) else ""
    if words[0] == "mức" and link != "thêm" and _is_counted(text, end):
        return _LEVEL_FIGURE  # "tăng mức thanh toán 100% chi phí"
    if words in _LEVEL_NAMED or (compares and (words[-1] == "ứng" or (percent and link and words[0] == "cùng"))):
        return Change(None, m.start(1))
    if words[0] == "so" and words[-1] not in _LEVEL_OBJECTS and not _holds_digit(m[2]):
        told = not percent or words[_SO_VOI : _SO_VOI + 2] in _FORESEEN
        if compares and told and len(words) > _SO_VOI and TIMED.match(" ".join(words[_SO_VOI:])) is None:
            return Change(None, m.start(1), "", _with(m[2].rstrip()))  # "thấp hơn so với án phạt 5 tỷ đồng của hãng kia": that fine
        return Change(_VERBS[verb], m.start(1), verb, _with(m[2].rstrip()))  # "giảm so với phiên trước 20 nghìn đồng"
    if words[-1] == "về" or words[-2:] == ["về", "mức"]:
        return None  # "giảm vốn nhà nước về 51%"
    if link == "thêm" and _holds_digit(m[2]) and (words[-1] in _TIME_NOUNS or words[-1].isdigit()):
        changed = _BEFORE_TIME.match(m[2])  # "tăng ở kỳ hạn 9 tháng thêm 0,3%", "tăng lương tối thiểu từ năm 2026 thêm 7%"
        return Change(_VERBS[verb], m.start(1), verb, changed[1] if changed is not None else None)
    if (by_range or _VERBS[verb] == "decrease") and is_measure(m[2]):
        words = [word for word in words if word != "cho"]  # "giảm giá cho mẫu xe Morning từ 5-10 triệu đồng"
    sure = (by_range or is_measure(m[2])) if percent else text.endswith(_CORRECTING, 0, m.start(1)) and is_measure(m[2])
    longest = _LONGEST_SURE if sure else _LONGEST
    if compares:
        return _by_comparison(m, verb, words, longest, ranged=ranged)
    if not percent and link != "thêm" and not (verb in RISES and is_measure(m[2])):
        longest = _LONGEST_UNSURE  # "vượt kế hoạch 5 tỷ đồng"; behind a longer object the amount may be its level
    return _by_changed(m, verb, words, longest)


# Behind a verb of change, what the figure is the difference from: "tăng ⟦hơn so với năm 2020 là⟧ 5%", "giảm ⟦mạnh so với kế hoạch tới⟧ 5 tỷ đồng".
_CHANGED_FROM = lazy.re(
    rf"(?:(?:{any_of(_TABLE['how_changed'])})\s){{0,2}}(?:so\s(?:với\s)?|hơn\s)(?!mức\s)(?P<base>[^\n]+?)(?:\s(?P<link>là|tới|đến|khoảng|lên đến|lên tới))?\s"
)
# What is nothing but a time: "cùng kỳ năm 2020", "quý I/2020", "phiên trước".
_TIME_WORD = rf"(?:(?i:{any_of(_TABLE['time_words'])})|[\dIVX/]+)"
_A_TIME = lazy.re(rf"{_TIME_WORD}(?:\s{_TIME_WORD}){{0,7}}")
_POINTS = ("điểm phần trăm", "điểm %", "điểm%")
_BEFORE_TIME = lazy.re(r"((?:[^\W\d]+\s){1,5}?[^\W\d]+)\s(?:kỳ hạn|năm|trong|từ|ở)\s")
_CORRECTING = ("làm ", "điều chỉnh ")
"""In front of "tăng" or "giảm" they make an amount the change of a longer object: "điều chỉnh giảm số thuế còn được khấu trừ 5 triệu đồng"."""
_LEADING_ON = ("hoặc", "nhưng", "và", "ở")
_SUMS = ("khoản ", "phần ", "số tiền ")
"""Nouns that "vượt" or "giảm" behind them tells which they are."""
_SO_VOI = 2
"""Words of "so với", in front of what is compared with."""
_FORESEEN = (["mức", "dự"], ["mức", "kỳ"])
"""First words of a percentage that was foreseen: "cao hơn so với mức dự kiến 4%" tells that forecast."""
_TIME_NOUNS = frozenset(("kỳ", "năm", "quý", "tháng"))
_LONGEST = 6
"""Words of the longest object between a verb of change and its figure."""
_LONGEST_SURE = 8
_LONGEST_UNSURE = 2


def _object_words(object_: str, verb: str) -> list[str]:
    """The words of an object in small letters, each noun that holds a word of `_LEVEL` as one: the "cho vay" of "lãi suất cho vay"."""
    words = _YEARLY.sub(" ", object_.lower().replace("*", "")).replace("cho vay", "vay").replace("đầu vào", "vào_").replace("giá trị gia tăng", "gtgt").split()
    if _VERBS[verb] == "decrease" and len(words) > _UP_TO and words[-_UP_TO:] in _UP_AS_FAR_AS:
        del words[-_UP_TO:]  # "giảm nguy cơ tử vong lên đến 26%"
    return ["so", "với", *words[1:]] if words[0] == "so" and words[1:2] != ["với"] else words  # "giảm so mức 5 tỷ đồng"


def _with(object_: str) -> str:
    """An object that begins with "so" as it reads with "so với"."""
    return object_ if object_.startswith("so với ") else f"so với {object_.removeprefix('so ')}"


# At the end of an object, how often it changes: the " bình quân mỗi năm" of "giảm tỷ lệ hộ nghèo bình quân mỗi năm 1-1,5%".
_YEARLY = lazy.re(r"(?:\s(?:bình quân|trung bình|mỗi (?:năm|quý|tháng)|h[àằ]ng (?:năm|quý|tháng)))+\s$")
_UP_AS_FAR_AS = (["lên", "đến"], ["lên", "tới"])
_UP_TO = 2
_SIZES = frozenset(("lớn hơn", "nhỏ hơn"))


def _is_counted(text: str, end: int) -> bool:
    """Whether a noun follows the figure that ends at `end`, so that it is a share of that: "100% chi phí"."""
    behind = behind_unit(text, end)
    return text[behind : behind + 1].isalpha() and noun_at(text, behind, behind + 60, versus=False) is not None


_LEVEL_NAMED = (["về"], ["về", "mức"], ["về", "còn"], ["so", "với"])
"""Behind "giảm" they name the level that was reached: "giảm về 0%"; so do "so với" and "hơn cùng kỳ năm 2019 là" the old one."""


def _holds_digit(object_: str) -> bool:
    return any(character.isdigit() for character in object_)


def _by_comparison(m: regex.Match[str], verb: str, words: list[str], longest: int, *, ranged: bool) -> Change | None:
    """The change told by an adjective with "hơn" and what it compares with: "cao hơn cùng kỳ 5%"."""
    if words == ["của"]:
        return None  # "cao hơn của 5 tỷ đồng"
    if words[0] == "của":
        del words[0]  # "cao hơn của công ty bạn 20.000 đồng"
    if words[0] == "mức" and len(words) > 1 and (ranged or words[1] in _OLD):
        return _of_object(m, verb)
    if words[0] in _LEVEL_OBJECTS:
        return _LEVEL_FIGURE
    # "của" says whose the level is that it is compared with, and makes none: "cao hơn giá của hãng khác 5%".
    fits = words[0] not in _NO_OBJECT and len(words) <= longest and not any(word in _LEVEL and word != "của" for word in words)
    return _of_object(m, verb) if fits else None


_OLD = ("cũ", "hiện", "trước")
"""Behind "mức" they name a mark by themselves: "cao hơn mức hiện tại 109.000 đồng"."""


def _by_changed(m: regex.Match[str], verb: str, words: list[str], longest: int) -> Change | None:
    """The change told by a verb and what it changes: "giảm lãi suất 0,5%", "vượt kế hoạch 23%"."""
    if verb == "vượt":
        if words[2:] in _GIVEN and " ".join(words[:2]) in PLANS:
            del words[2:]  # "vượt chỉ tiêu được giao 2.500 tỷ đồng"
        if words[0] in _MARKS:
            return _LEVEL_FIGURE
    if words[0] in _NO_OBJECT or len(words) > longest or not _LEVEL.isdisjoint(words) or _holds_digit(m[2]):
        return None
    change = _of_object(m, verb)
    if words[-2:] == ["đến", "mức"]:
        return Change(None, change.at, "", change.object)  # "tăng lãi suất đến mức 4%"
    return change


def is_noun(change: Change, text: str) -> bool:
    """Whether a noun tells the change: "mức tăng 8%", "tăng trưởng GRDP đạt 8%"."""
    return change.at is None or text.endswith(_GROWING, 0, change.at)


def compared_with(change: Change) -> str | None:
    """What stands between the verb and its figure, where the figure is a difference from that: "cao hơn giá thế giới 5 USD", "giảm so với tháng trước 5%"."""
    if change.object is None:
        return None
    versus = VERSUS.match(change.object)
    if versus is not None:
        return change.object[versus.end() :]
    if change.verb in COMPARING:
        return change.object.removeprefix("của ")
    return change.object if TIMED.match(change.object) else None  # "tăng hơn cùng kỳ 5%"


_GIVEN = (["năm"], ["được", "giao"], ["đã", "đề", "ra"], ["đặt", "ra"], ["đề", "ra"])
"""What may stand behind the plan that is exceeded."""


def _of_object(m: regex.Match[str], verb: str) -> Change:
    """The change of the object, without the small words behind it: "lãi suất" in "giảm lãi suất thêm khoảng 0,5%"."""
    return Change(_VERBS[verb], m.start(1), verb, _THERE.sub("", m[2]).strip().removeprefix("hơn "))


def _by_growth(text: str, floor: int, at: int) -> Change:
    """The change told by the last noun of growth in front of a percentage: "tăng trưởng GRDP đạt 8%"."""
    growths = list(_CHANGE.finditer(text, max(floor, at - _GROWTH_REACH), at))
    if not growths:
        return _LEVEL_FIGURE
    found = growths[-1]
    gap = text[found.end() : at].replace("giá trị tăng thêm", "")
    opened, bracket, inside = gap.rpartition("(")
    if bracket and _AT_TIMES.issuperset(inside.split()) and not _STOPS_ASIDE.intersection(opened.split()) and ":" not in gap:
        gap = opened  # "mức tăng của dép cói (12%)", "mức tăng trưởng cao (có những năm đạt 25%)"
    if "(" in gap:
        gap = ASIDE.sub("", gap)  # "tốc độ tăng trưởng tổng sản phẩm (GDP) đạt"
    gap = gap.removesuffix("lên tới ").removesuffix("lên đến ")  # "tăng trưởng tín dụng vẫn lên tới 10%"
    head, _, tail = gap.rpartition(", ")
    if _REACHING.issuperset(tail.split()) or (head and f"{head.split()[-1]} {tail.split()[0]}" in JOINED):
        gap = head  # "mức tăng cao nhất kể từ tháng 4, đạt 2,7%"
    elif head and found[1].lower().startswith("tốc độ") and tail.endswith(_AT_LAST) and not is_measure(tail) and not bears_figures(tail):
        gap = f"{head} {tail}"  # "tốc độ tăng trưởng thủy sản, du lịch miền núi đạt bình quân"
    if any(mark in gap for mark in (",", ";", "(", "\n")) or any(word in _STOPS_GROWTH for word in gap.lower().split()):
        return _LEVEL_FIGURE
    return Change(_CHANGES[" ".join(found[1].lower().split())])


_GROWING = ("tốc độ ", "mục tiêu ", "mức ")
"""In front of "tăng trưởng" they make it a noun, which is what the figure measures."""
_THERE = lazy.re(r"(?:\s(?:mỗi\s\w+|cho\s(?!vay\s).*|thêm|dao động|đồng loạt|khoảng|lên tới|lên đến|tới|đến|mức|là|từ|bình quân|trung bình|hiện|ở|đã))+\s*$")
_AT_LAST = (" đạt ", " bình quân ", " là ")
_REACHING = frozenset(("biến", "bình", "dao", "là", "mức", "phổ", "trung", "từ", "với", "đạt", "động", "ở"))
_AT_TIMES = _REACHING | frozenset(("có", "giai", "khi", "lên", "lúc", "nhiều", "những", "năm", "nơi", "tới", "đoạn", "đến"))
_PERCENT_ONLY = frozenset(_TABLE["percent_only"])
_LEVEL_OBJECTS = frozenset(_TABLE["level_objects"])
_MARKS = frozenset(_TABLE["marks"])
_NO_OBJECT = frozenset(_TABLE["no_object"])
_COUNTING = frozenset(("ít hơn", "nhiều hơn"))
COMPARING = frozenset(("vượt", "cao hơn", "lớn hơn", "nhiều hơn", "nhỏ hơn", "rẻ hơn", "thấp hơn", "ít hơn", "đắt hơn"))
_FALLING_SHORT = frozenset(verb for verb in COMPARING if _VERBS[verb] == "decrease")
_STOPS_GROWTH = frozenset(_TABLE["stops_growth"])
_STOPS_ASIDE = frozenset(("do", "hơn", "khi", "nhờ"))
"""Words behind a noun of growth that bring another thing, whose figure the one in parentheses may be."""
