"""Write a date."""

from typing import ClassVar, Literal

from quiz.bank.asked import Asked, Given, Input, Proof, RuleName, Tally, one_part
from quiz.bank.written import DayOrLess, date_specs, date_words, hold
from quiz.text.language import Language


class DateOf(Asked):
    """Write a date, as exact as the key: a year, a month or a day."""

    INPUT: ClassVar[Input] = "written"
    RULES: ClassVar[tuple[RuleName, ...]] = ("all-or-nothing", "certainty")

    kind: Literal["date"]
    """Write a date."""
    answer: DayOrLess
    """The date: `2024-10-18`, or `2024-10` where the month is enough, or `2024`."""

    def key(self, bank: Proof) -> Given:  # noqa: ARG002
        """The date."""
        return (self.answer,)

    def key_words(self, bank: Proof) -> tuple[str, ...]:  # noqa: ARG002
        """The date."""
        return (date_words(self.answer, "ja"),)

    def tally(self, bank: Proof, given: Given, language: Language) -> Tally:  # noqa: ARG002
        """One date, right or wrong."""
        return one_part(given, lambda text: hold(lambda _: date_specs(self.answer), text, language))
