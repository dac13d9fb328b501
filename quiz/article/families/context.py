"""What a family may look at while it drafts from one sentence: the article around it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from quiz.article.anchors import anchor
from quiz.article.japanese.clauses import Clause, clauses
from quiz.article.parts import Anchor, ArticleMap, Draft, Sentence, Slot, SlotKind
from quiz.bank.records import Standing
from quiz.reading.words import Token

_Result = TypeVar("_Result")


@dataclass(frozen=True, eq=False)
class Context:
    """An article with all its slots, by the number of their sentence, and its Japanese words.

    `tokens` is empty for an English article. `family` and `confidence` go into every draft that is made with
    it. What was `found` in the whole article is remembered here, for all families, so that no article
    outlives its drafting.
    """

    article: ArticleMap
    slots: Mapping[int, tuple[Slot, ...]]
    tokens: Mapping[int, tuple[Token, ...]]
    family: str = ""
    confidence: float = 0
    found: dict[Callable[["Context"], Any], Any] = field(default_factory=dict, repr=False)

    def of(self, family: str, confidence: float) -> "Context":
        """The same article for one family."""
        return replace(self, family=family, confidence=confidence)

    def once(self, find: Callable[["Context"], _Result]) -> _Result:
        """What this function finds in the article, looked for when it is first asked."""
        if find not in self.found:
            self.found[find] = find(self)
        found: _Result = self.found[find]
        return found

    def slots_of(self, sentence: Sentence, kind: SlotKind | None = None) -> tuple[Slot, ...]:
        """The slots of a sentence in the order of the text, all of them or those of one kind."""
        if kind is None:
            return self.slots.get(sentence.number, ())
        return self._of_kind.get((sentence.number, kind), ())

    def every(self, kind: SlotKind) -> tuple[Slot, ...]:
        """The slots of one kind in the whole article, each surface once, in the order of the text."""
        return self.once(_every).get(kind, ())

    def evidence(self, sentence: Sentence) -> Anchor:
        """The anchor of a sentence, the same one for all drafts on it."""
        return self.once(_anchors)[sentence.number]

    def clauses_of(self, sentence: Sentence) -> tuple[Clause, ...]:
        """The Japanese sentence in parts that can stand alone."""
        return self.once(_clauses).get(sentence.number, ())

    def names(self, text: str) -> bool:
        """Whether the article has these words anywhere."""
        known = self.once(_named)
        if text not in known:
            known[text] = text in self.article.revision.text
        return known[text]

    @property
    def standings(self) -> frozenset[Standing]:
        """The kinds of sentences that the article has."""
        return self.once(_standings)

    @cached_property
    def _of_kind(self) -> Mapping[tuple[int, SlotKind], tuple[Slot, ...]]:
        return self.once(_by_kind)


def _by_kind(context: Context) -> Mapping[tuple[int, SlotKind], tuple[Slot, ...]]:
    found: defaultdict[tuple[int, SlotKind], list[Slot]] = defaultdict(list)
    for number, slots in context.slots.items():
        for slot in slots:
            found[number, slot.kind].append(slot)
    return {place: tuple(slots) for place, slots in found.items()}


def _every(context: Context) -> Mapping[SlotKind, tuple[Slot, ...]]:
    found: dict[SlotKind, dict[str, Slot]] = {}
    for slots in context.slots.values():
        for slot in slots:
            found.setdefault(slot.kind, {}).setdefault(slot.surface, slot)
    return {kind: tuple(by_surface.values()) for kind, by_surface in found.items()}


def _anchors(context: Context) -> Mapping[int, Anchor]:
    revision = context.article.revision
    return {sentence.number: anchor(revision, sentence.span) for sentence in context.article.sentences}


def _clauses(context: Context) -> Mapping[int, tuple[Clause, ...]]:
    texts = {sentence.number: sentence.text for sentence in context.article.sentences}
    return {number: clauses(texts[number], words) for number, words in context.tokens.items()}


def _named(_context: Context) -> dict[str, bool]:
    return {}


def _standings(context: Context) -> frozenset[Standing]:
    return frozenset(sentence.standing for sentence in context.article.sentences)


Drafting = Callable[[Context, Sentence], Iterator[Draft]]
