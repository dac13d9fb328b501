"""Ctrl+C and SIGTERM end the real server quietly, and leave one whole file; few files are enough."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from socket import create_connection
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from tests.server import HEED, PATIENCE_S, ROOT, Server
from tests.test_crash import Browser, field

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals and no such limit"),
]

PHONES, CONNECTIONS_OF_A_PHONE, FILES = 43, 6, 256


def banks(file: Path) -> int:
    connection = sqlite3.connect(file)
    (number,) = connection.execute("SELECT count(*) FROM bank").fetchone()
    connection.close()
    return int(number)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_quietly_and_the_database_alone_is_whole(tmp_path: Path, number: signal.Signals) -> None:
    server = Server(tmp_path / "instance").start()
    with create_connection(("127.0.0.1", urlsplit(server.address).port)):
        status, said = server.signalled(number)
    assert status == 0
    assert said == ""
    copy = tmp_path / "copy.db"
    copy.write_bytes((tmp_path / "instance" / "kotohashi.db").read_bytes())
    assert banks(copy) == 2
    assert sorted(os.listdir(tmp_path / "instance")) == ["kotohashi.db", "secret.key"]


@pytest.mark.parametrize("after_s", [0.15, 0.4, 0.8, 1.6])
def test_in_the_first_moments_it_ends_quietly_too(tmp_path: Path, after_s: float) -> None:
    environ = {**os.environ, "INSTANCE": str(tmp_path / "instance"), "PORT": "0"}
    command = [sys.executable, str(ROOT / "app.py")]
    pipes = {"stderr": subprocess.PIPE, "stdout": subprocess.DEVNULL}
    with subprocess.Popen(command, env=environ, preexec_fn=HEED, **pipes) as begun:
        time.sleep(after_s)
        begun.send_signal(signal.SIGINT)
        try:
            _, said = begun.communicate(timeout=PATIENCE_S)
        finally:
            begun.kill()
    assert said == b""
    assert begun.returncode in (-signal.SIGINT, 130)


def test_it_serves_on_when_nobody_reads_any_more_what_it_says(tmp_path: Path) -> None:
    server = Server(tmp_path / "instance").start()
    server.hang_up()
    assert status_of(f"{server.address}/guide") == 200
    assert server.signalled(signal.SIGTERM) == (0, "")


def test_a_class_is_served_with_few_files_and_little_is_written(tmp_path: Path) -> None:
    server = Server(tmp_path, files=FILES).start()
    host = ("127.0.0.1", urlsplit(server.address).port)
    held = [create_connection(host, timeout=20) for _ in range(PHONES * CONNECTIONS_OF_A_PHONE)]
    for path in ("/", "/guide", "/nowhere", "/static/js/main.js", "/banks/getting-started") * 4:
        assert status_of(server.address + path) == (404 if path == "/nowhere" else 200)
    for connection in held:
        connection.close()
    _, said = server.signalled(signal.SIGTERM)
    assert said.count("\n") <= 1


def status_of(address: str) -> int:
    try:
        with urlopen(address, timeout=20) as answer:
            return int(answer.status)
    except OSError as error:
        return int(getattr(error, "code", 0))


def test_pressed_twice_it_ends_at_once_whatever_a_thread_waits_for(tmp_path: Path) -> None:
    server = Server(tmp_path / "instance").start()
    browser = Browser()
    page = browser.get(server, "/banks/getting-started")
    fields = {name: field(page, name) for name in ("csrf_token", "start_key")}
    other = sqlite3.connect(tmp_path / "instance" / "kotohashi.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = browser.post_and_wait(server, "/banks/getting-started/attempts", **fields)
    assert b"Kotohashi" in urlopen(server.address, timeout=20).read()
    status, said = server.signalled(signal.SIGINT, signal.SIGINT)
    other.close()
    waiting.close()
    assert (status, said) == (130, "")
