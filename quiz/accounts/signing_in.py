"""Signing in by name and password."""

from datetime import datetime

from sqlalchemy import select

from quiz.accounts.making import let_in
from quiz.accounts.names import login_of, wrong_name
from quiz.accounts.passwords import hashed, is_kept_well, is_right
from quiz.accounts.people import Person
from quiz.accounts.refusals import Refused, Wrong
from quiz.store import AccountRow, db


def sign_in(name: str, password: str, *, at: datetime) -> Person:
    """Say who this is. Raise `Refused`, in the same time and words for all that may be wrong."""
    row = None if wrong_name(name) else _row_of(name)
    if not is_right(password, row.password_hash if row else None) or row is None:
        raise Refused(Wrong("password", "not-known"))
    row.last_sign_in_at = at
    if not is_kept_well(row.password_hash or ""):
        row.password_hash = hashed(password)
    return let_in(row)


def _row_of(name: str) -> AccountRow | None:
    return db.session.scalar(
        select(AccountRow).where(AccountRow.login == login_of(name), AccountRow.left_at.is_(None))
    )
