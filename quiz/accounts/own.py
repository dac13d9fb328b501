"""What one may change of one's own account."""

from quiz.accounts.making import refuse_taken_name
from quiz.accounts.names import login_of, tidy, wrong_name
from quiz.accounts.passwords import hashed, is_right, wrong_password
from quiz.accounts.people import account_row
from quiz.accounts.refusals import Wrong, refuse
from quiz.store import db


def rename(account_id: int, name: str) -> None:
    """Be shown, and sign in, under another name. Raise `Refused`."""
    refuse(wrong_name(name))
    row = account_row(account_id)
    row.name, row.login = tidy(name), login_of(name)
    refuse_taken_name()
    db.session.commit()


def change_password(account_id: int, old: str, new: str) -> None:
    """Have another password; all other browsers are signed out. Raise `Refused`."""
    row = account_row(account_id)
    is_known = is_right(old, row.password_hash)
    refuse(None if is_known else Wrong("old-password", "not-known"), wrong_password(new))
    row.password_hash = hashed(new)
    row.epoch += 1
    db.session.commit()


def sign_out_everywhere(account_id: int) -> None:
    """No browser is signed in any more."""
    account_row(account_id).epoch += 1
    db.session.commit()
