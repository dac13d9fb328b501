"""What is wrong with a manuscript, by record and field; a partial bank accuses nobody falsely."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quiz.bank.checks.registry import PROOF_CHECKS, check, check_record
from quiz.bank.model import Bank
from quiz.bank.problems import Level, Path, Problem
from quiz.manuscript.fields import place_of
from quiz.manuscript.folding import Folded
from quiz.manuscript.records import Record
from quiz.manuscript.shapes import LISTS, STAND_IN, Fitted, fitted


@dataclass(frozen=True)
class Found:
    """One finding: in which record, at which field, and what the sentence about it needs to know.

    `field` is "" where it is about the record as a whole; it may lie inside of a field, as `cites.0.quote`.
    """

    record: int
    field: str
    code: str
    level: Level
    values: Mapping[str, str] = dataclasses.field(default_factory=dict)


def find_all(folded: Folded) -> tuple[Found, ...]:
    """Everything that can be found, in the order of the records in the bank."""
    shapes = [_found(held, problem) for held in folded.held.values() for problem in held.misfits]
    checked = [_located(folded, problem) for problem in _honest(folded, check(folded.bank))]
    return (*shapes, *checked)


def find_in(folded: Folded, number: int) -> tuple[Found, ...]:
    """What one record can tell with what it points to; as quick in a large bank as in a small one."""
    held, path = folded.held[number], folded.path_of(number)
    shapes = [_found(held, problem) for problem in held.misfits]
    if path is None or path[:1] == ("glossary",):
        return tuple(shapes)
    problems = [*check_record(folded.bank, path), *_of_its_notes(folded, path)]
    return (*shapes, *(_located(folded, problem) for problem in _honest(folded, problems)))


def _of_its_notes(folded: Folded, path: Path) -> Iterator[Problem]:
    """The notes of the whole bank stand in its head."""
    if path == ():
        for at in range(len(folded.bank.notes)):
            yield from check_record(folded.bank, ("notes", at))


def _located(folded: Folded, problem: Problem) -> Found:
    path = problem.path
    if len(path) > 1 and path[0] in folded.stands:
        held = folded.held[folded.stands[str(path[0])][int(path[1])]]
        return _found(held, Problem(problem.code, problem.level, path[2:], problem.values))
    return _found(_head(folded), problem)


def _head(folded: Folded) -> Fitted:
    return next(each for each in folded.held.values() if each.record.kind == "head")


def misfits_of(record: Record) -> tuple[Found, ...]:
    """What keeps one record from being what it is to be, whatever the others are."""
    held = fitted(record, "x")
    return tuple(_found(held, problem) for problem in held.misfits)


def _found(held: Fitted, problem: Problem) -> Found:
    place = place_of(held.body, problem.path)
    return Found(held.record.number, place, problem.code, problem.level, problem.values)


# What is told of a question or statement by what it rests on.
_PROOF_CODES = frozenset(code for each in PROOF_CHECKS for code in each.levels)


def _honest(folded: Folded, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Without what only seems so because a record that does not fit is not in the bank."""
    waiting = _Waiting.of(folded)
    return (problem for problem in problems if not waiting.explains(problem, folded.bank))


@dataclass(frozen=True)
class _Waiting:
    """What is not in the bank yet: ids of records, what they name, fields of the head."""

    ids: frozenset[str]
    named: frozenset[str]
    parts: frozenset[str]
    head: frozenset[str]
    questions: bool

    @classmethod
    def of(cls, folded: Folded) -> "_Waiting":
        left_out = [each.record for each in folded.held.values() if each.model is None]
        return cls(
            ids=frozenset(record.id for record in left_out if record.id),
            named=frozenset(name for record in left_out for name in _names_in(record)),
            parts=frozenset(record.part for record in left_out),
            head=frozenset(str(problem.path[0]) for problem in _head(folded).misfits if problem.path),
            questions=any(record.kind == "question" for record in left_out),
        )

    def explains(self, problem: Problem, bank: Bank) -> bool:
        """Whether the finding may be gone once everything fits."""
        match problem.path:
            case (str(name), *_) if name not in LISTS.values() and name in self.head and name in STAND_IN:
                return True
            case ("questions", int(at), *_) if problem.code in _PROOF_CODES:
                question = bank.questions[at]
                return not self.ids.isdisjoint([*question.evidence, getattr(question, "about", "")])
            case ("statements", int(at), *_) if problem.code in _PROOF_CODES:
                statement = bank.statements[at]
                rests_on = [cite.source for cite in statement.cites]
                rests_on += [note.source for note in statement.notes]
                return not self.ids.isdisjoint(rests_on)
            case ("notes", int(at), *_) if problem.code in _PROOF_CODES:
                return bank.notes[at].source in self.ids
            case ("statements", int(at)) if problem.code == "B07":
                return bank.statements[at].id in self.named
            case ("parts", int(at), *_) if problem.code == "B43":
                return bank.parts[at].id in self.parts
        return problem.code == "B17" and self.questions


def _names_in(record: Record) -> list[str]:
    evidence = record.body.get("evidence")
    named = [*(evidence if isinstance(evidence, list) else []), record.body.get("about")]
    return [str(name) for name in named if name]
