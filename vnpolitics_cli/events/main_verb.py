"""The main verb of one part of a clause, and the words in front of it that are its subject: the first verb of the subject's own, not one that only says
which subject is meant ("tàu ⟦chở 53 người⟧ biến mất") or who does it together ("phối hợp với hải quan ⟦bắt giữ⟧")."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from vnpolitics_cli import lazy
from vnpolitics_cli.events.clauses import (
    ADDRESS,
    COMPANION,
    CONDITION,
    HAPPENS_NOUN,
    HAVING,
    PURPOSE,
    filled,
    going_on,
    is_aboard,
    is_joined,
    is_passive,
)
from vnpolitics_cli.events.lexicon import COMPLEMENT, ERRANDS, HAPPENING, MOVING
from vnpolitics_cli.events.phrases import COUNTED, NAMING, PERSON, PLURAL, SOME, SUSPECTS
from vnpolitics_cli.events.subjects import HOW_MANY
from vnpolitics_cli.events.words import Span, Verb
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH

_TABLE = table("verbs")
_GROUPS: dict[str, list[str]] = _TABLE["groups"]
_MOODS: dict[str, list[str]] = _TABLE["moods"]

_HOLDING = frozenset(_MOODS["complement"])
# Verbs that are the main one where a subject stands in front, whatever verb comes behind.
_TOLD_FIRST = COMPLEMENT | frozenset((*_GROUPS["meeting"], *_GROUPS["decision"]))
# What happenings do themselves: "đêm nhạc vinh danh nhạc sĩ Ba ⟦thu hút⟧ đông người", "phiên tòa xét xử ông Ba bị ⟦hoãn⟧".
_OF_HAPPENINGS = frozenset(_MOODS["of_happenings"])
# Openers whose clause says which subject is meant: the verb behind its own is the main one again.
_RELEASING = frozenset(_MOODS["releasing"])
# Those who make or trade something for a living, and what they do.
_TRADERS = lazy.re(r"\s?(?:(?:các|những|nhiều|một số)\s)?(?:công ty|doanh nghiệp|đơn vị|hộ dân|hộ|nhà|thương nhân)\s?", re.IGNORECASE)
_TRADES = frozenset(("buôn bán", "nhập khẩu", "sản xuất", "xuất khẩu"))
# Behind "xét xử": in which instance.
_INSTANCE = (" phúc thẩm ", " sơ thẩm ")
# What somebody presides over, a noun as well: "chủ trì giao ban".
_MEETING = frozenset(_GROUPS["meeting"])
PLACING = frozenset(("trên", "tại", "ở", "trong"))
_IN_PLACES = [[], *([word] for word in PLACING)]
_GENERIC = lazy.re(r"(?:các|những|mọi|người|tất cả|tỷ lệ|tỉ lệ|số)\s")
# Behind "là", one who is told of in the words that follow: "là ⟦người⟧ đầu tiên đến trường".
_SOME = (" người ", " một ", " ai ", " những ")
_TOWARDS = (" sang ", " từ ", " tới ", " về ", " vào ", " đến ")
# A numbered paper, and what its title tells of another one.
_NUMBERED = lazy.re(rf"\s?{any_of(_TABLE['nouns']['numbered'])}\s(?:số\s)?\d")
# A rule, and what its name tells of: "lệnh phong tỏa", "chính sách giảm thuế".
_RULE = lazy.re(rf"\s?(?:(?:các|những)\s)?{any_of(_TABLE['nouns']['in_force'])}\s", re.IGNORECASE)
_IN_TITLES = frozenset(("ban hành", "bãi bỏ", "bổ sung", "hướng dẫn", "quy định", "sửa đổi", "thay thế"))
_CROWDS = (" rất đông ", " đông đảo ", " hàng chục ", " hàng trăm ", " hàng ngàn ", " hàng nghìn ", " hàng vạn ")
# What may only say which people are meant, and those people, counted or many: "hơn 80 hộ ⟦tham gia⟧ hội chợ".
_ATTENDING = frozenset(("có mặt", "dự", "sở hữu", "tham dự", "tham gia"))
_COUNTED = lazy.re(r"\s?(?:(?:hơn|gần|trên|khoảng)\s)?(?:\d|(?:các|những|nhiều)\s)", re.IGNORECASE)
# Whose first verb says which ones are meant, until something befalls them: "⟦nghi phạm⟧ sát hại tài xế bị bắt".
_SUSPECTS = lazy.re(rf"{SOME}(?:{SUSPECTS})\s", re.IGNORECASE)
_FEATURE = lazy.re(rf"\s{any_of(_TABLE['nouns']['features'])}\s")
_LYING = frozenset(("neo đậu", "đậu", "đỗ", "nằm"))
# A title behind a dash, which goes on up to the verb: "ông Ba - Trưởng phòng …".
_HELD_OFFICE = lazy.re(rf"\s?[{DASH}]\s?{any_of(_MOODS['titles'])}\s")
# Auxiliaries of a verb that may only say which subject is meant: "xe bị cháy đã được đưa đi".
_PARTICIPIAL = ("bị ", "được ", "đang ", "từng ")

_Main = tuple[Verb, Span | None]
"""A main verb and the words in front of it that are its subject."""


def behind_apposition(text: str, verb: Verb, own: Span | None, strong: Sequence[Verb], pieces: Sequence[Span]) -> _Main:
    """The main verb behind one that only says more of the subject in front of the comma: "con đường, kết nối hai xã đã bị cắt đứt",
    "ông Ba, đơn vị tổ chức lễ hội xác nhận tin này"."""
    person = PERSON.match(text, pieces[0][0] + (text[pieces[0][0]] == " ")) is not None
    for later in strong:
        if later.at <= verb.at or later.opener or later.start - verb.end <= 1:
            continue
        if own is None and verb.key not in COMPLEMENT and (later.mark == 2 or text.find("bị ", later.start, later.at) >= 0):
            return later, None
        said = person and verb.key not in COMPLEMENT and later.key in COMPLEMENT
        if own is not None and said and text[own[0] : own[1]].strip()[:1].islower() and not ADDRESS.match(text, own[0] + (text[own[0]] == " ")):
            return later, own
    return verb, own


def main_verb(text: str, found: Sequence[Verb], start: int) -> _Main:
    """The main verb of a part, and the words in front of it that are its subject.

    The first verb of the subject's own; a later one where that stands behind "đã", "sẽ" and the first only says which
    subject ("các doanh nghiệp nộp thuế sẽ sử dụng", "tổ công tác đang tuần tra bất ngờ phát hiện").
    """
    governed = found[0]
    for index, verb in enumerate(found):
        if not verb.opener:
            return _main_from(text, found[index:], start)
        released = _released(text, start, governed, verb) if index else None
        if released is not None:
            return released
    return governed, filled(governed.inner, governed.start)


def _released(text: str, start: int, governed: Verb, verb: Verb) -> _Main | None:
    """The main verb behind an inner clause that opens its part, though no word says where that clause ends: "ông Ba ⟦khi lái ghe qua cầu⟧
    phát hiện cháu bé"."""
    before = filled(start, opened(text, start, governed))
    same = verb.opener == governed.opener and not governed.mark
    if same and governed.opener in PURPOSE and verb.mark and governed.start - governed.inner < 2:
        # "các văn bản để bãi bỏ thuế khoán được rà soát"
        return replace(verb, opener=""), before
    if verb.mark == 2 or (governed.opener in _RELEASING and governed.key not in COMPANION):
        # Behind "việc", what its clause tells of is the subject too: "việc xây cầu sẽ hoàn thành".
        own = filled(start, verb.start) if governed.opener == "việc" else before
        return verb if governed.opener in CONDITION else replace(verb, opener=""), own
    if verb.opener == governed.opener and verb.key in COMPLEMENT and before:
        # "một người khi đang đi câu hoảng hốt ⟦phát hiện⟧ cá chết"
        return replace(verb, opener=""), before
    if before and verb.mark and verb.opener == governed.opener and governed.opener.endswith("khi") and governed.key not in COMPLEMENT:
        # "tàu cá sau khi rời cảng ⟦bất ngờ gặp sự cố⟧", "ông Ba khi đang lái xe ⟦bị tông⟧"
        return (replace(verb, opener=""), before) if not is_joined(text, verb) and not going_on(text, verb) else None
    return None


def _main_from(text: str, verbs: Sequence[Verb], start: int) -> _Main:
    """The main verb of a part, from the first verb on that no inner clause holds: that one, or a later one where it only says which subject."""
    first = verbs[0]
    own = filled(start, first.start)
    if not first.mark and ((first.key in _IN_TITLES and _NUMBERED.match(text, start) is not None) or _RULE.match(text, start) is not None):
        # "Nghị định 3/2026/NĐ-CP sửa đổi Nghị định hướng dẫn Luật Đê điều ⟦có hiệu lực⟧", "chính sách giảm thuế ⟦hết hiệu lực⟧"
        force = next((verb for verb in verbs[1:] if "hiệu lực" in verb.key and not verb.opener), None)
        if force is not None:
            return force, own if force.start - first.end > 1 else filled(start, force.start)
    if len(verbs) > 1 and first.key in COMPANION and verbs[1].key in COMPANION and verbs[1].start - first.end < 5:
        # "chủ trì phối hợp với biên phòng ⟦bắt giữ⟧"
        first, verbs = replace(with_companion(first, verbs[1]), start=first.start), verbs[1:]
    if first.key == "chủ trì" and len(verbs) > 1 and verbs[1].start == first.end + 1 and verbs[1].key not in _MEETING:
        # "đã chủ trì ⟦phát hiện⟧ và tạm giữ 15 bao thuốc lá"
        return with_companion(first, verbs[1]), own
    for verb, found in pairwise(verbs):
        if verb.mark < 2 and text.startswith(" nhiệm vụ", verb.end) and not found.opener and (found.key in COMPLEMENT or found.key.startswith("bắt ")):
            # "tổ công tác phối hợp với biên phòng làm nhiệm vụ ở cửa khẩu ⟦phát hiện⟧ một xe tải"
            return found, own
    begun = next((verb for verb in verbs[1:] if text.startswith("bắt đầu", verb.start)), None) if first.key in _ATTENDING and not first.mark else None
    if begun is not None and not begun.opener:
        # "thí sinh tham gia kỳ thi ⟦bắt đầu làm bài⟧"
        return begun, own
    if len(verbs) > 1 and _is_done_to(text, first, verbs[1]):
        return verbs[1], filled(start, verbs[1].start)
    if (
        len(verbs) > 1
        and text.startswith("vừa ", first.start)
        and text.startswith("đã ", verbs[1].start)
        and not (verbs[1].opener or is_joined(text, verbs[1]))
    ):
        # "ông Ba vừa đến sân bay ⟦đã bị bắt⟧"
        return verbs[1], own
    if len(verbs) > 1 and first.key in MOVING and _is_errand(text, first, verbs[1]):
        return with_companion(first, verbs[1]), own
    if len(verbs) > 1 and not first.mark and is_joined(text, first) and not verbs[1].opener and NAMING.match(text, start) is not None:
        # "Viện Nghiên cứu thị trường và cạnh tranh ⟦phối hợp⟧ …": the end of a body's name.
        return _main_from(text, verbs[1:], start)
    there_are = _there_are(text, own, first, verbs[1]) if first.key == "có" and len(verbs) > 1 else None
    if there_are is not None:
        return there_are
    if _is_plain(text, start, first):
        return first, own
    aside = ""
    for verb in verbs[1:]:
        if verb.opener:
            if aside == verb.opener and _goes_on(text, start, first, verb):
                return replace(verb, opener=""), own
            aside = verb.opener if verb.opener.endswith("khi") else ""
            continue
        later = _later(text, start, first, verb)
        if later is not None:
            return later
    return first, own


def _is_errand(text: str, first: Verb, then: Verb) -> bool:
    """Whether a verb tells what somebody goes for, and the one in front only that he does: "ông Ba đã đến Công an huyện ⟦đầu thú⟧"; not where a place is
    named ("lên Lào Cai thăm bạn")."""
    if then.key not in ERRANDS or then.mark or then.opener or is_joined(text, then):
        return False
    where = text[first.end : then.start].split()
    return not where or not all(word[0].isupper() for word in where[:2])


def _there_are(text: str, own: Span | None, first: Verb, then: Verb) -> _Main | None:
    """What those do of whom "có", with no subject but a place, only says that there are so many: "có ⟦3 nhà buôn⟧ đăng ký"."""
    if own is not None and text[slice(*own)].lower().split()[:1] not in _IN_PLACES:
        return None
    if then.opener or then.weak or _MANY.match(text, first.end) is None or then.start - first.end > _FAR or is_joined(text, then):
        return None
    if text.find(" có ", first.end, then.start) >= 0 or (then.key == "dành" and text.find(" của ", first.end, then.at) >= 0):
        # "có một người có ý định lấy trộm", "có một bữa tiệc của anh thợ dành cho mẹ"
        return None
    return replace(then, mark=max(first.mark, then.mark), status=then.status or first.status), (first.end + 1, then.start)


# How many there are, behind "có": "khoảng 30 ", "một ".
_MANY = lazy.re(rf"\s{HOW_MANY}")
_NEAR, _FAR = 20, 80
"""How far behind "có" the verb of those stands at most whom it names, in code points: with a subject in front, and without one."""


def _is_done_to(text: str, first: Verb, then: Verb) -> bool:
    """Whether a verb right in front of the main one says what was done to its subject: "đạo luật được Quốc hội thông qua ⟦đã cung cấp⟧ ưu đãi"."""
    passive = first.mark == 1 and text.startswith(("bị ", "được "), first.start)
    return passive and then.mark == 2 and then.status != "duty" and not then.opener and then.start - first.end == 1


def _is_plain(text: str, start: int, first: Verb) -> bool:
    """Whether a part's first verb is its main one whatever comes behind: behind "đã", "sẽ" ("đã bàn giao nhà cho người mua sử dụng"), one of
    speech or decision, a weak one but "có", "còn"."""
    if first.key in _ATTENDING and not first.mark and _COUNTED.match(text, start):
        # "hơn 80 hộ tham gia hội chợ ⟦đã bán⟧ hết hàng", "2 khách sở hữu vé ⟦cũng tới⟧ nhận giải"
        return False
    crowd = first.key == "có" and text.startswith(_CROWDS, first.end)
    if first.mark == 2 and first.key not in COMPANION and not crowd and not (first.weak and text.startswith("cần ", first.start)):
        return True
    if first.weak:
        return first.key not in ("có", "còn") and not text.startswith("là ", first.start)
    if text.startswith(_INSTANCE, first.end) or _is_by(text, first):
        # "Tòa án xét xử phúc thẩm đã chấp nhận đơn của bà Tư"
        return False
    if first.mark == 1 and first.key not in COMPLEMENT and PLURAL.match(text, start) is not None and is_passive(text, first):
        # "các đơn vị được giao vốn đã cam kết": which ones.
        return False
    return first.key in _TOLD_FIRST and not going_on(text, first) and not is_of_happening(text, start, first)


def _goes_on(text: str, start: int, first: Verb, verb: Verb) -> bool:
    """Whether a second verb behind "khi" is what the person in front of the first does: "khách từ Huế làm xét nghiệm trước khi khởi hành ⟦sẽ
    nhận được⟧ kết quả"."""
    return verb.mark == 2 and not first.mark and PERSON.match(text, start) is not None and not is_joined(text, verb)


def _later(text: str, start: int, first: Verb, verb: Verb) -> _Main | None:
    """The main verb, where a verb behind the first one settles which of them it is."""
    own = filled(start, first.start)
    if first.key == "là":
        # "hai đội của Ý là Milan và Inter cũng quyết định rút lui"
        named = text[first.end + 1].isupper() and (verb.mark == 2 or text.startswith("cũng ", verb.start))
        # "Ba cùng bố là Võ Hữu Kính ⟦rào⟧ lại vườn", "bà Mạnh là bà nội cháu Phương ⟦đến⟧ đón cháu"
        who = not first.mark and own is not None and PERSON.match(text, own[0]) is not None and not text.startswith(_SOME, first.end)
        return (verb, own) if named or who else (first, own)
    if first.weak:
        if first.key == "có" and not first.mark and _FEATURE.match(text, first.end):
            # "một cành cây có đường kính 20 cm ⟦bất ngờ gãy⟧"
            return verb, own
        if first.key == "có" and not first.mark and verb.mark and HAVING.match(text, first.end) and not is_joined(text, verb):
            # "học sinh có nhu cầu chuyển trường ⟦có thể nộp⟧ hồ sơ"
            return verb, filled(start, verb.start)
        if first.key == "có" and text.startswith(_CROWDS, first.end) and 1 < verb.start - first.end < 60 and verb.key not in COMPLEMENT:
            # "đã có rất đông tài xế tụ tập tại Hà Nội"
            return replace(verb, mark=first.mark, status=first.status), (first.end + 1, verb.start)
        if first.key == "có" and not first.mark and text[first.end + 1].isdigit() and text.startswith("được ", verb.start):
            # "năm nay, cô Hoa có 2 vở chèo ⟦được công diễn⟧"
            return verb, (first.end + 1, verb.start)
        if first.key == "sở hữu" and not first.mark and _COUNTED.match(text, start):
            return (verb, own) if verb.mark == 2 or text.startswith("cũng ", verb.start) else None
        if first.key == "có" and not verb.weak and verb.start - first.end < _NEAR and COUNTED.match(text, first.end) is not None:
            # "đoàn xe có 5 người bị thương"
            return verb, (first.end + 1, verb.start)
        # "quý khách có cơ hội nhận được quà"
        return (verb if verb.mark == 2 or verb.start - first.end < _NEAR else first), own
    if is_aboard(text, start, first) or (verb.mark and going_on(text, first) and not going_on(text, verb)):
        # "đoàn đang tuần tra thì phát hiện"
        return verb, own
    if verb.start - first.end > 1 and (_takes_place(text, start, first, verb) or (_of_whom(text, start, first) and not is_joined(text, verb))):
        # "người điều khiển xe bị thương"
        return verb, filled(start, verb.start)
    if not first.mark and first.key in _TRADES and own is not None and _TRADERS.fullmatch(text, *own):
        # "doanh nghiệp xuất khẩu hoa lan gặp khó khăn": what they do for a living.
        return None if is_joined(text, verb) else (verb, filled(start, verb.start))
    if verb.mark == 2 and text.startswith(_INSTANCE, first.end):
        return verb, own
    if verb.mark == 2 and _is_by(text, first) and own is not None:
        return verb, (own[0], first.start - 4)
    if text.startswith("bị ", first.start) and text.startswith(("được ", "vẫn "), verb.start) and text.find(" và ", first.end, verb.start) < 0:
        # "xe tải bị lật ⟦được đưa⟧ ra khỏi mặt đường"
        return verb, filled(start, verb.start)
    if first.key == "giao dịch" and not first.mark:
        # "giá kẽm giao dịch trên sàn kim loại giảm 7 USD"
        return verb, filled(start, verb.start)
    if first.key in COMPANION:
        return (with_companion(first, verb), own) if _is_joint(text, first, verb) else None
    if not first.mark and text.startswith("bị ", verb.start) and _SUSPECTS.match(text, start) and not is_joined(text, verb) and first.key not in _TOLD_FIRST:
        return verb, own
    if not first.mark and first.key in _LYING and text.startswith("bị ", verb.start):
        # "chiến hạm neo đậu ở cảng bị người nhái đặt mìn"
        return verb, own
    if (verb.mark == 2 or (verb.key.startswith("bắt buộc") and verb.status == "negated")) and (
        _says_which(text, start, first, verb) or _says_where(text, first, verb)
    ):
        return verb, filled(start, verb.start)
    if verb.key in COMPLEMENT and own is not None and _HELD_OFFICE.search(text, *own):
        # "ông Ba - Trưởng phòng Điều tra tội phạm và xây dựng lực lượng cho biết"
        return verb, filled(start, verb.start)
    return (first, own) if verb.key in COMPLEMENT else None


def _is_by(text: str, first: Verb) -> bool:
    """Whether a verb says by what the main one came about: "Chi cục qua ⟦giám sát⟧ đã phát hiện …"."""
    return not first.mark and text.endswith("qua ", 0, first.start)


def is_of_happening(text: str, start: int, first: Verb) -> bool:
    """Whether a verb is part of a happening's name: "phiên tòa ⟦xét xử⟧ vụ kiện"."""
    return first.key not in _HOLDING and HAPPENS_NOUN.match(text, start) is not None


def _takes_place(text: str, start: int, first: Verb, verb: Verb) -> bool:
    """Whether a verb tells of the happening that the first one names: "phiên tòa xét xử vụ kiện ⟦tiếp tục diễn ra⟧"."""
    return (verb.mark == 2 or verb.key in HAPPENING or verb.key in _OF_HAPPENINGS) and is_of_happening(text, start, first)


def _is_joint(text: str, first: Verb, verb: Verb) -> bool:
    """Whether a verb is what is done together: "công an phối hợp với hải quan ⟦bắt giữ⟧"."""
    return verb.mark == 2 or verb.start == first.end + 1 or text.startswith((" với ", " cùng "), first.end) or text[first.end + 1].isupper()


def with_companion(companion: Verb, act: Verb) -> Verb:
    """What is done together, with what stands in front of "phối hợp": "đã phối hợp với hải quan ⟦bắt giữ⟧"."""
    if act.mark:
        return act
    return replace(act, mark=companion.mark, status=companion.status, agent=companion.agent)


def opened(text: str, start: int, verb: Verb) -> int:
    """Where the word that opens a verb's inner clause begins."""
    return text.rfind(verb.opener, start, verb.inner)


def _of_whom(text: str, start: int, first: Verb) -> bool:
    """Whether a verb right behind "người" says which person: "⟦người điều khiển xe⟧ bị thương", but not "20 người dự lễ"."""
    lo = text.rfind(",", 0, start) + 1 if start else 0
    return not first.mark and text[start : first.start].strip().lower() == "người" and not text[lo:start].strip()


def _says_where(text: str, first: Verb, then: Verb) -> bool:
    """Whether the first of two verbs only says where the subject comes from or goes: "lô hàng ⟦xuất khẩu sang Ý⟧ đã được bốc xếp"."""
    return not first.mark and text.startswith(_TOWARDS, first.end) and is_passive(text, then)


def _says_which(text: str, start: int, first: Verb, then: Verb) -> bool:
    """Whether the first of two verbs only says which subject is meant: behind a noun in small letters, or "bị", "được"."""
    if then.start - first.end <= 1 and " " not in first.key:
        return False
    if is_joined(text, then):
        return False
    if first.mark:
        # "Nga được đổi tên và hôm sau Xô viết đã phê chuẩn", "tổ mới bàn giao hồ sơ để công an tiếp tục điều tra": clauses of their own.
        apart = text.rfind(" và ", first.end, then.start)
        # But "các hộ được bồi thường và ⟦các hộ liền kề⟧ đã bàn giao": two who do it.
        return text.startswith(_PARTICIPIAL, first.start) and (
            apart < 0 or (PLURAL.match(text, apart + 4) is not None and PLURAL.match(text, start) is not None)
        )
    noun = text[max(0, first.start - 12) : first.start].split()
    return (bool(noun) and noun[-1].islower()) or _GENERIC.match(text, start) is not None
