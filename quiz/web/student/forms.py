"""What the student's pages send, and how it is read."""

from collections.abc import Callable, Mapping

from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict
from wtforms import Form, StringField
from wtforms.validators import Length, Regexp

from quiz.bank.model import Kind

PLACE = "place-"


class StartForm(Form):
    """`start_key` was drawn when the page was made, so that a second tap is known as such."""

    start_key = StringField(validators=[Length(min=32, max=32), Regexp(r"^[0-9a-f]+$")])


class ResumeForm(Form):
    """A resume code as somebody typed it."""

    code = StringField()


def _chosen(sent: MultiDict[str, str]) -> tuple[str, ...]:
    return tuple(sorted(set(sent.getlist("given"))))


def _placed(sent: MultiDict[str, str]) -> tuple[str, ...]:
    """Letters by the place that was given to each; unreadable places come last."""
    places = {name.removeprefix(PLACE): value for name, value in sent.items() if name.startswith(PLACE)}
    return tuple(sorted(places, key=lambda letter: (_number(places[letter]), letter)))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 3 else 99


LETTERS_OF: Mapping[Kind, Callable[[MultiDict[str, str]], tuple[str, ...]]] = {
    "choice": _chosen,
    "choices": _chosen,
    "truth": _chosen,
    "standing": _chosen,
    "order": _placed,
}


def has_shared_place(sent: MultiDict[str, str]) -> bool:
    """Two things were put at the same place."""
    places = [value for name, value in sent.items() if name.startswith(PLACE)]
    return len(set(places)) < len(places)


PROBLEMS = {
    "places-not-distinct": _l("Two things have the same place. Give each place only once."),
    "nothing-chosen": _l("Choose an answer first, or press “Not sure”."),
    "not-offered": _l("This answer does not belong to this question. Choose again."),
}


def problem_words(code: str) -> str:
    """Say what is amiss with an answer, and what to do."""
    return str(PROBLEMS[code])
