"""Records as rows of the database, and back."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any, cast

from quiz.bank.tree import Node
from quiz.manuscript import (
    KEYED,
    Body,
    Fields,
    Noted,
    Record,
    RecordKind,
    Sent,
    flatten,
    misfits_of,
    split,
    unflatten,
    waiting_in,
)
from quiz.store import RecordRow
from quiz.text.fold import fold
from quiz.text.notation import plain

# Fields of a record that are not in its body; no key of a bank begins like this.
PLACE, GONE, NOTED = "@place", "@gone", "@noted"
_BESIDE = frozenset({PLACE, GONE, NOTED})


def beside(fields: Sent) -> Fields:
    """Those fields that are not in the body."""
    return {path: value for path, value in fields.items() if path in _BESIDE}


def of_body(fields: Sent) -> Fields:
    """Those fields that are in the body."""
    return {path: value for path, value in fields.items() if path not in _BESIDE}


def as_json(value: object) -> str:
    """JSON that a person can read, too."""
    return json.dumps(value, ensure_ascii=False)


def record_of(row: RecordRow) -> Record:
    """The record of a row."""
    noted, kind = noted_of(json.loads(row.noted)), cast("RecordKind", row.kind)
    return Record(row.id, kind, json.loads(row.body), row.place, row.version, noted)


def fields_of(record: Record, *, gone: bool) -> Fields:
    """All fields: those of the body, and those beside it."""
    removed: Fields = {GONE: True} if gone else {}
    return {**flatten(record.body), PLACE: record.place, **removed}


def columns_of(record: Record) -> dict[str, Any]:
    """The columns that follow from a record's body and from what is noted of it."""
    fields = flatten(record.body)
    waiting = waiting_in(record, fields, misfits_of(record))
    return {
        "body": as_json(unflatten(fields)),
        "noted": as_json(noted_as_node(record)),
        "searched": searched_in(fields),
        **{f"waits_{name}": count for name, count in asdict(waiting).items()},
    }


def noted_as_node(record: Record) -> Body:
    """What is noted of the pairs, as it is stored."""
    return {path: _noted_as_node(each) for path, each in record.noted.items()}


def noted_of(value: Node) -> dict[str, Noted]:
    """And back."""
    stored = cast("dict[str, dict[str, Any]]", value or {})
    return {path: _noted(each) for path, each in stored.items()}


def _noted_as_node(noted: Noted) -> Node:
    at = noted.at.isoformat() if noted.at else None
    found: Body = {"state": noted.state, "side": noted.side, "was": noted.was, "tab": noted.tab, "at": at}
    return {key: value for key, value in found.items() if value}


def _noted(stored: dict[str, Any]) -> Noted:
    at = stored.get("at")
    return Noted(**{**stored, "at": datetime.fromisoformat(at) if at else None})


def searched_in(fields: Fields) -> str:
    """The words of a record as they are looked for: folded, without markup, a line for each field."""
    said = (value for path, value in fields.items() if split(path)[-1] not in _NO_WORDS)
    texts = [each for value in said for each in _texts(value)]
    return "\n".join(dict.fromkeys(filter(None, map(search_form, texts))))


def search_form(text: str) -> str:
    """A text as it is compared when somebody looks for it: width, case and kana do not matter."""
    return fold(plain(text), ("F1", "F2", "F3"))


# What names something or chooses it, and orders of entries: nobody looks for that.
_NO_WORDS = KEYED | {
    *("id", "kind", "part", "evidence", "about", "source", "rule", "aim", "standing", "language"),
    *("code", "line", "license", "url", "published", "accessed", "folds", "value", "tolerance"),
}


def _texts(value: Node) -> list[str]:
    match value:
        case str():
            return [value]
        case list():
            return [text for each in value for text in _texts(each)]
        case dict():
            return [text for key, each in value.items() if key not in _NO_WORDS for text in _texts(each)]
    return []
