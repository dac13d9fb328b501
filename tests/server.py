"""The real server as a process of its own, for tests that kill it or open it in a browser."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parent.parent


class Server:
    """`python app.py` on a free port, with an instance folder of its own."""

    def __init__(self, instance: Path) -> None:
        self.instance = instance
        self.address = ""
        self.said: list[str] = []
        self._process: subprocess.Popen[str] | None = None

    def start(self, port: int = 0) -> Self:
        """Start and wait until it says where it listens; `RuntimeError` carries its words if it does not."""
        environ = {**os.environ, "INSTANCE": str(self.instance), "HOST": "127.0.0.1", "PORT": str(port)}
        self._process = subprocess.Popen(
            [sys.executable, str(ROOT / "app.py")],
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        assert self._process.stdout
        self.said = []
        for line in self._process.stdout:
            self.said.append(line)
            found = re.search(r"http://\S+", line)
            if found:
                self.address = found[0]
                return self
        raise RuntimeError("".join(self.said))

    def kill(self) -> None:
        """`kill -9`: nothing is said and nothing is finished."""
        assert self._process
        self._process.kill()
        self._gone()

    def stop(self) -> None:
        """Ask it to stop, as Ctrl+C does."""
        if self._process and self._process.poll() is None:
            self._process.terminate()
            self._gone()

    def _gone(self) -> None:
        assert self._process
        self._process.wait(timeout=20)
        if self._process.stdout:
            self._process.stdout.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()
