"""Which of the parts between commas make one subject: "⟦Bộ Công an, Bộ Y tế⟧ ký quy chế", but "⟦ông Ba⟧, Chủ tịch xã, ký"; and which words in
front of a verb are more than a subject ("⟦tại Huế⟧")."""

from collections.abc import Sequence

from vnpolitics_cli import lazy
from vnpolitics_cli.events.clauses import ADDRESS, TIME, ends_list
from vnpolitics_cli.events.lexicon import ADVERBIAL, CONNECTORS
from vnpolitics_cli.events.phrases import (
    COUNTED,
    LEADING_THEM,
    LED_BY,
    NO_ACTOR,
    ONE_OF,
    PERSON,
    PLURAL,
    POSTED,
    RANKED,
    TITLE,
    are_peers,
    is_body,
    is_item,
    is_of_body,
    is_session,
    joined,
    lists_bodies,
    with_titles,
)
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.words import Span, Words
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, LOWER, UPPER

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]

# Units of a body, by name or number, and those that stand above them: "⟦Đội⟧ 3, Phòng Cảnh sát hình sự, ⟦Công an⟧ tỉnh".
_UNIT = lazy.re(
    rf"\s?(?:Chi cục|Cơ quan|Cục|Hạt|Khoa|Phòng|Trung tâm|Trạm|Tổ|Tổng cục|Viện|Văn phòng|Vụ|Đoàn|Đồn|Đội)\s(?:[{UPPER}\d]|số\s|[^\s,]+\s(?:số\s\d|[{UPPER}]))"
)
_STANDS_ABOVE = lazy.re(rf"\s?(?:Bộ|Cục|Công an|Sở|Tổng cục|Trường Đại học|UBND|Ủy ban)\s(?:[{UPPER}]|huyện|nhân dân|quận|thành phố|tỉnh)")
# Nothing but somebody's name: "ông Lê Ba ", "BN2899 ".
_NAME_ALONE = lazy.re(rf"(?!(?:Hai|Mỗi|Một|Nhiều|Phía)\s)(?:{any_of(_MOODS['ranks'])}\s)?[{UPPER}][\w.-]*\s(?:[{UPPER}][\w.-]*\s){{0,4}}")
_GATHERING_OR_EXAM = lazy.re(rf"(?:{any_of(_TABLE['nouns']['gathered'])}|[Kk][ìỳ]\s(?:họp|thi)|[Ll]ịch\s(?:họp|thi(?:\sđấu)?))\s")
# "(TTXVN) - " in front of an article's first words.
_BYLINE = lazy.re(rf"\s*\([^()\n]{{2,20}}\)\s?[{DASH}]\s?")
# In the words before a verb: a preposition says that they are more than a subject.
MODIFIED = lazy.re(
    rf"(?<!\w)(?:tại|(?<!chứng\s)từ|với(?!\s{any_of(_TABLE['nouns']['features'])}\s)|(?<!tiếp\s)theo|(?:trước|sau)(?!\sđó\s)|bằng|nhằm|trong|trên(?!\s\d)|nơi)\s(?!$)"
)
# A dash behind a name, and what says who that is.
_APPOSED = lazy.re(rf"(?<=[\w)])\s[{DASH}]\s(?!năm\s)(?=[{LOWER}])")
# Where those who are many come from: "các tàu từ ⟦Hải Phòng và Quảng Ninh⟧".
_FROM_PLACES = lazy.re(rf"[{UPPER}][\w-]*(?:(?:,?\s|\svà\s)[{UPPER}][\w-]*){{0,7}}\s")
# What is plainly a subject, whatever else stands between it and its verb: "⟦Cao tốc La Sơn⟧, nối Quảng Trị với Huế, được khánh thành".
_NAMED_FIRST = lazy.re(rf"\s?(?:chỉ\ssố\s)?[{UPPER}\d]")


def with_parts(text: str, words: Words, part: int, own: Span | None) -> Span | None:
    """The words in front of a part's first verb (`own`) as a subject, with the parts before that belong to them."""
    first = words.parts[part][2]
    head = text[words.starts[first]]
    several = own is not None and text.find(" và ", *own) >= 0
    # "tiền BHXH, ⟦BHYT, BHTN⟧ phải nộp": a list of abbreviations.
    listed = first > 0 and len(words.tokens[first]) > 2 and words.tokens[first].isupper() and words.tokens[first - 1].isupper()
    if own is not None and part and TITLE.match(text, words.starts[first]) is not None:
        for piece in _parts_before(text, words, part, several=False)[::-1]:
            if RANKED.match(text, *piece):
                # "⟦Thượng tướng Lê Ba⟧, Ủy viên Hội đồng, Phó Chủ tịch Liên minh đến thăm"
                return piece
        titled = with_titles(text, _parts_before(text, words, part, several=False), own)
        if titled != own:
            return titled
    if own is not None and part and head.isupper():
        listed_from = list_of_bodies(text, words, part, own) or _two_bodies(text, words, part, own)
        if listed_from is not None:
            return listed_from
    named_on = part > 0 and is_session(text[slice(*words.parts[part - 1][:2])])  # "kỳ họp thứ 10, ⟦Quốc hội⟧"
    if own is not None and part and head.isupper() and _STANDS_ABOVE.match(text, *own):
        # "⟦Cục Thú y, Bộ Nông nghiệp⟧ đã công bố", "⟦Đội 3⟧, Phòng Cảnh sát hình sự, Công an tỉnh bắt giữ": whose unit it is.
        units = _parts_before(text, words, part, several=False)
        named_on = named_on or (bool(units) and _UNIT.match(text, *units[0]) is not None)
    pieces = _parts_before(text, words, part, several=several) if own is None or several or listed or named_on or not head.isupper() else []
    sourced = part == 1 and words.first(0) == "theo" and own is not None and PLURAL.match(text, own[0]) is not None  # "Theo AFP, ⟦các tàu từ Lào và Thái Lan⟧"
    if several and head.islower() and part and not pieces and not sourced and own is not None and text.find(",", *own) < 0:
        # "cung cầu, ⟦chiến lược và chính sách⟧ áp dụng từ …": the end of a list, but "Theo đó, ⟦cán bộ, công chức và người lao động⟧ được nghỉ".
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


def _where_it_is(text: str, pieces: Sequence[Span]) -> Span | None:
    """What is told of in front of where it is, which an address goes on with up to the verb: "⟦Lò gạch⟧ tại xã An Bình, huyện Ba Sao, bốc cháy"."""
    (start, stop), *rest = pieces
    at = text.find(" tại ", start, stop)
    if at < 0 or not rest or not all(ADDRESS.match(text, lo + (text[lo] == " ")) for lo, _ in rest):
        return None
    return (start, at) if MODIFIED.search(text, start, at) is None else None


def _is_modified(text: str, subject: Span) -> bool:
    """Whether a preposition says that words are more than a subject; behind those who are many, or a happening, it only says which ones, or where:
    "⟦kỳ thi vào lớp 10⟧ tại Huế"."""
    apposed = _APPOSED.search(text, *subject)
    if apposed is not None:
        # "⟦Tập đoàn Ba Sao⟧ – đơn vị trúng thầu tại Huế": the rest says who it is.
        subject = subject[0], apposed.start()
    found = MODIFIED.search(text, *subject)
    at = subject[0] + (text[subject[0]] == " ")
    if found is not None and text.find("(", at, found.start()) >= 0 and text.find(")", found.end(), subject[1]) >= 0:
        # "Lê Văn Ba (trú tại Huế)": where somebody lives.
        found = MODIFIED.search(text, text.find(")", found.end(), subject[1]), subject[1])
    if found is not None and found[0] == "tại " and POSTED.match(text, at):
        # "Tòa án nhân dân cấp cao tại Huế": where a body is.
        found = MODIFIED.search(text, found.end(), subject[1])
    if found is None or text.find(" nằm ", at, found.start()) > 0:
        # "nhà máy Ba Sao nằm trên sông Ba"
        return False
    if found[0] in ("từ ", "trong ", "tại ") and _NAME_ALONE.fullmatch(text, at, found.start()):
        # "⟦ông Ba⟧ từ Nhật Bản nhập cảnh"
        return False
    if found[0] == "trong " and TITLE.match(text, at) and text[text.rfind(" ", at, found.start() - 1) + 1].isupper():
        # "⟦Tổng thống Ba⟧ trong một lá thư viết …"
        return False
    if found[0] == "trong " and (COUNTED.match(text, at) or ONE_OF.match(text, at)):
        # "2 thành viên trong nhóm leo núi", "một trong số những nạn nhân"
        return False
    if (
        found[0] == "từ "
        and not text.startswith(("đến ", "tới "), subject[1])
        and found.start() > at + 5
        and _FROM_PLACES.fullmatch(text, found.end(), subject[1])
    ):
        # "các tàu từ Hải Phòng và Quảng Ninh"
        return False
    return text.find(" và ", *subject) >= 0 or not (
        (PLURAL.match(text, at) or _GATHERING_OR_EXAM.match(text, at)) and found[0] in ("tại ", "trong ", "trên ") and found.start() > at + 8
    )


def list_of_bodies(text: str, words: Words, part: int, own: Span) -> Span | None:
    """The list of bodies or names that the words in front of a part's first verb end: "⟦Các huyện Ba Vì, Sóc Sơn, Đông Anh⟧ báo cáo"."""
    pieces = _parts_before(text, words, part, several=False)
    return (pieces[0][0], own[1]) if pieces and lists_bodies(text[pieces[0][0] : own[1]]) else None


def led_by_somebody(text: str, words: Words, part: int, hi: int) -> Span | None:
    """Those in front of "do" whom somebody leads, by name in the part before and title in this one: "⟦Đoàn⟧ do bà Sáu, Phó Chủ tịch xã làm trưởng đoàn đã
    họp"."""
    at = words.starts[words.parts[part][2]]
    if not part or TITLE.match(text, at) is None or LEADING_THEM.match(text, at, hi) is None:
        return None
    start, stop = words.parts[part - 1][:2]
    by = LED_BY.search(text, start, stop)
    return (start, by.start()) if by is not None else None


def _two_bodies(text: str, words: Words, part: int, own: Span) -> Span | None:
    """Two bodies of a kind, of which the words in front of a part's first verb are the second: "⟦Bộ Công an, Bộ Y tế⟧ ký quy chế"."""
    pieces = _parts_before(text, words, part, several=False)
    if len(pieces) != 1 or text.find(" và ", *own) >= 0:
        return None
    if are_peers(text[slice(*pieces[0])], text[slice(*own)]):
        return pieces[0][0], own[1]
    if not is_body(text[slice(*pieces[0])]) and is_of_body(text, *pieces[0]) and is_of_body(text, *own):
        # "⟦Lãnh đạo Đảng, Nhà nước⟧ viếng …"
        return pieces[0][0], own[1]
    first, last = text[slice(*pieces[0])].strip(" *_\n-–+•"), text[slice(*own)].strip()
    return (pieces[0][0], own[1]) if is_body(first) and is_body(last) and first.split()[0] == last.split()[0] else None


def _parts_before(text: str, words: Words, part: int, *, several: bool) -> list[Span]:
    """The parts in front of one that may be of its subject, at most four; `several` where its own words are the last items of a list."""
    pieces: list[Span] = []
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


def _is_no_subject(text: str, words: Words, part: int, piece: Span) -> bool:
    """Whether a part holds nothing of a subject: a circumstance, a connector ("tuy nhiên"), a time ("năm nay"), a source ("thông tin từ …"),
    a clause of its own."""
    word = words.first(part)
    return bool(
        not word
        or word in ADVERBIAL
        or words.key(words.parts[part][2], 2) in ADVERBIAL
        or (word in CONNECTORS and words.tokens[min(words.parts[part][2] + 1, len(words.tokens) - 1)] in ADVERBIAL)
        or text[slice(*piece)].strip(" *_\n").lower() in CONNECTORS
        or TIME.match(text, *piece)
        or NO_ACTOR.match(text, piece[0])
        or verbs_of(words, part)
    )


# In front of those who are told to do what stands behind the day: "Giao ⟦Sở Y tế⟧, trước ngày 5/3, báo cáo …".
_ORDERED = lazy.re(r"[-+*\s]*(?:Đề nghị|Giao|Yêu cầu)\s")


def subject_set_apart(text: str, lo: int, hi: int) -> Span | None:
    """Who stands in front of a day that commas set off from the verb: "⟦Ông Ba⟧, Chủ tịch xã, ngày 5/3 cho biết …"."""
    ordered = _ORDERED.match(text, lo, hi)
    words = Words(text, lo if ordered is None else ordered.end(), hi)
    if any(first == last or _is_no_subject(text, words, part, (start, stop)) for part, (start, stop, first, last) in enumerate(words.parts)):
        return None
    start, stop, first, _ = words.parts[0]
    if is_roll(text, words):
        return start, words.parts[-1][1]
    at = words.starts[first]
    if ordered is not None and text[at].isupper():
        return start, words.parts[-1][1]
    who = text[at].lower() + text[at + 1 : stop]
    named = RANKED.match(text, at) or PERSON.match(who) or TITLE.match(text, at) or is_body(text[at:stop]) or _UNIT.match(text, at)
    return (start, stop) if named else None


# In front of those who are told of behind a cut-off, though a clause in front names them: "không rót vốn cho ⟦những dự án⟧ đến 30/9 giải ngân dưới 30%",
# "lập danh sách ⟦bộ, ngành⟧ đến 30/9 đạt dưới 50%".
_WHICH_ONES = lazy.re(rf"\s(?:danh\ssách|(?:cho|đối\svới)(?=\s(?:các|những)\s))\s(?=[{LOWER}]+(?:,?\s[{LOWER}]+){{1,7}}\s?$)")
_WHICH = 60
# In front of what is told, behind which the subject of the figure stands: "Sở cho biết, ".
_SAID = lazy.re(r"\s(?:cho biết|cho hay|cho thấy|nêu rõ),?\s(?=\w)")


def subject_of_cut_off(text: str, lo: int, hi: int) -> Span:
    """What stands in front of a cut-off, behind a circumstance: "song theo thống kê của báo, ⟦tài sản của bà Ba⟧ tại ngày 17/6 …"."""
    which = _WHICH_ONES.search(text, max(lo, hi - _WHICH), hi)
    if which is not None and not verbs_of(Words(text, which.end(), hi), 0):
        return which.end(), hi
    said = next(reversed(list(_SAID.finditer(text, lo, hi))), None)
    if said is not None and not verbs_of(Words(text, said.end(), hi), 0) and text.find(",", said.end(), hi) < 0:
        # "Báo cáo do Chủ nhiệm trình bày cho biết, ⟦bội chi⟧ đến 31/12 là 250 tỷ đồng"
        return said.end(), hi
    words = Words(text, lo, hi)
    told = [word.lower() for word in words.tokens[: min(2, words.parts[0][3])]]
    sourced = len(words.parts) > 1 and (told[:1] == ["theo"] or (told[1:] == ["theo"] and told[0] in CONNECTORS))
    return (words.parts[1][0] if sourced else lo), hi


def is_roll(text: str, words: Words) -> bool:
    """Whether parts are a list of names and no more: "⟦Peru, Chile và Cuba⟧ hôm 8/6 tuyên bố …"."""
    last = text[slice(*words.parts[-1][:2])]
    return " và " in last and last.replace(" và ", " ").istitle() and all(text[start:stop].istitle() for start, stop, _, _ in words.parts[:-1])
