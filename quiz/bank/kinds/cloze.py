"""Fill the gaps of a text."""

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from quiz.answers import Limit
from quiz.bank.asked import (
    Asked,
    Flaw,
    Given,
    Input,
    Offer,
    Part,
    Proof,
    RuleName,
    Tally,
    of_parts,
    too_few,
    unreadable,
)
from quiz.bank.fields import Id
from quiz.bank.kinds.options import Option
from quiz.bank.known import WordReadings
from quiz.bank.limits import limit_beside_gap
from quiz.bank.records import Frozen, Words
from quiz.bank.written import DayOrLess, NumberAnswer, TextAnswer, date_specs, date_words, hold
from quiz.text.language import LANGUAGES, Language
from quiz.text.notation import GAP, GAP_NAMES, plain

FEWEST_OPTIONS = 2
WAYS = ("number", "text", "date", "options")


class Gap(Frozen):
    """What belongs in one gap: exactly one of a number, a text, a date, or options to choose from."""

    id: Id
    """The name of the gap, as it stands in the text: [[span]]."""
    number: NumberAnswer | None = None
    """A number to write."""
    text: TextAnswer | None = None
    """A word or a name to write."""
    date: DayOrLess | None = None
    """A date to write."""
    options: tuple[Option, ...] = ()
    """Options to choose from, one of them right."""

    @property
    def ways(self) -> tuple[str, ...]:
        """Which of the fields are filled; one, where the bank is sound."""
        return tuple(name for name in WAYS if getattr(self, name))

    def key(self) -> str:
        """The right answer, as an answer would be given."""
        if self.options:
            return next((option.id for option in self.options if option.correct), "")
        if self.text:
            return self.text.texts("ja")[0]
        return self.number.value if self.number else str(self.date)

    def key_words(self, language: Language) -> str:
        """The right answer in words."""
        if self.options:
            return next((option.text[language] for option in self.options if option.correct), "")
        if self.number:
            return self.number.words(language)
        return self.text.accepted[language][0] if self.text else date_words(str(self.date), language)

    def hold(
        self,
        given: str,
        language: Language,
        *,
        known: WordReadings = (),
        may_be_kana: bool = True,
        since: bool = False,
        about: str = "",
        limit: Limit | None = None,
    ) -> Part:
        """Hold what stands in the gap against its key; `since` where から may stand behind a date, and
        `limit` where the text has one beside it.
        """
        if not given.strip():
            return Part(is_right=False, why="open")
        if self.options:
            return Part(given == self.key(), "chosen")
        if text := self.text:
            return hold(
                lambda each: text.specs(each, known, about=about, may_be_kana=may_be_kana), given, language
            )
        if number := self.number:
            return hold(lambda each: number.specs(each, about, limit), given, language)
        return hold(lambda _: date_specs(str(self.date), since=since), given, language)


class Cloze(Asked):
    """Fill the gaps of `text`: each is written or chosen. The same gaps stand in both languages."""

    INPUT: ClassVar[Input] = "gaps"
    RULES: ClassVar[tuple[RuleName, ...]] = ("share-of-parts", "all-or-nothing")

    kind: Literal["cloze"]
    """Fill the gaps of a text."""
    text: Words
    """The text, with gaps such as [[span]]."""
    gaps: tuple[Gap, ...]
    """What belongs in each gap, in the order in which they are numbered."""

    def own_key(self) -> Given:
        """What belongs in each gap."""
        return tuple(gap.key() for gap in self.gaps)

    def key_words(self, language: Language) -> tuple[str, ...]:
        """What belongs in the gaps."""
        return tuple(gap.key_words(language) for gap in self.gaps)

    def tally(self, bank: Proof, given: Given, language: Language, /) -> Tally:
        """Each gap is filled rightly, wrongly, or not at all."""
        if len(given) != len(self.gaps):
            return unreadable("not-offered", of=len(self.gaps))
        for gap, name in zip(self.gaps, given, strict=True):
            if gap.options and name and name not in {option.id for option in gap.options}:
                return unreadable("not-offered", of=len(self.gaps))
        about = plain("\n".join((self.ask.ja, self.text.ja, self.ask.en, self.text.en)))
        return of_parts(
            tuple(
                gap.hold(
                    text,
                    language,
                    known=bank.known_readings,
                    may_be_kana=not self.asks_for_kanji,
                    since=self._stands_before_from(gap),
                    about=about,
                    limit=limit_beside_gap(self.text, gap.id),
                )
                for gap, text in zip(self.gaps, given, strict=True)
            )
        )

    def flaws(self) -> Iterator[Flaw]:
        """B21: text and gaps that do not fit; B22: a gap without exactly one answer; B23: no gap."""
        yield from too_few("gaps", self.gaps, fewest=1)
        for language in LANGUAGES:
            yield from self._misplaced(language)
        for at, gap in enumerate(self.gaps):
            right = sum(option.correct for option in gap.options)
            if len(gap.ways) != 1 or (gap.options and (right != 1 or len(gap.options) < FEWEST_OPTIONS)):
                yield Flaw("B22", ("gaps", at), {"id": gap.id})

    def _stands_before_from(self, gap: Gap) -> bool:
        """[[when]]から, since [[when]]: who writes から into the gap has understood."""
        name = re.escape(f"[[{gap.id}]]")
        return bool(
            re.search(rf"{name}(?:から|以降|以来)", self.text.ja)
            or re.search(rf"\b(?:since|from) {name}", self.text.en, re.IGNORECASE)
        )

    def _misplaced(self, language: Language) -> Iterator[Flaw]:
        placed = GAP_NAMES.findall(self.text[language])
        if plain(self.text[language]).count(GAP) != len(placed):
            # A name inside of code or behind a backslash is text and no gap.
            yield Flaw("B21", ("text", language), {"id": placed[-1]})
            return
        names = [gap.id for gap in self.gaps]
        for name in sorted({*placed, *names}):
            if placed.count(name) != 1 or names.count(name) != 1:
                yield Flaw("B21", ("text", language), {"id": name})


def gap_offers(gap: Gap) -> tuple[Offer, ...]:
    """What a chosen gap offers; nothing where an answer is written."""
    return tuple(Offer(option.id, option.text) for option in gap.options)
