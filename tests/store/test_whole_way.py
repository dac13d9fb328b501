"""The whole way through a quiz on each kind of database: start, answer, twice, result, regrade."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import upgrade

from app import create_app
from quiz import practice
from quiz.library import shelve
from quiz.store import db
from tests.conftest import EXAMPLE, NOON
from tests.pages import Person
from tests.store.databases import KINDS, database

pytestmark = pytest.mark.long


@pytest.fixture(params=KINDS)
def app(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """An application with the example bank."""
    with database(request.param) as address:
        made = create_app({"INSTANCE": str(tmp_path), "DATABASE_URL": address})
        with made.app_context():
            upgrade()
            shelve(EXAMPLE, at=NOON)
            db.session.remove()
        yield made
        with made.app_context():
            db.session.remove()
            db.engine.dispose()


def test_a_quiz_is_begun_answered_once_and_marked(app: Flask) -> None:
    emma = Person(app.test_client(), "en")
    question = emma.begin()
    form = question.form("/answer")
    assert emma.send(form, given="A").status == 200
    again = emma.send(form, given="B")
    assert again.status == 200
    with app.app_context():
        assert practice.regrade().answers == 1
    assert emma.open("/attempts/1/result").status == 200


@pytest.mark.parametrize(
    ("address", "status"),
    [
        *(
            (f"/banks/example/statements/s-span?version={number}", 404)
            for number in (0, 2**31, 3_000_000_000, 2**63)
        ),
        ("/banks/%00", 404),
        ("/banks/example/statements/%00", 404),
        ("/attempts/2147483647", 404),
        ("/attempts/99999999999999999999", 404),
        ("/banks/" + "x" * 5000, 404),
    ],
)
def test_no_address_breaks_it(app: Flask, address: str, status: int) -> None:
    assert app.test_client().get(address).status_code == status


def test_what_is_typed_may_hold_any_sign(app: Flask) -> None:
    emma = Person(app.test_client(), "en")
    question = emma.open(emma.begin().address.replace("questions/1", "questions/7"))
    for text in ("\x00", "a\x00b", "\ud83d", "\u202e", "𠮷" * 400):
        data = dict(question.form("/answer").fields) | {"given": text.encode("utf-8", "surrogatepass")}
        assert emma.client.post(question.form("/answer").action, data=data).status_code in (303, 422)
    code = dict(emma.open("/").form("/resumptions").fields) | {"code": "AB\x00CD"}
    assert emma.client.post("/resumptions", data=code).status_code == 422
