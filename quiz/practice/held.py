"""The attempts that a device holds."""

import json
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sqlalchemy import Row, bindparam, select

from quiz.edition import VersionKey
from quiz.sheets import Answered, Answers, Attempt, first_open
from quiz.store import AnswerRow, AttemptRow, BankVersionRow, HolderRow, db

HELD_SHOWN = 30

# Put together once: for a page this costs as much as asking the database.
_HELD = (
    select(
        AttemptRow.id,
        AttemptRow.code,
        AttemptRow.seed,
        AttemptRow.arrangement,
        AttemptRow.question_ids,
        AttemptRow.parent_id,
        AttemptRow.started_at,
        BankVersionRow.bank_id,
        BankVersionRow.digest,
        BankVersionRow.marked_by,
    )
    .join(HolderRow, HolderRow.attempt_id == AttemptRow.id)
    .join(BankVersionRow, BankVersionRow.id == AttemptRow.bank_version_id)
    .where(HolderRow.device == bindparam("device"))
)
_ONE = _HELD.where(AttemptRow.id == bindparam("attempt_id"))
_NEWEST = _HELD.order_by(AttemptRow.id.desc()).limit(HELD_SHOWN)
_ANSWERS = select(
    AnswerRow.attempt_id,
    AnswerRow.question_id,
    AnswerRow.given,
    AnswerRow.points,
    AnswerRow.out_of,
    AnswerRow.verdict,
    AnswerRow.trace,
)
_ANSWERS_OF_ONE = _ANSWERS.where(AnswerRow.attempt_id == bindparam("attempt_id"))
_ANSWERS_OF_MANY = _ANSWERS.where(AnswerRow.attempt_id.in_(bindparam("attempt_ids", expanding=True)))


class NoSuchAttempt(LookupError):
    """There is no such attempt, or this device does not hold it."""


@dataclass(frozen=True)
class Opened:
    """An attempt with everything its pages are made of."""

    attempt: Attempt
    version: VersionKey
    answers: Answers


@dataclass(frozen=True)
class Progress:
    """How far an attempt is; `score`, out of `worth`, once it is finished."""

    attempt_id: int
    bank_id: str
    code: str
    answered: int
    total: int
    is_retry: bool
    score: Fraction
    worth: int

    @property
    def is_finished(self) -> bool:
        """Every question has its answer."""
        return self.answered == self.total


def open_attempt(attempt_id: int, *, device: str) -> Opened:
    """Read an attempt that this device holds. Raise `NoSuchAttempt`."""
    connection = db.session.connection()
    row = connection.execute(_ONE, {"device": device, "attempt_id": attempt_id}).one_or_none()
    if row is None:
        raise NoSuchAttempt(attempt_id)
    version = VersionKey(row.digest, row.marked_by, row.arrangement)
    return Opened(_attempt(row), version, answers_of(attempt_id))


def held_attempts(device: str) -> tuple[Progress, ...]:
    """The newest attempts that this device holds, the newest first."""
    connection = db.session.connection()
    rows = connection.execute(_NEWEST, {"device": device}).all()
    answers: dict[int, dict[str, Answered]] = {row.id: {} for row in rows}
    for row in connection.execute(_ANSWERS_OF_MANY, {"attempt_ids": list(answers)}):
        answers[row.attempt_id][row.question_id] = _answered(row)
    return tuple(_progress(_attempt(row), answers[row.id]) for row in rows)


def answers_of(attempt_id: int) -> dict[str, Answered]:
    """The answers of an attempt by the ids of their questions."""
    rows = db.session.connection().execute(_ANSWERS_OF_ONE, {"attempt_id": attempt_id})
    return {row.question_id: _answered(row) for row in rows}


def where_to_go_on(opened: Opened) -> int | None:
    """The number of the first open question, or `None` where all are answered."""
    return first_open(opened.attempt, opened.answers)


def _attempt(row: Row[*tuple[Any, ...]]) -> Attempt:
    return Attempt(
        id=row.id,
        code=row.code,
        bank_id=row.bank_id,
        seed=row.seed,
        question_ids=tuple(json.loads(row.question_ids)),
        is_retry=row.parent_id is not None,
        started_at=row.started_at,
    )


def _answered(row: Row[*tuple[Any, ...]]) -> Answered:
    return Answered(
        question_id=row.question_id,
        given=tuple(json.loads(row.given)),
        points=row.points,
        out_of=row.out_of,
        verdict=row.verdict,
        trace=row.trace,
    )


def _progress(attempt: Attempt, answers: Answers) -> Progress:
    return Progress(
        attempt_id=attempt.id,
        bank_id=attempt.bank_id,
        code=attempt.code,
        answered=len(answers),
        total=len(attempt.question_ids),
        is_retry=attempt.is_retry,
        score=sum((answered.share for answered in answers.values()), Fraction(0)),
        worth=sum(answered.out_of > 0 for answered in answers.values()),
    )
