"""One connection: each stage of a request has its deadline, and none of them is paid for by others."""

import asyncio
from typing import Any, cast

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from quiz.serve.crowd import Crowd, Stage
from quiz.serve.limits import Limits


class Connection(H11Protocol):
    """uvicorn's protocol with deadlines for what a visitor has to do: send a head, send a body, read.

    What the server does itself has none here.
    """

    def __init__(self, *args: Any, crowd: Crowd, limits: Limits, **named: Any) -> None:
        super().__init__(*args, **named)
        self.stage = Stage.IDLE
        self.since = self.loop.time()
        self._crowd = crowd
        self._limits = limits
        self._deadline: asyncio.TimerHandle | None = None
        self._unread: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take a place; without one the connection is closed."""
        super().connection_made(cast(asyncio.Transport, transport))
        if not self._crowd.enter(self):
            self.leave()
            return
        self._wait_for_news()

    def connection_lost(self, exc: Exception | None) -> None:
        """Give the place back."""
        self._crowd.left(self)
        for timer in (self._deadline, self._unread):
            if timer:
                timer.cancel()
        # uvicorn would leave this one running where the connection broke.
        self._unset_keepalive_if_required()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on; a stage that goes on keeps its deadline."""
        super().data_received(data)
        self._look_at_the_stage()

    def on_response_complete(self) -> None:
        """The answer is on its way; the next request may come."""
        self.timeout_keep_alive = self._patience()  # type: ignore[assignment]
        super().on_response_complete()
        self._look_at_the_stage()
        if self.transport.is_closing():
            self._expect_to_be_read()

    def pause_writing(self) -> None:
        """The visitor does not read: not for ever."""
        super().pause_writing()
        self._expect_to_be_read()

    def resume_writing(self) -> None:
        """The visitor reads again."""
        super().resume_writing()
        if self._unread:
            self._unread.cancel()
            self._unread = None

    def timeout_keep_alive_handler(self) -> None:
        """Nothing came for a long time: close, and do not wait for what was never read."""
        super().timeout_keep_alive_handler()
        self._expect_to_be_read()

    def shutdown(self) -> None:
        """The server stops: a request that is whole gets its answer, the others are given up."""
        if self.stage is Stage.WORKING:
            super().shutdown()
        else:
            self.leave()

    def leave(self) -> None:
        """Close at once."""
        self.transport.abort()

    def _look_at_the_stage(self) -> None:
        stage = self._stage_now()
        # Another request, not yet whole, after one that was: a stage may also follow itself.
        if stage is self.stage and stage is not Stage.IDLE:
            return
        self.stage, self.since = stage, self.loop.time()
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None
        within_s = {Stage.HEAD: self._limits.head_s, Stage.DRAINING: self._limits.body_s}.get(stage)
        if within_s is not None:
            self._deadline = self.loop.call_later(within_s, self.leave)

    def _stage_now(self) -> Stage:
        if self.cycle is not None and not self.cycle.response_complete:
            return Stage.BODY if self.cycle.more_body else Stage.WORKING
        if self.conn.their_state is h11.SEND_BODY:
            # Refused before it was whole; what still comes is thrown away, so that the refusal can be read.
            return Stage.DRAINING
        return Stage.HEAD if self.conn.trailing_data[0] else Stage.IDLE

    def _wait_for_news(self) -> None:
        # uvicorn waits like that between two requests, but for ever before the first.
        self.timeout_keep_alive_task = self.loop.call_later(self._patience(), self.timeout_keep_alive_handler)

    def _patience(self) -> float:
        return self._limits.idle_in_a_crowd_s if self._crowd.is_dense else self._limits.idle_s

    def _expect_to_be_read(self) -> None:
        if self._unread is None:
            self._unread = self.loop.call_later(self._limits.write_s, self.leave)
