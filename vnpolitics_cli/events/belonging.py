"""Which of several verbs in front of a day the day is of: "⟦sẽ bàn giao⟧ nhà cho người mua sử dụng ngày 5/3", "phối hợp với hải quan ⟦bắt giữ⟧ ông Ba
ngày 5/3"."""

from collections.abc import Sequence

from msgspec.structs import replace

from vnpolitics_cli.events.clauses import COMPANION, DUE, PURPOSE, going_on
from vnpolitics_cli.events.lexicon import ALSO_NOUNS, BIDDING, CAUSES, COMPLEMENT, DECIDING, HAPPENING, OCCURRING, ORDERING, SUBMITTING
from vnpolitics_cli.events.phrases import is_body
from vnpolitics_cli.events.subject_parts import MODIFIED
from vnpolitics_cli.events.words import Verb
from vnpolitics_cli.tables import table

_MOODS: dict[str, list[str]] = table("verbs")["moods"]

_LIMITING = frozenset(("deadline", "since", "until"))
_STILL_ALLOWED = ("vẫn được ", "vẫn tiếp tục được ", "được tiếp tục ", "tiếp tục được ")
_HELD_AT = (" tại ", " ở ")
# Verbs behind which the deed of somebody else stands: "cho biết ⟦xe đã đến⟧", "chỉ đạo ⟦các bến soát vé⟧".
_HOLDING_ANOTHER = COMPLEMENT | {"chỉ đạo", "mô tả"}
_AHEAD = frozenset(_MOODS["ahead"])
_AGREEING = frozenset(("nhất trí", "tán thành"))
_FINISHING = frozenset(_MOODS["finishing"])
_ASSIGNED = frozenset(_MOODS["assigned"])

# Joins a second verb to the first: "… và đã đưa vào sử dụng".
_JOINED = ("và ", "rồi ", "nên ", "cũng như ")


def attached(text: str, found: Sequence[Verb], stop: int, group: str | None) -> Verb:
    """The verb that a date at the end of these verbs' part belongs to.

    The one right in front of it; else, in the innermost clause, the last behind "đã" or "sẽ", the last joined by "và", the last
    behind another auxiliary, the first: "sẽ bàn giao nhà cho người mua sử dụng".
    """
    for index, verb in enumerate(found[:-1]):
        if verb.key in SUBMITTING and found[index + 1].key in DECIDING and not found[index + 1].mark:
            # "trình Quốc hội xem xét": what they whom it is submitted to do with it.
            found = found[: index + 1]
            break
    last = found[-1]
    if last.key in _AGREEING and len(found) > 1 and not last.mark and text.rfind(" với ", found[-2].end, last.start) >= 0:
        # "thông qua luật với 95% đại biểu tán thành sáng 5/3"
        found = found[:-1]
        last = found[-1]
        stop = max(stop, last.end + 2)
    if group in _LIMITING and len(found) > 1 and found[-2].key in _FINISHING and last.start - found[-2].end < 2 and not last.mark:
        # "hoàn thành kiểm điểm trước ngày 10/12"
        found = found[:-1]
        last = found[-1]
    if group == "deadline" and last.key in _ASSIGNED and len(found) > 1 and found[-2].key in DUE and text.startswith("được ", last.start):
        # "hoàn thành các việc được giao trước ngày 5/3": which ones.
        found = found[:-1]
        last = found[-1]
    if (last.key in OCCURRING or (last.key == "tổ chức" and text.startswith(_HELD_AT, last.end))) and not last.opener.endswith("khi"):
        # "đưa ra tại hội nghị tập huấn ⟦diễn ra⟧ tại trụ sở Bộ ngày 25/11", "tại tọa đàm ⟦tổ chức⟧ ở Huế ngày 21/12"
        return last
    if last.opener.endswith("khi") and going_on(text, last) and not found[0].opener:
        # "sà lan bị nghiêng khi đang bốc xếp hàng vào ⟦rạng sáng 8/1⟧"
        found = [verb for verb in found if verb.inner != last.inner]
        last = found[-1]
    head = _series(text, found) if stop - last.end <= 1 and (group in (None, "on") or (group != "deadline" and len(found) > 1)) else last
    if group not in (None, "on") and head.key not in _CLOSING:
        head = last
    if head is not last:
        return head
    # "hoàn thành việc rà soát trước ngày 30/6"
    finishing = last.opener == "việc" and group in _LIMITING and found[0].inner != last.inner and last.key not in _FINISHING
    near = not finishing and stop - last.end <= 1
    if near and (last.mark or last.key in HAPPENING or last.key not in ALSO_NOUNS or not any(verb.mark == 2 for verb in found)):
        return last
    if last.mark and stop - last.end < 15:
        return last
    for verb in reversed(found):
        if "hiệu lực" in verb.key or (group == "since" and verb.key == "áp dụng"):
            return verb
    inner = [verb for verb in found if verb.inner == last.inner and verb.opener == last.opener]
    aside = (last.opener in PURPOSE and not _is_others(text, inner[0])) or last.opener in CAUSES or (last.opener == "việc" and group in _LIMITING)
    if aside and len(inner) < len(found) and not any(verb.mark == 2 for verb in inner):
        # "hoàn thành việc sắp xếp các xã trước ngày 30/6": by when the first is done.
        inner = list(found[: len(found) - len(inner)])
    for index in range(len(inner) - 2, -1, -1):
        told_to = group == "deadline" and inner[index].key in ORDERING
        if (told_to or inner[index].key in _HOLDING_ANOTHER) and not MODIFIED.match(text, inner[index].end + 1):
            inner = inner[index + 1 :]
            break
    for verb in reversed(inner):
        if text.startswith(_STILL_ALLOWED, verb.start):
            # "giấy đã cấp ⟦vẫn được sử dụng⟧ đến hết ngày 31/12"
            return verb
    for verb in reversed(inner):
        if verb.mark == 2 or (group == "deadline" and verb.key in DUE):
            return verb
    for verb in reversed(inner):
        if text.endswith(_JOINED, 0, verb.start):
            return verb
        if verb.mark and stop - verb.end < 60:
            return verb
    return inner[0]


def done_together(found: Sequence[Verb], verb: Verb) -> Verb:
    """What is done together, behind "phối hợp": "đã phối hợp ⟦thực hiện⟧ cuộc thăm dò ngày 5/2", "phối hợp với hải quan ⟦bắt giữ⟧"."""
    if verb.key not in COMPANION:
        return verb
    act = next((other for other in found if other.start > verb.start and other.key not in COMPANION), None)
    return replace(act, mark=max(act.mark, verb.mark), status=act.status or verb.status) if act is not None and act.inner == verb.inner else verb


# Verbs of closing and opening, in front of what is stopped or begins: "⟦tạm dừng⟧ đón khách đến hết ngày 15/9".
_CLOSING = frozenset((*_MOODS["stopping"], "mở cửa", "tạm hoãn", "tạm ngưng", "tạm ngừng"))


def _series(text: str, found: Sequence[Verb]) -> Verb:
    """The first of several verbs without a word between, which says what the last ones only go on with: "đã ⟦tuyên thệ⟧ nhậm chức", "⟦nộp đơn⟧ xin phá
    sản"; the last where they are no such series."""
    last = found[-1]
    if last.key in HAPPENING or len(found) < 2:
        return last
    at = len(found) - 1
    while (
        at
        and found[at].start - found[at - 1].end <= 1
        and text[found[at].start : found[at].at] in ("", "xin ")
        and found[at - 1].inner == last.inner
        and not found[at - 1].weak
    ):
        at -= 1
    head = found[at]
    if head is last or (head.key in COMPLEMENT and head.key not in BIDDING) or head.key in HAPPENING or head.key in COMPANION:
        return last
    front = text[max(0, head.start - 40) : head.start].split()
    named = bool(front) and ((front[-1][0].isupper() and not is_body(front[-1])) or front[-1].endswith(")"))
    return head if (head.mark or named or head.key in _CLOSING) and head.key not in _AHEAD else last


def _is_others(text: str, verb: Verb) -> bool:
    """Whether the first verb of a purpose is somebody else's deed: "cái cớ để ⟦quân của tướng Ba⟧ phóng 59 quả pháo", but not "để có vé dự"."""
    return text.count(" ", verb.inner, verb.start) > 1 and not text.startswith("có ", verb.inner)
