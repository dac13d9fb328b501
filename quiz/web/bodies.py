"""How much a form may hold: 64 KiB, and more where a route says so itself.

The server asks the same question before Flask sees anything: `app.extensions["most_bytes"](method, path)`.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, current_app, request
from werkzeug.exceptions import HTTPException

# A file of 10 MB, and what stands around it. The files in docs/deploy/ let as much through.
LARGEST_BYTES = 11 * 1024 * 1024

View = TypeVar("View", bound=Callable[..., Any])


def register(app: Flask) -> None:
    """Hold every form to the limit of its route. Comes before whatever reads forms."""
    app.extensions["most_bytes"] = lambda method, path: _most_bytes(app, method, path)
    app.before_request(_allow)


def takes_up_to(most_bytes: int) -> Callable[[View], View]:
    """Declare that a view takes larger forms than others. Stands below the line with the route."""
    if not 0 < most_bytes <= LARGEST_BYTES:
        raise ValueError(most_bytes)

    def declare(view: View) -> View:
        view.__dict__["most_bytes"] = most_bytes
        return view

    return declare


def _most_bytes(app: Flask, method: str, path: str) -> int:
    """What the route of an address takes; what leads nowhere takes as little as most."""
    try:
        endpoint, _ = app.url_map.bind("").match(path, method=method)
    except HTTPException:
        endpoint = ""
    return _declared(app, endpoint) or int(app.config["MAX_CONTENT_LENGTH"])


def _declared(app: Flask, endpoint: str | None) -> int | None:
    return getattr(app.view_functions.get(endpoint or ""), "most_bytes", None)


def _allow() -> None:
    most_bytes = _declared(current_app, request.endpoint)
    if most_bytes:
        request.max_content_length = request.max_form_memory_size = most_bytes
