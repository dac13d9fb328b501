"""Chromium, told by Playwright, as in the tests of `tests/browser`."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self
from urllib.parse import urljoin

from playwright.sync_api import Browser, Error, Page, sync_playwright

from tests.engines.commands import Gone, Refused
from tests.skips import chromium


class Chromium:
    """See `tests.engines.commands.Engine`."""

    name = "Chromium"

    def __init__(self, browser: Browser) -> None:
        self._context = browser.new_context(reduced_motion="reduce")
        self._page: Page = self._context.new_page()
        self._said: list[str] = []
        self._at_end: Callable[[], object] = lambda: None
        self._page.on("console", lambda one: one.type in ("error", "warning") and self._said.append(one.text))
        self._page.on("pageerror", lambda error: self._said.append(str(error)))

    @classmethod
    def alone(cls, _folder: Path, environ: Mapping[str, str] | None = None) -> Self:
        """In a browser of its own, which ends with it; `environ` of a desk: its window stands there."""
        playwright = sync_playwright().start()
        browser = playwright.chromium.launch(
            executable_path=chromium(),
            # An offer to translate would take the keys.
            args=["--no-sandbox", "--disable-features=Translate"],
            headless=environ is None,
            env=None if environ is None else dict(environ),
        )
        one = cls(browser)
        one._at_end = lambda: (browser.close(), playwright.stop())
        return one

    def go(self, address: str) -> None:
        """See `Engine`."""
        try:
            self._page.goto(address)
        except Error as gone:
            raise Gone(str(gone)) from gone

    def run(self, script: str, *arguments: object) -> Any:
        """See `Engine`."""
        try:
            return self._page.evaluate(f"all => ({script})(...all)", list(arguments))
        except Error as error:
            raise (Refused if self._page.is_closed() is False else Gone)(str(error)) from error

    def resize(self, width: int, height: int) -> None:
        """See `Engine`."""
        self._page.set_viewport_size({"width": width, "height": height})

    def press(self, *keys: str) -> None:
        """See `Engine`."""
        for key in keys:
            self._page.keyboard.press(key)

    def cookie(self, name: str, value: str) -> None:
        """See `Engine`."""
        # Playwright would keep it for the folder of the page only.
        self._context.add_cookies([{"name": name, "value": value, "url": urljoin(self._page.url, "/")}])

    def picture(self) -> bytes:
        """See `Engine`."""
        return self._page.screenshot()

    def complaints(self) -> list[str]:
        """See `Engine`."""
        said, self._said = self._said, []
        return said

    def close(self) -> None:
        """See `Engine`."""
        self._context.close()
        self._at_end()
