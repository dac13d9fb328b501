"""Putting drafts away: into the archive, into the trash for thirty days, and out of them again."""

from datetime import datetime, timedelta

from flask import Flask, flash
from flask.sansio.blueprints import BlueprintSetupState
from werkzeug.wrappers import Response

from quiz import workshop
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import gettext as _
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import now
from quiz.web.wording import Wording

EMPTIED_EVERY = timedelta(days=1)
EMPTIED = "trash emptied at"


@blueprint.record
def _never_emptied(state: BlueprintSetupState) -> None:
    state.app.extensions[EMPTIED] = None


def empty_now_and_then(app: Flask, at: datetime) -> None:
    """Remove for good what has been in the trash for thirty days; looked for once a day at most."""
    last: datetime | None = app.extensions[EMPTIED]
    if last is None or at - last >= EMPTIED_EVERY:
        app.extensions[EMPTIED] = at
        workshop.empty_trash(at=at)


@blueprint.post("/workshop/drafts/<number:draft_id>/archiving")
def archive(draft_id: int) -> Response:
    """Put a draft away that is done with."""
    workshop.archive(draft_id, by=teacher().id, at=now())
    return _put(_("The draft is in the archive."), "archive")


@blueprint.post("/workshop/drafts/<number:draft_id>/unarchiving")
def unarchive(draft_id: int) -> Response:
    """Take it out of the archive."""
    workshop.unarchive(draft_id, by=teacher().id)
    return _put(_("The draft is back among your drafts."), "desk")


@blueprint.post("/workshop/drafts/<number:draft_id>/trashing")
def throw_away(draft_id: int) -> Response:
    """Put a draft into the trash."""
    workshop.throw_away(draft_id, by=teacher().id, at=now())
    return _put(_("The draft is in the trash. You can take it out for 30 days."), "trash")


@blueprint.post("/workshop/drafts/<number:draft_id>/untrashing")
def take_out(draft_id: int) -> Response:
    """Take it out of the trash."""
    workshop.take_out(draft_id, by=teacher().id)
    return _put(_("The draft is back among your drafts."), "desk")


def _put(said: Wording, where: str) -> Response:
    """Say where it is now, and show that place."""
    flash(str(said))
    return see("teacher.library", where=None if where == "desk" else where)
