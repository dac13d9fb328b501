"""False: with another country, prefecture or region."""

from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.country import other_countries
from quiz.article.families.place import other_places
from quiz.article.families.stems_ja import after, place, replaced
from quiz.article.families.truth import clauses_to_judge, judged, may_be_altered, may_change
from quiz.article.parts import Alteration, Draft, Sentence, Slot

# 日本の岩屋外相 would become somebody else's: no の behind a country.
_PARTICLES = {"country": tuple("はがにへとを"), "place": tuple("はがにへとをので")}


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    if not may_be_altered(context, sentence):
        return
    slots = [s for s in context.slots_of(sentence) if after(sentence, s) in _PARTICLES.get(s.kind, ())]
    for clause in clauses_to_judge(context, sentence):
        for slot in slots:
            start, end = place(sentence, slot)
            if not may_change(clause, start, end):
                continue
            other = _other(context, sentence, slot)
            statement = clause.statement()
            at = len(clause.topic) + start - clause.start
            if other and statement:
                yield judged(
                    context,
                    sentence,
                    replaced(statement, at, at + end - start, other),
                    fact=f"{slot.kind}:{sentence.number}:{slot.surface}",
                    altered=Alteration(slot.surface, other),
                    slots=(slot,),
                )


def _other(context: Context, sentence: Sentence, slot: Slot) -> str | None:
    if slot.kind == "place":
        return next((each.text for each in other_places(context, slot)), None)
    # Only a country that the article names: with any other one the statement gives itself away. The reader's
    # own comes last, so that nothing false is said of it where another one will do.
    named = {each.surface for each in context.every("country")}
    others = [o.text for o in other_countries(context, sentence, slot) if o.text in named]
    return min(others, key=lambda name: name == "日本", default=None)
