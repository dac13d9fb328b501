"""True or false."""

from typing import ClassVar, Literal

from pydantic import StrictBool

from quiz.bank.asked import Asked, Given, Input, Offer, Proof, RuleName, Tally, chosen
from quiz.text.language import Language


class Truth(Asked):
    """`ask` is a sentence; `answer` says whether it is true according to the evidence."""

    INPUT: ClassVar[Input] = "one"
    RULES: ClassVar[tuple[RuleName, ...]] = ("all-or-nothing", "certainty", "negative-marking")

    kind: Literal["truth"]
    """True or false."""
    answer: StrictBool
    """Whether the sentence in `ask` is true."""

    def offers(self, bank: Proof) -> tuple[Offer, ...]:  # noqa: ARG002
        """True and false; the interface has the words."""
        return (Offer("true"), Offer("false"))

    def key(self, bank: Proof) -> Given:  # noqa: ARG002
        """True or false."""
        return ("true",) if self.answer else ("false",)

    def tally(self, bank: Proof, given: Given, language: Language) -> Tally:  # noqa: ARG002
        """One choice, right or wrong."""
        return chosen(given, self.key(bank), self.offers(bank))
