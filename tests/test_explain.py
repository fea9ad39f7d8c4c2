"""The story of an article's facts: what was inferred, and from what."""

from itertools import groupby

import pytest

from vnpolitics_cli import Article
from vnpolitics_cli.explain import explain
from vnpolitics_cli.export.story import EXAMPLES
from vnpolitics_cli.kinds import KINDS, RANK


@pytest.mark.parametrize(
    ("text", "date", "source"),
    [
        ("Ngày 2/6/1911, anh xin việc. Sáng 3/6, anh nhận thẻ.", "1911-06-03", "from the one told before it, 'Ngày 2/6/1911' (line 1)"),
        ("Sáng 26/9, quận họp.", "2024-09-26", "from the publication date 2024-09-30 (by --published)"),
        ("Ngày 26/9/2024, quận họp. Chiều cùng ngày, xã họp.", "2024-09-26", "from the one told before it, 'Ngày 26/9/2024' (line 1)"),
        ("Hội chợ mở từ ngày 5/1/2025 đến ngày 20/1.", "2025-01-05/2025-01-20", "from the other end of its range"),
        ("## Năm 1962\n\nNgày 11/10, quận họp.", "1962-10-11", "from the year that heads its section"),
        ("Năm 2023, thu 5 tỷ đồng, tăng 5% so với cùng kỳ năm trước.", "2022", "from the one told before it"),
        ("Hôm qua, quận họp.", "2024-09-29", "from the publication date 2024-09-30"),
    ],
)
def test_explain_says_what_a_date_was_inferred_from(text: str, date: str, source: str) -> None:
    story = explain(Article(text, published="2024-09-30", published_from="option"))
    grounds = [story.grounds(fact) for fact in story.facts if getattr(fact.value, "date", None) == date and getattr(fact.value, "implied", False)]
    assert grounds and all(ground[0].startswith(f"the rest of the date {source}") for ground in grounds)


def test_explain_says_what_a_date_was_inferred_from_without_a_publication_date() -> None:
    story = explain(Article("Quận họp ngày 20/9. Xã họp ngày 27/9/2024."))
    ground = story.grounds(story.facts[0])[0]
    assert ground == "the rest of the date from the years that the article tells, such as 'ngày 27/9/2024' (line 1)"


def test_rules_of_one_name_stand_together() -> None:
    """So that the rule which is declared earlier is the same for all of them, and the first one's example shows the name."""
    names = [rule.name for kind in KINDS for rule in kind.rules]
    assert len([name for name, _ in groupby(names)]) == len(set(names)) == len(RANK)
    assert EXAMPLES["date.day"] == "Chiều 27/9"
