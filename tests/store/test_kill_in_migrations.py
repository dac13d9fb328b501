"""A kill in the middle of any migration, at any step, is mended by the next start."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from flask_migrate import upgrade
from sqlalchemy import event, inspect, text

from app import ROOT, create_app
from quiz.store import db
from quiz.store.migrating import LEFT_OVER, BrokenReference, all_or_nothing

pytestmark = pytest.mark.long

REVISIONS = [
    script.revision
    for script in reversed(list(ScriptDirectory(str(ROOT / "quiz/store/migrations")).walk_revisions()))
]
STEPS = [*zip([None, *REVISIONS], REVISIONS, strict=False)]
FILES = ("kotohashi.db", "kotohashi.db-wal")


def within(folder: Path, deed: Callable[[], None]) -> None:
    with create_app({"INSTANCE": str(folder)}).app_context():
        deed()
        db.session.remove()
        db.engine.dispose()


def copy_at_every_step(folder: Path, copies: Path) -> Callable[[], None]:
    """Keep what a kill would leave on the disk before each statement."""

    def listen() -> None:
        @event.listens_for(db.engine, "before_cursor_execute")
        def _copy(*_: object) -> None:
            copy = copies / str(len(list(copies.iterdir())))
            copy.mkdir()
            for name in FILES:
                if (folder / name).exists():
                    shutil.copy(folder / name, copy / name)

    return listen


def rows() -> dict[str, int]:
    tables = [name for name in inspect(db.engine).get_table_names() if name != "alembic_version"]
    return {name: db.session.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one() for name in tables}


def fill(revision: str) -> None:
    """A row where the tables of 0001 can hold one."""
    upgrade(revision=revision)
    db.session.execute(text("INSERT INTO bank (id, current) VALUES ('b', 1)"))
    db.session.execute(
        text("INSERT INTO bank_version VALUES (1, 'b', 1, 'd', '{}', '{}', 'm', '2026-01-01 00:00:00')")
    )
    db.session.execute(
        text(
            "INSERT INTO attempt (id, code, start_key, bank_version_id, seed, question_ids, started_at)"
            " VALUES (1, 'ABCDEFGH', 'k', 1, 1, '[]', '2026-01-01 00:00:00')"
        )
    )
    db.session.execute(
        text(
            "INSERT INTO answer (attempt_id, question_id, given, points, out_of, verdict, rule, rule_version,"
            " trace, language, answered_at) VALUES (1, 'q', '[]', 1, 1, 'right', 'r', 1, '{}', 'ja',"
            " '2026-01-01 00:00:00')"
        )
    )
    db.session.commit()


@pytest.mark.parametrize(("before", "after"), STEPS, ids=REVISIONS)
def test_killed_at_any_step(tmp_path: Path, before: str | None, after: str) -> None:
    folder, copies = tmp_path / "instance", tmp_path / "copies"
    copies.mkdir()
    if before:
        within(folder, lambda: fill(before))
    within(folder, lambda: (copy_at_every_step(folder, copies)(), upgrade(revision=after))[-1])
    assert len(list(copies.iterdir())) > 3
    for copy in sorted(copies.iterdir()):
        within(copy, upgrade)
        within(copy, lambda: _is_whole(has_rows=before is not None))


def _is_whole(*, has_rows: bool) -> None:
    assert (
        db.session.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == REVISIONS[-1:]
    )
    assert not [name for name in rows() if name.startswith("_")]
    assert rows()["answer"] == rows()["bank"] == int(has_rows)


@pytest.mark.parametrize(
    "left_behind",
    [
        f"CREATE TABLE {LEFT_OVER}answer (id INTEGER)",
        f"CREATE TABLE {LEFT_OVER}answer AS SELECT * FROM answer",
        f"ALTER TABLE answer RENAME TO {LEFT_OVER}answer",
    ],
)
def test_what_an_older_program_left_behind_is_mended(tmp_path: Path, left_behind: str) -> None:
    def leave() -> None:
        fill("0001")
        db.session.execute(text(left_behind))
        db.session.commit()

    within(tmp_path, leave)
    within(tmp_path, upgrade)
    within(tmp_path, lambda: _is_whole(has_rows=True))


@pytest.mark.parametrize(
    "dropped", [["holder"], ["holder", "answer"], ["holder", "answer", "attempt", "bank_version"]]
)
def test_first_tables_whose_version_was_never_noted_are_made_again(
    tmp_path: Path, dropped: list[str]
) -> None:
    def leave() -> None:
        upgrade(revision="0001")
        for name in dropped:
            db.session.execute(text(f"DROP TABLE {name}"))
        db.session.execute(text("DELETE FROM alembic_version"))
        db.session.commit()

    within(tmp_path, leave)
    within(tmp_path, upgrade)
    within(tmp_path, lambda: _is_whole(has_rows=False))


def test_tables_with_rows_are_never_dropped(tmp_path: Path) -> None:
    def leave() -> None:
        fill("0001")
        db.session.execute(text("DELETE FROM alembic_version"))
        db.session.commit()

    within(tmp_path, leave)
    with pytest.raises(Exception, match="already exists"):
        within(tmp_path, upgrade)
    within(tmp_path, lambda: _has(1))


def _has(number: int) -> None:
    assert rows()["answer"] == number


@pytest.mark.usefixtures("in_app")
def test_a_migration_that_breaks_a_reference_changes_nothing() -> None:
    with db.engine.connect() as connection, pytest.raises(BrokenReference, match="answer"):  # noqa: SIM117
        with all_or_nothing(connection, db.metadata):
            connection.exec_driver_sql(
                "INSERT INTO answer (attempt_id, question_id, given, points, out_of, verdict, rule,"
                " rule_version, trace, language, answered_at) VALUES (77, 'q', '[]', 1, 1, 'right', 'r',"
                " 1, '{}', 'ja', '2026-01-01 00:00:00')"
            )
    assert rows()["answer"] == 0
    with db.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
