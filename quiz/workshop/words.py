"""The words of manuscripts, as numbers of pairs of signs: who may say something is found without reading.

What was said once and is said no longer stays noted: whoever looks for it reads the text itself afterwards.
"""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, func, insert, select

from quiz.manuscript import codes_for, codes_in
from quiz.store import ManuscriptRow, SaidRow, db

# Fewer than any database takes in one statement.
AT_ONCE = 1_000


def note_said(manuscript_id: int, texts: Iterable[str], former: Iterable[str] = ()) -> None:
    """Note the words of texts, as part of a deed that commits; those of the former ones are noted already."""
    # In order, so that two who note the same wait for one another in one direction only.
    fresh = sorted(_codes(texts) - _codes(former))
    for first in range(0, len(fresh), AT_ONCE):
        _note(manuscript_id, fresh[first : first + AT_ONCE])


def _note(manuscript_id: int, codes: list[int]) -> None:
    noted = select(SaidRow.code).where(SaidRow.manuscript_id == manuscript_id, SaidRow.code.in_(codes))
    known = set(db.session.scalars(noted))
    rows = [{"code": code, "manuscript_id": manuscript_id} for code in codes if code not in known]
    if rows:
        db.session.execute(insert(SaidRow), rows)


def may_say(words: Iterable[str]) -> ColumnElement[bool]:
    """That a manuscript has all of these words, perhaps."""
    codes = _union(map(codes_for, words))
    found = (
        select(SaidRow.manuscript_id)
        .where(SaidRow.code.in_(codes))
        .group_by(SaidRow.manuscript_id)
        .having(func.count() == len(codes))
    )
    return ManuscriptRow.id.in_(found)


def _codes(texts: Iterable[str]) -> frozenset[int]:
    return _union(map(codes_in, texts))


def _union(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset[int]().union(*sets)
