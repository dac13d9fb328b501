"""One's own account: name, password, signing out everywhere, handing over."""

from flask import flash, render_template, request
from werkzeug.wrappers import Response

from quiz import accounts
from quiz.web import signing
from quiz.web.account.blueprint import blueprint
from quiz.web.account.forms import AccountForm
from quiz.web.account.words import NONE, Problems, problems_of
from quiz.web.going import see
from quiz.web.guard import teacher
from quiz.web.language import gettext as _
from quiz.web.language import ngettext

Answer = Response | tuple[str, int]


@blueprint.get("/account")
def own() -> str:
    """One's own account."""
    return own_page()


def own_page(*, name: str | None = None, problems: Problems = NONE) -> str:
    """That page, with what went wrong."""
    person = teacher()
    return render_template(
        "account/own.html",
        person=person,
        name=person.name if name is None else name,
        heirs=heirs_of(person.id),
        problems=problems,
    )


@blueprint.post("/account/name")
def rename() -> Answer:
    """Have another name."""
    form = AccountForm(request.form)
    try:
        accounts.rename(teacher().id, form.text("name"))
    except accounts.Refused as refused:
        return own_page(name=form.text("name"), problems=problems_of(refused)), 422
    return _done(str(_("Your name is saved.")))


@blueprint.post("/account/password")
def change_password() -> Answer:
    """Have another password; this browser stays signed in."""
    form, person = AccountForm(request.form), teacher()
    try:
        accounts.change_password(person.id, form.text("old_password"), form.text("password"))
    except accounts.Refused as refused:
        return own_page(problems=problems_of(refused)), 422
    signing.begin(person)
    return _done(str(_("Your password is changed. All other devices are signed out.")))


@blueprint.post("/account/sign-outs")
def sign_out_everywhere() -> Response:
    """Sign all browsers out, this one too."""
    accounts.sign_out_everywhere(teacher().id)
    signing.end()
    return see("account.sign_in")


@blueprint.post("/account/handing-over")
def hand_over() -> Answer:
    """Give everything to a colleague."""
    try:
        count = accounts.hand_over(teacher().id, AccountForm(request.form).number("heir"))
    except accounts.Refused as refused:
        return own_page(problems=problems_of(refused)), 422
    return _done(handed_over(count))


def heirs_of(account_id: int) -> tuple[accounts.Person, ...]:
    """To whom somebody may hand over: all who are here but themselves."""
    here = (one.person for one in accounts.colleagues() if one.left_at is None)
    return tuple(person for person in here if person.id != account_id)


def handed_over(count: int) -> str:
    """Say how much went to somebody else."""
    return str(ngettext("%(num)s thing was handed over.", "%(num)s things were handed over.", count))


def _done(words: str) -> Response:
    flash(words)
    return see("account.own")
