"""One record, opened: its form, and what became of it when it was sent."""

from flask import jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import generate_csrf

from quiz import workshop
from quiz.web.bodies import takes_up_to
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.conflicts import conflict_page, settled_fields
from quiz.web.teacher.deeds import do
from quiz.web.teacher.hands import hand, version
from quiz.web.teacher.rows import Neighbours
from quiz.web.teacher.sent import sent_fields
from quiz.web.teacher.sheet import Sheet
from quiz.web.teacher.shelves import BY_KIND, SHELVES
from quiz.workshop import Saved, articles

SCRIPT = "application/json"
# The longest texts in every field of the longest question, as a form encodes Japanese.
LARGEST_RECORD_BYTES = 1024 * 1024


@blueprint.get("/workshop/drafts/<number:draft_id>/records/<number:number>")
def record(draft_id: int, number: int) -> str:
    """A record with its form open."""
    sheet = Sheet(workshop.open_manuscript(draft_id, by=teacher().id), number, by=teacher().id)
    shelf = BY_KIND[sheet.record.kind]
    near = sheet.rows.around(number) if shelf.kind != "question" else Neighbours()
    return render_template(
        "teacher/desk.html",
        opened=sheet.opened,
        shelves=SHELVES,
        shelf=shelf,
        rows=near.rows,
        near=near,
        sheet=sheet,
        has_article=articles.is_there(draft_id),
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/records/<number:number>")
@takes_up_to(LARGEST_RECORD_BYTES)
def save(draft_id: int, number: int) -> ResponseReturnValue:
    """Save what was written; then do what the button says that was pressed."""
    by = hand()
    saved = workshop.save(draft_id, number, version(), sent_fields(request.form), by)
    if request.accept_mimetypes.best == SCRIPT:
        return _told(draft_id, number, saved)
    if saved.clashes:
        return conflict_page(draft_id, number, saved), 409
    return do(draft_id, number, by)


@blueprint.post("/workshop/drafts/<number:draft_id>/records/<number:number>/settlement")
@takes_up_to(LARGEST_RECORD_BYTES)
def settle(draft_id: int, number: int) -> ResponseReturnValue:
    """Save what somebody chose where two had changed the same field; once more, if it changed again."""
    saved = workshop.save(draft_id, number, version(), settled_fields(request.form), hand())
    if saved.clashes:
        return conflict_page(draft_id, number, saved), 409
    return see("teacher.record", draft_id=draft_id, number=number, _anchor="record")


@blueprint.get("/workshop/token")
def token() -> ResponseReturnValue:
    """For a script whose page outlived its session: a token with which forms are taken again."""
    return jsonify(token=generate_csrf())


def _told(draft_id: int, number: int, saved: Saved) -> ResponseReturnValue:
    """For a script: the version that is saved, the row as it looks now, and which fields others changed."""
    if saved.clashes or saved.is_gone:
        return jsonify(error="clash" if saved.clashes else "gone", version=saved.version), 409
    sheet = Sheet(workshop.open_manuscript(draft_id, by=teacher().id), number, by=teacher().id)
    html = render_template("teacher/opened.html", sheet=sheet)
    return jsonify(version=saved.version, html=html, theirs=list(saved.theirs))
