"""False: with another number."""

from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.quantity import fact, fitting, is_askable
from quiz.article.families.stems_ja import place, replaced
from quiz.article.families.truth import clauses_to_judge, judged, may_be_altered, may_change
from quiz.article.parts import Alteration, Draft, Sentence


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    if not may_be_altered(context, sentence):
        return
    for clause in clauses_to_judge(context, sentence):
        for slot in context.slots_of(sentence, "quantity"):
            start, end = place(sentence, slot)
            if not (is_askable(slot) and may_change(clause, start, end)):
                continue
            other = next(iter(fitting(sentence, slot)[::-1]), None)
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
