"""Match each thing with what belongs to it."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from quiz.bank.asked import (
    Asked,
    Flaw,
    Given,
    Input,
    Offer,
    Part,
    Proof,
    RuleName,
    Shuffle,
    Tally,
    of_parts,
    too_few,
    unreadable,
)
from quiz.bank.fields import Id
from quiz.bank.records import Frozen, Words
from quiz.text.language import Language

FEWEST_PAIRS = 2


class Pair(Frozen):
    """One thing and what belongs to it."""

    id: Id
    """The name of the pair."""
    prompt: Words
    """What is shown."""
    answer: Words
    """What belongs to it."""


class Extra(Frozen):
    """Something that belongs to none of the prompts."""

    id: Id
    """The name of it."""
    answer: Words
    """What a student might take for an answer."""


class Match(Asked):
    """Match each prompt with its answer; `extras` belong to none."""

    INPUT: ClassVar[Input] = "pairs"
    RULES: ClassVar[tuple[RuleName, ...]] = ("share-of-parts", "all-or-nothing")

    kind: Literal["match"]
    """Match each thing with what belongs to it."""
    pairs: tuple[Pair, ...]
    """Two or more things, each with its own answer."""
    extras: tuple[Extra, ...] = ()
    """Answers that belong to none of them."""

    def own_offers(self) -> tuple[Offer, ...]:
        """The answers, with those that belong to none."""
        pairs = tuple(Offer(pair.id, pair.answer) for pair in self.pairs)
        return (*pairs, *(Offer(extra.id, extra.answer) for extra in self.extras))

    def arranged(self, _bank: Proof, shuffle: Shuffle, /) -> tuple[Offer, ...]:
        """Shuffled. Not even the order of the file is left out: of two answers that would give away both."""
        return shuffle(self.own_offers())

    def own_key(self) -> Given:
        """The answer of each prompt, in the order of the prompts."""
        return tuple(pair.id for pair in self.pairs)

    def key_words(self, language: Language) -> tuple[str, ...]:
        """What belongs together, both sides."""
        return tuple(words for pair in self.pairs for words in (pair.prompt[language], pair.answer[language]))

    def own_tally(self, given: Given) -> Tally:
        """Each prompt has its answer, another one, or none."""
        right = self.own_key()
        taken = [name for name in given if name]
        offered = {offer.id for offer in self.own_offers()}
        if len(given) != len(right) or not offered.issuperset(taken):
            return unreadable("not-offered", of=len(right))
        if len(set(taken)) != len(taken):
            return unreadable("taken-twice", of=len(right))
        parts = (
            Part(mine == theirs, "chosen" if mine else "open")
            for mine, theirs in zip(given, right, strict=True)
        )
        return of_parts(tuple(parts))

    def flaws(self) -> Iterator[Flaw]:
        """B23: too few pairs."""
        yield from too_few("pairs", self.pairs, fewest=FEWEST_PAIRS)
