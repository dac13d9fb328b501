"""What the account pages send, and how it is read."""

from datetime import UTC, datetime

from flask import current_app
from wtforms import Form, StringField

from quiz.accounts import Wished

# As a browser may send it: passwords are kept as they are, blanks at their ends included.
HIGHEST_DIGITS = 4


class AccountForm(Form):
    """All that the forms of accounts may send; what is missing is empty."""

    name = StringField(default="")
    password = StringField(default="")
    old_password = StringField(name="old-password", default="")
    code = StringField(default="")
    to = StringField(default="")
    role = StringField(default="")
    heir = StringField(default="")
    uses = StringField(default="")

    @property
    def wished(self) -> Wished:
        """The name and the password that somebody wants to have."""
        return Wished(self.text("name"), self.text("password"))

    def text(self, name: str) -> str:
        """What was sent in a field."""
        return self[name].data or ""

    def number(self, name: str) -> int:
        """A number that was sent, in whatever digits; 0 if it is none."""
        text = self.text(name).strip()
        return int(text) if text.isdecimal() and len(text) <= HIGHEST_DIGITS else 0


def now() -> datetime:
    """The time of a deed."""
    return datetime.now(UTC)


def secret() -> str:
    """With what codes are signed."""
    return str(current_app.config["SECRET_KEY"])
