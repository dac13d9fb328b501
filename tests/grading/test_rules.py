"""The rules of scoring against published examples: retyped numbers, each with its source."""

from fractions import Fraction
from itertools import product
from typing import get_args

import pytest

from quiz.bank.asked import RuleName, Tally
from quiz.bank.model import KINDS, Bank, Choice, Choices
from quiz.grading import RULES, grade
from quiz.grading.rules import CERTAINTIES, Certainty, formula_score, with_certainty
from tests.grading.variants import mapped, under
from tests.rows import each_row

# All assertions of Moodle's question/behaviour/deferredcbm/tests/question_cbm_test.php, test_adjust_fraction.
MOODLE_CERTAINTY = [
    ("1", "low", "1"),
    ("1", "middle", "2"),
    ("1", "high", "3"),
    ("0", "low", "0"),
    ("0", "middle", "-2"),
    ("0", "high", "-6"),
    ("0.5", "low", "0.5"),
    ("0.5", "middle", "1"),
    ("0.5", "high", "1.5"),
    ("-0.25", "low", "0"),
    ("-0.25", "middle", "-2"),
    ("-0.25", "high", "-6"),
]

# QTI 2.1 information model, mapResponse: {A, B, C, D} → {0, 1, 0.5, 0}; doubled, since ours are whole points.
# That an answer may not name an option twice is ours; QTI counts {B, B, C} as {B, C}.
QTI_TEXT = {"a": 0, "b": 2, "c": 1, "d": 0}
# QTI 2.1 example choice_multiple.xml: H and O 1, Cl -1, all others the default of -2, bounds 0 and 2.
QTI_WATER = {"h": 1, "o": 1, "cl": -1, "he": -2, "c": -2, "n": -2}
# The test of mapResponse in qti-sdk, single cardinality: 0 → 1, 1 → 2; the default for all others is 0.
QTI_SINGLE = {"0": 1, "1": 2, "240": None}


@each_row(("share", "certainty", "points"), MOODLE_CERTAINTY)
def test_certainty_is_marked_as_moodle_does(share: str, certainty: Certainty, points: str) -> None:
    assert with_certainty(Fraction(share), certainty) == Fraction(points)


@each_row(
    ("given", "certainty", "points"),
    [
        ("b", "low", 1),
        ("b", "middle", 2),
        ("b", "high", 3),
        ("a", "low", 0),
        ("a", "middle", -2),
        ("a", "high", -6),
        ("b", None, 1),
        ("a", None, 0),
    ],
)
def test_who_does_not_say_how_sure_is_not_very_sure(
    bank: Bank, given: str, certainty: Certainty | None, points: int
) -> None:
    mark = grade(bank, under(bank, "choice", "certainty"), (given,), certainty=certainty)
    assert (mark.points, mark.out_of) == (points, 3)
    assert mark.trace.certainty == certainty


@each_row(
    ("kind", "mapping", "right", "given", "points", "out_of"),
    [
        (Choice, QTI_TEXT, ("b",), ("c",), 1, 2),
        (Choices, QTI_TEXT, ("b", "c"), ("c", "b"), 3, 3),
        (Choices, QTI_WATER, ("h", "o"), ("h", "o"), 2, 2),
        (Choices, QTI_WATER, ("h", "o"), ("h",), 1, 2),
        (Choices, QTI_WATER, ("h", "o"), ("h", "o", "cl"), 1, 2),
        (Choices, QTI_WATER, ("h", "o"), ("h", "he"), 0, 2),
        (Choices, QTI_WATER, ("h", "o"), ("cl",), 0, 2),
        (Choices, QTI_WATER, ("h", "o"), tuple(QTI_WATER), 0, 2),
        (Choices, QTI_WATER, ("h", "o"), (), 0, 2),
        (Choice, QTI_SINGLE, ("1",), ("0",), 1, 2),
        (Choice, QTI_SINGLE, ("1",), ("1",), 2, 2),
        (Choice, QTI_SINGLE, ("1",), ("240",), 0, 2),
        (Choice, QTI_SINGLE, ("1",), (), 0, 2),
        (Choice, {"a": None, "b": None}, ("b",), ("b",), 1, 1),
        (Choice, {"a": -3, "b": None}, ("b",), ("a",), 0, 1),
        (Choices, {"a": -1, "b": 0}, (), ("b",), 0, 1),
    ],
)
def test_mapped_points_are_added_and_clamped(
    bank: Bank,
    kind: type[Choice | Choices],
    mapping: dict[str, int | None],
    right: tuple[str, ...],
    given: tuple[str, ...],
    points: int,
    out_of: int,
) -> None:
    mark = grade(bank, mapped(kind, mapping, right), given)
    assert (mark.points, mark.out_of) == (points, out_of)


@pytest.mark.parametrize(("worth", "points"), [(-2, 0), (0, 0), (2, 2), (3, 3), (9, 3)])
def test_mapped_points_stay_between_the_bounds(worth: int, points: int) -> None:
    assert RULES["map"].score(Tally(1, 0, 1, worth=worth, at_most=3), None).points == points


@pytest.mark.parametrize(
    ("right", "wrong", "of", "points"),
    [(4, 0, 4, 4), (1, 0, 4, 1), (4, 1, 4, 3), (3, 2, 4, 1), (2, 4, 4, 0), (0, 3, 4, 0)],
)
def test_a_wrong_choice_takes_a_right_one_away_but_never_more_than_there_is(
    right: int, wrong: int, of: int, points: int
) -> None:
    """Four mammals among seven animals: the example in the README of Moodle's type oumultiresponse."""
    scored = RULES["right-minus-wrong"].score(Tally(right, wrong, of), None)
    assert (scored.points, scored.out_of) == (points, of)


@pytest.mark.parametrize("choices", range(2, 9))
def test_guessing_earns_nothing_in_the_long_run_under_negative_marking(choices: int) -> None:
    """One is right and k - 1 are wrong; who tries all of them is back at zero (Frary 1988)."""
    rule = RULES["negative-marking"]
    right = rule.score(Tally(1, 0, 1, choices=choices), None)
    wrong = rule.score(Tally(0, 1, 1, choices=choices), None)
    assert Fraction(right.points, right.out_of) == 1
    assert Fraction(wrong.points, wrong.out_of) == Fraction(-1, choices - 1)
    assert right.points + (choices - 1) * wrong.points == 0


@pytest.mark.parametrize(
    ("right", "wrong", "choices", "score"),
    [(30, 0, 4, 30), (0, 30, 4, -10), (25, 75, 4, 0), (60, 20, 5, 55), (7, 2, 3, 6), (0, 0, 2, 0)],
)
def test_a_whole_exam_by_the_formula(right: int, wrong: int, choices: int, score: int) -> None:
    """Computed by hand from S = R - W / (k - 1); 25 of 100 is what guessing among four gives."""
    assert formula_score(right, wrong, choices) == score


def test_the_formula_is_the_sum_of_negative_marking() -> None:
    rule = RULES["negative-marking"]
    for right, wrong, choices in product(range(4), range(4), range(2, 6)):
        scored = [rule.score(Tally(1, 0, 1, choices=choices), None)] * right
        scored += [rule.score(Tally(0, 1, 1, choices=choices), None)] * wrong
        total = sum((Fraction(each.points, each.out_of) for each in scored), Fraction(0))
        assert total == formula_score(right, wrong, choices)


@pytest.mark.parametrize("choices", [1, 0, -1])
def test_there_is_no_formula_for_a_single_choice(choices: int) -> None:
    with pytest.raises(ValueError, match=str(choices)):
        formula_score(1, 1, choices)


def test_the_table_has_every_rule_and_every_kind_names_rules_of_the_table() -> None:
    assert set(RULES) == set(get_args(RuleName))
    assert {rule for kind in KINDS.values() for rule in kind.RULES} == set(RULES)
    assert CERTAINTIES == ("low", "middle", "high")
