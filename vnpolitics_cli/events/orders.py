"""What a limit is for, and for whom, and what an order tells to do: "⟦Báo cáo⟧ kết quả về Bộ trước ngày 15/8", "Thời hạn ⟦nộp⟧ báo cáo là ngày 20/7".
Here a word that is as often a noun is a verb.
"""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.events.clauses import Told, filled
from vnpolitics_cli.events.lexicon import SUBMITTING, VERB
from vnpolitics_cli.events.scan import verbs_of
from vnpolitics_cli.events.words import Words, bare_verb
from vnpolitics_cli.tables import any_of, table

# What a limit is named by in front of a colon or "là", where no verb says what it is for.
LIMIT_LABELS = ("Hạn ", "Thời hạn ", "hạn ", "thời hạn ")
LIMITS = tuple(f"{word}ạn{more}" for word in ("H", "h") for more in (" chót", " cuối", " cuối cùng"))

# A limit that is named for what is handed in, or done, until it ends: "Thời hạn nhận hồ sơ ".
WITHIN_LIMIT = lazy.re(
    rf"\W*(?:thời\s)?hạn\s(?:cuối\s|chót\s)?(?:nộp|đăng\ský|gửi|nhận|tiếp\snhận|{any_of(table('verbs')['moods']['within_limit'])})\s", re.IGNORECASE
)

# In front of what a limit is for: "Thời hạn ", "Hạn cuối để ".
_LIMIT_FOR = lazy.re(
    r"\W*(?:đối\svới\s)?(?:thời\sgian|(?:thời\s)?hạn|ngày(?=\scuối|\schót))\s(?:(?:(?:cuối|chót)(?:\scùng)?|(?:muộn|chậm)\snhất)\s)?(?P<to>để\s)?",
    re.IGNORECASE,
)

# Papers that somebody is to hand in: "Kết quả rà soát gửi về ", "Hồ sơ dự thi nộp cho ".
_SENT = lazy.re(
    r"\W*(?:Các\s)?(?:(?:b|B)áo\scáo|(?:k|K)ết\squả|(?:h|H)ồ\ssơ|(?:d|D)anh\ssách|(?:v|V)ăn\sbản|(?:ý|Ý)\skiến|(?:b|B)ài\s(?:dự\s)?thi)(?:\s\w+){0,5}?\s(?P<verb>gửi|nộp)\s(?:về|cho|tới|đến|qua)\s"
)


def verb_of_order(text: str, lo: int, hi: int) -> Told | None:
    """The verb that opens an order or names what a limit is for, even one that is as often a noun: "Báo cáo kết quả về Bộ trước ⟦ngày 15/8⟧",
    "Thời hạn nộp báo cáo chậm nhất là ⟦ngày 20/7⟧"; or what papers are handed in by: "Kết quả rà soát gửi về Sở trước ⟦ngày 1/8⟧"."""
    limit = _LIMIT_FOR.match(text, lo, hi)
    words = Words(text, lo if limit is None else limit.end(), hi)
    if not words.tokens:
        return None
    size, kind = words.longest(0, words.tokens[0].lower())
    if limit is not None and limit["to"] and (kind != VERB or not size):
        # "Thời hạn cuối cùng để ⟦thủ quỹ⟧ nộp sổ là ngày 8/4"
        acts = verbs_of(words, 0, light=True)
        return Told(acts[0], lo, filled(limit.end(), acts[0].start)) if acts else None
    if kind != VERB or not size:
        sent = _SENT.match(text, lo, hi) if limit is None else None
        start, end = sent.span("verb") if sent is not None else (0, 0)
        return Told(bare_verb(start, end, text[start:end]), lo, (lo, start)) if end else None
    first = 0
    if limit is None:
        # "Báo cáo định kỳ ⟦gửi⟧ về Sở trước ngày …"
        first = next((index for index in range(size, min(size + 3, len(words.tokens))) if words.tokens[index] in SUBMITTING), 0)
        size = 1 if first else size
    start, end = words.starts[first], words.ends[first + size - 1]
    return Told(bare_verb(start, end, words.key(first, size)), lo)


def verb_of_limit(text: str, lo: int, hi: int) -> Told | None:
    """What a limit is for, and for whom: "là hạn cuối để ⟦các làng⟧ nộp phí"; nothing of a limit that is only named."""
    limit = _LIMIT_FOR.match(text, lo, hi)
    return verb_of_order(text, lo, hi) if limit is not None and limit["to"] else None
