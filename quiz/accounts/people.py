"""Who may be asked for: the people with an account."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast, get_args

from sqlalchemy import select

from quiz.accounts.names import login_of
from quiz.store import AccountRow, db

Role = Literal["administrator", "teacher"]

ROLES: tuple[Role, ...] = get_args(Role)


class NoSuchAccount(LookupError):
    """There is no such account."""


@dataclass(frozen=True)
class Person:
    """Somebody who teaches, as all pages and deeds know them."""

    id: int
    name: str
    role: Role


@dataclass(frozen=True)
class Colleague:
    """A person, as those see them who look after the accounts."""

    person: Person
    made_at: datetime
    last_sign_in_at: datetime | None
    left_at: datetime | None
    has_password: bool


def person_of(row: AccountRow) -> Person:
    """What everybody may know of an account."""
    return Person(row.id, row.name, cast(Role, row.role))


def recognised(account_id: int, epoch: int) -> Person | None:
    """Whose browser this is; nobody's if all were signed out since, or if the account is given up."""
    row = db.session.get(AccountRow, account_id)
    if row is None or row.epoch != epoch or row.left_at is not None:
        return None
    return person_of(row)


def colleagues() -> tuple[Colleague, ...]:
    """All accounts: those who are here by name, then those who have left."""
    rows = db.session.scalars(select(AccountRow).order_by(AccountRow.login)).all()
    return tuple(_colleague(row) for row in sorted(rows, key=lambda row: row.left_at is not None))


def colleague(account_id: int) -> Colleague:
    """One of them. Raise `NoSuchAccount`."""
    return _colleague(account_row(account_id))


def named(name: str) -> Person:
    """The person of that name, however it is written. Raise `NoSuchAccount`."""
    row = db.session.scalar(select(AccountRow).filter_by(login=login_of(name)))
    if row is None:
        raise NoSuchAccount(name)
    return person_of(row)


def account_row(account_id: int) -> AccountRow:
    """The row of an account. Raise `NoSuchAccount`."""
    row = db.session.get(AccountRow, account_id)
    if row is None:
        raise NoSuchAccount(account_id)
    return row


def epoch_of(account_id: int) -> int:
    """The epoch for which a browser is signed in from now on."""
    return account_row(account_id).epoch


def _colleague(row: AccountRow) -> Colleague:
    return Colleague(
        person_of(row), row.made_at, row.last_sign_in_at, row.left_at, row.password_hash is not None
    )
