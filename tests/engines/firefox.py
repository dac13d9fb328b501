"""Firefox, told by Marionette, the protocol under its WebDriver: JSON over a socket."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.engines.commands import PATIENCE_S, TIMEOUTS, Commanded, Gone, Refused
from tests.engines.screens import connected, ended, free_port
from tests.skips import firefox

PREFERENCES = {
    # Nothing is asked of anybody but the server of the tests.
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.safebrowsing.downloads.remote.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.translations.enable": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.prefetch-next": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.aboutwelcome.enabled": False,
    "layout.css.devPixelsPerPx": "1.0",
    "ui.prefersReducedMotion": 1,
}
# Else it only plays that its window has the focus, and no input method hears of it.
AT_A_DESK = {"remote.prefs.recommended": False, "focusmanager.testmode": False}
VIEWPORT = """async (width, height) => {
  const { style } = gBrowser.selectedBrowser;
  for (const [side, size] of [["width", width], ["height", height]])
    for (const bound of ["min", "max"]) style.setProperty(`${bound}-${side}`, `${size}px`);
}"""
ENLARGE = """(times) => {
  ZoomManager.useFullZoom = false;
  ZoomManager.setZoomForBrowser(gBrowser.selectedBrowser, times);
}"""
COMPLAINTS = """() => {
  const said = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError);
  Services.console.reset();
  return said.filter(({ sourceName }) => sourceName.startsWith("http://127.0.0.1")).map(String);
}"""


class Firefox(Commanded):
    """See `tests.engines.commands.Engine`."""

    name = "Firefox"

    def __init__(self, folder: Path, environ: Mapping[str, str] | None = None) -> None:
        """`environ` of a desk: its window stands there, and real keys reach it."""
        self._profile = Path(tempfile.mkdtemp(dir=folder))
        port = free_port()
        wishes = {**PREFERENCES, **(AT_A_DESK if environ else {}), "marionette.port": port}
        (self._profile / "user.js").write_text(_preferences(wishes), "utf-8")
        arguments = ["--marionette", "--remote-allow-system-access", "--no-remote"]
        arguments += [] if environ else ["--headless"]
        self._process = subprocess.Popen(
            [firefox() or "", *arguments, "--profile", str(self._profile)],
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._number = 0
        try:
            self._greet(port)
        except Gone:
            ended(self._process)
            raise

    def _greet(self, port: int) -> None:
        self._socket = connected(port)
        self._socket.settimeout(PATIENCE_S)
        self._heard = self._socket.makefile("rb")
        self._read()
        self._tell("NewSession")
        self._tell("SetTimeouts", **TIMEOUTS)

    def _tell(self, command: str, **parameters: object) -> Any:
        return self._order(f"WebDriver:{command}", parameters)

    def _order(self, command: str, parameters: dict[str, object]) -> Any:
        self._number += 1
        message = json.dumps([0, self._number, command, parameters]).encode()
        try:
            self._socket.sendall(b"%d:%s" % (len(message), message))
            _, _, error, result = self._read()
        except (OSError, ValueError) as gone:
            raise Gone(f"{self.name} does not answer: {gone}") from gone
        if error:
            raise Refused(f"{error['error']}: {error['message']}")
        return result.get("value", result) if isinstance(result, dict) else result

    def _read(self) -> Any:
        """A message is its length, a colon, and JSON."""
        length = b""
        while (sign := self._heard.read(1)) != b":":
            if not sign:
                raise OSError("it hung up")
            length += sign
        return json.loads(self._heard.read(int(length)))

    def resize(self, width: int, height: int) -> None:
        """See `Engine`."""
        self._in_chrome(VIEWPORT, width, height)
        inner = self.run("() => new Promise(requestAnimationFrame).then(() => [innerWidth, innerHeight])")
        if inner != [width, height]:
            self._tell("SetWindowRect", width=width + 40, height=height + 200)
            inner = self.run("() => new Promise(requestAnimationFrame).then(() => [innerWidth, innerHeight])")
        if inner != [width, height]:
            raise Refused(f"the window is {inner}, not {width} × {height}")

    def enlarge_text(self, times: float) -> None:
        """Make letters larger and nothing else, as readers with weak eyes do."""
        self._in_chrome(ENLARGE, times)

    def _in_chrome(self, script: str, *arguments: object) -> Any:
        self._order("Marionette:SetContext", {"value": "chrome"})
        try:
            return self.run(script, *arguments)
        finally:
            self._order("Marionette:SetContext", {"value": "content"})

    def complaints(self) -> list[str]:
        """See `Engine`."""
        found: list[str] = self._in_chrome(COMPLAINTS)
        return found

    def close(self) -> None:
        """See `Engine`."""
        self._heard.close()
        self._socket.close()
        ended(self._process)
        shutil.rmtree(self._profile, ignore_errors=True)


def _preferences(values: dict[str, object]) -> str:
    return "".join(f'user_pref("{name}", {json.dumps(value)});\n' for name, value in values.items())
