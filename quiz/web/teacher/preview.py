"""A question as students will see it, made by their own pages before anybody published it."""

from dataclasses import replace
from datetime import UTC, datetime

from flask import g, render_template, request
from flask.typing import ResponseReturnValue

from quiz import workshop
from quiz.bank.checks.narrow import narrowed
from quiz.bank.model import Bank
from quiz.bank.texts import texts
from quiz.edition import Edition
from quiz.reading import Reader
from quiz.sheets import Attempt, question_sheet
from quiz.text.language import SHOWN
from quiz.web.guard import teacher
from quiz.web.language import reader
from quiz.web.teacher.blueprint import blueprint
from quiz.workshop import Opened

# Nobody began it: the arrangement is that of the first student.
_SEED = 1


@blueprint.get("/workshop/drafts/<number:draft_id>/records/<number:number>/preview")
def preview(draft_id: int, number: int) -> ResponseReturnValue:
    """The page of a question, in the languages that are asked for; to be framed by the desk."""
    opened = workshop.open_manuscript(draft_id, by=teacher().id)
    opened.record(number)
    wanted = request.args.get("in", "")
    g.reader = replace(reader(), language=wanted) if wanted in SHOWN else reader()
    g.is_framed_by_us = True
    bank = _bank_of(opened, number)
    if bank is None:
        return render_template("teacher/no_preview.html")
    return render_template("teacher/preview.html", sheet=_sheet(bank), problem=None, picks=(), certainty=None)


def _bank_of(opened: Opened, number: int) -> Bank | None:
    """The question alone with what proves it; nothing where something of it is still missing."""
    path = opened.folded.path_of(number)
    if path is None or path[:1] != ("questions",):
        return None
    return narrowed(opened.folded.bank, path)


def _sheet(bank: Bank):  # type: ignore[no-untyped-def]
    read = Reader(dict(bank.known_readings))
    edition = Edition(bank, 1, {address: read.say(words) for address, words in texts(bank)})
    ids = tuple(question.id for question in bank.questions)
    attempt = Attempt(1, "", bank.id, _SEED, ids, False, datetime.now(UTC))
    return question_sheet(edition, attempt, {}, 1)
