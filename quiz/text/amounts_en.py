"""Put together an English amount from its digits and words: 1.5 million, two hundred and six, two thirds."""

import re
from dataclasses import dataclass
from fractions import Fraction

from quiz.text.number_words import ORDINALS, PARTS, SCALES, TENS, UNITS

LITERAL = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
_LONGEST_LITERAL = 30
_SMALLEST_LARGE = 1000
_SCALE = "|".join(SCALES)
_ASCII_WORD = re.compile("[A-Za-z]+")
_NEXT_WORD = re.compile(r"(?:-| {1,3})(and )?([A-Za-z]+)\b")
_AND_A_HALF = re.compile(rf"(?:-| )and(?:-| )a(?:-| )half\b(?:(?:-| )({_SCALE})\b)?")
_BIGGER_FOLLOWS = re.compile(rf"[ -](?:{_SCALE})\b", re.IGNORECASE)
_SCALE_LETTER = re.compile(r" ?(?:(bn|tn)|([mk]))\b")
_ORDINAL_END = re.compile(r"(?:st|nd|rd|th)\b")


@dataclass(frozen=True)
class Amount:
    """A value made of digits and words, and where it ends. `last` is the class of its last word."""

    value: Fraction
    end: int
    last: str


def amount_at(text: str, start: int, given: Fraction | None = None) -> Amount | None:
    """The longest amount at `start`. `given` is the number in front of a scale: a million, half a million."""
    amount = _first(text, start, given)
    if amount is None:
        return None
    amount = _with_words(text, amount)
    if more := _AND_A_HALF.match(text, amount.end):
        return Amount(_and_a_half(amount, more[1]), more.end(), "half")
    return amount


def _and_a_half(amount: Amount, scale: str | None) -> Fraction:
    """Two and a half million; a million and a half, which is half a million more."""
    if scale:
        return (amount.value + Fraction(1, 2)) * SCALES[scale]
    is_large = amount.last == "scale" and amount.value >= _SMALLEST_LARGE
    return amount.value + Fraction(_scale_of(amount.value) if is_large else 1, 2)


def _first(text: str, start: int, given: Fraction | None) -> Amount | None:
    if given is not None:
        word = _ASCII_WORD.match(text, start)
        return Amount(given * SCALES[word[0].lower()], word.end(), "scale") if word else None
    if literal := LITERAL.match(text, start):
        return _first_of_digits(text, start, literal)
    word = _ASCII_WORD.match(text, start)
    if word is None:
        return None
    name = word[0].lower()
    if name in TENS:
        return Amount(Fraction(TENS[name]), word.end(), "ten")
    return Amount(Fraction(UNITS[name]), word.end(), "unit" if UNITS[name] < 10 else "teen")


def _first_of_digits(text: str, start: int, literal: re.Match[str]) -> Amount | None:
    if len(literal[0]) > _LONGEST_LITERAL:
        return None
    value, end = Fraction(literal[0].replace(",", "")), literal.end()
    if ordinal := _ORDINAL_END.match(text, end):
        return Amount(value, ordinal.end(), "ordinal")
    if letter := _SCALE_LETTER.match(text, end):
        has_currency = text[max(0, start - 1) : start] in tuple("$€£¥")
        if letter[1] or has_currency:
            scale = {"m": 10**6, "k": 10**3} | SCALES
            return Amount(value * scale[(letter[1] or letter[2])], letter.end(), "scale")
    return Amount(value, end, "literal")


def _with_words(text: str, amount: Amount) -> Amount:
    """Add the words that go on with the number: five *million two hundred and six*, two *thirds*."""
    done, group, last, end = Fraction(0), amount.value, amount.last, amount.end
    limit = 10**18
    if last == "scale":
        done, group, limit = amount.value, Fraction(0), _scale_of(amount.value)
    kept = amount
    while last not in ("ordinal", "part") and (found := _NEXT_WORD.match(text, end)):
        word, joined = found[2].lower(), found[1] is not None
        step = _step(word, last, group)
        if step is None or (joined and (last not in ("hundred", "scale") or step in ("scale", "hundred"))):
            break
        if step == "scale" and (SCALES[word] >= limit or not group):
            return kept
        match step:
            case "unit" | "teen" | "ten":
                group += UNITS.get(word, 0) or TENS.get(word, 0)
            case "hundred":
                group *= 100
            case "scale":
                done, group, limit = done + group * SCALES[word], Fraction(0), SCALES[word]
            case "ordinal":
                group += ORDINALS[word]
            case "part":
                group /= PARTS[word]
        last, end = step, found.end()
        # What stands behind "and" may begin a number of its own: "one million and two million".
        if not (joined and done and _BIGGER_FOLLOWS.match(text, end)):
            kept = Amount(done + group, end, last)
    return kept


def _scale_of(value: Fraction) -> int:
    fitting = [scale for scale in SCALES.values() if value >= scale]
    return max(fitting, default=10**18)


def _step(word: str, last: str, group: Fraction) -> str | None:
    """What `word` does to a number whose last word was of class `last`; nothing if it does not go on."""
    if word in UNITS and 0 < UNITS[word] < 10:
        return "unit" if last in ("ten", "hundred", "scale") else None
    if word in UNITS and UNITS[word] >= 10:
        return "teen" if last in ("hundred", "scale") else None
    if word in TENS:
        return "ten" if last in ("hundred", "scale") else None
    if word == "hundred":
        return "hundred" if last in ("unit", "teen", "literal") and group < 100 else None
    if word in SCALES and word not in ("bn", "tn", "dozen"):
        return "scale"
    if word == "dozen":
        return "scale" if last in ("unit", "literal", "teen") else None
    if word in ORDINALS and last == "ten" and ORDINALS[word] < 10:
        return "ordinal"
    if word in PARTS and last in ("unit", "teen") and group < 100:
        return "part" if (group == 1) != word.endswith(("s", "lves")) else None
    return None
