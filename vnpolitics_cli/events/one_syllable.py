"""Whether a word of one syllable, more often something else, is a verb by whom or what it is told of: "anh Cường ⟦gọi⟧", "ông Ba ⟦đến⟧ quán",
"thuyền ⟦chìm⟧ ngoài khơi", and by what stands behind it: "đưa ⟦ba⟧ em nhập viện"."""

from vnpolitics_cli.events.lexicon import AGENT_NOUNS, COMPLEMENT, NOUNS_BEFORE, PEOPLE, PLAIN, SEVERAL, SPEECH
from vnpolitics_cli.events.words import Words
from vnpolitics_cli.tables import table

_MOODS: dict[str, list[str]] = table("verbs")["moods"]

_CARRIED = frozenset(_MOODS["carried"])
_TIMES_BEHIND = frozenset(_MOODS["times_behind"])
# Words for somebody who has been named before.
_POINTERS = frozenset(("anh", "bà", "chị", "cô", "họ", "ông"))
# Verbs of what befalls things, those things, and where or how it does.
_BEFALLING, _BEFALLEN = frozenset(_MOODS["befalling_things"]), frozenset(_MOODS["befallen_things"])
_BEFALLING_HOW = frozenset(_MOODS["befalling_how"])


def governs(words: Words, after: int, key: str) -> bool:
    """Whether what stands behind a word of one syllable makes it a verb: "nói ⟦rằng⟧", "mưa lũ làm ⟦hai⟧ người chết", "đội
    cứu hộ đưa ⟦ba⟧ em nhập viện"."""
    if after >= len(words.tokens) or after - 1 in words.closed:
        return after < len(words.tokens) and words.tokens[after] == "rằng"
    then = words.tokens[after]
    if key == "đưa":
        return then in SEVERAL or then.isdigit() or then in _CARRIED
    return then == "rằng" or (key == "làm" and (then in SEVERAL or then.isdigit()))


def is_named(words: Words, at: int, known: int) -> bool:
    """Whether a name stands in front of a verb: "anh Cường ⟦gọi⟧", "Đội số 14 ⟦nghe⟧", "cơ quan Hải quan ⟦đưa⟧"."""
    tokens = words.tokens
    last = tokens[at - 1]
    return not last[0].islower() or (known > 2 and tokens[at - 2].istitle() and at - 2 not in words.closed and at - 1 not in words.closed)


def speaks(words: Words, at: int, key: str) -> bool:
    """Whether somebody stands right in front of a verb of speech, by an office or what they are: "Tổng thống ⟦nói⟧", "nhân chứng ⟦nói⟧", "quan chức này
    ⟦nói⟧"; of any verb right behind a day: "⟦Ngày 5/3⟧, cảnh sát ⟦bắn⟧ hai con chó"."""
    if at - 1 in words.closed:
        return False
    end = at - (words.tokens[at - 1] in _THIS)
    near = key in SPEECH or (words.follows and end == 2 and key not in COMPLEMENT)
    return near and end > 1 and end - 2 not in words.closed and words.key(end - 2, 2) in _SPEAKERS


_THIS = frozenset(("này", "đó"))
_SPEAKERS = AGENT_NOUNS | frozenset(
    noun.lower() for noun in (*table("verbs")["nouns"]["persons"], *_MOODS["titles"], *_MOODS["offices"], *_MOODS["bodies"]) if noun.count(" ") == 1
)


def is_pointed_at(words: Words, at: int, known: int) -> bool:
    """Whether a word for somebody is all that stands in front of a verb: "“…”, ông ⟦nói⟧ với phóng viên"."""
    return known == 1 and words.tokens[at - 1] in _POINTERS and (at == 1 or at - 2 in words.closed)


def person_moves(words: Words, at: int, known: int) -> bool:
    """Whether a named person goes somewhere: "ông Ba ⟦đến⟧ quán", but not "ông Ba đến nay"."""
    tokens = words.tokens
    who = tokens[at - known : at]
    if known < 2 or who[0].lower() not in PEOPLE or not who[-1].istitle() or "từ" in who or not PLAIN.isdisjoint(who):
        return False
    return at + 1 < len(tokens) and tokens[at + 1] not in _TIMES_BEHIND


def crew_moves(words: Words, at: int, known: int) -> bool:
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


def befalls_thing(words: Words, at: int, key: str, after: int, *, adjacent: bool) -> bool:
    """Whether a verb tells of what befalls the thing that its part begins with: "thuyền ⟦chìm⟧ ngoài khơi", "hai nhà kho ⟦cháy⟧ dữ dội", but not "một vụ
    ⟦cháy⟧"; `after` is the index of the word behind it, `adjacent` whether a date stands there."""
    if key.partition(" ")[0] not in _BEFALLING or words.tokens[at - 1] in NOUNS_BEFORE:
        return False
    ended = adjacent or " " in key or after == len(words.tokens)
    if not ended and (after - 1 in words.closed or words.tokens[after] not in _BEFALLING_HOW):
        return False
    start = at
    while start and start - 1 not in words.closed and at - start <= _THING:
        start -= 1
    start += words.counted(start)
    return start < at <= start + _THING and words.tokens[start].lower() in _BEFALLEN


_THING = 6
"""The longest name of a thing in front of what befalls it, in words."""
