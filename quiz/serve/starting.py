"""From the command to the end: prepare, listen, serve, and leave a whole database behind."""

import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from socket import socket

from flask import Flask

from quiz.hindrance import Hindered
from quiz.serve.first_teacher import way_in
from quiz.serve.limits import Limits, connections_for, files_open, raise_file_limit
from quiz.serve.preparing import prepare, say
from quiz.serve.server import INTERRUPTED, Server, listen
from quiz.store import close_whole
from quiz.terminal import speak


def start(make_app: Callable[[], Flask]) -> None:
    """Make the application and serve it; what hinders is said in one sentence, without a traceback."""
    speak()
    try:
        _hear_interruptions()
        run(make_app())
    except Hindered as hindered:
        hindered.show()
        raise SystemExit(hindered.exit_code) from None
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None


def _hear_interruptions() -> None:
    """Until here Ctrl+C just ended the program; where it was ignored, as behind `&`, it still is."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def run(app: Flask, *, limits: Limits | None = None) -> None:
    """Bring the database and the shipped banks up to date, then serve until interrupted."""
    try:
        _serve(app, limits or _limits(app))
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None


def _limits(app: Flask) -> Limits:
    places = connections_for(raise_file_limit(), opened=files_open(), threads=app.config["THREADS"])
    return replace(Limits(body_bytes=app.config["MAX_CONTENT_LENGTH"]), connections=places)


def _serve(app: Flask, limits: Limits) -> None:
    try:
        prepare(app, out=sys.stdout)
        with listen(app.config["HOST"], app.config["PORT"]) as listener:
            Server(app, limits, say_ready=lambda: _say_ready(app, _address(listener))).run(sockets=[listener])
    finally:
        _close(app)


def _say_ready(app: Flask, address: str) -> None:
    say(sys.stdout, f"Kotohashi is ready: {address}  (stop it with Ctrl+C)")
    first = way_in(app, address)
    if first:
        say(sys.stdout, first)


def _close(app: Flask) -> None:
    with app.app_context():
        close_whole()


def _address(listener: socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
