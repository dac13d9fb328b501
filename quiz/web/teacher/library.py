"""The library: the drafts of whoever is signed in, and a way to begin a new one."""

from flask import render_template
from werkzeug.wrappers import Response

from quiz import workshop
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import making


@blueprint.get("/workshop")
def library() -> str:
    """All drafts that one may see, the last changed first."""
    return render_template("teacher/library.html", drafts=workshop.library_of(teacher().id).manuscripts)


@blueprint.post("/workshop/drafts")
def begin() -> Response:
    """Begin an empty draft."""
    return see("teacher.draft", draft_id=workshop.make_empty(making()))
