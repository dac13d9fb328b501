"""Pasting lines, or columns of a spreadsheet: looked at first, then taken into the draft all at once."""

from hashlib import sha256

from flask import flash, render_template, request
from flask.typing import ResponseReturnValue

from quiz import workshop
from quiz.manuscript.pasting import Pasted, pasted
from quiz.manuscript.pasting.decoding import NotText, decoded
from quiz.manuscript.pasting.reading import MOST_SIGNS
from quiz.manuscript.tidying import tidy_text
from quiz.web.bodies import LARGEST_BYTES, takes_up_to
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import gettext as _
from quiz.web.language import ngettext
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import hand
from quiz.web.teacher.pasted import about_all, shown, why_not_text
from quiz.web.teacher.shelves import BY_KIND
from quiz.web.wording import Wording


@blueprint.get("/workshop/drafts/<number:draft_id>/paste")
def paste(draft_id: int) -> str:
    """Where lines are pasted."""
    return paste_page(draft_id, "")


@blueprint.post("/workshop/drafts/<number:draft_id>/paste")
@takes_up_to(LARGEST_BYTES)
def look_at_paste(draft_id: int) -> ResponseReturnValue:
    """Show what was read; nothing is stored."""
    workshop.open_manuscript(draft_id, by=teacher().id, to="edit")
    try:
        text = _sent_text()
    except NotText as error:
        return paste_page(draft_id, "", why_not_text(error)), 422
    return paste_page(draft_id, text)


@blueprint.post("/workshop/drafts/<number:draft_id>/pasted")
@takes_up_to(LARGEST_BYTES)
def take_pasted(draft_id: int) -> ResponseReturnValue:
    """Take in what is ticked, all of it or nothing; it is one deed to undo."""
    workshop.open_manuscript(draft_id, by=teacher().id, to="edit")
    text = _tidy(request.form.get("text", ""))
    if request.form.get("seen") != _digest(text):
        return paste_page(draft_id, text, _("The text is not what was read. Look at it once more.")), 409
    ticked = set(request.form.getlist("take"))
    rows = [row for row in pasted(text).rows if str(row.line) in ticked]
    if not rows:
        return paste_page(draft_id, text, _("Tick at least one record.")), 422
    workshop.add_all(draft_id, [(row.kind, row.body) for row in rows], hand())
    flash(str(ngettext("%(num)s record was taken in.", "%(num)s records were taken in.", len(rows))))
    return see("teacher.shelf", draft_id=draft_id, name=BY_KIND[rows[-1].kind].name)


def paste_page(draft_id: int, text: str, problem: Wording | None = None) -> str:
    """The page with what was read of a text, if there is one."""
    opened = workshop.open_manuscript(draft_id, by=teacher().id)
    is_read = bool(text) or (request.method == "POST" and problem is None)
    found, kept = pasted(text) if is_read else Pasted(()), tidy_text(text[:MOST_SIGNS])
    return render_template(
        "teacher/paste.html",
        opened=opened,
        text=kept,
        seen=_digest(kept),
        rows=shown(found),
        about_all=about_all(found),
        problem=problem,
    )


def _sent_text() -> str:
    """What was pasted; else the file."""
    text, file = request.form.get("text", ""), request.files.get("file")
    if text.strip() or file is None or not file.filename:
        return _tidy(text)
    return _tidy(decoded(file.read()))


def _tidy(text: str) -> str:
    """As it comes back from a browser: whatever a page cannot hold would make it another text."""
    return tidy_text(text.replace("\r\n", "\n").replace("\r", "\n"))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
