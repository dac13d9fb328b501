"""The slots of a Japanese sentence: everything in it that can be asked for."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from quiz.article.japanese.dates import Date, dates
from quiz.article.japanese.lists import Listing, listings
from quiz.article.japanese.names import Name, family_names, names
from quiz.article.japanese.quantities import Amount, amounts
from quiz.article.parts import ArticleMap, Sentence, Slot, SlotKind, Span
from quiz.reading.dictionary import tokens, tokens_of
from quiz.reading.words import Token

_Found = Date | Amount | Name | Listing
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
    known = known_names(tokens_of(each.text for each in article.sentences))
    return find_slots(sentence, tokens(sentence.text), published=article.published, known=known)


def known_names(sentences: Iterator[Sequence[Token]]) -> frozenset[str]:
    """The family names in an article; one letter alone may as well be a word."""
    return frozenset(name for words in sentences for name in family_names(words) if len(name) > 1)


def find_slots(
    sentence: Sentence, words: Sequence[Token], *, published: date | None, known: Collection[str]
) -> tuple[Slot, ...]:
    """As `slots_of`, from the words of the sentence and the family names in the article."""
    found = sorted(_all(sentence.text, words, published, known), key=lambda each: (each.start, -each.end))
    count = dict.fromkeys(_LETTER, 0)
    slots = []
    for each in found:
        kind = _kind(each)
        count[kind] += 1
        slots.append(_slot(sentence, each, kind, name=f"{_LETTER[kind]}{count[kind]}"))
    return tuple(slots)


def _all(
    text: str, words: Sequence[Token], published: date | None, known: Collection[str]
) -> Iterator[_Found]:
    on_dates = tuple(dates(text, published))
    yield from on_dates
    yield from amounts(text, words, [(day.start, day.end) for day in on_dates])
    yield from names(text, words, known)
    yield from listings(text, words)


def _kind(found: _Found) -> SlotKind:
    match found:
        case Date():
            return "date"
        case Amount():
            return "quantity" if found.is_whole else "other"
        case Name():
            return found.kind
        case Listing():
            return "list"


def _slot(sentence: Sentence, found: _Found, kind: SlotKind, *, name: str) -> Slot:
    at = sentence.span.start
    span = Span(at + found.start, at + found.end)
    surface = sentence.text[found.start : found.end]
    match found:
        case Date():
            return Slot(name, kind, span, surface, found.value)
        case Amount():
            return Slot(name, kind, span, surface, found.value, found.unit, found.prefix, found.suffix)
        case Name():
            return Slot(name, kind, span, surface, found.text.removesuffix(found.role), suffix=found.role)
        case Listing():
            return Slot(name, kind, span, surface)
