"""Bodies: a usual one goes into memory, a larger one into a file, and only where the application takes it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile

from uvicorn._types import ASGIReceiveCallable, HTTPScope

from quiz.serve.limits import Limits
from quiz.serve.refusals import FULL_HANDS, NO_ROOM, TOO_SLOW, Refusal

# How many bytes the application takes at an address: of a method and a path.
MostBytes = Callable[[str, str], int]


class Gone(Exception):
    """Nobody is there any more."""


class Refused(Exception):
    """The body was not taken in; the visitor is told why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.status)
        self.refusal = refusal


@dataclass
class Body:
    """What has arrived so far."""

    file: SpooledTemporaryFile[bytes]
    length: int = 0
    is_whole: bool = False

    async def grow(self, receive: ASGIReceiveCallable, *, beyond: int) -> None:
        """Read until it is whole, or longer than that."""
        while not self.is_whole and self.length <= beyond:
            message = await receive()
            if message["type"] != "http.request":
                raise Gone
            self._add(message.get("body", b""))
            self.is_whole = not message.get("more_body")

    def _add(self, piece: bytes) -> None:
        try:
            self.file.write(piece)
            self.file.flush()
        except OSError as error:
            raise Refused(NO_ROOM) from error
        self.length += len(piece)

    def leave_away(self, length: int) -> None:
        """Keep only how long it is: Flask refuses it by that, with its own page."""
        self.file.truncate(0)
        self.length = length


class Bodies:
    """Reads bodies, of the large ones only so many at once."""

    def __init__(self, limits: Limits, most_bytes: MostBytes) -> None:
        self._limits = limits
        self._most_bytes = most_bytes
        self._places = asyncio.Semaphore(limits.large_bodies)

    @asynccontextmanager
    async def read(self, scope: HTTPScope, receive: ASGIReceiveCallable) -> AsyncIterator[Body]:
        """The body of a request, for as long as it is worked on. Raise `Refused` or `Gone`."""
        with _spool(self._limits.body_bytes) as file:
            body, said = Body(file), _length_said(scope)
            if said <= self._limits.body_bytes:
                await self._read_usual(body, receive)
            if body.is_whole and body.length <= self._limits.body_bytes:
                yield _from_its_start(body)
                return
            async with self._read_large(body, scope, receive, most=self._most_bytes(*_address(scope))):
                yield _from_its_start(body)

    async def _read_usual(self, body: Body, receive: ASGIReceiveCallable) -> None:
        async with _within(self._limits.body_s, or_else=TOO_SLOW):
            await body.grow(receive, beyond=self._limits.body_bytes)

    @asynccontextmanager
    async def _read_large(
        self, body: Body, scope: HTTPScope, receive: ASGIReceiveCallable, *, most: int
    ) -> AsyncIterator[None]:
        said = max(_length_said(scope), body.length)
        if said > most:
            body.leave_away(said)
            yield
            return
        async with self._place():
            await self._read_on(body, receive, most)
            yield

    async def _read_on(self, body: Body, receive: ASGIReceiveCallable, most: int) -> None:
        """Read it, as long as it moves: who stopped in the middle may not keep the place of others."""
        async with _within(self._limits.large_body_s, or_else=TOO_SLOW):
            while not body.is_whole and body.length <= most:
                async with _within(self._limits.body_s, or_else=TOO_SLOW):
                    await body.grow(receive, beyond=min(body.length + self._limits.body_bytes, most))
        if body.length > most:
            body.leave_away(body.length)

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        async with _within(self._limits.body_s, or_else=FULL_HANDS):
            await self._places.acquire()
        try:
            yield
        finally:
            self._places.release()


@contextmanager
def _spool(in_memory: int) -> Iterator[SpooledTemporaryFile[bytes]]:
    file = SpooledTemporaryFile(max_size=in_memory)  # noqa: SIM115  Closed below, where closing may fail.
    try:
        yield file
    finally:
        # What a full disk refused is tried once more then; nobody needs it any longer.
        with suppress(OSError):
            file.close()


@asynccontextmanager
async def _within(seconds: float, *, or_else: Refusal) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError as error:
        raise Refused(or_else) from error


def _from_its_start(body: Body) -> Body:
    body.file.seek(0)
    return body


def _address(scope: HTTPScope) -> tuple[str, str]:
    return scope["method"], scope["path"]


def _length_said(scope: HTTPScope) -> int:
    # Whether it is a number has been looked at already.
    return next((int(value) for name, value in scope["headers"] if name == b"content-length"), 0)
