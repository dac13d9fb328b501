"""Choose one."""

from typing import ClassVar, Literal

from pydantic import StrictBool

from quiz.bank.asked import Asked, Given, Input, Offer, Proof, RuleName, Shuffle, Tally, chosen
from quiz.bank.kinds.options import Option, offers_of, right_of, worths
from quiz.text.language import Language


class Choice(Asked):
    """Choose one. With `shuffle: false` the options keep the order of the file."""

    INPUT: ClassVar[Input] = "one"
    RULES: ClassVar[tuple[RuleName, ...]] = ("all-or-nothing", "map", "certainty", "negative-marking")

    kind: Literal["choice"]
    """Choose one."""
    options: tuple[Option, ...]
    """Two or more answers, one of them right."""
    shuffle: StrictBool = True
    """`false` keeps the order of the file, for numbers and dates."""

    def offers(self, bank: Proof) -> tuple[Offer, ...]:  # noqa: ARG002
        """The options."""
        return offers_of(self.options)

    def arranged(self, bank: Proof, shuffle: Shuffle) -> tuple[Offer, ...]:
        """The options, shuffled unless the file says otherwise."""
        return shuffle(self.offers(bank)) if self.shuffle else self.offers(bank)

    def key(self, bank: Proof) -> Given:  # noqa: ARG002
        """The right option."""
        return right_of(self.options)

    def key_words(self, bank: Proof) -> tuple[str, ...]:  # noqa: ARG002
        """The texts of what is right."""
        return tuple(option.text.ja for option in self.options if option.correct)

    def tally(self, bank: Proof, given: Given, language: Language) -> Tally:  # noqa: ARG002
        """One choice, right or wrong."""
        return worths(chosen(given, self.key(bank), self.offers(bank)), self.options, given, most_of=max)
