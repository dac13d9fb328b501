"""The guard at the door: who may come in, which device this is, and what a browser may do with our pages."""

import secrets

from flask import Flask, Response, abort, current_app, g, request, session

from quiz.accounts import Person
from quiz.web.audience import audience_of
from quiz.web.signing import somebody

# Everything comes from this server, nothing is inline, and nobody frames us.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-src 'self'",
        "frame-ancestors 'none'",
    )
)
# What our own pages show inside of them, such as the preview of a question.
FRAMED_POLICY = POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
YEAR_S = 365 * 24 * 3600


def register(app: Flask) -> None:
    """Have each response carry the headers, and refuse what no address can be."""
    app.before_request(_refuse_nul)
    app.before_request(_let_in)
    app.after_request(_add_headers)


def device() -> str:
    """The name under which this browser holds attempts: drawn at the first page, kept in the cookie."""
    if "device" not in session:
        session["device"] = secrets.token_hex(16)
        session.permanent = True
    return str(session["device"])


def teacher() -> Person:
    """Who is signed in. For a view that is for teachers there is always somebody."""
    person = somebody()
    if person is None:
        abort(401)
    return person


def _let_in() -> None:
    """Deny by default: a view that says nobody for whom it is does not exist."""
    if request.endpoint is None:
        return
    match audience_of(current_app, request.endpoint):
        case "everybody":
            return
        case "teacher":
            teacher()
        case "administrator":
            if teacher().role != "administrator":
                abort(403)
        case None:
            abort(404)


def _refuse_nul() -> None:
    # PostgreSQL refuses it in a text, with an error.
    if "\0" in request.path:
        abort(404)


def _add_headers(response: Response) -> Response:
    response.headers.update(HEADERS)
    if g.get("is_framed_by_us"):
        response.headers["Content-Security-Policy"] = FRAMED_POLICY
    if current_app.config["SESSION_COOKIE_SECURE"]:
        response.headers["Strict-Transport-Security"] = f"max-age={YEAR_S}"
    if request.endpoint != "static" or response.status_code not in (200, 304):
        # Going back must ask again: the page may have its answer by now.
        response.headers["Cache-Control"] = "no-store"
        response.vary.update(("Cookie", "Accept-Language"))
    return response
