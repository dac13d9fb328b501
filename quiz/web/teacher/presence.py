"""Who else has a draft open, and at which record."""

from flask import jsonify, request
from flask.typing import ResponseReturnValue

from quiz import workshop
from quiz.web.guard import teacher
from quiz.web.language import gettext as _
from quiz.web.numbers import HIGHEST_NUMBER
from quiz.web.teacher.blueprint import blueprint
from quiz.web.teacher.hands import now
from quiz.web.teacher.people import name_of
from quiz.web.teacher.spots import Spots
from quiz.workshop import Opened, Present


@blueprint.post("/workshop/drafts/<number:draft_id>/presence")
def be_present(draft_id: int) -> ResponseReturnValue:
    """For a script: say where one is, and hear who else is there."""
    me = teacher().id
    opened = workshop.open_manuscript(draft_id, by=me)
    number = request.form.get("record", type=int)
    here = number if number is not None and 0 < number <= HIGHEST_NUMBER else None
    others = workshop.be_present(draft_id, here, by=me, at=now())
    return jsonify(others=_said(opened, others))


@blueprint.app_template_global()
def others_in(opened: Opened) -> str:
    """Who else is there, in one line."""
    return _said(opened, workshop.who_is_there(opened.id, by=teacher().id, at=now()))


def _said(opened: Opened, others: tuple[Present, ...]) -> str:
    spots = Spots(opened)
    return " ".join(_one(spots, each) for each in others)


def _one(spots: Spots, present: Present) -> str:
    name = name_of(present.account_id)
    if present.record is None or not spots.has(present.record):
        return str(_("%(name)s is here, too.", name=name))
    return str(_("%(name)s is here: %(place)s.", name=name, place=spots.name(present.record)))
