"""The library of somebody: a page of what they wrote and what is shared with them, with what waits."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Row, Select, case, func, select

from quiz.manuscript import Body, Waiting
from quiz.store import PublishingRow, RecordRow, db
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
    questions: int
    waiting: Waiting
    changed_at: datetime
    archived_at: datetime | None
    trashed_at: datetime | None
    published: int | None
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Library:
    """One page of what was looked for, the last changed first."""

    manuscripts: tuple[Listed, ...]
    has_more: bool


def library_of(account_id: int, wanted: Wanted = EVERYTHING) -> Library:
    """The manuscripts that somebody may see. It takes as many statements for a thousand as for one."""
    rows = db.session.execute(page_of(account_id, wanted)).all()
    shown = rows[:PAGE]
    ids = [row.id for row in shown]
    told = _Told(_counts(ids), _heads(ids), _versions(ids), _places(ids, wanted.words))
    listed = (_listed(row, told, account_id) for row in shown)
    return Library(tuple(listed), has_more=len(rows) > PAGE)


@dataclass(frozen=True)
class _Told:
    """What is told of the manuscripts of a page, each asked for all of them at once."""

    counts: Mapping[int, Row[*tuple[Any, ...]]]
    heads: Mapping[int, Body]
    versions: Mapping[int, int]
    places: Mapping[int, tuple[Place, ...]]


def _listed(row: Row[*tuple[Any, ...]], told: _Told, account_id: int) -> Listed:
    head, counts = told.heads.get(row.id, {}), told.counts.get(row.id)
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
        questions=counts.questions if counts else 0,
        waiting=_waiting(counts),
        changed_at=row.changed_at,
        archived_at=row.archived_at,
        trashed_at=row.trashed_at,
        published=told.versions.get(row.id),
        places=told.places.get(row.id, ()),
    )


def _counts(ids: Sequence[int]) -> dict[int, Row[*tuple[Any, ...]]]:
    """All of it stands in one index."""
    sums = [func.sum(getattr(RecordRow, f"waits_{name}")).label(name) for name in _WAITS]
    questions = func.sum(case((RecordRow.kind == "question", 1), else_=0)).label("questions")
    rows = db.session.execute(
        select(RecordRow.manuscript_id, questions, *sums)
        .where(RecordRow.manuscript_id.in_(ids), RecordRow.gone.is_(False))
        .group_by(RecordRow.manuscript_id)
    )
    return {row.manuscript_id: row for row in rows}


_WAITS = ("ja", "en", "look_again", "proof", "errors")


def _waiting(row: Row[*tuple[Any, ...]] | None) -> Waiting:
    return Waiting(**{name: getattr(row, name) for name in _WAITS}) if row else Waiting()


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
