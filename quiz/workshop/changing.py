"""Change records inside of a deed: compare and swap, with what was before kept beside what is now."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

from sqlalchemy import select, update

from quiz.bank.tree import Node
from quiz.manuscript import (
    Fields,
    Record,
    Sent,
    Step,
    Writer,
    flatten,
    noted_after,
    unflatten,
)
from quiz.store import ChangeRow, DeedRow, RecordRow, db
from quiz.workshop.hands import Hand, NoSuchRecord
from quiz.workshop.once import Overtaken
from quiz.workshop.rows import (
    GONE,
    NOTED,
    PLACE,
    as_json,
    columns_of,
    fields_of,
    noted_as_node,
    of_body,
    record_of,
    searched_in,
)
from quiz.workshop.words import note_said


@dataclass(frozen=True)
class Stored:
    """A record as it stands, with all its fields."""

    manuscript_id: int
    record: Record
    fields: Fields

    @property
    def is_gone(self) -> bool:
        """Somebody removed it."""
        return GONE in self.fields


def stored(manuscript_id: int, number: int) -> Stored:
    """Read a record, also one that is gone. Raise `NoSuchRecord`."""
    row = db.session.scalar(
        select(RecordRow)
        .filter_by(id=number, manuscript_id=manuscript_id)
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NoSuchRecord(number)
    record = record_of(row)
    return Stored(manuscript_id, record, fields_of(record, gone=row.gone))


def present(manuscript_id: int, number: int) -> Stored:
    """Read a record that is not gone. Raise `NoSuchRecord`."""
    found = stored(manuscript_id, number)
    if found.is_gone:
        raise NoSuchRecord(number)
    return found


def steps_since(number: int, version: int) -> tuple[Step, ...]:
    """What was done to a record after that version of it."""
    rows = db.session.execute(
        select(ChangeRow.before, ChangeRow.after, ChangeRow.sent, DeedRow.tab)
        .join(DeedRow, DeedRow.id == ChangeRow.deed_id)
        .where(ChangeRow.record_id == number, ChangeRow.version > version)
        .order_by(ChangeRow.version)
    )
    return tuple(
        Step(row.tab, json.loads(row.before), json.loads(row.after), json.loads(row.sent)) for row in rows
    )


def change(old: Stored, fields: Fields, hand: Hand, deed: int, *, sent: Sent | None = None) -> int:
    """Make the record have these fields, and return its new version. Raise `Overtaken`."""
    before, after = _differences(old.fields, fields)
    if not after:
        return old.record.version
    now = _changed(old.record, old.fields, fields, hand)
    _swap(now, is_gone=GONE in fields)
    _note_words(old, now)
    _keep(now, deed, before, after, sent or {})
    return now.version


def change_noted(old: Stored, noted: Record, deed: int) -> int:
    """Note something of the record's pairs without touching a text. Raise `Overtaken`."""
    now = replace(noted, version=old.record.version + 1)
    _swap(now, is_gone=old.is_gone)
    before, after = noted_as_node(old.record), noted_as_node(now)
    _keep(now, deed, {NOTED: before}, {NOTED: after}, {})
    return now.version


def make(manuscript_id: int, record: Record, deed: int | None = None, *, named: str | None = None) -> int:
    """Make a record and return its number. Made by a deed, it is gone again where that is undone.

    `named` is how the id begins that it gets from its number.
    """
    row = RecordRow(
        manuscript_id=manuscript_id,
        kind=record.kind,
        place=record.place,
        version=1,
        gone=False,
        **columns_of(record),
    )
    db.session.add(row)
    db.session.flush()
    note_said(manuscript_id, [row.searched])
    if named is not None:
        whole = replace(record, body={**record.body, "id": f"{named}-{row.id}"})
        for column, value in columns_of(whole).items():
            setattr(row, column, value)
    if deed is not None:
        _keep(replace(record, number=row.id, version=1), deed, {GONE: True}, {GONE: None}, {})
    return row.id


def _differences(old: Fields, new: Fields) -> tuple[dict[str, Node], dict[str, Node]]:
    changed = [path for path in {**old, **new} if old.get(path) != new.get(path)]
    return {path: old.get(path) for path in changed}, {path: new.get(path) for path in changed}


def _changed(record: Record, old: Fields, fields: Fields, hand: Hand) -> Record:
    before, after = of_body(old), of_body(fields)
    return Record(
        number=record.number,
        kind=record.kind,
        body=unflatten(after),
        place=cast("int", fields[PLACE]),
        version=record.version + 1,
        noted=noted_after(record.noted, before, after, Writer(hand.tab, hand.at)),
    )


def _swap(now: Record, *, is_gone: bool) -> None:
    """In one statement: nobody can come between looking and writing."""
    swapped = db.session.execute(
        update(RecordRow)
        .where(RecordRow.id == now.number, RecordRow.version == now.version - 1)
        .values(version=now.version, place=now.place, gone=is_gone, **columns_of(now))
        .execution_options(synchronize_session=False)
    )
    if swapped.rowcount != 1:  # type: ignore[attr-defined]
        raise Overtaken(now.number)


def _note_words(old: Stored, now: Record) -> None:
    texts, former = searched_in(flatten(now.body)), searched_in(flatten(old.record.body))
    note_said(old.manuscript_id, [texts], [former])


def _keep(now: Record, deed: int, before: Mapping[str, Node], after: Mapping[str, Node], sent: Sent) -> None:
    row = ChangeRow(
        deed_id=deed,
        record_id=now.number,
        version=now.version,
        before=as_json(before),
        after=as_json(after),
        sent=as_json(sent),
    )
    db.session.add(row)
    db.session.flush()
