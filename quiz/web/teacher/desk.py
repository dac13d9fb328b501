"""The desk: a draft with its sentences."""

from flask import render_template

from quiz import workshop
from quiz.web.guard import teacher
from quiz.web.teacher.blueprint import blueprint


@blueprint.get("/workshop/drafts/<number:draft_id>")
def draft(draft_id: int) -> str:
    """A draft, with its sentences in both languages."""
    opened = workshop.open_manuscript(draft_id, by=teacher().id)
    return render_template("teacher/draft.html", opened=opened)
