"""What reaches the application, and how much of it."""

import pytest

from quiz.serve.limits import Limits
from tests.serve.running import call, form_head, get, heard, in_pieces, running

LIMITS = Limits(body_bytes=1000, body_s=5)
CLOSE = "Connection: close"


def post(body: bytes, *more: str) -> bytes:
    with running(LIMITS) as (_, port):
        return heard(call(port, form_head(len(body), CLOSE, *more) + body))


def post_in_pieces(*pieces: bytes) -> bytes:
    with running(LIMITS) as (_, port):
        return heard(call(port, in_pieces(form_head(0, CLOSE), *pieces)))


def test_a_form_arrives() -> None:
    assert b"sent 'hello'" in post(b"word=hello")


def test_a_form_in_pieces_arrives() -> None:
    assert b"sent 'hello'" in post_in_pieces(b"word=", b"hel", b"lo")


def test_a_form_that_is_asked_for_first_arrives() -> None:
    assert b"sent 'hello'" in post(b"word=hello", "Expect: 100-continue")


def test_what_is_too_large_is_refused_by_flask_with_its_page() -> None:
    assert b" 413 " in post(b"word=" + b"x" * 996)
    assert b" 200 " in post(b"word=" + b"x" * 995)
    assert b" 413 " in post_in_pieces(b"word=", b"x" * 500, b"x" * 496)


def test_the_rest_of_what_was_refused_is_thrown_away_so_that_the_refusal_can_be_read() -> None:
    with running(LIMITS) as (_, port):
        connection = call(port, form_head(5_000_000))
        connection.sendall(b"x" * 5_000_000)
        assert b" 413 " in connection.recv(65536)
        connection.sendall(b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
        assert b"200 OK" in heard(connection)


def test_the_rest_that_never_comes_is_not_waited_for() -> None:
    with running(Limits(body_bytes=1000, body_s=0.05)) as (_, port):
        assert b" 413 " in heard(call(port, form_head(5_000_000)))


@pytest.mark.parametrize(("header", "said"), [("X-Said: this", b"this"), ("X_Said: that", b"nothing")])
def test_a_header_cannot_be_said_with_other_letters(header: str, said: bytes) -> None:
    with running(LIMITS) as (_, port):
        assert said in get(port, "/", header)


def test_nonsense_is_answered_and_not_written_down(capfd: pytest.CaptureFixture[str]) -> None:
    with running(LIMITS) as (_, port):
        assert b" 400 " in heard(call(port, b"\x16\x03\x01\x02\x00\r\n\r\n"))
        assert b" 400 " in heard(call(port, b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 200_000))
        assert b"200 OK" in get(port)
    assert capfd.readouterr().err == ""
