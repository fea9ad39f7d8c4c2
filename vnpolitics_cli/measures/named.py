"""The subject that a clause in front of a figure names, alone or as the end of a list: "Thu thuế, phí và thu khác đạt"."""

from collections.abc import Sequence

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.clauses import Clause, behind_connectors, line_start
from vnpolitics_cli.measures.nouns import (
    ACTORS,
    CLOSERS,
    CONNECTORS,
    GOODS,
    LINKS,
    PLURAL,
    goes_on,
    is_one_phrase,
    names_measure,
    noun_of_measure,
    subject_named,
    tells_whose,
)
from vnpolitics_cli.measures.openings import ITEM_WORDS, LIST_MARK
from vnpolitics_cli.measures.phrases import BREAKS, OPEN_PAIRS, bears_figures, is_measure, pair_at, phrase_of
from vnpolitics_cli.tables import table
from vnpolitics_cli.text import holds_any

_TABLE = table("measures")


class Subject(msgspec.Struct, frozen=True, gc=False):
    """What the clause left of a figure says: what is measured, whether the figure goes on about the last one, a base."""

    measure: str | None
    inherits: bool
    base: str | None
    linked: bool


def subject_in(text: str, floor: int, clause: Clause, base: str | None) -> Subject:
    """The subject that the clause names, or the list that it ends."""
    if clause.is_label and clause.behind_comma and (label := _label_of_list(clause)) is not None:
        return Subject(label, False, base, True)
    found, linked, headed = subject_named(clause.own, clause.words, verb=clause.verb, changed=clause.changed, label=clause.is_label)
    if found is not None and clause.behind_comma and (whole := _closed_list(clause, found)) is not None:
        return Subject(whole, False, base, linked)
    if found is None and clause.adjacent and clause.segment.startswith(" đã "):
        return Subject(None, True, base, True)  # "kế hoạch là 254 tỷ đồng đã phân bổ cho nhiệm vụ, dự án là 249 tỷ đồng"
    if not headed and clause.behind_comma and _may_end_list(clause):
        last = found if found is not None and clause.begins_with(found) else None
        if last is None and _acts(clause):
            return Subject(None, False, base, linked)
        last = last or _behind_which_time(clause)
        if last is not None or not names_measure([word for word in clause.words if word != "mức"]):
            listed = _listed_subject(clause.segment[: clause.start - 2], last)
            found, headed = listed or found, is_measure(listed)
    if found is None:
        return Subject(None, False, base, linked)
    measured = not _is_one_of_list(clause, found) if headed else bears_figures(found) or _has_share(clause, found, text, floor)
    if not measured and _is_thing(clause, found):
        return Subject(_whole_list(clause, found) if clause.behind_comma else found, False, base, linked)
    return Subject(found if measured else None, False, base, linked)


def _label_of_list(clause: Clause) -> str | None:
    """The list that is a label and begins with a noun of measure, or that noun, told of several: "Chi phí tư vấn, thẩm định:", "Mức phạt đối với A, B:"."""
    segment = clause.segment
    begin = max(line_start(segment), *(segment.rfind(mark) + len(mark) for mark in BREAKS[::2] if mark in segment), 0)
    label = LIST_MARK.sub("", segment[begin:], count=1).partition("  ")[0].strip(" *:")  # no aside, which is blank
    words = label.lower().replace(",", "").split()
    if not is_measure(label) or not "".join(words).isalpha() or len(words) > _LONGEST_CLOSED:
        return None
    if is_one_phrase(words):
        return phrase_of(label.split())
    first, _, others = label.partition(", ")
    found = noun_of_measure(first)
    return found if found is not None and first.startswith(found) and not names_measure(others.lower().split()) else None


def _closed_list(clause: Clause, found: str) -> str | None:
    """The list that begins with a noun of measure and ends in `found`, its last two items joined: "Thu thuế, phí và thu khác đạt"."""
    end = clause.segment.find(found, clause.start) + len(found)
    last = clause.segment[clause.start : end]
    if " và " not in last:
        return None
    front = clause.segment[: clause.start - 2]
    items = front[max(line_start(front), *(front.rfind(mark) + len(mark) for mark in BREAKS if mark in front), 0) :].split(", ")
    first = items.pop(0).split() or (items.pop(0).split() if items else [])
    words = [word.lower() for word in first]
    opened = next((at for at, word in enumerate(words) if word not in CONNECTORS and pair_at(words, at) not in CONNECTORS and word != "đó"), len(words))
    opening = " ".join(first[opened:])
    whole = ", ".join((opening, *items, last))
    plain = whole.lower().replace(",", "").removeprefix("các ").split()
    bare = opening[len("các ") :] if words[opened : opened + 1] == ["các"] else opening
    return whole if bare and noun_of_measure(bare) == bare and len(plain) <= _LONGEST_CLOSED and is_one_phrase(plain) else None


_LONGEST_CLOSED = 17
"""Words in a list that a joined pair closes: "lệ phí trước bạ, thuế sử dụng đất và thuế bảo vệ môi trường"."""


def _behind_which_time(clause: Clause) -> str | None:
    """The words that the clause begins with where only a time and a verb follow: the "ăn uống" of "ăn uống 9 tháng đạt"."""
    words = clause.words
    end = 0
    while end < len(words) and words[end].isalpha() and (pair_at(words, end) in OPEN_PAIRS or CLOSERS.isdisjoint((words[end], pair_at(words, end)))):
        end += 1
    told = words[end + 2 :] if pair_at(words, end) == "phấn đấu" else words[end:]
    goes_with = goes_on(told) or told[0] in _HAVING
    return phrase_of(clause.own[:end]) if 0 < end < ITEM_WORDS and goes_with and words[0] not in ACTORS else None


_HAVING = frozenset(("có", "của"))


def _may_end_list(clause: Clause) -> bool:
    """Whether a clause behind a comma may be the end of a list of which the figure tells: "Lãi suất vay để mua, thuê nhà là 5%"."""
    words = clause.words
    return words[0].isalpha() and words[0] not in CONNECTORS and (clause.verb or words[-1] in LINKS or clause.is_label)


def _acts(clause: Clause) -> bool:
    """Whether the clause begins with someone who acts: "công ty nợ thuế, cơ quan Hải quan đã trích 800 triệu đồng"."""
    words = clause.words
    return not clause.changed and words[0] != "năm" and (words[0] in ACTORS or " ".join(words[:2]) in ACTORS)


def _is_one_of_list(clause: Clause, found: str) -> bool:
    """Whether the noun of measure `found` is the last of some that all have the figure: "nợ tiền điện, tiền nước, tiền phạt dưới 6 tỷ đồng"."""
    if not clause.behind_comma or not clause.begins_with(found):
        return False
    before = clause.segment.rfind(", ", 0, clause.start - 2)
    item = clause.segment[before + 2 if before >= 0 else 0 : clause.start - 2]
    item = item.removeprefix("Các ").removeprefix("các ")
    return (before >= 0 or not clause.adjacent) and 0 < len(item) < _ITEM and noun_of_measure(item) == item


_ITEM = 30


def _has_share(clause: Clause, found: str, text: str, floor: int) -> bool:
    """Whether `found`, which has no size by itself, has the figure for a share or a change: "Nam giới chiếm 51%", "Sắt thép giảm 5%"."""
    if found.endswith(" này") or (found.islower() and " " not in found and not _is_next_goods(clause, found)):
        return False
    changes = clause.changed and found == " ".join(clause.own)
    if clause.words[-1] != "chiếm" and not (changes and _changes_itself(clause.own, text, floor + clause.start)):
        return False
    return not _goes_on_list(clause) or (clause.behind_backdrop and clause.begins_with(found))


def _is_thing(clause: Clause, found: str) -> bool:
    """Whether `found` is a thing, no one who acts, of which the clause says no more than its figure: "Xe máy các loại đạt 5 tỷ đồng"."""
    first = found.partition(" ")[0]
    # A quotation that begins within a word ("tươ“Gạo") leaves no word of the clause whole.
    if (
        first not in clause.own
        or (" " not in found and not _is_next_goods(clause, found))
        or found.endswith(" này")
        or not (_opens_with(clause, found) or _is_example(clause, found) or _is_singled_out(clause, found))
    ):
        return False
    if any(not word.islower() and not _CODE.fullmatch(word) for word in found.split()[1:]) and not _is_next_by_name(clause, found):
        return False
    rest = clause.words[found.count(" ") + 1 + clause.own.index(first) :]
    if clause.changed and rest[:1] == ["của"] and _CODE.fullmatch(found.split()[-1]) is not None:
        return True  # "cổ phiếu VCB của ngân hàng này tăng 2%"
    if "được" in rest or (rest[:1] == ["và"] and clause.behind_comma) or (not clause.changed and (not rest or rest[-1] in _MOVING)):
        return False  # "thịt lợn từ 25% xuống 22%": what the tax on it is
    return (goes_on(rest) or (clause.changed and tells_whose(rest))) and (
        clause.adjacent or found[0].isupper() or _opens_item(clause, found) or _is_singled_out(clause, found)
    )


def _is_next_by_name(clause: Clause, found: str) -> bool:
    """Whether the thing `found`, of which a name is part, is told next to another: "tăng 5%, khu A tăng 3%", "đạt 9 USD/tấn, gạo Jasmine đạt 6 USD/tấn"."""
    return clause.adjacent and found[0].islower() and (clause.changed or found.partition(" ")[0] in GOODS)


def _is_next_goods(clause: Clause, found: str) -> bool:
    """Whether `found`, goods of one word, is the next thing that changes, right behind a figure: "xi măng tăng 12%; | bia | tăng 7%"."""
    return clause.changed and clause.adjacent and found.islower() and clause.segment.strip(" ,;").startswith(found)


# A share or a currency by its code: the "VCB" of "cổ phiếu VCB tăng 2%".
_CODE = lazy.re(r"[A-Z]{3}")
# What opens a sentence and tells a time, and no first item of a list: "Tuần này, cổ phiếu và trái phiếu tăng 2%".
_SINCE_WHEN = lazy.re(r"(?:Cuối|Chiều|Giữa|Hiện|Hôm|Lúc|Mùa|Ngày|Năm|Quý|Sau|Sáng|Tháng|Thời|Trước|Tuần|Tối|Đầu|Đến)(?!\w)")


def _opens_with(clause: Clause, found: str) -> bool:
    """Whether the clause begins with `found`, or, where that is no one who acts, with what joins it to another: ", trong khi đường lỏng tăng"."""
    thing = found.split()
    if clause.begins_with(found) or thing[0].lower() in ACTORS or pair_at(thing, 0) in ACTORS:
        return clause.begins_with(found)
    begin = behind_connectors(clause.words)
    joined = begin > 0 and clause.words[begin - 1] in _JOINING_CLAUSES
    cut = not begin and clause.adjacent and not clause.segment.startswith(f" {found}")  # but "gạo 5% | tấm Thái Lan tăng"
    return (joined or cut) and clause.own[begin : begin + len(thing)] == thing


_JOINING_CLAUSES = frozenset(_TABLE["joining_clauses"])
"""Last words of what joins a clause to another, behind which its subject stands: "trong khi", "trong đó"."""


def _is_singled_out(clause: Clause, found: str) -> bool:
    """Whether no more than "riêng" stands in front of `found`: "Riêng hàng dệt may tăng 5%"."""
    return clause.words[0] == "riêng" and clause.own[1 : found.count(" ") + 2] == found.split()


def _is_example(clause: Clause, found: str) -> bool:
    """Whether `found` is the first example of many: "nhiều mặt hàng giảm như dầu cọ đạt"."""
    front = clause.segment[: clause.segment.rfind(found)].lower()
    return clause.own[: found.count(" ") + 1] == found.split() and front.endswith((" như ", " như: ")) and holds_any(front, _MANY_OF)


_MANY_OF = ("các ", "một số ", "nhiều ", "nhóm ", "những ")


def _opens_item(clause: Clause, found: str) -> bool:
    """Whether the thing `found`, or the list that it ends, is the first of those that are told of: "Cụ thể, than đá", "các mặt hàng như: máy móc, thiết bị"."""
    segment = clause.segment
    begin = segment.rfind(found)
    if clause.behind_backdrop:
        return True
    if clause.behind_comma:
        mark = max(segment.rfind("; ", 0, begin), segment.rfind(": ", 0, begin))
        words = segment[:begin].lower().split()
        if mark < 0 and not clause.adjacent and (words[-1] in CONNECTORS or " ".join(words[-2:]).strip(",") in CONNECTORS):
            return True
        begin = mark + 2 if mark >= 0 else line_start(segment)
        if mark < 0:
            first = segment[begin : clause.start - 2]
            return first[:1].isupper() and not first.startswith("Với ") and not _SINCE_WHEN.match(first)
    opening = segment[:begin].lower().rstrip()
    last = opening.strip(",").split()[-2:]
    return opening.endswith((":", " như")) or (bool(last) and (last[-1] in CONNECTORS or " ".join(last) in CONNECTORS))


_MOVING = frozenset(("lên", "từ", "về", "xuống"))


def _whole_list(clause: Clause, found: str) -> str | None:
    """The list that ends in the thing `found`, behind the figure before: "; máy móc, thiết bị đạt"; none for the end of a longer clause."""
    if ", " in found or _CODE.fullmatch(found.split()[-1]) is not None:
        return found
    if clause.behind_backdrop:
        return found if found[0].islower() or found.isupper() else None  # "Ngược lại, HPG giảm 2%", but not "Tháng 6, Honda Vision giảm 2 triệu đồng"
    before = clause.segment[max(clause.segment.rfind("; "), clause.segment.rfind(": ")) + 1 : clause.start - 2].strip()
    words = before.lower().replace(",", "").split()
    if not words or before[-1] in "…)":
        return found
    if len(words) > ITEM_WORDS or words[0] in CONNECTORS or " ".join(words[:2]) in CONNECTORS or not is_one_phrase(words):
        return found if words[-1] in CONNECTORS or " ".join(words[-2:]) in CONNECTORS else None
    return f"{before}, {found}" if "".join(words).isalpha() else None


def _goes_on_list(clause: Clause) -> bool:
    """Whether the clause may be the end of a list and no subject alone: "dép, trái cây chiếm 34%"."""
    return clause.behind_comma and clause.words[0] not in CONNECTORS and " ".join(clause.words[:2]) not in CONNECTORS


def _changes_itself(thing: Sequence[str], text: str, start: int) -> bool:
    """Whether the thing at `start` is what a change is told of: "HPG tăng 3,8%", "Sắt thép giảm 5%".

    Not the item of a list whose head says what is measured ("Lượng tiêu thụ đồ hộp tăng 30%, xúc xích tăng 20%"), nor a place or a person.
    """
    if any(not word.islower() for word in thing[1:]):
        return False
    opening = max(text.rfind(". ", max(0, start - 200), start), text.rfind("\n", max(0, start - 200), start), start - 200, -1) + 1
    return thing[0].isupper() or noun_of_measure(text[opening:start]) is None


# A part of a date inside a list: "giá trị xuất khẩu 7 tháng đầu năm 2020 của máy tính, linh kiện".
_DAY_OR_YEAR = lazy.re(r"\d{1,2}(?:/\d{4})?|\d{4}")


def _listed_subject(segment: str, last: str | None) -> str | None:
    """The noun of measure in front of a list that ends in the noun phrase `last`: "Lãi suất vay để mua, thuê nhà", "Giá tiêu tại A, B"."""
    pieces = segment[max(line_start(segment) - 1, segment.rfind("; "), segment.rfind(". "), segment.rfind(": ")) + 1 :].split(", ")
    for behind, item in enumerate(pieces[:-6:-1]):
        piece = item.removeprefix("Trong đó ").removeprefix("trong đó ")
        words = piece.lower().replace(" cho vay", " vay").replace("tăng trưởng", "trưởng").lstrip('“"-–+•* ').split()
        if not _TELLING.isdisjoint(words) or words[:1] in (["ngoài"], ["trong"]) or not all(word.isalpha() or _DAY_OR_YEAR.fullmatch(word) for word in words):
            return None
        found = noun_of_measure(piece)
        if found is None and last is not None and bears_figures(piece) and CLOSERS.isdisjoint(words):
            found = phrase_of(piece.split())  # "ngành chế biến, chế tạo"
        if found is not None:
            if (found.startswith("tăng trưởng ") and not piece.startswith(found)) or piece.find(found) >= (len("Về ") + 1 if words[0] == "về" else 40):
                return None  # "Về sử dụng GDP, tiêu dùng tăng 7%", but "Về xuất khẩu, mục tiêu là 5 tỷ đồng"
            # "tổng kim ngạch nông, lâm, thủy sản": the items go on the phrase; "Giá tiêu tại A, B" is measured in both places.
            whole = ", ".join((found, *pieces[len(pieces) - behind :], last)) if last is not None and piece.endswith(found) else found
            longest = _LONGEST_GROUP if " nhóm " in found or found.lower().startswith("ngành ") else _LONGEST_LIST
            return whole if whole.count(" ") < longest else found if is_measure(found) and " nhóm " not in found else None
    return None


_LONGEST_LIST = 12
_LONGEST_GROUP = 18
"""Blanks in the name of a group of goods: "chỉ số giá nhóm nhà ở, điện nước, chất đốt và vật liệu xây dựng"."""
_TELLING = frozenset(_TABLE["telling"])


_KINDS = frozenset(_TABLE["kinds_of_goods"])


def kind_changed(clause: Clause) -> str | None:
    """The kind of goods whose change several of it tell: "Các mặt hàng nông sản cũng giảm 5%"."""
    words = clause.words
    if words[0] not in PLURAL or len(words) < _TWO or (words[1] not in _KINDS and pair_at(words, 1) not in _KINDS):
        return None
    end = next((at for at in range(_TWO, len(words)) if words[at] in CLOSERS), len(words))
    return phrase_of(clause.own[1:end]) if goes_on(words[end:]) or tells_whose(words[end:]) else None


_TWO = 2
