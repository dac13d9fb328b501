"""One server and one browser for all; each test has a browser profile of its own.

Every page that a test opens is watched: a request to anybody else, an error in the console or something
that the content security policy refused fails the test.
"""

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from app import create_app
from quiz.library import shelve
from tests.browser.places import PLACES, Place, find_places
from tests.browser.stage import Device, Stage
from tests.cast import Cast, cast
from tests.conftest import NOON
from tests.rules import other_rules
from tests.server import Server
from tests.skips import chromium

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE_MS = 10_000
DEVICES = count(1)

Open = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def server(example_instance: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real server with the shipped banks, the example bank, and the same with other rules."""
    folder = tmp_path_factory.mktemp("browser") / "instance"
    shutil.copytree(example_instance, folder)
    with create_app({"INSTANCE": str(folder)}).app_context():
        shelve(other_rules(), at=NOON)
    with Server(folder) as running:
        yield running


@pytest.fixture(scope="session")
def stage(server: Server) -> Stage:
    """Sets the scene on the server's database."""
    return Stage(server.instance)


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    """This machine's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def staff(stage: Stage) -> Cast:
    """Sato, Mori and Tanaka, with their accounts on the server: `sign_in_browser` opens the door."""
    return cast(stage.app)


@pytest.fixture
def device() -> Device:
    """A device that nobody has used yet."""
    return Device(f"device-{next(DEVICES)}")


@pytest.fixture(scope="session")
def seen(stage: Stage) -> tuple[Device, dict[str, Place]]:
    """The device that has been everywhere, and every place."""
    traveller = Device("traveller")
    places = find_places(stage, traveller)
    assert set(places) == set(PLACES)
    return traveller, places


@pytest.fixture
def open_browser(chrome: Browser, server: Server, stage: Stage, device: Device) -> Iterator[Open]:
    """`open_browser("ja", width=360)`: a new profile; what else is said goes to Playwright."""
    watches: list[Watch] = []
    contexts: list[BrowserContext] = []

    def opened(
        language: str = "ja", *, width: int = 1280, height: int = 800, by: Device = device, **more: Any
    ) -> BrowserContext:
        more = {"reduced_motion": "reduce", **more}
        context = chrome.new_context(viewport={"width": width, "height": height}, **more)
        context.set_default_timeout(PATIENCE_MS)
        stage.sign_in(context, by, server.address)
        context.add_cookies([{"name": "language", "value": language, "url": server.address}])
        contexts.append(context)
        watches.append(Watch(context, server.address))
        return context

    yield opened
    for context in contexts:
        context.close()
    assert [fault for watch in watches for fault in watch.faults] == []


class Watch:
    """Notes everything that a page of ours must never do."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.faults: list[str] = []
        self.requests: list[str] = []
        self._origin = urlsplit(address).netloc
        context.on("request", self._on_request)
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.faults.append(f"error in a script: {error.error}"))

    def _on_request(self, request: Request) -> None:
        self.requests.append(request.url)
        if urlsplit(request.url).netloc != self._origin:
            self.faults.append(f"asked somebody else: {request.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        # A frame of ours without scripts is meant so.
        if "frame is sandboxed" in message.text:
            return
        # A page that says 404 or 422 on purpose is no fault; a part of it that is missing is one.
        asked = message.location["url"]
        is_page = message.page is not None and asked.partition("#")[0] == message.page.url.partition("#")[0]
        if message.type in ("error", "warning") and not (is_page and "status of 4" in message.text):
            self.faults.append(f"{message.type} in the console of {asked}: {message.text}")


@pytest.fixture
def page(open_browser: Open) -> Page:
    """A desktop that reads Japanese."""
    return open_browser().new_page()
