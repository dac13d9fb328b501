"""False: with giver and taker exchanged."""

from collections.abc import Iterator
from itertools import pairwise

from quiz.article.families.context import Context
from quiz.article.families.stems_ja import after, place
from quiz.article.families.truth import clauses_to_judge, judged, may_be_turned
from quiz.article.parts import Alteration, Draft, Sentence, Slot

_GIVER, _TAKER = ("は", "が"), ("に", "へ", "を", "から")
_KINDS = ("country",)


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    if not may_be_turned(context, sentence):
        return
    parties = [slot for slot in context.slots_of(sentence) if slot.kind in _KINDS]
    for clause in clauses_to_judge(context, sentence):
        inside = [slot for slot in parties if clause.holds(*place(sentence, slot))]
        for one, other in pairwise(inside):
            statement = clause.statement()
            is_pair = one.kind == other.kind and one.surface != other.surface
            if is_pair and statement and _is_directed(sentence, one, other):
                yield judged(
                    context,
                    sentence,
                    _exchanged(statement, len(clause.topic) - clause.start, sentence, one, other),
                    fact=f"direction:{sentence.number}",
                    altered=Alteration(_between(sentence, one, other), _turned(sentence, one, other)),
                    slots=(one, other),
                )


def _is_directed(sentence: Sentence, one: Slot, other: Slot) -> bool:
    """A が B に: what A does to B, with と nowhere between, which would put both on one side."""
    is_taker = after(sentence, other) in _TAKER or after(sentence, other, 2) == "から"
    return after(sentence, one) in _GIVER and is_taker and not after(sentence, other, 2).startswith("には")


def _between(sentence: Sentence, one: Slot, other: Slot) -> str:
    return sentence.text[place(sentence, one)[0] : place(sentence, other)[1] + 1]


def _turned(sentence: Sentence, one: Slot, other: Slot) -> str:
    middle = sentence.text[place(sentence, one)[1] : place(sentence, other)[0]]
    return other.surface + middle + one.surface + after(sentence, other)


def _exchanged(statement: str, shift: int, sentence: Sentence, one: Slot, other: Slot) -> str:
    start, end = place(sentence, one)[0] + shift, place(sentence, other)[1] + 1 + shift
    return statement[:start] + _turned(sentence, one, other) + statement[end:]
