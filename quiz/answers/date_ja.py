"""Dates in Japanese signs: 2024年10月18日, 二〇二四年, 令和六年十月, 平成元年, R6.10.18, 令6."""

import re

from quiz.answers.date_parts import SEPARATOR, Parts
from quiz.answers.eras import ERAS
from quiz.answers.numeral_ja import numeral_ja

_ERA = "|".join(sorted((name for era in ERAS for name in era.names), key=len, reverse=True))
_NUMBER = "[0-9]{1,4}|[〇零○◯一二三四五六七八九十百千廿卅壱弐参拾]{1,8}"
_IN_SIGNS = re.compile(
    rf"(?P<era>{_ERA})[. ]?(?P<year>元|[0-9]{{1,2}})"
    rf"{SEPARATOR}(?P<month>[0-9]{{1,2}})(?:{SEPARATOR}(?P<day>[0-9]{{1,2}}))?$"
)
_IN_WORDS = re.compile(
    rf"(?:西暦)?(?:(?:(?P<era>{_ERA})\.?)?(?P<year>元|{_NUMBER})(?P<sign>年の?|$))?"
    rf"(?:(?P<month>{_NUMBER})月(?:(?P<day>{_NUMBER})日?)?)?$"
)
_SHORTEST_YEAR = 3
# As in English: 10月18日2024年.
_YEAR_BEHIND = re.compile("([^年]{2,8}[月日],? ?)([^月日]{2,10}年)$")


def in_japanese(text: str) -> Parts | None:
    """The parts of a date in Japanese, or with an era; nothing if it is none."""
    if swapped := _YEAR_BEHIND.match(text):
        text = swapped[2] + swapped[1]
    found = _IN_SIGNS.match(text) or _IN_WORDS.match(text.replace(" ", ""))
    if found is None or not (found["year"] or found["day"]) or not _has_year_sign(found):
        return None
    numbers = [_number(signs) for name in ("year", "month", "day") if (signs := found[name])]
    if None in numbers:
        return None
    values = dict(zip((name for name in ("year", "month", "day") if found[name]), numbers, strict=True))
    return Parts(values.get("year"), values.get("month"), values.get("day"), found["era"])


def _has_year_sign(found: re.Match[str]) -> bool:
    """Whether a number that is to be the year can be one: by 年, by an era, or as 二〇二四."""
    year = found["year"]
    if not year or found["era"]:
        return True
    return year != "元" and (bool(found["sign"]) or (len(year) >= _SHORTEST_YEAR and not year.isascii()))


def _number(signs: str) -> int | None:
    if signs.isascii():
        return int(signs)
    if signs == "元":
        return 1
    read = numeral_ja(signs, 0)
    return int(read.value) if read and read.end == len(signs) and read.value.denominator == 1 else None
