"""Choosing a bank, reading it, and looking at its proof."""

import secrets

from flask import abort, render_template, request

from quiz import library, practice
from quiz.edition import StatementSheet, line_of, notes_of, parts_of, reading_of, sources_of
from quiz.web.guard import device
from quiz.web.language import Later
from quiz.web.numbers import HIGHEST_NUMBER
from quiz.web.student.blueprint import blueprint
from quiz.web.wording import Wording


@blueprint.get("/")
def home() -> str:
    """The shelf of banks."""
    return home_page()


def home_page(*, resume_problem: Wording | Later | None = None, resume_value: str = "") -> str:
    """The shelf, with what went wrong with a resume code."""
    return render_template(
        "student/home.html",
        cards=library.shelf(),
        attempts=practice.held_attempts(device()),
        resume_problem=resume_problem,
        resume_value=resume_value,
    )


@blueprint.get("/banks/<bank_id>")
def bank(bank_id: str) -> str:
    """One bank: what it is about, its sources, and the way in."""
    edition = library.current_edition(bank_id)
    held = practice.held_attempts(device())
    return render_template(
        "student/bank.html",
        card=library.card(bank_id),
        parts=parts_of(edition),
        around=notes_of(edition),
        sources=sources_of(edition),
        attempts=tuple(progress for progress in held if progress.bank_id == bank_id),
        start_key=secrets.token_hex(16),
    )


@blueprint.get("/banks/<bank_id>/reading")
def reading(bank_id: str) -> str:
    """The bank's statements as a text to read before the quiz."""
    edition = library.current_edition(bank_id)
    return render_template(
        "student/reading.html",
        line=line_of(edition),
        statements=reading_of(edition),
        around=notes_of(edition),
    )


@blueprint.get("/banks/<bank_id>/statements/<statement_id>")
def statement(bank_id: str, statement_id: str) -> str:
    """One statement with its sources. `?version=` shows the version that an attempt was made with."""
    edition = library.current_edition(bank_id, _version())
    sheets = {sheet.id: sheet for sheet in reading_of(edition)}
    if statement_id not in sheets:
        abort(404)
    sheet = sheets[statement_id]
    return render_template(
        "student/statement.html",
        line=line_of(edition),
        statement=sheet,
        before=_numbered(sheets, sheet.number - 1),
        after=_numbered(sheets, sheet.number + 1),
    )


@blueprint.get("/guide")
def guide() -> str:
    """How a quiz goes. The bank "Getting started" has this page as its source."""
    return render_template("student/guide.html")


def _version() -> int | None:
    number = request.args.get("version", type=int)
    if number is not None and not 1 <= number <= HIGHEST_NUMBER:
        abort(404)
    return number


def _numbered(sheets: dict[str, StatementSheet], number: int) -> StatementSheet | None:
    return next((sheet for sheet in sheets.values() if sheet.number == number), None)
