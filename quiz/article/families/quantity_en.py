"""How many: a quantity of an English sentence, among others that are written like it."""

from collections.abc import Iterator

from quiz.article.english.clauses import Clause, subject_at
from quiz.article.english.other_amounts import others
from quiz.article.english.questions import asked_in, asked_of_subject
from quiz.article.families.context import Context
from quiz.article.families.making import FEWEST_OTHERS, key_of, made, option
from quiz.article.families.stems_en import clause_at, gapped, place, taken_apart
from quiz.article.parts import Draft, Sentence, Slot

# What follows the number in the sentence and is counted, so that the question can name it.
_NOT_ASKED = ("%",)
_IS_MONEY = ("$", "€", "£", "¥", "US$", "yen", "dollars", "euros", "pounds", "won", "yuan")


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for slot in context.slots_of(sentence, "quantity"):
        if not is_askable(slot):
            continue
        distractors = [option(o.text, slot, o.value) for o in others(slot)]
        ask = _ask(context, sentence, slot)
        if ask is None or len(distractors) < FEWEST_OTHERS:
            continue
        options = sorted([key_of(slot), *distractors], key=lambda each: each.value or 0)
        yield made(context, sentence, kind="choice", ask=ask, fact=fact(slot), slots=[slot], options=options)


def is_askable(slot: Slot) -> bool:
    """Whether the quantity could have been another one."""
    return slot.value not in (0, 1, None) and not (slot.unit == "hours" and slot.value == 24)


def fact(slot: Slot) -> str:
    return f"quantity:{slot.value}:{slot.unit}"


def _ask(context: Context, sentence: Sentence, slot: Slot) -> str | None:
    clause = clause_at(sentence, slot)
    if clause is None:
        return None
    start, end = (at - clause.start for at in place(sentence, slot))
    return _question(context, clause, slot, start, end) or gapped(clause, *place(sentence, slot))


def _question(context: Context, clause: Clause, slot: Slot, start: int, end: int) -> str | None:
    noun = f" {slot.unit}"
    is_counted = clause.text.startswith(noun, end)
    if slot.unit in _NOT_ASKED or not (is_counted or slot.unit in _IS_MONEY):
        return None
    asking, end = (f"how many{noun}", end + len(noun)) if is_counted else ("how much", end)
    if start == subject_at(clause) and is_counted:
        return asked_of_subject(clause, end, asking)
    parts = taken_apart(context, clause)
    return asked_in(parts, clause, start, end, asking) if parts else None
