"""An attempt as its pages see it: its questions, its answers, and its line of stops."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Literal

from quiz.bank.asked import Given
from quiz.bank.model import Bank, Question
from quiz.grading import Verdict, share_of

StopState = Literal["open", "right", "partly", "wrong", "skipped", "noted"]


@dataclass(frozen=True)
class Attempt:
    """One person's way through an edition; `question_ids` in the order in which they are asked."""

    id: int
    code: str
    bank_id: str
    seed: int
    question_ids: tuple[str, ...]
    is_retry: bool
    started_at: datetime


@dataclass(frozen=True)
class Answered:
    """An accepted answer with its mark, as it was stored; `trace` is the JSON of a `Trace`."""

    question_id: str
    given: Given
    points: int
    out_of: int
    verdict: Verdict
    trace: str

    @property
    def share(self) -> Fraction:
        """From 0 to 1, or below 0 under a rule that takes away."""
        return share_of(self.points, self.out_of)

    @property
    def is_missed(self) -> bool:
        """There was a right answer, and this was not it: the question may come again."""
        return self.out_of > 0 and self.verdict != "right"


Answers = Mapping[str, Answered]


@dataclass(frozen=True)
class Stop:
    """One question on the line diagram."""

    number: int
    state: StopState
    is_here: bool


def question_at(bank: Bank, attempt: Attempt, number: int) -> Question:
    """The question behind a number from 1. Raise `IndexError` outside the attempt."""
    if not 1 <= number <= len(attempt.question_ids):
        raise IndexError(number)
    return bank.question(attempt.question_ids[number - 1])


def stops_of(attempt: Attempt, answers: Answers, *, here: int | None) -> tuple[Stop, ...]:
    """The line diagram of an attempt."""
    return tuple(
        Stop(number, _state(answers.get(name)), number == here)
        for number, name in enumerate(attempt.question_ids, 1)
    )


def first_open(attempt: Attempt, answers: Answers) -> int | None:
    """The number of the first question without an answer."""
    return next_open(attempt, answers, after=0)


def next_open(attempt: Attempt, answers: Answers, *, after: int) -> int | None:
    """The number of the next question without an answer: onwards first, then back to what was passed over."""
    numbers = range(1, len(attempt.question_ids) + 1)
    waiting = [n for n in numbers if attempt.question_ids[n - 1] not in answers]
    return next((n for n in waiting if n > after), waiting[0] if waiting else None)


def _state(answered: Answered | None) -> StopState:
    if answered is None or answered.verdict == "unreadable":
        return "open"
    return answered.verdict
