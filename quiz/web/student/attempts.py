"""Taking a bank: start, question, answer, result, the wrong ones again, and going on elsewhere."""

import random
import secrets
from datetime import UTC, datetime
from typing import Any

from flask import abort, render_template, request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from quiz import library, practice
from quiz.bank.asked import NOT_SURE, Given
from quiz.bank.model import Question
from quiz.edition import Edition
from quiz.sheets import QuestionSheet, question_at, question_sheet, result_sheet, reveal
from quiz.web.going import see
from quiz.web.guard import device
from quiz.web.language import gettext as _
from quiz.web.language import reader
from quiz.web.student.banks import home_page
from quiz.web.student.blueprint import blueprint
from quiz.web.student.forms import (
    SENT_OF,
    ResumeForm,
    StartForm,
    certainty_of,
    has_shared_place,
    problem_of,
)
from quiz.web.wording import Wording

Answer = Response | str | tuple[str, int]


@blueprint.post("/banks/<bank_id>/attempts")
def start(bank_id: str) -> Response:
    """Begin; a second tap on the button leads to the same attempt."""
    attempt_id = practice.start(
        bank_id, device=device(), start_key=_start_key(), at=_now(), chance=random.SystemRandom()
    )
    return see("student.attempt", attempt_id=attempt_id)


@blueprint.get("/attempts/<number:attempt_id>")
def attempt(attempt_id: int) -> Response:
    """Go to where the attempt goes on."""
    opened = practice.open_attempt(attempt_id, device=device())
    number = practice.where_to_go_on(opened)
    if number is None:
        return see("student.result", attempt_id=attempt_id)
    return see("student.question", attempt_id=attempt_id, number=number)


@blueprint.get("/attempts/<number:attempt_id>/questions/<number:number>")
def question(attempt_id: int, number: int) -> Answer:
    """A question, or, once it is answered, what it reveals."""
    opened, edition = _open(attempt_id)
    asked = _asked(opened, edition, number)
    sheet = question_sheet(edition, opened.attempt, opened.answers, number)
    if asked.id not in opened.answers:
        return render_template(
            "student/question.html", sheet=sheet, problem=None, **picked(sheet, request.args)
        )
    return render_template(
        "student/reveal.html",
        sheet=sheet,
        reveal=reveal(edition, opened.attempt, opened.answers, number),
        version=edition.number,
        is_repeat="again" in request.args,
    )


@blueprint.post("/attempts/<number:attempt_id>/questions/<number:number>/answer")
def answer(attempt_id: int, number: int) -> Answer:
    """Store the answer and reveal; what cannot be read comes back with what was chosen."""
    opened, edition = _open(attempt_id)
    sent = SENT_OF[_asked(opened, edition, number).INPUT](request.form)
    try:
        given = _given(opened, edition, number, sent)
        stands = practice.answer(
            opened,
            edition,
            number,
            given,
            language=reader().language,
            at=_now(),
            certainty=certainty_of(request.form),
        )
    except practice.Unreadable as error:
        sheet = question_sheet(edition, opened.attempt, opened.answers, number)
        return (
            render_template(
                "student/question.html",
                sheet=sheet,
                problem=problem_of(error, field=sheet.field, gaps=sheet.gaps),
                **picked(sheet, request.form),
            ),
            422,
        )
    again = None if stands == given else 1
    return see("student.question", attempt_id=attempt_id, number=number, again=again, _anchor="verdict")


@blueprint.get("/attempts/<number:attempt_id>/result")
def result(attempt_id: int) -> str:
    """How the attempt stands."""
    opened, edition = _open(attempt_id)
    return render_template(
        "student/result.html",
        result=result_sheet(edition, opened.attempt, opened.answers),
        retry_key=secrets.token_hex(16),
    )


@blueprint.post("/attempts/<number:attempt_id>/retries")
def retry(attempt_id: int) -> Response:
    """Take those again that were not right."""
    opened = practice.open_attempt(attempt_id, device=device())
    try:
        new_id = practice.retake(
            opened, device=device(), start_key=_start_key(), at=_now(), chance=random.SystemRandom()
        )
    except practice.NothingToRetake:
        return see("student.result", attempt_id=attempt_id)
    return see("student.attempt", attempt_id=new_id)


@blueprint.post("/resumptions")
def resume() -> Answer:
    """Go on, on this device, with an attempt that was begun on another one."""
    form = ResumeForm(request.form)
    try:
        attempt_id = practice.resume(form.code.data or "", device=device())
    except practice.NoSuchCode:
        problem = _no_such_code(form.code.data or "")
        return home_page(resume_problem=problem, resume_value=form.code.data or ""), 422
    return see("student.attempt", attempt_id=attempt_id)


def _no_such_code(code: str) -> Wording:
    """Letters that an input method has turned into kana are told apart from a slip."""
    if any("\u3040" <= sign <= "\u9fff" for sign in code):
        return _("A resume code has only letters and digits. Switch off Japanese input and type it again.")
    return _("There is no quiz with this code. Check each letter; 0, O, 1, I and L are never used.")


def _open(attempt_id: int) -> tuple[practice.Opened, Edition]:
    opened = practice.open_attempt(attempt_id, device=device())
    return opened, library.open_edition(opened.version)


def _asked(opened: practice.Opened, edition: Edition, number: int) -> Question:
    try:
        return question_at(edition.bank, opened.attempt, number)
    except IndexError:
        abort(404)


def open_question(attempt_id: int, number: int) -> QuestionSheet:
    """The sheet of a question that this device may still answer. Raise `LookupError` where it may not."""
    opened, edition = _open(attempt_id)
    if _asked(opened, edition, number).id in opened.answers:
        raise LookupError(number)
    return question_sheet(edition, opened.attempt, opened.answers, number)


def picked(sheet: QuestionSheet, sent: MultiDict[str, str]) -> dict[str, Any]:
    """What was chosen or written before, for the page that comes again."""
    return {"picks": SENT_OF[sheet.input](sent), "certainty": certainty_of(sent)}


def _given(opened: practice.Opened, edition: Edition, number: int, sent: tuple[str, ...]) -> Given:
    if "not_sure" in request.form:
        return NOT_SURE
    if has_shared_place(request.form):
        raise practice.Unreadable("places-not-distinct")
    return practice.read_sent(opened, edition, number, sent)


def _start_key() -> str:
    form = StartForm(request.form)
    if not form.validate():
        abort(400)
    return str(form.start_key.data)


def _now() -> datetime:
    return datetime.now(UTC)
