"""What a question offers and which answer it takes as right, for every kind alike.

An answer is a tuple of ids in every kind: one id (`choice`, `truth`, `standing`), several in any
order (`choices`), or all in the order chosen (`order`). The empty tuple means "not sure".
"""

from dataclasses import dataclass

from quiz.bank.model import Bank, Choice, Choices, Order, Question, StandingOf, Truth, Words

Given = tuple[str, ...]

NOT_SURE: Given = ()


@dataclass(frozen=True)
class Offer:
    """One thing to choose or to place. `text` is `None` where the interface has the words itself."""

    id: str
    text: Words | None = None
    feedback: Words | None = None


def offers(bank: Bank, question: Question) -> tuple[Offer, ...]:
    """Everything the question offers, in the order of the file."""
    match question:
        case Choice() | Choices():
            return tuple(Offer(o.id, o.text, o.feedback) for o in question.options)
        case Truth():
            return (Offer("true"), Offer("false"))
        case Order():
            return tuple(Offer(i.id, i.text) for i in question.items)
        case StandingOf():
            return (Offer("reported"), *_claims(bank, question), Offer("opinion"))


def key(bank: Bank, question: Question) -> Given:
    """The right answer, as the ids that `offers` gives."""
    match question:
        case Choice() | Choices():
            return tuple(o.id for o in question.options if o.correct)
        case Truth():
            return ("true",) if question.answer else ("false",)
        case Order():
            return tuple(i.id for i in question.items)
        case StandingOf():
            standing = bank.statement(question.about).standing
            return ("claimed",) if standing == "claimed" else (standing,)


def _claims(bank: Bank, question: StandingOf) -> tuple[Offer, ...]:
    speaker = bank.statement(question.about).by
    others = tuple(Offer(f"by-{s.id}", s.text) for s in question.speakers)
    is_claimed = bank.statement(question.about).standing == "claimed"
    return (Offer("claimed", speaker), *others) if is_claimed else others
