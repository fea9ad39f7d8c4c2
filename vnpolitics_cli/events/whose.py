"""Whose deed it is that a verb in front of a day tells: "Đoạn video do camera ghi lại ⟦đã được đăng tải⟧ ngày 5/3" is told of "Đoạn video", "phát hiện
⟦ông Ba⟧ nhập cảnh ngày 5/3" of "ông Ba". Nobody's, where the words do not say it plainly."""

import re
from collections.abc import Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.events.clauses import (
    ADDRESS,
    ANSWERING,
    COMPANION,
    HAPPENS_NOUN,
    HAVING,
    PURPOSE,
    filled,
    gathering,
    is_aboard,
    is_apposed,
    is_held,
    is_joined,
    is_passive,
)
from vnpolitics_cli.events.lexicon import (
    ADVERBIAL,
    ALSO_NOUNS,
    BIDDING,
    CAUSES,
    COMPLEMENT,
    CONNECTORS,
    EFFECTING,
    ERRANDS,
    HAPPENING,
    MOVING,
    OCCURRING,
    ORDERING,
    SPEECH,
)
from vnpolitics_cli.events.phrases import COUNTED, PERSON, PLACE_NAME, PLURAL, RANKED, SOME, SUSPECTS, TITLE, is_body
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.subject_parts import MODIFIED, led_by_somebody, list_of_bodies, with_parts
from vnpolitics_cli.events.words import Span, Verb, Words
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import LOWER, UPPER

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]

_MAKING = frozenset(("do", "mà"))
_GATHERING = frozenset(_MOODS["gathering"])
_PAPERS = lazy.re(any_of(_TABLE["nouns"]["papers"]) + r"\s")
# Those who are neither people nor bodies by their first word, and do things all the same: "⟦hãng⟧ hàng không Sao Mai", "gã khổng lồ".
_DOERS = lazy.re(
    rf"(?:{any_of([*_MOODS['agents'], *_MOODS['agent_nouns']])}"
    rf"|(?<=do )(?:{any_of(_TABLE['places']['levels'])}|(?:(?:chừng|gần|hơn|khoảng|trên)\s)?\d[\d.]*))\s"
)
_PAPERS_ALONE = lazy.re(any_of([*_TABLE["nouns"]["papers"], *_TABLE["nouns"]["gathered"]]), re.IGNORECASE)
_AS_EXPECTED = frozenset(("theo dự kiến", "theo kế hoạch", "theo lịch", "theo lịch trình", "theo đó", *CONNECTORS))
_POINTING = frozenset(("đây", "đó"))
_ONE = lazy.re(r"(?:một|các|những|\d+|hai|ba)\s")
# In front of an agent: "được ⟦ông Ba⟧, Chủ tịch xã, chia sẻ".
_BY_WHOM = lazy.re(r"\s(?:bị|do|được)\s")
# What is done to a paper, by whom ever: "Nghị quyết 3/NQ-HĐND về … được ⟦ban hành⟧ ngày 5/3".
_ISSUED = frozenset(("ban hành", "công bố", "ký", "ký ban hành", "phê duyệt", "thông qua"))
_HELD = frozenset(("bế mạc", "diễn ra", "khai mạc", "kết thúc"))
# Behind which another clause stands; but "khi trả lời báo chí đã …" holds none.
_SAYING = COMPLEMENT - ANSWERING
# What makes a noun of the verb behind it, in front of a list.
_DOINGS = ("công tác", "việc ")
_HAPPENS = lazy.re(rf"(?:[{UPPER}]|{any_of(_TABLE['nouns']['happenings'])}\b)")
# A numbered paper at the start of its clause: "Thông tư số 6/2025/TT-BTC ", "Tại Nghị định 3/2025/NĐ-CP ", and what says that another one is
# meant behind it.
_PAPER = lazy.re(rf"\s*(?:(?:[Tt]heo|[Tt]ại)\s)?({any_of(_TABLE['nouns']['numbered'])}\s(?:số\s)?\d[\d{UPPER}/.-]*(?:\snăm\s\d{{4}}|\s\d{{4}})?)(?=\s)")
_AMENDED = lazy.re(r"(?:sửa đổi|bổ sung|thay thế)(?:,\s\w+\s\w+)?\s(?:bởi|theo|tại)\s|\s(?:mà|nhưng|và)\s[A-ZĐ]|\d\)")
# Those who are told of by what they have done, until something befalls them: "⟦nghi phạm⟧ sát hại tài xế bị bắt".
_SUSPECTS = lazy.re(rf"{SOME}(?:{SUSPECTS}|người đàn ông|người phụ nữ)\s", re.IGNORECASE)


def subject_of(text: str, words: Words, part: int, found: Sequence[Verb], verb: Verb) -> Span | None:
    """The subject of a verb that a date ends: what stands in front of it in its own clause, with the verbless parts before."""
    issued = verb.key in _ISSUED and verb.agent is None and text.endswith("được ", 0, verb.at)
    named = _in_force(text, words, part, verb) if issued or "hiệu lực" in verb.key else None
    if named is not None:
        return named
    if text.endswith("nên ", 0, verb.inner) and not any(verb.inner < other.start < verb.start for other in found):
        # "do tàu hỏng nên ⟦thuyền viên⟧ đã rời tàu"
        return filled(verb.inner, verb.start)
    before = [other for other in found if other.end <= verb.start]
    if not before:
        if verb.opener in _MAKING and verb.mark == 2 and verb.agent is None and text.endswith("được ", 0, verb.at):
            return _made(text, words, part, verb)
        return _doing(text, words.parts[part][0], verb) or _of_inner(text, verb) if verb.opener else _in_front(text, words, part, verb)
    if before[-1].inner == verb.inner or not verb.opener:
        return _behind_other(text, words, part, found, verb)
    if verb.start - verb.inner < 2 and (verb.opener in PURPOSE or (verb.opener.endswith("khi") and _is_same_doer(text, before[-1], verb))):
        # "trạm bơm kịp lắp máy để vận hành từ ⟦ngày 3/8⟧", "sản phụ tử vong sau khi tiêm ⟦ngày 18/4⟧": the same who does it.
        return _subject_behind_said(text, words, part, found, before[-1])
    # "hoãn phiên tòa vì ⟦ông Ba⟧ đã qua đời ngày 5/3"
    plainly = verb.mark == 2 and (text[verb.inner].isupper() or RANKED.match(text, verb.inner) is not None)
    return _of_inner(text, verb) if plainly or verb.opener not in CAUSES else None


# What a doing does that "việc" names: "việc chấm thi sẽ ⟦kết thúc⟧"; and such a doing, of nobody who is named.
_DONE = frozenset((*_HELD, "bắt đầu", *_MOODS["finishing"]))
_DOING = lazy.re(rf"\s?(?:(?:[Tt]heo (?:đó|kế hoạch)|[Dd]ự kiến),? )?[Vv]iệc\s(?!{any_of(_MOODS['people'])}\b)[{LOWER}]")


def _doing(text: str, start: int, verb: Verb) -> Span | None:
    """What "việc" names in front of a verb that tells of its end: "⟦Việc bàn giao ruộng⟧ phải được hoàn tất", "⟦Việc chấm thi⟧ sẽ kết thúc"."""
    if verb.opener != "việc" or verb.mark < 2 or verb.agent is not None or _DOING.match(text, start) is None:
        return None
    return (start, verb.start) if verb.key in _DONE else None


# Nouns that a verb behind them says more of.
_DOING_NOUNS = tuple(f" {noun} " for noun in _TABLE["nouns"]["tasks"])


def _named_doing(text: str, near: Verb, verb: Verb) -> Span | None:
    """What a noun and its verb name in front of one that tells of its end: "cho biết ⟦hoạt động bàn giao tên lửa⟧ sẽ bắt đầu"."""
    if near.mark or verb.mark < 2 or verb.key not in _DONE:
        return None
    noun = next((noun for noun in _DOING_NOUNS if text.endswith(noun, 0, near.start)), None)
    return (near.start - len(noun) + 1, verb.start) if noun is not None else None


def _is_same_doer(text: str, verb: Verb, inner: Verb) -> bool:
    """Whether who does what a verb tells does what a clause behind it tells: nobody else stands between, as in "bắt ông Ba khi đang bán …"."""
    if verb.weak or inner.key in HAPPENING:
        return False
    between = text[verb.end : inner.inner]
    return between.islower() and PERSON.match(between, 1) is None


def _of_inner(text: str, verb: Verb) -> Span | None:
    """The subject of an inner clause's first verb: "khi ⟦ông Ba⟧ nhậm chức"; none is known of a purpose, "để vận hành"."""
    return plain_subject(text, verb.inner, verb.start) if verb.opener not in PURPOSE else None


# Somebody by what has befallen her, or what she has done, and behind "là" the name: "⟦sản phụ⟧ là ⟦L.T.H⟧", "nạn nhân là ⟦bà Lê Thị Ba⟧".
_WHO = lazy.re(rf"\s?{any_of([*_TABLE['nouns']['persons'], *_MOODS['suspects']])}\s", re.IGNORECASE)
_CALLED = lazy.re(rf"\s(?:{any_of(_MOODS['ranks'])}\s)?[{UPPER}][\w.]*\s")


def _behind_other(text: str, words: Words, part: int, found: Sequence[Verb], verb: Verb) -> Span | None:
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
        if verb.mark == 2 or verb.key in OCCURRING or (verb.agent is None and is_passive(text, verb)):
            return _made(text, words, part, near)
        if verb.key in HAPPENING and not verb.mark and near.key in ALSO_NOUNS and near.key not in COMPANION and not near.mark and text[verb.inner].isupper():
            # "do ⟦Chuyên trang đầu tư An Bình⟧ tổ chức"
            return verb.inner, verb.start
    if near.key == "là" and not near.opener and (_is_somebody(text, near.end + 1) if not verb.mark else is_passive(text, verb)):
        # "⟦Bảy thuyền viên⟧ là người Huế nhập cảnh ngày 15/6", "đây là ⟦đàn lợn⟧ đã được cách ly"
        if text.startswith("ngày ", near.end + 1):
            # "⟦Ngày hội sách⟧ là ngày 21/4 được tiến hành từ ngày 5/4"
            return subject_of(text, words, part, found, near)
        if text[near.end + 1].isupper() or text[words.parts[part][0] : near.start].strip().lower() in _POINTING:
            return near.end + 1, verb.start
        return subject_of(text, words, part, found, near)
    if is_aboard(text, words.parts[part][0], near):
        return subject_of(text, words, part, found, near)
    if len(before) == 1 and verb.mark and _is_noun(text, near, words.parts[part][0]):
        return near.start, verb.start
    if near.key in COMPANION:
        # "hội thảo do Hội phối hợp với Công ty An Bình tổ chức", "vừa được Chi cục Hải quan phối hợp với biên phòng bắt giữ"
        return near.agent or subject_of(text, words, part, found, near)
    doing = _doing(text, words.parts[part][0], verb)
    if doing is not None:
        return doing
    doing = _named_doing(text, near, verb)
    if doing is not None:
        return doing
    if _is_nominal(text, near) or (verb.key in HAPPENING and near.opener in PURPOSE):
        # "Vòng quay để chọn ra chủ nhận giải thưởng này diễn ra"
        return None
    if verb.mark == 2 and near.opener.endswith("khi") and near.mark < 2 and near.key not in _SAYING and all(other.inner == verb.inner for other in before):
        # "⟦Đội Ba Sao⟧ khi làm khách ở Huế đã thua"
        start = words.parts[part][0]
        whose = filled(start, text.rfind(near.opener, start, near.inner)) if not is_joined(text, verb) else None
        if whose is not None:
            return with_parts(text, words, part, whose)
    if near is found[0] and "hiệu lực" in verb.key and verb.start - near.end < 2 and _is_named_by(text, words.parts[part][0], near):
        # "⟦Chính sách miễn thuế⟧ hết hiệu lực"
        return words.parts[part][0], verb.start
    if near is found[0] and (is_passive(text, verb) or verb.key == "được áp dụng"):
        of_rule = _of_rule(text, words.parts[part][0], near)
        if of_rule is not None:
            return with_parts(text, words, part, of_rule)
    gap = near.end + 1, verb.start
    if near.key in EFFECTING and not near.mark and verb.key not in HAPPENING and COUNTED.match(text, near.end, verb.start):
        # "vụ lật đò khiến ⟦7 người⟧ tử vong"
        return gap
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
        unsaid = near.key.startswith("quy định") or near.key == "nêu rõ" or (near.key in BIDDING and not is_passive(text, near))
        return _subject_behind_said(text, words, part, found, near) if not unsaid else None
    if (near.key in COMPLEMENT and (near.opener or not is_joined(text, verb))) or (verb.key in HAPPENING and _HAPPENS.match(text, *gap)):
        # "cho biết ⟦ông Ba⟧ đã nhậm chức", "thông báo ⟦lễ viếng⟧ diễn ra"
        return (_said_of(text, near, verb) or plain_subject(text, *gap)) if not MODIFIED.search(text, *gap) else None
    if text.startswith("bị ", verb.start) and text.find(",", *gap) < 0 and _ONE.match(text, gap[0]):
        # "giải cứu ⟦một thuyền của nước bạn⟧ bị trôi dạt"
        return gap
    if text.startswith("bị ", verb.start) and near is found[0] and _SUSPECTS.match(text, words.parts[part][0]) and not joined_on:
        # "⟦Người đàn ông⟧ cướp tiệm vàng bị bắt"
        return subject_of(text, words, part, found, near)
    if near.key == "có" and near is found[0] and not near.mark and verb.mark and HAVING.match(text, near.end) and not is_joined(text, verb):
        # "⟦Học sinh có nhu cầu chuyển trường⟧ có thể nộp hồ sơ"
        return with_parts(text, words, part, (words.parts[part][0], verb.start))
    if near.key == "là" and near is found[0] and _CALLED.match(text, near.end) and _WHO.match(text, words.parts[part][0]) and not is_joined(text, verb):
        # "⟦Sản phụ⟧ là bà L.T.H (trú xã An Bình) nhập viện ngày 5/3"
        return subject_of(text, words, part, found, near)
    errand = verb.key in ERRANDS and near.key in MOVING and near is found[0]
    if not is_joined(text, verb) and (verb.mark < 2 or near.weak) and not errand:
        return None
    told = max((index for index, other in enumerate(before) if other.key in ORDERING), default=-1) if verb.mark < 2 else -1
    if told >= 0:
        # "Cục đã yêu cầu ⟦các doanh nghiệp⟧ xem xét và báo cáo", but "⟦Sở⟧ được giao rà soát và báo cáo"
        if is_passive(text, before[told]) or before[told].agent is not None:
            return _first_subject(text, words, part, found)
        return plain_subject(text, before[told].end + 1, found[told + 1].start)
    return _first_subject(text, words, part, found)


# A rule, by its first words, and whom it is for; and in which paper it is laid down.
_RULE = lazy.re(
    rf"\s?(?:riêng\s)?(?:(?:các|những|mọi|toàn bộ)\s)?{any_of([*_TABLE['nouns']['in_force'], 'phí', 'lệ phí', 'thuế suất', 'quy định', 'nội dung'])}[\s,]",
    re.IGNORECASE,
)
_LAID_DOWN = frozenset(("ban hành", "hướng dẫn", "nêu", "quy định"))
_LAID_DOWN_IN = (" tại ", " theo ", " trong ", " ở ")


def _is_named_by(text: str, start: int, near: Verb) -> bool:
    """Whether a verb is the end of a rule's name: "Lệnh ⟦phong tỏa⟧"."""
    return not near.mark and not near.opener and near.start > start + 1 and _RULE.match(text, start) is not None


def _of_rule(text: str, start: int, near: Verb) -> Span | None:
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


def _made(text: str, words: Words, part: int, verb: Verb) -> Span | None:
    """What stands in front of the clause that says who made it: "⟦Đoạn video⟧ do camera ghi lại đã được đăng tải"."""
    start = words.parts[part][0]
    return with_parts(text, words, part, filled(start, text.rfind(verb.opener, start, verb.inner)))


def _is_noun(text: str, verb: Verb, start: int) -> bool:
    """Whether what could be a verb opens its part as a noun: "⟦báo cáo⟧ tai nạn lao động phải nộp …"."""
    front = text[start : verb.start].strip(" *_,").lower()
    return verb.key in ALSO_NOUNS and not verb.mark and (not front or (front in CONNECTORS and front != "việc"))


def _is_nominal(text: str, verb: Verb) -> bool:
    """Whether "việc" makes a noun of a verb: "Quyết định về việc ⟦thành lập⟧ Cụm công nghiệp có hiệu lực …"."""
    return verb.opener == "việc" or text.endswith("việc ", 0, verb.start)


def _in_front(text: str, words: Words, part: int, verb: Verb) -> Span | None:
    """The subject of a part's first verb: the words in front of it, with the parts before that belong to them."""
    own = filled(words.parts[part][0], verb.start)
    if own is not None and part and text[slice(*own)].strip() == "và":
        # "ông Ba ra tù năm 2000, ⟦và⟧ qua đời ngày 5/3/2004"
        own = None
    named = _apposed_to(text, words, part) if own is None else led_by_somebody(text, words, part, verb.start)
    if named is not None:
        return named
    earlier = verbs_of(words, part - 1) if part else []
    if own is None and earlier and _shares_subject(words, part - 1, verb):
        return _first_subject(text, words, part - 1, earlier)
    if own is None and part > 1 and not earlier and not verb.mark and text.find(" và ", *words.parts[part - 1][:2]) >= 0:
        before = verbs_of(words, part - 2)
        if any(other.key in _GATHERING for other in before) and _shares_subject(words, part - 2, verb):
            # "⟦các xã⟧ tổng hợp kết quả từ thôn, tổ và xóm, gửi báo cáo trước ngày 5/3"
            return _first_subject(text, words, part - 2, before)
    if own is not None and part and not verb.mark:
        agent = agent_before(text, words, part, own)
        if agent is not None:
            return agent
    if own is not None and earlier and is_held(text, verb) and _is_in_its_name(text, words.parts[part - 1][0], earlier[0], own):
        # "⟦Phiên tòa⟧ xét xử hai bị cáo Lê Ba, Trần Năm đã bế mạc"
        return words.parts[part - 1][0], earlier[0].start
    if own is not None and earlier and earlier[-1].key in COMPANION and text.startswith(" với ", earlier[-1].end):
        # "do Hội phối hợp với Công ty An Bình, Công ty Ba tổ chức"
        return subject_of(text, words, part - 1, earlier, earlier[-1])
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
        and not list_of_bodies(text, words, part, own)
    ):
        # "… thuộc Đại học Kyoto, Nhật Bản công bố …": the end of an address; nothing is one behind a date, "⟦năm 2006⟧, Peter đã …".
        return None
    if own is not None and earlier and ADDRESS.match(text, words.starts[words.parts[part][2]]) and words.first(part - 1) not in ADVERBIAL:
        # "cấp cứu cho công nhân tại khu công nghiệp, ⟦huyện An Bình⟧ ngộ độc"
        return None
    if own is not None and earlier and _is_last_item(text, own, verb) and words.first(part - 1) not in ADVERBIAL:
        # "hội nghị về trao đổi thông tin hàng gia công, ⟦chế xuất⟧ được tổ chức"
        return None
    return with_parts(text, words, part, own)


def _is_in_its_name(text: str, start: int, first: Verb, own: Span) -> bool:
    """Whether a verb is of the name of a happening, which begins at `start` and goes on with `own` behind its comma."""
    if first.mark or first.opener or first.key in COMPLEMENT or first.start < start + 4:
        return False
    return HAPPENS_NOUN.match(text, start + (text[start] == " ")) is not None and HAPPENS_NOUN.match(text, own[0] + (text[own[0]] == " ")) is None


def _apposed_to(text: str, words: Words, part: int) -> Span | None:
    """Who is named in front of the part that says who it is, behind which a part stands: "⟦Tập đoàn Ba Sao⟧, đơn vị trúng thầu, ký hợp đồng ngày 12/5"."""
    if part < 2 or not is_apposed(words, part - 1) or verbs_of(words, part - 2) or words.first(part - 2) in ADVERBIAL:
        return None
    start, stop, _, _ = words.parts[part - 2]
    at = start + (text[start] == " ")
    return (start, stop) if (text[at].isupper() or PERSON.match(text, at)) and not PLURAL.match(text, at) else None


def agent_before(text: str, words: Words, part: int, own: Span | None) -> Span | None:
    """An agent who goes on behind a comma, with a title or with the bodies above: "được ⟦ông Ba⟧, Phó Chủ tịch xã, chia sẻ", "do ⟦Cục Thủy sản, Bộ Nông nghiệp⟧
    tổ chức", "do ⟦bà Sen⟧, Viện trưởng Viện Lúa, Bộ Nông nghiệp công bố"."""
    titled = TITLE.match(text, words.starts[words.parts[part][2]]) is not None
    front = part - 1
    while front and _goes_on(text, words, front):
        front -= 1
    start, stop = words.parts[front][:2]
    openings = list(_BY_WHOM.finditer(text, start, stop))
    if not openings:
        return None
    opened = openings[-1]
    told = next((other for other in verbs_of(words, front)[::-1] if other.end > opened.start()), None)
    if told is not None and (told.agent is None or own is None or not is_body(text[slice(*own)].strip())):
        # But "được Viện Quy hoạch ⟦phát triển⟧, Bộ Xây dựng tổ chức": no verb, the end of a name.
        return None
    if RANKED.match(text, opened.end()) or (titled and PERSON.match(text, opened.end())):
        return opened.end(), stop
    last = text.find(" và ", *own) + 4 if own is not None else 0
    several = own is not None and last > 3 and not text[own[0]].isupper()
    return (opened.end(), stop if own is None else own[1]) if text[opened.end()].isupper() and not several else None


def _goes_on(text: str, words: Words, part: int) -> bool:
    """Whether a part goes on with an agent: a title, a body above, the rest of an address."""
    start, stop, first, _ = words.parts[part]
    return TITLE.match(text, words.starts[first]) is not None or is_body(text[start:stop]) or ADDRESS.match(text, words.starts[first]) is not None


def _is_last_item(text: str, own: Span, verb: Verb) -> bool:
    """Whether one or two common nouns in front of a happening's verb can only be the end of a list."""
    words = text[own[0] : own[1]].strip()
    if verb.key not in HAPPENING or not words.islower() or words.count(" ") > 1:
        return False
    return not any(noun.match(words) for noun in (PERSON, PLURAL, HAPPENS_NOUN, _PAPERS_ALONE))


def _ends_name(text: str, words: Words, part: int, own: Span) -> bool:
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


def _in_force(text: str, words: Words, part: int, verb: Verb) -> Span | None:
    """The numbered paper that opens the clause of "có hiệu lực" or "được ban hành", whatever its title holds: "⟦Thông tư 6/2025/TT-BTC⟧ sửa đổi, bổ
    sung … có hiệu lực"."""
    for start, _, _, _ in words.parts[part::-1]:
        named = _PAPER.match(text, start + 3 if text.startswith("thì ", start) else start, verb.start)
        if named is not None:
            return None if _AMENDED.search(text, named.end(), verb.start) else named.span(1)
    return None


def plain_subject(text: str, start: int, stop: int) -> Span | None:
    """The words in front of a verb of an inner clause, where they plainly are a subject: a name, people, a happening."""
    if stop <= start + 1:
        return None
    named = text[start].isupper() or any(noun.match(text, start) for noun in (PERSON, HAPPENS_NOUN, PLURAL, _PAPERS, _DOERS))
    return (start, stop) if named else None


# In front of "đã", what names nobody: "cho biết ⟦trước đó⟧ đã kiểm tra", "cho rằng ⟦như vậy⟧ sẽ thiếu".
_OPENINGS = ADVERBIAL | frozenset(words.split()[0] for words in CONNECTORS)


def _said_of(text: str, near: Verb, verb: Verb) -> Span | None:
    """Who is told of right behind a verb of speech, whoever that is, in front of "đã", "sẽ": "cho biết ⟦nhà máy⟧ đã ngừng lò"."""
    if near.key not in SPEECH or verb.status not in ("past", "planned") or verb.opener:
        return None
    gap = text[near.end + 1 : verb.start]
    plain = gap.replace(" ", "").isalnum() and gap.partition(" ")[0] not in _OPENINGS
    return (near.end + 1, verb.start) if plain else None


def _subject_behind_said(text: str, words: Words, part: int, found: Sequence[Verb], near: Verb) -> Span | None:
    """The subject of a part's first verb, or of the first one of what somebody says there, up to `near`: "Ông Ba cho biết ⟦chủ xưởng⟧ đã hứa trả nợ"."""
    up_to = [verb for verb in found if verb.start < near.start]
    said = next((index for index in range(len(up_to) - 1, -1, -1) if up_to[index].key in SPEECH and not up_to[index].opener), None)
    return subject_of(text, words, part, found, found[said + 1]) if said is not None else _first_subject(text, words, part, found)


def _first_subject(text: str, words: Words, part: int, found: Sequence[Verb]) -> Span | None:
    """The subject of a part's first verb, where it is one of its own; behind "là", what stands there: "nội dung là Quốc hội đồng ý"."""
    first = found[0]
    if all(verb.key == "là" and not verb.opener and not verb.mark for verb in found):
        # "⟦Ba Sao⟧ là xưởng gốm lớn nhất vùng, được lập ngày 5/3"
        return subject_of(text, words, part, found, first)
    if first.key == "là" and len(found) > 1:
        if _is_somebody(text, first.end + 1):
            # "⟦Bốn hành khách⟧ là người Huế nhập cảnh từ Nhật Bản, hoàn thành cách ly ngày 21/4"
            return subject_of(text, words, part, found, first)
        return filled(first.end + 1, found[1].start) if text[first.end + 1].isupper() else None
    return subject_of(text, words, part, found, first) if not first.opener else None
