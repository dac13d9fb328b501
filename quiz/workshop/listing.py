"""The manuscripts that somebody may see, as a list tells of them."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select

from quiz.manuscript import Waiting
from quiz.store import ManuscriptRow, RecordRow, ShareRow, db


@dataclass(frozen=True)
class Listed:
    """A manuscript in a list: its titles as far as they are written, and what waits in it."""

    id: int
    owner_id: int
    title_ja: str
    title_en: str
    code: str
    line: str
    changed_at: datetime
    waiting: Waiting


def manuscripts(*, by: int) -> tuple[Listed, ...]:
    """One's own and those that are shared with one, the last changed first."""
    shared = select(ShareRow.manuscript_id).where(ShareRow.account_id == by)
    rows = db.session.scalars(
        select(ManuscriptRow)
        .where(or_(ManuscriptRow.owner_id == by, ManuscriptRow.id.in_(shared)))
        .where(ManuscriptRow.trashed_at.is_(None), ManuscriptRow.archived_at.is_(None))
        .order_by(ManuscriptRow.changed_at.desc(), ManuscriptRow.id.desc())
    ).all()
    heads, waiting = _heads([row.id for row in rows]), _waiting([row.id for row in rows])
    return tuple(_listed(row, heads[row.id], waiting[row.id]) for row in rows)


def _heads(ids: list[int]) -> dict[int, str]:
    found = select(RecordRow.manuscript_id, RecordRow.body).where(
        RecordRow.manuscript_id.in_(ids), RecordRow.kind == "head"
    )
    return {row.manuscript_id: row.body for row in db.session.execute(found)}


def _waiting(ids: list[int]) -> dict[int, Waiting]:
    columns = (
        RecordRow.waits_ja,
        RecordRow.waits_en,
        RecordRow.waits_look_again,
        RecordRow.waits_proof,
        RecordRow.waits_errors,
    )
    sums = (
        select(RecordRow.manuscript_id, *map(func.sum, columns))
        .where(RecordRow.manuscript_id.in_(ids), RecordRow.gone.is_(False))
        .group_by(RecordRow.manuscript_id)
    )
    return {manuscript_id: Waiting(*map(int, counts)) for manuscript_id, *counts in db.session.execute(sums)}


def _listed(row: ManuscriptRow, head: str, waiting: Waiting) -> Listed:
    body = json.loads(head)
    title = body.get("title", {})
    return Listed(
        id=row.id,
        owner_id=row.owner_id,
        title_ja=title.get("ja", ""),
        title_en=title.get("en", ""),
        code=body.get("code", ""),
        line=body.get("line", ""),
        changed_at=row.changed_at,
        waiting=waiting,
    )
