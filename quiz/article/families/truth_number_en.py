"""False: with another number, in English."""

from collections.abc import Iterator

from quiz.article.english.other_amounts import others
from quiz.article.english.quantities import is_at_most
from quiz.article.families.context import Context
from quiz.article.families.making import judged
from quiz.article.families.quantity_en import fact, is_askable
from quiz.article.families.stems_en import place
from quiz.article.families.truth_en import clauses_to_judge
from quiz.article.parts import Alteration, Draft, Sentence


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for clause in clauses_to_judge(sentence):
        for slot in context.slots_of(sentence, "quantity"):
            start, end = place(sentence, slot)
            if is_at_most(slot.prefix or slot.suffix):
                continue
            other = next((o for o in others(slot)[::-1] if o.text not in sentence.text), None)
            if other and is_askable(slot) and clause.holds(start, end):
                yield judged(
                    context,
                    sentence,
                    clause.with_text(start, end, _like(other.text, clause.text[start - clause.start])),
                    fact=fact(slot),
                    altered=Alteration(slot.surface, other.text),
                    slots=(slot,),
                )


def _like(text: str, first: str) -> str:
    return text[:1].upper() + text[1:] if first.isupper() else text
