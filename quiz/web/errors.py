"""One page for everything that went wrong, in the reader's language; what was sent stays on it."""

from collections.abc import Mapping
from typing import Any

from flask import Flask, current_app, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection
from werkzeug.exceptions import HTTPException, Unauthorized

from quiz.accounts import Claimed, NoSuchAccount, NoSuchInvitation
from quiz.library import NoSuchBank
from quiz.practice import NoSuchAttempt
from quiz.store import db
from quiz.web import sessions
from quiz.web.again import page_again
from quiz.web.troubles import (
    FORGED,
    NO_COOKIE,
    NO_DRAFT,
    NOT_NOW,
    ONLY_TO_SEE,
    OUT_OF_DATE,
    SIGNED_OUT,
    TROUBLES,
    Trouble,
)
from quiz.workshop import Busy, NoSuchManuscript, NoSuchRecord, NotAllowed, NotThis
from quiz.workshop.articles import NoArticle
from quiz.workshop.suggestions import NoSuchSuggestion

Page = ResponseReturnValue

TRY_AGAIN_AFTER_S = 5
NOTHING: Mapping[str, str] = {}
# Fields of ours that nobody typed or chose.
UNSEEN = frozenset({"csrf_token", "next", "to", "start_key", "language", "furigana"})
# Nobody looks over a shoulder at these.
SECRET = frozenset({"password", "old-password", "code"})
# What is looked for and is not there, or is not for whoever looks.
MISSING = (NoSuchBank, NoSuchAttempt, NoSuchAccount, NoSuchInvitation, Claimed)
SENT_AGAIN = (NOT_NOW, NO_COOKIE, OUT_OF_DATE, SIGNED_OUT)


def register(app: Flask) -> None:
    """Have every error answered by the same page."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(CSRFError, _without_token)
    app.register_error_handler(Unauthorized, _signed_out)
    for missing in MISSING:
        app.register_error_handler(missing, _missing)
    for absent in (NoSuchManuscript, NoSuchRecord, NoArticle, NoSuchSuggestion):
        app.register_error_handler(absent, lambda _: _told(NO_DRAFT, 404))
    app.register_error_handler(NotAllowed, lambda _: _told(ONLY_TO_SEE, 403))
    app.register_error_handler(NotThis, lambda _: _told(TROUBLES[400], 400))
    for later in (OperationalError, NoConnection, Busy):
        app.register_error_handler(later, _not_now)


def _http(error: HTTPException) -> Page:
    status = error.code or 500
    trouble = TROUBLES.get(status, TROUBLES[500 if status >= 500 else 400])
    headers = {name: value for name, value in error.get_headers() if name in ("Allow", "Retry-After")}
    if request.endpoint == "static":
        # No page, so no cookie: a cache on the way may keep what a style sheet's address gave.
        return f"{error.name}\n", status, {**headers, "Content-Type": "text/plain; charset=utf-8"}
    return _page(trouble, status, headers)


def _signed_out(_error: Unauthorized) -> Page:
    """Lead to the page for signing in, and back; what a form sent is kept until then."""
    if _is_script():
        return jsonify(error="signed-out"), 401
    if request.method == "POST":
        return _page(SIGNED_OUT, 401)
    back = f"{request.script_root}{request.full_path.rstrip('?')}"
    return redirect(url_for("account.sign_in", to=back), code=303)


def _is_script() -> bool:
    return request.accept_mimetypes.best == "application/json"


def _told(trouble: Trouble, status: int) -> Page:
    """A deed that cannot be done, said on a page or, to a script, in a sentence."""
    return (jsonify(error=str(trouble.title)), status) if _is_script() else _page(trouble, status)


def _missing(_error: LookupError) -> Page:
    return _page(TROUBLES[404], 404)


def _without_token(_error: CSRFError) -> Page:
    """Say why a form was not taken, and show again what was in it."""
    if sessions.is_forged():
        return _page(FORGED, 400)
    if _is_script():
        return jsonify(error="out-of-date"), 400
    return _again(OUT_OF_DATE if sessions.sent_a_cookie() else NO_COOKIE, 400)


def _not_now(error: OperationalError | NoConnection | Busy) -> Page:
    """The database cannot be written, or not even read, at the moment."""
    current_app.logger.warning("%s %s: %s", request.method, request.path, getattr(error, "orig", error))
    db.session.rollback()
    if _is_script():
        return jsonify(error="not-now"), 503
    return _again(NOT_NOW, 503, {"Retry-After": str(TRY_AGAIN_AFTER_S)})


def _again(trouble: Trouble, status: int, headers: Mapping[str, str] = NOTHING) -> Page:
    """The page that the form came from, filled in as it was; or all that was sent on a page of its own."""
    if trouble.brief is None or request.method != "POST":
        return _page(trouble, status, headers)
    try:
        shown = page_again(trouble.brief)
    except (LookupError, OperationalError, NoConnection, HTTPException):
        shown = None
    return (shown, status, dict(headers)) if shown else _page(trouble, status, headers)


def _page(trouble: Trouble, status: int, headers: Mapping[str, str] = NOTHING) -> Page:
    page = render_template("error.html", trouble=trouble, **_sent(trouble))
    return page, status, dict(headers)


def _sent(trouble: Trouble) -> dict[str, Any]:
    """What may be sent once more: the fields of the form, and those that a person would know again."""
    if request.method != "POST" or trouble not in SENT_AGAIN:
        return {"sent": (), "seen": ()}
    fields = [(name, value) for name, value in request.form.items(multi=True) if name != "csrf_token"]
    seen = [value for name, value in fields if name not in UNSEEN | SECRET and value.strip()]
    return {"sent": fields, "seen": seen}
