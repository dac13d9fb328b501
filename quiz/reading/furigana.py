"""Which kana of a reading belongs to which kanji: 取り組む + とりくむ → 取(と) り 組(く) む."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

KANJI = re.compile(r"[々〆〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
# Small ヶ stands for か in ヶ月 and for が in names; it is read like a kanji.
_READ_LIKE_KANJI = re.compile(rf"{KANJI.pattern}|[ヶヵ]")
_TO_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(ord("ァ"), ord("ヶ") + 1)}
# A phrase longer than this is not taken apart: the ways to try grow faster than the phrase.
_MOST_PARTS = 16
_LONGEST_READING = 64
_READING = re.compile(r"[\u3041-\u3096ー\u309d\u309e]+")


@dataclass(frozen=True)
class Piece:
    """A stretch of a word, with its reading where it needs one."""

    text: str
    reading: str | None = None


def hiragana(kana: str) -> str:
    """Katakana as hiragana, everything else as it is."""
    return kana.translate(_TO_HIRAGANA)


def has_kanji(text: str) -> bool:
    return KANJI.search(text) is not None


def is_reading(text: str) -> bool:
    """Whether `text` is nothing but kana."""
    return _READING.fullmatch(hiragana(text)) is not None


def align(surface: str, reading: str) -> tuple[Piece, ...]:
    """Put each part of `reading` on its kanji.

    Where more than one way is possible, what both share at the beginning and at the end stays bare and
    the rest stays together. A digit stays bare where the reading repeats it: 800万発, 800まんぱつ.
    """
    parts = tuple("".join(group) for _, group in groupby(surface, key=_is_read))
    is_short = len(parts) <= _MOST_PARTS and len(reading) <= _LONGEST_READING
    ways = _ways(parts, reading) if is_short else ()
    return ways[0] if len(ways) == 1 else _together(surface, reading)


def _is_read(letter: str) -> bool:
    return _READ_LIKE_KANJI.fullmatch(letter) is not None


# The memory keeps a long reading from being tried in the same way again and again.
@lru_cache(maxsize=4096)
def _ways(parts: tuple[str, ...], reading: str) -> tuple[tuple[Piece, ...], ...]:
    """The ways to put `reading` on `parts`, at most two of them: more say no more than two."""
    if not parts:
        return () if reading else ((),)
    first, rest = parts[0], parts[1:]
    if not _is_read(first[0]):
        is_said = hiragana(reading).startswith(hiragana(first))
        return _after(Piece(first), _ways(rest, reading[len(first) :])) if is_said else ()
    found: tuple[tuple[Piece, ...], ...] = ()
    for length in range(len(first), len(reading) + 1):
        found += _after(Piece(first, reading[:length]), _ways(rest, reading[length:]))
        if len(found) > 1:
            break
    return found[:2]


def _after(piece: Piece, ways: tuple[tuple[Piece, ...], ...]) -> tuple[tuple[Piece, ...], ...]:
    return tuple((piece, *way) for way in ways)


def _together(surface: str, reading: str) -> tuple[Piece, ...]:
    start = _shared(surface, reading)
    surface_left, reading_left = surface[start:], reading[start:]
    end = _shared(surface_left[::-1], reading_left[::-1])
    middle, tail = surface_left[: len(surface_left) - end], surface_left[len(surface_left) - end :]
    said = reading_left[: len(reading_left) - end] or None
    return tuple(piece for piece in (Piece(surface[:start]), Piece(middle, said), Piece(tail)) if piece.text)


def _shared(surface: str, reading: str) -> int:
    """How many letters both begin with."""
    count = 0
    for written, said in zip(hiragana(surface), hiragana(reading), strict=False):
        if written != said:
            break
        count += 1
    return count
