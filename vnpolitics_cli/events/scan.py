"""The verb groups of a part, read from left to right: which auxiliaries stand in front of a verb and what they say, who does it to the subject
("được ⟦Bộ Chính trị⟧ phân công"), and which word opens its inner clause ("mà", "khi", "do").
"""

from vnpolitics_cli.events.bodies import FIRST_WORDS, ends_list, name_end
from vnpolitics_cli.events.lexicon import (
    AGENT_NOUNS,
    AGENTS,
    ALSO_NOUNS,
    AMOUNTING,
    AUXILIARY,
    BEFORE_AGENT,
    BREAKING_OUT,
    CAUSES,
    DECIDING,
    DEEDS_OF_PEOPLE,
    DONE_FOR_LIVING,
    EFFECTING,
    GATHERED,
    JOBS,
    LIGHT,
    MOVING,
    NAMING_WORDS,
    NOUNS_BEFORE,
    OPENER,
    PEOPLE,
    PLAIN,
    QUOTED,
    RISING,
    ROOT,
    SEVERAL,
    SPEECH,
    STATUS,
    VERB,
    WEAK,
    WHOLE,
)
from vnpolitics_cli.events.one_syllable import governs
from vnpolitics_cli.events.verb_or_noun import DOER_ENDS, Candidate, is_verb, names_doer, steers, unknown_verb
from vnpolitics_cli.events.words import Span, Verb, Words
from vnpolitics_cli.tables import table

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]
_NOUNS: dict[str, list[str]] = _TABLE["nouns"]

_MAIN = frozenset(_MOODS["main"])
# Auxiliaries that are verbs where they take none.
_ALONE_TOO = frozenset(("bắt đầu", "tiếp tục"))
# What is weighed in "chỉ", a tenth of a tael, which else is "only".
_GOLDEN = frozenset(("nhẫn", "vàng"))
# Those that are the verb of a clause that has no other: "ông Ba về thôn Hoành để đối thoại".
_ALONE = frozenset((*PLAIN, *_MOODS["moving"]))
_MAKING = frozenset(_MOODS["making"])
_OUTER = frozenset(("past", "planned"))
_LEADING = frozenset(("chỉ huy", "làm trưởng ban", "làm trưởng đoàn", "làm tổ trưởng"))
_WHOLE_ENDS = frozenset(noun.rpartition(" ")[2] for noun in WHOLE)
# First words of whom something is submitted to, last words of other nouns ("chương trình"), and words of what is submitted.
_RECEIVING = frozenset(_MOODS["receiving"])
_BEFORE_SUBMIT = frozenset(_MOODS["before_submit"])
_SUBMITTED = frozenset(_MOODS["submitted"])
_SUBMITTABLE = frozenset(_MOODS["submittable"])
# What a project is for, and whose board is named by it: "Ban Quản lý dự án ⟦xây dựng⟧ cầu Ba Sao".
_BUILDING = frozenset(_MOODS["building"])
# What a body is named for, which says too little alone: "Quỹ Đầu tư phát triển thành phố"; and what people do, with which no name goes on.
_NAMED_ON = frozenset(_MOODS["named_on"])
_NAME_END = 10
"""How far behind such a name the clause's own verb stands, in words."""
# Verbs that take another verb and make one group with it: "tiến hành chất vấn", "thực hiện đăng ký".
_CHAINING = frozenset(_MOODS["chaining"])
# What such a verb takes, a noun: "tổ chức tuần tra".
_CHAINED = frozenset(_MOODS["chained"])
_CHAINED_FIRST = frozenset(words.split()[0] for words in _CHAINED)
_CAUSES = CAUSES | {"do"}
_ABOUT = frozenset(("chừng", "gần", "hơn", "khoảng", "trên"))
_TASKS = frozenset(_NOUNS["tasks"])
_MARK = 4
"""The widest mark between two words, in code points, with its blanks: " – ", "**, "."""
_AGENT = 18
"""The longest agent behind "được" or "bị", in words."""
# What a body "has" on a day is its deed: "đã có Công văn 12", "có buổi gặp".
_HAD = frozenset(_MOODS["had"])


class _Scan:
    """One reading of a part from left to right, which collects its verb groups in `found`.

    Each step takes the words at an index, notes what they say of the next ones, and answers where to go on. Words before `since` say
    nothing of the next one; `mark` stands for them: "việc" behind a verb that is part of a noun. `aux` is the first word of the
    auxiliaries, `agent` that of the agent behind "được", "bị" (-1 for none), `status` what the auxiliaries say; `opener` opens the
    inner clause whose words begin at `inner`.
    """

    __slots__ = ("agent", "aux", "dated", "follows", "found", "hi", "inner", "last", "light", "low", "mark", "opener", "opening", "since", "status", "words")

    def __init__(self, words: Words, part: int, *, light: bool) -> None:
        lo, self.hi, self.low, self.last = words.parts[part]
        self.words, self.light = words, light
        self.dated, self.follows = words.dated and part == len(words.parts) - 1, words.follows and not part
        self.found: list[Verb] = []
        self.since, self.mark = self.low, ""
        self.aux, self.agent, self.status = -1, -1, ""
        self.opener, self.inner = "", lo
        # The first word of the part counts with a capital too.
        opens = self.low < self.last and words.starts[self.low] == lo and not (words.named and not self.low)
        self.opening = words.tokens[self.low].lower() if opens else ""

    def read(self) -> list[Verb]:
        words, tokens, last, index = self.words, self.words.tokens, self.last, self.low
        total, opening = len(tokens), self.opening
        if index < last and tokens[index].lower() in FIRST_WORDS:
            index = self.since = name_end(words, index, last) or index
        while index < last:
            first = opening if opening and index == self.low else tokens[index]
            node = ROOT.get(first)
            if node is None:
                if self.aux >= 0:
                    index = self._no_entry(index)
                    continue
                index += 1
                while index < last and tokens[index] not in ROOT:
                    index += 1
                continue
            if index + 1 < total and tokens[index + 1] in node:
                size, kind = words.longest(index, first)
            else:
                # The cheap look: no entry goes on with the next word.
                size, kind = (1, node[""]) if "" in node else (0, VERB)
            if not size or index + size > last:
                index = self._no_entry(index)
            elif kind == VERB:
                index = self._verb(index, first, size)
            elif kind == AUXILIARY:
                index = self._auxiliary(index, size)
            elif kind == OPENER:
                index = self._opener(index, size)
            else:
                index = self._compound(index, first, size)
        if self.aux >= 0 and self.agent < 0 and last - self.low > 1 and words.key(last - 2, 2) in _ALONE_TOO:
            self._begun(last)
        return self.found

    def _compound(self, index: int, first: str, size: int) -> int:
        """A noun that holds a verb, "cơ quan điều tra": no verb, and the next word may be part of it too."""
        words, end = self.words, index + size
        if first.lower() in FIRST_WORDS and (named := name_end(words, index, self.last)):
            # "cho biết ⟦Tổ công tác triển khai Đề án 06⟧ họp"
            self.since, self.mark = named, ""
            return named
        if first == "bị" and words.key(index, 3) == "bị đơn vị":
            # "bị ⟦đơn vị⟧ thi công thu giữ": no "bị đơn", who is sued.
            return self._auxiliary(index, 1)
        if self.aux >= 0 and self.agent < 0 and self.status == "negated" and words.key(index, size) == "bắt buộc":
            # "hóa đơn này không ⟦bắt buộc⟧ có chữ ký", a verb; else "bảo hiểm bắt buộc".
            self._take(index, end, "bắt buộc")
            self.since, self.mark, self.aux = end, "", -1
            return end
        if first[0].isupper() and words.key(index, size) in QUOTED and self._ends_name(index) and words.verb(index + 1) >= max(size - 1, 2):
            # "xã Đại ⟦Đồng tổ chức⟧", "xã An ⟦Bình xét⟧ xử": the end of a place's name, and a verb.
            return index + 1
        if self.agent < 0 and self.aux >= 0:
            if self._names_agent(index, first):
                self.agent = index
            else:
                if index - 2 > self.low and words.key(index - 2, 2) == "tiếp tục" and index - 1 not in words.closed and words.key(index, 2) in NOUNS_BEFORE:
                    # "Quốc hội ⟦tiếp tục⟧ chương trình làm việc"
                    self._begun(index)
                self.aux = -1
        key = words.key(index, size)
        if first[0].isupper() and key in _NAMED_ON:
            end += self._names_on(end)
        last = words.tokens[end - 1]
        if self.opener == "do" and key in _LEADING and first[0].islower():
            # "Đoàn do bà Ba làm trưởng đoàn ⟦đã làm việc⟧ tại xã": who leads it is told.
            self.opener, self.inner = "", words.starts[self.low]
        # "điều kiện hưởng lương hưu": a noun that makes one of the verb behind it; not in "Ban Quản lý ⟦dự án⟧ tổ chức".
        managed = key == "dự án" and words.key(max(0, index - 2), 2) == "quản lý" and words.key(end, 2) not in _BUILDING
        # "⟦Chương trình⟧ diễn ra": what comes about is no part of the noun.
        whole = managed or (last in _WHOLE_ENDS and key in WHOLE) or (key in GATHERED and words.key(end, words.verb(end)) in BREAKING_OUT)
        self.since, self.mark = end, "" if whole else "sự" if key in NOUNS_BEFORE else last
        return end

    def _names_on(self, at: int) -> int:
        """How many words a body's name goes on with by other verbs, where the clause has a verb behind it: "Quỹ Đầu tư ⟦phát triển⟧ thành phố giải ngân"."""
        words, end = self.words, at
        while end < self.last and end - 1 not in words.closed and (size := words.verb(end)) > 1 and words.key(end, size) not in DEEDS_OF_PEOPLE:
            end += size
        return end - at if end > at and any(words.verb(index) for index in range(end, min(self.last, end + _NAME_END))) else 0

    def _ends_name(self, index: int) -> bool:
        """Whether a word with a capital stands in front: "Đại ⟦Đồng⟧"."""
        return index > self.low and self.words.tokens[index - 1].istitle() and index - 1 not in self.words.closed

    def _names_agent(self, index: int, first: str) -> bool:
        """Whether a noun is an agent whose name holds a verb: "được Tổ chức Y tế thế giới trao giải", "bị cơ quan chức năng bắt giữ"."""
        agent = first[0].isupper() or first in AGENTS or self.words.key(index, 2) in AGENT_NOUNS
        return agent and self.words.tokens[index - 1].lower() in BEFORE_AGENT and index - 1 not in self.words.closed

    def _opener(self, index: int, size: int) -> int:
        """A word that opens an inner clause: "mà", "khi", "do"; not "trường hợp" where it is those who are told of."""
        end = index + size
        if self.words.tokens[index].lower() == "trường" and self._tells_of_case(index, end):
            self.since, self.mark = end, ""
            return end
        key = self.words.key(index, size)
        inner = self.words.starts[end] if end < self.last else self.hi
        if key != "nên":
            self.opener, self.inner = key, inner
        elif self.opener in _CAUSES:
            # "do vết thương quá nặng nên ông Ba đã qua đời": the clause itself, behind its cause.
            self.opener, self.inner = "", inner
        self.since, self.mark = end, ""
        self.aux = self.agent = -1
        return end

    def _tells_of_case(self, index: int, end: int) -> bool:
        """Whether a case is no supposition: "12 ⟦trường hợp⟧ đã có kết quả", "⟦trường hợp⟧ cháu Ba được đưa đi viện", "Từ ngày 1/1, các
        ⟦trường hợp⟧ này nộp …"."""
        tokens = self.words.tokens
        front = tokens[index - 1] if index > self.low else ""
        if front.isdigit() or (self.follows and front in SEVERAL):
            return True
        return end + 1 < self.last and tokens[end] in PEOPLE and tokens[end + 1].istitle()

    def _auxiliary(self, index: int, size: int) -> int:
        """An auxiliary, which goes on those in front: "sẽ phải" is planned, and no mere duty."""
        words = self.words
        if (
            index > 1
            and words.tokens[index] == "chỉ"
            and words.tokens[index - 1].isdigit()
            and not _GOLDEN.isdisjoint(words.tokens[max(0, index - 6) : index - 1])
        ):
            # "vàng nhẫn trơn 1 chỉ cháy hàng": a weight.
            return index + size
        if self.aux < 0 or self.agent >= 0:
            self.aux, self.agent, self.status = index, -1, ""
        if self.opener == "do" and words.tokens[index] in BEFORE_AGENT and words.tokens[index - 1] in _MAKING and index - 1 not in words.closed:
            # "đoạn phim do người dân quay ⟦được⟧ chia sẻ": more of what they made.
            self.opener, self.inner = "", words.starts[self.low]
        key = words.key(index, size)
        if key == "bắt buộc phải" and self.status == "negated":
            return self._compound(index, words.tokens[index], size - 1)
        said = STATUS[key]
        if said and not (said == "duty" and self.status):
            self.status = said
        return index + size

    def _verb(self, index: int, first: str, size: int) -> int:
        """Words that can be a verb: one, or part of a noun."""
        words, end = self.words, index + size
        key = words.key(index, size)
        if self.agent >= 0 and key in AMOUNTING and end < self.last and words.tokens[end][0].isdigit():
            # "bị 12 tới 15 con sói bao vây"
            return self._no_entry(index)
        if self.aux < 0 and (first == "bầu" or words.tokens[index - 1] in DOER_ENDS) and (noun := names_doer(words, index, size, self.last)):
            # "tổ ⟦thẩm định⟧ tuyên bố": who it is.
            self.since, self.mark = noun, ""
            return noun
        if self._is_one(index, first, size, key):
            end = self._take(index, end, key)
            self.since, self.mark = end, ""
        elif size > 1 or first not in LIGHT:
            # A verb behind a verb that is part of a noun is part of it too: "hợp đồng mua bán", "việc tổ chức thực hiện".
            end = self._joined_noun(index, end)
            happens = words.key(end, words.verb(end)) in BREAKING_OUT and end - 1 not in words.closed
            listed = key == "tổ chức" and ends_list(words, index)
            plain = happens or listed or self.opening == "mức" or key in DONE_FOR_LIVING
            self.since, self.mark = end, "" if plain else words.tokens[end - 1] if words.key(index - 2, 2) in JOBS else "việc"
        # Else "Bộ Giáo dục và Đào tạo ban hành": part of some other word.
        self.aux = self.agent = -1
        return end

    def _joined_noun(self, index: int, end: int) -> int:
        """Where a noun made of a verb ends, with a second one: "nộp bản ⟦kiểm tra và xử lý⟧", but not "việc kiểm tra và yêu cầu …"."""
        words = self.words
        if words.tokens[index - 1].lower() not in _TASKS and words.key(index - 2, 2) not in _TASKS:
            return end
        if end >= self.last - 1 or words.tokens[end] != "và" or end - 1 in words.closed or end in words.closed:
            return end
        size = words.verb(end + 1)
        return end if size < 2 or end + 1 + size > self.last or words.key(end + 1, size) in SPEECH else end + 1 + size

    def _is_one(self, index: int, first: str, size: int, key: str) -> bool:
        """Whether the words are a verb here, by what stands around them."""
        words = self.words
        if index + size == self.last < len(words.tokens) and self.aux < 0 and not self.found and key in ALSO_NOUNS and words.tokens[self.low] in NAMING_WORDS:
            # "Viện Nghiên cứu phát triển, Bộ Thủy lợi công bố": the end of a name.
            return False
        if key == "tổ chức" and self.aux < 0 and ends_list(words, index):
            return False
        if self.opening == "mức" and self.aux < 0 and key not in RISING and "là" in words.tokens[index + size : self.last]:
            # "mức thu phí tham quan là 40.000 đồng": of what the rate is.
            return False
        previous = self.mark
        if index > self.since:
            previous = words.tokens[index - 1].lower() if index - 1 not in words.closed else ""
        known, end = index - self.since, index + size
        before = words.key(index - 2, 2) if known > 1 else ""
        takes = words.tokens[end] if end < len(words.tokens) and end - 1 not in words.closed else ""
        marked, opens = self.aux >= 0 and self.agent < 0, index == self.low and self.opening != ""
        adjacent = self.dated and self.hi - words.ends[end - 1] <= 1
        accompanied = not marked and self._is_accompanied(index, first, size, key)
        return is_verb(Candidate(words, index, key, end, takes, previous, before, known, self.found, marked, opens, adjacent, accompanied))

    def _is_accompanied(self, index: int, first: str, size: int, key: str) -> bool:
        """Whether something beside a verb of one syllable says that it is one: a date in front, "rằng" behind, an agent or a company."""
        if (
            (self.follows and index == self.low and first != "tới")
            or (self.light and key in _ALONE)
            or (first in LIGHT and governs(self.words, index + size, key))
            or (first == "trình" and self._submits(index))
            or (self.found and steers(self.found[-1]) and self.words.starts[index] - self.found[-1].end < 2)
            or (self.light and size > 1 and key in ALSO_NOUNS and self._is_of_many(index))
        ):
            return True
        if self.agent <= 0:
            return False
        # "đã cùng năm đệ tử lên máy bay", "được Quốc hội giao", "được ông Ba hỗ trợ"
        tokens = self.words.tokens
        named = tokens[self.agent][0].isupper() or tokens[index - 1][0].isupper()
        return tokens[self.agent - 1] == "cùng" or (named and first not in MOVING)

    def _is_of_many(self, index: int) -> bool:
        """Whether several bodies stand in front of what is as often a noun, and an object behind it: "các đơn vị ⟦sắp xếp⟧ bộ máy"."""
        words, end = self.words, index + self.words.verb(index)
        if end >= self.last or end - 1 in words.closed or index - 1 in words.closed:
            return False
        front = words.tokens[max(self.low, index - 3) : index]
        return len(front) > 1 and front[0].lower() in ("các", "những")

    def _submits(self, index: int) -> bool:
        """Whether "trình" at the start of a part, or behind "và", is a verb: "rà soát, ⟦trình⟧ Hội đồng", "⟦trình⟧ phê duyệt"; and behind a subject
        that is no paper: "Chính phủ ⟦trình⟧ Quốc hội", "Sở ⟦trình⟧ phương án", but not "dự án Luật trình Quốc hội"."""
        tokens, end = self.words.tokens, index + 1
        if end >= self.last or index in self.words.closed:
            return False
        if index > self.low and tokens[index - 1] != "và":
            who = tokens[self.low : index]
            if self.dated and self.found and self.found[-1].key in SPEECH and tokens[end] in _RECEIVING and "về" not in who:
                # "ông Ba cho rằng dự thảo ⟦trình⟧ Chính phủ ngày 5/3 còn nhiều điểm chưa rõ"
                return True
            whom = tokens[end] in _RECEIVING or self.words.key(end, 2) in _SUBMITTABLE
            return whom and who[-1] not in _BEFORE_SUBMIT and not self.found and len(who) <= _AGENT and _SUBMITTED.isdisjoint(who)
        return tokens[end][0].isupper() or self.words.key(end, 2) in DECIDING

    def _take(self, index: int, end: int, key: str) -> int:
        """Adds a verb, with the verb that it takes: "tiến hành chất vấn"; answers where the group ends."""
        words, tokens, last = self.words, self.words.tokens, self.last
        upto = end + 1 < last and tokens[end] in AMOUNTING and tokens[end + 1][0].isdigit()  # "đã thực hiện tới 20 chuyến"
        if key in _CHAINING and end < last and end - 1 not in words.closed and tokens[end] != "có" and not upto:
            end += self._chained(end) or words.verb(end)
        if end + 1 < last and tokens[end] == "trở" and tokens[end + 1] == "lại" and end - 1 not in words.closed:
            # "mở cửa ⟦trở lại⟧"
            end += 2
        weak = key in WEAK and not (key == "có" and end < last and tokens[end] in _HAD)
        self._tell(self.aux if self.aux >= 0 else index, index, end, key, self._doer(index), weak=weak)
        return end

    def _chained(self, at: int) -> int:
        """How many words from `at` on are the noun of what is done: "tổ chức ⟦tuần tra⟧"."""
        if self.words.tokens[at] not in _CHAINED_FIRST:
            return 0
        return next((size for size in (4, 3, 2) if at + size <= self.last and self.words.key(at, size) in _CHAINED), 0)

    def _doer(self, index: int) -> Span | None:
        """The span of the agent in front of the verb at `index`: "được ⟦Bộ Chính trị⟧ phân công"; a company ("cùng …") is none."""
        words, agent = self.words, self.agent
        if agent < 0 or words.tokens[agent - 1] == "cùng":
            return None
        if not self._names_doer(agent):
            return None
        return words.starts[agent], words.starts[index]

    def _names_doer(self, index: int) -> bool:
        """Whether those who do something to the subject begin at a word: "được ⟦Bộ Chính trị⟧", "bị ⟦cảnh sát⟧", "được ⟦hơn 200 người⟧"."""
        first = self.words.tokens[index]
        counted = first in _ABOUT and index + 1 < self.last and self.words.tokens[index + 1][0].isdigit()
        return not first[0].islower() or first in AGENTS or counted or self.words.key(index, 2) in AGENT_NOUNS

    def _no_entry(self, index: int) -> int:
        """A word of no table: part of an agent's name, a verb or its agent behind an auxiliary, or nothing."""
        if self.agent >= 0:
            if index - self.agent > _AGENT or (index in self.words.closed and not self._is_aside(index)):
                self.aux = self.agent = -1
        elif self.aux >= 0:
            return self._behind_auxiliary(index)
        return index + 1

    def _is_aside(self, index: int) -> bool:
        """Whether a parenthesis stands behind a word of an agent's, and no mere mark: "được ông Ba ⟦(Phó Chủ tịch)⟧ ký"."""
        starts = self.words.starts
        return index + 1 < self.last and starts[index + 1] - self.words.ends[index] > _MARK

    def _behind_auxiliary(self, index: int) -> int:
        """A word of no table behind an auxiliary: a verb ("bị đuối nước"), an adverb, the first of an agent ("bị ông Ba"), or the end of it."""
        words, last = self.words, self.last
        size = unknown_verb(words, index, last)
        if size:
            end = index + size
            if end == last or end - 1 in words.closed or not words.verb(end) or words.tokens[end] in EFFECTING:
                self._tell(self.aux, index, end, words.key(index, size), None, weak=False)
                self.since, self.mark, self.aux = end, "", -1
            # Else "đã nhanh chóng bắt giữ": the words between are an adverb.
            return end
        if words.tokens[index - 1].lower() in BEFORE_AGENT and index - 1 not in words.closed and index not in words.closed:
            self.agent = index
            return index + 1
        begun = words.key(index - 2, 2)
        if begun == "bắt đầu" or (begun == "tiếp tục" and (words.key(index, 1) in NOUNS_BEFORE or words.key(index, 2) in NOUNS_BEFORE)):
            # "cuộc chiến bắt đầu vào ngày 8/4": nothing else is begun; "tiếp tục chiến dịch", but not "tiếp tục dao động".
            self._begun(index)
            self.since, self.mark = index, ""
        self.aux = -1
        return index + 1

    def _is_joined(self) -> bool:
        """Whether "và" stands in front of the auxiliaries."""
        return self.aux > self.low and self.words.tokens[self.aux - 1] == "và"

    def _begun(self, end: int) -> None:
        """Adds "bắt đầu" or "tiếp tục" as the verb that it is where it takes no other."""
        self._tell(min(self.aux, end - 2), end - 2, end, self.words.key(end - 2, 2), None, weak=False)

    def _tell(self, start: int, at: int, end: int, key: str, doer: Span | None, *, weak: bool) -> None:
        """Adds the verb `at:end`, whose auxiliaries begin at `start`; in place of one that only says who steers what is told of."""
        if self.opener == "do" and self.found and steers(self.found[-1]) and self.found[-1].inner == self.inner:
            # "xe tải do ông Ba điều khiển ⟦đâm⟧ vào cột điện"
            self.found.pop()
            self.opener, self.inner = "", self.words.starts[self.low]
        elif self.opener in _CAUSES and self.found and self.found[-1].inner != self.inner and self.status in _OUTER and self._is_joined():
            # "nợ tăng do dịch bệnh và ⟦sẽ vượt⟧ 3%": the clause itself goes on behind a cause without a verb.
            self.opener, self.inner = "", self.words.starts[self.low]
        words = self.words
        level = 2 if key in _ALONE_TOO else 0
        if start < at:
            level = 1 if _MAIN.isdisjoint(words.tokens[start : self.agent if self.agent >= 0 else at]) else 2
        status = self.status if level else ""
        self.found.append(Verb(words.starts[start], words.starts[at], words.ends[end - 1], key, status, weak, level, doer, self.opener, self.inner))


def verbs_of(words: Words, part: int, *, light: bool = False) -> list[Verb]:
    """Every verb group of a part, left to right, outside parentheses and quotations; `light` where verbs of one syllable count too."""
    found = words.found.get((part, light))
    if found is None:
        found = words.found[part, light] = _Scan(words, part, light=light).read()
    return found
