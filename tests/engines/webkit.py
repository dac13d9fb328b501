"""WebKitGTK, told by its own WebDriver over HTTP; its window stands on a screen that nobody sees (Xvfb).

It is the engine of Safari, not Safari: text, layout and scripts are the same, fonts and input are not.
"""

import http.client
import json
import os
import shutil
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.engines.commands import PATIENCE_S, TIMEOUTS, Commanded, Gone, Refused
from tests.engines.screens import Screen, connected, ended, free_port
from tests.skips import webkit

# The bar of this browser would not let its window be as narrow as a phone.
NARROW = (
    "* { min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 1px; -gtk-icon-transform: scale(0); }"
)
COMMANDS = {
    "Navigate": ("POST", "/url"),
    "ExecuteScript": ("POST", "/execute/sync"),
    "PerformActions": ("POST", "/actions"),
    "AddCookie": ("POST", "/cookie"),
    "TakeScreenshot": ("GET", "/screenshot"),
    "SetTimeouts": ("POST", "/timeouts"),
    "GetWindowRect": ("GET", "/window/rect"),
    "SetWindowRect": ("POST", "/window/rect"),
}


class WebKit(Commanded):
    """See `tests.engines.commands.Engine`."""

    name = "WebKitGTK"

    def __init__(self, folder: Path, environ: Mapping[str, str] | None = None) -> None:
        """`environ` of a desk: its window stands there, as wide as it likes."""
        self._screen = None if environ else Screen()
        self._driver = self._start_driver(environ or self._narrow(folder))
        self._session = self._begin()
        self._tell("SetTimeouts", **TIMEOUTS)

    def _narrow(self, folder: Path) -> Mapping[str, str]:
        assert self._screen
        (folder / "gtk-3.0").mkdir(parents=True, exist_ok=True)
        (folder / "gtk-3.0" / "gtk.css").write_text(NARROW, encoding="utf-8")
        homes = {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
        return {**os.environ, **homes, "DISPLAY": self._screen.name, "NO_AT_BRIDGE": "1"}

    def _start_driver(self, environ: Mapping[str, str]) -> subprocess.Popen[bytes]:
        self._port = free_port()
        return subprocess.Popen(
            [shutil.which("WebKitWebDriver") or "", f"--port={self._port}"],
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _begin(self) -> str:
        options = {"webkitgtk:browserOptions": {"binary": webkit(), "args": ["--automation"]}}
        connected(self._port).close()
        begun = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": options}})
        return str(begun["sessionId"])

    def _tell(self, command: str, **parameters: object) -> Any:
        method, path = COMMANDS[command]
        return self._ask(method, f"/session/{self._session}{path}", parameters)

    def _ask(self, method: str, path: str, parameters: dict[str, Any]) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE_S)
        try:
            connection.request(method, path, json.dumps(parameters) if method == "POST" else None)
            answer = json.load(connection.getresponse())["value"]
        except (OSError, http.client.HTTPException) as gone:
            raise Gone(f"{self.name} does not answer: {gone}") from gone
        finally:
            connection.close()
        if isinstance(answer, dict) and "error" in answer:
            raise Refused(f"{answer['error']}: {answer['message']}")
        return answer

    def resize(self, width: int, height: int) -> None:
        """See `Engine`. The bar above the page has its height; a window takes its time to change."""
        until = time.monotonic() + PATIENCE_S
        while (inner := self.run("() => [innerWidth, innerHeight]")) != [width, height]:
            if time.monotonic() > until:
                raise Refused(f"the window is {inner}, not {width} × {height}")
            around = self._tell("GetWindowRect")["height"] - inner[1]
            self._tell("SetWindowRect", width=width, height=height + around)

    def complaints(self) -> list[str]:
        """See `Engine`. This engine tells nobody what its console said."""
        return []

    def close(self) -> None:
        """See `Engine`."""
        try:
            self._ask("DELETE", f"/session/{self._session}", {})
        except Gone:
            pass
        finally:
            ended(self._driver)
            if self._screen:
                self._screen.close()
