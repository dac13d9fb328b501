"""The pairs of texts of a record, and the state of each: the bridge between both languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, Literal

from quiz.bank.model import KINDS, Bank, BankPart, Frozen, Source, Statement, Term, Words
from quiz.bank.tree import Node
from quiz.bank.written import Accepted, Folds
from quiz.manuscript.fields import KEYED, Fields, entries_of, joined, split
from quiz.manuscript.noted import Noted
from quiz.manuscript.records import Body, Record, RecordKind
from quiz.manuscript.shapes import LISTS
from quiz.text.language import LANGUAGES, Language

State = Literal["empty", "missing-ja", "missing-en", "suggested", "look-again", "agreed"]

# Who goes on writing a translation finishes it; who comes back later changes it.
SETTLING = timedelta(minutes=10)

# By whether the Japanese and the English text are there.
_MISSING: Mapping[tuple[bool, ...], State | None] = {
    (False, False): "empty",
    (False, True): "missing-ja",
    (True, False): "missing-en",
    (True, True): None,
}

# Below these names stand words of the author or of the program, never one text in two languages.
_NO_PAIRS = frozenset({"folds", "readings", "allow"})

Notes = Mapping[str, Noted]


@dataclass(frozen=True)
class Writer:
    """Who writes, as far as it matters here: from which tab, and when."""

    tab: str
    at: datetime


@dataclass(frozen=True)
class Pair:
    """One text in both languages: the path of both, without the language.

    `side` is the language that was suggested, or that changed, and `was` what stood there while both agreed.
    """

    path: str
    state: State
    side: Language | None = None
    was: Node = None


def pairs_of(record: Record, fields: Fields) -> tuple[Pair, ...]:
    """Every pair that the record has or must have, each with its state."""
    return tuple(_pair(path, fields, record.noted) for path in _paths(record, fields))


def side_of(path: str, language: Language) -> str:
    """The field of a pair in a language; the pair of a statement's own sentence is ""."""
    return f"{path}.{language}" if path else language


def pair_of(path: str) -> tuple[str, Language] | None:
    """The pair to which a field belongs, and the field's language; nothing for other fields."""
    parts = split(path)
    if _NO_PAIRS.intersection(parts):
        return None
    return next(((joined(parts[:-1]), each) for each in LANGUAGES if parts[-1] == each), None)


def _pair(path: str, fields: Fields, noted: Notes) -> Pair:
    if state := _MISSING[tuple(side_of(path, each) in fields for each in LANGUAGES)]:
        return Pair(path, state)
    note = noted.get(path)
    if note is None or note.state == "settling":
        return Pair(path, "agreed")
    return Pair(path, note.state, note.side, note.was)


def _paths(record: Record, fields: Fields) -> list[str]:
    """Those that must be there in the order of the model, then the others."""
    found = dict.fromkeys(_wanted(record.kind, record.body))
    found.update(dict.fromkeys(pair[0] for path in fields if (pair := pair_of(path))))
    return list(found)


def _wanted(kind: RecordKind, body: Body) -> Iterator[str]:
    model = _model(kind, str(body.get("kind")))
    yield from (joined(path) for path in _wanted_in(model, body, ())) if model else ()


def _wanted_in(model: type[Frozen], body: Body, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if model in (Statement, Term):
        yield path
    for name, required, inner in _parts_of(model):
        value, here = body.get(name), (*path, name)
        if inner in (Words, Accepted):
            yield from [here] if required else ()
        elif name in KEYED:
            for entry, each in (entries_of(here, value) or {}).items():
                yield from _wanted_in(inner, each, (*here, entry))
        elif required or isinstance(value, dict):
            yield from _wanted_in(inner, value if isinstance(value, dict) else {}, here)


@lru_cache
def _parts_of(model: type[Frozen]) -> tuple[tuple[str, bool, type[Frozen]], ...]:
    """The fields of a model that hold models: name, whether it must be there, which model."""
    fields = model.model_fields.items()
    found = ((name, field.is_required(), _model_in(field.annotation)) for name, field in fields)
    listed = set(LISTS.values()) if model is Bank else set()
    return tuple(
        (name, required, inner)
        for name, required, inner in found
        if inner and inner is not Folds and name not in listed
    )


def _model_in(annotation: Any) -> type[Frozen] | None:
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return annotation
    return next(filter(None, map(_model_in, getattr(annotation, "__args__", ()))), None)


def _model(kind: RecordKind, question_kind: str) -> type[Frozen] | None:
    models: dict[str, type[Frozen]] = {
        "head": Bank,
        "source": Source,
        "statement": Statement,
        "term": Term,
        "part": BankPart,
    }
    return KINDS.get(question_kind, _ANY_KIND) if kind == "question" else models[kind]


# Of a question whose kind is not chosen yet, no more is known than what all have.
_ANY_KIND = KINDS["truth"]


def noted_after(noted: Notes, before: Fields, after: Fields, writer: Writer) -> Notes:
    """What is noted of the pairs once `before` has become `after`."""
    changed: dict[str, list[Language]] = {}
    for path in {*before, *after}:
        if before.get(path) != after.get(path) and (pair := pair_of(path)):
            changed.setdefault(pair[0], []).append(pair[1])
    notes = dict(noted)
    for path, sides in changed.items():
        note = _after_change(path, notes.pop(path, None), sides, before, after, writer)
        notes |= {path: note} if note else {}
    return notes


def _after_change(
    path: str, note: Noted | None, sides: list[Language], before: Fields, after: Fields, writer: Writer
) -> Noted | None:
    if len(sides) > 1 or not _is_whole(path, after):
        return None
    (side,) = sides
    settled = Noted("settling", side, tab=writer.tab, at=writer.at)
    if not _is_whole(path, before):
        return settled
    was = before.get(side_of(path, side))
    match note:
        case Noted("look-again") if note.side == side:
            return None if after.get(side_of(path, side)) == note.was else note
        case Noted("look-again"):
            return settled
        case Noted("suggested") if note.side == side:
            return settled
        case Noted("settling") if _goes_on(note, side, writer):
            return replace(note, at=writer.at)
    return Noted("look-again", side, was)


def _is_whole(path: str, fields: Fields) -> bool:
    return all(side_of(path, each) in fields for each in LANGUAGES)


def _goes_on(note: Noted, side: Language, writer: Writer) -> bool:
    is_soon = note.at is not None and writer.at - note.at <= SETTLING
    return note.side == side and note.tab == writer.tab and is_soon


def suggested(noted: Notes, path: str, side: Language) -> Notes:
    """One side of a pair is a proposal that nobody has looked at."""
    return {**noted, path: Noted("suggested", side)}


def agreed(noted: Notes, path: str) -> Notes:
    """Somebody says that both sides of a pair are the same."""
    return {each: note for each, note in noted.items() if each != path}
