"""Saving a record: the fields that were sent, merged with what others wrote meanwhile."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, cast

from quiz.bank.tree import Node
from quiz.manuscript import Clash, Merged, Sent, merge, seen_before
from quiz.workshop.changing import Stored, change, steps_since, stored
from quiz.workshop.hands import Hand
from quiz.workshop.once import once
from quiz.workshop.rights import allowed
from quiz.workshop.rows import beside, of_body


@dataclass(frozen=True)
class Saved:
    """What became of a sending.

    `version` is the record's version now. `theirs` are fields that stand there and that the sender has not
    seen: others changed them, or a list was merged. A form shows them before it names this version; where
    something was typed into one of them meanwhile, it goes on naming the former version.
    `clashes` are fields that were *not* taken, since others changed them, too: both texts are here, and
    sending one of them with this version settles it.
    `is_gone` says that others removed the record; what was sent is kept in it, and it can be brought back.
    """

    version: int
    theirs: Mapping[str, Node] = field(default_factory=dict)
    clashes: Mapping[str, Clash] = field(default_factory=dict)
    is_gone: bool = False


def save(manuscript_id: int, number: int, version: int, fields: Sent, hand: Hand) -> Saved:
    """Save fields of a record by somebody who saw that version of it; "" or `None` takes a field away.

    A form may send all of its fields or only those that were touched. What others did not touch is taken,
    what they did is merged or told. A repeat of the same sending is answered the same, and what a tab sent
    before never counts as somebody else's. Raise `NoSuchManuscript`, `NotAllowed`, `NoSuchRecord` or `Busy`.
    """
    allowed(manuscript_id, by=hand.by, to="edit")

    def work(deed: int) -> Node:
        old = stored(manuscript_id, number)
        merged = _merged(old, version, of_body(fields), hand)
        now = {**merged.fields, **beside(old.fields)}
        version_now = change(old, now, hand, deed, sent=merged.reshaped)
        return cast("Node", asdict(Saved(version_now, merged.theirs, merged.clashes, old.is_gone)))

    return _saved(cast("dict[str, Any]", once(manuscript_id, "save", hand, work)))


def _merged(old: Stored, version: int, sent: Sent, hand: Hand) -> Merged:
    seen = seen_before(old.fields, steps_since(old.record.number, version), hand.tab)
    return merge(of_body(seen), of_body(old.fields), sent)


def _saved(told: dict[str, Any]) -> Saved:
    return Saved(**{**told, "clashes": {path: Clash(**each) for path, each in told["clashes"].items()}})
