"""Choose one."""

from typing import ClassVar, Literal

from quiz.bank.asked import Given, Input, RuleName, Tally, chosen
from quiz.bank.kinds.options import Option, WithOptions


class Choice(WithOptions):
    """Choose one. With `shuffle: false` the options keep the order of the file."""

    INPUT: ClassVar[Input] = "one"
    RULES: ClassVar[tuple[RuleName, ...]] = ("all-or-nothing", "map", "certainty", "negative-marking")

    kind: Literal["choice"]
    """Choose one."""
    options: tuple[Option, ...]
    """Two or more answers, one of them right."""

    def own_tally(self, given: Given) -> Tally:
        """One choice, right or wrong."""
        return self.worths(chosen(given, self.own_key(), self.own_offers()), given, most_of=max)
