"""Write a number."""

from typing import ClassVar, Literal

from quiz.answers import Spec
from quiz.bank.asked import Asked, Given, Input, Proof, RuleName, Tally, one_part
from quiz.bank.limits import limit_asked
from quiz.bank.written import NumberAnswer, hold
from quiz.text.language import Language
from quiz.text.notation import plain


class Number(Asked):
    """Write a number, with or without its unit."""

    INPUT: ClassVar[Input] = "written"
    RULES: ClassVar[tuple[RuleName, ...]] = ("all-or-nothing", "certainty")

    kind: Literal["number"]
    """Write a number."""
    answer: NumberAnswer
    """The number, its unit, and how exact an answer must be."""

    def key(self, bank: Proof) -> Given:  # noqa: ARG002
        """The value."""
        return (self.answer.value,)

    def key_words(self, bank: Proof) -> tuple[str, ...]:  # noqa: ARG002
        """The number with its unit."""
        return (self.answer.words("ja"),)

    def tally(self, bank: Proof, given: Given, language: Language) -> Tally:  # noqa: ARG002
        """One number, right or wrong."""
        return one_part(given, lambda text: hold(self._specs, text, language))

    def _specs(self, language: Language) -> tuple[Spec, ...]:
        return self.answer.specs(
            language, about=plain(f"{self.ask.ja}\n{self.ask.en}"), limit=limit_asked(self.ask)
        )
