"""Before the server listens: the database is brought up to date, and the shipped banks are taken in."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from flask import Flask
from flask_migrate import upgrade

from quiz.bank.problems import BankRefused
from quiz.library import Shelved, shelve
from quiz.messages import line


def prepare(app: Flask, *, out: TextIO) -> None:
    """Bring the database to its newest form and take the shipped banks in; doing it again changes nothing."""
    say(out, "Preparing the database …")
    with app.app_context():
        upgrade()
        for path in shipped_banks(Path(app.root_path)):
            take_in(path, out)


def shipped_banks(root: Path) -> Iterable[Path]:
    """The bank files in `question_banks/`."""
    return sorted((root / "question_banks").glob("*/bank.yaml"))


def take_in(path: Path, out: TextIO) -> None:
    """Shelve one bank file, or say why not."""
    try:
        shelved = shelve(path.read_bytes(), at=datetime.now(UTC))
    except BankRefused as refused:
        # A bank that somebody is working on may not keep the others from being served.
        say(out, f"{path.parent.name}: not taken in, the library keeps what it had")
        for problem in refused.problems:
            say(out, line(problem, str(path)))
        return
    say(out, _taken_in(shelved))


def _taken_in(shelved: Shelved) -> str:
    news = "taken in" if shelved.is_new else "already there"
    return f"{shelved.bank_id}: version {shelved.number}, {news}"


def say(out: TextIO, text: str) -> None:
    """Write a line that is seen at once."""
    out.write(f"{text}\n")
    out.flush()
