"""Changing language and furigana, from any page, without losing what was chosen on it."""

from datetime import timedelta
from urllib.parse import urlencode

from flask import current_app, redirect, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response
from wtforms import Form, StringField
from wtforms.validators import AnyOf, Optional

from quiz.text.language import SHOWN
from quiz.web.again import NONE
from quiz.web.audience import Pages
from quiz.web.going import own_address
from quiz.web.language import FURIGANA, reader

blueprint = Pages("preferences", __name__, audience="everybody")
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
    path = (own_address(form.get("next", "")) or url_for("student.home")).partition("?")[0]
    ours = {"csrf_token", "next", "language", "furigana", "not_sure"}
    carried = [(name, value) for name, value in form.items(multi=True) if name not in ours]
    return f"{path}?{urlencode(carried)}" if carried else path
