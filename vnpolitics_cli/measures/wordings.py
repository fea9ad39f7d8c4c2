"""How a clause words its level or its share in front of the figure, and the plainer words that it is read as.

"Dư nợ chiếm tỷ trọng lớn (70%)" is read as "dư nợ chiếm", "lãi suất xuống mức thấp kỷ lục 0,5%" as "lãi suất xuống".
"""

from vnpolitics_cli import lazy
from vnpolitics_cli.tables import table

# How large a share is, in front of the figure: the " chiếm tỷ trọng lớn (" of "dư nợ chiếm tỷ trọng lớn (70%)", " chiếm tỷ lệ cao nhất với ". Group 1 the verb.
_SHARING_MOST = lazy.re(r"(\schiếm)\s(?:tỉ|tỷ)\s(?:lệ|trọng)(?:\s[^\W\d]+){0,3}(?:\s\d)?\s(?:\(|với\s)$")
# A share that is told in words before it is told in figures: the " chiếm tỷ lệ nhỏ trong thu ngân sách, chỉ chiếm " of "thu từ đất chiếm tỷ lệ nhỏ trong …".
_SMALL_SHARE = lazy.re(r"\schiếm\s(?:một\s)?(?:tỉ|tỷ)\s(?:lệ|trọng)(?:\s[^\W\d]+){1,14},\s(?:(?:chiếm|chỉ|khoảng|mới|với)\s)*$")
# A ratio that is told by the verb of a share, behind a comma: the ", chỉ chiếm " of "tỷ lệ sai sót rất thấp, chỉ chiếm 2%". Group 1 the ratio.
_RATIO_HOLDS = lazy.re(r"((?<!\w)[Tt][ỷỉ] lệ\s[^,;:.()%\n]{3,80}?)(?:\s(?:còn|khá|quá|rất|tương đối|vẫn))*(?:\s(?:cao|nhỏ|thấp))?,\s(?:chỉ\s)?chiếm\s$")
# Where most of it is, whose share parentheses tell: the " tập trung chủ yếu ở nhóm hộ giàu (chiếm " of "dư nợ tập trung chủ yếu ở nhóm hộ giàu (chiếm 43%)".
_GATHERED = lazy.re(r"(?:\s(?:vẫn|đang|được))*\stập trung\s(?:(?:chủ yếu|hầu hết|nhiều|nhất|phần lớn)\s)*(?:tại|ở)\s[^()\d\n]{3,90}\s\((?:chiếm\s)?$")
SHARE_REACH = 16
"""How far behind its beginning the sign of a percentage stands, in characters."""
# How high or low a level is, at the end of the clause: the " thấp kỷ lục " of "Lãi suất xuống mức thấp kỷ lục 0,5%", the " đỉnh " of "lên đỉnh".
# Group 1 what stays.
_AT_EXTREME = lazy.re(r"(\s(?:chạm|lên|mức|xuống))(?:\scao|\sthấp)?\s(?:kỷ lục|đáy|đỉnh)(?:\smới)?\s$")
# Where something is highest, behind that: the " cả nước" of "thấp nhất cả nước".
OF_ALL = r"(?:\s(?:châu (?:Á|Âu|Phi)|cả (?:nước|tỉnh|vùng)|hiện nay|thế giới|toàn (?:cầu|huyện|quốc|thành phố|tỉnh)|tỉnh|(?:trong|trên|ở)(?:\s[^\W\d]+){1,5}))?"
# The same in front of "với": the " vẫn khá cao với " of "Tỷ lệ tồn kho vẫn khá cao với 75%", the " thấp nhất cả nước với ".
_HIGH_WITH = lazy.re(
    r"(?<!mức độ)(?:\s(?:còn|cũng|luôn|vẫn|đang|đều|ở mức))*"
    rf"\s(?:(?:khá|rất|tương đối)\s(?:cao|lớn|nhỏ|thấp)|(?:cao|lớn|nhiều|nhỏ|thấp|ít)\snhất{OF_ALL}),?\svới\s$"
)
_EXTREMES = tuple(f" {word} " for word in table("measures")["extremes"])


def in_one_clause(segment: str, *, share: bool) -> str:
    """The text in front of a figure with its last clause in plain words; `share` says that a percentage follows."""
    if segment.endswith(_EXTREMES):
        segment = _AT_EXTREME.sub(r"\1 ", segment)
    elif segment.endswith(" với ") and " chiếm " not in segment:
        segment = _HIGH_WITH.sub(" là ", segment)
    sharing = _SHARING_MOST.search(segment) if segment.endswith(("(", " với ")) and "chiếm" in segment else None
    if sharing is not None:
        return segment[: sharing.end(1)]
    if "chiếm" in segment or segment.endswith(" ("):
        segment = _RATIO_HOLDS.sub(r"\1 là ", _SMALL_SHARE.sub(" chiếm ", segment))
        if share:
            segment = _GATHERED.sub(" chiếm ", segment)
    return segment
