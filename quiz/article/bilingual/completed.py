"""What a draft is in both languages, and what is missing until it says the same in both."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from quiz.article.bilingual.lexicon import Lexicon
from quiz.article.bilingual.memory import Entry, Memory, is_sound
from quiz.article.parts import ArticleMap, Draft, Sentence
from quiz.text.language import InBoth, Language, the_other

# A: both languages, nothing was translated by a person. B: instruction and options in the other language
# around the sentence as it stands. C: rests on a translated sentence, or waits for one.
Tier = Literal["A", "B", "C"]
MissingKind = Literal["sentence", "question", "term", "title", "publisher", "address"]


@dataclass(frozen=True)
class Both(InBoth[str]):
    """One text in both languages, without markup."""

    ja: str
    en: str


def both_of(texts: Mapping[Language, str]) -> Both:
    """A text that we say in both languages ourselves."""
    return Both(texts["ja"], texts["en"])


@dataclass(frozen=True)
class Missing:
    """A text that somebody has to translate; `sentence` is the number of the one it belongs to."""

    kind: MissingKind
    text: str
    sentence: int | None = None


@dataclass(frozen=True)
class Bilingual:
    """A draft in both languages.

    `statement` is the translated sentence on which it rests, if there is one. `is_own_words` says that the
    sentence is worded otherwise than the article.
    """

    draft: Draft
    tier: Tier
    ask: Both
    explain: Both
    options: tuple[Both, ...] = ()
    pairs: tuple[tuple[Both, Both], ...] = ()
    statement: Entry | None = None
    is_own_words: bool = False
    missing: tuple[Missing, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether the question says the same in both languages, with nothing left untranslated."""
        return not self.missing


@dataclass(frozen=True)
class Translator:
    """All that is known for one article."""

    article: ArticleMap
    memory: Memory
    lexicon: Lexicon

    @property
    def own(self) -> Language:
        """The language of the article."""
        return self.article.revision.language

    @property
    def other(self) -> Language:
        return the_other(self.own)

    def sentence(self, draft: Draft) -> Sentence:
        """The sentence that proves the draft."""
        return self._by_number[draft.sentence]

    def translation(self, text: str) -> Entry | None:
        """What the memory has for a text of the article, if its two sides say the same numbers and are in
        their own languages.
        """
        entry = self.memory.find(text, self.own)
        return entry if entry and is_sound(entry) else None

    @cached_property
    def _by_number(self) -> Mapping[int, Sentence]:
        return {sentence.number: sentence for sentence in self.article.sentences}

    def both(self, own: str, other: str) -> Both:
        """A text in the language of the article, and in the other one."""
        return Both(own, other) if self.own == "ja" else Both(other, own)
