"""Verb groups of a clause: which words are a verb here, which only look like one, what their auxiliaries say, and which words
open an inner clause.

Vietnamese verbs do not change their form, and many are nouns too: "tổ chức" is to organise and an organisation, "báo cáo" to
report and a report. What decides is the word in front ("các tổ chức", "đã tổ chức") and the word behind ("báo cáo của").
The words are in tables/verbs.toml.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from vnpolitics_cli import lazy
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import LOWER, UPPER


class Verb(NamedTuple):
    """A verb group in the text: with its auxiliaries from `start`, its verb `at:end`, its `key` (in small letters), and what
    the auxiliaries say of its `status` ("past", "planned", "duty", "negated" or nothing); `weak` for "là", "có" and their like;
    `mark` 2 behind an auxiliary that only a main verb has ("đã", "sẽ"), 1 behind another one ("bị", "lại"), else 0; `agent`
    the span of who does it to the subject: "được ⟦Bộ Chính trị⟧ phân công"; `opener` the word that opens its inner clause
    ("mà", "khi", "do"), whose words begin at `inner`."""

    start: int
    at: int
    end: int
    key: str
    status: str
    weak: bool
    mark: int
    agent: tuple[int, int] | None
    opener: str
    inner: int


_COMPOUND, _AUXILIARY, _OPENER, VERB = range(4)
_Node = dict[str, Any]
"""Word → the node behind it; "" → what the words that lead here are."""


def _tree(*kinds: Collection[str]) -> _Node:
    root: _Node = {}
    for kind, entries in enumerate(kinds):
        for entry in entries:
            node = root
            for word in entry.split():
                node = node.setdefault(word, {})
            node.setdefault("", kind)
    return root


_TABLE = table("verbs")
_GROUPS: dict[str, list[str]] = _TABLE["groups"]
_MOODS: dict[str, list[str]] = _TABLE["moods"]
_NOUNS: dict[str, list[str]] = _TABLE["nouns"]
_STATUS: dict[str, str] = _TABLE["auxiliaries"]
_FORCE = frozenset(verb for verb in _GROUPS["force"] if verb.startswith(("có ", "hết hiệu", "phát sinh hiệu")))
WEAK = frozenset(_GROUPS["weak"])
# Nouns are nouns with a capital too: "Cơ quan điều tra".
_COMPOUNDS = [*_NOUNS["compounds"], *(noun[0].upper() + noun[1:] for noun in _NOUNS["compounds"])]
_OPENERS = frozenset(opener for openers in _TABLE["openers"].values() for opener in openers)
_VERBS = [verb for group in _GROUPS.values() for verb in group]
# "chui xuống", "ùa vào": of those that no group has, since a group tells more.
GOING = frozenset(f"{way} {direction}" for way in _TABLE["going"]["ways"] for direction in _TABLE["going"]["directions"]) - frozenset(_VERBS)
_VERBS += GOING
_QUOTED = frozenset(verb for verb in _VERBS if " " in verb)
# A verb with a capital is part of a name, with all its syllables: "Ủy ban Kiểm tra", "phần mềm Hỗ trợ kê khai".
_COMPOUNDS += [verb[0].upper() + verb[1:] for verb in _VERBS if " " in verb]
_ROOT = _tree(_COMPOUNDS, _STATUS, _OPENERS, _VERBS)
# Verbs that go on behind an apposition: "ông Ba, Chủ tịch xã, chỉ đạo …".
_TELLS = frozenset((*_GROUPS["speech"], *_GROUPS["decision"], *_MOODS["companion"]))
# Verbs that another verb follows, not an object: "yêu cầu báo cáo".
ORDERING = frozenset(_MOODS["ordering"])
_FOLLOWED = frozenset((*ORDERING, *_MOODS["companion"]))
# Verbs with a clause of their own behind them: "cho biết", "phát hiện".
COMPLEMENT = frozenset((*_GROUPS["speech"], *_MOODS["complement"]))
# Words that open a part which holds no subject: "⟦với⟧ 91% tán thành, …".
ADVERBIAL = frozenset(_MOODS["adverbial"])
# Verbs behind which another one may be of somebody else: "cho biết đoạn đê vỡ".
_HOLDING = _FOLLOWED | COMPLEMENT
DECIDING = frozenset(_MOODS["deciding"])
_MAIN = frozenset(_MOODS["main"])
# Auxiliaries that are verbs where they take none.
_ALONE_TOO = frozenset(("bắt đầu", "tiếp tục"))
# What is weighed in "chỉ", a tenth of a tael, which else is "only".
_GOLDEN = frozenset(("nhẫn", "vàng"))
_PLAIN = frozenset((*_MOODS["plain"], *GOING))
# Those that are the verb of a clause that has no other: "ông Ba về thôn Hoành để đối thoại".
_ALONE = frozenset((*_PLAIN, *_MOODS["moving"]))
MOVING = frozenset(_MOODS["moving"])
ERRANDS = frozenset(_MOODS["errands"])
LIGHT = frozenset((*_MOODS["light"], *GOING))
_MARKING = frozenset(_MOODS["marking"])
_NO_SECOND_SYLLABLE = frozenset(_MOODS["no_second_syllable"])
_NO_GENERIC = frozenset(_MOODS["no_generic"])
_NOUNS_BEFORE = frozenset(_NOUNS["before"])
_BODIES = frozenset(_NOUNS["bodies"])
_SPEAKERS = frozenset(_NOUNS["speakers"])
ALSO_NOUNS = frozenset(_NOUNS["also_nouns"])
# Nouns that end in a word of `nouns.before` and take a verb: "vụ việc xảy ra".
_GATHERINGS = frozenset(_NOUNS["gatherings"])
_GATHERED = frozenset(noun.lower() for noun in _NOUNS["gathered"])
_DONE_FOR_LIVING = frozenset(_MOODS["for_living"])
_STEERING = frozenset(_MOODS["steering"])
_MAKING = frozenset(_MOODS["making"])
_OUTER = frozenset(("past", "planned"))
_LEADING = frozenset(("chỉ huy", "làm trưởng ban", "làm trưởng đoàn", "làm tổ trưởng"))
PLANS = frozenset(_NOUNS["plans"])
_NAMING = frozenset(_MOODS["naming"])
HAPPENING = frozenset(_MOODS["happening"])
# Those of them that need nobody who does it.
TAKING_PLACE = frozenset(_MOODS["taking_place"])
_LIST_TAILS = frozenset(_MOODS["list_tails"])
_BREAKING_OUT = frozenset(_MOODS["breaking_out"])
_WHOLE = frozenset(_NOUNS["whole"])
_WHOLE_ENDS = frozenset(noun.rpartition(" ")[2] for noun in _WHOLE)
_EDGES = frozenset({"bế mạc", "khai mạc"})
_PARTS_OF_MEETING = frozenset({"buổi", "lễ", "phiên"})
_CIRCUMSTANCES = frozenset({"tại", "trong"})
# First words of whom something is submitted to, last words of other nouns ("chương trình"), and words of what is submitted.
_RECEIVING = frozenset(_MOODS["receiving"])
_BEFORE_SUBMIT = frozenset(_MOODS["before_submit"])
_SUBMITTED = frozenset(_MOODS["submitted"])
# What a project is for, and whose board is named by it: "Ban Quản lý dự án ⟦xây dựng⟧ cầu Ba Sao".
_BUILDING = frozenset(_MOODS["building"])
_RISING = frozenset({"tăng", "giảm"})
_BY_HOW_MUCH = ("mạnh", "nhẹ", "sâu", "thêm", "tới", "gần", "hơn", "khoảng", "xuống", "lên", "từ", *"0123456789")
# What a body is named for, which says too little alone: "Quỹ Đầu tư phát triển thành phố"; and what people do, with which no name goes on.
_NAMED_ON = frozenset(_MOODS["named_on"])
DEEDS_OF_PEOPLE = frozenset((*_GROUPS["speech"], *_GROUPS["decision"], *_GROUPS["meeting"]))
_NAME_END = 10
"""How far behind such a name the clause's own verb stands, in words."""
# Papers that are new, and about something: "chính sách mới về thuế".
_RULED = frozenset(("chính sách", "nghị định", "quy định", "thông tư"))
# What "là" says of them is still to be: "mục tiêu ⟦là⟧ thông xe".
_AIMS = frozenset(("kế hoạch", "mục tiêu", "nhiệm vụ"))
# In front of "tăng", "giảm", what makes a noun of them: "mức tăng 6%".
_CHANGED_BY = frozenset(("khoản", "lượng", "mức", "phần", "đà"))
_DISCUSSED = frozenset(("phiên", "cuộc", "buổi", "bài", "hội"))
_AMOUNTING = frozenset({"đến", "tới"})
# What is no verb up to so many words behind "hướng": which way somebody goes.
_BOUND = frozenset({"đi", "ra", "tới", "về", "đến"})
_DIRECTION = 8
_BEHIND_NOUN = frozenset({"của", "số", "này", "đó", "trên", "nêu", "về"})
# Verbs that take another verb and make one group with it: "tiến hành chất vấn", "thực hiện đăng ký".
_CHAINING = frozenset(_MOODS["chaining"])
# What such a verb takes, a noun: "tổ chức tuần tra".
_CHAINED = frozenset(_MOODS["chained"])
_CHAINED_FIRST = frozenset(words.split()[0] for words in _CHAINED)
_CAUSES = frozenset(("do", *_MOODS["causes"]))
# Auxiliaries that a noun phrase may follow before the verb: "được Bộ Chính trị phân công", "đã cùng năm đệ tử lên máy bay".
_OPEN = frozenset({"được", "bị", "cùng"})
# First words of who people are: "ông Ba", "đại biểu".
PEOPLE = frozenset(_MOODS["people"])
_TIMES_BEHIND = frozenset(_MOODS["times_behind"])
_AGENTS = frozenset((*_MOODS["people"], *_MOODS["agents"], *_NOUNS["bodies"]))
_ABOUT = frozenset(("chừng", "gần", "hơn", "khoảng", "trên"))
_AGENT_NOUNS = frozenset(_MOODS["agent_nouns"])
_JOBS = frozenset(_NOUNS["jobs"])
_SPEECH = frozenset(_GROUPS["speech"])
_PAPERS = frozenset(_NOUNS["papers"])
# Verbs of what is done with a paper, which is named by a verb: "công bố ⟦quyết định thanh tra⟧".
_ISSUING = frozenset((*_NOUNS["made_public"], "nhận", "trao", "tống đạt", "thi hành", "hủy", "rút", "thu hồi", "đọc", "hoàn tất", "hoàn thành"))
# Papers that are named by what they are for, which a date does not make a verb: "gửi ⟦đơn⟧ khởi kiện ngày 5/3".
_NAMED_BY_DEEDS = frozenset(_NOUNS["named_by_deeds"])
_TASKS = frozenset(_NOUNS["tasks"])
# What stands in front of a verb of speech makes a noun of it: "một tuyên bố", "những cáo buộc".
_ONE_OF = frozenset({"các", "những", "một", "nhiều"})
_CARRIED = frozenset(_MOODS["carried"])
# In front of what something has done to others: "bị nghiêng ⟦làm⟧ rơi 22 thùng gỗ".
EFFECTING = frozenset(("khiến", "làm"))
# Words for somebody who has been named before.
_POINTERS = frozenset(("anh", "bà", "chị", "cô", "họ", "ông"))
_PLURAL = frozenset({"các", "những", "mỗi", "một", "nhiều", "từng", "mọi"})
_MARK = 4
"""The widest mark between two words, in code points, with its blanks: " – ", "**, "."""
_AGENT = 18
"""The longest agent behind "được" or "bị", in words."""
# What a body "has" on a day is its deed: "đã có Công văn 12", "có buổi gặp".
_HAD = frozenset(_MOODS["had"])

# Abbreviations of what a place is, whose dot closes nothing in front of its name: "Công an ⟦TP.⟧ Huế".
_OF_PLACES = frozenset(("P.", "Q.", "TP.", "TX.", "Tp.", "Tx."))
# Commas inside a name, by the words around them: "Luật sửa ⟦đổi, bổ⟧ sung", "lực lượng cứu ⟦hộ, tìm⟧ kiếm cứu nạn".
_IN_NAMES = {"hộ,": "tìm", "đổi,": "bổ"}
# Marks of a list in front of a clause: "- Giao Sở Tài chính …".
_LIST_MARKS = frozenset("*+-–•")
_PUNCTUATION = ",.;:!?…\"'“”‘’()[]{}*_|–—-/"
# What a clause only holds: parentheses, brackets and quotations. "Hội thảo “Nắm bắt cơ hội” (do Sở tổ chức)" has no verb.
_HELD = lazy.re(r"\([^()]*(?:\)|$)|\[[^\[\]]*\]|“[^“”]*(?:”|$)|‘[^‘’]*’|\"[^\"]*\"")


# What two dashes set apart: "Bộ Công Thương ⟦– đơn vị chủ trì –⟧ công bố", "ông Ba ⟦- Chủ tịch xã -⟧ cho biết"; not "tuyến An Lạc – Bình Chánh – chợ Lớn".
_SET_APART = lazy.re(rf"(?<=\s)([–-])\s(?:[{LOWER}]|{any_of(_MOODS['titles'])}\s)(?:(?!\s(?:đã|sẽ|vừa)\s)[^–;:.-]){{2,90}}\s\1(?=\s[{LOWER}])")
_GLUED = lazy.re(rf"(?<=\w),(?=[{UPPER}][{LOWER}])")


def _hide(held: re.Match[str]) -> str:
    """As many low lines as the held words are long: they are punctuation, so that a word group ends there. A verb in quotes is told like any
    other: "đã bị "hạ gục" chóng vánh"."""
    return held[0] if held[0][1:-1] in _QUOTED and held[0][0] != "(" else "_" * len(held[0])


def _is_abbreviated(piece: str, then: Sequence[str]) -> bool:
    """Whether the dot behind a word closes nothing: behind what a place is ("⟦TP.⟧ Huế"), or somebody's initials ("bị anh ⟦L.⟧ đi theo")."""
    if not then or piece[-1] != ".":
        return False
    return then[0][:1].isupper() if piece in _OF_PLACES else len(piece) < _INITIALS and piece[-2:-1].isupper() and then[0][:1].islower()


_INITIALS = 8
"""More than the longest initials with their dots, "N.T.H.", in code points."""


def is_verb_start(word: str) -> bool:
    """Whether a verb group can begin with this word."""
    return word in _ROOT


def opens_with_verb(phrase: str) -> bool:
    """Whether a phrase begins with a verb, which no name of a person or a body does: "bổ sung một số điều của Luật"."""
    words = phrase.split(maxsplit=6)
    node, size, kind = _ROOT.get(words[0]), 0, _COMPOUND
    for index, word in enumerate([*words[1:], ""], 1):
        if node is None:
            break
        if "" in node:
            size, kind = index, node[""]
        node = node.get(word)
    if words[:2] == ["lái", "xe"] and len(words) > 2 and words[2].istitle():
        # "lái xe Lê Văn Ba": what somebody does for a living.
        return False
    return size > 1 and kind == VERB and " ".join(words[:size]) not in ALSO_NOUNS and not (size < len(words) and words[size] in _BEHIND_NOUN)


class Words:
    """The words of a stretch without their punctuation, where each begins and ends, and its parts between commas (`parts`:
    the span of each, and its first and last word)."""

    __slots__ = ("_found", "closed", "ends", "hi", "named", "parts", "starts", "tokens")

    def __init__(self, text: str, lo: int, hi: int) -> None:
        if text[lo : lo + 1] in _LIST_MARKS and text.startswith(" ", lo + 1, hi):
            lo += 2
        stretch = text[lo:hi].replace("\n", " ")
        if "(" in stretch or "“" in stretch or '"' in stretch or "‘" in stretch or "[" in stretch:
            stretch = _HELD.sub(_hide, stretch)
        # A comma without its blank: "tại phiên sơ thẩm,Tòa án huyện …".
        glued = [found.start() for found in _GLUED.finditer(stretch)] if stretch.count(",") > stretch.count(", ") else []
        for comma in glued:
            stretch = f"{stretch[:comma]} {stretch[comma + 1 :]}"
        if stretch.count(" – ") + stretch.count(" - ") > 1:
            stretch = _SET_APART.sub(_hide, stretch)
        tokens = stretch.split(" ")
        starts: list[int] = []
        ends: list[int] = []
        at = lo
        for token in tokens:
            starts.append(at)
            at += len(token)
            ends.append(at)
            at += 1
        # Words with punctuation behind them: no group of words goes on across one.
        closed: set[int] = set()
        cuts: list[tuple[int, int]] = []
        for index in [index for index, token in enumerate(tokens) if not token.isalnum()]:
            piece = tokens[index]
            if not piece:
                continue
            bare = piece.strip(_PUNCTUATION)
            lead = piece.find(bare)
            if lead or not bare:
                closed.add(index - 1)
            if len(bare) + lead != len(piece) and not _is_abbreviated(piece, tokens[index + 1 : index + 2]):
                closed.add(index)
                if piece[-1] == "," and not (piece in _IN_NAMES and tokens[index + 1 : index + 2] == [_IN_NAMES[piece]]):
                    cuts.append((index + 1, ends[index] - 1))
            tokens[index] = bare
            starts[index] += lead
            ends[index] = starts[index] + len(bare)
        for comma in glued:
            index = bisect_left(starts, lo + comma + 1)
            closed.add(index - 1)
            cuts.append((index, lo + comma))
        if glued:
            cuts.sort()
        if "thì" in tokens:
            cuts += [(index, starts[index] - 1) for index, token in enumerate(tokens) if token == "thì" and index and index - 1 not in closed]
            cuts.sort()
        parts: list[tuple[int, int, int, int]] = []
        part, first = lo, 0
        for index, stop in cuts:
            parts.append((part, stop, first, index))
            part, first = starts[index] if tokens[index : index + 1] == ["thì"] or stop - lo in glued else stop + 2, index
        parts.append((part, hi, first, len(tokens)))
        if "" in tokens:
            kept = [index for index, token in enumerate(tokens) if token]
            closed = {bisect_left(kept, index + 1) - 1 for index in closed}
            parts = [(part, stop, bisect_left(kept, first), bisect_left(kept, last)) for part, stop, first, last in parts]
            tokens, starts, ends = [tokens[index] for index in kept], [starts[index] for index in kept], [ends[index] for index in kept]
        self.tokens, self.starts, self.ends, self.closed, self.parts = tokens, starts, ends, closed, parts
        self.hi = hi
        # Behind a comma a capital is a name's: "Ngày 12/9, Tổ chức hỗ trợ khởi nghiệp …".
        self.named = text.startswith(", ", lo - 2) and text[lo : lo + 1].isupper()
        self._found: dict[tuple[int, bool], list[Verb]] = {}

    def longest(self, at: int, first: str) -> tuple[int, int]:
        """How many words from `at` on are the longest entry, and what it is; 0 words for none. Only small letters make verbs."""
        node = _ROOT.get(first)
        if node is None:
            return 0, VERB
        size, kind = (1, node[""]) if "" in node else (0, VERB)
        index, tokens, closed = at, self.tokens, self.closed
        last = len(tokens) - 1
        while index < last and index not in closed:
            index += 1
            node = node.get(tokens[index])
            if node is None:
                break
            if "" in node:
                size, kind = index - at + 1, node[""]
        return size, kind

    def verb(self, at: int) -> int:
        """How many words from `at` on are a verb; 0 for none."""
        size, kind = self.longest(at, self.tokens[at]) if at < len(self.tokens) else (0, VERB)
        return size if kind == VERB else 0

    def key(self, at: int, size: int) -> str:
        """The words from `at` on, in small letters."""
        return (self.tokens[at] if size == 1 else " ".join(self.tokens[at : at + size])).lower()

    def first(self, part: int) -> str:
        """The first word of a part in small letters; nothing where it has none."""
        _, _, first, last = self.parts[part]
        return self.tokens[first].lower() if first < last else ""

    def verbs(self, part: int, *, dated: bool = False, follows: bool = False, light: bool = False) -> list[Verb]:
        """Every verb group of a part, left to right, outside parentheses and quotations; `dated` where a date stands right
        behind it, `follows` where one stands right in front, `light` where verbs of one syllable count too."""
        found = self._found.get((part, light))
        if found is None:
            found = self._found[part, light] = _Scan(self, part, dated=dated, follows=follows, light=light).verbs()
        return found


class _Scan:
    """One reading of a part from left to right, which collects its verb groups in `found`.

    Each step takes the words at an index, notes what they say of the next ones, and answers where to go on. Words before `since` say
    nothing of the next one; `mark` stands for them: "việc" behind a verb that is part of a noun. `aux` is the first word of the
    auxiliaries, `agent` that of the agent behind "được", "bị" (-1 for none), `status` what the auxiliaries say; `opener` opens the
    inner clause whose words begin at `inner`.
    """

    __slots__ = ("agent", "aux", "dated", "follows", "found", "hi", "inner", "last", "light", "low", "mark", "opener", "opening", "since", "status", "words")

    def __init__(self, words: Words, part: int, *, dated: bool, follows: bool, light: bool) -> None:
        lo, self.hi, self.low, self.last = words.parts[part]
        self.words, self.dated, self.follows, self.light = words, dated, follows, light
        self.found: list[Verb] = []
        self.since, self.mark = self.low, ""
        self.aux, self.agent, self.status = -1, -1, ""
        self.opener, self.inner = "", lo
        # The first word of the part counts with a capital too.
        opens = self.low < self.last and words.starts[self.low] == lo and not (words.named and not self.low)
        self.opening = words.tokens[self.low].lower() if opens else ""

    def verbs(self) -> list[Verb]:
        words, tokens, last, index = self.words, self.words.tokens, self.last, self.low
        total, opening = len(tokens), self.opening
        while index < last:
            first = opening if opening and index == self.low else tokens[index]
            node = _ROOT.get(first)
            if node is None:
                if self.aux >= 0:
                    index = self._no_entry(index)
                    continue
                index += 1
                while index < last and tokens[index] not in _ROOT:
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
            elif kind == _AUXILIARY:
                index = self._auxiliary(index, size)
            elif kind == _OPENER:
                index = self._opener(index, size)
            else:
                index = self._compound(index, first, size)
        if self.aux >= 0 and self.agent < 0 and last - self.low > 1 and words.key(last - 2, 2) in _ALONE_TOO:
            self._begun(last)
        return self.found

    def _compound(self, index: int, first: str, size: int) -> int:
        """A noun that holds a verb, "cơ quan điều tra": no verb, and the next word may be part of it too."""
        words, end = self.words, index + size
        if first == "bị" and words.key(index, 3) == "bị đơn vị":
            # "bị ⟦đơn vị⟧ thi công thu giữ": no "bị đơn", who is sued.
            return self._auxiliary(index, 1)
        if self.aux >= 0 and self.agent < 0 and self.status == "negated" and words.key(index, size) == "bắt buộc":
            # "hóa đơn này không ⟦bắt buộc⟧ có chữ ký", a verb; else "bảo hiểm bắt buộc".
            self._take(index, end, "bắt buộc")
            self.since, self.mark, self.aux = end, "", -1
            return end
        if first[0].isupper() and words.key(index, size) in _QUOTED and self._ends_name(index) and words.verb(index + 1) >= max(size - 1, 2):
            # "xã Đại ⟦Đồng tổ chức⟧", "xã An ⟦Bình xét⟧ xử": the end of a place's name, and a verb.
            return index + 1
        if self.agent < 0 and self.aux >= 0:
            if self._names_agent(index, first):
                self.agent = index
            else:
                if index - 2 > self.low and words.key(index - 2, 2) == "tiếp tục" and index - 1 not in words.closed and words.key(index, 2) in _NOUNS_BEFORE:
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
        whole = managed or (last in _WHOLE_ENDS and key in _WHOLE) or (key in _GATHERED and words.key(end, words.verb(end)) in _BREAKING_OUT)
        self.since, self.mark = end, "" if whole else "sự" if key in _NOUNS_BEFORE else last
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
        agent = first[0].isupper() or first in _AGENTS or self.words.key(index, 2) in _AGENT_NOUNS
        return agent and self.words.tokens[index - 1].lower() in _OPEN and index - 1 not in self.words.closed

    def _opener(self, index: int, size: int) -> int:
        """A word that opens an inner clause: "mà", "khi", "do"; not in "12 trường hợp đã có kết quả", which counts people."""
        end = index + size
        if index > self.low and self.words.tokens[index - 1].isdigit() and self.words.tokens[index] == "trường":
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
        if self.opener == "do" and words.tokens[index] in _OPEN and words.tokens[index - 1] in _MAKING and index - 1 not in words.closed:
            # "đoạn phim do người dân quay ⟦được⟧ chia sẻ": more of what they made.
            self.opener, self.inner = "", words.starts[self.low]
        key = words.key(index, size)
        if key == "bắt buộc phải" and self.status == "negated":
            return self._compound(index, words.tokens[index], size - 1)
        said = _STATUS[key]
        if said and not (said == "duty" and self.status):
            self.status = said
        return index + size

    def _verb(self, index: int, first: str, size: int) -> int:
        """Words that can be a verb: one, or part of a noun."""
        words, end = self.words, index + size
        key = words.key(index, size)
        if self.agent >= 0 and key in _AMOUNTING and end < self.last and words.tokens[end][0].isdigit():
            # "bị 12 tới 15 con sói bao vây"
            return self._no_entry(index)
        if self._is_one(index, first, size, key):
            end = self._take(index, end, key)
            self.since, self.mark = end, ""
        elif size > 1 or first not in LIGHT:
            # A verb behind a verb that is part of a noun is part of it too: "hợp đồng mua bán", "việc tổ chức thực hiện".
            end = self._joined_noun(index, end)
            happens = words.key(end, words.verb(end)) in _BREAKING_OUT and end - 1 not in words.closed
            plain = happens or self.opening == "mức" or key in _DONE_FOR_LIVING
            self.since, self.mark = end, "" if plain else words.tokens[end - 1] if words.key(index - 2, 2) in _JOBS else "việc"
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
        return end if size < 2 or end + 1 + size > self.last or words.key(end + 1, size) in _SPEECH else end + 1 + size

    def _is_one(self, index: int, first: str, size: int, key: str) -> bool:
        """Whether the words are a verb here, by what stands around them."""
        words = self.words
        if index + size == self.last < len(words.tokens) and self.aux < 0 and not self.found and key in ALSO_NOUNS and words.tokens[self.low] in _NAMING:
            # "Viện Nghiên cứu phát triển, Bộ Thủy lợi công bố": the end of a name.
            return False
        if self.opening == "mức" and self.aux < 0 and key not in _RISING and "là" in words.tokens[index + size : self.last]:
            # "mức thu phí tham quan là 40.000 đồng": of what the rate is.
            return False
        previous = self.mark
        if index > self.since:
            previous = words.tokens[index - 1].lower() if index - 1 not in words.closed else ""
        return _is_verb(
            words,
            index,
            key,
            previous,
            index - self.since,
            self.found,
            marked=self.aux >= 0 and self.agent < 0,
            opens=index == self.low and self.opening != "",
            adjacent=self.dated and self.hi - words.ends[index + size - 1] <= 1,
            accompanied=self._is_accompanied(index, first, size, key),
        )

    def _is_accompanied(self, index: int, first: str, size: int, key: str) -> bool:
        """Whether something beside a verb of one syllable says that it is one: a date in front, "rằng" behind, an agent or a company."""
        if (
            (self.follows and index == self.low and first != "tới")
            or (self.light and key in _ALONE)
            or (first in LIGHT and _governs(self.words, index + size, key))
            or (first == "trình" and self._submits(index))
            or (self.found and _steers(self.found[-1]) and self.words.starts[index] - self.found[-1].end < 2)
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
        that is no paper: "Chính phủ ⟦trình⟧ Quốc hội", but not "dự án Luật trình Quốc hội"."""
        tokens, end = self.words.tokens, index + 1
        if end >= self.last or index in self.words.closed:
            return False
        if index > self.low and tokens[index - 1] != "và":
            who = tokens[self.low : index]
            if self.dated and self.found and self.found[-1].key in _SPEECH and tokens[end] in _RECEIVING and "về" not in who:
                # "ông Ba cho rằng dự thảo ⟦trình⟧ Chính phủ ngày 5/3 còn nhiều điểm chưa rõ"
                return True
            return tokens[end] in _RECEIVING and who[-1] not in _BEFORE_SUBMIT and not self.found and len(who) <= _AGENT and _SUBMITTED.isdisjoint(who)
        return tokens[end][0].isupper() or self.words.key(end, 2) in DECIDING

    def _take(self, index: int, end: int, key: str) -> int:
        """Adds a verb, with the verb that it takes: "tiến hành chất vấn"; answers where the group ends."""
        words, tokens, last = self.words, self.words.tokens, self.last
        if key in _CHAINING and end < last and end - 1 not in words.closed and tokens[end] != "có":
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

    def _doer(self, index: int) -> tuple[int, int] | None:
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
        return not first[0].islower() or first in _AGENTS or counted or self.words.key(index, 2) in _AGENT_NOUNS

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
        size = _unknown(words, index, last)
        if size:
            end = index + size
            if end == last or end - 1 in words.closed or not words.verb(end) or words.tokens[end] in EFFECTING:
                self._tell(self.aux, index, end, words.key(index, size), None, weak=False)
                self.since, self.mark, self.aux = end, "", -1
            # Else "đã nhanh chóng bắt giữ": the words between are an adverb.
            return end
        if words.tokens[index - 1].lower() in _OPEN and index - 1 not in words.closed and index not in words.closed:
            self.agent = index
            return index + 1
        begun = words.key(index - 2, 2)
        if begun == "bắt đầu" or (begun == "tiếp tục" and (words.key(index, 1) in _NOUNS_BEFORE or words.key(index, 2) in _NOUNS_BEFORE)):
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

    def _tell(self, start: int, at: int, end: int, key: str, doer: tuple[int, int] | None, *, weak: bool) -> None:
        """Adds the verb `at:end`, whose auxiliaries begin at `start`; in place of one that only says who steers what is told of."""
        if self.opener == "do" and self.found and _steers(self.found[-1]) and self.found[-1].inner == self.inner:
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


def _is_verb(
    words: Words, at: int, key: str, previous: str, known: int, found: list[Verb], *, marked: bool, opens: bool, adjacent: bool, accompanied: bool
) -> bool:
    """Whether the words at `at`, which can be the verb `key`, are one here and no part of a noun.

    `previous` is the word in front and `known` how many words in front count; `adjacent` that a date stands right behind,
    `accompanied` that "đã cùng" and a company stand in front.
    """
    also_noun = key in ALSO_NOUNS
    if not marked and previous in _ONE_OF and key in _SPEECH:
        # "trong một tuyên bố ngày 13/6"
        return False
    after = at + key.count(" ") + 1
    if key in _AMOUNTING and after < len(words.tokens) and words.tokens[after][0].isdigit():
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
    if key in _DONE_FOR_LIVING and not marked and not known and not found and (_names_somebody(words, after) or (words.verb(after) > 1 and opens)):
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
    if (
        key in LIGHT
        and not adjacent
        and not accompanied
        and (previous != "thì" or key in MOVING)
        and not (key in _PLAIN and 0 < known <= 6 and (_named(words, at, known) or _pointed_at(words, at, known)))
    ):
        return False
    before = words.key(at - 2, 2) if known >= 2 else ""
    if previous == "độ" and known > 1 and words.tokens[at - 2][-1].isdigit():
        # "động đất 7,7 độ ⟦xảy ra⟧"
        previous = before = ""
    if before in _WHOLE or (known > 2 and words.tokens[at - 2][0].isupper() and words.tokens[at - 3] in _NAMING):
        # "biên phòng kiểm tra" has no "phòng kiểm tra", "Bộ Kế hoạch công bố" no plan.
        previous = before = ""
    told_anyway = (key in _BREAKING_OUT and before in _GATHERED) or (key == "trình" and accompanied) or (key == "là" and before in _AIMS)
    if (previous in _NOUNS_BEFORE or before in _NOUNS_BEFORE) and not told_anyway:
        return False
    if not also_noun:
        return True
    if not marked and (key in _PAPERS or key == "quy định") and words.tokens[after : after + 1] == ["mới"]:
        # "từ ngày 7/8, ⟦quy định⟧ mới có hiệu lực"
        return False
    if opens and not marked and after - 1 not in words.closed and words.key(after, words.verb(after)) in _BREAKING_OUT:
        # "⟦giao tranh⟧ bùng phát": what comes about.
        return False
    if not marked and found and found[-1].end + 1 == words.starts[at] and key in _PAPERS and found[-1].key in _ISSUING:
        # "công bố ⟦quyết định⟧ thanh tra", "thi hành ⟦bản án⟧ …": the paper.
        return False
    if key in _RISING and known > 1 and previous not in _CHANGED_BY and _says_how_much(words, after):
        # "mức lương tối thiểu vùng ⟦tăng⟧ 6%", "lương cơ sở ⟦tăng⟧ lên …", but not "mức tăng 6%"
        return True
    if before in _JOBS and key not in _SPEECH:
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
        and words.tokens[after].lower() not in _BEHIND_NOUN
    ):
        # "ông Ba, Chủ tịch xã, chỉ đạo công an điều tra": behind a comma, and with an object.
        return True
    if opens and accompanied and key in _RISING and _says_how_much(words, after):
        # "giá vàng ngày 6/7 giảm mạnh"
        return True
    if opens and key == "tổ chức" and (_names_gathering(words, after) or words.key(after, 2) in _SOLEMNLY):
        # "Dự kiến ngày 16/4 tổ chức Hội nghị", "Hội đồng nhân dân tỉnh, nhiệm kỳ 2021-2026, tổ chức kỳ họp", "Lễ viếng: Tổ chức trọng thể lúc 7 giờ"
        return True
    if accompanied and not opens and known > 1 and " " in key:
        # "các đơn vị ⟦sắp xếp⟧ bộ máy"
        return True
    told_of = key in _SPEECH and known and after < len(words.tokens) and words.tokens[after] == "về"
    # "Bộ đề nghị", "hai bên thông báo": those who speak; "ngành thông tin" does not.
    speaks = key in _SPEECH and key != "thông tin" and (previous in _SPEAKERS or before in _SPEAKERS)
    if (
        opens
        or (at == 1 and previous.isdigit())
        or (not speaks and (previous in _BODIES or before in _BODIES) and not _stands_alone(words, at, previous, known))
        or (after < len(words.tokens) and words.tokens[after].lower() in _BEHIND_NOUN and not _tells_in(words, after) and not told_of)
    ):
        return False
    # "gửi báo cáo", "nghe báo cáo": the object of the verb in front.
    return not (found and found[-1].end + 1 == words.starts[at] and found[-1].key not in _FOLLOWED)


def _steers(verb: Verb) -> bool:
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
    return held[0] not in _AGENTS and all(token.isalpha() and token.islower() and "" not in _ROOT.get(token, ()) for token in held)


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
    return at < len(words.tokens) and at - 1 not in words.closed and not _GATHERED.isdisjoint((words.key(at, 1), words.key(at, 2)))


def _governs(words: Words, after: int, key: str) -> bool:
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
    if known < 2 or who[0].lower() not in PEOPLE or not who[-1].istitle() or "từ" in who or not _PLAIN.isdisjoint(who):
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
        return before not in _WHOLE
    if (previous in _NAMED_BY_DEEDS or before in _NAMED_BY_DEEDS) and at and at - 1 not in words.closed:
        deed = words.key(at, words.verb(at))
        return " " in deed and deed not in HAPPENING and deed not in _ISSUING
    return before in _GATHERINGS or (before in PLANS and words.key(at, 2) not in HAPPENING)


def _unknown(words: Words, at: int, count: int) -> int:
    """How many words a verb has that no table knows, behind "đã", "bị", "sẽ": "bị đuối nước"; 0 where it is none."""
    tokens, token = words.tokens, words.tokens[at]
    if at == 0 or tokens[at - 1].lower() not in _MARKING or not token.islower() or token in _NO_GENERIC or token in _AGENTS or at - 1 in words.closed:
        return 0
    if words.key(at, 2) in _AGENT_NOUNS and tokens[at - 1].lower() in _OPEN:
        return 0
    if token not in MOVING and at + 1 < count and tokens[at + 1].islower() and tokens[at + 1] not in _NO_SECOND_SYLLABLE and at not in words.closed:
        size, kind = words.longest(at + 1, tokens[at + 1])
        # "đã cho ⟦học sinh⟧ nghỉ": another word begins behind it.
        return 1 if size > 1 and kind == _COMPOUND else 2
    return 1
