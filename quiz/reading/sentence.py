"""Reads a Japanese text. The author's word comes first, then the bank's table, ours, and the dictionary."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from quiz.reading import dictionary
from quiz.reading.counting import numbers
from quiz.reading.furigana import align
from quiz.reading.tables import READINGS, READINGS_IN_CONTEXT
from quiz.reading.words import Word

# An entry of this length also counts inside of what the dictionary takes for one word.
_LONG_ENTRY = 3


def read(
    text: str, *, decided: Sequence[Word], seams: Collection[int], readings: Mapping[str, str]
) -> tuple[Word, ...]:
    """Give the words of `text` in order, without gaps.

    `decided` are words that the author read by hand. `seams` are the places where markup begins or ends:
    a word that a seam divides inside of its kanji is read in parts.
    """
    settled = _settled(text, decided, readings)
    taken = {at for word in settled for at in range(word.start, word.end)}
    edges = {word.start for word in settled} | {word.end for word in settled}
    free = (part for word in dictionary.words(text) for part in _parts(word, edges))
    found = sorted([*settled, *(w for w in free if w.start not in taken)], key=lambda word: word.start)
    return tuple(part for word in found for part in _parts(word, _divided(word, seams)))


def _settled(text: str, decided: Sequence[Word], readings: Mapping[str, str]) -> list[Word]:
    """What needs no dictionary; where two claim the same letter, the first one has it."""
    borders = dictionary.borders(text)
    claims = [
        *decided,
        *_listed(text, readings, borders),
        *_in_context(text, borders),
        *(replace(word, lemma=word.text) for word in _listed(text, READINGS, borders)),
        *(Word(n.start, n.pieces, lemma=n.text) for n in numbers(text, borders)),
    ]
    settled: list[Word] = []
    taken: set[int] = set()
    for word in claims:
        letters = range(word.start, word.end)
        if taken.isdisjoint(letters):
            settled.append(word)
            taken.update(letters)
    return settled


def _listed(text: str, readings: Mapping[str, str], borders: Collection[int]) -> Iterator[Word]:
    """The entries that stand in `text`, from left to right and the longest first."""
    lengths = sorted({len(surface) for surface in readings if surface}, reverse=True)
    at = 0
    while at < len(text):
        surfaces = (text[at : at + length] for length in lengths)
        fitting = (s for s in surfaces if s in readings and _fits(at, at + len(s), borders))
        surface = next(fitting, "")
        if surface:
            yield Word(at, align(surface, readings[surface]))
        at += len(surface) or 1


def _fits(start: int, end: int, borders: Collection[int]) -> bool:
    return end - start >= _LONG_ENTRY or (start in borders and end in borders)


def _in_context(text: str, borders: Collection[int]) -> Iterator[Word]:
    for pattern, reading in READINGS_IN_CONTEXT.items():
        for found in pattern.finditer(text):
            if found.start() in borders and found.end() in borders:
                yield Word(found.start(), align(found[0], reading), lemma=found[0])


def _divided(word: Word, seams: Collection[int]) -> set[int]:
    """The seams inside of the word, unless all of them fall between its kanji and its kana."""
    inside = {at for at in seams if word.start < at < word.end}
    at, between = word.start, {word.start}
    for piece in word.pieces:
        at += len(piece.text)
        between |= {at} if piece.reading else set(range(at - len(piece.text), at + 1))
    return set() if inside <= between else inside


def _parts(word: Word, edges: Collection[int]) -> Iterable[Word]:
    """The word itself, or what the dictionary says of its parts between the edges."""
    inside = sorted(at for at in edges if word.start < at < word.end)
    if not inside:
        return [word]
    stretches = pairwise([word.start, *inside, word.end])
    text = word.text
    return [
        part.moved(start)
        for start, end in stretches
        for part in dictionary.words(text[start - word.start : end - word.start])
    ]
