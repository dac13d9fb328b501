"""A desk of its own for real keys: a screen, a bus, a home, and an input method; all of it ends together."""

import os
import shutil
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.engines.screens import Screen, ended

PATIENCE_S = 30

# Nothing is started by being called: it would outlive the desk.
BUS = """<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>"""
FCITX5 = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=mozc

[Groups/0/Items/0]
Name=keyboard-us

[Groups/0/Items/1]
Name=mozc

[GroupOrder]
0=Default
"""


@dataclass(frozen=True)
class Method:
    """An input method: what GTK calls it, how it is started and set, and how mozc is switched on in it.

    What `is_ready` runs says something as soon as the method is there.
    """

    name: str
    module: str
    start: tuple[str, ...]
    settings: Mapping[str, str]
    is_ready: tuple[str, ...]
    turn_on: tuple[tuple[str, ...], ...]


METHODS = (
    Method(
        "fcitx5",
        "fcitx",
        ("fcitx5", "--disable", "wayland,waylandim"),
        {".config/fcitx5/profile": FCITX5},
        ("fcitx5-remote", "-n"),
        (("fcitx5-remote", "-o"),),
    ),
    Method(
        "ibus",
        "ibus",
        ("ibus-daemon", "--xim", "--panel", "disable"),
        {},
        ("ibus", "list-engine", "--name-only"),
        (("ibus", "engine", "mozc-jp"), ("xdotool", "key", "Hiragana")),
    ),
)


class Desk:
    """Somebody sits here with a real keyboard (xdotool) and this input method."""

    def __init__(self, home: Path, method: Method) -> None:
        self._home, self._method = home, method
        self._screen = Screen("1280x1000x24")
        self.environ = {**os.environ, **self._rooms(), "DISPLAY": self._screen.name, "LANG": "C.UTF-8"}
        self.environ |= {"GTK_IM_MODULE": method.module, "XMODIFIERS": f"@im={method.module}"}
        self._bus = self._start_bus()
        self._start(method)

    def _rooms(self) -> dict[str, str]:
        """Where programs keep their things."""
        rooms = {"HOME": "", "XDG_RUNTIME_DIR": "run", "XDG_CONFIG_HOME": ".config"}
        rooms |= {"XDG_DATA_HOME": ".local", "XDG_CACHE_HOME": ".cache"}
        for room in rooms.values():
            (self._home / room).mkdir(mode=0o700, exist_ok=True)
        return {name: str(self._home / room) for name, room in rooms.items()}

    def _start_bus(self) -> subprocess.Popen[str]:
        (self._home / "bus.conf").write_text(BUS, encoding="utf-8")
        bus = subprocess.Popen(
            ["dbus-daemon", f"--config-file={self._home}/bus.conf", "--nofork", "--print-address"],
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert bus.stdout
        self.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        return bus

    def _start(self, method: Method) -> None:
        for name, text in method.settings.items():
            (self._home / name).parent.mkdir(parents=True, exist_ok=True)
            (self._home / name).write_text(text, encoding="utf-8")
        nobody = subprocess.DEVNULL
        self._process = subprocess.Popen(method.start, env=self.environ, stdout=nobody, stderr=nobody)
        until = time.monotonic() + PATIENCE_S
        while not self.do(*method.is_ready) and time.monotonic() < until:
            time.sleep(0.2)

    def do(self, *command: str) -> str:
        """Run a command at this desk; what it says."""
        return subprocess.run(command, env=self.environ, capture_output=True, text=True, check=False).stdout

    def press(self, *keys: str) -> None:
        """Press real keys, as quickly as somebody who types well."""
        for key in keys:
            self.do("xdotool", "key", key)
            time.sleep(0.1)

    def look_at(self, title: str) -> None:
        """The window of this title has the keyboard, as a window manager would see to."""
        self.do("xdotool", "search", "--onlyvisible", "--name", title, "windowfocus", "--sync")

    def turn_on(self) -> None:
        """Write Japanese from now on."""
        for command in self._method.turn_on:
            self.do(*command)
        time.sleep(0.5)

    def close(self) -> None:
        """Everybody goes home, also those who were started by others (mozc's server)."""
        ended(self._process)
        for folder in Path("/proc").glob("[0-9]*"):
            if folder.name != str(os.getpid()) and self._is_here(folder):
                subprocess.run(["kill", folder.name], check=False, stderr=subprocess.DEVNULL)
        self._bus.terminate()
        self._bus.wait()
        self._screen.close()

    def _is_here(self, process: Path) -> bool:
        try:
            return f"HOME={self._home}\0".encode() in (process / "environ").read_bytes()
        except OSError:
            return False


def missing(method: Method) -> str:
    """Why this method cannot be tried here, or nothing."""
    needed = (method.start[0], "xdotool", "dbus-daemon", "Xvfb")
    absent = [name for name in needed if not shutil.which(name)]
    mozc = [*Path("/usr/lib/mozc").glob("mozc_server"), *Path("/usr/libexec/mozc").glob("mozc_server")]
    if absent or not mozc:
        return f"not on this machine: {', '.join(absent) or 'mozc'}"
    return "mozc does nothing for root" if os.geteuid() == 0 else ""
