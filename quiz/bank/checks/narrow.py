"""A bank cut down to one record and what it points to, so that a check of it cannot see the neighbours."""

from collections.abc import Iterable
from typing import TypeVar

from quiz.bank.model import Bank, Source, Statement
from quiz.bank.problems import Path

Named = TypeVar("Named", Source, Statement)

# The lists whose entries are records; everything else belongs to the head.
LISTS = ("notes", "sources", "statements", "parts", "questions")


def record_at(path: Path) -> Path:
    """The record in which a place lies: a list of the bank and a number, or () for the head."""
    return path[:2] if len(path) > 1 and path[0] in LISTS else ()


def moved(path: Path) -> Path:
    """The path of a record in the bank that is narrowed to it."""
    return (path[0], 0) if path else ()


def alone(bank: Bank, path: Path) -> Bank:
    """The head and the record at `path`, and nothing that it points to; raise `IndexError` for no record."""
    if not path:
        return _with(bank)
    name, at = str(path[0]), int(path[1])
    return _with(bank, **{name: (getattr(bank, name)[at],)})


def narrowed(bank: Bank, path: Path) -> Bank:
    """The head, the record at `path`, and what that rests on; raise `IndexError` for no record."""
    sources: tuple[Source, ...] = ()
    statements: tuple[Statement, ...] = ()
    match path:
        case ("questions", int(at)):
            question = bank.questions[at]
            wanted = {*question.evidence, *filter(None, [getattr(question, "about", None)])}
            statements = _named(bank.statements, wanted)
            sources = _cited(bank, statements)
            return _with(bank, sources=sources, statements=statements, questions=(question,))
        case ("statements", int(at)):
            statements = (bank.statements[at],)
            return _with(bank, sources=_cited(bank, statements), statements=statements)
        case ("sources", int(at)):
            return _with(bank, sources=(bank.sources[at],))
        case ("notes", int(at)):
            note = bank.notes[at]
            return _with(bank, sources=_named(bank.sources, {note.source}), notes=(note,))
        case ("parts", int(at)):
            return _with(bank, parts=(bank.parts[at],))
    return _with(bank)


def _cited(bank: Bank, statements: Iterable[Statement]) -> tuple[Source, ...]:
    """The sources of the quotes and notes of these statements."""
    cited = {cite.source for statement in statements for cite in statement.cites}
    noted = {note.source for statement in statements for note in statement.notes}
    return _named(bank.sources, cited | noted)


def _named(records: tuple[Named, ...], wanted: set[str]) -> tuple[Named, ...]:
    """The records with these ids; all of them if one is missing, since the nearest id is then looked for."""
    found = tuple(record for record in records if record.id in wanted)
    return found if wanted <= {record.id for record in found} else records


def _with(bank: Bank, **lists: object) -> Bank:
    return bank.model_copy(update=dict.fromkeys(LISTS, ()) | lists)
