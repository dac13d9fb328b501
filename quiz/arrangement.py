"""In which order an attempt shows what a question offers, and the letter each place bears."""

from dataclasses import dataclass
from hashlib import sha256

from quiz.bank.keys import Given, Offer, key, offers
from quiz.bank.model import Bank, Choice, Choices, Order, Question, StandingOf

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
    laid_out = _lay_out(bank, question, f"{seed}/{question.id}")
    return tuple(Place(letter, offer) for letter, offer in zip(LETTERS, laid_out, strict=False))


def _lay_out(bank: Bank, question: Question, salt: str) -> tuple[Offer, ...]:
    laid_out = offers(bank, question)
    match question:
        case Choice(shuffle=True) | Choices(shuffle=True):
            return _shuffled(laid_out, salt)
        case StandingOf():
            # Only the speakers change places: whoever really said it would always come first.
            return (laid_out[0], *_shuffled(laid_out[1:-1], salt), laid_out[-1])
        case Order():
            return _unsolved(_shuffled(laid_out, salt), key(bank, question))
    return laid_out


def _unsolved(laid_out: tuple[Offer, ...], solved: Given) -> tuple[Offer, ...]:
    is_solved = tuple(offer.id for offer in laid_out) == solved
    return (*laid_out[1:], laid_out[0]) if is_solved else laid_out


def _shuffled(laid_out: tuple[Offer, ...], salt: str) -> tuple[Offer, ...]:
    # Sorting by a digest rather than random.shuffle: the order may not depend on Python's version.
    return tuple(sorted(laid_out, key=lambda offer: sha256(f"{salt}/{offer.id}".encode()).digest()))
