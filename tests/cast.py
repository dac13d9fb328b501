"""Those who teach, for tests: Sato is an administrator, Mori and Tanaka are her colleagues.

Their accounts are made by the deeds themselves; to sign a browser in takes no password and no time.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING
from unittest.mock import patch

from flask import Flask
from flask.testing import FlaskClient

from quiz import accounts
from quiz.accounts import Person, Wished, making
from quiz.accounts.passwords import hashed
from quiz.web.signing import SINCE, SignedIn
from tests.pages import Person as AtBrowser

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

PASSWORD = "over the word bridge"
SECRET = "a secret of the tests"
APRIL = datetime(2026, 4, 6, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Cast:
    """Who there is."""

    sato: Person
    mori: Person
    tanaka: Person


def cast(app: Flask) -> Cast:
    """Make their accounts, as the first three of this database."""
    with app.app_context(), patch.object(making, "hashed", lambda _: _hash()):
        code = accounts.new_claim(at=APRIL)
        assert code
        sato = accounts.claim(code, Wished("Sato", PASSWORD), at=APRIL)
        invited = accounts.code_of(accounts.invite(sato, 2, at=APRIL), secret=SECRET)
        mori, tanaka = (
            accounts.accept(invited, Wished(name, PASSWORD), secret=SECRET, at=APRIL)
            for name in ("森", "Tanaka")
        )
        return Cast(sato, mori, tanaka)


def session_of(app: Flask, person: Person) -> dict[str, object]:
    """What a session holds for somebody who is signed in."""
    with app.app_context():
        signed_in = SignedIn(person, accounts.epoch_of(person.id))
    return {"_user_id": signed_in.get_id(), "_fresh": True, SINCE: 2**40, "_permanent": True}


def sign_in(client: FlaskClient, person: Person) -> FlaskClient:
    """Sign a test's client in, without its page."""
    held = session_of(client.application, person)
    with client.session_transaction() as session:
        session.update(held)
    return client


def signed_in(at_browser: AtBrowser, person: Person) -> AtBrowser:
    """The same for somebody who opens pages."""
    sign_in(at_browser.client, person)
    return at_browser


def sign_in_browser(context: "BrowserContext", app: Flask, person: Person, address: str) -> None:
    """Sign a real browser in at the server that runs at this address on the same instance."""
    name, value = cookie_of(app, person)
    context.add_cookies([{"name": name, "value": value, "url": address}])


def cookie_of(app: Flask, person: Person) -> tuple[str, str]:
    """The name and the value of the cookie of somebody who is signed in."""
    signer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    value = signer.dumps({"device": f"teacher-{person.id}", **session_of(app, person)})
    return app.config["SESSION_COOKIE_NAME"], value


def cast_of(app: Flask) -> Cast:
    """Who was cast on this database before."""
    with app.app_context():
        return Cast(*(accounts.colleague(number).person for number in (1, 2, 3)))


@cache
def _hash() -> str:
    """argon2 takes its time; the cast has one password, hashed once."""
    return hashed(PASSWORD)
