"""Who: the noun phrase of a subject, freed of what stands around it in the text, or nothing where it is not plainly one.

A subject comes as a span ("ông Ba - Chủ tịch xã (Hà Nam), nhà ở …"); an actor is the name in it ("ông Ba").
"""

import re
from collections.abc import Callable

from vnpolitics_cli import lazy
from vnpolitics_cli.events.bodies import is_named_by_task
from vnpolitics_cli.events.lexicon import ADVERBIAL, PEOPLE, opens_with_verb
from vnpolitics_cli.events.phrases import (
    ADDRESSED,
    BODY,
    COUNTED,
    LIST_TAIL,
    NAME_ENDS,
    NO_ACTOR,
    OFFICE,
    ONE_OF,
    PERSON,
    PLURAL,
    POSTED,
    SOURCE,
    TITLE,
    WORD,
    are_peers,
    is_body,
    is_of_body,
    is_session,
    lists_bodies,
    lists_people,
    one_name,
    titled_on,
)
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.words import Span, Words, in_name
from vnpolitics_cli.provinces import PROVINCES
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, LOWER, UPPER

_MOODS: dict[str, list[str]] = table("verbs")["moods"]
_NO_ACTORS = frozenset(_MOODS["no_actors"])
_TITLED = lazy.re(rf"\s*[{DASH}]\s*{any_of(_MOODS['titles'])}\b")
# In front of what is no subject: a credit, the first half of a wrapped symbol ("TT-⏎BLĐTBXH") or of a profession ("các y, bác sĩ").
_NO_SUBJECT_BEHIND = (" y, ", " y,", *(f"{word}{end}" for word in ("-", "Bộ", "Sở", "của") for end in ("\n", " \n")))
# A credit in front of a sentence, and who took the picture: "Ảnh: ⟦Tư Ba⟧ Các xe dừng lại …".
_CREDITS = tuple(f"{of}:{space}" for of in ("Ảnh", "Nguồn", "Video") for space in (" ", ""))
_CREDIT = lazy.re(
    rf"\s?\S+(?:\s\S+){{0,3}}?\s(?=(?:Các|Những)\s[{LOWER}]|(?:Bà|Ông)\s[{UPPER}])|\s?Internet\s(?=[{UPPER}])"
    r"|[^/\n.,]{2,25}/(?:TTXVN|VNA|AFP|AP|EPA|Reuters|THX)\s"
)
# What is no part of an actor in front and behind: connectors, marks of lists and links, a byline's dash, words of time ("chỉ trong một ngày").
_CONNECTOR = lazy.re(
    rf"(?:[\s*_>•#“\"”:.,]+|more\s?|\d{{1,2}}[.)]\s?(?=\D)|\d{{1,3}}\s(?=(?:Điểm|Điều|Khoản)\s)|\([^()]{{2,12}}\)\s?[{DASH}]\s?|[{DASH}]\s+|(?-i:chính\s(?=[{UPPER}])|[Cc]hính\s(?=(?:ông|bà|anh|chị|cô|các|những)\s))|chỉ\strong\s(?:\w+\s){{1,2}}(?-i:(?=[{UPPER}]))|{any_of(_MOODS['connectors'])}(?:\s*,)?\s+)",
    re.IGNORECASE,
)
# Whose name goes on behind a word that else ends an actor: "Đại sứ Việt Nam ⟦tại⟧ Nga", "Hội nghị ⟦lần thứ⟧ 3 Ban Liên lạc", "buổi làm việc ⟦với⟧ Thành
# ủy", "lễ ra mắt phần mềm ⟦trong⟧ nội soi", but not "lễ hội trong ngày đầu xuân".
_GATHERED = lazy.re(any_of(table("verbs")["nouns"]["gathered"]) + r"\s", re.IGNORECASE)
_NAMED_ON = {" tại ": POSTED, " lần thứ ": _GATHERED, " với ": _GATHERED, " trong ": _GATHERED}
# Those of whom some are counted: "3 người trong ⟦gia đình⟧ bà Tư"; and many as one, which says too little alone: "⟦một nhóm⟧ gồm 8 học sinh".
_GROUP = lazy.re(r"(?:(?:cùng\s)?một\s)?(?:ban|gia đình|lớp|nhóm|tổ|đoàn|đội)\s")
_COLLECTIVE = lazy.re(r"(?:(?:một|hai|ba|các)\s)?(?:nhóm|đoàn|tốp|tổ|đội|phái đoàn|đoàn công tác|đoàn kiểm tra)", re.IGNORECASE)
_SEVERAL = ("ác", "hững", "ột số", "ọi")
_CIRCUMSTANCE = lazy.re(r"\d|(?:chiều|chuyến|chủ đề|dịp|hai|khuôn khổ|không khí|mùa|năm|ngày|phiên|quy mô|sáng|sự|thời|tháng|tuần|tên|tối|tỷ số|vòng|đêm)\s")
# A place glued to what happened there: "⟦Khánh Hòa⟧Ô tô 52 chỗ".
_GLUED = lazy.re(rf"[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]+){{0,3}}(?=[{UPPER}])")
_PROVINCES = frozenset((*PROVINCES, "Mỹ", "Trung Quốc", "Nhật Bản", "Hàn Quốc"))
# Right behind an office, across a comma or a parenthesis, the person whose it is, by rank or by the name alone: ", ⟦bà Lê Thị Sen⟧ tuyên bố".
# Groups: the person, the rank.
_WHOSE = lazy.re(
    rf"(?:,|\s\([^()]{{2,90}}\))\s+(({any_of(_MOODS['ranks'])}\s)?[{UPPER}][\w'-]*(?:\s(?:(?:al|bin|da|de|van|von)\s)?[{UPPER}][\w'-]*){{1,4}})"
    rf"(?=,|\s(?!và\s)[{LOWER}])"
)
# In front of an office the person whose it is, by rank and name: "⟦ông Ba⟧, Trưởng phòng Thanh tra".
_HOLDER = lazy.re(rf"(?<!\w)({any_of(_MOODS['ranks'])}(?:\s[{UPPER}][\w'-]*){{1,5}}),\s$")
# In front of those who did it, how many of them: "với 91,7% tổng số đại biểu Quốc hội tán thành".
_SHARE = lazy.re(r"với\s[\d.,/]+%?\s(?:tổng số\s|số\s)?")
# In front of those who are many: "danh sách ⟦13 kênh⟧ ngừng hoạt động".
_LISTED = lazy.re(r"[Dd]anh sách\s(?=\d|các\s|những\s)")
# The body behind "được", in front of its session: "được ⟦Quốc hội khóa XV⟧, kỳ họp thứ 8 thông qua". Group 1 is the body.
_IN_SESSION = lazy.re(rf"\sđược\s([{UPPER}][^,;:.()]{{2,90}}),\s(?:kỳ|phiên)\shọp\sthứ\s")
# Papers, which are about something: "Hiệp định về ⟦thực thi Luật Lâm nghiệp⟧".
_PAPER = lazy.re(any_of(table("verbs")["nouns"]["papers"]) + r"\s|" + any_of(table("verbs")["nouns"]["numbered"]) + r"\s", re.IGNORECASE)
# Behind "bị", "được": who did it, or how much it was: "được ⟦Quốc hội⟧ …", "thu nộp được ⟦trên 2⟧ tỷ".
_DONE_BY = lazy.re(rf"[{UPPER}\d]|(?:gần|hơn|khoảng|kẻ|trên)\b|{any_of(_MOODS['people'])}\b")
# What is shown to all: "một đoạn clip".
_SHOWN = lazy.re(rf"(?:(?:một|hai|những|các)\s)?{any_of(table('verbs')['nouns']['shown'])}\s", re.IGNORECASE)
_RELATIVE = frozenset(_MOODS["relative"])
_TRAILING_WORDS = frozenset(_MOODS["trailing"])
# What only ends like one: "thiết bị".
_WHOLE_WORDS = frozenset(_MOODS["whole_words"])
# Nouns that only begin like a word that no actor holds: "bị cáo".
_WHOLE_HEADS = tuple(head for noun in _MOODS["whole_heads"] for head in (noun, noun.capitalize()))
# Who drives, for a living: "⟦lái xe⟧ Lê Văn Ba".
_DRIVER = lazy.re(rf"(?<!\w )[Ll]ái xe(?=\s[{UPPER}])")
_WHOLE_ENDS = tuple(_MOODS["whole_words"])
# What only begins like a connector: "hiện trường".
_NO_CONNECTORS = tuple(_MOODS["no_connectors"])
_LEADING_WORDS = frozenset(("chính", "chỉ", *(words.split()[0] for words in _MOODS["connectors"])))
# Where an actor ends: at a comma, a parenthesis that is no abbreviation inside a name, a title behind a dash, a phrase.
_ACTOR_END = lazy.re(
    rf",\s|(?<!\svà)\s\d{{1,2}}\stuổi$"
    rf"|\s\((?![{UPPER}&. {DASH}]{{2,16}}\)\s\w|[A-Z]{{1,3}}\d{{1,3}}\)\s[{UPPER}])|;|:(?!\d)|{_TITLED.pattern}|\s[{DASH}]\s(?=[{LOWER}])"
    rf"|\s(?:dài|rộng|cao|nặng)\s(?=\d)|(?<!\svà)\s(?:(?<!tự\s)do|(?<!cuối\s)cùng|(?<!sắp\s)tới(?!(?<=\d\stới)\s\d)|(?<!liên\squan\s)đến(?!(?<=\d\sđến)\s\d)|(?<!chứng\s)từ|(?<!tiếp\s)theo|{any_of(_MOODS['actor_ends'])})(?:\s|$)"
)
_END_WORDS = frozenset(("tuổi", "theo", "cao", "dài", "nặng", "rộng", "do", "cùng", "tới", "từ", "đến", *(words.split()[0] for words in _MOODS["actor_ends"])))
# What no actor holds: a clause of its own; the words that may begin one are looked for first.
_CLAUSE_WORDS = frozenset(("không", "dự", "có", *(words.split()[0] for words in _MOODS["within_clause"])))
_CLAUSE_WITHIN = lazy.re(
    rf"(?<!\w)(?:{any_of(_MOODS['within_clause'])}(?! (?:mắt|đời|quân|lòng|lớp))|(?<![Hh]àng )không(?! (?:chuyên|gian|kích|lưu|phận|quân))|dự(?= [{UPPER}])"
    r"|có(?! (?:liên|thẩm|trách|nguyện|nhu|điều|hoàn|uy|công)))\s"
    r"|(?<!đội )(?<!trạm )(?<!tổ )(?<!lượng )(?<!tàu )(?<!đoàn )(?<!nhóm )(?:chết|dự đoán|làm nhiệm vụ|tuần tra|tập luyện|đấu tranh)$"
)
# A second person whose title goes on behind a comma: "Chủ tịch nước Ba và Tổng Bí thư⟦, Chủ tịch Năm⟧".
_AND_TITLE = lazy.re(rf"\svà\s{any_of(_MOODS['titles'])}(?:\s\w+){{0,2}}$")
_LIST = lazy.re(r"(?:Các|các|Những|những|Ban\s)")


def actor(text: str, span: Span | None) -> str | None:
    """The noun phrase of a subject, without what a comma, a dash or a parenthesis adds to it; None where it is not plainly one."""
    if span is not None and text.endswith(_CREDITS, 0, span[0]):
        credit = _CREDIT.match(text, *span)
        span = (credit.end(), span[1]) if credit is not None else None
    if span is None or text.endswith(_NO_SUBJECT_BEHIND, 0, span[0]):
        return None
    if text.find("họp thứ ", *span) >= 0:
        session = _IN_SESSION.search(text, max(0, span[0] - 100), span[1])
        if session is not None:
            return session[1]
    if span[0] and text[span[0] - 1 : span[0] + 1].isalnum():
        # Cut off in the middle of a word, where no more of the clause is read.
        return None
    phrase: str | None = text[span[0] : span[1]].partition("…")[0].strip()
    for step in _STEPS:
        if not phrase:
            return None
        phrase = step(text, span, phrase)
    return phrase


def _without_deed(text: str, span: Span, phrase: str) -> str:
    """A phrase without what they do, a noun as often: "Đảng ủy phường ⟦lãnh đạo, chỉ đạo⟧ thực hiện"."""
    if " lãnh đạo" in phrase and text.find(" lãnh đạo, chỉ đạo ", span[0], span[1] + 12) >= 0:
        return phrase.partition(" lãnh đạo")[0]
    return phrase


def _without_caption(text: str, span: Span, phrase: str) -> str:
    """A phrase without the place of a caption that it is glued to: "⟦Hải Phòng⟧Chiến thắng 3-1 …"."""
    glued = _GLUED.match(phrase)
    return phrase[glued.end() :] if glued is not None and phrase[: glued.end()] in _PROVINCES else phrase


def _without_reason(text: str, span: Span, phrase: str) -> str:
    """A phrase without the reason for which they do it, or what else "nên" or "thì" ends."""
    if phrase.endswith(" nên"):
        # "⟦người dân⟧ nghe tiếng hô nên đã chạy sang": the same one.
        found = verbs_of(Words(text, *span), 0, light=True)
        phrase = text[span[0] : found[0].start].strip() if found else ""
    elif " nên" in phrase:
        # "mất nhiều máu nên nạn nhân": who it is stands behind the reason.
        phrase = f"{phrase} ".rpartition(" nên ")[2]
    # "ngoài sáu đội của Anh thì hai đội của Ý đã …"
    return phrase.rpartition(" thì ")[2] if " thì " in phrase else phrase


def _without_front(text: str, span: Span, phrase: str) -> str:
    """A phrase without the end of a label or a caption, how many of them did it, connectors, and the words for a source or a list."""
    marked = phrase.rfind(":** ") + 4
    if marked > 3:
        # "***Lưu ý:** Thông tư 6/2025/TT-BTC"
        phrase = phrase[marked:]
    if ") " in phrase and "(" not in phrase.partition(") ")[0]:
        # "(Ảnh: AP) Dennis Rodman": the end of a caption.
        phrase = phrase.partition(") ")[2]
    phrase = _SHARE.sub("", _without_leading(phrase), count=1) if phrase.startswith("với ") else _without_leading(phrase)
    source = SOURCE.match(phrase) or _LISTED.match(phrase)
    return phrase if source is None else phrase[source.end() :]


def _up_to_its_end(text: str, span: Span, phrase: str) -> str | None:
    """A phrase up to what a comma, a dash, a parenthesis or a preposition adds to it."""
    ends = not _END_WORDS.isdisjoint(phrase.split()) or not phrase.replace(" ", "").isalnum()
    cut = _ACTOR_END.search(phrase) if ends and not _small_list(phrase) else None
    while cut is not None and _named_on(phrase, cut):
        cut = _ACTOR_END.search(phrase, cut.end())
    if cut is None:
        return phrase
    if " Theo " in phrase:
        # "Máy bay, tên lửa trục trặc Theo Ba Sao": a heading without its full stop
        return None
    if cut[0] == " với " and " giữa " in phrase[: cut.start()]:
        # "phiên tòa giữa bà Ba với nhà hát"
        return None
    # A clause of its own stands behind a colon: "kết quả của 222 khách: 218 người …"; or who they are: "các đồng chí: Lê Ba, Bí thư Tỉnh ủy; …".
    return phrase[: cut.start()] if cut[0] != ":" else None


def _trimmed(text: str, span: Span, phrase: str) -> str | None:
    """A phrase without adverbs at its end, of a length that names have."""
    phrase = _without_trailing(phrase)
    if phrase.count('"') % 2 and text.find(f'{phrase}" ', span[0], span[1]) >= 0:
        # 'Chương trình "Nhà đẹp"'
        phrase += '"'
    if " khóa " in phrase or " khoá " in phrase:
        # "tại kỳ họp thứ 5, Quốc hội khóa XV, ⟦Quốc hội⟧ đã …": the term belongs to the session.
        front, _, last = phrase.rpartition(", ")
        phrase = last if last and front.startswith((f"{last} khóa ", f"{last} khoá ")) else phrase
    # "T": somebody by the first letter of her name
    return None if not (1 < len(phrase) <= 160 or phrase.isupper()) or phrase.lower() in _NO_ACTORS or "*" in phrase else phrase


def _out_of_clause(text: str, span: Span, phrase: str) -> str | None:
    """A phrase without the words that only say which one is meant; None where it holds a clause of its own."""
    words = phrase.split()
    if not _CLAUSE_OPENS.isdisjoint(words[1:-1]):
        return None
    within = _CLAUSE_WITHIN.search(phrase) if not _CLAUSE_WORDS.isdisjoint(words) else None
    if within is not None and within[0] == "tình hình " and _NAMED_ON[" lần thứ "].match(phrase):
        # "Hội nghị đánh giá tình hình chợ": what it is about.
        within = _CLAUSE_WITHIN.search(phrase, within.end())
    while within is not None and _is_whole(phrase, within):
        within = _CLAUSE_WITHIN.search(phrase, within.end())
    # "việc đặt móng cho cầu", "Lễ trao học bổng cho học sinh nghèo"
    doing = within is not None and within[0] == "cho " and (phrase[:5].lower() == "việc " or _GATHERED.match(phrase) is not None)
    return phrase if within is None or doing or is_named_by_task(phrase) else _noun_before(phrase, within)


def _without_matter(text: str, span: Span, phrase: str) -> str | None:
    """A paper without what it is about; no actor, where something else is about a deed: "Bộ Thủy lợi về ⟦nạo vét⟧ kênh mương"."""
    about = phrase.find(" về ")
    if about <= 0 or not opens_with_verb(phrase[about + 4 :]):
        return phrase
    return _without_trailing(phrase[:about]) if _PAPER.match(phrase) is not None else None


def _if_plain(text: str, span: Span, phrase: str) -> str | None:
    """A phrase that names somebody or something by its first words and is whole."""
    words = phrase.split()
    if (
        (" và " in phrase and _AND_TITLE.search(phrase) and text.startswith(",", text.find(phrase, span[0]) + len(phrase)))
        or (words[0].strip(",").lower() in _NO_ACTOR_WORDS and NO_ACTOR.match(phrase) and not _NAMED_ALONE.match(phrase))
        or opens_with_verb(phrase[0].lower() + phrase[1:])
        or ((phrase[0].isdigit() or words[0] in _TIMES or " khoảng " in phrase) and _YEAR_FIRST.match(phrase))
    ):
        return None
    if phrase.count("(") != phrase.count(")") or phrase.count("“") != phrase.count("”") or phrase.count('"') % 2 or "/" in phrase[-3:] or "http" in phrase:
        return None
    word = WORD.match(phrase)
    if word is None:
        return phrase if phrase[0].isdigit() and not phrase.isdigit() else None
    if (word[0].lower() in ADVERBIAL and _NOT_ADVERBIAL.match(phrase) is None) or " ".join(words[:2]).lower() in ADVERBIAL:
        return None
    if (word[0] in _NO_HEADS or word[0].lower() in _NO_HEADS) and not phrase.startswith(_WHOLE_HEADS):
        return None
    return _whose(text, span[0], phrase) or phrase


_Step = Callable[[str, Span, str], str | None]
"""What is left of a subject's phrase in the text and its span; nothing where it names nobody."""

# In this order: what stands in front goes first, then what stands behind, then what the phrase holds.
_STEPS: tuple[_Step, ...] = (
    _without_deed,
    _without_caption,
    _without_reason,
    _without_front,
    _up_to_its_end,
    _trimmed,
    _out_of_clause,
    _without_matter,
    _if_plain,
)


# A command of the navy or the coast guard ("Vùng 4 Hải quân"), where any other region does nothing, and an index by its name ("chỉ số đồng DXY").
_NAMED_ALONE = lazy.re(rf"[Đđ]iều (?:dưỡng|\w+ viên)|Vùng (?:\d+ Hải quân|Cảnh sát biển)|[Cc]hỉ số (?:[{LOWER}]+\s){{0,3}}[{UPPER}]")
# What only begins like a circumstance: "quá trình kiểm phiếu", "trên 200 hộ".
_NOT_ADVERBIAL = lazy.re(r"[Tt]rên \d|[Qq]uá trình ")

# What a vehicle bears that tells which one it is: "xe mang ⟦biển số⟧ 29C-123.45".
_PLATES = tuple(f"{words} " for words in _MOODS["plates"])


def _is_whole(phrase: str, within: re.Match[str]) -> bool:
    """Whether what looks like a word of a clause is part of a longer one: "thiết ⟦bị⟧", "⟦bị⟧ cáo", "⟦lái⟧ xe Lê Văn Ba"."""
    if phrase[: within.end() - 1].lower().endswith(_WHOLE_ENDS) or phrase.startswith(_WHOLE_HEADS, within.start()):
        return True
    if within[0] == "gồm ":
        return _COLLECTIVE.fullmatch(phrase, 0, within.start() - 1) is not None
    if within[0] == "mang ":
        # "xe mang biển số 29C-123.45"; but "máy bay Airbus A321" says enough
        return phrase.find(" ") == within.start() - 1 and phrase.startswith(_PLATES, within.end())
    return _DRIVER.match(phrase, within.start()) is not None


def _whose(text: str, start: int, phrase: str) -> str | None:
    """The person across a comma whose office a phrase, which begins at or behind `start`, only names: "Đại sứ Lào tại Huế, ⟦ông Khăm Bun⟧", "bổ nhiệm ⟦ông
    Ba⟧, Trưởng phòng Thanh tra, giữ chức …"."""
    if OFFICE.match(phrase) is None:
        return None
    start = text.find(phrase, start)
    end = start + len(phrase)
    if text.endswith(", ", 0, start) and (held := _HOLDER.search(text, max(0, start - 50), start)) is not None and not NAME_ENDS.search(phrase):
        return held[1]
    whose = _WHOSE.match(text, end) if text.startswith((", ", " ("), end) else None
    if whose is None:
        return None
    if whose[2] is not None:
        return whose[1]
    named = text[end] == "," and NAME_ENDS.search(phrase) is not None
    return None if TITLE.match(whose[1]) or is_body(whose[1]) or named else whose[1]


def _named_on(phrase: str, cut: re.Match[str]) -> bool:
    """Whether a name goes on behind what else ends an actor: a comma, any mark in quotes, "tại", "lần thứ"."""
    if _is_quoted(phrase, cut.start()):
        return True
    if cut[0].startswith(","):
        return _goes_on(phrase, cut.start(), cut.end())
    if cut[0].strip() == "quy định":
        # "Các quy định này": rules, and nothing that somebody lays down.
        return phrase[: cut.start()].rstrip().endswith(_SEVERAL)
    if cut[0] == " trong " and ONE_OF.match(phrase):
        return True
    if cut[0] == " trong " and COUNTED.match(f"{phrase[: cut.start()]} "):
        # "2 người trong nhóm chuyên gia": some of them.
        return _GROUP.match(phrase, cut.end()) is not None
    if cut[0] == " gồm ":
        return _COLLECTIVE.fullmatch(phrase, 0, cut.start()) is not None
    if cut[0] not in _NAMED_ON or _NAMED_ON[cut[0]].match(phrase) is None:
        return False
    return cut[0] == " lần thứ " or _CIRCUMSTANCE.match(phrase, cut.end()) is None


def _is_quoted(phrase: str, at: int) -> bool:
    """Whether a mark stands in quotes: "Vở kịch “Làng Ba: Mùa nước nổi”"."""
    return phrase.count("“", 0, at) > phrase.count("”", 0, at) or phrase.count('"', 0, at) % 2 == 1


# Those who are told of only by what they have done: "hai người".
_PEOPLE_ALONE = lazy.re(r"(?:(?:những|các|nhiều|một|hai|ba|\d+)\s)?người", re.IGNORECASE)
# Those of them that only people do: "⟦người đàn ông⟧ dùng dao".
_PEOPLES_OWN = frozenset(("dùng", "gây", "lên", "ra", "thuê", "vào", "xuống", "đi"))


def _noun_before(phrase: str, within: re.Match[str]) -> str | None:
    """The noun in front of words that only say which one is meant: "một nhóm thanh niên ⟦chạy xe độ⟧", "dự án ⟦được đầu tư lớn⟧"."""
    word = within[0].strip()
    head = _without_trailing(phrase[: within.start()])
    if word == "ngày" and _PAPER.match(phrase) is not None:
        # "Luật Chăn nuôi số 32/2018/QH14 ⟦ngày 19/11/2018 của Quốc hội⟧"
        return head
    if word == "khiến" and _GATHERED.match(phrase) is not None:
        # "Vụ tai nạn ⟦khiến 3 người chết⟧"
        return head if " " in head else None
    if word not in _RELATIVE and not (word in ("có", "là") and (head[:1].isdigit() or (word == "là" and PERSON.match(head)))):
        return None
    if word in _PEOPLES_OWN and PERSON.match(head) is None:
        # "mọi đường đi nước bước"
        return None
    if word in ("bị", "được") and _SHOWN.match(phrase) is not None:
        # "một clip ⟦thể hiện cảnh ghe bị cướp⟧"
        found = verbs_of(Words(phrase, 0, within.start()), 0, light=True)
        return _without_trailing(phrase[: found[0].start]) if found else None
    if word in ("bị", "được") and _DONE_BY.match(phrase, within.end()) and not verbs_of(Words(phrase, within.end(), len(phrase)), 0, light=True):
        # "thu nộp ⟦được trên 2⟧ tỷ", but "cầu treo ⟦được Sở Giao thông xây⟧ đã sập"
        return None
    # "người ⟦được thuê làm chứng⟧", but "vụ lật xe ⟦làm hai người⟧ bị thương"
    head = phrase if _PEOPLE_ALONE.fullmatch(head) is not None else head.partition(" làm ")[0]
    return head if " " in head else None


def _small_list(phrase: str) -> bool:
    """Whether a phrase is nothing but a list of common nouns: "Cán bộ, công chức, viên chức"."""
    items = phrase.split(", ")
    return len(items) > 2 and all(item[1:].islower() and item.count(" ") < 4 for item in items)


def _without_leading(phrase: str) -> str:
    """A phrase without marks and connectors in front: "Tuy nhiên, ông Ba"; "hiện trường" only begins like one."""
    while phrase and not phrase.lower().startswith(_NO_CONNECTORS):
        if phrase[0].isalpha() and not phrase.startswith("more") and phrase.split(maxsplit=1)[0].strip(",").lower() not in _LEADING_WORDS:
            return phrase
        if phrase[:5].lower() == "việc " and phrase[5:6].islower() and (PERSON.match(phrase, 5) is None or verbs_of(Words(phrase, 5, len(phrase)), 0)):
            # "việc chấm thi", "việc các xã giao đất", but not "việc ⟦các xã⟧"
            return phrase
        front = _CONNECTOR.match(phrase)
        if front is None or (phrase.startswith("Song ") and phrase[5:6].isupper()):
            # "Song Hye Kyo" is a name.
            return phrase
        phrase = phrase[front.end() :]
    return phrase


def _without_trailing(phrase: str) -> str:
    """A phrase without the adverbs and words of time at its end: "Ngoại trưởng Bahrain hôm qua"."""
    while True:
        phrase = phrase.rstrip(' \n*_“"(,:–-')
        words = phrase.split()
        if " ".join(words[-2:]).lower() in _WHOLE_WORDS:
            return phrase
        size = next((size for size in (3, 2, 1) if size < len(words) and " ".join(words[-size:]) in _TRAILING_WORDS), 0)
        if not size:
            return phrase
        phrase = phrase.rsplit(maxsplit=size)[0]


def _goes_on(phrase: str, stop: int, start: int) -> bool:
    """Whether a comma stands inside a name or a list: of bodies, of provinces, of words in small letters in a name."""
    if (is_of_body(phrase, 0, stop) and BODY.match(phrase, start)) or are_peers(phrase[:stop], phrase[start:]):
        return True
    if lists_bodies(phrase) or lists_people(phrase):
        return True
    rest = phrase[start:]
    if (is_session(phrase[:stop]) and is_body(rest)) or titled_on(phrase[:stop], rest):
        return True
    if phrase[:stop].lower().endswith("cán bộ") and rest[:1].islower():
        # "Cán bộ, chiến sĩ công an"
        return True
    if in_name(phrase, stop):
        return True
    if phrase[:stop].rpartition(" ")[2].isupper() and rest.partition(" ")[0].strip(",").isupper():
        # "tiền BHXH, BHYT, BHTN tháng này"
        return True
    if one_name(phrase, rest) or (rest[:1].islower() and phrase.find("tội phạm về ", 0, stop) > 0):
        # "Phòng Cảnh sát phòng ngừa tội phạm về buôn lậu, môi trường"
        return True
    if " và " in rest and (rest[0].isdigit() or (phrase[:stop].istitle() and rest.partition(" và ")[0].istitle())):
        return True
    if (rest.find(" và ") >= 0 or LIST_TAIL.match(rest)) and phrase[1:stop].islower() and phrase[:stop].count(" ") < 4:
        return True
    if LIST_TAIL.match(rest) and (PLURAL.search(phrase, 0, stop) or any(character.isdigit() for character in phrase[:stop])):
        return True
    if rest[:1].islower():
        head = WORD.match(rest)
        return _LIST.match(phrase) is not None and head is not None and head[0] not in ADDRESSED and head[0] not in PEOPLE
    return (" các " in phrase[:stop] or phrase.startswith(("các ", "Các "))) and " và " in rest


# Their first words: the cheap look before the careful one.
_NO_ACTOR_WORDS = frozenset(words.split()[0] for words in _MOODS["no_actor_heads"])
_TIMES = frozenset(("sáng", "trưa", "chiều", "tối", "đêm", "ngày", "năm", "tháng", "quý", "kỳ"))
# A capital that opens a clause, behind a caption: "Lâm Khánh Tại vòng đấu loại".
_CLAUSE_OPENS = frozenset(_MOODS["clause_opens"])
# Of how many some are, behind so many of them: "25/30 ⟦hộ⟧".
_OUT_OF = any_of(sorted({*table("verbs")["nouns"]["persons"], *table("verbs")["nouns"]["enumerated"], *_MOODS["list_tails"], *_MOODS["entitled"]}))
_YEAR_FIRST = lazy.re(
    rf"(?:19|20)\d\d\s|\d{{1,2}}h|\d+/(?!\d+\s{_OUT_OF}(?!\w))|\d+,\s\d+[,\s]|(?:sáng|trưa|chiều|tối|đêm(?! (?:nhạc|thơ|diễn|hội|gala|chung))|ngày(?! hội))\s"
    r"|(?:năm|tháng|quý|kỳ)\s[\dIV]|[^\n]*\skhoảng\s\d"
)
_NO_HEADS = frozenset(_MOODS["no_heads"])
