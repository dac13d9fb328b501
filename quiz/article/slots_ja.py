"""The slots of a Japanese sentence: everything in it that can be asked for."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from quiz.article.japanese.dates import dates
from quiz.article.japanese.lists import listings
from quiz.article.japanese.names import Name, family_names, names
from quiz.article.japanese.quantities import amounts
from quiz.article.parts import ArticleMap, Sentence, Slot, SlotKind, Span
from quiz.reading.dictionary import tokens
from quiz.reading.words import Token

_LETTER: dict[SlotKind, str] = {
    "quantity": "n",
    "date": "d",
    "person": "p",
    "country": "c",
    "organisation": "o",
    "place": "l",
    "list": "i",
    "other": "x",
    "role": "r",
}


def slots_of(article: ArticleMap, sentence: Sentence) -> tuple[Slot, ...]:
    """The slots of one sentence, in the order of the text."""
    known = known_names(tokens(each.text) for each in article.sentences)
    return find_slots(sentence, tokens(sentence.text), published=article.published, known=known)


def known_names(sentences: Iterator[Sequence[Token]]) -> frozenset[str]:
    """The family names in an article; one letter alone may as well be a word."""
    return frozenset(name for words in sentences for name in family_names(words) if len(name) > 1)


def find_slots(
    sentence: Sentence, words: Sequence[Token], *, published: date | None, known: Collection[str]
) -> tuple[Slot, ...]:
    """As `slots_of`, from the words of the sentence and the family names in the article."""
    found = sorted(
        _all(sentence, words, published, known), key=lambda slot: (slot.span.start, -slot.span.end)
    )
    count: Counter[SlotKind] = Counter()
    named = []
    for slot in found:
        count[slot.kind] += 1
        named.append(replace(slot, name=f"{_LETTER[slot.kind]}{count[slot.kind]}"))
    return tuple(named)


def _all(
    sentence: Sentence, words: Sequence[Token], published: date | None, known: Collection[str]
) -> Iterator[Slot]:
    text = sentence.text
    on_dates = tuple(dates(text, published))
    for day in on_dates:
        yield _slot(sentence, "date", day.start, day.end, value=day.value)
    for amount in amounts(text, words, [(day.start, day.end) for day in on_dates]):
        kind: SlotKind = "quantity" if amount.is_whole else "other"
        slot = _slot(sentence, kind, amount.start, amount.end, value=amount.value)
        yield replace(slot, unit=amount.unit, prefix=amount.prefix, suffix=amount.suffix)
    for name in names(text, words, known):
        yield _named(sentence, name)
    for listing in listings(text, words):
        yield _slot(sentence, "list", listing.start, listing.end)


def _named(sentence: Sentence, name: Name) -> Slot:
    slot = _slot(sentence, name.kind, name.start, name.end, value=name.text.removesuffix(name.role))
    return replace(slot, suffix=name.role)


def _slot(
    sentence: Sentence, kind: SlotKind, start: int, end: int, *, value: Fraction | str | None = None
) -> Slot:
    at = sentence.span.start
    return Slot("", kind, Span(at + start, at + end), sentence.text[start:end], value)
