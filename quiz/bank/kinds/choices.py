"""Choose all that are right."""

from typing import ClassVar, Literal

from pydantic import StrictBool

from quiz.bank.asked import Asked, Given, Input, Offer, Part, Proof, RuleName, Shuffle, Tally, unreadable
from quiz.bank.kinds.options import Option, offers_of, right_of, worths
from quiz.text.language import Language


class Choices(Asked):
    """Choose all that are right."""

    INPUT: ClassVar[Input] = "many"
    RULES: ClassVar[tuple[RuleName, ...]] = ("right-minus-wrong", "all-or-nothing", "map")

    kind: Literal["choices"]
    """Choose all that are right."""
    options: tuple[Option, ...]
    """Two or more answers, one or more of them right."""
    shuffle: StrictBool = True
    """`false` keeps the order of the file, for numbers and dates."""

    def offers(self, bank: Proof) -> tuple[Offer, ...]:  # noqa: ARG002
        """The options."""
        return offers_of(self.options)

    def arranged(self, bank: Proof, shuffle: Shuffle) -> tuple[Offer, ...]:
        """The options, shuffled unless the file says otherwise."""
        return shuffle(self.offers(bank)) if self.shuffle else self.offers(bank)

    def key(self, bank: Proof) -> Given:  # noqa: ARG002
        """The right options, in any order."""
        return right_of(self.options)

    def key_words(self, bank: Proof) -> tuple[str, ...]:  # noqa: ARG002
        """The texts of what is right."""
        return tuple(option.text.ja for option in self.options if option.correct)

    def tally(self, bank: Proof, given: Given, language: Language) -> Tally:  # noqa: ARG002
        """Choices that are right, and choices that are wrong."""
        right = set(self.key(bank))
        if len(set(given)) != len(given) or not {option.id for option in self.options}.issuperset(given):
            return unreadable("not-offered", of=len(right))
        parts = tuple(Part(name in right, "chosen") for name in given)
        hits = len(right.intersection(given))
        tally = Tally(hits, len(parts) - hits, len(right), parts=parts)
        return worths(tally, self.options, given, most_of=sum)
