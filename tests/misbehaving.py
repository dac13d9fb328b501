"""A server on loopback that answers chat/completions as it is told to, mostly badly."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

Behaviour = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Keeps what it was sent, and does as it is told."""

    server: "Misbehaving"

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length).decode()
        self.server.requests.append(Request(self.path, dict(self.headers), body))
        # The other end may have gone, as it should with such a server.
        with suppress(ConnectionError):
            self.server.behaviour(self)

    def give(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing at the terminal."""


class Request:
    """What the server was sent."""

    def __init__(self, path: str, headers: dict[str, str], body: str) -> None:
        self.path, self.headers, self.body = path, headers, body


class Misbehaving(ThreadingHTTPServer):
    """`over` is set when the test is done, so that nobody is waited for."""

    daemon_threads = True

    def __init__(self, behaviour: Behaviour) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.behaviour = behaviour
        self.requests: list[Request] = []
        self.over = Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


@contextmanager
def server(behaviour: Behaviour) -> Iterator[Misbehaving]:
    """The server while it runs."""
    with Misbehaving(behaviour) as running:
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield running
        finally:
            running.over.set()
            running.shutdown()
            thread.join()


@contextmanager
def silence() -> Iterator[str]:
    """The address of a server that takes the call and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/v1"


def closed_door() -> str:
    """An address at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    return f"http://127.0.0.1:{port}/v1"


def says(content: str, reason: str = "stop", **message: str) -> Behaviour:
    """A server that works, with a model that says this."""
    choice = {"message": {"role": "assistant", "content": content, **message}, "finish_reason": reason}
    return lambda handler: handler.give(200, json.dumps({"choices": [choice]}).encode())


def answers(status: int, body: bytes = b"", **headers: str) -> Behaviour:
    return lambda handler: handler.give(status, body, **headers)


def never_ends(handler: Handler) -> None:
    """Text without end."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.over.is_set():
        handler.wfile.write(b"and so on " * 5000)


def drips(handler: Handler) -> None:
    """One letter now and then, so that no single wait is ever too long."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.over.wait(0.01):
        handler.wfile.write(b" ")


def breaks_off(handler: Handler) -> None:
    """Promises more than it gives."""
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')


def knows_no_schema(content: str) -> Behaviour:
    """An older server: it refuses every request that wants a format."""
    good = says(content)

    def behave(handler: Handler) -> None:
        if "response_format" in handler.server.requests[-1].body:
            handler.give(400, b'{"error": "response_format"}')
        else:
            good(handler)

    return behave
