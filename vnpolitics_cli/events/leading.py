"""The main verb of a clause that a day leads, and whose deed it is: "Chiều 27/9, tại Huế, Hội nghị do Sở tổ chức đã thông qua …".

Circumstances and what stands behind "do", "mà", "khi" are passed over: the main verb is the first one of the subject's own.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from vnpolitics_cli import lazy
from vnpolitics_cli.events.actors import COUNTED, NAMING, PERSON, PLACE_NAME, PLURAL, SOME, SUSPECTS, TITLE, is_body, joined
from vnpolitics_cli.events.clauses import (
    ADDRESS,
    ANSWERING,
    BEFORE_SUBJECT,
    COMPANION,
    CONDITION,
    HAPPENS_NOUN,
    HAVING,
    PARTS,
    PURPOSE,
    TIME,
    Told,
    ends_list,
    filled,
    going_on,
    is_aboard,
    is_apposed,
    is_held,
    is_joined,
    is_passive,
)
from vnpolitics_cli.events.lexicon import ADVERBIAL, COMPLEMENT, ERRANDS, HAPPENING, MOVING
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.subjects import HOW_MANY, comes_about
from vnpolitics_cli.events.whose import agent_before
from vnpolitics_cli.events.words import Span, Verb, Words, bare_verb
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, UPPER

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
_CONTRASTS = frozenset(_MOODS["contrasts"])
_ABSTRACT = frozenset(_MOODS["abstract"])
# What takes place, without anybody who does it.
_APPEARING = frozenset(("diễn ra", "xảy ra", "xuất hiện", "có"))
# Those who make or trade something for a living, and what they do.
_TRADERS = lazy.re(r"\s?(?:(?:các|những|nhiều|một số)\s)?(?:công ty|doanh nghiệp|đơn vị|hộ dân|hộ|nhà|thương nhân)\s?", re.IGNORECASE)
_TRADES = frozenset(("buôn bán", "nhập khẩu", "sản xuất", "xuất khẩu"))
# Behind "xét xử": in which instance.
_INSTANCE = (" phúc thẩm ", " sơ thẩm ")
_CAUSES = frozenset(("do", "vì"))
# What somebody presides over, a noun as well: "chủ trì giao ban".
_MEETING = frozenset(_GROUPS["meeting"])
_PLACING = frozenset(("trên", "tại", "ở", "trong"))
_IN_PLACES = [[], *([word] for word in _PLACING)]
_GENERIC = lazy.re(r"(?:các|những|mọi|người|tất cả|tỷ lệ|tỉ lệ|số)\s")
_LEADING_PLACE = lazy.re(r"(?:[Tt]ại|[Ởở])\s+((?:[^,.;:()\n]|(?<=TP)\.){2,80}(?:\([^()]{1,160}\))?),\s+")
_LEAD = 20
"""Where "của" stands at most, in code points, behind the beginning of what else a leader does: "điều hành của"."""
# Behind "là", one who is told of in the words that follow: "là ⟦người⟧ đầu tiên đến trường".
_SOME = (" người ", " một ", " ai ", " những ")
# First words of what has become so since: "ba em bị cuốn trôi, ⟦hiện mới⟧ tìm được một em".
_BY_NOW = frozenset(("hiện chưa", "hiện mới", "hiện vẫn", "hiện đã", "đến nay"))
_TOWARDS = (" sang ", " từ ", " tới ", " về ", " vào ", " đến ")
# A numbered paper, and what its title tells of another one.
_NUMBERED = lazy.re(rf"\s?{any_of(_TABLE['nouns']['numbered'])}\s(?:số\s)?\d")
_IN_TITLES = frozenset(("ban hành", "bãi bỏ", "bổ sung", "hướng dẫn", "quy định", "sửa đổi", "thay thế"))
# Behind a date, what is so by which paper: "từ ngày 1/1/2018 trở đi ⟦theo Luật Nhà ở⟧ có tác động".
_BY_LAW = lazy.re(rf"\s?theo\s{any_of(_TABLE['nouns']['numbered'])}\s")
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
# In a circumstance: a place which the next part may go on with, "trên đường Ba thuộc ⟦xã An Bình⟧, Gia Lâm, …".
_IN_ADDRESS = lazy.re(rf"\s(?:huyện|phường|quận|thôn|thị\strấn|thị\sxã|xã|đường)\s[{UPPER}\d]")
# Papers and what they are about: "những văn bản về thuế".
_PAPERS_ON = lazy.re(r"\W*(?:(?:các|những|một số)\s)?(?:văn bản|quy định|chính sách|thủ tục)\s(?:\w+\s){0,3}về\s", re.IGNORECASE)
# Auxiliaries of a verb that may only say which subject is meant: "xe bị cháy đã được đưa đi".
_PARTICIPIAL = ("bị ", "được ", "đang ", "từng ")

_NAME_PARTS = 4
"""Within how many parts the name of a happening ends."""

_Main = tuple[Verb, Span | None]
"""A main verb and the words in front of it that are its subject."""


def verb_behind(text: str, words: Words, *, paused: bool, light: bool = False) -> Told | None:
    """The main verb of the clause of these words, behind its date; `paused` where a comma stands between, `light` where verbs
    of one syllable count too."""
    clause = _Clause(text, words, paused=paused, light=light)
    for index in range(min(len(words.parts), PARTS)):
        if index and words.key(words.parts[index][2], 2) in _BY_NOW:
            break
        told = clause.read(index)
        if told is not None:
            return told
    return clause.held


class _Part(NamedTuple):
    """A part of a clause between commas: its span, its first word in small letters, where that begins and how it goes on (`head`), whether
    punctuation closes it, whether it opens as a circumstance does ("trong khi", "theo"), its verbs, and those of them that are not weak."""

    number: int
    start: int
    stop: int
    at: int
    word: str
    head: str
    closed: bool
    adverbial: bool
    found: list[Verb]
    strong: list[Verb]

    @property
    def opens(self) -> bool:
        """Whether a bare verb is its first word: "trả lời báo chí, …"."""
        return bool(self.strong) and self.strong[0].start <= self.start + 1 and not self.strong[0].mark


class _Clause:
    """A clause behind the date that leads it, read part by part until its main verb is found.

    What is known so far: the words that may be the subject (`_pieces`), the place in front, and a verb that is taken where no better one
    comes (`held`); whether a circumstance stands in front (`_aside`), whether that gave the verb held (`_firm`), whether the last part was of
    an address, whether the parts so far say what the date's noun is about (`_about`), whether what is held only says which subject is meant
    (`_which`) or is done together with somebody (`_together`), and whether a circumstance names whose title comes next (`_titled`), or all
    the titles of those under whose lead it is (`_under`).
    """

    __slots__ = (
        "_about",
        "_addressed",
        "_aside",
        "_firm",
        "_light",
        "_paused",
        "_pieces",
        "_place",
        "_text",
        "_titled",
        "_together",
        "_under",
        "_which",
        "_words",
        "held",
    )

    def __init__(self, text: str, words: Words, *, paused: bool, light: bool) -> None:
        self._text, self._words, self._paused, self._light = text, words, paused, light
        self._pieces: list[Span] = []
        self._place: int | None = None
        self.held: Told | None = None
        self._about = self._aside = self._firm = self._addressed = self._which = self._titled = self._together = self._under = False

    def read(self, index: int) -> Told | None:
        """What is told, where this part settles it."""
        start, stop, first, last = self._words.parts[index]
        if first == last:
            if self._text[start:stop].strip() and index + 1 < len(self._words.parts):
                self._pieces.append((start, stop))
            return None
        if self._is_place(index):
            return None
        part = self._part(index)
        if self._together:
            return self._joint(part)
        if part.closed and part.word == "cùng" and self._pieces and not part.strong:
            # "ông Ba, ⟦cùng lãnh đạo các sở⟧, đã đi kiểm tra": in whose company.
            return None
        if part.closed and (
            (part.adverbial and not self._appears(part)) or self._is_about(part) or (part.opens and not self._pieces and (self._paused or index))
        ):
            self._pass_circumstance(part)
            return None
        if self._is_object(part) or self._is_answer(part) or self._describes(part) or self._lists(part):
            return None
        if part.closed and self._pieces and self._is_apposed(part):
            return None
        if part.closed and part.opens and self._pieces and _PAPERS_ON.match(self._text, *self._pieces[-1]):
            # "những văn bản về phí, ⟦xử phạt lấn đê⟧, nhãn hàng sau đây hết hiệu lực": what they are about.
            self._pieces.append((part.start, part.stop))
            return None
        if not part.found:
            self._take_words(part)
            return None
        return self._held_at_last(part) or self._verb_of(part)

    def _held_at_last(self, part: _Part) -> Told | None:
        """What is held whose name goes on behind commas: "⟦hội nghị⟧ thống nhất nội dung, chương trình kỳ họp ⟦đã được tổ chức⟧"."""
        first = part.found[0]
        if not part.closed or self._pieces or first.mark or first.opener or not _is_of_happening(self._text, part.start, first):
            return None
        for index in range(part.number + 1, min(part.number + _NAME_PARTS, len(self._words.parts))):
            found = verbs_of(self._words, index)
            if found and found[-1].mark:
                own = self._words.starts[self._words.parts[index][2]]
                alone = not any(verb.mark or verb.opener or verb.key in COMPLEMENT for verb in found[:-1]) and HAPPENS_NOUN.match(self._text, own) is None
                held = alone and is_held(self._text, found[-1]) and not is_joined(self._text, found[-1])
                return Told(found[-1], part.start, filled(part.start, first.start), self._place, leads=True) if held else None
        return None

    def _is_apposed(self, part: _Part) -> bool:
        """Whether a part says who it is that the part in front names, and the main verb comes behind it: "Công ty Ba Sao, ⟦đơn vị trúng thầu⟧, đã ký …"."""
        if not is_apposed(self._words, part.number):
            return False
        if part.word == "người":
            return True
        start, rest = self._pieces[-1][0], part.number + 1
        at = start + (self._text[start] == " ")
        behind = verbs_of(self._words, rest)
        named = self._text[at].isupper() or PERSON.match(self._text, at) is not None
        return named and bool(behind) and behind[0].start <= self._words.parts[rest][0] + 1

    def _is_about(self, part: _Part) -> bool:
        """Whether a part says what the date's own noun is about: "trong thông tin phát đi ngày 5/3 ⟦về kết quả kiểm tra⟧, …"."""
        if not part.number and not self._paused:
            self._about = part.word == "về" and (not part.found or part.found[0].at > part.at)
        elif self._about:
            self._about = self._text[part.at].islower() and PERSON.match(self._text, part.at) is None
        return self._about

    def _appears(self, part: _Part) -> bool:
        """Whether something appears in the place that a part opens with: "trên mạng xã hội ⟦xuất hiện⟧ một đoạn phim, …"."""
        if part.word not in _PLACING or not part.strong or part.strong[0].opener:
            return False
        return part.strong[0].key == "xuất hiện" or comes_about(self._text, part.strong[0])

    def _is_place(self, index: int) -> bool:
        """Take "tại Huế, …" as where it happened, the first time: what stood in front of it is no subject."""
        _, stop, first, _ = self._words.parts[index]
        if self._place is not None or stop >= self._words.hi or self._words.tokens[first].lower() not in ("tại", "ở"):
            return False
        if any(comes_about(self._text, verb) for verb in verbs_of(self._words, index)):
            # "tại phường An Bình xảy ra vụ cháy lớn, …": the clause itself.
            return False
        named = _LEADING_PLACE.match(self._text, self._words.starts[first], min(stop + 2, self._words.hi))
        if (
            named is None
            or named.end() < stop
            or " trời " in named[1]
            or any(verb.mark == 2 and verb.key in _APPEARING for verb in verbs_of(self._words, index))
        ):
            # "tại hội trường ⟦đã diễn ra⟧ Kỳ họp thứ 6, HĐND tỉnh khóa IX": no place alone.
            return False
        self._place, self._aside = named.start(), True
        self._pieces.clear()
        return True

    def _part(self, index: int) -> _Part:
        words = self._words
        start, stop, first, _ = words.parts[index]
        word, head = words.tokens[first].lower(), words.key(first, 2)
        found = [verb for verb in verbs_of(words, index, light=self._light) if verb.opener not in _CONTRASTS]
        if head == "trong đó" and len(found) > 1 and found[0].key == "có":
            # "ba thành viên, trong đó có ông Ba, đánh bom …": one of them is named.
            found, start = found[1:], found[1].start
        strong = [verb for verb in found if not verb.weak]
        # "do ảnh hưởng của bão ⟦nên⟧ ở ven biển đã có mưa, …": behind its cause the clause itself.
        adverbial = (word in ADVERBIAL or head in ADVERBIAL) and not (word in _CAUSES and self._has_outcome(start, found))
        return _Part(index, start, stop, words.starts[first], word, head, stop < words.hi, adverbial, found, strong)

    def _has_outcome(self, start: int, found: Sequence[Verb]) -> bool:
        """Whether a main verb stands behind "nên" in a part from `start` on."""
        return any(verb.mark == 2 and not verb.opener and self._text.find(" nên ", start, verb.start) >= 0 for verb in found)

    def _goes_on_together(self, verb: Verb) -> bool:
        """Whether what is done stands behind the comma after "phối hợp", "chủ trì": "phối hợp với hải quan, biên phòng …", "chủ trì, ⟦phát hiện⟧"."""
        return self._text.startswith((" với ", " cùng ", ", "), verb.end) or (verb.key == "phối hợp" and self._text[verb.end + 1].isupper())

    def _joint(self, part: _Part) -> Told | None:
        """What they do who do it together: "công an phối hợp với hải quan, ⟦biên phòng bắt giữ⟧"."""
        act = next((verb for verb in part.strong if verb.key not in COMPANION), None) or self._opening(part)
        if act is not None and not act.opener and self.held is not None:
            return self.held._replace(verb=_with(self.held.verb, act))
        return None if part.closed and act is None else self.held

    def _opening(self, part: _Part) -> Verb | None:
        """The verb that opens a part, though it is as often a noun: "phối hợp với biên phòng, ⟦kiểm tra⟧ tàu"."""
        first = self._words.parts[part.number][2]
        size = self._words.verb(first)
        if size < 2 or self._words.key(first, size) in COMPANION:
            return None
        at = self._words.starts[first]
        return bare_verb(at, self._words.ends[first + size - 1], self._words.key(first, size))

    def _pass_circumstance(self, part: _Part) -> None:
        """Pass over "trong khi tuần tra, …", "trả lời báo chí, …": its verb is the clause's only where no other comes."""
        self._aside, self._under = True, part.word == "dưới"
        self._titled = self._under or (part.adverbial and self._text.find(" của ", part.start, part.stop) >= 0)
        self._pieces.clear()
        self._addressed = part.adverbial and not part.strong and _IN_ADDRESS.search(self._text, part.start, part.stop) is not None
        if self.held is None and part.strong and part.head != "so với":
            self.held, self._firm = Told(part.strong[0], part.start, None, self._place, leads=True), not part.adverbial

    def _is_object(self, part: _Part) -> bool:
        """Whether a part goes on with what a circumstance names: "sau khi nghe báo cáo tình hình, ⟦tiến độ triển khai sắp xếp⟧, …"."""
        return self._aside and self.held is None and part.closed and bool(part.strong) and not part.strong[0].mark and part.head in _ABSTRACT

    def _is_answer(self, part: _Part) -> bool:
        """Whether a part only says on what occasion the subject speaks: "ông Ba, ⟦trả lời báo chí⟧, cho biết …"."""
        return part.closed and part.opens and part.strong[0].key in ANSWERING

    def _describes(self, part: _Part) -> bool:
        """Whether a part says who the people in front of it are: "các anh chị em, ⟦là con đẻ của nạn nhân⟧, …"."""
        return part.word == "là" and bool(self._pieces) and bool(part.found) and not part.strong

    def _lists(self, part: _Part) -> bool:
        """Whether a part lists what the words in front of it mean, or says which way somebody goes: "thủ tục tùy ý, ⟦bao gồm mượn sách qua
        mạng⟧, …", "chạy trên phố Ba, ⟦hướng chợ Mơ đi cầu Giẽ⟧"."""
        return part.word == "hướng" or (part.closed and part.head == "bao gồm" and (not part.found or part.found[0].start - part.at < 12))

    def _take_words(self, part: _Part) -> None:
        """Take a part without a verb as words of the subject, unless it still belongs to a circumstance."""
        if part.closed and not self._pieces and self._opens_before_subject(part):
            # "Ngày 14/6, trao đổi với phóng viên, ông Ba cho biết …"
            self._aside = True
            return
        listed = self._addressed = self._aside and self._goes_on_aside(part)
        if self._titled and part.closed and (TITLE.match(self._text, part.at) or self._goes_on_leading(part)):
            # "dưới sự chủ trì của Bí thư Chi bộ, Chủ nhiệm Lê Ba, Chi bộ tổ chức …"
            self._titled = self._under
        elif not listed and not TIME.match(self._text, part.start) and not self._names_session(part):
            self._pieces.append((part.start, part.stop))

    def _names_session(self, part: _Part) -> bool:
        """Whether a part says whose session the place in front is: "tại Hội nghị lần thứ 3, ⟦Ban Chấp hành tỉnh khóa XV⟧, Lê Ba được bầu"."""
        if not part.closed or not self._aside or self._pieces or part.number == 0:
            return False
        start, stop = self._words.parts[part.number - 1][:2]
        session = self._text.find(" thứ ", start, stop) >= 0 and self._text.find(" khóa ", part.start, part.stop) >= 0
        return session and is_body(self._text[part.at : part.stop])

    def _goes_on_leading(self, part: _Part) -> bool:
        """Whether a part says under whose lead it is: "dưới sự chủ trì, ⟦điều hành của ông Ba⟧, …"."""
        return self._under and self._text[part.at].islower() and 0 < self._text.find(" của ", part.at, part.stop) - part.at < _LEAD

    def _opens_before_subject(self, part: _Part) -> bool:
        """Whether the first word of a part is a verb in front of its subject, though a noun as often: "⟦trao đổi⟧ với phóng viên"."""
        first = self._words.parts[part.number][2]
        return self._words.key(first, self._words.verb(first) or 1) in BEFORE_SUBJECT

    def _goes_on_aside(self, part: _Part) -> bool:
        """Whether a part without a verb goes on with a circumstance: the rest of an address ("tại xã An Bình, ⟦tỉnh Gia Lai⟧, …") or of a list
        in small letters."""
        if ADDRESS.match(self._text, part.at):
            return True
        words = self._text[part.start : part.stop]
        if self._addressed and PLACE_NAME.fullmatch(f"{words.strip()} "):
            return True
        return words.islower() and not PERSON.match(self._text, part.at) and not PLURAL.match(self._text, part.at)

    def _verb_of(self, part: _Part) -> Told | None:
        """What is told by the main verb of a part, or by the verb held where this one is no better; nothing where a better one may come."""
        verb, own = _main(self._text, part.found, part.start)
        if self._pieces and not verb.mark and not verb.opener and len(part.strong) > 1:
            verb, own = _behind_apposition(self._text, verb, own, part.strong, self._pieces)
        if verb.weak and not verb.mark and self.held is not None and part.word != "thì":
            return None
        if own is not None and (self._is_rest_of_place(part, verb, own) or (own[0] == part.start and _BY_LAW.match(self._text, part.start))):
            own = None
        if own is not None and part.word == "thì" and self._pieces and verb.start - part.at < 5:
            # "ông Ba đang hái rau, thì bị rắn cắn": the same one.
            own = None
        subject = joined(self._text, self._pieces, own)
        if self._pieces and not verb.mark and not verb.opener and (own is None or TITLE.match(self._text, part.at)):
            # "cầu treo được ⟦ông Ba⟧, Chủ tịch xã, khánh thành"
            subject = agent_before(self._text, self._words, part.number, own) or subject
        if own is not None and subject == own and ends_list(self._text, own, self._pieces):
            subject = None
        told = Told(verb, part.start, subject, self._place, leads=True)
        if self.held is not None:
            if self._stays(self.held, told, own):
                return self.held
        elif part.closed and subject is not None:
            self._which = self._says_which(verb, own)
            if self._which or self._says_who(verb, subject):
                self.held, self._pieces = told, [subject]
                return None
        if part.closed and self._is_inner(part, verb):
            self._pass_inner(part, told)
            return None
        if part.closed and verb.key in COMPANION and not verb.opener and self._goes_on_together(verb):
            self.held, self._together = told, True
            return None
        if part.closed and going_on(self._text, verb) and not verb.opener and subject is not None and self._then(part):
            # "tổ công tác đang tuần tra ⟦thì phát hiện⟧ xe gỗ"
            self.held, self._pieces = told, [subject]
            return None
        return told

    def _then(self, part: _Part) -> bool:
        """Whether a part comes behind it that tells what happened then: "đang hái rau, ⟦thì bị rắn cắn⟧"."""
        behind = self._words.parts[part.number + 1 : part.number + 2]
        return bool(behind) and self._text.startswith("thì ", behind[0][0]) and any(not verb.weak for verb in verbs_of(self._words, part.number + 1)[:1])

    def _is_rest_of_place(self, part: _Part, verb: Verb, own: Span) -> bool:
        """Whether the words before a verb are still the place: "tại thị xã Ngã Bảy, ⟦tỉnh Hậu Giang⟧ đã diễn ra …"."""
        if not self._aside or self._pieces or verb.key not in _APPEARING:
            return False
        return bool(ADDRESS.match(self._text, part.at) or (self._addressed and PLACE_NAME.fullmatch(self._text, *own)))

    def _says_who(self, verb: Verb, subject: Span) -> bool:
        """Whether a verb says who the subject is, if a verb of hers is still to come: "chị Tư ⟦là⟧ nhân viên cửa hàng, đến nơi thì …"."""
        return verb.key == "là" and not verb.mark and self._text[subject[0]].isalpha()

    def _says_which(self, verb: Verb, own: Span | None) -> bool:
        """Whether a verb says which subject is meant, if a main verb is still to come: "một con tàu, ⟦được trang bị⟧ máy lặn, sẽ đến vùng biển
        này"."""
        return own is None and bool(self._pieces) and verb.mark == 1 and not verb.opener

    def _stays(self, held: Told, told: Told, own: Span | None) -> bool:
        """Whether the verb held is the main one, and the one just read is not."""
        if own is not None and (self._which or held.verb.key == "là"):
            # Another one's deed: "chị Tư là nhân viên cửa hàng, ông Ba đến nơi".
            return True
        at = told.subject[0] if told.subject is not None else None
        return self._firm and (at is None or not (self._text[at].isupper() or PERSON.match(self._text, at) or COUNTED.match(self._text, at)))

    def _is_inner(self, part: _Part, verb: Verb) -> bool:
        """Whether a part's verb is of an inner clause, so that the main verb is still to come: "Hội nghị do Sở tổ chức, có sự tham gia của …"."""
        return bool(verb.opener) and bool(part.strong) and not part.strong[0].mark and verb.opener not in PURPOSE

    def _pass_inner(self, part: _Part, told: Told) -> None:
        """Hold the verb of an inner clause; the words in front of the clause are the subject's: "⟦Hội nghị⟧ do Sở tổ chức, …"."""
        if self.held is None:
            self.held = told
        opened = _opened(self._text, part.start, told.verb)
        if opened > part.start + 1:
            self._pieces.append((part.start, opened))


def _behind_apposition(text: str, verb: Verb, own: Span | None, strong: Sequence[Verb], pieces: Sequence[Span]) -> _Main:
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


def _main(text: str, found: Sequence[Verb], start: int) -> _Main:
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
    before = filled(start, _opened(text, start, governed))
    same = verb.opener == governed.opener and not governed.mark
    if same and governed.opener in PURPOSE and verb.mark and governed.start - governed.inner < 2:
        # "các văn bản để bãi bỏ thuế khoán được rà soát"
        return verb._replace(opener=""), before
    if verb.mark == 2 or (governed.opener in _RELEASING and governed.key not in COMPANION):
        # Behind "việc", what its clause tells of is the subject too: "việc xây cầu sẽ hoàn thành".
        own = filled(start, verb.start) if governed.opener == "việc" else before
        return verb if governed.opener in CONDITION else verb._replace(opener=""), own
    if verb.opener == governed.opener and verb.key in COMPLEMENT and before:
        # "một người khi đang đi câu hoảng hốt ⟦phát hiện⟧ cá chết"
        return verb._replace(opener=""), before
    if before and verb.mark and verb.opener == governed.opener and governed.opener.endswith("khi") and governed.key not in COMPLEMENT:
        # "tàu cá sau khi rời cảng ⟦bất ngờ gặp sự cố⟧", "ông Ba khi đang lái xe ⟦bị tông⟧"
        return (verb._replace(opener=""), before) if not is_joined(text, verb) and not going_on(text, verb) else None
    return None


def _main_from(text: str, verbs: Sequence[Verb], start: int) -> _Main:
    """The main verb of a part, from the first verb on that no inner clause holds: that one, or a later one where it only says which subject."""
    first = verbs[0]
    own = filled(start, first.start)
    if first.key in _IN_TITLES and not first.mark and _NUMBERED.match(text, start) is not None:
        # "Nghị định 3/2026/NĐ-CP sửa đổi Nghị định hướng dẫn Luật Đê điều ⟦có hiệu lực⟧"
        force = next((verb for verb in verbs[1:] if "hiệu lực" in verb.key and not verb.opener), None)
        if force is not None:
            return force, own
    if len(verbs) > 1 and first.key in COMPANION and verbs[1].key in COMPANION and verbs[1].start - first.end < 5:
        # "chủ trì phối hợp với biên phòng ⟦bắt giữ⟧"
        first, verbs = _with(first, verbs[1])._replace(start=first.start), verbs[1:]
    if first.key == "chủ trì" and len(verbs) > 1 and verbs[1].start == first.end + 1 and verbs[1].key not in _MEETING:
        # "đã chủ trì ⟦phát hiện⟧ và tạm giữ 42 thùng hàng"
        return _with(first, verbs[1]), own
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
        return _with(first, verbs[1]), own
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
                return verb._replace(opener=""), own
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
    return then._replace(mark=max(first.mark, then.mark), status=then.status or first.status), (first.end + 1, then.start)


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
    return first.key in _TOLD_FIRST and not going_on(text, first) and not _is_of_happening(text, start, first)


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
            return verb._replace(mark=first.mark, status=first.status), (first.end + 1, verb.start)
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
        # "xe máy bị cháy ⟦được đưa⟧ ra khỏi hiện trường"
        return verb, filled(start, verb.start)
    if first.key == "giao dịch" and not first.mark:
        # "giá kẽm giao dịch trên sàn kim loại giảm 7 USD"
        return verb, filled(start, verb.start)
    if first.key in COMPANION:
        return (_with(first, verb), own) if _is_joint(text, first, verb) else None
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


def _is_of_happening(text: str, start: int, first: Verb) -> bool:
    """Whether a verb is part of a happening's name: "phiên tòa ⟦xét xử⟧ vụ kiện"."""
    return first.key not in _HOLDING and HAPPENS_NOUN.match(text, start) is not None


def _takes_place(text: str, start: int, first: Verb, verb: Verb) -> bool:
    """Whether a verb tells of the happening that the first one names: "phiên tòa xét xử vụ kiện ⟦tiếp tục diễn ra⟧"."""
    return (verb.mark == 2 or verb.key in HAPPENING or verb.key in _OF_HAPPENINGS) and _is_of_happening(text, start, first)


def _is_joint(text: str, first: Verb, verb: Verb) -> bool:
    """Whether a verb is what is done together: "công an phối hợp với hải quan ⟦bắt giữ⟧"."""
    return verb.mark == 2 or verb.start == first.end + 1 or text.startswith((" với ", " cùng "), first.end) or text[first.end + 1].isupper()


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
