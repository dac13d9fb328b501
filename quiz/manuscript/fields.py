"""A record as fields, each under a path that stays while its neighbours change; and back.

`ask.ja`, `options.b.text.en`; `options` itself is the order of the ids. Other lists are one value.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from quiz.bank.tree import Node
from quiz.manuscript.records import Body
from quiz.manuscript.tidying import tidied

# Lists whose entries have ids. The models know them too; a test holds both together.
KEYED = frozenset({"options", "items", "pairs", "extras", "speakers", "gaps", "notes"})

Path = tuple[str, ...]
Fields = dict[str, Node]
"""The fields of a record by their paths; none is empty."""


def flatten(body: Body) -> Fields:
    """The fields of a record; what is empty is left out."""
    return {joined(path): value for path, value in _leaves((), body)}


def unflatten(fields: Mapping[str, Node]) -> Body:
    """The record with these fields. What hangs on an entry that its list does not name is left out."""
    branches: Body = {}
    for path in sorted(map(split, fields), key=len):
        _plant(branches, path, fields[joined(path)])
    return cast("Body", _grown(branches))


def joined(path: Iterable[str]) -> str:
    """A path as one text. A key may hold a dot itself: readings are kept by their words."""
    return ".".join(part.replace("~", "~0").replace(".", "~1") for part in path)


def split(path: str) -> Path:
    """The parts of a path."""
    return tuple(part.replace("~1", ".").replace("~0", "~") for part in path.split("."))


def entries_around(path: Path) -> Iterator[tuple[Path, str]]:
    """The lists of entries in which a field lies, with the id of the entry, the outermost first."""
    for at in range(len(path) - 1):
        if path[at] in KEYED and (at == 0 or path[at - 1] not in KEYED):
            yield path[: at + 1], path[at + 1]


def place_of(body: Node, path: Iterable[str | int]) -> str:
    """The field at a place of the tree, such as ("options", 1, "text", "en")."""
    found: list[str] = []
    here = body
    for part in path:
        if isinstance(part, int) and isinstance(here, list):
            here = here[part] if part < len(here) else None
            is_named = found and found[-1] in KEYED and isinstance(here, dict) and here.get("id")
            found.append(str(here["id"]) if is_named and isinstance(here, dict) else str(part))
            continue
        found.append(str(part))
        here = here.get(str(part)) if isinstance(here, dict) else None
    return joined(found)


def _leaves(path: Path, value: Node) -> Iterator[tuple[Path, Node]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves((*path, key), inner)
        return
    entries = entries_of(path, value)
    if entries is not None:
        yield path, list(entries)
        for name, entry in entries.items():
            inner = {key: each for key, each in entry.items() if key != "id"}
            yield from _leaves((*path, name), inner)
        return
    tidy = tidied(value)
    if tidy is not None:
        yield path, tidy


def entries_of(path: Path, value: Node) -> dict[str, Body] | None:
    """The entries of a list by their ids; nothing where it is another list, or where ids lack or repeat."""
    if not path or path[-1] not in KEYED or not isinstance(value, list) or not value:
        return None
    entries = {str(each["id"]): each for each in value if isinstance(each, dict) and each.get("id")}
    return entries if len(entries) == len(value) else None


def _plant(branches: Body, path: Path, value: Node) -> None:
    """Hang a value up; an order of ids becomes entries, to be filled by the fields that come behind it."""
    here = branches
    for at, part in enumerate(path[:-1]):
        inner = here.get(part)
        if isinstance(inner, _Entries):
            if path[at + 1] not in inner:
                return
        elif not isinstance(inner, dict):
            inner = here[part] = {}
        here = inner
    names = _order(path, value)
    here[path[-1]] = value if names is None else _Entries({name: {} for name in names})


class _Entries(dict[str, Node]):
    """Entries of a list by their ids, in order."""


def _order(path: Path, value: Node) -> list[str] | None:
    """The ids of entries in order; nothing where the value is something else."""
    if path[-1] not in KEYED or not isinstance(value, list):
        return None
    names = [each for each in value if isinstance(each, str)]
    return names if len(names) == len(value) else None


def _grown(value: Node) -> Node:
    if isinstance(value, _Entries):
        return [{"id": name, **cast("Body", _grown(entry))} for name, entry in value.items()]
    if isinstance(value, dict):
        return {key: _grown(inner) for key, inner in value.items()}
    return value
