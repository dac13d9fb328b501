"""Where a browser is sent: to pages of ours, never elsewhere."""

from typing import Any
from urllib.parse import urlsplit

from flask import redirect, request, url_for
from werkzeug.wrappers import Response


def see(endpoint: str, **values: Any) -> Response:
    """Send it to a page: a reload repeats that GET, never the form."""
    return redirect(url_for(endpoint, **values), code=303)


def own_address(address: str) -> str | None:
    """The path and the question of an address of this site; None for any other.

    Anything else would let a foreign page send readers elsewhere.
    """
    try:
        parts = urlsplit(address)
    except ValueError:  # Such as //[, half of an address of version 6.
        return None
    is_ours = not parts.scheme and not parts.netloc and parts.path.startswith(f"{request.script_root}/")
    is_plain = not parts.path.startswith("//") and "\\" not in address and address.isprintable()
    if not is_ours or not is_plain:
        return None
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
