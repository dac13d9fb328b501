"""Migrations make exactly the tables that the program works with."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from app import create_app
from quiz.store import db


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
