"""Style sheets and scripts: kept for long under their fingerprint, compressed, and never with a cookie."""

import gzip
import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quiz.web.static import YEAR_S
from tests.pages import Person

PATH = "/static/{}/css/base.css"


@pytest.fixture
def fingerprint(emma: Person) -> str:
    found = set(re.findall(r'(?:href|src)="/static/([^/"]+)/[^"]+"', emma.open("/").html))
    assert len(found) == 1
    return str(found.pop())


def test_under_its_fingerprint_a_file_is_kept_for_a_year(client: FlaskClient, fingerprint: str) -> None:
    headers = client.get(PATH.format(fingerprint)).headers
    assert headers["Cache-Control"] == f"public, max-age={YEAR_S}, immutable"


@pytest.mark.parametrize(
    "address", ["/static/css/base.css", PATH.format("0123456789ab"), "/static/css/base.css?v=1"]
)
def test_under_another_address_it_is_asked_for_each_time(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-cache"


def test_a_script_that_another_one_imports_is_kept_as_well(client: FlaskClient, fingerprint: str) -> None:
    main = client.get(f"/static/{fingerprint}/js/main.js").text
    assert "import(`./parts/" in main
    part = client.get(f"/static/{fingerprint}/js/parts/order.js")
    assert "immutable" in part.headers["Cache-Control"]
    for name in re.findall(r'from "\.\./(lib/[^"]+)"', part.text):
        assert "immutable" in client.get(f"/static/{fingerprint}/js/{name}").headers["Cache-Control"]


@pytest.mark.parametrize(
    ("accepted", "is_packed"),
    [("gzip", True), ("br, gzip;q=0.5", True), ("", False), ("gzip;q=0", False), ("br", False)],
)
def test_it_is_compressed_for_who_can_read_that(
    app: Flask, client: FlaskClient, accepted: str, is_packed: bool
) -> None:
    answer = client.get("/static/css/base.css", headers={"Accept-Encoding": accepted})
    assert (answer.headers.get("Content-Encoding") == "gzip") == is_packed
    assert "Accept-Encoding" in answer.headers["Vary"]
    data = gzip.decompress(answer.data) if is_packed else answer.data
    assert data == (Path(str(app.static_folder)) / "css" / "base.css").read_bytes()
    assert "Set-Cookie" not in answer.headers


def test_what_a_browser_has_is_not_sent_again(client: FlaskClient) -> None:
    for accepted in ("gzip", ""):
        first = client.get("/static/css/base.css", headers={"Accept-Encoding": accepted})
        headers = {"Accept-Encoding": accepted, "If-None-Match": first.headers["ETag"]}
        again = client.get("/static/css/base.css", headers=headers)
        assert (again.status_code, again.data) == (304, b"")
        assert "Set-Cookie" not in again.headers


@pytest.mark.parametrize("wanted", ["bytes=0-1,3-4", "bytes=999999-", "bytes=0-0", "nonsense"])
def test_a_part_of_a_file_is_answered_with_the_whole(client: FlaskClient, wanted: str) -> None:
    answer = client.get("/static/css/base.css", headers={"Range": wanted})
    assert answer.status_code == 200
    assert len(answer.data) == int(answer.headers["Content-Length"]) > 100


@pytest.mark.parametrize(
    "name", ["css/nope.css", "0123456789ab/css/nope.css", "0123456789ab/", "short/css/base.css", "css"]
)
def test_what_is_not_there_is_said_without_a_cookie_and_not_kept(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/static/{name}")
    assert answer.status_code == 404
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"


def test_every_file_has_its_kind(app: Flask, client: FlaskClient) -> None:
    kinds = {
        name: client.get(f"/static/{name}").content_type
        for name in ("css/base.css", "js/main.js", "icon.svg")
    }
    assert kinds == {
        "css/base.css": "text/css; charset=utf-8",
        "js/main.js": "text/javascript; charset=utf-8",
        "icon.svg": "image/svg+xml",
    }
    assert app.view_functions["static"].__module__ == "quiz.web.static"
