"""The main verb of a clause that a day leads, and whose deed it is: "Chiều 27/9, tại Huế, Hội nghị do Sở tổ chức đã thông qua …".

The clause is read part by part: circumstances ("tại Huế") and inner clauses ("do Sở tổ chức") are passed over; which verb of a part is its main one,
`main_verb` knows.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from vnpolitics_cli import lazy
from vnpolitics_cli.events.clauses import (
    ADDRESS,
    ANSWERING,
    BEFORE_SUBJECT,
    COMPANION,
    HAPPENS_NOUN,
    PARTS,
    PURPOSE,
    TIME,
    Told,
    ends_list,
    filled,
    going_on,
    is_apposed,
    is_held,
    is_joined,
)
from vnpolitics_cli.events.lexicon import ADVERBIAL, COMPLEMENT
from vnpolitics_cli.events.main_verb import PLACING, behind_apposition, is_of_happening, main_verb, opened, with_companion
from vnpolitics_cli.events.phrases import COUNTED, LEADING_THEM, LED_BY, PERSON, PLACE_NAME, PLURAL, TITLE, is_body, joined
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.subjects import HOW_MANY, comes_about
from vnpolitics_cli.events.whose import agent_before
from vnpolitics_cli.events.words import Span, Verb, Words, bare_verb
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import UPPER

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]
_CONTRASTS = frozenset(_MOODS["contrasts"])
_ABSTRACT = frozenset(_MOODS["abstract"])
# What takes place, without anybody who does it.
_APPEARING = frozenset(("diễn ra", "xảy ra", "xuất hiện", "có"))
_CAUSES = frozenset(("do", "vì"))
# Openers of a circumstance that may stand between a subject and its verb.
_WHEN = frozenset(("ngay khi", "sau khi", "trong khi", "trước khi"))
_LEADING_PLACE = lazy.re(r"(?:[Tt]ại|[Ởở])\s+((?:[^,.;:()\n]|(?<=TP)\.){2,80}(?:\([^()]{1,160}\))?),\s+")
_LEAD = 20
"""Where "của" stands at most, in code points, behind the beginning of what else a leader does: "điều hành của"."""
# First words of what has become so since: "ba em bị cuốn trôi, ⟦hiện mới⟧ tìm được một em".
_BY_NOW = frozenset(("hiện chưa", "hiện mới", "hiện vẫn", "hiện đã", "đến nay"))
# Behind a date, what is so by which paper: "từ ngày 1/1/2018 trở đi ⟦theo Luật Nhà ở⟧ có tác động".
_BY_LAW = lazy.re(rf"\s?theo\s{any_of(_TABLE['nouns']['numbered'])}\s")
_SO_MANY = lazy.re(rf"\s?{HOW_MANY}", re.IGNORECASE)
# In a circumstance: a place which the next part may go on with, "trên đường Ba thuộc ⟦xã An Bình⟧, Gia Lâm, …".
_IN_ADDRESS = lazy.re(rf"\s(?:huyện|phường|quận|thôn|thị\strấn|thị\sxã|xã|đường)\s[{UPPER}\d]")
# Papers and what they are about: "những văn bản về thuế".
_PAPERS_ON = lazy.re(r"\W*(?:(?:các|những|một số)\s)?(?:văn bản|quy định|chính sách|thủ tục)\s(?:\w+\s){0,3}về\s", re.IGNORECASE)

_NAME_PARTS = 4
"""Within how many parts the name of a happening ends."""


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
        part = self._past_leader(self._part(index))
        if part is None:
            return None
        if self._together:
            return self._joint(part)
        if part.closed and part.word == "cùng" and self._pieces and not part.strong:
            # "ông Ba, ⟦cùng lãnh đạo các sở⟧, đã đi kiểm tra": in whose company.
            return None
        if part.closed and ((part.adverbial and not self._appears(part)) or self._is_about(part) or (self._opens(part) and (self._paused or index))):
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

    def _opens(self, part: _Part) -> bool:
        """Whether a part is a deed in front of the subject of the clause, "⟦trả lời báo chí⟧, ông Ba …", and not what came about there."""
        return part.opens and not self._pieces and not comes_about(self._text, part.strong[0])

    def _past_leader(self, part: _Part) -> _Part | None:
        """A part without the title of whoever leads those in front of "do": "⟦đoàn⟧ do bà Sáu, ⟦Phó Chủ tịch xã làm trưởng đoàn⟧ đã họp"; nothing, where no
        more is told in it."""
        led = LEADING_THEM.match(self._text, part.at, part.stop) if self._pieces and TITLE.match(self._text, part.at) else None
        by = LED_BY.search(self._text, *self._pieces[-1]) if led is not None else None
        found = [verb for verb in part.found if led is not None and verb.start >= led.end()]
        if led is None or by is None or not (found or part.closed):
            return part
        self._pieces[-1] = self._pieces[-1][0], by.start()
        if not found:
            return None
        return part._replace(start=led.end(), at=led.end() + 1, found=found, strong=[verb for verb in found if not verb.weak])

    def _held_at_last(self, part: _Part) -> Told | None:
        """What is held whose name goes on behind commas: "⟦hội nghị⟧ thống nhất nội dung, chương trình kỳ họp ⟦đã được tổ chức⟧"."""
        first = part.found[0]
        if not part.closed or self._pieces or first.mark or first.opener or not is_of_happening(self._text, part.start, first):
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
        if part.word not in PLACING or not part.strong or part.strong[0].opener:
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
            return replace(self.held, verb=with_companion(self.held.verb, act))
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
        if not self._goes_on_behind(part):
            self._pieces.clear()
        self._addressed = part.adverbial and not part.strong and _IN_ADDRESS.search(self._text, part.start, part.stop) is not None
        if self.held is None and part.strong and not part.head.startswith("so "):
            self.held, self._firm = Told(part.strong[0], part.start, None, self._place, leads=True), not part.adverbial

    def _goes_on_behind(self, part: _Part) -> bool:
        """Whether the subject stands in front of a circumstance, and its verb right behind: "tổ tuần tra, ⟦sau khi xem sổ⟧, tiến hành lập biên bản"."""
        if (part.head not in _WHEN and part.word != "khi") or part.number + 1 >= len(self._words.parts):
            return False
        found = verbs_of(self._words, part.number + 1)
        return bool(found) and found[0].start <= self._words.parts[part.number + 1][0] + 1

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
        return (part.word == "hướng" and part.head != "hướng dẫn") or (
            part.closed and part.head == "bao gồm" and (not part.found or part.found[0].start - part.at < 12)
        )

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
        verb, own = main_verb(self._text, part.found, part.start)
        if self._pieces and not verb.mark and not verb.opener and len(part.strong) > 1:
            verb, own = behind_apposition(self._text, verb, own, part.strong, self._pieces)
        if verb.weak and not verb.mark and self.held is not None and part.word != "thì":
            return None
        if own is not None and (self._is_rest_of_place(part, verb, own) or (own[0] == part.start and _BY_LAW.match(self._text, part.start))):
            own = None
        if own is not None and part.word == "thì" and self._pieces and verb.start - part.at < 5:
            # "ông Ba đang hái rau, thì bị rắn cắn": the same one.
            own = None
        subject = joined(self._text, self._pieces, own)
        led = bool(self._pieces) and LED_BY.match(self._text, self._pieces[-1][1]) is not None
        if self._pieces and not led and not verb.mark and not verb.opener and (own is None or TITLE.match(self._text, part.at)):
            # "cầu treo được ⟦ông Ba⟧, Chủ tịch xã, khánh thành"
            subject = agent_before(self._text, self._words, part.number, own) or subject
        if own is not None and subject == own and ends_list(self._text, own, self._pieces):
            subject = None
        told = Told(verb, part.start, subject, self._place, leads=True)
        if self.held is not None:
            if own is not None and self._lists_names(self.held, verb, own):
                return replace(told, subject=self.held.subject)
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
        return bool(behind) and self._text.startswith("thì ", behind[0][0]) and any(not verb.weak for verb in verbs_of(self._words, part.number + 1)[:2])

    def _is_rest_of_place(self, part: _Part, verb: Verb, own: Span) -> bool:
        """Whether the words before a verb are still the place: "tại thị xã Ngã Bảy, ⟦tỉnh Hậu Giang⟧ đã diễn ra …"."""
        if not self._aside or self._pieces or verb.key not in _APPEARING:
            return False
        return bool(ADDRESS.match(self._text, part.at) or (self._addressed and PLACE_NAME.fullmatch(self._text, *own)))

    def _says_who(self, verb: Verb, subject: Span) -> bool:
        """Whether a verb says who the subject is, if a verb of theirs is still to come: "chị Tư ⟦là⟧ nhân viên cửa hàng, đến nơi thì …", "6 đội ⟦là⟧ An Bình,
        Lá Xanh đã …"."""
        if verb.key != "là" or verb.mark:
            return False
        named = self._text[verb.end + 1 : verb.end + 3]
        return self._text[subject[0]].isalpha() or (self._text[subject[0]].isdigit() and named.isalpha() and named.istitle())

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

    def _lists_names(self, held: Told, verb: Verb, own: Span) -> bool:
        """Whether "là" only lists the names of those of whom something is told: "6 đội là Ba Sao, An Bình, ⟦Lá Xanh đã rút lui⟧"."""
        if held.verb.key != "là" or verb.mark != 2 or held.subject is None or _SO_MANY.match(self._text, held.subject[0]) is None:
            return False
        return self._text[slice(*own)].strip().istitle()

    def _is_inner(self, part: _Part, verb: Verb) -> bool:
        """Whether a part's verb is of an inner clause, so that the main verb is still to come: "Hội nghị do Sở tổ chức, có sự tham gia của …"."""
        return bool(verb.opener) and bool(part.strong) and not part.strong[0].mark and verb.opener not in PURPOSE

    def _pass_inner(self, part: _Part, told: Told) -> None:
        """Hold the verb of an inner clause; the words in front of the clause are the subject's: "⟦Hội nghị⟧ do Sở tổ chức, …"."""
        if self.held is None:
            self.held = told
        stop = opened(self._text, part.start, told.verb)
        if stop > part.start + 1:
            self._pieces.append((part.start, stop))
