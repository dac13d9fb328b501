"""Where a browser is sent after a form was taken."""

from typing import Any

from flask import redirect, url_for
from werkzeug.wrappers import Response


def see(endpoint: str, **values: Any) -> Response:
    """Send it to a page: a reload repeats that GET, never the form."""
    return redirect(url_for(endpoint, **values), code=303)
