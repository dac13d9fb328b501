"""Say what you think: there is no right answer."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import StrictBool

from quiz.bank.asked import Asked, Flaw, Given, Input, Offer, RuleName, Tally, too_few, unreadable
from quiz.bank.fields import Id
from quiz.bank.records import Frozen, Words

FEWEST_VIEWS = 2


class PollOption(Frozen):
    """One view that somebody may have."""

    id: Id
    """The name of the option."""
    text: Words
    """What a student can choose."""


class Poll(Asked):
    """Ask for a view. There is no key, it earns nothing, and the options keep the order of the file."""

    INPUT: ClassVar[Input] = "many"
    RULES: ClassVar[tuple[RuleName, ...]] = ("no-key",)

    kind: Literal["poll"]
    """Ask for a view."""
    options: tuple[PollOption, ...]
    """Two or more views."""
    several: StrictBool = False
    """`true` if more than one may be chosen."""

    def own_offers(self) -> tuple[Offer, ...]:
        """The options."""
        return tuple(Offer(o.id, o.text) for o in self.options)

    def own_key(self) -> Given:
        """None."""
        return ()

    def own_tally(self, given: Given) -> Tally:
        """Nothing is right or wrong."""
        if len(set(given)) != len(given) or not {o.id for o in self.options}.issuperset(given):
            return unreadable("not-offered", of=0)
        if len(given) > 1 and not self.several:
            return unreadable("only-one", of=0)
        return Tally(0, 0, 0)

    def flaws(self) -> Iterator[Flaw]:
        """B23: nothing to choose from."""
        yield from too_few("options", self.options, fewest=FEWEST_VIEWS)
