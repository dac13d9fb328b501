"""How amounts are read: 3本 → ぼん, 三本 → さんぼん, 20日 → か, 二十日 → はつか. Digits stay bare."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quiz.reading.counters import (
    COUNTERS,
    COUNTERS_AFTER_MONTH,
    MAGNITUDES,
    NO_AMOUNTS,
    WORDS_OR_AMOUNTS,
    Counter,
)
from quiz.reading.furigana import Piece, align
from quiz.reading.spoken import said_after, spoken
from quiz.reading.words import Word

_LONGEST_FIRST = sorted(COUNTERS, key=len, reverse=True)
_DIGITS = r"[0-9０-９]+(?:[.,:/．，：][0-9０-９]+)*"
_NUMBER = re.compile(
    rf"(?P<digits>{_DIGITS})(?P<magnitudes>[十百千万億兆]*)"
    r"|[何数][十百千万億兆]*|[〇一二三四五六七八九十百千万億兆]+"
)
_IS_NUMBER = re.compile(r"[0-9０-９〇一二三四五六七八九十百千万億兆]")
_OF_A_FRACTION = "分の"
_LONG_NUMERAL = 3
_LARGE = "百千万"


@dataclass(frozen=True)
class Number:
    """A number with what counts it."""

    start: int
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def numbers(text: str, borders: Collection[int], words: Sequence[Word] = ()) -> Iterator[Number]:
    """Every number of `text`. A counter ends where a word ends: the 分 of 5分野 counts nothing.

    `words` are those of the dictionary: numerals that belong to a word or a name are no amount.
    """
    word_at = {word.start: word for word in words}
    for found in _NUMBER.finditer(text):
        counter = _counter(text, found.end(), borders)
        if found["digits"]:
            yield Number(found.start(), (*_magnitudes(found), *_counted(text, found, counter)))
        elif found.start() in borders and _is_amount(text, found, counter, word_at):
            yield Number(found.start(), _in_kanji(text, found, counter))


def _counter(text: str, at: int, borders: Collection[int]) -> str:
    fitting = (c for c in _LONGEST_FIRST if text.startswith(c, at) and at + len(c) in borders)
    return next((c for c in fitting if c != _OF_A_FRACTION or _IS_NUMBER.match(text, at + len(c))), "")


def _is_amount(text: str, found: re.Match[str], counter: str, word_at: Mapping[int, Word]) -> bool:
    """Whether numerals are meant as a number: not so those of 八百屋, 四国, 一般 and 数日."""
    end = found.end() + len(counter)
    is_open = found[0] in "何数"
    is_alone = not counter and (is_open or len(found[0]) == 1)
    if is_alone or found[0] + counter in NO_AMOUNTS:
        return False
    word = word_at.get(found.start())
    if word is None or text[: found.start()].endswith("第"):
        return not word_at or word is not None
    # 八十八 and 三百 are somebody's names to the dictionary.
    is_person = word.part[2:3] == ("人名",) and word.text == found[0]
    is_long = len(found[0]) >= _LONG_NUMERAL or found[0][-1] in _LARGE
    is_name = word.is_name and not (is_person and is_long)
    is_word = is_name or word.text in WORDS_OR_AMOUNTS
    if word.end > end or (word.end == end and is_word):
        return False
    return word.is_numeral or word.end >= found.end()


def _magnitudes(found: re.Match[str]) -> Iterator[Piece]:
    """The digits and each of 十百千万億兆 behind them."""
    yield Piece(found["digits"])
    before = found["digits"]
    for magnitude in found["magnitudes"]:
        yield Piece(magnitude, said_after(before, MAGNITUDES[magnitude]))
        before = magnitude


def _counted(text: str, found: re.Match[str], counter: str) -> tuple[Piece, ...]:
    known = _known(text, found, counter)
    return align(counter, said_after(found[0], known)) if known else ()


def _in_kanji(text: str, found: re.Match[str], counter: str) -> tuple[Piece, ...]:
    known = _known(text, found, counter)
    said = said_after(found[0], known) if known else ""
    return align(found[0] + counter, spoken(found[0], known) + said)


def _known(text: str, found: re.Match[str], counter: str) -> Counter | None:
    is_day_of_month = text[: found.start()].endswith("月") and counter in COUNTERS_AFTER_MONTH
    return (COUNTERS_AFTER_MONTH if is_day_of_month else COUNTERS).get(counter)
