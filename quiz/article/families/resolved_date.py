"""Which date a word of time means on the day of publication: 昨年8月 is August 2023."""

from collections.abc import Iterator

from quiz.article.families.context import Context
from quiz.article.families.date import fact, neighbours
from quiz.article.families.making import made, option
from quiz.article.japanese.dates import dates
from quiz.article.parts import Draft, Sentence, Slot

_FEWEST = 2


def draft(context: Context, sentence: Sentence) -> Iterator[Draft]:
    published = context.article.published
    for slot in context.slots_of(sentence, "date"):
        if published is None or not isinstance(slot.value, str) or not _is_relative(slot):
            continue
        said = said_in_full(slot.value)
        full = Slot(slot.name, slot.kind, slot.span, said, slot.value)
        distractors = [o for o in neighbours(full) if o.text not in sentence.text]
        if len(distractors) < _FEWEST:
            continue
        options = [option(said, slot, slot.value, is_key=True), *distractors]
        options.sort(key=lambda each: str(each.value))
        day = said_in_full(published.isoformat())
        asking = "何年何月何日" if "日" in said else "何年何月"
        ask = f"この記事の公開日は{day}です。記事の「{slot.surface}」は{asking}ですか。"
        yield made(context, sentence, kind="choice", ask=ask, fact=fact(slot), slots=[slot], options=options)


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
