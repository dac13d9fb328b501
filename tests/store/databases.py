"""The kinds of databases that are tried: SQLite, and PostgreSQL where there is one to be had.

One that listens on this machine and asks for no password is used by itself;
`TEST_POSTGRES=postgresql+psycopg://user@host/postgres` names another one. Each test makes a database of its
own there, and drops it afterwards.
"""

import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError

HERE = "postgresql+psycopg://postgres@127.0.0.1/postgres"


def _postgres() -> str:
    """The address of a PostgreSQL that lets us in, or nothing."""
    named = os.environ.get("TEST_POSTGRES")
    if named:
        return named
    with socket.socket() as tried:
        tried.settimeout(1)
        if tried.connect_ex(("127.0.0.1", 5432)) != 0:
            return ""
    engine = create_engine(HERE, connect_args={"connect_timeout": 2})
    try:
        engine.connect().close()
    except OperationalError:
        return ""
    finally:
        engine.dispose()
    return HERE


POSTGRES = _postgres()

MISSING = (
    f"there is no PostgreSQL that lets us in without a password (tried: {HERE}); TEST_POSTGRES may name one"
)
# To make a database there and to drop it takes a while.
_ON_POSTGRES = (pytest.mark.long, pytest.mark.skipif(not POSTGRES, reason=MISSING))
KINDS = ("sqlite", pytest.param("postgresql", marks=_ON_POSTGRES))


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
