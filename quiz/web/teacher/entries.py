"""Entries of a list in a record, such as options: one more, one less, one place up or down."""

import string
from collections.abc import Sequence

from quiz.bank.tree import Node
from quiz.manuscript import Fields, joined, split


def with_one_more(fields: Fields, path: str, *, first: str = "") -> tuple[dict[str, Node], str]:
    """The list with one more entry, and that one's id, which begins with `first`."""
    names = _names(fields, path)
    name = _free(names, first)
    return {path: [*names, name]}, name


def without(fields: Fields, entry: str) -> dict[str, Node]:
    """The list without an entry, given as `options.b`."""
    path, name = _apart(entry)
    return {path: [each for each in _names(fields, path) if each != name]}


def moved(fields: Fields, entry: str, *, by: int) -> dict[str, Node]:
    """The list with an entry so many places further down."""
    path, name = _apart(entry)
    names = _names(fields, path)
    if name not in names:
        return {}
    others = [each for each in names if each != name]
    at = min(max(names.index(name) + by, 0), len(others))
    return {path: [*others[:at], name, *others[at:]]}


def _names(fields: Fields, path: str) -> list[Node]:
    names = fields.get(path)
    return list(names) if isinstance(names, list) else []


def _apart(entry: str) -> tuple[str, str]:
    *path, name = split(entry)
    return joined(path), name


def _free(names: Sequence[Node], first: str) -> str:
    """A letter, or a number behind one, that no entry has."""
    letters: list[str] = [
        *string.ascii_lowercase,
        *(f"{letter}{n}" for n in range(2, 10) for letter in "abcdefghij"),
    ]
    return next(name for letter in letters if (name := f"{first}{letter}") not in names)
