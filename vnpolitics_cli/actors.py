"""Who: the noun phrase of a subject, freed of what stands around it in the text, or nothing where it is not plainly one.

A subject comes as a span ("ông Ba - Chủ tịch xã (Hà Nam), nhà ở …"); an actor is the name in it ("ông Ba").
"""

import re

from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, LOWER, UPPER
from vnpolitics_cli.verbs import opens_with_verb

_MOODS: dict[str, list[str]] = table("verbs")["moods"]
_ADVERBIAL = frozenset(_MOODS["adverbial"])
_ADDRESSES = frozenset(_MOODS["addresses"])
_PEOPLE = frozenset(_MOODS["people"])
_NO_ACTORS = frozenset(_MOODS["no_actors"])
_WORD = re.compile(r"[^\W\d_]+")
_TITLED = re.compile(rf"\s*[{DASH}]\s*{any_of(_MOODS['titles'])}\b")
_PLURAL = re.compile(r"(?:rất\s+)?(?:các|những|nhiều)\s", re.IGNORECASE)
_LIST_TAIL = re.compile(any_of(_MOODS["list_tails"]) + r"(?!\w)")

# What is no part of an actor in front and behind: connectors, marks of lists and links, a byline's dash, words of time.
# In front of what is no subject: a credit, the first half of a wrapped symbol ("TT-⏎BLĐTBXH").
_NO_SUBJECT_BEHIND = ("Ảnh: ", "Video: ", "Nguồn: ", "-\n")
_CONNECTOR = re.compile(rf"(?:[\s*_>•#“\"”:.,]+|more\s?|\([^()]{{2,12}}\)\s?[{DASH}]\s?|[{DASH}]\s+|{any_of(_MOODS['connectors'])}(?:\s*,)?\s+)", re.IGNORECASE)
_TRAILING_WORDS = frozenset(_MOODS["trailing"])
_WHOLE_WORDS = frozenset(_MOODS["whole_words"])
# What only begins like a connector: "hiện trường".
_NO_CONNECTORS = tuple(_MOODS["no_connectors"])
_LEADING_WORDS = frozenset(words.split()[0] for words in _MOODS["connectors"])
# Where an actor ends: at a comma, a parenthesis that is no abbreviation inside a name, a title behind a dash, a phrase.
_ACTOR_END = re.compile(
    rf",\s|\s\((?![{UPPER}&.{DASH}]{{2,12}}\)\s[{LOWER}])|;|:(?!\d)|{_TITLED.pattern}|\s[{DASH}]\s(?=[{LOWER}])"
    r"|\s(?:theo|gồm|lần\s+thứ|tại|cùng|với|khi|trong|từ|sang|đến|(?<!sắp\s)tới|cũng|đều|lần\s+đầu)\s"
)
_NAMING = re.compile(any_of(_MOODS["naming"]) + r"\b")
_AND_NAME = re.compile(rf"\svà\s[{UPPER}]")
_TITLE = re.compile(any_of(_MOODS["titles"]) + r"\b")
_BODY = re.compile(any_of(_MOODS["bodies"]) + r"\b")
# What no actor holds: a clause of its own.
_CLAUSE_WITHIN = re.compile(
    rf"(?<!\w)(?:{any_of(_MOODS['within_clause'])}(?! (?:mắt|đời|quân))|(?<![Hh]àng )không|dự(?= [{UPPER}])"
    r"|có(?! (?:liên|thẩm|trách|nhu|điều|uy|công)))\s|\*"
)
_LIST = re.compile(r"(?:Các|các|Những|những|Ban\s)")


def actor(text: str, span: tuple[int, int] | None) -> str | None:
    """The noun phrase of a subject, without what a comma, a dash or a parenthesis adds to it; None where it is not plainly one."""
    if span is None or text[max(0, span[0] - 8) : span[0]].endswith(_NO_SUBJECT_BEHIND):
        return None
    phrase = text[span[0] : span[1]].strip()
    phrase = _without_leading(phrase)
    cut = _ACTOR_END.search(phrase)
    while cut is not None and cut[0].startswith(",") and _goes_on(phrase, cut.start(), cut.end()):
        cut = _ACTOR_END.search(phrase, cut.end())
    if cut is not None:
        phrase = phrase[: cut.start()]
    phrase = _without_trailing(phrase)
    if not 2 <= len(phrase) <= 160 or phrase.lower() in _NO_ACTORS or _CLAUSE_WITHIN.search(phrase) or _CLAUSE_OPENS.search(phrase):
        return None
    if _NO_ACTOR.match(phrase) or opens_with_verb(phrase[0].lower() + phrase[1:]) or _YEAR_FIRST.match(phrase):
        return None
    if phrase.count("(") != phrase.count(")") or phrase.count("“") != phrase.count("”") or phrase.count('"') % 2 or "/" in phrase[-3:] or "http" in phrase:
        return None
    word = _WORD.match(phrase)
    if word is None or word[0].lower() in _ADVERBIAL or (word[0] in _NO_HEADS or word[0].lower() in _NO_HEADS):
        return None if word is not None or not phrase[0].isdigit() or phrase.isdigit() else phrase
    return phrase


def _without_leading(phrase: str) -> str:
    """A phrase without marks and connectors in front: "Tuy nhiên, ông Ba"; "hiện trường" only begins like one."""
    while phrase and not phrase.lower().startswith(_NO_CONNECTORS):
        if phrase[0].isalpha() and not phrase.startswith("more") and phrase.split(maxsplit=1)[0].strip(",").lower() not in _LEADING_WORDS:
            return phrase
        front = _CONNECTOR.match(phrase)
        if front is None:
            return phrase
        phrase = phrase[front.end() :]
    return phrase


def _without_trailing(phrase: str) -> str:
    """A phrase without the adverbs and words of time at its end: "Ngoại trưởng Bahrain hôm qua"."""
    while True:
        phrase = phrase.rstrip(' \n*_“"(,:–-')
        rest, _, last = phrase.rpartition(" ")
        if not rest:
            return phrase
        if f"{rest.rpartition(' ')[2]} {last}".lower() in _WHOLE_WORDS:
            return phrase
        pair = f"{rest.rpartition(' ')[2]} {last}"
        if pair in _TRAILING_WORDS:
            phrase = rest.rpartition(" ")[0]
        elif last in _TRAILING_WORDS:
            phrase = rest
        else:
            return phrase


def _goes_on(phrase: str, stop: int, start: int) -> bool:
    """Whether a comma stands inside a name or a list: of bodies, of provinces, of words in small letters in a name."""
    if _BODY.match(phrase) and _BODY.match(phrase, start):
        return True
    rest = phrase[start:]
    if _AND_NAME.search(rest) and rest[0].isupper() and not _TITLE.match(rest) and (_NAMING.match(phrase) or _BODY.match(rest)):
        return True
    if " và " in rest and (rest[0].isdigit() or (phrase[:stop].istitle() and rest.partition(" và ")[0].istitle())):
        return True
    if (rest.find(" và ") >= 0 or _LIST_TAIL.match(rest)) and phrase[1:stop].islower() and phrase[:stop].count(" ") < 4:
        return True
    if _LIST_TAIL.match(rest) and (_PLURAL.search(phrase, 0, stop) or any(character.isdigit() for character in phrase[:stop])):
        return True
    if rest[:1].islower():
        head = _WORD.match(rest)
        return _LIST.match(phrase) is not None and head is not None and head[0] not in _ADDRESSES and head[0] not in _PEOPLE
    return " các " in phrase[:stop] and " và " in rest


# Where something was told or shown is no actor ("Thông tin từ bộ đội biên phòng"), nor what was measured ("lũy kế giải ngân").
_NO_ACTOR = re.compile(any_of(_MOODS["no_actor_heads"]) + r"(?!\w)", re.IGNORECASE)
# A capital that opens a clause, behind a caption: "Lâm Khánh Tại vòng đấu loại".
_CLAUSE_OPENS = re.compile(r"\s(?:Tại|Trong|Theo|Sau|Ngày|Chiều|Sáng|Khi)\s")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\s")
_NO_HEADS = frozenset(_MOODS["no_heads"])
