"""Whose hand sends a form of the workshop, from which tab, and as which sending of it."""

import random
import re
import secrets
from datetime import UTC, datetime
from zlib import crc32

from flask import abort, request

from quiz.web.guard import teacher
from quiz.web.numbers import HIGHEST_NUMBER
from quiz.web.teacher.blueprint import blueprint
from quiz.workshop import Hand, Making

_TAB = re.compile(r"[0-9a-f]{16,64}")
_NUMBER = re.compile(r"[0-9]{1,10}")


@blueprint.app_template_global()
def new_tab() -> str:
    """A name for a page that is being made: whatever it sends twice is known as the same."""
    return secrets.token_hex(16)


def hand() -> Hand:
    """The hand that sent this form."""
    return Hand(by=teacher().id, at=now(), tab=_tab(), sequence=_sequence())


def making() -> Making:
    """The same for whoever makes a manuscript."""
    return Making(by=teacher().id, at=now(), key=_tab(), chance=random.SystemRandom())


def now() -> datetime:
    """The time of a deed."""
    return datetime.now(UTC)


def _tab() -> str:
    tab = request.form.get("tab", "")
    return tab if _TAB.fullmatch(tab) else abort(400)


def version() -> int:
    """The version of the record that the sender saw."""
    return _number(request.form.get("version", ""))


def _sequence() -> int:
    """A script counts its sendings. A form without scripts is the same sending if the same stands in it:
    whoever writes on while the page is loading, and presses again, sends something else.
    """
    if "sequence" in request.form:
        return _number(request.form["sequence"])
    sent = [(name, value) for name, value in request.form.items(multi=True) if name != "csrf_token"]
    return crc32(repr(sent).encode()) & HIGHEST_NUMBER


def _number(text: str) -> int:
    return int(text) if _NUMBER.fullmatch(text) and int(text) <= HIGHEST_NUMBER else abort(400)
