"""The guard: every address is walked, signed out as everybody is, and nobody gets what is not theirs."""

import re

import pytest
from flask import Flask
from sqlalchemy import select

from quiz.store import db
from tests.addresses import addresses
from tests.pages import Person


def whole_database() -> list[object]:
    return [db.session.execute(select(table)).all() for table in db.metadata.sorted_tables]


def test_every_change_is_a_post(app: Flask) -> None:
    assert len(addresses(app, "POST")) > 10
    assert {m for rule in app.url_map.iter_rules() for m in rule.methods or ()} <= {
        "GET",
        "HEAD",
        "OPTIONS",
        "POST",
    }


def test_no_change_without_a_token(app: Flask, emma: Person) -> None:
    emma.begin()
    with app.app_context():
        before = whole_database()
    for address in addresses(app, "POST"):
        answer = emma.client.post(address, data={"given": "A", "start_key": "0" * 32, "code": "ABCDEFGH"})
        assert answer.status_code == 400, address
        assert "The page was out of date" in answer.text
    with app.app_context():
        assert whole_database() == before


def test_opening_a_page_changes_nothing(app: Flask, emma: Person) -> None:
    emma.begin()
    with app.app_context():
        before = whole_database()
    for address in addresses(app, "GET", "everybody"):
        assert emma.open(address).status == 200, address
    with app.app_context():
        assert whole_database() == before


def test_somebody_else_gets_nothing_of_an_attempt(app: Flask, emma: Person, yuki: Person) -> None:
    emma.begin()
    yuki.open("/")
    for address in addresses(app, "GET", "everybody"):
        assert yuki.open(address).status == (404 if "/attempts/" in address else 200), address


def test_somebody_else_changes_nothing_of_an_attempt(emma: Person, yuki: Person) -> None:
    emma.begin()
    token = dict(yuki.open("/").form("/resumptions").fields)["csrf_token"]
    for address in ("/attempts/1/questions/1/answer", "/attempts/1/retries"):
        data = {"csrf_token": token, "given": "A", "start_key": "0" * 32}
        assert yuki.client.post(address, data=data).status_code == 404


def test_every_page_carries_a_strict_policy(app: Flask, emma: Person) -> None:
    emma.begin()
    for address in [*addresses(app, "GET"), "/nowhere"]:
        headers = emma.open(address).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "*" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_no_page_asks_another_server_for_anything_or_holds_a_script(app: Flask, emma: Person) -> None:
    emma.begin()
    for address in addresses(app, "GET"):
        html = emma.open(address).html
        loaded = re.findall(r'<(?:script|link|img|iframe|source)[^>]*?(?:src|href)="([^"]+)"', html)
        assert all(target.startswith("/static/") for target in loaded), address
        assert not re.search(r"<script(?![^>]*src=)|\sstyle=|\son\w+=|<style", html), address


def test_nobody_elsewhere_may_embed_what_is_ours_and_https_is_kept_where_it_is_said(app: Flask) -> None:
    headers = app.test_client().get("/").headers
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Strict-Transport-Security" not in headers
    app.config["SESSION_COOKIE_SECURE"] = True
    assert app.test_client().get("/").headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "POST"])
def test_a_method_that_an_address_does_not_take_is_answered_with_those_it_does(
    app: Flask, method: str
) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    answer = app.test_client().open("/banks/example", method=method)
    assert answer.status_code == 405
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
    allowed = app.test_client().get("/preferences").headers["Allow"]
    assert set(allowed.split(", ")) == {"OPTIONS", "POST"}


@pytest.mark.parametrize(
    ("address", "status"),
    [
        *(
            (f"/banks/example/statements/s-span?version={number}", 404)
            for number in (0, -1, 2**31, 2**63, 10**30)
        ),
        ("/banks/example/statements/s-span?version=1", 200),
        ("/banks/example/statements/s-span?version=first", 200),
        ("/banks/example/statements/s-span?version=" + "9" * 5000, 200),
        ("/banks/%00", 404),
        ("/banks/example/statements/%00", 404),
        ("/banks/example/statements/s-span%00?version=1", 404),
        ("/%00", 404),
        ("/attempts/2147483648", 404),
        ("/attempts/" + "9" * 5000, 404),
        ("/banks/%ff%fe", 404),
        ("/static/%00", 404),
        ("/static/../app.py", 404),
        ("/static/%2e%2e/app.py", 404),
    ],
)
def test_no_address_breaks_anything(emma: Person, address: str, status: int) -> None:
    assert emma.client.get(address).status_code == status


@pytest.mark.parametrize("size", [65_000, 5_000_000])
def test_a_form_that_is_too_large_is_refused_before_it_is_read(emma: Person, size: int) -> None:
    token = dict(emma.open("/").form("/resumptions").fields)["csrf_token"]
    answer = emma.client.post("/resumptions", data={"csrf_token": token, "code": "A" * size})
    assert answer.status_code in (413, 422)
