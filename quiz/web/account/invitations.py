"""Invitations, for administrators: made, shown as link and QR code, revoked, and who came by them."""

from flask import flash, render_template, request
from werkzeug.wrappers import Response

from quiz import accounts
from quiz.web.account.blueprint import blueprint
from quiz.web.account.forms import AccountForm, now, secret
from quiz.web.account.links import code_link
from quiz.web.account.words import NONE, Problems, problems_of
from quiz.web.audience import opens_to
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import gettext as _

Answer = Response | tuple[str, int]


@blueprint.get("/invitations")
@opens_to("administrator")
def invitations() -> str:
    """All invitations, and the form for a new one."""
    return invitations_page()


def invitations_page(*, uses: str = "1", problems: Problems = NONE) -> str:
    """That page, with what went wrong."""
    return render_template(
        "account/invitations.html",
        invitations=accounts.invitations(),
        at=now(),
        uses=uses,
        problems=problems,
    )


@blueprint.post("/invitations")
@opens_to("administrator")
def invite() -> Answer:
    """Make one."""
    form = AccountForm(request.form)
    try:
        invitation_id = accounts.invite(teacher(), form.number("uses"), at=now())
    except accounts.Refused as refused:
        return invitations_page(uses=form.text("uses"), problems=problems_of(refused)), 422
    return see("account.one_invitation", invitation_id=invitation_id)


@blueprint.get("/invitations/<number:invitation_id>")
@opens_to("administrator")
def one_invitation(invitation_id: int) -> str:
    """One invitation, to be handed on."""
    made = accounts.invitation(invitation_id)
    code = accounts.code_of(invitation_id, secret=secret())
    link = code_link("account.invitation", code) if made.is_open(now()) else None
    return render_template("account/one_invitation.html", invitation=made, link=link)


@blueprint.post("/invitations/<number:invitation_id>/revocation")
@opens_to("administrator")
def revoke(invitation_id: int) -> Response:
    """Nobody may come by it any more."""
    accounts.revoke(invitation_id, at=now())
    flash(str(_("The invitation is revoked.")))
    return see("account.invitations")
