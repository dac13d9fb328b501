"""A server of one page in a thread of this process, with deadlines short enough to wait for."""

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from socket import create_connection, socket

from flask import Flask, request

from quiz.serve.limits import Limits
from quiz.serve.server import Server, listen
from quiz.web import bodies

PATIENT_S = 5
LARGE = 30_000_000
UPLOAD = 200_000
SLOW_S = 1

_called: list[socket] = []


def small_app() -> Flask:
    """One page that says what it was sent, a large one, and one that takes large files."""
    app = Flask("small")
    app.config.update(THREADS=1, MAX_CONTENT_LENGTH=1000)
    bodies.register(app)

    @app.route("/", methods=["GET", "POST"])
    def page() -> str:
        return f"sent {request.form.get('word', '')!r}, {request.headers.get('X-Said', 'nothing')}"

    @app.post("/works/<int:number>/files")
    @bodies.takes_up_to(UPLOAD)
    def upload(number: int) -> str:
        return f"kept {len(request.get_data())} for {number}"

    @app.route("/large")
    def large() -> bytes:
        return b"x" * LARGE

    @app.route("/slow")
    def slow() -> str:
        time.sleep(SLOW_S)
        return "at last"

    return app


@contextmanager
def running(limits: Limits) -> Iterator[tuple[Server, int]]:
    """Serve on a free port for as long as the block lasts; the server and its port."""
    server = Server(small_app(), limits)
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield server, port
        finally:
            server.should_exit = True
            thread.join(timeout=PATIENT_S)
            while _called:
                _called.pop().close()
    assert not thread.is_alive()


def call(port: int, sent: bytes = b"") -> socket:
    """Open a connection and send something on it; it is closed with the server at the latest."""
    connection = create_connection(("127.0.0.1", port), timeout=PATIENT_S)
    _called.append(connection)
    connection.sendall(sent)
    return connection


def heard(connection: socket) -> bytes:
    """Everything until the other side closes; it is an error if it never does."""
    parts = []
    try:
        while part := connection.recv(65536):
            parts.append(part)
    except ConnectionResetError:
        pass
    connection.close()
    return b"".join(parts)


def get(port: int, path: str = "/", *more: str) -> bytes:
    """Ask for a page on a connection of its own."""
    head = "\r\n".join([f"GET {path} HTTP/1.1", "Host: here", "Connection: close", *more, "", ""])
    return heard(call(port, head.encode()))


def form_head(length: int, *more: str, path: str = "/") -> bytes:
    """The head of a form with so many bytes."""
    kind = "Content-Type: application/x-www-form-urlencoded"
    return "\r\n".join(
        [f"POST {path} HTTP/1.1", "Host: here", kind, f"Content-Length: {length}", *more, "", ""]
    ).encode()


def in_pieces(head: bytes, *pieces: bytes) -> bytes:
    """A form whose length nobody says beforehand."""
    head = re.sub(rb"Content-Length: \d+", b"Transfer-Encoding: chunked", head)
    return head + b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in [*pieces, b""])
