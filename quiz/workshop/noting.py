"""Saying of a pair of texts that it is agreed, or that one side is only a proposal."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from quiz.bank.tree import Node
from quiz.manuscript import Notes, agreed, suggested
from quiz.text.language import Language
from quiz.workshop.changing import change_noted, present
from quiz.workshop.hands import Hand
from quiz.workshop.once import once
from quiz.workshop.rights import allowed


def agree(manuscript_id: int, number: int, pair: str, hand: Hand) -> int:
    """Say that both texts of a pair say the same; return the record's version.

    Raise `NoSuchManuscript`, `NotAllowed`, `NoSuchRecord` or `Busy`.
    """
    return _note(manuscript_id, number, "agree", hand, lambda noted: agreed(noted, pair))


def suggest(manuscript_id: int, number: int, pair: str, side: Language, hand: Hand) -> int:
    """Note that one side of a pair is a proposal at which somebody has to look; return the version."""
    return _note(manuscript_id, number, "suggest", hand, lambda noted: suggested(noted, pair, side))


def _note(manuscript_id: int, number: int, name: str, hand: Hand, noting: Callable[[Notes], Notes]) -> int:
    allowed(manuscript_id, by=hand.by, to="edit")

    def work(deed: int) -> Node:
        old = present(manuscript_id, number)
        return change_noted(old, replace(old.record, noted=noting(old.record.noted)), deed)

    return cast("int", once(manuscript_id, name, hand, work))
