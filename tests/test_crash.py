"""A server that is killed between any two answers loses none and doubles none."""

import http.client
import re
import sqlite3
from collections import Counter
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from flask_migrate import upgrade

from app import create_app
from quiz.bank.model import Bank
from quiz.bank.notation import write
from quiz.library import shelve
from tests.conftest import NOON
from tests.server import ForkedServer, Server

ROUNDS = 50


class Browser:
    """Just enough of a browser to meet a server that dies in the middle of a request."""

    def __init__(self) -> None:
        self._cookies: dict[str, str] = {}

    def get(self, server: Server, path: str) -> str:
        return self._read(self._send(server, "GET", path, None))[1]

    def post(self, server: Server, path: str, **fields: str) -> int:
        return self._read(self._send(server, "POST", path, fields))[0]

    def post_and_hear_nothing(self, server: Server, path: str, **fields: str) -> None:
        """Send a form; the server is killed before it can be heard."""
        connection = self._send(server, "POST", path, fields)
        server.kill()
        connection.close()

    def post_and_wait(self, server: Server, path: str, **fields: str) -> http.client.HTTPConnection:
        """Send a form and do not listen yet."""
        return self._send(server, "POST", path, fields)

    def _send(
        self, server: Server, method: str, path: str, fields: dict[str, str] | None
    ) -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection(urlsplit(server.address).netloc, timeout=20)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(
            method, path, body=urlencode(fields) if fields is not None else None, headers=headers
        )
        return connection

    def _read(self, connection: http.client.HTTPConnection) -> tuple[int, str]:
        answer = connection.getresponse()
        for header in answer.headers.get_all("Set-Cookie", []):
            self._cookies |= {name: morsel.value for name, morsel in SimpleCookie(header).items()}
        text = answer.read().decode()
        connection.close()
        self.location = answer.headers.get("Location", "")
        return answer.status, text


def long_bank(bank: Bank) -> Bank:
    """The example bank with fifty questions to answer."""
    first = bank.question("q-span")
    questions = tuple(first.model_copy(update={"id": f"q-{n}"}) for n in range(1, ROUNDS + 1))
    return bank.model_copy(update={"id": "long", "questions": questions, "parts": ()})


def field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]*value="([^"]+)"', page)
    assert found, f"no field {name}"
    return found[1]


@pytest.mark.long
def test_no_accepted_answer_is_lost_and_none_is_doubled(bank: Bank, tmp_path: Path) -> None:
    with create_app({"INSTANCE": str(tmp_path)}).app_context():
        upgrade()
        shelve(write(long_bank(bank)), at=NOON)
    browser, server = Browser(), ForkedServer(tmp_path)
    server.start()
    page = browser.get(server, "/banks/long")
    browser.post(
        server,
        "/banks/long/attempts",
        csrf_token=field(page, "csrf_token"),
        start_key=field(page, "start_key"),
    )
    base = browser.location
    accepted = []
    for number in range(1, ROUNDS + 1):
        path = f"{base}/questions/{number}"
        fields = {"csrf_token": field(browser.get(server, path), "csrf_token"), "given": "ABC"[number % 3]}
        if number % 2:
            assert browser.post(server, f"{path}/answer", **fields) == 303
            accepted.append(number)
            server.kill()
        else:
            browser.post_and_hear_nothing(server, f"{path}/answer", **fields)
        server.start()
    server.kill()
    stored = Counter(
        row[0] for row in sqlite3.connect(tmp_path / "kotohashi.db").execute("SELECT question_id FROM answer")
    )
    assert len(accepted) == ROUNDS // 2
    assert [number for number in accepted if stored[f"q-{number}"] != 1] == []
    assert max(stored.values()) == 1
