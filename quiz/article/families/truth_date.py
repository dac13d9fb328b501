"""False: with another date."""

from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.date import fact, is_askable, neighbours
from quiz.article.families.stems_ja import place, replaced
from quiz.article.families.truth import clauses_to_judge, judged, may_be_altered, may_change
from quiz.article.parts import Alteration, Draft, Sentence


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    if not may_be_altered(context, sentence):
        return
    for clause in clauses_to_judge(context, sentence):
        for slot in context.slots_of(sentence, "date"):
            start, end = place(sentence, slot)
            statement = clause.statement()
            if not (statement and may_change(clause, start, end) and is_askable(slot)):
                continue
            other = next((o.text for o in neighbours(slot)[::-1] if o.text not in sentence.text), None)
            at = len(clause.topic) + start - clause.start
            if other and statement[at : at + end - start] == slot.surface:
                yield judged(
                    context,
                    sentence,
                    replaced(statement, at, at + end - start, other),
                    fact=fact(slot),
                    altered=Alteration(slot.surface, other),
                    slots=(slot,),
                )
