"""Options that an author writes, for every kind that has them."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from pydantic import StrictBool, StrictInt

from quiz.bank.asked import Given, Offer, Tally
from quiz.bank.fields import Id
from quiz.bank.records import Frozen, Words


class Option(Frozen):
    """One answer to choose. `feedback` is said to somebody who chose it."""

    id: Id
    """The name of the option; it never changes when the text is polished."""
    text: Words
    """What a student can choose."""
    correct: StrictBool = False
    """`true` for a right answer."""
    feedback: Words | None = None
    """What is said to a student who chose it."""
    points: StrictInt | None = None
    """What choosing it is worth under the rule `map`; without it 1 for a right and 0 for a wrong option."""


def offers_of(options: tuple[Option, ...]) -> tuple[Offer, ...]:
    """The options as what a question offers."""
    return tuple(Offer(o.id, o.text, o.feedback) for o in options)


def right_of(options: tuple[Option, ...]) -> Given:
    """The ids of the right ones."""
    return tuple(o.id for o in options if o.correct)


def worths(
    tally: Tally, options: tuple[Option, ...], given: Given, *, most_of: Callable[[Iterable[int]], int]
) -> Tally:
    """The tally with what the chosen options are worth, and what `most_of` all gains is."""
    points = {o.id: int(o.correct) if o.points is None else o.points for o in options}
    gains = [value for value in points.values() if value > 0] or [0]
    return replace(tally, worth=sum(points.get(name, 0) for name in set(given)), at_most=most_of(gains))
