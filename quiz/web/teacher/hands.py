"""Whose hand sends a form of the workshop, from which tab, and as which sending of it."""

import random
import re
import secrets
from datetime import UTC, datetime

from flask import abort, request

from quiz.web.guard import teacher
from quiz.web.numbers import HIGHEST_NUMBER
from quiz.web.teacher.blueprint import blueprint
from quiz.workshop import Hand, Making

_TAB = re.compile(r"[0-9a-f]{16,64}")
_SEQUENCE = re.compile(r"[0-9]{1,10}")


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


def _sequence() -> int:
    sequence = request.form.get("sequence", "0")
    if not _SEQUENCE.fullmatch(sequence) or int(sequence) > HIGHEST_NUMBER:
        abort(400)
    return int(sequence)
