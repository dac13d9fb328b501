"""Signing in and out."""

from time import monotonic as steady_clock

from flask import current_app, redirect, render_template, request, url_for
from flask.blueprints import BlueprintSetupState
from werkzeug.wrappers import Response

from quiz import accounts
from quiz.accounts import Allowance, Tries
from quiz.web import signing
from quiz.web.account.blueprint import blueprint
from quiz.web.account.forms import AccountForm, now
from quiz.web.account.words import NONE, Problems, problems_of
from quiz.web.audience import opens_to
from quiz.web.going import own_address, see
from quiz.web.language import Later as _l

# Where a teacher begins; the account page, as long as there is no workshop.
WORKSHOP = "teacher.library"
# A colleague at a keyboard needs a few; a whole school may stand behind one address.
OF_ONE_NAME = Allowance(at_once=5, every_s=60)
OF_ONE_ADDRESS = Allowance(at_once=40, every_s=5)
TRIES = "tries to sign in"
TOO_MANY = {"password": _l("Too many wrong tries. Wait a minute, then try again.")}

Answer = Response | str | tuple[str, int] | tuple[str, int, dict[str, str]]


@blueprint.record
def _count_tries(state: BlueprintSetupState) -> None:
    """Each application counts for itself."""
    state.app.extensions[TRIES] = new_tries()


def new_tries() -> tuple[Tries, Tries]:
    """Nobody has tried yet: those of each name, and those of each address."""
    return Tries(OF_ONE_NAME), Tries(OF_ONE_ADDRESS)


def home() -> str:
    """Where a teacher begins."""
    return url_for(WORKSHOP if WORKSHOP in current_app.view_functions else "account.own")


@blueprint.get("/sign-in")
@opens_to("everybody")
def sign_in() -> Answer:
    """The page for name and password; whoever is signed in goes on to where it would lead."""
    if signing.somebody():
        return redirect(own_address(request.args.get("to", "")) or home(), code=303)
    return sign_in_page(to=request.args.get("to", ""))


def sign_in_page(*, name: str = "", to: str = "", problems: Problems = NONE) -> str:
    """That page, with what went wrong."""
    return render_template(
        "account/sign_in.html", name=name, to=to, problems=problems, is_claimed=accounts.is_claimed()
    )


@blueprint.post("/sign-in")
@opens_to("everybody")
def come_in() -> Answer:
    """Sign in, or say what is wrong; who guesses has to wait."""
    form = AccountForm(request.form)
    keys = _keys(form)
    wait_s = max(tries.take(key, at=steady_clock()) for tries, key in keys)
    if wait_s:
        return _again(form, TOO_MANY), 429, {"Retry-After": str(int(wait_s) + 1)}
    try:
        person = accounts.sign_in(form.text("name"), form.text("password"), at=now())
    except accounts.Refused as refused:
        return _again(form, problems_of(refused)), 422
    for tries, key in keys:
        tries.forgive(key)
    signing.begin(person)
    return redirect(own_address(form.text("to")) or home(), code=303)


@blueprint.post("/sign-out")
@opens_to("everybody")
def sign_out() -> Response:
    """Sign this browser out."""
    signing.end()
    return see("student.home")


def _keys(form: AccountForm) -> tuple[tuple[Tries, object], ...]:
    address = request.remote_addr
    of_one_name, of_one_address = current_app.extensions[TRIES]
    return (of_one_name, (address, accounts.login_of(form.text("name")))), (of_one_address, address)


def _again(form: AccountForm, problems: Problems) -> str:
    return sign_in_page(name=form.text("name"), to=form.text("to"), problems=problems)
