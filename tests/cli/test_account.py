"""`flask account link`, `reset` and `list`."""

import re
from datetime import UTC, datetime

import pytest
from click.testing import Result
from flask import Flask

from quiz import accounts
from quiz.accounts import Wished
from quiz.serve.first_teacher import way_in
from tests.cast import PASSWORD, Cast


def run(app: Flask, *arguments: str) -> Result:
    return app.test_cli_runner().invoke(args=["account", *arguments])


def code_of(printed: str) -> str:
    return printed.strip().partition("#")[2]


def test_the_link_makes_the_first_teacher_and_then_there_is_none(app: Flask) -> None:
    printed = run(app, "link", "--address", "https://school.example/quiz/").output
    assert re.fullmatch(r"https://school\.example/quiz/claim#(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}\n", printed)
    with app.app_context():
        accounts.claim(code_of(printed), Wished("Sato", PASSWORD), at=datetime.now(UTC))
    refused = run(app, "link", "--lang", "ja")
    assert (refused.exit_code, "管理者が招待します" in refused.output) == (2, True)


@pytest.mark.parametrize(("host", "said"), [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]")])
def test_the_link_leads_to_where_the_program_listens(app: Flask, host: str, said: str) -> None:
    app.config.update(HOST=host, PORT=8001)
    assert run(app, "link").output.startswith(f"http://{said}:8001/claim#")


def test_each_start_says_how_the_first_teacher_comes(app: Flask) -> None:
    words = way_in(app, "http://127.0.0.1:8000")
    assert words
    with app.app_context():
        accounts.claim(code_of(words), Wished("Sato", PASSWORD), at=datetime.now(UTC))
    assert way_in(app, "http://127.0.0.1:8000") is None


@pytest.mark.usefixtures("teachers")
def test_a_link_for_a_new_password(app: Flask) -> None:
    code = code_of(run(app, "reset", "ｔａｎａｋａ").output)
    with app.app_context():
        secret = app.config["SECRET_KEY"]
        assert accounts.reset(code, "another long one", secret=secret, at=datetime.now(UTC)).name == "Tanaka"


def test_where_nobody_is_left_an_account_is_opened_again(app: Flask, teachers: Cast) -> None:
    with app.app_context():
        accounts.leave(teachers.mori.id, at=datetime.now(UTC))
    assert run(app, "reset", "森", "--lang", "en").exit_code == 2
    assert run(app, "reset", "森", "--administrator").exit_code == 0
    with app.app_context():
        mori = accounts.colleague(teachers.mori.id)
    assert (mori.left_at, mori.person.role) == (None, "administrator")


def test_a_name_that_nobody_has(app: Flask) -> None:
    refused = run(app, "reset", "Nobody", "--lang", "en")
    assert (refused.exit_code, refused.output) == (2, "There is no account “Nobody”.\n")


def test_the_list_names_all(app: Flask, teachers: Cast) -> None:
    with app.app_context():
        accounts.leave(teachers.tanaka.id, at=datetime.now(UTC))
    assert run(app, "list", "--lang", "en").output.splitlines() == [
        "Sato: administrator",
        "森: teacher",
        "Tanaka: teacher (closed)",
    ]
