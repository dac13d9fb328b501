"""`flask backup`: a whole copy while answers are being given, and nothing is replaced by mistake."""

import os
import sqlite3
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from app import create_app
from quiz import practice
from tests.test_regrading import take

Run = Callable[..., Result]


@pytest.fixture
def run(app: Flask) -> Run:
    """Run the command."""
    return lambda *arguments: app.test_cli_runner().invoke(
        args=["backup", *map(str, arguments)], env={"LC_ALL": "C.UTF-8"}
    )


def answers_in(file: Path) -> int:
    connection = sqlite3.connect(file)
    (number,) = connection.execute("SELECT count(*) FROM answer").fetchone()
    connection.close()
    return int(number)


def test_the_copy_is_whole_while_somebody_writes(app: Flask, run: Run, tmp_path: Path) -> None:
    with app.app_context():
        take("example", "right")
    database = Path(app.config["INSTANCE"]) / "kotohashi.db"
    writing = sqlite3.connect(database, isolation_level=None)
    writing.execute("BEGIN IMMEDIATE")
    writing.execute("UPDATE answer SET points = 0")
    copy = tmp_path / "copy.db"
    result = run(copy)
    writing.execute("ROLLBACK")
    writing.close()
    assert result.exit_code == 0, result.output
    assert answers_in(copy) == answers_in(database) > 5
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["copy.db"]


def test_a_copy_in_its_place_is_a_working_library(app: Flask, run: Run, tmp_path: Path) -> None:
    with app.app_context():
        attempt_id = take("example", "right")
    restored = tmp_path / "restored"
    restored.mkdir()
    assert run(restored / "kotohashi.db").exit_code == 0
    with create_app({"INSTANCE": str(restored)}).app_context():
        assert practice.regrade(attempt_id=attempt_id).answers > 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_nobody_else_can_read_the_copy(run: Run, tmp_path: Path) -> None:
    assert run(tmp_path / "copy.db").exit_code == 0
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600


def test_a_file_that_is_there_is_replaced_only_by_force(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_text("something else")
    result = run(copy)
    assert (result.exit_code, copy.read_text()) == (2, "something else")
    assert "--force" in result.output
    assert run(copy, "--force").exit_code == 0
    assert answers_in(copy) == 0


def test_the_database_is_never_replaced_by_its_copy(app: Flask, run: Run, tmp_path: Path) -> None:
    database = Path(app.config["INSTANCE"]) / "kotohashi.db"
    link = tmp_path / "link.db"
    os.symlink(database, link)
    for file in (database, link):
        result = run(file, "--force")
        assert result.exit_code == 2
        assert "is the database itself" in result.output
    assert answers_in(database) == 0


@pytest.mark.parametrize(("file", "said"), [(".", "is a folder"), ("nowhere/copy.db", "cannot be written")])
def test_what_cannot_be_written_is_said(run: Run, tmp_path: Path, file: str, said: str) -> None:
    result = run(tmp_path / file)
    assert result.exit_code == 2
    assert said in result.output
    assert "Traceback" not in result.output


def test_where_there_is_no_database_none_is_made(run: Run, app: Flask, tmp_path: Path) -> None:
    database = Path(app.config["INSTANCE"]) / "kotohashi.db"
    for file in database.parent.glob("kotohashi.db*"):
        file.unlink()
    assert run(tmp_path / "copy.db").exit_code == 2
    assert not database.exists()
    assert not (tmp_path / "copy.db").exists()
