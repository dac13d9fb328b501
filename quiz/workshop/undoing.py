"""What was done to a manuscript, and undoing it: the inverse of a deed is a deed."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from quiz.bank.tree import Node
from quiz.manuscript import Fields, Sent
from quiz.store import ChangeRow, DeedRow, db
from quiz.workshop.changing import Stored, change, change_noted, stored
from quiz.workshop.hands import Hand, NotUndone
from quiz.workshop.once import once
from quiz.workshop.rights import allowed
from quiz.workshop.rows import NOTED, noted_as_node, noted_of

# How far back deeds are shown to be undone.
DEEDS_SHOWN = 100


class NoSuchDeed(LookupError):
    """The manuscript has no such deed."""


@dataclass(frozen=True)
class Done:
    """A deed that changed something: what, who, when, at which records; and whether it was undone."""

    id: int
    name: str
    by: int
    at: datetime
    records: tuple[int, ...]
    undoes: int | None
    is_undone: bool


def deeds(manuscript_id: int, *, by: int) -> tuple[Done, ...]:
    """The last deeds that changed something, the newest first. Raise `NoSuchManuscript` or `NotAllowed`."""
    allowed(manuscript_id, by=by, to="edit")
    changes = select(ChangeRow.deed_id).where(ChangeRow.deed_id == DeedRow.id)
    rows = db.session.scalars(
        select(DeedRow)
        .where(DeedRow.manuscript_id == manuscript_id, changes.exists())
        .order_by(DeedRow.id.desc())
        .limit(DEEDS_SHOWN)
    ).all()
    records = _records_of([row.id for row in rows])
    undone = {row.undoes for row in rows}
    return tuple(
        Done(row.id, row.name, row.by, row.at, records[row.id], row.undoes, row.id in undone) for row in rows
    )


def _records_of(deed_ids: Sequence[int]) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    pairs = select(ChangeRow.deed_id, ChangeRow.record_id).where(ChangeRow.deed_id.in_(deed_ids))
    for row in db.session.execute(pairs.order_by(ChangeRow.id)):
        found[row.deed_id] = (*found.get(row.deed_id, ()), row.record_id)
    return found


def undo(manuscript_id: int, deed_id: int, hand: Hand) -> None:
    """Undo a deed, as long as its records still are as it left them; undoing that one does it again.

    Raise `NoSuchManuscript`, `NotAllowed`, `NoSuchDeed`, `Busy`, or `NotUndone` with the fields that others
    changed since; nothing is changed then.
    """
    allowed(manuscript_id, by=hand.by, to="edit")
    if db.session.scalar(select(DeedRow.id).filter_by(id=deed_id, manuscript_id=manuscript_id)) is None:
        raise NoSuchDeed(deed_id)

    def work(deed: int) -> Node:
        steps = [(stored(manuscript_id, row.record_id), *_sides(row)) for row in _changes_of(deed_id)]
        overtaken = {old.record.number: names for old, _, after in steps if (names := _overtaken(old, after))}
        if overtaken:
            raise NotUndone(overtaken)
        for old, before, _ in steps:
            _go_back(old, before, hand, deed)
        return {}

    once(manuscript_id, "undo", hand, work, undoes=deed_id)


def _changes_of(deed_id: int) -> Iterator[Row[*tuple[Any, ...]]]:
    return iter(
        db.session.execute(
            select(ChangeRow.record_id, ChangeRow.before, ChangeRow.after)
            .filter_by(deed_id=deed_id)
            .order_by(ChangeRow.id.desc())
        ).all()
    )


def _sides(row: Row[*tuple[Any, ...]]) -> tuple[Fields, Fields]:
    return json.loads(row.before), json.loads(row.after)


def _overtaken(old: Stored, after: Sent) -> tuple[str, ...]:
    now = {**old.fields, NOTED: noted_as_node(old.record)}
    return tuple(path for path, value in after.items() if now.get(path) != value)


def _go_back(old: Stored, before: Sent, hand: Hand, deed: int) -> None:
    if NOTED in before:
        change_noted(old, replace(old.record, noted=noted_of(before[NOTED])), deed)
        return
    fields = {**old.fields, **before}
    change(old, {path: value for path, value in fields.items() if value is not None}, hand, deed)
