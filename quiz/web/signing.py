"""Which teacher this browser is signed in for: the session names the account and its epoch (Flask-Login)."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from flask import Flask, has_request_context, session
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from quiz import accounts
from quiz.store import db

# A browser that several people use should not stay signed in for ever.
SIGNED_IN_FOR = timedelta(days=30)
SINCE = "signed_in_at"
TOKEN = "csrf_token"
# No number that is too large for a database.
KEPT = re.compile(r"([0-9]{1,9})\.([0-9]{1,9})")


@dataclass(frozen=True, eq=False)
class SignedIn(UserMixin):
    """A person, and the epoch of the account in which the browser was signed in."""

    person: accounts.Person
    epoch: int

    def get_id(self) -> str:
        """What the session keeps."""
        return f"{self.person.id}.{self.epoch}"


def register(app: Flask) -> None:
    """Know who is signed in, and let the pages know."""
    manager = LoginManager()
    # An address that changes on the way home is no reason to sign in again.
    manager.session_protection = None
    manager.user_loader(_load)
    manager.init_app(app, add_context_processor=False)
    app.jinja_env.globals["somebody"] = _shown


def somebody() -> accounts.Person | None:
    """Who is signed in here. Nobody is asked for where the session names nobody."""
    if not has_request_context() or "_user_id" not in session:
        return None
    return current_user.person if current_user.is_authenticated else None


def _shown() -> accounts.Person | None:
    """The same for the head of a page; the page that says that the database is away has one, too."""
    try:
        return somebody()
    except (OperationalError, NoConnection):
        db.session.rollback()
        return None


def begin(person: accounts.Person) -> None:
    """Sign this browser in. Forms that were made before are out of date: their token may be known."""
    session.pop(TOKEN, None)
    session.permanent = True
    session[SINCE] = int(datetime.now(UTC).timestamp())
    login_user(SignedIn(person, accounts.epoch_of(person.id)))


def end() -> None:
    """Sign this browser out; what it holds as a student's stays."""
    session.pop(TOKEN, None)
    session.pop(SINCE, None)
    logout_user()


def _load(kept: str) -> SignedIn | None:
    """Who it is, if the account is still in that epoch. A clock that stepped back keeps people signed in."""
    if datetime.now(UTC).timestamp() - session.get(SINCE, 0) > SIGNED_IN_FOR.total_seconds():
        return None
    found = KEPT.fullmatch(kept)
    if found is None:
        return None
    account_id, epoch = map(int, found.groups())
    person = accounts.recognised(account_id, epoch)
    return SignedIn(person, epoch) if person else None
