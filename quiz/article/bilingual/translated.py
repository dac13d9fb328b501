"""Questions on a translated sentence: the same gap, or the same altered word, in both languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from quiz.article.bilingual.completed import Bilingual, Both, Translator
from quiz.article.bilingual.memory import Entry, folded, numbers_agree
from quiz.article.bilingual.middle import explain, options_of
from quiz.article.bilingual.numerals import only_quantity
from quiz.article.bilingual.places import Place, place_of, said_like, whole_amount
from quiz.article.bilingual.wording import (
    CHANGED,
    DENIED,
    EXPLAINED,
    IN_OTHER_WORDS,
    TRANSLATED,
    VERDICTS,
    gap_like,
    quoted,
)
from quiz.article.japanese.dates import dates
from quiz.article.parts import Draft, Slot
from quiz.text.language import Language
from quiz.text.numbers import quantities

_LONGEST_ASK = 200


@dataclass(frozen=True)
class On:
    """A draft on a translated sentence; `is_own_words` where the sentence is not the article's."""

    draft: Draft
    entry: Entry
    translator: Translator
    is_own_words: bool = False

    @property
    def text(self) -> str:
        """The sentence in the other language."""
        return self.entry[self.translator.other].text

    @property
    def own_text(self) -> str:
        """The sentence in the language of the article."""
        return self.entry[self.translator.own].text


def translated(on: On) -> Bilingual | None:
    """The draft in both languages by its translated sentence; None where they would not say the same."""
    found = _asked(on)
    if found is None:
        return None
    asked, options = found
    if not all(numbers_agree(each.ja, each.en) for each in (asked, *options)):
        return None
    told = _explained(on)
    if not numbers_agree(told.ja, told.en):
        return None
    return Bilingual(
        on.draft,
        "C",
        ask=asked,
        explain=told,
        options=options,
        statement=on.entry,
        is_own_words=on.is_own_words,
    )


def _asked(on: On) -> tuple[Both, tuple[Both, ...]] | None:
    """The question and its options, by kind."""
    match on.draft.kind:
        case "match":
            return None
        case "truth":
            asked = _truth(on)
            return (asked, ()) if asked else None
        case "standing":
            asked = _standing(on)
            return (asked, options_of(on.draft, on.translator)[0]) if asked else None
        case _:
            return _gap(on)


def _gap(on: On) -> tuple[Both, tuple[Both, ...]] | None:
    keys = [option for option in on.draft.options if option.is_key]
    slots = _asked_slots(on.draft)
    places = [place_of(slot, on.entry, on.translator.other, on.translator.lexicon) for slot in slots]
    found = [place for place in places if place]
    if not found or len(found) < len(slots) or len(slots) != len(keys):
        return None
    hole = Place(min(p.start for p in found), max(p.end for p in found))
    text = on.text[: hole.start] + gap_like(on.draft.ask, on.translator.other) + on.text[hole.end :]
    said = dict(zip((key.text for key in keys), (on.text[p.start : p.end] for p in found), strict=True))
    options = tuple(_options(on, said, text))
    own = _own_ask(on, slots)
    if own is None or len(options) < len(on.draft.options) or not _are_distinct(options):
        return None
    if on.is_own_words and any(option.text in own for option in on.draft.options):
        return None
    kind = TRANSLATED[on.translator.other].get(on.draft.kind)
    other = kind.format(text=quoted(text, on.translator.other)) if kind else None
    asked = _agreeing(on, own, other, slots) if other else None
    return (asked, options) if asked else None


def _asked_slots(draft: Draft) -> list[Slot]:
    """What is asked for: the slot, or each of the items that are right."""
    if draft.kind == "choices":
        return [
            replace(draft.slots[0], name="", kind="other", surface=option.text, value=option.text)
            for option in draft.options
            if option.is_key and draft.slots
        ]
    key = next((option for option in draft.options if option.is_key), None)
    # 2023年8月 for 昨年8月 stands nowhere in the sentence.
    is_there = bool(draft.slots) and key is not None and key.text in draft.slots[0].surface
    return [draft.slots[0]] if is_there else []


def _options(on: On, said: dict[str, str], text: str) -> Iterator[Both]:
    """The options beside the keys, in their manner; none that the sentence shows already."""
    manner = next(iter(said.values()))
    for option in on.draft.options:
        other = said.get(option.text) or said_like(
            manner, option.text, option.value, on.translator.other, on.translator.lexicon
        )
        if other is None or _is_visible(other, text):
            return
        yield on.translator.both(option.text, other)


def _is_visible(text: str, inside: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(text)}(?!\w)", inside, re.IGNORECASE) is not None


def _are_distinct(options: tuple[Both, ...]) -> bool:
    return all(
        len({folded(o[language]).lower() for o in options}) == len(options) for language in ("ja", "en")
    )


def _own_ask(on: On, slots: list[Slot]) -> str | None:
    """The question in the language of the article: its own, or a gap in our sentence."""
    if not on.is_own_words:
        return on.draft.ask
    places = [_own_place(on, slot) for slot in slots]
    found = [place for place in places if place]
    return _own_gap(on, on.own_text, found) if len(found) == len(slots) else None


def _own_gap(on: On, text: str, places: list[Place]) -> str:
    language = on.translator.own
    hole = Place(min(p.start for p in places), max(p.end for p in places))
    gapped = text[: hole.start] + gap_like(on.draft.ask, language) + text[hole.end :]
    return TRANSLATED[language][on.draft.kind].format(text=quoted(gapped, language))


def _own_place(on: On, slot: Slot) -> Place | None:
    """Where our sentence says what the slot says: in the same letters, or as the same number."""
    text, surface = on.own_text, slot.surface
    if text.count(surface) == 1:
        return Place(text.index(surface), text.index(surface) + len(surface))
    found = [q for q in quantities(text, on.translator.own) if q.value == slot.value and q.kind == "plain"]
    return whole_amount(text, found[0], on.translator.own, slot.unit) if len(found) == 1 else None


def _agreeing(on: On, own: str, other: str, slots: list[Slot]) -> Both | None:
    """Both questions; with the whole sentence in both where a part of it lacks a number of the other one."""
    asked = on.translator.both(own, other)
    if numbers_agree(asked.ja, asked.en) or on.is_own_words:
        return asked
    sentence = on.translator.sentence(on.draft)
    places = [Place(s.span.start - sentence.span.start, s.span.end - sentence.span.start) for s in slots]
    if on.draft.kind == "choices" or len(sentence.text) > _LONGEST_ASK:
        return None
    return on.translator.both(_own_gap(on, sentence.text, places), other)


def _truth(on: On) -> Both | None:
    draft, translator = on.draft, on.translator
    if draft.altered is None:
        own = on.own_text if on.is_own_words else draft.ask
        asked = translator.both(own, on.text)
        if numbers_agree(asked.ja, asked.en):
            return asked
        return translator.both(translator.sentence(draft).text, on.text)
    if draft.slots and draft.altered.original == draft.slots[0].surface:
        return _altered_slot(on)
    if on.is_own_words:
        return None
    if draft.family.startswith("direction"):
        other = _exchanged(on)
        return translator.both(draft.ask, other) if other else None
    if draft.family.startswith("denied"):
        text = quoted(on.text.rstrip(".。"), translator.other)
        return translator.both(draft.ask, DENIED[translator.other].format(text=text))
    return None


def _altered_slot(on: On) -> Both | None:
    draft, translator = on.draft, on.translator
    altered = _altered_in_other(on)
    if draft.altered is None or altered is None:
        return None
    place, said = altered
    other = on.text[: place.start] + said + on.text[place.end :]
    if not on.is_own_words:
        asked = translator.both(draft.ask, other)
        if numbers_agree(asked.ja, asked.en):
            return asked
        sentence, slot = translator.sentence(draft), draft.slots[0]
        start, end = slot.span.start - sentence.span.start, slot.span.end - sentence.span.start
        own = sentence.text[:start] + draft.altered.altered + sentence.text[end:]
        return translator.both(own, other)
    own_place = _own_place(on, draft.slots[0])
    if own_place is None:
        return None
    own = on.own_text[: own_place.start] + draft.altered.altered + on.own_text[own_place.end :]
    return translator.both(own, other)


def _altered_in_other(on: On) -> tuple[Place, str] | None:
    """Where the altered word stands in the other language, and what stands there instead."""
    altered, lexicon, other = on.draft.altered, on.translator.lexicon, on.translator.other
    place = place_of(on.draft.slots[0], on.entry, other, lexicon) if on.draft.slots else None
    if altered is None or place is None:
        return None
    key = on.text[place.start : place.end]
    said = said_like(key, altered.altered, _value(altered.altered, on), other, lexicon)
    return (place, said) if said and folded(said) != folded(key) else None


def _value(text: str, on: On) -> Fraction | str | None:
    own: Language = on.translator.own
    if on.draft.slots[0].kind == "date":
        return next((day.value for day in dates(text, None)), None)
    quantity = only_quantity(text, own)
    return quantity.value if quantity and isinstance(on.draft.slots[0].value, Fraction) else None


def _exchanged(on: On) -> str | None:
    """The sentence with its two parties exchanged."""
    if len(on.draft.slots) < 2:
        return None
    found = [place_of(s, on.entry, on.translator.other, on.translator.lexicon) for s in on.draft.slots[:2]]
    places = sorted((p for p in found if p), key=lambda place: place.start)
    if len(places) < 2 or places[0].end > places[1].start:
        return None
    one, two = places
    text = on.text
    first, second = text[one.start : one.end], text[two.start : two.end]
    return f"{text[: one.start]}{second}{text[one.end : two.start]}{first}{text[two.end :]}"


def _standing(on: On) -> Both | None:
    draft, translator = on.draft, on.translator
    if on.is_own_words and on.entry.standing != translator.sentence(draft).standing:
        return None
    own_language, other = translator.own, translator.other
    own = draft.ask
    if on.is_own_words:
        own = TRANSLATED[own_language]["standing"].format(text=quoted(on.own_text, own_language))
    return translator.both(own, TRANSLATED[other]["standing"].format(text=quoted(on.text, other)))


def _explained(on: On) -> Both:
    draft, translator = on.draft, on.translator
    other, own = translator.other, translator.own
    form = IN_OTHER_WORDS if on.is_own_words else EXPLAINED
    said = form[other].format(verdict=VERDICTS[other][draft.answer], text=quoted(on.text, other))
    if not on.is_own_words:
        return translator.both(explain(draft, translator), said + _changed(on))
    mine = form[own].format(verdict=VERDICTS[own][draft.answer], text=quoted(on.own_text, own))
    altered = draft.altered
    if altered:
        mine += CHANGED[own].format(
            original=quoted(altered.original, own), altered=quoted(altered.altered, own)
        )
    return translator.both(mine, said + _changed(on))


def _changed(on: On) -> str:
    found = _altered_in_other(on)
    if found is None:
        return ""
    place, said = found
    other = on.translator.other
    key = on.text[place.start : place.end]
    return CHANGED[other].format(original=quoted(key, other), altered=quoted(said, other))
