"""The verb of a clause that a day ends or stands inside, and whose deed it is: the innermost clause that ends with the day, as in
"… nói radar đã thấy tên lửa mà Triều Tiên phóng thử ngày 14/5"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.events.actors import (
    COUNTED,
    NO_ACTOR,
    OFFICE,
    PERSON,
    PLACE_NAME,
    PLURAL,
    POSTED,
    RANKED,
    SOME,
    SUSPECTS,
    TITLE,
    WORD,
    halved,
    is_body,
    is_item,
    is_session,
    joined,
    lists_bodies,
    with_titles,
)
from vnpolitics_cli.events.clauses import (
    ADDRESS,
    ANSWERING,
    COMPANION,
    DUE,
    HAPPENS_NOUN,
    PARTS,
    PURPOSE,
    TIME,
    UNDER_WAY,
    Told,
    ends_list,
    filled,
    gathering,
    going_on,
    is_aboard,
    is_apposed,
)
from vnpolitics_cli.events.lexicon import ADVERBIAL, ALSO_NOUNS, COMPLEMENT, DECIDING, ERRANDS, HAPPENING, MOVING, ORDERING, PLANS, VERB, is_verb_start
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.words import Verb, Words
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, UPPER

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]
_CONNECTORS = frozenset(_MOODS["connectors"])
# Prepositions of what stands between a date in mid-clause and its verb: "giá vàng ngày 6/7 trên sàn tăng mạnh".
_CIRCUMSTANTIAL = frozenset(_MOODS["circumstantial"])
# Whose hour a date in front is: "tối ngày 28/4 ⟦giờ địa phương⟧ đã phát biểu".
_LOCAL = lazy.re(r"\s(?:theo\s)?giờ\s(?:địa\sphương|Việt\sNam)(?!\w)")
_WHILE = ("trong khi ", "trong lúc ")
_LIMITING = frozenset(("deadline", "since", "until"))
_MAKING = frozenset(("do", "mà"))
_PAPERS = lazy.re(any_of(_TABLE["nouns"]["papers"]) + r"\s")
# Those who are neither people nor bodies by their first word, and do things all the same: "⟦hãng⟧ hàng không Sao Mai", "gã khổng lồ".
_DOERS = lazy.re(rf"(?:{any_of([*_MOODS['agents'], *_MOODS['agent_nouns']])}|(?<=do )(?:(?:chừng|gần|hơn|khoảng|trên)\s)?\d[\d.]*)\s")
_PAPERS_ALONE = lazy.re(any_of([*_TABLE["nouns"]["papers"], *_TABLE["nouns"]["gathered"]]), re.IGNORECASE)
_STILL_ALLOWED = ("vẫn được ", "vẫn tiếp tục được ", "được tiếp tục ", "tiếp tục được ")
_AS_EXPECTED = frozenset(("theo dự kiến", "theo kế hoạch", "theo lịch", "theo lịch trình", "theo đó", *_CONNECTORS))
_POINTING = frozenset(("đây", "đó"))
_ONE = lazy.re(r"(?:một|các|những|\d+|hai|ba)\s")
# In front of an agent: "được ⟦ông Ba⟧, Chủ tịch xã, chia sẻ".
_BY_WHOM = lazy.re(r"\s(?:bị|do|được)\s")
# What only says of the happening in front that it takes place.
_OCCURRING = frozenset(("diễn ra", "xảy ra"))
_HELD_AT = (" tại ", " ở ")
# What is done to a paper, by whom ever: "Nghị quyết 3/NQ-HĐND về … được ⟦ban hành⟧ ngày 5/3".
_ISSUED = frozenset(("ban hành", "công bố", "ký", "ký ban hành", "phê duyệt", "thông qua"))
_HELD = frozenset(("bế mạc", "diễn ra", "khai mạc", "kết thúc"))
_CAUSES = frozenset(_MOODS["causes"])
_BIDDING = ORDERING - {"cần", "phải"}
# Verbs behind which the deed of somebody else stands: "cho biết ⟦xe đã đến⟧", "chỉ đạo ⟦các bến soát vé⟧".
_HOLDING_ANOTHER = COMPLEMENT | {"chỉ đạo", "mô tả"}
# Behind which another clause stands; but "khi trả lời báo chí đã …" holds none.
_SAYING = COMPLEMENT - ANSWERING
_AHEAD = frozenset(_MOODS["ahead"])
_SUBMITTING = frozenset(_MOODS["submitting"])
_FINISHING = frozenset(_MOODS["finishing"])
_DELIVERING = frozenset(_MOODS["delivering"])
_ASSIGNED = frozenset(_MOODS["assigned"])
# Behind a verb that orders: those who are told to do something.
_TOLD_TO = lazy.re(rf"\s(?:[{UPPER}]|(?:các|những|mọi|từng)\s|{any_of(_MOODS['people'])}\b)")
_REPORTING = frozenset(_MOODS["reports"])
_MADE_PUBLIC = frozenset((*_TABLE["nouns"]["made_public"], "đăng tải"))
_NOMINAL = frozenset(_MOODS["nominal"])
# What makes a noun of the verb behind it, in front of a list.
_DOINGS = ("công tác", "việc ")
_HAPPENS = lazy.re(rf"(?:[{UPPER}]|{any_of(_TABLE['nouns']['happenings'])}\b)")
# A numbered paper at the start of its clause: "Thông tư số 6/2025/TT-BTC ", "Tại Nghị định 3/2025/NĐ-CP ", and what says that another one is
# meant behind it.
_PAPER = lazy.re(rf"\s*(?:(?:[Tt]heo|[Tt]ại)\s)?({any_of(_TABLE['nouns']['numbered'])}\s(?:số\s)?\d[\d{UPPER}/.-]*(?:\snăm\s\d{{4}}|\s\d{{4}})?)(?=\s)")
_AMENDED = lazy.re(r"(?:sửa đổi|bổ sung|thay thế)(?:,\s\w+\s\w+)?\s(?:bởi|theo|tại)\s|\s(?:mà|nhưng|và)\s[A-ZĐ]|\d\)")
# Verbs of one syllable that are prepositions behind a noun: "vụ kiện ⟦về⟧ bản quyền".
_PREPOSITIONS = MOVING - {"đi"}
# Opens a clause of its own behind a comma: "…, ⟦nhưng⟧ Hội Ba Sao ngày 16/10 vẫn …".
_CONTRAST = lazy.re(rf"\s?{any_of(_MOODS['contrasts'])}\s")
# Units of a body, by name or number, and those that stand above them: "⟦Đội⟧ 3, Phòng Cảnh sát hình sự, ⟦Công an⟧ tỉnh".
_UNIT = lazy.re(
    rf"\s?(?:Chi cục|Cơ quan|Cục|Hạt|Khoa|Phòng|Trung tâm|Trạm|Tổ|Tổng cục|Viện|Văn phòng|Vụ|Đoàn|Đồn|Đội)\s(?:[{UPPER}\d]|số\s|[^\s,]+\s(?:số\s\d|[{UPPER}]))"
)
_STANDS_ABOVE = lazy.re(rf"\s?(?:Bộ|Cục|Công an|Sở|Tổng cục|Trường Đại học|UBND|Ủy ban)\s(?:[{UPPER}]|huyện|nhân dân|quận|thành phố|tỉnh)")
# Those who are told of by what they have done, until something befalls them: "⟦nghi phạm⟧ sát hại tài xế bị bắt".
_SUSPECTS = lazy.re(rf"{SOME}(?:{SUSPECTS}|người đàn ông|người phụ nữ)\s", re.IGNORECASE)
# Nothing but somebody's name: "ông Lê Ba ", "BN2899 ".
_NAME_ALONE = lazy.re(rf"(?!(?:Hai|Mỗi|Một|Nhiều|Phía)\s)(?:{any_of(_MOODS['ranks'])}\s)?[{UPPER}][\w.-]*\s(?:[{UPPER}][\w.-]*\s){{0,4}}")
_GATHERING_OR_EXAM = lazy.re(rf"(?:{any_of(_TABLE['nouns']['gathered'])}|[Kk][ìỳ]\s(?:họp|thi))\s")
_GATHERING = lazy.re(any_of(_TABLE["nouns"]["meetings"]) + r"\s", re.IGNORECASE)
# Where somebody or something was told or shown: no subject ("Thông tin từ bộ đội biên phòng").
# "(TTXVN) - " in front of an article's first words.
_BYLINE = lazy.re(rf"\s*\([^()\n]{{2,20}}\)\s?[{DASH}]\s?")
# In the words before a verb: a preposition says that they are more than a subject.
_MODIFIED = lazy.re(r"(?<!\w)(?:tại|từ|với|(?<!tiếp\s)theo|(?:trước|sau)(?!\sđó\s*$)|bằng|nhằm|trong|trên|nơi)\s(?!$)")
# Where those who are many come from: "các tàu từ ⟦Hải Phòng và Quảng Ninh⟧".
_FROM_PLACES = lazy.re(rf"[{UPPER}][\w-]*(?:(?:,?\s|\svà\s)[{UPPER}][\w-]*){{0,7}}\s")
# What is plainly a subject, whatever else stands between it and its verb: "⟦Cao tốc La Sơn⟧, nối Quảng Trị với Huế, được khánh thành".
_NAMED_FIRST = lazy.re(rf"\s?[{UPPER}\d]")


def _is_of_rate(text: str, changed: Verb, begun: Verb) -> bool:
    """Whether only how much something changed stands in front of "bắt đầu": "thuế ⟦đã giảm⟧ từ 40% xuống 30% bắt đầu từ 1/1"."""
    return changed.mark == 2 and not changed.opener and text.startswith("bắt đầu", begun.start) and text.endswith("%", changed.end, begun.start - 1)


# Joins a second verb to the first: "… và đã đưa vào sử dụng".
_JOINED = ("và ", "rồi ", "nên ", "cũng như ")


def verb_in_front(text: str, lo: int, hi: int, group: str | None = None, *, light: bool = False) -> Told | None:
    """The verb of the innermost clause that ends at `hi`, where its date stands; `group` is what the preposition in front of the date says,
    `light` whether verbs of one syllable count too."""
    words = Words(text, lo, hi)
    weak: Told | None = None
    meeting = False
    last = len(words.parts) - 1
    for part in range(last, max(-1, last - PARTS), -1):
        start, stop, _, _ = words.parts[part]
        found = verbs_of(words, part, dated=part == last, light=light)
        strong = [verb for verb in found if not verb.weak or (part and verb.key == "ghi nhận" and verb.start <= start + 1)]
        if (
            strong
            and strong[-1].key == "bắt đầu"
            and (
                (len(strong) > 1 and (strong[-1].start - strong[-2].end <= 1 or _is_of_rate(text, strong[-2], strong[-1])))
                or (len(strong) == 1 and part and strong[0].start <= start + 1 and stop - strong[0].end < 2)
            )
        ):
            # "có hiệu lực bắt đầu từ 1/8", "đã giảm xuống 30% bắt đầu từ 1/1", "lễ viếng tổ chức tại Hà Nội, bắt đầu từ 7 giờ …"
            strong.pop()
        if strong and part and group in ("until", "as_of") and strong[0].status == "past" and text.find("được tiếp tục ", lo, start) >= 0:
            # "được tiếp tục sử dụng biên lai tự in, biên lai đã mua đến hết ngày 31/10": what may be used.
            continue
        named = part and strong and strong[0].start <= start + 1 and not strong[0].mark and stop - strong[-1].end > 2
        if named and weak is None and not meeting and _GATHERING.search(text, *words.parts[part - 1][:2]):
            # "phát biểu tại hội nghị tổng kết năm 2020, triển khai nhiệm vụ năm 2021": still the meeting's name.
            meeting = True
            continue
        if (
            strong
            and part
            and weak is None
            and not meeting
            and strong[0].start <= start + 1
            and not strong[0].mark
            and "hiệu lực" not in strong[0].key
            and not (group == "deadline" and strong[0].key in _DELIVERING)
            and (text.find(" việc ", *words.parts[part - 1][:2]) >= 0 or _ends_nominal(words, part - 1))
        ):
            # "chấm dứt việc thu, nộp lệ phí từ …", "ban hành kế hoạch kiểm tra, kiểm soát thị trường từ …": still what the noun names.
            weak = Told(strong[0], None, None, False, start)
            continue
        if strong and part and strong[0].start <= start + 1 and strong[0].key in DECIDING:
            # "trình Hội đồng xã xem xét, thông qua trước ngày 17/5"
            before = [verb for verb in verbs_of(words, part - 1) if not verb.weak]
            if len(before) > 1 and before[-2].key in _SUBMITTING and before[-1].key in DECIDING:
                continue
        done = _done_in_front(words, part, strong) if strong and part and group in (None, "on") else None
        if done is not None:
            return Told(done, None, None, False, words.parts[part - 1][0])
        if strong:
            verb = _done_together(strong, _attached(text, strong, stop, group))
            subject = _told_to(text, words, part, verb) if group == "deadline" and verb.mark < 2 else None
            subject = subject or _subject(text, words, part, found, verb)
            if subject is None or verb.key in UNDER_WAY or text.startswith(("Trong ", "Tại "), subject[0]):
                whole = subject if verb.key in UNDER_WAY else None
                subject = _taking_place(text, words, part, verb, stop) or whole
            if part and verb.start <= start + 1 and not verb.mark and verb.key not in HAPPENING and _is_to_be(words, part - 1):
                # "giá dầu sẽ hồi phục, ⟦giúp⟧ chỉ số này tăng trong phiên ngày 6/7"
                verb = verb._replace(status="planned")
            return Told(verb, subject, None, False, start)
        if found and weak is None:
            subject = (start, found[0].start) if found[0].start > start + 1 and not found[0].opener else None
            weak = Told(found[-1], subject, None, False, start)
    return None if meeting else weak


def _done_in_front(words: Words, part: int, strong: Sequence[Verb]) -> Verb | None:
    """What was done to the subject by those who are named, of which a part that opens with its verb tells the rest: "bị Biên phòng tỉnh ⟦triệt phá⟧, thu giữ
    20 m3 gỗ ngày 5/3"."""
    if strong[0].start > words.parts[part][0] + 1 or strong[0].mark or len(strong) > 1:
        return None
    before = verbs_of(words, part - 1)
    last = before[-1] if before else None
    return last if last is not None and last.agent is not None and words.parts[part - 1][1] - last.end < 2 else None


def _told_to(text: str, words: Words, part: int, verb: Verb) -> tuple[int, int] | None:
    """Those who are told to do by a limit what a verb tells: "yêu cầu ⟦các sở, ban, ngành⟧ rà soát, hoàn thành trước ngày 5/3", "giao ⟦Sở Tài chính⟧
    tham mưu". Behind them every part opens with its verb, else it has a subject of its own."""
    act = verb.start
    for index in range(part, max(-1, part - PARTS), -1):
        found = [other for other in verbs_of(words, index) if other.start < verb.start]
        for other in reversed(found):
            if other.key in ORDERING and act - other.end > 2 and _TOLD_TO.match(text, other.end):
                return other.end + 1, act
            act = other.start
        if found and found[0].start > words.parts[index][0] + 1:
            return None
    return None


def _is_to_be(words: Words, part: int) -> bool:
    """Whether a part tells, outside inner clauses, of something planned."""
    return any(verb.status == "planned" and not verb.opener for verb in verbs_of(words, part))


def _taking_place(text: str, words: Words, part: int, verb: Verb, stop: int) -> tuple[int, int] | None:
    """The happening that a verb of taking place is told of, though more stands in front: "tại ⟦Diễn đàn năng lượng⟧ tổ chức ngày 22/7"."""
    if verb.key == "tổ chức" and stop - verb.end > 1 and not text.startswith("được ", verb.start):
        return None
    start = words.parts[part][0]
    named = gathering(text, start, verb)
    if named is None and part and verb.key in HAPPENING and not _with_people(text, words, part, verb):
        # "tại hội nghị sơ kết năm 2017, triển khai nhiệm vụ năm 2018 của Hội diễn ra …"
        named = gathering(text, words.parts[part - 1][0], verb)
    return named


def _with_people(text: str, words: Words, part: int, verb: Verb) -> bool:
    """Whether words of another subject stand between a comma and a verb."""
    start = words.parts[part][0]
    found = verbs_of(words, part)
    return not found or found[0].start > start + 1 or (found[0].mark > 0 and found[0].start != verb.start)


def _ends_nominal(words: Words, part: int) -> bool:
    """Whether a part ends in a plan's name with a verb in it: "kế hoạch cao điểm kiểm tra", behind another verb."""
    found = verbs_of(words, part)
    stop = words.parts[part][1]
    if len(found) < 2 or found[-1].mark or stop - found[-1].end > 1:
        return False
    at = bisect_left(words.starts, found[-1].start)
    return any(words.key(index, size) in PLANS for index in range(max(0, at - 4), at) for size in (1, 2))


# In front of what a limit is for: "Thời hạn ", "Hạn cuối để ".
_LIMIT_FOR = lazy.re(
    r"\W*(?:đối\svới\s)?(?:thời\sgian|(?:thời\s)?hạn|ngày(?=\scuối|\schót))\s(?:(?:(?:cuối|chót)(?:\scùng)?|(?:muộn|chậm)\snhất)\s)?(?P<to>để\s)?",
    re.IGNORECASE,
)


# Papers that somebody is to hand in: "Kết quả rà soát gửi về ", "Hồ sơ dự thi nộp cho ".
_SENT = lazy.re(
    r"\W*(?:Các\s)?(?:(?:b|B)áo\scáo|(?:k|K)ết\squả|(?:h|H)ồ\ssơ|(?:d|D)anh\ssách|(?:v|V)ăn\sbản|(?:ý|Ý)\skiến|(?:b|B)ài\s(?:dự\s)?thi)(?:\s\w+){0,5}?\s(?P<verb>gửi|nộp)\s(?:về|cho|tới|đến|qua)\s"
)


def verb_of_order(text: str, lo: int, hi: int) -> Told | None:
    """The verb that opens an order or names what a limit is for, even one that is as often a noun: "Báo cáo kết quả về Bộ trước ⟦ngày 15/8⟧",
    "Thời hạn nộp báo cáo chậm nhất là ⟦ngày 20/7⟧"; or what papers are handed in by: "Kết quả rà soát gửi về Sở trước ⟦ngày 1/8⟧"."""
    limit = _LIMIT_FOR.match(text, lo, hi)
    words = Words(text, lo if limit is None else limit.end(), hi)
    if not words.tokens:
        return None
    size, kind = words.longest(0, words.tokens[0].lower())
    if limit is not None and limit["to"] and (kind != VERB or not size):
        # "Thời hạn cuối cùng để ⟦thủ quỹ⟧ nộp sổ là ngày 8/4"
        acts = verbs_of(words, 0, light=True)
        return Told(acts[0], filled(limit.end(), acts[0].start), None, False, lo) if acts else None
    if kind != VERB or not size:
        sent = _SENT.match(text, lo, hi) if limit is None else None
        start, end = sent.span("verb") if sent is not None else (0, 0)
        return Told(Verb(start, start, end, text[start:end], "", False, 0, None, "", start), (lo, start), None, False, lo) if end else None
    first = 0
    if limit is None:
        # "Báo cáo định kỳ ⟦gửi⟧ về Sở trước ngày …"
        first = next((index for index in range(size, min(size + 3, len(words.tokens))) if words.tokens[index] in _SUBMITTING), 0)
        size = 1 if first else size
    start, end = words.starts[first], words.ends[first + size - 1]
    return Told(Verb(start, start, end, words.key(first, size), "", False, 0, None, "", start), None, None, False, lo)


def verb_of_limit(text: str, lo: int, hi: int) -> Told | None:
    """What a limit is for, and for whom: "là hạn cuối để ⟦các làng⟧ nộp phí"; nothing of a limit that is only named."""
    limit = _LIMIT_FOR.match(text, lo, hi)
    return verb_of_order(text, lo, hi) if limit is not None and limit["to"] else None


def _attached(text: str, found: Sequence[Verb], stop: int, group: str | None) -> Verb:
    """The verb that a date at the end of these verbs' part belongs to.

    The one right in front of it; else, in the innermost clause, the last behind "đã" or "sẽ", the last joined by "và", the last
    behind another auxiliary, the first: "sẽ bàn giao nhà cho người mua sử dụng".
    """
    for index, verb in enumerate(found[:-1]):
        if verb.key in _SUBMITTING and found[index + 1].key in DECIDING and not found[index + 1].mark:
            # "trình Quốc hội xem xét": what they whom it is submitted to do with it.
            found = found[: index + 1]
            break
    last = found[-1]
    if group in _LIMITING and len(found) > 1 and found[-2].key in _FINISHING and last.start - found[-2].end < 2 and not last.mark:
        # "hoàn thành kiểm điểm trước ngày 10/12"
        found = found[:-1]
        last = found[-1]
    if group == "deadline" and last.key in _ASSIGNED and len(found) > 1 and found[-2].key in DUE and text.startswith("được ", last.start):
        # "hoàn thành các việc được giao trước ngày 5/3": which ones.
        found = found[:-1]
        last = found[-1]
    if (last.key in _OCCURRING or (last.key == "tổ chức" and text.startswith(_HELD_AT, last.end))) and not last.opener.endswith("khi"):
        # "đưa ra tại hội nghị tập huấn ⟦diễn ra⟧ tại trụ sở Bộ ngày 25/11", "tại tọa đàm ⟦tổ chức⟧ ở Huế ngày 21/12"
        return last
    if last.opener.endswith("khi") and going_on(text, last) and not found[0].opener:
        # "sà lan bị nghiêng khi đang bốc xếp hàng vào ⟦rạng sáng 8/1⟧"
        found = [verb for verb in found if verb.inner != last.inner]
        last = found[-1]
    head = _series(text, found) if stop - last.end <= 1 and (group in (None, "on") or (group != "deadline" and len(found) > 1)) else last
    if group not in (None, "on") and head.key not in _CLOSING:
        head = last
    if head is not last:
        return head
    # "hoàn thành việc rà soát trước ngày 30/6"
    finishing = last.opener == "việc" and group in _LIMITING and found[0].inner != last.inner and last.key not in _FINISHING
    near = not finishing and stop - last.end <= 1
    if near and (last.mark or last.key in HAPPENING or last.key not in ALSO_NOUNS or not any(verb.mark == 2 for verb in found)):
        return last
    if last.mark and stop - last.end < 15:
        return last
    for verb in reversed(found):
        if "hiệu lực" in verb.key or (group == "since" and verb.key == "áp dụng"):
            return verb
    inner = [verb for verb in found if verb.inner == last.inner and verb.opener == last.opener]
    aside = (last.opener in PURPOSE and not _is_others(text, inner[0])) or last.opener in _CAUSES or (last.opener == "việc" and group in _LIMITING)
    if aside and len(inner) < len(found) and not any(verb.mark == 2 for verb in inner):
        # "hoàn thành việc sắp xếp các xã trước ngày 30/6": by when the first is done.
        inner = list(found[: len(found) - len(inner)])
    for index in range(len(inner) - 2, -1, -1):
        told_to = group == "deadline" and inner[index].key in ORDERING
        if (told_to or inner[index].key in _HOLDING_ANOTHER) and not _MODIFIED.match(text, inner[index].end + 1):
            inner = inner[index + 1 :]
            break
    for verb in reversed(inner):
        if text.startswith(_STILL_ALLOWED, verb.start):
            # "giấy đã cấp ⟦vẫn được sử dụng⟧ đến hết ngày 31/12"
            return verb
    for verb in reversed(inner):
        if verb.mark == 2 or (group == "deadline" and verb.key in DUE):
            return verb
    for verb in reversed(inner):
        if text.startswith(_JOINED, verb.start - 3 if text[verb.start - 3] != " " else verb.start - 4) or text[verb.start - 4 : verb.start] in _JOINED:
            return verb
        if verb.mark and stop - verb.end < 60:
            return verb
    return inner[0]


def _done_together(found: Sequence[Verb], verb: Verb) -> Verb:
    """What is done together, behind "phối hợp": "đã phối hợp ⟦thực hiện⟧ cuộc thăm dò ngày 5/2", "phối hợp với hải quan ⟦bắt giữ⟧"."""
    if verb.key not in COMPANION:
        return verb
    act = next((other for other in found if other.start > verb.start and other.key not in COMPANION), None)
    return act._replace(mark=max(act.mark, verb.mark), status=act.status or verb.status) if act is not None and act.inner == verb.inner else verb


# Verbs of closing and opening, in front of what is stopped or begins: "⟦tạm dừng⟧ đón khách đến hết ngày 15/9".
_CLOSING = frozenset((*_MOODS["stopping"], "mở cửa", "tạm hoãn", "tạm ngưng", "tạm ngừng"))


def _series(text: str, found: Sequence[Verb]) -> Verb:
    """The first of several verbs without a word between, which says what the last ones only go on with: "đã ⟦tuyên thệ⟧ nhậm chức", "⟦nộp đơn⟧ xin phá
    sản"; the last where they are no such series."""
    last = found[-1]
    if last.key in HAPPENING or len(found) < 2:
        return last
    at = len(found) - 1
    while (
        at
        and found[at].start - found[at - 1].end <= 1
        and text[found[at].start : found[at].at] in ("", "xin ")
        and found[at - 1].inner == last.inner
        and not found[at - 1].weak
    ):
        at -= 1
    head = found[at]
    if head is last or (head.key in COMPLEMENT and head.key not in _BIDDING) or head.key in HAPPENING or head.key in COMPANION:
        return last
    front = text[max(0, head.start - 40) : head.start].split()
    named = bool(front) and ((front[-1][0].isupper() and not is_body(front[-1])) or front[-1].endswith(")"))
    return head if (head.mark or named or head.key in _CLOSING) and head.key not in _AHEAD else last


def _is_others(text: str, verb: Verb) -> bool:
    """Whether the first verb of a purpose is somebody else's deed: "cái cớ để ⟦quân của tướng Ba⟧ phóng 59 quả pháo", but not "để có vé dự"."""
    return text.count(" ", verb.inner, verb.start) > 1 and not text.startswith("có ", verb.inner)


def _subject(text: str, words: Words, part: int, found: Sequence[Verb], verb: Verb) -> tuple[int, int] | None:
    """The subject of a verb that a date ends: what stands in front of it in its own clause, with the verbless parts before."""
    issued = verb.key in _ISSUED and verb.agent is None and text.startswith("được ", verb.at - 5)
    named = _in_force(text, words, part, verb) if issued or "hiệu lực" in verb.key else None
    if named is not None:
        return named
    if text.startswith("nên ", verb.inner - 4) and not any(verb.inner < other.start < verb.start for other in found):
        # "do tàu hỏng nên ⟦thuyền viên⟧ đã rời tàu"
        return filled(verb.inner, verb.start)
    before = [other for other in found if other.end <= verb.start]
    if not before:
        if verb.opener in _MAKING and verb.mark == 2 and verb.agent is None and text.startswith("được ", verb.at - 5):
            return _made(text, words, part, verb)
        return _of_inner(text, verb) if verb.opener else _in_front(text, words, part, verb)
    if before[-1].inner == verb.inner or not verb.opener:
        return _behind_other(text, words, part, found, verb)
    if verb.start - verb.inner < 2 and (verb.opener in PURPOSE or (verb.opener.endswith("khi") and _is_same_doer(text, before[-1], verb))):
        # "trạm bơm kịp lắp máy để vận hành từ ⟦ngày 3/8⟧", "sản phụ tử vong sau khi tiêm ⟦ngày 18/4⟧": the same who does it.
        return _first_subject(text, words, part, found)
    return _of_inner(text, verb) if verb.opener not in _CAUSES else None


def _is_same_doer(text: str, verb: Verb, inner: Verb) -> bool:
    """Whether who does what a verb tells does what a clause behind it tells: nobody else stands between, as in "bắt ông Ba khi đang bán …"."""
    if verb.weak or inner.key in HAPPENING:
        return False
    between = text[verb.end : inner.inner]
    return between.islower() and PERSON.match(between, 1) is None


def _of_inner(text: str, verb: Verb) -> tuple[int, int] | None:
    """The subject of an inner clause's first verb: "khi ⟦ông Ba⟧ nhậm chức"; none is known of a purpose, "để vận hành"."""
    return plain_subject(text, verb.inner, verb.start) if verb.opener not in PURPOSE else None


def _behind_other(text: str, words: Words, part: int, found: Sequence[Verb], verb: Verb) -> tuple[int, int] | None:
    """The subject of a verb behind another one of its clause: what stands between them, or the subject of both."""
    before = [other for other in found if other.end <= verb.start]
    near = before[-1]
    held = gathering(text, words.parts[part][0], verb) if verb.key in _HELD else None
    if held is not None and not near.mark and 0 < text.count(" ", held[0], near.start) <= 2:
        # "⟦Hội nghị đối thoại doanh nghiệp⟧ diễn ra ngày 18/6": the first verb is part of the name.
        return held
    if held is not None and held[0] > near.end and verb.mark == 2:
        # "có thể giành huy chương ở chặng ba ⟦giải đua thuyền⟧ sẽ diễn ra vào ngày 7/9"
        return held
    if near.opener in _MAKING and near.inner == verb.inner:
        if verb.mark == 2 or verb.key in _OCCURRING:
            return _made(text, words, part, near)
        if verb.key in HAPPENING and not verb.mark and near.key in ALSO_NOUNS and near.key not in COMPANION and not near.mark and text[verb.inner].isupper():
            # "do ⟦Chuyên trang đầu tư An Bình⟧ tổ chức"
            return verb.inner, verb.start
    if near.key == "là" and not near.opener and (_is_somebody(text, near.end + 1) if not verb.mark else _is_passive(text, verb)):
        # "⟦Bảy thuyền viên⟧ là người Huế nhập cảnh ngày 15/6", "đây là ⟦đàn lợn⟧ đã được cách ly"
        if text.startswith("ngày ", near.end + 1):
            # "⟦Ngày pháp luật⟧ là ngày 28/8 được tiến hành từ ngày 17/8"
            return _subject(text, words, part, found, near)
        if text[near.end + 1].isupper() or text[words.parts[part][0] : near.start].strip().lower() in _POINTING:
            return near.end + 1, verb.start
        return _subject(text, words, part, found, near)
    if is_aboard(text, words.parts[part][0], near):
        return _subject(text, words, part, found, near)
    if len(before) == 1 and verb.mark and _is_noun(text, near, words.parts[part][0]):
        return near.start, verb.start
    if near.key in COMPANION:
        # "hội thảo do Hội phối hợp với Công ty An Bình tổ chức", "vừa được Chi cục Hải quan phối hợp với biên phòng bắt giữ"
        return near.agent or _subject(text, words, part, found, near)
    if _is_nominal(text, near) or (verb.key in HAPPENING and near.opener in PURPOSE):
        # "Vòng quay để chọn ra chủ nhận giải thưởng này diễn ra"
        return None
    if verb.mark == 2 and near.opener.endswith("khi") and near.mark < 2 and near.key not in _SAYING and all(other.inner == verb.inner for other in before):
        # "⟦Đội Ba Sao⟧ khi làm khách ở Huế đã thua"
        start = words.parts[part][0]
        whose = filled(start, text.rfind(near.opener, start, near.inner)) if not text.startswith("và ", verb.start - 3) else None
        if whose is not None:
            return _with_parts(text, words, part, whose)
    if near is found[0] and (_is_passive(text, verb) or verb.key == "được áp dụng"):
        of_rule = _of_rule(text, words.parts[part][0], near)
        if of_rule is not None:
            return _with_parts(text, words, part, of_rule)
    gap = near.end + 1, verb.start
    joined_on = text[slice(*gap)] == "và " and not near.opener
    if joined_on and near.agent is not None:
        # "bị ⟦công an tỉnh⟧ phát hiện và bắt giữ"
        return near.agent
    case = text.rfind(" vụ ", *gap) + 4
    if case > 3 and TITLE.match(text, case):
        # "hỏi về vụ ⟦Tổng thống Ba⟧ bất ngờ cách chức ông"
        return case, verb.start
    if text.startswith("cho ", gap[0]) and verb.key == "bắt đầu":
        # "áp dụng cho kỳ kế toán bắt đầu từ ngày 1/4"
        return None
    if gap[0] >= gap[1]:
        # "Trường ban hành quy chế quy định rõ không bắt buộc …", "Nghị quyết nêu rõ kết thúc hợp đồng …", "Bộ cũng yêu cầu báo cáo …": whose deed
        # is not said, but for "Các công ty được yêu cầu báo cáo …".
        unsaid = near.key.startswith("quy định") or near.key == "nêu rõ" or (near.key in _BIDDING and not _is_passive(text, near))
        return _first_subject(text, words, part, found) if not unsaid else None
    if (near.key in COMPLEMENT and not joined_on) or (verb.key in HAPPENING and _HAPPENS.match(text, *gap)):
        # "cho biết ⟦ông Ba⟧ đã nhậm chức", "thông báo ⟦lễ viếng⟧ diễn ra"
        return plain_subject(text, *gap) if not _MODIFIED.search(text, *gap) else None
    if text.startswith("bị ", verb.start) and text.find(",", *gap) < 0 and _ONE.match(text, gap[0]):
        # "giải cứu ⟦một thuyền của nước bạn⟧ bị trôi dạt"
        return gap
    if text.startswith("bị ", verb.start) and near is found[0] and _SUSPECTS.match(text, words.parts[part][0]) and not joined_on:
        # "⟦Người đàn ông⟧ cướp tiệm vàng bị bắt"
        return _subject(text, words, part, found, near)
    errand = verb.key in ERRANDS and near.key in MOVING and near is found[0]
    if text[verb.start - 3 : verb.start] != "và " and (verb.mark < 2 or near.weak) and not errand:
        return None
    told = max((index for index, other in enumerate(before) if other.key in ORDERING), default=-1) if verb.mark < 2 else -1
    if told >= 0:
        # "Cục đã yêu cầu ⟦các doanh nghiệp⟧ xem xét và báo cáo"
        return plain_subject(text, before[told].end + 1, found[told + 1].start)
    return _first_subject(text, words, part, found)


# A rule, by its first words, and whom it is for; and in which paper it is laid down.
_RULE = lazy.re(
    rf"\s?(?:riêng\s)?(?:(?:các|những|mọi|toàn bộ)\s)?{any_of([*_TABLE['nouns']['in_force'], 'phí', 'lệ phí', 'thuế suất', 'quy định', 'nội dung'])}\s",
    re.IGNORECASE,
)
_LAID_DOWN = frozenset(("ban hành", "hướng dẫn", "nêu", "quy định"))
_LAID_DOWN_IN = (" tại ", " theo ", " trong ", " ở ")


def _of_rule(text: str, start: int, near: Verb) -> tuple[int, int] | None:
    """The rule that is applied, in front of words that say where it is laid down or whom it is for: "⟦các chế độ⟧ quy định tại Điều 3 được thực hiện",
    "⟦chế độ trợ cấp⟧ đối với sĩ quan nghỉ hưu được thực hiện"."""
    if near.mark or near.opener or _RULE.match(text, start) is None:
        return None
    for_whom = text.find(" đối với ", start, near.start)
    if for_whom >= 0:
        return start, for_whom
    return filled(start, near.start) if near.key in _LAID_DOWN and text.startswith(_LAID_DOWN_IN, near.end) else None


def _is_somebody(text: str, at: int) -> bool:
    """Whether people stand behind "là": "là ⟦người Huế⟧", but not "là một sản phẩm"."""
    return PERSON.match(text, at) is not None and _ONE.match(text, at) is None


def _is_passive(text: str, verb: Verb) -> bool:
    return text[verb.start : verb.at].endswith(("bị ", "được "))


def _made(text: str, words: Words, part: int, verb: Verb) -> tuple[int, int] | None:
    """What stands in front of the clause that says who made it: "⟦Đoạn video⟧ do camera ghi lại đã được đăng tải"."""
    start = words.parts[part][0]
    return _with_parts(text, words, part, filled(start, text.rfind(verb.opener, start, verb.inner)))


def _is_noun(text: str, verb: Verb, start: int) -> bool:
    """Whether what could be a verb opens its part as a noun: "⟦báo cáo⟧ tai nạn lao động phải nộp …"."""
    front = text[start : verb.start].strip(" *_,").lower()
    return verb.key in ALSO_NOUNS and not verb.mark and (not front or (front in _CONNECTORS and front != "việc"))


def _is_nominal(text: str, verb: Verb) -> bool:
    """Whether "việc" makes a noun of a verb: "Quyết định về việc ⟦thành lập⟧ Cụm công nghiệp có hiệu lực …"."""
    return verb.opener == "việc" or text.startswith("việc ", verb.start - 5)


def _in_front(text: str, words: Words, part: int, verb: Verb) -> tuple[int, int] | None:
    """The subject of a part's first verb: the words in front of it, with the parts before that belong to them."""
    own = filled(words.parts[part][0], verb.start)
    named = _apposed_to(text, words, part) if own is None else None
    if named is not None:
        return named
    earlier = verbs_of(words, part - 1) if part else []
    if own is None and earlier and _shares_subject(words, part - 1, verb):
        return _first_subject(text, words, part - 1, earlier)
    if own is not None and part and not verb.mark:
        agent = _agent_before(text, words, part, own)
        if agent is not None:
            return agent
    if own is not None and earlier and earlier[-1].key in COMPANION and text.startswith(" với ", earlier[-1].end):
        # "do Hội phối hợp với Công ty An Bình, Công ty Ba tổ chức"
        return _subject(text, words, part - 1, earlier, earlier[-1])
    if own is not None and part and words.key(words.parts[part - 1][2], 2).startswith(_DOINGS) and text[slice(*own)].islower():
        # "việc bàn giao hồ sơ, ⟦tài sản⟧ hoàn thành trước ngày 15/7"
        return None
    if own is not None and earlier and text.endswith(" và ", own[0], own[1]) and text.count(" ", *own) < 5:
        # "tàu đã rời bến từ Penang, ⟦Kedah và⟧ sẽ đến …"
        return _first_subject(text, words, part - 1, earlier)
    if (
        own is not None
        and part
        and not earlier
        and (_ends_name(text, words, part, own) or _is_address(text, words, part))
        and not _listed(text, words, part, own)
    ):
        # "… thuộc Đại học Kyoto, Nhật Bản công bố …": the end of an address; nothing is one behind a date, "⟦năm 2006⟧, Peter đã …".
        return None
    if own is not None and earlier and ADDRESS.match(text, words.starts[words.parts[part][2]]) and words.first(part - 1) not in ADVERBIAL:
        # "cấp cứu cho công nhân tại khu công nghiệp, ⟦huyện An Bình⟧ ngộ độc"
        return None
    if own is not None and earlier and _is_last_item(text, own, verb) and words.first(part - 1) not in ADVERBIAL:
        # "hội nghị về trao đổi thông tin hàng gia công, ⟦chế xuất⟧ được tổ chức"
        return None
    return _with_parts(text, words, part, own)


def _apposed_to(text: str, words: Words, part: int) -> tuple[int, int] | None:
    """Who is named in front of the part that says who it is, behind which a part stands: "⟦Tập đoàn Ba Sao⟧, đơn vị trúng thầu, ký hợp đồng ngày 12/5"."""
    if part < 2 or not is_apposed(words, part - 1) or verbs_of(words, part - 2) or words.first(part - 2) in ADVERBIAL:
        return None
    start, stop, _, _ = words.parts[part - 2]
    at = start + (text[start] == " ")
    return (start, stop) if (text[at].isupper() or PERSON.match(text, at)) and not PLURAL.match(text, at) else None


def _agent_before(text: str, words: Words, part: int, own: tuple[int, int]) -> tuple[int, int] | None:
    """An agent who goes on behind a comma, with a title or with the bodies above: "được ⟦ông Ba⟧, Phó Chủ tịch xã, chia sẻ", "do ⟦Cục Thủy sản, Bộ Nông nghiệp⟧
    tổ chức", "do ⟦bà Sen⟧, Viện trưởng Viện Lúa, Bộ Nông nghiệp công bố"."""
    titled = TITLE.match(text, words.starts[words.parts[part][2]]) is not None
    front = part - 1
    while front and (TITLE.match(text, words.starts[words.parts[front][2]]) or is_body(text[slice(*words.parts[front][:2])])):
        front -= 1
    start, stop = words.parts[front][:2]
    openings = list(_BY_WHOM.finditer(text, start, stop))
    if not openings:
        return None
    opened = openings[-1]
    told = next((other for other in verbs_of(words, front)[::-1] if other.end > opened.start()), None)
    if told is not None and (told.agent is None or not is_body(text[slice(*own)].strip())):
        # But "được Viện Quy hoạch ⟦phát triển⟧, Bộ Xây dựng tổ chức": no verb, the end of a name.
        return None
    if RANKED.match(text, opened.end()) or (titled and PERSON.match(text, opened.end())):
        return opened.end(), stop
    if titled:
        return None
    last = text.find(" và ", *own) + 4
    several = last > 3 and not is_body(text[slice(*own)].strip()) and not (text[own[0]].isupper() and text[last].isupper())
    return (opened.end(), own[1]) if text[opened.end()].isupper() and not several else None


def _is_last_item(text: str, own: tuple[int, int], verb: Verb) -> bool:
    """Whether one or two common nouns in front of a happening's verb can only be the end of a list."""
    words = text[own[0] : own[1]].strip()
    if verb.key not in HAPPENING or not words.islower() or words.count(" ") > 1:
        return False
    return not any(noun.match(words) for noun in (PERSON, PLURAL, HAPPENS_NOUN, _PAPERS_ALONE))


def _ends_name(text: str, words: Words, part: int, own: tuple[int, int]) -> bool:
    """Whether a bare name behind a comma may be the end of another one: "… thuộc Đại học Kyoto, ⟦Nhật Bản⟧", but not "theo dự kiến, Đức"."""
    name = text[slice(*own)].strip()
    if len(name) > 2 and name.isupper() and not name.startswith("TP") and not words.tokens[words.parts[part - 1][3] - 1].isupper():
        # "trong bối cảnh dịch bệnh, ⟦VNBA⟧ đã …"
        return False
    return bool(words.first(part - 1) and PLACE_NAME.fullmatch(text, *own)) and text[slice(*words.parts[part - 1][:2])].strip().lower() not in _AS_EXPECTED


def _is_address(text: str, words: Words, part: int) -> bool:
    """Whether a part and the one before it name places: "… huyện Thạch Thất, ⟦TP. Hà Nội⟧ bị cháy"."""
    return all(ADDRESS.match(text, words.starts[first]) for _, _, first, _ in words.parts[part - 1 : part + 1])


def _shares_subject(words: Words, earlier: int, verb: Verb) -> bool:
    """Whether a verb right behind a comma has the subject of the verb before it: "Công an đã bắt giữ, ⟦khởi tố⟧ ông Ba ngày …"."""
    if words.first(earlier) in ADVERBIAL:
        return False
    if verb.key in HAPPENING:
        # "⟦Ba Sao⟧ là xưởng gốm lớn nhất vùng, được thành lập ngày 5/3"
        return verb.mark == 1 and all(other.key == "là" for other in verbs_of(words, earlier))
    return not any(other.key in COMPLEMENT for other in verbs_of(words, earlier))


def _with_parts(text: str, words: Words, part: int, own: tuple[int, int] | None) -> tuple[int, int] | None:
    """The words in front of a part's first verb (`own`) as a subject, with the parts before that belong to them."""
    first = words.parts[part][2]
    head = text[words.starts[first]]
    several = own is not None and text.find(" và ", *own) >= 0
    # "tiền BHXH, ⟦BHYT, BHTN⟧ phải nộp": a list of abbreviations.
    listed = first > 0 and len(words.tokens[first]) > 2 and words.tokens[first].isupper() and words.tokens[first - 1].isupper()
    named_on = part > 0 and halved(text, words.starts[first] - 2, words.starts[first])  # "Ủy ban Văn hóa, ⟦Giáo dục⟧"
    if own is not None and part and TITLE.match(text, words.starts[first]) is not None:
        for piece in _parts_before(text, words, part, several=False)[::-1]:
            if RANKED.match(text, *piece):
                # "⟦Thượng tướng Lê Ba⟧, Ủy viên Hội đồng, Phó Chủ tịch Liên minh đến thăm"
                return piece
        titled = with_titles(text, _parts_before(text, words, part, several=False), own)
        if titled != own:
            return titled
    if own is not None and part and head.isupper():
        listed_from = _listed(text, words, part, own) or _two_bodies(text, words, part, own)
        if listed_from is not None:
            return listed_from
    named_on = named_on or (part > 0 and is_session(text[slice(*words.parts[part - 1][:2])]))  # "kỳ họp thứ 10, ⟦Quốc hội⟧"
    if own is not None and part and head.isupper() and _STANDS_ABOVE.match(text, *own):
        # "⟦Cục Thú y, Bộ Nông nghiệp⟧ đã công bố", "⟦Đội 3⟧, Phòng Cảnh sát hình sự, Công an tỉnh bắt giữ": whose unit it is.
        units = _parts_before(text, words, part, several=False)
        named_on = named_on or (bool(units) and _UNIT.match(text, *units[0]) is not None)
    pieces = _parts_before(text, words, part, several=several) if own is None or several or listed or named_on or not head.isupper() else []
    sourced = part == 1 and words.first(0) == "theo" and own is not None and PLURAL.match(text, own[0]) is not None  # "Theo AFP, ⟦các tàu từ Lào và Thái Lan⟧"
    if several and head.islower() and part and not pieces and not sourced:
        # "cung cầu, ⟦chiến lược và chính sách⟧ áp dụng từ …": the end of a list.
        return None
    subject = joined(text, pieces, own)
    if subject is not None and _is_modified(text, pieces[0] if own is None and _NAMED_FIRST.match(text, pieces[0][0]) else subject):
        return _where_it_is(text, pieces) if own is None else None
    if own is not None and subject == own and ends_list(text, own, pieces):
        return None
    if pieces and len(pieces) < part and all(ADDRESS.match(text, at + (text[at] == " ")) for at, _ in (pieces[0], own or pieces[0])):
        # "… đến khách sạn tại đường Lê Lợi, thành phố Đà Lạt, lưu trú": the rest of a place.
        return None
    return subject


def _where_it_is(text: str, pieces: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """What is told of in front of where it is, which an address goes on with up to the verb: "⟦Lò gạch⟧ tại xã An Bình, huyện Ba Sao, bốc cháy"."""
    (start, stop), *rest = pieces
    at = text.find(" tại ", start, stop)
    if at < 0 or not rest or not all(ADDRESS.match(text, lo + (text[lo] == " ")) for lo, _ in rest):
        return None
    return (start, at) if _MODIFIED.search(text, start, at) is None else None


def _is_modified(text: str, subject: tuple[int, int]) -> bool:
    """Whether a preposition says that words are more than a subject; behind those who are many, or a happening, it only says which ones, or where:
    "⟦kỳ thi vào lớp 10⟧ tại Huế"."""
    found = _MODIFIED.search(text, *subject)
    at = subject[0] + (text[subject[0]] == " ")
    if found is not None and text.find("(", at, found.start()) >= 0 and text.find(")", found.end(), subject[1]) >= 0:
        # "Lê Văn Ba (trú tại Huế)": where somebody lives.
        found = _MODIFIED.search(text, text.find(")", found.end(), subject[1]), subject[1])
    if found is not None and found[0] == "tại " and POSTED.match(text, at):
        # "Tòa án nhân dân cấp cao tại Huế": where a body is.
        found = _MODIFIED.search(text, found.end(), subject[1])
    if found is None:
        return False
    if found[0] in ("từ ", "trong ", "tại ") and _NAME_ALONE.fullmatch(text, at, found.start()):
        # "⟦ông Ba⟧ từ Nhật Bản nhập cảnh"
        return False
    if found[0] == "trong " and COUNTED.match(text, at):
        # "2 thành viên trong nhóm leo núi"
        return False
    if (
        found[0] == "từ "
        and not text.startswith(("đến ", "tới "), subject[1])
        and PLURAL.match(text, at)
        and found.start() > at + 5
        and _FROM_PLACES.fullmatch(text, found.end(), subject[1])
    ):
        # "các tàu từ Hải Phòng và Quảng Ninh"
        return False
    return text.find(" và ", *subject) >= 0 or not (
        (PLURAL.match(text, at) or _GATHERING_OR_EXAM.match(text, at)) and found[0] in ("tại ", "trong ", "trên ") and found.start() > at + 8
    )


def _listed(text: str, words: Words, part: int, own: tuple[int, int]) -> tuple[int, int] | None:
    """The list of bodies or names that the words in front of a part's first verb end: "⟦Các huyện Ba Vì, Sóc Sơn, Đông Anh⟧ báo cáo"."""
    pieces = _parts_before(text, words, part, several=False)
    return (pieces[0][0], own[1]) if pieces and lists_bodies(text[pieces[0][0] : own[1]]) else None


def _two_bodies(text: str, words: Words, part: int, own: tuple[int, int]) -> tuple[int, int] | None:
    """Two bodies of a kind, of which the words in front of a part's first verb are the second: "⟦Bộ Công an, Bộ Y tế⟧ ký quy chế"."""
    pieces = _parts_before(text, words, part, several=False)
    if len(pieces) != 1 or part != 1 or not is_body(text[slice(*own)].strip()) or text.find(" và ", *own) >= 0:
        return None
    first = text[slice(*pieces[0])].strip(" *_\n-–+•")
    return (pieces[0][0], own[1]) if is_body(first) and first.split()[0] == text[slice(*own)].split()[0] else None


def _parts_before(text: str, words: Words, part: int, *, several: bool) -> list[tuple[int, int]]:
    """The parts in front of one that may be of its subject, at most four; `several` where its own words are the last items of a list."""
    pieces: list[tuple[int, int]] = []
    for index in range(part - 1, -1, -1):
        piece = words.parts[index][:2]
        byline = _BYLINE.match(text, *piece)
        if byline is not None:
            piece = byline.end(), piece[1]
        if len(pieces) > 3 or _is_no_subject(text, words, index, piece):
            break
        if several and pieces and is_item(text, *pieces[0]) and not is_item(text, *piece):
            # "theo Kết luận số 77, ⟦cán bộ, công chức, viên chức và quân đội⟧ được …": the list begins here.
            break
        pieces.insert(0, piece)
    return pieces


def _is_no_subject(text: str, words: Words, part: int, piece: tuple[int, int]) -> bool:
    """Whether a part holds nothing of a subject: a circumstance, a connector ("tuy nhiên"), a time ("năm nay"), a source ("thông tin từ …"),
    a clause of its own."""
    word = words.first(part)
    return bool(
        not word
        or word in ADVERBIAL
        or words.key(words.parts[part][2], 2) in ADVERBIAL
        or (word in _CONNECTORS and words.tokens[min(words.parts[part][2] + 1, len(words.tokens) - 1)] in ADVERBIAL)
        or text[slice(*piece)].strip(" *_\n").lower() in _CONNECTORS
        or TIME.match(text, *piece)
        or NO_ACTOR.match(text, piece[0])
        or verbs_of(words, part)
    )


def _in_force(text: str, words: Words, part: int, verb: Verb) -> tuple[int, int] | None:
    """The numbered paper that opens the clause of "có hiệu lực" or "được ban hành", whatever its title holds: "⟦Thông tư 6/2025/TT-BTC⟧ sửa đổi, bổ
    sung … có hiệu lực"."""
    for start, _, _, _ in words.parts[part::-1]:
        named = _PAPER.match(text, start + 3 if text.startswith("thì ", start) else start, verb.start)
        if named is not None:
            return None if _AMENDED.search(text, named.end(), verb.start) else named.span(1)
    return None


def subject_set_apart(text: str, lo: int, hi: int) -> tuple[int, int] | None:
    """Who stands in front of a day that commas set off from the verb: "⟦Ông Ba⟧, Chủ tịch xã, ngày 5/3 cho biết …"."""
    words = Words(text, lo, hi)
    if any(first == last or _is_no_subject(text, words, part, (start, stop)) for part, (start, stop, first, last) in enumerate(words.parts)):
        return None
    start, stop, first, _ = words.parts[0]
    if _is_roll(text, words):
        return start, words.parts[-1][1]
    at = words.starts[first]
    who = text[at].lower() + text[at + 1 : stop]
    named = RANKED.match(text, at) or PERSON.match(who) or TITLE.match(text, at) or is_body(text[at:stop])
    return (start, stop) if named else None


def subject_of_cut_off(text: str, lo: int, hi: int) -> tuple[int, int]:
    """What stands in front of a cut-off, behind a circumstance: "song theo thống kê của báo, ⟦tài sản của bà Ba⟧ tại ngày 17/6 …"."""
    words = Words(text, lo, hi)
    told = [word.lower() for word in words.tokens[: min(2, words.parts[0][3])]]
    sourced = len(words.parts) > 1 and (told[:1] == ["theo"] or (told[1:] == ["theo"] and told[0] in _CONNECTORS))
    return (words.parts[1][0] if sourced else lo), hi


def plain_subject(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """The words in front of a verb of an inner clause, where they plainly are a subject: a name, people, a happening."""
    if stop <= start + 1:
        return None
    named = text[start].isupper() or any(noun.match(text, start) for noun in (PERSON, HAPPENS_NOUN, PLURAL, _PAPERS, _DOERS))
    return (start, stop) if named else None


def _first_subject(text: str, words: Words, part: int, found: Sequence[Verb]) -> tuple[int, int] | None:
    """The subject of a part's first verb, where it is one of its own; behind "là", what stands there: "nội dung là Quốc hội đồng ý"."""
    first = found[0]
    if all(verb.key == "là" and not verb.opener and not verb.mark for verb in found):
        # "⟦Ba Sao⟧ là xưởng gốm lớn nhất vùng, được lập ngày 5/3"
        return _subject(text, words, part, found, first)
    if first.key == "là" and len(found) > 1:
        if _is_somebody(text, first.end + 1):
            # "⟦Bốn hành khách⟧ là người Huế nhập cảnh từ Nhật Bản, hoàn thành cách ly ngày 21/4"
            return _subject(text, words, part, found, first)
        return filled(first.end + 1, found[1].start) if text[first.end + 1].isupper() else None
    return _subject(text, words, part, found, first) if not first.opener else None


def verb_of_happening(text: str, lo: int, start: int, hi: int) -> Told | None:
    """The verb that names a happening (`lo`, its verb from `start` on), where a date behind the name says which one is meant, whatever the
    clause itself tells: "đã từ chức sau vụ ⟦tấn công⟧ ga tàu ngày 7/6"."""
    words = Words(text, start, hi)
    size = words.verb(0)
    if not size or (size == 1 and words.tokens[0] in _PREPOSITIONS) or any(verb.mark or verb.key in HAPPENING for verb in verbs_of(words, 0, dated=True)):
        # "sau cuộc họp đã diễn ra ngày 5/3" has a verb of its own.
        return None
    at, end = words.starts[0], words.ends[size - 1]
    return Told(Verb(at, at, end, words.key(0, size), "", False, 0, None, "", at), None, None, False, lo)


def verb_as_noun(text: str, lo: int, hi: int) -> Told | None:
    """What a clause opens with as a noun of its own, whose day ends it: "Sự ⟦ra đi⟧ của ông Ba vào ngày 9/4 để lại nhiều tiếc thương"."""
    at = lo + 3
    end = text.find(" của ", at, hi)
    if end < 0 or text[at:end] not in _NOMINAL or text[lo:at].lower() != "sự " or text.find(",", end, hi) >= 0:
        return None
    return Told(Verb(at, at, end, text[at:end], "", False, 0, (end + 5, hi), "", at), None, None, False, lo)


def _is_roll(text: str, words: Words) -> bool:
    """Whether parts are a list of names and no more: "⟦Peru, Chile và Cuba⟧ hôm 8/6 tuyên bố …"."""
    last = text[slice(*words.parts[-1][:2])]
    return " và " in last and last.replace(" và ", " ").istitle() and all(text[start:stop].istitle() for start, stop, _, _ in words.parts[:-1])


# Behind the day of a happening, what it did to people: "làm hai mẹ con tử vong".
_HARMING = lazy.re(r"làm\s(?:[^\s,.;:()]+\s){1,5}?(?:bị\sthương|chết|mất\stích|mắc\skẹt|thiệt\smạng|thương\svong|tử\svong)(?!\w)")


_HAPPENING_ALONE = lazy.re(rf"\s?{any_of(_TABLE['nouns']['happenings'])}\s(?:(?!(?:diễn|xảy)\sra(?!\w))[^\s,.;:()]+(?:\s|$)){{1,8}}$", re.IGNORECASE)


def _published(text: str, lo: int, start: int) -> Told | None:
    """What is published on a day behind which it is said what it shows: "⟦Đoạn phim⟧ đăng trên mạng ⟦hôm 5/3⟧ cho thấy …"."""
    words = Words(text, lo, start)
    part = len(words.parts) - 1
    told = [verb for verb in verbs_of(words, part, dated=True, light=True) if not verb.opener]
    if len(told) != 1 or told[0].key not in _MADE_PUBLIC or words.first(part) in ADVERBIAL:
        return None
    return Told(told[0], filled(words.parts[0][0], told[0].start) if not part else None, None, False, lo)


def verb_across(text: str, lo: int, start: int, end: int, hi: int) -> Told | None:
    """The verb behind a date that stands between subject and verb: "Đài truyền hình ngày 20/5 công bố …"."""
    hour = _LOCAL.match(text, end)
    end = end if hour is None else hour.end()
    at = end + 1 if text[end : end + 1] in (" ", ")") or (text[end : end + 1] == "," and text.find(", ", start, end) >= 0) else end
    at += text.startswith(" ", at)
    word = WORD.match(text, at)
    if word is None or not (is_verb_start(word[0]) or word[0] in _CIRCUMSTANTIAL) or text.startswith(_WHILE, at):
        return None
    if word[0] == "làm" and _HARMING.match(text, at) and _HAPPENING_ALONE.match(text, lo, start):
        # "Vụ cháy ⟦rạng sáng 17/2⟧ làm ba người chết"
        return Told(Verb(at, at, at + 3, "làm", "", False, 0, None, "", at), (lo, start), None, False, lo)
    right = Words(text, at, min(hi, end + (120 if word[0] in _CIRCUMSTANTIAL else 60)))
    found = verbs_of(right, 0, follows=True)
    if found and found[0].key in _REPORTING and found[0].start == at and (published := _published(text, lo, start)) is not None:
        return published
    if not found or (found[0].weak and found[0].key != "ghi nhận") or found[0].opener or (found[0].start > at and word[0] not in _CIRCUMSTANTIAL):
        return None
    for opener in (" rằng ", " khi "):
        # An inner clause has its own subject: "được công bố sau khi viên thư ký ⟦ngày 6/3⟧ tiết lộ …".
        inner = text.rfind(opener, lo, start - 1)
        if inner >= 0:
            if (
                opener == " khi "
                and text.endswith(("sau", "Sau"), 0, inner)
                and text.find(",", inner, start) < 0
                and any(not verb.weak or verb.key == "có" for verb in verbs_of(Words(text, inner + 5, start), 0))
            ):
                # "sau khi tỉnh có chuyến khảo sát vào ⟦ngày 3/2⟧ đã quyết định …": the day of what came before.
                return None
            lo = inner + len(opener)
    words = Words(text, lo, start)
    part = len(words.parts) - 1
    at, _, first, last = words.parts[part]
    if first < last and words.tokens[last - 1] == "và" and found[0].start == right.starts[0]:
        # "đối với ngân hàng và kể từ ngày 1/1 áp dụng mức mới": the words in front are of another clause.
        return Told(found[0], None, None, False, found[0].start)
    if (
        first == last
        or words.first(part) in ADVERBIAL
        or any(not verb.weak and (verb.mark or start - verb.end < 3) for verb in verbs_of(words, part, dated=True))
    ):
        # "Trong buổi hỏi đáp hôm 17/8 trả lời đài Hoa Sen, Tổng thống …": all that is a circumstance.
        return None
    if any(verb.key in _OCCURRING and not verb.opener and verb.mark < 2 for verb in verbs_of(words, part, dated=True)):
        # "Vụ cháy xảy ra tại chợ Ba Sao ⟦ngày 5/3⟧ khiến hai người bị thương": when it happened.
        return None
    if word[0] in _CIRCUMSTANTIAL and (verbs_of(words, part) or any(words.first(index) not in ADVERBIAL for index in range(part))):
        return None
    if part and _is_roll(text, words):
        return Told(found[0], (words.parts[0][0], start), None, False, lo)
    named = part and text[lo].isupper() and words.first(0) not in ADVERBIAL and text[slice(*words.parts[0][:2])].lower() not in _CONNECTORS
    if named and not any(verbs_of(words, index) for index in range(part)):
        # "Ban Quản lý rừng, Sở Nông nghiệp ngày 17/4 đã …": the first, whose the others are.
        return Told(found[0], words.parts[0][:2], None, False, lo)
    told = verbs_of(words, part)
    if told and told[-1].key in COMPLEMENT and not told[-1].opener and (said := plain_subject(text, told[-1].end + 1, start)) is not None:
        # "báo này cho biết ⟦ông Ba và ông Năm⟧ ngày 6/7 đã ký …"
        return Told(found[0], said, None, False, told[-1].end + 1)
    contrast = _CONTRAST.match(text, at)
    who = contrast.end() if contrast is not None else at
    # "Theo hãng tin này, ⟦giá vàng⟧ ngày 7/2 tăng mạnh"
    aside = part == 1 and words.first(0) in ADVERBIAL and not verbs_of(words, 0)
    whole = part == 0 or aside or plain_subject(text, who, start) is not None or OFFICE.match(text, who)
    return Told(found[0], (who, start) if whole else None, None, False, at)
