"""The shell around Flask: a thread is taken when a request is whole, and given back before its answer leaves.

So nobody holds a thread who sends slowly or reads slowly.
"""

import asyncio
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from typing import Any, cast
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from a2wsgi.wsgi import build_environ
from uvicorn._types import ASGIReceiveCallable, ASGISendCallable, HTTPScope, Scope

from quiz.serve.limits import Limits
from quiz.serve.refusals import STOPPING, TOO_SLOW, Refusal

# Of eight threads two never write: reading goes on while answers wait for the database.
SHARE_THAT_ONLY_READS = 4
READING = frozenset({"GET", "HEAD", "OPTIONS"})

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True)
class Answer:
    """A whole answer of the application."""

    status: int
    headers: Headers
    body: bytes


class Gone(Exception):
    """Nobody is there any more."""


class TooLarge(Exception):
    """More came than any form of ours can hold."""


class Shell:
    """The application as uvicorn sees it."""

    def __init__(self, app: WSGIApplication, *, threads: int, limits: Limits) -> None:
        self._app = app
        self._limits = limits
        self._threads = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="page")
        self._may_write = asyncio.Semaphore(max(1, threads - max(1, threads // SHARE_THAT_ONLY_READS)))

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        """Read the request, have it answered, send the answer."""
        if scope["type"] != "http":
            return
        try:
            wsgi = await self._whole(scope, receive)
        except TimeoutError:
            await _send(send, _refuse(TOO_SLOW))
            return
        except Gone:
            return
        try:
            whole = await self._answered(wsgi)
        except asyncio.CancelledError:
            # The server stops and has waited long enough; whoever sends again gets what stands.
            whole = _refuse(STOPPING)
        await _send(send, whole)

    async def _whole(self, scope: HTTPScope, receive: ASGIReceiveCallable) -> WSGIEnvironment:
        """The request with its body. Raise `TimeoutError` or `Gone`.

        Of one that is too large the body stays away, and Flask refuses it by its length.
        """
        scope["headers"] = [(name, value) for name, value in scope["headers"] if b"_" not in name]
        if _length_said(scope) > self._limits.body_bytes:
            return _environ(scope, b"")
        try:
            async with asyncio.timeout(self._limits.body_s):
                body = await _body(receive, self._limits.body_bytes)
        except TooLarge:
            return _environ(scope, b"", length=self._limits.body_bytes + 1)
        return _environ(scope, body, length=len(body))

    async def _answered(self, wsgi: WSGIEnvironment) -> Answer:
        if wsgi["REQUEST_METHOD"] in READING:
            return await self._in_a_thread(wsgi)
        async with self._may_write:
            return await self._in_a_thread(wsgi)

    async def _in_a_thread(self, wsgi: WSGIEnvironment) -> Answer:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, answer, self._app, wsgi)


def answer(app: WSGIApplication, wsgi: WSGIEnvironment) -> Answer:
    """Ask the application, and take its answer as a whole."""
    said: list[tuple[str, list[tuple[str, str]]]] = []

    def start(status: str, headers: list[tuple[str, str]], _exc_info: Any = None) -> Any:
        said[:] = [(status, headers)]

    parts: Iterable[bytes] = app(wsgi, cast(StartResponse, start))
    try:
        body = b"".join(parts)
    finally:
        getattr(parts, "close", lambda: None)()
    status, headers = said[0]
    return Answer(int(status.split(" ", 1)[0]), [_header(*header) for header in headers], body)


def _header(name: str, value: str) -> tuple[bytes, bytes]:
    return name.strip().lower().encode("latin-1"), value.strip().encode("latin-1")


def _length_said(scope: HTTPScope) -> int:
    # Whether it is a number has been looked at already.
    return next((int(value) for name, value in scope["headers"] if name == b"content-length"), 0)


async def _body(receive: ASGIReceiveCallable, limit: int) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            raise Gone
        body += message.get("body", b"")
        if len(body) > limit:
            raise TooLarge
        if not message.get("more_body"):
            return bytes(body)


def _environ(scope: HTTPScope, body: bytes, *, length: int | None = None) -> WSGIEnvironment:
    wsgi = cast(WSGIEnvironment, build_environ(cast(Any, scope), cast(Any, BytesIO(body))))
    # A body that came in pieces said no length, and Flask would not read it; here it is whole.
    wsgi.pop("HTTP_TRANSFER_ENCODING", None)
    if length:
        wsgi["CONTENT_LENGTH"] = str(length)
    return wsgi


def _refuse(refusal: Refusal) -> Answer:
    return Answer(refusal.status, list(refusal.headers), refusal.body)


async def _send(send: ASGISendCallable, whole: Answer) -> None:
    await send({"type": "http.response.start", "status": whole.status, "headers": whole.headers})
    await send({"type": "http.response.body", "body": whole.body, "more_body": False})
