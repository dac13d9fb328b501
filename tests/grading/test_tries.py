"""What several tries cost."""

from fractions import Fraction

import pytest

from quiz.grading.tries import best_with_penalty, counted_back, with_penalty
from tests.rows import each_row

THIRD = Fraction(1, 3)


@each_row(
    ("share", "earlier", "penalty", "left"),
    [
        ("1", 0, "1/3", "1"),
        ("1", 1, "1/3", "2/3"),
        ("1", 2, "1/3", "1/3"),
        ("1", 3, "1/3", "0"),
        ("1", 4, "1/3", "0"),
        ("1/2", 1, "1/5", "3/10"),
        ("0", 1, "1/3", "0"),
        ("1", 9, "0", "1"),
    ],
)
def test_each_further_try_costs_the_penalty_and_never_goes_below_zero(
    share: str, earlier: int, penalty: str, left: str
) -> None:
    """Computed by hand from the formula of Moodle's interactive behaviour."""
    assert with_penalty(Fraction(share), earlier, Fraction(penalty)) == Fraction(left)


@pytest.mark.parametrize(
    ("shares", "best"),
    [
        # Moodle's walkthrough of the adaptive behaviour: wrong (-1/3), then right.
        (("-1/3", "1"), "2/3"),
        (("1/2", "1"), "2/3"),
        (("1", "0"), "1"),
        (("1/2", "1/2", "1/2"), "1/2"),
        (("0", "0", "0", "1"), "0"),
        ((), "0"),
    ],
)
def test_the_best_try_counts_in_the_adaptive_way(shares: tuple[str, ...], best: str) -> None:
    assert best_with_penalty([Fraction(share) for share in shares], THIRD) == Fraction(best)


def test_count_back_gives_six_of_twelve_marks_in_the_published_example() -> None:
    """The worked example in Moodle's question/behaviour/interactivecountback/behaviour.php.

    Four parts, three tries: right from the first one; right, changed, right again; right from the second
    one; never right.
    """
    tries = [
        (True, True, False, False),
        (True, False, True, False),
        (True, True, True, False),
    ]
    parts = [counted_back([(one[part],) for one in tries], THIRD) * 3 for part in range(4)]
    assert parts == [3, 1, 2, 0]
    assert counted_back(tries, THIRD) * 12 == 6


@pytest.mark.parametrize(
    ("tries", "share"),
    [([], "0"), ([(True,)], "1"), ([(False,)], "0"), ([(True,), (False,)], "0"), ([(), ()], "0")],
)
def test_count_back_of_little(tries: list[tuple[bool, ...]], share: str) -> None:
    assert counted_back(tries) == Fraction(share)


def test_tries_with_different_numbers_of_parts_are_no_tries_at_one_question() -> None:
    with pytest.raises(ValueError, match="shorter"):
        counted_back([(True, False), (True,)])
