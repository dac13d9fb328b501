"""The library of somebody: a page of what they wrote and what is shared with them, with what waits."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Row, Select, and_, case, func, select

from quiz.manuscript import Body, RecordKind, Waiting
from quiz.store import ManuscriptRow, PublishingRow, RecordRow, ShareRow, db
from quiz.workshop.rights import Right
from quiz.workshop.wanted import EVERYTHING, PAGE, Wanted, page_of, said_in, words_in

# Places shown where something was found.
MOST_PLACES = 3


@dataclass(frozen=True)
class Place:
    """A record in which the words were found."""

    record: int
    kind: str
    title_ja: str
    title_en: str


@dataclass(frozen=True)
class Stop:
    """How many records of a kind a manuscript has, and what waits in them."""

    count: int = 0
    waiting: Waiting = field(default_factory=Waiting)


@dataclass(frozen=True)
class Listed:
    """A manuscript in the library: its titles as far as they are written, its sign, what waits in it.

    `published` is the newest version of its bank, if there is one.
    """

    id: int
    bank_id: str
    owner_id: int
    right: Right
    title_ja: str
    title_en: str
    code: str
    line: str
    stops: Mapping[RecordKind, Stop]
    changed_at: datetime
    archived_at: datetime | None
    trashed_at: datetime | None
    published: int | None
    places: tuple[Place, ...] = ()

    @property
    def questions(self) -> int:
        """How many questions there are."""
        return self.stops["question"].count if "question" in self.stops else 0

    @property
    def waiting(self) -> Waiting:
        """What waits in all of it."""
        return sum((stop.waiting for stop in self.stops.values()), Waiting())


@dataclass(frozen=True)
class Library:
    """One page of what was looked for."""

    manuscripts: tuple[Listed, ...]
    has_more: bool


def library_of(account_id: int, wanted: Wanted = EVERYTHING) -> Library:
    """The manuscripts that somebody may see. It takes as many statements for a thousand as for one."""
    rows = db.session.execute(page_of(account_id, wanted)).all()
    shown = rows[:PAGE]
    ids = [row.id for row in shown]
    told = _Told(_stops(ids), _heads(ids), _versions(ids), _places(ids, wanted.words))
    listed = (_listed(row, told, account_id) for row in shown)
    return Library(tuple(listed), has_more=len(rows) > PAGE)


@dataclass(frozen=True)
class _Told:
    """What is told of the manuscripts of a page, each asked for all of them at once."""

    stops: Mapping[int, Mapping[RecordKind, Stop]]
    heads: Mapping[int, Body]
    versions: Mapping[int, int]
    places: Mapping[int, tuple[Place, ...]]


def _listed(row: Row[*tuple[Any, ...]], told: _Told, account_id: int) -> Listed:
    head = told.heads.get(row.id, {})
    title_ja, title_en = _both(head.get("title"))
    return Listed(
        id=row.id,
        bank_id=row.bank_id,
        owner_id=row.owner_id,
        right=cast("Right", "own" if row.owner_id == account_id else row.right),
        title_ja=title_ja,
        title_en=title_en,
        code=str(head.get("code", "")),
        line=str(head.get("line", "")),
        stops=told.stops.get(row.id, {}),
        changed_at=row.changed_at,
        archived_at=row.archived_at,
        trashed_at=row.trashed_at,
        published=told.versions.get(row.id),
        places=told.places.get(row.id, ()),
    )


def _stops(ids: Sequence[int]) -> dict[int, dict[RecordKind, Stop]]:
    """All of it stands in one index."""
    sums = [func.sum(getattr(RecordRow, f"waits_{name}")).label(name) for name in _WAITS]
    rows = db.session.execute(
        select(RecordRow.manuscript_id, RecordRow.kind, func.count().label("records"), *sums)
        .where(RecordRow.manuscript_id.in_(ids), RecordRow.gone.is_(False))
        .group_by(RecordRow.manuscript_id, RecordRow.kind)
    )
    found: dict[int, dict[RecordKind, Stop]] = {}
    for row in rows:
        waiting = Waiting(**{name: int(getattr(row, name)) for name in _WAITS})
        found.setdefault(row.manuscript_id, {})[cast("RecordKind", row.kind)] = Stop(row.records, waiting)
    return found


_WAITS = ("ja", "en", "look_again", "proof", "errors")


def _heads(ids: Sequence[int]) -> dict[int, Body]:
    rows = db.session.execute(
        select(RecordRow.manuscript_id, RecordRow.body).where(
            RecordRow.manuscript_id.in_(ids), RecordRow.gone.is_(False), RecordRow.kind == "head"
        )
    )
    return {row.manuscript_id: json.loads(row.body) for row in rows}


def _both(words: object) -> tuple[str, str]:
    return (str(words.get("ja", "")), str(words.get("en", ""))) if isinstance(words, dict) else ("", "")


def _versions(ids: Sequence[int]) -> dict[int, int]:
    rows = db.session.execute(
        select(PublishingRow.manuscript_id, func.max(PublishingRow.number).label("number"))
        .where(PublishingRow.manuscript_id.in_(ids))
        .group_by(PublishingRow.manuscript_id)
    )
    return {row.manuscript_id: row.number for row in rows}


def _places(ids: Sequence[int], words: str) -> dict[int, tuple[Place, ...]]:
    said = said_in(words_in(words))
    if not said or not ids:
        return {}
    found: dict[int, tuple[Place, ...]] = {}
    for row in db.session.execute(_first_places(ids, said)):
        found[row.manuscript_id] = (*found.get(row.manuscript_id, ()), _place(row))
    return found


def _first_places(ids: Sequence[int], said: Sequence[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    in_order = func.row_number().over(
        partition_by=RecordRow.manuscript_id, order_by=(RecordRow.place, RecordRow.id)
    )
    ranked = (
        select(RecordRow.id, in_order.label("nth"))
        .where(RecordRow.manuscript_id.in_(ids), RecordRow.gone.is_(False), *said)
        .subquery()
    )
    return (
        select(RecordRow.id, RecordRow.manuscript_id, RecordRow.kind, RecordRow.body)
        .join(ranked, ranked.c.id == RecordRow.id)
        .where(ranked.c.nth <= MOST_PLACES)
        .order_by(ranked.c.nth)
    )


def _place(row: Row[*tuple[Any, ...]]) -> Place:
    body = json.loads(row.body)
    title = body if row.kind in ("statement", "term") else body.get("ask") or body.get("title")
    return Place(row.id, row.kind, *_both(title))


@dataclass(frozen=True)
class Tally:
    """How many manuscripts lie where: on the desk one's own and those of others, and what was put away."""

    mine: int
    shared: int
    archive: int
    trash: int


def tally_of(account_id: int) -> Tally:
    """Count what somebody may see."""
    shared = and_(ShareRow.manuscript_id == ManuscriptRow.id, ShareRow.account_id == account_id)
    mine, is_kept = ManuscriptRow.owner_id == account_id, ManuscriptRow.trashed_at.is_(None)
    is_seen, is_here = mine | ShareRow.right.is_not(None), ManuscriptRow.archived_at.is_(None)
    counted = (
        and_(mine, is_kept, is_here),
        and_(~mine, is_kept, is_here),
        and_(is_kept, ~is_here),
        and_(mine, ~is_kept),
    )
    sums = [func.coalesce(func.sum(case((each, 1), else_=0)), 0) for each in counted]
    row = db.session.execute(
        select(*sums).select_from(ManuscriptRow).outerjoin(ShareRow, shared).where(is_seen)
    )
    return Tally(*map(int, row.one()))
