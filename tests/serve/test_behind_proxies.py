"""The files of docs/deploy/ in the real programs: HTTPS, a path, forms, cookies and links."""

import http.client
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from tests.serve.proxies import NAME, PROXIES, Proxy
from tests.server import Server

pytestmark = pytest.mark.long

STARTS_WITHIN_S = 20


class Visitor:
    """A browser at https://localhost that keeps cookies and follows where it is sent."""

    def __init__(self, port: int, certificate: Path) -> None:
        self._port = port
        self._trusting = ssl.create_default_context(cafile=str(certificate))
        self.cookies: dict[str, str] = {}
        self.said: list[str] = []

    def open(self, path: str, fields: dict[str, str] | None = None, **headers: str) -> tuple[int, str, str]:
        """Status, path and page."""
        connection = http.client.HTTPSConnection(NAME, self._port, timeout=20, context=self._trusting)
        sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()), **headers}
        if fields is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(
            "GET" if fields is None else "POST", path, urlencode(fields) if fields else None, sent
        )
        answer = connection.getresponse()
        for header in answer.headers.get_all("Set-Cookie", []):
            self.said.append(header)
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(header).items()}
        page, to = answer.read().decode(), answer.headers.get("Location")
        connection.close()
        return self.open(urlsplit(to).path) if to else (answer.status, path, page)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Kotohashi, told to believe this machine."""
    folder = tmp_path_factory.mktemp("instance")
    with Server(folder, TRUSTED_PROXIES="127.0.0.1", COOKIE_SECURE="yes") as running:
        yield running


@pytest.fixture(params=PROXIES, ids=lambda proxy: proxy.program)
def visitor(request: pytest.FixtureRequest, tmp_path: Path, server: Server) -> Iterator[Visitor]:
    """Somebody in front of the proxy."""
    proxy: Proxy = request.param
    programs = {proxy.program: proxy.package, "openssl": "openssl"}
    missing = [package for program, package in programs.items() if shutil.which(program) is None]
    if missing:
        pytest.skip(f"{' and '.join(missing)}: not on this machine (Debian: apt install {' '.join(missing)})")
    certificate, key = certified(tmp_path)
    port = free_port()
    own = urlsplit(server.address).port
    command = proxy.command(tmp_path, port=port, server=own, certificate=certificate, key=key)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            wait_for(port, process)
            yield Visitor(port, certificate)
        finally:
            process.terminate()


def certified(folder: Path) -> tuple[Path, Path]:
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    request = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        f"/CN={NAME}",
    ]
    names = ["-addext", f"subjectAltName=DNS:{NAME}", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*request, *names], check=True, capture_output=True)
    return certificate, key


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def wait_for(port: int, process: "subprocess.Popen[str]") -> None:
    until = time.monotonic() + STARTS_WITHIN_S
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    process.kill()
    pytest.fail(f"the proxy did not start: {process.communicate()[0]}")


def fields_of(page: str, ending: str) -> tuple[str, dict[str, str]]:
    found = re.search(rf'<form[^>]*action="([^"]*{ending})"[^>]*>(.*?)</form>', page, re.S)
    assert found, page[:500]
    return found[1], dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', found[2]))


def test_a_quiz_begins_and_everything_stays_under_the_path(visitor: Visitor) -> None:
    assert visitor.open("/quiz")[:2] == (200, "/quiz/")
    status, _, page = visitor.open("/quiz/banks/getting-started")
    assert status == 200
    links = re.findall(r'(?:href|src|action)="(/[^"]*)"', page)
    assert [link for link in links if not link.startswith("/quiz/")] == []
    action, fields = fields_of(page, "/attempts")
    status, path, page = visitor.open(action, fields)
    assert (status, path.endswith("/questions/1")) == (200, True)
    action, fields = fields_of(page, "/answer")
    status, path, page = visitor.open("/quiz/preferences", {**fields, "language": "ja"})
    assert (status, path.startswith("/quiz/attempts/")) == (200, True)
    assert '<html lang="ja"' in page
    style = re.findall(r'href="(/quiz/static/[^"]+\.css)"', page)[0]
    assert visitor.open(style)[0] == 200


def test_cookies_are_for_https_only_and_nothing_a_visitor_says_is_believed(visitor: Visitor) -> None:
    evil = {"X-Forwarded-Prefix": "/evil", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http"}
    status, _, page = visitor.open("/quiz/guide", **evil)
    assert status == 200
    assert "evil" not in page
    assert 'href="/quiz/"' in page
    assert all("Secure" in header for header in visitor.said)
