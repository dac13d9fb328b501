"""Two people change one record: what does not collide is taken from both, and what does is said."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from quiz.bank.tree import Node
from quiz.manuscript.fields import KEYED, Fields, entries_around, joined, split
from quiz.manuscript.tidying import tidied

Sent = Mapping[str, Node]
"""Fields as somebody wants them; an empty one is to go."""


@dataclass(frozen=True)
class Clash:
    """One field that two people changed in two ways. Nothing is there where a side is `None`."""

    mine: Node
    theirs: Node
    was: Node


@dataclass(frozen=True)
class Step:
    """A change that was stored: the fields before and after it, and whose tab it came from.

    `sent` are fields of which something else was made than what the tab had sent.
    """

    tab: str
    before: Sent
    after: Sent
    sent: Sent = field(default_factory=dict)


@dataclass(frozen=True)
class Merged:
    """`fields` are the record's fields now; `theirs` what stands there and the sender has not seen.

    `reshaped` are those sent fields of which something else was made: lists that were merged entry by entry.
    """

    fields: Fields
    clashes: Mapping[str, Clash] = field(default_factory=dict)
    theirs: Mapping[str, Node] = field(default_factory=dict)
    reshaped: Mapping[str, Node] = field(default_factory=dict)


def seen_before(now: Fields, steps: Iterable[Step], tab: str) -> Fields:
    """What a tab has before its eyes that knows nothing of these steps except its own.

    A tab whose answer was lost did not hear of its own save, but it is what it sent.
    """
    seen, done = dict(now), tuple(steps)
    for step in reversed(done):
        _set(seen, step.before)
    for step in done:
        if step.tab == tab:
            _set(seen, {**step.after, **step.sent})
    return seen


def _set(fields: Fields, changes: Sent) -> None:
    for path, value in changes.items():
        if value is None:
            fields.pop(path, None)
        else:
            fields[path] = value


def merge(seen: Fields, now: Fields, sent: Sent) -> Merged:
    """Bring what was sent, by somebody who had `seen` before their eyes, into what stands `now`."""
    theirs = {path: now.get(path) for path in {*seen, *now} if seen.get(path) != now.get(path)}
    mine = _whole_removals({path: tidied(value) for path, value in sent.items()}, seen, now)
    mine = {path: value for path, value in mine.items() if value != seen.get(path)}
    merged = Merged(dict(now), theirs=theirs)
    for path, value in mine.items():
        merged = _with_field(merged, path, value, seen)
    return _told(_with_entries_of(_with_clashing_entries(merged, now), seen, mine), mine)


def _told(merged: Merged, mine: Sent) -> Merged:
    """What came out otherwise than it was sent is told, too."""
    other = {
        path: merged.fields.get(path)
        for path, value in mine.items()
        if path not in merged.clashes and merged.fields.get(path) != value
    }
    reshaped = {path: mine[path] for path in other}
    return replace(merged, theirs={**merged.theirs, **other}, reshaped=reshaped)


def _whole_removals(sent: dict[str, Node], seen: Fields, now: Fields) -> dict[str, Node]:
    """An entry that is no longer in its list goes with all of its fields."""
    gone = dict(sent)
    for path in {*seen, *now}:
        for place, name in entries_around(split(path)):
            order, had = joined(place), seen.get(joined(place))
            if order in sent and name in _names(had) and name not in _names(sent[order]):
                gone[path] = None
    return gone


def _names(order: Node) -> list[Node]:
    return order if isinstance(order, list) else []


def _with_field(merged: Merged, path: str, value: Node, seen: Fields) -> Merged:
    now, was = merged.fields.get(path), seen.get(path)
    if now in (was, value):
        return replace(merged, fields=_put(merged.fields, path, value))
    both = three_ways(was, now, value)
    if both is None:
        return replace(merged, clashes={**merged.clashes, path: Clash(value, now, was)})
    return replace(merged, fields=_put(merged.fields, path, both or None))


def _put(fields: Fields, path: str, value: Node) -> Fields:
    """The fields with this one; a value and fields below it exclude each other, but for lists of entries."""
    if value is None:
        return {each: old for each, old in fields.items() if each != path}
    is_order = split(path)[-1] in KEYED
    kept = {each: old for each, old in fields.items() if is_order or not each.startswith(f"{path}.")}
    for at in range(1, len(above := split(path))):
        if above[at - 1] not in KEYED:
            kept.pop(joined(above[:at]), None)
    return {**kept, path: value}


def _with_clashing_entries(merged: Merged, now: Fields) -> Merged:
    """An entry that one side removed and the other one wrote in stays as a whole until it is settled."""
    for path in merged.clashes:
        for place, name in entries_around(split(path)):
            order = joined(place)
            if name in _names(now.get(order)) and name not in _names(merged.fields.get(order)):
                merged = _with_entry_back(merged, order, name, now)
    return merged


def _with_entry_back(merged: Merged, order: str, name: str, now: Fields) -> Merged:
    inside = {path: value for path, value in now.items() if path.startswith(f"{order}.{joined((name,))}.")}
    here, there = _names(merged.fields.get(order)), _names(now.get(order))
    names = [each for each in there if each == name or each in here]
    back = [*names, *(each for each in here if each not in names)]
    return replace(merged, fields={**merged.fields, **inside, order: back})


def _with_entries_of(merged: Merged, seen: Fields, mine: Sent) -> Merged:
    """A field may lie in an entry that is not there: others took it away, or it begins with this field."""
    for path, value in mine.items():
        for place, name in entries_around(split(path)):
            order = joined(place)
            if value is None or name in _names(merged.fields.get(order)):
                continue
            if name in _names(seen.get(order)):
                merged = _without(merged, path, Clash(value, None, seen.get(path)))
                break
            names = [*_names(merged.fields.get(order)), name]
            merged = replace(merged, fields={**merged.fields, order: names})
    return merged


def _without(merged: Merged, path: str, clash: Clash) -> Merged:
    left = {each: value for each, value in merged.fields.items() if each != path}
    return replace(merged, fields=left, clashes={**merged.clashes, path: clash})


def three_ways(was: Node, theirs: Node, mine: Node) -> list[Node] | None:
    """A list in which both sides added or removed entries; nothing where that cannot be told.

    At most one side may have changed the order of what stays.
    """
    if not all(isinstance(each, list) or each is None for each in (was, theirs, mine)):
        return None
    before, there, here = (_known(each) for each in (was, theirs, mine))
    if before is None or there is None or here is None:
        return None
    if _keeps_order(before, here):
        return list(_brought_in(before, there, here).values())
    return list(_brought_in(before, here, there).values()) if _keeps_order(before, there) else None


def _known(entries: Node) -> dict[str, Node] | None:
    """The entries by what they say; nothing where one stands twice."""
    known = {json.dumps(each, sort_keys=True, ensure_ascii=False): each for each in _names(entries)}
    return known if len(known) == len(_names(entries)) else None


def _keeps_order(before: Mapping[str, Node], after: Mapping[str, Node]) -> bool:
    return [each for each in before if each in after] == [each for each in after if each in before]


def _brought_in(before: dict[str, Node], target: dict[str, Node], source: dict[str, Node]) -> dict[str, Node]:
    """`target` with what `source` added to `before` and without what it removed."""
    names = [each for each in target if each in source or each not in before]
    for at, name in enumerate(ordered := list(source)):
        if name in before or name in names:
            continue
        ahead = next((each for each in reversed(ordered[:at]) if each in names), None)
        names.insert(names.index(ahead) + 1 if ahead else 0, name)
    return {name: (source | target)[name] for name in names}
