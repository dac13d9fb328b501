"""What is different between two states of a bank, record by record and field by field."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from quiz.bank.tree import Node
from quiz.manuscript.fields import Fields, flatten
from quiz.manuscript.records import RECORD_KINDS, Manuscript, Record, RecordKind


@dataclass(frozen=True)
class Difference:
    """One record that is not the same: each field that changed, before and after.

    A record that is new had no field before; one that is gone has none after. `has_moved` says that it stands
    between others than before.
    """

    kind: RecordKind
    name: str
    fields: Mapping[str, tuple[Node, Node]]
    is_new: bool = False
    is_gone: bool = False
    has_moved: bool = False


def compare(old: Manuscript, new: Manuscript) -> tuple[Difference, ...]:
    """The records that differ, in the order of the new bank; those that are gone at the end of their kind."""
    return tuple(each for kind in RECORD_KINDS for each in _of_kind(kind, old, new))


def _of_kind(kind: RecordKind, old: Manuscript, new: Manuscript) -> list[Difference]:
    before, after = _by_name(old.of(kind)), _by_name(new.of(kind))
    moved = _moved([*before], [*after])
    names = [*after, *(name for name in before if name not in after)]
    found = [_difference(kind, name, before, after, has_moved=name in moved) for name in names]
    return [each for each in found if each.fields or each.has_moved]


def _by_name(records: tuple[Record, ...]) -> dict[str, Fields]:
    """Records by their ids; terms by the Japanese word, and the head by nothing."""
    return {record.id or str(record.body.get("ja", "")): flatten(record.body) for record in records}


def _difference(
    kind: RecordKind, name: str, before: dict[str, Fields], after: dict[str, Fields], *, has_moved: bool
) -> Difference:
    was, now = before.get(name, {}), after.get(name, {})
    fields = {
        path: (was.get(path), now.get(path)) for path in {**was, **now} if was.get(path) != now.get(path)
    }
    return Difference(kind, name, fields, name not in before, name not in after, has_moved)


def _moved(before: list[str], after: list[str]) -> set[str]:
    """The fewest records that have to move, for the others to stand as before."""
    common = [name for name in before if name in set(after)]
    places = {name: at for at, name in enumerate(name for name in after if name in set(common))}
    return set(common) - set(_longest_rise(common, places))


def _longest_rise(names: list[str], places: Mapping[str, int]) -> list[str]:
    """The most names whose places go up: each ends the best row of those before it (patience sorting)."""
    ends: list[int] = []
    tails: list[str] = []
    behind: dict[str, str | None] = {}
    for name in names:
        at = bisect_left(ends, places[name])
        behind[name] = tails[at - 1] if at else None
        ends[at : at + 1], tails[at : at + 1] = [places[name]], [name]
    row: list[str] = []
    last = tails[-1] if tails else None
    while last is not None:
        row.append(last)
        last = behind[last]
    return row
