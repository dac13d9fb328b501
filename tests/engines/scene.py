"""The instance folder of a walk: all banks, the example bank with other rules too, and those who teach."""

from pathlib import Path

from flask_migrate import upgrade

from app import create_app
from quiz.library import shelve
from tests.cast import cast
from tests.conftest import EXAMPLE, NOON
from tests.rules import other_rules


def prepared(folder: Path) -> Path:
    """Make it in this folder."""
    instance = folder / "instance"
    app = create_app({"INSTANCE": str(instance)})
    with app.app_context():
        upgrade()
        shelve(EXAMPLE, at=NOON)
        shelve(other_rules(), at=NOON)
    cast(app)
    return instance
