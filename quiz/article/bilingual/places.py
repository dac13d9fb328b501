"""Find in a translated sentence what a slot of the original says, and say another value in its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from quiz.article.bilingual.counters import BEFORE_EN, BEFORE_JA, BEHIND_JA
from quiz.article.bilingual.dates import date_in_japanese, iso_of
from quiz.article.bilingual.lexicon import Lexicon
from quiz.article.bilingual.memory import Entry, folded
from quiz.article.bilingual.numerals import changed, only_quantity, with_values
from quiz.article.japanese.dates import dates
from quiz.article.parts import Slot
from quiz.text.language import Language, the_other
from quiz.text.months import NAMES
from quiz.text.numbers import Quantity, quantities

_MONTH = "|".join(NAMES)
_ENGLISH_DATE = re.compile(
    rf"\b(?:[0-9]{{1,2}} (?:{_MONTH})(?: [12][0-9]{{3}})?"
    rf"|(?:{_MONTH}) [0-9]{{1,2}}(?:, [12][0-9]{{3}})?\b(?![0-9])"
    rf"|(?:{_MONTH})(?: [12][0-9]{{3}})?|[12][0-9]{{3}})\b"
)
_NEEDS_THE = re.compile(
    r"United (?:States|Kingdom|Nations|Arab Emirates)|Netherlands|Philippines|European (?:Union|Commission)"
    r"|Middle East|Far East|Indo-Pacific|Asia-Pacific|Arctic|Nordic countries|Gambia|Bahamas|Maldives"
    r"|.* (?:Islands|Republic|Ocean|Sea|Peninsula|Organization|Agency|Fund|Committee|Bank|Council|ministry)"
)
_BOUND_BEFORE = re.compile(rf"\b(?:{'|'.join(BEFORE_EN)}) (?:US)?[$€¥]?$|[$€¥]$", re.IGNORECASE)
_BOUND_BEHIND = re.compile(r"(?: [a-z]+)? or (?:more|less|fewer)\b", re.IGNORECASE)
_BOUND_BEFORE_JA = re.compile(rf"(?:{'|'.join(BEFORE_JA)})[$€¥]?$")
_BOUND_BEHIND_JA = re.compile(rf"(?:[^\W\d]{{1,3}})?(?:{'|'.join(BEHIND_JA)})")


@dataclass(frozen=True)
class Place:
    """A stretch of a translated sentence."""

    start: int
    end: int


def place_of(slot: Slot, entry: Entry, language: Language, lexicon: Lexicon) -> Place | None:
    """Where the sentence in `language` says what the slot says in the other one; None unless certain."""
    original, translation = entry[the_other(language)], entry[language]
    named = [m for m in original.marks if folded(original.text[m.start : m.end]) == folded(slot.surface)]
    if len(named) == 1 and (mark := translation.mark(named[0].name)):
        return _with_the(Place(mark.start, mark.end), slot, translation.text)
    found = list(_by_value(slot, translation.text, language, lexicon))
    return _with_the(found[0], slot, translation.text) if len(found) == 1 else None


def said_like(
    key: str, option: str, value: Fraction | str | None, language: Language, lexicon: Lexicon
) -> str | None:
    """An option in this language, in the manner of the key, which is part of a translated sentence."""
    if isinstance(value, Fraction):
        quantity = only_quantity(key, language)
        changes = with_values(key, language, {quantity: value}) if quantity else None
        return changed(key, changes) if changes is not None else None
    if isinstance(value, str) and (like := _date_like(key, value, language)):
        return like
    said = lexicon.say(option, language)
    return with_the(said) if said and language == "en" else said


def with_the(name: str) -> str:
    """A name as it stands in a sentence: the United States, Japan."""
    return f"the {name}" if _NEEDS_THE.fullmatch(name) else name


def whole_amount(text: str, quantity: Quantity, language: Language, unit: str) -> Place:
    """The number with its unit and the words that bound it."""
    end = quantity.end + (len(unit) if text.startswith(unit, quantity.end) else 0)
    behind = _BOUND_BEHIND_JA.match(text, quantity.end) if language == "ja" else None
    place = _with_bound(text, quantity, language)
    return Place(place.start, max(place.end, end, behind.end() if behind else 0))


def _with_the(place: Place, slot: Slot, text: str) -> Place:
    """The name with the article in front of it, which another name may not have."""
    found = re.search(r"\b[Tt]he $", text[: place.start])
    return Place(found.start(), place.end) if found and slot.kind not in ("quantity", "date") else place


def _by_value(slot: Slot, text: str, language: Language, lexicon: Lexicon) -> Iterator[Place]:
    if isinstance(slot.value, Fraction):
        for quantity in quantities(text, language):
            if quantity.value == slot.value and quantity.kind not in ("month", "day"):
                yield _with_bound(text, quantity, language)
        return
    if slot.kind == "date":
        yield from _dates(slot, text, language)
        return
    names = {lexicon.say(name, language) for name in (slot.surface, str(slot.value or slot.surface))}
    for name in sorted((name for name in names if name), key=len, reverse=True):
        found = [Place(*m.span()) for m in re.finditer(_whole(name, language), text, re.IGNORECASE)]
        if found:
            yield from found
            return


def _with_bound(text: str, quantity: Quantity, language: Language) -> Place:
    """The number with the words that bound it, as a key has them."""
    is_english = language == "en"
    before = (_BOUND_BEFORE if is_english else _BOUND_BEFORE_JA).search(text[: quantity.start])
    behind = (_BOUND_BEHIND if is_english else _BOUND_BEHIND_JA).match(text, quantity.end)
    start = before.start() if before else quantity.start
    return Place(start, behind.end() if behind and quantity.bound != "exact" else quantity.end)


def _whole(name: str, language: Language) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)" if language == "en" else re.escape(name)


def _dates(slot: Slot, text: str, language: Language) -> Iterator[Place]:
    """Dates that say as much as the slot does."""
    if language == "ja":
        said = date_in_japanese(slot.surface)
        yield from (Place(d.start, d.end) for d in dates(text, None) if text[d.start : d.end] == said)
        return
    written = next((day.value for day in dates(slot.surface, None)), None)
    for found in _ENGLISH_DATE.finditer(text):
        if written and iso_of(found[0]) == written:
            yield Place(*found.span())


def _date_like(key: str, value: str, language: Language) -> str | None:
    """Another date with the same parts, written like the key."""
    parts = [int(part) for part in re.findall("[0-9]+", value)]
    found = quantities(key, language)
    by_kind = {quantity.kind: quantity for quantity in found}
    order = [kind for kind in ("year", "month", "day") if kind in by_kind]
    if not order or len(order) != len(found) or len(order) != len(parts):
        return None
    new = {by_kind[kind]: Fraction(part) for kind, part in zip(order, parts, strict=True)}
    changes = with_values(key, language, new)
    return changed(key, changes) if changes is not None else None
