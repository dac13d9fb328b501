"""What may keep the server from starting, and what to do about it."""

from collections.abc import Iterator
from contextlib import contextmanager

from alembic.util import CommandError
from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from quiz.hindrance import Hindered

# What the database says, and what helps; the first that fits is taken.
CURES: tuple[tuple[str, str], ...] = (
    ("full", "Make room on the disk and start again; nothing is lost."),
    (
        "readonly",
        "Let this user write the file and its folder, or choose another folder: INSTANCE=/path/to/folder",
    ),
    (
        "unable to open",
        "Look whether the folder is there and may be written, or set INSTANCE to another one.",
    ),
    ("not a database", "Put a backup in its place, or move the file away to begin with an empty library."),
    ("malformed", "The file is damaged. Put a backup in its place."),
    ("locked", "Another program holds it: close that one and start again."),
    ("disk i/o", "The disk refuses to read or write: make room on it, or look after its health."),
    ("already exists", "It holds tables of another program. Choose another DATABASE_URL or INSTANCE."),
)
OTHERWISE = "Look at DATABASE_URL, and whether the database is running and lets this user in."


@contextmanager
def said_in_one_sentence(database: URL) -> Iterator[None]:
    """Turn what the database refuses into `Hindered`."""
    try:
        yield
    except DBAPIError as error:
        said = " ".join(str(error.orig).split())
        raise Hindered(f"The database {_name(database)} cannot be used: {said}. {_cure(said)}") from error
    except CommandError as error:
        raise Hindered(
            f"The database {_name(database)} was made by a newer version of Kotohashi ({error}). "
            "Start that version, or put a backup from before in its place."
        ) from error


def _name(database: URL) -> str:
    return database.render_as_string(hide_password=True) if database.host else str(database.database)


def _cure(said: str) -> str:
    return next((cure for sign, cure in CURES if sign in said.lower()), OTHERWISE)
