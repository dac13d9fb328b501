"""The history of a record and of a bank: who changed what, going back, and what two versions differ in."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, select

from quiz.bank.tree import Node
from quiz.library import current_edition
from quiz.manuscript import Difference, Fields, Record, compare, unflatten, unfold
from quiz.store import ChangeRow, DeedRow, db
from quiz.workshop.changing import Stored, change, stored
from quiz.workshop.hands import Hand
from quiz.workshop.once import once
from quiz.workshop.opening import open_manuscript
from quiz.workshop.rights import allowed
from quiz.workshop.rows import beside, of_body

# What somebody writes at one go is one step back.
ONE_GO = timedelta(minutes=10)


class NoSuchVersion(LookupError):
    """The record never had that version."""


@dataclass(frozen=True)
class Past:
    """What somebody did to a record at one go: the version that came of it, and the fields before and after.

    Fields that begin with `@` are beside the body: `@place`, `@gone`, and `@noted`, the states of pairs.
    """

    version: int
    by: int
    at: datetime
    deeds: tuple[str, ...]
    changes: Mapping[str, tuple[Node, Node]]


def history(manuscript_id: int, number: int, *, by: int) -> tuple[Past, ...]:
    """What was done to a record, the newest first. Raise `NoSuchManuscript` or `NoSuchRecord`."""
    allowed(manuscript_id, by=by, to="see")
    stored(manuscript_id, number)
    found: list[Past] = []
    for row in _changes(number):
        step = _past(row)
        if found and _is_one_go(found[-1], step):
            found[-1] = _together(found[-1], step)
        else:
            found.append(step)
    return tuple(past for past in reversed(found) if past.changes)


def _changes(number: int) -> list[Row[*tuple[Any, ...]]]:
    return list(
        db.session.execute(
            select(ChangeRow.version, ChangeRow.before, ChangeRow.after, DeedRow.by, DeedRow.at, DeedRow.name)
            .join(DeedRow, DeedRow.id == ChangeRow.deed_id)
            .where(ChangeRow.record_id == number)
            .order_by(ChangeRow.version)
        )
    )


def _past(row: Row[*tuple[Any, ...]]) -> Past:
    before, after = json.loads(row.before), json.loads(row.after)
    return Past(
        row.version, row.by, row.at, (row.name,), {path: (before[path], after[path]) for path in after}
    )


def _is_one_go(last: Past, step: Past) -> bool:
    """Saves only: what was moved or removed is a step of its own."""
    return last.by == step.by and {*last.deeds, *step.deeds} == {"save"} and step.at - last.at <= ONE_GO


def _together(last: Past, step: Past) -> Past:
    changes = dict(last.changes)
    for path, (before, after) in step.changes.items():
        changes[path] = (changes[path][0] if path in changes else before, after)
    changes = {path: sides for path, sides in changes.items() if sides[0] != sides[1]}
    return replace(step, at=last.at, changes=changes)


def record_at(manuscript_id: int, number: int, version: int, *, by: int) -> Record:
    """A record as it was. Raise `NoSuchManuscript`, `NoSuchRecord` or `NoSuchVersion`."""
    allowed(manuscript_id, by=by, to="see")
    now = stored(manuscript_id, number)
    return replace(now.record, body=unflatten(_fields_at(now, version)), version=version, noted={})


def go_back(manuscript_id: int, number: int, version: int, hand: Hand) -> int:
    """Make a record say again what it said in that version, and return the new one; nothing else changes.

    Raise `NoSuchManuscript`, `NotAllowed`, `NoSuchRecord`, `NoSuchVersion` or `Busy`.
    """
    allowed(manuscript_id, by=hand.by, to="edit")

    def work(deed: int) -> Node:
        now = stored(manuscript_id, number)
        return change(now, {**_fields_at(now, version), **beside(now.fields)}, hand, deed)

    return int(str(once(manuscript_id, "go-back", hand, work)))


def _fields_at(now: Stored, version: int) -> Fields:
    """The fields of the body in that version: what was done since is taken back."""
    if not 1 <= version <= now.record.version:
        raise NoSuchVersion(version)
    fields: dict[str, Node] = dict(of_body(now.fields))
    for row in reversed(_changes(now.record.number)):
        if row.version > version:
            fields |= of_body(json.loads(row.before))
    return {path: value for path, value in fields.items() if value is not None}


def what_changed(
    manuscript_id: int, number: int, later: int | None = None, *, by: int
) -> tuple[Difference, ...]:
    """What differs between two published versions, or between one and what stands there now.

    Raise `NoSuchManuscript`, or `NoSuchBank` for a version that is not there.
    """
    opened = open_manuscript(manuscript_id, by=by)
    old = unfold(current_edition(opened.bank_id, number).bank)
    if later is None:
        return compare(old, opened.manuscript)
    return compare(old, unfold(current_edition(opened.bank_id, later).bank))
