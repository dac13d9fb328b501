"""In which order an attempt shows what a question offers, and the letter each place bears."""

from dataclasses import dataclass
from hashlib import sha256

from quiz.bank.asked import Offer
from quiz.bank.kinds.cloze import Gap, gap_offers
from quiz.bank.model import Bank, Question

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Place:
    """One offer under the letter that this attempt shows it with."""

    letter: str
    offer: Offer


def arrange(bank: Bank, question: Question, seed: int) -> tuple[Place, ...]:
    """Lay out the offers of a question: the same seed gives the same order on every machine.

    Letters, not ids, travel to the browser: an author's ids follow the order of the file, in which
    the right answer tends to come first.
    """
    salt = f"{seed}/{question.id}"
    return _lettered(question.arranged(bank, lambda offers: _shuffled(offers, salt)))


def arrange_gap(question: Question, gap: Gap, seed: int) -> tuple[Place, ...]:
    """Lay out what one gap offers; nothing where the answer is written."""
    return _lettered(_shuffled(gap_offers(gap), f"{seed}/{question.id}/{gap.id}"))


def _lettered(laid_out: tuple[Offer, ...]) -> tuple[Place, ...]:
    return tuple(Place(letter, offer) for letter, offer in zip(LETTERS, laid_out, strict=False))


def _shuffled(laid_out: tuple[Offer, ...], salt: str) -> tuple[Offer, ...]:
    # Sorting by a digest rather than random.shuffle: the order may not depend on Python's version.
    return tuple(sorted(laid_out, key=lambda offer: sha256(f"{salt}/{offer.id}".encode()).digest()))
