"""The short form in which an author says what is accepted: `5 年`, `3.14 ± 0.01`, `2024-10`, `Sikorski`.

Several answers stand between bars: `Sikorski | Radosław Sikorski`. Of a number, also its units can:
`5 年|年間`. A tolerance is absolute or, with %, a share of the value (`100 ± 5%`; of a value that is in
percent itself it is absolute). A unit that must be said ends in `!`: `5 km!`. With 約 or “about” in front,
an answer may say so as well; and so with から or “since” at a date. A text may have its reading behind its
kanji, as in a bank: `友達《ともだち》`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from quiz.answers.date import read_date
from quiz.answers.number import NumberRead, read_number
from quiz.answers.spec import DEFAULT_FOLDS, DateSpec, NumberSpec, Spec, TextSpec
from quiz.answers.surface import reading, surface
from quiz.answers.units import PERCENT, same_unit
from quiz.text.fold import fold
from quiz.text.language import Language
from quiz.text.notation import plain, spoken

AnswerKind = Literal["text", "number", "date"]

_BAR = re.compile(r"\s*[|｜]\s*")
_TOLERANCE = re.compile(r"\s*(?:±|\+/-|\+-)\s*")


class NotAccepted(ValueError):
    """What an author wrote cannot be read.

    `code` is `empty`, `not-a-number`, `tolerance`, `not-a-date`, `ambiguous-date` or `less-precise` (a
    day without a year); `place` is the number of the answer, from 1; `text` is what stands there.
    """

    def __init__(self, code: str, place: int, text: str) -> None:
        super().__init__(code, place, text)
        self.code, self.place, self.text = code, place, text


@dataclass(frozen=True)
class _Written:
    place: int
    text: str


def read_accepted(kind: AnswerKind, language: Language, text: str) -> tuple[Spec, ...]:
    """What an author accepts, with the default folds; raise `NotAccepted` for what cannot be read."""
    answers = [_Written(place, part) for place, part in enumerate(_BAR.split(text.strip()), start=1)]
    for answer in answers:
        if not fold(answer.text, ()):
            raise NotAccepted("empty", answer.place, answer.text)
    if kind == "text":
        return (_text(answers, language),)
    if kind == "date":
        return tuple(_date(answer) for answer in answers)
    return tuple(_numbers(answers))


def _text(answers: list[_Written], language: Language) -> TextSpec:
    readings = tuple(said for answer in answers if (said := reading(answer.text)))
    return TextSpec(
        tuple(_without_reading(answer.text) for answer in answers), DEFAULT_FOLDS[language], readings
    )


def _without_reading(text: str) -> str:
    """The text as it is; other markup than a reading is no markup here."""
    return surface(text) if "《" in text else text


def _date(answer: _Written) -> DateSpec:
    read = read_date(answer.text)
    if read == "ambiguous":
        raise NotAccepted("ambiguous-date", answer.place, answer.text)
    if read is None:
        raise NotAccepted("not-a-date", answer.place, answer.text)
    if read.year is None:
        raise NotAccepted("less-precise", answer.place, answer.text)
    return DateSpec(read.year, read.month, read.day, since=read.is_since)


def _numbers(answers: list[_Written]) -> Iterator[NumberSpec]:
    """What has no number in it is one more unit of the number before it."""
    spec: NumberSpec | None = None
    for answer in answers:
        if spec and not any(sign.isnumeric() for sign in answer.text) and read_number(answer.text) is None:
            spec = replace(spec, units=(*spec.units, *_units(answer.text.rstrip("!！ "))))
            continue
        if spec:
            yield spec
        spec = _number(answer)
    if spec:
        yield spec


def _number(answer: _Written) -> NumberSpec:
    value, *tolerances = _TOLERANCE.split(answer.text)
    read = read_number(plain(value).rstrip("!！ "))
    if read is None:
        raise NotAccepted("not-a-number", answer.place, answer.text)
    if len(tolerances) > 1:
        raise NotAccepted("tolerance", answer.place, answer.text)
    unit = read.bare_unit if read.is_about and not read.is_bounded else read.unit
    spec = NumberSpec(
        value=read.value,
        units=_units(unit, value) if unit else (),
        unit_required=answer.text.rstrip().endswith(("!", "！")),
        approx_ok=read.is_about,
    )
    return _within(spec, read_number(tolerances[0].rstrip("!！ ")), answer) if tolerances else spec


def _units(unit: str, written: str | None = None) -> tuple[str, ...]:
    """The unit, and as it is read: 発《ぱつ》."""
    written = unit if written is None else written
    if "《" not in written:
        return (unit,)
    said = read_number(f"1{spoken(written).lstrip('0123456789')}") if written is not unit else None
    return tuple(dict.fromkeys((plain(unit), said.unit if said else spoken(unit))))


def _within(spec: NumberSpec, tolerance: NumberRead | None, answer: _Written) -> NumberSpec:
    if tolerance is None or tolerance.value < 0:
        raise NotAccepted("tolerance", answer.place, answer.text)
    unit = tolerance.unit
    if unit and same_unit(unit, PERCENT) and not any(same_unit(other, PERCENT) for other in spec.units):
        return replace(spec, tolerance=tolerance.value / 100, is_relative=True)
    if not unit:
        return replace(spec, tolerance=tolerance.value)
    if spec.units and not any(same_unit(unit, other) for other in spec.units):
        raise NotAccepted("tolerance", answer.place, answer.text)
    return replace(spec, tolerance=tolerance.value, units=spec.units or (unit,))
