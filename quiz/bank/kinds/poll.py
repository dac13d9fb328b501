"""Say what you think: there is no right answer."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import StrictBool

from quiz.bank.asked import Asked, Flaw, Given, Input, Offer, Proof, RuleName, Tally, too_few, unreadable
from quiz.bank.fields import Id
from quiz.bank.records import Frozen, Words
from quiz.text.language import Language

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

    def offers(self, bank: Proof) -> tuple[Offer, ...]:  # noqa: ARG002
        """The options."""
        return tuple(Offer(o.id, o.text) for o in self.options)

    def key(self, bank: Proof) -> Given:  # noqa: ARG002
        """None."""
        return ()

    def tally(self, bank: Proof, given: Given, language: Language) -> Tally:  # noqa: ARG002
        """Nothing is right or wrong."""
        if len(set(given)) != len(given) or not {o.id for o in self.options}.issuperset(given):
            return unreadable("not-offered", of=0)
        if len(given) > 1 and not self.several:
            return unreadable("only-one", of=0)
        return Tally(0, 0, 0)

    def flaws(self, bank: Proof) -> Iterator[Flaw]:  # noqa: ARG002
        """B23: nothing to choose from."""
        yield from too_few("options", self.options, fewest=FEWEST_VIEWS)
