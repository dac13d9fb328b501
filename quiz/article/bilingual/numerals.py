"""Write a number as English and as Japanese news write it, and put one number in the place of another."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from quiz.text.language import Language
from quiz.text.months import NAMES
from quiz.text.number_words import ORDINALS, UNITS
from quiz.text.numbers import Quantity, quantities
from quiz.text.written_numbers import SCALES_EN, in_scale, in_words

_SPELT = {value: word for word, value in UNITS.items()}
_ORDINALS = {value: word for word, value in ORDINALS.items() if value <= 20}


@dataclass(frozen=True)
class Change:
    """What is to stand between two places of a text instead of what stands there."""

    start: int
    end: int
    text: str


def ordinal(value: Fraction) -> str | None:
    """1st, 22nd, 13th."""
    if value.denominator > 1 or not 0 < value < 1000:
        return None
    number = int(value)
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ends.get(number % 10, 'th')}"


def only_quantity(text: str, language: Language) -> Quantity | None:
    """The one number of a text; None where it has none or several."""
    found = quantities(text, language)
    return found[0] if len(found) == 1 else None


def with_values(text: str, language: Language, new: Mapping[Quantity, Fraction]) -> tuple[Change, ...] | None:
    """Write other values where these quantities of `text` stand, each in the manner of the old one.

    None where one of them cannot be written so. In English nothing becomes one or was one: a plural would
    have to change with it.
    """
    changes = []
    for quantity, value in new.items():
        if value == quantity.value:
            continue
        written = _like(text[quantity.start : quantity.end], quantity, value, language)
        if written is None or (
            language == "en" and quantity.kind == "plain" and 1 in (value, quantity.value)
        ):
            return None
        changes.append(Change(quantity.start, quantity.end, written))
    return tuple(changes)


def changed(text: str, changes: Iterable[Change]) -> str:
    """The text with changes that do not overlap."""
    for change in sorted(changes, key=lambda change: change.start, reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    return text


def _like(old: str, quantity: Quantity, value: Fraction, language: Language) -> str | None:
    if value < 0:
        return None
    return (_like_english if language == "en" else _like_japanese)(old, quantity, value)


def _like_english(old: str, quantity: Quantity, value: Fraction) -> str | None:
    if quantity.kind == "month":
        return NAMES[int(value) - 1] if value in range(1, 13) and old in NAMES else None
    if re.fullmatch(r"[0-9]+", old):
        return _plain(value) if quantity.kind in ("year", "day") or value < 1000 else in_words(value, "en")
    if re.fullmatch(r"[0-9]+(?:st|nd|rd|th)", old):
        return ordinal(value)
    if scaled := re.fullmatch(rf"[0-9.,]+ ({'|'.join(SCALES_EN)})", old):
        number = in_scale(value, scaled[1])
        return f"{number} {scaled[1]}" if number else in_words(value, "en")
    if re.fullmatch(r"[0-9.,]+", old):
        return in_words(value, "en")
    if re.fullmatch("[a-z]+", old):
        return _in_words(old, value)
    return None


def _in_words(old: str, value: Fraction) -> str | None:
    """A word for a word, up to twelve; then digits."""
    if old in ORDINALS:
        return _ORDINALS.get(int(value)) if value.denominator == 1 else None
    if old not in UNITS:
        return None
    return _SPELT[int(value)] if value in range(13) else in_words(value, "en")


def _like_japanese(old: str, quantity: Quantity, value: Fraction) -> str | None:
    if not re.fullmatch(r"[0-9,.万億兆]+", old):
        return None
    if quantity.kind in ("year", "month", "day"):
        return _plain(value)
    # 1500人 beside 2,000人 would look like two hands.
    written = in_words(value, "ja")
    is_bare = "," not in old and quantity.value >= 1000
    return written.replace(",", "") if written and is_bare else written


def _plain(value: Fraction) -> str | None:
    return str(value) if value.denominator == 1 and value >= 0 else None
