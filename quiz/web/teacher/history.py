"""Looking back: what was done to a draft and to each record, undoing it, and what was taken out."""

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from quiz import workshop
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import gettext as _
from quiz.web.numbers import HIGHEST_NUMBER
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.done import steps_of, timeline
from quiz.web.teacher.hands import hand, version
from quiz.web.teacher.spots import Spots
from quiz.web.wording import Wording
from quiz.workshop import NoSuchDeed, NoSuchVersion, NotUndone, Opened

WRITERS = ("own", "edit")


@blueprint.get("/workshop/drafts/<number:draft_id>/history")
def history(draft_id: int) -> str:
    """What was done to a draft, the newest first, and its versions among it."""
    return history_page(draft_id)


def history_page(draft_id: int, problem: Wording | None = None) -> str:
    """That page, with what could not be undone."""
    me = teacher().id
    opened = workshop.open_manuscript(draft_id, by=me)
    may_write = opened.right in WRITERS
    gone = workshop.removed(draft_id, by=me) if may_write else ()
    return render_template(
        "teacher/history.html",
        opened=opened,
        kinds={record.number: record.kind for record in gone},
        spots=Spots(opened),
        may_write=may_write,
        gone=gone,
        timeline=timeline(
            workshop.deeds(draft_id, by=me) if may_write else (), workshop.publishings(draft_id, by=me)
        ),
        problem=problem,
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/undoings")
def undo(draft_id: int) -> ResponseReturnValue:
    """Undo a deed, as long as nobody changed since what it did."""
    opened = workshop.open_manuscript(draft_id, by=teacher().id, to="edit")
    try:
        workshop.undo(draft_id, _sent_number("deed"), hand())
    except NoSuchDeed:
        abort(404)
    except NotUndone as overtaken:
        return history_page(draft_id, _overtaken(opened, overtaken)), 409
    return see("teacher.history", draft_id=draft_id)


def _overtaken(opened: Opened, overtaken: NotUndone) -> Wording:
    spots = Spots(opened)
    names = [str(spots.name(number)) for number in overtaken.fields if spots.has(number)]
    if not names:
        return _("This cannot be undone any more: what it changed was taken out since.")
    return _("This cannot be undone any more: %(place)s was changed since.", place=names[0])


@blueprint.post("/workshop/drafts/<number:draft_id>/returns")
def bring_back(draft_id: int) -> Response:
    """Bring a record back that was taken out."""
    workshop.open_manuscript(draft_id, by=teacher().id, to="edit")
    number = _sent_number("number")
    workshop.bring_back(draft_id, [number], hand())
    return see("teacher.record", draft_id=draft_id, number=number, _anchor="record")


@blueprint.get("/workshop/drafts/<number:draft_id>/records/<number:number>/history")
def record_history(draft_id: int, number: int) -> str:
    """Who wrote what in a record, field by field and word by word."""
    me = teacher().id
    opened = workshop.open_manuscript(draft_id, by=me)
    past = workshop.history(draft_id, number, by=me)
    record = workshop.record_at(draft_id, number, past[0].version if past else 1, by=me)
    spots = Spots(opened)
    return render_template(
        "teacher/history_record.html",
        opened=opened,
        spots=spots,
        record=record,
        steps=steps_of(record, past, spots),
        may_go_back=opened.right in WRITERS and spots.has(number),
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/records/<number:number>/history")
def go_back(draft_id: int, number: int) -> Response:
    """Have a record say again what it said in a version of it."""
    workshop.open_manuscript(draft_id, by=teacher().id, to="edit").record(number)
    try:
        workshop.go_back(draft_id, number, version(), hand())
    except NoSuchVersion:
        abort(404)
    return see("teacher.record", draft_id=draft_id, number=number, _anchor="record")


def _sent_number(name: str) -> int:
    """A number of the form; one that no row can have leads nowhere."""
    number = request.form.get(name, type=int)
    return number if number is not None and 0 < number <= HIGHEST_NUMBER else abort(400)
