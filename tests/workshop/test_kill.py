"""Killed in the middle of a save: what was said to be saved is there, and nothing is there by halves."""

import json
import os
import signal
import time
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from flask_migrate import upgrade
from sqlalchemy import select

from app import create_app
from quiz import workshop
from quiz.manuscript import flatten
from quiz.store import ChangeRow, DeedRow, RecordRow, db
from quiz.workshop import Hand
from tests.conftest import NOON
from tests.workshop.desk import make_desk

ROUNDS = 3
FOR_SECONDS = 0.7
# More than anybody saves in that time.
LONGEST = 100_000


def write(folder: str, manuscript_id: int, record: int, by: int, first: int, told: Connection) -> None:
    """Save one text after the other, as one tab, and tell each that was saved."""
    with create_app({"INSTANCE": folder}).app_context():
        for n in range(first, first + LONGEST):
            saved = workshop.save(manuscript_id, record, 1, {"ask.ja": str(n)}, Hand(by, NOON, "tab", n))
            told.send((saved.version, str(n)))


@pytest.mark.long
def test_what_was_said_to_be_saved_survives_a_kill(tmp_path: Path) -> None:
    app = create_app({"INSTANCE": str(tmp_path)})
    with app.app_context():
        upgrade()
        desk = make_desk()
        record = desk.number("q-span")
        db.session.remove()
        db.engine.dispose()
    told: list[tuple[int, str]] = []
    for nth in range(ROUNDS):
        told += killed(str(tmp_path), desk.manuscript_id, record, desk.sato, nth * LONGEST)
    with app.app_context():
        assert len(told) > ROUNDS
        changes = db.session.scalars(select(ChangeRow).order_by(ChangeRow.version)).all()
        texts = {change.version: json.loads(change.after)["ask.ja"] for change in changes}
        assert [pair for pair in told if texts.get(pair[0]) != pair[1]] == []
        row = db.session.get_one(RecordRow, record)
        assert row.version == 1 + len(changes) == changes[-1].version
        assert flatten(json.loads(row.body))["ask.ja"] == texts[row.version]
        deeds = set(db.session.scalars(select(DeedRow.id)))
        assert deeds == {change.deed_id for change in changes}


def killed(folder: str, manuscript_id: int, record: int, by: int, first: int) -> list[tuple[int, str]]:
    """What a program told that was killed while it saved."""
    context = get_context("spawn")
    hears, tells = context.Pipe(duplex=False)
    process = context.Process(target=write, args=(folder, manuscript_id, record, by, first, tells))
    process.start()
    assert hears.poll(60)
    time.sleep(FOR_SECONDS)
    assert process.pid
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    tells.close()
    heard = []
    while hears.poll():
        try:
            heard.append(hears.recv())
        except EOFError:
            break
    return heard
