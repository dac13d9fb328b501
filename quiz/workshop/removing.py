"""Removing records and bringing them back: nothing is ever thrown away."""

from collections.abc import Sequence

from sqlalchemy import select

from quiz.bank.tree import Node
from quiz.manuscript import Fields, Record
from quiz.store import RecordRow, db
from quiz.workshop.changing import change, stored
from quiz.workshop.hands import Hand, NotThis
from quiz.workshop.once import once
from quiz.workshop.rights import allowed
from quiz.workshop.rows import GONE, record_of


def remove(manuscript_id: int, numbers: Sequence[int], hand: Hand) -> None:
    """Take records out of a manuscript; they can be brought back, with everything that was written.

    Raise `NoSuchManuscript`, `NotAllowed`, `NoSuchRecord`, `NotThis` for the head, or `Busy`.
    """
    _set_gone(manuscript_id, numbers, "remove", {GONE: True}, hand)


def bring_back(manuscript_id: int, numbers: Sequence[int], hand: Hand) -> None:
    """Put records back that were removed, to the places where they were."""
    _set_gone(manuscript_id, numbers, "bring-back", {}, hand)


def removed(manuscript_id: int, *, by: int) -> tuple[Record, ...]:
    """The records that were removed, the last ones first."""
    allowed(manuscript_id, by=by, to="edit")
    rows = db.session.scalars(
        select(RecordRow)
        .filter_by(manuscript_id=manuscript_id, gone=True)
        .order_by(RecordRow.id.desc())
        .execution_options(populate_existing=True)
    )
    return tuple(map(record_of, rows))


def _set_gone(manuscript_id: int, numbers: Sequence[int], name: str, gone: Fields, hand: Hand) -> None:
    allowed(manuscript_id, by=hand.by, to="edit")

    def work(deed: int) -> Node:
        for number in dict.fromkeys(numbers):
            old = stored(manuscript_id, number)
            if old.record.kind == "head":
                raise NotThis(number)
            kept = {path: value for path, value in old.fields.items() if path != GONE}
            change(old, {**kept, **gone}, hand, deed)
        return {}

    once(manuscript_id, name, hand, work)
