"""Migrations make exactly the tables that the program works with."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from app import create_app
from quiz.store import db

ATTEMPT_OF_THEN = (
    "INSERT INTO bank (id, current) VALUES ('b', 1)",
    "INSERT INTO bank_version (id, bank_id, number, digest, content, marked, marked_by, created_at) "
    "VALUES (1, 'b', 1, 'd', '{}', '{}', 'm', '2026-04-06 12:00:00')",
    "INSERT INTO attempt (id, code, start_key, bank_version_id, seed, question_ids, started_at) "
    "VALUES (1, 'ABCDEFGH', 'k', 1, 7, '[]', '2026-04-06 12:00:00')",
)


@pytest.mark.usefixtures("in_app")
def test_the_migrated_tables_are_those_of_the_model() -> None:
    with db.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), db.metadata) == []


@pytest.mark.usefixtures("in_app")
def test_migrating_again_changes_nothing() -> None:
    before = inspect(db.engine).get_table_names()
    upgrade()
    assert inspect(db.engine).get_table_names() == before


def test_the_way_down_leaves_nothing_and_the_way_up_works_again(tmp_path: Path) -> None:
    with create_app({"INSTANCE": str(tmp_path)}).app_context():
        upgrade()
        downgrade(revision="base")
        assert inspect(db.engine).get_table_names() == ["alembic_version"]
        upgrade()
        assert "answer" in inspect(db.engine).get_table_names()


@pytest.mark.usefixtures("in_app")
def test_sqlite_syncs_fully_and_holds_foreign_keys() -> None:
    with db.engine.connect() as connection:
        pragmas = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("synchronous", "foreign_keys", "journal_mode")
        ]
    assert pragmas == [2, 1, "wal"]


def test_an_attempt_from_before_keeps_the_first_arrangement(tmp_path: Path) -> None:
    with create_app({"INSTANCE": str(tmp_path)}).app_context():
        upgrade(revision="0002")
        with db.engine.begin() as connection:
            for statement in ATTEMPT_OF_THEN:
                connection.exec_driver_sql(statement)
        upgrade()
        with db.engine.connect() as connection:
            row = connection.exec_driver_sql("SELECT seed, arrangement FROM attempt").one()
    assert tuple(row) == (7, 1)
