"""Beginning an attempt, taking the wrong ones again, going on with another device."""

import json
import random
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from quiz.bank.model import ARRANGEMENT, Bank
from quiz.practice.held import NoSuchAttempt, Opened
from quiz.store import AttemptRow, BankRow, BankVersionRow, HolderRow, db

# Without 0/O, 1/I/L: read aloud, copied by hand, typed on a phone.
CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH = 8
CODE_DRAWS = 20


class NoSuchCode(LookupError):
    """No attempt has that resume code."""


class NothingToRetake(Exception):
    """Every question was answered right."""


class OutOfCodes(RuntimeError):
    """No free resume code was drawn; with 31 to the power of 8 codes this means broken chance."""


def start(bank_id: str, *, device: str, start_key: str, at: datetime, chance: random.Random) -> int:
    """Begin an attempt at the current version of a bank and return its id.

    The same `start_key` gives the same attempt, however often it is sent.
    Raise `NoSuchAttempt` where there is no such bank.
    """
    version = db.session.execute(
        select(BankVersionRow.id, BankVersionRow.content)
        .join(BankRow, BankRow.id == BankVersionRow.bank_id)
        .where(BankRow.id == bank_id, BankVersionRow.number == BankRow.current)
    ).one_or_none()
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
        if name in opened.answers and opened.answers[name].is_missed
    )
    if not missed:
        raise NothingToRetake(opened.attempt.id)
    version_id = db.session.scalars(
        select(AttemptRow.bank_version_id).where(AttemptRow.id == opened.attempt.id)
    ).one()
    beginning = _Beginning(version_id, opened.attempt.id, missed, start_key=start_key, at=at)
    return _begin(beginning, device=device, chance=chance)


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


def tidy_code(code: str) -> str:
    """Fold a typed resume code: full width, small letters, spaces and hyphens do not matter."""
    folded = unicodedata.normalize("NFKC", code).upper()
    return "".join(letter for letter in folded if letter in CODE_LETTERS)[: CODE_LENGTH + 1]


def draw_code(chance: random.Random) -> str:
    """Draw a resume code; whether it is free is for the database to say."""
    return "".join(chance.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


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


def _attempt_row(beginning: _Beginning, seed: int, code: str) -> AttemptRow:
    return AttemptRow(
        code=code,
        start_key=beginning.start_key,
        bank_version_id=beginning.version_id,
        parent_id=beginning.parent_id,
        seed=seed,
        arrangement=ARRANGEMENT,
        question_ids=json.dumps(beginning.question_ids),
        started_at=beginning.at,
    )


def _started_with(start_key: str) -> int | None:
    # A key that another device sent leads to an attempt which this device cannot open.
    return db.session.scalar(select(AttemptRow.id).filter_by(start_key=start_key))
