"""The noun of measure in a clause: which one its figure measures, or that it has none."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from vnpolitics_cli import count_nouns
from vnpolitics_cli.measures.phrases import (
    ADJECTIVES,
    AND,
    BOUNDS,
    BUDGETS,
    HEADING,
    HEADS,
    MARKS_AROUND,
    NO_HEADS,
    OPEN_PAIRS,
    PLANS,
    RISES,
    SCALE_WORDS,
    SPANS,
    bare_word,
    bears_figures,
    first_words,
    pair_at,
    phrase_of,
)
from vnpolitics_cli.tables import table
from vnpolitics_cli.text import DASHES

_TABLE = table("measures")

CLOSERS = frozenset(_TABLE["closers"])
CONNECTORS = frozenset(_TABLE["connectors"])
_ACTING = frozenset(_TABLE["acting"])
_ADVERBS = frozenset(_TABLE["adverbs"])
PREDICATES = frozenset(_TABLE["predicates"])
DEPENDENT = frozenset(_TABLE["dependent"])
LINKS = frozenset(word for words in _TABLE["links"] for word in words.split())
_TIMES = frozenset(_TABLE["times"])
DEEDS = frozenset(_TABLE["deeds"])
_DOING = _ACTING | DEEDS
ACTORS = frozenset(_TABLE["actors"])
_NUMBERED = frozenset(_TABLE["numbered"])
_NUMBERED_NAMES = frozenset(_TABLE["numbered_names"])
_LOSING = frozenset(_TABLE["losing"])
_PENALTIES = frozenset(_TABLE["penalties"])
_FINING = first_words(_PENALTIES)
_LONGEST_PENALTY = max(penalty.count(" ") for penalty in _PENALTIES) + 1
UNITS = count_nouns.UNITS | frozenset(_TABLE["packs"])
_LINKING = LINKS | PREDICATES | _TIMES


def noun_of_measure(clause: str) -> str | None:
    """The noun of measure that a clause without a figure of its own ends in."""
    own = clause.split()
    if not own:
        return None
    words = [word.strip(MARKS_AROUND).lower() for word in own]
    found, _, named = subject_named(own, words, verb=False, label=True)
    return found if named else None


Span = tuple[int, int]
"""Where a phrase begins and ends among the words of its clause."""


def subject_named(own: Sequence[str], words: Sequence[str], *, verb: bool, changed: bool = False, label: bool = False) -> tuple[str | None, bool, bool]:
    """What a clause says is measured, whether it leads to the figure, and whether it begins with a noun of measure.

    `words` are `own` in small letters; `label` says that a colon stands between clause and figure.
    """
    pairs = _pairs(words)
    noun, phrase = _named(own, words, pairs, verb=verb)
    if noun is not None:
        begin, end = noun
        if words[begin] == "nợ":
            end = _behind_hope(words, end)
        if own[begin].lower() in _FINING:
            return (phrase_of(own[begin:end]), True, True) if _fines(words, pairs, end) else (None, False, False)
        if (
            end < len(words)
            and (_breaks_off(words, end, changed=changed) or not _links(words, pairs, end, verb=verb, label=label))
            and not (words[begin] in _RATIOS and end < _whole_end(own, words, pairs, begin, end) < len(words) + verb)
            and not (_opens_with_takings(words, pairs, begin, end) and _whole_end(own, words, pairs, begin, end) == len(words))
        ):
            return None, False, False
        if words[begin] == "quỹ" and any(pair_at(words, index) in _FUND_DEEDS for index in range(begin + 1, len(words) - 1)):
            return None, False, False  # "Quỹ Vì người nghèo vận động được 5 tỷ đồng": who did it
        found = _noun_phrase(own, words, pairs, begin, end)
        if found is not None and begin and words[begin - 1] == "có" and found.endswith(" sở hữu") and not found.endswith(" chủ sở hữu"):
            return None, False, False  # "hợp tác xã có vốn góp của dân làng sở hữu trên 40% vốn quỹ"
        return found, True, found is not None
    if phrase is None or label or not _leads(words, pairs, *phrase, verb=verb, changed=changed):
        return None, False, False
    return _other_phrase(own, *phrase, changed=changed), True, False


def _behind_hope(words: Sequence[str], end: int) -> int:
    """Where a debt that ends at `end` ends with whether it can be collected: "nợ thuế | không có khả năng thu hồi"."""
    hope = end + (words[end : end + 1] == ["không"])
    if words[hope : hope + len(_HOPE)] != _HOPE:
        return end
    return hope + len(_HOPE) + (words[hope + len(_HOPE) : hope + len(_HOPE) + 1] == ["hồi"])


_HOPE = ["có", "khả", "năng", "thu"]
_TOTALS = frozenset(_TABLE["totals"])
_FUND_DEEDS = frozenset(_TABLE["fund_deeds"])


def _opens_with_takings(words: Sequence[str], pairs: Sequence[str], begin: int, end: int) -> bool:
    """Whether a clause begins with what is taken in and from where, as tables of a budget do: "thu | từ dầu thô", "Tổng thu | từ phí tham quan"."""
    taken = words[begin] == "thu" or pairs[begin] in _TOTALS
    return taken and words[end] == "từ" and begin == _behind_connectors(words, pairs)


def _named(own: Sequence[str], words: Sequence[str], pairs: Sequence[str], *, verb: bool) -> tuple[Span | None, Span | None]:
    """Where the noun of measure of a clause stands, with what follows it; and its first phrase, which may be measured where there is none."""
    noun: Span | None = None
    phrase: Span | None = None
    for begin, end, hangs in _runs(words, pairs, _behind_connectors(words, pairs)):
        if hangs == "bao":
            if verb and end == len(words) and _head(words, pairs, begin, end) is not None:
                return None, None  # "hai yếu tố kìm CPI bao gồm chỉ số giao thông | giảm 2%": told of one of them
            continue  # "công trình bao gồm cả thuế từ 1 tỷ đồng": what is in it
        if hangs == "cho" and _names_disabled(words, begin, end):
            return None, None
        named = noun is not None and words[noun[0]] not in _FINING and pairs[noun[0]] != "khả năng"
        if named and hangs and end == len(words) and words[end - 4 : end] == _ABLE_TO_WORK:
            return (_with_loss(words, pairs, end - 4), end), phrase  # "tiền xe đối với thợ suy giảm khả năng lao động dưới 8%"
        direct = end == len(words) or (hangs == "mà" and goes_on(words[end:]))
        if hangs and not _may_be_measured(hangs, direct=direct and (not verb or "khả" in words[begin:end]), named=named):
            joined = _joined_head(words, pairs, begin, end)
            noun = (joined, end) if joined is not None else noun
            continue
        head = _head(words, pairs, begin, end)
        if head is not None:
            if hangs and _is_paid_into(words, head):
                continue
            if _is_payer(words, head, end) or (head and own[head].istitle() and own[head + 1 : head + 2] and own[head + 1].istitle()):
                continue  # "người nộp thuế", "phố Lương Ngọc Quyến"
            if noun is not None and _is_paid(words, begin, head):
                noun = (noun[0], end)
                continue
            if noun is not None and words[begin:end] == _VALUE and pairs[noun[0]] == "số tiền" and words[begin - 1] == "có":
                continue  # "số tiền thu được | có giá trị từ"
            if noun is not None and begin - 1 == noun[1] and _says_whose_share(words, noun[0], begin, end):
                continue
            if noun is not None and (_compares(words, begin, head) or _says_more(words, pairs, begin, head, end)):
                continue
            if noun is not None and head == begin and noun[0] + 1 < noun[1] == begin - 1 and words[begin - 1].isdecimal():
                continue  # "tổng giá trị 5 lô hàng đã bán là"
            if noun is not None and end - begin == 1 and words[begin] in _BARE_HEADS:
                continue  # "tổng tài sản tăng lên mức"
            if noun is not None and head == begin and (words[begin - 1] == "mỗi" or (words[begin - 1] in RISES and "sau" in words[noun[1] : begin])):
                continue  # "giá bán mỗi gói bánh là", "số tiền mà hãng trả sau 2 đợt giảm phí là"
            head = _behind_other(words, head, end)
            head = _with_loss(words, pairs, head)
            if words[head] == "gói" and "hợp" in words[begin:head]:
                head = words.index("hợp", begin)  # "ký hợp đồng thi công gói thầu"
            penalty = _penalty_end(words, head)
            if penalty:  # "xử phạt Công ty A 90 triệu đồng": who is fined is no part of it
                other = _head(words, pairs, penalty, end)
                noun = (head, penalty) if other is None else (other, end)
            elif not (hangs == "của" and end < len(words) and phrase is not None and _is_index(own, words, phrase[0])):
                noun = (head, end)
        if phrase is None and not hangs:
            phrase = (begin, end)
    return noun, phrase


def _penalty_end(words: Sequence[str], head: int) -> int:
    """Where the penalty that begins at `head` ends; 0 if it is another noun: "phạt tiền", "xử phạt hành chính", "phạt"."""
    if words[head] not in _FINING:
        return 0
    return next((end for end in range(min(head + _LONGEST_PENALTY, len(words)), head, -1) if " ".join(words[head:end]) in _PENALTIES), 0)


def _fines(words: Sequence[str], pairs: Sequence[str], end: int) -> bool:
    """Whether the penalty that ends at `end` is the figure, behind no more than who is fined: "xử phạt | Công ty A"."""
    rest = words[end:]
    return "và" not in rest and all(word in LINKS or not _closes(words, pairs, index) for index, word in enumerate(rest, end))


def _behind_connectors(words: Sequence[str], pairs: Sequence[str]) -> int:
    """Where the clause begins behind what connects it with the one before: "trong đó doanh thu"."""
    first = 0
    while first < len(words) and (words[first] in CONNECTORS or pairs[first] in CONNECTORS):
        first += 1 if words[first] in CONNECTORS else 2
    return first


def _names_disabled(words: Sequence[str], begin: int, end: int) -> bool:
    """Whether the run says whose the ability is that the figure measures: "lương hưu cho thợ lặn mất khả năng lao động từ 55%"."""
    return end >= len(words) - 1 and "mất" in words[begin:end] and "khả" in words[begin:end]


def _may_be_measured(hangs: str, *, direct: bool, named: bool) -> bool:
    """Whether what hangs on the words before by `hangs` may be measured; `direct` says that the figure follows, `named` that a noun of measure precedes.

    "GRDP theo giá hiện hành đạt" is about the GRDP, "theo giá 5 triệu đồng" about the giá, "để giữ mục tiêu tăng trưởng 6%" about the goal.
    """
    if named:
        return direct and hangs in _ANOTHER
    return direct or hangs != "theo"


_ANOTHER = frozenset(("mà", "để"))
"""What another noun of measure may follow: "cầm cố tài sản mà lãi suất vượt 150%"."""


def _is_payer(words: Sequence[str], head: int, end: int) -> bool:
    """Whether the noun says who someone is, or where money goes, how a rent is paid, or of how many some are.

    "người nộp thuế", "thu hồi nộp ngân sách", "trả về ngân sách tỉnh", "đất trả tiền thuê một lần", "trong số các đại lý có".
    """
    if head and words[head] == "số" and words[head - 1] == "trong" and words[head + 1 : head + 2] and words[head + 1] in PLURAL:
        return True
    if head and words[head - 1] == "trả" and pair_at(words, end - 2) in _AT_ONCE:
        return True
    if head < 2:
        return False
    if words[head - 1] in _INTO:
        return words[head] == "ngân" and words[head - 2] in _GIVING_BACK
    return words[head - 1] == "nộp" and words[head - 2] in ("hồi", "người")


_AT_ONCE = frozenset(("hàng năm", "hằng năm", "một lần"))
_INTO = frozenset(("cho", "vào", "về"))
_GIVING_BACK = frozenset(("chuyển", "hoàn", "hồi", "lại", "nộp", "trả"))


def _is_paid_into(words: Sequence[str], head: int) -> bool:
    """Whether the noun is where the money goes: "đóng góp cho ngân sách thành phố mỗi năm"."""
    return words[head] == "ngân" and words[head - 2] == "góp"


def _is_paid(words: Sequence[str], begin: int, head: int) -> bool:
    """Whether the run goes on the noun before it: "tổng số tiền thuế đã nộp ngân sách"."""
    return head == begin and words[head] == "nộp" and words[head - 1] == "đã"


def _compares(words: Sequence[str], begin: int, head: int) -> bool:
    """Whether the noun is no more than a mark, or a step: "mức phạt trả công thấp hơn lương sàn", "được bỏ ra khi xác định thu nhập"."""
    return words[begin - 1] == "hơn" or (words[head - 1] == "định" and words[head - 2] == "xác")


def _says_more(words: Sequence[str], pairs: Sequence[str], begin: int, head: int, end: int) -> bool:
    """Whether the noun at `head` of a run says something of what was named already.

    "mức doanh thu không phải nộp thuế", "nợ không có khả năng thu hồi", "lợi nhuận đạt kế hoạch và giảm 3%".
    """
    before, last = words[head - 1], end == len(words)
    return (before in _PAYING and begin < head and not last) or (pairs[head] in _AIMED.get(before, ()) and (not last or before == "có"))


def _says_whose_share(words: Sequence[str], noun: int, begin: int, end: int) -> bool:
    """Whether the run `begin:end`, right behind the name of a share, says of those it counts what they have, get or suffer.

    "tỷ lệ doanh nghiệp có lãi", "tỷ lệ học sinh được miễn học phí", "tỷ trọng hàng bị đánh thuế", "số hộ được vay vốn chiếm".
    """
    by = words[begin - 1]
    if words[noun] == "số":
        return by in _UNDERGOING and "chiếm" in words[end:]
    return words[noun] in _RATIOS and ((words[noun + 1] == "lệ" and (by == "có" or by in _UNDERGOING)) or (words[noun + 1] == "trọng" and by in _UNDERGOING))


_UNDERGOING = frozenset(("bị", "được"))
_VALUE = ["giá", "trị"]
_PAYING = frozenset(("chịu", "nộp", "đóng"))
_AIMED = {"có": ("khả năng",), "hiện": PLANS, "vượt": PLANS, "đạt": PLANS}
"""The verbs behind which those nouns are not measured."""


def _behind_other(words: Sequence[str], head: int, end: int) -> int:
    """Where the tax begins that is borne behind another thing that bears it or not: "hàng không chịu thuế và hàng chịu | thuế 0%"."""
    if "chịu" not in words[head:end] or words[head] != "thuế":
        return head
    last = end - 1 - words[head:end][::-1].index("chịu")
    return last + 1 if last + 1 < end and words[last + 1] == "thuế" and not AND.isdisjoint(words[head:last]) else head


_NEED = ["nhu", "cầu"]
_SETTLING = frozenset(("chỉ", "cố", "giám", "giả", "nhận", "quy", "xác", "ấn", "ổn"))
"""With "định" behind them they are verbs."""
_COLLECTING = ["truy", "thu"]
_MAKING_GOOD = ["bồi", "thường"]
_ABLE_TO_WORK = ["khả", "năng", "lao", "động"]


def _with_loss(words: Sequence[str], pairs: Sequence[str], head: int) -> int:
    """Where the noun at `head` begins with what is done to it: "suy giảm khả năng lao động", "giảm thu theo biểu thuế", "bồi thường thiệt hại".

    And with what makes it another: "nhu cầu vay vốn", "định mức chi", but not "quy định mức chi".
    """
    if head > 1 and (needed := next((at for at in (head - 2, head - 3) if at >= 0 and words[at : at + 2] == _NEED), None)) is not None:
        return needed
    if head and words[head] == "mức" and words[head - 1] == "định" and (head == 1 or words[head - 2] not in _SETTLING):
        return head - 1
    if head > 1 and pairs[head] == "thiệt hại" and words[head - 2 : head] == _MAKING_GOOD:
        return head - 2
    if head > 1 and words[head] == "thuế" and words[head - 2 : head] == _COLLECTING:
        return head - 2
    if not head or (pairs[head] != "khả năng" and words[head] != "thu") or words[head - 1] not in _LOSING:
        return head
    return head - (2 if words[head - 2] == "suy" else 1)


def _is_index(own: Sequence[str], words: Sequence[str], begin: int) -> bool:
    """Whether the first phrase is a name that itself is measured: "UPCOM-Index của nhóm cổ phiếu nhỏ chỉ tăng 6%"."""
    return own[begin][:2].isupper() and words[begin] not in ACTORS


def _breaks_off(words: Sequence[str], end: int, *, changed: bool) -> bool:
    """Whether the words behind the noun of measure, from `end` on, make the figure one of something else."""
    rest = words[end:]
    if not _BREAKING.isdisjoint(rest):
        return True  # "nhập khẩu quá hạn bị phạt từ 5 triệu đồng"
    if rest[-2:] in _ENDING_SO or (rest[-1:] == _SUFFERING and not changed):
        return True
    if rest[-1:] == _WITH and len(rest) > 2 and rest[-3] < ":":
        return True  # "chỉ số hài lòng đạt 63 điểm với 83% khách hàng"
    if rest[-1:] == _FROM and rest[-2:-1] == _HAVING and "của" in rest:
        return True  # "thu nhập của xưởng có từ 30% số thợ là người khuyết tật": who has the share
    return "có" in rest and words[end + rest.index("có") - 1] in _AND_THERE  # "kim ngạch khá tốt khi có 25 mặt hàng đạt 1 tỷ USD"


_BREAKING = frozenset(("chứa", "giúp", "khiến"))
"""Words behind a noun of measure that have the figure for their object."""
_ENDING_SO = (["không", "hết"], ["thu", "hồi"], ["truy", "thu"], ["tịch", "thu"], ["được", "hoàn"])
"""So ends a clause that says what someone uses or gets: "doanh nghiệp có doanh số cao được hoàn 20% giá trị giao dịch", "nợ đã bị thu hồi 2 tỷ đồng"."""
_FROM, _HAVING = ["từ"], ["có"]
_WITH = ["với"]
"""Behind a number it begins another thing."""
_SUFFERING = ["bị"]
"""So ends one that says what someone is made to pay: "chậm nộp sổ tàu cá có thể bị phạt đến 6 triệu đồng"."""
_AND_THERE = frozenset(("khi", "và"))
"""In front of "có" they begin another clause."""


def _links(words: Sequence[str], pairs: Sequence[str], end: int, *, verb: bool, label: bool) -> bool:
    """Whether the words from `end` on lead from the noun of measure to the figure: "doanh thu | của mảng đầu tư năm 2020 ước đạt"."""
    rest = words[end:]
    if rest[-2:] in _SKY_HIGH:
        rest = rest[:-2]
    elif rest[-2:] in _TOLD_SO or rest[-2:] == ["kỷ", "lục"]:
        rest, verb = rest[: -2 - (rest[-3:-2] == ["lập"])], True
    if rest == _PER_HEAD:
        return True  # "thu nhập | bình quân đầu người 65 triệu đồng"
    unknown = len([word for word in rest if word not in _LINKING and not word[-1:].isdigit()])
    if not unknown or label or (rest[-1] == "là" and unknown <= _MANY and ("theo" not in rest or not names_measure(rest))):
        return True
    if "theo" in rest and rest[rest.index("theo") - 1] == "tính" and names_measure(rest):
        return False  # "mức thuế năm nay sẽ tính theo mức giảm trừ mới là 11 triệu đồng"
    hanging = end + 2 if pairs[end] in _BOUNDS else end + (rest[0] == "dành")
    while hanging + 1 < len(words) and words[hanging] not in DEPENDENT and (words[hanging] in _TIMES or words[hanging][:1].isdigit()):
        hanging += 1  # "lãi ròng | năm 2020 của hãng A cũng ghi nhận"
    few = unknown <= _FEW or (unknown <= _SOME and not names_measure([word for word in rest if word not in _BARE_HEADS]))
    placed = words[end] in _PLACING and (pair_at(words, end - 2) in _PRICED_PLACES or pair_at(words, end - 2) in _LEVELS)
    if placed and not any(_closes(words, pairs, at) for at in range(end + 1, len(words))):
        return True  # "giá bán | tại ruộng 5.000 đồng", "độ ẩm | tại Lai Châu 60-95%"
    return (verb or rest[-1] in LINKS) and (few or rest[0] == "sau" or words[hanging] in DEPENDENT or pairs[hanging] in DEPENDENT)


_SKY_HIGH = (["cao", "ngất"], ["trên", "trời"])
"""Between a price and its figure: "với giá trên trời 100 triệu đồng"."""
_TOLD_SO = (["chốt", "tại"], ["cán", "đích"], ["ghi", "nhận"], ["đạt", "đỉnh"])
"""Verbs that end in no link and yet tell a figure: "Doanh thu | của hãng ghi nhận 5 tỷ đồng"."""
_BOUNDS = frozenset(("tối thiểu", "tối đa"))
_PRICED_PLACES = frozenset(("giá bán", "giá mua", "giá thuê", "giá vàng"))
_LEVELS = frozenset(("lãi suất", "thuế suất", "độ che phủ", "độ mặn", "độ ẩm"))
_FEW = 3
_SOME = 5
_MANY = 14
_BARE_HEADS = frozenset(("mức", "số"))


def _noun_phrase(own: Sequence[str], words: Sequence[str], pairs: Sequence[str], begin: int, end: int) -> str | None:
    """The noun of measure with what belongs to it: "số thuế thu được", "GDP bình quân đầu người"; the last one behind a dash."""
    if not DASHES.isdisjoint(own[begin:end]):
        behind = (at + 1 for at in range(end - 2, begin, -1) if own[at] in DASHES and words[at - 1] not in HEADS)
        begin = next((at for at in behind if _head(words, pairs, at, at + 1) is not None), begin)
    if end < len(words) and _is_second(own, words, end):
        end += 1
    if words[end : end + 1] == ["cho"] and words[end - 1] == "giao" and end - begin > 2:
        end -= 1  # "chỉ tiêu thu | giao cho Hải quan A là"
    if pairs[begin] == "mức phạt" and words[end : end + 1] == ["hơn"]:
        end = begin + 2  # "mức phạt | thuê thợ rẻ hơn giá sàn"
    if pairs[begin] == "giải ngân" and words[begin + 2 : begin + 3] == ["gói"]:
        begin += 2  # "đã giải ngân | gói tín dụng"
    if end < len(words) and (words[end] in _RELATING or words[begin] in _COUNTING or own[end - 1] in _PERSONS or words[end] in _WHOSE):
        end = _whole_end(own, words, pairs, begin, end)
    if "giữa" in words[begin + 1 : end] and (words[end : end + 1] == ["với"] or words[begin + 1] == "giá"):
        end = words.index("giữa", begin)  # "tỷ giá giữa VND | với USD", "tỷ giá trung tâm | giữa VND và USD"
    end = _with_addition(words, end)
    if end < len(words) and words[end - 1] == "đầu" and words[end] in SPANS:
        end -= 1  # "giá thép | đầu năm chỉ"
    if words[begin] in BUDGETS and words[end - 2 : end] == _CARRIED_OUT and end - begin > len(_CARRIED_OUT) + 1:
        end -= len(_CARRIED_OUT)  # "thu nội địa | thực hiện 9 tỷ đồng", but not "vốn thực hiện"
    if not _PERSONS.isdisjoint(own[begin + 1 : end - 1]):
        end = next((index for index in range(begin + 1, end - 1) if own[index] in _PERSONS and own[index + 1].istitle()), end)  # "số tiền | bà Lan"
    return phrase_of(own[begin:end])


_CARRIED_OUT = ["thực", "hiện"]


def _with_addition(words: Sequence[str], end: int) -> int:
    """Where a noun that ends at `end` ends with what is added to it: "nguồn vốn | dự kiến tăng thêm"."""
    added = end + 2 if words[end : end + 2] == ["dự", "kiến"] else end
    return added + 2 if words[added : added + 2] == ["tăng", "thêm"] else end


def _is_second(own: Sequence[str], words: Sequence[str], end: int) -> bool:
    """Whether the name in front of `end` goes on with a number: "đầu tư Dung Quất | 2 là", but not "GDP | 9 tháng"."""
    return words[end].isdecimal() and len(words[end]) == 1 and own[end - 1].istitle() and (end + 1 == len(words) or words[end + 1] in LINKS)


def _other_phrase(own: Sequence[str], begin: int, end: int, *, changed: bool) -> str | None:
    """The phrase `begin:end`, which is no noun of measure, as what is measured; a single word only if it is a name, or goods that change: "than | giảm"."""
    if not changed and all(word[0].isupper() or word == "và" for word in own[begin:end]):
        return None  # "Nhật Bản đạt 5 tỷ USD": whoever has it, by name
    return phrase_of(own[begin:end]) if end - begin > 1 or own[begin][0].isupper() or (changed and own[begin] in GOODS) else None


GOODS = frozenset(_TABLE["goods"])


def _whole_end(own: Sequence[str], words: Sequence[str], pairs: Sequence[str], begin: int, end: int) -> int:
    """Where the phrase `begin:end` ends by the words behind it.

    Less belongs to it in "tỷ lệ tăng trưởng cao hơn", "giá vàng giao dịch trên sàn", "tổng lương chị nhận"; more in "số thuế thu
    được", "tiền lương bình quân", "GDP bình quân đầu người", "lãi thuần từ hoạt động dịch vụ", "thu từ dầu thô", "tỷ suất lợi nhuận
    trên vốn", "số xã đạt chuẩn".
    """
    count = len(words)
    behind = words[end]
    if words[begin] in _RATIOS and words[begin + 1] == "lệ":
        aged = _behind_age(words, end)
        if whole := _share_end(words, pairs, begin, aged) if aged < count else 0:
            return whole
    if end - begin > 1:
        if own[end - 1] in _PERSONS and behind not in LINKS:
            return end - 1
        if behind == "hơn" and words[end - 1] in ADJECTIVES:
            return end - 1
        if behind == "được" and words[end - 1] == "thu" and words[end - 2] != "doanh" and words[end + 1 : end + 2] and words[end + 1] in _BEHIND_GETTING:
            return end + 1
        if behind in _PLACING and pair_at(words, end - 2) in _PLACED and end - begin > 3 and words[end - 3] not in _COMPOUNDING:
            return end - 2
    if pairs[end] in _AVERAGES:
        return end if words[begin:end] in _BARE else end + (4 if words[end : end + 4] == _PER_HEAD else 2)
    source = behind == "từ" and end + 1 < count and words[end + 1] not in _TIMES
    related = (
        source and (words[begin] in _RATIOS or pairs[begin] in _EARNED or words[begin:end] in _TAKINGS or words[end + 1 : end + 3] == ["hoạt", "động"])
    ) or (behind == "trên" and (words[begin] in _RATIOS or (pairs[begin] == "chỉ số" and names_measure(words[end + 1 : end + 3]))))
    related = related or _is_growth_of(own, words, begin, end)
    aim = end + 1 + (behind == "dành")
    if words[aim - 1 : aim] == ["cho"] and aim < count and (words[begin] in _SPENT or words[begin + 1] in _SPENT):
        aim += words[aim] in PLURAL
        related = related or (aim < count and words[aim] not in ACTORS and pairs[aim] not in ACTORS)
    told = behind in _TELLING_WHICH and (words[begin] in _NUMBERS or words[begin + 1] == "số") and words[begin + 1] != "giá"
    who = _who_behind(words, pairs, end) if words[begin] in _NUMBERS else 0
    if not related and not told and not who:
        return end
    stop = max(end + 1, aim, who)
    while stop < count and words[stop] != "tăng" and (words[stop] != "thường" or words[stop + 1 : stop + 2] == ["xuyên"]):
        closed = _closes(words, pairs, stop)
        if words[stop : stop + 3] == _BY_THE_RULES:
            closed = 3
        elif closed and not (pairs[stop] == "hoàn thành" and words[stop - 1] in _GRADING):
            break
        stop += max(1, closed)
    if stop <= end + 1:
        return end
    which = (LINKS.issuperset(words[stop:]) or words[stop] in _PLACING) and (words[end + 1] not in _TELLING_NOTHING or "hoàn thành" in pairs[end:stop])
    return stop if related or which else end


def _behind_age(words: Sequence[str], end: int) -> int:
    """Where a noun that ends at `end` ends with how old those are: "trẻ | dưới 1 tuổi", "người | từ 15 tuổi trở lên"."""
    if words[end] not in BOUNDS or words[end + 2 : end + 3] != ["tuổi"] or not words[end + 1].isdigit():
        return end
    return end + (5 if words[end + 3 : end + 5] == ["trở", "lên"] else 3)


def _share_end(words: Sequence[str], pairs: Sequence[str], begin: int, end: int) -> int:
    """Where the name of a share ends that goes on behind `begin:end` with what is said of those it counts; 0 where nothing is.

    It goes to the words that lead to the figure ("tỷ lệ hồ sơ | được giải quyết trước hạn | đạt"), or that say where or when
    ("tỷ lệ thôn | có đường ô tô đến trung tâm | tại tỉnh đạt").
    """
    first = end + (words[end] == "đã")
    following = words[first + 1 : first + 2]
    if words[first : first + 1] == ["được"] and following and following[0] in _HOLDING:
        return 0
    if first >= len(words) or words[first] not in _SAYING_OF or not following or following[0] in _SAYING_NOTHING or following[0] in ADJECTIVES:
        return 0
    tail = len(words)
    while tail > first and (pair_at(words, tail - 2) in _LEADING or (words[tail - 1] in _LEADING and pair_at(words, tail - 2) not in _NOT_LEADING)):
        tail -= 1 + (pair_at(words, tail - 2) in _LEADING)
    stop = next((at for at in range(first + 1, tail) if words[at] in _WHERE_OR_WHEN or pair_at(words, at) in _EVERYWHERE or words[at][:1].isdigit()), tail)
    return stop if first + 1 < stop <= begin + _LONGEST_SHARE else 0


def _is_growth_of(own: Sequence[str], words: Sequence[str], begin: int, end: int) -> bool:
    """Whether the words behind the bare growth `begin:end` say what grows: "tăng trưởng | về lượt khách", "tốc độ tăng trưởng hằng năm | của ngành gốm".

    Not whose it is: "tăng trưởng | của Lào".
    """
    if words[end] not in _WHOSE or end + 1 == len(words) or words[end + 1] in _TIMES or not own[end + 1].islower():
        return False
    grown = end - 2 * (words[end - 1] == "năm")
    return words[grown - 2 : grown] == _GROWTH and grown - begin <= _LONGEST_GROWTH


def _who_behind(words: Sequence[str], pairs: Sequence[str], end: int) -> int:
    """Where the words begin that say more of whom a share counts, behind those that open them; 0 for none.

    "tỷ lệ lao động | (đã) qua đào tạo", "tỷ lệ trẻ em | dưới 5 tuổi suy dinh dưỡng", "tỷ lệ đảng viên | hoàn thành tốt nhiệm vụ".
    """
    if (aged := _behind_age(words, end)) > end:
        return aged
    past = end + (words[end] == "đã")
    if words[past : past + 1] == ["qua"] and past + 1 < len(words) and words[past + 1] not in _PASSED:
        return past + 1
    return end + 2 if pairs[end] == "hoàn thành" and end + 2 < len(words) and words[end + 2] in _HOW_WELL else 0


_RELATING = frozenset(("bình", "cho", "dành", "hơn", "trung", "trên", "tại", "từ", "được", "ở"))
"""What stands behind a phrase of which more or less belongs to it."""
_SAYING_OF = frozenset(_TABLE["saying_of"])
_SAYING_NOTHING = frozenset(_TABLE["saying_nothing"])
_LEADING = frozenset((*_TABLE["links"], *_TABLE["adverbs"], "duy trì", "phải", "quá"))
"""What may stand between the name of a share and its figure: "duy trì ở mức", "phải đạt", "không quá"."""
_NOT_LEADING = frozenset(("thôn mới", "trở lên"))
_EVERYWHERE = frozenset(("trên cả", "trên toàn", "trên địa"))
_WHERE_OR_WHEN = frozenset(_TABLE["where_or_when"])
_LONGEST_SHARE = 18
_WHOSE = frozenset(("của", "về"))
_GROWTH = ["tăng", "trưởng"]
_LONGEST_GROWTH = 4
"""Words of "tốc độ tăng trưởng"."""
_AVERAGES = frozenset(("bình quân", "trung bình"))
_BARE = (["mức"], ["số"])
_PER_HEAD = ["bình", "quân", "đầu", "người"]
_RATIOS = frozenset(("hiệu", "tỉ", "tỷ"))
_NUMBERS = frozenset(("số", "tỉ", "tỷ"))
_COUNTING = _NUMBERS | {"tổng"}
PLURAL = frozenset(("các", "những"))
_SPENT = frozenset(("chi", "kinh", "ngân", "nhu", "vốn"))
"""What is told by what it is spent on: "chi cho giáo dục đại học", "ngân sách dành cho vùng núi"."""
_BEHIND_GETTING = _LINKING | DEPENDENT
"""What follows "số thuế thu được", and not "tổng thu được duyệt"."""
_EARNED = frozenset(("doanh thu", "nguồn thu", "số thu", "thu nhập"))
"""What is told by where it comes from: "thu nhập từ phí", beside "thu nhập lãi thuần"."""
_TAKINGS = (["thu"], ["tổng", "thu"], ["tổng", "chi"])
_TELLING_WHICH = frozenset(("có", "được", "đạt"))
"""Between "số xã" and the words that say which: "số xã đạt chuẩn"."""
_BY_THE_RULES = ["theo", "quy", "định"]
_GRADING = frozenset(("giá", "loại"))
"""The last words of "đánh giá" and "xếp loại", whose grades are "hoàn thành …"."""
_PASSED = frozenset((*_TIMES, "con", "mức", "mốc", "ngưỡng"))
_HOW_WELL = frozenset(("nhiệm", "tốt", "vượt", "xuất"))
"""Behind "hoàn thành" in a grade: "hoàn thành tốt nhiệm vụ"."""
_HOLDING = _LINKING | frozenset(_TABLE["holding"])
_TELLING_NOTHING = _HOLDING | _SAYING_NOTHING
_PERSONS = frozenset(("anh", "bà", "chị", "họ", "tôi", "ông"))
_PLACING = frozenset(("trên", "tại", "ở"))
_PLACED = frozenset(("giao dịch", "niêm yết", "sản xuất"))
_COMPOUNDING = frozenset(("giá", "lượng", "phí", "số", "trị"))
"""In front of those they are one noun: "giá trị giao dịch", "chi phí sản xuất"."""


def _joined_head(words: Sequence[str], pairs: Sequence[str], begin: int, end: int) -> int | None:
    """Where behind the last "và" of a run that hangs on another a noun of measure begins: "lượng đường từ các nước và mức thuế chỉ".

    Not in "thu nhập từ tiền thuê và tiền hoa hồng", where it goes on what hangs.
    """
    if _head(words, pairs, begin, begin + 1) is not None:
        return None
    for index in range(end - 2, begin, -1):
        if words[index] == "và":
            return index + 1 if _head(words, pairs, index + 1, index + 2) is not None else None
    return None


def _leads(words: Sequence[str], pairs: Sequence[str], begin: int, end: int, *, verb: bool, changed: bool) -> bool:
    """Whether the phrase `begin:end`, which names no measure, is measured by the figure behind: no one who acts, and linked to it."""
    if (
        end - begin > 10
        or (
            words[begin] in ACTORS
            and not (words[begin] == "nhóm" and (changed or words[begin + 1 : begin + 2] == ["hàng"]))
            and not (changed and _is_counted(words, pairs, begin, end))
        )
        or words[begin] in SCALE_WORDS
        or words[begin] in DEEDS
        or pairs[begin] in DEEDS
        or (
            end - begin > 1
            and (
                (pairs[begin] in ACTORS and not (changed and _is_counted(words, pairs, begin, end)))
                or (pairs[end - 2] in _ACTING and not _is_traded(words, pairs, begin, end))
            )
        )
    ):
        return False
    count = len(words)
    if end == count:
        return changed or (verb and end - begin <= 5)
    acts = end
    while acts < count - 1 and words[acts] in _ADVERBS:
        acts += 1
    if pairs[acts] == "phấn đấu" and goes_on(words[acts + 2 :]):
        acts += 2  # "kinh tế số phấn đấu đạt 20%"
    elif words[acts] in _DOING or pairs[acts] in _DOING or count - end > 8:
        return False
    if changed and (words[end] == "theo" or goes_on(words[end:]) or tells_whose(words[end:])):
        return True
    return words[-1] in LINKS and words[-1] not in _ACTING and (words[end] in LINKS or words[end] in DEPENDENT)


def tells_whose(rest: Sequence[str]) -> bool:
    """Whether the words behind a noun, up to a verb of change, say no more than whose, where or from where: "hàng hóa | qua cửa khẩu này cũng"."""
    stop = len(rest)
    while stop and rest[stop - 1] in _NO_SUBJECT and rest[stop - 1] != "này":
        stop -= 1
    return stop > 1 and rest[0] in _WHERE and CLOSERS.isdisjoint(rest[1:stop]) and not names_measure(rest[1:stop])


_WHERE = frozenset(_TABLE["whose"])


def _is_counted(words: Sequence[str], pairs: Sequence[str], begin: int, end: int) -> bool:
    """Whether the phrase `begin:end` is a kind of people or firms whose number changes: "hộ nghèo | tăng", "khách hàng cá nhân", but not "người dân"."""
    head = 1 if words[begin] in _COUNTED else 2 if pairs[begin] in _COUNTED else 0
    return 0 < head < end - begin and end == len(words) and words[begin + head] not in _ANYBODY


_COUNTED = frozenset(_TABLE["counted_people"])
_ANYBODY = frozenset(_TABLE["anybody"])


def _is_traded(words: Sequence[str], pairs: Sequence[str], begin: int, end: int) -> bool:
    """Whether the phrase `begin:end` is goods that are traded, which the words behind tell of: "sắt thép nhập khẩu | đạt", not "xưởng nhập khẩu | 5 tấn"."""
    return pairs[end - 2] in _TRADE and end - begin > _BARE_TRADE and end < len(words) and (words[end] in _TIMES or words[end] in _TOLD_OF)


_BARE_TRADE = 3
_TOLD_OF = frozenset(("chiếm", "chỉ", "giảm", "là", "tăng", "đạt", "ước"))


def is_one_phrase(words: Sequence[str]) -> bool:
    """Whether no word closes a phrase in `words`, which are in small letters: "máy móc, thiết bị", but not "trong đó thép"."""
    pairs = _pairs(words)
    return not any(_closes(words, pairs, index) for index in range(len(words)))


def names_measure(words: Sequence[str]) -> bool:
    """Whether a noun of measure stands somewhere in a clause, whose `words` are in small letters."""
    return _head(words, _pairs(words), 0, len(words)) is not None


def _pairs(words: Sequence[str]) -> list[str]:
    """Each word with the next one, empty where no pair of the table begins so."""
    pairs = [f"{one} {two}" if one in _PAIRED else "" for one, two in pairwise(words)]
    pairs.append("")
    return pairs


def _runs(words: Sequence[str], pairs: Sequence[str], begin: int) -> list[tuple[int, int, str]]:
    """The runs of words between closers from `begin` on, and the closer by which a run hangs on the one before it ("của", "tại"; empty for none)."""
    runs: list[tuple[int, int, str]] = []
    count = len(words)
    index, hangs = begin, ""
    while index < count:
        word = words[index]
        # What is no number sorts behind the digits: most words end here.
        closed = _closes(words, pairs, index) if word in _CLOSING or word < ":" else 0
        if not closed:
            index += 1
            continue
        if begin < index:
            runs.append((begin, index, hangs))
        if word in DEPENDENT or pairs[index] in DEPENDENT:
            hangs = word
        elif begin != index or word == "có" or word < ":":
            hangs = ""
        index += closed
        begin = index
    if begin < count:
        runs.append((begin, count, hangs))
    return runs


def _closes(words: Sequence[str], pairs: Sequence[str], index: int) -> int:
    """How many words at `index` close the phrase in front of them: none, one ("đạt") or two ("trị giá", but not in "trị giá xuất khẩu")."""
    word, pair = words[index], pairs[index]
    if pair in CLOSERS and not (pair in HEADS and index + 2 < len(words) and words[index + 2] not in _LINKING):
        return 0 if index and pairs[index - 1] in OPEN_PAIRS else 2
    if word == "có" and index + 1 < len(words) and pairs[index + 1] in HEADS:
        return 1  # "có thuế suất", but not "hàng có thuế"
    if word == "hiện" and index and words[index - 1] == "phát" and (index == 1 or words[index - 2] != "lạm"):
        return 0  # "tỷ lệ phát hiện vi phạm"
    if word in CLOSERS:
        if (
            word in RISES
            and index
            and words[index - 1] in _HOW_FAST
            and words[index + 1 : index + 2]
            and (words[index + 1] in HEADS or pairs[index + 1] in HEADS or bears_figures(" ".join(words[index + 1 : index + 3])))
        ):
            return 0  # "mức tăng giá tiêu dùng là", "tỷ lệ tăng dân số là", but not "ở mức tăng 5%"
        if word == "tăng" and words[index - 1 : index + 2] == _VALUE_ADDED:
            return 0
        if word == "có" and index and words[index - 1] == "và":
            return 1  # "quỹ đầu tư và có vốn"
        if word in SPANS and words[index + 1 : index + 2] and words[index + 1][:1].isdigit():
            return 1  # "lãi suất liên ngân hàng năm 2023", but not "chi phí hàng năm"
        return int(pair not in HEADS and pair not in OPEN_PAIRS and (not index or pairs[index - 1] not in OPEN_PAIRS))
    named = index and (word.isdigit() or words[index - 1] == "ron") and (words[index - 1] in _NUMBERED_NAMES or words[index - 3 : index - 1] == _INDEX)
    return int(word[:1].isdigit() and not (named and words[index + 1 : index + 2] not in _MONTHS))


_MONTHS = (["ngày"], ["tháng"], ["tuần"])
"""Behind a number they make it no part of a name: "lạm phát toàn phần | 6 tháng"."""
_INDEX = ["chỉ", "số"]
_VALUE_ADDED = ["trị", "tăng", "thêm"]
_HOW_FAST = frozenset(("lệ", "mức", "độ"))
"""Last words of nouns of how fast something rises: "tốc độ tăng", "tỷ lệ giảm"."""
_PAIRED = first_words(phrase for phrase in CLOSERS | CONNECTORS | DEPENDENT | HEADS | NO_HEADS | OPEN_PAIRS | ACTORS | DEEDS | _ACTING if " " in phrase)
"""The words that begin a pair of the table: only where one of them stands is a pair worth building."""
_CLOSING = first_words(CLOSERS)


def goes_on(words: Iterable[str]) -> bool:
    """Whether no word between two figures brings a new subject."""
    for word in words:  # noqa: SIM110 a generator would cost twice the look-ups
        if word not in _NO_SUBJECT and not (word[0].isdigit() or word[-1].isdigit()):
            return False
    return True


_NO_SUBJECT = PREDICATES | _TIMES | {""}
_TRADE = frozenset(("nhập khẩu", "xuất khẩu"))
_TRADING = frozenset(("nk", "xk", "xnk"))
_SEASONS = frozenset(("hè", "mùa"))
_ACTIVITY = ["hoạt", "động"]
_BEFORE_TRADE = _TIMES | {"hoạch", "tiêu", "đây"}
"""Behind a time or a plan the trade itself is measured: "9 tháng xuất khẩu đạt", "mục tiêu XK 3 tỷ USD"."""


def _head(words: Sequence[str], pairs: Sequence[str], begin: int, end: int) -> int | None:
    """Where in the run `begin:end` the first noun of measure stands."""
    for index in range(begin, end):
        word = words[index]
        if word not in HEADING or (word in _NUMBERED and words[index + 1 : index + 2] and words[index + 1][:1].isdigit()):
            continue
        if pairs[index] == "mức độ" and (words[index + 2 : index + 3] == [] or words[index + 2] in _HOW_MUCH or words[index + 2][:1].isdigit()):
            continue  # "mức độ 3", "mức độ rất cao", but not "mức độ hài lòng"
        if word == "thu" and index and (words[index - 1] in _SEASONS or words[index + 1 : index + 2] == ["đông"]):
            continue  # "vụ Hè Thu"
        if (word == "vốn" and index and words[index - 1] == "góp") or (pairs[index] == "doanh thu" and index and words[index - 1] == "kinh"):
            continue  # "góp vốn mua cổ phần", "mua bán chứng khoán kinh doanh thu được"
        named = word in HEADS or (index + 1 < end and pairs[index] in HEADS)
        if index > begin and (word in _TRADING or pairs[index] in _TRADE) and words[index - 1] not in _BEFORE_TRADE and words[index - 2 : index] != _ACTIVITY:
            continue  # "xăng dầu nhập khẩu", "lô hàng NK" are goods
        if pairs[index] in _TRADE and index and words[index - 1] == "được":
            continue  # "tỷ trọng nông sản được xuất khẩu"
        if named and word not in HEADS and pairs[index + 1] in CLOSERS:
            continue  # "chỉ tiêu tốn"
        if named and pairs[index] not in NO_HEADS and (not index or pairs[index - 1] not in NO_HEADS or words[index - 2 : index] == _STRIVING):
            if pairs[index] in PLANS and index > begin and words[index - 1] in _SETTING:
                following = _head(words, pairs, index + 2, end)
                return index if following is None else following  # "đặt kế hoạch doanh thu 5 tỷ đồng"
            if "lệ" in words[index + 3 : end]:
                ratio = words.index("lệ", index + 3) - 1
                return ratio if words[ratio] in _RATIOS else index  # "lương hưu tỷ lệ khấu trừ"
            return index
    return None


_STRIVING = ["phấn", "đấu"]
"""In front of "giá" its last word makes no "đấu giá": "phấn đấu giá trị sản xuất đạt"."""
_HOW_MUCH = ADJECTIVES | {"khá", "nào", "này", "rất", "trung", "tương", "tối", "từ", "vừa"}
_SETTING = frozenset(("lên", "đặt", "đề"))
"""Verbs of setting a plan, whose object is what is planned."""
_NOT_COUNTED = frozenset(("cho", "năm", "tháng"))
"""What follows a number and is counted by none: "trong 5 năm trở lại đây", "ngày 29/8 cho thấy"."""


_SOLD = frozenset(("bán", "bị", "được"))
"""They say what was done with what is counted: "340 triệu máy | bán ra"."""
_MOST_COUNTED = 6


def _ends_count(words: Sequence[str], at: int) -> bool:
    """Whether what is counted ends in front of the word at `at`: "3.000 chiếc xe | ở Ấn Độ", but not "5 đại biểu không tán thành"."""
    return words[at] in CLOSERS and pair_at(words, at) not in OPEN_PAIRS


def counted_noun(clause: str, longest: int = 4) -> str | None:
    """What the last number of a clause counts: "đón được 3.250.000 lượt khách" → "lượt khách"; None if one word or none, or more than `longest`."""
    words = clause.split()
    for index in range(len(words) - 1, -1, -1):
        if words[index] < ":" and words[index][0].isdigit():
            rest = words[index + 1 :]
            while rest and (rest[0] in SCALE_WORDS or (rest[0] in UNITS and rest[0] != "chiếc")):
                rest = rest[1:]
            plain = [bare_word(word) for word in words[:index]]
            pairs = _pairs(plain)
            near = index
            while near and (words[near - 1][-1] != "," or (words[near - 1][0].isdigit() and words[near][0].isdigit())):
                near -= 1
            head = _head(plain, pairs, near, index)
            if len(rest) > _MOST_COUNTED and not _TIMES.isdisjoint((*plain[index - 1 : index], rest[0])):
                return None  # "khả năng chịu nóng từ năm 1997 như đứng bếp quá nhiều giờ …": a time counts nothing
            if head is not None:
                stop = head
                while stop < index and not _closes(plain, pairs, stop):
                    stop += 1
                return phrase_of(words[head : _with_addition(plain, stop)])
            # "3.000 chiếc xe | ở Ấn Độ", "77 triệu máy | bán ra"; not "1. Mức thu", "iPhone 12 Pro Max".
            stop = next((at for at, word in enumerate(rest) if at and (word in _SOLD or (at > 1 and _ends_count(rest, at)))), len(rest))
            counts = (
                2 <= stop <= longest
                and (rest[0] == "ngày" or rest[0] not in CLOSERS)
                and rest[0] not in _NOT_COUNTED
                and words[index][-1] not in ".):"
                and rest[0].islower()
            )
            return phrase_of(rest[:stop]) if counts else None
    return None
