"""Write a word or a name."""

from functools import partial
from typing import ClassVar, Literal

from quiz.answers import Spec
from quiz.bank.asked import Asked, Given, Input, Proof, RuleName, Tally, one_part
from quiz.bank.written import TextAnswer, hold
from quiz.text.language import Language
from quiz.text.notation import plain


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
        return one_part(given, lambda text: hold(partial(self._specs, bank), text, language))

    def _specs(self, bank: Proof, language: Language) -> tuple[Spec, ...]:
        return self.answer.specs(
            language,
            bank.known_readings,
            about=plain(f"{self.ask.ja}\n{self.ask.en}"),
            may_be_kana=not self.asks_for_kanji,
        )
