"""Find whole dates in an English sentence, and what a relative one means on the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from quiz.article.english.tables import MONTHS, WEEKDAYS
from quiz.text.months import NAMES

_DAY = r"(?:3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th)?"
_YEAR = "[12][0-9]{3}"
_FOUND = re.compile(
    rf"\b(?P<dmy>(?P<d1>{_DAY})(?: of)? (?P<m1>{MONTHS})\b(?:,? (?P<y1>{_YEAR})\b)?)"
    rf"|\b(?P<mdy>(?P<m2>{MONTHS}) (?P<d2>{_DAY})\b(?!,[0-9]{{3}}| (?:per cent|percent|million))(?:,"
    rf" (?P<y2>{_YEAR})\b)?)"
    rf"|\b(?P<my>(?P<m3>{MONTHS}) (?P<y3>{_YEAR})\b)"
    rf"|\b(?P<rel_month>(?:last|next) (?P<m4>{MONTHS})|(?P<m5>{MONTHS}) (?P<rel>last|this|next) year)\b"
    rf"|(?<=\b[Ii]n )(?P<m6>{MONTHS})\b(?! [0-9A-Z])"
    rf"|(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil )|(?<=\b[Bb]y )|(?<=\b[Ff]rom )|(?<=\b[Oo]f"
    rf" ))(?P<y7>{_YEAR})\b(?![-–]|,[0-9]| [a-z]+s\b(?<! its)(?<! was)(?<! has))"
    rf"|(?<=\b[Oo]n )(?P<weekday>{'|'.join(WEEKDAYS)})\b(?! [A-Z0-9])"
    r"|\b(?P<near>yesterday)\b",
)
_RELATIVE = re.compile(rf"(?:last|next|yesterday|{'|'.join(WEEKDAYS)})\b|.* year$", re.IGNORECASE)


@dataclass(frozen=True)
class Day:
    """A date: where it stands, and what it means as ISO 8601 if that is known."""

    start: int
    end: int
    value: str | None


def dates(text: str, published: date | None, *, is_past: bool = True) -> Iterator[Day]:
    """Every date. A weekday is the last one before publication, and only where something is past."""
    for found in _FOUND.finditer(text):
        parts = {key: value for key, value in found.groupdict().items() if value}
        if "weekday" in parts or "near" in parts:
            day = _near(parts.get("weekday"), published) if published and is_past else None
            yield Day(*found.span(), day.isoformat() if day else None)
        elif "rel_month" in parts:
            yield Day(*found.span(), _relative_month(parts, published))
        elif value := _value(parts):
            yield Day(*found.span(), value)


def is_relative(surface: str) -> bool:
    """Whether a date says what it is only together with the day of publication."""
    return _RELATIVE.match(surface) is not None


def said_in_full(value: str) -> str:
    """2025-05-13 → 13 May 2025, 2024-08 → August 2024."""
    parts = [int(part) for part in value.split("-")]
    words = [str(parts[0]), *(NAMES[part - 1] for part in parts[1:2]), *map(str, parts[2:])]
    return " ".join(reversed(words))


def _near(weekday: str | None, published: date) -> date:
    back = (published.weekday() - WEEKDAYS.index(weekday)) % 7 if weekday else 1
    return published - timedelta(days=min(back, (published - date.min).days))


def _relative_month(parts: dict[str, str], published: date | None) -> str | None:
    """August last year; last August is the one before publication, and next August the one after."""
    if published is None:
        return None
    month = NAMES.index(parts.get("m4") or parts["m5"]) + 1
    if "m5" in parts:
        year = published.year + {"last": -1, "this": 0, "next": 1}[parts["rel"]]
    elif parts["rel_month"].startswith("last"):
        year = published.year - (month >= published.month)
    else:
        year = published.year + (month <= published.month)
    return f"{year:04}-{month:02}"


def _value(parts: dict[str, str]) -> str | None:
    year = next((parts[key] for key in ("y1", "y2", "y3", "y7") if key in parts), None)
    month = next((NAMES.index(parts[key]) + 1 for key in ("m1", "m2", "m3", "m6") if key in parts), None)
    day = next((int(re.sub("[a-z]", "", parts[key])) for key in ("d1", "d2") if key in parts), None)
    if month is None:
        return year
    if not _exists(int(year) if year else 2000, month, day or 1):
        return None
    return f"{year or '-'}-{month:02}" + (f"-{day:02}" if day else "")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
