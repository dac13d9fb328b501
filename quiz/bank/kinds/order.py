"""Put in order."""

from typing import ClassVar, Literal

from quiz.bank.asked import (
    Asked,
    Given,
    Input,
    Offer,
    Part,
    Proof,
    RuleName,
    Shuffle,
    Tally,
    of_parts,
    unreadable,
)
from quiz.bank.fields import Id
from quiz.bank.records import Frozen, Words
from quiz.text.language import Language


class Item(Frozen):
    """One thing to put in order."""

    id: Id
    """The name of the item."""
    text: Words
    """What a student puts in its place."""


class Order(Asked):
    """Put `items` in order; the order of the file is the right one."""

    INPUT: ClassVar[Input] = "places"
    RULES: ClassVar[tuple[RuleName, ...]] = ("share-in-place", "all-or-nothing")

    kind: Literal["order"]
    """Put in order."""
    items: tuple[Item, ...]
    """Three or more items in the right order."""

    def offers(self, bank: Proof) -> tuple[Offer, ...]:  # noqa: ARG002
        """The items."""
        return tuple(Offer(i.id, i.text) for i in self.items)

    def arranged(self, bank: Proof, shuffle: Shuffle) -> tuple[Offer, ...]:
        """Shuffled, but never as they belong."""
        shown = shuffle(self.offers(bank))
        return (*shown[1:], shown[0]) if shown == self.offers(bank) else shown

    def key(self, bank: Proof) -> Given:  # noqa: ARG002
        """The items as they belong."""
        return tuple(i.id for i in self.items)

    def tally(self, bank: Proof, given: Given, language: Language) -> Tally:  # noqa: ARG002
        """Each item stands at its own place or not."""
        right = self.key(bank)
        if sorted(given) != sorted(right):
            return unreadable("not-offered", of=len(right))
        return of_parts(
            tuple(Part(mine == theirs, "chosen") for mine, theirs in zip(given, right, strict=True))
        )
