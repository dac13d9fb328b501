"""Fields of records by the names that their forms give them, and their values in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from quiz.bank.tree import Node
from quiz.manuscript import KEYED, Record, flatten, pair_of, pairs_of, split
from quiz.manuscript.laying import lifted
from quiz.text.language import Language
from quiz.web.language import Later
from quiz.web.language import Later as _l
from quiz.web.teacher.spots import Spots
from quiz.web.teacher.words import AIMS, KINDS, LINES, RULES, SOURCE_TONGUES, STANDINGS, TONGUES

NAMES: Mapping[str, Later] = {
    "title": _l("Title"),
    "summary": _l("What it is about"),
    "language": _l("Language"),
    "code": _l("Letters on its signs"),
    "line": _l("Colour"),
    "license": _l("Licence"),
    "readings": _l("Readings"),
    "id": _l("Its short name in files"),
    "publisher": _l("Publisher"),
    "url": _l("Web address"),
    "published": _l("Published on"),
    "accessed": _l("Read on"),
    "reading": _l("Reading in kana"),
    "standing": _l("Who says it?"),
    "by": _l("Speaker"),
    "cites": _l("Proof"),
    "notes": _l("Notes"),
    "kind": _l("Kind of question"),
    "ask": _l("What is asked"),
    "explain": _l("Why the answer is right"),
    "evidence": _l("Proved by"),
    "about": _l("Which sentence is it about?"),
    "part": _l("Part"),
    "tags": _l("Words to find it by"),
    "aim": _l("What it is for"),
    "rule": _l("How it is marked"),
    "options": _l("Options"),
    "items": _l("Things to put in order"),
    "pairs": _l("Pairs"),
    "extras": _l("Answers that fit nothing"),
    "speakers": _l("People who did not say it, but might have"),
    "gaps": _l("Gaps"),
    "answer": _l("Answer"),
    "accepted": _l("Accepted answers"),
    "correct": _l("Right"),
    "why": _l("Help for whoever chose it"),
    "text": _l("Text"),
    "shuffle": _l("Order of the options"),
    "number": _l("Number"),
    "unit": _l("Unit"),
    "value": _l("Value"),
    "tolerance": _l("Tolerance"),
    "date": _l("Date"),
    "@place": _l("Place in the list"),
    "@gone": _l("Taken out"),
    "@noted": _l("Agreement of both languages"),
}
_WORDS: Mapping[str, Mapping[str, Later]] = {
    "kind": KINDS,
    "standing": STANDINGS,
    "aim": AIMS,
    "rule": RULES,
    "line": LINES,
    "language": {**TONGUES, **SOURCE_TONGUES},
}
_NAMED = {"evidence": "statement", "about": "statement", "part": "part", "source": "source"}
_YES, _NO = _l("yes"), _l("no")
_SENTENCE, _TERM = _l("Sentence"), _l("Term")


@dataclass(frozen=True)
class Field:
    """A field as it is called: the names of what it lies in, and its language if it has one."""

    names: tuple[Later | str, ...]
    language: Language | None


def field_of(kind: str, path: str) -> Field:
    """How a field of such a record is called."""
    pair = pair_of(path)
    parts = split(pair[0] if pair else path)
    own = _SENTENCE if kind == "statement" else _TERM
    names = tuple(_name(parts, at) for at in range(len(parts)) if parts[at])
    return Field(names or (own,), pair[1] if pair else None)


def _name(parts: tuple[str, ...], at: int) -> Later | str:
    """Entries of a list go by their letters."""
    part = parts[at]
    if at and parts[at - 1] in KEYED:
        return part.upper() if len(part) == 1 else part
    return str(int(part) + 1) if part.isdecimal() else NAMES.get(part, part)


def anchor_of(record: Record, path: str) -> str:
    """The place of a field in the record's form; the top of the form where it has none of its own."""
    parts = split(path)
    if not path or pair_of(path):
        return path or "record"
    if parts[0] in ("evidence", "cites"):
        return path if len(parts) > 2 else parts[0]
    if (own := _FOUND_AT.get((str(record.body.get("kind", "")), path))) is not None:
        return own
    pairs = {pair.path for pair in pairs_of(record, flatten(record.body))}
    return f"duo-{path}" if path in pairs else path


# Groups of fields: what is wrong with them is said in one place. By the kind of the question.
_FOUND_AT = {
    ("", "standing"): "found-standing",
    ("truth", "answer"): "found-answer",
    ("number", "answer"): "found-answer-whole",
    ("text", "answer"): "found-answer-whole",
}


def words_of(path: str, value: Node, spots: Spots) -> str:
    """A value as a person reads it: without notation, without ids where records have names."""
    key = split(path)[-1]
    match value:
        case None:
            return ""
        case bool():
            return str(_YES if value else _NO)
        case str():
            return _text(key, value, spots)
        case list():
            return "、".join(_entry(key, each, spots) for each in value)
        case dict():
            return " / ".join(words_of(name, each, spots) for name, each in value.items())
    return str(value)


def _text(key: str, value: str, spots: Spots) -> str:
    if key in _NAMED:
        return str(spots.named(_NAMED[key], value))  # type: ignore[arg-type]
    known = _WORDS.get(key, {}).get(value)
    return str(known) if known else lifted(value).plain


def _entry(key: str, value: Node, spots: Spots) -> str:
    """One of a list; those with ids are told apart by them."""
    if isinstance(value, str) and key in KEYED:
        return value.upper() if re.fullmatch("[a-z]", value) else value
    return words_of(key, value, spots)
