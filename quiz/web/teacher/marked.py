"""Texts of a draft as a row shows them: furigana, and slots as chips with the same number on both sides."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from quiz.bank.records import SLOT
from quiz.manuscript import Record
from quiz.reading import Heard, Reader
from quiz.reading.tags import hung
from quiz.text.language import Language

# Four banks of 200 records, in both languages.
TEXTS_KEPT = 2048
_SLOT = re.compile('<mark class="slot" data-slot="([^"]*)">')

Readings = tuple[tuple[str, str], ...]
Numbers = tuple[tuple[str, int], ...]


def readings_of(head: Record) -> Readings:
    """The draft's own readings, as far as they are written."""
    given = head.body.get("readings")
    found = given.items() if isinstance(given, dict) else ()
    return tuple((word, str(kana)) for word, kana in found if word and kana)


def numbered(*texts: str) -> Mapping[str, int]:
    """The slots of texts that belong together: each name has one number, in the order of the first text."""
    names = dict.fromkeys(found[1] for text in texts for found in SLOT.finditer(text))
    return {name: at for at, name in enumerate(names, 1)}


def marked(
    text: str, language: Language, readings: Readings, numbers: Iterable[tuple[str, int]] = ()
) -> Markup:
    """A text with its furigana and its chips."""
    return _marked(text, language, readings, tuple(numbers))


@lru_cache(maxsize=TEXTS_KEPT)
def heard(text: str, readings: Readings) -> tuple[Heard, ...]:
    """The words of a Japanese text that have furigana."""
    return Reader(dict(readings)).heard(text)


@lru_cache(maxsize=TEXTS_KEPT)
def _marked(text: str, language: Language, readings: Readings, numbers: Numbers) -> Markup:
    html, known = Reader(dict(readings)).mark_up(text, language), dict(numbers)
    return Markup(_SLOT.sub(lambda found: _chip(found[1], known.get(found[1])), str(hung(html))))


def _chip(name: str, number: int | None) -> str:
    if number is None:
        return f'<mark class="chip" data-slot="{name}">'
    shade = (number - 1) % 4 + 1
    return (
        f'<mark class="chip" data-slot="{escape(name)}" data-shade="{shade}">'
        f'<span class="chip-number">{number}</span>'
    )
