"""False: with another date, in English."""

from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.date_en import fact, is_askable, neighbours
from quiz.article.families.making import judged
from quiz.article.families.stems_en import place
from quiz.article.families.truth_en import clauses_to_judge
from quiz.article.parts import Alteration, Draft, Sentence


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for clause in clauses_to_judge(sentence):
        for slot in context.slots_of(sentence, "date"):
            start, end = place(sentence, slot)
            other = next((o.text for o in neighbours(slot) if o.text not in sentence.text), None)
            if other and is_askable(slot) and clause.holds(start, end):
                yield judged(
                    context,
                    sentence,
                    clause.with_text(start, end, other),
                    fact=fact(slot),
                    altered=Alteration(slot.surface, other),
                    slots=(slot,),
                )
