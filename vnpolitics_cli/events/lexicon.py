"""The words that events are read by, as tables/verbs.toml has them: which groups of words are verbs, auxiliaries, openers of inner clauses, or
nouns that only look like verbs ("cơ quan điều tra"), in one tree, and the kinds of verbs that more than one module asks for.
"""

from collections.abc import Collection
from typing import Any

from vnpolitics_cli.tables import table

_TABLE = table("verbs")
_GROUPS: dict[str, list[str]] = _TABLE["groups"]
_MOODS: dict[str, list[str]] = _TABLE["moods"]
_NOUNS: dict[str, list[str]] = _TABLE["nouns"]


COMPOUND, AUXILIARY, OPENER, VERB = range(4)
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


# What an auxiliary says of its verb: "đã" → "past".
STATUS: dict[str, str] = _TABLE["auxiliaries"]
# "là", "có" and their like, which tell little where another verb stands.
WEAK = frozenset(_GROUPS["weak"])
_OPENERS = frozenset(opener for openers in _TABLE["openers"].values() for opener in openers)
_GROUPED = [verb for group in _GROUPS.values() for verb in group]
# "chui xuống", "ùa vào": of those that no group has, since a group tells more.
GOING = frozenset(f"{way} {direction}" for way in _TABLE["going"]["ways"] for direction in _TABLE["going"]["directions"]) - frozenset(_GROUPED)
_VERBS = (*_GROUPED, *GOING)
QUOTED = frozenset(verb for verb in _VERBS if " " in verb)
# Nouns are nouns with a capital too: "Cơ quan điều tra"; and a verb with a capital is part of a name, with all its syllables: "Ủy ban Kiểm tra",
# "phần mềm Hỗ trợ kê khai".
_COMPOUNDS = (*_NOUNS["compounds"], *(noun[0].upper() + noun[1:] for noun in (*_NOUNS["compounds"], *QUOTED)))
ROOT = _tree(_COMPOUNDS, STATUS, _OPENERS, _VERBS)
# Verbs that another verb follows, not an object: "yêu cầu báo cáo".
ORDERING = frozenset(_MOODS["ordering"])
# Those of them that somebody tells another one.
BIDDING = ORDERING - {"cần", "phải"}
# Verbs with a clause of their own behind them: "cho biết", "phát hiện".
COMPLEMENT = frozenset((*_GROUPS["speech"], *_MOODS["complement"]))
# Words that open a part which holds no subject: "⟦với⟧ 91% tán thành, …".
ADVERBIAL = frozenset(_MOODS["adverbial"])
# To submit, and what is done with what is submitted: "xem xét", "thông qua".
SUBMITTING = frozenset(_MOODS["submitting"])
DECIDING = frozenset(_MOODS["deciding"])
# Connectors in front of a subject: "tuy nhiên".
CONNECTORS = frozenset(_MOODS["connectors"])
# Openers of a cause, whose verb is not what happened on the day: "nhập viện ⟦vì⟧ ngộ độc".
CAUSES = frozenset(_MOODS["causes"])
# Verbs of one syllable, most of which are more often something else ("về" is a preposition); those that a name in front makes verbs, those that
# go somewhere, and what somebody goes for.
LIGHT = frozenset((*_MOODS["light"], *GOING))
PLAIN = frozenset((*_MOODS["plain"], *GOING))
MOVING = frozenset(_MOODS["moving"])
ERRANDS = frozenset(_MOODS["errands"])
# In front of a verb, what makes it part of a noun: "điều kiện ⟦hưởng⟧ lương hưu".
NOUNS_BEFORE = frozenset(_NOUNS["before"])
# Verbs that are nouns as often: "báo cáo", "quyết định".
ALSO_NOUNS = frozenset(_NOUNS["also_nouns"])
# What people meet for, what befalls them, by its noun: "hội nghị".
GATHERED = frozenset(noun.lower() for noun in _NOUNS["gathered"])
# What is also what somebody is: "⟦lái xe⟧ Lê Văn Ba", "⟦bảo vệ⟧".
DONE_FOR_LIVING = frozenset(_MOODS["for_living"])
# What is named by the verbs behind it: "kế hoạch kiểm tra".
PLANS = frozenset(_NOUNS["plans"])
# What begins the name of a body in which verbs stand: "Viện Nghiên cứu".
NAMING_WORDS = frozenset(_MOODS["naming"])
# What a happening does itself: "diễn ra", "bế mạc".
HAPPENING = frozenset(_MOODS["happening"])
# Those of them that need nobody who does it.
TAKING_PLACE = frozenset(_MOODS["taking_place"])
# What only says of the happening in front that it takes place.
OCCURRING = frozenset(("diễn ra", "xảy ra"))
# What makes a noun of the word in front: "giao tranh ⟦bùng phát⟧".
BREAKING_OUT = frozenset(_MOODS["breaking_out"])
# Nouns that end in one of those words and take a verb all the same: "vụ việc xảy ra".
WHOLE = frozenset(_NOUNS["whole"])
RISING = frozenset({"tăng", "giảm"})
DEEDS_OF_PEOPLE = frozenset((*_GROUPS["speech"], *_GROUPS["decision"], *_GROUPS["meeting"]))
# In front of a figure how much, and no verb: "⟦đến⟧ 50%".
AMOUNTING = frozenset({"đến", "tới"})
# Behind what may be a verb, what makes a noun of it: "báo cáo ⟦của⟧".
BEHIND_NOUN = frozenset({"của", "số", "này", "đó", "trên", "nêu", "về"})
# Auxiliaries that a noun phrase may follow before the verb: "được Bộ Chính trị phân công", "đã cùng năm đệ tử lên máy bay".
BEFORE_AGENT = frozenset({"được", "bị", "cùng"})
# First words of who people are: "ông Ba", "đại biểu".
PEOPLE = frozenset(_MOODS["people"])
# In front of several, or of each of them.
SEVERAL = frozenset({"các", "những", "mỗi", "một", "nhiều", "từng", "mọi"})
# First words of those who do something, in small letters, and such nouns of two words.
AGENTS = frozenset((*_MOODS["people"], *_MOODS["agents"], *_MOODS["governed"], *_NOUNS["bodies"]))
AGENT_NOUNS = frozenset((*_MOODS["agent_nouns"], *_MOODS["governed"]))
# In front of what people do for a living: "nhân viên ⟦bảo vệ⟧".
JOBS = frozenset(_NOUNS["jobs"])
SPEECH = frozenset(_GROUPS["speech"])
# In front of what something has done to others: "bị nghiêng ⟦làm⟧ rơi 22 thùng gỗ".
EFFECTING = frozenset(("khiến", "làm"))


def is_verb_start(word: str) -> bool:
    """Whether a verb group can begin with this word."""
    return word in ROOT


def opens_with_verb(phrase: str) -> bool:
    """Whether a phrase begins with a verb, which no name of a person or a body does: "bổ sung một số điều của Luật"."""
    words = phrase.split(maxsplit=6)
    node, size, kind = ROOT.get(words[0]), 0, COMPOUND
    for index, word in enumerate([*words[1:], ""], 1):
        if node is None:
            break
        if "" in node:
            size, kind = index, node[""]
        node = node.get(word)
    if words[:2] == ["lái", "xe"] and len(words) > 2 and words[2].istitle():
        # "lái xe Lê Văn Ba": what somebody does for a living.
        return False
    return size > 1 and kind == VERB and " ".join(words[:size]) not in ALSO_NOUNS and not (size < len(words) and words[size] in BEHIND_NOUN)
