"""Where the clause of a date begins and ends in the text, and whether the date opens it.

A date leads its clause where nothing but opening words, a circumstance closed by a comma, or a verb of telling stands before
it ("Ông Ba cho biết ⟦ngày 5/2⟧, …"); a caption without its full stop, a wrapped line and a quotation hide where that is.
"""

import msgspec

from vnpolitics_cli import lazy
from vnpolitics_cli.events.carrying import BEFORE_DATE, set_for, word_at_date
from vnpolitics_cli.events.clauses import ANSWERING
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.words import Words
from vnpolitics_cli.rules import Claim
from vnpolitics_cli.tables import any_of, table
from vnpolitics_cli.text import DASH, LOWER, UPPER, Page

_MOODS: dict[str, list[str]] = table("verbs")["moods"]

REACH = 320
"""How far right or left of its date the verb of an event is looked for, in code points."""

WHAT = 240
"""The longest clause that an event carries."""

# Where what an event carries ends: at a mark, a line that does not go on, or a comma before words that open a clause of their own.
_WHAT_STOP = lazy.re(
    rf"[;:.\n,](?:(?<=[;:])\s|(?<=[.])(?<!(?:TP|TS|GS|BS|KS|LS|hS)[.])\s(?=[{UPPER}])|(?<=\n)(?=[^{LOWER}])|(?<=,)\s(?={any_of(_MOODS['new_clause'])}\s))"
)

# What only repeats that the day is past or to come, or whose hour it is: "ngày 1/9 vừa qua, …", "tối 28/4 giờ địa phương".
_BEHIND = lazy.re(
    rf"\s+(?:(?:theo\s+)?giờ\s+(?:địa\s+phương|Việt\s+Nam)|vừa\s+qua|vừa\s+rồi|sắp\s+tới|tới\s+đây|tới(?!\s[{UPPER}])|hằng\s+năm|hàng\s+năm|trở\s+(?:đi|về\s+sau)|này)(?!\w)"
)

_ASIDE = lazy.re(r"\s*\([^()]{1,90}\)")

# Read backwards from a date that leads its clause: opening words and prepositions, "Trước đó, vào ", "Theo đó, từ ", "vào khoảng ", "Ghi nhận lúc ".
_LEADING = lazy.regex(
    r"(?ri)(?<!\w)(?:(?:bắt\s+đầu|kể|ngay|nên|mãi|cũng|đặc\s+biệt|l[uũ][yỹ]\s+kế|mới\s+đây|trước\s+đó|mặc\s+dù|theo\s+đó|trong\s+khi|tiếp\s+(?:đến|đó)|sau\s+đó|cụ\s+thể|và|nhưng|tuy\s+nhiên|(?<!\w\s)(?:cập\s+nhật|ghi\s+nhận|thống\s+kê|khảo\s+sát)|dự\s+kiến|khoảng|riêng|chỉ|nếu|khi|mà|để|thì|là|rằng|trong\s+đó|đồng\s+thời|(?:\d{1,2}(?:h\d{0,2}|\s+giờ)\s+)?(?:sáng|trưa|chiều|tối|đêm|hôm)\s+(?:nay|qua|mai|kia)|\d{1,2}(?:h\d{0,2}|\s+giờ)"
    r"|tính\s+(?:đến|tới)(?:\s+(?:hết|thời\s+điểm))?|từ\s+đầu\s+(?:năm|tháng|quý)(?:\s+(?:nay|\d{4}))?|từ\s+(?:nay|đây)\s+(?:đến|tới)(?:\s+hết)?|cho\s+đến|kể\s+từ|vào(?:\s+hơn)?|từ|trong|đến(?:\s+(?:hết|hơn))?|trước|sau|chậm\s+nhất(?:\s+(?:là|vào|đến))?|hết|tại(?:\s+thời\s+điểm)?|tới|qua|lúc|hồi|thời\s+điểm)\s*,?\s+){0,4}[\"“*_(]*"
)

# Read backwards from such opening words: a verb of telling, whose own clause ends here: "Thông tin ban đầu cho biết, vào khoảng …".
_TOLD = lazy.regex(rf"(?ri)(?<!\w){any_of(_MOODS['reporting'])}\s*[,:]?\s+")

# Read backwards from such words: an order, or an aim, whose own clause ends here: "Bộ yêu cầu đến ⟦ngày 30/6⟧ phải hoàn thành …".
_ORDERED = lazy.regex(rf"(?ri)(?<!\w)(?<!được\s){any_of(_MOODS['setting'])}(?:\s+(?:là|rằng))?\s*[,:]?\s+")

# Behind a date that follows a verb of telling: the subject of what is told, or what has none ("thông báo ⟦rạng sáng 19/6⟧ đã xảy ra hai vụ cháy").
_SUBJECT_BEHIND = lazy.re(rf"\s(?:[{UPPER}]|{any_of(_MOODS['people'])}\b|(?:đã\s|sẽ\s)?(?:xảy\sra|diễn\sra|xuất\shiện)\b)")

_SUBORDINATE = lazy.re(r"(?:để|nên|là|rằng|nếu|khi|thì|nhưng)\s")

# What may stand in front of a clause; in "Covid-19 bắt đầu từ ⟦28/4⟧" the dash opens none.
_OPENING = lazy.regex(
    rf"(?r)(?:^|[\n,;:.!?^\](…]|[^\d\s]\s?[{DASH}](?!\d))[ \t]*(?:[*_#•>+\d.{DASH}]{{1,6}}[ \t]+)?(?:\([^()\n]{{1,30}}\)\s*[{DASH}]?\s*)?[*_]*"
)

_ADVERB_PHRASE = lazy.re(
    rf"[\s*_{DASH}]*(?i:(?:đáng\s+(?:chú\s+ý|nói|kể)|đặc\s+biệt|điển\s+hình)\s+là\s+)?(?i:{any_of([*_MOODS['adverbial'], *_MOODS['before_subject']])})\s"
)

# In front of what was done: "trả lời về việc tàu cá đâm hỏng cầu", but not "làm việc".
_ABOUT_DOING = lazy.re(r"(?:trước|sau|về|với|tới|đến)\sviệc\s")

# A phrase that names its date as part of something: "sau vụ cháy ngày 5/5, …".
_REFERRING = lazy.re(rf"(?:[*_#>\s\d.{DASH}]*)(?i:{any_of(_MOODS['referring'])})\s")
# Behind its first word, what names nothing: "sau ⟦khi⟧ …", "sau ⟦đó⟧", "ngoài ⟦ra⟧".
_REFERS_NOT = ("khi ", "đó ", "này ", "ra ")

# Read backwards from the last day of a list: the days in front, which open its clause or do not, "ngày 5, 6 và ⟦7/3⟧".
_LIST_IN_FRONT = lazy.regex(r"(?ri)(?<!\w)ngày\s+(?:\d{1,2}(?:[/.-]\d{1,2})?,\s){0,9}\d{1,2}(?:[/.-]\d{1,2})?(?:\svà|,)\s")

# Behind the first day of a list, the others: the ", 6 và 7/3" of "⟦ngày 5⟧, 6 và 7/3".
_LIST_BEHIND = lazy.re(
    r"(?:(?:,\s\d{1,2}(?:[/.-]\d{1,2})?){1,9}\svà\s(?:ngày\s)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?"
    r"|(?:,\s\d{1,2}(?:[/.-]\d{1,2})?){0,9},\s\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?=,|\stại\s|\sở\s))(?![\d/])"
)

# How the words in front of a date begin that an order sets: "đến hết", "từ", "chậm nhất".
_LIMITED = lazy.re(r"(?:chậm\snhất|(?:kể\s)?từ|đến|trước)\s")
_UP_TO = ("và đến ", "mà đến ", "nhưng đến ")
BEFORE_OR_AFTER = ("Sau khi ", "Trước khi ", "sau khi ", "trước khi ")

# Behind a date that "và" joins to the clause before: its own clause has no other subject.
_AUXILIARY_BEHIND = (" dự kiến ", " sẽ ", " đã ", " vừa ", " bắt đầu ")

_OPENS_CLAUSE = (" Trước đó, ", " Sau đó, ", " Theo đó, ", " Tuy nhiên, ")

_QUOTES = frozenset('“"')

_GOES_ON = frozenset(",-–")


# Read backwards from a date: what it says of status, for the second of two dates too ("tại thời điểm 30/6/2017 và ⟦30/9/2018⟧"). Groups name
# the status.
_PREPOSITION = lazy.regex(
    r"(?ri)(?<!\w)(?:(?P<as_of>(?:tính|cập\s+nhật|l[uũ][yỹ]\s+kế)\s+(?:đến|tới)(?:\s+(?:hết|thời\s+điểm))?|(?<!nay\s)(?:đến|tới)\s+(?:hết|thời\s+điểm)|tại\s+thời\s+điểm|tại)"
    r"|(?P<deadline>trước|hạn\s+(?:\w+\s+){0,4}là|không\s+(?:muộn|chậm|trễ)\s+hơn|không\s+quá|(?:chậm|muộn|trễ)\s+nhất(?:\s+(?:là|vào|đến|trước|trong|sau))*|(?<!(?:gia|hết|đáo)\s)hạn(?:\s+(?:chót|cuối|cuối\s+cùng))?(?:\s+(?:là|vào|đến))*|(?:kể\s+)?từ\s+(?:hôm\s+)?(?:nay|đây)\s+(?:đến|tới)(?:\s+hết)?)"
    r"|(?P<until>(?:cho\s+)?(?:đến|tới)|hết)|(?P<since>ngay\s+từ|(?:kể\s+)?từ)|(?P<on>(?:vào|trong|hồi|lúc)(?:\s+(?:hồi|lúc))?|không\s+sớm\s+hơn))(?:\s+khoảng)?(?:\s+ngày|\s+rạng)?\s*[*_\"“]*\s*(?:(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s+và\s+)?"
)
# Read backwards from "là": a limit far in front of its date, "hạn chậm nhất để thủ quỹ nộp bảng kê chi tiêu của đội là ⟦ngày 12/9⟧".
_FAR_LIMIT = lazy.regex(r"(?ri)(?<!\w)hạn\s+(?:(?:chậm|muộn)\s+nhất|cuối|chót|nộp)\s[^.;:\n]{0,110}")
# Read backwards from a date behind the item of a list that a limit opens: "nộp tiền thuế chậm nhất là quý 4/2019: ⟦30/1/2020⟧, quý 1: 30/4".
_LISTED_LIMIT = lazy.regex(r"(?ri)(?<!\w)(?:chậm|muộn)\s+nhất(?:\s+(?:là|vào))?:?\s[^.;\n]{2,90}:\s*")
_LIMIT_IS = lazy.re(r"(?<=\w)\s+là(?:\s+vào)?\s")
# Read backwards from a date in parentheses that says which day today is: "được cấp ngày hôm nay (⟦28/4⟧)".
_TODAY = lazy.regex(r"(?ri)(?<!\w)(?:\d{1,2}\s?(?:giờ|h)\s?(?:\d{2}\s)?)?(?:ngày\s+)?(?:hôm|sáng|trưa|chiều|tối|đêm)\s+(?:nay|qua)\s*")
# Read backwards from the parenthesis of a cut-off: "đến thời điểm tổng hợp (⟦31/12/2016⟧)".
_COMPARED = lazy.regex(r"(?ri)(?<!\w)so(?!\s+(?:sánh|tài))(?:\s+[^\s,.;:()]+){0,5}\s*")
_AS_OF_WHEN = lazy.regex(r"(?ri)(?<!\w)(?:(?:tính\s+)(?:cho\s+)?(?:đến|tới)\s+nay|(?:tính\s+)?(?:đến|tới|tại)\s+thời\s+điểm)(?:\s+[^\s,.;:()]+){0,9}")
# Read backwards from the parenthesis of a beginning: "có hiệu lực từ ngày được thông qua (16/6/2025)".
_SINCE_DAY = lazy.regex(r"(?ri)(?<!\w)(?:kể\s+)?từ\s+ngày(?:\s+(?:được|ký|ban\s+hành|công\s+bố|thông\s+qua|phê\s+duyệt|Quốc\s+hội|HĐND(?:\s+\w+)?)){1,4}")
# "kể từ ngày ký (tức là 26/11/2025)": the date belongs to what stands before the parenthesis.
_THAT_IS = lazy.re(r"\((?:tức|nghĩa)\s+(?:là|từ|ngày|vào)\s")
# Read backwards from a date: its label in the table of a legal portal, which tells nothing: "Ngày hiệu lực: ⟦15/02/2025⟧".
_LABEL = lazy.regex(
    r"(?ri)(?<!\w)(?:ngày\s+)?(?:ban\s+hành|công\s+báo|cập\s+nhật|(?:có\s+|hết\s+)?hiệu\s+lực|(?<!đăng\s)ký(?:\s+ban\s+hành)?)(?:\s+văn\s+bản)?\s*:\s"
)
_WHETHER_OPENS = (" hay ", " tới ")
_WHETHER = lazy.re(r"(?:\s+tới)?\s+hay\s+(?:không|chưa)(?!\w)")


# A session of the exchange in front of a date in parentheses, which leads its clause: "Đóng cửa phiên cuối tuần (⟦16/6⟧), …".
_SESSION = lazy.re(r"(?:(?:Đóng|Mở)\scửa|Kết\sthúc|Khép\slại|Chốt|Trong|Tại)\s(?:các\s)?phiên\s")


class At(msgspec.Struct, frozen=True, gc=False):
    """Where a date stands: its sentence as far as it is read (`left`, `right`, `end`), its clause (`clause`, `stop`), the end of the words
    before it and its preposition (`before`), what that preposition says of status (`group`: "as_of", "deadline", "until", "since", "on"),
    the end of the day before (`room`), where the clause that it leads begins (`opening`, None where it leads none), and whether bare
    parentheses hold it (`bare`)."""

    left: int
    right: int
    end: int
    clause: int
    stop: int
    before: int
    group: str | None
    room: int
    opening: int | None
    bare: bool

    @property
    def leads(self) -> bool:
        """Whether the date leads its clause."""
        return self.opening is not None


def stands(page: Page, claim: Claim, room: int) -> At | None:
    """Where a date stands; None where it stands in a question or behind its label, or only says which day is meant ("ngày ghi chỉ số là ⟦ngày
    10/10⟧")."""
    text, start = page.text, claim.start
    left, end = page.sentence(start, claim.end)
    if _asks(text, claim.end, min(end, claim.end + REACH)) or (text[start - 2 : start].strip() == ":" and _LABEL.match(text, max(0, start - 40), start)):
        return None
    left, end = max(left, start - REACH), min(end, claim.end + 2 * REACH)
    bullet = text.find(" • ", claim.end, end)
    left, end = max(left, text.rfind(" • ", left, start) + 1), end if bullet < 0 else bullet
    right = min(end, claim.end + REACH)
    word = word_at_date(text, start) if start > left else ""
    led = word in BEFORE_DATE or (word[:1].isdigit() and word[-1] == "h")
    preposition = _PREPOSITION.match(text, max(left, start - 40), start) if led else None
    before = preposition.start() if preposition is not None else start
    group = preposition.lastgroup if preposition is not None else None
    if group is None and text.find(" từ ", start, claim.end) >= 0:
        # "cho ⟦giai đoạn từ ngày 1/7/2025 đến ngày 31/12/2025⟧"
        group = "since"
    if preposition is None and led and text.endswith(" là ", left, start) and _FAR_LIMIT.match(text, max(left, start - 140), start - 3):
        group, before = "deadline", start - 5
    if group is None and text.endswith(": ", left, start) and text.find(" nhất", max(left, start - 120), start) >= 0:
        listed = _LISTED_LIMIT.match(text, max(left, start - 120), start)
        if listed is not None:
            group, before = "deadline", listed.start()
    limit = _LIMIT_IS.search(text, before, start) if group == "deadline" else None
    if limit is not None:
        # "Hạn chót nộp hồ sơ là ngày 5/3": the verb stands in the limit's name.
        before = limit.start()
    before = _past_marks(text, left, before)
    bare = today = False
    opened = text.rfind("(", left, before)
    if opened >= 0 and text.find(")", opened, before) < 0:
        # Within parentheses the clause is what they hold: "(áp dụng từ 1/7/2020)"; a bare "(28/4)" belongs to what stands before.
        closed = text.find(")", claim.end, right)
        bare = (before - opened <= 4 or _THAT_IS.match(text, opened, start) is not None) and 0 <= closed - claim.end <= 12
        if bare:
            before = _past_marks(text, left, opened)
            before, today, until = _past_today(text, left, before)
            group = group or until
            if today and _COMPARED.match(text, max(left, before - 60), before):
                # "tăng 13 ca so với thống kê trong hôm qua (15/7)"
                return None
            when = _AS_OF_WHEN.match(text, max(left, before - 60), before)
            if when is not None:
                before, group = _past_marks(text, left, when.start()), "as_of"
            since = _SINCE_DAY.match(text, max(left, before - 60), before)
            if since is not None:
                before, group = _past_marks(text, left, since.start()), "since"
        else:
            left, right = opened + 1, closed if closed >= 0 else right
            end = right
    if group is None and led and text.endswith(" là", 0, before) and not text.startswith(", ", claim.end) and set_for(text, start) is None:
        return None
    clause = clause_start(text, left, before)
    stop = clause_stop(text, claim.end, right)
    # A date in bare parentheses opens no clause, but for "Hôm nay (28/4), …".
    may_open = limit is None and (not bare or today or clause >= before or _SESSION.match(text, clause, before) is not None)
    opening = _opening_of(text, clause, claim, stop, led=led) if may_open else None
    if opening is not None and preposition is not None and preposition.start() < opening:
        group = None
    return At(left, right, end, clause, stop, before, group, room, opening, bare)


def _past_marks(text: str, left: int, at: int) -> int:
    """Where the words before an offset end, without blanks and marks of emphasis."""
    while at > left and text[at - 1] in " *_":
        at -= 1
    return at


def _past_today(text: str, left: int, before: int) -> tuple[int, bool, str | None]:
    """Where the words before "(vào) ngày hôm nay" end, whether it stands there, and the group of the preposition in front, "tính đến 6h sáng nay"."""
    today = _TODAY.match(text, max(left, before - 26), before)
    if today is None:
        return before, False, None
    preposition = _PREPOSITION.match(text, max(left, today.start() - 16), today.start())
    if preposition is None:
        return today.start(), True, None
    return preposition.start(), True, preposition.lastgroup


def _asks(text: str, lo: int, hi: int) -> bool:
    """Whether a date stands in a question: "Ngày 20/11 học sinh có được nghỉ không?", but not where only a quotation asks."""
    if text.startswith(_WHETHER_OPENS, lo) and _WHETHER.match(text, lo):
        return True
    mark = text.find("?", lo, hi)
    return mark >= 0 and text[lo] != ")" and not any(text.find(quote, lo, mark) >= 0 for quote in "“\"'‘")


def clause_start(text: str, lo: int, hi: int) -> int:
    """Where the clause that ends at `hi` begins: behind the last full stop, semicolon, colon or line end."""
    at = lo
    for mark in ("; ", ": ", ". "):
        found = text.rfind(mark, lo, hi)
        if found >= at and mark == ". " and text[found - 1].isupper() and text[found - 2] == " ":
            # The initial of a name: "John F. Kennedy".
            found = text.rfind(mark, lo, found)
        if found >= at and mark == ": " and _is_in_quotes(text, lo, found, hi):
            found = text.rfind(mark, lo, found)
        if found >= at and (mark != ". " or text[found - 2 : found] not in ("TP", "Tp")):
            at = found + 2
    closed = text.find(") ", at, hi)
    if closed >= 0 and text[closed + 2 : closed + 3].isupper() and text.find("(", at, closed) < 0 and text.find("(", lo, at) >= 0:
        # Behind a caption's source: "(Nguồn: AFP/TTXVN) Thủ tướng Ba ngày 9/7 …".
        at = closed + 2
    # Behind a full stop without its blank: "… cầu may.Con đường …".
    dot = text.rfind(".", at, hi)
    while dot >= 0:
        if _is_glued(text, dot):
            at = dot + 1
            break
        dot = text.rfind(".", at, dot)
    # Behind a footnote: "… kháng chiến.[114] Sau khi …".
    noted = text.rfind("] ", lo, hi)
    if noted >= at and text[noted + 2 : noted + 3].isupper() and text.rfind(".[", max(at, noted - 12), noted) >= 0:
        at = noted + 2
    noted = text.rfind("**^**", lo, hi)
    if noted >= at:
        # Behind the mark of one in a list of them: "… hiệp ước 1922.**^**Vào ngày …".
        at = noted + 5
    # Behind a caption: "Ảnh: Lâm Khánh  Tại vòng đấu loại …".
    wide = text.rfind("  ", lo, hi)
    if wide >= at and text[wide + 2 : wide + 3].isupper():
        at = wide + 2
    for word in _OPENS_CLAUSE:
        found = text.rfind(word, at, hi)
        if found > at and text[found - 1].isalnum():
            # Behind a caption: "… được bán ra ở Cà Mau Trước đó, tại phiên quay …".
            at = found + 1
    quoted = text.rfind("”", lo, hi)
    if quoted >= at and text.rfind("“", lo, quoted) < 0:
        # The end of what somebody said: "… của Nhà Trắng” – ông Ba viết ngày 30/5".
        at = quoted + 1
    if text[at : at + 1] in _QUOTES and text.find("”" if text[at] == "“" else text[at], at + 1, hi) < 0:
        # "Bà Tư kể: “Phiên chợ sẽ bắt đầu vào ngày 17/8 …”"
        at += 1
    line = text.rfind("\n", lo, hi)
    # A line that goes on with a small letter, or behind a comma or a dash, is only wrapped.
    while line >= at and (text[line + 1 : line + 2].islower() or text[max(lo, line - 3) : line].rstrip()[-1:] in _GOES_ON):
        line = text.rfind("\n", lo, line)
    return line + 1 if line >= at else at


def _is_in_quotes(text: str, lo: int, at: int, hi: int) -> bool:
    """Whether a colon stands inside a quoted name: "vở kịch “Làng Ba⟦: ⟧Mùa nước nổi” được diễn ngày 5/3"."""
    if text.find("”", at, hi) >= 0:
        return text.rfind("“", lo, at) > text.rfind("”", lo, at)
    return text.count('"', lo, at) % 2 == 1 and text.find('"', at, hi) >= 0


def _is_glued(text: str, dot: int) -> bool:
    """Whether a full stop without its blank ends a sentence: "… cầu may.Con đường", but not "TP.HCM", "P.Tân Định"."""
    return text[dot + 1 : dot + 2].isupper() and text[dot + 2 : dot + 3].islower() and (text[dot - 1] in ')"”' or text[dot - 2 : dot].islower())


def clause_stop(text: str, lo: int, hi: int) -> int:
    """Where the clause that goes on from `lo` ends for good: at a semicolon, or at a line end that is no wrapped line."""
    mark = text.find("; ", lo, hi)
    if mark >= 0:
        hi = mark
    dot = text.find(".", lo, hi)
    while dot >= 0:
        if _is_glued(text, dot):
            hi = dot
            break
        dot = text.find(".", dot + 1, hi)
    mark = text.find("\n", lo, hi)
    while mark >= 0 and text[mark + 1 : mark + 2].islower():
        mark = text.find("\n", mark + 1, hi)
    return mark if mark >= 0 else hi


def _opening_of(text: str, clause: int, claim: Claim, stop: int, *, led: bool) -> int | None:
    """Where the clause that a date opens begins: nothing but opening words before it, an adverbial phrase closed by a comma, a
    verb of telling ("Ông Ba cho biết ngày 5/2, …"), or a capital that no full stop precedes (behind a caption). None where it opens none."""
    start = claim.start
    if (text.endswith("và ", 0, start) and text[start - 5].isdigit()) or (
        text.endswith(", ", 0, start) and text[start].isdigit() and text[start - 3].isdigit()
    ):
        listed = _LIST_IN_FRONT.match(text, clause, start)
        start = start if listed is None else listed.start()
    if start <= clause or text.find(" Ngày ", start, claim.end) >= 0:
        # Behind a caption: "… xếp hàng mua vé lúc trời mưa Ngày 9.3, ông Ba …".
        return start
    if text.endswith(", ", 0, start):
        # "…, ngày 8/1, cơ quan điều tra đã …", but "…, sáng 17/2." ends its clause.
        return start if claim.end < stop and text[claim.end] not in ".!…)\n" else None
    opening = _LEADING.match(text, clause, start) if led or text[start - 1] != " " else None
    at = opening.start() if opening is not None else start
    if text[start].isupper() and not text[at].isupper():
        # Behind a caption that ends in no full stop: "… không còn như trước Chiều 14.7, ông …".
        return start
    if opening is not None and _SUBORDINATE.match(text, at, start):
        return at
    if at <= clause or text[at].isupper():
        return at
    lo = max(clause - 2, 0)
    # A letter in front opens nothing: the cheap look.
    front = _past_marks(text, lo, at)
    if (front == lo or not text[front - 1].isalpha()) and _OPENING.match(text, lo, at):
        return at
    behind = _BEHIND.match(text, claim.end)
    after = claim.end if behind is None else behind.end()
    after += text.startswith(")", after)
    aside = _ASIDE.match(text, after, stop)
    after = aside.end() if aside is not None else after
    if text.startswith(_UP_TO, at) and text.startswith(" thì ", after):
        # "… kiệt sức và đến sáng 3/9 thì tử vong"
        return at
    goes_on = text[after : after + 2] in (", ", ": ") and text[after:stop].strip(" ,:") != ""
    if (goes_on or text[at - 2] in ",:" or _SUBJECT_BEHIND.match(text, after)) and _TOLD.match(text, clause, at):
        return at
    if at < start and text[claim.end : claim.end + 1] in (" ", ",") and _LIMITED.match(text, at) and _ORDERED.match(text, clause, at):
        return at
    joined = text.startswith(("và ", "nhưng ", "song "), at)
    if joined and text.startswith(_AUXILIARY_BEHIND, after):
        # "… mở lại với Nhật Bản và ⟦ngày 22/9⟧ dự kiến bay tới Lào"
        return at
    if not goes_on:
        return None
    if joined:
        # "… và đến ngày 30/3, dự án chưa xong": a clause of its own.
        return at
    comma = text.rfind(", ", clause, start)
    phrase = comma + 2 if comma >= 0 else clause
    if comma >= 0 and text.startswith("sau khi ", phrase) and verbs_of(Words(text, phrase, at, dated=True), 0):
        # "bác bỏ việc này, sau khi giám đốc điều trần trước Ủy ban ⟦ngày 20/3⟧, cho biết …"
        return None
    if text.startswith("do ", phrase) or not _ADVERB_PHRASE.match(text, phrase, start) or refers(text, phrase, start):
        return None
    after = phrase + 5 if text.startswith(("Ngay ", "ngay "), phrase) else phrase
    if text.startswith(BEFORE_OR_AFTER, after) and any(not verb.weak for verb in verbs_of(Words(text, phrase, at, dated=True), 0)):
        # "Ngay sau khi nhận được tin từ trạm y tế vào ⟦sáng 29/4⟧, ngành y tế đã …": the day of what came before.
        return None
    if text.find(" việc ", phrase, claim.start) >= 0 and _ABOUT_DOING.search(text, phrase, claim.start):
        # "trả lời câu hỏi về việc tàu cá đâm hỏng cầu ⟦ngày 29/5⟧, ông Ba …": the day of what is asked.
        return None
    # "Báo cáo cho biết lũ đã đạt đỉnh vào …, trên báo động 3" is a clause that the date ends; so is what "mà" opens: "trong lá đơn mà bà Tư gửi xã …".
    found = verbs_of(Words(text, phrase, at, dated=True), 0)
    if len(found) == 1 and found[0].key in ANSWERING and found[0].start == phrase:
        # "Trả lời chất vấn ⟦sáng 11/11⟧, Thống đốc cho biết …": on what occasion.
        return clause
    return clause if not any(verb.mark or at - verb.end < 2 or (verb.opener == "mà" and not verb.weak) for verb in found) else None


def refers(text: str, start: int, end: int) -> bool:
    """Whether the phrase in front of a date names it as part of something: "sau vụ cháy ", but not "sau khi "."""
    refers = _REFERRING.match(text, start, end)
    return refers is not None and not text.startswith(_REFERS_NOT, refers.end()) and refers.end() < end


def goes_on(text: str, at: int, stop: int) -> int:
    """Where the clause goes on behind a date: past the other days of its list, "vừa qua", a parenthesis and punctuation."""
    if text[at + 2 : at + 3].isdigit() and text[at : at + 2] == ", ":
        listed = _LIST_BEHIND.match(text, at, stop)
        at = at if listed is None else listed.end()
    behind = _BEHIND.match(text, at)
    if behind is not None:
        at = behind.end()
    aside = _ASIDE.match(text, at, stop)
    if aside is not None:
        at = aside.end()
    while at < stop and text[at] in ' ,*_)"”:':
        at += 1
    return at


def told_until(text: str, lo: int, hi: int) -> int:
    """Where what a clause tells from `lo` on ends: at the first mark that is none of it, or at `hi`."""
    mark = _WHAT_STOP.search(text, min(lo + 12, hi), hi)
    return mark.start() if mark is not None else hi


# The end of a photo's credit in front of a clause: "Doãn Ba/TTXVN ", "AFP/TTXVN) ".
_CREDIT = lazy.re(rf"[^/\n.,]{{2,25}}/(?:TTXVN|VNA|AFP|AP|EPA|Reuters|THX)\)?\s+(?=[{UPPER}])")
# Marks of lists, headings and emphasis in front of a clause.
_MARKS = " ,*_\n\t-–+•>#"
# What is left of a credit behind a clause, before its colon: "… tại tiệm tạp hóa. (ảnh".
_CREDITED = ("(ảnh", "(Ảnh", "(nguồn", "(Nguồn", "(video", "(Video")
_JOINS = ("thì ", "và ", "rồi ", "nên ", "nhưng ", "song ")


def told_in(clause: str) -> str | None:
    """The clause as it stands, without what joins it to another one, cut at a word's end where it is longer than `WHAT`."""
    clause = clause.lstrip(_MARKS).rstrip(" ,*_\n\t")
    if "/" in clause[:30]:
        credit = _CREDIT.match(clause)
        clause = clause if credit is None else clause[credit.end() :]
    if clause.endswith(_CREDITED):
        clause = clause[: clause.rindex("(")].rstrip()
    if clause.startswith(_JOINS):
        clause = clause[clause.index(" ") :].lstrip()
    if len(clause) > WHAT:
        clause = clause[: WHAT + 1].rpartition(" ")[0] or clause[:WHAT]
    return clause or None
