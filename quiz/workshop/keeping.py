"""Putting manuscripts away: into the archive, into the trash for thirty days, and out of them again."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select

from quiz.store import ManuscriptRow, db
from quiz.workshop.rights import allowed

IN_TRASH_FOR = timedelta(days=30)


def archive(manuscript_id: int, *, by: int, at: datetime) -> None:
    """Put a manuscript away that is done with. Raise `NoSuchManuscript` or `NotAllowed`."""
    allowed(manuscript_id, by=by, to="own").archived_at = at
    db.session.commit()


def unarchive(manuscript_id: int, *, by: int) -> None:
    """Take it out of the archive. Raise `NoSuchManuscript` or `NotAllowed`."""
    allowed(manuscript_id, by=by, to="own").archived_at = None
    db.session.commit()


def throw_away(manuscript_id: int, *, by: int, at: datetime) -> None:
    """Put it into the trash; what is published stays. Raise `NoSuchManuscript` or `NotAllowed`."""
    allowed(manuscript_id, by=by, to="own").trashed_at = at
    db.session.commit()


def take_out(manuscript_id: int, *, by: int) -> None:
    """Take it out of the trash. Raise `NoSuchManuscript` or `NotAllowed`."""
    allowed(manuscript_id, by=by, to="own", in_trash=True).trashed_at = None
    db.session.commit()


def empty_trash(*, at: datetime) -> int:
    """Remove for good what has been in the trash for thirty days, and return how many."""
    is_due = ManuscriptRow.trashed_at <= at - IN_TRASH_FOR
    # Whoever only looks takes no turn at writing.
    if db.session.scalar(select(ManuscriptRow.id).where(is_due).limit(1)) is None:
        return 0
    emptied = db.session.execute(delete(ManuscriptRow).where(is_due))
    db.session.commit()
    return int(emptied.rowcount)  # type: ignore[attr-defined]
