"""How far a body's name goes that says what the body was set up for: "⟦Tổ công tác triển khai Đề án 06⟧ họp", "⟦Đoàn kiểm tra việc chấp hành
pháp luật⟧ làm việc với xã"; and where "tổ chức" is a body."""

from collections.abc import Iterator
from itertools import product

from vnpolitics_cli.events.lexicon import AUXILIARY, COMPOUND, GATHERED, NOUNS_BEFORE, OPENER, STATUS, VERB
from vnpolitics_cli.events.words import Words
from vnpolitics_cli.tables import table

_SET_UP: dict[str, list[str]] = table("verbs")["set_up"]

# What such a body is called, with the deed that it is called by and whose it is: "ban", "ban chỉ đạo", "ban chỉ đạo tỉnh".
_CALLED = frozenset(" ".join(filter(None, words)) for words in product(_SET_UP["heads"], ("", *_SET_UP["deeds"]), ("", *_SET_UP["levels"])))
_LONGEST = max(called.count(" ") for called in _CALLED) + 1
FIRST_WORDS = frozenset(head.split()[0] for head in _SET_UP["heads"])
# Between that and its task, the task, what the body does itself, and what stands in front of no such verb and behind "làm việc".
_ON, _TASKS, _SITTING = frozenset(_SET_UP["on"]), frozenset(_SET_UP["tasks"]), frozenset(_SET_UP["sitting"])
_NO_SITTING, _WITH = frozenset(_SET_UP["before_no_sitting"]), frozenset(_SET_UP["working_with"])
_MEETING = frozenset(("họp", "nhóm họp"))
# In a list in front of "tổ chức", what makes a body of it, and a preposition that makes none.
_LISTED, _WITH_LISTED = frozenset(_SET_UP["before_listed"]), frozenset(_SET_UP["with_listed"])
_FRONT = 8
"""How far in front of the end of a list its preposition stands, in words."""
_TASK = 14
"""The longest task in a name, in words."""
_MARK = 4
"""The widest mark between two words, in code points, with its blanks."""


def name_end(words: Words, at: int, last: int) -> int:
    """Where the name of a body ends that begins at `at` and holds its task, if the verb of its clause stands there ("Ban soạn thảo xây dựng Luật Đường
    sắt ⟦họp⟧"); 0 where no such name is plain."""
    first, told = _task(words, at, last), 0
    for index, size, kind in _groups(words, first + words.verb(first), last) if first else ():
        key = words.key(index, size)
        if kind == VERB and key in _SITTING:
            return (told or index) if _sits(words, index, index + size, key) else 0
        # "Ban soạn thảo xây dựng Luật Đường sắt ⟦sẽ họp⟧"
        told = (told or index) if kind == AUXILIARY and STATUS[key] else 0
    return 0


def _groups(words: Words, at: int, last: int) -> Iterator[tuple[int, int, int]]:
    """Where each group of words from `at` on begins, how many words it has and what it is, up to a mark, an opener or the end of the longest task."""
    stop = min(last, at + _TASK)
    while at < stop:
        size, kind = words.longest(at, words.tokens[at])
        # But in "xây dựng Đề án “Nhà nước pháp quyền” tổ chức hội thảo" the marks hold a name.
        marked = at - 1 in words.closed and words.starts[at] - words.ends[at - 1] <= _MARK
        if marked or at + size > last or (size and kind == OPENER):
            return
        yield at, size or 1, kind if size else COMPOUND
        at += size or 1


def is_named_by_task(phrase: str) -> bool:
    """Whether a phrase is the name of a body with its task: "Tổ công tác tháo gỡ khó khăn cho dự án"."""
    if phrase.split(maxsplit=1)[0].lower() not in FIRST_WORDS:
        return False
    words = Words(phrase, 0, len(phrase))
    return _task(words, 0, len(words.tokens)) > 0


def _task(words: Words, at: int, last: int) -> int:
    """Where the task begins in the name of a body; 0 where the name holds none."""
    for size in range(min(last - at, _LONGEST), 0, -1):
        if words.key(at, size) not in _CALLED:
            continue
        first = at + size
        on = next((size for size in (2, 1) if first + size < last and words.key(first, size) in _ON), 0)
        task = words.verb(first + on) if first + on < last and first - 1 not in words.closed else 0
        if task > 1 and (on or words.key(first, task) in _TASKS):
            return first + on
    return 0


def _sits(words: Words, at: int, end: int, key: str) -> bool:
    """Whether a verb at `at` is what the body does: no part of its task ("quy chế ⟦làm việc⟧"), and no second one ("và ⟦tổ chức⟧")."""
    if words.tokens[at - 1] in _NO_SITTING:
        return False
    behind = words.key(end, 2) if end < len(words.tokens) and end - 1 not in words.closed else ""
    if key == "tổ chức" and behind and GATHERED.isdisjoint((behind, behind.partition(" ")[0])):
        return False
    if key in _MEETING or (key == "làm việc" and behind.partition(" ")[0] in _WITH):
        return True
    # A paper's name has a capital: "xây dựng ⟦Đề án⟧ tổ chức hội thảo", but "xây dựng ⟦kế hoạch⟧ tổ chức hội thảo".
    return " ".join(words.tokens[at - 2 : at]) not in NOUNS_BEFORE


def ends_list(words: Words, at: int) -> bool:
    """Whether "tổ chức" ends a list of those who do what is told behind it: "cơ quan, đơn vị, ⟦tổ chức⟧ nộp báo cáo"; but "phối hợp với các đơn vị, ⟦tổ
    chức⟧ khám bệnh"."""
    if at < 2 or words.starts[at] - words.ends[at - 1] < 2 or words.key(at - 2, 2) not in _LISTED:
        return False
    return words.verb(at + 2) > 0 and _WITH_LISTED.isdisjoint(words.tokens[max(0, at - _FRONT) : at])
