"""Grading: a mark for every answer, the same mark for the same answer."""

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from quiz.bank.keys import key, offers
from quiz.bank.model import KINDS, Bank
from quiz.grading import RULES, grade


@pytest.mark.parametrize(
    ("question_id", "given", "points", "out_of", "verdict"),
    [
        ("q-span", ("b",), 1, 1, "right"),
        ("q-span", ("a",), 0, 1, "wrong"),
        ("q-span", (), 0, 1, "skipped"),
        ("q-span", ("a", "b"), 0, 1, "unreadable"),
        ("q-span", ("z",), 0, 1, "unreadable"),
        ("q-span", ("b", "b"), 0, 1, "unreadable"),
        ("q-lines", ("a", "b"), 2, 2, "right"),
        ("q-lines", ("b", "a"), 2, 2, "right"),
        ("q-lines", ("a",), 1, 2, "partly"),
        ("q-lines", ("a", "b", "c"), 1, 2, "partly"),
        ("q-lines", ("a", "c"), 0, 2, "wrong"),
        ("q-lines", ("c", "d"), 0, 2, "wrong"),
        ("q-lines", ("a", "b", "c", "d"), 0, 2, "wrong"),
        ("q-lines", (), 0, 2, "skipped"),
        ("q-truth", ("true",), 1, 1, "right"),
        ("q-truth", ("false",), 0, 1, "wrong"),
        ("q-standing", ("claimed",), 1, 1, "right"),
        ("q-standing", ("by-mayor",), 0, 1, "wrong"),
        ("q-standing", ("reported",), 0, 1, "wrong"),
        ("q-standing", ("opinion",), 0, 1, "wrong"),
        ("q-order", ("first", "second", "third"), 3, 3, "right"),
        ("q-order", ("first", "third", "second"), 1, 3, "partly"),
        ("q-order", ("third", "first", "second"), 0, 3, "wrong"),
        ("q-order", ("first", "second"), 0, 3, "unreadable"),
    ],
)
def test_an_answer_gets_its_mark(
    bank: Bank, question_id: str, given: tuple[str, ...], points: int, out_of: int, verdict: str
) -> None:
    mark = grade(bank, bank.question(question_id), given)
    assert (mark.points, mark.out_of, mark.verdict) == (points, out_of, verdict)


@examples(st.sampled_from(range(5)), st.lists(st.text(max_size=20), max_size=6))
def test_no_answer_breaks_the_grader(bank: Bank, position: int, given: list[str]) -> None:
    mark = grade(bank, bank.questions[position], tuple(given))
    assert 0 <= mark.points <= mark.out_of


@examples(st.sampled_from(range(4)), st.permutations(range(4)))
def test_the_order_of_choosing_never_matters_where_order_is_not_asked(
    bank: Bank, position: int, permutation: list[int]
) -> None:
    question = bank.questions[position]
    right = key(bank, question)
    shuffled = tuple(right[i] for i in permutation if i < len(right))
    assert grade(bank, question, shuffled) == grade(bank, question, right)


def test_every_kind_has_a_rule_and_its_key_is_offered_and_right(bank: Bank) -> None:
    assert set(RULES) == set(KINDS)
    for question in bank.questions:
        assert {offer.id for offer in offers(bank, question)} >= set(key(bank, question))
        assert grade(bank, question, key(bank, question)).verdict == "right"
    assert {question.kind for question in bank.questions} == set(KINDS)
