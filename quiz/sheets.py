"""What a page of an attempt may know: the question before the answer, the key only after it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Literal

from markupsafe import Markup

from quiz.arrangement import Place, arrange
from quiz.bank.keys import Given, key
from quiz.bank.model import Bank, Kind, Question
from quiz.edition import Edition, Line, StatementSheet, line_of, statement_sheet
from quiz.grading import RULES, Trace, Verdict
from quiz.reading import Said

StopState = Literal["open", "right", "partly", "wrong", "skipped"]


@dataclass(frozen=True)
class Attempt:
    """One person's way through an edition; `question_ids` in the order in which they are asked."""

    id: int
    code: str
    bank_id: str
    seed: int
    question_ids: tuple[str, ...]
    is_retry: bool
    started_at: datetime


@dataclass(frozen=True)
class Answered:
    """An accepted answer with its mark, as it was stored; `trace` is the JSON of a `Trace`."""

    question_id: str
    given: Given
    points: int
    out_of: int
    verdict: Verdict
    trace: str

    @property
    def share(self) -> Fraction:
        """From 0 to 1."""
        return Fraction(self.points, self.out_of)


Answers = Mapping[str, Answered]


@dataclass(frozen=True)
class Stop:
    """One question on the line diagram."""

    number: int
    state: StopState
    is_here: bool


@dataclass(frozen=True)
class OptionSheet:
    """One thing to choose or to place. `text` is `None` where the page has words for `name` itself.

    `name` is "option" for an author's option, else one of true, false, reported, claimed, opinion.
    """

    letter: str
    name: str
    text: Said | None


@dataclass(frozen=True)
class QuestionSheet:
    """A question without its key. It has no field that the key could stand in."""

    attempt_id: int
    line: Line
    number: int
    total: int
    is_retry: bool
    stops: tuple[Stop, ...]
    kind: Kind
    rule: str
    ask: Said
    options: tuple[OptionSheet, ...]


@dataclass(frozen=True)
class RevealedOption:
    """An option after the answer. For `order`, `right_place` and `given_place` count from 1."""

    option: OptionSheet
    is_key: bool
    is_chosen: bool
    feedback: Said | None
    right_place: int | None
    given_place: int | None


@dataclass(frozen=True)
class Reveal:
    """What is known once the answer is stored: the verdict, the key, why, and the proof."""

    verdict: Verdict
    share: Fraction
    trace: Trace
    options: tuple[RevealedOption, ...]
    explain: Said
    proofs: tuple[StatementSheet, ...]
    next_number: int | None


@dataclass(frozen=True)
class ResultRow:
    """One question in the result; `verdict` is `None` while it is unanswered."""

    number: int
    ask: Said
    verdict: Verdict | None
    share: Fraction


@dataclass(frozen=True)
class ResultSheet:
    """How an attempt stands. `score` is the sum of the shares, out of `total` questions."""

    attempt_id: int
    line: Line
    code: str
    score: Fraction
    total: int
    answered: int
    counts: Mapping[str, int]
    rows: tuple[ResultRow, ...]
    stops: tuple[Stop, ...]
    is_retry: bool
    first_open: int | None

    @property
    def is_finished(self) -> bool:
        """Every question has its answer."""
        return self.first_open is None

    @property
    def has_wrong_ones(self) -> bool:
        """Something is left to take again."""
        return any(row.verdict is not None and row.verdict != "right" for row in self.rows)


def question_sheet(edition: Edition, attempt: Attempt, answers: Answers, number: int) -> QuestionSheet:
    """The page of question `number` (from 1). Raise `IndexError` outside the attempt."""
    question = question_at(edition.bank, attempt, number)
    return QuestionSheet(
        attempt_id=attempt.id,
        line=line_of(edition),
        number=number,
        total=len(attempt.question_ids),
        is_retry=attempt.is_retry,
        stops=stops_of(attempt, answers, here=number),
        kind=question.kind,
        rule=RULES[question.kind].name,
        ask=edition.said[f"questions/{question.id}/ask"],
        options=tuple(_option(edition, question, p) for p in arrange(edition.bank, question, attempt.seed)),
    )


def reveal(edition: Edition, attempt: Attempt, answers: Answers, number: int) -> Reveal:
    """What the page of an answered question adds. Raise `KeyError` while it is unanswered."""
    question = question_at(edition.bank, attempt, number)
    answered = answers[question.id]
    return Reveal(
        verdict=answered.verdict,
        share=answered.share,
        trace=Trace(**json.loads(answered.trace)),
        options=_revealed_options(edition, question, attempt.seed, answered.given),
        explain=edition.said[f"questions/{question.id}/explain"],
        proofs=tuple(_lit_proof(edition, question, name) for name in question.evidence),
        next_number=_next_open(attempt, answers, after=number),
    )


def result_sheet(edition: Edition, attempt: Attempt, answers: Answers) -> ResultSheet:
    """The score so far, question by question."""
    rows = tuple(_result_row(edition, answers, n, name) for n, name in enumerate(attempt.question_ids, 1))
    return ResultSheet(
        attempt_id=attempt.id,
        line=line_of(edition),
        code=attempt.code,
        score=sum((row.share for row in rows), Fraction(0)),
        total=len(rows),
        answered=sum(row.verdict is not None for row in rows),
        counts={verdict: sum(row.verdict == verdict for row in rows) for verdict in VERDICTS},
        rows=rows,
        stops=stops_of(attempt, answers, here=None),
        is_retry=attempt.is_retry,
        first_open=first_open(attempt, answers),
    )


VERDICTS: tuple[Verdict, ...] = ("right", "partly", "wrong", "skipped")


def question_at(bank: Bank, attempt: Attempt, number: int) -> Question:
    """The question behind a number from 1. Raise `IndexError` outside the attempt."""
    if not 1 <= number <= len(attempt.question_ids):
        raise IndexError(number)
    return bank.question(attempt.question_ids[number - 1])


def stops_of(attempt: Attempt, answers: Answers, *, here: int | None) -> tuple[Stop, ...]:
    """The line diagram of an attempt."""
    return tuple(
        Stop(number, _state(answers.get(name)), number == here)
        for number, name in enumerate(attempt.question_ids, 1)
    )


def first_open(attempt: Attempt, answers: Answers) -> int | None:
    """The number of the first question without an answer."""
    return _next_open(attempt, answers, after=0)


def _next_open(attempt: Attempt, answers: Answers, *, after: int) -> int | None:
    numbers = range(1, len(attempt.question_ids) + 1)
    waiting = [n for n in numbers if attempt.question_ids[n - 1] not in answers]
    # Onwards first; then back to what was passed over.
    return next((n for n in waiting if n > after), waiting[0] if waiting else None)


def _state(answered: Answered | None) -> StopState:
    if answered is None or answered.verdict == "unreadable":
        return "open"
    return answered.verdict


def _option(edition: Edition, question: Question, place: Place) -> OptionSheet:
    name = place.offer.id
    if question.kind not in ("truth", "standing"):
        return OptionSheet(place.letter, "option", edition.said[_text_address(question, name)])
    if not name.startswith(("by-", "claimed")):
        return OptionSheet(place.letter, name, None)
    return OptionSheet(place.letter, "claimed", _speaker(edition, question, name))


def _speaker(edition: Edition, question: Question, name: str) -> Said:
    if name == "claimed":
        return edition.said[f"statements/{getattr(question, 'about', '')}/by"]
    return edition.said[f"questions/{question.id}/speakers/{name.removeprefix('by-')}/text"]


def _text_address(question: Question, name: str) -> str:
    folder = "items" if question.kind == "order" else "options"
    return f"questions/{question.id}/{folder}/{name}/text"


def _revealed_options(
    edition: Edition, question: Question, seed: int, given: Given
) -> tuple[RevealedOption, ...]:
    places = arrange(edition.bank, question, seed)
    return tuple(_revealed(edition, question, place, given) for place in places)


def _revealed(edition: Edition, question: Question, place: Place, given: Given) -> RevealedOption:
    name = place.offer.id
    right = key(edition.bank, question)
    is_order = question.kind == "order"
    return RevealedOption(
        option=_option(edition, question, place),
        is_key=name in right,
        is_chosen=name in given,
        feedback=edition.said.get(f"questions/{question.id}/options/{name}/feedback"),
        right_place=right.index(name) + 1 if is_order else None,
        given_place=given.index(name) + 1 if is_order and name in given else None,
    )


def _result_row(edition: Edition, answers: Answers, number: int, question_id: str) -> ResultRow:
    answered = answers.get(question_id)
    return ResultRow(
        number=number,
        ask=edition.said[f"questions/{question_id}/ask"],
        verdict=None if answered is None else answered.verdict,
        share=Fraction(0) if answered is None else answered.share,
    )


def _lit_proof(edition: Edition, question: Question, statement_id: str) -> StatementSheet:
    sheet = statement_sheet(edition, statement_id)
    lit = edition.asked_slots[question.id, statement_id]
    text = Said(*(_light(sheet.text[language], lit) for language in ("ja", "en")))
    return StatementSheet(sheet.id, sheet.number, sheet.standing, sheet.by, text, sheet.cites)


def _light(text: Markup, names: frozenset[str]) -> Markup:
    lit = str(text)
    for name in names:
        lit = lit.replace(
            f'<mark class="slot" data-slot="{name}">', f'<mark class="slot lit" data-slot="{name}">'
        )
    # The text came marked up and escaped from quiz.reading; only a class was added.
    return Markup(lit)
