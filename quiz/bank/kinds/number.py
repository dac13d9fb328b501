"""Write a number."""

from typing import Literal

from quiz.answers import Spec
from quiz.bank.asked import Given
from quiz.bank.kinds.typed import Typed
from quiz.bank.known import WordReadings
from quiz.bank.limits import limit_asked
from quiz.bank.written import NumberAnswer
from quiz.text.language import Language
from quiz.text.notation import plain


class Number(Typed):
    """Write a number, with or without its unit."""

    kind: Literal["number"]
    """Write a number."""
    answer: NumberAnswer
    """The number, its unit, and how exact an answer must be."""

    def own_key(self) -> Given:
        """The value."""
        return (self.answer.value,)

    def key_words(self, language: Language) -> tuple[str, ...]:
        """The number with its unit."""
        return (self.answer.words(language),)

    def specs(self, language: Language, _known: WordReadings, /) -> tuple[Spec, ...]:
        """The number, as exact as the question asks for it."""
        return self.answer.specs(
            language, about=plain(f"{self.ask.ja}\n{self.ask.en}"), limit=limit_asked(self.ask)
        )
