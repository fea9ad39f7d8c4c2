"""Whether words that can be a verb are one here.

Vietnamese verbs do not change their form, and many are nouns too: "tổ chức" is to organise and an organisation, "báo cáo" to
report and a report. What decides is the word in front ("các tổ chức", "đã tổ chức") and the word behind ("báo cáo của").
"""

from collections.abc import Callable, Sequence

import msgspec
from msgspec.structs import replace

from vnpolitics_cli.events.lexicon import (
    AGENT_NOUNS,
    AGENTS,
    ALSO_NOUNS,
    AMOUNTING,
    BEFORE_AGENT,
    BEHIND_NOUN,
    BREAKING_OUT,
    COMPLEMENT,
    COMPOUND,
    DONE_FOR_LIVING,
    EFFECTING,
    GATHERED,
    HAPPENING,
    JOBS,
    LIGHT,
    MOVING,
    NAMING_WORDS,
    NOUNS_BEFORE,
    ORDERING,
    PLAIN,
    PLANS,
    RISING,
    ROOT,
    SEVERAL,
    SPEECH,
    WEAK,
    WHOLE,
)
from vnpolitics_cli.events.one_syllable import befalls_thing, crew_moves, is_named, is_pointed_at, person_moves, speaks
from vnpolitics_cli.events.words import Verb, Words
from vnpolitics_cli.tables import table

_TABLE = table("verbs")
_GROUPS: dict[str, list[str]] = _TABLE["groups"]
_MOODS: dict[str, list[str]] = _TABLE["moods"]
_NOUNS: dict[str, list[str]] = _TABLE["nouns"]

_FORCE = frozenset(verb for verb in _GROUPS["force"] if verb.startswith(("có ", "hết hiệu", "phát sinh hiệu")))
# Verbs that go on behind an apposition: "ông Ba, Chủ tịch xã, chỉ đạo …".
_TELLS = frozenset((*_GROUPS["speech"], *_GROUPS["decision"], *_MOODS["companion"]))
_FOLLOWED = frozenset((*ORDERING, *_MOODS["companion"]))
# Verbs behind which another one may be of somebody else: "cho biết đoạn đê vỡ".
_HOLDING = _FOLLOWED | COMPLEMENT
_MARKING = frozenset(_MOODS["marking"])
_NO_SECOND_SYLLABLE = frozenset(_MOODS["no_second_syllable"])
_NO_GENERIC = frozenset(_MOODS["no_generic"])
_BODIES = frozenset(_NOUNS["bodies"])
_SPEAKERS = frozenset(_NOUNS["speakers"])
# Nouns behind which even a verb right in front of a date is theirs: "tại buổi họp báo ngày 29/5".
_GATHERINGS = frozenset(_NOUNS["gatherings"])
_STEERING = frozenset(_MOODS["steering"])
_LIST_TAILS = frozenset(_MOODS["list_tails"])
_EDGES = frozenset({"bế mạc", "khai mạc"})
_PARTS_OF_MEETING = frozenset({"buổi", "lễ", "phiên"})
_CIRCUMSTANCES = frozenset({"tại", "trong"})
_BY_HOW_MUCH = ("mạnh", "nhẹ", "sâu", "thêm", "tới", "gần", "hơn", "khoảng", "xuống", "lên", "từ", *"0123456789")
# Papers that are new, and about something: "chính sách mới về thuế".
_RULED = frozenset(("chính sách", "nghị định", "quy định", "thông tư"))
# What "là" says of them is still to be: "mục tiêu ⟦là⟧ thông xe".
_AIMS = frozenset(("kế hoạch", "mục tiêu", "nhiệm vụ"))
# In front of "tăng", "giảm", what makes a noun of them: "mức tăng 6%".
_CHANGED_BY = frozenset(("khoản", "lượng", "mức", "phần", "đà"))
_DISCUSSED = frozenset(("phiên", "cuộc", "buổi", "bài", "hội"))
# Verbs that are prepositions as often, and up to so many words behind "hướng" which way somebody goes.
_BOUND = frozenset({"đi", "ra", "sang", "tới", "về", "đến"})
_DIRECTION = 8
_PAPERS = frozenset(_NOUNS["papers"])
# Verbs of what is done with a paper, which is named by a verb: "công bố ⟦quyết định thanh tra⟧".
_ISSUING = frozenset((*_NOUNS["made_public"], "nhận", "trao", "tống đạt", "thi hành", "hủy", "rút", "thu hồi", "đọc", "hoàn tất", "hoàn thành"))
# Papers that are named by what they are for, which a date does not make a verb: "gửi ⟦đơn⟧ khởi kiện ngày 5/3".
_NAMED_BY_DEEDS = frozenset(_NOUNS["named_by_deeds"])
# What stands in front of a verb of speech makes a noun of it: "một tuyên bố", "những cáo buộc".
_ONE_OF = frozenset({"các", "những", "một", "nhiều"})
# Groups and bodies named by what they do, their last words, and what that is: "tổ thẩm định".
_DOERS, _DEEDS_OF_DOERS = frozenset(_NOUNS["doers"]), frozenset(_NOUNS["deeds_of_doers"])
DOER_ENDS = frozenset(noun.rpartition(" ")[2] for noun in _DOERS)
# What councils do themselves: "Hội đồng ⟦thông qua⟧".
_OF_COUNCILS = frozenset(_NOUNS["of_councils"])
_WITH_MONEY, _FUNDS = frozenset(_MOODS["with_money"]), frozenset(_NOUNS["funds"])


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """Words that can be a verb: where they begin (`at`), their `key`, and what stands around them.

    `previous` is the word in front and `before` the last two, of those that count, which are `known`; `after` is the index of the word behind, and
    `takes` that word where no mark stands between. `found` are the verbs of the part so far. `marked` says that an auxiliary stands in front, `opens`
    that the part begins here, `adjacent` that a date stands right behind, and `accompanied` that something beside an auxiliary makes a verb of them: a
    date in front, "rằng" behind, an agent, a company ("đã cùng vợ ⟦về⟧ quê").
    """

    words: Words
    at: int
    key: str
    after: int
    takes: str
    previous: str
    before: str
    known: int
    found: Sequence[Verb]
    marked: bool
    opens: bool
    adjacent: bool
    accompanied: bool

    @property
    def behind(self) -> str:
        """The word behind, though a mark stands between; nothing where there is none."""
        return self.words.tokens[self.after] if self.after < len(self.words.tokens) else ""

    @property
    def is_object(self) -> bool:
        """Whether the verb before stands right in front: "gửi ⟦báo cáo⟧"."""
        return bool(self.found) and self.found[-1].end + 1 == self.words.starts[self.at]


def is_verb(candidate: Candidate) -> bool:
    """Whether words that can be a verb are one here and no part of a noun: the first test that knows it counts."""
    if _ends_name(candidate.words, candidate.at):
        candidate = replace(candidate, previous="")
    for test in _BY_WHAT_STANDS_NEAR:
        if (answer := test(candidate)) is not None:
            return answer
    if _in_front_is_whole(candidate):
        candidate = replace(candidate, previous="", before="")
    for test in _BY_THE_NOUN:
        if (answer := test(candidate)) is not None:
            return answer
    # "gửi báo cáo", "nghe báo cáo": the object of the verb in front.
    return not candidate.is_object or candidate.found[-1].key in _FOLLOWED


def _is_one_of(c: Candidate) -> bool | None:
    """No verb: "trong một ⟦tuyên bố⟧ ngày 13/6"."""
    return False if not c.marked and c.previous in _ONE_OF and c.key in SPEECH else None


def _is_preposition(c: Candidate) -> bool | None:
    """No verb: "hoàn tiền ⟦đến⟧ 50%", "ba phiên thảo luận ⟦về⟧ các mối nguy hiểm", "chạy hướng từ An Lạc ⟦về⟧ An Sương"."""
    if c.key not in _BOUND:
        return None
    tokens, at = c.words.tokens, c.at
    if c.key in AMOUNTING and c.behind[:1].isdigit():
        return False
    if c.adjacent and c.key == "sang" and not c.marked and (not c.known or tokens[at - 1][-1].isdigit()):
        # "lùi từ ngày 5/3 ⟦sang⟧ ngày 12/3"
        return False
    if c.key == "về" and not c.adjacent:
        if not c.marked and not _DISCUSSED.isdisjoint(tokens[max(0, at - 8) : at]):
            return False
        if at > 1 and tokens[at - 1] == "mới" and c.words.key(at - 3, 2) in _RULED:
            # "quy định mới ⟦về⟧ thuế có hiệu lực"
            return False
    return False if not c.marked and c.key != "sang" and "hướng" in tokens[max(0, at - _DIRECTION) : at] else None


def _says_job(c: Candidate) -> bool | None:
    """No verb, but what they do for a living: "⟦lái xe⟧ Lê Văn Ba bàn giao", "⟦bảo vệ⟧ phát hiện đám cháy"."""
    if c.key not in DONE_FOR_LIVING or c.marked or c.known or c.found:
        return None
    return False if _names_somebody(c.words, c.after) or (c.words.verb(c.after) > 1 and c.opens) else None


def _says_part_of_meeting(c: Candidate) -> bool | None:
    """No verb, since the clause behind the day tells of the meeting: "Tại phiên ⟦khai mạc⟧ sáng 5/3, ông Ba phát biểu"."""
    if not c.adjacent or c.marked or c.key not in _EDGES or c.previous not in _PARTS_OF_MEETING:
        return None
    return False if c.words.tokens[0].lower() in _CIRCUMSTANCES else None


def _is_marked(c: Candidate) -> bool | None:
    """A verb: "đã ⟦tổ chức⟧", "vụ tấn công ⟦xảy ra⟧ ngày 7/1", "hội nghị của Cục, ⟦tổ chức⟧ ngày 7/1"."""
    return True if c.marked or c.key in _FORCE or (c.key in HAPPENING and (c.adjacent or (c.previous == "việc" and not c.known))) else None


def _is_whose(c: Candidate) -> bool | None:
    """No verb: "quầy ⟦tuyển dụng⟧ của công ty", "do ⟦ảnh hưởng⟧ của bão"."""
    return False if c.takes == "của" and c.key not in WEAK and not _has_object(c.key) else None


def _by_its_date(c: Candidate) -> bool | None:
    """A verb right in front of a date: "dự án ⟦hoàn thành⟧ ngày 5/3"; none in a meeting's name: "hội nghị ⟦bàn giao⟧ ngày 12/4", nor at the end of what is
    done: "kiểm tra bể ⟦bơi⟧ ngày 5/3"."""
    if not c.adjacent:
        return None
    if c.found and c.key in LIGHT and c.key not in MOVING and _ends_object(c.words, c.at, c.known, c.found[-1]):
        return False
    if _held_by(c.words, c.at, c.previous, c.known):
        return False
    if not c.known and c.key in _ISSUING and c.words.key(c.at - 2, 2) in SPEECH:
        # "theo thông báo ⟦phát đi⟧ ngày 5/3": what was done with the paper.
        return True
    return True if c.key not in ALSO_NOUNS and c.key != "vào" and c.previous not in ("nơi", "việc") else None


def _is_way_of_somebody(c: Candidate) -> bool | None:
    """A verb: "ông Ba ⟦đến⟧ quán", "đoàn ⟦về⟧ Huế"."""
    if c.key not in MOVING or c.adjacent or not 0 < c.known < 8:
        return None
    return True if person_moves(c.words, c.at, c.known) or crew_moves(c.words, c.at, c.known) else None


def _does_to_many(c: Candidate) -> bool | None:
    """A verb: "thiên tai ⟦làm⟧ hơn 700 căn nhà sập"."""
    if c.key not in EFFECTING or not c.known or c.found or c.previous in NOUNS_BEFORE:
        return None
    return True if c.words.counted(c.after) > 0 else None


def _moves_money(c: Candidate) -> bool | None:
    """A verb: "UBND tỉnh ⟦chi⟧ 5 tỷ đồng", "công ty ⟦vay⟧ hơn 2 triệu USD"; but not "tổng ⟦thu⟧ 5 tỷ đồng"."""
    if c.key not in _WITH_MONEY or not c.known or c.at < 2 or c.found or not c.words.amount(c.after):
        return None
    return True if _FUNDS.isdisjoint(token.lower() for token in c.words.tokens[max(0, c.at - 4) : c.at]) else None


def _moves_level(c: Candidate) -> bool | None:
    """A verb: "giá vàng ⟦lên⟧ 82 triệu đồng", "chỉ số này ⟦xuống⟧ dưới 1.200 điểm"."""
    if c.key not in _MOVES or not c.known or c.found or not c.takes.startswith(_TO_LEVEL):
        return None
    return True if c.words.tokens[c.at - c.known].lower() in _LEVELLED else None


_MOVES = frozenset(("lên", "xuống"))
_LEVELLED, _TO_LEVEL = frozenset(_MOODS["levelled"]), (*_MOODS["to_level"], *"0123456789")


def _befalls(c: Candidate) -> bool | None:
    """A verb: "thuyền ⟦chìm⟧ ngoài khơi"; but not "vớt tàu ⟦chìm⟧", "tàu ⟦chìm⟧ được trục vớt"."""
    return True if not c.found and befalls_thing(c.words, c.at, c.key, c.after, adjacent=c.adjacent) else None


def _is_light(c: Candidate) -> bool | None:
    """No verb, where nobody of a name stands in front: "bàn ⟦ra⟧ giải pháp", but "anh Cường ⟦gọi⟧ chị Trâm"."""
    if c.key not in LIGHT or c.adjacent or c.accompanied or (c.previous == "thì" and c.key not in MOVING):
        return None
    named = 0 < c.known <= 6 and (is_named(c.words, c.at, c.known) or is_pointed_at(c.words, c.at, c.known))
    return None if c.key in PLAIN and (named or speaks(c.words, c.at, c.key)) else False


_Test = Callable[[Candidate], bool | None]
"""Whether words are a verb; `None` where the test does not know."""
_BY_WHAT_STANDS_NEAR: tuple[_Test, ...] = (
    _is_one_of,
    _is_preposition,
    _says_job,
    _says_part_of_meeting,
    _is_marked,
    _is_whose,
    _by_its_date,
    _is_way_of_somebody,
    _does_to_many,
    _moves_money,
    _moves_level,
    _befalls,
    _is_light,
)


def _in_front_is_whole(c: Candidate) -> bool:
    """Whether the words in front are no noun that goes on: "biên phòng ⟦kiểm tra⟧" has no "phòng kiểm tra", "Bộ Kế hoạch ⟦công bố⟧" no plan, "động đất
    7,7 độ ⟦xảy ra⟧" no degree."""
    tokens, at = c.words.tokens, c.at
    if c.previous == "độ" and c.known > 1 and tokens[at - 2][-1].isdigit():
        return True
    return c.before in WHOLE or (c.known > 2 and tokens[at - 2][0].isupper() and tokens[at - 3] in NAMING_WORDS)


def _is_of_noun(c: Candidate) -> bool | None:
    """No verb: "đoàn ⟦kiểm tra⟧", "công tác ⟦tổ chức⟧"; but "cuộc họp ⟦diễn ra⟧", "mục tiêu ⟦là⟧ thông xe", "Hội đồng ⟦thông qua⟧"."""
    if c.previous not in NOUNS_BEFORE and c.before not in NOUNS_BEFORE:
        return None
    told_anyway = (c.key in BREAKING_OUT and c.before in GATHERED) or (c.key == "trình" and c.accompanied) or (c.key == "là" and c.before in _AIMS)
    told_anyway = told_anyway or (c.before == "hội đồng" and c.known == 2 and (c.key in SPEECH or c.key in _OF_COUNCILS))
    return False if not told_anyway else None


def _is_no_noun(c: Candidate) -> bool | None:
    """A verb, since it is never a noun: "Công an tỉnh ⟦bắt giữ⟧"."""
    return True if c.key not in ALSO_NOUNS else None


def _breaks_out(c: Candidate) -> bool | None:
    """No verb, but what comes about: "⟦giao tranh⟧ bùng phát"."""
    return False if c.opens and not c.marked and c.takes and c.words.key(c.after, c.words.verb(c.after)) in BREAKING_OUT else None


def _is_paper(c: Candidate) -> bool | None:
    """No verb: "công bố ⟦quyết định⟧ thanh tra", "thi hành ⟦bản án⟧"; "từ ngày 7/8, ⟦quy định⟧ mới có hiệu lực"."""
    if c.key not in _PAPERS and c.key != "quy định":
        return None
    return False if c.behind == "mới" or (c.is_object and c.key in _PAPERS and c.found[-1].key in _ISSUING) else None


def _changes(c: Candidate) -> bool | None:
    """A verb: "mức lương tối thiểu vùng ⟦tăng⟧ 6%", "giá vàng ngày 6/7 ⟦giảm⟧ mạnh"; but not "mức ⟦tăng⟧ 6%"."""
    if c.key not in RISING or not ((c.known > 1 and c.previous not in _CHANGED_BY) or (c.opens and c.accompanied)):
        return None
    return True if _says_how_much(c.words, c.after) else None


def _is_done_for_living(c: Candidate) -> bool | None:
    """No verb: "nhân viên ⟦bảo vệ⟧ phát hiện"."""
    return False if c.before in JOBS and c.key not in SPEECH else None


def _takes_verb(c: Candidate) -> bool | None:
    """A verb, since the noun would not take one: "các cơ quan ⟦chuẩn bị⟧ tổ chức"; behind another verb at the start of its part it is none."""
    if not c.takes or c.previous in SEVERAL or c.words.verb(c.after) < 2:
        return None
    return not c.opens or not c.found


def _opens_clause(c: Candidate) -> bool | None:
    """A verb at the start of its part, with an object: "ông Ba, Chủ tịch xã, ⟦chỉ đạo⟧ công an điều tra", "Dự kiến ngày 16/4 ⟦tổ chức⟧ Hội nghị",
    "Lễ viếng: ⟦Tổ chức⟧ trọng thể"."""
    if not c.opens:
        return None
    if c.key == "tổ chức" and (_names_gathering(c.words, c.after) or c.words.key(c.after, 2) in _SOLEMNLY):
        return True
    if not c.takes or c.key not in _TELLS or c.takes.lower() in BEHIND_NOUN:
        return None
    return True if c.at or c.accompanied or c.words.tokens[0][0].islower() or _orders(c.words, c.key, c.after) else None


def _is_deed_of_many(c: Candidate) -> bool | None:
    """A verb: "các đơn vị ⟦sắp xếp⟧ bộ máy"."""
    return True if c.accompanied and not c.opens and c.known > 1 and " " in c.key else None


def _goes_on_noun(c: Candidate) -> bool | None:
    """No verb: "cơ quan ⟦điều tra⟧", "⟦báo cáo⟧ của xã"; but "Bộ ⟦đề nghị⟧", "hai bên ⟦thông báo⟧", of those who speak, which "ngành thông tin" does not."""
    if c.opens or (c.at == 1 and c.previous.isdigit()):
        return False
    speaks = c.key in SPEECH and c.key != "thông tin" and (c.previous in _SPEAKERS or c.before in _SPEAKERS)
    if not speaks and (c.previous in _BODIES or c.before in _BODIES) and not _stands_alone(c.words, c.at, c.previous, c.known):
        return False
    told_of = c.key in SPEECH and c.known and c.behind == "về"
    return False if c.behind.lower() in BEHIND_NOUN and not _tells_in(c.words, c.after) and not told_of else None


_BY_THE_NOUN: tuple[_Test, ...] = (
    _is_of_noun,
    _is_no_noun,
    _is_paper,
    _breaks_out,
    _changes,
    _is_done_for_living,
    _takes_verb,
    _opens_clause,
    _is_deed_of_many,
    _goes_on_noun,
)


def names_doer(words: Words, at: int, size: int, last: int) -> int:
    """Where a verb ends that only names who somebody is: "đội ⟦khảo sát⟧ đã đến", "⟦bầu Đức⟧ có mặt"; 0 for none."""
    tokens, end = words.tokens, at + size
    if end >= last or end - 1 in words.closed:
        return 0
    if at and tokens[at - 1] in DOER_ENDS and words.key(at, size) in _DEEDS_OF_DOERS and at - 1 not in words.closed:
        named = tokens[at - 1] in _DOERS or words.key(at - 2, 2) in _DOERS
        return end if named and _tells_of_doer(words, end) else 0
    owner = not at and tokens[0] == "bầu" and tokens[end].istitle() and tokens[end].lower() not in AGENTS and end not in words.closed and end + 1 < last
    return end + 1 if owner and words.longest(end + 1, tokens[end + 1])[0] else 0


def _tells_of_doer(words: Words, at: int) -> bool:
    """Whether those are told of right behind the verb that names them: "đội khảo sát ⟦đã đến⟧", "tổ điều tra ⟦tuyên bố⟧"."""
    size = words.verb(at)
    known = size > 1 or words.tokens[at] in _BOUND or words.tokens[at] not in LIGHT
    return words.tokens[at] in _MARKING or (size > 0 and known and words.key(at, size) not in _DEEDS_OF_DOERS)


def steers(verb: Verb) -> bool:
    """Whether a verb says who steers what is told of: "ghe do ông Ba ⟦cầm lái⟧"."""
    return verb.opener == "do" and verb.key in _STEERING and not verb.mark


def _says_how_much(words: Words, at: int) -> bool:
    """Whether the words at `at` say by how much something rises or falls, or to what: "tăng ⟦6%⟧", "giảm ⟦mạnh⟧"."""
    return at < len(words.tokens) and at - 1 not in words.closed and words.tokens[at].startswith(_BY_HOW_MUCH)


def _ends_object(words: Words, at: int, known: int, before: Verb) -> bool:
    """Whether a verb of one syllable is the end of what another one is done to: "kiểm tra bể ⟦bơi⟧", "nghiệm thu đường ⟦chạy⟧"; not where those who
    do it stand between ("giúp người dân gặt"), or a word that opens something of its own."""
    if not 0 < known <= _OBJECT or words.ends[at - known - 1] != before.end or before.key in _HOLDING:
        return False
    held = words.tokens[at - known : at]
    return held[0] not in AGENTS and all(token.isalpha() and token.islower() and "" not in ROOT.get(token, ()) for token in held)


_OBJECT = 3
"""The longest noun in front of a verb of one syllable that ends it, in words."""


def _ends_name(words: Words, at: int) -> bool:
    """Whether a name ends in front of a verb: "Cảng hàng không Nội Bài ⟦phối hợp⟧", "Trường Đại học Luật ⟦tổ chức⟧", "Ban Thường vụ ⟦họp⟧"."""
    tokens = words.tokens
    if at > 1 and tokens[at - 2] == "Thường" and tokens[at - 1] == "vụ":
        return True
    if at < 2 or not tokens[at - 1][0].isupper():
        return False
    return tokens[at - 2][0].isupper() or (at > 2 and tokens[at - 3][0].isupper() and at - 2 not in words.closed and at - 3 not in words.closed)


def _is_branch(words: Words, at: int) -> bool:
    """Whether a branch of the administration is named in front of a verb: "ngành thuế ⟦tổ chức⟧", "ngành ngân hàng ⟦kiểm tra⟧"."""
    return "ngành" in words.tokens[max(0, at - 3) : at - 1]


def _stands_alone(words: Words, at: int, previous: str, known: int) -> bool:
    """Whether the body in front is named in full, so that no noun goes on: the last of a list, a branch by its field, or its kind alone ("⟦Sở⟧ tổ chức hội
    thảo")."""
    kind = known == 1 and words.tokens[at - 1] in _KINDS and (at > 1 or words.named)
    return kind or _ends_list(words, at, previous, known) or _is_branch(words, at)


_KINDS = frozenset(("Bộ", "Cục", "Sở"))


def _ends_list(words: Words, at: int, previous: str, known: int) -> bool:
    """Whether the word in front is the last of a list of bodies: "lãnh đạo các sở, ⟦ngành⟧ kiểm tra"."""
    return known == 1 and previous in _LIST_TAILS and words.tokens[at - 1].islower() and at > 1 and at - 2 in words.closed


def _has_object(key: str) -> bool:
    """Whether a verb ends in what it is done to, so that "của" says whose that is: "lấy lời khai ⟦của nhân chứng⟧", "trả lời chất vấn của đại biểu"."""
    return key.count(" ") > 1 and not key.startswith("có ")


def _names_somebody(words: Words, at: int) -> bool:
    """Whether a name of two words or more stands at `at`."""
    return at - 1 not in words.closed and at not in words.closed and all(token.istitle() for token in words.tokens[at : at + 2]) and at + 1 < len(words.tokens)


def _orders(words: Words, key: str, after: int) -> bool:
    """Whether a verb that opens its sentence orders those who stand behind it: "⟦Giao⟧ Sở Tài chính", "⟦Đề nghị⟧ các xã"."""
    return key in ORDERING and after < len(words.tokens) and (words.tokens[after][0].isupper() or words.tokens[after] in SEVERAL)


_SOLEMNLY = frozenset(("long trọng", "trang trọng", "trọng thể"))


def _names_gathering(words: Words, at: int) -> bool:
    """Whether the words at `at` are a happening that somebody holds: "Hội nghị", "lễ"."""
    return at < len(words.tokens) and at - 1 not in words.closed and not GATHERED.isdisjoint((words.key(at, 1), words.key(at, 2)))


def _tells_in(words: Words, at: int) -> bool:
    """Whether "trên" is where it was told: "thông tin trên TTXVN", "giao dịch trên sàn", but not "thông tin trên"."""
    return (
        words.tokens[at] == "trên"
        and at not in words.closed
        and at + 1 < len(words.tokens)
        and (words.tokens[at + 1][0].isupper() or words.tokens[at + 1] == "sàn")
    )


def _held_by(words: Words, at: int, previous: str, known: int) -> bool:
    """Whether the words in front are a noun that has a verb in its name: "hội nghị bàn giao ngày 12/4", "kế hoạch thi đấu ngày 5/3"."""
    before = words.key(at - 2, 2) if known >= 2 else ""
    if previous in _GATHERINGS:
        return before not in WHOLE
    if (previous in _NAMED_BY_DEEDS or before in _NAMED_BY_DEEDS) and at and at - 1 not in words.closed:
        deed = words.key(at, words.verb(at))
        return " " in deed and deed not in HAPPENING and deed not in _ISSUING
    return before in _GATHERINGS or (before in PLANS and words.key(at, 2) not in HAPPENING)


def unknown_verb(words: Words, at: int, count: int) -> int:
    """How many words a verb has that no table knows, behind "đã", "bị", "sẽ": "bị đuối nước", "chỉ cho"; 0 where it is none."""
    tokens, token = words.tokens, words.tokens[at]
    if at and token == "cho" and tokens[at - 1] in ("chỉ", "không"):
        return 1
    if at == 0 or tokens[at - 1].lower() not in _MARKING or not token.islower() or token in _NO_GENERIC or token in AGENTS or at - 1 in words.closed:
        return 0
    if words.key(at, 2) in AGENT_NOUNS and tokens[at - 1].lower() in BEFORE_AGENT:
        return 0
    if token not in MOVING and at + 1 < count and tokens[at + 1].islower() and tokens[at + 1] not in _NO_SECOND_SYLLABLE and at not in words.closed:
        size, kind = words.longest(at + 1, tokens[at + 1])
        # "đã cho ⟦học sinh⟧ nghỉ": another word begins behind it.
        return 1 if size > 1 and kind == COMPOUND else 2
    return 1
