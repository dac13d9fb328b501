"""Every address, opened and sent to by everybody: nobody, students, teachers, administrators."""

import random
from collections.abc import Callable

import pytest
from flask import Blueprint, Flask, request
from flask.testing import FlaskClient

from quiz import accounts, workshop
from quiz.article.readers.revision import revision_of
from quiz.bank.notation import load
from quiz.web.audience import Audience, Pages, audience_of, opens_to
from quiz.web.guard import teacher
from quiz.workshop import Hand, Making, articles
from tests.addresses import addresses
from tests.cast import Cast, cast, sign_in, signed_in
from tests.conftest import EXAMPLE, NOON
from tests.pages import Person
from tests.web.test_guard import whole_database

AUDIENCES: tuple[Audience, ...] = ("everybody", "teacher", "administrator")
# Who asks, and what is said of addresses for everybody, for teachers and for administrators.
ANSWERS = {
    "nobody": (200, 303, 303),
    "student": (200, 303, 303),
    "mori": (200, 200, 403),
    "tanaka": (200, 200, 403),
    "sato": (200, 200, 200),
}
# What belongs to somebody is not there for others; whoever signs in goes on from where that is done.
OF_STUDENTS = "/attempts/"
OF_MORI = "/workshop/drafts/"
ONLY_FOR_THE_FIRST = "/claim"
ON_THE_WAY_IN = "/sign-in"
SENT = {
    "tab": "0" * 32,
    "sequence": "1",
    "version": "1",
    "name": "Somebody",
    "password": "long enough",
    "role": "teacher",
    "heir": "1",
    "uses": "5",
}


@pytest.fixture
def who(app: Flask, teachers: Cast, emma: Person) -> dict[str, FlaskClient]:
    """A browser for each of them; Emma has begun an attempt, and Mori a draft."""
    emma.begin()
    with app.app_context():
        draft = workshop.make_from_bank(
            Making(teachers.mori.id, NOON, "mori", random.Random(1)), load(EXAMPLE)
        )
        workshop.publish(draft, Hand(teachers.mori.id, NOON, "mori", 1))
        text = revision_of("駅は広いです。")
        articles.bring(draft, text, published=None, url="", by=teachers.mori.id, at=NOON)
    return {
        "nobody": app.test_client(),
        "student": emma.client,
        **{name: sign_in(app.test_client(), getattr(teachers, name)) for name in ("sato", "mori", "tanaka")},
    }


def expected(name: str, audience: Audience, address: str) -> int:
    if address.startswith(ONLY_FOR_THE_FIRST) or (address.startswith(OF_STUDENTS) and name != "student"):
        return 404
    if address.startswith(OF_STUDENTS) and address.endswith("/1"):
        return 302
    if address == ON_THE_WAY_IN and name in ("sato", "mori", "tanaka"):
        return 303
    if address.startswith(OF_MORI) and name in ("sato", "tanaka"):
        return 404
    return ANSWERS[name][AUDIENCES.index(audience)]


def test_every_view_says_for_whom_it_is(app: Flask) -> None:
    assert [rule for rule in app.url_map.iter_rules() if audience_of(app, rule.endpoint) is None] == []


@pytest.mark.parametrize("name", ANSWERS)
def test_everybody_gets_the_pages_that_are_for_them(
    app: Flask, who: dict[str, FlaskClient], name: str
) -> None:
    with app.app_context():
        before = whole_database()
    for audience in AUDIENCES:
        for address in addresses(app, "GET", audience):
            answer = who[name].get(address, follow_redirects=address.startswith(OF_STUDENTS))
            wanted = expected(name, audience, address)
            assert answer.status_code == (200 if wanted == 302 else wanted), (name, address)
    with app.app_context():
        assert whole_database() == before


@pytest.mark.parametrize("name", ANSWERS)
def test_nobody_changes_what_is_not_for_them(app: Flask, who: dict[str, FlaskClient], name: str) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    with app.app_context():
        before = whole_database()
    for audience, status in zip(AUDIENCES, ANSWERS[name], strict=True):
        for address in addresses(app, "POST", audience) if status != 200 else ():
            assert who[name].post(address, data=SENT).status_code in (401, 403), (name, address)
    with app.app_context():
        assert whole_database() == before


@pytest.mark.parametrize("name", ["sato", "tanaka"])
def test_nobody_changes_a_draft_that_is_not_theirs(
    app: Flask, who: dict[str, FlaskClient], name: str
) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    with app.app_context():
        before = whole_database()
    for address in addresses(app, "POST", "teacher"):
        if address.startswith(OF_MORI):
            assert who[name].post(address, data=SENT).status_code == 404, address
    with app.app_context():
        assert whole_database() == before


def test_whoever_is_signed_out_is_led_to_sign_in_and_back(app: Flask, emma: Person) -> None:
    answer = emma.client.get("/account?x=言&y=a%26b")
    assert answer.status_code == 303
    assert answer.location.startswith("/sign-in?to=/account")
    way_in = emma.open(answer.location).form("/sign-in")
    assert dict(way_in.fields)["to"] == "/account?x=言&y=a%26b"
    assert "Sign in" in emma.open("/account").text
    script = app.test_client().get("/account", headers={"Accept": "application/json"})
    assert (script.status_code, script.json) == (401, {"error": "signed-out"})


def test_what_a_form_sent_is_kept_while_one_signs_in(app: Flask, mori: Person) -> None:
    form = mori.open("/account").form("/account/name")
    with app.app_context():
        accounts.sign_out_everywhere(2)
    page = mori.send(form, name="もり")
    assert page.status == 401
    assert "もり" in page.text
    assert "/sign-in" in page.links


@pytest.mark.parametrize("plug", ["view", "blueprint"])
def test_a_view_that_says_nobody_for_whom_it_is_is_refused(new_app: Flask, plug: str) -> None:
    forgotten: Callable[[], str] = lambda: "a secret"  # noqa: E731
    if plug == "view":
        new_app.add_url_rule("/forgotten", view_func=forgotten, endpoint="forgotten")
    else:
        pages = Blueprint("plain", __name__)
        pages.add_url_rule("/forgotten", view_func=forgotten, endpoint="forgotten")
        new_app.register_blueprint(pages)
    mori = signed_in(Person(new_app.test_client(), "ja"), cast(new_app).mori)
    assert mori.open("/forgotten").status == 404


def test_a_view_may_be_for_others_than_its_blueprint(new_app: Flask) -> None:
    pages = Pages("some", __name__, audience="teacher")
    pages.add_url_rule("/some", view_func=lambda: teacher().name, endpoint="some")
    open_to_all = opens_to("everybody")(lambda: request.path)
    pages.add_url_rule("/all", view_func=open_to_all, endpoint="all")
    new_app.register_blueprint(pages)
    mori = signed_in(Person(new_app.test_client(), "ja"), cast(new_app).mori)
    emma = Person(new_app.test_client(), "en")
    assert mori.open("/some").text == "森"
    assert emma.client.get("/some").status_code == 303
    assert emma.open("/all").text == "/all"
