"""Options that an author writes, for every kind that has them."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from pydantic import StrictBool, StrictInt

from quiz.bank.asked import Asked, Given, Offer, Proof, Shuffle, Tally
from quiz.bank.fields import Id
from quiz.bank.records import Frozen, Words
from quiz.text.language import Language


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


class WithOptions(Asked):
    """A question that offers options. With `shuffle: false` they keep the order of the file."""

    kind: str
    """How many may be chosen."""
    options: tuple[Option, ...]
    """Two or more answers."""
    shuffle: StrictBool = True
    """`false` keeps the order of the file, for numbers and dates."""

    def own_offers(self) -> tuple[Offer, ...]:
        """The options."""
        return tuple(Offer(o.id, o.text, o.feedback) for o in self.options)

    def arranged(self, _bank: Proof, shuffle: Shuffle, /) -> tuple[Offer, ...]:
        """The options, shuffled unless the file says otherwise."""
        return shuffle(self.own_offers()) if self.shuffle else self.own_offers()

    def own_key(self) -> Given:
        """What is right, in any order."""
        return tuple(o.id for o in self.options if o.correct)

    def key_words(self, language: Language) -> tuple[str, ...]:
        """The texts of what is right."""
        return tuple(o.text[language] for o in self.options if o.correct)

    def worths(self, tally: Tally, given: Given, *, most_of: Callable[[Iterable[int]], int]) -> Tally:
        """The tally with what the chosen options are worth, and what `most_of` all gains is."""
        points = {o.id: int(o.correct) if o.points is None else o.points for o in self.options}
        gains = [value for value in points.values() if value > 0] or [0]
        return replace(tally, worth=sum(points.get(name, 0) for name in set(given)), at_most=most_of(gains))
