"""What changed between two texts, word by word: for conflicts, for what to look at again, for versions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from typing import Literal

from quiz.reading.dictionary import borders
from quiz.text.language import Language

Change = Literal["same", "gone", "new"]

# Longer texts than any field: by signs the comparison would take its time.
_LONGEST = 20_000
_ENGLISH = re.compile(r"\w+(?:['’-]\w+)*['’]?|\s+|[^\w\s]")
_JAPANESE = re.compile(r"[0-9０-９]+|[A-Za-zＡ-Ｚａ-ｚ]+|\s+|.", re.DOTALL)


@dataclass(frozen=True)
class Piece:
    """A stretch of words that stayed, went, or came."""

    text: str
    change: Change


def word_diff(before: str, after: str, language: Language) -> tuple[Piece, ...]:
    """Both texts as one line of pieces: all but the new ones are `before`, all but the gone ones `after`."""
    if before == after:
        return (Piece(before, "same"),) if before else ()
    if max(len(before), len(after)) > _LONGEST:
        return tuple(piece for piece in (Piece(before, "gone"), Piece(after, "new")) if piece.text)
    return tuple(_joined(_steps(_words(before, language), _words(after, language))))


def _words(text: str, language: Language) -> list[str]:
    if language == "en":
        return _ENGLISH.findall(text)
    ends = sorted(borders(text) | {0})
    # The dictionary takes 2025年 for one word; a changed year is a changed number.
    return [each for start, end in pairwise(ends) for each in _parts(text[start:end])]


def _parts(word: str) -> list[str]:
    return _JAPANESE.findall(word) if re.search(r"[0-9０-９]", word) else [word]


def _steps(before: list[str], after: list[str]) -> Iterator[Piece]:
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece("".join(before[i1:i2]), "same")
            continue
        yield Piece("".join(before[i1:i2]), "gone")
        yield Piece("".join(after[j1:j2]), "new")


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    for change, run in groupby((piece for piece in pieces if piece.text), key=lambda piece: piece.change):
        yield Piece("".join(piece.text for piece in run), change)
