"""What changed, field by field and word by word, as a page shows it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quiz.bank.tree import Node
from quiz.manuscript import Difference
from quiz.manuscript.laying import lifted
from quiz.manuscript.worddiff import Piece, word_diff
from quiz.web.page import tongue
from quiz.web.teacher.fields import Field, field_of, words_of
from quiz.web.teacher.spots import Spots
from quiz.workshop import Opened

# Beside the body, and told in other words.
_UNTOLD = frozenset({"@place", "@noted", "@gone"})


@dataclass(frozen=True)
class Changed:
    """A field: how it is called, and what it says in one line of words that stayed, went or came."""

    field: Field
    pieces: tuple[Piece, ...]
    tongue: str


@dataclass(frozen=True)
class Altered:
    """A record that changed; `number` leads to it where it is still there."""

    kind: str
    number: int | None
    difference: Difference
    fields: tuple[Changed, ...]


def changed_fields(kind: str, sides: Mapping[str, tuple[Node, Node]], spots: Spots) -> tuple[Changed, ...]:
    """Each field that says something else than before."""
    found = (_changed(kind, path, *both, spots) for path, both in sides.items() if path not in _UNTOLD)
    return tuple(each for each in found if each.pieces)


def _changed(kind: str, path: str, before: Node, after: Node, spots: Spots) -> Changed:
    field = field_of(kind, path)
    was, now = (words_of(path, value, spots) for value in (before, after))
    is_text = isinstance(before or after, str) and was != now
    if was == now:
        was, now = _slots(before), _slots(after)
    language = field.language or tongue(was + now)
    return Changed(field, word_diff(was, now, language) if is_text else _whole(was, now), language)


def _slots(value: Node) -> str:
    """Where only marks changed: the words that are marked."""
    if not isinstance(value, str):
        return ""
    laid = lifted(value)
    return " ".join(f"［{laid.under(slot)}］" for slot in laid.slots)


def _whole(was: str, now: str) -> tuple[Piece, ...]:
    """Of a list or a choice no words are compared: it was this, it is that."""
    pieces = (Piece(was, "gone"), Piece(now, "new"))
    return tuple(piece for piece in pieces if piece.text) if was != now else ()


def altered(opened: Opened, differences: Iterable[Difference]) -> tuple[Altered, ...]:
    """The records that differ, with what differs in them."""
    spots, numbers = Spots(opened), _numbers(opened)
    return tuple(
        Altered(
            each.kind,
            numbers.get((each.kind, each.name)),
            each,
            () if each.is_gone else changed_fields(each.kind, _told(each), spots),
        )
        for each in differences
    )


def _told(each: Difference) -> Mapping[str, tuple[Node, Node]]:
    """Of a new record, what it says; its short name says nothing to anybody."""
    return {path: sides for path, sides in each.fields.items() if not (each.is_new and path == "id")}


def _numbers(opened: Opened) -> Mapping[tuple[str, str], int]:
    records: Sequence = opened.manuscript.records  # type: ignore[type-arg]
    return {(each.kind, each.id or str(each.body.get("ja", ""))): each.number for each in records}
