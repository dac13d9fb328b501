"""False: with another number."""

from collections.abc import Iterator
from fractions import Fraction

from quiz.article.families.context import Context
from quiz.article.families.quantity import fact, fitting, is_askable, is_counted
from quiz.article.families.stems_ja import place, replaced
from quiz.article.families.truth import clauses_to_judge, judged, may_be_altered, may_change
from quiz.article.japanese.other_amounts import Other, is_at_most
from quiz.article.parts import Alteration, Draft, Sentence, Slot

# Beside 2回, 7回 would look made up.
_FEW, _NEAR = 12, 3


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    if not may_be_altered(context, sentence):
        return
    for clause in clauses_to_judge(context, sentence):
        for slot in context.slots_of(sentence, "quantity"):
            if not is_askable(slot) or is_counted(sentence, slot) or is_at_most(slot):
                continue
            start, end = place(sentence, slot)
            if not may_change(clause, start, end):
                continue
            other = _other(sentence, slot)
            statement = clause.statement()
            at = len(clause.topic) + start - clause.start
            if other and statement and statement[at : at + end - start] == slot.surface:
                yield judged(
                    context,
                    sentence,
                    replaced(statement, at, at + end - start, other.text),
                    fact=fact(slot),
                    altered=Alteration(slot.surface, other.text),
                    slots=(slot,),
                )


def _other(sentence: Sentence, slot: Slot) -> Other | None:
    """The farthest of the other quantities; of a few things, the farthest that is near."""
    others = fitting(sentence, slot)
    value = slot.value
    if isinstance(value, Fraction) and value <= _FEW:
        others = [other for other in others if abs(other.value - value) <= _NEAR] or others
    return others[-1] if others else None
