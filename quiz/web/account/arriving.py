"""Coming by a link: the first teacher, a colleague who is invited, somebody who forgot a password.

The code is in the fragment of the link, which no log of a server ever sees; a script puts it into the form.
Without scripts one types it.
"""

from flask import redirect, render_template, request
from werkzeug.wrappers import Response

from quiz import accounts
from quiz.web import signing
from quiz.web.account.blueprint import blueprint
from quiz.web.account.forms import AccountForm, now, secret
from quiz.web.account.signing_in import home
from quiz.web.account.words import NONE, Problems, problems_of
from quiz.web.audience import opens_to

Answer = Response | tuple[str, int]


@blueprint.get("/claim")
@opens_to("everybody")
def claim() -> str:
    """The page for the first teacher. Raise `Claimed` ever after."""
    return claim_page()


def claim_page(*, name: str = "", code: str = "", problems: Problems = NONE) -> str:
    """That page, with what went wrong."""
    if accounts.is_claimed():
        raise accounts.Claimed
    return render_template("account/claim.html", name=name, code=code, problems=problems)


@blueprint.post("/claim")
@opens_to("everybody")
def be_first() -> Answer:
    """Make the first account."""
    form = AccountForm(request.form)
    try:
        return _let_in(accounts.claim(form.text("code"), form.wished, at=now()))
    except accounts.Refused as refused:
        return claim_page(**_filled(form), problems=problems_of(refused)), 422


@blueprint.get("/invitation")
@opens_to("everybody")
def invitation() -> str:
    """The page for a colleague who is invited."""
    return invitation_page()


def invitation_page(*, name: str = "", code: str = "", problems: Problems = NONE) -> str:
    """That page, with what went wrong."""
    return render_template("account/invitation.html", name=name, code=code, problems=problems)


@blueprint.post("/invitation")
@opens_to("everybody")
def accept() -> Answer:
    """Make a teacher's account."""
    form = AccountForm(request.form)
    try:
        return _let_in(accounts.accept(form.text("code"), form.wished, secret=secret(), at=now()))
    except accounts.Refused as refused:
        return invitation_page(**_filled(form), problems=problems_of(refused)), 422


@blueprint.get("/reset")
@opens_to("everybody")
def reset() -> str:
    """The page for choosing another password."""
    return reset_page()


def reset_page(*, code: str = "", problems: Problems = NONE) -> str:
    """That page, with what went wrong."""
    return render_template("account/reset.html", code=code, problems=problems)


@blueprint.post("/reset")
@opens_to("everybody")
def choose_password() -> Answer:
    """Choose another password."""
    form = AccountForm(request.form)
    try:
        return _let_in(accounts.reset(form.text("code"), form.text("password"), secret=secret(), at=now()))
    except accounts.Refused as refused:
        return reset_page(code=form.text("code"), problems=problems_of(refused)), 422


def _let_in(person: accounts.Person) -> Response:
    signing.begin(person)
    return redirect(home(), code=303)


def _filled(form: AccountForm) -> dict[str, str]:
    return {"name": form.text("name"), "code": form.text("code")}
