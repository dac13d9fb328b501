"""The desk: a draft with its sentences, questions, sources, terms and parts, each a list of rows."""

from flask import abort, render_template, request
from werkzeug.wrappers import Response

from quiz import workshop
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import hand
from quiz.web.teacher.rows import WAITING, Rows
from quiz.web.teacher.shelves import BY_NAME, SHELVES, Shelf
from quiz.workshop import articles


@blueprint.get("/workshop/drafts/<number:draft_id>")
def draft(draft_id: int) -> str:
    """A draft, with its sentences in both languages."""
    return shelf(draft_id, "sentences")


@blueprint.get("/workshop/drafts/<number:draft_id>/lists/<name>")
def shelf(draft_id: int, name: str) -> str:
    """One of the lists of a draft."""
    shown = _named(name)
    opened = workshop.open_manuscript(draft_id, by=teacher().id)
    rows, waiting = Rows(opened).of(shown), request.args.get("waiting", "")
    states = WAITING.get(waiting)
    return render_template(
        "teacher/desk.html",
        opened=opened,
        shelves=SHELVES,
        shelf=shown,
        rows=[row for row in rows if states is None or row.state in states],
        waiting=waiting if states else "",
        counts={name: sum(row.state in each for row in rows) for name, each in WAITING.items()},
        total=len(rows),
        has_article=articles.is_there(draft_id),
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/lists/<name>")
def add(draft_id: int, name: str) -> Response:
    """One more record, which is there at once, with nothing in it."""
    kind = _named(name).kind
    number = workshop.add(draft_id, kind, {"kind": "choice"} if kind == "question" else {}, hand())
    return see("teacher.record", draft_id=draft_id, number=number, _anchor="record")


def _named(name: str) -> Shelf:
    return BY_NAME.get(name) or abort(404)
