"""Which part of a document a mention means (điểm, khoản, điều): "điểm b khoản 3 Điều 87 và khoản 7 Điều 91 của Luật Đất đai".

A pinpoint runs from the smallest part (a paragraph, khổ or đoạn) to the largest and stands in front of the document, or behind it, in
brackets or after "tại". What is issued with a document (ban hành kèm theo), a statute, a plan or an annex, is a text of its own and gives no pinpoint.
"""

from vnpolitics_cli import lazy
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH

_WORDS = table("documents")["pinpoints"]
# A part's number: "5", "1.2", "IV", "VIB", "III.2", "a", "c.1", "đ.1.2", "A.II", "thứ hai", "số 4".
_VALUE = (
    r"(?:(?:số\s)?\d{1,4}(?:\.\d{1,3}){0,4}[a-zđ]?|[IVXLC]{1,6}(?:[a-zA-Zđ]|\.\d{1,2})?|[A-ZĐ](?:\.[IVX\d]{1,4})?|[a-zđ]{1,2}(?:\.?\d{1,2}){0,2}|thứ\s+[^\W_]+)"
)
# A unit, its first letter apart so that a search passes over all others at once.
_UNIT = (
    r"[đĐkKmMtTcCpP](?:(?<=[đĐ])(?:i(?:ểm|[êề]u)|oạn)|(?<=Đ)I(?:ỀU|ều)|(?<=[kK])h(?:oản(?<![tT]ài\s.{5})|ổ)|(?<=K)HOẢN(?<!TÀI\s.{5})|(?<=[mM])ục(?<![tT]iểu\s.{3})|(?<=[tT])i(?:ểu\s+[mM]ục|ết)"
    r"|(?<=[cC])hương|(?<=[pP])h(?:ần|ụ\s+lục))"
)
# One unit with its numbers: "khoản 2", "các điểm b, c, d và đ", "khoản 1 đến 5".
_ITEM = lazy.re(rf"{_UNIT}(?:\s{{1,2}}|(?=\d)){_VALUE}(?![^\W_])(?:(?:\s?[,;]\s?|\s{{1,2}}(?:và|hoặc|đến)\s{{1,2}}|\s?[{DASH}]\s?){_VALUE}(?![^\W_])){{0,24}}")
# Between two of them.
_JOINT = lazy.re(rf"(?:\s?[,;]\s{{0,3}}|\s{{1,2}}(?:{any_of(_WORDS['joints'])})\s{{1,3}}|\s?[{DASH}]\s|\s{{1,3}})(?:{_WORDS['plural']}\s{{1,3}})?")
# Between the last one and the mention: " của dự thảo ", a line break, emphasis.
_GAP = lazy.re(
    rf"[ \t*_]*\n?[ \t*_]*(?:[,{DASH}]\s)?(?:(?i:{any_of(_WORDS['of'])})\s{{1,2}})?"
    rf"(?:(?i:{any_of((*_WORDS['drafts'], _WORDS['plural']))})\s{{1,2}}){{0,3}}[*_]*[“\"]?"
)
# In front of the part behind which a document gets a new one: "thêm khoản 9 vào sau ⟦khoản 8 Điều 7⟧".
_AFTER = ("sau ", "vào trước ")
# In front of an annex: a form in it, "Mẫu số 27 Phụ lục III".
_FORM = lazy.regex(r"(?r)(?<!\w)[mM]ẫu\s(?:số\s)?[\w./-]{0,6}\d[\w./-]{0,8},?\s(?:(?:của|tại|thuộc)\s)?")
_CHAIN = rf"{_ITEM.pattern}(?:{_JOINT.pattern}{_ITEM.pattern}){{0,4}}"
_BEHIND = lazy.re(rf"\s?\(\s?(?:tại\s+)?(?:{_WORDS['plural']}\s+)?(?P<pin>{_CHAIN})\s?\)")
# Behind a mention, " tại khoản 3 Điều 16", but not that of the next mention or of what is issued with it, "tại Phụ lục II ban hành kèm theo …".
_TOLD_AT = lazy.re(rf"\stại\s+(?:{_WORDS['plural']}\s+)?(?P<pin>{_CHAIN})(?!\s+(?:ban\s+hành|kèm)(?!\w))")

# The last words of a gap, and those between two items.
_GAP_WORDS = frozenset(form for words in (*_WORDS["of"], *_WORDS["drafts"], _WORDS["plural"]) for word in words.split() for form in (word, word.capitalize()))
_JOINT_WORDS = frozenset((*_WORDS["joints"], _WORDS["plural"]))
_LAST = frozenset("0123456789IVXLC")
_REACHES = (40, 240, 720)


def pinpoint(text: str, start: int, end: int, following: int) -> str | None:
    """The pinpoint of the mention `start:end`, blanks plain; None where it has none. The next mention begins at `following`."""
    found = _in_front(text, start) if _may_end(text, start, _GAP_WORDS) else None
    if found is not None:
        return found
    if text.find("(", end, end + 2) >= 0:
        behind = _BEHIND.match(text, end)
    else:
        behind = _TOLD_AT.match(text, end, following) if text.startswith(" tại ", end) else None
        if behind is not None and _GAP.fullmatch(text, behind.end(), following) is not None:
            return None
    return None if behind is None else " ".join(behind["pin"].split())


def _may_end(text: str, start: int, joints: frozenset[str]) -> bool:
    """Whether the word in front of `start`, `joints` left out, may end a pinpoint: "5", "5a", "đ", "IV", "thứ hai"."""
    words = text[max(0, start - 24) : start].rstrip(' \t\n*_,;-–“"').split()
    while words and words[-1] in joints:
        words.pop()
    if not words:
        return False
    last = words[-1].rstrip("*_,;")
    # "5a" and "VIb" have a letter behind the number.
    return last[-1:] in _LAST or (len(last) < 3 and (last.isascii() or last == "đ")) or last[0].isdigit() or not last[:-1].strip("IVXLC") or "thứ" in words


def _in_front(text: str, start: int) -> str | None:
    """The longest chain of items that leads up to the mention at `start`, looked for nearby first."""
    for reach in _REACHES:
        first, last = -1, 0
        for item in _ITEM.finditer(text, max(0, start - reach), start):
            if first < 0 or _JOINT.fullmatch(text, last, item.start()) is None:
                first = item.start()
            last = item.end()
        if first < 0 and "," in text[max(0, start - reach) : start]:
            continue
        if first < 0 or _GAP.fullmatch(text, last, start) is None:
            return None
        if not _may_end(text, first, _JOINT_WORDS):
            break
    return " ".join(text[_from_form(text, first) : last].split()) if first >= 0 and not text.endswith(_AFTER, 0, first) else None


def _from_form(text: str, start: int) -> int:
    """Where a pinpoint begins that the part at `start` opens: the form in front of an annex is part of it."""
    form = _FORM.match(text, max(0, start - 30), start) if text.startswith(("Phụ lục", "phụ lục"), start) else None
    return start if form is None else form.start()
