"""Choose one."""

from typing import ClassVar, Literal

from quiz.bank.asked import Given, Input, Proof, RuleName, Tally, chosen
from quiz.bank.kinds.options import Option, WithOptions
from quiz.text.language import Language


class Choice(WithOptions):
    """Choose one. With `shuffle: false` the options keep the order of the file."""

    INPUT: ClassVar[Input] = "one"
    RULES: ClassVar[tuple[RuleName, ...]] = ("all-or-nothing", "map", "certainty", "negative-marking")

    kind: Literal["choice"]
    """Choose one."""
    options: tuple[Option, ...]
    """Two or more answers, one of them right."""

    def tally(self, bank: Proof, given: Given, language: Language) -> Tally:  # noqa: ARG002
        """One choice, right or wrong."""
        return self.worths(chosen(given, self.key(bank), self.offers(bank)), given, most_of=max)
