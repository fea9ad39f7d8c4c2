"""The verb that tells of a day, looked for on the side where it is likelier: behind a day that leads its clause ("Chiều 27/9, Thành ủy Hà Nội
⟦tổ chức⟧ …"), in front of one that ends it ("… sẽ ⟦bế mạc⟧ vào tối 25/9").

`across`, `orders`, `ending` and `leading` read the words of a side; what is asked here is which of them is to be believed.
"""

import re

import regex
from msgspec.structs import replace

from vnpolitics_cli import lazy
from vnpolitics_cli.events.across import verb_across, verb_as_noun, verb_of_happening
from vnpolitics_cli.events.actors import actor
from vnpolitics_cli.events.bounds import At, goes_on, refers
from vnpolitics_cli.events.carrying import set_for
from vnpolitics_cli.events.clauses import COMPANION, HAPPENS_NOUN, PURPOSE, Told
from vnpolitics_cli.events.ending import doer_before_semicolon, verb_in_front
from vnpolitics_cli.events.leading import verb_behind
from vnpolitics_cli.events.lexicon import EFFECTING, HAPPENING, MOVING, PLAIN, SPEECH
from vnpolitics_cli.events.orders import LIMIT_LABELS, LIMITS, WITHIN_LIMIT, verb_of_limit, verb_of_order
from vnpolitics_cli.events.phrases import PERSON, RANKED
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.status import TELLING
from vnpolitics_cli.events.subject_parts import subject_of_cut_off, subject_set_apart
from vnpolitics_cli.events.words import Span, Verb, Words, bare_verb
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import UPPER

_TABLE = table("verbs")


# What is told of no day, whatever else its clause holds: a step answers so, where no later one is to be asked.
_NOTHING = Told(bare_verb(0, 0, ""), 0)


def find_told(text: str, claim: Claim, at: At) -> Told | None:
    """The verb of a date's clause, looked for on the side where it is likelier: the first step that knows one, or that there is none, counts."""
    for step in _STEPS:
        told = step(text, claim, at)
        if told is not None:
            return _of_order_before(text, told, at) if told is not _NOTHING else None
    return None


def _of_order_before(text: str, told: Told, at: At) -> Told:
    """What is told, with those who do it where a semicolon sets them apart: "⟦Sở Tài chính⟧ rà soát hồ sơ; báo cáo trước ⟦ngày 5/3⟧"."""
    if told.subject is not None or at.group != "deadline" or at.leads or told.verb.agent is not None or not text.endswith(_SEMICOLON, 0, at.clause):
        return told
    who = doer_before_semicolon(text, told, at.clause)
    return replace(told, subject=who) if who is not None else told


_SEMICOLON = ("; ", ";\n", "; \n")


def _of_leading(text: str, claim: Claim, at: At) -> Told | None:
    """What is told behind a date that leads its clause: "⟦Chiều 27/9⟧, Thành ủy Hà Nội tổ chức …"."""
    if at.opening is None:
        return None
    told = _leading(text, claim, at, figure=at.group in ("as_of", "until"))
    if told is not None and told.verb.key == "kéo dài" and told.subject is None and not told.verb.mark and at.opening > at.clause:
        # "sẽ đóng cửa các điểm vui chơi, kể từ hôm nay (⟦26/4⟧), kéo dài 14 ngày"
        closed = verb_in_front(text, at.clause, at.opening, at.group)
        told = closed if closed is not None and closed.verb.mark == 2 else told
    if told is not None and told.subject is None and told.verb.start - claim.end < 4 and text.endswith(", ", 0, at.opening):
        told = replace(told, subject=subject_set_apart(text, max(at.clause, at.room), at.opening - 2))
    if told is not None and told.subject is None and told.verb.start - claim.end < 3 and told.verb.key not in HAPPENING:
        return _as_decided(text, told, max(at.clause, at.room), at.opening)
    return told


# Verbs of what somebody makes known, or settles, of her own deeds: "đã ⟦quyết định⟧ từ ngày 5/3 đóng cửa chợ".
_DECIDED = frozenset(_TABLE["moods"]["own_deeds"])


def _as_decided(text: str, told: Told, lo: int, hi: int) -> Told:
    """What is told behind a date, with the subject of the verb that settles it right in front: "⟦Cục Hàng không⟧ đã quyết định từ ⟦ngày 5/3⟧ dừng bay"."""
    front = verb_in_front(text, lo, hi) if lo < hi else None
    if front is None or front.verb.key not in _DECIDED or front.verb.opener or hi - front.verb.end > 1:
        return told
    return replace(told, subject=front.subject)


def _of_cut_off(text: str, claim: Claim, at: At) -> Told | None:
    """What is counted up to a date that does not lead: "trong năm (tính đến ⟦31/12/2020⟧), tài sản của ngân hàng là …"."""
    if at.opening is not None or at.group not in ("as_of", "until"):
        return None
    if text.startswith("tính ", at.before + 1) and text.endswith(" được", at.clause, at.before):
        # "số liệu làm căn cứ cho việc chia đất được tính đến ⟦ngày 31/12⟧"
        start = at.before + 1
        return Told(replace(bare_verb(start, start + 4, "tính"), start=at.before - 4, weak=True, mark=1), at.clause)
    if at.group == "as_of" and at.room > at.clause and text.startswith(", đã ", claim.end):
        # "mở cửa từ ngày 9/4 và cập nhật đến ⟦ngày 16/6⟧, đã đón 20 đoàn khách"
        told = verb_behind(text, Words(text, claim.end + 2, at.stop, follows=True), paused=True)
        begun = verb_in_front(text, at.clause, at.room)
        return replace(told, subject=begun.subject) if told is not None and told.subject is None and begun is not None else told
    shown = TELLING.search(text, claim.end, min(at.stop, claim.end + 40))
    if shown is None:
        return None
    behind_it = text.startswith((", ", "), "), claim.end)
    verb = _told(text, shown)
    who = (text.index(", ", claim.end) + 2, verb.start) if behind_it else subject_of_cut_off(text, at.clause, at.before)
    # "các xã tập trung giải ngân, phấn đấu đến ⟦31/12⟧ đạt 95%": the words in front tell something of their own.
    aim = text.endswith(", phấn đấu", at.clause, at.before)
    return Told(verb, at.clause, None if aim or who[1] <= who[0] else who, leads=True)


def _as_noun(text: str, claim: Claim, at: At) -> Told | None:
    """What a noun tells that the date ends: "Sự ra đi của ông Ba vào ⟦ngày 9/4⟧ để lại nhiều tiếc thương"."""
    return verb_as_noun(text, at.clause, at.before) if at.group in (None, "on") else None


def _across(text: str, claim: Claim, at: At) -> Told | None:
    """What is told behind a date between a subject and its verb: "Đài truyền hình ⟦ngày 20/5⟧ công bố …"."""
    told = verb_across(text, max(at.clause, at.room), at.before, claim.end, at.right)
    if told is not None and at.group is None and (named := _names(text, max(at.clause, at.before - 80), at.before)) is not None:
        # "kẻ chủ mưu của vụ trộm ⟦ngày 5/3⟧ đã bị bắt": the day of what is only named.
        return verb_of_happening(text, named.start("what"), named.end("what"), at.before) or _NOTHING
    return told


def _of_named(text: str, claim: Claim, at: At) -> Told | None:
    """What is told of the day of a happening that the clause only names: "từ chức sau vụ tấn công ga tàu ⟦ngày 7/6⟧"."""
    before = _end_in_front(text, at)
    if at.opening == claim.start and text.endswith(", ", 0, claim.start):
        phrase = text.rfind(", ", at.clause, claim.start - 2)
        if phrase >= 0 and refers(text, phrase + 2, claim.start - 2):
            # "chốt dàn nhạc, trước buổi diễn ở Hải Phòng, ⟦ngày 14/6⟧ tới"
            return _NOTHING
    if at.leads:
        return None
    comma = text.rfind(", ", at.clause, before)
    start = comma + 2 if comma >= 0 else at.clause
    on_day = at.group in (None, "on")
    named = _names(text, max(at.clause, before - 80), before) if on_day else None
    told = verb_of_happening(text, named.start("what"), named.end("what"), before) if named is not None else None
    if told is not None:
        return told
    if on_day and (refers(text, start, before) or text.startswith("Xuất phát từ ", start)):
        told = verb_in_front(text, start, before)
        return told if told is not None and before - told.verb.end < 2 else _NOTHING
    alone = named is not None and named["only"] is not None and len(named["name"].split()) < 4
    return _NOTHING if alone or _is_of_words(text, at.clause, before) else None


def _of_limit(text: str, claim: Claim, at: At) -> Told | None:
    """What a limit is for whose day ends its clause: "Thời hạn cuối cùng để thợ lò nộp sổ là vào ⟦ngày 5/3⟧"."""
    before = _end_in_front(text, at)
    limited = at.group == "deadline" or text.find(" thời hạn để ", at.clause, before) >= 0
    limit = text.rfind(" thời hạn ", at.clause, before) + 1 if limited else 0
    if limit > at.clause and text.find("ếu ", at.clause, limit) < 0 and text.find(",", limit, before) < 0:
        # "đơn vị phải quyết toán theo năm thì ⟦thời hạn nộp hồ sơ⟧ là ngày 31/3"
        told = verb_of_order(text, limit, before)
        if told is not None:
            return told
    if text.startswith(LIMIT_LABELS, at.clause) and text.find(" để ", at.clause, before) >= 0 and text.find(",", at.clause, before) < 0:
        return verb_of_limit(text, at.clause, before)
    return None


def _of_set_day(text: str, claim: Claim, at: At) -> Told | None:
    """What "là" sets a day for: "Thời gian tổ chức lễ hội là ⟦ngày 12/9⟧"."""
    verb = set_for(text, claim.start)
    return Told(bare_verb(*verb, text[slice(*verb)].lower()), at.clause) if verb is not None else None


def _of_days_spent(text: str, claim: Claim, at: At) -> Told | None:
    """What went on for so many days, which parentheses name: "Sau 2 ngày làm việc (⟦26-27/9⟧), hội nghị đã bế mạc"; what ended with them, where no verb
    says it: "Sau 2 ngày (⟦26-27/9⟧), …"."""
    spent = _DAYS_SPENT.match(text, at.clause, at.before) if at.bare and text.startswith("), ", claim.end) else None
    if spent is None:
        return None
    told = verb_in_front(text, spent.end() + 1, at.before) if spent.end() < at.before else None
    main = verb_behind(text, Words(text, claim.end + 3, at.right, follows=True), paused=True)
    if main is None or main.verb.opener:
        return told
    if told is None:
        return main
    return replace(told, verb=replace(told.verb, status="past", mark=2), start=at.clause, subject=main.subject, leads=True)


_DAYS_SPENT = lazy.re(r"[\s*_]*(?:Sau|Trải qua|Qua)\s(?:(?:hơn|gần)\s)?(?:\d+|hai|ba|bốn|năm|sáu|bảy|nhiều|mấy)\s(?:buổi|ngày|đêm)(?!\w)")


def _in_front(text: str, claim: Claim, at: At) -> Told | None:
    """What is told in front of a date: "… sẽ bế mạc vào ⟦tối 25/9⟧"; first what stands this side of the date before."""
    if at.opening is not None and at.room > at.clause and not text.startswith("và ", at.opening):
        # What stands before a date that leads is another day's, where one stands there: "ngày 6/7, quân đội tấn công, đến ⟦ngày 7/7⟧, …".
        return None
    before = _end_in_front(text, at)
    for lo in dict.fromkeys((max(at.clause, at.room), at.clause, _beyond_colon(text, at))):
        # "rời Huế ngày 21/4 và về Hà Nam ⟦ngày 22/4⟧", "… đến Hà Nam lúc ⟦7h ngày 22/4⟧"
        moves = lo > at.clause and _MOVES_ON.match(text, lo, before) is not None
        told = verb_in_front(text, lo, before, at.group, light=moves)
        if told is not None:
            if _is_of_other(text, at, told, before):
                return _NOTHING
            if (moves or told.subject is None) and lo > at.clause:
                return _carried_on(text, told, at, lo, before)
            return _with_doer_behind(text, claim, at, told) if told.subject is None and text.startswith(", ", claim.end) else told
    return None


def _is_of_other(text: str, at: At, told: Told, before: int) -> bool:
    """Whether a verb in front of a date tells what has been told before, what was done on another day, or of a paper that is about the date."""
    if told.verb.key in _TOLD and text.startswith(_AS_TOLD, told.start):
        return True
    if told.verb.end <= at.room and _ANOTHER_VERB.match(text, at.room, before):
        return True
    # "ra Công văn 5 về tình hình giải ngân lũy kế đến hết ⟦ngày 27/11⟧"
    return at.group in ("as_of", "until") and told.verb.key in _ISSUING and text.find(" về ", told.verb.end, before) >= 0


def _of_order(text: str, claim: Claim, at: At) -> Told | None:
    """What an order or a label tells to do, by a verb that is as often a noun: "Hạn đăng ký: ⟦ngày 5/3⟧"."""
    before, far = _end_in_front(text, at), _beyond_colon(text, at)
    labelled = text.endswith(":", at.clause, before) and text.startswith(LIMIT_LABELS, at.clause)
    # "Thời hạn nhận hồ sơ đến hết ⟦ngày 5/3⟧"
    labelled = labelled or (at.group in ("until", "as_of") and WITHIN_LIMIT.match(text, at.clause, before) is not None)
    if at.group == "deadline" or labelled or (at.group == "since" and text.startswith("Thời gian ", far)):
        told = verb_of_order(text, far if at.group == "since" else at.clause, before)
        if told is not None:
            return told
    if at.group == "deadline" and text.startswith(" là ", before) and text.endswith(LIMITS, at.clause, before):
        # "Hạn chót là ⟦ngày 5/3⟧"
        start = before + 1
        return Told(replace(bare_verb(start, start + 2, "là"), weak=True), at.clause)
    return None


def _going(text: str, claim: Claim, at: At) -> Told | None:
    """What somebody did on a date that ends its clause, by a verb of one syllable: "Xe cứu thương chở người bệnh về quê ⟦ngày 5/7⟧"; where they went, only
    within a sentence: "Tổng thống đến Warsaw ⟦ngày 5/7⟧ trên đường dự hội nghị"."""
    if at.leads:
        return None
    before, near = _end_in_front(text, at), max(at.clause, at.room)
    ends = text[claim.end : claim.end + 1] in _ENDS
    told = None if _DONE_OR_GOING.isdisjoint(text[near:before].split()) else verb_in_front(text, near, before, at.group, light=True)
    if told is not None and told.verb.key not in SPEECH and actor(text, told.subject) is not None:
        way = text[told.verb.at : told.verb.end]
        if way.partition(" ")[0] not in MOVING or (way in MOVING and not ends):
            return told
    if ends:
        return _NOTHING
    return _NOTHING if text.startswith(_NO_CLAUSE_BEHIND, claim.end) else None


def _behind(text: str, claim: Claim, at: At) -> Told | None:
    """What is told behind a date that ends its clause, where no verb of the clause is known: "Đợt 2 vào ⟦ngày 6/3⟧ sẽ có 200 người dự"."""
    lo = goes_on(text, claim.end, at.right)
    told = verb_behind(text, Words(text, lo, at.right, follows=True), paused=True) if lo < at.right else None
    return told if told is not None and _told_behind(text, claim, at, told, lo) else None


def _of_figure(text: str, claim: Claim, at: At) -> Told | None:
    """What tells the figure in front of its cut-off: "Tổng đàn trâu lên tới 900 con (tính đến ⟦ngày 4/5⟧)"."""
    if not at.bare or at.group not in ("as_of", "until") or at.leads:
        return None
    lo = max(at.clause, at.before - _FIGURE)
    comma = text.rfind(", ", lo, at.before)
    lo = lo if comma < 0 else comma + 2
    shown = TELLING.search(text, lo, at.before)
    # "với trọng lượng lên tới 80 tấn": who it is of stands in front.
    return Told(_told(text, shown), lo, (lo, shown.start()) if lo == at.clause and shown.start() > lo else None) if shown is not None else None


def _of_plan(text: str, claim: Claim, at: At) -> Told | None:
    """What is planned for a day without a word of how it takes place: "Lễ khánh thành cầu dự kiến vào ⟦ngày 20/11⟧"."""
    planned = at.before - len(_PLANNED)
    if at.leads or at.group not in (None, "on") or not text.endswith(_PLANNED, at.clause, at.before):
        return None
    if HAPPENS_NOUN.match(text, at.clause) is None or text.find(",", at.clause, planned) >= 0:
        return None
    return Told(replace(bare_verb(planned + 1, at.before, _PLANNED.strip()), status="planned"), at.clause, (at.clause, planned))


_FIGURE = 80
"""How far in front of its cut-off in parentheses a figure's verb stands, in code points."""
_PLANNED = " dự kiến"

# In the order in which they are asked.
_STEPS = (
    _of_leading,
    _of_cut_off,
    _of_days_spent,
    _as_noun,
    _across,
    _of_named,
    _of_limit,
    _of_set_day,
    _in_front,
    _of_order,
    _of_figure,
    _of_plan,
    _going,
    _behind,
)


def _end_in_front(text: str, at: At) -> int:
    """Where the words in front of a date end, that of their line not counted."""
    return at.before - (at.before > at.clause and text[at.before - 1] == "\n")


def _beyond_colon(text: str, at: At) -> int:
    """Where the words in front of a date begin; the verb may stand before a colon: "Họp Quốc hội khóa mới: ⟦ngày 5/3⟧"."""
    return at.left if text.endswith(": ", 0, at.clause) else at.clause


def _carried_on(text: str, told: Told, at: At, lo: int, before: int) -> Told:
    """What is told, with the subject that a clause has had since before the day in front: "4 hành khách nhập cảnh ngày 7/4, hoàn thành cách ly
    ⟦ngày 21/4⟧"."""
    whole = verb_in_front(text, at.clause, before, at.group)
    if whole is None or whole.subject is None or whole.subject[1] > lo or (whole.verb.start != told.verb.start and told.verb.key not in MOVING):
        return told
    return replace(told, subject=whole.subject)


def _with_doer_behind(text: str, claim: Claim, at: At, told: Told) -> Told:
    """What is told in front of a comma without its subject, with those whom the clause behind it names: "Sau khi rời nhiệm sở vào ⟦ngày 5/3⟧,
    ⟦ông Ba⟧ đã về quê"."""
    verb = told.verb
    front = verb.inner if verb.opener in _AFTER else verb.start
    if verb.start - front > 12 or text[at.clause : front].strip(_MARKS).lower().removeprefix("ngay ") not in ("", verb.opener):
        return told
    main = verb_behind(text, Words(text, claim.end + 2, at.right, follows=True), paused=True)
    if main is None or main.subject is None or main.verb.opener:
        return told
    who = main.subject[0] + (text[main.subject[0]] == " "), main.subject[1]
    if verb.key in HAPPENING or verb.key in _OPENED:
        # "Diễn ra từ ⟦ngày 5/3⟧, ⟦lễ hội⟧ đã đón 20.000 khách"
        plainly = not verb.opener and (not verb.mark or text.startswith(_PASSIVES, verb.start))
        return replace(told, subject=who) if plainly else told
    named = text[who[0]].isupper() or text.startswith("ngành ", who[0]) or PERSON.match(text, *who) or RANKED.match(text, *who)
    return replace(told, subject=who) if named else told


# Behind an older day, where somebody gets to on the next one.
_MOVES_ON = lazy.re(rf"(?:,?\s(?:và|rồi))?\s?(?:đến|sang|về)\s(?=[{UPPER}])")
# Behind an older day, what was done on the next one, by a verb that is not known: "bị bắt ngày 5/3, được tại ngoại ⟦ngày 12/3⟧".
_ANOTHER_VERB = lazy.re(r"(?:,|\svà|\srồi|,\srồi)?\s(?:bị|được|sẽ|đã|đến|sang|về)\s")
# In front of what has been told before: "Như đã đưa tin trước đó, ⟦đêm 27/5⟧, …".
_AS_TOLD = ("Như đã ", "như đã ", "Như tin đã ")
_ISSUING = frozenset(verb.lower() for verb in _TABLE["groups"]["decision"] if verb.startswith(("ra ", "gửi ")) or verb.endswith(("ban hành", "văn")))
_TOLD = frozenset(("nói", "phản ánh", "thông báo", "thông tin", "đăng tải", "đưa tin"))
# Verbs that are told of a thing that the clause behind the day names: "Ra mắt ngày 5/3, ⟦bộ phim⟧ đã …".
_OPENED = frozenset(("công chiếu", "khai trương", "khánh thành", "khởi chiếu", "khởi tranh", "ra mắt", "ra đời"))
_PASSIVES = ("Được ", "được ")
_AFTER = frozenset(("khi", "sau khi", "trước khi", "từ khi"))
_MARKS = " *_\n\t-–+•>#"


def _is_of_words(text: str, lo: int, hi: int) -> bool:
    """Whether a day is that of what somebody said, of which the clause tells something else: "bị cáo giữ nguyên lời khai ⟦ngày 12/7⟧"."""
    said = text.rfind(" lời ", lo, hi)
    return said >= 0 and text.count(" ", said + 5, hi) < 2 and not text.endswith(_BEFORE_WORDS, lo, said)


# What makes a verb of "lời": "trả ⟦lời⟧ phỏng vấn", "lấy ⟦lời⟧ khai".
_BEFORE_WORDS = tuple(sorted({verb.partition(" lời")[0] for verbs in _TABLE["groups"].values() for verb in verbs if " lời" in verb}))


def _told_behind(text: str, claim: Claim, at: At, told: Told, lo: int) -> bool:
    """Whether the verb behind a date that ends its clause is told of it, where no verb of the clause is known.

    Not whom it is for ("đợt một vào ⟦ngày 16/8⟧, đối với các đội đã bị loại"), what it is ("Trận đấu vào ⟦chiều 7/2⟧ chỉ là một bước
    đệm"), what for ("… để tổng hợp"), what follows from it ("vào ⟦ngày 29/6⟧, đánh dấu …"), whom a limit is for ("linh kiện tồn kho trước
    ⟦ngày 1/1⟧, đã kê khai …")."""
    verb = told.verb
    if (
        text.startswith(_FOR_WHOM, lo)
        or text.startswith(_HEADS, claim.end)
        or verb.opener in PURPOSE
        or (verb.key == "là" and at.group not in ("as_of", "until", "deadline"))
        or text.startswith(_IF, at.clause)
    ):
        return False
    if at.group == "on":
        return verb.start > lo or verb.mark == 2
    mark = text[claim.end : claim.end + 1]
    if at.group == "since" and not at.leads and verb.start - claim.end > _CLOSE and text.find(" đến ", claim.start, claim.end) < 0:
        # "đối với các phiếu cân lập từ ⟦ngày 5/3⟧, trong thời hạn một năm …": of what is only named.
        return False
    if at.group == "deadline":
        return verb.start - claim.end < 12 if mark == ":" else verb.status in ("planned", "duty")
    return at.leads or mark != ":"


_CLOSE = 60
"""How far behind "từ ngày …" a verb may stand that is told of it, in code points."""
_HEADS = (": '", ': "', ": “")
_FOR_WHOM = ("đối với ", "dành cho ")
_IF = ("Nếu ", "Giả sử ", "giả sử ")
# Behind a date that stands between a subject and a verb that is not read: a quotation, "mức lương từ ngày 1/7 bằng mức cũ".
_NO_CLAUSE_BEHIND = (" “", ' "', " bằng ")
# Behind a date that ends its clause.
_ENDS = frozenset(";.?!")
# The first words of what somebody does or where they go, by a verb of one syllable: the cheap look before the careful one.
_DONE_OR_GOING = MOVING | {verb.partition(" ")[0] for verb in PLAIN}
# The first words of the happenings that such a date names: the cheap look before the careful one.
_ABOUT_NOUNS = frozenset(noun.split()[0] for noun in _TABLE["nouns"]["about"])
# Read backwards from a date that says which happening is meant: "cam kết không truy cứu về vụ việc ⟦hôm 15/4⟧", "từ chức sau vụ tấn công ga
# tàu ⟦ngày 7/6⟧". Groups: what the clause cannot have happened with (`only`), the happening (`what`) and how its name goes on.
_NAMES = lazy.regex(
    rf"(?ri)(?<!\w)(?:(?P<only>về|quanh|tới|đến|liên\s+quan)|sau|từ|của|khỏi|khiến|vì|do)\s+(?:(?:chi\s+tiết|nội\s+dung|những|các|hai|một)\s+)?"
    rf"(?P<what>{any_of(_TABLE['nouns']['about'])})(?P<name>(?:\s+[^\s,.;:()]+){{0,8}})"
)


def _names(text: str, lo: int, hi: int) -> regex.Match[str] | None:
    """The happening whose name ends at an offset, where a preposition in front says that the clause tells of something else."""
    return _NAMES.match(text, lo, hi) if not _ABOUT_NOUNS.isdisjoint(text[lo:hi].split()) else None


def _told(text: str, shown: re.Match[str]) -> Verb:
    """A verb of telling a figure as a verb group: "đạt 20 tỷ đồng", "⟦phải⟧ giải ngân 95% vốn"."""
    at, end = shown.span("verb")
    if text.startswith("đã ", at):
        # "đã giải ngân được 5 tỷ đồng": its auxiliary is no part of the verb.
        start, at = at, at + len("đã ")
        return Verb(start, at, end, text[at:end], "past", False, 2, None, "", start)
    aim = next((words for words in _AIMS if text.endswith(words, 0, at)), "")
    return Verb(at - len(aim), at, end, shown["verb"], _AIMS[aim], True, 2 if aim else 0, None, "", at)


# In front of a figure, what says that it is yet to be.
_AIMS = {f"{words} ": said for words, said in _TABLE["auxiliaries"].items() if said in ("planned", "duty")} | {"": ""}


def _is_hidden(text: str, told: Told, lo: int) -> bool:
    """Whether a verb found behind words that are no subject may stand behind the main one: "ghe chở mía về bến để các lò ép nước, nấu mật và
    ⟦bán⟧"."""
    return told.verb.start > lo + 12 if told.subject is None else text.find(" để ", *told.subject) >= 0


def _is_person(text: str, subject: Span | None) -> bool:
    return subject is not None and PERSON.match(text, subject[0] + (text[subject[0]] == " ")) is not None


def _tells_more(text: str, verb: Verb, shown: int) -> bool:
    """Whether a verb in front of what tells a figure is the main one: "đã đạt", or the figure is only a company of it: "27.000 hộ ⟦giải thể⟧ với
    số vốn giảm 140 tỷ đồng"."""
    if verb.key in EFFECTING and text[verb.end + 1 : verb.end + 2].isdigit():
        return True  # "bão ⟦làm⟧ 3 người chết, còn 5 xã bị cô lập"
    return bool(verb.mark) or (not verb.weak and (shown - verb.end <= 1 or text.find(" với ", verb.end, shown) >= 0))


def _leading(text: str, claim: Claim, at: At, *, figure: bool) -> Told | None:
    """The verb right of a date that leads its clause; of a date that is a cut-off, first what tells a figure."""
    lo = goes_on(text, claim.end, at.stop)
    if lo >= at.stop or text.startswith(_HEADS, claim.end):
        # "Nhận định giá lúa ⟦ngày 12/7⟧: 'Hàng còn thiếu'": a heading.
        return None
    if figure:
        if text.startswith("ước tính ", lo):
            lo += len("ước tính ")  # "ước tính ⟦các đơn vị⟧ đã giải ngân 5 tỷ đồng"
        shown = TELLING.search(text, lo, at.stop)
        if shown is not None:
            front = Words(text, lo, shown.start())
            found = verbs_of(front, 0)
            if not any(_tells_more(text, verb, shown.start()) for verb in found):
                # "giá bạc đứng ở mức 24 USD/ounce, ⟦tăng⟧ 1 USD": the subject of both.
                verb = _told(text, shown)
                stop = found[0].start if found and len(front.parts) > 1 else verb.start
                return Told(verb, lo, (lo, stop) if stop > lo else None, leads=True)
    if text.startswith("là ", lo):
        # "Ngày 31/1 là hạn cuối để …"; else the day itself is the subject.
        act = verb_of_limit(text, lo + len("là "), at.stop)
        if act is not None:
            return replace(act, leads=True)
        return Told(replace(bare_verb(lo, lo + 2, "là"), weak=True), lo, leads=True)
    paused = lo > claim.end + 1
    words = Words(text, lo, at.stop, follows=True)
    told = verb_behind(text, words, paused=paused)
    far = at.end > at.stop and not text.startswith(";", at.stop)
    if (told is None and far) or (told is not None and told.verb.key in COMPANION and (far or text.startswith(";", at.stop))):
        # "phối hợp với Công an thị xã; Công an xã và dân quân bắt giữ …" goes on behind its semicolon, or behind many names.
        whole = verb_behind(text, Words(text, lo, at.end, follows=True), paused=paused)
        told = whole if whole is not None else told
    inner = told is not None and (told.verb.opener in PURPOSE or told.verb.opener.endswith("khi") or _is_hidden(text, told, lo))
    if told is None or (inner and told.verb.mark < 2) or told.verb.opener == "mà":
        # The main verb has one syllable: "Sáng 14/5, đoàn xe đi …", "anh Ba đi đến quán để bàn việc", "khi đang tuần tra, tổ nghe tiếng hô",
        # "trinh sát đưa ông Ba đến nơi mà ông đã bán xe".
        plain = verb_behind(text, words, paused=paused, light=True)
        if plain is not None and (told is None or (not plain.verb.opener and (told.verb.opener or _is_person(text, plain.subject)))):
            told = plain
    return told
