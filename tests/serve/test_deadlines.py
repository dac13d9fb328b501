"""Who sends slowly, reads slowly or says nothing is let go, and nobody else waits for it."""

import time
from socket import IPPROTO_TCP, TCP_NODELAY

import pytest

from quiz.serve.limits import Limits
from tests.serve.running import LARGE, PATIENT_S, call, form_head, get, heard, running

SOON_S = 0.05
LATE_S = 600
PATIENT = Limits(head_s=LATE_S, body_s=LATE_S, write_s=LATE_S, idle_s=LATE_S)


def test_while_many_send_half_a_form_the_only_thread_answers_others() -> None:
    with running(PATIENT) as (_, port):
        halves = [call(port, form_head(100) + b"word=") for _ in range(20)]
        assert b"200 OK" in get(port)
        for half in halves:
            half.close()


def test_a_form_that_never_becomes_whole_is_refused_in_both_languages() -> None:
    with running(Limits(body_s=SOON_S)) as (_, port):
        answer = heard(call(port, form_head(100) + b"word="))
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert "もう一度送ってください" in answer.decode()
    assert b"Try again" in answer


def test_a_byte_now_and_then_does_not_prolong_a_deadline() -> None:
    with running(Limits(body_s=SOON_S, head_s=SOON_S)) as (_, port):
        for begun in (form_head(100_000), b"GET / HTTP/1.1\r\nX: "):
            slow = call(port, begun)
            with pytest.raises(ConnectionError):
                _dribble(slow)


def _dribble(slow: object) -> None:
    until = time.monotonic() + PATIENT_S
    while time.monotonic() < until:
        slow.sendall(b"a")  # type: ignore[attr-defined]
        time.sleep(SOON_S / 10)


def test_a_head_that_never_ends_is_cut() -> None:
    with running(Limits(head_s=SOON_S)) as (_, port):
        assert heard(call(port, b"GET / HTTP/1.1\r\nHost: here\r\n")) == b""


def test_so_is_the_head_of_a_second_request() -> None:
    with running(Limits(head_s=SOON_S, idle_s=LATE_S)) as (_, port):
        answer = heard(call(port, b"GET / HTTP/1.1\r\nHost: here\r\n\r\nGET / HT"))
    assert answer.count(b"200 OK") == 1


@pytest.mark.parametrize("sent", [b"", b"GET / HTTP/1.1\r\nHost: here\r\n\r\n"])
def test_who_says_nothing_more_is_let_go(sent: bytes) -> None:
    with running(Limits(idle_s=SOON_S)) as (_, port):
        assert heard(call(port, sent)).count(b"200 OK") == bool(sent)


def test_who_does_not_read_is_let_go() -> None:
    with running(Limits(write_s=SOON_S)) as (server, port):
        call_that_never_reads = call(port, b"GET /large HTTP/1.1\r\nHost: here\r\n\r\n")
        assert b"200 OK" in get(port)
        until = time.monotonic() + PATIENT_S
        while server.server_state.connections and time.monotonic() < until:
            time.sleep(SOON_S / 10)
        assert not server.server_state.connections
        assert len(heard(call_that_never_reads)) < LARGE


def test_a_page_leaves_without_waiting_for_its_head_to_be_confirmed() -> None:
    with running(PATIENT) as (server, port):
        kept = call(port, b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        assert kept.recv(100)
        (connection,) = server.server_state.connections
        accepted = connection.transport.get_extra_info("socket")
        assert accepted.getsockopt(IPPROTO_TCP, TCP_NODELAY)
        kept.close()


def test_a_server_that_stops_waits_for_nobody_who_only_waits() -> None:
    begun = time.monotonic()
    with running(PATIENT) as (server, port):
        waiting = [call(port, sent) for sent in (b"", b"GET /", form_head(100) + b"word=")]
        assert b"200 OK" in get(port)
        server.should_exit = True
        assert [heard(connection) for connection in waiting] == [b""] * 3
    assert time.monotonic() - begun < PATIENT_S / 2


def test_whoever_still_waits_when_the_server_has_to_stop_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("quiz.serve.server.STOP_WITHIN_S", SOON_S)
    with running(PATIENT) as (server, port):
        waiting = call(port, b"GET /slow HTTP/1.1\r\nHost: here\r\n\r\n")
        until = time.monotonic() + PATIENT_S
        while not server.server_state.tasks and time.monotonic() < until:
            time.sleep(SOON_S / 10)
        server.should_exit = True
        answer = heard(waiting)
    assert b" 503 " in answer
    assert "もう一度送ってください" in answer.decode()
    assert "Traceback" not in capfd.readouterr().err
