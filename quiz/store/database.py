"""The one connection to the database, and how SQLite is told to keep what it accepted."""

import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import DateTime, Dialect, Engine, MetaData, TypeDecorator, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import DeclarativeBase

# Longer than a backup program or somebody's database browser usually holds the file.
BUSY_TIMEOUT_MS = 15_000
OWNER_ONLY = 0o600


class Base(DeclarativeBase):
    """Names for constraints, so that a migration can find each one again."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


db = SQLAlchemy(model_class=Base)


class Moment(TypeDecorator[datetime]):
    """A time with its zone: stored as UTC, which SQLite would otherwise forget."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


def prepare_connections(engine: Engine) -> None:
    """Have each SQLite connection write ahead, sync fully and hold foreign keys; the file is its owner's.

    PostgreSQL takes any sign but NUL, which nobody types and any request may hold: it is kept as U+FFFD.
    """
    if engine.dialect.name == "sqlite":
        event.listen(engine, "do_connect", _own_files)
        event.listen(engine, "connect", _set_pragmas)
    else:
        event.listen(engine, "before_cursor_execute", _without_null, retval=True)


def _without_null(
    _connection: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, _many: Any
) -> tuple[str, Any]:
    return statement, _replaced(parameters)


def _replaced(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\0", "\ufffd")
    if isinstance(value, dict):
        return {name: _replaced(each) for name, each in value.items()}
    return type(value)(map(_replaced, value)) if isinstance(value, list | tuple) else value


def _own_files(_dialect: Any, _record: Any, arguments: list[Any], _named: Any) -> None:
    """SQLite gives the files beside the database the mode of the database."""
    path = Path(arguments[0])
    if sys.platform == "win32" or arguments[0] == ":memory:" or arguments[0].startswith("file:"):
        return
    with suppress(OSError):
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, OWNER_ONLY))
    for file in (path, *(path.with_name(f"{path.name}-{part}") for part in ("wal", "shm"))):
        # Somebody else's file stays as its owner wants it.
        with suppress(OSError):
            file.chmod(OWNER_ONLY)


def _set_pragmas(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode=WAL")
    # FULL: an answer that was acknowledged survives a power cut, not only a killed process.
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def close_whole() -> None:
    """Close all connections and leave everything in the one database file: whoever copies it has it all."""
    if db.engine.dialect.name == "sqlite":
        with suppress(DBAPIError), db.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    db.engine.dispose()
