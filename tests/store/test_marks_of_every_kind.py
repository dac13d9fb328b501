"""Migration 0002: what was answered before it is kept, on the way up and on the way down."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import insert, inspect, select, text
from sqlalchemy.exc import IntegrityError

from app import create_app
from quiz.store import AnswerRow, AttemptRow, BankRow, BankVersionRow, HolderRow, db
from tests.conftest import NOON
from tests.store.databases import KINDS, database

pytestmark = pytest.mark.long

MARKS = [("right", 1, 1), ("partly", 1, 2), ("wrong", 0, 1), ("skipped", 0, 3)]
NEW_MARKS = [("noted", 0, 0), ("wrong", -6, 3)]


@pytest.fixture(params=KINDS)
def app(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """An application whose database is as it was at 0001, with an attempt and its answers."""
    with database(request.param) as address:
        made = create_app({"INSTANCE": str(tmp_path), "DATABASE_URL": address})
        with made.app_context():
            upgrade(revision="0001")
            fill()
            yield made
            db.session.remove()
            db.engine.dispose()


def fill() -> None:
    db.session.execute(insert(BankRow).values(id="b", current=1))
    version = {"bank_id": "b", "number": 1, "digest": "d", "content": "{}", "marked": "{}", "marked_by": "m"}
    db.session.execute(insert(BankVersionRow).values(id=1, created_at=NOON, **version))
    attempt = {"id": 1, "code": "ABCDEFGH", "start_key": "k", "bank_version_id": 1, "seed": 1}
    db.session.execute(insert(AttemptRow).values(question_ids="[]", started_at=NOON, **attempt))
    db.session.execute(insert(HolderRow).values(device="phone", attempt_id=1))
    for verdict, points, out_of in MARKS:
        store(verdict, points, out_of)
    db.session.commit()


def store(verdict: str, points: int, out_of: int, *, question_id: str = "", attempt_id: int = 1) -> None:
    fields = {"given": '["b"]', "rule": "all-or-nothing", "rule_version": 1, "language": "ja"}
    db.session.execute(
        insert(AnswerRow).values(
            attempt_id=attempt_id,
            question_id=question_id or f"q-{verdict}{points}",
            points=points,
            out_of=out_of,
            verdict=verdict,
            trace='{"right": 1, "wrong": 0, "of": 1}',
            answered_at=NOON,
            **fields,
        )
    )


def stored_version() -> str:
    version = db.session.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    db.session.rollback()
    return str(version)


def answers() -> list[tuple[object, ...]]:
    columns = AnswerRow.__table__.columns
    rows = [tuple(row) for row in db.session.execute(select(*columns).order_by(AnswerRow.id))]
    db.session.rollback()
    return rows


def refused(verdict: str, points: int, out_of: int, *, question_id: str = "", attempt_id: int = 1) -> bool:
    try:
        store(verdict, points, out_of, question_id=question_id, attempt_id=attempt_id)
    except IntegrityError:
        return True
    finally:
        db.session.rollback()
    return False


@pytest.mark.usefixtures("app")
def test_on_the_way_up_every_answer_is_kept() -> None:
    before = answers()
    assert len(before) == len(MARKS)
    assert all(refused(*mark) for mark in NEW_MARKS)
    upgrade()
    assert answers() == before
    assert not any(refused(*mark) for mark in NEW_MARKS)


@pytest.mark.usefixtures("app")
def test_what_must_never_be_is_still_refused_afterwards() -> None:
    upgrade()
    assert refused("right", 2, 1)
    assert refused("right", 0, -1)
    assert refused("unreadable", 0, 1)
    assert refused("right", 1, 1, question_id="q-right1"), "a second answer"
    assert refused("right", 1, 1, attempt_id=99), "an answer without an attempt"
    names = {check["name"] for check in inspect(db.engine).get_check_constraints("answer")}
    assert names == {"ck_answer_points", "ck_answer_verdict", "ck_answer_language"}
    assert db.session.scalars(select(HolderRow.device)).all() == ["phone"]
    store("noted", 0, 0)
    db.session.commit()
    assert len(answers()) == len(MARKS) + 1


@pytest.mark.usefixtures("app")
def test_on_the_way_down_every_answer_is_kept() -> None:
    before = answers()
    upgrade()
    downgrade(revision="0001")
    assert answers() == before
    assert all(refused(*mark) for mark in NEW_MARKS)
    upgrade()
    assert answers() == before


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize("mark", NEW_MARKS)
def test_the_way_down_is_refused_while_an_answer_would_be_lost(
    mark: tuple[str, int, int], caplog: pytest.LogCaptureFixture
) -> None:
    upgrade()
    store(*mark)
    db.session.commit()
    before, version = answers(), stored_version()
    with pytest.raises(SystemExit):
        downgrade(revision="0001")
    assert "0001 cannot keep 1 answers" in caplog.text
    assert answers() == before
    # All the way down or not at all.
    assert stored_version() == version
    assert [name for name in inspect(db.engine).get_table_names() if name.startswith("_")] == []
    assert not refused("noted", 0, 0, question_id="q-later")
