"""The kinds of questions, one file each. To add one, copy a neighbour and add its name to `AnyKind`."""

from typing import Annotated, get_args

from pydantic import Field

from quiz.bank.kinds.choice import Choice
from quiz.bank.kinds.choices import Choices
from quiz.bank.kinds.cloze import Cloze
from quiz.bank.kinds.date import DateOf
from quiz.bank.kinds.match import Match
from quiz.bank.kinds.number import Number
from quiz.bank.kinds.order import Order
from quiz.bank.kinds.poll import Poll
from quiz.bank.kinds.standing import StandingOf
from quiz.bank.kinds.text import ShortText
from quiz.bank.kinds.truth import Truth

AnyKind = Choice | Choices | Truth | StandingOf | Order | Number | ShortText | DateOf | Match | Cloze | Poll
Question = Annotated[AnyKind, Field(discriminator="kind")]

Kind = str
KINDS: dict[Kind, type[AnyKind]] = {
    get_args(each.model_fields["kind"].annotation)[0]: each for each in get_args(AnyKind)
}

__all__ = [
    "KINDS",
    "AnyKind",
    "Choice",
    "Choices",
    "Cloze",
    "DateOf",
    "Kind",
    "Match",
    "Number",
    "Order",
    "Poll",
    "Question",
    "ShortText",
    "StandingOf",
    "Truth",
]
