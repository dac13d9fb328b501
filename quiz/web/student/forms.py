"""What the student's pages send, and how it is read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict
from wtforms import Form, StringField
from wtforms.validators import Length, Regexp

from quiz.bank.asked import Input
from quiz.grading import CERTAINTIES, Certainty
from quiz.practice import Unreadable
from quiz.sheets import FieldSheet, GapSheet
from quiz.web.language import Later
from quiz.web.language import Later as _l

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


def _written(sent: MultiDict[str, str]) -> tuple[str, ...]:
    return (sent.get("given", ""),)


def _numbered(prefix: str) -> Callable[[MultiDict[str, str]], tuple[str, ...]]:
    """Read the fields `prefix1`, `prefix2` … in the order of their numbers."""

    def read(sent: MultiDict[str, str]) -> tuple[str, ...]:
        names = [name for name in sent if name.startswith(prefix)]
        return tuple(sent[name] for name in sorted(names, key=lambda name: _number(name[len(prefix) :])))

    return read


SENT_OF: Mapping[Input, Callable[[MultiDict[str, str]], tuple[str, ...]]] = {
    "one": _chosen,
    "many": _chosen,
    "places": _placed,
    "written": _written,
    "pairs": _numbered("pair-"),
    "gaps": _numbered("gap-"),
}


def certainty_of(sent: MultiDict[str, str]) -> Certainty | None:
    """How sure the student said to be."""
    return next((each for each in CERTAINTIES if each == sent.get("certainty")), None)


def has_shared_place(sent: MultiDict[str, str]) -> bool:
    """Two things were put at the same place."""
    places = [value for name, value in sent.items() if name.startswith(PLACE)]
    return len(set(places)) < len(places)


@dataclass(frozen=True)
class Problem:
    """What is amiss with an answer, in words, and the number of the gap it is about, if it is about one."""

    words: Later
    part: int | None = None


PROBLEMS: Mapping[str, Later] = {
    "nothing-chosen": _l("Choose an answer first, or press “Not sure”."),
    "not-offered": _l("This answer does not belong to this question. Choose again."),
    "only-one": _l("Choose only one."),
    "places-not-distinct": _l("Two items have the same place. Use each place only once."),
    "taken-twice": _l("You used one answer twice. Use each answer only once."),
    "empty": _l("Write your answer first, or press “Not sure”."),
    "too-long": _l("That is too long for an answer. Write only what is asked for; this try does not count."),
    "not-a-number": _l(
        "We could not read that as a number. Write it in digits, such as 12 or 1.5; this try does not count."
    ),
    "nothing-moved": _l("Nothing has been moved yet. Put them in order first, or press “Not sure”."),
    "romaji": _l(
        "That is Japanese in Latin letters. Write it in Japanese characters, or in English; "
        "this try does not count."
    ),
    "not-a-date": _l(
        "We could not read that as a date. Write it like 20 July 1998; this try does not count."
    ),
    "not-a-date-month": _l(
        "We could not read that as a month and a year. Write it like July 1998; this try does not count."
    ),
    "not-a-date-year": _l("We could not read that as a year. Write it like 1998; this try does not count."),
    "less-precise": _l(
        "Something is missing from the date. Write the day, the month and the year; this try does not count."
    ),
    "less-precise-month": _l(
        "Something is missing from the date. Write the month and the year; this try does not count."
    ),
    "less-precise-year": _l("The year is missing. Write the year; this try does not count."),
    "more-precise": _l("That is more exact than the question asks for. This try does not count."),
    "more-precise-month": _l("Write only the month and the year, without the day; this try does not count."),
    "more-precise-year": _l("Write only the year; this try does not count."),
    "bounded": _l(
        "Words such as “at least” or “not” leave open which number you mean. Write the number alone; "
        "this try does not count."
    ),
    "ambiguous-date": _l(
        "Day and month cannot be told apart. Write the month as a word, like 20 July 1998; "
        "this try does not count."
    ),
}


def problem_of(
    unreadable: Unreadable, *, field: FieldSheet | None = None, gaps: Sequence[GapSheet] = ()
) -> Problem:
    """Say what is amiss with an answer, and what to do; of a date, as exact as the question asks for it."""
    if gaps and unreadable.part:
        field = gaps[unreadable.part - 1].field
    exact = PROBLEMS.get(f"{unreadable.code}-{field.precision}") if field else None
    return Problem(exact or PROBLEMS[unreadable.code], unreadable.part)
