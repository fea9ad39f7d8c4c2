"""What a date's clause tells, and the words that both a clause which a date leads and one which it ends are read by."""

import re
from collections.abc import Sequence

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.events.lexicon import ADVERBIAL, TAKING_PLACE
from vnpolitics_cli.events.phrases import COUNTED, PERSON, PLURAL
from vnpolitics_cli.events.words import Span, Verb, Words
from vnpolitics_cli.tables import any_of, table

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]
CONDITION = frozenset(_TABLE["openers"]["condition"])
PURPOSE = frozenset(_TABLE["openers"]["purpose"])
HAPPENS_NOUN = lazy.re(any_of(_TABLE["nouns"]["happenings"]) + r"\b", re.IGNORECASE)
COMPANION = frozenset(_MOODS["companion"])
# Verbs that open a clause before its subject: "⟦trả lời⟧ báo chí, Thứ trưởng … cho biết".
BEFORE_SUBJECT = frozenset(_MOODS["before_subject"])
# Verbs that, "trước ngày …" behind them, say which cases are meant and not by when something is due.
WHICH_CASES = frozenset(_MOODS["conditions"])
# Verbs of what is due by a day: "gửi báo cáo trước ngày 5/3".
DUE = frozenset(_MOODS["due"])
# Verbs that say on what occasion somebody told something: "ông Ba, trả lời báo chí, cho biết".
ANSWERING = frozenset(_MOODS["answering"])
# How a part begins that says who or what somebody is: "người từng …", "đơn vị trúng thầu", "kẻ cầm đầu".
_WHO_IS = frozenset((*(f"người {word}" for word in _MOODS["who_is"]), *_MOODS["apposed"]))
_ORDERS = ("êu cầu ", "ề nghị ", "iao ")
# Verbs that say what a vehicle has on board, and vehicles.
_CARRYING = frozenset(_MOODS["carrying"])
_VEHICLE = lazy.re(r"\W*(?:(?:\d+|một|hai|ba|các|những)\s)?(?:chiếc\s)?" + any_of(_TABLE["nouns"]["vehicles"]) + r"\s", re.IGNORECASE)
# Happenings by their first words, which are no part of another word: "phiên điều trần", but not "nhiệm vụ", "mặt trận".
_GATHERED = lazy.re(
    r"(?<!\w)(?<!dịch )(?<!nhiệm )(?<!nghiệp )(?<!phục )(?<!chức )(?<!công )(?<!mặt )(?<!nghi )(?<!nghỉ )(?<!tế )"
    rf"{any_of(_TABLE['nouns']['gathered'])}\s(?!(?:sáng|trưa|chiều|tối|sống|đời)\b)"
)
# Vehicles, and what only they do: "từ Nhật về trên ⟦chuyến bay VJ36⟧ hạ cánh lúc …".
_VEHICLES = lazy.re(r"(?<!\w)" + any_of(_TABLE["nouns"]["vehicles"]) + r"\s")
# What those have who may do something: "thí sinh có ⟦nguyện vọng⟧ phúc khảo".
HAVING = lazy.re(r"\s(?:hoàn cảnh|nguyện vọng|nhu cầu)\s")
UNDER_WAY = frozenset(_MOODS["under_way"])
# Verbs of what goes on until a day: "mở cửa đến ⟦ngày 5/3⟧", "lấy ý kiến từ ⟦ngày 6/5 đến ngày 5/6⟧".
LASTING = frozenset(_MOODS["lasting_until"])
# Verbs of putting something off, and what stands in front of the day that it is put off to.
PUTTING_OFF = tuple(_MOODS["putting_off"])
# In the words between, what else is told of the happening: "lễ bắt đầu lúc 10h, kéo dài …".
_TOLD_ALREADY = lazy.re(r"\s(?:bắt đầu|cũng|diễn ra|không|lúc|mà|sẽ|xảy ra|đã)\s")
# Between two such nouns, what makes two happenings of them: "sự kiện là đêm thơ".
_APART = frozenset(("có", "của", "là", "trong", "và", "về", "với"))
_NEAR = 5
"""How far behind a noun of happenings another one is part of its name, in code points: "phiên họp ⟦vòng⟧ một"."""
_NAME = 30
"""The longest name of a happening, in words."""

PARTS = 12
"""The most parts of a clause that are read, so that a list of thousands costs no more than one of twelve."""
ADDRESS = lazy.re(any_of(_MOODS["addresses"]) + r"(?:\s|(?<=\.)|(?=,))", re.IGNORECASE)
# A time that stands where a subject would: "Năm nay, sự kiện …", "Ngày 3/6, thứ Hai, …", "9 giờ, giờ Hà Nội, …".
TIME = lazy.re(
    r"\s*(?:(?:năm|hôm|sáng|chiều|tối|tháng|tuần|đêm)\s(?:nay|qua|mai|trước|sau|này|đó|\d)|(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)(?!\w)|giờ\s)",
    re.IGNORECASE,
)


class Told(msgspec.Struct, frozen=True, gc=False):
    """The verb of a date's clause, where its part of the clause begins, the span of its subject, where the "tại" of its place stands if that is in
    front, and whether the date leads."""

    verb: Verb
    start: int
    subject: Span | None = None
    place: int | None = None
    leads: bool = False

    @property
    def conditional(self) -> bool:
        """Whether the clause only supposes: "nếu dự án chưa hoàn thành trước ngày …"."""
        return self.verb.opener in CONDITION


def is_ordered(text: str, lo: int, hi: int) -> bool:
    """Whether somebody is told, between `lo` and `hi`, to do what comes behind: "yêu cầu các xã …", "giao Sở Y tế …"."""
    return any(text.find(word, lo, hi) >= 0 for word in _ORDERS)


def filled(start: int, stop: int) -> Span | None:
    """The span, if more than a blank stands in it."""
    return (start, stop) if stop > start + 1 else None


def going_on(text: str, verb: Verb) -> bool:
    """Whether "đang" says that what a verb tells goes on."""
    return verb.mark > 0 and text.startswith("đang ", verb.start)


def ends_list(text: str, own: Span, pieces: Sequence[Span]) -> bool:
    """Whether the words before a verb are only the end of a list: "Thông tư gồm 4 chương, ⟦26 điều⟧ có hiệu lực …"."""
    at = own[0] + (text[own[0]] == " ")
    if not pieces or text.startswith("thì ", at) or text.find(" nên ", *own) >= 0:
        return False
    return not (text[at].isupper() or PERSON.match(text, at) or PLURAL.match(text, at) or COUNTED.match(text, at) or HAPPENS_NOUN.match(text, at))


def is_joined(text: str, verb: Verb) -> bool:
    """Whether "và" joins a verb to what stands in front: "làm xét nghiệm và ⟦sẽ nhận⟧ kết quả"."""
    return text.endswith("và ", 0, verb.start)


# What only a meeting does, and nobody at it; what is done to one.
_ENDED = frozenset(("bế mạc", "diễn ra", "khép lại"))
_DONE_TO_MEETINGS = frozenset(_MOODS["done_to_meetings"])


def is_held(text: str, verb: Verb) -> bool:
    """Whether a verb tells that a meeting is held, over or put off: "đã bế mạc", "sẽ được tổ chức", "được mở lại"."""
    told = verb.key in _ENDED or (verb.key == "tổ chức" and is_passive(text, verb))
    return not verb.opener and (verb.mark == 2 if told else verb.key in _DONE_TO_MEETINGS and is_passive(text, verb))


def is_passive(text: str, verb: Verb) -> bool:
    """Whether a verb tells what is done to its subject: "đã được ⟦bốc xếp⟧"."""
    return text.endswith(("bị ", "được "), verb.start, verb.at)


def is_apposed(words: Words, part: int) -> bool:
    """Whether a part says who it is that the part in front names: "ông Ba, ⟦người từng giữ chức Giám đốc⟧, bị khởi tố"."""
    return words.key(words.parts[part][2], 2) in _WHO_IS or words.first(part) in _WHO_IS


def is_aboard(text: str, start: int, first: Verb) -> bool:
    """Whether a verb says what a vehicle has on board: "tàu ngầm ⟦chở⟧ theo 53 người biến mất"."""
    return first.key in _CARRYING and not first.mark and _VEHICLE.match(text, start) is not None


def _in_name(text: str, lo: int, at: int) -> bool:
    """Whether a capital stands inside a name: "triển lãm Chicago Auto ⟦Show⟧ 2017"."""
    if not text[at].isupper() or at < lo + 2 or not text[at - 2].isalnum():
        return False
    front = text.rfind(" ", lo, at - 1) + 1
    return front > 0 and text[front].isupper() and text[front : at - 1].lower() not in ADVERBIAL


def gathering(text: str, lo: int, verb: Verb) -> Span | None:
    """The happening named last in front of a verb of taking place, whatever stands in front of it: "phát biểu tại ⟦phiên điều trần⟧ diễn ra
    ⟦ngày 12/6⟧"; likewise a vehicle in front of what only vehicles do."""
    nouns = _GATHERED if verb.key in TAKING_PLACE else _VEHICLES if verb.key in UNDER_WAY else None
    at, end = -1, -_NEAR - 1
    for named in nouns.finditer(text, lo, verb.start) if nouns is not None else ():
        if _in_name(text, lo, named.start()):
            continue
        if named.start() - end > _NEAR or text[end : named.start()].strip() in _APART:
            # But in "phiên họp vòng một" the first noun is what it is.
            at = named.start()
        end = named.end()
    if at < 0 or verb.agent is not None or not 1 < text.count(" ", at, verb.start) <= _NAME or _TOLD_ALREADY.search(text, at, verb.start):
        return None
    return at, verb.start
