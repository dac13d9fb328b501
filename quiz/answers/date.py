"""Read an answer as a date of any precision, in numbers or in the words of either language."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from quiz.answers.date_en import in_english
from quiz.answers.date_ja import in_japanese
from quiz.answers.date_parts import Parts, in_numbers
from quiz.answers.eras import holds, western_year
from quiz.answers.spec import DateSpec, Step
from quiz.text.fold_signs import clean, diacritics, width

_LONGEST_ANSWER = 120
_LEAP_YEAR = 2000

_POLITE = re.compile(r"(?:です(?:よ|ね)?|だ|である|でした|だった|のこと)?[ .!,…]*$")
_ABOUT = re.compile(r"(?:約|およそ|だいたい|大体|[~≈]|(?:about|around|approximately|roughly|circa|ca?\.) ?)")
_ABOUT_BEHIND = re.compile(r" ?(?:ごろ|ころ|頃|前後)$")


@dataclass(frozen=True)
class DateRead:
    """A date as it was answered, as exact as it was. `year` is nothing in 10月18日."""

    year: int | None
    month: int | None
    day: int | None
    is_about: bool
    steps: tuple[Step, ...]


def read_date(given: str) -> DateRead | Literal["ambiguous"] | None:
    """The date that an answer says; nothing if it says none, or one that calendar or era do not have."""
    cleaned = clean(given)
    if len(cleaned) > _LONGEST_ANSWER:
        return None
    text = width(cleaned)
    core = diacritics(text).lower()
    core = core[: _POLITE.search(core).start()]  # type: ignore[union-attr]  # it matches any end
    about, about_behind = _ABOUT.match(core), _ABOUT_BEHIND.search(core)
    core = core[about.end() if about else 0 : about_behind.start() if about_behind else None]
    found = in_numbers(core) or in_japanese(core) or in_english(core)
    if found is None or found == "ambiguous":
        return found
    steps: tuple[Step, ...] = ("F1",) if text != cleaned else ()
    return _dated(found, is_about=bool(about or about_behind), steps=steps)


def _dated(found: Parts, *, is_about: bool, steps: tuple[Step, ...]) -> DateRead | None:
    year = found.year
    if found.era and year is not None:
        year = western_year(found.era, year) if year > 0 else 0
        steps = (*steps, "F11")
    if not DateSpec.exists(_LEAP_YEAR if year is None else year, found.month, found.day):
        return None
    if found.era and (year is None or not holds(found.era, year, found.month, found.day)):
        return None
    if found.weekday is not None and not _is_on(found.weekday, year, found.month, found.day):
        return None
    return DateRead(year, found.month, found.day, is_about, steps)


def _is_on(weekday: int, year: int | None, month: int | None, day: int | None) -> bool:
    if year is None or month is None or day is None:
        return False
    return date(year, month, day).weekday() == weekday
