"""Which drafts give each other away: what one says is what the other asks for."""

import re

from quiz.article.parts import Draft

_NUMBER = re.compile("[0-9０-９]")
# A shorter answer stands in many questions without telling anything.
_SHORTEST = 2


def tells(one: Draft, other: Draft) -> bool:
    """Whether the first gives the answer of the second away, where both stand in one class."""
    keys = [option.text for option in other.options if option.is_key and len(option.text) >= _SHORTEST]
    if other.kind in ("standing", "truth", "match"):
        return other.kind == "truth" and other.altered is not None and _is_undone(one, other)
    is_near = one.sentence == other.sentence
    return any(key in one.ask and (is_near or _NUMBER.search(key)) for key in keys)


def _is_undone(one: Draft, other: Draft) -> bool:
    """Whether one asks with the words that were altered in the other."""
    original = other.altered.original if other.altered else ""
    return one.sentence == other.sentence and len(original) >= _SHORTEST and original in one.ask
