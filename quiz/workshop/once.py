"""A deed is done once and in one commit; whoever sends it again is answered the same."""

import json
from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from quiz.bank.tree import Node
from quiz.store import DeedRow, ManuscriptRow, db
from quiz.workshop.hands import Busy, Hand
from quiz.workshop.rows import as_json

# The same sending may come twice at the same moment; one of them begins anew, and finds the answer.
TRIES = 20


class Overtaken(Exception):
    """Somebody else changed a record since it was read: begin anew."""


def once(
    manuscript_id: int, name: str, hand: Hand, work: Callable[[int], Node], *, undoes: int | None = None
) -> Node:
    """Do what `work` does with the number of the deed, and return its answer; it is kept for repeats.

    What `work` raises undoes everything. Raise `Busy` where it never had its turn.
    """
    for _ in range(TRIES):
        told = _told_before(manuscript_id, hand)
        if told is not None:
            return told
        try:
            return _done(manuscript_id, name, hand, work, undoes)
        except (IntegrityError, Overtaken):
            db.session.rollback()
        except BaseException:
            db.session.rollback()
            raise
    raise Busy(manuscript_id)


def _told_before(manuscript_id: int, hand: Hand) -> Node:
    answer = db.session.scalar(
        select(DeedRow.answer).filter_by(manuscript_id=manuscript_id, tab=hand.tab, sequence=hand.sequence)
    )
    return None if answer is None else json.loads(answer)


def _done(manuscript_id: int, name: str, hand: Hand, work: Callable[[int], Node], undoes: int | None) -> Node:
    deed = DeedRow(
        manuscript_id=manuscript_id,
        name=name,
        by=hand.by,
        at=hand.at,
        tab=hand.tab,
        sequence=hand.sequence,
        undoes=undoes,
        answer="",
    )
    db.session.add(deed)
    # From here on nobody else writes (SQLite), or not in this manuscript (PostgreSQL): what is read stands.
    db.session.flush()
    manuscript = db.session.get_one(ManuscriptRow, manuscript_id, with_for_update={"key_share": True})
    answer = work(deed.id)
    deed.answer = as_json(answer)
    manuscript.changed_at = hand.at
    db.session.commit()
    return answer
