"""What an amount or a percentage measures: modifier, direction, base, measure, per, and the amount a percentage is about.

Claims know a number and its unit. This room reads the few words on both sides of it: whether the number is near, over or
under ("gần", "hơn", "trở lên"), a change or a level ("tăng 5%", "tăng lên 5%"), what it is compared with ("so với cùng
kỳ", "dự toán") and what is measured. A figure without a subject of its own ("…, tăng 7%, đạt 57% kế hoạch") takes that of
the figure before it in the sentence. Where the words do not say, the field stays None.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec
import regex

from vnpolitics_cli.kinds.quantities import is_unit
from vnpolitics_cli.model import CalendarDate, Money, Percentage, Quantity
from vnpolitics_cli.numerals import DASHES
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import Page

_TABLE = table("measures")


_MODIFIERS: Mapping[str, str] = {word: name for name, words in _TABLE["modifiers"].items() for word in words}
_VERBS: Mapping[str, str] = _TABLE["verbs"]
_CHANGES: Mapping[str, str] = _TABLE["changes"]
_CLOSERS = frozenset(_TABLE["closers"])
_CONNECTORS = frozenset(_TABLE["connectors"])
_HEADS = frozenset(_TABLE["heads"])
_PURPOSES = frozenset(_TABLE["purposes"])
_ACTING = frozenset(_TABLE["acting"])
_ADVERBS = frozenset(_TABLE["adverbs"])
_HEADS_RIGHT = frozenset(_TABLE["heads_right"])
_PREDICATES = frozenset(_TABLE["predicates"])
_DEPENDENT = frozenset(_TABLE["dependent"])
_LINKS = frozenset(word for words in _TABLE["links"] for word in words.split())
_TIMES = frozenset(_TABLE["times"])
_VAGUE = frozenset(_TABLE["vague"])
_ACTORS = frozenset(_TABLE["actors"])
_EDGES = frozenset(_TABLE["edges"])
_BEGINNINGS = _EDGES | frozenset(_TABLE["beginnings"])
_ENDINGS = _EDGES | frozenset(_TABLE["endings"])
_NO_HEADS = frozenset(_TABLE["no_heads"])
_PENALTIES = frozenset(_TABLE["penalties"])
_LOOSE_ENDS = frozenset(_TABLE["loose_ends"])
_LOOSE_LAST = frozenset(pair.split()[-1] for pair in _LOOSE_ENDS)
_SCALE_WORDS = frozenset(("nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"))
_JOINING = frozenset(_TABLE["joining"])
_OPEN_PAIRS = frozenset(_TABLE["open_pairs"])
_VERSUS_ENDS = frozenset(_TABLE["versus_ends"])

_BEHIND_MODIFIER = ("được", "từ", "là", "bằng", "đạt", "đến", "lên", "mức", "tới", "ở mức")
_ADJECTIVES = frozenset(_TABLE["adjectives"])
_NOT_COMPARED = "".join(f"(?<!{word} )" for word in sorted(_ADJECTIVES))
# Left of the number, read backwards. Group 1 a modifier ("hơn", "không quá"), which a small word may follow ("tối đa là",
# "khoảng từ") or which is a sign ("< 5%", but not the ">" of a quoted line); group 2 an "ước" up to four words back
# ("ước tính cả năm đạt").
_MODIFIER = regex.compile(
    rf"(?r)(?<!\w)(?:(?i:{_NOT_COMPARED}({any_of(_MODIFIERS)}))"
    rf"(?<!\n>)(?:\s{{1,3}}(?:{'|'.join(_BEHIND_MODIFIER)}))?:?|(?i:(ước))(?:\s[^\W\d]{{1,8}}){{1,4}})(?:\s{{1,2}}|(?<=[<>=≤≥]))[*(]{{0,3}}"
)
# Right of it: " trở lên", with what the number counts in between ("5% vốn điều lệ trở lên").
_ONWARD = re.compile(r"(?:\s?/\s?\w{1,8})?(?:\s[^\W\d]{1,8}){0,7}?\s{0,3}(?:trở\s(lên|xuống|đi)|hoặc\s(cao|thấp)\shơn)")
_FILLERS = any_of(_TABLE["fillers"]["words"])
# A verb of change directly left ("tăng", "giảm nhẹ"), read backwards; group 1 the verb.
_NO_VERB = r"(?<!(?i:trị gia tăng|trị giá tăng|cải tiến|thâm hụt|thiếu hụt|hao hụt|yếu kém))"
_VERB = regex.compile(rf"(?r)(?<![\w-])(?i:({any_of(_VERBS)})){_NO_VERB}(?:\s(?i:{_FILLERS})){{0,3}}(?:,?\s(từ))?\s{{1,2}}[*(]{{0,2}}")
_SAYING = ("hay", "tương đương", "tương ứng", "tức")
_SAYING_HOW = ("giảm", "mức", "tăng", "với")
# A change told in points or pieces and again in percent: "tăng 9,84 điểm tương ứng 0,8%", "giảm 141 điểm (1,2%)". Group 1 the verb.
_VERB_COUNT = regex.compile(
    rf"(?r)(?<![\w-])(?i:({any_of(_VERBS)}))(?:\s(?i:{_FILLERS})){{0,2}}\s\d[\d.,]{{0,12}}(?:\s[^\W\d]{{1,9}}){{1,2}},?\s"
    rf"(?:[(]|[(]?{any_of(_SAYING)}\s(?:{any_of(_SAYING_HOW)}\s){{0,3}})"
)
# A verb of change with its object in between: "vượt kế hoạch 23%", "giảm lãi suất cho vay 0,5%". Groups: verb, object.
_VERB_OBJECT = regex.compile(rf"(?r)(?<![\w-])(?i:({any_of(_TABLE['object_verbs'])}))(?<!(?i:trị gia tăng|suy giảm))\s((?:[\w/]{{1,10}}\s){{1,9}}?)")
_CHANGE = re.compile(rf"(?<!\w)(?i:({any_of(_CHANGES)}))(?!\w)")
_LEVEL = frozenset(_TABLE["levels"])
_SIGN = {"+": "increase", "-": "decrease", "−": "decrease", "–": "decrease"}

_PER_SLASH = re.compile(r"(?:\s?/\s?[^\W\d]{1,9}\d?){1,2}")
_AFTER_UNIT = re.compile(r"(?:\s?/\s?[^\W\d]+\d?)?\**\s{0,2}")
# "còn 5,5% năm 2014": the time of the figure, no base.
_TIME_WORD = re.compile(
    r"trước\s(?:năm|tháng|ngày|khi)|(?:hàng|hằng|mỗi|một)\s(?:ngày|tuần|tháng|quý|năm)|(?:năm|tháng|quý|giai đoạn|kỳ)\s(?:nay|này|trước|\d)"
)
_VERSUS = re.compile(r"so\s(?:với\s)?(?=\w)")
_PER_LONG = any_of(word for word in _TABLE["per"] if " " in word)
# What the amount is for each of: "/m2", "/người/ngày", " mỗi tháng".
_PER = re.compile(
    rf"\s?/\s?(?:0?1\s?)?((?:{_PER_LONG}|[^\W\d]{{1,9}}[23²³]?)(?:\s?/\s?(?:{_PER_LONG}|[^\W\d]{{1,9}}))?)|\s(?:mỗi|một|1)\s({any_of(_TABLE['per'])})(?!\w)"
)
_WORD = re.compile(r"[^\W_]+(?:[-./&][^\W_]+)*")


_REACH = 200
"""How far left of a figure its clause is read, in characters."""


class _Context(msgspec.Struct, frozen=True, gc=False):
    """What the figure before this one in the sentence was about, for a figure that says nothing itself.

    It ends at `figure_end`, behind "/kg", and with the words of its base behind it at `end`; `names_base` says that these
    name something that an amount may follow ("chỉ tiêu (57 tỷ đồng)"), and no time.
    """

    figure_end: int
    end: int
    names_base: bool
    measure: str | None
    modifier: str | None
    direction: str | None
    base: str | None
    about: str | None
    unit: str


class _Change(msgspec.Struct, frozen=True, gc=False):
    """A rise or a fall (None: a level), where its verb begins, and the object between verb and number."""

    direction: str | None
    at: int | None = None
    verb: str = ""
    object: str | None = None


def measure(page: Page, figures: Sequence[Claim], dates: Sequence[tuple[int, int, CalendarDate]], ids: Sequence[str]) -> list[Money | Percentage | None]:
    """The value of each figure (money and percent claims together, in order of the text); None where it is no fact.

    `dates` are the article's dates as (start, end, value) in clean offsets; `ids` the fact ids the figures will have.
    """
    text = page.text
    values: list[Money | Percentage | None] = []
    last: _Context | None = None
    left = right = 0
    days = [start for start, _, _ in dates]
    for claim, fact_id in zip(figures, ids, strict=True):
        reading = claim.reading
        if isinstance(reading, Percentage):
            percent, counted, ranged = True, reading.unit, reading.value_max is not None
        elif isinstance(reading, Money):
            percent, counted, ranged = False, reading.currency, reading.amount_max is not None
        else:
            values.append(None)
            continue
        start, end = claim.start, claim.end
        if start >= right:
            left, right = page.sentence(start, end)
            last = None
            if left == start and text[start - 1 : start] == "\n" != text[start - 2] and text[start - 24 : start].rstrip().endswith(_WRAPPED):
                left = text.rfind("\n", 0, start - 1) + 1  # "tối thiểu" at the end of the line before
        floor = max(left, start - _REACH)
        adjacent = last is not None and last.end >= floor
        if last is not None and adjacent:
            floor = last.end
        modifier, at, change = _told(text, floor, start, end, right, percent=percent, ranged=ranged)
        direction = change.direction
        behind = _behind(text, end)
        speaks = behind < right and text[behind].isalpha()
        if speaks and percent and text[at - 3 : at - 1] in _PART_LETTERS and _PART.match(text, floor, at):
            speaks = False
        base, own = _base(text, behind, right, percent=percent) if speaks else (None, None)
        if base is not None and base.startswith("thuế ") and text.endswith(_NAMING, floor, at):
            base = None  # "mức phải nộp là 1% thuế giá trị gia tăng, 0,5% thuế thu nhập" names the tax
        if change.object is not None and change.verb not in _COMPARING:
            said = _Subject(change.object, False, None, True)
        else:
            changed = change.at is not None or text.startswith("ước", at)
            said = _subject(text, floor, at if change.at is None else change.at, adjacent=adjacent, verb=changed or at < start, changed=changed)
            if change.object is not None:
                base = base or change.object
        subject = said.measure
        if percent and base is None and _holds(text[max(floor, start - 40) : start], _TIMES_SIGNS):
            base = _factor(text[max(left, start - 120) : start])
        if percent and base is not None and own is None and not said.linked and not said.inherits:
            subject = None
        reached = text.find(base, behind, behind + len(base) + 20) + len(base) if base is not None else end
        base_period = _period(dates, days, reached - len(base), reached) if base is not None and reached > end else None
        base = base or said.base
        about = None
        of_base = said.inherits and last is not None and last.names_base and text[last.end : at] in _OF_BASE
        if of_base and last is not None:
            subject = last.base  # "đạt 47% chỉ tiêu giao (57 tỷ đồng)": the amount is that of the base
        elif said.inherits and last is not None:
            subject = subject or last.measure
            about = last.about
            if direction is None and last.direction is not None:
                if percent and base is not None and counted == last.unit and last.names_base and text[last.end : at] in _ENUMERATING:
                    direction = last.direction
                    if modifier is None and last.modifier in ("at_least", "at_most"):
                        modifier = last.modifier
                elif _restates(text, last.figure_end, at, same=counted == last.unit) or (text[last.figure_end : start] == ", " and _NEXT_ITEM.match(text, end)):
                    direction = last.direction
                    base = base or last.base
                elif counted == last.unit and (
                    _ELIDED.fullmatch(text, last.figure_end, at) or (own is not None and _ABOUT.fullmatch(text, last.figure_end, at))
                ):
                    direction = last.direction
        if percent and change.verb and change.verb not in _COMPARING and reached > end and own is None and text.startswith(base or " ", behind):
            subject = subject if said.linked and _is_measure(said.measure) else None  # "cắt giảm 20% số vốn": whoever does it is not measured
        subject = own or subject
        if subject is not None and (subject[0].isdigit() or (subject == base and not _is_measure(base) and not base.startswith(_SHARES))):
            subject = None
        if base is not None and base.startswith(_SHARES):
            subject = base
        elif subject is None and not said.inherits and text.startswith("Trong ", left):
            subject = _divided(text, left, floor, at)
        elif subject is None and not said.inherits and text[start - 2 : start] in _LIST_ENDS:
            subject, factor = _listed(text, start)
            base = base or (factor if percent else None)
        if isinstance(reading, Percentage):
            values.append(Percentage(reading.value, reading.value_max, counted, modifier, direction, base, base_period, subject, None, about))
        else:
            if subject is not None and subject.lower().startswith(_RATES):
                subject = None
            if subject is None and speaks:
                subject = _object(text, behind, right)
            per = _per(text, end) or _per_before(text, floor, at)
            values.append(Money(reading.amount, reading.amount_max, counted, modifier, per, direction, base, base_period, subject, None))
            about = fact_id
        unit = _PER_SLASH.match(text, end) if "/" in text[end : end + 2] else None
        if last is not None and subject is None and text[start - 1] == "/" and last.end == start - 1:
            subject = last.measure  # "giải ngân 2.477/10.825 tỷ đồng (23%)": the part names what the share is of, too
        figure_end = unit.end() if unit is not None else end
        if of_base and last is not None:
            last = msgspec.structs.replace(last, figure_end=figure_end, end=figure_end, names_base=False)
            continue
        names_base = reached > figure_end and base is not None and not _TIMED.match(base)
        last = _Context(figure_end, max(reached, figure_end), names_base, subject, modifier, direction, base, about, counted)
    return values


def _told(text: str, floor: int, start: int, end: int, right: int, *, percent: bool, ranged: bool) -> tuple[str | None, int, _Change]:
    """The modifier of the figure `start:end`, where it begins (else where the figure does), and the change in front of it."""
    tail = text[max(floor, start - _TAIL) : start].lower()
    words = _words(tail)
    modifier, at = _modifier(text, floor, start, words, tail)
    if modifier == "at_least" and words[-1] == "từ" and (ranged or _ONTO.match(text, end)):
        modifier, at = None, start  # "chỉ từ 5%" is a lower bound, "chỉ từ 5-7%" a range
    modifier = _onward(text, end, right) or modifier
    if at < start:
        tail = text[max(floor, at - _TAIL) : at].lower()
        words = _words(tail)
    change = _change(text, floor, at, start, end, words, tail, percent=percent, ranged=ranged)
    if change.at is not None and modifier is None:
        modifier = _bound(text, floor, change.at)
    if change.verb and change.direction is None and modifier is None:
        modifier = "less_than" if change.verb in ("thấp hơn", "ít hơn") else "more_than"
    return modifier, at, change


def _period(dates: Sequence[tuple[int, int, CalendarDate]], days: Sequence[int], start: int, end: int) -> str | None:
    """The one date inside `start:end`, where its year is known; `days` are the starts of `dates`."""
    at = bisect_left(days, start)
    if at == len(days) or dates[at][1] > end or (at + 1 < len(days) and days[at + 1] < end):
        return None
    day = dates[at][2].date
    return None if day.startswith("X") else day


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
    return word in ends or (not word.isalpha() and word[-1:].isalpha())


def _tail_pair(words: Sequence[str]) -> str:
    """The last two of `words`, without the marks in front of the first."""
    return f"{words[-2].lstrip(_MARKS_AROUND)} {words[-1]}"


_MODIFIER_ENDS = _last_words(_MODIFIERS)
_MODIFIER_WORDS = frozenset(word for word in _MODIFIERS if " " not in word)
_MODIFIER_PAIRS = frozenset(" ".join(word.split()[-2:]) for word in _MODIFIERS if " " in word)
_BEHIND_ENDS = _last_words(_BEHIND_MODIFIER)
_WRAPPED = tuple(f" {word}" for word in sorted(_MODIFIERS))
"""The modifiers as a line ends in them."""
_MODIFIER_BEFORE = _MODIFIER_ENDS | {"ở"}
_ESTIMATED = re.compile(r"(?<!\w)ước\s")
_VERB_ENDS = _last_words({*_VERBS, "từ"})
_FILLER_ENDS = _last_words(_TABLE["fillers"]["words"])
_BEFORE_FROM = _VERB_ENDS | _FILLER_ENDS
_COUNTED_ENDS = _last_words(_SAYING) | _last_words(_SAYING_HOW)
"""What stands right before the percentage in `_VERB_COUNT`, where no parenthesis does."""
_OBJECT_VERBS = tuple(sorted(_last_words(_TABLE["object_verbs"])))
"""What a verb of `_VERB_OBJECT` ends in."""
_CHANGE_ENDS = tuple(sorted(_last_words(_CHANGES)))


def _behind(text: str, end: int) -> int:
    """Where the words behind a figure begin: behind "/kg", asterisks and blanks."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha():
        return end + 1
    unit = _AFTER_UNIT.match(text, end)
    return unit.end() if unit is not None else end


def _modifier(text: str, floor: int, start: int, words: Sequence[str], tail: str) -> tuple[str | None, int]:
    """The modifier left of the number and where it begins (where the number begins if there is none).

    `tail` is what ends there, in small letters, `words` its last words.
    """
    last = words[-1]
    modified = _in(last, _MODIFIER_WORDS)
    if not modified and len(words) > 1:
        modified = (last in _MODIFIER_ENDS and _tail_pair(words) in _MODIFIER_PAIRS) or (last in _BEHIND_ENDS and _in(words[-2], _MODIFIER_BEFORE))
    if not modified and ("ước" not in tail or _ESTIMATED.search(tail, len(tail) - 46 if len(tail) > 46 else 0) is None):
        return None, start
    m = _MODIFIER.match(text, floor, start)
    if m is None:
        return None, start
    if m[1] is None:
        return "approx", start
    word = " ".join(m[1].lower().split())
    if word in ("trên", "dưới") and text.startswith(" là", m.end(1)):
        return None, start  # "các tỷ lệ trên là 45%": those above
    return _MODIFIERS[word], m.start(1)


def _bound(text: str, floor: int, at: int) -> str | None:
    """`at_least` or `at_most` where the modifier stands in front of the verb at `at`: "ít nhất tăng 5%"."""
    if text[at - 3 : at] not in _BOUND_LETTERS:
        return None
    m = _MODIFIER.match(text, floor, at)
    modifier = _MODIFIERS.get(" ".join((m[1] or "").lower().split())) if m is not None else None
    return modifier if modifier in ("at_least", "at_most") else None


_BOUND_LETTERS = frozenset(f"{word[-2:]} " for name in ("at_least", "at_most") for word in _TABLE["modifiers"][name])


def _onward(text: str, end: int, right: int) -> str | None:
    """`at_least` or `at_most` where "trở lên" or "trở xuống" follows."""
    if text.find(" hơn", end, end + 40) < 0 and text.find("trở ", end, min(right, end + 60)) < 0:
        return None
    m = _ONWARD.match(text, end, right)
    if m is None:
        return None
    return "at_most" if m[1] == "xuống" or m[2] == "thấp" else "at_least"


_LEVEL_FIGURE = _Change(None)


def _by_how_much(text: str, floor: int, at: int, end: int, *, percent: bool) -> bool:
    """Whether the figure behind "vượt" says by how much a target was passed, and not which mark."""
    if _TARGET.search(text, end, min(len(text), end + 60)):
        return True
    return percent and not _RATE.search(text, max(floor, at - 60), at)


_TARGET = re.compile(rf"(?<!\w)(?:{any_of(_TABLE['targets'])})(?!\w)")
_RATE = re.compile(r"(?i:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|lãi suất|lạm phát)")
# Right of a figure that is a starting level: " xuống 0%" behind "giảm từ 7-11%".
_ONTO = re.compile(r"(?:\s?/\s?\w{1,8})?\**\s(?:còn|lên|sang|xuống)(?!\w)")
_CONDITION = re.compile(r"(?<!\w)(?i:nếu|khi|trường hợp)\s")


def _change(text: str, floor: int, at: int, start: int, end: int, words: Sequence[str], tail: str, *, percent: bool, ranged: bool) -> _Change:
    """Whether the figure is a rise or a fall: by its sign, a verb of change, or a noun of growth in its clause.

    The words are those in front of `at`, where its modifier begins; `tail` is what ends there, in small letters, `words` its last words.
    """
    if percent and start >= 2 and text[start - 1] in _SIGN and text[start - 2] == "(":
        return _Change(_SIGN[text[start - 1]])
    if percent and text.endswith(" âm ", floor, start):
        return _Change("decrease")
    last = words[-1]
    verbal = _in(last, _VERB_ENDS) and (last != "từ" or _in(words[-2].rstrip(",") if len(words) > 1 else "", _BEFORE_FROM))
    m = _VERB.match(text, floor, at) if verbal or (last in _FILLER_ENDS and _holds(tail, _VERB_ENDS)) else None
    if m is not None:
        verb = " ".join(m[1].lower().split())
        if (m[2] and not text.startswith(" trở ", end) and (not ranged or _ONTO.match(text, end))) or (verb in _PERCENT_ONLY and not percent):
            return _Change(None, m.start(1))
        if verb == "vượt" and not _by_how_much(text, floor, m.start(1), end, percent=percent):
            return _Change(None, m.start(1), verb)
        if verb == "tăng" and "lên tới" in tail[-12:]:
            return _Change(None, m.start(1))  # up to a level: "tăng lên tới 60%", but "giảm lên tới 60%" by so much
        if verb in _COUNTING and not percent and not _TARGET.search(text, end, end + 30):
            return _Change(None, m.start(1), verb)
        if verb in _COMPARING and not percent and _CONDITION.search(text, max(floor, m.start(1) - 60), m.start(1)) and not _TARGET.search(text, end, end + 30):
            return _Change(None, m.start(1), verb)
        if verb == "tăng trưởng" and text.endswith(_GROWING, floor, m.start(1)):
            return _Change("increase")
        return _Change(_VERBS[verb], m.start(1), verb)
    if percent and (tail.endswith("(") or last in _COUNTED_ENDS):
        m = _VERB_COUNT.match(text, floor, at)
        if m is not None:
            return _Change(_VERBS[" ".join(m[1].lower().split())], m.start(1))
    m = _VERB_OBJECT.match(text, floor, at) if tail[-1:].isspace() and _holds(tail, _OBJECT_VERBS) else None
    if m is not None:
        object_ = m[2].lower().replace("cho vay", "vay").split()
        compares = m[1].lower().endswith("hơn")
        if m[1].lower() in _SIZES and "giá" in object_:
            return _LEVEL_FIGURE  # "loại nhỏ hơn giá 2.300 đồng"
        by_range = ranged and object_[-1] == "từ" and not _ONTO.match(text, end)
        extra = len(object_) > 1 and (by_range or object_[-1] == ("là" if compares else "thêm"))
        added = extra and object_.pop() == "thêm"
        behind = _behind(text, end)
        if object_[0] == "mức" and not added and text[behind : behind + 1].isalpha() and _noun(text, behind, behind + 60, versus=False) is not None:
            return _LEVEL_FIGURE  # "tăng mức thanh toán 100% chi phí"
        if object_ in _DOWN_TO:
            return _Change(None, m.start(1))
        if compares and ranged and object_[0] == "mức" and len(object_) > 1:
            return _Change(_VERBS[" ".join(m[1].lower().split())], m.start(1), m[1].lower(), _THERE.sub("", m[2]).strip())
        if object_[0] in (_LEVEL_OBJECTS if compares else _MARKS if m[1].lower() == "vượt" else ()):
            return _LEVEL_FIGURE
        room = 8 if percent and by_range else 6 if percent or compares or added else 2
        plain = object_[0] not in _NO_OBJECT and len(object_) <= room and (compares or not any(character.isdigit() for character in m[2]))
        if plain and not any(word in _LEVEL for word in object_):
            verb = " ".join(m[1].lower().split())
            return _Change(_VERBS[verb], m.start(1), verb, _THERE.sub("", m[2]).strip())
    if percent and _holds(text[max(floor, at - 110) : at].lower(), _CHANGE_ENDS):
        growths = list(_CHANGE.finditer(text, max(floor, at - 110), at))
        if growths:
            found = growths[-1]
            gap = text[found.end() : at]
            if "(" in gap:
                gap = _ASIDE.sub("", gap)  # "tốc độ tăng trưởng tổng sản phẩm (GDP) đạt"
            head, _, tail = gap.rpartition(", ")
            if _REACHING.issuperset(tail.split()) or (head and f"{head.split()[-1]} {tail.split()[0]}" in _JOINED):
                gap = head  # "mức tăng mạnh nhất kể từ tháng 7, đạt 3,6%"
            if not any(mark in gap for mark in (",", ";", "(", "\n")) and not any(word in _STOPS_GROWTH for word in gap.lower().split()):
                return _Change(_CHANGES[" ".join(found[1].lower().split())])
    return _LEVEL_FIGURE


def _holds(text: str, words: Iterable[str]) -> bool:
    """Whether one of `words` stands somewhere in `text`."""
    for word in words:  # noqa: SIM110 a generator would cost twice the search
        if word in text:
            return True
    return False


_DOWN_TO = (["về"], ["về", "mức"], ["về", "còn"])
"""Behind "giảm" they name the level that was reached: "giảm về 0%"."""
_GROWING_HEADS = frozenset(("chỉ", "kế", "mục", "mức", "tỉ", "tốc", "tỷ"))
_GROWING = ("tốc độ ", "mục tiêu ", "mức ")
"""In front of "tăng trưởng" they make it a noun, which is what the figure measures."""
_SIZES = frozenset(("lớn hơn", "nhỏ hơn"))
_THERE = re.compile(r"(?:\s(?:mỗi\s\w+|thêm|khoảng|tới|đến|mức|là|từ|bình quân|trung bình))+\s*$")
_REACHING = frozenset(("bình", "là", "mức", "trung", "từ", "với", "đạt", "ở"))
_PERCENT_ONLY = frozenset(_TABLE["percent_only"])
_LEVEL_OBJECTS = frozenset(_TABLE["level_objects"])
_MARKS = frozenset(_TABLE["marks"])
_NO_OBJECT = frozenset(_TABLE["no_object"])
_COUNTING = frozenset(("ít hơn", "nhiều hơn"))
_COMPARING = frozenset(("vượt", "cao hơn", "lớn hơn", "nhỏ hơn", "thấp hơn"))
_STOPS_GROWTH = frozenset(_TABLE["stops_growth"])


def _restates(text: str, floor: int, at: int, *, same: bool) -> bool:
    """Whether the figure says the last one again ("tăng 5 tỷ đồng (3,2%)", "tương đương 3%") or goes on a list with "và"."""
    raw = text[floor:at]
    between = raw.strip(" ,(").lower()
    return between in _RESTATING and (between != "" or (not same and "(" in raw))


_RESTATING = frozenset(_TABLE["restating"])
# Behind a bare item of a list: the " và 0,7%" of "lần lượt tăng 0,3%, 0,4% và 0,7%".
_NEXT_ITEM = re.compile(r"(?:,|,?\svà)\s\d[\d.,]{0,12}\s?%")
# The same figure of a year ago, whose verb of change is left out: the "(cùng kỳ là 7,9%)" behind "tăng 3,1%".
# What changed by the figure before, where this one says so too: the " về lượng và " of "tăng 4% về lượng và 11% về giá".
_ABOUT = re.compile(r"\svề(?:\s[^\W\d]+){1,5}(?:,|\svà)\s")
_ELIDED = re.compile(r"[\s,(]*(?:cùng kỳ|năm|quý|tháng)(?:\s(?:năm|trước|ngoái|20\d\d)){0,2}\s(?:chỉ\s)?(?:là|đạt|ở mức)\s")


def _per(text: str, end: int) -> str | None:
    if text[end : end + 2].lstrip()[:1] not in ("/", "m", "1"):
        return None
    m = _PER.match(text, end)
    return (m[1] or m[2]).strip() if m is not None else None


# In front of the amount: "Mỗi năm, tỉnh chi ", "đóng hàng tháng là "; nothing but words may follow.
_PER_TIME = re.compile(rf"(?<!\w)(?:[Mm]ỗi|[Hh][àằ]ng)\s({any_of(_TABLE['per_times'])})(?!\w),?(?=(?:\s(?!và\s)[^\W\d]+){{0,10}}\s\Z)")
# "mỗi suất trị giá ", right in front of it.
_PER_EACH = re.compile(rf"(?<!\w)[Mm]ỗi\s({any_of(_TABLE['per'])})(?:\s(?:{any_of(_TABLE['per_links'])}))?\s\Z")


def _per_before(text: str, floor: int, at: int) -> str | None:
    """What the amount is for each of, where that stands in front of it."""
    clause = text[max(floor, at - 90) : at]
    if "ỗi " in clause:
        m = _PER_EACH.search(clause) or _PER_TIME.search(clause)
    elif "àng " in clause or "ằng " in clause:
        m = _PER_TIME.search(clause)
    else:
        return None
    return m[1].lower() if m is not None else None


def _pair_at(words: Sequence[str], index: int) -> str:
    """The word at `index` with the next one, in small letters; empty where there is none."""
    return f"{words[index]} {words[index + 1]}".lower() if 0 <= index < len(words) - 1 else ""


def _phrase(words: Sequence[str], vague: Container[str] = _VAGUE) -> str | None:
    """Words as a phrase, without the marks at its edges; None if nothing is left, or a noun that is `vague`."""
    begin, end = 0, len(words)
    while begin < end and words[begin].lower() in _BEGINNINGS:
        begin += 1
    if "nhất" in words:
        best = words.index("nhất") - 1
        if best > begin and words[best] in _ADJECTIVES:
            end = best  # "doanh thu thấp nhất"
    if end - begin > 2 and words[end - 2 : end] == ["tăng", "trưởng"] and words[begin].lower() not in _GROWING_HEADS:
        end -= 2  # "doanh thu tăng trưởng 750 lần"
    if end - begin > 2 and words[end - 1] in _LOOSE_LAST and words[end - 3] != "các" and _pair_at(words, end - 2) in _LOOSE_ENDS:
        end -= 2
    while begin < end and words[end - 1].lower() in _ENDINGS and _pair_at(words, end - 2) not in _ENDING_PAIRS:
        end -= 1
    phrase = " ".join(words[begin:end]).strip(" *,;:.\"“”'()[]-–•+#>…|/=")
    if '"' in phrase:
        return None
    if "“" in phrase or "”" in phrase:
        phrase = phrase.partition("“")[0].rstrip() if "”" not in phrase else ""
    named = phrase.lower().removesuffix(" này").removesuffix(" đó")
    return phrase if len(phrase) > 1 and named not in vague and ": " not in phrase else None


def _base(text: str, at: int, right: int, *, percent: bool) -> tuple[str | None, str | None]:
    """What a share is of, or a change compared with ("dự toán", "cùng kỳ năm 2022"); and what changed, if that stands between.

    The words behind the figure begin at `at`.
    """
    if text.startswith("so", at):
        versus = _VERSUS.match(text, at, min(right, at + 40))
        if versus is not None:
            return _noun(text, versus.end(), right, versus=True), None
    if text.startswith("về ", at):
        about = _noun(text, at + 3, right, versus=False, vague=())  # "tăng 5% về lượng"
        behind = text.find(" so với ", at, min(right, at + 60))
        return (_noun(text, behind + 8, right, versus=True) if about is not None and 0 <= behind <= at + 4 + len(about) else None), about
    if not percent:
        return None, None
    if text.startswith(("của ", "trong tổng", "trên tổng"), at):
        whole = text.index(" ", at) + 1
        return (None if _TIME_WORD.match(text, whole + 3 if text.startswith("cả ", whole) else whole) else _noun(text, whole, right, versus=False)), None
    if _TIME_WORD.match(text, at):
        return None, None
    noun = _noun(text, at, right, versus=False)
    if noun is not None and text.startswith(" so với ", at + len(noun)):
        return _noun(text, at + len(noun) + 8, right, versus=True), noun
    return noun, None


# A full stop inside a word, where the blank behind it was lost: "khối lượng.Hướng", but not "TP.HCM".
_GLUED = re.compile(r"(?<=[^\W\d]{3})\.(?=[^\W\d]{2}|[\"“”])")
# The words on both sides of a comma or an "và" at which a list goes on: "công chức, viên chức".
_JOINED = frozenset(_TABLE["joined"])
_WHOLE = frozenset(_TABLE["whole"])
_ENDING_PAIRS = _HEADS | _WHOLE
_STOPS = frozenset(_TABLE["stops"])
_STOPS_PAIR = frozenset(word for word in _STOPS if " " in word)
_STOPS_FIRST = frozenset(pair.partition(" ")[0] for pair in _STOPS_PAIR)


def _noun(text: str, at: int, right: int, *, versus: bool, vague: Container[str] = _VAGUE) -> str | None:
    """The noun phrase that begins at `at`, to the first mark or word that cannot belong to it; None if it is `vague`."""
    words: list[str] = []
    pieces = text[at : min(right, at + 110)].split()
    before = ""
    for index, piece in enumerate(pieces):
        bare = _bare(piece)
        if not bare or (piece[0] in '(“"' and words):
            break
        if (bare in _STOPS or bare in _STOPS_FIRST) and (words or not versus) and _stops(pieces, index, bare, before):
            break
        if words and piece[0].isdigit() and ("%" in piece or (not versus and "".join(pieces[index + 1 : index + 2]).lower() in _SCALE_WORDS)):
            break  # "77% đàn ông 11% phụ nữ", "80,5% chỉ tiêu phấn đấu 121.000 tỷ đồng"
        glued = _GLUED.search(piece) if "." in piece else None
        if glued is not None:
            words.append(piece[: glued.start()])
            break
        words.append(piece)
        if len(words) == 14:
            if "của" in words:
                del words[len(words) - 1 - words[::-1].index("của") :]  # rather a whole phrase than a cut one
            break
        if piece[-1] in ',;.:)…"”' and not (piece[-1] == "," and index + 1 < len(pieces) and f"{bare} {_bare(pieces[index + 1])}" in _JOINED):
            break
        before = bare
    return _phrase(words, vague)


def _stops(pieces: Sequence[str], index: int, bare: str, before: str) -> bool:
    """Whether the word at `index`, `bare` of its marks, ends the phrase whose last word is `before`."""
    following = _bare(pieces[index + 1]) if index + 1 < len(pieces) else ""
    pair = f"{bare} {following}"
    if (bare not in _STOPS and pair not in _STOPS_PAIR) or pair in _WHOLE or f"{before} {bare}" in _WHOLE:
        return False
    if bare == "và" and (f"{before} {following}" in _JOINED or "giữa" in pieces[:index]):
        return False
    return not (before and pieces[index][0].isupper() and pieces[index][1:].islower())  # "tỉnh Cao Bằng"


# In front of a percentage of which the noun behind is a part or an ingredient, read backwards: "chứa trên 80% đường", "gồm VAT+ 2% phí".
_PART = regex.compile(rf"(?r)(?<!\w)(?i:{any_of(_TABLE['containing'])})\s")
_PART_LETTERS = frozenset(word[-2:] for word in _TABLE["containing"])
_RATES = tuple(_TABLE["rates"])
_NAMING = (" là ", ", ", "; ", "chịu ", "tốn ")
_OF_BASE = frozenset((" ", " (", " là "))
# Between the items of a list under one verb: "cắt giảm 30% thời gian, 20% chi phí và 10% hồ sơ".
_ENUMERATING = frozenset((", ", "; ", " và ", ", và "))
_TIMED = re.compile(r"(?i:cùng|đầu|cuối|năm|tháng|quý|kỳ|ngày|phiên|tuần|hôm|thời điểm|thời kỳ|[\d.,]+ tháng)(?!\w)")
_UNITS = frozenset(_TABLE["units"])
_SHARES = tuple(_TABLE["shares"])
_LIST_MARK = re.compile(r"^[ \t*]*(?:[-–+•]|\w{1,2}[).])\s")
# What an opening line says behind the noun that its items measure: "thuế suất cụ thể như sau:".
_OPENING = re.compile(r"[\s,]*(?:cụ thể\s|được quy định\s|được tính\s){0,2}(?:như sau|sau đây|như dưới đây|sau)?[\s:*]*$")


def _listed(text: str, start: int) -> tuple[str | None, str | None]:
    """What the opening line of the list says that its items measure, and are of: "doanh thu nhân với thuế suất như sau:" over "- Dịch vụ: 2%"."""
    lines = text[max(0, start - 800) : start].split("\n")
    for line in reversed(lines if start <= 800 else lines[1:]):
        opened = line is not lines[-1] and line.rstrip(" *").endswith(":")
        if not opened and (not line or _LIST_MARK.match(line)):
            continue
        if not opened:
            break
        clause = _OPENING.sub("", _LIST_MARK.sub("", line[-200:], count=1))
        return _noun_of_measure(clause[max(clause.rfind(", "), clause.rfind(". "), clause.rfind(") ")) + 1 :]), _factor(clause)
    return None, None


_LIST_ENDS = frozenset((": ", "- ", "+ "))
_TIMES_SIGNS = ("nhân ", "x ", "x) ", "× ")
# A rate that multiplies something: "bằng thu nhập tính thuế nhân (x) với thuế suất". Group 1 what it multiplies.
_FACTOR = re.compile(
    r"(?:^|[:=)]|\s(?:bằng|là))\s*((?:(?!nhân\s)[^\W\d]+\s){1,5})(?:nhân\s(?:\(?[x×]\)?\s)?|\(?[x×]\)?\s)(?:với\s)?(?:[Mm]ức\s)?(?:[Tt]huế suất|[Tt][ỷỉ] lệ)"
)


def _factor(clause: str) -> str | None:
    """What the rate that the clause ends in multiplies."""
    found = _FACTOR.search(clause)
    return _phrase(found[1].split()) if found is not None else None


def _noun_of_measure(clause: str) -> str | None:
    """The noun of measure that a clause without a figure of its own ends in."""
    own = clause.split()
    if not own:
        return None
    found, _ = _named(own, [word.strip(_MARKS_AROUND).lower() for word in own], verb=False, label=True)
    return found if _is_measure(found) else None


def _is_measure(phrase: str | None) -> bool:
    """Whether a phrase begins with a noun of measure."""
    words = phrase.lower().split() if phrase is not None else []
    pair = " ".join(words[:2])
    return bool(words) and pair not in _NO_HEADS and (words[0] in _HEADS or pair in _HEADS)


_GETTING = regex.compile(r"(?r)(?<!\w)(?:nhận|nhận được|được hưởng|hưởng)\s")


def _divided(text: str, left: int, floor: int, at: int) -> str | None:
    """What is divided, where the sentence at `left` opens with it: "Trong khoản tiền trên, xã A nhận 5 tỷ đồng, xã B nhận 3 tỷ đồng"."""
    if _GETTING.match(text, floor, at) is None:
        return None
    comma = text.find(", ", left, left + 120)
    whole = text[left + len("Trong ") : comma] if comma > 0 else ""
    found = _noun_of_measure(whole)
    return found if found is not None and whole.startswith(found) else None


_FOLD = frozenset(("lần", "đôi"))
_ONLY = frozenset(("chỉ", "giảm", "vẫn", "xuống"))
"""Words in front of "còn" with which it is a verb and joins nothing: "chỉ còn 5%"."""


class _Subject(msgspec.Struct, frozen=True, gc=False):
    """What the clause left of a figure says: what is measured, whether the figure goes on about the last one, a base."""

    measure: str | None
    inherits: bool
    base: str | None
    linked: bool


_NO_WORDS = frozenset(("", *DASHES))
_MARKS_AROUND = ',;.:()*"“”…'
"""What may stand at the edges of a word and is no part of it."""


def _subject(text: str, floor: int, at: int, *, adjacent: bool, verb: bool, changed: bool = False) -> _Subject:
    """Reads the clause left of the figure, from the last mark (or the last figure, if `adjacent`) to `at`.

    `verb` says that a modifier or a verb of change stands there, `changed` that it is a verb: what precedes is its subject.
    """
    segment = text[floor:at]
    if ")" in segment or "]" in segment:
        segment = _ASIDE.sub(lambda found: " " * len(found[0]), segment)
    # The four marks of two characters, then the line feed; a colon right before the figure leads to it.
    mark = segment.rfind(", ")
    later = segment.rfind("; ", mark + 1)
    if later > mark:
        mark = later
    later = segment.rfind(". ", mark + 1)
    if later > mark and not segment.endswith(_SHORT, 0, later):
        mark = later
    later = segment.rfind(": ", mark + 1, -2)
    if later > mark:
        mark = later
    cut = mark + 2 if mark >= 0 else 0
    if "\n" in segment:
        cut = max(cut, _line_start(segment))
    paren = segment.rfind("(", cut)
    if paren >= 0 and paren > segment.rfind(")", cut):
        cut = paren + 1
    clause = segment[cut:]
    own = clause.split()
    words = [word.strip(_MARKS_AROUND) for word in clause.lower().split()]
    while len(words) > 1 and (words[0] in _NO_WORDS or (own[0][-1] == ")" and len(own[0]) < 4)):
        del own[0], words[0]
    while len(words) > 1 and words[-1] in _NO_WORDS and own[-1][-1] != ":":
        del own[-1], words[-1]
    if adjacent and not cut and not _JOINING.isdisjoint(words):
        # Between two figures without a mark: what follows the last "và" or "nhưng" is the new clause.
        joins = [index for index, word in enumerate(words) if word in _JOINING]
        joined = ([index for index in joins if words[index - 1] not in _ONLY] or joins)[-1]
        if joined and all(word in _PREDICATES for word in words[joined:]):
            own, words = own[joined:], words[joined:]
    opened = 0 if _OPENERS.isdisjoint(words) else _opened(words)
    if opened:
        own, words = own[opened:], words[opened:]
    base = None
    if "so" in words[:-1]:
        index = words.index("so")
        step = index + (2 if words[index + 1] == "với" else 1)
        stop = step
        while stop < len(words) and (stop == step or words[stop] not in _VERSUS_ENDS):
            stop += 1
        level = _phrase(own[step:stop]) if stop == len(words) and not verb else None
        if _is_measure(level):
            return _Subject(level, False, None, True)  # "khá tốt so với kinh phí sản xuất 38 triệu USD"
        if not index or words[index - 1] not in _FOLD:
            base = _phrase(own[step:stop])  # "tăng gấp 28 lần so với năm ngoái và đạt" compares the 28
        own, words = own[:index] + own[stop:], words[:index] + words[stop:]
    label = own[-1:] != [] and own[-1][-1] == ":"
    if (label and words[-1:] == ["gồm"]) or _goes_on(words):
        if adjacent and (cut < 90 if segment[cut - 1 : cut] != "(" else cut < 16):
            before = max(segment.rfind(", ", 0, max(0, cut - 2)), segment.rfind("; ", 0, max(0, cut - 2)))
            if before >= 0 and not segment.startswith("chưa ", before + 2):
                earlier = _subject(text, floor + before + 2, floor + cut - 2, adjacent=False, verb=False)
                named = earlier.measure or _counted(segment[before + 2 : cut - 2])
                if named is not None or segment[before] == ";":
                    return _Subject(named, False, earlier.base, True)
            if before < 0 < cut and "nhưng " in segment[:cut]:
                # "5% tổng số nhưng tỷ lệ sai sót rất thấp, chỉ chiếm 2%": the clause between the figures has a subject of its own.
                named = _noun_of_measure(segment[segment.rindex("nhưng ", 0, cut) + len("nhưng ") : max(0, cut - 2)])
                if named is not None:
                    return _Subject(named, False, base, True)
            return _Subject(None, True, base, True)
        if adjacent:
            return _Subject(None, False, base, True)
        return _Subject(_counted(segment[:cut]) if cut and (words or verb) else None, False, base, True)
    found, linked = _named(own, words, verb=verb, changed=changed, label=label)
    if (
        mark + 2 == cut
        and segment[mark] == ","
        and not _is_measure(found)
        and words[0].isalpha()
        and words[0] not in _CONNECTORS
        and (verb or label or words[-1] in _LINKS)
    ):
        found = _listed_subject(segment[:mark], found if found is not None and clause.startswith(found) else None) or found
    return _Subject(found, False, base, linked)


def _listed_subject(segment: str, last: str | None) -> str | None:
    """The noun of measure in front of a list that ends in the noun phrase `last`: "Lãi suất vay để mua, thuê nhà", "Giá tiêu tại A, B"."""
    pieces = segment[max(segment.rfind("\n"), segment.rfind("; "), segment.rfind(". ")) + 1 :].split(", ")
    for behind, piece in enumerate(pieces[:-6:-1]):
        words = piece.lower().replace(" cho vay", " vay").replace("tăng trưởng", "trưởng").lstrip('“"').split()
        if not _TELLING.isdisjoint(words) or words[:1] == ["trong"] or not all(word.isalpha() for word in words):
            return None
        found = _noun_of_measure(piece)
        if found is not None:
            if piece.find(found) >= 40:
                return None
            # "tổng kim ngạch nông, lâm, thủy sản": the items go on the phrase; "Giá tiêu tại A, B" is measured in both places.
            whole = ", ".join((found, *pieces[len(pieces) - behind :], last)) if last is not None and piece.endswith(found) else found
            return whole if whole.count(" ") < 12 else found
    return None


def _opened(words: Sequence[str]) -> int:
    """Where the last clause or example begins behind "nhưng", "nên" or "như" inside `words`; 0 for none."""
    for index in range(len(words) - 2, -1, -1):
        if words[index] in _OPENERS and words[index + 1] not in _LIKE and (not index or words[index - 1] not in _MODAL):
            return index + 1
    return 0


def _line_start(segment: str) -> int:
    """Where the last line of `segment` begins; a line that goes on in small letters after a word is the same line."""
    at = segment.rfind("\n")
    while at > 1 and segment[at + 1 : at + 2].islower() and segment[at - 1 :].lstrip()[:1] and segment[:at].rstrip(" ")[-1:].isalnum():
        at = segment.rfind("\n", 0, at)
    return at + 1


# An aside inside a clause, which the clause goes on behind: "vốn đầu tư (kể cả vay) đạt", "ngân sách[12] đạt".
_ASIDE = re.compile(r"\([^()\n]{0,80}\)|\[\d{1,3}\]")
_SHORT = (" TP", " Tp", " TX", " TT", " Q", " P")
"""Short forms of names of places ("TP. Quảng Ngãi") behind which no clause begins."""
_TELLING = frozenset(_TABLE["telling"])
_OPENERS = frozenset(("nhưng", "như", "nên"))
_MODAL = frozenset(("chỉ", "không", "trở"))
"""Words in front of "nên" with which it opens nothing: "trở nên", "chỉ nên chiếm 15%"."""
_LIKE = frozenset(("nhau", "sau", "thế", "trên", "vậy"))
"""Words behind "như" with which it does not open examples."""


_PAYING = frozenset(("chịu", "nộp", "đóng"))


def _named(own: Sequence[str], words: Sequence[str], *, verb: bool, changed: bool = False, label: bool = False) -> tuple[str | None, bool]:
    """What a clause says is measured, and whether it leads to the figure; `words` are `own` in small letters.

    `label` says that a colon stands between clause and figure.
    """
    count = len(words)
    pairs = _pairs(words)
    first = 0
    while first < count and (words[first] in _CONNECTORS or pairs[first] in _CONNECTORS):
        first += 1 if words[first] in _CONNECTORS else 2
    best: tuple[int, int] | None = None
    headless: tuple[int, int] | None = None
    fined = False
    for begin, end, hangs in _runs(words, pairs, first):
        # "GRDP theo giá hiện hành đạt" is about the GRDP, "theo giá 5 triệu đồng" about the giá, "để giữ mục tiêu tăng trưởng 6%" about the goal.
        direct = end == count and not verb
        if (not hangs or best is None or (direct and hangs == "để")) and (direct or hangs != "theo"):
            head = _head(words, pairs, begin, end)
            before = words[head - 1] if head else ""
            if head is not None and best is not None and ((before in _PAYING and begin < head and end < count) or (before == "có" and words[head] == "khả")):
                continue  # "mức doanh thu không phải nộp thuế" is no thuế, "nợ không có khả năng thu hồi" no khả năng
            if head is not None and pairs[head] in _PENALTIES:
                head, best, fined = _head(words, pairs, head + 2, end), None, True
            # "VNMID-Index của nhóm vốn hóa trung bình chỉ tăng 5%" is about the index, a name.
            if head is not None and not (
                hangs == "của" and headless is not None and end < count and own[headless[0]][:2].isupper() and words[headless[0]] not in _ACTORS
            ):
                best = (head, end)
        if headless is None and not hangs:
            headless = (begin, end)
    if best is not None:
        rest = words[best[1] :]
        unknown = len([word for word in rest if word not in _LINKING and not word[-1:].isdigit()])
        if not unknown or label or ((verb or rest[-1] in _LINKS) and (unknown <= 3 or rest[0] in _DEPENDENT or pairs[best[1]] in _DEPENDENT)):
            return _phrase(own[best[0] : best[1]]), True
    elif headless is not None and not label and not fined and _leads(words, pairs, *headless, verb=verb, changed=changed):
        begin, end = headless
        return (_phrase(own[begin:end]) if end - begin > 1 or own[begin][0].isupper() else None), True
    return None, False


def _leads(words: Sequence[str], pairs: Sequence[str], begin: int, end: int, *, verb: bool, changed: bool) -> bool:
    """Whether the phrase `begin:end`, which names no measure, is measured by the figure behind: no one who acts, and linked to it."""
    if end - begin > 10 or words[begin] in _ACTORS or (end - begin > 1 and (pairs[begin] in _ACTORS or pairs[end - 2] in _ACTING)):
        return False
    count = len(words)
    if end == count:
        return changed or (verb and end - begin <= 5)
    acts = end
    while acts < count - 1 and words[acts] in _ADVERBS:
        acts += 1
    if words[acts] in _ACTING or pairs[acts] in _ACTING or count - end > 8:
        return False
    if changed and (words[end] == "theo" or _goes_on(words[end:])):
        return True
    return words[-1] in _LINKS and words[-1] not in _ACTING and (words[end] in _LINKS or words[end] in _DEPENDENT)


def _pairs(words: Sequence[str]) -> list[str]:
    """Each word with the next one, empty where no pair of the table begins so."""
    pairs = [f"{one} {two}" if one in _PAIRED else "" for one, two in pairwise(words)]
    pairs.append("")
    return pairs


def _runs(words: Sequence[str], pairs: Sequence[str], begin: int) -> list[tuple[int, int, str]]:
    """The runs of words between closers from `begin` on, and the closer by which a run hangs on the one before it ("của", "tại"; empty for none)."""
    runs: list[tuple[int, int, str]] = []
    count = len(words)
    index, hangs = begin, ""
    while index < count:
        word = words[index]
        # What is no number sorts behind the digits: most words end here.
        closed = _closes(words, pairs, index) if word in _CLOSING or word < ":" else 0
        if not closed:
            index += 1
            continue
        if begin < index:
            runs.append((begin, index, hangs))
        if word in _DEPENDENT or pairs[index] in _DEPENDENT:
            hangs = word
        elif begin != index or word == "có":
            hangs = ""
        index += closed
        begin = index
    if begin < count:
        runs.append((begin, count, hangs))
    return runs


def _closes(words: Sequence[str], pairs: Sequence[str], index: int) -> int:
    """How many words at `index` close the phrase in front of them: none, one ("đạt") or two ("trị giá", but not in "trị giá xuất khẩu")."""
    word, pair = words[index], pairs[index]
    if pair in _CLOSERS and not (pair in _HEADS and index + 2 < len(words) and words[index + 2] not in _LINKING):
        return 2
    if word in _CLOSERS:
        return int(pair not in _HEADS and pair not in _OPEN_PAIRS and (not index or pairs[index - 1] not in _OPEN_PAIRS))
    return int(word[:1].isdigit())


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in phrases)


_PAIRED = _first_words(phrase for phrase in _CLOSERS | _CONNECTORS | _DEPENDENT | _HEADS | _NO_HEADS | _OPEN_PAIRS | _ACTORS | _ACTING if " " in phrase)
"""The words that begin a pair of the table: only where one of them stands is a pair worth building."""
_CLOSING = _first_words(_CLOSERS)
_HEADING = _first_words(_HEADS)


def _goes_on(words: Iterable[str]) -> bool:
    """Whether no word between two figures brings a new subject."""
    for word in words:  # noqa: SIM110 a generator would cost twice the look-ups
        if not (word in _NO_SUBJECT or word[0].isdigit() or word[-1].isdigit()):
            return False
    return True


_LINKING = _LINKS | _PREDICATES | _TIMES
_NO_SUBJECT = _PREDICATES | _TIMES | {""}


_TRADE = frozenset(("nhập khẩu", "xuất khẩu"))


def _head(words: Sequence[str], pairs: Sequence[str], begin: int, end: int) -> int | None:
    """Where in the run `begin:end` the first noun of measure stands."""
    for index in range(begin, end):
        word = words[index]
        if word not in _HEADING:
            continue
        named = word in _HEADS or (index + 1 < end and pairs[index] in _HEADS)
        if index > begin and pairs[index] in _TRADE and words[index - 1] not in _TIMES and words[index - 1] != "đây":
            continue  # "xăng dầu nhập khẩu" are goods
        if named and pairs[index] not in _NO_HEADS and (not index or pairs[index - 1] not in _NO_HEADS):
            return index
    return None


def _counted(clause: str) -> str | None:
    """What the last number of a clause counts: "đón được 3.250.000 lượt khách" → "lượt khách"; None if one word or none."""
    words = clause.split()
    for index in range(len(words) - 1, -1, -1):
        if words[index][0].isdigit():
            rest = words[index + 1 :]
            while rest and (rest[0] in _SCALE_WORDS or rest[0] in _UNITS):
                rest = rest[1:]
            if rest and rest[-1] == "(":
                rest.pop()
            plain = [_bare(word) for word in words[:index]]
            pairs = _pairs(plain)
            near = index
            while near and (words[near - 1][-1] != "," or (words[near - 1][0].isdigit() and words[near][0].isdigit())):
                near -= 1
            head = _head(plain, pairs, near, index)
            if head is not None:
                stop = head
                while stop < index and not _closes(plain, pairs, stop):
                    stop += 1
                return _phrase(words[head:stop])
            return _phrase(rest) if 2 <= len(rest) <= 4 else None
    return None


def _bare(word: str) -> str:
    return word.strip(_MARKS_AROUND).lower()


def _object(text: str, at: int, right: int) -> str | None:
    """What an amount is, from the words behind it, which begin at `at`: "1.700 tỷ đồng tiền trái phiếu"."""
    if text.startswith(("cho ", "từ nguồn "), at):
        at = text.index(" ", at) + 1
        word = _WORD.match(text, at, right)
        if word is None or (word[0] not in _PURPOSES and word[0] != "nguồn"):
            return None
        return _noun(text, at, right, versus=False)
    word = _WORD.match(text, at, right)
    if word is None or word[0] not in _HEADS_RIGHT:
        return None
    return _noun(text, at, right, versus=False)


def counts(text: str, quantities: Sequence[Claim]) -> Iterator[tuple[Claim, Quantity]]:
    """The quantities with their modifiers, each with its claim."""
    for claim in quantities:
        if isinstance(claim.reading, Quantity):
            floor = max(0, claim.start - _TAIL)
            tail = text[floor : claim.start].lower()
            modifier, _ = _modifier(text, floor, claim.start, _words(tail), tail)
            value = claim.reading
            if modifier == "more_than" and value.value < 100 and text.endswith("trên ", floor, claim.start) and not is_unit(value.noun):
                modifier = None  # "dựa trên 3 yếu tố": on them
            modifier = _onward(text, claim.end, len(text)) or modifier
            yield claim, claim.reading if modifier is None else msgspec.structs.replace(claim.reading, modifier=modifier)
