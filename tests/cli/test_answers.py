"""`flask answers regrade`: a line for each mark that comes out differently."""

from collections.abc import Callable

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import select

from quiz.store import AnswerRow, db
from tests.test_regrading import take, tamper

Run = Callable[..., Result]


@pytest.fixture
def run(app: Flask) -> Run:
    """Run the command."""

    def run(*arguments: str, language: str = "C.UTF-8") -> Result:
        environ = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": language}
        return app.test_cli_runner().invoke(args=["answers", "regrade", *arguments], env=environ)

    return run


@pytest.fixture
def attempt_id(app: Flask) -> int:
    """An attempt with all its answers right, of which one is stored as wrong."""
    with app.app_context():
        taken = take("example", "right")
        tamper("q-span", points=0, verdict="wrong", rule_version=0)
    return taken


def points(app: Flask) -> int:
    with app.app_context():
        return db.session.scalars(select(AnswerRow.points).filter_by(question_id="q-span")).one()


def test_where_all_is_the_same_it_says_how_many(app: Flask, run: Run) -> None:
    with app.app_context():
        take("example", "right")
    result = run("example")
    assert result.output == "Answers: 11. Different marks: 0, replaced: 0.\n"
    assert result.exit_code == 0


@pytest.mark.parametrize("arguments", [(), ("example",)])
def test_a_difference_is_a_line_with_its_place_and_fails(
    app: Flask, run: Run, attempt_id: int, arguments: tuple[str, ...]
) -> None:
    result = run(*arguments)
    assert result.output.splitlines() == [
        f"example, version 1, attempt {attempt_id}, q-span: 0/1 wrong (all-or-nothing 0) → "
        "1/1 right (all-or-nothing 1); different: points, verdict, version of the rule",
        "Answers: 11. Different marks: 1, replaced: 0.",
    ]
    assert result.exit_code == 1
    assert points(app) == 0


@pytest.mark.usefixtures("attempt_id")
def test_marks_are_replaced_when_asked(app: Flask, run: Run) -> None:
    result = run("--apply")
    assert result.output.splitlines()[-1] == "Answers: 11. Different marks: 1, replaced: 1."
    assert result.exit_code == 0
    assert points(app) == 1
    assert run().exit_code == 0


def test_what_cannot_be_replaced_fails_even_then(app: Flask, run: Run) -> None:
    with app.app_context():
        take("example", "right")
        tamper("q-number", given='["many"]')
    result = run("--apply")
    assert "0/1 cannot be read (all-or-nothing 1)" in result.output
    assert result.exit_code == 1


def test_an_unknown_bank_is_said_in_the_language_of_the_terminal(run: Run) -> None:
    result = run("nowhere")
    assert result.stderr == "There is no bank “nowhere”.\n"
    assert result.exit_code == 2
    assert "nowhere" in run("nowhere", language="ja_JP.UTF-8").stderr
