"""Write a word or a name."""

from typing import ClassVar, Literal

from quiz.bank.asked import Asked, Given, Input, Proof, RuleName, Tally, one_part
from quiz.bank.written import TextAnswer, hold
from quiz.text.language import Language


class ShortText(Asked):
    """Write a word or a name."""

    INPUT: ClassVar[Input] = "written"
    RULES: ClassVar[tuple[RuleName, ...]] = ("all-or-nothing", "certainty")

    kind: Literal["text"]
    """Write a word or a name."""
    answer: TextAnswer
    """What is accepted in each language."""

    def key(self, bank: Proof) -> Given:  # noqa: ARG002
        """The first Japanese text that is accepted."""
        return (self.answer.texts("ja")[0],)

    def key_words(self, bank: Proof) -> tuple[str, ...]:  # noqa: ARG002
        """Every Japanese text that is accepted."""
        return self.answer.accepted.ja

    def tally(self, bank: Proof, given: Given, language: Language) -> Tally:
        """One text, right or wrong."""
        known = () if self.asks_for_kanji else bank.known_readings
        return one_part(given, lambda text: hold(lambda each: self.answer.specs(each, known), text, language))
