"""What is told of a day that stands inside its clause, no verb right in front of it: between a subject and its verb ("Ông Ba ngày 5/3 ⟦công bố⟧ …"),
or in the name of a happening ("vụ ⟦tấn công⟧ ga tàu ngày 7/6", "sự ⟦ra đi⟧ của ông Ba ngày 9/4")."""

import re

from msgspec.structs import replace

from vnpolitics_cli import lazy
from vnpolitics_cli.events.clauses import Told, filled
from vnpolitics_cli.events.lexicon import ADVERBIAL, COMPLEMENT, CONNECTORS, HAPPENING, MOVING, OCCURRING, is_verb_start
from vnpolitics_cli.events.phrases import OFFICE, WORD, joined
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.subject_parts import is_roll
from vnpolitics_cli.events.whose import plain_subject
from vnpolitics_cli.events.words import Words, bare_verb
from vnpolitics_cli.tables import any_of, table

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]

# Prepositions of what stands between a date in mid-clause and its verb: "giá vàng ngày 6/7 trên sàn tăng mạnh".
_CIRCUMSTANTIAL = frozenset(_MOODS["circumstantial"])
# Whose hour a date in front is: "tối ngày 28/4 ⟦giờ địa phương⟧ đã phát biểu".
_LOCAL = lazy.re(r"\s(?:theo\s)?giờ\s(?:địa\sphương|Việt\sNam)(?!\w)")
_WHILE = ("trong khi ", "trong lúc ")
_REPORTING = frozenset(_MOODS["reports"])
_MADE_PUBLIC = frozenset((*_TABLE["nouns"]["made_public"], "đăng tải"))
_NOMINAL = frozenset(_MOODS["nominal"])
# Verbs of one syllable that are prepositions behind a noun: "vụ kiện ⟦về⟧ bản quyền".
_PREPOSITIONS = MOVING - {"đi"}
# Opens a clause of its own behind a comma: "…, ⟦nhưng⟧ Hội Ba Sao ngày 16/10 vẫn …".
_CONTRAST = lazy.re(rf"\s?{any_of(_MOODS['contrasts'])}\s")


def verb_of_happening(text: str, lo: int, start: int, hi: int) -> Told | None:
    """The verb that names a happening (`lo`, its verb from `start` on), where a date behind the name says which one is meant, whatever the
    clause itself tells: "đã từ chức sau vụ ⟦tấn công⟧ ga tàu ngày 7/6"."""
    words = Words(text, start, hi, dated=True)
    size = words.verb(0)
    if not size or (size == 1 and words.tokens[0] in _PREPOSITIONS) or any(verb.mark or verb.key in HAPPENING for verb in verbs_of(words, 0)):
        # "sau cuộc họp đã diễn ra ngày 5/3" has a verb of its own.
        return None
    at, end = words.starts[0], words.ends[size - 1]
    return Told(bare_verb(at, end, words.key(0, size)), lo)


def verb_as_noun(text: str, lo: int, hi: int) -> Told | None:
    """What a clause opens with as a noun of its own, whose day ends it: "Sự ⟦ra đi⟧ của ông Ba vào ngày 9/4 để lại nhiều tiếc thương"."""
    at = lo + 3
    end = text.find(" của ", at, hi)
    if end < 0 or text[at:end] not in _NOMINAL or text[lo:at].lower() != "sự " or text.find(",", end, hi) >= 0:
        return None
    return Told(replace(bare_verb(at, end, text[at:end]), agent=(end + 5, hi)), lo)


# Behind the day of a happening, what it did to people: "làm hai mẹ con tử vong".
_HARMING = lazy.re(r"làm\s(?:[^\s,.;:()]+\s){1,5}?(?:bị\sthương|chết|mất\stích|mắc\skẹt|thiệt\smạng|thương\svong|tử\svong)(?!\w)")

# A price or a rate, and to what it rises or falls: "lên mức 82 triệu".
_PRICE = lazy.re(r"(?:giá|tỷ giá|chỉ số|lãi suất|VN-Index)\s", re.IGNORECASE)
_TO_LEVEL = lazy.re(r"(?:lên|xuống)\s(?:(?:còn|dưới|gần|hơn|mốc|mức|ngưỡng|sát|trên|đỉnh)\s){0,3}\d")

_HAPPENING_ALONE = lazy.re(rf"\s?{any_of(_TABLE['nouns']['happenings'])}\s(?:(?!(?:diễn|xảy)\sra(?!\w))[^\s,.;:()]+(?:\s|$)){{1,8}}$", re.IGNORECASE)


def _published(text: str, lo: int, start: int) -> Told | None:
    """What is published on a day behind which it is said what it shows: "⟦Đoạn phim⟧ đăng trên mạng ⟦hôm 5/3⟧ cho thấy …"."""
    words = Words(text, lo, start, dated=True)
    part = len(words.parts) - 1
    told = [verb for verb in verbs_of(words, part, light=True) if not verb.opener]
    if len(told) != 1 or told[0].key not in _MADE_PUBLIC or words.first(part) in ADVERBIAL:
        return None
    return Told(told[0], lo, filled(words.parts[0][0], told[0].start) if not part else None)


def verb_across(text: str, lo: int, start: int, end: int, hi: int) -> Told | None:
    """The verb behind a date that stands between subject and verb: "Đài truyền hình ngày 20/5 công bố …"."""
    hour = _LOCAL.match(text, end)
    end = end if hour is None else hour.end()
    at = end + 1 if text[end : end + 1] in (" ", ")") or (text[end : end + 1] == "," and text.find(", ", start, end) >= 0) else end
    at += text.startswith(" ", at)
    word = WORD.match(text, at)
    if word is None or not (is_verb_start(word[0]) or word[0] in _CIRCUMSTANTIAL) or text.startswith(_WHILE, at):
        return None
    if word[0] == "làm" and _HARMING.match(text, at) and _HAPPENING_ALONE.match(text, lo, start):
        # "Vụ cháy ⟦rạng sáng 17/2⟧ làm ba người chết"
        return Told(bare_verb(at, at + 3, "làm"), lo, (lo, start))
    if word[0] in ("lên", "xuống") and _TO_LEVEL.match(text, at):
        # "Giá vàng miếng ⟦sáng 5/3⟧ lên 82 triệu đồng"
        comma = text.rfind(", ", lo, start)
        front = lo if comma < 0 else comma + 2
        if _PRICE.match(text, front):
            return Told(bare_verb(at, at + len(word[0]), word[0]), lo, (front, start))
    right = Words(text, at, min(hi, end + (120 if word[0] in _CIRCUMSTANTIAL else 60)), follows=True)
    found = verbs_of(right, 0)
    if found and found[0].key in _REPORTING and found[0].start == at and (published := _published(text, lo, start)) is not None:
        return published
    if not found or (found[0].weak and found[0].key != "ghi nhận") or found[0].opener or (found[0].start > at and word[0] not in _CIRCUMSTANTIAL):
        return None
    for opener in (" rằng ", " khi "):
        # An inner clause has its own subject: "được công bố sau khi viên thư ký ⟦ngày 6/3⟧ tiết lộ …".
        inner = text.rfind(opener, lo, start - 1)
        if inner >= 0:
            if (
                opener == " khi "
                and text.endswith(("sau", "Sau"), 0, inner)
                and text.find(",", inner, start) < 0
                and any(not verb.weak or verb.key == "có" for verb in verbs_of(Words(text, inner + 5, start), 0))
            ):
                # "sau khi tỉnh có chuyến khảo sát vào ⟦ngày 3/2⟧ đã quyết định …": the day of what came before.
                return None
            lo = inner + len(opener)
    words = Words(text, lo, start, dated=True)
    part = len(words.parts) - 1
    at, _, first, last = words.parts[part]
    if first < last and words.tokens[last - 1] == "và" and found[0].start == right.starts[0]:
        # "đối với ngân hàng và kể từ ngày 1/1 áp dụng mức mới": the words in front are of another clause.
        return Told(found[0], found[0].start)
    if first == last or words.first(part) in ADVERBIAL or any(not verb.weak and (verb.mark or start - verb.end < 3) for verb in verbs_of(words, part)):
        # "Trong buổi hỏi đáp hôm 17/8 trả lời đài Hoa Sen, Tổng thống …": all that is a circumstance.
        return None
    if any(verb.key in OCCURRING and not verb.opener and verb.mark < 2 for verb in verbs_of(words, part)):
        # "Vụ cháy xảy ra tại chợ Ba Sao ⟦ngày 5/3⟧ khiến hai người bị thương": when it happened.
        return None
    if word[0] in _CIRCUMSTANTIAL and (verbs_of(words, part) or any(words.first(index) not in ADVERBIAL for index in range(part))):
        return None
    if part and is_roll(text, words):
        return Told(found[0], lo, (words.parts[0][0], start))
    named = part and text[lo].isupper() and words.first(0) not in ADVERBIAL and text[slice(*words.parts[0][:2])].lower() not in CONNECTORS
    if named and not any(verbs_of(words, index) for index in range(part)):
        # "Ban Quản lý rừng, Sở Nông nghiệp ngày 17/4 đã …"
        return Told(found[0], lo, joined(text, [(front, stop) for front, stop, _, _ in words.parts[:part]], words.parts[part][:2]))
    told = verbs_of(words, part)
    if told and told[-1].key in COMPLEMENT and not told[-1].opener and (said := plain_subject(text, told[-1].end + 1, start)) is not None:
        # "báo này cho biết ⟦ông Ba và ông Năm⟧ ngày 6/7 đã ký …"
        return Told(found[0], told[-1].end + 1, said)
    contrast = _CONTRAST.match(text, at)
    who = contrast.end() if contrast is not None else at
    # "Theo hãng tin này, ⟦giá vàng⟧ ngày 7/2 tăng mạnh"
    aside = part == 1 and words.first(0) in ADVERBIAL and not verbs_of(words, 0)
    whole = part == 0 or aside or plain_subject(text, who, start) is not None or OFFICE.match(text, who)
    return Told(found[0], at, (who, start) if whole else None)
