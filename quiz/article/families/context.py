"""What a family may look at while it drafts from one sentence: the article around it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quiz.article.japanese.clauses import Clause, clauses
from quiz.article.parts import ArticleMap, Draft, Sentence, Slot, SlotKind
from quiz.bank.records import Standing
from quiz.reading.words import Token


@dataclass(frozen=True, eq=False)
class Context:
    """An article with all its slots, by the number of their sentence, and its Japanese words.

    `tokens` is empty for an English article. Two contexts are never equal, so that what a family works out
    for a whole article can be remembered by its context (`functools.lru_cache`).
    """

    article: ArticleMap
    slots: Mapping[int, tuple[Slot, ...]]
    tokens: Mapping[int, tuple[Token, ...]]

    def slots_of(self, sentence: Sentence, kind: SlotKind | None = None) -> tuple[Slot, ...]:
        """The slots of a sentence in the order of the text, all of them or those of one kind."""
        return tuple(s for s in self.slots.get(sentence.number, ()) if kind is None or s.kind == kind)

    def every(self, kind: SlotKind) -> tuple[Slot, ...]:
        """The slots of one kind in the whole article, each surface once, in the order of the text."""
        return self._by_kind.get(kind, ())

    def clauses_of(self, sentence: Sentence) -> tuple[Clause, ...]:
        """The Japanese sentence in parts that can stand alone."""
        return self._clauses.get(sentence.number, ())

    def names(self, text: str) -> bool:
        """Whether the article has these words anywhere."""
        return _names(self, text)

    @cached_property
    def standings(self) -> frozenset[Standing]:
        """The kinds of sentences that the article has."""
        return frozenset(sentence.standing for sentence in self.article.sentences)

    @cached_property
    def _by_kind(self) -> Mapping[SlotKind, tuple[Slot, ...]]:
        found: dict[SlotKind, dict[str, Slot]] = {}
        for slots in self.slots.values():
            for slot in slots:
                found.setdefault(slot.kind, {}).setdefault(slot.surface, slot)
        return {kind: tuple(by_surface.values()) for kind, by_surface in found.items()}

    @cached_property
    def _clauses(self) -> Mapping[int, tuple[Clause, ...]]:
        texts = {sentence.number: sentence.text for sentence in self.article.sentences}
        return {number: clauses(texts[number], words) for number, words in self.tokens.items()}


@lru_cache(maxsize=256)
def _names(context: Context, text: str) -> bool:
    return text in context.article.revision.text


Drafting = Callable[[Context, Sentence], Iterator[Draft]]
