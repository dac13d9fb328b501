"""uvicorn, told how this house serves: deadlines, a limit for connections, and a quiet end."""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EADDRNOTAVAIL
from functools import partial
from socket import AF_INET, AF_INET6, IPPROTO_TCP, SO_REUSEADDR, SOCK_STREAM, SOL_SOCKET, gaierror, socket
from typing import Any, cast

import uvicorn
from flask import Flask
from uvicorn.server import HANDLED_SIGNALS

from quiz.serve.bodies import Bodies
from quiz.serve.connection import Connection
from quiz.serve.crowd import Crowd
from quiz.serve.limits import Limits
from quiz.serve.shell import Shell

# Longer than an answer may wait for a database that somebody else holds.
STOP_WITHIN_S = 20
# A whole school may knock at nine o'clock.
BACKLOG = 1024
# So many are let in at a time: each takes a file before anybody could say that there is no place.
LET_IN_AT_ONCE = 16
# What a shell says of a command that Ctrl+C ended.
INTERRUPTED = 130
OUT_OF_FILES = "out of system resource"


class Server(uvicorn.Server):
    """uvicorn's server; it ends without raising its signal again, and makes room where files run out."""

    def __init__(self, app: Flask, limits: Limits, *, say_ready: Callable[[], None] = lambda: None) -> None:
        self.crowd = Crowd(limits.connections)
        self._say_ready = say_ready
        super().__init__(_config(app, limits, self.crowd))

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Begin to listen."""
        asyncio.get_running_loop().set_exception_handler(self._note)
        await super().startup(sockets)
        for listener in sockets or ():
            listener.listen(BACKLOG)
        # Whoever reads this may press Ctrl+C at once: by now somebody listens to that as well.
        self._say_ready()

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        """Stop to listen, and let those have their answer whose request is whole; pressed again: at once."""
        # Somebody may just be coming through the door.
        self.crowd.close()
        await super().shutdown(sockets)
        if self.force_exit:
            # A thread that still waits would hold the process up. What was committed is kept.
            os._exit(INTERRUPTED)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Have signals stop the server, and nothing else: the database is still to be closed."""
        # Only the main thread hears signals.
        is_heard = threading.current_thread() is threading.main_thread()
        heard = HANDLED_SIGNALS if is_heard else ()
        former = {number: signal.signal(number, self.handle_exit) for number in heard}
        try:
            yield
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)

    def _note(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if OUT_OF_FILES in context.get("message", ""):
            self.crowd.make_room()
            return
        loop.default_exception_handler(context)


def _config(app: Flask, limits: Limits, crowd: Crowd) -> uvicorn.Config:
    return uvicorn.Config(
        cast(Any, _shell(app, limits)),
        interface="asgi3",
        http=cast(Any, partial(Connection, crowd=crowd, limits=limits)),
        ws="none",
        lifespan="off",
        # A warning would be written for each nonsense that somebody sends.
        log_level="error",
        access_log=False,
        timeout_graceful_shutdown=STOP_WITHIN_S,
        backlog=LET_IN_AT_ONCE,
        server_header=False,
        # Whom to believe is a setting of ours.
        proxy_headers=False,
    )


def _shell(app: Flask, limits: Limits) -> Shell:
    bodies = Bodies(limits, app.extensions["most_bytes"])
    return Shell(app.wsgi_app, threads=app.config["THREADS"], bodies=bodies)


def listen(host: str, port: int) -> socket:
    """Bind before saying where: port 0 becomes the port that was given."""
    # Only where the protocol is named does asyncio send a page without waiting for its head to be confirmed.
    listener = socket(AF_INET6 if ":" in host else AF_INET, SOCK_STREAM, IPPROTO_TCP)
    if sys.platform != "win32":
        listener.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        # From here on connections wait for us: nobody who reads the address is turned away.
        listener.listen(BACKLOG)
    except (OSError, ValueError) as error:
        listener.close()
        raise SystemExit(_cannot_listen(host, port, error)) from error
    return listener


def _cannot_listen(host: str, port: int, error: OSError | ValueError) -> str:
    reason = getattr(error, "strerror", None) or str(error)
    is_elsewhere = isinstance(error, gaierror | ValueError) or error.errno == EADDRNOTAVAIL
    cure = "HOST=0.0.0.0 for all of this machine, HOST=127.0.0.1 for itself" if is_elsewhere else "PORT=8001"
    return f"Cannot listen on {host}:{port}: {reason}. Choose another: {cure}"
