"""Whose deed a verb is, where no words in front of it are its subject: what comes about stands behind its verb ("đã xảy ra ⟦một vụ cháy⟧"),
a paper in front of the parenthesis that says since when it is in force ("⟦Nghị định 13/2023/NĐ-CP⟧ (hiệu lực từ 1/7/2023)")."""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.events.actors import actor
from vnpolitics_cli.events.clauses import Told, gathering, is_passive
from vnpolitics_cli.events.lexicon import HAPPENING, SUBMITTING, TAKING_PLACE
from vnpolitics_cli.events.phrases import LIST_TAIL, PERSON, is_body
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.words import Verb, Words, in_name
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import UPPER

_TABLE = table("verbs")
_MOODS: dict[str, list[str]] = _TABLE["moods"]
_NOUNS: dict[str, list[str]] = _TABLE["nouns"]

# How many come about: "một", "nhiều", "hơn 20", "hai".
HOW_MANY = r"(?:(?:có|thêm|tới|đến|khoảng|hơn|gần|trên)\s+)*(?:\d[\d.]*|một|hai|ba|bốn|năm|sáu|nhiều|các|những|hàng\s\w+)\s+"
# What comes about behind a verb of coming about: "đã xảy ra ⟦một trận ẩu đả⟧", "diễn ra ⟦lễ công bố⟧". Group 1 is what.
_COME_ABOUT = lazy.re(rf"\s+({HOW_MANY}\w|(?i:{any_of(_NOUNS['happenings'])})\s)")
# In its name, the second of two papers: "lễ ký kết biên bản ghi nhớ ⟦và hợp đồng⟧ tài trợ".
_AND_PAPER = lazy.re(rf"\svà\s(?:hợp đồng|biên bản|bản ghi nhớ|{any_of(_NOUNS['papers'])})\s")
# Whom there is, or was: "có ⟦4 sĩ quan trẻ⟧". Group 1 is whom.
_THERE_IS = lazy.re(rf"\s+({HOW_MANY}{any_of(_NOUNS['persons'])}\s)")
# Where such a noun phrase ends: at a mark, or before a word that opens something else.
_END = lazy.re(rf"[,.:](?!\d)|[;()\n“\"]|\s(?:{any_of(_MOODS['phrase_ends'])})(?!\w)")
# What is shown to all: "trên mạng xã hội xuất hiện ⟦clip⟧ dài 2 phút". Group 1 is what.
_SHOWN = lazy.re(rf"\s+({any_of(_NOUNS['shown'])})\s")
_COMING_ABOUT = frozenset(_MOODS["coming_about"])
# Who did it, right behind a passive verb: "bị ám sát ⟦bởi Lê Văn Sáu⟧", "được thành lập bởi chính quyền lâm thời"; a mine did nothing.
_BY_WHOM = lazy.re(rf" bởi (?=[{UPPER}]|(?:anh em|chính phủ|chính quyền|công ty|cơ quan|nhà|tập đoàn|{any_of(_NOUNS['jobs'])})\s)")

# A paper with its number or its year: "Nghị định số 13/2023/NĐ-CP", "Luật Cư trú số 68/2020/QH14", "Luật Xây dựng 2025".
_PAPER = lazy.re(
    rf"(?<!\w){any_of(_NOUNS['numbered'])}\s+(?:(?:[^\W\d]+,?\s+){{1,12}}?số\s+|(?:số\s+)?)\d(?:[\w/.-]|(?<=-)\n)*\w"
    r"|(?:Bộ luật|Bộ Luật|Luật)(?:\s[^\W\d]+){1,8}\s(?:19|20)\d\d(?!\w)"
)
# In front of a paper that another one acts on, or between it and a parenthesis that may be another paper's.
_OTHERS = lazy.re(rf"(?:bởi|thay thế)\s|(?<!\w){any_of(_NOUNS['numbered'])}(?!\w)")
# Behind a paper its day, or what it does to another one, up to a comma: "(ngày 19/11/2018), ", "sửa đổi, bổ sung một số điều của Luật Đê điều, ".
_AMENDING = lazy.re(
    r"(?:\s+\(?ngày\s[\d/.\sthángnăm]{6,24}(?:\sngày\s\d+)?\)?(?:\s*của\s[^,;.()]{3,60})?)?"
    r"(?:\s+sửa\s+đổi,\s+bổ\s+sung\s+(?:một\s+số|các)\s+điều\s+của\s+[^,;.()]{3,120})?,\s+"
)
# What comes into force, by its first words: "Hiệp định UKVFTA", "các quy định này", "EVFTA"; no body does, "Cảng cạn Long Biên".
_OF_FORCE = lazy.re(
    r"(?:(?:các|những|loạt|toàn bộ|hai|ba|một số|tất cả(?: các| những)?|\d+)\s)?"
    rf"(?:{any_of([*_NOUNS['papers'], *_NOUNS['numbered'], *_NOUNS['in_force']])}|(?-i:[A-Z]{{3,}}))(?!\w)",
    re.IGNORECASE,
)
# The end of a line that goes on in the next one, even with a capital: "Luật Đê điều số 13/2024/QH15 ngày 5/3/2024⟦ của ⟧", "Nghị định⟦ số ⟧".
_WRAPPED = lazy.re(r"(?:\s(?:của|số|Luật|định|tư)|-)\s?$")
# In front of the paper that a rule stands in: "theo quy định trong ⟦Luật Đê điều 2020⟧ có hiệu lực từ …", "khoản 2 Điều 5 ⟦Nghị định 3/2025/NĐ-CP⟧".
_WITHIN = lazy.re(r"\s(?:tại|trong)\s$|(?:[Kk]hoản|[Đđ]iểm|Điều)\s\w+\s$")
# What opens a title behind a paper's number, and what in a title stands in front of another paper.
_TITLE_OPENS = lazy.re(r"[*_]*\s+(?:về|ngày|của|sửa\s+đổi|quy\s+định|hướng\s+dẫn|bãi\s+bỏ)\s")
_NAMED_IN_TITLE = lazy.re(r"(?:điều\s+của|bổ\s+sung|sửa\s+đổi|hướng\s+dẫn|thi\s+hành|thay\s+thế|bãi\s+bỏ)\s+$")
_TITLE = 520
"""How far in front of its comma the paper is looked for whose title that closes, in code points."""
_NEAR = 100
_FRONT = 240
"""How far in front of its verb or its parenthesis a paper is looked for, in code points."""


def coming_about(text: str, verb: Verb, claim: Claim, finish: int) -> str | None:
    """What comes about, behind a verb that says so: "đã xảy ra ⟦một trận ẩu đả⟧", "có ⟦4 sĩ quan trẻ⟧"."""
    hi = claim.start if verb.end < claim.start else finish
    if verb.key in _COMING_ABOUT:
        named = _COME_ABOUT.match(text, verb.end, hi)
        shown = _SHOWN.match(text, verb.end, hi) if named is None and verb.key == "xuất hiện" else None
        if shown is not None:
            return shown[1]
    else:
        named = _THERE_IS.match(text, verb.end, hi) if verb.key == "có" and verb.start > claim.end else None
    if named is None:
        return None
    start = named.start(1)
    end = _END.search(text, named.end(), hi)
    while end is not None and end[0] == "," and in_name(text, end.start()):
        # "diễn ra Lễ diễu binh, diễu hành"
        end = _END.search(text, end.end(), hi)
    if end is not None and _AND_PAPER.match(text, end.start(), hi) and named[1].lower().startswith("lễ"):
        # "diễn ra Lễ ký kết biên bản ghi nhớ và hợp đồng tài trợ"
        end = _END.search(text, end.end(), hi)
    stop = end.start() if end is not None else hi
    if end is None and text[hi - 1 : hi + 1].isalnum():
        # Cut off in the middle of a word, where no more of the clause is read.
        return None
    found = [other for other in verbs_of(Words(text, start, stop), 0) if other.start > named.end(1)]
    return actor(text, (start, found[0].start if found else stop))


def by_whom(text: str, verb: Verb, finish: int) -> str | None:
    """Who did what a passive verb tells, right behind it: "bị ám sát bởi ⟦Lê Văn Sáu⟧, cận vệ của ông"."""
    named = _BY_WHOM.match(text, verb.end, finish) if text.startswith(" bởi ", verb.end) else None
    if named is None:
        return None
    end = _END.search(text, named.end(), finish)
    return actor(text, (named.end(), end.start() if end is not None else finish))


_BEFALLING = tuple(f" {words}" for words in _MOODS["befalling"])
# In front of a clause that tells a case: "⟦vụ việc⟧ tàu An Bình mất tích", "sự việc ông Ba ngã".
_CASE = lazy.re(r"(?:[Vv]ụ|[Ss]ự)\sviệc\s")


def done_by(text: str, doer: str, verb: Verb) -> str | None:
    """Who did it, of the words that are plainly a verb's subject; of a passive one that names nobody who did it, too: "⟦Cao tốc⟧ được khánh thành",
    "116 doanh nghiệp được vinh danh" tell of nobody else.

    Nobody, where something comes about behind it or in it ("hai bố con ⟦xảy ra cãi vã⟧", "hiện trường vụ án xảy ra"), or where they are
    a body, which does not take place ("kỳ họp thứ 3, ⟦HĐND xã⟧ diễn ra"); the subject itself where a case is told in it."""
    if verb.key in HAPPENING:
        held = verb.key in ("diễn ra", "xảy ra") or (verb.key == "tổ chức" and text.endswith("được ", 0, verb.at) and verb.agent is None)
        scene = text.startswith(_BEFALLING, verb.end) or doer.lower().startswith("hiện trường ")
        return None if (held and is_body(doer)) or (scene and verb.key == "xảy ra") else doer
    if _is_submitted(text, doer, verb):
        return None
    case = _CASE.match(doer)
    if case is None or not (doer[case.end()].isupper() or PERSON.match(doer, case.end())):
        return doer
    return doer[case.end() :]


# The time for something, which begins and ends: "⟦Thời gian nhận hồ sơ⟧ kết thúc vào ngày 5/3", but not "thời gian tới".
_TIME_FOR = lazy.re(r"\W*(Thời\s(?:gian|hạn)(?:\s[^\W\d_][^\s,.;:()]*){2,12})\s?", re.IGNORECASE)


def time_for(text: str, told: Told) -> str | None:
    """The time for something, where it is told when it begins or ends: "⟦Thời gian nhận hồ sơ⟧ kết thúc ngày 5/3"."""
    if told.verb.key not in TAKING_PLACE or told.subject is None:
        return None
    named = _TIME_FOR.fullmatch(text, *told.subject)
    return named[1] if named is not None else None


def _is_submitted(text: str, doer: str, verb: Verb) -> bool:
    """Whether a draft stands in front of what is done with it: "hoàn thiện hồ sơ, ⟦dự thảo Nghị quyết⟧, trình Chính phủ"."""
    return verb.key in SUBMITTING and doer[:7].lower() == "dự thảo" and not is_passive(text, verb)


def comes_about(text: str, verb: Verb) -> bool:
    """Whether what comes about stands behind its verb, so that the words in front are where: "xưởng may xảy ra ⟦vụ cháy⟧"."""
    return verb.key in _COMING_ABOUT and _COME_ABOUT.match(text, verb.end) is not None


def taking_place(text: str, verb: Verb, clause: int) -> str | None:
    """The happening in front of the parenthesis that says when it takes place: "tại ⟦Phiên họp thứ bảy⟧ (diễn ra ngày 22/9/2020)"."""
    if not text.endswith("(", 0, clause) or verb.start > clause + 8:
        return None
    lo = max(text.rfind(mark, max(0, clause - _NEAR), clause) for mark in (". ", ", ", "\n"))
    named = gathering(text, max(lo, clause - _NEAR, 0), verb)
    return actor(text, (named[0], clause - 1)) if named is not None else None


def across_colon(text: str, verb: Verb, clause: int) -> str | None:
    """The happening whose name goes on behind a colon, where its clause seems to begin: "tại ⟦tọa đàm Làm lụa: Hướng đi mới⟧ được tổ chức chiều 5/3"."""
    if not text.endswith(": ", 0, clause) or verb.opener or not (text.endswith("được ", 0, verb.at) or text.startswith(_ON_DAY, verb.end)):
        return None
    lo = max(text.rfind(mark, max(0, clause - _NEAR), clause - 2) for mark in (". ", ", ", "\n", ": "))
    named = gathering(text, max(lo, clause - _NEAR, 0), verb)
    return text[named[0] : verb.start].strip(" ,") if named is not None and named[0] < clause else None


# Behind what takes place, its day.
_ON_DAY = tuple(f" {word} " for word in ("ngày", "sáng", "chiều", "tối", "hôm", "vào"))
# Somebody by rank and name in front of a parenthesis: "⟦chị Hoa⟧ (nhập viện ngày 5/3)". Group 1 is who.
_IN_FRONT = lazy.re(
    rf"(?:^|[,.;:\n]\s?|\s(?:với|cho|gồm|có|là|và)\s)((?:{any_of(_MOODS['ranks'])}|[Aa]nh|[Cc]hị|[Cc]háu|[Ee]m|[Bb]ệnh nhân)"
    rf"\s[{UPPER}][\w.-]*(?:\s[{UPPER}][\w.-]*){{0,4}})\s\($"
)


def told_of(text: str, verb: Verb, clause: int) -> str | None:
    """Who stands in front of the parenthesis that begins with the verb: "⟦chị Hoa⟧ (nhập viện ngày 5/3) đã khỏi bệnh"."""
    if not text.endswith("(", 0, clause) or verb.start > clause + 1 or verb.agent is not None:
        return None
    named = _IN_FRONT.search(text, max(0, clause - _NEAR), clause)
    return named[1] if named is not None else None


def comes_into_force(doer: str, verb: Verb) -> bool:
    """Whether a subject may be what a verb tells of: what is in force is a paper or a rule; what expires is no body."""
    if "hiệu lực" in verb.key:
        return _OF_FORCE.match(doer) is not None or (verb.key.startswith(("hết ", "mất ")) and not is_body(doer))
    # "Chính phủ ban hành nghị định … và được áp dụng từ …": the paper is applied, no body.
    return verb.key != "được áp dụng" or not is_body(doer)


# In front of what is in force, where it is no subject of its clause: "vào thời điểm ⟦Hiệp định⟧ có hiệu lực", "đối với ⟦các quy định này⟧".
_BORDERS = tuple(f"{words} " for words in _MOODS["before_rule"])
_RULE = lazy.re(rf"(?<!\w)(?!điều\s\D){_OF_FORCE.pattern}", re.IGNORECASE)
# Where its name ends: in front of the paper that lays it down, of its abbreviation, of adverbs.
_RULE_END = lazy.re(r"\s(?:ban hành\s(?:kèm\s)?)?theo(?![a-zđ])|\s\((?=[^()]*\)\s*$)|\s(?:sẽ|dự kiến|vừa|được|để công bố và|để ban hành)(?=\s|$)")
# What stands in no name of a rule: the rest of another clause.
_NO_RULE = lazy.re(r"[;:“”\"]|\s(?:thì|hiệu lực|đã|sẽ|là|khi|nhưng|trừ)\s")
# Right behind "áp dụng", since when: it is what is applied that stands in front.
_SINCE = (" từ ", " kể từ ", " bắt đầu từ ", " đến hết ", " từ\n", " kể từ\n")
_RULE_NAME = 160
"""The longest name of a rule, in code points."""


def _rule(text: str, verb: Verb, lo: int) -> str | None:
    """The rule right in front of the verb that says it is in force, whatever opens there: "vì ⟦Luật Thủy lợi 2015⟧ có hiệu lực", "với ⟦Hiệp định VLFA⟧
    vừa có hiệu lực", "thông qua ⟦Bảng giá muối⟧ áp dụng từ ngày 1/1"; a numbered paper with its title between, too."""
    hi = verb.start
    titled = "hiệu lực" in verb.key
    if not titled and not text.startswith(_SINCE, verb.end):
        return None
    lo = max(lo, hi - _RULE_NAME)
    comma = text.rfind(", ", lo, hi - 1)
    for named in _RULE.finditer(text, lo, hi):
        start = named.start()
        if text[lo:start].strip(" *_\n-–+•“") and not text.endswith(_BORDERS, lo, start):
            continue
        paper = _PAPER.match(text, start, hi)
        end = _RULE_END.search(text, named.end(), hi) if paper is None else None
        stop = hi if end is None else end.start()
        if _NO_RULE.search(text, named.end(), stop) is not None:
            continue
        if paper is not None and (hi - paper.end() < 2 or (titled and _TITLE_OPENS.match(text, paper.end()))):
            return paper[0] if _OTHERS.search(text, paper.end(), hi) is None else None
        if paper is None and (start > comma or LIST_TAIL.match(text, comma + 2)):
            name = text[start:stop].strip(" *_\n")
            whole = name.count("(") == name.count(")") and "\n" not in name and name[-1] != "," and text.find(",", stop, hi) < 0
            return name if whole and (not name.isupper() or start > lo) else None
    return None


def _unwrapped(text: str, clause: int) -> int:
    """Where the line begins with which a clause does, whatever lines it is broken over."""
    while clause > 1 and text[clause - 1] == "\n" and _WRAPPED.search(text, max(0, clause - 12), clause - 1):
        clause = text.rfind("\n", 0, clause - 1) + 1
    return clause


def _with_its_title(text: str, verb: Verb) -> str | None:
    """The paper whose title, however long and whatever papers it names, a comma closes in front of "có hiệu lực": "theo ⟦Thông tư số 18/2018/TT-BXD⟧ ngày
    30/10/2018 của Bộ trưởng sửa đổi một số điều của Thông tư số 3/2010/TT-BXD, có hiệu lực từ …"."""
    if text[max(0, verb.start - 3) : verb.start].rstrip()[-1:] != ",":
        return None
    lo = max(0, verb.start - _TITLE)
    lo = max(lo, *(text.rfind(mark, lo, verb.start) for mark in (". ", ";", "\n\n")))
    for paper in [*_PAPER.finditer(text, lo, verb.start)][::-1]:
        if _NAMED_IN_TITLE.search(text, max(lo, paper.start() - 14), paper.start()):
            continue
        return paper[0] if _TITLE_OPENS.match(text, paper.end()) and not text.endswith("bởi ", 0, paper.start()) else None
    return None


def _is_in_title(text: str, paper: re.Match[str]) -> bool:
    """Whether a paper is named in the title of another one, which acts on it: "sửa đổi ⟦Nghị định 3/2015/NĐ-CP⟧"."""
    return _NAMED_IN_TITLE.search(text, max(0, paper.start() - 14), paper.start()) is not None


def _is_acted_on(text: str, paper: re.Match[str]) -> bool:
    """Whether a paper is named as one that another one acts on, or that acted on that: "được sửa đổi bởi ⟦Nghị định 7/2025/NĐ-CP⟧"."""
    return text.endswith("bởi ", 0, paper.start()) or _is_in_title(text, paper)


def in_force(text: str, verb: Verb, clause: int) -> str | None:
    """The numbered paper of which a clause, which begins at `clause`, says that it is in force: in front of its parenthesis, in front of ", có hiệu
    lực", or issued in the same breath ("đã ban hành ⟦Quyết định 27/QĐ-HNM⟧ về mức phí có hiệu lực …"). None where two stand there, or where
    another one acts on it."""
    if "hiệu lực" not in verb.key and not verb.key.endswith("áp dụng"):
        return None
    titled = _with_its_title(text, verb)
    if titled is not None:
        return titled
    held = text.endswith("(", 0, clause)
    lo, hi = (max(0, clause - _FRONT), clause - 1) if held else (max(_unwrapped(text, clause), verb.start - _FRONT), verb.start)
    if held:
        lo = max(lo, *(text.rfind(mark, lo, hi) + 1 for mark in (". ", "\n", "; ")))
    papers = list(_PAPER.finditer(text, lo, hi))
    if not papers:
        return _rule(text, verb, lo) if not held else None
    if held and len(papers) > 1 and _is_in_title(text, papers[1]) and all(_is_acted_on(text, paper) for paper in papers[2:]):
        # "⟦Nghị định 28/2025/NĐ-CP⟧ sửa đổi Nghị định 3/2015/NĐ-CP (có hiệu lực từ 1/11/2025)"
        return papers[0][0]
    if text.endswith(("bởi ", "thay thế "), 0, papers[-1].start()):
        return None
    paper = papers[-1]
    if _AMENDING.fullmatch(text, paper.end(), hi) is not None:
        return paper[0]
    if _OTHERS.search(text, paper.end(), hi) is not None:
        return None
    alone = len(papers) == 1 or hi - paper.end() < 3
    if held or text.endswith("ban hành ", 0, paper.start()):
        return paper[0] if alone else None
    added = text.find("bởi ", max(lo, paper.start() - 40), paper.start()) >= 0  # "được thêm bởi khoản 3 Điều 71 Luật Thủy lợi 2025"
    if len(papers) == 1 and not added and hi - paper.end() < 2 and _WITHIN.search(text, max(0, paper.start() - 14), paper.start()):
        return paper[0]
    return _rule(text, verb, lo)
