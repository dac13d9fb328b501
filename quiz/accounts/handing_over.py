"""Everything that somebody owns goes to a colleague."""

from collections.abc import Iterator

from sqlalchemy import Column, update

from quiz.accounts.people import account_row
from quiz.accounts.refusals import Wrong, refuse
from quiz.store import AccountRow, db

OWNER = "owner_id"


def hand_over(account_id: int, heir_id: int) -> int:
    """Make a colleague the owner of everything; how many things it was. Raise `Refused`.

    Whatever has an owner says so in a column of that name: nothing has to be listed here.
    """
    refuse(_wrong_heir(account_id, heir_id))
    moved = sum(_move(column, account_id, heir_id) for column in owned())
    db.session.commit()
    return moved


def owned() -> Iterator[Column[int]]:
    """The columns that say whose something is."""
    for table in db.metadata.sorted_tables:
        if OWNER in table.c:
            yield table.c[OWNER]


def _move(column: Column[int], account_id: int, heir_id: int) -> int:
    moved = db.session.execute(update(column.table).where(column == account_id).values({column: heir_id}))
    return int(moved.rowcount)  # type: ignore[attr-defined]


def _wrong_heir(account_id: int, heir_id: int) -> Wrong | None:
    heir = db.session.get(AccountRow, heir_id)
    if heir is None or heir.left_at is not None:
        return Wrong("heir", "not-here")
    account_row(account_id)
    return Wrong("heir", "same") if heir_id == account_id else None
