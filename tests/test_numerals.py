"""Vietnamese numbers: exact, plain, and none where the text is none."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnpolitics_cli.numerals import AFTER_TEN, DIGITS, LONGEST, low_end, plain, read, read_words, shared_number, shifted, spelled

_ONES = {1: "một", 2: "hai", 3: "ba", 4: "bốn", 5: "năm", 6: "sáu", 7: "bảy", 8: "tám", 9: "chín"}


def below_thousand(number: int, *, full: bool) -> list[str]:
    """A plain writer of numbers, the other way round from the reader: "một trăm linh năm", "hai mươi mốt"."""
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    words = [_ONES[hundreds], "trăm"] if hundreds else (["không", "trăm"] if full else [])
    if tens > 1:
        words += [_ONES[tens], "mươi"]
    elif tens:
        words += ["mười"]
    elif ones and hundreds:
        words += ["linh"]
    if ones:
        words += ["mốt" if ones == 1 and tens > 1 else "lăm" if ones == 5 and tens else "tư" if ones == 4 and tens > 1 else _ONES[ones]]
    return words


def written(number: int) -> list[str]:
    words: list[str] = []
    for power, scale in ((9, "tỷ"), (6, "triệu"), (3, "nghìn"), (0, "")):
        group = number // 10**power % 1000
        if group:
            words += below_thousand(group, full=False) + ([scale] if scale else [])
    return words


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("81.033,18", "81033.18"),
        ("343,6", "343.6"),
        ("1.200", "1200"),
        ("1.5", "1.5"),
        ("0.125", "0.125"),
        ("1.234.567", "1234567"),
        ("1,234.5", "1234.5"),
        ("1,234,567", "1234567"),
        ("007", "7"),
        ("5,50", "5.5"),
        ("100", "100"),
    ],
)
def test_digits(digits: str, value: str) -> None:
    assert str(read(digits)) == value


@pytest.mark.parametrize("digits", ["1.23.4", "1.234.56", "1,2,3", "12.34.567", "1..5", "5,", "", "1" * (LONGEST + 1)])
def test_no_number(digits: str) -> None:
    assert read(digits) is None


def test_a_comma_groups_thousands_only_where_told() -> None:
    assert read("30,000") == 30
    assert read("30,000", comma_groups=True) == 30000


def test_powers_leave_no_exponent() -> None:
    assert str(read("81.033,18", 9)) == "81033180000000"
    assert str(read("2", 15)) == "2000000000000000"


@given(st.integers(0, 10**15), st.integers(0, 6), st.integers(0, 12))
def test_shifting_is_exact(number: int, places: int, power: int) -> None:
    value = shifted(str(number), places, power)
    assert value * 10**places == Decimal(number) * 10**power
    assert "E" not in str(value)
    assert "." not in str(value) or not str(value).endswith("0")


@given(st.integers(1, 10**12 - 1), st.sampled_from([0, 3, 6, 9]))
def test_grouped_digits_read_back(number: int, power: int) -> None:
    assert read(f"{number:,}".replace(",", "."), power) == number * 10**power


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_plain_is_the_same_number_without_exponent(value: Decimal) -> None:
    result = plain(value)
    assert result == value
    assert "E" not in str(result)


@given(st.text(alphabet="0123456789.,", max_size=60))
def test_any_run_is_read_or_declined(digits: str) -> None:
    value = read(digits, 9)
    assert value is None or (value >= 0 and "E" not in str(value))


@given(st.integers(1, 999_999_999_999))
def test_words_read_back(number: int) -> None:
    # Written groups without "không trăm" are read the same: each group names its scale.
    assert read_words(written(number)) == number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("ba mươi tư tỷ", 34_000_000_000),
        ("một nghìn hai trăm tỷ", 1_200_000_000_000),
        ("hai tỷ ba trăm triệu", 2_300_000_000),
        ("mười lăm", 15),
        ("một trăm lẻ năm", 105),
        ("bẩy mươi nhăm", 75),
        ("ba chục nghìn", 30_000),
    ],
)
def test_words(words: str, value: int) -> None:
    assert read_words(words.split()) == value


@pytest.mark.parametrize(
    "words", ["hai ba", "trăm tỷ", "mươi", "lăm", "tư tỷ", "một trăm hai", "mười mươi", "một trăm trăm", "linh năm", "nghìn", "con", "mười hai mười"]
)
def test_words_that_are_no_number(words: str) -> None:
    assert read_words(words.split()) is None


def test_every_digit_word_is_a_digit() -> None:
    assert {*DIGITS.values()} == set(range(1, 10))
    assert set(AFTER_TEN.values()) <= {1, 4, 5}


def test_what_stands_left_of_a_range() -> None:
    text = "từ 1.200 đến 1.500 tỷ đồng"
    assert low_end(text, text.index("1.500")) == (3, "1.200")
    year = "năm 2019 - 1.200 tỷ đồng"
    assert low_end(year, year.index("1.200")) is None


def test_what_borrows_a_unit() -> None:
    text = "nâng từ 1,49 lên 1,6 triệu đồng"
    assert shared_number(text, text.index("1,6")) == (8, "1,49")
    other = "năm 2016 lên 1,6 triệu đồng"
    assert shared_number(other, other.index("1,6")) is None


def test_words_before_a_scale() -> None:
    text = "đầu tư hai mươi mốt tỷ"
    assert spelled(text, text.index(" tỷ")) == (7, ["hai", "mươi", "mốt"])
    vague = "hàng trăm tỷ"
    assert spelled(vague, vague.index(" tỷ")) is None


def test_long_runs_stay_linear() -> None:
    assert read("9" * 1_000_000) is None
    assert spelled("tỷ " * 300_000 + "tỷ", 3 * 300_000 + 2) is not None
