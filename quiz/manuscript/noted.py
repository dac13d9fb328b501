"""What is noted of a pair of texts that is not simply agreed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from quiz.bank.tree import Node
from quiz.text.language import Language

NotedState = Literal["suggested", "look-again", "settling"]


@dataclass(frozen=True)
class Noted:
    """`side` is the language that was suggested, that changed and made the other one doubtful, or that is
    being written to fit the other one.

    `was` is what stood at a changed side while both agreed. A pair that is `settling` is agreed; whoever
    goes on writing that side, in the same tab and soon, only finishes what began then.
    """

    state: NotedState
    side: Language
    was: Node = None
    tab: str = ""
    at: datetime | None = None
