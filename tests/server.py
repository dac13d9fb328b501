"""The real server as a process of its own, for tests that kill it or open it in a browser."""

import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from socket import create_connection
from typing import Self
from urllib.parse import urlsplit

from app import create_app
from quiz import serve
from quiz.serve import preparing

ROOT = Path(__file__).parent.parent
PATIENCE_S = 40


def heed_interruptions() -> None:
    """What is started behind `&` ignores Ctrl+C, and so would all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


HEED = None if sys.platform == "win32" else heed_interruptions


class Server:
    """`python app.py` on a free port, with an instance folder of its own."""

    def __init__(self, instance: Path, *, files: int | None = None, **settings: str) -> None:
        self.instance = instance
        self._files = files
        self._settings = settings
        self.address = ""
        self.said: list[str] = []
        self._process: subprocess.Popen[str] | None = None

    def start(self, port: int = 0) -> Self:
        """Start and wait until it says where it listens; `RuntimeError` carries its words if it does not."""
        own = {"INSTANCE": str(self.instance), "HOST": "127.0.0.1", "PORT": str(port)}
        environ = {**os.environ, **own, **self._settings}
        self._process = subprocess.Popen(
            [*self._limited(), sys.executable, str(ROOT / "app.py")],
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            preexec_fn=HEED,
        )
        assert self._process.stdout
        self._listen(self._process.stdout)
        return self

    def _limited(self) -> list[str]:
        """No more open files than that, as on systems that give few."""
        return ["sh", "-c", f'ulimit -n {self._files} && exec "$0" "$@"'] if self._files else []

    def _listen(self, lines: Iterable[str]) -> None:
        self.said = []
        for line in lines:
            self.said.append(line)
            found = re.search(r"http://\S+", line)
            if found:
                self.address = found[0]
                return
        raise RuntimeError("".join(self.said))

    def line_with(self, words: str) -> str:
        """The next line that it says with these words."""
        assert self._process
        assert self._process.stdout
        return next(line for line in self._process.stdout if words in line)

    def hang_up(self) -> None:
        """Read nothing more of what it says."""
        assert self._process
        assert self._process.stdout
        self._process.stdout.close()
        self._process.stdout = None

    def kill(self) -> None:
        """`kill -9`: nothing is said and nothing is finished."""
        assert self._process
        self._process.kill()
        self._gone()

    def signalled(self, *numbers: int) -> tuple[int, str]:
        """Send signals; the exit status, and what it said since it was ready.

        Two of a kind that wait together are one: the next is sent when the server has closed its door.
        """
        assert self._process
        first, *others = numbers
        self._process.send_signal(first)
        for number in others:
            self._wait_for_closed_door()
            self._process.send_signal(number)
        said, _ = self._process.communicate(timeout=PATIENCE_S)
        return self._process.returncode, _news(said or "")

    def _wait_for_closed_door(self) -> None:
        until = time.monotonic() + PATIENCE_S
        with suppress(ConnectionError):
            while time.monotonic() < until:
                create_connection(("127.0.0.1", urlsplit(self.address).port or 0)).close()
                time.sleep(0.02)

    def stop(self) -> None:
        """Ask it to stop, as Ctrl+C does."""
        if self._process and self._process.poll() is None:
            self._process.terminate()
            self._gone()

    def _gone(self) -> None:
        assert self._process
        self._process.wait(timeout=PATIENCE_S)
        if self._process.stdout:
            self._process.stdout.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()


def _news(said: str) -> str:
    """While nobody has an account, the way to the first one is said once the server is ready."""
    return "".join(
        line for line in said.splitlines(keepends=True) if "no teacher" not in line and "/claim#" not in line
    )


class ForkedServer(Server):
    """The same server without the shipped banks, forked from a process that has imported it already.

    It starts in a tenth of the time, for a test that kills it fifty times.
    """

    _METHODS = multiprocessing.get_all_start_methods()
    _CONTEXT = multiprocessing.get_context("forkserver" if "forkserver" in _METHODS else "spawn")

    def start(self, port: int = 0) -> Self:
        self._CONTEXT.set_forkserver_preload([__name__])
        reading, writing = self._CONTEXT.Pipe(duplex=False)
        settings = {"INSTANCE": str(self.instance), "HOST": "127.0.0.1", "PORT": port}
        self._forked = self._CONTEXT.Process(target=_serve, args=(settings, writing))
        self._forked.start()
        writing.close()
        with open(os.dup(reading.fileno()), encoding="utf-8") as lines:
            self._listen(lines)
        reading.close()
        return self

    def kill(self) -> None:
        self._forked.kill()
        self._forked.join(timeout=PATIENCE_S)
        self._forked.close()


def _serve(settings: Mapping[str, object], writing: Connection) -> None:
    """What the forked process does; it says on the pipe what a server says on the terminal."""
    os.dup2(writing.fileno(), sys.stdout.fileno())
    preparing.shipped_banks = lambda _: ()  # type: ignore[assignment]
    serve.run(create_app(settings))
