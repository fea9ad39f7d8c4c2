"""The time that a figure is for, and that of its base as far as it follows from it."""

from vnpolitics_cli import lazy
from vnpolitics_cli.measures.bases import is_first_of_list, is_owned_whole, listed_whole
from vnpolitics_cli.measures.figures import OF_BASE, Context, Figure
from vnpolitics_cli.measures.parts_of_years import before, same_months, time_of_base
from vnpolitics_cli.measures.periods import Times
from vnpolitics_cli.measures.phrases import OPENS_ASIDE, PLANS, is_measure
from vnpolitics_cli.text import holds_any

# In front of "cùng kỳ", read backwards: the "cao hơn rất nhiều so với " of "cao hơn rất nhiều so với cùng kỳ năm 2017 tăng 5%".
_HIGHER_THAN = lazy.regex(r"(?r)(?<!\w)(?:cao|chậm|lớn|nhanh|nhỏ|thấp|ít)\shơn(?:\s(?:hẳn|khá|nhiều|rất)){0,2}\sso\s(?:với\s)?")
# Around the first end of a change, which is of a time before: "giảm từ 25% xuống còn 22%", "từ mức 3,6 tỷ USD lên 4,3 tỷ USD".
_FROM = ("từ ", "từ mức ")
_ONWARDS = lazy.re(r"(?:\s?/\s?\w{1,8})?(?:\s(?!trở\s)[^\W\d]+){0,6}?\s(?:lên|xuống|về|sang|còn)(?!\w)")
_WHEN = (" của", " hồi", " năm", " quý", " tháng", " trong", " vào")
# In front of a figure that is planned: "cao hơn mục tiêu 4%".
_PLANNED = tuple(f"{plan} " for plan in PLANS)


def date(figure: Figure, last: Context | None, times: Times) -> None:
    """The time that the figure is for, and that of its base as far as it follows from it."""
    # The base may stand between: "99% dân số trong năm 2020"; but "so với giá tại thời điểm 10/2019" is the base's.
    amount = figure.base is not None and figure.text.startswith("so", figure.behind) and not figure.base.replace(" ", "").isalpha()
    compared = amount or figure.text.startswith(" tại", figure.reached)
    behind = figure.end if compared else max(figure.end, figure.reached)
    figure.period = times.of((figure.left, figure.right), figure.start, behind, figure.measure)
    if figure.then and not figure.text.startswith(_WHEN, figure.end):
        figure.period = None  # "năm 2020 là 5% (trước đó là 6%)"
    planned = figure.base is not None and figure.base.startswith(PLANS)
    if last is not None and last.base_period is not None and not planned and figure.text[last.end : figure.at] in OF_BASE:
        figure.period = last.base_period  # "giảm 11% so với cùng kỳ năm 2022 (319 tỷ đồng)"
    elif figure.period is not None and "-" in figure.period and _is_planned(figure, last):
        figure.period = None  # "tính đến 20/11 đạt 56% kế hoạch (900 tỷ đồng)": that is how far the plan is carried out
    elif figure.text.endswith(_FROM, figure.left, figure.at) and _ONWARDS.match(figure.text, figure.end) is not None:
        figure.period = None  # "giảm từ 25% xuống còn 22%": what it was before
    if times.compares:
        near = max(figure.left, figure.start - 40, 0 if last is None else last.end)
        opened = max(figure.text.find("cùng kỳ", near, figure.start), figure.text.find("cùng thời điểm", near, figure.start))
        if opened >= 0 and figure.change.at is not None and _HIGHER_THAN.match(figure.text, figure.left, opened) is not None:
            figure.period = before(figure.period, "cùng kỳ", times.inside(opened, figure.start))
            figure.base = figure.base_period = None  # "cao hơn nhiều so với cùng kỳ năm 2017 tăng 5%": what it was then
            figure.earlier = True
        elif opened >= 0 and figure.text[max(0, opened - 12) : opened].removesuffix("trong khi ").strip()[-1:] in OPENS_ASIDE:
            then = times.inside(opened, figure.start)
            figure.period = before(figure.period, "cùng kỳ", then) if figure.period is not None else None  # "tăng 3% (cùng kỳ năm 2022 tăng 7%)"
            figure.earlier = True
    if figure.percent and figure.base is not None and not amount and (base := _share_of(figure, figure.base)) != figure.base:
        figure.base, figure.base_period = base, None
    if figure.base is not None:
        then = figure.base_period
        if figure.period is None and then is not None and not planned and (figure.direction is not None or figure.base.startswith("cùng kỳ")):
            figure.period = times.year_after(figure.base, then, figure.left, figure.start)
            if figure.period is None and len(then) == len("2020") and figure.base.startswith("cùng kỳ"):
                figure.period = times.months_counted(int(then) + 1, figure.left, figure.start)
        elif figure.period is None and then is not None and planned and len(then) == len("2020"):
            figure.period = times.months_counted(int(then), figure.left, figure.start)  # "6 tháng, thu ngân sách đạt 54% dự toán năm 2022"
        elif figure.period is not None and then is not None and figure.direction is not None:
            figure.period = same_months(figure.period, then)
        figure.base_period = time_of_base(figure.period, figure.base, figure.base_period)


def _share_of(figure: Figure, base: str) -> str | None:
    """The `base`, unless the words behind the figure name no whole of its own: "100% vận động viên, trọng tài và khán giả", "100% vốn nước ngoài"."""
    if figure.text.startswith("Với ", figure.left) and figure.left + len("Với ") == figure.at and figure.text.find(", ", figure.end, figure.right) < 0:
        return None  # "Với 32% đội Hoa Sen trở thành đội được yêu thích nhất": who has the share
    if is_owned_whole(figure.text, figure.start, base):
        return None
    if (whole := listed_whole(figure.text, figure.behind, base, figure.right)) is not None:
        return whole
    if not is_first_of_list(figure.text, figure.behind, base, figure.right):
        return base
    named, whose, _ = base.partition(" của ")
    return named if whose and is_measure(named) else None  # "50% giá đất ở của thửa đất đó hoặc liền kề": the list says whose it is


def _is_planned(figure: Figure, last: Context | None) -> bool:
    """Whether the figure is what is planned, told behind what came of it: "đạt 56% kế hoạch (900 tỷ đồng)", "cao hơn mục tiêu 4%"."""
    if figure.of_base or figure.text.endswith(_PLANNED, figure.left, figure.start) or figure.text.endswith(_PLANNED, figure.left, figure.at):
        return True
    if figure.text[figure.start - 1] != "(":
        return False
    return holds_any(figure.text[figure.floor if last is None else last.figure_end : figure.start], PLANS)
