"""Processes and screens for engines: nothing is left behind."""

import os
import shutil
import socket
import subprocess
import time

PATIENCE_S = 60


class Screen:
    """An X screen that nobody sees."""

    def __init__(self, size: str = "1440x1200x24") -> None:
        reading, writing = os.pipe()
        xvfb = shutil.which("Xvfb") or ""
        self._process = subprocess.Popen(
            [xvfb, "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        # It says its number when it is ready.
        with open(reading, encoding="ascii") as said:
            self.name = f":{said.readline().strip()}"

    def close(self) -> None:
        """Switch it off."""
        ended(self._process)


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def connected(port: int) -> socket.socket:
    """A connection to what is starting there; `TimeoutError` if nobody comes."""
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S)
        except ConnectionRefusedError:
            if time.monotonic() > until:
                raise TimeoutError(f"nobody listens on port {port}") from None
            time.sleep(0.02)


def ended(process: subprocess.Popen[bytes]) -> None:
    """End a process of ours."""
    process.terminate()
    try:
        process.wait(timeout=PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
