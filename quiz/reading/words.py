"""What a Japanese text consists of once it is read."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from quiz.reading.furigana import Piece


@dataclass(frozen=True)
class Word:
    """A stretch of text that no line break may divide.

    `lemma` is the dictionary form, empty where a person has decided the reading.
    """

    start: int
    pieces: tuple[Piece, ...]
    lemma: str = ""
    joins_previous: bool = False
    joins_next: bool = False

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def reading(self) -> str:
        """The word in kana, as far as it is read."""
        return "".join(piece.reading or piece.text for piece in self.pieces)

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def moved(self, by: int) -> "Word":
        """The same word further on in a longer text."""
        return replace(self, start=self.start + by)


class Token(NamedTuple):
    """A word as grammar sees it. `part` is UniDic's: four levels of part of speech, then type and form of
    its conjugation.
    """

    start: int
    end: int
    text: str
    lemma: str
    part: tuple[str, ...]

    def is_a(self, *part: str) -> bool:
        """Whether its part of speech begins with these levels."""
        return self.part[: len(part)] == part
