"""Whether words that can be a verb are one here.

Vietnamese verbs do not change their form, and many are nouns too: "tổ chức" is to organise and an organisation, "báo cáo" to
report and a report. What decides is the word in front ("các tổ chức", "đã tổ chức") and the word behind ("báo cáo của").
"""

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
    PEOPLE,
    PLAIN,
    PLANS,
    RISING,
    ROOT,
    SPEECH,
    WEAK,
    WHOLE,
)
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
# What is no verb up to so many words behind "hướng": which way somebody goes.
_BOUND = frozenset({"đi", "ra", "tới", "về", "đến"})
_DIRECTION = 8
_TIMES_BEHIND = frozenset(_MOODS["times_behind"])
_PAPERS = frozenset(_NOUNS["papers"])
# Verbs of what is done with a paper, which is named by a verb: "công bố ⟦quyết định thanh tra⟧".
_ISSUING = frozenset((*_NOUNS["made_public"], "nhận", "trao", "tống đạt", "thi hành", "hủy", "rút", "thu hồi", "đọc", "hoàn tất", "hoàn thành"))
# Papers that are named by what they are for, which a date does not make a verb: "gửi ⟦đơn⟧ khởi kiện ngày 5/3".
_NAMED_BY_DEEDS = frozenset(_NOUNS["named_by_deeds"])
# What stands in front of a verb of speech makes a noun of it: "một tuyên bố", "những cáo buộc".
_ONE_OF = frozenset({"các", "những", "một", "nhiều"})
_CARRIED = frozenset(_MOODS["carried"])
# Words for somebody who has been named before.
_POINTERS = frozenset(("anh", "bà", "chị", "cô", "họ", "ông"))
_PLURAL = frozenset({"các", "những", "mỗi", "một", "nhiều", "từng", "mọi"})


def is_verb(
    words: Words, at: int, key: str, previous: str, known: int, found: list[Verb], *, marked: bool, opens: bool, adjacent: bool, accompanied: bool
) -> bool:
    """Whether the words at `at`, which can be the verb `key`, are one here and no part of a noun.

    `previous` is the word in front and `known` how many words in front count; `adjacent` that a date stands right behind,
    `accompanied` that "đã cùng" and a company stand in front.
    """
    also_noun = key in ALSO_NOUNS
    if not marked and previous in _ONE_OF and key in SPEECH:
        # "trong một tuyên bố ngày 13/6"
        return False
    after = at + key.count(" ") + 1
    if key in AMOUNTING and after < len(words.tokens) and words.tokens[after][0].isdigit():
        # "hoàn tiền đến 50%": how much.
        return False
    if _ends_name(words, at):
        previous = ""
    if key == "về" and not marked and not adjacent and not _DISCUSSED.isdisjoint(words.tokens[max(0, at - 8) : at]):
        # "ba phiên thảo luận về các mối nguy hiểm"
        return False
    if key == "về" and not adjacent and at and words.tokens[at - 1] == "mới" and at > 1 and words.key(at - 3, 2) in _RULED:
        # "quy định mới ⟦về⟧ thuế có hiệu lực"
        return False
    if key in _BOUND and not marked and "hướng" in words.tokens[max(0, at - _DIRECTION) : at]:
        # "chạy hướng từ An Lạc ⟦về⟧ An Sương": which way.
        return False
    if key in DONE_FOR_LIVING and not marked and not known and not found and (_names_somebody(words, after) or (words.verb(after) > 1 and opens)):
        # "⟦lái xe⟧ Lê Văn Ba bàn giao", "⟦bảo vệ⟧ phát hiện đám cháy": what they do for a living.
        return False
    if adjacent and not marked and key in _EDGES and previous in _PARTS_OF_MEETING and words.tokens[0].lower() in _CIRCUMSTANCES:
        # "Tại phiên ⟦khai mạc⟧ sáng 5/3, ông Ba phát biểu": of which part of a meeting the clause behind the day tells.
        return False
    happening = key in HAPPENING
    if marked or key in _FORCE or (happening and (adjacent or (previous == "việc" and not known))):
        # "Vụ tấn công xảy ra", "hội nghị của Cục, tổ chức ngày 7/1"
        return True
    if key not in WEAK and after < len(words.tokens) and words.tokens[after] == "của" and after - 1 not in words.closed and not _has_object(key):
        # "quầy tuyển dụng của công ty", "do ảnh hưởng của bão": whose it is; not in "trả lời chất vấn của đại biểu".
        return False
    if adjacent and not marked and key == "sang" and (not known or words.tokens[at - 1][-1].isdigit()):
        # "lùi từ ngày 5/3 ⟦sang⟧ ngày 12/3"
        return False
    if adjacent and not marked and key in LIGHT and key not in MOVING and found and _ends_object(words, at, known, found[-1]):
        return False
    if adjacent and not also_noun and key != "vào" and previous not in ("nơi", "việc") and not _held_by(words, at, previous, known):
        return True
    if adjacent and _held_by(words, at, previous, known):
        return False
    if key in MOVING and not adjacent and 0 < known < 8 and (_person_moves(words, at, known) or _crew_moves(words, at, known)):
        return True
    if key in EFFECTING and known and not found and previous not in NOUNS_BEFORE and _is_how_many(words, after):
        # "thiên tai ⟦làm⟧ hơn 700 căn nhà sập"
        return True
    if (
        key in LIGHT
        and not adjacent
        and not accompanied
        and (previous != "thì" or key in MOVING)
        and not (key in PLAIN and 0 < known <= 6 and (_named(words, at, known) or _pointed_at(words, at, known)))
    ):
        return False
    before = words.key(at - 2, 2) if known >= 2 else ""
    if previous == "độ" and known > 1 and words.tokens[at - 2][-1].isdigit():
        # "động đất 7,7 độ ⟦xảy ra⟧"
        previous = before = ""
    if before in WHOLE or (known > 2 and words.tokens[at - 2][0].isupper() and words.tokens[at - 3] in NAMING_WORDS):
        # "biên phòng kiểm tra" has no "phòng kiểm tra", "Bộ Kế hoạch công bố" no plan.
        previous = before = ""
    told_anyway = (key in BREAKING_OUT and before in GATHERED) or (key == "trình" and accompanied) or (key == "là" and before in _AIMS)
    if (previous in NOUNS_BEFORE or before in NOUNS_BEFORE) and not told_anyway:
        return False
    if not also_noun:
        return True
    if not marked and (key in _PAPERS or key == "quy định") and words.tokens[after : after + 1] == ["mới"]:
        # "từ ngày 7/8, ⟦quy định⟧ mới có hiệu lực"
        return False
    if opens and not marked and after - 1 not in words.closed and words.key(after, words.verb(after)) in BREAKING_OUT:
        # "⟦giao tranh⟧ bùng phát": what comes about.
        return False
    if not marked and found and found[-1].end + 1 == words.starts[at] and key in _PAPERS and found[-1].key in _ISSUING:
        # "công bố ⟦quyết định⟧ thanh tra", "thi hành ⟦bản án⟧ …": the paper.
        return False
    if key in RISING and known > 1 and previous not in _CHANGED_BY and _says_how_much(words, after):
        # "mức lương tối thiểu vùng ⟦tăng⟧ 6%", "lương cơ sở ⟦tăng⟧ lên …", but not "mức tăng 6%"
        return True
    if before in JOBS and key not in SPEECH:
        # "nhân viên bảo vệ phát hiện": what they do for a living.
        return False
    if after < len(words.tokens) and after - 1 not in words.closed and previous not in _PLURAL and words.verb(after) > 1:
        # "các cơ quan chuẩn bị tổ chức": the noun would not take a verb.
        return not opens or not found
    if (
        opens
        and (at or accompanied or words.tokens[0][0].islower() or _orders(words, key, after))
        and key in _TELLS
        and after < len(words.tokens)
        and after - 1 not in words.closed
        and words.tokens[after].lower() not in BEHIND_NOUN
    ):
        # "ông Ba, Chủ tịch xã, chỉ đạo công an điều tra": behind a comma, and with an object.
        return True
    if opens and accompanied and key in RISING and _says_how_much(words, after):
        # "giá vàng ngày 6/7 giảm mạnh"
        return True
    if opens and key == "tổ chức" and (_names_gathering(words, after) or words.key(after, 2) in _SOLEMNLY):
        # "Dự kiến ngày 16/4 tổ chức Hội nghị", "Hội đồng nhân dân tỉnh, nhiệm kỳ 2021-2026, tổ chức kỳ họp", "Lễ viếng: Tổ chức trọng thể lúc 7 giờ"
        return True
    if accompanied and not opens and known > 1 and " " in key:
        # "các đơn vị ⟦sắp xếp⟧ bộ máy"
        return True
    told_of = key in SPEECH and known and after < len(words.tokens) and words.tokens[after] == "về"
    # "Bộ đề nghị", "hai bên thông báo": those who speak; "ngành thông tin" does not.
    speaks = key in SPEECH and key != "thông tin" and (previous in _SPEAKERS or before in _SPEAKERS)
    if (
        opens
        or (at == 1 and previous.isdigit())
        or (not speaks and (previous in _BODIES or before in _BODIES) and not _stands_alone(words, at, previous, known))
        or (after < len(words.tokens) and words.tokens[after].lower() in BEHIND_NOUN and not _tells_in(words, after) and not told_of)
    ):
        return False
    # "gửi báo cáo", "nghe báo cáo": the object of the verb in front.
    return not (found and found[-1].end + 1 == words.starts[at] and found[-1].key not in _FOLLOWED)


def steers(verb: Verb) -> bool:
    """Whether a verb says who steers what is told of: "ghe do ông Ba ⟦cầm lái⟧"."""
    return verb.opener == "do" and verb.key in _STEERING and not verb.mark


def _says_how_much(words: Words, at: int) -> bool:
    """Whether the words at `at` say by how much something rises or falls, or to what: "tăng ⟦6%⟧", "giảm ⟦mạnh⟧"."""
    return at < len(words.tokens) and at - 1 not in words.closed and words.tokens[at].startswith(_BY_HOW_MUCH)


def _is_how_many(words: Words, at: int) -> bool:
    """Whether a number stands at `at`, with what makes it about so many in front: "hơn 700 căn nhà"."""
    at += at < len(words.tokens) and words.tokens[at] in _ABOUT_SO_MANY
    return at < len(words.tokens) and words.tokens[at][0].isdigit()


_ABOUT_SO_MANY = frozenset(("gần", "hơn", "khoảng", "trên"))


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
    """Whether a name ends in front of a verb: "Cảng hàng không Nội Bài ⟦phối hợp⟧", "Trường Đại học Luật ⟦tổ chức⟧"."""
    tokens = words.tokens
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
    return key in ORDERING and after < len(words.tokens) and (words.tokens[after][0].isupper() or words.tokens[after] in _PLURAL)


_SOLEMNLY = frozenset(("long trọng", "trang trọng", "trọng thể"))


def _names_gathering(words: Words, at: int) -> bool:
    """Whether the words at `at` are a happening that somebody holds: "Hội nghị", "lễ"."""
    return at < len(words.tokens) and at - 1 not in words.closed and not GATHERED.isdisjoint((words.key(at, 1), words.key(at, 2)))


def governs(words: Words, after: int, key: str) -> bool:
    """Whether what stands behind a word of one syllable makes it a verb: "nói ⟦rằng⟧", "mưa lũ làm ⟦hai⟧ người chết", "đội
    cứu hộ đưa ⟦ba⟧ em nhập viện"."""
    if after >= len(words.tokens) or after - 1 in words.closed:
        return after < len(words.tokens) and words.tokens[after] == "rằng"
    then = words.tokens[after]
    if key == "đưa":
        return then in _PLURAL or then.isdigit() or then in _CARRIED
    return then == "rằng" or (key == "làm" and (then in _PLURAL or then.isdigit()))


def _named(words: Words, at: int, known: int) -> bool:
    """Whether a name stands in front of a verb: "anh Cường ⟦gọi⟧", "Đội số 14 ⟦nghe⟧", "cơ quan Hải quan ⟦đưa⟧"."""
    tokens = words.tokens
    last = tokens[at - 1]
    return not last[0].islower() or (known > 2 and tokens[at - 2].istitle() and at - 2 not in words.closed and at - 1 not in words.closed)


def _pointed_at(words: Words, at: int, known: int) -> bool:
    """Whether a word for somebody is all that stands in front of a verb: "“…”, ông ⟦nói⟧ với phóng viên"."""
    return known == 1 and words.tokens[at - 1] in _POINTERS and (at == 1 or at - 2 in words.closed)


def _person_moves(words: Words, at: int, known: int) -> bool:
    """Whether a named person goes somewhere: "ông Ba ⟦đến⟧ quán", but not "ông Ba đến nay"."""
    tokens = words.tokens
    who = tokens[at - known : at]
    if known < 2 or who[0].lower() not in PEOPLE or not who[-1].istitle() or "từ" in who or not PLAIN.isdisjoint(who):
        return False
    return at + 1 < len(tokens) and tokens[at + 1] not in _TIMES_BEHIND


def _crew_moves(words: Words, at: int, known: int) -> bool:
    """Whether a delegation or a vehicle gets to a place of a name: "đoàn ⟦đến⟧ Huế", "tàu số 5 ⟦về⟧ Vinh"."""
    return (
        words.tokens[at - known].lower() in _CREWS
        and words.tokens[at] in _ARRIVING
        and at - 1 not in words.closed
        and at + 1 < len(words.tokens)
        and words.tokens[at + 1][0].isupper()
        and "từ" not in words.tokens[at - known : at]
    )


_CREWS = frozenset(("tàu", "xe", "đoàn", "đội"))
_ARRIVING = frozenset(("tới", "về", "đến"))


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
    """How many words a verb has that no table knows, behind "đã", "bị", "sẽ": "bị đuối nước"; 0 where it is none."""
    tokens, token = words.tokens, words.tokens[at]
    if at == 0 or tokens[at - 1].lower() not in _MARKING or not token.islower() or token in _NO_GENERIC or token in AGENTS or at - 1 in words.closed:
        return 0
    if words.key(at, 2) in AGENT_NOUNS and tokens[at - 1].lower() in BEFORE_AGENT:
        return 0
    if token not in MOVING and at + 1 < count and tokens[at + 1].islower() and tokens[at + 1] not in _NO_SECOND_SYLLABLE and at not in words.closed:
        size, kind = words.longest(at + 1, tokens[at + 1])
        # "đã cho ⟦học sinh⟧ nghỉ": another word begins behind it.
        return 1 if size > 1 and kind == COMPOUND else 2
    return 1
