"""Reads a Japanese text. The author's word comes first, then the bank's table, ours, and the dictionary."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from quiz.reading import dictionary
from quiz.reading.company import meant
from quiz.reading.counting import numbers
from quiz.reading.furigana import Piece, align, hiragana
from quiz.reading.known import known
from quiz.reading.tables import READINGS, READINGS_IN_CONTEXT, WEEKDAYS
from quiz.reading.words import Word

# In brackets, or in a row; what stands before 曜 is left to the dictionary.
_DAYS_OF_A_WEEK = re.compile(
    r"(?<=[（(])[月火水木金土日祝](?:[・、][月火水木金土日祝])*(?=[）)])"
    r"|[月火水木金土日](?:[・〜～−-][月火水木金土日祝])*[・〜～−-](?:[月火水木金土日祝](?![曜々\u3400-\u9fff])|(?=[月火水木金土日]曜))"
    r"|[月火水木金土日](?:、[月火水木金土日])*、(?=[月火水木金土日]曜)"
)
_LATIN = re.compile("[A-Za-z\uff21-\uff3a\uff41-\uff5a][A-Za-z\uff21-\uff3a\uff41-\uff5a・&\uff06. -]*")
_LOOK_AHEAD = 10
# An entry of this length also counts inside of what the dictionary takes for one word.
_LONG_ENTRY = 3


def read(
    text: str, *, decided: Sequence[Word], seams: Collection[int], readings: Mapping[str, str]
) -> tuple[Word, ...]:
    """Give the words of `text` in order, without gaps.

    `decided` are words that the author read by hand. `seams` are the places where markup begins or ends:
    a word that a seam divides inside of its kanji is read in parts.
    """
    words = dictionary.words(text)
    settled = _settled(text, words, decided, readings)
    taken = {at for word in settled for at in range(word.start, word.end)}
    edges = sorted({word.start for word in settled} | {word.end for word in settled})
    free = (part for word in words for part in _parts(word, edges, text))
    found = sorted([*settled, *(w for w in free if w.start not in taken)], key=lambda word: word.start)
    seamed = sorted(seams)
    return tuple(part for word in found for part in _parts(word, _divided(word, seamed), text))


def _settled(
    text: str, words: Sequence[Word], decided: Sequence[Word], readings: Mapping[str, str]
) -> list[Word]:
    """What needs no dictionary; where two claim the same letter, the first one has it."""
    borders = dictionary.borders(text)
    claims = [
        *decided,
        *_listed(text, readings, borders),
        *_weekdays(text, borders),
        *meant(text, words),
        *_in_context(text, borders),
        *_ours(text, borders),
        *known(text, words),
        *(Word(n.start, n.pieces, lemma=n.text) for n in numbers(text, borders, words)),
    ]
    settled: list[Word] = []
    taken: set[int] = set()
    for word in claims:
        letters = range(word.start, word.end)
        if taken.isdisjoint(letters):
            settled.append(word)
            taken.update(letters)
    return settled


def _ours(text: str, borders: Collection[int]) -> Iterator[Word]:
    """The entries of our own table; none begins inside of a word, as 大地震 would in 巨大地震."""
    for word in _listed(text, READINGS, borders):
        if word.start in borders:
            yield replace(word, lemma=word.text)


def _listed(text: str, readings: Mapping[str, str], borders: Collection[int]) -> Iterator[Word]:
    """The entries that stand in `text`, from left to right and the longest first."""
    lengths = sorted({len(surface) for surface in readings if surface}, reverse=True)
    at = 0
    while at < len(text):
        surfaces = (text[at : at + length] for length in lengths)
        fitting = (s for s in surfaces if s in readings and _fits(at, at + len(s), borders))
        surface = next(fitting, "")
        if surface:
            yield Word(at, _laid(surface, readings[surface]))
        at += len(surface) or 1


def _laid(surface: str, reading: str) -> tuple[Piece, ...]:
    """Latin letters stay bare, as in every text, where the dictionary reads the rest alike: NATO事務総長."""
    letters = _LATIN.match(surface)
    rest = surface[letters.end() :] if letters else ""
    said = "".join(piece.reading or piece.text for word in dictionary.words(rest) for piece in word.pieces)
    if letters and rest and reading.endswith(hiragana(said)):
        return Piece(letters[0]), *align(rest, hiragana(said))
    return align(surface, reading)


def _fits(start: int, end: int, borders: Collection[int]) -> bool:
    return end - start >= _LONG_ENTRY or (start in borders and end in borders)


def _in_context(text: str, borders: Collection[int]) -> Iterator[Word]:
    for pattern, reading in READINGS_IN_CONTEXT.items():
        for found in pattern.finditer(text):
            if found.start() in borders and found.end() in borders:
                yield Word(found.start(), align(found[0], reading), lemma=found[0])


def _weekdays(text: str, borders: Collection[int]) -> Iterator[Word]:
    """The days of （月）, （土・祝） and 月・水・金曜; 金曜 itself is a word of the dictionary."""
    for row in _DAYS_OF_A_WEEK.finditer(text):
        for at in range(row.start(), row.end()):
            if at in borders and text[at] in WEEKDAYS:
                yield Word(at, align(text[at], WEEKDAYS[text[at]]), lemma=text[at])


def _divided(word: Word, seams: Sequence[int]) -> Sequence[int]:
    """The seams inside of the word, unless all of them fall between its kanji and its kana."""
    inside = _inside(word, seams)
    at, between = word.start, {word.start}
    for piece in word.pieces:
        at += len(piece.text)
        between |= {at} if piece.reading else set(range(at - len(piece.text), at + 1))
    return () if between.issuperset(inside) else inside


def _inside(word: Word, places: Sequence[int]) -> Sequence[int]:
    """Those of the places, which are in order, that divide the word."""
    first = bisect_right(places, word.start)
    return places[first : bisect_left(places, word.end, first)]


def _parts(word: Word, edges: Sequence[int], text: str) -> Iterable[Word]:
    """The word itself, or what the dictionary says of its parts between the edges."""
    inside = _inside(word, edges)
    if not inside:
        return [word]
    stretches = pairwise([word.start, *inside, word.end])
    return [part for start, end in stretches for part in _read_anew(text, start, end)]


def _read_anew(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of a part: as before what follows it (雨が降る), or alone if they would not end with it."""
    ahead = dictionary.words(text[start : end + _LOOK_AHEAD])
    fitting = [word for word in ahead if word.end <= end - start]
    is_whole = fitting and fitting[-1].end == end - start
    yield from (word.moved(start) for word in (fitting if is_whole else dictionary.words(text[start:end])))
