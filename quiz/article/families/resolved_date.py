"""Which date a word of time means on the day of publication: 昨年8月 is August 2023."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from quiz.article.families.context import Context
from quiz.article.families.date import fact, in_a_row, neighbours
from quiz.article.families.making import made, option
from quiz.article.japanese.dates import dates, iso
from quiz.article.parts import Draft, DraftOption, Sentence, Slot
from quiz.text.quantity import half_width

_FEWEST = 2
_STEPS = (-3, -2, -1, 1, 2, 3)


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    published = context.article.published
    for slot in context.slots_of(sentence, "date"):
        if published is None or not isinstance(slot.value, str) or not _is_relative(slot):
            continue
        said = said_in_full(slot.value)
        full = Slot(slot.name, slot.kind, slot.span, said, slot.value)
        distractors = [o for o in _others(full, slot.surface, published) if o.text not in sentence.text]
        if len(distractors) < _FEWEST:
            continue
        options = [option(said, slot, slot.value, is_key=True), *distractors]
        options.sort(key=lambda each: str(each.value))
        day = said_in_full(published.isoformat())
        asking = "何年何月何日" if "日" in said else "何年何月"
        ask = f"この記事の公開日は{day}です。記事の「{slot.surface}」は{asking}ですか。"
        yield made(context, sentence, kind="choice", ask=ask, fact=fact(slot), slots=[slot], options=options)


def _others(full: Slot, surface: str, published: date) -> Sequence[DraftOption]:
    """Other dates with what the words say themselves: of 昨年8月 the year is asked, of 来月15日 the month.

    They lie on the same side of the day of publication.
    """
    said = half_width(surface)
    if not any(sign.isdigit() for sign in said):
        return neighbours(full)
    year, month, *day = (int(part) for part in str(full.value).split("-"))
    step = 12 if re.search("[0-9]月", said) else 1
    day_of_article = published.isoformat()
    is_past = str(full.value) < day_of_article
    months = (year * 12 + month - 1 + steps * step for steps in _STEPS)
    others = [iso(at // 12, str(at % 12 + 1), str(day[0]) if day else None) for at in months]
    fitting = [each for each in others if _exists(each) and (each < day_of_article) == is_past]
    return [option(said_in_full(each), full, each) for each in in_a_row(fitting, surface)]


def _exists(value: str) -> bool:
    """Whether the calendar has this day, or month."""
    try:
        date.fromisoformat(value if value.count("-") == 2 else f"{value}-01")
    except ValueError:
        return False
    return True


def said_in_full(value: str) -> str:
    """2023-08 → 2023年8月."""
    parts = [str(int(part)) for part in value.split("-")]
    return "".join(number + unit for number, unit in zip(parts, "年月日", strict=False))


def _is_relative(slot: Slot) -> bool:
    """Whether the surface says less than the value, and more than a year: that of 今年 is no question."""
    value = str(slot.value)
    says_year = any(day.has_year for day in dates(slot.surface, None))
    return (
        not says_year and not value.startswith("--") and value.count("-") >= 1 and slot.surface[-1] in "月日"
    )
