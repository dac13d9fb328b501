"""The kinds of databases that migrations are tried on: SQLite, and PostgreSQL where somebody names one.

`TEST_POSTGRES=postgresql+psycopg://user@host/postgres` has each test make a database of its own there, and
drop it afterwards. The driver is not among the packages of the project.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import create_engine, make_url, text

POSTGRES = os.environ.get("TEST_POSTGRES", "")

KINDS = ("sqlite", "postgresql") if POSTGRES else ("sqlite",)


@contextmanager
def database(kind: str) -> Iterator[str]:
    """The address of an empty database; "" is the SQLite file in the instance folder."""
    if kind == "sqlite":
        yield ""
        return
    name = f"kotohashi_test_{secrets.token_hex(6)}"
    server = create_engine(POSTGRES, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        try:
            yield make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)
        finally:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()
