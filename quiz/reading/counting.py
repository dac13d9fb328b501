"""How the counter after a number is read: 3本 → ぼん, 20日 → か. The digits stay bare."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from quiz.reading.furigana import Piece, align
from quiz.reading.tables import COUNTERS, COUNTERS_AFTER_MONTH, MAGNITUDES, Counter

_LONGEST_FIRST = sorted(COUNTERS, key=len, reverse=True)
_NUMBER = re.compile(r"((?:[0-9０-９]+(?:[.,:/．，：][0-9０-９]+)*)|何)([十百千万億兆]*)")


@dataclass(frozen=True)
class Number:
    """A number with what counts it."""

    start: int
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def numbers(text: str, borders: Collection[int]) -> Iterator[Number]:
    """Every number of `text`. A counter ends where a word ends: the 分 of 5分野 counts nothing."""
    for found in _NUMBER.finditer(text):
        counter = _counter(text, found.end(), borders)
        if found[1] == "何" and not (found.start() in borders and (counter or found[2])):
            continue
        pieces = (*_magnitudes(found[1], found[2]), *_counted(text, found, counter))
        yield Number(found.start(), pieces)


def _counter(text: str, at: int, borders: Collection[int]) -> str:
    fitting = (c for c in _LONGEST_FIRST if text.startswith(c, at) and at + len(c) in borders)
    return next(fitting, "")


def _magnitudes(digits: str, magnitudes: str) -> Iterator[Piece]:
    """The digits and each of 十百千万億兆 behind them."""
    yield Piece(digits, "なん" if digits == "何" else None)
    before = digits
    for magnitude in magnitudes:
        yield Piece(magnitude, said_after(before, MAGNITUDES[magnitude]))
        before = magnitude


def _counted(text: str, found: re.Match[str], counter: str) -> tuple[Piece, ...]:
    if not counter:
        return ()
    is_day_of_month = text[: found.start()].endswith("月") and counter in COUNTERS_AFTER_MONTH
    table = COUNTERS_AFTER_MONTH if is_day_of_month else COUNTERS
    return align(counter, said_after(found[0], table[counter]))


def said_after(number: str, counter: Counter) -> str:
    """The reading of a counter behind `number`."""
    digits = re.sub("[,，]", "", unicodedata.normalize("NFKC", number))
    wanted = {f"={digits}", _ending(digits)}
    return next((said for said, after in counter.after.items() if wanted & set(after.split())), counter.usual)


def _ending(digits: str) -> str:
    """The part of a number that changes the sound behind it."""
    zeros = len(digits) - len(digits.rstrip("0"))
    if not zeros or zeros == len(digits):
        return digits[-1]
    return "1" + "0" * min(zeros, 3)
