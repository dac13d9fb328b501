"""Practice: one person's way through a bank at their own pace.

What was answered stays: the first accepted answer to a question is the only one, and it is
acknowledged after the commit.
"""

import json
import random
import unicodedata
from dataclasses import asdict, dataclass
from datetime import datetime
from fractions import Fraction
from typing import Any, Literal

from sqlalchemy import Row, Select, select
from sqlalchemy.exc import IntegrityError

from quiz.arrangement import arrange
from quiz.bank.keys import Given
from quiz.bank.model import Bank, Question
from quiz.edition import Edition, VersionKey
from quiz.grading import Mark, Trace, grade
from quiz.sheets import Answered, Answers, Attempt, first_open, question_at
from quiz.store import AnswerRow, AttemptRow, BankRow, BankVersionRow, HolderRow, db

# Without 0/O, 1/I/L: read aloud, copied by hand, typed on a phone.
CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH = 8
CODE_DRAWS = 20
HELD_SHOWN = 30

ShownLanguage = Literal["ja", "en", "both"]


class NoSuchAttempt(LookupError):
    """There is no such attempt, or this device does not hold it."""


class NoSuchCode(LookupError):
    """No attempt has that resume code."""


class NothingToRetake(Exception):
    """Every question was answered right."""


class OutOfCodes(RuntimeError):
    """No free resume code was drawn; with 31 to the power of 8 codes this means broken chance."""


class Unreadable(ValueError):
    """An answer that the question does not offer; nothing was stored. `code` says what is amiss."""

    def __init__(self, code: Literal["nothing-chosen", "not-offered", "places-not-distinct"]) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Opened:
    """An attempt with everything its pages are made of."""

    attempt: Attempt
    version: VersionKey
    answers: Answers


@dataclass(frozen=True)
class Progress:
    """How far an attempt is; `score` once it is finished."""

    attempt_id: int
    bank_id: str
    code: str
    answered: int
    total: int
    is_retry: bool
    score: Fraction

    @property
    def is_finished(self) -> bool:
        """Every question has its answer."""
        return self.answered == self.total


def start(bank_id: str, *, device: str, start_key: str, at: datetime, chance: random.Random) -> int:
    """Begin an attempt at the current version of a bank and return its id.

    The same `start_key` gives the same attempt, however often it is sent.
    Raise `NoSuchAttempt` where there is no such bank.
    """
    version = db.session.execute(_current_version(bank_id)).one_or_none()
    if version is None:
        raise NoSuchAttempt(bank_id)
    bank = Bank.model_validate_json(version.content)
    question_ids = tuple(question.id for question in bank.questions)
    return _begin(
        _Beginning(version.id, None, question_ids, start_key=start_key, at=at), device=device, chance=chance
    )


def retake(opened: Opened, *, device: str, start_key: str, at: datetime, chance: random.Random) -> int:
    """Begin an attempt at those questions that were not answered right, in a new arrangement.

    Raise `NothingToRetake` where there are none.
    """
    missed = tuple(
        name
        for name in opened.attempt.question_ids
        if name in opened.answers and opened.answers[name].verdict != "right"
    )
    if not missed:
        raise NothingToRetake(opened.attempt.id)
    version_id = db.session.scalars(
        select(AttemptRow.bank_version_id).where(AttemptRow.id == opened.attempt.id)
    ).one()
    beginning = _Beginning(version_id, opened.attempt.id, missed, start_key=start_key, at=at)
    return _begin(beginning, device=device, chance=chance)


def open_attempt(attempt_id: int, *, device: str) -> Opened:
    """Read an attempt that this device holds. Raise `NoSuchAttempt`."""
    row = db.session.execute(_held(device).where(AttemptRow.id == attempt_id)).one_or_none()
    if row is None:
        raise NoSuchAttempt(attempt_id)
    return Opened(
        _attempt(row), VersionKey(row.digest, row.marked_by), _answers((attempt_id,)).get(attempt_id, {})
    )


def held_attempts(device: str) -> tuple[Progress, ...]:
    """The newest attempts that this device holds, the newest first."""
    rows = db.session.execute(_held(device).order_by(AttemptRow.id.desc()).limit(HELD_SHOWN)).all()
    answers = _answers(tuple(row.id for row in rows))
    return tuple(_progress(_attempt(row), answers.get(row.id, {})) for row in rows)


def resume(code: str, *, device: str) -> int:
    """Let a device go on with the attempt that has this code. Raise `NoSuchCode`."""
    attempt_id = db.session.scalar(select(AttemptRow.id).filter_by(code=tidy_code(code)))
    if attempt_id is None:
        raise NoSuchCode(code)
    db.session.add(HolderRow(device=device, attempt_id=attempt_id))
    try:
        db.session.commit()
    except IntegrityError:  # It holds the attempt already.
        db.session.rollback()
    return attempt_id


def answer(
    opened: Opened, edition: Edition, number: int, given: Given, *, language: ShownLanguage, at: datetime
) -> Given:
    """Store the answer to question `number` and return the answer that stands: the first one.

    Raise `IndexError` for a number outside the attempt and `Unreadable` for an answer that the
    question does not offer; nothing is stored then.
    """
    question = question_at(edition.bank, opened.attempt, number)
    mark = grade(edition.bank, question, given)
    if mark.verdict == "unreadable":
        raise Unreadable("not-offered")
    db.session.add(_answer_row(opened.attempt.id, question, given, mark, language=language, at=at))
    try:
        db.session.commit()
    except IntegrityError:
        # The second tap, the other tab, the reload: the first answer stands.
        db.session.rollback()
        return _answers((opened.attempt.id,))[opened.attempt.id][question.id].given
    return given


def read_letters(opened: Opened, edition: Edition, number: int, letters: tuple[str, ...]) -> Given:
    """Turn the letters that the page showed into the ids they stood for. Raise `Unreadable`."""
    question = question_at(edition.bank, opened.attempt, number)
    ids = {p.letter: p.offer.id for p in arrange(edition.bank, question, opened.attempt.seed)}
    if not letters:
        raise Unreadable("nothing-chosen")
    if not ids.keys() >= set(letters):
        raise Unreadable("not-offered")
    return tuple(ids[letter] for letter in letters)


def tidy_code(code: str) -> str:
    """Fold a typed resume code: full width, small letters, spaces and hyphens do not matter."""
    folded = unicodedata.normalize("NFKC", code).upper()
    return "".join(letter for letter in folded if letter in CODE_LETTERS)[: CODE_LENGTH + 1]


def where_to_go_on(opened: Opened) -> int | None:
    """The number of the first open question, or `None` where all are answered."""
    return first_open(opened.attempt, opened.answers)


def _current_version(bank_id: str) -> Select[*tuple[Any, ...]]:
    return (
        select(BankVersionRow.id, BankVersionRow.content)
        .join(BankRow, BankRow.id == BankVersionRow.bank_id)
        .where(BankRow.id == bank_id, BankVersionRow.number == BankRow.current)
    )


@dataclass(frozen=True)
class _Beginning:
    version_id: int
    parent_id: int | None
    question_ids: tuple[str, ...]
    start_key: str
    at: datetime


def _begin(beginning: _Beginning, *, device: str, chance: random.Random) -> int:
    seed = chance.randrange(2**31)
    for _ in range(CODE_DRAWS):
        row = _attempt_row(beginning, seed, draw_code(chance))
        try:
            db.session.add(row)
            db.session.flush()
            db.session.add(HolderRow(device=device, attempt_id=row.id))
            db.session.commit()
        except IntegrityError:
            db.session.rollback()
            already = _started_with(beginning.start_key)
            if already is not None:
                return already
            continue  # The code is taken: draw again.
        return row.id
    raise OutOfCodes(CODE_DRAWS)


def draw_code(chance: random.Random) -> str:
    """Draw a resume code; whether it is free is for the database to say."""
    return "".join(chance.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def _attempt_row(beginning: _Beginning, seed: int, code: str) -> AttemptRow:
    return AttemptRow(
        code=code,
        start_key=beginning.start_key,
        bank_version_id=beginning.version_id,
        parent_id=beginning.parent_id,
        seed=seed,
        question_ids=json.dumps(beginning.question_ids),
        started_at=beginning.at,
    )


def _started_with(start_key: str) -> int | None:
    # A key that another device sent leads to an attempt which this device cannot open.
    return db.session.scalar(select(AttemptRow.id).filter_by(start_key=start_key))


def _held(device: str) -> Select[*tuple[Any, ...]]:
    return (
        select(
            AttemptRow.id,
            AttemptRow.code,
            AttemptRow.seed,
            AttemptRow.question_ids,
            AttemptRow.parent_id,
            AttemptRow.started_at,
            BankVersionRow.bank_id,
            BankVersionRow.digest,
            BankVersionRow.marked_by,
        )
        .join(HolderRow, HolderRow.attempt_id == AttemptRow.id)
        .join(BankVersionRow, BankVersionRow.id == AttemptRow.bank_version_id)
        .where(HolderRow.device == device)
    )


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


def _answers(attempt_ids: tuple[int, ...]) -> dict[int, dict[str, Answered]]:
    columns = (AnswerRow.attempt_id, AnswerRow.question_id, AnswerRow.given)
    marks = (AnswerRow.points, AnswerRow.out_of, AnswerRow.verdict, AnswerRow.trace)
    rows = db.session.execute(select(*columns, *marks).where(AnswerRow.attempt_id.in_(attempt_ids)))
    found: dict[int, dict[str, Answered]] = {}
    for row in rows:
        found.setdefault(row.attempt_id, {})[row.question_id] = _answered(row)
    return found


def _answered(row: Row[*tuple[Any, ...]]) -> Answered:
    return Answered(
        question_id=row.question_id,
        given=tuple(json.loads(row.given)),
        points=row.points,
        out_of=row.out_of,
        verdict=row.verdict,
        trace=Trace(**json.loads(row.trace)),
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
    )


def _answer_row(
    attempt_id: int, question: Question, given: Given, mark: Mark, *, language: ShownLanguage, at: datetime
) -> AnswerRow:
    return AnswerRow(
        attempt_id=attempt_id,
        question_id=question.id,
        given=json.dumps(given),
        points=mark.points,
        out_of=mark.out_of,
        verdict=mark.verdict,
        rule=mark.rule.name,
        rule_version=mark.rule.version,
        trace=json.dumps(asdict(mark.trace)),
        language=language,
        answered_at=at,
    )
