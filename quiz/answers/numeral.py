"""Numbers in digits, exactly as they are written: 1,234 and 1.5, 1/2 and ½, 1.5×10^3."""

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from quiz.answers.spec import Step

# More digits are no answer to anything, and an exponent could fill the memory.
LONGEST = 40
_LARGEST_EXPONENT = 40

LITERAL = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?: [0-9]{3})+|[0-9]+(?:[.・点][0-9]+)?|\.[0-9]+)"
    r"(?![0-9]|[.,・][0-9])"
)
_FRACTION = re.compile(r"(?:([0-9]+)(?: | ?と ?| and ))?([0-9]+) ?[/⁄∕] ?([0-9]+)(?![0-9/⁄∕.,])")
_GLYPH = re.compile(r"(?:([0-9]+) ?)?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])")
_POWER = re.compile(
    r"(?P<of>[0-9]+(?:\.[0-9]+)?)"
    r"(?:[eE](?P<e>[+-]?[0-9]{1,3})| ?[×xX*] ?10(?P<by>\^ ?[+-]?[0-9]{1,3}|[⁺⁻]?[⁰¹²³⁴-⁹]{1,3}))"
    r"(?![0-9.,])"
)
_RAISED = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")


@dataclass(frozen=True)
class Numeral:
    """A number at the start of a text: its value, where it ends, and by which step it was read.

    No step is needed for plain digits.
    """

    value: Fraction
    end: int
    step: Step | None = None


def numeral(text: str, start: int) -> Numeral | None:
    """The number in digits at `start`, or nothing where the digits make none (12,34)."""
    return _power(text, start) or _glyph(text, start) or _fraction(text, start) or _literal(text, start)


def literal_value(digits: str) -> Fraction:
    """The value of a match of `LITERAL`."""
    return Fraction(digits.replace(",", "").replace(" ", "").replace("・", ".").replace("点", "."))


def _literal(text: str, start: int) -> Numeral | None:
    found = LITERAL.match(text, start)
    if found is None or len(found[0]) > LONGEST:
        return None
    is_plain = found[0].replace(".", "", 1).isdigit()
    return Numeral(literal_value(found[0]), found.end(), None if is_plain else "F10")


def _power(text: str, start: int) -> Numeral | None:
    found = _POWER.match(text, start)
    if found is None or len(found["of"]) > LONGEST:
        return None
    exponent = int(found["e"] or found["by"].translate(_RAISED).lstrip("^ "))
    if abs(exponent) > _LARGEST_EXPONENT:
        return None
    return Numeral(Fraction(found["of"]) * Fraction(10) ** exponent, found.end(), "F10")


def _glyph(text: str, start: int) -> Numeral | None:
    found = _GLYPH.match(text, start)
    if found is None or len(found[0]) > LONGEST:
        return None
    upper, lower = unicodedata.decomposition(found[2]).removeprefix("<fraction> ").split(" 2044 ")
    part = Fraction(_number_of(upper), _number_of(lower))
    return Numeral(int(found[1] or 0) + part, found.end(), "F10")


def _number_of(codes: str) -> int:
    return int("".join(chr(int(code, 16)) for code in codes.split()))


def _fraction(text: str, start: int) -> Numeral | None:
    """A fraction that is one: 10/2 is a calculation or a date, and 1/0 nothing at all."""
    found = _FRACTION.match(text, start)
    if found is None or len(found[0]) > LONGEST or not int(found[3]):
        return None
    part = Fraction(int(found[2]), int(found[3]))
    if part.denominator == 1 or (found[1] and part > 1):
        return None
    return Numeral(int(found[1] or 0) + part, found.end(), "F10")
