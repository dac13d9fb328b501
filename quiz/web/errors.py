"""One page for everything that went wrong, in the reader's language."""

from dataclasses import dataclass
from typing import Any

from flask import Flask, render_template
from flask_babel import lazy_gettext as _l
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from quiz.library import NoSuchBank
from quiz.practice import NoSuchAttempt

Page = tuple[str, int]


@dataclass(frozen=True)
class Trouble:
    """What happened, what it means, and what to do."""

    title: Any
    sentence: Any
    advice: Any


TROUBLES: dict[int, Trouble] = {
    400: Trouble(
        _l("That did not arrive whole"),
        _l("The page sent something that we could not read. Nothing was changed."),
        _l("Go back, reload the page and try again."),
    ),
    404: Trouble(
        _l("This page is not here"),
        _l("The address may have a typing error, or this quiz was begun on another device."),
        _l("On another device, continue with your resume code from the start page."),
    ),
    405: Trouble(
        _l("This address cannot be opened like that"),
        _l("It only takes what a page of ours sends to it."),
        _l("Begin again at the start page. Your answers are kept."),
    ),
    413: Trouble(
        _l("That was too much at once"),
        _l("What the page sent is larger than any answer can be. Nothing was changed."),
        _l("Go back, reload the page and try again."),
    ),
    500: Trouble(
        _l("Something broke on our side"),
        _l("The answers that were accepted before are safe."),
        _l("Wait a moment and reload the page. If it happens again, tell your teacher."),
    ),
}
EXPIRED = Trouble(
    _l("The page was open for too long"),
    _l("For your safety, this page is no longer valid. Nothing was changed."),
    _l("Go back, reload the page and send your answer again. Cookies must be allowed for this site."),
)


def register(app: Flask) -> None:
    """Have every error answered by the same page."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(CSRFError, _expired)
    app.register_error_handler(NoSuchBank, _missing)
    app.register_error_handler(NoSuchAttempt, _missing)


def _http(error: HTTPException) -> Page:
    status = error.code or 500
    return _page(TROUBLES.get(status, TROUBLES[500 if status >= 500 else 400]), status)


def _expired(_error: CSRFError) -> Page:
    return _page(EXPIRED, 400)


def _missing(_error: LookupError) -> Page:
    return _page(TROUBLES[404], 404)


def _page(trouble: Trouble, status: int) -> Page:
    return (
        render_template("error.html", title=trouble.title, sentence=trouble.sentence, advice=trouble.advice),
        status,
    )
