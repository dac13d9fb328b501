"""Migrations happen as a whole or not at all, also where they are killed in the middle."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, MetaData, inspect, text

LEFT_OVER = "_alembic_tmp_"
VERSIONS = "alembic_version"
# Any number will do, as long as nothing else of ours takes it.
MIGRATING = 5_220_001


class BrokenReference(RuntimeError):
    """After a migration a row would point to one that is not there; nothing was changed."""


@contextmanager
def all_or_nothing(connection: Connection, tables: MetaData) -> Iterator[None]:
    """One transaction around everything, for one program at a time."""
    if connection.dialect.name != "sqlite":
        with connection.begin():
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATING})
            yield
        return
    with _begun_by_us(connection), connection.begin():
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        clear_left_overs(connection, tables)
        yield
        _refuse_broken_references(connection)


@contextmanager
def _begun_by_us(connection: Connection) -> Iterator[None]:
    """Python's driver begins transactions only before changes of rows, so tables would change without one.

    Tables that are copied and renamed are referred to by others meanwhile; this has to be said outside, too.
    """
    driver = connection.connection.driver_connection
    assert driver is not None
    former, driver.isolation_level = driver.isolation_level, None
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")
        driver.isolation_level = former


def clear_left_overs(connection: Connection, tables: MetaData) -> None:
    """Put away what a version before this one left behind when it was killed in a migration.

    A copy whose original is gone becomes the original. First tables that were made without their version
    being noted have never been used, and are made again.
    """
    names = set(inspect(connection).get_table_names())
    for copy in (name for name in names if name.startswith(LEFT_OVER)):
        original = copy.removeprefix(LEFT_OVER)
        if original in names:
            connection.exec_driver_sql(f'DROP TABLE "{copy}"')
        else:
            connection.exec_driver_sql(f'ALTER TABLE "{copy}" RENAME TO "{original}"')
    if not _has_version(connection, names):
        _drop_empty(
            connection, [table.name for table in reversed(tables.sorted_tables) if table.name in names]
        )


def _has_version(connection: Connection, names: set[str]) -> bool:
    return VERSIONS in names and connection.execute(text(f"SELECT 1 FROM {VERSIONS}")).first() is not None


def _drop_empty(connection: Connection, names: list[str]) -> None:
    if any(connection.exec_driver_sql(f'SELECT 1 FROM "{name}"').first() for name in names):
        return
    for name in names:
        connection.exec_driver_sql(f'DROP TABLE "{name}"')


def _refuse_broken_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken:
        raise BrokenReference(f"{broken[0]}, row {broken[1]}, to {broken[2]}")
