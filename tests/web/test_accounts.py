"""The pages of accounts, as people use them without scripts."""

import re
import time
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import event

from app import create_app
from quiz import accounts
from quiz.store import db
from quiz.web import signing
from quiz.web.account import signing_in
from tests.cast import PASSWORD, Cast, sign_in
from tests.pages import Page, Person

NEW = "another long one"
ACCOUNT, BEGIN = "/account", "/workshop"


def come_in(who: Person, name: str, password: str, to: str = "") -> Page:
    form = who.open(f"/sign-in?to={to}" if to else "/sign-in").form("/sign-in")
    return who.send(form, name=name, password=password)


def fields(page: Page, ending: str) -> dict[str, str]:
    return dict(page.form(ending).fields)


def code_on(page: Page) -> str:
    """The code of the link that a page shows to be handed on."""
    found = re.search(r"http://[\w.:]+/\w+#([\w-]+)", page.text)
    assert found
    return found[1]


def test_the_first_teacher_invites_a_colleague_who_forgets_the_password(app: Flask, person: type) -> None:
    sato, mori = person("en"), person("ja")
    with app.app_context():
        code = accounts.new_claim(at=datetime.now(UTC))
    page = sato.send(sato.open("/claim").form("/claim"), code=code, name="Sato", password=PASSWORD)
    assert (page.status, page.address) == (200, BEGIN)
    assert sato.open("/claim").status == 404

    invited = sato.send(sato.open("/invitations").form("/invitations"), uses="1")
    form = mori.open("/invitation").form("/invitation")
    page = mori.send(form, code=code_on(invited), name="森", password=PASSWORD)
    assert page.address == BEGIN
    assert "森" in sato.open(invited.address).text

    link = sato.open("/colleagues/2/reset")
    page = mori.send(mori.open("/reset").form("/reset"), code=code_on(link), password=NEW)
    assert page.address == BEGIN
    mori.send(mori.open(ACCOUNT).form("/sign-out"))
    assert mori.open(ACCOUNT).address == "/sign-in"
    assert come_in(mori, "森", NEW).address == BEGIN


@pytest.mark.parametrize(
    ("address", "sent", "said"),
    [
        ("/claim", {"code": "", "name": "Sato", "password": PASSWORD}, "This code does not exist."),
        ("/claim", {"code": "x", "name": " ", "password": "short"}, "Write a name."),
        ("/claim", {"code": "x", "name": " ", "password": "short"}, "This password is too short."),
        ("/invitation", {"code": "言", "name": "Sato", "password": PASSWORD}, "This code does not exist."),
        ("/invitation", {"code": "x", "name": "a" * 41, "password": PASSWORD}, "This name is too long."),
        ("/reset", {"code": "x", "password": PASSWORD}, "This code does not exist."),
        ("/reset", {"code": "x", "password": "x" * 1001}, "This password is too long."),
        ("/sign-in", {"name": "Sato", "password": PASSWORD}, "The name or the password is wrong."),
        ("/sign-in", {"name": "", "password": ""}, "The name or the password is wrong."),
    ],
)
def test_what_is_amiss_is_said_beside_its_field_and_the_rest_is_kept(
    emma: Person, address: str, sent: dict[str, str], said: str
) -> None:
    page = emma.send(emma.open(address).form(address), **sent)
    assert page.status == 422
    assert said in page.text
    assert 'aria-invalid="true"' in page.html
    kept = fields(page, address)
    assert {name: kept[name] for name in sent if name != "password"} == {
        name: value for name, value in sent.items() if name != "password"
    }
    assert "password" not in kept or kept["password"] == ""


def test_a_form_without_any_field_breaks_nothing(app: Flask, teachers: Cast) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    browser = sign_in(app.test_client(), teachers.sato)
    for address in ("/sign-in", "/invitation", "/reset", "/account/name", "/account/password"):
        assert browser.post(address).status_code == 422, address
    for address in ("/invitations", "/colleagues/2/handing-over", "/account/handing-over"):
        assert browser.post(address).status_code == 422, address
    for uses in ("0", "-1", "1.5", "x", "9" * 5000, "²", ""):
        assert browser.post("/invitations", data={"uses": uses}).status_code == 422, uses
    assert browser.post("/invitations", data={"uses": "３"}).status_code == 303
    assert browser.post("/colleagues/2/role", data={"role": "owner"}).status_code == 400
    for deed in ("role", "leaving", "return", "handing-over"):
        data = {"role": "teacher", "heir": "1"}
        assert browser.post(f"/colleagues/99/{deed}", data=data).status_code == 404, deed


def test_one_changes_name_and_password(mori: Person, app: Flask, teachers: Cast) -> None:
    other = sign_in(app.test_client(), teachers.mori)
    page = mori.send(mori.open(ACCOUNT).form("/account/name"), name="もり")
    assert "もり" in page.text
    form = page.form("/account/password")
    wrong = mori.send(form, old_letter_password="x", **{"old-password": "wrong", "password": "short"})
    assert (wrong.status, wrong.html.count('role="alert"')) == (422, 2)
    page = mori.send(form, **{"old-password": PASSWORD, "password": NEW})
    assert page.address == ACCOUNT
    assert mori.open(ACCOUNT).address == ACCOUNT
    assert other.get(ACCOUNT).status_code == 303


def test_signing_out_everywhere_signs_all_browsers_out(mori: Person, app: Flask, teachers: Cast) -> None:
    other = sign_in(app.test_client(), teachers.mori)
    assert mori.send(mori.open(ACCOUNT).form("/account/sign-outs")).address == "/sign-in"
    assert other.get(ACCOUNT).status_code == 303


def test_an_administrator_looks_after_colleagues(sato: Person, mori: Person) -> None:
    page = sato.send(sato.open("/colleagues/2").form("/role"), role="administrator")
    assert "Administrator" in page.text
    assert mori.open("/colleagues").status == 200
    page = sato.send(page.form("/handing-over"), heir="3")
    assert "0 things were handed over." in page.text
    page = sato.send(page.form("/leaving"))
    assert "left on" in page.text
    assert mori.open(ACCOUNT).address == "/sign-in"
    assert sato.open("/colleagues/2/reset").status == 422
    page = sato.send(page.form("/return"))
    assert "left on" not in page.text
    last = sato.send(sato.open("/colleagues/1").form("/leaving"))
    assert last.status == 422
    assert "You are the only administrator." in last.text


def test_an_invitation_can_be_looked_at_again_until_it_is_revoked(sato: Person) -> None:
    made = sato.send(sato.open("/invitations").form("/invitations"), uses="2")
    assert code_on(sato.open(made.address)) == code_on(made)
    assert "<svg" in made.html
    assert "Only this computer can open this link" in made.text
    sato.send(made.form("/revocation"))
    assert "<svg" not in sato.open(made.address).html
    assert "revoked" in sato.open("/invitations").text


@pytest.mark.parametrize(
    "to",
    [
        "https://elsewhere.example/",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "javascript:alert(1)",
        "/%0d%0aSet-Cookie:x",
        "http:elsewhere",
        "///elsewhere.example/x",
        "//[",
        "\t//elsewhere.example",
        "account",
        "",
    ],
)
def test_signing_in_leads_nowhere_else(sato: Person, app: Flask, to: str) -> None:
    page = come_in(Person(app.test_client(), "en"), "sato", PASSWORD, to)
    assert page.address in (BEGIN, "/elsewhere.example/x")
    there = sato.client.get("/sign-in", query_string={"to": to}).location
    assert there.startswith("/")
    assert not there.startswith(("//", "/\\"))


def test_signing_in_leads_back_to_where_one_wanted_to_go(app: Flask, teachers: Cast) -> None:  # noqa: ARG001
    who = Person(app.test_client(), "en")
    page = who.open("/invitations?x=a%26b")
    assert page.address == "/sign-in"
    assert who.send(page.form("/sign-in"), name="Sato", password=PASSWORD).address == "/invitations"


@pytest.mark.usefixtures("teachers")
def test_whoever_guesses_has_to_wait_and_colleagues_do_not(
    app: Flask,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = [1000.0]
    monkeypatch.setattr(signing_in, "steady_clock", lambda: clock[0])
    who = Person(app.test_client(), "en")
    assert [come_in(who, "Sato", "wrong").status for _ in range(5)] == [422] * 5
    for name in ("Sato", "ｓａｔｏ"):
        page = come_in(who, name, PASSWORD)
        assert page.status == 429
        assert page.headers["Retry-After"] == "61"
        assert "Too many wrong tries" in page.text
        assert fields(page, "/sign-in")["name"] == name
    assert come_in(Person(app.test_client(), "en"), "Tanaka", PASSWORD).address == BEGIN
    clock[0] += 60
    assert come_in(who, "Sato", PASSWORD).address == BEGIN


def test_each_application_counts_for_itself(app: Flask) -> None:
    other = create_app({"INSTANCE": app.config["INSTANCE"]})
    assert other.extensions[signing_in.TRIES] is not app.extensions[signing_in.TRIES]


def test_a_token_that_was_known_before_signing_in_is_worth_nothing_afterwards(
    app: Flask,
    teachers: Cast,  # noqa: ARG001
) -> None:
    who = Person(app.test_client(), "en")
    planted = fields(who.open("/sign-in"), "/sign-in")["csrf_token"]
    assert come_in(who, "Sato", PASSWORD).address == BEGIN
    forged = who.client.post("/account/name", data={"csrf_token": planted, "name": "Forged"})
    assert forged.status_code == 400
    assert "Sato" in who.open(ACCOUNT).text


@pytest.mark.usefixtures("teachers")
def test_a_student_who_signs_in_and_out_goes_on_with_the_attempt(
    emma: Person,
) -> None:
    question = emma.begin()
    assert come_in(emma, "Sato", PASSWORD).address == BEGIN
    assert emma.open(question.address).status == 200
    emma.send(emma.open(ACCOUNT).form("/sign-out"))
    assert emma.open(question.address).status == 200
    with emma.client.session_transaction() as session:
        assert set(session) <= {"device", "_permanent", "csrf_token"}


def test_cookies_from_before_there_were_accounts_work_as_ever(app: Flask) -> None:
    browser = app.test_client()
    with browser.session_transaction() as session:
        session.update({"device": "d" * 32, "_permanent": True})
    assert Person(browser, "en").begin().status == 200


def test_one_stays_signed_in_for_a_month_and_when_the_clock_steps_back(
    app: Flask, teachers: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = sign_in(app.test_client(), teachers.mori)
    now = datetime.now(UTC)

    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # noqa: ARG003
            return now + step

    monkeypatch.setattr(signing, "datetime", Clock)
    with browser.session_transaction() as session:
        session[signing.SINCE] = int(now.timestamp())
    for step, status in (
        (timedelta(days=29), 200),
        (timedelta(days=-3000), 200),
        (timedelta(days=31), 303),
    ):
        assert browser.get(ACCOUNT).status_code == status, step


@pytest.mark.parametrize(
    "kept", ["", "x", "1", "1.x", "1.-1", ".", "99.0", "1.1", "9" * 50 + ".0", "²." + "²"]
)
def test_no_session_breaks_anything(app: Flask, teachers: Cast, kept: str) -> None:
    browser = sign_in(app.test_client(), teachers.sato)
    with browser.session_transaction() as session:
        session["_user_id"] = kept
    assert browser.get(ACCOUNT).status_code == 303
    assert browser.get("/").status_code == 200


def test_students_pages_ask_the_database_for_no_account(app: Flask, emma: Person) -> None:
    emma.begin()
    asked: list[str] = []

    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", lambda *said: asked.append(said[2]))
    emma.open("/")
    assert asked
    assert not [statement for statement in asked if "account" in statement]


def test_the_name_stands_in_the_head_only_where_somebody_is_signed_in(sato: Person, emma: Person) -> None:
    assert 'class="whose"' in sato.open("/").html
    assert "/sign-in" not in sato.open("/").links
    assert 'class="whose"' not in emma.open("/").html
    assert "/sign-in" in emma.open("/").links


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_password_never_comes_back_in_a_page(person: type, language: str) -> None:
    who = person(language)
    for address in ("/sign-in", "/claim", "/invitation", "/reset"):
        form = who.open(address).form(address)
        form.fields = [(name, "x" if name == "csrf_token" else value) for name, value in form.fields]
        page = who.send(form, name="Sato", password=PASSWORD, code="ABC")
        assert page.status in (400, 422), address
        assert PASSWORD not in page.html, address


def test_an_unknown_name_takes_as_long_as_a_known_one(app: Flask, teachers: Cast) -> None:  # noqa: ARG001
    def took_s(name: str) -> float:
        begun = time.process_time()
        with pytest.raises(accounts.Refused):
            accounts.sign_in(name, "wrong", at=datetime.now(UTC))
        return time.process_time() - begun

    with app.app_context():
        took_s("Nobody")
        known, unknown = (min(took_s(name) for _ in range(5)) for name in ("Sato", "Nobody"))
    assert 0.5 < known / unknown < 2
