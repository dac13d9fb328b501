"""Put in order."""

from dataclasses import replace
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

# Far more than chance ever needs; a shuffle that shuffles nothing ends all the same.
MOST_TURNS = 100
# The arrangement under which a right order was turned by one.
TURNED_BY_ONE = 1


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

    def own_offers(self) -> tuple[Offer, ...]:
        """The items."""
        return tuple(Offer(i.id, i.text) for i in self.items)

    def arranged(self, bank: Proof, shuffle: Shuffle, /) -> tuple[Offer, ...]:
        """Shuffled, but never as they belong; every other arrangement is equally likely.

        In the first arrangement the right order was turned by one. That one was then shown twice as often
        as any other, so that turning back what is shown was the best guess.
        """
        right = self.own_offers()
        if (shown := shuffle(right)) != right:
            return shown
        return _turned(shown) if bank.arrangement == TURNED_BY_ONE else _shuffled_again(right, shuffle)

    def own_key(self) -> Given:
        """The items as they belong."""
        return tuple(i.id for i in self.items)

    def own_tally(self, given: Given) -> Tally:
        """Each item stands at its own place or not."""
        right = self.own_key()
        if sorted(given) != sorted(right):
            return unreadable("not-offered", of=len(right))
        return of_parts(
            tuple(Part(mine == theirs, "chosen") for mine, theirs in zip(given, right, strict=True))
        )


def _shuffled_again(right: tuple[Offer, ...], shuffle: Shuffle) -> tuple[Offer, ...]:
    """Under other names, which the shuffle goes by, until the order is another one."""
    by_id = {offer.id: offer for offer in right}
    for turn in range(MOST_TURNS):
        renamed = shuffle(tuple(replace(offer, id=f"{offer.id}/{turn}") for offer in right))
        shown = tuple(by_id[offer.id.rpartition("/")[0]] for offer in renamed)
        if shown != right:
            return shown
    return _turned(right)


def _turned(shown: tuple[Offer, ...]) -> tuple[Offer, ...]:
    return (*shown[1:], *shown[:1])
