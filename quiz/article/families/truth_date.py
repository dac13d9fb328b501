"""False: with another date."""

from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.date import fact, is_askable, latest, neighbours
from quiz.article.families.stems_ja import after, place, replaced
from quiz.article.families.truth import clauses_to_judge, judged, may_be_altered, may_change
from quiz.article.parts import Alteration, Draft, Sentence, Slot

# あす8日: tomorrow would still be true.
_RELATIVE_DAYS = ("きょう", "あす", "あした", "きのう", "今日", "明日", "昨日", "本日", "あさって")


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    if not may_be_altered(context, sentence):
        return
    for clause in clauses_to_judge(context, sentence):
        for slot in context.slots_of(sentence, "date"):
            start, end = place(sentence, slot)
            statement = clause.statement()
            is_said_twice = sentence.text[:start].endswith(_RELATIVE_DAYS)
            if is_said_twice or not (statement and may_change(clause, start, end) and is_askable(slot)):
                continue
            other = _other(context, sentence, slot)
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


def _other(context: Context, sentence: Sentence, slot: Slot) -> str | None:
    """Another date that the sentence does not name; an earlier one for what is done by then."""
    near = [o for o in neighbours(slot, latest(context, sentence)) if o.text not in sentence.text]
    if after(sentence, slot, 2) == "まで":
        near = [o for o in near if str(o.value) < str(slot.value)]
    return near[-1].text if near else None
