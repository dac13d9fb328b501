"""Reported, an opinion, or claimed by whom."""

from typing import ClassVar, Literal

from quiz.bank.asked import Asked, Given, Input, Offer, Proof, RuleName, Shuffle, Tally, chosen
from quiz.bank.fields import Id
from quiz.bank.records import Frozen, Words
from quiz.text.language import Language

# The arrangement under which each question named everybody it has, or nobody.
EVERYBODY_NAMED = 1


class Speaker(Frozen):
    """Somebody whom a student might take for the speaker of a statement."""

    id: Id
    """The name of the speaker."""
    text: Words
    """Somebody who did not say it, but might have."""


class StandingOf(Asked):
    """Is the statement `about` reported, an opinion, or claimed — and by whom?

    `ask` quotes what is to be judged; the statement itself, which may name its speaker, is shown as
    proof after the answer.

    The key is the standing of that statement; `speakers` are the people who did not say it. How many are
    named is the same in all questions of the bank.
    """

    INPUT: ClassVar[Input] = "one"
    RULES: ClassVar[tuple[RuleName, ...]] = ("all-or-nothing", "certainty", "negative-marking")

    kind: Literal["standing"]
    """Reported, an opinion, or claimed by whom."""
    about: Id
    """The id of the statement in question; it must be in `evidence` too."""
    speakers: tuple[Speaker, ...] = ()
    """People who did not say it."""

    def offers(self, bank: Proof, /) -> tuple[Offer, ...]:
        """Reported, said by each of several people, opinion.

        As many people are named in every question of the bank. Where one of them names nobody, it is asked
        everywhere whether somebody said it.
        """
        return (Offer("reported"), *self._claims(bank), Offer("opinion"))

    def names(self, bank: Proof) -> tuple[Offer, ...]:
        """Everybody whom the question can name: who really said it comes first, and thus never drops out.

        Who is named is the same in every attempt. If others took turns, whoever always came would have
        said it.
        """
        statement = bank.statement(self.about)
        others = tuple(Offer(f"by-{s.id}", s.text) for s in self.speakers)
        return (Offer("claimed", statement.by), *others) if statement.standing == "claimed" else others

    def arranged(self, bank: Proof, shuffle: Shuffle, /) -> tuple[Offer, ...]:
        """Only the speakers change places: whoever really said it would always come first."""
        first, *speakers, last = self.offers(bank)
        return (first, *shuffle(tuple(speakers)), last)

    def key(self, bank: Proof, /) -> Given:
        """The standing of the statement."""
        return (bank.statement(self.about).standing,)

    def tally(self, bank: Proof, given: Given, _language: Language, /) -> Tally:
        """One choice, right or wrong."""
        return chosen(given, self.key(bank), self.offers(bank))

    def _claims(self, bank: Proof) -> tuple[Offer, ...]:
        """Without names there is one answer for all that somebody said."""
        names = self.names(bank)
        if bank.arrangement == EVERYBODY_NAMED:
            return names
        return names[: bank.names_shown] or (Offer("claimed"),)
