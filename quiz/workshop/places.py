"""The places of records: numbers with room between them, so that moving one record changes only that one."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from sqlalchemy import select

from quiz.manuscript import RecordKind
from quiz.store import RecordRow, db
from quiz.workshop.changing import Stored, change, stored
from quiz.workshop.hands import Hand, NoSuchRecord
from quiz.workshop.rows import PLACE

# Room for twenty records, one after the other at the same spot, before all others of the kind make way.
GAP = 2**20


def places_between(low: int | None, high: int | None, count: int) -> list[int] | None:
    """So many places behind `low` and before `high`, evenly spread; nothing where there is no room."""
    if high is None:
        start = low if low is not None else -GAP
        return [start + GAP * (at + 1) for at in range(count)]
    floor = low if low is not None else high - GAP * (count + 1)
    found = [floor + (high - floor) * (at + 1) // (count + 1) for at in range(count)]
    is_room = all(a < b for a, b in pairwise([floor, *found, high]))
    return found if is_room else None


def order_of(manuscript_id: int, kind: RecordKind) -> Sequence[tuple[int, int]]:
    """The (number, place) of the records of a kind that are not gone, in order."""
    rows = db.session.execute(
        select(RecordRow.id, RecordRow.place)
        .where(RecordRow.manuscript_id == manuscript_id, RecordRow.kind == kind, RecordRow.gone.is_(False))
        .order_by(RecordRow.place, RecordRow.id)
    )
    return [(row.id, row.place) for row in rows]


def room_for(
    manuscript_id: int,
    kind: RecordKind,
    count: int,
    hand: Hand,
    deed: int,
    *,
    before: int | None,
    apart: Collection[int] = (),
) -> list[int]:
    """Places for so many records before another one, or at the end; `apart` are those that leave theirs.

    Where there is no room, all others of the kind make way. Raise `NoSuchRecord`.
    """
    order = [(number, place) for number, place in order_of(manuscript_id, kind) if number not in apart]
    at = _index(order, before)
    low, high = order[at - 1][1] if at else None, order[at][1] if at < len(order) else None
    found = places_between(low, high, count)
    if found is not None:
        return found
    for nth, (number, _) in enumerate(order):
        _put(stored(manuscript_id, number), GAP * (nth + (count if nth >= at else 0)), hand, deed)
    return [GAP * (at + nth) for nth in range(count)]


def _index(order: Sequence[tuple[int, int]], before: int | None) -> int:
    if before is None:
        return len(order)
    found = [nth for nth, (number, _) in enumerate(order) if number == before]
    if not found:
        raise NoSuchRecord(before)
    return found[0]


def _put(old: Stored, place: int, hand: Hand, deed: int) -> None:
    change(old, {**old.fields, PLACE: place}, hand, deed)
