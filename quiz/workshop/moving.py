"""Adding records and moving them: one or many, before another one, into a part, or to a number."""

from collections.abc import Container, Sequence
from typing import cast

from quiz.bank.tree import Node
from quiz.manuscript import Body, Fields, Record, RecordKind, flatten
from quiz.workshop.changing import Stored, change, make, present
from quiz.workshop.hands import Hand, NoSuchRecord, NotThis
from quiz.workshop.kept import folded
from quiz.workshop.once import once
from quiz.workshop.places import room_for
from quiz.workshop.rights import allowed
from quiz.workshop.rows import PLACE

# How ids begin that we give; terms and the head have none.
_BEGINNINGS = {"source": "source", "statement": "s", "part": "part", "question": "q"}


def add(manuscript_id: int, kind: RecordKind, body: Body, hand: Hand, *, before: int | None = None) -> int:
    """Add a record before another one, or at the end, and return its number.

    It gets an id unless it brings one that is free; a question goes into the part of the one that it stands
    before. Raise `NoSuchManuscript`, `NotAllowed`, `NoSuchRecord`, `NotThis` or `Busy`.
    """
    row = allowed(manuscript_id, by=hand.by, to="edit")
    if kind == "head":
        raise NotThis(kind)
    taken = {record.id for record in folded(manuscript_id, row.bank_id).manuscript.of(kind)}

    def work(deed: int) -> Node:
        (place,) = room_for(manuscript_id, kind, 1, hand, deed, before=before)
        whole = {**_part_beside(manuscript_id, kind, before), **body}
        return make(manuscript_id, Record(0, kind, whole, place), deed, named=_named(whole, kind, taken))

    return cast("int", once(manuscript_id, "add", hand, work))


def add_all(manuscript_id: int, entries: Sequence[tuple[RecordKind, Body]], hand: Hand) -> tuple[int, ...]:
    """Add records at the end, all of them or none, and return their numbers; it is one deed to undo.

    Raise `NoSuchManuscript`, `NotAllowed`, `NotThis` or `Busy`.
    """
    row = allowed(manuscript_id, by=hand.by, to="edit")
    if any(kind == "head" for kind, _ in entries):
        raise NotThis("head")
    manuscript = folded(manuscript_id, row.bank_id).manuscript

    def work(deed: int) -> Node:
        made: list[Node] = []
        for kind in dict.fromkeys(kind for kind, _ in entries):
            bodies = [body for each, body in entries if each == kind]
            taken = {record.id for record in manuscript.of(kind)}
            for body, place in zip(
                bodies, room_for(manuscript_id, kind, len(bodies), hand, deed, before=None), strict=True
            ):
                named = _named(body, kind, taken)
                made.append(make(manuscript_id, Record(0, kind, body, place), deed, named=named))
        return made

    return tuple(cast("list[int]", once(manuscript_id, "add-all", hand, work)))


def _named(body: Body, kind: RecordKind, taken: Container[str]) -> str | None:
    """How its id begins, where it needs one: its number makes it one that is not taken."""
    given = str(body.get("id", ""))
    if given and given not in taken:
        return None
    return given or _BEGINNINGS.get(kind)


def _part_beside(manuscript_id: int, kind: RecordKind, before: int | None) -> Body:
    if kind != "question" or before is None:
        return {}
    part = present(manuscript_id, before).record.body.get("part")
    return {"part": part} if part else {}


def move(
    manuscript_id: int,
    numbers: Sequence[int],
    hand: Hand,
    *,
    before: int | None = None,
    part: str | None = None,
) -> None:
    """Move records of one kind, in this order, before another one of that kind, or to the end.

    Questions go into the `part` with that id ("" for none), or into the part of the one behind them.
    Raise `NoSuchManuscript`, `NotAllowed`, `NoSuchRecord`, `NotThis` or `Busy`.
    """
    allowed(manuscript_id, by=hand.by, to="edit")
    if not numbers or before in numbers:
        raise NotThis(before)

    def work(deed: int) -> Node:
        moved = [present(manuscript_id, number) for number in dict.fromkeys(numbers)]
        kind = _one_kind(moved)
        beside: Body = {"part": part} if part is not None else _part_beside(manuscript_id, kind, before)
        room = room_for(manuscript_id, kind, len(moved), hand, deed, before=before, apart=set(numbers))
        for old, place in zip(moved, room, strict=True):
            change(old, _placed(old.fields, place, beside), hand, deed)
        return {}

    once(manuscript_id, "move", hand, work)


def _one_kind(moved: Sequence[Stored]) -> RecordKind:
    kinds = {old.record.kind for old in moved}
    if len(kinds) > 1 or "head" in kinds:
        raise NotThis(kinds)
    return kinds.pop()


def _placed(fields: Fields, place: int, beside: Body) -> Fields:
    kept = {path: value for path, value in fields.items() if path not in beside}
    return {**kept, PLACE: place, **flatten(beside)}


def move_to(manuscript_id: int, number: int, position: int, hand: Hand) -> None:
    """Give a record its number among those of its kind, counted from 1 as the bank shows them."""
    row = allowed(manuscript_id, by=hand.by, to="edit")
    manuscript = folded(manuscript_id, row.bank_id).manuscript
    kind = next((record.kind for record in manuscript.records if record.number == number), None)
    if kind is None:
        raise NoSuchRecord(number)
    others = [record for record in manuscript.of(kind) if record.number != number]
    at = max(position, 1) - 1
    if at < len(others):
        move(manuscript_id, [number], hand, before=others[at].number)
        return
    part = str(others[-1].body.get("part", "")) if others and kind == "question" else None
    move(manuscript_id, [number], hand, part=part)
