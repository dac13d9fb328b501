"""From a bank to records."""

from collections.abc import Iterator
from itertools import count
from typing import cast

from quiz.bank.model import Bank
from quiz.bank.tree import Node
from quiz.manuscript.records import Body, Manuscript, Record, RecordKind
from quiz.manuscript.shapes import LISTS

# What the manuscript knows itself, or the program.
_NOT_IN_HEAD = frozenset({*LISTS.values(), "format", "id"})


def unfold(bank: Bank) -> Manuscript:
    """Take a bank apart. Folded again, it is an equal bank, as long as its parts keep its order."""
    tree = cast("Body", bank.model_dump(mode="json", exclude_defaults=True))
    numbers = count(1)
    records = [
        Record(next(numbers), kind, body, place) for kind, place, body in (*_head(tree), *_entries(tree))
    ]
    return Manuscript(bank.id, tuple(records))


def tree_of(manuscript: Manuscript) -> Body:
    """A manuscript as the tree of a bank file, whatever is missing in it."""
    lists: Body = {name: [_written(record) for record in manuscript.of(kind)] for kind, name in LISTS.items()}
    for part in cast("list[Body]", lists["parts"]):
        part["questions"] = [each.id for each in manuscript.of("question") if each.part == part.get("id")]
    needed = ("sources", "statements", "questions")
    filled = {name: entries for name, entries in lists.items() if entries or name in needed}
    return {"format": 1, "id": manuscript.bank_id, **manuscript.head.body, **filled}


def _written(record: Record) -> Body:
    return {key: value for key, value in record.body.items() if key != "part"}


def _head(tree: Body) -> Iterator[tuple[RecordKind, int, Body]]:
    yield "head", 0, {key: value for key, value in tree.items() if key not in _NOT_IN_HEAD}


def _entries(tree: Body) -> Iterator[tuple[RecordKind, int, Body]]:
    parts = _parts_by_question(tree)
    for kind, name in LISTS.items():
        for place, entry in enumerate(cast("list[Body]", tree.get(name, []))):
            yield kind, place, _body(kind, entry, parts)


def _body(kind: RecordKind, entry: Body, parts: dict[Node, Node]) -> Body:
    if kind == "part":
        return {key: value for key, value in entry.items() if key != "questions"}
    if kind == "question" and entry["id"] in parts:
        return {**entry, "part": parts[cast("str", entry["id"])]}
    return entry


def _parts_by_question(tree: Body) -> dict[Node, Node]:
    """The first part that names it counts."""
    found: dict[Node, Node] = {}
    for part in cast("list[Body]", tree.get("parts", [])):
        for question in cast("list[str]", part["questions"]):
            found.setdefault(question, part["id"])
    return found
