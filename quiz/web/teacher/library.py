"""The library: the drafts of whoever is signed in, what is shared with them, and banks to copy."""

from flask import current_app, render_template, request
from werkzeug.wrappers import Response

from quiz import workshop
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import making, now
from quiz.web.teacher.looking import SORTS, WAITS, Drawn, look
from quiz.web.teacher.trash import empty_now_and_then


@blueprint.get("/workshop")
def library() -> str:
    """A page of the drafts that one may see."""
    empty_now_and_then(current_app, now())
    me, view = teacher().id, look()
    found = workshop.Library((), has_more=False) if view.is_shipped else workshop.library_of(me, view.wanted)
    is_whole = view.is_plain and view.wanted.page == 1 and not found.has_more
    return render_template(
        "teacher/library.html",
        look=view,
        rows=[Drawn(draft) for draft in found.manuscripts],
        has_more=found.has_more,
        cards=workshop.shipped(view.wanted.words) if view.is_shipped or is_whole else (),
        tally=workshop.tally_of(me),
        waits=WAITS,
        sorts=SORTS,
        lies_for=workshop.IN_TRASH_FOR,
    )


@blueprint.post("/workshop/drafts")
def begin() -> Response:
    """Begin an empty draft, or one for an article that comes next."""
    draft_id = workshop.make_empty(making())
    return see(
        "teacher.article" if request.form.get("begin") == "article" else "teacher.draft", draft_id=draft_id
    )
