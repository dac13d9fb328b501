"""Chromium, told by Playwright, as in the tests of `tests/browser`."""

from typing import Any

from playwright.sync_api import Browser, Error, Page

from tests.engines.commands import Gone


class Chromium:
    """See `tests.engines.commands.Engine`."""

    name = "Chromium"

    def __init__(self, browser: Browser) -> None:
        self._context = browser.new_context(reduced_motion="reduce")
        self._page: Page = self._context.new_page()
        self._said: list[str] = []
        self._page.on("console", lambda one: one.type in ("error", "warning") and self._said.append(one.text))
        self._page.on("pageerror", lambda error: self._said.append(str(error)))

    def go(self, address: str) -> None:
        """See `Engine`."""
        try:
            self._page.goto(address)
        except Error as gone:
            raise Gone(str(gone)) from gone

    def run(self, script: str, *arguments: object) -> Any:
        """See `Engine`."""
        return self._page.evaluate(f"all => ({script})(...all)", list(arguments))

    def resize(self, width: int, height: int) -> None:
        """See `Engine`."""
        self._page.set_viewport_size({"width": width, "height": height})

    def press(self, *keys: str) -> None:
        """See `Engine`."""
        for key in keys:
            self._page.keyboard.press(key)

    def cookie(self, name: str, value: str) -> None:
        """See `Engine`."""
        self._context.add_cookies([{"name": name, "value": value, "url": self._page.url}])

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
