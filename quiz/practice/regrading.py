"""Grading stored answers again: the same answer with the same versions gives the same mark."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, Select, select, update

from quiz.bank.model import ARRANGEMENTS, Bank
from quiz.grading import COUNTS_ONLY, Trace, Verdict, grade
from quiz.practice.answering import read_in
from quiz.practice.held import NoSuchAttempt
from quiz.store import AnswerRow, AttemptRow, BankRow, BankVersionRow, db

ROWS_AT_ONCE = 500
BANKS_KEPT_OPEN = 8

_STORED = (
    select(
        AnswerRow.id,
        AnswerRow.attempt_id,
        AnswerRow.question_id,
        AnswerRow.given,
        AnswerRow.language,
        AnswerRow.points,
        AnswerRow.out_of,
        AnswerRow.verdict,
        AnswerRow.rule,
        AnswerRow.rule_version,
        AnswerRow.trace,
        AttemptRow.arrangement,
        BankVersionRow.digest,
        BankVersionRow.bank_id,
        BankVersionRow.number,
    )
    .join(AttemptRow, AttemptRow.id == AnswerRow.attempt_id)
    .join(BankVersionRow, BankVersionRow.id == AttemptRow.bank_version_id)
    .order_by(BankVersionRow.id, AnswerRow.id)
)


@dataclass(frozen=True)
class StoredMark:
    """A mark as a row of answers holds it."""

    points: int
    out_of: int
    verdict: Verdict
    rule: str
    rule_version: int
    trace: Trace


@dataclass(frozen=True)
class Difference:
    """An answer that would get another mark today. `version` is that of its bank.

    `differing` names the fields of the mark that are not the same. `fresh.verdict` is `unreadable` where
    the answer would not be taken any more; such a mark is never stored.
    """

    answer_id: int
    bank_id: str
    version: int
    attempt_id: int
    question_id: str
    stored: StoredMark
    fresh: StoredMark
    differing: tuple[str, ...]


@dataclass(frozen=True)
class Regraded:
    """How many answers were graded again, what came out differently, and how many marks were replaced."""

    answers: int
    differences: tuple[Difference, ...]
    applied: int

    @property
    def left(self) -> int:
        """How many stored marks still differ."""
        return len(self.differences) - self.applied


def regrade(*, bank_id: str | None = None, attempt_id: int | None = None, apply: bool = False) -> Regraded:
    """Grade stored answers again, each with the version of the bank it was given in.

    Of one bank, of one attempt, or all. With `apply` the fresh marks replace the stored ones, in one
    commit; without it nothing changes. Raise `NoSuchAttempt` where there is no such bank or attempt.
    """
    _refuse_unknown(bank_id, attempt_id)
    rows = db.session.execute(_of(bank_id, attempt_id), execution_options={"yield_per": ROWS_AT_ONCE})
    answers, differences = 0, list[Difference]()
    for row in rows:
        answers += 1
        differences += _difference(row)
    applied = _store(differences) if apply else 0
    return Regraded(answers, tuple(differences), applied)


def _refuse_unknown(bank_id: str | None, attempt_id: int | None) -> None:
    if bank_id is not None and db.session.get(BankRow, bank_id) is None:
        raise NoSuchAttempt(bank_id)
    if attempt_id is not None and db.session.get(AttemptRow, attempt_id) is None:
        raise NoSuchAttempt(attempt_id)


def _of(bank_id: str | None, attempt_id: int | None) -> Select[*tuple[Any, ...]]:
    wanted = _STORED
    if bank_id is not None:
        wanted = wanted.where(BankVersionRow.bank_id == bank_id)
    if attempt_id is not None:
        wanted = wanted.where(AnswerRow.attempt_id == attempt_id)
    return wanted


def _difference(row: Row[*tuple[Any, ...]]) -> Iterator[Difference]:
    bank = _bank(row.digest, row.arrangement)
    trace = Trace.load(row.trace)
    mark = grade(
        bank,
        bank.question(row.question_id),
        tuple(json.loads(row.given)),
        language=read_in(row.language),
        certainty=trace.certainty,
    )
    stored = StoredMark(row.points, row.out_of, row.verdict, row.rule, row.rule_version, trace)
    fresh = StoredMark(mark.points, mark.out_of, mark.verdict, mark.rule.name, mark.rule.version, mark.trace)
    differing = _differing(stored, fresh)
    if differing:
        place = (row.id, row.bank_id, row.number, row.attempt_id, row.question_id)
        yield Difference(*place, stored=stored, fresh=fresh, differing=differing)


def _differing(stored: StoredMark, fresh: StoredMark) -> tuple[str, ...]:
    """The names of what differs; a stored trace that only counts is compared by its counts."""
    if stored.trace.version == COUNTS_ONLY:
        fresh = replace(fresh, trace=replace(fresh.trace, parts=(), version=COUNTS_ONLY))
    return tuple(
        field.name
        for field in fields(StoredMark)
        if getattr(stored, field.name) != getattr(fresh, field.name)
    )


@lru_cache(maxsize=BANKS_KEPT_OPEN)
def _bank(digest: str, arrangement: int) -> Bank:
    """By its digest, which is the same for the same content in any database."""
    content = db.session.scalars(select(BankVersionRow.content).filter_by(digest=digest)).first()
    assert content, "a version that has an attempt is never removed"
    return ARRANGEMENTS[arrangement].model_validate_json(content)


def _store(differences: list[Difference]) -> int:
    readable = [each for each in differences if each.fresh.verdict != "unreadable"]
    for each in readable:
        columns = asdict(each.fresh) | {"trace": each.fresh.trace.dump()}
        db.session.execute(update(AnswerRow).filter_by(id=each.answer_id).values(**columns))
    db.session.commit()
    return len(readable)
