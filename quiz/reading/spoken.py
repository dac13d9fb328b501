"""How a number in kanji is said: 六百 → ろっぴゃく, and 六 → ろっ before 回."""

import re
import unicodedata
from collections.abc import Mapping
from itertools import pairwise

from quiz.reading.counters import MAGNITUDES, NUMERALS, SHORTENED_BEFORE, Counter

_ONES = "〇一二三四五六七八九"
_WORTH = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "億": 10**8, "兆": 10**12}
_ENDING_OF = {"十": "10", "百": "100", "千": "1000"}
# A longer row of numerals without 十, 百, 千 is a telephone number rather than an amount.
_LONGEST_ROW = 4


def said_after(number: str, counter: Counter) -> str:
    """The reading of a counter behind `number`."""
    digits = in_digits(number)
    wanted = {f"={digits}", _ending(digits)}
    return next((said for said, after in counter.after.items() if wanted & set(after.split())), counter.usual)


def spoken(number: str, counter: Counter | None) -> str:
    """The reading of a number in kanji before its counter, or alone."""
    digits = in_digits(number)
    if counter and digits in counter.names:
        return counter.names[digits]
    letters = _with_magnitudes(number)
    said = [NUMERALS.get(letters[0]) or MAGNITUDES[letters[0]].usual]
    for before, letter in pairwise(letters):
        sound = said_after(before, MAGNITUDES[letter]) if letter in MAGNITUDES else NUMERALS[letter]
        said[-1] = _before(sound, said[-1], before) if letter in MAGNITUDES else said[-1]
        said.append(sound)
    if counter:
        own = counter.numbers.get(_ending(digits))
        said[-1] = own or _before(said_after(number, counter), said[-1], digits)
    return "".join(said)


def _before(sound: str, said: str, number: str) -> str:
    """いち as いっ, ろく as ろっ, where the sound behind it demands that."""
    endings = next((ends for sounds, ends in SHORTENED_BEFORE.items() if sound[0] in sounds), "")
    return said[:-1] + "っ" if _ending(in_digits(number)) in endings.split() else said


def in_digits(number: str) -> str:
    """A number as digits write it; 何 and 数 stay, and 万, 億 or 兆 at its end, as in 80万."""
    plain = re.sub("[,，]", "", unicodedata.normalize("NFKC", number))
    is_written_so = plain[0].isdecimal() or plain[0] in "何数" or plain[-1] in "万億兆"
    if is_written_so:
        return plain
    # A row of numerals is a row of digits, however long: Python makes no number of more than 4,300.
    return str(_value(plain)) if set(plain) & set(_WORTH) else _row(plain).lstrip("0") or "0"


def _value(number: str) -> int:
    """二千五百 is 2500, and so is 二五〇〇."""
    if not set(number) & set(_WORTH):
        return int(_row(number))
    total, below, one = 0, 0, 0
    for letter in number:
        worth = _WORTH.get(letter, 0)
        if not worth:
            one = _ONES.index(letter)
        elif worth < _WORTH["万"]:
            below, one = below + (one or 1) * worth, 0
        else:
            total, below, one = total + (below + one or 1) * worth, 0, 0
    return total + below + one


def _row(number: str) -> str:
    return "".join(str(_ONES.index(letter)) for letter in number)


def _with_magnitudes(number: str) -> str:
    """二〇二五 as 二千二十五; a number that has magnitudes, or only one numeral, as it is."""
    if not 1 < len(number) <= _LONGEST_ROW or set(number) & set(_WORTH):
        return number
    value = _value(number)
    places: Mapping[str, int] = {"千": value // 1000, "百": value // 100 % 10, "十": value // 10 % 10}
    high = "".join(_ONES[one][one == 1 :] + unit for unit, one in places.items() if one)
    return high + _ONES[value % 10] if value % 10 or not high else high


def _ending(digits: str) -> str:
    """The part of a number that changes the sound behind it."""
    if digits[-1] in _ENDING_OF:
        return _ENDING_OF[digits[-1]]
    zeros = len(digits) - len(digits.rstrip("0"))
    if not zeros or zeros == len(digits):
        return digits[-1]
    return "1" + "0" * min(zeros, 3)
