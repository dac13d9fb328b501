"""Colleagues, for administrators: who is here, roles, leaving, handing over, forgotten passwords."""

from flask import abort, flash, render_template, request
from werkzeug.wrappers import Response

from quiz import accounts
from quiz.web.account.blueprint import blueprint
from quiz.web.account.forms import AccountForm, now, secret
from quiz.web.account.links import code_link
from quiz.web.account.own import handed_over, heirs_of
from quiz.web.account.words import NONE, Problems, problems_of
from quiz.web.audience import opens_to
from quiz.web.going import see
from quiz.web.language import gettext as _

Answer = Response | tuple[str, int]


@blueprint.get("/colleagues")
@opens_to("administrator")
def colleagues() -> str:
    """All who have an account."""
    return render_template("account/colleagues.html", colleagues=accounts.colleagues())


@blueprint.get("/colleagues/<number:account_id>")
@opens_to("administrator")
def colleague(account_id: int) -> str:
    """One of them, and what can be done for them."""
    return colleague_page(account_id)


def colleague_page(account_id: int, *, problems: Problems = NONE) -> str:
    """That page, with what went wrong."""
    return render_template(
        "account/colleague.html",
        colleague=accounts.colleague(account_id),
        heirs=heirs_of(account_id),
        problems=problems,
    )


@blueprint.post("/colleagues/<number:account_id>/role")
@opens_to("administrator")
def give_role(account_id: int) -> Answer:
    """Make somebody an administrator, or a teacher again."""
    wanted = AccountForm(request.form).text("role")
    role = next((role for role in accounts.ROLES if role == wanted), None) or abort(400)
    try:
        accounts.give_role(account_id, role, at=now())
    except accounts.Refused as refused:
        return colleague_page(account_id, problems=problems_of(refused)), 422
    return _done(account_id, str(_("The role is saved.")))


@blueprint.post("/colleagues/<number:account_id>/leaving")
@opens_to("administrator")
def leave(account_id: int) -> Answer:
    """Somebody is here no more."""
    try:
        accounts.leave(account_id, at=now())
    except accounts.Refused as refused:
        return colleague_page(account_id, problems=problems_of(refused)), 422
    return _done(account_id, str(_("This account is closed. What it owns is still there.")))


@blueprint.post("/colleagues/<number:account_id>/return")
@opens_to("administrator")
def come_back(account_id: int) -> Response:
    """Somebody is here again."""
    accounts.come_back(account_id)
    return _done(account_id, str(_("This account can be used again. Make a link for a new password.")))


@blueprint.post("/colleagues/<number:account_id>/handing-over")
@opens_to("administrator")
def hand_over_of(account_id: int) -> Answer:
    """Give everything of somebody to a colleague."""
    try:
        count = accounts.hand_over(account_id, AccountForm(request.form).number("heir"))
    except accounts.Refused as refused:
        return colleague_page(account_id, problems=problems_of(refused)), 422
    return _done(account_id, handed_over(count))


@blueprint.get("/colleagues/<number:account_id>/reset")
@opens_to("administrator")
def reset_link(account_id: int) -> str | tuple[str, int]:
    """A link for somebody who forgot the password. It is signed, not kept: to look at it changes nothing."""
    try:
        made = accounts.reset_code(account_id, secret=secret(), at=now())
    except accounts.Refused as refused:
        return colleague_page(account_id, problems=problems_of(refused)), 422
    return render_template(
        "account/reset_link.html",
        colleague=accounts.colleague(account_id),
        until=made.until,
        link=code_link("account.reset", made.code),
    )


def _done(account_id: int, words: str) -> Response:
    flash(words)
    return see("account.colleague", account_id=account_id)
