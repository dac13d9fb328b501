"""Commands at the terminal about accounts: `flask account link`, `reset` and `list`."""

from datetime import UTC, datetime

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_babel import gettext as _

from quiz import accounts
from quiz.cli.speaking import Unable, in_language, speaking
from quiz.terminal import tell

at_address = click.option("--address", metavar="URL")


@click.command("link")
@at_address
@in_language
@with_appcontext
def link(address: str | None, lang: str | None) -> None:
    """Print the link with which the first teacher comes; links that were printed before end."""
    with speaking(lang):
        code = accounts.new_claim(at=datetime.now(UTC))
        if code is None:
            raise Unable(_("There is a teacher already; administrators invite their colleagues."))
        tell(_link(address, "claim", code))


@click.command("reset")
@click.argument("name")
@click.option("--administrator", is_flag=True)
@at_address
@in_language
@with_appcontext
def reset(name: str, administrator: bool, address: str | None, lang: str | None) -> None:
    """Print a link with which NAME chooses a new password, once, within a day."""
    with speaking(lang):
        person = _named(name)
        if administrator:
            accounts.come_back(person.id)
            accounts.give_role(person.id, "administrator", at=datetime.now(UTC))
        tell(_link(address, "reset", _reset_code(person)))


@click.command("list")
@in_language
@with_appcontext
def list_accounts(lang: str | None) -> None:
    """List all accounts: name, role, and whether it is closed."""
    with speaking(lang):
        roles = {"administrator": _("administrator"), "teacher": _("teacher")}
        for one in accounts.colleagues():
            closed = _(" (closed)") if one.left_at else ""
            tell(f"{one.person.name}: {roles[one.person.role]}{closed}")


def _named(name: str) -> accounts.Person:
    try:
        return accounts.named(name)
    except accounts.NoSuchAccount as error:
        raise Unable(_("There is no account “%(name)s”.", name=name)) from error


def _reset_code(person: accounts.Person) -> str:
    secret = str(current_app.config["SECRET_KEY"])
    try:
        return accounts.reset_code(person.id, secret=secret, at=datetime.now(UTC)).code
    except accounts.Refused as refused:
        raise Unable(
            _("The account “%(name)s” is closed. With --administrator it is opened again.", name=person.name)
        ) from refused


def _link(address: str | None, page: str, code: str) -> str:
    host, port = current_app.config["HOST"], current_app.config["PORT"]
    base = (address or f"http://{f'[{host}]' if ':' in host else host}:{port}").rstrip("/")
    return f"{base}/{page}#{accounts.grouped(code)}"
