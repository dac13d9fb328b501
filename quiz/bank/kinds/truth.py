"""True or false."""

from typing import ClassVar, Literal

from pydantic import StrictBool

from quiz.bank.asked import Asked, Given, Input, Offer, RuleName, Tally, chosen


class Truth(Asked):
    """`ask` is a sentence; `answer` says whether it is true according to the evidence."""

    INPUT: ClassVar[Input] = "one"
    RULES: ClassVar[tuple[RuleName, ...]] = ("all-or-nothing", "certainty", "negative-marking")

    kind: Literal["truth"]
    """True or false."""
    answer: StrictBool
    """Whether the sentence in `ask` is true."""

    def own_offers(self) -> tuple[Offer, ...]:
        """True and false; the interface has the words."""
        return (Offer("true"), Offer("false"))

    def own_key(self) -> Given:
        """True or false."""
        return ("true",) if self.answer else ("false",)

    def own_tally(self, given: Given) -> Tally:
        """One choice, right or wrong."""
        return chosen(given, self.own_key(), self.own_offers())
