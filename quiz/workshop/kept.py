"""Manuscripts kept open: only records that changed since are read and held against their model again."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, bindparam, select

from quiz.manuscript import Folded, Found, Manuscript, Record, find_all, fold
from quiz.store import RecordRow, db
from quiz.workshop.rows import record_of

# A folded bank of 200 questions is about two megabytes.
KEPT_OPEN = 32
# So many are read by their numbers; more are read with all others.
FEW = 100


@dataclass
class _Kept:
    """What is kept of one database: folded manuscripts, the ones last asked for, and their findings."""

    folded: OrderedDict[int, Folded] = field(default_factory=OrderedDict)
    found: OrderedDict[int, tuple[Folded, tuple[Found, ...]]] = field(default_factory=OrderedDict)


# Put together once: it is asked for at each opening.
_VERSIONS = (
    select(RecordRow.id, RecordRow.version)
    .where(RecordRow.manuscript_id == bindparam("manuscript_id"), RecordRow.gone.is_(False))
    .order_by(RecordRow.id)
)

Thing = TypeVar("Thing")

_kept: WeakKeyDictionary[Engine, _Kept] = WeakKeyDictionary()
_lock = Lock()


def folded(manuscript_id: int, bank_id: str) -> Folded:
    """The manuscript as it stands in the database, folded."""
    with _lock:
        former = _kept.setdefault(db.engine, _Kept()).folded.get(manuscript_id)
    known = {number: held.record for number, held in former.held.items()} if former else {}
    records = _records(manuscript_id, known)
    if former and former.bank.id == bank_id and _is_same(records, known):
        return former
    made = fold(Manuscript(bank_id, records), former)
    with _lock:
        _keep(_kept[db.engine].folded, manuscript_id, made)
    return made


def everything_found(manuscript_id: int, opened: Folded) -> tuple[Found, ...]:
    """Everything that is wrong with a manuscript that was opened; looked for once."""
    with _lock:
        whose, found = _kept.setdefault(db.engine, _Kept()).found.get(manuscript_id, (None, ()))
    if whose is opened:
        return found
    found = find_all(opened)
    with _lock:
        _keep(_kept[db.engine].found, manuscript_id, (opened, found))
    return found


def _keep(things: OrderedDict[int, Thing], manuscript_id: int, thing: Thing) -> None:
    things[manuscript_id] = thing
    things.move_to_end(manuscript_id)
    while len(things) > KEPT_OPEN:
        things.popitem(last=False)


def _is_same(records: Sequence[Record], known: dict[int, Record]) -> bool:
    return len(records) == len(known) and all(known.get(each.number) is each for each in records)


def _records(manuscript_id: int, known: dict[int, Record]) -> tuple[Record, ...]:
    """All that are not gone; what is known in its present version is not read again."""
    rows = db.session.connection().execute(_VERSIONS, {"manuscript_id": manuscript_id})
    versions: dict[int, int] = dict(rows.all())
    fresh = [name for name, version in versions.items() if _version(known, name) != version]
    read = _read(manuscript_id, fresh)
    return tuple(read.get(name) or known[name] for name in versions if name in read or name in known)


def _version(known: dict[int, Record], number: int) -> int:
    return known[number].version if number in known else 0


def _read(manuscript_id: int, numbers: Sequence[int]) -> dict[int, Record]:
    if not numbers:
        return {}
    wanted = select(RecordRow).filter_by(manuscript_id=manuscript_id, gone=False)
    if len(numbers) <= FEW:
        wanted = wanted.where(RecordRow.id.in_(numbers))
    rows = db.session.scalars(wanted.execution_options(populate_existing=True))
    return {row.id: record_of(row) for row in rows}
