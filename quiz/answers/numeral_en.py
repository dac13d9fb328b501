"""Numbers in English words: twenty-one, 5 million, three quarters, nineteen eighty-four, a hundred."""

import re
from fractions import Fraction

from quiz.answers.numeral import LITERAL, LONGEST, Numeral, literal_value
from quiz.text.amounts_en import Amount, amount_at
from quiz.text.number_words import PARTS, SCALES, TENS, UNITS

CARDINALS = frozenset({*UNITS, *TENS, *SCALES})

_UNIT = "|".join(word for word, value in UNITS.items() if 0 < value < 10)
_TEEN = "|".join(word for word, value in UNITS.items() if value > 9)
_TEN = "|".join(TENS)
_SCALE = "|".join(SCALES)
_WORD = re.compile("[a-z]+")
_LARGE = ("thousand", "million", "billion", "trillion")

_YEAR = re.compile(
    rf"({_TEEN}|twenty)[ -](?:(?:oh|o)[ -]({_UNIT})|({_TEN})(?:[ -]({_UNIT}))?|({_TEEN}))\b"
    rf"(?![ -](?:{_SCALE}))"
)
_ARTICLE = re.compile(rf"an? (?=(?:{_SCALE}|half|third|quarter|fifth|tenth)\b)")
_HALF = re.compile(rf"(?:one )?half\b(?: (?:an? )?({_SCALE})\b)?")
_POINT = re.compile(rf"[ -]point((?:[ -](?:zero|oh|{_UNIT})\b){{1,{LONGEST}}})")
_SCALED = re.compile(rf"[ -]?({_SCALE})\b")
_AND_PART = re.compile(r" and (?=(?:an?|one|two|three|four|five|six|seven) )")
_THOUSANDS = re.compile(r"k(?![a-z])")


def numeral_en(text: str, start: int) -> Numeral | None:
    """The number at `start` of a text in small letters, or nothing; ordinals are none."""
    if year := _YEAR.match(text, start):
        return _year(year)
    if text[start : start + 1].isdigit():
        return _of_digits(text, start)
    if not (word := _WORD.match(text, start)):
        return None
    if article := _ARTICLE.match(text, start):
        return _counted(text, article.end(), has_article=True)
    return _counted(text, start, has_article=False) if word[0] in CARDINALS or word[0] == "half" else None


def _year(found: re.Match[str]) -> Numeral:
    century, oh, ten, unit, teen = found.groups()
    below = UNITS.get(oh or unit or teen or "zero", 0) + TENS.get(ten or "", 0)
    return Numeral(Fraction(100 * (UNITS.get(century) or TENS[century]) + below), found.end(), "F12")


def _of_digits(text: str, start: int) -> Numeral | None:
    literal = LITERAL.match(text, start)
    if literal is None or len(literal[0]) > LONGEST:
        return None
    if thousands := _THOUSANDS.match(text, literal.end()):
        return Numeral(literal_value(literal[0]) * 1000, thousands.end(), "F12")
    amount = amount_at(text, start)
    if amount is None or amount.last in ("literal", "ordinal") or amount.end <= literal.end():
        return None
    return Numeral(amount.value, amount.end, "F12")


def _counted(text: str, start: int, *, has_article: bool) -> Numeral | None:
    if half := _HALF.match(text, start):
        return Numeral(Fraction(SCALES[half[1]] if half[1] else 1, 2), half.end(), "F12")
    word = _WORD.match(text, start)
    assert word, "the caller saw a word here"
    if has_article and word[0] in PARTS:
        return Numeral(Fraction(1, PARTS[word[0]]), word.end(), "F12")
    if word[0] not in CARDINALS:
        return None
    amount = amount_at(text, start, Fraction(1) if word[0] in SCALES else None)
    if amount is None or amount.last == "ordinal":
        return None
    return _with_point(text, amount) or _with_part(text, amount) or Numeral(amount.value, amount.end, "F12")


def _with_point(text: str, amount: Amount) -> Numeral | None:
    """Three point one four; one point five million."""
    point = _POINT.match(text, amount.end)
    if point is None:
        return None
    digits = "".join(str(UNITS.get(word, 0)) for word in _WORD.findall(point[1]))
    value, end = amount.value + Fraction(int(digits), 10 ** len(digits)), point.end()
    if scale := _SCALED.match(text, end):
        return Numeral(value * SCALES[scale[1]], scale.end(), "F12")
    return Numeral(value, end, "F12")


def _with_part(text: str, amount: Amount) -> Numeral | None:
    """Two and three quarters."""
    joined = _AND_PART.match(text, amount.end)
    if joined is None:
        return None
    part = numeral_en(text, joined.end())
    if part is None or not 0 < part.value < 1:
        return None
    # A million and a quarter is a quarter of a million more.
    scale = next((SCALES[word] for word in _LARGE if text[: amount.end].endswith(word)), 1)
    return Numeral(amount.value + part.value * scale, part.end, "F12")
