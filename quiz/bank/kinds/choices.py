"""Choose all that are right."""

from typing import ClassVar, Literal

from quiz.bank.asked import Given, Input, Part, RuleName, Tally, unreadable
from quiz.bank.kinds.options import Option, WithOptions


class Choices(WithOptions):
    """Choose all that are right."""

    INPUT: ClassVar[Input] = "many"
    RULES: ClassVar[tuple[RuleName, ...]] = ("right-minus-wrong", "all-or-nothing", "map")

    kind: Literal["choices"]
    """Choose all that are right."""
    options: tuple[Option, ...]
    """Two or more answers, one or more of them right."""

    def own_tally(self, given: Given) -> Tally:
        """Choices that are right, and choices that are wrong."""
        right = set(self.own_key())
        if len(set(given)) != len(given) or not {option.id for option in self.options}.issuperset(given):
            return unreadable("not-offered", of=len(right))
        parts = tuple(Part(name in right, "chosen") for name in given)
        hits = len(right.intersection(given))
        tally = Tally(hits, len(parts) - hits, len(right), parts=parts)
        return self.worths(tally, given, most_of=sum)
