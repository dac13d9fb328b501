"""Fetching an article: from public addresses only, within limits, wherever a redirect or a name may lead."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from quiz import fetching
from quiz.fetching import Network, NotFetched, fetch, is_public
from tests.rows import each_row

PUBLIC = "93.184.216.34"
PAGE = ("200", {"Content-Type": "text/html"}, b"<p>page</p>")

Answer = tuple[str, Mapping[str, str], bytes]


@dataclass
class Web:
    """A server on this machine that stands for the internet, and a phone book of its own."""

    port: int
    pages: dict[str, Answer]
    names: dict[str, Sequence[str]] = field(default_factory=lambda: {"news.example": [PUBLIC]})
    looked_up: list[str] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)

    @property
    def network(self) -> Network:
        return Network(self._look_up, self._connect, timeout_s=5)

    def _look_up(self, host: str, _port: int) -> Sequence[str]:
        self.looked_up.append(host)
        if host not in self.names:
            raise socket.gaierror(host)
        return self.names[host]

    def _connect(self, address: str, port: int, timeout_s: float) -> socket.socket:
        self.connected.append((address, port))
        return socket.create_connection(("127.0.0.1", self.port), timeout_s)


def serving(answer: Callable[[BaseHTTPRequestHandler], None]) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    return server


@contextmanager
def stopped(server: ThreadingHTTPServer) -> Iterator[int]:
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def web() -> Iterator[Web]:
    pages: dict[str, Answer] = {"/": PAGE}

    def answer(request: BaseHTTPRequestHandler) -> None:
        status, headers, body = pages.get(request.path, ("404", {}, b""))
        request.send_response(int(status))
        for name, value in headers.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body)

    with stopped(serving(answer)) as port:
        yield Web(port, pages)


def refused(url: str, network: Network) -> NotFetched:
    with pytest.raises(NotFetched) as caught:
        fetch(url, network)
    return caught.value


def leads_to(where: str) -> Answer:
    return "302", {"Location": where}, b""


def test_a_page_is_fetched_from_the_address_that_was_looked_at(web: Web) -> None:
    found = fetch("http://news.example/", web.network)
    assert (found.data, found.name) == (b"<p>page</p>", "page.html")
    assert web.connected == [(PUBLIC, 80)]


def test_a_path_of_any_letters_is_asked_for(web: Web) -> None:
    web.pages["/%E8%A8%98%E4%BA%8B?q=%E9%A7%85&a=1"] = ("200", {"Content-Type": "text/plain"}, b"text")
    found = fetch("http://news.example/記事?q=駅&a=1", web.network)
    assert (found.data, found.name) == (b"text", "page.txt")


def test_a_redirect_is_followed_and_looked_at_like_the_first_address(web: Web) -> None:
    web.pages["/old"] = leads_to("/new")
    web.pages["/new"] = PAGE
    assert fetch("http://news.example/old", web.network).url == "http://news.example/new"
    assert web.looked_up == ["news.example"] * 2


@each_row(
    "where",
    [
        "http://inner.example/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "gopher://news.example/",
        "http://news.example:22/",
        "//inner.example/",
    ],
)
def test_no_redirect_leads_inside(web: Web, where: str) -> None:
    web.connected.clear()
    web.names["inner.example"] = ["10.1.2.3"]
    web.names |= {name: [name] for name in ("127.0.0.1", "::1", "::ffff:10.0.0.1", "169.254.169.254")}
    web.pages["/old"] = leads_to(where)
    assert refused("http://news.example/old", web.network).code in ("inside", "address", "port")
    assert len(web.connected) == 1


def test_a_name_that_means_something_else_the_second_time_is_connected_to_as_the_first_time(web: Web) -> None:
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    network = replace(web.network, look_up=lambda _host, _port: next(answers))
    fetch("http://news.example/", network)
    assert web.connected == [(PUBLIC, 80)]
    assert refused("http://news.example/", network).code == "inside"
    assert len(web.connected) == 1


def test_a_name_with_one_inner_address_is_refused_whole(web: Web) -> None:
    web.names["news.example"] = [PUBLIC, "192.168.0.1"]
    assert refused("http://news.example/", web.network).code == "inside"
    assert web.connected == []


@each_row(
    ("address", "public"),
    [
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("0.0.0.0", False),
        ("10.0.0.1", False),
        ("172.16.0.1", False),
        ("172.31.255.255", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("192.0.2.1", False),
        ("198.18.0.1", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("fd12:3456::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:192.168.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b:1::a00:1", False),
        ("2002:7f00:1::", False),
        ("2001:0:7f00:1::", False),
        ("2001:db8::1", False),
        ("nonsense", False),
        ("", False),
        (PUBLIC, True),
        ("8.8.8.8", True),
        ("172.32.0.1", True),
        ("::ffff:8.8.8.8", True),
        ("2606:2800:220:1::1", True),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


@each_row(
    ("url", "code"),
    [
        ("ftp://news.example/", "address"),
        ("http://", "address"),
        ("news.example", "address"),
        ("javascript:alert(1)", "address"),
        ("http://user@news.example/", "address"),
        ("http://user:word@news.example/", "address"),
        ("http://news.example/\r\nHost: inner.example", "address"),
        ("http://[::1", "address"),
        ("http://news.example:99999/", "address"),
        ("http://news.example:8080/", "port"),
        ("https://news.example:80/", "port"),
        ("http://nobody.example/", "unknown"),
        ("http://" + "a" * 70 + ".example/", "unknown"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(web: Web, url: str, code: str) -> None:
    assert refused(url, web.network).code == code
    assert web.connected == []


@each_row(
    ("answer", "code"),
    [
        (("404", {}, b""), "status"),
        (("204", {}, b""), "status"),
        (("302", {}, b""), "status"),
        (("200", {"Content-Encoding": "gzip"}, b"\x1f\x8b"), "packed"),
        (("200", {}, b"x" * (fetching.MOST_BYTES + 1)), "large"),
        (("302", {"Location": "http://news.example/strange"}, b""), "redirects"),
    ],
)
def test_what_a_site_does_that_is_not_taken(web: Web, answer: Answer, code: str) -> None:
    web.pages["/strange"] = answer
    assert refused("http://news.example/strange", web.network).code == code


def test_what_never_ends_is_cut() -> None:
    is_over = threading.Event()

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.0 200 OK\r\n")
        while not is_over.wait(0.02):
            request.wfile.write(b"X: y\r\n"[:1])

    with stopped(serving(drip)) as port:
        network = replace(Web(port, {}).network, timeout_s=0.3)
        assert refused("http://news.example/", network).code == "late"
        is_over.set()


def test_a_site_that_is_not_there_is_told(web: Web) -> None:
    def nobody(*_: object) -> socket.socket:
        raise ConnectionRefusedError

    assert refused("http://news.example/", replace(web.network, connect=nobody)).code == "unreachable"


def test_a_site_that_cannot_prove_its_name_is_not_read(web: Web) -> None:
    assert refused("https://news.example/", web.network).code == "unreachable"
    assert web.connected == [(PUBLIC, 443)]
