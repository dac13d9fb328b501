"""The parts of a date as they were written, and dates in numbers alone: 2024/10/18, 20241018, 18.10.2024."""

import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Parts:
    """What was found, before anybody asked whether there is such a day.

    With an `era` the year is counted in it. `weekday` is from 0 for Monday.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    era: str | None = None
    weekday: int | None = None


Found = Parts | Literal["ambiguous"] | None

SEPARATOR = "(?: ?[-/.・,] ?)"
_YEAR_FIRST = re.compile(rf"([0-9]{{4}}){SEPARATOR}([0-9]{{1,2}})(?:{SEPARATOR}([0-9]{{1,2}}))?$")
_WITH_SPACES = re.compile("([0-9]{4}) ([0-9]{1,2}) ([0-9]{1,2})$")
_YEAR_LAST = re.compile(rf"([0-9]{{1,2}}){SEPARATOR}([0-9]{{1,2}}){SEPARATOR}([0-9]{{4}})$")
_RUN = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})$")
_MONTH_YEAR = re.compile("([0-9]{1,2}) ?[-/.] ?([0-9]{4})$")
_MONTH_DAY = re.compile("([0-9]{1,2}) ?[-/] ?([0-9]{1,2})$")
_YEAR = re.compile("[0-9]{3,4}$")


def in_numbers(text: str) -> Found:
    """A date without any word; nothing if it is none."""
    if found := _YEAR_FIRST.match(text) or _WITH_SPACES.match(text) or _RUN.match(text):
        year, month, day = found.groups()
        return Parts(int(year), int(month), int(day) if day else None)
    if found := _YEAR_LAST.match(text):
        return _day_and_month(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH_YEAR.match(text):
        return Parts(int(found[2]), int(found[1]))
    if found := _MONTH_DAY.match(text):
        return Parts(None, int(found[1]), int(found[2]))
    return Parts(int(text)) if _YEAR.match(text) else None


def _day_and_month(one: int, other: int, year: int) -> Found:
    """18/10/2024 and 10/18/2024 are clear, 03/04/2024 is not."""
    if one == other or other > 12:
        return Parts(year, one, other)
    return Parts(year, other, one) if one > 12 else "ambiguous"
