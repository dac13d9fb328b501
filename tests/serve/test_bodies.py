"""Large bodies: only where a route takes them, in a file, as long as they move, and few at once."""

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from socket import socket

import pytest

from quiz.serve.limits import Limits
from tests.serve.running import PATIENT_S, UPLOAD, call, form_head, get, heard, in_pieces, running

CLOSE = "Connection: close"
FILES = "/works/7/files"
SOON_S = 0.1
LIMITS = Limits(body_bytes=1000, body_s=5)


def upload(length: int, *more: str, path: str = FILES) -> bytes:
    return form_head(length, CLOSE, *more, path=path) + b"x" * length


def begun(port: int) -> socket:
    """An upload of which two thirds never come."""
    return call(port, form_head(UPLOAD, CLOSE, path=FILES) + b"x" * (UPLOAD // 3))


@pytest.mark.parametrize("length", [0, 1, 1000, 1001, 65_536, UPLOAD])
def test_a_route_takes_what_it_declared(length: int) -> None:
    with running(LIMITS) as (_, port):
        assert f"kept {length} for 7".encode() in heard(call(port, upload(length)))
        pieces = [b"x" * (length // 2), b"x" * (length - length // 2)]
        chunked = in_pieces(form_head(0, CLOSE, path=FILES), *(piece for piece in pieces if piece))
        assert f"kept {length} for 7".encode() in heard(call(port, chunked))


def test_one_byte_more_is_refused_by_flask_with_its_page() -> None:
    with running(LIMITS) as (_, port):
        assert b" 413 " in heard(call(port, upload(UPLOAD + 1)))
        head = form_head(0, CLOSE, path=FILES)
        assert b" 413 " in heard(call(port, in_pieces(head, b"x" * UPLOAD, b"x")))


@pytest.mark.parametrize("path", ["/", "/works/seven/files", "/works/7/files/", "/nowhere"])
def test_no_other_address_takes_more_than_a_form(path: str) -> None:
    with running(LIMITS) as (_, port):
        answer = heard(call(port, form_head(UPLOAD, CLOSE, path=path)))
    assert b"kept" not in answer
    assert answer.split(b" ", 2)[1] in (b"404", b"413")


def test_others_are_answered_while_all_places_are_taken() -> None:
    with running(replace(LIMITS, large_bodies=2)) as (_, port):
        for _ in range(5):
            begun(port)
        assert b"200 OK" in get(port)
        assert b"sent 'hello'" in heard(call(port, form_head(10, CLOSE) + b"word=hello"))


def test_who_finds_no_place_in_time_is_told_so() -> None:
    with running(replace(LIMITS, large_bodies=1, body_s=SOON_S)) as (_, port):
        moving = begun(port)
        waiting = call(port, form_head(UPLOAD, CLOSE, path=FILES))
        for _ in range(8):
            time.sleep(SOON_S / 4)
            moving.sendall(b"x" * 2000)
        answer = heard(waiting)
    assert b" 503 " in answer
    assert "もう一度送ってください" in answer.decode()


def test_who_stops_in_the_middle_gives_the_place_to_others() -> None:
    with running(replace(LIMITS, large_bodies=1, body_s=SOON_S)) as (_, port):
        assert b" 408 " in heard(begun(port))
        assert b"kept" in heard(call(port, upload(UPLOAD)))


def test_however_it_moves_it_has_to_end() -> None:
    with running(replace(LIMITS, large_body_s=SOON_S)) as (_, port):
        moving = begun(port)
        with pytest.raises(ConnectionError):
            _dribble(moving)


def _dribble(moving: socket) -> None:
    until = time.monotonic() + PATIENT_S
    while time.monotonic() < until:
        moving.sendall(b"x" * 10)
        time.sleep(SOON_S / 20)


def test_who_hangs_up_gives_the_place_back() -> None:
    with running(replace(LIMITS, large_bodies=1)) as (_, port):
        for _ in range(3):
            begun(port).close()
        assert b"kept" in heard(call(port, upload(UPLOAD)))


def test_where_no_file_can_be_written_it_is_said_and_forms_still_arrive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(replace(LIMITS, large_bodies=1)) as (_, port), monkeypatch.context() as patched:
        patched.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
        for _ in range(2):
            answer = heard(call(port, upload(UPLOAD)))
            assert b" 507 " in answer
            assert b"disk is full" in answer
        assert b"sent 'hello'" in heard(call(port, form_head(10, CLOSE) + b"word=hello"))
