"""Deciding about the suggestions of an article: accepted, rejected, put off, taken back."""

from collections.abc import Sequence
from typing import Literal, cast

from sqlalchemy import delete, func, select

from quiz.bank.tree import Node
from quiz.manuscript import Body
from quiz.store import DecisionRow, db
from quiz.workshop.articles import article_of
from quiz.workshop.changing import change, present, stored
from quiz.workshop.hands import Hand, NoSuchRecord
from quiz.workshop.makers import Maker
from quiz.workshop.once import once
from quiz.workshop.rights import allowed
from quiz.workshop.rows import GONE
from quiz.workshop.suggested import (
    Family,
    NoSuchSuggestion,
    Reason,
    Review,
    State,
    Suggestion,
    Told,
    ToTranslate,
    names_of,
    other_options,
    review,
    reviewed,
)
from quiz.workshop.tosay import digest
from quiz.workshop.translating import translate

__all__ = [
    "Family",
    "NoSuchSuggestion",
    "Reason",
    "Review",
    "State",
    "Suggestion",
    "ToTranslate",
    "accept",
    "accept_family",
    "digest",
    "has_decided",
    "names_of",
    "other_options",
    "review",
    "set_aside",
    "take_back",
    "take_back_last",
    "translate",
]


def accept(manuscript_id: int, key: str, hand: Hand) -> int:
    """Make records of a suggestion: the question, the sentence that proves it, its source.

    Return the number of the question. Raise `NoSuchManuscript`, `NotAllowed`, `NoArticle`,
    `NoSuchSuggestion` or `Busy`.
    """
    told = _told(manuscript_id, hand)
    wanted = reviewed(manuscript_id, told, hand.by).at(key)
    return cast(
        "int",
        once(manuscript_id, "accept", hand, lambda deed: _accept(manuscript_id, told, wanted, hand, deed)),
    )


def accept_family(manuscript_id: int, family: str, hand: Hand) -> int:
    """Accept all that wait in a family with both languages, as one deed; return how many.

    Raise also `NoSuchSuggestion` where the family is not trusted.
    """
    told = _told(manuscript_id, hand)
    view = reviewed(manuscript_id, told, hand.by)
    found = view.families.get(family)
    if found is None or not found.is_trusted:
        raise NoSuchSuggestion(family)

    def work(deed: int) -> Node:
        for key in found.ready:
            _accept(manuscript_id, told, view.at(key), hand, deed)
        return len(found.ready)

    return cast("int", once(manuscript_id, "accept-family", hand, work))


def set_aside(
    manuscript_id: int, key: str, state: Literal["rejected", "later"], hand: Hand, *, reason: Reason = ""
) -> None:
    """Reject a suggestion, or put it off; one that was accepted is taken back first."""
    wanted = review(manuscript_id, by=hand.by).at(key)
    allowed(manuscript_id, by=hand.by, to="edit")

    def work(deed: int) -> Node:
        _take_back(manuscript_id, key, hand, deed)
        _decide(manuscript_id, wanted, state, reason, hand)
        return {}

    once(manuscript_id, state, hand, work)


def take_back(manuscript_id: int, key: str, hand: Hand) -> None:
    """Undo what was decided about a suggestion: it waits again, and what was made of it is removed."""
    allowed(manuscript_id, by=hand.by, to="edit")

    def work(deed: int) -> Node:
        _take_back(manuscript_id, key, hand, deed)
        return {}

    once(manuscript_id, "take-back", hand, work)


def take_back_last(manuscript_id: int, hand: Hand) -> str:
    """Undo what was decided last, a whole family at once; return a key of it, or ""."""
    allowed(manuscript_id, by=hand.by, to="edit")

    def work(deed: int) -> Node:
        keys = _last_decided(manuscript_id)
        for key in keys:
            _take_back(manuscript_id, key, hand, deed)
        return keys[0] if keys else ""

    return cast("str", once(manuscript_id, "take-back", hand, work))


def has_decided(manuscript_id: int) -> bool:
    """Whether there is anything to take back."""
    return bool(_last_decided(manuscript_id))


def _told(manuscript_id: int, hand: Hand) -> Told:
    allowed(manuscript_id, by=hand.by, to="edit")
    return Told.of(manuscript_id, article_of(manuscript_id, by=hand.by), hand.by)


def _accept(manuscript_id: int, told: Told, wanted: Suggestion, hand: Hand, deed: int) -> int:
    former = _decision(manuscript_id, wanted.key, "accepted")
    if former:
        return former.question_id or 0
    taken = told.taken(wanted)
    if taken is None:
        raise NoSuchSuggestion(wanted.key)
    maker = Maker(manuscript_id, hand, deed)
    statement = _statement_of(manuscript_id, wanted) or maker.statement(taken)
    name = present(manuscript_id, statement).record.id
    extra: Body = {"about": name} if taken.question.get("kind") == "standing" else {}
    question = maker.add("question", {**taken.question, **extra, "evidence": [name]}, "q")
    _decide(manuscript_id, wanted, "accepted", "", hand, (question, statement))
    return question


def _last_decided(manuscript_id: int) -> Sequence[str]:
    latest = (
        select(DecisionRow.at)
        .filter_by(manuscript_id=manuscript_id)
        .order_by(DecisionRow.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return db.session.scalars(
        select(DecisionRow.key)
        .where(DecisionRow.manuscript_id == manuscript_id, DecisionRow.at == latest)
        .order_by(DecisionRow.id)
    ).all()


def _decision(manuscript_id: int, key: str, state: State) -> DecisionRow | None:
    return db.session.scalar(select(DecisionRow).filter_by(manuscript_id=manuscript_id, key=key, state=state))


def _decide(
    manuscript_id: int,
    wanted: Suggestion,
    state: State,
    reason: Reason,
    hand: Hand,
    made: tuple[int | None, int | None] = (None, None),
) -> None:
    db.session.execute(delete(DecisionRow).filter_by(manuscript_id=manuscript_id, key=wanted.key))
    question, statement = made
    db.session.add(
        DecisionRow(
            manuscript_id=manuscript_id,
            key=wanted.key,
            family=wanted.draft.family,
            state=state,
            reason=reason,
            sentence=digest(wanted.sentence.text),
            question_id=question,
            statement_id=statement,
            by=hand.by,
            at=hand.at,
        )
    )
    db.session.flush()


def _take_back(manuscript_id: int, key: str, hand: Hand, deed: int) -> None:
    row = db.session.scalar(select(DecisionRow).filter_by(manuscript_id=manuscript_id, key=key))
    if row is None:
        return
    made = [row.question_id]
    others = select(func.count()).where(
        DecisionRow.statement_id == row.statement_id, DecisionRow.id != row.id
    )
    if row.statement_id and not db.session.scalar(others):
        made.append(row.statement_id)
    db.session.delete(row)
    for number in made:
        if number is not None:
            old = stored(manuscript_id, number)
            change(old, {**old.fields, GONE: True}, hand, deed)


def _statement_of(manuscript_id: int, wanted: Suggestion) -> int | None:
    """The record of the same sentence that an accepted suggestion made before, if it is still there."""
    if wanted.said.is_own_words:
        return None
    rows = db.session.scalars(
        select(DecisionRow.statement_id).filter_by(
            manuscript_id=manuscript_id, sentence=digest(wanted.sentence.text), state="accepted"
        )
    )
    return next((number for number in rows if number and _is_there(manuscript_id, number)), None)


def _is_there(manuscript_id: int, number: int) -> bool:
    try:
        present(manuscript_id, number)
    except NoSuchRecord:
        return False
    return True
