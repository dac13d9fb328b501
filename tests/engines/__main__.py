"""`make engines`: every question of every bank at every width, in each engine that is here.

`WIDTHS=320:1400:8` (the default) says which widths, `ENGINES="Firefox WebKit Chromium"` which engines.
Says how many pages were measured and each fault; ends with 1 if there is one too many.
"""

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from click import echo
from flask_migrate import upgrade
from playwright.sync_api import sync_playwright

from app import create_app
from quiz.library import shelve
from tests.browser.stage import EXAMPLE, FLAGSHIP, Device, Stage
from tests.conftest import NOON
from tests.engines.chromium import Chromium
from tests.engines.commands import Engine, Gone
from tests.engines.firefox import Firefox
from tests.engines.walk import Faults, listen, look
from tests.engines.webkit import WebKit
from tests.server import Server
from tests.skips import chromium, firefox, webkit

BANKS = (FLAGSHIP, "getting-started", EXAMPLE)
TORN_AT_MOST = 1
EXAMPLE_BANK = Path(__file__).parent.parent / "example.yaml"


def main() -> int:
    """Walk through every engine that is here; the exit status."""
    first, last, step = map(int, os.environ.get("WIDTHS", "320:1400:8").split(":"))
    widths = range(first, last + 1, step)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _prepare(folder / "instance")
        with Server(folder / "instance") as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
            stage, is_well = Stage(server.instance), True
            for title, make in _engines(folder, browser):
                is_well &= _walk(title, make, stage, server, widths)
            browser.close()
    return 0 if is_well else 1


def _prepare(instance: Path) -> None:
    with create_app({"INSTANCE": str(instance)}).app_context():
        upgrade()
        shelve(EXAMPLE_BANK.read_bytes(), at=NOON)


def _engines(folder: Path, browser: object) -> Iterator[tuple[str, Callable[[], Engine]]]:
    """Those that are here and wanted."""
    made: dict[str, tuple[object, Callable[[], Engine]]] = {
        "Chromium": (chromium(), lambda: Chromium(browser)),  # type: ignore[arg-type]
        "Firefox": (firefox(), lambda: Firefox(folder)),
        "WebKit": (webkit(), lambda: WebKit(folder)),
    }
    for title in os.environ.get("ENGINES", " ".join(made)).split():
        path, make = made[title]
        if path:
            yield title, make
        else:
            echo(f"{title}: not on this machine")


@contextmanager
def _ready(make: Callable[[], Engine], server: Server, stage: Stage, device: Device) -> Iterator[Engine]:
    engine = make()
    try:
        engine.go(f"{server.address}/static/icon.svg")
        engine.cookie(*stage.session_of(device))
        engine.cookie("language", "ja")
        yield engine
    finally:
        engine.close()


def _walk(title: str, make: Callable[[], Engine], stage: Stage, server: Server, widths: range) -> bool:
    """Measure every question; a page that kills its engine is counted, and a new one goes on."""
    device, faults, dead, began = Device(f"walker-{title}"), Faults(), [], time.monotonic()
    left = _pages(stage, device, server)
    count = len(left)
    while left:
        with _ready(make, server, stage, device) as engine:
            while left:
                where, address = left.pop()
                try:
                    _measure(engine, where, address, widths, faults)
                except Gone as gone:
                    dead.append(f"{where}: {gone}")
                    break
    return _told(title, count, widths, faults, dead, time.monotonic() - began)


def _pages(stage: Stage, device: Device, server: Server) -> list[tuple[str, str]]:
    found = []
    for bank_id in BANKS:
        attempt_id = stage.begin(device, bank_id)
        for number in range(1, len(stage.bank(bank_id).questions) + 1):
            address = f"{server.address}/attempts/{attempt_id}/questions/{number}"
            found.append((f"{bank_id} {number}", address))
    return found


def _measure(engine: Engine, where: str, address: str, widths: range, faults: Faults) -> None:
    """Loaded once, at the narrowest, and then drawn wider."""
    engine.resize(widths[0], 900)
    engine.go(address)
    for width in widths:
        engine.resize(width, 900)
        look(engine, f"{width} {where}", faults)
    listen(engine, where, faults)


def _told(title: str, count: int, widths: range, faults: Faults, dead: list[str], seconds: float) -> bool:
    torn = Counter(fault.split()[0] for fault in faults.torn)
    most = max(torn.values(), default=0)
    echo(
        f"{title}: {count} questions × {len(widths)} widths in {seconds:.0f} s: {len(dead)} died, "
        f"{len(faults.astray)} readings off their word, {most} torn at most at one width, "
        f"{len(faults.lost)} lost, {len(faults.complaints)} complaints"
    )
    for fault in (*dead, *faults.all()):
        echo(f"  {fault}")
    return not (dead or faults.astray or faults.lost or faults.complaints) and most <= TORN_AT_MOST


if __name__ == "__main__":
    sys.exit(main())
