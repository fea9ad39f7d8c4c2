"""What says that a day or month comes every year, and so has none."""

import re

from vnpolitics_cli import lazy
from vnpolitics_cli.tables import any_of, table

# A year told from another, or any: "năm kế tiếp", "năm báo cáo", "năm thứ i".
_ANY_YEAR = r"năm\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề|trước|báo\s+cáo|quyết\s+toán|kế\s+hoạch|tính\s+thuế|kết\s+thúc|thứ\s+[a-z])(?!\w)"
# Behind a day or month of every year: "ngày 31/3 hằng năm", "ngày 30/1 của năm kế tiếp", "tháng 10 hoặc tháng 11 hàng năm", "ngày 31/12 của
# năm có biến động", "ngày 30/4 dương lịch".
EVERY_YEAR = lazy.re(
    rf"(?:\s+hoặc\s+tháng\s+\d{{1,2}})?\s*(?:,\s*)?(?:(?:của|trong)\s+)?(?:(?:hằng|hàng|mỗi)\s+năm|{_ANY_YEAR})"
    r"|\s+dương\s+lịch|\s+của\s+năm(?!\s+(?:\d|nay|ngoái))|\s+từ\s+trước\s+(?:đến|tới)\s+(?:nay|giờ)|\s+(?:của\s+)?các\s+năm(?!\s+\d)",
    re.IGNORECASE,
)
# In the sentence of a month or half of every year, a rule's: "chậm nhất ngày 20/8 năm báo cáo đối với số liệu 6 tháng đầu năm", "ngày 12/7 hằng
# năm đối với đợt kiểm kê 6 tháng đầu năm", "trước ngày thứ 15 của quý tiếp theo", "Thông thường …", "mọi năm, khoảng tháng 7".
_OF_A_RULE = lazy.re(
    rf"mọi\s+năm,|\d\s+(?:của\s+)?{_ANY_YEAR}|h[ằà]ng\s+năm\s+đối\s+với|\d\s+(?:của\s+)?(?:tháng|quý)\s+(?:sau|tiếp|liền|kế)(?!\w)|thông\s+thường(?!\w)",
)
# Read backwards from a span of days in parentheses: the sign of the zodiac that it is, "Bạch Dương (⟦21/3 - 19/4⟧)".
_SIGN = lazy.regex(rf"(?ri)(?<!\w){any_of(table('calendar')['zodiac'])}\s*\((?:từ\s+)?")


def is_of_a_rule(sentence: str) -> bool:
    """Whether a sentence, in small letters, states what holds every year: "trước ngày 20/8 năm báo cáo"."""
    return _OF_A_RULE.search(sentence) is not None


def is_of_a_sign(text: str, start: int) -> bool:
    """Whether the span of days at `start` is that of a sign of the zodiac."""
    return "(" in text[max(0, start - 4) : start] and _SIGN.match(text, max(0, start - 24), start) is not None


# In a day whose words end with a year told of another: "30/6 năm sau", "năm kế tiếp", "năm liền kề", "năm tiếp theo", "năm báo cáo".
NEXT_YEAR = lazy.re(r"năm\s+[bskltê]")
# In the sentence of such a day ("hằng năm", "mỗi năm"), in front of it ("định kỳ", group `regular`), or of the day of a feast ("kỷ niệm", group `feast`).
# Searched for in small letters, each word by its first letter: a look-behind or capitals would make it ten times as slow.
YEARLY = lazy.re(r"h(?<!\wh)[ằà]ng\s+năm(?!\w)|m(?<!\wm)[ọỗ]i\s+năm(?!\w)|đ(?<!\wđ)(?P<regular>ịnh\s+kỳ)(?!\w)|k(?<!\wk)(?P<feast>ỷ\s+niệm)(?!\w)")
# Read backwards from a month: "hàng năm từ ", "mỗi năm, cứ đến ".
YEARLY_BEFORE = lazy.regex(r"(?ri)(?<!\w)(?:h[ằà]ng|mỗi)\s+năm,?\s+(?:cứ\s+)?(?:(?:từ|vào|đến|trong)\s+)?(?:khoảng\s+)?")
