"""What administrators do for colleagues: roles, leaving, coming back."""

from datetime import datetime

from sqlalchemy import select, update

from quiz.accounts.inviting import revoke_of
from quiz.accounts.people import Role, account_row
from quiz.accounts.refusals import Refused, Wrong
from quiz.store import AccountRow, db


def give_role(account_id: int, role: Role, *, at: datetime) -> None:
    """Make somebody an administrator, or a teacher again. Raise `Refused` for the last administrator."""
    _hold_administrators()
    row = account_row(account_id)
    if role == "teacher":
        _refuse_last(row)
        revoke_of(account_id, at=at)
    row.role = role
    db.session.commit()


def leave(account_id: int, *, at: datetime) -> None:
    """Somebody is here no more: sign-in, role and invitations end; what they own stays.

    Raise `Refused` for the last administrator.
    """
    _hold_administrators()
    row = account_row(account_id)
    _refuse_last(row)
    row.left_at, row.password_hash, row.role = row.left_at or at, None, "teacher"
    row.epoch += 1
    revoke_of(account_id, at=at)
    db.session.commit()


def come_back(account_id: int) -> None:
    """Somebody is here again, as a teacher; a reset link gives them a password."""
    account_row(account_id).left_at = None
    db.session.commit()


def _hold_administrators() -> None:
    """Two administrators who leave at once do it one after the other.

    It has to be a change: SQLite lets everybody look until somebody writes.
    """
    db.session.execute(update(AccountRow).filter_by(role="administrator").values(role="administrator"))
    db.session.expire_all()


def _refuse_last(row: AccountRow) -> None:
    others = select(AccountRow.id).where(
        AccountRow.role == "administrator", AccountRow.left_at.is_(None), AccountRow.id != row.id
    )
    if row.role == "administrator" and db.session.scalar(others.limit(1)) is None:
        db.session.rollback()
        raise Refused(Wrong("role", "last-administrator"))
