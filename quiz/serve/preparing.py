"""Before the server listens: the database is brought up to date, and the shipped banks are taken in."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from alembic import command
from flask import Flask
from sqlalchemy.exc import DataError, DBAPIError

from quiz.bank.notation import load
from quiz.bank.problems import BankRefused
from quiz.library import Shelved, shelve_bank
from quiz.messages import line
from quiz.serve.bank_files import bytes_of, owner_of, shipped_banks, why_unread
from quiz.serve.hindrances import said_in_one_sentence
from quiz.store import db
from quiz.store.turns import in_turn
from quiz.terminal import printable

LONGEST_REASON = 200


def prepare(app: Flask, *, out: TextIO) -> None:
    """Bring the database to its newest form and take the shipped banks in; doing it again changes nothing.

    Programs that start at once do it one after the other. Raise `Hindered` where the database cannot be used.
    """
    say(out, "Preparing the database …")
    with app.app_context(), in_turn(Path(app.config["INSTANCE"])), said_in_one_sentence(db.engine.url):
        command.upgrade(app.extensions["migrate"].migrate.get_config(), "head")
        taken = dict[str, Path]()
        for path in shipped_banks(Path(app.root_path)):
            _take_in_once(path, taken, out)
        db.session.remove()


def take_in(path: Path, out: TextIO) -> str | None:
    """Shelve one bank file and return its id, or say why not.

    A bank that somebody is working on may not keep the others from being served, whatever is wrong with it.
    """
    return _take_in_once(path, {}, out)


def _take_in_once(path: Path, taken: dict[str, Path], out: TextIO) -> str | None:
    try:
        bank = load(bytes_of(path))
        owner = owner_of(bank.id, path, taken)
        if owner:
            raise _TakenAlready(f"the id “{bank.id}” belongs to {owner} already")
        shelved = shelve_bank(bank, at=datetime.now(UTC))
    except BankRefused as refused:
        _not_taken_in(path, out, *(line(problem, str(path)) for problem in refused.problems))
    except OSError as error:
        _not_taken_in(path, out, f"{path} cannot be read: {why_unread(path, error)}")
    except _TakenAlready as already:
        _not_taken_in(path, out, f"{path}: {already}")
    except DBAPIError as error:
        if not isinstance(error, DataError):
            raise
        _not_taken_in(path, out, f"{path}: the database refuses it: {error.orig}")
    except Exception as error:  # noqa: BLE001  A checker that stumbles over a bank may not stop the others.
        _not_taken_in(
            path, out, f"{path} cannot be used: {type(error).__name__} {str(error)[:LONGEST_REASON]}"
        )
    else:
        taken[shelved.bank_id] = path
        say(out, _taken_in(shelved))
        return shelved.bank_id
    return None


def _not_taken_in(path: Path, out: TextIO, *reasons: str) -> None:
    db.session.rollback()
    say(out, f"{path.parent.name}: not taken in, the library keeps what it had")
    for reason in reasons:
        say(out, reason)


class _TakenAlready(Exception):
    """Two files have one id."""


def _taken_in(shelved: Shelved) -> str:
    news = "taken in" if shelved.is_new else "already there"
    return f"{shelved.bank_id}: version {shelved.number}, {news}"


def say(out: TextIO, text: str) -> None:
    """Write a line that is seen at once; where nobody reads any more (`| head`), work goes on."""
    try:
        out.write(f"{printable(text)}\n")
        out.flush()
    except OSError:
        _say_no_more(out)


def _say_no_more(out: TextIO) -> None:
    # What could not be written would be tried again at the end.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, out.fileno())
    os.close(nowhere)
