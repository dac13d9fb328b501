"""The shell around Flask: a thread is taken when a request is whole, and given back before its answer leaves.

So nobody holds a thread who sends slowly or reads slowly.
"""

import asyncio
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from typing import Any, cast
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from a2wsgi.wsgi import build_environ
from uvicorn._types import ASGIReceiveCallable, ASGISendCallable, HTTPScope, Scope

from quiz.serve.bodies import Bodies, Body, Gone, Refused
from quiz.serve.refusals import STOPPING, Refusal

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


class Shell:
    """The application as uvicorn sees it."""

    def __init__(self, app: WSGIApplication, *, threads: int, bodies: Bodies) -> None:
        self._app = app
        self._bodies = bodies
        self._threads = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="page")
        self._may_write = asyncio.Semaphore(max(1, threads - max(1, threads // SHARE_THAT_ONLY_READS)))

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        """Read the request, have it answered, send the answer."""
        if scope["type"] != "http":
            return
        # Flask takes _ for -: a header could be said twice, and a proxy in front would have seen one of them.
        scope["headers"] = [(name, value) for name, value in scope["headers"] if b"_" not in name]
        with suppress(Gone):
            await _send(send, await self._answer_to(scope, receive))

    async def _answer_to(self, scope: HTTPScope, receive: ASGIReceiveCallable) -> Answer:
        try:
            async with self._bodies.read(scope, receive) as body:
                return await self._answered(_environ(scope, body))
        except Refused as refused:
            return _refuse(refused.refusal)

    async def _answered(self, wsgi: WSGIEnvironment) -> Answer:
        try:
            async with nullcontext() if wsgi["REQUEST_METHOD"] in READING else self._may_write:
                return await self._in_a_thread(wsgi)
        except asyncio.CancelledError:
            # The server stops and has waited long enough; whoever sends again gets what stands.
            return _refuse(STOPPING)

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


def _environ(scope: HTTPScope, body: Body) -> WSGIEnvironment:
    wsgi = cast(WSGIEnvironment, build_environ(cast(Any, scope), cast(Any, body.file)))
    # A body that came in pieces said no length, and Flask would not read it; here it is whole.
    wsgi.pop("HTTP_TRANSFER_ENCODING", None)
    if body.length:
        wsgi["CONTENT_LENGTH"] = str(body.length)
    return wsgi


def _refuse(refusal: Refusal) -> Answer:
    return Answer(refusal.status, list(refusal.headers), refusal.body)


async def _send(send: ASGISendCallable, whole: Answer) -> None:
    await send({"type": "http.response.start", "status": whole.status, "headers": whole.headers})
    await send({"type": "http.response.body", "body": whole.body, "more_body": False})
