"""Sharing a draft with colleagues: to see it, to copy it, or to write in it; and taking that back."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import abort, flash, render_template, request
from flask.typing import ResponseReturnValue

from quiz import accounts, workshop
from quiz.accounts import Colleague
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import Later
from quiz.web.language import Later as _l
from quiz.web.language import gettext as _
from quiz.web.teacher.blueprint import blueprint
from quiz.web.wording import Wording
from quiz.workshop import NoSuchColleague, SharedRight

RIGHTS: Mapping[SharedRight, Later] = {
    "see": _l("see it"),
    "copy": _l("see it and copy it"),
    "edit": _l("write in it, too"),
}
NOBODY = "none"


@dataclass(frozen=True)
class Sharing:
    """A colleague with whom the draft is shared."""

    colleague: Colleague
    right: SharedRight


@blueprint.get("/workshop/drafts/<number:draft_id>/sharing")
def sharing(draft_id: int) -> str:
    """With whom a draft is shared."""
    return sharing_page(draft_id)


def sharing_page(draft_id: int, problem: Wording | None = None) -> str:
    """That page, with what went wrong; what was typed stays."""
    me = teacher().id
    opened = workshop.open_manuscript(draft_id, by=me, to="own")
    known = {each.person.id: each for each in accounts.colleagues()}
    shared = [Sharing(known[each.account_id], each.right) for each in workshop.shares(draft_id, by=me)]
    taken = {me, *(each.colleague.person.id for each in shared)}
    return render_template(
        "teacher/sharing.html",
        opened=opened,
        shared=shared,
        others=[each.person for each in known.values() if each.person.id not in taken and not each.left_at],
        rights=RIGHTS,
        problem=problem,
        sent=request.form,
    )


@blueprint.post("/workshop/drafts/<number:draft_id>/sharing")
def share(draft_id: int) -> ResponseReturnValue:
    """Share it with somebody, change what they may do, or share it with them no longer."""
    me, name = teacher().id, request.form.get("name", "")
    workshop.open_manuscript(draft_id, by=me, to="own")
    wanted = request.form.get("right", "")
    try:
        person = _named(name)
        if wanted == NOBODY:
            workshop.unshare(draft_id, person.id, by=me)
            flash(str(_("%(name)s can no longer open this draft.", name=person.name)))
        else:
            workshop.share(draft_id, _here(person).id, _right(wanted), by=me)
            flash(str(_("%(name)s finds this draft in the library now.", name=person.name)))
    except NoSuchColleague:
        return sharing_page(draft_id, _wrong(name)), 422
    return see("teacher.sharing", draft_id=draft_id)


def _named(name: str) -> accounts.Person:
    """A colleague. Raise `NoSuchColleague`."""
    try:
        return accounts.named(name)
    except accounts.NoSuchAccount as error:
        raise NoSuchColleague(name) from error


def _here(person: accounts.Person) -> accounts.Person:
    """With whoever has left, nothing is shared any more."""
    if accounts.colleague(person.id).left_at:
        raise NoSuchColleague(person.name)
    return person


def _right(wanted: str) -> SharedRight:
    found: SharedRight | None = next((right for right in RIGHTS if right == wanted), None)
    return found or abort(400)


def _wrong(name: str) -> Wording:
    if not name.strip():
        return _("Write the name of a colleague.")
    return _("There is no colleague named “%(name)s” here. Choose a name from the list.", name=name.strip())
