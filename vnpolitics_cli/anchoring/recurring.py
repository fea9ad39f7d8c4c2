"""What says that a day or month comes every year, and so has none."""

import re

import regex

# Behind a day or month of every year: "ngày 31/3 hằng năm", "ngày 30/1 của năm kế tiếp", "ngày 31/12 của năm có biến động", "ngày 30/4 dương lịch".
EVERY_YEAR = re.compile(
    r"\s*(?:,\s*)?(?:của\s+)?(?:(?:hằng|hàng|mỗi)\s+năm|năm\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề|trước|báo\s+cáo|quyết\s+toán))|\s+dương\s+lịch|\s+của\s+năm(?!\s+(?:\d|nay|ngoái))",
    re.IGNORECASE,
)
# In a day whose words end with a year told of another: "30/6 năm sau", "năm kế tiếp", "năm liền kề", "năm tiếp theo".
NEXT_YEAR = re.compile(r"năm\s+[skltê]")
# In the sentence of such a day ("hằng năm", "mỗi năm", "định kỳ"), or of the day of a feast ("kỷ niệm", group `feast`).
# Searched for in small letters, each word by its first letter: a look-behind or capitals would make it ten times as slow.
YEARLY = re.compile(r"h(?<!\wh)[ằà]ng\s+năm(?!\w)|m(?<!\wm)[ọỗ]i\s+năm(?!\w)|đ(?<!\wđ)ịnh\s+kỳ(?!\w)|k(?<!\wk)(?P<feast>ỷ\s+niệm)(?!\w)")
# Read backwards from a month: "hàng năm từ ", "mỗi năm, cứ đến ".
YEARLY_BEFORE = regex.compile(r"(?ri)(?<!\w)(?:h[ằà]ng|mỗi)\s+năm,?\s+(?:cứ\s+)?(?:(?:từ|vào|đến|trong)\s+)?")
