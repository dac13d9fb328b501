"""Grading: a question and an answer in, a mark with its rule and its trace out.

Pure and total: whatever is given, a mark comes back. Formulas stand in docs/grading.md.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from quiz.bank.keys import Given, key, offers
from quiz.bank.model import Bank, Kind, Question

Verdict = Literal["right", "partly", "wrong", "skipped", "unreadable"]


@dataclass(frozen=True)
class Rule:
    """The name under which a way of scoring is stored with each answer, and its version."""

    name: str
    version: int = 1


ALL_OR_NOTHING = Rule("all-or-nothing")
RIGHT_MINUS_WRONG = Rule("right-minus-wrong")
SHARE_IN_PLACE = Rule("share-in-place")


@dataclass(frozen=True)
class Trace:
    """How a mark came about, in numbers: chosen right, chosen wrong, and how many there are."""

    right: int
    wrong: int
    of: int


@dataclass(frozen=True)
class Mark:
    """`points` out of `out_of`, in units of the question; every question weighs the same in a total."""

    points: int
    out_of: int
    verdict: Verdict
    rule: Rule
    trace: Trace

    @property
    def share(self) -> Fraction:
        """From 0 to 1."""
        return Fraction(self.points, self.out_of)


def grade(bank: Bank, question: Question, given: Given) -> Mark:
    """Mark an answer. An answer that the question does not offer is `unreadable`, never an error."""
    rule = RULES[question.kind]
    right_answer = key(bank, question)
    if not given:
        return Mark(0, max(1, len(right_answer)), "skipped", rule, Trace(0, 0, len(right_answer)))
    offered = {offer.id for offer in offers(bank, question)}
    if not offered.issuperset(given) or len(set(given)) != len(given):
        return _unreadable(rule, right_answer)
    if question.kind != "choices" and len(given) != len(right_answer):
        return _unreadable(rule, right_answer)
    return SCORERS[rule](rule, given, right_answer)


def _unreadable(rule: Rule, right_answer: Given) -> Mark:
    return Mark(0, max(1, len(right_answer)), "unreadable", rule, Trace(0, 0, len(right_answer)))


def _all_or_nothing(rule: Rule, given: Given, right_answer: Given) -> Mark:
    is_right = given == right_answer
    return Mark(
        int(is_right), 1, _verdict(int(is_right), 1), rule, Trace(int(is_right), int(not is_right), 1)
    )


def _right_minus_wrong(rule: Rule, given: Given, right_answer: Given) -> Mark:
    """max(0, right - wrong) / number of right answers (Moodle's multichoice sum, clamped at 0)."""
    right = len(set(given) & set(right_answer))
    wrong = len(given) - right
    points = max(0, right - wrong)
    of = len(right_answer)
    return Mark(points, of, _verdict(points, of), rule, Trace(right, wrong, of))


def _share_in_place(rule: Rule, given: Given, right_answer: Given) -> Mark:
    """Items that stand at their own place / all items."""
    right = sum(mine == theirs for mine, theirs in zip(given, right_answer, strict=True))
    of = len(right_answer)
    return Mark(right, of, _verdict(right, of), rule, Trace(right, of - right, of))


def _verdict(points: int, out_of: int) -> Verdict:
    if points == out_of:
        return "right"
    return "partly" if points else "wrong"


RULES: dict[Kind, Rule] = {
    "choice": ALL_OR_NOTHING,
    "choices": RIGHT_MINUS_WRONG,
    "truth": ALL_OR_NOTHING,
    "standing": ALL_OR_NOTHING,
    "order": SHARE_IN_PLACE,
}

SCORERS: dict[Rule, Callable[[Rule, Given, Given], Mark]] = {
    ALL_OR_NOTHING: _all_or_nothing,
    RIGHT_MINUS_WRONG: _right_minus_wrong,
    SHARE_IN_PLACE: _share_in_place,
}
