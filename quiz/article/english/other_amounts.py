"""Other quantities beside a given one, written in the same way: about 2,000 beside about 1,500."""

import re
from fractions import Fraction

from quiz.article.english.quantities import is_at_least, is_at_most
from quiz.article.japanese.other_amounts import Other
from quiz.article.japanese.other_amounts import others as written_alike
from quiz.article.parts import Slot
from quiz.text.number_words import SCALES, TENS, UNITS

_CORE = re.compile(
    r"(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?)(?: ?(?P<scale>million|billion|trillion|thousand|bn|m|k))?",
    re.IGNORECASE,
)
_WORD = re.compile(r"\b(?:{})\b".format("|".join((*UNITS, *TENS))), re.IGNORECASE)
_SCALE = SCALES | {"m": 10**6, "k": 10**3}
_SPELT = {value: word for word, value in (UNITS | TENS).items()}
_LARGEST_WORD = 12


def others(slot: Slot, wanted: int = 3) -> tuple[Other, ...]:
    """At most so many, the smallest first; none where the number could be no other one."""
    if not isinstance(slot.value, Fraction):
        return ()
    if found := _CORE.search(slot.surface):
        scale = _SCALE[found["scale"].lower()] if found["scale"] else 1
        near = written_alike(_shadow(slot, found["digits"]), wanted)
        start, end = found.span("digits")
        return tuple(
            Other(slot.surface[:start] + _grouped(other.text) + slot.surface[end:], other.value * scale)
            for other in near
        )
    word = _WORD.search(slot.surface)
    if not word or (" " in slot.surface[word.start() :].strip() and not slot.unit):
        return ()
    near = written_alike(_shadow(slot, str(int(slot.value))), wanted + 2)
    # Beside nine, 13 would look like the odd one out.
    near = tuple(other for other in near if other.value <= _LARGEST_WORD)[:wanted]
    return tuple(Other(_in_words(slot.surface, word, other), other.value) for other in near)


def _grouped(digits: str) -> str:
    """1200 → 1,200."""
    return f"{int(digits):,}" if digits.isdigit() else digits


def _shadow(slot: Slot, digits: str) -> Slot:
    """The number alone, with its bound as our Japanese tables name it."""
    bound = slot.prefix or slot.suffix
    sign = "以上" if is_at_least(bound) else "以下" if is_at_most(bound) else ""
    unit = "%" if slot.unit in ("%",) else ""
    return Slot(slot.name, slot.kind, slot.span, digits, Fraction(digits.replace(",", "")), unit, suffix=sign)


def _in_words(surface: str, word: re.Match[str], other: Other) -> str:
    said = _SPELT.get(int(other.value), other.text) if other.value <= _LARGEST_WORD else other.text
    if word[0][0].isupper():
        said = said.capitalize()
    return surface[: word.start()] + said + surface[word.end() :]
