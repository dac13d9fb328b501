"""A copy of the database while it is in use, by SQLite's own way of copying."""

import os
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from quiz.store.database import OWNER_ONLY, db


class NotHere(Exception):
    """The database is no file of ours; its own server makes copies."""


class SameFile(Exception):
    """The copy would replace what it is a copy of."""


def back_up(target: Path) -> int:
    """Write everything that is accepted by now into one new file, and return its size in bytes.

    It appears whole or not at all, and replaces what has its name. Answers are accepted meanwhile.
    Raise `NotHere`, `SameFile`, `OSError` or `sqlite3.Error`.
    """
    source = _file()
    if target.exists() and target.samefile(source):
        raise SameFile(target)
    draft = target.with_name(f".{target.name}.{secrets.token_hex(8)}")
    try:
        # Made before SQLite makes it, so that nobody else can read it for a moment.
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, OWNER_ONLY))
        _copy(source, draft)
        size = draft.stat().st_size
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return size


def _file() -> Path:
    url = db.engine.url
    if url.get_backend_name() != "sqlite" or not url.database:
        raise NotHere(url.get_backend_name())
    return Path(url.database)


def _copy(source: Path, draft: Path) -> None:
    # Opened for reading only, so that a wrong INSTANCE makes no empty database.
    with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as here:
        with closing(sqlite3.connect(draft)) as there:
            here.backup(there)
            # One file that needs nothing beside it, wherever it is taken.
            there.execute("PRAGMA journal_mode=DELETE")
        with open(draft, "rb+") as written:
            os.fsync(written.fileno())
