"""One page for everything that went wrong, in the reader's language."""

from dataclasses import dataclass

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from quiz.library import NoSuchBank
from quiz.practice import NoSuchAttempt
from quiz.web.language import Later
from quiz.web.language import Later as _l

Page = tuple[str, int]


@dataclass(frozen=True)
class Trouble:
    """What happened, what it means, and what to do."""

    title: Later
    sentence: Later
    advice: Later


TROUBLES: dict[int, Trouble] = {
    400: Trouble(
        _l("Something was lost on the way"),
        _l("The page sent something that we could not read. Nothing was changed."),
        _l("Go back, reload the page and try again."),
    ),
    404: Trouble(
        _l("We cannot find this page"),
        _l("There may be a mistake in the address, or this quiz was started on another device."),
        _l("To continue a quiz from another device, type your resume code on the start page."),
    ),
    405: Trouble(
        _l("This page cannot be opened directly"),
        _l("It only receives what you send from another page."),
        _l("Start again from the start page. Your answers are saved."),
    ),
    413: Trouble(
        _l("That was too much at once"),
        _l("What the page sent is larger than any answer can be. Nothing was changed."),
        _l("Go back, reload the page and try again."),
    ),
    500: Trouble(
        _l("Something went wrong on our side"),
        _l("The answers that you have already given are safe."),
        _l("Wait a moment and reload the page. If it happens again, tell your teacher."),
    ),
}
EXPIRED = Trouble(
    _l("The page was open for too long"),
    _l("For your safety, a page works only for a limited time. Nothing was changed."),
    _l("Go back, reload the page and send your answer again. Please allow cookies for this site."),
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
