"""A desk for the tests: people who teach, and a manuscript of the minimal bank.

Sato wrote it, Mori writes with her, Tanaka is somebody else.
"""

import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path

from flask import Flask
from flask_migrate import upgrade

from app import create_app
from quiz import workshop
from quiz.bank.tree import Node
from quiz.store import AccountRow, db
from quiz.workshop import Hand, Making, Opened, Saved
from tests.bank.minimal import TEXT
from tests.conftest import NOON
from tests.loaded import loaded
from tests.store.databases import database

_TURNS = count(1)


def person(name: str) -> int:
    """Make an account, and return its id."""
    row = AccountRow(name=name, login=f"{name.casefold()}-{next(_TURNS)}", role="teacher", made_at=NOON)
    db.session.add(row)
    db.session.commit()
    return row.id


def making(by: int, key: str = "", seed: int = 0, at: datetime = NOON) -> Making:
    """Make a manuscript; a key of its own unless one is given."""
    turn = next(_TURNS)
    return Making(by, at, key or f"key-{turn}", random.Random(seed or turn))


@dataclass
class Desk:
    """A manuscript, and who writes in it."""

    sato: int
    mori: int
    tanaka: int
    manuscript_id: int
    sendings: Iterator[int] = field(default_factory=count)

    def hand(self, by: int, tab: str = "", at: datetime = NOON) -> Hand:
        """The next sending of somebody's tab."""
        return Hand(by, at, tab or f"tab-{by}", next(self.sendings))

    def open(self, by: int | None = None) -> Opened:
        return workshop.open_manuscript(self.manuscript_id, by=by or self.sato)

    def number(self, name: str) -> int:
        """The number of the record with that id, or of the head."""
        records = self.open().manuscript.records
        return next(each.number for each in records if name in (each.id, each.kind))

    def version(self, name: str) -> int:
        return self.open().record(self.number(name)).version

    def body(self, name: str) -> Mapping[str, Node]:
        return self.open().record(self.number(name)).body

    def save(self, name: str, version: int, fields: Mapping[str, Node], hand: Hand) -> Saved:
        return workshop.save(self.manuscript_id, self.number(name), version, fields, hand)

    def order(self, kind: str) -> list[str]:
        """The ids of the records of a kind, in order."""
        return [each.id for each in self.open().manuscript.of(kind)]  # type: ignore[arg-type]


def make_desk() -> Desk:
    """The minimal bank as a manuscript of Sato's; Mori may write in it."""
    sato, mori, tanaka = person("Sato"), person("Mori"), person("Tanaka")
    manuscript_id = workshop.make_from_bank(making(sato), loaded(TEXT.encode()))
    workshop.share(manuscript_id, mori, "edit", by=sato)
    return Desk(sato, mori, tanaka, manuscript_id)


@contextmanager
def app_on(kind: str, folder: Path) -> Iterator[Flask]:
    """An application on an empty database of that kind, with its context open."""
    with database(kind) as address:
        app = create_app({"INSTANCE": str(folder), "DATABASE_URL": address})
        with app.app_context():
            upgrade()
            yield app
            db.session.remove()
            db.engine.dispose()
