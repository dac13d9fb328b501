"""A forgotten password: a code with which its owner chooses another one, once."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import update

from quiz.accounts import codes
from quiz.accounts.passwords import hashed, wrong_password
from quiz.accounts.people import NoSuchAccount, Person, account_row, person_of
from quiz.accounts.refusals import Refused, Wrong, refuse
from quiz.store import AccountRow, db

OPEN_FOR_HOURS = 24
HOUR_S = 3600
LETTERS_OF_AN_HOUR = 5
LONGEST_ID = 6


@dataclass(frozen=True)
class ResetCode:
    """A code, and until when it is good."""

    code: str
    until: datetime


def reset_code(account_id: int, *, secret: str, at: datetime) -> ResetCode:
    """A code for somebody who is here. Raise `NoSuchAccount`, or `Refused` for one who has left.

    Nothing is kept: it is signed over the password and the last sign-in, so that it ends with either.
    """
    row = account_row(account_id)
    if row.left_at is not None:
        raise Refused(Wrong("account", "has-left"))
    until = int(at.timestamp()) // HOUR_S + OPEN_FOR_HOURS
    return ResetCode(_code(row, until, secret), datetime.fromtimestamp(until * HOUR_S, UTC))


def reset(code: str, password: str, *, secret: str, at: datetime) -> Person:
    """Choose another password; all browsers are signed out. Raise `Refused`."""
    refuse(wrong_password(password))
    row = _row_of(codes.as_typed(code), secret, at)
    row_id, epoch = row.id, row.epoch
    changed = db.session.execute(
        update(AccountRow)
        .where(AccountRow.id == row_id, AccountRow.epoch == epoch)
        .values(password_hash=hashed(password), epoch=epoch + 1, last_sign_in_at=at)
    )
    # Somebody else was faster with the same code.
    if not changed.rowcount:  # type: ignore[attr-defined]
        db.session.rollback()
        raise Refused(Wrong("code", "ended"))
    db.session.commit()
    return person_of(account_row(row_id))


def _row_of(code: str, secret: str, at: datetime) -> AccountRow:
    end = len(code) - codes.LENGTH
    account_id, until = code[: max(0, end - LETTERS_OF_AN_HOUR)], code[max(0, end - LETTERS_OF_AN_HOUR) : end]
    try:
        row = account_row(codes.number(account_id[:LONGEST_ID]))
    except NoSuchAccount:
        raise Refused(Wrong("code", "unknown")) from None
    if row.left_at is not None or not codes.is_same(code, _code(row, codes.number(until), secret)):
        raise Refused(Wrong("code", "ended"))
    if at.timestamp() >= codes.number(until) * HOUR_S:
        raise Refused(Wrong("code", "ended"))
    return row


def _code(row: AccountRow, until: int, secret: str) -> str:
    last = row.last_sign_in_at.isoformat() if row.last_sign_in_at else ""
    signed = codes.signature(secret, "reset", row.id, until, row.password_hash, last, row.epoch)
    return codes.numeral(row.id) + codes.numeral(until, LETTERS_OF_AN_HOUR) + signed
