"""One thing to write, for every kind that asks for one."""

from typing import ClassVar

from quiz.answers import Spec
from quiz.bank.asked import Asked, Given, Input, Proof, RuleName, Tally, one_part
from quiz.bank.known import WordReadings
from quiz.bank.written import hold
from quiz.text.language import Language


class Typed(Asked):
    """A question with one field, right or wrong."""

    INPUT: ClassVar[Input] = "written"
    RULES: ClassVar[tuple[RuleName, ...]] = ("all-or-nothing", "certainty")

    def specs(self, _language: Language, _known: WordReadings, /) -> tuple[Spec, ...]:
        """What is accepted in a language; words whose reading is known may be written in kana."""
        raise NotImplementedError

    def tally(self, bank: Proof, given: Given, language: Language, /) -> Tally:
        """One answer, right or wrong."""
        known = bank.known_readings
        return one_part(given, lambda text: hold(lambda each: self.specs(each, known), text, language))
