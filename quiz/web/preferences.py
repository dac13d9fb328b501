"""Changing language and furigana, from any page, without losing what was chosen on it."""

from datetime import timedelta
from urllib.parse import urlencode, urlsplit

from flask import Blueprint, current_app, redirect, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response
from wtforms import Form, StringField
from wtforms.validators import AnyOf, Optional

from quiz.web.again import NONE
from quiz.web.language import FURIGANA, SHOWN, reader

blueprint = Blueprint("preferences", __name__)
AGAIN = NONE

KEPT_FOR = timedelta(days=365)


class PreferencesForm(Form):
    """What the switches in the header send; each may be missing."""

    language = StringField(validators=[Optional(), AnyOf(SHOWN)])
    furigana = StringField(validators=[Optional(), AnyOf(FURIGANA)])


@blueprint.post("/preferences")
def change() -> Response:
    """Keep the choice in cookies and go back, with everything else of the form in the address."""
    form = PreferencesForm(request.form)
    response = redirect(_way_back(request.form), code=303)
    if not form.validate():
        return response
    _keep(response, "interface", reader().interface)
    for name in ("language", "furigana"):
        if form[name].data:
            _keep(response, name, form[name].data)
    return response


def _keep(response: Response, name: str, value: str) -> None:
    # Cookies of their own, readable by our script: switching furigana needs no request.
    response.set_cookie(
        name,
        value,
        max_age=KEPT_FOR,
        samesite="Lax",
        secure=current_app.config["SESSION_COOKIE_SECURE"],
    )


def _way_back(form: MultiDict[str, str]) -> str:
    path = _own_path(form.get("next", ""))
    ours = {"csrf_token", "next", "language", "furigana", "not_sure"}
    carried = [(name, value) for name, value in form.items(multi=True) if name not in ours]
    return f"{path}?{urlencode(carried)}" if carried else path


def _own_path(address: str) -> str:
    """Only a path of this site: anything else would let a foreign page send readers elsewhere."""
    try:
        parts = urlsplit(address)
    except ValueError:  # Such as //[, half of an address of version 6.
        return _home()
    is_ours = not parts.scheme and not parts.netloc and parts.path.startswith("/")
    is_plain = not parts.path.startswith("//") and "\\" not in address and address.isprintable()
    return parts.path if is_ours and is_plain else _home()


def _home() -> str:
    return url_for("student.home")
