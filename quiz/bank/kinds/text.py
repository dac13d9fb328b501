"""Write a word or a name."""

from typing import Literal

from quiz.answers import Spec
from quiz.bank.asked import Given
from quiz.bank.kinds.typed import Typed
from quiz.bank.known import WordReadings
from quiz.bank.written import TextAnswer
from quiz.text.language import Language
from quiz.text.notation import plain


class ShortText(Typed):
    """Write a word or a name."""

    kind: Literal["text"]
    """Write a word or a name."""
    answer: TextAnswer
    """What is accepted in each language."""

    def own_key(self) -> Given:
        """The first Japanese text that is accepted."""
        return (self.answer.texts("ja")[0],)

    def key_words(self, language: Language) -> tuple[str, ...]:
        """Every text that is accepted."""
        return self.answer.accepted[language]

    def specs(self, language: Language, known: WordReadings, /) -> tuple[Spec, ...]:
        """The texts, also as they are read unless kanji are asked for."""
        return self.answer.specs(
            language,
            known,
            about=plain(f"{self.ask.ja}\n{self.ask.en}"),
            may_be_kana=not self.asks_for_kanji,
        )
