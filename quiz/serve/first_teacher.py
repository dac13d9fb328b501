"""As long as nobody teaches here, each start says by which link the first teacher comes."""

from datetime import UTC, datetime

from flask import Flask

from quiz import accounts

WORDS = (
    "There is no teacher yet. The first one opens this link and chooses a name and a password:\n"
    "  {address}/claim#{code}"
)


def way_in(app: Flask, address: str) -> str | None:
    """The words and a new link; nothing where there is a teacher."""
    with app.app_context():
        code = accounts.new_claim(at=datetime.now(UTC))
    return WORDS.format(address=address, code=accounts.grouped(code)) if code else None
