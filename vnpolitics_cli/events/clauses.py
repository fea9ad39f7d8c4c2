"""Reading a clause: which of its verbs tells what happened on a day, and whose deed it is.

A day either leads its clause ("Chiều 27/9, tại Huế, Hội nghị do Sở tổ chức đã thông qua …"): then circumstances and what stands
behind "do", "mà", "khi" are passed over and the main verb is the first one of the subject's own. Or it ends a clause ("… nói
radar đã thấy tên lửa mà Triều Tiên phóng thử ngày 14/5"): then it belongs to the innermost clause that it ends.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from vnpolitics_cli.events.actors import PERSON, PLACE_NAME, PLURAL, TITLE, is_item, joined
from vnpolitics_cli.events.verbs import VERB, Verb, Words, is_verb_start
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, UPPER

_TABLE = table("verbs")
_GROUPS: dict[str, list[str]] = _TABLE["groups"]
_MOODS: dict[str, list[str]] = _TABLE["moods"]
_CONDITION = frozenset(_TABLE["openers"]["condition"])
_PURPOSE = frozenset(_TABLE["openers"]["purpose"])
# Verbs with a clause of their own behind them: "cho biết", "phát hiện".
_COMPLEMENT = frozenset((*_GROUPS["speech"], *_MOODS["complement"]))
_CONNECTORS = frozenset(_MOODS["connectors"])
_HOLDING = frozenset(_MOODS["complement"])
# Verbs that are the main one where a subject stands in front, whatever verb comes behind.
_TOLD_FIRST = _COMPLEMENT | frozenset((*_GROUPS["meeting"], *_GROUPS["decision"]))
_HAPPENING = frozenset(_MOODS["happening"])
_ALSO_NOUNS = frozenset(_TABLE["nouns"]["also_nouns"])
_DUE = frozenset(_MOODS["due"])
_HAPPENS_NOUN = re.compile(any_of(_TABLE["nouns"]["happenings"]) + r"\b", re.IGNORECASE)
# Prepositions of what stands between a date in mid-clause and its verb: "giá vàng ngày 6/7 trên sàn tăng mạnh".
_CIRCUMSTANTIAL = frozenset(_MOODS["circumstantial"])
# Openers whose clause says which subject is meant: the verb behind its own is the main one again.
_RELEASING = frozenset(_MOODS["releasing"])
_CONTRASTS = frozenset(_MOODS["contrasts"])
_CAUSES = frozenset(_MOODS["causes"])
_ORDERING = frozenset(_MOODS["ordering"])
_COMPANION = frozenset(_MOODS["companion"])
_SUBMITTING = frozenset(_MOODS["submitting"])
_DECIDING = frozenset(_MOODS["deciding"])
_PLANS = frozenset(_TABLE["nouns"]["plans"])
_HAPPENS = re.compile(rf"(?:[{UPPER}]|{any_of(_TABLE['nouns']['happenings'])}\b)")
# A numbered paper at the start of its clause: "Thông tư số 6/2025/TT-BTC ", and what says that another one is meant behind it.
_PAPER = re.compile(rf"\s*({any_of(_TABLE['nouns']['numbered'])}\s(?:số\s)?\d[\d{UPPER}/.-]*(?:\snăm\s\d{{4}}|\s\d{{4}})?)(?=\s)")
_AMENDED = re.compile(r"(?:sửa đổi|bổ sung|thay thế)(?:,\s\w+\s\w+)?\s(?:bởi|theo|tại)\s|\s(?:mà|nhưng|và)\s[A-ZĐ]|\d\)")
_BEFORE_SUBJECT = frozenset(_MOODS["before_subject"])
_ANSWERING = frozenset(_MOODS["answering"])
_ABSTRACT = frozenset(_MOODS["abstract"])
_ADVERBIAL = frozenset(_MOODS["adverbial"])
# What takes place, without anybody who does it.
_APPEARING = frozenset(("diễn ra", "xảy ra", "xuất hiện", "có"))
_PARTS = 12
"""The most parts of a clause that are read, so that a list of thousands costs no more than one of twelve."""

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(any_of(_MOODS["addresses"]) + r"(?:\s|(?<=\.))", re.IGNORECASE)
# A time that stands where a subject would: "Năm nay, sự kiện …".
_TIME = re.compile(r"\s*(?:năm|hôm|sáng|chiều|tối|tháng|tuần|đêm)\s(?:nay|qua|mai|trước|sau|này|đó|\d)", re.IGNORECASE)
# Verbs that say what a vehicle has on board, and vehicles.
_CARRYING = frozenset(_MOODS["carrying"])
_VEHICLE = re.compile(r"\W*(?:\d+\s)?" + any_of(_TABLE["nouns"]["vehicles"]) + r"\s", re.IGNORECASE)
_GENERIC = re.compile(r"(?:các|những|mọi|người|tất cả)\s")
_GATHERING = re.compile(any_of(_TABLE["nouns"]["meetings"]) + r"\s", re.IGNORECASE)
# Where somebody or something was told or shown: no subject ("Thông tin từ bộ đội biên phòng").
_NO_ACTOR = re.compile(any_of(_MOODS["no_actor_heads"]) + r"(?!\w)", re.IGNORECASE)
# "(TTXVN) - " in front of an article's first words.
_BYLINE = re.compile(rf"\s*\([^()\n]{{2,20}}\)\s?[{DASH}]\s?")
# In the words before a verb: a preposition says that they are more than a subject.
_MODIFIED = re.compile(r"(?<!\w)(?:tại|từ|với|theo|trước|sau|bằng|nhằm|trong|trên|nơi)\s")
_LEADING_PLACE = re.compile(r"(?:[Tt]ại|[Ởở])\s+((?:[^,.;:()\n]|(?<=TP)\.){2,80}(?:\([^()]{1,60}\))?),\s+")
# Auxiliaries of a verb that may only say which subject is meant: "xe bị cháy đã được đưa đi".
_PARTICIPIAL = ("bị ", "được ", "đang ", "từng ")
# Joins a second verb to the first: "… và đã đưa vào sử dụng".
_JOINED = ("và ", "rồi ", "nên ", "cũng như ")


class Told(NamedTuple):
    """The verb of a date's clause, the span of its subject, where it happened if that stands in front, whether the date leads,
    and where its part of the clause begins."""

    verb: Verb
    subject: tuple[int, int] | None
    place: str | None
    leads: bool
    start: int

    @property
    def conditional(self) -> bool:
        """Whether the clause only supposes: "nếu dự án chưa hoàn thành trước ngày …"."""
        return self.verb.opener in _CONDITION


def behind(text: str, words: Words, *, paused: bool, light: bool = False) -> Told | None:
    """The main verb of the clause of these words, behind its date; `paused` where a comma stands between, `light` where verbs
    of one syllable count too."""
    hi = words.hi
    pieces: list[tuple[int, int]] = []
    place: str | None = None
    held: Told | None = None
    aside = firm = addressed = which = titled = together = False
    for part in range(min(len(words.parts), _PARTS)):
        start, stop, first, last = words.parts[part]
        if first == last:
            if text[start:stop].strip() and part + 1 < len(words.parts):
                pieces.append((start, stop))
            continue
        closed, word = stop < hi, words.tokens[first].lower()
        aside_word = word in _ADVERBIAL or words.key(first, 2) in _ADVERBIAL
        if closed and word in ("tại", "ở") and place is None:
            named = _LEADING_PLACE.match(text, words.starts[first], min(stop + 2, hi))
            if named is not None and named.end() >= stop:
                place, aside = named[1], True
                pieces.clear()
                continue
        found = [verb for verb in words.verbs(part, follows=part == 0, light=light) if verb.opener not in _CONTRASTS]
        strong = [verb for verb in found if not verb.weak]
        if together:
            # "công an phối hợp với hải quan, ⟦biên phòng bắt giữ⟧"
            if strong and not strong[0].opener and held is not None:
                return held._replace(verb=_with(held.verb, strong[0]))
            if closed and not found:
                continue
            return held
        opens = bool(strong) and strong[0].start <= start + 1 and not strong[0].mark
        if closed and (aside_word or (opens and not pieces and (paused or part))):
            # A circumstance: "trong khi tuần tra, …", "trả lời báo chí, …".
            aside, titled = True, aside_word and text.find(" của ", start, stop) >= 0
            pieces.clear()
            if held is None and strong:
                held, firm = Told(strong[0], None, place, True, start), not aside_word
            continue
        if aside and held is None and closed and strong and not strong[0].mark and words.key(first, 2) in _ABSTRACT:
            # "sau khi nghe báo cáo tình hình, tiến độ triển khai sắp xếp, …"
            continue
        if closed and opens and strong[0].key in _ANSWERING:
            # "ông Ba, trả lời báo chí, cho biết …"
            continue
        if not found and closed and not pieces and words.key(first, words.verb(first) or 1) in _BEFORE_SUBJECT:
            # "Ngày 14/6, trao đổi với phóng viên, ông Ba cho biết …"
            aside = True
            continue
        if not found:
            address = _ADDRESS.match(text, words.starts[first]) or (addressed and PLACE_NAME.fullmatch(f"{text[start:stop].strip()} "))
            listed = aside and (address or (text[start:stop].islower() and not PERSON.match(text, words.starts[first])))
            addressed = bool(listed)
            if titled and closed and TITLE.match(text, words.starts[first]):
                # "dưới sự chủ trì của Bí thư Đảng ủy, Tổng cục trưởng Lê Ba, Đảng ủy tổ chức …"
                titled = False
            elif not listed and not _TIME.match(text, start):
                pieces.append((start, stop))
            continue
        if not strong and pieces and word == "là":
            # "các anh chị em, là con đẻ của nạn nhân, …": says who they are.
            continue
        verb, own = _main(text, found, start)
        if pieces and not verb.mark and not verb.opener and len(strong) > 1:
            verb, own = _behind_apposition(text, verb, own, strong, pieces)
        if verb.weak and not verb.mark and held is not None and word != "thì":
            continue
        if (
            aside
            and own is not None
            and not pieces
            and verb.key in _APPEARING
            and (_ADDRESS.match(text, words.starts[first]) or (addressed and PLACE_NAME.fullmatch(text, *own)))
        ):
            # "tại thị xã Đông Triều, tỉnh Quảng Ninh đã diễn ra …": still the place.
            own = None
        subject = joined(text, pieces, own)
        if subject is not None and subject == own and _ends_list(text, own, pieces):
            subject = None
        if verb.key == "là" and not verb.mark and closed and held is None and subject is not None and text[subject[0]].isalpha():
            # "chị Tư là nhân viên cửa hàng, đến nơi thì …": who she is, if a verb of hers is still to come.
            held, pieces = Told(verb, subject, place, True, start), [subject]
            continue
        if closed and held is None and own is None and pieces and verb.mark == 1 and not verb.opener and subject is not None:
            # "một con tàu, được trang bị máy lặn, sẽ đến vùng biển này": which ship, if a main verb is still to come.
            held, which, pieces = Told(verb, subject, place, True, start), True, [subject]
            continue
        if held is not None and which and (own is not None or verb.mark < 2):
            return held
        if held is not None and held.verb.key == "là" and own is not None:
            return held
        if held is not None and held.verb.mark == 2 and verb.key == "đưa tin":
            # "trên địa bàn thị trấn cũng đã xuất hiện hố sâu, báo Ba Miền đưa tin"
            return held
        if firm and held is not None and (subject is None or not (text[subject[0]].isupper() or PERSON.match(text, subject[0]))):
            return held
        if verb.opener and closed and strong and not strong[0].mark and verb.opener not in _PURPOSE:
            # "Hội nghị do Sở tổ chức, có sự tham gia của …": the main verb is still to come.
            if held is None:
                held = Told(verb, subject, place, True, start)
            opened = _opened(text, start, verb)
            if opened > start + 1:
                pieces.append((start, opened))
            continue
        if verb.key in _COMPANION and closed and not verb.opener and text.startswith((" với ", " cùng "), verb.end):
            held, together = Told(verb, subject, place, True, start), True
            continue
        return Told(verb, subject, place, True, start)
    return held


def _behind_apposition(
    text: str, verb: Verb, own: tuple[int, int] | None, strong: Sequence[Verb], pieces: Sequence[tuple[int, int]]
) -> tuple[Verb, tuple[int, int] | None]:
    """The main verb behind one that only says more of the subject in front of the comma: "con đường, kết nối hai xã đã bị cắt đứt",
    "ông Ba, đơn vị tổ chức lễ hội xác nhận tin này"."""
    person = PERSON.match(text, pieces[0][0] + (text[pieces[0][0]] == " ")) is not None
    for later in strong:
        if later.at <= verb.at or later.opener or later.start - verb.end <= 1:
            continue
        if own is None and verb.key not in _COMPLEMENT and (later.mark == 2 or text.startswith("bị ", later.start)):
            return later, None
        if own is not None and person and text[own[0] : own[1]].strip()[:1].islower() and verb.key not in _COMPLEMENT and later.key in _COMPLEMENT:
            return later, own
    return verb, own


def _main(text: str, found: Sequence[Verb], start: int) -> tuple[Verb, tuple[int, int] | None]:
    """The main verb of a part, and the words in front of it that are its subject.

    The first verb of the subject's own; a later one where that stands behind "đã", "sẽ" and the first only says which
    subject ("các doanh nghiệp nộp thuế sẽ sử dụng", "tổ công tác đang tuần tra bất ngờ phát hiện").
    """
    first: Verb | None = None
    governed: Verb | None = None
    happens = False
    aside = ""
    for verb in found:
        if verb.opener:
            if first is not None:
                if verb.mark == 2 and aside == verb.opener and not first.mark and PERSON.match(text, start) and text[verb.start - 3 : verb.start] != "và ":
                    # "khách từ Huế làm xét nghiệm trước khi khởi hành sẽ nhận được kết quả"
                    return verb._replace(opener=""), _filled(start, first.start)
                aside = verb.opener if verb.opener.endswith("khi") else ""
                continue
            if governed is None:
                governed = verb
            elif governed.opener in _PURPOSE and verb.opener == governed.opener and verb.mark and not governed.mark and governed.start - governed.inner < 2:
                # "các văn bản để bãi bỏ thuế khoán được rà soát"
                return verb._replace(opener=""), _filled(start, _opened(text, start, governed))
            elif verb.mark == 2 or (governed.opener in _RELEASING and governed.key not in _COMPANION):
                own = _filled(start, verb.start if governed.opener == "việc" else _opened(text, start, governed))
                return verb if governed.opener in _CONDITION else verb._replace(opener=""), own
            elif verb.key in _COMPLEMENT and not governed.mark and verb.opener == governed.opener and _filled(start, _opened(text, start, governed)):
                # "ông Ba khi lái ghe qua cầu phát hiện cháu bé"
                return verb._replace(opener=""), (start, _opened(text, start, governed))
        elif first is None:
            first = verb
            happens = verb.key not in _HOLDING and _HAPPENS_NOUN.match(text, start) is not None
            if (
                (verb.mark == 2 and verb.key not in _COMPANION and not (verb.weak and text.startswith("cần ", verb.start)))
                or (verb.key in _TOLD_FIRST and not happens and not _going_on(text, verb))
                or (verb.weak and verb.key not in ("có", "còn"))
            ):
                break
        elif first.weak:
            # "quý khách có cơ hội nhận được quà"
            return (verb if verb.mark == 2 or verb.start - first.end < 20 else first), _filled(start, first.start)
        elif (first.key in _CARRYING and not first.mark and _VEHICLE.match(text, start)) or (
            verb.mark and _going_on(text, first) and not _going_on(text, verb)
        ):
            # "tàu ngầm chở theo 53 người biến mất", "đoàn đang tuần tra thì phát hiện"
            return verb, _filled(start, first.start)
        elif happens and (verb.mark == 2 or verb.key in _HAPPENING) and verb.start - first.end > 1:
            # "phiên tòa xét xử vụ kiện tiếp tục diễn ra"
            return verb, _filled(start, verb.start)
        elif _of_whom(text, start, first) and verb.start - first.end > 1 and text[verb.start - 3 : verb.start] != "và ":
            # "người điều khiển xe bị thương"
            return verb, _filled(start, verb.start)
        elif first.key in _COMPANION:
            # "công an phối hợp với hải quan bắt giữ"
            if verb.mark == 2 or verb.start == first.end + 1 or text.startswith(" với ", first.end):
                return _with(first, verb), _filled(start, first.start)
        elif verb.mark == 2 and _says_which(text, start, first, verb):
            return verb, _filled(start, verb.start)
        elif verb.key in _COMPLEMENT:
            break
    if first is not None:
        return first, _filled(start, first.start)
    assert governed is not None
    return governed, _filled(governed.inner, governed.start)


def _with(companion: Verb, act: Verb) -> Verb:
    """What is done together, with what stands in front of "phối hợp": "đã phối hợp với hải quan ⟦bắt giữ⟧"."""
    if act.mark:
        return act
    return act._replace(mark=companion.mark, status=companion.status, agent=companion.agent)


def _opened(text: str, start: int, verb: Verb) -> int:
    """Where the word that opens a verb's inner clause begins."""
    return text.rfind(verb.opener, start, verb.inner)


def _filled(start: int, stop: int) -> tuple[int, int] | None:
    return (start, stop) if stop > start + 1 else None


def _going_on(text: str, verb: Verb) -> bool:
    return verb.mark > 0 and text.startswith("đang ", verb.start)


def _of_whom(text: str, start: int, first: Verb) -> bool:
    """Whether a verb right behind "người" says which person: "⟦người điều khiển xe⟧ bị thương", but not "20 người dự lễ"."""
    lo = text.rfind(",", 0, start) + 1 if start else 0
    return not first.mark and text[start : first.start].strip().lower() == "người" and not text[lo:start].strip()


def _says_which(text: str, start: int, first: Verb, then: Verb) -> bool:
    """Whether the first of two verbs only says which subject is meant: behind a noun in small letters, or "bị", "được"."""
    if then.start - first.end <= 1 and " " not in first.key:
        return False
    if text[then.start - 3 : then.start] == "và ":
        return False
    if first.mark:
        # "Nga được đổi tên và hôm sau Xô viết đã phê chuẩn", "tổ mới bàn giao hồ sơ để công an tiếp tục điều tra": clauses of their own.
        return text.startswith(_PARTICIPIAL, first.start) and text.find(" và ", first.end, then.start) < 0
    noun = text[max(0, first.start - 12) : first.start].split()
    return (bool(noun) and noun[-1].islower()) or _GENERIC.match(text, start) is not None


def ahead(text: str, lo: int, hi: int, group: str | None = None) -> Told | None:
    """The verb of the innermost clause that ends at `hi`, where its date stands; `group` is what the preposition in front of the date says."""
    words = Words(text, lo, hi)
    weak: Told | None = None
    last = len(words.parts) - 1
    for part in range(last, max(-1, last - _PARTS), -1):
        start, stop, _, _ = words.parts[part]
        found = words.verbs(part, dated=part == last)
        strong = [verb for verb in found if not verb.weak]
        if (
            strong
            and strong[-1].key == "bắt đầu"
            and ((len(strong) > 1 and strong[-1].start - strong[-2].end <= 1) or (len(strong) == 1 and part and strong[0].start <= start + 1))
        ):
            # "có hiệu lực bắt đầu từ 1/8", "lễ viếng tổ chức tại Hà Nội, bắt đầu từ 7 giờ …"
            strong.pop()
        named = part and strong and strong[0].start <= start + 1 and not strong[0].mark and stop - strong[-1].end > 2
        if named and weak is None and _GATHERING.search(text, *words.parts[part - 1][:2]):
            # "phát biểu tại hội nghị tổng kết năm 2020, triển khai nhiệm vụ năm 2021": still the meeting's name.
            weak = Told(strong[-1], None, None, False, start)
            continue
        if (
            strong
            and part
            and weak is None
            and strong[0].start <= start + 1
            and not strong[0].mark
            and "hiệu lực" not in strong[0].key
            and (text.find(" việc ", *words.parts[part - 1][:2]) >= 0 or _ends_nominal(words, part - 1))
        ):
            # "chấm dứt việc thu, nộp lệ phí từ …", "ban hành kế hoạch kiểm tra, kiểm soát thị trường từ …": still what the noun names.
            weak = Told(strong[0], None, None, False, start)
            continue
        if strong and part and strong[0].start <= start + 1 and strong[0].key in _DECIDING and text.find("trình ", *words.parts[part - 1][:2]) >= 0:
            # "trình Quốc hội xem xét, thông qua trước ngày 30/6"
            before = [verb for verb in words.verbs(part - 1) if not verb.weak]
            if len(before) > 1 and before[-2].key in _SUBMITTING and before[-1].key in _DECIDING:
                continue
        if strong:
            verb = _attached(text, strong, stop, group)
            return Told(verb, _subject(text, words, part, found, verb), None, False, start)
        if found and weak is None:
            subject = (start, found[0].start) if found[0].start > start + 1 and not found[0].opener else None
            weak = Told(found[-1], subject, None, False, start)
    return weak


def _ends_nominal(words: Words, part: int) -> bool:
    """Whether a part ends in a plan's name with a verb in it: "kế hoạch cao điểm kiểm tra", behind another verb."""
    found = words.verbs(part)
    stop = words.parts[part][1]
    if len(found) < 2 or found[-1].mark or stop - found[-1].end > 1:
        return False
    at = bisect_left(words.starts, found[-1].start)
    return any(words.key(index, size) in _PLANS for index in range(max(0, at - 4), at) for size in (1, 2))


def ordered(text: str, lo: int, hi: int) -> Told | None:
    """The verb that opens an order, even one that is as often a noun: "Báo cáo kết quả về Bộ trước ⟦ngày 15/8⟧"."""
    words = Words(text, lo, hi)
    if not words.tokens:
        return None
    size, kind = words.longest(0, words.tokens[0].lower())
    if kind != VERB or not size:
        return None
    start, end = words.starts[0], words.ends[size - 1]
    return Told(Verb(start, start, end, words.key(0, size), "", False, 0, None, "", start), None, None, False, lo)


def _attached(text: str, found: Sequence[Verb], stop: int, group: str | None) -> Verb:
    """The verb that a date at the end of these verbs' part belongs to.

    The one right in front of it; else, in the innermost clause, the last behind "đã" or "sẽ", the last joined by "và", the last
    behind another auxiliary, the first: "sẽ bàn giao nhà cho người mua sử dụng".
    """
    for index, verb in enumerate(found[:-1]):
        if verb.key in _SUBMITTING and found[index + 1].key in _DECIDING and not found[index + 1].mark:
            # "trình Quốc hội xem xét": what they whom it is submitted to do with it.
            found = found[: index + 1]
            break
    last = found[-1]
    if last.opener.endswith("khi") and _going_on(text, last) and not found[0].opener:
        # "sà lan bị nghiêng khi đang bốc xếp hàng vào ⟦rạng sáng 8/1⟧"
        found = [verb for verb in found if verb.inner != last.inner]
        last = found[-1]
    if stop - last.end <= 1 and (last.mark or last.key in _HAPPENING or last.key not in _ALSO_NOUNS or not any(verb.mark == 2 for verb in found)):
        return last
    if last.mark and stop - last.end < 15:
        return last
    for verb in reversed(found):
        if "hiệu lực" in verb.key or (group == "since" and verb.key == "áp dụng"):
            return verb
    inner = [verb for verb in found if verb.inner == last.inner and verb.opener == last.opener]
    if (last.opener in _PURPOSE or last.opener in _CAUSES) and len(inner) < len(found) and not any(verb.mark == 2 for verb in inner):
        inner = list(found[: len(found) - len(inner)])
    for index in range(len(inner) - 2, -1, -1):
        if inner[index].key in _COMPLEMENT and not _MODIFIED.match(text, inner[index].end + 1):
            inner = inner[index + 1 :]
            break
    for verb in reversed(inner):
        if verb.mark == 2 or (group == "deadline" and verb.key in _DUE):
            return verb
    for verb in reversed(inner):
        if text.startswith(_JOINED, verb.start - 3 if text[verb.start - 3] != " " else verb.start - 4) or text[verb.start - 4 : verb.start] in _JOINED:
            return verb
        if verb.mark and stop - verb.end < 60:
            return verb
    return inner[0]


def _subject(text: str, words: Words, part: int, found: Sequence[Verb], verb: Verb) -> tuple[int, int] | None:
    """The subject of a verb that a date ends: what stands in front of it in its own clause, with the verbless parts before."""
    start, _, first, _ = words.parts[part]
    if "hiệu lực" in verb.key:
        named = _in_force(text, words, part, verb)
        if named is not None:
            return named
    before = [other for other in found if other.end <= verb.start]
    if verb.opener in _PURPOSE and before and verb.start - verb.inner < 2 and before[-1].inner != verb.inner:
        # "dự án kịp bàn giao để vận hành từ ⟦ngày 1/5⟧": the same who does it.
        return _first_subject(text, words, part, found)
    if verb.opener and (not before or before[-1].inner != verb.inner):
        return _plain(text, verb.inner, verb.start) if verb.opener not in _PURPOSE and not (before and verb.opener in _CAUSES) else None
    if before:
        near = before[-1]
        if near.key in _ALSO_NOUNS and not near.mark and near.start <= start + 1 and verb.mark and len(before) == 1:
            # "báo cáo tai nạn lao động phải nộp …"
            return near.start, verb.start
        if near.key in _COMPANION:
            # "hội thảo do Hội phối hợp với Công ty An Bình tổ chức"
            return _subject(text, words, part, found, near)
        if verb.key in _HAPPENING and near.opener in _PURPOSE:
            # "Vòng quay để chọn ra chủ nhận giải thưởng này diễn ra"
            return None
        if near.opener == "việc" or text.startswith("việc ", near.start - 5):
            # "Quyết định về việc thành lập Cụm công nghiệp có hiệu lực …"
            return None
        gap = near.end + 1, verb.start
        if gap[0] >= gap[1]:
            return _first_subject(text, words, part, found)
        if near.key in _COMPLEMENT or (verb.key in _HAPPENING and _HAPPENS.match(text, *gap)):
            return _plain(text, *gap) if not _MODIFIED.search(text, *gap) else None
        if text[verb.start - 3 : verb.start] == "và " or (verb.mark == 2 and not near.weak):
            if verb.mark < 2 and any(other.key in _ORDERING for other in before):
                # "Cục đã yêu cầu các doanh nghiệp xem xét và báo cáo": those whom it told to.
                return None
            return _first_subject(text, words, part, found)
        return None
    if verb.start <= start + 1 and part and words.first(part - 1) not in _ADVERBIAL:
        earlier = words.verbs(part - 1)
        if earlier and verb.key not in _HAPPENING and not any(other.key in _COMPLEMENT for other in earlier):
            # "Công an đã bắt giữ, khởi tố ông Ba ngày …": the subject of the verb before the comma.
            return _first_subject(text, words, part - 1, earlier)
    own = (start, verb.start) if verb.start > start + 1 else None
    if own is not None and part:
        earlier = words.verbs(part - 1)
        if earlier and earlier[-1].key in _COMPANION and text.startswith(" với ", earlier[-1].end):
            # "do Hội phối hợp với Công ty An Bình, Công ty Ba tổ chức"
            return _subject(text, words, part - 1, earlier, earlier[-1])
    if own is not None and part and PLACE_NAME.fullmatch(text, *own) and not words.verbs(part - 1):
        # "… thuộc Đại học Bắc Kinh, Trung Quốc công bố …": the end of an address.
        return None
    pieces: list[tuple[int, int]] = []
    gather = own is None or not text[words.starts[first]].isupper() or text.find(" và ", *own) >= 0
    for index in range(part - 1, -1, -1) if gather else ():
        piece = words.parts[index][:2]
        byline = _BYLINE.match(text, *piece)
        if byline is not None:
            piece = byline.end(), piece[1]
        word = words.first(index)
        if (
            not word
            or word in _ADVERBIAL
            or text[slice(*piece)].strip(" *_\n").lower() in _CONNECTORS
            or _TIME.match(text, *piece)
            or _NO_ACTOR.match(text, piece[0])
            or len(pieces) > 3
            or words.verbs(index)
        ):
            break
        if own is not None and pieces and text.find(" và ", *own) >= 0 and is_item(text, *pieces[0]) and not is_item(text, *piece):
            # "theo Kết luận số 77, ⟦cán bộ, công chức, viên chức và quân đội⟧ được …": the list begins here.
            break
        pieces.insert(0, piece)
    listed = own is not None and text[words.starts[first]].islower() and text.find(" và ", *own) >= 0
    if listed and part and not pieces and own == (start, verb.start):
        # "cung cầu, ⟦chiến lược và chính sách⟧ áp dụng từ …": the end of a list.
        return None
    subject = joined(text, pieces, own)
    if subject is not None and (_MODIFIED.search(text, *subject) or (subject == own and _ends_list(text, own, pieces))):
        return None
    if own is None and pieces and len(pieces) < part and _ADDRESS.match(text, pieces[0][0] + (text[pieces[0][0]] == " ")):
        # "… đến khách sạn tại đường Lê Lợi, thành phố Đà Lạt, lưu trú": the rest of a place.
        return None
    return subject


def _in_force(text: str, words: Words, part: int, verb: Verb) -> tuple[int, int] | None:
    """The numbered paper that opens the clause of "có hiệu lực", whatever its title holds: "⟦Thông tư 6/2025/TT-BTC⟧ sửa đổi, bổ sung … có hiệu lực"."""
    for start, _, _, _ in words.parts[part::-1]:
        named = _PAPER.match(text, start + 3 if text.startswith("thì ", start) else start, verb.start)
        if named is not None:
            return None if _AMENDED.search(text, named.end(), verb.start) else named.span(1)
    return None


def _ends_list(text: str, own: tuple[int, int], pieces: Sequence[tuple[int, int]]) -> bool:
    """Whether the words before a verb are only the end of a list: "Thông tư gồm 4 chương, ⟦26 điều⟧ có hiệu lực …"."""
    at = own[0] + (text[own[0]] == " ")
    if not pieces or text.startswith("thì ", at) or text.find(" nên ", *own) >= 0:
        return False
    return not (text[at].isupper() or PERSON.match(text, at) or PLURAL.match(text, at) or _HAPPENS_NOUN.match(text, at))


def _plain(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """The words in front of a verb of an inner clause, where they plainly are a subject: a name, people, a happening."""
    if stop <= start + 1 or not (text[start].isupper() or PERSON.match(text, start) or _HAPPENS_NOUN.match(text, start) or PLURAL.match(text, start)):
        return None
    return start, stop


def _first_subject(text: str, words: Words, part: int, found: Sequence[Verb]) -> tuple[int, int] | None:
    """The subject of a part's first verb, where it is one of its own; behind "là", what stands there: "nội dung là Quốc hội đồng ý"."""
    first = found[0]
    if first.key == "là" and len(found) > 1:
        return _filled(first.end + 1, found[1].start) if text[first.end + 1].isupper() else None
    return _subject(text, words, part, found, first) if not first.opener else None


def around(text: str, lo: int, start: int, end: int, hi: int) -> Told | None:
    """The verb behind a date that stands between subject and verb: "Đài truyền hình ngày 20/5 công bố …"."""
    at = end + 1 if text[end : end + 1] in (" ", ")") else end
    at += text.startswith(" ", at)
    word = _WORD.match(text, at)
    if word is None or not (is_verb_start(word[0]) or word[0] in _CIRCUMSTANTIAL):
        return None
    right = Words(text, at, min(hi, end + (120 if word[0] in _CIRCUMSTANTIAL else 60)))
    found = right.verbs(0, follows=True)
    if not found or found[0].weak or found[0].opener or (found[0].start > at and word[0] not in _CIRCUMSTANTIAL):
        return None
    words = Words(text, lo, start)
    part = len(words.parts) - 1
    at, _, first, last = words.parts[part]
    if first == last or words.first(part) in _ADVERBIAL or any(not verb.weak and (verb.mark or start - verb.end < 3) for verb in words.verbs(part, dated=True)):
        # "Trong bài phỏng vấn hôm 11/5 trả lời kênh NBC, Tổng thống …": all that is a circumstance.
        return None
    if word[0] in _CIRCUMSTANTIAL and (words.verbs(part) or any(words.first(index) not in _ADVERBIAL for index in range(part))):
        return None
    named = part and text[lo].isupper() and words.first(0) not in _ADVERBIAL and text[slice(*words.parts[0][:2])].lower() not in _CONNECTORS
    if named and not any(words.verbs(index) for index in range(part)):
        # "Cơ quan Cảnh sát điều tra, Bộ Công an ngày 26/6 đã …": the first, whose the others are.
        return Told(found[0], words.parts[0][:2], None, False, lo)
    whole = part == 0 or text[at : at + 1].isupper() or PERSON.match(text, at)
    return Told(found[0], (at, start) if whole else None, None, False, at)
