"""How a name in a Japanese sentence is asked for, whatever it names."""

import re
from collections.abc import Mapping, Sequence

from quiz.article.families.context import Context
from quiz.article.families.stems_ja import after, asked, clause_at, free, gapped, place
from quiz.article.parts import Sentence, Slot, SlotKind

_OWNS_TOPIC = re.compile("の[^はがをにでとへも、]{1,14}[はが]")
_FAR = 16
_JOINS = ("、", "と", "や", "・")


def ask_for(context: Context, sentence: Sentence, slot: Slot, asked_with: Mapping[str, str]) -> str | None:
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
        and not _is_beside(context, sentence, slot)
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


def _is_beside(context: Context, sentence: Sentence, slot: Slot) -> bool:
    """Whether it is named beside others of its kind: 米国、どの国に次ぐ and 誰とシコルスキ外相が are odd."""
    start, end = place(sentence, slot)
    others = [place(sentence, other) for other in context.slots_of(sentence, slot.kind)]
    return (
        sentence.text[start - 1 : start] in _JOINS and any(other[1] == start - 1 for other in others)
    ) or (sentence.text[end : end + 1] in _JOINS and any(other[0] == end + 1 for other in others))


def asked_alone(context: Context, sentence: Sentence, kind: SlotKind) -> Sequence[Slot]:
    """The names of a kind that are no item of a list, which is asked for as a whole."""
    lists = [slot.span for slot in context.slots_of(sentence, "list")]
    return [
        slot
        for slot in context.slots_of(sentence, kind)
        if not any(span.start <= slot.span.start and slot.span.end <= span.end for span in lists)
    ]
