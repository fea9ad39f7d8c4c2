"""The main verb of a clause that a day leads, and whose deed it is: "Chiều 27/9, tại Huế, Hội nghị do Sở tổ chức đã thông qua …".

Circumstances and what stands behind "do", "mà", "khi" are passed over: the main verb is the first one of the subject's own.
"""

import re
from collections.abc import Sequence

from vnpolitics_cli.events.actors import PERSON, PLACE_NAME, TITLE, joined
from vnpolitics_cli.events.clauses import (
    ADDRESS,
    ADVERBIAL,
    COMPANION,
    COMPLEMENT,
    CONDITION,
    HAPPENING,
    HAPPENS_NOUN,
    PARTS,
    PURPOSE,
    TIME,
    Told,
    ends_list,
    filled,
    going_on,
)
from vnpolitics_cli.events.verbs import Verb, Words
from vnpolitics_cli.tables import any_of, table

_TABLE = table("verbs")
_GROUPS: dict[str, list[str]] = _TABLE["groups"]
_MOODS: dict[str, list[str]] = _TABLE["moods"]
_HOLDING = frozenset(_MOODS["complement"])
# Verbs that are the main one where a subject stands in front, whatever verb comes behind.
_TOLD_FIRST = COMPLEMENT | frozenset((*_GROUPS["meeting"], *_GROUPS["decision"]))
# Openers whose clause says which subject is meant: the verb behind its own is the main one again.
_RELEASING = frozenset(_MOODS["releasing"])
_CONTRASTS = frozenset(_MOODS["contrasts"])
_BEFORE_SUBJECT = frozenset(_MOODS["before_subject"])
_ANSWERING = frozenset(_MOODS["answering"])
_ABSTRACT = frozenset(_MOODS["abstract"])
# What takes place, without anybody who does it.
_APPEARING = frozenset(("diễn ra", "xảy ra", "xuất hiện", "có"))
# Verbs that say what a vehicle has on board, and vehicles.
_CARRYING = frozenset(_MOODS["carrying"])
_VEHICLE = re.compile(r"\W*(?:\d+\s)?" + any_of(_TABLE["nouns"]["vehicles"]) + r"\s", re.IGNORECASE)
_GENERIC = re.compile(r"(?:các|những|mọi|người|tất cả)\s")
_LEADING_PLACE = re.compile(r"(?:[Tt]ại|[Ởở])\s+((?:[^,.;:()\n]|(?<=TP)\.){2,80}(?:\([^()]{1,60}\))?),\s+")
# Auxiliaries of a verb that may only say which subject is meant: "xe bị cháy đã được đưa đi".
_PARTICIPIAL = ("bị ", "được ", "đang ", "từng ")


def behind(text: str, words: Words, *, paused: bool, light: bool = False) -> Told | None:
    """The main verb of the clause of these words, behind its date; `paused` where a comma stands between, `light` where verbs
    of one syllable count too."""
    hi = words.hi
    pieces: list[tuple[int, int]] = []
    place: str | None = None
    held: Told | None = None
    aside = firm = addressed = which = titled = together = False
    for part in range(min(len(words.parts), PARTS)):
        start, stop, first, last = words.parts[part]
        if first == last:
            if text[start:stop].strip() and part + 1 < len(words.parts):
                pieces.append((start, stop))
            continue
        closed, word = stop < hi, words.tokens[first].lower()
        aside_word = word in ADVERBIAL or words.key(first, 2) in ADVERBIAL
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
            address = ADDRESS.match(text, words.starts[first]) or (addressed and PLACE_NAME.fullmatch(f"{text[start:stop].strip()} "))
            listed = aside and (address or (text[start:stop].islower() and not PERSON.match(text, words.starts[first])))
            addressed = bool(listed)
            if titled and closed and TITLE.match(text, words.starts[first]):
                # "dưới sự chủ trì của Bí thư Đảng ủy, Tổng cục trưởng Lê Ba, Đảng ủy tổ chức …"
                titled = False
            elif not listed and not TIME.match(text, start):
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
            and (ADDRESS.match(text, words.starts[first]) or (addressed and PLACE_NAME.fullmatch(text, *own)))
        ):
            # "tại thị xã Đông Triều, tỉnh Quảng Ninh đã diễn ra …": still the place.
            own = None
        subject = joined(text, pieces, own)
        if subject is not None and subject == own and ends_list(text, own, pieces):
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
        if verb.opener and closed and strong and not strong[0].mark and verb.opener not in PURPOSE:
            # "Hội nghị do Sở tổ chức, có sự tham gia của …": the main verb is still to come.
            if held is None:
                held = Told(verb, subject, place, True, start)
            inner = _opened(text, start, verb)
            if inner > start + 1:
                pieces.append((start, inner))
            continue
        if verb.key in COMPANION and closed and not verb.opener and text.startswith((" với ", " cùng "), verb.end):
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
        if own is None and verb.key not in COMPLEMENT and (later.mark == 2 or text.startswith("bị ", later.start)):
            return later, None
        if own is not None and person and text[own[0] : own[1]].strip()[:1].islower() and verb.key not in COMPLEMENT and later.key in COMPLEMENT:
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
                    return verb._replace(opener=""), filled(start, first.start)
                aside = verb.opener if verb.opener.endswith("khi") else ""
                continue
            if governed is None:
                governed = verb
            elif governed.opener in PURPOSE and verb.opener == governed.opener and verb.mark and not governed.mark and governed.start - governed.inner < 2:
                # "các văn bản để bãi bỏ thuế khoán được rà soát"
                return verb._replace(opener=""), filled(start, _opened(text, start, governed))
            elif verb.mark == 2 or (governed.opener in _RELEASING and governed.key not in COMPANION):
                own = filled(start, verb.start if governed.opener == "việc" else _opened(text, start, governed))
                return verb if governed.opener in CONDITION else verb._replace(opener=""), own
            elif verb.key in COMPLEMENT and not governed.mark and verb.opener == governed.opener and filled(start, _opened(text, start, governed)):
                # "ông Ba khi lái ghe qua cầu phát hiện cháu bé"
                return verb._replace(opener=""), (start, _opened(text, start, governed))
        elif first is None:
            first = verb
            happens = verb.key not in _HOLDING and HAPPENS_NOUN.match(text, start) is not None
            if (
                (verb.mark == 2 and verb.key not in COMPANION and not (verb.weak and text.startswith("cần ", verb.start)))
                or (verb.key in _TOLD_FIRST and not happens and not going_on(text, verb))
                or (verb.weak and verb.key not in ("có", "còn"))
            ):
                break
        elif first.weak:
            # "quý khách có cơ hội nhận được quà"
            return (verb if verb.mark == 2 or verb.start - first.end < 20 else first), filled(start, first.start)
        elif (first.key in _CARRYING and not first.mark and _VEHICLE.match(text, start)) or (verb.mark and going_on(text, first) and not going_on(text, verb)):
            # "tàu ngầm chở theo 53 người biến mất", "đoàn đang tuần tra thì phát hiện"
            return verb, filled(start, first.start)
        elif happens and (verb.mark == 2 or verb.key in HAPPENING) and verb.start - first.end > 1:
            # "phiên tòa xét xử vụ kiện tiếp tục diễn ra"
            return verb, filled(start, verb.start)
        elif _of_whom(text, start, first) and verb.start - first.end > 1 and text[verb.start - 3 : verb.start] != "và ":
            # "người điều khiển xe bị thương"
            return verb, filled(start, verb.start)
        elif first.key in COMPANION:
            # "công an phối hợp với hải quan bắt giữ"
            if verb.mark == 2 or verb.start == first.end + 1 or text.startswith(" với ", first.end):
                return _with(first, verb), filled(start, first.start)
        elif verb.mark == 2 and _says_which(text, start, first, verb):
            return verb, filled(start, verb.start)
        elif verb.key in COMPLEMENT:
            break
    if first is not None:
        return first, filled(start, first.start)
    assert governed is not None
    return governed, filled(governed.inner, governed.start)


def _with(companion: Verb, act: Verb) -> Verb:
    """What is done together, with what stands in front of "phối hợp": "đã phối hợp với hải quan ⟦bắt giữ⟧"."""
    if act.mark:
        return act
    return act._replace(mark=companion.mark, status=companion.status, agent=companion.agent)


def _opened(text: str, start: int, verb: Verb) -> int:
    """Where the word that opens a verb's inner clause begins."""
    return text.rfind(verb.opener, start, verb.inner)


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
