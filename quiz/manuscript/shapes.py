"""Which model each kind of record has to fit, and where its list stands in a bank file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from quiz.bank.misfits import misfits
from quiz.bank.model import KINDS, Bank, Frozen
from quiz.bank.problems import Problem
from quiz.manuscript.records import Body, Record, RecordKind

# The list of a bank file in which records of a kind stand; the head has none.
LISTS: Mapping[RecordKind, str] = {
    "source": "sources",
    "statement": "statements",
    "term": "glossary",
    "part": "parts",
    "question": "questions",
}

# A head that fits, for records that are held against their model alone.
STAND_IN: Body = {
    "format": 1,
    "id": "x",
    "title": {"ja": "題", "en": "Title"},
    "summary": {"ja": "題", "en": "Title"},
    "language": "ja",
    "code": "XX",
    "line": "indigo",
    "license": "CC0-1.0",
    "sources": [],
    "statements": [],
    "questions": [],
}

# Keys that some kind of question knows: they wait while the question is of another kind.
_OF_SOME_KIND = frozenset(name for kind in KINDS.values() for name in kind.model_fields)


@dataclass(frozen=True)
class Fitted:
    """A record as its model, or what keeps it from being one: places are inside the record's body.

    A head that does not fit is there all the same, with something in place of what does not.
    """

    record: Record
    model: Frozen | None
    misfits: tuple[Problem, ...] = ()
    body: Body = field(default_factory=dict)


def fitted(record: Record, bank_id: str) -> Fitted:
    """Hold a record against its model."""
    return _fitted_head(record, bank_id) if record.kind == "head" else _fitted_entry(record)


def _fitted_entry(record: Record) -> Fitted:
    name = LISTS[record.kind]
    body = _as_written(record)
    tree: Body = {**STAND_IN, name: [body]}
    try:
        return Fitted(record, getattr(Bank.model_validate(tree), name)[0], body=body)
    except ValidationError as error:
        found = tuple(_inside(problem, 2) for problem in misfits(error, tree))
        return Fitted(record, None, found, body)


def _inside(problem: Problem, depth: int) -> Problem:
    return Problem(problem.code, problem.level, problem.path[depth:], problem.values)


def _as_written(record: Record) -> Body:
    """The body as it stands in a file: parts name their questions there, not the other way round."""
    body = dict(record.body)
    if record.kind == "part":
        return body | {"questions": []}
    if record.kind == "question":
        return {key: value for key, value in body.items() if key != "part" and not _waits(key, body)}
    return body


def _waits(key: str, body: Body) -> bool:
    model = KINDS.get(str(body.get("kind")))
    return model is not None and key in _OF_SOME_KIND and key not in model.model_fields


def _fitted_head(record: Record, bank_id: str) -> Fitted:
    lists: Body = {"format": 1, "sources": [], "statements": [], "questions": []}
    tree = {**record.body, **lists, "id": bank_id}
    try:
        return Fitted(record, Bank.model_validate(tree), body=tree)
    except ValidationError as error:
        found = tuple(misfits(error, tree))
        wrong = {str(problem.path[0]) for problem in found}
        kept = {key: value for key, value in tree.items() if key not in wrong}
        stand_in = {key: value for key, value in STAND_IN.items() if key in wrong}
        return Fitted(record, Bank.model_validate({**kept, **stand_in}), found, tree)


def models_below(model: type[Frozen]) -> Iterator[type[Frozen]]:
    """The model and every model that stands inside of it."""
    yield model
    for inner in model.model_fields.values():
        for each in _models_in(inner.annotation):
            yield from models_below(each)


def _models_in(annotation: Any) -> Iterator[type[Frozen]]:
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _models_in(inner)
