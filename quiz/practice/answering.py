"""Answering: the first answer is stored with its mark, and stays."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from quiz.arrangement import Place, arrange, arrange_gap
from quiz.bank.asked import Given
from quiz.bank.model import Cloze, Question
from quiz.edition import Edition
from quiz.grading import Certainty, Mark, grade
from quiz.practice.held import Opened, answers_of
from quiz.sheets import question_at
from quiz.store import AnswerRow, db
from quiz.text.language import Language, Shown

LONGEST_WRITTEN = 1000

_STORE = insert(AnswerRow)


class Unreadable(ValueError):
    """What was sent can be no answer; nothing was stored, and the student may try again.

    `code` says what is amiss: `nothing-chosen`, `not-offered`, `places-not-distinct`, `taken-twice`,
    `nothing-moved` (the order shown, which is never the right one), `too-long`, or why a written answer
    cannot be read (see `quiz.answers.Judgement`).
    `part` is the number, from 1, of what cannot be read where several things were asked.
    """

    def __init__(self, code: str, part: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.part = part


def answer(
    opened: Opened,
    edition: Edition,
    number: int,
    given: Given,
    *,
    language: Shown,
    at: datetime,
    certainty: Certainty | None = None,
) -> Given:
    """Store the answer to question `number` and return the answer that stands: the first one.

    Raise `IndexError` for a number outside the attempt and `Unreadable` for what can be no answer;
    nothing is stored then.
    """
    question = question_at(edition.bank, opened.attempt, number)
    mark = grade(edition.bank, question, given, language=read_in(language), certainty=certainty)
    if mark.unreadable:
        raise Unreadable(mark.unreadable, _unread(mark))
    row = _row(opened.attempt.id, question, given, mark) | {"language": language, "answered_at": at}
    try:
        db.session.connection().execute(_STORE, row)
        db.session.commit()
    except IntegrityError:
        # The second tap, the other tab, the reload: the first answer stands.
        db.session.rollback()
        return answers_of(opened.attempt.id)[question.id].given
    return given


def _unread(mark: Mark) -> int | None:
    parts = mark.trace.parts
    return next((number for number, part in enumerate(parts, 1) if part.is_right is None), None)


def read_in(language: Shown) -> Language:
    """The language in which a written answer is read first."""
    return "en" if language == "en" else "ja"


def read_sent(opened: Opened, edition: Edition, number: int, sent: tuple[str, ...]) -> Given:
    """Turn what the page sent into an answer: the letters it showed into ids, what was written as it is.

    For pairs and gaps `sent` has one text for each, "" where it was left open. Raise `Unreadable`.
    """
    question = question_at(edition.bank, opened.attempt, number)
    if not any(text.strip() for text in sent):
        raise Unreadable("empty" if question.INPUT == "written" else "nothing-chosen")
    if any(len(text) > LONGEST_WRITTEN for text in sent):
        raise Unreadable("too-long")
    match question.INPUT:
        case "written":
            return sent
        case "gaps":
            return _gaps(question, opened.attempt.seed, sent)
    ids = _ids(arrange(edition.bank, question, opened.attempt.seed))
    given = tuple(_id(ids, letter) for letter in sent)
    if question.INPUT == "places" and given == tuple(name for name in ids.values() if name):
        raise Unreadable("nothing-moved")
    return given


def _gaps(question: Question, seed: int, sent: tuple[str, ...]) -> Given:
    gaps = question.gaps if isinstance(question, Cloze) else ()
    if len(gaps) != len(sent):
        raise Unreadable("not-offered")
    return tuple(
        _id(_ids(arrange_gap(question, gap, seed)), text) if gap.options else text
        for gap, text in zip(gaps, sent, strict=True)
    )


def _ids(places: tuple[Place, ...]) -> Mapping[str, str]:
    return {"": "", **{place.letter: place.offer.id for place in places}}


def _id(ids: Mapping[str, str], letter: str) -> str:
    if letter not in ids:
        raise Unreadable("not-offered")
    return ids[letter]


def _row(attempt_id: int, question: Question, given: Given, mark: Mark) -> dict[str, Any]:
    return {
        "attempt_id": attempt_id,
        "question_id": question.id,
        "given": json.dumps(given),
        "points": mark.points,
        "out_of": mark.out_of,
        "verdict": mark.verdict,
        "rule": mark.rule.name,
        "rule_version": mark.rule.version,
        "trace": mark.trace.dump(),
    }
