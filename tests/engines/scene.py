"""The instance folder of a walk: the shipped banks, the example bank, and the same with other rules."""

from pathlib import Path

from flask_migrate import upgrade

from app import create_app
from quiz.library import shelve
from tests.conftest import EXAMPLE, NOON
from tests.rules import other_rules


def prepared(folder: Path) -> Path:
    """Make it in this folder."""
    instance = folder / "instance"
    with create_app({"INSTANCE": str(instance)}).app_context():
        upgrade()
        shelve(EXAMPLE, at=NOON)
        shelve(other_rules(), at=NOON)
    return instance
