"""What we signed is valid, whatever the clock says; what was typed comes back, with the true reason."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from itsdangerous import TimestampSigner
from sqlalchemy import event

from quiz.store import db
from tests.pages import Form, Page, Person

HOUR = 3600
COOKIE = "kotohashi"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Set the clock of everything that signs: so many seconds beside the true one."""
    true_time = TimestampSigner.get_timestamp
    beside = [0.0]
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda self: true_time(self) + int(beside[0]))

    def set_beside(seconds: float) -> None:
        beside[0] = seconds

    return set_beside


def cookie_of(person: Person) -> str:
    kept = person.client.get_cookie(COOKIE)
    assert kept
    return kept.value


@pytest.mark.parametrize("beside", [-30, -300, -HOUR, -40 * 365 * 24 * HOUR, HOUR, 5 * 365 * 24 * HOUR])
def test_a_clock_that_is_set_loses_no_attempt_and_no_form(
    emma: Person, clock: Callable[[float], None], beside: float
) -> None:
    question = emma.begin()
    before = cookie_of(emma)
    clock(beside)
    assert emma.open(question.address).status == 200
    assert emma.send(question.form("/answer"), given="B").status == 200
    clock(0)
    page = emma.open(question.address)
    assert page.status == 200
    assert "/answer" not in "".join(form.action for form in page.forms)
    assert cookie_of(emma) == before


def test_a_cookie_lasts_by_the_clock_of_the_browser(app: Flask) -> None:
    assert "Max-Age=31536000" in app.test_client().get("/").headers["Set-Cookie"]


def test_a_cookie_with_a_wrong_signature_opens_nothing(emma: Person) -> None:
    question = emma.begin()
    said, dot, signature = cookie_of(emma).rpartition(".")
    # The first letter: of the last one two bits mean nothing, and another letter may be the same signature.
    wrong = ("A" if signature[0] != "A" else "B") + signature[1:]
    emma.client.set_cookie(COOKIE, said + dot + wrong)
    assert emma.open(question.address).status == 404


def typed(page: Page, *, token: str | None) -> Form:
    """The form with another token, or with none."""
    form = page.form("/answer")
    fields = [(name, value) for name, value in form.fields if name != "csrf_token"]
    return Form(form.action, "post", [*fields, *([("csrf_token", token)] if token else [])])


WRITTEN = 7


@pytest.mark.parametrize("token", [None, "", "rubbish", "Ijk5Ig.aaaa.bbbb"])
def test_without_a_good_token_the_question_comes_back_as_it_was_filled_in(
    emma: Person, token: str | None
) -> None:
    question = emma.open(emma.begin().address.replace("questions/1", f"questions/{WRITTEN}"))
    again = emma.send(typed(question, token=token), given="Mont Blanc")
    assert again.status == 400
    assert 'value="Mont Blanc"' in again.html
    assert "The page was out of date" in again.text
    assert emma.send(again.form("/answer")).status in (200, 422)


def test_without_any_cookie_that_is_the_reason_and_what_was_typed_stands_there(emma: Person) -> None:
    question = emma.open(emma.begin().address.replace("questions/1", f"questions/{WRITTEN}"))
    form = question.form("/answer")
    emma.client.delete_cookie(COOKIE)
    page = emma.send(form, given="Mont Blanc")
    assert page.status == 400
    assert "Your browser sent no cookie" in page.text
    assert "Mont Blanc" in page.text
    assert "too long" not in page.text


def test_where_cookies_are_blocked_every_form_says_so_first(app: Flask) -> None:
    client = app.test_client(use_cookies=False)
    emma = Person(client, "en")
    for address, ending in (
        ("/banks/example", "/attempts"),
        ("/", "/resumptions"),
        ("/guide", "/preferences"),
    ):
        page = emma.send(emma.open(address).form(ending))
        assert page.status == 400
        assert "Your browser sent no cookie of ours" in page.text


def test_a_resume_code_stays_in_its_field(emma: Person) -> None:
    form = emma.open("/").form("/resumptions")
    form.fields = [("code", "ABCD2345")]
    page = emma.send(form)
    assert page.status == 400
    assert 'value="ABCD2345"' in page.html


def test_a_form_that_came_back_can_be_sent_at_once(emma: Person) -> None:
    form = emma.open("/banks/example").form("/attempts")
    form.fields = [field for field in form.fields if field[0] != "csrf_token"]
    page = emma.send(form)
    assert page.status == 400
    assert emma.send(page.form("/attempts")).address.endswith("/questions/1")


def test_what_another_site_sends_is_refused_and_sets_no_cookie(app: Flask, emma: Person) -> None:
    form = emma.begin().form("/answer")
    headers = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}
    for said in (headers, {"Origin": "https://evil.example"}):
        answer = app.test_client().post(form.action, data={"given": "A"}, headers=said)
        assert answer.status_code == 400
        assert COOKIE not in answer.headers.get("Set-Cookie", "")
    refused = app.test_client().post(form.action, data={"given": "A"}, headers=headers)
    assert "That came from another site" in refused.text
    assert "Send again" not in refused.text


@pytest.fixture
def locked(app: Flask) -> Iterator[None]:
    """Another program writes into the database, and does not finish."""
    with app.app_context():

        @event.listens_for(db.engine, "connect")
        def _be_impatient(connection: sqlite3.Connection, _record: object) -> None:
            connection.execute("PRAGMA busy_timeout=50")

        db.engine.dispose()
    other = sqlite3.connect(Path(app.config["INSTANCE"]) / "kotohashi.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.close()


def test_while_the_database_is_locked_pages_open_and_an_answer_comes_back_whole(
    emma: Person, request: pytest.FixtureRequest
) -> None:
    question = emma.open(emma.begin().address.replace("questions/1", f"questions/{WRITTEN}"))
    request.getfixturevalue("locked")
    page = emma.send(question.form("/answer"), given="Mont Blanc")
    assert page.status == 503
    assert page.headers["Retry-After"]
    assert 'value="Mont Blanc"' in page.html
    assert "Just now nothing can be kept" in page.text
    assert emma.open("/").status == 200
    assert emma.open(question.address).status == 200
    started = emma.send(emma.open("/banks/example").form("/attempts"))
    assert started.status == 503
    assert "Send again" in started.text
