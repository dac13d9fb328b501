"""Furigana as they are set: one ruby for one word, which never takes more room than the word itself.

A reading that is longer than its word hangs over the kana beside it, and where that is not enough its
letters are set narrower (JLREQ 3.3.5 to 3.3.8). So no hole stays where readings are hidden. Sizes are
hundredths of the em of the word.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quiz.reading.furigana import Piece
from quiz.reading.grades import grade
from quiz.reading.words import Word

# The size of a letter of furigana: usually 50, at most this (beside large options).
LARGEST_LETTER = 55
# Narrower letters can no longer be told apart; three on one kanji (三分ルビ) are 33.
NARROWEST_LETTER = 28
_EASY_LETTER = 33
# How far furigana may hang over kana; further only where they would get too narrow: one letter of theirs.
_OVERHANG, _WIDE_OVERHANG = 25, 50
# Widths are rounded down to these steps, each of which has its rule in ruby.css.
_STEP = 2
# A ruby breaks nowhere, and must find room on the smallest phone.
_LONGEST = 6

_GIVES_ROOM = re.compile("[\u3041-\u30ff、。，．・：；？！「」『』（）【】〈〉《》〔〕…―～〜]")
_HALF_WIDTH = re.compile("[\x20-\x7e\uff61-\uff9f]")


@dataclass(frozen=True)
class Ruby:
    """A stretch of text with its reading.

    `letter` is how wide each letter of the reading may be, `None` where all have room over the word anyway.
    `lean` is how far the reading stands off the middle of the word, below zero towards its beginning.
    """

    start: int
    text: str
    reading: str
    grade: int
    letter: int | None = None
    lean: int = 0

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def rubies(text: str, words: Sequence[Word], apart: Collection[int]) -> tuple[Ruby, ...]:
    """The rubies of `text`; no ruby reaches over a place of `apart`."""
    found = [ruby for run in _runs(words, apart) for ruby in _joined(run)]
    taken = {at for ruby in found for at in (ruby.start, ruby.end - 1)}
    return tuple(_fitted(ruby, text, taken) for ruby in found)


@dataclass(frozen=True)
class _Part:
    """A piece of a word with its reading; `clings` says that it is one word with the part before it."""

    ruby: Ruby
    clings: bool


def _runs(words: Sequence[Word], apart: Collection[int]) -> Iterator[list[_Part]]:
    """The parts that stand side by side and belong together."""
    run: list[_Part] = []
    for part in _parts(words):
        is_apart = not run or run[-1].ruby.end != part.ruby.start or part.ruby.start in apart
        if run and (is_apart or not part.clings):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def _parts(words: Sequence[Word]) -> Iterator[_Part]:
    """Each piece that is read. What a person has read by hand stays as it is."""
    for before, word in pairwise([None, *words]):
        assert word
        clings = before is not None and _is_one_word(before, word)
        for at, piece in read_pieces(word):
            yield _Part(Ruby(at, piece.text, piece.reading or "", grade(word.text)), clings)
            clings = bool(word.lemma)


def _is_one_word(left: Word, right: Word) -> bool:
    """Whether an affix or a single kanji (大統領府) makes them one; not what a person has read by hand."""
    is_short = min(len(left.text), len(right.text)) == 1
    return bool(left.lemma and right.lemma) and (left.joins_next or right.joins_previous or is_short)


def read_pieces(word: Word) -> Iterator[tuple[int, Piece]]:
    """The pieces of a word that have a reading, each with its place."""
    at = word.start
    for piece in word.pieces:
        if piece.reading:
            yield at, piece
        at += len(piece.text)


def _joined(run: Sequence[_Part]) -> list[Ruby]:
    """One ruby for what is one word, where a part of it has too little room for its own reading."""
    found: list[Ruby] = []
    for part in run:
        if found and _is_better_together(found[-1], part.ruby):
            found[-1] = _together(found[-1], part.ruby)
        else:
            found.append(part.ruby)
    return found


def _is_better_together(left: Ruby, right: Ruby) -> bool:
    return len(left.text) + len(right.text) <= _LONGEST and (_is_long(left) or _is_long(right))


def _is_long(ruby: Ruby) -> bool:
    return 50 * len(ruby.reading) > _width(ruby.text)


def _together(left: Ruby, right: Ruby) -> Ruby:
    return replace(
        left,
        text=left.text + right.text,
        reading=left.reading + right.reading,
        grade=max(left.grade, right.grade),
    )


def _width(text: str) -> int:
    return 100 * len(text) - 50 * len(_HALF_WIDTH.findall(text))


def _fitted(ruby: Ruby, text: str, taken: Collection[int]) -> Ruby:
    width, count = _width(ruby.text), len(ruby.reading)
    if count * LARGEST_LETTER <= width:
        return ruby
    before, after = (_is_free(text, at, taken) for at in (ruby.start - 1, ruby.end))
    for overhang, enough in ((_OVERHANG, _EASY_LETTER), (_WIDE_OVERHANG, NARROWEST_LETTER)):
        letter = min((width + overhang * (before + after)) // count, LARGEST_LETTER)
        if letter >= enough:
            lean = (count * letter - width) // 2 * (after - before)
            return replace(ruby, letter=_step(letter), lean=_lean(lean))
    return ruby


def _step(letter: int) -> int:
    return letter if letter == LARGEST_LETTER else letter // _STEP * _STEP


def _lean(wanted: int) -> int:
    """The nearest of the places that have a rule in ruby.css."""
    return min((-25, -12, 0, 12, 25), key=lambda place: abs(place - wanted))


def _is_free(text: str, at: int, taken: Collection[int]) -> bool:
    """Whether furigana may hang over the letter at `at`; outside of the text there is nothing in the way."""
    if not 0 <= at < len(text):
        return True
    return at not in taken and _GIVES_ROOM.fullmatch(text[at]) is not None
