"""How an account is made, whoever lets it in."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import IntegrityError

from quiz.accounts.names import login_of, tidy, wrong_name
from quiz.accounts.passwords import hashed, wrong_password
from quiz.accounts.people import Person, Role, person_of
from quiz.accounts.refusals import Refused, Wrong, refuse
from quiz.store import AccountRow, db


@dataclass(frozen=True)
class Wished:
    """The name and the password that somebody wants to have."""

    name: str
    password: str

    def check(self) -> None:
        """Raise `Refused` if they cannot have them."""
        refuse(wrong_name(self.name), wrong_password(self.password))


def make(wished: Wished, *, role: Role, at: datetime) -> AccountRow:
    """Make the account, and leave the commit to the deed. Raise `Refused` if the name is somebody's."""
    row = AccountRow(
        name=tidy(wished.name),
        login=login_of(wished.name),
        password_hash=hashed(wished.password),
        role=role,
        epoch=0,
        made_at=at,
        last_sign_in_at=at,
    )
    db.session.add(row)
    refuse_taken_name()
    return row


def refuse_taken_name() -> None:
    """Write what was changed. The unique constraint decides between two who want one name at once."""
    try:
        db.session.flush()
    except IntegrityError as error:
        db.session.rollback()
        raise Refused(Wrong("name", "taken")) from error


def let_in(row: AccountRow) -> Person:
    """Commit, and say who came."""
    db.session.commit()
    return person_of(row)
