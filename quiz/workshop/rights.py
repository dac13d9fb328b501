"""Who may do what with a manuscript: its owner everything, others what was shared with them."""

from collections.abc import Mapping
from typing import Literal

from sqlalchemy import select

from quiz.store import ManuscriptRow, ShareRow, db
from quiz.workshop.hands import NoSuchManuscript, NotAllowed

Right = Literal["see", "copy", "edit", "own"]

# Each right has those before it in it.
_RANKS: Mapping[str, int] = {"see": 1, "copy": 2, "edit": 3, "own": 4}


def allowed(manuscript_id: int, *, by: int, to: Right, in_trash: bool = False) -> ManuscriptRow:
    """The manuscript, if this person may do that with it.

    What lies in the trash is there for its owner only, and only where it is asked for. An administrator has
    no other rights than anybody. Raise `NoSuchManuscript` or `NotAllowed`.
    """
    row = db.session.get(ManuscriptRow, manuscript_id, populate_existing=True)
    right = _right_to(row, by) if row else None
    if row is None or right is None or (row.trashed_at is not None) != in_trash:
        raise NoSuchManuscript(manuscript_id)
    if _RANKS[right] < _RANKS[to]:
        raise NotAllowed(to)
    return row


def right_to(manuscript_id: int, *, by: int) -> Right | None:
    """What somebody may do with a manuscript, or nothing."""
    row = db.session.get(ManuscriptRow, manuscript_id)
    return _right_to(row, by) if row else None


def _right_to(row: ManuscriptRow, by: int) -> Right | None:
    if row.owner_id == by:
        return "own"
    shared: Right | None = db.session.scalar(
        select(ShareRow.right).filter_by(manuscript_id=row.id, account_id=by)
    )
    return shared
