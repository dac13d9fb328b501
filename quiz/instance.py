"""The instance folder: for its owner only, with a secret that is made once, and the database."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL

from quiz.hindrance import Hindered
from quiz.store.turns import in_turn

SECRET_FILE = "secret.key"
DATABASE_FILE = "kotohashi.db"
FEWEST_SECRET_LETTERS = 16


def open_instance(folder: Path) -> Path:
    """Make the folder if it is not there; others on this machine may not look into one that we made."""
    with _said_with_its_cure(folder):
        if not folder.is_dir():
            folder.mkdir(mode=0o700, parents=True)
        if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
            raise PermissionError(None, "nothing can be written there")
        return folder.resolve()


def database_in(folder: Path) -> URL:
    """The address of the SQLite file; as a record, since a path may hold ? and % and #."""
    return URL.create("sqlite", database=str(folder / DATABASE_FILE))


def kept_secret(folder: Path) -> str:
    """The secret of this instance, made at the first start."""
    path = folder / SECRET_FILE
    with _said_with_its_cure(folder):
        if not path.exists():
            _make_secret(path)
        secret = path.read_text(encoding="ascii", errors="replace").strip()
    if len(secret) < FEWEST_SECRET_LETTERS or not secret.isascii():
        raise Hindered(
            f"{path} holds no secret. Remove the file and start again: a new one is made, and students "
            "go on with their resume codes."
        )
    return secret


def _make_secret(path: Path) -> None:
    # Written aside, so that nobody reads half; in turn, so that of two programs that start at once one wins.
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        _write(draft, secrets.token_hex(32))
        with in_turn(path.parent):
            if not path.exists():
                draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _write(path: Path, text: str) -> None:
    with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _said_with_its_cure(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Hindered(
            f"The instance folder {folder} cannot be used: {error.strerror or error}. "
            "Make room there or choose another folder: INSTANCE=/path/to/folder"
        ) from error
