"""The server: uvicorn around a thin shell, with Flask in a pool of threads."""

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from socket import AF_INET, AF_INET6, SO_REUSEADDR, SOL_SOCKET, socket
from typing import Any, TextIO, cast

import uvicorn
from a2wsgi import WSGIMiddleware
from flask import Flask
from flask_migrate import upgrade

from quiz.bank.problems import BankRefused
from quiz.library import Shelved, shelve
from quiz.messages import line

# Phones sleep between two questions; a connection that waits costs little.
KEEP_ALIVE_S = 75
STOP_WITHIN_S = 10
# A whole school may knock at nine o'clock.
BACKLOG = 1024


def run(app: Flask) -> None:
    """Bring the database and the shipped banks up to date, then serve until interrupted."""
    prepare(app, out=sys.stdout)
    with listen(app.config["HOST"], app.config["PORT"]) as listener:
        _say(sys.stdout, f"Kotohashi is ready: {_address(listener)}  (stop it with Ctrl+C)")
        _server(app).run(sockets=[listener])


def prepare(app: Flask, *, out: TextIO) -> None:
    """Bring the database to its newest form and take the shipped banks in; doing it again changes nothing."""
    _say(out, "Preparing the database …")
    with app.app_context():
        upgrade()
        for path in shipped_banks(Path(app.root_path)):
            take_in(path, out)


def shipped_banks(root: Path) -> Iterable[Path]:
    """The bank files in `question_banks/`."""
    return sorted((root / "question_banks").glob("*/bank.yaml"))


def take_in(path: Path, out: TextIO) -> None:
    """Shelve one bank file, or say why not."""
    try:
        shelved = shelve(path.read_bytes(), at=datetime.now(UTC))
    except BankRefused as refused:
        # A bank that somebody is working on may not keep the others from being served.
        _say(out, f"{path.parent.name}: not taken in, the library keeps what it had")
        for problem in refused.problems:
            _say(out, line(problem, str(path)))
        return
    _say(out, _taken_in(shelved))


def _taken_in(shelved: Shelved) -> str:
    news = "taken in" if shelved.is_new else "already there"
    return f"{shelved.bank_id}: version {shelved.number}, {news}"


def _server(app: Flask) -> uvicorn.Server:
    shell = WSGIMiddleware(cast(Any, app.wsgi_app), workers=app.config["THREADS"])
    return uvicorn.Server(
        uvicorn.Config(
            shell,
            interface="asgi3",
            lifespan="off",
            log_level="warning",
            timeout_keep_alive=KEEP_ALIVE_S,
            timeout_graceful_shutdown=STOP_WITHIN_S,
            server_header=False,
        )
    )


def listen(host: str, port: int) -> socket:
    """Bind before saying where: port 0 becomes the port that was given."""
    listener = socket(AF_INET6 if ":" in host else AF_INET)
    if sys.platform != "win32":
        listener.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        # From here on connections wait for us: nobody who reads the address is turned away.
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise SystemExit(
            f"Cannot listen on {host}:{port}: {error.strerror}. Choose another: PORT=8001"
        ) from error
    return listener


def _address(listener: socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _say(out: TextIO, text: str) -> None:
    out.write(f"{text}\n")
    out.flush()
