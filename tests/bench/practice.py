"""Our side of the comparison: the pages of an attempt at the largest shipped bank."""

from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from werkzeug.datastructures import Headers, MultiDict
from werkzeug.test import EnvironBuilder

from app import create_app
from quiz import serve
from quiz.library import current_edition
from tests.bench.clock import Environ
from tests.pages import Form, Person

BANK = "japan-poland-action-plan"
# Fields with a list, of which no two may say the same; and what can be read as a number and as a date.
LISTED = ("place-", "pair-", "gap-")
YEAR = "2024"


@dataclass(frozen=True)
class Attempt:
    """An attempt of somebody who reads that language: the addresses of its questions, and its device."""

    person: Person
    addresses: tuple[str, ...]
    cookie: str


def practice_app(folder: Path) -> Flask:
    """The whole program with its shipped banks."""
    app = create_app({"INSTANCE": str(folder)})
    with (folder / "prepared.txt").open("w", encoding="utf-8") as said:
        serve.prepare(app, out=said)
    return app


def begin(app: Flask, language: str) -> Attempt:
    """Begin an attempt; every question is still open."""
    person = Person(app.test_client(), "en")
    person.client.set_cookie("language", language)
    first = person.begin(BANK).address
    base = first.rsplit("/", 1)[0]
    addresses = tuple(f"{base}/{number}" for number in range(1, _count(app) + 1))
    name = app.config["SESSION_COOKIE_NAME"]
    session = person.client.get_cookie(name)
    assert session
    return Attempt(person, addresses, f"{name}={session.value}; language={language}")


def answer_half(attempt: Attempt) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Answer every second question; return the addresses of those answered and of those still open."""
    answered, still_open = attempt.addresses[::2], attempt.addresses[1::2]
    for address in answered:
        form = attempt.person.open(address).form("/answer")
        attempt.person.client.post(form.action, data=_filled(form))
    return answered, still_open


def page_requests(attempt: Attempt, addresses: tuple[str, ...]) -> list[Environ]:
    """Requests for these pages."""
    headers = Headers({"Cookie": attempt.cookie})
    return [EnvironBuilder(address, headers=headers).get_environ() for address in addresses]


def answer_requests(app: Flask, language: str) -> list[Environ]:
    """Requests that answer all questions of a new attempt."""
    attempt = begin(app, language)
    forms = (attempt.person.open(address).form("/answer") for address in attempt.addresses)
    headers = Headers({"Cookie": attempt.cookie})
    return [
        EnvironBuilder(form.action, method="POST", data=_filled(form), headers=headers).get_environ()
        for form in forms
    ]


def _count(app: Flask) -> int:
    with app.app_context():
        return len(current_edition(BANK).bank.questions)


def _filled(form: Form) -> MultiDict[str, str]:
    """The form with the first thing chosen, everything placed as it is shown, and a year in each field."""
    data = MultiDict((name, value or YEAR) for name, value in form.fields)
    for prefix in LISTED:
        listed = [name for name in form.offered if name.startswith(prefix)]
        for at, name in enumerate(listed):
            data[name] = form.offered[name][-1 - at]
    if "given" in form.offered:
        data["given"] = form.offered["given"][0]
    return data
