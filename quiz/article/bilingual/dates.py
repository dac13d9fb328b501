"""Say a date in the other language, as exactly as it is said: 昨年8月 is August last year."""

import re
from datetime import date
from fractions import Fraction

from quiz.article.bilingual.counters import RELATIVE
from quiz.article.bilingual.numerals import ordinal
from quiz.article.japanese.dates import dates
from quiz.bank.written import date_words
from quiz.text.language import Language
from quiz.text.months import MONTHS, NAMES

_ISO = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_PARTIAL = re.compile(r"--(?P<month>[0-9]{2})?(?:-(?P<day>[0-9]{2}))?")
_RELATIVE_MONTH = re.compile(rf"({'|'.join(RELATIVE)})の?([0-9]{{1,2}})月(?:([0-9]{{1,2}})日)?")
_RELATIVE_DAY = re.compile(r"([先今来]月)([0-9]{1,2})日")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_ENGLISH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:on )?{_DAY}(?: of)? (?P<month>{_MONTH})\b\.?(?:,? (?P<year>[12][0-9]{{3}}))?",
        rf"(?:on )?(?P<month>{_MONTH})\b\.? {_DAY}(?:,? (?P<year>[12][0-9]{{3}}))?",
        rf"(?:in )?(?P<month>{_MONTH})\b\.?(?:,? (?P<year>[12][0-9]{{3}}))?(?P<day>)",
        r"(?:in )?(?P<year>[12][0-9]{3})(?P<month>)(?P<day>)",
    )
)
_RELATIVE_EN = {en: ja for ja, en in RELATIVE.items() if ja != "去年"}
_MONTH_LAST_YEAR = re.compile(rf"(?P<month>{_MONTH}) (?P<year>last year|this year|next year)", re.IGNORECASE)


def date_in(value: str, language: Language) -> str | None:
    """A date of ISO 8601, also without its year (--10-18, --10, ---18), in words; None for any other text."""
    if whole := _ISO.fullmatch(value):
        return date_words(value, language) if _exists(whole) else None
    found = _PARTIAL.fullmatch(value)
    if found is None or not (found["month"] or found["day"]):
        return None
    month, day = (int(found[name]) if found[name] else None for name in ("month", "day"))
    if not _fits(month, day):
        return None
    return _without_year(month, day, language)


def date_in_english(surface: str) -> str | None:
    """2024年10月18日 → 18 October 2024, 昨年8月 → August last year; None where it is no whole date."""
    if surface in RELATIVE:
        return RELATIVE[surface]
    if relative := _RELATIVE_MONTH.fullmatch(surface):
        inside = date_in(
            f"--{int(relative[2]):02}" + (f"-{int(relative[3]):02}" if relative[3] else ""), "en"
        )
        return f"{inside} {RELATIVE[relative[1]]}" if inside and "year" in RELATIVE[relative[1]] else None
    if day := _RELATIVE_DAY.fullmatch(surface):
        return f"{date_in(f'---{int(day[2]):02}', 'en')} of {RELATIVE[day[1]]}" if int(day[2]) else None
    found = next(dates(surface, None), None)
    if found is None or (found.start, found.end) != (0, len(surface)) or not found.value:
        return None
    return date_in(found.value, "en")


def date_in_japanese(surface: str) -> str | None:
    """18 October 2024 and October 18, 2024 → 2024年10月18日; None where it is no whole date."""
    text = " ".join(surface.split())
    if text.lower() in _RELATIVE_EN:
        return _RELATIVE_EN[text.lower()]
    if relative := _MONTH_LAST_YEAR.fullmatch(text):
        return f"{_RELATIVE_EN[relative['year'].lower()]}{MONTHS[relative['month'].lower()]}月"
    value = iso_of(text)
    return date_in(value, "ja") if value else None


def iso_of(text: str) -> str | None:
    """The ISO 8601 form of a whole English date, with dashes for a missing year."""
    for pattern in _ENGLISH:
        if found := pattern.fullmatch(text):
            month = MONTHS[found["month"].lower().rstrip(".")] if found["month"] else None
            day = int(found["day"]) if found["day"] else None
            if month is None:
                return found["year"]
            value = (found["year"] or "-") + f"-{month:02}" + (f"-{day:02}" if day else "")
            return value if date_in(value, "ja") else None
    return None


def _without_year(month: int | None, day: int | None, language: Language) -> str:
    if language == "ja":
        return (f"{month}月" if month else "") + (f"{day}日" if day else "")
    if month is None:
        return f"the {ordinal(Fraction(day or 1))}"
    name = NAMES[month - 1]
    return f"{day} {name}" if day else name


def _exists(found: re.Match[str]) -> bool:
    year, month, day = (int(found[name]) if found[name] else 1 for name in ("year", "month", "day"))
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _fits(month: int | None, day: int | None) -> bool:
    return (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= 31)
