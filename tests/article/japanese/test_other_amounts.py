"""Other quantities are written like the right one, and are not true as well."""

from fractions import Fraction

import pytest

from quiz.article.japanese.other_amounts import others
from quiz.article.parts import Slot, Span
from quiz.text.numbers_ja import read
from quiz.text.quantity import half_width


def slot(surface: str, value: Fraction | int, unit: str, prefix: str = "", suffix: str = "") -> Slot:
    return Slot("n1", "quantity", Span(0, len(surface)), surface, Fraction(value), unit, prefix, suffix)


@pytest.mark.parametrize(
    "given",
    [
        slot("約5年間", 5, "年間", prefix="約"),
        slot("1500人", 1500, "人"),
        slot("45.6％", Fraction("45.6"), "%"),
        slot("35.2度", Fraction("35.2"), "度"),
        slot("１２か国", 12, "か国"),
        slot("三人", 3, "人"),
        slot("二つ", 2, "つ"),
        slot("5割", 50, "割"),
        slot("1億2,000万円", 120_000_000, "円"),
        slot("2時間半", Fraction(5, 2), "時間半"),
    ],
    ids=lambda given: given.surface,
)
def test_there_are_three_that_look_alike(given: Slot) -> None:
    found = others(given)
    assert len(found) == 3
    assert given.value not in [other.value for other in found]
    assert [other.value for other in found] == sorted(other.value for other in found)
    frame = given.surface.removeprefix(given.prefix)[-len(given.unit) :]
    assert all(other.text.startswith(given.prefix) and other.text.endswith(frame) for other in found)


def test_more_than_at_least_is_wrong_and_less_is_not() -> None:
    assert all(other.value > 800 for other in others(slot("800人以上", 800, "人", suffix="以上")))
    assert all(other.value < 800 for other in others(slot("800人以下", 800, "人", suffix="以下")))


def test_a_share_stays_below_a_hundred() -> None:
    assert all(other.value < 100 for other in others(slot("95%", 95, "%")))
    assert all(int(other.text.rstrip("つ")) < 10 for other in others(slot("9つ", 9, "つ")))


def test_a_level_has_neighbours_near_it() -> None:
    found = others(slot("960ヘクトパスカル", 960, "ヘクトパスカル"))
    assert all(abs(other.value - 960) <= 30 for other in found)


def test_full_width_digits_stay_full_width() -> None:
    assert [other.text for other in others(slot("５００人", 500, "人"))] == [
        "３００人",
        "４００人",
        "６００人",
    ]


def test_nothing_is_made_of_no_number() -> None:
    assert others(Slot("x1", "other", Span(0, 3), "3対2")) == ()


@pytest.mark.parametrize(
    ("surface", "value", "unit"),
    [("1万7200円", 17200, "円"), ("1億2000万円", 120_000_000, "円"), ("２万３千人", 23000, "人")],
)
def test_a_number_in_two_parts_is_varied_as_one(surface: str, value: int, unit: str) -> None:
    found = others(slot(surface, value, unit))
    assert len(found) == 3
    assert all(0.4 < other.value / value < 2.1 for other in found)
    read_again = [next(iter(read(half_width(other.text)))).value for other in found]
    assert read_again == [other.value for other in found]
