"""Who: a person in a public role, among the others in the English article."""

import re
from collections.abc import Iterator, Sequence

from quiz.article.english.clauses import Clause, subject_at
from quiz.article.english.questions import asked_of_subject
from quiz.article.families.context import Context
from quiz.article.families.making import among, option
from quiz.article.families.stems_en import clause_at, gapped, place
from quiz.article.parts import Draft, DraftOption, Sentence, Slot

_MOST_OTHERS = 3
_TITLE = re.compile(r"(?:\b[\w’'-]+ ){0,3}$")


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    if sentence.standing == "claimed":
        return
    for slot in context.slots_of(sentence, "person"):
        others = other_people(context, sentence, slot)
        ask = _ask(sentence, slot)
        if slot.surface == slot.value:
            fact = f"person:{sentence.number}:{slot.value}"
            yield from among(context, sentence, slot, ask=ask, others=others, fact=fact)


def other_people(context: Context, sentence: Sentence, slot: Slot) -> Sequence[DraftOption]:
    """People in public roles whom the sentence does not name, each by the whole name."""
    found = {
        str(other.value): option(str(other.value), other, other.value)
        for other in context.every("person")
        if str(other.value).split()[-1] not in sentence.text and other.value != slot.value
    }
    return list(found.values())[:_MOST_OTHERS]


def _ask(sentence: Sentence, slot: Slot) -> str | None:
    clause = clause_at(sentence, slot)
    if clause is None:
        return None
    start, end = (at - clause.start for at in place(sentence, slot))
    if _is_subject(clause, slot, start) and (question := asked_of_subject(clause, end, "who")):
        return question
    return gapped(clause, *place(sentence, slot))


def _is_subject(clause: Clause, slot: Slot, start: int) -> bool:
    """Whether nothing but the title stands between the lead and the name."""
    title = clause.text[subject_at(clause) : start].strip()
    return not title or (title.lower().endswith(slot.suffix.lower()) and len(title.split()) <= 5)
