"""Answers that are written: what an author accepts, and how what was typed is held against it."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from math import inf
from typing import Annotated

from pydantic import BeforeValidator, Field, StrictBool, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from quiz.answers import (
    DEFAULT_FOLDS,
    DateSpec,
    Judgement,
    Limit,
    NumberSpec,
    Spec,
    TextSpec,
    halves_of,
    judge,
    rank,
    reading,
    surface,
)
from quiz.bank.asked import Part, written
from quiz.bank.fields import Line
from quiz.bank.known import WordReadings, without_doubles, written_readings
from quiz.bank.records import Frozen, Words
from quiz.text.fold import FoldName
from quiz.text.language import InBoth, Language, the_other
from quiz.text.months import NAMES
from quiz.text.notation import plain, spoken
from quiz.text.written_numbers import in_words

LONGEST_NUMBER = 40
KANA_PATTERN = "^[ぁ-ゖァ-ヺー・ 　]*[ぁ-ゖァ-ヺ][ぁ-ゖァ-ヺー・ 　]*$"


def _exact(value: object) -> object:
    """A number as it is written: 0.1 stays a tenth."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise PydanticCustomError("exact_number", "not a number")
    text = str(value).strip()
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise PydanticCustomError("exact_number", "not a number") from None
    if not number.is_finite() or _places(number) > LONGEST_NUMBER or len(f"{number:f}") > LONGEST_NUMBER:
        raise PydanticCustomError("exact_number", "not a number")
    return f"{number:f}"


def _places(number: Decimal) -> int:
    """How far the number reaches to either side of its point: 1e999999999 may not even be written out."""
    exponent = number.as_tuple().exponent
    return max(abs(number.adjusted()), -exponent if isinstance(exponent, int) else 0)


def _tolerance(value: object) -> object:
    """`0.5`, or `5%` of the value; never below zero."""
    text = str(value).strip()
    number = _exact(text.removesuffix("%").strip())
    if str(number).startswith("-"):
        raise PydanticCustomError("exact_number", "not a number")
    return f"{number}%" if text.endswith("%") else number


def _day_or_less(value: object) -> object:
    """A year, a month or a day: `2024`, `2024-10`, `2024-10-18`."""
    text = str(value)
    found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", text)
    if isinstance(value, bool) or found is None or not DateSpec.exists(*_numbers(found)):
        raise PydanticCustomError("partial_date", "not a date")
    return text


def _numbers(found: re.Match[str]) -> tuple[int, int | None, int | None]:
    year, month, day = found.groups()
    return int(year), int(month) if month else None, int(day) if day else None


_NUMBER_SCHEMA = {"anyOf": [{"type": "number"}, {"type": "string"}]}
_TOLERANCE_SCHEMA = {
    "anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": "^[0-9]+([.][0-9]+)? ?%?$"}]
}
_DATE_SCHEMA = {
    "anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}]
}

Exact = Annotated[str, BeforeValidator(_exact), WithJsonSchema(_NUMBER_SCHEMA)]
Tolerance = Annotated[str, BeforeValidator(_tolerance), WithJsonSchema(_TOLERANCE_SCHEMA)]
DayOrLess = Annotated[str, BeforeValidator(_day_or_less), WithJsonSchema(_DATE_SCHEMA)]
Kana = Annotated[str, StringConstraints(pattern=KANA_PATTERN, max_length=200)]


class Accepted(Frozen, InBoth[tuple[str, ...]]):
    """Texts that are accepted in each language; the first one is shown as the right answer."""

    ja: tuple[Line, ...] = Field(min_length=1)
    """Accepted in Japanese, the one to show first."""
    en: tuple[Line, ...] = Field(min_length=1)
    """Accepted in English, the one to show first."""

    @property
    def first(self) -> Words:
        """What is shown as the right answer."""
        return Words.model_construct(ja=self.ja[0], en=self.en[0])


class NumberAnswer(Frozen):
    """A number with its unit. It is compared exactly, within `tolerance`, whose ends belong to it."""

    value: Exact
    """The number."""
    unit: Accepted | None = None
    """How the unit may be written in each language, the usual way first."""
    unit_required: StrictBool = False
    """`true` if the number without its unit is not enough."""
    tolerance: Tolerance = "0"
    """How far an answer may be from the value: `0.5`, or `5%` of it."""
    approx_ok: StrictBool = False
    """`true` if an answer may say 約 or “about”."""

    def specs(self, language: Language, about: str = "", limit: Limit | None = None) -> tuple[Spec, ...]:
        """What is accepted, for `quiz.answers`. A unit may be written as it is read: 人《にん》.

        `about` is the text of the question in both languages, and `limit` one that it has itself.
        """
        units = self.unit[language] if self.unit else ()
        return (
            NumberSpec(
                value=Fraction(self.value),
                units=tuple(dict.fromkeys(way(unit) for way in (plain, spoken) for unit in units)),
                unit_required=self.unit_required,
                tolerance=self._tolerance(),
                is_relative=self.tolerance.endswith("%"),
                approx_ok=self.approx_ok,
                about=about,
                limit=limit,
            ),
        )

    def number(self, language: Language) -> str:
        """The number alone, as it is usually written."""
        may_be_year = self.unit is None or self.unit.ja[0].startswith("年")
        return number_words(self.value, language, may_be_year=may_be_year)

    def words(self, language: Language) -> str:
        """The number with its unit, without notation: 5年間, 5 years."""
        if self.unit is None:
            return self.number(language)
        space = " " if language == "en" and self.unit.en[0][0].isalpha() else ""
        return self.number(language) + space + plain(self.unit[language][0])

    def _tolerance(self) -> Fraction:
        if self.tolerance.endswith("%"):
            return Fraction(self.tolerance[:-1]) / 100
        return Fraction(self.tolerance)


class Folds(Frozen, InBoth[tuple[FoldName, ...]]):
    """The folds of one answer, where the usual ones do not fit."""

    ja: tuple[FoldName, ...] = DEFAULT_FOLDS["ja"]
    """For Japanese answers."""
    en: tuple[FoldName, ...] = DEFAULT_FOLDS["en"]
    """For English answers."""


class TextAnswer(Frozen):
    """A short text. Other ways to write it are aliases; nothing is guessed."""

    accepted: Accepted
    """What is accepted in each language; the first one is shown as the right answer."""
    readings: tuple[Kana, ...] = ()
    """Readings in kana that are accepted for a Japanese answer in kanji."""
    folds: Folds = Folds()
    """The differences that do not matter, by the names in docs/grading.md."""

    def specs(
        self, language: Language, known: WordReadings = (), *, about: str = "", may_be_kana: bool = True
    ) -> tuple[Spec, ...]:
        """What is accepted, for `quiz.answers`; words whose reading is `known` may be written in kana.

        `about` is the text of the question in both languages; without `may_be_kana` it asks for kanji.
        """
        if language == "en":
            return (TextSpec(self.texts("en"), self.folds.en, about=about),)
        written = (word for text in self.accepted.ja for word in written_readings(text))
        return (
            TextSpec(
                self.texts("ja"),
                self.folds.ja,
                (*self.readings, *self._readings_behind()),
                without_doubles((*written, *known)) if may_be_kana else (),
                about,
                may_be_kana,
            ),
        )

    def texts(self, language: Language) -> tuple[str, ...]:
        """What is accepted, as somebody would type it: without markup and furigana."""
        return tuple(surface(text) for text in self.accepted[language])

    def _readings_behind(self) -> tuple[str, ...]:
        """Readings behind okurigana, which the notation does not see."""
        return tuple(
            said for text in self.accepted.ja if surface(text) != plain(text) and (said := reading(text))
        )


def date_specs(date: DayOrLess, *, since: bool = False) -> tuple[Spec, ...]:
    """A date of any precision, for `quiz.answers`; with `since`, an answer may say から or “since”."""
    found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", date)
    assert found, "the model admits no other date"
    return (DateSpec(*_numbers(found), since=since),)


def number_words(value: Exact, language: Language, *, may_be_year: bool = False) -> str:
    """8000000 as 800万 and 8 million; what may be a year, and decimals, stay as they were written."""
    number = Fraction(value)
    if number.denominator > 1 or (may_be_year and abs(number) < _FIRST_NO_YEAR):
        return value
    # Longer numbers than news write have no words.
    return in_words(number, language) or f"{int(number):,}"


_FIRST_NO_YEAR = 10_000


def date_words(date: DayOrLess, language: Language) -> str:
    """2024年10月18日 and 18 October 2024, as exact as the date is."""
    parts = [int(part) for part in date.split("-")]
    if language == "ja":
        return "".join(f"{part}{unit}" for part, unit in zip(parts, "年月日", strict=False))
    names = [str(parts[0]), *(NAMES[month - 1] for month in parts[1:2]), *(str(day) for day in parts[2:])]
    return " ".join(reversed(names))


def hold(specs: Callable[[Language], tuple[Spec, ...]], given: str, language: Language) -> Part:
    """Hold what was typed against what is accepted: first in the language shown, then in the other one.

    A student may change language in the middle of a question, and keeps the answer. One answer may also be
    said in both: ミサイル（missile）.
    """
    judged, by = _held(specs, given, language)
    halves = () if judged.verdict == "right" else halves_of(given) or ()
    held = [_held(specs, half, language) for half in halves]
    if held and all(half.verdict == "right" for half, _ in held):
        judged, by = replace(held[0][0], by=(*held[0][0].by, "F19")), held[0][1]
    return written(judged, by)


def _held(
    specs: Callable[[Language], tuple[Spec, ...]], given: str, language: Language
) -> tuple[Judgement, Language]:
    found = [(judge(specs(each), given, each), each) for each in (language, the_other(language))]
    return min(found, key=lambda pair: _rank(pair[0]))


def _rank(judged: Judgement) -> float:
    """A unit that one language does not know may be a listed one of the other with more: soldiers from."""
    return inf if judged.why == "other-unit" else rank(judged)[0]
