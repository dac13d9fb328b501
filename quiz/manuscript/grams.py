"""Which texts may say a word: signs and neighbours as numbers, so that a database finds them quickly.

Two neighbours tell Japanese words apart; of Latin letters it takes three: all texts have the same pairs.
"""

from collections.abc import Iterator
from zlib import crc32

# Enough to tell a word from others; what is left is decided by reading the text.
MOST_ASKED = 8


def codes_in(text: str) -> frozenset[int]:
    """The numbers of all signs and neighbours in the lines of a text."""
    return frozenset(map(_code, {each for line in text.split("\n") for each in _pieces(line)}))


def codes_for(word: str) -> frozenset[int]:
    """Some numbers that every text has that says the word in one line."""
    told = list(dict.fromkeys(_telling(word))) or [word]
    step = -(-len(told) // MOST_ASKED)
    return frozenset(map(_code, told[::step]))


def _pieces(line: str) -> Iterator[str]:
    yield from line
    yield from _runs(line, 2)
    yield from _threes(line)


def _runs(line: str, length: int) -> Iterator[str]:
    return (line[at : at + length] for at in range(len(line) - length + 1))


def _threes(line: str) -> Iterator[str]:
    return filter(str.isascii, _runs(line, 3))


def _telling(word: str) -> list[str]:
    """Threes of Latin letters, and pairs of all that is not."""
    return [*_threes(word), *(pair for pair in _runs(word, 2) if not pair.isascii())] or [*_runs(word, 2)]


def _code(piece: str) -> int:
    """31 bits, the same on every machine."""
    return crc32(piece.encode()) >> 1
