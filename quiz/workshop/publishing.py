"""Publishing: a manuscript without a flaw becomes a version of its bank, which never changes."""

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import select

from quiz import library
from quiz.bank.tree import Node
from quiz.manuscript import Found
from quiz.store import BankRow, PublishingRow, db
from quiz.workshop.hands import Hand
from quiz.workshop.once import once
from quiz.workshop.opening import findings, open_manuscript
from quiz.workshop.rights import allowed


class NotReady(Exception):
    """The manuscript cannot be published yet; carries everything that is in the way, by record and field."""

    def __init__(self, found: tuple[Found, ...]) -> None:
        super().__init__(f"{len(found)} finding(s) in the way")
        self.found = found


@dataclass(frozen=True)
class Published:
    """A version of the manuscript's bank: its number, who published it, and when."""

    number: int
    by: int
    at: datetime


def in_the_way(manuscript_id: int, *, by: int) -> tuple[Found, ...]:
    """What keeps a manuscript from being published. Raise `NoSuchManuscript`."""
    opened = open_manuscript(manuscript_id, by=by)
    return tuple(found for found in findings(opened) if found.level == "error")


def publish(manuscript_id: int, hand: Hand, *, listed: bool = True) -> int:
    """Publish a manuscript on the shelf, or by its link only, and return the number of the version.

    The same content stays the version that it is. Attempts go on with theirs.
    Raise `NoSuchManuscript`, `NotAllowed`, `NotReady` or `Busy`.
    """
    opened = open_manuscript(manuscript_id, by=hand.by, to="edit")
    obstacles = tuple(found for found in findings(opened) if found.level == "error")
    if obstacles:
        raise NotReady(obstacles)
    bound = library.bind(opened.folded.bank)

    def work(_deed: int) -> Node:
        shelved = library.lay(bound, at=hand.at)
        db.session.get_one(BankRow, shelved.bank_id).listed = listed
        if not _is_noted(manuscript_id, shelved.number):
            db.session.add(
                PublishingRow(manuscript_id=manuscript_id, number=shelved.number, by=hand.by, at=hand.at)
            )
        return shelved.number

    return cast("int", once(manuscript_id, "publish", hand, work))


def is_listed(manuscript_id: int, *, by: int) -> bool:
    """Whether its bank is on the shelf, or will be if it is published. Raise `NoSuchManuscript`."""
    bank = db.session.get(BankRow, allowed(manuscript_id, by=by, to="see").bank_id)
    return bank is None or bank.listed


def _is_noted(manuscript_id: int, number: int) -> bool:
    found = select(PublishingRow.id).filter_by(manuscript_id=manuscript_id, number=number)
    return db.session.scalar(found) is not None


def publishings(manuscript_id: int, *, by: int) -> tuple[Published, ...]:
    """The versions that were published, the newest first. Raise `NoSuchManuscript`."""
    allowed(manuscript_id, by=by, to="see")
    rows = db.session.scalars(
        select(PublishingRow).filter_by(manuscript_id=manuscript_id).order_by(PublishingRow.number.desc())
    )
    return tuple(Published(row.number, row.by, row.at) for row in rows)
