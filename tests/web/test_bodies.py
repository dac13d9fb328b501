"""Flask holds a form to the limit of its route too, whichever server stands in front of it."""

import re

import pytest
from flask import Flask, request

from quiz.web import bodies
from tests.conftest import ROOT

USUAL, LARGE = 1000, 5000


def small_app() -> Flask:
    app = Flask("small")
    app.config.update(MAX_CONTENT_LENGTH=USUAL, MAX_FORM_MEMORY_SIZE=USUAL)
    bodies.register(app)

    @app.post("/usual")
    def usual() -> str:
        return str(len(request.form["word"]))

    @app.post("/works/<name>")
    @bodies.takes_up_to(LARGE)
    def large(name: str) -> str:
        return name + str(len(request.form["word"]))

    return app


@pytest.mark.parametrize(
    ("path", "length", "status"),
    [
        ("/usual", USUAL - 5, 200),
        ("/usual", USUAL - 4, 413),
        ("/works/a", LARGE - 5, 200),
        ("/works/a", LARGE - 4, 413),
    ],
)
@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data"])
def test_each_route_has_its_limit(path: str, length: int, status: int, kind: str) -> None:
    around = 0 if "urlencoded" in kind else 300
    answer = (
        small_app()
        .test_client()
        .post(path, data={"word": "x" * (length - around if status == 200 else length)}, content_type=kind)
    )
    assert answer.status_code == status


def test_the_server_is_told_the_same() -> None:
    app = small_app()
    most_bytes = app.extensions["most_bytes"]
    asked = [
        ("POST", "/works/a"),
        ("GET", "/works/a"),
        ("POST", "/works/a/b"),
        ("POST", "/usual"),
        ("X", "//"),
    ]
    assert [most_bytes(*each) for each in asked] == [LARGE, USUAL, USUAL, USUAL, USUAL]


def test_the_real_application_tells_it_too(app: Flask) -> None:
    assert app.extensions["most_bytes"]("POST", "/resumptions") == app.config["MAX_CONTENT_LENGTH"]


def test_a_limit_is_set_before_anybody_reads_a_form(new_app: Flask) -> None:
    """The token of a form is looked for in the form."""

    @new_app.post("/uploads")
    @bodies.takes_up_to(200_000)
    def upload() -> str:
        return "never without a token"

    answer = new_app.test_client().post("/uploads", data={"word": "x" * 100_000})
    assert answer.status_code == 400


@pytest.mark.parametrize("most_bytes", [0, -1, bodies.LARGEST_BYTES + 1])
def test_no_route_takes_more_than_the_web_server_in_front(most_bytes: int) -> None:
    with pytest.raises(ValueError, match=str(most_bytes)):
        bodies.takes_up_to(most_bytes)


def test_the_web_server_in_front_lets_the_largest_through() -> None:
    said = re.findall(r"client_max_body_size (\d+)m;", (ROOT / "docs" / "deploy" / "nginx.conf").read_text())
    assert [int(each) * 1024 * 1024 for each in said] == [bodies.LARGEST_BYTES]
