"""Which date a word of time means on the day of publication: “on Tuesday” is 13 May 2025."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from quiz.article.english.dates import is_relative, said_in_full
from quiz.article.english.tables import MONTHS
from quiz.article.families.context import Context
from quiz.article.families.date import in_a_row
from quiz.article.families.date_en import fact, neighbours
from quiz.article.families.making import made, option
from quiz.article.families.stems_en import clause_at
from quiz.article.parts import Draft, DraftOption, Sentence, Slot

_FEWEST = 2
_WANTED = 3
_YEARS = (-3, -2, -1, 1, 2, 3)
_MONTH = re.compile(MONTHS)
_DAYS_OFF = (-7, -1, 1, 2, -2)


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    published = context.article.published
    for slot in context.slots_of(sentence, "date"):
        if published is None or not isinstance(slot.value, str) or not is_relative(slot.surface):
            continue
        distractors = _others(slot, published)
        if clause_at(sentence, slot) is None or len(distractors) < _FEWEST:
            continue
        options = [option(said_in_full(slot.value), slot, slot.value, is_key=True), *distractors]
        options.sort(key=lambda each: str(each.value))
        day = said_in_full(published.isoformat())
        ask = f"The article was published on {day}. It says “{slot.surface}”. When is that?"
        yield made(context, sentence, kind="choice", ask=ask, fact=fact(slot), slots=[slot], options=options)


def _others(slot: Slot, published: date) -> tuple[DraftOption, ...]:
    value = str(slot.value)
    if value.count("-") == 1 and _MONTH.search(slot.surface):
        # Of last March the year is asked: were the months different, one would stand in the question.
        year, month = value.split("-")
        others = (f"{int(year) + step}-{month}" for step in in_a_row(_YEARS, slot.surface))
        return tuple(option(said_in_full(each), slot, each) for each in others)
    if value.count("-") < 2:
        return neighbours(replace(slot, surface=said_in_full(value)))
    days = (date.fromisoformat(value) + timedelta(days=off) for off in _DAYS_OFF)
    # The day of publication stands in the question.
    found = (option(said_in_full(day.isoformat()), slot, day.isoformat()) for day in days if day != published)
    return tuple(found)[:_WANTED]
