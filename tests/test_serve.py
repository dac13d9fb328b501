"""Starting the server: it prepares what it needs, says where it is, and keeps what it has."""

import io
import socket
import urllib.request
from pathlib import Path

import pytest
from flask import Flask

from quiz import library, serve
from tests.conftest import ROOT
from tests.server import Server


@pytest.mark.long
def test_preparing_takes_every_shipped_bank_in_and_says_so(app: Flask) -> None:
    out = io.StringIO()
    serve.prepare(app, out=out)
    with app.app_context():
        shelved = {card.line.bank_id for card in library.shelf()}
    assert {path.parent.name for path in serve.shipped_banks(ROOT)} < shelved
    assert "japan-poland-action-plan: version 1, taken in" in out.getvalue()


@pytest.mark.long
def test_preparing_again_keeps_everything(app: Flask) -> None:
    serve.prepare(app, out=io.StringIO())
    out = io.StringIO()
    serve.prepare(app, out=out)
    assert "version 2" not in out.getvalue()
    assert "already there" in out.getvalue()


def test_a_bank_with_errors_does_not_keep_the_others_out(app: Flask, tmp_path: Path) -> None:
    for name, data in {
        "broken": b"format: [",
        "example": (ROOT / "tests" / "example.yaml").read_bytes(),
    }.items():
        folder = tmp_path / "question_banks" / name
        folder.mkdir(parents=True)
        (folder / "bank.yaml").write_bytes(data)
    out = io.StringIO()
    with app.app_context():
        for path in serve.shipped_banks(tmp_path):
            serve.take_in(path, out)
    assert "broken: not taken in" in out.getvalue()
    assert "example: version 1" in out.getvalue()


def test_a_port_that_is_taken_is_said_without_a_traceback() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(SystemExit, match=f"Cannot listen on 127.0.0.1:{port}"):
            serve.listen("127.0.0.1", port)


@pytest.mark.long
def test_the_real_server_answers_where_it_says(tmp_path: Path) -> None:
    with Server(tmp_path) as server, urllib.request.urlopen(server.address) as answer:
        assert answer.status == 200
        assert "Kotohashi" in answer.read().decode()
