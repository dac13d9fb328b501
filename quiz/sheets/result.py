"""The page of a result."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from quiz.edition import Edition, Line, line_of
from quiz.grading import Verdict
from quiz.reading import Said
from quiz.sheets.attempt import Answers, Attempt, Stop, first_open, stops_of

VERDICTS: tuple[Verdict, ...] = ("right", "partly", "wrong", "skipped", "noted")


@dataclass(frozen=True)
class ResultRow:
    """One question in the result; `verdict` is `None` while it is unanswered."""

    number: int
    ask: Said
    verdict: Verdict | None
    share: Fraction


@dataclass(frozen=True)
class ResultSheet:
    """How an attempt stands. `score` is the sum of the shares, out of `total` questions with a key."""

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
    has_wrong_ones: bool
    first_open: int | None

    @property
    def is_finished(self) -> bool:
        """Every question has its answer."""
        return self.first_open is None


def result_sheet(edition: Edition, attempt: Attempt, answers: Answers) -> ResultSheet:
    """The score so far, question by question."""
    rows = tuple(_result_row(edition, answers, n, name) for n, name in enumerate(attempt.question_ids, 1))
    asked = [edition.bank.question(name) for name in attempt.question_ids]
    return ResultSheet(
        attempt_id=attempt.id,
        line=line_of(edition),
        code=attempt.code,
        score=sum((row.share for row in rows), Fraction(0)),
        total=sum(question.rule_name != "no-key" for question in asked),
        answered=sum(row.verdict is not None for row in rows),
        counts={verdict: sum(row.verdict == verdict for row in rows) for verdict in VERDICTS},
        rows=rows,
        stops=stops_of(attempt, answers, here=None),
        is_retry=attempt.is_retry,
        has_wrong_ones=any(answered.is_missed for answered in answers.values()),
        first_open=first_open(attempt, answers),
    )


def _result_row(edition: Edition, answers: Answers, number: int, question_id: str) -> ResultRow:
    answered = answers.get(question_id)
    return ResultRow(
        number=number,
        ask=edition.said[f"questions/{question_id}/ask"],
        verdict=None if answered is None else answered.verdict,
        share=Fraction(0) if answered is None else answered.share,
    )
