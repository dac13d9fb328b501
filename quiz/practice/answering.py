"""Answering: the first answer is stored with its mark, and stays."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from quiz.arrangement import arrange
from quiz.bank.keys import Given
from quiz.bank.model import Question
from quiz.edition import Edition
from quiz.grading import Mark, grade
from quiz.practice.held import Opened, answers_of
from quiz.sheets import question_at
from quiz.store import AnswerRow, db

ShownLanguage = Literal["ja", "en", "both"]

_STORE = insert(AnswerRow)


class Unreadable(ValueError):
    """An answer that the question does not offer; nothing was stored. `code` says what is amiss."""

    def __init__(self, code: Literal["nothing-chosen", "not-offered", "places-not-distinct"]) -> None:
        super().__init__(code)
        self.code = code


def answer(
    opened: Opened, edition: Edition, number: int, given: Given, *, language: ShownLanguage, at: datetime
) -> Given:
    """Store the answer to question `number` and return the answer that stands: the first one.

    Raise `IndexError` for a number outside the attempt and `Unreadable` for an answer that the
    question does not offer; nothing is stored then.
    """
    question = question_at(edition.bank, opened.attempt, number)
    mark = grade(edition.bank, question, given)
    if mark.verdict == "unreadable":
        raise Unreadable("not-offered")
    row = _row(opened.attempt.id, question, given, mark) | {"language": language, "answered_at": at}
    try:
        db.session.connection().execute(_STORE, row)
        db.session.commit()
    except IntegrityError:
        # The second tap, the other tab, the reload: the first answer stands.
        db.session.rollback()
        return answers_of(opened.attempt.id)[question.id].given
    return given


def read_letters(opened: Opened, edition: Edition, number: int, letters: tuple[str, ...]) -> Given:
    """Turn the letters that the page showed into the ids they stood for. Raise `Unreadable`."""
    question = question_at(edition.bank, opened.attempt, number)
    ids = {p.letter: p.offer.id for p in arrange(edition.bank, question, opened.attempt.seed)}
    if not letters:
        raise Unreadable("nothing-chosen")
    if not ids.keys() >= set(letters):
        raise Unreadable("not-offered")
    return tuple(ids[letter] for letter in letters)


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
        "trace": json.dumps(asdict(mark.trace)),
    }
