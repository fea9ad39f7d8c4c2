"""Where the title of a document (trích yếu) begins and ends behind its mention.

A title is the clause behind "về", "về việc", "quy định", "hướng dẫn về" or an opening quote: "Nghị định 137/2016/NĐ-CP quy định chi tiết một số
điều của Luật Thú y". Nothing marks its end, so it is read up to the first mark or word that belongs to the clause
around it, and a mark that titles hold as well is looked at twice. "quy định" is also a verb: what an article or an annex of a
document lays down is not the document's title.
"""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.provinces import PROVINCES
from vnpolitics_cli.tables import any_of, table, tree_of
from vnpolitics_cli.text import DASH, DASHES, LOWER, UPPER

_WORDS = table("documents")["titles"]

_LONGEST = 500
_HEAD = tree_of(table("issuers")["heads"])

# "về việc", "quy định về", "quy định", "hướng dẫn về", an opening quote; groups: about (the quote behind "về"), rule ("quy định"), quote.
_OPENING = lazy.re(
    r"\s{0,3}[,:–]?\s{0,3}(?:[*\s]{0,4}(?:TẢI\s+VỀ[*\s]{0,8}|[Tt]ải\s+về[*\s]{1,8}(?=[vV]ề\s)))?"
    rf"(?:(?:(?:về\s+)?[vV]ề\s+việc|[vV]/[vV]|[vV]ề)\s{{1,3}}(?!{any_of(_WORDS['none'])}(?![^\W_]))(?P<about>[“\"‘«']?)"
    rf"|(?P<rule>[qQ]uy\s+định|[hH]ướng\s+dẫn(?=\s+về\s))\s{{1,3}}(?!số\s+\d|(?:về\s+{any_of(_WORDS['none'])}|{any_of(_WORDS['verb'])})(?![^\W_]))(?:(?:về\s+)?về(?:\s+việc)?\s{{1,3}})?|(?P<quote>[“\"«]))"
)
# Between a mention and its quoted title: what it is, ", nghị quyết đầu tiên của nhiệm kỳ,".
_APPOSED = lazy.re(r",\s{1,3}(?:một\s+trong|(?i:nghị\s+quyết|đề\s+án))\s[^.;:()“”\"\n]{3,90}?,?(?=\s(?:về\s)?[“\"])")
_QUOTE_CLOSES = lazy.re('[”"]')
_CLOSING = {"“": "”", "«": "»", "‘": "’"}

_OTHER = r"(?:Báo\s+cáo|Hướng\s+dẫn|Quy\s+(?:chế|định)|Thông\s+báo|Tờ\s+trình)\s+số\s+\d"
# Where a title may end; the marks that `_past` knows are looked at again. The alternatives: a mark; the verb of the clause around the
# title; the clause behind a comma; another document in a list; a line break; what the document puts into a group ("xếp rắn ráo vào nhóm IIB")
# or replaces. Its first character tells of most places that none of them stands there.
_STOP = lazy.re(
    rf"(?=[;:?!()”“\"»…|\[.*,\s{DASH}])(?:[;:?!()”“\"»…|]|\[(?=\d)|(?<!TP)\.(?=\s|$|[{UPPER}]|\d{{1,2}}\s*\n)|\*\*+"
    rf"|,?\s(?:{tree_of(_WORDS['ends'])}(?![^\W_])|(?:hướng\s+dẫn|quy\s+định)(?=\s?:)|(?<=\d\s)xác\s+định\s|(?:là|bị)\s|được\s+{any_of(_WORDS['passive'])}(?![^\W_])|đã\s+(?!{any_of(_WORDS['past'])}(?![^\W_]))|do\s+(?=[{UPPER}])(?i:(?={_HEAD}(?![^\W_])))(?=(?:[^.;:()\n]|(?<=TP)\.|\(kh[óo][aá]\s[IVX]{{1,5}}\)){{3,80}}?\s(?:{any_of(_WORDS['signs'])})(?![^\W_])))"
    r"|\s(?<!có\s)(?<!theo\s)(?<!ứng\s)(?<!các\s)(?<!những\s)(?<!và\s)(?<!số\s)(?<!ồ\ssơ\s)yêu\s+cầu(?![^\W_])"
    rf"|,\s(?={tree_of(_WORDS['clauses'])}(?![^\W_])|{tree_of(_WORDS['bodies'])}(?![^\W_])|Luật\s|theo\s+(?!dõi\s)|(?:[đĐ]iều|[kK]hoản|[đĐ]iểm|Quy\s+(?:chế|định)(?:\s+số)?|Đề\s+án(?:\s+số)?|số|từ|có)\s+\d"
    rf"|[{UPPER}][^,.;:\n]{{0,60}}?\s{tree_of(_WORDS['said'])}(?![^\W_])|{tree_of(_WORDS['subjects'])}\s(?:[^,.;:\n]{{0,60}}?\s)?(?:{any_of(_WORDS['must'])}|đã(?!\s{any_of(_WORDS['past'])}(?![^\W_])))(?![^\W_]))"
    rf"|\s\*{{0,3}}(?:và|hoặc)\s+(?={tree_of(_WORDS['others'])}(?![^\W_])|(?:[đĐ]iều|[kK]hoản|[đĐ]iểm)\s+\d|{tree_of(_WORDS['bodies'])}(?![^\W_])[^,.;:\n]{{0,40}}?\s(?:đã|vừa|sẽ)\s"
    rf"|(?i:{tree_of(_WORDS['papers'])})\s{{1,3}}số\s+\d|{_OTHER}|(?:các\s+)?{tree_of(_WORDS['papers'])}(?:\s{{1,3}}[{LOWER}]+){{0,8}}\s{{1,3}}(?:số\s+)?\d(?!\d*\s+năm)|\d+\s(?:[{LOWER}]+\s){{1,5}}tại\s(?i:{tree_of(_WORDS['papers'])})\s)"
    rf"|\s?[{DASH}]\s?(?:đây\s|(?:Điều|Khoản|Chương)\s\d)|\n"
    r"|,?\s(?:được|với)\s\d[\d.,/]*%?\s(?:số\s)?(?:đại\s+biểu|phiếu|ý\s+kiến)|\svới\s\d+\s(?:chỉ\s+tiêu|chương|giải\s+pháp|mục\s+tiêu|nhiệm\s+vụ|nhóm|nội\s+dung)"
    r"|\s(?<!việc\s)(?<!,\s)(?<!và\s)(?:xếp|đưa)\s(?=[^,.;:\n]{3,60}\svào\s(?:nhóm|danh\s+mục)(?![^\W_]))"
    rf"|(?<=\w)\s(?<!việc\s)(?<!và\s)(?<!hoặc\s)(?<!đề\snghị\s)(?<!kiến\snghị\s)(?<!Nghị\squyết\s)(?<!Quyết\sđịnh\s)(?:bãi\s+bỏ|thay\s+thế)\s+(?:cho\s+)?(?=(?:các\s)?(?i:{tree_of(_WORDS['papers'])})\s{{1,3}}(?:số\s+)?\d))"
)
# "(PPP)", "(logo)", "(dự án BT)", "(sửa đổi)", "(Trà Vinh, Bến Tre)", "(giai đoạn 2021-2025)", "(2021 - 2025)", "(Cục Hải quan Hà Nội), giữ chức": an aside
# that is part of the title.
_ASIDE = lazy.re(
    rf"\((?:[{UPPER}%][\w&%.-]*(?:,?\s[{UPPER}]\w*){{0,12}}|{any_of(_WORDS['asides'])}|{any_of(_WORDS['asides_with_number'])}\s(?:[IVX]+|\d)[^()\n]{{0,20}}|(?:19|20)\d\d\s?[{DASH}]\s?(?:19|20)\d\d|[a-z]{{3,12}}|(?!(?:còn|gọi|sau|viết)\s)(?:[{LOWER}]+\s){{1,2}}[{UPPER}]{{2,8}}|[{UPPER}][^()\n]{{2,60}}(?=\),?\sgiữ\s))\)"
)
# "; trách nhiệm phối hợp": a title goes on behind a semicolon with a noun, not with an order's next verb or the next reference.
_ITEM = lazy.re(rf";\s{{1,3}}(?=[{LOWER}])(?!ngày\s\d|{tree_of(_WORDS['orders'])}(?![^\W_])|[^\W\d_]\))")
_BREAK = lazy.re(rf"\n[ \t]*(?:[{DASH}]\s(?=Thương\s))?(?=[^\W_])(?!\d{{1,3}}[.)]\s)")

# In front of a mention that is its sentence's subject.
_OPENS = lazy.regex(r"(?r)(?:(?:^|[.:;?!\n]|trong\s+khi|,)[\s*#>•+–-]*)")
# In front of a mention of which an annex speaks: "Quy chế ban hành kèm theo ".
_ANNEXED = lazy.regex(r"(?r)kèm(?:\s+theo)?(?:\s+các)?\s{1,3}")
# In front of a mention that leads a sentence whose main clause comes behind the title: "Theo Nghị quyết … về việc sắp xếp xã, cả nước còn
# …", "Để đạt mục tiêu của Nghị quyết … về phát triển điện, ngành cần …"; and more of them, whose sentence may also be a heading: "Thực hiện
# Chỉ thị …, Nghị quyết … về sắp xếp bộ máy, tỉnh đã …", "Sau 3 năm thực hiện Nghị quyết …".
_LEADS_CLAUSE = lazy.regex(r"(?r)(?:(?<!\w)Theo\s[^.,;:!?\n]{0,100}|(?:^|[.!?\n])[\s*]{0,6}(?:Để|Nhằm|Qua|Sau)\s[^.,;:!?\n]{0,140})")
_LEADS = lazy.regex(
    rf"(?r)(?:^|[.!?\n])[\s*+•–-]{{0,6}}{any_of(_WORDS['leading'])}\s(?:[^.,;:!?\n]|,(?=\s?(?:ngày|các|của|số|{any_of(_WORDS['papers'])})\s)){{0,200}}"
)
_COMMA = lazy.re(r",\s+")
_COMMAS = 3
"""Commas of a title; behind more, what is read may be several clauses."""
# Behind such a comma: what the main clause begins with, "tỉnh đã …", "các đơn vị …"; what a comma or "và" follows is one of a list.
_OPENER = lazy.re(rf"(?!{any_of(_WORDS['no_openers'])}(?![^\W_])){tree_of(_WORDS['openers'])}(?![^\W_])(?!\s?[,;.]|\s(?:và|hoặc)\s)")
# The same with a name, "Hà Nội giảm …", "Chi cục Thuế tích cực …"; bodies and laws are looked at where the title may end.
_NAMED_OPENER = lazy.re(rf"(?!(?:{any_of(_WORDS['bodies'])}|Luật)(?![^\W_]))(?:[{UPPER}][\w.]*\s){{1,8}}(?!và\s|hoặc\s)[{LOWER}]")
# In front of a mention that is part of the subject: "Một trong những điểm mới tại Nghị định … quy định về phí là giảm mức thu".
_WITHIN_SUBJECT = lazy.regex(r"(?r)(?:[mM]ột\s+trong\s+(?:các|những|số)|[đĐ]iểm\s+(?:đáng\s+chú\s+ý|mới|nổi\s+bật))\s[^.;:,\n]{0,60}")
# In front of a mention that is the subject of its sentence, and the verb behind its title: "Chỉ thị … về học tập và làm theo gương Bác góp phần …";
# behind a comma or "và" the verb is one of the title's.
_IS_SUBJECT = lazy.regex(
    r"(?r)(?:(?:^|(?<!\d)\.|[!?\n])[\s*]{0,6}|(?<!\w)(?:biết|rằng|thấy),?\s)(?:Việc\s(?:ban\s+hành|quán\s+triệt|thi\s+hành|thực\s+hiện|triển\s+khai)\s)?"
)
_DEED = lazy.re(
    r"(?<=[\w)])(?<!\svà)(?<!\shoặc)(?<!nhằm)(?<!để)(?<!việc)\s"
    rf"(?:{tree_of(_WORDS['deeds'])}(?![^\W_])|{any_of(_WORDS['tallies'])}\s(?=\d))"
)
# Behind "quy định": what only a title says.
_TITLE_LIKE = lazy.re(rf"{any_of(_WORDS['only'])}(?![^\W_])")


def title(text: str, start: int, end: int, at: int, *, dated: bool, pinned: bool) -> tuple[str, int] | None:
    """The title of the mention `start:end`, read from `at`, where its date and issuer end, and its own end; None where there is none.

    `dated` tells that a whole day stands in between, as in a citation in full; `pinned` that the mention has a pinpoint.
    """
    apposed = _APPOSED.match(text, at)
    opening = _OPENING.match(text, at if apposed is None else apposed.end())
    if opening is None:
        return None
    annexed = _ANNEXED.match(text, max(0, start - 20), start) is not None
    part = pinned or annexed
    if opening["quote"] and (part or "," in opening[0] or ":" in opening[0]):
        return None
    like = opening["rule"] is not None and _TITLE_LIKE.match(text, opening.end()) is not None
    # "(khoản 1 Điều 73 Nghị định 35/2022/NĐ-CP ngày … của Chính phủ quy định quản lý khu kinh tế)": nothing but the citation is in the brackets.
    cited = part and at > end and opening["rule"] is not None and _end(text, opening.end())[1] == ")"
    if pinned and not annexed and not cited and opening["rule"] and not like and "về" not in opening[0]:
        # "khoản 20 Điều 4 Thông tư … quy định hàng hóa …": what the article lays down.
        return None
    if opening["rule"] and not dated and not cited:
        subject = at == end and ("," in opening[0] or _OPENS.match(text, max(0, start - 12), start) is not None)
        if (part and not (like and at > end)) or (subject and not like and not _is_named(text, start, opening)):
            return None
    begin = opening.end()
    if opening["rule"] and text[begin : begin + 1].isdigit():
        # "quy định 19 hành vi vi phạm": what it lays down.
        return None
    opened = opening["quote"] or opening["about"]
    if opened:
        close = _closing(text, begin, opened)
        if close > 0:
            return _plain(text, begin, close) if "**" not in text[begin:close] else None
        if opening["quote"]:
            return None
    stop, mark = _end(text, begin)
    if like and (law := text.find("Luật", begin, stop)) > 0:
        # "quy định chi tiết một số điều của Luật X để hoàn thiện …"
        aim = text.find(" để ", law, stop)
        stop = aim if aim > 0 else stop
    if (verb := text.find(" là ", begin, stop)) > 0 and _WITHIN_SUBJECT.match(text, max(0, start - 90), start) is not None:
        stop = verb
    if mark == "." and _IS_SUBJECT.match(text, max(0, start - 32), start) is not None:
        listed = (dated or "việc" in opening[0]) and _alone(text, start, stop)
        stop = _main_verb(text, begin, stop, weak=not (opening["rule"] or listed))
    outlook = _LOOKS_AHEAD.search(text, begin, stop)
    if outlook is not None:
        stop = outlook.end()
    elif "," in text[begin:stop] and (mark in (".", ";") or mark.startswith(_TOLD)):
        before = _main_clause(text, start, begin, stop, mark)
        if before is None:
            return None
        stop = before
    told = mark.endswith(_TOLD) or (mark == "," and _SUBJECT.match(text, stop) is not None)
    if told and (several := _SEVERAL.search(text, begin, stop)) is not None and _is_led(text, start):
        stop = several.start()
    if mark.startswith(",") and (time := text.rfind(", ", begin, stop)) > 0 and text[time:stop] in _TIMES:
        stop = time
    if mark.startswith(_TOLD) and (led := _TIME_AND_SUBJECT.search(text, begin, stop)) is not None:
        stop = led.start()
    if mark.startswith(_AIMS) and (bare := text.rfind(", ", begin, stop)) > 0 and text[bare:stop] in _BARE:
        stop = bare
    if mark == "…":
        # A teaser is cut somewhere.
        return None
    # "… quy định về X như sau:" is followed by what the document says.
    if opening["rule"]:
        if (part and not (dated and like) and mark.endswith(("như sau", ":", "cụ thể", "gồm"))) or (not dated and mark.endswith("như sau")):
            return None
    elif part and "việc" not in opening[0] and mark.endswith("như sau"):
        return None
    return _plain(text, begin, stop)


def _closing(text: str, start: int, opened: str) -> int:
    """Where the quote closes that `opened` in front of `start`, others inside it passed over; -1 where it does not."""
    closing = _CLOSING.get(opened, opened)
    close = text.find(closing, start, start + _LONGEST)
    inner = text.find(opened, start, close) if closing != opened else -1
    while inner >= 0 and close >= 0:
        close = text.find(closing, close + 1, start + _LONGEST)
        inner = text.find(opened, inner + 1, close)
    return close


# Behind the asterisks of emphasis: the words go on.
_ON = lazy.re(rf"\s?[{LOWER}]")
# Behind a title: verbs that titles hold as well, unless a word in front takes them.
_DOING = lazy.re(rf"(?<=[\w)])\s(?:{tree_of(_WORDS['doings'])})(?![^\W_])")
_DOERS = tuple(f" {doer}" for doer in _WORDS["doers"])


def _main_verb(text: str, start: int, stop: int, *, weak: bool) -> int:
    """Where the title `text[start:stop]` of a mention that is the subject of its sentence ends: before what the document does, if that is found.

    `weak` verbs count only in a sentence that must have one.
    """
    deed = _DEED.search(text, start, stop)
    if deed is not None:
        return deed.start()
    for doing in _DOING.finditer(text, start, stop) if weak else ():
        before = f" {text[start : doing.start()]}"
        if before.count(" ") > 1 and not before.endswith(_DOERS):
            return doing.start()
    return stop


# The mark of an item in front of it: "- ", "14. ", "b) ".
_MARK = lazy.re(rf"[\s*]*+(?:[+•{DASH}]|\d{{1,3}}[.)]|[^\W\d_]\))?[\s*]*")


def _is_named(text: str, start: int, opening: "re.Match[str]") -> bool:
    """Whether "quy định" or "hướng dẫn" behind a mention that is its sentence's subject opens its title all the same: the sentence has another
    verb ("… quy định về vận tải có hiệu lực từ …"), or it is a line of a list ("14. Thông tư … hướng dẫn về hoàn thuế.")."""
    stop, mark = _end(text, opening.end())
    return mark == "có hiệu lực" or (" về " in opening[0] and mark in ("", ".", ";") and _alone(text, start, stop))


def _alone(text: str, start: int, stop: int) -> bool:
    """Whether the sentence of a mention at `start` that ends at `stop` is the whole of its line, as one of a list is."""
    return _MARK.fullmatch(text, text.rfind("\n", 0, start) + 1, start) is not None and text[stop + 1 : stop + 4].lstrip(" *")[:1] in ("", "\n", "|")


# The first of several who are the subject of the main clause.
_COMPANIONS = frozenset(_WORDS["companions"])
_TIMES = tuple(f", {time}" for time in _WORDS["times"])
# Such a time or place of more words, and the subject behind it: ", trong đợt này, toàn tỉnh" in front of "đã".
_WHEN = lazy.re(rf"{any_of(_WORDS['when'])}\s")
_TIME_AND_SUBJECT = lazy.re(rf",\s{_WHEN.pattern}[^,]{{2,50}},\s[^,]{{2,50}}\Z")
# At the end of what is read: several who are the subject of the main clause, ", các huyện, thành, thị" in front of " đã"; and the last of them.
_SEVERAL = lazy.re(r",\s(?:các|mọi|những)\s[^\s,;.:()][^,;.:()]{1,28}(?:,\s[^,;.:()]{2,28}){0,4}\Z")
_SUBJECT = lazy.re(rf",\s{tree_of(_WORDS['subjects'])}\s")
_AIMS = tuple(_WORDS["aims"])
_BARE = tuple(f", {subject}" for subject in _WORDS["bare"])
# Behind a comma of a strategy's title: how far it looks ahead.
_OUTLOOKS = ("tầm nhìn ", "định hướng đến ")
# How far a strategy looks ahead, which ends its title: "… đến năm 2030⟦, tầm nhìn đến năm 2045⟧, ngành điện …".
_LOOKS_AHEAD = lazy.re(r",\s(?:tầm\s+nhìn|định\s+hướng)\s+(?:đến\s+|tới\s+)?(?:năm\s+)?20\d\d(?=,\s)")
# Behind a subject: how what it does is told.
_TOLD = tuple(_WORDS["told"])


def _main_clause(text: str, mention: int, start: int, stop: int, mark: str) -> int | None:
    """Where the title `text[start:stop]` ends, if the main clause of the sentence that it leads begins behind one of its commas.

    None where that may be any of several.
    """
    led = _LEADS_CLAUSE.match(text, max(0, mention - 160), mention) is not None
    if not led and (mark == ";" or not _is_led(text, mention)):
        return stop
    commas = list(_COMMA.finditer(text, start, stop))
    for index, comma in enumerate(commas[:_COMMAS]):
        before = text[max(start, comma.start() - 24) : comma.start()].split()[-1:]
        alone = len(commas) == 1 or (bool(before) and not before[0][0].isupper())
        if (alone and _NAMED_OPENER.match(text, comma.end()) is not None) or _OPENER.match(text, comma.end()) is not None:
            # "…, cán bộ, đảng viên đã …": the subject is a list; "…, tại các bản vùng cao, người dân …": a place is in front of it.
            while index and (text[commas[index - 1].end() : comma.start()] in _COMPANIONS or _WHEN.match(text, commas[index - 1].end(), comma.start())):
                index, comma = index - 1, commas[index - 1]
            return comma.start()
    small = [comma for comma in commas if text[comma.end()].islower() and not text.startswith(_OUTLOOKS, comma.end())] if led and mark in (".", ";") else []
    if len(small) > 1:
        return None
    return small[0].start() if small else stop


def _is_led(text: str, mention: int) -> bool:
    """Whether a mention leads a sentence whose main clause comes behind its title, "Thực hiện ⟦Chỉ thị số 5⟧ về sắp xếp bộ máy, tỉnh đã …"."""
    return any(leads.match(text, max(0, mention - 240), mention) is not None for leads in (_LEADS_CLAUSE, _LEADS))


def _end(text: str, start: int) -> tuple[int, str]:
    """Where the title that begins at `start` ends, and the words that end it."""
    at, limit = start, start + _LONGEST
    while (stop := _STOP.search(text, at, limit)) is not None:
        past = _past(text, start, stop)
        if past is None:
            return stop.start(), " ".join(stop[0].split())
        at = past
    return min(len(text), limit), ""


def _past(text: str, start: int, stop: "re.Match[str]") -> int | None:
    """Behind a stop that the title goes past; None where the title ends."""
    at, mark = stop.start(), stop[0][0]
    if mark == "(":
        aside = _ASIDE.match(text, at)
        return None if aside is None else aside.end()
    if mark == ";":
        item = _ITEM.match(text, at)
        return None if item is None else item.end()
    if mark == "*":
        # "phê duyệt **đề án trồng chè** ở xã": emphasis that begins or ends inside the title.
        inside = text[at - 1].isspace() or text.find("**", start - 2, at) >= 0
        return stop.end() if inside and _ON.match(text, stop.end()) is not None else None
    if mark in '“"' and at > start and (mark == "“" or text[at - 1].isspace()):
        closing = _QUOTE_CLOSES.search(text, at + 1, start + _LONGEST)
        return None if closing is None else closing.end()
    if stop[0].strip() in ("là", "bị"):
        # "doanh nghiệp là công ty …" goes on; behind a name the verb is the sentence's: "… của Bộ Y tế Việt Nam là …".
        word = text[max(start, at - 24) : at].split()[-1:]
        return None if word and (word[0][0].isupper() or word[0][0].isdigit()) else stop.end()
    if stop[0] == "\n":
        return _over_break(text, at)
    paper = _PAPER.match(text, stop.end()) if stop[0].strip(" \n*") in ("và", "hoặc") else None
    if paper is None and stop[0].strip(" \n*") in ("và", "hoặc") and _ANOTHER.match(text, stop.end()) is not None:
        return stop.end() if _NUMBERED.search(text, start, at) is not None else None  # "triển khai Kết luận số 5-KL/TW và Hướng dẫn số 7-HD/TW"
    if mark == "," or (paper is not None and (paper[0] == "Luật" or re.search(rf"{paper[0]}\s(?:số\s)?\d", text[start:at]))):
        return stop.end() if paper is not None or _goes_on(text, start, stop) else None
    # "công bố 14 thủ tục hành chính được sửa đổi": the procedures were.
    if "sửa" in stop[0] and text[start:at].endswith(("hành chính", "TTHC")):
        return stop.end()
    # "chi tiết một số điều có hiệu lực từ ngày 1/7/2013 của Luật Giá": the articles are in force.
    if stop[0].strip() == "có hiệu lực" and text[start:at].endswith("một số điều"):
        return stop.end()
    return None


def _goes_on(text: str, start: int, stop: "re.Match[str]") -> bool:
    """Whether a body, office or law behind a comma is the next of a list in the title: "Chủ tịch, Phó Chủ tịch"."""
    read = text[start : stop.start()]
    if not text[stop.end() : stop.end() + 1].isupper() or stop[0].strip() != ",":
        return False
    if text.startswith("Luật", stop.end()):
        return "Luật" in read
    # "bổ nhiệm ông A, Trưởng phòng B, giữ chức vụ": the office is the person's.
    return read.endswith(_OFFICES) or (read.startswith(_PERSONNEL) and any(f" {address} " in read for address in ("ông", "bà", "đồng chí")))


_PAPER = lazy.re(any_of(_WORDS["papers"]))
_LINE_OPENER = lazy.re(rf"{any_of(_WORDS['line_openers'])}\s")
_ANOTHER = lazy.re(_OTHER)
_NUMBERED = lazy.re(r"\s(?:số\s+)?\d{1,5}[-/]")
_OFFICES = tuple(_WORDS["offices"])
_PERSONNEL = tuple(_WORDS["personnel"])
_JOINTS = tuple(_WORDS["joints"])


def _over_break(text: str, at: int) -> int | None:
    """Behind a line break that only wraps the title: the next line begins small, the line ends in a joint, or the next word did not fit."""
    found = _BREAK.match(text, at)
    if found is None:
        return None
    word = text[found.end() : found.end() + 12].split()[0]
    begin = text.rfind("\n", max(0, at - 160), at)
    line = text[begin + 1 : at].rstrip(" \t*")
    if _PAPER.match(text, found.end()) is not None or _LINE_OPENER.match(text, found.end()) is not None:
        return None
    if word[0].islower() or line.endswith(_JOINTS) or line[-1:] in DASHES or text[found.end() - 2] in DASHES:
        return found.end()
    if f"{line.rpartition(' ')[2]} {word.rstrip(',;.')}" in PROVINCES:
        # "tỉnh Lai⏎Châu"
        return found.end()
    above = text[text.rfind("\n", max(0, begin - 160), begin) + 1 : begin].strip() if begin > 0 else ""
    if line[:1].islower() and 40 < len(above) < len(line) + 1 + len(word):
        return found.end()
    return None


# A title that ends with one of these was cut, by a colon or the end of a teaser.
_CUT = tuple(f" {word}" for word in _WORDS["cut"])
# In front of the verb of the clause around a title: "… về mua bán nợ chưa quy định rõ …".
_ADVERB = lazy.re(
    r"(?:\s(?:bắt\s+đầu|chưa|chậm|chỉ|cũng|(?<!chuyên\s)(?<!hậu\s)cần|có\s+thể|không|luôn|phải|sắp|sớm|tiếp\s+tục|từ\s+khi|vẫn|đang|đều)"
    r"|(?<!biểu)(?<!phát)(?<!thể)(?<!thực)(?<!xuất)\shiện|(?<!và)\svừa)+$"
)


def _plain(text: str, start: int, end: int) -> tuple[str, int] | None:
    words = _ADVERB.sub("", " ".join(text[start:end].replace("*", "").split()).strip(" ,.-–=>"))
    return (words, end) if " " in words and not words.endswith(_CUT) else None
