"""The slots of an English sentence: everything in it that can be asked for."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from quiz.article.english.dates import dates
from quiz.article.english.names import names, people_in
from quiz.article.english.quantities import amounts
from quiz.article.parts import ArticleMap, Sentence, Slot, SlotKind, Span

_LETTER: dict[SlotKind, str] = {
    "quantity": "n", "date": "d", "person": "p", "country": "c", "organisation": "o", "other": "x",
}  # fmt: skip
# Nobody asks about a sentence that is longer.
_LONGEST = 1000
_TO_COME = re.compile(r"\b(?:will|would|next|plans? to|is to|are to|due|expected|can|until)\b")


def slots_of(article: ArticleMap, sentence: Sentence) -> tuple[Slot, ...]:
    """The slots of one sentence, in the order of the text."""
    return slots_of_all(article)[sentence.number]


def slots_of_all(article: ArticleMap) -> Mapping[int, tuple[Slot, ...]]:
    """The slots of every sentence, by its number."""
    people = people_in(sentence.text for sentence in article.sentences if sentence.role != "credit")
    return {s.number: _numbered(_all(s, article.published, people)) for s in article.sentences}


def _numbered(found: Iterator[Slot]) -> tuple[Slot, ...]:
    count: Counter[SlotKind] = Counter()
    slots = []
    for slot in sorted(found, key=lambda slot: (slot.span.start, -slot.span.end)):
        count[slot.kind] += 1
        slots.append(replace(slot, name=f"{_LETTER[slot.kind]}{count[slot.kind]}"))
    return tuple(slots)


def _all(sentence: Sentence, published: date | None, people: Mapping[str, tuple[str, str]]) -> Iterator[Slot]:
    text, at = sentence.text, sentence.span.start
    if len(text) > _LONGEST:
        return
    days = tuple(dates(text, published, is_past=not _TO_COME.search(text)))
    for day in days:
        surface = text[day.start : day.end]
        yield Slot("", "date", Span(at + day.start, at + day.end), surface, day.value)
    for found in amounts(text, [(day.start, day.end) for day in days]):
        front, back = (found.bound, "") if not found.bound.startswith("or ") else ("", found.bound)
        yield Slot(
            "", "quantity", Span(at + found.start, at + found.end), text[found.start : found.end],
            found.value, found.unit, front, back,
        )  # fmt: skip
    for name in names(text, people):
        span = Span(at + name.start, at + name.end)
        yield Slot("", name.kind, span, text[name.start : name.end], name.value, suffix=name.role)
