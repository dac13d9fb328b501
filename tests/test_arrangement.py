"""The order in which an attempt shows its options."""

from collections import Counter

from quiz.arrangement import arrange
from quiz.bank.model import Bank


def letters(bank: Bank, question_id: str, seed: int) -> dict[str, str]:
    return {place.letter: place.offer.id for place in arrange(bank, bank.question(question_id), seed)}


def test_the_same_attempt_shows_the_same_order(bank: Bank) -> None:
    # Written down, so that another version of Python or of this program cannot change it unseen.
    assert letters(bank, "q-lines", 8) == {"A": "d", "B": "a", "C": "b", "D": "c"}


def test_each_option_comes_first_about_as_often_as_any_other(bank: Bank) -> None:
    first = Counter(letters(bank, "q-lines", seed)["A"] for seed in range(4000))
    assert set(first) == {"a", "b", "c", "d"}
    assert all(900 < count < 1100 for count in first.values())


def test_an_order_question_never_starts_solved(bank: Bank) -> None:
    solved = bank.question("q-order").key(bank)
    shown = {tuple(letters(bank, "q-order", seed).values()) for seed in range(200)}
    assert solved not in shown
    assert len(shown) == 5


def test_true_comes_before_false_in_every_attempt(bank: Bank) -> None:
    assert {tuple(letters(bank, "q-truth", seed).values()) for seed in range(20)} == {("true", "false")}


def test_an_author_may_keep_the_order(bank: Bank) -> None:
    question = bank.question("q-lines").model_copy(update={"shuffle": False})
    fixed = bank.model_copy(update={"questions": (question,)})
    assert {tuple(letters(fixed, "q-lines", seed).values()) for seed in range(20)} == {("a", "b", "c", "d")}
