"""Sharing a manuscript with colleagues: to see it, to copy it, or to write in it; and who is there now."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, cast

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from quiz.store import PresenceRow, ShareRow, db
from quiz.workshop.rights import allowed

SharedRight = Literal["see", "copy", "edit"]

# Three pings of a page that is open, one of which may get lost.
SEEN_FOR = timedelta(seconds=45)


class NoSuchColleague(LookupError):
    """There is no such account."""


@dataclass(frozen=True)
class Shared:
    """Somebody with whom a manuscript is shared."""

    account_id: int
    right: SharedRight


@dataclass(frozen=True)
class Present:
    """Somebody who has the manuscript open, perhaps at a record."""

    account_id: int
    record: int | None
    at: datetime


def share(manuscript_id: int, account_id: int, right: SharedRight, *, by: int) -> None:
    """Share a manuscript with somebody, or change what they may do. The owner shares, nobody else.

    Raise `NoSuchManuscript`, `NotAllowed` or `NoSuchColleague`.
    """
    owner_id = allowed(manuscript_id, by=by, to="own").owner_id
    if account_id == owner_id:
        raise NoSuchColleague(account_id)
    db.session.merge(ShareRow(manuscript_id=manuscript_id, account_id=account_id, right=right))
    try:
        db.session.commit()
    except IntegrityError as error:
        db.session.rollback()
        raise NoSuchColleague(account_id) from error


def unshare(manuscript_id: int, account_id: int, *, by: int) -> None:
    """Share it with them no longer. Raise `NoSuchManuscript` or `NotAllowed`."""
    allowed(manuscript_id, by=by, to="own")
    db.session.execute(delete(ShareRow).filter_by(manuscript_id=manuscript_id, account_id=account_id))
    db.session.commit()


def shares(manuscript_id: int, *, by: int) -> tuple[Shared, ...]:
    """With whom a manuscript is shared. Raise `NoSuchManuscript` or `NotAllowed`."""
    allowed(manuscript_id, by=by, to="own")
    rows = db.session.scalars(
        select(ShareRow).filter_by(manuscript_id=manuscript_id).order_by(ShareRow.account_id)
    )
    return tuple(Shared(row.account_id, cast("SharedRight", row.right)) for row in rows)


def be_present(manuscript_id: int, record: int | None, *, by: int, at: datetime) -> tuple[Present, ...]:
    """Say where somebody is, and return who else is there. Raise `NoSuchManuscript`."""
    allowed(manuscript_id, by=by, to="see")
    db.session.merge(PresenceRow(manuscript_id=manuscript_id, account_id=by, record_id=record, at=at))
    try:
        db.session.commit()
    except IntegrityError:  # Two tabs at once, or a record that is not there: the next ping says it again.
        db.session.rollback()
    return _others(manuscript_id, by=by, at=at)


def who_is_there(manuscript_id: int, *, by: int, at: datetime) -> tuple[Present, ...]:
    """Who else has it open. Raise `NoSuchManuscript`."""
    allowed(manuscript_id, by=by, to="see")
    return _others(manuscript_id, by=by, at=at)


def _others(manuscript_id: int, *, by: int, at: datetime) -> tuple[Present, ...]:
    rows = db.session.scalars(
        select(PresenceRow)
        .where(
            PresenceRow.manuscript_id == manuscript_id,
            PresenceRow.account_id != by,
            PresenceRow.at > at - SEEN_FOR,
        )
        .order_by(PresenceRow.account_id)
    )
    return tuple(Present(row.account_id, row.record_id, row.at) for row in rows)
