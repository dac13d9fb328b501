"""Read an answer as a date of any precision, in numbers or in the words of either language."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from quiz.answers.date_around import Surrounded, surrounded
from quiz.answers.date_en import in_english
from quiz.answers.date_ja import in_japanese
from quiz.answers.date_parts import Found, Parts, in_numbers
from quiz.answers.eras import holds, western_year
from quiz.answers.spec import DateSpec, Step
from quiz.text.fold_signs import clean, width

_LONGEST_ANSWER = 120
_LEAP_YEAR = 2000


@dataclass(frozen=True)
class DateRead:
    """A date as it was answered, as exact as it was. `year` is nothing in 10月18日.

    `is_since` tells of から or “since”: from that date on.
    """

    year: int | None
    month: int | None
    day: int | None
    is_about: bool
    is_since: bool
    steps: tuple[Step, ...]


def read_date(given: str) -> DateRead | Literal["ambiguous"] | None:
    """The date that an answer says; nothing if it says none, or one that calendar or era do not have."""
    cleaned = clean(given)
    if len(cleaned) > _LONGEST_ANSWER:
        return None
    around = surrounded(given)
    found = _parts(around.core)
    if found is None or found == "ambiguous":
        return found
    steps: tuple[Step, ...] = ("F1",) if width(cleaned) != cleaned else ()
    if around.weekday is not None:
        found = replace(found, weekday=around.weekday)
    read = _dated(found, around, steps)
    return read if around.aside is None or _is_same_year(around.aside, read) else None


def _parts(core: str) -> Found:
    return in_numbers(core) or in_japanese(core) or in_english(core)


def _is_same_year(aside: str, read: DateRead | None) -> bool:
    """2024年（令和6年）: what stands in brackets is the same year, counted otherwise."""
    found = _parts(aside)
    if read is None or not isinstance(found, Parts) or found.month is not None or found.year is None:
        return False
    year = western_year(found.era, found.year) if found.era else found.year
    return year == read.year


def _dated(found: Parts, around: Surrounded, steps: tuple[Step, ...]) -> DateRead | None:
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
    return DateRead(year, found.month, found.day, around.is_about, around.is_since, steps)


def _is_on(weekday: int, year: int | None, month: int | None, day: int | None) -> bool:
    if year is None or month is None or day is None:
        return False
    return date(year, month, day).weekday() == weekday
