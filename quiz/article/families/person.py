"""Who: a person in a public role, among the others in the article."""

import re
from collections.abc import Iterator, Sequence

from quiz.article.families.context import Context
from quiz.article.families.making import among, option
from quiz.article.families.stems_ja import after, asked, clause_at, free, gapped, place
from quiz.article.japanese.tables import ROLES
from quiz.article.parts import Draft, DraftOption, Sentence, Slot

_MOST_OTHERS = 3
_OWNS_TOPIC = re.compile("の[^はがをにでとへも、]{1,14}[はが]")
_FAR = 16
_ASKED_WITH = {"は": "誰が", "が": "誰が", "に": "誰に", "と": "誰と", "を": "誰を", "の": "誰の"}


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for slot in context.slots_of(sentence, "person"):
        if slot.suffix in ROLES:
            others = other_people(context, sentence, slot)
            ask = ask_for(context, sentence, slot, _ASKED_WITH)
            fact = f"person:{sentence.number}:{slot.surface}"
            yield from among(context, sentence, slot, ask=ask, others=others, fact=fact)


def other_people(context: Context, sentence: Sentence, slot: Slot) -> Sequence[DraftOption]:
    """People in public roles whom the sentence does not name."""
    return [
        option(other.surface, other, other.value)
        for other in context.every("person")
        if other.suffix in ROLES
        and str(other.value) not in sentence.text
        and str(other.value) != str(slot.value)
    ][:_MOST_OTHERS]


def ask_for(context: Context, sentence: Sentence, slot: Slot, asked_with: dict[str, str]) -> str | None:
    """A question for a name, with its particle; a gap where a noun belongs to the name: ポーランドの外相."""
    clause = clause_at(context, sentence, slot)
    if clause is None:
        return None
    start, end = place(sentence, slot)
    particle = after(sentence, slot)
    follows = after(sentence, slot, 2)[1:]
    is_once = clause.text.count(slot.surface) == 1
    # どの国のハリス博士は…と述べましたか: nobody asks like this.
    is_owner = particle == "の" and _OWNS_TOPIC.match(after(sentence, slot, _FAR)) is not None
    is_simple = (
        is_once
        and not is_owner
        and particle in asked_with
        and not (particle in "にとで" and follows in "よはもっの")
    )
    if (
        is_simple
        and free(context, sentence, start)
        and not sentence.text[:start].endswith(("の", "・", "と", "や"))
    ):
        question = asked(clause, start, end + 1, asked_with[particle])
        if question:
            return question
    return gapped(clause, start, end)
