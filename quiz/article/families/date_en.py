"""When: a date as it stands in an English sentence, among its neighbours in the calendar."""

import re
from collections.abc import Iterator

from quiz.article.english.dates import dates, is_relative
from quiz.article.english.questions import asked_when
from quiz.article.english.tables import MONTHS
from quiz.article.families.context import Context
from quiz.article.families.date import in_a_row
from quiz.article.families.making import key_of, made, option
from quiz.article.families.stems_en import clause_at, gapped, place, taken_apart
from quiz.article.parts import Draft, DraftOption, Sentence, Slot
from quiz.text.months import NAMES

_MONTH = re.compile(rf"\b(?:{MONTHS})\b")
_DAY = re.compile(r"\b[0-9]{1,2}(?=(?:st|nd|rd|th)?\b)")
_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_STEPS = {
    "year": (-3, -2, -1, 1, 2, 3),
    "month": (-3, -2, -1, 1, 2, 3),
    "day": (-6, -4, -3, -2, -1, 1, 2, 3, 5, 7),
}
_LAST_DAY = 28
_FEWEST = 2


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    for slot in context.slots_of(sentence, "date"):
        if not is_askable(slot):
            continue
        ask = _ask(context, sentence, slot)
        distractors = neighbours(slot)
        if ask and len(distractors) >= _FEWEST:
            options = sorted([key_of(slot), *distractors], key=lambda each: str(each.value))
            yield made(
                context, sentence, kind="choice", ask=ask, fact=fact(slot), slots=[slot], options=options
            )


def is_askable(slot: Slot) -> bool:
    """Whether the date is written as one; relative ones are resolved instead."""
    return slot.value is not None and not is_relative(slot.surface)


def fact(slot: Slot) -> str:
    return f"date:{slot.value}"


def neighbours(slot: Slot) -> tuple[DraftOption, ...]:
    """Three dates near this one, in which the finest part differs."""
    surface = slot.surface
    if found := _DAY.search(_YEAR.sub("0000", surface)):
        steps = [s for s in _STEPS["day"] if 1 <= int(found[0]) + s <= _LAST_DAY]
        texts = [_written(surface, found, str(int(found[0]) + step)) for step in in_a_row(steps, surface)]
    elif found := _MONTH.search(surface):
        at = NAMES.index(found[0])
        steps = [s for s in _STEPS["month"] if 0 <= at + s < len(NAMES)]
        texts = [_written(surface, found, NAMES[at + step]) for step in in_a_row(steps, surface)]
    elif found := _YEAR.search(surface):
        texts = [
            _written(surface, found, str(int(found[0]) + step)) for step in in_a_row(_STEPS["year"], surface)
        ]
    else:
        return ()
    return tuple(option(text, slot, _value(text)) for text in texts)


def _written(surface: str, found: re.Match[str], by: str) -> str:
    end = found.end()
    return surface[: found.start()] + by + re.sub(r"^(?:st|nd|rd|th)\b", "", surface[end:])


def _value(text: str) -> str | None:
    return next((day.value for day in dates(f"in {text}", None)), None)


def _ask(context: Context, sentence: Sentence, slot: Slot) -> str | None:
    clause = clause_at(sentence, slot)
    if clause is None:
        return None
    start, end = (at - clause.start for at in place(sentence, slot))
    parts = taken_apart(context, clause)
    question = asked_when(parts, clause, start, end) if parts else None
    return question or gapped(clause, *place(sentence, slot))
