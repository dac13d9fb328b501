"""The commands of WebDriver (w3.org/TR/webdriver) that the walks need."""

import base64
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

# A page that died is told of at once; whoever only waits is on a busy machine.
PATIENCE_S = 300
TIMEOUTS = {"script": PATIENCE_S * 1000, "pageLoad": PATIENCE_S * 1000}
# WebDriver names keys by code points of its own.
KEYS = {"Enter": "\ue007", "Tab": "\ue004", "Escape": "\ue00c", "Space": " ", "Shift": "\ue008"}


class Gone(Exception):
    """The page's process died, or the engine no longer answers."""


class Refused(Gone):
    """The engine is there, and says why it does not do that."""


class Engine(Protocol):
    """One window of one browser, with a profile of its own."""

    name: str

    def go(self, address: str) -> None:
        """Open a page and wait until it is loaded. Raise `Gone` if that kills it."""

    def run(self, script: str, *arguments: object) -> Any:
        """What a function, given as text, returns in the page for these arguments."""

    def resize(self, width: int, height: int) -> None:
        """Give the page a window of this size, in CSS pixels."""

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, where the focus is."""

    def cookie(self, name: str, value: str) -> None:
        """Keep a cookie for the site of the open page."""

    def picture(self) -> bytes:
        """What can be seen, as PNG."""

    def complaints(self) -> list[str]:
        """The errors and warnings of the console since the last time this was asked."""

    def close(self) -> None:
        """End the browser."""


class Commanded:
    """An engine that is told by WebDriver's commands; `_tell` carries one there."""

    def _tell(self, command: str, **parameters: object) -> Any:
        raise NotImplementedError

    def go(self, address: str) -> None:
        """See `Engine`."""
        self._tell("Navigate", url=address)

    def run(self, script: str, *arguments: object) -> Any:
        """See `Engine`. A promise is waited for."""
        return self._tell("ExecuteScript", script=f"return ({script})(...arguments)", args=list(arguments))

    def press(self, *keys: str) -> None:
        """See `Engine`."""
        self._tell("PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": _strokes(keys)}])

    def cookie(self, name: str, value: str) -> None:
        """See `Engine`."""
        self._tell("AddCookie", cookie={"name": name, "value": value, "path": "/"})

    def picture(self) -> bytes:
        """See `Engine`."""
        return base64.b64decode(self._tell("TakeScreenshot"))


def _strokes(keys: Sequence[str]) -> list[Mapping[str, str]]:
    kinds = ("keyDown", "keyUp")
    return [{"type": kind, "value": KEYS.get(key, key)} for key in keys for kind in kinds]
