"""Verb groups of a clause: which words are a verb here, which only look like one, and what their auxiliaries say.

Vietnamese verbs do not change their form, and many are nouns too: "tổ chức" is to organise and an organisation, "báo cáo" to
report and a report. What decides is the word in front ("các tổ chức", "đã tổ chức") and the word behind ("báo cáo của").
The words are in tables/verbs.toml.
"""

import re
from collections.abc import Collection
from typing import NamedTuple

from vnpolitics_cli.tables import table


class Verb(NamedTuple):
    """A verb group in the text: with its auxiliaries from `start`, its verb `at:end`, and what the auxiliaries say of its
    `status`; `weak` for "là", "có" and their like, `marked` where it stands behind an auxiliary; `agent` the span of who
    does it to the subject: "được ⟦Bộ Chính trị⟧ phân công"."""

    start: int
    at: int
    end: int
    status: str
    weak: bool
    marked: bool
    agent: tuple[int, int] | None = None


_Index = dict[str, list[tuple[list[str], int]]]
"""First syllable → the remaining syllables of each entry and what the entry is, longest first; of equals the first kind first."""

_COMPOUND, _AUXILIARY, _VERB = range(3)


def _index(*kinds: Collection[str]) -> _Index:
    found: _Index = {}
    for kind, entries in enumerate(kinds):
        for entry in dict.fromkeys(entries):
            first, *rest = entry.split()
            found.setdefault(first, []).append((rest, kind))
    for rests in found.values():
        rests.sort(key=lambda pair: (-len(pair[0]), pair[1]))
    return found


_TABLE = table("verbs")
_GROUPS: dict[str, list[str]] = _TABLE["groups"]
_MOODS: dict[str, list[str]] = _TABLE["moods"]
_STATUS: dict[str, str] = _TABLE["auxiliaries"]
_FORCE = frozenset(verb for verb in _GROUPS["force"] if verb.startswith(("có ", "hết hiệu", "phát sinh hiệu")))
_WEAK = frozenset(_GROUPS["weak"])
_VERBS = [verb for group in _GROUPS.values() for verb in group]
# Nouns are nouns with a capital too: "Cơ quan điều tra".
_COMPOUNDS = [*_TABLE["nouns"]["compounds"], *(noun[0].upper() + noun[1:] for noun in _TABLE["nouns"]["compounds"])]
_STARTS = _index(_COMPOUNDS, _STATUS, _VERBS)
_PLAIN = frozenset(_MOODS["plain"])
_LIGHT = frozenset(_MOODS["light"])
_MARKING = frozenset(_MOODS["marking"])
_NO_SECOND_SYLLABLE = frozenset(_MOODS["no_second_syllable"])
_NO_GENERIC = frozenset(_MOODS["no_generic"])
_NOUNS_BEFORE = frozenset(_TABLE["nouns"]["before"])
_BODIES = frozenset(_TABLE["nouns"]["bodies"])
_ALSO_NOUNS = frozenset(_TABLE["nouns"]["also_nouns"])
# Nouns that end in a word of `nouns.before` and take a verb: "vụ việc xảy ra".
_GATHERINGS = frozenset(_TABLE["nouns"]["gatherings"])
_WHOLE = frozenset(_TABLE["nouns"]["whole"])
_BEHIND_NOUN = frozenset({"của", "số", "này", "đó", "trên", "nêu", "về"})
# Verbs that take another verb and make one group with it: "tiến hành chất vấn", "thực hiện đăng ký".
_CHAINING = frozenset(
    {"tiến hành", "thực hiện", "tổ chức", "triển khai", "tham gia", "bắt đầu", "quyết định", "đi", "đến", "về", "vào", "lên", "sang", "tới", "ra"}
)

# Words that make a marked verb one of a circumstance: "khi đang làm nhiệm vụ", "để có thể hoàn thành".
_SUBORDINATE = frozenset(_MOODS["subordinate"])
# Auxiliaries that a noun phrase may follow before the verb: "được Bộ Chính trị phân công", "đã cùng năm đệ tử lên máy bay".
_BEGIN = ["bắt", "đầu"]
_OPEN = frozenset({"được", "bị", "cùng"})
_AGENTS = frozenset((*_MOODS["people"], *_TABLE["nouns"]["bodies"]))
_AGENT = 14
"""The longest agent behind "được" or "bị", in words."""
# What a body "has" on a day is its deed: "đã có Công văn 12", "có buổi gặp".
_HAD = frozenset(_MOODS["had"])

_PUNCTUATION = ",.;:!?…\"'“”‘’()[]{}*_|–—-/"


# What a clause only holds: parentheses and quotations. "Hội thảo “Nắm bắt cơ hội” (do Sở tổ chức)" has no verb.
_HELD = re.compile(r"\([^()]*(?:\)|$)|“[^“”]*”|‘[^‘’]*’|\"[^\"]*\"")


def _hide(held: re.Match[str]) -> str:
    """As many low lines as the held words are long: they are punctuation, so that a word group ends there."""
    return "_" * len(held[0])


class _Words:
    """The words of a stretch without their punctuation, and where each begins and ends."""

    __slots__ = ("closed", "ends", "starts", "tokens")

    def __init__(self, text: str, lo: int, hi: int) -> None:
        tokens: list[str] = []
        self.tokens = tokens
        self.starts: list[int] = []
        self.ends: list[int] = []
        # Words with punctuation behind them: no group of words goes on across one.
        self.closed: set[int] = set()
        at = lo
        stretch = text[lo:hi].replace("\n", " ")
        if "(" in stretch or "“" in stretch or '"' in stretch or "‘" in stretch:
            stretch = _HELD.sub(_hide, stretch)
        for piece in stretch.split(" "):
            begin, at = at, at + len(piece) + 1
            if not piece.isalnum():
                bare = piece.strip(_PUNCTUATION)
                if not bare:
                    if tokens and piece:
                        self.closed.add(len(tokens) - 1)
                    continue
                begin += piece.index(bare)
                if piece[-1] != bare[-1]:
                    self.closed.add(len(tokens))
                if piece[0] != bare[0] and tokens:
                    self.closed.add(len(tokens) - 1)
                piece = bare
            tokens.append(piece)
            self.starts.append(begin)
            self.ends.append(begin + len(piece))

    def longest(self, at: int, first: str) -> tuple[int, int]:
        """How many words from `at` on are the longest entry, and what it is; 0 words for none. Only small letters make verbs."""
        for rest, kind in _STARTS.get(first, ()):
            size = len(rest)
            if not size or (self.tokens[at + 1 : at + 1 + size] == rest and self.closed.isdisjoint(range(at, at + size))):
                return 1 + size, kind
        return 0, _VERB

    def verb(self, at: int) -> int:
        """How many words from `at` on are a verb; 0 for none."""
        size, kind = self.longest(at, self.tokens[at]) if at < len(self.tokens) else (0, _VERB)
        return size if kind == _VERB else 0

    def text(self, at: int, size: int) -> str:
        return " ".join(self.tokens[at : at + size]).lower()


def may_start(word: re.Match[str] | None) -> bool:
    """Whether a verb group can begin with this word."""
    return word is not None and word[0] in _STARTS


def opens_with_verb(phrase: str) -> bool:
    """Whether a phrase begins with a verb, which no name of a person or a body does: "bổ sung một số điều của Luật"."""
    words = _Words(phrase, 0, len(phrase))
    size = words.verb(0)
    return size > 1 and words.text(0, size) not in _ALSO_NOUNS and not (size < len(words.tokens) and words.tokens[size] in _BEHIND_NOUN)


def verbs(text: str, lo: int, hi: int, *, dated: bool = False, follows: bool = False, light: bool = False) -> list[Verb]:
    """Every verb group of a stretch, left to right, outside parentheses and quotations; `dated` where a date stands right
    behind it, `follows` where one stands right in front, `light` where verbs of one syllable count too."""
    words = _Words(text, lo, hi)
    tokens, starts, ends, count = words.tokens, words.starts, words.ends, len(words.tokens)
    found: list[Verb] = []
    index = 0
    # Words before `since` say nothing of the next one; `mark` stands for them: "việc" behind a verb that is part of a noun.
    since, mark = 0, ""
    # The first word of the auxiliaries, and of the agent behind "được", "bị"; -1 for none.
    aux, agent, status = -1, -1, ""
    while index < count:
        first = tokens[index]
        opens = starts[index] == lo
        if opens:
            first = first.lower()
        if aux < 0 and first not in _STARTS:
            index += 1
            continue
        size, kind = words.longest(index, first)
        if size and kind == _COMPOUND:
            index += size
            since, mark = index, tokens[index - 1]
            if agent < 0:
                aux = -1
            continue
        if size and kind == _AUXILIARY:
            if aux < 0 or agent >= 0:
                aux, agent, status = index, -1, ""
            status = _STATUS[words.text(index, size)] or status
            index += size
            continue
        if size:
            end = ends[index + size - 1]
            previous = tokens[index - 1].lower() if index > since else mark
            marked = aux >= 0
            plain = marked and agent < 0
            adjacent = dated and hi - end <= 1
            head = aux if marked else index
            accompanied = (follows and index == 0) or (light and words.text(index, size) in _PLAIN) or (agent > 0 and tokens[agent - 1] == "cùng")
            held = plain and head > 0 and tokens[head - 1].lower() in _SUBORDINATE
            if not held and _is_verb(words, index, size, previous, index - since, found, marked=plain, opens=opens, adjacent=adjacent, accompanied=accompanied):
                key = words.text(index, size)
                at = starts[index]
                index += size
                if key in _CHAINING and index < count and index - 1 not in words.closed:
                    more = words.verb(index)
                    if more:
                        index += more
                        end = ends[index - 1]
                weak = key in _WEAK and not (key == "có" and index < count and tokens[index] in _HAD)
                doer = (starts[agent], at) if agent >= 0 and tokens[agent - 1] != "cùng" and (tokens[agent][0].isupper() or tokens[agent] in _AGENTS) else None
                found.append(Verb(starts[head], at, end, status if marked else "", weak, marked, doer))
                since, mark = index, ""
            else:
                # A verb behind a verb that is part of a noun is part of it too: "hợp đồng mua bán", "việc tổ chức thực hiện".
                index += size
                since, mark = index, "việc"
            aux = agent = -1
            continue
        if agent >= 0:
            if index - agent > _AGENT or index in words.closed:
                aux = agent = -1
        elif aux >= 0:
            size = _unknown(words, index)
            if size:
                if index + size < count and index + size - 1 not in words.closed and words.verb(index + size):
                    # "đã nhanh chóng bắt giữ": the words between are an adverb.
                    index += size
                    continue
                if tokens[aux - 1].lower() not in _SUBORDINATE or aux == 0:
                    found.append(Verb(starts[aux], starts[index], ends[index + size - 1], status, False, True))
                index += size
                since, mark, aux = index, "", -1
                continue
            if tokens[index - 1].lower() in _OPEN and index - 1 not in words.closed and index not in words.closed:
                agent = index
            else:
                if tokens[aux:index] == _BEGIN or tokens[index - 2 : index] == _BEGIN:
                    # "cuộc chiến bắt đầu vào ngày 8/4": nothing else is begun.
                    found.append(Verb(starts[aux], starts[index - 2], ends[index - 1], status, False, index - aux > 2))
                    since, mark = index, ""
                aux = -1
        index += 1
    if aux >= 0 and agent < 0 and tokens[-2:] == _BEGIN:
        found.append(Verb(starts[aux], starts[-2], ends[-1], status, False, count - aux > 2))
    return found


def _is_verb(
    words: _Words, at: int, size: int, previous: str, known: int, found: list[Verb], *, marked: bool, opens: bool, adjacent: bool, accompanied: bool
) -> bool:
    """Whether the words at `at`, which can be a verb, are one here and no part of a noun.

    `previous` is the word in front and `known` how many words in front count; `adjacent` that a date stands right behind,
    `accompanied` that "đã cùng" and a company stand in front.
    """
    key = words.text(at, size)
    also_noun = key in _ALSO_NOUNS
    if at > 1 and words.tokens[at - 1][0].isupper() and words.tokens[at - 2][0].isupper():
        # The end of a name: "Cảng hàng không Nội Bài phối hợp".
        previous = ""
    if marked or key in _FORCE or (adjacent and not also_noun and key != "vào" and previous not in _GATHERINGS):
        return True
    if key in _LIGHT and not adjacent and not accompanied and previous != "thì" and not (key in _PLAIN and 0 < known <= 6 and words.tokens[at - 1].istitle()):
        return False
    before = words.text(at - 2, 2) if known >= 2 else ""
    if (previous in _NOUNS_BEFORE or before in _NOUNS_BEFORE) and before not in _WHOLE:
        return False
    if not also_noun:
        return True
    after = at + size
    if after < len(words.tokens) and after - 1 not in words.closed and words.verb(after) > 1:
        # "các cơ quan chuẩn bị tổ chức": the noun would not take a verb.
        return not opens or not found
    if (
        opens
        or previous in _BODIES
        or (at == 1 and previous.isdigit())
        or before in _BODIES
        or (at + size < len(words.tokens) and words.tokens[at + size].lower() in _BEHIND_NOUN)
    ):
        return False
    # "gửi báo cáo", "nghe báo cáo": the object of the verb in front.
    return not (found and found[-1].end + 1 == words.starts[at])


def _unknown(words: _Words, at: int) -> int:
    """How many words a verb has that no table knows, behind "đã", "bị", "sẽ": "bị đuối nước"; 0 where it is none."""
    tokens, token = words.tokens, words.tokens[at]
    if at == 0 or tokens[at - 1].lower() not in _MARKING or not token.islower() or token in _NO_GENERIC or token in _AGENTS or at - 1 in words.closed:
        return 0
    if at + 1 < len(tokens) and tokens[at + 1].islower() and tokens[at + 1] not in _NO_SECOND_SYLLABLE and at not in words.closed:
        return 2
    return 1
