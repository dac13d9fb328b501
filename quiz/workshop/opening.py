"""Opening a manuscript, and what is wrong with it."""

from dataclasses import dataclass
from datetime import datetime

from quiz.manuscript import Folded, Found, Manuscript, Record, find_in
from quiz.workshop.hands import NoSuchRecord
from quiz.workshop.kept import everything_found, folded
from quiz.workshop.rights import Right, allowed, right_to


@dataclass(frozen=True)
class Opened:
    """A manuscript as somebody sees it who may do that with it."""

    id: int
    bank_id: str
    owner_id: int
    right: Right
    made_at: datetime
    changed_at: datetime
    archived_at: datetime | None
    folded: Folded

    @property
    def manuscript(self) -> Manuscript:
        """All records that are not gone."""
        return self.folded.manuscript

    def record(self, number: int) -> Record:
        """One record. Raise `NoSuchRecord`."""
        held = self.folded.held.get(number)
        if held is None:
            raise NoSuchRecord(number)
        return held.record


def open_manuscript(manuscript_id: int, *, by: int, to: Right = "see") -> Opened:
    """Open a manuscript to see it, or to do more. Raise `NoSuchManuscript` or `NotAllowed`."""
    row = allowed(manuscript_id, by=by, to=to)
    return Opened(
        id=row.id,
        bank_id=row.bank_id,
        owner_id=row.owner_id,
        right=right_to(manuscript_id, by=by) or "see",
        made_at=row.made_at,
        changed_at=row.changed_at,
        archived_at=row.archived_at,
        folded=folded(row.id, row.bank_id),
    )


def findings(opened: Opened) -> tuple[Found, ...]:
    """Everything that is wrong with a manuscript; it takes as long as checking a bank."""
    return everything_found(opened.id, opened.folded)


def findings_of(opened: Opened, number: int) -> tuple[Found, ...]:
    """What is wrong with one record and with what it points to; quick in a large bank, too.

    Raise `NoSuchRecord`.
    """
    return find_in(opened.folded, opened.record(number).number)
