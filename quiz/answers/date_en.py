"""Dates in English words: 18 October 2024, Oct. 18th, 2024, the eighteenth of October, Reiwa 6."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quiz.answers.date_parts import Parts
from quiz.answers.eras import ERAS
from quiz.answers.numeral_en import numeral_en
from quiz.text.months import MONTHS
from quiz.text.number_words import ORDINALS, TENS

_ALLOWED = re.compile(r"[a-z0-9 ,.'/()-]+$")
_BETWEEN_WORDS = str.maketrans(dict.fromkeys(",.'/()-", " "))
_ANNO_DOMINI = re.compile(r"\ba\. ?d\b\.?")
_BETWEEN_NUMBER_AND_WORD = re.compile("(?<=[0-9])(?=[a-z]{3})|(?<=[a-z]{3})(?=[0-9])")
# Kan'ei is one word, October '24 is two.
_INSIDE_A_NAME = re.compile("(?<=[a-z]n)'(?=[aeiouy])")
_NUMBER = re.compile("([0-9]{1,4})(st|nd|rd|th)?$")
_SLIPS = {"febuary": 2, "feburary": 2, "janurary": 1, "jannuary": 1, "agust": 8, "augst": 8, "septemper": 9}
_SLIPS |= {"septembre": 9, "octobar": 10, "octorber": 10, "novenber": 11, "desember": 12, "decenber": 12}
_LONGEST_YEAR = 4
_NOISE = frozenset({"the", "of", "in", "on", "year", "month", "ad", "ce"})
_ERAS = frozenset(name for era in ERAS for name in era.names if name.isascii() and len(name) > 1)
_DAYS = {word: value for word, value in ORDINALS.items() if value <= 31}
_WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "wed"),
            ("thursday", "thu", "thur", "thurs"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for word in words
}
_ORDERS = frozenset({"DMY", "MDY", "YMD", "YDM", "MY", "YM", "DM", "MD", "Y"})


@dataclass(frozen=True)
class _Word:
    """A word of a date: `kind` is Y, M, D, W (weekday), E (era) or T (a ten before an ordinal)."""

    kind: str
    value: int
    text: str = ""


def in_english(text: str) -> Parts | None:
    """The parts of a date in English; nothing if it is none."""
    if not _ALLOWED.match(text):
        return None
    spaced = _BETWEEN_NUMBER_AND_WORD.sub(" ", _ANNO_DOMINI.sub(" ", _INSIDE_A_NAME.sub("", text)))
    words = [_word(word) for word in spaced.translate(_BETWEEN_WORDS).split()]
    known = [word for word in words if word is not None]
    if len(known) < len(words):
        return _year_in_words(text) or _with_year_in_words(spaced)
    return _parts([word for word in known if word.kind])


def _word(word: str) -> _Word | None:
    if word in _NOISE:
        return _Word("", 0)
    if number := _NUMBER.match(word):
        return _Word("D" if number[2] or len(number[1]) < 3 else "Y", int(number[1]))
    for kind, table in (("M", MONTHS), ("M", _SLIPS), ("W", _WEEKDAYS), ("D", _DAYS), ("T", TENS)):
        if word in table:
            return _Word(kind, table[word])
    return _Word("E", 0, word) if word in _ERAS else None


def _parts(words: Sequence[_Word]) -> Parts | None:
    found: dict[str, int] = {}
    order, era = "", None
    for before, word in zip((None, *words), words, strict=False):
        if before and before.kind == "T" and not (word.kind == "D" and word.value < 10):
            return None
        match word.kind:
            case "D" if before and before.kind == "E":
                order, era, found["Y"] = f"{order}Y", before.text, word.value
            case "D" if before and before.kind == "T":
                order, found["D"] = f"{order}D", before.value + word.value
            case "Y" | "M" | "D":
                order, found[word.kind] = order + word.kind, word.value
            case "W":
                if word.kind in found:
                    return None
                found["W"] = word.value
    if order not in _ORDERS:
        return None
    return Parts(found.get("Y"), found.get("M"), found.get("D"), era, found.get("W"))


def _with_year_in_words(text: str) -> Parts | None:
    """October the eighteenth, twenty twenty-four: the last words are the year, where they are one."""
    words = text.replace(",", " ").split()
    for count in range(1, min(_LONGEST_YEAR + 1, len(words))):
        year = _year_in_words(" ".join(words[-count:]))
        if year and year.year and words[-count] not in _DAYS:
            found = in_english(f"{' '.join(words[:-count])} {year.year}")
            if found:
                return found
    return None


def _year_in_words(text: str) -> Parts | None:
    """Nineteen eighty-four."""
    read = numeral_en(text, 0)
    if read is None or read.end < len(text) or text[0].isdigit():
        return None
    is_year = read.value.denominator == 1 and 1000 <= read.value < 2200
    return Parts(int(read.value)) if is_year else None
