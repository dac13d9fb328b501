"""Numbers in Japanese signs: 二千二十四, 二〇二四, 弐拾萬, 1万2千, 1.2億, 二分の一."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from quiz.answers.numeral import LITERAL, LONGEST, Numeral, literal_value

_DIGITS = {
    sign: value
    for value, signs in enumerate(
        ("〇零○◯", "一壱壹弌", "二弐貳贰弍", "三参參弎", "四肆", "五伍", "六陸", "七漆", "八捌", "九玖")
    )
    for sign in signs
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "陌": 100, "千": 1000, "仟": 1000, "阡": 1000}
_TENS = {"廿": 20, "卄": 20, "卅": 30, "卌": 40, "皕": 200}
_BIG = {"万": 10**4, "萬": 10**4, "億": 10**8, "兆": 10**12, "京": 10**16}

_DIGIT = f"[{''.join(_DIGITS)}]"
NUMERAL_SIGN = re.compile(f"[0-9{''.join((*_DIGITS, *_SMALL, *_TENS, *_BIG))}]")
_RUN = re.compile(rf"({_DIGIT}+)(?:[・点.]({_DIGIT}+))?")
_HALF = re.compile("半(?:分(?!の)|数)?")
_ZERO = re.compile("ゼロ|ぜろ")


@dataclass(frozen=True)
class _Sum:
    """A number on its way: 1億 2千 3 has a `total` of 1億, a `section` of 2千, and 3 is `pending`.

    Each unit must be smaller than the one before: `small` and `big` are the limits.
    """

    total: Fraction = Fraction(0)
    section: Fraction = Fraction(0)
    pending: Fraction | None = None
    is_digit: bool = False
    has_decimals: bool = False
    small: int = 10**4
    big: int = 10**20

    @property
    def value(self) -> Fraction:
        return self.total + self.section + (self.pending or 0)


def numeral_ja(text: str, start: int) -> Numeral | None:
    """The number at `start`, or nothing where the signs make none (三五十, 万)."""
    if zero := _ZERO.match(text, start):
        return Numeral(Fraction(0), zero.end(), "F10")
    if half := _HALF.match(text, start):
        return Numeral(Fraction(1, 2), half.end(), "F10")
    whole = _amount(text, start)
    if whole and text.startswith("と", whole.end):
        part = _parted(text, _amount(text, whole.end + 1))
        return Numeral(whole.value + part.value, part.end, "F10") if part and part.value < 1 else None
    return _parted(text, whole)


def _parted(text: str, below: Numeral | None) -> Numeral | None:
    """三分の二 is two thirds; anything else stays what it is."""
    if below is None or not text.startswith("分の", below.end):
        return below
    above = _amount(text, below.end + 2)
    if above is None or not below.value or (above.value / below.value).denominator == 1:
        return None
    return Numeral(above.value / below.value, above.end, "F10")


def _amount(text: str, start: int) -> Numeral | None:
    done, at = _Sum(), start
    while at < len(text):
        step = _step(text, at)
        if step is None:
            break
        grown = step.grow(done)
        if grown is None or step.end - start > LONGEST:
            return None
        done, at = grown, step.end
    return Numeral(done.value, at, "F10") if at > start else None


@dataclass(frozen=True)
class _Step:
    """One sign or run of digits; `grow` gives nothing where it cannot follow."""

    end: int
    grow: Callable[[_Sum], _Sum | None]


def _step(text: str, at: int) -> _Step | None:
    sign = text[at]
    if found := LITERAL.match(text, at):
        value = literal_value(found[0])
        size = len(found[0])
        return _Step(found.end(), lambda done: _with_digits(done, value, 0, is_digit=size == 1))
    if found := _RUN.match(text, at):
        digits = _arabic(found[1]) + (f".{_arabic(found[2])}" if found[2] else "")
        value, size = Fraction(digits), len(found[1])
        return _Step(found.end(), lambda done: _with_digits(done, value, size, is_digit=size == 1))
    if sign in _SMALL:
        return _Step(at + 1, lambda done: _with_small(done, _SMALL[sign]))
    if sign in _TENS:
        return _Step(at + 1, lambda done: _with_tens(done, _TENS[sign]))
    if sign in _BIG:
        return _Step(at + 1, lambda done: _with_big(done, _BIG[sign]))
    return None


def _arabic(signs: str) -> str:
    return "".join(str(_DIGITS[sign]) for sign in signs)


def _with_digits(done: _Sum, value: Fraction, kanji: int, *, is_digit: bool) -> _Sum | None:
    """Digits at the start, or behind a unit with room for them, which those in kanji fill (千二三四)."""
    if done.pending is not None or done.has_decimals:
        return None
    has_decimals = value.denominator > 1
    if done.section or done.total:
        room = done.small if done.section else done.big
        if has_decimals or value >= room or (done.section and kanji > 1 and 10**kanji != room):
            return None
    is_digit = is_digit or has_decimals
    return replace(done, pending=value, is_digit=is_digit, has_decimals=has_decimals)


def _with_small(done: _Sum, unit: int) -> _Sum | None:
    if unit >= done.small or (done.pending is not None and not (done.is_digit and done.pending)):
        return None
    section = done.section + (1 if done.pending is None else done.pending) * unit
    return replace(done, section=section, pending=None, small=unit)


def _with_tens(done: _Sum, value: int) -> _Sum | None:
    unit = 100 if value >= 100 else 10
    if done.pending is not None or done.has_decimals or unit >= done.small:
        return None
    return replace(done, section=done.section + value, small=unit)


def _with_big(done: _Sum, unit: int) -> _Sum | None:
    section = done.section + (done.pending or 0)
    if unit >= done.big or not section or (done.total and section >= 10**4):
        return None
    return replace(
        done, total=done.total + section * unit, section=Fraction(0), pending=None, small=10**4, big=unit
    )
